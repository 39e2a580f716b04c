//! Time and chance, from outside: tests pass their own and get the same bytes every time.

/// Where the store takes the time and random bytes from.
pub trait Ambient: Send + Sync {
    /// Now.
    fn now(&self) -> jiff::Timestamp;

    /// Fills a buffer with random bytes fit for keys.
    fn fill(&self, bytes: &mut [u8]);
}

/// The clock and the random generator of the operating system.
#[derive(Clone, Copy, Debug, Default)]
pub struct Real;

impl Ambient for Real {
    fn now(&self) -> jiff::Timestamp {
        jiff::Timestamp::now()
    }

    fn fill(&self, bytes: &mut [u8]) {
        getrandom::fill(bytes).expect("the operating system gives random bytes");
    }
}

/// Random bytes of a given number.
pub(crate) fn random<const N: usize>(ambient: &dyn Ambient) -> [u8; N] {
    let mut bytes = [0; N];
    ambient.fill(&mut bytes);
    bytes
}

/// Now as the store writes it: RFC 3339, UTC, milliseconds, always of one length, so that it sorts as text.
pub(crate) fn stamp(ambient: &dyn Ambient) -> String {
    format!("{:.3}", ambient.now())
}
