//! What a page says about itself where no reader sees it: `<meta>`, `<title>`, JSON-LD, `<html lang>`.

use serde_json::Value;

use super::{attribute, value};
use crate::read::meta::{MetaValue, fill};
use crate::read::{Draft, date};

/// Larger blocks of JSON-LD are site maps, not facts about one report.
const MAX_JSON: usize = 1 << 20;
/// Types of JSON-LD that are reports.
const REPORTS: &[&str] = &["Article", "Report", "BlogPosting", "Posting", "WebPage"];

/// Facts met on the way through a page.
#[derive(Default)]
pub(super) struct Facts<'a> {
    language: Option<String>,
    title_tag: Option<&'a str>,
    named: Vec<(String, String)>,
    times: Vec<String>,
    address: Option<String>,
    reports: Vec<Report>,
}

/// What JSON-LD says about one report.
#[derive(Default)]
struct Report {
    headline: Option<String>,
    published: Option<String>,
    author: Option<String>,
    publisher: Option<String>,
    language: Option<String>,
}

impl<'a> Facts<'a> {
    /// Sees a tag.
    pub(super) fn tag(&mut self, name: &str, list: &'a str) {
        match name {
            "html" => self.language = self.language.take().or_else(|| text(attribute(list, "lang")?)),
            "meta" if self.named.len() < 200 => {
                let key = ["property", "name", "itemprop", "http-equiv"]
                    .iter()
                    .find_map(|key| attribute(list, key));
                if let (Some(key), Some(content)) = (key, attribute(list, "content").and_then(text)) {
                    self.named.push((key.to_ascii_lowercase(), content));
                }
            }
            "link" if attribute(list, "rel").is_some_and(|rel| rel.eq_ignore_ascii_case("canonical")) => {
                self.address = attribute(list, "href").and_then(text);
            }
            "time" if self.times.len() < 20 => self.times.extend(attribute(list, "datetime").and_then(text)),
            _ => {}
        }
    }

    /// Sees an element whose content is no markup.
    pub(super) fn raw(&mut self, name: &str, list: &str, content: &'a str) {
        match name {
            "title" => self.title_tag = self.title_tag.or(Some(content)),
            "script"
                if attribute(list, "type")
                    .is_some_and(|kind| kind.eq_ignore_ascii_case("application/ld+json")) =>
            {
                if content.len() <= MAX_JSON
                    && let Ok(json) = serde_json::from_str(content.trim())
                {
                    self.json(&json, 0);
                }
            }
            _ => {}
        }
    }

    fn json(&mut self, json: &Value, depth: usize) {
        if depth > 6 || self.reports.len() > 20 {
            return;
        }
        match json {
            Value::Array(list) => list.iter().for_each(|one| self.json(one, depth + 1)),
            Value::Object(object) => {
                let types = object.get("@type").map(names).unwrap_or_default();
                if types.iter().any(|kind| REPORTS.iter().any(|report| kind.ends_with(report))) {
                    let field =
                        |name: &str| object.get(name).map(names).and_then(|names| names.into_iter().next());
                    self.reports.push(Report {
                        headline: field("headline"),
                        published: field("datePublished"),
                        author: object
                            .get("author")
                            .map(names)
                            .filter(|all| !all.is_empty())
                            .map(|all| all.join(", ")),
                        publisher: field("publisher"),
                        language: field("inLanguage"),
                    });
                }
                if let Some(graph) = object.get("@graph") {
                    self.json(graph, depth + 1);
                }
            }
            _ => {}
        }
    }

    /// Fills what the header block left open, best source first.
    pub(super) fn give(self, draft: &mut Draft) {
        let named = |keys: &[&str]| {
            keys.iter().find_map(|key| {
                self.named.iter().find(|(name, _)| name == key).map(|(_, value)| value.clone())
            })
        };
        let json = |field: fn(&Report) -> &Option<String>| {
            self.reports.iter().find_map(|report| field(report).clone())
        };
        let heading = draft.lines.iter().find(|line| line.heading && line.hint.is_none());
        let heading = heading.map(|line| draft.text.as_str()[line.range.clone()].to_owned());
        let tag = self.title_tag.map(|raw| value(raw).split_whitespace().collect::<Vec<_>>().join(" "));
        let (tag, after_bar) = match tag.as_deref().and_then(|tag| cut_outlet(tag, heading.as_deref())) {
            Some((title, outlet)) => (Some(title), Some(outlet)),
            None => (tag, None),
        };
        let stated = |value: Option<String>| value.map(MetaValue::stated);
        draft.window_title = tag;
        let meta = &mut draft.meta;
        fill(
            &mut meta.title,
            stated(json(|r| &r.headline).or_else(|| named(&["og:title", "dc.title", "headline"]))),
        );
        let outlet =
            json(|r| &r.publisher).or_else(|| named(&["og:site_name", "dc.publisher", "application-name"]));
        fill(&mut meta.outlet, stated(outlet));
        fill(&mut meta.outlet, after_bar.map(MetaValue::inferred));
        let author = named(&["author", "article:author", "dc.creator", "parsely-author"]);
        let author = json(|r| &r.author).or(author).filter(|author| !author.starts_with("http"));
        fill(&mut meta.byline, stated(author));
        let keys =
            ["article:published_time", "datepublished", "dc.date.issued", "dc.date", "date", "pubdate"];
        let day = |value: String| date::find(&value).and_then(|found| found.iso);
        let published = json(|r| &r.published).and_then(day).or_else(|| named(&keys).and_then(day));
        fill(&mut meta.published, stated(published));
        // A page may carry times of other reports, so one time alone is a statement and many are a guess.
        let time = self.times.first().cloned().and_then(day);
        fill(
            &mut meta.published,
            time.map(if self.times.len() == 1 { MetaValue::stated } else { MetaValue::inferred }),
        );
        let language = self
            .language
            .clone()
            .or_else(|| json(|r| &r.language))
            .or_else(|| named(&["og:locale", "language"]));
        fill(&mut meta.language, stated(language.map(|tag| tag.replace('_', "-"))));
        fill(&mut meta.address, stated(self.address.clone().or_else(|| named(&["og:url"]))));
    }
}

/// `Headline | Outlet`: cut where the first part is the headline on the page, or the sign leaves no doubt.
fn cut_outlet(tag: &str, heading: Option<&str>) -> Option<(String, String)> {
    for sign in [" | ", " - ", " – ", " — ", " :: "] {
        if let Some((title, outlet)) = tag.rsplit_once(sign)
            && (sign == " | " || heading.is_some_and(|heading| title.trim() == heading))
            && outlet.split_whitespace().count() <= 6
        {
            return Some((title.trim().to_owned(), outlet.trim().to_owned()));
        }
    }
    None
}

fn text(value: std::borrow::Cow<'_, str>) -> Option<String> {
    let value = value.trim();
    (!value.is_empty()).then(|| value.to_owned())
}

/// The names in a JSON-LD value: a string, an object with a name, or a list of either.
fn names(json: &Value) -> Vec<String> {
    match json {
        Value::String(name) => text(value(name)).into_iter().collect(),
        Value::Object(object) => {
            object.get("name").and_then(Value::as_str).and_then(|n| text(value(n))).into_iter().collect()
        }
        Value::Array(list) => list.iter().take(20).filter(|one| !one.is_array()).flat_map(names).collect(),
        _ => Vec::new(),
    }
}
