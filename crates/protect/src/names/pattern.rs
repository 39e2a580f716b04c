//! From a name to the ways it can be written, and from a folded text to where they stand.

use std::collections::BTreeMap;
use std::ops::Range;

use super::fold::{Folded, Script};
use super::surnames::{comes_first, family_length, spellings, title};

/// How much of a name stands in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// A given name, a family name of its own kind, initials, or one letter off: a person must look.
    Part,
    /// The name, or two or more words of it.
    Whole,
}

/// Where a name stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Index of the name among those given.
    pub name: usize,
    /// How much of it.
    pub grade: Grade,
    /// Code points of the text.
    pub at: Range<usize>,
}

/// Names made ready for searching.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// First letter → patterns that begin with it.
    patterns: BTreeMap<char, Vec<Pattern>>,
    /// Whole Latin names of eight letters or more, searched for with one letter off.
    near: Vec<(usize, Vec<char>)>,
}

#[derive(Clone, Debug)]
struct Pattern {
    name: usize,
    grade: Grade,
    letters: Vec<char>,
    edges: Edges,
}

/// What must stand around a hit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Edges {
    /// Nothing in particular.
    Anywhere,
    /// A word begins with it.
    Left,
    /// It is made of whole words.
    Both,
    /// Each letter is a word of its own: initials.
    Each,
}

impl Names {
    /// Makes names ready; empty ones, and single letters, find nothing.
    pub fn new(names: impl IntoIterator<Item = String>) -> Self {
        let mut all = Self::default();
        for (index, name) in names.into_iter().enumerate() {
            all.add(index, &name);
        }
        all
    }

    /// Makes phrases ready: found only whole and in this order, in any way of writing.
    pub fn phrases(phrases: impl IntoIterator<Item = String>) -> Self {
        let mut all = Self::default();
        for (index, phrase) in phrases.into_iter().enumerate() {
            let letters = Folded::new(&phrase).letters;
            let glued = letters.iter().any(|l| matches!(l.script, Script::Hangul | Script::Han));
            let edges = if glued { Edges::Anywhere } else { Edges::Both };
            all.push(index, Grade::Whole, letters.iter().map(|l| l.c).collect(), edges);
        }
        all
    }

    /// Every place where a name or a part of it stands, in the order of the text; nested hits are kept.
    pub fn find(&self, text: &Folded) -> Vec<Hit> {
        let mut hits = Vec::new();
        for start in 0..text.letters.len() {
            for pattern in self.patterns.get(&text.letters[start].c).into_iter().flatten() {
                if let Some(end) = pattern.at(text, start) {
                    hits.push(Hit { name: pattern.name, grade: pattern.grade, at: text.span(start..end) });
                }
            }
            if text.starts(start) {
                for (name, letters) in &self.near {
                    if let Some(end) = near(text, start, letters) {
                        hits.push(Hit { name: *name, grade: Grade::Part, at: text.span(start..end) });
                    }
                }
            }
        }
        hits
    }

    fn add(&mut self, name: usize, text: &str) {
        let folded = Folded::new(text);
        let mut tokens: Vec<(Vec<char>, Script)> = Vec::new();
        for letter in &folded.letters {
            match tokens.last_mut() {
                Some((token, _)) if !letter.starts => token.push(letter.c),
                _ => tokens.push((vec![letter.c], letter.script)),
            }
        }
        let letters: usize = tokens.iter().map(|(t, _)| t.len()).sum();
        if letters < 2 {
            return;
        }
        if tokens.iter().all(|(_, script)| matches!(script, Script::Hangul | Script::Han)) {
            self.add_east(name, &tokens.concat_letters(), tokens[0].1);
        } else {
            let mut tokens: Vec<_> = tokens.into_iter().map(|(t, _)| t).collect();
            let whole = tokens.concat();
            tokens.retain(|token| !title(token));
            if !tokens.is_empty() && tokens.concat() != whole {
                self.push(name, Grade::Whole, whole.clone(), Edges::Both);
            }
            match tokens.as_slice() {
                [] => {}
                // "Mr Lee" is somebody; Lee alone is a million people.
                [one] if *one != whole && comes_first(&one.iter().collect::<String>()) => {
                    self.push(name, Grade::Part, one.clone(), Edges::Both);
                }
                _ => self.add_west(name, &tokens),
            }
        }
    }

    /// Hangul and Han: family name and given name stand together; particles follow without a space.
    fn add_east(&mut self, name: usize, letters: &[char], script: Script) {
        let left = if script == Script::Hangul { Edges::Left } else { Edges::Anywhere };
        let edges = if letters.len() > 2 { Edges::Anywhere } else { left };
        self.push(name, Grade::Whole, letters.to_vec(), edges);
        let family = family_length(letters);
        if letters.len() - family >= 2 {
            self.push(name, Grade::Part, letters[family..].to_vec(), left);
        }
    }

