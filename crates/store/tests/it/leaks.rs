//! Nothing of what is in the store stands readable in any file it writes: not while it is open, not closed, not in
//! copies.

use amparo_model::reading::EntityKind;
use amparo_model::{Handling, Verdict};
use amparo_store::sealed::What;
use amparo_store::{About, NewDecision, NewRelease, NewSealed, Query};

use crate::desk::{Desk, accept, files, outlet, page};
use crate::tamper;

/// Words that stand in texts, titles, names, reasons, labels, file names and publications.
const SEEDED: &[&str] =
    &["Quillfeather", "Marrowstone", "Zephyrine", "Oxbloodline", "Tanglewick", "Vesperhill", "Brindlecote"];

#[test]
fn no_seeded_word_in_any_byte() {
    let desk = Desk::new();
    let store = &desk.store;
    let mut new = desk.report(page("Marrowstone", "Zephyrine Oxbloodline", "The Quillfeather house."));
    new.file_name = "Tanglewick.html".into();
    let report = store.add_report(new).unwrap().id().clone();
    let case = store.create_case("Vesperhill", "reasonable_grounds", "mina").unwrap();
    let record =
        store.create_record(&case, EntityKind::Person, "Zephyrine", Handling::Sealed, "mina").unwrap();
    crate::actions::naming(store, &case, &record, &desk.source, "Quillfeather");
    let claim = desk.claim(&report, "a1");
    let reject =
        NewDecision { verdict: Verdict::Rejected, why: "Brindlecote says no".into(), ..accept(&claim) };
    store.decide(reject).unwrap();
    store
        .save_release(NewRelease {
            case,
            public: "Vesperhill".into(),
            html_sha256: "00".into(),
            findings: "none".into(),
            who: "mina".into(),
        })
        .unwrap();
    store.backup(&desk.dir.path().join("backup"), "mina").unwrap();
    store.reindex().unwrap();
    clean(desk.dir.path());
    let desk = desk.reopen(clean);
    clean(desk.dir.path());
}

fn clean(dir: &std::path::Path) {
    let all = files(dir);
    assert!(all.len() >= 4, "{all:?}");
    for file in all {
        let bytes = std::fs::read(&file).unwrap();
        for word in SEEDED {
            for form in [
                word.as_bytes().to_vec(),
                word.to_lowercase().into_bytes(),
                word.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            ] {
                assert!(!bytes.windows(form.len()).any(|w| w == form), "{word} stands in {}", file.display());
            }
            assert!(!file.to_string_lossy().contains(word));
        }
    }
}

/// Words that stand in sealed fields alone, one of them in the name of a source before.
const SEALED: &[&str] = &["Hollyhocksend", "Wrenfielder", "Saltmarshing"];

#[test]
fn no_sealed_word_in_any_row_of_the_opened_database() {
    let desk = Desk::new();
    let store = &desk.store;
    let case = store.create_case("Vesperhill", "not_assessed", "mina").unwrap();
    let source = store.add_source(outlet("Hollyhocksend Wrenfielder")).unwrap();
    let mut new = desk.report(page("A visit", "Zephyrine Oxbloodline", ""));
    new.source = source.clone();
    let report = store.add_report(new).unwrap().id().clone();
    store.attach_report(&case, &report, "mina").unwrap();
    let record =
        store.create_record(&case, EntityKind::Person, "Zephyrine", Handling::Internal, "mina").unwrap();
    let owner = store.owner_key("mina").unwrap();
    for (what, about) in [
        (What::Name, About::Case),
        (What::Contact, About::Source(source.clone())),
        (What::SafePlace, About::Record(record.clone())),
        (What::Note, About::Record(record)),
    ] {
        let value = "Saltmarshing 7".to_owned().into();
        store
            .seal_value(&owner, &NewSealed { case: case.clone(), what, about, value, who: "mina".into() })
            .unwrap();
    }
    let sealed = store.seal_source(&owner, &case, &source, "mina").unwrap();
    assert_eq!(&*store.unseal(&owner, &sealed.id, "mina").unwrap(), "Hollyhocksend Wrenfielder");
    store.reindex().unwrap();
    for word in SEALED {
        assert_eq!(store.search(&Query { text: (*word).into(), ..Query::default() }).unwrap().total, 0);
        for claim in store.claims_of(&report).unwrap() {
            assert!(!format!("{claim:?}").contains(word));
        }
    }
    store.backup(&desk.dir.path().join("backup"), "mina").unwrap();
    assert!(store.verify(None).unwrap().is_intact());
    desk.reopen(|home| {
        for home in [home.to_owned(), home.with_file_name("backup")] {
            let dumped = dump(&home);
            assert!(
                holds(&dumped, "Zephyrine"),
                "what is not sealed is found, so that looking proves something"
            );
            for word in SEALED {
                assert!(!holds(&dumped, word), "{word}");
            }
        }
    });
}

/// Every cell of every table of the opened database, those of the index among them.
fn dump(home: &std::path::Path) -> Vec<u8> {
    let conn = tamper::keyed(home);
    let mut tables = conn.prepare("select name from sqlite_schema where type = 'table'").unwrap();
    let names: Vec<String> = tables.query_map([], |r| r.get(0)).unwrap().map(Result::unwrap).collect();
    assert!(
        ["ciphertext", "wrapped", "source", "log", "report_words_data"]
            .iter()
            .all(|t| names.iter().any(|n| n == t))
    );
    let mut all = Vec::new();
    for name in names {
        let mut statement = conn.prepare(&format!("select * from \"{name}\"")).unwrap();
        let columns = statement.column_count();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            for at in 0..columns {
                match row.get_ref(at).unwrap() {
                    rusqlite::types::ValueRef::Text(bytes) | rusqlite::types::ValueRef::Blob(bytes) => {
                        all.extend(bytes);
                    }
                    other => all.extend(format!("{other:?}").into_bytes()),
                }
                all.push(b'\n');
            }
        }
    }
    all
}

/// Whether a word stands there as it is, in small letters, or in two bytes each.
fn holds(bytes: &[u8], word: &str) -> bool {
    let small = word.to_lowercase();
    let wide = |word: &str| word.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    [word.as_bytes().to_vec(), small.as_bytes().to_vec(), wide(word), wide(&small)]
        .iter()
        .any(|form| bytes.windows(form.len()).any(|w| w == form.as_slice()))
}

#[cfg(unix)]
#[test]
fn nobody_else_on_the_machine_can_read_the_files() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::new();
    desk.add(page("One", "Seo Ha-rin", ""));
    assert_eq!(std::fs::metadata(desk.home()).unwrap().permissions().mode() & 0o077, 0);
    for file in files(&desk.home()) {
        let open = std::fs::metadata(&file).unwrap().permissions().mode() & 0o077;
        let behind_a_closed_door = file.starts_with(desk.home());
        assert!(open == 0 || behind_a_closed_door, "{}", file.display());
    }
}
