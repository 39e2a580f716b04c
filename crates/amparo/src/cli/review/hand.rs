//! Steps beyond yes and no at the terminal: not a person, the same as, merge, split, a claim made by hand.

use amparo_model::{RecordId, ReportId, Reviewed, Text};
use amparo_store::{Scope, Store};

use crate::flow::{self, Answer, Asked, Other, Split};
use crate::say::Say;
use crate::show::draft;
use crate::show::edit::Typed;
use crate::{Problem, Result};

#[derive(Debug, clap::Args)]
pub(super) struct HandArgs {
    /// What was taken for a person or group is none: undecided claims no longer name it
    #[arg(long, value_name = "IDS", value_delimiter = ',')]
    not_person: Vec<String>,
    /// Accept an entity as the same as another of the report, or as a record of the case
    #[arg(long, value_name = "ID=OTHER")]
    same: Vec<String>,
    /// Put two acts together: the first is accepted with the content of both, the other rejected
    #[arg(long, value_name = "ID=OTHER")]
    merge: Vec<String>,
    /// Split an act in two; fields victim:ID (goes to the second), first, second (dates)
    #[arg(long, value_name = "ID")]
    split: Option<String>,
    /// Make a claim of words as they stand in the text (WORDS, or FROM...TO), at most a sentence
    #[arg(long, value_name = "WORDS", conflicts_with = "split")]
    make: Option<String>,
    /// A field of what is split or made: kind, act, modality, when, name, victim:ID, actor:ID, place:ID, speaker
    #[arg(long, value_name = "NAME=VALUE")]
    field: Vec<String>,
}

impl HandArgs {
    /// Whether nothing of it was asked for.
    pub(super) fn is_empty(&self) -> bool {
        self.not_person.is_empty()
            && self.same.is_empty()
            && self.merge.is_empty()
            && self.split.is_none()
            && self.make.is_none()
    }
}

/// Does what was asked for; gives how many steps were taken.
pub(super) fn run(store: &Store, report: &ReportId, args: &HandArgs, who: &str, why: &str) -> Result<i64> {
    let claims = store.claims_of(report)?;
    let asked = Asked { seen: None, within: &Scope::All, who, why, once: None };
    let mut done = 0;
    for typed in &args.not_person {
        let claim = meant(&claims, typed)?;
        let reason = Say::of(crate::say::Lang::En).t("reason-not-person");
        let why = if why.is_empty() { &reason } else { why };
        flow::decide_as(store, &claim.claim.id, Answer::NotPerson, &Asked { why, ..asked })?;
        done += 1;
    }
    for typed in &args.same {
        let (one, other) = pair(typed, "p2=p1")?;
        let other = match (RecordId::parse(other), meant(&claims, other)) {
            (Some(record), _) => Other::Record(record),
            (None, Ok(claim)) => Other::Claim(claim.claim.id.clone()),
            (None, Err(_)) => Other::Record(flow::find_record(store, other)?),
        };
        flow::same(store, &meant(&claims, one)?.claim.id, &other, &asked)?;
        done += 1;
    }
    for typed in &args.merge {
        let (one, other) = pair(typed, "a1=a3")?;
        let (one, other) = (meant(&claims, one)?, meant(&claims, other)?);
        let seen = other.decision.as_ref().map(|d| d.id.clone());
        flow::merge(store, &one.claim.id, (&other.claim.id, seen), &asked)?;
        done += 1;
    }
    let mut fields = Typed::new();
    for typed in &args.field {
        let (name, value) = pair(typed, "act=arrest")?;
        fields.insert(name.to_owned(), value.to_owned());
    }
    if let Some(typed) = &args.split {
        let victims =
            fields.keys().filter_map(|k| k.strip_prefix("victim:")).map(ToOwned::to_owned).collect();
        let how =
            Split { victims, first: fields.get("first").cloned(), second: fields.get("second").cloned() };
        flow::split(store, &meant(&claims, typed)?.claim.id, &how, &asked)?;
        done += 1;
    }
    if let Some(words) = &args.make {
        let (from, to) = words.split_once("...").unwrap_or((words, ""));
        let text = Text::new(store.report_text(report)?);
        let quote = draft::cite(&text, draft::find(&text, from, to)?)?;
        let said = draft::said(&quote, &fields, &claims)?;
        flow::make(store, report, said, true, &asked)?;
        done += 1;
    }
    Ok(done)
}

fn meant<'a>(claims: &'a [Reviewed], typed: &str) -> Result<&'a Reviewed> {
    let typed = typed.trim();
    let found = claims.iter().find(|c| c.claim.local == typed || c.claim.id.as_str() == typed);
    found.ok_or_else(|| Problem::not_found("problem-no-claim-here").value("typed", typed))
}

fn pair<'a>(typed: &'a str, like: &'static str) -> Result<(&'a str, &'a str)> {
    let pair = typed.split_once('=').filter(|(one, _)| !one.is_empty());
    pair.ok_or_else(|| Problem::usage("problem-field-pair").value("typed", typed).value("like", like))
}
