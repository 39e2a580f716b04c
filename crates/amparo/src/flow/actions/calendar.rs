//! Open deadlines as a calendar file (iCalendar, RFC 5545). It leaves the store for a calendar that others may read, so
//! it says the case id and the kind of the deadline and nothing else: no title, no person, no words of anybody.

use amparo_store::Deadline;
use jiff::civil::Date;

use crate::say::Say;
use crate::show::{rules, short};

/// Writes the calendar.
pub fn calendar(deadlines: &[Deadline], today: Date, say: &Say) -> String {
    let mut lines = vec![
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//Amparo//deadlines//EN".to_owned(),
        "CALSCALE:GREGORIAN".to_owned(),
        "METHOD:PUBLISH".to_owned(),
    ];
    for one in deadlines {
        let due = one.due;
        let kind = rules::name(one.rule.as_deref(), say);
        let summary = format!("{}: {kind}", short(one.case.as_str()));
        lines.extend([
            "BEGIN:VEVENT".to_owned(),
            format!("UID:{}@amparo", one.id),
            format!("DTSTAMP:{}T000000Z", digits(today)),
            format!("DTSTART;VALUE=DATE:{}", digits(due)),
            // The end of a whole day is the next one.
            format!("DTEND;VALUE=DATE:{}", digits(due.tomorrow().unwrap_or(due))),
            format!("SUMMARY:{}", escaped(&summary)),
            "CLASS:CONFIDENTIAL".to_owned(),
            "TRANSP:TRANSPARENT".to_owned(),
            "END:VEVENT".to_owned(),
        ]);
    }
    lines.push("END:VCALENDAR".to_owned());
    lines.iter().map(|line| folded(line)).collect()
}

fn digits(day: Date) -> String {
    day.strftime("%Y%m%d").to_string()
}

fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// A line of at most 75 octets, what is left on lines that begin with a space; no character is cut.
fn folded(line: &str) -> String {
    let mut out = String::new();
    let mut used = 0;
    for c in line.chars() {
        if used + c.len_utf8() > 75 {
            out.push_str("\r\n ");
            used = 1;
        }
        out.push(c);
        used += c.len_utf8();
    }
    out + "\r\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_folded_between_characters() {
        let line = format!("SUMMARY:{}", "\u{ac15}\u{c81c}\u{c2e4}\u{c885} ".repeat(20));
        let out = folded(&line);
        assert!(out.split("\r\n").all(|part| part.len() <= 75), "{out}");
        assert_eq!(out.replace("\r\n ", "").trim_end_matches("\r\n"), line);
    }

    #[test]
    fn what_ends_a_value_is_escaped() {
        assert_eq!(escaped("a;b,c\\d\r\nEND:VEVENT"), "a\\;b\\,c\\\\d\\nEND:VEVENT");
    }
}
