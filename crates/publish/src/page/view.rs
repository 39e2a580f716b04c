//! The page as the templates need it: every sentence said, every note numbered.

use amparo_model::Credibility;
use amparo_protect::cleared::{Correction, PublicBasis, PublicCase, Related, Standing, Tombstone};

use super::notes::{Note, Notes};
use crate::say::{self, Piece, date, pieces, plain};
use crate::words::{Words, dir};

/// One sentence.
#[derive(Clone, Debug)]
pub(super) struct Sentence {
    pub(super) id: String,
    pub(super) pieces: Vec<Piece>,
    pub(super) text: String,
    pub(super) notes: Vec<usize>,
    /// How credible it is judged to be.
    pub(super) judged: Option<String>,
    /// Words of a statement.
    pub(super) quote: Option<Quote>,
}

/// Words as they were said.
#[derive(Clone, Debug)]
pub(super) struct Quote {
    pub(super) words: String,
    pub(super) language: String,
    pub(super) dir: &'static str,
}

/// A heading with its sentences.
#[derive(Clone, Debug)]
pub(super) struct Section {
    pub(super) id: &'static str,
    pub(super) title: String,
    pub(super) note: Option<String>,
    pub(super) sentences: Vec<Sentence>,
}

/// A dated text.
#[derive(Clone, Debug)]
pub(super) struct Dated {
    pub(super) iso: String,
    pub(super) date: String,
    pub(super) text: String,
}

/// A page, ready to be written.
#[derive(Clone, Debug)]
pub(super) struct View {
    pub(super) page: String,
    /// Language of the texts a person wrote; the words around them may be in another.
    pub(super) language: String,
    pub(super) dir: &'static str,
    pub(super) title: String,
    pub(super) as_of_iso: String,
    pub(super) as_of: String,
    pub(super) version: u32,
    pub(super) release: String,
    pub(super) standard: String,
    pub(super) method: String,
    pub(super) sections: Vec<Section>,
    pub(super) unknown: Vec<String>,
    pub(super) notes: Vec<Note>,
    pub(super) corrections: Vec<Dated>,
    pub(super) related: Vec<Related>,
}

/// Parts of the page in the order a reader needs them. Fear is not fact: each standing has its own part.
const PARTS: [(Standing, &str, &str); 5] = [
    (Standing::Happened, "happened", "section-happened"),
    (Standing::Unclear, "unclear", "section-unclear"),
    (Standing::Denied, "denied", "section-denied"),
    (Standing::Announced, "announced", "section-announced"),
    (Standing::Feared, "feared", "section-feared"),
];

impl View {
    pub(super) fn new(case: &PublicCase, words: &Words) -> Self {
        let mut notes = Notes::default();
        let mut sections: Vec<Section> = PARTS
            .into_iter()
            .map(|(standing, id, title)| {
                let facts = case.facts.iter().filter(|f| f.standing() == Some(standing));
                let sentences = facts.map(|f| {
                    let judged = judged(f.credibility, words);
                    sentence(&f.id, &say::fact(f, words), &f.basis, judged, None, &mut notes, words)
                });
                let sentences = sentences.collect();
                let note = (standing == Standing::Feared).then(|| words.t("feared-note", &[]));
                Section { id, title: words.t(title, &[]), note, sentences }
            })
            .collect();
        let said = case.statements.iter().map(|s| {
            let quote = s.basis.iter().find_map(quote);
            sentence(&s.id, &say::statement(s, words), &s.basis, None, quote, &mut notes, words)
        });
        let said = said.collect();
        sections.push(Section {
            id: "said",
            title: words.t("section-said", &[]),
            note: None,
            sentences: said,
        });
        let figures = case
            .counts
            .iter()
            .map(|c| sentence(&c.id, &say::figure(c, words), &c.basis, None, None, &mut notes, words));
        let figures = figures.collect();
        sections.push(Section {
            id: "figures",
            title: words.t("section-figures", &[]),
            note: None,
            sentences: figures,
        });
        sections.retain(|section| !section.sentences.is_empty());
        let dated =
            |c: &Correction| Dated { iso: c.date.clone(), date: date(&c.date, words), text: plain(&c.text) };
        let method = format!("method-{}", case.method);
        Self {
            page: case.page.clone(),
            language: case.language.clone(),
            dir: dir(&case.language),
            title: plain(&case.title),
            as_of_iso: case.as_of.clone(),
            as_of: date(&case.as_of, words),
            version: case.version,
            release: words.t("version", &[("number", (&case.version.to_string()).into())]),
            standard: words.label("standards", &case.standard),
            method: words.own(&method, None, &[]).unwrap_or_else(|| words.t("method-default", &[])),
            sections,
            unknown: case.unknown.iter().map(|text| plain(text)).collect(),
            notes: notes.list,
            corrections: case.corrections.iter().rev().map(dated).collect(),
            related: case
                .related
                .iter()
                .map(|r| Related { title: plain(&r.title), page: r.page.clone() })
                .collect(),
        }
    }

