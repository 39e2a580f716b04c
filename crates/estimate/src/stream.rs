//! Randomness that can be printed again: one counter-based stream for each piece of work.
//!
//! A stream is named by what it is for, not by when it runs, so the same seed gives the same bytes on any number of
//! threads. ChaCha with eight rounds (Bernstein 2008) is a counter-based generator with a 64-bit stream number.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng;

/// What a stream of random numbers is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StreamKey {
    /// The seed a person gave or the report printed.
    pub seed: u64,
    /// Which analysis: one constant a method.
    pub analysis: u32,
    /// Stratum, by its place in the plan.
    pub stratum: u32,
    /// Imputation or sampled partition.
    pub imputation: u32,
    /// Chain, resample or replicate.
    pub chain: u64,
}

impl StreamKey {
    /// The first stream of an analysis.
    pub fn new(seed: u64, analysis: u32) -> Self {
        Self { seed, analysis, stratum: 0, imputation: 0, chain: 0 }
    }

    /// The same work, another chain.
    #[must_use]
    pub fn chain(self, chain: u64) -> Self {
        Self { chain, ..self }
    }

    /// The generator at the start of the stream.
    pub fn rng(self) -> ChaCha8Rng {
        let mut key = [0_u8; 32];
        key[0..8].copy_from_slice(&self.seed.to_le_bytes());
        key[8..12].copy_from_slice(&self.analysis.to_le_bytes());
        key[12..16].copy_from_slice(&self.stratum.to_le_bytes());
        key[16..20].copy_from_slice(&self.imputation.to_le_bytes());
        key[20..32].copy_from_slice(b"amparo/strm1");
        let mut rng = ChaCha8Rng::from_seed(key);
        rng.set_stream(self.chain);
        rng
    }
}
