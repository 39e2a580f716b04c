//! A claim as a person sees it: what it says in one line, its parts, its words.

use amparo_model::reading::{Act, CountSaid, Entity, Protection, Quoted, Relation, Statement, by_model};
use amparo_model::{Modality, Quote, Said, When};

use super::names::{self, Names};
use super::size;
use crate::say::{Lang, Say};
use crate::words;

/// A claim, ready to be shown.
#[derive(Clone, Debug, Default)]
pub struct Seen {
    /// Which group of the page it stands in.
    pub group: Group,
    /// What it says, in short: `Arrest`, a name, `nearly 49: Arrest`.
    pub head: String,
    /// The term of a vocabulary that the head names: list and id.
    pub term: Option<(&'static str, String)>,
    /// Modality of an act: id and label.
    pub modality: Option<(&'static str, String)>,
    /// Its parts with their labels, in reading order.
    pub parts: Vec<Part>,
    /// The words it rests on, the most telling first.
    pub words: Vec<Quote>,
    /// That a language model proposed it and no rule did, where that is so.
    pub by_model: Option<String>,
    /// Whether it is an act with a time and a place, so that something can be near it.
    pub placed: bool,
}

/// A labelled value of a claim.
#[derive(Clone, Debug)]
pub struct Part {
    /// What it is.
    pub label: String,
    /// What is said; for what is missing, that it is missing.
    pub value: String,
    /// Whether the source does not say it.
    pub missing: bool,
}

/// The groups of a page, in their order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Group {
    #[default]
    Protection,
    Acts,
    Unreal,
    People,
    Statements,
    Counts,
    Places,
}

/// All groups, in their order.
pub const GROUPS: [Group; 7] = [
    Group::Protection,
    Group::Acts,
    Group::Unreal,
    Group::People,
    Group::Statements,
    Group::Counts,
    Group::Places,
];

impl Group {
    /// Message id of its heading.
    pub fn id(self) -> &'static str {
        match self {
            Self::Protection => "group-protection",
            Self::Acts => "group-acts",
            Self::Unreal => "group-unreal",
            Self::People => "group-people",
            Self::Statements => "group-statements",
            Self::Counts => "group-counts",
            Self::Places => "group-places",
        }
    }
}

/// Describes what a claim says.
pub fn see(said: &Said, names: &Names, say: &Say) -> Seen {
    let by_model = by_model(said.by()).map(|model| say.a("claim-by-model", "model", model));
    let seen = match said {
        Said::Entity(entity) => of_entity(entity, say),
        Said::Relation(relation) => of_relation(relation, names, say),
        Said::Act(act) => of_act(act, names, say),
        Said::Statement(statement) => of_statement(statement, names, say),
        Said::Count(count) => of_count(count, names, say),
        Said::Protection(protection) => of_protection(protection, names, say),
    };
    let placed = matches!(said, Said::Act(act) if act.when.is_some() && !act.places.is_empty());
    Seen { by_model, placed, ..seen }
}

/// The id of a modality, as in the exchange form.
pub fn modality_word(modality: Modality) -> &'static str {
    match modality {
        Modality::Asserted => "asserted",
        Modality::Alleged => "alleged",
        Modality::Uncertain => "uncertain",
        Modality::Denied => "denied",
        Modality::Negated => "negated",
        Modality::Planned => "planned",
        Modality::Conditional => "conditional",
        Modality::Feared => "feared",
        Modality::Counterfactual => "counterfactual",
        Modality::Generic => "generic",
    }
}

/// A date with its words: `2016-03-12 (last Saturday)`.
pub fn write_when(when: &When) -> String {
    match (&when.edtf, when.text.trim()) {
        (Some(edtf), "") => edtf.clone(),
        (Some(edtf), words) if words == edtf => edtf.clone(),
        (Some(edtf), words) => format!("{edtf} ({words})"),
        (None, words) => words.to_owned(),
    }
}

struct Parts<'a> {
    say: &'a Say,
    parts: Vec<Part>,
}

impl Parts<'_> {
    /// Adds a part, unless it is empty.
    fn add(&mut self, label: &str, value: impl Into<String>) {
        let value = value.into();
        if !value.is_empty() {
            self.parts.push(Part { label: self.say.t(label), value, missing: false });
        }
    }

    /// Adds a part that must not go unnoticed when it is missing.
    fn need(&mut self, label: &str, value: Option<String>) {
        let missing = value.is_none();
        let value = value.unwrap_or_else(|| self.say.t("not-stated"));
        self.parts.push(Part { label: self.say.t(label), value, missing });
    }
}

/// The words a claim rests on, the most telling first.
pub fn words_of(said: &Said) -> Vec<Quote> {
    words(said.cites(), &["trigger", "content", "value", "cue", "name"])
}

fn words(cites: &amparo_model::reading::Cites, first: &[&str]) -> Vec<Quote> {
    let mut found: Vec<Quote> = Vec::new();
    let leading = first.iter().filter_map(|field| cites.get(*field));
    for quote in leading.chain(cites.values()).flatten() {
        if !found.iter().any(|seen| seen.start <= quote.start && quote.end <= seen.end) {
            found.push(quote.clone());
        }
    }
    found
}

