//! A case as a map and as a network, and every picture of a case as a file.

use std::sync::Arc;

use askama::Template;
use axum::Extension;
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::IntoResponse;

use super::app::App;
use super::case::{case_id, life};
use super::guard::Visit;
use super::page::{Answer, Page, html};
use super::picture::{Drawn, file, written};
use super::timeline;
use crate::Result;
use crate::flow::{self, Form};
use crate::say::Say;
use crate::show::chart::Chart;
use crate::show::desk;
use crate::show::see::{Map, Network};

pub(super) async fn map(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    Path(id): Path<String>,
) -> Answer {
    let (title, map) = of_map(&app, &visit, &id).await?;
    html(&MapPage { page: visit.page(&app, "cases"), id, title, map, linked: true })
}

pub(super) async fn network(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    Path(id): Path<String>,
) -> Answer {
    let (title, network) = of_network(&app, &visit, &id).await?;
    html(&NetworkPage { page: visit.page(&app, "cases"), id, title, network, linked: true })
}

pub(super) async fn map_file(app: State<Arc<App>>, visit: Extension<Visit>, id: Path<String>) -> Answer {
    let (_, map) = of_map(&app, &visit, &id).await?;
    if map.spots.is_empty() {
        return nothing("map", visit.say());
    }
    let mut legend = signs(map.legend(), visit.say(), |sign| written(&MapSign { sign }))?;
    // The ground stands last, and is somebody's: a file says whose, wherever it goes.
    if let Some((_, words)) = legend.last_mut().filter(|_| !map.dots.is_empty()) {
        words.push_str(" \u{2068}(GeoNames, CC BY 4.0)\u{2069}");
    }
    let height = map.height;
    let inner = written(&MapSvg { map, linked: false })?;
    file(&Drawn { pic: "map", inner, height, dir: "ltr", legend }, visit.say())
}

pub(super) async fn network_file(app: State<Arc<App>>, visit: Extension<Visit>, id: Path<String>) -> Answer {
    let (_, network) = of_network(&app, &visit, &id).await?;
    if network.nodes.is_empty() {
        return nothing("network", visit.say());
    }
    let legend = signs(network.legend(), visit.say(), |sign| written(&NetworkSign { sign }))?;
    let height = network.height;
    let inner = written(&NetworkSvg { network, linked: false })?;
    file(&Drawn { pic: "network", inner, height, dir: "ltr", legend }, visit.say())
}

pub(super) async fn map_table(app: State<Arc<App>>, visit: Extension<Visit>, id: Path<String>) -> Answer {
    let (_, map) = of_map(&app, &visit, &id).await?;
    table("map", flow::map_table(&map, Form::Csv)?)
}

pub(super) async fn network_table(app: State<Arc<App>>, visit: Extension<Visit>, id: Path<String>) -> Answer {
    let (_, network) = of_network(&app, &visit, &id).await?;
    table("network", flow::network_table(&network, Form::Csv)?)
}

pub(super) async fn timeline_file(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    Path(id): Path<String>,
) -> Answer {
    let (case, say, memory) = (case_id(&id)?, visit.say(), app.memory.clone());
    let chart = app
        .on_store(move |store| {
            let view = store.case_view(&case)?;
            let origins = flow::origins(store, &view, &memory)?;
            flow::laid_out(store, &view, say, |desk| {
                Ok(timeline::draw(&view, &origins, desk, desk::without_marks, say))
            })
        })
        .await?;
    chart_file("timeline", chart, say)
}

pub(super) async fn life_file(
    State(app): State<Arc<App>>,
    Extension(visit): Extension<Visit>,
    Path(id): Path<String>,
) -> Answer {
    let (case, say, memory) = (case_id(&id)?, visit.say(), app.memory.clone());
    let chart = app
        .on_store(move |store| {
            let view = store.case_view(&case)?;
            let origins = flow::origins(store, &view, &memory)?;
            flow::laid_out(store, &view, say, |desk| {
                Ok(life(&view, &origins, desk, desk::without_marks, say))
            })
        })
        .await?;
    chart_file("life", chart, say)
}

fn chart_file(pic: &'static str, chart: Chart, say: &'static Say) -> Answer {
    if chart.lanes.is_empty() {
        return nothing(pic, say);
    }
    let legend = signs(chart.legend(), say, |sign| written(&ChartSign { sign, pic }))?;
    let height = chart.height;
    let inner = written(&ChartSvg { page: Words(say), chart })?;
    file(&Drawn { pic, inner, height, dir: say.lang().dir(), legend }, say)
}

async fn of_map(app: &Arc<App>, visit: &Visit, id: &str) -> Result<(String, Map)> {
    let (case, say) = (case_id(id)?, visit.say());
    app.on_store(move |store| flow::map(store, &case, say)).await
}

async fn of_network(app: &Arc<App>, visit: &Visit, id: &str) -> Result<(String, Network)> {
    let (case, say) = (case_id(id)?, visit.say());
    app.on_store(move |store| flow::network(store, &case, say)).await
}

fn signs(
    legend: Vec<(&'static str, u32, &'static str)>,
    say: &Say,
    draw: impl Fn(&'static str) -> Result<String>,
) -> Result<Vec<(String, String)>> {
    let isolated = |id: &str| format!("\u{2068}{}\u{2069}", say.t(id));
    legend.into_iter().map(|(sign, _, message)| Ok((draw(sign)?, isolated(message)))).collect()
}

/// The picture of a case in which nothing can be drawn yet says so.
fn nothing(pic: &'static str, say: &Say) -> Answer {
    let inner = written(&Empty { pic, words: say.t("see-nothing") })?;
    file(&Drawn { pic, inner, height: 40.0, dir: "ltr", legend: Vec::new() }, say)
}

#[derive(Template)]
#[template(
    ext = "html",
    source = r#"<title id="{{ pic }}-title">{{ words }}</title><desc id="{{ pic }}-desc">{{ words }}</desc><text x="14" y="24">{{ words }}</text>"#
)]
struct Empty {
    pic: &'static str,
    words: String,
}

fn table(name: &str, bytes: Vec<u8>) -> Answer {
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"INTERNAL-{name}.csv\"")),
    ];
    Ok((headers, bytes).into_response())
}

/// What a picture says besides: the messages, without the frame of a page.
struct Words(&'static Say);

impl Words {
    fn t(&self, id: &str) -> String {
        self.0.t(id)
    }
}

#[derive(Template)]
#[template(path = "map.html")]
struct MapPage {
    page: Page,
    id: String,
    title: String,
    map: Map,
    linked: bool,
}

#[derive(Template)]
#[template(path = "network.html")]
struct NetworkPage {
    page: Page,
    id: String,
    title: String,
    network: Network,
    linked: bool,
}

#[derive(Template)]
#[template(path = "map_svg.html")]
struct MapSvg {
    map: Map,
    linked: bool,
}

#[derive(Template)]
#[template(path = "network_svg.html")]
struct NetworkSvg {
    network: Network,
    linked: bool,
}

#[derive(Template)]
#[template(path = "chart_svg.html")]
struct ChartSvg {
    page: Words,
    chart: Chart,
}

#[derive(Template)]
#[template(path = "map_sign.html")]
struct MapSign {
    sign: &'static str,
}

#[derive(Template)]
#[template(path = "network_sign.html")]
struct NetworkSign {
    sign: &'static str,
}

#[derive(Template)]
#[template(path = "chart_sign.html")]
struct ChartSign {
    sign: &'static str,
    pic: &'static str,
}
