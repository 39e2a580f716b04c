//! The log: checkpoints, and finding whatever was changed behind its back.

use std::collections::{BTreeMap, BTreeSet};

use amparo_protect::log::{Checkpoint, CheckpointError, Hash, Leaf, Tree, leaf_hash, verifier_key};
use rusqlite::{Connection, Row, params};

use crate::accounts::check_secrets;
use crate::ambient::stamp;
use crate::rows::{Entry, Stored, Value, each, entries_root, read_entries};
use crate::schema::Table;
use crate::sealed::check as check_sealed;
use crate::write::load_tree;
use crate::{Error, Refusal, Result, Store, schema, search};

/// What verifying found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerifyReport {
    /// Leaves in the log.
    pub leaves: u64,
    /// Rows compared with their commitment.
    pub rows: u64,
    /// Originals opened and compared.
    pub originals: u64,
    /// What is wrong; empty means that everything is as it was written.
    pub findings: Vec<Finding>,
}

impl VerifyReport {
    /// Whether nothing is wrong.
    pub fn is_intact(&self) -> bool {
        self.findings.is_empty()
    }
}

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// What happened to it.
    pub wrong: Wrong,
    /// What kind of thing: `claim`, `decision`, `report`, `log`, …
    pub kind: String,
    /// Its id.
    pub id: String,
}

impl std::fmt::Display for Finding {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let what = match &self.wrong {
            Wrong::Altered => "was altered",
            Wrong::Deleted => "was deleted",
            Wrong::Added => "was added behind the log",
            Wrong::RolledBack => "was rolled back to an earlier state",
            Wrong::SwappedWith(other) => {
                return write!(f, "{} {} was swapped with {other}", self.kind, self.id);
            }
            Wrong::Missing => "is missing on the disk",
        };
        write!(f, "{} {} {what}", self.kind, self.id)
    }
}

/// What happened to a row or file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wrong {
    /// Its content is not what was written.
    Altered,
    /// It was written and is gone.
    Deleted,
    /// It is there and was never written by the program.
    Added,
    /// Its content is an earlier one.
    RolledBack,
    /// Its content is that of another one.
    SwappedWith(String),
    /// A file is gone.
    Missing,
}

impl Store {
    /// A signed statement of the log as it stands (about 200 bytes of text): keep it elsewhere, give it to a
    /// partner. Whoever has it can prove any later change of what it covers.
    pub fn checkpoint(&self) -> Result<String> {
        let writer = self.writer()?;
        let checkpoint = Checkpoint::of(&writer.tree, self.keys.origin.clone());
        let note = checkpoint.sign(&self.keys.signing).map_err(|_| Error::Refused(Refusal::LogUnsigned))?;
        writer.conn.execute(
            "insert or ignore into checkpoint (size, note, at) values (?, ?, ?)",
            params![checkpoint.size as i64, note, stamp(&*self.ambient)],
        )?;
        Ok(note)
    }

    /// The public key that checks checkpoints, in the form `name+id+base64`.
    pub fn verifier_key(&self) -> String {
        verifier_key(&self.keys.origin, &self.keys.signing.verifying_key())
    }

    /// Recomputes every commitment and the whole tree, opens every original, and names whatever is not as it was
    /// written. `checkpoint` is one kept elsewhere: only with it can the loss of the newest entries together with
    /// their leaves, or an exchange of the whole store, be seen.
    pub fn verify(&self, checkpoint: Option<&str>) -> Result<VerifyReport> {
        self.read(|tx| {
            let pages = damaged_pages(tx)?;
            if !pages.is_empty() {
                // What stands on them cannot be read, so the rest cannot be judged.
                return Ok(VerifyReport { leaves: 0, rows: 0, originals: 0, findings: pages });
            }
            let log = Log::read(tx)?;
            let mut findings = log.findings.clone();
            self.check_tree(tx, &log, checkpoint, &mut findings)?;
            let mut rows = 0;
            for table in schema::ALL {
                rows += check_table(tx, table, &log, &mut findings)?;
            }
            check_derived(tx, &mut findings)?;
            check_secrets(tx, &mut findings)?;
            check_sealed(tx, &mut findings)?;
            // What is computed from rows that are not as they were written cannot tell more.
            if findings.is_empty() {
                let wrong = search::check(tx)?.into_iter();
                findings.extend(wrong.map(|(part, at)| finding(Wrong::Altered, part, &at)));
            }
            let originals = self.check_originals(tx, &mut findings)?;
            findings.sort();
            findings.dedup();
            Ok(VerifyReport { leaves: log.hashes.len() as u64, rows, originals, findings })
        })
    }

