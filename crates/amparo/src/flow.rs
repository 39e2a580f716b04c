//! The path, in order. Command line and pages call the same functions; nobody else calls the rooms of the house in a
//! row.
//!
//! ```text
//! arrive    a file is read (extract), kept with its proposed claims (store), put into its case; what is attached to a mail too
//! note      what was heard and stands in no file becomes a report of its own
//! decide    a person accepts, corrects, rejects or withdraws a claim; undo takes the decision back
//! hand      a person says who is the same, merges, splits, makes a claim: each a step that is taken back as a whole
//! second    a second reader decides without seeing the first; then both are compared and their differences settled
//! attach    a report goes into a case; whoever was accepted gets a record there
//! give      a report is given to somebody who works on its case; put away until a day; taken back as a whole
//! draft     what of a case may leave is gathered and cleared (protect); nothing is kept
//! publish   the cleared case is rendered (publish), kept as a release, written to a folder
//! withdraw  a release is taken back, a notice takes its place
//! export    a case becomes a table: internal and marked so, or cleared
//! compare   reports are set beside each other (link); nothing is kept
//! beside    the store's own reports are set beside each other: events, origins, contradictions, same people
//! search    what is typed is taken apart into words and terms of a field; nothing is kept
//! board     people at risk over every case: who is where, since when, who says so, what is missing
//! link      rows of several lists are proposed to be one person (link); written to a folder, merged nowhere
//! sealed    a name, a contact, a safe place goes under the key of its case, and opens for its people
//! actions   interventions and outcomes, deadlines, consent; what a submission still lacks
//! accounts  who signs in, and who works on which case
//! tokens    programs that ask for somebody
//! erase     a person is taken out of everything
//! count     accepted acts become a figure with its rule (estimate)
//! estimate  a table of overlaps becomes a judged report (estimate), drawn by publish
//! ```

mod accounts;
mod actions;
mod arrive;
mod beside;
mod board;
mod compare;
mod compared;
mod count;
mod erase;
mod estimate;
mod export;
mod find;
mod give;
mod hand;
mod link;
mod memory;
mod publish;
mod review;
mod sealed;
mod search;
mod second;
mod see;
mod tokens;

pub use accounts::{
    OneTimeSecret, SHORTEST_PASSWORD, add_account, add_member, disable_account, first_account, new_password,
    open_case, redeem, remove_member, reset_account, set_one_time_codes, sign_in,
};
pub use actions::{
    Actions, Listed, Task, accept_proposal, add_consent, add_intervention, add_outcome, add_task, calendar,
    decline_proposal, listed, open_deadlines, proposals, settle, withdraw_consent, withdraw_outcome,
};
pub use arrive::{Arrival, Arrived, arrive, arrive_all, arrive_read, keep, note};
pub use beside::{BESIDE, SamePerson, beside, same_person};
pub use board::{Board, WHOLE, board, board_table, history};
pub use compare::{compare, files as compare_files};
pub use count::count;
pub use erase::{erase, would_erase};
pub use estimate::{drawn, lettered, read_about, read_draws, read_table};
pub(crate) use export::MARK;
pub use export::{Form, What, export};
pub use find::{
    find_answer, find_case, find_deadline, find_intervention, find_outcome, find_record, find_record_in,
    find_report, find_sealed, find_source_in,
};
pub use give::{give, myself, person};
pub use hand::{Other, Split, gone, make, may_be_nobody, merge, on_the_page, same, split};
pub use link::{link, link_open, link_pair, link_record, link_source, read_link_config};
pub use memory::{Memory, origins};
pub use publish::{
    Chosen, Draft, Finding, Published, Reason, Standing, Stands, Wish, chosen, draft, publish, standing,
    withdraw,
};
pub use review::{
    Answer, Asked, Decided, Place, attach, decide, decide_as, detach, undo, undo_seen, undo_step,
};
pub use sealed::{
    destroy_sealed, kept_from, kept_from_owner, seal, seal_source, settle_sealed, unseal,
    without_sealed_words,
};
pub use search::{Term, Typed, add_term, conditions, find_case as find_case_within, take_apart, take_term};
pub use second::{
    Agreement, KindAgreement, Pair, agreement, ask_second, blind, code, finish_second, settle_second,
};
pub use see::{desk, laid_out, map, map_table, network, network_table};
pub use tokens::{actor_of, add_token, revoke_token};
