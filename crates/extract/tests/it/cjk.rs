//! The basic readers for Korean and Chinese, and the small one for Spanish and French: sentences of our own, every
//! name and event in them invented.

use std::sync::LazyLock;

use amparo_extract::read::{Input, Side};
use amparo_extract::{Knowledge, reading};
use amparo_model::reading::{Entity, EntityKind, Reading};
use amparo_model::{Modality, Qualifier, Span};

static KNOWLEDGE: LazyLock<Knowledge<'static>> = LazyLock::new(|| {
    Knowledge::new(include_bytes!("../../data/places.bin")).expect("the built-in gazetteer opens")
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

/// The first date of an act: value and words.
fn date(language: &str, published: &str, story: &str) -> (Option<String>, String) {
    let reading = read(language, published, story);
    let when =
        reading.acts.iter().find_map(|a| a.when.clone()).unwrap_or_else(|| panic!("no date in {story}"));
    (when.edtf, when.text)
}

#[test]
fn korean_dates() {
    for (words, edtf) in [
        ("3월 12일", "2016-03-12"),
        ("지난 12일", "2016-03-12"),
        ("지난 29일", "2016-02-29"),
        ("이달 14일", "2016-03-14"),
        ("지난달 29일", "2016-02-29"),
        ("지난달", "2016-02"),
        ("지난달 말", "2016-02-21/2016-02-29"),
        ("3월 초", "2016-03-01/2016-03-10"),
        ("작년 11월 4일", "2015-11-04"),
        ("지난해 11월", "2015-11"),
        ("2016.03.14", "2016-03-14"),
        ("2016년 3월 14일", "2016-03-14"),
        ("2015-12-01", "2015-12-01"),
        ("2013년 5월", "2013-05"),
        ("어제", "2016-03-19"),
        ("지난 금요일", "2016-03-18"),
        ("지난주 토요일", "2016-03-12"),
        ("12월 20일", "2015-12-20"),
        ("지난 12일 새벽", "2016-03-12"),
        ("12일부터 14일", "2016-03-12/2016-03-14"),
    ] {
        let story = format!("{words} 훈춘에서 탈북민 5명이 중국 공안에 체포됐다.");
        assert_eq!(date("ko", "2016-03-20", &story), (Some(edtf.to_owned()), words.to_owned()), "{story}");
    }
}

#[test]
fn korean_dates_that_stay_open() {
    for (published, words, edtf) in [
        ("", "3월 12일", Some("XXXX-03-12")),
        ("", "지난 12일", Some("XXXX-XX-12")),
        ("", "작년 3월", Some("XXXX-03")),
        ("", "어제", None),
        ("2016-03-20", "음력 2월 4일", None),
        // May may be to come: the year is not guessed.
        ("2016-03-20", "5월 2일", Some("XXXX-05-02")),
    ] {
        let story = format!("{words} 훈춘에서 탈북민 5명이 체포됐다.");
        assert_eq!(date("ko", published, &story), (edtf.map(str::to_owned), words.to_owned()), "{story}");
    }
    let reading = read("ko", "", "3월 12일 훈춘에서 탈북민 5명이 체포됐다.");
    assert!(reading.warnings.iter().any(|w| w.code == "year_missing"));
    // A stretch of days is no date, nor is the day of a statement.
    assert!(read("ko", "2016-03-20", "탈북민 5명은 3일 동안 구금됐다.").acts[0].when.is_none());
    assert!(read("ko", "2016-03-20", "탈북민 5명이 체포됐다고 목사가 14일 밝혔다.").acts[0].when.is_none());
    let after = read("ko", "2016-03-20", "김영수 씨는 2월 3일 체포됐다. 다음 날 풀려났다.");
    assert_eq!(after.acts[1].when.as_ref().and_then(|w| w.edtf.as_deref()), Some("2016-02-04"));
}

