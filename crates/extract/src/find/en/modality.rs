//! How surely an act is said to have happened. Fails towards fear, never towards fact.

use std::ops::Range;

use amparo_model::Modality;

use super::clauses::past;
use super::lexicon::{Form, Lexicon, Trigger};
use super::numbers;
use super::speech::Utterance;
use crate::find::doc::Doc;

/// What the decision rests on.
pub(crate) struct Context<'a> {
    pub doc: &'a Doc<'a>,
    pub lexicon: &'a Lexicon,
    /// Sentence of the trigger.
    pub sentence: Range<usize>,
    /// Innermost utterance around the trigger.
    pub said: Option<&'a Utterance>,
    /// Speaker acts for the state.
    pub official: bool,
    /// A body of the state is the subject of the verb: "the Border Service will hand them over".
    pub body_acts: bool,
}

/// The modality of a trigger at `at`, and the words that decided it.
pub(crate) fn of(
    c: &Context<'_>,
    trigger: &Trigger,
    at: &Range<usize>,
    passive: bool,
    dated: bool,
) -> (Modality, Option<Range<usize>>) {
    let (doc, lexicon) = (c.doc, c.lexicon);
    let start = boundary(c, at.start);
    let clause = start..at.start;
    let before = |list: &str, reach: usize| {
        last_cue(lexicon, list, doc, clause.start.max(at.start.saturating_sub(reach))..at.start)
    };
    let near = if passive { 6 } else { 4 };
    let harm = trigger.harm || trigger.act == "forced_return";

    // "Had the driver stopped, …"
    if doc.low(c.sentence.start) == "had" && !(c.sentence.start..at.start).any(|k| doc.low(k) == ",") {
        return (Modality::Counterfactual, Some(c.sentence.start..c.sentence.start + 1));
    }
    if let Some(cue) = before("modality.counterfactual", near) {
        return (Modality::Counterfactual, Some(cue));
    }
    if let Some(cue) = refuted(c, at) {
        return (Modality::Denied, Some(cue));
    }
    if c.said.is_some_and(|u| u.kind == "denial") || before("modality.denied", 12).is_some() {
        let cue = before("modality.denied", 12).or_else(|| c.said.and_then(|u| u.cue.clone()));
        return (Modality::Denied, cue);
    }
    if let Some(cue) = before("modality.uncertain", 8) {
        return (Modality::Uncertain, Some(cue));
    }
    // "stop sending them back", "urged not to return them": what somebody wants prevented is what is feared.
    let wanted = c.said.is_some_and(|u| u.asking || matches!(u.kind, "demand" | "appeal"));
    let prevent = before("modality.prevent", 8);
    if (wanted || asks_nearby(c, at.start)) && finite_past(doc, trigger, at, passive, dated) != Some(true) {
        let cue =
            before("modality.feared", 30).or(prevent.clone()).or_else(|| c.said.and_then(|u| u.cue.clone()));
        if prevent.is_some() || harm {
            return (Modality::Feared, cue);
        }
        return (Modality::Conditional, cue);
    }
    if let (Some(cue), true) = (&prevent, harm && trigger.form != Form::Participle) {
        return (Modality::Feared, Some(cue.clone()));
    }
    if let Some(cue) =
        before("modality.conditional", 14).filter(|cue| !(cue.end..at.start).any(|k| doc.low(k) == ","))
    {
        return (Modality::Conditional, Some(cue));
    }
    let fear = before("modality.feared", 60).filter(|cue| {
        // A modal verb reaches its own verb; "fear", "face", "risk" reach the whole list behind them.
        let modal = matches!(doc.low(cue.start), "could" | "may" | "might" | "would" | "likely");
        let list = trigger.form == Form::Noun
            || (cue.end..at.start).all(|k| !matches!(doc.low(k), "was" | "were" | "had" | "has" | "have"));
        if modal { at.start - cue.end <= 12 && list } else { list }
    });
    // "does not speak of the camps" negates the speaking: before a noun only "no" and "without" count.
    let reach = if trigger.form == Form::Noun { 2 } else { near };
    let negation = before("modality.negated", reach).filter(|cue| {
        doc.low(cue.end) != "only"
            && !ended(doc, trigger, cue, at)
            && (trigger.form != Form::Noun
                || matches!(doc.low(cue.start), "no" | "without" | "avoid" | "avoided"))
    });
    if let Some(cue) = negation.filter(|_| fear.is_none()) {
        // A state that says "we have not" denies; a witness who says so tells.
        return (
            if c.official && c.said.is_some() { Modality::Denied } else { Modality::Negated },
            Some(cue),
        );
    }
    // "had been questioned and would be transferred on Thursday": the future of a past.
    if let Some(cue) = fear.as_ref().filter(|cue| !harm && doc.low(cue.start) == "would" && foretold(c, cue))
    {
        return (Modality::Planned, Some(cue.clone()));
    }
    if let Some(cue) = fear {
        return (Modality::Feared, Some(cue));
    }
    if let Some(cue) = after_cue(c, at) {
        return (Modality::Feared, Some(cue));
    }
    // "If they are pushed back, my sister goes to prison": what follows the condition is feared with it.
    if let Some(cue) = before("modality.conditional", 30).filter(|_| harm) {
        return (Modality::Feared, Some(cue));
    }
    // "You will have seen that dozens were picked up" speaks to the reader, not of the future.
    let aside = |cue: &Range<usize>| {
        doc.low(cue.end) == "have" && matches!(doc.low(cue.end + 1), "seen" | "heard" | "read" | "noticed")
    };
    if let Some(cue) = before("modality.future", near + 3).filter(|cue| !aside(cue)) {
        let announced = (c.official
            || c.body_acts
            || last_cue(lexicon, "modality.planned", doc, clause.clone()).is_some())
            && !trigger.harm;
        return (if harm && !announced { Modality::Feared } else { Modality::Planned }, Some(cue));
    }
    if let Some(cue) = before("modality.planned", near + 3) {
        return (if trigger.harm { Modality::Feared } else { Modality::Planned }, Some(cue));
    }
    // "Sent back to Syria, men could be tortured": a participle in front of a modal verb is a condition.
    if trigger.form == Form::Participle
        && at.start <= c.sentence.start + 1
        && let Some(k) = (at.end..c.sentence.end)
            .find(|k| matches!(doc.low(*k), "could" | "would" | "may" | "might" | "will" | "face" | "risk"))
    {
        return (Modality::Conditional, Some(k..k + 1));
    }
    // "Hmong who are handed over face torture": the present passive without a day tells what usually happens.
    if passive
        && harm
        && !dated
        && (at.start.saturating_sub(3)..at.start).any(|k| matches!(doc.low(k), "are" | "is"))
        && (at.start.saturating_sub(4)..at.start).any(|k| matches!(doc.low(k), "who" | "that" | "which"))
    {
        return (Modality::Generic, None);
    }
    // "Those who are returned" tells what happens, "those who had fled" and "ten people who are held" of some people.
    let some_people = |cue: &Range<usize>| {
        let believed = |k: usize| {
            matches!(
                doc.low(k),
                "believed"
                    | "believe"
                    | "believes"
                    | "thought"
                    | "suspected"
                    | "suspect"
                    | "assumed"
                    | "presumed"
            )
        };
        doc.low(cue.end - 1) == "who"
            && !(cue.end..at.start).any(believed)
            && (past(doc.low(cue.end)) || numbers::value(doc.low(cue.start.wrapping_sub(1))).is_some())
    };
    if let Some(cue) = before("modality.generic", 30).filter(|cue| !some_people(cue)) {
        return (Modality::Generic, Some(cue));
    }
    // Torture, camps, execution named without anybody undergoing them are no event.
    let happens = finite_past(doc, trigger, at, passive, dated);
    if trigger.harm && happens != Some(true) {
        return if c.said.is_some_and(|u| u.asking) {
            (Modality::Feared, None)
        } else {
            (Modality::Uncertain, None)
        };
    }
    match trigger.form {
        // "tried to force himself on her": what was tried was begun.
        Form::Base
            if doc.low(at.start.wrapping_sub(1)) == "to"
                && matches!(
                    doc.low(at.start.wrapping_sub(2)),
                    "tried" | "attempted" | "managed" | "began" | "started" | "continued"
                ) => {}
        Form::Base if doc.low(at.start.wrapping_sub(1)) == "to" => {
            return (if trigger.harm { Modality::Feared } else { Modality::Planned }, None);
        }
        Form::Base if !passive && !dated && happens != Some(true) => return (Modality::Generic, None),
        Form::Finite if !passive && !dated && doc.low(at.start).ends_with('s') && !headline(c) => {
            return (Modality::Generic, None);
        }
        Form::Gerund if !dated && happens != Some(true) => return (Modality::Uncertain, None),
        Form::Noun if !dated && doc.low(at.start.wrapping_sub(1)) == "any" => {
            return (Modality::Feared, None);
        }
        _ => {}
    }
    if let Some(u) = c.said {
        return (Modality::Alleged, u.cue.clone());
    }
    if let Some(cue) = reported(c, at) {
        return (Modality::Alleged, Some(cue));
    }
    (Modality::Asserted, None)
}

