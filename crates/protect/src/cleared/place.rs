//! Generalisation of places and dates.

use amparo_model::{Edtf, EdtfDate};

use super::draft::{Grain, Level, Place, PlaceKind};
use super::public::PublicPlace;
use crate::names::strip_controls;

/// The finest level a sort of place may be shown on.
pub(crate) fn finest(kind: PlaceKind) -> Level {
    match kind {
        PlaceKind::Open => Level::Town,
        PlaceKind::Detention => Level::Site,
        PlaceKind::Safe => Level::Region,
    }
}

/// A place no finer than `to` and than its sort allows; `None` if no such area is known.
pub(crate) fn place(place: &Place, to: Level) -> Option<PublicPlace> {
    let to = to.min(finest(place.kind));
    let mut areas: Vec<(Level, &str)> = place.within.iter().map(|a| (a.level, a.name.as_str())).collect();
    areas.push((place.level, &place.name));
    areas.retain(|(level, name)| *level <= to && !name.trim().is_empty());
    areas.sort_by_key(|(level, _)| std::cmp::Reverse(*level));
    areas.dedup_by_key(|(level, _)| *level);
    let ((level, name), within) = areas.split_first().map(|(first, rest)| (*first, rest))?;
    let within = within.iter().map(|(_, name)| strip_controls(name)).collect();
    Some(PublicPlace { name: strip_controls(name), level, within })
}

/// Names of the place and of areas around it that are finer than what is shown, where the place is a safe one or
/// a person chose to show less: the words of a source must not name them either.
pub(crate) fn finer(place: &Place, to: Level) -> Vec<String> {
    if place.kind != PlaceKind::Safe && to >= Level::Town {
        return Vec::new();
    }
    let to = to.min(finest(place.kind));
    let areas = place.within.iter().map(|area| (area.level, &area.name));
    let all = areas.chain([(place.level, &place.name)]);
    all.filter(|(level, _)| *level > to).map(|(_, name)| name.clone()).collect()
}

/// A date no finer than `to`; `None` if it is no EDTF value, or nothing of it is left.
pub(crate) fn date(edtf: &str, to: Grain) -> Option<String> {
    let one = |date: EdtfDate| {
        let month = date.month.filter(|_| to >= Grain::Month);
        let day = date.day.filter(|_| to >= Grain::Day);
        (date.year.is_some() || month.is_some()).then_some(EdtfDate { month, day, ..date })
    };
    let coarse = match edtf.parse().ok()? {
        Edtf::Date(date) => Edtf::Date(one(date)?),
        Edtf::Interval(from, to) => match (from.and_then(one), to.and_then(one)) {
            (None, None) => return None,
            (Some(from), Some(to)) if from == to => Edtf::Date(from),
            (from, to) => Edtf::Interval(from, to),
        },
    };
    Some(coarse.to_string())
}

/// A whole day with a year.
pub(crate) fn is_day(text: &str) -> bool {
    text.parse().is_ok_and(|d| matches!(d, Edtf::Date(EdtfDate { year: Some(_), day: Some(_), .. })))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_become_coarser() {
        assert_eq!(date("2016-03-12", Grain::Day).as_deref(), Some("2016-03-12"));
        assert_eq!(date("2016-03-12?", Grain::Month).as_deref(), Some("2016-03?"));
        assert_eq!(date("2016-03-12/2016-03-15", Grain::Month).as_deref(), Some("2016-03"));
        assert_eq!(date("2016-03-12/2016-04", Grain::Year).as_deref(), Some("2016"));
        assert_eq!(date("XXXX-11-04", Grain::Month).as_deref(), Some("XXXX-11"));
        assert_eq!(date("XXXX-11-04", Grain::Year), None);
        assert_eq!(date("yesterday", Grain::Day), None);
    }
}
