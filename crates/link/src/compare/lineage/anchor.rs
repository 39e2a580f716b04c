//! What survives translation: names in Latin letters and numbers, in their order.

use crate::compare::words::{Sheet, word_id};

/// A name or number and the sentence it stands in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// Number of the folded name or of the digits.
    pub key: u32,
    /// Whether it is a name of four letters or more.
    pub name: bool,
    /// Sentence number.
    pub sentence: usize,
}

/// Small numbers as words, English, French, Spanish; the commonest carriers of news in translation.
const NUMBERS: [[&str; 3]; 21] = [
    ["zero", "zéro", "cero"],
    ["", "", ""], // "one" is mostly an article
    ["two", "deux", "dos"],
    ["three", "trois", "tres"],
    ["four", "quatre", "cuatro"],
    ["five", "cinq", "cinco"],
    ["six", "six", "seis"],
    ["seven", "sept", "siete"],
    ["eight", "huit", "ocho"],
    ["nine", "neuf", "nueve"],
    ["ten", "dix", "diez"],
    ["eleven", "onze", "once"],
    ["twelve", "douze", "doce"],
    ["thirteen", "treize", "trece"],
    ["fourteen", "quatorze", "catorce"],
    ["fifteen", "quinze", "quince"],
    ["sixteen", "seize", "dieciséis"],
    ["seventeen", "dix-sept", "diecisiete"],
    ["eighteen", "dix-huit", "dieciocho"],
    ["nineteen", "dix-neuf", "diecinueve"],
    ["twenty", "vingt", "veinte"],
];

/// Names (capitalised inside a sentence) and numbers of a report in order.
pub fn of(sheet: &Sheet) -> Vec<Anchor> {
    let mut out = Vec::new();
    let mut sentence = 0;
    for word in &sheet.printed {
        while sheet.sentences.get(sentence).is_some_and(|s| s.end < word.end) {
            sentence += 1;
        }
        let low = word.text.to_lowercase();
        let number = NUMBERS.iter().position(|n| n.contains(&low.as_str())).map(|n| n.to_string());
        let (key, name) = if let Some(number) = number {
            (number, false)
        } else if low.starts_with(|c: char| c.is_ascii_digit()) {
            (low.chars().filter(char::is_ascii_digit).collect(), false)
        } else if word.text.starts_with(char::is_uppercase) && !word.first && low.chars().count() > 2 {
            let folded = deunicode::deunicode(&low);
            let name = folded.len() > 3;
            (folded, name)
        } else {
            continue;
        };
        out.push(Anchor { key: word_id(&key), name, sentence });
    }
    out
}

/// Anchors in common, in order, as pairs of positions (child, parent).
pub fn chain(child: &[Anchor], parent: &[Anchor]) -> Vec<(usize, usize)> {
    let wide = parent.len() + 1;
    let mut table = vec![0_u16; (child.len() + 1) * wide];
    for i in (0..child.len()).rev() {
        for j in (0..parent.len()).rev() {
            table[i * wide + j] = if child[i].key == parent[j].key {
                table[(i + 1) * wide + j + 1] + 1
            } else {
                table[(i + 1) * wide + j].max(table[i * wide + j + 1])
            };
        }
    }
    let (mut i, mut j, mut out) = (0, 0, Vec::new());
    while i < child.len() && j < parent.len() {
        if child[i].key == parent[j].key {
            out.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if table[(i + 1) * wide + j] >= table[i * wide + j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    out
}

/// The numbers in a run of lower-case words, as digits.
pub fn figures(words: &[String]) -> Vec<String> {
    words
        .iter()
        .filter_map(|w| {
            let named = NUMBERS.iter().position(|n| n.contains(&w.as_str())).map(|n| n.to_string());
            named.or_else(|| w.starts_with(|c: char| c.is_ascii_digit()).then(|| w.clone()))
        })
        .collect()
}
