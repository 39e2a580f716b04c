//! Dates, hours, authorities, statements and figures.

use amparo_model::reading::{Act, Cites};
use amparo_model::{Edtf, Modality, Quote};

use super::Fact;
use crate::compare::desk::Paper;
use crate::compare::event::sign::{happened, is_taking, range};
use crate::compare::fold::skeleton;

fn cited(cites: &Cites, field: &str) -> Vec<Quote> {
    cites.get(field).or_else(|| cites.get("trigger")).cloned().unwrap_or_default()
}

/// Days since year zero, roughly: enough to see whether two spans of days meet.
fn span(edtf: &str) -> Option<(i64, i64)> {
    let parsed = edtf.parse::<Edtf>().ok()?;
    let (from, to) = parsed.bounds()?;
    let number = |d: jiff::civil::Date| i64::from(d.year()) * 366 + i64::from(d.day_of_year());
    let slack = if edtf.contains('~') { 4 } else { 0 };
    Some((from.map_or(i64::MIN, |d| number(d) - slack), to.map_or(i64::MAX, |d| number(d) + slack)))
}

pub(super) fn of(report: usize, paper: &Paper) -> Vec<Fact> {
    let mut out = Vec::new();
    let reading = &paper.item.reading;
    for act in &reading.acts {
        of_act(report, paper, act, &mut out);
    }
    out.extend(hour(report, paper));
    for count in &reading.counts {
        let (Some(size), Some(period)) =
            (range(&count.size), count.period.as_ref().and_then(|p| p.edtf.as_ref()))
        else {
            continue;
        };
        let counter =
            count.counter.as_ref().and_then(|id| name(paper, id)).map(|n| skeleton(&n)).unwrap_or_default();
        if counter.is_empty() || size.0 != size.1 {
            continue;
        }
        out.push(Fact {
            report,
            property: format!("count.{}|{counter} {}", count.of, size.0),
            value: format!("{};{}", size.0, period.replace('/', "..")),
            range: span(period),
            cites: cited(&count.cites, "value"),
            who: None,
        });
    }
    for said in &reading.statements {
        let speaker = said.speaker.as_ref().and_then(|id| name(paper, id));
        let content = said.cites.get("content").cloned().unwrap_or_default();
        if matches!(said.kind.as_str(), "denial" | "non_comment" | "acknowledgement")
            && let Some(office) = said.speaker.as_ref().and_then(|id| office(paper, id))
        {
            let property = format!("statement.kind|{office}");
            out.push(Fact {
                report,
                property,
                value: said.kind.clone(),
                range: None,
                cites: content.clone(),
                who: speaker.clone(),
            });
        }
        let Some(quote) = content.first().filter(|_| said.quoted == amparo_model::reading::Quoted::Full)
        else {
            continue;
        };
        let words: Vec<String> = quote
            .quote
            .split(|c: char| !c.is_alphanumeric())
            .filter(|w| !w.is_empty())
            .map(str::to_lowercase)
            .collect();
        if let Some(speaker) = speaker.filter(|_| words.len() >= 6) {
            let property = format!("statement.speaker|{}", words.join(" "));
            out.push(Fact {
                report,
                property,
                value: speaker.clone(),
                range: None,
                cites: content,
                who: Some(speaker),
            });
        }
    }
    out
}

