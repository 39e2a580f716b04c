//! How long somebody waits before a password is tried. Nobody is locked out: the wait grows with each try that was
//! wrong, for the name and for the browser, up to some seconds; after it the right password always opens.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use sha2::{Digest, Sha256};

/// So many tries are free: people mistype.
const FREE: u32 = 3;
/// The first wait; it doubles with each further try.
const FIRST: Duration = Duration::from_millis(250);
/// Nobody waits longer than this.
pub(super) const LONGEST: Duration = Duration::from_secs(4);
/// Tries are forgotten after this long without another.
const FORGOTTEN: Duration = Duration::from_mins(15);
/// Names and browsers that are remembered at a time.
const MOST: usize = 4096;

type Hash = [u8; 32];

/// Tries by name and by browser. Only hashes of names are kept: what people type there is often a password.
#[derive(Debug, Default)]
pub(super) struct Limiter {
    tries: BTreeMap<Hash, (u32, Instant)>,
}

impl Limiter {
    /// Notes a try; gives how long it must wait. It counts as wrong until [`Limiter::right`] says otherwise, so that
    /// tries side by side gain nothing.
    pub(super) fn wait(&mut self, name: &str, session: &str, now: Instant) -> Duration {
        let waits = keys(name, session).map(|key| {
            self.make_room(now);
            let (tries, last) = self.tries.entry(key).or_insert((0, now));
            if now.saturating_duration_since(*last) >= FORGOTTEN {
                *tries = 0;
            }
            *tries = tries.saturating_add(1);
            *last = now;
            delay(*tries - 1)
        });
        waits.into_iter().max().unwrap_or_default()
    }

    /// Forgets the tries of somebody who came in.
    pub(super) fn right(&mut self, name: &str, session: &str) {
        for key in keys(name, session) {
            self.tries.remove(&key);
        }
    }

    /// Drops what is forgotten; if that is not enough, the half that was tried longest ago.
    fn make_room(&mut self, now: Instant) {
        if self.tries.len() < MOST {
            return;
        }
        self.tries.retain(|_, (_, last)| now.saturating_duration_since(*last) < FORGOTTEN);
        if self.tries.len() >= MOST {
            let mut times: Vec<Instant> = self.tries.values().map(|(_, last)| *last).collect();
            times.sort_unstable();
            let middle = times[times.len() / 2];
            self.tries.retain(|_, (_, last)| *last > middle);
        }
    }
}

fn keys(name: &str, session: &str) -> [Hash; 2] {
    let name = name.trim().to_lowercase();
    [Sha256::digest(format!("name {name}")).into(), Sha256::digest(format!("session {session}")).into()]
}

fn delay(wrong: u32) -> Duration {
    let Some(over) = wrong.checked_sub(FREE) else { return Duration::ZERO };
    FIRST.saturating_mul(2_u32.saturating_pow(over)).min(LONGEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_thousand_wrong_passwords_lock_nobody_out() {
        let (mut limiter, start) = (Limiter::default(), Instant::now());
        let (mut now, mut before) = (start, Duration::ZERO);
        for n in 0..10_000 {
            // A new browser each time: only the name is the same.
            let wait = limiter.wait("mina", &format!("browser {n}"), now);
            assert!(wait >= before && wait <= LONGEST, "the wait only grows, up to its end");
            before = wait;
            now += wait;
        }
        assert_eq!(before, LONGEST);
        assert!(now - start > LONGEST * 9_900, "ten thousand tries one by one take eleven hours");
        assert!(limiter.tries.len() <= MOST);

        assert_eq!(limiter.wait("jun", "another", now), Duration::ZERO, "nobody else waits");
        assert_eq!(limiter.wait(" MINA ", "hers", now), LONGEST, "she waits, and is not refused");
        limiter.right("Mina", "hers");
        assert_eq!(limiter.wait("mina", "hers", now), Duration::ZERO, "then it is over");
    }

    #[test]
    fn one_browser_cannot_go_through_the_names() {
        let (mut limiter, now) = (Limiter::default(), Instant::now());
        let waits: Vec<Duration> = (0..10).map(|n| limiter.wait(&format!("name {n}"), "one", now)).collect();
        assert_eq!(waits[..3], [Duration::ZERO; 3]);
        assert_eq!(waits[3..6], [FIRST, FIRST * 2, FIRST * 4]);
        assert_eq!(waits[9], LONGEST);
        assert_eq!(limiter.wait("name 3", "one", now + FORGOTTEN), Duration::ZERO, "it is forgotten");
    }

    #[test]
    fn a_flood_of_names_takes_no_more_memory() {
        let (mut limiter, now) = (Limiter::default(), Instant::now());
        for n in 0..20_000 {
            limiter.wait(&format!("name {n}"), &format!("browser {n}"), now + Duration::from_millis(n));
        }
        assert!(limiter.tries.len() <= MOST);
    }
}
