//! A public table of a case: columns that may leave, cleared like a page.

use amparo_model::{Handling, Publicity, RecordId};
use amparo_protect::cleared::{Column, Fact, RowsDraft, clear_rows};
use amparo_store::{CaseView, Store};

use super::{Wish, finding, gather, start};
use crate::flow::{Form, What};
use crate::show::claim::modality_word;
use crate::{Problem, Result};

/// Clears and writes a public table.
pub(crate) fn table(store: &Store, view: &CaseView, what: What, form: Form) -> Result<Vec<u8>> {
    let today = jiff::Timestamp::now().strftime("%Y-%m-%d").to_string();
    let gathered = gather::gather(store, view, start(view, &[], &Wish::default(), &today), &today)?;
    let draft = &gathered.draft;
    let (columns, rows): (Vec<Column>, Vec<Vec<String>>) = match what {
        What::Acts => {
            let line = |f: &Fact| {
                vec![
                    f.act.clone(),
                    modality_word(f.modality).to_owned(),
                    month(f.when.as_deref()),
                    f.basis.len().to_string(),
                ]
            };
            let columns = vec![plain("act"), plain("modality"), quasi("month"), plain("reports")];
            // A row stands for somebody: not for whoever refused.
            let refused = |id: &RecordId| draft.people.iter().any(|p| p.refused && p.id == *id);
            let may = |f: &&Fact| !f.victims.iter().chain(&f.actors).any(refused);
            (columns, draft.facts.iter().filter(may).map(line).collect())
        }
        What::People => {
            let public = draft.people.iter().filter(|p| p.may_be_named());
            let line = |p: &amparo_protect::cleared::PersonRef| {
                let Publicity::PublicRole { role, .. } = &p.publicity else { return Vec::new() };
                vec![p.names.first().cloned().unwrap_or_default(), role.clone()]
            };
            (vec![plain("name"), plain("public_role")], public.map(line).collect())
        }
        What::Reports => {
            let open = view.reports.iter().filter(|r| r.row.handling <= Handling::Internal);
            let line = |r: &amparo_store::CaseReport| {
                vec![
                    r.row.outlet.clone().unwrap_or_default(),
                    month(r.row.published.as_deref()),
                    r.row.language.clone(),
                ]
            };
            (vec![plain("outlet"), plain("month"), plain("language")], open.map(line).collect())
        }
        What::Claims => {
            return Err(Problem::usage("problem-no-public-claims"));
        }
    };
    let rows = RowsDraft { columns, rows, people: draft.people.clone() };
    let cleared = clear_rows(&rows, &gathered.policy).map_err(|found| {
        let problem = Problem::refused("problem-table-refused").value("n", found.len());
        // There is no refusal without a finding.
        let Some(first) = found.first() else { return problem };
        problem.value("about", &first.about).because("first", finding::message(first))
    })?;
    match form {
        Form::Csv => amparo_publish::table::csv(&cleared)
            .map(String::into_bytes)
            .map_err(|e| Problem::internal("problem-table-unwritten").value("error", e)),
        Form::JsonLines => Ok(amparo_publish::table::json_lines(&cleared).into_bytes()),
    }
}

fn plain(name: &str) -> Column {
    Column { name: name.to_owned(), quasi_identifier: false, handling: Handling::Public }
}

fn quasi(name: &str) -> Column {
    Column { quasi_identifier: true, ..plain(name) }
}

/// A day is shown as its month.
fn month(edtf: Option<&str>) -> String {
    edtf.map(|date| date.chars().take(7).collect()).unwrap_or_default()
}
