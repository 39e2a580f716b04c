//! The claims of a report in the order in which they are read: what to protect, event by event, what is not fact, person by
//! person, figures, places.

use amparo_model::reading::{Entity, EntityKind, Event};
use amparo_model::{ClaimId, ClaimState, Reviewed, Said};

use super::claim::{self, Group, Seen};
use super::{Names, names};
use crate::say::Say;

/// Claims under one heading.
#[derive(Clone, Debug)]
pub struct Heap {
    /// What they are.
    pub group: Group,
    /// The heading, where it names an event or a person; else it is that of the group.
    pub head: String,
    /// Whether it names an event or a person.
    pub named: bool,
    /// Its claims: place in the list that was given, and how they are seen; by where they stand in the text.
    pub members: Vec<(usize, Seen)>,
}

/// Puts claims under their headings. `claims` are as they are to be shown.
pub fn heaps(claims: &[Reviewed], events: &[Event], say: &Say) -> Vec<Heap> {
    let names = Names::of_claims(claims, say);
    let mut left: Vec<Option<Seen>> =
        claims.iter().map(|c| Some(claim::see(c.said(), &names, say))).collect();
    let mut heaps = Vec::new();
    // Takes what fits out of what is left.
    let mut take = |group: Group, head: Option<String>, fits: &dyn Fn(&Reviewed, &Seen) -> bool| {
        let mut members: Vec<(usize, Seen)> = Vec::new();
        for (at, seen) in left.iter_mut().enumerate() {
            if seen.as_ref().is_some_and(|s| fits(&claims[at], s)) {
                members.extend(seen.take().map(|s| (at, s)));
            }
        }
        members.sort_by_key(|(at, seen)| (seen.words.first().map_or(usize::MAX, |w| w.start), *at));
        if !members.is_empty() {
            let named = head.is_some();
            heaps.push(Heap { group, head: head.unwrap_or_else(|| say.t(group.id())), named, members });
        }
    };
    let of = |group: Group| move |_: &Reviewed, seen: &Seen| seen.group == group;
    take(Group::Protection, None, &of(Group::Protection));
    let mut events: Vec<&Event> = events.iter().collect();
    events.sort_by_key(|e| !e.main);
    for event in events {
        let inside = |c: &Reviewed, seen: &Seen| {
            seen.group == Group::Acts
                && matches!(c.said(), Said::Act(a) if a.event.as_deref() == Some(&event.id))
        };
        let head = event_head(event, claims, &names, say);
        take(Group::Acts, head, &inside);
    }
    take(Group::Acts, None, &of(Group::Acts));
    take(Group::Unreal, None, &of(Group::Unreal));
    for (local, entity) in people(claims) {
        let hers = |c: &Reviewed, _: &Seen| match c.said() {
            Said::Entity(_) => c.claim.local == local,
            Said::Relation(r) => r.from == local,
            Said::Statement(s) => s.speaker.as_deref() == Some(local),
            _ => false,
        };
        take(Group::People, Some(names::call(entity, say)), &hers);
    }
    for group in [Group::People, Group::Statements, Group::Counts, Group::Places] {
        take(group, None, &of(group));
    }
    heaps
}

/// Open claims in the order in which they are read.
pub fn in_order(claims: &[Reviewed], events: &[Event], say: &Say) -> Vec<ClaimId> {
    let members = heaps(claims, events, say).into_iter().flat_map(|heap| heap.members);
    let open = members.filter(|(at, _)| claims[*at].state() == ClaimState::Proposed);
    open.map(|(at, _)| claims[at].claim.id.clone()).collect()
}

/// Persons, groups and bodies of whom more is said than that they are there.
fn people(claims: &[Reviewed]) -> Vec<(&str, &Entity)> {
    let speaks = |local: &str| {
        claims.iter().any(|c| match c.said() {
            Said::Statement(s) => s.speaker.as_deref() == Some(local),
            Said::Relation(r) => r.from == local,
            _ => false,
        })
    };
    claims
        .iter()
        .filter_map(|c| match c.said() {
            Said::Entity(e) if e.kind != EntityKind::Place => Some((c.claim.local.as_str(), e)),
            _ => None,
        })
        .filter(|(local, _)| speaks(local))
        .collect()
}

/// `Arrest, 2018-10-07, Dong Khe`: what the event is told for, with the first date and place given for it.
fn event_head(event: &Event, claims: &[Reviewed], names: &Names, say: &Say) -> Option<String> {
    let acts: Vec<_> = claims
        .iter()
        .filter_map(|c| match c.said() {
            Said::Act(a) if a.event.as_deref() == Some(&event.id) && a.modality.countable() => Some(a),
            _ => None,
        })
        .collect();
    let first = event.about.first().or(acts.first().map(|a| &a.act))?;
    let mut head = vec![crate::words::label("acts", first, say.lang())];
    head.extend(acts.iter().find_map(|a| a.when.as_ref()?.edtf.clone()));
    head.extend(acts.iter().find_map(|a| a.places.first()).map(|p| names.get(&p.id).to_owned()));
    let head = head.join(&say.t("list-comma"));
    Some(say.a(if event.main { "group-event-main" } else { "group-event" }, "what", &head))
}
