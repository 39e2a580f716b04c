//! Words that tell of acts, and words that only look so.

use std::ops::Range;

use amparo_model::reading::EntityKind;

use super::lexicon::{Form, Lexicon, Trigger};
use crate::find::cast::Cast;
use crate::find::doc::Doc;

pub(super) struct Hit<'l> {
    pub(super) trigger: &'l Trigger,
    pub(super) at: Range<usize>,
}

pub(super) fn hits<'l>(
    doc: &Doc<'_>,
    lexicon: &'l Lexicon,
    cast: &Cast,
    range: &Range<usize>,
) -> Vec<Hit<'l>> {
    let mut out: Vec<Hit<'l>> = Vec::new();
    let mut i = range.start;
    while i < range.end {
        let found = lexicon.triggers.get(doc.low(i)).and_then(|list| {
            // "fear torture", "the arrest": a noun unless a verb's neighbours say otherwise.
            let verbal = matches!(
                doc.low(i.wrapping_sub(1)),
                "to" | "will"
                    | "would"
                    | "may"
                    | "could"
                    | "can"
                    | "they"
                    | "we"
                    | "not"
                    | "n't"
                    | "police"
                    | "officers"
                    | "should"
                    | "must"
                    | "might"
                    | "did"
                    | "who"
                    | "authorities"
            );
            let mut order: Vec<&Trigger> = list.iter().collect();
            if !verbal {
                order.sort_by_key(|t| (std::cmp::Reverse(t.words.len()), t.form != Form::Noun));
            }
            // "could not arrest": a verb that is refused below does not come back as the noun of the same letters.
            let only_verb = matches!(
                doc.low(i.wrapping_sub(1)),
                "will"
                    | "would"
                    | "may"
                    | "could"
                    | "can"
                    | "they"
                    | "we"
                    | "not"
                    | "n't"
                    | "should"
                    | "must"
                    | "might"
                    | "did"
            ) && order.iter().any(|t| t.form != Form::Noun && t.words.len() == 1);
            order.into_iter().filter(|t| !only_verb || t.form != Form::Noun || t.words.len() > 1).find(|t| {
                let Some(end) = phrase(doc, i, &t.words) else { return false };
                end <= range.end
                    && (t.needs.is_empty()
                        || t.act == "border_crossing"
                            && cast.within(end..end + 4).any(|m| cast.of(m).kind == EntityKind::Place)
                        || range.clone().any(|k| t.needs.iter().any(|n| n == doc.low(k))))
                    && allowed(doc, cast, t, i, end)
            })
        });
        match found {
            Some(trigger) => {
                let gapped = trigger.words.iter().any(|w| w == "_");
                let at = i..if gapped { i + 1 } else { i + trigger.words.len() };
                i = at.end;
                out.push(Hit { trigger, at });
            }
            None => i += 1,
        }
    }
    out
}

/// Where a phrase that begins at a token ends. `_` in it stands for one to five words: "let the two women go".
fn phrase(doc: &Doc<'_>, start: usize, words: &[String]) -> Option<usize> {
    let Some(gap) = words.iter().position(|w| w == "_") else {
        return doc.phrase_at(start, words).then_some(start + words.len());
    };
    if !doc.phrase_at(start, &words[..gap]) {
        return None;
    }
    let (from, rest) = (start + gap, &words[gap + 1..]);
    // "took seven people, including two children, off a night bus": what is set off by commas may be longer.
    (from + 1..=from + 9)
        .take_while(|k| {
            doc.tokens.get(k - 1).is_some_and(|t| t.word || t.low == ",")
                && (k - from <= 5 || (from..*k).any(|j| doc.low(j) == ","))
        })
        .find(|k| doc.phrase_at(*k, rest))
        .map(|k| k + rest.len())
}

