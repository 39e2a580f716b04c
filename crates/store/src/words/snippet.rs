//! The words around a match, cut from the stored text.

use super::cut::cut;
use super::query::{Parsed, Term};
use crate::search::Piece;

/// Bytes shown before the first match and in all, about.
const BEFORE: usize = 60;
const LENGTH: usize = 240;

/// The part of a text where most terms of a query stand close together, with the matches marked; the beginning
/// of the text if none stands there.
pub(crate) fn snippet(text: &str, query: &Parsed) -> Vec<Piece> {
    let matches = find(text, &query.marks());
    let (from, to) = window(text, &matches);
    let mut pieces = Vec::new();
    if from > 0 {
        pieces.push(plain("…"));
    }
    let mut at = from;
    for m in matches.iter().filter(|m| m.start >= from && m.end <= to) {
        if m.start < at {
            continue; // overlaps the one before, which is marked already
        }
        if m.start > at {
            pieces.push(plain(&text[at..m.start]));
        }
        pieces.push(Piece { text: tidy(&text[m.start..m.end]), marked: true });
        at = m.end;
    }
    if at < to {
        pieces.push(plain(&text[at..to]));
    }
    if to < text.len() {
        pieces.push(plain("…"));
    }
    pieces.retain(|p| !p.text.is_empty());
    pieces
}

struct Match {
    start: usize,
    end: usize,
    term: usize,
}

fn find(text: &str, terms: &[&Term]) -> Vec<Match> {
    let (mut tokens, mut places) = (Vec::new(), Vec::new());
    cut(text, |t| {
        tokens.push(t.text.to_owned());
        places.push((t.start, t.end));
    });
    let mut matches = Vec::new();
    for at in 0..tokens.len() {
        for (term, what) in terms.iter().enumerate() {
            if what.stands_at(&tokens, at) {
                let last = at + what.tokens.len() - 1;
                matches.push(Match { start: places[at].0, end: places[last].1, term });
            }
        }
    }
    matches.sort_by_key(|m| (m.start, std::cmp::Reverse(m.end)));
    matches
}

/// Where to cut: around the place with most different terms, at white space where there is some nearby.
fn window(text: &str, matches: &[Match]) -> (usize, usize) {
    let spread = LENGTH - BEFORE;
    let terms_from = |i: usize| {
        let near = matches[i..].iter().take_while(|m| m.end <= matches[i].start + spread);
        near.fold(0u64, |seen, m| seen | 1 << (m.term % 64)).count_ones()
    };
    let best = (0..matches.len()).max_by_key(|&i| (terms_from(i), std::cmp::Reverse(i)));
    let (first, last) = best.map_or((0, 0), |i| (matches[i].start, matches[i].end));
    let from = if first <= BEFORE { 0 } else { nearby(text, first - BEFORE, first) };
    let end = (from + LENGTH).max(last).min(text.len());
    let to = if end == text.len() { end } else { backward(text, end, last.max(from + LENGTH / 2)) };
    (from, to)
}

/// The first word that begins after `at`, not beyond `limit`; `at` itself (on a character) if there is none.
fn nearby(text: &str, at: usize, limit: usize) -> usize {
    let at = text.ceil_char_boundary(at);
    match text[at..limit.max(at)].find(char::is_whitespace) {
        Some(space) if space < 30 => text.ceil_char_boundary(at + space + 1).min(limit),
        _ => at.min(limit),
    }
}

/// The last word that ends before `at`, not before `limit`.
fn backward(text: &str, at: usize, limit: usize) -> usize {
    let limit = text.ceil_char_boundary(limit);
    let at = text.floor_char_boundary(at).max(limit);
    match text[limit..at].rfind(char::is_whitespace) {
        Some(space) if at - (limit + space) < 30 => limit + space,
        _ => at,
    }
}

fn plain(text: &str) -> Piece {
    Piece { text: tidy(text), marked: false }
}

/// One space for any white space; nothing that reorders text.
fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for ch in text.chars() {
        match ch {
            _ if ch.is_whitespace() || ch.is_control() => {
                if !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
            _ => out.push(ch),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, query: &str) -> String {
        let pieces = snippet(text, &Parsed::new(query));
        pieces.iter().map(|p| if p.marked { format!("[{}]", p.text) } else { p.text.clone() }).collect()
    }

    #[test]
    fn matches_are_marked_where_most_stand_together() {
        assert_eq!(shown("Ten people were arrested.", "people arr*"), "Ten [people] were [arrested].");
        let long = format!("safe {} the safe house\nin Shenyang {}", "word ".repeat(100), "end ".repeat(100));
        let text = shown(&long, "\"safe house\" shenyang");
        assert!(text.starts_with("…word") && text.contains("the [safe house] in [Shenyang] end"), "{text}");
        assert!(text.ends_with('…') && text.len() < 300);
        assert_eq!(shown("그는 한강에서 체포되었다", "한강"), "그는 [한강]에서 체포되었다");
        assert_eq!(shown("그는 김정은을", "김정은"), "그는 [김정은]을");
        assert_eq!(shown("Café", "cafe"), "[Café]");
        assert_eq!(shown("", "x"), "");
    }

    #[test]
    fn characters_are_never_cut_in_half() {
        let text = "한국어로 쓴 글 ".repeat(200) + "끝말 " + &"漢字文章".repeat(200);
        for query in ["끝말", "漢字", "없는말", "글"] {
            let _ = shown(&text, query);
        }
    }
}
