//! Sizes, make-up and ages of a group.

use amparo_model::Quote;
use amparo_model::reading::EntityKind;

use super::Fact;
use crate::compare::desk::Paper;
use crate::compare::event::sign::{happened, is_taking, range};
use crate::compare::lineage::anchor;

/// Nouns of a count, by what they count.
const COUNTED: [(&str, &[&str]); 3] = [
    ("group.women", &["women", "femmes", "mujeres", "ladies"]),
    ("group.men", &["men", "hommes", "hombres", "males"]),
    ("group.children", &["children", "enfants", "niños", "youngsters", "minors"]),
];

pub(super) fn of(report: usize, paper: &Paper) -> Vec<Fact> {
    let mut out = made_of(report, paper);
    let reading = &paper.item.reading;
    let sized = reading.acts.iter().filter(|a| happened(a) && is_taking(&a.act));
    let sized = sized.filter_map(|a| Some((a, a.size.as_ref()?, range(a.size.as_ref()?)?)));
    // The count of a part is not the size of the whole.
    let part = |r: &(u64, u64)| r.0 == r.1 && out.iter().any(|f| f.value == r.0.to_string());
    let sized = sized.filter(|(_, _, r)| !part(r));
    if let Some((act, _, (low, high))) = sized.max_by_key(|(_, _, r)| *r) {
        let value = if low == high {
            low.to_string()
        } else if high == u64::MAX {
            format!(">={low}")
        } else {
            format!("{low}-{high}")
        };
        let cites = act.cites.get("size").cloned().unwrap_or_default();
        let range = Some((low as i64, i64::try_from(high).unwrap_or(i64::MAX)));
        out.push(Fact { report, property: "group.size".to_owned(), value, range, cites, who: None });
    }
    let mut ages: Vec<(i64, Vec<Quote>)> = Vec::new();
    for entity in &reading.entities {
        let minor = entity.attributes.iter().any(|a| a.name == "minor");
        let told = entity.attributes.iter().filter(|a| a.name == "age").count();
        // One age of a group is that of one member, not known which.
        let one = entity.kind == EntityKind::Person || told > 1;
        for attribute in entity.attributes.iter().filter(|a| a.name == "age") {
            if let Some(age) = attribute.value.parse().ok().filter(|age| one && (minor || *age >= 18)) {
                ages.push((age, attribute.cites.clone()));
            }
        }
    }
    ages.sort();
    let mut push = |property: &str, found: Option<&(i64, Vec<Quote>)>| {
        if let Some((age, cites)) = found {
            let property = property.to_owned();
            out.push(Fact {
                report,
                property,
                value: age.to_string(),
                range: Some((*age, *age)),
                cites: cites.clone(),
                who: None,
            });
        }
    };
    push("child.age", ages.iter().find(|(age, _)| *age < 18));
    push("group.oldest", ages.iter().rev().find(|(age, _)| *age >= 60));
    out
}

/// "four women", "three of them children": the first count of each kind.
fn made_of(report: usize, paper: &Paper) -> Vec<Fact> {
    let words = &paper.sheet.printed;
    let low: Vec<String> = words.iter().map(|w| w.text.to_lowercase()).collect();
    let mut out: Vec<Fact> = Vec::new();
    for (at, word) in low.iter().enumerate() {
        let Some((property, _)) = COUNTED.iter().find(|(_, nouns)| nouns.contains(&word.as_str())) else {
            continue;
        };
        let back = if at >= 3 && matches!(low[at - 1].as_str(), "them" | "whom") { 3 } else { 1 };
        if at < back || out.iter().any(|f| f.property == *property) {
            continue;
        }
        let Some(number) =
            anchor::figures(&low[at - back..=at - back]).first().and_then(|n| n.parse::<i64>().ok())
        else {
            continue;
        };
        let (start, end) = (words[at - back].start, words[at].end);
        out.push(Fact {
            report,
            property: (*property).to_owned(),
            value: number.to_string(),
            range: Some((number, number)),
            cites: vec![Quote { start, end, quote: paper.sheet.quote(start, end) }],
            who: None,
        });
    }
    // One kind alone may be a few out of the group.
    if out.len() < 2 { Vec::new() } else { out }
}
