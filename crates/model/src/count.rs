//! Numbers as sources give them: qualified, bounded, never made exact by us.

use serde::{Deserialize, Serialize};

/// What stands before a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Qualifier {
    /// "ten".
    Exactly,
    /// "about ten", "some ten".
    About,
    /// "nearly 49", "almost": a little less.
    Nearly,
    /// "at least nine".
    AtLeast,
    /// "up to", "as many as".
    AtMost,
    /// "over 600".
    MoreThan,
    /// "fewer than".
    LessThan,
    /// "30 to 40": `upper` is set.
    Between,
    /// "dozens".
    Dozens,
    /// "hundreds".
    Hundreds,
    /// "thousands".
    Thousands,
    /// A number is said to exist but is not given ("several", "a group of").
    Unknown,
}

/// A number with its qualifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Size {
    /// How the number is meant.
    pub qualifier: Qualifier,
    /// The number; `None` where only "dozens" or "several" is said.
    pub value: Option<u64>,
    /// The upper end of "30 to 40".
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub upper: Option<u64>,
}

impl Size {
    /// A plain number.
    pub fn exactly(value: u64) -> Self {
        Self { qualifier: Qualifier::Exactly, value: Some(value), upper: None }
    }

    /// Lowest and highest number that still fits the words; `None` is no bound.
    ///
    /// "About" and "nearly" are read as within a tenth (at least one): a convention for comparing, never for
    /// printing.
    pub fn bounds(&self) -> (u64, Option<u64>) {
        let v = self.value.unwrap_or(0);
        let slack = (v / 10).max(1);
        match self.qualifier {
            Qualifier::Exactly => (v, Some(v)),
            Qualifier::About => (v.saturating_sub(slack), Some(v + slack)),
            Qualifier::Nearly => (v.saturating_sub(slack), Some(v)),
            Qualifier::AtLeast => (v, None),
            Qualifier::AtMost => (0, Some(v)),
            Qualifier::MoreThan => (v + 1, None),
            Qualifier::LessThan => (0, Some(v.saturating_sub(1))),
            Qualifier::Between => (v, self.upper),
            Qualifier::Dozens => (24, Some(99)),
            Qualifier::Hundreds => (200, Some(999)),
            Qualifier::Thousands => (2000, Some(9999)),
            Qualifier::Unknown => (1, None),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_keep_the_qualifier() {
        let nearly = Size { qualifier: Qualifier::Nearly, value: Some(49), upper: None };
        assert_eq!(nearly.bounds(), (45, Some(49)));
        assert_eq!(Size::exactly(10).bounds(), (10, Some(10)));
    }
}
