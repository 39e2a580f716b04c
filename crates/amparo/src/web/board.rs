//! People at risk over every case that the visit sees. The filters stand in the address: a link is a saved and shared filter.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use amparo_model::CaseId;
use askama::Template;
use axum::Extension;
use axum::extract::{Query, State};
use axum::http::header;
use axum::response::IntoResponse;

use super::app::App;
use super::deadlines::whole;
use super::guard::Visit;
use super::page::{Answer, Page, encoded, html};
use crate::flow::{self, Board, Form};
use crate::say::Say;
use crate::show::board::{Row, Source, Status, Wish};
use crate::show::{names, rules, standing};
use crate::{Problem, Result, clock, words};

/// Rows on a page.
const PAGE: usize = 100;

type Asked = BTreeMap<String, String>;

pub(super) async fn show(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    Query(asked): Query<Asked>,
) -> Answer {
    let say = visit.say();
    let skip = match asked.get("skip").map_or("", |v| v.trim()) {
        "" => 0,
        typed => {
            typed.parse::<u32>().map_err(|_| Problem::usage("problem-not-whole").value("typed", typed))?
                as usize
        }
    };
    let (wish, board) = gather(&app, &visit, &asked, skip..skip + PAGE).await?;
    let from = |skip: usize| {
        let mut asked = asked.clone();
        asked.insert("skip".to_owned(), if skip == 0 { String::new() } else { skip.to_string() });
        format!("/board{}", address(&asked))
    };
    let chosen = |id: &CaseId| wish.case.as_ref() == Some(id);
    let statuses = [Status::AtRisk, Status::All].into_iter().chain(standing::STANDINGS.map(Status::Only));
    html(&View {
        page: visit.page(&app, "board"),
        shown: board.total as u64,
        all: board.all as u64,
        earlier: (skip > 0).then(|| from(skip.saturating_sub(PAGE))),
        later: (skip + PAGE < board.total).then(|| from(skip + PAGE)),
        lines: board.rows.iter().map(|row| Line::of(row, say)).collect(),
        statuses: statuses.map(|s| (s.word(), label(s, say), s == wish.status)).collect(),
        cases: board.cases.iter().map(|(id, t)| (id.to_string(), t.clone(), chosen(id))).collect(),
        countries: board.countries.iter().map(|c| (c.clone(), wish.country.as_ref() == Some(c))).collect(),
        feared: wish.feared,
        longer: wish.longer.map(|n| n.to_string()).unwrap_or_default(),
        due: wish.due.map(|n| n.to_string()).unwrap_or_default(),
        reviewed: wish.reviewed,
        newest: wish.newest,
        csv: format!("/board.csv{}", address(&asked)),
        filter: address(&asked).trim_start_matches('?').to_owned(),
    })
}

/// What is shown, as a file.
pub(super) async fn table(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    Query(asked): Query<Asked>,
) -> Answer {
    let (_, board) = gather(&app, &visit, &asked, flow::WHOLE).await?;
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"INTERNAL-board.csv\""),
    ];
    Ok((headers, flow::board_table(&board.rows, Form::Csv)?).into_response())
}

async fn gather(app: &Arc<App>, visit: &Visit, asked: &Asked, window: Range<usize>) -> Result<(Wish, Board)> {
    let wish = wish(asked)?;
    let (wanted, say, memory) = (wish.clone(), visit.say(), app.memory.clone());
    let within = visit.actor.scope();
    let board = app
        .on_store(move |store| flow::board(store, &within, &memory, (&wanted, window), clock::day(), say))
        .await?;
    Ok((wish, board))
}

/// The filter of an address. A word that means nothing is refused: a board with a filter left out would mislead.
fn wish(asked: &Asked) -> Result<Wish> {
    let get = |name: &str| asked.get(name).map_or("", |v| v.trim());
    let wrong = |typed: &str| Problem::usage("problem-not-a-choice").value("typed", typed);
    let of = |typed: &str, words: &[(&str, Option<bool>)]| {
        words.iter().find(|(word, _)| *word == typed).map(|(_, value)| *value).ok_or_else(|| wrong(typed))
    };
    let longer = whole(asked, "longer")?;
    let case = match get("case") {
        "" => None,
        typed => Some(CaseId::parse(typed).ok_or_else(|| wrong(typed))?),
    };
    Ok(Wish {
        status: Status::parse(get("status")).ok_or_else(|| wrong(get("status")))?,
        case,
        country: Some(get("country").to_uppercase()).filter(|c| !c.is_empty()),
        feared: of(get("feared"), &[("", None), ("yes", Some(true))])?.is_some(),
        longer: longer.map(i64::from),
        due: whole(asked, "due")?.map(i64::from),
        reviewed: of(get("reviewed"), &[("", None), ("yes", Some(true)), ("no", Some(false))])?,
        newest: of(get("order"), &[("", None), ("longest", None), ("shortest", Some(true))])?.is_some(),
    })
}

