//! A report is given to somebody to work on.

use amparo_model::{AccountId, ReportId};
use amparo_store::{Doer, Role, Store};

use crate::{Problem, Result};

/// Gives reports to somebody, or (`None`) to nobody. Whoever gets one works on its case, as more than a reader; one that is
/// in no case goes to whoever gives it (`by`), or from the holder of the passphrase to anybody who codes. Gives the batch,
/// to take it back; `None` where nothing changed.
pub fn give(
    store: &Store,
    reports: &[ReportId],
    to: Option<&Doer>,
    by: &Doer,
    who: &str,
) -> Result<Option<String>> {
    match to {
        Some(to) if to == by => {}
        Some(Doer::Account(account)) => {
            for report in reports {
                may_have(store, report, account, by)?;
            }
        }
        // Only the holder of the passphrase is the holder of the passphrase.
        Some(Doer::Holder) => return Err(Problem::usage("problem-inbox-who")),
        None => {}
    }
    Ok(store.assign(reports, to, who)?)
}

fn may_have(store: &Store, report: &ReportId, account: &AccountId, by: &Doer) -> Result<()> {
    let (cases, roles) = (store.cases_of_report(report)?, store.roles(account)?);
    let codes = |role: Option<&Role>| role.is_some_and(|role| *role >= Role::Coder);
    let may = if cases.is_empty() {
        *by == Doer::Holder && roles.values().any(|role| codes(Some(role)))
    } else {
        cases.iter().any(|case| codes(roles.get(case)))
    };
    if may {
        return Ok(());
    }
    let (label, title) = (store.account(account)?.label, store.inbox_row(report)?.title);
    Err(Problem::refused("problem-inbox-not-on-case").value("who", label).value("title", title))
}

/// Whom a name means on the command line: `me`, `nobody`, or the name somebody signs in with. Whoever works there holds the
/// passphrase; where their name is that of an account, it is that account.
pub fn person(store: &Store, typed: &str, who: &str) -> Result<Option<Doer>> {
    match typed {
        "nobody" => Ok(None),
        "me" => Ok(Some(myself(store, who)?)),
        name => Ok(Some(Doer::Account(store.find_account(name)?.id))),
    }
}

/// Who somebody at the command line is: the account of their name, or the holder of the passphrase.
pub fn myself(store: &Store, who: &str) -> Result<Doer> {
    match store.find_account(who) {
        Ok(account) => Ok(Doer::Account(account.id)),
        Err(e) if e.is_not_found() => Ok(Doer::Holder),
        Err(e) => Err(e.into()),
    }
}
