//! Erasing a person.

mod blot;
mod names;
mod plan;

use std::collections::{BTreeMap, BTreeSet};

use amparo_model::reading::ReportHead;
use amparo_model::{BackupId, ClaimId, RecordId, ReportId};
use rusqlite::{Connection, params};

use crate::backup::backups;
use crate::rows::read_id;
use crate::search::{
    Entry, ReportWords, entry, follow_new, follow_record, index_report, report_words, unindex_report,
};
use crate::write::Write;
use crate::{Result, Store, schema, words};

use names::Target;
use plan::Plan;

/// Whom to erase, and how.
#[derive(Clone, Debug)]
pub struct EraseRequest {
    /// The person.
    pub record: RecordId,
    /// What to do with original files.
    pub original: Original,
    /// Further names of the person that no claim holds: spellings, names in another script.
    pub also: Vec<String>,
    /// Who erases.
    pub who: String,
    /// Why; stays on record, with the name blotted out.
    pub why: String,
}

/// What to do with the original files that name the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Original {
    /// Destroy each one's key and keep the redacted text in its place.
    Redact,
    /// Destroy each one's key; nothing takes its place.
    Destroy,
}

/// What an erasure did or would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Erasure {
    /// The names that were looked for. Not kept anywhere.
    pub names: Vec<String>,
    /// Reports whose text was redacted, in the order they came.
    pub reports: Vec<ReportId>,
    /// Claims that were rewritten, or whose decisions were, in the order they were proposed.
    pub claims: Vec<ClaimId>,
    /// Originals whose key was destroyed.
    pub originals: u64,
    /// Sealed fields about the person whose values were destroyed.
    pub sealed: u64,
    /// Other rows that were rewritten: labels, titles, releases, reasons.
    pub other_rows: u64,
    /// Backups made while the name was in the store, and not since declared destroyed, with their place: they
    /// still hold the name.
    pub backups: Vec<(BackupId, String)>,
    /// Whether the write-ahead log could be emptied; if not, somebody was reading: close the store to finish.
    pub wal_clean: bool,
}

impl Store {
    /// Erases a person from the store.
    ///
    /// Every name of the record (in entity claims that point to it, ever did, or carry the same name; of records
    /// judged the same; pseudonyms; a label that looks like a name; what the request adds) is blotted out, letter
    /// for letter, in every text, title, file name, claim, decision, label, reason, release and index entry, in
    /// whatever spelling [`amparo_protect::names`] knows. In reports that speak of the person, parts of the name
    /// where the person is mentioned, a family name that stands for them alone, and how to reach them go too.
    /// Lengths stay, so that other citations hold. What is left (an age, an arrest) speaks of somebody without a
    /// name. Salts of what was rewritten are destroyed: the log still verifies and gives nothing away.
    ///
    /// Every row of the store is looked at: minutes for a large one. Cannot be undone.
    pub fn erase_person(&self, request: &EraseRequest) -> Result<Erasure> {
        let mut sealed = Vec::new();
        let mut destroyed = Vec::new();
        let done = self.write(|w| {
            let target = Target::gather(&w.tx, &request.record, &request.also)?;
            let plan = self.plan(&w.tx, &target, request.original)?;
            let mut erasure = describe(&w.tx, &target, &plan)?;
            w.tx.execute("insert into erasing (one) values (1)", [])?;
            self.carry_out(w, &plan, request.original, &mut sealed)?;
            let blot = |text: &str| {
                let names = amparo_protect::names::Names::new(target.names.iter().cloned());
                blot::blot_names(text, &names).unwrap_or_else(|| text.to_owned())
            };
            for id in &plan.sealed {
                crate::sealed::destroy(w, id, &blot(&request.who), "")?;
            }
            let id = w.row_id("x");
            let values = [
                (&id).into(),
                request.record.as_str().into(),
                erasure.reports.len().into(),
                erasure.claims.len().into(),
                erasure.originals.into(),
                blot(&request.who).into(),
                (&w.at).into(),
                blot(&request.why).into(),
            ];
            w.insert(schema::ERASURE, &values)?;
            w.leaf("erase", "person", request.record.as_str(), &request.who)?;
            w.tx.execute("delete from erasing", [])?;
            erasure.wal_clean = true;
            destroyed = plan.originals.into_iter().map(|(name, _)| name).collect();
            Ok(erasure)
        });
        let mut erasure = match done {
            Ok(erasure) => erasure,
            Err(e) => {
                sealed.iter().for_each(|name| self.blobs.remove(name));
                return Err(e);
            }
        };
        for name in &sealed {
            self.blobs.settle(name)?;
        }
        for name in &destroyed {
            self.blobs.remove(name);
        }
        self.remove_older_formats();
        erasure.wal_clean = self.fold_wal()?;
        Ok(erasure)
    }

