//! The English rules reader: one pass from the cut-up text to findings, in the order of the lines below.

mod acts;
mod blame;
mod bodies;
mod calendar;
mod care;
pub(crate) mod case;
mod checks;
mod circumstances;
mod clauses;
pub(crate) mod dateline;
pub(crate) mod dates;
mod figures;
mod groups;
mod identity;
mod kin;
mod kinds;
pub(crate) mod lexicon;
mod lists;
mod members;
mod modality;
mod names;
mod nouns;
pub(crate) mod numbers;
mod office;
mod parties;
mod pronouns;
mod roles;
mod scene;
mod speech;
pub(crate) mod toponyms;
mod triggers;
mod voice;

use jiff::civil::Date;

use crate::find::cast::{Cast, Mention};
use crate::find::doc::Doc;
use crate::find::tables::Tables;
use crate::gazetteer::Gazetteer;

pub(crate) use acts::Deed;
pub(crate) use care::Guard;
pub(crate) use checks::Anachronism;
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
    kin::ages(doc, lexicon, &mut cast);
    identity::settle(doc, lexicon, tables, &mut cast);
    pronouns::pronouns(doc, &mut cast);
    kin::ages(doc, lexicon, &mut cast);
    // A page whose date does not fit the people in office lends its year to nothing.
    let anachronisms = checks::anachronisms(doc, tables, &cast, published);
    let anchor = dates::Anchor { published, lends_year: anachronisms.is_empty() && published.is_some() };
    let mut dates = dates::find(doc, anchor);
    dates.retain(DateSaid::dates_an_act);
    let dateline = dateline::find(doc).unwrap_or(0..0);
    let speech::Spoken { said, views } = speech::find(doc, lexicon, &cast, &dates);
    first_person(doc, &mut cast, &said);
    let mut deeds = acts::find(doc, lexicon, &cast, &dates, &said, &dateline);
    scene::carried_dates(doc, &dates, &mut deeds);
    scene::carried_places(doc, &cast, &mut deeds);
    circumstances::nothing_ahead_is_past(doc, &dates, published, &mut deeds);
    let figures = figures::find(doc, lexicon, tables, &cast, &dates, &deeds, &said);
    let summed: Vec<usize> = figures.iter().flat_map(|f| f.sums.iter().copied()).collect();
    let mut index = 0;
    deeds.retain(|_| {
        index += 1;
        !summed.contains(&(index - 1))
    });
    deeds.retain(|d| !figures::tallies(doc, &d.at));
    let speaker_at =
        |at: usize| said.iter().find(|u| u.covers(at)).and_then(|u| u.speaker.as_ref()).map(|m| m.member);
    let mut ties = kin::ties(doc, lexicon, &cast, speaker_at);
    ties.extend(members::ties(doc, &cast));
    ties.extend(office::ties(doc, &cast, speaker_at));
    let guards = care::guards(doc, lexicon, &cast, &said);
    let free_and_detained = checks::free_and_detained(doc, &cast, &deeds, &said);
    let yearless = checks::yearless(&deeds, &dates).iter().map(|d| d.tokens.clone()).collect();
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

/// "I", "me" and "my" in what somebody is quoted as saying stand for the speaker.
fn first_person(doc: &Doc<'_>, cast: &mut Cast, said: &[Utterance]) {
    for u in said.iter().filter(|u| u.quoted != amparo_model::reading::Quoted::None) {
        let Some(speaker) = u.speaker.as_ref().map(|m| m.member).filter(|m| cast.members[*m].civilian())
        else {
            continue;
        };
        for k in u.content.iter().flat_map(Clone::clone) {
            match doc.low(k) {
                "i" | "me" => {
                    cast.mentions.push(Mention { tokens: k..k + 1, member: speaker, pronoun: true });
                }
                "my" => {
                    cast.owners.insert(k, speaker);
                }
                _ => {}
            }
        }
    }
    cast.sort();
}
