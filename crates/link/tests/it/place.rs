//! One report against an index: what is found does not depend on who came first.

use amparo_link::compare::card::Card;
use amparo_link::compare::desk::Paper;
use amparo_link::compare::index::{Index, Reach, company, place};

use super::compare::items;

fn cards() -> Vec<Card> {
    let all = [items("kassala"), items("banlung")].concat();
    all.iter().map(|i| Paper::lay(i).card).collect()
}

fn index<'a>(cards: impl Iterator<Item = &'a Card>) -> Index {
    let mut index = Index::default();
    for card in cards {
        let near = company(card, None, &index, Reach::default());
        let number = index.add(card.clone());
        index.settle(number, near);
    }
    index
}

#[test]
fn a_new_report_finds_its_source_and_its_event() {
    let cards = cards();
    let new = cards.iter().find(|c| c.id == "a4").unwrap();
    let index = index(cards.iter().filter(|c| c.id != "a4"));
    let found = place(new, None, &index, Reach::default());
    let best = found.kin().first().map(|n| index.card(n.report).id.clone());
    assert!(matches!(best.as_deref(), Some("a1" | "a2")), "{best:?}");
    let event: Vec<&str> = found.same_event().iter().map(|n| index.card(n.report).id.as_str()).collect();
    assert!(event.contains(&"a2") && event.contains(&"a5"), "{event:?}");
    assert!(!event.contains(&"a8") && event.iter().all(|id| id.starts_with('a')), "{event:?}");
}

#[test]
fn what_is_near_does_not_depend_on_the_order_of_arrival() {
    let cards = cards();
    let new = cards.iter().find(|c| c.id == "b3").unwrap();
    let near = |index: &Index| {
        let found = place(new, None, index, Reach::default());
        let mut all: Vec<(String, String)> = found
            .near
            .iter()
            .map(|n| (index.card(n.report).id.clone(), format!("{:.3} {:.3}", n.from.cover, n.weight.sum)))
            .collect();
        all.sort();
        all
    };
    let forward = near(&index(cards.iter().filter(|c| c.id != "b3")));
    let backward = near(&index(cards.iter().rev().filter(|c| c.id != "b3")));
    assert!(!forward.is_empty());
    assert_eq!(forward, backward);
}

#[test]
fn an_empty_index_has_nothing_near() {
    let cards = cards();
    assert!(place(&cards[0], None, &Index::default(), Reach::default()).near.is_empty());
}
