//! Integration tests of the crate, in one binary.
#![allow(clippy::unwrap_used)]

mod invented;

use amparo_model::Vocabularies;
use amparo_protect::cleared::{Policy, clear_case};
use amparo_publish::{Rendered, Words, render};

fn page(language: &str) -> Rendered {
    let cleared = clear_case(&invented::case(language), &Policy::default(), &[]).unwrap_or_else(|found| {
        panic!("{}", found.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
    });
    render(&cleared, &Words::new(language, Vocabularies::builtin())).unwrap()
}

#[test]
fn every_sentence_stands_in_its_part() {
    insta::assert_snapshot!(page("en").lines.join("\n"), @r"
    Arrest of 7 people in Dong Khe (Cao Bang, Viet Nam), 7 October 2018, by the border guard (state body).
    Forced return (handover) of 7 people.
    Internment in a political prison camp of a woman.
    The foreign ministry (government): non-comment, 11 October 2018.
    At least 23 people (arrest), from June 2018 to September 2018, counted by somebody who is not said.
    ");
}

#[test]
fn nobody_private_is_named_in_any_file() {
    for language in ["en", "ko", "zh", "es", "fr"] {
        let page = page(language);
        for file in [&page.html, &page.json_ld, &page.atom] {
            assert!(!file.contains("Mi-ran") && !file.contains("Sok"), "{language}");
        }
    }
}

#[test]
fn every_sentence_has_its_note_and_no_script() {
    let html = page("en").html;
    let notes = html.matches("<li id=\"n").count();
    assert!(notes >= 4, "{notes} notes");
    for n in 1..=notes {
        assert!(html.contains(&format!("href=\"#n{n}\"")), "note {n} is not used");
    }
    for forbidden in ["<script", "http://", "style=\"", "onclick", "<img"] {
        assert!(!html.contains(forbidden), "{forbidden}");
    }
}

#[test]
fn fear_stands_apart_from_what_happened() {
    let html = page("en").html;
    let happened = html.find("id=\"happened\"").unwrap();
    let feared = html.find("id=\"feared\"").unwrap();
    let camp = html.find("camp").unwrap();
    assert!(happened < feared && feared < camp);
}

#[test]
fn machine_forms_are_well_formed() {
    let page = page("ko");
    let json: serde_json::Value = serde_json::from_str(&page.json_ld).unwrap();
    assert_eq!(json["@type"], "WebPage");
    assert!(page.atom.contains("<feed") && page.atom.contains("xml:lang=\"ko\""));
}
