//! The name of a source, sealed: its row keeps a neutral mark.

use amparo_model::{CaseId, SealedId, SourceId};
use rusqlite::{Connection, OptionalExtension};
use zeroize::Zeroizing;

use super::{About, NewSealed, OpenKey, What, add};
use crate::rows::{Stored, select};
use crate::{Error, Refusal, Result, Store, schema, search};

/// What stands where a sealed name stood, before the id of the field.
const MARK: &str = "sealed ";

/// The name of a source that was sealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedSource {
    /// The sealed field.
    pub id: SealedId,
    /// Reports of the case in whose text, title or file name the same name stands still: sealing hides the name of the
    /// source, what a report says is redacted by erasing.
    pub still: u64,
}

/// The sealed field that the label of a source stands for, if it does.
pub fn sealed_label(label: &str) -> Option<SealedId> {
    SealedId::parse(label.strip_prefix(MARK)?)
}

impl Store {
    /// Seals the name of a source under the key of a case it tells in. The row is rewritten under a new salt, so that
    /// nothing of the name is left in it, and the log still verifies. Backups made before hold the name.
    pub fn seal_source(
        &self,
        opener: &OpenKey,
        case: &CaseId,
        id: &SourceId,
        who: &str,
    ) -> Result<SealedSource> {
        let sealed = self.write(|w| {
            let row =
                w.tx.query_row(&format!("{} where id = ?", select(schema::SOURCE)), [id.as_str()], |r| {
                    Stored::read(schema::SOURCE, r)
                })
                .optional()?;
            let mut row = row.ok_or_else(|| Error::NotFound { kind: "source", id: id.to_string() })?;
            must_tell_in(&w.tx, id, case)?;
            let label = Zeroizing::new(row.values[LABEL].text().unwrap_or_default().to_owned());
            if sealed_label(&label).is_some() {
                return Err(Error::Refused(Refusal::SealedAlready));
            }
            let new = NewSealed {
                case: case.clone(),
                what: What::Name,
                about: About::Source(id.clone()),
                value: label,
                who: who.to_owned(),
            };
            let sealed = add(w, &self.keys, opener, &new)?;
            row.values[LABEL] = format!("{MARK}{sealed}").into();
            w.tx.execute("insert into erasing (one) values (1)", [])?;
            w.rewrite(schema::SOURCE, row.seq, &row.values)?;
            // Where a report names no outlet, the index has the name of its source.
            for report in reports_of(&w.tx, id)? {
                search::refresh(&w.tx, &report)?;
            }
            w.leaf("seal", "source", id.as_str(), who)?;
            w.tx.execute("delete from erasing", [])?;
            Ok(sealed)
        })?;
        // Copies made before a change of format hold the name, and so does the write-ahead log.
        self.remove_older_formats();
        self.fold_wal()?;
        let still = self.sightings(&sealed)?.reports.len() as u64;
        Ok(SealedSource { id: sealed, still })
    }

    /// The cases a source tells in.
    pub fn cases_of_source(&self, id: &SourceId) -> Result<Vec<CaseId>> {
        self.read(|tx| {
            crate::sources::must_exist(tx, id)?;
            cases_of(tx, id)
        })
    }
}

/// Place of the label in the columns of a source.
const LABEL: usize = 2;

fn cases_of(conn: &Connection, id: &SourceId) -> Result<Vec<CaseId>> {
    let mut statement = conn.prepare_cached(
        "select distinct a.casefile from attached a join report r on r.id = a.report
         where r.source = ? order by a.casefile",
    )?;
    let ids = statement.query_map([id.as_str()], |r| r.get::<_, String>(0))?;
    ids.map(|id| crate::rows::read_id!(CaseId, &id?)).collect()
}

fn reports_of(conn: &Connection, id: &SourceId) -> Result<Vec<String>> {
    let mut statement = conn.prepare_cached("select id from report where source = ?")?;
    Ok(statement.query_map([id.as_str()], |r| r.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// Whether a source has a report in a case.
pub(super) fn must_tell_in(conn: &Connection, id: &SourceId, case: &CaseId) -> Result<()> {
    let tells = cases_of(conn, id)?.contains(case);
    if tells { Ok(()) } else { Err(Error::Refused(Refusal::NotOfCase)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_label_stands_where_it_is_looked_for() {
        assert_eq!(schema::SOURCE.columns[LABEL], "label");
        let id = SealedId::new(1, 2);
        assert_eq!(sealed_label(&format!("{MARK}{id}")), Some(id));
        assert_eq!(sealed_label("sealed harbour"), None);
    }
}
