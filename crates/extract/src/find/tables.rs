//! Tables of facts that every language uses: nationalities, agencies, office-holders.

use std::collections::BTreeMap;

use crate::find::doc::Doc;

/// One line of `offices.tsv`: who held which office when.
#[derive(Clone, Debug)]
pub(crate) struct Office {
    /// Name variants, lower case.
    pub names: Vec<String>,
    pub office: String,
    pub country: String,
    /// EDTF-like ISO date, as precise as known.
    pub from: String,
    /// Empty while in office at the date of the table.
    pub to: String,
}

/// The tables, read once.
pub(crate) struct Tables {
    demonyms: BTreeMap<String, Vec<(Vec<String>, String)>>,
    organisations: BTreeMap<String, Vec<(Vec<String>, String)>>,
    pub offices: Vec<Office>,
}

fn rows(tsv: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    tsv.lines()
        .filter(|l| !l.starts_with('#') && !l.trim().is_empty())
        .map(|l| l.split('\t').map(str::trim).collect())
}

fn add(map: &mut BTreeMap<String, Vec<(Vec<String>, String)>>, phrase: &str, value: &str) {
    let words: Vec<String> = phrase.to_lowercase().split_whitespace().map(str::to_owned).collect();
    if let Some(first) = words.first() {
        map.entry(first.clone()).or_default().push((words, value.to_owned()));
    }
}

impl Tables {
    /// Reads the built-in tables.
    pub(crate) fn new() -> Self {
        let mut demonyms = BTreeMap::new();
        for row in rows(include_str!("../../data/nationalities.tsv")) {
            let [_, code, name, _, adjectives, plurals, ..] = row.as_slice() else { continue };
            let value = if code.is_empty() { *name } else { *code };
            for (list, mark) in [(adjectives, ""), (plurals, "+")] {
                for word in list.split('|').filter(|w| !w.is_empty() && *w != "adjectives" && *w != "plurals")
                {
                    add(&mut demonyms, word, &format!("{mark}{value}"));
                }
            }
        }
        let mut organisations = BTreeMap::new();
        for row in rows(include_str!("../../data/agencies.tsv")) {
            let [kind, id, english, ..] = row.as_slice() else { continue };
            if *kind != "organisation" {
                continue;
            }
            for name in english.split('|').filter(|n| n.starts_with(char::is_uppercase)) {
                add(&mut organisations, name, id);
            }
        }
        let offices = rows(include_str!("../../data/offices.tsv"))
            .filter_map(|row| {
                let [person, office, country, from, to] = row.get(..5)? else { return None };
                let names = person.split('|').map(|n| n.trim().to_lowercase()).collect();
                Some(Office {
                    names,
                    office: (*office).into(),
                    country: (*country).into(),
                    from: (*from).into(),
                    to: (*to).into(),
                })
            })
            .collect();
        for map in [&mut demonyms, &mut organisations] {
            for list in map.values_mut() {
                list.sort_by(|a, b| b.0.len().cmp(&a.0.len()).then_with(|| a.cmp(b)));
            }
        }
        Self { demonyms, organisations, offices }
    }

    /// Nationality or people at a token: how many tokens, and its code or name. "South Koreans" counts as plural.
    pub(crate) fn demonym(&self, doc: &Doc<'_>, at: usize) -> Option<(usize, &str)> {
        if !doc.tokens.get(at)?.capital {
            return None;
        }
        let (words, value) = self.demonyms.get(doc.low(at))?.iter().find(|(w, _)| doc.phrase_at(at, w))?;
        Some((words.len(), value.trim_start_matches('+')))
    }

    /// Whether the words found by [`Self::demonym`] name people by themselves: "North Koreans".
    pub(crate) fn plural(&self, doc: &Doc<'_>, at: usize, n: usize) -> bool {
        self.demonyms.get(doc.low(at)).is_some_and(|l| {
            l.iter().any(|(w, v)| w.len() == n && v.starts_with('+') && doc.phrase_at(at, w))
        })
    }

    /// A well-known organisation at a token: how many tokens, and its kind.
    pub(crate) fn organisation(&self, doc: &Doc<'_>, at: usize) -> Option<(usize, &str)> {
        if !doc.tokens.get(at)?.capital {
            return None;
        }
        let (words, kind) =
            self.organisations.get(doc.low(at))?.iter().find(|(w, _)| doc.phrase_at(at, w))?;
        Some((words.len(), kind))
    }

    /// How many tokens at this one are a nationality or a well-known organisation, capital or not.
    pub(crate) fn proper(&self, doc: &Doc<'_>, at: usize) -> usize {
        [&self.demonyms, &self.organisations]
            .into_iter()
            .filter_map(|map| map.get(doc.low(at))?.iter().find(|(w, _)| doc.phrase_at(at, w)))
            .map(|(words, _)| words.len())
            .max()
            .unwrap_or(0)
    }

    /// Whether a kind of agency is a body of a state.
    pub(crate) fn state_body(kind: &str) -> bool {
        !kind.contains("rights")
            && !kind.starts_with("un")
            && !kind.contains("ngo")
            && !kind.contains("icrc")
            && !kind.contains("organisation")
    }
}
