//! Going through what matches: what is seen of it, what the filters let through, how it is ordered and counted.

use rusqlite::types::Value;
use rusqlite::{Connection, Row, params_from_iter};

use super::sieve::{Counter, Doc, Facet, Seen, Sieve};
use super::{HitKind, Mark, Order, Query};
use crate::Result;

/// Matches of one index that are ranked and counted: the newest.
pub(super) const MOST: usize = 4_000;

/// Something that was found: its place in the order, and in which index it stands where.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Key {
    /// Smaller comes first: rank, or the moment counted backwards.
    pub(super) place: f64,
    pub(super) value: bool,
    pub(super) seq: i64,
}

impl Key {
    pub(super) fn order(&self, other: &Self) -> std::cmp::Ordering {
        let newer = || (other.value, other.seq).cmp(&(self.value, self.seq));
        self.place.total_cmp(&other.place).then_with(newer)
    }
}

/// Everything that was found.
pub(super) struct Found {
    pub(super) keys: Vec<Key>,
    /// Whether there is more than was looked at.
    pub(super) more: bool,
    pub(super) facets: Vec<Facet>,
    /// The last numbers of both indexes when the first page was asked for.
    pub(super) upto: (i64, i64),
}

/// The columns of `gist` that [`gist`] reads.
const GIST: &str =
    "g.cases, g.at, g.language, g.outlet, g.day, g.acts, g.modalities, g.months, g.countries, g.review,
    g.protection";

pub(super) fn collect(conn: &Connection, query: &Query, expression: Option<&str>) -> Result<Found> {
    let seen = Seen::new(conn, &query.within)?;
    let sieve = Sieve::new(conn, &query.conditions)?;
    let last = |table: &str| -> Result<i64> {
        let sql = format!("select coalesce(max(seq), 0) from {table}");
        Ok(conn.prepare_cached(&sql)?.query_row([], |r| r.get(0))?)
    };
    let upto = match &query.after {
        Some(mark) => mark.upto,
        None => (last("report")?, last("value_doc")?),
    };
    let mut work = Work {
        conn,
        query,
        expression,
        seen,
        sieve,
        upto,
        counter: Counter::default(),
        keys: vec![],
        more: false,
    };
    let wants = |kind: HitKind| query.kind.is_none_or(|k| k == kind);
    if wants(HitKind::Report) {
        work.reports()?;
    }
    if query.kind != Some(HitKind::Report) {
        work.values()?;
    }
    work.keys.sort_by(Key::order);
    let facets = if query.facets { work.counter.facets(conn, &query.within)? } else { Vec::new() };
    Ok(Found { keys: work.keys, more: work.more, facets, upto })
}

struct Work<'a> {
    conn: &'a Connection,
    query: &'a Query,
    expression: Option<&'a str>,
    seen: Seen,
    sieve: Sieve,
    upto: (i64, i64),
    counter: Counter,
    keys: Vec<Key>,
    more: bool,
}

