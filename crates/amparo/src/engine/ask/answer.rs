//! What a model answered, as far as it has the shape that was asked for.

use amparo_extract::admit::{Candidate, PersonCandidate};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Proposals that are looked at, of each kind in one answer.
const MOST: usize = 60;

/// The common shape of an answer to a chat.
#[derive(Deserialize)]
struct Chat {
    choices: Vec<Choice>,
}

#[derive(Deserialize)]
struct Choice {
    message: Message,
}

#[derive(Deserialize)]
struct Message {
    content: Option<String>,
}

/// The proposals of an answer, and how many of them have no shape that can be read; `None` where there is no answer in it.
pub(super) fn candidates(bytes: &[u8]) -> Option<(Vec<Candidate>, usize)> {
    let chat: Chat = serde_json::from_slice(bytes).ok()?;
    let content = chat.choices.into_iter().next()?.message.content?;
    let answer = object(&content)?;
    let keys = ["persons", "acts", "statements"];
    if !keys.iter().any(|key| answer.get(key).is_some_and(Value::is_array)) {
        return None;
    }
    let (mut found, mut misshapen) = (Vec::new(), 0);
    let mut list = |key: &str, read: fn(Value) -> Option<Candidate>| {
        for item in answer.get(key).and_then(Value::as_array).into_iter().flatten().take(MOST) {
            match read(item.clone()) {
                Some(candidate) => found.push(candidate),
                None => misshapen += 1,
            }
        }
    };
    list("persons", person);
    list("acts", |item| shaped(item).map(Candidate::Act));
    list("statements", |item| shaped(item).map(Candidate::Statement));
    Some((found, misshapen))
}

/// A person is an object with a name, or the name alone.
fn person(item: Value) -> Option<Candidate> {
    match item {
        Value::String(name) => Some(Candidate::Person(PersonCandidate { name })),
        other => shaped(other).map(Candidate::Person),
    }
}

fn shaped<T: DeserializeOwned>(item: Value) -> Option<T> {
    let Value::Object(mut map) = item else { return None };
    // Models write `null` for what is missing.
    map.retain(|_, value| !value.is_null());
    serde_json::from_value(Value::Object(map)).ok()
}

/// The object in an answer: alone, in a fence, or behind what the model thought aloud.
fn object(content: &str) -> Option<Value> {
    let said = content.rsplit_once("</think>").map_or(content, |(_, said)| said);
    let (from, to) = (said.find('{')?, said.rfind('}')?);
    let value: Value = serde_json::from_str(said.get(from..=to)?).ok()?;
    value.is_object().then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(content: &str) -> Option<(usize, usize)> {
        let chat =
            serde_json::json!({ "choices": [{ "message": { "role": "assistant", "content": content } }] });
        candidates(chat.to_string().as_bytes()).map(|(found, misshapen)| (found.len(), misshapen))
    }

    #[test]
    fn objects_are_found_in_fences_and_behind_thoughts() {
        let bare = r#"{"acts": [{"words": "beaten", "kind": "torture", "time": null}], "persons": ["Ana"]}"#;
        assert_eq!(of(bare), Some((2, 0)));
        assert_eq!(of(&format!("```json\n{bare}\n```")), Some((2, 0)));
        assert_eq!(of(&format!("<think>{{ perhaps }}</think>\n{bare}")), Some((2, 0)));
        assert_eq!(of(r#"{"acts": []}"#), Some((0, 0)));
    }

    #[test]
    fn what_has_no_shape_is_counted_or_is_no_answer() {
        assert_eq!(of(r#"{"acts": [5, {"words": 5}, {"words": "x"}], "statements": ["y"]}"#), Some((1, 3)));
        for garbage in
            ["", "I cannot help with that.", "[1, 2]", "{\"acts\": [", "{\"acts\": 5}", "{}", "null"]
        {
            assert_eq!(of(garbage), None, "{garbage}");
        }
        for bytes in
            ["", "<html>", "{}", r#"{"choices": []}"#, r#"{"choices": [{"message": {"content": null}}]}"#]
        {
            assert!(candidates(bytes.as_bytes()).is_none(), "{bytes}");
        }
        let deep = format!("{{\"acts\": {}{}}}", "[".repeat(5_000), "]".repeat(5_000));
        assert_eq!(of(&deep), None);
    }

    #[test]
    fn an_answer_without_end_is_cut() {
        let many = vec![r#"{"words": "x", "kind": "arrest"}"#; 500].join(",");
        assert_eq!(of(&format!("{{\"acts\": [{many}]}}")), Some((MOST, 0)));
    }
}
