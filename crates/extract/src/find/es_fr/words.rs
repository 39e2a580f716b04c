//! Word lists of Spanish and French, as expressions.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex::Regex;
use serde::Deserialize;

use super::Lang;

#[derive(Deserialize)]
struct File {
    months: Vec<String>,
    weekdays: Vec<String>,
    yesterday: Vec<String>,
    today: Vec<String>,
    last_month: Vec<String>,
    last_year: Vec<String>,
    early: Vec<String>,
    middle: Vec<String>,
    late: Vec<String>,
    about: Vec<String>,
    nearly: Vec<String>,
    at_least: Vec<String>,
    at_most: Vec<String>,
    more_than: Vec<String>,
    years_old: Vec<String>,
    numbers: Vec<String>,
    loose: Vec<String>,
    dozens: Vec<String>,
    hundreds: Vec<String>,
    thousands: Vec<String>,
    people: Vec<String>,
    women: Vec<String>,
    men: Vec<String>,
    children: Vec<String>,
    anonymity: Vec<String>,
    pseudonym: Vec<String>,
    age_before: String,
    nations: BTreeMap<String, String>,
}

/// Expressions made of the lists. Groups are named for what they hold.
pub(super) struct Words {
    /// `part d m y rel wd`
    pub dates: Vec<Regex>,
    /// `pre n loose vague noun`
    pub group: Regex,
    /// `n`
    pub age: Regex,
    pub anonymity: Regex,
    pub pseudonym: Regex,
    months: Vec<Regex>,
    weekdays: Vec<String>,
    numbers: Vec<(Vec<String>, u64)>,
    loose: Vec<(String, u64)>,
    lists: BTreeMap<&'static str, Vec<String>>,
    nations: Vec<(String, Regex)>,
}

pub(super) fn of(lang: Lang) -> &'static Words {
    static ES: LazyLock<Words> = LazyLock::new(|| load(include_str!("../../../data/words/es.toml")));
    static FR: LazyLock<Words> = LazyLock::new(|| load(include_str!("../../../data/words/fr.toml")));
    match lang {
        Lang::Es => &ES,
        Lang::Fr => &FR,
    }
}

fn regex(pattern: &str) -> Regex {
    Regex::new(&format!("(?i){pattern}")).expect("word lists are built in and tried by every test")
}

fn any(list: &[String]) -> String {
    let mut words: Vec<String> =
        list.iter().flat_map(|w| w.split('|')).map(|w| regex::escape(w).replace(' ', r"\s+")).collect();
    words.sort_by_key(|w| std::cmp::Reverse(w.len()));
    words.join("|")
}

fn valued(list: &[String]) -> Vec<(Vec<String>, u64)> {
    let pair = |entry: &String| {
        let (words, value) = entry.split_once('=')?;
        Some((words.split('|').map(str::to_owned).collect(), value.parse().ok()?))
    };
    list.iter().filter_map(pair).collect()
}

