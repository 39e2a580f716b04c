//! Sealed fields: who opens them, what becomes of their keys, and what is left where a value stood.

use amparo_model::reading::EntityKind;
use amparo_model::{AccountId, CaseId, Handling, SealedId};
use amparo_store::sealed::{What, sealed_label};
use amparo_store::{
    About, EraseRequest, Error, Field, Holder, NewAccount, NewSealed, OpenKey, Original, Passphrase, Query,
    Refusal, Role, SealError, Settled, Store, Wrong,
};
use zeroize::Zeroizing;

use crate::desk::{Desk, outlet, page, pass};
use crate::tamper;

const WORDS: &str = "otter maple lantern";

fn account(store: &Store, name: &str) -> AccountId {
    let new = NewAccount { name: name.into(), label: name.into(), administrator: true, who: "ana".into() };
    let words = Passphrase::new(WORDS);
    if !store.has_accounts().unwrap() {
        return store.first_account(&new, &words).unwrap().0;
    }
    let (id, code) = store.add_account(&new).unwrap();
    store.redeem(name, &code, &words).unwrap().unwrap();
    id
}

fn key(store: &Store, id: &AccountId) -> OpenKey {
    store.open_key(id, &Passphrase::new(WORDS)).unwrap().unwrap()
}

fn value(case: &CaseId, what: What, text: &str) -> NewSealed {
    let value = Zeroizing::new(text.to_owned());
    NewSealed { case: case.clone(), what, about: About::Case, value, who: "mina".into() }
}

fn refusal<T: std::fmt::Debug>(answer: Result<T, Error>) -> Refusal {
    match answer.unwrap_err() {
        Error::Refused(refusal) => refusal,
        other => panic!("{other}"),
    }
}

/// A case with two people who code in it, a value sealed by the first.
struct Two {
    desk: Desk,
    case: CaseId,
    mina: AccountId,
    jun: AccountId,
    sealed: SealedId,
}

fn two() -> Two {
    let desk = Desk::new();
    let store = &desk.store;
    let (mina, jun) = (account(store, "mina"), account(store, "jun"));
    let case = store.create_case("Harbour", "not_assessed", "mina").unwrap();
    store.add_member(&case, &mina, Role::Reviewer, "mina").unwrap();
    store.add_member(&case, &jun, Role::Coder, "mina").unwrap();
    let sealed =
        store.seal_value(&key(store, &mina), &value(&case, What::Contact, "ask for the baker")).unwrap();
    Two { desk, case, mina, jun, sealed }
}

fn opens(store: &Store, id: &AccountId, sealed: &SealedId) -> Result<String, Error> {
    store.unseal(&key(store, id), sealed, "x").map(|v| v.to_string())
}

#[test]
fn members_open_and_nobody_else_and_each_look_is_on_record() {
    let two = two();
    let store = &two.desk.store;
    let ana = account(store, "ana");
    let leaves = store.stats().unwrap().leaves;
    assert_eq!(opens(store, &two.mina, &two.sealed).unwrap(), "ask for the baker");
    assert_eq!(opens(store, &two.jun, &two.sealed).unwrap(), "ask for the baker");
    assert_eq!(store.stats().unwrap().leaves, leaves + 2);
    assert_eq!(refusal(opens(store, &ana, &two.sealed)), Refusal::NoKey, "an administrator is no member");
    store.add_member(&two.case, &ana, Role::Reader, "ana").unwrap();
    assert_eq!(refusal(opens(store, &ana, &two.sealed)), Refusal::NoKey, "a reader holds no key");
    let owner = store.owner_key("x").unwrap();
    assert_eq!(refusal(store.unseal(&owner, &two.sealed, "x")), Refusal::NoKey, "nor does the passphrase");
    assert_eq!(
        store.stats().unwrap().leaves,
        leaves + 4,
        "a refused look is none; one leaf for the reader, one for the pair"
    );
    let looks = store.looks(&two.case).unwrap();
    assert_eq!((looks.len(), &looks[0].sealed, looks[0].what), (2, &two.sealed, What::Contact));
    let listed = store.sealed_fields(&two.case, Some(&key(store, &two.jun))).unwrap();
    assert!(listed.len() == 1 && listed[0].opens && listed[0].by.as_ref() == Some(&two.mina));
    assert!(!store.sealed_fields(&two.case, Some(&key(store, &ana))).unwrap()[0].opens);
    assert!(store.verify(None).unwrap().is_intact());
}

