//! The public page of a case.

use amparo_protect::cleared::{Cleared, PublicBasis, PublicCase, PublicCount, PublicFact, PublicStatement, Shown, Standing, Tombstone};
use amparo_model::Modality;
use askama::Template;

use crate::{Words, feed, phrase};

/// A page ready to be written to a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    /// Name of the folder of the page.
    pub page: String,
    /// The sentences, for a look before publishing.
    pub lines: Vec<String>,
    /// `index.html`.
    pub html: String,
    /// `style.css`, beside it: a strict content policy allows no inline style.
    pub css: &'static str,
    /// `page.jsonld`.
    pub json_ld: String,
    /// `feed.atom`.
    pub atom: String,
}

/// The style sheet of public pages.
pub const STYLE: &str = include_str!("../templates/style.css");

/// One sentence and the numbers of its notes.
pub(crate) struct Line {
    pub(crate) text: String,
    pub(crate) notes: Vec<usize>,
}

/// A part of the page: heading, a remark, sentences.
pub(crate) struct Part {
    pub(crate) id: &'static str,
    pub(crate) heading: String,
    pub(crate) remark: Option<String>,
    pub(crate) lines: Vec<Line>,
}

/// What a sentence rests on, as a note.
pub(crate) struct Note {
    pub(crate) number: usize,
    pub(crate) source: String,
    pub(crate) words: Option<String>,
    pub(crate) withheld: Option<String>,
    pub(crate) language: String,
    pub(crate) address: Option<String>,
}

#[derive(Template)]
#[template(path = "page.html")]
struct Page<'a> {
    words: &'a Words,
    case: &'a PublicCase,
    as_of: String,
    standard: String,
    parts: &'a [Part],
    notes: &'a [Note],
    corrections: Vec<(String, String)>,
    version: String,
}

#[derive(Template)]
#[template(path = "tombstone.html")]
struct Grave<'a> {
    words: &'a Words,
    text: String,
}

/// Renders a cleared case. There is no way to render one that is not cleared:
///
/// ```compile_fail
/// # use amparo_protect::cleared::PublicCase;
/// fn leak(case: PublicCase, words: &amparo_publish::Words) {
///     amparo_publish::render(&case, words).unwrap(); // expected `&Cleared<PublicCase>`
/// }
/// ```
///
/// # Errors
/// Only if a template fails to write, which is a bug.
pub fn render(cleared: &Cleared<PublicCase>, words: &Words) -> Result<Rendered, askama::Error> {
    let case = cleared.value();
    let mut notes = Notes { words, list: Vec::new() };
    let parts = parts(case, words, &mut notes);
    let page = Page {
        words,
        case,
        as_of: words.with("as-of", &[("date", &phrase::date(words, &case.as_of))]),
        standard: words.with("standard", &[("standard", &words.term("standards", &case.standard))]),
        parts: &parts,
        notes: &notes.list,
        corrections: case.corrections.iter().map(|c| (phrase::date(words, &c.date), c.text.clone())).collect(),
        version: words.with("version", &[("version", &case.version.to_string())]),
    };
    let lines = parts.iter().flat_map(|p| p.lines.iter().map(|l| l.text.clone())).collect();
    Ok(Rendered { page: case.page.clone(), lines, html: page.render()?, css: STYLE, json_ld: feed::json_ld(case, &parts, &notes.list), atom: feed::atom(case, words) })
}

/// What stands in the place of a page that was taken back.
///
/// # Errors
/// Only if a template fails to write, which is a bug.
pub fn tombstone(cleared: &Cleared<Tombstone>, words: &Words) -> Result<Rendered, askama::Error> {
    let grave = cleared.value();
    let text = words.with("withdrawn-text", &[("date", &phrase::date(words, &grave.withdrawn))]);
    let html = Grave { words, text }.render()?;
    Ok(Rendered { page: grave.page.clone(), lines: Vec::new(), html, css: STYLE, json_ld: String::from("{}"), atom: feed::withdrawn(grave, words) })
}

/// Notes are numbered as they are first used; the same source and words share one.
struct Notes<'w> {
    words: &'w Words,
    list: Vec<Note>,
}

impl Notes<'_> {
    fn of(&mut self, basis: &[PublicBasis]) -> Vec<usize> {
        basis.iter().map(|b| self.number(b)).collect()
    }

    fn number(&mut self, basis: &PublicBasis) -> usize {
        let words = self.words;
        let date = basis.date.as_deref().map(|d| phrase::date(words, d));
        let kind = words.term("sources", &basis.source_kind);
        let source = match (&basis.outlet, &date) {
            (Some(outlet), Some(date)) => words.with("basis", &[("outlet", outlet), ("date", date)]),
            (Some(outlet), None) => words.with("basis-nodate", &[("outlet", outlet)]),
            (None, date) => words.with("basis-withheld", &[("kind", &kind), ("date", date.as_deref().unwrap_or("—"))]),
        };
        let known = self.list.iter().find(|n| n.source == source && n.words == basis.words && n.address == basis.address);
        if let Some(note) = known {
            return note.number;
        }
        let number = self.list.len() + 1;
        let withheld = basis.words.is_none().then(|| words.say("words-withheld"));
        self.list.push(Note { number, source, words: basis.words.clone(), withheld, language: basis.language.clone(), address: basis.address.clone() });
        number
    }
}

