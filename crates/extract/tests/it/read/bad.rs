//! Bad input: never a crash, a hang or a range that does not hold.

use amparo_extract::read::{Format, sniff};
use proptest::prelude::*;

use super::{codes, leads_back, open};

#[test]
fn what_is_no_text_is_kept_and_said() {
    let noise: Vec<u8> = (0..4000_u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    let png = [b"\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR".as_slice(), &800_u32.to_be_bytes(), &600_u32.to_be_bytes()]
        .concat();
    for (bytes, media_type, code) in [
        (b"".as_slice(), "application/x-empty", "empty"),
        (&noise, "application/octet-stream", "cannot_be_read"),
        (&png, "image/png", "no_text"),
        (b"\xFF\xD8\xFF\xE0\0\x10JFIF\0", "image/jpeg", "no_text"),
        (b"II*\0\x08\0\0\0", "image/tiff", "no_text"),
        (b"\0\0\0\x18ftypheic\0\0\0\0", "image/heic", "no_text"),
        (b"\0\0\0\x18ftypisom\0\0\0\0", "video/mp4", "no_text"),
        (b"ID3\x04\0\0\0\0\0\0", "audio/mpeg", "no_text"),
        (b"PK\x03\x04 xl/workbook.xml", Format::Xlsx.media_type(), "cannot_be_read"),
        (b"PK\x03\x04 something", "application/zip", "cannot_be_read"),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0", "application/x-ole-storage", "cannot_be_read"),
    ] {
        let document = open(bytes);
        assert_eq!((document.media_type.as_str(), codes(&document)), (media_type, vec![code]));
        assert!(document.text.is_empty());
    }
    assert!(open(&png).notes[0].message.contains("800 by 600"));
    assert_eq!(
        sniff(b"Seven were held.", Some("photo.jpg")),
        Format::Text,
        "the content counts, not the name"
    );
    assert_eq!(sniff(b"%PDF-1.4", Some("report.docx")), Format::Pdf);
}

#[test]
fn a_huge_page_does_not_hang() {
    for piece in
        ["<div><a href='x'>", "<p>word &amp; ", "<!-- ", "<a '>' ", "</b ", "<svg>", "<td x=\"", "&&&& < "]
    {
        let page = format!("<html><body>{}", piece.repeat((3 << 20) / piece.len()));
        open(page.as_bytes());
    }
    let long = format!("<html><body><p>{}", "word ".repeat(1_100_000));
    let document = open(long.as_bytes());
    assert!(document.text.len() >= 4_999_999);
    assert_eq!(codes(&document), ["truncated"]);
    assert!(open("A short line.\n".repeat(100_000).as_bytes()).text.len() == 1_400_000);
}

proptest! {
    #[test]
    fn any_bytes_are_read(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        open(&bytes);
    }

    #[test]
    fn any_bytes_behind_a_mark_are_read(mark in 0..10_usize, bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let marks: [&[u8]; 10] = [b"%PDF-1.4\n", b"PK\x03\x04word/document.xml", b"\xFF\xD8\xFF", b"\xFF\xFE", b"\xFE\xFF",
            b"<html><body>", b"From: a\nMIME-Version: 1.0\n", b"\x89PNG\r\n\x1A\n", b"\0\0\0\x18ftypheic", b"Date: 2019-05-06\nTitle: x\n\n"];
        open(&[marks[mark], &bytes].concat());
    }

    #[test]
    fn any_text_leads_back(text in "(\\PC|\r|\n|\t|By |Comments\n|[|] ){0,80}") {
        let document = open(text.as_bytes());
        if document.media_type == "text/plain" && document.encoding == "UTF-8" {
            leads_back(&document, &text.trim_start_matches('\u{FEFF}').replace('\0', "\u{FFFD}"));
        }
    }

    #[test]
    fn any_page_leads_back(body in "(<p>|</p>|<div class=\"comments\">|</div>|<pre>|</pre>|<td>|<br>|<a href='x'>|</a>|&amp;|&#xE9;|&nope|<!--|-->|<script>|</script>|\\PC| |\n|\r\n|x. ){0,60}") {
        let page = format!("<html><body>{body}");
        leads_back(&open(page.as_bytes()), &page.replace('\0', "\u{FFFD}"));
    }
}
