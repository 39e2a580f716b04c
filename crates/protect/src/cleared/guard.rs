//! What must not be seen, made ready for searching any text.

use std::borrow::Cow;
use std::collections::BTreeSet;

use amparo_model::reading::EntityKind;

use super::contact::{Sort, contact};
use super::draft::PersonRef;
use super::policy::{Policy, Rule};
use crate::names::{Folded, Grade, Names, shared};

/// Something that must not be seen, and whom it would expose.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Mark {
    pub(crate) rule: Rule,
    /// Record, or what sort of thing.
    pub(crate) of: String,
}

/// The names, words and places of everybody who is protected.
pub(crate) struct Guard {
    names: Names,
    name_owners: Vec<Owner>,
    phrases: Names,
    phrase_marks: Vec<Mark>,
    /// Names of those who may be named: a part of a protected name inside one of them is no hit.
    public: Names,
}

struct Owner {
    of: String,
    /// A name that many bear alone: never taken for the whole.
    shared: bool,
    /// A label of the organisation's own: its parts may be plain words.
    label: bool,
}

impl Guard {
    /// Names of persons are searched for in every way of writing and in part; names of organisations and groups,
    /// labels beside a name, identifying words and safe places as phrases. The label of a group ("the ten") is
    /// nobody's name.
    pub(crate) fn new(people: &[PersonRef], policy: &Policy) -> Self {
        let (mut names, mut name_owners) = (Vec::new(), Vec::new());
        let (mut phrases, mut phrase_marks, mut public) = (Vec::new(), Vec::new(), Vec::new());
        let mut name = |name: &String, of: &str, label| {
            names.push(name.clone());
            name_owners.push(Owner { of: of.to_owned(), shared: shared(name), label });
        };
        let mut phrase = |phrase: &String, rule, of: &str| {
            phrases.push(phrase.clone());
            phrase_marks.push(Mark { rule, of: of.to_owned() });
        };
        for person in people {
            if person.may_be_named() {
                public.extend(person.names.iter().cloned());
                continue;
            }
            let id = person.id.as_str();
            let one_word = !person.label.trim().contains(char::is_whitespace);
            let label = std::slice::from_ref(&person.label).iter().filter(|label| !plain_words(label));
            match person.kind {
                EntityKind::Group => person.names.iter().for_each(|n| phrase(n, Rule::NamePart, id)),
                EntityKind::Organisation | EntityKind::Place => {
                    let names = person.names.iter().chain(label).filter(|name| !plain_words(name));
                    names.for_each(|n| phrase(n, Rule::Name, id));
                }
                EntityKind::Person => {
                    person.names.iter().for_each(|n| name(n, id, false));
                    for label in label.filter(|label| !person.names.contains(label)) {
                        match (person.names.is_empty(), one_word) {
                            (true, false) => name(label, id, true),
                            (_, true) => phrase(label, Rule::NamePart, id),
                            (false, false) => phrase(label, Rule::Name, id),
                        }
                    }
                }
            }
            person.identifying.iter().for_each(|words| phrase(words, Rule::IdentifyingWords, id));
        }
        policy.protected.iter().for_each(|n| name(n, "somebody protected", false));
        policy.safe_places.iter().for_each(|place| phrase(place, Rule::SafePlace, "a safe place"));
        Self {
            names: Names::new(names),
            name_owners,
            phrases: Names::phrases(phrases),
            phrase_marks,
            public: Names::new(public),
        }
    }

    /// Everything in a text that must not be seen; the text is also searched with `%41` and `&#65;` undone.
    pub(crate) fn marks(&self, text: &str, sort: Sort) -> BTreeSet<Mark> {
        let mut marks = BTreeSet::new();
        self.search(text, sort, &mut marks);
        for plain in [percent_decoded(text), entity_decoded(text)] {
            if let Cow::Owned(plain) = plain {
                self.search(&plain, sort, &mut marks);
            }
        }
        marks
    }

    fn search(&self, text: &str, sort: Sort, marks: &mut BTreeSet<Mark>) {
        let folded = Folded::new(text);
        let public: Vec<_> =
            self.public.find(&folded).into_iter().filter(|h| h.grade == Grade::Whole).collect();
        let inside =
            |at: &std::ops::Range<usize>| public.iter().any(|p| p.at.start <= at.start && at.end <= p.at.end);
        for hit in self.names.find(&folded) {
            let owner = &self.name_owners[hit.name];
            let whole = hit.grade == Grade::Whole && !owner.shared;
            if !whole && (owner.label || inside(&hit.at)) {
                continue;
            }
            marks
                .insert(Mark { rule: if whole { Rule::Name } else { Rule::NamePart }, of: owner.of.clone() });
        }
        for hit in self.phrases.find(&folded) {
            let mark = &self.phrase_marks[hit.name];
            if mark.rule != Rule::NamePart || !inside(&hit.at) {
                marks.insert(mark.clone());
            }
        }
        if let Some(what) = contact(text, sort) {
            marks.insert(Mark { rule: Rule::Contact, of: what.to_owned() });
        }
    }
}

/// "the wife", "police": words, no name.
fn plain_words(label: &str) -> bool {
    label.is_ascii() && !label.contains(|c: char| c.is_ascii_uppercase())
}

/// The text with `%E2%82%AC` written out, as far as that is text.
fn percent_decoded(text: &str) -> Cow<'_, str> {
    let bytes = text.as_bytes();
    let (mut plain, mut at, mut changed) = (Vec::with_capacity(bytes.len()), 0, false);
    while at < bytes.len() {
        let code = text.get(at + 1..at + 3).filter(|_| bytes[at] == b'%');
        if let Some(byte) = code.and_then(|code| u8::from_str_radix(code, 16).ok()) {
            plain.push(byte);
            (at, changed) = (at + 3, true);
        } else {
            plain.push(bytes[at]);
            at += 1;
        }
    }
    if changed { Cow::Owned(String::from_utf8_lossy(&plain).into_owned()) } else { Cow::Borrowed(text) }
}

/// The text with the entities that HTML writers use written out.
fn entity_decoded(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut parts = text.split('&');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once(';').unwrap_or((part, ""));
        let number = name.strip_prefix("#x").or_else(|| name.strip_prefix("#X"));
        let number =
            number.map(|n| u32::from_str_radix(n, 16)).or_else(|| name.strip_prefix('#').map(str::parse));
        match (name, number.and_then(Result::ok).and_then(char::from_u32)) {
            (_, Some(c)) => plain.push(c),
            ("amp", _) => plain.push('&'),
            ("lt", _) => plain.push('<'),
            ("gt", _) => plain.push('>'),
            ("quot", _) => plain.push('"'),
            ("apos", _) => plain.push('\''),
            ("nbsp" | "shy", _) => plain.push(' '),
            _ => {
                plain.push('&');
                plain.push_str(part);
                continue;
            }
        }
        plain.push_str(rest);
    }
    Cow::Owned(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_hide_nothing() {
        assert_eq!(percent_decoded("/%EA%B9%80%20x%zz%"), "/김 x%zz%");
        assert_eq!(entity_decoded("O&#39;Brien &amp; &#xac00; R&D"), "O'Brien & 가 R&D");
    }
}
