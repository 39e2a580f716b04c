//! The codebook: every term of every list with what counts, how it is counted and its codes elsewhere, made from the
//! vocabularies themselves. One page a list, so that none is heavy; a term is reached by its id: `/codebook/acts#arrest`.

mod rules;

use std::sync::Arc;

use amparo_model::Term;
use askama::Template;
use axum::Extension;
use axum::extract::{Path, State};

use super::app::App;
use super::guard::Visit;
use super::page::{Answer, Page, html};
use crate::say::{Lang, Say};
use crate::words::Worded;
use crate::{Problem, words};

/// The lists in the order in which a coder meets them.
const LISTS: [&str; 16] = [
    "acts",
    "modality",
    "statuses",
    "statements",
    "harms",
    "roles",
    "relations",
    "places",
    "protection",
    "sources",
    "qualifiers",
    "handling",
    "consent",
    "standards",
    "interventions",
    "outcomes",
];

/// Every term by its label, to find where it stands.
pub(super) async fn index(State(app): State<Arc<App>>, Extension(visit): Extension<Visit>) -> Answer {
    let terms = |list: &&'static str| words::choices(list, visit.lang);
    let say = visit.say();
    let mut lists: Vec<_> = LISTS.iter().map(|list| (*list, title(list, say), terms(list))).collect();
    for list in rules::LISTS {
        let entries = rules::entries(list, say).into_iter().map(|e| (e.id, e.label)).collect();
        lists.push((list, title(list, say), entries));
    }
    html(&Index { page: visit.page(&app, "codebook"), lists })
}

/// One list.
pub(super) async fn show(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    Path(list): Path<String>,
) -> Answer {
    let say = visit.say();
    let mut lists: Vec<_> =
        LISTS.iter().map(|id| (*id, title(id, say), words::terms(id).len(), *id == list)).collect();
    for id in rules::LISTS {
        lists.push((id, title(id, say), rules::entries(id, say).len(), id == list));
    }
    if let Some(id) = rules::LISTS.into_iter().find(|id| *id == list) {
        let (title, lead) = (title(id, say), say.t(&format!("codebook-{id}-lead")));
        let entries = rules::entries(id, say);
        return html(&RulesPage { page: visit.page(&app, "codebook"), title, lead, entries, lists });
    }
    let id = LISTS.iter().find(|id| **id == list);
    let id = id.ok_or_else(|| Problem::not_found("problem-no-such").value("kind", "list"))?;
    html(&View { page: visit.page(&app, "codebook"), list: List::of(id, say), lists })
}

fn title(list: &str, say: &Say) -> String {
    say.t(&format!("codebook-{list}"))
}

/// A list with its terms.
struct List {
    title: String,
    terms: Vec<Entry>,
}

/// A term as the page shows it.
struct Entry {
    id: &'static str,
    label: String,
    boundary: Worded,
    counting: Option<Worded>,
    /// The wider term: id and label.
    broader: Option<(&'static str, String)>,
    /// The group inside the list.
    line: Option<&'static str>,
    /// Where an act can be counted as a violation or never.
    violation: Option<String>,
    codes: Vec<String>,
}

impl List {
    /// Whether a counting rule is in another language than the page.
    fn has_foreign_rule(&self, say: &Say) -> bool {
        self.terms.iter().filter_map(|term| term.counting).any(|rule| rule.lang != say.lang())
    }

    fn of(id: &'static str, say: &Say) -> Self {
        let title = title(id, say);
        Self { title, terms: words::terms(id).iter().map(|term| Entry::of(id, term, say)).collect() }
    }
}

impl Entry {
    fn of(list: &str, term: &'static Term, say: &Say) -> Self {
        let lang: Lang = say.lang();
        let violation = |yes| say.t(if yes { "codebook-violation" } else { "codebook-no-violation" });
        Self {
            id: &term.id,
            label: words::label(list, &term.id, lang),
            boundary: words::boundary_of(term, lang),
            counting: words::counting_of(term, lang),
            broader: term.broader.as_deref().map(|id| (id, words::label(list, id, lang))),
            line: term.line.as_deref(),
            violation: term.violation.map(violation),
            codes: term
                .codes
                .iter()
                .map(|(scheme, code)| format!("{} {code}", scheme_name(scheme)))
                .collect(),
        }
    }
}

/// A scheme of codes as people write it: `mt4_also` is a second number of HURIDOCS micro-thesaurus 4.
fn scheme_name(scheme: &str) -> String {
    let first = scheme.trim_end_matches("_also");
    match first.strip_prefix("mt") {
        Some(number) => format!("HURIDOCS MT {number}:"),
        None => format!("{}:", first.to_uppercase().replace('_', " ")),
    }
}

#[derive(Template)]
#[template(path = "codebook.html")]
struct View {
    page: Page,
    list: List,
    /// Every list: id, title, number of terms, whether it is this one.
    lists: Vec<(&'static str, String, usize, bool)>,
}

#[derive(Template)]
#[template(path = "codebook_rules.html")]
struct RulesPage {
    page: Page,
    title: String,
    lead: String,
    entries: Vec<rules::Entry>,
    lists: Vec<(&'static str, String, usize, bool)>,
}

#[derive(Template)]
#[template(path = "codebook_index.html")]
struct Index {
    page: Page,
    /// Every list: id, title, ids and labels of its terms.
    lists: Vec<(&'static str, String, Vec<(String, String)>)>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_is_in_the_book() {
        let mut all: Vec<&str> = words::lists().collect();
        let mut here = LISTS.to_vec();
        all.sort_unstable();
        here.sort_unstable();
        assert_eq!(all, here);
        assert_eq!(scheme_name("mt4_also"), "HURIDOCS MT 4:");
        assert_eq!(scheme_name("iccs"), "ICCS:");
    }
}
