//! The only place of the program that reads the clock.

/// The day in UTC, `2026-11-23`.
pub fn today() -> String {
    jiff::Timestamp::now().to_string()[..10].to_owned()
}

/// The same as a date.
pub fn day() -> jiff::civil::Date {
    jiff::tz::Offset::UTC.to_datetime(jiff::Timestamp::now()).date()
}
