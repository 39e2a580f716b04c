//! The board of people at risk: one row for each person or group of whom it is told, feared or planned that she is held,
//! moved, returned, freed or dead.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use amparo_model::reading::EntityKind;
use amparo_model::{CaseId, ClaimId, Modality, RecordId, ReportId};
use amparo_store::{Deadline, DeadlineState};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use super::history::{Bounds, Person, Told};
use super::rules::{self, days_left};
use super::standing::{self, Standing};
use crate::say::Say;

/// One line of the board.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(rename = "BoardRow")]
pub struct Row {
    /// Her record; `None` where nobody has accepted her yet.
    pub record: Option<RecordId>,
    /// Where somebody without a record is proposed.
    pub open: Option<(ReportId, ClaimId)>,
    /// What she is called.
    pub label: String,
    /// Person or group.
    pub kind: EntityKind,
    /// Her cases with their titles.
    pub cases: BTreeMap<CaseId, String>,
    /// Whether the row rests on accepted claims; else on claims nobody has decided about.
    pub reviewed: bool,
    /// Where she stands.
    pub standing: Standing,
    /// What that rests on; where it is contested, every side.
    pub by: Vec<Source>,
    /// What is told without a date and says something else.
    pub undated: Vec<Source>,
    /// Where she would stand if what is proposed were accepted, where that differs.
    pub proposed: Option<Standing>,
    /// Days since the latest known arrest or holding: at least, at most (`None`: no limit).
    pub days: Option<(i64, Option<i64>)>,
    /// The last place known.
    pub place: Option<Source>,
    /// Return that is feared, planned or threatened, each kind once.
    pub feared: Vec<Fear>,
    /// Reports made from no other that tell of her: at least, at most.
    pub origins: (usize, usize),
    /// What nobody has told or asked.
    pub missing: Vec<Missing>,
    /// Countries of the acts.
    pub countries: BTreeSet<String>,
    /// The open deadline of hers, or of her whole case, that is due first.
    pub next: Option<Next>,
}

/// The next open deadline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "BoardDeadline")]
pub struct Next {
    /// The last day.
    #[schemars(with = "String", extend("format" = "date"))]
    pub due: Date,
    /// Days that are left; below zero when it has passed.
    pub left: i64,
    /// Rule of `vocab/deadlines.toml`; `None`: set by hand.
    pub rule: Option<String>,
    /// The case it is of.
    pub case: CaseId,
}

impl Next {
    /// Day and distance in words; that a day has passed is said, not only coloured.
    pub fn in_words(&self, say: &Say) -> String {
        format!("{} ({})", self.due, rules::distance(self.left, say))
    }

    /// Whether the day has passed.
    pub fn overdue(&self) -> bool {
        self.left < 0
    }
}

/// An act in short: what, where, when, and who says so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "BoardSource")]
pub struct Source {
    /// Term of `vocab/acts.toml`.
    pub act: String,
    /// How surely it is said.
    pub modality: Modality,
    /// Where, in the words of the source.
    pub place: Option<String>,
    /// EDTF.
    pub when: Option<String>,
    /// Outlet and date.
    pub says: String,
    /// The report to open.
    pub report: Option<ReportId>,
    /// The claim in it.
    pub claim: ClaimId,
}

/// Why a return is to be feared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Fear {
    /// Announced, ordered, prepared or begun by those who can.
    Threatened,
    /// A source says it is planned.
    Planned,
    /// A source fears it, or says under which condition it would come.
    Feared,
}

impl Fear {
    /// Message id of its label.
    pub fn id(self) -> &'static str {
        match self {
            Self::Threatened => "fear-threatened",
            Self::Planned => "fear-planned",
            Self::Feared => "fear-feared",
        }
    }
}

/// A gap in what is known of somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Missing {
    /// No act has a place.
    Place,
    /// No act has a date with a year.
    Date,
    /// Everything goes back to one report.
    Origin,
    /// No question, demand or answer is on record.
    Asked,
}

impl Missing {
    /// Message id of its label.
    pub fn id(self) -> &'static str {
        match self {
            Self::Place => "board-no-place",
            Self::Date => "board-no-date",
            Self::Origin => "board-no-origin",
            Self::Asked => "board-no-asked",
        }
    }
}

