//! What the models make of the rules' proposals.

use amparo_extract::because;

use crate::cites;

fn read(text: &str) -> amparo_model::Reading {
    cites::read(text.as_bytes(), Some("report.txt"))
}

/// A report with one event, an older one as its background, and a man who only speaks.
const STORY: &str = "\
Date: 2021-06-10
Language: en

Police arrest two editors in Ostrava raid

Police arrested the editors Jana Kovalik and Petr Dubsky in a raid on the offices of the Lantern on Tuesday, their lawyer \
said. Kovalik and Dubsky were taken to the remand prison in Brno.

The lawyer, Milan Horak, said the arrests were unlawful.

In 2012 the Lantern's founder was arrested and held for a week.
";

#[test]
fn the_event_of_the_headline_is_the_main_one() {
    let reading = read(STORY);
    let main: Vec<&str> =
        reading.events.iter().filter(|e| e.main).flat_map(|e| &e.acts).map(String::as_str).collect();
    let quote = |id: &str| {
        let act = reading.acts.iter().find(|a| a.id == id).expect("an act of the reading");
        act.when.as_ref().and_then(|w| w.edtf.clone())
    };
    assert!(main.iter().any(|id| quote(id).as_deref() == Some("2021-06-08")), "{main:?}");
    let old =
        reading.acts.iter().find(|a| a.when.as_ref().is_some_and(|w| w.edtf.as_deref() == Some("2012")));
    let old = old.expect("the arrest of 2012 is read");
    assert!(!main.contains(&old.id.as_str()), "an act of another year is background");
}

#[test]
fn victims_are_named_and_the_lawyer_is_none() {
    let reading = read(STORY);
    let name = |id: &str| reading.entities.iter().find(|e| e.id == id).and_then(|e| e.name.clone());
    let victims: Vec<String> =
        reading.acts.iter().flat_map(|a| &a.victims).filter_map(|id| name(id)).collect();
    for person in ["Jana Kovalik", "Petr Dubsky"] {
        assert!(victims.iter().any(|v| v == person), "{person} is a victim: {victims:?}");
    }
    assert!(!victims.iter().any(|v| v == "Milan Horak"), "{victims:?}");
}

#[test]
fn every_score_says_why() {
    let reading = read(STORY);
    let reasons = because(&reading, &cites::KNOWLEDGE);
    assert_eq!(reasons.len(), reading.acts.len());
    for why in &reasons {
        assert!(!why.salient.1.is_empty() && !why.right.1.is_empty(), "{why:?}");
        let act = reading.acts.iter().find(|a| a.id == why.act).expect("an act of the reading");
        assert!((act.score.share() - why.right.0).abs() < 0.006, "the score shown is the score explained");
    }
}
