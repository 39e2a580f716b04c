//! Counts, what must be protected, and what a reviewer must know first.

use amparo_model::Quote;
use amparo_model::reading::{Cites, Conflict, CountSaid, Protection, Score, Side, Warning};

use super::{Assembler, BY, Proposals};

impl Assembler<'_, '_> {
    pub(super) fn counts(&self, out: &mut Proposals) {
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

    pub(super) fn care(&self, out: &mut Proposals) {
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
