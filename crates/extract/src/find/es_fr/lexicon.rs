//! The lists of acts, cues, verbs of saying, agencies and people, found word by word in the story.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;
use std::sync::LazyLock;

use serde::Deserialize;

use super::Lang;
use super::forms::{self, Form};
use super::story::{Sentence, Story};
use super::words::{self, PersonWord};

/// What a word is a sign of, for the modality of an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Cue {
    /// It is feared, or may come.
    Fear,
    /// It may have been.
    Maybe,
    /// Nobody knows whether.
    Whether,
    Plan,
    /// It is asked for, or asked to stop.
    Demand,
    /// Kept from coming.
    Avoid,
    Escaped,
    Deny,
    Not,
    Alleged,
    Generic,
    If,
    Almost,
    /// Leads to what was done.
    Done,
    /// Hides acts inside it: "centro de detención".
    Block,
}

/// A sort of noun in the plural that a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    People,
    Women,
    Men,
    Children,
}

/// What a phrase of the lists stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tag {
    /// A verb of an act.
    Verb(usize, Form),
    /// A noun of an act.
    Noun(usize),
    Cue(Cue),
    Say(Form),
    According,
    /// Place in [`KINDS`].
    Kind(usize),
    Agency(usize),
    Person(usize),
    People(Sort),
    Be(Form),
    Have(Form),
    Stay(Form),
}

/// A phrase in the story.
#[derive(Clone, Debug)]
pub(super) struct Hit {
    pub tokens: Range<usize>,
    pub tag: Tag,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct ActWord {
    pub id: String,
    pub verb: Vec<String>,
    pub noun: Vec<String>,
    /// Words of which the sentence must hold one.
    pub needs: Vec<String>,
    /// Verbs and nouns that also mean something else: kept only with a victim.
    pub weak: Vec<String>,
    /// Grave harm: taken for done only where nothing speaks of fear.
    pub harm: bool,
    /// The nouns are adjectives of people held: "incomunicados".
    pub held: bool,
    /// The nouns are whole sentences: "murió en prisión".
    pub fact: bool,
}

/// Kinds of statements that have words of their own, in the order in which they decide.
pub(super) const KINDS: &[&str] = &[
    "no_response",
    "non_comment",
    "denial",
    "condemnation",
    "policy_line",
    "acknowledgement",
    "demand",
    "appeal",
    "promise",
    "justification",
];

#[derive(Deserialize)]
struct File {
    irregular: BTreeMap<String, String>,
    act: Vec<ActWord>,
    cues: BTreeMap<Cue, Vec<String>>,
    say: Say,
    kinds: BTreeMap<String, Vec<String>>,
    kind_verbs: BTreeMap<String, Vec<String>>,
    rest: BTreeMap<String, Vec<String>>,
    aux: BTreeMap<String, BTreeMap<String, String>>,
}

#[derive(Deserialize)]
struct Say {
    verbs: Vec<String>,
    according: Vec<String>,
}

/// A phrase; `*` stands for up to three words.
struct Entry {
    words: Vec<String>,
    tag: Tag,
}

/// All lists of one language, ready to use.
pub(super) struct Lexicon {
    pub lang: Lang,
    pub acts: Vec<ActWord>,
    /// Kind and whether it may arrest, hold or hand over.
    pub agencies: Vec<(String, bool)>,
    pub persons: &'static [PersonWord],
    weak: BTreeMap<usize, BTreeSet<String>>,
    rest: BTreeMap<String, Vec<Vec<String>>>,
    entries: HashMap<String, Vec<Entry>>,
}

pub(super) fn of(lang: Lang) -> &'static Lexicon {
    static ES: LazyLock<Lexicon> =
        LazyLock::new(|| load(Lang::Es, include_str!("../../../data/words/es_acts.toml")));
    static FR: LazyLock<Lexicon> =
        LazyLock::new(|| load(Lang::Fr, include_str!("../../../data/words/fr_acts.toml")));
    match lang {
        Lang::Es => &ES,
        Lang::Fr => &FR,
    }
}

/// A phrase as the story is cut: "d'après" is two words.
pub(super) fn phrase(words: &str) -> Vec<String> {
    words.to_lowercase().split([' ', '\'', '’']).filter(|w| !w.is_empty()).map(str::to_owned).collect()
}