#[test]
fn whoever_joins_waits_until_somebody_who_can_open_is_there() {
    let two = two();
    let store = &two.desk.store;
    let ana = account(store, "ana");
    store.add_member(&two.case, &ana, Role::Publisher, "jun").unwrap();
    assert_eq!(store.waiting_for_key(&two.case).unwrap(), [ana.clone()]);
    assert_eq!(refusal(opens(store, &ana, &two.sealed)), Refusal::KeyPending);
    assert_eq!(
        refusal(store.seal_value(&key(store, &ana), &value(&two.case, What::Note, "x"))),
        Refusal::KeyPending
    );
    assert_eq!(
        store.settle_sealed(&key(store, &ana), "ana").unwrap(),
        Settled::default(),
        "she cannot help herself"
    );
    assert_eq!(store.settle_sealed(&key(store, &two.jun), "jun").unwrap(), Settled { cases: 1, values: 0 });
    assert!(store.waiting_for_key(&two.case).unwrap().is_empty());
    assert_eq!(opens(store, &ana, &two.sealed).unwrap(), "ask for the baker");
    assert_eq!(
        store.settle_sealed(&key(store, &two.jun), "jun").unwrap(),
        Settled::default(),
        "nothing is due"
    );
}

#[test]
fn whoever_leaves_is_locked_out_and_values_move_to_a_new_key() {
    let two = two();
    let store = &two.desk.store;
    let more: Vec<SealedId> = (0..3)
        .map(|i| {
            store
                .seal_value(&key(store, &two.jun), &value(&two.case, What::Note, &format!("note {i}")))
                .unwrap()
        })
        .collect();
    let kept = key(store, &two.jun);
    store.remove_member(&two.case, &two.jun, "mina", "left").unwrap();
    assert_eq!(refusal(store.unseal(&kept, &two.sealed, "jun")), Refusal::NoKey);
    // Between leaving and the next session of a member all is readable for those who stayed.
    let after = store.seal_value(&key(store, &two.mina), &value(&two.case, What::Note, "later")).unwrap();
    assert_eq!(opens(store, &two.mina, &more[0]).unwrap(), "note 0");
    assert_eq!(store.settle_sealed(&key(store, &two.mina), "mina").unwrap(), Settled { cases: 1, values: 4 });
    for (sealed, text) in [(&two.sealed, "ask for the baker"), (&more[2], "note 2"), (&after, "later")] {
        assert_eq!(opens(store, &two.mina, sealed).unwrap(), text);
    }
    // Whoever comes back is given the new key, not the old one.
    store.add_member(&two.case, &two.jun, Role::Coder, "mina").unwrap();
    assert_eq!(refusal(opens(store, &two.jun, &two.sealed)), Refusal::KeyPending);
    assert!(store.verify(None).unwrap().is_intact());
    let desk = two.desk.reopen(|home| {
        let conn = tamper::keyed(home);
        let left: Vec<(i64, String)> = conn
            .prepare("select generation, holder from wrapped where casefile <> ''")
            .unwrap()
            .query_map([], |r| Ok((r.get(0)?, r.get(1)?)))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        assert_eq!(left, [(2, two.mina.to_string())], "the old key is destroyed for everybody");
    });
    desk.store.settle_sealed(&key(&desk.store, &two.mina), "mina").unwrap();
    assert_eq!(opens(&desk.store, &two.jun, &two.sealed).unwrap(), "ask for the baker");
}

