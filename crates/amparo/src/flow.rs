//! The path, in order. Command line and pages call the same functions; nobody else calls the rooms of the house in a
//! row.
//!
//! ```text
//! arrive    a file is read (extract), kept with its proposed claims (store), put into its case; what is attached to a mail too
//! note      what was heard and stands in no file becomes a report of its own
//! decide    a person accepts, corrects, rejects or withdraws a claim; undo takes the decision back
//! attach    a report goes into a case; whoever was accepted gets a record there
//! draft     what of a case may leave is gathered and cleared (protect); nothing is kept
//! publish   the cleared case is rendered (publish), kept as a release, written to a folder
//! withdraw  a release is taken back, a notice takes its place
//! export    a case becomes a table: internal and marked so, or cleared
//! compare   reports are set beside each other (link); nothing is kept
//! beside    the store's own reports are set beside each other: events, origins, contradictions, same people
//! board     people at risk over every case: who is where, since when, who says so, what is missing
//! link      rows of several lists are proposed to be one person (link); written to a folder, merged nowhere
//! accounts  who signs in, and who works on which case
//! erase     a person is taken out of everything
//! count     accepted acts become a figure with its rule (estimate)
//! estimate  a table of overlaps becomes a judged report (estimate), drawn by publish
//! ```

mod accounts;
mod arrive;
mod beside;
mod board;
mod compare;
mod count;
mod erase;
mod estimate;
mod export;
mod find;
mod link;
mod publish;
mod review;
mod see;

pub use accounts::{
    OneTimeSecret, SHORTEST_PASSWORD, add_account, add_member, disable_account, first_account, new_password,
    open_case, redeem, remove_member, reset_account, set_one_time_codes, sign_in,
};
pub use arrive::{Arrival, Arrived, arrive, arrive_all, keep, note};
pub use beside::{SamePerson, beside, same_person};
pub use board::{Board, Memory, board, board_table, history, origins};
pub use compare::{compare, files as compare_files};
pub use count::count;
pub use erase::{erase, would_erase};
pub use estimate::{drawn, lettered, read_about, read_draws, read_table};
pub(crate) use export::MARK;
pub use export::{Form, What, export};
pub use find::{find_case, find_record, find_report};
pub use link::{link, link_open, link_pair, link_record, link_source, read_link_config};
pub use publish::{
    Chosen, Draft, Finding, Published, Reason, Standing, Stands, Wish, chosen, draft, publish, standing,
    withdraw,
};
pub use review::{Answer, Decided, Place, attach, decide, detach, undo};
pub use see::{laid_out, map, map_table, network, network_table};
