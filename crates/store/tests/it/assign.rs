//! Who has a report, what is put away and comes back by itself, what is new to whom.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use amparo_model::reading::EntityKind;
use amparo_model::{AccountId, CaseId, Handling, ReportId};
use amparo_store::{
    Ambient, Doer, EraseRequest, InboxFilter, NewAccount, Only, Opening, Original, Passphrase, Resting, Role,
    Scope, Store, Until,
};

use crate::desk::{Desk, outlet, page, pass};

/// A clock that the test moves, a day at a time.
struct Days(AtomicI64);

impl Ambient for Days {
    fn now(&self) -> jiff::Timestamp {
        let at = self.0.fetch_add(1, Ordering::SeqCst);
        jiff::Timestamp::from_millisecond(at).unwrap()
    }

    fn fill(&self, bytes: &mut [u8]) {
        for byte in bytes {
            *byte =
                self.0.fetch_add(1, Ordering::SeqCst).wrapping_mul(0x1e37_79b9_7f4a_7c15).to_be_bytes()[0];
        }
    }
}

impl Days {
    fn go(&self, days: i64) {
        self.0.fetch_add(days * 86_400_000, Ordering::SeqCst);
    }
}

struct Room {
    desk: Desk,
    days: Arc<Days>,
    case: CaseId,
    /// In the case, in none.
    reports: Vec<ReportId>,
    mina: AccountId,
    jun: AccountId,
}

fn room() -> Room {
    let dir = tempfile::tempdir().unwrap();
    let days = Arc::new(Days(AtomicI64::new(1_790_000_000_000))); // 2026-09-21
    let opening = Opening { ambient: days.clone(), ..Opening::for_tests() };
    let store = Store::create_with(&dir.path().join("store"), &pass(), opening).unwrap();
    let source = store.add_source(outlet("Harbour Post")).unwrap();
    let desk = Desk { store, dir, source };
    let store = &desk.store;
    let who = |name: &str| NewAccount {
        name: name.to_lowercase(),
        label: name.to_owned(),
        administrator: true,
        who: "x".to_owned(),
    };
    let (mina, _) = store.first_account(&who("Mina"), &Passphrase::new("otter maple lantern")).unwrap();
    let jun = store.add_account(&who("Jun")).unwrap().0;
    let case = store.create_case("Harbour", "not_assessed", "x").unwrap();
    store.add_member(&case, &mina, Role::Coder, "x").unwrap();
    store.add_member(&case, &jun, Role::Reviewer, "x").unwrap();
    let reports: Vec<_> =
        ["Tak Se-jin", "Seo Ha-rin", "Ko Min-su"].map(|n| desk.add(page(n, n, "A boat was seen."))).into();
    for report in &reports[..2] {
        store.attach_report(&case, report, "x").unwrap();
    }
    Room { desk, days, case, reports, mina, jun }
}

impl Room {
    fn store(&self) -> &Store {
        &self.desk.store
    }

    fn ids(&self, filter: InboxFilter) -> Vec<ReportId> {
        self.store().inbox(&filter).unwrap().rows.into_iter().map(|r| r.id).collect()
    }

    fn of(&self, only: Only) -> Vec<ReportId> {
        self.ids(InboxFilter { only, ..InboxFilter::default() })
    }

    fn resting(&self, resting: Resting) -> Vec<ReportId> {
        self.ids(InboxFilter { resting, ..InboxFilter::default() })
    }

    fn leaves(&self) -> u64 {
        self.store().stats().unwrap().leaves
    }
}