#[test]
fn one_damaged_value_keeps_no_other_from_moving_on() {
    let two = two();
    let more =
        two.desk.store.seal_value(&key(&two.desk.store, &two.mina), &value(&two.case, What::Note, "more"));
    let more = more.unwrap();
    two.desk.store.remove_member(&two.case, &two.jun, "mina", "left").unwrap();
    let damage = "update ciphertext set value = zeroblob(120) where sealed = ?";
    let desk = two.desk.reopen(|home| {
        tamper::keyed(home).execute(damage, [two.sealed.as_str()]).unwrap();
    });
    let store = &desk.store;
    let failed = store.settle_sealed(&key(store, &two.mina), "mina").unwrap_err();
    assert!(matches!(failed, Error::Seal(SealError::Field)), "{failed}");
    assert_eq!(opens(store, &two.mina, &more).unwrap(), "more");
    desk.reopen(|home| {
        let conn = tamper::keyed(home);
        let of = |sealed: &SealedId| -> i64 {
            let sql = "select generation from ciphertext where sealed = ?";
            conn.query_row(sql, [sealed.as_str()], |r| r.get(0)).unwrap()
        };
        assert_eq!((of(&two.sealed), of(&more)), (1, 2), "each in a transaction of its own");
    });
}

#[test]
fn less_than_a_coder_and_disabled_are_as_good_as_gone() {
    let two = two();
    let store = &two.desk.store;
    store.add_member(&two.case, &two.jun, Role::Reader, "mina").unwrap();
    assert_eq!(refusal(opens(store, &two.jun, &two.sealed)), Refusal::NoKey);
    store.add_member(&two.case, &two.jun, Role::Coder, "mina").unwrap();
    store.settle_sealed(&key(store, &two.mina), "mina").unwrap();
    assert_eq!(opens(store, &two.jun, &two.sealed).unwrap(), "ask for the baker");
    let kept = key(store, &two.jun);
    store.disable_account(&two.jun, true, "mina", "left").unwrap();
    assert_eq!(refusal(store.unseal(&kept, &two.sealed, "jun")), Refusal::NoKey);
    store.disable_account(&two.jun, false, "mina", "back").unwrap();
    assert_eq!(refusal(opens(store, &two.jun, &two.sealed)), Refusal::KeyPending);
    assert!(store.verify(None).unwrap().is_intact());
}

#[test]
fn the_last_way_to_a_value_is_never_destroyed() {
    let two = two();
    let store = &two.desk.store;
    // Paper can be lost: it is no reason to destroy.
    store.make_recovery_key(Some(&key(store, &two.mina)), "mina").unwrap();
    store.remove_member(&two.case, &two.jun, "mina", "left").unwrap();
    store.remove_member(&two.case, &two.mina, "ana", "left").unwrap();
    assert_eq!(refusal(opens(store, &two.mina, &two.sealed)), Refusal::NoKey);
    store.add_member(&two.case, &two.mina, Role::Coder, "ana").unwrap();
    assert_eq!(opens(store, &two.mina, &two.sealed).unwrap(), "ask for the baker");
}

#[test]
fn a_reset_loses_one_account_and_another_member_gives_it_back() {
    let two = two();
    let store = &two.desk.store;
    let kept = key(store, &two.jun);
    let code = store.reset_account(&two.jun, "mina").unwrap();
    assert_eq!(
        refusal(store.unseal(&kept, &two.sealed, "jun")),
        Refusal::NoKey,
        "the old key pair is worth nothing"
    );
    store.redeem("jun", &code, &Passphrase::new(WORDS)).unwrap().unwrap();
    assert_eq!(refusal(opens(store, &two.jun, &two.sealed)), Refusal::KeyPending);
    let settled = store.settle_sealed(&key(store, &two.mina), "mina").unwrap();
    assert_eq!(
        settled,
        Settled { cases: 1, values: 1 },
        "a new key, because the old pair may be in other hands"
    );
    assert_eq!(opens(store, &two.jun, &two.sealed).unwrap(), "ask for the baker");
    // The only one who could open loses the password: it stays shut, and new values can be sealed.
    store.remove_member(&two.case, &two.mina, "ana", "left").unwrap();
    store.settle_sealed(&key(store, &two.jun), "jun").unwrap();
    let code = store.reset_account(&two.jun, "mina").unwrap();
    store.redeem("jun", &code, &Passphrase::new(WORDS)).unwrap().unwrap();
    assert_eq!(refusal(opens(store, &two.jun, &two.sealed)), Refusal::KeyPending);
    let new = store.seal_value(&key(store, &two.jun), &value(&two.case, What::Note, "anew")).unwrap();
    assert_eq!(opens(store, &two.jun, &new).unwrap(), "anew");
    assert!(store.verify(None).unwrap().is_intact());
}

