//! From text to proposed claims. One file a kind of claim, one folder a language.

pub(crate) mod assemble;
pub(crate) mod cast;
pub(crate) mod cjk;
pub(crate) mod doc;
pub(crate) mod en;
pub(crate) mod es_fr;
pub(crate) mod further;
pub(crate) mod kind;
pub(crate) mod spans;
pub(crate) mod tables;
