//! Quotations long enough that two reporters do not note them alike by chance.

use amparo_model::Quote;

use crate::compare::words::Sheet;

/// Words a quotation must have.
const LONG: usize = 6;

/// Quotations of a report: folded words and place.
pub(crate) fn of(sheet: &Sheet) -> Vec<(String, Quote)> {
    let text = &sheet.text;
    let (mut out, mut open) = (Vec::new(), None);
    for (at, c) in text.iter().enumerate() {
        match (c, open) {
            ('\n', _) => open = None,
            ('“' | '«', _) | ('"', None) => open = Some(at + 1),
            ('”' | '»' | '"', Some(start)) => {
                let quote = sheet.quote(start, at);
                let words: Vec<String> = quote
                    .split(|c: char| !c.is_alphanumeric())
                    .filter(|w| !w.is_empty())
                    .map(str::to_lowercase)
                    .collect();
                if words.len() >= LONG {
                    out.push((words.join(" "), Quote { start, end: at, quote }));
                }
                open = None;
            }
            _ => {}
        }
    }
    out
}
