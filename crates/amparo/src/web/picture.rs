//! Pictures as files: one SVG with its style, legend and mark inside, and nothing from elsewhere.

use askama::Template;
use axum::http::header;
use axum::response::IntoResponse;

use super::page::Answer;
use crate::say::Say;
use crate::{Problem, Result, flow};

/// A picture that is to become a file.
pub(super) struct Drawn {
    /// Its name: `map`, `network`, `timeline`, `life`.
    pub(super) pic: &'static str,
    /// What is inside, as SVG.
    pub(super) inner: String,
    pub(super) height: f64,
    /// Direction of its words.
    pub(super) dir: &'static str,
    /// What its signs mean: each as SVG, and in words.
    pub(super) legend: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "picture.html")]
struct Picture<'a> {
    pic: &'static str,
    inner: &'a str,
    height: f64,
    dir: &'static str,
    legend: &'a [(String, String)],
    lang: &'static str,
    css: String,
    mark: &'static str,
}

/// The answer with the file.
pub(super) fn file(drawn: &Drawn, say: &Say) -> Answer {
    let picture = Picture {
        pic: drawn.pic,
        inner: &drawn.inner,
        height: drawn.height,
        dir: drawn.dir,
        legend: &drawn.legend,
        lang: say.lang().tag(),
        css: style(),
        mark: flow::MARK,
    };
    let text = legal(&written(&picture)?);
    let name = format!("attachment; filename=\"INTERNAL-{}.svg\"", drawn.pic);
    let headers = [(header::CONTENT_TYPE, "image/svg+xml".to_owned()), (header::CONTENT_DISPOSITION, name)];
    Ok((headers, text).into_response())
}

/// Renders a part of a picture.
pub(super) fn written(template: &impl Template) -> Result<String> {
    template.render().map_err(|e| Problem::internal("problem-web-page").value("error", e))
}

/// What XML allows, without marks that turn the direction of what follows: a name that holds one has no power here.
fn legal(text: &str) -> String {
    let good = |c: &char| {
        matches!(c, '\t' | '\n' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
            && !matches!(c, '\u{7f}'..='\u{9f}' | '\u{202a}'..='\u{202e}')
    };
    text.chars().filter(good).collect()
}

/// The rules for pictures, with the light colours written out: few programs that draw SVG know variables.
fn style() -> String {
    let app = include_str!("../../static/app.css");
    let rules = include_str!("../../static/picture.css");
    let mut rules = rules.split("/* Only in pages */").next().unwrap_or_default().to_owned();
    let root =
        app.split_once(":root {").and_then(|(_, rest)| rest.split_once('}')).map_or("", |(root, _)| root);
    for (name, value) in root.split(';').filter_map(|line| line.trim().split_once(':')) {
        rules = rules.replace(&format!("var({name})"), value.trim());
    }
    rules
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_style_of_a_file_needs_nothing_from_elsewhere() {
        let style = super::style();
        assert!(style.contains("#1b5e59") && style.contains(".route"), "{style}");
        assert!(!style.contains("var(") && !style.contains("url(") && !style.contains("@import"), "{style}");
        assert!(!style.contains('<') && !style.contains('&'), "{style}");
    }

    #[test]
    fn nothing_in_a_name_breaks_a_file() {
        assert_eq!(
            super::legal("a\u{0}\u{1b}[31mb\u{202e}c\u{2068}d\u{2069}\u{fffe}"),
            "a[31mbc\u{2068}d\u{2069}"
        );
    }
}
