//! A total over strata (regions, years), each with one table or several imputed ones: put together by draws, never by
//! adding the ends of intervals. Beside it stands what one table of all strata gives: a large gap means that strata
//! differ, or that they are too thin.

use std::collections::BTreeMap;

use serde::Serialize;

use super::families;
use super::{Asked, Method};
use crate::refusals::{Effect, Ruling, before};
use crate::refuse::Refusal;
use crate::strata::{Cell, Compatible, Total, compatible, mixture};
use crate::table::{OverlapTable, TableError};
use crate::watch::{Unwatched, Watch};

/// The name of this form; a change of shape changes the number.
pub const STRATA_SCHEMA: &str = "amparo.estimate.strata/1";

/// A stratum: its name, and its table in each imputation.
#[derive(Debug, Clone, PartialEq)]
pub struct Stratum {
    /// What it is called.
    pub name: String,
    /// One table for each imputation, all strata in the same order; one where nothing was imputed.
    pub tables: Vec<OverlapTable>,
}

/// What one stratum gives.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StratumSaid {
    /// What it is called.
    pub name: String,
    /// People documented, mean over imputations.
    pub documented: f64,
    /// Pooled draws by family.
    pub families: BTreeMap<&'static str, Total>,
    /// The combination rule used in the field (verdata), by family; only where there are imputations.
    pub compatible: BTreeMap<&'static str, Compatible>,
    /// What its own table breaks.
    pub refusals: Vec<Ruling>,
}

/// The result.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Stratified {
    /// Always [`STRATA_SCHEMA`].
    pub schema: &'static str,
    /// People documented, mean over imputations.
    pub documented: f64,
    /// Strata in the order they were given.
    pub strata: Vec<StratumSaid>,
    /// The total by family; empty where a stratum lets no total be given.
    pub totals: BTreeMap<&'static str, Total>,
    /// What one table of all strata together gives, by family.
    pub together: BTreeMap<&'static str, Total>,
    /// Why a family, or any total, is not given.
    pub refusals: Vec<Refusal>,
    /// Seed.
    pub seed: u64,
}

/// Estimates every stratum in every imputation and adds the strata up by draws. Families without draws are refused.
///
/// # Errors
/// Refuses strata with other lists or another number of imputations than the first one: a gap would be a smaller total.
pub fn run_strata(strata: &[Stratum], asked: &Asked, watch: &dyn Watch) -> Result<Stratified, Refusal> {
    let whole = together(strata)?;
    let imputations = whole.len();
    let mut said: Vec<StratumSaid> = strata.iter().map(|s| said(s, asked)).collect();
    let (mut totals, mut pooled, mut refusals) = (BTreeMap::new(), BTreeMap::new(), Vec::new());
    for method in &asked.methods {
        let work = (strata.len() * imputations) as u64;
        let cells = strata.iter().enumerate().flat_map(|(s, stratum)| {
            stratum.tables.iter().enumerate().map(move |(m, table)| (s, m, table, &stratum.name))
        });
        let cells = cells.map(|(s, m, table, name)| {
            watch.tick(method.id(), (s * imputations + m) as u64, work);
            cell(*method, table, asked, s, m).map_err(|r| named(r, &format!("{}, {name}", method.id())))
        });
        let cells: Result<Vec<Cell>, Refusal> = cells.collect();
        watch.tick(method.id(), work, work);
        match cells.and_then(|cells| {
            for (at, stratum) in said.iter_mut().enumerate() {
                let own: Vec<Cell> = cells.iter().filter(|c| c.stratum == at as u32).cloned().collect();
                stratum.families.insert(method.id(), mixture(&own)?);
                if imputations > 1 {
                    let rows = own.iter().map(|c| (c.documented, unseen(c))).collect::<Vec<_>>();
                    stratum.compatible.insert(method.id(), compatible(&rows)?);
                }
            }
            mixture(&cells)
        }) {
            Ok(total) => _ = totals.insert(method.id(), total),
            Err(refusal) => refusals.push(refusal),
        }
        let all: Result<Vec<Cell>, Refusal> =
            whole.iter().enumerate().map(|(m, t)| cell(*method, t, asked, strata.len(), m)).collect();
        if let Ok(total) = all.and_then(|cells| mixture(&cells)) {
            pooled.insert(method.id(), total);
        }
    }
    let barred = said.iter().find(|s| s.refusals.iter().any(|r| r.effect == Effect::NoTotal));
    if let Some(stratum) = barred {
        totals.clear();
        refusals.push(Refusal {
            code: "stratum_without_total",
            reason: format!("Stratum {} lets no total be given, so there is no sum.", stratum.name),
            lifted_by: "Lift what stands against that stratum, or pool it with a neighbour.".to_owned(),
        });
    }
    let documented = said.iter().map(|s| s.documented).sum();
    Ok(Stratified {
        schema: STRATA_SCHEMA,
        documented,
        strata: said,
        totals,
        together: pooled,
        refusals,
        seed: asked.seed,
    })
}

fn said(stratum: &Stratum, asked: &Asked) -> StratumSaid {
    let n = stratum.tables.len() as f64;
    StratumSaid {
        name: stratum.name.clone(),
        documented: stratum.tables.iter().map(|t| t.n() as f64).sum::<f64>() / n,
        families: BTreeMap::new(),
        compatible: BTreeMap::new(),
        refusals: stratum.tables.first().map(|t| before(t, &asked.about)).unwrap_or_default(),
    }
}

fn cell(method: Method, table: &OverlapTable, asked: &Asked, s: usize, m: usize) -> Result<Cell, Refusal> {
    let answer = families::run(method, table, asked, (s as u32 + 1, m as u32), &Unwatched)?;
    if answer.draws.is_empty() {
        return Err(Refusal {
            code: "no_draws",
            reason: "the family keeps no draws, so strata cannot be added up".to_owned(),
            lifted_by: "use dga or lcm".to_owned(),
        });
    }
    Ok(Cell { stratum: s as u32, imputation: m as u32, documented: table.n(), draws: answer.draws })
}

fn unseen(cell: &Cell) -> Vec<f64> {
    cell.draws.iter().map(|d| d - cell.documented as f64).collect()
}

fn named(mut refusal: Refusal, what: &str) -> Refusal {
    refusal.reason = format!("{what}: {}", refusal.reason);
    refusal
}

/// One table of all strata for each imputation.
fn together(strata: &[Stratum]) -> Result<Vec<OverlapTable>, Refusal> {
    let uneven = |reason: String| Refusal {
        code: "uneven_strata",
        reason,
        lifted_by: "Give every stratum with the same lists and the same number of imputed tables.".to_owned(),
    };
    let first =
        strata.first().and_then(|s| s.tables.first()).ok_or_else(|| uneven("There is no stratum.".into()))?;
    let imputations = strata[0].tables.len();
    if let Some(odd) = strata.iter().find(|s| s.tables.len() != imputations) {
        let (has, name) = (odd.tables.len(), &odd.name);
        return Err(uneven(format!("Stratum {name} has {has} tables, the first one {imputations}.")));
    }
    let other = |s: &&Stratum| s.tables.iter().any(|t| t.lists() != first.lists());
    if let Some(odd) = strata.iter().find(other) {
        return Err(uneven(format!("Stratum {} has other lists than the first one.", odd.name)));
    }
    let sum = |m: usize| {
        let cells = strata.iter().flat_map(|s| s.tables[m].observed());
        OverlapTable::new(first.lists().to_vec(), cells).map_err(|e: TableError| uneven(e.to_string()))
    };
    (0..imputations).map(sum).collect()
}