/// Which rows are wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wish {
    /// Those at risk, all of them, or one standing.
    pub status: Status,
    /// Only of one case.
    pub case: Option<CaseId>,
    /// Only with an act in a country, ISO 3166 code.
    pub country: Option<String>,
    /// Only where a return is feared, planned or threatened.
    pub feared: bool,
    /// Only where the days can be more than this.
    pub longer: Option<i64>,
    /// Only where a deadline is due within so many days, or overdue.
    pub due: Option<i64>,
    /// Rests on accepted claims (`true`), on open ones (`false`), or on either.
    pub reviewed: Option<bool>,
    /// Shortest first; else longest first.
    pub newest: bool,
}

/// Which standings are wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Status {
    /// Neither freed nor dead, as far as people have accepted it.
    #[default]
    AtRisk,
    /// Everybody.
    All,
    /// One.
    Only(Standing),
}

impl Status {
    /// Reads the word of an address; `None` for a word that means nothing.
    pub fn parse(word: &str) -> Option<Self> {
        match word {
            "" | "at-risk" => Some(Self::AtRisk),
            "all" => Some(Self::All),
            word => standing::STANDINGS.into_iter().find(|s| s.word() == word).map(Self::Only),
        }
    }

    /// The word in addresses.
    pub fn word(self) -> &'static str {
        match self {
            Self::AtRisk => "at-risk",
            Self::All => "all",
            Self::Only(standing) => standing.word(),
        }
    }
}

/// Makes the row of somebody; `None` where nothing that is told puts her at risk.
pub fn row(person: &Person, today: Date) -> Option<Row> {
    let concerns = |t: &&Told| {
        standing::after(&t.act).is_some()
            && !matches!(t.modality, Modality::Generic | Modality::Counterfactual | Modality::Negated)
    };
    person.told.iter().find(concerns)?;
    // What nobody has reviewed moves nobody who has been: it is only shown beside.
    let reviewed = person.record.is_some() && person.told.iter().any(|t| t.reviewed && concerns(&t));
    let told: Vec<&Told> = person.told.iter().filter(|t| t.reviewed || !reviewed).collect();
    let now = standing::now(told.iter().copied());
    let with_open = standing::now(&person.told).standing;
    let happened = || told.iter().copied().filter(|t| t.happened());
    let place = happened()
        .filter(|t| t.place.is_some())
        .max_by_key(|t| t.bounds().map(|(first, last)| (first.or(last), last)));
    let acts = || happened().filter(|t| standing::after(&t.act).is_some());
    let origins: BTreeSet<&str> = told.iter().filter(|t| concerns(t)).map(|t| t.origin.as_str()).collect();
    let most = origins.len();
    let least = if person.compared || most < 2 { most } else { 1 };
    let mut missing = Vec::new();
    if place.is_none() {
        missing.push(Missing::Place);
    }
    if acts().all(|t| t.bounds().is_none()) {
        missing.push(Missing::Date);
    }
    if most < 2 {
        missing.push(Missing::Origin);
    }
    if !person.asked {
        missing.push(Missing::Asked);
    }
    Some(Row {
        record: person.record.clone(),
        open: person.open.clone(),
        label: person.label.clone(),
        kind: person.kind,
        cases: person.cases.clone(),
        reviewed,
        standing: now.standing,
        by: short(&now.by),
        undated: short(&now.undated),
        proposed: (reviewed && with_open != now.standing).then_some(with_open),
        days: standing::days(told.iter().copied(), today).filter(|_| now.standing.at_risk()),
        place: place.map(Source::of),
        feared: if now.standing == Standing::Returned { Vec::new() } else { feared(&told) },
        origins: (least, most),
        missing,
        countries: told.iter().flat_map(|t| t.countries.iter().cloned()).collect(),
        next: None,
    })
}

impl Source {
    fn of(told: &Told) -> Self {
        Self {
            act: told.act.clone(),
            modality: told.modality,
            place: told.place.clone(),
            when: told.when.clone(),
            says: told.says.clone(),
            report: told.report.clone(),
            claim: told.claim.clone(),
        }
    }
}

/// Each act, date and origin once, the latest first.
fn short(told: &[&Told]) -> Vec<Source> {
    let mut all: Vec<&Told> = told.to_vec();
    all.sort_by_key(|t| std::cmp::Reverse(t.bounds().map(|(first, last): Bounds| (first.or(last), last))));
    let mut seen = BTreeSet::new();
    all.retain(|t| seen.insert((&t.act, &t.when, t.modality, &t.origin)));
    all.into_iter().map(Source::of).collect()
}

