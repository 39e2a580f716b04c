//! Capitalised names: people, organisations, places, and capitals that stand for governments.

use std::collections::BTreeSet;
use std::ops::Range;

use amparo_model::reading::EntityKind;

use super::lexicon::{Hit, Lexicon, Tag};
use super::people::describe;
use super::story::{Mark, Story};
use super::words::Words;
use crate::find::spans::cast::{Cast, Member};
use crate::gazetteer::{Gazetteer, Level, NamedPlace, disambiguate};

struct Namer<'a, 't> {
    story: &'a Story<'t>,
    words: &'a Words,
    lexicon: &'a Lexicon,
    gazetteer: &'a Gazetteer<'a>,
    cast: &'a mut Cast,
    /// Names of places, with their mentions.
    places: Vec<(String, Vec<Range<usize>>)>,
}

/// All names, into the cast. Numbers, common nouns and agencies come later.
pub(super) fn find(
    story: &Story<'_>,
    words: &Words,
    lexicon: &Lexicon,
    gazetteer: &Gazetteer<'_>,
    hits: &[Vec<Hit>],
    cast: &mut Cast,
) {
    let mut namer = Namer { story, words, lexicon, gazetteer, cast, places: Vec::new() };
    for (sentence, hits) in story.sentences.iter().zip(hits) {
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            let run = namer.run(at, sentence.tokens.end, sentence.tokens.start);
            if run.is_empty() {
                at += 1;
                continue;
            }
            at = run.end;
            namer.name(run, hits);
        }
    }
    namer.located();
    held_sites(story, lexicon, cast);
}

impl Namer<'_, '_> {
    /// Capitalised words in a row, with "de" and the like between them; common words at the head of a sentence are
    /// not in it.
    fn run(&self, at: usize, end: usize, first: usize) -> Range<usize> {
        let capital = |i: usize| i < end && self.story.tokens[i].capital;
        let opens = at == first || self.story.tokens[at].mark == Mark::Strong;
        let low = self.story.low(at);
        let common = self.lexicon.has("common", low)
            || self.words.number(low).is_some()
            || self.words.nation(low).is_some() && !capital(at + 1)
            || self.words.weekday(low).is_some()
            || self.words.month(low).is_some();
        // "La Habana" and "El Salvador" keep their article where a name follows.
        let article = !opens && matches!(low, "la" | "el" | "los" | "las" | "le" | "les") && capital(at + 1);
        if !capital(at) || common && !article {
            return at..at;
        }
        let mut last = at + 1;
        while last < end && self.story.tokens[last].mark == Mark::None {
            if capital(last) {
                last += 1;
            } else if self.lexicon.has("particles", self.story.low(last))
                && capital(last + 1)
                && self.story.tokens.get(last + 1).is_some_and(|t| t.mark == Mark::None)
            {
                last += 2;
            } else {
                break;
            }
        }
        at..last
    }

    fn name(&mut self, run: Range<usize>, hits: &[Hit]) {
        let at = self.story.span(&run);
        let whole = self.story.words(&at);
        let before = run.start.checked_sub(1).map_or("", |i| self.story.low(i)).to_owned();
        let touches = self.story.tokens[run.start].mark == Mark::None;
        let org = run.clone().any(|i| self.lexicon.has("org_words", self.story.low(i)))
            || whole.chars().filter(|c| c.is_alphabetic()).count() >= 2
                && whole.chars().all(|c| c.is_uppercase() || !c.is_alphabetic())
                && run.len() == 1
                && !self.known(whole);
        // "la organización Casa Abierta".
        let org = org
            || touches
                && (self.lexicon.has("org_words", &before)
                    || hits.iter().any(|h| {
                        h.tokens.end == run.start
                            && matches!(h.tag, Tag::Agency(n) if !self.lexicon.agencies[n].1 && self.lexicon.agencies[n].0.contains("ngo"))
                    }));
        let titled = touches && self.lexicon.has("honorifics", &before);
        let title_inside = self.lexicon.has("honorifics", self.story.low(run.start)) && run.len() > 1;
        if self.government(&run, hits) {
            return;
        }
        // A body of the lists: "Ministerio del Interior", "Naciones Unidas".
        if hits.iter().any(|h| {
            matches!(h.tag, Tag::Agency(_))
                && h.tokens.start < run.end
                && run.start < h.tokens.end
                && h.tokens.end >= run.end
        }) {
            return;
        }
        if titled || title_inside {
            let name = if title_inside { run.start + 1..run.end } else { run.clone() };
            let from = if titled { run.start - 1 } else { run.start };
            let title = if titled { before } else { self.story.low(run.start).to_owned() };
            self.person(name, from..run.end, Some(title), hits);
            return;
        }
        if org {
            self.organisation(&at);
            return;
        }
        if run.len() == 1 && self.again(&run, &at) {
            return;
        }
        if self.known(whole) {
            self.place(at);
            return;
        }
        // "en Punta Bruma", "cárcel de La Modelo": a place that no list holds is no person.
        let of = touches && matches!(before.as_str(), "de" | "del" | "d" | "du");
        let noun = |list: &str| of && self.lexicon.ends(self.story, list, run.start - 1).is_some();
        let led = touches && run.start > 0 && self.lexicon.ends(self.story, "in_place", run.start).is_some();
        let placed = led
            || noun("sites")
            || noun("place_nouns")
            || self.lexicon.has("articles", self.story.low(run.start));
        if (2..=5).contains(&run.len()) && !placed {
            self.person(run.clone(), run, None, hits);
            return;
        }
        // The longest part of the run that is a place, then what is left of it.
        let mut from = run.start;
        while from < run.end {
            let end = (from + 1..=run.end).rev().find(|end| {
                let part = self.story.span(&(from..*end));
                self.story.tokens[from].capital && self.known(self.story.words(&part))
            });
            match end {
                Some(end) => {
                    self.place(self.story.span(&(from..end)));
                    from = end;
                }
                None => from += 1,
            }
        }
    }