/// The filter as an address again.
fn address(asked: &Asked) -> String {
    let pairs: Vec<String> = asked
        .iter()
        .filter(|(_, v)| !v.is_empty())
        .map(|(k, v)| format!("{}={}", encoded(k), encoded(v)))
        .collect();
    if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) }
}

/// What a choice of standings is called.
fn label(status: Status, say: &Say) -> String {
    match status {
        Status::AtRisk => say.t("board-at-risk"),
        Status::All => say.t("board-everybody"),
        Status::Only(standing) => say.t(standing.id()),
    }
}

/// A row, in words.
struct Line {
    name: String,
    address: String,
    kind: String,
    reviewed: bool,
    cases: Vec<(String, String)>,
    standing: &'static str,
    stands: String,
    by: Vec<Said>,
    undated: Vec<Said>,
    proposed: Option<String>,
    days: String,
    next: Option<Due>,
    place: Option<Said>,
    feared: Vec<String>,
    origins: String,
    missing: Vec<String>,
}

/// The next open deadline.
struct Due {
    due: String,
    left: String,
    overdue: bool,
    what: String,
    address: String,
}

/// An act in short, and the report to read it in.
struct Said {
    what: String,
    place: String,
    when: String,
    says: String,
    address: Option<String>,
}

impl Said {
    fn of(source: &Source, say: &Say) -> Self {
        let open = |r: &amparo_model::ReportId| format!("/reports/{r}?at={0}#{0}", source.claim);
        let modality = crate::show::claim::modality_word(source.modality);
        let act = words::label("acts", &source.act, say.lang());
        Self {
            what: if modality == "asserted" {
                act
            } else {
                format!("{act}{}{}", say.t("list-comma"), words::label("modality", modality, say.lang()))
            },
            place: source.place.clone().unwrap_or_default(),
            when: source.when.clone().unwrap_or_else(|| say.t("date-unknown")),
            says: source.says.clone(),
            address: source.report.as_ref().map(open),
        }
    }
}

impl Line {
    fn of(row: &Row, say: &Say) -> Self {
        let said = |all: &[Source]| all.iter().map(|s| Said::of(s, say)).collect();
        let address = match (&row.record, &row.open) {
            (Some(record), _) => format!("/people/{record}"),
            (None, Some((report, claim))) => format!("/reports/{report}?at={claim}#{claim}"),
            (None, None) => "/board".to_owned(),
        };
        let (least, most) = row.origins;
        Self {
            name: row.label.clone(),
            address,
            kind: say.t(names::kind_id(row.kind)),
            reviewed: row.reviewed,
            cases: row.cases.iter().map(|(id, title)| (id.to_string(), title.clone())).collect(),
            standing: row.standing.word(),
            stands: say.t(row.standing.id()),
            by: said(&row.by),
            undated: said(&row.undated),
            proposed: row.proposed.map(|s| say.a("board-if-accepted", "status", &say.t(s.id()))),
            days: row.days_in_words(say),
            next: row.next.as_ref().map(|next| Due {
                due: next.due.to_string(),
                left: rules::distance(next.left, say),
                overdue: next.overdue(),
                what: rules::name(next.rule.as_deref(), say),
                address: format!("/cases/{}/actions", next.case),
            }),
            place: row.place.as_ref().map(|s| Said::of(s, say)),
            feared: row.feared.iter().map(|f| say.t(f.id())).collect(),
            origins: if least == most { most.to_string() } else { format!("{least}\u{2013}{most}") },
            missing: row.missing.iter().map(|m| say.t(m.id())).collect(),
        }
    }
}

#[derive(Template)]
#[template(path = "board.html")]
struct View {
    page: Page,
    lines: Vec<Line>,
    shown: u64,
    all: u64,
    statuses: Vec<(&'static str, String, bool)>,
    cases: Vec<(String, String, bool)>,
    countries: Vec<(String, bool)>,
    feared: bool,
    longer: String,
    due: String,
    reviewed: Option<bool>,
    newest: bool,
    csv: String,
    filter: String,
    earlier: Option<String>,
    later: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_the_filter_and_back_and_nonsense_is_refused() {
        let asked = |pairs: &[(&str, &str)]| -> Asked {
            pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect()
        };
        let full = asked(&[
            ("status", "contested"),
            ("country", "vn"),
            ("longer", "30"),
            ("feared", "yes"),
            ("case", ""),
        ]);
        let wish_ = wish(&full).unwrap();
        assert_eq!(wish_.country.as_deref(), Some("VN"));
        assert!(wish_.feared && wish_.longer == Some(30) && wish_.case.is_none());
        assert_eq!(address(&full), "?country=vn&feared=yes&longer=30&status=contested");
        assert_eq!(wish(&Asked::new()).unwrap(), Wish::default());
        for bad in [
            ("status", "safe"),
            ("longer", "-1"),
            ("longer", "ten"),
            ("due", "soon"),
            ("case", "x"),
            ("order", "up"),
            ("reviewed", "1"),
        ] {
            assert!(wish(&asked(&[bad])).is_err(), "{bad:?}");
        }
    }
}