fn feared(told: &[&Told]) -> Vec<Fear> {
    let fear = |t: &&Told| match (t.act.as_str(), t.modality) {
        ("threatened_return", modality) if modality.countable() => Some(Fear::Threatened),
        ("forced_return" | "threatened_return", Modality::Planned) => Some(Fear::Planned),
        (
            "forced_return" | "threatened_return",
            Modality::Feared | Modality::Conditional | Modality::Uncertain,
        ) => Some(Fear::Feared),
        _ => None,
    };
    told.iter().filter_map(fear).collect::<BTreeSet<_>>().into_iter().collect()
}

impl Row {
    /// Whether somebody still has to look after her: what nobody reviewed frees nobody.
    pub fn at_risk(&self) -> bool {
        self.standing.at_risk() || !self.reviewed
    }

    /// Her days since the arrest, as far as they are known.
    pub fn days_in_words(&self, say: &Say) -> String {
        match self.days {
            None => String::new(),
            Some((least, Some(most))) if least == most => say.n("board-days", least),
            Some((least, Some(most))) => {
                let (least, most) = (least.to_string(), most.to_string());
                say.with("board-days-between", &[("least", (&least).into()), ("most", (&most).into())])
            }
            Some((least, None)) => say.n("board-days-least", least),
        }
    }

    fn fits(&self, wish: &Wish) -> bool {
        let status = match wish.status {
            Status::AtRisk => self.at_risk(),
            Status::All => true,
            Status::Only(standing) => self.standing == standing,
        };
        let longer = |n: i64| self.days.is_some_and(|(_, most)| most.is_none_or(|most| most > n));
        status
            && wish.case.as_ref().is_none_or(|case| self.cases.contains_key(case))
            && wish.country.as_ref().is_none_or(|country| self.countries.contains(country))
            && (!wish.feared || !self.feared.is_empty())
            && wish.longer.is_none_or(longer)
            && wish.reviewed.is_none_or(|reviewed| self.reviewed == reviewed)
    }

    /// By days; without days last; then by name.
    fn order(&self, other: &Self, newest: bool) -> Ordering {
        let least = |row: &Self| row.days.map(|(least, _)| least);
        let days = match (least(self), least(other)) {
            (Some(x), Some(y)) if newest => x.cmp(&y),
            (Some(x), Some(y)) => y.cmp(&x),
            (x, y) => y.is_some().cmp(&x.is_some()),
        };
        days.then_with(|| self.label.cmp(&other.label))
            .then_with(|| (&self.record, &self.open).cmp(&(&other.record, &other.open)))
    }
}

/// Somebody with the row she has by herself.
#[derive(Clone, Debug)]
pub struct Lined {
    /// What is told of her.
    pub person: Person,
    /// Her row, if what is told puts her at risk.
    pub row: Option<Row>,
    /// Whether her report stands in several cases, so that another case can propose her too.
    pub shared: bool,
}

impl Lined {
    /// Lays out somebody as of a day.
    pub fn new(person: Person, shared: bool, today: Date) -> Self {
        Self { row: row(&person, today), person, shared }
    }
}

/// The rows that are wanted, with their number; of these the ones of a window are made ready. `deadlines` are sorted by
/// their day.
pub fn choose(
    mut rows: Vec<&Row>,
    wish: &Wish,
    deadlines: &Deadlines<'_>,
    window: Range<usize>,
) -> (usize, Vec<Row>) {
    let due = |row: &Row| wish.due.is_none_or(|n| deadlines.next(row).is_some_and(|next| next.left <= n));
    rows.retain(|row| row.fits(wish) && due(row));
    let total = rows.len();
    let order = |a: &&Row, b: &&Row| a.order(b, wish.newest);
    // Of very many only those up to the end of the window are put in order.
    if window.end < total {
        rows.select_nth_unstable_by(window.end, order);
        rows.truncate(window.end);
    }
    rows.sort_unstable_by(order);
    let ready = |row: &Row| Row { next: deadlines.next(row), ..row.clone() };
    let size = window.end.saturating_sub(window.start);
    (total, rows.into_iter().skip(window.start).take(size).map(ready).collect())
}

