//! From findings in bytes to the exchange form.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use amparo_model::reading::{
    Act, Attribute, Cites, CountSaid, Entity, PlaceRole, Protection, Relation, Score, Statement, Warning,
};
use amparo_model::{Quote, Text};

use super::Findings;
use crate::find::assemble::{Proposals, located, new_id};

/// Everything found, as proposals.
pub(crate) fn proposals(text: &Text, by: &'static str, found: &Findings) -> Proposals {
    let mut builder = Builder { text, found, by, ids: Vec::new() };
    let mut out = Proposals::default();
    out.told.numbers.clone_from(&found.numbers);
    out.told.dates = found.dates.iter().map(|d| (d.at.clone(), d.when.clone())).collect();
    builder.entities(&mut out);
    builder.relations(&mut out);
    builder.statements(&mut out);
    builder.acts(&mut out);
    builder.counts(&mut out);
    builder.care(&mut out);
    builder.years(&mut out);
    out
}

struct Builder<'a> {
    text: &'a Text,
    found: &'a Findings,
    by: &'static str,
    /// Local id of each member; empty where it is left out.
    ids: Vec<String>,
}

impl Builder<'_> {
    fn cite(&self, at: &Range<usize>) -> Quote {
        self.text.quote(at.clone())
    }

    fn id(&self, member: usize) -> Option<String> {
        Some(self.ids[member].clone()).filter(|id| !id.is_empty())
    }

    fn ids(&self, members: impl Iterator<Item = usize>) -> Vec<String> {
        let mut seen = BTreeSet::new();
        members.filter_map(|m| self.id(m)).filter(|id| seen.insert(id.clone())).collect()
    }

    fn entities(&mut self, out: &mut Proposals) {
        let used = self.used();
        let mut counters: BTreeMap<char, usize> = BTreeMap::new();
        for (i, m) in self.found.cast.members.iter().enumerate() {
            if !m.keep && !used.contains(&i) {
                self.ids.push(String::new());
                continue;
            }
            let id = new_id(m.kind, &mut counters);
            self.ids.push(id.clone());
            let mut cites = Cites::new();
            if m.name.is_some() {
                cites.insert("name".into(), vec![self.cite(&m.mentions[0])]);
            }
            if let Some((_, at)) = &m.size {
                cites.insert("size".into(), vec![self.cite(at)]);
            }
            let mut mentions: Vec<Quote> = m.mentions.iter().map(|at| self.cite(at)).collect();
            mentions.sort();
            mentions.dedup();
            let attributes = m
                .stated
                .iter()
                .map(|s| Attribute {
                    name: s.name.into(),
                    value: s.value.clone(),
                    cites: vec![self.cite(&s.at)],
                })
                .collect();
            let place = m.located.as_ref().map(|c| located(c, m.site));
            out.entities.push(Entity {
                id,
                kind: m.kind,
                name: m.name.clone(),
                size: m.size.as_ref().map(|(s, _)| *s),
                attributes,
                place,
                mentions,
                score: Score::new(m.score),
                by: self.by.into(),
                cites,
            });
        }
    }

    /// Members that take part in something.
    fn used(&self) -> BTreeSet<usize> {
        let f = self.found;
        let mut used = BTreeSet::new();
        for d in &f.deeds {
            used.extend(d.victims.iter().chain(&d.actors).map(|m| m.member));
            used.extend(d.places.iter().map(|(m, ..)| m.member));
            used.extend(d.source.iter().map(|(m, _)| *m));
        }
        used.extend(f.said.iter().filter_map(|u| u.speaker.as_ref()).map(|(m, _)| *m));
        used.extend(f.figures.iter().filter_map(|x| x.counter.as_ref()).map(|(m, _)| *m));
        used.extend(f.ties.iter().flat_map(|t| [t.from, t.to]));
        used.extend(f.guards.iter().filter_map(|g| g.about));
        used
    }

    fn relations(&self, out: &mut Proposals) {
        for tie in &self.found.ties {
            let (Some(from), Some(to)) = (self.id(tie.from), self.id(tie.to)) else { continue };
            out.relations.push(Relation {
                id: format!("k{}", out.relations.len() + 1),
                kind: tie.kind.into(),
                from,
                to,
                score: Score::new(0.6),
                by: self.by.into(),
                cites: Cites::from([("kind".into(), vec![self.cite(&tie.at)])]),
            });
        }
    }

    fn statements(&self, out: &mut Proposals) {
        for u in &self.found.said {
            let mut cites =
                Cites::from([("content".to_owned(), u.content.iter().map(|c| self.cite(c)).collect())]);
            if let Some((_, at)) = &u.speaker {
                cites.insert("speaker".into(), vec![self.cite(at)]);
            }
            if let Some(cue) = &u.cue {
                cites.insert("cue".into(), vec![self.cite(cue)]);
            }
            out.statements.push(Statement {
                id: format!("s{}", out.statements.len() + 1),
                kind: u.kind.into(),
                speaker: u.speaker.as_ref().and_then(|(m, _)| self.id(*m)),
                addressees: Vec::new(),
                about: Vec::new(),
                when: None,
                quoted: u.quoted,
                inside: None,
                score: Score::new(if u.speaker.is_some() { 0.7 } else { 0.5 }),
                by: self.by.into(),
                cites,
            });
        }
    }

    fn acts(&self, out: &mut Proposals) {
        let cast = &self.found.cast;
        for d in &self.found.deeds {
            let sized = d.victims.iter().find(|m| cast.of(m).size.is_some());
            let when = d.when.map(|w| &self.found.dates[w]);
            let mut cites = Cites::from([("trigger".to_owned(), vec![self.cite(&d.at)])]);
            let mut put = |name: &str, quotes: Vec<Quote>| {
                if !quotes.is_empty() {
                    cites.insert(name.to_owned(), quotes);
                }
            };
            put("victims", d.victims.iter().map(|m| self.cite(&m.at)).collect());
            put("actors", d.actors.iter().map(|m| self.cite(&m.at)).collect());
            put(
                "size",
                sized.iter().filter_map(|m| cast.of(m).size.as_ref()).map(|(_, at)| self.cite(at)).collect(),
            );
            put("when", when.iter().map(|w| self.cite(&w.at)).collect());
            put("places", d.places.iter().map(|(.., at)| self.cite(at)).collect());
            put("sources", d.source.iter().map(|(_, at)| self.cite(at)).collect());
            if !d.modality.countable() {
                put("clause", vec![self.cite(&d.clause)]);
            }
            out.acts.push(Act {
                id: format!("a{}", out.acts.len() + 1),
                act: d.act.clone(),
                modality: d.modality,
                victims: self.ids(d.victims.iter().map(|m| m.member)),
                actors: self.ids(d.actors.iter().map(|m| m.member)),
                size: sized.and_then(|m| cast.of(m).size.as_ref()).map(|(s, _)| *s),
                when: when.map(|w| w.when.clone()),
                places: d
                    .places
                    .iter()
                    .filter_map(|(m, role, _)| {
                        Some(PlaceRole { id: self.id(m.member)?, role: (*role).into() })
                    })
                    .collect(),
                means: Vec::new(),
                targets: Vec::new(),
                sources: self.ids(d.source.iter().map(|(m, _)| *m)),
                attribution: d.attribution,
                event: None,
                score: Score::default(), // weighed below,
                by: self.by.into(),
                cites,
            });
        }
    }

    fn counts(&self, out: &mut Proposals) {
        for f in &self.found.figures {
            let id = format!("n{}", out.counts.len() + 1);
            let period = f.period.map(|p| &self.found.dates[p]);
            let mut cites = Cites::from([
                ("value".to_owned(), vec![self.cite(&f.at)]),
                ("of".to_owned(), vec![self.cite(&f.of_at)]),
            ]);
            if let Some(p) = period {
                cites.insert("period".into(), vec![self.cite(&p.at)]);
            }
            if let Some((_, at)) = &f.counter {
                cites.insert("counter".into(), vec![self.cite(at)]);
            }
            for (missing, code, what) in [
                (period.is_none(), "count_without_period", "does not say over what time"),
                (f.counter.is_none(), "count_without_counter", "does not say who counted"),
            ] {
                if missing {
                    let message = format!(
                        "The figure “{}” {what}; it cannot be used as it stands.",
                        &self.text.as_str()[f.at.clone()]
                    );
                    self.warn(out, code, Some(id.clone()), message, &f.at);
                }
            }
            out.counts.push(CountSaid {
                id,
                size: f.size,
                unit: if f.households { "households".into() } else { "persons".into() },
                of: f.of.clone(),
                period: period.map(|p| p.when.clone()),
                counter: f.counter.as_ref().and_then(|(m, _)| self.id(*m)),
                score: Score::new(0.6),
                by: self.by.into(),
                cites,
            });
        }
    }

    fn care(&self, out: &mut Proposals) {
        for g in &self.found.guards {
            let score =
                Score::new(if matches!(g.kind, "anonymity_request" | "pseudonym") { 0.9 } else { 0.75 });
            out.protection.push(Protection {
                kind: g.kind.into(),
                about: g.about.and_then(|m| self.id(m)),
                score,
                by: self.by.into(),
                cites: Cites::from([("cue".to_owned(), vec![self.cite(&g.at)])]),
            });
        }
    }

    fn years(&self, out: &mut Proposals) {
        for d in self
            .found
            .deeds
            .iter()
            .filter_map(|d| d.when)
            .map(|w| &self.found.dates[w])
            .filter(|d| d.yearless)
        {
            let message = format!(
                "“{}” has no year, and the report's date gives none; the year is left unknown.",
                d.when.text
            );
            self.warn(out, "year_missing", None, message, &d.at);
        }
    }

    fn warn(
        &self,
        out: &mut Proposals,
        code: &str,
        about: Option<String>,
        message: String,
        at: &Range<usize>,
    ) {
        if !out.warnings.iter().any(|w| w.code == code && w.message == message) {
            out.warnings.push(Warning {
                code: code.into(),
                about,
                message,
                cites: Cites::from([("words".into(), vec![self.cite(at)])]),
            });
        }
    }
}
