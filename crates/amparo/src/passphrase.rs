//! Where a passphrase comes from: a prompt without echo, a file descriptor, or a key file. Never an argument, never
//! the environment: both can be read by other programs.

use std::fs::File;
use std::io::{IsTerminal, Read};
use std::path::{Path, PathBuf};

use amparo_store::Passphrase;
use zeroize::Zeroizing;

use crate::{Problem, Result};

/// Where to take it from.
#[derive(Clone, Debug, Default)]
pub enum From {
    /// Ask at the terminal.
    #[default]
    Prompt,
    /// Read the first line of a file descriptor.
    Descriptor(u32),
    /// Read the first line of a file.
    KeyFile(PathBuf),
}

/// Nobody types more than this.
const LONGEST: u64 = 4096;
/// Shorter ones fall to guessing, however slow each guess is.
const SHORTEST: usize = 12;

impl From {
    /// From the flags; both at once is a mistake.
    pub fn flags(descriptor: Option<u32>, key_file: Option<PathBuf>) -> Result<Self> {
        match (descriptor, key_file) {
            (None, None) => Ok(Self::Prompt),
            (Some(n), None) => Ok(Self::Descriptor(n)),
            (None, Some(path)) => Ok(Self::KeyFile(path)),
            (Some(_), Some(_)) => Err(Problem::usage("problem-two-secrets")),
        }
    }

    /// Gets one line that is not shown.
    pub fn line(&self, question: &str) -> Result<Zeroizing<String>> {
        match self {
            Self::Prompt => prompt(question),
            Self::Descriptor(n) => descriptor(*n),
            Self::KeyFile(path) => key_file(path),
        }
    }

    /// Gets the passphrase of a store that is there.
    pub fn get(&self, question: &str) -> Result<Passphrase> {
        let line = self.line(question)?;
        if line.is_empty() {
            return Err(Problem::usage("problem-passphrase-empty"));
        }
        Ok(Passphrase::new(line.as_str()))
    }

    /// Gets a new passphrase: long enough, and typed twice at a prompt.
    pub fn get_new(&self, question: &str, again: &str) -> Result<Passphrase> {
        let line = match self {
            Self::Prompt => {
                let first = prompt(question)?;
                if first.chars().count() >= SHORTEST && *prompt(again)? != *first {
                    return Err(Problem::usage("problem-passphrases-differ"));
                }
                first
            }
            Self::Descriptor(n) => descriptor(*n)?,
            Self::KeyFile(path) => key_file(path)?,
        };
        if line.chars().count() < SHORTEST {
            return Err(Problem::usage("problem-passphrase-short").value("least", SHORTEST));
        }
        Ok(Passphrase::new(line.as_str()))
    }
}

fn prompt(question: &str) -> Result<Zeroizing<String>> {
    if !std::io::stdin().is_terminal() && !cfg!(unix) {
        return Err(no_terminal());
    }
    rpassword::prompt_password(question).map(Zeroizing::new).map_err(|_| no_terminal())
}

fn no_terminal() -> Problem {
    Problem::usage("problem-no-terminal")
}

fn descriptor(n: u32) -> Result<Zeroizing<String>> {
    let wrong =
        |e: std::io::Error| Problem::usage("problem-descriptor").value("descriptor", n).value("error", e);
    if n == 0 {
        return first_line(std::io::stdin().lock()).map_err(wrong);
    }
    if cfg!(windows) {
        return Err(Problem::usage("problem-descriptor-zero"));
    }
    first_line(File::open(format!("/dev/fd/{n}")).map_err(wrong)?).map_err(wrong)
}

fn key_file(path: &Path) -> Result<Zeroizing<String>> {
    let file = File::open(path).map_err(|e| Problem::file(path, &e))?;
    only_ours(path, &file)?;
    first_line(file).map_err(|e| Problem::file(path, &e))
}

/// A key that others can read is no key.
#[cfg(unix)]
fn only_ours(path: &Path, file: &File) -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let mode = file.metadata().map_err(|e| Problem::file(path, &e))?.permissions().mode();
    if mode & 0o077 != 0 {
        return Err(Problem::refused("problem-key-readable").value("path", path.display()));
    }
    Ok(())
}

/// On other systems the rights of the folder have to do.
#[cfg(not(unix))]
fn only_ours(_: &Path, _: &File) -> Result<()> {
    Ok(())
}

fn first_line(from: impl Read) -> std::io::Result<Zeroizing<String>> {
    let mut bytes = Zeroizing::new(Vec::with_capacity(LONGEST as usize));
    from.take(LONGEST).read_to_end(&mut bytes)?;
    let line = bytes.split(|b| *b == b'\n').next().unwrap_or_default();
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    let text = std::str::from_utf8(line).map_err(|_| std::io::Error::other("it is not UTF-8"))?;
    Ok(Zeroizing::new(text.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_first_line_counts() {
        let line = |bytes: &[u8]| first_line(bytes).map(|l| l.to_string());
        assert_eq!(line(b"four plain words here\r\nnot this\n").unwrap(), "four plain words here");
        assert!(line(b"\xff\xfe").is_err());
    }
}
