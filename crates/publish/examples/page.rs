//! Writes the public page of an invented case to a folder:
//! `cargo run -p amparo-publish --example page -- FOLDER [LANGUAGE]`.

#[path = "../tests/it/invented.rs"]
mod invented;

use std::fs;
use std::path::PathBuf;

use amparo_model::Vocabularies;
use amparo_publish::{Words, render, tombstone};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut args = std::env::args().skip(1);
    let folder = PathBuf::from(
        args.next().unwrap_or_else(|| std::env::temp_dir().join("amparo-page").display().to_string()),
    );
    let language = args.next().unwrap_or_else(|| "en".to_owned());
    let case = invented::case(&language)
        .map_err(|found| found.iter().map(|f| format!("{f}\n")).collect::<String>())?;
    let words = Words::new(&language, Vocabularies::builtin());
    let mut pages = vec![render(&case, &words)?];
    if let Some(stone) = amparo_protect::cleared::tombstone(case.value(), "2031-04-01") {
        let mut stone = tombstone(&stone, &words)?;
        stone.page.push_str("-withdrawn");
        pages.push(stone);
    }
    for page in pages {
        let folder = folder.join(&page.page);
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("index.html"), &page.html)?;
        fs::write(folder.join("style.css"), page.css)?;
        fs::write(folder.join("page.jsonld"), &page.json_ld)?;
        fs::write(folder.join("feed.atom"), &page.atom)?;
    }
    Ok(())
}
