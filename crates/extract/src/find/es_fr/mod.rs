//! The small reader for Spanish and French: dates, ages, numbers of people, places, requests for anonymity. No acts.

mod dates;
mod words;

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::LazyLock;

use amparo_model::reading::{Attribute, Cites, Entity, EntityKind, Located, Protection, Score, Warning};
use amparo_model::{Qualifier, Size, Text};
use jiff::civil::Date;
use regex::Regex;

use super::assemble::Proposals;
use crate::gazetteer::{Gazetteer, NamedPlace, disambiguate};
use words::Words;

/// A language this reader knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lang {
    Es,
    Fr,
}

impl Lang {
    fn by(self) -> &'static str {
        match self {
            Self::Es => "rules/es",
            Self::Fr => "rules/fr",
        }
    }
}

struct Reader<'t> {
    text: &'t Text,
    words: &'static Words,
    by: &'static str,
    out: Proposals,
    places: usize,
    groups: usize,
    persons: usize,
}

/// Reads the story; dates lean on the day of publication and on nothing else.
pub(crate) fn read(
    lang: Lang,
    text: &Text,
    story: &[Range<usize>],
    gazetteer: &Gazetteer<'_>,
    published: Option<Date>,
) -> Proposals {
    let mut reader = Reader {
        text,
        words: words::of(lang),
        by: lang.by(),
        out: Proposals::default(),
        places: 0,
        groups: 0,
        persons: 0,
    };
    for range in story {
        reader.groups(range);
        reader.ages(range);
        reader.care(range);
    }
    reader.dates(story, published);
    reader.located(story, gazetteer);
    reader.out
}

