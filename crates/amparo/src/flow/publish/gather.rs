//! From a case in the store to a draft for the gate: accepted claims only, with everything known of the people in
//! them, so that the gate can keep it back.

use std::collections::BTreeMap;

use amparo_model::reading::{Act, Entity, EntityKind};
use amparo_model::{ClaimState, Handling, Modality, Publicity, RecordId, Reviewed, Said, Source, Text};
use amparo_protect::cleared::{
    Basis, CaseDraft, CountDraft, Fact, Grain, Level, PersonRef, Place, PlaceKind, Policy, Sex,
    StatementDraft,
};
use amparo_store::{Answer, CaseReport, CaseView, ConsentOf, Scope, Store};

use crate::Result;
use crate::say::{Lang, Say};
use crate::show::{claim, names, text};

/// Kinds of source that publish under their own name and need no asking.
const PUBLISHERS: [&str; 8] = [
    "media",
    "ngo",
    "government",
    "un_body",
    "court_record",
    "official_document",
    "satellite_imagery",
    "academic",
];
/// Terms of `vocab/consent.toml`: what the public may read, without the name and with it.
const ANONYMISED: &str = "publish_anonymised";
const NAMED: &str = "publish_named";
/// Longest words quoted on a page, in letters.
const QUOTE: usize = 300;

/// A draft and what its policy must know.
pub(super) struct Gathered {
    pub(super) draft: CaseDraft,
    pub(super) policy: Policy,
}

/// Gathers a case. Title, page, version and dates are the caller's.
pub(super) fn gather(store: &Store, view: &CaseView, draft: CaseDraft, today: &str) -> Result<Gathered> {
    let mut sources: BTreeMap<String, Source> = BTreeMap::new();
    for report in &view.reports {
        let id = report.row.source.clone();
        sources.insert(id.to_string(), store.source(&id)?);
    }
    let mut desk = Desk { view, today, draft, policy: Policy::default() };
    desk.people();
    for person in &mut desk.draft.people {
        asked(store, person, today)?;
    }
    for report in &view.reports {
        desk.keep_back(report);
        let whole = store.report(&report.row.id)?;
        // The public may open no seal: the words of such a report, and what leads to them, stay back.
        let sealed = super::super::kept_from(store, &report.row.id, |_| false)?;
        let address = whole.head.address.map(|a| a.value);
        let ground = Ground {
            source: &sources[report.row.source.as_str()],
            text: Text::new(whole.text),
            address,
            sealed,
        };
        desk.report(report, &ground);
    }
    Ok(Gathered { draft: desk.draft, policy: desk.policy })
}

/// Puts down what somebody, under any record that is judged to be the same person, answered to being published. What was
/// never asked leaves everything as it is; of several answers to one use, one that does not hold is enough.
fn asked(store: &Store, person: &mut PersonRef, today: &str) -> Result<()> {
    let mut answers = Vec::new();
    for record in store.same_records(&person.id, &Scope::All)? {
        answers.extend(store.answers(&ConsentOf::Record(record))?);
    }
    let of = |purpose: &'static str| answers.iter().filter(move |a| a.consent.purpose == purpose);
    let holds = |answer: &Answer| answer.consent.holds_on(today);
    let named = of(NAMED).next().is_some() && of(NAMED).all(holds);
    person.asked_for_anonymity |= !of(NAMED).all(holds);
    // Whoever agreed to be named agreed to be spoken of.
    person.refused = !of(ANONYMISED).all(holds) && !named;
    Ok(())
}

/// What the claims of a report rest on.
struct Ground<'a> {
    source: &'a Source,
    text: Text,
    address: Option<String>,
    /// Whether words that are sealed stand in it.
    sealed: bool,
}

struct Desk<'a> {
    view: &'a CaseView,
    today: &'a str,
    draft: CaseDraft,
    policy: Policy,
}

