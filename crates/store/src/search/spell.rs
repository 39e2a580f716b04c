//! Names in any writing: how people are spelled in claims and records, each spelling with the keys of its sound.
//!
//! What is typed in one writing is looked for in the others too, as words; nothing is joined and nothing is kept of it.

use std::collections::{BTreeMap, BTreeSet};

use amparo_link::names::{self, Level, Readings};
use amparo_model::reading::EntityKind;
use amparo_model::{RecordId, Reviewed, Said};
use rusqlite::Connection;

use super::facts::stands;
use crate::words::{Parsed, Term, index_text};
use crate::{Result, records};

/// A longer name is no name.
const LONGEST: usize = 80;
/// Spellings that are read for one key, and kept for one name that is typed.
const READ: usize = 200;
const KEPT: usize = 12;
/// Words that one name has at most, and words of a query among which names are looked for.
const WORDS: usize = 4;
const AMONG: usize = 8;
/// Two spellings are taken for one name above this chance.
const LIKELY: f64 = 0.5;

/// How a claim spells the people it names: what the source says, and what was corrected.
pub(super) fn of_claim(claim: &Reviewed) -> BTreeSet<String> {
    let said = [&claim.claim.said, claim.said()];
    if stands(claim) { said.into_iter().flat_map(person_names).collect() } else { BTreeSet::new() }
}

/// Name and other spellings of a person.
pub(super) fn person_names(said: &Said) -> Vec<String> {
    let Said::Entity(entity) = said else { return Vec::new() };
    if entity.kind != EntityKind::Person {
        return Vec::new();
    }
    let other = entity.attributes.iter().filter(|a| a.name.contains("name") || a.name.contains("alias"));
    entity.name.iter().cloned().chain(other.map(|a| a.value.clone())).collect()
}

/// The spellings in a label: `Park Mi-na (박미나)` has two.
fn in_label(label: &str) -> BTreeSet<String> {
    let parts = label.split(['(', ')', '[', ']', '/', ',', ';', '（', '）', '、']);
    parts.map(|p| p.trim().to_owned()).collect()
}

/// Whether a claim is about a person, who has a name.
pub(super) fn is_person(claim: &Reviewed) -> bool {
    matches!(&claim.claim.said, Said::Entity(e) if e.kind == EntityKind::Person)
}

/// Whether a name is one that is kept.
pub(super) fn fits(name: &str) -> bool {
    name.chars().any(char::is_alphabetic) && name.chars().count() <= LONGEST
}

/// Has the index of spellings follow a claim.
pub(crate) fn follow_claim(conn: &Connection, claim: &Reviewed) -> Result<()> {
    if !is_person(claim) {
        return Ok(());
    }
    let seq: i64 = conn
        .prepare_cached("select seq from claim where id = ?")?
        .query_row([claim.claim.id.as_str()], |r| r.get(0))?;
    follow(conn, "claim", seq, &of_claim(claim))
}

/// How a record spells the person it is of.
pub(super) fn of_record(conn: &Connection, id: &RecordId) -> Result<BTreeSet<String>> {
    let record = records::record(conn, id)?;
    Ok(if record.kind == EntityKind::Person { in_label(&record.label) } else { BTreeSet::new() })
}

/// Has the index of spellings follow a record.
pub(crate) fn follow_record(conn: &Connection, id: &RecordId) -> Result<()> {
    let names = of_record(conn, id)?;
    let seq: i64 =
        conn.prepare_cached("select seq from record where id = ?")?.query_row([id.as_str()], |r| r.get(0))?;
    follow(conn, "record", seq, &names)
}

