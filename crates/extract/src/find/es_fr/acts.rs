//! Acts with their roles, and the figures among them.

use amparo_model::Modality;
use amparo_model::reading::{Attribution, EntityKind};

use super::Lang;
use super::lexicon::{Cue, Hit, Lexicon, Tag};
use super::modality::{Around, judge};
use super::roles::Scope;
use super::story::{Sentence, Story};
use super::triggers::{self, Voice};
use super::words::Words;
use crate::find::spans::cast::{Cast, Mention};
use crate::find::spans::{DateSaid, Deed, Figure, Utterance};
use crate::find::targets;

/// All acts, in the order of the text.
#[allow(clippy::too_many_arguments, reason = "acts are read from everything found before them")]
pub(super) fn find(
    lang: Lang,
    story: &Story<'_>,
    words: &Words,
    lexicon: &Lexicon,
    hits: &[Vec<Hit>],
    cast: &Cast,
    dates: &[DateSaid],
    said: &[Utterance],
) -> Vec<Deed> {
    let mut out: Vec<Deed> = Vec::new();
    let mut group: Option<Mention> = None;
    let mut person: Option<Mention> = None;
    for (number, (sentence, hits)) in story.sentences.iter().zip(hits).enumerate() {
        let mut found = triggers::find(lang, story, lexicon, sentence, hits);
        // "la prison de Mpimba" is a place, and the years behind "condenado a" are told with it.
        let sites: Vec<_> =
            cast.within(sentence.at.clone()).filter(|m| cast.of(m).kind == EntityKind::Place).collect();
        found.retain(|t| {
            let at = story.span(&t.tokens);
            t.voice != Voice::Noun || !sites.iter().any(|m| m.at.start <= at.start && at.end <= m.at.end)
        });
        let doubled: Vec<bool> = (0..found.len())
            .map(|i| {
                let last = i.checked_sub(1).map(|p| &found[p]);
                found[i].voice == Voice::Noun
                    && last.is_some_and(|l| l.act == found[i].act && found[i].from - l.tokens.end <= 6)
            })
            .collect();
        let mut doubled = doubled.into_iter();
        found.retain(|_| !doubled.next().unwrap_or_default());
        let mut before = sentence.tokens.start;
        let mut last: Vec<Mention> = Vec::new();
        for (i, t) in found.iter().enumerate() {
            let next = found.get(i + 1).map_or(sentence.tokens.end, |n| n.from.max(t.tokens.end));
            let first = i == 0;
            let scope = Scope { story, lexicon, cast, sentence, number, hits, said, before, first, next };
            let victims = scope.victims(t, &last, group.as_ref(), person.as_ref());
            let mut when = scope.when(dates, t);
            let known = |m: &Mention| {
                cast.of(m).size.is_some()
                    || cast.of(m).name.is_some()
                    || cast.of(m).kind == EntityKind::Person
            };
            let around = Around {
                story,
                lexicon,
                sentence,
                hits,
                somebody: victims.iter().any(known),
                dated: when.is_some_and(|w| dates[w].is_day),
                before,
            };
            before = t.tokens.end;
            let Some(mut modality) = judge(&around, t) else { continue };
            let act = &lexicon.acts[t.act];
            // A word that means much else needs somebody it is done to; so does a verb whose object is no person.
            let weak = lexicon.weak(t.act, story.low(t.tokens.start))
                && !(t.voice == Voice::Passive && !modality.countable());
            let dreaded = act.harm && !modality.countable();
            let actors = scope.actors(t);
            // "La policía detuvo a …": a body that may do it need not have its object known.
            let borne = actors.iter().any(|m| cast.of(m).power || cast.of(m).official)
                || act.id == "attack" && targets::named_in(story.words(&sentence.at));
            let vague = weak || matches!(t.voice, Voice::Active | Voice::Reflexive) && !borne;
            if victims.is_empty() && !dreaded && vague {
                continue;
            }
            // Handed to somebody, but over no border: "remis à la gendarmerie".
            let given = actors.iter().any(|m| {
                let token = story.token_at(m.at.start);
                (token.saturating_sub(2)..token)
                    .any(|i| matches!(story.low(i), "a" | "à" | "al" | "aux" | "au"))
            });
            let inland = act.id == "forced_return" && given && !abroad(story, words, lexicon, cast, sentence);
            let at = story.span(&t.tokens);
            let utterance = said.iter().find(|u| u.covers(at.start));
            let mut attribution = Attribution::None;
            let mut source = None;
            if let Some(u) = utterance {
                attribution = Attribution::Said;
                source.clone_from(&u.speaker);
                if modality == Modality::Asserted {
                    modality = Modality::Alleged;
                }
            } else if modality == Modality::Alleged {
                attribution = Attribution::Hearsay;
            }
            // What is feared or imagined does not have the day of what happened.
            let real = modality.countable()
                || matches!(
                    modality,
                    Modality::Planned | Modality::Negated | Modality::Denied | Modality::Uncertain
                );
            when = when.filter(|_| real);
            let mut places = if real { scope.places(t) } else { Vec::new() };
            // "cruzó el puente y fue entregado": the hand-over is where they were taken across.
            let crossing = out.last().filter(|d| {
                act.id == "forced_return"
                    && places.is_empty()
                    && d.sentence == number
                    && d.act == "border_crossing"
                    && d.victims.iter().map(|m| m.member).eq(victims.iter().map(|m| m.member))
            });
            if let Some(crossing) = crossing {
                places.extend(crossing.places.iter().filter(|(_, role, _)| *role == "through").cloned());
            }
            last.clone_from(&victims);
            person = victims.iter().find(|m| cast.of(m).kind == EntityKind::Person).cloned().or(person);
            out.push(Deed {
                act: if inland { "transfer".to_owned() } else { act.id.clone() },
                sentence: number,
                modality,
                attribution,
                actors,
                places,
                when,
                source,
                clause: scope.clause(t),
                victims,
                at,
            });
        }
        // Six "de ellas" are a part of the group that is spoken of.
        let part = |m: &Mention| lexicon.starts(story, "of_them", story.token_at(m.at.end)).is_some();
        let sized = cast.within(sentence.at.clone()).find(|m| {
            cast.of(m).kind == EntityKind::Group
                && cast.of(m).size.is_some()
                && !cast.of(m).official
                && !part(m)
        });
        if let Some(m) = sized {
            group = Some(m.clone());
        }
    }
    out
}

