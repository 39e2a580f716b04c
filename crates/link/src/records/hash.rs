//! A small fast hash for keys that no stranger chooses: dictionary codes, block keys, pairs of codes.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

const SEED: u64 = 0x9e37_79b9_7f4a_7c15;

/// Multiply and fold, word by word.
#[derive(Default, Clone, Copy)]
pub(crate) struct Fast(u64);

impl Hasher for Fast {
    fn write(&mut self, bytes: &[u8]) {
        let mut chunks = bytes.chunks_exact(8);
        for chunk in &mut chunks {
            self.write_u64(u64::from_le_bytes(chunk.try_into().unwrap_or_default()));
        }
        let mut last = [0; 8];
        let rest = chunks.remainder();
        last[..rest.len()].copy_from_slice(rest);
        self.write_u64(u64::from_le_bytes(last) ^ (rest.len() as u64) << 56);
    }

    fn write_u8(&mut self, n: u8) {
        self.write_u64(u64::from(n));
    }

    fn write_u32(&mut self, n: u32) {
        self.write_u64(u64::from(n));
    }

    fn write_u64(&mut self, n: u64) {
        let wide = u128::from(self.0.rotate_left(5) ^ n ^ SEED) * u128::from(SEED);
        self.0 = (wide as u64) ^ (wide >> 64) as u64;
    }

    fn write_usize(&mut self, n: usize) {
        self.write_u64(n as u64);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// A map with the fast hash.
pub(crate) type FastMap<K, V> = HashMap<K, V, BuildHasherDefault<Fast>>;

/// Mixes numbers into one.
pub(crate) fn mix(parts: &[u64]) -> u64 {
    let mut hasher = Fast::default();
    parts.iter().for_each(|p| hasher.write_u64(*p));
    hasher.write_u64(parts.len() as u64);
    hasher.finish()
}

/// A number in [0, 1) that depends only on what it is drawn for.
pub(crate) fn uniform(parts: &[u64]) -> f64 {
    // a finaliser with full avalanche (SplitMix64, Steele, Lea and Flood 2014)
    let mut z = mix(parts);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    ((z ^ (z >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn draws_are_even_and_depend_on_every_part() {
        let draws: Vec<f64> = (0..10_000).map(|i| uniform(&[7, i, 3])).collect();
        let mean = draws.iter().sum::<f64>() / 1e4;
        assert!((mean - 0.5).abs() < 0.02, "{mean}");
        assert!(uniform(&[1, 2]).to_bits() != uniform(&[2, 1]).to_bits());
    }
}
