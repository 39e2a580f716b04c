//! The network of a case: people, groups and bodies, and what ties them. Who it is is said by the shape, what kind of tie
//! it is by the line and its end; what nobody reviewed is dashed.

use std::collections::BTreeMap;

use amparo_model::reading::EntityKind;

use super::gather::iso;
use super::label::{Block, Sheet, shortened, width};
use super::layout::layout;
use super::map::{arrow, round};
use super::project::apart;
use super::tie::{Somebody, Tie, gather};
use super::{Text, in_words};
use crate::say::Say;
use crate::show::desk::{Desk, Key};

/// Most nodes in the picture; the others stand in the table.
const NODES: usize = 60;
/// Longest name in the picture, in letters.
const NAME: usize = 20;
/// Half the size of a node.
const NODE: f64 = 15.0;
/// Width of the picture.
const WIDTH: f64 = 720.0;

/// A network with its table twin.
#[derive(Clone, Debug, Default)]
pub struct Network {
    /// What it shows, in a line.
    pub title: String,
    /// What it shows, in words.
    pub desc: String,
    /// Height of the picture.
    pub height: f64,
    /// Who is in it.
    pub nodes: Vec<Node>,
    /// Lines between them.
    pub edges: Vec<Edge>,
    /// Who is only in the table.
    pub rest: Vec<Node>,
    /// How many these are.
    pub left_out: u64,
    /// The same as a table.
    pub ties: Vec<Tie>,
}

/// Somebody in the picture.
#[derive(Clone, Debug)]
pub struct Node {
    /// Where it stands.
    pub x: f64,
    /// Where it stands.
    pub y: f64,
    /// `person`, `group` or `body`.
    pub shape: &'static str,
    /// What it is called.
    pub name: String,
    /// What it is, in words.
    pub kind: String,
    /// The same, as far as there is room.
    pub label: Text,
    /// Kind and name.
    pub title: String,
    /// Where more is said.
    pub link: Option<String>,
    /// Whether a person accepted it.
    pub reviewed: bool,
    /// How many ties.
    pub ties: usize,
}

/// A line of the picture; it can stand for several ties of one kind.
#[derive(Clone, Debug)]
pub struct Edge {
    /// The line.
    pub line: String,
    /// The head of the arrow, or the mark of its kind.
    pub head: String,
    /// `act`, `relation` or `source`.
    pub sort: &'static str,
    /// Whether a person accepted it.
    pub reviewed: bool,
    /// Whether it is told as having happened.
    pub happened: bool,
    /// What it is, tie by tie.
    pub title: String,
    /// Numbers of its ties in the table, with their label where there is room.
    pub label: Option<Text>,
}

impl Network {
    /// What its signs mean: sign, width, message.
    pub fn legend(&self) -> Vec<(&'static str, u32, &'static str)> {
        let shape = |shape: &str| self.nodes.iter().any(|n| n.shape == shape);
        let sort = |sort: &str| self.edges.iter().any(|e| e.sort == sort);
        let proposed = self.nodes.iter().any(|n| !n.reviewed) || self.edges.iter().any(|e| !e.reviewed);
        let all = [
            ("person", 20, "kind-person", shape("person")),
            ("group", 20, "kind-group", shape("group")),
            ("body", 20, "kind-organisation", shape("body")),
            ("act", 34, "network-legend-act", sort("act")),
            ("relation", 34, "network-legend-relation", sort("relation")),
            ("source", 34, "network-legend-source", sort("source")),
            ("proposed", 56, "see-legend-proposed", proposed),
            ("unreal", 34, "network-legend-unreal", self.edges.iter().any(|e| !e.happened)),
        ];
        all.into_iter()
            .filter(|(.., met)| *met)
            .map(|(sign, wide, message, _)| (sign, wide, message))
            .collect()
    }

    /// Everybody, those in the picture first.
    pub fn everybody(&self) -> impl Iterator<Item = &Node> {
        self.nodes.iter().chain(&self.rest)
    }
}

impl Node {
    /// Where more is said, for pictures with links.
    #[allow(clippy::trivially_copy_pass_by_ref)] // templates hand over references
    pub fn link_if(&self, linked: &bool) -> Option<&str> {
        self.link.as_deref().filter(|_| *linked)
    }
}

impl Edge {
    /// How it is drawn: a line that nobody reviewed is dashed, whatever it says.
    pub fn state(&self) -> &'static str {
        match (self.reviewed, self.happened) {
            (true, true) => "",
            (true, false) => " unreal",
            (false, true) => " proposed",
            (false, false) => " proposed unreal",
        }
    }
}

