//! Sorting by key, in linear time.

/// Sorts (key, row) pairs packed as `key << 32 | row` by key; rows of one key keep their order. Rows must come in order.
pub(crate) fn by_key(mut pairs: Vec<u64>) -> Vec<u64> {
    const BITS: u32 = 11;
    let mut other = vec![0_u64; pairs.len()];
    for pass in 0..3 {
        let shift = 32 + pass * BITS;
        let digit = |p: u64| (p >> shift) as usize & ((1 << BITS) - 1);
        let mut starts = vec![0_usize; 1 << BITS];
        pairs.iter().for_each(|p| starts[digit(*p)] += 1);
        let mut sum = 0;
        for start in &mut starts {
            sum += std::mem::replace(start, sum);
        }
        for p in &pairs {
            let slot = &mut starts[digit(*p)];
            other[*slot] = *p;
            *slot += 1;
        }
        std::mem::swap(&mut pairs, &mut other);
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorts_like_the_library() {
        let keys =
            (0..5000_u64).map(|i| ((i.wrapping_mul(2_654_435_761) % 4_000_000_007) & 0xffff_ffff) << 32 | i);
        let mut expected: Vec<u64> = keys.collect();
        let sorted = by_key(expected.clone());
        expected.sort_unstable();
        assert_eq!(sorted, expected);
    }
}
