//! Who wrote it: lines like `By X`, `Reporter: X`, `홍길동 기자`, `(Reporting by X; editing by Y)`.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::cues::{CUES, begins};

/// A line that names who wrote it.
pub(super) struct Byline {
    /// Where the name stands in the line, in bytes; `None` where it names nobody.
    pub(super) name: Option<Range<usize>>,
}

static KOREAN: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^(?:[\[(][^\])]{1,20}[\])]\s*|/)?(?:글·사진\s*)?([가-힣]{2,4}(?:[·,]\s?[가-힣]{2,4})*)\s?(?:[가-힣]{2,6}\s?)?(?:기자|특파원)(?:\s*[\w.+-]+@[\w.-]+)?\s*$")
        .expect("the pattern is a constant")
});
static AT_END: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"[.!?]\s+By\s+(\p{Lu}[\p{L}'’.-]+(?:\s+\p{Lu}[\p{L}'’.-]+){1,3})$")
        .expect("the pattern is a constant")
});

/// Reads a line as a byline. Only short lines outside the running story are asked.
pub(super) fn read(line: &str, lower: &str) -> Option<Byline> {
    // Offsets found in the lower-case line hold for the line only where both have the same shape.
    let same = lower.len() == line.len();
    let after = |words: &str| begins(lower, words).then_some(if same { words.len() } else { 0 });
    if let Some(at) = CUES.reporting.iter().find_map(|words| after(words)) {
        return Some(Byline { name: name(line, at) });
    }
    if let Some(at) = CUES.sure.iter().find_map(|words| after(words)) {
        return Some(Byline { name: name(line, at) });
    }
    if CUES.credit.iter().any(|words| begins(lower.trim_start_matches(['(', '[', '（']), words)) {
        return Some(Byline { name: None });
    }
    if let Some(found) = KOREAN.captures(line) {
        return Some(Byline { name: found.get(1).map(|m| m.range()) });
    }
    let at = CUES.open.iter().find_map(|words| after(words))?;
    let rest = line[at..].trim_start_matches([':', ' ', '\u{A0}']);
    let word = rest.split_whitespace().next()?;
    let named = word.starts_with(char::is_uppercase) || CUES.desk.contains(&word.to_lowercase());
    named.then(|| Byline { name: name(line, at) })
}

/// `Posted on 3 August 2021 by Rosa Inventada`, `2021.08.03 | 홍가상 기자`: the name beside a date.
pub(super) fn beside_date(line: &str, lower: &str) -> Option<Range<usize>> {
    if lower.len() != line.len() {
        return None;
    }
    let mut at = 0;
    for part in line.split_inclusive(['|', '·', '•', '\u{3000}', '\t']) {
        let words = part.trim_end_matches(['|', '·', '•', '\u{3000}', '\t', ' ']);
        let trimmed = words.trim_start();
        let start = at + (words.len() - trimmed.len());
        if let Some(name) = read(trimmed, &lower[start..start + trimmed.len()]).and_then(|found| found.name) {
            return Some(name.start + start..name.end + start);
        }
        at += part.len();
    }
    let by = lower.find(" by ")? + 4;
    line[by..].starts_with(char::is_uppercase).then(|| name(line, by)).flatten()
}

/// `… who has not slept since. By Cormac Iveragh`: where `By` begins, and the name.
pub(super) fn at_end(line: &str) -> Option<(Range<usize>, Range<usize>)> {
    let found = AT_END.captures(line)?;
    let start = found.get(0)?.start() + line[found.get(0)?.start()..].find("By")?;
    Some((start..line.len(), found.get(1)?.range()))
}

/// Cuts a name out of what follows the cue.
fn name(line: &str, at: usize) -> Option<Range<usize>> {
    let trim = [' ', ':', '：', '\u{A0}', '*', ')', '）', '.'];
    let rest = &line[at..];
    let start = at + (rest.len() - rest.trim_start_matches(trim).len());
    let mut value = &line[start..];
    for stop in [
        " · ", " | ", " • ", " – ", " — ", " - ", ";", "；", "(", "（", ")", " on ", " in ", " le ", " el ",
        "@",
    ] {
        if let Some(end) = value.find(stop) {
            value = &value[..end];
        }
    }
    // `By Fenella Brough, Geneva` names a town; `By A Bell, C Dunn and E Fay` does not.
    if let Some((first, last)) = value.split_once(", ")
        && !last.trim().contains([' ', ','])
    {
        value = first;
    }
    let value = value.trim_end_matches([' ', ',', '.', '\u{A0}', '/']);
    let known = !value.is_empty() && !CUES.nobody.contains(&value.to_lowercase());
    known.then(|| start..start + value.len())
}