/// Draws the network of a case.
pub fn network(desk: &Desk<'_>) -> Network {
    let (people, ties) = gather(desk);
    let say = desk.say;
    let count = |key: &Key| ties.iter().filter(|t| t.ends.0 == *key || t.ends.1 == *key).count();
    // Who is reviewed comes first, then who has most ties, then who was there first.
    let mut order: Vec<(usize, &Somebody)> = people.iter().map(|p| (count(&p.key), p)).collect();
    order.sort_by_key(|(ties, p)| (!p.reviewed, std::cmp::Reverse(*ties)));
    let mut all: Vec<Node> = order.iter().map(|(ties, p)| node(p, *ties, desk)).collect();
    let rest = all.split_off(all.len().min(NODES));
    let place: BTreeMap<&Key, usize> =
        order.iter().take(all.len()).enumerate().map(|(n, (_, p))| (&p.key, n)).collect();
    let sizes: Vec<(f64, f64)> =
        all.iter().map(|n| (width(&n.label.text).max(2.0 * NODE) + 4.0, 2.0 * NODE + 20.0)).collect();
    let pairs: Vec<(usize, usize)> =
        ties.iter().filter_map(|t| Some((*place.get(&t.ends.0)?, *place.get(&t.ends.1)?))).collect();
    let (at, height) = layout(&sizes, &pairs, WIDTH);
    let mut sheet = Sheet::new(WIDTH, height);
    for (node, ((x, y), (wide, tall))) in all.iter_mut().zip(at.into_iter().zip(&sizes)) {
        // The name stands under the shape; both together are what was laid out.
        (node.x, node.y) = (x, round(y - 10.0));
        (node.label.x, node.label.y) = (x, round(y + NODE + 4.0));
        sheet.take(Block { x, y, wide: *wide, tall: *tall });
    }
    let edges = edges(&ties, &place, &all, &mut sheet, say);
    let lines: Vec<String> = ties.iter().map(|t| t.line(say)).collect();
    let counts = say.with("network-desc", &[("people", people.len().into()), ("ties", ties.len().into())]);
    Network {
        title: say.t("network-title"),
        desc: format!("{counts} {}", in_words(lines, say)),
        height: if all.is_empty() { 0.0 } else { height },
        nodes: all,
        edges,
        left_out: rest.len() as u64,
        rest,
        ties,
    }
}

fn node(one: &Somebody, ties: usize, desk: &Desk<'_>) -> Node {
    let link = match (&one.key, &one.open) {
        (Key::Record(id), _) => Some(format!("/people/{id}")),
        (_, Some((report, claim))) => Some(format!("/reports/{report}?at={claim}#{claim}")),
        _ => None,
    };
    let kind = desk.say.t(crate::show::names::kind_id(one.kind));
    let proposed = if one.reviewed { String::new() } else { format!(" ({})", desk.say.t("see-proposed")) };
    Node {
        x: 0.0,
        y: 0.0,
        shape: match one.kind {
            EntityKind::Group => "group",
            EntityKind::Organisation => "body",
            EntityKind::Person | EntityKind::Place => "person",
        },
        label: Text { x: 0.0, y: 0.0, text: iso(&shortened(&one.label, NAME)) },
        title: format!("{kind}: {}{proposed}", iso(&one.label)),
        kind,
        name: one.label.clone(),
        link,
        reviewed: one.reviewed,
        ties,
    }
}

/// One line for each pair, kind and state; lines between the same two are bent apart.
fn edges(
    ties: &[Tie],
    place: &BTreeMap<&Key, usize>,
    nodes: &[Node],
    sheet: &mut Sheet,
    say: &Say,
) -> Vec<Edge> {
    type Line = ((usize, usize), &'static str, bool, bool);
    let mut lines: Vec<(Line, Vec<&Tie>)> = Vec::new();
    for tie in ties {
        let (Some(a), Some(b)) = (place.get(&tie.ends.0), place.get(&tie.ends.1)) else { continue };
        let line = ((*a, *b), tie.sort, tie.reviewed, tie.happened);
        match lines.iter_mut().find(|(l, _)| *l == line) {
            Some((_, all)) => all.push(tie),
            None => lines.push((line, vec![tie])),
        }
    }
    let mut beside: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    let mut all = Vec::new();
    for (((a, b), sort, reviewed, happened), told) in lines {
        let pair = (a.min(b), a.max(b));
        let nth = beside.entry(pair).or_default();
        // 0, 1, -1, 2, -2, … seen from the same end.
        let turn = (*nth as f64 / 2.0).ceil() * if nth.is_multiple_of(2) { -1.0 } else { 1.0 };
        *nth += 1;
        let (from, to) = ((nodes[a].x, nodes[a].y), (nodes[b].x, nodes[b].y));
        let long = apart(from, to).max(1.0);
        let way = if a < b { 1.0 } else { -1.0 };
        let (dx, dy) = ((to.0 - from.0) / long, (to.1 - from.1) / long);
        let off = turn * 34.0 * way;
        let bend = (f64::midpoint(from.0, to.0) - dy * off, f64::midpoint(from.1, to.1) + dx * off);
        let toward = |p: (f64, f64), gap: f64| {
            let far = apart(p, bend).max(1.0);
            (p.0 + (bend.0 - p.0) / far * gap, p.1 + (bend.1 - p.1) / far * gap)
        };
        let (start, end) = (toward(from, NODE + 2.0), toward(to, NODE + 4.0));
        let (line, arrow) = arrow(start, bend, end);
        let middle = ((start.0 + end.0) / 4.0 + bend.0 / 2.0, (start.1 + end.1) / 4.0 + bend.1 / 2.0);
        let (x, y) = end;
        let head = match sort {
            "act" => arrow,
            "source" => format!("M{:.1} {y:.1}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z", x - 4.0),
            _ => String::new(),
        };
        let numbers: Vec<String> = told.iter().map(|t| t.number.to_string()).collect();
        let few =
            if numbers.len() > 4 { format!("{}\u{2026}", numbers[..3].join(",")) } else { numbers.join(",") };
        let long_label = format!("{few} {}", iso(&shortened(&told[0].what, 18)));
        let label = [long_label, few].into_iter().find_map(|text| {
            let block = sheet.at(middle, &text)?;
            Some(Text { x: round(block.x), y: round(block.y + 4.0), text })
        });
        let title = told.iter().map(|t| t.line(say)).collect::<Vec<_>>().join("\n");
        all.push(Edge { line, head, sort, reviewed, happened, title, label });
    }
    all
}
