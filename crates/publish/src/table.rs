//! Tables for the outside.

use amparo_protect::cleared::{Cleared, Rows};
use serde_json::Value;

use crate::PublishError;

/// Comma-separated values (RFC 4180) with formulas neutralised: a cell that a spreadsheet would run is text.
///
/// The rule is OWASP's for CSV injection: a cell that begins with `=`, `+`, `-`, `@`, tab or carriage return (or
/// their full-width forms) gets an apostrophe before it. Plain negative numbers are left as they are.
pub fn csv(rows: &Cleared<Rows>) -> Result<String, PublishError> {
    let rows = rows.value();
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    for row in [&rows.columns].into_iter().chain(&rows.rows) {
        writer.write_record(row.iter().map(|cell| neutral(cell)))?;
    }
    let bytes = writer.into_inner().map_err(|e| csv::Error::from(e.into_error()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// One JSON object a line, members in the order of the columns.
pub fn json_lines(rows: &Cleared<Rows>) -> String {
    let rows = rows.value();
    let text = |text: &String| Value::from(text.as_str()).to_string();
    let member = |(name, cell): (&String, &String)| format!("{}:{}", text(name), text(cell));
    let object = |row: &Vec<String>| rows.columns.iter().zip(row).map(member).collect::<Vec<_>>().join(",");
    rows.rows.iter().map(|row| format!("{{{}}}\n", object(row))).collect()
}

fn neutral(cell: &str) -> String {
    let starts = |text: &str| text.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']);
    let number = cell.parse::<f64>().is_ok_and(f64::is_finite) && !cell.starts_with('+');
    if !number && (starts(cell) || starts(cell.trim_start())) { format!("'{cell}") } else { cell.to_owned() }
}
