//! Names made of syllables: Korean and Chinese, in characters and in every romanisation.

mod meet;
mod parse;
mod segment;
mod spelling;

pub(super) use meet::{Meeting, Met, common, families, meet, pair_met};
pub(super) use parse::{LETTER, Parse, parses};
pub(super) use spelling::{Class, Role, Spelling, spellings};
