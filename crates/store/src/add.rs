//! A report comes in.

use std::collections::BTreeSet;

use amparo_model::{ClaimId, Handling, Reading, ReportId, Said, Score, SourceId};
use amparo_protect::seal::blob_name;
use rusqlite::OptionalExtension;

use crate::rows::{Value, json, read_id, word};
use crate::search::{follow_new, index_report, report_words};
use crate::write::Write;
use crate::{Result, Store, schema, sources, words};

/// A file with what was read in it.
#[derive(Clone, Debug)]
pub struct NewReport {
    /// The file as it came; kept sealed and untouched.
    pub bytes: Vec<u8>,
    /// Name of the file, without folders.
    pub file_name: String,
    /// Who gave it to us.
    pub source: SourceId,
    /// The report it came inside of (the mail it was attached to).
    pub inside: Option<ReportId>,
    /// Who may see it.
    pub handling: Handling,
    /// What was read in it. A file that cannot be read has an empty text and a warning that says why.
    pub reading: Reading,
    /// Who adds it.
    pub who: String,
}

/// What became of a file that was added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Added {
    /// It is new.
    New(ReportId),
    /// The same bytes are in the store already; nothing was written.
    SameBytes(ReportId),
    /// Other bytes with the same text as a report that is there; kept and linked to it.
    SameText {
        /// The new report.
        id: ReportId,
        /// The first report with this text.
        of: ReportId,
    },
}

impl Added {
    /// The report that now holds the file.
    pub fn id(&self) -> &ReportId {
        match self {
            Self::New(id) | Self::SameBytes(id) | Self::SameText { id, .. } => id,
        }
    }
}

impl Store {
    /// Keeps a file, its text and the claims proposed from its reading: all or nothing. When this returns, it is
    /// on the disk.
    pub fn add_report(&self, new: NewReport) -> Result<Added> {
        Ok(self.add_reports(vec![new])?.remove(0))
    }

    /// Adds several files in one transaction: much quicker for hundreds of them. The answers are in their order.
    pub fn add_reports(&self, new: Vec<NewReport>) -> Result<Vec<Added>> {
        let mut sealed = Vec::new();
        let added = self.write(|w| {
            let added: Result<Vec<_>> = new.iter().map(|n| self.add_one(w, n, &mut sealed)).collect();
            self.sync_pending()?;
            added
        });
        for name in &sealed {
            match &added {
                Ok(_) => self.blobs.settle(name)?,
                Err(_) => self.blobs.remove(name),
            }
        }
        added
    }

    fn add_one(&self, w: &mut Write<'_>, new: &NewReport, sealed: &mut Vec<String>) -> Result<Added> {
        let name = self.original_name(&new.bytes);
        let same_bytes: Option<String> =
            w.tx.prepare_cached("select report from original where id = ?")?
                .query_row([&name], |r| r.get(0))
                .optional()?;
        if let Some(report) = same_bytes {
            return Ok(Added::SameBytes(read_id!(ReportId, &report)?));
        }
        sources::must_exist(&w.tx, &new.source)?;
        let reading = &new.reading;
        let text_key = self.text_key(&reading.text);
        let same_text = match &text_key {
            None => None,
            Some(key) => {
                w.tx.prepare_cached("select id from report where text_key = ? order by seq limit 1")?
                    .query_row([key], |r| r.get::<_, String>(0))
                    .optional()?
            }
        };
        let original = self.seal_original(name, &new.bytes)?;
        sealed.push(original.name.clone());

        let id = w.id(ReportId::new);
        let (at, head) = (w.at.clone(), &reading.report);
        let codes: BTreeSet<&str> = reading.warnings.iter().map(|x| x.code.as_str()).collect();
        let seq = w.insert(
            schema::REPORT,
            &[
                id.as_str().into(),
                new.source.as_str().into(),
                (&new.file_name).into(),
                at.into(),
                word(&new.handling).into(),
                (&head.language).into(),
                head.title.as_ref().map(|t| &t.value).into(),
                head.outlet.as_ref().map(|t| &t.value).into(),
                head.published.as_ref().map(|p| &p.edtf).into(),
                codes.into_iter().collect::<Vec<_>>().join(" ").into(),
                reading.text.trim().is_empty().into(),
                text_key.into(),
                same_text.as_ref().into(),
                (&new.who).into(),
                new.inside.as_ref().map(ReportId::as_str).into(),
            ],
        )?;
        w.insert(
            schema::BODY,
            &[
                id.as_str().into(),
                json(head)?,
                (&reading.text).into(),
                json(&reading.source_map)?,
                json(&reading.events)?,
                json(&reading.conflicts)?,
                json(&reading.warnings)?,
            ],
        )?;
        w.insert(
            schema::ORIGINAL,
            &[
                original.name.into(),
                id.as_str().into(),
                original.bytes.into(),
                false.into(),
                original.key.into(),
            ],
        )?;
        let proposed = propose(w, &id, &new.source, reading)?;
        w.tx.prepare_cached("insert into tally (report, report_seq, proposed, accepted, rejected, withdrawn) values (?, ?, ?, 0, 0, 0)")?.execute(rusqlite::params![
            id.as_str(),
            seq,
            proposed
        ])?;
        index_report(&w.tx, seq, &report_words(head, &reading.text))?;
        follow_new(&w.tx, id.as_str())?;
        w.leaf("add", "report", id.as_str(), &new.who)?;
        Ok(match same_text {
            None => Added::New(id),
            Some(of) => Added::SameText { id, of: read_id!(ReportId, &of)? },
        })
    }

