//! Facts about a report that the operator gives: by flags, or in a side file `FILE.toml`.

use serde::Deserialize;

/// Facts given for a report; they win over what the document says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Side {
    /// When it was published, EDTF.
    #[serde(default, deserialize_with = "text_or_date")]
    pub published: Option<String>,
    /// Who published it.
    pub outlet: Option<String>,
    /// Where it was published (a web address).
    pub address: Option<String>,
    /// Language tag.
    pub language: Option<String>,
    /// Headline.
    pub title: Option<String>,
}

/// A side file that cannot be used; says where and why.
#[derive(Debug, thiserror::Error)]
#[error("the side file is not right: {0}")]
pub struct SideError(#[from] toml::de::Error);

impl Side {
    /// Reads the text of a side file.
    pub fn from_toml(text: &str) -> Result<Self, SideError> {
        Ok(toml::from_str(text)?)
    }
}

/// `published = 2016-03-15` and `published = "2016-03"` are both natural to write.
fn text_or_date<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Option<String>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Either {
        Date(toml::value::Datetime),
        Text(String),
    }
    Ok(Option::<Either>::deserialize(from)?.map(|value| match value {
        Either::Date(date) => date.to_string(),
        Either::Text(text) => text,
    }))
}
