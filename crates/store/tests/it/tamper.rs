//! What somebody with the key and a database tool can do behind the program's back.

use std::path::Path;

use amparo_protect::seal::KeyFile;
use rusqlite::Connection;

/// Opens the database of a closed store with its passphrase.
pub(crate) fn keyed(home: &Path) -> Connection {
    let file: KeyFile = serde_json::from_slice(&std::fs::read(home.join("amparo.key")).unwrap()).unwrap();
    let key = file.open("seven quiet herons wade").unwrap();
    let conn = Connection::open(home.join("amparo.db")).unwrap();
    conn.execute_batch(&format!("pragma key = \"x'{}'\";", *key.database().expose_hex())).unwrap();
    conn
}

/// Names of the guards of a closed store.
pub(crate) fn guards(home: &Path) -> Vec<String> {
    texts(&keyed(home), "select name from sqlite_schema where type = 'trigger'")
}

/// The same, guards off.
pub(crate) fn open(home: &Path) -> Connection {
    let conn = keyed(home);
    conn.execute_batch("pragma foreign_keys = off;").unwrap();
    for guard in guards(home) {
        conn.execute_batch(&format!("drop trigger {guard}")).unwrap();
    }
    conn
}

/// The first column of every row.
pub(crate) fn texts(conn: &Connection, sql: &str) -> Vec<String> {
    let mut statement = conn.prepare(sql).unwrap();
    let rows = statement.query_map([], |r| r.get(0)).unwrap();
    rows.map(Result::unwrap).collect()
}

/// Columns of a table.
pub(crate) fn columns(conn: &Connection, table: &str) -> Vec<String> {
    texts(conn, &format!("select name from pragma_table_info('{table}')"))
}

/// Exchanges two rows: everything but their ids (or, with `ids`, nothing but their ids).
pub(crate) fn swap(conn: &Connection, table: &str, ids: bool) {
    let all = columns(conn, table);
    let moved: Vec<_> = all.iter().filter(|c| *c != "seq" && (*c == "id") == ids).cloned().collect();
    let list = moved.join(", ");
    let set: Vec<_> =
        moved.iter().map(|c| format!("{c} = (select {c} from held where held.seq = {table}.seq)")).collect();
    let blank: Vec<_> = moved.iter().map(|c| format!("{c} = randomblob(16)")).collect();
    conn.execute_batch(&format!(
        "create temp table held as
            select (select max(seq) from (select seq from {table} order by seq limit 2)) as seq, {list}
            from {table} where seq = (select min(seq) from {table})
            union all
            select (select min(seq) from {table}), {list}
            from {table} where seq = (select max(seq) from (select seq from {table} order by seq limit 2));
         update {table} set {} where seq in (select seq from held);
         update {table} set {} where seq in (select seq from held);
         drop table held;",
        blank.join(", "),
        set.join(", ")
    ))
    .unwrap();
}

/// Copies a folder.
pub(crate) fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to);
        } else {
            std::fs::copy(entry.path(), to).map(drop).unwrap();
        }
    }
}

/// What makes a store of today one of format 4 again: to be run with everything that older formats lack.
pub(crate) const BEFORE_SEARCH: &str = "drop table gist_terms; drop table value_terms; drop table sighting; drop table watched; drop table inbox_look; drop table inbox_step;
    drop index tally_doer; drop index tally_has; drop index tally_until;
    alter table tally drop column doer; alter table tally drop column until;
    drop table saved_step; drop table saved; drop table gist; drop table spot;
    drop table spelling_of; drop table spelling_key; drop table spelling; drop table value_doc;
    create table value_doc (seq integer primary key autoincrement, kind text not null, ref text not null unique);
    update setting set value = '1' where name = 'words'; pragma user_version = 8;";
