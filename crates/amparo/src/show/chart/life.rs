//! Life lines: one line a person, where she was held, returned or free, and what was done to her.
//!
//! A bar is drawn only over days on which she surely stood so: from the last day on which it can have begun to the first
//! day on which something else can have begun. The days between are hatched. The last bar ends with the last day on which
//! somebody told of it; what follows is unknown. Where origins contradict each other, each has a line of its own.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::axis::Axis;
use super::entry::Entry;
use super::place::Marks;
use super::{BAR, Bar, Chart, EDGE, HEAD, Lane, isolated, mirror, round};
use crate::say::{Say, Value};
use crate::show::history::{Bounds, Told};
use crate::show::standing::{self, Standing};

/// Most people in one picture; the others stand in the table.
const PEOPLE: usize = 30;
/// Room that a letter of a label needs, with some to spare.
const LETTER: f64 = 7.2;

/// A stretch of a life: where she stood, when it can have begun, when something else can have.
struct Stretch {
    standing: Standing,
    from: Bounds,
    to: Option<Bounds>,
    heard: Option<Date>,
}

/// One line of a picture: who, which side, and what is drawn on it.
struct Line<'a> {
    who: &'a str,
    side: String,
    drawn: Vec<&'a Entry>,
    stretches: Vec<Stretch>,
}

/// Draws the lines of people: what each is called, and what is told of her.
pub fn life(people: &[(String, Vec<Told>)], say: &Say) -> Chart {
    let mut entries: Vec<(usize, Entry)> = Vec::new();
    for (at, (who, told)) in people.iter().enumerate() {
        let mut own = Entry::gather(told.iter().map(|t| (t, who.as_str())), say);
        own.sort_by_key(|e| (e.is_undated(), e.days().next()));
        entries.extend(own.into_iter().map(|e| (at, e)));
    }
    for (number, (_, entry)) in entries.iter_mut().enumerate() {
        entry.number = number + 1;
    }
    let shown = people.len().min(PEOPLE);
    let mut lines: Vec<Line> = Vec::new();
    for (at, (who, told)) in people.iter().enumerate().take(shown) {
        let own: Vec<&Entry> = entries.iter().filter(|(a, _)| *a == at).map(|(_, e)| e).collect();
        for (side, origin) in sides(told) {
            let drawn: Vec<&Entry> = own
                .iter()
                .copied()
                .filter(|e| origin.as_ref().is_none_or(|origin| e.origins.contains(origin)))
                .collect();
            let stretches = stretches(&drawn);
            lines.push(Line { who, side, drawn, stretches });
        }
    }
    let drawn = || lines.iter().flat_map(|line| line.drawn.iter().copied());
    let heard = lines.iter().filter_map(|line| line.stretches.last()?.heard);
    let days: Vec<Date> = drawn().flat_map(Entry::days).chain(heard).collect();
    let undated = drawn().any(Entry::is_undated);
    // Without any day there is still the column of what has no date.
    let today = Date::constant(2000, 1, 1);
    let axis = match Axis::over(days.iter().copied(), undated, true) {
        Some(axis) => axis,
        None => match Axis::over([today], undated, true) {
            Some(axis) => axis,
            None => return Chart::default(),
        },
    };
    let mut chart = Chart {
        id: "life",
        title: say.t("chart-life"),
        ticks: if days.is_empty() { Vec::new() } else { axis.ticks() },
        undated: undated.then(|| (round(axis.ends().1 + EDGE / 2.0), axis.undated())),
        left_out: (people.len() - shown) as u64,
        ..Chart::default()
    };
    let mut y = HEAD;
    let mut words: Vec<String> = Vec::new();
    for line in &lines {
        y = draw(line, y, &axis, &mut chart, &mut words, say);
    }
    chart.height = round(y + EDGE / 2.0);
    chart.desc = words.join(" ");
    if say.lang().dir() == "rtl" {
        mirror(&mut chart);
    }
    chart.entries = entries.into_iter().map(|(_, e)| e).collect();
    chart
}

