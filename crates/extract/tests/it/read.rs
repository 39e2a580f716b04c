//! Bytes to text: encodings, header blocks, page furniture, web pages. All fixtures are invented and made here.

use std::ops::Range;

use amparo_extract::read::{Document, Input, MetaValue, Side, read};
use amparo_model::reading::PublishedStatus;
use encoding_rs::{BIG5, EUC_KR, GBK, SHIFT_JIS, WINDOWS_1252};

mod bad;
mod formats;

fn open(bytes: &[u8]) -> Document {
    open_as(bytes, None, &Side::default())
}

fn open_as(bytes: &[u8], file_name: Option<&str>, side: &Side) -> Document {
    let document = read(&Input { bytes, file_name, side });
    sound(&document);
    document
}

/// What holds for every document.
fn sound(document: &Document) {
    let text = &document.text;
    let mut ranges: Vec<Range<usize>> = document.story.clone();
    ranges.extend(document.leftovers.iter().map(|marked| marked.range.clone()));
    ranges.sort_by_key(|range| range.start);
    assert!(ranges.iter().all(|range| text.get(range.clone()).is_some_and(|words| !words.is_empty())));
    assert!(ranges.windows(2).all(|two| two[0].end <= two[1].start), "ranges overlap");
    let meta = &document.meta;
    let values = [&meta.title, &meta.outlet, &meta.byline, &meta.published, &meta.language, &meta.address];
    for value in values.into_iter().flatten() {
        assert!(value.range.clone().is_none_or(|range| text.get(range).is_some()));
    }
    assert!(
        document.notes.iter().flat_map(|note| &note.ranges).all(|range| text.get(range.clone()).is_some())
    );
    let (mut at, mut source) = (0, 0);
    for run in &document.source_map {
        assert_eq!(run.text_start, at, "the map has no gap");
        assert!(
            run.text_end > run.text_start && run.source_start >= source && run.source_end >= run.source_start
        );
        (at, source) = (run.text_end, run.source_end);
    }
    assert_eq!(at, text.chars().count(), "the map covers the text");
    document.parts.iter().for_each(|part| sound(&part.document));
}

/// Runs of equal length lead to the same characters in the decoded file.
fn leads_back(document: &Document, source: &str) {
    let (text, source): (Vec<char>, Vec<char>) = (document.text.chars().collect(), source.chars().collect());
    for run in &document.source_map {
        let (words, came) = (&text[run.text_start..run.text_end], &source[run.source_start..run.source_end]);
        assert!(words.len() != came.len() || words == came, "{words:?} is not {came:?}");
    }
}

fn leftovers<'a>(document: &'a Document, kind: &str) -> Vec<&'a str> {
    let of_kind = document.leftovers.iter().filter(|marked| marked.kind == kind);
    of_kind.map(|marked| &document.text[marked.range.clone()]).collect()
}

fn story(document: &Document) -> String {
    document.story.iter().map(|range| &document.text[range.clone()]).collect::<Vec<_>>().join("\n")
}

fn value(value: Option<&MetaValue>) -> Option<&str> {
    value.map(|value| value.value.as_str())
}

fn codes(document: &Document) -> Vec<&str> {
    document.notes.iter().map(|note| note.code).collect()
}

const KOREAN: &str = "압록강 근처에서 일곱 명이 붙잡혔다고 마을 주민이 월요일에 전했다. 그들은 두 대의 차에 나누어 타고 있었다.";
const CHINESE: &str =
    "据当地居民说，七人在江边被边防人员带走，其中有两名儿童。目前没有人知道他们在哪里，家属正在打听消息。";
const JAPANESE: &str =
    "川の近くで七人が拘束されたと住民が話した。子どもが二人いたという。行方は分かっていない。";

#[test]
fn any_encoding_is_read() {
    let utf16 = |text: &str, big: bool| -> Vec<u8> {
        text.encode_utf16()
            .flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() })
            .collect()
    };
    let chinese = format!("{CHINESE}\n\n{CHINESE}\n");
    for (bytes, text, encoding) in [
        (KOREAN.as_bytes().to_vec(), KOREAN, "UTF-8"),
        ([b"\xEF\xBB\xBF", KOREAN.as_bytes()].concat(), KOREAN, "UTF-8"),
        ([vec![0xFF, 0xFE], utf16(KOREAN, false)].concat(), KOREAN, "UTF-16LE"),
        (utf16(KOREAN, false), KOREAN, "UTF-16LE"),
        (utf16(&chinese, true), &chinese, "UTF-16BE"),
        (EUC_KR.encode(KOREAN).0.into_owned(), KOREAN, "EUC-KR"),
        (GBK.encode(CHINESE).0.into_owned(), CHINESE, "GBK"),
        (SHIFT_JIS.encode(JAPANESE).0.into_owned(), JAPANESE, "Shift_JIS"),
        (
            BIG5.encode("據當地居民說，七人在江邊被帶走，其中有兩名兒童，家屬正在打聽消息。").0.into_owned(),
            "據當地居民說，七人在江邊被帶走，其中有兩名兒童，家屬正在打聽消息。",
            "Big5",
        ),
        (
            WINDOWS_1252
                .encode("La señora dijo que su hermano está detenido en una cárcel española.")
                .0
                .into_owned(),
            "La señora dijo que su hermano está detenido en una cárcel española.",
            "windows-1252",
        ),
    ] {
        let document = open(&bytes);
        assert_eq!((document.text.as_str(), document.encoding.as_str()), (text, encoding));
        leads_back(&document, text);
    }
}

