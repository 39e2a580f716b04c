//! From findings in tokens to the exchange form in code points.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use amparo_model::reading::{
    Act, Attribute, Cites, Conflict, CountSaid, Entity, EntityKind, Event, Located, PlaceRole, Protection,
    Relation, Score, Side, Statement, Warning,
};
use amparo_model::{Modality, Quote};

use super::cast::{Cast, Mention};
use super::doc::Doc;
use super::en::Findings;

/// Proposals of one reading.
#[derive(Default)]
pub(crate) struct Proposals {
    pub dateline: Option<amparo_model::reading::Stated>,
    pub entities: Vec<Entity>,
    pub relations: Vec<Relation>,
    pub acts: Vec<Act>,
    pub events: Vec<Event>,
    pub statements: Vec<Statement>,
    pub counts: Vec<CountSaid>,
    pub conflicts: Vec<Conflict>,
    pub protection: Vec<Protection>,
    pub warnings: Vec<Warning>,
}

const BY: &str = "rules/en";
/// Tokens that a list of what is feared may span.
const LIST: usize = 30;

struct Assembler<'a, 't> {
    doc: &'a Doc<'t>,
    found: &'a Findings,
    /// Local id of each member; empty where it is left out.
    ids: Vec<String>,
}

pub(crate) fn assemble(doc: &Doc<'_>, found: &Findings) -> Proposals {
    let mut a = Assembler { doc, found, ids: Vec::new() };
    let mut out = Proposals::default();
    if !found.dateline.is_empty() {
        let cite = doc.quote(found.dateline.clone());
        let value = cite.quote.trim_end_matches(['-', '–', '—', ':', ' ']).to_owned();
        out.dateline = Some(amparo_model::reading::Stated { value, cites: vec![cite] });
    }
    a.entities(&mut out);
    a.relations(&mut out);
    a.statements(&mut out);
    a.acts(&mut out);
    a.counts(&mut out);
    a.care(&mut out);
    out
}

impl Assembler<'_, '_> {
    fn cite(&self, tokens: Range<usize>) -> Quote {
        self.doc.quote(tokens)
    }

    /// The words of a mention; a pronoun is cited as it stands.
    fn words(&self, mentions: &[Mention]) -> Vec<Quote> {
        mentions.iter().map(|m| self.cite(m.tokens.clone())).collect()
    }

    fn ids(&self, mentions: &[Mention]) -> Vec<String> {
        let mut seen = BTreeSet::new();
        mentions
            .iter()
            .map(|m| self.ids[m.member].clone())
            .filter(|id| !id.is_empty() && seen.insert(id.clone()))
            .collect()
    }

    fn id(&self, mention: &Mention) -> Option<String> {
        Some(self.ids[mention.member].clone()).filter(|id| !id.is_empty())
    }

    fn entities(&mut self, out: &mut Proposals) {
        let cast = &self.found.cast;
        let used = used(self.found);
        let mut counters: BTreeMap<char, usize> = BTreeMap::new();
        for (i, m) in cast.members.iter().enumerate() {
            // Bare plurals and guessed names that take part in nothing are left out.
            let keep = m.score >= 0.5 || used.contains(&i);
            let mut mentions: Vec<Quote> = m.mentions.iter().map(|t| self.cite(t.clone())).collect();
            mentions.sort();
            mentions.dedup();
            if !keep {
                self.ids.push(String::new());
                continue;
            }
            let letter = match m.kind {
                EntityKind::Person => 'p',
                EntityKind::Group => 'g',
                EntityKind::Organisation => 'o',
                EntityKind::Place => 'l',
            };
            let n = counters.entry(letter).or_default();
            *n += 1;
            let id = format!("{letter}{n}");
            self.ids.push(id.clone());
            let mut cites = Cites::new();
            if m.name.is_some() {
                cites.insert("name".into(), vec![self.cite(m.mentions[0].clone())]);
            }
            if let Some(size) = &m.size_tokens {
                // The number with what it counts: "five women", not "five".
                let phrase =
                    m.mentions.iter().find(|t| t.start <= size.start && size.end <= t.end).unwrap_or(size);
                cites.insert("size".into(), vec![self.cite(phrase.clone())]);
            }
            let attributes = m
                .stated
                .iter()
                .map(|s| Attribute {
                    name: s.name.into(),
                    value: s.value.clone(),
                    cites: vec![self.cite(s.tokens.clone())],
                })
                .collect();
            let place = m.located.as_ref().map(|c| Located {
                level: if m.candidates.is_empty() { "site".into() } else { c.level.as_str().to_owned() },
                lat: c.lat,
                lon: c.lon,
                gazetteer: c.id.clone(),
                country: Some(c.country.clone()).filter(|c| !c.is_empty()),
            });
            out.entities.push(Entity {
                id,
                kind: m.kind,
                name: m.name.clone(),
                size: m.size,
                attributes,
                place,
                mentions,
                score: Score::new(m.score),
                by: BY.into(),
                cites,
            });
        }
    }

