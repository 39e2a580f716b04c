//! Means: what violence was done with, in the words of the sentence that tells of it.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickBuilder, MatchKind};
use amparo_model::Text;
use amparo_model::reading::Reading;

use super::sentences;

/// Acts that are done with something.
const VIOLENT: &[&str] = &[
    "attack",
    "killing",
    "execution",
    "torture",
    "ill_treatment",
    "interrogation",
    "abduction",
    "rape",
    "sexual_violence",
    "raid",
    "death_in_custody",
];

static LISTS: LazyLock<HashMap<String, AhoCorasick>> = LazyLock::new(|| {
    let lists: HashMap<String, Vec<String>> =
        toml::from_str(include_str!("../../data/words/means.toml")).expect("the list is checked by a test");
    let automaton = |words: &Vec<String>| {
        AhoCorasickBuilder::new()
            .match_kind(MatchKind::LeftmostLongest)
            .ascii_case_insensitive(true)
            .build(words)
            .expect("a list of words builds")
    };
    lists.iter().map(|(language, words)| (language.clone(), automaton(words))).collect()
});

/// Fills `means` of every violent act from its sentence.
pub(crate) fn add(reading: &mut Reading) {
    let Some(words) = LISTS.get(&reading.report.language) else { return };
    if !reading.acts.iter().any(|a| VIOLENT.contains(&a.act.as_str())) {
        return;
    }
    let text = Text::new(reading.text.clone());
    let whole = text.as_str();
    let hits: Vec<Range<usize>> = reading
        .report
        .body
        .iter()
        .flat_map(|b| {
            let from = text.byte(b.start);
            let found = words.find_iter(&whole[from..text.byte(b.end)]);
            found.map(move |m| from + m.start()..from + m.end()).collect::<Vec<_>>()
        })
        .filter(|m| is_word(whole, m))
        .collect();
    for act in reading.acts.iter_mut().filter(|a| VIOLENT.contains(&a.act.as_str())) {
        let Some(trigger) = act.cites.get("trigger").and_then(|t| t.first()) else { continue };
        let at = text.byte(trigger.start)..text.byte(trigger.end);
        let sentence = sentences::around(whole, &at);
        let inside = |m: &&Range<usize>| sentence.start <= m.start && m.end <= sentence.end;
        for hit in hits.iter().filter(inside) {
            let quote = text.quote(hit.clone());
            if !act.means.contains(&quote.quote) {
                act.means.push(quote.quote.clone());
                act.cites.entry("means".into()).or_default().push(quote);
            }
        }
    }
}

/// Whole words where words are parted; "칼로" and "刀砍" are fine.
pub(super) fn is_word(text: &str, at: &Range<usize>) -> bool {
    let latin = |c: char| c.is_alphanumeric() && (c as u32) < 0x1100;
    let first = text[at.clone()].starts_with(latin);
    !first || !text[..at.start].ends_with(latin) && !text[at.end..].starts_with(latin)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_well_formed() {
        assert_eq!(LISTS.len(), 5);
    }

    #[test]
    fn whole_words_only() {
        assert!(is_word("with a gun.", &(7..10)));
        assert!(!is_word("it has begun.", &(9..12)));
        assert!(is_word("칼로 위협", &(0..3)));
    }
}
