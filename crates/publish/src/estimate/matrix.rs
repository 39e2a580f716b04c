//! The overlap of lists, two by two, small counts withheld.

use super::{SMALL, grouped};

/// Fewer lists than this: with two, a withheld overlap follows from the other figures.
const FEWEST: usize = 3;

/// One square.
pub(super) struct Square {
    pub(super) x: f64,
    pub(super) y: f64,
    /// Share of the smaller list that is shared, 0 to 1, as opacity.
    pub(super) shade: f64,
    pub(super) text: String,
    pub(super) dark: bool,
}

/// The matrix and its table.
pub(super) struct Matrix {
    pub(super) squares: Vec<Square>,
    pub(super) heads: Vec<(f64, String)>,
    pub(super) rows: Vec<(String, Vec<String>)>,
    pub(super) size: f64,
    pub(super) text: String,
}

/// Side of a square.
pub(super) const SIDE: f64 = 44.0;
/// Room for names.
const NAMES: f64 = 150.0;

impl Matrix {
    pub(super) fn new(lists: &[String], overlap: &[Vec<u64>]) -> Option<Self> {
        let k = lists.len();
        if k < FEWEST || overlap.len() != k || overlap.iter().any(|row| row.len() != k) {
            return None;
        }
        let shown = |n: u64| match n {
            0 => "0".to_owned(),
            n if n < SMALL => format!("<{SMALL}"),
            n => grouped(n as f64),
        };
        let mut squares = Vec::new();
        let mut withheld = 0;
        for i in 0..k {
            for j in 0..k {
                let n = overlap[i][j];
                let smaller = overlap[i][i].min(overlap[j][j]).max(1);
                // A withheld count must not be readable from its shade either.
                let small = (1..SMALL).contains(&n);
                withheld += usize::from(small && i < j);
                let shade = if i == j || small { 0.0 } else { n as f64 / smaller as f64 };
                squares.push(Square {
                    x: NAMES + SIDE * j as f64,
                    y: 24.0 + SIDE * i as f64,
                    shade: (shade * 100.0).round() / 100.0,
                    text: shown(n),
                    dark: shade > 0.55,
                });
            }
        }
        Some(Self {
            squares,
            heads: lists.iter().enumerate().map(|(i, l)| (SIDE * (i as f64 + 0.5), l.clone())).collect(),
            rows: lists
                .iter()
                .zip(overlap)
                .map(|(l, row)| (l.clone(), row.iter().map(|n| shown(*n)).collect()))
                .collect(),
            size: SIDE * k as f64,
            text: format!(
                "People on both of two lists; in the diagonal, people on the list. Darker squares share more of the \
                 smaller list. {}",
                match withheld {
                    0 => "No count was withheld.".to_owned(),
                    1 => format!("One count from 1 to {} is withheld to protect people.", SMALL - 1),
                    n => format!("{n} counts from 1 to {} are withheld to protect people.", SMALL - 1),
                }
            ),
        })
    }

    pub(super) fn width(&self) -> f64 {
        NAMES + self.size + 10.0
    }
}
