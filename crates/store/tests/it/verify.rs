//! Whatever is changed behind the program's back is found and named.

use std::path::{Path, PathBuf};

use amparo_model::reading::EntityKind;
use amparo_model::{Consent, Handling, Publicity, Reliability, Verdict};
use amparo_store::{
    Asked, EraseRequest, Finding, NewAccount, NewDecision, NewRelease, NewSaved, Opening, Original, Role,
    SameAs, Store, Wrong,
};
use rusqlite::Connection;

use crate::desk::{Desk, accept, accept_as, outlet, page, pass};
use crate::tamper::{self, columns, texts};

/// Tables of the log and what findings call them.
const TABLES: &[(&str, &str)] = &[
    ("source", "source"),
    ("reliability", "reliability"),
    ("consent", "consent"),
    ("report", "report"),
    ("body", "text of report"),
    ("original", "original"),
    ("claim", "claim"),
    ("decision", "decision"),
    ("undoing", "undoing"),
    ("casefile", "case"),
    ("casefile_name", "case title"),
    ("attachment", "attachment"),
    ("record", "record"),
    ("publicity", "publicity"),
    ("link", "same-as judgement"),
    ("unlinking", "same-as undoing"),
    ("release", "release"),
    ("withdrawal", "withdrawal"),
    ("backup", "backup"),
    ("backup_gone", "backup end"),
    ("erasure", "erasure"),
    ("account", "account"),
    ("standing", "standing of account"),
    ("credential", "credential"),
    ("member", "membership"),
    ("intervention", "intervention"),
    ("outcome", "outcome"),
    ("deadline", "deadline"),
    ("saved", "saved search"),
    ("saved_step", "step of a saved search"),
];

/// A closed store with at least two rows in every table, and a checkpoint.
struct Archive {
    _desk: tempfile::TempDir,
    home: PathBuf,
    note: String,
    copies: std::cell::Cell<u32>,
}

impl Archive {
    fn new() -> Self {
        let desk = Desk::new();
        let store = &desk.store;
        let yes = |purpose: &str| Consent {
            purpose: purpose.into(),
            given: true,
            date: "2023-11-01".into(),
            until: None,
            how: "by telephone".into(),
            withdrawn: None,
        };
        store.record_consent(&desk.source, yes("archive"), "mina").unwrap();
        store.withdraw_consent(&desk.source, "archive", "2023-12-01", "mina", "afraid").unwrap();
        let other = store.add_source(outlet("Hill Radio")).unwrap();
        store.set_reliability(&other, Reliability::Doubtful, "mina", "copied").unwrap();
        let reports = [
            desk.add(page("One", "Seo Ha-rin", "")),
            desk.add(page("Two", "Mok Dan-bi", "")),
            desk.add(page("Three", "Ok Bo-ra", "")),
            desk.add(page("Four", "Tak Se-jin", "")),
        ];
        let account = |name: &str| NewAccount {
            name: name.into(),
            label: name.into(),
            administrator: true,
            who: "mina".into(),
        };
        let (jun, _) = store.first_account(&account("jun"), &pass()).unwrap();
        store.add_account(&account("ana")).unwrap();
        for name in ["one", "two"] {
            let saved = NewSaved {
                what: Asked::Search,
                name: name.into(),
                query: "raid".into(),
                case: None,
                account: None,
                who: "mina".into(),
            };
            let saved = store.save_query(saved).unwrap();
            store.look_at_saved(&saved, None, "mina").unwrap();
        }
        let mut records = Vec::new();
        for (i, report) in reports.iter().enumerate() {
            let case = store.create_case(&format!("Case {i}"), "reasonable_grounds", "mina").unwrap();
            store.attach_report(&case, report, "mina").unwrap();
            store.add_member(&case, &jun, Role::Reviewer, "mina").unwrap();
            let record =
                store.create_record(&case, EntityKind::Person, "x", Handling::Internal, "mina").unwrap();
            let public =
                Publicity::PublicRole { role: "official".into(), who: String::new(), why: String::new() };
            store.set_publicity(&record, public, "mina", "in office").unwrap();
            crate::actions::one_of_each(store, &case, &record);
            let first = store.decide(accept_as(&desk.claim(report, "p1"), &record)).unwrap();
            let again = NewDecision {
                verdict: Verdict::Rejected,
                supersedes: Some(first),
                why: "another".into(),
                ..accept(&desk.claim(report, "p1"))
            };
            let again = store.decide(again).unwrap();
            store.undo(&again, "mina", "not another").unwrap();
            let release = NewRelease {
                case,
                public: "page".into(),
                html_sha256: "00".into(),
                findings: "none".into(),
                who: "mina".into(),
            };
            let release = store.save_release(release).unwrap();
            store.withdraw_release(&release, "mina", "asked").unwrap();
            let backup = store.backup(&desk.dir.path().join(format!("backup{i}")), "mina").unwrap();
            store.forget_backup(&backup.id, "mina").unwrap();
            records.push(record);
        }
        for pair in records.windows(2) {
            let same =
                SameAs { one: pair[0].clone(), other: pair[1].clone(), who: "mina".into(), why: "?".into() };
            let link = store.same_as(same).unwrap();
            store.undo_same_as(&link, "mina", "no").unwrap();
        }
        for record in &records[2..] {
            store.erase_person(&erase(record)).unwrap();
        }
        let note = store.checkpoint().unwrap();
        assert_eq!(store.verify(Some(&note)).unwrap().findings, []);
        let home = desk.home();
        let Desk { store, dir, .. } = desk;
        store.close().unwrap();
        Self { _desk: dir, home, note, copies: 0.into() }
    }

