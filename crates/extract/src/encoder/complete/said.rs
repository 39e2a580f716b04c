//! Statements and words that ask for protection.

use std::ops::Range;

use amparo_model::Quote;
use amparo_model::reading::{Cites, Protection, Quoted, Reading, Score, Statement};

use super::{AGENTS, BY, Joining, PEOPLE, bytes, clauses};
use crate::encoder::FoundStatement;
use crate::find::sentences;

/// A statement of the encoder alone; its kind against that of the rules; a speaker.
const STATEMENT: f64 = 0.7;
/// The same in English, where the rules miss fewer and the encoder adds more that nobody would write down.
const STATEMENT_ENGLISH: f64 = 0.92;
const KIND: f64 = 0.7;
const SPEAKER: f64 = 0.5;
/// Words that ask for protection; below it, most are needless questions (chosen on held-out stories).
const CARE: f64 = 0.8;

impl Joining<'_> {
    pub(super) fn statements(&mut self, reading: &mut Reading) {
        let mut statements = std::mem::take(&mut reading.statements);
        let ruled: Vec<Vec<Range<usize>>> = statements
            .iter()
            .map(|s| s.cites["content"].iter().map(|c| bytes(self.text, c)).collect())
            .collect();
        let common =
            |a: &Range<usize>, b: &Range<usize>| a.end.min(b.end).saturating_sub(a.start.max(b.start));
        let mut number =
            statements.iter().filter_map(|s| s.id.get(1..)?.parse().ok()).max().unwrap_or(0usize);
        let least = if reading.report.language == "en" { STATEMENT_ENGLISH } else { STATEMENT };
        for seen in &clauses::whole(self.text.as_str(), &self.found.statements, &self.language) {
            let most = ruled
                .iter()
                .enumerate()
                .map(|(i, parts)| (parts.iter().map(|p| common(p, &seen.at)).sum::<usize>(), i))
                .max_by_key(|(n, i)| (*n, std::cmp::Reverse(*i)))
                .filter(|(n, _)| *n > 0);
            if let Some((_, i)) = most {
                let statement = &mut statements[i];
                let before = statement.clone();
                if seen.kind_chance >= KIND {
                    statement.kind.clone_from(&seen.kind);
                }
                if statement.speaker.is_none() {
                    self.speaker(statement, seen);
                }
                if *statement != before {
                    statement.by = format!("{}+{BY}", statement.by);
                }
            } else if seen.chance >= least && self.text.as_str()[seen.at.clone()].chars().count() >= 5 {
                number += 1;
                let mut statement = self.new_statement(format!("s{number}"), seen);
                self.speaker(&mut statement, seen);
                statements.push(statement);
            }
        }
        statements.sort_by_key(|s| s.cites["content"][0].start);
        reading.statements = statements;
    }

    fn new_statement(&self, id: String, seen: &FoundStatement) -> Statement {
        let whole = self.text.as_str();
        let content: Vec<Quote> = sentences::of(whole, seen.at.clone())
            .into_iter()
            .map(|part| {
                let words = &whole[part.clone()];
                let from = part.start + (words.len() - words.trim_start().len());
                self.text.quote(from..part.start + words.trim_end().len())
            })
            .collect();
        Statement {
            id,
            kind: seen.kind.clone(),
            speaker: None,
            addressees: Vec::new(),
            about: Vec::new(),
            when: None,
            quoted: quoted(whole, &seen.at),
            inside: None,
            score: Score::new(seen.chance),
            by: BY.into(),
            cites: Cites::from([("content".to_owned(), content)]),
        }
    }

    fn speaker(&mut self, statement: &mut Statement, seen: &FoundStatement) {
        let Some((at, _)) = seen.speaker.as_ref().filter(|(_, p)| *p >= SPEAKER) else { return };
        if let Some((id, words)) = self.cast.or_new(self.text, self.found, at, AGENTS) {
            statement.speaker = Some(id);
            statement.cites.insert("speaker".into(), vec![self.text.quote(words)]);
        }
    }

    pub(super) fn care(&mut self, reading: &mut Reading) {
        for seen in self.found.care.iter().filter(|c| c.chance >= CARE) {
            let known = reading.protection.iter().any(|p| {
                p.kind == seen.kind
                    && p.cites["cue"].iter().any(|c| {
                        let c = bytes(self.text, c);
                        c.start < seen.at.end && seen.at.start < c.end
                    })
            });
            if known {
                continue;
            }
            let sentence = sentences::around(self.text.as_str(), &seen.at);
            let about = self
                .cast
                .mentions
                .iter()
                .filter(|(m, kind, _)| {
                    PEOPLE.contains(kind) && sentence.start <= m.start && m.end <= sentence.end
                })
                .min_by_key(|(m, ..)| {
                    m.start.saturating_sub(seen.at.end) + seen.at.start.saturating_sub(m.end)
                })
                .map(|(_, _, id)| id.clone());
            reading.protection.push(Protection {
                kind: seen.kind.clone(),
                about,
                score: Score::new(seen.chance),
                by: BY.into(),
                cites: Cites::from([("cue".to_owned(), vec![self.text.quote(seen.at.clone())])]),
            });
        }
    }
}

/// How much of some words stands in quotation marks.
fn quoted(text: &str, at: &Range<usize>) -> Quoted {
    let open = |c: char| matches!(c, '"' | '“' | '「' | '『' | '«' | '‘');
    let close = |c: char| matches!(c, '"' | '”' | '」' | '』' | '»' | '’');
    let before = text[..at.start].chars().rev().find(|c| !c.is_whitespace());
    let after = text[at.end..].chars().find(|c| !matches!(c, ',' | '.' | '，' | '。' | ' '));
    let words = &text[at.clone()];
    if before.is_some_and(open) && after.is_some_and(close)
        || words.starts_with(open) && words.ends_with(close)
        || interviewed(text, at.start)
    {
        Quoted::Full
    } else if words.contains(['"', '“', '”', '「', '«']) {
        Quoted::Partial
    } else {
        Quoted::None
    }
}

/// Whether a line is what somebody answers: it begins with a short label that begins other lines too ("A:", "答：").
fn interviewed(text: &str, at: usize) -> bool {
    let label = |line: &str| -> Option<String> {
        let (name, rest) = line.trim_start().split_once([':', '：', '>'])?;
        let short = !name.is_empty() && name.chars().count() <= 14 && !rest.trim().is_empty();
        (short && !name.contains(['.', ',', '。', '，'])).then(|| name.to_owned())
    };
    let start = text[..at].rfind('\n').map_or(0, |i| i + 1);
    let line = text[start..].lines().next().unwrap_or_default();
    label(line).is_some_and(|name| text.lines().filter(|l| label(l).as_ref() == Some(&name)).count() > 1)
}
