//! How things are shown, in the terminal and in pages alike: names for local ids, one line for a claim, the text
//! with its cited words, the life line of a person. Nothing here writes anywhere.

pub mod board;
pub mod case;
pub mod chart;
pub mod checklist;
pub mod claim;
pub mod consent;
pub mod counting;
pub mod desk;
pub mod draft;
pub mod due;
pub mod edit;
pub mod groups;
pub mod history;
pub mod life;
pub mod names;
pub mod rules;
pub mod see;
pub mod shown;
pub mod size;
pub mod standing;
pub mod states;
pub mod text;

pub use claim::{Part, Seen};
pub use names::Names;

/// A share in whole hundredths; a dash where there is nothing to divide by.
pub fn percent(part: u64, of: u64) -> String {
    if of == 0 { "\u{2013}".to_owned() } else { format!("{:.0} %", part as f64 * 100.0 / of as f64) }
}

/// Text of a source made harmless for a terminal: control characters (escape sequences!) and direction overrides
/// become a visible dot.
pub fn safe(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\n' | '\t' => ' ',
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' => '\u{b7}',
            c if c.is_control() => '\u{b7}',
            c => c,
        })
        .collect()
}

/// The name of a source as it is shown: a sealed one as a neutral word.
pub fn source_label(label: String, say: &crate::say::Say) -> String {
    if amparo_store::sealed::sealed_label(&label).is_some() { say.t("sealed-mark") } else { label }
}

/// An id short enough to be typed: its last six letters. `find_short` reads it back.
pub fn short(id: &str) -> &str {
    &id[id.len().saturating_sub(6)..]
}

#[cfg(test)]
mod tests {
    #[test]
    fn escape_sequences_do_not_reach_the_terminal() {
        assert_eq!(super::safe("a\u{1b}[31mb\u{202e}c"), "a\u{b7}[31mb\u{b7}c");
    }
}
