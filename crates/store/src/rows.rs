//! Rows and their commitments.

use amparo_protect::log::{Hash, commit, leaf_hash, root};
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, Row, ToSql};

use crate::schema::Table;
use crate::{Error, Part, Refusal, Result};

/// A value of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Value {
    Null,
    Int(i64),
    Text(String),
    Bytes(Vec<u8>),
}

impl Value {
    pub(crate) fn read(row: &Row<'_>, at: usize) -> rusqlite::Result<Self> {
        Ok(match row.get_ref(at)? {
            ValueRef::Null => Self::Null,
            ValueRef::Integer(i) => Self::Int(i),
            ValueRef::Real(r) => Self::Text(format!("{r:?}")), // no column holds one unless it was tampered with
            ValueRef::Text(t) => Self::Text(String::from_utf8_lossy(t).into_owned()),
            ValueRef::Blob(b) => Self::Bytes(b.to_vec()),
        })
    }

    pub(crate) fn text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// Kind, length, content: no two lists of values have the same bytes.
    fn write(&self, to: &mut Vec<u8>) {
        let (tag, bytes): (u8, &[u8]) = match self {
            Self::Null => (0, &[]),
            Self::Int(i) => (1, &i.to_be_bytes()),
            Self::Text(text) => (2, text.as_bytes()),
            Self::Bytes(bytes) => (3, bytes),
        };
        to.push(tag);
        to.extend_from_slice(&(bytes.len() as u64).to_be_bytes());
        to.extend_from_slice(bytes);
    }
}

impl ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Int(i) => ValueRef::Integer(*i),
            Self::Text(text) => ValueRef::Text(text.as_bytes()),
            Self::Bytes(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

macro_rules! value_from {
    ($($from:ty => $how:expr;)*) => {
        $(impl From<$from> for Value {
            fn from(x: $from) -> Self {
                let how: fn($from) -> Value = $how;
                how(x)
            }
        })*
    };
}

value_from! {
    &str => |x| Value::Text(x.to_owned());
    String => Value::Text;
    &String => |x| Value::Text(x.clone());
    i64 => Value::Int;
    u64 => |x| Value::Int(i64::try_from(x).unwrap_or(i64::MAX));
    usize => |x| Value::Int(i64::try_from(x).unwrap_or(i64::MAX));
    bool => |x| Value::Int(x.into());
    Vec<u8> => Value::Bytes;
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(x: Option<T>) -> Self {
        x.map_or(Self::Null, Into::into)
    }
}

/// The word serde has for a value of a plain enum.
pub(crate) fn word<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_value(value).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default()
}

/// The value of a plain enum for a stored word.
pub(crate) fn from_word<T: serde::de::DeserializeOwned>(word: &str) -> Result<T> {
    serde_json::from_value(serde_json::Value::from(word)).map_err(|_| Error::damaged(Part::Word))
}

/// Reads an id back from its column.
macro_rules! read_id {
    ($type:ident, $text:expr) => {
        amparo_model::$type::parse($text).ok_or_else(|| crate::Error::damaged(crate::Part::Word))
    };
}
pub(crate) use read_id;

/// Content as JSON text.
pub(crate) fn json<T: serde::Serialize>(value: &T) -> Result<Value> {
    serde_json::to_string(value).map(Value::Text).map_err(|_| Error::Refused(Refusal::Unstorable))
}

/// The salt of a row.
pub(crate) type Salt = [u8; 32];

/// Salted commitment to a row: its table, its place in the order of writing, and its columns.
pub(crate) fn commitment(table: &Table, salt: &Salt, seq: i64, values: &[Value]) -> Hash {
    let mut bytes = Vec::with_capacity(256);
    bytes.push(table.number);
    bytes.extend_from_slice(&seq.to_be_bytes());
    let given = values.iter().rposition(|v| *v != Value::Null).map_or(0, |last| last + 1);
    for value in &values[..given] {
        value.write(&mut bytes);
    }
    commit(salt, &bytes)
}

/// A row as it stands in the database.
#[derive(Clone, Debug)]
pub(crate) struct Stored {
    pub(crate) seq: i64,
    /// By the order of [`Table::columns`].
    pub(crate) values: Vec<Value>,
    /// `None` where somebody put something else in its place.
    pub(crate) salt: Option<Salt>,
}

