//! Writes `places.bin` from the table that `tools/gazetteer/build.py` prepares: `build_gazetteer TABLE.tsv OUT.bin`.

use std::process::ExitCode;

use amparo_extract::gazetteer::{Gazetteer, build::build};

fn main() -> ExitCode {
    match run() {
        Ok(line) => {
            eprintln_line(&line);
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln_line(&format!("error: {error}"));
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<String, Box<dyn std::error::Error>> {
    let mut args = std::env::args().skip(1);
    let (Some(table), Some(out)) = (args.next(), args.next()) else {
        return Err("usage: build_gazetteer TABLE.tsv OUT.bin".into());
    };
    let bytes = build(&std::fs::read_to_string(table)?)?;
    let places = Gazetteer::from_bytes(&bytes)?.len();
    std::fs::write(&out, &bytes)?;
    Ok(format!("{places} places, {} bytes in {out}", bytes.len()))
}

#[expect(clippy::print_stderr, reason = "a tool for developers, run by hand")]
fn eprintln_line(line: &str) {
    eprintln!("{line}");
}
