//! The rules of deadlines (`vocab/deadlines.toml`): from which day and how far each counts. A rule proposes, it sets
//! nothing.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use amparo_model::Edtf;
use jiff::civil::Date;
use serde::Deserialize;

use crate::say::{Lang, Say};

/// From what a rule counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum From {
    /// The earliest day of an accepted act.
    Act,
    /// The day an intervention was sent.
    Intervention,
    /// The day of an outcome.
    Outcome,
    /// The last day of a consent.
    Consent,
}

/// One rule.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Stable id, snake case.
    pub id: String,
    /// Language tag → what is to be done.
    labels: BTreeMap<String, String>,
    /// From what it counts.
    pub from: From,
    /// Acts in order of preference: the first group that gives a day counts.
    #[serde(default)]
    pub acts: Vec<Vec<String>>,
    /// Kinds of intervention.
    #[serde(default)]
    pub interventions: Vec<String>,
    /// Kinds of outcome.
    #[serde(default)]
    pub outcomes: Vec<String>,
    #[serde(default)]
    months: i32,
    #[serde(default)]
    days: i32,
    /// Nothing is proposed once one of these interventions is on record.
    #[serde(default)]
    pub unless: Vec<String>,
    /// Nothing is proposed once the intervention has an outcome.
    #[serde(default)]
    pub unanswered: bool,
    /// Where the rule comes from, in English.
    pub source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "list")]
    _list: String,
    rule: Vec<Rule>,
}

static RULES: LazyLock<Vec<Rule>> = LazyLock::new(|| {
    let file: File =
        toml::from_str(include_str!("../../../../vocab/deadlines.toml")).expect("a test reads the rules");
    file.rule
});

/// Every rule, in the order of the file.
pub fn rules() -> &'static [Rule] {
    &RULES
}

/// The rule with this id.
pub fn rule(id: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.id == id)
}

impl Rule {
    /// What is to be done, in a language; in English where it has no words for it.
    pub fn label(&self, lang: Lang) -> &str {
        [lang.tag(), "en"].iter().find_map(|tag| self.labels.get(*tag)).map_or(&self.id, String::as_str)
    }

    /// Months and days from the day it counts from; below zero: before it.
    pub fn distance(&self) -> (i32, i32) {
        (self.months, self.days)
    }

    /// The day it gives from a date; `None` without a year or without a beginning.
    pub fn due(&self, edtf: &str) -> Option<Date> {
        let span = jiff::Span::new().try_months(self.months).ok()?.try_days(self.days).ok()?;
        earliest(edtf)?.checked_add(span).ok()
    }
}

/// The first day a date can mean; `None` where it cannot be read, has no year or an open beginning.
pub fn earliest(edtf: &str) -> Option<Date> {
    edtf.parse::<Edtf>().ok()?.bounds()?.0
}

/// The name of a deadline: that of its rule, else that it was set by hand.
pub fn name(rule: Option<&str>, say: &Say) -> String {
    match rule {
        None => say.t("deadline-task"),
        Some(id) => rule_label(id, say.lang()),
    }
}

fn rule_label(id: &str, lang: Lang) -> String {
    rule(id).map_or_else(|| id.replace('_', " "), |rule| rule.label(lang).to_owned())
}

/// How far away a day is, in words: `overdue by 3 days`, `today`, `in 12 days`.
pub fn left(due: Date, today: Date, say: &Say) -> String {
    distance(days_left(due, today), say)
}

/// The same of a number of days; below zero when the day has passed.
pub fn distance(left: i64, say: &Say) -> String {
    match left {
        0 => say.t("deadline-today"),
        n if n < 0 => say.n("deadline-overdue", -n),
        n => say.n("deadline-in", n),
    }
}

/// Days until a day; below zero when it has passed.
pub fn days_left(due: Date, today: Date) -> i64 {
    today.until(due).map_or(0, |span| i64::from(span.get_days()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::say::LANGS;
    use crate::words;

    fn day(text: &str) -> Option<Date> {
        Some(text.parse().unwrap())
    }

    #[test]
    fn every_rule_has_its_words_its_source_and_terms_that_exist() {
        let mut ids: Vec<_> = rules().iter().map(|r| r.id.as_str()).collect();
        let all = ids.len();
        ids.dedup();
        assert_eq!((ids.len(), all), (9, 9));
        for rule in rules() {
            for lang in LANGS {
                assert!(rule.labels.contains_key(lang.tag()), "{} has no words in {}", rule.id, lang.tag());
            }
            assert!(rule.source.len() > 20 && (rule.months != 0 || rule.days != 0), "{}", rule.id);
            let known = |list: &str, ids: &[String]| ids.iter().all(|id| words::has(list, id));
            assert!(rule.acts.iter().all(|group| known("acts", group)), "{}", rule.id);
            assert!(
                known("interventions", &rule.interventions) && known("interventions", &rule.unless),
                "{}",
                rule.id
            );
            assert!(known("outcomes", &rule.outcomes), "{}", rule.id);
            let given = (!rule.acts.is_empty(), !rule.interventions.is_empty(), !rule.outcomes.is_empty());
            let wanted = match rule.from {
                From::Act => (true, false, false),
                From::Intervention => (false, true, false),
                From::Outcome => (false, false, true),
                From::Consent => (false, false, false),
            };
            assert_eq!(given, wanted, "{}", rule.id);
        }
    }

    #[test]
    fn the_earliest_day_counts_and_an_unknown_year_gives_none() {
        assert_eq!(earliest("2018-10-07"), day("2018-10-07"));
        assert_eq!(earliest("2018-10"), day("2018-10-01"));
        assert_eq!(earliest("2018-10~"), day("2018-10-01"));
        assert_eq!(earliest("2018"), day("2018-01-01"));
        assert_eq!(earliest("2018-10-05/2018-10-09"), day("2018-10-05"));
        for unknown in ["XXXX-10-07", "../2018-10-09", "soon", ""] {
            assert_eq!(earliest(unknown), None, "{unknown}");
        }
    }

    #[test]
    fn months_and_days_are_counted_on_the_calendar() {
        let three = rule("wgeid_urgent").unwrap();
        assert_eq!(three.due("2018-10-07"), day("2019-01-07"));
        assert_eq!(three.due("2018-11-30"), day("2019-02-28"), "no month has a day it has not");
        assert_eq!(three.due("2019-11-30"), day("2020-02-29"));
        assert_eq!(rule("un_publication").unwrap().due("2024-01-01"), day("2024-03-01"));
        assert_eq!(rule("consent_ends").unwrap().due("2024-03-10"), day("2024-02-25"));
    }

    #[test]
    fn the_distance_is_said_in_words() {
        let say = Say::of(Lang::En);
        let today: Date = "2024-02-28".parse().unwrap();
        let said = |due: &str| left(due.parse().unwrap(), today, say);
        assert_eq!(said("2024-02-28"), "today");
        assert_eq!(said("2024-03-01"), "in 2 days");
        assert_eq!(said("2024-02-27"), "overdue by one day");
        assert_eq!(said("2023-02-28"), "overdue by 365 days");
    }
}
