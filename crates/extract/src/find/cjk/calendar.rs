//! Which day is meant: what a date without year, month or day leans on.

use amparo_model::{Edtf, EdtfDate};
use jiff::civil::{Date, Weekday};
use jiff::{Span, ToSpan};

/// What a date may lean on.
pub(super) struct Context {
    pub published: Option<Date>,
    /// The date named before in the paragraph.
    pub last: Option<Edtf>,
}

/// `XXXX-XX-12`: the day is said, month and year are not.
pub(super) fn day_only(day: i8) -> Option<Edtf> {
    Some(Edtf::Date(EdtfDate {
        year: None,
        month: None,
        day: Some(day),
        approximate: false,
        uncertain: false,
    }))
}

pub(super) fn whole(day: Date) -> Edtf {
    Edtf::Date(EdtfDate::day(Some(day.year()), day.month(), day.day()))
}

pub(super) fn one_day(value: &Edtf) -> Option<Date> {
    match value {
        Edtf::Date(EdtfDate { year: Some(y), month: Some(m @ 1..=12), day: Some(d), .. }) => {
            Date::new(*y, *m, *d).ok()
        }
        _ => None,
    }
}

/// Year, month, day as far as given; `None` for a day that no calendar has.
pub(super) fn calendar(
    year: Option<i16>,
    month: Option<i8>,
    day: Option<i8>,
    part: Option<&str>,
) -> Option<Edtf> {
    let Some(m) = month else { return year.map(|y| Edtf::Date(EdtfDate::year(y))) };
    if let Some(d) = day {
        Date::new(year.unwrap_or(2000), m, d).ok()?;
        return Some(Edtf::Date(EdtfDate::day(year, m, d)));
    }
    let last = Date::new(year.unwrap_or(2000), m, 1).ok()?.days_in_month();
    let (from, to) = match part {
        Some("초" | "초순" | "상순" | "初" | "上旬") => (1, 10),
        Some("중순" | "中旬") => (11, 20),
        Some(_) => (21, last),
        None => return Some(Edtf::Date(EdtfDate::month(year, m))),
    };
    Some(Edtf::Interval(Some(EdtfDate::day(year, m, from)), Some(EdtfDate::day(year, m, to))))
}

/// The year of a month without one: of the date named before, else the latest that is not after publication. Where
/// that is more than nine months back the report may speak of what is to come; the year stays unknown then.
pub(super) fn year_of(month: i8, day: Option<i8>, dir: Option<&str>, context: &Context) -> Option<i16> {
    if let Some(
        Edtf::Date(EdtfDate { year: Some(y), .. }) | Edtf::Interval(Some(EdtfDate { year: Some(y), .. }), _),
    ) = &context.last
        && context.published.is_none_or(|p| *y < p.year())
    {
        return Some(*y);
    }
    let p = context.published?;
    let here = |year: i16| Date::new(year, month, day.unwrap_or(1)).ok();
    if dir == Some("오는") {
        return [p.year(), p.year() + 1].into_iter().find(|y| here(*y).is_some_and(|d| d >= p));
    }
    let year = [p.year(), p.year() - 1].into_iter().find(|y| here(*y).is_some_and(|d| d <= p))?;
    let far = here(year).and_then(|d| p.checked_sub(Span::new().months(9)).ok().map(|early| d < early))?;
    (!far || dir == Some("지난")).then_some(year)
}

/// The month of a bare day: of the date named before in the paragraph where that lies in another month, else the month
/// of publication. A bare day later than the day of publication stays without month.
pub(super) fn month_of(day: i8, dir: Option<&str>, context: &Context) -> Option<(Option<i16>, i8)> {
    if let Some(Edtf::Date(EdtfDate { year, month: Some(m @ 1..=12), day: last, .. })) = &context.last
        && dir.is_none()
    {
        let other = context.published.is_none_or(|p| *year != Some(p.year()) || *m != p.month());
        // After "29 March", "5 said" is the fifth of the month of publication.
        if other && last.is_none_or(|l| day >= l) {
            return Some((*year, *m));
        }
    }
    let p = context.published?;
    if day <= p.day() && dir != Some("오는") || day >= p.day() && dir == Some("오는") {
        return Some((Some(p.year()), p.month()));
    }
    if dir == Some("지난") {
        let before = p.first_of_month().checked_sub(Span::new().months(1)).ok()?;
        return (day <= before.days_in_month()).then_some((Some(before.year()), before.month()));
    }
    None
}

pub(super) fn weekday(week: &str, day: Option<&str>, published: Option<Date>) -> Option<Edtf> {
    let p = published?;
    let monday = p.checked_sub(i64::from(p.weekday().to_monday_zero_offset()).days()).ok()?;
    let shift: Option<i64> = match week.replace(' ', "").as_str() {
        "지난주" | "上" => Some(-7),
        "이번주" | "금주" | "本" | "这" | "這" => Some(0),
        "다음주" | "내주" | "下" => Some(7),
        _ => None,
    };
    let Some(day) = day else {
        let from = monday.checked_add(shift?.days()).ok()?;
        let to = from.checked_add(6.days()).ok()?;
        return Some(Edtf::Interval(
            Some(EdtfDate::day(Some(from.year()), from.month(), from.day())),
            Some(EdtfDate::day(Some(to.year()), to.month(), to.day())),
        ));
    };
    let index =
        ["월一", "화二", "수三", "목四", "금五", "토六", "일日天"].iter().position(|d| d.contains(day))?;
    if let Some(shift) = shift {
        return monday.checked_add((shift + index as i64).days()).ok().map(whole);
    }
    let wanted = Weekday::from_monday_zero_offset(index as i8).ok()?;
    // The latest such day, the day of publication included; "coming" is the next one.
    let back =
        i64::from((p.weekday().to_monday_zero_offset() - wanted.to_monday_zero_offset()).rem_euclid(7));
    let shift = match (week, back) {
        ("오는", 0) => 7,
        ("오는", b) => 7 - b,
        ("지난", 0) => -7,
        (_, b) => -b,
    };
    p.checked_add(shift.days()).ok().map(whole)
}
