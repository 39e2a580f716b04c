//! The word lists of English, read once.

use std::collections::{BTreeMap, HashMap, HashSet};

use serde::Deserialize;

/// One act of the vocabulary and the words that can tell of it.
#[derive(Deserialize)]
struct ActWords {
    id: String,
    #[serde(default)]
    verb: Vec<String>,
    #[serde(default)]
    noun: Vec<String>,
    #[serde(default)]
    needs: Vec<String>,
    #[serde(default)]
    weak: Vec<String>,
    #[serde(default)]
    harm: bool,
    #[serde(default)]
    place_noun: Vec<String>,
}

#[derive(Deserialize)]
struct ActFile {
    act: Vec<ActWords>,
}

/// Form of a trigger word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// First form listed: infinitive, and present with I, we, they.
    Base,
    /// Finite past or present.
    Finite,
    /// Can be a past participle: passive, or standing after its object.
    Participle,
    /// "-ing".
    Gerund,
    /// A noun.
    Noun,
}

/// A word or phrase that can tell of an act.
#[derive(Clone, Debug)]
pub(crate) struct Trigger {
    /// Words of the phrase, lower case.
    pub words: Vec<String>,
    /// Term of `vocab/acts.toml`.
    pub act: String,
    /// Grammatical form.
    pub form: Form,
    /// Counts only with a person as victim and a body of the state or a place beside it.
    pub weak: bool,
    /// Counts only where one of these words stands in the sentence.
    pub needs: Vec<String>,
    /// A harm: never "done" without a finite verb that says so.
    pub harm: bool,
    /// Also the name of a place ("a prison in Chongjin").
    pub site: bool,
}

/// What a noun names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Noun {
    /// One person.
    Person,
    /// Several.
    People,
    /// "group", "family".
    Group,
}

/// Kind of site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Site {
    /// Where people hide.
    Hiding,
    /// Where people are held.
    Held,
    /// On the way.
    Way,
}

/// Phrases that begin with one word, longest first.
pub(crate) type Phrases<T> = BTreeMap<String, Vec<(Vec<String>, T)>>;

/// All word lists.
pub(crate) struct Lexicon {
    pub triggers: BTreeMap<String, Vec<Trigger>>,
    pub cues: HashMap<String, Phrases<()>>,
    pub reporting: super::speech::words::SpeechWords,
    pub speech: HashSet<String>,
    pub indirect: HashSet<String>,
    pub nouns: HashMap<String, Noun>,
    pub male: HashSet<String>,
    pub female: HashSet<String>,
    pub minor: HashSet<String>,
    /// Who is told of as doing violence.
    pub armed: HashSet<String>,
    pub kin: BTreeMap<String, &'static str>,
    pub households: HashSet<String>,
    pub agencies: Phrases<()>,
    pub org_words: HashSet<String>,
    pub org_kinds: Phrases<()>,
    pub titles: HashSet<String>,
    pub official: HashSet<String>,
    pub sites: Phrases<Site>,
    /// Words that begin sentences or headlines with a capital and name nobody.
    pub no_name: HashSet<String>,
    /// In names of newspapers, agencies and stations: told, but no source of their own.
    pub media: HashSet<String>,
    pub determiners: HashSet<String>,
    pub between: HashSet<String>,
}

fn words(phrase: &str) -> Vec<String> {
    phrase.split_whitespace().map(str::to_owned).collect()
}

fn index<T: Copy>(lists: &[(Vec<String>, T)]) -> Phrases<T> {
    let mut map: Phrases<T> = Phrases::new();
    for (list, tag) in lists {
        for phrase in list {
            let w = words(phrase);
            if let Some(first) = w.first() {
                map.entry(first.clone()).or_default().push((w, *tag));
            }
        }
    }
    for list in map.values_mut() {
        list.sort_by_key(|(w, _)| std::cmp::Reverse(w.len()));
    }
    map
}

/// Inside `phrase` list at `first`: the longest that matches at a token.
pub(crate) fn longest<'p, T>(
    map: &'p Phrases<T>,
    doc: &crate::find::doc::Doc<'_>,
    at: usize,
) -> Option<(usize, &'p T)> {
    map.get(doc.low(at))?.iter().find(|(w, _)| doc.phrase_at(at, w)).map(|(w, tag)| (w.len(), tag))
}

