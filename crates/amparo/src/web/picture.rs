//! Pictures as files: one SVG with its style, legend and mark inside, and nothing from elsewhere.

use askama::Template;
use axum::http::header;
use axum::response::IntoResponse;
use base64ct::{Base64, Encoding};
use sha2::{Digest, Sha256};

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

/// Height of the line with the mark, and of a line of the legend.
const LINE: f64 = 22.0;

/// The answer with the file.
pub(super) fn file(drawn: &Drawn, say: &Say) -> Answer {
    let name = format!("attachment; filename=\"INTERNAL-{}.svg\"", drawn.pic);
    let headers = [
        (header::CONTENT_TYPE, "image/svg+xml".to_owned()),
        (header::CONTENT_DISPOSITION, name),
        (header::CONTENT_SECURITY_POLICY, policy()),
    ];
    Ok((headers, legal(&whole(drawn, say.lang().tag()))).into_response())
}

/// What may be in the file: its own style and nothing else. Some browsers hold a picture to the policy it came with, also
/// where a page draws it.
fn policy() -> String {
    let style = Base64::encode_string(&Sha256::digest(legal(&style())));
    format!(
        "default-src 'none'; style-src 'sha256-{style}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )
}

/// The whole file. What is inside of it comes from templates, which escape; what is added here is escaped here.
fn whole(drawn: &Drawn, lang: &str) -> String {
    let Drawn { pic, inner, height, dir, legend } = drawn;
    let all = LINE + height + LINE * legend.len() as f64 + 10.0;
    let mut text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" \
         viewBox=\"0 -{LINE} 720 {all}\" width=\"720\" height=\"{all}\" lang=\"{lang}\" direction=\"{dir}\" role=\"img\" \
         aria-labelledby=\"{pic}-title {pic}-desc\">\n<style>{}</style>\n\
         <rect class=\"land\" x=\"0\" y=\"-{LINE}\" width=\"720\" height=\"{all}\"></rect>\n\
         <text class=\"internal\" direction=\"ltr\" x=\"14\" y=\"-7\">{}</text>\n{inner}",
        style(),
        escaped(flow::MARK),
    );
    for (n, (sign, words)) in legend.iter().enumerate() {
        let y = height + 6.0 + LINE * n as f64;
        text.push_str(&format!(
            "\n<g direction=\"ltr\" transform=\"translate(14 {y})\">{sign}<text x=\"72\" y=\"14\">{}</text></g>",
            escaped(words)
        ));
    }
    text + "\n</svg>\n"
}

fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
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
