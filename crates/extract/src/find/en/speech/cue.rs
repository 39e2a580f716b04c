//! Verbs of saying as they stand in a sentence, and who their subject is.

use std::ops::Range;

use super::phrase::{self, Group};
use super::words::{Form, Frames};
use crate::find::cast::{Cast, Member, Mention};
use crate::find::doc::Doc;
use crate::find::en::lexicon::Lexicon;
use amparo_model::reading::EntityKind;

/// What the finders of statements look at.
#[derive(Clone, Copy)]
pub(super) struct Desk<'a> {
    pub doc: &'a Doc<'a>,
    pub lexicon: &'a Lexicon,
    pub cast: &'a Cast,
}

/// A verb that brings in what somebody says, thinks or wants.
#[derive(Clone, Debug)]
pub(super) struct Cue {
    /// The verb with its particle.
    pub at: Range<usize>,
    pub group: Group,
    pub form: Form,
    pub frames: Frames,
    pub mind: bool,
}

impl Cue {
    /// "was told", "is accused".
    pub(super) fn passive(&self) -> bool {
        self.group.be && matches!(self.form, Form::Past | Form::Participle)
    }

    /// "…, saying", "to say": the subject is that of another verb.
    pub(super) fn borrows(&self) -> bool {
        self.group.to || self.form == Form::Gerund && !self.group.be
    }
}

/// Marks that end what stands before them.
pub(super) fn mark(w: &str) -> bool {
    matches!(w, "\"" | "“" | "”" | "«" | "»" | "‘" | "'" | "’")
}

pub(super) fn dash(w: &str) -> bool {
    matches!(w, "—" | "–" | "―" | "--")
}

