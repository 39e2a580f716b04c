//! What the encoder marks as said, brought to whole words and clauses: it answers piece by piece, and may lose a few.

use std::ops::Range;

use crate::encoder::FoundStatement;
use crate::find::sentences;

/// Pieces of one sentence no further apart than this many letters are one statement.
const APART: usize = 8;

/// The statements in whole words; in Chinese, which has no blanks, in whole clauses. Pieces of one statement are joined, and the
/// surest says of what kind it is and whose.
pub(super) fn whole(text: &str, found: &[FoundStatement], language: &str) -> Vec<FoundStatement> {
    let mut out: Vec<FoundStatement> = Vec::new();
    for seen in found {
        let at = if language == "zh" { clause(text, &seen.at) } else { words(text, &seen.at) };
        let Some(at) = bare(text, at) else { continue };
        let near = |last: &FoundStatement| {
            let gap = text.get(last.at.end..at.start).unwrap_or_default();
            let sentence = sentences::around(text, &last.at);
            at.start < sentence.end
                && gap.chars().count() <= APART
                && !gap.contains(['"', '“', '”', '「', '」', '\n'])
        };
        match out.last_mut().filter(|last| language != "en" && near(last)) {
            Some(last) => {
                let end = last.at.end.max(at.end);
                if seen.chance > last.chance {
                    let start = last.at.start;
                    *last = FoundStatement { at: start..end, ..seen.clone() };
                } else {
                    last.at.end = end;
                }
            }
            None => out.push(FoundStatement { at, ..seen.clone() }),
        }
    }
    out
}

/// Out to the blanks around.
fn words(text: &str, at: &Range<usize>) -> Range<usize> {
    let inside = |c: char| c.is_alphanumeric() || matches!(c, '-' | '\'' | '’' | '\u{300}'..='\u{36f}');
    grow(text, at, inside)
}

/// Out to the marks around.
fn clause(text: &str, at: &Range<usize>) -> Range<usize> {
    let inside = |c: char| {
        !matches!(c, '，' | '。' | '；' | '：' | '！' | '？' | ',' | ';' | ':' | '\n' | '（' | '）')
            && !quote(c)
    };
    grow(text, at, inside)
}

fn grow(text: &str, at: &Range<usize>, inside: impl Fn(char) -> bool) -> Range<usize> {
    let first = text[at.clone()].chars().next().is_some_and(&inside);
    let last = text[at.clone()].chars().next_back().is_some_and(&inside);
    let left: usize =
        text[..at.start].chars().rev().take_while(|c| first && inside(*c)).map(char::len_utf8).sum();
    let right: usize = text[at.end..].chars().take_while(|c| last && inside(*c)).map(char::len_utf8).sum();
    at.start - left..at.end + right
}

/// Without blanks and marks at the ends; `None` where nothing is left.
fn bare(text: &str, at: Range<usize>) -> Option<Range<usize>> {
    let mark = |c: char| c.is_whitespace() || quote(c) || matches!(c, '，' | '；' | '：' | ',' | ';' | ':');
    let words = &text[at.clone()];
    let start = at.start + (words.len() - words.trim_start_matches(mark).len());
    let end = at.start + words.trim_end_matches(mark).len();
    (start < end).then_some(start..end)
}

fn quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '「' | '」' | '『' | '』' | '«' | '»')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_become_words_and_clauses() {
        let zh = "外事办说，我们没有义务向任何机构开放。";
        let at = zh.find("没有").expect("there")..zh.find("开放").unwrap();
        assert_eq!(&zh[clause(zh, &at)], "我们没有义务向任何机构开放");
        let ko = "압록강을 건너던 청년";
        let at = ko.find("록강").unwrap()..ko.find("던").unwrap();
        assert_eq!(&ko[words(ko, &at)], "압록강을 건너던");
    }

    #[test]
    fn marks_at_the_ends_are_left_out() {
        let text = "“一律依照” 审查";
        assert_eq!(bare(text, 0..text.find(' ').unwrap()).map(|r| &text[r]), Some("一律依照"));
        assert_eq!(bare("“”", 0..6), None);
    }
}
