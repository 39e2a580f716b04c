//! Figures and CPU times of the log-linear family on published tables, each with its bar. Tables come from
//! `AMPARO_DATA`.
//!
//! `bench_loglinear` prints every row; `bench_loglinear NAME [RESAMPLES] [ORDER]` answers for one table.
#![allow(clippy::print_stdout, clippy::unwrap_used)] // a measuring program for people at a terminal

use amparo_estimate::loglinear::{Family, Options, Search, Space, existence, run};
use amparo_estimate::stream::StreamKey;
use amparo_estimate::table::{OverlapTable, Pattern};
use amparo_estimate::watch::Unwatched;

const KEY: StreamKey = StreamKey { seed: 1, analysis: 1, stratum: 0, imputation: 0, chain: 0 };

fn table(name: &str) -> OverlapTable {
    let root = std::env::var("AMPARO_DATA").unwrap_or_else(|_| "../shared/data".to_owned());
    OverlapTable::from_csv(std::fs::File::open(format!("{root}/mse/{name}.csv")).unwrap()).unwrap()
}

fn family(t: &OverlapTable, resamples: u64, search: Search) -> Family {
    run(t, &Options { resamples, search, ..Options::default() }, KEY, &Unwatched).unwrap()
}

/// CPU seconds of one run, the mean of `times`, all threads (the system's clock ticks in hundredths).
fn timed<T>(times: u32, work: impl Fn() -> T) -> (T, f64) {
    let start = cpu_seconds();
    let mut last = work();
    for _ in 1..times {
        last = work();
    }
    (last, (cpu_seconds() - start) / f64::from(times))
}

fn row(what: &str, bar: &str, figure: &str) {
    println!("| {what} | {bar} | {figure} |");
}

fn main() {
    let args: Vec<String> = std::env::args().collect();
    if let Some(name) = args.get(1) {
        return one(name, &args[2..]);
    }
    row("what", "bar", "measured");
    kosovo();
    british();
    codes();
    korea();
    times();
    stepwise();
}

fn best(f: &Family, i: usize) -> String {
    f.all.get(i).map_or_else(String::new, |r| format!("{} {:.2} BIC {:.2}", r.model, r.n_hat, r.bic))
}

fn ends(i: amparo_estimate::summary::Interval) -> String {
    let high = i.high.map_or_else(|| "no finite limit".to_owned(), |h| format!("{h:.1}"));
    format!("[{:.1}, {high}]", i.low)
}

fn kosovo() {
    let f = family(&table("kosovo_1999"), 0, Search::Auto);
    row("Kosovo, models", "113", &f.search.models.to_string());
    row("best", "[123,14,34] 10356.52 BIC 203.03", &best(&f, 0));
    row("second", "[123,134] 12740.97 BIC 203.11", &best(&f, 1));
    row("third", "[134,12,23] 18393.31 BIC 203.96", &best(&f, 2));
    let b = &f.best;
    row("standard error", "785.90", &format!("{:.2}", b.standard_error.unwrap()));
    row(
        "deviance, df, AIC",
        "9.32, 4, 132.75",
        &format!("{:.2}, {}, {:.2}", b.row.deviance, b.row.df, b.row.aic),
    );
    row("best AIC", "[123,134]", &f.best_aic);
    let p = b.profile.unwrap();
    row("profile", "10334.5 [8994.3, 12110.4]", &format!("{:.1} {}", p.n_hat, ends(p.interval)));
}

fn british() {
    let t = table("uk_slavery_2013_5lists");
    let f = family(&t, 0, Search::Auto);
    row("UK five lists, models of pairs", "1024", &f.search.models.to_string());
    row("best", "[12,13,23,25,34] 22991.33 BIC 196.54", &best(&f, 0));
    row("second", "[12,13,25,35,45] 12262.41 BIC 197.49", &best(&f, 1));
    row("best AIC", "11174.83", &format!("{:.2}", f.best_aic_n_hat));
    let p = f.best.profile.unwrap();
    row("profile", "22964 [17991, 30142]", &format!("{:.1} {}", p.n_hat, ends(p.interval)));
    let s = &f.search;
    row(
        "without an estimate: codes 1, 2, 3; unsettled",
        "",
        &format!("{}, {}, {}; {}", s.not_existing, s.not_identifiable, s.neither, s.unsettled),
    );
    let all = family(&t, 0, Search::Hierarchical { order: 4 });
    row("all 6,893 models: best", "25311 (paper)", &best(&all, 0));
}

fn codes() {
    let t = table("artificial3_nonexistence");
    let code = |pairs: &[Pattern]| existence(&t, pairs).unwrap().code();
    let got = [code(&[3, 5, 6]), code(&[3]), code(&[5, 6])];
    row("existence: all pairs, AB, AC + BC", "2, 1, 0", &format!("{got:?}"));
    let f = family(&table("new_orleans_5lists"), 0, Search::Auto);
    row("New Orleans, five lists: models of pairs that fail", "0 of 1024", &failed(&f));
    let t = table("new_orleans_8lists");
    let pairs: Vec<Pattern> = Space::new(8, 2).unwrap().terms()[9..].to_vec();
    let (empty, held): (Vec<Pattern>, Vec<Pattern>) = pairs.iter().partition(|p| t.at_least(**p) == 0);
    let mut bad = 0;
    for set in 0_u32..1 << held.len() {
        let chosen: Vec<Pattern> =
            held.iter().enumerate().filter(|(i, _)| set >> i & 1 == 1).map(|(_, p)| *p).collect();
        let with_empty: Vec<Pattern> = chosen.iter().chain(&empty).copied().collect();
        bad += [chosen, with_empty].iter().filter(|m| existence(&t, m).unwrap().code() != 0).count();
    }
    let what = format!(
        "eight lists: every subset of the {} pairs that overlap, with none and with all of the other {}",
        held.len(),
        empty.len()
    );
    row(&what, "0 fail", &format!("{bad} of {}", 2 << held.len()));
}

