//! Who the members of a group are, where the parts named after it add up to the whole: "two exiles were taken. … Ana D., 44,
//! and Keo M., 29, …".
//!
//! Works on the exchange form, the same for every language. A list that adds up by chance is rare where it stands close behind,
//! the group is one that something was done to, and nobody of the list is told to have done it.

use std::collections::HashSet;
use std::sync::LazyLock;

use amparo_model::Qualifier;
use amparo_model::reading::{Cites, Entity, EntityKind, Reading, Relation, Score};
use regex::Regex;

/// How many code points after the group its members are looked for.
const REACH: usize = 700;
/// At most as many code points between two members of a list.
const GAP: usize = 60;
/// The largest group whose members are looked for.
const LARGEST: u64 = 12;
/// As the other ties of the rules. On the stories for training 12 of 14 were right.
const SCORE: f64 = 0.7;

/// What stands between two of a list.
static LISTED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"[,;、，；]|\b(?:and|y|e|et)\b|와 |과 |및|그리고|和|与|與|及").expect("a constant")
});
/// The end of a sentence inside the words between two.
static ENDS: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"[.!?]\s|\n\s*\n|[。！？]").expect("a constant"));

/// Adds the ties of members to their group.
pub(crate) fn add(reading: &mut Reading) {
    let text: Vec<char> = reading.text.chars().collect();
    let victims: HashSet<&str> =
        reading.acts.iter().flat_map(|a| a.victims.iter().map(String::as_str)).collect();
    let actors: HashSet<&str> =
        reading.acts.iter().flat_map(|a| a.actors.iter().map(String::as_str)).collect();
    let mut people: Vec<&Entity> = reading
        .entities
        .iter()
        .filter(|e| matches!(e.kind, EntityKind::Person | EntityKind::Group) && !e.mentions.is_empty())
        .collect();
    people.sort_by_key(|e| e.mentions[0].start);
    let mut found: Vec<Relation> = Vec::new();
    for group in people.iter().filter(|g| g.kind == EntityKind::Group) {
        let told = victims.contains(group.id.as_str()) && !actors.contains(group.id.as_str());
        let Some(size) = parts(group).filter(|n| told && (2..=LARGEST).contains(n)) else { continue };
        let from = group.mentions[0].end;
        let later: Vec<&Entity> =
            people.iter().copied().filter(|e| (from..from + REACH).contains(&e.mentions[0].start)).collect();
        let list = (0..later.len()).find_map(|i| adds_up(&later[i..], size, &text, &actors));
        for member in list.filter(|l| fits(group, l)).unwrap_or_default() {
            let known = reading
                .relations
                .iter()
                .chain(&found)
                .any(|r| r.kind == "member_of" && r.from == member.id && r.to == group.id);
            if !known {
                found.push(Relation {
                    id: String::new(),
                    kind: "member_of".into(),
                    from: member.id.clone(),
                    to: group.id.clone(),
                    score: Score::new(SCORE),
                    by: group.by.clone(),
                    cites: Cites::from([(
                        "kind".to_owned(),
                        vec![group.mentions[0].clone(), member.mentions[0].clone()],
                    )]),
                });
            }
        }
    }
    let next = reading.relations.iter().filter_map(|r| r.id.get(1..)?.parse().ok()).max().unwrap_or(0usize);
    for (i, relation) in found.iter_mut().enumerate() {
        relation.id = format!("k{}", next + 1 + i);
    }
    reading.relations.append(&mut found);
}

/// How many people an entity is; `None` where the report does not say exactly.
fn parts(e: &Entity) -> Option<u64> {
    match e.kind {
        EntityKind::Person => Some(1),
        _ => e.size.filter(|s| s.qualifier == Qualifier::Exactly)?.value,
    }
}

/// The list that begins with the first of these and has as many people as the group.
fn adds_up<'e>(
    later: &[&'e Entity],
    size: u64,
    text: &[char],
    actors: &HashSet<&str>,
) -> Option<Vec<&'e Entity>> {
    let mut list: Vec<&Entity> = Vec::new();
    let mut sum = 0;
    for e in later {
        if let Some(last) = list.last() {
            let gap = last.mentions[0].end..e.mentions[0].start;
            if gap.start > gap.end || gap.len() > GAP {
                return None;
            }
            let between: String = text[gap].iter().collect();
            if ENDS.is_match(&between) || !LISTED.is_match(&between) {
                return None;
            }
        }
        sum += parts(e).filter(|n| *n < size && !actors.contains(e.id.as_str()))?;
        list.push(e);
        if sum >= size {
            return (sum == size).then_some(list);
        }
    }
    None
}

/// Whether a list can be the group's: named, and of its sex where both are told.
fn fits(group: &Entity, list: &[&Entity]) -> bool {
    let sex = |e: &Entity| e.attributes.iter().find(|a| a.name == "sex").map(|a| a.value.clone());
    let named = list.iter().filter(|e| e.name.is_some()).count();
    let same_sex = |e: &&Entity| sex(group).is_none_or(|s| sex(e).is_none_or(|t| s == t));
    list[0].name.is_some() && (named == list.len() || list.len() > 2) && list.iter().all(same_sex)
}