impl Desk<'_> {
    fn record(&self, reviewed: &Reviewed, local: &str) -> Option<RecordId> {
        let record = self.view.record_of(&reviewed.claim, local)?;
        // Places are no people; they are shown by the rules for places.
        self.draft.people.iter().any(|p| p.id == *record).then(|| record.clone())
    }

    fn records(&self, reviewed: &Reviewed, locals: &[String]) -> Vec<RecordId> {
        let mut ids: Vec<RecordId> = Vec::new();
        for id in locals.iter().filter_map(|local| self.record(reviewed, local)) {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        ids
    }

    /// Everybody of the case, with all that accepted claims tell of them.
    fn people(&mut self) {
        let mut people: BTreeMap<RecordId, PersonRef> = BTreeMap::new();
        let mut order = Vec::new();
        for record in self.view.records.iter().filter(|r| r.kind != EntityKind::Place) {
            let mut person = PersonRef::new(record.id.clone(), record.kind, record.label.clone());
            person.publicity = record.publicity.clone();
            order.push(record.id.clone());
            people.insert(record.id.clone(), person);
        }
        let not_rejected = |r: &&Reviewed| !matches!(r.state(), ClaimState::Rejected);
        for reviewed in self.view.claims().filter(not_rejected) {
            let accepted = reviewed.state() == ClaimState::Accepted;
            let of = |local: &str| self.view.record_of(&reviewed.claim, local);
            match reviewed.said() {
                Said::Entity(entity) if accepted => {
                    if let Some(person) = of(&reviewed.claim.local).and_then(|id| people.get_mut(id)) {
                        describe(person, entity);
                    }
                }
                Said::Relation(relation) if accepted => {
                    let to = of(&relation.to).cloned();
                    if let Some(person) = of(&relation.from).and_then(|id| people.get_mut(id)) {
                        match relation.kind.as_str() {
                            "member_of" => person.member_of = to,
                            kind => person.kinship = person.kinship.take().or(Some(kind.to_owned())),
                        }
                    }
                }
                // A request counts from the moment it is found, not from the moment somebody accepts it.
                Said::Protection(protection) => {
                    let about = protection.about.as_deref().and_then(of);
                    if let Some(person) = about.and_then(|id| people.get_mut(id)) {
                        match protection.kind.as_str() {
                            "minor" => person.minor = true,
                            "anonymity_request" | "pseudonym" | "unnamed_source" => {
                                person.asked_for_anonymity = true;
                            }
                            _ => {}
                        }
                    }
                }
                _ => {}
            }
        }
        for person in people.values_mut().filter(|p| p.names.is_empty()) {
            // Words of a source in place of a name ("the girl's father") are nobody's name.
            let words = self.view.claims().any(|r| {
                matches!(r.said(), Said::Entity(e) if e.name.is_none() && names::call(e, Say::of(Lang::En)) == person.label)
            });
            if words {
                person.label.clear();
            }
        }
        self.draft.people = order.into_iter().filter_map(|id| people.remove(&id)).collect();
    }

    /// Names nobody decided about yet are kept back too, and so are safe places.
    fn keep_back(&mut self, report: &CaseReport) {
        for reviewed in report.claims.iter().filter(|r| r.state() == ClaimState::Proposed) {
            if let Said::Entity(Entity { kind: EntityKind::Person, name: Some(name), .. }) = reviewed.said() {
                self.policy.protected.push(name.clone());
            }
        }
        for reviewed in report.claims.iter().filter(|r| r.state() != ClaimState::Rejected) {
            let Said::Protection(protection) = reviewed.said() else { continue };
            if protection.kind != "safe_place" {
                continue;
            }
            let about = protection.about.as_deref().and_then(|local| entity(report, local));
            self.policy.safe_places.extend(about.and_then(|e| e.name.clone()));
        }
    }

    fn report(&mut self, report: &CaseReport, ground: &Ground<'_>) {
        for reviewed in report.claims.iter().filter(|r| r.state() == ClaimState::Accepted) {
            let basis = self.basis(report, ground, reviewed);
            match reviewed.said() {
                Said::Act(act) => self.act(report, reviewed, act, basis),
                Said::Statement(said) => {
                    let statement = StatementDraft {
                        id: format!("s{}", self.draft.statements.len() + 1),
                        kind: said.kind.clone(),
                        speaker: said.speaker.as_deref().and_then(|local| self.record(reviewed, local)),
                        addressees: self.records(reviewed, &said.addressees),
                        when: said.when.as_ref().and_then(|w| w.edtf.clone()),
                        basis: vec![basis],
                    };
                    self.draft.statements.push(statement);
                }
                Said::Count(said) => {
                    let count = CountDraft {
                        id: format!("n{}", self.draft.counts.len() + 1),
                        size: said.size,
                        unit: said.unit.clone(),
                        of: said.of.clone(),
                        period: said.period.as_ref().and_then(|w| w.edtf.clone()),
                        counter: said.counter.as_deref().and_then(|local| self.record(reviewed, local)),
                        basis: vec![basis],
                    };
                    self.draft.counts.push(count);
                }
                _ => {}
            }
        }
    }

    /// An act; the same act told by several reports is one sentence with several grounds.
    fn act(&mut self, report: &CaseReport, reviewed: &Reviewed, act: &Act, basis: Basis) {
        // What is only a rule, a habit or imagined is no fact and stands on no page.
        if matches!(act.modality, Modality::Generic | Modality::Counterfactual) {
            return;
        }
        let fact = Fact {
            id: format!("f{}", self.draft.facts.len() + 1),
            act: act.act.clone(),
            modality: act.modality,
            when: act.when.as_ref().and_then(|w| w.edtf.clone()),
            when_to: Grain::Day,
            place: self.place(report, act),
            place_to: Level::Town,
            victims: self.records(reviewed, &act.victims),
            size: act.size,
            actors: self.records(reviewed, &act.actors),
            basis: vec![basis],
            credibility: reviewed.decision.as_ref().map_or_else(Default::default, |d| d.credibility),
        };
        let same = self.draft.facts.iter_mut().find(|f| {
            (&f.act, f.modality, &f.when, &f.place) == (&fact.act, fact.modality, &fact.when, &fact.place)
                && (&f.victims, f.size, &f.actors) == (&fact.victims, fact.size, &fact.actors)
        });
        match same {
            Some(same) => same.basis.extend(fact.basis),
            None => self.draft.facts.push(fact),
        }
    }

    fn place(&self, report: &CaseReport, act: &Act) -> Option<Place> {
        let role = |role: &str| act.places.iter().find(|p| p.role == role);
        let entity = entity(report, &role("at").or(role("to")).or(act.places.first())?.id)?;
        let name = entity.name.clone()?;
        let level = match entity.place.as_ref().map(|p| p.level.as_str()) {
            Some("country") => Level::Country,
            Some("region") => Level::Region,
            Some("town") => Level::Town,
            _ => Level::Site,
        };
        let kind = if self.policy.safe_places.contains(&name) { PlaceKind::Safe } else { PlaceKind::Open };
        Some(Place { name, level, kind, within: Vec::new() })
    }

    fn basis(&self, report: &CaseReport, ground: &Ground<'_>, reviewed: &Reviewed) -> Basis {
        let source = ground.source;
        let quotes = claim::words_of(reviewed.said());
        let sentence: String =
            text::sentence(&ground.text, &quotes).into_iter().map(|(words, _)| words).collect();
        let words = quotes.first().map(|q| q.quote.clone()).unwrap_or_default();
        let sentence = sentence.split_whitespace().collect::<Vec<_>>().join(" ");
        let quote = if sentence.chars().count() > QUOTE { words } else { sentence };
        let agreed = source
            .consent
            .iter()
            .any(|c| [ANONYMISED, NAMED].contains(&c.purpose.as_str()) && c.holds_on(self.today));
        let named = self.draft.people.iter().filter(|p| !p.names.is_empty() && self.is_in(report, &p.id));
        let handling = Handling::max(report.row.handling, source.handling);
        Basis {
            source_kind: source.kind.clone(),
            outlet: report.row.outlet.clone(),
            date: report.row.published.clone(),
            address: ground.address.clone(),
            quote,
            language: report.row.language.clone(),
            handling: if ground.sealed { handling.max(Handling::Confidential) } else { handling },
            may_publish: agreed || PUBLISHERS.contains(&source.kind.as_str()),
            names_people: named.filter(|p| p.kind == EntityKind::Person).map(|p| p.id.clone()).collect(),
            released_by: None,
        }
    }

    /// Whether a report names somebody.
    fn is_in(&self, report: &CaseReport, id: &RecordId) -> bool {
        report.claims.iter().any(|r| {
            matches!(r.said(), Said::Entity(e) if e.name.is_some())
                && self.view.record_of(&r.claim, &r.claim.local) == Some(id)
        })
    }
}

