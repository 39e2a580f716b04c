//! The tables whose rows the log answers for, and the guards that keep them as they were written.

use rusqlite::Connection;

use crate::Result;

/// A table of the log. Its rows also have `seq` (order of writing) and `salt`.
#[derive(Debug)]
pub(crate) struct Table {
    /// Stands in log entries: never reuse a number.
    pub(crate) number: u8,
    /// Name in the database.
    pub(crate) name: &'static str,
    /// What messages call it.
    pub(crate) kind: &'static str,
    /// Columns that are committed to, in order. New ones go to the end: a row that was written before has null
    /// there, and nulls at the end are not part of what is committed to.
    pub(crate) columns: &'static [&'static str],
    /// Columns that can hold a name, as plain text.
    pub(crate) text: &'static [&'static str],
    /// Columns that can hold a name, as JSON.
    pub(crate) json: &'static [&'static str],
}

macro_rules! tables {
    ($($const:ident = $number:literal $name:literal $kind:literal
        [$($column:literal)*] text [$($text:literal)*] json [$($json:literal)*];)*) => {
        $(pub(crate) const $const: &Table = &Table {
            number: $number, name: $name, kind: $kind,
            columns: &[$($column),*], text: &[$($text),*], json: &[$($json),*],
        };)*
        /// Every table of the log, by number.
        pub(crate) const ALL: &[&Table] = &[$($const),*];
    };
}

tables! {
    SOURCE = 1 "source" "source" ["id" "kind" "label" "handling" "who" "at"] text ["label" "who"] json [];
    RELIABILITY = 2 "reliability" "reliability" ["id" "source" "value" "who" "at" "why"]
        text ["who" "why"] json [];
    CONSENT = 3 "consent" "consent"
        ["id" "source" "purpose" "given" "day" "until" "how" "withdrawn" "who" "at" "why" "record" "whom"
         "explained_by" "language" "guardian"]
        text ["how" "who" "why" "whom" "explained_by" "guardian"] json [];
    REPORT = 4 "report" "report"
        ["id" "source" "file_name" "received" "handling" "language" "title" "outlet" "published" "warnings"
         "unreadable" "text_key" "same_text_as" "who" "inside"]
        text ["file_name" "title" "outlet" "who"] json [];
    BODY = 5 "body" "text of report" ["id" "head" "text" "source_map" "events" "conflicts" "warnings"]
        text ["text"] json ["head" "events" "conflicts" "warnings"];
    ORIGINAL = 6 "original" "original" ["id" "report" "bytes" "redacted" "key"] text [] json [];
    CLAIM = 7 "claim" "claim" ["id" "report" "scope" "source" "kind" "local" "said" "score" "by_whom" "at"]
        text ["by_whom"] json ["said"];
    DECISION = 8 "decision" "decision"
        ["id" "claim" "verdict" "corrected" "record" "credibility" "who" "at" "why" "supersedes"]
        text ["who" "why"] json ["corrected"];
    UNDOING = 9 "undoing" "undoing" ["id" "decision" "who" "at" "why"] text ["who" "why"] json [];
    CASEFILE = 10 "casefile" "case" ["id" "opened" "who"] text ["who"] json [];
    CASEFILE_NAME = 11 "casefile_name" "case title" ["id" "casefile" "title" "standard" "who" "at" "why"]
        text ["title" "who" "why"] json [];
    ATTACHMENT = 12 "attachment" "attachment" ["id" "casefile" "report" "attached" "who" "at" "why"]
        text ["who" "why"] json [];
    RECORD = 13 "record" "record" ["id" "casefile" "kind" "label" "handling" "who" "at"]
        text ["label" "who"] json [];
    PUBLICITY = 14 "publicity" "publicity" ["id" "record" "role" "who" "at" "why"]
        text ["role" "who" "why"] json [];
    LINK = 15 "link" "same-as judgement" ["id" "one" "other" "who" "at" "why"] text ["who" "why"] json [];
    UNLINKING = 16 "unlinking" "same-as undoing" ["id" "link" "who" "at" "why"] text ["who" "why"] json [];
    RELEASE = 17 "release" "release"
        ["id" "casefile" "version" "public" "html_sha256" "findings" "who" "at"]
        text ["who"] json ["public" "findings"];
    WITHDRAWAL = 18 "withdrawal" "withdrawal" ["id" "release" "who" "at" "why"] text ["who" "why"] json [];
    BACKUP = 19 "backup" "backup" ["id" "place" "leaves" "who" "at"] text ["place" "who"] json [];
    BACKUP_GONE = 20 "backup_gone" "backup end" ["id" "backup" "who" "at"] text ["who"] json [];
    ERASURE = 21 "erasure" "erasure" ["id" "record" "reports" "claims" "originals" "who" "at" "why"]
        text ["who" "why"] json [];
    JUDGEMENT = 22 "judgement" "judgement" ["id" "about" "one" "other" "verdict" "who" "at" "why"]
        text ["who" "why"] json [];
    ACCOUNT = 23 "account" "account" ["id" "name" "label" "who" "at"] text ["label" "who"] json [];
    STANDING = 24 "standing" "standing of account" ["id" "account" "role" "disabled" "who" "at" "why"]
        text ["who" "why"] json [];
    CREDENTIAL = 25 "credential" "credential" ["id" "account" "what" "digest" "public" "who" "at"]
        text ["who"] json [];
    MEMBER = 26 "member" "membership" ["id" "casefile" "account" "role" "who" "at" "why"]
        text ["who" "why"] json [];
    INTERVENTION = 27 "intervention" "intervention"
        ["id" "casefile" "kind" "addressee" "asked" "sent" "records" "who" "at" "note"]
        text ["addressee" "asked" "who" "note"] json [];
    OUTCOME = 28 "outcome" "outcome"
        ["id" "intervention" "kind" "day" "credited" "said" "withdraws" "who" "at" "why"]
        text ["credited" "said" "who" "why"] json [];
    DEADLINE = 29 "deadline" "deadline"
        ["id" "deadline" "casefile" "record" "intervention" "rule" "label" "due" "basis" "claim" "doer" "state"
         "who" "at" "why"]
        text ["label" "doer" "who" "why"] json [];
    TOKEN = 31 "token" "token" ["id" "account" "label" "digest" "actions" "cases" "until" "who" "at"]
        text ["label" "who"] json [];
    TOKEN_END = 32 "token_end" "end of token" ["id" "token" "who" "at" "why"] text ["who" "why"] json [];
    SAVED = 33 "saved" "saved search" ["id" "what" "name" "query" "casefile" "account" "who" "at"]
        text ["name" "query" "who"] json [];
    SAVED_STEP = 34 "saved_step" "step of a saved search" ["id" "saved" "account" "what" "who" "at"]
        text ["who"] json [];
    KEYRING = 35 "keyring" "case key" ["id" "casefile" "generation" "holder" "public" "digest" "who" "at"]
        text ["who"] json [];
    SEALED = 36 "sealed" "sealed field" ["id" "casefile" "what" "about" "who" "by_account" "at"]
        text ["who"] json [];
    SEALING = 37 "sealing" "sealing" ["id" "sealed" "generation" "digest" "who" "at" "why"]
        text ["who" "why"] json [];
    LOOK = 38 "look" "look at a sealed field" ["id" "sealed" "who" "account" "at"] text ["who"] json [];
    STEP = 39 "step" "step of review" ["id" "report" "what" "once" "about" "did" "who" "at"] text ["who"] json [];
    SECOND = 40 "second" "second reading" ["id" "report" "account" "state" "who" "at" "why"]
        text ["who" "why"] json [];
    CODING = 41 "coding" "coding of second reader"
        ["id" "second" "claim" "verdict" "corrected" "who" "at" "why" "supersedes"]
        text ["who" "why"] json ["corrected"];
    INBOX_STEP = 46 "inbox_step" "step in the inbox"
        ["id" "batch" "report" "what" "doer" "until" "who" "at" "why"] text ["who" "why"] json [];
    INBOX_LOOK = 47 "inbox_look" "look at the inbox" ["id" "account" "report" "who" "at"] text ["who"] json [];
    SIGHTING = 52 "sighting" "sighting of sealed words" ["id" "sealed" "report" "upto" "who" "at"]
        text ["who"] json [];
}

