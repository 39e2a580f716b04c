//! What is no list of terms and belongs into the codebook: when a deadline is proposed, what a submission asks for, how figures
//! are counted. Made from the same rules that the program works by, so that the book cannot say something else.

use amparo_estimate::counts::{Unit, Unknowns};

use crate::say::Say;
use crate::show::checklist::{self, Need};
use crate::show::rules::{self, From};
use crate::words;

/// The pages, in their order.
pub(super) const LISTS: [&str; 3] = ["deadlines", "submissions", "counts"];

/// A rule as the page shows it.
pub(super) struct Entry {
    /// What it is reached by.
    pub(super) id: String,
    pub(super) label: String,
    /// What holds, a sentence each.
    pub(super) lines: Vec<String>,
    /// What is asked for: number in the form of the body, what, and how much it is needed.
    pub(super) points: Vec<(&'static str, String, String)>,
    /// Where it comes from, in English.
    pub(super) source: Option<&'static str>,
}

/// The rules of a page.
pub(super) fn entries(list: &str, say: &Say) -> Vec<Entry> {
    match list {
        "deadlines" => rules::rules().iter().map(|rule| deadline(rule, say)).collect(),
        "submissions" => checklist::forms().map(|form| submission(&form, say)).collect(),
        "counts" => UNITS.iter().map(|(id, unit)| counted(id, *unit, say)).collect(),
        _ => Vec::new(),
    }
}

fn deadline(rule: &'static rules::Rule, say: &Say) -> Entry {
    let terms = |list: &str, ids: &[String]| {
        let labels: Vec<String> = ids.iter().map(|id| words::label(list, id, say.lang())).collect();
        labels.join(&say.t("list-comma"))
    };
    let what = match rule.from {
        // The first group that gives a day counts.
        From::Act => rule
            .acts
            .iter()
            .map(|group| terms("acts", group))
            .collect::<Vec<_>>()
            .join(&say.t("list-semicolon")),
        From::Intervention => terms("interventions", &rule.interventions),
        From::Outcome => terms("outcomes", &rule.outcomes),
        From::Consent => String::new(),
    };
    let from = match rule.from {
        From::Act => "rule-from-act",
        From::Intervention => "rule-from-intervention",
        From::Outcome => "rule-from-outcome",
        From::Consent => "rule-from-consent",
    };
    let mut lines = vec![say.a(from, "what", &what), distance(rule.distance(), say)];
    if !rule.unless.is_empty() {
        lines.push(say.a("rule-unless", "what", &terms("interventions", &rule.unless)));
    }
    if rule.unanswered {
        lines.push(say.t("rule-unanswered"));
    }
    Entry {
        id: rule.id.clone(),
        label: rule.label(say.lang()).to_owned(),
        lines,
        points: Vec::new(),
        source: Some(&rule.source),
    }
}

/// How far from its day a rule counts; below zero: before it.
fn distance((months, days): (i32, i32), say: &Say) -> String {
    let part = |id: &str, n: i32| (n != 0).then(|| say.n(id, n.unsigned_abs()));
    let parts: Vec<String> =
        [part("rule-months", months), part("rule-days", days)].into_iter().flatten().collect();
    match (months < 0 || days < 0, parts.is_empty()) {
        (_, true) => say.t("rule-same-day"),
        (true, _) => say.a("rule-before", "time", &parts.join(" ")),
        (false, _) => say.a("rule-after", "time", &parts.join(" ")),
    }
}

fn submission(form: &checklist::Asked, say: &Say) -> Entry {
    let kinds: Vec<String> =
        form.kinds.iter().map(|kind| words::label("interventions", kind, say.lang())).collect();
    let need = |need| match need {
        Need::Must => say.t("rule-must"),
        Need::Should => say.t("checklist-should"),
    };
    let point =
        |p: &(&'static str, &'static str, Need)| (p.0, checklist::asked_for(p.1, say.lang()), need(p.2));
    Entry {
        id: form.kinds.join("-"),
        label: kinds.join(&say.t("list-comma")),
        lines: form.refuses_press.then(|| say.t("checklist-press-long")).into_iter().collect(),
        points: form.points.iter().map(point).collect(),
        source: Some(form.source),
    }
}

/// What can be counted.
const UNITS: [(&str, Unit); 4] = [
    ("acts", Unit::Acts),
    ("victims", Unit::Victims),
    ("victim-acts", Unit::VictimActs),
    ("incidents", Unit::Incidents),
];

fn counted(id: &str, unit: Unit, say: &Say) -> Entry {
    Entry {
        id: id.to_owned(),
        label: say.t(&format!("count-unit-{id}")),
        lines: crate::show::counting::rule(unit, Unknowns::Range, say),
        points: Vec::new(),
        source: None,
    }
}
