//! Numbers with their qualifier.

use amparo_model::{Qualifier, Size};

use crate::words::Words;

/// "about ten", "30 to 40", "dozens of".
pub(super) fn size(size: Size, words: &Words) -> String {
    let n = size.value.map(|n| number(n, words)).unwrap_or_default();
    let m = size.upper.map(|m| number(m, words)).unwrap_or_default();
    let id = match size.qualifier {
        Qualifier::Exactly => "size-exactly",
        Qualifier::About => "size-about",
        Qualifier::Nearly => "size-nearly",
        Qualifier::AtLeast => "size-at_least",
        Qualifier::AtMost => "size-at_most",
        Qualifier::MoreThan => "size-more_than",
        Qualifier::LessThan => "size-less_than",
        Qualifier::Between => "size-between",
        Qualifier::Dozens => "size-dozens",
        Qualifier::Hundreds => "size-hundreds",
        Qualifier::Thousands => "size-thousands",
        Qualifier::Unknown => "size-unknown",
    };
    // A number that is missing is said to be missing, whatever stands before it.
    let id = if n.is_empty() && matches!(id, "size-exactly") { "size-unknown" } else { id };
    words.t(id, &[("n", (&n).into()), ("m", (&m).into())])
}

/// "ten", "49", "12 000" (ISO 80000-1: thin spaces, no comma).
pub(super) fn number(n: u64, words: &Words) -> String {
    if let Some(word) = words.own(&format!("n-{n}"), None, &[]) {
        return word;
    }
    let digits = n.to_string();
    if digits.len() < 5 {
        return digits;
    }
    let space = |i: usize| i > 0 && (digits.len() - i).is_multiple_of(3);
    digits.char_indices().flat_map(|(i, d)| space(i).then_some('\u{202f}').into_iter().chain([d])).collect()
}
