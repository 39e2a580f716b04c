//! The only place of the program that reads the clock.

/// The day in UTC, `2026-11-23`.
pub fn today() -> String {
    jiff::Timestamp::now().to_string()[..10].to_owned()
}
