//! Acts: which happened to whom, by whom, where and when, and how surely the story says so.

use std::ops::Range;

use amparo_model::Modality;
use amparo_model::reading::{Attribution, EntityKind};
use amparo_model::when::TimeRelation;

use super::scene::Scene;
use super::words::{Tag, Words};
use super::{Lang, chinese, korean, parties, roles};
use crate::find::spans::DateSaid;
use crate::find::spans::Deed;
use crate::find::spans::Utterance;
use crate::find::spans::cast::{Cast, Mention};

/// What a trigger says by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bearing {
    /// It happened.
    Done,
    /// It leads to what follows, and shares its bearing where nothing else holds it.
    Linked,
    /// Anything else.
    Is(Modality),
}

/// Where an act is told.
#[derive(Clone, Debug)]
pub(super) struct Trigger {
    pub act: usize,
    pub at: Range<usize>,
    /// `None` where it is only in the way of another.
    pub bearing: Option<Bearing>,
    /// Stands before the noun it describes.
    pub adnominal: bool,
}

/// All acts, in the order of the text.
pub(super) fn find(
    scene: &Scene<'_>,
    words: &Words,
    cast: &Cast,
    dates: &[DateSaid],
    said: &[Utterance],
) -> Vec<Deed> {
    let mut out = Vec::new();
    let mut group: Option<Mention> = None;
    let narrator = narrator(scene, cast);
    let mut told: Option<(Option<usize>, Mention)> = None;
    for (n, sentence) in scene.sentences.iter().enumerate() {
        let at = sentence.at.clone();
        let dated =
            |range: Range<usize>| dates.iter().any(|d| range.start <= d.at.start && d.at.end <= range.end);
        let mut triggers = match scene.lang {
            Lang::Ko => korean::triggers(scene, words, &at),
            Lang::Zh => {
                // "军方…逮捕七名活动人士": a body with power, and somebody it is done to right behind the verb.
                let active = |t: Range<usize>| {
                    let object = cast.within(t.end..at.end).find(|m| cast.of(m).human());
                    cast.within(at.start..t.start).any(|m| cast.of(m).power)
                        && object.is_some_and(|m| {
                            cast.of(m).size.is_some() && scene.s()[t.end..m.at.start].chars().count() <= 3
                        })
                };
                chinese::triggers(scene, words, &at, &dated, &active)
            }
        };
        held(scene, words, cast, &at, &mut triggers);
        let mut before = at.start;
        let para = scene.paras.iter().position(|p| p.contains(&at.start));
        let quoted = |t: &Trigger| scene.quote_at(t.at.start).is_some();
        for i in 0..triggers.len() {
            let follows = told.as_ref().filter(|(p, _)| *p == para || spoken_of(scene, &at));
            let hero = follows.map(|(_, m)| m).or(narrator.as_ref()).filter(|_| !quoted(&triggers[i]));
            let t = &triggers[i];
            let next = triggers.get(i + 1).map_or(at.end, |t| t.at.start);
            let scope = Scope { sentence: at.clone(), before, next, n };
            if let Some(deed) =
                deed(scene, words, cast, dates, said, &triggers, i, &scope, group.as_ref(), hero)
            {
                if let Some(m) = deed.victims.first().filter(|m| {
                    deed.modality != Modality::Generic
                        && (cast.of(m).name.is_some() || cast.of(m).size.is_some())
                }) {
                    told = Some((para, m.clone()));
                }
                out.push(deed);
                before = t.at.end;
            }
        }
        // The whole of a sentence is its largest group; of two equal ones the first.
        let sized = cast.within(at).filter(|m| {
            cast.of(m).kind == EntityKind::Group && cast.of(m).size.is_some() && !cast.of(m).official
        });
        let value = |m: &&Mention| cast.of(m).size.as_ref().and_then(|(s, _)| s.value);
        if let Some(m) = sized.rev().max_by_key(value) {
            group = Some(m.clone());
        }
    }
    out
}