/// The rows of everybody.
pub struct Joined<'a> {
    /// Of those who stand in one place.
    alone: Vec<&'a Row>,
    /// Of those whose histories were put together.
    together: Vec<Row>,
}

impl Joined<'_> {
    /// All of them, in no order.
    pub fn rows(&self) -> Vec<&Row> {
        self.alone.iter().copied().chain(&self.together).collect()
    }
}

/// Makes the rows of everybody. Puts the histories of records that people judged to be one under the first of them, and a
/// proposal that stands in two cases into one line. Nobody is put together by a name.
pub fn joined<'a>(
    people: impl IntoIterator<Item = &'a Lined>,
    same: &[(RecordId, RecordId)],
    today: Date,
) -> Joined<'a> {
    let first = firsts(same);
    let mut alone: Vec<&Row> = Vec::new();
    // Only whoever can stand in several places is looked up.
    let mut several: BTreeMap<&str, Cow<Person>> = BTreeMap::new();
    for lined in people {
        let person = &lined.person;
        let key = match (&person.record, &person.open) {
            (Some(record), _) => first.get(record).map(|id| id.as_str()),
            (None, Some((_, claim))) => lined.shared.then_some(claim.as_str()),
            (None, None) => continue,
        };
        let Some(key) = key else {
            alone.extend(lined.row.as_ref());
            continue;
        };
        let one = match several.entry(key) {
            Entry::Vacant(free) => {
                free.insert(Cow::Borrowed(person));
                continue;
            }
            Entry::Occupied(found) => found.into_mut().to_mut(),
        };
        // The one whose record is the first gives the line its name and address.
        if person.record.as_ref().is_some_and(|id| id.as_str() == key) {
            one.record.clone_from(&person.record);
            one.label.clone_from(&person.label);
        }
        one.cases.extend(person.cases.clone());
        one.asked |= person.asked;
        one.compared &= person.compared;
        for told in &person.told {
            if !one.told.contains(told) {
                one.told.push(told.clone());
            }
        }
    }
    Joined { alone, together: several.values().filter_map(|person| row(person, today)).collect() }
}

/// Open deadlines, to find the one of a row that is due first: of the person (under whichever of her records), or of a
/// whole case she is in.
pub struct Deadlines<'a> {
    open: Vec<&'a Deadline>,
    first: BTreeMap<&'a RecordId, &'a RecordId>,
    /// Where each stands in `open`: the first of a case as a whole, the first of a person.
    of_case: BTreeMap<&'a CaseId, usize>,
    of_person: BTreeMap<&'a RecordId, usize>,
    today: Date,
}

impl<'a> Deadlines<'a> {
    /// `all` are sorted by their day.
    pub fn new(all: &'a [Deadline], same: &'a [(RecordId, RecordId)], today: Date) -> Self {
        let open: Vec<&Deadline> = all.iter().filter(|d| d.state == DeadlineState::Open).collect();
        let first = firsts(same);
        let (mut of_case, mut of_person) = (BTreeMap::new(), BTreeMap::new());
        for (at, deadline) in open.iter().enumerate() {
            match &deadline.record {
                None => drop(of_case.entry(&deadline.case).or_insert(at)),
                Some(id) => drop(of_person.entry(*first.get(id).unwrap_or(&id)).or_insert(at)),
            }
        }
        Self { open, first, of_case, of_person, today }
    }

    fn next(&self, row: &Row) -> Option<Next> {
        let whole = row.cases.keys().filter_map(|case| self.of_case.get(case)).min();
        let hers = row.record.as_ref().and_then(|id| self.of_person.get(self.first.get(id).unwrap_or(&id)));
        let deadline = self.open[*whole.into_iter().chain(hers).min()?];
        Some(Next {
            due: deadline.due,
            left: days_left(deadline.due, self.today),
            rule: deadline.rule.clone(),
            case: deadline.case.clone(),
        })
    }
}