#[test]
fn a_password_or_a_recovery_code_of_the_account_keeps_the_key() {
    let two = two();
    let store = &two.desk.store;
    let codes = store.new_recovery_codes(&two.jun, &Passphrase::new(WORDS)).unwrap().unwrap();
    store.redeem("jun", &codes[0], &Passphrase::new("violet harbour stone")).unwrap().unwrap();
    let jun = store.open_key(&two.jun, &Passphrase::new("violet harbour stone")).unwrap().unwrap();
    assert_eq!(&*store.unseal(&jun, &two.sealed, "jun").unwrap(), "ask for the baker");
    let signed_in =
        store.sign_in_opening("jun", &Passphrase::new("violet harbour stone"), "").unwrap().unwrap();
    assert_eq!(signed_in.1.holder(), &Holder::Account(two.jun.clone()));
    assert!(!format!("{:?}", signed_in.1).contains("private"));
}

#[test]
fn alone_it_works_and_passes_over_to_the_first_account() {
    let desk = Desk::new();
    let store = &desk.store;
    let case = store.create_case("Old", "not_assessed", "ana").unwrap();
    let owner = store.owner_key("ana").unwrap();
    let sealed = store.seal_value(&owner, &value(&case, What::SafePlace, "the blue door")).unwrap();
    assert_eq!(&*store.unseal(&owner, &sealed, "ana").unwrap(), "the blue door");
    let desk = desk.reopen(|_| ());
    let store = &desk.store;
    let owner = store.owner_key("ana").unwrap();
    assert_eq!(
        &*store.unseal(&owner, &sealed, "ana").unwrap(),
        "the blue door",
        "the passphrase opens it again"
    );
    let mina = account(store, "mina");
    assert_eq!(opens(store, &mina, &sealed).unwrap(), "the blue door");
    assert_eq!(refusal(store.unseal(&owner, &sealed, "ana")), Refusal::NoKey);
    assert_eq!(store.settle_sealed(&key(store, &mina), "mina").unwrap(), Settled { cases: 1, values: 1 });
    assert_eq!(opens(store, &mina, &sealed).unwrap(), "the blue door");
    assert!(store.verify(None).unwrap().is_intact());
    desk.reopen(|home| {
        let held: i64 = tamper::keyed(home)
            .query_row("select count(*) from wrapped where holder = 'owner'", [], |r| r.get(0))
            .unwrap();
        assert_eq!(held, 0, "the passphrase opens nothing that is sealed any more");
    });
}

#[test]
fn a_case_that_no_account_can_open_is_the_owners_until_one_joins() {
    let desk = Desk::new();
    let store = &desk.store;
    let mina = account(store, "mina");
    let case = store.create_case("Late", "not_assessed", "ana").unwrap();
    let owner = store.owner_key("ana").unwrap();
    let sealed = store.seal_value(&owner, &value(&case, What::Name, "Tak Se-jin")).unwrap();
    store.add_member(&case, &mina, Role::Coder, "ana").unwrap();
    assert_eq!(opens(store, &mina, &sealed).unwrap(), "Tak Se-jin");
    assert_eq!(refusal(store.unseal(&owner, &sealed, "ana")), Refusal::NoKey);
    assert!(store.verify(None).unwrap().is_intact());
}

#[test]
fn the_recovery_key_on_paper_opens_what_everybody_lost() {
    let two = two();
    let store = &two.desk.store;
    assert!(!store.has_recovery_key().unwrap() && store.recovery_key("gezd").unwrap().is_none());
    let first = store.make_recovery_key(Some(&key(store, &two.mina)), "mina").unwrap();
    let code = store.make_recovery_key(Some(&key(store, &two.mina)), "mina").unwrap();
    assert!(store.recovery_key(&first).unwrap().is_none(), "a new one takes the place of the one before");
    store.settle_sealed(&key(store, &two.mina), "mina").unwrap();
    for id in [&two.mina, &two.jun] {
        let invitation = store.reset_account(id, "ana").unwrap();
        store
            .redeem(&store.account(id).unwrap().name, &invitation, &Passphrase::new(WORDS))
            .unwrap()
            .unwrap();
        assert_eq!(refusal(opens(store, id, &two.sealed)), Refusal::KeyPending);
    }
    let paper = store.recovery_key(&code.to_uppercase().replace('-', " ")).unwrap().unwrap();
    store.settle_sealed(&paper, "ana").unwrap();
    assert_eq!(opens(store, &two.mina, &two.sealed).unwrap(), "ask for the baker");
    assert_eq!(opens(store, &two.jun, &two.sealed).unwrap(), "ask for the baker");
    assert!(store.verify(None).unwrap().is_intact());
}

