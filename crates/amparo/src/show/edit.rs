//! Correcting a claim: its fields as a form shows them, and the corrected claim made of what was typed.
//!
//! Only what a person can judge from the words is a field: the term, modality, date, size, name, speaker. Citations
//! stay those of the source, for the correction rests on the same words.

use std::collections::BTreeMap;

use amparo_model::reading::{Attribute, EntityKind};
use amparo_model::{Edtf, Modality, Qualifier, Said, Size, When};

use super::{claim, size};
use crate::say::Say;
use crate::{Problem, Result, words};

/// A field of a form.
#[derive(Clone, Debug)]
pub struct Field {
    /// Its name in the form.
    pub name: &'static str,
    /// Its label.
    pub label: String,
    /// What stands there now.
    pub value: String,
    /// Values to choose from, with labels; empty for free text.
    pub choices: Vec<(String, String)>,
    /// A hint on how to write it.
    pub hint: String,
}

/// What was typed, by field.
pub type Typed = BTreeMap<String, String>;

struct Form<'a>(Vec<Field>, &'a Say);

impl Form<'_> {
    fn text(&mut self, name: &'static str, label: &str, value: impl Into<String>) {
        self.0.push(Field {
            name,
            label: self.1.t(label),
            value: value.into(),
            choices: Vec::new(),
            hint: String::new(),
        });
    }

    fn date(&mut self, name: &'static str, label: &str, when: Option<&When>) {
        let value = when.and_then(|w| w.edtf.clone()).unwrap_or_default();
        let hint = self.1.t("hint-date");
        self.0.push(Field { name, label: self.1.t(label), value, choices: Vec::new(), hint });
    }

    fn choose(&mut self, name: &'static str, label: &str, value: &str, choices: Vec<(String, String)>) {
        let label = self.1.t(label);
        self.0.push(Field { name, label, value: value.to_owned(), choices, hint: String::new() });
    }

    fn size(&mut self, of: Option<&Size>) {
        let lang = self.1.lang();
        let mut choices = vec![(String::new(), self.1.t("not-stated"))];
        choices.extend(words::choices("qualifiers", lang));
        self.choose("qualifier", "part-qualifier", of.map_or("", |s| size::word(s.qualifier)), choices);
        let number = |n: Option<u64>| n.map(|n| n.to_string()).unwrap_or_default();
        self.text("value", "part-number", number(of.and_then(|s| s.value)));
        self.text("upper", "part-upper", number(of.and_then(|s| s.upper)));
    }
}

/// The fields of a claim.
pub fn fields(said: &Said, say: &Say) -> Vec<Field> {
    let lang = say.lang();
    let mut form = Form(Vec::new(), say);
    match said {
        Said::Entity(entity) => {
            let kinds = [EntityKind::Person, EntityKind::Group, EntityKind::Organisation, EntityKind::Place];
            let kinds = kinds.map(|k| (kind_word(k).to_owned(), say.t(super::names::kind_id(k)))).to_vec();
            form.choose("kind", "part-kind", kind_word(entity.kind), kinds);
            form.text("name", "part-name", entity.name.clone().unwrap_or_default());
            if entity.kind == EntityKind::Group {
                form.size(entity.size.as_ref());
            }
            if entity.kind == EntityKind::Person {
                let attribute = |name: &str| {
                    entity
                        .attributes
                        .iter()
                        .find(|a| a.name == name)
                        .map(|a| a.value.clone())
                        .unwrap_or_default()
                };
                form.text("age", "attribute-age", attribute("age"));
                let sexes = [("", "not-stated"), ("female", "sex-female"), ("male", "sex-male")];
                let sexes = sexes.map(|(id, label)| (id.to_owned(), say.t(label))).to_vec();
                form.choose("sex", "attribute-sex", &attribute("sex"), sexes);
                form.text("nationality", "attribute-nationality", attribute("nationality"));
                form.text("role", "attribute-role", attribute("role"));
            }
        }
        Said::Relation(relation) => {
            form.choose("kind", "part-relation", &relation.kind, words::choices("relations", lang));
        }
        Said::Act(act) => {
            form.choose("act", "part-act", &act.act, words::choices("acts", lang));
            let id = claim::modality_word(act.modality);
            form.choose("modality", "part-modality", id, words::choices("modality", lang));
            form.date("when", "part-when", act.when.as_ref());
            form.size(act.size.as_ref());
        }
        Said::Statement(statement) => {
            form.choose("kind", "part-statement", &statement.kind, words::choices("statements", lang));
            form.date("when", "part-when", statement.when.as_ref());
        }
        Said::Count(count) => {
            form.choose("of", "part-of", &count.of, words::choices("acts", lang));
            form.size(Some(&count.size));
            form.text("unit", "part-unit", count.unit.clone());
            form.date("period", "part-period", count.period.as_ref());
        }
        Said::Protection(protection) => {
            form.choose("kind", "part-protection", &protection.kind, words::choices("protection", lang));
        }
    }
    form.0
}

