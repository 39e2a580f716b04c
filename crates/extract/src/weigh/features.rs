//! What the models look at. Names of features are part of the weight files: change them and train again.

use std::collections::HashMap;

use amparo_model::Quote;
use amparo_model::reading::{Act, Attribution, Entity, EntityKind, Reading};

use super::scene::Scene;

/// What the encoder makes of the acts of one reading: probabilities by ids of the reading.
#[derive(Clone, Debug, Default)]
pub struct Seen {
    /// That the trigger of an act is the trigger of some act.
    pub acts: HashMap<String, f64>,
    /// That it is an act of this kind.
    pub kinds: HashMap<String, f64>,
    /// That an act was done to somebody: (act, person).
    pub victims: HashMap<(String, String), f64>,
}

/// Features of each act for "is it part of what the report is about?", by act id. `seen` where there is an encoder.
pub fn of_acts(reading: &Reading, seen: Option<&Seen>) -> Vec<(String, Vec<String>)> {
    let scene = Scene::new(reading);
    reading.acts.iter().map(|a| (a.id.clone(), act(&scene, a, seen))).collect()
}

/// A person near an act, who may be the one it was done to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// Id of the act.
    pub act: String,
    /// Id of the person.
    pub person: String,
    /// The mention that stands nearest to the trigger.
    pub words: Quote,
    /// Whether the rules already name the person as a victim.
    pub by_rule: bool,
    /// Features.
    pub features: Vec<String>,
}

/// Every act with every named person of its sentence, and with the victims the rules found elsewhere.
pub fn of_pairs(reading: &Reading, seen: Option<&Seen>) -> Vec<Pair> {
    let scene = Scene::new(reading);
    let named = |e: &&Entity| e.kind == EntityKind::Person && e.name.is_some();
    let persons: Vec<&Entity> = reading.entities.iter().filter(named).collect();
    let mut out = Vec::new();
    for a in &reading.acts {
        let Some(trigger) = scene.trigger(a) else { continue };
        for person in &persons {
            let by_rule = a.victims.contains(&person.id);
            let near = person
                .mentions
                .iter()
                .filter_map(|m| Some((scene.between(trigger, m, REACH)?, m)))
                .min_by_key(|(gap, m)| (gap.len(), m.start));
            let (gap, words) = match near {
                Some((gap, words)) => (Some(gap), words),
                None if by_rule => (None, &person.mentions[0]),
                None => continue,
            };
            let mut features = pair(&scene, a, person, trigger, gap.as_deref(), words, by_rule);
            if let Some(seen) = seen {
                let pointed = seen.victims.get(&(a.id.clone(), person.id.clone())).copied().unwrap_or(0.0);
                features.push(format!("pointed={}", tenths(pointed)));
            }
            out.push(Pair {
                act: a.id.clone(),
                person: person.id.clone(),
                words: words.clone(),
                by_rule,
                features,
            });
        }
    }
    out
}

/// Code points between a trigger and a person of the same sentence, at most.
const REACH: usize = 220;

fn act(scene: &Scene<'_>, a: &Act, seen: Option<&Seen>) -> Vec<String> {
    let mut f = Bundle::new();
    let kind = a.act.as_str();
    f.put("act", kind);
    f.put("modality", &format!("{:?}", a.modality).to_lowercase());
    if let Some(trigger) = scene.trigger(a) {
        let (from, share) = scene.position(trigger.start);
        f.put("from", bucket(from, &[150, 400, 900, 2000, 5000]));
        f.put("share", bucket((share * 10.0) as usize, &[1, 3, 5, 7, 9]));
        f.flag("title", scene.in_title(&trigger.quote));
        let gerund = trigger.quote.ends_with("ing");
        f.put(
            "form",
            if gerund {
                "ing"
            } else if trigger.quote.ends_with("ed") {
                "ed"
            } else {
                "else"
            },
        );
    }
    let (same, all) = scene.told(kind);
    f.put("same", bucket(same, &[2, 3, 5, 8]));
    f.put("part", bucket(same * 10 / all.max(1), &[1, 2, 4, 7]));
    f.put("all", bucket(all, &[3, 6, 12, 24]));
    let victims: Vec<&Entity> = a.victims.iter().filter_map(|v| scene.entity(v)).collect();
    f.flag("nobody", victims.is_empty());
    f.flag("named", victims.iter().any(|v| v.name.is_some()));
    f.flag("group", victims.iter().any(|v| v.kind == EntityKind::Group));
    f.put("rank", bucket(victims.iter().map(|v| scene.rank(&v.id)).min().unwrap_or(99), &[1, 3, 6, 12]));
    f.flag("victim_in_title", victims.iter().any(|v| v.name.as_deref().is_some_and(|n| scene.in_title(n))));
    f.flag("actor", !a.actors.is_empty());
    f.flag("place", !a.places.is_empty());
    f.put(
        "said",
        match a.attribution {
            Attribution::None => "no",
            Attribution::Said => "said",
            Attribution::Hearsay => "hearsay",
        },
    );
    f.put(
        "age",
        match scene.months_old(a) {
            None => "unknown",
            Some(..=-1) => "ahead",
            Some(0..=1) => "new",
            Some(2..=12) => "year",
            Some(_) => "old",
        },
    );
    if let Some(seen) = seen {
        let of = |list: &HashMap<String, f64>| tenths(list.get(&a.id).copied().unwrap_or(0.0));
        f.put("seen", of(&seen.acts));
        f.put("seen_kind", of(&seen.kinds));
    }
    f.cross("act", kind, "title");
    f.cross("act", kind, "same");
    f.list
}

