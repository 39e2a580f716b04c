//! Blotting out: letter for letter, so that every other offset stays.

use std::ops::Range;

use amparo_model::Text;
use amparo_protect::names::Names;
use amparo_protect::redact::BLACK;
use serde_json::Value;

use super::names::whole;

/// Blots out code points; `None` if there is nothing to blot out.
pub(super) fn blot(text: &str, ranges: &[Range<usize>]) -> Option<String> {
    let points = text.chars().count();
    let mut black = vec![false; points];
    for range in ranges {
        for point in range.start..range.end.min(points) {
            black[point] = true;
        }
    }
    black
        .contains(&true)
        .then(|| text.chars().zip(black).map(|(c, black)| if black { BLACK } else { c }).collect())
}

/// Blots out names in a plain text; `None` if there are none.
pub(super) fn blot_names(text: &str, names: &Names) -> Option<String> {
    let ranges = whole(names, text);
    if ranges.is_empty() { None } else { blot(text, &ranges) }
}

/// Blots out every letter.
pub(super) fn blot_all(text: &str) -> String {
    text.chars().map(|c| if c.is_whitespace() { c } else { BLACK }).collect()
}

/// Blots out names in the strings of JSON content. Citations are cited anew from the report's blotted text, if
/// there is one, so that they still hold. Gives whether anything changed.
pub(super) fn blot_json(value: &mut Value, names: &Names, text: Option<&Text>) -> bool {
    match value {
        Value::String(string) => match blot_names(string, names) {
            Some(blotted) => {
                *string = blotted;
                true
            }
            None => false,
        },
        Value::Array(items) => {
            // Not `any`: every item has to be gone through.
            items.iter_mut().fold(false, |changed, item| blot_json(item, names, text) | changed)
        }
        Value::Object(members) => {
            if let (Some(text), Some(span)) = (text, citation(members)) {
                let Some(words) = text.at(span) else { return false };
                let changed = members.get("quote").and_then(Value::as_str) != Some(words);
                members.insert("quote".to_owned(), words.into());
                return changed;
            }
            members.values_mut().fold(false, |changed, member| blot_json(member, names, text) | changed)
        }
        _ => false,
    }
}

/// Where a citation stands, if this is one.
fn citation(members: &serde_json::Map<String, Value>) -> Option<amparo_model::Span> {
    members.get("quote")?.as_str()?;
    let point = |name: &str| members.get(name)?.as_u64().and_then(|n| usize::try_from(n).ok());
    Some(amparo_model::Span { start: point("start")?, end: point("end")? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_stay_and_citations_follow_the_text() {
        let names = Names::new(["Park Mi-na".to_owned()]);
        let text = "Park Mi-na was seen.";
        let blotted = blot_names(text, &names).unwrap();
        assert_eq!(blotted, "██████████ was seen.");
        let mut json = serde_json::json!({ "name": "PARK MI NA", "cites": [{ "start": 5, "end": 14, "quote": "Mi-na was" }] });
        assert!(blot_json(&mut json, &names, Some(&Text::new(blotted))));
        assert_eq!(json["name"], "██████████");
        assert_eq!(json["cites"][0]["quote"], "█████ was");
        assert!(!blot_json(&mut serde_json::json!(["Park Yong-su", 3]), &names, None));
    }
}