#[test]
fn broken_characters_are_shown_and_noted() {
    let surrogate = open(b"Seven people were \xED\xA0\x80 held near the river on Monday.\n");
    assert_eq!((surrogate.encoding.as_str(), codes(&surrogate)), ("UTF-8", vec!["replaced_characters"]));
    assert!(surrogate.text.contains("were \u{FFFD}"));
    let cut = open(&KOREAN.as_bytes()[..KOREAN.len() - 2]);
    assert_eq!(cut.encoding, "UTF-8");
    let lone = open(&[0xFF, 0xFE, b'a', 0, 0x00, 0xD8, b'b', 0]);
    assert_eq!(lone.text, "a\u{FFFD}b");
    let override_ = open("The man \u{202E}eman\u{202C} was held by the police.".as_bytes());
    assert_eq!(codes(&override_), ["bidi_override"]);
    assert_eq!(override_.notes[0].ranges, [8..11, 15..18]);
}

#[test]
fn line_ends_are_unified_and_lead_back() {
    let source = "First line of it.\r\nSecond.\rThird.\n";
    let document = open(source.as_bytes());
    assert_eq!(document.text, "First line of it.\nSecond.\nThird.\n");
    leads_back(&document, source);
    let second = document.source_map.iter().find(|run| run.text_start == 18).map(|run| run.source_start);
    assert_eq!(second, Some(19));
}

const BLOCK: &str = "Address: https://news.example.org/seven\nDate: 2019-05-06 (inferred)\nOutlet: Ford Gazette\n\
    Language: en\nText: invented for testing.\n\nSeven held at the ford\n\nSeven people were held at the ford on \
    Monday, a villager said.\n";

#[test]
fn a_header_block_is_read_and_marked() {
    let document = open(BLOCK.as_bytes());
    let meta = &document.meta;
    assert_eq!(value(meta.address.as_ref()), Some("https://news.example.org/seven"));
    assert_eq!(value(meta.outlet.as_ref()), Some("Ford Gazette"));
    assert_eq!(value(meta.language.as_ref()), Some("en"));
    assert_eq!(value(meta.title.as_ref()), Some("Seven held at the ford"));
    let published = meta.published.clone().expect("a date");
    assert_eq!((published.value.as_str(), published.known), ("2019-05-06", PublishedStatus::Inferred));
    assert_eq!(&document.text[published.range.expect("words")], "2019-05-06");
    assert!(leftovers(&document, "header")[0].starts_with("Address:"));
    assert!(story(&document).starts_with("Seven held at the ford"));
    assert!(open(b"Beijing: Seven people were held at the ford.\n\nThey are well.").leftovers.is_empty());
}

#[test]
fn the_operator_has_the_last_word() {
    let side = Side::from_toml("published = 2020-01-02\noutlet = \"Mine\"").expect("a side file");
    let document = open_as(BLOCK.as_bytes(), None, &side);
    assert_eq!(value(document.meta.published.as_ref()), Some("2020-01-02"));
    assert_eq!(document.meta.outlet.map(|outlet| outlet.known), Some(PublishedStatus::Given));
    assert!(Side::from_toml("publisher = \"x\"").is_err());
}

const PASTED: &str = "Tue. June 4th, 2019\n\nHome | World | Sport\n\nDhaka: A woman and her two sons were arrested at a \
    bus station in Sylhet on 2 June, a neighbour said.\n\nBy morning they had been moved to another town, he added.\n\n\
    Comments from the police were not to be had.\n\nPhoto: a bus station\n\nReporter: Nadia Invented\n\n\nRelated \
    Post\n\nFerry prices rise again\n\nLeave a Reply\n\nYour email address will not be published. Required fields \
    are marked *";

