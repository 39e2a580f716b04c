//! The map of a case: where acts were, how exactly that is known, and the ways people were taken.
//!
//! A town is a point, a country or region an area as large as it reaches: never a point. What is proposed is drawn lighter
//! than what a person accepted; what is feared, planned or denied is drawn as that.

use std::collections::BTreeMap;

use super::gather::{At, Entry, PlaceKey, iso};
use super::ground::ground;
use super::label::{Block, LINE, Sheet, shortened};
use super::project::{Projection, WIDTH, apart};
use super::{Text, in_words};
use crate::engine::atlas::Ground;
use crate::say::Say;
use crate::show::desk::Key;

/// Longest name in the picture, in letters.
const NAME: usize = 26;
/// Radius of a point.
const POINT: f64 = 5.0;
/// Points nearer to each other are no links: a finger could not tell them apart.
const FINGER: f64 = 34.0;

/// A map with its table twin.
#[derive(Clone, Debug, Default)]
pub struct Map {
    /// What it shows, in a line.
    pub title: String,
    /// What it shows, in words.
    pub desc: String,
    /// Height of the picture; 0 where nothing can be drawn.
    pub height: f64,
    /// Parallels and meridians.
    pub grid: Vec<String>,
    /// Towns of the gazetteer, as one path.
    pub dots: String,
    /// Codes of countries.
    pub codes: Vec<Text>,
    /// Places of the case.
    pub spots: Vec<Spot>,
    /// Ways people were taken.
    pub routes: Vec<Route>,
    /// The scale: length on the sheet and what it is.
    pub scale: (f64, String),
    /// The same as a table.
    pub entries: Vec<Entry>,
    /// How many places are only in the table, because nobody knows where they lie.
    pub off: u64,
    /// Degrees between the lines.
    pub degrees: String,
}

/// A place on the map.
#[derive(Clone, Debug)]
pub struct Spot {
    /// Its number in the table.
    pub number: usize,
    /// Where it is drawn.
    pub x: f64,
    /// Where it is drawn.
    pub y: f64,
    /// `town`, `site` or `area`.
    pub shape: &'static str,
    /// The edge of its area.
    pub area: Option<String>,
    /// Whether an act there was accepted by a person.
    pub reviewed: bool,
    /// What it is, how exact, and how many acts.
    pub title: String,
    /// Its number and name.
    pub label: Option<Text>,
    /// Whether it is far enough from the others to be a link.
    pub link: bool,
}

/// A way somebody was taken.
#[derive(Clone, Debug, PartialEq)]
pub struct Route {
    /// The line.
    pub line: String,
    /// The head of the arrow.
    pub head: String,
    /// Whether a person accepted it.
    pub reviewed: bool,
    /// Whether it is told as having happened.
    pub happened: bool,
    /// From where to where, when, who.
    pub title: String,
    /// When.
    pub label: Option<Text>,
}

impl Map {
    /// What its signs mean: sign, width, message.
    pub fn legend(&self) -> Vec<(&'static str, u32, &'static str)> {
        let is = |reviewed: bool, happened: bool| {
            self.routes.iter().any(|r| r.reviewed == reviewed && r.happened == happened)
        };
        let all = [
            ("town", 42, "map-legend-town", self.spots.iter().any(|s| s.area.is_none())),
            ("area", 20, "map-legend-area", self.spots.iter().any(|s| s.area.is_some())),
            ("proposed", 42, "see-legend-proposed", self.spots.iter().any(|s| !s.reviewed)),
            ("route", 34, "map-legend-route", is(true, true)),
            ("route-proposed", 34, "map-legend-route-proposed", is(false, true)),
            ("route-unreal", 34, "map-legend-route-unreal", is(true, false) || is(false, false)),
            ("ground", 30, "map-legend-ground", !self.dots.is_empty()),
        ];
        all.into_iter()
            .filter(|(.., met)| *met)
            .map(|(sign, wide, message, _)| (sign, wide, message))
            .collect()
    }
}

