//! Two people decided about one claim at once: the second is shown both and chooses; nothing is overwritten.

use amparo_model::{Reviewed, Said};
use amparo_store::Store;
use askama::Template;

use crate::Result;
use crate::flow::{Answer, Place};
use crate::say::Say;
use crate::show::Names;
use crate::show::claim::{self, Part};
use crate::show::states::state_id;
use crate::web::form::Signed;
use crate::web::page::Page;

/// What the second one wanted to decide.
pub(super) struct Mine {
    verb: &'static str,
    said: Option<Said>,
}

impl Mine {
    /// Out of an answer, before it is given away; `saved` is the word of the message for it.
    pub(super) fn of(answer: &Answer, saved: &'static str) -> Self {
        let said = if let Answer::Correct(said, Place::Proposed | Place::New | Place::Record(_)) = answer {
            Some((**said).clone())
        } else {
            None
        };
        Self { verb: saved, said }
    }
}

/// Both decisions.
pub(super) struct Both {
    id: String,
    back: String,
    /// The part of the address that says what is wanted: `accept`, `correct`, …
    verb: &'static str,
    claim: String,
    words: Vec<String>,
    theirs: Option<Theirs>,
    mine: String,
    mine_parts: Vec<Part>,
    why: String,
    /// The decision that holds now: with it, the other one is overruled knowingly.
    seen: String,
    /// What else was typed.
    typed: Vec<(String, String)>,
}

struct Theirs {
    state: &'static str,
    label: String,
    who: String,
    at: String,
    why: String,
    parts: Vec<Part>,
}

/// The page.
#[derive(Template)]
#[template(path = "conflict.html")]
pub(super) struct View {
    pub(super) page: Page,
    pub(super) both: Both,
}

/// Gathers what is shown.
pub(super) fn both(store: &Store, now: &Reviewed, mine: Mine, form: &Signed, say: &Say) -> Result<Both> {
    let claims = match &now.claim.report {
        Some(report) => store.claims_of(report)?,
        None => Vec::new(),
    };
    let names = Names::of_claims(&claims, say);
    let proposed = claim::see(&now.claim.said, &names, say);
    let theirs = now.decision.as_ref().map(|d| Theirs {
        state: state_id(now.state()),
        label: say.t(state_id(now.state())),
        who: d.who.clone(),
        at: d.at.chars().take(16).collect::<String>().replace('T', " "),
        why: d.why.clone(),
        parts: claim::see(now.said(), &names, say).parts,
    });
    let verb = match mine.verb {
        "accepted" => "accept",
        "corrected" => "correct",
        "rejected" => "reject",
        "withdrawn" => "withdraw",
        other => other,
    };
    let ours = ["csrf", "seen", "once", "why", "reason"];
    let typed = form.0.iter().filter(|(name, _)| !ours.contains(&name.as_str()));
    let content = mine.said.as_ref().unwrap_or(&now.claim.said);
    Ok(Both {
        id: now.claim.id.to_string(),
        back: super::address(now, Some(now)),
        verb,
        claim: proposed.head,
        words: proposed.words.into_iter().take(3).map(|w| w.quote).collect(),
        theirs,
        mine: say.t(&format!("conflict-mine-{verb}")),
        mine_parts: claim::see(content, &names, say).parts,
        why: super::why(form),
        seen: now.decision.as_ref().map(|d| d.id.to_string()).unwrap_or_default(),
        typed: typed.map(|(name, value)| (name.clone(), value.clone())).collect(),
    })
}
