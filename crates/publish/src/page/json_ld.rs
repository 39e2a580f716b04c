//! The page for machines: schema.org terms in JSON-LD. Only what stands on the page stands here.

use amparo_protect::log::canonical;
use serde_json::{Map, Value, json};

use super::notes::Note;
use super::view::{Sentence, View};
use crate::words::Words;

/// A `WebPage` whose parts are `Claim`s; each claim `appearance` is a source (schema.org 29).
pub(super) fn case(view: &View, words: &Words) -> String {
    let sentences = view.sections.iter().flat_map(|section| &section.sentences);
    let claims: Vec<Value> = sentences.map(|sentence| claim(sentence, view)).collect();
    let corrections: Vec<Value> = view
        .corrections
        .iter()
        .map(|c| json!({ "@type": "CorrectionComment", "datePublished": c.iso, "text": c.text }))
        .collect();
    let mut page = head(view, words);
    page.insert("name".into(), json!(view.title));
    page.insert("dateModified".into(), json!(view.as_of_iso));
    page.insert("version".into(), json!(view.version));
    page.insert("hasPart".into(), json!(claims));
    if !corrections.is_empty() {
        page.insert("correction".into(), json!(corrections));
    }
    if !view.related.is_empty() {
        let related: Vec<_> = view.related.iter().map(|r| format!("../{}/", r.page)).collect();
        page.insert("relatedLink".into(), json!(related));
    }
    written(page)
}

/// A page that was taken back: that, and the day.
pub(super) fn tombstone(view: &View, words: &Words) -> String {
    let mut page = head(view, words);
    page.insert("name".into(), json!(view.title));
    page.insert("expires".into(), json!(view.as_of_iso));
    written(page)
}

fn head(view: &View, words: &Words) -> Map<String, Value> {
    let mut page = Map::new();
    page.insert("@context".into(), json!("https://schema.org"));
    page.insert("@type".into(), json!("WebPage"));
    page.insert("@id".into(), json!(view.urn("page")));
    page.insert("inLanguage".into(), json!(words.language()));
    page
}

fn claim(sentence: &Sentence, view: &View) -> Value {
    let notes = sentence.notes.iter().filter_map(|n| view.notes.get(n - 1));
    let appearances: Vec<Value> = notes.map(source).collect();
    json!({ "@type": "Claim", "@id": format!("#{}", sentence.id), "text": sentence.text, "appearance": appearances })
}

fn source(note: &Note) -> Value {
    let mut source = Map::new();
    let kind = if note.outlet.is_some() { "NewsArticle" } else { "CreativeWork" };
    source.insert("@type".into(), json!(kind));
    source.insert("genre".into(), json!(note.kind));
    if let Some(outlet) = &note.outlet {
        source.insert("publisher".into(), json!({ "@type": "Organization", "name": outlet }));
    }
    for (name, value) in [("datePublished", &note.edtf), ("url", &note.address)] {
        if let Some(value) = value {
            source.insert(name.into(), json!(value));
        }
    }
    if let Some(words) = &note.words {
        let quote = json!({ "@type": "Quotation", "text": words, "inLanguage": note.language });
        source.insert("hasPart".into(), quote);
    }
    Value::Object(source)
}

/// Canonical, so that the same page is the same bytes.
fn written(page: Map<String, Value>) -> String {
    let bytes = canonical(&Value::Object(page)).expect("a JSON value is always written");
    let mut text = String::from_utf8(bytes).expect("JSON is UTF-8");
    text.push('\n');
    text
}
