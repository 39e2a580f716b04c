//! Numbers in words: the qualifier is never dropped.

use amparo_model::{Qualifier, Size};

use crate::say::Say;

/// The word of a qualifier, as in the exchange form.
pub fn word(qualifier: Qualifier) -> &'static str {
    match qualifier {
        Qualifier::Exactly => "exactly",
        Qualifier::About => "about",
        Qualifier::Nearly => "nearly",
        Qualifier::AtLeast => "at_least",
        Qualifier::AtMost => "at_most",
        Qualifier::MoreThan => "more_than",
        Qualifier::LessThan => "less_than",
        Qualifier::Between => "between",
        Qualifier::Dozens => "dozens",
        Qualifier::Hundreds => "hundreds",
        Qualifier::Thousands => "thousands",
        Qualifier::Unknown => "unknown",
    }
}

/// Every qualifier, to choose from.
pub const ALL: [Qualifier; 12] = [
    Qualifier::Exactly,
    Qualifier::About,
    Qualifier::Nearly,
    Qualifier::AtLeast,
    Qualifier::AtMost,
    Qualifier::MoreThan,
    Qualifier::LessThan,
    Qualifier::Between,
    Qualifier::Dozens,
    Qualifier::Hundreds,
    Qualifier::Thousands,
    Qualifier::Unknown,
];

/// A number in the language of the reader: `nearly 49`.
pub fn write(size: &Size, say: &Say) -> String {
    let number = |n: Option<u64>| n.map(|n| n.to_string()).unwrap_or_default();
    let (value, upper) = (number(size.value), number(size.upper));
    let id = format!("size-{}", word(size.qualifier).replace('_', "-"));
    say.with(&id, &[("value", value.as_str().into()), ("upper", upper.as_str().into())])
}