    /// "Pekín no ha respondido": a capital that does something is its government.
    fn government(&mut self, run: &Range<usize>, hits: &[Hit]) -> bool {
        let at = self.story.span(run);
        let low = self.story.words(&at).to_lowercase();
        let begins = self.story.tokens[run.start].mark != Mark::None
            || run.start > 0
                && matches!(self.story.low(run.start - 1), "que" | "y" | "et" | "qu" | "à" | "a")
                && matches!(self.story.low(run.start - 1), "que" | "y" | "et" | "qu");
        let acts = hits.iter().any(|h| {
            (run.end..run.end + 3).contains(&h.tokens.start)
                && matches!(h.tag, Tag::Say(_) | Tag::Have(_) | Tag::Be(_) | Tag::Kind(_))
        });
        let capital = self.lexicon.starts(self.story, "capitals", run.start) == Some(run.end);
        if !capital || !begins || !acts {
            return false;
        }
        let known = self.cast.members.iter().position(|m| {
            m.kind == EntityKind::Organisation && m.name.as_ref().is_some_and(|n| n.to_lowercase() == low)
        });
        match known {
            Some(id) => self.cast.again(id, at),
            None => {
                let mut member = Member::new(EntityKind::Organisation, at.clone());
                member.name = Some(self.story.words(&at).to_owned());
                member.state("agency", "government", at);
                member.official = true;
                member.score = 0.5;
                self.cast.add(member);
            }
        }
        true
    }

    fn organisation(&mut self, at: &Range<usize>) {
        let name = self.story.words(at);
        let known = self
            .cast
            .members
            .iter()
            .position(|m| m.kind == EntityKind::Organisation && m.name.as_deref() == Some(name));
        if let Some(id) = known {
            self.cast.again(id, at.clone());
            return;
        }
        let mut member = Member::new(EntityKind::Organisation, at.clone());
        member.name = Some(name.to_owned());
        member.source = true;
        member.score = 0.6;
        self.cast.add(member);
    }

    /// A name heard before, by its first or last word.
    fn again(&mut self, name: &Range<usize>, at: &Range<usize>) -> bool {
        let words = self.story.words(&self.story.span(name)).to_lowercase();
        let mut fits = self.cast.members.iter().enumerate().filter(|(_, m)| {
            m.kind == EntityKind::Person
                && m.name.as_ref().is_some_and(|n| {
                    let low = n.to_lowercase();
                    low == words
                        || low.split_whitespace().next() == Some(&words)
                        || low.split_whitespace().next_back() == Some(&words)
                })
        });
        // Two people with one name: it is not known which of them.
        let found = fits.next().map(|(id, _)| id);
        let single = fits.next().is_none();
        drop(fits);
        match found {
            Some(id) if single => {
                self.cast.again(id, at.clone());
                true
            }
            _ => false,
        }
    }

