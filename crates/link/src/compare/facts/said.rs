//! Statements: what kind they are, and to whom the words of a quotation are given.

use amparo_model::reading::{Entity, Quoted};

use super::{Fact, one_name, voice};
use crate::compare::desk::Paper;
use crate::compare::event::sign::{happened, is_taking};
use crate::compare::fold::skeleton;

/// Words a quotation needs before two reporters do not note it alike by chance.
const LONG: usize = 6;

pub(super) fn of(report: usize, paper: &Paper) -> Vec<Fact> {
    let mut out = Vec::new();
    for said in &paper.item.reading.statements {
        let content = said.cites.get("content").cloned().unwrap_or_default();
        let Some(speaker) = said.speaker.as_ref().and_then(|id| entity(paper, id)) else { continue };
        // A notice of a service admits a taking only where it tells of one.
        let tells = || {
            let taking = paper.item.reading.acts.iter().filter(|a| happened(a) && is_taking(&a.act));
            let mut triggers = taking.flat_map(|a| a.cites.get("trigger").into_iter().flatten());
            triggers.any(|t| content.iter().any(|c| c.start <= t.start && t.start < c.end))
        };
        if let Some((office, value)) = position(speaker, &said.kind)
            && (value != "acknowledgement" || said.kind == value || tells())
        {
            let fact = Fact::of(report, "statement.kind", value, content.clone());
            let fact = fact.about(office).by(voice::of(paper, &speaker.id));
            out.push(Fact { state: state(paper, speaker), ..fact });
        }
        let Some((name, same)) = called(speaker).filter(|_| said.quoted == Quoted::Full) else { continue };
        // Sentence by sentence: two reporters seldom end a quotation at the same place.
        for quote in content {
            let words: Vec<String> = quote
                .quote
                .split(|c: char| !c.is_alphanumeric())
                .filter(|w| !w.is_empty())
                .map(str::to_lowercase)
                .collect();
            if words.len() < LONG {
                continue;
            }
            let fact = Fact::of(report, "statement.speaker", name.clone(), vec![quote]);
            let fact = fact.about(words.join(" ")).by(voice::of(paper, &speaker.id));
            out.push(Fact { same: same.clone(), ..fact });
        }
    }
    out
}

/// Mark of a speaker without a name; the noun follows.
pub(crate) const UNNAMED: char = '?';

/// How a speaker is shown, and what is compared: the name, or the noun by which one without a name is described.
fn called(speaker: &Entity) -> Option<(String, String)> {
    if let Some(name) = &speaker.name {
        return Some((name.clone(), one_name(name)));
    }
    let words = &speaker.mentions.first()?.quote;
    let noun = words.split_whitespace().last()?.to_lowercase();
    Some((words.clone(), format!("{UNNAMED}{noun}")))
}

fn entity<'a>(paper: &'a Paper, id: &str) -> Option<&'a Entity> {
    paper.item.reading.entities.iter().find(|e| e.id == id)
}

/// The country whose office it is, where the name of the office begins with it; empty where it does not.
fn state(paper: &Paper, speaker: &Entity) -> String {
    let Some(name) = &speaker.name else { return String::new() };
    let places =
        paper.item.reading.entities.iter().filter(|e| e.place.as_ref().is_some_and(|p| p.level == "country"));
    let mut country = places.filter(|e| e.name.as_ref().is_some_and(|n| name.starts_with(n.as_str())));
    country.find_map(|e| e.place.as_ref()?.country.clone()).unwrap_or_default()
}

/// The office that takes a position, and the position. A ministry is one voice, whoever holds the microphone; so are the
/// services that hold people, whose own notice admits what another of them may deny. Others speak for themselves.
fn position(speaker: &Entity, kind: &str) -> Option<(String, &'static str)> {
    let value = match kind {
        "denial" => "denial",
        "non_comment" => "non_comment",
        "no_response" => "no_response",
        "acknowledgement" => "acknowledgement",
        "disclosure" => "disclosure",
        _ => return None,
    };
    let told =
        speaker.attributes.iter().filter(|a| a.name == "role" || a.name == "kind").map(|a| a.value.as_str());
    let all: Vec<String> = speaker.name.as_deref().into_iter().chain(told).map(str::to_lowercase).collect();
    let has = |words: &[&str]| all.iter().any(|n| words.iter().any(|w| n.contains(w)));
    if has(&[
        "foreign ministry",
        "foreign_ministry",
        "外交部",
        "외교부",
        "affaires étrangères",
        "asuntos exteriores",
    ]) {
        return (value != "disclosure").then(|| ("foreign ministry".to_owned(), value));
    }
    if has(&["border_guard", "public_security", "state_security", "police", "officer", "prison", "detention"])
    {
        let value = if value == "disclosure" { "acknowledgement" } else { value };
        return Some(("services that hold people".to_owned(), value));
    }
    let key = speaker.name.as_deref().map(skeleton).filter(|k| !k.is_empty())?;
    (value != "disclosure").then_some((key, value))
}
