//! `amparo worker`: reports in as JSON lines, readings out as JSON lines, so that any engine that can pipe drives it.

use std::io::{BufRead, BufReader};
use std::path::PathBuf;

use amparo_model::Reading;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Ctx;
use crate::engine::{Facts, Incoming, many};
use crate::{Problem, Result};

#[derive(Debug, clap::Args)]
#[command(after_help = "\
One report a line: {\"id\": …, \"text\": \"…\"} or {\"id\": …, \"file\": \"PATH\"}; besides, name, published, outlet, address,
language and title may be given. One answer a line, in the same order: {\"id\": …, \"reading\": {…}} or
{\"id\": …, \"line\": N, \"error\": \"…\"}.

Examples:
  amparo worker --jobs 2 < reports.jsonl > readings.jsonl")]
pub(super) struct Args {
    /// Reports to read at the same time; the answers keep the order
    #[arg(long, value_name = "N", default_value_t = 1)]
    jobs: usize,
    /// Rules only, without the trained encoder: seventy times faster, and finds less
    #[arg(long)]
    fast: bool,
    /// Also ask the language model that `[local_model]` in the settings file names (see docs/local-model.md)
    #[arg(long)]
    ask_model: bool,
}

/// One line of input.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Ask {
    #[serde(default)]
    id: Value,
    text: Option<String>,
    file: Option<PathBuf>,
    name: Option<String>,
    published: Option<String>,
    outlet: Option<String>,
    address: Option<String>,
    language: Option<String>,
    title: Option<String>,
}

/// One line of output.
#[derive(Serialize)]
#[serde(untagged)]
enum Answer {
    Read { id: Value, reading: Box<Reading> },
    Failed { id: Value, line: usize, error: String },
}

pub(super) fn run(args: Args, ctx: &mut Ctx) -> Result<()> {
    let engine = ctx.engine_asking(args.fast, args.ask_model)?;
    let mut lines = BufReader::new(std::io::stdin())
        .split(b'\n')
        .enumerate()
        .map(|(n, line)| (n + 1, line))
        .filter(|(_, line)| !matches!(line, Ok(l) if l.iter().all(u8::is_ascii_whitespace)));
    let answer = |(line, bytes): &(usize, std::io::Result<Vec<u8>>)| match bytes {
        Err(error) => {
            Answer::Failed { id: Value::Null, line: *line, error: format!("the input ends early: {error}") }
        }
        Ok(bytes) => asked(bytes).map_or_else(
            |(id, error)| Answer::Failed { id, line: *line, error },
            |(id, incoming)| Answer::Read { id, reading: Box::new(engine.read(&incoming)) },
        ),
    };
    let mut failed = 0_u64;
    many::in_order(
        args.jobs,
        || lines.next(),
        answer,
        |_, answer| {
            failed += u64::from(matches!(answer, Answer::Failed { .. }));
            ctx.ui.json_line(&answer)
        },
    )?;
    ctx.tell_trouble(&engine)?;
    match failed {
        0 => Ok(()),
        n => Err(Problem::bad_data("problem-lines-wrong").value("n", n)),
    }
}

/// What a line asks for: its id and the file, or its id and what is wrong.
fn asked(line: &[u8]) -> Result<(Value, Incoming), (Value, String)> {
    let ask: Ask = serde_json::from_slice(line).map_err(|e| {
        (id_of(line), format!("the line is not a report: {e}; give id and text, or id and file"))
    })?;
    let Ask { id, text, file, name, published, outlet, address, language, title } = ask;
    let facts = Facts { published, outlet, address, language, title };
    match (text, file) {
        (Some(text), None) => {
            let name = name.unwrap_or_else(|| "report.txt".to_owned());
            Ok((id, Incoming { bytes: text.into_bytes(), name, facts }))
        }
        (None, Some(file)) => match Incoming::open(&file, facts) {
            Ok(incoming) => Ok((id, incoming)),
            Err(problem) => Err((id, problem.to_string())),
        },
        _ => Err((id, "the line needs either text or file; give one of them".to_owned())),
    }
}

/// The id of a line that is JSON but no report, so that its answer can be found.
fn id_of(line: &[u8]) -> Value {
    serde_json::from_slice::<Value>(line).ok().and_then(|v| v.get("id").cloned()).unwrap_or(Value::Null)
}
