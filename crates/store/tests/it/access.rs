//! Making, opening, sharing, copying a store.

use std::sync::Arc;
use std::time::{Duration, Instant};

use amparo_store::{Error, Opening, Passphrase, Store};

use crate::desk::{Desk, Stage, accept, page, pass};
use crate::tamper;

fn open(home: &std::path::Path) -> Result<Store, Error> {
    Store::open_with(home, &pass(), Opening::for_tests())
}

#[test]
fn a_wrong_passphrase_is_one_clear_line() {
    let desk = Desk::new();
    let home = desk.home();
    desk.store.close().unwrap();
    let wrong = Store::open_with(&home, &Passphrase::new("seven quiet herons"), Opening::for_tests());
    assert_eq!(wrong.unwrap_err().to_string(), "the passphrase is wrong");
    let nowhere = Store::open(&home.join("nowhere"), &pass()).unwrap_err();
    assert!(nowhere.is_not_found() && nowhere.to_string().ends_with("make one with `amparo init`"));
    assert!(Store::is_in(&home) && !Store::is_in(&home.join("blobs")));
    assert_eq!(format!("{:?}", pass()), "Passphrase(…)");
}

#[test]
fn the_second_process_waits_or_says_so() {
    let desk = Desk::new();
    let busy = open(&desk.home()).unwrap_err().to_string();
    assert!(
        busy.starts_with("another process is using the store in ") && busy.lines().count() == 1,
        "{busy}"
    );
    let home = desk.home();
    let started = Instant::now();
    let second = std::thread::spawn(move || {
        Store::open_with(&home, &pass(), Opening { wait: Duration::from_secs(20), ..Opening::for_tests() })
    });
    std::thread::sleep(Duration::from_millis(300));
    let Desk { store, dir: _dir, .. } = desk;
    store.close().unwrap();
    assert!(second.join().unwrap().is_ok());
    assert!(started.elapsed() >= Duration::from_millis(300));
}

#[test]
fn nothing_is_made_over_something_else() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("letter.txt"), "x").unwrap();
    let made = Store::create_with(dir.path(), &pass(), Opening::for_tests());
    assert!(matches!(made, Err(Error::NotEmpty(_))));
    assert_eq!(crate::desk::files(dir.path()).len(), 1, "nothing of ours is left there");
    let desk = Desk::new();
    let home = desk.home();
    desk.store.close().unwrap();
    assert!(matches!(Store::create_with(&home, &pass(), Opening::for_tests()), Err(Error::NotEmpty(_))));
    assert!(open(&home).is_ok());
}

#[test]
fn a_store_whose_making_was_broken_off_is_made_anew() {
    let dir = tempfile::tempdir().unwrap();
    let home = dir.path().join("store");
    Store::create_with(&home, &pass(), Opening::for_tests()).unwrap().close().unwrap();
    std::fs::rename(home.join("amparo.key"), home.join("amparo.key.new")).unwrap();
    assert!(matches!(open(&home), Err(Error::NoStore(_))));
    let again = Store::create_with(&home, &Passphrase::new("other"), Opening::for_tests()).unwrap();
    assert!(again.verify(None).unwrap().is_intact());
}

#[test]
fn a_newer_format_is_refused() {
    let desk = Desk::new();
    let home = desk.home();
    desk.store.close().unwrap();
    tamper::open(&home).execute_batch("pragma user_version = 99").unwrap();
    let refused = open(&home).unwrap_err();
    let said = refused.to_string();
    assert!(said.starts_with("the store has format 99, this program knows "), "{said}");
    assert!(said.ends_with("; use a newer program"), "{said}");
}

#[test]
fn a_new_passphrase_opens_the_same_store() {
    let desk = Desk::new();
    let report = desk.add(page("One", "Seo Ha-rin", ""));
    let new = Passphrase::new("nine loud geese");
    assert!(matches!(desk.store.passwd(&new, &new, "mina"), Err(Error::WrongPassphrase)));
    desk.store.passwd(&pass(), &new, "mina").unwrap();
    let home = desk.home();
    desk.store.close().unwrap();
    assert!(matches!(open(&home), Err(Error::WrongPassphrase)));
    let store = Store::open_with(&home, &new, Opening::for_tests()).unwrap();
    assert!(store.original(&report).is_ok() && store.verify(None).unwrap().is_intact());
}

