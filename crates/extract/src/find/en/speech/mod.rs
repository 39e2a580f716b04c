//! Statements: quotations and reported speech, with who speaks and to whom.
//!
//! `words` holds the verbs and nouns and their frames, `phrase` noun phrases and verb groups, `cue` a verb as it stands and
//! its subject, `quoted` quotations of their own, `extent` how far reported words go, `clause`, `request` and `noun` the sentences,
//! `carry` speakers that go on.

mod carry;
mod clause;
mod cue;
mod extent;
mod noun;
mod phrase;
mod quoted;
mod request;
mod transcript;
pub(crate) mod words;

use std::ops::Range;

use amparo_model::reading::{EntityKind, Quoted};

use super::dates::DateSaid;
use super::kinds;
use super::lexicon::Lexicon;
use crate::find::cast::{Cast, Mention};
use crate::find::doc::Doc;
use carry::last_speakers;
use clause::Reported;
use cue::{Desk, speaks};

/// An utterance while the text is being read.
#[derive(Clone, Debug)]
pub(crate) struct Utterance {
    pub kind: &'static str,
    pub speaker: Option<Mention>,
    /// The words that name the speaker, whether or not the cast knows who that is.
    pub speaker_words: Option<Range<usize>>,
    pub content: Vec<Range<usize>>,
    pub cue: Option<Range<usize>>,
    pub addressees: Vec<Mention>,
    pub quoted: Quoted,
    pub when: Option<usize>,
    /// "urged", "called on": the content is wanted, not told.
    pub asking: bool,
    /// Thought or wanted: nobody need have said it.
    pub mind: bool,
    /// The kind that the noun itself names.
    pub named: Option<&'static str>,
    pub score: f64,
}

impl Utterance {
    fn new(
        speaker: Option<Mention>,
        speaker_words: Option<Range<usize>>,
        content: Vec<Range<usize>>,
        cue: Option<Range<usize>>,
        quoted: Quoted,
    ) -> Self {
        Self {
            kind: "other",
            speaker,
            speaker_words,
            content,
            cue,
            addressees: Vec::new(),
            quoted,
            when: None,
            asking: false,
            mind: false,
            named: None,
            score: 0.5,
        }
    }

    /// Whether a token is part of what is said.
    pub(crate) fn covers(&self, token: usize) -> bool {
        self.content.iter().any(|r| r.contains(&token))
    }
}

/// What was said, and beside it what is thought, planned, judged or told by a noun, each in order of the text.
pub(crate) struct Spoken {
    pub said: Vec<Utterance>,
    pub views: Vec<Utterance>,
}

/// All utterances.
pub(crate) fn find(doc: &Doc<'_>, lexicon: &Lexicon, cast: &Cast, dates: &[DateSaid]) -> Spoken {
    let desk = Desk { doc, lexicon, cast };
    let direct = desk.quotations();
    let mut reported = Reported::default();
    for s in 0..doc.sentences.len() {
        desk.reported(s, &direct, &mut reported);
    }
    let Reported { mut said, mut views } = reported;
    said.extend(direct.said);
    said.extend(desk.transcript());
    for list in [&mut said, &mut views] {
        for utterance in list.iter_mut() {
            let cue = utterance.cue.clone().unwrap_or_else(|| utterance.content[0].clone());
            utterance.when = dates.iter().position(|d| {
                d.tokens.start >= cue.end
                    && d.tokens.start <= cue.end + 4
                    && !utterance.covers(d.tokens.start)
            });
        }
        list.sort_by_key(|u| (u.content[0].start, u.content[0].end));
        last_speakers(doc, cast, list);
    }
    let mut said: Vec<Utterance> = said.into_iter().flat_map(|u| by_kind(doc, lexicon, cast, u)).collect();
    said.sort_by_key(|u| (u.content[0].start, u.content[0].end));
    for utterance in &mut views {
        kinds::of_view(doc, lexicon, cast, utterance);
    }
    Spoken { said, views }
}

