//! Normal forms of values: names, dates, places, codes. Each is worked out once for each distinct value.

pub(crate) mod date;
pub(crate) mod fold;
pub(crate) mod jaro;
pub(crate) mod name;
