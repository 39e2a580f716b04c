//! Connections to the database file: how they are opened, the readers' pool, and the format.

use std::path::{Path, PathBuf};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, Transaction};
use zeroize::Zeroizing;

use crate::write::Writer;
use crate::{Error, Part, Result, Store, schema, words};

/// Formats of the database in order; the number of the last one is the format of this program.
const MIGRATIONS: &[&str] = &[
    include_str!("migrations/0001_start.sql"),
    include_str!("migrations/0002_inside.sql"),
    include_str!("migrations/0003_judgement.sql"),
    include_str!("migrations/0004_accounts.sql"),
    include_str!("migrations/0005_sealed.sql"),
    include_str!("migrations/0006_actions.sql"),
    include_str!("migrations/0007_tokens.sql"),
    include_str!("migrations/0008_review.sql"),
    include_str!("migrations/0009_find.sql"),
    include_str!("migrations/0011_inbox.sql"),
    include_str!("migrations/0012_sighting.sql"),
    include_str!("migrations/0013_terms.sql"),
];

/// The format this program writes.
pub(crate) const FORMAT: i64 = MIGRATIONS.len() as i64;

/// What every connection to one database has in common.
pub(crate) struct Database {
    pub(crate) path: PathBuf,
    /// 64 hexadecimal digits.
    pub(crate) key: Zeroizing<String>,
    pub(crate) cache_mib: usize,
}

impl Database {
    /// Opens a connection that writes.
    pub(crate) fn writer(&self) -> Result<Connection> {
        let conn = self.connect(&self.path, OpenFlags::SQLITE_OPEN_CREATE)?;
        conn.execute_batch(
            "pragma journal_mode = wal;
             pragma synchronous = full;
             pragma secure_delete = on;
             pragma wal_autocheckpoint = 1000;
             pragma journal_size_limit = 16777216;",
        )?;
        Ok(conn)
    }

    /// Opens a connection that reads.
    pub(crate) fn reader(&self) -> Result<Connection> {
        let conn = self.connect(&self.path, OpenFlags::empty())?;
        conn.execute_batch("pragma query_only = on;")?;
        Ok(conn)
    }

    /// Opens a file under the key of this database.
    fn connect(&self, path: &Path, more: OpenFlags) -> Result<Connection> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | more;
        let conn = Connection::open_with_flags(path, flags)?;
        // The cipher writes nothing to the terminal; what fails is said once, by us.
        conn.execute_batch("pragma cipher_log_level = none;")?;
        // The key goes in before anything is read, and raw: no derivation inside, nothing of it in an error.
        let pragma = Zeroizing::new(format!("pragma key = \"x'{}'\";", *self.key));
        conn.execute_batch(&pragma).map_err(|_| Error::Database("the key was not taken".to_owned()))?;
        conn.query_row("select count(*) from sqlite_schema", [], |_| Ok(()))
            .map_err(|_| Error::damaged(Part::Database(path.to_owned())))?;
        conn.execute_batch(&format!(
            "pragma temp_store = memory;
             pragma foreign_keys = on;
             pragma trusted_schema = off;
             pragma busy_timeout = 10000;
             pragma cache_size = -{};",
            self.cache_mib * 1024
        ))?;
        // Plans do not depend on what is looked for. Without this a statement that is kept is made anew for each value.
        conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
        conn.set_prepared_statement_cache_capacity(512);
        Ok(conn)
    }

    /// Copies what a connection sees into a new file under the same key, page by page.
    pub(crate) fn copy(&self, from: &Connection, to: &Path) -> Result<()> {
        let mut copy = self.connect(to, OpenFlags::SQLITE_OPEN_CREATE)?;
        let backup = rusqlite::backup::Backup::new(from, &mut copy)?;
        backup.run_to_completion(4096, std::time::Duration::ZERO, None)?;
        drop(backup);
        copy.execute_batch("pragma wal_checkpoint(truncate);")?;
        copy.close().map_err(|(_, e)| e)?;
        std::fs::File::open(to).and_then(|f| f.sync_all()).map_err(Error::io(Part::DatabaseCopy))
    }
}

