//! Writing: one transaction, its rows, and their leaves in the log.

use amparo_protect::log::{Leaf, Tree, leaf_hash};
use amparo_protect::seal::{Secret, blob_name};
use rusqlite::{Connection, Transaction, TransactionBehavior, params};

use crate::ambient::{Ambient, random, stamp};
use crate::rows::{Entry, Salt, Value, commitment, entries_root, write_entries};
use crate::schema::Table;
use crate::{Error, Part, Refusal, Result, Store};

/// The one connection that writes, and the right edge of the tree.
pub(crate) struct Writer {
    pub(crate) conn: Connection,
    pub(crate) tree: Tree,
}

/// A transaction that writes. Rows go in by [`Write::insert`]; [`Write::leaf`] closes what was inserted since the
/// last leaf into a new one. A transaction with rows outside any leaf does not commit.
pub(crate) struct Write<'a> {
    pub(crate) tx: Transaction<'a>,
    pub(crate) at: String,
    actors: Secret,
    ambient: &'a dyn Ambient,
    tree: Tree,
    pending: Vec<Entry>,
}

impl Store {
    /// Runs `work` in one transaction; everything it wrote is on the disk when this returns, or nothing is.
    pub(crate) fn write<T>(&self, work: impl FnOnce(&mut Write<'_>) -> Result<T>) -> Result<T> {
        self.write_with(&mut *self.writer()?, work)
    }

    /// The same for somebody who holds the writer already.
    pub(crate) fn write_with<T>(
        &self,
        writer: &mut Writer,
        work: impl FnOnce(&mut Write<'_>) -> Result<T>,
    ) -> Result<T> {
        let Writer { conn, tree } = writer;
        let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut write = Write {
            tx,
            at: stamp(&*self.ambient),
            actors: self.keys.actors.clone(),
            ambient: &*self.ambient,
            tree: tree.clone(),
            pending: Vec::new(),
        };
        let answer = work(&mut write)?;
        if !write.pending.is_empty() {
            return Err(Error::Refused(Refusal::Unlogged));
        }
        if write.tree.size() > tree.size() {
            write.save_edge()?;
        }
        let Write { tx, tree: grown, .. } = write;
        tx.commit()?;
        *tree = grown;
        Ok(answer)
    }
}

impl Write<'_> {
    /// A new id with the given prefix, for rows that have no type of id in the model.
    pub(crate) fn row_id(&self, prefix: &str) -> String {
        let id = self.id(amparo_model::ReportId::new);
        format!("{prefix}{}", &id.as_str()[1..])
    }

    /// A new id: `write.id(ReportId::new)`.
    pub(crate) fn id<T>(&self, new: fn(u64, u128) -> T) -> T {
        let millis = u64::try_from(self.ambient.now().as_millisecond()).unwrap_or_default();
        new(millis, u128::from_be_bytes(self.random()))
    }

    /// Random bytes.
    pub(crate) fn random<const N: usize>(&self) -> [u8; N] {
        random(self.ambient)
    }

    /// Inserts a row; `values` are its columns by the order of the table. Gives back its `seq`.
    pub(crate) fn insert(&mut self, table: &'static Table, values: &[Value]) -> Result<i64> {
        debug_assert_eq!(values.len(), table.columns.len(), "{}", table.name);
        let salt: Salt = self.random();
        let marks = vec!["?"; values.len() + 1].join(", ");
        let sql = format!("insert into {} ({}, salt) values ({marks})", table.name, table.columns.join(", "));
        let mut statement = self.tx.prepare_cached(&sql)?;
        for (at, value) in values.iter().enumerate() {
            statement.raw_bind_parameter(at + 1, value)?;
        }
        statement.raw_bind_parameter(values.len() + 1, &salt[..])?;
        statement.raw_execute()?;
        drop(statement);
        let seq = self.tx.last_insert_rowid();
        self.note(table, values, Some((salt, seq)));
        Ok(seq)
    }

    /// Rewrites a row under a new salt; only inside an erasure (the guards see to it).
    pub(crate) fn rewrite(&mut self, table: &'static Table, seq: i64, values: &[Value]) -> Result<()> {
        let salt: Salt = self.random();
        let columns: Vec<_> = table.columns.iter().map(|c| format!("{c} = ?")).collect();
        let sql = format!("update {} set {}, salt = ? where seq = ?", table.name, columns.join(", "));
        let mut statement = self.tx.prepare_cached(&sql)?;
        for (at, value) in values.iter().enumerate() {
            statement.raw_bind_parameter(at + 1, value)?;
        }
        statement.raw_bind_parameter(values.len() + 1, &salt[..])?;
        statement.raw_bind_parameter(values.len() + 2, seq)?;
        statement.raw_execute()?;
        drop(statement);
        self.note(table, values, Some((salt, seq)));
        Ok(())
    }

    /// Removes a row; only inside an erasure.
    pub(crate) fn remove(&mut self, table: &'static Table, id: &str) -> Result<()> {
        self.tx.execute(&format!("delete from {} where id = ?", table.name), [id])?;
        self.note(table, &[id.into()], None);
        Ok(())
    }

    fn note(&mut self, table: &Table, values: &[Value], written: Option<(Salt, i64)>) {
        let commitment = written.map(|(salt, seq)| commitment(table, &salt, seq, values));
        let id = values[0].text().unwrap_or_default().to_owned();
        self.pending.push(Entry { table: table.number, id, commitment });
    }

    /// Closes what was written since the last leaf into one leaf: that `who` did `action` to `object`.
    pub(crate) fn leaf(&mut self, action: &str, kind: &str, object: &str, who: &str) -> Result<()> {
        let entries = std::mem::take(&mut self.pending);
        let leaf = Leaf {
            seq: self.tree.size(),
            at: self.at.clone(),
            actor: pseudonym(&self.actors, who),
            action: action.to_owned(),
            object_kind: kind.to_owned(),
            object_id: object.to_owned(),
            version: 1,
            commitment: entries_root(&entries),
            previous: None,
        };
        let bytes = leaf.bytes().map_err(|_| Error::Refused(Refusal::LeafUnwritten))?;
        let hash = leaf_hash(&bytes);
        self.tree.push(hash);
        self.tx.prepare_cached("insert into log (seq, leaf, entries, hash) values (?, ?, ?, ?)")?.execute(
            params![
                leaf.seq as i64,
                String::from_utf8_lossy(&bytes),
                write_entries(&entries),
                &hash.as_bytes()[..]
            ],
        )?;
        Ok(())
    }

    /// Number of leaves so far.
    pub(crate) fn leaves(&self) -> u64 {
        self.tree.size()
    }

    fn save_edge(&self) -> Result<()> {
        let edge: Vec<u8> = self.tree.edge().iter().flat_map(|h| h.0).collect();
        self.tx
            .prepare_cached(
                "insert into log_edge (one, size, edge) values (1, ?1, ?2)
                 on conflict (one) do update set size = excluded.size, edge = excluded.edge",
            )?
            .execute(params![self.tree.size() as i64, edge])?;
        Ok(())
    }
}

/// What the log calls a person who works with the store: the same each time, nothing without the key.
pub(crate) fn pseudonym(actors: &Secret, who: &str) -> String {
    blob_name(actors, who.as_bytes())[..16].to_owned()
}

/// The tree as it was saved.
pub(crate) fn load_tree(conn: &Connection) -> Result<Tree> {
    use rusqlite::OptionalExtension;
    let saved: Option<(i64, Vec<u8>)> =
        conn.query_row("select size, edge from log_edge", [], |r| Ok((r.get(0)?, r.get(1)?))).optional()?;
    let Some((size, edge)) = saved else { return Ok(Tree::new()) };
    let (hashes, rest) = edge.as_chunks::<32>();
    let tree = Tree::from_parts(size as u64, hashes.iter().map(|h| (*h).into()).collect());
    match tree {
        Ok(tree) if rest.is_empty() => Ok(tree),
        _ => Err(Error::damaged(Part::LogEdge)),
    }
}
