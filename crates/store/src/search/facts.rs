//! What can be filtered, counted and placed without reading a text: one row a report, the same of each accepted claim.

use std::collections::{BTreeMap, BTreeSet};

use amparo_model::reading::{EntityKind, Located};
use amparo_model::{ClaimState, Edtf, Handling, ReportId, Reviewed, Said, When};
use jiff::civil::{Date, date};
use rusqlite::{Connection, OptionalExtension, params};

use super::sieve::Doc;
use super::terms::Index;
use crate::Result;
use crate::claims::claims_in;
use crate::rows::word;
use crate::sealed::sealed_label;

/// A stretch of days longer than this says too little of when something happened.
const LONGEST: i64 = 31;

/// What a claim says of act, time and country, as words with one space between them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Facts {
    pub(crate) day: String,
    pub(crate) acts: String,
    pub(crate) modalities: String,
    pub(crate) months: String,
    pub(crate) countries: String,
}

/// Where the places of a report or entry are, by local id; rejected and withdrawn ones left out.
pub(crate) type Places<'a> = BTreeMap<&'a str, &'a Located>;

pub(crate) fn places(claims: &[Reviewed]) -> Places<'_> {
    let told = claims.iter().filter(|c| stands(c));
    told.filter_map(|c| match c.said() {
        Said::Entity(e) if e.kind == EntityKind::Place => Some((c.claim.local.as_str(), e.place.as_ref()?)),
        _ => None,
    })
    .collect()
}

/// Whether a claim is proposed or accepted.
pub(crate) fn stands(claim: &Reviewed) -> bool {
    matches!(claim.state(), ClaimState::Proposed | ClaimState::Accepted)
}

impl Facts {
    pub(crate) fn of(said: &Said, places: &Places<'_>) -> Self {
        let country = |located: &Located| located.country.clone().unwrap_or_default();
        match said {
            Said::Act(act) => {
                let countries: BTreeSet<String> =
                    act.places.iter().filter_map(|p| places.get(p.id.as_str())).map(|l| country(l)).collect();
                Self {
                    acts: act.act.clone(),
                    modalities: word(&act.modality),
                    countries: countries.into_iter().collect::<Vec<_>>().join(" ").trim().to_owned(),
                    ..Self::dated(act.when.as_ref())
                }
            }
            Said::Count(count) => Self { acts: count.of.clone(), ..Self::dated(count.period.as_ref()) },
            Said::Statement(statement) => Self::dated(statement.when.as_ref()),
            Said::Entity(entity) => {
                Self { countries: entity.place.as_ref().map(country).unwrap_or_default(), ..Self::default() }
            }
            Said::Relation(_) | Said::Protection(_) => Self::default(),
        }
    }

    fn dated(when: Option<&When>) -> Self {
        let day = when.and_then(|w| w.edtf.as_deref()).map(known).unwrap_or_default();
        Self { months: day.chars().take(7).collect(), day: day.to_owned(), ..Self::default() }
    }
}

/// The beginning of an EDTF value that is certain: `2024`, `2024-03`, `2024-03-07`; of an interval its first date.
pub(crate) fn known(edtf: &str) -> &str {
    let digits = |from: usize, to: usize| {
        edtf.get(from..to)
            .filter(|p| p.bytes().all(|b| b.is_ascii_digit()))
            .and_then(|p| p.parse::<u8>().ok())
    };
    let dash = |at: usize| edtf.as_bytes().get(at) == Some(&b'-');
    if digits(0, 2).is_none() || digits(2, 4).is_none() {
        return "";
    }
    if !dash(4) || !digits(5, 7).is_some_and(|m| (1..=12).contains(&m)) {
        return &edtf[..4];
    }
    if !dash(7) || digits(8, 10).is_none() {
        return &edtf[..7];
    }
    &edtf[..10]
}

/// A moment as the store writes it, in milliseconds.
pub(crate) fn millis(at: &str) -> i64 {
    at.parse::<jiff::Timestamp>().map_or(0, jiff::Timestamp::as_millisecond)
}

/// Has the row of a report, what is placed of it, and the cases of what was heard follow a change. `scope` is a report
/// or an entry by hand.
pub(crate) fn refresh(conn: &Connection, scope: &str) -> Result<()> {
    let claims = claims_in(conn, scope, None)?;
    if ReportId::parse(scope).is_some() {
        Gist::of(conn, scope, &claims)?.write(conn)?;
    } else {
        let cases = cases_of_entry(conn, scope)?;
        let mut statement = conn.prepare_cached(
            "select seq from value_doc where ref in (
                select id from claim where scope = ?1
                union all select d.id from decision d join claim c on c.id = d.claim where c.scope = ?1)",
        )?;
        let seqs: Vec<i64> = statement.query_map([scope], |r| r.get(0))?.collect::<rusqlite::Result<_>>()?;
        for seq in seqs {
            Index::Value.follow(conn, seq, || {
                conn.prepare_cached("update value_doc set cases = ? where seq = ?")?
                    .execute(params![cases, seq])?;
                Ok(())
            })?;
        }
    }
    conn.prepare_cached("delete from spot where scope = ?")?.execute([scope])?;
    for spot in Spot::all_of(conn, scope, &claims)? {
        conn.prepare_cached(
            "insert into spot (scope, claim, day_from, day_to, lat, lon)
             select scope, seq, ?2, ?3, ?4, ?5 from claim where id = ?1",
        )?
        .execute(params![spot.claim, spot.from, spot.to, spot.lat, spot.lon])?;
    }
    Ok(())
}