    fn relations(&self, out: &mut Proposals) {
        for tie in &self.found.ties {
            let (from, to) = (&self.ids[tie.from], &self.ids[tie.to]);
            if from.is_empty() || to.is_empty() {
                continue;
            }
            out.relations.push(Relation {
                id: format!("k{}", out.relations.len() + 1),
                kind: tie.kind.into(),
                from: from.clone(),
                to: to.clone(),
                score: Score::new(0.7),
                by: BY.into(),
                cites: Cites::from([("kind".into(), vec![self.cite(tie.tokens.clone())])]),
            });
        }
    }

    fn statements(&self, out: &mut Proposals) {
        let mut all: Vec<_> = self.found.said.iter().chain(&self.found.views).collect();
        all.sort_by_key(|u| u.content[0].start);
        for u in all {
            let content = u.content.iter().flat_map(|r| self.sentences(r.clone())).collect();
            let mut cites = Cites::from([("content".to_owned(), content)]);
            if let Some(words) = &u.speaker_words {
                cites.insert("speaker".into(), vec![self.cite(words.clone())]);
            } else if let Some(m) = &u.speaker {
                cites.insert("speaker".into(), vec![self.speaker(m)]);
            }
            if let Some(cue) = &u.cue {
                cites.insert("cue".into(), vec![self.cite(cue.clone())]);
            }
            let addressees = self.addressees(u);
            if !addressees.is_empty() {
                cites.insert("addressees".into(), self.words(&addressees));
            }
            let about: Vec<Mention> = u
                .content
                .iter()
                .flat_map(|r| self.found.cast.within(r.clone()))
                .filter(|m| self.found.cast.of(m).civilian())
                .cloned()
                .collect();
            out.statements.push(Statement {
                id: format!("s{}", out.statements.len() + 1),
                kind: u.kind.into(),
                speaker: u.speaker.as_ref().and_then(|m| self.id(m)),
                addressees: self.ids(&addressees),
                about: self.ids(&about),
                when: u.when.map(|w| self.found.dates[w].when.clone()),
                quoted: u.quoted,
                inside: None,
                score: Score::new(u.score),
                by: BY.into(),
                cites,
            });
        }
    }

    /// Cites a stretch sentence by sentence.
    fn sentences(&self, stretch: Range<usize>) -> Vec<Quote> {
        let mut out = Vec::new();
        let mut from = stretch.start;
        while from < stretch.end {
            let sentence = &self.doc.sentences[self.doc.sentence_of(from)].tokens;
            let to = sentence.end.clamp(from + 1, stretch.end);
            out.push(self.cite(from..to));
            from = to;
        }
        out
    }

    /// The speaker's words with title and role: "foreign ministry spokeswoman Zhuo Lanfen".
    fn speaker(&self, m: &Mention) -> Quote {
        let member = self.found.cast.of(m);
        let role = member.stated.iter().find(|s| {
            s.name == "role" && s.tokens.end <= m.tokens.start && m.tokens.start - s.tokens.end <= 1
        });
        match role {
            Some(role) => self.cite(role.tokens.start..m.tokens.end),
            None => self.cite(m.tokens.clone()),
        }
    }

