//! Clears an invented case and writes its page: `cargo run -p amparo-publish --example page -- FOLDER [LANGUAGE]`.

use std::path::PathBuf;

use amparo_model::Vocabularies;
use amparo_protect::cleared::{Policy, clear_case};
use amparo_publish::{Words, render};

#[path = "../tests/it/invented.rs"]
mod invented;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = PathBuf::from(std::env::args().nth(1).ok_or("usage: page FOLDER [LANGUAGE]")?);
    let language = std::env::args().nth(2).unwrap_or_else(|| "en".into());
    let cleared = clear_case(&invented::case(&language), &Policy::default(), &[])
        .map_err(|found| found.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))?;
    let page = render(&cleared, &Words::new(&language, Vocabularies::builtin()))?;
    std::fs::create_dir_all(&folder)?;
    std::fs::write(folder.join("index.html"), page.html)?;
    std::fs::write(folder.join("style.css"), page.css)?;
    std::fs::write(folder.join("page.jsonld"), page.json_ld)?;
    std::fs::write(folder.join("feed.atom"), page.atom)?;
    Ok(())
}
