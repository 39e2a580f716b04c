//! The page, its data and its feed.

use amparo_model::{Modality, Vocabularies};
use amparo_protect::cleared::{Cleared, Policy, PublicCase, Tombstone, clear_case, scan_rendered, tombstone};
use amparo_publish::{PublishError, Rendered, Words, render};

use crate::invented;

fn words(language: &str) -> Words {
    Words::new(language, Vocabularies::builtin())
}

fn page(language: &str) -> Rendered {
    render(&invented::case(language).expect("cleared"), &words(language)).expect("written")
}

/// Renderers take cleared values and nothing else: this does not compile if one takes anything more.
#[test]
fn only_cleared_values_are_rendered() {
    let _: fn(&Cleared<PublicCase>, &Words) -> Result<Rendered, PublishError> = render;
    let _: fn(&Cleared<Tombstone>, &Words) -> Result<Rendered, PublishError> = amparo_publish::tombstone;
    let _: fn(&Cleared<amparo_protect::cleared::Rows>) -> Result<String, PublishError> =
        amparo_publish::table::csv;
    let _: fn(&Cleared<amparo_protect::cleared::Rows>) -> String = amparo_publish::table::json_lines;
}

#[test]
fn sentences_read_naturally_and_fear_is_not_fact() {
    insta::assert_snapshot!(page("en").lines.join("\n"), @r##"
    Ten people who crossed the river, arrested in Liaoning
    What is reported to have happened
    Ten people crossed a border without permission in January 2031. [1]
    Ten people, among them a woman and a child, are said to have been arrested by Liaoning border police in Liaoning, China, on 2 February 2031. [2, 3, 4]
    What may have happened
    Ten people may have been detained at Tumen border detention centre, Tumen, China. [5]
    What is denied
    It is denied that ten people were arrested. [6]
    What is feared
    It is feared that ten people could be forcibly returned in February 2031. [7]
    It is feared that ten people could be sent to a political prison camp. [8]
    What was said
    A man appealed to Gu Lanying (spokeswoman of the foreign ministry) between 10 February 2031 and 12 February 2031. [9]
    Gu Lanying (spokeswoman of the foreign ministry) did not comment on 11 February 2031. This is not a denial. [10]
    Figures that others gave
    Arrest: nearly 49 people. Period: November 2030 to January 2031. Counted by: not stated. [11]
    "##);
}

#[test]
fn other_languages_say_the_same() {
    insta::assert_snapshot!(page("ko").lines[1..6].join("\n"), @r##"
    일어났다고 전해진 일
    무허가 국경 통과: 10명, 2031년 1월. [1]
    체포 (전해진 내용): 10명(여성 1명, 아동 1명 포함), 행위자: Liaoning border police, China Liaoning, 2031년 2월 2일. [2, 3, 4]
    일어났을 수 있는 일
    구금 (불확실): 10명, China Tumen Tumen border detention centre. [5]
    "##);
    insta::assert_snapshot!(page("zh").lines[1..6].join("\n"), @r##"
    据报告已发生的事
    未经许可越境：10人，2031年1月。 [1]
    逮捕（据称）：10人，其中有一名女性和一名儿童，行为方：Liaoning border police，China Liaoning，2031年2月2日。 [2, 3, 4]
    可能发生的事
    羁押（尚不确定）：10人，China Tumen Tumen border detention centre。 [5]
    "##);
    insta::assert_snapshot!(page("es").lines[1..6].join("\n"), @r##"
    Lo que se informa que ocurrió
    Cruce de frontera sin permiso: diez personas, en enero de 2031. [1]
    Detención (arresto) (según se informa): diez personas, entre ellas una mujer y una persona menor de edad, por Liaoning border police, en Liaoning, China, el 2 de febrero de 2031. [2, 3, 4]
    Lo que pudo haber ocurrido
    Privación de libertad (no es seguro): diez personas, en Tumen border detention centre, Tumen, China. [5]
    "##);
    insta::assert_snapshot!(page("fr").lines[1..6].join("\n"), @r##"
    Ce qui se serait passé, selon les sources
    Franchissement de frontière sans autorisation : dix personnes, janvier 2031. [1]
    Arrestation (selon ce qui est rapporté) : dix personnes, dont une femme et un enfant, par Liaoning border police ; lieu : Liaoning, China, le 2 février 2031. [2, 3, 4]
    Ce qui s’est peut-être passé
    Détention (incertain) : dix personnes ; lieu : Tumen border detention centre, Tumen, China. [5]
    "##);
}

/// A page as small as it gets.
#[test]
fn a_small_page() {
    let mut draft = invented::draft("en");
    draft.facts.truncate(1);
    draft.statements.clear();
    draft.counts.clear();
    draft.unknown.clear();
    draft.corrections.clear();
    draft.related.clear();
    let small = render(&clear_case(&draft, &Policy::default(), &[]).unwrap(), &words("en")).unwrap();
    insta::assert_snapshot!(small.html, @r##"
    <!doctype html>
    <html lang="en" dir="ltr">
    <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'">
      <meta name="color-scheme" content="light dark">
      <title>Ten people who crossed the river, arrested in Liaoning</title>
      <link rel="stylesheet" href="style.css">
      <link rel="alternate" type="application/atom+xml" href="feed.atom" title="Ten people who crossed the river, arrested in Liaoning">
      <link rel="alternate" type="application/ld+json" href="page.jsonld">
    </head>
    <body>
    <main>
      <header>
        <p class="stamp"><span>As of <time datetime="2031-03-01">1 March 2031</time></span> <span>Release 2</span></p>
        <h1 lang="en" dir="ltr">Ten people who crossed the river, arrested in Liaoning</h1>
        <p class="lead">What is known on this day. Things may have changed since.</p>
      </header>
      <section class="happened" aria-labelledby="h-happened">
        <h2 id="h-happened">What is reported to have happened</h2>
        <ul class="sentences">
          <li id="f1">
            <p class="said">Ten people crossed a border without permission in January 2031.<span class="refs"><a class="ref" href="#note-1">1</a></span> <small class="judged">judged probable</small></p>
          </li>
        </ul>
      </section>
      <section aria-labelledby="h-unknown">
        <h2 id="h-unknown">What is not known</h2>
        <p class="small">Everything else about this case that is not stated here is not known to us, or is not published.</p>
      </section>
      <section class="sources" aria-labelledby="h-sources">
        <h2 id="h-sources">Sources and their words</h2>
        <ol>
          <li id="note-1"><cite><bdi>Harbour Post</bdi></cite>, <time>12 February 2031</time>: <q lang="en" dir="ltr">ten people crossed the river by night</q> <a class="out" href="https://harbourpost.example/2031-02-12" rel="nofollow noopener noreferrer external">read it there</a>&nbsp;<a class="back" href="#f1" aria-label="back to the sentence">↩</a>
          </li>
        </ol>
      </section>
      <section class="method" aria-labelledby="h-method">
        <h2 id="h-method">How we work</h2>
        <dl>
          <dt>Standard of proof</dt>
          <dd>Reasonable grounds to believe</dd>
          <dt>Method</dt>
          <dd>Each sentence above rests on the words of at least one source, which stand beside its number. A person read the words and decided that the case says so. Reports that copy one another count as one.</dd>
          <dt>People</dt>
          <dd>Nobody is named here who has no public role. Places, dates and ages are shown less exactly where they could lead to somebody.</dd>
        </dl>
      </section>
      <section aria-labelledby="h-corrections">
        <h2 id="h-corrections">Corrections</h2>
        <p class="small">None so far.</p>
      </section>
      <footer>
        <p><a href="feed.atom">Follow changes (Atom)</a> <a href="page.jsonld">Data (JSON-LD)</a></p>
      </footer>
    </main>
    </body>
    </html>
    "##);
    insta::assert_snapshot!(small.json_ld, @r##"
    {"@context":"https://schema.org","@id":"urn:uuid:1e0ba6ea-6e00-8333-9a0e-16e5615ae158","@type":"WebPage","dateModified":"2031-03-01","hasPart":[{"@id":"#f1","@type":"Claim","appearance":[{"@type":"NewsArticle","datePublished":"2031-02-12","genre":"News media","hasPart":{"@type":"Quotation","inLanguage":"en","text":"ten people crossed the river by night"},"publisher":{"@type":"Organization","name":"Harbour Post"},"url":"https://harbourpost.example/2031-02-12"}],"text":"Ten people crossed a border without permission in January 2031."}],"inLanguage":"en","name":"Ten people who crossed the river, arrested in Liaoning","version":2}
    "##);
    insta::assert_snapshot!(small.atom, @r##"
    <?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
      <id>urn:uuid:f7ac4e1f-4b96-87e3-aae9-f2b499d5d264</id>
      <title>Ten people who crossed the river, arrested in Liaoning</title>
      <updated>2031-03-01T00:00:00Z</updated>
      <link rel="self" href="feed.atom"/>
      <link rel="alternate" type="text/html" href="index.html"/>
      <author><name>urn:uuid:efd4a48d-0667-8b22-8224-681f4b387f3d</name></author>
      <entry>
        <id>urn:uuid:63bce935-653d-85fa-b266-a4b018f327ef</id>
        <title>Ten people who crossed the river, arrested in Liaoning – release 2</title>
        <updated>2031-03-01T00:00:00Z</updated>
        <link rel="alternate" type="text/html" href="index.html"/>
        <content type="text">Ten people who crossed the river, arrested in Liaoning
    What is reported to have happened
    Ten people crossed a border without permission in January 2031. [1]
    </content>
      </entry>
    </feed>
    "##);
}

#[test]
fn every_sentence_leads_to_a_note_and_back() {
    let html = page("en").html;
    for n in 1..=11 {
        assert_eq!(html.matches(&format!("id=\"note-{n}\"")).count(), 1);
        assert!(html.contains(&format!("href=\"#note-{n}\"")), "{n}");
    }
    let said = html.matches("<p class=\"said\">").count();
    assert_eq!(html.matches("<span class=\"refs\"><a").count(), said, "no sentence without a note");
}

#[test]
fn pages_run_nothing_and_load_nothing() {
    for language in ["en", "ko", "zh", "es", "fr"] {
        let page = page(language);
        let html = page.html.to_lowercase();
        for bad in ["<script", "javascript:", " on", "<img", "<iframe", "style=", "@import", "url("] {
            let found =
                html.match_indices(bad).any(|(at, _)| bad != " on" || html[at + 3..].starts_with("click"));
            assert!(!found, "{bad}");
        }
        assert!(!page.css.contains("url(") && !page.css.contains("@import"));
        let loads = html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
        for target in loads.filter(|t| t.starts_with("http")) {
            assert!(
                html.contains(&format!("class=\"out\" href=\"{target}\"")),
                "only sources are linked: {target}"
            );
        }
    }
}

#[test]
fn what_comes_from_outside_is_text() {
    let mut draft = invented::draft("en");
    draft.title = "<b>x</b> & \"y\"".into();
    draft.facts[0].basis[0].quote = "</q><script>alert(1)</script>\u{e000}".into();
    draft.facts[0].basis[0].address = Some("https://x.example/\"onclick=\"".into());
    let page = render(&clear_case(&draft, &Policy::default(), &[]).unwrap(), &words("en")).unwrap();
    assert!(!page.html.contains("<script") && !page.html.contains("<b>") && !page.html.contains("\"onclick"));
    assert!(!page.html.contains('\u{e000}'));
    assert!(!page.atom.contains("<b>"));
    assert!(serde_json::from_str::<serde_json::Value>(&page.json_ld).is_ok());
}

#[test]
fn nobody_protected_is_in_any_file() {
    let draft = invented::draft("en");
    let page = page("en");
    for file in [&page.html, &page.json_ld, &page.atom, &page.lines.join("\n"), &page.page] {
        assert_eq!(scan_rendered(file, &draft.people, &Policy::default()), []);
        assert!(!file.contains("Sun-hee") && !file.contains("White House"));
    }
    let leaky = page.html.replace("<h1", "<h1 title=\"Ok Sun-hee\"");
    assert!(!scan_rendered(&leaky, &draft.people, &Policy::default()).is_empty(), "the last look sees it");
}

#[test]
fn every_modality_has_its_own_words() {
    use Modality::{Alleged, Asserted, Conditional, Denied, Feared, Negated, Planned, Uncertain};
    let mut draft = invented::draft("en");
    draft.statements.clear();
    draft.counts.clear();
    let all = [Asserted, Alleged, Uncertain, Denied, Negated, Planned, Conditional, Feared];
    let fact = amparo_protect::cleared::Fact {
        when: None,
        place: None,
        act: "torture".into(),
        ..draft.facts[4].clone()
    };
    draft.facts = all.map(|modality| amparo_protect::cleared::Fact { modality, ..fact.clone() }).into();
    let page = render(&clear_case(&draft, &Policy::default(), &[]).unwrap(), &words("en")).unwrap();
    insta::assert_snapshot!(page.lines[1..].join("\n"), @r##"
    What is reported to have happened
    Ten people were tortured. [1]
    Ten people are said to have been tortured. [1]
    What may have happened
    Ten people may have been tortured. [1]
    What is denied
    It is denied that ten people were tortured. [1]
    Ten people are said not to have been tortured. [1]
    What was announced
    It was announced that ten people would be tortured. [1]
    What is feared
    It is feared that under certain conditions ten people could be tortured. [1]
    It is feared that ten people could be tortured. [1]
    "##);
}

#[test]
fn right_to_left_quotes_keep_their_direction() {
    let mut draft = invented::draft("en");
    draft.facts[0].basis[0].language = "ar".into();
    let page = render(&clear_case(&draft, &Policy::default(), &[]).unwrap(), &words("en")).unwrap();
    assert!(page.html.contains("<q lang=\"ar\" dir=\"rtl\">"));
}

#[test]
fn a_tombstone_says_nothing_but_when() {
    let case = invented::case("en").unwrap();
    let stone = tombstone(case.value(), "2031-04-01").unwrap();
    let page = amparo_publish::tombstone(&stone, &words("en")).unwrap();
    insta::assert_snapshot!(page.lines.join("\n"), @r##"
    This page was withdrawn
    It was taken back on 1 April 2031. If you hold a copy, please delete it.
    "##);
    for file in [&page.html, &page.json_ld, &page.atom] {
        assert!(!file.contains("Liaoning") && !file.contains("arrest"));
    }
}