impl Reader<'_> {
    fn s(&self, range: &Range<usize>) -> &str {
        &self.text.as_str()[range.clone()]
    }

    fn entity(&mut self, kind: EntityKind, at: Range<usize>, score: f64) -> &mut Entity {
        let (letter, n) = match kind {
            EntityKind::Place => ('l', &mut self.places),
            EntityKind::Group => ('g', &mut self.groups),
            _ => ('p', &mut self.persons),
        };
        *n += 1;
        let (id, mention) = (format!("{letter}{n}"), self.text.quote(at));
        self.out.entities.push(Entity {
            id,
            kind,
            name: None,
            size: None,
            attributes: Vec::new(),
            place: None,
            mentions: vec![mention],
            score: Score::new(score),
            by: self.by.into(),
            cites: Cites::new(),
        });
        let last = self.out.entities.len() - 1;
        &mut self.out.entities[last]
    }

    /// "Onze Nord-Coréens", "una decena de norcoreanos".
    fn groups(&mut self, range: &Range<usize>) {
        let words = self.words;
        let found: Vec<_> = words
            .group
            .captures_iter(self.s(range))
            .filter_map(|c| {
                let all = c.get(0)?;
                let part = |name: &str| c.name(name).map(|m| m.as_str());
                let size = size(words, part("pre"), part("n"), part("loose"), part("vague"))?;
                let noun = c.name("noun")?;
                Some((
                    range.start + all.start()..range.start + all.end(),
                    size,
                    range.start + noun.start()..range.start + noun.end(),
                ))
            })
            .collect();
        for (at, size, noun_at) in found {
            // One woman is a person, and "l'une" is nobody.
            if size == Size::exactly(1) {
                continue;
            }
            let noun = self.s(&noun_at).to_owned();
            let first = noun.split_whitespace().next().unwrap_or("").to_lowercase();
            let (quote, noun_quote) = (self.text.quote(at.clone()), self.text.quote(noun_at));
            let mut attributes = Vec::new();
            let mut state = |name: &str, value: &str| {
                attributes.push(Attribute {
                    name: name.into(),
                    value: value.into(),
                    cites: vec![noun_quote.clone()],
                });
            };
            if let Some(nation) = words.nation(&noun) {
                state("nationality", nation);
            }
            for (list, name, value) in
                [("women", "sex", "female"), ("men", "sex", "male"), ("children", "minor", "yes")]
            {
                if words.is(list, &first) {
                    state(name, value);
                }
            }
            let minor = words.is("children", &first);
            let known = self.out.entities.iter_mut().find(|e| {
                e.size == Some(size)
                    && e.attributes
                        .iter()
                        .map(|a| &a.value)
                        .eq(attributes.iter().map(|a: &Attribute| &a.value))
            });
            if let Some(known) = known {
                known.mentions.push(quote);
                continue;
            }
            let entity = self.entity(EntityKind::Group, at, 0.7);
            entity.size = Some(size);
            entity.attributes = attributes;
            entity.cites.insert("size".into(), vec![quote.clone()]);
            let id = entity.id.clone();
            if minor {
                self.guard("minor", Some(id), quote, 0.75);
            }
        }
    }

    /// "de neuf ans", "una niña de 9 años".
    fn ages(&mut self, range: &Range<usize>) {
        let words = self.words;
        let found: Vec<(Range<usize>, u64)> = words
            .age
            .captures_iter(self.s(range))
            .filter_map(|c| {
                let all = c.get(0)?;
                // "hace dos años" is no age: somebody must be named, or "de" must lead.
                let led = c.name("who").is_some()
                    || all.as_str().to_lowercase().starts_with(['d', 'â'])
                    || self.s(range)[..all.start()].ends_with(" a ");
                let years = words.number(c.name("n")?.as_str()).filter(|n| (1..=120).contains(n))?;
                led.then(|| (range.start + all.start()..range.start + all.end(), years))
            })
            .collect();
        for (at, years) in found {
            let quote = self.text.quote(at.clone());
            let entity = self.entity(EntityKind::Person, at, 0.5);
            entity.attributes.push(Attribute {
                name: "age".into(),
                value: years.to_string(),
                cites: vec![quote.clone()],
            });
            if years < 18 {
                entity.attributes.push(Attribute {
                    name: "minor".into(),
                    value: "yes".into(),
                    cites: vec![quote.clone()],
                });
                let id = entity.id.clone();
                self.guard("minor", Some(id), quote, 0.75);
            }
        }
    }

    fn care(&mut self, range: &Range<usize>) {
        static CONTACT: LazyLock<Regex> = LazyLock::new(|| {
            Regex::new(r"[\w.+-]+@[\w-]+\.[\w.-]*\w|\+\d[\d ()-]{8,16}\d")
                .expect("patterns are constants, tried by every test")
        });
        let words = self.words;
        for (pattern, kind, score) in [
            (&words.anonymity, "anonymity_request", 0.9),
            (&words.pseudonym, "pseudonym", 0.9),
            (&*CONTACT, "contact_detail", 0.75),
        ] {
            let found: Vec<_> = pattern
                .find_iter(self.s(range))
                .map(|m| range.start + m.start()..range.start + m.end())
                .collect();
            for at in found {
                let quote = self.text.quote(at);
                self.guard(kind, None, quote, score);
            }
        }
        self.out.protection.sort_by_key(|p| !matches!(p.kind.as_str(), "anonymity_request" | "pseudonym"));
    }

    fn guard(&mut self, kind: &str, about: Option<String>, cue: amparo_model::Quote, score: f64) {
        self.out.protection.push(Protection {
            kind: kind.into(),
            about,
            score: Score::new(score),
            by: self.by.into(),
            cites: Cites::from([("cue".into(), vec![cue])]),
        });
    }

    /// Without acts a date has nothing to stand at; the exchange form holds all of them in one warning.
    fn dates(&mut self, story: &[Range<usize>], published: Option<Date>) {
        let mut list: Vec<String> = Vec::new();
        let mut quotes = Vec::new();
        for range in story {
            for (at, edtf) in dates::find(self.words, self.s(range), published) {
                let quote = self.text.quote(range.start + at.start..range.start + at.end);
                let said = format!("“{}” ({})", quote.quote, edtf.as_deref().unwrap_or("unknown"));
                if !list.contains(&said) && list.len() < 20 {
                    list.push(said);
                    quotes.push(quote);
                }
            }
        }
        if !list.is_empty() {
            let message = format!("Dates are named that belong to no act yet: {}.", list.join(", "));
            let cites = Cites::from([("words".into(), quotes)]);
            self.out.warnings.push(Warning { code: "date_without_act".into(), about: None, message, cites });
        }
    }

    /// Capitalised names that the gazetteer knows, not at the head of a sentence unless they are countries or long.
    fn located(&mut self, story: &[Range<usize>], gazetteer: &Gazetteer<'_>) {
        static NAME: LazyLock<Regex> = LazyLock::new(|| {
            Regex::new(r"\b\p{Lu}[\p{L}’'-]+(?:(?:\s+(?:de|del|du|la|el|des))?\s+\p{Lu}[\p{L}’'-]+){0,3}")
                .expect("patterns are constants, tried by every test")
        });
        let mut names: Vec<(String, Vec<Range<usize>>)> = Vec::new();
        for range in story {
            for m in NAME.find_iter(self.s(range)) {
                let mut used = 0;
                for name in parts(m.as_str()) {
                    let at = range.start + m.start() + name.start..range.start + m.start() + name.end;
                    let words = &self.text.as_str()[at.clone()];
                    if name.start < used
                        || words.chars().count() < 4
                        || gazetteer.ambiguous(words)
                        || !known(gazetteer, words)
                    {
                        continue;
                    }
                    used = name.end;
                    match names.iter_mut().find(|(n, _)| n == words) {
                        Some((_, mentions)) => mentions.push(at),
                        None => names.push((words.to_owned(), vec![at])),
                    }
                }
            }
        }
        let places: Vec<NamedPlace> = names
            .iter()
            .map(|(n, _)| NamedPlace {
                candidates: gazetteer.candidates(n),
                within: None,
                ..Default::default()
            })
            .collect();
        let chosen = disambiguate(&places);
        for ((name, mentions), place) in names.into_iter().zip(chosen) {
            let Some(c) = place else { continue };
            let quotes: BTreeSet<_> = mentions.iter().map(|at| self.text.quote(at.clone())).collect();
            let entity = self.entity(EntityKind::Place, mentions[0].clone(), 0.6);
            entity.name = Some(name);
            entity.mentions = quotes.into_iter().collect();
            entity.cites.insert("name".into(), vec![entity.mentions[0].clone()]);
            entity.place = Some(Located {
                level: c.level.as_str().into(),
                lat: c.lat,
                lon: c.lon,
                gazetteer: c.id.clone(),
                country: Some(c.country.clone()).filter(|c| !c.is_empty()),
            });
        }
    }
}

