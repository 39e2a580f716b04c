//! Every route of the pages, each with the action it is and where its case comes from.

use axum::routing::{get, post};

use super::{Action, Of, Right};
#[cfg(feature = "passkeys")]
use crate::web::passkeys;
use crate::web::{
    account, accounts, actions, add, beside, board, case, codebook, deadlines, decide, enter, hand, inbox,
    members, near, note, person, release, report, saved, sealed, search, second, see, signin, statics,
    timeline, tokens, tour,
};

macro_rules! rights {
    ($($(#[$only:meta])* $method:ident $path:literal $action:ident $of:ident $answer:expr;)*) => {
        /// Every route.
        pub(super) const RIGHTS: &[Right] = &[$($(#[$only])* Right {
            method: stringify!($method),
            path: $path,
            action: Action::$action,
            of: Of::$of,
            answer: || $method($answer),
        }),*];
    };
}

rights! {
    // Reading
    get "/" Enter Anywhere inbox::show;
    get "/reports/{id}" Look Report report::show;
    get "/reports/{id}/original" Look Report report::original;
    get "/reports/{id}/agreement" Look Report second::show;
    get "/claims/{id}" Look Claim decide::show;
    get "/cases" Enter Anywhere case::list;
    get "/cases/{id}" Look Case case::show;
    get "/cases/{id}/beside" Look Case beside::show;
    get "/cases/{id}/timeline" Look Case timeline::show;
    get "/cases/{id}/actions" Look Case actions::show;
    get "/deadlines" Enter Anywhere deadlines::show;
    get "/deadlines.ics" Enter Anywhere deadlines::calendar;
    get "/cases/{id}/timeline.svg" Look Case see::timeline_file;
    get "/cases/{id}/life.svg" Look Case see::life_file;
    get "/cases/{id}/map" Look Case see::map;
    get "/cases/{id}/map.svg" Look Case see::map_file;
    get "/cases/{id}/map.csv" Look Case see::map_table;
    get "/cases/{id}/network" Look Case see::network;
    get "/cases/{id}/network.svg" Look Case see::network_file;
    get "/cases/{id}/network.csv" Look Case see::network_table;
    get "/people/{id}" Look Person person::show;
    get "/board" Enter Anywhere board::show;
    get "/board.csv" Enter Anywhere board::table;
    get "/search" Enter Anywhere search::show;
    get "/saved" Enter Anywhere saved::show;
    post "/saved" Enter Anywhere saved::save;
    post "/saved/look" Enter Anywhere saved::look;
    post "/saved/delete" Enter Anywhere saved::take_away;
    get "/claims/{id}/near" Look Claim near::show;
    get "/codebook" Enter Anywhere codebook::index;
    get "/codebook/{list}" Enter Anywhere codebook::show;
    get "/tour" Enter Anywhere tour::show;
    post "/inbox" Code Anywhere inbox::act::act;
    post "/inbox/undo" Code Anywhere inbox::act::undo;
    post "/inbox/seen" Enter Anywhere inbox::act::seen;
    // Adding
    post "/add" Code Anywhere add::add;
    post "/note" Code Anywhere note::note;
    post "/cases" OpenCase Anywhere case::open;
    post "/reports/{id}/case" Code Report report::attach;
    post "/reports/{id}/words" Code Report hand::words;
    post "/reports/{id}/claims" Code Report hand::make;
    post "/cases/{id}/interventions" Code Case actions::add_intervention;
    post "/cases/{id}/outcomes" Code Case actions::add_outcome;
    post "/cases/{id}/outcomes/withdraw" Code Case actions::withdraw_outcome;
    post "/cases/{id}/deadlines" Code Case actions::add_deadline;
    post "/cases/{id}/deadlines/settle" Code Case actions::settle;
    // To close is open to more people than to open.
    post "/cases/{id}/consent/withdraw" Code Case actions::withdraw_consent;
    // Deciding
    post "/cases/{id}/consent" Decide Case actions::add_consent;
    post "/claims/{id}/accept" Decide Claim decide::accept;
    post "/claims/{id}/correct" Decide Claim decide::correct;
    post "/claims/{id}/reject" Decide Claim decide::reject;
    post "/claims/{id}/withdraw" Decide Claim decide::withdraw;
    post "/claims/{id}/undo" Decide Claim decide::undo;
    post "/claims/{id}/not-person" Decide Claim decide::not_person;
    post "/claims/{id}/same" Decide Claim hand::same;
    post "/claims/{id}/merge" Decide Claim hand::merge;
    post "/claims/{id}/split" Decide Claim hand::split;
    post "/claims/{id}/settle" Decide Claim second::settle;
    post "/reports/{id}/second" Decide Report second::ask;
    post "/reports/{id}/second/finish" Decide Report second::finish;
    post "/undo" Decide LastClaim decide::undo_last;
    post "/cases/{id}/standard" Decide Case case::standard;
    post "/cases/{id}/beside" Decide Case beside::judge;
    post "/judgements/reports" Decide Anywhere inbox::event::judge;
    // Sealing and opening
    post "/cases/{id}/seal" Code Case sealed::of_case;
    post "/people/{id}/seal" Code Person sealed::of_person;
    post "/reports/{id}/seal" Decide Report sealed::of_source;
    post "/sealed/{id}/open" Unseal Sealed sealed::open;
    post "/sealed/{id}/destroy" Unseal Sealed sealed::destroy;
    // Publishing
    get "/cases/{id}/release" Release Case release::show;
    post "/cases/{id}/release" Release Case release::send;
    post "/releases/{id}/withdraw" Release Release release::withdraw;
    post "/people/{id}/publicity" Release Person person::publicity;
    // Administering
    get "/accounts" Administer Anywhere accounts::show;
    post "/accounts" Administer Anywhere accounts::add;
    post "/accounts/first" Administer Anywhere accounts::first;
    post "/accounts/{id}/disable" Administer Anywhere accounts::disable;
    post "/accounts/{id}/enable" Administer Anywhere accounts::enable;
    post "/accounts/{id}/reset" Administer Anywhere accounts::reset;
    get "/cases/{id}/members" Administer Case members::show;
    post "/cases/{id}/members" Administer Case members::change;
    // Coming and going
    get "/account" Enter Anywhere account::show;
    post "/account/password" Enter Anywhere account::password;
    post "/account/codes" Enter Anywhere account::codes;
    #[cfg(feature = "passkeys")]
    post "/account/passkeys" Enter Anywhere passkeys::change;
    post "/account/recovery" Enter Anywhere account::recovery;
    get "/tokens" Enter Anywhere tokens::show;
    post "/tokens" Enter Anywhere tokens::add;
    post "/tokens/{id}/revoke" Enter Anywhere tokens::revoke;
    post "/signout" Enter Anywhere signin::out;
    post "/signout/everywhere" Enter Anywhere signin::out_everywhere;
    post "/lock" Enter Anywhere enter::lock;
    post "/language" Open Anywhere enter::language;
    get "/enter" Open Anywhere enter::enter;
    get "/signin" Open Anywhere signin::show;
    post "/signin" Open Anywhere signin::send;
    #[cfg(feature = "passkeys")]
    get "/signin/second" Open Anywhere passkeys::second_show;
    #[cfg(feature = "passkeys")]
    post "/signin/second" Open Anywhere passkeys::second;
    get "/redeem" Open Anywhere signin::redeem_show;
    post "/redeem" Open Anywhere signin::redeem;
    get "/locked" Open Anywhere enter::locked;
    post "/unlock" Open Anywhere enter::unlock;
    get "/healthz" Open Anywhere healthy;
    get "/static/{file}" Open Anywhere statics::file;
}

/// What a second reader can do about the report they read: look at it and say of each claim what they hold of it. Everything
/// else of its cases is closed to them.
pub(super) const SECOND: [&str; 9] = [
    "/reports/{id}",
    "/reports/{id}/original",
    "/reports/{id}/second/finish",
    "/claims/{id}/accept",
    "/claims/{id}/correct",
    "/claims/{id}/reject",
    "/claims/{id}/not-person",
    "/claims/{id}/undo",
    "/undo",
];

async fn healthy() -> &'static str {
    "ok\n"
}
