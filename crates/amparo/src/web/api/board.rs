//! People at risk over every case that is seen.

use amparo_model::CaseId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::call::{Answer, Call, Shown};
use super::terms::{Choice, Id, Limit, One, Skip};
use crate::show::board::{Row, Status, Wish};
use crate::show::standing::STANDINGS;
use crate::{clock, flow};

/// Which rows.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "BoardFilter")]
pub(super) struct Filter {
    /// Those at risk (where nothing is said), all of them, or one standing.
    status: Option<One<StatusWord>>,
    /// Only of one case.
    case: Option<Id<CaseId>>,
    /// Only with an act in a country, ISO 3166 code.
    country: Option<Country>,
    /// Only where a return is feared, planned or threatened.
    #[serde(default)]
    feared: bool,
    /// Only where the days since the arrest can be more than this.
    longer: Option<u32>,
    /// Only with a deadline due within so many days, or overdue.
    due: Option<u32>,
    /// Only what rests on accepted claims (true), or on what nobody has reviewed (false).
    reviewed: Option<bool>,
    /// Which come first.
    #[serde(default)]
    order: Order,
    /// `next` of the page before.
    cursor: Option<Skip>,
    /// How many on a page.
    limit: Option<Limit>,
}

/// Standings, and what gathers several.
#[derive(Clone, Debug)]
pub(super) struct StatusWord;

impl Choice for StatusWord {
    const NAME: &'static str = "BoardStatus";

    fn words() -> Vec<String> {
        let all = [Status::AtRisk, Status::All].into_iter().chain(STANDINGS.map(Status::Only));
        all.map(|status| status.word().to_owned()).collect()
    }
}

/// Two letters.
#[derive(Clone, Debug, Deserialize)]
#[serde(try_from = "String")]
struct Country(String);

impl TryFrom<String> for Country {
    type Error = &'static str;

    fn try_from(code: String) -> Result<Self, Self::Error> {
        let two = code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase());
        if two { Ok(Self(code)) } else { Err("a country has two capital letters") }
    }
}

impl JsonSchema for Country {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Country".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": "^[A-Z]{2}$" })
    }
}

/// In which order the rows come, by days since the arrest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "BoardOrder")]
enum Order {
    /// Longest first.
    #[default]
    Longest,
    /// Shortest first.
    Shortest,
}

/// A page of the board.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Board")]
pub(super) struct BoardForm {
    /// Always `amparo.board/1`.
    schema: &'static str,
    /// The rows of this page.
    rows: Vec<Row>,
    /// How many rows fit the filter.
    total: usize,
    /// Pass it as `cursor` to get the next page.
    next: Option<u32>,
}

pub(super) async fn show(call: Call, asked: Filter) -> Answer<Shown<BoardForm>> {
    let wish = Wish {
        status: asked.status.and_then(|word| Status::parse(&word.0)).unwrap_or_default(),
        case: asked.case.map(|id| id.0),
        country: asked.country.map(|country| country.0),
        feared: asked.feared,
        longer: asked.longer.map(i64::from),
        due: asked.due.map(i64::from),
        reviewed: asked.reviewed,
        newest: asked.order == Order::Shortest,
    };
    let (within, say, memory) = (call.within()?, call.say(), call.app.memory.clone());
    let (skip, limit) = (Skip::of(asked.cursor), Limit::of(asked.limit));
    let window = skip..skip.saturating_add(limit);
    let board = call
        .store(move |store| flow::board(store, &within, &memory, (&wish, window), clock::day(), say))
        .await?;
    let next = Skip::next(skip, limit, board.total);
    Ok(Shown(BoardForm { schema: "amparo.board/1", rows: board.rows, total: board.total, next }))
}
