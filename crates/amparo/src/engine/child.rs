//! Reading a hostile format in a child process: `amparo __parse`.
//!
//! ```text
//! parent ── name and facts (one line of JSON), then the file ──▶ child (limits set first)
//! parent ◀─────────────── the reading as JSON ────────────────── child
//! ```
//! The child gets no arguments but the verb, no environment and no files. Limits are set by the child on itself
//! before it looks at the first byte. Where the system knows no such limits, the time limit alone holds.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use amparo_model::Reading;
use serde::{Deserialize, Serialize};

use super::{Facts, Incoming, rules::Rules};
use crate::{Problem, Result};

/// The hidden verb.
pub const VERB: &str = "__parse";
/// Address space of the child.
#[cfg(unix)]
const MEMORY: u64 = 1 << 30;
/// Processor time of the child, seconds.
#[cfg(unix)]
const CPU_SECONDS: u64 = 20;
/// How long the parent waits.
const PATIENCE: Duration = Duration::from_secs(30);
/// Longest answer the parent takes.
const ANSWER: u64 = 256 << 20;

#[derive(Serialize, Deserialize)]
struct Request {
    name: String,
    facts: Facts,
}

/// Reads a file in a child process; says in one sentence why it could not.
pub(super) fn read(exe: &Path, incoming: &Incoming) -> std::result::Result<Reading, String> {
    let mut command = Command::new(exe);
    command.arg(VERB).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    if cfg!(unix) {
        command.env_clear();
    }
    let mut child = command.spawn().map_err(|e| format!("The reading process could not be started: {e}."))?;
    let answer = talk(&mut child, incoming);
    // Whatever it is doing by now, nobody listens any more.
    let _ = child.kill();
    let _ = child.wait();
    let bytes = answer.ok_or("Reading this file took too long; it was kept unread.")?;
    serde_json::from_slice(&bytes).map_err(|_| {
        "This file broke its reader (too much memory or a damaged file); it was kept unread.".to_owned()
    })
}

/// Hands over the file and waits for the whole answer; `None` when patience ends.
fn talk(child: &mut Child, incoming: &Incoming) -> Option<Vec<u8>> {
    let (mut stdin, stdout) = (child.stdin.take()?, child.stdout.take()?);
    let request = Request { name: incoming.name.clone(), facts: incoming.facts.clone() };
    let (tell, hear) = mpsc::channel();
    std::thread::scope(|scope| {
        scope.spawn(move || {
            let sent = serde_json::to_writer(&mut stdin, &request).is_ok()
                && stdin.write_all(b"\n").is_ok()
                && stdin.write_all(&incoming.bytes).is_ok();
            drop(stdin); // the end of the file; a child that died says so by its answer
            sent
        });
        scope.spawn(move || {
            let mut bytes = Vec::new();
            if stdout.take(ANSWER).read_to_end(&mut bytes).is_ok() {
                let _ = tell.send(bytes);
            }
        });
        let answer = hear.recv_timeout(PATIENCE).ok();
        if answer.is_none() {
            let _ = child.kill(); // ends both threads
        }
        answer
    })
}

/// The child's side: limits, then one file from standard input, then one reading to standard output.
pub fn serve(out: &mut dyn Write) -> Result<()> {
    limit()?;
    let mut input = BufReader::new(std::io::stdin().lock());
    let mut line = String::new();
    input.read_line(&mut line)?;
    let request: Request = serde_json::from_str(&line).map_err(|_| Problem::usage("problem-own-verb"))?;
    let mut bytes = Vec::new();
    input.take(amparo_extract::read::MAX_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    let incoming = Incoming { bytes, name: request.name, facts: request.facts };
    serde_json::to_writer(&mut *out, &Rules::load()?.read(&incoming))?;
    Ok(out.flush()?)
}

#[cfg(unix)]
fn limit() -> Result<()> {
    use rlimit::Resource;
    for (resource, most) in [
        (Resource::AS, MEMORY),
        (Resource::CPU, CPU_SECONDS),
        (Resource::CORE, 0),
        (Resource::FSIZE, 0),
        (Resource::NOFILE, 16),
    ] {
        resource.set(most, most).map_err(|e| Problem::internal("problem-no-limit").value("error", e))?;
    }
    Ok(())
}

#[cfg(not(unix))]
fn limit() -> Result<()> {
    Ok(())
}
