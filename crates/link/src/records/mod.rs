//! Record linkage: which rows of several lists are one person (Fellegi and Sunter 1969).

mod block;
mod cluster;
mod compare;
pub mod config;
mod draws;
mod explain;
mod group;
mod hash;
mod job;
mod linkage;
pub mod load;
mod model;
mod people;
mod problem;
mod spill;
mod value;
mod watch;
mod write;

pub use config::Config;
pub use explain::{Finding, PairExplained, RecordExplained};
pub use job::{Job, open, run};
pub use linkage::Linkage;
pub use load::Source;
pub use problem::Problem;
pub use watch::{Unwatched, Watch};
pub use write::{LeftOut, Summary};
