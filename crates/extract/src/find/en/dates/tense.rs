//! Which way a clause looks: what has happened or what is to come.

use super::Finder;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tense {
    Past,
    Future,
    Unknown,
}

/// Words behind which things are still to come.
const AHEAD: &[&str] = &[
    "will",
    "shall",
    "'ll",
    "won't",
    "would",
    "scheduled",
    "due",
    "planned",
    "expected",
    "expects",
    "expect",
    "intends",
    "intend",
    "slated",
    "supposed",
    "upcoming",
    "deadline",
    "payable",
    "expire",
    "expires",
    "may",
    "might",
    "must",
    "should",
    "can",
    "could",
    "effective",
    "begins",
    "starts",
    "likely",
    "ready",
    "tomorrow",
];

/// Words that look ahead where an infinitive follows: "plans to", "is set to".
const AHEAD_TO: &[&str] =
    &["plan", "plans", "planning", "hope", "hopes", "hoping", "going", "set", "is", "are"];

/// Verbs that put a day off: what stands behind their "until" or "to" is to come.
const PUT_OFF: &[&str] =
    &["postponed", "adjourned", "extended", "delayed", "deferred", "rescheduled", "remanded", "moved"];

/// Irregular past forms that are no common noun or adjective besides.
const BEHIND: &[&str] = &[
    "was", "were", "had", "has", "have", "did", "took", "came", "went", "met", "held", "made", "gave",
    "left", "began", "fell", "rose", "saw", "found", "brought", "won", "lost", "sent", "wrote", "spoke",
    "sold", "bought", "became", "led", "got", "ran", "shot", "kept", "flew", "fled", "sank", "broke",
    "struck", "fought", "taken", "seen", "known", "given", "gone", "done", "hit", "quit", "felt", "thought",
    "knew", "drew", "grew", "threw", "paid", "caught", "stood", "drove", "built", "spent", "sought",
    "taught", "beaten", "stolen", "ago", "arrested",
];

/// Verbs of the clause around, not of what happened: they say nothing of which way it looks.
const SAID: &[&str] = &["said", "says", "told", "announced", "reported", "added", "stated"];

/// Words that look like past forms and are none.
const NOT_PAST: &[&str] = &[
    "need", "indeed", "united", "hundred", "red", "feed", "proceed", "exceed", "seed", "speed", "bed",
    "succeed",
];

impl Finder<'_, '_> {
    /// Tense of the clause around an expression: the nearest verb before it, then the nearest behind it.
    pub(super) fn tense(&self, from: usize, to: usize) -> Tense {
        if AHEAD.contains(&self.low(to)) {
            return Tense::Future;
        }
        let put_off = matches!(self.before(from, 1), "to" | "until" | "till");
        if put_off && (1..7).any(|n| PUT_OFF.contains(&self.before(from, n))) {
            return Tense::Future;
        }
        if matches!(self.before(from, 1), "by" | "until" | "till") && self.ahead_of_past(from, to) {
            return Tense::Future;
        }
        let low = self.sentence.start.max(from.saturating_sub(22));
        for k in (low..from).rev() {
            if matches!(self.low(k), ";" | ":" | "\"" | "”" | "“") {
                break;
            }
            if let Some(tense) = self.cue(k) {
                return tense;
            }
        }
        for k in to..self.sentence.end.min(to + 14) {
            // "… early on Sunday, and the group could be sent back": another clause, perhaps of another time.
            let another = self.low(k) == "," && matches!(self.low(k + 1), "and" | "but");
            if another || matches!(self.low(k), ";" | ":") {
                break;
            }
            if let Some(tense) = self.cue(k) {
                return tense;
            }
        }
        Tense::Unknown
    }

    /// "must be returned by 14 January", but not "had fled by Friday" or "until Thursday they had not called".
    fn ahead_of_past(&self, from: usize, to: usize) -> bool {
        // "had been driven to the crossing by Tuesday", but "was ordered to leave the country by Tuesday".
        let clause = (self.sentence.start.max(from.saturating_sub(11))..from.saturating_sub(1))
            .rev()
            .take_while(|k| !matches!(self.low(*k), "," | ";" | ":" | "that"))
            .take_while(|k| {
                self.low(*k) != "to"
                    || self.low(k - 1) == "over"
                    || matches!(self.low(k + 1), "the" | "a" | "an" | "his" | "her" | "their")
            });
        !clause.chain(to..to + 6).any(|k| self.cue(k) == Some(Tense::Past))
    }

    fn cue(&self, k: usize) -> Option<Tense> {
        let low = self.low(k);
        if AHEAD.contains(&low) && !(low == "may" && self.capital(k)) {
            // "could have been", "may have been": it is over.
            return Some(if self.low(k + 1) == "have" { Tense::Past } else { Tense::Future });
        }
        if SAID.contains(&low) {
            return Some(Tense::Unknown);
        }
        if AHEAD_TO.contains(&low) && self.low(k + 1) == "to" {
            return Some(Tense::Future);
        }
        let participle =
            low.len() > 3 && low.ends_with("ed") && !NOT_PAST.contains(&low) && !low.contains('-');
        if participle || BEHIND.contains(&low) {
            // "to be arrested" is not past.
            return match self.before(k, 1) {
                "be" if self.before(k, 2) == "to" => Some(Tense::Future),
                "be" => None,
                "to" if !participle => None,
                _ => Some(Tense::Past),
            };
        }
        None
    }
}
