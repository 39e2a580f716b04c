//! Statements: quotations and reported speech, with who speaks and to whom.

use std::ops::Range;

use amparo_model::reading::{EntityKind, Quoted};

use super::dates::DateSaid;
use super::kinds;
use super::lexicon::Lexicon;
use crate::find::cast::{Cast, Mention};
use crate::find::doc::Doc;

/// An utterance while the text is being read.
#[derive(Clone, Debug)]
pub(crate) struct Utterance {
    pub kind: &'static str,
    pub speaker: Option<Mention>,
    pub content: Vec<Range<usize>>,
    pub cue: Option<Range<usize>>,
    pub addressees: Vec<Mention>,
    pub quoted: Quoted,
    /// Number of the utterance this one is quoted inside.
    pub inside: Option<usize>,
    pub when: Option<usize>,
    /// "urged", "called on": the content is wanted, not told.
    pub asking: bool,
    pub score: f64,
}

impl Utterance {
    /// Whether a token is part of what is said.
    pub(crate) fn covers(&self, token: usize) -> bool {
        self.content.iter().any(|r| r.contains(&token))
    }
}

/// All utterances, in order of the text.
pub(crate) fn find(doc: &Doc<'_>, lexicon: &Lexicon, cast: &Cast, dates: &[DateSaid]) -> Vec<Utterance> {
    let mut out = quotations(doc, lexicon, cast);
    let direct = out.len();
    for s in 0..doc.sentences.len() {
        indirect(doc, lexicon, cast, s, direct, &mut out);
    }
    for utterance in &mut out {
        let cue = utterance.cue.clone().unwrap_or_else(|| utterance.content[0].clone());
        utterance.when = dates.iter().position(|d| {
            d.tokens.start >= cue.end && d.tokens.start <= cue.end + 4 && !utterance.covers(d.tokens.start)
        });
    }
    out.sort_by_key(|u| (u.content[0].start, u.content[0].end));
    last_speakers(doc, cast, &mut out);
    for utterance in &mut out {
        kinds::classify(doc, lexicon, cast, utterance);
    }
    out
}

/// "she added" after a quotation is the speaker before, if the sex stated does not forbid it.
fn last_speakers(doc: &Doc<'_>, cast: &Cast, out: &mut [Utterance]) {
    for i in 0..out.len() {
        let Some(m) = out[i].speaker.clone().filter(|m| m.pronoun) else { continue };
        let female = match doc.low(m.tokens.start) {
            "she" => Some(true),
            "he" => Some(false),
            _ => None,
        };
        let here = doc.sentences[doc.sentence_of(m.tokens.start)].para;
        // The last speaker of that sex; one whose sex is not said only where there is none.
        let speaker = |known: bool| {
            out[..i].iter().rev().find_map(|u| {
                let s = u.speaker.as_ref()?;
                let member = cast.of(s);
                let para = doc.sentences[doc.sentence_of(u.content[0].start)].para;
                let fits = member.kind == EntityKind::Person
                    && if known {
                        member.female == female
                    } else {
                        member.female.is_none() || female.is_none()
                    };
                (fits && para + 2 >= here).then_some(s.member)
            })
        };
        let previous = speaker(true).or_else(|| speaker(false));
        // Somebody newly named between the two is nearer than the last speaker.
        let newer = cast
            .within(doc.tokens.partition_point(|t| t.at.start < doc.paras[here].start)..m.tokens.start)
            .any(|p| {
                !p.pronoun
                    && doc.quote_at(p.tokens.start).is_none()
                    && cast.of(p).kind == EntityKind::Person
                    && cast.of(p).name.is_some()
                    && (cast.of(p).female.is_none() || cast.of(p).female == female)
            });
        if let (Some(member), false) = (previous, newer)
            && let Some(s) = &mut out[i].speaker
        {
            s.member = member;
        }
    }
}

/// Who can speak: persons, groups, organisations; places and outlets cannot.
fn speaks(cast: &Cast, m: &Mention) -> bool {
    !matches!(cast.of(m).kind, EntityKind::Place) && !cast.of(m).media
}

