//! The rules of the house, tested.

use std::path::{Path, PathBuf};

use super::app::root;

/// Rust files below a folder.
pub(crate) fn sources(dir: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(dir).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() && !path.ends_with("target") && !path.ends_with("node_modules") {
            all.extend(sources(&path));
        } else if path.extension().is_some_and(|e| e == "rs") {
            all.push(path);
        }
    }
    all.sort();
    all
}

#[test]
fn files_are_short() {
    let mut lines: Vec<(usize, PathBuf)> = sources(&root().join("crates"))
        .into_iter()
        .filter(|f| f.components().any(|c| c.as_os_str() == "src"))
        .map(|file| (std::fs::read_to_string(&file).unwrap().lines().count(), file))
        .collect();
    lines.sort();
    let (median, largest) = (lines[lines.len() / 2].0, &lines[lines.len() - 1]);
    assert!(median <= 150, "the median file has {median} lines");
    assert!(largest.0 <= 800, "{} has {} lines", largest.1.display(), largest.0);
}

#[test]
fn only_the_terminal_file_prints() {
    for file in sources(&root().join("crates")) {
        let name = file.to_string_lossy().replace('\\', "/");
        if !name.contains("/src/") || name.ends_with("/cli/ui.rs") {
            continue;
        }
        let text = std::fs::read_to_string(&file).unwrap();
        for (number, line) in text.lines().enumerate() {
            let code = line.trim_start();
            let prints = ["println!", "eprintln!", "print!(", "eprint!("].iter().any(|p| code.contains(p));
            assert!(!prints || code.starts_with("//"), "{name}:{} prints", number + 1);
        }
    }
}

#[test]
fn only_flow_calls_the_rooms_in_a_row() {
    let src = root().join("crates/amparo/src");
    for file in sources(&src) {
        let inside = file.strip_prefix(&src).unwrap().to_string_lossy().replace('\\', "/");
        let text = std::fs::read_to_string(&file).unwrap();
        if !inside.starts_with("flow") {
            assert!(!text.contains("amparo_publish::"), "{inside} renders for the public");
            assert!(!text.contains("amparo_protect::"), "{inside} clears for the public");
        }
        if !inside.starts_with("engine") && inside != "side.rs" {
            assert!(!text.contains("amparo_extract::"), "{inside} reads reports");
        }
    }
}

#[test]
fn every_file_of_a_verb_is_documented() {
    let docs = std::fs::read_to_string(root().join("docs/cli.md")).unwrap();
    for command in amparo::cli::command().get_subcommands().filter(|c| !c.is_hide_set()) {
        assert!(
            docs.contains(&format!("## amparo {}", command.get_name())),
            "{} is not in docs/cli.md",
            command.get_name()
        );
    }
}

#[test]
fn every_test_file_is_run() {
    let main = include_str!("main.rs");
    for file in std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it")).unwrap().flatten() {
        let path = file.path();
        let stem = path.file_stem().unwrap().to_str().unwrap();
        if path.extension().is_some_and(|e| e == "rs") && stem != "main" {
            assert!(main.contains(&format!("mod {stem};")), "{stem}.rs is forgotten");
        }
    }
}

#[test]
fn templates_load_nothing_from_elsewhere_and_trust_nothing() {
    let dir = root().join("crates/amparo/templates");
    for entry in std::fs::read_dir(dir).unwrap().flatten() {
        let text = std::fs::read_to_string(entry.path()).unwrap();
        for wrong in [
            "|safe",
            "| safe",
            "http://",
            "https://",
            "style=\"",
            "onclick",
            "onload",
            "<script>",
            "javascript:",
        ] {
            assert!(!text.contains(wrong), "{wrong} in {}", entry.path().display());
        }
    }
}
