//! Contact details in free text: enough patterns to err on the safe side.

use std::sync::LazyLock;

use amparo_model::Edtf;
use regex::Regex;

/// What sort of text is searched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sort {
    /// Prose, names, quotes.
    Text,
    /// The address of a publication: long numbers and paths are usual there.
    Address,
}

/// E-mail, profiles, handles and messenger numbers, street addresses in the five languages of the interface.
static DETAILS: LazyLock<Vec<(&str, Regex)>> = LazyLock::new(|| {
    [
        ("an e-mail address", r"(?i)[\p{L}\d._%+\-]+\s?(?:@|＠|\(at\)|\[at\])\s?[\p{L}\d\-]+(?:\s?(?:\.|\(dot\)|\[dot\])\s?[\p{L}\d\-]+)+"),
        ("a personal profile", r"(?i)(?:^|[^\w.\-]|//|www\.|m\.)(?:t\.me|wa\.me|line\.me|open\.kakao\.com|facebook\.com|fb\.com|instagram\.com|twitter\.com|x\.com|vk\.com|tiktok\.com|weibo\.com|linkedin\.com/in|ok\.ru)/[^\s/]+"),
        ("a handle", r"(?:^|[\s(,:;'’“‘「])@[\p{L}\d_][\p{L}\d_.]{2,}"),
        ("a messenger id", r"(?i)(?:\b(?:wechat|weixin|kakao(?:talk)?|whatsapp|telegram|skype|viber|qq|(?:line|signal)\s+id)|微信|카카오톡|카톡|텔레그램|라인\s*아이디)\s*(?:id|no\.?|number|号码?|號碼?|아이디|번호)?\s*(?:[:：]\s*[\w+][\w.\-+]{3,}|is\s+[\w.\-+]*\d)"),
        ("a messenger id", r"(?i)(?:微信号?|QQ号?)\s*[:：]?\s*[A-Za-z0-9_\-]{5,}"),
        ("a street address", r"(?i)\b\d{1,5}[a-z]?,?\s+(?:\p{L}[\p{L}'’.\-]*\s+){1,4}(?:street|st\.|road|rd\.|avenue|ave\.|lane|boulevard|blvd)(?:\W|$)"),
        ("a street address", r"(?i)\b(?:apartment|apt\.?|flat|room|unit|house no\.?|building no\.?)\s*#?\s?\d+[a-z]?\b"),
        ("a street address", r"(?i)\b(?:calle|avenida|carrera|rue|avenue|boulevard)\s+(?:\p{L}[\p{L}'’.\-]*\s+){1,5}(?:n[º°o.]*\s*)?\d+\b"),
        ("a street address", r"(?i)\b\d{1,4},?\s+(?:bis\s+)?(?:rue|avenue|boulevard|impasse)\s+\p{L}"),
        ("a street address", r"\d+\s*번지|\d+동\s*\d+호|\p{Hangul}+[로길]\s?\d+(?:-\d+)?(?:번길|\s|,|$)"),
        ("a street address", r"[路街巷弄道]\s*\d+\s*[号號]|\d+\s*(?:号楼|號樓|单元|單元|号院|號院)"),
    ]
    .into_iter()
    .map(|(what, pattern)| (what, Regex::new(pattern).expect("the patterns above are valid")))
    .collect()
});

static NUMBER: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?:\+|\()?\d[\d\s().\-–‑/]{5,}\d").expect("the pattern is valid"));

/// What sort of contact detail stands in a text, if any.
pub(crate) fn contact(text: &str, sort: Sort) -> Option<&'static str> {
    let plain: String = crate::names::strip_controls(text);
    let in_address = |what: &str| matches!(what, "an e-mail address" | "a personal profile");
    let found =
        DETAILS.iter().find(|(what, r)| (sort == Sort::Text || in_address(what)) && r.is_match(&plain));
    found
        .map(|(what, _)| *what)
        .or_else(|| (sort == Sort::Text && telephone(&plain)).then_some("a telephone number"))
}

/// A run of digits long enough to be dialled that is no date.
fn telephone(text: &str) -> bool {
    let western: String = text.chars().map(western_digit).collect();
    NUMBER.find_iter(&western).any(|found| {
        let run = found.as_str();
        let digits = run.chars().filter(char::is_ascii_digit).count();
        let dialled = run.starts_with(['+', '0']) || run.starts_with("(0");
        (digits >= 9 || (dialled && digits >= 7)) && !dates(run)
    })
}

/// Full-width, Arabic and other decimal digits as 0 to 9.
fn western_digit(c: char) -> char {
    const ZEROS: [u32; 5] = [0xFF10, 0x660, 0x6F0, 0x966, 0xE50];
    let digit = ZEROS.iter().find_map(|zero| (c as u32).checked_sub(*zero).filter(|d| *d < 10));
    digit.and_then(|d| char::from_digit(d, 10)).unwrap_or(c)
}

/// Only dates and years: `2016-03-12/2016-03-15`, `2013-2016`, `12.03.2016 14.03.2016`.
fn dates(run: &str) -> bool {
    if run.parse::<Edtf>().is_ok() {
        return true;
    }
    run.split([' ', '/', '–', '(', ')']).filter(|part| !part.is_empty()).all(|part| {
        let numbers: Vec<&str> = part.split(['-', '.']).collect();
        let year = |n: &&str| n.len() == 4 && (n.starts_with("19") || n.starts_with("20"));
        part.parse::<Edtf>().is_ok_and(|_| part.contains('-') || year(&part))
            || (numbers.iter().filter(|n| year(n)).count() >= 1
                && numbers.iter().all(|n| year(n) || n.len() <= 2))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contact_details_are_found_and_dates_are_not() {
        for text in [
            "write to a.b@mail.example",
            "a.b (at) mail (dot) example",
            "call +86 139 1234 5678",
            "010-1234-5678",
            "(02) 734 7070",
            "０１０-１２３４-５６７８",
            "on t.me/helper1",
            "see https://www.facebook.com/some.one",
            "ask @helper_77",
            "WeChat: lee_1990",
            "微信号 abc12345",
            "카톡 아이디: hana77",
            "12 Xita North Street",
            "Apt. 402",
            "102동 1204호",
            "시타로 12번길",
            "西塔街12号",
            "3号楼",
            "Calle de la Paz 14",
            "14 rue Victor Hugo",
        ] {
            assert!(contact(text, Sort::Text).is_some(), "{text}");
        }
        for text in [
            "on 2016-03-12/2016-03-15",
            "from 2013-2016",
            "12.03.2016",
            "over 1,200 people",
            "11月4号被捕",
            "10 people in 2 houses",
            "room for doubt",
            "2,600,000",
            "Resolution 1373 (2001)",
            "the line is clear",
        ] {
            assert_eq!(contact(text, Sort::Text), None, "{text}");
        }
        assert_eq!(contact("https://news.example/20160312000123456", Sort::Address), None);
        assert!(contact("https://facebook.com/some.one", Sort::Address).is_some());
    }
}
