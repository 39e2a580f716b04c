//! Dates in Korean and Chinese, with and without a day of publication.

use super::read;

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
