//! How likely a pair is one person: latent classes fitted to pattern counts (Fellegi and Sunter 1969; Larsen and Rubin
//! 2001), the cut by expected F1.

mod classes;
mod counts;
mod em;
mod prior;
mod random;
mod threshold;

pub(crate) use classes::Model;
pub(crate) use counts::Counts;
pub(crate) use em::{Fit, fit};
pub(crate) use random::{Way, apart};
pub(crate) use threshold::{Cut, Scored};
