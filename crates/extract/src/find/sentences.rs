//! Sentences by their marks, in any language: for what needs no more than that.

use std::ops::Range;

/// Sentences of a stretch: a line end always parts; a closing mark parts before a space or a letter outside of ASCII.
pub(crate) fn of(text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut push = |range: Range<usize>| {
        if !text[range.clone()].trim().is_empty() {
            out.push(range);
        }
    };
    let mut from = range.start;
    let mut letters = text[range.clone()].char_indices().map(|(i, c)| (range.start + i, c)).peekable();
    while let Some((at, c)) = letters.next() {
        if c == '\n' {
            push(from..at);
            from = at + 1;
        } else if matches!(c, '.' | '!' | '?' | '。' | '！' | '？' | '…') {
            let mut end = at + c.len_utf8();
            while let Some((i, mark)) = letters.next_if(|(_, m)| {
                matches!(m, '.' | '!' | '?' | '。' | '！' | '？' | '…')
                    || matches!(m, '"' | '\'' | '”' | '’' | '」' | '』' | '）' | ')')
            }) {
                end = i + mark.len_utf8();
            }
            if letters.peek().is_none_or(|(_, next)| next.is_whitespace() || !next.is_ascii()) {
                push(from..end);
                from = end;
            }
        }
    }
    push(from..range.end);
    out
}

/// A blank line always parts paragraphs; a line break parts them unless the line is at least `long` characters and does not
/// end with one of `ends`.
pub(crate) fn paragraphs(s: &str, range: Range<usize>, long: usize, ends: &[char]) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    let mut at = range.start;
    let mut open = false;
    for line in s[range].split_inclusive('\n') {
        let body = line.trim();
        let start = at + (line.len() - line.trim_start().len());
        at += line.len();
        if body.is_empty() {
            open = false;
            continue;
        }
        match out.last_mut() {
            Some(last) if open => last.end = start + body.len(),
            _ => out.push(start..start + body.len()),
        }
        open = body.chars().count() >= long && !body.ends_with(ends);
    }
    out
}

/// The sentence some words stand in; at least the words.
pub(crate) fn around(text: &str, at: &Range<usize>) -> Range<usize> {
    let from = text[..at.start].rfind('\n').map_or(0, |i| i + 1);
    let to = text[at.end..].find('\n').map_or(text.len(), |i| at.end + i);
    of(text, from..to)
        .into_iter()
        .find(|s| s.start <= at.start && at.start < s.end)
        .map_or(at.clone(), |s| s.start..s.end.max(at.end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_part_at_marks_and_line_ends() {
        let text =
            "He was freed (on bail). \"Who?\" she asked\nNothing at 3.5 percent. 체포됐다.그는 갔다。他走了";
        let found: Vec<&str> = of(text, 0..text.len()).into_iter().map(|r| text[r].trim()).collect();
        assert_eq!(
            found,
            [
                "He was freed (on bail).",
                "\"Who?\"",
                "she asked",
                "Nothing at 3.5 percent.",
                "체포됐다.",
                "그는 갔다。",
                "他走了"
            ]
        );
    }
}
