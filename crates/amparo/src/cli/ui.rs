//! The only place that writes to the terminal: output, notes, questions, progress, colours.

use std::fmt::Display;
use std::io::{self, BufRead, IsTerminal, Write};
use std::sync::{Arc, Mutex};

use crossterm::event::{Event, KeyCode, KeyEventKind, KeyModifiers};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use serde::Serialize;

use crate::say::{Lang, Say};
use crate::{Problem, Result};

/// How a piece of text looks in a terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paint {
    /// A heading.
    Head,
    /// Words of a source.
    Words,
    /// Something of less weight.
    Faint,
    /// Done, said, accepted.
    Good,
    /// Needs a look.
    Care,
    /// Protection, errors.
    Alarm,
    /// Feared, denied, planned: not fact.
    Unreal,
}

impl Paint {
    fn code(self) -> &'static str {
        match self {
            Self::Head => "1",
            Self::Words => "4;36",
            Self::Faint => "2",
            Self::Good => "32",
            Self::Care => "33",
            Self::Alarm => "1;31",
            Self::Unreal => "3;35",
        }
    }
}

/// The terminal, or what stands for it in a test.
pub struct Ui {
    out: Box<dyn Write + Send>,
    err: Box<dyn Write + Send>,
    /// Whether to colour.
    pub colour: bool,
    /// Whether a person sits at it: questions can be asked, progress shown.
    pub person: bool,
    /// Characters in a line.
    pub width: usize,
    /// Language of the messages.
    pub lang: Lang,
}

impl Ui {
    /// The real one.
    pub fn terminal() -> Self {
        let out_is_terminal = io::stdout().is_terminal();
        let width = crossterm::terminal::size().map_or(100, |(columns, _)| usize::from(columns));
        Self {
            out: Box::new(io::BufWriter::new(io::stdout())),
            err: Box::new(io::stderr()),
            colour: out_is_terminal && crate::config::env("NO_COLOR").is_none(),
            person: io::stdin().is_terminal() && io::stderr().is_terminal(),
            width: if out_is_terminal { width.clamp(40, 120) } else { 100 },
            lang: Lang::En,
        }
    }

    /// One that keeps what is written, with cheap keys: for tests.
    pub fn for_tests() -> (Self, Heard) {
        let heard = Heard::default();
        let ui = Self {
            out: Box::new(heard.out.clone()),
            err: Box::new(heard.err.clone()),
            colour: false,
            person: false,
            width: 100,
            lang: Lang::En,
        };
        (ui, heard)
    }

