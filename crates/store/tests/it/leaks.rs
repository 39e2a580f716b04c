//! Nothing of what is in the store stands readable in any file it writes: not while it is open, not closed, not in
//! copies.

use amparo_model::reading::EntityKind;
use amparo_model::{Handling, Verdict};
use amparo_store::{NewDecision, NewRelease};

use crate::desk::{Desk, accept, files, page};

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
