//! The text of a report cut into pieces: leftovers greyed, cited words marked and led to their claims.

use amparo_model::reading::Leftover;
use amparo_model::{ClaimId, Reviewed, Said, Span, Text};

/// Longest text shown on one page, in code points; the rest is said to be missing.
pub const MOST: usize = 200_000;

/// A piece of the text in which nothing begins or ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Its words.
    pub text: String,
    /// First code point: its anchor in the page.
    pub start: usize,
    /// What part of the page it is, if it is not story.
    pub leftover: Option<String>,
    /// Claims that cite it, the closest citation first.
    pub claims: Vec<ClaimId>,
    /// `act`, `entity`, `protection`, … of the closest citation.
    pub kind: &'static str,
}

/// Cuts a text at the ends of its leftovers and citations.
pub fn pieces(text: &str, leftovers: &[Leftover], claims: &[Reviewed]) -> Vec<Piece> {
    let text = Text::new(text.to_owned());
    let length = text.len().min(MOST);
    let mut cites: Vec<(Span, &Reviewed)> = Vec::new();
    for reviewed in claims {
        // Somebody without words of a name of their own is cited with the first words that speak of them.
        let mention = match &reviewed.claim.said {
            Said::Entity(entity) if entity.cites.values().all(Vec::is_empty) => entity.mentions.first(),
            _ => None,
        };
        for quote in reviewed.claim.said.cites().values().flatten().chain(mention) {
            if quote.start < quote.end && quote.end <= length {
                cites.push((quote.span(), reviewed));
            }
        }
    }
    cites.sort_by_key(|(span, _)| (span.start, span.end));
    let mut cuts: Vec<usize> = vec![0, length];
    cuts.extend(cites.iter().flat_map(|(span, _)| [span.start, span.end]));
    cuts.extend(leftovers.iter().flat_map(|l| [l.start.min(length), l.end.min(length)]));
    cuts.sort_unstable();
    cuts.dedup();
    let mut open: Vec<(Span, &Reviewed)> = Vec::new();
    let mut next = 0;
    let mut pieces = Vec::with_capacity(cuts.len());
    for pair in cuts.windows(2) {
        let span = Span { start: pair[0], end: pair[1] };
        open.retain(|(s, _)| s.end > span.start);
        while next < cites.len() && cites[next].0.start <= span.start {
            open.push(cites[next]);
            next += 1;
        }
        let mut here = open.clone();
        here.sort_by_key(|(s, r)| (s.end - s.start, rank(r.claim.said.kind())));
        let mut claims: Vec<ClaimId> = Vec::new();
        for (_, reviewed) in &here {
            if !claims.contains(&reviewed.claim.id) {
                claims.push(reviewed.claim.id.clone());
            }
        }
        let leftover = leftovers.iter().find(|l| l.start <= span.start && span.end <= l.end);
        pieces.push(Piece {
            text: text.at(span).unwrap_or_default().to_owned(),
            start: span.start,
            leftover: leftover.map(|l| l.kind.clone()),
            claims,
            kind: here.first().map_or("", |(_, r)| r.claim.said.kind()),
        });
    }
    pieces
}

/// Which of two equally long citations is shown.
fn rank(kind: &str) -> u8 {
    match kind {
        "protection" => 0,
        "act" => 1,
        "count" => 2,
        "statement" => 3,
        "entity" => 4,
        _ => 5,
    }
}

/// Longest sentence shown round cited words, in code points.
const SENTENCE: usize = 320;

/// The sentence round the first citation, cut into pieces; the cited ones are marked.
pub fn sentence(text: &Text, quotes: &[amparo_model::Quote]) -> Vec<(String, bool)> {
    let Some(first) = quotes.first() else { return Vec::new() };
    let (start, end) = (text.byte(first.start), text.byte(first.end));
    let whole = text.as_str();
    let ends = |c: char| matches!(c, '.' | '!' | '?' | '\n' | '\u{3002}' | '\u{ff01}' | '\u{ff1f}');
    let before = &whole[..start];
    // A full stop ends a sentence only before a space; "Oct. 9" is cut too soon now and then, which harms nothing.
    let from = before
        .char_indices()
        .rev()
        .take(SENTENCE / 2)
        .find(|(i, c)| {
            let after = *i + c.len_utf8();
            ends(*c) && (!matches!(c, '.' | '!' | '?') || whole[after..].starts_with(char::is_whitespace))
        })
        .map_or_else(|| cut_back(before, SENTENCE / 2), |(i, c)| i + c.len_utf8());
    let to = whole[end..]
        .char_indices()
        .take(SENTENCE / 2)
        .find(|(_, c)| ends(*c))
        .map_or_else(|| end + cut_on(&whole[end..], SENTENCE / 2), |(i, c)| end + i + c.len_utf8());
    let (cut_before, cut_after) =
        (from > 0 && !ends_before(whole, from), to < whole.len() && !ends_before(whole, to));
    let mut marks: Vec<(usize, usize)> = quotes
        .iter()
        .map(|q| (text.byte(q.start).max(from), text.byte(q.end).min(to)))
        .filter(|(a, b)| a < b)
        .collect();
    marks.sort_unstable();
    let (mut pieces, mut at) = (Vec::new(), from);
    for (a, b) in marks {
        let a = a.max(at);
        if a >= b {
            continue;
        }
        pieces.push((whole[at..a].to_owned(), false));
        pieces.push((whole[a..b].to_owned(), true));
        at = b;
    }
    pieces.push((whole[at..to].to_owned(), false));
    if let Some(head) = pieces.first_mut().filter(|(_, marked)| !marked) {
        head.0 = head.0.trim_start().to_owned();
    }
    if cut_before {
        pieces.insert(0, ("\u{2026} ".to_owned(), false));
    }
    if cut_after {
        pieces.push((" \u{2026}".to_owned(), false));
    }
    pieces.retain(|(words, _)| !words.is_empty());
    pieces
}

/// Whether a sentence ends right before a byte.
fn ends_before(text: &str, at: usize) -> bool {
    text[..at].ends_with(['.', '!', '?', '\n', '\u{3002}', '\u{ff01}', '\u{ff1f}'])
}

/// Where to begin when no sentence begins near: at a word.
fn cut_back(text: &str, most: usize) -> usize {
    let at = text.char_indices().rev().take(most).last().map_or(text.len(), |(i, _)| i);
    if at == 0 {
        return 0;
    }
    text[at..].find(char::is_whitespace).map_or(at, |space| at + space)
}

/// Where to end when no sentence ends near: after a word.
fn cut_on(text: &str, most: usize) -> usize {
    let at = text.char_indices().nth(most).map_or(text.len(), |(i, _)| i);
    if at == text.len() { at } else { text[..at].rfind(char::is_whitespace).unwrap_or(at) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_cut_at_its_ends_and_marked() {
        let text = Text::new("First one. Ten people were arrested at dawn. Last.".to_owned());
        let quote = text.quote(11..21);
        let pieces = sentence(&text, &[quote]);
        assert_eq!(pieces, [("Ten people".to_owned(), true), (" were arrested at dawn.".to_owned(), false)]);
        assert!(sentence(&text, &[]).is_empty());
    }
}
