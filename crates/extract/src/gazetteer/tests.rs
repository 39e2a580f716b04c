//! Against the real index, and against small tables.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use super::*;

static BYTES: &[u8] = include_bytes!("../../data/places.bin");

fn open() -> Gazetteer<'static> {
    Gazetteer::from_bytes(BYTES).unwrap()
}

/// Resolves names given as `Tumen` or `Tumen < Jilin` (the second contains the first); answers `name/admin1/country`.
fn resolve(names: &[&str]) -> Vec<String> {
    let places = open();
    let mut all = Vec::new();
    for name in names {
        let (inner, outer) = name.split_once(" < ").map_or((*name, None), |(a, b)| (a, Some(b)));
        let within = outer.map(|_| all.len() + 1);
        all.push(NamedPlace { candidates: places.candidates(inner), within, ..Default::default() });
        all.extend(outer.map(|name| NamedPlace {
            candidates: places.candidates(name),
            within: None,
            ..Default::default()
        }));
    }
    let text = |c: &Option<Candidate>| match c {
        Some(c) if c.admin1.is_empty() => format!("{}/{}", c.name, c.country),
        Some(c) => format!("{}/{}/{}", c.name, c.admin1, c.country),
        None => "-".to_owned(),
    };
    disambiguate(&all).iter().map(text).collect()
}

fn found(text: &str) -> Vec<String> {
    open()
        .find_cjk(text)
        .into_iter()
        .map(|(range, name)| (text[range] == name).then_some(name).unwrap())
        .collect()
}

#[test]
fn refuses_what_is_no_gazetteer() {
    assert!(matches!(Gazetteer::from_bytes(b"PK\x03\x04"), Err(GazetteerError::NotAGazetteer)));
    let mut other = BYTES[..200].to_vec();
    other[8] = 99;
    assert!(matches!(Gazetteer::from_bytes(&other), Err(GazetteerError::Version { found: 99 })));
    other[8] = 1;
    assert!(matches!(Gazetteer::from_bytes(&other), Err(GazetteerError::Damaged(_))));
}

#[test]
fn a_small_table_makes_the_trip() {
    let table = "country\t1\tNowhere\t10\t20\t1500000000\t\tNW\t\tNowhere|Nulle part\n\
                 region\t2\tUpland\t10.5\t20.5\t7\t1\tNW\t\tUpland\n\
                 town\tamparo:hill\tHill\t-10.1234\t-170.5\t123456\t2\tNW\tcapital\tHill|Hüll|Common\n\
                 site\t4\tHill Bridge\t0\t0\t0\t\t\t\tHill Bridge|Common";
    let bytes = build::build(table).unwrap();
    assert_eq!(bytes, build::build(table).unwrap());
    let places = Gazetteer::from_bytes(&bytes).unwrap();
    assert_eq!((places.len(), places.is_empty()), (4, false));
    let hill = places.candidates("hull").remove(0);
    assert_eq!((hill.id.as_str(), hill.name.as_str(), hill.level), ("amparo:hill", "Hill", Level::Town));
    assert_eq!((hill.lat, hill.lon, hill.population, hill.capital), (-10.1234, -170.5, 123_456, true));
    assert_eq!((hill.country.as_str(), hill.admin1.as_str()), ("NW", "Upland"));
    assert_eq!(hill.inside, ["geonames:2", "geonames:1"]);
    assert_eq!(places.candidates("Nulle Part")[0].population, 1_500_000_000);
    assert_eq!(places.candidates("common").len(), 2);
    assert_eq!(
        (places.get("amparo:hill"), hill.canonical),
        (Some(Candidate { canonical: true, ..hill }), false)
    );
    assert!(places.candidates("Elsewhere").is_empty());
}

#[test]
fn a_bad_table_is_told_by_line() {
    let error =
        build::build("country\t1\tA\t0\t0\t0\t\tAA\t\tA\nvillage\t2\tB\t0\t0\t0\t\tAA\t\tB").unwrap_err();
    assert_eq!(error.to_string(), "line 2 of the table of places: unknown level `village`");
}

#[test]
fn folding_joins_spellings() {
    for (a, b) in
        [("Onsŏng", "ONSONG"), ("Xi'an", "Xi’an"), ("Côte d’Ivoire", "cote divoire"), ("U.K.", "UK")]
    {
        assert_eq!(fold_name(a), fold_name(b));
    }
    assert_eq!(fold_name("  Pas-de-Calais "), "pas de calais");
    assert_eq!(fold_name("온성"), "온성");
    assert_eq!(fold_name("ドイツ"), "ドイツ");
    assert_eq!(fold_name("القاهرة"), fold_name("القاهره"));
}

