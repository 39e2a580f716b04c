//! How many were never documented: a table of overlaps or linked lists in, a judged report out, and its drawing.

use std::path::Path;

use amparo_estimate::refusals::About;
use amparo_estimate::report::{Asked, Report};
use amparo_estimate::robust::{Again, Change, Known};
use amparo_estimate::table::OverlapTable;
use amparo_publish::estimate::{Model, Posterior, Refused, Repeated, Row, SMALL, Sheet};

mod column;
mod lists;

pub use lists::{read_draws, read_table};

use crate::problem::of_table;
use crate::{Problem, Result, clock};

/// Reads what a person states about the lists, and checks that it speaks of lists that are there.
pub fn read_about(path: &Path, table: &OverlapTable) -> Result<About> {
    let text = std::fs::read_to_string(path).map_err(|e| Problem::file(path, &e))?;
    let about: About = toml::from_str(&text).map_err(|e| {
        let line = e.span().map_or(1, |s| text[..s.start.min(text.len())].lines().count().max(1));
        Problem::bad_data("problem-in-line")
            .value("path", path.display())
            .value("line", line)
            .value("why", e.message())
    })?;
    let copies = about.copies.iter().flatten().flat_map(|c| [&c.from, &c.to]);
    let apart = about.apart.iter().flatten().flat_map(|a| [&a.one, &a.other]);
    let mut named = copies.chain(apart).chain(about.windows.iter().flatten().map(|w| &w.list));
    let unknown = named.find(|name| !table.lists().contains(*name)).cloned();
    drop(named);
    match unknown {
        Some(name) => Err(Problem::bad_data("problem-no-list")
            .value("path", path.display())
            .value("list", name)
            .value("lists", table.lists().join(", "))),
        None => Ok(about),
    }
}

/// Puts letters in the place of the names of lists, in the table and in what is stated about them.
pub fn lettered(table: &OverlapTable, about: &mut About) -> Result<OverlapTable> {
    let letters: Vec<String> = (b'A'..).take(table.k()).map(|c| char::from(c).to_string()).collect();
    let rename = |name: &mut String| {
        if let Some(i) = table.lists().iter().position(|l| l == name) {
            name.clone_from(&letters[i]);
        }
    };
    about.copies.iter_mut().flatten().for_each(|c| [&mut c.from, &mut c.to].into_iter().for_each(rename));
    about.apart.iter_mut().flatten().for_each(|a| [&mut a.one, &mut a.other].into_iter().for_each(rename));
    about.windows.iter_mut().flatten().for_each(|w| rename(&mut w.list));
    OverlapTable::new(letters.clone(), table.observed())
        .map_err(|e| Problem::bad_data("problem-table-unusable").because("why", of_table(&e)))
}

/// Draws the report as one HTML file.
pub fn drawn(report: &Report, asked: &Asked, table: &OverlapTable, title: &str) -> Result<String> {
    let family = |(id, s): (&&str, &amparo_estimate::summary::Summary)| Row {
        label: if s.lower_bound { format!("{id} (lower bound)") } else { (*id).to_owned() },
        n_hat: s.n_hat,
        low: Some(s.interval.low),
        high: s.interval.high,
        note: s.assumption.clone(),
    };
    let pictures = &report.pictures;
    let robust = &report.robustness;
    let change = |a: &Again| Row {
        label: match a.change {
            Change::LeftOut => format!("without {}", a.lists),
            Change::Merged => format!("{} merged", a.lists),
        },
        n_hat: a.n_hat,
        low: Some(a.low),
        high: a.high,
        // people on one list alone follow from this figure; so few are withheld as everywhere in the report
        note: match table.n().saturating_sub(a.documented) {
            1..SMALL => String::new(),
            _ => format!("{} people documented by these lists", a.documented),
        },
    };
    let known = |k: &Known| {
        let percent = |x: f64| 100.0 * x / k.size as f64;
        let right = if k.holds { "the interval holds" } else { "the interval misses" };
        Row {
            label: k.list.clone(),
            n_hat: percent(k.n_hat),
            low: Some(percent(k.low)),
            high: k.high.map(percent),
            note: match k.size {
                0..SMALL => format!("fewer than {SMALL} people on the list; {right} them"),
                size => format!("{size} people on the list; {right} them"),
            },
        }
    };
    let overlap = |i: usize| (0..table.k()).map(|j| table.at_least(1 << i | 1 << j)).collect();
    let about = serde_json::to_string(&asked.about)?;
    let mut log = vec![
        ("Program", format!("amparo {}", report.log.version)),
        ("Seed", report.log.seed.to_string()),
        ("Methods, all that were run", report.log.methods.join(", ")),
        ("SHA-256 of the counts", report.log.table.clone()),
        ("Stated about the lists", about),
    ];
    if let Some(l) = &report.linkage {
        let shares = l.families.iter().map(|(id, m)| format!("{id} {:.0} %", 100.0 * m.total.between));
        log.push(("Sampled partitions", format!("{}, with {} different tables", l.partitions, l.tables)));
        log.push(("Share of the variance that the linkage adds", shares.collect::<Vec<_>>().join(", ")));
    }
    let sheet = Sheet {
        title: title.to_owned(),
        day: clock::today(),
        documented: report.documented,
        headline: report.headline.as_ref().map(|h| h.words.clone()).unwrap_or_default(),
        refused: report
            .refusals
            .iter()
            .map(|r| Refused { reason: r.refusal.reason.clone(), lifted_by: r.refusal.lifted_by.clone() })
            .collect(),
        families: report.summaries.iter().map(family).collect(),
        cloud: pictures
            .cloud
            .iter()
            .map(|p| Model { name: p.name.clone(), n_hat: p.n_hat, delta: p.delta })
            .collect(),
        posteriors: pictures
            .posteriors
            .iter()
            .map(|p| Posterior { label: p.family.to_owned(), bins: p.bins.clone() })
            .collect(),
        sensitivity: pictures
            .sensitivity
            .iter()
            .map(|s| Row {
                label: s.label.clone(),
                n_hat: s.n_hat,
                low: s.low,
                high: s.high,
                note: String::new(),
            })
            .collect(),
        changes: repeated(&robust.again, |a| a.family, change),
        known: repeated(&robust.known, |k| k.family, known),
        lists: table.lists().to_vec(),
        overlap: (0..table.k()).map(overlap).collect(),
        log: log.into_iter().map(|(name, value)| (name.to_owned(), value)).collect(),
    };
    amparo_publish::estimate::estimate(&sheet).map_err(|e| match e {
        amparo_publish::PublishError::TooFew(n) => Problem::refused("problem-too-few").value("n", n),
        amparo_publish::PublishError::NoNumber => Problem::refused("problem-no-number"),
        other => Problem::refused("problem-other").value("why", other),
    })
}

/// Rows by family, families in the order they come.
fn repeated<T>(all: &[T], family: impl Fn(&T) -> &'static str, row: impl Fn(&T) -> Row) -> Vec<Repeated> {
    let mut by: Vec<Repeated> = Vec::new();
    for one in all {
        match by.iter_mut().find(|r| r.family == family(one)) {
            Some(held) => held.rows.push(row(one)),
            None => by.push(Repeated { family: family(one).to_owned(), rows: vec![row(one)] }),
        }
    }
    by
}
