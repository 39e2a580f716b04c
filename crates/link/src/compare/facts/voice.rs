//! On whose word a report has something: the source named in its text, and by whom that one has it.

use amparo_model::reading::{Act, EntityKind, Statement};

use crate::compare::desk::Paper;
use crate::compare::fold::skeleton;

/// A source named in a text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Voice {
    /// Name, or the words by which the source is described.
    pub name: String,
    /// One key for all spellings of the name; `None` for a source without a name.
    pub key: Option<String>,
    /// By whom the source has it, as described, nearest first.
    pub behind: Vec<String>,
}

/// Words after which a text says by whom a speaker knows it.
const BEHIND: [&str; 8] = [
    "citing ",
    "quoting ",
    "named as his source ",
    "named as her source ",
    "who heard it from ",
    "citant ",
    "citando ",
    "citando a ",
];

/// An entity as a source. Places are none; a medium is the report's parent, not somebody who knew.
pub(super) fn of(paper: &Paper, id: &str) -> Option<Voice> {
    let entity = paper.item.reading.entities.iter().find(|e| e.id == id && e.kind != EntityKind::Place)?;
    if entity.attributes.iter().any(|a| a.name == "kind" && a.value == "media") {
        return None;
    }
    let key = entity.name.as_deref().map(skeleton).filter(|k| !k.is_empty());
    let name = entity.name.clone().or_else(|| entity.mentions.first().map(|m| m.quote.clone()))?;
    Some(Voice { name, key, behind: Vec::new() })
}

/// The source of an act: the one the reading names, else who is heard where it is told.
pub(super) fn of_act(paper: &Paper, act: &Act) -> Option<Voice> {
    let place = act.cites.get("trigger").and_then(|c| c.first()).map(|q| q.start);
    let mut voice = act.sources.iter().filter(|s| !act.victims.contains(s)).find_map(|s| of(paper, s));
    if let (Some(voice), Some(place)) = (&mut voice, place) {
        voice.behind = behind(paper, place);
    }
    voice.or_else(|| place.and_then(|p| at(paper, p)))
}

/// Who is heard at a place of the text: the speaker of the shortest statement around it.
pub(super) fn at(paper: &Paper, place: usize) -> Option<Voice> {
    let around = |s: &&Statement| {
        s.cites.get("content").into_iter().flatten().any(|q| q.start <= place && place < q.end)
            && matches!(
                s.kind.as_str(),
                "testimony" | "disclosure" | "hearsay" | "estimate" | "acknowledgement"
            )
    };
    let length =
        |s: &&Statement| s.cites.get("content").map_or(0, |c| c.iter().map(|q| q.end - q.start).sum());
    let said = paper.item.reading.statements.iter().filter(around).min_by_key(length)?;
    let mut voice = of(paper, said.speaker.as_deref()?)?;
    voice.behind = behind(paper, place);
    Some(voice)
}

/// Who is named in the sentence around a place of the text: the first name that is not that of a place.
pub(super) fn beside(paper: &Paper, place: usize) -> Option<Voice> {
    let s = paper.sentences.iter().find(|s| s.start <= place && place < s.end)?;
    let inside = |start: usize| s.start <= start && start < s.end;
    let named = paper.item.reading.entities.iter().filter_map(|e| {
        let at = e.mentions.iter().map(|m| m.start).filter(|m| inside(*m)).min()?;
        Some((at, of(paper, &e.id).filter(|v| v.key.is_some())?))
    });
    named.min_by_key(|(at, _)| *at).map(|(_, voice)| voice)
}

/// By whom the speaker of a sentence has it.
fn behind(paper: &Paper, place: usize) -> Vec<String> {
    let Some(s) = paper.sentences.iter().find(|s| s.start <= place && place < s.end) else {
        return Vec::new();
    };
    let words = paper.sheet.quote(s.start, s.end);
    let Some((at, cue)) = BEHIND.iter().filter_map(|cue| Some((words.find(cue)?, cue))).min() else {
        return Vec::new();
    };
    let rest = &words[at + cue.len()..];
    let end = rest.find([',', ';', '.', ':']).unwrap_or(rest.len());
    let phrase =
        rest[..end].split(" who ").next().unwrap_or_default().split(" that ").next().unwrap_or_default();
    let phrase = phrase.trim();
    if phrase.is_empty() { Vec::new() } else { vec![phrase.to_owned()] }
}
