//! Linked lists: clusters become tables, sampled partitions a mixture.

use amparo_estimate::refusals::About;
use amparo_estimate::report::{Asked, Method, run, run_linked};
use amparo_estimate::strata::{linked, tables};
use amparo_estimate::table::{LinkedTable, OverlapTable, is_clusters};
use amparo_estimate::watch::Unwatched;

fn table(cells: &[(u32, u64)]) -> OverlapTable {
    OverlapTable::new(["A", "B", "C", "D"].map(str::to_owned).to_vec(), cells.iter().copied()).unwrap()
}

/// Four lists; `more` people stand on one list instead of two, as if links had been missed.
fn partition(more: u64) -> OverlapTable {
    let pairs = [3, 5, 9, 6, 10, 12].map(|h| (h, 20 - more));
    let singles = [1, 2, 4, 8].map(|h| (h, 40 + 3 * more));
    table(&[&pairs[..], &singles[..], &[(7, 6), (15, 4)]].concat())
}

fn asked(methods: &[Method]) -> Asked {
    Asked { methods: methods.to_vec(), seed: 3, about: About::default() }
}

#[test]
fn clusters_become_a_table() {
    let csv = "list,record,cluster\nB,1,x\nA,1,x\nA,2,y\nA,3,y\nB,2,z\nC,1,z\n";
    let got = LinkedTable::from_csv(csv.as_bytes()).unwrap();
    assert_eq!(got.table.lists(), ["A", "B", "C"]);
    assert_eq!(got.table.observed().collect::<Vec<_>>(), [(1, 1), (3, 1), (6, 1)]);
    assert_eq!((got.records, got.repeated), (6, 1), "y stands twice on A and is one person");
    assert!(
        is_clusters("list,record,cluster\r\n") && !is_clusters("A,B,count") && !is_clusters("list,record")
    );
}

#[test]
fn bad_clusters_are_one_line_with_row_and_column() {
    for (csv, want) in [
        ("list,record,cluster\nA,1,\n", "row 2: column cluster is empty"),
        ("list,record,cluster\nA,1,x\nA,1,y\n", "row 3: record “1” of list A stands twice"),
        ("list,record\nA,1\n", "row 1: the columns are not"),
        ("list,record,cluster\nA,1\n", "row 2"),
        ("list,record,cluster\n", "0 lists"),
    ] {
        let said = LinkedTable::from_csv(csv.as_bytes()).unwrap_err().to_string();
        assert!(said.starts_with(want) || said.contains(want), "{said}");
        assert_eq!(said.lines().count(), 1);
    }
}

#[test]
fn a_mixture_weighs_tables_by_the_partitions_that_gave_them() {
    let all = tables([partition(0), partition(1), partition(0), partition(0)]);
    assert_eq!((all.partitions, all.distinct.len()), (4, 2));
    assert_eq!(all.documented(), Some([partition(0).n(), partition(0).n(), partition(1).n()]));
    let mut worked = 0;
    let got = linked(&all, |t, at| {
        worked += 1;
        Ok((0..100).map(|i| t.n() as f64 + at as f64 * 1000.0 + f64::from(i)).collect())
    })
    .unwrap();
    assert_eq!((worked, got.tables, got.total.imputations), (2, 2, 4));
    let (first, second) = (partition(0).n() as f64 + 49.5, partition(1).n() as f64 + 1049.5);
    assert!((got.total.mean - (3.0 * first + second) / 4.0).abs() < 1e-9);
    // between: variance of the four means; within: of 0 … 99
    let between = 3.0 / 16.0 * (second - first).powi(2);
    let within: f64 = 100.0 * 101.0 / 12.0;
    assert!((got.total.between - between / (between + within)).abs() < 1e-9);
    // three partitions share one set of draws: no smaller error than their weight allows
    let error = (within / 100.0 * (9.0 / 16.0 + 1.0 / 16.0)).sqrt();
    assert!((got.total.mcse - error).abs() < 1e-9);
    assert_eq!(linked(&tables([]), |_, _| Ok(vec![1.0])).unwrap_err().code, "uneven_strata");
}

#[test]
fn equal_partitions_say_what_one_table_says() {
    let methods = [Method::Chao, Method::Dga];
    let one = run(&partition(0), &asked(&methods), &Unwatched);
    let many = run_linked(&tables(vec![partition(0); 5]), &asked(&methods), &Unwatched).unwrap();
    let linkage = many.linkage.unwrap();
    assert_eq!((linkage.partitions, linkage.tables), (5, 1));
    assert_eq!(one.linkage, None);
    for id in ["chao", "dga"] {
        assert!(linkage.families[id].total.between < 1e-12);
        let (a, b) = (one.summaries[id].n_hat, many.summaries[id].n_hat);
        assert!((a / b - 1.0).abs() < 0.02, "{id} {a} {b}");
    }
    assert_eq!(run_linked(&tables([]), &asked(&methods), &Unwatched), None);
}

#[test]
fn missed_links_widen_the_answer_and_their_share_is_said() {
    let methods = [Method::Chao, Method::Coverage, Method::Dga];
    let all = tables((0..8).map(partition));
    let got = run_linked(&all, &asked(&methods), &Unwatched).unwrap();
    let one = run(&partition(4), &asked(&methods), &Unwatched);
    let linkage = got.linkage.as_ref().unwrap();
    for id in ["chao", "coverage", "dga"] {
        let share = linkage.families[id].total.between;
        assert!((0.2..0.999).contains(&share), "{id} {share}");
        let width = |r: &amparo_estimate::report::Report| {
            r.summaries[id].interval.high.unwrap() - r.summaries[id].interval.low
        };
        assert!(width(&got) > width(&one), "{id}");
        assert!(got.summaries[id].assumption.contains("8 sampled partitions"));
    }
    let words = &got.headline.unwrap().words;
    assert!(words[1].starts_with("Over 8 sampled partitions of the records, from"), "{words:?}");
}

#[test]
fn what_one_partition_breaks_is_said_with_its_number() {
    // in the second partition nobody is on two lists
    let thin = table(&[(1, 90), (2, 90), (4, 90), (8, 90)]);
    let all = tables([partition(0), partition(1), partition(2), thin]);
    let got = run_linked(&all, &asked(&[Method::Chao]), &Unwatched).unwrap();
    let sparse = got.refusals.iter().find(|r| r.refusal.code == "sparse_overlap").unwrap();
    assert!(sparse.refusal.reason.ends_with("(in 1 of 4 sampled partitions)."), "{sparse:?}");
    assert_eq!(got.headline, None);
}