/// A place of some weight, so that family names of people are not taken for hamlets.
fn known(gazetteer: &Gazetteer<'_>, name: &str) -> bool {
    use crate::gazetteer::Level;
    gazetteer
        .candidates(name)
        .iter()
        .any(|c| c.population >= 15_000 || matches!(c.level, Level::Country | Level::Region | Level::Site))
}

/// The whole run of capitalised words first, then each word of it.
fn parts(run: &str) -> Vec<Range<usize>> {
    let mut out = vec![0..run.len()];
    let mut at = 0;
    for word in run.split_inclusive(char::is_whitespace) {
        let body = word.trim_end();
        if body.starts_with(char::is_uppercase) && body.len() < run.len() {
            out.push(at..at + body.len());
        }
        at += word.len();
    }
    out
}

fn size(
    words: &Words,
    pre: Option<&str>,
    n: Option<&str>,
    loose: Option<&str>,
    vague: Option<&str>,
) -> Option<Size> {
    if let Some(v) = vague {
        let qualifier = if words.is("dozens", v) {
            Qualifier::Dozens
        } else if words.is("hundreds", v) {
            Qualifier::Hundreds
        } else {
            Qualifier::Thousands
        };
        return Some(Size { qualifier, value: None, upper: None });
    }
    let value = n.and_then(|n| words.number(n)).or_else(|| loose.and_then(|l| words.loose(l)))?;
    let named = [
        ("at_least", Qualifier::AtLeast),
        ("at_most", Qualifier::AtMost),
        ("more_than", Qualifier::MoreThan),
        ("nearly", Qualifier::Nearly),
        ("about", Qualifier::About),
    ]
    .into_iter()
    .find(|(list, _)| pre.is_some_and(|p| words.is(list, p)));
    let qualifier =
        named.map_or(if loose.is_some() { Qualifier::About } else { Qualifier::Exactly }, |(_, q)| q);
    Some(Size { qualifier, value: Some(value), upper: None })
}
