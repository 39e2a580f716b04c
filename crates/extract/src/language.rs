//! Which language a text is in.

/// BCP 47 tag of the text's language, or `und` where it cannot be told.
///
/// Script decides first (Hangul, kana, Han: short texts in them need no statistics), then trigrams.
pub(crate) fn of(text: &str) -> &'static str {
    let (mut hangul, mut kana, mut han, mut letters) = (0usize, 0usize, 0usize, 0usize);
    for c in text.chars().take(20_000) {
        match c {
            '\u{ac00}'..='\u{d7af}' | '\u{1100}'..='\u{11ff}' => hangul += 1,
            '\u{3040}'..='\u{30ff}' => kana += 1,
            '\u{3400}'..='\u{9fff}' => han += 1,
            c if c.is_alphabetic() => letters += 1,
            _ => {}
        }
    }
    // Letters of these scripts carry about three times as much as Latin ones.
    if hangul * 3 > letters && hangul >= han / 4 && hangul > 0 {
        return "ko";
    }
    if (kana * 3 > letters || kana * 8 > han) && kana > 0 && kana + han > letters / 3 {
        return "ja";
    }
    if han * 3 > letters && han > 0 {
        return "zh";
    }
    if letters < 20 {
        return "und";
    }
    match whatlang::detect_lang(text.get(..text.floor_char_boundary(6_000)).unwrap_or(text)) {
        Some(lang) => tag(lang),
        None => "und",
    }
}

fn tag(lang: whatlang::Lang) -> &'static str {
    use whatlang::Lang as L;
    match lang {
        L::Eng => "en",
        L::Fra => "fr",
        L::Spa => "es",
        L::Ara => "ar",
        L::Rus => "ru",
        L::Deu => "de",
        L::Por => "pt",
        L::Ita => "it",
        L::Tur => "tr",
        L::Vie => "vi",
        L::Tha => "th",
        L::Pes => "fa",
        L::Urd => "ur",
        L::Mya => "my",
        L::Khm => "km",
        L::Ukr => "uk",
        L::Heb => "he",
        L::Jpn => "ja",
        L::Nld => "nl",
        L::Ind => "id",
        _ => "und",
    }
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn script_and_trigrams() {
        assert_eq!(of("중국 지린성 옌지 부근에서 탈북민이 붙잡혔다고 한국 영사관이 14일 밝혔다."), "ko");
        assert_eq!(of("延吉被捕脱北者全部遭遣返"), "zh");
        assert_eq!(
            of("Eleven North Koreans were stopped outside the city on Saturday, a relative said."),
            "en"
        );
        assert_eq!(
            of("Onze Nord-Coréens ont été arrêtés samedi à la sortie de la ville, selon un proche."),
            "fr"
        );
        assert_eq!(of("12:30"), "und");
    }
}
