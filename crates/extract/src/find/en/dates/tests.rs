use super::*;
use amparo_model::Text;

fn said(s: &str, published: &str) -> Vec<DateSaid> {
    let text = Text::new(s.to_owned());
    let doc = Doc::new(&text, std::slice::from_ref(&(0..s.len())));
    let anchor = Anchor { published: published.parse().ok(), lends_year: !published.is_empty() };
    find(&doc, anchor)
}

fn dates(s: &str, published: &str) -> Vec<(String, String)> {
    said(s, published).into_iter().map(|d| (d.when.text, d.when.edtf.unwrap_or_default())).collect()
}

#[test]
fn dates_are_resolved_against_the_report() {
    // 2016-03-15 is a Tuesday.
    for (text, words, value) in [
        ("They were held on Saturday.", "Saturday", "2016-03-12"),
        ("Arrested on 12 March near the gate.", "12 March", "2016-03-12"),
        ("Arrested on March 12, he said.", "March 12", "2016-03-12"),
        ("on the twelfth of March 2015", "twelfth of March 2015", "2015-03-12"),
        ("It happened on 28 December.", "28 December", "2015-12-28"),
        ("two days ago", "two days ago", "2016-03-13"),
        ("in January and February", "January and February", "2016-01/2016-02"),
        ("from 1 January to 29 February 2016", "from 1 January to 29 February 2016", "2016-01-01/2016-02-29"),
        ("over all of last year", "last year", "2015"),
        ("in the last days of February", "last days of February", "2016-02-21/2016-02-29"),
        ("on Tuesday of last week", "Tuesday of last week", "2016-03-08"),
        ("in 2011 she left", "2011", "2011"),
        ("in the autumn of 2011", "autumn of 2011", "2011-23"),
        ("since January", "since January", "2016-01/.."),
        ("on the night of 3 to 4 March", "3 to 4 March", "2016-03-03/2016-03-04"),
        ("in late February", "late February", "2016-02-21/2016-02-29"),
    ] {
        assert_eq!(dates(text, "2016-03-15"), [(words.to_owned(), value.to_owned())], "{text}");
    }
}

#[test]
fn without_a_trusted_date_nothing_is_invented() {
    assert_eq!(dates("on 4 November", ""), [("4 November".to_owned(), "XXXX-11-04".to_owned())]);
    assert_eq!(dates("in the last three months", ""), [("last three months".to_owned(), String::new())]);
    assert_eq!(dates("It may rain in the march past.", "2016-03-15"), []);
}

#[test]
fn later_and_earlier_look_back_to_the_last_day_named() {
    let found = dates(
        "Stopped on 12 March. They had crossed three weeks earlier to the day. The next day she rang.",
        "2016-03-15",
    );
    assert_eq!(found[1].1, "2016-02-20");
}

#[test]
fn a_day_told_by_its_number_falls_in_the_month_told_last() {
    for (text, value) in [
        ("On 14 February he fled. On the night of the 15th he swam across.", "2016-02-15"),
        ("Taken on 28 January. On the 3rd they let him go.", "2016-02-03"),
        ("She rang on the 9th from her kitchen.", "2016-03-09"),
        ("She rang on the 20th from her kitchen.", "2016-02-20"),
        ("He will be tried on the 20th.", "2016-03-20"),
        ("On Saturday the 12th, he and others were flown out.", "2016-03-12"),
    ] {
        assert_eq!(dates(text, "2016-03-15").last().map(|d| d.1.as_str()), Some(value), "{text}");
    }
    assert_eq!(
        dates("on the 9th floor of the 15th century", "2016-03-15"),
        [("15th century".to_owned(), "1401/1500".to_owned())]
    );
}

/// Kind, value (EDTF, else ISO 8601 duration) and time of day of the one expression in each text.
fn one(text: &str) -> (TimeKind, String, Option<Clock>) {
    let found = said(text, "2016-03-15");
    let [d] = found.as_slice() else { panic!("{text}: {found:?}") };
    let value = d.when.edtf.clone().or_else(|| d.when.offset.clone()).unwrap_or_default();
    (d.kind, value, d.clock)
}

