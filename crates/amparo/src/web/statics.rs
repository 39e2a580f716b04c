//! Style, script and icon: built in, the same for everybody.

use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

pub(super) async fn file(Path(file): Path<String>) -> Response {
    let (kind, text) = match file.as_str() {
        "app.css" => ("text/css; charset=utf-8", include_str!("../../static/app.css")),
        // What inbox and review do not need; they stay light without it.
        "more.css" => (
            "text/css; charset=utf-8",
            concat!(include_str!("../../static/more.css"), include_str!("../../static/picture.css")),
        ),
        "keys.js" => ("text/javascript; charset=utf-8", include_str!("../../static/keys.js")),
        "review.js" => ("text/javascript; charset=utf-8", include_str!("../../static/review.js")),
        "picture.js" => ("text/javascript; charset=utf-8", include_str!("../../static/picture.js")),
        #[cfg(feature = "passkeys")]
        "passkey.js" => ("text/javascript; charset=utf-8", include_str!("../../static/passkey.js")),
        "icon.svg" => ("image/svg+xml", include_str!("../../static/icon.svg")),
        _ => return StatusCode::NOT_FOUND.into_response(),
    };
    ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "no-cache")], text).into_response()
}
