//! Filters beside the words, and the counts by which they are offered.

use std::collections::{BTreeMap, HashMap, HashSet};

use rusqlite::{Connection, params_from_iter};

use super::HitKind;
use crate::rows::read_id;
use crate::{Result, Scope};

/// What a filter is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// Kind of hit.
    Kind,
    /// A case: its id.
    Case,
    /// How far its review has come: `open`, `begun`, `done`, `empty`.
    Review,
    /// Term of `vocab/acts.toml`.
    Act,
    /// Term of `vocab/modality.toml`.
    Modality,
    /// ISO 3166 country code.
    Country,
    /// When it happened: `2024` or `2024-03`.
    Happened,
    /// When it was published (or came in, where that is not known): `2024`, `2024-03`, `2024-03-07`.
    Published,
    /// Language of the report (BCP 47).
    Language,
    /// Who published it, else who gave it to us.
    Outlet,
    /// Whether the report asks for protection: `yes`, `no`.
    Protection,
    /// From this day, month or year on.
    After,
    /// Before this day, month or year.
    Before,
}

/// Fields that are counted, in the order they are shown.
const COUNTED: [Field; 11] = [
    Field::Kind,
    Field::Case,
    Field::Review,
    Field::Act,
    Field::Modality,
    Field::Country,
    Field::Happened,
    Field::Published,
    Field::Language,
    Field::Outlet,
    Field::Protection,
];

/// Every field with its word, as it is typed: `lang:ko`.
const FIELDS: [(Field, &str); 13] = [
    (Field::Kind, "kind"),
    (Field::Case, "case"),
    (Field::Review, "review"),
    (Field::Act, "act"),
    (Field::Modality, "how"),
    (Field::Country, "country"),
    (Field::Happened, "when"),
    (Field::Published, "published"),
    (Field::Language, "lang"),
    (Field::Outlet, "outlet"),
    (Field::Protection, "protect"),
    (Field::After, "after"),
    (Field::Before, "before"),
];

impl Field {
    /// The word it is typed by.
    pub fn word(self) -> &'static str {
        FIELDS.iter().find(|(field, _)| *field == self).map_or("", |(_, word)| word)
    }

    /// The field of a word.
    pub fn parse(text: &str) -> Option<Self> {
        FIELDS.iter().find(|(_, word)| word.eq_ignore_ascii_case(text)).map(|(field, _)| *field)
    }
}

/// One filter. Of several about one field one must hold; all fields must. What is `without` must not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    /// What it is about.
    pub field: Field,
    /// The value, as [`Field`] says.
    pub value: String,
    /// Whether it excludes.
    pub without: bool,
}

/// A value of a field among what was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// As a [`Condition`] takes it.
    pub value: String,
    /// How many hits have it.
    pub hits: u64,
}

/// Counts of one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facet {
    /// Which.
    pub field: Field,
    /// Its values, the commonest first; years and months by time.
    pub counts: Vec<Count>,
    /// How many further values there are.
    pub further: u64,
}

/// Values shown of a field.
const SHOWN: usize = 12;
/// With more months than this, years are counted.
const MONTHS: usize = 18;

/// What is known of something that matches.
#[derive(Clone, Copy, Default)]
pub(super) struct Doc<'a> {
    pub(super) kind: &'a str,
    pub(super) cases: &'a str,
    pub(super) review: &'a str,
    pub(super) acts: &'a str,
    pub(super) modalities: &'a str,
    pub(super) countries: &'a str,
    pub(super) months: &'a str,
    pub(super) published: &'a str,
    /// When it happened where that is known, else when it was published.
    pub(super) day: &'a str,
    pub(super) language: &'a str,
    pub(super) outlet: &'a str,
    pub(super) protection: &'a str,
}

impl<'a> Doc<'a> {
    pub(super) fn of(&self, field: Field) -> &'a str {
        match field {
            Field::Kind => self.kind,
            Field::Case => self.cases,
            Field::Review => self.review,
            Field::Act => self.acts,
            Field::Modality => self.modalities,
            Field::Country => self.countries,
            Field::Happened => self.months,
            Field::Published => self.published,
            Field::Language => self.language,
            Field::Outlet => self.outlet,
            Field::Protection => self.protection,
            Field::After | Field::Before => self.day,
        }
    }
}

