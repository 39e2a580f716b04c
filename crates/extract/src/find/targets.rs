//! Targets: what an attack or a raid was aimed at besides people, where the words beside the trigger say so.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickBuilder, MatchKind};
use amparo_model::Text;
use amparo_model::reading::{Act, Cites, Entity, EntityKind, Reading, Score};
use regex::Regex;

use super::means::is_word;
use super::sentences;

/// Acts that are aimed at something.
const AIMED: &[&str] = &["attack", "raid"];

/// What a language says between an act and its target.
struct Grammar {
    heads: AhoCorasick,
    /// Words that stand before a head and belong to its phrase: "the old", "la", "" where words are not parted.
    phrase: Regex,
    /// Between the trigger and the phrase behind it.
    behind: Regex,
    /// Between the phrase and the trigger behind it.
    before: Regex,
    /// Between one target and the next of a list.
    list: Regex,
}

static GRAMMARS: LazyLock<HashMap<&str, Grammar>> = LazyLock::new(|| {
    let lists: HashMap<String, Vec<String>> =
        toml::from_str(include_str!("../../data/words/targets.toml")).expect("the list is checked by a test");
    let of = |language: &'static str, [phrase, behind, before, list]: [&str; 4]| {
        let heads = AhoCorasickBuilder::new()
            .match_kind(MatchKind::LeftmostLongest)
            .ascii_case_insensitive(true)
            .build(&lists[language])
            .expect("a list of words builds");
        let regex = |pattern: &str| Regex::new(pattern).expect("checked by a test");
        (
            language,
            Grammar {
                heads,
                phrase: regex(phrase),
                behind: regex(behind),
                before: regex(before),
                list: regex(list),
            },
        )
    };
    HashMap::from([
        of(
            "en",
            [
                r#"(?i)(?:\b(?:the|a|an|his|her|their|its|our|my|two|three|four|five|six|several|some|many|at least \w+|\d+)\s+)(?:["“'‘]?[\w.’'-]+["”'’]?\s+){0,5}$"#,
                r"(?i)^\s*(?:(?:off|up|down)\s+)?(?:(?:on|upon|against|at|into|in front of|outside|near|inside|opposite|behind|beneath|under|targeting|of)\s+)?$",
                r"(?i)^\s*(?:was|were|has been|have been|had been|is|are|being|came under|comes under|got)\s+(?:(?:\w+ly|also|then|again)\s+)?$",
                r"(?i)^\s*(?:,|and|, and|as well as)\s*$",
            ],
        ),
        of(
            "es",
            [
                r"(?i)(?:\b(?:el|la|los|las|un|una|unos|unas|su|sus|dos|tres|cuatro|cinco|varios|varias|\d+)\s+)(?:[\w-]+\s+){0,2}$",
                r"(?i)^\s*(?:(?:contra|en|a|al|frente a|cerca de|de|del|dentro de)\s+)?$",
                r"(?i)^\s*(?:fue|fueron|ha sido|han sido|había sido|habían sido|resultó|quedó)\s+$",
                r"(?i)^\s*(?:,|y|, y)\s*$",
            ],
        ),
        of(
            "fr",
            [
                r"(?i)(?:\b(?:le|la|les|un|une|des|son|sa|ses|leur|leurs|deux|trois|quatre|cinq|plusieurs|\d+)\s+|l['’])(?:[\w-]+\s+){0,2}$",
                r"(?i)^\s*(?:(?:contre|dans|à|devant|sur|près de|de|visant)\s+)?$",
                r"(?i)^\s*(?:a été|ont été|avait été|avaient été|est|sont|fut|furent)\s+$",
                r"(?i)^\s*(?:,|et|, et)\s*$",
            ],
        ),
        of(
            "ko",
            [
                r"(?:[가-힣A-Za-z]+ ?){0,2}$",
                r"^[^\S\s]$",
                r"^(?:들)?(?:을|를|이|가|에|에서|은|는|도)? ?(?:[가-힣]{1,4} )?$",
                r"^(?:과|와|,|, | 및 )\s?$",
            ],
        ),
        of(
            "zh",
            [
                r"[\u{4e00}-\u{9fff}A-Za-z]{0,6}$",
                r"^(?:了|过|過)?(?:一(?:座|处|處|家|间|間|辆|輛|艘|所)|该|該|其|他的|她的|他们的|当地|當地)?$",
                r"^(?:也|又|曾|已)?(?:被|遭|遭到|受到|遭受)(?:[\u{4e00}-\u{9fff}]{0,6})?$",
                r"^(?:、|和|及|与|與)$",
            ],
        ),
    ])
});

/// Fills `targets` of attacks and raids that have none yet.
pub(crate) fn add(reading: &mut Reading) {
    let language = reading.report.language.clone();
    let Some(grammar) = GRAMMARS.get(language.as_str()) else { return };
    if !reading.acts.iter().any(|a| AIMED.contains(&a.act.as_str()) && a.targets.is_empty()) {
        return;
    }
    let text = Text::new(reading.text.clone());
    let mut acts = std::mem::take(&mut reading.acts);
    for act in acts.iter_mut().filter(|a| AIMED.contains(&a.act.as_str()) && a.targets.is_empty()) {
        for phrase in aimed_at(&text, grammar, &language, act) {
            let quote = text.quote(phrase.clone());
            let id = entity(reading, &text, &phrase, &language);
            if !act.targets.contains(&id) {
                act.targets.push(id);
                act.cites.entry("targets".into()).or_default().push(quote);
            }
        }
    }
    reading.acts = acts;
}

