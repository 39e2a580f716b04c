//! Who may be named.

use amparo_model::Publicity;

use super::Desk;
use crate::cleared::finding::Findings;
use crate::cleared::flaw::Flaw;

/// Everyone is private until a person marks a public role: the mark says which role, who decided and why.
pub(super) fn public_role_is_marked(desk: &Desk<'_>, found: &mut Findings) {
    for person in &desk.draft.people {
        let Publicity::PublicRole { role, who, why } = &person.publicity else { continue };
        if [role, who, why].iter().any(|text| text.trim().is_empty()) {
            found.add(Flaw::RoleUnsigned, &person.id);
        }
    }
}

/// Nobody who asked not to be named is named, ever.
pub(super) fn anonymity_outranks_role(desk: &Desk<'_>, found: &mut Findings) {
    let public = |p: &Publicity| matches!(p, Publicity::PublicRole { .. });
    for person in desk.draft.people.iter().filter(|p| p.asked_for_anonymity && public(&p.publicity)) {
        found.add(Flaw::AnonymityAsked, &person.id);
    }
}

/// A child is never named, whatever the role.
pub(super) fn children_are_not_named(desk: &Desk<'_>, found: &mut Findings) {
    let public = |p: &Publicity| matches!(p, Publicity::PublicRole { .. });
    for person in desk.draft.people.iter().filter(|p| p.is_minor() && public(&p.publicity)) {
        found.add(Flaw::ChildUnnamed, &person.id);
    }
}
