//! What is told by a noun or an adjective: "the army's claim that …", "warnings from X that …", "is confident that …".

use std::ops::Range;

use super::clause::Sentence;
use super::extent::Tie;
use super::phrase;

impl Sentence<'_> {
    /// Reads a noun or adjective at a token; returns where to go on if it brought something in.
    pub(super) fn noun(&mut self, k: usize) -> Option<usize> {
        let desk = self.desk;
        let w = desk.low(k);
        let words = &desk.lexicon.reporting;
        if words.adjectives.contains(w) {
            return self.adjective(k);
        }
        let (that, to, of) =
            (words.noun_that.contains(w), words.noun_to.contains(w), words.noun_of.contains(w));
        if !(that || to || of) {
            return None;
        }
        let stop = self.stop(k + 1);
        // "warnings from the union that": who warns may stand between.
        let by = matches!(desk.low(k + 1), "from" | "by" | "of")
            .then(|| phrase::after(desk.doc, k + 2, stop))
            .flatten();
        let past = by.as_ref().filter(|b| desk.low(b.end) == "that").map_or(k + 1, |b| b.end);
        let possessor = self.possessor(k);
        let said = desk.low(past) == "that" && that && !phrase::auxiliary(desk.low(past + 1));
        let wanted = desk.low(k + 1) == "to" && to && desk.doc.tokens.get(k + 2).is_some_and(|t| t.word);
        let about = of
            && possessor.is_some()
            && matches!(desk.low(k + 1), "of" | "about" | "for" | "against" | "on" | "over");
        let from = if said {
            past + 1
        } else if wanted {
            k + 1
        } else if about {
            k + 2
        } else {
            return None;
        };
        let by = by.filter(|_| past > k + 1);
        // "voiced fears that": the subject of the clause, unless it is "the claim".
        let speaker = by.or(possessor).or_else(|| {
            let open = !matches!(desk.low(k.wrapping_sub(1)), "the" | "any" | "no" | "that" | "this");
            open.then(|| self.earlier.clone().or_else(|| desk.opening(self.range.start, k))).flatten()
        });
        if speaker.is_none() && !said {
            return None;
        }
        let end = desk.end(from, stop, if said { Tie::Clause } else { Tie::Phrase });
        // "The claim that the village was empty was not borne out": the noun's own verb follows.
        let subject = said
            && (self.range.start..k)
                .all(|j| !phrase::auxiliary(desk.low(j)) && desk.cue(j, self.range.start).is_none());
        let content = from..if subject { self.own_verb(from, end) } else { end };
        let mut u = self.utterance(speaker, vec![content], k..k + 1, 0.45);
        u.mind = true;
        u.named = Some(match w.trim_end_matches('s') {
            "demand" => "demand",
            "denial" => "denial",
            "promise" | "pledge" => "promise",
            "threat" => "threat",
            "estimate" => "estimate",
            "condemnation" | "denunciation" => "condemnation",
            _ => "other",
        });
        let end = u.content[0].end;
        self.push(u, false).then_some(end)
    }

    /// The second finite verb behind a clause, where nothing joins it to the first.
    pub(super) fn own_verb(&self, from: usize, to: usize) -> usize {
        let desk = self.desk;
        let mut seen = false;
        let mut joined = false;
        for k in from..to {
            let w = desk.low(k);
            let group = k > from && (phrase::auxiliary(desk.low(k - 1)) || phrase::adverb(desk.low(k - 1)));
            joined |= matches!(w, "and" | "or" | "but" | "who" | "which" | "that" | "as" | "than" | "if")
                || phrase::pronoun(w);
            if phrase::auxiliary(w) && !group {
                if seen && !joined {
                    return k;
                }
                (seen, joined) = (true, false);
            }
        }
        to
    }

    /// "the army's claim", "his demand", "the ministry's repeated denial".
    fn possessor(&self, k: usize) -> Option<Range<usize>> {
        let desk = self.desk;
        let floor = self.range.start.max(k.saturating_sub(3));
        (floor..k).rev().take_while(|j| desk.doc.tokens[*j].word || desk.low(*j) == "'s").find_map(|j| {
            if matches!(desk.low(j), "his" | "her" | "their" | "its" | "my" | "our") {
                Some(j..j + 1)
            } else if desk.low(j) == "'s" {
                phrase::before(desk.doc, j, self.range.start)
            } else {
                None
            }
        })
    }

    /// "the ministry is confident that …", "was afraid of …"
    fn adjective(&mut self, k: usize) -> Option<usize> {
        let desk = self.desk;
        let group = phrase::group(desk.doc, k, self.range.start);
        if !group.be
            && !matches!(
                desk.low(group.start.wrapping_sub(1)),
                "remain" | "remains" | "remained" | "feel" | "feels" | "felt"
            )
        {
            return None;
        }
        let stop = self.stop(k + 1);
        let content = match desk.low(k + 1) {
            "that" => k + 2..desk.end(k + 2, stop, Tie::Clause),
            "of" | "about" | "with" | "over" => k + 2..desk.end(k + 2, stop, Tie::Phrase),
            "to" => k + 1..desk.end(k + 1, stop, Tie::Phrase),
            w if phrase::pronoun(w) || matches!(w, "whether" | "how" | "what" | "why") => {
                k + 1..desk.end(k + 1, stop, Tie::Clause)
            }
            _ => return None,
        };
        let end = group.start;
        let before = if end > self.range.start { desk.low(end - 1) } else { "" };
        let speaker = if group.subject {
            Some(end..end + 1)
        } else if matches!(before, "who" | "which") {
            phrase::before(desk.doc, end - 1, self.range.start).map(|p| p.start..end)
        } else {
            phrase::before(desk.doc, end, self.range.start)
        };
        let it =
            speaker.as_ref().is_some_and(|s| matches!(desk.low(s.start), "it" | "that" | "this" | "there"));
        let speaker = speaker.filter(|_| !it)?;
        let mut u = self.utterance(Some(speaker), vec![content], group.start.max(k - 1)..k + 1, 0.4);
        u.mind = true;
        let end = u.content[0].end;
        self.push(u, false).then_some(end)
    }
}