#[test]
fn a_report_is_given_and_taken_back_with_one_leaf_each() {
    let room = room();
    let (store, reports) = (room.store(), &room.reports);
    let mina = Doer::Account(room.mina.clone());
    assert_eq!(room.of(Only::Nobodys).len(), 3);
    let leaves = room.leaves();
    let batch = store.assign(&reports[..2], Some(&mina), "Jun").unwrap().unwrap();
    assert_eq!(room.leaves(), leaves + 1, "two reports, one key, one leaf");
    assert_eq!(room.of(Only::Given(mina.clone())), [reports[1].clone(), reports[0].clone()]);
    assert_eq!(room.of(Only::Nobodys), [reports[2].clone()]);
    assert_eq!(store.inbox_row(&reports[0]).unwrap().doer, Some(mina.clone()));
    assert!(store.assign(&reports[..2], Some(&mina), "Jun").unwrap().is_none(), "nothing changes");
    assert_eq!(room.leaves(), leaves + 1);
    // Somebody else changes one of the two: the batch is not taken back over it.
    let later = store.assign(&reports[..1], Some(&Doer::Holder), "Mina").unwrap().unwrap();
    assert!(store.undo_inbox(&batch, "Jun").unwrap_err().to_string().contains("changed"));
    store.undo_inbox(&later, "Mina").unwrap();
    assert_eq!(store.inbox_row(&reports[0]).unwrap().doer, Some(mina));
    assert!(store.undo_inbox(&later, "Mina").is_err(), "once");
    assert!(store.undo_inbox("ib_none", "Mina").unwrap_err().is_not_found());
    let nothing = ReportId::parse("r_00000000000000000000000000").unwrap();
    let both = [reports[2].clone(), nothing];
    assert!(store.assign(&both, Some(&Doer::Holder), "x").unwrap_err().is_not_found());
    assert_eq!(store.inbox_row(&reports[2]).unwrap().doer, None, "all of it or nothing");
    assert!(store.verify(None).unwrap().is_intact());
}

#[test]
fn whoever_leaves_gives_back_what_they_had() {
    let room = room();
    let (store, reports) = (room.store(), &room.reports);
    let (mina, jun) = (Doer::Account(room.mina.clone()), Doer::Account(room.jun.clone()));
    store.assign(&reports[..1], Some(&mina), "x").unwrap();
    store.assign(&reports[1..2], Some(&jun), "x").unwrap();
    store.add_member(&room.case, &room.mina, Role::Reviewer, "x").unwrap();
    assert_eq!(store.inbox_row(&reports[0]).unwrap().doer, Some(mina.clone()), "more rights take nothing");
    store.remove_member(&room.case, &room.mina, "x", "left").unwrap();
    assert_eq!(store.inbox_row(&reports[0]).unwrap().doer, None);
    store.add_member(&room.case, &room.jun, Role::Reader, "x").unwrap();
    assert_eq!(store.inbox_row(&reports[1]).unwrap().doer, None, "whoever only looks has nothing to do");
    // One in no case, given to whoever brought it, goes into a case they do not work on.
    store.assign(&reports[2..], Some(&mina), "Mina").unwrap();
    store.attach_report(&room.case, &reports[2], "x").unwrap();
    assert_eq!(store.inbox_row(&reports[2]).unwrap().doer, None);
    store.add_member(&room.case, &room.jun, Role::Coder, "x").unwrap();
    store.assign(&reports[1..], Some(&jun), "x").unwrap();
    store.disable_account(&room.jun, true, "x", "lost the machine").unwrap();
    assert_eq!(room.of(Only::Nobodys).len(), 3);
    assert!(store.assign(&reports[1..], Some(&jun), "x").is_err(), "nor is anything given to them");
    let within = Scope::Of { cases: [room.case.clone()].into(), loose: false };
    assert!(store.people_on(&within).unwrap().is_empty(), "nobody is left to give anything to");
    assert!(store.verify(None).unwrap().is_intact());
}

