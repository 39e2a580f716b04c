//! Going through what matches: what is seen of it, what the filters let through, how it is ordered and counted.

use std::collections::{BTreeSet, HashMap};

use rusqlite::{Connection, Row, params};

use super::sieve::{Counter, Doc, Facet, Field, Seen, Sieve};
use super::terms::{Index, OF_REPORT, OWN};
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

/// After so many matches whatever is seen of the values is looked up at once, and no longer one by one.
const MANY: usize = 1_000;

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
        counter: query.facets.then(Counter::default),
        keys: vec![],
        more: false,
    };
    let wants = |kind: HitKind| query.kind.is_none_or(|k| k == kind);
    if wants(HitKind::Report) && work.sieve.may_be(&[HitKind::Report]) {
        work.reports()?;
    }
    let others = super::HIT_KINDS.into_iter().filter(|k| *k != HitKind::Report);
    if query.kind != Some(HitKind::Report) && work.sieve.may_be(&others.collect::<Vec<_>>()) {
        work.values()?;
    }
    work.keys.sort_by(Key::order);
    let facets = work.counter.map_or(Ok(Vec::new()), |counter| counter.facets(conn, &query.within))?;
    Ok(Found { keys: work.keys, more: work.more, facets, upto })
}

/// What is gone through, newest first: numbers of rows that may be found.
enum Candidates {
    /// As a statement gives them, for one value and bounds.
    Asked(String, Option<String>),
    /// As they were gathered.
    These(Vec<i64>),
}

/// What was found in one index, the newest first, each with its moment; and the counts, where they are asked for.
struct Taken {
    found: Vec<(i64, i64)>,
    more: bool,
    counter: Option<Counter>,
}

impl Taken {
    /// Adds one; whether there is room for another.
    fn add(&mut self, (seq, at): (i64, i64), doc: &Doc<'_>) -> bool {
        if self.found.len() == MOST {
            self.more = true;
            return false;
        }
        if let Some(counter) = &mut self.counter {
            counter.add(doc);
        }
        self.found.push((seq, at));
        true
    }
}

struct Work<'a> {
    conn: &'a Connection,
    query: &'a Query,
    expression: Option<&'a str>,
    seen: Seen,
    sieve: Sieve,
    upto: (i64, i64),
    counter: Option<Counter>,
    keys: Vec<Key>,
    more: bool,
}

