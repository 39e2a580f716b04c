//! Times and figures of the Bayesian methods on published tables, next to the figures of the R packages.
#![allow(clippy::print_stdout, clippy::unwrap_used)] // a measuring program for people at a terminal

use std::time::Instant;

use amparo_estimate::stream::StreamKey;
use amparo_estimate::table::OverlapTable;
use amparo_estimate::watch::Unwatched;
use amparo_estimate::{dga, diagnose, lcm};

fn table(name: &str) -> OverlapTable {
    let root = std::env::var("AMPARO_DATA").unwrap_or_else(|_| "../shared/data".to_owned());
    OverlapTable::from_csv(std::fs::File::open(format!("{root}/mse/{name}.csv")).unwrap()).unwrap()
}

fn main() {
    if std::env::args().nth(1).as_deref() == Some("lcm") {
        return latent_classes();
    }
    let rows = [
        ("kosovo_1999", 0.0625, 10),
        ("kosovo_1999", 0.5, 10),
        ("kosovo_1999", 1.0, 10),
        ("uk_slavery_2013_5lists", 0.03125, 10),
        ("uk_slavery_2013_5lists", 0.03125, 30),
        ("uk_slavery_2013_5lists", 0.5, 10),
        ("new_orleans_5lists", 0.03125, 10),
        ("western_us_5lists", 0.03125, 10),
        ("korea_palembang_3lists", 0.125, 10),
        ("congenital_massachusetts_5lists", 0.5, 2),
    ];
    for (name, delta, times) in rows {
        let t = table(name);
        let options = dga::Options {
            delta: Some(delta),
            grid: dga::Grid::Fixed { from: 1, to: times * t.n() },
            include_complete: true,
            sensitivity: false,
            top: 1,
            draws: 0,
        };
        // the clock ticks in hundredths: the mean of ten runs
        let start = cpu_seconds();
        for _ in 0..9 {
            dga::run(&t, &options, StreamKey::new(1, 1), &Unwatched).unwrap();
        }
        let f = dga::run(&t, &options, StreamKey::new(1, 1), &Unwatched).unwrap();
        let s = (cpu_seconds() - start) / 10.0;
        println!(
            "dga {name} delta={delta} {times}n: {s:.3} CPU s mean {:.0} q {:?} complete {:.3} tail {:?} top {} {:.4} {}",
            f.average.mean,
            f.average.quantiles,
            f.average.complete_weight,
            f.average.tail,
            f.top[0].graph,
            f.top[0].weight,
            f.top[0].median
        );
    }
}

fn latent_classes() {
    let args: Vec<String> = std::env::args().collect();
    let number = |i: usize, or: u64| args.get(i).and_then(|a| a.parse().ok()).unwrap_or(or);
    let name = args.get(2).map_or("uk_slavery_2013_5lists", String::as_str);
    let jump = number(7, lcm::JUMP_EVERY);
    let options = lcm::Options {
        classes: Some(number(3, 10) as usize),
        samples: number(4, 1000) as usize,
        thinning: number(5, 100),
        chains: number(6, 4) as usize,
        jump_every: (jump > 0).then_some(jump),
        cap: (number(8, 20) > 0).then_some(number(8, 20)),
        one_order: number(10, 0) > 0,
        stop: lcm::Stop::Fixed,
        ..lcm::Options::default()
    };
    let t = table(name);
    let (cpu, start) = (cpu_seconds(), Instant::now());
    let f = lcm::run(&t, &options, StreamKey::new(number(9, 1), 2), &Unwatched).unwrap();
    let (cpu, wall) = (cpu_seconds() - cpu, start.elapsed().as_secs_f64());
    let n: Vec<Vec<f64>> = f.draws.iter().map(|c| c.iter().map(|x| *x as f64).collect()).collect();
    let ess = diagnose::ess_bulk(&n);
    let d = &f.diagnostics;
    println!(
        "lcm {name} K={} {}x{} chains {} jump {jump}: cpu {cpu:.2} wall {wall:.2} sweeps/cpu-s {:.0} mean {:.0} (mcse {:.1}) q {:.0?} (mcse {:.1?}) \
         rhat {:.4} ess {ess:.0} tail {:.0} ess/cpu-s {:.1} over cap {:.4} occupied {:.2} jumps accepted {:.2} medians {:.0?}",
        f.classes,
        options.samples,
        options.thinning,
        options.chains,
        (d.sweeps * options.chains as u64) as f64 / cpu,
        f.mean,
        d.mcse_mean,
        f.quantiles,
        d.mcse,
        d.log_n0.rhat,
        d.log_n0.ess_tail,
        ess / cpu,
        d.over_cap,
        d.occupied,
        d.jumps_accepted,
        d.chain_medians,
    );
    // a sampler that cannot change the order of its classes stays in one of these rows for ever
    let places: Vec<usize> = f.traces.concat().iter().map(|t| t.largest_at).collect();
    let draws = n.concat();
    for place in 0..f.classes {
        let here: Vec<f64> =
            draws.iter().zip(&places).filter(|(_, p)| **p == place).map(|(x, _)| *x).collect();
        if !here.is_empty() {
            println!(
                "  largest class at place {}: {:.4} of the draws, mean {:.0}",
                place + 1,
                here.len() as f64 / draws.len() as f64,
                here.iter().sum::<f64>() / here.len() as f64
            );
        }
    }
}

/// CPU seconds of this process so far, all threads (Linux only; elsewhere 0).
fn cpu_seconds() -> f64 {
    let Ok(stat) = std::fs::read_to_string("/proc/self/stat") else { return 0.0 };
    let after = stat.rsplit(')').next().unwrap_or_default();
    let ticks: f64 = after.split_whitespace().skip(11).take(2).map(|t| t.parse::<f64>().unwrap_or(0.0)).sum();
    ticks / 100.0
}
