//! Acts: a trigger word, who did it to whom, when, where, and how surely.

use std::ops::Range;

use amparo_model::Modality;
use amparo_model::reading::{Attribution, EntityKind};

use super::dates::DateSaid;
use super::lexicon::{Form, Lexicon, Trigger};
use super::modality::{self, Context};
use super::speech::Utterance;
use crate::find::cast::{Cast, Mention};
use crate::find::doc::Doc;
use crate::gazetteer::Level;

/// An act while the text is being read.
#[derive(Clone, Debug)]
pub(crate) struct Deed {
    pub act: String,
    pub at: Range<usize>,
    pub sentence: usize,
    pub modality: Modality,
    pub modality_cue: Option<Range<usize>>,
    pub victims: Vec<Mention>,
    pub actors: Vec<Mention>,
    /// Places with their role.
    pub places: Vec<(Mention, &'static str)>,
    pub targets: Vec<Mention>,
    pub when: Option<usize>,
    pub source: Option<Mention>,
    pub attribution: Attribution,
    /// Number of the utterance around it.
    pub said: Option<usize>,
    pub score: f64,
}

struct Hit<'l> {
    trigger: &'l Trigger,
    at: Range<usize>,
}

/// Acts whose subject undergoes them.
const INTRANSITIVE: &[&str] = &["border_crossing", "escape", "enforced_disappearance", "death_in_custody"];

/// All acts of the story.
///
/// `dateline` is where the story was filed: its place and date belong to no act.
pub(crate) fn find(
    doc: &Doc<'_>,
    lexicon: &Lexicon,
    cast: &Cast,
    dates: &[DateSaid],
    said: &[Utterance],
    dateline: &Range<usize>,
) -> Vec<Deed> {
    let mut out = Vec::new();
    for s in 0..doc.sentences.len() {
        let mut range = doc.sentences[s].tokens.clone();
        if range.contains(&dateline.start) && dateline.end < range.end {
            range.start = dateline.end;
        }
        let hits = hits(doc, lexicon, cast, &range);
        let ranges: Vec<Range<usize>> = hits.iter().map(|h| h.at.clone()).collect();
        for hit in hits {
            if let Some(deed) = read(doc, lexicon, cast, dates, said, s, &range, &hit, &ranges) {
                out.push(deed);
            }
        }
    }
    merge(doc, out)
}