impl Work<'_> {
    /// Rows of a full-text index that match.
    fn matching(index: &str, expression: &str) -> Candidates {
        let sql = format!(
            "select rowid from {index} where {index} match ?3 and rowid >= ?1 and rowid <= ?2 order by rowid desc"
        );
        Candidates::Asked(sql, Some(expression.to_owned()))
    }

    fn every(table: &str) -> Candidates {
        Candidates::Asked(
            format!("select seq from {table} where seq >= ?1 and seq <= ?2 and ?3 is null order by seq desc"),
            None,
        )
    }

    /// The first number that can be newer than what is asked for.
    fn since(&self, table: &str) -> Result<i64> {
        let Some(since) = self.query.since else { return Ok(0) };
        let sql = format!("select coalesce(min(+seq), {}) from {table} where at > ?", i64::MAX);
        Ok(self.conn.prepare_cached(&sql)?.query_row([since], |r| r.get(0))?)
    }

    /// Has `take` look at each until it says that there are enough.
    fn go_through(
        &self,
        candidates: Candidates,
        (from, upto): (i64, i64),
        mut take: impl FnMut(i64) -> Result<bool>,
    ) -> Result<()> {
        match candidates {
            Candidates::These(all) => {
                for seq in all.into_iter().filter(|seq| (from..=upto).contains(seq)) {
                    if !take(seq)? {
                        break;
                    }
                }
            }
            Candidates::Asked(sql, value) => {
                let mut statement = self.conn.prepare_cached(&sql)?;
                let mut rows = statement.query(params![from, upto, value])?;
                while let Some(row) = rows.next()? {
                    if !take(row.get(0)?)? {
                        break;
                    }
                }
            }
        }
        Ok(())
    }

    /// Adds what was found in an index, with its rank where that is the order.
    fn add(&mut self, taken: Taken, index: &str, value: bool) -> Result<()> {
        let Taken { found, more, counter } = taken;
        self.more |= more;
        self.counter = counter;
        let ranks = self.ranks(&found, index)?;
        self.keys.extend(found.into_iter().map(|(seq, at)| {
            let place = match &ranks {
                Some(ranks) => ranks.get(&seq).copied().unwrap_or_default(),
                None => -(at as f64),
            };
            Key { place, value, seq }
        }));
        Ok(())
    }

    /// How well each fits; `None` where the newest come first. Nothing else that matches is ranked.
    fn ranks(&self, found: &[(i64, i64)], index: &str) -> Result<Option<HashMap<i64, f64>>> {
        if self.query.order == Order::Newest {
            return Ok(None);
        }
        let (Some(expression), Some(first), Some(last)) = (self.expression, found.last(), found.first())
        else {
            return Ok(Some(HashMap::new()));
        };
        let seqs: Vec<i64> = found.iter().map(|(seq, _)| *seq).collect();
        // The plus keeps the index from being asked anew for each of them.
        let mut statement = self.conn.prepare_cached(&format!(
            "select rowid, rank from {index} where {index} match ?1 and rowid >= ?2 and rowid <= ?3
                 and +rowid in (select value from json_each(?4))"
        ))?;
        let ranks = statement
            .query_map(params![expression, first.0, last.0, serde_json::to_string(&seqs)?], |r| {
                Ok((r.get(0)?, r.get(1)?))
            })?
            .collect::<rusqlite::Result<_>>()?;
        Ok(Some(ranks))
    }

    fn reports(&mut self) -> Result<()> {
        let candidates = match (self.expression, self.sieve.asked(&[&OWN[1..], &OF_REPORT[..]].concat())) {
            (Some(expression), _) => Self::matching("report_words", expression),
            (None, Some(terms)) => Self::matching(Index::Gist.table(), &terms),
            (None, None) => Self::every("gist"),
        };
        let bounds = (self.since("gist")?, self.upto.0);
        let mut gists = self.conn.prepare_cached(&format!("select {GIST} from gist g where g.seq = ?"))?;
        let mut taken = Taken { found: Vec::new(), more: false, counter: self.counter.take() };
        self.go_through(candidates, bounds, |seq| {
            if !self.seen.may(seq) {
                return Ok(true);
            }
            let mut rows = gists.query([seq])?;
            let Some(row) = rows.next()? else { return Ok(true) };
            let (doc, at) = gist(row)?;
            let doc = Doc { kind: HitKind::Report.word(), ..doc };
            if !self.seen.sees(doc.cases, true)
                || self.query.since.is_some_and(|s| at <= s)
                || !self.sieve.lets(&doc)
            {
                return Ok(true);
            }
            Ok(taken.add((seq, at), &doc))
        })?;
        self.add(taken, "report_words", false)
    }

    fn values(&mut self) -> Result<()> {
        let candidates = match self.expression {
            Some(expression) => Self::matching("value_words", expression),
            None => self.values_by_terms()?,
        };
        let bounds = (self.since("value_doc")?, self.upto.1);
        let mut docs = self.conn.prepare_cached(
            "select kind, report, cases, at, day, acts, modalities, months, countries from value_doc where seq = ?",
        )?;
        let mut gists = self.conn.prepare_cached(&format!("select {GIST} from gist g where g.seq = ?"))?;
        let counts = self.query.facets || !self.sieve.is_empty();
        let mut taken = Taken { found: Vec::new(), more: false, counter: self.counter.take() };
        let (mut looked, mut mine) = (0, None);
        self.go_through(candidates, bounds, |seq| {
            looked += 1;
            if looked == MANY {
                mine = self.seen.values(self.conn)?;
            }
            if mine.as_ref().is_some_and(|mine| !mine.contains(&seq)) {
                return Ok(true);
            }
            let mut rows = docs.query([seq])?;
            let Some(row) = rows.next()? else { return Ok(true) };
            let text =
                |at: usize| -> Result<&str> { Ok(row.get_ref(at)?.as_str().map_err(rusqlite::Error::from)?) };
            let (kind, report, at): (_, Option<i64>, i64) = (text(0)?, row.get(1)?, row.get(3)?);
            if self.query.kind.is_some_and(|k| k.word() != kind)
                || self.query.since.is_some_and(|s| at <= s)
                || report.is_some_and(|r| !self.seen.may(r))
            {
                return Ok(true);
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
                    let Some(row) = rows.next()? else { return Ok(true) };
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
                return Ok(true);
            }
            Ok(taken.add((seq, at), &doc))
        })?;
        self.add(taken, "value_words", true)
    }

    /// Values that filters alone may let through.
    fn values_by_terms(&self) -> Result<Candidates> {
        let Some(of_report) = self.sieve.asked(&OF_REPORT) else {
            return Ok(match self.sieve.asked(&OWN) {
                Some(own) => Self::matching(Index::Value.table(), &own),
                None => Self::every("value_doc"),
            });
        };
        // What a report has, and what a value in it has: a report with both, and then its values.
        let both = match self.sieve.asked(&OWN[1..]) {
            Some(own) => format!("{of_report} AND {own}"),
            None => of_report,
        };
        let mut all: BTreeSet<i64> = BTreeSet::new();
        let mut values = self.conn.prepare_cached("select seq from value_doc where report = ?")?;
        self.go_through(Self::matching(Index::Gist.table(), &both), (0, i64::MAX), |report| {
            if self.seen.may(report) {
                let mut rows = values.query([report])?;
                while let Some(row) = rows.next()? {
                    all.insert(row.get(0)?);
                }
            }
            Ok(true)
        })?;
        // What stands in no report has its cases by itself, and nothing else of these.
        if let Some(terms) = self.sieve.asked(&[&OWN[..], &[Field::Case][..]].concat()) {
            self.go_through(Self::matching(Index::Value.table(), &terms), (0, i64::MAX), |seq| {
                all.insert(seq);
                Ok(true)
            })?;
        }
        Ok(Candidates::These(all.into_iter().rev().collect()))
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
