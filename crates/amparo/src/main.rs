//! Parse, set up, run, turn a problem into one line and an exit code.

use std::process::ExitCode;

use amparo::cli;

fn main() -> ExitCode {
    let mut ui = cli::ui::Ui::terminal();
    let code = cli::run(std::env::args_os(), &mut ui);
    ExitCode::from(code)
}