/// Verbs that show that the words before them are a subject.
const FINITE: [&str; 14] = [
    "was", "were", "is", "are", "had", "has", "have", "would", "could", "will", "can", "did", "does", "might",
];

/// The speaker of a verb: its subject before it, or the inverted subject right behind it.
fn subject(doc: &Doc<'_>, cast: &Cast, verb: usize, from: usize, to: usize) -> Option<Mention> {
    let inverted = cast.within(verb + 1..(verb + 9).min(to)).find(|m| {
        speaks(cast, m)
            && !m.pronoun
            && (verb + 1..m.tokens.start).all(|k| {
                doc.tokens[k].word
                    && !matches!(
                        doc.low(k),
                        "that" | "to" | "in" | "on" | "by" | "of" | "she" | "he" | "they" | "it"
                    )
            })
    });
    let before_verb = doc.low(verb.wrapping_sub(1));
    let after_mark = matches!(before_verb, "," | "\"" | "”" | "’" | "'" | "?" | "!" | "." | "»");
    // "The father, who left years ago, said his wife was on the bus": whoever has a verb of her own begins what is said.
    let told_of = |m: &Mention| before_verb == "," && FINITE.contains(&doc.low(m.tokens.end));
    if after_mark && let Some(m) = inverted.filter(|m| !told_of(m)) {
        return Some(m.clone());
    }
    let mut last: Option<&Mention> = None;
    for m in cast.within(from..verb) {
        if speaks(cast, m) && doc.quote_at(m.tokens.start).is_none() && m.tokens.end <= verb {
            // The longest mention that ends nearest; an object of "of", "with", "by" is not the subject.
            let prep = matches!(
                doc.low(m.tokens.start.wrapping_sub(1)),
                "of" | "with" | "by" | "from" | "against" | "for"
            ) && last.is_some();
            let apposition = last.is_some_and(|l| {
                doc.low(l.tokens.end) == ","
                    && m.tokens.start <= l.tokens.end + 3
                    && cast.of(l).name.is_some()
                    && cast.of(m).name.is_none()
            });
            let possessor = doc.low(m.tokens.end) == "'s";
            let role_of = last.is_some_and(|l| {
                doc.low(l.tokens.end) == "of"
                    && l.tokens.end + 1 >= m.tokens.start.saturating_sub(1)
                    && cast.of(l).kind == EntityKind::Person
            });
            if !prep && !apposition && !possessor && !role_of {
                last = Some(m);
            }
        }
    }
    last.or(inverted).cloned()
}

