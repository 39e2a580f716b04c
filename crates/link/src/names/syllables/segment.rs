//! From a run of letters to syllables: every cut that the table allows, the likeliest few.

use super::spelling::{Role, spellings};

/// Longest spelling of a syllable, in letters.
const LONGEST: usize = 8;
/// Cuts kept.
const KEPT: usize = 3;

/// One way to cut a run of letters.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Cut {
    /// Numbers of spellings.
    pub(super) syllables: [u16; 3],
    pub(super) n: usize,
    /// ln of the chance.
    pub(super) chance: f32,
}

/// Cuts of the pieces of a given name (hyphens and spaces bound syllables), best first; empty where it is no such name.
pub(super) fn cuts(pieces: &[&str], role: Role) -> Vec<Cut> {
    let mut all = vec![Cut { syllables: [0; 3], n: 0, chance: 0.0 }];
    for piece in pieces {
        all = all.iter().flat_map(|cut| extend(*cut, piece, role)).collect();
        all.sort_by(|a, b| b.chance.total_cmp(&a.chance).then(a.syllables.cmp(&b.syllables)));
        all.truncate(KEPT);
    }
    all
}

fn extend(from: Cut, piece: &str, role: Role) -> Vec<Cut> {
    let marks: Vec<usize> = piece.char_indices().map(|(i, _)| i).chain([piece.len()]).collect();
    let letters = marks.len() - 1;
    if letters > LONGEST * 3 {
        return Vec::new();
    }
    let mut at: Vec<Vec<Cut>> = vec![Vec::new(); letters + 1];
    at[0].push(from);
    for start in 0..letters {
        if at[start].is_empty() {
            continue;
        }
        let here = std::mem::take(&mut at[start]);
        // An apostrophe between syllables is silent (Xi'an).
        if start > 0 && piece[marks[start]..].starts_with('\'') {
            at[start + 1].extend(&here);
        }
        for end in start + 1..=letters.min(start + LONGEST) {
            let Some(number) = spellings().find(role, &piece[marks[start]..marks[end]]) else { continue };
            let chance = spellings().get(number).chance;
            for cut in here.iter().filter(|c| c.n < 3) {
                let mut next = *cut;
                next.syllables[next.n] = number;
                next.n += 1;
                next.chance += chance;
                at[end].push(next);
            }
        }
    }
    let mut out = std::mem::take(&mut at[letters]);
    out.sort_by(|a, b| b.chance.total_cmp(&a.chance).then(a.syllables.cmp(&b.syllables)));
    out.truncate(KEPT);
    out
}