fn load(lang: Lang, toml: &str) -> Lexicon {
    let file: File = toml::from_str(toml).expect("the word list is built in and read by every test");
    let words = words::of(lang);
    let mut out = Lexicon {
        lang,
        weak: BTreeMap::new(),
        acts: Vec::new(),
        agencies: Vec::new(),
        persons: &words.persons,
        rest: file
            .rest
            .iter()
            .chain(&words.phrases)
            .map(|(k, list)| (k.clone(), list.iter().map(|w| phrase(w)).collect()))
            .collect(),
        entries: HashMap::new(),
    };
    for (n, act) in file.act.iter().enumerate() {
        for verb in &act.verb {
            out.verb(lang, verb, &file.irregular, |form| Tag::Verb(n, form));
        }
        for word in &act.weak {
            let list = out.weak.entry(n).or_default();
            list.insert(word.clone());
            if act.verb.contains(word) {
                let special = file.irregular.get(word).map(String::as_str);
                list.extend(forms::of(lang, word, special).into_iter().map(|(form, _)| form));
            }
        }
        for noun in &act.noun {
            out.add(phrase(noun), Tag::Noun(n));
        }
    }
    for (cue, list) in &file.cues {
        for words in list {
            out.add(phrase(words), Tag::Cue(*cue));
        }
    }
    for verb in &file.say.verbs {
        out.verb(lang, verb, &file.irregular, Tag::Say);
    }
    for words in &file.say.according {
        out.add(phrase(words), Tag::According);
    }
    for (n, kind) in KINDS.iter().enumerate() {
        for words in file.kinds.get(*kind).into_iter().flatten() {
            out.add(phrase(words), Tag::Kind(n));
        }
        for verb in file.kind_verbs.get(*kind).into_iter().flatten() {
            out.verb(lang, verb, &file.irregular, |_| Tag::Kind(n));
        }
    }
    for (name, forms) in &file.aux {
        for (form, list) in forms {
            let form = match form.as_str() {
                "past" => Form::Past,
                "present" => Form::Present,
                "future" => Form::Future,
                "conditional" => Form::Conditional,
                "subjunctive" => Form::Subjunctive,
                "past_subjunctive" => Form::PastSubjunctive,
                "infinitive" => Form::Infinitive,
                "gerund" => Form::Gerund,
                _ => Form::Participle,
            };
            for word in list.split_whitespace() {
                out.add(
                    phrase(word),
                    match name.as_str() {
                        "be" => Tag::Be(form),
                        "have" => Tag::Have(form),
                        _ => Tag::Stay(form),
                    },
                );
            }
        }
    }
    for (n, person) in words.persons.iter().enumerate() {
        for word in &person.words {
            out.add(phrase(word), Tag::Person(n));
        }
    }
    for (sort, name) in
        [(Sort::People, "people"), (Sort::Women, "women"), (Sort::Men, "men"), (Sort::Children, "children")]
    {
        for word in words.list(name) {
            out.add(phrase(word), Tag::People(sort));
        }
    }
    out.agencies(lang, &words.agencies);
    out.acts = file.act;
    out
}

impl Lexicon {
    fn add(&mut self, words: Vec<String>, tag: Tag) {
        if let Some(first) = words.first() {
            let list = self.entries.entry(first.clone()).or_default();
            if !list.iter().any(|e| e.words == words && e.tag == tag) {
                list.push(Entry { words, tag });
            }
        }
    }

    fn verb(
        &mut self,
        lang: Lang,
        verb: &str,
        irregular: &BTreeMap<String, String>,
        tag: impl Fn(Form) -> Tag,
    ) {
        let mut parts = phrase(verb).into_iter();
        let Some(head) = parts.next() else { return };
        let tail: Vec<String> = parts.collect();
        for (word, form) in forms::of(lang, &head, irregular.get(&head).map(String::as_str)) {
            self.add(std::iter::once(word).chain(tail.iter().cloned()).collect(), tag(form));
        }
    }

