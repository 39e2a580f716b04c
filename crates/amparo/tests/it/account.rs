//! Accounts and members by the command line.

use super::app::Place;

#[test]
fn accounts_are_made_listed_disabled_and_reset() {
    let place = Place::new();
    assert!(place.run(&["account", "list"]).good().contains("no account"));
    let refused = place.run(&["account", "add", "jun"]);
    assert!(refused.code == 1 && refused.err.contains("must be an administrator"), "{}", refused.err);
    let said = place.run(&["account", "add", "Mina", "--label", "Mina K.", "--administrator"]).good();
    let code = said.trim().rsplit(' ').next().unwrap().to_owned();
    assert_eq!(code.len(), 29, "{said}");
    place.run(&["account", "add", "jun"]).good();
    let taken = place.run(&["account", "add", "MINA"]);
    assert!(taken.code == 1 && taken.err.contains("another account has this name"), "{}", taken.err);

    let list = place.run(&["account", "list", "--json"]).json();
    assert_eq!(list["schema"], "amparo.accounts/1");
    assert_eq!(list["accounts"][1]["name"], "mina");
    assert_eq!(list["accounts"][1]["invited"], true);
    assert!(!list.to_string().contains(&code), "an invitation is printed once");

    let reset = place.run(&["account", "reset", "mina"]).good();
    assert!(!reset.contains(&code), "another code");
    let last = place.run(&["account", "disable", "mina", "--why", "left"]);
    assert!(last.code == 1 && last.err.contains("last administrator"), "{}", last.err);
    assert_eq!(place.run(&["account", "disable", "jun", "--why", " "]).code, 2);
    place.run(&["account", "disable", "jun", "--why", "left"]).good();
    assert!(place.run(&["account", "list"]).good().contains("disabled"));
    place.run(&["account", "enable", "jun", "--why", "back"]).good();
    assert_eq!(place.run(&["account", "reset", "nobody"]).code, 1);
    place.run(&["verify"]).good();
}

#[test]
fn members_come_and_go() {
    let place = Place::new();
    place.run(&["account", "add", "mina", "--administrator"]).good();
    place.run(&["case", "new", "Night bus"]).good();
    assert!(place.run(&["member", "list", "Night bus"]).good().contains("Nobody"));
    let wrong = place.run(&["member", "add", "Night bus", "mina", "king"]);
    assert!(wrong.code == 2 && wrong.err.contains("reviewer"), "{}", wrong.err);
    place.run(&["member", "add", "Night bus", "mina", "reviewer"]).good();
    assert!(place.run(&["member", "list", "Night bus"]).good().contains("mina  reviewer"));
    assert_eq!(place.run(&["member", "add", "Night bus", "jun", "reader"]).code, 1);
    place.run(&["member", "remove", "Night bus", "mina", "--why", "left the case"]).good();
    assert!(place.run(&["member", "list", "Night bus"]).good().contains("Nobody"));
    place.run(&["verify"]).good();
}
