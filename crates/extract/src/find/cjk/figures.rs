//! Figures: how many were arrested or returned over a time, and who counted. They are no acts of one event.

use amparo_model::reading::EntityKind;

use super::scene::Scene;
use super::words::Words;
use crate::find::spans::DateSaid;
use crate::find::spans::Deed;
use crate::find::spans::Figure;
use crate::find::spans::cast::Cast;

/// Takes the acts that are sums of many out of the acts.
pub(super) fn find(
    scene: &Scene<'_>,
    words: &Words,
    cast: &Cast,
    dates: &[DateSaid],
    deeds: &mut Vec<Deed>,
) -> Vec<Figure> {
    let mut out = Vec::new();
    deeds.retain(|d| {
        let figure = figure(scene, words, cast, dates, d);
        let keep = figure.is_none();
        out.extend(figure);
        keep
    });
    out
}

fn figure(scene: &Scene<'_>, words: &Words, cast: &Cast, dates: &[DateSaid], d: &Deed) -> Option<Figure> {
    let sentence = &scene.sentences[d.sentence].at;
    let victim = d.victims.iter().find(|m| cast.of(m).size.is_some())?;
    let member = cast.of(victim);
    let (size, _) = member.size.clone()?;
    let period = d
        .when
        .or_else(|| {
            dates.iter().position(|x| sentence.start <= x.at.start && x.at.end <= sentence.end && !x.is_day)
        })
        .filter(|w| !dates[*w].is_day);
    let long = period.is_some_and(|w| {
        dates[w].when.edtf.as_deref().is_none_or(|e| e.len() == 4 || e.contains('/') && e.len() <= 15)
            && dates[w].when.text.chars().count() > 1
            && (dates[w].when.edtf.is_some() || dates[w].when.offset.is_some())
    });
    let summed = words.cue("aggregate").is_match(scene.words(sentence));
    if !d.modality.countable() || !(summed && (period.is_some() || d.when.is_none()) || long) {
        return None;
    }
    let counter =
        d.source.clone().filter(|(m, _)| cast.members[*m].kind == EntityKind::Organisation).or_else(|| {
            cast.within(sentence.clone())
                .find(|m| cast.of(m).kind == EntityKind::Organisation && !cast.of(m).power)
                .map(|m| (m.member, m.at.clone()))
        });
    let at = victim.at.start.min(d.at.start)..victim.at.end.max(d.at.end);
    let households = member.stated("unit").is_some();
    Some(Figure { size, households, of: d.act.clone(), at, of_at: d.at.clone(), period, counter })
}