#[test]
fn chinese_dates() {
    for (words, edtf) in [
        ("3月12日", "2016-03-12"),
        ("12日", "2016-03-12"),
        ("本月14日", "2016-03-14"),
        ("上月29日", "2016-02-29"),
        ("上个月", "2016-02"),
        ("去年11月4日", "2015-11-04"),
        ("去年十二月", "2015-12"),
        ("二〇一六年三月", "2016-03"),
        ("二〇一五年十二月二十一日", "2015-12-21"),
        ("2016年3月12日", "2016-03-12"),
        ("2016-03-12", "2016-03-12"),
        ("三月十二日", "2016-03-12"),
        ("昨天", "2016-03-19"),
        ("上周五", "2016-03-11"),
        ("2月底", "2016-02-21/2016-02-29"),
        ("2月中旬", "2016-02-11/2016-02-20"),
        ("12日清晨5时40分许", "2016-03-12"),
    ] {
        let story = format!("{words}，五名脱北者在延吉被捕。");
        assert_eq!(date("zh", "2016-03-20", &story), (Some(edtf.to_owned()), words.to_owned()), "{story}");
    }
    for (published, words, edtf) in [
        ("", "3月12日", Some("XXXX-03-12")),
        ("", "去年三月", Some("XXXX-03")),
        ("", "昨天", None),
        ("2016-03-20", "农历二月初四", None),
    ] {
        let story = format!("{words}，五名脱北者在延吉被捕。");
        assert_eq!(date("zh", published, &story), (edtf.map(str::to_owned), words.to_owned()), "{story}");
    }
    assert!(read("zh", "2016-03-20", "五名脱北者被拘留3日后获释。").acts.iter().all(|a| a.when.is_none()));
}

fn groups(reading: &Reading) -> Vec<(Qualifier, Option<u64>, Option<u64>)> {
    reading.entities.iter().filter_map(|e| e.size).map(|s| (s.qualifier, s.value, s.upper)).collect()
}

#[test]
fn korean_numbers_of_people() {
    use Qualifier::{
        About, AtLeast, AtMost, Between, Dozens, Exactly, Hundreds, LessThan, MoreThan, Nearly, Unknown,
    };
    for (words, qualifier, value, upper) in [
        ("탈북민 11명이", Exactly, Some(11), None),
        ("탈북민 10여 명이", About, Some(10), None),
        ("탈북민 약 20명이", About, Some(20), None),
        ("탈북민 30명가량이", About, Some(30), None),
        ("탈북민 40명 이상이", AtLeast, Some(40), None),
        ("적어도 탈북민 7명이", Exactly, Some(7), None),
        ("탈북민 최소 7명이", AtLeast, Some(7), None),
        ("탈북민 최대 600명이", AtMost, Some(600), None),
        ("탈북민 600명이 넘는 사람이", MoreThan, Some(600), None),
        ("탈북민 50명 미만이", LessThan, Some(50), None),
        ("탈북민 50명 가까이가", Nearly, Some(50), None),
        ("탈북민 30~40명이", Between, Some(30), Some(40)),
        ("탈북민 수십 명이", Dozens, None, None),
        ("탈북민 수백 명이", Hundreds, None, None),
        ("탈북민 여러 명이", Unknown, None, None),
        ("탈북민 열한 명이", Exactly, Some(11), None),
        ("열한 명의 탈북민이", Exactly, Some(11), None),
        ("탈북민 스물세 명이", Exactly, Some(23), None),
        ("탈북민 서너 명이", Between, Some(3), Some(4)),
        ("탈북민 1만2000명이", Exactly, Some(12_000), None),
        ("여성 네 명이", Exactly, Some(4), None),
        ("어린이 3명이", Exactly, Some(3), None),
    ] {
        let story = format!("{words} 훈춘에서 붙잡혔다.");
        assert_eq!(groups(&read("ko", "2016-03-20", &story)), [(qualifier, value, upper)], "{story}");
    }
}

#[test]
fn korean_groups_are_told_apart() {
    let reading = read(
        "ko",
        "2016-03-20",
        "일행 11명은 여성 4명, 남성 4명, 어린이 3명이다. 탈북민 11명은 두 대의 차에 나눠 탔다.",
    );
    let sizes: Vec<_> = reading.entities.iter().filter_map(|e| e.size.and_then(|s| s.value)).collect();
    assert_eq!(sizes, [11, 4, 4, 3], "the eleven are named twice and are one group");
    let women = reading.entities.iter().find(|e| stated(e, "sex") == Some("female")).expect("the women");
    assert_eq!(women.cites["size"][0].quote, "여성 4명");
    // "명단", "인권", "3인방" count nobody; cars are no people.
    assert!(groups(&read("ko", "2016-03-20", "명단 2개와 인권 문제 3건, 차량 두 대가 있다.")).is_empty());
}

