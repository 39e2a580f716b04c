//! A whole case at one glance.

use std::collections::BTreeMap;

use amparo_model::{Case, Claim, ClaimId, Record, RecordId, Reviewed};

use crate::records::SameAsLink;
use crate::reports::{InboxRow, Tally};
use crate::{Result, Store};

/// Everything a case page shows.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseView {
    /// The case.
    pub case: Case,
    /// Its records, in the order they were made.
    pub records: Vec<Record>,
    /// Its reports with their claims, newest first.
    pub reports: Vec<CaseReport>,
    /// Accepted claims without a report that point to its records, with what was entered together with them.
    pub heard: Vec<Reviewed>,
    /// Judgements that its records are the same as others.
    pub same_as: Vec<SameAsLink>,
    /// Its claims by state.
    pub tally: Tally,
    pub(crate) scopes: BTreeMap<ClaimId, String>,
    pub(crate) owners: BTreeMap<(String, String), RecordId>,
}

/// A report in a case.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseReport {
    /// The report.
    pub row: InboxRow,
    /// Its claims, in the order they were proposed.
    pub claims: Vec<Reviewed>,
}

impl CaseView {
    /// Every claim of the case: by report, then those without one.
    pub fn claims(&self) -> impl Iterator<Item = &Reviewed> {
        self.reports.iter().flat_map(|r| &r.claims).chain(&self.heard)
    }

    /// The record that a local id (`p1`) of a claim stands for, if a person said so.
    pub fn record_of(&self, claim: &Claim, local: &str) -> Option<&RecordId> {
        let scope = self.scopes.get(&claim.id)?;
        self.owners.get(&(scope.clone(), local.to_owned()))
    }
}

impl Store {
    /// Everything a case page shows.
    pub fn case_view(&self, _id: &amparo_model::CaseId) -> Result<CaseView> {
        todo!()
    }
}
