//! A medium that is cited without a name that can be compared: "a Seoul newspaper reported on Tuesday", or by a
//! translated name. The day, the country's language and the facts in common tell which report is meant, if one fits
//! clearly best.

use amparo_model::Quote;
use amparo_model::reading::EntityKind;

use crate::compare::desk::Paper;
use crate::compare::form::Because;
use crate::compare::words::Sentence;

/// A medium and what it did, in small letters.
const MEDIA: [&str; 22] = [
    "newspaper",
    "daily",
    "weekly",
    "magazine",
    "radio station",
    "broadcaster",
    "news agency",
    "news site",
    "television",
    "journal",
    "hebdomadaire",
    "quotidien",
    "périódico",
    "diario",
    "semanario",
    "emisora",
    "报道",
    "報道",
    "보도",
    "신문",
    "방송",
    "газет",
];
const REPORTED: [&str; 16] = [
    "reported",
    "has reported",
    "wrote",
    "writes",
    "a rapporté",
    "a écrit",
    "selon",
    "según",
    "informó",
    "publicó",
    "据",
    "據",
    "보도했",
    "보도한",
    "따르면",
    "сообщ",
];
const WEEKDAYS: [[&str; 5]; 7] = [
    ["monday", "lundi", "lunes", "월요일", "周一"],
    ["tuesday", "mardi", "martes", "화요일", "周二"],
    ["wednesday", "mercredi", "miércoles", "수요일", "周三"],
    ["thursday", "jeudi", "jueves", "목요일", "周四"],
    ["friday", "vendredi", "viernes", "금요일", "周五"],
    ["saturday", "samedi", "sábado", "토요일", "周六"],
    ["sunday", "dimanche", "domingo", "일요일", "周日"],
];

/// Main language of the press of a country (ISO 3166 code).
fn language(country: &str) -> Option<&'static str> {
    Some(match country {
        "KR" | "KP" => "ko",
        "CN" | "TW" | "HK" => "zh",
        "FR" | "SN" | "ML" | "CI" | "BF" => "fr",
        "ES" | "MX" | "AR" | "CO" | "CL" | "PE" | "GT" | "HN" | "SV" | "NI" | "VE" | "EC" | "BO" => "es",
        "GB" | "US" | "AU" | "IE" | "NZ" => "en",
        "JP" => "ja",
        "RU" | "BY" => "ru",
        _ => return None,
    })
}

/// The report meant by a sentence that cites a medium not named like any outlet here.
pub(super) fn unnamed(child: &Paper, papers: &[Paper], open: &[usize]) -> Option<(usize, Because)> {
    let called = |low: &str| {
        papers.iter().any(|p| p.outlet.chars().count() >= 4 && low.contains(&p.outlet.to_lowercase()))
    };
    if open.is_empty() {
        return None;
    }
    child.sentences.iter().find_map(|s| {
        let words = child.sheet.quote(s.start, s.end);
        let low = words.to_lowercase();
        if !MEDIA.iter().any(|m| low.contains(m)) || !REPORTED.iter().any(|r| low.contains(r)) || called(&low)
        {
            return None;
        }
        let mut ranked: Vec<(i32, usize)> = open
            .iter()
            .filter(|p| papers[**p].outlet != child.outlet)
            .filter_map(|p| Some((fits(child, &papers[*p], s, &low)?, *p)))
            .collect();
        ranked.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
        let best = ranked.first().filter(|b| ranked.get(1).is_none_or(|next| b.0 > next.0))?;
        let quote = Quote { start: s.start, end: s.end, quote: words };
        Some((best.1, Because { child: quote, parent: None, why: "names_a_medium".to_owned() }))
    })
}

/// How well a report fits the mention; nothing where neither day nor language of the medium points to it.
fn fits(child: &Paper, parent: &Paper, sentence: &Sentence, low: &str) -> Option<i32> {
    let day = weekday(child, parent, low);
    let inside = |q: &Quote| sentence.start <= q.start && q.start < sentence.end;
    let countries: Vec<&str> = child
        .item
        .reading
        .entities
        .iter()
        .filter(|e| e.kind == EntityKind::Place && e.mentions.iter().any(inside))
        .filter_map(|e| e.place.as_ref()?.country.as_deref())
        .collect();
    let tongue = countries.iter().any(|c| language(c) == Some(parent.language.as_str()));
    if !day && !tongue {
        return None;
    }
    let (x, y) = (&child.sign, &parent.sign);
    let towns = x.towns.keys().filter(|t| y.towns.contains_key(*t)).count();
    let days = x.days.intersection(&y.days).count();
    let people = x.people.keys().filter(|p| y.people.contains_key(*p)).count();
    Some(4 * i32::from(day) + 3 * i32::from(tongue) + (2 * days + 2 * people + towns.min(3)) as i32)
}

/// Whether the mention names the weekday on which the report came out, in the week before.
fn weekday(child: &Paper, parent: &Paper, low: &str) -> bool {
    let date = |p: &Paper| p.day.get(..10).and_then(|d| d.parse::<jiff::civil::Date>().ok());
    let (Some(now), Some(then)) = (date(child), date(parent)) else { return false };
    let gap = (now - then).get_days();
    let names = WEEKDAYS[then.weekday().to_monday_zero_offset() as usize];
    (0..7).contains(&gap) && names.iter().any(|n| low.contains(n))
}
