//! How long the default key derivation takes here: `cargo run --release -p amparo-protect --example derivation`.

use std::io::Write;
use std::time::Instant;

use amparo_protect::seal::{Params, derive_key};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    for lanes in [1, 4] {
        let params = Params { lanes, ..Params::default() };
        let start = Instant::now();
        derive_key("four plain words here", &[7; 16], params)?;
        writeln!(std::io::stdout(), "{params:?}: {:.2} s", start.elapsed().as_secs_f64())?;
    }
    Ok(())
}
