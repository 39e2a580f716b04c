//! Who has which report of the inbox, until when one is put away, and up to where somebody has looked.
//!
//! The table of steps is of the log; `tally` holds what the last of them say, so that each list has its index.

mod step;

use amparo_model::{AccountId, ReportId};
use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension, ToSql, params};

use crate::accounts::account;
use crate::ambient::stamp;
use crate::rows::read_id;
use crate::{Error, Refusal, Result, Scope, Store, schema};

pub(crate) use step::let_go;
use step::{Change, Former, insert, last_two, step};

/// The word of a report that is put away without a day. It sorts behind every day.
const ASIDE: &str = "aside";
/// The word for whoever holds the passphrase.
const HOLDER: &str = "holder";
/// What is counted for a list goes no further.
pub const MOST_COUNTED: u64 = 200;
/// No report is put away for longer than this many years.
const LONGEST: i16 = 10;

/// Somebody who has a report to work on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doer {
    /// Whoever holds the passphrase, and has no account.
    Holder,
    /// Somebody with an account.
    Account(AccountId),
}

/// Until when a report is put away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Until {
    /// It comes back by itself on this day (UTC).
    Day(Date),
    /// Somebody brings it back.
    Aside,
}

/// That a report is put away, by whom and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Away {
    /// Until when.
    pub until: Until,
    /// Who put it away.
    pub who: String,
    /// Why, if they said so.
    pub why: String,
}

/// Up to where somebody has looked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InboxMark {
    /// The place: what was added later is new.
    pub place: u64,
    /// When they last looked (RFC 3339, UTC); before that there was no account, or never.
    pub at: Option<String>,
}

/// What waits for somebody; none counts further than [`MOST_COUNTED`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Waiting {
    /// Added since they last looked.
    pub new: u64,
    /// Theirs, and not all decided.
    pub mine: u64,
    /// Put away.
    pub away: u64,
}

impl Doer {
    /// As it is stored, and as the exchange form says it.
    pub fn word(&self) -> &str {
        match self {
            Self::Holder => HOLDER,
            Self::Account(id) => id.as_str(),
        }
    }

    /// Whoever has an account, else whoever holds the passphrase.
    pub fn of(account: Option<AccountId>) -> Self {
        account.map_or(Self::Holder, Self::Account)
    }

    pub(crate) fn read(word: &str) -> Result<Option<Self>> {
        Ok(match word {
            "" => None,
            HOLDER => Some(Self::Holder),
            id => Some(Self::Account(read_id!(AccountId, id)?)),
        })
    }
}

impl Until {
    /// As it is stored, and as the exchange form says it: `2026-11-23`, or `aside`.
    pub fn word(&self) -> String {
        match self {
            Self::Day(day) => day.to_string(),
            Self::Aside => ASIDE.to_owned(),
        }
    }

    fn read(word: &str) -> Result<Self> {
        if word == ASIDE {
            return Ok(Self::Aside);
        }
        word.parse().map(Self::Day).map_err(|_| Error::damaged(crate::Part::Word))
    }
}

impl Store {
    /// Gives reports to somebody, or (`None`) to nobody. Gives the batch, to take it back; `None` where nothing changed.
    pub fn assign(&self, reports: &[ReportId], to: Option<&Doer>, who: &str) -> Result<Option<String>> {
        self.write(|w| {
            if let Some(Doer::Account(id)) = to
                && account(&w.tx, id)?.disabled_at.is_some()
            {
                return Err(Error::Refused(Refusal::Disabled));
            }
            let change = Change::Assign(to.map_or("", Doer::word));
            step(w, reports, change, who, "")
        })
    }

    /// Puts reports away until a day, or brings them back (`None`). Gives the batch, as [`Store::assign`] does.
    pub fn snooze(
        &self,
        reports: &[ReportId],
        until: Option<&Until>,
        who: &str,
        why: &str,
    ) -> Result<Option<String>> {
        self.write(|w| {
            if let Some(Until::Day(day)) = until {
                let today: Date = w.at[..10].parse().map_err(|_| Error::Refused(Refusal::Unstorable))?;
                let years = day.year().saturating_sub(today.year());
                if *day <= today || years > LONGEST {
                    return Err(Error::Refused(Refusal::SnoozeDay));
                }
            }
            let until = until.map(Until::word);
            step(w, reports, Change::Snooze(until.as_deref()), who, why)
        })
    }

