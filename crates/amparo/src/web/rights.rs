//! Who may do what: the one table of routes, each with the action it is and where its case comes from, and the one
//! table of roles and actions. The router is made from the first, so that a route without a right cannot exist.

use std::collections::BTreeMap;
use std::sync::Arc;

use amparo_model::{AccountId, CaseId, ClaimId, RecordId, ReleaseId, ReportId};
use amparo_store::{Role, Scope, Store};
use axum::http::Method;
use axum::routing::{MethodRouter, get, post};

use super::app::App;
use super::{
    account, accounts, add, beside, board, case, codebook, decide, enter, inbox, members, note, person,
    release, report, search, signin, statics, timeline, tour,
};
use crate::{Problem, Result};

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

macro_rules! rights {
    ($($method:ident $path:literal $action:ident $of:ident $answer:expr;)*) => {
        /// Every route.
        pub(super) const RIGHTS: &[Right] = &[$(Right {
            method: stringify!($method),
            path: $path,
            action: Action::$action,
            of: Of::$of,
            answer: || $method($answer),
        }),*];
    };
}

rights! {
    // Reading
    get "/" Enter Anywhere inbox::show;
    get "/reports/{id}" Look Report report::show;
    get "/reports/{id}/original" Look Report report::original;
    get "/cases" Enter Anywhere case::list;
    get "/cases/{id}" Look Case case::show;
    get "/cases/{id}/beside" Look Case beside::show;
    get "/cases/{id}/timeline" Look Case timeline::show;
    get "/people/{id}" Look Person person::show;
    get "/board" Enter Anywhere board::show;
    get "/board.csv" Enter Anywhere board::table;
    get "/search" Enter Anywhere search::show;
    get "/codebook" Enter Anywhere codebook::index;
    get "/codebook/{list}" Enter Anywhere codebook::show;
    get "/tour" Enter Anywhere tour::show;
    // Adding
    post "/add" Code Anywhere add::add;
    post "/note" Code Anywhere note::note;
    post "/cases" OpenCase Anywhere case::open;
    post "/reports/{id}/case" Code Report report::attach;
    // Deciding
    post "/claims/{id}/accept" Decide Claim decide::accept;
    post "/claims/{id}/correct" Decide Claim decide::correct;
    post "/claims/{id}/reject" Decide Claim decide::reject;
    post "/claims/{id}/withdraw" Decide Claim decide::withdraw;
    post "/claims/{id}/undo" Decide Claim decide::undo;
    post "/undo" Decide LastClaim decide::undo_last;
    post "/cases/{id}/standard" Decide Case case::standard;
    post "/cases/{id}/beside" Decide Case beside::judge;
    post "/judgements/reports" Decide Anywhere inbox::event::judge;
    // Publishing
    get "/cases/{id}/release" Release Case release::show;
    post "/cases/{id}/release" Release Case release::send;
    post "/releases/{id}/withdraw" Release Release release::withdraw;
    post "/people/{id}/publicity" Release Person person::publicity;
    // Administering
    get "/accounts" Administer Anywhere accounts::show;
    post "/accounts" Administer Anywhere accounts::add;
    post "/accounts/first" Administer Anywhere accounts::first;
    post "/accounts/{id}/disable" Administer Anywhere accounts::disable;
    post "/accounts/{id}/enable" Administer Anywhere accounts::enable;
    post "/accounts/{id}/reset" Administer Anywhere accounts::reset;
    get "/cases/{id}/members" Administer Case members::show;
    post "/cases/{id}/members" Administer Case members::change;
    // Coming and going
    get "/account" Enter Anywhere account::show;
    post "/account/password" Enter Anywhere account::password;
    post "/account/codes" Enter Anywhere account::codes;
    post "/account/recovery" Enter Anywhere account::recovery;
    post "/signout" Enter Anywhere signin::out;
    post "/signout/everywhere" Enter Anywhere signin::out_everywhere;
    post "/lock" Enter Anywhere enter::lock;
    post "/language" Open Anywhere enter::language;
    get "/enter" Open Anywhere enter::enter;
    get "/signin" Open Anywhere signin::show;
    post "/signin" Open Anywhere signin::send;
    get "/redeem" Open Anywhere signin::redeem_show;
    post "/redeem" Open Anywhere signin::redeem;
    get "/locked" Open Anywhere enter::locked;
    post "/unlock" Open Anywhere enter::unlock;
    get "/healthz" Open Anywhere healthy;
    get "/static/{file}" Open Anywhere statics::file;
}

/// Method and path of every route, for tests that walk all of them.
pub fn routes() -> impl Iterator<Item = (&'static str, &'static str)> {
    RIGHTS.iter().map(|right| (right.method, right.path))
}

async fn healthy() -> &'static str {
    "ok\n"
}

/// What each role may do; the last column is the administrator of the instance.
const MAY: [(Action, [bool; 5]); 6] = [
    //                   reader coder  reviewer publisher administrator
    (Action::Look, [true, true, true, true, false]),
    (Action::Code, [false, true, true, true, false]),
    (Action::Decide, [false, false, true, true, false]),
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
    Member { id: AccountId, label: String, administrator: bool, roles: BTreeMap<CaseId, Role> },
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
    /// What pages and log call them.
    pub(super) fn name(&self) -> &str {
        match self {
            Self::Owner(name) => name,
            Self::Guest => "",
            Self::Member { label, .. } => label,
        }
    }

    /// What of the store they see. A report that is in no case yet is seen by everybody who codes, or more, in any
    /// case of the instance.
    pub(super) fn scope(&self) -> Scope {
        match self {
            Self::Owner(_) => Scope::All,
            Self::Guest => Scope::Of { cases: [].into(), loose: false },
            Self::Member { roles, .. } => {
                Scope::Of { cases: roles.keys().cloned().collect(), loose: self.most() >= Some(Role::Coder) }
            }
        }
    }

    /// The most they are in any case.
    pub(super) fn most(&self) -> Option<Role> {
        if let Self::Member { roles, .. } = self { roles.values().max().copied() } else { None }
    }

    /// What they are where something belongs to these cases (to none: what they are anywhere, from coder on).
    fn role_in(&self, cases: &[CaseId]) -> Option<Role> {
        let Self::Member { roles, .. } = self else { return None };
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
                Some(role) if may(Hat::Of(role), Action::Look) => Verdict::NotAllowed,
                _ => Verdict::NotThere,
            },
        }
    }

    /// Whether they may do something at all, wherever that is.
    pub(super) fn may_anywhere(&self, action: Action) -> bool {
        match self {
            Self::Owner(_) => true,
            Self::Guest => action == Action::Open,
            Self::Member { administrator, .. } => {
                matches!(action, Action::Open | Action::Enter)
                    || (*administrator && may(Hat::Administrator, action))
                    || self.most().is_some_and(|role| may(Hat::Of(role), action))
            }
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
    };
    there(found)
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
        for right in RIGHTS {
            let named = right.path.contains("{id}") && !right.path.starts_with("/accounts/");
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
