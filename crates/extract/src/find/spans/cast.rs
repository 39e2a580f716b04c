//! Who and what the story speaks of, with its words as byte ranges.

use std::ops::Range;

use amparo_model::Size;
use amparo_model::reading::EntityKind;

use crate::gazetteer::Candidate;

/// A stated property and its words.
#[derive(Clone, Debug)]
pub(crate) struct Stated {
    pub name: &'static str,
    pub value: String,
    pub at: Range<usize>,
}

/// One person, group, organisation or place.
#[derive(Clone, Debug)]
pub(crate) struct Member {
    pub kind: EntityKind,
    pub name: Option<String>,
    pub size: Option<(Size, Range<usize>)>,
    pub stated: Vec<Stated>,
    pub mentions: Vec<Range<usize>>,
    pub located: Option<Candidate>,
    /// The place is a building or crossing, not what the gazetteer holds.
    pub site: bool,
    /// A body of a state, or somebody who speaks for one.
    pub official: bool,
    /// A body that may arrest, hold or hand over.
    pub power: bool,
    /// Told of as doing violence, of the state or not.
    pub armed: bool,
    pub minor: bool,
    /// Stands for people named before.
    pub pronoun: bool,
    /// People reports quote without a name.
    pub source: bool,
    /// Kept in the reading even where it takes part in nothing.
    pub keep: bool,
    pub score: f64,
}

impl Member {
    pub(crate) fn new(kind: EntityKind, at: Range<usize>) -> Self {
        Self {
            kind,
            name: None,
            size: None,
            stated: Vec::new(),
            mentions: vec![at],
            located: None,
            site: false,
            official: false,
            power: false,
            armed: false,
            minor: false,
            pronoun: false,
            source: false,
            keep: false,
            score: 0.7,
        }
    }

    pub(crate) fn human(&self) -> bool {
        matches!(self.kind, EntityKind::Person | EntityKind::Group)
    }

    pub(crate) fn state(&mut self, name: &'static str, value: impl Into<String>, at: Range<usize>) {
        let value = value.into();
        if !self.stated.iter().any(|s| s.name == name && s.value == value) {
            self.stated.push(Stated { name, value, at });
        }
    }

    pub(crate) fn stated(&self, name: &str) -> Option<&Stated> {
        self.stated.iter().find(|s| s.name == name)
    }
}

/// Where somebody is spoken of.
#[derive(Clone, Debug)]
pub(crate) struct Mention {
    pub at: Range<usize>,
    pub member: usize,
}

/// Everybody, and where they are spoken of in the order of the text.
#[derive(Default)]
pub(crate) struct Cast {
    pub members: Vec<Member>,
    pub mentions: Vec<Mention>,
}

impl Cast {
    /// Takes in a member with its first mention.
    pub(crate) fn add(&mut self, member: Member) -> usize {
        let id = self.members.len();
        self.mentions.push(Mention { at: member.mentions[0].clone(), member: id });
        self.members.push(member);
        id
    }

    /// Another mention of a member.
    pub(crate) fn again(&mut self, member: usize, at: Range<usize>) {
        self.members[member].mentions.push(at.clone());
        self.mentions.push(Mention { at, member });
    }

    /// To be called before the roles are read.
    pub(crate) fn sort(&mut self) {
        self.mentions.sort_by_key(|m| (m.at.start, std::cmp::Reverse(m.at.end)));
    }

    /// Mentions that lie inside a range; for a sorted cast.
    pub(crate) fn within(&self, range: Range<usize>) -> impl DoubleEndedIterator<Item = &Mention> {
        let from = self.mentions.partition_point(|m| m.at.start < range.start);
        let to = self.mentions.partition_point(|m| m.at.start < range.end).max(from);
        self.mentions[from..to].iter().filter(move |m| m.at.end <= range.end)
    }

    pub(crate) fn of(&self, mention: &Mention) -> &Member {
        &self.members[mention.member]
    }

    /// A name of a person is no place, whatever the gazetteer holds: takes the places out of a range.
    pub(crate) fn no_place(&mut self, range: &Range<usize>) {
        let members = &mut self.members;
        self.mentions.retain(|m| {
            let inside = m.at.start < range.end
                && range.start < m.at.end
                && members[m.member].kind == EntityKind::Place;
            if inside {
                let member = &mut members[m.member];
                member.mentions.retain(|at| *at != m.at);
                member.keep &= !member.mentions.is_empty();
            }
            !inside
        });
    }

    /// Whether a range is taken by a mention of somebody or of an agency already.
    pub(crate) fn taken_by_actor(&self, range: &Range<usize>) -> bool {
        self.mentions
            .iter()
            .any(|m| m.at.start < range.end && range.start < m.at.end && self.of(m).kind != EntityKind::Place)
    }

    /// Whether a range is taken by a mention already.
    pub(crate) fn taken(&self, range: &Range<usize>) -> bool {
        self.mentions.iter().any(|m| m.at.start < range.end && range.start < m.at.end)
    }
}
