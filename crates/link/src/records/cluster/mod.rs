//! From likely pairs to people: components, and inside each component groups whose pairs are likely on average.

mod components;
mod linkage;

pub(crate) use components::{Components, Edge, components};
pub(crate) use linkage::groups;