fn pair(
    scene: &Scene<'_>,
    a: &Act,
    person: &Entity,
    trigger: &Quote,
    gap: Option<&str>,
    words: &Quote,
    by_rule: bool,
) -> Vec<String> {
    let mut f = Bundle::new();
    let harm = !matches!(a.act.as_str(), "release" | "escape" | "rescue" | "border_crossing");
    f.flag("rule", by_rule);
    f.flag("other_rule", !by_rule && !a.victims.is_empty());
    f.flag("harm", harm);
    f.put("act", &a.act);
    f.flag("actor", a.actors.contains(&person.id));
    f.flag("source", a.sources.contains(&person.id));
    f.put("speaks", bucket(scene.speaks(&person.id), &[1, 2, 4]));
    f.put("mentions", bucket(person.mentions.len(), &[2, 3, 5, 9]));
    f.put("rank", bucket(scene.rank(&person.id), &[1, 3, 6, 12]));
    f.put("first", bucket(scene.position(person.mentions[0].start).0, &[200, 600, 1500, 4000]));
    f.flag("title", person.name.as_deref().is_some_and(|n| scene.in_title(n)));
    f.flag("one_word", person.name.as_deref().is_some_and(|n| !n.contains(' ')));
    f.put("sure", bucket((person.score.share() * 100.0) as usize, &[60, 80, 90]));
    let elsewhere = scene.reading.acts.iter().filter(|b| b.victims.contains(&person.id)).count();
    f.put("victim_of", bucket(elsewhere, &[1, 2, 4]));
    let acts = scene.reading.acts.iter().filter(|b| b.actors.contains(&person.id)).count();
    f.put("actor_of", bucket(acts, &[1, 2]));
    for role in person.attributes.iter().filter(|x| matches!(x.name.as_str(), "role" | "title")) {
        for word in role.value.split_whitespace() {
            f.put("role", &word.to_lowercase());
        }
    }
    let (before, after) = scene.beside(words);
    f.put("before", &before);
    f.put("after", &after);
    let Some(gap) = gap else {
        f.put("side", "elsewhere");
        return f.list;
    };
    let side = if words.start >= trigger.end { "after" } else { "before" };
    f.put("side", side);
    f.put("gap", bucket(gap.split_whitespace().count(), &[1, 2, 4, 8, 16]));
    for word in gap
        .split(|c: char| !c.is_alphanumeric() && c != '\'')
        .filter(|w| w.len() > 1 && w.chars().count() <= 9)
    {
        if word.starts_with(char::is_lowercase) {
            f.put(side, word);
        }
    }
    for mark in [',', ';', ':', '(', '"', '“', '”'] {
        f.flag(&format!("{side}{mark}"), gap.contains(mark));
    }
    f.put(
        &format!("{side}_form"),
        if trigger.quote.ends_with("ed") {
            "ed"
        } else if trigger.quote.ends_with("ing") {
            "ing"
        } else {
            "else"
        },
    );
    let (t_before, t_after) = scene.beside(trigger);
    f.put(&format!("{side}_t_before"), &t_before);
    f.put(&format!("{side}_t_after"), &t_after);
    f.list
}

/// A probability in steps.
fn tenths(chance: f64) -> &'static str {
    bucket((chance * 100.0) as usize, &[5, 20, 40, 60, 80, 95])
}

/// The first bound a value lies below, as a word: `<3`, or `>` the last.
fn bucket(value: usize, bounds: &[usize]) -> &'static str {
    const NAMES: [&str; 7] = ["0", "1", "2", "3", "4", "5", "6"];
    NAMES[bounds.iter().take_while(|b| value >= **b).count().min(6)]
}

/// Features by name; a feature is there or not.
struct Bundle {
    list: Vec<String>,
}

impl Bundle {
    fn new() -> Self {
        Self { list: vec!["bias".to_owned()] }
    }

    fn put(&mut self, name: &str, value: &str) {
        let feature = format!("{name}={value}");
        if !value.is_empty() && !self.list.contains(&feature) {
            self.list.push(feature);
        }
    }

    fn flag(&mut self, name: &str, holds: bool) {
        if holds {
            self.list.push(name.to_owned());
        }
    }

    /// One feature together with every value of another.
    fn cross(&mut self, name: &str, value: &str, with: &str) {
        let others: Vec<String> = self
            .list
            .iter()
            .filter(|f| *f == with || f.strip_prefix(with).is_some_and(|rest| rest.starts_with('=')))
            .map(|f| format!("{name}={value}&{f}"))
            .collect();
        self.list.extend(others);
    }
}