/// Whether a sentence speaks of a border, another country or people who fled one.
fn abroad(story: &Story<'_>, words: &Words, lexicon: &Lexicon, cast: &Cast, sentence: &Sentence) -> bool {
    let country = |m: &Mention| {
        cast.of(m).located.as_ref().is_some_and(|l| l.level == crate::gazetteer::Level::Country)
    };
    let word = |i: usize| lexicon.has("abroad", story.low(i)) || words.nation(story.low(i)).is_some();
    sentence.tokens.clone().any(word) || cast.within(sentence.at.clone()).any(country)
}

/// Figures: how many were arrested or returned over a time, and who counted. They are no acts of one event.
pub(super) fn figures(
    story: &Story<'_>,
    words: &Words,
    lexicon: &Lexicon,
    hits: &[Vec<Hit>],
    cast: &Cast,
    dates: &[DateSaid],
    deeds: &mut Vec<Deed>,
) -> Vec<Figure> {
    let mut out = counted(story, words, lexicon, hits, cast, dates);
    deeds.retain(|d| {
        let Some(figure) = figure(story, lexicon, cast, dates, d) else { return true };
        let other = compared(story, words, lexicon, dates, d, &figure);
        out.push(figure);
        out.extend(other);
        false
    });
    out
}

fn figure(story: &Story<'_>, lexicon: &Lexicon, cast: &Cast, dates: &[DateSaid], d: &Deed) -> Option<Figure> {
    let sentence = &story.sentences[d.sentence];
    let victim = d.victims.iter().find(|m| cast.of(m).size.is_some())?;
    let (size, size_at) = cast.of(victim).size.clone()?;
    let inside = |x: &DateSaid| sentence.at.contains(&x.at.start) && !x.is_day;
    let period = d
        .when
        .filter(|w| !dates[*w].is_day)
        .or_else(|| dates.iter().position(inside).filter(|_| d.when.is_none()));
    let long = period.is_some_and(|w| {
        let when = &dates[w].when;
        when.edtf.as_deref().is_some_and(|e| e.len() == 4 || e.contains('/') && e.len() <= 15)
            || when.relation == Some(amparo_model::when::TimeRelation::Within)
    });
    let summed = sentence.tokens.clone().any(|i| lexicon.starts(story, "aggregate", i).is_some());
    let counter =
        d.source.clone().filter(|(m, _)| cast.members[*m].kind == EntityKind::Organisation).or_else(|| {
            cast.within(sentence.at.clone())
                .find(|m| cast.of(m).kind == EntityKind::Organisation && !cast.of(m).power)
                .map(|m| (m.member, m.at.clone()))
        });
    let sums = long || summed && (period.is_some() || d.when.is_none());
    if !d.modality.countable() || !sums || !sentence.at.contains(&victim.at.start) {
        return None;
    }
    let at = size_at.start.min(d.at.start)..size_at.end.max(d.at.end);
    let at = if sentence.at.contains(&size_at.start) { at } else { d.at.clone() };
    // The time counted over belongs to the figure where it follows.
    let over = period.map(|p| &dates[p].at).filter(|p| p.start >= at.end && p.end <= sentence.at.end);
    let at = over.map_or(at.clone(), |p| at.start..p.end);
    Some(Figure { size, households: false, of: d.act.clone(), at, of_at: d.at.clone(), period, counter })
}

