//! Dates in Spanish and French, against the day of publication and against a date named before, never a clock.

use std::ops::Range;

use amparo_model::when::TimeRelation;
use amparo_model::{Edtf, EdtfDate, When};
use jiff::ToSpan;
use jiff::civil::Date;

use super::story::Story;
use super::words::Words;
use crate::find::spans::DateSaid;

/// All dates of the story in its order.
pub(super) fn find(story: &Story<'_>, words: &Words, published: Option<Date>) -> Vec<DateSaid> {
    let mut out: Vec<DateSaid> = Vec::new();
    for para in &story.paras {
        let s = story.words(para);
        let mut found: Vec<(usize, regex::Captures<'_>)> = words
            .dates
            .iter()
            .enumerate()
            .flat_map(|(n, p)| p.captures_iter(s).map(move |c| (n, c)))
            .collect();
        // The longest at each place; of two equal ones the pattern that stands first.
        found.sort_by_key(|(n, c)| c.get(0).map_or((0, 0, 0), |m| (m.start(), usize::MAX - m.len(), *n)));
        let mut end = 0;
        let mut last: Option<Date> = None;
        for (_, c) in found {
            let Some(all) = c.get(0).filter(|m| m.start() >= end) else { continue };
            end = all.end();
            let Some(mut said) = value(words, &c, published, last) else { continue };
            said.at = trimmed(s, all.range(), para.start);
            story.words(&said.at).clone_into(&mut said.when.text);
            said.when.edtf = said.value.as_ref().map(Edtf::to_string);
            last = said.value.as_ref().and_then(one_day).or(last);
            out.push(said);
        }
    }
    out.sort_by_key(|d| d.at.start);
    out
}

fn trimmed(s: &str, at: Range<usize>, from: usize) -> Range<usize> {
    let words = &s[at.clone()];
    let start = at.start + (words.len() - words.trim_start().len());
    from + start..from + start + words.trim().len()
}

fn one_day(value: &Edtf) -> Option<Date> {
    match value {
        Edtf::Date(EdtfDate { year: Some(y), month: Some(m @ 1..=12), day: Some(d), .. }) => {
            Date::new(*y, *m, *d).ok()
        }
        _ => None,
    }
}

fn whole(d: Date) -> Edtf {
    Edtf::Date(EdtfDate::day(Some(d.year()), d.month(), d.day()))
}

fn value(
    words: &Words,
    c: &regex::Captures<'_>,
    published: Option<Date>,
    last: Option<Date>,
) -> Option<DateSaid> {
    let part = |name: &str| c.name(name).map(|m| m.as_str());
    let day = |name: &str| part(name).and_then(|d| d.parse::<i8>().ok());
    let mut said = DateSaid { at: 0..0, when: When::default(), yearless: false, is_day: false, value: None };
    let stated: Option<i16> = part("y").and_then(|y| y.parse().ok());
    let month = part("m").and_then(|m| words.month(m)).or_else(|| day("mm"));
    if let Some(m) = month {
        let d = day("d");
        let year =
            stated.or_else(|| year_of(m, d, published, last, part("dir").or_else(|| part("dir2")).is_some()));
        said.yearless = year.is_none();
        let days = Date::new(year.unwrap_or(2000), m, 1).ok()?.days_in_month();
        let on = |d| Edtf::Date(EdtfDate::day(year, m, d));
        let span =
            |from, to| Edtf::Interval(Some(EdtfDate::day(year, m, from)), Some(EdtfDate::day(year, m, to)));
        said.value = Some(match (d, day("d2"), part("part"), part("m2").and_then(|m| words.month(m))) {
            (Some(d), _, _, _) if !(1..=days).contains(&d) => return None,
            (Some(d), Some(d2), _, None) if d2 > d && d2 <= days => span(d, d2),
            (Some(d), Some(d2), _, Some(m2)) => {
                Edtf::Interval(Some(EdtfDate::day(year, m, d)), Some(EdtfDate::day(year, m2, d2)))
            }
            (Some(d), ..) => {
                said.is_day = true;
                on(d)
            }
            (None, _, Some(p), _) if words.is("early", p) => span(1, 10),
            (None, _, Some(p), _) if words.is("middle", p) => span(11, 20),
            (None, _, Some(_), _) => span(21, days),
            (None, _, None, Some(m2)) if m2 > m => {
                Edtf::Interval(Some(EdtfDate::month(year, m)), Some(EdtfDate::month(year, m2)))
            }
            _ => Edtf::Date(EdtfDate::month(year, m)),
        });
        // "depuis janvier": from then to the day of publication.
        let words = c.get(0).map_or("", |m| m.as_str()).to_lowercase();
        let since = ["desde ", "depuis ", "dès "].iter().any(|w| words.starts_with(w));
        if let (true, Some(Edtf::Date(from)), Some(p)) = (since, &said.value, published)
            && !said.is_day
            && from.year.is_some()
        {
            let to = EdtfDate::day(Some(p.year()), p.month(), p.day());
            said.value = Some(Edtf::Interval(Some(*from), Some(to)));
        }
        return Some(said);
    }
    if let Some(d) = day("d") {
        // "el día 12", "le 12": a day of the month of publication, or of the month before.
        let p = published?;
        let base = if d <= p.day() { p } else { p.first_of_month().checked_sub(1.day()).ok()? };
        said.is_day = true;
        said.value = Date::new(base.year(), base.month(), d).ok().map(whole);
        return said.value.is_some().then_some(said);
    }
    if let Some(y) = stated {
        said.value = Some(Edtf::Date(EdtfDate::year(y)));
        return Some(said);
    }
    let anchored = |mut said: DateSaid, relation: Option<TimeRelation>| {
        said.when.anchor = Some("published".into());
        said.when.relation = relation;
        Some(said)
    };
    if let (Some(n), Some(unit)) = (part("n"), part("unit")) {
        let n = words.number(&n.to_lowercase()).or_else(|| n.parse().ok())?;
        let n = i64::try_from(n).ok().filter(|n| (1..400).contains(n))?;
        let unit = words.unit(unit)?;
        let back = |p: Date| match unit {
            'D' => p.checked_sub(n.days()),
            'W' => p.checked_sub((n * 7).days()),
            'M' => p.checked_sub(n.months()),
            _ => p.checked_sub(n.years()),
        };
        if part("later").is_some() {
            let forth = |d: Date| match unit {
                'D' => d.checked_add(n.days()),
                'W' => d.checked_add((n * 7).days()),
                _ => d.checked_add(n.months()),
            };
            said.is_day = matches!(unit, 'D' | 'W');
            said.value = last.filter(|_| said.is_day).and_then(|d| forth(d).ok()).map(whole);
            return said.value.is_some().then_some(said);
        }
        said.when.offset = Some(format!("P{n}{unit}"));
        if part("within").is_some() {
            return anchored(said, Some(TimeRelation::Within));
        }
        // "il y a deux jours" is a day; "hace dos meses" is a month, two weeks ago is no day.
        let then = published.and_then(|p| back(p).ok());
        said.is_day = unit == 'D';
        said.value = then.and_then(|d| match unit {
            'D' => Some(whole(d)),
            'M' => Some(Edtf::Date(EdtfDate::month(Some(d.year()), d.month()))),
            'Y' => Some(Edtf::Date(EdtfDate::year(d.year()))),
            _ => None,
        });
        return anchored(said, Some(TimeRelation::Before));
    }
    if let Some(near) = part("near") {
        let shift: i64 = if words.is("day_after", near) {
            1
        } else if words.is("day_before", near) {
            -1
        } else {
            0
        };
        said.is_day = true;
        said.value = last.and_then(|d| d.checked_add(shift.days()).ok()).map(whole);
        return said.value.is_some().then_some(said);
    }
    if let Some(word) = part("rel") {
        let p = published;
        let monday = |p: Date, weeks: i64| {
            let back = i64::from(p.weekday().to_monday_zero_offset()) + weeks * 7;
            p.checked_sub(back.days()).ok()
        };
        let days_back = [("today", 0), ("yesterday", 1), ("two_days_ago", 2)]
            .into_iter()
            .find(|(list, _)| words.is(list, word))
            .map(|(_, n)| n);
        if let Some(n) = days_back {
            said.is_day = true;
            said.value = p.and_then(|p| p.checked_sub(i64::from(n).days()).ok()).map(whole);
        } else if words.is("last_week", word) {
            said.value = p.and_then(|p| monday(p, 1)).and_then(|from| {
                let to = from.checked_add(6.days()).ok()?;
                let at = |d: Date| Some(EdtfDate::day(Some(d.year()), d.month(), d.day()));
                Some(Edtf::Interval(at(from), at(to)))
            });
        } else if words.is("last_month", word) {
            let before = p.and_then(|p| p.first_of_month().checked_sub(1.month()).ok());
            said.value = before.map(|b| Edtf::Date(EdtfDate::month(Some(b.year()), b.month())));
        } else {
            said.value = p.map(|p| Edtf::Date(EdtfDate::year(p.year() - 1)));
        }
        let relation = (days_back != Some(0)).then_some(TimeRelation::Before);
        return anchored(said, relation);
    }
    // The latest such day of the week, the day of publication included; "próximo", "prochain" is the next one.
    let wanted = words.weekday(part("wd")?)?;
    said.is_day = true;
    let Some(p) = published else { return Some(said) };
    let back = i64::from((p.weekday().to_monday_zero_offset() - wanted).rem_euclid(7));
    let next = part("next").or_else(|| part("next0")).is_some();
    let shift = if next { if back == 0 { 7 } else { 7 - back } } else { -back };
    said.value = p.checked_add(shift.days()).ok().map(whole);
    anchored(said, Some(if next { TimeRelation::After } else { TimeRelation::Before }))
}

/// The year of a month without one: of a date named before in another year, else the latest that is not after
/// publication. What lies more than nine months back may as well be to come, unless the text says it is past.
fn year_of(
    month: i8,
    day: Option<i8>,
    published: Option<Date>,
    last: Option<Date>,
    past: bool,
) -> Option<i16> {
    if let Some(last) = last
        && published.is_none_or(|p| last.year() < p.year())
        && month >= last.month()
    {
        return Some(last.year());
    }
    let p = published?;
    let here = |y: i16| Date::new(y, month, day.unwrap_or(1)).is_ok_and(|d| d <= p);
    let year = [p.year(), p.year() - 1].into_iter().find(|y| here(*y))?;
    let far = Date::new(year, month, 1).ok()? < p.checked_sub(9.months()).ok()?;
    (!far || past).then_some(year)
}
