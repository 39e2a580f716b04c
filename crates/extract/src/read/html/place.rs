//! Which element each line stands in, and what that says: navigation, caption, comment, story.

use std::collections::BTreeMap;
use std::ops::Range;

use super::attributes;
use crate::read::furniture;
use crate::read::line::{Line, Shape};

/// Deeper elements are taken as their parents.
const MAX_DEPTH: usize = 256;
/// Further elements are taken as their parents.
const MAX_NODES: usize = 300_000;
/// Attributes looked at for class names; the rest is style and data.
const MAX_CLASS: usize = 2_000;

/// An element that may hold lines.
#[derive(Debug)]
struct Node {
    parent: usize,
    tag: Tag,
    /// What the element says about its lines.
    cue: Option<&'static str>,
}

/// Elements that matter to where a line stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tag {
    Root,
    Item,
    Row,
    Cell,
    Paragraph,
    Heading,
    Article,
    Block,
}

/// A line and the element it stands in.
pub(super) struct Placed {
    pub(super) range: Range<usize>,
    pub(super) node: usize,
    /// Bytes of it that are links.
    pub(super) links: usize,
}

/// The elements of a page, as far as they matter here: containers only.
#[derive(Debug)]
pub(super) struct Tree {
    nodes: Vec<Node>,
    stack: Vec<(usize, String)>,
    /// How many elements of a name are open, so that stray end tags cost nothing.
    names: BTreeMap<String, usize>,
    /// Open elements that were too deep to keep.
    beyond: usize,
    full: bool,
}

impl Default for Tree {
    fn default() -> Self {
        let root = Node { parent: 0, tag: Tag::Root, cue: None };
        Self { nodes: vec![root], stack: Vec::new(), names: BTreeMap::new(), beyond: 0, full: false }
    }
}

impl Tree {
    /// The innermost open element.
    pub(super) fn here(&self) -> usize {
        self.stack.last().map_or(0, |(node, _)| *node)
    }

    /// Whether elements were left out because there are too many.
    pub(super) fn is_full(&self) -> bool {
        self.full
    }

    pub(super) fn open(&mut self, name: &str, list: &str) {
        let Some(tag) = tag(name) else { return };
        self.close_implied(tag);
        if self.stack.len() >= MAX_DEPTH {
            self.beyond += 1;
            return;
        }
        let parent = self.here();
        let node = if self.nodes.len() < MAX_NODES {
            let cue = element(name, self.nodes[parent].tag).or_else(|| named(list, tag));
            let main = name == "main" || name == "article" || says_body(list);
            let tag = if main { Tag::Article } else { tag };
            self.nodes.push(Node { parent, tag, cue });
            self.nodes.len() - 1
        } else {
            self.full = true;
            parent
        };
        *self.names.entry(name.to_owned()).or_insert(0) += 1;
        self.stack.push((node, name.to_owned()));
    }

    pub(super) fn close(&mut self, name: &str) {
        if tag(name).is_none() {
            return;
        }
        if self.beyond > 0 {
            self.beyond -= 1;
        } else if self.names.get(name).is_some_and(|open| *open > 0) {
            while self.pop().is_some_and(|closed| closed != name) {}
        }
    }

    fn pop(&mut self) -> Option<String> {
        let (_, name) = self.stack.pop()?;
        if let Some(open) = self.names.get_mut(&name) {
            *open -= 1;
        }
        Some(name)
    }

    /// Pages leave out `</p>`, `</li>`, `</td>`: the next of its kind ends the one before.
    fn close_implied(&mut self, tag: Tag) {
        let ends = |open: Tag| match tag {
            Tag::Item | Tag::Row | Tag::Cell => open == tag || open == Tag::Paragraph,
            _ => open == Tag::Paragraph,
        };
        while let Some((node, name)) = self.stack.last() {
            if !ends(self.nodes[*node].tag) || matches!(name.as_str(), "ul" | "ol" | "table" | "dl") {
                break;
            }
            self.pop();
        }
    }

    /// The lines, each with what the elements around it say.
    pub(super) fn lines(&self, placed: &[Placed], text: &str) -> Vec<Line> {
        let mut own = vec![0_usize; self.nodes.len()];
        for line in placed {
            let words = &text[line.range.clone()];
            if Shape::of(words).is_sentence() && line.links * 2 < words.len() {
                own[line.node] += words.len();
            }
        }
        let hints = self.hints(&own);
        let main = self.main(&own, &hints);
        let inside: Vec<bool> = self.descendants(main);
        let last = placed.iter().rposition(|line| inside[line.node] && hints[line.node].is_none());
        let explicit = main.is_some_and(|node| self.nodes[node].tag == Tag::Article);
        let line = |(at, line): (usize, &Placed)| {
            let words = &text[line.range.clone()];
            let hint = hints[line.node];
            let mut weak = None;
            let shape = Shape::of(words);
            let heading = self.nodes[line.node].tag == Tag::Heading;
            if hint.is_none() && main.is_some() && !inside[line.node] {
                let below = last.is_some_and(|last| at > last);
                if below && (explicit || !shape.is_sentence()) {
                    weak = Some("related");
                } else if !below && shape.is_label() && line.links * 2 > words.len() {
                    weak = Some("navigation");
                }
            }
            let link = line.links * 5 >= words.len() * 4 && shape.is_label();
            Line { range: line.range.clone(), hint, weak, heading, link }
        };
        placed.iter().enumerate().map(line).collect()
    }

