//! From a case to what the gate looks at: everything accepted, and everything known of everybody in it.

use std::collections::{BTreeMap, BTreeSet};

use amparo_model::reading::{Act, Entity, EntityKind};
use amparo_model::{ClaimState, Modality, Quote, RecordId, Reviewed, Said};
use amparo_protect::cleared::{
    Area, Basis, CaseDraft, Correction, CountDraft, Fact, Grain, Level, PersonRef, Place, PlaceKind, Sex, StatementDraft,
};
use amparo_store::{CaseReport, CaseView, Store};

use crate::Result;

/// Longest words cited on a page, in characters.
const LONGEST: usize = 320;

/// What a person chose for the page.
pub(super) struct Choice {
    pub(super) page: String,
    pub(super) title: String,
    pub(super) language: String,
    pub(super) today: String,
    pub(super) version: u32,
    pub(super) corrections: Vec<Correction>,
}

/// Gathers a draft. Nobody is left out of `people`: names of claims that nobody accepted are names all the same.
pub(super) fn gather(store: &Store, view: &CaseView, choice: Choice) -> Result<CaseDraft> {
    let mut people = People::default();
    for record in &view.records {
        people.record(record);
    }
    for report in &view.reports {
        for reviewed in &report.claims {
            people.claim(view, reviewed);
        }
    }
    for reviewed in &view.heard {
        people.claim(view, reviewed);
    }
    let mut draft = CaseDraft {
        page: choice.page,
        language: choice.language,
        as_of: choice.today.clone(),
        title: choice.title,
        standard: view.case.standard.clone(),
        method: "default".into(),
        version: choice.version,
        people: Vec::new(),
        facts: Vec::new(),
        statements: Vec::new(),
        counts: Vec::new(),
        unknown: Vec::new(),
        corrections: choice.corrections,
        related: Vec::new(),
    };
    // Oldest first: a page tells a story in its order.
    for report in view.reports.iter().rev() {
        let sources = Sources::new(store, report, &people, &choice.today)?;
        let entities = entities(&report.claims);
        for reviewed in report.claims.iter().filter(|r| r.state() == ClaimState::Accepted) {
            let credibility = reviewed.decision.as_ref().map(|d| d.credibility).unwrap_or_default();
            let ids = |locals: &[String]| locals.iter().filter(|l| entities.get(l.as_str()).is_none_or(|e| e.kind != EntityKind::Place)).map(|l| people.id(view, reviewed, l)).collect();
            match reviewed.said() {
                Said::Act(act) if !matches!(act.modality, Modality::Generic | Modality::Counterfactual) => draft.facts.push(Fact {
                    id: format!("f{}", draft.facts.len() + 1),
                    act: act.act.clone(),
                    modality: act.modality,
                    when: act.when.as_ref().and_then(|w| w.edtf.clone()),
                    when_to: Grain::Day,
                    place: place(act, &entities, &report.claims),
                    place_to: Level::Site,
                    victims: ids(&act.victims),
                    size: act.size,
                    actors: ids(&act.actors),
                    basis: vec![sources.basis(&act.cites, "trigger")],
                    credibility,
                }),
                Said::Statement(s) => draft.statements.push(StatementDraft {
                    id: format!("s{}", draft.statements.len() + 1),
                    kind: s.kind.clone(),
                    speaker: s.speaker.as_ref().map(|l| people.id(view, reviewed, l)),
                    addressees: ids(&s.addressees),
                    when: s.when.as_ref().and_then(|w| w.edtf.clone()),
                    basis: vec![sources.basis(&s.cites, "content")],
                }),
                Said::Count(c) => draft.counts.push(CountDraft {
                    id: format!("n{}", draft.counts.len() + 1),
                    size: c.size,
                    unit: c.unit.clone(),
                    of: c.of.clone(),
                    period: c.period.as_ref().and_then(|p| p.edtf.clone()),
                    counter: c.counter.as_ref().map(|l| people.id(view, reviewed, l)),
                    basis: vec![sources.basis(&c.cites, "value")],
                }),
                _ => {}
            }
        }
    }
    draft.people = people.into_list();
    Ok(draft)
}

