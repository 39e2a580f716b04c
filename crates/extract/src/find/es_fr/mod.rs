//! The reader for Spanish and French: one engine, one set of word lists a language (`data/words/es*.toml`, `fr*.toml`).
//!
//! ```text
//! Story (paragraphs, sentences, words, quotations)
//!   → phrases of the lists → dates → names → people → ages → speech → acts → figures → care → build (exchange form)
//! ```

mod acts;
mod ages;
mod care;
mod dates;
mod forms;
mod kinds;
mod lexicon;
mod modality;
mod names;
mod numbers;
mod people;
mod roles;
mod sources;
mod speech;
mod story;
mod triggers;
mod words;

use std::ops::Range;

use amparo_model::Text;
use jiff::civil::Date;

use super::assemble::Proposals;
use super::spans::cast::Cast;
use super::spans::{Findings, build};
use crate::gazetteer::Gazetteer;

/// A language this reader knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lang {
    Es,
    Fr,
}

impl Lang {
    /// The rule id of proposals.
    fn by(self) -> &'static str {
        match self {
            Self::Es => "rules/es",
            Self::Fr => "rules/fr",
        }
    }
}

/// Reads the story; dates lean on the day of publication and on nothing else.
pub(crate) fn read(
    lang: Lang,
    text: &Text,
    story: &[Range<usize>],
    gazetteer: &Gazetteer<'_>,
    published: Option<Date>,
) -> Proposals {
    let words = words::of(lang);
    let lexicon = lexicon::of(lang);
    let story = story::Story::new(text, story);
    let hits: Vec<Vec<lexicon::Hit>> = story.sentences.iter().map(|s| lexicon.find(&story, s)).collect();
    let dates = dates::find(&story, words, published);
    let mut cast = Cast::default();
    names::find(&story, words, lexicon, gazetteer, &hits, &mut cast);
    people::find(&story, words, lexicon, &hits, &mut cast);
    cast.sort();
    ages::find(&story, words, lexicon, &mut cast);
    cast.sort();
    let said = speech::find(&story, lexicon, &hits, &cast);
    let mut deeds = acts::find(lang, &story, words, lexicon, &hits, &cast, &dates, &said);
    let figures = acts::figures(&story, words, lexicon, &hits, &cast, &dates, &mut deeds);
    let guards = care::find(&story, words, &cast, &said);
    let numbers = numbers::all(&story, words, lexicon);
    let ties = Vec::new();
    build::proposals(text, lang.by(), &Findings { cast, dates, said, deeds, figures, guards, ties, numbers })
}
