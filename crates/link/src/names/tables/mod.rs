//! Tables of the systems of writing: small files of `data/names`, compiled in.

pub(super) mod chinese;
pub(super) mod han;
pub(super) mod korean;
pub(super) mod words;

/// Rows of a table: columns between tabs; `#` begins a remark.
pub(super) fn rows(text: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    text.lines()
        .filter(|line| !line.starts_with('#') && !line.trim().is_empty())
        .map(|line| line.split('\t').map(str::trim).collect())
}

/// Alternatives of one cell with falling shares, the commonest first; `-` is the empty spelling.
pub(super) fn shares(cell: &'static str, fall: f32) -> Vec<(&'static str, f32)> {
    let all: Vec<&str> = cell.split(',').map(|s| if s == "-" { "" } else { s }).collect();
    let sum: f32 = (0..all.len()).map(|i| fall.powi(i as i32)).sum();
    all.into_iter().enumerate().map(|(i, s)| (s, fall.powi(i as i32) / sum)).collect()
}
