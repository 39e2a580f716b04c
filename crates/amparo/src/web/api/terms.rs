//! The words and numbers that addresses and bodies are made of: each is checked when it is read, and says in the document
//! what it may be.

use std::borrow::Cow;
use std::marker::PhantomData;

use amparo_model::{CaseId, ClaimId, DecisionId, Edtf, RecordId, ReportId};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, de};

use crate::flow::Place;
use crate::say::Lang;
use crate::words;

/// Nothing is asked: an address with anything behind it is refused.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Nothing {}

/// An id of the right kind. (The ids of the model take any text when they are read back from the store.)
#[derive(Clone, Debug)]
pub(super) struct Id<T>(pub(super) T);

/// A kind of id.
pub(super) trait IsId: JsonSchema + Sized {
    /// Reads one.
    fn read(text: &str) -> Option<Self>;
}

macro_rules! ids {
    ($($id:ident)*) => {
        $(impl IsId for $id {
            fn read(text: &str) -> Option<Self> {
                Self::parse(text)
            }
        })*
    };
}

ids! { CaseId ClaimId DecisionId RecordId ReportId }

impl<'de, T: IsId> Deserialize<'de> for Id<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        T::read(&text).map(Self).ok_or_else(|| de::Error::custom(format!("not a {}", T::schema_name())))
    }
}

impl<T: IsId> JsonSchema for Id<T> {
    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }
}

/// Words that are not blank, without space round them, at most `MOST` characters.
#[derive(Clone, Debug)]
pub(super) struct Text<const MOST: usize>(pub(super) String);

/// A line: a title, a name, words to look for.
pub(super) type Line = Text<300>;
/// A reason, or an address in the web.
pub(super) type Why = Text<2_000>;
/// What was told; more than this comes as a file.
pub(super) type Telling = Text<20_000>;

impl<'de, const MOST: usize> Deserialize<'de> for Text<MOST> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        if text.chars().count() > MOST {
            return Err(de::Error::custom(format!("a text of more than {MOST} characters")));
        }
        let text = text.trim();
        if text.is_empty() { Err(de::Error::custom("blank text")) } else { Ok(Self(text.to_owned())) }
    }
}

impl<const MOST: usize> JsonSchema for Text<MOST> {
    fn schema_name() -> Cow<'static, str> {
        "Text".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": "\\S", "maxLength": MOST })
    }
}

/// A date: EDTF (ISO 8601-2).
#[derive(Clone, Debug)]
pub(super) struct Day(pub(super) String);

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        text.parse::<Edtf>().map_err(|_| de::Error::custom("not an EDTF date"))?;
        Ok(Self(text))
    }
}

impl JsonSchema for Day {
    fn schema_name() -> Cow<'static, str> {
        "Day".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "edtf", "examples": ["2018-10-09", "2018-10", "XXXX-11-04"] })
    }
}

/// How many on a page: 1 to 200, 50 where nothing is said.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(try_from = "u16")]
pub(super) struct Limit(u16);

impl TryFrom<u16> for Limit {
    type Error = &'static str;

    fn try_from(n: u16) -> Result<Self, Self::Error> {
        if (1..=200).contains(&n) { Ok(Self(n)) } else { Err("a page has 1 to 200") }
    }
}

impl Limit {
    /// The number asked for.
    pub(super) fn of(asked: Option<Self>) -> usize {
        asked.map_or(50, |limit| limit.0.into())
    }
}

impl JsonSchema for Limit {
    fn schema_name() -> Cow<'static, str> {
        "Limit".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "integer", "minimum": 1, "maximum": 200, "default": 50 })
    }
}

/// Where a page begins in a list that has no ids: a number that an answer gave as `next`.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(try_from = "u32")]
pub(super) struct Skip(u32);

/// Nobody turns pages further.
const FURTHEST: u32 = 100_000;

impl TryFrom<u32> for Skip {
    type Error = &'static str;

    fn try_from(n: u32) -> Result<Self, Self::Error> {
        if n <= FURTHEST { Ok(Self(n)) } else { Err("a list is turned to 100000") }
    }
}

impl Skip {
    /// The number asked for.
    pub(super) fn of(asked: Option<Self>) -> usize {
        asked.map_or(0, |skip| skip.0 as usize)
    }

    /// The next page, if there is one that can be asked for.
    pub(super) fn next(skip: usize, limit: usize, total: usize) -> Option<u32> {
        let next = skip + limit;
        u32::try_from(next).ok().filter(|n| next < total && *n <= FURTHEST)
    }
}

impl JsonSchema for Skip {
    fn schema_name() -> Cow<'static, str> {
        "Skip".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "integer", "minimum": 0, "maximum": FURTHEST })
    }
}

/// A word of a closed list.
pub(super) trait Choice {
    /// What the document calls it.
    const NAME: &'static str;
    /// The words.
    fn words() -> Vec<String>;
}

/// A word of a closed list that was checked.
#[derive(Clone, Debug)]
pub(super) struct One<C>(pub(super) String, PhantomData<C>);

impl<'de, C: Choice> Deserialize<'de> for One<C> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        if C::words().contains(&text) {
            return Ok(Self(text, PhantomData));
        }
        Err(de::Error::custom(format!("not one of: {}", C::words().join(", "))))
    }
}

impl<C: Choice> JsonSchema for One<C> {
    fn schema_name() -> Cow<'static, str> {
        C::NAME.into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "enum": C::words() })
    }
}

/// Kinds of source: a line of the list `sources`.
#[derive(Clone, Debug)]
pub(super) struct SourceKind;

impl Choice for SourceKind {
    const NAME: &'static str = "SourceKind";

    fn words() -> Vec<String> {
        words::source_kinds(Lang::En).into_iter().map(|(id, _)| id).collect()
    }
}

/// Standards of proof: the list `standards`.
#[derive(Clone, Debug)]
pub(super) struct Standard;

impl Choice for Standard {
    const NAME: &'static str = "StandardOfProof";

    fn words() -> Vec<String> {
        words::terms("standards").iter().map(|term| term.id.clone()).collect()
    }
}

/// The record an accepted person, group, organisation or place becomes part of: its id, or `new`; where nothing is said,
/// the record of the case with the same kind and name, else a new one.
#[derive(Clone, Debug, Default)]
pub(super) struct Where(pub(super) Place);

impl<'de> Deserialize<'de> for Where {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        if text == "new" {
            return Ok(Self(Place::New));
        }
        let record = RecordId::parse(&text).ok_or_else(|| de::Error::custom("neither `new` nor a record"))?;
        Ok(Self(Place::Record(record)))
    }
}

impl JsonSchema for Where {
    fn schema_name() -> Cow<'static, str> {
        "RecordChoice".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": "^(new|p_[0-9A-Za-z]{26})$" })
    }
}
