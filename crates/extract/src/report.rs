//! One report: its head, and the proposals of the reader for its language.

use std::ops::Range;
use std::sync::LazyLock;

use amparo_model::reading::{Leftover, Published, Reading, ReportHead, SCHEMA, Stated, Warning};
use amparo_model::{Edtf, EdtfDate, Text};
use jiff::civil::Date;
use sha2::{Digest, Sha256};

use crate::encoder::{self, Encoder};
use crate::find::{Told, assemble, care, doc::Doc, en, further, means, members, tables::Tables, targets};
use crate::gazetteer::{Candidate, Gazetteer, GazetteerError};
use crate::language;
use crate::read::{self, Document, Input, MetaValue};
use crate::weigh::{self, Because, Seen, Weights};

/// What the reader knows before it sees a report: places, word lists, tables. Built once, used for every report.
pub struct Knowledge<'g> {
    gazetteer: Gazetteer<'g>,
    lexicon: en::Lexicon,
    tables: Tables,
    weights: Weights,
    /// Loaded when the first report is read; `None` where only the rules shall read.
    encoder: Option<LazyLock<Encoder>>,
}

impl<'g> Knowledge<'g> {
    /// Takes the gazetteer as bytes (`data/places.bin`); word lists, weights and the encoder are built in.
    pub fn new(places: &'g [u8]) -> Result<Self, GazetteerError> {
        Ok(Self {
            encoder: Some(LazyLock::new(Encoder::built_in)),
            weights: Weights::built_in(false),
            ..Self::fast(places)?
        })
    }

    /// The same without the encoder: some seventy times faster, and blind to what word lists do not know.
    pub fn fast(places: &'g [u8]) -> Result<Self, GazetteerError> {
        Ok(Self {
            gazetteer: Gazetteer::from_bytes(places)?,
            lexicon: en::Lexicon::new(),
            tables: Tables::new(),
            weights: Weights::built_in(true),
            encoder: None,
        })
    }
}

/// The places that names marked in an English text stand for, chosen beside the names that the reader finds itself.
///
/// `names` are ranges of bytes in `text`, in any order. `None` where the gazetteer does not know the words, or where a
/// range does not fit the text.
pub fn places(text: &str, names: &[Range<usize>], knowledge: &Knowledge<'_>) -> Vec<Option<Candidate>> {
    let text = Text::new(text.to_owned());
    let whole = 0..text.as_str().len();
    let doc = Doc::new(&text, std::slice::from_ref(&whole));
    en::toponyms::locate(&doc, &knowledge.lexicon, &knowledge.tables, &knowledge.gazetteer, names)
}

/// Reads a report: bytes in, proposals with their words out. Never fails; what could not be read is a warning.
pub fn reading(input: &Input<'_>, knowledge: &Knowledge<'_>) -> Reading {
    from_document(&read::read(input), input.bytes, knowledge)
}

/// The same for a document that was parsed elsewhere (in a child process, or out of a mail).
pub(crate) fn from_document(document: &Document, bytes: &[u8], knowledge: &Knowledge<'_>) -> Reading {
    let Seeing { mut reading, seen } = not_weighed(document, bytes, knowledge);
    weigh::weigh(&mut reading, &knowledge.weights, seen.as_ref());
    reading
}

/// A reading before it is weighed: what the linear models are trained on.
#[derive(Debug)]
pub struct Seeing {
    /// What rules and encoder propose.
    pub reading: Reading,
    /// What the encoder makes of its acts; `None` without an encoder.
    pub seen: Option<Seen>,
}

/// What rules and, where the knowledge holds it, the encoder propose, not weighed.
pub fn reading_not_weighed(input: &Input<'_>, knowledge: &Knowledge<'_>) -> Seeing {
    not_weighed(&read::read(input), input.bytes, knowledge)
}

fn not_weighed(document: &Document, bytes: &[u8], knowledge: &Knowledge<'_>) -> Seeing {
    let Ruled { mut reading, story, told } = by_rules(document, bytes, knowledge);
    let seen = knowledge.encoder.as_ref().map(|encoder| {
        let found = encoder.read(&reading.text, &story);
        encoder::complete(&mut reading, &told, &found);
        encoder::seen(&reading, &found)
    });
    means::add(&mut reading);
    targets::add(&mut reading);
    members::add(&mut reading);
    care::add(&mut reading, &told);
    Seeing { reading, seen }
}

/// Why each act of a reading was proposed as it was. The encoder, where the knowledge holds it, looks at the text again.
pub fn because(reading: &Reading, knowledge: &Knowledge<'_>) -> Vec<Because> {
    let seen = knowledge.encoder.as_ref().map(|encoder| {
        let text = Text::new(reading.text.clone());
        let story: Vec<_> =
            reading.report.body.iter().map(|b| text.byte(b.start)..text.byte(b.end)).collect();
        encoder::seen(reading, &encoder.read(&reading.text, &within_limit(&reading.text, &story).0))
    });
    weigh::because(reading, &knowledge.weights, seen.as_ref())
}