#[test]
fn lengths_are_no_dates() {
    for (text, value) in [
        ("They were kept in the cellar for three months.", "P3M"),
        ("He got a 20-year sentence.", "P20Y"),
        ("It took nearly two and a half years to find her.", "P2Y6M"),
        ("She walked for two years and three months.", "P2Y3M"),
        ("They hid for half an hour.", "PT30M"),
        ("She was kept there for a couple of weeks.", "P2W"),
        ("He served at least 18 months.", "P18M"),
        ("They waited for a fortnight.", "P2W"),
        ("After two decades the file was opened.", "P20Y"),
        ("No food came for several days.", ""),
        ("The family has not heard for years.", ""),
        ("They stayed for a year or two.", ""),
    ] {
        let (kind, got, _) = one(text);
        assert_eq!((kind, got.as_str()), (TimeKind::Duration, value), "{text}");
        assert!(!said(text, "2016-03-15")[0].dates_an_act(), "{text}");
    }
}

#[test]
fn ages_are_no_times() {
    for text in [
        "The man is 34 years old.",
        "A 17-year-old boy and a girl of eight months of age were there.",
        "Her 6-year-old son asked.",
        "The two-year-olds slept.",
    ] {
        assert_eq!(dates(text, "2016-03-15"), [], "{text}");
    }
}

#[test]
fn numbers_that_count_are_no_years() {
    for text in [
        "They hold 1998 people there.",
        "The 2000 detainees were moved.",
        "It cost 1950 dollars.",
        "Room 1984 was empty.",
        "From 2000 to 3000 people fled.",
    ] {
        assert_eq!(dates(text, "2016-03-15"), [], "{text}");
    }
}

#[test]
fn what_comes_back_is_a_set() {
    for (text, value) in [
        ("The guards beat them every day.", "P1D"),
        ("They may call home twice a month.", "P1M"),
        ("The list is printed annually.", "P1Y"),
        ("A bus leaves each Thursday.", "P1W"),
        ("They are counted every two hours.", "PT2H"),
        ("The market is held weekly.", "P1W"),
    ] {
        let (kind, got, _) = one(text);
        assert_eq!((kind, got.as_str()), (TimeKind::Set, value), "{text}");
    }
}

#[test]
fn vague_times_date_no_act() {
    for (text, kind) in [
        ("He is now in Bangkok.", TimeKind::Present),
        ("She is currently held in the north.", TimeKind::Present),
        ("They recently fled.", TimeKind::Past),
        ("He had been held in the past.", TimeKind::Past),
        ("They will soon be sent home.", TimeKind::Future),
        ("Nobody knows what the future holds.", TimeKind::Future),
        ("One day they will go home.", TimeKind::Future),
        ("In recent weeks more have come.", TimeKind::Past),
        ("In the coming months more will come.", TimeKind::Future),
    ] {
        assert_eq!(one(text), (kind, String::new(), None), "{text}");
        assert!(!said(text, "2016-03-15")[0].dates_an_act(), "{text}");
    }
}

#[test]
fn times_of_day_have_a_day() {
    // 2016-03-15 is a Tuesday.
    for (text, value, clock) in [
        ("They came at 5:40 a.m. on Saturday.", "2016-03-12", Clock::At(5, 40)),
        ("They came at 10 p.m. Sunday.", "2016-03-13", Clock::At(22, 0)),
        ("They came at noon on 3 March.", "2016-03-03", Clock::At(12, 0)),
        ("They came at 17:30 local time yesterday.", "2016-03-14", Clock::At(17, 30)),
        ("They came on Sunday night.", "2016-03-13", Clock::Night),
        ("They came this morning.", "2016-03-15", Clock::Morning),
        ("They came last night.", "2016-03-14", Clock::Night),
        ("They came yesterday evening.", "2016-03-14", Clock::Evening),
        ("They will leave tomorrow morning.", "2016-03-16", Clock::Morning),
    ] {
        assert_eq!(one(text), (TimeKind::Time, value.to_owned(), Some(clock)), "{text}");
    }
}

#[test]
fn units_of_the_calendar_are_told_from_the_report() {
    for (text, value) in [
        ("They were held last week.", "2016-03-07/2016-03-13"),
        ("They go home next month.", "2016-04"),
        ("Earlier this year two fled.", "2016"),
        ("They were seen over the weekend.", "2016-03-12/2016-03-13"),
        ("Arrests rose in the third quarter of 2015.", "2015-07/2015-09"),
        ("Arrests rose in the fourth quarter.", "2015-10/2015-12"),
        ("Arrests rose in the first half of 1998.", "1998-01/1998-06"),
        ("He fled in the 1990s.", "1990/1999"),
        ("He fled in the early 1990s.", "1990/1993"),
        ("He fled in the late '80s.", "1986/1989"),
        ("He fled in the 1990's.", "1990/1999"),
        ("They married in mid-May.", "2015-05-11?/2015-05-20?"),
        ("They left in early 2014.", "2014-01/2014-04"),
        ("They left last summer.", "2015-22"),
        ("They left last April.", "2015-04"),
        ("They left in nineteen ninety-six.", "1996"),
        ("They left three months ago.", "2015-12~"),
        ("They left two weeks ago.", "2016-03-01"),
        ("They left the day before yesterday.", "2016-03-13"),
    ] {
        let (kind, got, _) = one(text);
        assert_eq!((kind, got.as_str()), (TimeKind::Date, value), "{text}");
    }
}