/// The format a database has; 0 if it is new.
pub(crate) fn format_of(conn: &Connection) -> Result<i64> {
    Ok(conn.query_row("pragma user_version", [], |r| r.get(0))?)
}

/// Brings a database to the format of this program. The old one is first copied beside it.
pub(crate) fn migrate(database: &Database, conn: &mut Connection) -> Result<()> {
    migrate_by(MIGRATIONS, database, conn)
}

fn migrate_by(migrations: &[&str], database: &Database, conn: &mut Connection) -> Result<()> {
    let (found, known) = (format_of(conn)?, migrations.len() as i64);
    if found > known {
        return Err(Error::NewerFormat { found, known });
    }
    if found == known {
        return Ok(());
    }
    if found > 0 {
        let aside = database.path.with_file_name(format!("before-format-{known}.db"));
        if aside.exists() {
            std::fs::remove_file(&aside).map_err(Error::io(Part::DatabaseCopy))?;
        }
        database.copy(conn, &aside)?;
    }
    let tx = conn.transaction()?;
    for sql in &migrations[found as usize..] {
        tx.execute_batch(sql)?;
    }
    schema::guard(&tx)?;
    if found == 0 {
        set(&tx, "words", words::VERSION)?;
    }
    tx.execute_batch(&format!("pragma user_version = {known};"))?;
    Ok(tx.commit()?)
}

/// Reads a setting of the database.
pub(crate) fn setting(conn: &Connection, name: &str) -> Result<Option<String>> {
    use rusqlite::OptionalExtension;
    Ok(conn.query_row("select value from setting where name = ?", [name], |r| r.get(0)).optional()?)
}

/// Writes a setting of the database.
pub(crate) fn set(conn: &Connection, name: &str, value: &str) -> Result<()> {
    conn.execute(
        "insert into setting (name, value) values (?1, ?2) on conflict (name) do update set value = excluded.value",
        [name, value],
    )?;
    Ok(())
}

/// Connections that only read, opened when needed.
pub(crate) struct Readers {
    most: usize,
    state: Mutex<ReadersState>,
    free: Condvar,
}

#[derive(Default)]
struct ReadersState {
    idle: Vec<Connection>,
    open: usize,
}

impl Readers {
    pub(crate) fn new(most: usize) -> Self {
        Self { most: most.max(1), state: Mutex::default(), free: Condvar::new() }
    }

    fn state(&self) -> MutexGuard<'_, ReadersState> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn take(&self, database: &Database) -> Result<Connection> {
        let mut state = self.state();
        loop {
            if let Some(conn) = state.idle.pop() {
                return Ok(conn);
            }
            if state.open < self.most {
                state.open += 1;
                drop(state);
                return database.reader().inspect_err(|_| {
                    self.state().open -= 1;
                    self.free.notify_one();
                });
            }
            state = self.free.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn give_back(&self, conn: Connection) {
        self.state().idle.push(conn);
        self.free.notify_one();
    }

    /// Closes every idle connection.
    pub(crate) fn close(&self) {
        let mut state = self.state();
        state.open -= state.idle.len();
        state.idle.clear();
    }
}

/// Gives the connection back even if the work with it panics.
struct Lent<'a> {
    readers: &'a Readers,
    conn: Option<Connection>,
}

impl Drop for Lent<'_> {
    fn drop(&mut self) {
        if let Some(conn) = self.conn.take() {
            self.readers.give_back(conn);
        }
    }
}