    /// Messages of the language.
    pub fn say(&self) -> &'static Say {
        Say::of(self.lang)
    }

    /// A line of output.
    pub fn line(&mut self, text: impl Display) -> Result<()> {
        Ok(writeln!(self.out, "{text}")?)
    }

    /// Output as it stands.
    pub fn raw(&mut self, bytes: &[u8]) -> Result<()> {
        Ok(self.out.write_all(bytes)?)
    }

    /// A value as JSON, followed by a line end.
    pub fn json(&mut self, value: &impl Serialize) -> Result<()> {
        serde_json::to_writer_pretty(&mut self.out, value)?;
        self.line("")
    }

    /// A value as JSON in one line.
    pub fn json_line(&mut self, value: &impl Serialize) -> Result<()> {
        serde_json::to_writer(&mut self.out, value)?;
        self.line("")
    }

    /// Makes sure that what was written is seen.
    pub fn flush(&mut self) -> Result<()> {
        Ok(self.out.flush()?)
    }

    /// A note to the person, apart from the output.
    pub fn note(&mut self, text: impl Display) -> Result<()> {
        self.out.flush()?;
        Ok(writeln!(self.err, "{text}")?)
    }

    /// A problem, as one line.
    pub fn problem(&mut self, problem: &Problem) {
        let kind = self.say().t(&format!("problem-{}", problem.kind.word()));
        let head = self.paint(Paint::Alarm, &kind);
        // Nothing is left to do if even this cannot be written.
        let _ = self.out.flush();
        let _ = writeln!(self.err, "{head}: {}", problem.in_words(self.say()));
    }

    /// Text in a colour, if there are colours.
    pub fn paint(&self, paint: Paint, text: &str) -> String {
        if self.colour && !text.is_empty() {
            format!("\x1b[{}m{text}\x1b[0m", paint.code())
        } else {
            text.to_owned()
        }
    }

    /// A heading.
    pub fn head(&mut self, text: &str) -> Result<()> {
        let painted = self.paint(Paint::Head, text);
        self.line("")?;
        self.line(painted)
    }

    /// Asks a question and waits for a line.
    pub fn ask(&mut self, question: &str) -> Result<String> {
        self.out.flush()?;
        write!(self.err, "{question} ")?;
        self.err.flush()?;
        let mut line = String::new();
        io::stdin().lock().read_line(&mut line)?;
        Ok(line.trim().to_owned())
    }

    /// Waits for one key; Ctrl-C and the end of input are `q`.
    pub fn key(&mut self, question: &str) -> Result<char> {
        self.out.flush()?;
        write!(self.err, "{question} ")?;
        self.err.flush()?;
        crossterm::terminal::enable_raw_mode()?;
        let key = loop {
            match crossterm::event::read() {
                Ok(Event::Key(key)) if key.kind == KeyEventKind::Press => match key.code {
                    KeyCode::Char('c' | 'd') if key.modifiers.contains(KeyModifiers::CONTROL) => {
                        break Ok('q');
                    }
                    KeyCode::Char(c) => break Ok(c.to_ascii_lowercase()),
                    KeyCode::Esc => break Ok('q'),
                    KeyCode::Enter => break Ok('\n'),
                    _ => {}
                },
                Ok(_) => {}
                Err(e) => break Err(e),
            }
        };
        crossterm::terminal::disable_raw_mode()?;
        writeln!(self.err)?;
        Ok(key?)
    }

    /// A bar for long work; hidden without a person.
    pub fn progress(&self, length: usize, message: &str) -> ProgressBar {
        let target = if self.person { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        let bar = ProgressBar::with_draw_target(Some(length as u64), target);
        let style = ProgressStyle::with_template("{msg} {bar:30} {pos}/{len} {eta}");
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        bar.set_message(message.to_owned());
        bar
    }

    /// A wheel for work of unknown length; hidden without a person.
    pub fn wheel(&self, message: &str) -> ProgressBar {
        let target = if self.person { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        let wheel = ProgressBar::with_draw_target(None, target);
        wheel.set_style(
            ProgressStyle::with_template("{spinner} {msg}")
                .unwrap_or_else(|_| ProgressStyle::default_spinner()),
        );
        wheel.set_message(message.to_owned());
        wheel.enable_steady_tick(std::time::Duration::from_millis(120));
        wheel
    }
}

/// A line for the operator from a server at work: kinds of trouble only, never anything a source said.
pub(crate) fn aside(line: &str) {
    // If even this cannot be written there is nobody to tell.
    let _ = writeln!(io::stderr(), "{line}");
}

/// What was written, in a test.
#[derive(Clone, Default)]
#[allow(missing_docs)]
pub struct Heard {
    pub out: Kept,
    pub err: Kept,
}

/// Bytes that were written.
#[derive(Clone, Default)]
pub struct Kept(Arc<Mutex<Vec<u8>>>);

impl Kept {
    /// As text.
    pub fn text(&self) -> String {
        self.0.lock().map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default()
    }
}

impl Write for Kept {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().map_err(|_| io::Error::other("poisoned"))?.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Folds text to a width, each line after an indentation; wide letters (Han, Hangul, kana) count double.
pub fn wrap(text: &str, width: usize, indent: &str) -> Vec<String> {
    let room = width.saturating_sub(indent.chars().count()).max(20);
    let (mut lines, mut line, mut used) = (Vec::new(), String::new(), 0);
    for word in text.split_whitespace() {
        let size = columns(word);
        if used > 0 && used + 1 + size > room {
            lines.push(format!("{indent}{line}"));
            line.clear();
            used = 0;
        }
        if size > room {
            for c in word.chars() {
                let wide = columns(c.encode_utf8(&mut [0; 4]));
                if used + wide > room {
                    lines.push(format!("{indent}{line}"));
                    line.clear();
                    used = 0;
                }
                line.push(c);
                used += wide;
            }
            continue;
        }
        if used > 0 {
            line.push(' ');
            used += 1;
        }
        line.push_str(word);
        used += size;
    }
    if !line.is_empty() {
        lines.push(format!("{indent}{line}"));
    }
    lines
}

/// Columns a text takes in a terminal, near enough for folding.
pub fn columns(text: &str) -> usize {
    text.chars()
        .map(|c| match c as u32 {
            0x300..=0x36f | 0x200b..=0x200f | 0x202a..=0x202e | 0x2066..=0x2069 => 0,
            0x1100..=0x115f
            | 0x2e80..=0xa4cf
            | 0xac00..=0xd7a3
            | 0xf900..=0xfaff
            | 0xfe30..=0xfe6f
            | 0xff00..=0xff60
            | 0x20000..=0x3fffd => 2,
            _ => 1,
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_letters_are_folded_too() {
        let lines = wrap(&"\u{d55c}".repeat(30), 24, "  ");
        assert_eq!(lines.len(), 3);
        assert!(lines.iter().all(|line| columns(line) <= 24));
    }
}
