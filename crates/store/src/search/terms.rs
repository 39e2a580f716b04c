//! Filters as words of an index of their own: `act=…`, one for each value that a row of `gist` or `value_doc` has.
//!
//! What the index gives is gone through by the sieve all the same: it may give too much, never too little.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, params};

use super::facts::Gist;
use super::sieve::{Condition, Doc, Field, words};
use crate::Result;

/// Fields that a claim, record, case or reason has by itself.
pub(super) const OWN: [Field; 5] =
    [Field::Kind, Field::Act, Field::Modality, Field::Country, Field::Happened];
/// Fields that it has from its report.
pub(super) const OF_REPORT: [Field; 6] =
    [Field::Case, Field::Review, Field::Published, Field::Language, Field::Outlet, Field::Protection];

/// A term that nothing has.
const NOTHING: &str = "\"-=-\"";

/// The terms of a row, with spaces between them.
fn terms(doc: &Doc<'_>) -> String {
    let mut all = Vec::new();
    for field in OWN.into_iter().chain(OF_REPORT) {
        let has = doc.of(field);
        match field {
            Field::Outlet if !has.is_empty() => all.push(term(field, &spelled(has))),
            _ => all.extend(words(has).map(|word| term(field, word))),
        }
    }
    all.join(" ")
}

fn term(field: Field, value: &str) -> String {
    format!("{}={value}", field.word())
}

/// A name in letters that make one word of the index, whatever stands in it.
fn spelled(name: &str) -> String {
    name.to_lowercase().bytes().map(|b| format!("{b:02x}")).collect()
}

/// What the index is asked for these conditions, as far as they are about these fields; `None` where none is, or none of
/// them can be asked that way.
pub(super) fn asked(conditions: &[Condition], fields: &[Field]) -> Option<String> {
    let mut groups: BTreeMap<Field, Vec<String>> = BTreeMap::new();
    for condition in conditions.iter().filter(|c| !c.without && fields.contains(&c.field)) {
        groups.entry(condition.field).or_default().push(asked_one(condition));
    }
    let all: Vec<String> = groups.into_values().map(|any| format!("({})", any.join(" OR "))).collect();
    (!all.is_empty()).then(|| all.join(" AND "))
}

fn asked_one(condition: &Condition) -> String {
    let (field, value) = (condition.field, condition.value.as_str());
    if field == Field::Outlet {
        return format!("\"{}\"", term(field, &spelled(value)));
    }
    let one_word =
        !value.is_empty() && value.bytes().all(|b| b.is_ascii_alphanumeric() || b"_-".contains(&b));
    if !one_word {
        return NOTHING.to_owned();
    }
    let term = term(field, value);
    match field {
        // A year has its months and days.
        Field::Happened | Field::Published => format!("\"{term}\" *"),
        Field::Language => format!("\"{term}\" OR \"{term}-\" *"),
        _ => format!("\"{term}\""),
    }
}

/// An index of terms, and how its row is made of the row it stands for.
#[derive(Clone, Copy)]
pub(super) enum Index {
    Gist,
    Value,
}

impl Index {
    pub(super) fn table(self) -> &'static str {
        match self {
            Self::Gist => "gist_terms",
            Self::Value => "value_terms",
        }
    }

    /// What the index has to hold for a row; `None` where there is no such row.
    fn of(self, conn: &Connection, seq: i64) -> Result<Option<String>> {
        match self {
            Self::Gist => Ok(Gist::stored(conn, seq)?.map(|gist| terms(&gist.doc()))),
            Self::Value => {
                let mut statement = conn.prepare_cached(
                    "select kind, cases, acts, modalities, months, countries from value_doc where seq = ?",
                )?;
                let row = statement.query_row([seq], |r| {
                    let text = |at: usize| r.get_ref(at)?.as_str().map_err(rusqlite::Error::from);
                    Ok(terms(&Doc {
                        kind: text(0)?,
                        cases: text(1)?,
                        acts: text(2)?,
                        modalities: text(3)?,
                        months: text(4)?,
                        countries: text(5)?,
                        ..Doc::default()
                    }))
                });
                Ok(row.optional()?)
            }
        }
    }

    /// Changes a row with `change`, and has the index follow.
    pub(super) fn follow(
        self,
        conn: &Connection,
        seq: i64,
        change: impl FnOnce() -> Result<()>,
    ) -> Result<()> {
        let before = self.of(conn, seq)?;
        change()?;
        let after = self.of(conn, seq)?;
        if before == after {
            return Ok(());
        }
        if let Some(before) = before {
            let table = self.table();
            let sql = format!("insert into {table} ({table}, rowid, terms) values ('delete', ?, ?)");
            conn.prepare_cached(&sql)?.execute(params![seq, before])?;
        }
        self.put(conn, seq, after)
    }

    /// Puts a row that is new into the index.
    pub(super) fn add(self, conn: &Connection, seq: i64) -> Result<()> {
        let terms = self.of(conn, seq)?;
        self.put(conn, seq, terms)
    }

    fn put(self, conn: &Connection, seq: i64, terms: Option<String>) -> Result<()> {
        if let Some(terms) = terms {
            let sql = format!("insert into {} (rowid, terms) values (?, ?)", self.table());
            conn.prepare_cached(&sql)?.execute(params![seq, terms])?;
        }
        Ok(())
    }

    /// Whether the index holds what it has to for a row: each of its terms leads there.
    pub(super) fn holds(self, conn: &Connection, seq: i64) -> Result<bool> {
        let Some(meant) = self.of(conn, seq)? else { return Ok(true) };
        let all: Vec<String> = words(&meant).map(|term| format!("\"{term}\"")).collect();
        if all.is_empty() {
            return Ok(true);
        }
        let table = self.table();
        let sql = format!("select 1 from {table} where {table} match ? and rowid = ?");
        Ok(conn.prepare_cached(&sql)?.exists(params![all.join(" AND "), seq])?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is(field: Field, value: &str) -> Condition {
        Condition { field, value: value.into(), without: false }
    }

    #[test]
    fn of_several_about_one_field_one_must_hold() {
        let conditions = [is(Field::Act, "arrest"), is(Field::Act, "torture"), is(Field::Happened, "2015")];
        assert_eq!(
            asked(&conditions, &OWN).unwrap(),
            "(\"act=arrest\" OR \"act=torture\") AND (\"when=2015\" *)"
        );
        assert_eq!(asked(&conditions, &OF_REPORT), None);
        let without = [Condition { without: true, ..is(Field::Act, "arrest") }];
        assert_eq!(asked(&without, &OWN), None, "what must not be is left to the sieve");
    }

    #[test]
    fn what_is_no_word_of_the_index_asks_for_nothing_that_is_there() {
        for value in ["a b", "\"", "", "x\" OR \"act=arrest"] {
            assert_eq!(asked(&[is(Field::Act, value)], &OWN).unwrap(), format!("({NOTHING})"));
        }
        let outlet = asked(&[is(Field::Outlet, "The \"Dawn\" OR x")], &OF_REPORT).unwrap();
        assert!(outlet.bytes().all(|b| b.is_ascii_alphanumeric() || b"()=\"".contains(&b)), "{outlet}");
    }
}