/// Where and when an act is told to have happened.
#[derive(Clone, Debug, PartialEq, PartialOrd)]
pub(super) struct Spot {
    /// Id of the claim.
    pub(super) claim: String,
    pub(super) from: i64,
    pub(super) to: i64,
    pub(super) lat: f64,
    pub(super) lon: f64,
}

impl Spot {
    /// What is placed of a report or an entry: nothing of a report that is sealed, and no safe place.
    pub(super) fn all_of(conn: &Connection, scope: &str, claims: &[Reviewed]) -> Result<Vec<Self>> {
        let mut spots = Vec::new();
        let handling: Option<String> = conn
            .prepare_cached("select handling from report where id = ?")?
            .query_row([scope], |r| r.get(0))
            .optional()?;
        if handling.as_deref() == Some(word(&Handling::Sealed).as_str()) {
            return Ok(spots);
        }
        let Some(hidden) = hidden(conn, claims)? else { return Ok(spots) };
        let places = places(claims);
        for claim in claims.iter().filter(|c| stands(c)) {
            let Said::Act(act) = claim.said() else { continue };
            let Some((from, to)) = act.when.as_ref().and_then(days) else { continue };
            for place in act.places.iter().filter(|p| !hidden.contains(p.id.as_str())) {
                // The middle of a country or a region is not where something happened.
                let exact = |l: &&&Located| matches!(l.level.as_str(), "town" | "site" | "district");
                let Some(at) = places.get(place.id.as_str()).filter(exact) else { continue };
                let claim = claim.claim.id.to_string();
                spots.push(Self { claim, from, to, lat: at.lat, lon: at.lon });
            }
        }
        Ok(spots)
    }
}

/// The row of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Gist {
    seq: i64,
    cases: String,
    at: i64,
    language: String,
    outlet: String,
    day: String,
    acts: String,
    modalities: String,
    months: String,
    countries: String,
    review: String,
    protection: bool,
}

impl Gist {
    /// What the row of a report has to be; `claims` are those of the report.
    pub(super) fn of(conn: &Connection, id: &str, claims: &[Reviewed]) -> Result<Self> {
        let places = places(claims);
        let (mut acts, mut modalities, mut months, mut countries) =
            (BTreeSet::new(), BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
        let mut protection = false;
        for claim in claims.iter().filter(|c| stands(c)) {
            let facts = Facts::of(claim.said(), &places);
            let add = |to: &mut BTreeSet<String>, words: &str| {
                to.extend(words.split(' ').filter(|w| !w.is_empty()).map(str::to_owned));
            };
            add(&mut acts, &facts.acts);
            add(&mut modalities, &facts.modalities);
            add(&mut months, &facts.months);
            add(&mut countries, &facts.countries);
            protection |= matches!(claim.said(), Said::Protection(_));
        }
        let decided = claims.iter().filter(|c| c.decision.is_some()).count();
        let review = match decided {
            _ if claims.is_empty() => "empty",
            0 => "open",
            n if n == claims.len() => "done",
            _ => "begun",
        };
        let (seq, language, outlet, published, received): (i64, String, String, Option<String>, String) =
            conn.prepare_cached(
                "select r.seq, r.language, coalesce(r.outlet, s.label), r.published, r.received
                 from report r join source s on s.id = r.source where r.id = ?",
            )?
            .query_row([id], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?, r.get(4)?)))?;
        // A source whose name is sealed is found by no name.
        let outlet = if sealed_label(&outlet).is_some() { String::new() } else { outlet };
        let cases: Vec<String> = conn
            .prepare_cached(
                "select c.seq from attached a join casefile c on c.id = a.casefile where a.report = ?
                 order by c.seq",
            )?
            .query_map([id], |r| r.get::<_, i64>(0).map(|seq| seq.to_string()))?
            .collect::<rusqlite::Result<_>>()?;
        let day = published.as_deref().map(known).filter(|d| !d.is_empty());
        let one = |words: BTreeSet<String>| words.into_iter().collect::<Vec<_>>().join(" ");
        Ok(Self {
            seq,
            cases: cases.join(" "),
            at: millis(&received),
            language,
            outlet,
            day: day.unwrap_or(received.get(..10).unwrap_or_default()).to_owned(),
            acts: one(acts),
            modalities: one(modalities),
            months: one(months),
            countries: one(countries),
            review: review.to_owned(),
            protection,
        })
    }

    /// The row as it stands.
    pub(super) fn stored(conn: &Connection, seq: i64) -> Result<Option<Self>> {
        let mut statement = conn.prepare_cached(
            "select seq, cases, at, language, outlet, day, acts, modalities, months, countries, review, protection
             from gist where seq = ?",
        )?;
        let read = |r: &rusqlite::Row<'_>| {
            Ok(Self {
                seq: r.get(0)?,
                cases: r.get(1)?,
                at: r.get(2)?,
                language: r.get(3)?,
                outlet: r.get(4)?,
                day: r.get(5)?,
                acts: r.get(6)?,
                modalities: r.get(7)?,
                months: r.get(8)?,
                countries: r.get(9)?,
                review: r.get(10)?,
                protection: r.get(11)?,
            })
        };
        Ok(statement.query_row([seq], read).optional()?)
    }

    /// The seq of the report.
    pub(super) fn seq(&self) -> i64 {
        self.seq
    }

    /// What the sieve sees of it.
    pub(super) fn doc(&self) -> Doc<'_> {
        Doc {
            kind: "",
            cases: &self.cases,
            review: &self.review,
            acts: &self.acts,
            modalities: &self.modalities,
            countries: &self.countries,
            months: &self.months,
            published: &self.day,
            day: &self.day,
            language: &self.language,
            outlet: &self.outlet,
            protection: if self.protection { "yes" } else { "no" },
        }
    }

    fn write(&self, conn: &Connection) -> Result<()> {
        Index::Gist.follow(conn, self.seq, || self.put(conn))
    }

    fn put(&self, conn: &Connection) -> Result<()> {
        conn.prepare_cached(
            "insert or replace into gist (seq, cases, at, language, outlet, day, acts, modalities, months, countries,
                review, protection) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        )?
        .execute(params![
            self.seq,
            self.cases,
            self.at,
            self.language,
            self.outlet,
            self.day,
            self.acts,
            self.modalities,
            self.months,
            self.countries,
            self.review,
            self.protection
        ])?;
        Ok(())
    }
}