/// The first record of those that are the same, for each that stands in a judgement.
fn firsts(same: &[(RecordId, RecordId)]) -> BTreeMap<&RecordId, &RecordId> {
    let mut first: BTreeMap<&RecordId, &RecordId> = BTreeMap::new();
    // Each round carries the first record at least one judgement further.
    for _ in 0..=same.len() {
        let mut changed = false;
        for (one, other) in same {
            let (a, b) = (*first.get(one).unwrap_or(&one), *first.get(other).unwrap_or(&other));
            let least = a.min(b);
            changed |= first.insert(one, least) != Some(least);
            changed |= first.insert(other, least) != Some(least);
        }
        if !changed {
            break;
        }
    }
    first
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::show::standing::tells;

    fn id(n: u128) -> RecordId {
        RecordId::new(1, n)
    }

    fn person(n: u128, label: &str, told: Vec<Told>) -> Person {
        Person {
            record: Some(id(n)),
            open: None,
            label: label.to_owned(),
            kind: EntityKind::Person,
            cases: BTreeMap::from([(CaseId::new(1, n), "Case".to_owned())]),
            told,
            asked: false,
            compared: true,
        }
    }

    fn today() -> Date {
        "2018-12-01".parse().unwrap()
    }

    fn with(mut told: Told, place: &str, modality: Modality, reviewed: bool) -> Told {
        told.place = Some(place.to_owned()).filter(|p| !p.is_empty());
        told.modality = modality;
        told.reviewed = reviewed;
        told
    }

    #[test]
    fn a_row_says_what_is_known_and_what_is_missing() {
        let told = vec![
            with(tells("arrest", "2018-10-07", "A"), "Dong Khe", Modality::Asserted, true),
            with(tells("transfer", "2018-10-08", "A"), "Cao Bang", Modality::Alleged, true),
            with(tells("forced_return", "", "A"), "", Modality::Feared, true),
        ];
        let row = row(&person(1, "Pell", told), today()).unwrap();
        assert_eq!((row.standing, row.days), (Standing::Transferred, Some((55, Some(55)))));
        assert_eq!(row.place.unwrap().place.as_deref(), Some("Cao Bang"));
        assert_eq!((row.feared, row.origins), (vec![Fear::Feared], (1, 1)));
        assert_eq!(row.missing, [Missing::Origin, Missing::Asked]);
    }

    #[test]
    fn what_nobody_reviewed_moves_nobody_and_takes_nobody_off_the_board() {
        let told = vec![
            with(tells("arrest", "2018-10-07", "A"), "", Modality::Asserted, true),
            with(tells("release", "2018-11-01", "B"), "", Modality::Asserted, false),
        ];
        let held = row(&person(1, "Pell", told.clone()), today()).unwrap();
        assert_eq!((held.standing, held.proposed), (Standing::Held, Some(Standing::Freed)));
        assert!(held.reviewed && held.at_risk());
        let mut open = person(1, "Pell", told);
        open.record = None;
        let open = row(&open, today()).unwrap();
        assert!(!open.reviewed && open.standing == Standing::Freed && open.at_risk());
    }

    #[test]
    fn without_a_comparison_two_texts_are_at_least_one_origin() {
        let told = vec![tells("arrest", "2018-10-07", "A"), tells("arrest", "2018-10-07", "B")];
        let mut two = person(1, "Pell", told);
        assert_eq!(row(&two, today()).unwrap().origins, (2, 2));
        two.compared = false;
        assert_eq!(row(&two, today()).unwrap().origins, (1, 2));
    }

    #[test]
    fn people_of_almost_one_name_stay_two_until_somebody_says_they_are_one() {
        let one = person(1, "Pell Marandu", vec![tells("arrest", "2018-10-07", "A")]);
        let other = person(2, "Pel Marandu", vec![tells("forced_return", "2018-11-07", "B")]);
        let both = [other, one].map(|person| Lined::new(person, false, today()));
        assert_eq!(joined(&both, &[], today()).rows().len(), 2);
        let joined = joined(&both, &[(id(2), id(1))], today());
        let merged = joined.rows();
        assert_eq!((merged.len(), merged[0].label.as_str()), (1, "Pell Marandu"));
        assert_eq!(merged[0].cases.len(), 2);
        assert_eq!(merged[0].standing, Standing::Returned);
    }

    #[test]
    fn a_row_has_the_open_deadline_that_is_due_first_and_no_other_persons() {
        use amparo_model::DeadlineId;
        let deadline = |n: u128, case: u128, record: Option<u128>, due: &str, state| Deadline {
            id: DeadlineId::new(1, n),
            case: CaseId::new(1, case),
            record: record.map(id),
            intervention: None,
            rule: Some("wgeid_urgent".into()),
            label: String::new(),
            due: due.parse().unwrap(),
            basis: None,
            claim: None,
            doer: String::new(),
            state,
            who: String::new(),
            at: String::new(),
            why: String::new(),
        };
        let all = [
            deadline(1, 1, Some(1), "2018-11-01", DeadlineState::Met),
            deadline(2, 2, Some(2), "2018-11-20", DeadlineState::Open),
            deadline(3, 1, Some(1), "2018-11-30", DeadlineState::Open),
            deadline(4, 3, None, "2018-12-09", DeadlineState::Open),
        ];
        let told = || vec![tells("arrest", "2018-10-07", "A")];
        let rows: Vec<Row> = [
            person(1, "A", told()),
            person(2, "B", told()),
            person(3, "C", told()),
            person(4, "D", told()),
            person(9, "E", told()),
        ]
        .iter()
        .filter_map(|p| row(p, today()))
        .collect();
        let same = [(id(2), id(9))];
        let deadlines = Deadlines::new(&all, &same, today());
        let everybody = Wish { status: Status::All, ..Wish::default() };
        let of = |wish: &Wish| choose(rows.iter().collect(), wish, &deadlines, 0..usize::MAX).1;
        let rows_of_all = of(&everybody);
        let left: Vec<_> = rows_of_all.iter().map(|r| r.next.as_ref().map(|n| n.left)).collect();
        assert_eq!(left, [Some(-1), Some(-11), Some(8), None, Some(-11)], "one person under two records");
        assert!(rows_of_all[0].next.as_ref().is_some_and(Next::overdue));
        let within = |n| {
            let chosen = of(&Wish { due: Some(n), ..Wish::default() });
            chosen.iter().map(|r| r.label.clone()).collect::<String>()
        };
        assert_eq!((within(0).as_str(), within(8).as_str()), ("ABE", "ABCE"), "overdue is within any number");
        let say = Say::of(crate::say::Lang::En);
        let words = rows_of_all[0].next.as_ref().unwrap().in_words(say);
        assert_eq!(words, "2018-11-30 (overdue by one day)");
    }

    #[test]
    fn filters_and_order() {
        let rows: Vec<Row> = [
            person(1, "B", vec![tells("arrest", "2018-11-01", "A")]),
            person(2, "A", vec![tells("arrest", "2018-10-01/2018-10-31", "A")]),
            person(3, "C", vec![with(tells("forced_return", "", "A"), "", Modality::Feared, true)]),
            person(4, "D", vec![tells("release", "2018-11-01", "A")]),
            person(5, "E", vec![with(tells("arrest", "", "A"), "", Modality::Generic, true)]),
        ]
        .iter()
        .filter_map(|p| row(p, today()))
        .collect();
        let none = Deadlines::new(&[], &[], today());
        let window = |wish: &Wish, window: Range<usize>| -> (usize, String) {
            let (total, rows) = choose(rows.iter().collect(), wish, &none, window);
            (total, rows.iter().map(|r| r.label.as_str()).collect())
        };
        let names = |wish: &Wish| window(wish, 0..usize::MAX).1;
        let all = Wish { status: Status::All, ..Wish::default() };
        assert_eq!(names(&Wish::default()), "ABC");
        assert_eq!(names(&all), "ABCD");
        assert_eq!(window(&all, 1..3), (4, "BC".to_owned()), "a page of it is the same as all of it, cut");
        assert_eq!(window(&all, 3..9), (4, "D".to_owned()));
        assert_eq!(window(&all, 9..12), (4, String::new()));
        assert_eq!(names(&Wish { newest: true, ..all.clone() }), "BACD");
        assert_eq!(names(&Wish { status: Status::Only(Standing::Freed), ..all.clone() }), "D");
        assert_eq!(names(&Wish { feared: true, ..all.clone() }), "C");
        assert_eq!(names(&Wish { longer: Some(45), ..all.clone() }), "A", "it can be longer");
        assert_eq!(names(&Wish { case: Some(CaseId::new(1, 1)), ..all.clone() }), "B");
        assert_eq!(names(&Wish { country: Some("VN".into()), ..all }), "");
        for status in ["at-risk", "all", "held", "contested"] {
            assert_eq!(Status::parse(status).unwrap().word(), status);
        }
        assert_eq!(Status::parse("safe"), None);
    }
}
