//! The document of the API: OpenAPI 3.1, made of the table of routes and the types of their handlers.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use serde_json::{Map, Value, json};

use super::book::{Book, Shapes};
use super::{API, Endpoint};
use crate::web::rights::{Action, Of};

/// What each route was asked and answered once, on invented reports; written by a test from the running program.
const EXAMPLES: &str = include_str!("examples.json");

/// Problems every route can answer with: status and description.
const PROBLEMS: [(u16, &str); 11] = [
    (
        400,
        "The address or the body cannot be read: an unknown parameter, a word that is none of the list, broken JSON.",
    ),
    (401, "No token, or one that does not hold: revoked, past its end, of a disabled account."),
    (
        403,
        "Seen, and not allowed: by the role, or by the scope of the token; or a request from another site.",
    ),
    (404, "Not there, or not yours: one answer."),
    (405, "The address does not know the method."),
    (
        409,
        "Not possible as things stand. Where somebody else decided meanwhile, `now` is the claim as it stands.",
    ),
    (413, "The body is too large."),
    (415, "The body is not of the media type that is taken here."),
    (422, "The content cannot be used: a field of the wrong type, a damaged file."),
    (500, "A fault of the program. It is told on the operator's terminal."),
    (503, "The store is closed: its passphrase must be typed first."),
];

static DOCUMENT: LazyLock<Value> = LazyLock::new(build);

/// The OpenAPI document, as JSON.
pub fn document() -> &'static Value {
    &DOCUMENT
}

fn build() -> Value {
    let examples: Value = serde_json::from_str(EXAMPLES).unwrap_or_default();
    let mut book = Book::new();
    let mut paths: Map<String, Value> = Map::new();
    let mut tags = BTreeSet::new();
    for endpoint in API {
        let shapes = (endpoint.shapes)(&mut book);
        tags.insert(tag(endpoint));
        let operation = operation(endpoint, shapes, &examples[endpoint.name]);
        let path = paths.entry(endpoint.right.path).or_insert_with(|| json!({}));
        path[endpoint.right.method] = operation;
    }
    let problem = |(status, text): (u16, &str)| {
        let schema = json!({ "$ref": "#/components/schemas/ProblemDetails" });
        let mut answer =
            json!({ "description": text, "content": { "application/problem+json": { "schema": schema } } });
        let example = &examples["problems"][status.to_string()];
        if !example.is_null() {
            answer["content"]["application/problem+json"]["example"] = example.clone();
        }
        (format!("Problem{status}"), answer)
    };
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Amparo",
            "version": env!("CARGO_PKG_VERSION"),
            "summary": "Case files of people detained and at risk of forced return, every field with its words.",
            "description": DESCRIPTION,
            "license": { "name": "MIT OR Apache-2.0", "identifier": "MIT OR Apache-2.0" },
        },
        "servers": [{ "url": "/", "description": "The program that serves this document, on this machine only." }],
        "tags": tags.into_iter().map(|name| json!({ "name": name })).collect::<Vec<_>>(),
        "paths": paths,
        "components": {
            "schemas": book.close(),
            "responses": PROBLEMS.into_iter().map(problem).collect::<Map<_, _>>(),
            "securitySchemes": {
                "token": {
                    "type": "http", "scheme": "bearer", "bearerFormat": "amparo_…",
                    "description": "A token that its person made under \"access tokens\", or `amparo token add`.",
                },
                "session": {
                    "type": "apiKey", "in": "cookie", "name": "amparo-PORT",
                    "description": "The session of a browser that is signed in to the pages of this program.",
                },
                "form": {
                    "type": "apiKey", "in": "header", "name": "X-CSRF-Token",
                    "description": "With a session, every write needs the token of its forms.",
                },
            },
        },
    })
}

const DESCRIPTION: &str = "\
What a token may do is never more than what its person may at the time: a case is closed to everybody who was not put into \
it, and not yours and not there are one answer. Machines propose, people decide: nothing is accepted, merged or published by \
itself.\n\n\
Lists come a page at a time: pass `next` of one page as `cursor` to get the following one; `next` is null on the last. \
Problems are `application/problem+json` (RFC 9457) in the language of `Accept-Language` (en, ko, zh, es, fr, ar); `type` is \
stable, `detail` is for people. Every form has a `schema` with a number that changes when its shape does. Times are RFC 3339 \
in UTC, dates of what is told are EDTF (ISO 8601-2).";