/// Seqs of the cases that an entry by hand belongs to: those of the records it was entered for.
pub(crate) fn cases_of_entry(conn: &Connection, scope: &str) -> Result<String> {
    let mut statement = conn.prepare_cached(
        "select distinct k.seq from claim c join holding h on h.claim = c.id join record p on p.id = h.record
            join casefile k on k.id = p.casefile
         where c.scope = ? order by k.seq",
    )?;
    let seqs = statement.query_map([scope], |r| r.get::<_, i64>(0).map(|seq| seq.to_string()))?;
    Ok(seqs.collect::<rusqlite::Result<Vec<_>>>()?.join(" "))
}

/// Local ids of what is a safe place by a claim or by the level of its record; `None` where one is told of and not
/// which: then nothing is placed.
fn hidden<'a>(conn: &Connection, claims: &'a [Reviewed]) -> Result<Option<BTreeSet<&'a str>>> {
    let mut hidden = BTreeSet::new();
    for claim in claims.iter().filter(|c| stands(c)) {
        if let Said::Protection(p) = claim.said()
            && p.kind == "safe_place"
        {
            let Some(about) = p.about.as_deref() else { return Ok(None) };
            hidden.insert(about);
        }
        if let Some(record) = claim.decision.as_ref().and_then(|d| d.record.as_ref()) {
            let handling: Option<String> = conn
                .prepare_cached("select handling from record where id = ?")?
                .query_row([record.as_str()], |r| r.get(0))
                .optional()?;
            if handling.as_deref() == Some(word(&Handling::Sealed).as_str()) {
                hidden.insert(claim.claim.local.as_str());
            }
        }
    }
    Ok(Some(hidden))
}

/// First and last day that a time can mean, where that is a month or less.
pub(crate) fn days(when: &When) -> Option<(i64, i64)> {
    let (from, to) = when.edtf.as_deref()?.parse::<Edtf>().ok()?.bounds()?;
    let (from, to) = (day_number(from?)?, day_number(to?)?);
    (from <= to && to - from <= LONGEST).then_some((from, to))
}

fn day_number(day: Date) -> Option<i64> {
    date(1970, 1, 1).until(day).ok().map(|span| i64::from(span.get_days()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_known_of_a_date() {
        for (edtf, is) in [
            ("2024-03-07", "2024-03-07"),
            ("2024-03~", "2024-03"),
            ("2024?", "2024"),
            ("2024-XX-12", "2024"),
            ("2015-21", "2015"),
            ("2016-02-21/2016-02-29", "2016-02-21"),
            ("XXXX-11-04", ""),
            ("../2016", ""),
            ("ü", ""),
        ] {
            assert_eq!(known(edtf), is, "{edtf}");
        }
    }

    #[test]
    fn a_year_is_no_time_to_be_near() {
        let when = |edtf: &str| When { edtf: Some(edtf.into()), ..When::default() };
        assert_eq!(days(&when("1970-01-02")), Some((1, 1)));
        assert_eq!(days(&when("2024-03")).map(|(a, b)| b - a), Some(30));
        assert_eq!(days(&when("2024")), None);
        assert_eq!(days(&when("2024-03-01/..")), None);
    }
}
