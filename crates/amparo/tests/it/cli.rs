//! The shape of the command line: help of every verb, exit codes, output without colours.

use super::app::{Place, run};

/// Every verb with the verbs below it.
fn verbs() -> Vec<Vec<String>> {
    fn walk(command: &clap::Command, path: &[String], all: &mut Vec<Vec<String>>) {
        for below in command.get_subcommands().filter(|c| !c.is_hide_set() && c.get_name() != "help") {
            let mut path = path.to_vec();
            path.push(below.get_name().to_owned());
            all.push(path.clone());
            walk(below, &path, all);
        }
    }
    let mut all = Vec::new();
    walk(&amparo::cli::command(), &[], &mut all);
    all
}

#[test]
fn every_verb_has_help_with_examples() {
    let verbs = verbs();
    assert!(verbs.len() >= 22);
    for verb in verbs {
        let mut args: Vec<&str> = verb.iter().map(String::as_str).collect();
        args.push("--help");
        let said = run(&args);
        assert_eq!(said.code, 0);
        assert!(said.out.contains("Usage: amparo"), "{verb:?}");
        if verb.len() == 1 {
            assert!(said.out.contains("Examples:"), "{verb:?} has no examples");
        }
    }
}

#[test]
fn help_of_the_program() {
    insta::assert_snapshot!(run(&["-h"]).good());
}

#[test]
fn exit_codes_tell_what_kind_of_problem_it_was() {
    let place = Place::bare();
    assert_eq!(run(&["no-such-verb"]).code, 2);
    assert_eq!(run(&["--lang", "xx", "read", "x"]).code, 2);
    let none = place.run(&["inbox"]);
    assert_eq!(none.code, 1);
    assert!(none.err.starts_with("not found: there is no store in "), "{}", none.err);
    assert_eq!(place.run(&["read", "no-such-file.txt"]).code, 1);
    let noise = place.write("noise.pdf", b"%PDF-1.7\n\x00\x01\x02 cut");
    let said = place.run(&["read", &noise]);
    assert_eq!(said.code, 3, "{}", said.err);
    assert_eq!(said.err.lines().count(), 1, "a problem is one line: {}", said.err);
    place.run(&["init"]).good();
    assert_eq!(place.run(&["init"]).code, 1);
}

#[test]
fn a_wrong_or_missing_passphrase_is_one_clear_line() {
    let place = Place::new();
    place.write("wrong", "not these words at all");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let open = run(&[
            "inbox",
            "--data",
            place.path("store").to_str().unwrap(),
            "--key-file",
            place.path("wrong").to_str().unwrap(),
        ]);
        assert_eq!(open.code, 1);
        assert!(open.err.contains("other users can read the key file"), "{}", open.err);
        std::fs::set_permissions(place.path("wrong"), std::fs::Permissions::from_mode(0o600)).unwrap();
    }
    let data = place.path("store");
    let said = run(&[
        "inbox",
        "--data",
        data.to_str().unwrap(),
        "--key-file",
        place.path("wrong").to_str().unwrap(),
    ]);
    assert_eq!((said.code, said.err.trim()), (1, "refused: the passphrase is wrong"));
    let both = run(&["inbox", "--passphrase-fd", "0", "--key-file", "x"]);
    assert_eq!(both.code, 2);
}

#[test]
fn no_argument_and_no_variable_takes_a_passphrase() {
    for verb in verbs() {
        let mut args: Vec<&str> = verb.iter().map(String::as_str).collect();
        args.push("--help");
        let help = run(&args).out;
        for wrong in ["--passphrase ", "--passphrase=", "--password", "AMPARO_PASS"] {
            assert!(!help.contains(wrong), "{verb:?}");
        }
    }
}

#[test]
fn escape_sequences_of_a_source_do_not_reach_the_terminal() {
    let place = Place::bare();
    let file = place.write("bad.txt", "Outlet: A\u{1b}[31mB\n\nTitle \u{202e}here\n\nPolice arrested Kim\u{1b}]0;x\u{7} in Paris on Monday.\n");
    let said = place.run(&["read", &file]);
    assert!(!said.out.contains('\u{1b}') && !said.out.contains('\u{202e}'), "{}", said.out);
}

#[test]
fn completions_and_manual_are_written() {
    assert!(run(&["completions", "bash"]).good().contains("_amparo"));
    assert!(run(&["man"]).good().contains(".TH amparo 1"));
}
