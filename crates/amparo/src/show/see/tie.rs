//! What ties people, groups and bodies of a case: the rows of the table of a network, numbered as its lines are.

use std::collections::BTreeMap;

use amparo_model::reading::EntityKind;
use amparo_model::{ClaimState, Modality, Reviewed, Said};

use super::Says;
use super::gather::iso;
use crate::say::Say;
use crate::show::claim;
use crate::show::desk::{Desk, Key, Scope, Shown};
use crate::words;

/// What kind of tie.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sort {
    /// Who did what to whom.
    Act,
    /// Who is what to whom.
    Relation,
    /// Who says what was done to whom.
    Source,
}

impl Sort {
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Act => "act",
            Self::Relation => "relation",
            Self::Source => "source",
        }
    }
}

/// A tie between two: every claim that tells it the same way together.
#[derive(Clone, Debug)]
pub struct Tie {
    /// Its number in picture and table.
    pub number: usize,
    /// From whom.
    pub from: String,
    /// To whom.
    pub to: String,
    /// `act`, `relation` or `source`.
    pub sort: &'static str,
    /// The list of its term, and the term.
    pub term: (&'static str, String),
    /// Its label.
    pub what: String,
    /// How surely an act is said, where it is no plain assertion: the word, and its label.
    pub modality: Option<(&'static str, String)>,
    /// Dates, every one once.
    pub when: Vec<String>,
    /// Whether a person accepted it.
    pub reviewed: bool,
    /// Whether it is told as having happened; a relation is.
    pub happened: bool,
    /// Who says so.
    pub says: Vec<Says>,
    pub(super) ends: (Key, Key),
}

/// Somebody of the network.
#[derive(Clone, Debug)]
pub(super) struct Somebody {
    pub(super) key: Key,
    pub(super) kind: EntityKind,
    pub(super) label: String,
    pub(super) reviewed: bool,
    /// Where a proposal stands in its report.
    pub(super) open: Option<(amparo_model::ReportId, amparo_model::ClaimId)>,
}

/// What a case says of who has to do with whom: everybody, and every tie in the order of the reports.
pub(super) fn gather(desk: &Desk<'_>) -> (Vec<Somebody>, Vec<Tie>) {
    let mut cast = Cast { desk, people: BTreeMap::new(), order: Vec::new(), ties: Vec::new() };
    for record in desk.view.records.iter().filter(|r| r.kind != EntityKind::Place && desk.shows(&r.id)) {
        cast.add(Somebody {
            key: Key::Record(record.id.clone()),
            kind: record.kind,
            label: desk.clean(record.label.clone(), record.kind),
            reviewed: true,
            open: None,
        });
    }
    for scope in &desk.scopes {
        for reviewed in &scope.claims {
            match reviewed.said() {
                Said::Act(act) if !matches!(act.modality, Modality::Generic | Modality::Counterfactual) => {
                    let when = act.when.as_ref().and_then(|w| w.edtf.clone());
                    for (sort, from) in [(Sort::Act, &act.actors), (Sort::Source, &act.sources)] {
                        for (one, other) in from.iter().flat_map(|f| act.victims.iter().map(move |v| (f, v)))
                        {
                            let how = (sort, "acts", act.act.as_str(), Some(act.modality));
                            cast.tie(scope, reviewed, (one, other), how, when.as_deref());
                        }
                    }
                }
                Said::Relation(r) => {
                    let how = (Sort::Relation, "relations", r.kind.as_str(), None);
                    cast.tie(scope, reviewed, (&r.from, &r.to), how, None);
                }
                _ => {}
            }
        }
    }
    let Cast { mut people, order, mut ties, .. } = cast;
    ties.sort_by_key(|t| (!t.reviewed, !t.happened));
    for (n, tie) in ties.iter_mut().enumerate() {
        tie.number = n + 1;
    }
    (order.into_iter().filter_map(|key| people.remove(&key)).collect(), ties)
}

struct Cast<'a, 'b> {
    desk: &'b Desk<'a>,
    people: BTreeMap<Key, Somebody>,
    order: Vec<Key>,
    ties: Vec<Tie>,
}

impl<'a> Cast<'a, '_> {
    fn add(&mut self, one: Somebody) {
        if !self.people.contains_key(&one.key) {
            self.order.push(one.key.clone());
            self.people.insert(one.key.clone(), one);
        }
    }

    fn met(&mut self, scope: &Scope<'a>, shown: &Shown<'_>, local: &str) {
        let open = scope.report.clone().zip(scope.entities.get(local).map(|(r, _)| r.claim.id.clone()));
        self.add(Somebody {
            key: shown.key.clone(),
            kind: shown.kind,
            label: shown.label.clone(),
            reviewed: shown.reviewed,
            open,
        });
    }

    fn tie(
        &mut self,
        scope: &Scope<'a>,
        reviewed: &Reviewed,
        (one, other): (&str, &str),
        (sort, list, term, modality): (Sort, &'static str, &str, Option<Modality>),
        when: Option<&str>,
    ) {
        let somebody = |s: &Shown<'_>| s.kind != EntityKind::Place;
        let find = |id| self.desk.shown(scope, &reviewed.claim, id).filter(somebody);
        let (Some(from), Some(to)) = (find(one), find(other)) else { return };
        if from.key == to.key {
            return;
        }
        self.met(scope, &from, one);
        self.met(scope, &to, other);
        let say = self.desk.say;
        let accepted = reviewed.state() == ClaimState::Accepted;
        let says = (scope.says.clone(), scope.report.clone(), reviewed.claim.id.clone());
        let word = modality.map(claim::modality_word).filter(|word| *word != "asserted");
        let ends = (from.key, to.key);
        let same = self.ties.iter_mut().find(|t| {
            t.ends == ends
                && t.sort == sort.word()
                && t.term.1 == term
                && t.modality.as_ref().map(|m| m.0) == word
                && t.reviewed == accepted
        });
        if let Some(tie) = same {
            tie.when.extend(when.map(ToOwned::to_owned).filter(|w| !tie.when.contains(w)));
            if !tie.says.iter().any(|(words, report, _)| (words, report) == (&says.0, &says.1)) {
                tie.says.push(says);
            }
            return;
        }
        let label = words::label(list, term, say.lang());
        self.ties.push(Tie {
            number: 0,
            from: self.people[&ends.0].label.clone(),
            to: self.people[&ends.1].label.clone(),
            sort: sort.word(),
            term: (list, term.to_owned()),
            what: if sort == Sort::Source { say.a("network-tells", "what", &label) } else { label },
            modality: word.map(|word| (word, words::label("modality", word, say.lang()))),
            when: when.map(ToOwned::to_owned).into_iter().collect(),
            reviewed: accepted,
            happened: modality.is_none_or(Modality::countable),
            says: vec![says],
            ends,
        });
    }
}

impl Tie {
    /// `3. guards → Kim: Arrest, alleged, 2018-10-07`.
    pub(super) fn line(&self, say: &Say) -> String {
        let mut parts = vec![self.what.clone()];
        parts.extend(self.modality.as_ref().map(|m| m.1.clone()));
        parts.extend(self.when.iter().map(|w| iso(w)));
        if !self.reviewed {
            parts.push(say.t("see-proposed"));
        }
        let what = parts.join(&say.t("list-comma"));
        format!("{}. {}{}{}: {what}", self.number, iso(&self.from), super::onward(say), iso(&self.to))
    }
}