/// Reads a verb line: forms in order base, third person, past (and `*` for a participle), "-ing".
fn verb_forms(line: &str) -> Vec<(Vec<String>, Form)> {
    // Phrases of several words repeat their words: "take into custody takes into custody …". The number of
    // words of one form is found from where the first word's stem comes back.
    // Forms of several words are parted by `/` where they do not all begin alike: "hold hostage / held hostage*".
    let forms: Vec<Vec<&str>> = if line.contains('/') {
        line.split('/').map(|form| form.split_whitespace().collect()).collect()
    } else {
        by_stem(line)
    };
    forms
        .into_iter()
        .enumerate()
        .map(|(i, form)| {
            let participle = form.last().is_some_and(|w| w.ends_with('*'));
            let list: Vec<String> = form.iter().map(|w| w.trim_end_matches('*').to_owned()).collect();
            let first = list[0].as_str();
            let kind = if participle {
                Form::Participle
            } else if first.ends_with("ing") {
                Form::Gerund
            } else if i == 0 {
                Form::Base
            } else {
                Form::Finite
            };
            (list, kind)
        })
        .collect()
}

/// Forms of a line told apart by how they begin.
fn by_stem(line: &str) -> Vec<Vec<&str>> {
    let all: Vec<&str> = line.split_whitespace().collect();
    let stem: String = all[0].chars().take(2).collect();
    let mut starts: Vec<usize> =
        all.iter().enumerate().filter(|(i, w)| *i == 0 || starts_form(w, &stem)).map(|(i, _)| i).collect();
    starts.push(all.len());
    starts.windows(2).map(|w| all[w[0]..w[1]].to_vec()).collect()
}

/// Irregular forms do not begin like their base.
fn starts_form(word: &str, stem: &str) -> bool {
    const IRREGULAR: &[&str] = &[
        "fled",
        "caught",
        "held",
        "kept",
        "took",
        "taken",
        "led",
        "sent",
        "went",
        "going",
        "gone",
        "flew",
        "flown",
        "thrown",
        "beaten",
        "struck",
        "shot",
        "sold",
        "forced",
        "put",
        "torn",
        "got",
        "came",
        "swept",
        "broke",
        "broken",
        "being",
        "brought",
        "driven",
        "drove",
        "drive",
        "vanishing",
        "stole",
        "stolen",
        "taking",
    ];
    (word.starts_with(stem) && !matches!(word, "to" | "the" | "them"))
        || IRREGULAR.contains(&word.trim_end_matches('*'))
}

impl Lexicon {
    /// The built-in lists. A mistake in them is a bug that the tests find.
    pub(crate) fn new() -> Self {
        let acts: ActFile = toml::from_str(include_str!("../../../data/words/en.toml"))
            .expect("en.toml is checked by a test");
        let cues: BTreeMap<String, BTreeMap<String, Vec<String>>> =
            toml::from_str(include_str!("../../../data/words/en_cues.toml"))
                .expect("en_cues.toml is checked by a test");
        let nouns: BTreeMap<String, BTreeMap<String, Vec<String>>> =
            toml::from_str(include_str!("../../../data/words/en_nouns.toml"))
                .expect("en_nouns.toml is checked by a test");
        let noun =
            |table: &str, list: &str| nouns.get(table).and_then(|t| t.get(list)).cloned().unwrap_or_default();
        let set = |table: &str, list: &str| noun(table, list).into_iter().collect::<HashSet<_>>();

        let mut flat = HashMap::new();
        for (table, lists) in &cues {
            for (name, list) in lists {
                flat.insert(format!("{table}.{name}"), index(&[(list.clone(), ())]));
            }
        }
        let cue_set = |table: &str, list: &str| cues[table][list].iter().cloned().collect::<HashSet<_>>();

        let mut kinds = HashMap::new();
        for (list, kind) in [("person", Noun::Person), ("people", Noun::People)] {
            kinds.extend(noun(list, "words").into_iter().map(|w| (w, kind)));
        }
        kinds.extend(noun("people", "group").into_iter().map(|w| (w, Noun::Group)));
        let mut kin = BTreeMap::new();
        for relation in ["spouse_of", "child_of", "parent_of", "sibling_of", "relative_of", "friend_of"] {
            kin.extend(noun("kin", relation).into_iter().map(|w| (w, relation)));
        }
        for word in kin.keys() {
            kinds.entry(word.clone()).or_insert(Noun::Person);
        }
        Self {
            triggers: triggers(acts),
            cues: flat,
            reporting: super::speech::words::SpeechWords::new(),
            speech: cue_set("speech", "verbs"),
            indirect: cue_set("speech", "indirect"),
            nouns: kinds,
            male: set("person", "male"),
            female: set("person", "female"),
            minor: set("person", "minor"),
            armed: set("people", "armed"),
            kin,
            households: set("people", "households"),
            agencies: index(&[(noun("agency", "words"), ())]),
            org_words: set("organisation", "words"),
            org_kinds: index(&[(noun("organisation", "kinds"), ())]),
            titles: set("title", "words"),
            official: set("title", "official"),
            sites: index(&[
                (noun("site", "hiding"), Site::Hiding),
                (noun("site", "held"), Site::Held),
                (noun("site", "way"), Site::Way),
            ]),
            no_name: set("name", "never"),
            media: set("name", "media"),
            determiners: set("phrase", "determiners"),
            between: set("phrase", "between"),
        }
    }