#[test]
fn chinese_numbers_of_people() {
    use Qualifier::{
        About, AtLeast, AtMost, Between, Dozens, Exactly, Hundreds, LessThan, MoreThan, Nearly, Unknown,
    };
    for (words, qualifier, value, upper) in [
        ("十多名脱北者", About, Some(10), None),
        ("11名脱北者", Exactly, Some(11), None),
        ("十一名脱北者", Exactly, Some(11), None),
        ("四名妇女", Exactly, Some(4), None),
        ("两名妇女", Exactly, Some(2), None),
        ("约20名脱北者", About, Some(20), None),
        ("至少九名脱北者", AtLeast, Some(9), None),
        ("超过600名脱北者", MoreThan, Some(600), None),
        ("近50名脱北者", Nearly, Some(50), None),
        ("不到30名脱北者", LessThan, Some(30), None),
        ("最多八名脱北者", AtMost, Some(8), None),
        ("三百余名脱北者", About, Some(300), None),
        ("三十名以上脱北者", AtLeast, Some(30), None),
        ("三四名脱北者", Between, Some(3), Some(4)),
        ("30至40名脱北者", Between, Some(30), Some(40)),
        ("几十名脱北者", Dozens, None, None),
        ("数百名脱北者", Hundreds, None, None),
        ("数名脱北者", Unknown, None, None),
        ("脱北者11人", Exactly, Some(11), None),
        ("三个孩子", Exactly, Some(3), None),
        ("11人", Exactly, Some(11), None),
    ] {
        let story = format!("{words}在延吉被捕。");
        assert_eq!(groups(&read("zh", "2016-03-20", &story)), [(qualifier, value, upper)], "{story}");
    }
    assert!(groups(&read("zh", "2016-03-20", "第三人民医院和两个月前的人权报告。")).is_empty());
}

fn stated<'e>(entity: &'e Entity, name: &str) -> Option<&'e str> {
    entity.attributes.iter().find(|a| a.name == name).map(|a| a.value.as_str())
}

/// Age, its words, and the reckoning, of the first person with an age.
fn age(language: &str, story: &str) -> Option<(String, String, Option<String>)> {
    let reading = read(language, "2016-03-20", story);
    reading.entities.iter().find_map(|e| {
        let age = e.attributes.iter().find(|a| a.name == "age")?;
        Some((age.value.clone(), age.cites[0].quote.clone(), stated(e, "age_reckoning").map(str::to_owned)))
    })
}

#[test]
fn korean_ages() {
    for (story, value, words, reckoning) in [
        ("일행 가운데 아홉 살 여자아이가 있다.", "9", "아홉 살 여자아이", None),
        ("딸은 만 일곱 살이다.", "7", "딸은 만 일곱 살", Some("completed_years")),
        ("9세 소년이 함께 있었다.", "9", "9세 소년", None),
        ("만 16세 소녀가 있었다.", "16", "만 16세 소녀", Some("completed_years")),
        ("60대 노인이 있다.", "60s", "60대 노인", None),
        ("어머니는 쉰여섯 살이다.", "56", "어머니는 쉰여섯 살", None),
    ] {
        assert_eq!(
            age("ko", story),
            Some((value.into(), words.into(), reckoning.map(str::to_owned))),
            "{story}"
        );
    }
    assert_eq!(age("ko", "김영수(34) 씨가 말했다.").map(|a| a.0), None, "a bare number is no age");
    assert_eq!(age("ko", "18세 미만은 보호 대상이다."), None);
    assert_eq!(age("ko", "19세기 건물이다."), None);
}

#[test]
fn chinese_ages() {
    for (story, value, words, reckoning) in [
        ("他带着9岁的女儿。", "9", "9岁的女儿", None),
        ("一名九岁女孩在车上。", "9", "九岁女孩", None),
        ("女儿7周岁。", "7", "女儿7周岁", Some("completed_years")),
        ("女儿虚岁9岁。", "9", "女儿虚岁9岁", Some("counted_years")),
        ("车上有六十多岁的老人。", "60s", "六十多岁的老人", None),
    ] {
        assert_eq!(
            age("zh", story),
            Some((value.into(), words.into(), reckoning.map(str::to_owned))),
            "{story}"
        );
    }
    assert_eq!(age("zh", "18岁以下人员受到保护。"), None);
}