/// One side where nobody contradicts; else one for each origin, with who tells it.
fn sides(told: &[Told]) -> Vec<(String, Option<String>)> {
    let all: Vec<&Told> = told.iter().collect();
    let differ = |a: &Told| all.iter().any(|b| a.origin != b.origin && standing::contradict(a, b, &all));
    if !told.iter().any(differ) {
        return vec![(String::new(), None)];
    }
    let mut by_origin: BTreeMap<&str, &Told> = BTreeMap::new();
    for one in told {
        by_origin.entry(&one.origin).or_insert(one);
    }
    let mut sides: Vec<&Told> = by_origin.into_values().collect();
    sides.sort_by_key(|t| (t.said_on, t.says.clone()));
    sides.into_iter().map(|t| (t.says.clone(), Some(t.origin.clone()))).collect()
}

/// Where somebody stood, one after the other. An act comes after those that are surely before it, and where days leave it
/// open, in the order in which one can follow from the other.
fn stretches(drawn: &[&Entry]) -> Vec<Stretch> {
    let mut left: Vec<(&Entry, Standing, Bounds)> = drawn
        .iter()
        .filter(|e| e.happened())
        .filter_map(|e| Some((*e, standing::after(&e.act)?, e.bounds()?)))
        .collect();
    let mut all: Vec<Stretch> = Vec::new();
    while !left.is_empty() {
        let before = |a: &Bounds, b: &Bounds| matches!((a.1, b.0), (Some(end), Some(start)) if end < start);
        let next = (0..left.len())
            .filter(|i| !left.iter().any(|other| before(&other.2, &left[*i].2)))
            .min_by_key(|i| (left[*i].1, left[*i].2.0.or(left[*i].2.1)))
            .unwrap_or(0);
        let (entry, standing, from) = left.remove(next);
        let heard = entry.told.said_on;
        match all.last_mut() {
            Some(last) if last.standing == standing => last.heard = last.heard.max(heard),
            last => {
                if let Some(last) = last {
                    last.to = Some(from);
                }
                all.push(Stretch { standing, from, to: None, heard });
            }
        }
    }
    if let Some(last) = all.last_mut() {
        // Whoever spoke last of an act that is told as having happened did not say that she stood otherwise by then.
        last.heard = last.heard.max(last.from.1.or(last.from.0));
    }
    all
}

/// Draws one line from `y` on; gives where the next begins, and says it in words.
fn draw(line: &Line, y: f64, axis: &Axis, chart: &mut Chart, words: &mut Vec<String>, say: &Say) -> f64 {
    let marks = Marks::of(&line.drawn, axis);
    let (left, right) = axis.ends();
    let middle = y + 24.0 + marks.up() + BAR / 2.0;
    let mut lane = Lane {
        x: EDGE,
        y: round(y + 14.0),
        label: isolated(line.who),
        side: if line.side.is_empty() { String::new() } else { isolated(&line.side) },
        rule: (left, right, round(middle)),
        ..Lane::default()
    };
    let mut said: Vec<String> = Vec::new();
    let end_of = |day: Option<Date>| day.map_or(right, |d| axis.x(d));
    for (at, stretch) in line.stretches.iter().enumerate() {
        let last = at + 1 == line.stretches.len();
        let begin = stretch.from.1.or(stretch.from.0).map_or(left, |d| axis.x(d));
        let end = match &stretch.to {
            Some((first, other)) => end_of(first.or(*other)),
            None => end_of(stretch.heard),
        };
        let (from, until) = (in_words(stretch.from), stretch.to.map(in_words));
        let label = say.t(stretch.standing.id());
        let title = match (&until, stretch.heard) {
            (Some(until), _) => say.with("chart-from-until", &three(&label, &from, until)),
            (None, Some(heard)) => say.with("chart-from-heard", &three(&label, &from, &heard.to_string())),
            (None, None) => {
                say.with("chart-from", &[("what", label.as_str().into()), ("from", from.as_str().into())])
            }
        };
        let class = stretch.standing.word();
        lane.bars.extend(bar(begin, end, middle, class, &title, Some(&label)));
        if let (Some(first), Some(other)) = (stretch.from.0, stretch.from.1)
            && first != other
        {
            lane.bars.extend(bar(axis.x(first), axis.x(other), middle, "either", &title, None));
        }
        said.push(title);
        if last && stretch.standing != Standing::Dead && end < right {
            let since = stretch.heard.map_or_else(|| say.t("date-unknown"), |d| d.to_string());
            let title = say.a("chart-unknown-since", "date", &since);
            lane.bars.extend(bar(end, right, middle, "unknown", &title, Some("?")));
        }
    }
    marks.draw(&line.drawn, &mut lane, axis, BAR / 2.0);
    let feared: Vec<String> = line.drawn.iter().filter(|e| !e.happened()).map(|e| e.line()).collect();
    let comma = say.t("list-semicolon");
    let who =
        if line.side.is_empty() { lane.label.clone() } else { format!("{} ({})", lane.label, lane.side) };
    let mut all = if said.is_empty() { vec![say.t("chart-no-standing")] } else { said };
    if !feared.is_empty() {
        all.push(say.a("chart-unreal", "what", &feared.join(&comma)));
    }
    words.push(
        say.with("chart-line", &[("who", who.as_str().into()), ("what", all.join(&comma).as_str().into())]),
    );
    let next = middle + BAR / 2.0 + marks.down() + 12.0;
    chart.lanes.push(lane);
    next
}