/// "The assertions that they were beaten do not correspond to reality": what is called untrue is denied.
fn refuted(c: &Context<'_>, at: &Range<usize>) -> Option<Range<usize>> {
    let doc = c.doc;
    (c.sentence.start..at.start).rev().find(|k| {
        matches!(
            doc.low(*k),
            "assertion"
                | "assertions"
                | "allegation"
                | "allegations"
                | "claim"
                | "claims"
                | "report"
                | "reports"
                | "rumour"
                | "rumours"
                | "rumor"
                | "rumors"
                | "accusation"
                | "accusations"
                | "suggestion"
                | "suggestions"
                | "story"
                | "stories"
        ) && matches!(doc.low(k + 1), "that" | "of" | "about")
    })?;
    let tail = at.end..c.sentence.end;
    last_cue(c.lexicon, "modality.untrue", doc, tail)
}

/// Whether a "no" or "without" ends before the trigger: "without access to counsel, and bailed", "men without uniforms went".
fn ended(doc: &Doc<'_>, trigger: &Trigger, cue: &Range<usize>, at: &Range<usize>) -> bool {
    let verb = matches!(trigger.form, Form::Finite | Form::Participle);
    let short = matches!(doc.low(cue.start), "no" | "without");
    verb && short
        && (doc.low(cue.start) == "without"
            && !(cue.end..at.start).any(|k| matches!(doc.low(k), "being" | "having" | "been"))
            || (cue.end..at.start).any(|k| doc.low(k) == ","))
}

