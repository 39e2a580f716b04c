//! PDF, DOCX and mail, made here byte by byte.

use std::io::{Cursor, Write};

use amparo_extract::read::attachments;
use amparo_model::reading::PublishedStatus;

use super::{codes, open, story, value};

/// A PDF with one line of Helvetica per string, page by page.
fn pdf(pages: &[&[&str]], trailer: &str) -> Vec<u8> {
    let mut objects = vec![
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        String::new(),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_owned(),
    ];
    let mut kids = String::new();
    for lines in pages {
        let shown: Vec<String> = lines.iter().map(|line| format!("({line}) Tj 0 -14 Td ")).collect();
        let shown = shown.concat();
        let content = format!("BT /F1 12 Tf 72 720 Td {shown}ET");
        let page = objects.len() + 1;
        kids = format!("{kids}{page} 0 R ");
        objects.push(format!("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents {} 0 R>>", page + 1));
        objects.push(format!("<</Length {}>>stream\n{content}\nendstream", content.len()));
    }
    objects[1] = format!("<</Type/Pages/Kids[{kids}]/Count {}>>", pages.len());
    let mut file = "%PDF-1.4\n".to_owned();
    let mut table = String::new();
    for (number, object) in (1..).zip(&objects) {
        table = format!("{table}{:010} 00000 n \n", file.len());
        file = format!("{file}{number} 0 obj{object}endobj\n");
    }
    let start = file.len();
    let size = objects.len() + 1;
    file = format!(
        "{file}xref\n0 {size}\n0000000000 65535 f \n{table}trailer<</Size {size}/Root 1 0 R{trailer}>>\nstartxref\n{start}\n%%EOF\n"
    );
    file.into_bytes()
}

#[test]
fn pdf_lines_become_paragraphs() {
    let first: &[&str] = &[
        "Seven people were held at the ford on Mon-",
        "day, a villager said. They were on a bus that was",
        "going south.",
        "The police did not answer the questions of this paper.",
    ];
    let file = pdf(
        &[first, &["The next page says that nothing more is known of them."]],
        "/Info<</Title(Seven held)/CreationDate(D:20190506)>>",
    );
    let document = open(&file);
    assert_eq!(
        document.text,
        "Seven people were held at the ford on Mon-day, a villager said. They were on a bus that was \
        going south.\nThe police did not answer the questions of this paper.\n\nThe next page says that nothing more is \
        known of them."
    );
    assert_eq!(value(document.meta.title.as_ref()), Some("Seven held"));
    assert_eq!(document.meta.published.map(|date| date.known), Some(PublishedStatus::Inferred));
    assert_eq!(codes(&open(&pdf(&[&[]], ""))), ["no_text"]);
    let cut = open(&file[..file.len() / 2]);
    assert!(codes(&cut).contains(&"truncated"), "{:?}", cut.notes);
    let locked = pdf(
        &[first],
        "/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -4/O(12345678901234567890123456789012)/U(12345678901234567890123456789012)>>/ID[(a)(b)]",
    );
    assert_eq!(codes(&open(&locked)), ["password_protected"]);
}

fn archive(files: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        archive.start_file(*name, zip::write::SimpleFileOptions::default()).expect("a file");
        archive.write_all(content.as_bytes()).expect("memory");
    }
    archive.finish().expect("an archive").into_inner()
}

fn docx(body: &str) -> Vec<u8> {
    let main = format!("<?xml version='1.0'?><w:document xmlns:w='w'><w:body>{body}</w:body></w:document>");
    let core = "<c:coreProperties><dc:title>Seven &amp; held</dc:title><dc:creator>Ada Bell</dc:creator></c:coreProperties>";
    let notes = "<w:footnotes><w:footnote w:type='separator'><w:p><w:r><w:t>-</w:t></w:r></w:p></w:footnote><w:footnote><w:p><w:r><w:t>A note.</w:t></w:r></w:p></w:footnote></w:footnotes>";
    archive(&[("word/document.xml", &main), ("docProps/core.xml", core), ("word/footnotes.xml", notes)])
}