fn quotations(doc: &Doc<'_>, lexicon: &Lexicon, cast: &Cast) -> Vec<Utterance> {
    let mut out: Vec<Utterance> = Vec::new();
    let mut open: Option<(usize, Option<Mention>)> = None; // unclosed quotation: paragraph and speaker
    for (q, quote) in doc.quotes.iter().enumerate() {
        let para = &doc.paras[quote.para];
        let tokens = quote.tokens.clone();
        let first_para_token = doc.tokens.partition_point(|t| t.at.start < para.start);
        let last_para_token = doc.tokens.partition_point(|t| t.at.start < para.end);
        let next_quote = doc
            .quotes
            .get(q + 1)
            .filter(|n| n.para == quote.para)
            .map_or(last_para_token, |n| n.tokens.start.saturating_sub(1));
        let previous_end = q
            .checked_sub(1)
            .map(|p| &doc.quotes[p])
            .filter(|p| p.para == quote.para)
            .map_or(first_para_token, |p| p.tokens.end);
        let after = tokens.end..next_quote.min(tokens.end + 26);
        let before = previous_end.max(tokens.start.saturating_sub(60))..tokens.start;
        let sentence_end = after.clone().find(|k| *k > tokens.end && full_stop(doc, *k)).unwrap_or(after.end);
        let verb_after = (tokens.end..sentence_end.min(tokens.end + 14))
            .find(|k| lexicon.speech.contains(doc.low(*k)) && doc.quote_at(*k).is_none());
        let verb_before = before
            .clone()
            .rev()
            .take_while(|k| !full_stop(doc, *k))
            .find(|k| lexicon.speech.contains(doc.low(*k)));
        let near_before = verb_before
            .filter(|v| tokens.start - v <= 14 || matches!(doc.low(tokens.start.wrapping_sub(2)), "," | ":"));
        let words = tokens.clone().filter(|k| doc.tokens[*k].word).count();
        let own_sentence = matches!(doc.low(tokens.end - 1), "." | "," | "!" | "?" | "…")
            || !quote.closed
            || matches!(doc.low(tokens.end + 1), "," | ".");
        let (verb, mut speaker) = match (verb_after, near_before) {
            (Some(v), b) if b.is_none() || own_sentence && doc.low(tokens.end - 1) == "," => {
                (Some(v), subject(doc, cast, v, tokens.end, sentence_end + 1))
            }
            (_, Some(v)) => {
                let s = doc.sentences[doc.sentence_of(v)].tokens.start.max(before.start);
                (Some(v), subject(doc, cast, v, s, tokens.start))
            }
            (Some(v), _) => (Some(v), subject(doc, cast, v, tokens.end, sentence_end + 1)),
            _ => (None, None),
        };
        if words < 3 && !(own_sentence && verb.is_some())
            || words < 5 && verb.is_none() && speaker.is_none() && !own_sentence
        {
            continue; // scare quotes and titles
        }
        let mut score: f64 = if speaker.is_some() { 0.85 } else { 0.5 };
        if speaker.is_none() && verb.is_none() {
            let previous = out.last().filter(|u| u.content[0].end + 60 > tokens.start);
            speaker = match &open {
                Some((p, s)) if p + 1 >= quote.para => s.clone(),
                _ => previous.and_then(|u| u.speaker.clone()),
            };
            score = 0.6;
        }
        let partial = !own_sentence && words < 8;
        open = (!quote.closed).then(|| (quote.para, speaker.clone()));
        out.push(Utterance {
            kind: "other",
            cue: verb.map(|v| v..v + 1),
            addressees: told_to(doc, cast, verb),
            speaker,
            content: vec![tokens],
            quoted: if partial { Quoted::Partial } else { Quoted::Full },
            inside: None,
            when: None,
            asking: verb.is_some_and(|v| lexicon.cue("speech.asking", doc, v).is_some()),
            score,
        });
    }
    out
}

/// "told reporters", "asked the two presidents": who is spoken to.
fn told_to(doc: &Doc<'_>, cast: &Cast, verb: Option<usize>) -> Vec<Mention> {
    let Some(v) = verb else { return Vec::new() };
    if !matches!(
        doc.low(v),
        "told" | "tell" | "tells" | "asked" | "urged" | "begged" | "implored" | "telling" | "urges" | "asks"
    ) {
        return Vec::new();
    }
    cast.within(v + 1..v + 4).filter(|m| speaks(cast, m)).take(1).cloned().collect()
}