/// Forbids changing and deleting rows unless an erasure is under way (one row in `erasing`, written and removed
/// inside its transaction). Run after each migration.
pub(crate) fn guard(conn: &Connection) -> Result<()> {
    let mut sql = "create table if not exists erasing (one bigint primary key check (one = 1));\n".to_owned();
    for table in ALL {
        let (name, kind) = (table.name, table.kind);
        for (event, word) in [("update", "changed"), ("delete", "deleted")] {
            sql += &format!(
                "drop trigger if exists {name}_no_{event};\n\
                 create trigger {name}_no_{event} before {event} on {name}\n\
                 when not exists (select 1 from erasing) begin\n\
                   select raise(abort, 'a {kind} is never {word}');\n\
                 end;\n"
            );
        }
    }
    for event in ["update", "delete"] {
        sql += &format!(
            "drop trigger if exists log_no_{event};\n\
             create trigger log_no_{event} before {event} on log begin\n\
               select raise(abort, 'the log is only ever appended to');\n\
             end;\n"
        );
    }
    Ok(conn.execute_batch(&sql)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_unique_and_columns_known() {
        for (i, table) in ALL.iter().enumerate() {
            assert!(ALL[i + 1..].iter().all(|t| t.number != table.number && t.name != table.name));
            assert_eq!(table.columns.first(), Some(&"id"));
            for column in table.text.iter().chain(table.json) {
                assert!(table.columns.contains(column), "{}.{column}", table.name);
            }
        }
    }
}
