//! Tables: CSV and JSON lines, with formulas made harmless.

use amparo_protect::cleared::{Cleared, Rows};

/// Why a table could not be written.
#[derive(Debug, thiserror::Error)]
#[error("the table could not be written: {0}")]
pub struct TableError(String);

/// A table as CSV (RFC 4180, UTF-8). Cells that a spreadsheet would take for a formula begin with an apostrophe.
pub fn csv(cleared: &Cleared<Rows>) -> Result<Vec<u8>, TableError> {
    let rows = cleared.value();
    let mut out = csv::Writer::from_writer(Vec::new());
    let wrong = |e: csv::Error| TableError(e.to_string());
    out.write_record(&rows.columns).map_err(wrong)?;
    for row in &rows.rows {
        out.write_record(row.iter().map(|cell| harmless(cell).into_owned())).map_err(wrong)?;
    }
    out.into_inner().map_err(|e| TableError(e.to_string()))
}

/// A table as JSON lines: one object a row.
pub fn json_lines(cleared: &Cleared<Rows>) -> Vec<u8> {
    let rows = cleared.value();
    let mut out = Vec::new();
    for row in &rows.rows {
        let object: serde_json::Map<String, serde_json::Value> =
            rows.columns.iter().cloned().zip(row.iter().map(|c| serde_json::Value::from(c.clone()))).collect();
        out.extend(serde_json::Value::Object(object).to_string().into_bytes());
        out.push(b'\n');
    }
    out
}

/// A cell that no spreadsheet runs: `=`, `+`, `-`, `@`, tab and return are what formulas begin with (OWASP, CSV
/// injection).
pub fn harmless(cell: &str) -> std::borrow::Cow<'_, str> {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']) { format!("'{cell}").into() } else { cell.into() }
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn formulas_are_made_harmless() {
        for cell in ["=1+1", "+49", "-1", "@x", "\t=1", "\r=1", "＝1"] {
            assert!(harmless(cell).starts_with('\''), "{cell:?}");
        }
        assert_eq!(harmless("ten people"), "ten people");
    }
}
