//! Acts in Korean and Chinese: modality, roles, and fear that is no fact.

use amparo_model::Modality;
use amparo_model::reading::EntityKind;

use super::{read, stated};

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
            ("처형이나 고문을 당할 위험이 있다.", &[("execution", Feared), ("torture", Feared)]),
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
