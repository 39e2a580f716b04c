//! The bytes of `places.bin`: a header, a map from folded names, and flat tables that are read where they lie.
//!
//! | section | content |
//! |---|---|
//! | names | `fst` map: folded name → `record << 1`, or `offset into postings << 1 \| 1` |
//! | postings | for names of several places: a count, then record numbers as differences, all varints |
//! | records | 14 bytes a place, in the order of the canonical names |
//! | areas | 3 bytes an area (its record number); countries come first |
//! | countries | 2 bytes a country: its ISO 3166-1 code |
//! | canon | canonical names, front-coded in blocks of 16 |
//! | blocks | 3 bytes a block: its offset in canon |
//! | own | ids of Amparo's own places, one a line |
//!
//! A record: `id` 24 bits; `latitude` 21 bits and `level` 3; `longitude` 22 bits, `capital` 1, `hundreds` 1;
//! `population` 24 bits (in hundreds when the bit says so); `parent` 16 bits (area number + 1; a country is its own).

/// First bytes of the file.
pub(super) const MAGIC: &[u8; 8] = b"AMPPLACE";
/// Layout described above.
pub(super) const VERSION: u32 = 1;
/// Number of sections.
pub(super) const SECTIONS: usize = 8;
/// Bytes before the first section.
pub(super) const HEADER: usize = 12 + SECTIONS * 8;
/// Bytes of one record.
pub(super) const RECORD: usize = 14;
/// Canonical names in one front-coded block.
pub(super) const BLOCK: usize = 16;
/// Record ids from here on are numbers of lines in the section `own`.
pub(super) const OWN: u32 = 0xF0_0000;

/// Steps of latitude (180 degrees) and longitude (360 degrees): about ten metres.
pub(super) const LAT_STEPS: f64 = 2_097_151.0;
/// See [`LAT_STEPS`].
pub(super) const LON_STEPS: f64 = 4_194_303.0;

/// Reads a 24-bit number; zero beyond the end.
pub(super) fn u24(bytes: &[u8], at: usize) -> u32 {
    match bytes.get(at..at + 3) {
        Some(b) => u32::from(b[0]) | u32::from(b[1]) << 8 | u32::from(b[2]) << 16,
        None => 0,
    }
}

/// Reads a 32-bit number; zero beyond the end.
pub(super) fn u32_at(bytes: &[u8], at: usize) -> u32 {
    bytes.get(at..at + 4).map_or(0, |b| u32::from_le_bytes([b[0], b[1], b[2], b[3]]))
}

/// Appends a 24-bit number.
pub(super) fn put_u24(out: &mut Vec<u8>, value: u32) {
    out.extend_from_slice(&value.to_le_bytes()[..3]);
}

/// Reads a varint (seven bits a byte, low bits first) and moves `at` behind it.
pub(super) fn varint(bytes: &[u8], at: &mut usize) -> u32 {
    let mut value = 0;
    for shift in (0..32).step_by(7) {
        let Some(&byte) = bytes.get(*at) else { break };
        *at += 1;
        value |= u32::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            break;
        }
    }
    value
}

/// Appends a varint.
pub(super) fn put_varint(out: &mut Vec<u8>, mut value: u32) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}
