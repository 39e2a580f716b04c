//! Which tellings are counted: kinds of act, period, place. A vague one fits perhaps, and that is kept.

use serde::{Deserialize, Serialize};

use super::Telling;

/// Whether a telling is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fits {
    /// It is.
    Yes,
    /// Its date or place leaves it open.
    Maybe,
    /// It is not.
    No,
}

/// First and last day of a period, ISO 8601, both inside it; `None` = open.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// First day.
    pub from: Option<String>,
    /// Last day.
    pub to: Option<String>,
}

/// What is asked for. Empty lists and `None` ask for everything.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filter {
    /// Kinds of act.
    pub acts: Vec<String>,
    /// Period.
    pub period: Option<Period>,
    /// A place, by any name or code that the tellings carry; letter case is no difference.
    pub place: Option<String>,
}

impl Filter {
    /// Whether a telling is counted; the weakest of its parts decides.
    pub fn fits(&self, telling: &Telling) -> Fits {
        if !self.acts.is_empty() && !self.acts.contains(&telling.act) {
            return Fits::No;
        }
        match (self.in_period(telling), self.in_place(telling)) {
            (Fits::No, _) | (_, Fits::No) => Fits::No,
            (Fits::Yes, Fits::Yes) => Fits::Yes,
            _ => Fits::Maybe,
        }
    }

    /// ISO dates compare as text.
    fn in_period(&self, telling: &Telling) -> Fits {
        let Some(period) = &self.period else { return Fits::Yes };
        let (first, last) = (telling.from.as_ref(), telling.to.as_ref());
        let ends_before = matches!((last, &period.from), (Some(l), Some(p)) if l < p);
        let starts_after = matches!((first, &period.to), (Some(f), Some(p)) if f > p);
        if ends_before || starts_after {
            return Fits::No;
        }
        let from_inside = period.from.as_ref().is_none_or(|p| first.is_some_and(|f| f >= p));
        let to_inside = period.to.as_ref().is_none_or(|p| last.is_some_and(|l| l <= p));
        if from_inside && to_inside { Fits::Yes } else { Fits::Maybe }
    }

    fn in_place(&self, telling: &Telling) -> Fits {
        let Some(place) = self.place.as_ref().map(|p| p.to_lowercase()) else { return Fits::Yes };
        match () {
            () if telling.places.is_empty() => Fits::Maybe,
            () if telling.places.iter().any(|p| p.to_lowercase() == place) => Fits::Yes,
            () => Fits::No,
        }
    }
}