    /// What verifying says after somebody was at a copy of the store.
    fn after(&self, tampering: impl FnOnce(&Connection, &Path)) -> Vec<Finding> {
        self.copies.set(self.copies.get() + 1);
        let copy = self.home.with_file_name(format!("copy{}", self.copies.get()));
        tamper::copy(&self.home, &copy);
        let conn = tamper::open(&copy);
        tampering(&conn, &copy);
        drop(conn);
        let store = Store::open_with(&copy, &pass(), Opening::for_tests()).unwrap();
        let findings = store.verify(None).unwrap().findings;
        drop(store);
        std::fs::remove_dir_all(&copy).unwrap();
        findings
    }
}

fn erase(record: &amparo_model::RecordId) -> EraseRequest {
    EraseRequest {
        record: record.clone(),
        original: Original::Redact,
        also: vec![],
        who: "mina".into(),
        why: "asked".into(),
    }
}

fn says(findings: &[Finding], wrong: &Wrong, kind: &str, id: &str) -> bool {
    findings.iter().any(|f| f.wrong == *wrong && f.kind == kind && f.id == id)
}

#[test]
fn every_table_every_way() {
    let archive = Archive::new();
    for &(table, kind) in TABLES {
        let mut ids = Vec::new();
        // Altered: any one column.
        archive.after(|conn, _| ids = texts(conn, &format!("select id from {table} order by seq limit 2")));
        assert_eq!(ids.len(), 2, "{table}");
        let [one, two] = [&ids[0], &ids[1]];
        let mut names = Vec::new();
        archive.after(|conn, _| names = columns(conn, table));
        for column in names.iter().filter(|c| !["seq", "id"].contains(&c.as_str())) {
            let found = archive.after(|conn, _| {
                let value =
                    if column == "salt" { "randomblob(32)" } else { "coalesce(nullif('tampered', 1), 1)" };
                conn.execute(&format!("update {table} set {column} = {value} where id = ?"), [one]).unwrap();
            });
            assert!(says(&found, &Wrong::Altered, kind, one), "{table}.{column}: {found:?}");
        }
        let found = archive.after(|conn, _| {
            conn.execute(&format!("delete from {table} where id = ?"), [two]).unwrap();
        });
        assert!(says(&found, &Wrong::Deleted, kind, two), "{table} deleted: {found:?}");
        for with_ids in [false, true] {
            let found = archive.after(|conn, _| tamper::swap(conn, table, with_ids));
            assert!(
                says(&found, &Wrong::SwappedWith(two.clone()), kind, one),
                "{table} {with_ids}: {found:?}"
            );
            assert!(
                says(&found, &Wrong::SwappedWith(one.clone()), kind, two),
                "{table} {with_ids}: {found:?}"
            );
        }
        let found = archive.after(|conn, _| {
            let rest: Vec<_> =
                names.iter().filter(|c| !["seq", "id"].contains(&c.as_str())).cloned().collect();
            let fresh: Vec<_> = rest
                .iter()
                .map(|c| if UNIQUE.contains(&(table, c.as_str())) { "'new'".to_owned() } else { c.clone() })
                .collect();
            conn.execute(
                &format!(
                    "insert into {table} (id, {}) select 'x_new', {} from {table} where id = ?",
                    rest.join(", "),
                    fresh.join(", ")
                ),
                [one],
            )
            .unwrap();
        });
        assert!(says(&found, &Wrong::Added, kind, "x_new"), "{table} added: {found:?}");
    }
}

/// Columns that cannot hold the same value twice.
const UNIQUE: &[(&str, &str)] = &[
    ("claim", "local"),
    ("undoing", "decision"),
    ("unlinking", "link"),
    ("withdrawal", "release"),
    ("release", "version"),
    ("backup_gone", "backup"),
    ("account", "name"),
];

