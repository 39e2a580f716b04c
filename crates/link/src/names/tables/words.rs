//! Small words, endings and frequent names.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::super::sounds::{Family, key};
use super::{Quick, rows};

/// What a small word does in a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Particle {
    /// Says nothing.
    Drop,
    /// Links to the father's name.
    Son,
    /// Belongs to the next word, over an article.
    Join,
    /// Names nobody.
    Title,
}

static PARTICLES: LazyLock<HashMap<&'static str, Particle, Quick>> = LazyLock::new(|| {
    let mut all: HashMap<&str, Particle, Quick> = HashMap::default();
    for row in rows(include_str!("../../../data/names/particles.tsv")) {
        let kind = match row[0] {
            "drop" => Particle::Drop,
            "son" => Particle::Son,
            "join" => Particle::Join,
            "title" => Particle::Title,
            _ => continue,
        };
        row[1].split(' ').for_each(|word| {
            all.entry(word).or_insert(kind);
        });
    }
    all
});

static ENDINGS: LazyLock<Vec<(&'static str, Family)>> = LazyLock::new(|| {
    let rows = rows(include_str!("../../../data/names/endings.tsv"));
    rows.flat_map(|row| row[1].split(' ').map(move |e| (e, Family::of(row[0])))).collect()
});

static COMMON: LazyLock<[HashMap<Vec<u8>, f32, Quick>; 4]> = LazyLock::new(|| {
    let mut all: [HashMap<Vec<u8>, f32, Quick>; 4] = Default::default();
    for row in rows(include_str!("../../../data/names/common.tsv")) {
        let share = row[1].parse().unwrap_or(1.0) / 1000.0;
        let family = Family::of(row[0]);
        for name in row[2].split(' ') {
            let name = name.to_lowercase().replace('-', "");
            all[family as usize].entry(key(family, &name)).or_insert(share);
        }
    }
    all
});

/// What a word does, if it is a small one.
pub(in super::super) fn particle(word: &str) -> Option<Particle> {
    PARTICLES.get(word).copied()
}

/// The spelling family whose endings a Latin word shows.
pub(in super::super) fn ending(word: &str) -> Option<Family> {
    ENDINGS.iter().find(|(e, _)| word.len() > e.len() + 1 && word.ends_with(e)).map(|(_, f)| *f)
}

/// Share of a frequent name among names of its spelling family, by its coarse sounds.
pub(in super::super) fn share(family: Family, key: &[u8]) -> Option<f32> {
    COMMON[family as usize].get(key).copied()
}