#[test]
fn a_sealed_name_leaves_a_mark_where_it_stood() {
    let desk = Desk::new();
    let store = &desk.store;
    let case = store.create_case("Harbour", "not_assessed", "ana").unwrap();
    let source = store.add_source(outlet("Orsolya Pinewright")).unwrap();
    let mut reading = page("A visit", "Seo Ha-rin", "Told by Orsolya Pinewright.");
    // Without an outlet, the name of the source stands for it in search.
    reading.report.outlet = None;
    let mut new = desk.report(reading);
    new.source = source.clone();
    let report = store.add_report(new).unwrap().id().clone();
    let outlets = || {
        let query = Query { text: "visit".into(), facets: true, ..Query::default() };
        let facets = store.search(&query).unwrap().facets;
        let counts = facets.into_iter().filter(|f| f.field == Field::Outlet).flat_map(|f| f.counts);
        counts.map(|c| c.value).collect::<Vec<_>>()
    };
    assert_eq!(outlets(), ["Orsolya Pinewright"]);
    let owner = store.owner_key("ana").unwrap();
    assert_eq!(refusal(store.seal_source(&owner, &case, &source, "ana")), Refusal::NotOfCase);
    store.attach_report(&case, &report, "ana").unwrap();
    let done = store.seal_source(&owner, &case, &source, "ana").unwrap();
    assert_eq!(done.still, 1, "what the report says is not the name of the source");
    let label = store.source(&source).unwrap().label;
    assert_eq!(sealed_label(&label), Some(done.id.clone()));
    assert!(store.source_named("media", "Orsolya Pinewright").unwrap().is_none());
    assert!(outlets().iter().all(String::is_empty), "neither the name nor the mark: {:?}", outlets());
    assert_eq!(refusal(store.seal_source(&owner, &case, &source, "ana")), Refusal::SealedAlready);
    assert_eq!(&*store.unseal(&owner, &done.id, "ana").unwrap(), "Orsolya Pinewright");
    assert_eq!(store.cases_of_source(&source).unwrap(), [case]);
    assert!(store.verify(None).unwrap().is_intact());
}

#[test]
fn what_is_exchanged_moved_or_cut_does_not_open_and_is_named() {
    let two = two();
    let store = &two.desk.store;
    let other =
        store.seal_value(&key(store, &two.mina), &value(&two.case, What::Contact, "the other")).unwrap();
    let (mina, first) = (two.mina.clone(), two.sealed.clone());
    for (sql, kind, wrong) in [
        (
            "update ciphertext set value = (select value from ciphertext where sealed = ?2) where sealed = ?1",
            "sealed field",
            Wrong::Altered,
        ),
        (
            "update ciphertext set value = substr(value, 1, 60) where sealed = ?1 and ?2 <> ''",
            "sealed field",
            Wrong::Altered,
        ),
        (
            "update ciphertext set generation = 7 where sealed = ?1 and ?2 <> ''",
            "sealed field",
            Wrong::Altered,
        ),
        ("delete from ciphertext where sealed = ?1 and ?2 <> ''", "sealed field", Wrong::Deleted),
        ("update wrapped set value = zeroblob(80) where ?1 <> ?2", "case key", Wrong::Altered),
        ("delete from wrapped where ?1 <> ?2", "case key", Wrong::Deleted),
    ] {
        let copy = tempfile::tempdir().unwrap();
        let to = copy.path().join("copy");
        store.backup(&copy.path().join("backup"), "mina").unwrap();
        let opening = amparo_store::Opening::for_tests;
        Store::restore(&copy.path().join("backup"), &to, &pass(), opening()).unwrap().close().unwrap();
        tamper::keyed(&to).execute(sql, [first.as_str(), other.as_str()]).unwrap();
        let copied = Store::open_with(&to, &pass(), opening()).unwrap();
        let refused = copied.unseal(&key(&copied, &mina), &first, "mina").unwrap_err();
        let plain = matches!(refused, Error::Seal(SealError::Field))
            || matches!(refused, Error::Refused(Refusal::KeyPending))
            || refused.is_not_found();
        assert!(plain && !refused.to_string().contains("baker"), "{sql}: {refused}");
        let report = copied.verify(None).unwrap();
        let named = report.findings.iter().any(|f| f.kind == kind && f.wrong == wrong);
        assert!(named, "{sql}: {:?}", report.findings);
    }
}

