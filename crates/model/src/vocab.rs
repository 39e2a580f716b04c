//! (being written)
/// .
pub struct Term;
/// .
pub struct Vocabulary;
/// .
pub struct Vocabularies;
