//! The cast of a report: who and what it speaks of, gathered mention by mention.

use std::collections::BTreeMap;
use std::ops::Range;

use amparo_model::Size;
use amparo_model::reading::EntityKind;

use crate::gazetteer::Candidate;

/// A stated property and the tokens that state it.
#[derive(Clone, Debug)]
pub(crate) struct Stated {
    pub name: &'static str,
    pub value: String,
    pub tokens: Range<usize>,
}

/// One person, group, organisation or place while the text is being read.
#[derive(Clone, Debug)]
pub(crate) struct Member {
    pub kind: EntityKind,
    /// Name as printed.
    pub name: Option<String>,
    /// Head noun in lower case: "sister", "people", "border police".
    pub head: String,
    pub size: Option<Size>,
    /// Words that give the size.
    pub size_tokens: Option<Range<usize>>,
    pub stated: Vec<Stated>,
    pub mentions: Vec<Range<usize>>,
    /// For places: what the gazetteer offers, and its choice.
    pub candidates: Vec<Candidate>,
    pub located: Option<Candidate>,
    /// A place people hide in.
    pub hiding: bool,
    /// A body of the state, or a person who speaks for one.
    pub official: bool,
    /// Told of as doing violence, of the state or not: "gunmen", "a group of rebels".
    pub armed: bool,
    /// The media outlet or the reader itself: never a party to the events.
    pub media: bool,
    pub female: Option<bool>,
    pub minor: bool,
    /// "three of them": part of a group named before, never the subject of an act of its own.
    pub part: bool,
    /// How sure the finder is that this is what it says.
    pub score: f64,
}

impl Member {
    pub(crate) fn new(kind: EntityKind, head: String, tokens: Range<usize>) -> Self {
        Self {
            kind,
            name: None,
            head,
            size: None,
            size_tokens: None,
            stated: Vec::new(),
            mentions: vec![tokens],
            candidates: Vec::new(),
            located: None,
            hiding: false,
            official: false,
            armed: false,
            media: false,
            female: None,
            minor: false,
            part: false,
            score: 0.7,
        }
    }

    /// A person or a group of persons.
    pub(crate) fn human(&self) -> bool {
        matches!(self.kind, EntityKind::Person | EntityKind::Group)
    }

    /// Somebody acts can be done to: people who do not act for the state.
    pub(crate) fn civilian(&self) -> bool {
        self.human() && !self.official
    }

    pub(crate) fn state(&mut self, name: &'static str, value: impl Into<String>, tokens: Range<usize>) {
        let value = value.into();
        if !self.stated.iter().any(|s| s.name == name && s.value == value) {
            self.stated.push(Stated { name, value, tokens });
        }
    }
}

/// A mention: where, and of whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mention {
    pub tokens: Range<usize>,
    pub member: usize,
    /// "he", "they": good for roles, not cited as a name.
    pub pronoun: bool,
}

/// Everybody, and where they are spoken of in order of the text.
#[derive(Default)]
pub(crate) struct Cast {
    pub members: Vec<Member>,
    pub mentions: Vec<Mention>,
    /// Whose a possessive pronoun is: token of "his", "her", "their", "my" and member.
    pub owners: BTreeMap<usize, usize>,
}

impl Cast {
    /// The owner a possessive pronoun at a token stands for, as a mention of one word.
    pub(crate) fn owner(&self, token: usize) -> Option<Mention> {
        let member = *self.owners.get(&token)?;
        Some(Mention { tokens: token..token + 1, member, pronoun: true })
    }

    pub(crate) fn add(&mut self, member: Member) -> usize {
        let id = self.members.len();
        self.mentions.push(Mention { tokens: member.mentions[0].clone(), member: id, pronoun: false });
        self.members.push(member);
        id
    }

    pub(crate) fn mention(&mut self, member: usize, tokens: Range<usize>, pronoun: bool) {
        if !pronoun {
            self.members[member].mentions.push(tokens.clone());
        }
        self.mentions.push(Mention { tokens, member, pronoun });
    }

    /// To be called before the roles are read.
    pub(crate) fn sort(&mut self) {
        self.mentions.sort_by_key(|m| (m.tokens.start, std::cmp::Reverse(m.tokens.end)));
    }

    /// Mentions that begin inside a range of tokens.
    pub(crate) fn within(&self, range: Range<usize>) -> impl DoubleEndedIterator<Item = &Mention> {
        let from = self.mentions.partition_point(|m| m.tokens.start < range.start);
        let to = self.mentions.partition_point(|m| m.tokens.start < range.end);
        self.mentions[from..to.max(from)].iter()
    }

    pub(crate) fn of(&self, mention: &Mention) -> &Member {
        &self.members[mention.member]
    }
}
