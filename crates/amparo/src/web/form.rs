//! A form that was sent from our own page: without the right token nothing is read from it.

use std::collections::BTreeMap;

use axum::extract::{Form, FromRequest, Request};

use super::guard::Visit;
use super::page::Failed;
use super::session::same;
use crate::Problem;

/// The fields of a form whose token was right.
#[derive(Debug)]
pub(super) struct Signed(pub(super) BTreeMap<String, String>);

impl Signed {
    /// A field, trimmed; empty where it was not sent.
    pub(super) fn get(&self, name: &str) -> &str {
        self.0.get(name).map_or("", |value| value.trim())
    }
}

impl<S: Send + Sync> FromRequest<S> for Signed {
    type Rejection = Failed;

    async fn from_request(request: Request, state: &S) -> Result<Self, Failed> {
        let visit = request.extensions().get::<Visit>().cloned();
        let wrong = || Failed::from(Problem::refused("error-csrf"));
        let visit = visit.ok_or_else(wrong)?;
        let Form(pairs) =
            Form::<Vec<(String, String)>>::from_request(request, state).await.map_err(|_| wrong())?;
        let fields: BTreeMap<String, String> = pairs.into_iter().collect();
        if fields.get("csrf").is_some_and(|token| same(token, &visit.session.csrf)) {
            return Ok(Self(fields));
        }
        Err(wrong())
    }
}