    fn add_west(&mut self, name: usize, tokens: &[Vec<char>]) {
        use Grade::{Part, Whole};
        let n = tokens.len();
        let glue = |parts: &[&[Vec<char>]]| parts.concat().concat();
        let latin = tokens.iter().flatten().all(char::is_ascii_alphabetic);
        let edges = if latin { Edges::Both } else { Edges::Left };
        let whole = glue(&[tokens]);
        // Long enough not to be part of another word: also inside addresses and run-together handles.
        let whole_edges = if whole.len() >= 9 && n > 1 && latin { Edges::Left } else { edges };
        self.push(name, Whole, whole.clone(), edges);
        if n == 1 {
            return;
        }
        self.push_glued(name, whole.clone(), whole_edges);
        if latin && whole.len() >= 8 {
            self.near.push((name, whole));
        }
        let (first, last) = (&tokens[..1], &tokens[n - 1..]);
        for order in [glue(&[&tokens[1..], first]), glue(&[last, &tokens[..n - 1]])] {
            self.push(name, Whole, order, edges);
        }
        let word: String = tokens[0].iter().collect();
        let asian = latin && comes_first(&word);
        for family in spellings(&word) {
            let family = vec![family.chars().collect::<Vec<_>>()];
            self.push(name, Whole, glue(&[&family, &tokens[1..]]), edges);
            self.push(name, Whole, glue(&[&tokens[1..], &family]), edges);
        }
        let word: String = last.concat().iter().collect();
        for family in spellings(&word).filter(|_| !asian) {
            let family = vec![family.chars().collect::<Vec<_>>()];
            self.push(name, Whole, glue(&[&tokens[..n - 1], &family]), edges);
            self.push(name, Whole, glue(&[&family, &tokens[..n - 1]]), edges);
        }
        if n > 2 {
            // Two words or more of a longer name. After a Korean or Chinese family name the rest is one given
            // name, and "Kim Yong" alone would be somebody else's beginning.
            self.push(name, if asian { Part } else { Whole }, glue(&[&tokens[1..]]), edges);
            if !asian {
                self.push(name, Whole, glue(&[&tokens[..n - 1]]), edges);
                self.push(name, Whole, glue(&[first, last]), edges);
                self.push(name, Whole, glue(&[last, first]), edges);
            }
        }
        for (i, token) in tokens.iter().enumerate() {
            // Alone, a Korean or Chinese family name is shared by millions, and so are the syllables of a
            // given name: neither points to anybody.
            let points = token.len() >= 3 && !(asian && (i == 0 || n > 2));
            if points && !(n == 2 && comes_first(&token.iter().collect::<String>())) {
                self.push(name, Part, token.clone(), edges);
            }
        }
        self.add_initials(name, tokens, edges);
    }

    /// "K. Y. I.", "Kim Y.", "Kim Y.-I.", "Y. Kim", "M. Lopez".
    fn add_initials(&mut self, name: usize, tokens: &[Vec<char>], edges: Edges) {
        let initials: Vec<char> = tokens.iter().filter_map(|t| t.first().copied()).collect();
        let n = tokens.len();
        self.push(name, Grade::Part, initials.clone(), Edges::Each);
        for (family, others) in [(&tokens[0], &initials[1..]), (&tokens[n - 1], &initials[..n - 1])] {
            for others in [others, &others[..1]] {
                self.push(name, Grade::Part, [others, family].concat(), edges);
                self.push(name, Grade::Part, [family, others].concat(), edges);
            }
        }
    }

    /// Whole names run together with other words, as in addresses: found where a word begins with them.
    fn push_glued(&mut self, name: usize, letters: Vec<char>, edges: Edges) {
        if edges == Edges::Left {
            self.push(name, Grade::Whole, letters, edges);
        }
    }

    fn push(&mut self, name: usize, grade: Grade, letters: Vec<char>, edges: Edges) {
        let Some(&first) = letters.first() else { return };
        let known = self.patterns.entry(first).or_default();
        let same =
            |p: &Pattern| p.name == name && p.letters == letters && p.edges == edges && p.grade >= grade;
        if letters.len() >= 2 && !known.iter().any(same) {
            known.push(Pattern { name, grade, letters, edges });
        }
    }
}

trait Concat {
    fn concat_letters(&self) -> Vec<char>;
}

impl Concat for Vec<(Vec<char>, Script)> {
    fn concat_letters(&self) -> Vec<char> {
        self.iter().flat_map(|(token, _)| token.iter().copied()).collect()
    }
}

impl Pattern {
    /// One past the last letter, if the pattern stands at `start`.
    fn at(&self, text: &Folded, start: usize) -> Option<usize> {
        let end = start + self.letters.len();
        let window = text.letters.get(start..end)?;
        if window.iter().zip(&self.letters).any(|(l, &c)| l.c != c) {
            return None;
        }
        let good = match self.edges {
            Edges::Anywhere => true,
            Edges::Left => text.starts(start),
            Edges::Both => text.starts(start) && text.ends(end),
            Edges::Each => text.ends(end) && window.iter().all(|l| l.starts),
        };
        good.then_some(end)
    }
}

/// One past the last letter, if words from `start` on are the name with exactly one letter changed, added or
/// missing.
fn near(text: &Folded, start: usize, name: &[char]) -> Option<usize> {
    (name.len() - 1..=name.len() + 1).find_map(|length| {
        let end = start + length;
        let window = text.letters.get(start..end)?;
        (text.ends(end) && one_off(window.iter().map(|l| l.c), name)).then_some(end)
    })
}

fn one_off(window: impl ExactSizeIterator<Item = char> + Clone, name: &[char]) -> bool {
    let same = window.clone().zip(name).take_while(|(a, b)| a == *b).count();
    let rest = |skip: usize| window.clone().skip(skip);
    match window.len() + 1 {
        l if l == name.len() => rest(same).eq(name[same + 1..].iter().copied()),
        l if l == name.len() + 2 => rest(same + 1).eq(name[same..].iter().copied()),
        _ => same < name.len() && rest(same + 1).eq(name[same + 1..].iter().copied()),
    }
}