/// The phrases that the words beside the trigger make targets, in bytes.
fn aimed_at(text: &Text, grammar: &Grammar, language: &str, act: &Act) -> Vec<Range<usize>> {
    let Some(trigger) = act.cites.get("trigger").and_then(|t| t.first()) else { return Vec::new() };
    let whole = text.as_str();
    let at = text.byte(trigger.start)..text.byte(trigger.end);
    let sentence = sentences::around(whole, &at);
    let phrases: Vec<Range<usize>> = grammar
        .heads
        .find_iter(&whole[sentence.clone()])
        .map(|m| sentence.start + m.start()..sentence.start + m.end())
        .filter(|m| is_word(whole, m) && (m.end <= at.start || at.end <= m.start))
        .filter(|m| language != "en" || !names_what_follows(&whole[m.end..sentence.end]))
        .map(|m| {
            // The phrase does not reach back over the trigger, over a mark, or over the preposition that leads to it.
            let from = if m.start >= at.end { at.end } else { sentence.start };
            let lead = &whole[from..m.start];
            let open = lead
                .rfind([',', ';', ':', '，', '、', '(', '（'])
                .map_or(0, |i| i + lead[i..].chars().next().map_or(1, char::len_utf8));
            let start = grammar.phrase.find(&lead[open..]).map_or(m.start, |p| from + open + p.start());
            let skipped = whole[start..m.start].len() - whole[start..m.start].trim_start().len();
            tight(whole, start + skipped..m.end, grammar, &at)
        })
        .collect();
    let first = phrases.iter().position(|p| {
        p.start >= at.end && grammar.behind.is_match(&whole[at.end..p.start])
            || p.end <= at.start && grammar.before.is_match(&whole[p.end..at.start])
    });
    let Some(first) = first else { return Vec::new() };
    let mut out = vec![phrases[first].clone()];
    for next in &phrases[first + 1..] {
        let last = out.last().map_or(0, |p| p.end);
        if next.start < last || !grammar.list.is_match(&whole[last..next.start]) {
            break;
        }
        out.push(next.clone());
    }
    out
}

/// A phrase that swallowed the preposition before it is cut behind it: "at the offices of a church" is cut to what it is about.
fn tight(whole: &str, phrase: Range<usize>, grammar: &Grammar, trigger: &Range<usize>) -> Range<usize> {
    // Right behind the trigger, all up to the head may be one phrase: "attacked an electric power substation".
    if phrase.start >= trigger.end && grammar.behind.is_match(&whole[trigger.end..phrase.start]) {
        return phrase;
    }
    let words = &whole[phrase.clone()];
    let cut = [
        " of ",
        " in ",
        " at ",
        " on ",
        " near ",
        " against ",
        " outside ",
        " de ",
        " en ",
        " dans ",
        " by ",
    ];
    let at = cut.iter().filter_map(|c| words.rfind(c).map(|i| i + c.len())).max().unwrap_or(0);
    phrase.start + at..phrase.end
}

/// "a police station chief", "the bus driver": the head only describes the person behind it.
fn names_what_follows(rest: &str) -> bool {
    let word: String = rest.trim_start().chars().take_while(|c| c.is_alphabetic() || *c == '-').collect();
    rest.starts_with(' ')
        && [
            "er",
            "or",
            "ers",
            "ors",
            "man",
            "men",
            "chief",
            "guard",
            "guards",
            "worker",
            "workers",
            "staff",
            "manager",
            "employees",
        ]
        .iter()
        .any(|end| word.len() > 3 && word.ends_with(end))
        && !["after", "over", "under", "for", "or", "former", "near"].contains(&word.as_str())
}

/// The entity a phrase names: a place or body that is known there, or a new place.
fn entity(reading: &mut Reading, text: &Text, phrase: &Range<usize>, language: &str) -> String {
    let known = reading
        .entities
        .iter()
        .filter(|e| matches!(e.kind, EntityKind::Place | EntityKind::Organisation))
        .find(|e| {
            e.mentions.iter().any(|m| text.byte(m.start) <= phrase.start && phrase.end <= text.byte(m.end))
        });
    if let Some(known) = known {
        return known.id.clone();
    }
    let number = reading
        .entities
        .iter()
        .filter_map(|e| e.id.strip_prefix('l')?.parse::<u32>().ok())
        .max()
        .unwrap_or(0);
    let id = format!("l{}", number + 1);
    let quote = text.quote(phrase.clone());
    reading.entities.push(Entity {
        id: id.clone(),
        kind: EntityKind::Place,
        name: Some(quote.quote.clone()),
        size: None,
        attributes: Vec::new(),
        place: None,
        mentions: vec![quote.clone()],
        score: Score::new(0.6),
        by: format!("rules/{language}"),
        cites: Cites::from([("name".into(), vec![quote])]),
    });
    id
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_well_formed() {
        assert_eq!(GRAMMARS.len(), 5);
    }

    #[test]
    fn a_head_may_only_describe_a_person() {
        assert!(names_what_follows(" driver was hurt"));
        assert!(names_what_follows(" chief was hurt"));
        assert!(!names_what_follows(" after midnight"));
        assert!(!names_what_follows(", a driver"));
    }
}