    /// Names of `agencies.tsv` and of the language's own list. A name in capitals is one body, a common noun a kind.
    fn agencies(&mut self, lang: Lang, own: &BTreeMap<String, Vec<String>>) {
        let column = if lang == Lang::Es { 5 } else { 6 };
        let mut rows: Vec<(String, Vec<String>)> =
            own.iter().map(|(kind, list)| (kind.clone(), list.clone())).collect();
        for line in include_str!("../../../data/agencies.tsv").lines().filter(|l| !l.starts_with('#')) {
            let cells: Vec<&str> = line.split('\t').map(str::trim).collect();
            let (Some(kind), Some(cell)) = (cells.get(1), cells.get(column)) else { continue };
            // Places where people are held are places first.
            if *kind == "detention_authority" {
                continue;
            }
            rows.push(((*kind).to_owned(), cell.split('|').map(str::to_owned).collect()));
        }
        for (kind, names) in rows {
            let n = self.agencies.len();
            self.agencies.push((kind.clone(), crate::find::spans::may_hold(&kind)));
            for name in names.iter().filter(|n| !n.is_empty()) {
                self.add(phrase(name), Tag::Agency(n));
            }
        }
    }

    /// All phrases of a sentence, in its order; acts that a longer phrase or a compound hides are left out.
    pub(super) fn find(&self, story: &Story<'_>, sentence: &Sentence) -> Vec<Hit> {
        let mut out = Vec::new();
        for at in sentence.tokens.clone() {
            let Some(list) = self.entries.get(story.low(at)) else { continue };
            for e in list {
                if let Some(end) = matches(story, &e.words, at, sentence.tokens.end) {
                    out.push(Hit { tokens: at..end, tag: e.tag });
                }
            }
        }
        let act = |t: Tag| matches!(t, Tag::Verb(..) | Tag::Noun(_));
        let hides: Vec<(Range<usize>, bool)> = out
            .iter()
            .filter(|h| act(h.tag) || h.tag == Tag::Cue(Cue::Block))
            .map(|h| (h.tokens.clone(), h.tag == Tag::Cue(Cue::Block)))
            .collect();
        let agencies: Vec<Range<usize>> =
            out.iter().filter(|h| matches!(h.tag, Tag::Agency(_))).map(|h| h.tokens.clone()).collect();
        out.retain(|h| {
            let longer = |list: &[Range<usize>]| {
                list.iter()
                    .any(|o| o.start <= h.tokens.start && h.tokens.end <= o.end && o.len() > h.tokens.len())
            };
            match h.tag {
                t if act(t) => !hides.iter().any(|(o, block)| {
                    o.start <= h.tokens.start && h.tokens.end <= o.end && (*block || o.len() > h.tokens.len())
                        || *block && o.start < h.tokens.end && h.tokens.start < o.end
                }),
                Tag::Agency(_) => !longer(&agencies),
                _ => true,
            }
        });
        out
    }

    /// Whether a phrase of a list begins at a token; where it ends.
    pub(super) fn starts(&self, story: &Story<'_>, list: &str, at: usize) -> Option<usize> {
        let found = self.rest.get(list)?.iter().filter_map(|w| matches(story, w, at, story.tokens.len()));
        found.max()
    }

    /// Whether a phrase of a list ends right before a token; where it begins.
    pub(super) fn ends(&self, story: &Story<'_>, list: &str, at: usize) -> Option<usize> {
        let fits = |w: &&Vec<String>| {
            w.len() <= at && w.iter().enumerate().all(|(i, word)| story.low(at - w.len() + i) == word)
        };
        self.rest.get(list)?.iter().filter(fits).map(|w| at - w.len()).min()
    }

    /// Whether a word is in a list of words.
    pub(super) fn has(&self, list: &str, word: &str) -> bool {
        self.rest.get(list).is_some_and(|l| l.iter().any(|w| w.len() == 1 && w[0] == word))
    }

    /// Whether the head of a trigger also means something else.
    pub(super) fn weak(&self, act: usize, word: &str) -> bool {
        self.weak.get(&act).is_some_and(|l| l.contains(word))
    }
}

fn matches(story: &Story<'_>, words: &[String], at: usize, end: usize) -> Option<usize> {
    let mut i = at;
    let mut words = words.iter();
    while let Some(w) = words.next() {
        if w == "*" {
            let rest = words.as_slice();
            return (0..=3).find_map(|gap| matches(story, rest, i + gap, end));
        }
        if i >= end || story.low(i) != w {
            return None;
        }
        i += 1;
    }
    Some(i)
}
