//! What kind of statement it is, for every language: the order in which a careful coder asks.
//!
//! `lists` holds the signs of each language (`data/words/kinds`), `voice` what the speaker is. The boundaries are those of
//! `vocab/statements.toml`: first what was not said, then what is said about the act, then how the speaker knows it.
//! A non-comment is never a denial, and what is feared or foretold is never testimony.

mod lists;
#[cfg(test)]
mod tests;

use amparo_model::reading::Quoted;

pub(crate) use lists::{Lists, Tongue, lists};

/// Who speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Voice {
    /// A body of the state, or somebody who speaks for one.
    State,
    /// An organisation, a lawyer, an expert: makes known what others lived.
    Body,
    /// An unnamed source, a resident: close to it, the path of knowledge open.
    Source,
    /// A relative, victim, witness, neighbour: somebody who lived it.
    Lived,
    /// A person of whom nothing more is told.
    Person,
    Unknown,
}

/// Signs of a kind, and of how the speaker knows. Names are those of the tables in `data/words/kinds`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sign {
    NoResponse,
    NonComment,
    Denial,
    Correction,
    Retraction,
    Refusal,
    Threat,
    Appeal,
    Demand,
    Policy,
    Condemnation,
    Welcome,
    Justification,
    Acknowledgement,
    Promise,
    Estimate,
    Hearsay,
    /// Feared, hoped, foretold, supposed.
    Unsure,
    /// "called it", "described as": the content is a judgement.
    Judging,
    /// "I", "we", "my".
    First,
    /// Seen, heard, undergone by the speaker.
    Seen,
}

/// All signs with their names in the data.
pub(crate) const SIGNS: [(Sign, &str); 21] = [
    (Sign::NoResponse, "no_response"),
    (Sign::NonComment, "non_comment"),
    (Sign::Denial, "denial"),
    (Sign::Correction, "correction"),
    (Sign::Retraction, "retraction"),
    (Sign::Refusal, "refusal"),
    (Sign::Threat, "threat"),
    (Sign::Appeal, "appeal"),
    (Sign::Demand, "demand"),
    (Sign::Policy, "policy_line"),
    (Sign::Condemnation, "condemnation"),
    (Sign::Welcome, "welcome"),
    (Sign::Justification, "justification"),
    (Sign::Acknowledgement, "acknowledgement"),
    (Sign::Promise, "promise"),
    (Sign::Estimate, "estimate"),
    (Sign::Hearsay, "hearsay"),
    (Sign::Unsure, "unsure"),
    (Sign::Judging, "judging"),
    (Sign::First, "first"),
    (Sign::Seen, "seen"),
];

/// A set of signs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Signs(u32);

impl Signs {
    pub(crate) fn add(&mut self, sign: Sign) {
        self.0 |= 1 << sign as u32;
    }

    /// Adds a sign by its name in the data; a name that is no sign adds nothing.
    pub(crate) fn add_named(&mut self, name: &str) {
        if let Some((sign, _)) = SIGNS.iter().find(|(_, n)| *n == name) {
            self.add(*sign);
        }
    }

    /// These signs, and of the others the ones named.
    fn with(mut self, others: Self, named: &[Sign]) -> Self {
        for sign in named.iter().filter(|sign| others.has(**sign)) {
            self.add(*sign);
        }
        self
    }

    fn has(self, sign: Sign) -> bool {
        self.0 & 1 << sign as u32 != 0
    }
}

/// A statement as the decision sees it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Said<'a> {
    /// The words that are said.
    pub content: &'a str,
    /// The words that bring it in: the verb with what stands around it, without the content.
    pub cue: &'a str,
    /// Words that name the speaker, with the roles the text gives.
    pub speaker: &'a str,
    /// A body or person of the state, as the cast knows.
    pub official: bool,
    /// A person or group of persons, as the cast knows.
    pub human: bool,
    pub organisation: bool,
    pub quoted: Quoted,
    /// "urged", "called on": the content is wanted, not told.
    pub asking: bool,
    /// Thought or wanted: nobody need have said it.
    pub mind: bool,
    /// Signs found by other means, in the content and in the words that bring it in.
    pub more: (Signs, Signs),
}

impl Default for Said<'_> {
    fn default() -> Self {
        Self {
            content: "",
            cue: "",
            speaker: "",
            official: false,
            human: false,
            organisation: false,
            quoted: Quoted::None,
            asking: false,
            mind: false,
            more: (Signs::default(), Signs::default()),
        }
    }
}

/// The kind (an id of `vocab/statements.toml`).
pub(crate) fn of(lists: &Lists, s: &Said<'_>) -> &'static str {
    let voice = lists.voice(s);
    let private = !matches!(voice, Voice::State | Voice::Body);
    let whole = lists.said(s.content, s.more.0);
    // Of a long account the first sentence tells what it is; how the speaker knows may be told anywhere.
    let said = match head(s.content).filter(|_| private) {
        Some(head) => {
            lists.said(head, Signs::default()).with(whole, &[Sign::First, Sign::Seen, Sign::Hearsay])
        }
        None => whole,
    };
    Decision { voice, said, cue: lists.cue(s.cue, s.more.1), s }.kind()
}

/// The first sentences of an account of three or more, at least [`HEAD`] bytes.
fn head(content: &str) -> Option<&str> {
    let stop = |c: char| matches!(c, '.' | '!' | '?' | '。' | '！' | '？');
    let mut ends = content.match_indices(stop).map(|(i, mark)| i + mark.len());
    let first = ends.find(|end| *end >= HEAD)?;
    (ends.count() >= 2).then(|| &content[..first])
}

/// Shorter sentences ("On the 30th.") are not told alone.
const HEAD: usize = 24;

struct Decision<'a> {
    voice: Voice,
    said: Signs,
    cue: Signs,
    s: &'a Said<'a>,
}

