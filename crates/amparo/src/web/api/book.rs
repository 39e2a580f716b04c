//! The types of the handlers as JSON Schemas: what the document says of a route is taken from what the route takes.

use std::future::Future;

use schemars::generate::{Contract, SchemaSettings};
use schemars::{JsonSchema, SchemaGenerator};
use serde_json::{Map, Value, json};

use super::call::{Answer, Call, File, Json, Kept, Made, Original, Shown};
use super::wrong::ProblemDetails;

/// Where the document keeps its schemas.
const PLACE: &str = "/components/schemas";

/// The schemas of what is taken and of what is given.
pub(super) struct Book {
    taken: SchemaGenerator,
    given: SchemaGenerator,
    flat: SchemaGenerator,
}

/// What a route takes and gives.
pub(super) struct Shapes {
    /// An object: its properties are the parameters of the query.
    pub(super) query: Value,
    /// Media type and schema.
    pub(super) body: Option<(&'static str, Value)>,
    /// Status, media type, schema.
    pub(super) answers: Vec<(u16, &'static str, Value)>,
}

impl Book {
    pub(super) fn new() -> Self {
        let settings = |contract| {
            let mut settings = SchemaSettings::draft2020_12();
            settings.definitions_path = PLACE.into();
            settings.meta_schema = None;
            settings.contract = contract;
            settings
        };
        let mut flat = settings(Contract::Deserialize);
        flat.inline_subschemas = true;
        Self {
            taken: settings(Contract::Deserialize).into_generator(),
            given: settings(Contract::Serialize).into_generator(),
            flat: flat.into_generator(),
        }
    }

    fn query<Q: JsonSchema>(&mut self) -> Value {
        Q::json_schema(&mut self.flat).to_value()
    }

    fn taken<T: JsonSchema>(&mut self) -> Value {
        self.taken.subschema_for::<T>().to_value()
    }

    fn given<T: JsonSchema>(&mut self) -> Value {
        self.given.subschema_for::<T>().to_value()
    }

    /// Every schema that was named, with that of a problem.
    pub(super) fn close(mut self) -> Map<String, Value> {
        self.given::<ProblemDetails>();
        let mut all = self.given.take_definitions(true);
        all.extend(self.taken.take_definitions(true));
        all
    }
}

/// A type that is read from a body.
pub(super) trait Takes {
    fn shape(book: &mut Book) -> (&'static str, Value);
}

impl<T: JsonSchema> Takes for Json<T> {
    fn shape(book: &mut Book) -> (&'static str, Value) {
        ("application/json", book.taken::<T>())
    }
}

impl Takes for File {
    fn shape(_: &mut Book) -> (&'static str, Value) {
        ("application/octet-stream", binary())
    }
}

/// A type that is answered with.
pub(super) trait Gives {
    fn shape(book: &mut Book) -> Vec<(u16, &'static str, Value)>;
}

impl<T: JsonSchema> Gives for Shown<T> {
    fn shape(book: &mut Book) -> Vec<(u16, &'static str, Value)> {
        vec![(200, "application/json", book.given::<T>())]
    }
}

impl<T: JsonSchema> Gives for Made<T> {
    fn shape(book: &mut Book) -> Vec<(u16, &'static str, Value)> {
        vec![(201, "application/json", book.given::<T>())]
    }
}

impl<T: JsonSchema> Gives for Kept<T> {
    fn shape(book: &mut Book) -> Vec<(u16, &'static str, Value)> {
        let schema = book.given::<T>();
        vec![(200, "application/json", schema.clone()), (201, "application/json", schema)]
    }
}

impl Gives for Original {
    fn shape(_: &mut Book) -> Vec<(u16, &'static str, Value)> {
        vec![(200, "application/octet-stream", binary())]
    }
}

fn binary() -> Value {
    json!({ "type": "string", "format": "binary" })
}

/// The types of a handler that only looks.
pub(super) fn get<F, Q, A, Fut>(_: F, book: &mut Book) -> Shapes
where
    F: Fn(Call, Q) -> Fut,
    Q: JsonSchema,
    A: Gives,
    Fut: Future<Output = Answer<A>>,
{
    Shapes { query: book.query::<Q>(), body: None, answers: A::shape(book) }
}

/// The types of a handler that takes a body.
pub(super) fn post<F, Q, B, A, Fut>(_: F, book: &mut Book) -> Shapes
where
    F: Fn(Call, Q, B) -> Fut,
    Q: JsonSchema,
    B: Takes,
    A: Gives,
    Fut: Future<Output = Answer<A>>,
{
    Shapes { query: book.query::<Q>(), body: Some(B::shape(book)), answers: A::shape(book) }
}