/// Acts and their modality.
fn acts(language: &str, story: &str) -> Vec<(String, Modality)> {
    read(language, "2016-03-20", story).acts.into_iter().map(|a| (a.act, a.modality)).collect()
}

fn check(language: &str, table: &[(&str, &[(&str, Modality)])]) {
    for (story, expected) in table {
        let expected: Vec<(String, Modality)> = expected.iter().map(|(a, m)| ((*a).to_owned(), *m)).collect();
        assert_eq!(acts(language, story), expected, "{story}");
    }
}

#[test]
fn korean_acts_and_their_modality() {
    use Modality::{Alleged, Asserted, Conditional, Denied, Feared, Generic, Negated, Planned, Uncertain};
    check(
        "ko",
        &[
            ("지난 12일 훈춘에서 탈북민 5명이 체포됐다.", &[("arrest", Asserted)]),
            ("탈북민 5명이 체포된 것으로 알려졌다.", &[("arrest", Alleged)]),
            ("탈북민 5명이 구금된 것으로 20일 전해졌다.", &[("detention", Alleged)]),
            ("탈북민 5명이 붙잡혔다고 한 목사가 말했다.", &[("arrest", Alleged)]),
            (
                "지난 12일 체포된 탈북민 5명이 14일 북송됐다.",
                &[("arrest", Asserted), ("forced_return", Asserted)],
            ),
            ("탈북민 5명은 아직 북송되지 않았다.", &[("forced_return", Negated)]),
            ("중국 외교부는 탈북민 5명의 체포 사실을 부인했다.", &[("arrest", Denied)]),
            ("탈북민 5명이 강제 송환될 예정이다.", &[("forced_return", Planned)]),
            ("탈북민 5명이 강제 북송될 위기에 놓였다.", &[("forced_return", Feared)]),
            ("가족은 북송 우려를 호소했다.", &[("forced_return", Feared)]),
            ("이들은 북송될까 봐 두려워한다.", &[("forced_return", Feared)]),
            (
                "북송되면 처형될 수 있다고 가족은 걱정했다.",
                &[("forced_return", Conditional), ("execution", Feared)],
            ),
            ("지난 12일 체포돼 북송될 위험이 크다.", &[("arrest", Asserted), ("forced_return", Feared)]),
            ("다시 붙잡혀 북송될까 두렵다고 그는 말했다.", &[("arrest", Feared), ("forced_return", Feared)]),
            (
                "어머니는 \"아들이 관리소로 끌려갈까 봐 잠을 못 잔다\"고 말했다.",
                &[("political_camp", Feared)],
            ),
            ("탈북민 5명이 체포됐는지 확인되지 않았다.", &[("arrest", Uncertain)]),
            ("탈북민 5명이 북송됐을 가능성이 있다.", &[("forced_return", Uncertain)]),
            ("북송된 사람들은 보통 고문을 당한다.", &[("forced_return", Generic), ("torture", Generic)]),
            ("가족은 탈북민을 돌려보내지 말아 달라고 호소했다.", &[]),
            ("모녀는 20일 풀려났다.", &[("release", Asserted)]),
            ("탈북민 5명은 13일 투먼으로 이송됐다.", &[("transfer", Asserted)]),
            ("단체는 강제 송환 중단을 촉구했다.", &[]),
            ("강제 송환 금지 원칙은 국제법이다.", &[]),
            ("처형이나 고문을 당할 위험이 있다.", &[("torture", Feared)]),
            ("탈북민 5명은 현재 보위부에서 조사를 받고 있다.", &[("interrogation", Asserted)]),
            ("체포를 피한 두 사람은 국경을 넘었다.", &[("arrest", Negated), ("border_crossing", Asserted)]),
        ],
    );
}