fn indirect(
    doc: &Doc<'_>,
    lexicon: &Lexicon,
    cast: &Cast,
    s: usize,
    direct: usize,
    out: &mut Vec<Utterance>,
) {
    let range = doc.sentences[s].tokens.clone();
    let mut taken: Vec<Range<usize>> = Vec::new();
    let free = |k: usize| doc.quote_at(k).is_none();
    let mut push = |out: &mut Vec<Utterance>,
                    speaker: Option<Mention>,
                    content: Range<usize>,
                    cue: Range<usize>,
                    asking: bool,
                    addressees: Vec<Mention>,
                    score: f64| {
        let content = trim(doc, content);
        let words = content.clone().filter(|k| doc.tokens[*k].word).count();
        let quoted_words = content.clone().filter(|k| !free(*k)).count();
        if words < 3
            || quoted_words * 2 > content.len()
            || !asking && taken.iter().any(|t| t.start < content.end && content.start < t.end)
        {
            return;
        }
        taken.push(content.clone());
        let quoted = if quoted_words > 0 { Quoted::Partial } else { Quoted::None };
        out.push(Utterance {
            kind: "other",
            speaker,
            content: vec![content],
            cue: Some(cue),
            addressees,
            quoted,
            inside: None,
            when: None,
            asking,
            score,
        });
    };
    // An answer refused or not given needs no verb of speech.
    for list in ["kinds.non_comment", "kinds.no_response"] {
        if let Some(cue) = (range.start..range.end)
            .find_map(|k| free(k).then(|| lexicon.cue(list, doc, k)).flatten().map(|n| k..k + n))
        {
            let speaker = subject(doc, cast, cue.start, range.start, range.end);
            if speaker.is_some() {
                let mut from = if matches!(
                    doc.low(cue.start.wrapping_sub(1)),
                    "had" | "have" | "has" | "was" | "is" | "were" | "would" | "could"
                ) {
                    cue.start - 1
                } else {
                    cue.start
                };
                if matches!(doc.low(from.wrapping_sub(1)), "he" | "she" | "it" | "they") && from > range.start
                {
                    from -= 1;
                }
                let end = (cue.end..range.end)
                    .find(|k| {
                        matches!(doc.low(*k), ";") || doc.quotes.iter().any(|q| q.tokens.start == k + 1)
                    })
                    .unwrap_or(range.end);
                push(out, speaker, from..end, cue, false, Vec::new(), 0.8);
            }
        }
    }
    let mut k = range.start;
    while k < range.end {
        if !free(k) {
            k += 1;
            continue;
        }
        if let Some(n) = lexicon.cue("speech.according", doc, k) {
            let speaker = cast.within(k + n..(k + n + 8).min(range.end)).find(|m| speaks(cast, m)).cloned();
            if let Some(m) = speaker.filter(|_| doc.low(k) == "according") {
                let after = m.tokens.end + usize::from(doc.low(m.tokens.end) == ",");
                let content = if k <= range.start + 1 { after..range.end } else { range.start..k };
                push(out, Some(m), content, k..k + n, false, Vec::new(), 0.75);
            }
            k += n;
            continue;
        }
        if let Some(n) = lexicon.cue("speech.asking", doc, k).filter(|_| {
            doc.low(k.wrapping_sub(1)) != "to"
                && !matches!(doc.low(k.wrapping_sub(1)), "was" | "were" | "be" | "been" | "a" | "the")
        }) {
            let speaker = subject(doc, cast, k, range.start, range.end);
            let addressees: Vec<Mention> = cast
                .within(k + n..(k + n + 16).min(range.end))
                .take_while(|m| (k + n..m.tokens.start).all(|j| !matches!(doc.low(j), "to" | "not")))
                .filter(|m| {
                    cast.of(m).kind != EntityKind::Place
                        || cast
                            .of(m)
                            .located
                            .as_ref()
                            .is_some_and(|l| l.level == crate::gazetteer::Level::Country)
                })
                .cloned()
                .collect();
            let has_quote = out[..direct].iter().any(|u| u.cue.as_ref().is_some_and(|c| c.start == k));
            // A wish not to be named is something to protect, not an appeal.
            let unnamed = lexicon.cue_in("protection.anonymity_request", doc, k..(k + 8).min(range.end));
            if speaker.is_some()
                && unnamed.is_none()
                && !has_quote
                && (!addressees.is_empty()
                    || matches!(doc.low(k + n - 1), "for" | "on")
                    || (k + n..(k + n + 8).min(range.end))
                        .any(|j| doc.low(j) == "to" || doc.low(j) == "that"))
                && doc.low(k + n) != "about"
            {
                // "…, the ministry in Seoul said": who tells of the request stands behind a comma.
                let end = (k + n..range.end)
                    .find(|j| {
                        doc.low(*j) == ","
                            && (j + 1..(j + 9).min(range.end)).any(|v| lexicon.indirect.contains(doc.low(v)))
                    })
                    .unwrap_or(range.end);
                let from = if matches!(doc.low(k - 1), "has" | "have" | "had") { k - 1 } else { k };
                push(out, speaker, from..end, k..k + n, true, addressees, 0.75);
            }
            k += n;
            continue;
        }
        if lexicon.indirect.contains(doc.low(k))
            && !matches!(
                doc.low(k.wrapping_sub(1)),
                "to" | "be" | "been" | "a" | "the" | "no" | "an" | "is" | "are"
            )
        {
            let already = out[..direct].iter().any(|u| u.cue.as_ref().is_some_and(|c| c.start == k));
            if !already {
                verb_clause(doc, cast, &range, k, out, &mut push);
            }
        }
        k += 1;
    }
}

