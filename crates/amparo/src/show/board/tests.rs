use std::ops::Range;

use amparo_store::{Deadline, DeadlineState};

use super::*;
use crate::show::standing::tells;

fn id(n: u128) -> RecordId {
    RecordId::new(1, n)
}

fn person(n: u128, label: &str, told: Vec<Told>) -> Person {
    Person {
        record: Some(id(n)),
        open: None,
        label: label.to_owned(),
        kind: EntityKind::Person,
        cases: BTreeMap::from([(CaseId::new(1, n), "Case".to_owned())]),
        told,
        asked: false,
        compared: true,
    }
}

fn today() -> Date {
    "2018-12-01".parse().unwrap()
}

fn with(mut told: Told, place: &str, modality: Modality, reviewed: bool) -> Told {
    told.place = Some(place.to_owned()).filter(|p| !p.is_empty());
    told.modality = modality;
    told.reviewed = reviewed;
    told
}

#[test]
fn a_row_says_what_is_known_and_what_is_missing() {
    let told = vec![
        with(tells("arrest", "2018-10-07", "A"), "Dong Khe", Modality::Asserted, true),
        with(tells("transfer", "2018-10-08", "A"), "Cao Bang", Modality::Alleged, true),
        with(tells("forced_return", "", "A"), "", Modality::Feared, true),
    ];
    let row = row(&person(1, "Pell", told), today()).unwrap();
    assert_eq!((row.standing, row.days), (Standing::Transferred, Some((55, Some(55)))));
    assert_eq!(row.place.unwrap().place.as_deref(), Some("Cao Bang"));
    assert_eq!((row.feared, row.origins), (vec![Fear::Feared], (1, 1)));
    assert_eq!(row.missing, [Missing::Origin, Missing::Asked]);
}

#[test]
fn what_nobody_reviewed_moves_nobody_and_takes_nobody_off_the_board() {
    let told = vec![
        with(tells("arrest", "2018-10-07", "A"), "", Modality::Asserted, true),
        with(tells("release", "2018-11-01", "B"), "", Modality::Asserted, false),
    ];
    let held = row(&person(1, "Pell", told.clone()), today()).unwrap();
    assert_eq!((held.standing, held.proposed), (Standing::Held, Some(Standing::Freed)));
    assert!(held.reviewed && held.at_risk());
    let mut open = person(1, "Pell", told);
    open.record = None;
    let open = row(&open, today()).unwrap();
    assert!(!open.reviewed && open.standing == Standing::Freed && open.at_risk());
}

#[test]
fn without_a_comparison_two_texts_are_at_least_one_origin() {
    let told = vec![tells("arrest", "2018-10-07", "A"), tells("arrest", "2018-10-07", "B")];
    let mut two = person(1, "Pell", told);
    assert_eq!(row(&two, today()).unwrap().origins, (2, 2));
    two.compared = false;
    assert_eq!(row(&two, today()).unwrap().origins, (1, 2));
}

#[test]
fn people_of_almost_one_name_stay_two_until_somebody_says_they_are_one() {
    let one = person(1, "Pell Marandu", vec![tells("arrest", "2018-10-07", "A")]);
    let other = person(2, "Pel Marandu", vec![tells("forced_return", "2018-11-07", "B")]);
    let both = [other, one].map(|person| Lined::new(person, false, today()));
    assert_eq!(joined(&both, &[], today()).rows().len(), 2);
    let joined = joined(&both, &[(id(2), id(1))], today());
    let merged = joined.rows();
    assert_eq!((merged.len(), merged[0].label.as_str()), (1, "Pell Marandu"));
    assert_eq!(merged[0].cases.len(), 2);
    assert_eq!(merged[0].standing, Standing::Returned);
}

