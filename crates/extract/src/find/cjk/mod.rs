//! The basic reader for Korean and Chinese.
//!
//! Neither language lets words be told apart by spaces alone, so everything here is a range of bytes of the text, found
//! by word lists (`data/words/ko.toml`, `zh.toml`), numbers, dates and the gazetteer. It reads dates, numbers of people,
//! ages, names from lists, places, plain acts and clear quotations; it follows no sentence further, and says so.
//!
//! ```text
//! Scene (paragraphs, sentences, quotations)
//!   → dates, numbers → places → people → speech → acts → figures → care → build (exchange form)
//! ```

mod acts;
mod ages;
mod bodies;
mod calendar;
mod care;
mod chinese;
mod dates;
mod figures;
mod korean;
mod names;
mod names_ko;
mod names_zh;
mod numbers;
mod parties;
mod people;
mod places;
mod roles;
mod said_ko;
mod said_zh;
mod scene;
mod speech;
mod ties;
mod words;

use std::ops::Range;
use std::sync::LazyLock;

use amparo_model::Text;
use amparo_model::reading::Stated;
use jiff::civil::Date;
use regex::Regex;

use super::assemble::Proposals;
use super::spans::cast::Cast;
use super::spans::{Findings, build};
use crate::gazetteer::Gazetteer;

pub(crate) use names::name_in;

/// A language this reader knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lang {
    Ko,
    Zh,
}

impl Lang {
    /// The rule id of proposals.
    fn by(self) -> &'static str {
        match self {
            Self::Ko => "rules/ko",
            Self::Zh => "rules/zh",
        }
    }
}

/// Reads the story; dates lean on the day of publication and on nothing else.
pub(crate) fn read(
    lang: Lang,
    text: &Text,
    story: &[Range<usize>],
    gazetteer: &Gazetteer<'_>,
    published: Option<Date>,
) -> Proposals {
    let words = words::of(lang);
    let scene = scene::Scene::new(text, story, lang);
    let dates = dates::find(&scene, published);
    let quantities = numbers::find(&scene);
    let mut cast = Cast::default();
    let dateline = dateline(&scene);
    let numbers = quantities.iter().map(|q| q.at.clone());
    let busy: Vec<Range<usize>> =
        dates.iter().map(|d| d.at.clone()).chain(numbers).chain(dateline.clone()).collect();
    places::find(&scene, words, gazetteer, &busy, &mut cast);
    bodies::find(&scene, words, &busy, &mut cast);
    people::find(&scene, words, &quantities, &mut cast);
    let said = speech::find(&scene, words, &mut cast);
    let mut deeds = acts::find(&scene, words, &cast, &dates, &said);
    let figures = figures::find(&scene, words, &cast, &dates, &mut deeds);
    let guards = care::find(&scene, words, &cast, &said);
    let ties = ties::find(&scene, words, &cast);
    let numbers = quantities.into_iter().map(|q| (q.at, q.size)).collect();
    let found = Findings { cast, dates, said, deeds, figures, guards, ties, numbers };
    let mut out = build::proposals(text, lang.by(), &found);
    out.dateline =
        dateline.map(|at| Stated { value: scene.words(&at).to_owned(), cites: vec![text.quote(at)] });
    out
}

/// "长岭边讯网3月13日讯", "(서울=연합뉴스)": where and by whom the story was filed, at the head of a paragraph.
fn dateline(scene: &scene::Scene<'_>) -> Option<Range<usize>> {
    static KO: LazyLock<Regex> =
        LazyLock::new(|| words::regex(r"^[(\[][가-힣·, ]{2,20}=[^)\]\n]{2,16}[)\]]"));
    static ZH: LazyLock<Regex> = LazyLock::new(|| {
        words::regex(r"^[【(（]?[^，。：\s]{2,18}\d{1,2}月\d{1,2}日(?:电|電|讯|訊|综合报道)(?:[】)）])?")
    });
    let pattern = match scene.lang {
        Lang::Ko => &KO,
        Lang::Zh => &ZH,
    };
    scene.paras.iter().take(4).find_map(|p| pattern.find(scene.words(p)).map(|m| p.start..p.start + m.end()))
}
