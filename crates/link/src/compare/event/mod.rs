//! Same event: who tells of one thing, whoever wrote it.

pub mod group;
pub mod near;
mod passing;
pub mod profile;
pub mod sign;
pub mod weigh;
