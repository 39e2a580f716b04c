//! Similarity of short strings of small Latin letters, on bytes, without allocation.

/// Longest strings that are looked at in full; longer ones are cut.
const LONGEST: usize = 64;

/// A set of the letters of a string, as bits: strings without common letters need no comparison.
pub(crate) fn letters(value: &str) -> u32 {
    value.bytes().fold(0, |set, b| match b {
        b'a'..=b'z' => set | 1 << (b - b'a'),
        b'0'..=b'9' => set | 1 << (26 + (b - b'0') % 6),
        _ => set,
    })
}

/// Jaro-Winkler similarity (Jaro 1989, Winkler 1990), from 0 to 1; prefix weight 0.1, at most four letters.
pub(crate) fn jaro_winkler(a: &str, b: &str) -> f64 {
    let (a, b) = (&a.as_bytes()[..a.len().min(LONGEST)], &b.as_bytes()[..b.len().min(LONGEST)]);
    let jaro = jaro(a, b);
    if jaro < 0.7 {
        return jaro;
    }
    let prefix = a.iter().zip(b).take(4).take_while(|(x, y)| x == y).count();
    jaro + prefix as f64 * 0.1 * (1.0 - jaro)
}

fn jaro(a: &[u8], b: &[u8]) -> f64 {
    if a.is_empty() || b.is_empty() {
        return 0.0;
    }
    let window = (a.len().max(b.len()) / 2).saturating_sub(1);
    let (mut used_a, mut used_b) = (0_u64, 0_u64);
    for (i, x) in a.iter().enumerate() {
        let from = i.saturating_sub(window);
        let to = (i + window + 1).min(b.len());
        for j in from..to {
            if b[j] == *x && used_b >> j & 1 == 0 {
                used_b |= 1 << j;
                used_a |= 1 << i;
                break;
            }
        }
    }
    let common = used_a.count_ones();
    if common == 0 {
        return 0.0;
    }
    let (mut rest, mut moved) = (used_b, 0);
    for (i, x) in a.iter().enumerate() {
        if used_a >> i & 1 == 1 {
            let j = rest.trailing_zeros() as usize;
            rest &= rest - 1;
            moved += u32::from(b[j] != *x);
        }
    }
    let m = f64::from(common);
    (m / a.len() as f64 + m / b.len() as f64 + (m - f64::from(moved / 2)) / m) / 3.0
}

/// Whether two strings are at most one insertion, deletion, substitution or exchange of neighbours apart
/// (Damerau 1964).
pub(crate) fn one_slip(a: &str, b: &str) -> bool {
    let (a, b) = if a.len() <= b.len() { (a.as_bytes(), b.as_bytes()) } else { (b.as_bytes(), a.as_bytes()) };
    if b.len() - a.len() > 1 {
        return false;
    }
    let head = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    if head == a.len() {
        return true;
    }
    if a.len() < b.len() {
        return a[head..] == b[head + 1..];
    }
    a[head + 1..] == b[head + 1..]
        || (head + 1 < a.len()
            && a[head] == b[head + 1]
            && a[head + 1] == b[head]
            && a[head + 2..] == b[head + 2..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_the_library() {
        let words = [
            "martha",
            "marhta",
            "dwayne",
            "duane",
            "dixon",
            "dicksonx",
            "kim",
            "gim",
            "abdulrahman",
            "a",
            "",
        ];
        for a in words {
            for b in words.iter().filter(|b| !b.is_empty() && !a.is_empty()) {
                let theirs = strsim::jaro(a, b);
                assert!((jaro(a.as_bytes(), b.as_bytes()) - theirs).abs() < 1e-9, "{a} {b}");
            }
        }
        assert!((jaro_winkler("martha", "marhta") - 0.961).abs() < 1e-3);
    }

    #[test]
    fn slips() {
        for (a, b, expected) in [
            ("ivan", "ivan", true),
            ("ivan", "iван", false),
            ("ivan", "ivna", true),
            ("ivan", "ian", true),
            ("ivan", "ivann", true),
            ("ivan", "evan", true),
            ("ivan", "evam", false),
            ("", "a", true),
        ] {
            assert_eq!((one_slip(a, b), one_slip(b, a)), (expected, expected), "{a} {b}");
        }
    }
}
