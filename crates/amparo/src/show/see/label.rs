//! Where words stand in a picture: greedily, the first place beside a point at which nothing else is.

/// A rectangle by its middle and its size.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Block {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) wide: f64,
    pub(super) tall: f64,
}

impl Block {
    fn meets(&self, other: &Self) -> bool {
        (self.x - other.x).abs() * 2.0 < self.wide + other.wide
            && (self.y - other.y).abs() * 2.0 < self.tall + other.tall
    }
}

/// A sheet with what is on it already.
#[derive(Debug)]
pub(super) struct Sheet {
    wide: f64,
    tall: f64,
    taken: Vec<Block>,
}

/// Height of a line of words.
pub(super) const LINE: f64 = 15.0;

/// Room that words need, with some to spare.
pub(super) fn width(words: &str) -> f64 {
    let letter = |c: char| match c {
        '\u{2066}'..='\u{2069}' => 0.0,
        c if c < '\u{1100}' => 7.0,
        _ => 12.6,
    };
    words.chars().map(letter).sum::<f64>() + 6.0
}

/// Words no longer than so many letters.
pub(super) fn shortened(words: &str, most: usize) -> String {
    if words.chars().count() <= most {
        return words.to_owned();
    }
    let head: String = words.chars().take(most.saturating_sub(1)).collect();
    format!("{}\u{2026}", head.trim_end())
}

impl Sheet {
    pub(super) fn new(wide: f64, tall: f64) -> Self {
        Self { wide, tall, taken: Vec::new() }
    }

    /// Keeps a place free of words.
    pub(super) fn take(&mut self, block: Block) {
        self.taken.push(block);
    }

    /// Puts words beside a point that is `near` away; `None` where there is no room.
    pub(super) fn put(&mut self, (x, y): (f64, f64), near: f64, words: &str) -> Option<Block> {
        let wide = width(words);
        for out in [near, near + 8.0, near + 18.0, near + 30.0] {
            let (side, up) = (out + wide / 2.0, out + LINE / 2.0);
            let places = [
                (side, 0.0),
                (-side, 0.0),
                (0.0, -up),
                (0.0, up),
                (side * 0.75, -up),
                (-side * 0.75, -up),
                (side * 0.75, up),
                (-side * 0.75, up),
            ];
            for (right, down) in places {
                if let Some(block) = self.at((x + right, y + down), words) {
                    return Some(block);
                }
            }
        }
        None
    }

    /// Puts words just there; `None` where there is no room.
    pub(super) fn at(&mut self, (x, y): (f64, f64), words: &str) -> Option<Block> {
        let block = Block { x, y, wide: width(words), tall: LINE };
        let inside = x - block.wide / 2.0 > 2.0
            && x + block.wide / 2.0 < self.wide - 2.0
            && y - LINE / 2.0 > 2.0
            && y + LINE / 2.0 < self.tall - 2.0;
        if !inside || self.taken.iter().any(|other| other.meets(&block)) {
            return None;
        }
        self.taken.push(block);
        Some(block)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_never_lie_on_each_other_and_never_leave_the_sheet() {
        let mut sheet = Sheet::new(300.0, 120.0);
        let put: Vec<Block> =
            (0..40).filter_map(|n| sheet.put((150.0 + f64::from(n), 60.0), 8.0, "Dong Khe")).collect();
        assert!(put.len() > 5 && put.len() < 40, "{}", put.len());
        for (n, a) in put.iter().enumerate() {
            assert!(put[n + 1..].iter().all(|b| !a.meets(b)));
            assert!(a.x - a.wide / 2.0 > 0.0 && a.x + a.wide / 2.0 < 300.0);
        }
        assert_eq!(shortened("Dong Khe", 5), "Dong\u{2026}");
    }
}
