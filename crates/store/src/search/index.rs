//! Keeping the index: what goes in is what comes out again, word for word.

use amparo_model::Said;
use amparo_model::reading::ReportHead;
use rusqlite::{Connection, OptionalExtension, params};

use crate::decisions::value_words;
use crate::link::set;
use crate::reports::text_of;
use crate::rows::read_id;
use crate::{Result, Store, claims, words};

/// What the index holds of a report.
pub(crate) struct ReportWords {
    title: String,
    body: String,
}

/// The words of a report: title, outlet and byline weigh more than the text.
pub(crate) fn report_words(head: &ReportHead, text: &str) -> ReportWords {
    let stated = [&head.title, &head.outlet, &head.byline].into_iter().flatten();
    let title: Vec<_> = stated.map(|s| s.value.as_str()).collect();
    ReportWords { title: words::index_text(&title.join("\n")), body: words::index_text(text) }
}

/// Puts a report into the index.
pub(crate) fn index_report(conn: &Connection, seq: i64, words: &ReportWords) -> Result<()> {
    conn.prepare_cached("insert into report_words (rowid, title, body) values (?, ?, ?)")?
        .execute(params![seq, words.title, words.body])?;
    Ok(())
}

/// Takes a report out of the index; `words` must be what was put in.
pub(crate) fn unindex_report(conn: &Connection, seq: i64, words: &ReportWords) -> Result<()> {
    conn.prepare_cached(
        "insert into report_words (report_words, rowid, title, body) values ('delete', ?, ?, ?)",
    )?
    .execute(params![seq, words.title, words.body])?;
    Ok(())
}

/// Has the index of accepted values follow a change; `before` must be what was put in last.
pub(crate) fn index_value(
    conn: &Connection,
    kind: &str,
    id: &str,
    before: Option<String>,
    after: Option<String>,
) -> Result<()> {
    if before == after {
        return Ok(());
    }
    if let Some(before) = before {
        let seq: Option<i64> = conn
            .prepare_cached("select seq from value_doc where ref = ?")?
            .query_row([id], |r| r.get(0))
            .optional()?;
        if let Some(seq) = seq {
            conn.prepare_cached(
                "insert into value_words (value_words, rowid, words) values ('delete', ?, ?)",
            )?
            .execute(params![seq, words::index_text(&before)])?;
            conn.prepare_cached("delete from value_doc where seq = ?")?.execute([seq])?;
        }
    }
    if let Some(after) = after {
        conn.prepare_cached("insert into value_doc (kind, ref) values (?, ?)")?.execute([kind, id])?;
        conn.prepare_cached("insert into value_words (rowid, words) values (?, ?)")?
            .execute(params![conn.last_insert_rowid(), words::index_text(&after)])?;
    }
    Ok(())
}

/// What somebody may look for in accepted content. Protection is left out: it says who must not be found.
pub(crate) fn said_text(said: &Said) -> String {
    let mut parts: Vec<&str> = Vec::new();
    let mut cited = Vec::new();
    match said {
        Said::Entity(x) => {
            parts.extend(x.name.as_deref());
            parts.extend(x.attributes.iter().map(|a| a.value.as_str()));
        }
        Said::Relation(x) => parts.push(&x.kind),
        Said::Act(x) => {
            parts.push(&x.act);
            parts.extend(x.when.iter().map(|w| w.text.as_str()));
            parts.extend(x.means.iter().map(String::as_str));
            cited.push("trigger");
        }
        Said::Statement(x) => {
            parts.push(&x.kind);
            cited.push("content");
        }
        Said::Count(x) => {
            parts.extend([x.unit.as_str(), x.of.as_str()]);
            parts.extend(x.period.iter().map(|w| w.text.as_str()));
            cited.push("value");
        }
        Said::Protection(_) => {}
    }
    for field in cited {
        parts.extend(said.cites().get(field).into_iter().flatten().map(|q| q.quote.as_str()));
    }
    parts.join("\n")
}

impl Store {
    /// Builds the search index anew from the stored texts.
    pub fn reindex(&self) -> Result<()> {
        self.write(|w| {
            let conn = &w.tx;
            conn.execute_batch(
                "insert into report_words (report_words) values ('delete-all');
                 insert into value_words (value_words) values ('delete-all');
                 delete from value_doc;",
            )?;
            let mut reports = conn.prepare(
                "select r.seq, r.id, b.head from report r join body b on b.id = r.id order by r.seq",
            )?;
            let mut rows = reports.query([])?;
            while let Some(row) = rows.next()? {
                let head: ReportHead = serde_json::from_str(&row.get::<_, String>(2)?)?;
                let text = text_of(conn, &read_id!(ReportId, &row.get::<_, String>(1)?)?)?;
                index_report(conn, row.get(0)?, &report_words(&head, &text))?;
            }
            let mut records = conn.prepare("select id, label from record order by seq")?;
            let mut rows = records.query([])?;
            while let Some(row) = rows.next()? {
                index_value(conn, "record", &row.get::<_, String>(0)?, None, Some(row.get(1)?))?;
            }
            let mut accepted =
                conn.prepare("select claim from holding where verdict = 'accepted' order by seq")?;
            let mut rows = accepted.query([])?;
            while let Some(row) = rows.next()? {
                let id = row.get::<_, String>(0)?;
                let claim = claims::reviewed(conn, &read_id!(ClaimId, &id)?)?;
                index_value(conn, "claim", &id, None, value_words(&claim))?;
            }
            conn.execute_batch(
                "insert into report_words (report_words) values ('optimize');
                 insert into value_words (value_words) values ('optimize');",
            )?;
            set(conn, "words", words::VERSION)
        })
    }
}