#[test]
fn shenyang_lies_in_liaoning() {
    let shenyang = open().candidates("Shenyang").remove(0);
    assert_eq!(shenyang.id, "geonames:2034937");
    assert_eq!((shenyang.country.as_str(), shenyang.admin1.as_str()), ("CN", "Liaoning"));
    assert_eq!(shenyang.level, Level::Town);
    assert!((shenyang.lat - 41.792).abs() < 0.001 && (shenyang.lon - 123.433).abs() < 0.001);
    assert_eq!(open().get("geonames:2034937"), Some(shenyang));
}

#[test]
fn tumen_is_the_one_near_the_border() {
    assert_eq!(
        resolve(&["Tumen", "Yanji", "Namyang"]),
        ["Tumen/Jilin/CN", "Yanji/Jilin/CN", "Namyang/North Hamgyong/KP"]
    );
    assert_eq!(resolve(&["Tumen < Jilin Province"])[0], "Tumen/Jilin/CN");
    assert_eq!(resolve(&["Tumen < Gansu"])[0], "Tumen/Gansu/CN");
    assert_eq!(resolve(&["Tumen", "Tianshui", "Gansu"])[0], "Tumen/Gansu/CN");
}

#[test]
fn north_korean_towns_and_counties() {
    let names =
        ["Onsong", "Hyesan", "Musan", "Hoeryong", "Chongjin", "Sinuiju", "Yanggang Province", "Kaechon"];
    assert_eq!(
        resolve(&names),
        [
            "Onsong/North Hamgyong/KP",
            "Hyesan/Ryanggang/KP",
            "Musan/North Hamgyong/KP",
            "Hoeryong/North Hamgyong/KP",
            "Chongjin/North Hamgyong/KP",
            "Sinuiju/North Pyongan/KP",
            "Ryanggang/KP",
            "Kaechon/South Pyongan/KP"
        ]
    );
    assert_eq!(open().candidates("Onsong County")[0].level, Level::District);
}

#[test]
fn one_place_in_three_scripts() {
    let id = |name: &str| {
        let all = open().candidates(name);
        all.iter().find(|c| c.level == Level::Town).or(all.first()).map(|c| c.id.clone())
    };
    for names in [
        ["Tumen, Jilin", "투먼", "图们"],
        ["Yanji", "옌지", "延吉"],
        ["Dandong", "단둥", "丹东市"],
        ["Shenyang", "선양", "沈阳市"],
        ["North Korea", "북한", "朝鲜"],
        ["DPRK", "조선민주주의인민공화국", "北朝鲜"],
        ["North Hamgyong Province", "함경북도", "咸镜北道"],
        ["Nong Khai", "농카이", "廊开"],
    ] {
        let expected = id(names[1]);
        assert!(expected.is_some(), "{}", names[1]);
        assert_eq!(id(names[2]), expected, "{names:?}");
        assert!(names[0].contains(',') || id(names[0]) == expected, "{names:?}");
    }
    assert_eq!(id("온성").as_deref(), Some("geonames:2042267"));
}

#[test]
fn countries_by_all_their_names() {
    let country = |name: &str| open().candidates(name).first().map(|c| (c.level, c.country.clone()));
    for (name, iso) in [
        ("UK", "GB"),
        ("U.S.", "US"),
        ("United Arab Emirates", "AE"),
        ("UAE", "AE"),
        ("Corea del Norte", "KP"),
        ("Corée du Sud", "KR"),
        ("미국", "US"),
        ("日本", "JP"),
        ("Burma", "MM"),
        ("the Netherlands", "NL"),
        ("Georgia", "GE"),
        ("Zaire", "CD"),
    ] {
        assert_eq!(country(name), Some((Level::Country, iso.to_owned())), "{name}");
    }
}

#[test]
fn neighbours_decide() {
    assert_eq!(resolve(&["Nong Khai", "Vientiane"])[0], "Nong Khai/Nong Khai/TH");
    assert_eq!(resolve(&["Paris"])[0], "Paris/Ile-de-France/FR");
    assert_eq!(resolve(&["Paris", "Lyon"])[0], "Paris/Ile-de-France/FR");
    assert_eq!(resolve(&["Paris", "Dallas"])[0], "Paris/Texas/US");
    assert_eq!(resolve(&["Paris < Texas"])[0], "Paris/Texas/US");
    assert_eq!(resolve(&["Paris", "Dallas", "Seoul", "France"])[0], "Paris/Ile-de-France/FR");
    assert_eq!(resolve(&["Washington", "Beijing", "Seoul"])[0], "Washington/District of Columbia/US");
    assert_eq!(resolve(&["Geneva", "Washington", "Seoul"])[0], "Geneva/Geneve/CH");
    assert_eq!(resolve(&["Jilin", "Liaoning"])[0], "Jilin/CN");
    assert_eq!(resolve(&["Nowheresville", "Seoul"])[0], "-");
}

