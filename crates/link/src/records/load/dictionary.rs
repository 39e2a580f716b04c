//! Strings as numbers: each distinct value is kept once, so that work is done once for each value.

use std::hash::{Hash, Hasher};

use crate::records::hash::{Fast, FastMap};

/// Distinct values in order of first sight; code 0 is the empty value and means *missing*.
#[derive(Clone)]
pub(crate) struct Dictionary {
    bytes: String,
    ends: Vec<u64>,
    codes: FastMap<u64, u32>,
}

impl Default for Dictionary {
    fn default() -> Self {
        Self { bytes: String::new(), ends: vec![0], codes: FastMap::default() }
    }
}

fn hash(value: &str) -> u64 {
    let mut hasher = Fast::default();
    value.hash(&mut hasher);
    hasher.finish()
}

impl Dictionary {
    /// The code of a value; a new one if it was not seen.
    pub(crate) fn code(&mut self, value: &str) -> u32 {
        if value.is_empty() {
            return 0;
        }
        // Linear probing in the space of hashes keeps the map at 12 bytes a value, without a copy of the string.
        let mut at = hash(value);
        while let Some(&code) = self.codes.get(&at) {
            if self.get(code) == value {
                return code;
            }
            at = at.wrapping_add(1);
        }
        let code = self.ends.len() as u32;
        self.bytes.push_str(value);
        self.ends.push(self.bytes.len() as u64);
        self.codes.insert(at, code);
        code
    }

    /// The value of a code.
    pub(crate) fn get(&self, code: u32) -> &str {
        if code == 0 {
            return "";
        }
        let code = code as usize;
        &self.bytes[self.ends[code - 1] as usize..self.ends[code] as usize]
    }

    /// How many codes there are, the missing one included.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// All values by code; the first is the missing one.
    pub(crate) fn values(&self) -> impl Iterator<Item = &str> {
        (0..self.len() as u32).map(|code| self.get(code))
    }

    /// Gives back the memory of the index; no value can be added afterwards.
    pub(crate) fn freeze(&mut self) {
        self.codes = FastMap::default();
        self.bytes.shrink_to_fit();
        self.ends.shrink_to_fit();
    }
}

/// Strings one after the other, without an index: record ids.
#[derive(Default, Clone)]
pub(crate) struct Strings {
    bytes: String,
    ends: Vec<u64>,
}

impl Strings {
    pub(crate) fn push(&mut self, value: &str) {
        self.bytes.push_str(value);
        self.ends.push(self.bytes.len() as u64);
    }

    pub(crate) fn get(&self, at: usize) -> &str {
        let start = if at == 0 { 0 } else { self.ends[at - 1] as usize };
        &self.bytes[start..self.ends[at] as usize]
    }

    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }
}