fn failed(f: &Family) -> String {
    let s = &f.search;
    format!("{} of {}", s.not_existing + s.not_identifiable + s.neither + s.unsettled, s.models)
}

/// Spread over seeds: the bar is one run of an R package.
fn korea() {
    let t = table("korea_palembang_3lists");
    for (resamples, seeds) in [(1000, 20), (100_000, 4)] {
        let of_seed = |seed| {
            let options = Options { resamples, ..Options::default() };
            let b = run(&t, &options, StreamKey { seed, ..KEY }, &Unwatched).unwrap().bca.unwrap();
            [b.interval.low, b.interval.high.unwrap(), b.eighty.low, b.eighty.high.unwrap()]
        };
        let all: Vec<[f64; 4]> = (1..=seeds).map(of_seed).collect();
        for (i, (end, bar)) in
            [("lower", "128 ±2"), ("upper", "349 ±2"), ("80 %, lower", "135.0"), ("80 %, upper", "290.5")]
                .into_iter()
                .enumerate()
        {
            let mut values: Vec<f64> = all.iter().map(|e| e[i]).collect();
            values.sort_by(f64::total_cmp);
            let middle = f64::midpoint(values[values.len() / 2 - 1], values[values.len() / 2]);
            row(
                &format!("Korea, BCa with selection, {resamples} resamples, seeds 1 to {seeds}: {end}"),
                bar,
                &format!("{:.1} to {:.1}, median {middle:.1}", values[0], values[values.len() - 1]),
            );
        }
    }
}

fn times() {
    let t = table("kosovo_1999");
    let (f, s) = timed(3, || family(&t, 1000, Search::Auto));
    row("Kosovo, BCa with selection, 1,000 resamples", "3 CPU s", &format!("{s:.3} CPU s {}", spread(&f)));
    let t = table("uk_slavery_2013_5lists");
    let options = Options { resamples: 0, other_orders: false, ..Options::default() };
    let (_, s) = timed(100, || run(&t, &options, KEY, &Unwatched).unwrap());
    let what = "UK five lists: all 1,024 models, existence and fit, and the profile of the best";
    row(what, "0.15 CPU s", &format!("{s:.4} CPU s"));
    let (_, s) = timed(10, || family(&t, 0, Search::Hierarchical { order: 4 }));
    row("the same for all 6,893 models, and the best of each other order", "", &format!("{s:.3} CPU s"));
    let (f, s) = timed(1, || family(&t, 1000, Search::Auto));
    row(
        "UK five lists, BCa with selection",
        "11456 to 43894 (paper)",
        &format!("{s:.2} CPU s {}", spread(&f)),
    );
    let (f, s) = timed(1, || family(&t, 1000, Search::Hierarchical { order: 4 }));
    row("the same over all 6,893 models", "11168 to 56052 (paper)", &format!("{s:.2} CPU s {}", spread(&f)));
}

fn spread(f: &Family) -> String {
    let why = f.bca_missing.clone().unwrap_or_default();
    f.bca.as_ref().map_or(why, |b| {
        format!(
            "{} z0 {:.3} a {:.4} without {} edge {}",
            ends(b.interval),
            b.bias,
            b.acceleration,
            b.without,
            b.at_edge
        )
    })
}

fn stepwise() {
    let rows = [
        ("kosovo_1999", "14342"),
        ("uk_slavery_2013_6lists", "11418"),
        ("uk_slavery_2013_5lists", "11313"),
        ("new_orleans_5lists", "981"),
        ("western_us_5lists", "2483"),
        ("korea_palembang_3lists", "269"),
        ("new_orleans_8lists", "1110"),
    ];
    for (name, bar) in rows {
        let t = table(name);
        let (f, s) = timed(1, || family(&t, 1000, Search::Stepwise { threshold: 0.02 }));
        let figure = format!("{:.1} {} {} ; {s:.2} CPU s", f.best.row.n_hat, f.best.row.model, spread(&f));
        row(&format!("stepwise, {name}"), bar, &figure);
    }
}

/// One table, everything that is short enough.
fn one(name: &str, rest: &[String]) {
    let number = |i: usize| rest.get(i).and_then(|a| a.parse::<usize>().ok());
    let search = number(1).map_or(Search::Auto, |order| Search::Hierarchical { order });
    let t = table(name);
    let (f, s) = timed(1, || family(&t, number(0).unwrap_or(1000) as u64, search));
    println!("{s:.2} CPU s, {}", f.summary().assumption);
    for i in 0..6.min(f.all.len()) {
        println!("  {}", best(&f, i));
    }
    println!("  averaged {:.1}, best AIC {} {:.1}", f.averaged, f.best_aic, f.best_aic_n_hat);
    println!("  bootstrap {}", spread(&f));
    println!("  profile {:?}", f.best.profile);
    println!("  failed {}; other orders {:?}", failed(&f), f.other_orders);
}

/// CPU seconds of this process so far, all threads (Linux only; elsewhere 0).
fn cpu_seconds() -> f64 {
    let Ok(stat) = std::fs::read_to_string("/proc/self/stat") else { return 0.0 };
    let after = stat.rsplit(')').next().unwrap_or_default();
    let ticks: f64 = after.split_whitespace().skip(11).take(2).map(|t| t.parse::<f64>().unwrap_or(0.0)).sum();
    ticks / 100.0
}