fn of_act(report: usize, paper: &Paper, act: &Act, out: &mut Vec<Fact>) {
    let who = act.sources.first().and_then(|id| name(paper, id));
    let mut push = |property: &str, value: String, range: Option<(i64, i64)>, field: &str| {
        let cites = cited(&act.cites, field);
        out.push(Fact { report, property: property.to_owned(), value, range, cites, who: who.clone() });
    };
    if act.act == "political_camp" {
        let feared = matches!(act.modality, Modality::Feared);
        if feared || happened(act) {
            let value =
                if feared { "political camp (feared)" } else { "political camp (told as having happened)" };
            push("held_at", value.to_owned(), None, "trigger");
        }
    }
    if !happened(act) {
        return;
    }
    if let Some((when, edtf)) = act.when.as_ref().and_then(|w| Some((w, w.edtf.as_ref()?))) {
        // Only days in figures: a weekday was counted from the day of publication and may carry its error.
        let published = paper.item.reading.report.published.as_ref().map(|p| p.edtf.as_str());
        let plain = published != Some(edtf.as_str()) && when.text.contains(|c: char| c.is_ascii_digit());
        if is_taking(&act.act) && plain && edtf.len() == 10 {
            push("arrest.date", edtf.clone(), span(edtf), "when");
        } else if act.act == "border_crossing" {
            push("crossing.date", edtf.clone(), span(edtf), "when");
        }
    }
    let actors = act.actors.iter().filter_map(|id| name(paper, id));
    for actor in actors {
        if is_taking(&act.act)
            && let Some(class) = authority(&actor)
        {
            push("arrest.authority", class.to_owned(), None, "actors");
        }
    }
    if act.act == "forced_return"
        && let Some((low, high)) = act.size.as_ref().and_then(range)
    {
        let value = if low == high { low.to_string() } else { format!("{low}..") };
        push("return.who", value, Some((low as i64, i64::try_from(high).unwrap_or(i64::MAX))), "size");
    }
}

/// The service a name stands for; plain police fits every police and is left out.
fn authority(name: &str) -> Option<&'static str> {
    let low = name.to_lowercase();
    let has = |any: &[&str]| any.iter().any(|w| low.contains(w));
    if has(&["border guard", "gardes-fronti", "guardia fronter"]) {
        Some("border guards")
    } else if has(&["border police", "边防", "변방", "frontier police"]) {
        Some("border police")
    } else if has(&["공안", "公安", "public security"]) {
        Some("police (public security)")
    } else {
        None
    }
}

/// The first clock time of the story, in minutes of the day.
fn hour(report: usize, paper: &Paper) -> Option<Fact> {
    for s in &paper.sheet.sentences {
        let chars = &paper.sheet.text[s.start..s.end];
        let mut at = 0;
        while at < chars.len() {
            let digits = |from: usize| {
                chars[from.min(chars.len())..].iter().take_while(|c| c.is_ascii_digit()).count()
            };
            let n = digits(at);
            if n == 0 {
                at += 1;
                continue;
            }
            let blank = |from: usize| from + usize::from(chars.get(from) == Some(&' '));
            let sign = blank(at + n);
            let minutes = blank(sign + 1);
            let two = digits(minutes);
            if n <= 2
                && two == 2
                && matches!(chars.get(sign), Some(':' | 'h' | '时' | '시' | '點' | '点' | '時'))
            {
                let number = |from: usize, n: usize| {
                    chars[from..from + n]
                        .iter()
                        .fold(0, |v, c| v * 10 + i64::from(c.to_digit(10).unwrap_or(0)))
                };
                let (h, m) = (number(at, n), number(minutes, two));
                let (start, end) = (s.start + at, s.start + minutes + two);
                let cites = vec![Quote { start, end, quote: paper.sheet.quote(start, end) }];
                let value = format!("{h:02}:{m:02}");
                let minute = h * 60 + m;
                return Some(Fact {
                    report,
                    property: "arrest.time".to_owned(),
                    value,
                    range: Some((minute, minute)),
                    cites,
                    who: None,
                });
            }
            at += n;
        }
    }
    None
}

/// The name of an entity.
fn name(paper: &Paper, id: &str) -> Option<String> {
    paper.item.reading.entities.iter().find(|e| e.id == id)?.name.clone()
}

/// The office that speaks: a ministry is one voice, whoever holds the microphone; others speak for themselves.
fn office(paper: &Paper, id: &str) -> Option<String> {
    let entity = paper.item.reading.entities.iter().find(|e| e.id == id)?;
    let role = entity.attributes.iter().filter(|a| a.name == "role").map(|a| a.value.as_str());
    let all: Vec<&str> = entity.name.as_deref().into_iter().chain(role).collect();
    let ministry = all.iter().any(|n| {
        n.to_lowercase().contains("foreign ministry") || n.contains("外交部") || n.contains("외교부")
    });
    if ministry {
        Some("foreign ministry".to_owned())
    } else {
        entity.name.as_deref().map(skeleton).filter(|k| !k.is_empty())
    }
}