    /// Compares the tree over all leaves with its saved edge and with every checkpoint.
    fn check_tree(
        &self,
        conn: &Connection,
        log: &Log,
        outside: Option<&str>,
        findings: &mut Vec<Finding>,
    ) -> Result<()> {
        let tree: Tree = log.hashes.iter().copied().collect();
        match load_tree(conn) {
            Ok(saved) if saved == tree => {}
            Ok(saved) if saved.size() > tree.size() => {
                for seq in tree.size()..saved.size() {
                    findings.push(finding(Wrong::Deleted, "log", &seq.to_string()));
                }
            }
            Ok(saved) if saved.size() < tree.size() => {
                findings.push(finding(Wrong::RolledBack, "log edge", "1"));
            }
            _ => findings.push(finding(Wrong::Altered, "log edge", "1")),
        }
        let key = self.keys.signing.verifying_key();
        let holds = |note: &str| {
            let parsed = Checkpoint::parse_and_verify(note, &self.keys.origin, &key);
            parsed.and_then(|checkpoint| checkpoint.holds_over(&log.hashes))
        };
        let mut statement = conn.prepare("select size, note from checkpoint order by size")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let (size, note): (i64, String) = (row.get(0)?, loose_text(row, 1)?);
            if let Err(e) = holds(&note) {
                findings.push(finding(of_checkpoint(&e), "checkpoint", &size.to_string()));
            } else if !note.contains(&format!("\n{size}\n")) {
                findings.push(finding(Wrong::Altered, "checkpoint", &size.to_string()));
            }
        }
        if let Some(Err(e)) = outside.map(holds) {
            findings.push(finding(of_checkpoint(&e), "log", "against the checkpoint given"));
        }
        Ok(())
    }

    /// Opens every original; its content must have the name it was stored under.
    fn check_originals(&self, conn: &Connection, findings: &mut Vec<Finding>) -> Result<u64> {
        let mut statement =
            conn.prepare("select id, report, key, bytes, redacted from original order by seq")?;
        let mut rows = statement.query([])?;
        let mut opened = 0;
        while let Some(row) = rows.next()? {
            // Read loosely: whatever stands there now, verifying goes on.
            let (name, report) = (loose_text(row, 0)?, loose_text(row, 1)?);
            let key = loose_bytes(row, 2)?;
            let (bytes, redacted) = (Value::read(row, 3)?, Value::read(row, 4)?);
            match self.open_original(&name, &key) {
                Ok(content) => {
                    opened += 1;
                    let named = match redacted {
                        Value::Int(0) => self.original_name(&content),
                        _ => self.redacted_name(&report, &content),
                    };
                    if named != name || bytes != Value::from(content.len()) {
                        findings.push(finding(Wrong::Altered, "original", &name));
                    }
                }
                Err(_) if self.blobs.read(&name).is_err() => {
                    findings.push(finding(Wrong::Missing, "original", &name));
                }
                Err(_) => findings.push(finding(Wrong::Altered, "original", &name)),
            }
        }
        Ok(opened)
    }
}

/// Pages of the database file that do not open under the key: altered, cut off or exchanged on the disk.
fn damaged_pages(conn: &Connection) -> Result<Vec<Finding>> {
    let mut statement = conn.prepare("pragma cipher_integrity_check")?;
    let mut rows = statement.query([])?;
    let mut findings = Vec::new();
    while let Some(row) = rows.next()? {
        let said = loose_text(row, 0)?;
        let page = said.rsplit(' ').next().unwrap_or_default();
        findings.push(finding(Wrong::Altered, "page of the database file", page));
    }
    Ok(findings)
}

fn finding(wrong: Wrong, kind: &str, id: &str) -> Finding {
    Finding { wrong, kind: kind.to_owned(), id: id.to_owned() }
}

fn of_checkpoint(e: &CheckpointError) -> Wrong {
    match e {
        CheckpointError::RolledBack { .. } => Wrong::RolledBack,
        _ => Wrong::Altered,
    }
}

pub(crate) fn loose_text(row: &Row<'_>, at: usize) -> Result<String> {
    Ok(match Value::read(row, at)? {
        Value::Text(text) => text,
        other => format!("{other:?}"),
    })
}

fn loose_bytes(row: &Row<'_>, at: usize) -> Result<Vec<u8>> {
    Ok(match Value::read(row, at)? {
        Value::Bytes(bytes) => bytes,
        _ => Vec::new(),
    })
}

