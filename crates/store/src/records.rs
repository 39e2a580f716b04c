//! Records: persons, groups, organisations and places as a case knows them.

use std::collections::{BTreeMap, BTreeSet};

use amparo_model::reading::EntityKind;
use amparo_model::{CaseId, ClaimState, Handling, LinkId, Publicity, Record, RecordId, Reviewed, Said};
use rusqlite::{Connection, OptionalExtension};

use crate::claims::claims_in;
use crate::rows::{from_word, read_id, word};
use crate::search::{self, follow_record};
use crate::write::Write;
use crate::{Error, Reason, Refusal, Result, Scope, Store, cases, schema};

/// Two records judged about.
#[derive(Clone, Debug)]
pub struct SameAs {
    /// One record.
    pub one: RecordId,
    /// The other.
    pub other: RecordId,
    /// Who judges.
    pub who: String,
    /// Why.
    pub why: String,
}

/// A judgement that two records are one person, group, organisation or place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SameAsLink {
    /// Identifier.
    pub id: LinkId,
    /// One record.
    pub one: RecordId,
    /// The other.
    pub other: RecordId,
    /// Who judged.
    pub who: String,
    /// When, RFC 3339, UTC.
    pub at: String,
    /// Why.
    pub why: String,
}

impl Store {
    /// Makes a record in a case, private until somebody says otherwise.
    pub fn create_record(
        &self,
        case: &CaseId,
        kind: EntityKind,
        label: &str,
        handling: Handling,
        who: &str,
    ) -> Result<RecordId> {
        self.write(|w| create_record_in(w, case, kind, label, handling, who))
    }

    /// One record.
    pub fn record(&self, id: &RecordId) -> Result<Record> {
        self.read(|tx| record(tx, id))
    }

    /// The case a record belongs to.
    pub fn case_of(&self, id: &RecordId) -> Result<CaseId> {
        self.read(|tx| {
            let mut statement = tx.prepare_cached("select casefile from record where id = ?")?;
            let case: Option<String> = statement.query_row([id.as_str()], |r| r.get(0)).optional()?;
            read_id!(CaseId, &case.ok_or_else(|| not_found(id))?)
        })
    }

    /// Records of a case, in the order they were made.
    pub fn records(&self, case: &CaseId) -> Result<Vec<Record>> {
        self.read(|tx| {
            cases::case(tx, case)?;
            records_of(tx, case)
        })
    }

    /// Says whether a record may be named in public. Who and why are taken from the arguments, also where the
    /// value holds its own. Former answers stay on record.
    pub fn set_publicity(&self, id: &RecordId, publicity: Publicity, who: &str, why: &str) -> Result<()> {
        let role = match &publicity {
            Publicity::Private => None,
            Publicity::PublicRole { role, .. } if role.trim().is_empty() || why.trim().is_empty() => {
                return Err(Error::WhyMissing(Reason::Public));
            }
            Publicity::PublicRole { role, .. } => Some(role),
        };
        self.write(|w| {
            must_exist(&w.tx, id)?;
            let values = [
                w.row_id("pp").into(),
                id.as_str().into(),
                role.into(),
                who.into(),
                (&w.at).into(),
                why.into(),
            ];
            w.insert(schema::PUBLICITY, &values)?;
            w.leaf("publicity", "record", id.as_str(), who)
        })
    }

    /// Judges two records of one kind to be the same. Nothing is merged: take the judgement back, and they are
    /// two again.
    pub fn same_as(&self, new: SameAs) -> Result<LinkId> {
        self.write(|w| same_as_in(w, &new))
    }

    /// Takes back a judgement.
    pub fn undo_same_as(&self, id: &LinkId, who: &str, why: &str) -> Result<()> {
        self.write(|w| undo_same_as_in(w, id, who, why))
    }

    /// A record and every record judged the same as it, directly or through others; sorted. A judgement counts only
    /// where both records are of cases within.
    pub fn same_records(&self, id: &RecordId, within: &Scope) -> Result<Vec<RecordId>> {
        self.read(|tx| {
            must_exist(tx, id)?;
            Ok(joined(id, &links_within(tx, within)?).into_iter().collect())
        })
    }

