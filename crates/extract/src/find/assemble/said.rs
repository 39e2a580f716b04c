//! Statements: what is said, by whom, to whom.

use std::ops::Range;

use amparo_model::Quote;
use amparo_model::reading::{Cites, EntityKind, Score, Statement};

use super::{Assembler, BY, Proposals};
use crate::find::cast::Mention;
use crate::find::en::Utterance;

/// What is thought, wanted or judged, and of no kind that is asked for: in the English stories for training 6 of 39 were worth
/// writing down.
const VIEW: f64 = 0.2;

impl Assembler<'_, '_> {
    pub(super) fn statements(&self, out: &mut Proposals) {
        let mut all: Vec<_> = self.found.said.iter().chain(&self.found.views).collect();
        all.sort_by_key(|u| u.content[0].start);
        for u in all {
            let content = u.content.iter().flat_map(|r| self.sentences(r.clone())).collect();
            let mut cites = Cites::from([("content".to_owned(), content)]);
            if let Some(words) = &u.speaker_words {
                cites.insert("speaker".into(), vec![self.cite(words.clone())]);
            } else if let Some(m) = &u.speaker {
                cites.insert("speaker".into(), vec![self.speaker(m)]);
            }
            if let Some(cue) = &u.cue {
                cites.insert("cue".into(), vec![self.cite(cue.clone())]);
            }
            let addressees = self.addressees(u);
            if !addressees.is_empty() {
                cites.insert("addressees".into(), self.words(&addressees));
            }
            let about: Vec<Mention> = u
                .content
                .iter()
                .flat_map(|r| self.found.cast.within(r.clone()))
                .filter(|m| self.found.cast.of(m).civilian())
                .cloned()
                .collect();
            out.statements.push(Statement {
                id: format!("s{}", out.statements.len() + 1),
                kind: u.kind.into(),
                speaker: u.speaker.as_ref().and_then(|m| self.id(m)),
                addressees: self.ids(&addressees),
                about: self.ids(&about),
                when: u.when.map(|w| self.found.dates[w].when.clone()),
                quoted: u.quoted,
                inside: None,
                score: Score::new(if u.score < 0.5 && u.kind == "other" { VIEW } else { u.score }),
                by: BY.into(),
                cites,
            });
        }
    }

    /// Cites a stretch sentence by sentence.
    fn sentences(&self, stretch: Range<usize>) -> Vec<Quote> {
        let mut out = Vec::new();
        let mut from = stretch.start;
        while from < stretch.end {
            let sentence = &self.doc.sentences[self.doc.sentence_of(from)].tokens;
            let to = sentence.end.clamp(from + 1, stretch.end);
            out.push(self.cite(from..to));
            from = to;
        }
        out
    }

    /// The speaker's words with title and role: "foreign ministry spokeswoman Zhuo Lanfen".
    pub(super) fn speaker(&self, m: &Mention) -> Quote {
        let member = self.found.cast.of(m);
        let role = member.stated.iter().find(|s| {
            s.name == "role" && s.tokens.end <= m.tokens.start && m.tokens.start - s.tokens.end <= 1
        });
        match role {
            Some(role) => self.cite(role.tokens.start..m.tokens.end),
            None => self.cite(m.tokens.clone()),
        }
    }

    /// Whom an appeal is addressed to: named in the cue's clause, or office-holders named inside it.
    fn addressees(&self, u: &Utterance) -> Vec<Mention> {
        let mut out = u.addressees.clone();
        if matches!(u.kind, "appeal" | "demand") {
            let addressed = |m: &&Mention| {
                let member = self.found.cast.of(m);
                let early =
                    u.content.iter().any(|r| r.contains(&m.tokens.start) && m.tokens.start - r.start < 18);
                !m.pronoun
                    && (member.official || member.kind == EntityKind::Organisation && early)
                    && u.speaker.as_ref().is_none_or(|s| s.member != m.member)
            };
            let inside = u.content.iter().flat_map(|r| self.found.cast.within(r.clone())).filter(addressed);
            for m in inside {
                if !out.iter().any(|o| o.member == m.member) {
                    out.push(m.clone());
                }
            }
        }
        out
    }
}
