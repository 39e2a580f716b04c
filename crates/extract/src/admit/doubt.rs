//! Whether a sentence speaks of what may be, will be or was not: then no act in it is taken for fact on a model's word.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex::Regex;
use serde::Deserialize;

/// Word lists by language, each with the table its cues stand in.
const FILES: [(&str, &str, &str); 5] = [
    ("en", "modality", include_str!("../../data/words/en_cues.toml")),
    ("es", "cues", include_str!("../../data/words/es_acts.toml")),
    ("fr", "cues", include_str!("../../data/words/fr_acts.toml")),
    ("ko", "cues", include_str!("../../data/words/ko.toml")),
    ("zh", "cues", include_str!("../../data/words/zh.toml")),
];

#[derive(Deserialize)]
struct Choice {
    lists: Vec<String>,
    more: Vec<String>,
    others: Vec<String>,
}

/// Signs of doubt, and signs that the report lays what it tells on others.
struct Signs {
    doubt: Regex,
    others: Regex,
}

static SIGNS: LazyLock<BTreeMap<&'static str, Signs>> = LazyLock::new(|| {
    let choices: BTreeMap<String, Choice> =
        toml::from_str(include_str!("../../data/words/doubt.toml")).expect(BUILT_IN);
    let signs = |(lang, table, file): &(&'static str, &str, &str)| {
        let choice = &choices[*lang];
        let doubt = expression(&choice.lists, &choice.more, table, file);
        (*lang, Signs { doubt, others: expression(&choice.others, &[], table, file) })
    };
    FILES.iter().map(signs).collect()
});

const BUILT_IN: &str = "the word lists are built in and read by every test";

/// Whether a sentence holds a sign of doubt. In a language without lists every sentence does: nobody can tell.
pub(crate) fn stands_in(sentence: &str, language: &str) -> bool {
    SIGNS.get(language).is_none_or(|signs| signs.doubt.is_match(sentence))
}

/// Whether a sentence says that it tells what others say ("reportedly", "according to").
pub(super) fn lays_on_others(sentence: &str, language: &str) -> bool {
    SIGNS.get(language).is_some_and(|signs| signs.others.is_match(sentence))
}

fn expression(lists: &[String], more: &[String], table: &str, file: &str) -> Regex {
    let file: toml::Table = toml::from_str(file).expect(BUILT_IN);
    let mut parts = more.to_vec();
    for name in lists {
        let list = file[table].get(name).and_then(toml::Value::as_array).expect(BUILT_IN);
        // Lists named so are expressions already; all others are words.
        let is_expression = name.starts_with("re_");
        for words in list.iter().filter_map(toml::Value::as_str) {
            parts.push(if is_expression { words.to_owned() } else { phrase(words) });
        }
    }
    Regex::new(&format!("(?i){}", parts.join("|"))).expect(BUILT_IN)
}

/// Whole words, with any space or apostrophe between them ("n" of "n'a", "'ll" of "they'll").
fn phrase(words: &str) -> String {
    let parts: Vec<String> = words.replace(['\'', '’'], " ").split_whitespace().map(regex::escape).collect();
    format!(r"\b{}\b", parts.join(r"[\s'’]+"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fear_plan_and_denial_are_seen_in_every_language() {
        for (lang, sentence) in [
            ("en", "They face torture in a camp."),
            ("en", "Officials said the men will be sent back on Monday."),
            ("en", "He was not beaten."),
            ("en", "They'll be shot."),
            ("es", "Serán torturados si los devuelven."),
            ("es", "Temen que los devuelvan."),
            ("es", "No fue torturado."),
            ("fr", "Ils seront renvoyés lundi."),
            ("fr", "Il n’a pas été torturé."),
            ("fr", "Ils risquent la torture."),
            ("fr", "Les soldats arrêteraient les familles."),
            ("ko", "이들은 송환되면 처형될 수 있다."),
            ("ko", "가족은 고문을 당할까 봐 두려워한다."),
            ("ko", "곧 송환될 것이다."),
            ("zh", "他们可能被遣返。"),
            ("zh", "他没有被打。"),
            ("ar", "أي شيء"),
            ("und", "anything"),
        ] {
            assert!(stands_in(sentence, lang), "{lang}: {sentence}");
        }
    }

    #[test]
    fn what_is_laid_on_others_is_seen() {
        assert!(lays_on_others("Police reportedly arrested nine women.", "en"));
        assert!(lays_on_others("경찰이 아홉 명을 체포한 것으로 알려졌다.", "ko"));
        assert!(!lays_on_others("Police arrested nine women.", "en"));
    }

    #[test]
    fn a_plain_report_of_what_happened_holds_no_doubt() {
        for (lang, sentence) in [
            ("en", "Police arrested nine women in Shenyang on 3 March."),
            ("es", "La policía detuvo a nueve mujeres en Tapachula el 3 de marzo."),
            ("fr", "La police a arrêté neuf femmes à Calais le 3 mars."),
            ("ko", "경찰은 3월 3일 선양에서 여성 아홉 명을 체포했다."),
            ("zh", "警方3月3日在沈阳逮捕了九名妇女。"),
        ] {
            assert!(!stands_in(sentence, lang), "{lang}: {sentence}");
        }
    }
}
