//! A message with its values, in no language yet: made where something happens, worded where somebody reads it.

use super::{Say, Value};

/// A message id with the values of the message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    id: String,
    values: Vec<(&'static str, Given)>,
}

/// A value of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Given {
    Text(String),
    /// Between them stands the message of the id.
    Messages(&'static str, Vec<Message>),
}

impl Message {
    /// A message of the language files.
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into(), values: Vec::new() }
    }

    /// With a value; one with the name `n` is a number.
    #[must_use]
    pub fn value(mut self, name: &'static str, value: impl ToString) -> Self {
        self.values.push((name, Given::Text(value.to_string())));
        self
    }

    /// With another message as a value.
    #[must_use]
    pub fn message(self, name: &'static str, message: Self) -> Self {
        self.messages(name, "list-comma", [message])
    }

    /// With other messages as a value; `between` is the id of what stands between them.
    #[must_use]
    pub fn messages(
        mut self,
        name: &'static str,
        between: &'static str,
        messages: impl IntoIterator<Item = Self>,
    ) -> Self {
        self.values.push((name, Given::Messages(between, messages.into_iter().collect())));
        self
    }

    /// The stable id.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The message in a language.
    pub fn in_words(&self, say: &Say) -> String {
        let text = |given: &Given| match given {
            Given::Text(text) => text.clone(),
            Given::Messages(between, all) => {
                let all: Vec<_> = all.iter().map(|message| message.in_words(say)).collect();
                all.join(&say.t(between))
            }
        };
        let texts: Vec<(&str, String)> =
            self.values.iter().map(|(name, given)| (*name, text(given))).collect();
        let values: Vec<(&str, Value<'_>)> = texts
            .iter()
            .map(|(name, text)| match text.parse() {
                Ok(n) if *name == "n" => (*name, Value::Number(n)),
                _ => (*name, Value::from(text)),
            })
            .collect();
        say.with(&self.id, &values)
    }
}

impl std::fmt::Display for Message {
    /// In English.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.in_words(Say::of_english()))
    }
}