#[test]
fn a_page_as_it_comes_is_told_from_its_story() {
    let document = open(PASTED.as_bytes());
    assert_eq!(leftovers(&document, "page_date"), ["Tue. June 4th, 2019"]);
    assert_eq!(leftovers(&document, "navigation"), ["Home | World | Sport"]);
    assert_eq!(leftovers(&document, "related"), ["Related Post\n\nFerry prices rise again"]);
    assert_eq!(leftovers(&document, "caption"), ["Photo: a bus station"]);
    assert_eq!(leftovers(&document, "form").len(), 1);
    assert_eq!(value(document.meta.published.as_ref()), Some("2019-06-04"));
    assert_eq!(value(document.meta.byline.as_ref()), Some("Nadia Invented"));
    assert_eq!(document.meta.title, None);
    let story = story(&document);
    assert!(story.starts_with("Dhaka: A woman") && story.ends_with("were not to be had."));
}

#[test]
fn furniture_in_other_languages() {
    let korean = format!(
        "일곱 명 붙잡혀\n\n입력 2019.05.06 10:00\n\n홍가상 기자\n\n{KOREAN}\n\nⓒ 가상신문. 무단전재 및 재배포 금지\n관련기사\n배표 값 오른다\n댓글 3\n"
    );
    let document = open(korean.as_bytes());
    assert_eq!(value(document.meta.byline.as_ref()), Some("홍가상"));
    assert_eq!(value(document.meta.published.as_ref()), Some("2019-05-06"));
    assert_eq!(leftovers(&document, "related"), ["관련기사\n배표 값 오른다"]);
    assert_eq!(story(&document), format!("일곱 명 붙잡혀\n{KOREAN}"));
    let chinese = format!("七人被带走\n\n{CHINESE}\n\n责任编辑：王虚构\n相关新闻\n船票涨价\n评论(2)\n");
    assert_eq!(story(&open(chinese.as_bytes())), format!("七人被带走\n\n{CHINESE}"));
    let spanish = "Siete detenidos\n\nPor Ana Inventada\n\nSiete personas fueron detenidas el lunes cerca del río.\n\n\
        Artículos relacionados\nSube el billete\nTodos los derechos reservados.\n";
    assert_eq!(value(open(spanish.as_bytes()).meta.byline.as_ref()), Some("Ana Inventada"));
    assert!(story(&open(spanish.as_bytes())).ends_with("cerca del río."));
}

#[test]
fn the_story_is_not_lost_to_a_comment_heading() {
    let sentence = "The bus was stopped at the bridge and everyone on it was led away. ";
    let text =
        format!("Report\n\n{sentence}\n\n{sentence}\n\nComments\n\n{}", format!("{sentence}\n\n").repeat(9));
    assert_eq!(story(&open(text.as_bytes())).matches("led away").count(), 11);
    let text = format!(
        "{sentence}\n\n{sentence}\n\n3 comments\n\nJo says:\nThey were fifteen, I heard it on the radio.\n"
    );
    assert_eq!(leftovers(&open(text.as_bytes()), "comment").len(), 1);
}

const PAGE: &str = r#"<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>Seven held | Ford Gazette</title><meta property="article:published_time" content="2019-05-06T07:00:00Z">
<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Seven held at the ford",
"author":[{"name":"Ada Bell"},{"name":"Cy Dunn"}],"publisher":{"name":"The Ford Gazette"}}]}</script>
<style>p { color: red }</style></head><body class="with-sidebar"><nav><ul><li><a href=/>Home</a><li><a href=/w>World</a></ul></nav>
<main><h1>Seven held at the&nbsp;ford</h1><div class="byline">By Ada Bell &amp; Cy Dunn <time>6 May 2019</time></div>
<p>Seven people were held at the ford on Monday, a villager said. They
   were on a bus.<br>Two were children&hellip;<p>The police of the district did not answer any questions.
<div class="relatedPosts"><a href="/x">Ferry prices rise</a></div></p><table><tr><td>Men<td>5<tr><td>Boys<td>2</table>
</main><div id="comments"><p>I saw them. They were ten, not seven, and one was old.</p></div>
<footer>&copy; 2019 Ford Gazette</footer><script>document.write("<p>not seen</p>")</script></body></html>"#;

