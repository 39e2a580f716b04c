//! Numbers of people and ages in Korean and Chinese.

use amparo_model::Qualifier;
use amparo_model::reading::Reading;

use super::{read, stated};

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
        ("公路上7名外国人", Exactly, Some(7), None),
        ("上百名脱北者", AtLeast, Some(100), None),
    ] {
        let story = format!("{words}在延吉被捕。");
        assert_eq!(groups(&read("zh", "2016-03-20", &story)), [(qualifier, value, upper)], "{story}");
    }
    assert!(groups(&read("zh", "2016-03-20", "第三人民医院和两个月前的人权报告。")).is_empty());
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
    assert_eq!(
        age("ko", "김영수(34) 씨가 말했다.").map(|a| a.0),
        Some("34".into()),
        "the brackets of a name"
    );
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
