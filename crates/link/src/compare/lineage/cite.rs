//! Reports that name another outlet as their source.

use amparo_model::Quote;

use crate::compare::desk::Paper;
use crate::compare::words::Sentence;

/// Own earlier work, as papers speak of it.
const OWN: [&str; 5] =
    ["this newspaper reported", "this paper reported", "as we reported", "we reported", "본지가 보도"];

/// The words by which an outlet is called: without article, bracket and domain.
fn called(outlet: &str) -> String {
    let name = outlet.split(['(', '（']).next().unwrap_or_default().trim();
    let name = name.strip_prefix("The ").unwrap_or(name);
    name.to_lowercase()
}

/// Part of the sentences that must name a source before the report rests on it.
const CARRIES: f64 = 0.05;

/// Whether enough of the report rests on the outlet: one mention in a long piece is the source of one sentence.
pub(super) fn carries(child: &Paper, parent: &Paper) -> bool {
    let hits = child.sentences.iter().filter(|s| names(child, parent, s).is_some()).count();
    hits as f64 >= CARRIES * child.sentences.len() as f64
}

/// Where `child` names the outlet of `parent` in its story, or says that the same house reported it before.
pub(super) fn named(child: &Paper, parent: &Paper) -> Option<Quote> {
    child.sentences.iter().find_map(|s| names(child, parent, s))
}

fn names(child: &Paper, parent: &Paper, sentence: &Sentence) -> Option<Quote> {
    let name = called(&parent.outlet);
    if parent.outlet.is_empty() || name.chars().count() < 4 {
        return None;
    }
    let words = child.sheet.quote(sentence.start, sentence.end);
    let low = words.to_lowercase();
    let house = child.outlet == parent.outlet;
    let hit = if house { OWN.iter().any(|o| low.contains(o)) } else { low.contains(&name) };
    hit.then_some(Quote { start: sentence.start, end: sentence.end, quote: words })
}
