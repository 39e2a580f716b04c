//! What a reviewer must know first: a page's date that does not fit, a person held who speaks, a date without a year.

use std::ops::Range;

use amparo_model::Modality;
use amparo_model::reading::EntityKind;
use jiff::civil::Date;

use super::acts::Deed;
use super::dates::DateSaid;
use super::speech::Utterance;
use crate::find::cast::Cast;
use crate::find::doc::Doc;
use crate::find::tables::{Office, Tables};

/// An office-holder named with the title whose time in office does not reach the date of the page.
#[derive(Clone, Debug)]
pub(crate) struct Anachronism {
    pub tokens: Range<usize>,
    pub office: Office,
}

/// Checks named office-holders against the page's date. "Former president" says nothing; a name that held the
/// office at the time, or no title, says nothing either.
pub(crate) fn anachronisms(
    doc: &Doc<'_>,
    tables: &Tables,
    cast: &Cast,
    published: Option<Date>,
) -> Vec<Anachronism> {
    let Some(published) = published else { return Vec::new() };
    let mut out = Vec::new();
    for member in cast.members.iter().filter(|m| m.kind == EntityKind::Person) {
        let Some(name) = member.name.as_deref().map(str::to_lowercase) else { continue };
        for mention in &member.mentions {
            let title: Vec<&str> = (mention.start.saturating_sub(5)..mention.start)
                .map(|k| doc.low(k))
                .chain(
                    (mention.end..mention.end + 6)
                        .filter(|_| doc.low(mention.end) == ",")
                        .map(|k| doc.low(k)),
                )
                .collect();
            if title.iter().any(|w| {
                matches!(
                    *w,
                    "former"
                        | "ex-president"
                        | "late"
                        | "then"
                        | "ex"
                        | "ousted"
                        | "then-president"
                        | "predecessor"
                        | "ex-prime"
                )
            }) {
                continue;
            }
            let held: Vec<&Office> = tables
                .offices
                .iter()
                .filter(|o| {
                    o.names.iter().any(|n| *n == name || n.ends_with(&format!(" {name}")))
                        && names_office(&title, &o.office)
                })
                .collect();
            if held.is_empty() || held.iter().any(|o| in_office(o, published)) {
                continue;
            }
            // Of several terms the one nearest before the page's date is named.
            if let Some(office) = held.into_iter().max_by(|a, b| a.to.cmp(&b.to)) {
                out.push(Anachronism { tokens: mention.clone(), office: office.clone() });
                break;
            }
        }
    }
    out
}

fn names_office(title: &[&str], office: &str) -> bool {
    let office = office.to_lowercase();
    title.iter().any(|w| {
        let w = w.trim_end_matches('.');
        w.len() > 3
            && office.split(|c: char| !c.is_alphanumeric()).any(|o| o == w)
            && !matches!(w, "minister" | "general" | "high" | "deputy" | "foreign")
            || matches!((w, office.contains("prime")), ("premier", true))
            || w == "chancellor" && office.contains("chancellor")
    }) || title.windows(2).any(|w| {
        w == ["prime", "minister"] && office.contains("prime")
            || w == ["foreign", "minister"] && office.contains("foreign")
    })
}

/// In office on the day, taking unknown parts of a date as the widest possible.
fn in_office(office: &Office, day: Date) -> bool {
    let day = day.to_string();
    let begins = office.from.as_str() <= day.as_str() || day.starts_with(&office.from);
    let ends = office.to.is_empty() || day.as_str() <= office.to.as_str() || day.starts_with(&office.to);
    begins && ends
}

/// Persons said to be held who also speak in public in the same story, with the two places in the text.
pub(crate) fn free_and_detained(
    doc: &Doc<'_>,
    cast: &Cast,
    deeds: &[Deed],
    said: &[Utterance],
) -> Vec<(usize, Range<usize>, Range<usize>)> {
    let mut out: Vec<(usize, Range<usize>, Range<usize>)> = Vec::new();
    for deed in deeds.iter().filter(|d| {
        matches!(d.act.as_str(), "arrest" | "detention")
            && matches!(d.modality, Modality::Asserted | Modality::Alleged)
    }) {
        for victim in &deed.victims {
            let person = cast.of(victim).kind == EntityKind::Person;
            if !person || out.iter().any(|(m, ..)| *m == victim.member) {
                continue;
            }
            let freed = deeds.iter().any(|d| {
                matches!(d.act.as_str(), "release" | "escape")
                    && d.victims.iter().any(|v| v.member == victim.member)
            });
            let speaks = said.iter().find(|u| {
                u.speaker.as_ref().is_some_and(|m| m.member == victim.member)
                    && u.content[0].start > deed.at.start
                    && deed.said.is_none_or(|d| !std::ptr::eq(&raw const said[d], *u))
            });
            // A call made before the arrest, or from the cell, is no contradiction.
            if let (Some(u), false) = (speaks, freed) {
                let cue = u.cue.clone().unwrap_or_else(|| u.content[0].clone());
                let from_inside = (cue.start.saturating_sub(6)..cue.end + 10).any(|k| {
                    matches!(
                        doc.low(k),
                        "inside" | "cell" | "before" | "court" | "smuggled" | "rang" | "whispered"
                    )
                });
                if !from_inside {
                    let speaker = u
                        .speaker
                        .as_ref()
                        .map_or(cue.clone(), |m| m.tokens.start.min(cue.start)..cue.end.max(m.tokens.end));
                    out.push((victim.member, deed.at.clone(), speaker));
                }
            }
        }
    }
    out
}

/// Dates of acts that have no year.
pub(crate) fn yearless<'d>(deeds: &[Deed], dates: &'d [DateSaid]) -> Vec<&'d DateSaid> {
    let mut out: Vec<&DateSaid> =
        deeds.iter().filter_map(|d| d.when).map(|w| &dates[w]).filter(|d| d.yearless).collect();
    out.dedup_by(|a, b| a.tokens == b.tokens);
    out
}
