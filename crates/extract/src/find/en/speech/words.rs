//! Words that bring in what is said, thought or wanted, and the frames they stand in (`data/words/en_speech.toml`).

use std::collections::{BTreeMap, HashMap, HashSet};

use serde::Deserialize;

use crate::find::doc::Doc;

/// What may follow a verb of saying: a set of frames.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Frames(u16);

impl Frames {
    /// A quotation.
    pub(crate) const QUOTE: Self = Self(1);
    /// A clause with "that".
    pub(crate) const THAT: Self = Self(2);
    /// A clause without "that".
    pub(crate) const BARE: Self = Self(4);
    /// Somebody who is told stands between.
    pub(crate) const TOLD: Self = Self(8);
    /// "whether", "what", "how".
    pub(crate) const WH: Self = Self(16);
    /// An infinitive.
    pub(crate) const TO: Self = Self(32);
    /// Somebody and an infinitive.
    pub(crate) const PERSON_TO: Self = Self(64);
    /// A noun phrase.
    pub(crate) const OBJECT: Self = Self(128);
    /// A noun phrase and "as".
    pub(crate) const AS: Self = Self(256);
    /// A noun phrase and "of".
    pub(crate) const OF: Self = Self(512);

    /// Whether any of these frames is in the set.
    pub(crate) fn any(self, of: Self) -> bool {
        self.0 & of.0 != 0
    }

    /// Both sets together.
    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// A clause without "that", where its verb stands near: "knew the list was false".
    pub(crate) const NEAR: Self = Self(1024);

    fn named(name: &str) -> Self {
        match name {
            "quote" => Self::QUOTE,
            "that" => Self::THAT,
            "bare" => Self::BARE,
            "near" => Self::NEAR,
            "told" => Self::TOLD,
            "wh" => Self::WH,
            "to" => Self::TO,
            "person_to" => Self::PERSON_TO,
            "object" => Self::OBJECT,
            "as" => Self::AS,
            "of" => Self::OF,
            _ => Self::default(),
        }
    }
}

/// Form of a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    Base,
    Third,
    /// Past tense, of most verbs also the participle.
    Past,
    /// A participle that is no past tense: "known".
    Participle,
    Gerund,
}

/// One form of one verb.
#[derive(Clone, Debug)]
pub(crate) struct Reporting {
    /// Words behind the first: "out" of "point out".
    pub rest: Vec<String>,
    pub form: Form,
    pub frames: Frames,
    /// A verb of thinking or wanting: nobody need have said anything.
    pub mind: bool,
}

/// Verbs, nouns and adjectives of saying, by their first word.
pub(crate) struct SpeechWords {
    verbs: HashMap<String, Vec<Reporting>>,
    pub noun_that: HashSet<String>,
    pub noun_to: HashSet<String>,
    pub noun_of: HashSet<String>,
    pub adjectives: HashSet<String>,
}

#[derive(Deserialize)]
struct File {
    class: Vec<Class>,
    irregular: BTreeMap<String, String>,
    noun: BTreeMap<String, HashSet<String>>,
    adjective: BTreeMap<String, HashSet<String>>,
}

#[derive(Deserialize)]
struct Class {
    frames: Vec<String>,
    #[serde(default)]
    mind: bool,
    verbs: Vec<String>,
}

impl SpeechWords {
    /// The built-in list. A mistake in it is a bug that the tests find.
    pub(crate) fn new() -> Self {
        let mut file: File = toml::from_str(include_str!("../../../../data/words/en_speech.toml"))
            .expect("en_speech.toml is checked by a test");
        let mut bases: BTreeMap<String, (Frames, bool)> = BTreeMap::new();
        for class in &file.class {
            let frames = class.frames.iter().fold(Frames::default(), |all, f| all.or(Frames::named(f)));
            for verb in &class.verbs {
                let known = bases.entry(verb.clone()).or_default();
                *known = (known.0.or(frames), known.1 || class.mind);
            }
        }
        let mut verbs: HashMap<String, Vec<Reporting>> = HashMap::new();
        for (base, (frames, mind)) in bases {
            let mut words = base.split(' ').map(str::to_owned);
            let first = words.next().unwrap_or_default();
            let rest: Vec<String> = words.collect();
            for (word, form) in forms(&first, file.irregular.get(&first)) {
                let entry = Reporting { rest: rest.clone(), form, frames, mind };
                let list = verbs.entry(word).or_default();
                // The longest first: "pointed out" before "pointed".
                let at = list.partition_point(|r| r.rest.len() >= rest.len());
                list.insert(at, entry);
            }
        }
        let mut noun = |name: &str| file.noun.remove(name).unwrap_or_default();
        let (noun_that, noun_to, noun_of) = (noun("that"), noun("to"), noun("of"));
        let adjectives = file.adjective.remove("words").unwrap_or_default();
        Self { verbs, noun_that, noun_to, noun_of, adjectives }
    }

    /// The verb that stands at a token, the longest first.
    pub(crate) fn verb(&self, doc: &Doc<'_>, at: usize) -> Option<&Reporting> {
        self.verbs.get(doc.low(at))?.iter().find(|r| doc.phrase_at(at + 1, &r.rest))
    }
}

/// The forms of a verb: by rule, or as listed.
fn forms(base: &str, irregular: Option<&String>) -> Vec<(String, Form)> {
    let mut out = vec![(base.to_owned(), Form::Base)];
    if let Some(line) = irregular {
        let kinds = [Form::Third, Form::Past, Form::Participle, Form::Gerund];
        for (word, form) in line.split_whitespace().zip(kinds) {
            if !out.iter().any(|(w, _)| w == word) {
                out.push((word.to_owned(), form));
            }
        }
        return out;
    }
    let consonant_y = base.ends_with('y') && !base.ends_with(['a', 'e', 'o']) && {
        let before = base.chars().rev().nth(1).unwrap_or('a');
        !"aeiou".contains(before)
    };
    let stem = base.strip_suffix('e').unwrap_or(base);
    let third = if consonant_y {
        format!("{}ies", &base[..base.len() - 1])
    } else if base.ends_with(['s', 'x', 'z']) || base.ends_with("sh") || base.ends_with("ch") {
        format!("{base}es")
    } else {
        format!("{base}s")
    };
    let past = if consonant_y { format!("{}ied", &base[..base.len() - 1]) } else { format!("{stem}ed") };
    let gerund = if base.ends_with("ee") { format!("{base}ing") } else { format!("{stem}ing") };
    out.extend([(third, Form::Third), (past, Form::Past), (gerund, Form::Gerund)]);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs_have_their_forms() {
        let of = |base: &str, irregular: Option<&str>| {
            forms(base, irregular.map(str::to_owned).as_ref()).into_iter().map(|f| f.0).collect::<Vec<_>>()
        };
        assert_eq!(of("deny", None), ["deny", "denies", "denied", "denying"]);
        assert_eq!(of("convey", None), ["convey", "conveys", "conveyed", "conveying"]);
        assert_eq!(of("urge", None), ["urge", "urges", "urged", "urging"]);
        assert_eq!(of("say", Some("says said said saying")), ["say", "says", "said", "saying"]);
    }

    #[test]
    fn the_list_is_well_formed() {
        let words = SpeechWords::new();
        assert!(words.verbs.len() > 500 && !words.noun_to.is_empty() && !words.adjectives.is_empty());
        assert!(words.verbs["pointed"].iter().any(|r| r.rest == ["out"] && r.frames.any(Frames::THAT)));
    }
}
