#![doc = include_str!("../README.md")]

pub mod agreement;
pub mod chao;
pub mod counts;
pub mod coverage;
pub mod dga;
pub mod diagnose;
pub mod headline;
pub mod lcm;
pub mod loglinear;
pub mod nhoi;
pub mod random;
pub mod refusals;
pub mod refuse;
pub mod report;
pub mod robust;

pub mod strata;
pub mod stream;
pub mod summary;
pub mod table;
pub mod watch;
