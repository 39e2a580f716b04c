//! Texts that a person wrote or chose for the page. (Quotes are withheld rather than stopped, see `basis`;
//! everything else on the page is searched once more at the end.)

use amparo_model::Publicity;

use super::Desk;
use crate::cleared::contact::Sort;
use crate::cleared::finding::Findings;
use crate::cleared::flaw::Flaw;
use crate::names::strip_controls;

/// Every chosen text with its place in the draft.
fn chosen<'a>(desk: &'a Desk<'_>) -> impl Iterator<Item = (String, &'a str)> {
    let draft = desk.draft;
    let fixed = [("title".to_owned(), draft.title.as_str()), ("page".to_owned(), draft.page.as_str())];
    let unknown = draft.unknown.iter().enumerate().map(|(i, t)| (format!("unknown[{i}]"), t.as_str()));
    let corrections =
        draft.corrections.iter().enumerate().map(|(i, c)| (format!("corrections[{i}]"), c.text.as_str()));
    let related = draft.related.iter().enumerate().flat_map(|(i, r)| {
        [(format!("related[{i}]"), r.title.as_str()), (format!("related[{i}]"), r.page.as_str())]
    });
    let roles = draft.people.iter().filter_map(|p| match &p.publicity {
        Publicity::PublicRole { role, .. } => Some((p.id.to_string(), role.as_str())),
        Publicity::Private => None,
    });
    fixed.into_iter().chain(unknown).chain(corrections).chain(related).chain(roles)
}

fn each(desk: &Desk<'_>, found: &mut Findings, flaw: Flaw) {
    for (about, text) in chosen(desk) {
        if desk.guard.marks(text, Sort::Text).iter().any(|mark| mark.rule == flaw.rule()) {
            found.add(flaw, about);
        }
    }
}

/// No contact detail in any text.
pub(super) fn no_contact_detail(desk: &Desk<'_>, found: &mut Findings) {
    each(desk, found, Flaw::TextContact);
}

/// No name of a protected person in any text; a part of one needs a person's look.
pub(super) fn no_protected_name(desk: &Desk<'_>, found: &mut Findings) {
    each(desk, found, Flaw::TextName);
    each(desk, found, Flaw::TextNamePart);
}

/// No words that point to one protected person.
pub(super) fn no_identifying_words(desk: &Desk<'_>, found: &mut Findings) {
    each(desk, found, Flaw::TextIdentifying);
}

/// No safe place in any text.
pub(super) fn no_safe_place(desk: &Desk<'_>, found: &mut Findings) {
    each(desk, found, Flaw::TextSafePlace);
}

/// Characters that nobody sees, or that turn the direction of text, are taken out.
pub(super) fn hidden_characters(desk: &Desk<'_>, found: &mut Findings) {
    for (about, _) in chosen(desk).filter(|(_, text)| strip_controls(text) != *text) {
        found.add(Flaw::HiddenCharacters, about);
    }
}