fn entities(claims: &[Reviewed]) -> BTreeMap<&str, &Entity> {
    claims
        .iter()
        .filter_map(|r| match r.said() {
            Said::Entity(e) => Some((r.claim.local.as_str(), e)),
            _ => None,
        })
        .collect()
}

/// Everybody the case's sources speak of.
#[derive(Default)]
struct People {
    list: BTreeMap<RecordId, PersonRef>,
}

impl People {
    fn record(&mut self, record: &amparo_model::Record) {
        let mut person = PersonRef::new(record.id.clone(), record.kind, record.label.clone());
        person.publicity = record.publicity.clone();
        if record.kind != EntityKind::Place {
            // The label is the organisation's own word; where it is a name it must be searched for.
            if record.label.chars().any(char::is_uppercase) || !record.label.is_ascii() {
                person.names.push(record.label.clone());
            }
            self.list.insert(record.id.clone(), person);
        }
    }

    /// The record behind a local id; somebody without one gets an id of the report's own, the same each time.
    fn id(&self, view: &CaseView, reviewed: &Reviewed, local: &str) -> RecordId {
        view.record_of(&reviewed.claim, local).cloned().unwrap_or_else(|| {
            let scope = reviewed.claim.report.as_ref().map_or(reviewed.claim.id.as_str(), |r| r.as_str());
            let mut hash: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
            for byte in scope.bytes().chain([0]).chain(local.bytes()) {
                hash = (hash ^ u128::from(byte)).wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013b);
            }
            RecordId::new(0, hash)
        })
    }

    fn claim(&mut self, view: &CaseView, reviewed: &Reviewed) {
        match reviewed.said() {
            Said::Entity(e) if e.kind != EntityKind::Place => {
                let id = self.id(view, reviewed, &reviewed.claim.local);
                let label = e.name.clone().unwrap_or_else(|| e.mentions.first().map_or_else(String::new, |m| m.quote.clone()));
                let rejected = reviewed.state() == ClaimState::Rejected;
                let person = self.list.entry(id.clone()).or_insert_with(|| PersonRef::new(id, e.kind, label));
                know(person, e, rejected);
            }
            Said::Protection(p) if reviewed.state() != ClaimState::Rejected => {
                let Some(local) = &p.about else { return };
                let id = self.id(view, reviewed, local);
                let person = self.list.entry(id.clone()).or_insert_with(|| PersonRef::new(id, EntityKind::Person, local.clone()));
                match p.kind.as_str() {
                    "anonymity_request" | "pseudonym" | "unnamed_source" => person.asked_for_anonymity = true,
                    "minor" => person.minor = true,
                    _ => {}
                }
            }
            _ => {}
        }
    }

    fn into_list(self) -> Vec<PersonRef> {
        self.list.into_values().collect()
    }
}

/// Adds what a claim says of somebody. A rejected claim still gives its name to be searched for.
fn know(person: &mut PersonRef, e: &Entity, rejected: bool) {
    if let Some(name) = &e.name {
        if !person.names.contains(name) {
            person.names.push(name.clone());
        }
    }
    if rejected {
        return;
    }
    person.size = person.size.or(e.size);
    for a in &e.attributes {
        match a.name.as_str() {
            "age" => person.age = a.value.parse().ok().or(person.age),
            "sex" => {
                person.sex = match a.value.as_str() {
                    "female" => Some(Sex::Female),
                    "male" => Some(Sex::Male),
                    _ => Some(Sex::Other),
                }
            }
            "nationality" => person.nationality = Some(a.value.clone()),
            "role" => person.occupation = Some(a.value.clone()),
            "minor" if e.kind == EntityKind::Person => person.minor = true,
            _ => {}
        }
    }
}

