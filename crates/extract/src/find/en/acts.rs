//! Acts: a trigger word, who did it to whom, when, where, and how surely.

use std::ops::Range;

use amparo_model::Modality;
use amparo_model::reading::{Attribution, EntityKind};

use super::blame;
use super::circumstances::{date, places};
use super::clauses;
use super::dates::DateSaid;
use super::lexicon::{Form, Lexicon, Trigger};
use super::modality::{self, Context};
use super::roles::{joined, roles};
use super::speech::Utterance;
use super::triggers::{Hit, hits};
use super::voice::{passive, preposition};
use crate::find::cast::{Cast, Mention};
use crate::find::doc::Doc;
use crate::find::targets;

/// An act while the text is being read.
#[derive(Clone, Debug)]
pub(crate) struct Deed {
    pub act: String,
    pub at: Range<usize>,
    pub sentence: usize,
    pub modality: Modality,
    pub modality_cue: Option<Range<usize>>,
    pub victims: Vec<Mention>,
    pub actors: Vec<Mention>,
    /// Places with their role.
    pub places: Vec<(Mention, &'static str)>,
    pub targets: Vec<Mention>,
    pub when: Option<usize>,
    pub source: Option<Mention>,
    pub attribution: Attribution,
    /// Number of the utterance around it.
    pub said: Option<usize>,
}

/// All acts of the story.
///
/// `dateline` is where the story was filed: its place and date belong to no act.
pub(crate) fn find(
    doc: &Doc<'_>,
    lexicon: &Lexicon,
    cast: &Cast,
    dates: &[DateSaid],
    said: &[Utterance],
    dateline: &Range<usize>,
) -> Vec<Deed> {
    let mut out = Vec::new();
    for s in 0..doc.sentences.len() {
        let mut range = doc.sentences[s].tokens.clone();
        if range.contains(&dateline.start) && dateline.end < range.end {
            range.start = dateline.end;
        }
        let hits = hits(doc, lexicon, cast, &range);
        let ranges: Vec<Range<usize>> = hits.iter().map(|h| h.at.clone()).collect();
        let clauses =
            if hits.is_empty() { Vec::new() } else { clauses::relative(doc, lexicon, cast, &range) };
        for hit in hits {
            if let Some(deed) = read(doc, lexicon, cast, dates, said, s, &range, &hit, &ranges, &clauses) {
                out.push(deed);
            }
        }
    }
    fear_goes_on(doc, lexicon, &mut out);
    merge(doc, out)
}

/// "fears torture, forced labour and, for some, a prison camp": what is feared is a list to its end. "I ask what she is
/// afraid of. … Prison for her sister." names it without a verb.
fn fear_goes_on(doc: &Doc<'_>, lexicon: &Lexicon, deeds: &mut [Deed]) {
    for i in 0..deeds.len() {
        if deeds[i].modality != Modality::Uncertain || doc.quote_at(deeds[i].at.start).is_some() {
            continue;
        }
        let before = |d: &Deed| {
            d.sentence == deeds[i].sentence
                && d.modality == Modality::Feared
                && d.at.end <= deeds[i].at.start
                && !(d.at.end..deeds[i].at.start)
                    .any(|k| matches!(doc.low(k), ";" | "but" | "was" | "were" | "had"))
        };
        let asked = || {
            let here = deeds[i].sentence;
            let opens = deeds[i].at.start <= doc.sentences[here].tokens.start + 1;
            opens
                && (here.saturating_sub(3)..here).any(|s| {
                    let tokens = doc.sentences[s].tokens.clone();
                    tokens.clone().any(|k| matches!(doc.low(k), "afraid" | "fear" | "fears"))
                        && lexicon.cue_in("modality.feared", doc, tokens).is_some()
                })
        };
        if deeds[..i].iter().any(before) || asked() {
            deeds[i].modality = Modality::Feared;
        }
    }
}

#[allow(clippy::too_many_arguments)]
fn read(
    doc: &Doc<'_>,
    lexicon: &Lexicon,
    cast: &Cast,
    dates: &[DateSaid],
    said: &[Utterance],
    s: usize,
    range: &Range<usize>,
    hit: &Hit<'_>,
    hits: &[Range<usize>],
    clauses: &[Range<usize>],
) -> Option<Deed> {
    let (t, at) = (hit.trigger, hit.at.clone());
    let around = said
        .iter()
        .enumerate()
        .filter(|(_, u)| {
            u.covers(at.start) || u.asking && u.cue.as_ref().is_some_and(|c| c.start == at.start)
        })
        .min_by_key(|(_, u)| u.content[0].len());
    let utterance = around.map(|(_, u)| u);
    // Roles are looked for on the trigger's side of the quotation marks.
    let limits = doc.quote_at(at.start).map_or_else(
        || range.clone(),
        |q| {
            let tokens = &doc.quotes[q].tokens;
            tokens.start.max(range.start)..tokens.end.min(range.end)
        },
    );
    let passive = t.form == Form::Participle && passive(doc, cast, &at, &limits);
    let (mut victims, mut actors) = roles(doc, cast, t, &at, &limits, passive);
    // "The lawyer said the arrests were unlawful": who says it stands outside what is said, and was not arrested.
    if let (Form::Noun, Some(u)) = (t.form, utterance) {
        victims
            .retain(|m| u.covers(m.tokens.start) || u.speaker.as_ref().is_none_or(|s| s.member != m.member));
    }
    // "Police sources reported that the body showed bullet wounds": who reports did not do it. "Police said they had
    // arrested him" says who did.
    if let Some(u) = utterance {
        let they = |m: &Mention| {
            (m.tokens.end..at.start)
                .any(|k| u.covers(k) && matches!(doc.low(k), "they" | "it" | "he" | "she" | "we"))
        };
        actors.retain(|m| {
            u.covers(m.tokens.start) || they(m) || u.speaker.as_ref().is_none_or(|s| s.member != m.member)
        });
    }
    let blamed = actors.is_empty().then(|| blame::find(doc, cast, &at, &limits)).flatten();
    let blamed = blamed.filter(|b| !victims.iter().any(|v| v.member == b.who.member));
    if let Some(b) = &blamed {
        actors.push(b.who.clone());
    }
    let official = utterance.and_then(|u| u.speaker.as_ref()).is_some_and(|m| cast.of(m).official);
    let when = date(doc, lexicon, dates, &at, range, hits, clauses, said);
    let body_acts = !passive
        && t.form != Form::Noun
        && actors.iter().any(|m| cast.of(m).official || cast.of(m).kind == EntityKind::Organisation);
    let context = Context { doc, lexicon, sentence: range.clone(), said: utterance, official, body_acts };
    let (mut modality, mut cue) = modality::of(
        &context,
        t,
        &at,
        passive,
        when.is_some() || victims.iter().any(|m| cast.of(m).size.is_some()),
    );
    // Whoever is only accused has not done it.
    if let Some(words) = blamed.and_then(|b| b.alleged)
        && matches!(modality, Modality::Asserted | Modality::Uncertain)
    {
        (modality, cue) = (Modality::Alleged, Some(words));
    }
    if t.weak {
        let body = cast
            .within(range.clone())
            .any(|m| cast.of(m).official && cast.of(m).kind == EntityKind::Organisation);
        let site = cast.within(range.clone()).any(|m| cast.of(m).kind == EntityKind::Place);
        let involved = victims.iter().any(|m| cast.of(m).civilian())
            || passive && cast.within(limits.start..at.start).any(|m| cast.of(m).civilian());
        let by_body = actors.iter().any(|m| cast.of(m).official);
        let ok = match t.act.as_str() {
            "forced_return" => {
                involved && (body || site || passive) || by_body || doc.low(at.start.wrapping_sub(1)) == "if"
            }
            "transfer" => involved && passive && site,
            "escape" => involved,
            "release" => {
                involved
                    || victims.iter().any(|m| cast.of(m).human())
                    || passive
                        && (at.start.saturating_sub(3)..at.start)
                            .any(|k| matches!(doc.low(k), "they" | "he" | "she"))
            }
            "detention" if nobody(doc, &at, &limits) => passive,
            // "Rebels attacked the village": an attack needs no victim where those who do it are told of as armed.
            "attack" if actors.iter().any(|m| cast.of(m).armed) => true,
            // … and one "on the radio station", or on a military post, is none on an idea.
            "attack"
                if t.form == Form::Noun
                    && matches!(doc.low(at.end), "on" | "against")
                    && targets::named_in(doc.words(at.end..(at.end + 7).min(limits.end)))
                    || t.form != Form::Noun
                        && !passive
                        && !actors.is_empty()
                        && targets::named_in(doc.words(object(doc, at.end, limits.end))) =>
            {
                true
            }
            _ => (involved || by_body) && (body || site || passive),
        };
        if !ok {
            return None;
        }
    }
    // "The family sold a shop": people are trafficked, not things.
    if t.act == "trafficking" && t.form != Form::Noun && victims.is_empty() {
        return None;
    }
    if t.act == "transfer" && !victims.iter().any(|m| cast.of(m).civilian()) {
        return None;
    }
    // An official hands over, detains or releases people, not reports; a harm may stand without victims.
    let source = utterance.and_then(|u| u.speaker.clone());
    let attribution = match utterance {
        Some(u) if u.kind == "hearsay" => Attribution::Hearsay,
        Some(u) if u.speaker.is_some() => Attribution::Said,
        _ => Attribution::None,
    };
    if modality == Modality::Alleged && attribution == Attribution::None && cue.is_none() {
        modality = Modality::Asserted;
    }
    let mut targets = Vec::new();
    let mut places = places(doc, cast, &at, range, hits, &t.act);
    if t.act == "raid" {
        targets.extend(
            places
                .iter()
                .filter(|(m, _)| cast.of(m).candidates.is_empty() && m.tokens.start >= at.start)
                .map(|(m, _)| m.clone())
                .take(1),
        );
    }
    if t.site || matches!(t.act.as_str(), "political_camp" | "forced_labour") {
        places.retain(|(m, _)| {
            !(m.tokens.start <= at.start && at.end <= m.tokens.end) || !cast.of(m).candidates.is_empty()
        });
    }
    // A prison named beside an act is where it happened or where somebody works; only feared or planned it is one.
    if t.site
        && !matches!(
            modality,
            Modality::Feared
                | Modality::Planned
                | Modality::Conditional
                | Modality::Counterfactual
                | Modality::Denied
        )
    {
        return None;
    }
    let act = kind(doc, cast, t, &at, range, &victims);
    Some(Deed {
        act,
        at,
        sentence: s,
        modality,
        modality_cue: cue,
        victims,
        actors,
        places,
        targets,
        when,
        source,
        attribution,
        said: around.map(|(i, _)| i),
    })
}

/// The act a trigger tells of once its people are known.
fn kind(
    doc: &Doc<'_>,
    cast: &Cast,
    t: &Trigger,
    at: &Range<usize>,
    sentence: &Range<usize>,
    victims: &[Mention],
) -> String {
    // "seized by unidentified men": nobody who says he is of the state took them.
    let stranger = |k: usize| {
        matches!(doc.low(k), "unidentified" | "unknown" | "masked" | "gunmen" | "kidnappers" | "abductors")
    };
    let by = at.end..(at.end + 10).min(sentence.end);
    let taken = matches!(t.act.as_str(), "arrest") && t.form != Form::Noun;
    if taken && by.clone().any(stranger) && by.clone().any(|k| doc.low(k) == "by") {
        return "abduction".to_owned();
    }
    let act = if moment(doc, t, at, sentence) { "arrest" } else { t.act.as_str() };
    let children = !victims.is_empty() && victims.iter().all(|m| cast.of(m).minor);
    if act == "detention" && children { "detention_of_child".to_owned() } else { act.to_owned() }
}

/// "were detained in Hunchun on Monday" is the taking, "has been detained since May" the time held afterwards.
fn moment(doc: &Doc<'_>, t: &Trigger, at: &Range<usize>, sentence: &Range<usize>) -> bool {
    if t.act != "detention" || t.form == Form::Noun || !t.words[0].starts_with("detain") {
        return false;
    }
    let lasting = (at.start.saturating_sub(4).max(sentence.start)..at.start).any(|k| {
        matches!(
            doc.low(k),
            "is" | "are"
                | "be"
                | "been"
                | "being"
                | "remain"
                | "remains"
                | "remained"
                | "still"
                | "who"
                | "those"
        )
    }) || (at.end..(at.end + 9).min(sentence.end))
        .take_while(|k| !matches!(doc.low(*k), "," | ";" | "and"))
        .any(|k| {
            matches!(doc.low(k), "since" | "until" | "without" | "incommunicado")
                || doc.low(k) == "for" && super::numbers::value(doc.low(k + 1)).is_some()
        });
    !lasting
}

/// "nobody of that name was being held", "no one is kept there": a denial needs no victim.
fn nobody(doc: &Doc<'_>, at: &Range<usize>, limits: &Range<usize>) -> bool {
    (at.start.saturating_sub(8).max(limits.start)..at.start).any(|k| {
        matches!(doc.low(k), "nobody" | "anybody" | "anyone") || doc.low(k) == "no" && doc.tokens[k + 1].word
    })
}

/// What a verb is done to, as far as the next preposition: of "the plan of the school", the plan.
fn object(doc: &Doc<'_>, from: usize, limit: usize) -> Range<usize> {
    let to = (from + 7).min(limit);
    from..(from..to).find(|k| preposition(doc.low(*k)) || !doc.tokens[*k].word).unwrap_or(to)
}

fn same_people(a: &[Mention], b: &[Mention]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.member == b.member)
}

/// One act told twice in one sentence with the same people is one.
fn merge(doc: &Doc<'_>, deeds: Vec<Deed>) -> Vec<Deed> {
    let mut out: Vec<Deed> = Vec::new();
    for deed in deeds {
        let twin = out
            .iter_mut()
            .rev()
            .take(6)
            .find(|d| d.act == deed.act && d.sentence == deed.sentence && d.modality == deed.modality);
        match twin {
            // "crossed the border and entered the state": the same people, told once more.
            Some(twin)
                if joined(doc, twin.at.end, deed.at.start)
                    || !deed.victims.is_empty()
                        && same_people(&twin.victims, &deed.victims)
                        && (deed.when.is_none() || twin.when == deed.when) =>
            {
                if twin.victims.is_empty() {
                    twin.victims = deed.victims;
                }
            }
            _ => out.push(deed),
        }
    }
    out
}
