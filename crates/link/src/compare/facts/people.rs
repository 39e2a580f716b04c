//! Sizes, make-up and ages of a group, and ages of people with a name.

use amparo_model::Qualifier;
use amparo_model::Quote;
use amparo_model::reading::{Attribute, Entity, EntityKind};

use super::Fact;
use crate::compare::desk::Paper;
use crate::compare::event::sign::{happened, is_taking, range, whole};
use crate::compare::facts::{voice, when};
use crate::compare::fold::skeleton;
use crate::compare::lineage::anchor;

/// Nouns of a count, by what they count.
const COUNTED: [(&str, &[&str]); 3] = [
    ("group.women", &["women", "femmes", "mujeres", "ladies"]),
    ("group.men", &["men", "hommes", "hombres", "males"]),
    ("group.children", &["children", "enfants", "niños", "youngsters", "minors"]),
];

pub(super) fn of(report: usize, paper: &Paper) -> Vec<Fact> {
    let mut out = made_of(report, paper);
    if out.is_empty() {
        out = groups_of(report, paper);
    }
    out.extend(size(report, paper, &out));
    out.extend(size_returned(report, paper));
    out.extend(ages(report, paper));
    out
}

/// The largest group that people were taken in.
fn size(report: usize, paper: &Paper, parts: &[Fact]) -> Option<Fact> {
    let acts = paper.item.reading.acts.iter().filter(|a| happened(a) && is_taking(&a.act));
    let sized = acts.filter_map(|a| Some((a, a.size.as_ref()?, range(a.size.as_ref()?)?)));
    // A part that is read for the whole is no size of the group.
    let sized = sized.filter(|(a, _, r)| whole(&paper.item.reading, a, *r).is_none());
    // The count of a part is not the size of the whole.
    let part = |r: &(u64, u64)| r.0 == r.1 && parts.iter().any(|f| f.value == r.0.to_string());
    let (act, size, (low, high)) = sized.filter(|(_, _, r)| !part(r)).max_by_key(|(_, _, r)| *r)?;
    let top = i64::try_from(high).unwrap_or(i64::MAX);
    let fact =
        Fact::of(report, "group.size", shown(size.qualifier, low, high), when::cited(&act.cites, "size"));
    Some(Fact { vague: low != high, ..fact.within(low as i64, top).by(voice::of_act(paper, act)) })
}

/// A number as it is meant.
fn shown(qualifier: Qualifier, low: u64, high: u64) -> String {
    match qualifier {
        Qualifier::Dozens => "dozens".to_owned(),
        Qualifier::Hundreds => "hundreds".to_owned(),
        Qualifier::Thousands => "thousands".to_owned(),
        _ if low == high => low.to_string(),
        _ if high == u64::MAX => format!(">={low}"),
        _ => format!("{low}-{high}"),
    }
}

/// How many were returned.
fn size_returned(report: usize, paper: &Paper) -> Vec<Fact> {
    let acts = paper.item.reading.acts.iter().filter(|a| happened(a) && a.act == "forced_return");
    let sized = acts.filter_map(|act| {
        let size = act.size.as_ref()?;
        let (low, high) = range(size)?;
        let top = i64::try_from(high).unwrap_or(i64::MAX);
        let value = shown(size.qualifier, low, high);
        let fact = Fact::of(report, "return.who", value, when::cited(&act.cites, "size"));
        Some(Fact { vague: low != high, ..fact.within(low as i64, top).by(voice::of_act(paper, act)) })
    });
    sized.collect()
}

/// Ages: of the youngest, of the oldest, of everybody with a name.
fn ages(report: usize, paper: &Paper) -> Vec<Fact> {
    let mut all: Vec<(i64, &Entity, &Attribute)> = Vec::new();
    for entity in &paper.item.reading.entities {
        let minor = entity.attributes.iter().any(|a| a.name == "minor");
        let told = entity.attributes.iter().filter(|a| a.name == "age");
        // One age of a group is that of one member, not known which.
        let one = entity.kind == EntityKind::Person || told.clone().count() > 1;
        // The first age of a person is the present one; others belong to a time told about.
        let told: Vec<&Attribute> =
            if entity.kind == EntityKind::Person { told.take(1).collect() } else { told.collect() };
        for attribute in told {
            if let Some(age) = attribute.value.parse().ok().filter(|age| one && (minor || *age >= 18)) {
                all.push((age, entity, attribute));
            }
        }
    }
    all.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.id.cmp(&b.1.id)));
    let mut out = Vec::new();
    let fact = |property: &str, (age, _, attribute): &(i64, &Entity, &Attribute)| {
        let (low, high) = born(paper, *age);
        Fact::of(report, property, age.to_string(), attribute.cites.clone()).within(low, high)
    };
    out.extend(all.iter().find(|(age, _, _)| *age < 18).map(|a| fact("child.age", a)));
    out.extend(all.iter().rev().find(|(age, _, _)| *age >= 60).map(|a| fact("group.oldest", a)));
    for told in &all {
        let key = told
            .1
            .name
            .as_deref()
            .map(skeleton)
            .filter(|k| !k.is_empty() && told.1.kind == EntityKind::Person);
        out.extend(key.map(|key| fact("person.age", told).about(key)));
    }
    out
}

/// The days on which somebody of this age at the time of the report can have been born: so that seven in one year and
/// eight in the next agree. Where the report has no day, the age alone is compared.
fn born(paper: &Paper, age: i64) -> (i64, i64) {
    paper.number.map_or((age, age), |day| (i64::from(day) - (age + 1) * 366 + 1, i64::from(day) - age * 366))
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
        let figure = anchor::figures(&low[at - back..=at - back]);
        let Some(number) = figure.first().and_then(|n| n.parse::<i64>().ok()) else { continue };
        let (start, end) = (words[at - back].start, words[at].end);
        let cites = vec![Quote { start, end, quote: paper.sheet.quote(start, end) }];
        out.push(Fact::of(report, property, number.to_string(), cites).within(number, number));
    }
    // One kind alone may be a few out of the group.
    if out.len() < 2 { Vec::new() } else { out }
}

/// The same from the groups that were read, for languages whose nouns are not listed here.
fn groups_of(report: usize, paper: &Paper) -> Vec<Fact> {
    let groups = paper.item.reading.entities.iter().filter(|e| e.kind == EntityKind::Group);
    let mut out: Vec<Fact> = Vec::new();
    for group in groups {
        let has =
            |name: &str, value: &str| group.attributes.iter().any(|a| a.name == name && a.value == value);
        let property = if has("minor", "yes") {
            "group.children"
        } else if has("sex", "female") {
            "group.women"
        } else if has("sex", "male") {
            "group.men"
        } else {
            continue;
        };
        let (Some((low, high)), Some(words)) = (group.size.as_ref().and_then(range), group.mentions.first())
        else {
            continue;
        };
        if low == high && !out.iter().any(|f| f.property == property) {
            let number = low as i64;
            out.push(Fact::of(report, property, low.to_string(), vec![words.clone()]).within(number, number));
        }
    }
    if out.len() < 2 { Vec::new() } else { out }
}
