//! The records in the form they are compared in: one small row each, values as codes with their normal forms beside.

mod build;
mod names;
mod texts;

pub(crate) use names::{NamePart, Names, band};
pub(crate) use texts::{Kind, Texts};

use super::load::dictionary::Strings;
use super::value::date::Day;

/// Further properties a record can have beside name, sex, dates and places.
pub(crate) const FURTHER: usize = 8;

/// One record.
#[derive(Clone, Copy, Default)]
pub(crate) struct Row {
    pub(crate) given: u32,
    pub(crate) family: u32,
    pub(crate) father: u32,
    /// Code of the set of further names.
    pub(crate) others: u32,
    pub(crate) birth: Day,
    pub(crate) event: Day,
    pub(crate) place: u32,
    pub(crate) district: u32,
    pub(crate) further: [u32; FURTHER],
    pub(crate) list: u16,
    /// 0 missing, else a code.
    pub(crate) sex: u8,
}

/// All records.
pub(crate) struct People {
    pub(crate) rows: Vec<Row>,
    pub(crate) ids: Strings,
    pub(crate) lists: Vec<String>,
    /// Lists that hold a person once.
    pub(crate) once: Vec<bool>,
    pub(crate) names: Names,
    /// Sets of further names, as sorted codes of `names`.
    pub(crate) others: Vec<Vec<u32>>,
    pub(crate) place: Texts,
    pub(crate) district: Texts,
    /// Heading and values of each further property.
    pub(crate) further: Vec<(String, Texts)>,
    /// Whether any record has a birth date with month and day.
    pub(crate) whole_births: bool,
    /// What is there at all.
    pub(crate) has: Has,
    pub(crate) warnings: Vec<String>,
}

/// Which properties the lists have.
#[derive(Clone, Copy, Default, Debug)]
pub(crate) struct Has {
    pub(crate) given: bool,
    pub(crate) family: bool,
    pub(crate) father: bool,
    pub(crate) others: bool,
    pub(crate) sex: bool,
    pub(crate) birth: bool,
    pub(crate) event: bool,
    pub(crate) place: bool,
    pub(crate) district: bool,
}

impl People {
    /// Whether the lists allow two records to be one person.
    pub(crate) fn may_match(&self, a: u32, b: u32) -> bool {
        let (a, b) = (self.rows[a as usize].list, self.rows[b as usize].list);
        a != b || !self.once[a as usize]
    }
}