impl Route {
    /// How it is drawn.
    pub fn state(&self) -> &'static str {
        state(self.reviewed, self.happened)
    }
}

/// How something is drawn that is not accepted, or not told as having happened.
fn state(reviewed: bool, happened: bool) -> &'static str {
    match (reviewed, happened) {
        (_, false) => " unreal",
        (false, true) => " proposed",
        (true, true) => "",
    }
}

/// A place with what is known of it over all entries.
struct Found<'a> {
    number: usize,
    label: &'a str,
    exact: &'a str,
    at: &'a At,
    acts: usize,
    reviewed: bool,
}

/// A way: numbers of both ends, by whom, when.
struct Way<'a> {
    ends: (usize, usize),
    entry: &'a Entry,
    dates: Vec<String>,
}

/// Draws a map of entries, in whose order the ways are taken.
pub fn map(entries: Vec<Entry>, ground_of: &Ground, say: &Say) -> Map {
    let mut map = Map { title: say.t("map-title"), ..Map::default() };
    let mut found: BTreeMap<usize, Found<'_>> = BTreeMap::new();
    let mut off: Vec<&PlaceKey> = Vec::new();
    for entry in &entries {
        let mut here: Vec<usize> = Vec::new();
        for stand in &entry.places {
            let (Some(number), Some(at)) = (stand.number, &stand.at) else {
                if !off.contains(&&stand.key) {
                    off.push(&stand.key);
                }
                continue;
            };
            let place = found.entry(number).or_insert_with(|| Found {
                number,
                label: &stand.label,
                exact: &stand.exact,
                at,
                acts: 0,
                reviewed: false,
            });
            place.reviewed |= entry.reviewed;
            if !here.contains(&number) {
                place.acts += 1;
                here.push(number);
            }
        }
    }
    map.off = off.len() as u64;
    let lines: Vec<String> = entries.iter().map(|e| e.line(say)).collect();
    map.desc = format!("{} {}", say.n("map-desc", found.len()), in_words(lines, say));
    let shown: Vec<_> = found.values().map(|f| ((f.at.lat, f.at.lon), f.at.km)).collect();
    if let Some(sheet) = Projection::fit(&shown) {
        draw(&mut map, &sheet, &found, &entries, ground_of, say);
    }
    map.entries = entries;
    map
}

