//! How the store is: numbers, and whether everything is sound.

use rusqlite::Connection;

use crate::access::DATABASE;
use crate::blobs::is_known;
use crate::link::{FORMAT, format_of};
use crate::{Result, Store};

/// Numbers of the store.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Stats {
    pub reports: u64,
    pub claims: u64,
    pub decisions: u64,
    pub cases: u64,
    pub records: u64,
    pub sources: u64,
    pub releases: u64,
    pub originals: u64,
    /// Leaves in the log.
    pub leaves: u64,
    /// Size of the database file in bytes.
    pub database_bytes: u64,
    /// Size of the originals in bytes.
    pub original_bytes: u64,
}

/// One thing that was looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What, as a stable word: `format`, `sqlite`, `integrity`, …
    pub name: &'static str,
    /// What was found.
    pub value: String,
    /// Whether it is as it should be.
    pub sound: bool,
}

impl Store {
    /// Numbers of the store.
    pub fn stats(&self) -> Result<Stats> {
        self.read(|tx| {
            let count = |table: &str| -> Result<u64> {
                Ok(tx.query_row(&format!("select count(*) from {table}"), [], |r| r.get::<_, i64>(0))? as u64)
            };
            Ok(Stats {
                reports: count("report")?,
                claims: count("claim")?,
                decisions: count("decision")?,
                cases: count("casefile")?,
                records: count("record")?,
                sources: count("source")?,
                releases: count("release")?,
                originals: count("original")?,
                leaves: count("log")?,
                database_bytes: std::fs::metadata(self.dir.join(DATABASE)).map_or(0, |m| m.len()),
                original_bytes: tx
                    .query_row("select coalesce(sum(bytes), 0) from original", [], |r| r.get::<_, i64>(0))?
                    as u64,
            })
        })
    }

    /// Looks at format, cipher, integrity of the file, index, originals and left-overs. Reads the whole database
    /// once.
    pub fn doctor(&self) -> Result<Vec<Fact>> {
        let (mut missing, mut left_over) = (0, 0);
        let names = self.blobs.names()?;
        let mut facts = self.read(|tx| {
            for name in &names {
                left_over += u64::from(!is_known(tx, name)?);
            }
            let mut statement = tx.prepare("select id from original")?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                missing += u64::from(self.blobs.read(&row.get::<_, String>(0)?).is_err());
            }
            let format = format_of(tx)?;
            Ok(vec![
                fact("format", format!("{format} of {FORMAT}"), format == FORMAT),
                fact("sqlite", rusqlite::version().to_owned(), true),
                text_fact(tx, "cipher", "pragma cipher_version", |v| !v.is_empty()),
                text_fact(tx, "journal", "pragma journal_mode", |v| v == "wal"),
                // Both give no row when all is well.
                text_fact(tx, "pages", "pragma cipher_integrity_check", |v| v == "ok"),
                text_fact(tx, "integrity", "pragma quick_check(1)", |v| v == "ok"),
                text_fact(tx, "references", "pragma foreign_key_check", |v| v == "ok"),
            ])
        })?;
        facts.push(self.index_fact());
        facts.push(fact("originals missing", missing.to_string(), missing == 0));
        facts.push(fact("files left over", left_over.to_string(), left_over == 0));
        Ok(facts)
    }

    /// Whether the index is sound in itself.
    fn index_fact(&self) -> Fact {
        let check = self.writer().and_then(|writer| {
            for index in ["report_words", "value_words", "gist_terms", "value_terms"] {
                writer
                    .conn
                    .execute(&format!("insert into {index} ({index}) values ('integrity-check')"), [])?;
            }
            Ok(())
        });
        fact("index", check.as_ref().map_or_else(ToString::to_string, |()| "ok".to_owned()), check.is_ok())
    }
}

fn fact(name: &'static str, value: String, sound: bool) -> Fact {
    Fact { name, value, sound }
}

/// The first column of the first row of a pragma; `ok` if there is none.
fn text_fact(conn: &Connection, name: &'static str, pragma: &str, sound: fn(&str) -> bool) -> Fact {
    let value = conn.prepare(pragma).and_then(|mut statement| {
        let mut rows = statement.query([])?;
        Ok(match rows.next()? {
            Some(row) => row.get::<_, String>(0)?,
            None => "ok".to_owned(),
        })
    });
    match value {
        Ok(value) => fact(name, value.clone(), sound(&value)),
        Err(e) => fact(name, e.to_string(), false),
    }
}
