//! Which column means what.

use std::collections::BTreeMap;

use amparo_model::Modality;
use serde::Deserialize;

use crate::say::Message;
use crate::{Problem, Result, words};

/// A mapping file, checked.
#[derive(Clone, Debug)]
pub struct Mapping {
    /// Field → heading.
    fields: BTreeMap<&'static str, String>,
    /// The act of every row.
    pub act: Option<String>,
    /// What words of the act column mean.
    pub terms: BTreeMap<String, String>,
    /// How surely the table says so.
    pub modality: Option<Modality>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    person: Person,
    event: Option<Event>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Person {
    name: Option<String>,
    sex: Option<String>,
    age: Option<String>,
    nationality: Option<String>,
    role: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Event {
    act: Option<String>,
    column: Option<String>,
    date: Option<String>,
    place: Option<String>,
    by: Option<String>,
    modality: Option<Modality>,
    #[serde(default)]
    terms: BTreeMap<String, String>,
}

impl Mapping {
    /// Reads a mapping; says in one sentence what is wrong with it.
    pub fn from_toml(text: &str) -> Result<Self, Message> {
        let file: File = toml::from_str(text)
            .map_err(|e| Message::new("mapping-not-toml").value("error", e.to_string().trim_end()))?;
        let event = file.event.unwrap_or_default();
        for term in event.act.iter().chain(event.terms.values()) {
            if !words::has("acts", term) {
                return Err(Message::new("mapping-no-act").value("term", term));
            }
        }
        if event.act.is_some() && event.column.is_some() {
            return Err(Message::new("mapping-act-and-column"));
        }
        let person = file.person;
        let named = [
            ("name", person.name),
            ("sex", person.sex),
            ("age", person.age),
            ("nationality", person.nationality),
            ("role", person.role),
            ("act", event.column),
            ("date", event.date),
            ("place", event.place),
            ("by", event.by),
        ];
        let fields = named.into_iter().filter_map(|(field, head)| Some((field, head?))).collect();
        let terms = event.terms.into_iter().map(|(word, term)| (word.to_lowercase(), term)).collect();
        Ok(Self { fields, act: event.act, terms, modality: event.modality })
    }

    /// Where each field stands; every heading that is named must be there.
    pub(super) fn columns(&self, heads: &[String]) -> Result<BTreeMap<&'static str, usize>> {
        self.fields
            .iter()
            .map(|(field, head)| {
                let place = heads.iter().position(|h| h.trim().eq_ignore_ascii_case(head.trim()));
                let place = place.ok_or_else(|| {
                    Problem::bad_data("problem-no-column")
                        .value("column", head)
                        .value("columns", heads.join(", "))
                })?;
                Ok((*field, place))
            })
            .collect()
    }
}
