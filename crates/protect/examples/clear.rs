//! What stands in the way of a careless page, and what the public sees of a careful one:
//! `cargo run -p amparo-protect --example clear`.

use std::io::Write;

use amparo_model::reading::EntityKind;
use amparo_model::{Credibility, Handling, Modality, RecordId, Size};
use amparo_protect::cleared::{
    Basis, CaseDraft, Fact, Grain, Level, PersonRef, Policy, Sex, check_case, clear_case,
};

fn main() -> std::io::Result<()> {
    let mut out = std::io::stdout();
    let woman = PersonRef {
        names: vec!["Ok Sun-hee".into()],
        sex: Some(Sex::Female),
        ..PersonRef::new(RecordId::new(0, 1), EntityKind::Person, "the wife")
    };
    let mut draft = CaseDraft {
        page: "ten-people".into(),
        language: "en".into(),
        as_of: "2031-03-01".into(),
        title: "Sun-hee OK and nine others".into(),
        standard: "reasonable_grounds".into(),
        method: "default".into(),
        version: 1,
        facts: vec![Fact {
            id: "f1".into(),
            act: "arrest".into(),
            modality: Modality::Alleged,
            when: Some("2031-02-02".into()),
            when_to: Grain::Day,
            place: None,
            place_to: Level::Town,
            victims: vec![woman.id.clone()],
            size: Some(Size::exactly(10)),
            actors: Vec::new(),
            basis: vec![Basis {
                source_kind: "media".into(),
                outlet: Some("Harbour Post".into()),
                date: Some("2031-02-12".into()),
                address: None,
                quote: "ten people were arrested, among them a woman called Ok Sun Hee".into(),
                language: "en".into(),
                handling: Handling::Internal,
                may_publish: true,
                names_people: Vec::new(),
                released_by: None,
            }],
            credibility: Credibility::Probable,
        }],
        people: vec![woman],
        statements: Vec::new(),
        counts: Vec::new(),
        unknown: vec!["Call 010-1234-5678 if you know more.".into()],
        corrections: Vec::new(),
        related: Vec::new(),
    };
    for finding in check_case(&draft, &Policy::default(), &[]) {
        writeln!(out, "{:?} {finding}", finding.severity)?;
    }
    draft.title = "Ten people arrested".into();
    draft.unknown = vec!["Where they are held.".into()];
    match clear_case(&draft, &Policy::default(), &[]) {
        Ok(page) => writeln!(out, "\ncleared: {}", serde_json::to_string_pretty(page.value())?),
        Err(found) => writeln!(out, "\n{} findings", found.len()),
    }
}
