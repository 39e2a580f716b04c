//! Writes `common_en.fst` from the list that `tools/words/common.py` prepares: `build_words LIST.txt OUT.fst`.

use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let mut args = std::env::args().skip(1);
    let (Some(list), Some(out)) = (args.next(), args.next()) else {
        return Err("usage: build_words LIST.txt OUT.fst".into());
    };
    let words = std::fs::read_to_string(list)?;
    let mut set = fst::SetBuilder::memory();
    for word in words.lines() {
        set.insert(word)?;
    }
    Ok(std::fs::write(out, set.into_inner()?)?)
}
