//! What people say about pairs stays, and the last word holds.

use amparo_model::reading::EntityKind;
use amparo_model::{Handling, ReportId};
use amparo_store::{Judged, Store};

use crate::desk::{Desk, page};

fn said(store: &Store) -> Vec<(ReportId, ReportId, Judged)> {
    store.report_judgements().unwrap().into_iter().map(|j| (j.one, j.other, j.verdict)).collect()
}

#[test]
fn the_last_word_about_two_reports_holds() {
    let desk = Desk::new();
    let store = &desk.store;
    let one = desk.add(page("One", "Tak Se-jin", "Tak Se-jin was taken on Monday."));
    let other = desk.add(page("Other", "Tak Se-jin", "A driver named Tak Se-jin was fined."));
    assert!(one < other);
    store.judge_reports(&other, &one, Judged::Same, "mina", "the same night").unwrap();
    assert_eq!(
        said(store),
        [(one.clone(), other.clone(), Judged::Same)],
        "the order of the two is no matter"
    );
    store.judge_reports(&one, &other, Judged::Different, "jun", "another year").unwrap();
    assert_eq!(said(store), [(one.clone(), other.clone(), Judged::Different)]);
    store.judge_reports(&one, &other, Judged::Open, "jun", "not sure any more").unwrap();
    assert_eq!(said(store), []);

    assert!(store.judge_reports(&one, &one, Judged::Same, "mina", "x").is_err(), "two are needed");
    assert!(store.judge_reports(&one, &other, Judged::Same, "mina", " ").is_err(), "a reason is needed");
    let nobody = ReportId::parse("r_00000000000000000000000000").unwrap();
    assert!(store.judge_reports(&one, &nobody, Judged::Same, "mina", "x").unwrap_err().is_not_found());
    assert!(store.verify(None).unwrap().is_intact());
}

#[test]
fn two_records_can_be_said_to_be_two_people() {
    let desk = Desk::new();
    let store = &desk.store;
    let case = store.create_case("A case", "not_assessed", "mina").unwrap();
    let make =
        |label| store.create_record(&case, EntityKind::Person, label, Handling::Internal, "mina").unwrap();
    let (one, other) = (make("Tak Se-jin"), make("Tak Sejin"));
    store.judge_records(&one, &other, Judged::Different, "mina", "one is the uncle").unwrap();
    let held = store.record_judgements().unwrap();
    assert_eq!((held.len(), held[0].why.as_str()), (1, "one is the uncle"));
    store.judge_records(&other, &one, Judged::Open, "mina", "asked the family again").unwrap();
    assert!(store.record_judgements().unwrap().is_empty());
}
