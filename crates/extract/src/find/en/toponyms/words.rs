//! The word lists of this folder, read once.

use std::collections::{BTreeMap, HashSet};
use std::sync::LazyLock;

/// Words around names of places, by list; see `data/words/en_places.toml`.
pub(crate) struct PlaceWords {
    pub inside: HashSet<String>,
    pub moving: HashSet<String>,
    pub loose: HashSet<String>,
    pub direction: HashSet<String>,
    pub kind_before: HashSet<String>,
    pub kind_after: HashSet<String>,
    pub people: HashSet<String>,
    pub larger: HashSet<String>,
    pub public: HashSet<String>,
    pub larger_of: HashSet<String>,
    pub given: HashSet<String>,
    pub titles: HashSet<String>,
    pub disease: HashSet<String>,
    pub never: HashSet<String>,
    pub site: HashSet<String>,
}

pub(super) static WORDS: LazyLock<PlaceWords> = LazyLock::new(|| {
    let lists: BTreeMap<String, BTreeMap<String, Vec<String>>> =
        toml::from_str(include_str!("../../../../data/words/en_places.toml"))
            .expect("en_places.toml is checked by a test");
    let set = |table: &str, list: &str| lists[table][list].iter().cloned().collect();
    PlaceWords {
        inside: set("before", "inside"),
        moving: set("before", "moving"),
        loose: set("before", "loose"),
        direction: set("before", "direction"),
        kind_before: set("before", "kind"),
        kind_after: set("after", "kind"),
        people: set("after", "people"),
        larger: set("after", "larger"),
        public: set("after", "public"),
        larger_of: set("larger", "of"),
        given: set("person", "given"),
        titles: set("person", "titles"),
        disease: set("after", "disease"),
        never: set("never", "names"),
        site: set("never", "site"),
    }
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_well_formed() {
        assert!(WORDS.given.contains("mary") && WORDS.inside.contains("in"));
    }
}