/// One breath can hold a refusal to comment and a policy: stretches of another kind are statements of their own.
fn by_kind(doc: &Doc<'_>, lexicon: &Lexicon, cast: &Cast, whole: Utterance) -> Vec<Utterance> {
    let stretches = if whole.quoted == Quoted::Full { whole.content.len() } else { 1 };
    if stretches == 1 {
        let mut u = whole;
        kinds::classify(doc, lexicon, cast, &mut u);
        return vec![u];
    }
    let mut out: Vec<Utterance> = Vec::new();
    for stretch in whole.content.clone() {
        let mut u = Utterance { content: vec![stretch], ..whole.clone() };
        kinds::classify(doc, lexicon, cast, &mut u);
        let plain = matches!(u.kind, "testimony" | "disclosure" | "hearsay" | "other");
        match out.last_mut() {
            Some(last) if plain || last.kind == u.kind => last.content.append(&mut u.content),
            _ => out.push(u),
        }
    }
    out
}

/// Verbs that show that the words before them are a subject.
const FINITE: [&str; 14] = [
    "was", "were", "is", "are", "had", "has", "have", "would", "could", "will", "can", "did", "does", "might",
];

/// The speaker of a verb: its subject before it, or the inverted subject right behind it.
fn subject(doc: &Doc<'_>, cast: &Cast, verb: usize, from: usize, to: usize) -> Option<Mention> {
    let inverted = cast.within(verb + 1..(verb + 9).min(to)).find(|m| {
        speaks(cast, m)
            && !m.pronoun
            && (verb + 1..m.tokens.start).all(|k| {
                doc.tokens[k].word
                    && !matches!(
                        doc.low(k),
                        "that" | "to" | "in" | "on" | "by" | "of" | "she" | "he" | "they" | "it"
                    )
            })
    });
    let before_verb = doc.low(verb.wrapping_sub(1));
    let after_mark = matches!(before_verb, "," | "\"" | "”" | "’" | "'" | "?" | "!" | "." | "»");
    // "The father, who left years ago, said his wife was on the bus": whoever has a verb of her own begins what is said.
    let told_of = |m: &Mention| before_verb == "," && FINITE.contains(&doc.low(m.tokens.end));
    if after_mark && let Some(m) = inverted.filter(|m| !told_of(m)) {
        return Some(m.clone());
    }
    let mut last: Option<&Mention> = None;
    for m in cast.within(from..verb) {
        if speaks(cast, m) && doc.quote_at(m.tokens.start).is_none() && m.tokens.end <= verb {
            // The longest mention that ends nearest; an object of "of", "with", "by" is not the subject.
            let prep = matches!(
                doc.low(m.tokens.start.wrapping_sub(1)),
                "of" | "with" | "by" | "from" | "against" | "for"
            ) && last.is_some();
            let apposition = last.is_some_and(|l| {
                doc.low(l.tokens.end) == ","
                    && m.tokens.start <= l.tokens.end + 3
                    && cast.of(l).name.is_some()
                    && cast.of(m).name.is_none()
            });
            let possessor = doc.low(m.tokens.end) == "'s";
            let role_of = last.is_some_and(|l| {
                doc.low(l.tokens.end) == "of"
                    && l.tokens.end + 1 >= m.tokens.start.saturating_sub(1)
                    && cast.of(l).kind == EntityKind::Person
            });
            if !prep && !apposition && !possessor && !role_of {
                last = Some(m);
            }
        }
    }
    last.or(inverted).cloned()
}

/// "told reporters", "asked the two presidents": who is spoken to.
fn told_to(doc: &Doc<'_>, cast: &Cast, verb: Option<usize>) -> Vec<Mention> {
    let Some(v) = verb else { return Vec::new() };
    if !matches!(
        doc.low(v),
        "told" | "tell" | "tells" | "asked" | "urged" | "begged" | "implored" | "telling" | "urges" | "asks"
    ) {
        return Vec::new();
    }
    cast.within(v + 1..v + 4).filter(|m| speaks(cast, m)).take(1).cloned().collect()
}

/// A mark that ends a sentence, and not an initial or a title.
fn full_stop(doc: &Doc<'_>, k: usize) -> bool {
    let next = || (k + 1..doc.tokens.len()).find(|j| doc.tokens[*j].word);
    matches!(doc.low(k), "." | "!" | "?") && next().is_none_or(|j| doc.sentence_of(j) != doc.sentence_of(k))
}