    /// Whom an appeal is addressed to: named in the cue's clause, or office-holders named inside it.
    fn addressees(&self, u: &super::en::Utterance) -> Vec<Mention> {
        let mut out = u.addressees.clone();
        if matches!(u.kind, "appeal" | "demand") {
            let addressed = |m: &&Mention| {
                let member = self.found.cast.of(m);
                let early =
                    u.content.iter().any(|r| r.contains(&m.tokens.start) && m.tokens.start - r.start < 18);
                !m.pronoun
                    && (member.official || member.kind == EntityKind::Organisation && early)
                    && u.speaker.as_ref().is_none_or(|s| s.member != m.member)
            };
            let inside = u.content.iter().flat_map(|r| self.found.cast.within(r.clone())).filter(addressed);
            for m in inside {
                if !out.iter().any(|o| o.member == m.member) {
                    out.push(m.clone());
                }
            }
        }
        out
    }

    fn acts(&self, out: &mut Proposals) {
        let cast = &self.found.cast;
        for d in &self.found.deeds {
            let size = d
                .victims
                .iter()
                .find_map(|m| cast.of(m).size)
                .filter(|_| d.victims.len() == 1 || cast.of(&d.victims[0]).size.is_some());
            let when = d.when.map(|w| &self.found.dates[w]);
            let mut cites = Cites::from([("trigger".to_owned(), vec![self.cite(d.at.clone())])]);
            let mut put = |name: &str, quotes: Vec<Quote>| {
                if !quotes.is_empty() {
                    cites.insert(name.to_owned(), quotes);
                }
            };
            put("victims", self.words(&d.victims));
            put("actors", self.words(&d.actors));
            if let (Some(_), Some(m)) = (size, d.victims.iter().find(|m| cast.of(m).size.is_some())) {
                let member = cast.of(m);
                put(
                    "size",
                    member
                        .size_tokens
                        .iter()
                        .map(|t| {
                            self.cite(
                                member
                                    .mentions
                                    .iter()
                                    .find(|p| p.start <= t.start && t.end <= p.end)
                                    .unwrap_or(t)
                                    .clone(),
                            )
                        })
                        .collect(),
                );
            }
            put("when", when.iter().map(|w| self.cite(w.tokens.clone())).collect());
            put("places", d.places.iter().map(|(m, _)| self.cite(m.tokens.clone())).collect());
            put("modality", d.modality_cue.iter().map(|t| self.cite(t.clone())).collect());
            put("sources", d.source.iter().map(|m| self.speaker(m)).collect());
            put("targets", self.words(&d.targets));
            if !d.modality.countable() {
                // The fear in its own words: from its cue to its object.
                put("clause", vec![self.cite(self.clause(d))]);
            }
            let places = d
                .places
                .iter()
                .filter_map(|(m, role)| Some(PlaceRole { id: self.id(m)?, role: (*role).into() }))
                .collect();
            out.acts.push(Act {
                id: format!("a{}", out.acts.len() + 1),
                act: d.act.clone(),
                modality: d.modality,
                victims: self.ids(&d.victims),
                actors: self.ids(&d.actors),
                size,
                when: when.map(|w| w.when.clone()),
                places,
                means: Vec::new(),
                targets: self.ids(&d.targets),
                sources: d.source.iter().filter_map(|m| self.id(m)).collect(),
                attribution: d.attribution,
                event: None,
                score: Score::new(d.score),
                by: BY.into(),
                cites,
            });
        }
        events(&self.found.cast, out);
    }