#[test]
fn chinese_acts_and_their_modality() {
    use Modality::{Alleged, Asserted, Conditional, Denied, Feared, Generic, Negated, Planned, Uncertain};
    check(
        "zh",
        &[
            ("3月12日，五名脱北者在延吉被捕。", &[("arrest", Asserted)]),
            ("据一名牧师说，五名脱北者在延吉被捕。", &[("arrest", Alleged)]),
            ("据悉，五名脱北者已被遣返。", &[("forced_return", Alleged)]),
            ("牧师说，五名脱北者已被遣返。", &[("forced_return", Alleged)]),
            ("两名驾驶员已被拘留。", &[("detention", Asserted)]),
            ("五名脱北者尚未被遣返。", &[("forced_return", Negated)]),
            ("五名脱北者没有被遣返。", &[("forced_return", Negated)]),
            ("外交部否认五名脱北者已被遣返。", &[("forced_return", Denied)]),
            ("当局计划遣返五名脱北者。", &[("forced_return", Planned)]),
            ("家属担心五人被遣返。", &[("forced_return", Feared)]),
            (
                "家属担心，五人会被遣返，被关进集中营。",
                &[("forced_return", Feared), ("political_camp", Feared)],
            ),
            ("他们可能被遣返。", &[("forced_return", Feared)]),
            ("五人面临被遣返的危险。", &[("forced_return", Feared)]),
            ("五人恐遭遣返。", &[("forced_return", Feared)]),
            ("他们将被遣返。", &[("forced_return", Feared)]),
            ("一旦被遣返，他们会被处决。", &[("forced_return", Conditional), ("execution", Conditional)]),
            (
                "如果被遣返，妹妹会被送进管理所。",
                &[("forced_return", Conditional), ("political_camp", Conditional)],
            ),
            ("目前不清楚五人是否已被遣返。", &[("forced_return", Uncertain)]),
            ("被遣返的脱北者往往遭到拷打。", &[("forced_return", Generic), ("torture", Generic)]),
            ("人权组织呼吁停止遣返脱北者。", &[]),
            ("遣返政策违反国际法。", &[]),
            ("13日晚，五名脱北者被移交图们方面。", &[("transfer", Asserted)]),
            ("6月9日，一名老人获释。", &[("release", Asserted)]),
            ("中国警方3月29日将十一人遣返。", &[("forced_return", Asserted)]),
            ("教会的五名成员在3月12日被逮捕。", &[("arrest", Asserted)]),
            ("为避免被遣返，他们藏了起来。", &[("forced_return", Feared)]),
        ],
    );
}

#[test]
fn what_is_feared_is_cited_with_its_clause() {
    let ko = read("ko", "2016-03-20", "어머니는 아들이 정치범수용소로 보내질 수 있다고 걱정했다.");
    assert_eq!(ko.acts[0].modality, Modality::Feared);
    assert!(ko.acts[0].cites["clause"][0].quote.contains("보내질 수 있다고 걱정했다"));
    let zh = read("zh", "2016-03-20", "她说，担心女儿被关进管理所。");
    assert_eq!(zh.acts[0].modality, Modality::Feared);
    assert_eq!(zh.acts[0].cites["clause"][0].quote, "担心女儿被关进管理所");
}

#[test]
fn korean_roles() {
    let reading = read(
        "ko",
        "2016-03-20",
        "지난 12일 지린성 훈춘에서 중국 공안에 붙잡힌 북한 주민 11명이 투먼의 변방대 구류 시설에 있다.",
    );
    let words = |act: usize, field: &str| {
        reading.acts[act].cites[field].iter().map(|q| q.quote.clone()).collect::<Vec<_>>()
    };
    assert_eq!(reading.acts.iter().map(|a| a.act.as_str()).collect::<Vec<_>>(), ["arrest", "detention"]);
    assert_eq!(words(0, "actors"), ["중국 공안"]);
    assert_eq!(words(0, "victims"), ["북한 주민 11명"]);
    assert_eq!(words(0, "places"), ["지린성", "훈춘"]);
    assert_eq!(words(1, "places"), ["투먼의 변방대 구류 시설"]);
    let hunchun = reading
        .entities
        .iter()
        .find(|e| e.name.as_deref() == Some("훈춘"))
        .and_then(|e| e.place.as_ref())
        .expect("a place");
    assert_eq!((hunchun.level.as_str(), hunchun.country.as_deref()), ("town", Some("CN")));
    assert!(
        reading
            .entities
            .iter()
            .any(|e| e.kind == EntityKind::Group && stated(e, "nationality") == Some("KP"))
    );
}