#[test]
fn a_backup_is_a_whole_store() {
    let desk = Desk::new();
    let report = desk.add(page("One", "Seo Ha-rin", ""));
    let place = desk.dir.path().join("stick");
    let backup = desk.store.backup(&place, "mina").unwrap();
    let note = desk.store.checkpoint().unwrap();
    desk.add(page("Two", "Mok Dan-bi", ""));
    assert!(matches!(desk.store.backup(&place, "mina"), Err(Error::NotEmpty(_))));
    let back = desk.dir.path().join("back");
    let restored = Store::restore(&place, &back, &pass(), Opening::for_tests()).unwrap();
    assert_eq!((restored.stats().unwrap().reports, restored.backups().unwrap()), (1, vec![backup]));
    assert_eq!(restored.original(&report).unwrap(), desk.store.original(&report).unwrap());
    assert!(restored.verify(Some(&note)).unwrap().is_intact());
    assert!(matches!(Store::restore(&place, &back, &pass(), Opening::for_tests()), Err(Error::NotEmpty(_))));

    // A damaged backup is not restored in silence.
    let blob = crate::desk::files(&place.join("blobs"))[0].clone();
    std::fs::remove_file(blob).unwrap();
    let damaged =
        Store::restore(&place, &desk.dir.path().join("bad"), &pass(), Opening::for_tests()).unwrap_err();
    assert!(damaged.is_bad_data() && damaged.to_string().contains("is missing on the disk"), "{damaged}");
}

#[test]
fn the_same_clock_and_chance_give_the_same_ids() {
    let ids = || {
        let dir = tempfile::tempdir().unwrap();
        let opening = Opening { ambient: Arc::new(Stage::default()), ..Opening::for_tests() };
        let store = Store::create_with(&dir.path().join("store"), &pass(), opening).unwrap();
        store.create_case("c", "s", "mina").unwrap()
    };
    assert_eq!(ids(), ids());
}

#[test]
fn readers_see_whole_decisions_while_others_write() {
    let desk = Desk::new();
    let report = desk.add(page("One", "Seo Ha-rin", ""));
    let claims: Vec<_> = desk.store.claims_of(&report).unwrap().into_iter().map(|c| c.claim.id).collect();
    let store = &desk.store;
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for _ in 0..30 {
                    let tally = store.inbox_row(&report).unwrap().claims;
                    assert_eq!(tally.proposed + tally.accepted, 3);
                    assert_eq!(store.claims_of(&report).unwrap().len(), 3);
                }
            });
        }
        scope.spawn(|| {
            for claim in &claims {
                let decision = store.decide(accept(claim)).unwrap();
                store.undo(&decision, "mina", "practice").unwrap();
            }
        });
    });
    assert!(store.verify(None).unwrap().is_intact());
}

#[test]
fn a_damaged_database_file_is_one_clear_line() {
    let desk = Desk::new();
    for i in 0..20 {
        desk.add(page(&format!("Report {i}"), "Seo Ha-rin", &"and so on ".repeat(300)));
    }
    let home = desk.home();
    let Desk { store, dir: _dir, .. } = desk;
    store.close().unwrap();
    let path = home.join("amparo.db");
    let mut bytes = std::fs::read(&path).unwrap();
    // Among the texts, not among the tables that opening reads.
    let altered = [6, 5, 4, 3].map(|eighths| bytes.len() * eighths / 8).into_iter().find(|at| {
        let mut altered = bytes.clone();
        altered[*at] ^= 1;
        std::fs::write(&path, &altered).unwrap();
        open(&home).is_ok()
    });
    let middle = altered.expect("a page that opening does not read");
    bytes[middle] ^= 1;
    std::fs::write(&path, &bytes).unwrap();
    let found = open(&home).unwrap().verify(None).unwrap().findings;
    let said = format!("page of the database file {} was altered", middle / 4096 + 1);
    assert_eq!(found.iter().map(ToString::to_string).collect::<Vec<_>>(), [said]);
    bytes[40] ^= 1;
    std::fs::write(&path, &bytes).unwrap();
    let said = open(&home).unwrap_err();
    assert!(said.is_bad_data() && said.to_string().contains("amparo.db is missing or damaged"), "{said}");
}
