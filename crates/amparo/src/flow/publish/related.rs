//! Pages of other cases that a page points to: chosen by a person, kept for the next version, and dropped when the
//! other page is taken back.

use amparo_model::CaseId;
use amparo_protect::cleared::{PublicCase, Related};
use amparo_store::Store;

use super::public;
use crate::{Problem, Result};

/// A page that stands in public.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Its case.
    pub case: CaseId,
    /// Its public title.
    pub title: String,
    /// Its address within the site.
    pub page: String,
}

/// The pages of other cases that stand in public now, in the order of their cases.
pub fn standing(store: &Store, except: &CaseId) -> Result<Vec<Standing>> {
    let last = store.last_releases()?.into_iter();
    last.filter(|r| r.case != *except && r.withdrawn.is_none())
        .map(|last| {
            let page = public(&last)?;
            Ok(Standing { case: last.case, title: page.title, page: page.page })
        })
        .collect()
}

/// The related pages of a draft: those a person names now; else those of the last version that still stand.
pub(super) fn related(
    store: &Store,
    case: &CaseId,
    named: Option<&[CaseId]>,
    last: Option<&PublicCase>,
) -> Result<Vec<Related>> {
    let standing = standing(store, case)?;
    let link = |s: &Standing| Related { title: s.title.clone(), page: s.page.clone() };
    let Some(named) = named else {
        let before = |s: &&Standing| last.is_some_and(|l| l.related.iter().any(|r| r.page == s.page));
        return Ok(standing.iter().filter(before).map(link).collect());
    };
    if let Some(missing) = named.iter().find(|id| !standing.iter().any(|s| s.case == **id)) {
        return Err(Problem::refused("problem-no-public-page").value("id", missing));
    }
    Ok(standing.iter().filter(|s| named.contains(&s.case)).map(link).collect())
}
