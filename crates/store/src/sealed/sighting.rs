//! Words that are sealed as a field and stand in the text of a report still. Which reports those are is found while the value
//! is at hand, and kept without saying where in the text: a mark there would tell whoever opens the database which of all
//! names is the sealed one. What nobody with a key has looked at yet counts as holding the words.

use amparo_model::{CaseId, ReportId, SealedId};
use amparo_protect::names::{Folded, Names};
use amparo_protect::seal::open_field;
use rusqlite::{Connection, params};

use super::{OpenKey, SealedField, What, ciphertext, keyring, load, place};
use crate::rows::{Value, read_id};
use crate::write::Write;
use crate::{Result, Store, schema, search};

/// Where the words of one sealed field stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sightings {
    /// Reports of its case in which they stand.
    pub reports: Vec<ReportId>,
    /// Reports of its case that were not looked at yet: whoever can open looks at them when they sign in.
    pub unlooked: u64,
}

/// A note is no name: whole sentences are not looked for.
const LOOKED_FOR: &str = "('name', 'contact', 'safe_place')";

impl Store {
    /// Where the words of a sealed field stand, as far as somebody who can open has looked.
    pub fn sightings(&self, id: &SealedId) -> Result<Sightings> {
        self.read(|tx| {
            let mut statement = tx.prepare_cached(
                "select distinct a.report from sighting g join sealed s on s.id = g.sealed
                     join attached a on a.casefile = s.casefile and a.report = g.report
                 where g.sealed = ? order by a.report",
            )?;
            let ids = statement.query_map([id.as_str()], |r| r.get::<_, String>(0))?;
            let reports = ids.map(|id| read_id!(ReportId, &id?)).collect::<Result<_>>()?;
            let unlooked: i64 = tx
                .prepare_cached(
                    "select count(distinct a.report) from sealed s join attachment a on a.casefile = s.casefile
                     where s.id = ?1 and s.what in ('name', 'contact', 'safe_place')
                         and a.seq > coalesce((select max(upto) from sighting where sealed = ?1), 0)
                         and exists (select 1 from attached t where t.casefile = a.casefile and t.report = a.report)",
                )?
                .query_row([id.as_str()], |r| r.get(0))?;
            Ok(Sightings { reports, unlooked: unlooked as u64 })
        })
    }

    /// The sealed fields whose words stand in a report, or may: of every case the report is in.
    pub fn sealed_in(&self, report: &ReportId, opener: Option<&OpenKey>) -> Result<Vec<SealedField>> {
        self.read(|tx| {
            let mut fields = load(
                tx,
                &format!(
                    "join attached t on t.casefile = s.casefile where t.report = ?1 and c.sealed is not null
                       and s.what in {LOOKED_FOR} and (
                         exists (select 1 from sighting g where g.sealed = s.id and g.report = t.report)
                         or (select max(a.seq) from attachment a where a.casefile = s.casefile and a.report = t.report)
                            > coalesce((select max(upto) from sighting where sealed = s.id), 0))
                     order by s.seq"
                ),
                report.as_str(),
            )?;
            for (field, generation) in &mut fields {
                let reaches =
                    |key: &OpenKey| keyring::reaches(tx, &field.case, *generation, key.holder.word(), &key.public);
                field.opens = opener.map_or(Ok(false), reaches)?;
            }
            Ok(fields.into_iter().map(|(field, _)| field).collect())
        })
    }
}

/// Looks for a value in what came into its case since the last look; whether there was anything to look at. The caller
/// closes it into a leaf.
pub(super) fn look_through(w: &mut Write<'_>, field: &SealedField, value: &str, who: &str) -> Result<bool> {
    if field.what == What::Note {
        return Ok(false);
    }
    let (before, upto) = looked(&w.tx, field)?;
    if upto <= before {
        return Ok(false);
    }
    let reports = standing_in(&w.tx, field, value, before)?;
    let row = |w: &mut Write<'_>, report: Option<&str>| {
        let values = [
            w.row_id("sg").into(),
            field.id.as_str().into(),
            report.map_or(Value::Null, Into::into),
            upto.into(),
            who.into(),
            (&w.at).into(),
        ];
        w.insert(schema::SIGHTING, &values).map(drop)
    };
    reports.iter().try_for_each(|report| row(w, Some(report)))?;
    row(w, None)?;
    Ok(true)
}

/// Looks for the values of a case in what came in since, with a key that opens them.
pub(super) fn catch_up(w: &mut Write<'_>, opener: &OpenKey, case: &CaseId, who: &str) -> Result<bool> {
    let mut looked_at = false;
    for (field, generation) in load(&w.tx, "where s.casefile = ? and c.sealed is not null", case.as_str())? {
        let (before, upto) = looked(&w.tx, &field)?;
        if field.what == What::Note || upto <= before {
            continue;
        }
        let key = keyring::unwrapped(&w.tx, case, generation, opener)?;
        let (Some(key), Some((_, sealed))) = (key, ciphertext(&w.tx, &field.id)?) else { continue };
        let value = open_field(&key, &place(&field, generation), &sealed)?;
        looked_at |= look_through(w, &field, &value, who)?;
    }
    Ok(looked_at)
}

/// Up to which attachment it was looked (-1: never), and the last there is.
fn looked(conn: &Connection, field: &SealedField) -> Result<(i64, i64)> {
    let mut statement = conn.prepare_cached(
        "select coalesce((select max(upto) from sighting where sealed = ?1), -1),
             coalesce((select max(seq) from attachment where casefile = ?2), 0)",
    )?;
    Ok(statement.query_row([field.id.as_str(), field.case.as_str()], |r| Ok((r.get(0)?, r.get(1)?)))?)
}

/// Reports of its case, attached after `before`, that hold the value in any way of writing the store knows: in text, title,
/// outlet or name of the file, or in what claims say.
fn standing_in(conn: &Connection, field: &SealedField, value: &str, before: i64) -> Result<Vec<String>> {
    let lines = value.lines().map(str::trim).filter(|line| !line.is_empty());
    let names = match field.what {
        What::Name => {
            let mut names: Vec<String> = lines.map(str::to_owned).collect();
            for name in names.clone() {
                names.extend(search::other_spellings(conn, &name)?);
            }
            Names::new(names)
        }
        _ => Names::phrases(lines.map(str::to_owned)),
    };
    let mut statement = conn.prepare_cached(
        "select r.id, coalesce(r.title, '') || char(10) || coalesce(r.outlet, '') || char(10) || r.file_name || char(10)
             || b.text || char(10) || coalesce((select group_concat(c.said || coalesce(d.corrected, ''), char(10))
                    from claim c left join decision d on d.claim = c.id where c.report = r.id), '')
         from attached t join report r on r.id = t.report join body b on b.id = r.id
         where t.casefile = ?1 and
             (select max(a.seq) from attachment a where a.casefile = ?1 and a.report = r.id) > ?2 order by r.id",
    )?;
    let rows = statement.query_map(params![field.case.as_str(), before], |r| {
        Ok((r.get::<_, String>(0)?, r.get::<_, String>(1)?))
    })?;
    let mut found = Vec::new();
    for row in rows {
        let (id, text) = row?;
        if !names.find(&Folded::new(&text)).is_empty() {
            found.push(id);
        }
    }
    Ok(found)
}