/// What the log says: its leaves, and what it last said about each row.
struct Log {
    hashes: Vec<Hash>,
    /// Table and fingerprint of the id → the last commitment (`None`: removed) and the leaf it stands in.
    last: BTreeMap<(u8, u128), (Option<Hash>, u32)>,
    /// Rows that were written more than once, with their earlier commitments.
    earlier: BTreeMap<(u8, u128), Vec<Hash>>,
    findings: Vec<Finding>,
}

impl Log {
    fn read(conn: &Connection) -> Result<Self> {
        let mut log = Self {
            hashes: Vec::new(),
            last: BTreeMap::new(),
            earlier: BTreeMap::new(),
            findings: Vec::new(),
        };
        let mut statement = conn.prepare("select seq, leaf, entries, hash from log order by seq")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let seq: i64 = row.get(0)?;
            let leaf = loose_text(row, 1)?;
            for missing in log.hashes.len() as i64..seq {
                log.findings.push(finding(Wrong::Deleted, "log", &missing.to_string()));
            }
            let hash = leaf_hash(leaf.as_bytes());
            let entries = read_entries(&loose_bytes(row, 2)?);
            let stated: Option<Leaf> = serde_json::from_str(&leaf).ok();
            let sound = loose_bytes(row, 3)? == hash.as_bytes()
                && matches!((&stated, &entries), (Some(leaf), Ok(entries))
                    if leaf.seq == seq as u64 && leaf.commitment == entries_root(entries));
            if !sound {
                log.findings.push(finding(Wrong::Altered, "log", &seq.to_string()));
            }
            for entry in entries.unwrap_or_default() {
                log.note(entry, log.hashes.len() as u32);
            }
            log.hashes.push(hash);
        }
        Ok(log)
    }

    fn note(&mut self, entry: Entry, leaf: u32) {
        let key = (entry.table, fingerprint(&entry.id));
        if let Some((Some(before), _)) = self.last.insert(key, (entry.commitment, leaf)) {
            self.earlier.entry(key).or_default().push(before);
        }
    }

    /// The id of a row that is gone, from the leaf that last spoke of it.
    fn id_of(&self, conn: &Connection, table: u8, print: u128, leaf: u32) -> Result<String> {
        let entries: Vec<u8> =
            conn.query_row("select entries from log where seq = ?", [leaf], |r| r.get(0)).unwrap_or_default();
        let entries = read_entries(&entries).unwrap_or_default();
        let found = entries.into_iter().find(|e| e.table == table && fingerprint(&e.id) == print);
        Ok(found.map_or_else(|| format!("of leaf {leaf}"), |e| e.id))
    }
}

/// Sixteen bytes that stand for an id, so that millions fit into memory.
fn fingerprint(id: &str) -> u128 {
    let hash = leaf_hash(id.as_bytes()).0;
    u128::from_be_bytes(std::array::from_fn(|i| hash[i]))
}

/// Compares every row of a table with what the log last said about it; gives their number.
fn check_table(conn: &Connection, table: &Table, log: &Log, findings: &mut Vec<Finding>) -> Result<u64> {
    let mut rows = 0;
    let mut seen = BTreeSet::new();
    let mut wrong: Vec<Stored> = Vec::new();
    each(conn, table, |row| {
        rows += 1;
        let key = (table.number, fingerprint(row.id()));
        seen.insert(key.1);
        let said = log.last.get(&key).and_then(|(hash, _)| *hash);
        if said.is_none() || said != row.commitment(table) {
            wrong.push(row);
        }
        Ok(())
    })?;
    for row in &wrong {
        findings.push(finding(what_happened(table, row, &wrong, log), table.kind, row.id()));
    }
    for (&(_, print), &(said, leaf)) in log.last.range((table.number, 0)..=(table.number, u128::MAX)) {
        if said.is_some() && !seen.contains(&print) {
            findings.push(finding(Wrong::Deleted, table.kind, &log.id_of(conn, table.number, print, leaf)?));
        }
    }
    Ok(rows)
}

