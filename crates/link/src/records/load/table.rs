//! The records of all lists as columns of codes.

use std::collections::BTreeMap;
use std::path::Path;

use super::columns::{Role, folded, recognise};
use super::dictionary::{Dictionary, Strings};
use crate::records::config::Config;
use crate::records::hash::{FastMap, mix};
use crate::records::problem::Problem;

/// Records from which on a column that is the same everywhere is left out.
const CONSTANT: usize = 10;

/// One column: what it is and a code for each row.
pub(crate) struct Slot {
    pub(crate) role: Role,
    /// Heading as written where it was first seen.
    pub(crate) heading: String,
    pub(crate) values: Dictionary,
    pub(crate) codes: Vec<u32>,
}

/// All records, as they were read.
#[derive(Default)]
pub(crate) struct Table {
    pub(crate) slots: Vec<Slot>,
    pub(crate) lists: Vec<String>,
    pub(crate) list_of: Vec<u16>,
    pub(crate) ids: Strings,
    /// Headings that play no part.
    pub(crate) unused: Vec<String>,
    seen_ids: FastMap<u64, u32>,
    headings: Vec<String>,
    notes: BTreeMap<(String, String), (u64, usize)>,
    warnings: Vec<String>,
}

/// Where the cells of one file go.
pub(crate) struct Layout {
    pub(crate) id: Option<usize>,
    pub(crate) list: Option<usize>,
    /// Slot and the columns that feed it.
    pub(crate) cells: Vec<(usize, Vec<usize>)>,
}

/// Roles of which a record has one value.
fn single(role: Role) -> bool {
    !matches!(role, Role::Text | Role::Code | Role::Other)
}

impl Table {
    pub(crate) fn rows(&self) -> usize {
        self.ids.len()
    }

    /// Notes something about a file as a whole.
    pub(crate) fn warn(&mut self, file: &str, said: &str) {
        let place = if file.is_empty() { String::new() } else { format!("{file}: ") };
        self.warnings.push(format!("{place}{said}"));
    }

    /// Notes something about a row; alike notes become one with a count.
    pub(crate) fn note(&mut self, file: &str, row: u64, said: &str) {
        self.notes.entry((file.to_owned(), said.to_owned())).or_insert((row, 0)).1 += 1;
    }

    /// All warnings, in words.
    pub(crate) fn warnings(&self) -> Vec<String> {
        let rows = self.notes.iter().map(|((file, said), (row, times))| match times {
            1 => format!("{file}: row {row}: {said}"),
            n => format!("{file}: row {row} and {} more: {said}", n - 1),
        });
        self.warnings.iter().cloned().chain(rows).collect()
    }

    /// Says where the columns of a file go.
    ///
    /// # Errors
    /// A file none of whose columns can be used.
    pub(crate) fn plan(
        &mut self,
        path: &Path,
        headings: &[String],
        config: &Config,
    ) -> Result<Layout, Problem> {
        let mut layout = Layout { id: None, list: None, cells: Vec::new() };
        let asked = |heading: &str| {
            let same = |h: &String| folded(h) == folded(heading);
            config.columns.iter().find(|(_, names)| names.all().iter().any(same)).map(|(role, _)| *role)
        };
        let mapped: Vec<Role> = headings.iter().filter_map(|h| asked(h)).collect();
        let mut taken: Vec<Role> = Vec::new();
        for (at, heading) in headings.iter().enumerate() {
            self.headings.push(folded(heading));
            let explicit = asked(heading);
            let ignored = config.ignore.iter().any(|i| folded(i) == folded(heading));
            let mut role = explicit.or_else(|| recognise(heading)).filter(|_| !ignored);
            if let Some(known) = role
                && explicit.is_none()
                && single(known)
                && (mapped.contains(&known) || taken.contains(&known))
            {
                // a second column of a kind that exists once is still a property, unless it is a date or a number
                role = match known {
                    Role::Place | Role::District => Some(Role::Text),
                    Role::Given | Role::Family | Role::Father if !mapped.contains(&known) => {
                        Some(Role::Other)
                    }
                    _ => None,
                };
            }
            let Some(role) = role else {
                if !self.unused.contains(heading) {
                    self.unused.push(heading.clone());
                }
                continue;
            };
            taken.push(role);
            match role {
                Role::Id => layout.id = Some(at),
                Role::List => layout.list = Some(at),
                role => {
                    let slot = self.slot(role, heading);
                    match layout.cells.iter_mut().find(|(s, _)| *s == slot) {
                        Some((_, columns)) => columns.push(at),
                        None => layout.cells.push((slot, vec![at])),
                    }
                }
            }
        }
        if layout.cells.is_empty() {
            return Err(Problem::data(
                path,
                format!(
                    "row 1: none of the columns ({}) is known; name them in a configuration file, for example `given = \"{}\"` under [columns]",
                    headings.join(", "),
                    headings.first().map_or("first", String::as_str)
                ),
            ));
        }
        Ok(layout)
    }

