//! A case becomes public: gathered from accepted claims, cleared by `protect`, rendered by `publish`, kept as a
//! release, written to a folder.

use std::path::Path;

use amparo_model::{CaseId, ReleaseId};
use amparo_store::Store;

use crate::say::Lang;
use crate::{Problem, Result};

/// What the person who publishes wants.
#[derive(Clone, Debug, Default)]
pub struct Wish {
    /// Public title; the case's own is never shown.
    pub title: Option<String>,
    /// Findings she answers for.
    pub reasons: Vec<Reason>,
    /// Who publishes.
    pub who: String,
    /// Language of the page.
    pub lang: Lang,
}

/// Why a finding may stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The rule.
    pub rule: String,
    /// What it is about.
    pub about: String,
    /// Why.
    pub why: String,
}

/// Something that stands against publishing, in plain words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule.
    pub rule: String,
    /// What it is about.
    pub about: String,
    /// One plain sentence.
    pub said: String,
    /// Whether somebody gave a reason why it may stand.
    pub released: bool,
    /// Whether a reason can be given at all.
    pub releasable: bool,
}

/// What would be published.
#[derive(Debug)]
pub struct Draft {
    lines: Vec<String>,
    findings: Vec<Finding>,
}

impl Draft {
    /// The sentences of the page.
    pub fn lines(&self) -> &[String] {
        &self.lines
    }

    /// What stands against it.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// Whether it may be published as it stands.
    pub fn may_leave(&self) -> bool {
        self.findings.iter().all(|f| f.released)
    }

    /// In the exchange form.
    pub fn as_json(&self) -> serde_json::Value {
        serde_json::json!({ "schema": "amparo.publication/1" })
    }
}

/// What was published.
#[derive(Clone, Debug)]
pub struct Published {
    /// The release.
    pub id: ReleaseId,
    /// 1 for the first of its case.
    pub version: u64,
}

/// What would be published, and what stands against it. Nothing is kept.
pub fn draft(_store: &Store, _case: &CaseId, _wish: &Wish) -> Result<Draft> {
    Err(Problem::internal("publishing is not yet there"))
}

/// The page is cleared, kept as a release and written to a folder.
pub fn publish(_store: &Store, _case: &CaseId, _wish: &Wish, _out: &Path) -> Result<Published> {
    Err(Problem::internal("publishing is not yet there"))
}

/// A release is taken back; where its page lies in a folder, a notice takes its place.
pub fn withdraw(store: &Store, release: &ReleaseId, _out: Option<&Path>, who: &str, why: &str) -> Result<()> {
    Ok(store.withdraw_release(release, who, why)?)
}

/// A public table of a case, cleared like a page.
pub(super) fn table(
    _view: &amparo_store::CaseView,
    _what: super::What,
    _form: super::Form,
    _lang: Lang,
) -> Result<Vec<u8>> {
    Err(Problem::internal("publishing is not yet there"))
}
