//! The signs of a language (`data/words/kinds`), as expressions over the words of a statement.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex::bytes::{Regex, RegexBuilder, RegexSet, RegexSetBuilder};
use serde::Deserialize;

use super::{SIGNS, Said, Sign, Signs, Voice};

/// A language with signs of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tongue {
    En,
    Ko,
    Zh,
    Es,
    Fr,
}

#[derive(Deserialize)]
struct File {
    /// By sign: expressions for the words that are said.
    said: BTreeMap<String, Vec<String>>,
    /// By sign: expressions for the words that bring it in.
    cue: BTreeMap<String, Vec<String>>,
    /// By voice: expressions for the words that name the speaker, in the order in which they decide.
    voice: Vec<Speakers>,
}

#[derive(Deserialize)]
struct Speakers {
    is: String,
    words: Vec<String>,
}

/// Expressions of several signs, tried in one pass.
struct Table {
    set: RegexSet,
    signs: Vec<Sign>,
}

impl Table {
    fn new(lists: &BTreeMap<String, Vec<String>>) -> Self {
        let sign = |name: &str| SIGNS.iter().find(|(_, n)| *n == name).map(|(s, _)| *s);
        let named = |(name, list): (&String, &Vec<String>)| {
            let sign = sign(name).expect("the tables are named after signs, as a test checks");
            (joined(list), sign)
        };
        let (parts, signs): (Vec<String>, Vec<Sign>) = lists.iter().map(named).unzip();
        let set = RegexSetBuilder::new(parts)
            .dfa_size_limit(CACHE)
            .size_limit(CACHE)
            .build()
            .expect("the expressions are built in and tried by every test");
        Self { set, signs }
    }

    fn signs(&self, words: &str, mut found: Signs) -> Signs {
        for i in &self.set.matches(words.as_bytes()) {
            found.add(self.signs[i]);
        }
        found
    }
}

/// Room for the automaton of a table, in bytes: with less it is built again and again.
const CACHE: usize = 32 << 20;

/// Any of the expressions. Boundaries and gaps are counted in bytes and letters are those of Latin-1: Unicode ones are slow.
fn joined(list: &[String]) -> String {
    let plain = list.join("|").replace(r"\b", r"(?-u:\b)").replace(".{", "(?-u:.){");
    let plain = plain.replace(r"[\w-]", "[a-zà-ÿ-]").replace(r"[^\w", "[^a-zà-ÿ").replace(r"\w", "[a-zà-ÿ]");
    format!("(?i)(?:{plain})")
}

/// The signs of one language.
pub(crate) struct Lists {
    said: Table,
    cue: Table,
    voices: Vec<(Voice, Regex)>,
}

impl Lists {
    fn new(text: &str) -> Self {
        let file: File = toml::from_str(text).expect("the lists of kinds are checked by a test");
        let voice = |name: &str| match name {
            "state" => Voice::State,
            "body" => Voice::Body,
            "source" => Voice::Source,
            "lived" => Voice::Lived,
            _ => panic!("a voice is state, body, source or lived, as a test checks"),
        };
        let pattern = |list: &[String]| {
            RegexBuilder::new(&joined(list))
                .dfa_size_limit(CACHE)
                .build()
                .expect("built in and tried by every test")
        };
        Self {
            said: Table::new(&file.said),
            cue: Table::new(&file.cue),
            voices: file.voice.iter().map(|v| (voice(&v.is), pattern(&v.words))).collect(),
        }
    }

    pub(super) fn said(&self, words: &str, more: Signs) -> Signs {
        self.said.signs(words, more)
    }

    pub(super) fn cue(&self, words: &str, more: Signs) -> Signs {
        self.cue.signs(words, more)
    }

    /// What the speaker is, by the words that name it; where they do not tell, by what the cast knows.
    pub(super) fn voice(&self, s: &Said<'_>) -> Voice {
        let told =
            self.voices.iter().find(|(_, words)| words.is_match(s.speaker.as_bytes())).map(|(v, _)| *v);
        told.unwrap_or(match () {
            () if s.official => Voice::State,
            () if s.human => Voice::Person,
            () if s.organisation => Voice::Body,
            () => Voice::Unknown,
        })
    }
}

/// The signs of a language, read once.
pub(crate) fn lists(tongue: Tongue) -> &'static Lists {
    macro_rules! list {
        ($file:literal) => {{
            static LISTS: LazyLock<Lists> =
                LazyLock::new(|| Lists::new(include_str!(concat!("../../../data/words/kinds/", $file))));
            &LISTS
        }};
    }
    match tongue {
        Tongue::En => list!("en.toml"),
        Tongue::Ko => list!("ko.toml"),
        Tongue::Zh => list!("zh.toml"),
        Tongue::Es => list!("es.toml"),
        Tongue::Fr => list!("fr.toml"),
    }
}
