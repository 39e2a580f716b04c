//! The basic readers for Korean and Chinese: sentences of our own, every name and event in them invented.

mod acts;
mod dates;
mod people;

use std::sync::LazyLock;

use amparo_extract::read::{Input, Side};
use amparo_extract::{Knowledge, reading};
use amparo_model::Span;
use amparo_model::reading::{Entity, Reading};

static KNOWLEDGE: LazyLock<Knowledge<'static>> = LazyLock::new(|| {
    Knowledge::fast(include_bytes!("../../data/places.bin")).expect("the built-in gazetteer opens")
});

/// Reads a story of a page of a day, and checks what holds for every reading.
fn read(language: &str, published: &str, story: &str) -> Reading {
    let date = if published.is_empty() { String::new() } else { format!("Date: {published} (stated)\n") };
    let page = format!("Address: https://example.org/1\n{date}Language: {language}\n\n{story}\n");
    let reading = reading(
        &Input { bytes: page.as_bytes(), file_name: Some("page.txt"), side: &Side::default() },
        &KNOWLEDGE,
    );
    assert_eq!(reading.report.language, language);
    sound(&reading);
    reading
}

fn sound(reading: &Reading) {
    let chars: Vec<char> = reading.text.chars().collect();
    let cites = (reading.acts.iter().map(|a| &a.cites))
        .chain(reading.statements.iter().map(|s| &s.cites))
        .chain(reading.counts.iter().map(|c| &c.cites))
        .chain(reading.protection.iter().map(|p| &p.cites))
        .chain(reading.entities.iter().map(|e| &e.cites))
        .chain(reading.warnings.iter().map(|w| &w.cites));
    let attributes = reading.entities.iter().flat_map(|e| &e.attributes).flat_map(|a| &a.cites);
    let mentions = reading.entities.iter().flat_map(|e| &e.mentions);
    for quote in cites.flat_map(|c| c.values().flatten()).chain(attributes).chain(mentions) {
        let Span { start, end } = quote.span();
        assert_eq!(chars[start..end].iter().collect::<String>(), quote.quote);
        assert_eq!(quote.quote.trim(), quote.quote, "a citation begins and ends with words");
        assert!(!quote.quote.is_empty());
    }
    let ids: Vec<&str> = reading.entities.iter().map(|e| e.id.as_str()).collect();
    for act in &reading.acts {
        let places = act.places.iter().map(|p| &p.id);
        assert!(
            act.victims
                .iter()
                .chain(&act.actors)
                .chain(&act.sources)
                .chain(places)
                .all(|id| ids.contains(&id.as_str()))
        );
    }
    if !reading.text.trim().is_empty() && reading.report.language != "en" {
        assert!(reading.warnings.iter().any(|w| w.code == "not_read_further"));
    }
}

fn stated<'e>(entity: &'e Entity, name: &str) -> Option<&'e str> {
    entity.attributes.iter().find(|a| a.name == name).map(|a| a.value.as_str())
}

/// Kind, speaker's words and first words of what is said, of the first statement.
fn said(language: &str, story: &str) -> (String, String, String) {
    let reading = read(language, "2016-03-20", story);
    let s = reading.statements.first().unwrap_or_else(|| panic!("no statement in {story}"));
    let words = |field: &str| s.cites.get(field).map_or(String::new(), |q| q[0].quote.clone());
    (s.kind.clone(), words("speaker"), words("content"))
}

#[test]
fn korean_statements() {
    for (story, kind, speaker, content) in [
        ("\"아이가 아직 어리다\"라고 김영수 씨는 말했다.", "testimony", "김영수 씨", "아이가 아직 어리다"),
        ("박민호 목사는 \"연락이 끊겼다\"고 밝혔다.", "testimony", "박민호 목사", "연락이 끊겼다"),
        ("한 중개인은 일행이 투먼에 있다고 전했다.", "testimony", "중개인", "일행이 투먼에 있다"),
        (
            "중국 외교부 왕리화 대변인은 이 일에 대해 내놓을 말이 없다고 했다.",
            "non_comment",
            "왕리화 대변인",
            "이 일에 대해 내놓을 말이 없다",
        ),
        ("외교부는 그런 일은 없다고 부인했다.", "denial", "외교부", "그런 일은 없다"),
        ("인권단체는 송환을 즉각 중단하라고 촉구했다.", "demand", "인권단체", "송환을 즉각 중단하라"),
        ("중국 측은 아직 답하지 않았다.", "no_response", "중국 측", "아직 답하지 않았다"),
        ("대변인은 \"법에 따라 처리한다\"고 말했다.", "policy_line", "대변인", "법에 따라 처리한다"),
        ("한 소식통에 따르면 탈북민 5명이 구금돼 있다.", "disclosure", "소식통", "탈북민 5명이 구금돼 있다"),
    ] {
        assert_eq!(said("ko", story), (kind.into(), speaker.into(), content.into()), "{story}");
    }
    // Marks that set off a word are no statement.
    assert!(read("ko", "2016-03-20", "이른바 \"안전 가옥\"이 있던 곳이다.").statements.is_empty());
}

