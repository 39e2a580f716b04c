//! Who knew: for every value of an event, how many independent origins stand behind it. Copies add nothing; two tellings
//! by one witness are one origin; a source without a name may be one that is named elsewhere, so the number is a range.

use std::collections::{BTreeMap, BTreeSet};

use crate::compare::desk::Paper;
use crate::compare::event::sign::happened;
use crate::compare::facts::{FEARED, Fact, Voice, act_voice, agree};
use crate::compare::fold::skeleton;
use crate::compare::form::{Backing, Edge, Kind, Origin};

/// Words for an act that is told as having happened.
const HAPPENED: &str = "happened";

/// Acts told as having happened, as facts: property is the act.
fn acts(report: usize, paper: &Paper) -> Vec<Fact> {
    let acts = paper.item.reading.acts.iter().filter(|a| happened(a));
    acts.map(|a| {
        Fact::happening(report, &a.act, HAPPENED, a.cites.get("trigger").cloned(), act_voice(paper, a))
    })
    .collect()
}

/// Origins behind every value. `members`: the reports of the event; `facts`: what they say.
pub fn of(event: &str, members: &[usize], facts: &[Fact], papers: &[Paper], edges: &[Edge]) -> Vec<Backing> {
    let mut all: Vec<Fact> = members.iter().flat_map(|m| acts(*m, &papers[*m])).collect();
    // What an office says of itself has no origin but the office; a fear is no fact.
    let plain = |f: &&Fact| {
        !f.property.starts_with("statement.") && !matches!(f.property.as_str(), "held_at" | "harm")
    };
    all.extend(facts.iter().filter(plain).cloned());
    let mut by: BTreeMap<(String, String, String), Vec<&Fact>> = BTreeMap::new();
    for fact in &all {
        by.entry((fact.property.clone(), fact.topic.clone(), fact.value.clone())).or_default().push(fact);
    }
    let view = Lines::of(papers, edges);
    let mut out: Vec<Backing> = Vec::new();
    for ((property, topic, value), stated) in &by {
        let fear = |f: &&Fact| value == HAPPENED && f.same == FEARED && f.topic == *property;
        let rival = |f: &&Fact| f.property == *property && f.topic == *topic && !agree(f, stated[0]);
        let rivals: Vec<&Fact> = all.iter().filter(rival).chain(facts.iter().filter(fear)).collect();
        let (origins, min, max) = behind(stated, &rivals, papers, &view);
        out.push(Backing {
            event: event.to_owned(),
            property: property.clone(),
            value: value.clone(),
            origins,
            min,
            max,
        });
    }
    out
}

/// Parents by number.
struct Lines {
    up: BTreeMap<usize, Vec<(usize, Kind)>>,
}

impl Lines {
    fn of(papers: &[Paper], edges: &[Edge]) -> Self {
        let number: BTreeMap<&str, usize> =
            papers.iter().enumerate().map(|(n, p)| (p.card.id.as_str(), n)).collect();
        let mut up: BTreeMap<usize, Vec<(usize, Kind)>> = BTreeMap::new();
        for edge in edges {
            up.entry(number[edge.child.as_str()])
                .or_default()
                .push((number[edge.parent.as_str()], edge.kind));
        }
        Self { up }
    }

    fn parents(&self, report: usize) -> &[(usize, Kind)] {
        self.up.get(&report).map_or(&[], Vec::as_slice)
    }

    /// The highest report above this one that states the value too, going only through reports that do. A report that
    /// only cites another and names a source of its own, whom the other does not know, stands for itself.
    fn top(&self, report: usize, stating: &BTreeMap<usize, Option<Voice>>, papers: &[Paper]) -> usize {
        let mut at = report;
        loop {
            let own = |parent: usize, kind: Kind| {
                let key = stating.get(&at).and_then(Option::as_ref).and_then(|v| v.key.as_ref());
                matches!(kind, Kind::Cites | Kind::Digest)
                    && key.is_some_and(|k| {
                        *k != skeleton(&house(&papers[parent])) && !knows(&papers[parent], k)
                    })
            };
            let up = self.parents(at).iter().find(|(p, kind)| stating.contains_key(p) && !own(*p, *kind));
            match up {
                Some((parent, _)) => at = *parent, // edges have no circles
                None => return at,
            }
        }
    }

