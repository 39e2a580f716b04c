//! The board over every case, and as a table.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, PoisonError};

use amparo_link::compare::form::{Comparison, Kind};
use amparo_model::{CaseId, RecordId, ReportId};
use amparo_store::{CaseView, Store};
use jiff::civil::Date;

use super::export::{Form, MARK, Rows, write};
use crate::Result;
use crate::say::Say;
use crate::show::board::{self, Row, Source, Wish};
use crate::show::edit;
use crate::show::history::{self, Origins, Person, Told};

/// A case with more reports is not compared for the board: reading it again would take too long.
const COMPARED: usize = 40;
/// Reports compared in one go; what is left is compared the next time.
const AT_ONCE: usize = 80;

/// Which reports of a case were made from others, kept while the program runs: ids only, no word of a report.
#[derive(Debug, Default)]
pub struct Lineages(Mutex<BTreeMap<CaseId, (Vec<ReportId>, Origins)>>);

impl Lineages {
    /// Forgets everything.
    pub fn forget(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// Origins of a case; `budget` is how many reports may still be compared.
    fn of(&self, store: &Store, view: &CaseView, budget: &mut usize) -> Result<Origins> {
        let mut ids: Vec<ReportId> = view.reports.iter().map(|r| r.row.id.clone()).collect();
        ids.sort();
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&view.case.id).cloned();
        if let Some((_, origins)) = known.filter(|(reports, _)| *reports == ids) {
            return Ok(origins);
        }
        if ids.len() < 2 {
            return Ok(Origins { compared: true, ..Origins::default() });
        }
        if ids.len() > COMPARED || ids.len() > *budget {
            return Ok(Origins::default());
        }
        *budget -= ids.len();
        let origins = made_from(&super::beside(store, &ids)?, &ids);
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.insert(view.case.id.clone(), (ids, origins.clone()));
        Ok(origins)
    }
}

/// The report at the top of each chain. Naming another report as the source is no copy: such a report may have heard more.
fn made_from(compared: &Comparison, ids: &[ReportId]) -> Origins {
    let edges = compared.lineage.iter().filter(|edge| edge.kind != Kind::Cites);
    let parent: BTreeMap<&str, &str> = edges.map(|e| (e.child.as_str(), e.parent.as_str())).collect();
    let top = |id: &ReportId| {
        let mut at = id.as_str();
        // Lineage has no circle; the number of reports is the longest chain there can be.
        for _ in ids {
            match parent.get(at) {
                Some(above) => at = above,
                None => break,
            }
        }
        ReportId::parse(at).filter(|top| top != id).map(|top| (id.clone(), top))
    };
    Origins { made_from: ids.iter().filter_map(top).collect(), compared: true }
}

/// Which reports of one case go back to which, as the life lines of the case and its people need it.
pub fn origins(store: &Store, view: &CaseView, lineages: &Lineages) -> Result<Origins> {
    lineages.of(store, view, &mut usize::MAX.clone())
}

/// What is accepted about a record and those judged the same as it, over all their cases; and what it is called.
pub fn history(store: &Store, id: &RecordId, lineages: &Lineages, say: &Say) -> Result<(String, Vec<Told>)> {
    let mut told: Vec<Told> = Vec::new();
    let same = store.same_records(id)?;
    let mut cases = BTreeSet::new();
    for record in &same {
        cases.insert(store.case_of(record)?);
    }
    for case in cases {
        let view = store.case_view(&case)?;
        let origins = origins(store, &view, lineages)?;
        let people = history::people(&view, &origins, say).into_iter();
        let hers = people.filter(|p| p.record.as_ref().is_some_and(|record| same.contains(record)));
        for one in hers.filter_map(Person::accepted).flat_map(|(_, told)| told) {
            if !told.contains(&one) {
                told.push(one);
            }
        }
    }
    Ok((store.record(id)?.label, told))
}

