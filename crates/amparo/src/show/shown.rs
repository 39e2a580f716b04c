//! A claim as it stands before anybody decided about it, where others were decided about: who was said to be no person
//! is in no role of it any more. Pure: nothing is written, and taking the decision back brings the role back.

use std::collections::BTreeSet;

use amparo_model::reading::Cites;
use amparo_model::{Quote, Reviewed, Said};

/// The content without these local ids; `None` where it names none of them. `claims` are those of the report, for the
/// words that go with them.
pub fn without(said: &Said, gone: &BTreeSet<String>, claims: &[Reviewed]) -> Option<Said> {
    let mut cut = said.clone();
    let mut roles: Vec<&'static str> = Vec::new();
    let mut list = |field: &'static str, ids: &mut Vec<String>| {
        let before = ids.len();
        ids.retain(|id| !gone.contains(id));
        if ids.len() < before {
            roles.push(field);
        }
    };
    match &mut cut {
        Said::Act(act) => {
            list("victims", &mut act.victims);
            list("actors", &mut act.actors);
            list("targets", &mut act.targets);
            list("sources", &mut act.sources);
        }
        Said::Statement(statement) => {
            list("addressees", &mut statement.addressees);
            list("about", &mut statement.about);
            if statement.speaker.as_ref().is_some_and(|id| gone.contains(id)) {
                statement.speaker = None;
                roles.push("speaker");
            }
        }
        Said::Count(count) if count.counter.as_ref().is_some_and(|id| gone.contains(id)) => {
            count.counter = None;
            roles.push("counter");
        }
        Said::Protection(protection) if protection.about.as_ref().is_some_and(|id| gone.contains(id)) => {
            protection.about = None;
            roles.push("about");
        }
        // A relation without one of its two is none: it is left to be rejected.
        _ => {}
    }
    if roles.is_empty() {
        return None;
    }
    let theirs: Vec<&Quote> = claims
        .iter()
        .filter(|c| gone.contains(&c.claim.local))
        .filter_map(|c| if let Said::Entity(e) = &c.claim.said { Some(&e.mentions) } else { None })
        .flatten()
        .collect();
    let cites = cites_of(&mut cut);
    for field in roles {
        let Some(quotes) = cites.get_mut(field) else { continue };
        quotes.retain(|q| !theirs.iter().any(|t| overlaps(t, q)));
        if quotes.is_empty() {
            cites.remove(field);
        }
    }
    Some(cut)
}

/// Whether two citations share words.
pub fn overlaps(one: &Quote, other: &Quote) -> bool {
    one.start < other.end && other.start < one.end
}

/// Local ids in the roles of a claim.
pub fn named(said: &Said) -> Vec<&str> {
    let ids: Vec<&String> = match said {
        Said::Entity(_) => Vec::new(),
        Said::Relation(r) => vec![&r.from, &r.to],
        Said::Act(a) => {
            let places = a.places.iter().map(|p| &p.id);
            a.victims.iter().chain(&a.actors).chain(&a.targets).chain(&a.sources).chain(places).collect()
        }
        Said::Statement(s) => s.speaker.iter().chain(&s.addressees).chain(&s.about).collect(),
        Said::Count(c) => c.counter.iter().collect(),
        Said::Protection(p) => p.about.iter().collect(),
    };
    ids.into_iter().map(String::as_str).collect()
}

fn cites_of(said: &mut Said) -> &mut Cites {
    match said {
        Said::Entity(x) => &mut x.cites,
        Said::Relation(x) => &mut x.cites,
        Said::Act(x) => &mut x.cites,
        Said::Statement(x) => &mut x.cites,
        Said::Count(x) => &mut x.cites,
        Said::Protection(x) => &mut x.cites,
    }
}
