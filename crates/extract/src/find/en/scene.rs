//! Acts of one scene share a date that is told once.

use amparo_model::Modality;

use super::acts::Deed;
use super::dates::DateSaid;
use crate::find::cast::Cast;
use crate::find::doc::Doc;

/// Dates that are told once for several acts: the act before in the sentence that shares its people ("was detained on
/// 2 October, held … and taken away"), or in narration the sentence before of the same paragraph.
pub(super) fn carried_dates(doc: &Doc<'_>, dates: &[DateSaid], deeds: &mut [Deed]) {
    for i in 1..deeds.len() {
        if deeds[i].when.is_some() || !follows_on(doc, &deeds[i]) {
            continue;
        }
        let own = dates.iter().any(|d| {
            let sentence = &doc.sentences[deeds[i].sentence].tokens;
            sentence.contains(&d.tokens.start) && d.tokens.start >= deeds[i].at.end && !d.period
        });
        let earlier = deeds[..i].iter().rev().take(4).find(|d| {
            d.when.is_some_and(|w| !dates[w].period)
                && d.modality.countable()
                && d.at.start < deeds[i].at.start
                && same_scene(doc, d, &deeds[i])
                && (d.sentence == deeds[i].sentence || !own)
        });
        deeds[i].when = earlier.and_then(|d| d.when);
    }
}

/// Acts on one whereabouts: what is told right after of the same people, and names no place, was done where they then were.
pub(super) fn carried_places(doc: &Doc<'_>, cast: &Cast, deeds: &mut [Deed]) {
    for i in 1..deeds.len() {
        let here = &deeds[i];
        if !here.places.is_empty() || !STAYING.contains(&here.act.as_str()) || !here.modality.countable() {
            continue;
        }
        let earlier = deeds[..i].iter().rev().take(4).find(|d| {
            d.modality.countable()
                && d.at.start < here.at.start
                && !d.places.is_empty()
                && same_scene(doc, d, here)
        });
        let place = earlier.and_then(|d| {
            let (last, _) = d.places.iter().rfind(|(m, role)| {
                cast.of(m).located.is_some()
                    && (*role == "at" && !MOVING.contains(&d.act.as_str()) || *role == "to")
            })?;
            Some((last.clone(), "at"))
        });
        deeds[i].places.extend(place);
    }
}

/// Acts that take place where somebody is.
const STAYING: &[&str] = &[
    "arrest",
    "detention",
    "detention_of_child",
    "incommunicado_detention",
    "interrogation",
    "ill_treatment",
    "torture",
    "strip_search",
    "starvation",
    "denial_of_medical_care",
    "rape",
    "sexual_violence",
    "forced_labour",
    "killing",
    "attack",
    "raid",
    "unfair_trial",
    "file_sharing",
    "denial_of_asylum",
];

/// Acts after which people are elsewhere.
const MOVING: &[&str] = &[
    "forced_return",
    "transfer",
    "border_crossing",
    "escape",
    "release",
    "rescue",
    "smuggling",
    "abduction",
];

/// Whether an act is told as the next thing that happened: no fear, no background, no noun of general talk.
fn follows_on(doc: &Doc<'_>, deed: &Deed) -> bool {
    let background = (deed.at.start.saturating_sub(6)..deed.at.end + 6).any(|k| {
        matches!(
            doc.low(k),
            "since"
                | "earlier"
                | "previously"
                | "once"
                | "later"
                | "until"
                | "ago"
                | "already"
                | "formerly"
                | "twice"
                | "next"
                | "following"
        )
    });
    matches!(deed.modality, Modality::Asserted | Modality::Alleged)
        && !background
        && deed.act != "imprisonment"
        && !matches!(
            doc.low(deed.at.start.wrapping_sub(1)),
            "the"
                | "his"
                | "her"
                | "their"
                | "a"
                | "an"
                | "of"
                | "this"
                | "that"
                | "first"
                | "second"
                | "third"
        )
}

/// Same people, in this sentence or the next of one paragraph, with no quotation begun or ended between.
fn same_scene(doc: &Doc<'_>, first: &Deed, then: &Deed) -> bool {
    let near = then.sentence - first.sentence <= 1
        && doc.sentences[first.sentence].para == doc.sentences[then.sentence].para;
    let unnamed = first.sentence == then.sentence && (first.victims.is_empty() || then.victims.is_empty());
    let shared = unnamed || first.victims.iter().any(|v| then.victims.iter().any(|w| w.member == v.member));
    near && shared && doc.quote_at(first.at.start) == doc.quote_at(then.at.start)
}