    /// What each element says, its parents included. An element that holds most of the page's sentences is not
    /// what its name says: `<div class="content-with-sidebar">`.
    fn hints(&self, own: &[usize]) -> Vec<Option<&'static str>> {
        let held = self.held(own);
        // Readers may well write more than the reporter did.
        let comments = |node: &Node, rest: usize| node.cue == Some("comment") && rest >= 200;
        let most = |at: usize| held[at] * 5 > held[0] * 3;
        let believed = |at: usize| {
            let node = &self.nodes[at];
            node.cue.filter(|_| held[at] == 0 || !most(at) || comments(node, held[0] - held[at]))
        };
        let mut cued = vec![false; self.nodes.len()];
        for (at, node) in self.nodes.iter().enumerate().skip(1) {
            cued[at] = cued[node.parent] || believed(at).is_some();
        }
        let outside: usize = own.iter().zip(&cued).filter(|(_, cued)| !**cued).map(|(own, _)| own).sum();
        let mut hints = vec![None; self.nodes.len()];
        for (at, node) in self.nodes.iter().enumerate().skip(1) {
            let enough = held[at] <= outside || comments(node, outside);
            hints[at] = hints[node.parent].or_else(|| believed(at).filter(|_| enough));
        }
        hints
    }

    /// Sentence text in each element and below it.
    fn held(&self, own: &[usize]) -> Vec<usize> {
        let mut held = own.to_vec();
        for at in (1..self.nodes.len()).rev() {
            held[self.nodes[at].parent] += held[at];
        }
        held
    }

    /// The innermost element that holds nearly all sentences that no element claims: where the story is.
    fn main(&self, own: &[usize], hints: &[Option<&'static str>]) -> Option<usize> {
        let story: Vec<usize> =
            own.iter().zip(hints).map(|(own, hint)| if hint.is_none() { *own } else { 0 }).collect();
        let held = self.held(&story);
        let enough = |at: &usize| held[*at] > 0 && held[*at] * 100 >= held[0] * 85;
        let nodes = || (1..self.nodes.len()).filter(enough);
        let article = nodes().rfind(|at| self.nodes[*at].tag == Tag::Article);
        article.or_else(|| nodes().rfind(|at| self.nodes[*at].tag == Tag::Block))
    }

    fn descendants(&self, of: Option<usize>) -> Vec<bool> {
        let mut inside = vec![false; self.nodes.len()];
        if let Some(of) = of {
            inside[of] = true;
            for at in of + 1..self.nodes.len() {
                inside[at] = inside[self.nodes[at].parent];
            }
        }
        inside
    }
}

/// Elements that hold lines; others run on within a line.
fn tag(name: &str) -> Option<Tag> {
    Some(match name {
        "li" | "dt" | "dd" | "option" => Tag::Item,
        "tr" => Tag::Row,
        "td" | "th" => Tag::Cell,
        "p" => Tag::Paragraph,
        "h1" | "h2" => Tag::Heading,
        "article" | "main" => Tag::Article,
        "div" | "section" | "nav" | "aside" | "header" | "footer" | "form" | "figure" | "figcaption"
        | "ul" | "ol" | "dl" | "table" | "tbody" | "body" | "blockquote" | "h3" | "h4" | "h5" | "h6"
        | "pre" | "button" | "select" | "textarea" | "fieldset" | "address" | "caption" | "center"
        | "details" | "label" => Tag::Block,
        _ => return None,
    })
}

/// What the kind of an element says by itself.
fn element(name: &str, parent: Tag) -> Option<&'static str> {
    match name {
        "nav" => Some("navigation"),
        "aside" => Some("related"),
        "form" | "button" | "select" | "textarea" | "fieldset" | "label" => Some("form"),
        "figcaption" => Some("caption"),
        // The footer of an article may hold its last words.
        "footer" if parent != Tag::Article => Some("notice"),
        _ => None,
    }
}

/// What the class and id of an element say. Headings and the article itself keep their own say.
fn named(list: &str, tag: Tag) -> Option<&'static str> {
    if matches!(tag, Tag::Article | Tag::Root) {
        return None;
    }
    let keys = attributes(list)
        .filter(|(key, _)| ["class", "id", "role"].iter().any(|k| k.eq_ignore_ascii_case(key)));
    let mut kind = None;
    for (_, value) in keys.take(3) {
        let value = value.get(..MAX_CLASS).unwrap_or(value);
        // `content-with-sidebar` and `no-comments` say what stands beside the text, not in it.
        let beside = |name: &str| {
            ["with", "has", "no", "without", "content", "body", "article", "story", "wrapper"].contains(&name)
        };
        for name in value.split_ascii_whitespace().take(20) {
            let words: Vec<String> = split(name);
            if !words.iter().any(|word| beside(word)) {
                kind = kind.or_else(|| words.iter().find_map(|word| furniture::class(word)));
            }
        }
    }
    kind
}

/// `relatedPosts`, `related-posts`, `related_posts` → `related`, `posts`.
fn split(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut lower = false;
    for c in name.chars() {
        if !c.is_alphanumeric() || (c.is_ascii_uppercase() && lower) {
            words.push(String::new());
        }
        lower = c.is_lowercase();
        if let Some(last) = words.last_mut().filter(|_| c.is_alphanumeric()) {
            last.extend(c.to_lowercase());
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// `itemprop="articleBody"`, `role="main"`.
fn says_body(list: &str) -> bool {
    attributes(list).any(|(key, value)| {
        (key.eq_ignore_ascii_case("itemprop") && value.eq_ignore_ascii_case("articleBody"))
            || (key.eq_ignore_ascii_case("role") && value.eq_ignore_ascii_case("main"))
    })
}
