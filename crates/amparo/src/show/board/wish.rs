//! Which rows of the board are wanted, and in which order.

use std::cmp::Ordering;
use std::ops::Range;

use amparo_model::CaseId;

use super::{Deadlines, Row};
use crate::show::standing::{self, Standing};

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

impl Row {
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

    /// What it is put in order by first: its days, and without days last.
    fn place(&self, newest: bool) -> (bool, i64) {
        let least = self.days.map(|(least, _)| if newest { least } else { -least });
        (least.is_none(), least.unwrap_or_default())
    }

    /// Then by name.
    fn order(&self, other: &Self) -> Ordering {
        self.label
            .cmp(&other.label)
            .then_with(|| (&self.record, &self.open).cmp(&(&other.record, &other.open)))
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
    let mut rows: Vec<_> = rows.into_iter().map(|row| (row.place(wish.newest), row)).collect();
    let order = |(a, one): &((bool, i64), &Row), (b, other): &((bool, i64), &Row)| {
        a.cmp(b).then_with(|| one.order(other))
    };
    // Of very many only those up to the end of the window are put in order.
    if window.end < total {
        rows.select_nth_unstable_by(window.end, order);
        rows.truncate(window.end);
    }
    rows.sort_unstable_by(order);
    let ready = |(_, row): (_, &Row)| Row { next: deadlines.next(row), ..row.clone() };
    let size = window.end.saturating_sub(window.start);
    (total, rows.into_iter().skip(window.start).take(size).map(ready).collect())
}
