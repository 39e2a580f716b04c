//! Rows of the page, in words.

use amparo_model::Text;
use amparo_store::{Answer, Deadline, DeadlineState, Intervention, Outcome, Store};
use jiff::civil::Date;

use crate::flow::Actions;
use crate::say::Say;
use crate::show::checklist::{Checklist, Found, Need, State};
use crate::show::due::Proposal;
use crate::show::{consent, rules, text};
use crate::{Result, words};

/// A deadline.
pub(super) struct Due {
    pub(super) id: String,
    pub(super) due: String,
    pub(super) left: String,
    pub(super) overdue: bool,
    pub(super) what: String,
    pub(super) label: String,
    pub(super) about: String,
    pub(super) doer: String,
    pub(super) why: String,
    /// The day it was counted from.
    pub(super) from: String,
    /// Met or dropped; empty where it is open.
    pub(super) state: String,
    pub(super) who: String,
    pub(super) at: String,
}

impl Due {
    pub(super) fn of(d: &Deadline, actions: &Actions, today: Date, say: &Say) -> Self {
        let open = d.state == DeadlineState::Open;
        Self {
            id: d.id.to_string(),
            due: d.due.to_string(),
            left: rules::left(d.due, today, say),
            overdue: open && d.due < today,
            what: rules::name(d.rule.as_deref(), say),
            label: d.label.clone(),
            about: d.record.as_ref().map(|id| actions.label(id)).unwrap_or_default(),
            doer: d.doer.clone(),
            why: d.why.clone(),
            from: d.basis.clone().unwrap_or_default(),
            state: match d.state {
                DeadlineState::Open => String::new(),
                DeadlineState::Met => say.t("deadline-met"),
                DeadlineState::Dropped => say.t("deadline-dropped"),
            },
            who: d.who.clone(),
            at: d.at.chars().take(10).collect(),
        }
    }
}

/// What a rule proposes.
pub(super) struct Proposed {
    pub(super) key: String,
    pub(super) due: String,
    pub(super) left: String,
    pub(super) past: bool,
    pub(super) what: String,
    pub(super) detail: String,
    pub(super) from: String,
    pub(super) says: String,
    /// The sentence the day comes from, its words marked.
    pub(super) sentence: Vec<(String, bool)>,
    /// The report, and the claim in it.
    pub(super) address: Option<String>,
    /// Where the rule comes from, in English.
    pub(super) source: &'static str,
}

impl Proposed {
    pub(super) fn of(p: Proposal, store: &Store, today: Date, say: &Say) -> Result<Self> {
        let sentence = match &p.report {
            Some(report) if !p.words.is_empty() => {
                text::sentence(&Text::new(store.report_text(report)?), &p.words)
            }
            _ => p.words.iter().map(|q| (q.quote.clone(), true)).collect(),
        };
        let address = match (&p.report, &p.claim) {
            (Some(report), Some(claim)) => Some(format!("/reports/{report}?at={claim}#{claim}")),
            _ => None,
        };
        Ok(Self {
            due: p.due.to_string(),
            left: rules::left(p.due, today, say),
            past: p.due < today,
            what: rules::name(Some(p.rule), say),
            source: rules::rule(p.rule).map_or("", |rule| rule.source.as_str()),
            key: p.key,
            detail: p.detail,
            from: p.basis,
            says: p.says,
            sentence,
            address,
        })
    }
}

/// An intervention.
pub(super) struct Done {
    pub(super) id: String,
    pub(super) kind: String,
    pub(super) sent: String,
    pub(super) addressee: String,
    pub(super) asked: String,
    pub(super) note: String,
    pub(super) people: Vec<(String, String)>,
    pub(super) who: String,
    pub(super) outcomes: Vec<Came>,
}

impl Done {
    pub(super) fn of(i: &Intervention, actions: &Actions, say: &Say) -> Self {
        Self {
            id: i.id.to_string(),
            kind: words::label("interventions", &i.kind, say.lang()),
            sent: i.sent.clone(),
            addressee: i.addressee.clone(),
            asked: i.asked.clone(),
            note: i.note.clone(),
            people: i.records.iter().map(|r| (r.to_string(), actions.label(r))).collect(),
            who: i.who.clone(),
            outcomes: i.outcomes.iter().map(|o| Came::of(o, say)).collect(),
        }
    }
}

