//! tmp
#[path = "it"]
mod it { mod read; }
#[test]
fn dumpdir() {
    use amparo_extract::read::*;
    let Ok(dir) = std::env::var("DUMP") else { return };
    for e in std::fs::read_dir(dir).unwrap() {
        let path = e.unwrap().path();
        let bytes = std::fs::read(&path).unwrap();
        let side = Side::default();
        let start = std::time::Instant::now();
        let d = read(&Input { bytes: &bytes, file_name: None, side: &side });
        println!("=== {} {} {:?} {:?} {:?}", path.display(), d.media_type, d.notes, start.elapsed(), d.meta);
        println!("{}", d.text.chars().take(2500).collect::<String>());
        println!("LEFT {:?}", d.leftovers.iter().take(30).map(|m| (m.kind, &d.text[m.range.clone()])).collect::<Vec<_>>());
    }
}