    /// What [`Store::erase_person`] would do, without doing it: show it to the person who decides.
    pub fn erase_preview(&self, request: &EraseRequest) -> Result<Erasure> {
        self.read(|tx| {
            let target = Target::gather(tx, &request.record, &request.also)?;
            let plan = self.plan(tx, &target, request.original)?;
            describe(tx, &target, &plan)
        })
    }

    /// Rewrites rows and index, destroys keys.
    fn carry_out(
        &self,
        w: &mut Write<'_>,
        plan: &Plan,
        how: Original,
        sealed: &mut Vec<String>,
    ) -> Result<()> {
        let reports: Vec<_> = plan.reports.keys().map(|id| indexed(&w.tx, id)).collect::<Result<_>>()?;
        let values = value_entries(&w.tx, plan)?;
        for (table, row) in &plan.changes {
            w.rewrite(table, row.seq, &row.values)?;
        }
        for (name, report) in &plan.originals {
            w.remove(schema::ORIGINAL, name)?;
            let text = plan.reports.get(report).map_or("", |t| t.as_str());
            if how == Original::Redact && !text.is_empty() {
                let original =
                    self.seal_original(self.redacted_name(report, text.as_bytes()), text.as_bytes())?;
                sealed.push(original.name.clone());
                let values = [
                    (&original.name).into(),
                    report.into(),
                    original.bytes.into(),
                    true.into(),
                    original.key.into(),
                ];
                w.insert(schema::ORIGINAL, &values)?;
            }
        }
        self.sync_pending()?;
        for ((seq, before), id) in reports.iter().zip(plan.reports.keys()) {
            unindex_report(&w.tx, *seq, before)?;
            index_report(&w.tx, *seq, &indexed(&w.tx, id)?.1)?;
        }
        for (id, before) in values {
            let after = entry(&w.tx, &id)?;
            replace_value(&w.tx, &id, &before, after.as_ref().map_or("", |e| &e.text))?;
        }
        respell(&w.tx, plan)
    }

    /// The name of a redacted copy: two reports can have the same redacted text, their keys must not be one.
    pub(crate) fn redacted_name(&self, report: &str, bytes: &[u8]) -> String {
        self.original_name(&[report.as_bytes(), b"\n", bytes].concat())
    }

    /// Copies made before a change of format hold what was erased.
    pub(crate) fn remove_older_formats(&self) {
        let entries = std::fs::read_dir(&self.dir).into_iter().flatten().flatten();
        for entry in entries.filter(|e| e.file_name().to_string_lossy().starts_with("before-format-")) {
            let _ = std::fs::remove_file(entry.path());
        }
    }
}

/// Says what a plan does.
fn describe(conn: &Connection, target: &Target, plan: &Plan) -> Result<Erasure> {
    let first = first_leaf(conn, plan)?;
    let other = plan.changes.iter().filter(|(t, _)| {
        ![schema::REPORT.number, schema::BODY.number, schema::CLAIM.number, schema::DECISION.number]
            .contains(&t.number)
    });
    let holds = |b: &crate::Backup| !b.gone && first.is_some_and(|leaf| b.leaves > leaf);
    Ok(Erasure {
        names: target.names.clone(),
        reports: plan.reports.keys().map(|id| read_id!(ReportId, id)).collect::<Result<_>>()?,
        claims: plan.claims.iter().map(|id| read_id!(ClaimId, id)).collect::<Result<_>>()?,
        originals: plan.originals.len() as u64,
        sealed: plan.sealed.len() as u64,
        other_rows: other.count() as u64,
        backups: backups(conn)?.into_iter().filter(holds).map(|b| (b.id, b.place)).collect(),
        wal_clean: false,
    })
}

