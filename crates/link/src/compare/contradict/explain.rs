//! The question that goes with a contradiction: it asks the reader, never accuses a witness. And the test of the two other
//! explanations: that the reports tell of two events, or that the values belong to two people.

use std::collections::{BTreeMap, BTreeSet};

use super::{Desk, Side};
use crate::compare::event::weigh::JOIN;

/// The question, then the two tests.
pub(super) fn of(property: &str, kind: &str, sides: &[&Side], desk: &Desk) -> String {
    format!("{} {}{}", question(kind), other_event(sides, desk), wrong_link(property, sides, desk))
}

fn question(kind: &str) -> &'static str {
    match kind {
        "fear_as_fact" => "One report tells as happened what others only fear. Does it name a source?",
        "different_speaker" => {
            "The same words are given to different speakers. Which report heard them itself?"
        }
        "age_reckoning" => {
            "Could both be right, one counting years in the Korean way and one completed years?"
        }
        "time_zone" => "Could both be right, by clocks of different time zones?",
        "two_tellings" => "One person's account stands in two ways. Could she or he be asked again, gently?",
        "rounding" => "One value is rounded or vague. Was it counted, or recalled?",
        "different_period" => {
            "The same figure of one counter is given for different periods. Which does the counter name?"
        }
        "correction" => {
            "A later version of the same report changed this. Is the later value the corrected one?"
        }
        "translation" => {
            "The values differ between a text and one in another language. What does the first language say?"
        }
        "copying_error" => {
            "The values differ between a report and one made from it. Did something change in copying?"
        }
        _ => "These values do not fit together. Who knew which, and from whom?",
    }
}

/// Two events? The mean weight of the pairs of reports across the sides, and what they have in common.
fn other_event(sides: &[&Side], desk: &Desk) -> String {
    let reports = |s: &Side| s.1.iter().map(|f| f.report).collect::<BTreeSet<usize>>();
    let (mut sum, mut pairs) = (0.0, 0_u32);
    let mut common: BTreeMap<&str, usize> = BTreeMap::new();
    for (i, one) in sides.iter().enumerate() {
        for other in &sides[i + 1..] {
            for a in &reports(one) {
                for b in &reports(other) {
                    let Some(weight) = desk.weights.get(*a, *b).filter(|_| a != b) else { continue };
                    sum += weight.sum;
                    pairs += 1;
                    let marks = weight.reasons.iter().filter(|r| r.starts_with("both: "));
                    marks.for_each(|r| *common.entry(r.trim_start_matches("both: ")).or_default() += 1);
                }
            }
        }
    }
    if pairs == 0 {
        return "Another event: cannot be told from these reports.".to_owned();
    }
    let mut common: Vec<(&str, usize)> = common.into_iter().collect();
    common.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
    let marks: Vec<&str> = common.iter().take(3).map(|(m, _)| *m).collect();
    let shared = if marks.is_empty() { "little by name".to_owned() } else { marks.join(", ") };
    if sum / f64::from(pairs) >= JOIN {
        format!("Another event: hardly, both sides share {shared}.")
    } else {
        format!("Another event: possible, both sides share only {shared}.")
    }
}

/// Two people? Where a report on one side speaks of several who could be meant.
fn wrong_link(property: &str, sides: &[&Side], desk: &Desk) -> String {
    let young = match property {
        "child.age" => true,
        "group.oldest" => false,
        _ => return String::new(),
    };
    let several = |report: usize| {
        let entities = &desk.papers[report].item.reading.entities;
        let age = |e: &&amparo_model::reading::Entity| {
            let told = e.attributes.iter().filter(|a| a.name == "age");
            told.filter_map(|a| a.value.parse::<u32>().ok()).any(|n| if young { n < 18 } else { n >= 60 })
        };
        entities.iter().filter(age).count() > 1
    };
    let reports = sides.iter().flat_map(|s| s.1.iter().map(|f| f.report));
    if reports.clone().any(several) {
        " Another person: possible, a report speaks of several of that age.".to_owned()
    } else {
        " Another person: hardly, each report speaks of one.".to_owned()
    }
}