fn three<'a>(what: &'a str, from: &'a str, until: &'a str) -> [(&'a str, Value<'a>); 3] {
    [("what", what.into()), ("from", from.into()), ("until", until.into())]
}

/// Days as they are known: one, or the first and the last it can be.
fn in_words((first, last): Bounds) -> String {
    let day = |d: Option<Date>| d.map_or_else(|| "..".to_owned(), |d| d.to_string());
    if first == last { day(first) } else { format!("{}/{}", day(first), day(last)) }
}

fn bar(x: f64, end: f64, middle: f64, class: &'static str, title: &str, label: Option<&str>) -> Option<Bar> {
    let width = round(end - x);
    if width < 0.5 {
        return None;
    }
    let fits = |label: &&str| {
        let letters: f64 = label.chars().map(|c| if c < '\u{1100}' { 1.0 } else { 1.7 }).sum();
        letters * LETTER + 6.0 < width
    };
    Some(Bar {
        x,
        y: round(middle - BAR / 2.0),
        width,
        height: BAR,
        class,
        title: title.to_owned(),
        text: label.filter(fits).map(ToOwned::to_owned),
    })
}

#[cfg(test)]
mod tests {
    use amparo_model::Modality;

    use super::*;
    use crate::say::Lang;
    use crate::show::standing::tells;

    fn heard(mut told: Told, on: &str) -> Told {
        told.said_on = on.parse().ok();
        told
    }

    fn drawn(told: Vec<Told>) -> Chart {
        life(&[("Pell Marandu".to_owned(), told)], Say::of(Lang::En))
    }

