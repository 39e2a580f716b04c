//! Korean quotations and reported speech: "…"라고 X 씨는 말했다, X은 …다고 밝혔다, X에 따르면.

use std::ops::Range;
use std::sync::LazyLock;

use amparo_model::reading::{EntityKind, Quoted};
use regex::Regex;

use super::scene::{Quotation, Scene};
use super::speech::pronoun;
use super::words::{Words, regex};
use crate::find::spans::Utterance;
use crate::find::spans::cast::Cast;

/// The statement of a sentence.
pub(super) fn find(scene: &Scene<'_>, words: &Words, cast: &mut Cast, n: usize, out: &mut Vec<Utterance>) {
    static AFTER_QUOTE: LazyLock<Regex> = LazyLock::new(|| {
        regex(r"^(?:이?라고도?|고|이?라며|며|이?라면서|면서|이?라는|는|하고|고는)(?:[ ,]|$)")
    });
    static REPORTED: LazyLock<Regex> =
        LazyLock::new(|| regex(r"(?:다|라|냐|자|까|달라|려)(?:고|며|면서)(?:도)? "));
    let at = scene.sentences[n].at.clone();
    let quotes: Vec<Quotation> = scene
        .quotes_in(at.clone())
        .filter(|q| q.outer.end <= at.end && AFTER_QUOTE.is_match(&scene.s()[q.outer.end..]))
        .cloned()
        .collect();
    if let (Some(first), Some(last)) = (quotes.first(), quotes.last()) {
        let Some(verb) = verb(scene, words, last.outer.end..at.end) else { return };
        let speaker = subject(scene, cast, at.start..first.outer.start, true)
            .or_else(|| subject(scene, cast, at.start..first.outer.start, false))
            .or_else(|| subject(scene, cast, last.outer.end..verb.start, false))
            .or_else(|| pronoun(scene, cast, &at, out));
        let mut content: Vec<_> = quotes.iter().flat_map(|q| scene.pieces(q.inner.clone())).collect();
        // "…"라며 곧 … 수 있다고 걱정했다: what follows the quotation is said too.
        let rest = REPORTED.find_iter(&scene.s()[last.outer.end..verb.start]).last().and_then(|m| {
            let from = after_particle(scene, last.outer.end);
            scene.trim(from..(last.outer.end + m.start() + "다".len()).max(from))
        });
        let quoted = if rest.is_some() { Quoted::Partial } else { Quoted::Full };
        content.extend(rest);
        out.push(Utterance { sentence: n, content, speaker, cue: Some(verb), kind: "", quoted });
        return;
    }
    if let Some(u) = by_word_of(scene, cast, n) {
        out.push(u);
        return;
    }
    // The last "다고 … 말했다" of the sentence is its own; those inside belong to what is said.
    let clauses: Vec<_> = REPORTED
        .find_iter(scene.words(&at))
        .map(|m| at.start + m.start()..at.start + m.end())
        .filter(|m| scene.quote_at(m.start).is_none())
        .collect();
    for clause in clauses.iter().rev() {
        let Some(verb) = verb(scene, words, clause.end..at.end) else { continue };
        let last = scene.words(&clause.clone()).chars().next().map_or(0, char::len_utf8);
        let end =
            clause.start + last + if scene.words(clause).starts_with("달라") { "라".len() } else { 0 };
        let (speaker, start) = if let Some(s) = subject(scene, cast, clause.end..verb.start, false) {
            (Some(s), at.start)
        } else if let Some(s) = subject(scene, cast, at.start..clause.start, true) {
            let start = after_particle(scene, s.1.end);
            (Some(s), start)
        } else if let Some(s) = pronoun(scene, cast, &at, out) {
            let start = after_particle(scene, s.1.end);
            (Some(s), start)
        } else {
            return;
        };
        let content: Vec<_> = scene.trim(start..end).into_iter().collect();
        if !content.is_empty() {
            out.push(Utterance {
                sentence: n,
                content,
                speaker,
                cue: Some(verb),
                kind: "",
                quoted: Quoted::None,
            });
        }
        return;
    }
}

/// "이 여성의 말로는 …", "X에 따르면 …": the rest of the sentence is said.
fn by_word_of(scene: &Scene<'_>, cast: &Cast, n: usize) -> Option<Utterance> {
    static BY: LazyLock<Regex> = LazyLock::new(|| {
        regex(
            r"^(?:씨)?(?:의 (?:말|설명|증언|주장|전언)(?:로는|에 따르면|에 의하면)|에 따르면|에 의하면)[ ,]+",
        )
    });
    let at = scene.sentences[n].at.clone();
    let (m, cue) = cast
        .within(at.clone())
        .filter(|m| cast.of(m).kind != EntityKind::Place)
        .find_map(|m| Some((m, BY.find(&scene.s()[m.at.end..at.end])?)))?;
    let end = at.start + scene.words(&at).trim_end_matches('.').len();
    let content = scene.trim(m.at.end + cue.end()..end)?;
    let cue = scene.trim(m.at.end..m.at.end + cue.as_str().trim_end_matches([' ', ',']).len())?;
    Some(Utterance {
        sentence: n,
        content: vec![content],
        speaker: Some((m.member, m.at.clone())),
        cue: Some(cue),
        kind: "",
        quoted: Quoted::None,
    })
}

/// Where the words begin behind the particle of a subject.
pub(super) fn after_particle(scene: &Scene<'_>, end: usize) -> usize {
    let rest = &scene.s()[end..];
    end + rest.find([' ', ',']).map_or(0, |i| i + 1)
}

/// The verb of saying in a stretch without another quotation: "14일 밝혔다".
fn verb(scene: &Scene<'_>, words: &Words, range: Range<usize>) -> Option<Range<usize>> {
    let stretch = scene.words(&range);
    let stretch = &stretch[..stretch.find(['"', '“']).unwrap_or(stretch.len())];
    let found = words.say.find_iter(stretch).last()?;
    // "했다" says only right behind the quotation.
    if matches!(found.as_str(), "했다" | "한 바 있")
        && stretch[..found.start()].trim_start_matches(['고', '라', '이']).trim().chars().count() > 12
    {
        return None;
    }
    Some(range.start + found.start()..range.start + found.end())
}

/// A mention that is the subject of a clause: "X은", "X이".
fn subject(
    scene: &Scene<'_>,
    cast: &Cast,
    range: Range<usize>,
    topic: bool,
) -> Option<(usize, Range<usize>)> {
    static SUBJECT: LazyLock<Regex> = LazyLock::new(|| {
        regex(r"^(?:들)?(?:은|는|이|가|도|께서는|에서는|측은|측이|의 말로는|에 따르면)(?:[ ,]|$)")
    });
    static TOPIC: LazyLock<Regex> =
        LazyLock::new(|| regex(r"^(?:들)?(?:은|는|도|께서는|에서는|측은|의 말로는|에 따르면)(?:[ ,]|$)"));
    let pattern = if topic { &TOPIC } else { &SUBJECT };
    let found: Vec<_> = cast
        .within(range)
        .filter(|m| {
            cast.of(m).kind != EntityKind::Place
                && !cast.of(m).pronoun
                && pattern.is_match(&scene.s()[m.at.end..])
        })
        .collect();
    let chosen = if topic { found.first() } else { found.last() };
    chosen.map(|m| (m.member, m.at.clone()))
}