/// An outcome.
pub(super) struct Came {
    pub(super) id: String,
    pub(super) kind: String,
    pub(super) day: String,
    pub(super) said: String,
    pub(super) credited: String,
    /// Why it was taken back.
    pub(super) back: Option<String>,
}

impl Came {
    fn of(o: &Outcome, say: &Say) -> Self {
        let nobody = o.credited.is_empty();
        Self {
            id: o.id.to_string(),
            kind: words::label("outcomes", &o.kind, say.lang()),
            day: o.day.clone(),
            said: o.said.clone(),
            credited: if nobody {
                say.t("outcome-nobody")
            } else {
                say.a("outcome-credited", "who", &o.credited)
            },
            back: o.withdrawn.as_ref().map(|back| say.a("outcome-back", "why", &back.why)),
        }
    }
}

/// An answer to a question of consent.
pub(super) struct Answered {
    pub(super) id: String,
    pub(super) asked: String,
    pub(super) use_: String,
    pub(super) whom: String,
    pub(super) state: String,
    pub(super) holds: bool,
    /// Whether it can be withdrawn.
    pub(super) given: bool,
    pub(super) date: String,
    pub(super) until: String,
    pub(super) how: Vec<String>,
    pub(super) why: String,
}

impl Answered {
    pub(super) fn of(a: &Answer, actions: &Actions, today: &str, say: &Say) -> Self {
        let state = consent::state(a, today);
        let with = |id: &str, value: &String| (!value.is_empty()).then(|| say.a(id, "what", value));
        let how = [
            Some(a.consent.how.clone()).filter(|h| !h.is_empty()),
            with("consent-explained", &a.extra.explained_by),
            with("consent-in-language", &a.extra.language),
            with("consent-by-guardian", &a.extra.guardian),
        ];
        Self {
            id: a.id.to_string(),
            asked: actions.asked(a, say),
            use_: words::label("consent", &a.consent.purpose, say.lang()),
            whom: a.extra.whom.clone(),
            state: say.t(state.id()),
            holds: state.holds(),
            given: a.consent.given && a.consent.withdrawn.is_none(),
            date: a.consent.withdrawn.clone().unwrap_or_else(|| a.consent.date.clone()),
            until: a.consent.until.clone().unwrap_or_default(),
            how: how.into_iter().flatten().collect(),
            why: a.why.clone(),
        }
    }
}

/// A form with its points.
pub(super) struct List {
    pub(super) kinds: String,
    pub(super) source: &'static str,
    pub(super) refused: bool,
    pub(super) tally: String,
    pub(super) points: Vec<Point>,
}

/// A point of a form.
pub(super) struct Point {
    pub(super) no: &'static str,
    pub(super) label: String,
    pub(super) must: bool,
    /// `answered`, `missing` or `by-hand`
    pub(super) class: &'static str,
    pub(super) state: String,
    /// Words, and where to read them.
    pub(super) found: Vec<(String, Option<String>)>,
    /// How many more there are.
    pub(super) more: u64,
}

/// Words shown for one point.
const SHOWN: usize = 3;

impl List {
    pub(super) fn of(list: Checklist, say: &Say) -> Self {
        let (answered, all) = list.musts();
        let labels = list.kinds.iter().map(|kind| words::label("interventions", kind, say.lang()));
        Self {
            kinds: labels.collect::<Vec<_>>().join(" \u{b7} "),
            source: list.source,
            refused: list.refused,
            tally: say.with("checklist-tally", &[("answered", answered.into()), ("all", all.into())]),
            points: list
                .lines
                .into_iter()
                .map(|line| Point {
                    no: line.no,
                    label: line.label,
                    must: line.need == Need::Must,
                    class: match line.state {
                        State::Answered => "answered",
                        State::Missing => "missing",
                        State::ByHand => "by-hand",
                    },
                    state: say.t(match line.state {
                        State::Answered => "checklist-answered",
                        State::Missing => "checklist-missing",
                        State::ByHand => "checklist-by-hand",
                    }),
                    more: line.found.len().saturating_sub(SHOWN) as u64,
                    found: line.found.into_iter().take(SHOWN).map(words_of).collect(),
                })
                .collect(),
        }
    }
}

fn words_of(found: Found) -> (String, Option<String>) {
    let address = match (&found.report, &found.claim) {
        (Some(report), Some(claim)) => Some(format!("/reports/{report}?at={claim}#{claim}")),
        _ => None,
    };
    (found.words, address)
}
