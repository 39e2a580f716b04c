//! `docs/cli.md` is written from the definition of the command line: `UPDATE_DOCS=1 cargo test -p amparo docs`.

use std::fmt::Write;

use super::app::root;

fn section(command: &clap::Command, name: &str, depth: usize, out: &mut String) {
    let mut command = command.clone().term_width(100).bin_name(name.to_owned());
    let help = command.render_long_help().to_string();
    let lines: Vec<&str> = help.lines().map(str::trim_end).collect();
    write!(out, "\n{} {name}\n\n```text\n{}\n```\n", "#".repeat(depth), lines.join("\n").trim()).unwrap();
    for below in command.get_subcommands().filter(|c| !c.is_hide_set() && c.get_name() != "help") {
        section(below, &format!("{name} {}", below.get_name()), depth + 1, out);
    }
}

fn reference() -> String {
    let mut command = amparo::cli::command();
    command.build();
    let mut out = String::from(
        "# The command line\n\nWritten from the program's own definition by a test; do not edit by hand \
         (`UPDATE_DOCS=1 cargo test -p amparo docs`).\n\nExit codes: 0 done, 1 refused or not found, 2 wrongly asked, \
         3 bad data, 4 fault inside. A problem is one line: its kind, what is wrong, where, and what to do.\n\n\
         Settings come from flags, then `AMPARO_DATA`, `AMPARO_WHO`, `AMPARO_LANG`, then `amparo/config.toml` in the \
         configuration folder (`data`, `who`, `lang`, `port`; and `[local_model]`, in no other place: \
         [local-model.md](local-model.md); and `[watch]`: [inbox.md](inbox.md)), then defaults. The passphrase comes from a prompt, a file \
         descriptor or a key file, never from an argument or the environment.\n",
    );
    for below in command.get_subcommands().filter(|c| !c.is_hide_set() && c.get_name() != "help") {
        section(below, &format!("amparo {}", below.get_name()), 2, &mut out);
    }
    out
}

#[test]
fn the_reference_is_the_definition() {
    let path = root().join("docs/cli.md");
    let now = reference();
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, &now).unwrap();
    }
    let there = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(there == now, "docs/cli.md is not up to date: UPDATE_DOCS=1 cargo test -p amparo docs");
}