/// Why a row is not what the log says.
fn what_happened(table: &Table, row: &Stored, wrong: &[Stored], log: &Log) -> Wrong {
    let key = (table.number, fingerprint(row.id()));
    let Some((said, _)) = log.last.get(&key) else { return Wrong::Added };
    if let Some(found) = row.commitment(table)
        && log.earlier.get(&key).is_some_and(|before| before.contains(&found))
    {
        return Wrong::RolledBack;
    }
    if said.is_none() {
        return Wrong::Added;
    }
    // Does it hold what belongs to another wrong row? The id alone, or the place in the order, or both may have
    // stayed behind.
    for other in wrong.iter().filter(|o| o.id() != row.id()) {
        let Some((Some(theirs), _)) = log.last.get(&(table.number, fingerprint(other.id()))) else {
            continue;
        };
        let mut as_other = row.clone();
        as_other.values[0] = other.values[0].clone();
        let here = as_other.commitment(table);
        as_other.seq = other.seq;
        if here == Some(*theirs) || as_other.commitment(table) == Some(*theirs) {
            return Wrong::SwappedWith(other.id().to_owned());
        }
    }
    Wrong::Altered
}

/// What can be computed again must be what it would be.
fn check_derived(conn: &Connection, findings: &mut Vec<Finding>) -> Result<()> {
    let checks = [
        (
            "tally",
            "select r.id from report r left join tally t on t.report = r.id
             left join (
                select c.report,
                    sum(h.verdict is null) as proposed, sum(h.verdict is 'accepted') as accepted,
                    sum(h.verdict is 'rejected') as rejected, sum(h.verdict is 'withdrawn') as withdrawn
                from claim c left join holding h on h.claim = c.id where c.report is not null group by c.report
             ) s on s.report = r.id
             where t.report is null or t.report_seq <> r.seq
                or (t.proposed, t.accepted, t.rejected, t.withdrawn) <> (coalesce(s.proposed, 0),
                    coalesce(s.accepted, 0), coalesce(s.rejected, 0), coalesce(s.withdrawn, 0))",
        ),
        (
            "who has which report",
            "select t.report from tally t where t.doer <> coalesce((
                select s.doer from inbox_step s where s.report = t.report and s.what = 'assign'
                order by s.seq desc limit 1), '')
             or t.until is not (
                select s.until from inbox_step s where s.report = t.report and s.what = 'snooze'
                order by s.seq desc limit 1)",
        ),
        (
            "index of reports",
            "select r.id from report r where not exists (select 1 from report_words_docsize d where d.id = r.seq)
             union all
             select 'row ' || d.id from report_words_docsize d where not exists (
                select 1 from report r where r.seq = d.id)",
        ),
        (
            "index of values",
            "with held (kind, ref, report) as (
                select 'claim', h.claim, r.seq from holding h join claim c on c.id = h.claim
                    left join report r on r.id = c.report where h.verdict = 'accepted'
                union all select 'record', id, null from record
                union all select 'case', id, null from casefile
                union all select 'reason', d.id, r.seq from decision d join claim c on c.id = d.claim
                    left join report r on r.id = c.report where trim(d.why) <> '')
             select h.ref from held h where not exists (
                select 1 from value_doc d where d.ref = h.ref and d.kind = h.kind and d.report is h.report)
             union all
             select d.ref from value_doc d where d.ref not in (select ref from held)
             union all
             select d.ref from value_doc d where not exists (
                select 1 from value_words_docsize w where w.id = d.seq)
             union all
             select 'row ' || w.id from value_words_docsize w where not exists (
                select 1 from value_doc d where d.seq = w.id)",
        ),
        (
            // It decides what is seen of what is found.
            "cases of what is found",
            "select r.id from report r left join gist g on g.seq = r.seq where g.seq is null or g.cases <> coalesce((
                select group_concat(seq, ' ') from (
                    select k.seq from attached a join casefile k on k.id = a.casefile where a.report = r.id
                    order by k.seq)), '')
             union all
             select 'row ' || g.seq from gist g where not exists (select 1 from report r where r.seq = g.seq)
             union all
             select d.ref from value_doc d join record p on p.id = d.ref join casefile k on k.id = p.casefile
                where d.cases <> cast(k.seq as text)
             union all
             select d.ref from value_doc d join casefile k on k.id = d.ref where d.cases <> cast(k.seq as text)",
        ),
        (
            "index of spellings",
            "select s.seq from spelling s where not exists (select 1 from spelling_of o where o.spelling = s.seq)
             union all
             select o.kind || ' ' || o.ref from spelling_of o where not exists (
                select 1 from spelling s where s.seq = o.spelling)
             union all
             select k.spelling from spelling_key k where not exists (
                select 1 from spelling s where s.seq = k.spelling)",
        ),
    ];
    for (kind, sql) in checks {
        let mut statement = conn.prepare(sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            findings.push(finding(Wrong::Altered, kind, &loose_text(row, 0)?));
        }
    }
    Ok(())
}
