//! Who may do what: the one table of roles and actions, and what somebody may by it. The table of routes, each with the action
//! it is and where its case comes from, stands in `routes`; the router is made from it, so that a route without a right cannot
//! exist.

mod routes;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use amparo_model::{AccountId, CaseId, ClaimId, RecordId, ReleaseId, ReportId, SealedId, TokenId};
use amparo_store::tokens::by_token;
use amparo_store::{Account, Grant, Role, Scope, Store, Token};
use axum::http::Method;
use axum::routing::MethodRouter;

use super::api;
use super::app::App;
use crate::{Problem, Result};
use routes::{RIGHTS, SECOND};

/// What a request does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Action {
    /// Anybody may: it shows nothing of the store.
    Open,
    /// Whoever is signed in may: it shows only what their cases hold.
    Enter,
    /// Look into a case.
    Look,
    /// Add reports and notes, propose claims.
    Code,
    /// Decide about claims, records, reports.
    Decide,
    /// Open sealed fields: from reviewer on every one, a coder what they sealed themselves.
    Unseal,
    /// Publish and take back, say who may be named.
    Release,
    /// Open a case.
    OpenCase,
    /// Accounts, members, settings.
    Administer,
}

/// Where the case of a request comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Of {
    /// There is none: what is asked is whether anything of it may be done anywhere.
    Anywhere,
    /// The id in the address is that of the case.
    Case,
    /// … of a report.
    Report,
    /// … of a claim.
    Claim,
    /// … of a record.
    Person,
    /// … of a release.
    Release,
    /// … of a sealed field.
    Sealed,
    /// It is the claim last decided about in this session.
    LastClaim,
}

/// A route with its right.
#[derive(Clone, Copy)]
pub(super) struct Right {
    pub(super) method: &'static str,
    pub(super) path: &'static str,
    pub(super) action: Action,
    pub(super) of: Of,
    pub(super) answer: fn() -> MethodRouter<Arc<App>>,
}

/// Every right there is: of the pages, and of the API ([`api::API`] is a table of the same shape).
pub(super) fn all() -> impl Iterator<Item = &'static Right> {
    RIGHTS.iter().chain(api::API.iter().map(|endpoint| &endpoint.right))
}

/// Method and path of every route, for tests that walk all of them.
pub fn routes() -> impl Iterator<Item = (&'static str, &'static str)> {
    all().map(|right| (right.method, right.path))
}

/// What each role may do; the last column is the administrator of the instance.
const MAY: [(Action, [bool; 5]); 7] = [
    //                   reader coder  reviewer publisher administrator
    (Action::Look, [true, true, true, true, false]),
    (Action::Code, [false, true, true, true, false]),
    (Action::Decide, [false, false, true, true, false]),
    (Action::Unseal, [false, true, true, true, false]),
    (Action::Release, [false, false, false, true, false]),
    (Action::OpenCase, [false, true, true, true, true]),
    (Action::Administer, [false, false, false, false, true]),
];

/// What somebody is, as far as rights go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hat {
    Of(Role),
    Administrator,
}

/// Whether a role may do something.
pub(super) fn may(hat: Hat, action: Action) -> bool {
    let column = match hat {
        Hat::Of(Role::Reader) => 0,
        Hat::Of(Role::Coder) => 1,
        Hat::Of(Role::Reviewer) => 2,
        Hat::Of(Role::Publisher) => 3,
        Hat::Administrator => 4,
    };
    match action {
        Action::Open | Action::Enter => true,
        _ => MAY.iter().any(|(a, row)| *a == action && row[column]),
    }
}

/// Who a request comes from.
#[derive(Clone, Debug)]
pub(super) enum Actor {
    /// The holder of the passphrase, alone with the store.
    Owner(String),
    /// Nobody yet.
    Guest,
    /// Who signed in.
    Member {
        id: AccountId,
        label: String,
        administrator: bool,
        /// The cases they work on; without those of the reports they read as second reader.
        roles: BTreeMap<CaseId, Role>,
        /// Reports they read as second reader, with the cases these belong to.
        blind: BTreeMap<ReportId, Vec<CaseId>>,
    },
    /// A program that asks for one of them: what that person may by now, and no more than the token says.
    Token { person: Box<Actor>, limits: Limits },
}

