//! Days and hours of what happened, and figures with their period.

use amparo_model::reading::{Act, Cites};
use amparo_model::{Edtf, Qualifier, Quote};

use super::{Fact, voice};
use crate::compare::desk::Paper;
use crate::compare::event::sign::{happened, in_passing, is_taking};

pub(super) fn cited(cites: &Cites, field: &str) -> Vec<Quote> {
    cites.get(field).or_else(|| cites.get("trigger")).cloned().unwrap_or_default()
}

/// Words behind a clock time that make it that of another moment, and how far behind.
const SHIFTED: [&str; 6] = [" before ", " after ", " avant ", " après ", " antes ", " después "];
const SHIFT: usize = 36;

/// Days since year zero, roughly: enough to see whether two spans of days meet.
pub(super) fn span(edtf: &str) -> Option<(i64, i64)> {
    let parsed = edtf.parse::<Edtf>().ok()?;
    let (from, to) = parsed.bounds()?;
    let number = |d: jiff::civil::Date| i64::from(d.year()) * 366 + i64::from(d.day_of_year());
    let slack = if edtf.contains('~') { 4 } else { 0 };
    Some((from.map_or(i64::MIN, |d| number(d) - slack), to.map_or(i64::MAX, |d| number(d) + slack)))
}

pub(super) fn of(report: usize, paper: &Paper) -> Vec<Fact> {
    let mut out = Vec::new();
    for act in paper.item.reading.acts.iter().filter(|a| happened(a)) {
        out.extend(day(report, paper, act));
    }
    // The first taking of each day stands for all; of a release or return only a day in full is compared.
    out.extend(hour(report, paper));
    out.extend(figures(report, paper));
    out
}

/// The day of an act, where it is compared.
fn day(report: usize, paper: &Paper, act: &Act) -> Option<Fact> {
    let when = act.when.as_ref()?;
    let edtf = when.edtf.as_ref()?;
    let published = paper.item.reading.report.published.as_ref().map(|p| p.edtf.as_str());
    let whole = edtf.trim_end_matches(['~', '?']).len() == 10;
    // Only days in figures: a weekday was counted from the day of publication and may carry its error.
    let plain = published != Some(edtf.as_str()) && when.text.contains(|c: char| c.is_ascii_digit());
    let property = match act.act.as_str() {
        taking if is_taking(taking) => "arrest.date",
        "border_crossing" => "crossing.date",
        "forced_return" => "return.date",
        "release" => "release.date",
        _ => return None,
    };
    let fits = match property {
        "arrest.date" => plain && edtf.len() == 10 && !in_passing(&paper.item.reading, act),
        "crossing.date" => true,
        // The day of the taking is often told beside the return.
        "return.date" => plain && whole && !paper.sign.taken.contains(edtf) && act.size.is_some(),
        _ => plain && whole,
    };
    let (low, high) = span(edtf).filter(|_| fits)?;
    let fact = Fact::of(report, property, edtf.clone(), cited(&act.cites, "when")).within(low, high);
    let who = act.victims.first().and_then(|v| voice::of(paper, v)).and_then(|v| v.key);
    let person = property == "release.date" || property == "return.date";
    let topic = if person { who.unwrap_or_default() } else { String::new() };
    let fact = fact.about(topic).by(voice::of_act(paper, act));
    Some(Fact { vague: !whole || edtf.contains('~'), ..fact })
}

/// Figures that a counter gives for a period: the same figure of one counter must keep its period. And how each figure is
/// meant, which must survive a rewriting.
fn figures(report: usize, paper: &Paper) -> Vec<Fact> {
    let mut out = Vec::new();
    for count in &paper.item.reading.counts {
        let property = format!("count.{}", count.of);
        let cites = || cited(&count.cites, "value");
        if let (Some(number), Some(side)) = (count.size.value, side(count.size.qualifier)) {
            out.push(
                Fact::of(report, &property, format!("{side} {number}"), cites()).about(number.to_string()),
            );
        }
        let period = count.period.as_ref().and_then(|p| p.edtf.as_ref());
        let counter = count.counter.as_ref().and_then(|id| voice::of(paper, id)).filter(|v| v.key.is_some());
        let counter = counter.or_else(|| voice::beside(paper, cites().first()?.start));
        if let (Some(number), Some(period), Some(counter)) = (count.size.value, period, counter)
            && let (Some(key), Some((low, high))) = (counter.key.clone(), span(period))
        {
            let value = format!("{number};{}", period.replace('/', ".."));
            let fact = Fact::of(report, &property, value, cites()).within(low, high);
            out.push(fact.about(format!("{key} {number}")).by(Some(counter)));
        }
    }
    out
}

/// On which side of its number a figure lies.
fn side(qualifier: Qualifier) -> Option<&'static str> {
    match qualifier {
        Qualifier::Exactly => Some("exactly"),
        Qualifier::AtLeast | Qualifier::MoreThan => Some("at least"),
        Qualifier::AtMost | Qualifier::LessThan | Qualifier::Nearly => Some("at most"),
        _ => None,
    }
}

/// The hour of the day, by the words around: "11:15 p.m.", "오후 6시 40분", "晚9时".
fn of_day(hour: i64, before: &str, behind: &str) -> i64 {
    let behind = behind.trim_start().to_lowercase();
    let late = behind.starts_with("p.m") || behind.starts_with("pm");
    let late = late || ["오후", "밤", "下午", "晚", "午後", "夜"].iter().any(|w| before.contains(w));
    let early = behind.starts_with("a.m") || behind.starts_with("am");
    match hour {
        1..12 if late => hour + 12,
        12 if early => 0,
        _ => hour,
    }
}

/// The clock time of the taking, in minutes of the day: one that stands in a sentence that tells of a taking; where no
/// taking is read at all, the first of the story. "Ten minutes before" and lines of print are none.
fn hour(report: usize, paper: &Paper) -> Option<Fact> {
    let acts = paper.item.reading.acts.iter().filter(|a| happened(a) && is_taking(&a.act));
    let triggers: Vec<usize> = acts.filter_map(|a| Some(a.cites.get("trigger")?.first()?.start)).collect();
    for s in &paper.sentences {
        if !triggers.is_empty() && !triggers.iter().any(|t| s.start <= *t && *t < s.end) {
            continue;
        }
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
            let clock = matches!(chars.get(sign), Some(':' | 'h' | '时' | '시' | '點' | '点' | '時'));
            if n <= 2 && two == 2 && clock {
                let number = |from: usize, n: usize| {
                    chars[from..from + n]
                        .iter()
                        .fold(0, |v, c| v * 10 + i64::from(c.to_digit(10).unwrap_or(0)))
                };
                let (h, m) = (number(at, n), number(minutes, two));
                let around =
                    |from: usize, to: usize| chars[from..to.min(chars.len())].iter().collect::<String>();
                let h =
                    of_day(h, &around(at.saturating_sub(5), at), &around(minutes + two, minutes + two + 6));
                let behind: String = chars[minutes + two..].iter().take(SHIFT).collect();
                let shifted = SHIFTED.iter().any(|w| behind.contains(w));
                let year = chars.iter().filter(|c| c.is_ascii_digit()).count() >= 10;
                if h < 24 && m < 60 && !shifted && !year {
                    let (start, end) = (s.start + at, s.start + minutes + two);
                    let cites = vec![Quote { start, end, quote: paper.sheet.quote(start, end) }];
                    let minute = h * 60 + m;
                    let fact = Fact::of(report, "arrest.time", format!("{h:02}:{m:02}"), cites);
                    return Some(fact.within(minute, minute));
                }
            }
            at += n;
        }
    }
    None
}