/// Words that look like an act and are none, by their neighbours.
fn allowed(doc: &Doc<'_>, cast: &Cast, t: &Trigger, start: usize, end: usize) -> bool {
    let (before, after) = (doc.low(start.wrapping_sub(1)), doc.low(end));
    for m in cast.mentions.iter().filter(|m| m.tokens.start <= start && end <= m.tokens.end && !m.pronoun) {
        let member = cast.of(m);
        match member.kind {
            EntityKind::Organisation => return false,
            EntityKind::Person if member.name.is_some() => return false,
            // "detention centre" is a place; "labour camp" and "prison" are harms too where they are feared.
            EntityKind::Place if !t.harm => return false,
            _ => {}
        }
    }
    let thing = [
        "decline",
        "fall",
        "spread",
        "slide",
        "development",
        "growth",
        "plan",
        "order",
        "command",
        "will",
        "strategy",
        "programme",
        "program",
        "phone",
        "telephone",
        "receiver",
        "report",
        "statement",
        "video",
        "letter",
        "book",
        "film",
        "song",
        "album",
        "photographs",
        "photos",
        "figures",
        "data",
        "breath",
        "attention",
        "fire",
        "sight",
        "cold",
        "bus",
        "train",
        "eye",
        "meeting",
        "meetings",
        "talks",
        "press",
        "conference",
        "power",
        "office",
        "hands",
        "elections",
        "election",
        "vote",
        "hearing",
        "position",
        "view",
        "record",
        "its",
        "images",
        "note",
        "time",
    ];
    let object = (end..end + 4)
        .take_while(|k| doc.tokens.get(*k).is_some_and(|t| t.word))
        .any(|k| thing.contains(&doc.low(k)));
    let verbish = t.form != Form::Noun;
    if verbish
        // "took seven people off a bus": its object stands inside the phrase.
        && !t.words.iter().any(|w| w == "_")
        && object
        // "blew up two power pylons"
        && t.act != "attack"
        && !(end..end + 4).any(|k| cast.mentions.iter().any(|m| m.tokens.start == k && cast.of(m).civilian()))
        && t.form != Form::Participle
    {
        return false;
    }
    // "a chess club", "a strike leader", "the fine": nouns of the same letters as an infinitive.
    const ALSO_NOUN: &[&str] = &[
        "club", "strike", "chain", "lash", "whip", "bug", "shadow", "shell", "torch", "fine", "bail", "free",
        "kick", "punch", "slap", "bomb", "hit", "cane", "hood", "harm", "burn", "drown",
    ];
    if t.form == Form::Base
        && t.words.len() == 1
        && ALSO_NOUN.contains(&t.words[0].as_str())
        && !(matches!(before, "to" | "will" | "would" | "could" | "they" | "not" | "n't" | "and")
            && (end..end + 3)
                .any(|k| cast.mentions.iter().any(|m| m.tokens.start == k && cast.of(m).human())))
    {
        return false;
    }
    if matches!(before, "cardiac" | "respiratory") {
        return false;
    }
    match t.act.as_str() {
        // "executed a retreat", "the round-up is executed by volunteers": people are executed.
        "execution" if verbish && t.words[0].starts_with("execut") => {
            !object
                && (t.form != Form::Base && t.form != Form::Finite && t.form != Form::Gerund
                    || (end..end + 5)
                        .any(|k| cast.mentions.iter().any(|m| m.tokens.start == k && cast.of(m).human())))
                && !matches!(after, "a" | "an" | "the" if t.form == Form::Participle)
        }
        "prosecution" if t.words == ["prosecution"] || t.words == ["indictment"] => {
            before != "the" || matches!(after, "of" | "against")
        }
        "border_crossing" if t.words[0].starts_with("enter") => {
            !(after == "into" || after == "the" && matches!(doc.low(end + 1), "case" | "record" | "market"))
        }
        "forced_return" if t.form == Form::Noun && matches!(t.words[0].as_str(), "return" | "returns") => {
            matches!(
                before,
                "forced"
                    | "forcible"
                    | "a"
                    | "any"
                    | "their"
                    | "her"
                    | "his"
                    | "of"
                    | "involuntary"
                    | "the"
                    | "imminent"
                    | "feared"
                    | "against"
                    | "halt"
                    | "stop"
                    | "no"
            ) && !matches!(after, "ticket" | "flight" | "journey" | "trip" | "address" | "call" | "for")
        }
        "forced_return" if verbish && t.words.len() == 1 && t.words[0].starts_with("return") => {
            !matches!(after, "calls" | "call" | "home")
                && !(t.form != Form::Participle && matches!(after, "to" | "from"))
                && (t.form == Form::Participle || t.form == Form::Gerund || t.form == Form::Base)
        }
        "release" => {
            !matches!(before, "press" | "news" | "immediate")
                && !matches!(after, "date" | "of" if object)
                && after != "in"
                || verbish
        }
        "interrogation" if t.words[0] == "questions" => {
            (end..end + 4).any(|k| cast.mentions.iter().any(|m| m.tokens.start == k && cast.of(m).civilian()))
        }
        "interrogation" if t.form == Form::Finite => {
            !matches!(before, "the" | "a" | "no" | "these" | "one" | "two" | "asked" | "such")
        }
        "interrogation" if t.form == Form::Base => matches!(before, "to" | "they"),
        "arrest" if t.words[0] == "stop" || t.words[0] == "stops" || t.words[0] == "stopping" => {
            (end..end + 5).any(|k| cast.mentions.iter().any(|m| m.tokens.start == k && cast.of(m).civilian()))
                && doc.low(start.wrapping_sub(1)) != "to"
                && after != "sending"
        }
        "detention" if t.words[0] == "hold" || t.words[0] == "holds" || t.words[0] == "holding" => {
            (end..end + 5).any(|k| cast.mentions.iter().any(|m| m.tokens.start == k && cast.of(m).civilian()))
        }
        // "prices shot up"
        "killing" if t.words == ["shot"] && matches!(after, "up" | "past" | "through" | "back") => false,
        // "drug traffickers" trade in no people.
        "trafficking" => !matches!(before, "drug" | "drugs" | "arms" | "weapons" | "narcotics" | "wildlife"),
        "killing" if t.words == ["death"] => {
            matches!(
                before,
                "face" | "or" | "to" | "and" | "risk" | "fear" | "facing" | "even" | "certain" | "of" | ","
            ) && !matches!(after, "penalty" | "sentence" | "toll" | "row")
        }
        "collective_punishment" if verbish => {
            range_has(doc, start, &["family", "families", "relatives", "parents", "kin"])
        }
        "ill_treatment" if t.words[0] == "punishment" || t.words[0] == "violence" => true,
        "imprisonment" if t.site => !matches!(
            after,
            "guard"
                | "guards"
                | "camp"
                | "camps"
                | "warden"
                | "gate"
                | "officials"
                | "system"
                | "service"
                | "director"
                | "governor"
                | "authorities"
                | "staff"
                | "van"
                | "official"
        ),
        "raid" if verbish && (t.words[0].starts_with("search") || t.words[0].starts_with("storm")) => {
            (end..end + 5).any(|k| {
                cast.mentions.iter().any(|m| m.tokens.start == k && cast.of(m).kind == EntityKind::Place)
            }) || t.form == Form::Participle && matches!(before, "was" | "were")
        }
        "raid" if t.form == Form::Noun && t.words[0].starts_with("sweep") => {
            !matches!(before, "to" | "chimney")
        }
        "transfer" if t.form == Form::Noun => !matches!(after, "fee" | "money" | "payment"),
        "detention" if t.words == ["detention"] => !matches!(
            after,
            "centre"
                | "center"
                | "centres"
                | "centers"
                | "facility"
                | "facilities"
                | "camp"
                | "camps"
                | "conditions"
        ),
        "arrest" if t.form == Form::Noun => {
            !matches!(after, "warrant" | "warrants" | "record")
                && !(matches!(before, "house" | "cardiac" | "under") && t.words[0] == "arrest")
        }
        "imprisonment" if t.words[0].starts_with("sentence") && t.form != Form::Participle => false,
        _ => true,
    }
}

fn range_has(doc: &Doc<'_>, at: usize, words: &[&str]) -> bool {
    (at..at + 8).any(|k| words.contains(&doc.low(k)))
}