    fn slot(&mut self, role: Role, heading: &str) -> usize {
        let same = |s: &Slot| {
            s.role == role
                && (!matches!(role, Role::Text | Role::Code) || folded(&s.heading) == folded(heading))
        };
        self.slots.iter().position(same).unwrap_or_else(|| {
            self.slots.push(Slot {
                role,
                heading: heading.to_owned(),
                values: Dictionary::default(),
                codes: Vec::new(),
            });
            self.slots.len() - 1
        })
    }

    /// The number of a list.
    pub(crate) fn list(&mut self, name: &str) -> u16 {
        let at = self.lists.iter().position(|l| l == name).unwrap_or_else(|| {
            self.lists.push(name.to_owned());
            self.lists.len() - 1
        });
        at as u16
    }

    /// Begins a record; its cells are set with [`Table::set`].
    pub(crate) fn record(&mut self, list: u16, id: &str, file: &str, row: u64) {
        let mut hasher = crate::records::hash::Fast::default();
        std::hash::Hash::hash(id, &mut hasher);
        let key = mix(&[u64::from(list), std::hash::Hasher::finish(&hasher)]);
        let times = self.seen_ids.entry(key).or_insert(0);
        *times += 1;
        let times = *times;
        self.list_of.push(list);
        if times == 1 {
            self.ids.push(id);
        } else {
            self.ids.push(&format!("{id}#{times}"));
            self.note(
                file,
                row,
                "the id stands in its list already; `#` and a number were added to tell the records apart",
            );
        }
    }

    /// Sets a cell of the record begun last.
    pub(crate) fn set(&mut self, slot: usize, value: &str) {
        let at = self.ids.len() - 1;
        let slot = &mut self.slots[slot];
        let code = slot.values.code(value.trim());
        if slot.codes.len() < at {
            slot.codes.resize(at, 0);
        }
        slot.codes.push(code);
    }

    /// Ends the reading: every column gets as long as the table, and what says nothing is left out.
    ///
    /// # Errors
    /// A column the configuration names and no file has; too many lists.
    pub(crate) fn close(&mut self, config: &Config) -> Result<(), Problem> {
        self.seen_ids = FastMap::default();
        let wanted = config.columns.values().flat_map(|h| h.all().iter()).chain(&config.ignore);
        for heading in wanted {
            if !self.headings.contains(&folded(heading)) {
                let there = self
                    .slots
                    .iter()
                    .map(|s| s.heading.as_str())
                    .chain(self.unused.iter().map(String::as_str));
                let there: Vec<&str> = there.collect();
                return Err(Problem::missing(format!(
                    "the configuration names a column `{heading}`, which no file has; there are: {}",
                    there.join(", ")
                )));
            }
        }
        for list in config.once.iter().filter(|l| *l != "*") {
            if !self.lists.contains(list) {
                return Err(Problem::missing(format!(
                    "the configuration names a list `{list}`, which is not there; there are: {}",
                    self.lists.join(", ")
                )));
            }
        }
        if self.lists.len() > usize::from(u16::MAX) {
            return Err(Problem::missing(
                "there are more than 65,535 lists; is the column `list` the name of a list? Leave it out with `ignore`",
            ));
        }
        let rows = self.rows();
        let mut said = Vec::new();
        self.slots.retain_mut(|slot| {
            slot.codes.resize(rows, 0);
            let constant = rows >= CONSTANT && slot.values.len() == 2 && slot.codes.iter().all(|c| *c == 1);
            if constant {
                said.push(format!(
                    "column {}: every record has `{}`; a column that is the same everywhere says nothing and was left out",
                    slot.heading,
                    slot.values.get(1)
                ));
            } else if slot.values.len() == 1 && rows > 0 {
                said.push(format!("column {}: empty in every record; left out", slot.heading));
            }
            !constant && slot.values.len() > 1
        });
        self.warnings.extend(said);
        Ok(())
    }
}