    /// The clause of a trigger inside its sentence.
    fn clause(&self, d: &super::en::Deed) -> Range<usize> {
        let sentence = &self.doc.sentences[d.sentence].tokens;
        let stop = |k: usize| {
            matches!(self.doc.low(k), "," | ";" | "." | "\"" | "“" | "”" | "(" | ")" | "and" | ":" | "?")
        };
        let mut from = d.at.start;
        while from > sentence.start && d.at.start - from < 9 && !stop(from - 1) {
            from -= 1;
        }
        let mut to = d.at.end;
        while to < sentence.end && to - d.at.end < 9 && !stop(to) {
            to += 1;
        }
        // "fears torture, forced labour and, for some, a prison camp": the cue with everything that is feared.
        if let Some(cue) = d.modality_cue.as_ref().filter(|cue| {
            d.modality == Modality::Feared && cue.start < d.at.start && d.at.start - cue.start < LIST
        }) {
            from = from.min(cue.start);
            let listed = self.found.deeds.iter().filter(|o| {
                o.sentence == d.sentence && o.modality == Modality::Feared && o.at.start > d.at.start
            });
            let last = listed.map(|o| o.at.end).filter(|end| end - cue.start < LIST).max();
            to = to.max(last.unwrap_or(to));
        }
        from..to
    }

    fn counts(&self, out: &mut Proposals) {
        for f in &self.found.figures {
            let period = f.period.map(|p| &self.found.dates[p]);
            // From the number to its noun; with the period when they stand together.
            let mut to =
                (f.tokens.end + 2).min(self.doc.sentences[self.doc.sentence_of(f.tokens.start)].tokens.end);
            if let Some(p) =
                period.filter(|p| p.tokens.start >= f.tokens.end && p.tokens.end - f.tokens.start < 22)
            {
                to = p.tokens.end;
            }
            let mut cites = Cites::from([
                ("value".to_owned(), vec![self.cite(f.tokens.start..to)]),
                ("of".to_owned(), vec![self.cite(f.of_tokens.clone())]),
            ]);
            if let Some(p) = period {
                cites.insert("period".into(), vec![self.cite(p.tokens.clone())]);
            }
            if let Some(m) = &f.counter {
                cites.insert("counter".into(), vec![self.cite(m.tokens.clone())]);
            }
            let id = format!("n{}", out.counts.len() + 1);
            for (missing, code, what) in [
                (f.period.is_none(), "count_without_period", "does not say over what time"),
                (f.counter.is_none(), "count_without_counter", "does not say who counted"),
            ] {
                if missing {
                    let message = format!(
                        "The figure “{}” {what}; it cannot be used as it stands.",
                        self.doc.words(f.tokens.clone())
                    );
                    warn(out, code, Some(id.clone()), message, vec![self.cite(f.tokens.start..to)]);
                }
            }
            out.counts.push(CountSaid {
                id,
                size: f.size,
                unit: f.unit.into(),
                of: f.of.clone(),
                period: period.map(|p| p.when.clone()),
                counter: f.counter.as_ref().and_then(|m| self.id(m)),
                score: Score::new(0.7),
                by: BY.into(),
                cites,
            });
        }
    }

