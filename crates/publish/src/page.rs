//! The public page of a case, its JSON-LD and its feed.

mod json_ld;
mod notes;
mod view;

use amparo_protect::cleared::{Cleared, PublicCase, Tombstone};
use askama::Template;

use crate::PublishError;
use crate::say::date;
use crate::words::Words;
use view::View;

/// Everything that is written for one page. The files are meant to lie side by side as `index.html`,
/// `style.css`, `page.jsonld` and `feed.atom`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    /// Folder of the page within the site.
    pub page: String,
    /// The page.
    pub html: String,
    /// Its style sheet, the same for every page.
    pub css: &'static str,
    /// The same content for machines (schema.org).
    pub json_ld: String,
    /// What changed, for feed readers.
    pub atom: String,
    /// The sentences of the page, one a line, for a terminal.
    pub lines: Vec<String>,
}

const CSS: &str = include_str!("../templates/style.css");

#[derive(Template)]
#[template(path = "page.html")]
struct Page<'a> {
    words: &'a Words,
    view: &'a View,
}

#[derive(Template)]
#[template(path = "tombstone.html")]
struct Grave<'a> {
    words: &'a Words,
    title: String,
    text: String,
}

#[derive(Template)]
#[template(path = "feed.xml")]
struct Feed<'a> {
    words: &'a Words,
    view: &'a View,
}

/// Writes the page of a case.
pub fn render(case: &Cleared<PublicCase>, words: &Words) -> Result<Rendered, PublishError> {
    let view = View::new(case.value(), words);
    Ok(Rendered {
        page: view.page.clone(),
        html: Page { words, view: &view }.render()?,
        css: CSS,
        json_ld: json_ld::case(&view, words),
        atom: Feed { words, view: &view }.render()?,
        lines: view.lines(),
    })
}

/// Writes the page that takes the place of one that was taken back. It says when, and nothing else: not why, not
/// what it was about.
pub fn tombstone(of: &Cleared<Tombstone>, words: &Words) -> Result<Rendered, PublishError> {
    let stone = of.value();
    let title = words.t("withdrawn-title", &[]);
    let text = words.t("withdrawn-text", &[("date", (&date(&stone.withdrawn, words)).into())]);
    let view = View::withdrawn(stone, &title, &text);
    Ok(Rendered {
        page: stone.page.clone(),
        json_ld: json_ld::tombstone(&view, words),
        atom: Feed { words, view: &view }.render()?,
        lines: vec![title.clone(), text.clone()],
        html: Grave { words, title, text }.render()?,
        css: CSS,
    })
}
