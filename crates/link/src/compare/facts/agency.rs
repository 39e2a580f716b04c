//! Which service took people, and which received them: kinds of service in several languages.

use amparo_model::Quote;

use super::{Fact, voice, when};
use crate::compare::desk::Paper;
use crate::compare::event::sign::{happened, is_taking};
use crate::compare::words::Sentence;

/// Kinds of service, most particular first: kind, and words that name it in small letters.
const KINDS: [(&str, &[&str]); 6] = [
    (
        "border guards",
        &["border guard", "gardes-fronti", "garde-fronti", "guardia fronter", "guardias fronter", "国境警備"],
    ),
    (
        "border police",
        &[
            "border police",
            "边防",
            "변방",
            "frontier police",
            "police aux frontières",
            "policía de fronteras",
        ],
    ),
    (
        "state security",
        &[
            "state security",
            "sûreté de l'état",
            "seguridad del estado",
            "보위부",
            "보위성",
            "국가보위",
            "保卫部",
            "保衛部",
            "国安",
        ],
    ),
    (
        "immigration police",
        &["immigration police", "police de l'immigration", "policía de inmigración", "immigration officers"],
    ),
    ("army", &["army", "soldiers", "armée", "ejército", "군인", "军队", "軍隊"]),
    ("police", &["police", "policía", "경찰", "公安", "공안", "警方", "警察", "public security"]),
];
/// Words by which people come into other hands, for languages whose acts are not read.
const RECEIVED: [&str; 10] = [
    "entregad",
    "handed over to",
    "handed to",
    "delivered to",
    "received at",
    "received by",
    "remis à",
    "remise à",
    "livré",
    "넘겨받",
];
const TAKEN: [&str; 6] = ["aux mains de", "arrêt", "detenid", "intercept", "interpell", "apresad"];

fn kind(name: &str) -> Option<&'static str> {
    let low = name.to_lowercase();
    KINDS.iter().find(|(_, words)| words.iter().any(|w| low.contains(w))).map(|(kind, _)| *kind)
}

/// Plain police fits every police; the public security of China and Korea is a service of its own.
fn taker(name: &str) -> Option<&'static str> {
    let public = ["공안", "公安", "public security"].iter().any(|w| name.to_lowercase().contains(w));
    match kind(name)? {
        "police" if public => Some("police (public security)"),
        "police" => None,
        other => Some(other),
    }
}

pub(super) fn of(report: usize, paper: &Paper) -> Vec<Fact> {
    let mut out = Vec::new();
    let reading = &paper.item.reading;
    let name = |id: &String| reading.entities.iter().find(|e| e.id == *id)?.name.clone();
    for act in reading.acts.iter().filter(|a| happened(a)) {
        for actor in act.actors.iter().filter_map(name) {
            let found = if is_taking(&act.act) {
                taker(&actor).map(|k| ("arrest.authority", k))
            } else if act.act == "forced_return" {
                kind(&actor).map(|k| ("return.receiving", k))
            } else {
                None
            };
            if let Some((property, kind)) = found {
                let fact = Fact::of(report, property, kind, when::cited(&act.cites, "actors"));
                out.push(fact.by(voice::of_act(paper, act)));
            }
        }
    }
    let takings = reading.acts.iter().any(|a| is_taking(&a.act));
    for sentence in &paper.sentences {
        out.extend(surface(report, paper, sentence, "return.receiving", &RECEIVED, kind));
        // Where no act is read at all, the words around a taking have to do.
        if !takings {
            out.extend(surface(report, paper, sentence, "arrest.authority", &TAKEN, taker));
        }
    }
    out.sort_by(|a, b| (&a.property, &a.value).cmp(&(&b.property, &b.value)));
    out.dedup_by(|a, b| a.property == b.property && a.value == b.value);
    out
}

/// A kind of service named behind a cue, not further off than some words.
fn surface(
    report: usize,
    paper: &Paper,
    s: &Sentence,
    property: &str,
    cues: &[&str],
    kind: fn(&str) -> Option<&'static str>,
) -> Option<Fact> {
    const REACH: usize = 70;
    let words = paper.sheet.quote(s.start, s.end);
    let low = words.to_lowercase();
    let at = cues.iter().filter_map(|cue| low.find(cue)).min()?;
    let near: String = low[at..].chars().take(REACH).collect();
    let near = near.split([';', '.']).next().unwrap_or_default();
    let value = kind(near)?;
    let cites = vec![Quote { start: s.start, end: s.end, quote: words }];
    Some(Fact::of(report, property, value, cites))
}
