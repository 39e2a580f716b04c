//! The timeline of a case: one line a kind of act, what happened apart from what is feared, planned or denied, and the
//! days on which the reports came out.

use jiff::civil::Date;

use super::axis::Axis;
use super::entry::Entry;
use super::place::Marks;
use super::{Chart, EDGE, HEAD, Lane, Mark, isolated, mirror, round};
use crate::say::Say;
use crate::show::history::Told;

/// Most lines in one picture; the other acts stand in the table.
const LINES: usize = 40;

/// A report on the timeline: what it is called, when it came out.
#[derive(Clone, Debug)]
pub struct Out {
    /// Outlet and date.
    pub says: String,
    /// The day.
    pub day: Date,
}

/// Draws the acts of a case: each with whom it was done to.
pub fn timeline(acts: &[(Told, String)], reports: &[Out], say: &Say) -> Chart {
    let mut entries = Entry::gather(acts.iter().map(|(told, who)| (told, who.as_str())), say);
    entries.sort_by_key(|e| (!e.happened(), e.is_undated(), e.days().next()));
    for (number, entry) in entries.iter_mut().enumerate() {
        entry.number = number + 1;
    }
    // In the order in which each kind is first met: what happened comes first.
    let mut kinds: Vec<(bool, &str)> = Vec::new();
    for entry in &entries {
        let kind = (entry.happened(), entry.act.as_str());
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    let of = |kind: &(bool, &str)| -> Vec<&Entry> {
        entries.iter().filter(|e| (e.happened(), e.act.as_str()) == *kind).collect()
    };
    let left_out = kinds.iter().skip(LINES).map(|kind| of(kind).len() as u64).sum();
    kinds.truncate(LINES);
    let undated = kinds.iter().any(|kind| of(kind).iter().any(|e| e.is_undated()));
    let days = entries.iter().flat_map(Entry::days).chain(reports.iter().map(|r| r.day));
    let Some(axis) = Axis::over(days, undated, false) else {
        // Without any day there is nothing to draw: the table has it all.
        return Chart { id: "timeline", title: say.t("chart-timeline"), entries, ..Chart::default() };
    };
    let mut chart = Chart {
        id: "timeline",
        title: say.t("chart-timeline"),
        ticks: axis.ticks(),
        undated: undated.then(|| (round(axis.ends().1 + EDGE / 2.0), axis.undated())),
        left_out,
        ..Chart::default()
    };
    let (left, right) = axis.ends();
    let mut y = HEAD;
    let mut words: Vec<String> = Vec::new();
    for kind in &kinds {
        let drawn = of(kind);
        let marks = Marks::of(&drawn, &axis);
        let middle = y + 24.0 + marks.up();
        let label =
            if kind.0 { drawn[0].what.clone() } else { say.a("chart-not-fact", "what", &drawn[0].what) };
        let mut lane = Lane {
            x: EDGE,
            y: round(y + 14.0),
            label,
            rule: (left, right, round(middle)),
            ..Lane::default()
        };
        marks.draw(&drawn, &mut lane, &axis, 0.0);
        words.extend(drawn.iter().map(|e| e.line()));
        y = middle + marks.down() + 8.0;
        chart.lanes.push(lane);
    }
    if !reports.is_empty() {
        let middle = y + 30.0;
        let dot = |r: &Out| Mark {
            x: axis.x(r.day),
            y: round(middle),
            stem: round(middle),
            number: 0,
            class: "out",
            title: isolated(&r.says),
        };
        chart.lanes.push(Lane {
            x: EDGE,
            y: round(y + 14.0),
            label: say.t("chart-reports"),
            rule: (left, right, round(middle)),
            marks: reports.iter().map(dot).collect(),
            ..Lane::default()
        });
        y = middle + 12.0;
    }
    chart.height = round(y + EDGE / 2.0);
    chart.desc = words.join(&say.t("list-semicolon"));
    if say.lang().dir() == "rtl" {
        mirror(&mut chart);
    }
    chart.entries = entries;
    chart
}

#[cfg(test)]
mod tests {
    use amparo_model::Modality;

    use super::*;
    use crate::say::Lang;
    use crate::show::standing::tells;

    #[test]
    fn one_line_a_kind_and_what_is_no_fact_has_lines_of_its_own() {
        let mut fear = tells("forced_return", "2018-04-01", "A");
        fear.modality = Modality::Feared;
        let mut done = fear.clone();
        done.modality = Modality::Asserted;
        let acts: Vec<(Told, String)> =
            [tells("arrest", "2018-03", "A"), tells("arrest", "2018-03-05", "B"), fear, done]
                .map(|told| (told, "Pell".to_owned()))
                .to_vec();
        let reports = [Out { says: "Courier".into(), day: "2018-03-07".parse().unwrap() }];
        let chart = timeline(&acts, &reports, Say::of(Lang::En));
        assert_eq!(chart.lanes.len(), 4, "arrest, return, return as feared, reports");
        assert_eq!(chart.lanes[0].marks.len(), 2);
        assert_eq!(chart.lanes[0].bands.len(), 1, "a month is a band");
        assert!(chart.lanes[2].label.contains("feared") && chart.lanes[2].marks[0].class == "feared");
        assert!(chart.lanes[3].marks.iter().all(|m| m.class == "out"));
        assert!(chart.lanes.iter().all(|lane| lane.bars.is_empty()), "a kind of act is nowhere");
        assert!(chart.lanes.windows(2).all(|l| l[0].y < l[1].y && l[1].rule.2 < chart.height));
        assert!(timeline(&[], &[], Say::of(Lang::En)).is_empty());
    }
}
