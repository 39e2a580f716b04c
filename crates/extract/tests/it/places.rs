//! Names of places in English sentences, all invented: which words are one, and which place is meant.

use amparo_extract::{places, reading};
use amparo_model::reading::EntityKind;

use crate::cites::knowledge;

/// The names tagged as places, in order.
fn tagged(text: &str) -> Vec<String> {
    let side = amparo_extract::read::Side { language: Some("en".into()), ..Default::default() };
    let input =
        amparo_extract::read::Input { bytes: text.as_bytes(), file_name: Some("report.txt"), side: &side };
    let reading = reading(&input, knowledge());
    let mut found: Vec<(usize, String)> = reading
        .entities
        .iter()
        .filter(|e| e.kind == EntityKind::Place && e.place.is_some())
        .flat_map(|e| e.mentions.iter().map(|m| (m.start, m.quote.clone())))
        .filter(|(_, quote)| quote.starts_with(char::is_uppercase))
        .collect();
    found.sort();
    found.into_iter().map(|(_, quote)| quote).collect()
}

/// Level and country of the place that `name` stands for where it first occurs.
fn place(text: &str, name: &str) -> String {
    let start = text.find(name).unwrap();
    let found = places(text, &[start..start + name.len()], knowledge()).remove(0);
    found.map_or("none".into(), |c| format!("{} {} {}", c.level, c.name, c.country))
}

#[test]
fn names_that_begin_with_a_common_word() {
    assert_eq!(tagged("Officials in New Zealand and in New Delhi spoke."), ["New Zealand", "New Delhi"]);
    assert_eq!(
        tagged("They were seen in South Africa and North Macedonia."),
        ["South Africa", "North Macedonia"]
    );
}

#[test]
fn parts_of_the_world() {
    let text = "She fled West Africa for the Middle East, then crossed the Black Sea to Europe.";
    assert_eq!(tagged(text), ["West Africa", "Middle East", "Black Sea", "Europe"]);
}

#[test]
fn shortened_states_and_initials() {
    assert_eq!(
        tagged(
            "Two men from Dothan, Ala., were held in Beckley, W.Va. A third was sent back to the U.S. on Monday."
        ),
        ["Dothan", "Ala.", "Beckley", "W.Va.", "U.S."]
    );
    assert_eq!(place("A man from Beckley, W.Va. was held.", "W.Va."), "region West Virginia US");
}

#[test]
fn the_word_for_a_kind_belongs_to_the_name_only_with_a_capital() {
    assert_eq!(tagged("He was held in Laurel County, Kentucky."), ["Laurel County", "Kentucky"]);
    assert_eq!(tagged("He was held in Hebei province last week."), ["Hebei"]);
}

#[test]
fn surnames_are_no_places() {
    let text = "Mary Lincoln and Peter Jordan were released. Lincoln said that Jordan was ill. Mr. Washington agreed.";
    assert_eq!(tagged(text), Vec::<String>::new());
    assert_eq!(tagged("Ana Paris, 34, was held near Lyon. Paris was released in May."), ["Lyon"]);
}

#[test]
fn a_place_inside_the_name_of_a_body() {
    assert_eq!(tagged("The University of Texas and the Boston Globe did not reply."), Vec::<String>::new());
    assert_eq!(tagged("A spokesman for the Chicago Police Department did not reply."), ["Chicago"]);
}

#[test]
fn weekdays_titles_and_diseases_are_no_places() {
    assert_eq!(tagged("On Monday, Sen. Anna Brook spoke of West Nile virus."), Vec::<String>::new());
}

#[test]
fn a_body_named_like_a_bridge_is_no_person() {
    let text =
        "Mulle Bridge recorded nine arrests. \"It is cruel,\" said Ida Vester, director of Mulle Bridge.";
    let side = amparo_extract::read::Side { language: Some("en".into()), ..Default::default() };
    let input =
        amparo_extract::read::Input { bytes: text.as_bytes(), file_name: Some("report.txt"), side: &side };
    let reading = reading(&input, knowledge());
    let kinds: Vec<EntityKind> = reading
        .entities
        .iter()
        .filter(|e| e.name.as_deref() == Some("Mulle Bridge"))
        .map(|e| e.kind)
        .collect();
    assert_eq!(kinds, [EntityKind::Organisation]);
}

#[test]
fn the_text_decides_among_namesakes() {
    assert_eq!(place("He was held in Paris, Texas.", "Paris"), "town Paris US");
    assert_eq!(place("He flew from Paris to Lyon.", "Paris"), "town Paris FR");
    let list = "Cases came from Ohio, Oregon, Washington and Utah.";
    assert_eq!(place(list, "Washington"), "region Washington US");
    assert_eq!(place("Washington and Beijing agreed.", "Washington"), "town Washington US");
    assert_eq!(place("Sudanese officers were seen in Port Sudan.", "Sudanese"), "country Sudan SD");
    assert_eq!(place("He lives in Qwertzville.", "Qwertzville"), "none");
}

#[test]
fn ranges_that_do_not_fit_have_no_place() {
    let text = "Séoul";
    assert_eq!(places(text, &[0..2, 3..900, 5..5], knowledge()), [None, None, None]);
}