#[test]
fn a_row_has_the_open_deadline_that_is_due_first_and_no_other_persons() {
    use amparo_model::DeadlineId;
    let deadline = |n: u128, case: u128, record: Option<u128>, due: &str, state| Deadline {
        id: DeadlineId::new(1, n),
        case: CaseId::new(1, case),
        record: record.map(id),
        intervention: None,
        rule: Some("wgeid_urgent".into()),
        label: String::new(),
        due: due.parse().unwrap(),
        basis: None,
        claim: None,
        doer: String::new(),
        state,
        who: String::new(),
        at: String::new(),
        why: String::new(),
    };
    let all = [
        deadline(1, 1, Some(1), "2018-11-01", DeadlineState::Met),
        deadline(2, 2, Some(2), "2018-11-20", DeadlineState::Open),
        deadline(3, 1, Some(1), "2018-11-30", DeadlineState::Open),
        deadline(4, 3, None, "2018-12-09", DeadlineState::Open),
    ];
    let told = || vec![tells("arrest", "2018-10-07", "A")];
    let rows: Vec<Row> = [
        person(1, "A", told()),
        person(2, "B", told()),
        person(3, "C", told()),
        person(4, "D", told()),
        person(9, "E", told()),
    ]
    .iter()
    .filter_map(|p| row(p, today()))
    .collect();
    let same = [(id(2), id(9))];
    let deadlines = Deadlines::new(all.iter().collect(), &same, today());
    let everybody = Wish { status: Status::All, ..Wish::default() };
    let of = |wish: &Wish| choose(rows.iter().collect(), wish, &deadlines, 0..usize::MAX).1;
    let rows_of_all = of(&everybody);
    let left: Vec<_> = rows_of_all.iter().map(|r| r.next.as_ref().map(|n| n.left)).collect();
    assert_eq!(left, [Some(-1), Some(-11), Some(8), None, Some(-11)], "one person under two records");
    assert!(rows_of_all[0].next.as_ref().is_some_and(Next::overdue));
    let within = |n| {
        let chosen = of(&Wish { due: Some(n), ..Wish::default() });
        chosen.iter().map(|r| r.label.clone()).collect::<String>()
    };
    assert_eq!((within(0).as_str(), within(8).as_str()), ("ABE", "ABCE"), "overdue is within any number");
    let say = Say::of(crate::say::Lang::En);
    let words = rows_of_all[0].next.as_ref().unwrap().in_words(say);
    assert_eq!(words, "2018-11-30 (overdue by one day)");
}

#[test]
fn filters_and_order() {
    let rows: Vec<Row> = [
        person(1, "B", vec![tells("arrest", "2018-11-01", "A")]),
        person(2, "A", vec![tells("arrest", "2018-10-01/2018-10-31", "A")]),
        person(3, "C", vec![with(tells("forced_return", "", "A"), "", Modality::Feared, true)]),
        person(4, "D", vec![tells("release", "2018-11-01", "A")]),
        person(5, "E", vec![with(tells("arrest", "", "A"), "", Modality::Generic, true)]),
    ]
    .iter()
    .filter_map(|p| row(p, today()))
    .collect();
    let none = Deadlines::new(Vec::new(), &[], today());
    let window = |wish: &Wish, window: Range<usize>| -> (usize, String) {
        let (total, rows) = choose(rows.iter().collect(), wish, &none, window);
        (total, rows.iter().map(|r| r.label.as_str()).collect())
    };
    let names = |wish: &Wish| window(wish, 0..usize::MAX).1;
    let all = Wish { status: Status::All, ..Wish::default() };
    assert_eq!(names(&Wish::default()), "ABC");
    assert_eq!(names(&all), "ABCD");
    assert_eq!(window(&all, 1..3), (4, "BC".to_owned()), "a page of it is the same as all of it, cut");
    assert_eq!(window(&all, 3..9), (4, "D".to_owned()));
    assert_eq!(window(&all, 9..12), (4, String::new()));
    assert_eq!(names(&Wish { newest: true, ..all.clone() }), "BACD");
    assert_eq!(names(&Wish { status: Status::Only(Standing::Freed), ..all.clone() }), "D");
    assert_eq!(names(&Wish { feared: true, ..all.clone() }), "C");
    assert_eq!(names(&Wish { longer: Some(45), ..all.clone() }), "A", "it can be longer");
    assert_eq!(names(&Wish { case: Some(CaseId::new(1, 1)), ..all.clone() }), "B");
    assert_eq!(names(&Wish { country: Some("VN".into()), ..all }), "");
    for status in ["at-risk", "all", "held", "contested"] {
        assert_eq!(Status::parse(status).unwrap().word(), status);
    }
    assert_eq!(Status::parse("safe"), None);
}
