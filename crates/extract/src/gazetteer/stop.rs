//! Names that are also words: "Reading", "Nice", "Of", "Kim".

use std::sync::LazyLock;

use super::fold_name;

/// Folded words, sorted; written by `tools/gazetteer/not_places.py`.
static NOT_PLACES: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    include_str!("../../data/not_places.txt").lines().filter(|line| !line.starts_with('#')).collect()
});

/// Whether a name is more often a word or a person than a place, so that it must not be taken for a place by its
/// spelling alone: "Reading", "Nice", "Man", "Park", "平安", "위원". The text must say so: "in Reading, England".
///
/// Abbreviations in capitals are not such words: `US` is no pronoun.
///
/// ```
/// use amparo_extract::gazetteer::ambiguous;
/// assert!(ambiguous("Reading") && ambiguous("Kim") && ambiguous("us"));
/// assert!(!ambiguous("US") && !ambiguous("U.S.") && !ambiguous("Shenyang"));
/// ```
pub fn ambiguous(name: &str) -> bool {
    let letters = || name.chars().filter(|c| c.is_alphabetic());
    let is_abbreviation = (2..=4).contains(&letters().count()) && letters().all(|c| c.is_ascii_uppercase());
    !is_abbreviation && NOT_PLACES.binary_search(&fold_name(name).as_str()).is_ok()
}
