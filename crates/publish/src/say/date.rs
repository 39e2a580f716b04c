//! Dates as people write them, with what is missing said.

use amparo_model::{Edtf, EdtfDate};

use crate::words::Words;

/// "4 November 2019", "between" without preposition; the EDTF value itself where it has no other form.
pub(crate) fn date(edtf: &str, words: &Words) -> String {
    match edtf.parse() {
        Ok(Edtf::Date(date)) => one(date, words),
        Ok(Edtf::Interval(from, to)) => {
            let end = |d: Option<EdtfDate>| d.map_or_else(|| "…".to_owned(), |d| one(d, words));
            words.t("between", &[("from", (&end(from)).into()), ("to", (&end(to)).into())])
        }
        Err(_) => edtf.to_owned(),
    }
}

/// " on 4 November 2019", " in November 2019", " between … and …".
pub(super) fn when(edtf: &str, words: &Words) -> String {
    match edtf.parse() {
        Ok(Edtf::Date(date)) => {
            let id = if date.day.is_some() { "on-day" } else { "in-month" };
            words.t(id, &[("date", (&one(date, words)).into())])
        }
        Ok(Edtf::Interval(from, to)) => {
            let (from, to) = (from.map(|d| one(d, words)), to.map(|d| one(d, words)));
            match (from, to) {
                (Some(from), Some(to)) => {
                    words.t("when-between", &[("from", (&from).into()), ("to", (&to).into())])
                }
                (Some(from), None) => words.t("when-from", &[("from", (&from).into())]),
                (None, Some(to)) => words.t("when-until", &[("to", (&to).into())]),
                (None, None) => String::new(),
            }
        }
        Err(_) => String::new(),
    }
}

fn one(date: EdtfDate, words: &Words) -> String {
    let year = date.year.map(|y| y.to_string());
    let month = date.month.map(|m| {
        if m > 12 { words.t(&format!("season-{m}"), &[]) } else { words.t(&format!("month-{m}"), &[]) }
    });
    let day = date.day.map(|d| d.to_string());
    let season = date.month.is_some_and(|m| m > 12);
    let text = match (year, month, day) {
        (Some(y), Some(m), Some(d)) => {
            words.t("day", &[("day", (&d).into()), ("month", (&m).into()), ("year", (&y).into())])
        }
        (Some(y), Some(m), None) if season => {
            words.t("season", &[("season", (&m).into()), ("year", (&y).into())])
        }
        (Some(y), Some(m), None) => words.t("month", &[("month", (&m).into()), ("year", (&y).into())]),
        (Some(y), None, None) => words.t("year", &[("year", (&y).into())]),
        (None, Some(m), Some(d)) => {
            words.t("day-unstated-year", &[("day", (&d).into()), ("month", (&m).into())])
        }
        (None, Some(m), None) => words.t("month-unstated-year", &[("month", (&m).into())]),
        _ => date.to_string(),
    };
    let text = if date.approximate { words.t("approximately", &[("date", (&text).into())]) } else { text };
    if date.uncertain { words.t("perhaps", &[("date", (&text).into())]) } else { text }
}
