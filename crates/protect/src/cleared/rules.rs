//! The rule set, one function per rule, by topic. Those over the draft come first; those over the page as it
//! would be, with its earlier versions, after.

mod facts;
mod form;
mod page;
mod people;
mod texts;

use super::draft::CaseDraft;
use super::finding::Findings;
use super::guard::Guard;
use super::policy::Policy;
use super::public::PublicCase;
use super::shown::People;

/// What the rules look at.
pub(crate) struct Desk<'a> {
    pub(crate) draft: &'a CaseDraft,
    pub(crate) people: &'a People<'a>,
    pub(crate) policy: &'a Policy,
    pub(crate) guard: &'a Guard,
    pub(crate) history: &'a [PublicCase],
}

type DraftRule = fn(&Desk<'_>, &mut Findings);
type PageRule = fn(&Desk<'_>, &PublicCase, &mut Findings);

const DRAFT_RULES: &[DraftRule] = &[
    form::page_and_version,
    form::dates,
    form::terms,
    form::references,
    people::public_role_is_marked,
    people::anonymity_outranks_role,
    people::children_are_not_named,
    facts::every_sentence_has_its_words,
    facts::sealed_sources_carry_nothing_alone,
    facts::sources_agreed,
    facts::nobody_refused,
    facts::only_what_was_said_of_this_case,
    facts::safe_places_are_coarsened,
    texts::no_contact_detail,
    texts::no_protected_name,
    texts::no_identifying_words,
    texts::no_safe_place,
    texts::hidden_characters,
];

const PAGE_RULES: &[PageRule] =
    &[page::no_child_by_age_origin_and_date, page::no_combination, page::nobody_by_difference];

/// Rules over the draft.
pub(crate) fn over_draft(desk: &Desk<'_>, found: &mut Findings) {
    for rule in DRAFT_RULES {
        rule(desk, found);
    }
}

/// Rules over the page as it would be.
pub(crate) fn over_page(desk: &Desk<'_>, page: &PublicCase, found: &mut Findings) {
    for rule in PAGE_RULES {
        rule(desk, page, found);
    }
}

/// Every basis of a draft with its place in it.
fn bases(draft: &CaseDraft) -> impl Iterator<Item = (String, &[super::Basis])> {
    let facts = draft.facts.iter().enumerate().map(|(i, f)| (format!("facts[{i}]"), f.basis.as_slice()));
    let statements =
        draft.statements.iter().enumerate().map(|(i, s)| (format!("statements[{i}]"), s.basis.as_slice()));
    let counts = draft.counts.iter().enumerate().map(|(i, c)| (format!("counts[{i}]"), c.basis.as_slice()));
    facts.chain(statements).chain(counts)
}
