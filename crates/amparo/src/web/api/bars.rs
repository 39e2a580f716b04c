//! The words of a report in which sealed words stand: whoever may not open the seal, and so every program, gets bars of the same
//! length in their place, so that every citation still points where it pointed.

use amparo_model::ReportId;
use amparo_store::Store;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::super::rights::Actor;
use crate::{Result, flow};

/// Whether the words of a report are kept from somebody.
pub(super) fn kept(store: &Store, report: Option<&ReportId>, actor: &Actor) -> Result<bool> {
    let may = |field: &amparo_store::SealedField| actor.opens(&field.case, field.by.as_ref());
    report.map_or(Ok(false), |report| flow::kept_from(store, report, may))
}

/// A text with a bar for each of its letters; spaces and lines stay.
pub(super) fn bars(text: &str) -> String {
    text.chars().map(|c| if c.is_whitespace() { c } else { '\u{2588}' }).collect()
}

/// The same form with bars for every word of the report: quotations, names and wordings.
pub(super) fn barred<T: Serialize + DeserializeOwned>(form: T) -> Result<T> {
    let mut value = serde_json::to_value(form)?;
    cover(&mut value);
    Ok(serde_json::from_value(value)?)
}

fn cover(value: &mut Value) {
    match value {
        Value::Array(all) => all.iter_mut().for_each(cover),
        Value::Object(all) => {
            // The name of an attribute is a word of ours, the name of somebody is one of the report.
            let somebody = all.contains_key("mentions");
            for (key, value) in all.iter_mut() {
                match value {
                    Value::String(text)
                        if matches!(key.as_str(), "quote" | "text" | "value" | "message")
                            || (somebody && key == "name") =>
                    {
                        *text = bars(text);
                    }
                    other => cover(other),
                }
            }
            if let Some(Value::Array(means)) = all.get_mut("means") {
                for word in means {
                    if let Value::String(text) = word {
                        *text = bars(text);
                    }
                }
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_are_as_long_as_what_they_cover() {
        let text = "Mina Park,\n미나";
        assert_eq!(bars(text).chars().count(), text.chars().count());
        assert_eq!(
            bars(text),
            "\u{2588}\u{2588}\u{2588}\u{2588} \u{2588}\u{2588}\u{2588}\u{2588}\u{2588}\n\u{2588}\u{2588}"
        );
    }

    #[test]
    fn words_of_the_report_are_covered_and_words_of_ours_stand() {
        let mut form = serde_json::json!({ "id": "p1", "kind": "person", "name": "Mina", "mentions": [{ "start": 3,
            "end": 7, "quote": "Mina" }], "attributes": [{ "name": "age", "value": "34", "cites": [] }] });
        cover(&mut form);
        let bar = "\u{2588}\u{2588}\u{2588}\u{2588}";
        assert_eq!((&form["name"], &form["mentions"][0]["quote"]), (&bar.into(), &bar.into()));
        assert_eq!(
            (&form["kind"], &form["attributes"][0]["name"], &form["mentions"][0]["end"]),
            (&"person".into(), &"age".into(), &7.into())
        );
    }
}