    /// What is accepted about a record and those judged the same by judgements within: the entity claims that point to it, and the
    /// accepted relations, acts, statements, counts and protections of the same reports that speak of it.
    pub fn record_claims(&self, id: &RecordId, within: &Scope) -> Result<Vec<Reviewed>> {
        self.read(|tx| {
            must_exist(tx, id)?;
            let same = joined(id, &links_within(tx, within)?);
            let mut locals: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
            for record in &same {
                for (scope, local) in locals_pointing_to(tx, record)? {
                    locals.entry(scope).or_default().insert(local);
                }
            }
            let mut all = Vec::new();
            for (scope, locals) in &locals {
                all.extend(claims_in(tx, scope, None)?.into_iter().filter(|claim| {
                    let points = claim.decision.as_ref().and_then(|d| d.record.as_ref());
                    claim.state() == ClaimState::Accepted
                        && match claim.said() {
                            Said::Entity(_) => points.is_some_and(|r| same.contains(r)),
                            said => refers_to(said).any(|local| locals.contains(local)),
                        }
                }));
            }
            all.sort_by(|a, b| a.claim.at.cmp(&b.claim.at).then_with(|| a.claim.id.cmp(&b.claim.id)));
            Ok(all)
        })
    }
}

/// Makes a record within a transaction that writes.
pub(crate) fn create_record_in(
    w: &mut Write<'_>,
    case: &CaseId,
    kind: EntityKind,
    label: &str,
    handling: Handling,
    who: &str,
) -> Result<RecordId> {
    cases::case(&w.tx, case)?;
    let id = w.id(RecordId::new);
    let values = [
        id.as_str().into(),
        case.as_str().into(),
        word(&kind).into(),
        label.into(),
        word(&handling).into(),
        who.into(),
        (&w.at).into(),
    ];
    w.insert(schema::RECORD, &values)?;
    search::follow(&w.tx, id.as_str(), None)?;
    follow_record(&w.tx, &id)?;
    w.leaf("make", "record", id.as_str(), who)?;
    Ok(id)
}

/// Judges two records the same within a transaction that writes.
pub(crate) fn same_as_in(w: &mut Write<'_>, new: &SameAs) -> Result<LinkId> {
    let (one, other) = (record(&w.tx, &new.one)?, record(&w.tx, &new.other)?);
    if one.kind != other.kind || one.id == other.id {
        return Err(Error::Refused(Refusal::NotTheSame));
    }
    if new.why.trim().is_empty() {
        return Err(Error::WhyMissing(Reason::Same));
    }
    let id = w.id(LinkId::new);
    let values = [
        id.as_str().into(),
        new.one.as_str().into(),
        new.other.as_str().into(),
        (&new.who).into(),
        (&w.at).into(),
        (&new.why).into(),
    ];
    w.insert(schema::LINK, &values)?;
    w.leaf("link", "record", id.as_str(), &new.who)?;
    Ok(id)
}

/// Takes back a judgement within a transaction that writes.
pub(crate) fn undo_same_as_in(w: &mut Write<'_>, id: &LinkId, who: &str, why: &str) -> Result<()> {
    let held = links(&w.tx)?.into_iter().any(|l| l.id == *id);
    if !held {
        return Err(Error::NotFound { kind: "judgement", id: id.to_string() });
    }
    let values = [w.row_id("lu").into(), id.as_str().into(), who.into(), (&w.at).into(), why.into()];
    w.insert(schema::UNLINKING, &values)?;
    w.leaf("unlink", "record", id.as_str(), who)
}

fn not_found(id: &RecordId) -> Error {
    Error::NotFound { kind: "record", id: id.to_string() }
}

pub(crate) fn must_exist(conn: &Connection, id: &RecordId) -> Result<()> {
    let mut statement = conn.prepare_cached("select 1 from record where id = ?")?;
    statement.query_row([id.as_str()], |_| Ok(())).optional()?.ok_or_else(|| not_found(id))
}

pub(crate) fn record(conn: &Connection, id: &RecordId) -> Result<Record> {
    load(conn, "where r.id = ?", id.as_str())?.pop().ok_or_else(|| not_found(id))
}

pub(crate) fn records_of(conn: &Connection, case: &CaseId) -> Result<Vec<Record>> {
    load(conn, "where r.casefile = ? order by r.seq", case.as_str())
}