#[test]
fn what_is_put_away_comes_back_by_itself() {
    let room = room();
    let (store, reports) = (room.store(), &room.reports);
    let day = |d: &str| Until::Day(d.parse().unwrap());
    for wrong in ["2026-09-21", "2020-01-01", "2037-01-01"] {
        assert!(store.snooze(&reports[..1], Some(&day(wrong)), "x", "").is_err(), "{wrong}");
    }
    let batch =
        store.snooze(&reports[..1], Some(&day("2026-09-23")), "Mina", "wait for the call").unwrap().unwrap();
    store.snooze(&reports[1..2], Some(&Until::Aside), "Mina", "").unwrap();
    assert_eq!(room.resting(Resting::Hidden), [reports[2].clone()]);
    assert_eq!(room.resting(Resting::Only), [reports[1].clone(), reports[0].clone()]);
    assert_eq!(room.resting(Resting::Shown).len(), 3);
    let away = store.inbox_row(&reports[0]).unwrap().away.unwrap();
    assert_eq!(
        (away.until, away.who.as_str(), away.why.as_str()),
        (day("2026-09-23"), "Mina", "wait for the call")
    );
    room.days.go(1);
    assert_eq!(room.resting(Resting::Only).len(), 2);
    room.days.go(1);
    assert_eq!(room.resting(Resting::Only), [reports[1].clone()], "its day has come");
    assert_eq!(store.inbox_row(&reports[0]).unwrap().away, None);
    room.days.go(1000);
    assert_eq!(room.resting(Resting::Only), [reports[1].clone()], "what has no day waits for somebody");
    store.snooze(&reports[1..2], None, "Jun", "").unwrap();
    assert_eq!(room.resting(Resting::Hidden).len(), 3);
    store.undo_inbox(&batch, "Mina").unwrap();
    assert!(store.verify(None).unwrap().is_intact());
}

#[test]
fn new_is_what_came_after_ones_own_mark() {
    let room = room();
    let store = room.store();
    let mina = Some(&room.mina);
    let new = |of: Option<&AccountId>| {
        let after = Some(store.inbox_mark(of).unwrap().place);
        room.ids(InboxFilter { after, ..InboxFilter::default() })
    };
    assert_eq!(new(mina), room.reports, "the oldest first");
    assert_eq!(store.waiting(mina, &Scope::All).unwrap().new, 3);
    let leaves = room.leaves();
    store.look_at_inbox(mina, &room.reports[1], "Mina").unwrap();
    assert_eq!(room.leaves(), leaves + 1);
    assert_eq!(new(mina), [room.reports[2].clone()], "what was not shown stays new");
    assert!(store.inbox_mark(mina).unwrap().at.unwrap().starts_with("2026-09-21"));
    store.look_at_inbox(mina, &room.reports[0], "Mina").unwrap();
    assert_eq!((room.leaves(), new(mina).len()), (leaves + 1, 1), "a mark never goes back");
    assert_eq!((new(Some(&room.jun)).len(), new(None).len()), (3, 3), "everybody has their own");
    let within = Scope::Of { cases: [room.case.clone()].into(), loose: false };
    assert_eq!(store.waiting(Some(&room.jun), &within).unwrap().new, 2, "of what they see");
    // Whoever comes later begins with what comes later.
    let late = NewAccount { name: "sun".into(), label: "Sun".into(), administrator: false, who: "x".into() };
    let late = store.add_account(&late).unwrap().0;
    assert!(new(Some(&late)).is_empty());
    let added = room.desk.add(page("Im Chae-won", "Im Chae-won", "A boat was seen again."));
    assert_eq!(new(Some(&late)), [added]);
    assert!(store.verify(None).unwrap().is_intact());
}

#[test]
fn what_was_taken_from_the_folder_is_known_by_its_bytes() {
    let room = room();
    assert!(!room.store().was_watched(b"one").unwrap());
    room.store().note_watched(b"one").unwrap();
    room.store().note_watched(b"one").unwrap();
    assert!(room.store().was_watched(b"one").unwrap() && !room.store().was_watched(b"two").unwrap());
}

#[test]
fn an_erasure_takes_the_name_out_of_reasons_and_the_file_is_not_read_again() {
    let room = room();
    let (store, report) = (room.store(), &room.reports[0]);
    let record =
        store.create_record(&room.case, EntityKind::Person, "Tak Se-jin", Handling::Internal, "x").unwrap();
    store
        .snooze(std::slice::from_ref(report), Some(&Until::Aside), "Mina", "until Tak Se-jin calls")
        .unwrap();
    store.note_watched(b"about Tak Se-jin").unwrap();
    let request = EraseRequest {
        record,
        original: Original::Destroy,
        also: vec![],
        who: "Mina".into(),
        why: "asked us to".into(),
    };
    store.erase_person(&request).unwrap();
    let why = store.inbox_row(report).unwrap().away.unwrap().why;
    assert!(!why.contains("Tak") && why.starts_with("until "), "{why}");
    assert!(store.was_watched(b"about Tak Se-jin").unwrap());
    assert!(store.verify(None).unwrap().is_intact());
}