impl Store {
    /// Reads in one transaction: everything in it is of one moment, and no writer is waited for.
    pub(crate) fn read<T>(&self, work: impl FnOnce(&Transaction<'_>) -> Result<T>) -> Result<T> {
        let lent = Lent { readers: &self.readers, conn: Some(self.readers.take(&self.database)?) };
        let Some(conn) = &lent.conn else { return Err(Error::Database("no connection".to_owned())) };
        let tx = conn.unchecked_transaction()?;
        let answer = work(&tx);
        tx.rollback()?;
        answer
    }

    pub(crate) fn writer(&self) -> Result<MutexGuard<'_, Writer>> {
        Ok(self.writer.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The newest format.
    const NOW: i64 = MIGRATIONS.len() as i64;

    #[test]
    fn a_newer_format_copies_the_old_database_aside() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("amparo.db");
        let database = Database { path, key: Zeroizing::new("ab".repeat(32)), cache_mib: 1 };
        let mut conn = database.writer().unwrap();
        migrate(&database, &mut conn).unwrap();
        set(&conn, "mark", "before").unwrap();
        let later = [
            MIGRATIONS,
            &["create table later (one bigint); update setting set value = 'after' where name = 'mark';"],
        ]
        .concat();
        migrate_by(&later, &database, &mut conn).unwrap();
        assert_eq!(
            (format_of(&conn).unwrap(), setting(&conn, "mark").unwrap().as_deref()),
            (NOW + 1, Some("after"))
        );

        let path = dir.path().join(format!("before-format-{}.db", NOW + 1));
        assert!(!std::fs::read(&path).unwrap().starts_with(b"SQLite format 3"), "the copy is encrypted too");
        let aside = Database { path, key: database.key.clone(), cache_mib: 1 }.writer().unwrap();
        assert_eq!(
            (format_of(&aside).unwrap(), setting(&aside, "mark").unwrap().as_deref()),
            (NOW, Some("before"))
        );
        let refused = migrate_by(MIGRATIONS, &database, &mut conn).unwrap_err();
        let said = format!("the store has format {}, this program knows {NOW}; use a newer program", NOW + 1);
        assert_eq!(refused.to_string(), said);
    }

    #[test]
    fn an_answer_of_a_source_is_the_same_row_after_a_person_can_be_asked() {
        use crate::rows::Stored;
        let dir = tempfile::tempdir().unwrap();
        let database =
            Database { path: dir.path().join("a.db"), key: Zeroizing::new("ab".repeat(32)), cache_mib: 1 };
        let mut conn = database.writer().unwrap();
        let before = MIGRATIONS.iter().position(|sql| sql.contains("consent_anew")).unwrap();
        for sql in &MIGRATIONS[..before] {
            conn.execute_batch(sql).unwrap();
        }
        conn.execute_batch(&format!(
            "insert into source (id, kind, label, handling, who, at, salt)
                values ('s', 'media', 'Post', 'internal', 'mina', '', zeroblob(32));
             insert into consent (seq, id, source, purpose, given, day, until, how, who, at, why, salt)
                values (7, 'sc', 's', 'archive', 1, '2023', '2024', 'told', 'mina', '', '', zeroblob(32));
             pragma user_version = {before};"
        ))
        .unwrap();
        let old = "select seq, id, source, purpose, given, day, until, how, withdrawn, who, at, why, null, null, null, null,
            null, salt from consent";
        let row = |conn: &Connection, sql: &str| {
            conn.query_row(sql, [], |r| Stored::read(schema::CONSENT, r)).unwrap()
        };
        let was = row(&conn, old);
        migrate(&database, &mut conn).unwrap();
        let is = row(&conn, &crate::rows::select(schema::CONSENT));
        assert_eq!((is.seq, is.commitment(schema::CONSENT)), (7, was.commitment(schema::CONSENT)));
        let refused = conn.execute("delete from consent", []).unwrap_err().to_string();
        assert!(refused.contains("never deleted"), "the new table is guarded: {refused}");
    }

    #[test]
    fn a_migration_that_fails_changes_nothing() {
        let dir = tempfile::tempdir().unwrap();
        let database =
            Database { path: dir.path().join("a.db"), key: Zeroizing::new("ab".repeat(32)), cache_mib: 1 };
        let mut conn = database.writer().unwrap();
        migrate(&database, &mut conn).unwrap();
        let later = [MIGRATIONS, &["create table later (one bigint); nonsense;"]].concat();
        assert!(migrate_by(&later, &database, &mut conn).is_err());
        assert_eq!(format_of(&conn).unwrap(), NOW);
        assert!(conn.prepare("select * from later").is_err());
    }
}