fn load(toml: &str) -> Words {
    let f: File = toml::from_str(toml).expect("the word list is built in and read by every test");
    let numbers = valued(&f.numbers);
    let loose: Vec<(String, u64)> =
        valued(&f.loose).into_iter().filter_map(|(mut w, n)| Some((w.pop()?, n))).collect();
    let number = any(&numbers.iter().flat_map(|(w, _)| w.clone()).collect::<Vec<_>>());
    let loosely = any(&loose.iter().map(|(w, _)| w.clone()).collect::<Vec<_>>());
    let vague =
        any(&[&f.dozens, &f.hundreds, &f.thousands].into_iter().flatten().cloned().collect::<Vec<_>>());
    let months = any(&f.months);
    let parts = any(&[&f.early, &f.middle, &f.late].into_iter().flatten().cloned().collect::<Vec<_>>());
    let nation = f.nations.values().cloned().collect::<Vec<_>>().join("|");
    let nouns =
        any(&[&f.people, &f.women, &f.men, &f.children].into_iter().flatten().cloned().collect::<Vec<_>>());
    let qualifiers = any(&[&f.about, &f.nearly, &f.at_least, &f.at_most, &f.more_than]
        .into_iter()
        .flatten()
        .cloned()
        .collect::<Vec<_>>());
    let relative = any(&[&f.yesterday, &f.today, &f.last_month, &f.last_year]
        .into_iter()
        .flatten()
        .cloned()
        .collect::<Vec<_>>());
    let dates = vec![
        regex(&format!(
            r"\b(?P<d>\d{{1,2}})(?:er|º|°)?\s+(?:de\s+)?(?P<m>{months})\b(?:\s+(?:de\s+|del\s+)?(?P<y>(?:19|20)\d\d)\b)?"
        )),
        regex(&format!(
            r"\b(?P<part>{parts})\s*(?P<m>{months})\b(?:\s+(?:de\s+|del\s+)?(?P<y>(?:19|20)\d\d)\b)?"
        )),
        regex(&format!(r"\b(?:en\s+)?(?P<m>{months})\s+(?:de\s+|del\s+)?(?P<y>(?:19|20)\d\d)\b")),
        regex(&format!(r"\b(?P<rel>{relative})\b")),
        regex(&format!(r"\b(?P<wd>{})\b", any(&f.weekdays))),
        regex(r"\b(?P<y>(?:19|20)\d\d)-(?P<mm>\d\d)-(?P<d>\d\d)\b"),
        regex(r"\b(?:en|de|del|desde|depuis)\s+(?P<y>(?:19|20)\d\d)\b"),
    ];
    Words {
        dates,
        group: regex(&format!(
            r"\b(?:(?P<pre>{qualifiers})\s+)?(?:(?P<loose>{loosely})|(?P<vague>{vague})|(?P<n>\d[\d.,]*|{number}))\s*(?P<noun>(?:(?:{nouns})\s+)?(?:{nation})|(?:{nouns}))\b"
        )),
        age: regex(&format!(
            r"\b(?:(?P<who>{nouns})\s+)?(?:(?:{})\s+)?(?P<n>\d{{1,3}}|{number})\s+(?:{})\b",
            f.age_before,
            any(&f.years_old)
        )),
        anonymity: regex(&f.anonymity.join("|")),
        pseudonym: regex(&f.pseudonym.join("|")),
        months: f.months.iter().map(|m| regex(&format!("^(?:{m})$"))).collect(),
        weekdays: f.weekdays,
        numbers,
        loose,
        nations: f
            .nations
            .into_iter()
            .map(|(code, words)| (code, regex(&format!(r"\b(?:{words})$"))))
            .collect(),
        lists: BTreeMap::from([
            ("yesterday", f.yesterday),
            ("today", f.today),
            ("last_month", f.last_month),
            ("last_year", f.last_year),
            ("early", f.early),
            ("middle", f.middle),
            ("late", f.late),
            ("about", f.about),
            ("nearly", f.nearly),
            ("at_least", f.at_least),
            ("at_most", f.at_most),
            ("more_than", f.more_than),
            ("dozens", f.dozens),
            ("hundreds", f.hundreds),
            ("women", f.women),
            ("men", f.men),
            ("children", f.children),
        ]),
    }
}

impl Words {
    /// Whether a word is in a list.
    pub(super) fn is(&self, list: &str, word: &str) -> bool {
        let low = word.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
        self.lists.get(list).is_some_and(|l| l.contains(&low))
    }

    /// 1 to 12.
    pub(super) fn month(&self, word: &str) -> Option<i8> {
        self.months.iter().position(|m| m.is_match(word)).map(|n| n as i8 + 1)
    }

    /// 0 (Monday) to 6.
    pub(super) fn weekday(&self, word: &str) -> Option<i8> {
        self.weekdays.iter().position(|d| *d == word.to_lowercase()).map(|n| n as i8)
    }

    /// A number in digits or words.
    pub(super) fn number(&self, word: &str) -> Option<u64> {
        let low = word.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
        self.numbers
            .iter()
            .find(|(w, _)| w.contains(&low))
            .map(|(_, n)| *n)
            .or_else(|| low.replace(['.', ','], "").parse().ok())
    }

    /// "una decena de": ten, loosely.
    pub(super) fn loose(&self, word: &str) -> Option<u64> {
        let low = word.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
        self.loose.iter().find(|(w, _)| *w == low).map(|(_, n)| *n)
    }

    /// The nation a noun ends with.
    pub(super) fn nation(&self, noun: &str) -> Option<&str> {
        self.nations.iter().find(|(_, words)| words.is_match(noun)).map(|(code, _)| code.as_str())
    }
}
