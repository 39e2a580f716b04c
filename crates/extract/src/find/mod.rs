//! From text to proposed claims. One file a kind of claim, one folder a language.

pub(crate) mod assemble;
pub(crate) mod care;
pub(crate) mod cast;
pub(crate) mod cjk;
pub(crate) mod doc;
pub(crate) mod en;
pub(crate) mod es_fr;
pub(crate) mod further;
pub(crate) mod kind;
pub(crate) mod means;
pub(crate) mod members;
pub(crate) mod sentences;
pub(crate) mod spans;
pub(crate) mod tables;
pub(crate) mod targets;

use std::ops::Range;

use amparo_model::{Size, When};

/// Times and numbers that the readers found in a text, in bytes: for what is found later (`encoder/`).
#[derive(Clone, Debug, Default)]
pub(crate) struct Told {
    pub dates: Vec<(Range<usize>, When)>,
    pub numbers: Vec<(Range<usize>, Size)>,
}
