//! One proposal that is looked at, and taken.

use std::ops::Range;
use std::sync::LazyLock;

use amparo_model::reading::{
    Act, Attribution, Cites, Entity, EntityKind, PlaceRole, Quoted, Score, Statement,
};
use amparo_model::{Modality, Quote, Vocabularies, When};

use super::candidate::{ActCandidate, Part, PersonCandidate, StatementCandidate};
use super::parties::{Parties, letter};
use super::story::Place;
use super::{Admission, Refusal, SCORE, doubt, overlap};
use crate::find::en::dates::{Anchor, find};

static TERMS: LazyLock<Vocabularies> = LazyLock::new(Vocabularies::builtin);

/// Longest words that tell of an act, and longest name, in code points.
const SHORT: usize = 120;

const PEOPLE: [EntityKind; 3] = [EntityKind::Person, EntityKind::Group, EntityKind::Organisation];

impl Admission<'_> {
    /// A person the rules have not found by any of these words.
    pub(super) fn person(&mut self, person: &PersonCandidate) -> Result<(), Refusal> {
        if !is_name(&person.name) {
            return Err(Refusal::NoName);
        }
        self.places(&person.name)?;
        let mentions: Vec<Quote> =
            self.story.places(&person.name).iter().map(|p| self.story.cite(&p.at)).collect();
        let known = |m: &Quote| self.reading.entities.iter().flat_map(|e| &e.mentions).any(|o| overlap(o, m));
        if mentions.iter().any(known) {
            return Err(Refusal::Known);
        }
        let kind = EntityKind::Person;
        self.reading.entities.push(Entity {
            id: self.free_id(letter(kind), &[]),
            kind,
            name: Some(person.name.split_whitespace().collect::<Vec<_>>().join(" ")),
            size: None,
            attributes: Vec::new(),
            place: None,
            cites: Cites::from([("name".to_owned(), vec![mentions[0].clone()])]),
            mentions,
            score: Score::new(SCORE),
            by: self.by.clone(),
        });
        Ok(())
    }

    pub(super) fn act(&mut self, act: &ActCandidate) -> Result<(), Refusal> {
        let term = TERMS.term("acts", &act.kind).ok_or(Refusal::NoTerm)?;
        if act.words.chars().count() > SHORT {
            return Err(Refusal::NotInStory);
        }
        let parts = act.victims.iter().chain(&act.actors).chain(&act.places).map(|p| p.words.as_str());
        let others: Vec<&str> = parts.chain(act.time.as_deref()).collect();
        let triggers = |a: &Act| a.cites.get("trigger").cloned().unwrap_or_default();
        let known = |words: &Quote| {
            let same = |a: &&Act| a.act == act.kind;
            self.reading.acts.iter().filter(same).flat_map(triggers).any(|t| overlap(&t, words))
        };
        let at = self.told(&act.words, &others, known)?;
        let mut parties = Parties { admission: self, at: &at, new: Vec::new() };
        let victims = parties.all(&act.victims, &PEOPLE)?;
        let actors = parties.all(&act.actors, &PEOPLE)?;
        let mut places: Vec<(PlaceRole, Quote)> = Vec::new();
        for part in &act.places {
            let (id, words) = parties.one(part, &[EntityKind::Place])?;
            if !places.iter().any(|(p, _)| p.id == id) {
                places.push((PlaceRole { id, role: place_role(part) }, words));
            }
        }
        let new = parties.new;
        // Who suffers an act does not do it.
        let (actors, by_whom): (Vec<String>, Vec<Quote>) =
            actors.ids.into_iter().zip(actors.cites).filter(|(id, _)| !victims.ids.contains(id)).unzip();
        let (places, where_): (Vec<PlaceRole>, Vec<Quote>) = places.into_iter().unzip();
        let when = match act.time.as_deref().filter(|t| !t.trim().is_empty()) {
            Some(words) => Some(self.when(words, &at)?),
            None => None,
        };
        let harm = term.violation == Some(true);
        let (modality, speaker) = self.modality(&act.modality, &at, harm && victims.ids.is_empty());

        let mut cites = Cites::from([("trigger".to_owned(), vec![self.story.cite(&at.at)])]);
        let mut put = |name: &str, quotes: Vec<Quote>| {
            if !quotes.is_empty() {
                cites.insert(name.to_owned(), quotes);
            }
        };
        put("victims", victims.cites);
        put("actors", by_whom);
        put("places", where_);
        put("when", when.iter().map(|(_, words)| words.clone()).collect());
        if !modality.countable() {
            put("clause", vec![self.story.cite(&self.story.sentences[at.sentence].at)]);
        }
        let (sources, said) = speaker.unwrap_or_default();
        put("sources", said);
        let id = self.free_id('a', &[]);
        self.reading.entities.extend(new);
        self.reading.acts.push(Act {
            id,
            act: act.kind.clone(),
            modality,
            victims: victims.ids,
            actors,
            size: None,
            when: when.map(|(when, _)| when),
            places,
            means: Vec::new(),
            targets: Vec::new(),
            attribution: if modality == Modality::Alleged { Attribution::Said } else { Attribution::None },
            sources,
            event: None,
            score: Score::new(SCORE),
            by: self.by.clone(),
            cites,
        });
        Ok(())
    }

    pub(super) fn statement(&mut self, statement: &StatementCandidate) -> Result<(), Refusal> {
        TERMS.term("statements", &statement.kind).ok_or(Refusal::NoTerm)?;
        let known = |words: &Quote| {
            let same = |s: &&Statement| s.kind == statement.kind;
            let contents = |s: &Statement| s.cites.get("content").cloned().unwrap_or_default();
            self.reading.statements.iter().filter(same).flat_map(contents).any(|c| overlap(&c, words))
        };
        let others: Vec<&str> = statement.speaker.iter().map(|s| s.words.as_str()).collect();
        let at = self.told(&statement.words, &others, known)?;
        let mut parties = Parties { admission: self, at: &at, new: Vec::new() };
        let speaker = match &statement.speaker {
            Some(part) if !part.words.trim().is_empty() => Some(parties.one(part, &PEOPLE)?),
            _ => None,
        };
        let new = parties.new;
        let mut cites = Cites::from([("content".to_owned(), vec![self.story.cite(&at.at)])]);
        if let Some((_, words)) = &speaker {
            cites.insert("speaker".to_owned(), vec![words.clone()]);
        }
        let id = self.free_id('s', &[]);
        let quoted = self.quoted(&at);
        self.reading.entities.extend(new);
        self.reading.statements.push(Statement {
            id,
            kind: statement.kind.clone(),
            speaker: speaker.map(|(id, _)| id),
            addressees: Vec::new(),
            about: Vec::new(),
            when: None,
            quoted,
            inside: None,
            score: Score::new(SCORE),
            by: self.by.clone(),
            cites,
        });
        Ok(())
    }

    /// How surely the act may be said to have happened. Fails towards doubt, and lays what stands inside somebody's words
    /// on them: with the speakers and their words.
    fn modality(
        &self,
        claimed: &str,
        at: &Place,
        nobody: bool,
    ) -> (Modality, Option<(Vec<String>, Vec<Quote>)>) {
        let claimed = serde_json::from_value(claimed.into()).unwrap_or(Modality::Uncertain);
        if !claimed.countable() {
            return (claimed, None);
        }
        let sentence = &self.story.sentences[at.sentence].at;
        let whole = self.story.cite(sentence);
        let unreal = |a: &Act| {
            !a.modality.countable()
                && a.cites.get("trigger").into_iter().flatten().any(|t| overlap(t, &whole))
        };
        if nobody
            || doubt::stands_in(self.story.words(sentence), &self.reading.report.language)
            || self.reading.acts.iter().any(unreal)
        {
            return (Modality::Uncertain, None);
        }
        let words = self.story.cite(&at.at);
        let says = |s: &&Statement| s.cites.get("content").into_iter().flatten().any(|c| overlap(c, &words));
        let Some(said) = self.reading.statements.iter().find(says) else {
            let laid = doubt::lays_on_others(self.story.words(sentence), &self.reading.report.language);
            return (if laid { Modality::Alleged } else { claimed }, None);
        };
        let who = said.cites.get("speaker").cloned().unwrap_or_default();
        let speaker = said.speaker.clone().filter(|_| !who.is_empty());
        let sources = speaker.map(|id| (vec![id], who));
        (Modality::Alleged, sources)
    }

    /// A time by its words: the value the rules gave them, else that of the grammar of English dates, else none.
    fn when(&self, words: &str, at: &Place) -> Result<(When, Quote), Refusal> {
        let place = self.nearest(words, at)?;
        let cite = self.story.cite(&place.at);
        let known = self.reading.acts.iter().find_map(|a| {
            let same = a.cites.get("when")?.iter().any(|w| (w.start, w.end) == (cite.start, cite.end));
            a.when.clone().filter(|_| same)
        });
        if let Some(when) = known {
            return Ok((when, cite));
        }
        let bare = When { text: cite.quote.clone(), ..When::default() };
        if self.reading.report.language != "en" {
            return Ok((bare, cite));
        }
        let published = crate::report::day(self.reading.report.published.as_ref());
        let misdated = self.reading.warnings.iter().any(|w| w.code == "year_conflicts_with_page");
        let dates = find(&self.story.doc, Anchor { published, lends_year: published.is_some() && !misdated });
        let said = dates.into_iter().filter(crate::find::en::dates::DateSaid::dates_an_act).find(|d| {
            let found = self.story.doc.bytes(d.tokens.clone());
            found.start >= place.at.start && found.end <= place.at.end
        });
        Ok((said.map_or(bare, |d| When { text: cite.quote.clone(), ..d.when }), cite))
    }

    /// How much of the words stands in quotation marks.
    fn quoted(&self, at: &Place) -> Quoted {
        let doc = &self.story.doc;
        let marks: Vec<Range<usize>> = doc.quotes.iter().map(|q| doc.bytes(q.tokens.clone())).collect();
        let words = self.story.words(&at.at);
        let letters = words.char_indices().filter(|(_, c)| c.is_alphanumeric());
        let (mut marked, mut all) = (0, 0);
        for (i, _) in letters {
            all += 1;
            marked += usize::from(marks.iter().any(|q| q.contains(&(at.at.start + i))));
        }
        match marked {
            0 => Quoted::None,
            n if n == all => Quoted::Full,
            _ => Quoted::Partial,
        }
    }
}

/// Whether an act took place there, began or ended there.
fn place_role(part: &Part) -> String {
    let known = part.role.as_deref().filter(|r| ["from", "to", "through"].contains(r));
    known.unwrap_or("at").to_owned()
}

/// A name begins with a capital letter, or with a letter of a script that has none.
fn is_name(name: &str) -> bool {
    let first = name.trim().chars().next();
    name.chars().count() <= SHORT && first.is_some_and(|c| c.is_alphabetic() && !c.is_lowercase())
}