fn of_entity(entity: &Entity, say: &Say) -> Seen {
    let mut parts = Parts { say, parts: Vec::new() };
    parts.add("part-kind", say.t(names::kind_id(entity.kind)));
    if let Some(number) = &entity.size {
        parts.add("part-size", size::write(number, say));
    }
    for attribute in &entity.attributes {
        let label = say.try_t(&format!("attribute-{}", attribute.name.replace('_', "-")));
        let label = label.unwrap_or_else(|| attribute.name.replace('_', " "));
        let value = attribute_value(&attribute.name, &attribute.value, say);
        parts.parts.push(Part { label, value, missing: false });
    }
    if let Some(place) = &entity.place {
        let level = say.try_t(&format!("level-{}", place.level)).unwrap_or_else(|| place.level.clone());
        parts.add("part-level", level);
        parts.add("part-country", place.country.clone().unwrap_or_default());
    }
    let group = match entity.kind {
        amparo_model::reading::EntityKind::Place => Group::Places,
        _ => Group::People,
    };
    let mut words = words(&entity.cites, &["name", "size"]);
    if words.is_empty() {
        words.extend(entity.mentions.first().cloned());
    }

    Seen {
        group,
        head: names::call(entity, say),
        term: None,
        modality: None,
        parts: parts.parts,
        words,
        by_model: None,
        placed: false,
    }
}

fn attribute_value(name: &str, value: &str, say: &Say) -> String {
    let known = match (name, value) {
        (_, "true") => Some("value-yes".to_owned()),
        (_, "false") => Some("value-no".to_owned()),
        ("sex", other) => Some(format!("sex-{other}")),
        _ => None,
    };
    known.and_then(|id| say.try_t(&id)).unwrap_or_else(|| value.to_owned())
}

fn of_relation(relation: &Relation, names: &Names, say: &Say) -> Seen {
    let kind = words::label("relations", &relation.kind, say.lang());
    let head = format!("{} \u{2014} {kind} \u{2014} {}", names.get(&relation.from), names.get(&relation.to));
    Seen {
        group: Group::People,
        head,
        term: None,
        modality: None,
        parts: Vec::new(),
        words: words(&relation.cites, &["kind", "cue"]),
        by_model: None,
        placed: false,
    }
}

fn of_act(act: &Act, names: &Names, say: &Say) -> Seen {
    let mut parts = Parts { say, parts: Vec::new() };
    parts.add("part-victims", names.list(&act.victims));
    if let Some(number) = &act.size {
        parts.add("part-size", size::write(number, say));
    }
    parts.add("part-actors", names.list(&act.actors));
    if let Some(when) = &act.when {
        parts.add("part-when", write_when(when));
    }
    for place in &act.places {
        let label = match place.role.as_str() {
            "from" => "part-from",
            "to" => "part-to",
            "through" => "part-through",
            _ => "part-at",
        };
        parts.add(label, names.get(&place.id));
    }
    parts.add("part-means", act.means.join(", "));
    parts.add("part-targets", names.list(&act.targets));
    parts.add("part-sources", names.list(&act.sources));
    let id = modality_word(act.modality);
    Seen {
        group: if act.modality.countable() { Group::Acts } else { Group::Unreal },
        head: words::label("acts", &act.act, say.lang()),
        term: Some(("acts", act.act.clone())),
        modality: Some((id, words::label("modality", id, say.lang()))),
        parts: parts.parts,
        words: words(&act.cites, &["trigger"]),
        by_model: None,
        placed: false,
    }
}

fn of_statement(statement: &Statement, names: &Names, say: &Say) -> Seen {
    let mut parts = Parts { say, parts: Vec::new() };
    parts.need("part-speaker", statement.speaker.as_ref().map(|id| names.get(id).to_owned()));
    parts.add("part-addressees", names.list(&statement.addressees));
    if let Some(when) = &statement.when {
        parts.add("part-when", write_when(when));
    }
    let quoted = match statement.quoted {
        Quoted::Full => "quoted-full",
        Quoted::Partial => "quoted-partial",
        Quoted::None => "quoted-none",
    };
    parts.add("part-quoted", say.t(quoted));
    Seen {
        group: Group::Statements,
        head: words::label("statements", &statement.kind, say.lang()),
        term: Some(("statements", statement.kind.clone())),
        modality: None,
        parts: parts.parts,
        words: words(&statement.cites, &["content"]),
        by_model: None,
        placed: false,
    }
}

fn of_count(count: &CountSaid, names: &Names, say: &Say) -> Seen {
    let mut parts = Parts { say, parts: Vec::new() };
    let unit = say.try_t(&format!("unit-{}", count.unit)).unwrap_or_else(|| count.unit.clone());
    parts.add("part-unit", unit);
    parts.need("part-period", count.period.as_ref().map(write_when));
    parts.need("part-counter", count.counter.as_ref().map(|id| names.get(id).to_owned()));
    let of = words::label("acts", &count.of, say.lang());
    Seen {
        group: Group::Counts,
        head: format!("{}: {of}", size::write(&count.size, say)),
        term: Some(("acts", count.of.clone())),
        modality: None,
        parts: parts.parts,
        words: words(&count.cites, &["value"]),
        by_model: None,
        placed: false,
    }
}

fn of_protection(protection: &Protection, names: &Names, say: &Say) -> Seen {
    let mut parts = Parts { say, parts: Vec::new() };
    if let Some(about) = &protection.about {
        parts.add("part-about", names.get(about));
    }
    Seen {
        group: Group::Protection,
        head: words::label("protection", &protection.kind, say.lang()),
        term: Some(("protection", protection.kind.clone())),
        modality: None,
        parts: parts.parts,
        words: words(&protection.cites, &["cue"]),
        by_model: None,
        placed: false,
    }
}

/// The plain sentence of a warning in the reader's language; the reader's own message where none was written.
pub fn warning(code: &str, message: &str, lang: Lang) -> String {
    let id = format!("warning-{}", code.replace('_', "-"));
    if lang == Lang::En && !message.is_empty() {
        return message.to_owned();
    }
    Say::of(lang).try_t(&id).unwrap_or_else(|| message.to_owned())
}
