//! Ages of children stated in words: a quotation shows a quasi-identifier as surely as a field does.

use std::sync::LazyLock;

use regex::Regex;

const ENGLISH: [&str; 18] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
];
const KOREAN: [&str; 11] = ["영", "한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉", "열"];
const CHINESE: [&str; 18] = [
    "零", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五",
    "十六", "十七",
];

static STATED: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    let number = format!(r"(\d{{1,3}}|{})", ENGLISH.join("|"));
    let son = r"(?:son|daughter|boy|girl|child|toddler|baby)";
    [
        format!(r"(?i)\b{number}[\s\-‑]years?[\s\-‑]olds?\b"),
        format!(r"(?i)\b(?:aged?|age of)\s+{number}\b"),
        format!(r"(?i)\b{son}(?:\s+of|,|\s*\()\s*{number}\b"),
        r"(?i)\b(\d{1,3})\s*(?:ans|años)\b".to_owned(),
        format!(r"(\d{{1,3}}|{})\s*(?:세|살)", KOREAN.join("|")),
        format!(
            r"(\d{{1,3}}|[二三四五六七八九]?十[一二三四五六七八九]?|{})\s*[岁歲]",
            CHINESE[..10].join("|")
        ),
    ]
    .iter()
    .map(|pattern| Regex::new(pattern).expect("the patterns above are valid"))
    .collect()
});

/// Ages under 18 that a text states, in the five languages of the interface.
pub(crate) fn child_ages(text: &str) -> Vec<u8> {
    let found = STATED.iter().flat_map(|pattern| pattern.captures_iter(text));
    let mut ages: Vec<u8> =
        found.filter_map(|c| number(c.get(1)?.as_str())).filter(|&age| age < 18).collect();
    ages.sort_unstable();
    ages.dedup();
    ages
}

fn number(word: &str) -> Option<u8> {
    let lower = word.to_lowercase();
    let of = |list: &[&str]| list.iter().position(|w| *w == lower).map(|i| i as u8);
    word.parse().ok().or_else(|| of(&ENGLISH)).or_else(|| of(&KOREAN)).or_else(|| of(&CHINESE))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ages_are_read_in_five_languages() {
        for text in [
            "his four-year-old son",
            "a boy, 4, and",
            "aged 4",
            "a son of four",
            "4살 아들",
            "네 살배기",
            "四岁",
            "4歲",
            "un niño de 4 años",
            "un enfant de 4 ans",
            "her son (4)",
        ] {
            assert_eq!(child_ages(text), [4], "{text}");
        }
        for text in ["a 34-year-old man", "four people", "4 November", "34세", "二十四岁"] {
            assert_eq!(child_ages(text), [0; 0], "{text}");
        }
    }
}