fn draw(
    map: &mut Map,
    sheet: &Projection,
    found: &BTreeMap<usize, Found<'_>>,
    entries: &[Entry],
    ground_of: &Ground,
    say: &Say,
) {
    map.height = sheet.height;
    let (grid, step) = sheet.graticule();
    (map.grid, map.degrees) = (grid, step.to_string());
    let (dots, codes) = ground(sheet, &ground_of.towns);
    map.dots = dots;
    map.scale = scale(sheet, say);
    let mut words = Sheet::new(WIDTH, sheet.height);
    words.take(Block { x: 70.0, y: sheet.height - 18.0, wide: 140.0, tall: 30.0 });
    let at = |f: &Found<'_>| sheet.xy((f.at.lat, f.at.lon));
    for place in found.values().filter(|f| f.at.km == 0.0) {
        let (x, y) = at(place);
        words.take(Block { x, y, wide: 2.0 * POINT + 3.0, tall: 2.0 * POINT + 3.0 });
    }
    // Where most happened is named first.
    let mut order: Vec<&Found<'_>> = found.values().collect();
    order.sort_by_key(|f| (std::cmp::Reverse(f.acts), f.number));
    let mut labels: BTreeMap<usize, Text> = BTreeMap::new();
    for place in order {
        let name = shortened(place.label, NAME);
        let count = if place.acts > 1 { format!(" \u{d7}{}", place.acts) } else { String::new() };
        let long = format!("{} {}{count}", place.number, iso(&name));
        let short = place.number.to_string();
        let block = [long, short].into_iter().find_map(|text| {
            let block = if place.at.km > 0.0 { words.at(at(place), &text) } else { None };
            Some((block.or_else(|| words.put(at(place), POINT + 2.0, &text))?, text))
        });
        if let Some((block, text)) = block {
            labels.insert(place.number, Text { x: round(block.x), y: round(block.y + 4.0), text });
        }
    }
    for way in ways(entries) {
        let (Some(from), Some(to)) = (found.get(&way.ends.0), found.get(&way.ends.1)) else { continue };
        map.routes.extend(route(sheet, from, to, &way, &mut words, say));
    }
    for place in found.values() {
        let (x, y) = at(place);
        let middle = (place.at.lat, place.at.lon);
        let lonely = found.values().all(|o| o.number == place.number || apart(at(o), (x, y)) >= FINGER);
        let title = [
            format!("{}. {}", place.number, iso(place.label)),
            place.exact.to_owned(),
            say.n("map-acts", place.acts),
        ];
        map.spots.push(Spot {
            number: place.number,
            x: round(x),
            y: round(y),
            shape: if place.at.km > 0.0 {
                "area"
            } else if place.at.site {
                "site"
            } else {
                "town"
            },
            area: (place.at.km > 0.0).then(|| sheet.circle(middle, place.at.km)),
            reviewed: place.reviewed,
            title: title.join(&say.t("list-comma")),
            label: labels.remove(&place.number),
            link: lonely,
        });
    }
    // Large areas first, so that they cover nothing.
    let large = |s: &Spot| found.get(&s.number).map_or(0, |f| (f.at.km * 10.0) as u64);
    map.spots.sort_by_key(|s| (std::cmp::Reverse(large(s)), s.number));
    for (at, code) in codes {
        if words.at(at, &code).is_some() {
            map.codes.push(Text { x: round(at.0), y: round(at.1 + 4.0), text: code });
        }
    }
}

/// The ways, in the order of the dates: what an act says itself (from → through → to), and from where somebody was last
/// to where an act says that she was taken. Only what is told as having happened leads on.
fn ways(entries: &[Entry]) -> Vec<Way<'_>> {
    let mut all: Vec<Way<'_>> = Vec::new();
    let mut last: BTreeMap<(bool, &Key), usize> = BTreeMap::new();
    for entry in entries {
        let of = |roles: &[&str]| -> Vec<usize> {
            entry
                .places
                .iter()
                .filter(|s| roles.contains(&s.role.as_str()))
                .filter_map(|s| s.number)
                .collect()
        };
        let (from, through, to, here) = (of(&["from"]), of(&["through"]), of(&["to"]), of(&["at"]));
        let dated = entry.day().is_some() && entry.happened();
        let mut chain: Vec<usize> = from.iter().chain(&through).copied().collect();
        if chain.is_empty() && !to.is_empty() && dated {
            let known = |reviewed: bool| entry.people.iter().find_map(|p| last.get(&(reviewed, p)));
            // What is accepted leads on from what is accepted.
            chain.extend(known(true).or_else(|| known(false).filter(|_| !entry.reviewed)));
        }
        chain.extend(to.first().or_else(|| here.first().filter(|_| !chain.is_empty())));
        chain.dedup();
        for ends in chain.windows(2).map(|pair| (pair[0], pair[1])) {
            let same = all.iter_mut().find(|w| {
                w.ends == ends && w.entry.reviewed == entry.reviewed && w.entry.happened() == entry.happened()
            });
            let date = entry.edtf.clone();
            match same {
                Some(way) => way.dates.extend(date.filter(|d| !way.dates.contains(d))),
                None => all.push(Way { ends, entry, dates: date.into_iter().collect() }),
            }
        }
        if let Some(now) = to.first().or(here.first()).filter(|_| dated) {
            for person in &entry.people {
                last.insert((entry.reviewed, person), *now);
            }
        }
    }
    all
}