/// "would" that only puts the future into the past: no condition stands in the sentence.
fn foretold(c: &Context<'_>, would: &Range<usize>) -> bool {
    let past = (c.sentence.start..would.start)
        .any(|k| matches!(c.doc.low(k), "had" | "was" | "were" | "said" | "announced" | "told"));
    past && !c.sentence.clone().any(|k| {
        matches!(
            c.doc.low(k),
            "if" | "unless" | "otherwise" | "fear" | "fears" | "feared" | "could" | "might"
        )
    })
}

/// The words that lay an act on somebody else: "reportedly", "according to", "is said to". They hold for their own clause.
fn reported(c: &Context<'_>, at: &Range<usize>) -> Option<Range<usize>> {
    let doc = c.doc;
    let breaks = |range: Range<usize>| {
        range.clone().any(|k| {
            doc.low(k) == ";"
                || doc.low(k) == "," && k + 1 < range.end && matches!(doc.low(k + 1), "and" | "but")
        })
    };
    c.sentence.clone().find_map(|k| {
        let cue = k..k + c.lexicon.cue("modality.alleged", doc, k)?;
        let holds = if cue.end > c.sentence.end {
            false
        } else if doc.low(k) == "according" {
            k <= c.sentence.start + 2 || k < at.start || !breaks(at.end..k)
        } else if k < at.start {
            !breaks(cue.end..at.start)
        } else {
            matches!(doc.low(k), "reportedly" | "allegedly") && k <= at.end + 2
        };
        holds.then_some(cue)
    })
}

