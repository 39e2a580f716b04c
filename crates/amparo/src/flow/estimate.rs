//! How many were never documented: a table of overlaps in, a judged report out, and its drawing.

use std::path::Path;

use amparo_estimate::refusals::About;
use amparo_estimate::report::{Asked, Report};
use amparo_estimate::table::OverlapTable;
use amparo_publish::estimate::{Model, Posterior, Refused, Row, Sheet};

use crate::problem::of_table;
use crate::{Problem, Result, clock};

/// Reads a table of overlaps; the first fault is said with file, row and column.
pub fn read_table(path: &Path) -> Result<OverlapTable> {
    let file = std::fs::File::open(path).map_err(|e| Problem::file(path, &e))?;
    if file.metadata().is_ok_and(|m| m.is_dir()) {
        return Err(Problem::file(path, &std::io::ErrorKind::IsADirectory.into()));
    }
    OverlapTable::from_csv(std::io::BufReader::new(file)).map_err(|e| {
        Problem::bad_data("problem-in-file").value("path", path.display()).because("why", of_table(&e))
    })
}

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
    let overlap = |i: usize| (0..table.k()).map(|j| table.at_least(1 << i | 1 << j)).collect();
    let about = serde_json::to_string(&asked.about)?;
    let log = [
        ("Program", format!("amparo {}", report.log.version)),
        ("Seed", report.log.seed.to_string()),
        ("Methods, all that were run", report.log.methods.join(", ")),
        ("SHA-256 of the counts", report.log.table.clone()),
        ("Stated about the lists", about),
    ];
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
        lists: table.lists().to_vec(),
        overlap: (0..table.k()).map(overlap).collect(),
        log: log.map(|(name, value)| (name.to_owned(), value)).to_vec(),
    };
    amparo_publish::estimate::estimate(&sheet).map_err(|e| match e {
        amparo_publish::PublishError::TooFew(n) => Problem::refused("problem-too-few").value("n", n),
        amparo_publish::PublishError::NoNumber => Problem::refused("problem-no-number"),
        other => Problem::refused("problem-other").value("why", other),
    })
}