fn route(
    sheet: &Projection,
    from: &Found<'_>,
    to: &Found<'_>,
    way: &Way<'_>,
    words: &mut Sheet,
    say: &Say,
) -> Option<Route> {
    let at = |f: &Found<'_>| sheet.xy((f.at.lat, f.at.lon));
    let (a, b) = (at(from), at(to));
    let long = apart(a, b);
    if long < 4.0 * POINT {
        return None;
    }
    // An arrow ends at the edge of an area, not at a point inside of it, where the other end is outside.
    let gap = |f: &Found<'_>| {
        let size = if f.at.km > 0.0 { sheet.length((f.at.lat, f.at.lon), f.at.km) } else { 0.0 };
        if size > 0.0 && size < long * 0.7 { size } else { POINT + 4.0 }
    };
    let (dx, dy) = ((b.0 - a.0) / long, (b.1 - a.1) / long);
    let (gap_a, gap_b) = (gap(from), gap(to));
    let (start, end) = if gap_a + gap_b > long - 14.0 { (POINT, POINT + 4.0) } else { (gap_a, gap_b) };
    let bend = (long * 0.12).min(36.0);
    let middle = (f64::midpoint(a.0, b.0) - dy * bend, f64::midpoint(a.1, b.1) + dx * bend);
    let p = (a.0 + dx * start, a.1 + dy * start);
    let q = (b.0 - dx * end, b.1 - dy * end);
    let (line, head) = arrow(p, middle, q);
    let when =
        if way.dates.is_empty() { say.t("date-unknown") } else { way.dates.join(&say.t("list-comma")) };
    let on_curve = ((p.0 + q.0) / 4.0 + middle.0 / 2.0, (p.1 + q.1) / 4.0 + middle.1 / 2.0);
    let text = shortened(&when, 22);
    let label = words
        .at(on_curve, &text)
        .or_else(|| words.put(on_curve, LINE / 2.0, &text))
        .map(|block| Text { x: round(block.x), y: round(block.y + 4.0), text });
    let title = [
        format!("{}. {}{}{}. {}", from.number, iso(from.label), super::onward(say), to.number, iso(to.label)),
        way.entry.what.clone(),
        when,
        iso(&way.entry.who),
    ];
    Some(Route {
        line,
        head,
        reviewed: way.entry.reviewed,
        happened: way.entry.happened(),
        title: title.join(&say.t("list-comma")),
        label,
    })
}

/// A bent line with the head of an arrow at its end.
pub(super) fn arrow(from: (f64, f64), bend: (f64, f64), to: (f64, f64)) -> (String, String) {
    let length = apart(bend, to).max(1e-6);
    let (dx, dy) = ((to.0 - bend.0) / length, (to.1 - bend.1) / length);
    let back = (to.0 - dx * 10.0, to.1 - dy * 10.0);
    let (left, right) = ((back.0 - dy * 4.5, back.1 + dx * 4.5), (back.0 + dy * 4.5, back.1 - dx * 4.5));
    let line = format!(
        "M{:.1} {:.1}Q{:.1} {:.1} {:.1} {:.1}",
        from.0,
        from.1,
        bend.0,
        bend.1,
        to.0 - dx * 7.0,
        to.1 - dy * 7.0
    );
    let head = format!("M{:.1} {:.1}L{:.1} {:.1}L{:.1} {:.1}Z", to.0, to.1, left.0, left.1, right.0, right.1);
    (line, head)
}

/// A round number of kilometres of about a sixth of the sheet.
fn scale(sheet: &Projection, say: &Say) -> (f64, String) {
    let most = sheet.km() / 6.0;
    let size = 10_f64.powf(most.max(1.0).log10().floor());
    let km = [5.0, 2.0, 1.0].into_iter().map(|n| n * size).find(|km| *km <= most).unwrap_or(size);
    (round(km / sheet.km() * WIDTH), say.n("map-km", km as i64))
}

pub(super) fn round(x: f64) -> f64 {
    (x * 10.0).round() / 10.0
}
