//! One name part: its folded spelling and the consonant classes that survive a change of romanisation.

/// Spelling to class, longest first. Affricates and sibilants written by many hands fall together, as do the stops of
/// one place: what is lost in precision is won back by how rare the class string is.
const CLASSES: &[(&str, &str)] = &[
    ("shch", "c"),
    ("chtch", "c"),
    ("tch", "c"),
    ("dzh", "c"),
    ("dj", "c"),
    ("zh", "c"),
    ("ch", "c"),
    ("sh", "s"),
    ("hs", "s"),
    ("ts", "s"),
    ("tz", "s"),
    ("kh", "k"),
    ("gh", "k"),
    ("ck", "k"),
    ("ph", "p"),
    ("th", "t"),
    ("dh", "t"),
    ("ng", "n"),
    ("j", "c"),
    ("x", "s"),
    ("z", "s"),
    ("c", "c"),
    ("s", "s"),
    ("g", "k"),
    ("k", "k"),
    ("b", "p"),
    ("p", "p"),
    ("v", "p"),
    ("f", "p"),
    ("d", "t"),
    ("t", "t"),
    ("r", "l"),
    ("l", "l"),
    ("m", "m"),
    ("n", "n"),
];

/// Articles that a hand may leave out, at the start of a part (Arabic).
const ARTICLES: &[&str] = &["al", "el", "ul", "ad", "as", "ash", "at", "an", "ar", "az"];

/// The spelling of a part without an Arabic article in front.
pub(crate) fn bare(words: &str) -> &str {
    match words.split_once(' ') {
        Some((first, rest)) if ARTICLES.contains(&first) && rest.len() >= 3 => rest,
        _ => words,
    }
}

/// Class string of a name part (words of small Latin letters): consonant classes, repeats once, vowels dropped; for a
/// part without consonants its first letter. Blind to most of what romanisations differ in.
pub(crate) fn skeleton(words: &str) -> String {
    let name = bare(words).as_bytes();
    let mut out = String::new();
    let mut at = 0;
    while at < name.len() {
        if name[at] == b'q' {
            // Mandarin q stands before i and u; elsewhere it is the Arabic letter that others write k
            let mandarin = matches!(name.get(at + 1), Some(b'i' | b'u'));
            push(&mut out, if mandarin { "c" } else { "k" });
            at += 1;
            continue;
        }
        match CLASSES.iter().find(|(from, _)| name[at..].starts_with(from.as_bytes())) {
            Some((from, class)) => {
                push(&mut out, class);
                at += from.len();
            }
            None => at += 1,
        }
    }
    if out.is_empty() {
        out.extend(
            name.iter().find(|b| b.is_ascii_alphanumeric()).map(|b| char::from(*b).to_ascii_uppercase()),
        );
    }
    out
}

fn push(out: &mut String, class: &str) {
    if !out.ends_with(class) {
        out.push_str(class);
    }
}

/// Given name, family name and the rest, out of a whole name. A comma puts the family name first; Han and Hangul names
/// written in one piece begin with a family name of one letter.
pub(crate) fn split(whole: &str) -> (String, String, Vec<String>) {
    let whole = whole.trim();
    if let Some((family, given)) = whole.split_once([',', '\u{060c}', '\u{ff0c}']) {
        return (given.trim().to_owned(), family.trim().to_owned(), Vec::new());
    }
    let parts: Vec<&str> = whole.split_whitespace().collect();
    match parts.as_slice() {
        [] => (String::new(), String::new(), Vec::new()),
        [one] => {
            let letters: Vec<char> = one.chars().collect();
            if (2..=4).contains(&letters.len()) && letters.iter().all(|c| is_east_asian(*c)) {
                let family = if letters.len() == 4 { 2 } else { 1 };
                return (letters[family..].iter().collect(), letters[..family].iter().collect(), Vec::new());
            }
            ((*one).to_owned(), String::new(), Vec::new())
        }
        [first, middle @ .., last] => {
            ((*first).to_owned(), (*last).to_owned(), middle.iter().map(|m| (*m).to_owned()).collect())
        }
    }
}

fn is_east_asian(c: char) -> bool {
    matches!(c as u32, 0x4e00..=0x9fff | 0x3400..=0x4dbf | 0xac00..=0xd7a3)
}

#[cfg(test)]
mod tests {
    use super::super::fold::words;
    use super::*;

    #[test]
    fn romanisations_share_a_skeleton() {
        for (a, b) in [
            ("Gim", "Kim"),
            ("Jeong", "Chong"),
            ("Qasim", "Kasim"),
            ("al-Masri", "Masri"),
            ("Иванов", "Ivanov"),
        ] {
            assert_eq!(skeleton(&words(a)), skeleton(&words(b)), "{a} {b}");
        }
        assert_ne!(skeleton("kim"), skeleton("park"));
        assert_eq!(skeleton("oe"), "O");
    }

    #[test]
    fn whole_names_fall_apart() {
        assert_eq!(split("Kim, Yong Ho"), ("Yong Ho".into(), "Kim".into(), vec![]));
        assert_eq!(split("김정호"), ("정호".into(), "김".into(), vec![]));
        assert_eq!(split("Ana Maria Lopez"), ("Ana".into(), "Lopez".into(), vec!["Maria".into()]));
    }
}