    /// Reports, at any remove, whose text this one keeps: a later version by the same house may have learned better.
    fn kept(&self, report: usize) -> BTreeSet<usize> {
        let (mut open, mut seen) = (vec![report], BTreeSet::new());
        while let Some(at) = open.pop() {
            let parents = self.parents(at).iter().filter(|(_, kind)| *kind != Kind::Version).map(|(p, _)| *p);
            open.extend(parents.filter(|p| seen.insert(*p)));
        }
        seen
    }

    /// Whether a report is made from another as a whole, so that what it has more or otherwise needs a source.
    fn made(&self, report: usize) -> bool {
        self.parents(report).iter().any(|(_, kind)| !matches!(kind, Kind::Cites | Kind::Digest))
    }
}

fn behind(
    stated: &[&Fact],
    rivals: &[&Fact],
    papers: &[Paper],
    lines: &Lines,
) -> (Vec<Origin>, usize, usize) {
    let mut stating: BTreeMap<usize, Option<Voice>> = BTreeMap::new();
    for fact in stated {
        let voice = stating.entry(fact.report).or_default();
        *voice = voice.take().or_else(|| fact.voice.clone());
    }
    let keys: BTreeSet<&String> = stating.values().flatten().filter_map(|v| v.key.as_ref()).collect();
    let mut groups: BTreeMap<String, (Origin, bool)> = BTreeMap::new();
    for report in stating.keys() {
        let top = lines.top(*report, &stating, papers);
        let voice = stating[&top].as_ref();
        // A parent that has another value did not lend this one; without a source of its own it is a slip.
        let kept = lines.kept(top);
        if let Some(rival) = rivals.iter().find(|f| kept.contains(&f.report))
            && (rival.same == FEARED || voice.is_none_or(|v| inherited(v, top, papers, lines)))
        {
            continue;
        }
        let house = house(&papers[top]);
        // An organisation's own report and reports that name it are one origin.
        let own = Some(skeleton(&house)).filter(|k| keys.contains(k));
        let key = voice.and_then(|v| v.key.clone()).or_else(|| own.filter(|_| voice.is_none()));
        let named = key.is_some();
        let key = key.unwrap_or_else(|| format!(" {top}")); // a blank: never the key of a name
        let deepest = |v: &Voice| v.behind.first().cloned().unwrap_or_else(|| v.name.clone());
        let (origin, _) = groups.entry(key).or_insert_with(|| {
            let who = voice.map_or_else(|| house.clone(), deepest);
            let chain = chain(voice, &house, *report, top, papers);
            (Origin { who, chain, reports: Vec::new() }, named || !lines.made(top))
        });
        origin.reports.push(papers[*report].card.id.clone());
    }
    let sure = groups.keys().filter(|key| !key.starts_with(' ')).count();
    let roots = groups.values().filter(|(_, own)| *own).count();
    let max = groups.len();
    // Sources without a name may all be one of those that are named.
    let min = sure.max(usize::from(roots > 0)).min(max);
    (groups.into_values().map(|(origin, _)| origin).collect(), min, max)
}

fn knows(paper: &Paper, key: &str) -> bool {
    paper.sign.people.contains_key(key)
}

/// Whether the source is one that the parents name as well: then it did not tell this report anything new.
fn inherited(voice: &Voice, report: usize, papers: &[Paper], lines: &Lines) -> bool {
    voice.key.as_ref().is_none_or(|k| lines.parents(report).iter().any(|(p, _)| knows(&papers[*p], k)))
}

fn house(paper: &Paper) -> String {
    if paper.outlet.is_empty() { paper.item.file.clone() } else { paper.outlet.clone() }
}

/// Who told whom: the one behind the source, the source, the first report, the report.
fn chain(voice: Option<&Voice>, first: &str, report: usize, top: usize, papers: &[Paper]) -> Vec<String> {
    let mut out: Vec<String> = voice.map(|v| v.behind.iter().rev().cloned().collect()).unwrap_or_default();
    out.extend(voice.map(|v| v.name.clone()));
    out.push(first.to_owned());
    if report != top {
        out.push(house(&papers[report]));
    }
    out.dedup();
    out
}
