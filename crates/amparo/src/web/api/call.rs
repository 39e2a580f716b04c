//! From a request to a handler and back: what the address and the body say is read into the types of the handler, and what
//! cannot be read is a problem before anything happens.

use std::future::Future;
use std::sync::Arc;

use amparo_store::{Scope, Store};
use axum::body::to_bytes;
use axum::extract::{Query, Request, State};
use axum::http::{StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{self, MethodRouter};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::super::add::LARGEST;
use super::super::app::App;
use super::super::guard::{Visit, Wished};
use super::super::rights::Actor;
use super::super::router::FORM;
use super::Wrong;
use crate::say::{Lang, Say};
use crate::{Problem, Result};

/// What a handler knows of a request besides its own types.
pub(super) struct Call {
    pub(super) app: Arc<App>,
    visit: Option<Visit>,
    lang: Lang,
    path: String,
}

/// A body in JSON.
pub(super) struct Json<T>(pub(super) T);

/// A body that is a file as it came.
pub(super) struct File(pub(super) Vec<u8>);

/// An answer: 200.
pub(super) struct Shown<T>(pub(super) T);

/// Something that was made: 201.
pub(super) struct Made<T>(pub(super) T);

/// Something that was made (201), or was there already (200).
pub(super) struct Kept<T> {
    pub(super) new: bool,
    pub(super) form: T,
}

/// A file as it came; never shown by a browser itself.
pub(super) struct Original {
    pub(super) name: String,
    pub(super) bytes: Vec<u8>,
}

/// What a handler answers.
pub(super) type Answer<T> = Result<T, Wrong>;

/// A body that can be read.
pub(super) trait Body: Sized + Send {
    /// The largest there may be, in bytes.
    const MOST: usize;
    /// Its media type.
    const MEDIA: &'static str;
    /// Reads it.
    fn read(bytes: Vec<u8>) -> Result<Self, Wrong>;
}

impl<T: DeserializeOwned + Send> Body for Json<T> {
    const MOST: usize = FORM;
    const MEDIA: &'static str = "application/json";

    fn read(bytes: Vec<u8>) -> Result<Self, Wrong> {
        // A list would be read as the fields in their order; the document says object.
        if bytes.iter().find(|b| !b.is_ascii_whitespace()) == Some(&b'[') {
            let problem = Problem::usage("problem-api-body").value("why", "expected an object, found a list");
            return Err(Wrong::new(StatusCode::UNPROCESSABLE_ENTITY, problem));
        }
        serde_json::from_slice(&bytes).map(Self).map_err(|e| {
            // Well-formed and of the wrong shape is another mistake than not well-formed.
            let status = if e.is_data() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::BAD_REQUEST };
            Wrong::new(status, Problem::usage("problem-api-body").value("why", e))
        })
    }
}

impl Body for File {
    const MOST: usize = LARGEST;
    const MEDIA: &'static str = "application/octet-stream";

    fn read(bytes: Vec<u8>) -> Result<Self, Wrong> {
        Ok(Self(bytes))
    }
}

/// The route of a handler that only looks.
pub(super) fn get<F, Q, A, Fut>(handler: F) -> MethodRouter<Arc<App>>
where
    F: Fn(Call, Q) -> Fut + Copy + Send + Sync + 'static,
    Q: DeserializeOwned + Send + 'static,
    A: IntoResponse + 'static,
    Fut: Future<Output = Answer<A>> + Send,
{
    routing::get(async move |State(app): State<Arc<App>>, request: Request| -> Response {
        let asked = match query(request.uri()) {
            Ok(asked) => asked,
            Err(wrong) => return wrong.into_response(),
        };
        handler(Call::of(app, &request), asked).await.into_response()
    })
}

/// The route of a handler that takes a body.
pub(super) fn post<F, Q, B, A, Fut>(handler: F) -> MethodRouter<Arc<App>>
where
    F: Fn(Call, Q, B) -> Fut + Copy + Send + Sync + 'static,
    Q: DeserializeOwned + Send + 'static,
    B: Body + 'static,
    A: IntoResponse + 'static,
    Fut: Future<Output = Answer<A>> + Send,
{
    routing::post(async move |State(app): State<Arc<App>>, request: Request| -> Response {
        let call = Call::of(app, &request);
        let read = async {
            let asked = query(request.uri())?;
            Ok::<_, Wrong>((asked, body::<B>(request).await?))
        };
        match read.await {
            Ok((asked, body)) => handler(call, asked, body).await.into_response(),
            Err(wrong) => wrong.into_response(),
        }
    })
}

