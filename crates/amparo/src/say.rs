//! Every visible word: messages from `locales/LANG/*.ftl`, the language to use, and its direction.

mod message;

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

pub use message::Message;

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Lang {
    #[default]
    En,
    Ko,
    Zh,
    Es,
    Fr,
    Ar,
}

/// All of them, in the order they are offered.
pub const LANGS: [Lang; 6] = [Lang::En, Lang::Ko, Lang::Zh, Lang::Es, Lang::Fr, Lang::Ar];

impl Lang {
    /// The language tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ko => "ko",
            Self::Zh => "zh",
            Self::Es => "es",
            Self::Fr => "fr",
            Self::Ar => "ar",
        }
    }

    /// Its name in itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Ko => "\u{d55c}\u{ad6d}\u{c5b4}",
            Self::Zh => "\u{4e2d}\u{6587}",
            Self::Es => "Espa\u{f1}ol",
            Self::Fr => "Fran\u{e7}ais",
            Self::Ar => "\u{627}\u{644}\u{639}\u{631}\u{628}\u{64a}\u{629}",
        }
    }

    /// The direction it is written in.
    pub fn dir(self) -> &'static str {
        if self == Self::Ar { "rtl" } else { "ltr" }
    }

    /// Reads a tag such as `ko`, `ko-KR` or `zh_TW.UTF-8`; `None` for a language we do not speak.
    pub fn parse(tag: &str) -> Option<Self> {
        let first = tag.split(['-', '_', '.', '@']).next()?.to_ascii_lowercase();
        LANGS.into_iter().find(|lang| lang.tag() == first)
    }

    /// The best one for an `Accept-Language` header.
    pub fn accept(header: &str) -> Option<Self> {
        let mut wanted: Vec<(f32, usize, Self)> = header
            .split(',')
            .enumerate()
            .filter_map(|(place, item)| {
                let (tag, q) = item.split_once(";q=").unwrap_or((item, "1"));
                Some((q.trim().parse().ok()?, place, Self::parse(tag.trim())?))
            })
            .filter(|(q, ..)| *q > 0.0)
            .collect();
        wanted.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        wanted.first().map(|(.., lang)| *lang)
    }
}

/// The direction of a text in a language that may not be one of ours.
pub fn dir_of(tag: &str) -> &'static str {
    let first = tag.split(['-', '_']).next().unwrap_or_default();
    if matches!(first, "ar" | "he" | "fa" | "ur" | "ps" | "ug" | "yi" | "ckb" | "sd") { "rtl" } else { "ltr" }
}

/// The messages of one language.
pub struct Say {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

/// The language files of one language: the interface, problems, findings about a publication, sources side by side,
/// board with life lines and codebook, sealed fields, what is done for the people of a case, the review page, tokens and the
/// API, search, map and network, the tour.
macro_rules! files {
    ($lang:literal) => {
        [
            include_str!(concat!("../locales/", $lang, "/main.ftl")),
            include_str!(concat!("../locales/", $lang, "/problems.ftl")),
            include_str!(concat!("../locales/", $lang, "/findings.ftl")),
            include_str!(concat!("../locales/", $lang, "/beside.ftl")),
            include_str!(concat!("../locales/", $lang, "/accounts.ftl")),
            include_str!(concat!("../locales/", $lang, "/board.ftl")),
            include_str!(concat!("../locales/", $lang, "/sealed.ftl")),
            include_str!(concat!("../locales/", $lang, "/actions.ftl")),
            include_str!(concat!("../locales/", $lang, "/review.ftl")),
            include_str!(concat!("../locales/", $lang, "/api.ftl")),
            include_str!(concat!("../locales/", $lang, "/find.ftl")),
            include_str!(concat!("../locales/", $lang, "/see.ftl")),
            include_str!(concat!("../locales/", $lang, "/tour.ftl")),
            include_str!(concat!("../locales/", $lang, "/inbox.ftl")),
        ]
    };
}

static ALL: LazyLock<[Say; 6]> = LazyLock::new(|| {
    [
        Say::load(Lang::En, &files!("en")),
        Say::load(Lang::Ko, &files!("ko")),
        Say::load(Lang::Zh, &files!("zh")),
        Say::load(Lang::Es, &files!("es")),
        Say::load(Lang::Fr, &files!("fr")),
        Say::load(Lang::Ar, &files!("ar")),
    ]
});

impl Say {
    fn load(lang: Lang, texts: &[&str]) -> Self {
        let id: LanguageIdentifier = lang.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // Marks round every value would be noise in a terminal; names in pages stand in <bdi>.
        bundle.set_use_isolating(lang == Lang::Ar);
        for &text in texts {
            // A broken message is missing, and falls back to English; the test `messages` finds it.
            let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(partly, _)| partly);
            bundle.add_resource_overriding(resource);
        }
        Self { lang, bundle }
    }

    /// The messages of a language.
    pub fn of(lang: Lang) -> &'static Self {
        let place = LANGS.iter().position(|l| *l == lang).unwrap_or(0);
        &ALL[place]
    }

    /// Which language it is.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// A message without values; its id where nobody wrote it.
    pub fn t(&self, id: &str) -> String {
        self.with(id, &[])
    }

    /// A message without values, if this language or English has it.
    pub fn try_t(&self, id: &str) -> Option<String> {
        self.format(id, None)
    }

    /// A message with a number `n` in it.
    pub fn n(&self, id: &str, n: impl TryInto<i64>) -> String {
        self.with(id, &[("n", Value::Number(n.try_into().unwrap_or(i64::MAX)))])
    }

    /// A message with one piece of text in it.
    pub fn a(&self, id: &str, name: &str, value: &str) -> String {
        self.with(id, &[(name, Value::Text(value))])
    }

    /// A message with values in it.
    pub fn with(&self, id: &str, values: &[(&str, Value<'_>)]) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in values {
            match value {
                Value::Text(text) => args.set((*name).to_owned(), FluentValue::from(*text)),
                Value::Number(n) => args.set((*name).to_owned(), FluentValue::from(*n)),
            }
        }
        self.format(id, Some(&args)).unwrap_or_else(|| id.to_owned())
    }

    fn format(&self, id: &str, args: Option<&FluentArgs>) -> Option<String> {
        let english = Self::of_english();
        for bundle in [&self.bundle, &english.bundle] {
            if let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) {
                let mut errors = Vec::new();
                return Some(bundle.format_pattern(pattern, args, &mut errors).into_owned());
            }
        }
        None
    }

    fn of_english() -> &'static Self {
        &ALL[0]
    }
}

/// A value in a message.
#[derive(Clone, Copy, Debug)]
pub enum Value<'a> {
    /// Text as it stands.
    Text(&'a str),
    /// A number, for plural forms.
    Number(i64),
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<u64> for Value<'_> {
    fn from(n: u64) -> Self {
        Self::Number(n as i64)
    }
}

impl From<usize> for Value<'_> {
    fn from(n: usize) -> Self {
        Self::Number(n as i64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_language_wins() {
        assert_eq!(Lang::accept("fr;q=0.5, ko-KR, en;q=0.9"), Some(Lang::Ko));
        assert_eq!(Lang::accept("de, pt;q=0.5"), None);
        assert_eq!(Lang::parse("zh_TW.UTF-8"), Some(Lang::Zh));
    }
}
