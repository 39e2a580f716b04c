//! The English rules reader: one pass from the cut-up text to findings, in the order of the lines below.

mod acts;
mod bodies;
mod calendar;
mod care;
mod circumstances;
mod clauses;
pub(crate) mod dateline;
pub(crate) mod dates;
mod figures;
mod groups;
mod kin;
mod kinds;
pub(crate) mod lexicon;
mod lists;
mod members;
mod modality;
mod names;
mod nouns;
pub(crate) mod numbers;
mod pronouns;
mod roles;
mod speech;
pub(crate) mod toponyms;
mod triggers;

use jiff::civil::Date;

use crate::find::cast::Cast;
use crate::find::doc::Doc;
use crate::find::tables::Tables;
use crate::gazetteer::Gazetteer;

pub(crate) use acts::Deed;
pub(crate) use care::{Anachronism, Guard};
pub(crate) use dates::DateSaid;
pub(crate) use figures::Figure;
pub(crate) use kin::Tie;
pub(crate) use lexicon::Lexicon;
pub(crate) use speech::Utterance;

/// Everything the reader found, still in tokens.
pub(crate) struct Findings {
    /// Where and when the story was filed; empty if not said.
    pub dateline: std::ops::Range<usize>,
    pub cast: Cast,
    pub dates: Vec<DateSaid>,
    pub said: Vec<Utterance>,
    /// What is thought, planned, judged or told by a noun: nobody need have said it.
    pub views: Vec<Utterance>,
    pub deeds: Vec<Deed>,
    pub figures: Vec<Figure>,
    pub ties: Vec<Tie>,
    pub guards: Vec<Guard>,
    pub anachronisms: Vec<Anachronism>,
    /// Person, words of the arrest, words of speaking in public.
    pub free_and_detained: Vec<(usize, std::ops::Range<usize>, std::ops::Range<usize>)>,
    pub yearless: Vec<std::ops::Range<usize>>,
}

/// Reads the story.
pub(crate) fn read(
    doc: &Doc<'_>,
    lexicon: &Lexicon,
    tables: &Tables,
    gazetteer: &Gazetteer<'_>,
    published: Option<Date>,
) -> Findings {
    let mut cast = Cast::default();
    names::find(doc, lexicon, tables, gazetteer, &mut cast);
    nouns::find(doc, lexicon, tables, &mut cast);
    pronouns::pronouns(doc, &mut cast);
    kin::ages(doc, lexicon, &mut cast);
    // A page whose date does not fit the people in office lends its year to nothing.
    let anachronisms = care::anachronisms(doc, tables, &cast, published);
    let anchor = dates::Anchor { published, lends_year: anachronisms.is_empty() && published.is_some() };
    let mut dates = dates::find(doc, anchor);
    dates.retain(DateSaid::dates_an_act);
    let dateline = dateline::find(doc).unwrap_or(0..0);
    let speech::Spoken { said, views } = speech::find(doc, lexicon, &cast, &dates);
    let mut deeds = acts::find(doc, lexicon, &cast, &dates, &said, &dateline);
    circumstances::nothing_ahead_is_past(doc, &dates, published, &mut deeds);
    let figures = figures::find(doc, lexicon, tables, &cast, &dates, &deeds, &said);
    let summed: Vec<usize> = figures.iter().flat_map(|f| f.sums.iter().copied()).collect();
    let mut index = 0;
    deeds.retain(|_| {
        index += 1;
        !summed.contains(&(index - 1))
    });
    let mut ties = kin::ties(doc, lexicon, &cast, |at| {
        said.iter().find(|u| u.covers(at)).and_then(|u| u.speaker.as_ref()).map(|m| m.member)
    });
    ties.extend(members::ties(doc, &cast));
    let guards = care::guards(doc, lexicon, &cast, &said);
    let free_and_detained = care::free_and_detained(doc, &cast, &deeds, &said);
    let yearless = care::yearless(&deeds, &dates).iter().map(|d| d.tokens.clone()).collect();
    Findings {
        dateline,
        cast,
        dates,
        said,
        views,
        deeds,
        figures,
        ties,
        guards,
        anachronisms,
        free_and_detained,
        yearless,
    }
}
