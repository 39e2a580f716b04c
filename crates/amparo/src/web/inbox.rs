//! The inbox: every report, protection first, with how far its review has come and who has it.

pub(super) mod act;
pub(super) mod event;

use std::collections::BTreeMap;
use std::sync::Arc;

use amparo_model::{AccountId, ReportId};
use amparo_store::assign::MOST_COUNTED;
use amparo_store::{
    Away, Doer, InboxFilter, InboxMark, InboxRow, Only, Resting, Scope, Store, Until, Waiting,
};
use askama::Template;
use axum::Extension;
use axum::extract::{Query, State};

use super::app::App;
use super::guard::Visit;
use super::page::{Answer, Page, html};
use super::rights::Actor;
use super::watching::Folder;
use crate::say::{Lang, dir_of};
use crate::{Result, clock, words};

/// What the name of a field begins with that ticks a report; its id follows.
const CHOSEN: &str = "report:";
/// How many reports stand on a page.
const ON_A_PAGE: usize = 50;
/// How many cases are named to choose from, the newest; the others are typed.
const CASES_NAMED: usize = 30;
/// Keys, what they do, and whether only who works here has them.
const KEYS: [(&str, &str, bool); 13] = [
    ("j", "keys-next-report", false),
    ("k", "keys-previous-report", false),
    ("x", "keys-tick", true),
    ("X", "keys-tick-all", true),
    ("a", "keys-assign", true),
    ("z", "keys-snooze", true),
    ("p", "keys-aside", true),
    ("b", "keys-back", true),
    ("i", "keys-into-case", true),
    ("u", "keys-undo-inbox", true),
    ("e", "keys-seen", false),
    ("/", "keys-search", false),
    ("?", "keys-help", false),
];
/// The views, as they stand in the address.
const VIEWS: [&str; 10] = [
    "all",
    "new",
    "mine",
    "nobodys",
    "to-review",
    "reviewed",
    "unreadable",
    "no-case",
    "snoozed",
    event::WORD,
];

pub(super) async fn show(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    Query(query): Query<BTreeMap<String, String>>,
) -> Answer {
    let chosen = query.get("only").map_or("all", String::as_str);
    let before = query.get("before").and_then(|id| ReportId::parse(id));
    if chosen == event::WORD {
        return event::show(&app, &visit, before).await;
    }
    let chosen = VIEWS.into_iter().find(|view| *view == chosen).unwrap_or("all");
    let (actor, lang, may_work) = (visit.actor.clone(), visit.lang, visit.may.code);
    let seen =
        app.on_store(move |store| Seen::gather(store, &actor, chosen, before, (lang, may_work))).await?;
    let mut filters = filters(&visit, chosen);
    for (word, label, _) in &mut filters {
        let n = match *word {
            "new" => seen.waiting.new,
            "mine" => seen.waiting.mine,
            "snoozed" => seen.waiting.away,
            _ => 0,
        };
        if n > 0 {
            let more = if n >= MOST_COUNTED { "+" } else { "" };
            *label = format!("{label} ({n}{more})");
        }
    }
    html(&View {
        filters,
        page: visit.page(&app, "inbox"),
        chosen,
        seen,
        folder: Folder::seen(&app, &visit.actor, visit.say()),
        kinds: words::source_kinds(visit.lang),
        reliabilities: words::reliabilities(visit.lang),
        levels: words::choices("handling", visit.lang),
    })
}

/// What the page shows.
struct Seen {
    rows: Vec<Row>,
    total: u64,
    older: Option<String>,
    waiting: Waiting,
    mark: InboxMark,
    /// To whom, and into which case, something can be given.
    people: Vec<(AccountId, String)>,
    cases: Vec<String>,
    tomorrow: String,
}

impl Seen {
    fn gather(
        store: &Store,
        actor: &Actor,
        chosen: &str,
        before: Option<ReportId>,
        (lang, may_work): (Lang, bool),
    ) -> Result<Self> {
        let (account, within) = (actor.account(), actor.scope());
        let mark = store.inbox_mark(account.as_ref())?;
        let me = Doer::of(account.clone());
        let filter = filter(chosen, &me, &mark, &within, before);
        let mut inbox = store.inbox(&filter)?;
        inbox.rows.iter_mut().try_for_each(|row| narrow(store, row, &within))?;
        let mut names = BTreeMap::new();
        let mut rows = Vec::new();
        for found in &inbox.rows {
            let mut row = Row::of(found, lang);
            match &found.doer {
                Some(doer) if *doer == me => row.mine = true,
                Some(Doer::Account(id)) => {
                    if !names.contains_key(id) {
                        names.insert(id.clone(), store.account(id)?.label);
                    }
                    row.doer = names.get(id).cloned();
                }
                _ => {}
            }
            rows.push(row);
        }
        let (mut people, mut cases) = (Vec::new(), Vec::new());
        if may_work && !rows.is_empty() {
            people = store.people_on(&within)?;
            people.retain(|(id, _)| Some(id) != account.as_ref());
            let seen = store.cases()?.into_iter().filter(|case| within.has(&case.id));
            cases = seen.take(CASES_NAMED).map(|case| case.title).collect();
        }
        // What is new is read from the oldest on: the next ones follow once these are seen.
        let older = inbox.next.filter(|_| chosen != "new").map(|id| format!("/?only={chosen}&before={id}"));
        Ok(Self {
            rows,
            total: store.count_reports(&within)?,
            older,
            waiting: store.waiting(account.as_ref(), &within)?,
            mark,
            people,
            cases,
            tomorrow: clock::day().tomorrow().map(|day| day.to_string()).unwrap_or_default(),
        })
    }
}