impl Desk<'_> {
    pub(super) fn low(&self, k: usize) -> &str {
        self.doc.low(k)
    }

    /// The verb of saying at a token, if it stands there as a verb.
    pub(super) fn cue(&self, k: usize, from: usize) -> Option<Cue> {
        let doc = self.doc;
        let verb = self.lexicon.reporting.verb(doc, k)?;
        let group = phrase::group(doc, k, from);
        let first = group.start <= from;
        let before = if first { "" } else { self.low(group.start - 1) };
        let at = k..k + 1 + verb.rest.len();
        // "United States", "the Claims Office": a name.
        if doc.tokens[k].capital && k > from && doc.tokens[k - 1].word {
            return None;
        }
        let closed =
            phrase::determiner(before) && before != "that" || before == "'s" || phrase::preposition(before);
        let aided = group.modal || group.to || group.be || group.have;
        let stands = match verb.form {
            Form::Gerund => {
                (!phrase::determiner(before) || before == "that") && !(verb.mind && before == "of")
            }
            Form::Participle => group.be || group.have,
            Form::Past => group.be || group.have || !closed,
            Form::Third => {
                let inverted = k > 0 && group.start == k && mark(self.low(k - 1));
                !aided && !closed && (inverted || !first && self.finite(k, &group, &at, from))
            }
            Form::Base => {
                group.modal
                    || group.to
                    || !aided && !closed && !first && self.plural(before, group.start, from)
            }
        };
        stands.then_some(Cue { at, group, form: verb.form, frames: verb.frames, mind: verb.mind })
    }

    /// Not a noun that looks like the verb: "claims", "reports".
    fn finite(&self, k: usize, group: &Group, at: &Range<usize>, from: usize) -> bool {
        let w = self.low(k);
        let words = &self.lexicon.reporting;
        let noun = words.noun_that.contains(w) || words.noun_to.contains(w) || words.noun_of.contains(w);
        let named = |p: Range<usize>| {
            let first = self.low(p.start);
            let object = p.start > from && phrase::preposition(self.low(p.start - 1));
            let subject = phrase::determiner(first)
                || phrase::pronoun(first)
                || self.doc.tokens[p.end - 1].capital
                || self.low(p.end - 1) == ".";
            subject && !object
        };
        !noun
            || phrase::before(self.doc, group.start, from).is_some_and(named)
                && !matches!(self.low(at.end), "of" | "from" | "were" | "are" | "have" | "and" | ",")
    }

    /// A word that can end a subject in the plural.
    fn plural(&self, before: &str, end: usize, from: usize) -> bool {
        const MANY: [&str; 14] = [
            "i", "we", "they", "you", "who", "people", "police", "many", "most", "some", "others", "women",
            "men", "all",
        ];
        let ending = before.len() > 3
            && before.ends_with('s')
            && !(before.ends_with("ss") || before.ends_with("us") || before.ends_with("'s"));
        let joined =
            || phrase::before(self.doc, end, from).is_some_and(|p| p.clone().any(|k| self.low(k) == "and"));
        MANY.contains(&before) || ending || joined()
    }

    /// The words that name who says it: the phrase before the verb, the inverted one behind it, or `earlier`, the subject
    /// of the verb before, where this one has none of its own.
    pub(super) fn subject(
        &self,
        cue: &Cue,
        from: usize,
        to: usize,
        earlier: Option<&Range<usize>>,
    ) -> Option<Range<usize>> {
        let doc = self.doc;
        let end = cue.group.start;
        if cue.group.subject {
            return Some(end..end + 1);
        }
        let it = |p: &Range<usize>| p.len() == 1 && matches!(self.low(p.start), "it" | "there");
        let borrowed = || earlier.cloned().or_else(|| self.opening(from, end)).filter(|p| !it(p));
        let before = if end > from { self.low(end - 1) } else { "" };
        if cue.borrows() {
            let own = cue.form == Form::Gerund
                && !cue.group.to
                && doc.tokens.get(end.wrapping_sub(1)).is_some_and(|t| t.word);
            let own = own.then(|| phrase::before(doc, end, from)).flatten();
            return own.filter(|p| p.len() > 1 || doc.tokens[p.start].capital).or_else(borrowed);
        }
        let inverts = cue.frames.any(Frames::QUOTE)
            && cue.group.start == cue.at.start
            && !cue.frames.any(Frames::PERSON_TO);
        let inverted = || phrase::after(doc, cue.at.end, to).filter(|_| inverts);
        // "…, said Pastor Ana Holt, whose church …": somebody of the cast, and nothing of the clause behind.
        if before == ","
            && let Some(p) = inverted().filter(|p| p.len() <= 9)
            && matches!(self.low(p.end), "," | "." | ";" | "")
            && self.cast.within(p.clone()).any(|m| speaks(self.cast, m) && m.tokens.end == p.end)
        {
            return Some(p);
        }
        let found = match before {
            "" => None,
            "who" | "which" | "that" => {
                let comma = usize::from(end >= from + 2 && self.low(end - 2) == ",");
                let whom = phrase::before(doc, end - 1 - comma, from);
                Some(whom.map_or(end - 1..end, |w| w.start..end))
            }
            "," | ")" => self.around_parenthesis(end, from),
            w if dash(w) => self.around_parenthesis(end, from),
            "and" | "but" | "or" | "then" | "nor" => return borrowed(),
            w if mark(w) => None,
            _ => return phrase::before(doc, end, from).or_else(borrowed),
        };
        if let Some(found) = found {
            return Some(self.with_name(found));
        }
        if let Some(p) = inverted().filter(|p| !matches!(self.low(p.start), "that" | "this" | "no")) {
            return Some(p);
        }
        (before == ",").then(borrowed).flatten()
    }

    /// "Ilse Marrow, a nurse, said": the phrase before what stands between two commas.
    fn around_parenthesis(&self, end: usize, from: usize) -> Option<Range<usize>> {
        if self.low(end - 1) == ")" {
            return phrase::before(self.doc, end, from);
        }
        let same = |k: &usize| self.low(*k) == self.low(end - 1);
        let opens = |k: &usize| {
            let w = self.low(k + 1);
            same(k)
                && !(phrase::preposition(w) && w != "as" || matches!(w, "and" | "but" | "or"))
                && (*k == from || self.doc.tokens[k - 1].word || matches!(self.low(k - 1), ")" | "."))
        };
        let floor = from.max(end.saturating_sub(40));
        let mut found = None;
        for open in (floor..end - 1).rev().filter(opens) {
            // The outermost comma that still leaves a phrase before it: "X, a nurse, who left, said".
            let Some(p) = phrase::before(self.doc, open, from) else { continue };
            found = Some(p);
            let inner = self.low(open + 1);
            if matches!(inner, "a" | "an" | "the" | "its" | "whose") {
                break;
            }
        }
        found
    }

    /// The first phrase of a clause: its likely subject, where the verb itself has none.
    pub(super) fn opening(&self, from: usize, to: usize) -> Option<Range<usize>> {
        let mut at = from;
        // "On Monday, the ministry …", "When they came, she …"
        if phrase::subordinates(self.low(at)) || self.low(at).ends_with("ing") {
            at = (at..to).find(|k| self.low(*k) == ",").map_or(at, |k| k + 1);
        }
        while at < to
            && (!self.doc.tokens[at].word
                || matches!(self.low(at), "and" | "but" | "so" | "yet")
                || phrase::adverb(self.low(at)))
        {
            at += 1;
        }
        let phrase = phrase::after(self.doc, at, to)?;
        // The phrase may have swallowed its verb: a name or person in it is the better guess.
        let named =
            self.cast.within(phrase.clone()).find(|m| speaks(self.cast, m) && m.tokens.end <= phrase.end);
        Some(named.map_or(phrase.clone(), |m| phrase.start..m.tokens.end))
    }

    /// Who of the cast is meant by the words of a speaker.
    pub(super) fn mention(&self, words: &Range<usize>) -> Option<Mention> {
        let relative = words.len() > 1 && matches!(self.low(words.end - 1), "who" | "which" | "that");
        let comma = usize::from(relative && words.len() > 2 && self.low(words.end - 2) == ",");
        let words = words.start..words.end - usize::from(relative) - comma;
        let named = (words.start..words.end).rev().find(|k| self.low(*k) == ",");
        if let Some(m) =
            named.and_then(|c| self.cast.within(c + 1..words.end).rfind(|m| m.tokens.end == words.end))
        {
            return Some(m.clone());
        }
        // "a monk who brought them rice": the antecedent speaks.
        let clause = (words.start + 1..words.end).find(|k| matches!(self.low(*k), "who" | "whose"));
        let words = words.start..clause.unwrap_or(words.end);
        let head = phrase::head(self.doc, &words);
        let inside =
            || self.cast.within(words.clone()).filter(|m| speaks(self.cast, m) && m.tokens.end <= words.end);
        let possessor = |m: &&Mention| self.low(m.tokens.end) == "'s";
        inside()
            .filter(|m| m.tokens.contains(&head))
            .max_by_key(|m| m.tokens.len())
            .or_else(|| {
                // "the monitoring group Lantern Watch", "the officer in charge"
                inside().rfind(|m| !possessor(m) && m.tokens.end <= head + 1)
            })
            .or_else(|| inside().find(|m| !possessor(m) && self.cast.of(m).name.is_some()))
            .cloned()
            .or_else(|| self.known(&words))
    }

    /// A name that opens the sentence, known from elsewhere in the text.
    fn known(&self, words: &Range<usize>) -> Option<Mention> {
        let name = self.doc.words(words.clone());
        let fits = |m: &Member| m.name.as_deref() == Some(name) && m.kind != EntityKind::Place && !m.media;
        let member =
            self.cast.members.iter().position(fits).filter(|_| self.doc.tokens[words.start].capital)?;
        Some(Mention { tokens: words.clone(), member, pronoun: false })
    }

    /// "The relative, who is called Ana Holt, said": the words with the name that stands behind them.
    pub(super) fn with_name(&self, words: Range<usize>) -> Range<usize> {
        let link = |k: usize| {
            matches!(
                self.low(k),
                "who" | "is" | "was" | "be" | "called" | "named" | "identified" | "as" | "only"
            )
        };
        let nameless = self.mention(&words).is_some_and(|m| self.cast.of(&m).name.is_none() && !m.pronoun);
        if !nameless || self.low(words.end) != "," {
            return words;
        }
        let named = self.cast.within(words.end + 1..words.end + 6).find(|m| {
            let member = self.cast.of(m);
            member.kind == EntityKind::Person
                && member.name.is_some()
                && self.low(m.tokens.end) == ","
                && (words.end + 1..m.tokens.start).all(link)
        });
        named.map_or(words.clone(), |m| words.start..m.tokens.end)
    }
}

/// Who can speak: persons, groups, organisations; places and outlets cannot.
pub(super) fn speaks(cast: &Cast, m: &Mention) -> bool {
    !matches!(cast.of(m).kind, EntityKind::Place) && !cast.of(m).media
}