/// The finest place of an act with the areas around it that its words name.
fn place(act: &Act, entities: &BTreeMap<&str, &Entity>, claims: &[Reviewed]) -> Option<Place> {
    let safe: BTreeSet<&str> = claims
        .iter()
        .filter_map(|r| match r.said() {
            Said::Protection(p) if p.kind == "safe_place" => p.about.as_deref(),
            _ => None,
        })
        .collect();
    let level = |e: &Entity| match e.place.as_ref().map(|p| p.level.as_str()) {
        Some("country") => Level::Country,
        Some("region") => Level::Region,
        Some("site") | None => Level::Site,
        Some(_) => Level::Town,
    };
    let named: Vec<(&str, &Entity)> = act.places.iter().filter(|p| p.role != "from").filter_map(|p| entities.get(p.id.as_str()).map(|e| (p.id.as_str(), *e))).collect();
    let (id, finest) = named.iter().max_by_key(|(_, e)| level(e))?;
    let name = finest.name.clone()?;
    let mut within: Vec<Area> = named.iter().filter(|(_, e)| level(e) < level(finest)).filter_map(|(_, e)| Some(Area { name: e.name.clone()?, level: level(e) })).collect();
    // The country, where another place of the report is that country.
    let country = finest.place.as_ref().and_then(|p| p.country.as_deref());
    let named_country = entities.values().find(|e| level(e) == Level::Country && country.is_some() && e.place.as_ref().and_then(|p| p.country.as_deref()) == country).and_then(|e| e.name.clone());
    if let (Some(name), false) = (named_country.or_else(|| country.map(str::to_owned)), within.iter().any(|a| a.level == Level::Country)) {
        if level(finest) > Level::Country {
            within.push(Area { name, level: Level::Country });
        }
    }
    within.dedup();
    let held = matches!(act.act.as_str(), "detention" | "imprisonment" | "transfer" | "detention_of_child");
    let kind = if safe.contains(id) { PlaceKind::Safe } else if held { PlaceKind::Detention } else { PlaceKind::Open };
    Some(Place { name, level: level(finest), kind, within })
}

/// What the sentences of one report rest on.
struct Sources<'a> {
    report: &'a CaseReport,
    text: String,
    kind: String,
    may_publish: bool,
    names: Vec<RecordId>,
}

impl<'a> Sources<'a> {
    fn new(store: &Store, report: &'a CaseReport, people: &People, today: &str) -> Result<Self> {
        let source = store.source(&report.row.source)?;
        let text = store.report(&report.row.id)?.text;
        let low = text.to_lowercase();
        // Whom the report names anywhere, if they may not be named.
        let names = people
            .list
            .values()
            .filter(|p| p.kind == EntityKind::Person && !p.may_be_named())
            .filter(|p| p.names.iter().any(|n| n.chars().count() > 1 && low.contains(&n.to_lowercase())))
            .map(|p| p.id.clone())
            .collect();
        // What was published already needs no asking; everybody else does.
        let public = matches!(source.kind.as_str(), "media" | "ngo" | "government" | "un_body" | "court_record" | "official_document" | "academic");
        let agreed = source.consent.iter().any(|c| c.purpose.starts_with("publish") && c.holds_on(today));
        Ok(Self { report, text, kind: source.kind, may_publish: public || agreed, names })
    }

    fn basis(&self, cites: &amparo_model::reading::Cites, field: &str) -> Basis {
        let row = &self.report.row;
        let quote = cites.get(field).and_then(|q| q.first()).map(|q| self.sentence(q)).unwrap_or_default();
        Basis {
            source_kind: self.kind.clone(),
            outlet: row.outlet.clone(),
            date: row.published.clone(),
            address: None,
            quote,
            language: row.language.clone(),
            handling: row.handling,
            may_publish: self.may_publish,
            names_people: self.names.clone(),
            released_by: None,
        }
    }

    /// The sentence around a citation, at most [`LONGEST`] characters of it.
    fn sentence(&self, quote: &Quote) -> String {
        let chars: Vec<char> = self.text.chars().collect();
        if quote.end > chars.len() || quote.end - quote.start > 60 {
            return quote.quote.chars().take(LONGEST).collect();
        }
        let ends = |i: usize| matches!(chars[i], '\n' | '。' | '！' | '？') || matches!(chars[i], '.' | '!' | '?') && chars.get(i + 1).is_none_or(|c| c.is_whitespace() || matches!(c, '"' | '”' | '’'));
        let start = (0..quote.start).rev().find(|i| ends(*i)).map_or(0, |i| i + 1);
        let end = (quote.end..chars.len()).find(|i| ends(*i)).map_or(chars.len(), |i| i + usize::from(chars[i] != '\n'));
        let whole: String = chars[start..end].iter().collect();
        let whole = whole.trim().trim_start_matches(['"', '”', '’']).trim();
        if whole.chars().count() <= LONGEST { whole.to_owned() } else { quote.quote.clone() }
    }
}
