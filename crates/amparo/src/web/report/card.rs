//! One claim on a page, and what can be chosen about it.

use std::collections::BTreeSet;

use amparo_model::reading::Act;
use amparo_model::{ClaimState, Record, Reviewed, Said, Verdict};

use crate::flow;
use crate::say::{Lang, Say};
use crate::show::claim::{self, Part};
use crate::show::edit::{self, Field};
use crate::show::states::state_id;
use crate::show::{Names, names};

/// Longest list to choose from with one key.
const KEYS: usize = 9;

/// A claim on a page.
pub(crate) struct Card {
    pub(crate) id: String,
    pub(crate) local: String,
    pub(crate) head: String,
    /// The term that the head names: list and id.
    pub(crate) term: Option<(&'static str, String)>,
    pub(crate) modality: Option<(&'static str, String)>,
    pub(crate) parts: Vec<Part>,
    pub(crate) words: Vec<(String, usize)>,
    pub(crate) score: u8,
    pub(crate) by: String,
    /// Whether a person made it.
    pub(crate) by_hand: bool,
    /// That a language model proposed it, where that is so.
    pub(crate) by_model: Option<String>,
    pub(crate) state: &'static str,
    pub(crate) state_label: String,
    pub(crate) open: bool,
    pub(crate) accepted: bool,
    /// A person or group: it can turn out to be none.
    pub(crate) nobody: bool,
    /// Whether something can be near it.
    pub(crate) placed: bool,
    pub(crate) entity: bool,
    pub(crate) act: bool,
    pub(crate) decided: Option<(String, String, String)>,
    pub(crate) corrected: bool,
    pub(crate) decision: String,
    /// Which record it becomes, where it becomes one.
    pub(crate) becomes: Option<String>,
    /// Names it no longer has in its roles, because they are no persons.
    pub(crate) left_out: Vec<String>,
    /// Accepted claims that still name who is no person: local id and what they say.
    pub(crate) still: Vec<(String, String)>,
    /// What is being done about it.
    pub(crate) doing: Doing,
    /// The claim to go on with.
    pub(crate) here: bool,
    /// Whether the browser is to go there at once.
    pub(crate) focus: bool,
}

/// What somebody is about to do about a claim.
#[derive(Default)]
pub(crate) enum Doing {
    /// Nothing yet.
    #[default]
    Look,
    Correct(Vec<Field>),
    Reject,
    Withdraw,
    /// Choose whom it is the same as.
    Same(Vec<Choice>),
    /// Choose what tells of the same act.
    Merge(Vec<Choice>),
    Split(Vec<(String, String)>, String),
}

/// One of a short list: a key, what a form sends, what it says.
pub(crate) struct Choice {
    pub(crate) key: usize,
    pub(crate) value: String,
    pub(crate) label: String,
    pub(crate) note: String,
}

impl Doing {
    /// The word of the address for what a page asks to do, and the claim for it.
    pub(super) fn of(
        word: &str,
        reviewed: &Reviewed,
        claims: &[Reviewed],
        records: &[Record],
        names: &Names,
        say: &Say,
    ) -> Self {
        let stands = matches!(reviewed.state(), ClaimState::Proposed | ClaimState::Accepted);
        match (word, reviewed.said()) {
            ("correct", said) if stands => Self::Correct(edit::fields(said, say)),
            ("reject", _) if reviewed.state() == ClaimState::Proposed => Self::Reject,
            ("withdraw", _) if reviewed.state() == ClaimState::Accepted => Self::Withdraw,
            ("same", Said::Entity(_)) if stands => Self::Same(same(reviewed, claims, records, say)),
            ("merge", Said::Act(act)) if stands => Self::Merge(merge(reviewed, act, claims, names, say)),
            ("split", Said::Act(act)) if stands => {
                let victims = act.victims.iter().map(|id| (id.clone(), names.get(id).to_owned())).collect();
                let when = act.when.as_ref().and_then(|w| w.edtf.clone()).unwrap_or_default();
                Self::Split(victims, when)
            }
            _ => Self::Look,
        }
    }

    /// Whether a form with fields is open: it has the focus then.
    pub(crate) fn is_form(&self) -> bool {
        !matches!(self, Self::Look)
    }
}

/// A claim without the choices of a form.
pub(crate) fn card(reviewed: &Reviewed, seen: claim::Seen, say: &Say) -> Card {
    let decision = reviewed.decision.as_ref();
    let state = reviewed.state();
    let said = reviewed.said();
    Card {
        id: reviewed.claim.id.to_string(),
        local: reviewed.claim.local.clone(),
        head: seen.head,
        term: seen.term,
        modality: seen.modality,
        parts: seen.parts,
        placed: seen.placed,
        words: seen.words.iter().take(6).map(|w| (w.quote.clone(), w.start)).collect(),
        score: (reviewed.claim.score.share() * 100.0).round() as u8,
        by: reviewed.claim.by.clone(),
        by_hand: reviewed.claim.said.by() == amparo_model::reading::BY_HAND,
        by_model: seen.by_model,
        state: state_id(state),
        state_label: say.t(state_id(state)),
        open: state == ClaimState::Proposed,
        accepted: state == ClaimState::Accepted,
        nobody: flow::may_be_nobody(said),
        entity: matches!(said, Said::Entity(_)),
        act: matches!(said, Said::Act(_)),
        decided: decision.map(|d| {
            (d.who.clone(), d.at.chars().take(16).collect::<String>().replace('T', " "), d.why.clone())
        }),
        corrected: matches!(decision.map(|d| &d.verdict), Some(Verdict::Accepted(Some(_)))),
        decision: decision.map(|d| d.id.to_string()).unwrap_or_default(),
        becomes: None,
        left_out: Vec::new(),
        still: Vec::new(),
        doing: Doing::Look,
        here: false,
        focus: false,
    }
}

/// For a person, group, organisation or place: which record of the case it becomes; the same name is proposed, a person
/// confirms by accepting, or says whom it is the same as.
pub(super) fn becomes(reviewed: &Reviewed, records: &[Record]) -> Option<String> {
    let Said::Entity(entity) = reviewed.said() else { return None };
    if reviewed.state() != ClaimState::Proposed {
        return None;
    }
    let label = names::call(entity, Say::of(Lang::En)).to_lowercase();
    records.iter().find(|r| r.kind == entity.kind && r.label.to_lowercase() == label).map(|r| r.label.clone())
}

/// Whom an entity can be the same as: others of the report, then records of the case, the likest names first.
fn same(reviewed: &Reviewed, claims: &[Reviewed], records: &[Record], say: &Say) -> Vec<Choice> {
    let Said::Entity(entity) = reviewed.said() else { return Vec::new() };
    let mine = names::call(entity, say);
    let mut found: Vec<(usize, String, String, String)> = Vec::new();
    let mut taken = BTreeSet::new();
    for other in claims {
        let (Said::Entity(e), false) = (other.said(), other.claim.id == reviewed.claim.id) else { continue };
        if e.kind != entity.kind || matches!(other.state(), ClaimState::Rejected | ClaimState::Withdrawn) {
            continue;
        }
        taken.extend(other.decision.as_ref().and_then(|d| d.record.clone()));
        let name = names::call(e, say);
        let note = format!("{} \u{b7} {}", other.claim.local, say.t(state_id(other.state())));
        found.push((likeness(&mine, &name), other.claim.id.to_string(), name, note));
    }
    let own = reviewed.decision.as_ref().and_then(|d| d.record.clone());
    for record in records.iter().filter(|r| r.kind == entity.kind) {
        if !taken.contains(&record.id) && own.as_ref() != Some(&record.id) {
            let like = likeness(&mine, &record.label);
            found.push((like, record.id.to_string(), record.label.clone(), say.t("same-of-case")));
        }
    }
    found.sort_by_key(|(like, ..)| std::cmp::Reverse(*like));
    choices(found)
}

/// Which acts can tell of the same one: of the same kind, event, people and day first.
fn merge(reviewed: &Reviewed, act: &Act, claims: &[Reviewed], names: &Names, say: &Say) -> Vec<Choice> {
    let mut found = Vec::new();
    for other in claims {
        let (Said::Act(a), false) = (other.said(), other.claim.id == reviewed.claim.id) else { continue };
        if matches!(other.state(), ClaimState::Rejected | ClaimState::Withdrawn) {
            continue;
        }
        let shared = a.victims.iter().filter(|v| act.victims.contains(v)).count();
        let like = 8 * usize::from(a.act == act.act)
            + 2 * usize::from(a.event.is_some() && a.event == act.event)
            + 2 * usize::from(a.when.is_some() && a.when == act.when)
            + shared;
        let seen = claim::see(other.said(), names, say);
        let words = seen.words.first().map(|w| w.quote.clone()).unwrap_or_default();
        let note =
            format!("{} \u{b7} {} \u{b7} \u{201c}{words}\u{201d}", other.claim.local, names.list(&a.victims));
        let decision = other.decision.as_ref().map(|d| format!(".{}", d.id)).unwrap_or_default();
        found.push((like, format!("{}{decision}", other.claim.id), seen.head, note));
    }
    found.sort_by_key(|(like, ..)| std::cmp::Reverse(*like));
    choices(found)
}

fn choices(found: Vec<(usize, String, String, String)>) -> Vec<Choice> {
    let keyed = found.into_iter().take(KEYS).enumerate();
    keyed.map(|(at, (_, value, label, note))| Choice { key: at + 1, value, label, note }).collect()
}

/// How many words two names share; where there are no spaces, how many letters.
fn likeness(one: &str, other: &str) -> usize {
    let (one, other) = (one.to_lowercase(), other.to_lowercase());
    if one.contains(' ') || other.contains(' ') {
        let words: BTreeSet<&str> = one.split_whitespace().collect();
        return other.split_whitespace().filter(|w| words.contains(w)).count();
    }
    let letters: BTreeSet<char> = one.chars().collect();
    other.chars().filter(|c| letters.contains(c)).count()
}
