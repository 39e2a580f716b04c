//! Tables.

use amparo_model::Handling;
use amparo_model::reading::EntityKind;
use amparo_protect::cleared::*;

use super::fixture::person;

fn table() -> RowsDraft {
    let columns = [("sex", true), ("age", true), ("region", true), ("note", false)];
    let column = |(name, quasi_identifier): (&str, bool)| Column {
        name: name.into(),
        quasi_identifier,
        handling: Handling::Internal,
    };
    let row = || ["f", "30-44", "Jilin", "x"].map(str::to_owned).to_vec();
    let people = vec![person(1, EntityKind::Person, &["Ryu Hana"])];
    RowsDraft { columns: columns.map(column).into(), rows: vec![row(), row(), row(), row(), row()], people }
}

fn refused(table: &RowsDraft) -> Vec<(Rule, String)> {
    let found = clear_rows(table, &Policy::default()).err().unwrap_or_default();
    found.into_iter().map(|f| (f.rule, f.about)).collect()
}

#[test]
fn five_alike_may_leave_and_four_may_not() {
    assert_eq!(clear_rows(&table(), &Policy::default()).unwrap().value().rows.len(), 5);
    let mut t = table();
    t.rows[2][1] = "18-29".into();
    assert_eq!(refused(&t), [(Rule::Combination, "row 3".into()), (Rule::Combination, "row 1".into())]);
    t.columns[1].quasi_identifier = false;
    assert_eq!(refused(&t), []);
}

#[test]
fn cells_and_headings_name_nobody() {
    let mut t = table();
    t.rows[1][3] = "sister of ryu hana".into();
    t.columns[3].name = "ask t.me/helper".into();
    assert!(refused(&t).contains(&(Rule::Name, "row 2".into())));
    assert!(refused(&t).contains(&(Rule::Contact, "heading".into())));
    let mut t = table();
    t.rows[4][3] = "Hana".into();
    assert_eq!(refused(&t), [(Rule::NamePart, "row 5".into())]);
}

#[test]
fn sealed_columns_and_ragged_rows_stop() {
    let mut t = table();
    t.columns[3].handling = Handling::Confidential;
    t.rows[0].pop();
    assert_eq!(refused(&t), [(Rule::SealedSource, "column 4".into()), (Rule::Form, "row 1".into())]);
}
