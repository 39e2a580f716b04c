//! Claims: the list, and one with every decision about it.

use amparo_model::{CaseId, ClaimId, ClaimState, Decision, ReportId, Reviewed};
use amparo_store::{ClaimFilter, Scope, Store};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::super::rights::Actor;
use super::bars::{barred, kept};
use super::call::{Answer, Call, Shown};
use super::terms::{Id, Limit, Nothing};
use crate::Result;
use crate::form::ClaimForm;

/// Which claims.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "ClaimFilter")]
pub(super) struct Filter {
    /// Only claims of a report.
    report: Option<Id<ReportId>>,
    /// Only claims of the reports of a case, and those that were heard and entered for its records.
    case: Option<Id<CaseId>>,
    /// Only where they stand so.
    state: Option<ClaimState>,
    /// Only of a kind.
    kind: Option<ClaimKind>,
    /// `next` of the page before.
    cursor: Option<Id<ClaimId>>,
    /// How many on a page.
    limit: Option<Limit>,
}

/// Kinds of claims.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(super) enum ClaimKind {
    Entity,
    Relation,
    Act,
    Statement,
    Count,
    Protection,
}

impl ClaimKind {
    fn word(self) -> &'static str {
        match self {
            Self::Entity => "entity",
            Self::Relation => "relation",
            Self::Act => "act",
            Self::Statement => "statement",
            Self::Count => "count",
            Self::Protection => "protection",
        }
    }
}

/// A page of claims.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Claims {
    /// Always `amparo.claims/1`.
    schema: &'static str,
    /// Newest first.
    claims: Vec<ClaimForm>,
    /// Pass it as `cursor` to get the next page.
    next: Option<ClaimId>,
}

pub(super) async fn list(call: Call, asked: Filter) -> Answer<Shown<Claims>> {
    let filter = ClaimFilter {
        within: call.within()?,
        report: asked.report.map(|id| id.0),
        case: asked.case.map(|id| id.0),
        state: asked.state,
        kind: asked.kind.map(|kind| kind.word().to_owned()),
        before: asked.cursor.map(|id| id.0),
        limit: Limit::of(asked.limit),
    };
    let actor = call.actor()?;
    let page = call
        .store(move |store| {
            let page = store.claims_page(&filter)?;
            let claims = page.claims.iter().map(|claim| seen(store, claim, &filter.within, &actor));
            Ok(Claims { schema: "amparo.claims/1", claims: claims.collect::<Result<_>>()?, next: page.next })
        })
        .await?;
    Ok(Shown(page))
}

/// One claim with every decision about it.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "ClaimWithHistory")]
pub(super) struct OneClaim {
    /// Always `amparo.claim/1`.
    schema: &'static str,
    /// The claim as it stands.
    claim: ClaimForm,
    /// Every decision, oldest first.
    history: Vec<StepForm>,
}

/// A decision, and whether it was taken back.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "DecisionStep")]
pub(super) struct StepForm {
    /// The decision.
    decision: Decision,
    /// Who took it back, when and why.
    undone: Option<UndoneForm>,
}

/// That a decision was taken back.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Undone")]
pub(super) struct UndoneForm {
    /// Who.
    who: String,
    /// When, RFC 3339, UTC.
    at: String,
    /// Why.
    why: String,
}

pub(super) async fn show(call: Call, _: Nothing) -> Answer<Shown<OneClaim>> {
    let (id, within, actor) = (call.id(ClaimId::parse)?, call.within()?, call.actor()?);
    let claim = call
        .store(move |store| {
            let claim = seen(store, &store.reviewed(&id)?, &within, &actor)?;
            let kept = kept(store, claim.claim.report.as_ref(), &actor)?;
            let mut history = Vec::new();
            for mut step in store.history(&id)? {
                hide(store, &mut step.decision, &within)?;
                if kept {
                    step.decision = barred(step.decision)?;
                }
                let undone = step.undone.map(|u| UndoneForm { who: u.who, at: u.at, why: u.why });
                history.push(StepForm { decision: step.decision, undone });
            }
            Ok(OneClaim { schema: "amparo.claim/1", claim, history })
        })
        .await?;
    Ok(Shown(claim))
}

/// A claim as somebody sees it: a report of theirs can lie in another case too, and its people are records there. Where sealed
/// words stand in its report, its words are for those who may open them.
pub(super) fn seen(store: &Store, claim: &Reviewed, within: &Scope, actor: &Actor) -> Result<ClaimForm> {
    let mut form = ClaimForm::from(claim);
    if kept(store, claim.claim.report.as_ref(), actor)? {
        form.claim = barred(form.claim)?;
        form.decision = form.decision.map(barred).transpose()?;
    }
    if let Some(decision) = &mut form.decision {
        hide(store, decision, within)?;
    }
    Ok(form)
}

fn hide(store: &Store, decision: &mut Decision, within: &Scope) -> Result<()> {
    if let (Scope::Of { .. }, Some(record)) = (within, &decision.record)
        && !within.has(&store.case_of(record)?)
    {
        decision.record = None;
    }
    Ok(())
}