impl Decision<'_> {
    fn said(&self, sign: Sign) -> bool {
        self.said.has(sign)
    }

    fn cued(&self, sign: Sign) -> bool {
        self.cue.has(sign)
    }

    fn either(&self, sign: Sign) -> bool {
        self.said(sign) || self.cued(sign)
    }

    /// Not a person who lived it: what such a person says of rules, silence or guilt is part of a testimony.
    fn public(&self) -> bool {
        matches!(self.voice, Voice::State | Voice::Body | Voice::Unknown)
    }

    /// Speaks for the state, or may do so.
    fn power(&self) -> bool {
        self.voice == Voice::State || self.voice == Voice::Unknown && self.s.quoted != Quoted::Full
    }

    fn kind(&self) -> &'static str {
        self.unsaid()
            .or_else(|| self.about_the_act())
            .or_else(|| self.wanted())
            .or_else(|| self.judged())
            .unwrap_or_else(|| self.known())
    }

    /// By what is not said, and by what is taken back.
    fn unsaid(&self) -> Option<&'static str> {
        // "I have no answer for him" of a relative is despair, not silence to a question.
        let answers = self.public() || self.s.quoted != Quoted::Full;
        if self.cued(Sign::NoResponse) || self.said(Sign::NoResponse) && answers {
            return Some("no_response");
        }
        if self.cued(Sign::NonComment) || self.said(Sign::NonComment) && self.public() {
            return Some("non_comment");
        }
        if self.either(Sign::Retraction) {
            return Some("retraction");
        }
        self.either(Sign::Correction).then_some("correction")
    }

    /// What those asked to answer for the act say of it.
    fn about_the_act(&self) -> Option<&'static str> {
        let state = self.voice == Voice::State;
        if self.cued(Sign::Denial) {
            return Some("denial");
        }
        // "There are no refugees here" says nothing about the act.
        if self.said(Sign::Policy) && self.power() && !self.s.asking {
            return Some("policy_line");
        }
        if self.said(Sign::Denial) && self.power() {
            return Some("denial");
        }
        if self.cued(Sign::Threat) || self.said(Sign::Threat) && self.power() {
            return Some("threat");
        }
        if self.cued(Sign::Refusal) || self.said(Sign::Refusal) && state {
            return Some("refusal");
        }
        if self.cued(Sign::Promise) {
            return Some("promise");
        }
        if self.cued(Sign::Justification) && !matches!(self.voice, Voice::Lived | Voice::Source)
            || self.said(Sign::Justification) && self.power()
        {
            return Some("justification");
        }
        (self.cued(Sign::Acknowledgement) && state).then_some("acknowledgement")
    }

    /// What somebody wants.
    fn wanted(&self) -> Option<&'static str> {
        if self.cued(Sign::Appeal) {
            return Some("appeal");
        }
        if self.said(Sign::Appeal) && self.voice != Voice::State && !self.cued(Sign::Demand) {
            return Some("appeal");
        }
        if self.cued(Sign::Demand) || self.s.asking {
            return Some("demand");
        }
        if self.said(Sign::Demand) && self.voice != Voice::State {
            return Some("demand");
        }
        (self.said(Sign::Promise) && self.public()).then_some("promise")
    }

    /// What somebody thinks of it.
    fn judged(&self) -> Option<&'static str> {
        let judges = self.voice != Voice::State || self.cued(Sign::Judging);
        if self.cued(Sign::Condemnation) || self.said(Sign::Condemnation) && judges {
            return Some("condemnation");
        }
        if self.cued(Sign::Welcome) || self.said(Sign::Welcome) && self.voice != Voice::State {
            return Some("welcome");
        }
        if self.either(Sign::Estimate) {
            return Some("estimate");
        }
        // A fear is no fact, whoever has it; a state's word of what will be is still its announcement.
        let lived = self.said(Sign::Seen) && matches!(self.voice, Voice::Lived | Voice::Person);
        let foretold = self.said(Sign::Unsure) && self.voice != Voice::State && !lived;
        let thought = self.s.mind && !self.cued(Sign::Seen);
        (self.cued(Sign::Unsure) || foretold || thought).then_some("other")
    }

    /// A fact, by how the speaker knows it.
    fn known(&self) -> &'static str {
        if self.either(Sign::Hearsay) && !matches!(self.voice, Voice::State) {
            return "hearsay";
        }
        let own = self.said(Sign::First);
        match self.voice {
            Voice::Lived | Voice::Person => "testimony",
            Voice::Unknown if own && self.s.quoted == Quoted::Full => "testimony",
            Voice::Source if self.either(Sign::Seen) => "testimony",
            Voice::Body | Voice::Unknown if self.said(Sign::Seen) && (own || self.cued(Sign::Seen)) => {
                "testimony"
            }
            _ => "disclosure",
        }
    }
}
