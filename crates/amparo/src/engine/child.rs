//! Reading a hostile format in a child process: `amparo __parse`.
//!
//! ```text
//! parent ── what is wanted, name and facts (one line of JSON), then the file ──▶ child (limits set first)
//! parent ◀── the reading as JSON; or names and sizes (one line), then the files inside ── child
//! ```
//! The child gets no arguments but the verb, no environment and no files. Limits are set by the child on itself
//! before it looks at the first byte. Where the system knows no such limits, the time limit alone holds.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use amparo_extract::read::Attachment;
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

/// What the child is asked for.
#[derive(Clone, Copy, Serialize, Deserialize)]
enum Want {
    Reading,
    Inside,
}

#[derive(Serialize, Deserialize)]
struct Request {
    want: Want,
    fast: bool,
    name: String,
    facts: Facts,
}

/// A file inside the one that was handed over: its name, and how many bytes of the answer are its own.
#[derive(Serialize, Deserialize)]
struct Entry {
    name: Option<String>,
    bytes: usize,
}

/// Reads a file in a child process; says in one sentence why it could not.
pub(super) fn read(exe: &Path, incoming: &Incoming, fast: bool) -> std::result::Result<Reading, String> {
    let answer = ask(exe, incoming, Want::Reading, fast)?;
    serde_json::from_slice(&answer).map_err(|_| BROKE.to_owned())
}

/// The files attached to a mail, taken out in a child process; says in one sentence why they could not be.
pub(super) fn inside(
    exe: &Path,
    incoming: &Incoming,
) -> std::result::Result<Vec<(Option<String>, Vec<u8>)>, String> {
    let answer = ask(exe, incoming, Want::Inside, true)?;
    let split = || {
        let end = answer.iter().position(|b| *b == b'\n')?;
        let entries: Vec<Entry> = serde_json::from_slice(&answer[..end]).ok()?;
        let mut rest = &answer[end + 1..];
        let mut files = Vec::with_capacity(entries.len());
        for entry in entries {
            let (bytes, after) = rest.split_at_checked(entry.bytes)?;
            files.push((entry.name, bytes.to_vec()));
            rest = after;
        }
        Some(files)
    };
    split().ok_or_else(|| BROKE.to_owned())
}

/// What is said of a file whose child gave no answer that can be understood.
const BROKE: &str = "This file broke its reader (too much memory or a damaged file); it was kept unread.";

fn ask(exe: &Path, incoming: &Incoming, want: Want, fast: bool) -> std::result::Result<Vec<u8>, String> {
    let mut command = Command::new(exe);
    command.arg(VERB).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    if cfg!(unix) {
        command.env_clear();
    }
    let mut child = command.spawn().map_err(|e| format!("The reading process could not be started: {e}."))?;
    let answer = talk(&mut child, incoming, want, fast);
    // Whatever it is doing by now, nobody listens any more.
    let _ = child.kill();
    let _ = child.wait();
    answer.ok_or_else(|| "Reading this file took too long; it was kept unread.".to_owned())
}

/// Hands over the file and waits for the whole answer; `None` when patience ends.
fn talk(child: &mut Child, incoming: &Incoming, want: Want, fast: bool) -> Option<Vec<u8>> {
    let (mut stdin, stdout) = (child.stdin.take()?, child.stdout.take()?);
    let request = Request { want, fast, name: incoming.name.clone(), facts: incoming.facts.clone() };
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

/// The child's side: limits, then one file from standard input, then the answer to standard output.
pub fn serve(out: &mut dyn Write) -> Result<()> {
    limit()?;
    let mut input = BufReader::new(std::io::stdin().lock());
    let mut line = String::new();
    input.read_line(&mut line)?;
    let request: Request = serde_json::from_str(&line).map_err(|_| Problem::usage("problem-own-verb"))?;
    let mut bytes = Vec::new();
    input.take(amparo_extract::read::MAX_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    let incoming = Incoming { bytes, name: request.name, facts: request.facts };
    match request.want {
        Want::Reading => serde_json::to_writer(&mut *out, &Rules::load(request.fast)?.read(&incoming))?,
        Want::Inside => {
            let files = amparo_extract::read::attachments(&incoming.bytes);
            let entry = |a: &Attachment| Entry { name: a.file_name.clone(), bytes: a.bytes.len() };
            serde_json::to_writer(&mut *out, &files.iter().map(entry).collect::<Vec<_>>())?;
            out.write_all(b"\n")?;
            for file in &files {
                out.write_all(&file.bytes)?;
            }
        }
    }
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
