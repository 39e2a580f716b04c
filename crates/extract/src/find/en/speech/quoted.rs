//! Quotations that stand for themselves: which stretches between quotation marks are one utterance, and whose.

use std::collections::BTreeSet;
use std::ops::Range;

use amparo_model::reading::Quoted;

use super::cue::{Cue, Desk, dash, mark};
use super::words::Frames;
use super::{Utterance, full_stop, told_to};
use crate::find::en::speech::phrase;

/// Utterances in quotation marks, with the quotations and the verbs they use up.
#[derive(Default)]
pub(super) struct Direct {
    pub said: Vec<Utterance>,
    /// Numbers of the quotations that are statements of their own.
    pub quotes: BTreeSet<usize>,
    /// First tokens of the verbs that bring them in.
    pub cues: BTreeSet<usize>,
}

/// Where one quotation stands.
struct Place {
    /// First token of its paragraph.
    para: Range<usize>,
    /// Between the quotation before, or the last full stop, and the opening mark.
    lead: Range<usize>,
    /// Behind the closing mark up to a full stop or the next quotation.
    trail: Range<usize>,
    /// Number of words.
    words: usize,
    /// Begins like a sentence, where one can begin.
    opens: bool,
    /// Ends in a mark of its own, or is followed by one.
    ends: bool,
}