/// "contre 57 sur l'ensemble de l'année dernière": the same counted over another time.
fn compared(
    story: &Story<'_>,
    words: &Words,
    lexicon: &Lexicon,
    dates: &[DateSaid],
    d: &Deed,
    first: &Figure,
) -> Option<Figure> {
    let sentence = &story.sentences[d.sentence];
    let token = sentence.tokens.clone().find(|i| {
        *i > story.token_at(d.at.start)
            && (story.low(*i) == "contre"
                || story.low(*i) == "a" && story.low(i.saturating_sub(1)) == "frente")
    })? + 1;
    let token = token + usize::from(matches!(story.low(token), "los" | "las" | "les"));
    let q = super::numbers::at(story, words, lexicon, token)?;
    let from = story.span(&(q.start..q.end));
    let period = dates.iter().position(|x| x.at.start >= from.end && x.at.start < sentence.at.end)?;
    let at = from.start..dates[period].at.end;
    Some(Figure {
        size: q.size,
        households: false,
        of: first.of.clone(),
        at,
        of_at: first.of_at.clone(),
        period: Some(period),
        counter: first.counter.clone(),
    })
}

/// "34 arrestos", "58 disparitions forcées": acts that are counted as such.
fn counted(
    story: &Story<'_>,
    words: &Words,
    lexicon: &Lexicon,
    hits: &[Vec<Hit>],
    cast: &Cast,
    dates: &[DateSaid],
) -> Vec<Figure> {
    let mut out = Vec::new();
    for (sentence, hits) in story.sentences.iter().zip(hits) {
        let feared = hits.iter().any(|h| matches!(h.tag, Tag::Cue(Cue::Fear | Cue::Plan | Cue::If)));
        for h in hits.iter().filter(|h| !feared && matches!(h.tag, Tag::Noun(_))) {
            let Tag::Noun(act) = h.tag else { continue };
            let quantity = (sentence.tokens.start..h.tokens.start)
                .rev()
                .take(4)
                .filter_map(|at| super::numbers::at(story, words, lexicon, at))
                .find(|q| q.end == h.tokens.start && q.size.value.is_none_or(|v| v > 1));
            let Some(q) = quantity else { continue };
            let inside = |d: &DateSaid| sentence.at.contains(&d.at.start) && !d.is_day;
            out.push(Figure {
                size: q.size,
                households: false,
                of: lexicon.acts[act].id.clone(),
                at: story.span(&(q.start..h.tokens.end)),
                of_at: story.span(&h.tokens),
                period: dates.iter().position(inside),
                counter: cast
                    .within(sentence.at.clone())
                    .find(|m| cast.of(m).kind == EntityKind::Organisation && !cast.of(m).power)
                    .map(|m| (m.member, m.at.clone())),
            });
        }
    }
    out
}
