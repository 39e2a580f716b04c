//! What kind of statement it is. A non-comment is never a denial.

use super::lexicon::Lexicon;
use super::speech::Utterance;
use crate::find::cast::Cast;
use crate::find::doc::Doc;

/// Order matters: the first list with a cue in the words decides.
const ORDER: &[(&str, &str)] = &[
    ("kinds.no_response", "no_response"),
    ("kinds.non_comment", "non_comment"),
    ("kinds.denial", "denial"),
    ("kinds.policy_line", "policy_line"),
    ("kinds.correction", "correction"),
    ("kinds.retraction", "retraction"),
    ("kinds.condemnation", "condemnation"),
    ("kinds.appeal", "appeal"),
    ("kinds.demand", "demand"),
    ("kinds.threat", "threat"),
    ("kinds.promise", "promise"),
    ("kinds.refusal", "refusal"),
    ("kinds.justification", "justification"),
    ("kinds.acknowledgement", "acknowledgement"),
    ("kinds.welcome", "welcome"),
    ("kinds.estimate", "estimate"),
];

/// Sets the kind from the verb and the words.
pub(crate) fn classify(doc: &Doc<'_>, lexicon: &Lexicon, cast: &Cast, u: &mut Utterance) {
    let member = u.speaker.as_ref().map(|m| cast.of(m));
    let official = member.is_some_and(|m| m.official);
    let private = member.is_none_or(super::super::cast::Member::civilian);
    let verb = u.cue.as_ref().map_or("", |c| doc.low(c.start));
    let content = u.content[0].clone();
    let with_cue = u.cue.as_ref().map_or(content.clone(), |c| {
        if c.end <= content.start && content.start - c.end < 6 {
            c.start..content.end
        } else {
            content.clone()
        }
    });
    let rest = &u.content[1..];
    let has = |list: &str| {
        lexicon.cue_in(list, doc, with_cue.clone()).is_some()
            || rest.iter().any(|r| lexicon.cue_in(list, doc, r.clone()).is_some())
    };
    u.kind = "";
    for (list, kind) in ORDER {
        if !has(list) {
            continue;
        }
        let fits = match *kind {
            // What a private person says of rules or law is testimony or demand, not a policy line.
            "policy_line" | "justification" | "refusal" | "promise" => {
                official || member.is_none() || cue_official(doc, u)
            }
            "denial" => {
                official
                    || matches!(verb, "denied" | "denies" | "deny")
                    || member.is_none_or(|m| !m.human() || m.official)
            }
            // "I have no answer for him" is despair, not silence to a question.
            "no_response" => !(u.quoted == amparo_model::reading::Quoted::Full && private),
            "acknowledgement" => official,
            "demand" => !official,
            "appeal" => !official,
            "estimate" => !private || verb.starts_with("estimat"),
            "condemnation" => true,
            _ => true,
        };
        if fits {
            u.kind = kind;
            break;
        }
    }
    // Officials who speak of law and rules in general state a policy.
    if u.kind.is_empty() && official && !u.asking {
        const LAW: &[&str] = &[
            "law",
            "laws",
            "rules",
            "rule",
            "regulations",
            "regulation",
            "treaty",
            "treaties",
            "convention",
            "obligations",
            "legislation",
            "act",
            "court",
            "procedure",
            "procedures",
        ];
        let lawful = content.clone().any(|k| LAW.contains(&doc.low(k)));
        let past = content.clone().any(|k| matches!(doc.low(k), "was" | "were" | "had"));
        if lawful && !past {
            u.kind = "policy_line";
        }
    }
    // An organisation demands, a person pleads.
    if u.asking && u.kind != "non_comment" && u.kind != "no_response" && u.kind != "condemnation" {
        let pleads = matches!(
            verb,
            "beg"
                | "begs"
                | "begged"
                | "plead"
                | "pleaded"
                | "implore"
                | "implored"
                | "appeal"
                | "appeals"
                | "appealed"
        );
        u.kind = if pleads || private { "appeal" } else { "demand" };
        if member.is_some_and(|m| {
            m.stated
                .iter()
                .any(|s| s.name == "role" && (s.value.contains("director") || s.value.contains("activist")))
        }) {
            u.kind = "demand";
        }
        if official {
            u.kind = "disclosure";
        }
    } else if u.kind == "demand"
        && private
        && content.clone().any(|k| matches!(doc.low(k), "i" | "my" | "me"))
        && !has("kinds.condemnation")
        && member.is_some_and(|m| m.stated.iter().all(|s| s.name != "role"))
    {
        u.kind = "appeal";
    }
    if u.kind.is_empty() {
        let first = first_person(doc, lexicon, u);
        u.kind = match () {
            () if lexicon.cue_in("kinds.hearsay", doc, with_cue).is_some() && private => "hearsay",
            () if private
                && member.is_some_and(super::super::cast::Member::human)
                && (first || u.score > 0.0) =>
            {
                if first || u.speaker.is_some() {
                    "testimony"
                } else {
                    "disclosure"
                }
            }
            () => "disclosure",
        };
    }
}

/// Kind of what is thought, wanted, judged or told by a noun: only what the verb or noun itself names.
pub(crate) fn of_view(doc: &Doc<'_>, lexicon: &Lexicon, u: &mut Utterance) {
    let by_verb = || {
        let cue = u.cue.clone().filter(|_| !u.mind)?;
        [("kinds.condemnation", "condemnation"), ("kinds.welcome", "welcome"), ("kinds.denial", "denial")]
            .into_iter()
            .find(|(list, _)| lexicon.cue(list, doc, cue.start).is_some())
            .map(|(_, kind)| kind)
    };
    u.kind = u.named.or_else(by_verb).unwrap_or("other");
}

fn cue_official(doc: &Doc<'_>, u: &Utterance) -> bool {
    u.speaker.as_ref().is_some_and(|m| {
        matches!(doc.low(m.tokens.end - 1), "ministry" | "beijing" | "government" | "embassy")
    })
}

fn first_person(doc: &Doc<'_>, lexicon: &Lexicon, u: &Utterance) -> bool {
    u.content.iter().any(|r| lexicon.cue_in("kinds.first_person", doc, r.clone()).is_some())
}