#[test]
fn chinese_statements() {
    for (story, kind, speaker, content) in [
        ("牧师李正浩说：“我们失去了联系。”", "testimony", "牧师李正浩", "我们失去了联系。"),
        ("“孩子还小”，姐姐孟秀英说。", "testimony", "孟秀英", "孩子还小"),
        ("发言人王丽华表示，没有可以提供的消息。", "non_comment", "发言人王丽华", "没有可以提供的消息"),
        ("外交部说，有关人员已依法处理。", "policy_line", "外交部", "有关人员已依法处理"),
        ("人权组织要求：“立即停止遣返。”", "demand", "人权组织", "立即停止遣返。"),
        ("中方尚未回复。", "no_response", "中方", "尚未回复"),
        ("据《北江日报》报道，五人被捕。", "disclosure", "《北江日报》", "五人被捕"),
        ("当局否认有人被捕。", "denial", "当局", "有人被捕"),
    ] {
        assert_eq!(said("zh", story), (kind.into(), speaker.into(), content.into()), "{story}");
    }
}

fn guards(language: &str, story: &str) -> Vec<(String, String)> {
    let reading = read(language, "2016-03-20", story);
    reading.protection.iter().map(|p| (p.kind.clone(), p.cites["cue"][0].quote.clone())).collect()
}

#[test]
fn protection_in_korean_and_chinese() {
    for (language, story, kind, words) in [
        ("ko", "언니인 김순영(가명) 씨는 인천에 산다.", "pseudonym", "김순영(가명)"),
        ("ko", "익명을 요구한 주민이 전했다.", "anonymity_request", "익명을 요구한"),
        ("ko", "여성은 이름을 쓰지 말아 달라고 부탁했다.", "anonymity_request", "이름을 쓰지 말아 달라"),
        (
            "ko",
            "그는 얼굴과 실명은 공개하지 말아 달라고 했다.",
            "anonymity_request",
            "얼굴과 실명은 공개하지 말아 달라",
        ),
        ("ko", "연락은 help@example.org 로 하면 된다.", "contact_detail", "help@example.org"),
        ("zh", "姐姐孟秀英（化名）住在首尔。", "pseudonym", "孟秀英（化名）"),
        ("zh", "一名不愿透露姓名的居民说，有人被捕。", "anonymity_request", "不愿透露姓名"),
        ("zh", "她要求匿名。", "anonymity_request", "要求匿名"),
        ("zh", "她请记者不要写她的老家。", "anonymity_request", "请记者不要写她的老家"),
    ] {
        let found = guards(language, story);
        assert!(found.contains(&(kind.to_owned(), words.to_owned())), "{story}: {found:?}");
    }
    assert!(guards("ko", "9세 소년이 붙잡혔다.").contains(&("minor".into(), "9세 소년".into())));
    assert!(guards("zh", "9岁的女孩被捕。").contains(&("minor".into(), "9岁的女孩".into())));
}

#[test]
fn figures_are_counts_and_no_acts() {
    let ko = read("ko", "2016-03-20", "인권단체는 지난해 탈북민 57명이 체포됐다고 밝혔다.");
    assert_eq!(ko.counts.len(), 1);
    assert_eq!((ko.counts[0].size.value, ko.counts[0].of.as_str()), (Some(57), "arrest"));
    assert_eq!(ko.counts[0].period.as_ref().and_then(|p| p.edtf.as_deref()), Some("2015"));
    assert!(ko.counts[0].counter.is_some() && ko.acts.is_empty());
    let zh = read("zh", "2016-03-20", "据统计，去年共有57名脱北者被遣返。");
    assert_eq!((zh.counts.len(), zh.acts.len()), (1, 0));
    assert!(zh.warnings.iter().any(|w| w.code == "count_without_counter"));
}

#[test]
fn other_languages_are_not_passed_over_in_silence() {
    for (language, story) in [
        ("ja", "川の近くで七人が拘束されたと住民が話した。"),
        ("ru", "В городе задержали одиннадцать человек, сообщил пастор."),
    ] {
        let reading = read(language, "2016-03-20", story);
        assert!(reading.entities.is_empty() && reading.acts.is_empty());
        assert_eq!(reading.warnings.iter().filter(|w| w.code == "not_read_further").count(), 1);
    }
}

/// Pieces of text that meet in every order, with marks left open.
const PIECES: &[&str] = &[
    "탈북민 11명",
    "이 ",
    "은 ",
    "중국 공안에 ",
    "붙잡혔다",
    "고 ",
    "말했다. ",
    "\"",
    "”",
    "“",
    "(가명) 씨",
    "맹순희",
    "지난 12일 ",
    "3월",
    "9살 ",
    "옌지 ",
    "요금소에서 ",
    "도문의 구류 시설에 있다",
    "북송될까 봐 ",
    "\n\n",
    "\n",
    "五名脱北者",
    "在延吉",
    "被捕",
    "，",
    "。",
    "说：",
    "据",
    "报道",
    "（化名）",
    "担心",
    "将",
    "遣返",
    "3月12日",
    "由保卫部接收",
    "9岁的女儿",
    "と",
    "é",
    "👩\u{200d}👧",
    "\u{202e}",
    " ",
    "《",
    "》",
    "十",
    "第",
    "1,2",
    "…",
];

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(200))]
    #[test]
    fn no_text_breaks_the_readers(picks in proptest::collection::vec(0..PIECES.len(), 0..40), language in 0usize..4) {
        let story: String = picks.iter().map(|i| PIECES[*i]).collect();
        read(["ko", "zh", "es", "fr"][language], "2016-03-20", &story);
    }
}

#[test]
fn a_very_long_story_is_cut_and_says_so() {
    let line = "지난 12일 옌지에서 탈북민 11명이 중국 공안에 붙잡혔다고 \"한 목사\"가 말했다.\n\n";
    let reading = read("ko", "2016-03-20", &line.repeat(20_000));
    assert!(reading.warnings.iter().any(|w| w.code == "truncated"));
    assert!(!reading.acts.is_empty());
}