/// "그는", "她": the sentence goes on about somebody named before it.
fn spoken_of(scene: &Scene<'_>, sentence: &Range<usize>) -> bool {
    let words = scene.words(sentence);
    match scene.lang {
        Lang::Ko => ["그는 ", "그가 ", "그를 ", "그녀는 ", "그녀를 ", "그에게 "]
            .iter()
            .any(|w| words.starts_with(w) || words.contains(&format!(" {w}"))),
        Lang::Zh => {
            words.starts_with(['他', '她']) && !words.starts_with("他们") && !words.starts_with("他們")
        }
    }
}

/// In a testimony or a letter the first one named tells of himself: "증언 · 한순희(가명)", then "저는 …".
fn narrator(scene: &Scene<'_>, cast: &Cast) -> Option<Mention> {
    if scene.lang != Lang::Ko {
        return None;
    }
    let own = scene.sentences.iter().filter(|s| {
        let words = scene.words(&s.at);
        scene.quote_at(s.at.start).is_none()
            && ["저는 ", "나는 ", "제가 ", "내가 ", "저를 ", "나를 "]
                .iter()
                .any(|w| words.starts_with(w) || words.contains(&format!(" {w}")))
    });
    let first =
        cast.mentions.iter().find(|m| cast.of(m).kind == EntityKind::Person && cast.of(m).name.is_some());
    first.filter(|_| own.count() >= 3).cloned()
}

/// The stretch of text in which the roles of a trigger are looked for.
pub(super) struct Scope {
    pub sentence: Range<usize>,
    /// Where the trigger before it ends.
    pub before: usize,
    /// Where the next one begins.
    pub next: usize,
    pub n: usize,
}

/// "구류 시설에 있다": to be in a place people are held in is to be held.
fn held(scene: &Scene<'_>, words: &Words, cast: &Cast, sentence: &Range<usize>, triggers: &mut Vec<Trigger>) {
    let Some(act) = words.acts.iter().position(|a| a.id == "detention") else { return };
    let s = scene.words(sentence);
    for (found, tag) in words.find(s) {
        let held = matches!(tag, Tag::Facility(f) if words.facilities[f].held);
        if !held {
            continue;
        }
        let at = sentence.start + found.start..sentence.start + found.end;
        triggers.retain(|t| {
            t.at.end <= at.start || at.end <= t.at.start || t.at.start < at.start || t.at.end > at.end
        });
        let rest = &s[found.end..];
        let is_in = match scene.lang {
            Lang::Ko => rest.strip_prefix("에").is_some_and(|r| {
                let r = r.strip_prefix("서").unwrap_or(r);
                let near: String = r.chars().take(16).collect();
                ["있다", "있었", "있는 것", "있다고", "머물고 있", "갇혀", "수용돼", "구금돼", "억류돼"]
                    .iter()
                    .any(|w| near.contains(w))
                    && !near.contains("수 있")
                    && !near.contains("지인")
            }),
            Lang::Zh => false,
        };
        let taken = triggers
            .iter()
            .any(|t| at.end <= t.at.start && t.at.start < at.end + 48 && words.acts[t.act].id == "detention");
        if is_in && !taken {
            triggers.push(Trigger { act, at, bearing: Some(Bearing::Done), adnominal: false });
        }
    }
    let _ = cast;
    triggers.sort_by_key(|t| t.at.start);
}