impl Stored {
    pub(crate) fn read(table: &Table, row: &Row<'_>) -> rusqlite::Result<Self> {
        let last = table.columns.len() + 1;
        let values = (1..last).map(|at| Value::read(row, at)).collect::<rusqlite::Result<_>>()?;
        let salt = row.get_ref(last)?.as_blob().ok().and_then(|b| b.try_into().ok());
        Ok(Self { seq: row.get(0)?, values, salt })
    }

    pub(crate) fn id(&self) -> &str {
        self.values[0].text().unwrap_or_default()
    }

    pub(crate) fn commitment(&self, table: &Table) -> Option<Hash> {
        Some(commitment(table, self.salt.as_ref()?, self.seq, &self.values))
    }
}

/// `seq, columns…, salt` of a table, for [`Stored::read`].
pub(crate) fn select(table: &Table) -> String {
    format!("select seq, {}, salt from {}", table.columns.join(", "), table.name)
}

/// Goes through every row of a table in the order of writing.
pub(crate) fn each(
    conn: &Connection,
    table: &Table,
    mut take: impl FnMut(Stored) -> Result<()>,
) -> Result<()> {
    let mut statement = conn.prepare(&format!("{} order by seq", select(table)))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        take(Stored::read(table, row)?)?;
    }
    Ok(())
}

/// What one leaf says about one row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) table: u8,
    pub(crate) id: String,
    /// `None`: the row was removed by an erasure.
    pub(crate) commitment: Option<Hash>,
}

impl Entry {
    fn bytes(&self) -> Vec<u8> {
        let mut bytes = vec![self.table, u8::from(self.commitment.is_some()), self.id.len() as u8];
        bytes.extend_from_slice(self.id.as_bytes());
        if let Some(hash) = &self.commitment {
            bytes.extend_from_slice(hash.as_bytes());
        }
        bytes
    }
}

/// Root over the entries of a leaf: what the leaf commits to.
pub(crate) fn entries_root(entries: &[Entry]) -> Hash {
    root(&entries.iter().map(|e| leaf_hash(&e.bytes())).collect::<Vec<_>>())
}

/// Entries as the log stores them.
pub(crate) fn write_entries(entries: &[Entry]) -> Vec<u8> {
    entries.iter().flat_map(Entry::bytes).collect()
}

/// Reads entries back.
pub(crate) fn read_entries(bytes: &[u8]) -> Result<Vec<Entry>> {
    let broken = || Error::damaged(Part::LogEntry);
    let mut entries = Vec::new();
    let mut rest = bytes;
    while !rest.is_empty() {
        let (head, after) = rest.split_first_chunk::<3>().ok_or_else(broken)?;
        let [table, put, len] = *head;
        let (id, after) = after.split_at_checked(len.into()).ok_or_else(broken)?;
        let id = std::str::from_utf8(id).map_err(|_| broken())?.to_owned();
        let (commitment, after) = if put == 0 {
            (None, after)
        } else {
            let (hash, after) = after.split_first_chunk::<32>().ok_or_else(broken)?;
            (Some(Hash(*hash)), after)
        };
        entries.push(Entry { table, id, commitment });
        rest = after;
    }
    Ok(entries)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema;

    #[test]
    fn nulls_at_the_end_are_not_committed_to() {
        let old = commitment(schema::CASEFILE, &[1; 32], 5, &["k".into(), "x".into()]);
        let new = commitment(schema::CASEFILE, &[1; 32], 5, &["k".into(), "x".into(), Value::Null]);
        assert_eq!(old, new);
        assert_ne!(old, commitment(schema::CASEFILE, &[1; 32], 5, &["kx".into(), "".into()]));
        assert_ne!(old, commitment(schema::CASEFILE, &[1; 32], 6, &["k".into(), "x".into()]));
    }

    #[test]
    fn entries_read_back() {
        let entries = vec![
            Entry { table: 7, id: "c_1".into(), commitment: Some(Hash([3; 32])) },
            Entry { table: 6, id: "abc".into(), commitment: None },
        ];
        let bytes = write_entries(&entries);
        assert_eq!(read_entries(&bytes).unwrap(), entries);
        assert!(read_entries(&bytes[..bytes.len() - 1]).is_err());
    }
}
