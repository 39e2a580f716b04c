//! CSV in, in any encoding and with any of the usual delimiters; uneven rows are kept and said.

use std::io::{BufRead, BufReader, Read};

use super::source::File;
use super::table::{Layout, Table};
use crate::records::config::Config;
use crate::records::problem::Problem;

/// Bytes looked at to find out encoding and delimiter.
const SAMPLE: usize = 1 << 16;

/// Reads a file into the table.
pub(crate) fn read(file: &File, config: &Config, table: &mut Table) -> Result<(), Problem> {
    let opened = std::fs::File::open(&file.path).map_err(|e| Problem::file(&file.path, &e))?;
    let mut reader = BufReader::with_capacity(1 << 20, opened);
    let start = reader.fill_buf().map_err(|e| Problem::file(&file.path, &e))?;
    if let Some((encoding, _)) = encoding_rs::Encoding::for_bom(start)
        && encoding != encoding_rs::UTF_8
    {
        let mut bytes = Vec::new();
        reader.read_to_end(&mut bytes).map_err(|e| Problem::file(&file.path, &e))?;
        let text = encoding.decode(&bytes).0.into_owned();
        table.warn(&file.shown, &format!("read as {}", encoding.name()));
        return rows(text.as_bytes(), text.as_bytes(), file, config, table);
    }
    let sample = start[..start.len().min(SAMPLE)].to_vec();
    if sample.starts_with(&[0xef, 0xbb, 0xbf]) {
        reader.consume(3);
    }
    rows(&sample, reader, file, config, table)
}

fn rows(
    sample: &[u8],
    reader: impl Read,
    file: &File,
    config: &Config,
    table: &mut Table,
) -> Result<(), Problem> {
    let foreign = foreign(sample);
    let mark = delimiter(sample);
    let mut csv =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(mark).from_reader(reader);
    let mut record = csv::ByteRecord::new();
    let fault = |e: csv::Error| Problem::data(&file.path, format!("{e}; correct that row"));
    if !csv.read_byte_record(&mut record).map_err(fault)? {
        return Ok(());
    }
    let headings: Vec<String> = record.iter().map(|c| decoded(c, foreign).trim().to_owned()).collect();
    let layout = table.plan(&file.path, &headings, config)?;
    let mut list = (file.list.clone(), None);
    let mut row = 0_u64;
    while csv.read_byte_record(&mut record).map_err(fault)? {
        row += 1;
        let line = record.position().map_or(row + 1, csv::Position::line);
        if let Some(column) = swallowed(&record, headings.len(), mark) {
            let heading = headings.get(column).map_or("beyond the headings", String::as_str);
            let said =
                format!("row {line}, column {heading}: a quotation mark is opened and not closed; close it");
            return Err(Problem::data(&file.path, said));
        }
        if record.len() < headings.len() {
            let heading = &headings[record.len()];
            table.note(
                &file.shown,
                line,
                &format!("fewer cells than headings, from column {heading} on; taken as missing"),
            );
        } else if record.len() > headings.len() && record.iter().skip(headings.len()).any(|c| !c.is_empty()) {
            let said = format!("more cells than the {} headings; those beyond were not used", headings.len());
            table.note(&file.shown, line, &said);
        }
        match csv::StringRecord::from_byte_record(std::mem::take(&mut record)) {
            Ok(text) => {
                take(&layout, |at| text.get(at).unwrap_or(""), row, line, file, &mut list, table);
                record = text.into_byte_record();
                continue;
            }
            Err(e) => record = e.into_byte_record(),
        }
        {
            let column = record.iter().position(|c| std::str::from_utf8(c).is_err()).unwrap_or(0);
            let heading = headings.get(column).map_or("beyond the headings", String::as_str);
            let said = format!("column {heading} is not UTF-8; read as {}", foreign.name());
            table.note(&file.shown, line, &said);
            let cells: Vec<String> = record.iter().map(|c| decoded(c, foreign)).collect();
            take(&layout, |at| cells.get(at).map_or("", String::as_str), row, line, file, &mut list, table);
        }
    }
    Ok(())
}

/// The column of a cell that holds what look like whole rows: behind a quotation mark that was never closed.
fn swallowed(record: &csv::ByteRecord, headings: usize, mark: u8) -> Option<usize> {
    if !record.as_slice().contains(&b'\n') {
        return None;
    }
    let short = record.len() < headings;
    record.iter().position(|cell| {
        let mut lines = cell.split(|b| *b == b'\n').skip(1).filter(|l| !l.is_empty()).peekable();
        let row = |l: &[u8]| headings > 1 && l.split(|b| *b == mark).count() >= headings;
        lines.peek().is_some() && (short || lines.any(row))
    })
}

/// Puts one row into the table.
pub(super) fn take<'a>(
    layout: &Layout,
    cell: impl Fn(usize) -> &'a str,
    row: u64,
    line: u64,
    file: &File,
    list: &mut (String, Option<u16>),
    table: &mut Table,
) {
    let named = layout.list.filter(|_| !file.said).map(|at| cell(at).trim()).filter(|n| !n.is_empty());
    let name = named.unwrap_or(&file.list);
    if list.1.is_none() || list.0 != name {
        *list = (name.to_owned(), Some(table.list(name)));
    }
    let code = list.1.unwrap_or_default();
    match layout.id.map(|at| cell(at).trim()).filter(|id| !id.is_empty()) {
        Some(id) => table.record(code, id, &file.shown, line),
        None => table.record(code, &row.to_string(), &file.shown, line),
    }
    let mut whole = String::new();
    for (slot, columns) in &layout.cells {
        if let [one] = columns.as_slice() {
            table.set(*slot, cell(*one));
        } else {
            whole.clear();
            for part in
                columns.iter().map(|c| crate::records::value::fold::cell(cell(*c))).filter(|p| !p.is_empty())
            {
                if !whole.is_empty() {
                    whole.push(' ');
                }
                whole.push_str(part);
            }
            table.set(*slot, &whole);
        }
    }
}

fn delimiter(sample: &[u8]) -> u8 {
    let first = sample.split(|b| *b == b'\n').next().unwrap_or_default();
    let count = |d: u8| first.split(|b| *b == d).count();
    [b',', b';', b'\t', b'|'].into_iter().rev().max_by_key(|d| count(*d)).unwrap_or(b',')
}

/// The encoding for rows that are not UTF-8.
fn foreign(sample: &[u8]) -> &'static encoding_rs::Encoding {
    if std::str::from_utf8(sample).is_ok() {
        return encoding_rs::WINDOWS_1252;
    }
    let mut detector = chardetng::EncodingDetector::new();
    detector.feed(sample, false);
    let guess = detector.guess(None, false);
    if guess == encoding_rs::UTF_8 { encoding_rs::WINDOWS_1252 } else { guess }
}

fn decoded(cell: &[u8], foreign: &'static encoding_rs::Encoding) -> String {
    match std::str::from_utf8(cell) {
        Ok(text) => text.to_owned(),
        Err(_) => foreign.decode_without_bom_handling(cell).0.into_owned(),
    }
}
