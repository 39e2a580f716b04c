//! The life line: where a person stood, from when to when, by which accepted claims.

use std::collections::BTreeMap;

use amparo_model::status::liberty_after;
use amparo_model::{ClaimState, Edtf, Line, RecordId, Said, StatusInterval};
use amparo_store::CaseView;

use super::Names;
use super::desk::Desk;
use crate::say::Say;

/// The liberty line of everybody in a case, by record, with a mark where a safe place stands.
pub fn lines(view: &CaseView, desk: &Desk<'_>, say: &Say) -> BTreeMap<RecordId, Vec<StatusInterval>> {
    let mut lines: BTreeMap<RecordId, Vec<StatusInterval>> = BTreeMap::new();
    for report in &view.reports {
        let names = Names::of_claims(&report.claims, say);
        for reviewed in report.claims.iter().filter(|r| r.state() == ClaimState::Accepted) {
            let Said::Act(act) = reviewed.said() else { continue };
            let place =
                act.places.iter().find(|p| p.role == "at" || p.role == "to").map(|p| names.get(&p.id));
            let Some(status) = liberty_after(&act.act, place.is_some()) else { continue };
            if !act.modality.countable() {
                continue;
            }
            let when = act.when.as_ref().and_then(|w| w.edtf.clone());
            for victim in &act.victims {
                let Some(record) = view.record_of(&reviewed.claim, victim) else { continue };
                let line = lines.entry(record.clone()).or_default();
                match line.iter_mut().find(|i| i.status == status && i.from == when) {
                    Some(same) => same.claims.push(reviewed.claim.id.clone()),
                    None => line.push(StatusInterval {
                        line: Line::Liberty,
                        status: status.to_owned(),
                        from: when.clone(),
                        to: None,
                        place: place.map(|place| desk.said(place.to_owned())),
                        authority: act.actors.first().map(|id| desk.said(names.get(id).to_owned())),
                        claims: vec![reviewed.claim.id.clone()],
                    }),
                }
            }
        }
    }
    for line in lines.values_mut() {
        line.sort_by_key(|interval| first_day(interval.from.as_deref()));
        // Only a later state with a date of its own ends the one before.
        let begins: Vec<Option<String>> = line.iter().skip(1).map(|interval| interval.from.clone()).collect();
        for (interval, next) in line.iter_mut().zip(begins) {
            interval.to = next;
        }
    }
    lines
}

/// Sorts by the first day a date can mean; without a year or a date, last.
fn first_day(edtf: Option<&str>) -> String {
    let bounds = edtf.and_then(|text| text.parse::<Edtf>().ok()).and_then(|date| date.bounds());
    match bounds {
        Some((Some(first), _)) => first.to_string(),
        Some((None, Some(last))) => last.to_string(),
        _ => "\u{7e}".to_owned(),
    }
}