/// Whether a field has one value, in which spaces are part of it.
fn single(field: Field) -> bool {
    matches!(field, Field::Outlet | Field::Published | Field::Language)
}

pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(' ').filter(|w| !w.is_empty())
}

/// Conditions, with cases as the numbers that the index has.
pub(super) struct Sieve {
    conditions: Vec<Condition>,
}

impl Sieve {
    pub(super) fn new(conn: &Connection, conditions: &[Condition]) -> Result<Self> {
        use rusqlite::OptionalExtension;
        let mut conditions = conditions.to_vec();
        for condition in conditions.iter_mut().filter(|c| c.field == Field::Case) {
            let seq: Option<i64> = conn
                .prepare_cached("select seq from casefile where id = ?")?
                .query_row([&condition.value], |r| r.get(0))
                .optional()?;
            condition.value = seq.map_or_else(|| "-".to_owned(), |seq| seq.to_string());
        }
        Ok(Self { conditions })
    }

    pub(super) fn is_empty(&self) -> bool {
        self.conditions.is_empty()
    }

    /// What the index of terms is asked for what is said of some fields (see [`super::terms::asked`]).
    pub(super) fn asked(&self, fields: &[Field]) -> Option<String> {
        super::terms::asked(&self.conditions, fields)
    }

    /// Whether something of one of these kinds can be let through.
    pub(super) fn may_be(&self, kinds: &[HitKind]) -> bool {
        let mut said = self.conditions.iter().filter(|c| c.field == Field::Kind && !c.without).peekable();
        said.peek().is_none() || said.any(|c| kinds.iter().any(|k| k.word() == c.value))
    }

    pub(super) fn lets(&self, doc: &Doc<'_>) -> bool {
        self.conditions.iter().all(|c| {
            if c.without {
                return !holds(c, doc);
            }
            let together = |o: &&Condition| o.field == c.field && !o.without;
            // Two bounds are both meant.
            if matches!(c.field, Field::After | Field::Before) {
                return holds(c, doc);
            }
            self.conditions.iter().filter(together).any(|o| holds(o, doc))
        })
    }
}

fn holds(condition: &Condition, doc: &Doc<'_>) -> bool {
    let (value, has) = (condition.value.as_str(), doc.of(condition.field));
    match condition.field {
        Field::After => !has.is_empty() && has >= value,
        Field::Before => !has.is_empty() && has < value,
        Field::Published => has.starts_with(value),
        Field::Happened => words(has).any(|month| month.starts_with(value)),
        Field::Language => has == value || has.strip_prefix(value).is_some_and(|rest| rest.starts_with('-')),
        Field::Outlet => has.eq_ignore_ascii_case(value) || has.to_lowercase() == value.to_lowercase(),
        _ => words(has).any(|word| word == value),
    }
}

/// Counts as they are made.
#[derive(Default)]
pub(super) struct Counter {
    counts: [HashMap<String, u64>; COUNTED.len()],
}

impl Counter {
    pub(super) fn add(&mut self, doc: &Doc<'_>) {
        for (counts, field) in self.counts.iter_mut().zip(COUNTED) {
            let mut one = |word: &str| match counts.get_mut(word) {
                Some(n) => *n += 1,
                None => drop(counts.insert(word.to_owned(), 1)),
            };
            let has = doc.of(field);
            match field {
                Field::Published => {
                    if has.len() >= 4 {
                        one(has.get(..7).unwrap_or(has));
                    }
                }
                _ if single(field) => {
                    if !has.is_empty() {
                        one(has);
                    }
                }
                _ => words(has).for_each(one),
            }
        }
    }

    /// The counts of every field that has some. Cases that are not seen are left out.
    pub(super) fn facets(self, conn: &Connection, within: &Scope) -> Result<Vec<Facet>> {
        let mut facets = Vec::new();
        for (counts, field) in self.counts.into_iter().zip(COUNTED) {
            let mut counts: Vec<(String, u64)> = counts.into_iter().collect();
            if field == Field::Case {
                counts = of_cases(conn, counts, within)?;
            }
            let by_time = matches!(field, Field::Published | Field::Happened);
            if by_time && counts.len() > MONTHS {
                let mut years: BTreeMap<String, u64> = BTreeMap::new();
                for (month, n) in counts {
                    *years.entry(month.chars().take(4).collect()).or_default() += n;
                }
                counts = years.into_iter().collect();
            }
            if by_time {
                counts.sort_by(|a, b| b.0.cmp(&a.0));
            } else {
                counts.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
            }
            let further = counts.len().saturating_sub(SHOWN) as u64;
            counts.truncate(SHOWN);
            let counts: Vec<_> = counts.into_iter().map(|(value, hits)| Count { value, hits }).collect();
            if !counts.is_empty() {
                facets.push(Facet { field, counts, further });
            }
        }
        Ok(facets)
    }
}

