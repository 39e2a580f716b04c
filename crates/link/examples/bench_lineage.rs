//! Lineage and same event on the public lineage set: fit the cut on even topics, report odd topics.
//! `cargo run --release -p amparo-link --example bench_lineage [DATA]` (DATA: folder with `lineage/docs.jsonl`).

#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs)] // a measurement may stop and prints

use std::collections::{BTreeMap, BTreeSet};
use std::time::Instant;

use amparo_link::compare::card::Card;
use amparo_link::compare::event::near::{Company, closeness, shared};
use amparo_link::compare::event::profile::Overlap;
use amparo_link::compare::index::{self, Index, Reach};
use amparo_link::compare::lineage::align::{LEAST, Shelf, share, weight};
use amparo_link::compare::words::Sheet;

struct Doc {
    id: String,
    event: String,
    topic: u32,
    card: Card,
    shingles: BTreeSet<u64>,
}

/// A small seeded generator (`SplitMix64`), so that the drawn pairs are the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % n as u64) as usize
    }
    fn take(&mut self, mut from: Vec<usize>, n: usize) -> Vec<usize> {
        (0..n.min(from.len())).map(|_| from.swap_remove(self.below(from.len()))).collect()
    }
}

fn shingles(sheet: &Card) -> BTreeSet<u64> {
    let all: Vec<u32> = sheet.sentences.iter().flat_map(|s| s.words.clone()).collect();
    all.windows(5)
        .map(|w| w.iter().fold(0_u64, |h, x| h.wrapping_mul(0x0100_0000_01b3) ^ u64::from(*x)))
        .collect()
}

/// Best F1 cut on the tuning half, then precision, recall and F1 on the other.
fn judge(name: &str, pairs: &[(f64, bool, bool)]) -> f64 {
    let f1 = |cut: f64, odd: bool| {
        let of = |hit: bool, gold: bool| {
            pairs.iter().filter(|(s, g, o)| *o == odd && (*s >= cut) == hit && *g == gold).count() as f64
        };
        let (tp, fp, miss) = (of(true, true), of(true, false), of(false, true));
        (2.0 * tp / (2.0 * tp + fp + miss).max(1.0), tp / (tp + fp).max(1.0), tp / (tp + miss).max(1.0))
    };
    let cuts = (0..=900).map(|c| f64::from(c) / 600.0);
    let (_, cut) = cuts.map(|c| (f1(c, false).0, c)).fold((-1.0, 0.0), |b, x| if x.0 > b.0 { x } else { b });
    let (f, p, r) = f1(cut, true);
    println!(
        "{name:34} odd topics F1 {f:.4} P {p:.3} R {r:.3} (cut {cut:.3} from even topics, F1 {:.4}; {} pairs)",
        f1(cut, false).0,
        pairs.len()
    );
    f
}

fn align(shelf: &mut Shelf, a: &Card, b: &Card) -> f64 {
    let (long, short) = if weight(&a.sentences) < weight(&b.sentences) { (b, a) } else { (a, b) };
    shelf.lay(&long.sentences);
    share(&shelf.fits(&short.sentences, LEAST), weight(&short.sentences))
}