fn follow(conn: &Connection, kind: &str, seq: i64, names: &BTreeSet<String>) -> Result<()> {
    let before: Vec<i64> = conn
        .prepare_cached("select spelling from spelling_of where kind = ? and ref = ?")?
        .query_map((kind, seq), |r| r.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    conn.prepare_cached("delete from spelling_of where kind = ? and ref = ?")?.execute((kind, seq))?;
    for name in names.iter().filter(|name| fits(name)) {
        let spelling = spelled(conn, name)?;
        conn.prepare_cached("insert or ignore into spelling_of (kind, ref, spelling) values (?, ?, ?)")?
            .execute((kind, seq, spelling))?;
    }
    // A spelling that nobody has any more is gone with its keys.
    for spelling in before {
        let held = conn
            .prepare_cached("select 1 from spelling_of where spelling = ? limit 1")?
            .exists([spelling])?;
        if !held {
            conn.prepare_cached("delete from spelling_key where spelling = ?")?.execute([spelling])?;
            conn.prepare_cached("delete from spelling where seq = ?")?.execute([spelling])?;
        }
    }
    Ok(())
}

/// The number of a spelling, written down if it is new.
fn spelled(conn: &Connection, name: &str) -> Result<i64> {
    use rusqlite::OptionalExtension;
    let found: Option<i64> = conn
        .prepare_cached("select seq from spelling where text = ?")?
        .query_row([name], |r| r.get(0))
        .optional()?;
    if let Some(seq) = found {
        return Ok(seq);
    }
    conn.prepare_cached("insert into spelling (text) values (?)")?.execute([name])?;
    let seq = conn.last_insert_rowid();
    for key in names::keys(name) {
        conn.prepare_cached("insert or ignore into spelling_key (key, spelling) values (?, ?)")?
            .execute((key, seq))?;
    }
    Ok(seq)
}

/// Adds to a query how else the names in it are spelled in this store: each run of words that can be a name, the
/// longest first, and each phrase.
pub(super) fn widen(conn: &Connection, parsed: &mut Parsed) -> Result<()> {
    let mut taken = BTreeSet::new();
    let many = parsed.with.len().min(AMONG);
    let mut found = Vec::new();
    for length in (1..=WORDS.min(many)).rev() {
        for from in 0..=many - length {
            let run = from..from + length;
            let terms = &parsed.with[run.clone()];
            let whole = terms.iter().all(|t| !t.prefix) && (length == 1 || terms.iter().all(|t| !t.phrase));
            if !whole || run.clone().any(|at| taken.contains(&at)) {
                continue;
            }
            let name = terms.iter().map(|t| t.typed.as_str()).collect::<Vec<_>>().join(" ");
            if !may_be_name(&name) {
                continue;
            }
            let other = like(conn, &name)?;
            if !other.is_empty() {
                taken.extend(run.clone());
                found.push((run, other));
            }
        }
    }
    for (run, other) in found {
        let terms = other.into_iter().filter_map(|name| Some((Term::whole(&name)?, name)));
        parsed.otherwise.push(crate::words::Otherwise { run, spellings: terms.collect() });
    }
    parsed.otherwise.sort_by_key(|o| o.run.start);
    Ok(())
}

/// Whether words are more than one part of a name: one word of an alphabet is borne by thousands.
fn may_be_name(text: &str) -> bool {
    let (mut words, mut pairs) = (0, 0);
    crate::words::cut(text, |token| match token.kind {
        crate::words::Kind::Word => words += 1,
        crate::words::Kind::Pair => pairs += 1,
        crate::words::Kind::Tail => {}
    });
    words + pairs > 1 || pairs > 0
}

/// Other spellings of a name, the likeliest first.
pub(crate) fn like(conn: &Connection, name: &str) -> Result<Vec<String>> {
    let asked = names::read(name);
    let mut near: BTreeMap<i64, String> = BTreeMap::new();
    let mut statement = conn.prepare_cached(
        "select s.seq, s.text from spelling_key k join spelling s on s.seq = k.spelling where k.key = ? limit ?",
    )?;
    for key in asked.keys() {
        let mut rows = statement.query((key, READ as i64))?;
        while let Some(row) = rows.next()? {
            near.insert(row.get(0)?, row.get(1)?);
        }
    }
    let typed = index_text(name);
    let mut found: Vec<(f64, String)> = near
        .into_values()
        .filter(|text| index_text(text) != typed)
        .filter_map(|text| Some((same(&asked, &names::read(&text))?, text)))
        .collect();
    found.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    found.truncate(KEPT);
    Ok(found.into_iter().map(|(_, text)| text).collect())
}

/// The chance that two readings are of one name; `None` where a part contradicts, is missing or is only near.
fn same(a: &Readings, b: &Readings) -> Option<f64> {
    let weight = names::weight(a, b);
    let chance = weight.probability();
    let agrees = matches!(weight.level, Level::Exact | Level::SameReading | Level::Swapped);
    (agrees && chance >= LIKELY).then_some(chance)
}

/// Throws away the whole index, to be built anew.
pub(crate) fn clear(conn: &Connection) -> Result<()> {
    Ok(conn.execute_batch("delete from spelling_of; delete from spelling_key; delete from spelling;")?)
}
