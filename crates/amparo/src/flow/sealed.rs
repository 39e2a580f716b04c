//! Fields under the key of their case: sealed, opened, destroyed. Who may is the caller's to ask; who can is a matter of
//! keys, and the store's.

use amparo_model::{CaseId, ReportId, SealedId, SourceId};
use amparo_store::sealed::What;
use amparo_store::{About, Hit, NewSealed, On, OpenKey, Piece, SealedField, SealedSource, Settled, Store};
use zeroize::Zeroizing;

use crate::say::Say;
use crate::{Problem, Result};

/// Seals a value under the key of its case. White space round it goes.
pub fn seal(
    store: &Store,
    key: &OpenKey,
    case: &CaseId,
    (what, about): (What, About),
    value: &str,
    who: &str,
) -> Result<SealedId> {
    let value = Zeroizing::new(value.trim().to_owned());
    let new = NewSealed { case: case.clone(), what, about, value, who: who.to_owned() };
    Ok(store.seal_value(key, &new)?)
}

/// Seals the name of a source; its row keeps a neutral mark.
pub fn seal_source(
    store: &Store,
    key: &OpenKey,
    case: &CaseId,
    source: &SourceId,
    who: &str,
) -> Result<SealedSource> {
    Ok(store.seal_source(key, case, source, who)?)
}

/// Whether sealed words stand in a report, or may, that somebody must not open; `may` says which ones they may.
pub fn kept_from(store: &Store, report: &ReportId, may: impl Fn(&SealedField) -> bool) -> Result<bool> {
    Ok(store.sealed_in(report, None)?.iter().any(|field| !may(field)))
}

/// The same for whoever holds the passphrase: it opens nothing any more where people sign in.
pub fn kept_from_owner(store: &Store, report: &ReportId) -> Result<bool> {
    let key = store.held_owner_key()?;
    Ok(store.sealed_in(report, key.as_ref())?.iter().any(|field| !field.opens))
}

/// Takes the words out of hits in reports that are kept from whoever searches.
pub fn without_sealed_words(
    hits: &mut [Hit],
    say: &Say,
    kept: impl Fn(&ReportId) -> Result<bool>,
) -> Result<()> {
    for hit in hits {
        let report = match &hit.on {
            On::Report(report) => Some(report),
            On::Claim { report, .. } | On::Reason { report, .. } => report.as_ref(),
            On::Record { .. } | On::Case(_) => None,
        };
        if let Some(report) = report
            && kept(report)?
        {
            hit.snippet = vec![Piece { text: say.t("sealed-words-kept"), marked: false }];
            hit.otherwise = None;
        }
    }
    Ok(())
}

/// Opens a sealed field; that somebody did is on record before the value is given.
pub fn unseal(store: &Store, key: &OpenKey, id: &SealedId, who: &str) -> Result<Zeroizing<String>> {
    Ok(store.unseal(key, id, who)?)
}

/// Destroys the value of a sealed field, and says why.
pub fn destroy_sealed(store: &Store, id: &SealedId, who: &str, why: &str) -> Result<()> {
    if why.trim().is_empty() {
        return Err(Problem::usage("problem-say-why"));
    }
    Ok(store.destroy_sealed(id, who, why.trim())?)
}

/// What is due when somebody who can open is there: keys to those who wait, values under the newest key.
pub fn settle_sealed(store: &Store, key: &OpenKey, who: &str) -> Result<Settled> {
    Ok(store.settle_sealed(key, who)?)
}
