//! Programs that ask for somebody, by a token.

use std::collections::BTreeMap;

use amparo_model::{AccountId, CaseId, TokenId};
use amparo_store::{Account, NewToken, Role, Store, Token};

use crate::{Problem, Result};

/// Makes a token; gives its secret, which is kept nowhere. A token of nobody's account is one of whoever holds the
/// passphrase, and is worth nothing once people sign in: then it is not made.
pub fn add_token(store: &Store, new: &NewToken) -> Result<(TokenId, String)> {
    if new.account.is_none() && store.has_accounts()? {
        return Err(Problem::usage("problem-token-whose"));
    }
    Ok(store.add_token(new)?)
}

/// Revokes a token of an account (`None`: of whoever holds the passphrase). Somebody else's is not there.
pub fn revoke_token(store: &Store, id: &TokenId, of: Option<&AccountId>, who: &str) -> Result<()> {
    let found = store.token(id);
    if !found.is_ok_and(|token| token.account.as_ref() == of) {
        return Err(Problem::not_found("problem-no-such").value("kind", "token"));
    }
    Ok(store.revoke_token(id, who, "")?)
}

/// A token that holds, by its secret, with its account and what that may by now; `None` where the token holds no longer,
/// the account is disabled, or the token is of the other way of working (`team`: people sign in).
pub fn actor_of(
    store: &Store,
    secret: &str,
    team: bool,
) -> Result<Option<(Token, Option<(Account, BTreeMap<CaseId, Role>)>)>> {
    let Some(token) = store.prove_token(secret)? else { return Ok(None) };
    match &token.account {
        None if team => Ok(None),
        None => Ok(Some((token, None))),
        Some(_) if !team => Ok(None),
        Some(id) => {
            let account = store.account(id)?;
            if account.disabled_at.is_some() {
                return Ok(None);
            }
            let roles = store.roles(id)?;
            Ok(Some((token, Some((account, roles)))))
        }
    }
}