fn main() {
    let data = std::env::args().nth(1).or_else(|| std::env::var("AMPARO_DATA").ok());
    let data = data.unwrap_or_else(|| "../shared/data".to_owned());
    let Ok(file) = std::fs::read_to_string(format!("{data}/lineage/docs.jsonl")) else {
        println!("{data}/lineage/docs.jsonl is absent: nothing measured");
        return;
    };
    let mut docs: Vec<Doc> = Vec::new();
    for line in file.lines() {
        let d: serde_json::Value = serde_json::from_str(line).unwrap();
        let card = Card::of_text("", &Sheet::of_text(d["text"].as_str().unwrap()));
        docs.push(Doc {
            id: d["id"].as_str().unwrap().to_owned(),
            event: d["event"].as_str().unwrap().to_owned(),
            topic: d["topic"].as_str().unwrap().parse().unwrap(),
            shingles: shingles(&card),
            card,
        });
    }
    let originals: Vec<usize> = (0..docs.len()).filter(|i| !docs[*i].id.contains('#')).collect();
    let by: BTreeMap<String, usize> = docs.iter().enumerate().map(|(i, d)| (d.id.clone(), i)).collect();
    let reprint = |a: usize, b: usize| {
        let (x, y) = (&docs[a].shingles, &docs[b].shingles);
        x.intersection(y).count() as f64 / x.len().min(y.len()).max(1) as f64 >= 0.2
    };
    let mut dice = Dice(5);
    let mut shelf = Shelf::default();
    let mut all_ok = true;
    for (task, left, right, bar) in [
        ("spun1 (abridged)", "", "#spun1", 0.0),
        ("spun3 (every third word)", "", "#spun3", 0.997),
        ("spunx (every second word)", "", "#spunx", 0.99),
        ("two rewrites, original unseen", "#spun3", "#spunx", 0.98),
    ] {
        let mut pairs = Vec::new();
        let mut spent = 0.0;
        for &i in &originals {
            let others: Vec<usize> = originals
                .iter()
                .copied()
                .filter(|j| *j != i && docs[*j].event == docs[i].event && !reprint(i, *j))
                .collect();
            let drawn = dice.take(others, 8);
            let of = |k: usize, kind: &str| by[&format!("{}{kind}", docs[k].id)];
            for (j, gold) in std::iter::once((i, true)).chain(drawn.into_iter().map(|j| (j, false))) {
                let (a, b) = (&docs[of(i, left)], &docs[of(j, right)]);
                let start = Instant::now();
                let score = align(&mut shelf, &a.card, &b.card);
                spent += start.elapsed().as_secs_f64();
                pairs.push((score, gold, docs[i].topic % 2 == 1));
            }
        }
        all_ok &= judge(task, &pairs) >= bar;
        println!("{:34} {:.1} microseconds a pair", "", spent * 1e6 / pairs.len() as f64);
    }
    all_ok &= same_event(&docs, &originals, reprint, &mut dice) >= 0.86;
    println!("{}", if all_ok { "every bar is reached" } else { "a bar is NOT reached" });
}

/// Every original is in the store; the pairs are of one event, or of two like events of one topic.
fn same_event(
    docs: &[Doc],
    originals: &[usize],
    reprint: impl Fn(usize, usize) -> bool,
    dice: &mut Dice,
) -> f64 {
    let mut store = Index::default();
    let number: BTreeMap<usize, u32> =
        originals.iter().map(|i| (*i, store.add(docs[*i].card.clone()))).collect();
    let company = |i: &usize| index::company(&docs[*i].card, Some(number[i]), &store, Reach::default());
    let companies: Vec<Company> = originals.iter().map(company).collect();
    originals.iter().zip(companies).for_each(|(i, c)| store.settle(number[i], c));
    let mut pairs: Vec<(Overlap, f64, bool, bool)> = Vec::new();
    for &i in originals {
        let same = originals
            .iter()
            .copied()
            .filter(|j| *j > i && docs[*j].event == docs[i].event && !reprint(i, *j));
        let like = originals
            .iter()
            .copied()
            .filter(|j| docs[*j].topic == docs[i].topic && docs[*j].event != docs[i].event);
        let (same, like) = (dice.take(same.collect(), 4), dice.take(like.collect(), 4));
        for (j, gold) in same.into_iter().map(|j| (j, true)).chain(like.into_iter().map(|j| (j, false))) {
            let (a, b) = (number[&i], number[&j]);
            let overlap = docs[i].card.profile.overlap(&docs[j].card.profile, store.rarity());
            let with = shared(a, store.company(a), b, store.company(b));
            pairs.push((overlap, with, gold, docs[i].topic % 2 == 1));
        }
    }
    let with = |f: &dyn Fn(&Overlap, f64) -> f64| -> Vec<(f64, bool, bool)> {
        pairs.iter().map(|(o, s, g, t)| (f(o, *s), *g, *t)).collect()
    };
    judge("same event: names and numbers", &with(&|o, _| 0.6 * o.names + 0.4 * o.numbers));
    judge("same event: words (TF-IDF)", &with(&|o, _| o.words));
    judge("same event: overlap alone", &with(&|o, _| o.score()));
    judge("same event: company alone", &with(&|_, s| s));
    judge("same event: all", &with(&|o, s| closeness(s, o.score())))
}
