//! Word lists of one language, from `data/words/{ko,zh}.toml` and the tables every language shares.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex::Regex;
use serde::Deserialize;

use super::Lang;

/// A noun for people and what it says about them.
#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct PeopleWord {
    pub words: Vec<String>,
    pub sex: Option<String>,
    pub role: Option<String>,
    pub nationality: Option<String>,
    /// Number that the word itself gives: a mother and daughter are two.
    pub size: Option<u64>,
    #[serde(default)]
    pub minor: bool,
    #[serde(default)]
    pub kin: bool,
    /// "they", "the party": stands for a group named before.
    #[serde(default)]
    pub pronoun: bool,
    /// People reports quote without a name.
    #[serde(default)]
    pub source: bool,
    #[serde(default)]
    pub official: bool,
    /// Told of as doing violence, of the state or not: soldiers, gunmen.
    #[serde(default)]
    pub armed: bool,
}

/// A kind of agency and its names.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct AgencyWord {
    pub id: String,
    pub words: Vec<String>,
}

impl AgencyWord {
    /// May arrest, hold or hand over people.
    pub(super) fn power(&self) -> bool {
        crate::find::spans::may_hold(&self.id)
    }
}

/// Buildings and crossings that stand behind a place name.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct FacilityWord {
    pub words: Vec<String>,
    /// People are held there.
    #[serde(default)]
    pub held: bool,
    /// The word names the agency too; it is a place only where somebody is held in it.
    #[serde(default)]
    pub agency: bool,
}

/// What tells of an act.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct ActWord {
    pub id: String,
    /// Korean: nouns that take a light verb.
    pub noun: Vec<String>,
    /// Korean: verb stems.
    pub verb: Vec<String>,
    /// Korean: the light verb the nouns need, where it is one only.
    pub light: Option<String>,
    /// Korean: what must stand right before a verb.
    pub re_before: Vec<String>,
    /// Chinese: words that need a sign that it happened.
    pub word: Vec<String>,
    /// Chinese: the same as expressions.
    pub re_word: Vec<String>,
    /// Chinese: words that tell by themselves that it happened.
    pub done: Vec<String>,
    /// What the sentence must hold.
    pub re_needs: Vec<String>,
    /// Grave harm: taken for done only where nothing speaks of fear.
    pub harm: bool,
    /// Good only for what is feared.
    pub fear_only: bool,
}

#[derive(Deserialize)]
struct Say {
    verbs: Vec<String>,
    #[serde(default)]
    according: Vec<String>,
}

#[derive(Deserialize)]
struct File {
    surnames: String,
    titles: Vec<String>,
    official_titles: Vec<String>,
    not_names: Vec<String>,
    /// Chinese: characters that transcribe foreign names.
    #[serde(default)]
    transcription: String,
    /// Chinese: what a name follows, and what follows a name.
    #[serde(default)]
    roles: Vec<String>,
    #[serde(default)]
    after_names: Vec<String>,
    body_ends: Vec<String>,
    people: Vec<PeopleWord>,
    agency: Vec<AgencyWord>,
    facility: Vec<FacilityWord>,
    act: Vec<ActWord>,
    cues: BTreeMap<String, Vec<String>>,
    say: Say,
    kinds: BTreeMap<String, Vec<String>>,
    protection: BTreeMap<String, Vec<String>>,
    rest: BTreeMap<String, Vec<String>>,
    ties: BTreeMap<String, Vec<String>>,
}

/// What a word of the lists stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tag {
    People(usize),
    Agency(usize),
    Facility(usize),
    /// A country or people by its code or name.
    Nation(usize),
}

/// All lists of one language, ready to use.
pub(super) struct Words {
    pub surnames: String,
    pub titles: Vec<String>,
    pub official_titles: Vec<String>,
    pub not_names: Vec<String>,
    pub transcription: String,
    pub roles: Vec<String>,
    pub after_names: Vec<String>,
    /// How names of bodies end.
    pub body_ends: Vec<String>,
    pub people: Vec<PeopleWord>,
    pub agencies: Vec<AgencyWord>,
    pub facilities: Vec<FacilityWord>,
    pub nations: Vec<String>,
    pub acts: Vec<ActWord>,
    pub kinds: BTreeMap<String, Regex>,
    /// Words of relations by their kind.
    pub ties: BTreeMap<String, Regex>,
    /// Verbs of saying, and what may stand behind a Chinese 据.
    pub say: Regex,
    pub according: Regex,
    cues: BTreeMap<String, Regex>,
    finder: aho_corasick::AhoCorasick,
    tags: Vec<Tag>,
}

impl Words {
    /// A list of cues as one expression; every name used is in the lists, which a test makes sure of.
    pub(super) fn cue(&self, name: &str) -> &Regex {
        static NEVER: LazyLock<Regex> = LazyLock::new(|| regex(r"[^\s\S]"));
        self.cues.get(name).unwrap_or(&NEVER)
    }

    /// Words of the lists in a text, the longest at each place.
    pub(super) fn find<'s>(&'s self, s: &'s str) -> impl Iterator<Item = (std::ops::Range<usize>, Tag)> + 's {
        self.finder.find_iter(s).map(|m| (m.range(), self.tags[m.pattern().as_usize()]))
    }
}

/// The lists of a language, read once.
pub(super) fn of(lang: Lang) -> &'static Words {
    static KO: LazyLock<Words> =
        LazyLock::new(|| load(Lang::Ko, include_str!("../../../data/words/ko.toml")));
    static ZH: LazyLock<Words> =
        LazyLock::new(|| load(Lang::Zh, include_str!("../../../data/words/zh.toml")));
    match lang {
        Lang::Ko => &KO,
        Lang::Zh => &ZH,
    }
}

