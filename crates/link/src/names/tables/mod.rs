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

/// FNV-1a (Fowler, Noll and Vo) as a hasher: the keys are short and come from our own tables.
#[derive(Clone, Copy)]
pub(super) struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl std::hash::Hasher for Fnv {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3);
        }
    }
}

/// Builds [`Fnv`] for maps.
pub(super) type Quick = std::hash::BuildHasherDefault<Fnv>;