fn query<Q: DeserializeOwned>(uri: &Uri) -> Result<Q, Wrong> {
    let read = Query::<Q>::try_from_uri(uri);
    read.map(|Query(asked)| asked).map_err(|e| {
        let why = std::error::Error::source(&e).map_or_else(|| e.to_string(), ToString::to_string);
        Problem::usage("problem-api-query").value("why", why).into()
    })
}

async fn body<B: Body>(request: Request) -> Result<B, Wrong> {
    let (head, body) = request.into_parts();
    let kind = head.headers.get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    if kind != B::MEDIA {
        let problem = Problem::usage("problem-api-media").value("media", B::MEDIA);
        return Err(Wrong::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, problem));
    }
    let large = |_| {
        let problem = Problem::usage("problem-api-large").value("kib", B::MOST >> 10);
        Wrong::new(StatusCode::PAYLOAD_TOO_LARGE, problem)
    };
    B::read(to_bytes(body, B::MOST).await.map_err(large)?.to_vec())
}

impl Call {
    fn of(app: Arc<App>, request: &Request) -> Self {
        let lang = request.extensions().get::<Wished>().map_or(Lang::En, |wished| wished.0);
        let visit = request.extensions().get::<Visit>().cloned();
        Self { app, visit, lang, path: request.uri().path().to_owned() }
    }

    /// Who asks.
    pub(super) fn visit(&self) -> Result<&Visit, Wrong> {
        self.visit.as_ref().ok_or_else(Wrong::nobody)
    }

    /// Who asks, with what they may.
    pub(super) fn actor(&self) -> Result<Actor, Wrong> {
        Ok(self.visit()?.actor.clone())
    }

    /// What of the store they see.
    pub(super) fn within(&self) -> Result<Scope, Wrong> {
        Ok(self.visit()?.actor.scope())
    }

    /// Messages of the language.
    pub(super) fn say(&self) -> &'static Say {
        Say::of(self.lang)
    }

    /// A part of the address, counted from `/api/v1/`: 0 is the collection, 1 the id.
    pub(super) fn part(&self, at: usize) -> &str {
        self.path.split('/').nth(3 + at).unwrap_or_default()
    }

    /// The id of the address.
    pub(super) fn id<T>(&self, parse: fn(&str) -> Option<T>) -> Result<T, Wrong> {
        parse(self.part(1)).ok_or_else(Wrong::not_there)
    }

    /// Runs something on the store.
    pub(super) async fn store<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Store) -> Result<T> + Send + 'static,
    ) -> Result<T, Wrong> {
        Ok(self.app.on_store(work).await?)
    }
}

impl<T: Serialize> IntoResponse for Shown<T> {
    fn into_response(self) -> Response {
        json(StatusCode::OK, &self.0)
    }
}

impl<T: Serialize> IntoResponse for Made<T> {
    fn into_response(self) -> Response {
        json(StatusCode::CREATED, &self.0)
    }
}

impl<T: Serialize> IntoResponse for Kept<T> {
    fn into_response(self) -> Response {
        json(if self.new { StatusCode::CREATED } else { StatusCode::OK }, &self.form)
    }
}

impl IntoResponse for Original {
    fn into_response(self) -> Response {
        let plain = |c: char| if c.is_ascii_alphanumeric() || ".-_".contains(c) { c } else { '_' };
        let name: String = self.name.chars().map(plain).collect();
        let headers = [
            (header::CONTENT_TYPE, "application/octet-stream".to_owned()),
            (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
            (header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox".to_owned()),
        ];
        (headers, self.bytes).into_response()
    }
}

fn json<T: Serialize>(status: StatusCode, form: &T) -> Response {
    match serde_json::to_vec(form) {
        Ok(body) => (status, [(header::CONTENT_TYPE, "application/json")], body).into_response(),
        Err(e) => Wrong::from(e).into_response(),
    }
}