impl Work<'_> {
    /// Rows of an index with their rank, newest first; of everything where nothing is typed but filters.
    fn rows(&self, index: &str, table: &str, from: i64, upto: i64) -> (String, Vec<Value>) {
        let bounds = vec![Value::from(from), Value::from(upto)];
        match self.expression {
            None => (
                format!("select seq, 0.0 from {table} where seq >= ? and seq <= ? order by seq desc"),
                bounds,
            ),
            Some(expression) => {
                let rank = if self.query.order == Order::Relevance { "rank" } else { "0.0" };
                let mut values = vec![Value::from(expression.to_owned())];
                values.extend(bounds);
                (
                    format!(
                        "select rowid, {rank} from {index} where {index} match ? and rowid >= ? and rowid <= ?
                         order by rowid desc"
                    ),
                    values,
                )
            }
        }
    }

    /// The first number that can be newer than what is asked for.
    fn since(&self, table: &str) -> Result<i64> {
        let Some(since) = self.query.since else { return Ok(0) };
        let sql = format!("select coalesce(min(seq), {}) from {table} where at > ?", i64::MAX);
        Ok(self.conn.prepare_cached(&sql)?.query_row([since], |r| r.get(0))?)
    }

    fn place(&self, rank: f64, at: i64) -> f64 {
        if self.query.order == Order::Relevance { rank } else { -(at as f64) }
    }

    fn reports(&mut self) -> Result<()> {
        let (sql, values) = self.rows("report_words", "gist", self.since("gist")?, self.upto.0);
        let mut matches = self.conn.prepare_cached(&sql)?;
        let mut matches = matches.query(params_from_iter(values))?;
        let mut gists = self.conn.prepare_cached(&format!("select {GIST} from gist g where g.seq = ?"))?;
        let mut many = 0;
        while let Some(row) = matches.next()? {
            let (seq, rank): (i64, f64) = (row.get(0)?, row.get(1)?);
            if !self.seen.may(seq) {
                continue;
            }
            let mut rows = gists.query([seq])?;
            let Some(row) = rows.next()? else { continue };
            let (doc, at) = gist(row)?;
            let doc = Doc { kind: HitKind::Report.word(), ..doc };
            if !self.seen.sees(doc.cases, true)
                || self.query.since.is_some_and(|s| at <= s)
                || !self.sieve.lets(&doc)
            {
                continue;
            }
            many += 1;
            if many > MOST {
                self.more = true;
                break;
            }
            if self.query.facets {
                self.counter.add(&doc);
            }
            let place = self.place(rank, at);
            self.keys.push(Key { place, value: false, seq });
        }
        Ok(())
    }

    fn values(&mut self) -> Result<()> {
        let (sql, values) = self.rows("value_words", "value_doc", self.since("value_doc")?, self.upto.1);
        let mut matches = self.conn.prepare_cached(&sql)?;
        let mut matches = matches.query(params_from_iter(values))?;
        let mut docs = self.conn.prepare_cached(
            "select kind, report, cases, at, day, acts, modalities, months, countries from value_doc where seq = ?",
        )?;
        let mut gists = self.conn.prepare_cached(&format!("select {GIST} from gist g where g.seq = ?"))?;
        let (mut many, counts) = (0, self.query.facets || !self.sieve.is_empty());
        while let Some(row) = matches.next()? {
            let (seq, rank): (i64, f64) = (row.get(0)?, row.get(1)?);
            let mut rows = docs.query([seq])?;
            let Some(row) = rows.next()? else { continue };
            let text =
                |at: usize| -> Result<&str> { Ok(row.get_ref(at)?.as_str().map_err(rusqlite::Error::from)?) };
            let (kind, report, at): (_, Option<i64>, i64) = (text(0)?, row.get(1)?, row.get(3)?);
            if self.query.kind.is_some_and(|k| k.word() != kind)
                || self.query.since.is_some_and(|s| at <= s)
                || report.is_some_and(|r| !self.seen.may(r))
            {
                continue;
            }
            let day = text(4)?;
            let own = Doc {
                kind,
                cases: text(2)?,
                day,
                acts: text(5)?,
                modalities: text(6)?,
                months: text(7)?,
                countries: text(8)?,
                ..Doc::default()
            };
            // Where it stands in a report, the rest is that of the report.
            let mut rows;
            let doc = match report {
                Some(report) if counts || !matches!(self.seen, Seen::All) => {
                    rows = gists.query([report])?;
                    let Some(row) = rows.next()? else { continue };
                    let (of, _) = gist(row)?;
                    Doc {
                        kind,
                        day: if day.is_empty() { of.day } else { day },
                        acts: own.acts,
                        modalities: own.modalities,
                        months: own.months,
                        countries: own.countries,
                        ..of
                    }
                }
                _ => own,
            };
            if !self.seen.sees(doc.cases, report.is_some()) || !self.sieve.lets(&doc) {
                continue;
            }
            many += 1;
            if many > MOST {
                self.more = true;
                break;
            }
            if self.query.facets {
                self.counter.add(&doc);
            }
            let place = self.place(rank, at);
            self.keys.push(Key { place, value: true, seq });
        }
        Ok(())
    }
}

fn gist<'a>(row: &'a Row<'_>) -> Result<(Doc<'a>, i64)> {
    let text =
        |at: usize| -> Result<&'a str> { Ok(row.get_ref(at)?.as_str().map_err(rusqlite::Error::from)?) };
    let day = text(4)?;
    let doc = Doc {
        kind: "",
        cases: text(0)?,
        language: text(2)?,
        outlet: text(3)?,
        published: day,
        day,
        acts: text(5)?,
        modalities: text(6)?,
        months: text(7)?,
        countries: text(8)?,
        review: text(9)?,
        protection: if row.get::<_, i64>(10)? == 0 { "no" } else { "yes" },
    };
    Ok((doc, row.get(1)?))
}

/// Where the page after a mark begins. The hit it names is looked for first, because ranks move a little with every
/// report that comes in; the order of what was there does not.
pub(super) fn begin(found: &Found, mark: &Mark) -> usize {
    let last = mark.key;
    match found.keys.iter().position(|k| (k.value, k.seq) == (last.value, last.seq)) {
        Some(at) => at + 1,
        None => found.keys.partition_point(|k| k.order(&last).is_lt()),
    }
}