/// The board.
#[derive(Debug)]
pub struct Board {
    /// The rows that were wanted.
    pub rows: Vec<Row>,
    /// How many there are without a filter.
    pub all: usize,
    /// Every case, to choose from.
    pub cases: Vec<(CaseId, String)>,
    /// Every country an act is in, to choose from.
    pub countries: BTreeSet<String>,
}

/// Gathers the board from every case.
pub fn board(store: &Store, lineages: &Lineages, wish: &Wish, today: Date, say: &Say) -> Result<Board> {
    let (mut people, mut cases, mut budget) = (Vec::new(), Vec::new(), AT_ONCE);
    let mut same: BTreeSet<(RecordId, RecordId)> = BTreeSet::new();
    for case in store.cases()? {
        let view = store.case_view(&case.id)?;
        let origins = lineages.of(store, &view, &mut budget)?;
        same.extend(view.same_as.iter().map(|l| (l.one.clone(), l.other.clone())));
        people.extend(history::people(&view, &origins, say));
        cases.push((case.id, case.title));
    }
    let same: Vec<_> = same.into_iter().collect();
    let rows: Vec<Row> =
        board::gathered(people, &same).iter().filter_map(|person| board::row(person, today)).collect();
    Ok(Board {
        all: rows.len(),
        countries: rows.iter().flat_map(|row| row.countries.iter().cloned()).collect(),
        rows: board::choose(rows, wish),
        cases,
    })
}

/// The board as a table: internal, and marked so on every line. Words of the vocabularies stand as they are.
pub fn board_table(rows: &[Row], form: Form) -> Result<Vec<u8>> {
    let heads = vec![
        "handling",
        "name",
        "kind",
        "record",
        "cases",
        "reviewed",
        "status",
        "status_date",
        "status_says",
        "status_without_date",
        "status_if_accepted",
        "days_at_least",
        "days_at_most",
        "last_place",
        "last_place_date",
        "last_place_says",
        "return",
        "origins_at_least",
        "origins_at_most",
        "missing",
        "countries",
    ];
    let line = |row: &Row| -> Result<Vec<String>> {
        let all = |by: &[Source], part: fn(&Source) -> String| {
            by.iter().map(part).filter(|s| !s.is_empty()).collect::<Vec<_>>().join("; ")
        };
        let number = |n: Option<i64>| n.map(|n| n.to_string()).unwrap_or_default();
        let place = row.place.as_ref();
        Ok(vec![
            MARK.to_owned(),
            row.label.clone(),
            edit::kind_word(row.kind).to_owned(),
            row.record.as_ref().map(ToString::to_string).unwrap_or_default(),
            row.cases.values().cloned().collect::<Vec<_>>().join("; "),
            if row.reviewed { "yes" } else { "no" }.to_owned(),
            row.standing.word().to_owned(),
            all(&row.by, |s| s.when.clone().unwrap_or_default()),
            all(&row.by, |s| s.says.clone()),
            all(&row.undated, |s| s.act.clone()),
            row.proposed.map(|s| s.word().to_owned()).unwrap_or_default(),
            number(row.days.map(|d| d.0)),
            number(row.days.and_then(|d| d.1)),
            place.and_then(|p| p.place.clone()).unwrap_or_default(),
            place.and_then(|p| p.when.clone()).unwrap_or_default(),
            place.map(|p| p.says.clone()).unwrap_or_default(),
            words(&row.feared)?,
            row.origins.0.to_string(),
            row.origins.1.to_string(),
            words(&row.missing)?,
            row.countries.iter().cloned().collect::<Vec<_>>().join(" "),
        ])
    };
    let lines = rows.iter().map(line).collect::<Result<_>>()?;
    write(&Rows { heads, lines }, form)
}

/// Words of a closed list as they stand in files.
fn words<T: serde::Serialize>(all: &[T]) -> Result<String> {
    let word = |one: &T| Ok(serde_json::to_value(one)?.as_str().unwrap_or_default().to_owned());
    Ok(all.iter().map(word).collect::<Result<Vec<_>>>()?.join(" "))
}
