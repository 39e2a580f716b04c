//! Whether what is found by is what it would be if it were built anew from the tables of the log.
//!
//! One pass over reports and entries, each read once, so that the time grows with the store and the memory does not.
//! The words themselves stand in the full-text indexes in no readable form: of these the rows are compared.

use std::collections::BTreeSet;

use amparo_link::names;
use amparo_model::{ClaimState, ReportId, Reviewed};
use rusqlite::{Connection, OptionalExtension};

use super::facts::{Facts, Gist, Spot, cases_of_entry, millis, places};
use super::index::entry;
use super::spell;
use super::terms::Index;
use crate::Result;
use crate::claims::claims_in;
use crate::rows::read_id;

/// What is wrong: which part of the index, and at what.
pub(crate) type Wrong = (&'static str, String);

/// Compares everything. What cannot be read counts as wrong. The tables of the log must have been found sound before.
pub(crate) fn check(conn: &Connection) -> Result<Vec<Wrong>> {
    let mut wrong = Vec::new();
    let mut say = |holds: Result<bool>, part, at: &str| {
        if !holds.unwrap_or(false) {
            wrong.push((part, at.to_owned()));
        }
    };
    each(conn, "select id from report order by seq", |id| {
        let claims = claims_in(conn, id, None)?;
        say(gist(conn, id, &claims), "index of what reports tell", id);
        scope(conn, id, &claims, &mut say)
    })?;
    each(conn, "select distinct scope from claim where report is null order by scope", |entry| {
        scope(conn, entry, &claims_in(conn, entry, None)?, &mut say)
    })?;
    each(conn, "select id from record order by seq", |id| {
        let names = spell::of_record(conn, &read_id!(RecordId, id)?)?;
        say(spellings(conn, "record", id, &names), "index of spellings", id);
        say(value(conn, id), "index of values", id);
        Ok(())
    })?;
    for sql in
        ["select id from casefile order by seq", "select id from decision where trim(why) <> '' order by seq"]
    {
        each(conn, sql, |id| {
            say(value(conn, id), "index of values", id);
            Ok(())
        })?;
    }
    each(conn, "select text from spelling order by seq", |name| {
        say(keys(conn, name), "index of spellings", &seq(conn, "spelling", "text", name)?.to_string());
        Ok(())
    })?;
    Ok(wrong)
}

fn each(conn: &Connection, sql: &str, mut work: impl FnMut(&str) -> Result<()>) -> Result<()> {
    let mut statement = conn.prepare(sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        work(&row.get::<_, String>(0)?)?;
    }
    Ok(())
}

/// What is kept of the claims of a report or an entry.
fn scope(
    conn: &Connection,
    id: &str,
    claims: &[Reviewed],
    say: &mut impl FnMut(Result<bool>, &'static str, &str),
) -> Result<()> {
    say(spots(conn, id, claims), "index of places and days", id);
    let report = ReportId::parse(id).map(|_| seq(conn, "report", "id", id)).transpose()?;
    let cases = if report.is_some() { String::new() } else { cases_of_entry(conn, id)? };
    let places = places(claims);
    for claim in claims {
        let at = claim.claim.id.as_str();
        if spell::is_person(claim) {
            say(spellings(conn, "claim", at, &spell::of_claim(claim)), "index of spellings", at);
        }
        // That it is there if it is accepted, and only then, is compared for all at once.
        if claim.state() == ClaimState::Accepted
            && let Some(decision) = &claim.decision
        {
            let facts = Facts::of(claim.said(), &places);
            say(kept(conn, at, report, &cases, millis(&decision.at), &facts), "index of values", at);
        }
    }
    Ok(())
}

fn seq(conn: &Connection, table: &str, column: &str, value: &str) -> Result<i64> {
    let sql = format!("select seq from {table} where {column} = ?");
    Ok(conn.prepare_cached(&sql)?.query_row([value], |r| r.get(0))?)
}

fn gist(conn: &Connection, report: &str, claims: &[Reviewed]) -> Result<bool> {
    let gist = Gist::of(conn, report, claims)?;
    Ok(Gist::stored(conn, gist.seq())?.as_ref() == Some(&gist) && Index::Gist.holds(conn, gist.seq())?)
}

fn spots(conn: &Connection, scope: &str, claims: &[Reviewed]) -> Result<bool> {
    let mut meant = Spot::all_of(conn, scope, claims)?;
    let mut statement = conn.prepare_cached(
        "select c.id, s.day_from, s.day_to, s.lat, s.lon from spot s left join claim c on c.seq = s.claim
         where s.scope = ?",
    )?;
    let read = |r: &rusqlite::Row<'_>| {
        Ok(Spot { claim: r.get(0)?, from: r.get(1)?, to: r.get(2)?, lat: r.get(3)?, lon: r.get(4)? })
    };
    let mut kept: Vec<Spot> = statement.query_map([scope], read)?.collect::<rusqlite::Result<_>>()?;
    for spots in [&mut meant, &mut kept] {
        spots.sort_by(|a, b| a.partial_cmp(b).unwrap_or(std::cmp::Ordering::Equal));
    }
    Ok(meant == kept)
}

/// Whether a claim or record is kept under these spellings.
fn spellings(conn: &Connection, kind: &str, id: &str, names: &BTreeSet<String>) -> Result<bool> {
    let mut statement = conn.prepare_cached(
        "select s.text from spelling_of o join spelling s on s.seq = o.spelling where o.kind = ? and o.ref = ?",
    )?;
    let seq = seq(conn, kind, "id", id)?;
    let kept: BTreeSet<String> =
        statement.query_map((kind, seq), |r| r.get(0))?.collect::<rusqlite::Result<_>>()?;
    Ok(kept.iter().eq(names.iter().filter(|name| spell::fits(name))))
}

/// Whether a spelling has the keys of its sound.
fn keys(conn: &Connection, name: &str) -> Result<bool> {
    let mut statement = conn.prepare_cached(
        "select k.key from spelling s join spelling_key k on k.spelling = s.seq where s.text = ?",
    )?;
    let kept: BTreeSet<String> =
        statement.query_map([name], |r| r.get(0))?.collect::<rusqlite::Result<_>>()?;
    Ok(kept == names::keys(name).into_iter().collect())
}

/// Whether the row of a record, a case or a reason is what it would be.
fn value(conn: &Connection, id: &str) -> Result<bool> {
    let Some(entry) = entry(conn, id)? else { return Ok(true) };
    let (report, cases, at, facts) = entry.row();
    kept(conn, id, report, cases, at, facts)
}

fn kept(
    conn: &Connection,
    id: &str,
    report: Option<i64>,
    cases: &str,
    at: i64,
    facts: &Facts,
) -> Result<bool> {
    let mut statement = conn.prepare_cached(
        "select report, cases, at, day, acts, modalities, months, countries, seq from value_doc where ref = ?",
    )?;
    let row = statement
        .query_row([id], |r| {
            let facts = Facts {
                day: r.get(3)?,
                acts: r.get(4)?,
                modalities: r.get(5)?,
                months: r.get(6)?,
                countries: r.get(7)?,
            };
            let row = (r.get::<_, Option<i64>>(0)?, r.get::<_, String>(1)?, r.get::<_, i64>(2)?, facts);
            Ok((row, r.get::<_, i64>(8)?))
        })
        .optional()?;
    let Some(((r, c, a, f), seq)) = row else { return Ok(false) };
    Ok(r == report && c == cases && a == at && f == *facts && Index::Value.holds(conn, seq)?)
}