/// What a token lets a program do, of what its person may.
#[derive(Clone, Debug)]
pub(super) struct Limits {
    pub(super) id: TokenId,
    pub(super) label: String,
    pub(super) actions: BTreeSet<Grant>,
    pub(super) cases: Option<BTreeSet<CaseId>>,
    pub(super) until: String,
}

impl Limits {
    /// Whether something is within them. Nothing is published and nobody administers by a token.
    pub(super) fn let_do(&self, action: Action) -> bool {
        match action {
            Action::Open | Action::Enter => true,
            Action::Look => self.actions.contains(&Grant::Look),
            Action::Code => self.actions.contains(&Grant::Code),
            // A case that is opened now is none of those the token names.
            Action::OpenCase => self.actions.contains(&Grant::Code) && self.cases.is_none(),
            Action::Decide => self.actions.contains(&Grant::Decide),
            // What is sealed opens with a password, which no program has.
            Action::Unseal | Action::Release | Action::Administer => false,
        }
    }

    fn has(&self, case: &CaseId) -> bool {
        self.cases.as_ref().is_none_or(|cases| cases.contains(case))
    }
}

/// Whether something may be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// It may.
    Yes,
    /// They see what it is about, and may not do this.
    NotAllowed,
    /// They must not learn whether it is there.
    NotThere,
}

impl Actor {
    /// Whoever has an account, with what they may by now.
    pub(super) fn member(store: &Store, account: Account, mut roles: BTreeMap<CaseId, Role>) -> Result<Self> {
        let blind = store.reading_blind(&account.id)?;
        // Whoever reads a report as second reader has nothing to do with its cases until that has ended.
        roles.retain(|case, _| !blind.values().flatten().any(|closed| closed == case));
        let (id, label, administrator) = (account.id, account.label, account.administrator);
        Ok(Self::Member { id, label, administrator, roles, blind })
    }

    /// The program that has a token of somebody. The log names both.
    pub(super) fn with(mut self, token: Token) -> Self {
        let (id, label, actions) = (token.id, token.label, token.actions);
        let limits = Limits { id, label, actions, cases: token.cases, until: token.until };
        match &mut self {
            Self::Owner(name) | Self::Member { label: name, .. } => {
                *name = by_token(name, &limits.label);
            }
            Self::Guest | Self::Token { .. } => {}
        }
        if let Self::Member { roles, .. } = &mut self {
            roles.retain(|case, _| limits.has(case));
        }
        Self::Token { person: Box::new(self), limits }
    }

    /// Whose rights they are.
    pub(super) fn person(&self) -> &Self {
        if let Self::Token { person, .. } = self { person } else { self }
    }

    /// The account they have; whoever holds the passphrase has none.
    pub(super) fn account(&self) -> Option<AccountId> {
        if let Self::Member { id, .. } = self.person() { Some(id.clone()) } else { None }
    }

    /// What pages and log call them.
    pub(super) fn name(&self) -> &str {
        match self {
            Self::Owner(name) => name,
            Self::Guest => "",
            Self::Member { label, .. } => label,
            Self::Token { person, .. } => person.name(),
        }
    }

    /// What of the store they see. A report that is in no case yet is seen by everybody who codes, or more, in any
    /// case of the instance.
    pub(super) fn scope(&self) -> Scope {
        match self {
            Self::Owner(_) => Scope::All,
            Self::Guest => Scope::Of { cases: [].into(), loose: false },
            Self::Member { roles, blind, .. } => Scope::Of {
                cases: roles.keys().cloned().collect(),
                // A report that was taken out of its case while it is read a second time lies among the loose ones.
                loose: self.most() >= Some(Role::Coder) && blind.values().all(|cases| !cases.is_empty()),
            },
            Self::Token { person, limits } => match (person.scope(), &limits.cases) {
                (scope, None) => scope,
                (Scope::All, Some(cases)) => Scope::Of { cases: cases.clone(), loose: false },
                (Scope::Of { cases, .. }, Some(_)) => Scope::Of { cases, loose: false },
            },
        }
    }