impl Desk<'_> {
    fn place(&self, q: usize) -> Place {
        let doc = self.doc;
        let quote = &doc.quotes[q];
        let bytes = &doc.paras[quote.para];
        let para = doc.tokens.partition_point(|t| t.at.start < bytes.start)
            ..doc.tokens.partition_point(|t| t.at.start < bytes.end);
        let tokens = quote.tokens.clone();
        // A mark of two apostrophes is two tokens.
        let twin = |k: usize| {
            matches!(doc.low(k), "'" | "`")
                && doc.low(k) == doc.low(k + 1)
                && doc.tokens[k].at.end == doc.tokens[k + 1].at.start
        };
        let beside = |n: Option<usize>| n.and_then(|n| doc.quotes.get(n)).filter(|o| o.para == quote.para);
        let next = beside(Some(q + 1)).map_or(para.end, |n| n.tokens.start.saturating_sub(1));
        let close = usize::from(quote.closed) + usize::from(twin(tokens.end));
        let trail_from = (tokens.end + close).min(para.end);
        let trail_to = next.min(tokens.end + 30).max(trail_from);
        let stop = (trail_from..trail_to).find(|k| full_stop(doc, *k)).unwrap_or(trail_to);
        let previous = beside(q.checked_sub(1))
            .map_or(para.start, |p| p.tokens.end + 1 + usize::from(twin(p.tokens.end)));
        let open = tokens.start - 1 - usize::from(tokens.start >= 2 && twin(tokens.start - 2));
        let lead_from = previous.max(open.saturating_sub(60)).min(open);
        let lead_from = (lead_from..open).rev().find(|k| full_stop(doc, *k)).map_or(lead_from, |k| k + 1);
        let before = if open > para.start { doc.low(open - 1) } else { "" };
        let first = &doc.tokens[tokens.start];
        let sentence = matches!(before, "" | "." | "!" | "?" | "," | ":" | ";" | "…" | ")")
            || mark(before)
            || dash(before);
        let after_verb = lead_from < open && self.cue_near(open, lead_from).is_some();
        // "…, ‘let us go,’”": the mark of the inner quotation stands behind the comma.
        let inner = tokens.len() > 2 && matches!(doc.low(tokens.end - 1), "'" | "’" | "\"");
        let ends_inside =
            matches!(doc.low(tokens.end - 1 - usize::from(inner)), "." | "," | "!" | "?" | "…" | "—" | "―");
        Place {
            para,
            lead: lead_from..open,
            trail: trail_from..stop,
            words: tokens.clone().filter(|k| doc.tokens[*k].word).count(),
            opens: (sentence || after_verb) && (first.capital || !first.word),
            ends: ends_inside || !quote.closed || matches!(doc.low(trail_from), "," | "."),
        }
    }

    /// A verb right before an opening mark.
    fn cue_near(&self, open: usize, from: usize) -> Option<Cue> {
        let end = open - usize::from(matches!(self.low(open.wrapping_sub(1)), ":" | ","));
        (from.max(end.saturating_sub(3))..end)
            .find_map(|k| self.cue(k, from).filter(|c| c.at.end == end && c.frames.any(Frames::QUOTE)))
    }

    fn telling(&self, k: usize, from: usize) -> Option<Cue> {
        let brings = Frames::QUOTE.or(Frames::THAT).or(Frames::WH);
        self.cue(k, from).filter(|c| c.frames.any(brings) && !c.passive() && self.doc.quote_at(k).is_none())
    }

    /// The verb that brings in a quotation, its subject, and whether it stands behind.
    fn brought(&self, q: usize, p: &Place) -> Option<(Cue, Option<Range<usize>>)> {
        let last = self.low(self.doc.quotes[q].tokens.end - 1);
        let open_end = matches!(last, "," | "?" | "!" | "—" | "…") || self.low(p.trail.start) == ",";
        let behind = open_end.then(|| {
            let cue = p.trail.clone().find_map(|k| self.telling(k, p.trail.start))?;
            let near = cue.at.start - p.trail.start <= 24;
            let subject = self.subject(&cue, p.trail.start, p.trail.end, None);
            (near && subject.is_some()).then_some((cue, subject))
        });
        let behind = behind.flatten();
        let fits = matches!(self.low(p.lead.end.wrapping_sub(1)), "," | ":" | "that")
            || self.cue_near(p.lead.end, p.lead.start).is_some();
        let before = || {
            if p.lead.is_empty() {
                return None;
            }
            let cue = p.lead.clone().rev().find_map(|k| self.telling(k, p.lead.start))?;
            let near = p.lead.end - cue.at.end <= 14;
            (near && fits).then(|| {
                let sentence = self.doc.sentences[self.doc.sentence_of(cue.at.start)].tokens.start;
                let subject = self.subject(&cue, sentence.max(p.para.start), p.lead.end, None);
                (cue, subject)
            })
        };
        match behind {
            Some(b) if last == "," || self.low(p.trail.start) == "," => Some(b),
            behind => before().or(behind),
        }
    }

    /// "A Bridge Too Low": every long word begins with a capital.
    fn title(&self, tokens: &Range<usize>) -> bool {
        let long = || tokens.clone().filter(|k| self.low(*k).len() > 3 && self.doc.tokens[*k].word);
        long().count() >= 2 && long().all(|k| self.doc.tokens[k].capital)
    }

    /// The paragraph before ends in a colon: "She made the following statement:".
    fn announced(&self, q: usize, p: &Place) -> Option<(Cue, Option<Range<usize>>)> {
        let end = p.para.start.checked_sub(1)?;
        if !p.lead.is_empty() || self.low(end) != ":" {
            return None;
        }
        let para = self.doc.quotes[q].para.checked_sub(1)?;
        let sentence = self.doc.sentences[self.doc.sentence_of(end)].tokens.clone();
        let same = self.doc.sentences[self.doc.sentence_of(end)].para == para;
        let cue =
            same.then(|| sentence.clone().rev().find_map(|k| self.telling(k, sentence.start))).flatten()?;
        let subject = self.subject(&cue, sentence.start, sentence.end, None);
        Some((cue, subject))
    }

    /// "“We were afraid.” — Marta Quillen"
    fn signed(&self, p: &Place) -> Option<Range<usize>> {
        let at = p.trail.start;
        let double = usize::from(self.low(at) == "-" && self.low(at + 1) == "-");
        let name = at + 1 + double;
        let signs =
            (dash(self.low(at)) || double == 1) && self.doc.tokens.get(name).is_some_and(|t| t.capital);
        signs.then(|| phrase::after(self.doc, name, p.para.end)).flatten()
    }

    /// All quotations that are utterances of their own.
    pub(super) fn quotations(&self) -> Direct {
        let doc = self.doc;
        let mut out = Direct::default();
        // Quotation and paragraph of the utterance before.
        let mut previous: Option<(usize, usize)> = None;
        for (q, quote) in doc.quotes.iter().enumerate() {
            let p = self.place(q);
            let tokens = quote.tokens.clone();
            let same_para = previous.is_some_and(|(_, para)| para == quote.para);
            let resumes = same_para
                && p.lead.clone().any(|k| out.cues.contains(&k))
                && matches!(self.low(p.lead.end.wrapping_sub(1)), "," | ";");
            if !(p.opens && p.ends || resumes || !quote.closed) {
                continue;
            }
            if !p.lead.is_empty() && p.words >= 2 && self.title(&tokens) {
                continue;
            }
            let found = self.brought(q, &p);
            let used = found.as_ref().is_some_and(|(cue, _)| out.cues.contains(&cue.at.start));
            let terminal = matches!(self.low(tokens.end - 1), "." | "!" | "?" | "…") || !quote.closed;
            // An utterance goes on: after its attribution, or in the next paragraph.
            let runs_on = previous.is_some_and(|(last, para)| {
                let open = !doc.quotes[last].closed;
                let alone = p.lead.is_empty() && p.trail.is_empty();
                same_para && (p.lead.is_empty() || resumes || self.low(p.lead.end - 1) != ":")
                    || para + 1 == quote.para && p.lead.is_empty() && (open || alone && terminal)
            });
            let own = || self.announced(q, &p).is_some() || self.signed(&p).is_some();
            let continues = used || resumes || found.is_none() && runs_on && terminal && !own();
            if continues && let Some(u) = out.said.last_mut() {
                u.content.push(tokens);
                out.quotes.insert(q);
                previous = Some((q, quote.para));
                continue;
            }
            let colon = || {
                (self.low(p.lead.end.wrapping_sub(1)) == ":" && p.lead.len() > 1).then(|| {
                    let end = p.lead.end - 1;
                    self.opening(p.lead.start, end).or_else(|| phrase::before(doc, end, p.lead.start))
                })
            };
            let (cue, words) = match found.or_else(|| self.announced(q, &p)) {
                Some((cue, words)) => (Some(cue.at), words),
                None => (None, colon().flatten().or_else(|| self.signed(&p))),
            };
            let keep = cue.is_some()
                || words.is_some() && p.words >= 3
                || p.words >= 5 && terminal && p.lead.is_empty();
            if !keep {
                continue; // scare quotes, titles, names
            }
            if let Some(cue) = &cue {
                out.cues.insert(cue.start);
            }
            out.quotes.insert(q);
            previous = Some((q, quote.para));
            let speaker = words.as_ref().and_then(|w| self.mention(w));
            out.said.push(Utterance {
                addressees: told_to(doc, self.cast, cue.as_ref().map(|c| c.start)),
                asking: cue
                    .as_ref()
                    .is_some_and(|c| self.lexicon.cue("speech.asking", doc, c.start).is_some()),
                score: if speaker.is_some() {
                    0.85
                } else if words.is_some() {
                    0.7
                } else {
                    0.5
                },
                ..Utterance::new(speaker, words, vec![tokens], cue, Quoted::Full)
            });
        }
        out
    }
}