#[test]
fn the_order_of_names_does_not_matter() {
    let names = ["Tumen", "Longjing", "Helong", "Changbai", "Seoul", "Geneva"];
    let mut there = resolve(&names);
    let mut reversed = names;
    reversed.reverse();
    let back = resolve(&reversed);
    there.reverse();
    assert_eq!(there, back);
    assert_eq!(back[5], "Tumen/Jilin/CN");
    assert_eq!(back[4], "Longjing/Jilin/CN");
}

#[test]
fn words_are_no_places() {
    for name in [
        "Reading", "Nice", "Of", "Most", "Same", "Police", "Man", "Hope", "Kim", "Lee", "Park", "us", "위원",
        "和平",
    ] {
        assert!(open().ambiguous(name), "{name}");
    }
    for name in
        ["US", "Shenyang", "Tumen", "Seoul", "China", "Turkey", "London", "위원군", "Musan", "Nong Khai"]
    {
        assert!(!ambiguous(name), "{name}");
    }
}

#[test]
fn chinese_text() {
    assert_eq!(found("他们在图们市被捕，后被遣返朝鲜稳城。"), ["图们市", "朝鲜", "稳城"]);
    assert_eq!(found("吉林省延边朝鲜族自治州延吉市公安局"), ["吉林省", "延边朝鲜族自治州", "延吉市"]);
    assert_eq!(found("从沈阳经丹东到新义州，中国人民和政府"), ["沈阳", "丹东", "新义州", "中国"]);
    assert_eq!(found("中国人在韩国，韩国语"), ["韩国"]);
    assert_eq!(found("和平解放，发展经济，公安人员拘留五人"), Vec::<String>::new());
}

#[test]
fn korean_text() {
    assert_eq!(found("투먼에서 체포된 탈북민이 온성으로 북송됐다."), ["투먼", "온성"]);
    assert_eq!(found("중국 선양의 한국 총영사관"), ["중국", "선양", "한국"]);
    assert_eq!(found("옌지시와 단둥, 함경북도 무산군에서"), ["옌지시", "단둥", "함경북도", "무산군"]);
    assert_eq!(found("중국인 브로커와 한국어"), Vec::<String>::new());
    assert_eq!(found("위원회는 과일을 세포"), Vec::<String>::new());
}

#[test]
fn longest_match_prefers_the_longer_name() {
    let text = "在图们江边";
    let (len, candidates) = open().longest_match(text, 3).unwrap();
    assert_eq!(&text[3..3 + len], "图们江");
    assert_eq!(candidates[0].id, "amparo:tumen-river");
    assert!(open().longest_match(text, 1).is_none());
}

#[test]
fn many_names_are_quick() {
    let places = open();
    let start = std::time::Instant::now();
    let names: Vec<_> =
        ["San José", "Santa Cruz", "Springfield", "Paris", "Victoria", "San Antonio", "La Paz", "Tumen"]
            .map(|name| NamedPlace {
                candidates: places.candidates(name),
                within: None,
                ..Default::default()
            })
            .into();
    assert_eq!(disambiguate(&names).iter().flatten().count(), names.len());
    assert!(start.elapsed().as_secs() < 5, "took {:?}", start.elapsed());
}

#[test]
fn areas_reach_as_far_as_their_towns() {
    let places = Gazetteer::from_bytes(BYTES).unwrap();
    let china = places.country("CN").unwrap().id;
    let korea = places.country("KR").unwrap().id;
    let jilin = places.candidates("Jilin Province")[0].id.clone();
    let town = places.candidates("Yanji")[0].id.clone();
    let reach = places.reach();
    assert!(!reach.contains_key(&town), "a town is no area");
    assert!(reach.len() > 1000, "{}", reach.len());
    assert!((100.0..400.0).contains(&reach[&korea]), "{}", reach[&korea]);
    assert!((150.0..700.0).contains(&reach[&jilin]), "{}", reach[&jilin]);
    assert!((1000.0..3500.0).contains(&reach[&china]), "{}", reach[&china]);
    assert!(places.towns().filter(|t| t.country == *b"KR").count() > 50);
}