/// An entity of a report by its local id, unless somebody rejected it.
fn entity<'a>(report: &'a CaseReport, local: &str) -> Option<&'a Entity> {
    report.claims.iter().find_map(|r| match r.said() {
        Said::Entity(e) if r.claim.local == local && r.state() != ClaimState::Rejected => Some(e),
        _ => None,
    })
}

fn describe(person: &mut PersonRef, entity: &Entity) {
    if let Some(name) = entity.name.as_ref().filter(|n| !person.names.contains(n)) {
        person.names.push(name.clone());
    }
    person.size = person.size.or(entity.size);
    for attribute in &entity.attributes {
        let value = attribute.value.as_str();
        match attribute.name.as_str() {
            "age" => person.age = person.age.or(value.parse().ok()),
            "sex" => {
                person.sex = person.sex.or(match value {
                    "female" => Some(Sex::Female),
                    "male" => Some(Sex::Male),
                    _ => None,
                });
            }
            "minor" => person.minor |= value != "false",
            "nationality" => person.nationality = person.nationality.take().or(Some(value.to_owned())),
            "role" | "occupation" => person.occupation = person.occupation.take().or(Some(value.to_owned())),
            _ => {}
        }
    }
    if matches!(person.publicity, Publicity::Private) && person.kind == EntityKind::Group {
        // The words a source uses for a group are nobody's name; a name of its own stays protected.
        person.label.clear();
    }
}