#[test]
fn docx_paragraphs_tables_and_notes() {
    let document = open(&docx(
        "<w:p><w:pPr><w:pStyle w:val='Title'/></w:pPr><w:r><w:t>Seven held</w:t></w:r></w:p>\
         <w:p><w:r><w:t xml:space='preserve'>They were </w:t></w:r><w:del><w:r><w:delText>ten</w:delText></w:r></w:del>\
         <w:ins><w:r><w:t>seven &lt;7&gt; &#233;&unknown;.</w:t></w:r></w:ins></w:p>\
         <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Men</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>5</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
    ));
    assert_eq!(document.text, "Seven held\n\nThey were seven <7> é&unknown;.\n\nMen\t5\n\nA note.");
    assert_eq!(codes(&document), ["deleted_text"]);
    assert_eq!(value(document.meta.title.as_ref()), Some("Seven & held"));
    assert_eq!(value(document.meta.byline.as_ref()), Some("Ada Bell"));
}

#[test]
fn bombs_are_refused_before_they_are_unpacked() {
    let bomb = docx(&"<w:p/>".repeat(2_000_000));
    assert!(bomb.len() < 200_000);
    assert_eq!(codes(&open(&bomb)), ["cannot_be_read"]);
    let names: Vec<String> = (0..1_001).map(|i| format!("{i}.xml")).collect();
    let mut many: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "")).collect();
    many.push(("word/document.xml", "<w:t>x</w:t>"));
    assert_eq!(codes(&open(&archive(&many))), ["cannot_be_read"]);
    let file = docx("<w:p><w:r><w:t>Seven</w:t></w:r></w:p>");
    assert_eq!(codes(&open(&file[..file.len() - 30])), ["cannot_be_read"]);
    let nested = archive(&[
        ("word/document.xml", "<w:p><w:r><w:t>Seven</w:t></w:r></w:p>"),
        ("word/embeddings/a.zip", "PK"),
    ]);
    assert_eq!((open(&nested).text.as_str(), codes(&open(&nested))), ("Seven", vec!["limit_reached"]));
}

fn mail(subject: &str, kind: &str, body: &str, attached: &str) -> String {
    format!(
        "From: =?UTF-8?Q?Ad=C3=A1_Bell?= <ada@example.org>\r\nTo: desk@example.org\r\nDate: Mon, 6 May 2019 10:00:00 +0200\r\n\
        Subject: {subject}\r\nMessage-ID: <1@example.org>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=zz\r\n\r\n\
        --zz\r\nContent-Type: {kind}; charset=utf-8\r\n\r\n{body}\r\n--zz\r\n{attached}\r\n--zz--\r\n"
    )
}

#[test]
fn a_mail_with_its_attachments() {
    let attached = "Content-Type: text/plain\r\nContent-Disposition: attachment; filename=\"list.txt\"\r\n\r\nSeven names.";
    let source = mail("Seven held", "text/plain", "Seven people were held at the ford on Monday.", attached);
    let document = open(source.as_bytes());
    assert_eq!(document.media_type, "message/rfc822");
    assert_eq!(
        document.text.trim_end(),
        "From: Adá Bell <ada@example.org>\nDate: Mon, 6 May 2019 10:00:00 +0200\n\
        Subject: Seven held\n\nSeven people were held at the ford on Monday."
    );
    assert_eq!(value(document.meta.byline.as_ref()), Some("Adá Bell"));
    assert_eq!(value(document.meta.title.as_ref()), Some("Seven held"));
    assert_eq!(value(document.meta.published.as_ref()), Some("2019-05-06"));
    assert_eq!(story(&document), "Seven people were held at the ford on Monday.");
    let part = &document.parts[0];
    assert_eq!((part.file_name.as_deref(), part.document.text.as_str()), (Some("list.txt"), "Seven names."));
    assert_eq!(attachments(source.as_bytes())[0].bytes, b"Seven names.");
    let page =
        mail("Page", "text/html", "<p>Seven <b>people</b> were held&nbsp;here on Monday.</p>", attached);
    assert!(story(&open(page.as_bytes())).ends_with("Seven people were held\u{A0}here on Monday."));
}

#[test]
fn mails_within_mails_end_somewhere() {
    let attached = "Content-Type: text/plain\r\nContent-Disposition: attachment\r\n\r\nx";
    let mut inner = mail("0", "text/plain", "Innermost.", attached);
    for depth in 1..5 {
        let wrapped =
            format!("Content-Type: message/rfc822\r\nContent-Disposition: attachment\r\n\r\n{inner}");
        inner =
            mail(&depth.to_string(), "text/plain", "Around.", &wrapped).replace("zz", &format!("b{depth}"));
    }
    let mut document = &open(inner.as_bytes());
    let mut depth = 0;
    while let Some(part) = document.parts.first() {
        document = &part.document;
        depth += 1;
    }
    assert_eq!((depth, codes(document)), (2, vec!["limit_reached"]));
}
