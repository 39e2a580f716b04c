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
    two_days_ago: Vec<String>,
    last_week: Vec<String>,
    day_after: Vec<String>,
    day_before: Vec<String>,
    same_day: Vec<String>,
    next: Vec<String>,
    past: Vec<String>,
    ago: Vec<String>,
    later: Vec<String>,
    time_units: Vec<String>,
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
    between: Vec<String>,
    of_them: Vec<String>,
    several: Vec<String>,
    and: Vec<String>,
    less_than: Vec<String>,
    group_words: Vec<String>,
    age_not_before: Vec<String>,
    age_not_after: Vec<String>,
    age_or_less: Vec<String>,
    agencies: BTreeMap<String, Vec<String>>,
    person: Vec<PersonWord>,
    nations: BTreeMap<String, String>,
}

/// A noun for one person and what it says about them.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct PersonWord {
    pub words: Vec<String>,
    pub sex: Option<String>,
    pub role: Option<String>,
    pub minor: bool,
    pub kin: bool,
    /// People reports quote without a name.
    pub source: bool,
    pub official: bool,
}

/// Expressions and lists. Groups of expressions are named for what they hold.
pub(super) struct Words {
    /// `part d m y rel wd`
    pub dates: Vec<Regex>,
    pub anonymity: Regex,
    pub pseudonym: Regex,
    pub persons: Vec<PersonWord>,
    pub agencies: BTreeMap<String, Vec<String>>,
    /// Lists that are looked up word by word.
    pub phrases: BTreeMap<String, Vec<String>>,
    time_units: BTreeMap<String, char>,
    months: Vec<Regex>,
    weekdays: Vec<String>,
    numbers: Vec<(Vec<String>, u64)>,
    loose: Vec<(String, u64)>,
    lists: BTreeMap<&'static str, Vec<String>>,
    nations: BTreeMap<String, String>,
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

fn valued_words(list: &[String]) -> Vec<String> {
    list.iter().filter_map(|e| e.split_once('=')).flat_map(|(w, _)| w.split('|').map(str::to_owned)).collect()
}

fn load(toml: &str) -> Words {
    let f: File = toml::from_str(toml).expect("the word list is built in and read by every test");
    let months = any(&f.months);
    let parts = any(&[&f.early, &f.middle, &f.late].into_iter().flatten().cloned().collect::<Vec<_>>());
    let relative = any(&[&f.yesterday, &f.today, &f.two_days_ago, &f.last_week, &f.last_month, &f.last_year]
        .into_iter()
        .flatten()
        .cloned()
        .collect::<Vec<_>>());
    let after = any(&f.day_after.iter().chain(&f.day_before).chain(&f.same_day).cloned().collect::<Vec<_>>());
    let (days, next) = (any(&f.weekdays), any(&f.next));
    let year = r"(?:\s+(?:de\s+|del\s+)?(?P<y>(?:19|20)\d\d)\b)?";
    let number = any(&valued(&f.numbers)
        .iter()
        .filter(|(_, n)| *n <= 20)
        .flat_map(|(w, _)| w.clone())
        .collect::<Vec<_>>());
    let units = any(&valued_words(&f.time_units));
    let dates = vec![
        // "12 de marzo", "le 1er avril 2019", "del 3 al 5 de mayo", "12 et 13 mars".
        regex(&format!(
            r"\b(?:(?P<d>\d{{1,2}})(?:er|º|°)?\s+(?:(?:de\s+)?(?P<m>{months})\s+)?(?:y|et|al|au|a|y el|et le)\s+(?P<d2>\d{{1,2}})\s+(?:de\s+)?(?P<m2>{months})\b{year})"
        )),
        regex(&format!(r"\b(?P<d>\d{{1,2}})(?:er|º|°)?\s+(?:de\s+)?(?P<m>{months})\b{year}")),
        regex(&format!(r"\b(?P<part>{parts})\s*(?P<m>{months})\b{year}")),
        regex(&format!(
            r"\b(?:en|entre|de|depuis|desde)\s+(?P<m>{months})\s+(?:y|et|a|à)\s+(?P<m2>{months})\b{year}"
        )),
        regex(&format!(
            r"\b(?:(?:en|desde|depuis|dès|in)\s+)?(?:(?P<dir>{past})\s+)?(?P<m>{months})\s+(?:de\s+|del\s+)?(?P<y>(?:19|20)\d\d)\b",
            past = any(&f.past)
        )),
        regex(&format!(
            r"\b(?:en|desde|depuis|dès|desde el|el pasado|le mois de)\s+(?:(?P<dir>{past})\s+)?(?P<m>{months})\b(?:\s+(?P<dir2>{past})\b)?",
            past = any(&f.past)
        )),
        regex(&format!(r"\b(?P<rel>{relative})\b")),
        regex(&format!(r"\b(?P<near>{after})\b")),
        regex(&format!(r"\b(?:(?P<next0>{next})\s+)?(?P<wd>{days})\b(?:\s+(?P<next>{next})\b)?")),
        regex(r"\b(?P<y>(?:19|20)\d\d)-(?P<mm>\d\d)-(?P<d>\d\d)\b"),
        regex(r"\b(?:en|de|del|desde|depuis|desde el año|en el año|l['’]année)\s+(?P<y>(?:19|20)\d\d)\b"),
        regex(
            r"\b(?:el día|le|el)\s+(?P<d>\d{1,2})(?:er|º)?\b(?:[,.;]|\s+(?:por la|en la|a la|au|dans|à|vers|en)\b)",
        ),
        regex(&format!(r"\b(?:{ago})\s+(?P<n>\d{{1,3}}|{number})\s+(?P<unit>{units})\b", ago = any(&f.ago))),
        regex(&format!(
            r"\b(?P<n>\d{{1,3}}|{number})\s+(?P<unit>{units})\s+(?P<later>{later})\b",
            later = any(&f.later)
        )),
        regex(&format!(
            r"\b(?:(?:en|durante)\s+)?(?:los|las)\s+(?P<within>últimos|últimas)\s+(?P<n>\d{{1,3}}|{number})\s+(?P<unit>{units})\b"
        )),
        regex(&format!(
            r"\b(?:(?:dans|durant|pendant|au cours)\s+)?(?:ces|les|des)\s+(?P<n>\d{{1,3}}|{number})\s+(?P<within>derniers|dernières)\s+(?P<unit>{units})\b"
        )),
    ];
    Words {
        dates,
        anonymity: regex(&f.anonymity.join("|")),
        pseudonym: regex(&f.pseudonym.join("|")),
        time_units: f
            .time_units
            .iter()
            .filter_map(|e| e.split_once('='))
            .flat_map(|(w, u)| w.split('|').map(|w| (w.to_owned(), u.chars().next().unwrap_or('D'))))
            .collect(),
        months: f.months.iter().map(|m| regex(&format!("^(?:{m})$"))).collect(),
        weekdays: f.weekdays,
        numbers: valued(&f.numbers),
        loose: valued(&f.loose).into_iter().filter_map(|(mut w, n)| Some((w.pop()?, n))).collect(),
        nations: f
            .nations
            .iter()
            .flat_map(|(code, words)| words.split_whitespace().map(|w| (w.to_owned(), code.clone())))
            .collect(),
        persons: f.person,
        agencies: f.agencies,
        phrases: [
            ("between", &f.between),
            ("of_them", &f.of_them),
            ("several", &f.several),
            ("group_words", &f.group_words),
            ("age_not_before", &f.age_not_before),
            ("age_not_after", &f.age_not_after),
            ("age_or_less", &f.age_or_less),
            ("years_old", &f.years_old),
            ("and", &f.and),
            ("about", &f.about),
            ("nearly", &f.nearly),
            ("at_least", &f.at_least),
            ("at_most", &f.at_most),
            ("more_than", &f.more_than),
            ("less_than", &f.less_than),
            ("dozens", &f.dozens),
            ("hundreds", &f.hundreds),
            ("thousands", &f.thousands),
        ]
        .into_iter()
        .map(|(name, list)| (name.to_owned(), list.clone()))
        .collect(),
        lists: BTreeMap::from([
            ("yesterday", f.yesterday),
            ("today", f.today),
            ("two_days_ago", f.two_days_ago),
            ("last_week", f.last_week),
            ("day_after", f.day_after),
            ("day_before", f.day_before),
            ("past", f.past),
            ("last_month", f.last_month),
            ("last_year", f.last_year),
            ("early", f.early),
            ("middle", f.middle),
            ("late", f.late),
            ("people", f.people),
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

    /// `D`, `W`, `M` or `Y` for a unit of time.
    pub(super) fn unit(&self, word: &str) -> Option<char> {
        self.time_units.get(&word.to_lowercase()).copied()
    }

    /// 0 (Monday) to 6.
    pub(super) fn weekday(&self, word: &str) -> Option<i8> {
        self.weekdays.iter().position(|d| *d == word.to_lowercase()).map(|n| n as i8)
    }

    /// A list of nouns.
    pub(super) fn list(&self, name: &str) -> &[String] {
        self.lists.get(name).map_or(&[], Vec::as_slice)
    }

    /// One word of a number, or digits: "siete", "vingt-trois", "1.200".
    pub(super) fn number(&self, word: &str) -> Option<u64> {
        if word.starts_with(|c: char| c.is_ascii_digit()) {
            return word.replace(['.', ','], "").parse().ok();
        }
        let parts: Vec<u64> = word.split('-').map(|w| self.numeral(w)).collect::<Option<_>>()?;
        // "quatre-vingt-dix-sept": a smaller number before twenty or a hundred multiplies it.
        Some(parts.into_iter().fold(0, |sum, n| if sum == 4 && n == 20 { 80 } else { sum + n }))
    }

    fn numeral(&self, word: &str) -> Option<u64> {
        self.numbers.iter().find(|(w, _)| w.iter().any(|w| w == word)).map(|(_, n)| *n)
    }

    /// "una decena de": ten, loosely.
    pub(super) fn loose(&self) -> impl Iterator<Item = (&str, u64)> {
        self.loose.iter().map(|(w, n)| (w.as_str(), *n))
    }

    /// The nation an adjective or noun names.
    pub(super) fn nation(&self, word: &str) -> Option<&str> {
        self.nations.get(word).map(String::as_str)
    }
}
