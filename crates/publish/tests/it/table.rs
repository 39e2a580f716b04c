//! Tables.

use amparo_model::Handling;
use amparo_protect::cleared::{Cleared, Column, Policy, Rows, RowsDraft, clear_rows};
use amparo_publish::table::{csv, json_lines};

fn cleared(cells: &[&str]) -> Cleared<Rows> {
    let columns = ["act", "note"].map(|name| Column {
        name: name.into(),
        quasi_identifier: false,
        handling: Handling::Public,
    });
    let rows = cells.iter().map(|cell| vec!["arrest".to_owned(), (*cell).to_owned()]).collect();
    let draft = RowsDraft { columns: columns.into(), rows, people: Vec::new() };
    clear_rows(&draft, &Policy::default()).expect("cleared")
}

#[test]
fn formulas_are_text() {
    let cells = ["=1+1", "+cmd", "-2+3", "@A1", " =1", "＝1", "-5", "1,5", "say \"no\""];
    insta::assert_snapshot!(csv(&cleared(&cells)).unwrap().replace("\r\n", "\n"), @r##"
    act,note
    arrest,'=1+1
    arrest,'+cmd
    arrest,'-2+3
    arrest,'@A1
    arrest,' =1
    arrest,'＝1
    arrest,-5
    arrest,"1,5"
    arrest,"say ""no"""
    "##);
}

#[test]
fn json_lines_keep_cells_as_they_are() {
    insta::assert_snapshot!(json_lines(&cleared(&["=1+1", "한"])), @r##"
    {"act":"arrest","note":"=1+1"}
    {"act":"arrest","note":"한"}
    "##);
}