fn hits<'l>(doc: &Doc<'_>, lexicon: &'l Lexicon, cast: &Cast, range: &Range<usize>) -> Vec<Hit<'l>> {
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
            order.into_iter().find(|t| {
                let end = i + t.words.len();
                end <= range.end
                    && doc.phrase_at(i, &t.words)
                    && (t.needs.is_empty()
                        || t.act == "border_crossing"
                            && cast.within(end..end + 4).any(|m| cast.of(m).kind == EntityKind::Place)
                        || range.clone().any(|k| t.needs.iter().any(|n| n == doc.low(k))))
                    && allowed(doc, cast, t, i, end)
            })
        });
        match found {
            Some(trigger) => {
                let at = i..i + trigger.words.len();
                i = at.end;
                out.push(Hit { trigger, at });
            }
            None => i += 1,
        }
    }
    out
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
        && object
        && !(end..end + 4).any(|k| cast.mentions.iter().any(|m| m.tokens.start == k && cast.of(m).civilian()))
        && t.form != Form::Participle
    {
        return false;
    }
    match t.act.as_str() {
        "execution" if verbish && object => false,
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

#[allow(clippy::too_many_arguments)]
fn read(
    doc: &Doc<'_>,
    lexicon: &Lexicon,
    cast: &Cast,
    dates: &[DateSaid],
    said: &[Utterance],
    s: usize,
    range: &Range<usize>,
    hit: &Hit<'_>,
    hits: &[Range<usize>],
) -> Option<Deed> {
    let (t, at) = (hit.trigger, hit.at.clone());
    let around = said
        .iter()
        .enumerate()
        .filter(|(_, u)| {
            u.covers(at.start) || u.asking && u.cue.as_ref().is_some_and(|c| c.start == at.start)
        })
        .min_by_key(|(_, u)| u.content[0].len());
    let utterance = around.map(|(_, u)| u);
    // Roles are looked for on the trigger's side of the quotation marks.
    let limits = doc.quote_at(at.start).map_or_else(
        || range.clone(),
        |q| {
            let tokens = &doc.quotes[q].tokens;
            tokens.start.max(range.start)..tokens.end.min(range.end)
        },
    );
    let passive = t.form == Form::Participle && passive(doc, cast, &at, &limits);
    let (victims, actors) = roles(doc, cast, t, &at, &limits, passive);
    let official = utterance.and_then(|u| u.speaker.as_ref()).is_some_and(|m| cast.of(m).official);
    let when = date(doc, lexicon, dates, &at, range, hits, said);
    let context = Context { doc, lexicon, sentence: range.clone(), said: utterance, official };
    let (mut modality, cue) = modality::of(
        &context,
        t,
        &at,
        passive,
        when.is_some() || victims.iter().any(|m| cast.of(m).size.is_some()),
    );
    if t.weak {
        let body = cast
            .within(range.clone())
            .any(|m| cast.of(m).official && cast.of(m).kind == EntityKind::Organisation);
        let site = cast.within(range.clone()).any(|m| cast.of(m).kind == EntityKind::Place);
        let involved = victims.iter().any(|m| cast.of(m).civilian())
            || passive && cast.within(limits.start..at.start).any(|m| cast.of(m).civilian());
        let by_body = actors.iter().any(|m| cast.of(m).official);
        let ok = match t.act.as_str() {
            "forced_return" => {
                involved && (body || site || passive) || by_body || doc.low(at.start.wrapping_sub(1)) == "if"
            }
            "transfer" => involved && passive && site,
            "escape" => involved,
            "release" => {
                involved
                    || victims.iter().any(|m| cast.of(m).human())
                    || passive
                        && (at.start.saturating_sub(3)..at.start)
                            .any(|k| matches!(doc.low(k), "they" | "he" | "she"))
            }
            _ => (involved || by_body) && (body || site || passive),
        };
        if !ok {
            return None;
        }
    }
    if t.act == "transfer" && !victims.iter().any(|m| cast.of(m).civilian()) {
        return None;
    }
    // An official hands over, detains or releases people, not reports; a harm may stand without victims.
    let source = utterance.and_then(|u| u.speaker.clone());
    let attribution = match utterance {
        Some(u) if u.kind == "hearsay" => Attribution::Hearsay,
        Some(u) if u.speaker.is_some() => Attribution::Said,
        _ => Attribution::None,
    };
    if modality == Modality::Alleged && attribution == Attribution::None && cue.is_none() {
        modality = Modality::Asserted;
    }
    let mut targets = Vec::new();
    let mut places = places(doc, cast, &at, range, hits, &t.act);
    if t.act == "raid" {
        targets.extend(
            places
                .iter()
                .filter(|(m, _)| cast.of(m).candidates.is_empty() && m.tokens.start >= at.start)
                .map(|(m, _)| m.clone())
                .take(1),
        );
    }
    if t.site || matches!(t.act.as_str(), "political_camp" | "forced_labour") {
        places.retain(|(m, _)| {
            !(m.tokens.start <= at.start && at.end <= m.tokens.end) || !cast.of(m).candidates.is_empty()
        });
    }
    let score = if t.weak {
        0.55
    } else if victims.is_empty() {
        0.6
    } else {
        0.8
    };
    Some(Deed {
        act: t.act.clone(),
        at,
        sentence: s,
        modality,
        modality_cue: cue,
        victims,
        actors,
        places,
        targets,
        when,
        source,
        attribution,
        said: around.map(|(i, _)| i),
        score,
    })
}

fn be(low: &str) -> bool {
    matches!(
        low,
        "was"
            | "were"
            | "been"
            | "being"
            | "be"
            | "is"
            | "are"
            | "get"
            | "gets"
            | "got"
            | "getting"
            | "'re"
            | "am"
    )
}

/// Whether a participle is passive: "were arrested", "ten people arrested in", "caught and sent back".
fn passive(doc: &Doc<'_>, cast: &Cast, at: &Range<usize>, limits: &Range<usize>) -> bool {
    let mut k = at.start;
    let mut and = false;
    for _ in 0..7 {
        if k <= limits.start {
            break;
        }
        k -= 1;
        let w = doc.low(k);
        if be(w) {
            return true;
        }
        if matches!(w, "have" | "has" | "had" | "having") && !and {
            return false;
        }
        if matches!(w, "and" | "or" | ",") {
            and = true;
        }
        if !and
            && !w.ends_with("ly")
            && !matches!(
                w,
                "not"
                    | "n't"
                    | "all"
                    | "also"
                    | "then"
                    | "later"
                    | "now"
                    | "already"
                    | "first"
                    | "both"
                    | "since"
                    | "reportedly"
                    | "still"
                    | "to"
                    | "never"
                    | "soon"
                    | "so"
                    | "far"
                    | "recently"
                    | "forcibly"
                    | "too"
                    | "again"
                    | "either"
                    | "even"
                    | "himself"
                    | "herself"
                    | "once"
                    | "there"
            )
        {
            break;
        }
    }
    let object = cast.within(at.end..(at.end + 3).min(limits.end)).any(|m| {
        cast.of(m).human() && (at.end..m.tokens.start).all(|k| doc.tokens[k].word && !preposition(doc.low(k)))
    });
    if object {
        return false;
    }
    let body_before = cast
        .within(limits.start..at.start)
        .last()
        .is_some_and(|m| cast.of(m).official && m.tokens.end + 2 >= at.start);
    !body_before
        && !matches!(
            doc.low(at.start - usize::from(at.start > 0)),
            "who" | "that" | "he" | "she" | "they" | "we" | "i"
        )
}

fn preposition(low: &str) -> bool {
    matches!(
        low,
        "in" | "at"
            | "on"
            | "by"
            | "from"
            | "to"
            | "near"
            | "with"
            | "for"
            | "of"
            | "after"
            | "before"
            | "during"
            | "outside"
            | "into"
            | "without"
            | "over"
            | "across"
            | "against"
            | "as"
            | "along"
            | "under"
            | "while"
            | "when"
            | "because"
    )
}

/// Between two mentions that are named together: "his wife and four years old son", "along with".
fn joined(doc: &Doc<'_>, from: usize, to: usize) -> bool {
    from <= to
        && to - from <= 5
        && (from..to).all(|k| {
            matches!(
                doc.low(k),
                "," | "and"
                    | "or"
                    | "along"
                    | "with"
                    | "together"
                    | "as"
                    | "well"
                    | "including"
                    | "among"
                    | "them"
                    | "plus"
                    | "of"
                    | "-"
                    | "–"
                    | "("
                    | "—"
                    | "the"
                    | "either"
                    | "both"
                    | "aged"
            ) || super::numbers::value(doc.low(k)).is_some()
        })
}

/// Victims and actors from where they stand to the trigger.
fn roles(
    doc: &Doc<'_>,
    cast: &Cast,
    t: &Trigger,
    at: &Range<usize>,
    limits: &Range<usize>,
    passive: bool,
) -> (Vec<Mention>, Vec<Mention>) {
    let before: Vec<&Mention> =
        cast.within(limits.start..at.start).filter(|m| m.tokens.end <= at.start && party(cast, m)).collect();
    let after: Vec<&Mention> = cast.within(at.end..limits.end).filter(|m| party(cast, m)).collect();
    let intransitive = INTRANSITIVE.contains(&t.act.as_str()) && t.form != Form::Noun;
    let agent = |m: &&&Mention| !cast.of(m).civilian() || cast.of(m).kind == EntityKind::Organisation;
    let mut victims = Vec::new();
    let mut actors = Vec::new();
    match t.form {
        Form::Noun => {
            // "the arrest of five", "their deportation", "by police"
            let of = after.iter().find(|m| {
                (at.end..m.tokens.start).all(|k| matches!(doc.low(k), "of" | "the" | "all" | "for"))
                    && m.tokens.start <= at.end + 3
                    && doc.low(at.end) == "of"
            });
            victims.extend(of.filter(|m| cast.of(m).civilian()).map(|m| (**m).clone()));
            let by = after
                .iter()
                .find(|m| doc.low(m.tokens.start.wrapping_sub(1)) == "by" && m.tokens.start <= at.end + 8);
            actors.extend(by.filter(|m| !cast.of(m).civilian()).map(|m| (**m).clone()));
            if victims.is_empty() {
                // The subject of "face", "fear", "in custody": nearest people before.
                if let Some(m) = before.iter().rev().find(|m| cast.of(m).civilian()) {
                    victims.push((**m).clone());
                    widen(doc, cast, &before, &mut victims);
                }
            }
            if actors.is_empty() && matches!(t.act.as_str(), "detention" | "raid" | "arrest") {
                // "in the hands of Chinese border police"
                actors.extend(
                    after
                        .first()
                        .filter(|m| !cast.of(m).civilian() && m.tokens.start <= at.end + 1)
                        .map(|m| (**m).clone()),
                );
            }
        }
        _ if passive => {
            let by = after.iter().find(|m| preceded(doc, m, "by") && m.tokens.start <= at.end + 14);
            actors.extend(by.filter(|m| agent(m)).map(|m| (**m).clone()));
            if actors.is_empty() {
                // "handed over … to state security": who receives is an actor too.
                let to = after.iter().find(|m| {
                    (preceded(doc, m, "to")
                        || preceded(doc, m, "of")
                            && matches!(
                                doc.low(m.tokens.start.wrapping_sub(3)),
                                "officers" | "agents" | "men"
                            ))
                        && cast.of(m).kind == EntityKind::Organisation
                });
                actors.extend(to.filter(|_| t.act == "forced_return").map(|m| (**m).clone()));
            }
            if let Some(m) = subject(doc, cast, &before) {
                victims.push(m.clone());
                widen(doc, cast, &before, &mut victims);
            }
        }
        _ if intransitive => {
            if let Some(m) = subject(doc, cast, &before) {
                victims.push(m.clone());
                widen(doc, cast, &before, &mut victims);
            }
        }
        _ => {
            let object = after.iter().find(|m| {
                let gap: Vec<&str> = (at.end..m.tokens.start).map(|k| doc.low(k)).collect();
                gap.len() <= 6
                    && !gap.iter().any(|w| preposition(w) || matches!(*w, "," | "that" | "who"))
                    && cast.of(m).civilian()
            });
            if let Some(m) = object {
                victims.push((**m).clone());
                let mut end = m.tokens.end;
                for n in after.iter().filter(|n| n.tokens.start > m.tokens.start) {
                    if cast.of(n).civilian() && joined(doc, end, n.tokens.start) {
                        victims.push((**n).clone());
                        end = n.tokens.end;
                    }
                }
            }
            let doer = before.iter().rev().find(|m| agent(m));
            let nearest = before.last();
            if let Some(m) = doer {
                actors.push((**m).clone());
            } else if let Some(m) = nearest.filter(|_| victims.is_empty() && t.form != Form::Gerund) {
                // "who had come over the river": no body acts; the subject itself is concerned.
                victims.push((**m).clone());
            }
        }
    }
    (victims, actors)
}

/// A party to an act: not a place, not the media, and a country only when it acts.
fn party(cast: &Cast, m: &Mention) -> bool {
    let member = cast.of(m);
    !member.media
        && (member.kind != EntityKind::Place
            || member.located.as_ref().is_some_and(|l| l.level == Level::Country)
                && member.candidates.len() < 40
                && !member.name.as_deref().is_some_and(|n| n.contains(' ') && n.starts_with("the ")))
}

/// The people a passive or intransitive verb is about: the nearest before, but not inside "in …", "by …".
fn subject<'m>(doc: &Doc<'_>, cast: &Cast, before: &[&'m Mention]) -> Option<&'m Mention> {
    let people: Vec<&&Mention> = before.iter().filter(|m| cast.of(m).civilian()).collect();
    let people =
        if people.is_empty() { before.iter().filter(|m| cast.of(m).human()).collect() } else { people };
    people
        .iter()
        .rev()
        .find(|m| {
            !cast.of(m).part
                && !matches!(
                    doc.low(m.tokens.start.wrapping_sub(1)),
                    "by" | "from" | "against" | "to" | "near" | "told" | "'s"
                )
                && doc.low(m.tokens.end) != "'s"
        })
        .map(|m| **m)
}

/// "by police", "by the police"
fn preceded(doc: &Doc<'_>, m: &Mention, word: &str) -> bool {
    let k = m.tokens.start;
    doc.low(k.wrapping_sub(1)) == word
        || matches!(doc.low(k.wrapping_sub(1)), "the" | "local" | "armed")
            && doc.low(k.wrapping_sub(2)) == word
}

/// Adds people named together with the subject.
fn widen(doc: &Doc<'_>, cast: &Cast, before: &[&Mention], victims: &mut Vec<Mention>) {
    let mut first = victims[0].tokens.start;
    for m in before.iter().rev() {
        if m.tokens.end <= first && cast.of(m).civilian() && joined(doc, m.tokens.end, first) {
            victims.insert(0, (*m).clone());
            first = m.tokens.start;
        }
    }
    // "one of the group": the one, not the group.
    if let Some(one) = victims.iter().position(|m| cast.of(m).head == "one") {
        let group = one + 1;
        if victims.get(group).is_some_and(|m| {
            cast.of(m).kind == EntityKind::Group && doc.low(m.tokens.start.wrapping_sub(1)) == "of"
        }) {
            victims.remove(group);
        }
    }
    // Parts are named with their group: "eleven North Koreans, three of them children".
    if victims.iter().any(|m| !cast.of(m).part) {
        victims.retain(|m| !cast.of(m).part);
    }
}

/// The date of the act: the nearest in the sentence that does not tell when somebody spoke.
fn date(
    doc: &Doc<'_>,
    lexicon: &Lexicon,
    dates: &[DateSaid],
    at: &Range<usize>,
    range: &Range<usize>,
    hits: &[Range<usize>],
    said: &[Utterance],
) -> Option<usize> {
    let quote = doc.quote_at(at.start);
    let distance = |hit: &Range<usize>, d: &Range<usize>| {
        // A date behind the verb is likelier its own than one before it.
        if d.start >= hit.end { d.start - hit.end } else { (hit.start.saturating_sub(d.end)) * 3 / 2 + 1 }
    };
    let spoken = |d: &DateSaid| {
        let from = d.tokens.start.saturating_sub(6).max(range.start);
        let verb = (from..d.tokens.start)
            .rev()
            .find(|k| lexicon.speech.contains(doc.low(*k)) && !hits.iter().any(|h| h.contains(k)));
        let cue = said.iter().any(|u| u.cue.as_ref().is_some_and(|c| Some(c.start) == verb));
        verb.is_some_and(|v| {
            (v + 1..d.tokens.start).all(|k| {
                matches!(
                    doc.low(k),
                    "on" | "late"
                        | "early"
                        | "reporters"
                        | "journalists"
                        | "this"
                        | "newspaper"
                        | "the"
                        | "by"
                        | "telephone"
                        | "phone"
                        | "about"
                        | "group"
                        | "press"
                ) || cue && doc.tokens[k].capital
            })
        }) || said.iter().any(|u| {
            u.cue.as_ref().is_some_and(|c| c.end <= d.tokens.start && d.tokens.start <= c.end + 9)
                && u.content.iter().all(|r| !r.contains(&d.tokens.start))
                && (u.covers(at.start))
        })
    };
    dates
        .iter()
        .enumerate()
        .filter(|(_, d)| {
            range.contains(&d.tokens.start)
                && !d.period
                && doc.quote_at(d.tokens.start) == quote
                && !spoken(d)
        })
        .filter(|(_, d)| {
            let own = distance(at, &d.tokens);
            own < 45
                && !hits.iter().any(|h| h != at && distance(h, &d.tokens) * 3 < own && !shares(doc, h, at))
        })
        .min_by_key(|(_, d)| distance(at, &d.tokens))
        .map(|(i, _)| i)
}

/// Two triggers of one clause: "arrested in a raid".
fn shares(doc: &Doc<'_>, a: &Range<usize>, b: &Range<usize>) -> bool {
    // "seized … when police stormed a guesthouse in …": one scene, one place and day.
    let raid = |r: &Range<usize>| {
        r.clone().any(|k| {
            matches!(
                doc.low(k),
                "raid"
                    | "raided"
                    | "sweep"
                    | "stormed"
                    | "searched"
                    | "swoop"
                    | "broke"
                    | "burst"
                    | "raids"
                    | "swooped"
            )
        })
    };
    if raid(a) || raid(b) {
        return true;
    }

    let (first, second) = if a.start < b.start { (a, b) } else { (b, a) };
    !(first.end..second.start).any(|k| matches!(doc.low(k), "," | "and" | ";" | "who" | "after" | "before"))
}

/// Places of the sentence that belong to this trigger, with their roles.
fn places(
    doc: &Doc<'_>,
    cast: &Cast,
    at: &Range<usize>,
    range: &Range<usize>,
    hits: &[Range<usize>],
    act: &str,
) -> Vec<(Mention, &'static str)> {
    let mut out: Vec<(Mention, &'static str)> = Vec::new();
    let quote = doc.quote_at(at.start);
    for m in cast
        .within(range.clone())
        .filter(|m| cast.of(m).kind == EntityKind::Place && doc.quote_at(m.tokens.start) == quote)
    {
        let start = m.tokens.start;
        // Inside a longer site phrase already taken: the phrase carries it, the town is added for its co-ordinates.
        let mut k = start;
        while k > range.start
            && (matches!(
                doc.low(k - 1),
                "the"
                    | "a"
                    | "an"
                    | "city"
                    | "of"
                    | "town"
                    | "port"
                    | "suburb"
                    | "village"
                    | "chinese"
                    | "border"
                    | "central"
                    | "northern"
                    | "southern"
                    | "eastern"
                    | "western"
                    | "capital"
                    | "province"
                    | "his"
                    | "her"
            ) && start - k < 5)
        {
            k -= 1;
        }
        let prep = doc.low(k.wrapping_sub(1));
        let holder = k.wrapping_sub(2);
        // "the foreign ministry in Seoul", "a pastor in South Korea", "told this paper from Seoul": not the act's place.
        let describes_party = matches!(prep, "in" | "from" | "of" | "at")
            && cast.within(range.clone()).any(|p| {
                p.tokens.end == holder + 1
                    && p.member != m.member
                    && (cast.of(p).kind == EntityKind::Organisation
                        || cast.of(p).kind == EntityKind::Person && p.tokens.end > at.end)
            });
        let spoken = matches!(prep, "from" | "in" | "by")
            && matches!(
                doc.low(holder),
                "newspaper" | "reporters" | "radio" | "agency" | "said" | "told" | "telephone" | "phone"
            );
        let adverse = doc.low(m.tokens.end) == "'s" && !hits.iter().any(|h| h.start > m.tokens.end);
        if describes_party || spoken || adverse || doc.low(m.tokens.end) == ":" {
            continue;
        }
        let distance =
            |h: &Range<usize>| if start >= h.end { start - h.end } else { h.start - start.min(h.start) + 6 };
        let own = distance(at);
        let closer = hits.iter().any(|h| h != at && distance(h) + 4 < own && !shares(doc, h, at));
        if own > 40 || closer {
            continue;
        }
        let role = match (prep, act) {
            ("from", _) => "from",
            (
                "to" | "into" | "towards" | "toward" | "for",
                "forced_return" | "transfer" | "border_crossing" | "escape",
            ) => "to",
            ("over" | "across" | "through" | "via", _) => "through",
            _ => "at",
        };
        let country = cast.of(m).located.as_ref().is_some_and(|l| l.level == Level::Country);
        if country && matches!(role, "at") && !matches!(prep, "in" | "inside" | "across") {
            continue;
        }
        out.push((m.clone(), role));
    }
    out
}

fn same_people(a: &[Mention], b: &[Mention]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.member == b.member)
}

/// One act told twice in one sentence with the same people is one.
fn merge(doc: &Doc<'_>, deeds: Vec<Deed>) -> Vec<Deed> {
    let mut out: Vec<Deed> = Vec::new();
    for deed in deeds {
        let twin = out
            .iter_mut()
            .rev()
            .take(6)
            .find(|d| d.act == deed.act && d.sentence == deed.sentence && d.modality == deed.modality);
        match twin {
            // "crossed the border and entered the state": the same people, told once more.
            Some(twin)
                if joined(doc, twin.at.end, deed.at.start)
                    || !deed.victims.is_empty()
                        && same_people(&twin.victims, &deed.victims)
                        && (deed.when.is_none() || twin.when == deed.when) =>
            {
                if twin.victims.is_empty() {
                    twin.victims = deed.victims;
                }
            }
            _ => out.push(deed),
        }
    }
    out
}