/// What the rules found, and what the second tier needs besides.
struct Ruled {
    reading: Reading,
    /// Bytes of the text that were read.
    story: Vec<Range<usize>>,
    told: Told,
}

fn by_rules(document: &Document, bytes: &[u8], knowledge: &Knowledge<'_>) -> Ruled {
    let text = Text::new(document.text.clone());
    let mut head = head(document, bytes, &text);
    let mut warnings: Vec<Warning> = document
        .notes
        .iter()
        .map(|note| Warning {
            code: note.code.into(),
            about: None,
            message: note.message.clone(),
            cites: if note.ranges.is_empty() {
                std::collections::BTreeMap::default()
            } else {
                [("words".to_owned(), note.ranges.iter().take(20).map(|r| text.quote(r.clone())).collect())]
                    .into()
            },
        })
        .collect();
    let (story, cut) = within_limit(&document.text, &document.story);
    if cut {
        let message =
            "The story is very long; only its first part was read. Split the file to read all of it."
                .to_owned();
        let cites = std::collections::BTreeMap::default();
        warnings.push(Warning { code: "truncated".into(), about: None, message, cites });
    }
    let mut proposals = if head.language == "en" {
        let mut doc = Doc::new(&text, &story);
        en::case::restore(&mut doc, &knowledge.tables);
        let found = en::read(
            &doc,
            &knowledge.lexicon,
            &knowledge.tables,
            &knowledge.gazetteer,
            day(head.published.as_ref()),
        );
        assemble::assemble(&doc, &found)
    } else {
        further::read(&head.language, &text, &story, &knowledge.gazetteer, day(head.published.as_ref()))
    };
    head.dateline = proposals.dateline.take();
    warnings.append(&mut proposals.warnings);
    let reading = Reading {
        schema: SCHEMA.into(),
        report: head,
        text: document.text.clone(),
        source_map: document.source_map.clone(),
        entities: proposals.entities,
        relations: proposals.relations,
        acts: proposals.acts,
        events: Vec::new(), // weighed below
        statements: proposals.statements,
        counts: proposals.counts,
        conflicts: proposals.conflicts,
        protection: proposals.protection,
        warnings,
    };
    Ruled { reading, story, told: proposals.told }
}

/// Bytes of a story that are read: some hundred pages. A longer file is a collection, and wants to be split.
const LIMIT: usize = 300_000;

/// The story up to the limit, and whether something was left out.
fn within_limit(text: &str, story: &[Range<usize>]) -> (Vec<Range<usize>>, bool) {
    let mut left = LIMIT;
    let mut out = Vec::new();
    for range in story {
        if range.len() > left {
            let end = text.floor_char_boundary(range.start + left);
            if end > range.start {
                out.push(range.start..end);
            }
            return (out, true);
        }
        left -= range.len();
        out.push(range.clone());
    }
    (out, false)
}

fn head(document: &Document, bytes: &[u8], text: &Text) -> ReportHead {
    let stated = |value: &Option<MetaValue>| {
        value.as_ref().map(|v| Stated {
            value: v.value.clone(),
            cites: v.range.iter().map(|r| text.quote(r.clone())).collect(),
        })
    };
    let language = match document.meta.language.as_ref().map(|l| l.value.to_lowercase()) {
        Some(tag) if tag.len() >= 2 => tag.split(['-', '_']).next().unwrap_or("und").to_owned(),
        _ => {
            let story: String =
                document.story.iter().map(|r| &document.text[r.clone()]).collect::<Vec<_>>().join("\n");
            language::of(if story.trim().is_empty() { &document.text } else { &story }).to_owned()
        }
    };
    let published = document.meta.published.as_ref().and_then(|p| {
        let edtf: Edtf = p.value.parse().ok()?;
        Some(Published {
            edtf: edtf.to_string(),
            status: p.known,
            cites: p.range.iter().map(|r| text.quote(r.clone())).collect(),
        })
    });
    ReportHead {
        sha256: Sha256::digest(bytes).iter().map(|b| format!("{b:02x}")).collect(),
        bytes: bytes.len() as u64,
        media_type: document.media_type.clone(),
        language,
        title: stated(&document.meta.title),
        outlet: stated(&document.meta.outlet),
        address: stated(&document.meta.address),
        byline: stated(&document.meta.byline),
        dateline: None,
        published,
        body: document.story.iter().map(|r| text.quote(r.clone())).collect(),
        leftovers: document
            .leftovers
            .iter()
            .map(|m| Leftover {
                kind: m.kind.into(),
                start: text.point(m.range.start),
                end: text.point(m.range.end),
            })
            .collect(),
    }
}

/// The day of publication, if it is known to the day.
pub(crate) fn day(published: Option<&Published>) -> Option<Date> {
    let published = published?;
    match published.edtf.parse().ok()? {
        Edtf::Date(EdtfDate { year: Some(y), month: Some(m @ 1..=12), day: Some(d), .. }) => {
            Date::new(y, m, d).ok()
        }
        _ => None,
    }
}