#[test]
fn the_tense_of_the_clause_says_which_way_a_date_looks() {
    for (text, value) in [
        ("They were held on Friday.", "2016-03-11"),
        ("They will be sent back on Friday.", "2016-03-18"),
        ("The hearing is scheduled for Friday.", "2016-03-18"),
        ("The court adjourned the case until Friday.", "2016-03-18"),
        ("They had left the town by Friday.", "2016-03-11"),
        ("Until Friday they had not been called.", "2016-03-11"),
        ("The trial is to resume on Friday.", "2016-03-18"),
        ("The deadline was extended to 2 April.", "2016-04-02"),
        ("The hearing was postponed on Friday.", "2016-03-11"),
        ("He said the boat would leave on Friday.", "2016-03-18"),
        ("The ministry announced the plan on 21 January.", "2016-01-21"),
        ("They could be returned on 2 April.", "2016-04-02"),
        ("They were returned on 2 April.", "2015-04-02?"),
        ("They will be tried in September.", "2016-09"),
        ("They have been held since September.", "2015-09/.."),
        ("The ministry said on Friday that they will go.", "2016-03-11"),
    ] {
        assert_eq!(dates(text, "2016-03-15")[0].1, value, "{text}");
    }
}

#[test]
fn what_a_thing_is_called_after_dates_no_act() {
    for text in
        ["It breaks the 1951 Convention.", "Friday's ruling was read.", "The year-earlier figure was lower."]
    {
        let found = said(text, "2016-03-15");
        assert!(found.len() == 1 && !found[0].dates_an_act(), "{text}: {found:?}");
    }
}

#[test]
fn later_and_earlier_keep_the_unit_spoken_of() {
    let found = dates("In 2011 he fled; the following year he was caught.", "2016-03-15");
    assert_eq!(found[1].1, "2012");
    let found = dates("In May 2015 six were held. A month later they were freed.", "2016-03-15");
    assert_eq!(found[1].1, "2015-06~");
    let found = dates("He came on 3 May 2015. Later that month he was held.", "2016-03-15");
    assert_eq!(found[1].1, "2015-05");
    let found = dates("He came on 3 May 2015. Ten days after the raid she rang.", "2016-03-15");
    assert_eq!(found[1].1, "");
}

#[test]
fn a_list_of_years_is_read_to_its_end() {
    let found = dates("and 1997 in 1994, 1995 and 1996", "2016-03-15");
    assert_eq!(found.iter().map(|d| d.1.as_str()).collect::<Vec<_>>(), ["1994", "1995", "1996"]);
}

proptest::proptest! {
    /// Any order of the words of time is read without a panic, and every value is EDTF that can be read again.
    #[test]
    fn any_order_of_words_is_read(
        words in proptest::collection::vec(
            proptest::sample::select(
                "the a of in and or to from since between by until last next this that past early late mid end \
                 first third quarter half year years year-ago month months day days week weekend hour decade \
                 century centuries 1990s '80s mid-May May March Sat Friday Tuesdays 3 12 31 99999999999 1998 2016 \
                 nineteen ninety six two several few couple every each daily ago earlier later after before from now \
                 a.m. p.m. 5:40 24:00 noon midnight GMT ( ) , . \" ' - / 1/2 2016-02-29 31.12.1999 spring fall fiscal \
                 morning night tonight tomorrow yesterday today will was said one day the time"
                    .split_whitespace()
                    .collect::<Vec<_>>(),
            ),
            0..14,
        ),
        published in proptest::sample::select(vec!["", "2016-03-15", "2016-02-29", "2000-01-01", "-9999-01-01", "9999-12-31"]),
    ) {
        for (text, value) in dates(&words.join(" "), published) {
            proptest::prop_assert!(!text.is_empty());
            if !value.is_empty() {
                proptest::prop_assert!(value.parse::<Edtf>().is_ok(), "{value}");
            }
        }
    }
}