/// The leaf under which anything that is to be changed was first written: older backups cannot hold it.
fn first_leaf(conn: &Connection, plan: &Plan) -> Result<Option<u64>> {
    let mut changed: std::collections::BTreeSet<_> =
        plan.changes.iter().map(|(t, row)| (t.number, row.id())).collect();
    changed.extend(plan.sealed.iter().map(|id| (schema::SEALED.number, id.as_str())));
    let mut statement = conn.prepare("select seq, entries from log order by seq")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let entries = crate::rows::read_entries(&row.get::<_, Vec<u8>>(1)?)?;
        if entries.iter().any(|e| changed.contains(&(e.table, e.id.as_str()))) {
            return Ok(Some(row.get::<_, i64>(0)? as u64));
        }
    }
    Ok(None)
}

/// What the index holds of a report now.
fn indexed(conn: &Connection, id: &str) -> Result<(i64, ReportWords)> {
    let (seq, head, text): (i64, String, String) = conn
        .prepare_cached(
            "select r.seq, b.head, b.text from report r join body b on b.id = r.id where r.id = ?",
        )?
        .query_row([id], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)))?;
    let head: ReportHead = serde_json::from_str(&head)?;
    Ok((seq, report_words(&head, &text)))
}

/// What the index holds of everything that changes, by id: claims, records, titles of cases, reasons, and the records
/// whose other spellings stand in the claims.
fn value_entries(conn: &Connection, plan: &Plan) -> Result<BTreeMap<String, Entry>> {
    let mut ids: BTreeSet<String> = plan.claims.clone();
    for (table, row) in &plan.changes {
        match table.number {
            n if n == schema::RECORD.number || n == schema::DECISION.number => {
                ids.insert(row.id().to_owned());
            }
            n if n == schema::CASEFILE_NAME.number => {
                ids.extend(row.values[1].text().map(str::to_owned));
            }
            _ => {}
        }
    }
    for claim in &plan.claims {
        let mut statement =
            conn.prepare_cached("select record from decision where claim = ? and record is not null")?;
        let records = statement.query_map([claim], |r| r.get::<_, String>(0))?;
        ids.extend(records.collect::<rusqlite::Result<Vec<_>>>()?);
    }
    let mut entries = BTreeMap::new();
    for id in ids {
        if let Some(entry) = entry(conn, &id)? {
            entries.insert(id, entry);
        }
    }
    Ok(entries)
}

/// Has spellings, outlets and what is counted follow: of every report or entry that was rewritten, of the records, and of
/// reports whose source was.
fn respell(conn: &Connection, plan: &Plan) -> Result<()> {
    let mut scopes: BTreeSet<String> = plan.reports.keys().cloned().collect();
    for claim in &plan.claims {
        scopes.insert(
            conn.prepare_cached("select scope from claim where id = ?")?.query_row([claim], |r| r.get(0))?,
        );
    }
    for (table, row) in &plan.changes {
        if table.number == schema::SOURCE.number {
            let mut statement = conn.prepare_cached("select id from report where source = ?")?;
            let reports = statement.query_map([row.id()], |r| r.get::<_, String>(0))?;
            scopes.extend(reports.collect::<rusqlite::Result<Vec<_>>>()?);
        }
        if table.number == schema::RECORD.number {
            follow_record(conn, &read_id!(RecordId, row.id())?)?;
        }
    }
    scopes.iter().try_for_each(|scope| follow_new(conn, scope))
}

/// Replaces an entry of the index in its place.
fn replace_value(conn: &Connection, id: &str, before: &Entry, after: &str) -> Result<()> {
    let seq: i64 = conn.query_row("select seq from value_doc where ref = ?", [id], |r| r.get(0))?;
    conn.execute(
        "insert into value_words (value_words, rowid, words) values ('delete', ?, ?)",
        params![seq, words::index_text(&before.text)],
    )?;
    conn.execute(
        "insert into value_words (rowid, words) values (?, ?)",
        params![seq, words::index_text(after)],
    )?;
    Ok(())
}
