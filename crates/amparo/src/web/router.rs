//! The router, made from the table of rights. What a route is and who may take it stands in `rights`.

use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::from_fn_with_state;

use super::app::App;
use super::{add, guard, rights};

/// Largest form; files have their own limit.
pub(super) const FORM: usize = 256 * 1024;

/// Every route behind its right, and everything behind the guard.
pub fn router(app: Arc<App>) -> Router {
    let mut router = Router::new();
    for right in rights::all() {
        let gate = guard::Gate { app: app.clone(), right };
        let most = if right.path == "/add" { add::LARGEST } else { FORM };
        let answer = (right.answer)()
            .layer(DefaultBodyLimit::max(most))
            .route_layer(from_fn_with_state(gate, guard::allow));
        router = router.route(right.path, answer);
    }
    router
        .fallback(guard::nothing)
        .method_not_allowed_fallback(guard::wrong_method)
        .layer(from_fn_with_state(app.clone(), guard::guard))
        .with_state(app)
}