#[test]
fn chinese_roles() {
    let reading = read(
        "zh",
        "2016-04-12",
        "上月在延吉附近被中国警方截获的十多名脱北者，已于3月29日全部经图们江大桥遣返，由保卫部接收。",
    );
    let words = |act: usize, field: &str| {
        reading.acts[act].cites[field].iter().map(|q| q.quote.clone()).collect::<Vec<_>>()
    };
    assert_eq!(reading.acts.iter().map(|a| a.act.as_str()).collect::<Vec<_>>(), ["arrest", "forced_return"]);
    assert_eq!(
        (words(0, "actors"), words(0, "places")),
        (vec!["中国警方".to_owned()], vec!["延吉附近".to_owned()])
    );
    assert_eq!(
        (words(1, "actors"), words(1, "places")),
        (vec!["保卫部".to_owned()], vec!["图们江大桥".to_owned()])
    );
    assert_eq!(reading.acts[1].when.as_ref().and_then(|w| w.edtf.as_deref()), Some("2016-03-29"));
    assert_eq!(words(1, "size"), ["十多名脱北者"]);
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
        ("한 소식통에 따르면 탈북민 5명이 구금돼 있다.", "testimony", "소식통", "탈북민 5명이 구금돼 있다"),
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

/// Sentences that fear, deny, doubt or generalise a return or a grave harm, and tell of none.
const FEARS: &[(&str, &[&str])] = &[
    (
        "ko",
        &[
            "북송될 경우 정치범수용소에 수감될 것으로 우려된다.",
            "가족들은 이들이 강제북송돼 고문을 받을까 걱정하고 있다.",
            "인권단체는 이들이 북송되면 처형되거나 수용소로 보내질 것이라고 경고했다.",
            "전문가들은 송환된 여성들이 강제 낙태를 당할 수 있다고 지적했다.",
            "유엔은 송환된 이들이 고문과 처형에 직면할 수 있다고 밝혔다.",
            "그는 \"딸이 북송돼 처형당할까 봐 두렵다\"고 말했다.",
            "북송 시 처벌이 불가피하다.",
            "이들은 강제 송환의 공포 속에 살고 있다.",
            "북송됐다면 이미 처형됐을 것이다.",
            "어머니는 아들이 이미 처형됐을지도 모른다고 말했다.",
            "탈북민 11명이 처형될 가능성이 크다고 단체가 밝혔다.",
            "강제북송된 탈북민들은 고문, 성폭행, 강제노동에 시달릴 것이라는 우려가 나온다.",
            "여성 3명이 인신매매를 당할 뻔했다.",
            "중국이 탈북민을 강제 송환하는 것은 국제법 위반이다.",
            "이들이 북송되지 않도록 도와 달라고 말했다.",
            "탈북민 5명이 북송됐다는 소문이 돌았다.",
            "탈북민 500명이 북송될 것으로 예상된다고 단체가 밝혔다.",
            "잡히면 관리소로 간다.",
            "수용소로 끌려갈 것이라는 두려움이 크다.",
            "북송 여부는 확인되지 않았다.",
        ],
    ),
    (
        "zh",
        &[
            "家属担心他们被遣返后遭到酷刑。",
            "人权组织警告，被遣返者会面临酷刑和处决。",
            "如不及时营救，五人将被强制遣返。",
            "韩国政府要求中方不要强制遣返。",
            "脱北者被遣返后，可能被处死。",
            "据人权组织说，五人恐将被遣返，并遭到拷打。",
            "“如果他们被送回朝鲜，会被枪决。”牧师说。",
            "牧师说：“我怕他们已经被遣返了。”",
            "她说妹妹要被关进监狱。",
            "五名脱北者险些被遣返。",
            "脱北者被遣返的消息未经证实。",
            "是否遣返五人仍不清楚。",
            "被遣返意味着死亡。",
            "据传五人已被遣返。",
            "家人最怕的是她被遣送回国。",
            "朝鲜通常处决逃亡者。",
            "她的命运令人担忧：被遣返，被判刑，被处决。",
            "五人等待被遣返。",
            "五人将于下周被遣返。",
            "外交部表示不会遣返他们。",
        ],
    ),
];

#[test]
fn what_is_feared_is_never_told_as_done() {
    for (language, stories) in FEARS {
        for story in *stories {
            let reading = read(language, "2016-03-20", story);
            let done: Vec<_> =
                reading.acts.iter().filter(|a| a.modality.countable()).map(|a| &a.act).collect();
            assert!(done.is_empty() && reading.counts.is_empty(), "{story}: {done:?}");
        }
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