    /// The most they are in any case.
    pub(super) fn most(&self) -> Option<Role> {
        if let Self::Member { roles, .. } = self.person() { roles.values().max().copied() } else { None }
    }

    /// Whether what belongs to these cases is closed to them while they read a report as second reader. A case that is
    /// closed closes what it shares with others.
    fn is_blind_to(&self, cases: &[CaseId]) -> bool {
        let Self::Member { blind, .. } = self.person() else { return false };
        blind
            .values()
            .any(|closed| closed.iter().any(|c| cases.contains(c)) || closed.is_empty() && cases.is_empty())
    }

    /// What they are where something belongs to these cases (to none: what they are anywhere, from coder on).
    fn role_in(&self, cases: &[CaseId]) -> Option<Role> {
        let Self::Member { roles, .. } = self else { return None };
        if self.is_blind_to(cases) {
            return None;
        }
        if cases.is_empty() {
            return self.most().filter(|r| *r >= Role::Coder);
        }
        cases.iter().filter_map(|c| roles.get(c)).max().copied()
    }

    /// Whether they may do something about what belongs to these cases.
    pub(super) fn may_in(&self, action: Action, cases: &[CaseId]) -> Verdict {
        match self {
            Self::Owner(_) => Verdict::Yes,
            Self::Guest => Verdict::NotThere,
            Self::Member { administrator: true, .. } if action == Action::Administer => Verdict::Yes,
            Self::Member { .. } => match self.role_in(cases) {
                Some(role) if may(Hat::Of(role), action) => Verdict::Yes,
                // Whoever may open none is not told which there are.
                Some(role) if may(Hat::Of(role), Action::Look) && action != Action::Unseal => {
                    Verdict::NotAllowed
                }
                _ => Verdict::NotThere,
            },
            Self::Token { person, limits } => {
                let within: Vec<CaseId> = cases.iter().filter(|case| limits.has(case)).cloned().collect();
                // Its cases are all asked about, also those the token does not name.
                if self.is_blind_to(cases) || (limits.cases.is_some() && within.is_empty()) {
                    return Verdict::NotThere;
                }
                match person.may_in(action, &within) {
                    Verdict::Yes if !limits.let_do(action) => Verdict::NotAllowed,
                    verdict => verdict,
                }
            }
        }
    }

    /// Whether a sealed field of a case is theirs to open, as far as rights go: whoever reviews opens all, whoever codes
    /// what they sealed.
    pub(super) fn opens(&self, case: &CaseId, by: Option<&AccountId>) -> bool {
        let case = std::slice::from_ref(case);
        match self {
            Self::Owner(_) => true,
            Self::Guest | Self::Token { .. } => false,
            Self::Member { id, .. } => {
                self.may_in(Action::Unseal, case) == Verdict::Yes
                    && (self.may_in(Action::Decide, case) == Verdict::Yes || by == Some(id))
            }
        }
    }

    /// Whether they may do something at all, wherever that is.
    pub(super) fn may_anywhere(&self, action: Action) -> bool {
        match self {
            Self::Owner(_) => true,
            Self::Guest => action == Action::Open,
            Self::Member { administrator, .. } => {
                // Whoever works on no case looks at empty lists.
                matches!(action, Action::Open | Action::Enter | Action::Look)
                    || (*administrator && may(Hat::Administrator, action))
                    || self.most().is_some_and(|role| may(Hat::Of(role), action))
            }
            Self::Token { person, limits } => limits.let_do(action) && person.may_anywhere(action),
        }
    }
}

/// The same for what a form names: a problem unless it may be done. What is not seen is not there.
pub(super) fn may_in(actor: &Actor, action: Action, cases: &[CaseId]) -> Result<()> {
    match actor.may_in(action, cases) {
        Verdict::Yes => Ok(()),
        Verdict::NotAllowed => Err(Problem::refused("error-not-allowed")),
        Verdict::NotThere => Err(Problem::not_found("problem-no-such").value("kind", "case")),
    }
}

