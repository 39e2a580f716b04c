//! Counts: units, ranges where sources differ, rules for unknowns. All people and places are invented.

use amparo_estimate::counts::{
    Count, Figure, Filter, Period, Standing, Telling, Unit, Unknowns, Victim, count,
};

fn known(who: &str) -> Victim {
    Victim { who: Some(who.to_owned()), low: 1, high: Some(1) }
}

fn group(low: u64, high: Option<u64>) -> Victim {
    Victim { who: None, low, high }
}

fn told(act: &str, origin: &str, incident: &str, day: &str, victims: Vec<Victim>) -> Telling {
    let day = (!day.is_empty()).then(|| day.to_owned());
    Telling {
        act: act.to_owned(),
        standing: Standing::Asserted,
        origin: origin.to_owned(),
        incident: incident.to_owned(),
        victims,
        from: day.clone(),
        to: day,
        places: Vec::new(),
    }
}

fn of(tellings: &[Telling], unit: Unit) -> Count {
    count(tellings, unit, &Filter::default(), Unknowns::Range, "7:ab")
}

fn range(low: u64, high: u64) -> Figure {
    Figure { low, high: Some(high) }
}

#[test]
fn a_raid_on_eight_is_one_act_eight_victims_and_the_unit_is_said() {
    let raid = [told("arrest", "o1", "c1", "2016-03-12", vec![group(8, Some(8))])];
    assert_eq!(of(&raid, Unit::Acts).either, range(1, 1));
    assert_eq!(of(&raid, Unit::Victims).either, range(8, 8));
    assert_eq!(of(&raid, Unit::VictimActs).either, range(8, 8));
    assert_eq!(of(&raid, Unit::Incidents).either, range(1, 1));
    assert!(of(&raid, Unit::Victims).rule.starts_with("Victims: "));
    assert_eq!(of(&raid, Unit::Victims).snapshot, "7:ab");
}

#[test]
fn a_person_is_one_victim_of_two_kinds_of_act_in_two_incidents() {
    let all = [
        told("arrest", "o1", "c1", "2016-03-12", vec![known("r1")]),
        told("torture", "o1", "c1", "2016-03-13", vec![known("r1")]),
        told("arrest", "o1", "c2", "2018-01-01", vec![known("r1")]),
    ];
    assert_eq!(of(&all, Unit::Victims).either, range(1, 1));
    assert_eq!(of(&all, Unit::VictimActs).either, range(3, 3));
}

#[test]
fn where_origins_differ_the_figure_is_a_range() {
    let all = [
        told("arrest", "o1", "c1", "2016-03-12", vec![group(8, Some(8))]),
        told("arrest", "o2", "c1", "2016-03-12", vec![group(10, Some(12))]),
        told("arrest", "o2", "c1", "2016-03-12", vec![known("r1")]),
    ];
    assert_eq!(of(&all, Unit::Victims).either, range(8, 13));
    let open = [told("arrest", "o1", "c1", "", vec![group(9, None)])];
    assert_eq!(of(&open, Unit::Victims).either, Figure { low: 9, high: None });
    assert_eq!(of(&open, Unit::Victims).either.to_string(), "at least 9");
}

#[test]
fn a_copy_adds_nothing_and_dates_apart_are_two_acts() {
    let one = told("arrest", "o1", "c1", "2016-03-12", vec![known("r1")]);
    let other = told("arrest", "o2", "c1", "2016-03-12", vec![known("r1")]);
    let later = told("arrest", "o2", "c1", "2017-05-01", vec![known("r1")]);
    assert_eq!(of(&[one.clone(), other.clone()], Unit::Acts).either, range(1, 1));
    assert_eq!(of(&[one.clone(), other, later], Unit::Acts).either, range(2, 2));
    let nameless = told("arrest", "o2", "c1", "2016-03-12", vec![group(1, Some(1))]);
    assert_eq!(of(&[one, nameless], Unit::Acts).either, range(1, 2));
}

#[test]
fn alleged_is_kept_apart_and_not_added() {
    let asserted = told("arrest", "o1", "c1", "2016-03-12", vec![known("r1")]);
    let mut alleged = told("arrest", "o2", "c1", "2016-03-12", vec![known("r1"), known("r2")]);
    alleged.standing = Standing::Alleged;
    let got = of(&[asserted, alleged], Unit::Victims);
    assert_eq!((got.asserted, got.alleged, got.either), (range(1, 1), range(2, 2), range(2, 2)));
    assert_eq!((got.tellings, got.origins), (2, 2));
}

#[test]
fn vague_dates_and_places_follow_the_rule_for_unknowns() {
    let mut there = told("arrest", "o1", "c1", "2016-03-12", vec![known("r1")]);
    there.places = vec!["Dong Khe".to_owned(), "VN".to_owned()];
    let undated = told("arrest", "o1", "c2", "", vec![known("r2")]);
    let mut year = told("arrest", "o1", "c3", "", vec![known("r3")]);
    (year.from, year.to) = (Some("2016-01-01".to_owned()), Some("2016-12-31".to_owned()));
    let outside = told("arrest", "o1", "c4", "2019-01-01", vec![known("r4")]);
    let all = [there, undated, year, outside];
    let march = Period { from: Some("2016-03-01".to_owned()), to: Some("2016-03-31".to_owned()) };
    let filter = Filter { period: Some(march), ..Filter::default() };
    let with = |rule, filter: &Filter| count(&all, Unit::Victims, filter, rule, "").either;
    assert_eq!(with(Unknowns::Range, &filter), range(1, 3));
    assert_eq!(with(Unknowns::Exclude, &filter), range(1, 1));
    assert_eq!(with(Unknowns::Include, &filter), range(3, 3));
    let place = Filter { place: Some("dong khe".to_owned()), ..Filter::default() };
    assert_eq!(with(Unknowns::Range, &place), range(1, 4));
    assert_eq!(count(&all, Unit::Victims, &place, Unknowns::Range, "").vague, 3);
    let none = Filter { acts: vec!["torture".to_owned()], ..Filter::default() };
    assert_eq!(with(Unknowns::Range, &none), range(0, 0));
}