/// The corrected claim: fields that were not sent stay as they are.
pub fn apply(said: &Said, typed: &Typed) -> Result<Said> {
    let mut said = said.clone();
    let get = |name: &str| typed.get(name).map(|v| v.trim());
    match &mut said {
        Said::Entity(entity) => {
            if let Some(kind) = get("kind") {
                entity.kind = serde_word(kind)?;
            }
            if let Some(name) = get("name") {
                entity.name = (!name.is_empty()).then(|| name.to_owned());
            }
            entity.size = size_of(typed, entity.size)?;
            for name in ["age", "sex", "nationality", "role"] {
                if let Some(value) = get(name) {
                    set_attribute(&mut entity.attributes, name, value);
                }
            }
        }
        Said::Relation(relation) => term("relations", get("kind"), &mut relation.kind)?,
        Said::Act(act) => {
            term("acts", get("act"), &mut act.act)?;
            if let Some(modality) = get("modality") {
                act.modality = serde_word::<Modality>(modality)?;
            }
            act.when = when_of(get("when"), act.when.take())?;
            act.size = size_of(typed, act.size)?;
        }
        Said::Statement(statement) => {
            term("statements", get("kind"), &mut statement.kind)?;
            statement.when = when_of(get("when"), statement.when.take())?;
        }
        Said::Count(count) => {
            term("acts", get("of"), &mut count.of)?;
            count.size =
                size_of(typed, Some(count.size))?.ok_or_else(|| Problem::usage("problem-count-number"))?;
            if let Some(unit) = get("unit").filter(|u| !u.is_empty()) {
                unit.clone_into(&mut count.unit);
            }
            count.period = when_of(get("period"), count.period.take())?;
        }
        Said::Protection(protection) => term("protection", get("kind"), &mut protection.kind)?,
    }
    Ok(said)
}

/// The word of a kind, as in the exchange form.
pub fn kind_word(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "person",
        EntityKind::Group => "group",
        EntityKind::Organisation => "organisation",
        EntityKind::Place => "place",
    }
}

pub(crate) fn serde_word<T: serde::de::DeserializeOwned>(typed: &str) -> Result<T> {
    serde_json::from_value(serde_json::Value::String(typed.to_owned()))
        .map_err(|_| Problem::usage("problem-not-a-choice").value("typed", typed))
}

fn term(list: &str, typed: Option<&str>, into: &mut String) -> Result<()> {
    if let Some(id) = typed {
        if !words::has(list, id) {
            return Err(Problem::usage("problem-no-term").value("typed", id).value("list", list));
        }
        id.clone_into(into);
    }
    Ok(())
}

fn set_attribute(attributes: &mut Vec<Attribute>, name: &str, value: &str) {
    match attributes.iter_mut().find(|a| a.name == name) {
        Some(attribute) if !value.is_empty() => value.clone_into(&mut attribute.value),
        Some(_) => attributes.retain(|a| a.name != name),
        None if !value.is_empty() => {
            attributes.push(Attribute { name: name.to_owned(), value: value.to_owned(), cites: Vec::new() });
        }
        None => {}
    }
}

/// A date as typed; the words of the source stay beside it.
pub(crate) fn when_of(typed: Option<&str>, before: Option<When>) -> Result<Option<When>> {
    let Some(typed) = typed else { return Ok(before) };
    if before.as_ref().and_then(|w| w.edtf.as_deref()).unwrap_or_default() == typed {
        return Ok(before);
    }
    let edtf = match typed {
        "" => None,
        text => {
            text.parse::<Edtf>()?;
            Some(text.to_owned())
        }
    };
    match before {
        Some(when) => Ok(Some(When { edtf, ..when })),
        None => Ok(edtf.map(|edtf| When { text: edtf.clone(), edtf: Some(edtf), ..When::default() })),
    }
}

pub(crate) fn size_of(typed: &Typed, before: Option<Size>) -> Result<Option<Size>> {
    let Some(qualifier) = typed.get("qualifier").map(|q| q.trim()) else { return Ok(before) };
    let number = |name: &str| match typed.get(name).map_or("", |v| v.trim()) {
        "" => Ok(None),
        text => text
            .parse::<u64>()
            .map(Some)
            .map_err(|_| Problem::usage("problem-not-whole").value("typed", text)),
    };
    let (value, upper) = (number("value")?, number("upper")?);
    if qualifier.is_empty() && value.is_none() {
        return Ok(None);
    }
    let qualifier =
        if qualifier.is_empty() { Qualifier::Exactly } else { serde_word::<Qualifier>(qualifier)? };
    if qualifier == Qualifier::Between && (value.is_none() || upper.is_none() || upper < value) {
        return Err(Problem::usage("problem-between"));
    }
    Ok(Some(Size { qualifier, value, upper: if qualifier == Qualifier::Between { upper } else { None } }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(pairs: &[(&str, &str)]) -> Typed {
        pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect()
    }

    #[test]
    fn sizes_and_dates_are_checked() {
        let size = |pairs: &[(&str, &str)]| size_of(&typed(pairs), None);
        assert_eq!(size(&[("qualifier", ""), ("value", "7")]).unwrap(), Some(Size::exactly(7)));
        assert_eq!(size(&[("qualifier", ""), ("value", "")]).unwrap(), None);
        assert!(size(&[("qualifier", "between"), ("value", "7")]).is_err());
        assert!(size(&[("qualifier", "exactly"), ("value", "seven")]).is_err());
        assert!(when_of(Some("yesterday"), None).is_err());
        let when = when_of(Some("XXXX-11-04"), None).unwrap().unwrap();
        assert_eq!(when.edtf.as_deref(), Some("XXXX-11-04"));
    }
}