fn operation(endpoint: &Endpoint, shapes: Shapes, example: &Value) -> Value {
    let right = &endpoint.right;
    let text = endpoint.docs.iter().map(|line| line.trim()).collect::<Vec<_>>().join("\n");
    let (summary, more) = text.split_once("\n\n").unwrap_or((text.as_str(), ""));
    let mut described = more.replace('\n', " ");
    if right.action != Action::Open {
        let need = match right.action {
            Action::Look => "A token needs `look`.",
            Action::Code | Action::OpenCase => "A token needs `code`.",
            Action::Decide => "A token needs `decide`.",
            _ => "Any token will do.",
        };
        described = format!("{described} {need}").trim().to_owned();
    }
    let mut parameters: Vec<Value> = Vec::new();
    for part in right.path.split('/').filter_map(|p| p.strip_prefix('{')?.strip_suffix('}')) {
        parameters.push(json!({
            "name": part, "in": "path", "required": true, "schema": path_schema(right.of),
            "description": path_text(right.of), "example": example["path"][part],
        }));
    }
    let required: BTreeSet<&str> =
        shapes.query["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    for (name, schema) in shapes.query["properties"].as_object().into_iter().flatten() {
        let mut schema = schema.clone();
        let text = schema.as_object_mut().and_then(|s| s.remove("description")).unwrap_or_default();
        parameters.push(json!({
            "name": name, "in": "query", "required": required.contains(name.as_str()), "schema": unnull(schema),
            "description": text,
        }));
    }
    let mut answers: Map<String, Value> = Map::new();
    for (status, media, schema) in shapes.answers {
        let mut content = json!({ "schema": schema });
        if !example["answer"].is_null() && example["status"] == status {
            content["example"] = example["answer"].clone();
        }
        let what = match status {
            201 => "It was made.",
            _ if right.method == "post" => "Done.",
            _ => "Here it is.",
        };
        answers.insert(status.to_string(), json!({ "description": what, "content": { media: content } }));
    }
    for (status, _) in PROBLEMS {
        let open = right.action == Action::Open;
        let given = match status {
            400 | 405 | 500 => true,
            401 | 403 | 503 => !open || status == 403,
            404 => {
                right.path.contains('{')
                    || right.method == "post"
                    || !shapes.query["properties"]["case"].is_null()
            }
            409 | 413 | 415 | 422 => right.method == "post",
            _ => false,
        };
        if given {
            let at = format!("#/components/responses/Problem{status}");
            answers.insert(status.to_string(), json!({ "$ref": at }));
        }
    }
    // What the server refuses before it reads on; it says no more than the status.
    for (status, what) in [(414, "The address is too long."), (431, "The headers are too long.")] {
        answers.insert(status.to_string(), json!({ "description": what }));
    }
    let mut operation = json!({
        "operationId": endpoint.name,
        "summary": summary.replace('\n', " ").trim_end_matches('.'),
        "description": described,
        "tags": [tag(endpoint)],
        "parameters": parameters,
        "responses": answers,
        "security": match (right.action, right.method) {
            (Action::Open, _) => json!([]),
            (_, "post") => json!([{ "token": [] }, { "session": [], "form": [] }]),
            _ => json!([{ "token": [] }, { "session": [] }]),
        },
    });
    if let Some((media, schema)) = shapes.body {
        let mut content = json!({ "schema": schema });
        if !example["body"].is_null() {
            content["example"] = example["body"].clone();
        }
        operation["requestBody"] = json!({ "required": true, "content": { media: content } });
    }
    operation
}

/// A parameter that is left out is not sent as null.
fn unnull(mut schema: Value) -> Value {
    if let Some(any) = schema.get("anyOf").and_then(Value::as_array) {
        let one: Vec<&Value> = any.iter().filter(|s| s["type"] != "null").collect();
        if let [one] = one[..] {
            return one.clone();
        }
    }
    let kinds = schema["type"].as_array().cloned();
    if let Some([one]) = kinds.map(|k| k.into_iter().filter(|t| t != "null").collect::<Vec<_>>()).as_deref() {
        schema["type"] = one.clone();
    }
    if let Some(words) = schema.get_mut("enum").and_then(Value::as_array_mut) {
        words.retain(|word| !word.is_null());
    }
    schema
}

fn tag(endpoint: &Endpoint) -> &'static str {
    match endpoint.right.path.split('/').nth(3).unwrap_or_default() {
        "openapi.json" | "health" | "me" => "program",
        "notes" => "reports",
        tag => tag,
    }
}

fn path_schema(of: Of) -> Value {
    match of {
        Of::Anywhere => json!({ "type": "string", "enum": crate::words::lists().collect::<Vec<_>>() }),
        of => json!({ "type": "string", "pattern": format!("^{}_[0-9A-Za-z]{{26}}$", letter(of)) }),
    }
}

fn letter(of: Of) -> &'static str {
    match of {
        Of::Case => "k",
        Of::Report => "r",
        Of::Person => "p",
        Of::Release => "v",
        Of::Sealed => "f",
        Of::Claim | Of::LastClaim | Of::Anywhere => "c",
    }
}

fn path_text(of: Of) -> &'static str {
    match of {
        Of::Anywhere => "Name of the list.",
        Of::Case => "The case.",
        Of::Report => "The report.",
        Of::Person => "The record.",
        Of::Release => "The release.",
        Of::Sealed => "The sealed field.",
        Of::Claim | Of::LastClaim => "The claim.",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_optional_parameter_is_never_null() {
        let flat = unnull(json!({ "type": ["string", "null"], "enum": ["a", null] }));
        assert_eq!(flat, json!({ "type": "string", "enum": ["a"] }));
        assert_eq!(
            unnull(json!({ "anyOf": [{ "type": "integer" }, { "type": "null" }] })),
            json!({ "type": "integer" })
        );
    }
}