#[allow(clippy::too_many_arguments, reason = "one act is read from everything found before it")]
fn deed(
    scene: &Scene<'_>,
    words: &Words,
    cast: &Cast,
    dates: &[DateSaid],
    said: &[Utterance],
    triggers: &[Trigger],
    i: usize,
    scope: &Scope,
    group: Option<&Mention>,
    hero: Option<&Mention>,
) -> Option<Deed> {
    let t = &triggers[i];
    let word = &words.acts[t.act];
    let tail = &scene.s()[t.at.end..scope.sentence.end];
    let when = roles::when(scene, dates, t, scope);
    let sized = cast.within(scope.sentence.clone()).any(|m| {
        cast.of(m).human()
            && (cast.of(m).size.is_some() || cast.of(m).name.is_some() && !roles::speaks(said, scope.n, m))
    });
    let past = when.is_some_and(|w| dates[w].when.relation != Some(TimeRelation::After));
    let anchored = past || sized || scene.sentences[scope.n].headline;
    let ahead = triggers.get(i + 1).and_then(|n| n.bearing).and_then(|b| match b {
        Bearing::Is(
            m @ (Modality::Feared
            | Modality::Conditional
            | Modality::Planned
            | Modality::Generic
            | Modality::Uncertain),
        ) => Some(m),
        _ => None,
    });
    let dreads = words.cue("fear").is_match(tail);
    let mut modality = match t.bearing? {
        // "고문을 당하거나 처형될까 봐": one of two, as the other is told.
        Bearing::Is(_) if scene.lang == Lang::Ko && tail.starts_with("거나") => {
            ahead.unwrap_or(Modality::Uncertain)
        }
        Bearing::Is(m) => m,
        Bearing::Linked if !anchored && ahead.is_some() => ahead.unwrap_or(Modality::Feared),
        Bearing::Linked if !anchored && dreads => Modality::Feared,
        // "those sent back face …": everybody who ever was, not somebody.
        Bearing::Done
            if !anchored
                && t.adnominal
                && (ahead.is_some()
                    || dreads
                    || words.cue("generic").is_match(scene.words(&scope.sentence))) =>
        {
            Modality::Generic
        }
        Bearing::Done if !anchored && dreads && scene.lang == Lang::Zh => Modality::Uncertain,
        Bearing::Done | Bearing::Linked => Modality::Asserted,
    };
    // Nothing grave is taken for done in a sentence that speaks of fear, unless its day is told.
    let whole = scene.words(&scope.sentence);
    if word.harm
        && modality == Modality::Asserted
        && words.cue("fear").is_match(whole)
        && !when.is_some_and(|w| dates[w].is_day)
    {
        modality = Modality::Feared;
    }
    if modality == Modality::Generic && scene.lang == Lang::Ko && dreads {
        modality = Modality::Feared;
    }
    if modality == Modality::Planned
        && (dreads || words.cue("fear").is_match(&scene.s()[scope.sentence.start..t.at.start]))
    {
        modality = Modality::Feared;
    }
    if word.fear_only && modality != Modality::Feared {
        return None;
    }
    let utterance = said
        .iter()
        .find(|u| u.sentence == scope.n && u.covers(t.at.start))
        .or_else(|| said.iter().find(|u| u.covers(t.at.start)));
    let hearsay = words.cue("hearsay").is_match(if scene.lang == Lang::Ko { tail } else { whole });
    let mut attribution = Attribution::None;
    let mut source = None;
    if let Some(u) = utterance {
        attribution = Attribution::Said;
        source.clone_from(&u.speaker);
    } else if hearsay {
        attribution = Attribution::Hearsay;
    }
    if modality == Modality::Asserted && (attribution != Attribution::None || framed(scene, words, scope.n)) {
        modality = Modality::Alleged;
    }
    // "If she had not hidden me, I would have been caught": what follows an unreal condition never was.
    let unreal = words.cue("unreal").is_match(&scene.s()[scope.sentence.start..t.at.start]);
    if unreal
        && matches!(
            modality,
            Modality::Asserted
                | Modality::Alleged
                | Modality::Uncertain
                | Modality::Conditional
                | Modality::Negated
        )
    {
        modality = Modality::Counterfactual;
    }
    let places = roles::places(scene, cast, t, scope);
    let victims = parties::victims(scene, cast, said, t, scope, group, hero, &word.id);
    let actors = parties::actors(scene, cast, &word.id, t, scope);
    Some(Deed {
        act: word.id.clone(),
        at: t.at.clone(),
        sentence: scope.n,
        modality,
        attribution,
        victims,
        actors,
        places,
        when,
        source,
        clause: roles::clause(scene, t, scope),
    })
}

/// Whether the first sentence of the paragraph, or the one before, tells by whom all of it is known: "According to the
/// judgment, …" holds until the paragraph ends.
fn framed(scene: &Scene<'_>, words: &Words, sentence: usize) -> bool {
    let here = scene.sentences[sentence].at.start;
    let Some(para) = scene.paras.iter().find(|p| p.contains(&here)) else { return false };
    let first = scene.sentence_of(para.start);
    let frame = |n: usize| words.cue("frame").is_match(scene.words(&scene.sentences[n].at));
    first < sentence && (frame(first) || frame(sentence - 1))
}
