//! Candidates on disk, one file for each shard, so that their number is bounded by the disk and not by memory.

use std::io::{BufReader, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use super::block::Candidate;
use super::problem::Problem;

/// Bytes of a candidate: two records and a kind.
const BYTES: usize = 12;

/// The candidates of one shard.
pub(crate) enum Shard {
    /// In memory.
    Kept(Vec<Candidate>),
    /// In a file, deleted when this is dropped.
    File(PathBuf),
}

impl Drop for Shard {
    fn drop(&mut self) {
        if let Self::File(path) = self {
            // what cannot be deleted does no harm and is said nowhere
            let _ = std::fs::remove_file(path);
        }
    }
}

/// Takes in the candidates of one shard.
pub(crate) struct Spill {
    shard: Shard,
    writer: Option<BufWriter<std::fs::File>>,
}

impl Spill {
    /// In memory, or into a file of a folder.
    pub(crate) fn new(folder: Option<&Path>, shard: usize) -> Result<Self, Problem> {
        let Some(folder) = folder else { return Ok(Self { shard: Shard::Kept(Vec::new()), writer: None }) };
        std::fs::create_dir_all(folder).map_err(|e| Problem::file(folder, &e))?;
        let path = folder.join(format!("candidates-{shard}.part"));
        let file = std::fs::File::create(&path).map_err(|e| Problem::file(&path, &e))?;
        Ok(Self { shard: Shard::File(path), writer: Some(BufWriter::with_capacity(1 << 20, file)) })
    }

    /// Takes a portion.
    pub(crate) fn take(&mut self, found: Vec<Candidate>) -> std::io::Result<()> {
        match (&mut self.shard, &mut self.writer) {
            (Shard::Kept(all), _) => all.extend(found),
            (Shard::File(_), Some(writer)) => {
                for c in found {
                    writer.write_all(&c.a.to_le_bytes())?;
                    writer.write_all(&c.b.to_le_bytes())?;
                    writer.write_all(&c.kind.to_le_bytes())?;
                }
            }
            (Shard::File(_), None) => {}
        }
        Ok(())
    }

    /// Ends the shard.
    pub(crate) fn close(mut self) -> std::io::Result<Shard> {
        if let Some(mut writer) = self.writer.take() {
            writer.flush()?;
        }
        Ok(self.shard)
    }
}

impl Shard {
    /// Goes through the candidates, portion by portion.
    pub(crate) fn each(&self, mut take: impl FnMut(&[Candidate])) -> std::io::Result<()> {
        match self {
            Self::Kept(all) => take(all),
            Self::File(path) => {
                let mut reader = BufReader::with_capacity(1 << 20, std::fs::File::open(path)?);
                let mut bytes = vec![0; BYTES << 16];
                loop {
                    let mut filled = 0;
                    while filled < bytes.len() {
                        match reader.read(&mut bytes[filled..])? {
                            0 => break,
                            n => filled += n,
                        }
                    }
                    if filled == 0 {
                        return Ok(());
                    }
                    let four =
                        |c: &[u8], at: usize| u32::from_le_bytes([c[at], c[at + 1], c[at + 2], c[at + 3]]);
                    let portion: Vec<Candidate> = bytes[..filled]
                        .chunks_exact(BYTES)
                        .map(|c| Candidate { a: four(c, 0), b: four(c, 4), kind: four(c, 8) })
                        .collect();
                    take(&portion);
                }
            }
        }
        Ok(())
    }
}
