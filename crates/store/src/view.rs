//! A whole case at one glance.

use std::collections::{BTreeMap, BTreeSet};

use amparo_model::{Case, CaseId, Claim, ClaimId, Record, RecordId, ReportId, Reviewed};

use crate::claims::claims_in;
use crate::records::{SameAsLink, locals_pointing_to};
use crate::reports::{InboxRow, Tally, inbox_row_of};
use crate::{Result, Store, cases, records};

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
    pub(crate) owners: BTreeMap<String, BTreeMap<String, RecordId>>,
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
        self.owners.get(self.scopes.get(&claim.id)?)?.get(local)
    }
}

impl Store {
    /// Everything a case page shows.
    pub fn case_view(&self, id: &CaseId) -> Result<CaseView> {
        let today = self.today();
        self.read(|tx| {
            let case = cases::case(tx, id)?;
            let records = records::records_of(tx, id)?;
            let mut scopes = BTreeMap::new();
            let mut owners: BTreeMap<String, BTreeMap<String, RecordId>> = BTreeMap::new();
            let mut entries = BTreeSet::new();
            for record in &records {
                for (scope, local) in locals_pointing_to(tx, &record.id)? {
                    entries.insert(scope.clone());
                    owners.entry(scope).or_default().insert(local, record.id.clone());
                }
            }
            let mut tally = Tally::default();
            let mut take = |scope: &str, claims: &[Reviewed]| {
                for claim in claims {
                    scopes.insert(claim.claim.id.clone(), scope.to_owned());
                    tally.add(claim.state());
                }
            };
            let mut reports = Vec::new();
            for report in cases::reports_of(tx, id)? {
                let claims = claims_in(tx, report.as_str(), None)?;
                take(report.as_str(), &claims);
                reports.push(CaseReport { row: inbox_row_of(tx, &report, &claims, &today)?, claims });
            }
            let mut heard = Vec::new();
            for scope in entries.iter().filter(|s| ReportId::parse(s).is_none()) {
                let claims = claims_in(tx, scope, None)?;
                take(scope, &claims);
                heard.extend(claims);
            }
            let ids: BTreeSet<_> = records.iter().map(|r| &r.id).collect();
            let mut same_as = records::links(tx)?;
            same_as.retain(|l| ids.contains(&l.one) || ids.contains(&l.other));
            Ok(CaseView { case, records, reports, heard, same_as, tally, scopes, owners })
        })
    }
}