#[test]
fn rows_put_back_to_what_they_were() {
    let desk = Desk::new();
    let report = desk.add(page("One", "Seo Ha-rin", ""));
    let case = desk.store.create_case("Seo Ha-rin", "reasonable_grounds", "mina").unwrap();
    let record = desk
        .store
        .create_record(&case, EntityKind::Person, "Seo Ha-rin", Handling::Internal, "mina")
        .unwrap();
    desk.store
        .decide(NewDecision {
            why: "Seo Ha-rin herself".into(),
            ..accept_as(&desk.claim(&report, "p1"), &record)
        })
        .unwrap();
    let before = tempfile::tempdir().unwrap();
    let desk = desk.reopen(|home| tamper::copy(home, before.path()));
    desk.store.erase_person(&erase(&record)).unwrap();
    assert!(desk.store.verify(None).unwrap().is_intact());
    let desk = desk.reopen(|home| {
        let old = tamper::open(before.path());
        drop(old);
        let conn = tamper::open(home);
        let file: amparo_protect::seal::KeyFile =
            serde_json::from_slice(&std::fs::read(home.join("amparo.key")).unwrap()).unwrap();
        let key = file.open("seven quiet herons wade").unwrap();
        conn.execute(
            &format!("attach ? as old key \"x'{}'\"", *key.database().expose_hex()),
            [before.path().join("amparo.db").to_str().unwrap()],
        )
        .unwrap();
        for table in ["report", "body", "original", "claim", "decision", "casefile_name", "record"] {
            conn.execute_batch(&format!("insert or replace into main.{table} select * from old.{table}"))
                .unwrap();
        }
    });
    let found = desk.store.verify(None).unwrap().findings;
    for kind in ["report", "text of report", "original", "claim", "decision", "case title", "record"] {
        assert!(found.iter().any(|f| f.kind == kind && f.wrong == Wrong::RolledBack), "{kind}: {found:?}");
    }
}

#[test]
fn the_log_itself() {
    let archive = Archive::new();
    let found = archive
        .after(|c, _| drop(c.execute("update log set leaf = replace(leaf, 'T', 't') where seq = 20", [])));
    assert!(says(&found, &Wrong::Altered, "log", "20"), "{found:?}");
    let found =
        archive.after(|c, _| drop(c.execute("update log set entries = zeroblob(4) where seq = 3", [])));
    assert!(says(&found, &Wrong::Altered, "log", "3"), "{found:?}");
    let found = archive.after(|c, _| drop(c.execute("delete from log where seq = 5", [])));
    assert!(says(&found, &Wrong::Deleted, "log", "5"), "{found:?}");
    let found =
        archive.after(|c, _| drop(c.execute("delete from log where seq = (select max(seq) from log)", [])));
    assert!(found.iter().any(|f| f.wrong == Wrong::Deleted && f.kind == "log"), "{found:?}");
    let found = archive.after(|c, _| {
        c.execute_batch(
            "update log set seq = -1 where seq = 7; update log set seq = 7 where seq = 8;
            update log set seq = 8 where seq = -1;",
        )
        .unwrap();
    });
    assert!(
        says(&found, &Wrong::Altered, "log", "7") && says(&found, &Wrong::Altered, "log", "8"),
        "{found:?}"
    );
    let found =
        archive.after(|c, _| drop(c.execute("update log_edge set edge = zeroblob(length(edge))", [])));
    assert!(says(&found, &Wrong::Altered, "log edge", "1"), "{found:?}");
    let found = archive
        .after(|c, _| drop(c.execute("update checkpoint set note = replace(note, 'amparo', 'other')", [])));
    assert!(found.iter().any(|f| f.kind == "checkpoint"), "{found:?}");
}