    /// What two reports with the same words have in common; `None` where there are no words.
    pub(crate) fn text_key(&self, text: &str) -> Option<String> {
        let words = words::index_text(text);
        (!words.is_empty()).then(|| blob_name(&self.keys.texts, words.as_bytes()))
    }
}

/// Proposes every claim of a reading; gives their number.
fn propose(w: &mut Write<'_>, report: &ReportId, source: &SourceId, reading: &Reading) -> Result<i64> {
    let mut taken = BTreeSet::new();
    let mut number = 0;
    let mut one = |w: &mut Write<'_>, local: &str, score: Score, by: &str, said: Said| {
        number += 1;
        let mut local = local.to_owned();
        while !taken.insert(local.clone()) {
            local.push('_'); // a reader that gives an id twice must not cost us the report
        }
        let row = ClaimRow {
            report: Some(report),
            scope: report.as_str(),
            source,
            local: &local,
            score,
            by,
            said: &said,
        };
        insert_claim(w, &row).map(drop)
    };
    for x in &reading.entities {
        one(w, &x.id, x.score, &x.by, Said::Entity(x.clone()))?;
    }
    for x in &reading.relations {
        one(w, &x.id, x.score, &x.by, Said::Relation(x.clone()))?;
    }
    for x in &reading.acts {
        one(w, &x.id, x.score, &x.by, Said::Act(x.clone()))?;
    }
    for x in &reading.statements {
        one(w, &x.id, x.score, &x.by, Said::Statement(x.clone()))?;
    }
    for x in &reading.counts {
        one(w, &x.id, x.score, &x.by, Said::Count(x.clone()))?;
    }
    for (i, x) in reading.protection.iter().enumerate() {
        one(w, &format!("protection{}", i + 1), x.score, &x.by, Said::Protection(x.clone()))?;
    }
    Ok(number)
}

/// A claim to be written.
pub(crate) struct ClaimRow<'a> {
    pub(crate) report: Option<&'a ReportId>,
    pub(crate) scope: &'a str,
    pub(crate) source: &'a SourceId,
    pub(crate) local: &'a str,
    pub(crate) score: Score,
    pub(crate) by: &'a str,
    pub(crate) said: &'a Said,
}

pub(crate) fn insert_claim(w: &mut Write<'_>, row: &ClaimRow<'_>) -> Result<ClaimId> {
    let id = w.id(ClaimId::new);
    let hundredths = (row.score.share() * 100.0).round() as i64;
    let values: [Value; 10] = [
        id.as_str().into(),
        row.report.map(ReportId::as_str).into(),
        row.scope.into(),
        row.source.as_str().into(),
        row.said.kind().into(),
        row.local.into(),
        json(row.said)?,
        hundredths.into(),
        row.by.into(),
        (&w.at).into(),
    ];
    w.insert(schema::CLAIM, &values)?;
    Ok(id)
}