    fn classes(lane: &Lane) -> Vec<&'static str> {
        lane.bars.iter().map(|bar| bar.class).collect()
    }

    #[test]
    fn a_person_freed_and_taken_again_has_three_stretches_and_then_a_gap() {
        let chart = drawn(vec![
            heard(tells("arrest", "2018-03-01", "A"), "2018-03-03"),
            heard(tells("release", "2018-05-02", "A"), "2018-05-03"),
            heard(tells("arrest", "2018-09-01", "A"), "2018-09-10"),
        ]);
        let lane = &chart.lanes[0];
        assert_eq!(classes(lane), ["held", "freed", "held", "unknown"]);
        for two in lane.bars.windows(2) {
            assert!((two[0].x + two[0].width - two[1].x).abs() < 0.2, "{two:?}");
        }
        assert_eq!(chart.entries.iter().map(|e| e.number).collect::<Vec<_>>(), [1, 2, 3]);
        assert!(chart.desc.contains("Free from 2018-05-02 until 2018-09-01"), "{}", chart.desc);
        assert!(lane.bars[3].title.contains("2018-09-10"), "the gap begins where nobody tells any more");
    }

    #[test]
    fn an_uncertain_date_is_a_band_and_the_bar_waits_for_the_last_day_it_can_mean() {
        let chart = drawn(vec![
            heard(tells("arrest", "2018-03-01", "A"), "2018-03-03"),
            heard(tells("forced_return", "2018-04", "A"), "2018-06-01"),
        ]);
        let lane = &chart.lanes[0];
        assert_eq!(classes(lane), ["held", "returned", "either", "unknown"]);
        let (held, returned, either) = (&lane.bars[0], &lane.bars[1], &lane.bars[2]);
        assert!((held.x + held.width - either.x).abs() < 0.2, "surely held until the first day of April");
        assert!((either.x + either.width - returned.x).abs() < 0.2, "surely returned from its last day");
        assert_eq!(lane.bands.len(), 1);
        assert!(lane.bands[0].width > 10.0 && lane.bands[0].title.contains("2018-04"));
    }

    #[test]
    fn fear_is_drawn_apart_and_makes_no_bar() {
        let mut fear = heard(tells("forced_return", "", "A"), "2018-03-05");
        fear.modality = Modality::Feared;
        let chart = drawn(vec![heard(tells("arrest", "2018-03-01", "A"), "2018-03-05"), fear]);
        let lane = &chart.lanes[0];
        assert_eq!(classes(lane), ["held", "unknown"]);
        let (arrest, fear) = (&lane.marks[0], &lane.marks[1]);
        assert_eq!((arrest.class, fear.class), ("asserted", "feared"));
        assert!(arrest.y < lane.rule.2 && fear.y > lane.rule.2, "fact above the line, fear below it");
        assert!(chart.undated.is_none(), "it stands at the day on which it was told");
        assert!(chart.entries[1].stands.is_empty());
    }

    #[test]
    fn sides_that_contradict_each_other_have_a_line_each() {
        let told = vec![
            heard(tells("arrest", "2018-03-01", "A"), "2018-03-03"),
            heard(tells("release", "2018-05", "A"), "2018-06-01"),
            heard(tells("forced_return", "2018-05", "B"), "2018-06-02"),
        ];
        let chart = drawn(told.clone());
        let sides: Vec<&str> =
            chart.lanes.iter().map(|l| l.side.trim_matches(['\u{2068}', '\u{2069}'])).collect();
        assert_eq!(sides, ["A", "B"]);
        assert!(
            classes(&chart.lanes[0]).contains(&"freed") && !classes(&chart.lanes[0]).contains(&"returned")
        );
        assert!(classes(&chart.lanes[1]).contains(&"returned"));
        assert_eq!(drawn(told[..2].to_vec()).lanes.len(), 1);
    }

    #[test]
    fn what_has_no_year_stands_in_a_column_of_its_own() {
        let chart = drawn(vec![
            heard(tells("arrest", "2018-03-01", "A"), "2018-03-03"),
            heard(tells("interrogation", "XXXX-11-04", "A"), "2018-03-03"),
        ]);
        let (line, _) = chart.undated.expect("a column");
        assert!(chart.lanes[0].marks[1].x > line && chart.lanes[0].marks[0].x < line);
        assert_eq!(chart.entries[1].when, "XXXX-11-04");
        let only = drawn(vec![tells("arrest", "", "A")]);
        assert!(only.ticks.is_empty() && only.lanes[0].bars.is_empty());
        assert!(drawn(Vec::new()).is_empty());
    }

    #[test]
    fn copies_are_one_row_with_everybody_who_says_so_and_time_runs_with_the_writing() {
        let told = vec![
            heard(tells("arrest", "2018-03-01", "A"), "2018-03-03"),
            heard(tells("arrest", "2018-03-01", "B"), "2018-03-04"),
            heard(tells("release", "2018-05-02", "B"), "2018-05-04"),
        ];
        let people = [("Pell".to_owned(), told)];
        let (left, right) = (life(&people, Say::of(Lang::En)), life(&people, Say::of(Lang::Ar)));
        assert_eq!((left.entries.len(), left.entries[0].says.len()), (2, 2));
        let x = |chart: &Chart, n: usize| chart.lanes[0].marks[n].x;
        assert!(x(&left, 0) < x(&left, 1) && x(&right, 0) > x(&right, 1));
        assert!((x(&left, 0) + x(&right, 0) - super::super::WIDTH).abs() < 0.2);
    }

    #[test]
    fn marks_of_one_day_do_not_cover_each_other() {
        let day = |act: &str| heard(tells(act, "2018-03-01", "A"), "2018-03-03");
        let chart = drawn(vec![day("arrest"), day("interrogation"), day("ill_treatment")]);
        let mut heights: Vec<i64> = chart.lanes[0].marks.iter().map(|m| m.y as i64).collect();
        heights.sort_unstable();
        heights.dedup();
        assert_eq!(heights.len(), 3);
        assert!(chart.lanes[0].marks.iter().all(|m| m.y > chart.lanes[0].y + 4.0), "nor the name");
    }
}