/// Where the clause begins: a semicolon, "but", the start of what is said, or of the sentence.
fn boundary(c: &Context<'_>, at: usize) -> usize {
    let from = c.said.map_or(c.sentence.start, |u| {
        let content = u.content[0].start.max(c.sentence.start);
        // "fears torture": the verb of speech is itself the cue.
        u.cue
            .as_ref()
            .filter(|cue| cue.end <= content && content - cue.end < 4)
            .map_or(content, |cue| cue.start.max(c.sentence.start))
    });
    (from..at).rev().find(|k| matches!(c.doc.low(*k), ";" | "but")).map_or(from, |k| k + 1)
}

fn last_cue(lexicon: &Lexicon, list: &str, doc: &Doc<'_>, range: Range<usize>) -> Option<Range<usize>> {
    range
        .clone()
        .rev()
        .filter(|i| !month_of_may(doc, *i))
        .find_map(|i| lexicon.cue(list, doc, i).filter(|n| i + n <= range.end).map(|n| i..i + n))
}

/// "In May 2013": the month is no modal verb.
fn month_of_may(doc: &Doc<'_>, i: usize) -> bool {
    doc.low(i) == "may" && doc.tokens.get(i).is_some_and(|t| t.capital)
}

/// "…, monitors fear", "torture, they fear", "imprisonment or worse"
fn after_cue(c: &Context<'_>, at: &Range<usize>) -> Option<Range<usize>> {
    (at.end..c.sentence.end.min(at.end + 14))
        .find(|k| {
            matches!(
                c.doc.low(*k),
                "fear" | "fears" | "feared" | "worse" | "await" | "awaits" | "awaited" | "awaiting"
            )
        })
        .map(|k| k..k + 1)
}

/// "has asked them to", "calls for": a demand in the same sentence before the trigger.
fn asks_nearby(c: &Context<'_>, at: usize) -> bool {
    last_cue(c.lexicon, "speech.asking", c.doc, c.sentence.start..at).is_some_and(|cue| {
        (cue.end..at).any(|k| matches!(c.doc.low(k), "to" | "for" | "against" | "end" | "halt" | "stop"))
    })
}

/// Whether the words say that it took place: "was tortured", "suffered torture", "police tortured".
fn finite_past(
    doc: &Doc<'_>,
    trigger: &Trigger,
    at: &Range<usize>,
    passive: bool,
    dated: bool,
) -> Option<bool> {
    // "were not only arrested but also beaten": the auxiliary of a passive stands further off.
    let reach = if passive { 7 } else { 5 };
    let near: Vec<&str> = (at.start.saturating_sub(reach)..at.start).map(|k| doc.low(k)).collect();
    match trigger.form {
        Form::Participle if passive => Some(
            near.iter().any(|w| matches!(*w, "was" | "were" | "been"))
                && !near.iter().any(|w| matches!(*w, "be" | "being" | "will" | "would" | "could")),
        ),
        Form::Participle => Some(!near.iter().any(|w| matches!(*w, "to" | "be" | "if" | "will" | "would"))),
        Form::Finite => Some(!doc.low(at.start).ends_with('s')),
        Form::Gerund => Some(near.iter().any(|w| matches!(*w, "was" | "were"))),
        // "the execution of the colonel in 1987"
        Form::Noun if dated && doc.low(at.start.wrapping_sub(1)) == "the" && doc.low(at.end) == "of" => {
            Some(!near.iter().any(|w| matches!(*w, "against" | "stop" | "halt" | "prevent" | "before")))
        }
        Form::Noun => Some(
            near.iter().any(|w| {
                matches!(
                    *w,
                    "suffered"
                        | "endured"
                        | "underwent"
                        | "survived"
                        | "subjected"
                        | "described"
                        | "after"
                        | "died"
                        | "during"
                        | "witnessed"
                )
            }) && !near.iter().any(|w| matches!(*w, "will" | "be" | "could" | "would")),
        ),
        // "beat", "put", "shut": the past looks like the infinitive.
        Form::Base => matches!(doc.low(at.start), "beat" | "put" | "shut" | "hit")
            .then(|| !near.iter().any(|w| matches!(*w, "to" | "will" | "would" | "could" | "may" | "can"))),
    }
}

/// A line without a full stop is a headline: its present tense tells of the past.
fn headline(c: &Context<'_>) -> bool {
    !matches!(c.doc.low(c.sentence.end - 1), "." | "!" | "?" | "\"" | "”")
}
