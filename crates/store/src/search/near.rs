//! What else is told to have happened about there and then.

use std::collections::BTreeMap;

use amparo_model::{ClaimId, ReportId};
use rusqlite::Connection;

use super::sieve::Seen;
use crate::rows::read_id;
use crate::{Error, Result, Scope, Store};

/// Mean radius of the earth in kilometres.
const EARTH: f64 = 6371.0;
/// No stretch of days in the index is longer (see `facts`).
const LONGEST: i64 = 31;

/// An act near another one.
#[derive(Clone, Debug, PartialEq)]
pub struct Nearby {
    /// The claim that tells of it, proposed or accepted.
    pub claim: ClaimId,
    /// Where it stands; none for what was entered by hand.
    pub report: Option<ReportId>,
    /// Days between the two, at least; 0 where they can be of one day.
    pub days: u32,
    /// Kilometres between their places.
    pub km: f64,
}

/// What was found near an act.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Near {
    /// Whether the act itself has a day or month and a place that may be used; without, nothing is near it.
    pub placed: bool,
    /// The nearest first: by the share of the days and of the distance asked for, added up.
    pub found: Vec<Nearby>,
}

struct Spot {
    claim: i64,
    scope: String,
    from: i64,
    to: i64,
    lat: f64,
    lon: f64,
}

impl Store {
    /// Acts told of within `km` kilometres (at least one) and `days` days of an act, in other reports and entries within
    /// a scope. Places are those that claims give by the gazetteer, as far as a town; never a safe place.
    pub fn near(&self, claim: &ClaimId, within: &Scope, km: f64, days: u32) -> Result<Near> {
        let (km, days) = (km.max(1.0), i64::from(days));
        self.read(|tx| {
            let (seq, scope): (i64, String) = {
                use rusqlite::OptionalExtension;
                tx.prepare_cached("select seq, scope from claim where id = ?")?
                    .query_row([claim.as_str()], |r| Ok((r.get(0)?, r.get(1)?)))
                    .optional()?
                    .ok_or_else(|| Error::NotFound { kind: "claim", id: claim.to_string() })?
            };
            let own = spots(tx, "where scope = ?1 and claim = ?2", (&scope, seq))?;
            let (Some(from), Some(to)) = (own.iter().map(|s| s.from).min(), own.iter().map(|s| s.to).max())
            else {
                return Ok(Near::default());
            };
            let seen = Seen::new(tx, within)?;
            let others =
                spots(tx, "where day_from >= ?1 and day_from <= ?2", (from - days - LONGEST, to + days))?;
            let mut best: BTreeMap<i64, (f64, i64, f64, String)> = BTreeMap::new();
            for other in others.into_iter().filter(|o| o.scope != scope) {
                let pairs = own.iter().map(|s| (apart(s, &other), distance(s, &other)));
                let near = pairs.filter(|(d, k)| *d <= days && *k <= km);
                let weigh = |d: i64, k: f64| d as f64 / days.max(1) as f64 + k / km;
                let Some((d, k)) = near.min_by(|a, b| weigh(a.0, a.1).total_cmp(&weigh(b.0, b.1))) else {
                    continue;
                };
                let found = (weigh(d, k), d, k, other.scope);
                let kept = best.entry(other.claim).or_insert_with(|| found.clone());
                if found.0 < kept.0 {
                    *kept = found;
                }
            }
            let mut best: Vec<_> = best.into_iter().collect();
            best.sort_by(|a, b| a.1.0.total_cmp(&b.1.0).then(b.0.cmp(&a.0)));
            let mut found = Vec::new();
            for (seq, (_, days, km, scope)) in best {
                if let Some((claim, report)) = visible(tx, &seen, seq, &scope)? {
                    found.push(Nearby { claim, report, days: days as u32, km });
                }
            }
            Ok(Near { placed: true, found })
        })
    }
}

/// The claim and its report, if they are seen.
fn visible(
    conn: &Connection,
    seen: &Seen,
    seq: i64,
    scope: &str,
) -> Result<Option<(ClaimId, Option<ReportId>)>> {
    let (claim, report, cases): (String, Option<String>, Option<String>) = conn
        .prepare_cached(
            "select c.id, c.report, g.cases from claim c left join report r on r.id = c.report
                left join gist g on g.seq = r.seq where c.seq = ?",
        )?
        .query_row([seq], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)))?;
    let cases = match cases {
        Some(cases) => cases,
        None => super::facts::cases_of_entry(conn, scope)?,
    };
    if !seen.sees(&cases, report.is_some()) {
        return Ok(None);
    }
    let report = report.map(|r| read_id!(ReportId, &r)).transpose()?;
    Ok(Some((read_id!(ClaimId, &claim)?, report)))
}

fn spots(conn: &Connection, tail: &str, values: impl rusqlite::Params) -> Result<Vec<Spot>> {
    let mut statement =
        conn.prepare_cached(&format!("select claim, scope, day_from, day_to, lat, lon from spot {tail}"))?;
    let spots = statement.query_map(values, |r| {
        Ok(Spot {
            claim: r.get(0)?,
            scope: r.get(1)?,
            from: r.get(2)?,
            to: r.get(3)?,
            lat: r.get(4)?,
            lon: r.get(5)?,
        })
    })?;
    Ok(spots.collect::<rusqlite::Result<_>>()?)
}

/// Days between two stretches; 0 where they meet.
fn apart(a: &Spot, b: &Spot) -> i64 {
    (b.from - a.to).max(a.from - b.to).max(0)
}

/// Kilometres along a great circle (haversine).
fn distance(a: &Spot, b: &Spot) -> f64 {
    let half = |x: f64, y: f64| ((y - x).to_radians() / 2.0).sin().powi(2);
    let lat = a.lat.to_radians().cos() * b.lat.to_radians().cos();
    2.0 * EARTH * (half(a.lat, b.lat) + lat * half(a.lon, b.lon)).sqrt().min(1.0).asin()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_are_those_of_the_earth() {
        let at = |lat, lon| Spot { claim: 0, scope: String::new(), from: 0, to: 0, lat, lon };
        // Shenyang and Dandong; two places on both sides of the date line.
        let (shenyang, dandong) = (at(41.79, 123.43), at(40.13, 124.39));
        assert!((distance(&shenyang, &dandong) - 201.0).abs() < 3.0, "{}", distance(&shenyang, &dandong));
        assert!((distance(&at(0.0, 179.9), &at(0.0, -179.9)) - 22.2).abs() < 0.1);
        assert!(distance(&shenyang, &shenyang) < 1e-9);
    }
}