/// "X said (that) …" or "…, X said": the clause that is said.
fn verb_clause(
    doc: &Doc<'_>,
    cast: &Cast,
    range: &Range<usize>,
    verb: usize,
    out: &mut Vec<Utterance>,
    push: &mut impl FnMut(
        &mut Vec<Utterance>,
        Option<Mention>,
        Range<usize>,
        Range<usize>,
        bool,
        Vec<Mention>,
        f64,
    ),
) {
    let Some(speaker) = subject(doc, cast, verb, range.start, range.end) else { return };
    let said = matches!(doc.low(verb), "fears" | "fear" | "feared" | "believes" | "believe" | "heard");
    // What follows the verb: "told REPORTERS on Monday that …"
    let mut after = verb + 1;
    let mut addressees = told_to(doc, cast, Some(verb));
    if let Some(m) = addressees.first() {
        after = m.tokens.end;
    } else if matches!(doc.low(verb), "told" | "tells" | "tell") {
        let skip =
            (verb + 1..verb + 5).find(|k| matches!(doc.low(*k), "that" | "from" | "on" | "by" | "in" | ","));
        after = skip.unwrap_or(verb + 2);
    }
    if speaker.tokens.start > verb {
        after = after.max(speaker.tokens.end);
    }
    let that = (after..(after + 9).min(range.end))
        .find(|k| doc.low(*k) == "that" && (after..*k).all(|j| doc.tokens[j].word));
    let start = that.map_or(after, |t| t + 1);
    let tail = (start..range.end).filter(|k| doc.tokens[*k].word).count();
    let closing = super::calendar::weekday(doc.low(after + 1)).is_some()
        || super::calendar::month(doc.low(after + 1)).is_some()
        || matches!(doc.low(after), "by" | "on" | "in" | "from" | "," | "." | "citing" | "when");
    let comma_before = doc.low(speaker.tokens.start.min(verb).wrapping_sub(1)) == ","
        && speaker.tokens.start > range.start + 4
        || (speaker.tokens.start > verb && doc.low(verb - 1) == ",");
    let trailing = comma_before && (that.is_none() && (closing || tail < 4 || speaker.tokens.start > verb));
    let content = if trailing {
        let mut end = speaker.tokens.start.min(verb);
        // "…, said Suk Dong-pil": the sentence before the comma; a speaker named before it (a noun phrase) is left out.
        while end > range.start && matches!(doc.low(end - 1), "," | "the" | "a") {
            end -= 1;
        }
        range.start..end
    } else if tail >= 3 {
        start..range.end
    } else if said {
        verb..range.end
    } else {
        return;
    };
    if trailing {
        addressees.clear();
    }
    let content = if said && !trailing { verb..range.end } else { content };
    push(out, Some(speaker), content, verb..verb + 1, false, addressees, 0.7);
}

/// A mark that ends a sentence, and not an initial or a title.
fn full_stop(doc: &Doc<'_>, k: usize) -> bool {
    matches!(doc.low(k), "!" | "?")
        || doc.low(k) == "."
            && !(doc.tokens.get(k + 1).is_some_and(|t| t.word && !t.capital)
                || doc.low(k.wrapping_sub(1)).len() <= 3
                    && doc.tokens.get(k + 1).is_some_and(|t| t.word)
                    && doc.sentence_of(k) == doc.sentence_of(k + 1))
}

fn trim(doc: &Doc<'_>, mut r: Range<usize>) -> Range<usize> {
    while r.start < r.end && !doc.tokens[r.start].word && !matches!(doc.low(r.start), "\"" | "“" | "(") {
        r.start += 1;
    }
    while r.start < r.end && matches!(doc.low(r.end - 1), "." | "," | ":" | ";" | "-" | "–") {
        r.end -= 1;
    }
    r
}
