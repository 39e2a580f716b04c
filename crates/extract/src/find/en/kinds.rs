//! What kind of statement it is: what English knows of it, for the common decision of `find::kind`.

use amparo_model::reading::{EntityKind, Quoted};

use super::lexicon::Lexicon;
use super::speech::Utterance;
use crate::find::cast::{Cast, Member};
use crate::find::doc::Doc;
use crate::find::kind::{self, Said, Signs, Tongue};

/// Words before the verb that belong to it: "would not", "neither confirmed nor".
const BEFORE: usize = 5;

/// Sets the kind from the verb, the speaker and the words.
pub(crate) fn classify(doc: &Doc<'_>, lexicon: &Lexicon, cast: &Cast, u: &mut Utterance) {
    u.kind = decide(doc, lexicon, cast, u);
}

/// Kind of what is thought, wanted, judged or told by a noun: what the noun names, else as decided for what is said;
/// nobody need have made it known.
pub(crate) fn of_view(doc: &Doc<'_>, lexicon: &Lexicon, cast: &Cast, u: &mut Utterance) {
    let kind = u.named.unwrap_or_else(|| decide(doc, lexicon, cast, u));
    u.kind = if kind == "disclosure" { "other" } else { kind };
}

fn decide(doc: &Doc<'_>, lexicon: &Lexicon, cast: &Cast, u: &Utterance) -> &'static str {
    let content = u.content.iter().map(|r| doc.words(r.clone())).collect::<Vec<_>>().join(" ");
    let cue = cue_words(doc, u);
    let member = u.speaker.as_ref().map(|m| cast.of(m));
    let speaker = speaker_words(doc, u, member);
    // The lists that also find refusals to speak where no verb brings them in, and set phrases.
    let mut more = Signs::default();
    for name in ["non_comment", "no_response", "policy_line"] {
        let list = format!("kinds.{name}");
        if u.content.iter().any(|r| lexicon.cue_in(&list, doc, r.clone()).is_some()) {
            more.add_named(name);
        }
    }
    let said = Said {
        content: &content,
        cue: &cue,
        speaker: &speaker,
        official: member.is_some_and(|m| m.official),
        human: member.is_some_and(Member::human),
        organisation: member.is_some_and(|m| m.kind == EntityKind::Organisation),
        quoted: u.quoted,
        asking: u.asking && u.quoted != Quoted::Full,
        mind: u.mind,
        more: (more, Signs::default()),
    };
    kind::of(kind::lists(Tongue::En), &said)
}

/// The verb with the words around it in its sentence, without what is said.
fn cue_words(doc: &Doc<'_>, u: &Utterance) -> String {
    let Some(cue) = &u.cue else { return String::new() };
    let sentence = doc.sentences[doc.sentence_of(cue.start)].tokens.clone();
    let mut from = cue.start;
    while from > sentence.start
        && cue.start - from < BEFORE
        && doc.tokens[from - 1].word
        && !u.covers(from - 1)
    {
        from -= 1;
    }
    let next = u.content.iter().map(|r| r.start).find(|at| *at >= cue.end);
    let to =
        next.filter(|at| *at <= cue.end + 8).unwrap_or(cue.end).clamp(cue.end, sentence.end.max(cue.end));
    doc.words(from..to).to_owned()
}

/// The words that name the speaker; with a pronoun, the words that name whom it stands for.
fn speaker_words(doc: &Doc<'_>, u: &Utterance, member: Option<&Member>) -> String {
    let mut parts: Vec<&str> = Vec::new();
    parts.extend(u.speaker_words.iter().map(|w| doc.words(w.clone())));
    parts.extend(u.speaker.iter().map(|m| doc.words(m.tokens.clone())));
    let ends = [u.speaker_words.as_ref().map(|w| w.end), u.speaker.as_ref().map(|m| m.tokens.end)];
    parts.extend(ends.into_iter().flatten().map(|end| doc.words(apposition(doc, u, end))));
    if let Some(member) = member {
        parts.extend(member.mentions.iter().take(4).map(|t| doc.words(t.clone())));
        parts.extend(member.mentions.first().map(|t| doc.words(apposition(doc, u, t.end))));
        parts.extend(member.stated.iter().filter(|s| s.name == "role").map(|s| s.value.as_str()));
    }
    parts.join(" · ")
}

/// "…, deputy head of the Red Sea Rights Circle": what stands behind a name and a comma, where it opens like a role.
fn apposition(doc: &Doc<'_>, u: &Utterance, end: usize) -> std::ops::Range<usize> {
    const REACH: usize = 8;
    if doc.low(end) != "," || end >= doc.tokens.len() {
        return end..end;
    }
    let sentence = doc.sentences[doc.sentence_of(end)].tokens.clone();
    let from = end + 1;
    let stop = |k: &usize| {
        u.covers(*k) || !doc.tokens[*k].word || matches!(doc.low(*k), "who" | "which" | "said" | "and")
    };
    let to = (from..sentence.end.min(from + REACH)).find(stop).unwrap_or(sentence.end.min(from + REACH));
    from.min(to)..to
}