fn of_cases(conn: &Connection, counts: Vec<(String, u64)>, within: &Scope) -> Result<Vec<(String, u64)>> {
    let mut known = Vec::new();
    let mut statement = conn.prepare_cached("select id from casefile where seq = ?")?;
    for (seq, n) in counts {
        let id: String = statement.query_row([seq.parse::<i64>().unwrap_or(0)], |r| r.get(0))?;
        if within.has(&read_id!(CaseId, &id)?) {
            known.push((id, n));
        }
    }
    Ok(known)
}

/// What of the index is seen.
pub(super) enum Seen {
    All,
    Of {
        cases: HashSet<String>,
        loose: bool,
        /// Seqs of every report that is seen, where they are few.
        reports: Option<HashSet<i64>>,
    },
}

/// Up to so many reports are gathered beforehand, so that what is not seen is passed over without a look.
const FEW: usize = 10_000;

impl Seen {
    pub(super) fn new(conn: &Connection, within: &Scope) -> Result<Self> {
        let Scope::Of { cases, loose } = within else { return Ok(Self::All) };
        let mut seqs = HashSet::new();
        for case in cases {
            let seq: i64 = conn
                .prepare_cached("select coalesce(max(seq), 0) from casefile where id = ?")?
                .query_row([case.as_str()], |r| r.get(0))?;
            seqs.insert(seq.to_string());
        }
        let mut reports = HashSet::new();
        let mut gather = |sql: &str, of: &[&str]| -> Result<()> {
            let mut statement = conn.prepare_cached(sql)?;
            let mut rows = statement.query(params_from_iter(of))?;
            while let Some(row) = rows.next()?
                && reports.len() <= FEW
            {
                reports.insert(row.get::<_, i64>(0)?);
            }
            Ok(())
        };
        for case in cases {
            gather(
                "select r.seq from attached a join report r on r.id = a.report where a.casefile = ?",
                &[case.as_str()],
            )?;
        }
        if *loose {
            gather("select seq from gist where cases = ''", &[])?;
        }
        let reports = (reports.len() <= FEW).then_some(reports);
        Ok(Self::Of { cases: seqs, loose: *loose, reports })
    }

    /// The seqs of everything in the index about values that is seen, where the reports are few; `None` where that is not
    /// known beforehand.
    pub(super) fn values(&self, conn: &Connection) -> Result<Option<HashSet<i64>>> {
        let Self::Of { cases, reports: Some(reports), .. } = self else { return Ok(None) };
        let mut values = HashSet::new();
        let mut of_report = conn.prepare_cached("select seq from value_doc where report = ?")?;
        // In the order of the index.
        let mut reports: Vec<i64> = reports.iter().copied().collect();
        reports.sort_unstable();
        for report in reports {
            let mut rows = of_report.query([report])?;
            while let Some(row) = rows.next()? {
                values.insert(row.get(0)?);
            }
        }
        let mut in_none = conn.prepare_cached("select seq, cases from value_doc where report is null")?;
        let mut rows = in_none.query([])?;
        while let Some(row) = rows.next()? {
            let of = row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?;
            if words(of).any(|case| cases.contains(case)) {
                values.insert(row.get(0)?);
            }
        }
        Ok(Some(values))
    }

    /// Whether a report may be seen, as far as its number tells.
    pub(super) fn may(&self, report: i64) -> bool {
        match self {
            Self::Of { reports: Some(reports), .. } => reports.contains(&report),
            _ => true,
        }
    }

    /// Whether what belongs to these cases is seen; `loose` where a report in no case is meant.
    pub(super) fn sees(&self, of: &str, in_report: bool) -> bool {
        match self {
            Self::All => true,
            Self::Of { loose, .. } if of.is_empty() => *loose && in_report,
            Self::Of { cases, .. } => words(of).any(|seq| cases.contains(seq)),
        }
    }
}