    /// What a noun names: as listed, or by its end ("schoolteacher", "fishwoman").
    pub(crate) fn noun(&self, low: &str) -> Option<Noun> {
        const ENDS: &[&str] = &[
            "teacher", "worker", "keeper", "maker", "seller", "driver", "farmer", "woman", "player",
            "singer", "herder", "dealer", "builder", "smith", "monger",
        ];
        let plural = |low: &str| {
            let one = low.strip_suffix('s').filter(|one| !one.ends_with('s'));
            one.filter(|one| self.nouns.get(*one) == Some(&Noun::Person)).map(|_| Noun::People)
        };
        self.nouns.get(low).copied().or_else(|| plural(low)).or_else(|| {
            let single = ENDS.iter().any(|e| low.len() > e.len() + 2 && low.ends_with(e));
            let plural = low.ends_with('s')
                && ENDS.iter().any(|e| low.len() > e.len() + 3 && low[..low.len() - 1].ends_with(e));
            single.then_some(Noun::Person).or(plural.then_some(Noun::People))
        })
    }

    /// Whether a cue of the list stands at the token, and how long it is.
    pub(crate) fn cue(&self, list: &str, doc: &crate::find::doc::Doc<'_>, at: usize) -> Option<usize> {
        longest(self.cues.get(list)?, doc, at).map(|(n, ())| n)
    }

    /// First cue of the list inside a range of tokens.
    pub(crate) fn cue_in(
        &self,
        list: &str,
        doc: &crate::find::doc::Doc<'_>,
        range: std::ops::Range<usize>,
    ) -> Option<std::ops::Range<usize>> {
        let map = self.cues.get(list)?;
        range
            .clone()
            .find_map(|i| longest(map, doc, i).filter(|(n, ())| i + n <= range.end).map(|(n, ())| i..i + n))
    }
}

fn triggers(file: ActFile) -> BTreeMap<String, Vec<Trigger>> {
    let mut map: BTreeMap<String, Vec<Trigger>> = BTreeMap::new();
    for act in file.act {
        let weak: HashSet<&String> = act.weak.iter().collect();
        let mut add = |list: Vec<String>, form: Form| {
            let joined = list.join(" ");
            let trigger = Trigger {
                act: act.id.clone(),
                form,
                weak: weak.contains(&joined),
                needs: act.needs.clone(),
                harm: act.harm,
                site: act.place_noun.contains(&joined),
                words: list,
            };
            map.entry(trigger.words[0].clone()).or_default().push(trigger);
        };
        for line in &act.verb {
            for (list, form) in verb_forms(line) {
                add(list, form);
            }
        }
        for noun in &act.noun {
            add(words(noun), Form::Noun);
        }
    }
    for list in map.values_mut() {
        list.sort_by_key(|t| std::cmp::Reverse(t.words.len()));
    }
    map
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verb_lines_give_their_forms() {
        let forms = verb_forms(
            "take into custody takes into custody taken into custody* took into custody taking into custody",
        );
        assert_eq!(forms.len(), 5);
        assert_eq!(forms[2], (words("taken into custody"), Form::Participle));
        let forms = verb_forms("hold holds held* holding");
        assert_eq!(
            forms.iter().map(|f| f.1).collect::<Vec<_>>(),
            [Form::Base, Form::Finite, Form::Participle, Form::Gerund]
        );
    }

    #[test]
    fn the_lists_are_well_formed() {
        let lexicon = Lexicon::new();
        assert!(lexicon.triggers.len() > 200);
        assert!(lexicon.cues.contains_key("kinds.non_comment"));
    }
}