#[test]
fn a_web_page_is_read_whole_and_its_story_found() {
    let document = open(PAGE.as_bytes());
    leads_back(&document, PAGE);
    assert_eq!(document.media_type, "text/html");
    assert_eq!(
        story(&document),
        "Seven held at the\u{A0}ford\nSeven people were held at the ford on Monday, a villager \
        said. They were on a bus.\nTwo were children…\n\nThe police of the district did not answer any questions.\n\
        Men\t5\nBoys\t2"
    );
    assert_eq!(leftovers(&document, "navigation"), ["Home\nWorld"]);
    assert_eq!(leftovers(&document, "related"), ["Ferry prices rise"]);
    assert_eq!(leftovers(&document, "comment"), ["I saw them. They were ten, not seven, and one was old."]);
    assert_eq!(leftovers(&document, "notice"), ["© 2019 Ford Gazette"]);
    assert!(!document.text.contains("not seen") && !document.text.contains("color"));
    let meta = &document.meta;
    assert_eq!(value(meta.title.as_ref()), Some("Seven held at the ford"));
    assert_eq!(value(meta.outlet.as_ref()), Some("The Ford Gazette"));
    assert_eq!(value(meta.byline.as_ref()), Some("Ada Bell, Cy Dunn"));
    assert_eq!(
        meta.published.as_ref().map(|date| (date.value.as_str(), date.range.is_some())),
        Some(("2019-05-06", true))
    );
}

#[test]
fn a_page_says_its_encoding() {
    let page = format!("<html><head><meta charset=euc-kr></head><body><p>{KOREAN}</p></body></html>");
    let document = open(&EUC_KR.encode(&page).0);
    assert_eq!((document.text.as_str(), document.encoding.as_str()), (KOREAN, "EUC-KR"));
    let old =
        open(b"<html><body><p>They didn&#146;t say where the seven people &lt;all men&gt; are held.</body>");
    assert_eq!(old.text, "They didn’t say where the seven people <all men> are held.");
}

#[test]
fn a_name_of_an_element_does_not_hide_the_story() {
    let sentence =
        "The bus was stopped at the bridge and everyone on it was led away by the police. ".repeat(4);
    for open_tag in
        ["<div class='comment'>", "<form>", "<aside>", "<div id=related>", "<div class='content sidebar'>"]
    {
        let page =
            format!("<html><body><h1>Seven</h1>{open_tag}<p>{sentence}</p><p>{sentence}</p></body></html>");
        assert!(story(&open(page.as_bytes())).contains("led away"), "{open_tag}");
    }
}

/// A page as the most common page maker makes it: names of elements everywhere, some of them misleading.
const MADE: &str = r##"<html lang="en-GB"><head><title>Families wait for news - Lakeside Observer</title></head>
<body class="single-post has-sidebar comments-open"><header id="masthead" class="site-header"><h1><a href="/">Lakeside
Observer</a></h1><p>News from both shores</p></header><div id="content" class="site-content"><main><article class="post">
<header><h1>Families wait for news</h1><div class="entry-meta">Posted on <time>August 3, 2021</time> by
<a href="#">Rosa Inventada</a></div></header><div class="entry-content"><figure><figcaption>The bus station.</figcaption>
</figure><p>LAKESIDE &#8212; Relatives of 14 passengers taken off a bus on Sunday said they had no news of them.</p>
<p>They took my husband and my boy, who is six, said a woman who asked not to be named by this paper.</p><h2>No answer</h2>
<p>The office of the governor did not answer calls. Comments from the police were not to be had.</p>
<p>Read more: <a href="/x">Bus drivers strike</a></p></div></article>
<div id="comments" class="comments-area"><h2>2 thoughts</h2><article class="comment-body"><p>I counted twenty people, not
fourteen, and there was no child among them.</p></article><form><label>Name</label></form></div></main></div>
<aside class="widget-area"><h2>Recent Posts</h2><ul><li><a>Rain expected</a></li></ul></aside></body></html>"##;

#[test]
fn the_elements_of_a_page_are_believed_with_care() {
    let document = open(MADE.as_bytes());
    let story = story(&document);
    assert!(story.starts_with("Families wait for news\nLAKESIDE — Relatives"), "{story}");
    assert!(story.contains("\n\nNo answer\n\n") && story.ends_with("were not to be had."), "{story}");
    assert_eq!(value(document.meta.title.as_ref()), Some("Families wait for news"));
    assert_eq!(value(document.meta.byline.as_ref()), Some("Rosa Inventada"));
    assert_eq!(value(document.meta.published.as_ref()), Some("2021-08-03"));
    assert_eq!(value(document.meta.outlet.as_ref()), Some("Lakeside Observer"));
    assert_eq!(
        leftovers(&document, "related"),
        ["Read more: Bus drivers strike", "Recent Posts\n\nRain expected"]
    );
    assert!(leftovers(&document, "comment")[0].contains("I counted twenty people"));
}

#[test]
fn wrapped_lines_are_no_labels() {
    let text = "Seven people were held at the ford on Monday, a villager told us\nby General Anders of the border \
        guard, who asked nobody for leave\nto speak about the matter.\n\nBy Tuesday the families had no news of \
        them, she said, and\nphotos of the seven were shown. Two of them\nare children.\n";
    let document = open(text.as_bytes());
    assert_eq!(story(&document), text.trim_end());
    assert_eq!((document.meta.byline, document.meta.title), (None, None));
}
