//! What is answered where something is wrong: `application/problem+json` (RFC 9457), in the language of the request.

use std::sync::Arc;

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

use crate::say::{Lang, Say};
use crate::{Kind, Problem};

/// What the type of every problem begins with; what follows is the stable id of the problem.
pub(super) const TYPE: &str = "urn:x-amparo:problem:";

/// A problem on its way out: the guard words it, because it knows the language and the address.
#[derive(Debug)]
pub(in crate::web) struct Wrong {
    status: StatusCode,
    problem: Problem,
    now: Option<Value>,
}

/// A problem as it is told.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct ProblemDetails {
    /// What sort of problem it is: `urn:x-amparo:problem:` and a stable id.
    #[serde(rename = "type")]
    kind: String,
    /// The same in a few words, in the language asked for.
    title: String,
    /// The status of the answer.
    status: u16,
    /// What is wrong, where, and what to do, in the language asked for.
    detail: String,
    /// The address that was asked, without its query.
    instance: String,
    /// Where somebody else decided meanwhile: the claim as it stands now.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<crate::form::ClaimForm>")]
    now: Option<Value>,
}

impl Wrong {
    /// A problem with a status of its own.
    pub(super) fn new(status: StatusCode, problem: Problem) -> Self {
        Self { status, problem, now: None }
    }

    /// With what holds now, where somebody else decided meanwhile.
    pub(super) fn with_now(self, now: Option<Value>) -> Self {
        Self { now, ..self }
    }

    /// Whether somebody else decided meanwhile.
    pub(super) fn is_stale(&self) -> bool {
        self.problem.id() == "problem-stale"
    }

    /// What is not there, and what is not theirs.
    pub(in crate::web) fn not_there() -> Self {
        Self::new(StatusCode::NOT_FOUND, Problem::not_found("error-nothing-here"))
    }

    /// They see it and may not do this.
    pub(in crate::web) fn not_allowed() -> Self {
        Self::new(StatusCode::FORBIDDEN, Problem::refused("error-not-allowed"))
    }

    /// Nobody is known to ask.
    pub(super) fn nobody() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, Problem::refused("problem-api-token"))
    }

    /// The store is closed.
    pub(super) fn locked() -> Self {
        Self::new(StatusCode::SERVICE_UNAVAILABLE, Problem::refused("problem-locked"))
    }

    /// The address does not know the method.
    pub(in crate::web) fn method() -> Self {
        Self::new(StatusCode::METHOD_NOT_ALLOWED, Problem::usage("problem-api-method"))
    }
}

impl<E: Into<Problem>> From<E> for Wrong {
    fn from(error: E) -> Self {
        let problem = error.into();
        match problem.id() {
            "problem-no-such" | "problem-not-there" => Self::not_there(),
            "error-not-allowed" => Self::not_allowed(),
            "problem-locked" => Self::locked(),
            _ => Self::new(problem.kind.status(), problem),
        }
    }
}

impl IntoResponse for Wrong {
    fn into_response(self) -> Response {
        let mut answer = self.status.into_response();
        answer.extensions_mut().insert(Arc::new(self));
        answer
    }
}

/// Words the problem of an answer, if it is one. An answer that went wrong and says nothing of it (a limit of the server
/// itself) is told in the same form.
pub(super) fn explain(answer: Response, lang: Lang, path: &str) -> Response {
    let status = answer.status();
    let wrong = answer.extensions().get::<Arc<Wrong>>().cloned();
    let wrong = match wrong {
        Some(wrong) => wrong,
        None if status.is_server_error() => Arc::new(Wrong::new(status, Problem::internal("error-inside"))),
        None if status.is_client_error() => {
            Arc::new(Wrong::new(status, Problem::usage("problem-api-request")))
        }
        None => return answer,
    };
    let say = Say::of(lang);
    let detail = if wrong.problem.kind == Kind::Internal {
        // What went wrong inside is for the terminal of the operator.
        crate::cli::ui::aside(&format!("{}: {}", wrong.problem.kind.word(), wrong.problem));
        say.t("error-inside")
    } else {
        wrong.problem.in_words(say)
    };
    let id = wrong.problem.id();
    let id = id.strip_prefix("problem-").or(id.strip_prefix("error-")).unwrap_or(id);
    let told = ProblemDetails {
        kind: format!("{TYPE}{}", if wrong.problem.kind == Kind::Internal { "inside" } else { id }),
        title: say.t(title(wrong.status)),
        status: wrong.status.as_u16(),
        detail,
        instance: path.to_owned(),
        now: wrong.now.clone(),
    };
    let Ok(body) = serde_json::to_vec(&told) else { return answer };
    let mut told = (wrong.status, [(header::CONTENT_TYPE, "application/problem+json")], body).into_response();
    told.headers_mut().insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(lang.tag()));
    if wrong.status == StatusCode::UNAUTHORIZED {
        told.headers_mut()
            .insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer realm=\"amparo\""));
    }
    if let Some(methods) = answer.headers().get(header::ALLOW) {
        told.headers_mut().insert(header::ALLOW, methods.clone());
    }
    told
}

/// The message of a status.
fn title(status: StatusCode) -> &'static str {
    match status.as_u16() {
        401 => "api-title-401",
        403 => "api-title-403",
        404 => "api-title-404",
        405 => "api-title-405",
        409 => "api-title-409",
        413 => "api-title-413",
        415 => "api-title-415",
        422 => "api-title-422",
        503 => "api-title-503",
        400..500 => "api-title-400",
        _ => "api-title-500",
    }
}
