//! A case as a table.

use std::collections::BTreeSet;

use amparo_model::{CaseId, ClaimState, Publicity, ReportId, Said};
use amparo_store::{CaseView, Store};

use crate::say::{Lang, Say};
use crate::show::{Names, claim, edit};
use crate::{Problem, Result};

/// What of a case is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// Every claim with its state.
    Claims,
    /// Accepted acts.
    Acts,
    /// People, groups, organisations.
    People,
    /// Reports.
    Reports,
}

/// In which format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Comma-separated values.
    Csv,
    /// One JSON object a line.
    JsonLines,
}

/// The first cell of every internal line.
pub(crate) const MARK: &str = "INTERNAL: not for publication";

pub(super) struct Rows {
    pub(super) heads: Vec<&'static str>,
    pub(super) lines: Vec<Vec<String>>,
}

/// Writes a table. Internal unless `public`; public tables are cleared first.
pub fn export(
    store: &Store,
    case: &CaseId,
    what: What,
    form: Form,
    public: bool,
    lang: Lang,
) -> Result<Vec<u8>> {
    let view = store.case_view(case)?;
    if public {
        return super::publish::table(store, &view, what, form);
    }
    // What is written to a file is for whoever holds the passphrase, and opens no more than that.
    let mut sealed = BTreeSet::new();
    for report in &view.reports {
        if super::kept_from_owner(store, &report.row.id)? {
            sealed.insert(report.row.id.clone());
        }
    }
    let rows = match what {
        What::Claims => claims(&view, false, &sealed, lang),
        What::Acts => claims(&view, true, &sealed, lang),
        What::People => people(&view, lang),
        What::Reports => reports(&view, &sealed, lang),
    };
    write(&rows, form)
}

fn claims(view: &CaseView, acts_only: bool, sealed: &BTreeSet<ReportId>, lang: Lang) -> Rows {
    let say = Say::of(lang);
    let heads = vec![
        "handling",
        "claim",
        "report",
        "source",
        "kind",
        "what",
        "modality",
        "parts",
        "words",
        "start",
        "end",
        "score",
        "by",
        "state",
        "decided_by",
        "decided_at",
        "why",
    ];
    // A table is passed on: no safe place stands in it, whatever its name is.
    let desk = super::desk(view, say);
    let mut lines = Vec::new();
    for report in &view.reports {
        let names = Names::of_claims(&report.claims, say);
        let covered = |words: String| {
            if sealed.contains(&report.row.id) && !words.is_empty() {
                say.t("sealed-words-kept")
            } else {
                desk.covered(words)
            }
        };
        for reviewed in &report.claims {
            let is_act = matches!(reviewed.said(), Said::Act(_));
            if acts_only && (!is_act || reviewed.state() != ClaimState::Accepted) {
                continue;
            }
            let seen = claim::see(reviewed.said(), &names, say);
            let first = seen.words.first();
            let parts: Vec<String> =
                seen.parts.iter().map(|p| format!("{}: {}", p.label, covered(p.value.clone()))).collect();
            let decision = reviewed.decision.as_ref();
            lines.push(vec![
                MARK.to_owned(),
                reviewed.claim.id.to_string(),
                report.row.id.to_string(),
                reviewed.claim.source.to_string(),
                reviewed.claim.said.kind().to_owned(),
                covered(seen.head),
                seen.modality.map_or(String::new(), |(id, _)| id.to_owned()),
                parts.join("; "),
                first.map(|w| covered(w.quote.clone())).unwrap_or_default(),
                first.map(|w| w.start.to_string()).unwrap_or_default(),
                first.map(|w| w.end.to_string()).unwrap_or_default(),
                format!("{:.2}", reviewed.claim.score.share()),
                reviewed.claim.by.clone(),
                decision.map_or("proposed", |d| d.verdict.word()).to_owned(),
                decision.map(|d| d.who.clone()).unwrap_or_default(),
                decision.map(|d| d.at.clone()).unwrap_or_default(),
                decision.map(|d| covered(d.why.clone())).unwrap_or_default(),
            ]);
        }
    }
    Rows { heads, lines }
}

fn people(view: &CaseView, lang: Lang) -> Rows {
    let desk = super::desk(view, Say::of(lang));
    let line = |r: &amparo_model::Record| {
        let role = match &r.publicity {
            Publicity::Private => String::new(),
            Publicity::PublicRole { role, .. } => role.clone(),
        };
        vec![MARK.to_owned(), r.id.to_string(), edit::kind_word(r.kind).to_owned(), desk.label(r), role]
    };
    let lines = view.records.iter().map(line).collect();
    Rows { heads: vec!["handling", "record", "kind", "label", "public_role"], lines }
}

fn reports(view: &CaseView, sealed: &BTreeSet<ReportId>, lang: Lang) -> Rows {
    let say = Say::of(lang);
    let desk = super::desk(view, say);
    let line = |r: &amparo_store::CaseReport| {
        let row = &r.row;
        let covered = |words: String| {
            if sealed.contains(&row.id) && !words.is_empty() {
                say.t("sealed-words-kept")
            } else {
                desk.covered(words)
            }
        };
        vec![
            MARK.to_owned(),
            row.id.to_string(),
            covered(row.outlet.clone().unwrap_or_default()),
            covered(row.title.clone()),
            row.published.clone().unwrap_or_default(),
            row.language.clone(),
            row.received.clone(),
            row.protection.join(" "),
        ]
    };
    let lines = view.reports.iter().map(line).collect();
    let heads =
        vec!["handling", "report", "outlet", "title", "published", "language", "received", "protection"];
    Rows { heads, lines }
}

pub(super) fn write(rows: &Rows, form: Form) -> Result<Vec<u8>> {
    let mut out = Vec::new();
    match form {
        Form::Csv => {
            let mut csv = csv::Writer::from_writer(&mut out);
            let wrong = |e: csv::Error| Problem::internal("problem-table-unwritten").value("error", e);
            csv.write_record(&rows.heads).map_err(wrong)?;
            for line in &rows.lines {
                csv.write_record(line.iter().map(|cell| harmless(cell))).map_err(wrong)?;
            }
            csv.flush()?;
        }
        Form::JsonLines => {
            for line in &rows.lines {
                let object: serde_json::Map<String, serde_json::Value> = rows
                    .heads
                    .iter()
                    .zip(line)
                    .map(|(head, cell)| ((*head).to_owned(), cell.clone().into()))
                    .collect();
                serde_json::to_writer(&mut out, &object)?;
                out.push(b'\n');
            }
        }
    }
    Ok(out)
}

/// A cell that a spreadsheet would run as a formula gets an apostrophe in front.
fn harmless(cell: &str) -> String {
    let first =
        cell.trim_start_matches([' ', '\t', '\r', '\n', '\u{feff}', '\u{a0}', '\u{3000}']).chars().next();
    let dangerous =
        matches!(first, Some('=' | '+' | '-' | '@' | '\u{ff1d}' | '\u{ff0b}' | '\u{ff0d}' | '\u{ff20}'));
    if dangerous || cell.starts_with(['\t', '\r', '\n']) { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn formulas_are_neutralised() {
        for bad in ["=1+1", "+1", "-1", "@A1", " =cmd", "\t=1", "\u{ff1d}1"] {
            assert!(harmless(bad).starts_with('\''), "{bad:?}");
        }
        assert_eq!(harmless("Shenyang"), "Shenyang");
    }
}