#[test]
fn what_is_computed_from_the_rest() {
    let archive = Archive::new();
    let found =
        archive.after(|c, _| drop(c.execute("update tally set accepted = 9 where report_seq = 1", [])));
    assert!(found.iter().any(|f| f.kind == "tally"), "{found:?}");
    let found = archive.after(|c, _| drop(c.execute("delete from value_doc where seq = 1", [])));
    assert!(found.iter().any(|f| f.kind == "index of values"), "{found:?}");
    let found = archive.after(|c, _| drop(c.execute("update gist set cases = '2' where seq = 1", [])));
    assert!(found.iter().any(|f| f.kind == "cases of what is found"), "{found:?}");
    let found = archive.after(|c, _| drop(c.execute("delete from spelling", [])));
    assert!(found.iter().any(|f| f.kind == "index of spellings"), "{found:?}");
    // Each row of the index that is wrong is named, and nothing else.
    for (damage, kind) in [
        ("update gist set acts = 'torture' where seq = 1", "index of what reports tell"),
        ("update gist set review = 'done' where seq = 2", "index of what reports tell"),
        ("update gist set protection = 0 where seq = 2", "index of what reports tell"),
        (
            "insert into spot (scope, claim, day_from, day_to, lat, lon)
                select scope, seq, 1, 1, 40.1, 124.4 from claim where kind = 'act' order by seq limit 1",
            "index of places and days",
        ),
        ("update spelling set text = 'Somebody Else' where text = 'Mok Dan-bi'", "index of spellings"),
        (
            "delete from spelling_key where (key, spelling) = (select key, spelling from spelling_key limit 1)",
            "index of spellings",
        ),
        ("update value_doc set at = at + 1 where seq = (select min(seq) from value_doc)", "index of values"),
        (
            "update value_doc set acts = 'killing' where seq = (select max(seq) from value_doc)",
            "index of values",
        ),
        (
            "delete from value_words_docsize where id = (select min(id) from value_words_docsize)",
            "index of values",
        ),
        ("delete from report_words_docsize where id = 1", "index of reports"),
    ] {
        let found = archive.after(|c, _| assert_eq!(c.execute(damage, []).unwrap(), 1, "{damage}"));
        assert!(!found.is_empty(), "{damage}");
        assert!(found.iter().all(|f| f.kind == kind && f.wrong == Wrong::Altered), "{damage}: {found:?}");
    }
    // A filter that no longer leads to what it has to.
    for (table, kind) in [("gist_terms", "index of what reports tell"), ("value_terms", "index of values")] {
        let found = archive.after(|c, _| {
            let sql = format!("insert into {table} ({table}) values ('delete-all')");
            c.execute(&sql, []).map(drop).unwrap();
        });
        assert!(!found.is_empty() && found.iter().all(|f| f.kind == kind), "{table}: {found:?}");
    }
}

#[test]
fn originals_on_the_disk() {
    let archive = Archive::new();
    let blob = |home: &Path, n: usize| crate::desk::files(&home.join("blobs"))[n].clone();
    let name = |p: &Path| p.file_name().unwrap().to_str().unwrap().to_owned();
    let mut victim = String::new();
    let found = archive.after(|_, home| {
        victim = name(&blob(home, 0));
        std::fs::remove_file(blob(home, 0)).unwrap();
    });
    assert!(says(&found, &Wrong::Missing, "original", &victim), "{found:?}");
    let found = archive.after(|_, home| {
        let mut bytes = std::fs::read(blob(home, 0)).unwrap();
        bytes[40] ^= 1;
        std::fs::write(blob(home, 0), bytes).unwrap();
    });
    assert!(says(&found, &Wrong::Altered, "original", &victim), "{found:?}");
    let found = archive.after(|_, home| {
        let (one, two) = (blob(home, 0), blob(home, 1));
        std::fs::rename(&one, home.join("held")).unwrap();
        std::fs::rename(&two, &one).unwrap();
        std::fs::rename(home.join("held"), &two).unwrap();
    });
    assert_eq!(found.iter().filter(|f| f.kind == "original" && f.wrong == Wrong::Altered).count(), 2);
}

#[test]
fn only_a_checkpoint_kept_elsewhere_sees_the_whole_store_put_back() {
    let desk = Desk::new();
    let before = tempfile::tempdir().unwrap();
    let desk = desk.reopen(|home| tamper::copy(home, before.path()));
    desk.add(page("One", "Seo Ha-rin", ""));
    let note = desk.store.checkpoint().unwrap();
    let desk = desk.reopen(|home| {
        std::fs::remove_dir_all(home).unwrap();
        tamper::copy(before.path(), home);
    });
    assert!(desk.store.verify(None).unwrap().is_intact());
    let found = desk.store.verify(Some(&note)).unwrap().findings;
    assert!(matches!(&found[..], [f] if f.wrong == Wrong::RolledBack && f.kind == "log"), "{found:?}");
    // The same number of leaves again does not help.
    desk.add(page("Another", "Mok Dan-bi", ""));
    let found = desk.store.verify(Some(&note)).unwrap().findings;
    assert!(matches!(&found[..], [f] if f.wrong == Wrong::Altered), "{found:?}");
    assert!(desk.store.verify(Some("no checkpoint")).unwrap().findings.len() == 1);
}

#[test]
fn the_checkpoint_is_signed_by_the_store_alone() {
    let archive = Archive::new();
    let store = Store::open_with(&archive.home, &pass(), Opening::for_tests()).unwrap();
    assert!(store.verifier_key().starts_with("amparo.invalid/"));
    let forged = archive.note.replacen("\n\n", "0\n\n", 1);
    assert!(!store.verify(Some(&forged)).unwrap().is_intact());
}
