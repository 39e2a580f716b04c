//! Tokens of programs: shown once, checked at each use, revoked at once; claims listed a page at a time.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use amparo_model::{AccountId, ClaimState};
use amparo_store::tokens::{MOST_DAYS, PREFIX};
use amparo_store::{
    Ambient, ClaimFilter, Error, Grant, NewAccount, NewToken, Opening, Passphrase, Real, Refusal, Role,
    Scope, Store, Wrong,
};

use crate::desk::{Desk, page, pass};
use crate::tamper;

fn account(store: &Store) -> AccountId {
    let new = NewAccount { name: "mina".into(), label: "Mina".into(), administrator: true, who: "x".into() };
    store.first_account(&new, &Passphrase::new("otter maple lantern")).unwrap().0
}

fn new(account: Option<&AccountId>) -> NewToken {
    NewToken {
        account: account.cloned(),
        label: "nightly import".into(),
        actions: [Grant::Look, Grant::Code].into(),
        cases: None,
        days: 30,
        who: "Mina".into(),
    }
}

#[test]
fn a_token_is_kept_as_a_digest_and_ends_at_once() {
    let desk = Desk::new();
    let store = &desk.store;
    let id = account(store);
    let case = store.create_case("Mine", "not_assessed", "x").unwrap();
    let wish = NewToken { cases: Some([case.clone()].into()), ..new(Some(&id)) };
    let leaves = store.stats().unwrap().leaves;
    let (token, secret) = store.add_token(&wish).unwrap();
    assert!(secret.starts_with(PREFIX) && secret.len() == PREFIX.len() + 52);
    assert_eq!(store.stats().unwrap().leaves, leaves + 1);
    assert!(!format!("{:?}", store.all_tokens().unwrap()).contains(&secret[PREFIX.len()..]));
    let found = store.prove_token(&secret).unwrap().unwrap();
    assert_eq!((found.id.clone(), found.account.as_ref()), (token.clone(), Some(&id)));
    assert_eq!((found.actions, found.cases), (wish.actions.clone(), wish.cases.clone()));
    assert!(store.token(&token).unwrap().used.is_some(), "the day is remembered");
    assert_eq!(store.stats().unwrap().leaves, leaves + 1, "being used is no write of the log");
    for wrong in ["", "amparo_", &secret[..secret.len() - 1], &secret.to_uppercase()] {
        assert!(store.prove_token(wrong).unwrap().is_none(), "{wrong}");
    }
    store.revoke_token(&token, "Mina", "").unwrap();
    store.revoke_token(&token, "Mina", "").unwrap();
    assert_eq!(store.stats().unwrap().leaves, leaves + 2, "revoked once");
    assert!(store.prove_token(&secret).unwrap().is_none());
    assert!(store.verify(None).unwrap().is_intact());
    let home = desk.home();
    desk.store.close().unwrap();
    let conn = tamper::open(&home);
    let kept = tamper::texts(&conn, "select digest from token");
    assert!(kept.len() == 1 && kept[0].len() == 64 && !kept[0].contains(&secret[PREFIX.len()..]));
    // Somebody with the key gives the token more than it had, or takes its end away.
    conn.execute_batch("update token set actions = 'look code decide'; delete from token_end;").unwrap();
    drop(conn);
    let store = Store::open_with(&home, &pass(), Opening::for_tests()).unwrap();
    let wrong = store.verify(None).unwrap().findings;
    assert!(wrong.iter().any(|f| f.kind == "token" && f.wrong == Wrong::Altered), "{wrong:?}");
    assert!(wrong.iter().any(|f| f.kind == "end of token" && f.wrong == Wrong::Deleted), "{wrong:?}");
}

#[test]
fn a_token_that_makes_no_sense_is_not_made() {
    let desk = Desk::new();
    let store = &desk.store;
    let id = account(store);
    let refused = |new: NewToken| match store.add_token(&new).unwrap_err() {
        Error::Refused(refusal) => refusal,
        other => panic!("{other}"),
    };
    assert_eq!(refused(NewToken { actions: [].into(), ..new(None) }), Refusal::BadToken);
    assert_eq!(refused(NewToken { actions: [Grant::Decide].into(), ..new(None) }), Refusal::BadToken);
    assert_eq!(refused(NewToken { cases: Some([].into()), ..new(None) }), Refusal::BadToken);
    for days in [0, MOST_DAYS + 1] {
        assert_eq!(refused(NewToken { days, ..new(None) }), Refusal::BadToken);
    }
    assert_eq!(refused(NewToken { label: "a\nb".into(), ..new(None) }), Refusal::BadName);
    let nowhere = amparo_model::CaseId::parse("k_00000000000000000000000000").unwrap();
    let missing = store.add_token(&NewToken { cases: Some([nowhere].into()), ..new(None) }).unwrap_err();
    assert!(missing.is_not_found());
    let other = NewAccount { name: "jun".into(), label: "Jun".into(), administrator: true, who: "x".into() };
    store.add_account(&other).unwrap();
    store.disable_account(&id, true, "x", "left").unwrap();
    assert_eq!(refused(new(Some(&id))), Refusal::Disabled);
    assert!(store.all_tokens().unwrap().is_empty());
}

