//! Canonical JSON: one content, one sequence of bytes.

use serde::Serialize;
use serde_json::Value;

/// Content that has no canonical form: a map whose keys are not text, or a number that is not finite.
#[derive(Debug, thiserror::Error)]
#[error("content cannot be written canonically: {0}")]
pub struct NotCanonical(#[from] serde_json::Error);

/// Writes content as canonical JSON in the manner of RFC 8785: no white space, members sorted by the UTF-16 code
/// units of their names, shortest escapes.
///
/// Floating-point numbers are written as serde_json writes them, which differs from RFC 8785 for very large and
/// very small ones; what the log commits to holds whole numbers and hundredths only.
pub fn canonical<T: Serialize + ?Sized>(content: &T) -> Result<Vec<u8>, NotCanonical> {
    let mut bytes = Vec::new();
    write(&serde_json::to_value(content)?, &mut bytes)?;
    Ok(bytes)
}

fn write(value: &Value, to: &mut Vec<u8>) -> Result<(), NotCanonical> {
    match value {
        Value::Object(members) => {
            let mut members: Vec<_> = members.iter().collect();
            members.sort_by(|a, b| a.0.encode_utf16().cmp(b.0.encode_utf16()));
            to.push(b'{');
            for (i, (name, member)) in members.into_iter().enumerate() {
                if i > 0 {
                    to.push(b',');
                }
                serde_json::to_writer(&mut *to, name)?;
                to.push(b':');
                write(member, to)?;
            }
            to.push(b'}');
        }
        Value::Array(items) => {
            to.push(b'[');
            for (i, item) in items.iter().enumerate() {
                if i > 0 {
                    to.push(b',');
                }
                write(item, to)?;
            }
            to.push(b']');
        }
        scalar => serde_json::to_writer(&mut *to, scalar)?,
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_are_sorted_at_every_level() {
        let value = serde_json::json!({ "b": [{ "z": 1, "a": "\u{1}\n" }], "a": null, "é": 2, "Z": 0.5 });
        let text = String::from_utf8(canonical(&value).expect("canonical")).expect("text");
        assert_eq!(text, r#"{"Z":0.5,"a":null,"b":[{"a":"\u0001\n","z":1}],"é":2}"#);
    }
}
