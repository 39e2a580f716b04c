//! Bad input: one clear line or a report marked "cannot be read", never a crash, a hang or a lost record.

use super::app::Place;

#[test]
fn whatever_comes_is_kept_and_said() {
    let place = Place::new();
    let mut files = vec![
        place.write("empty.txt", ""),
        place.write("noise.bin", (0..4096_u32).map(|i| ((i * 7919) >> 3) as u8).collect::<Vec<_>>()),
        place.write(
            "cut.pdf",
            "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type",
        ),
        place.write("word.docx", "PK\u{3}\u{4}not a zip at all"),
        place.write(
            "wrong.pdf",
            "This is text with the wrong ending. Police arrested two people in Shenyang on Monday.\n",
        ),
        place.write("lone.txt", b"a \xed\xa0\x80 lone surrogate\n"),
        place.write("turned.txt", "Kim \u{202e}gnol\u{202c} was arrested in Shenyang.\n"),
        place.write("picture.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x75\x30\0\0\x75\x30\x08\x06\0\0\0"),
    ];
    files.push(place.write("long.txt", "A line of no meaning.\n".repeat(100_000)));
    let mut args = vec!["add", "--json"];
    args.extend(files.iter().map(String::as_str));
    let said = place.run(&args);
    assert_eq!(said.code, 3, "{}", said.err);
    let answer: serde_json::Value = serde_json::from_str(&said.out).unwrap();
    let rows = answer["files"].as_array().unwrap();
    assert_eq!(rows.len(), files.len());
    for row in rows {
        assert!(row["report"].is_string(), "kept: {row}");
        if row["outcome"] == "unreadable" {
            assert!(row["problem"].as_str().is_some_and(|p| !p.is_empty()), "{row}");
        }
    }
    let outcome = |name: &str| {
        let row = rows.iter().find(|r| r["file"].as_str().unwrap().ends_with(name)).unwrap();
        row["outcome"].as_str().unwrap().to_owned()
    };
    for name in ["empty.txt", "cut.pdf", "word.docx", "picture.png"] {
        assert_eq!(outcome(name), "unreadable", "{name}");
    }
    assert_eq!(outcome("wrong.pdf"), "new");
    let unread = place.run(&["inbox", "--only", "unreadable", "--json"]).json();
    assert!(unread["reports"].as_array().unwrap().len() >= 4);
    place.run(&["verify"]).good();
}

#[test]
fn a_child_that_reads_nonsense_says_so_and_dies() {
    use std::io::Write;
    use std::process::{Command, Stdio};
    let mut child = Command::new(super::app::exe())
        .arg("__parse")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(b"not a request\n").unwrap();
    let done = child.wait_with_output().unwrap();
    assert_eq!(done.status.code(), Some(2));
    assert!(done.stdout.is_empty());
}