/// An expression that is a constant of the program.
pub(super) fn regex(pattern: &str) -> Regex {
    Regex::new(pattern).expect("patterns and word lists are built in and tried by every test")
}

/// Any of the expressions of a list, the longest first.
pub(super) fn any(list: &[String], quote: bool) -> Regex {
    let mut parts: Vec<String> =
        list.iter().map(|w| if quote { regex::escape(w) } else { w.clone() }).collect();
    parts.sort_by_key(|p| std::cmp::Reverse(p.len()));
    regex(&if parts.is_empty() { r"[^\s\S]".to_owned() } else { parts.join("|") })
}

fn load(lang: Lang, toml: &str) -> Words {
    let file: File = toml::from_str(toml).expect("the word list is built in and read by every test");
    let mut agencies = file.agency;
    agencies.extend(shared_agencies(lang, &agencies, &file.facility));
    let (nations, nation_words) = nations(lang);
    // The first list to name a word wins.
    let mut words: Vec<(String, Tag)> = Vec::new();
    words.extend(
        file.people
            .iter()
            .enumerate()
            .flat_map(|(i, p)| p.words.iter().map(move |w| (w.clone(), Tag::People(i)))),
    );
    words.extend(
        agencies
            .iter()
            .enumerate()
            .flat_map(|(i, a)| a.words.iter().map(move |w| (w.clone(), Tag::Agency(i)))),
    );
    words.extend(
        file.facility
            .iter()
            .enumerate()
            .flat_map(|(i, f)| f.words.iter().map(move |w| (w.clone(), Tag::Facility(i)))),
    );
    words.extend(nation_words.into_iter().map(|(w, i)| (w, Tag::Nation(i))));
    let finder = aho_corasick::AhoCorasick::builder()
        .match_kind(aho_corasick::MatchKind::LeftmostLongest)
        .build(words.iter().map(|(w, _)| w.as_str()))
        .expect("the word list is built in and small");
    let mut cues: BTreeMap<String, Regex> = BTreeMap::new();
    for (name, list) in file.cues.iter().chain(&file.protection).chain(&file.rest) {
        cues.insert(name.trim_start_matches("re_").to_owned(), any(list, false));
    }
    Words {
        surnames: file.surnames,
        titles: file.titles,
        official_titles: file.official_titles,
        not_names: file.not_names,
        transcription: file.transcription,
        roles: file.roles,
        after_names: file.after_names,
        body_ends: file.body_ends,
        people: file.people,
        agencies,
        facilities: file.facility,
        nations,
        acts: file.act,
        ties: file.ties.iter().map(|(k, list)| (k.clone(), any(list, true))).collect(),
        kinds: file.kinds.iter().map(|(k, list)| (k.clone(), any(list, true))).collect(),
        say: any(&file.say.verbs, true),
        according: any(&file.say.according, true),
        cues,
        finder,
        tags: words.into_iter().map(|(_, tag)| tag).collect(),
    }
}

/// Whether a word is written in the script of a language.
fn in_script(lang: Lang, word: &str) -> bool {
    word.chars().any(|c| match lang {
        Lang::Ko => matches!(c, '\u{ac00}'..='\u{d7a3}'),
        Lang::Zh => matches!(c, '\u{3400}'..='\u{9fff}'),
    })
}

/// Names of `agencies.tsv` (row, kind, then one column a language) that no other list of the language names.
fn shared_agencies(lang: Lang, known: &[AgencyWord], facilities: &[FacilityWord]) -> Vec<AgencyWord> {
    let column = match lang {
        Lang::Ko => 3,
        Lang::Zh => 4,
    };
    let mut out = Vec::new();
    for line in include_str!("../../../data/agencies.tsv").lines().filter(|l| !l.starts_with('#')) {
        let cells: Vec<&str> = line.split('\t').map(str::trim).collect();
        let (Some(id), Some(cell)) = (cells.get(1), cells.get(column)) else { continue };
        let listed = |w: &str| {
            known.iter().any(|a| a.words.iter().any(|k| k == w))
                || facilities.iter().any(|f| f.words.iter().any(|k| k == w))
        };
        let words: Vec<String> = cell
            .split('|')
            .filter(|w| w.chars().count() >= 2 && in_script(lang, w) && !listed(w))
            .map(str::to_owned)
            .collect();
        if !words.is_empty() {
            out.push(AgencyWord { id: (*id).to_owned(), words });
        }
    }
    out
}

/// Names of countries and peoples: their codes (or names, where there is no code), and which word means which.
fn nations(lang: Lang) -> (Vec<String>, Vec<(String, usize)>) {
    let column = match lang {
        Lang::Ko => 6,
        Lang::Zh => 7,
    };
    let (mut codes, mut words) = (Vec::new(), Vec::new());
    for line in include_str!("../../../data/nationalities.tsv").lines().filter(|l| !l.starts_with('#')) {
        let cells: Vec<&str> = line.split('\t').map(str::trim).collect();
        let (Some(code), Some(name), Some(cell)) = (cells.get(1), cells.get(2), cells.get(column)) else {
            continue;
        };
        for word in cell.split('|').filter(|w| w.chars().count() >= 2 && in_script(lang, w)) {
            words.push((word.to_owned(), codes.len()));
        }
        codes.push((*if code.is_empty() { name } else { code }).to_owned());
    }
    (codes, words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_lists_are_whole() {
        for lang in [Lang::Ko, Lang::Zh] {
            let words = of(lang);
            for cue in [
                "fear",
                "generic",
                "hearsay",
                "uncertain",
                "denied",
                "anonymity",
                "pseudonym",
                "source",
                "aggregate",
            ] {
                assert!(words.cues.contains_key(cue), "{lang:?} lacks {cue}");
            }
            assert!(words.nations.iter().any(|n| n == "KP"));
        }
    }
}
