//! Every address, and what answers it.

use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::from_fn_with_state;
use axum::routing::{get, post};

use super::app::App;
use super::{add, beside, case, decide, enter, guard, inbox, note, person, release, report, search, statics};
use super::{board, codebook, timeline};

/// Largest form; files have their own limit.
const FORM: usize = 256 * 1024;

/// The table of contents.
pub fn router(app: Arc<App>) -> Router {
    Router::new()
        // Reading
        .route("/", get(inbox::show))
        .route("/reports/{id}", get(report::show))
        .route("/reports/{id}/original", get(report::original))
        .route("/cases", get(case::list).post(case::open))
        .route("/cases/{id}", get(case::show))
        .route("/cases/{id}/release", get(release::show).post(release::send))
        .route("/cases/{id}/beside", get(beside::show).post(beside::judge))
        .route("/cases/{id}/timeline", get(timeline::show))
        .route("/people/{id}", get(person::show))
        .route("/board", get(board::show))
        .route("/board.csv", get(board::table))
        .route("/codebook", get(codebook::index))
        .route("/codebook/{list}", get(codebook::show))
        .route("/search", get(search::show))
        // Deciding
        .route("/claims/{id}/accept", post(decide::accept))
        .route("/claims/{id}/correct", post(decide::correct))
        .route("/claims/{id}/reject", post(decide::reject))
        .route("/claims/{id}/withdraw", post(decide::withdraw))
        .route("/claims/{id}/undo", post(decide::undo))
        .route("/undo", post(decide::undo_last))
        .route("/reports/{id}/case", post(report::attach))
        .route("/cases/{id}/standard", post(case::standard))
        .route("/releases/{id}/withdraw", post(release::withdraw))
        .route("/judgements/reports", post(inbox::event::judge))
        .route("/note", post(note::note))
        .route("/people/{id}/publicity", post(person::publicity))
        // Coming and going
        .route("/enter", get(enter::enter))
        .route("/locked", get(enter::locked))
        .route("/unlock", post(enter::unlock))
        .route("/lock", post(enter::lock))
        .route("/language", post(enter::language))
        .layer(DefaultBodyLimit::max(FORM))
        .route("/add", post(add::add).layer(DefaultBodyLimit::max(add::LARGEST)))
        .route("/healthz", get(|| async { "ok\n" }))
        .route("/static/{file}", get(statics::file))
        .layer(from_fn_with_state(app.clone(), guard::guard))
        .with_state(app)
}