#[test]
fn whoever_loses_the_secrets_loses_the_tokens() {
    let desk = Desk::new();
    let store = &desk.store;
    let id = account(store);
    let (_, hers) = store.add_token(&new(Some(&id))).unwrap();
    let (_, owners) = store.add_token(&new(None)).unwrap();
    assert_eq!((store.tokens(Some(&id)).unwrap().len(), store.tokens(None).unwrap().len()), (1, 1));
    let leaves = store.stats().unwrap().leaves;
    store.reset_account(&id, "x").unwrap();
    assert_eq!(store.stats().unwrap().leaves, leaves + 1, "one leaf for all of it");
    assert!(store.prove_token(&hers).unwrap().is_none());
    assert!(store.prove_token(&owners).unwrap().is_some());
    assert!(store.verify(None).unwrap().is_intact());
}

/// A clock that stands until it is moved.
struct Clock(AtomicI64);

impl Ambient for Clock {
    fn now(&self) -> jiff::Timestamp {
        jiff::Timestamp::from_second(self.0.load(Ordering::SeqCst)).unwrap()
    }

    fn fill(&self, bytes: &mut [u8]) {
        Real.fill(bytes);
    }
}

#[test]
fn a_token_ends_by_itself() {
    let dir = tempfile::tempdir().unwrap();
    let clock = Arc::new(Clock(AtomicI64::new(1_700_000_000)));
    let opening = Opening { ambient: clock.clone(), ..Opening::for_tests() };
    let store = Store::create_with(&dir.path().join("store"), &pass(), opening).unwrap();
    let (id, secret) = store.add_token(&NewToken { days: 1, ..new(None) }).unwrap();
    let later = |seconds| clock.0.fetch_add(seconds, Ordering::SeqCst);
    later(86_399);
    assert_eq!(store.prove_token(&secret).unwrap().unwrap().used.as_deref(), None, "as it was before");
    assert_eq!(store.token(&id).unwrap().used.as_deref(), Some("2023-11-15"));
    later(1);
    assert!(store.prove_token(&secret).unwrap().is_none());
    assert!(!store.token(&id).unwrap().holds);
}

#[test]
fn claims_are_listed_a_page_at_a_time_and_only_ones_own() {
    let desk = Desk::new();
    let store = &desk.store;
    let id = account(store);
    let case = |title: &str| store.create_case(title, "not_assessed", "x").unwrap();
    let (mine, other) = (case("Mine"), case("Other"));
    let add = |name: &str| desk.add(page(name, name, "A boat was seen."));
    let (here, there) = (add("Tak Se-jin"), add("Seo Ha-rin"));
    store.attach_report(&mine, &here, "x").unwrap();
    store.attach_report(&other, &there, "x").unwrap();
    store.add_member(&mine, &id, Role::Reader, "x").unwrap();
    let within = Scope::Of { cases: [mine.clone()].into(), loose: false };
    let walk = |filter: ClaimFilter| {
        let (mut filter, mut all) = (filter, Vec::new());
        loop {
            let page = store.claims_page(&filter).unwrap();
            assert!(page.claims.len() <= filter.limit);
            all.extend(page.claims.into_iter().map(|c| c.claim.id));
            match page.next {
                Some(next) => filter.before = Some(next),
                None => return all,
            }
        }
    };
    let paged = |within: &Scope| ClaimFilter { within: within.clone(), limit: 2, ..ClaimFilter::default() };
    let mut here_by_hand: Vec<_> = store.claims_of(&here).unwrap().into_iter().map(|c| c.claim.id).collect();
    here_by_hand.reverse();
    assert!(here_by_hand.len() > 2, "more than a page");
    assert_eq!(walk(paged(&within)), here_by_hand);
    assert_eq!(walk(ClaimFilter { case: Some(mine.clone()), ..paged(&Scope::All) }), here_by_hand);
    assert_eq!(walk(ClaimFilter { report: Some(here.clone()), ..paged(&Scope::All) }), here_by_hand);
    assert!(walk(ClaimFilter { case: Some(other), ..paged(&within) }).is_empty());
    assert!(walk(ClaimFilter { report: Some(there.clone()), ..paged(&within) }).is_empty());
    let theirs = store.claims_of(&there).unwrap()[0].claim.id.clone();
    assert!(
        walk(ClaimFilter { before: Some(theirs), ..paged(&within) }).is_empty(),
        "no place to go on from"
    );
    let by_kind: usize = ["entity", "relation", "act", "statement", "count", "protection"]
        .iter()
        .map(|kind| walk(ClaimFilter { kind: Some((*kind).into()), ..paged(&within) }).len())
        .sum();
    assert_eq!(by_kind, here_by_hand.len());
    let state = |state| walk(ClaimFilter { state: Some(state), ..paged(&within) }).len();
    assert_eq!((state(ClaimState::Proposed), state(ClaimState::Accepted)), (here_by_hand.len(), 0));
    store.decide(crate::desk::accept(&desk.claim(&here, "p1"))).unwrap();
    assert_eq!((state(ClaimState::Proposed), state(ClaimState::Accepted)), (here_by_hand.len() - 1, 1));
}