    /// The reports of a batch.
    pub fn inbox_batch(&self, batch: &str) -> Result<Vec<ReportId>> {
        self.read(|tx| {
            let mut statement =
                tx.prepare_cached("select report from inbox_step where batch = ? order by seq")?;
            let mut rows = statement.query([batch])?;
            let mut ids = Vec::new();
            while let Some(row) = rows.next()? {
                ids.push(read_id!(ReportId, &row.get::<_, String>(0)?)?);
            }
            Ok(ids)
        })
    }

    /// Takes a batch back: what held before it holds again. Refused where somebody has changed any of it since.
    pub fn undo_inbox(&self, batch: &str, who: &str) -> Result<()> {
        self.write(|w| {
            let mut before = Vec::new();
            {
                let mut statement = w.tx.prepare_cached(
                    "select seq, report, what from inbox_step where batch = ? order by seq",
                )?;
                let mut rows = statement.query([batch])?;
                while let Some(row) = rows.next()? {
                    let (seq, report, what): (i64, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
                    let (last, former) = last_two(&w.tx, &report, &what)?;
                    if last != Some(seq) {
                        return Err(Error::Refused(Refusal::InboxMoved));
                    }
                    before.push((read_id!(ReportId, &report)?, what, former));
                }
            }
            if before.is_empty() {
                return Err(Error::NotFound { kind: "batch", id: batch.to_owned() });
            }
            let undone = w.row_id("ib");
            for (report, what, Former { doer, until, why }) in before {
                let change = match what.as_str() {
                    "assign" => Change::Assign(doer.as_deref().unwrap_or_default()),
                    _ => Change::Snooze(until.as_deref()),
                };
                insert(w, &undone, &report, change, who, &why)?;
            }
            w.leaf("undo", "inbox", &undone, who)
        })
    }

    /// Up to where an account (the holder of the passphrase: `None`) has looked; before the first time, what was there
    /// when the account was made is not new.
    pub fn inbox_mark(&self, of: Option<&AccountId>) -> Result<InboxMark> {
        self.read(|tx| mark(tx, of))
    }

    /// Writes down that somebody has looked at everything up to a report. A mark never goes back.
    pub fn look_at_inbox(&self, of: Option<&AccountId>, upto: &ReportId, who: &str) -> Result<()> {
        self.write(|w| {
            let place: Option<i64> =
                w.tx.prepare_cached("select seq from report where id = ?")?
                    .query_row([upto.as_str()], |r| r.get(0))
                    .optional()?;
            let place = place.ok_or_else(|| Error::NotFound { kind: "report", id: upto.to_string() })?;
            let now = mark(&w.tx, of)?;
            if now.at.is_some() && now.place >= place as u64 {
                return Ok(());
            }
            let values = [
                w.row_id("il").into(),
                of.map(AccountId::as_str).into(),
                upto.as_str().into(),
                who.into(),
                (&w.at).into(),
            ];
            w.insert(schema::INBOX_LOOK, &values)?;
            w.leaf("look", "inbox", upto.as_str(), who)
        })
    }

    /// What waits for somebody, of what they see.
    pub fn waiting(&self, of: Option<&AccountId>, within: &Scope) -> Result<Waiting> {
        let scope = within.value();
        let seen = |column: &str| self.seen_report(within, column, 1);
        let most = MOST_COUNTED;
        let new = format!("select 1 from report r where {} and r.seq > ?2 limit {most}", seen("r.id")?);
        let mine = format!(
            "select 1 from tally t where {} and t.doer = ?2 and {} limit {most}",
            seen("t.report")?,
            open("t")
        );
        let away = format!(
            "select 1 from tally t where {} and t.until is not null and t.until > ?2 limit {most}",
            seen("t.report")?
        );
        let (doer, today) = (Doer::of(of.cloned()), self.today());
        self.read(|tx| {
            let place = mark(tx, of)?.place;
            let count = |sql: &str, value: &dyn ToSql| -> Result<u64> {
                let mut statement = tx.prepare_cached(&format!("select count(*) from ({sql})"))?;
                Ok(statement.query_row(params![scope, value], |r| r.get::<_, i64>(0))? as u64)
            };
            Ok(Waiting {
                new: count(&new, &(place as i64))?,
                mine: count(&mine, &doer.word())?,
                away: count(&away, &today)?,
            })
        })
    }

    /// Everybody who codes, or more, in a case that is seen: to whom its reports can be given. By name; two hundred at most.
    pub fn people_on(&self, within: &Scope) -> Result<Vec<(AccountId, String)>> {
        let sql = format!(
            "select distinct a.id, a.label from belongs b join account a on a.id = b.account
             where b.role <> 'reader' and {} and not exists (
                select 1 from standing s where s.account = a.id and s.disabled = 1
                    and s.seq = (select max(seq) from standing where account = a.id))
             order by a.label limit 200",
            within.cases("b.casefile", 1)
        );
        self.read(|tx| {
            let mut statement = tx.prepare_cached(&sql)?;
            let mut rows = statement.query([within.value()])?;
            let mut people = Vec::new();
            while let Some(row) = rows.next()? {
                people.push((read_id!(AccountId, &row.get::<_, String>(0)?)?, row.get(1)?));
            }
            Ok(people)
        })
    }

    /// Whether a file of these bytes was taken from the watched folder before.
    pub fn was_watched(&self, bytes: &[u8]) -> Result<bool> {
        let digest = self.original_name(bytes);
        self.read(|tx| Ok(tx.prepare_cached("select 1 from watched where digest = ?")?.exists([&digest])?))
    }

    /// Remembers that a file of these bytes was taken from the watched folder. No row of the log: the report has its own.
    pub fn note_watched(&self, bytes: &[u8]) -> Result<()> {
        let digest = self.original_name(bytes);
        self.write(|w| {
            let sql = "insert into watched (digest, at) values (?, ?) on conflict (digest) do nothing";
            w.tx.prepare_cached(sql)?.execute([&digest, &w.at])?;
            Ok(())
        })
    }

    /// The day, in UTC.
    pub(crate) fn today(&self) -> String {
        stamp(&*self.ambient)[..10].to_owned()
    }
}

/// A condition on `tally`: something is left to do about the report. As the index of it says it.
pub(crate) fn open(t: &str) -> String {
    format!("({t}.proposed > 0 or {t}.accepted + {t}.rejected + {t}.withdrawn = 0)")
}

/// Why and by whom a report was put away last.
pub(crate) fn away(conn: &Connection, report: &str, until: &str) -> Result<Away> {
    let mut statement = conn.prepare_cached(
        "select who, why from inbox_step where report = ? and what = 'snooze' order by seq desc limit 1",
    )?;
    let said = statement.query_row([report], |r| Ok((r.get(0)?, r.get(1)?))).optional()?;
    let (who, why) = said.unwrap_or_default();
    Ok(Away { until: Until::read(until)?, who, why })
}

fn mark(conn: &Connection, of: Option<&AccountId>) -> Result<InboxMark> {
    let looked: Option<(i64, String)> = conn
        .prepare_cached(
            "select r.seq, l.at from inbox_look l join report r on r.id = l.report
             where l.account is ? order by l.seq desc limit 1",
        )?
        .query_row([of.map(AccountId::as_str)], |r| Ok((r.get(0)?, r.get(1)?)))
        .optional()?;
    if let Some((place, at)) = looked {
        return Ok(InboxMark { place: place as u64, at: Some(at) });
    }
    let Some(of) = of else { return Ok(InboxMark { place: 0, at: None }) };
    let made: jiff::Timestamp =
        account(conn, of)?.at.parse().map_err(|_| Error::damaged(crate::Part::Word))?;
    // Ids begin with the time they were made at.
    let first = ReportId::new(u64::try_from(made.as_millisecond()).unwrap_or_default(), 0);
    let place: Option<i64> = conn
        .prepare_cached("select seq from report where id < ? order by id desc limit 1")?
        .query_row([first.as_str()], |r| r.get(0))
        .optional()?;
    Ok(InboxMark { place: place.unwrap_or_default() as u64, at: None })
}