impl Seen {
    /// What is said of how much is new: it is counted no further than to a thousand.
    fn said_of_new(&self) -> &'static str {
        if self.waiting.new >= MOST_COUNTED { "inbox-new-most" } else { "inbox-new" }
    }

    /// When whoever looks looked last.
    fn looked(&self) -> Option<String> {
        self.mark.at.as_ref().map(|at| at.chars().take(16).collect::<String>().replace('T', " "))
    }
}

/// What a view shows. Only two of them show what is put away: its own, and what is new, which nobody has seen.
fn filter(view: &str, me: &Doer, mark: &InboxMark, within: &Scope, before: Option<ReportId>) -> InboxFilter {
    let only = match view {
        "mine" => Only::Given(me.clone()),
        "nobodys" => Only::Nobodys,
        "to-review" => Only::ToReview,
        "reviewed" => Only::Reviewed,
        "unreadable" => Only::Unreadable,
        "no-case" => Only::NoCase,
        _ => Only::All,
    };
    let resting = match view {
        "snoozed" => Resting::Only,
        "new" => Resting::Shown,
        _ => Resting::Hidden,
    };
    let after = (view == "new").then_some(mark.place);
    let before = before.filter(|_| after.is_none());
    InboxFilter {
        only,
        resting,
        after,
        within: within.clone(),
        before,
        limit: ON_A_PAGE,
        ..InboxFilter::default()
    }
}

/// The views of the inbox: word, label, whether it is the one shown.
fn filters(visit: &Visit, chosen: &str) -> Vec<(&'static str, String, bool)> {
    VIEWS.map(|word| (word, visit.say().t(&format!("filter-{word}")), word == chosen)).into()
}

/// Takes out of a row what leads to reports and cases that are not seen.
pub(super) fn narrow(store: &Store, row: &mut InboxRow, within: &Scope) -> Result<()> {
    if *within == Scope::All {
        return Ok(());
    }
    row.cases.retain(|case| within.has(case));
    for other in [&mut row.same_text_as, &mut row.inside] {
        let Some(id) = other else { continue };
        if !within.holds(&store.cases_of_report(id)?) {
            *other = None;
        }
    }
    Ok(())
}

/// A report in a list.
pub(super) struct Row {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) outlet: String,
    pub(super) published: String,
    pub(super) language: String,
    pub(super) dir: &'static str,
    pub(super) open: u64,
    pub(super) decided: u64,
    pub(super) protection: Vec<String>,
    pub(super) unreadable: bool,
    pub(super) same_text: Option<String>,
    pub(super) inside: bool,
    pub(super) cases: usize,
    /// Somebody else who has it.
    pub(super) doer: Option<String>,
    /// Whether whoever looks has it.
    pub(super) mine: bool,
    /// Until when it is put away (without a day: `Some(None)`), by whom and why.
    pub(super) away: Option<(Option<String>, String, String)>,
}

impl Row {
    pub(super) fn of(row: &InboxRow, lang: Lang) -> Self {
        Self {
            id: row.id.to_string(),
            title: row.title.clone(),
            outlet: row.outlet.clone().unwrap_or_default(),
            published: row.published.clone().unwrap_or_default(),
            language: row.language.clone(),
            dir: dir_of(&row.language),
            open: row.claims.proposed,
            decided: row.claims.accepted + row.claims.rejected + row.claims.withdrawn,
            protection: row.protection.iter().map(|p| words::label("protection", p, lang)).collect(),
            unreadable: row.unreadable,
            same_text: row.same_text_as.as_ref().map(ToString::to_string),
            inside: row.inside.is_some(),
            cases: row.cases.len(),
            doer: None,
            mine: false,
            away: row.away.as_ref().map(|Away { until, who, why }| {
                let day = if let Until::Day(day) = until { Some(day.to_string()) } else { None };
                (day, who.clone(), why.clone())
            }),
        }
    }
}

#[derive(Template)]
#[template(path = "inbox.html")]
struct View {
    page: Page,
    chosen: &'static str,
    filters: Vec<(&'static str, String, bool)>,
    seen: Seen,
    folder: Option<Folder>,
    kinds: Vec<(String, String)>,
    reliabilities: Vec<(String, String)>,
    levels: Vec<(String, String)>,
}
