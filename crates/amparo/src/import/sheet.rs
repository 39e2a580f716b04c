//! The cells of a table, as text.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};

use crate::engine::Incoming;
use crate::{Problem, Result};

/// More rows than this are no list of people.
const MOST_ROWS: usize = 200_000;

/// Parts of a workbook, and their size when unpacked.
const MOST_PARTS: usize = 1_000;
const MOST_UNPACKED: u64 = 256 << 20;

/// A table.
#[derive(Clone, Debug, Default)]
pub struct Rows {
    /// Headings.
    pub heads: Vec<String>,
    /// Rows under them.
    pub lines: Vec<Vec<String>>,
}

/// Reads the cells of a CSV file or of a sheet of a workbook.
pub fn rows(incoming: &Incoming, sheet: Option<&str>) -> Result<Rows> {
    let mut lines = if incoming.bytes.starts_with(b"PK\x03\x04") {
        workbook(incoming, sheet)?
    } else {
        comma_separated(incoming)?
    };
    if lines.len() > MOST_ROWS {
        return Err(Problem::bad_data("problem-too-many-rows")
            .value("file", &incoming.name)
            .value("most", MOST_ROWS));
    }
    let first = lines.iter().position(|line| line.iter().any(|cell| !cell.trim().is_empty()));
    let Some(first) = first else {
        return Err(Problem::bad_data("problem-no-table").value("file", &incoming.name));
    };
    let heads = lines[first].iter().map(|head| head.trim().to_owned()).collect();
    Ok(Rows { heads, lines: lines.split_off(first + 1) })
}

fn comma_separated(incoming: &Incoming) -> Result<Vec<Vec<String>>> {
    let bytes = incoming.bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&incoming.bytes);
    let text = std::str::from_utf8(bytes)
        .map_err(|_| Problem::bad_data("problem-not-utf8").value("file", &incoming.name))?;
    let head = text.lines().next().unwrap_or_default();
    let most = |c: char| head.matches(c).count();
    let delimiter = [',', ';', '\t'].into_iter().max_by_key(|c| most(*c)).unwrap_or(',');
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter as u8)
        .from_reader(text.as_bytes());
    let wrong =
        |e: csv::Error| Problem::bad_data("problem-in-text").value("path", &incoming.name).value("why", e);
    reader.records().map(|line| Ok(line.map_err(wrong)?.iter().map(ToOwned::to_owned).collect())).collect()
}

fn workbook(incoming: &Incoming, sheet: Option<&str>) -> Result<Vec<Vec<String>>> {
    unpacked_is_small(incoming)?;
    let wrong = |e: calamine::XlsxError| {
        Problem::bad_data("problem-workbook").value("file", &incoming.name).value("error", e)
    };
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(incoming.bytes.as_slice())).map_err(wrong)?;
    let names = book.sheet_names();
    let name = match sheet {
        Some(name) => names.iter().find(|n| n.as_str() == name).cloned().ok_or_else(|| {
            Problem::not_found("problem-no-sheet")
                .value("file", &incoming.name)
                .value("sheet", name)
                .value("sheets", names.join(", "))
        })?,
        None => names
            .first()
            .cloned()
            .ok_or_else(|| Problem::bad_data("problem-no-sheets").value("file", &incoming.name))?,
    };
    let range = book.worksheet_range(&name).map_err(wrong)?;
    Ok(range.rows().map(|row| row.iter().map(cell).collect()).collect())
}

/// Sizes are read from the directory of the archive before anything is unpacked.
fn unpacked_is_small(incoming: &Incoming) -> Result<()> {
    let broken = || Problem::bad_data("problem-workbook-damaged").value("file", &incoming.name);
    let mut archive = zip::ZipArchive::new(Cursor::new(incoming.bytes.as_slice()))
        .map_err(|_| Problem::bad_data("problem-no-workbook").value("file", &incoming.name))?;
    let mut sum: u64 = 0;
    for place in 0..archive.len().min(MOST_PARTS + 1) {
        sum += archive.by_index_raw(place).map_err(|_| broken())?.size();
    }
    if archive.len() > MOST_PARTS || sum > MOST_UNPACKED {
        return Err(Problem::bad_data("problem-workbook-large").value("file", &incoming.name));
    }
    Ok(())
}

/// A cell as a person sees it: dates as ISO days, whole numbers without a point.
fn cell(data: &Data) -> String {
    match data {
        Data::Empty => String::new(),
        Data::DateTime(date) => {
            let (year, month, day, ..) = date.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        Data::DateTimeIso(text) => text.chars().take(10).collect(),
        Data::Float(n) if n.fract() == 0.0 && n.abs() < 1e15 => format!("{n:.0}"),
        other => other.to_string(),
    }
}
