//! What of the index has to follow a decision: the claim itself, and the records whose spellings it is one of.

use amparo_model::reading::EntityKind;
use amparo_model::{RecordId, Reviewed, Said};
use rusqlite::{Connection, OptionalExtension, params};

use super::facts::{Facts, places, refresh};
use super::index::{Entry, entry, follow};
use super::spell;
use super::terms::Index;
use crate::Result;
use crate::claims::claims_in;

/// What the index held before a decision.
pub(crate) struct Indexed {
    before: Vec<(String, Option<Entry>)>,
    scope: String,
}

impl Indexed {
    /// Looks before a decision about a claim, which may give it to a record.
    pub(crate) fn before(conn: &Connection, claim: &Reviewed, to: Option<&RecordId>) -> Result<Self> {
        let held = claim.decision.as_ref().and_then(|d| d.record.as_ref());
        let mut ids = vec![claim.claim.id.as_str()];
        // Undoing brings back a decision that may have pointed elsewhere.
        let earlier: Vec<String> = if matches!(claim.claim.said, Said::Entity(_)) {
            let mut statement = conn.prepare_cached(
                "select distinct record from decision where claim = ? and record is not null",
            )?;
            let ids = statement.query_map([claim.claim.id.as_str()], |r| r.get(0))?;
            ids.collect::<rusqlite::Result<_>>()?
        } else {
            Vec::new()
        };
        ids.extend(
            held.into_iter().chain(to).map(RecordId::as_str).chain(earlier.iter().map(String::as_str)),
        );
        ids.sort_unstable();
        ids.dedup();
        let before =
            ids.into_iter().map(|id| Ok((id.to_owned(), entry(conn, id)?))).collect::<Result<_>>()?;
        let scope = conn
            .prepare_cached("select scope from claim where id = ?")?
            .query_row([claim.claim.id.as_str()], |r| r.get(0))?;
        Ok(Self { before, scope })
    }

    /// Follows after it.
    pub(crate) fn follow(self, conn: &Connection, claim: &Reviewed) -> Result<()> {
        for (id, before) in self.before {
            follow(conn, &id, before)?;
        }
        spell::follow_claim(conn, claim)?;
        if matches!(&claim.claim.said, Said::Entity(e) if e.kind == EntityKind::Place) {
            countries(conn, &self.scope)?;
        }
        refresh(conn, &self.scope)
    }
}

/// Has the countries of accepted acts follow a decision about a place.
fn countries(conn: &Connection, scope: &str) -> Result<()> {
    let claims = claims_in(conn, scope, None)?;
    let places = places(&claims);
    for claim in claims.iter().filter(|c| matches!(c.said(), Said::Act(_))) {
        let facts = Facts::of(claim.said(), &places);
        let seq: Option<i64> = conn
            .prepare_cached("select seq from value_doc where ref = ?")?
            .query_row([claim.claim.id.as_str()], |r| r.get(0))
            .optional()?;
        let Some(seq) = seq else { continue };
        Index::Value.follow(conn, seq, || {
            conn.prepare_cached("update value_doc set countries = ? where seq = ?")?
                .execute(params![facts.countries, seq])?;
            Ok(())
        })?;
    }
    Ok(())
}

/// Has everything but the words follow claims that were proposed just now; `scope` is their report or entry.
pub(crate) fn follow_new(conn: &Connection, scope: &str) -> Result<()> {
    refresh(conn, scope)?;
    for claim in claims_in(conn, scope, Some("entity"))? {
        spell::follow_claim(conn, &claim)?;
    }
    Ok(())
}
