//! Record linkage: which rows of several lists are one person (Fellegi and Sunter 1969).

mod block;
mod cluster;
mod compare;
pub mod config;
mod hash;
mod linkage;
pub mod load;
mod model;
mod people;
mod problem;
mod value;
mod watch;

pub use config::Config;
pub use linkage::Linkage;
pub use load::Source;
pub use problem::Problem;
pub use watch::{Unwatched, Watch};
