//! Reports that name another outlet as their source.

use amparo_model::Quote;

use crate::compare::desk::Paper;

/// Own earlier work, as papers speak of it.
const OWN: [&str; 5] =
    ["this newspaper reported", "this paper reported", "as we reported", "we reported", "본지가 보도"];

/// The words by which an outlet is called: without article, bracket and domain.
fn called(outlet: &str) -> String {
    let name = outlet.split(['(', '（']).next().unwrap_or_default().trim();
    let name = name.strip_prefix("The ").unwrap_or(name);
    name.to_lowercase()
}

/// Where `child` names the outlet of `parent` in its story, or says that the same house reported it before.
pub(super) fn named(child: &Paper, parent: &Paper) -> Option<Quote> {
    if parent.outlet.is_empty() {
        return None;
    }
    let house = child.outlet == parent.outlet;
    let name = called(&parent.outlet);
    if name.chars().count() < 4 {
        return None;
    }
    child.sheet.sentences.iter().find_map(|s| {
        let words = child.sheet.quote(s.start, s.end);
        let low = words.to_lowercase();
        let hit = if house { OWN.iter().any(|o| low.contains(o)) } else { low.contains(&name) };
        hit.then_some(Quote { start: s.start, end: s.end, quote: words })
    })
}