impl Right {
    /// The id in an address of this route.
    pub(super) fn id<'a>(&self, address: &'a str) -> &'a str {
        let at = self.path.split('/').position(|part| part == "{id}");
        at.and_then(|at| address.split('/').nth(at)).unwrap_or_default()
    }

    /// Whether a second reader may take it about the report they read.
    pub(super) fn open_to_second(&self) -> bool {
        SECOND.contains(&self.path)
    }

    /// Whether it is of the API: problems are told in JSON there.
    pub(super) fn is_api(&self) -> bool {
        api::is_api(self.path)
    }

    /// The router's method.
    pub(super) fn method(&self) -> Method {
        if self.method == "post" { Method::POST } else { Method::GET }
    }
}

/// The cases of what a request is about; `None` where there is no such thing.
pub(super) fn cases(store: &Store, of: Of, id: &str) -> Result<Option<Vec<CaseId>>> {
    let found = match of {
        Of::Anywhere => Ok(Vec::new()),
        Of::Case => match CaseId::parse(id) {
            Some(id) => store.case(&id).map(|case| vec![case.id]),
            None => return Ok(None),
        },
        Of::Report => match ReportId::parse(id) {
            Some(id) => store.cases_of_report(&id),
            None => return Ok(None),
        },
        Of::Claim | Of::LastClaim => match ClaimId::parse(id) {
            Some(id) => return of_claim(store, &id),
            None => return Ok(None),
        },
        Of::Person => match RecordId::parse(id) {
            Some(id) => store.case_of(&id).map(|case| vec![case]),
            None => return Ok(None),
        },
        Of::Release => match ReleaseId::parse(id) {
            Some(id) => store.release(&id).map(|release| vec![release.case]),
            None => return Ok(None),
        },
        Of::Sealed => match SealedId::parse(id) {
            Some(id) => store.sealed_field(&id).map(|field| vec![field.case]),
            None => return Ok(None),
        },
    };
    there(found)
}

/// The report of a claim; `None` where there is no such claim, or it has none.
pub(super) fn report_of(store: &Store, id: &ClaimId) -> Result<Option<ReportId>> {
    Ok(there(store.claim(id))?.and_then(|claim| claim.report))
}

/// A claim without a report belongs where it was entered; where that is nowhere, nobody but the owner sees it.
fn of_claim(store: &Store, id: &ClaimId) -> Result<Option<Vec<CaseId>>> {
    let Some(cases) = there(store.cases_of_claim(id))? else { return Ok(None) };
    let nowhere = cases.is_empty() && store.claim(id)?.report.is_none();
    Ok(if nowhere { None } else { Some(cases) })
}

fn there<T>(found: amparo_store::Result<T>) -> Result<Option<T>> {
    match found {
        Ok(found) => Ok(Some(found)),
        Err(e) if e.is_not_found() => Ok(None),
        Err(e) => Err(e.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_role_may_what_the_one_before_may() {
        for (action, row) in MAY {
            for pair in row[..4].windows(2) {
                assert!(!pair[0] || pair[1], "{action:?}");
            }
        }
        assert!(!may(Hat::Administrator, Action::Look), "an administrator looks into no case");
    }

    #[test]
    fn every_route_with_an_id_says_of_what() {
        for right in all() {
            // Accounts and tokens belong to no case.
            let none = ["/accounts/", "/tokens/"].iter().any(|start| right.path.starts_with(start));
            let named = right.path.contains("{id}") && !none;
            let of = !matches!(right.of, Of::Anywhere | Of::LastClaim);
            assert_eq!(named, of, "{} {}", right.method, right.path);
            assert!(right.action != Action::Open || !named, "{}", right.path);
        }
    }

    #[test]
    fn an_id_is_found_where_the_route_has_it() {
        let right = RIGHTS.iter().find(|r| r.path == "/cases/{id}/members").unwrap();
        assert_eq!(right.id("/cases/k_1/members"), "k_1");
        assert_eq!(right.id("/cases"), "");
    }
}