    fn care(&self, out: &mut Proposals) {
        for g in &self.found.guards {
            let about = g.about.map(|m| self.ids[m].clone()).filter(|id| !id.is_empty());
            let score =
                Score::new(if matches!(g.kind, "anonymity_request" | "contact_detail") { 0.9 } else { 0.75 });
            out.protection.push(Protection {
                kind: g.kind.into(),
                about,
                score,
                by: BY.into(),
                cites: Cites::from([("cue".into(), vec![self.cite(g.tokens.clone())])]),
            });
        }
        // What protects a person who asked comes first.
        out.protection.sort_by_key(|p| !matches!(p.kind.as_str(), "anonymity_request" | "pseudonym"));
        for x in &self.found.anachronisms {
            let until = if x.office.to.is_empty() { "now".to_owned() } else { x.office.to.clone() };
            let message = format!(
                "The page's date does not fit: {} is named as {} ({}), an office held from {} to {until}; no year is taken from the page.",
                self.doc.words(x.tokens.clone()),
                x.office.office,
                x.office.country,
                x.office.from
            );
            warn(out, "year_conflicts_with_page", None, message, vec![self.cite(x.tokens.clone())]);
        }
        for tokens in &self.found.yearless {
            let message = format!(
                "“{}” has no year, and the report's date gives none; the year is left unknown.",
                self.doc.words(tokens.clone())
            );
            warn(out, "year_missing", None, message, vec![self.cite(tokens.clone())]);
        }
        for (member, held, speaks) in &self.found.free_and_detained {
            let about = Some(self.ids[*member].clone()).filter(|id| !id.is_empty());
            let message =
                "The same person is said to be held and speaks in public; both are kept, ask which is meant."
                    .to_owned();
            let sides = [("detained", held), ("speaks in public", speaks)];
            out.conflicts.push(Conflict {
                id: format!("x{}", out.conflicts.len() + 1),
                about: about.clone(),
                property: "liberty".into(),
                sides: sides
                    .iter()
                    .map(|(value, t)| Side { value: (*value).into(), cites: vec![self.cite((*t).clone())] })
                    .collect(),
            });
            warn(
                out,
                "free_and_detained",
                about,
                message,
                vec![self.cite(held.clone()), self.cite(speaks.clone())],
            );
        }
    }
}

fn warn(out: &mut Proposals, code: &str, about: Option<String>, message: String, words: Vec<Quote>) {
    if !out.warnings.iter().any(|w| w.code == code && w.message == message) {
        out.warnings.push(Warning {
            code: code.into(),
            about,
            message,
            cites: Cites::from([("words".into(), words)]),
        });
    }
}

/// Members that take part in something.
fn used(found: &Findings) -> BTreeSet<usize> {
    let mut used = BTreeSet::new();
    for d in &found.deeds {
        used.extend(d.victims.iter().chain(&d.actors).chain(&d.targets).chain(&d.source).map(|m| m.member));
        used.extend(d.places.iter().map(|(m, _)| m.member));
    }
    for u in &found.said {
        used.extend(u.speaker.iter().chain(&u.addressees).map(|m| m.member));
    }
    used.extend(found.figures.iter().filter_map(|f| f.counter.as_ref()).map(|m| m.member));
    used.extend(found.guards.iter().filter_map(|g| g.about));
    used.extend(found.ties.iter().flat_map(|t| [t.from, t.to]));
    used
}

/// The main event: what is said to have happened to the people of the first arrest, raid or return, and what is
/// feared for them. Acts of another year or with other people only stand apart.
fn events(cast: &Cast, out: &mut Proposals) {
    let _ = cast;
    let core = |a: &Act| {
        matches!(
            a.act.as_str(),
            "arrest"
                | "detention"
                | "raid"
                | "forced_return"
                | "border_crossing"
                | "transfer"
                | "release"
                | "incommunicado_detention"
        )
    };
    let Some(first) = out.acts.iter().find(|a| core(a) && a.modality.countable()) else { return };
    let year = |a: &Act| {
        a.when
            .as_ref()
            .and_then(|w| w.edtf.as_deref())
            .filter(|e| !e.starts_with('X'))
            .map(|e| e[..4.min(e.len())].to_owned())
    };
    let main_year = year(first);
    let mut main = Vec::new();
    for act in &mut out.acts {
        let other_year = matches!((&main_year, year(act)), (Some(a), Some(b)) if *a != b);
        let background = act.modality == Modality::Generic || other_year;
        if !background {
            act.event = Some("e1".into());
            main.push(act.id.clone());
        }
    }
    out.events.push(Event { id: "e1".into(), acts: main, main: true });
    let rest: Vec<String> = out
        .acts
        .iter()
        .filter(|a| a.event.is_none() && a.modality != Modality::Generic)
        .map(|a| a.id.clone())
        .collect();
    if !rest.is_empty() {
        for act in out.acts.iter_mut().filter(|a| rest.contains(&a.id)) {
            act.event = Some("e2".into());
        }
        out.events.push(Event { id: "e2".into(), acts: rest, main: false });
    }
}
