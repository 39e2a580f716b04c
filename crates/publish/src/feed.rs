//! The same page for machines: JSON-LD (schema.org) and an Atom feed of its releases.

use amparo_protect::cleared::{PublicCase, Tombstone};
use serde_json::json;

use crate::Words;
use crate::page::{Note, Part};

/// JSON-LD of a page: each sentence is a `Claim` with the articles it rests on. Holds nothing the page does not.
pub(crate) fn json_ld(case: &PublicCase, parts: &[Part], notes: &[Note]) -> String {
    let citation = |n: &usize| {
        notes.iter().find(|note| note.number == *n).map(|note| {
            let mut value = json!({ "@type": "CreativeWork", "name": note.source });
            if let Some(words) = &note.words {
                value["text"] = json!(words);
                value["inLanguage"] = json!(note.language);
            }
            if let Some(address) = &note.address {
                value["url"] = json!(address);
            }
            value
        })
    };
    let claims: Vec<_> = parts
        .iter()
        .flat_map(|part| part.lines.iter().map(move |line| (part, line)))
        .map(|(part, line)| {
            let rests: Vec<_> = line.notes.iter().filter_map(citation).collect();
            json!({ "@type": "Claim", "genre": part.id, "text": line.text, "citation": rests })
        })
        .collect();
    let value = json!({
        "@context": "https://schema.org",
        "@type": "WebPage",
        "name": case.title,
        "inLanguage": case.language,
        "dateModified": case.as_of,
        "version": case.version,
        "hasPart": claims,
        "correction": case.corrections.iter().map(|c| json!({ "@type": "CorrectionComment", "datePublished": c.date, "text": c.text })).collect::<Vec<_>>(),
    });
    serde_json::to_string_pretty(&value).unwrap_or_default()
}

/// Atom (RFC 4287): one entry a release, the newest last known to this page.
pub(crate) fn atom(case: &PublicCase, words: &Words) -> String {
    let title = words.with("feed-title", &[("title", &case.title)]);
    let version = words.with("version", &[("version", &case.version.to_string())]);
    let mut entries = entry(&case.page, case.version, &case.title, &version, &case.as_of);
    for (i, correction) in case.corrections.iter().enumerate() {
        let id = format!("correction-{}", i + 1);
        entries.push_str(&format!(
            "  <entry>\n    <id>urn:amparo:{}:{id}</id>\n    <title>{}</title>\n    <updated>{}T00:00:00Z</updated>\n    <summary>{}</summary>\n  </entry>\n",
            escape(&case.page), escape(&words.say("corrections")), escape(&correction.date), escape(&correction.text),
        ));
    }
    document(&case.page, words.language(), &title, &case.as_of, &entries)
}

/// The feed of a page that was taken back: says so, and nothing else.
pub(crate) fn withdrawn(grave: &Tombstone, words: &Words) -> String {
    let title = words.say("withdrawn-title");
    let entries = entry(&grave.page, 0, &title, &title, &grave.withdrawn);
    document(&grave.page, words.language(), &title, &grave.withdrawn, &entries)
}

fn document(page: &str, language: &str, title: &str, updated: &str, entries: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n  <id>urn:amparo:{}</id>\n  <title>{}</title>\n  <updated>{}T00:00:00Z</updated>\n  <link href=\"index.html\"/>\n{entries}</feed>\n",
        escape(language), escape(page), escape(title), escape(updated),
    )
}

fn entry(page: &str, version: u32, title: &str, summary: &str, updated: &str) -> String {
    format!(
        "  <entry>\n    <id>urn:amparo:{}:{version}</id>\n    <title>{}</title>\n    <updated>{}T00:00:00Z</updated>\n    <link href=\"index.html\"/>\n    <summary>{}</summary>\n  </entry>\n",
        escape(page), escape(title), escape(updated), escape(summary),
    )
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