fn load(conn: &Connection, tail: &str, value: &str) -> Result<Vec<Record>> {
    let mut statement = conn.prepare_cached(&format!(
        "select r.id, r.kind, r.label, r.handling, p.role, p.who, p.why
         from record r left join publicity p on p.record = r.id
            and p.seq = (select max(seq) from publicity where record = r.id)
         {tail}"
    ))?;
    let mut rows = statement.query([value])?;
    let mut records = Vec::new();
    while let Some(row) = rows.next()? {
        let role: Option<String> = row.get(4)?;
        records.push(Record {
            id: read_id!(RecordId, &row.get::<_, String>(0)?)?,
            kind: from_word(&row.get::<_, String>(1)?)?,
            label: row.get(2)?,
            handling: from_word(&row.get::<_, String>(3)?)?,
            publicity: match role {
                None => Publicity::Private,
                Some(role) => Publicity::PublicRole { role, who: row.get(5)?, why: row.get(6)? },
            },
        });
    }
    Ok(records)
}

/// Report or entry and local id of each accepted entity that points to a record.
pub(crate) fn locals_pointing_to(conn: &Connection, record: &RecordId) -> Result<Vec<(String, String)>> {
    let mut statement = conn.prepare_cached(
        "select c.scope, c.local from decision d join holding h on h.id = d.id join claim c on c.id = d.claim
         where d.record = ? and d.verdict = 'accepted' order by c.seq",
    )?;
    let found = statement.query_map([record.as_str()], |r| Ok((r.get(0)?, r.get(1)?)))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// Judgements that hold, in the order they were made.
pub(crate) fn links(conn: &Connection) -> Result<Vec<SameAsLink>> {
    let mut statement = conn.prepare_cached(
        "select id, one, other, who, at, why from link l
         where not exists (select 1 from unlinking u where u.link = l.id) order by seq",
    )?;
    let mut rows = statement.query([])?;
    let mut links = Vec::new();
    while let Some(row) = rows.next()? {
        links.push(SameAsLink {
            id: read_id!(LinkId, &row.get::<_, String>(0)?)?,
            one: read_id!(RecordId, &row.get::<_, String>(1)?)?,
            other: read_id!(RecordId, &row.get::<_, String>(2)?)?,
            who: row.get(3)?,
            at: row.get(4)?,
            why: row.get(5)?,
        });
    }
    Ok(links)
}

/// The same, where both records are of cases within.
pub(crate) fn links_within(conn: &Connection, within: &Scope) -> Result<Vec<SameAsLink>> {
    let mut links = links(conn)?;
    if *within == Scope::All {
        return Ok(links);
    }
    let sql = format!("select p.id from record p where {}", within.cases("p.casefile", 1));
    let mut statement = conn.prepare_cached(&sql)?;
    let seen = statement.query_map([within.value()], |r| r.get(0))?;
    let seen: BTreeSet<String> = seen.collect::<rusqlite::Result<_>>()?;
    links.retain(|l| seen.contains(l.one.as_str()) && seen.contains(l.other.as_str()));
    Ok(links)
}

pub(crate) fn same_records(conn: &Connection, id: &RecordId) -> Result<BTreeSet<RecordId>> {
    Ok(joined(id, &links(conn)?))
}

/// A record and those that judgements join to it.
fn joined(id: &RecordId, links: &[SameAsLink]) -> BTreeSet<RecordId> {
    let mut same = BTreeSet::from([id.clone()]);
    loop {
        let before = same.len();
        for link in links {
            if same.contains(&link.one) || same.contains(&link.other) {
                same.insert(link.one.clone());
                same.insert(link.other.clone());
            }
        }
        if same.len() == before {
            return same;
        }
    }
}

/// Local ids of entities that a claim speaks of.
pub(crate) fn refers_to(said: &Said) -> impl Iterator<Item = &str> {
    let ids: Vec<&String> = match said {
        Said::Entity(x) => vec![&x.id],
        Said::Relation(x) => vec![&x.from, &x.to],
        Said::Act(x) => {
            let places = x.places.iter().map(|p| &p.id);
            x.victims.iter().chain(&x.actors).chain(&x.targets).chain(&x.sources).chain(places).collect()
        }
        Said::Statement(x) => x.speaker.iter().chain(&x.addressees).chain(&x.about).collect(),
        Said::Count(x) => x.counter.iter().collect(),
        Said::Protection(x) => x.about.iter().collect(),
    };
    ids.into_iter().map(String::as_str)
}