    fn person(&mut self, name: Range<usize>, mention: Range<usize>, title: Option<String>, hits: &[Hit]) {
        let at = self.story.span(&mention);
        if self.again(&name, &at) {
            return;
        }
        let mut member = Member::new(EntityKind::Person, at.clone());
        member.name = Some(self.story.words(&self.story.span(&name)).to_owned());
        member.official = title.as_ref().is_some_and(|t| self.lexicon.has("official", t));
        match title.as_deref() {
            Some("mme" | "mlle" | "madame" | "señora" | "sra" | "doña") => {
                member.state("sex", "female", at.clone());
            }
            Some("m" | "monsieur" | "señor" | "sr" | "don") => member.state("sex", "male", at.clone()),
            _ => {}
        }
        // "el pastor Seok", "Zhuo Lanfen, porte-parole", "la porte-parole du ministère, Zhuo Lanfen".
        let noun = hits.iter().find_map(|h| {
            let Tag::Person(n) = h.tag else { return None };
            let before = h.tokens.end <= mention.start && mention.start - h.tokens.end <= 8;
            let comma = self.story.tokens[mention.start].mark == Mark::Comma;
            let word = &self.lexicon.persons[n];
            let near = h.tokens.end + usize::from(title.is_none()) > mention.start
                && h.tokens.start <= mention.start
                || before && comma && word.role.is_some()
                || h.tokens.start >= mention.end
                    && h.tokens.start <= mention.end + 2
                    && self.story.tokens[mention.end].mark == Mark::Comma;
            near.then(|| (n, self.story.span(&h.tokens)))
        });
        if let Some((n, at)) = noun {
            describe(&mut member, &self.lexicon.persons[n], &at);
        }
        member.keep = true;
        member.score = if title.is_some() { 0.7 } else { 0.5 };
        self.cast.add(member);
    }

    /// A place of some weight, so that family names of people are not taken for hamlets.
    fn known(&self, name: &str) -> bool {
        name.chars().count() >= 4
            && !self.gazetteer.ambiguous(name)
            && self.gazetteer.candidates(name).iter().any(|c| {
                c.population >= 15_000 || matches!(c.level, Level::Country | Level::Region | Level::Site)
            })
    }

    fn place(&mut self, at: Range<usize>) {
        let name = self.story.words(&at).to_owned();
        match self.places.iter_mut().find(|(n, _)| *n == name) {
            Some((_, mentions)) => mentions.push(at),
            None => self.places.push((name, vec![at])),
        }
    }

    fn located(&mut self) {
        let named: Vec<NamedPlace> = self
            .places
            .iter()
            .map(|(n, _)| NamedPlace { candidates: self.gazetteer.candidates(n), ..NamedPlace::default() })
            .collect();
        let chosen = disambiguate(&named);
        for ((name, mentions), place) in std::mem::take(&mut self.places).into_iter().zip(chosen) {
            let Some(place) = place else { continue };
            // The same name behind "puente de" is a place of its own.
            let (sites, plain): (Vec<_>, Vec<_>) =
                mentions.into_iter().map(|at| self.widened(&at)).partition(|(_, site)| *site);
            for (list, site) in [(plain, false), (sites, true)] {
                let mut list = list.into_iter().map(|(at, _)| at);
                let Some(first) = list.next() else { continue };
                let mut member = Member::new(EntityKind::Place, first.clone());
                member.name = Some(if site { self.story.words(&first).to_owned() } else { name.clone() });
                member.located = Some(place.clone());
                member.site = site;
                member.keep = true;
                member.score = 0.6;
                let id = self.cast.add(member);
                for at in list {
                    self.cast.again(id, at);
                }
            }
        }
    }

    /// "ville de Yanji", "puente de Tumen": the words with the noun before them, and whether it is a building.
    fn widened(&self, at: &Range<usize>) -> (Range<usize>, bool) {
        let token = self.story.token_at(at.start);
        let mut before = token;
        while before > 0 && matches!(self.story.low(before - 1), "de" | "d" | "del" | "du" | "la") {
            before -= 1;
        }
        if before < token {
            for (list, site) in [("place_nouns", false), ("sites", true)] {
                if let Some(from) = self.lexicon.ends(self.story, list, before) {
                    return (self.story.tokens[from].at.start..at.end, site);
                }
            }
        }
        (at.clone(), false)
    }
}

/// "en una comisaría", "dans un centre de détention": places where people are held, though nobody says which.
fn held_sites(story: &Story<'_>, lexicon: &Lexicon, cast: &mut Cast) {
    let mut seen: BTreeSet<usize> = BTreeSet::new();
    for sentence in &story.sentences {
        for token in sentence.tokens.clone() {
            let Some(end) = lexicon.starts(story, "held_sites", token) else { continue };
            let before = token.checked_sub(1).map_or("", |i| story.low(i));
            let at = story.span(&(token..end));
            // "años de prisión", "en prisión": a state, and no building.
            if !lexicon.has("articles", before)
                || matches!(before, "de" | "d")
                || cast.taken(&at)
                || !seen.insert(token)
            {
                continue;
            }
            let mut member = Member::new(EntityKind::Place, at);
            member.site = true;
            member.score = 0.5;
            cast.add(member);
        }
    }
}