fn parts(case: &PublicCase, words: &Words, notes: &mut Notes<'_>) -> Vec<Part> {
    let mut parts = Vec::new();
    for (standing, id) in [
        (Standing::Happened, "happened"),
        (Standing::Unclear, "unclear"),
        (Standing::Denied, "denied"),
        (Standing::Announced, "announced"),
        (Standing::Feared, "feared"),
    ] {
        let lines: Vec<Line> = case.facts.iter().filter(|f| f.standing() == Some(standing)).map(|f| fact(f, words, notes)).collect();
        if !lines.is_empty() {
            let remark = (standing == Standing::Feared).then(|| words.say("feared-note"));
            parts.push(Part { id, heading: words.say(id), remark, lines });
        }
    }
    let statements: Vec<Line> = case.statements.iter().map(|s| statement(s, words, notes)).collect();
    if !statements.is_empty() {
        parts.push(Part { id: "statements", heading: words.say("statements"), remark: None, lines: statements });
    }
    let counts: Vec<Line> = case.counts.iter().map(|c| count(c, words, notes)).collect();
    if !counts.is_empty() {
        parts.push(Part { id: "counts", heading: words.say("counts"), remark: Some(words.say("counts-note")), lines: counts });
    }
    parts
}

fn people(words: &Words, shown: &[Shown]) -> String {
    let mut said: Vec<String> = Vec::new();
    for person in shown.iter().map(|s| phrase::who(words, s)) {
        if !said.contains(&person) {
            said.push(person);
        }
    }
    phrase::list(words, &said)
}

fn fact(fact: &PublicFact, words: &Words, notes: &mut Notes<'_>) -> Line {
    let who = match (&fact.size, fact.victims.is_empty()) {
        (Some(size), true) => words.with("people", &[("number", &phrase::number(words, size))]),
        _ => people(words, &fact.victims),
    };
    let place = fact.place.as_ref().map(|p| words.with("place-in", &[("place", &phrase::place(p))])).unwrap_or_default();
    let when = fact.when.as_ref().map(|d| words.with("when-on", &[("date", &phrase::date(words, d))])).unwrap_or_default();
    let by = if fact.actors.is_empty() { String::new() } else { words.with("by", &[("who", &people(words, &fact.actors))]) };
    let act = words.term("acts", &fact.act);
    let id = if who.is_empty() { "fact-nobody" } else { "fact" };
    let mut text = words.with(id, &[("act", &act), ("who", &who), ("place", &place), ("when", &when), ("by", &by)]);
    if fact.modality == Modality::Alleged {
        text = format!("{} {text}", words.say("alleged"));
    }
    Line { text, notes: notes.of(&fact.basis) }
}

fn statement(statement: &PublicStatement, words: &Words, notes: &mut Notes<'_>) -> Line {
    let speaker = statement.speaker.as_ref().map_or_else(|| words.say("somebody"), |s| phrase::who(words, s));
    let to = if statement.addressees.is_empty() { String::new() } else { words.with("statement-to", &[("who", &people(words, &statement.addressees))]) };
    let when = statement.when.as_ref().map(|d| words.with("when-on", &[("date", &phrase::date(words, d))])).unwrap_or_default();
    let kind = words.term("statements", &statement.kind).to_lowercase();
    let text = words.with("statement", &[("speaker", &capital(&speaker)), ("kind", &kind), ("to", &to), ("when", &when)]);
    Line { text, notes: notes.of(&statement.basis) }
}

fn count(count: &PublicCount, words: &Words, notes: &mut Notes<'_>) -> Line {
    let period = match &count.period {
        Some(d) => words.with("count-period", &[("date", &phrase::date(words, d))]),
        None => words.say("count-no-period"),
    };
    let counter = match &count.counter {
        Some(s) => words.with("count-counter", &[("who", &phrase::who(words, s))]),
        None => words.say("count-no-counter"),
    };
    let number = phrase::number(words, &count.size);
    let (unit, act) = (words.say(&format!("unit-{}", count.unit)), words.term("acts", &count.of).to_lowercase());
    let text = words.with("count", &[("number", &capital(&number)), ("unit", &unit), ("act", &act), ("period", &period), ("counter", &counter)]);
    Line { text, notes: notes.of(&count.basis) }
}

/// A sentence begins with a capital, where the script has them.
fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |c| c.to_uppercase().chain(chars).collect())
}
