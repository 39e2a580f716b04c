//! What every page has in common, and the page of a problem.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::sync::Arc;

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};

use super::guard::May;
use crate::say::{LANGS, Lang, Say, Value};
use crate::{Kind, Problem, words};

/// The frame of a page.
pub(super) struct Page {
    pub(super) say: &'static Say,
    pub(super) csrf: String,
    /// Which entry of the navigation is current.
    pub(super) here: &'static str,
    /// Address of the page, for coming back.
    pub(super) path: String,
    /// What just happened.
    pub(super) flash: Option<String>,
    /// What would be taken back now: its id and its report.
    pub(super) undo: Option<(String, Option<String>)>,
    /// Whether what was just done in the inbox can be taken back.
    pub(super) moved: bool,
    /// What may be done with what the page is about.
    pub(super) may: May,
    /// Who signed in; nobody where the holder of the passphrase works alone.
    pub(super) person: Option<String>,
    /// Whether accounts are theirs to make.
    pub(super) administers: bool,
    /// Terms whose boundary the page has told.
    pub(super) told: RefCell<BTreeSet<(&'static str, String)>>,
    /// Whether this is the demonstration, which has a tour.
    pub(super) demo: bool,
}

impl Page {
    /// A message.
    pub(super) fn t(&self, id: &str) -> String {
        self.say.t(id)
    }

    /// A message with a number.
    #[allow(clippy::trivially_copy_pass_by_ref)] // templates hand over references
    pub(super) fn n(&self, id: &str, n: &u64) -> String {
        self.say.with(id, &[("n", Value::from(*n))])
    }

    /// A message with a part and a whole: `$done` of `$all`.
    #[allow(clippy::trivially_copy_pass_by_ref)] // templates hand over references
    pub(super) fn of(&self, id: &str, done: &u64, all: &u64) -> String {
        self.say.with(id, &[("done", Value::from(*done)), ("all", Value::from(*all))])
    }

    /// A message with a piece of text.
    pub(super) fn a(&self, id: &str, name: &str, value: &str) -> String {
        self.say.a(id, name, value)
    }

    /// What counts as a term and what does not.
    pub(super) fn boundary(&self, list: &str, id: &str) -> &'static str {
        words::boundary(list, id, self.say.lang())
    }

    /// The same, once on a page: where a term stands fifty times, the link of each leads to it, and the first says it.
    pub(super) fn boundary_once(&self, list: &'static str, id: &str) -> &'static str {
        if self.told.borrow_mut().insert((list, id.to_owned())) { self.boundary(list, id) } else { "" }
    }

    pub(super) fn lang(&self) -> &'static str {
        self.say.lang().tag()
    }

    pub(super) fn dir(&self) -> &'static str {
        self.say.lang().dir()
    }

    /// Languages to choose from: tag, own name, whether it is the current one.
    pub(super) fn languages(&self) -> Vec<(&'static str, &'static str, bool)> {
        LANGS.into_iter().map(|l| (l.tag(), l.own_name(), l == self.say.lang())).collect()
    }
}

/// Text as a value in an address.
pub(super) fn encoded(text: &str) -> String {
    let one = |b: u8| if b.is_ascii_alphanumeric() { char::from(b).to_string() } else { format!("%{b:02X}") };
    text.bytes().map(one).collect()
}

/// Renders a template.
pub(super) fn html(template: &impl Template) -> Answer {
    let text = template.render().map_err(|e| Problem::internal("problem-web-page").value("error", e))?;
    Ok(Html(text).into_response())
}

/// What a handler answers with.
pub(super) type Answer = Result<Response, Failed>;

/// A problem on its way to a page: the guard writes the page, because it knows the language.
pub(super) struct Failed(Problem);

impl<E: Into<Problem>> From<E> for Failed {
    fn from(error: E) -> Self {
        Self(error.into())
    }
}

impl IntoResponse for Failed {
    fn into_response(self) -> Response {
        let mut answer = self.0.kind.status().into_response();
        answer.extensions_mut().insert(Arc::new(self.0));
        answer
    }
}

/// The page of a problem, if the answer is one. `alone` is whoever sees everything: to them it is said what is not there.
pub(super) fn explain(answer: Response, lang: Lang, alone: bool) -> Response {
    let Some(problem) = answer.extensions().get::<Arc<Problem>>() else { return answer };
    // One page for what is not there and what is not theirs.
    if !alone && ["problem-no-such", "problem-not-there"].contains(&problem.id()) {
        return not_there(lang);
    }
    let say = Say::of(lang);
    let said = match problem.kind {
        // What went wrong inside is for the terminal of the operator, not for a page.
        Kind::Internal => {
            crate::cli::ui::aside(&format!("{}: {}", problem.kind.word(), problem));
            say.t("error-inside")
        }
        _ => problem.in_words(say),
    };
    plain(problem.kind.status(), lang, &say.t("error-title"), &said, true)
}

/// The one answer to what is not there and to what is not theirs.
pub(super) fn not_there(lang: Lang) -> Response {
    let say = Say::of(lang);
    plain(StatusCode::NOT_FOUND, lang, &say.t("error-title"), &say.t("error-nothing-here"), true)
}

/// The answer where somebody sees what it is about and may not do this.
pub(super) fn not_allowed(lang: Lang) -> Response {
    let say = Say::of(lang);
    plain(StatusCode::FORBIDDEN, lang, &say.t("error-title"), &say.t("error-not-allowed"), true)
}

/// A page that says one thing and shows nothing of the store.
pub(super) fn shut(status: StatusCode, lang: Lang, title: &str, text: &str) -> Response {
    let say = Say::of(lang);
    plain(status, lang, &say.t(title), &say.t(text), false)
}

fn plain(status: StatusCode, lang: Lang, title: &str, text: &str, back: bool) -> Response {
    let say = Say::of(lang);
    let page =
        Plain { lang: lang.tag(), dir: lang.dir(), title, text, back: back.then(|| say.t("error-back")) };
    match page.render() {
        Ok(text) => (status, Html(text)).into_response(),
        Err(_) => status.into_response(),
    }
}

#[derive(Template)]
#[template(path = "plain.html")]
struct Plain<'a> {
    lang: &'a str,
    dir: &'a str,
    title: &'a str,
    text: &'a str,
    back: Option<String>,
}