#[test]
fn a_backup_carries_what_is_sealed() {
    let two = two();
    let store = &two.desk.store;
    let to = two.desk.dir.path().join("backup");
    store.backup(&to, "mina").unwrap();
    let opening = amparo_store::Opening::for_tests();
    let restored = Store::restore(&to, &two.desk.dir.path().join("again"), &pass(), opening).unwrap();
    assert_eq!(opens(&restored, &two.jun, &two.sealed).unwrap(), "ask for the baker");
}

#[test]
fn erasing_a_person_destroys_what_is_sealed_about_them() {
    let desk = Desk::new();
    let store = &desk.store;
    let case = store.create_case("Harbour", "not_assessed", "ana").unwrap();
    let record =
        |name: &str| store.create_record(&case, EntityKind::Person, name, Handling::Internal, "ana").unwrap();
    let (gone, kept) = (record("Seo Ha-rin"), record("Ko Min-su"));
    let owner = store.owner_key("ana").unwrap();
    let seal = |about: About, text: &str| {
        store.seal_value(&owner, &NewSealed { about, ..value(&case, What::Note, text) }).unwrap()
    };
    let (hers, his) =
        (seal(About::Record(gone.clone()), "by the mill"), seal(About::Record(kept.clone()), "in the north"));
    let to = desk.dir.path().join("before");
    store.backup(&to, "ana").unwrap();
    let request = EraseRequest {
        record: gone,
        original: Original::Destroy,
        also: vec![],
        who: "ana".into(),
        why: "asked".into(),
    };
    assert_eq!(store.erase_preview(&request).unwrap().sealed, 1);
    let done = store.erase_person(&request).unwrap();
    assert_eq!((done.sealed, done.backups.len()), (1, 1), "the backup still holds it");
    assert!(store.unseal(&owner, &hers, "ana").unwrap_err().is_not_found());
    assert_eq!(&*store.unseal(&owner, &his, "ana").unwrap(), "in the north");
    store.destroy_sealed(&his, "ana", "not needed").unwrap();
    assert!(store.unseal(&owner, &his, "ana").unwrap_err().is_not_found());
    assert!(store.sealed_fields(&case, Some(&owner)).unwrap().is_empty());
    assert!(store.destroy_sealed(&his, "ana", "again").unwrap_err().is_not_found());
    assert!(store.verify(None).unwrap().is_intact());
}

#[test]
fn a_value_has_a_length_and_stays_in_its_case() {
    let desk = Desk::new();
    let store = &desk.store;
    let case = |title| store.create_case(title, "not_assessed", "ana").unwrap();
    let (one, other) = (case("One"), case("Other"));
    let owner = store.owner_key("ana").unwrap();
    for text in ["", " \n", &"x".repeat(4001)] {
        assert_eq!(refusal(store.seal_value(&owner, &value(&one, What::Note, text))), Refusal::SealedLength);
    }
    let record = store.create_record(&other, EntityKind::Person, "Ko", Handling::Internal, "ana").unwrap();
    let about = NewSealed { about: About::Record(record), ..value(&one, What::Note, "x") };
    assert!(store.seal_value(&owner, &about).unwrap_err().is_not_found());
    let sealed = store.seal_value(&owner, &value(&one, What::Note, &"\u{d55c}".repeat(4000))).unwrap();
    assert_eq!(store.unseal(&owner, &sealed, "ana").unwrap().chars().count(), 4000);
}