    /// A page that was taken back: its feed has one entry that says so.
    pub(super) fn withdrawn(stone: &Tombstone, title: &str, text: &str) -> Self {
        let entry = Dated { iso: stone.withdrawn.clone(), date: String::new(), text: text.to_owned() };
        Self {
            page: stone.page.clone(),
            language: stone.language.clone(),
            dir: dir(&stone.language),
            title: title.to_owned(),
            as_of_iso: stone.withdrawn.clone(),
            as_of: String::new(),
            version: 0,
            release: String::new(),
            standard: String::new(),
            method: String::new(),
            sections: Vec::new(),
            unknown: Vec::new(),
            notes: Vec::new(),
            corrections: vec![entry],
            related: Vec::new(),
        }
    }

    /// The sentences with their headings, as plain text.
    pub(super) fn lines(&self) -> Vec<String> {
        let mut lines = vec![self.title.clone()];
        for section in &self.sections {
            lines.push(section.title.clone());
            for sentence in &section.sentences {
                let notes: Vec<_> = sentence.notes.iter().map(ToString::to_string).collect();
                lines.push(format!("{} [{}]", sentence.text, notes.join(", ")));
            }
        }
        lines
    }

    /// A stable id for the feed: a UUID (RFC 9562, version 8) made from the page and what is meant.
    pub(super) fn urn(&self, of: &str) -> String {
        let hash = amparo_protect::log::leaf_hash(format!("{}/{of}", self.page).as_bytes());
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&hash.as_bytes()[..16]);
        bytes[6] = (bytes[6] & 0x0f) | 0x80;
        bytes[8] = (bytes[8] & 0x3f) | 0x80;
        let hex = amparo_protect::log::Hash::from([bytes, bytes].concat().try_into().unwrap_or([0; 32]))
            .to_string();
        format!("urn:uuid:{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..32])
    }
}

fn sentence(
    id: &str,
    said: &str,
    basis: &[PublicBasis],
    judged: Option<String>,
    quote: Option<Quote>,
    notes: &mut Notes,
    words: &Words,
) -> Sentence {
    Sentence {
        id: id.to_owned(),
        pieces: pieces(said),
        text: plain(said),
        notes: notes.cite(id, basis, words),
        judged,
        quote,
    }
}

fn quote(basis: &PublicBasis) -> Option<Quote> {
    let words = plain(basis.words.as_deref()?);
    Some(Quote { words, language: basis.language.clone(), dir: dir(&basis.language) })
}

fn judged(credibility: Credibility, words: &Words) -> Option<String> {
    let id = match credibility {
        Credibility::Confirmed => "credibility_confirmed",
        Credibility::Probable => "credibility_probable",
        Credibility::Possible => "credibility_possible",
        Credibility::Doubtful => "credibility_doubtful",
        Credibility::Unknown => return None,
    };
    Some(words.label("sources", id).to_lowercase())
}
