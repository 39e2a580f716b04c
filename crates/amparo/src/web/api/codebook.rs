//! The vocabularies: what every id stands for, what counts and what does not.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::Wrong;
use super::call::{Answer, Call, Shown};
use super::terms::Nothing;
use crate::words;

/// Every list.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Codebook {
    /// Always `amparo.codebook/1`.
    schema: &'static str,
    /// The lists by their names.
    lists: Vec<ListRow>,
}

/// A list.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct ListRow {
    /// Its name in addresses.
    list: &'static str,
    /// What it is called in the language asked for.
    title: String,
    /// How many terms it has.
    terms: usize,
}

/// A list with its terms.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Vocabulary {
    /// Always `amparo.vocabulary/1`.
    schema: &'static str,
    /// Its name in addresses.
    list: &'static str,
    /// What it is called in the language asked for.
    title: String,
    /// The terms, in their order.
    terms: Vec<TermForm>,
}

/// A term.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Term")]
pub(super) struct TermForm {
    /// Stable id.
    id: &'static str,
    /// What it is called in the language asked for.
    label: String,
    /// What counts and what does not, in English.
    boundary: &'static str,
    /// How repeats are counted.
    counting: Option<&'static str>,
    /// A wider term of the same list.
    broader: Option<&'static str>,
    /// Group inside the list.
    line: Option<&'static str>,
    /// Code numbers elsewhere: `mt4` is HURIDOCS micro-thesaurus 4.
    codes: BTreeMap<String, String>,
    /// Acts only: whether it can be counted as a violation.
    violation: Option<bool>,
}

pub(super) async fn lists(call: Call, _: Nothing) -> Answer<Shown<Codebook>> {
    let say = call.say();
    let row =
        |list| ListRow { list, title: say.t(&format!("codebook-{list}")), terms: words::terms(list).len() };
    Ok(Shown(Codebook { schema: "amparo.codebook/1", lists: words::lists().map(row).collect() }))
}

pub(super) async fn list(call: Call, _: Nothing) -> Answer<Shown<Vocabulary>> {
    let say = call.say();
    let list = words::lists().find(|list| *list == call.part(1)).ok_or_else(Wrong::not_there)?;
    let terms = words::terms(list).iter().map(|term| TermForm {
        id: &term.id,
        label: words::label(list, &term.id, say.lang()),
        boundary: &term.boundary,
        counting: term.counting.as_deref(),
        broader: term.broader.as_deref(),
        line: term.line.as_deref(),
        codes: term.codes.clone(),
        violation: term.violation,
    });
    let title = say.t(&format!("codebook-{list}"));
    Ok(Shown(Vocabulary { schema: "amparo.vocabulary/1", list, title, terms: terms.collect() }))
}
