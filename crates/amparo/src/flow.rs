//! The path, in order. Command line and pages call the same functions; nobody else calls the rooms of the house in a
//! row.
//!
//! ```text
//! arrive    a file is read (extract), kept with its proposed claims (store), put into its case
//! decide    a person accepts, corrects, rejects or withdraws a claim; undo takes the decision back
//! attach    a report goes into a case; whoever was accepted gets a record there
//! draft     what of a case may leave is gathered and cleared (protect); nothing is kept
//! publish   the cleared case is rendered (publish), kept as a release, written to a folder
//! withdraw  a release is taken back, a notice takes its place
//! export    a case becomes a table: internal and marked so, or cleared
//! erase     a person is taken out of everything
//! ```

mod arrive;
mod erase;
mod export;
mod find;
mod publish;
mod review;

pub use arrive::{Arrival, arrive, arrive_all, keep};
pub use erase::{erase, would_erase};
pub use export::{Form, What, export};
pub use find::{find_case, find_record, find_report};
pub use publish::{Draft, Finding, Published, Reason, Stands, Wish, draft, publish, withdraw};
pub use review::{Answer, Decided, Place, attach, decide, detach, undo};
