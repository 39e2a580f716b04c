//! When and where: the date and the places that belong to an act.

use std::ops::Range;

use amparo_model::reading::EntityKind;
use amparo_model::{Edtf, Modality};
use jiff::civil::Date;

use super::acts::Deed;
use super::clauses::around;
use super::dates::DateSaid;
use super::lexicon::Lexicon;
use super::speech::Utterance;
use crate::dates::TimeKind;
use crate::find::cast::{Cast, Mention};
use crate::find::doc::Doc;
use crate::gazetteer::Level;

/// The date of the act: the nearest in its clause of the sentence that does not tell when somebody spoke.
#[allow(clippy::too_many_arguments)]
pub(super) fn date(
    doc: &Doc<'_>,
    lexicon: &Lexicon,
    dates: &[DateSaid],
    at: &Range<usize>,
    range: &Range<usize>,
    hits: &[Range<usize>],
    clauses: &[Range<usize>],
    said: &[Utterance],
) -> Option<usize> {
    let quote = doc.quote_at(at.start);
    // "Ten people who had been held since May were flown out on 9 October": each clause has its own date.
    let clause = around(clauses, at.start);
    // "3 October: a man who was arrested …": the entry of a chronicle.
    let heads = |d: &DateSaid| d.tokens.start == range.start && doc.low(d.tokens.end) == ":";
    // "Police held eleven people who had come before dawn on Sunday": the day at the end of a clause that tells of
    // no act of its own may be that of the act before it.
    let loose = |d: &DateSaid| {
        around(clauses, d.tokens.start).is_some_and(|c| {
            let inner = &clauses[c];
            !d.period
                && clause.is_none()
                && inner.end == range.end
                && at.end <= inner.start
                && !hits.iter().any(|h| inner.contains(&h.start))
        })
    };
    let distance = |hit: &Range<usize>, d: &Range<usize>| {
        // A date behind the verb is likelier its own than one before it.
        if d.start >= hit.end { d.start - hit.end } else { (hit.start.saturating_sub(d.end)) * 3 / 2 + 1 }
    };
    // "stopped at the gate on 12 March and handed over around the end of that month": the day stands with the first.
    let coordinated =
        |r: Range<usize>| r.into_iter().any(|k| matches!(doc.low(k), "and" | "but" | "or" | ";"));
    // "was detained on 2 October, held at a post": so does the day before a comma.
    let closed = |d: &Range<usize>, h: &Range<usize>| doc.low(d.end) == "," && d.end < h.start;
    let of_the_first = |h: &Range<usize>, d: &Range<usize>| {
        let first = |o: &Range<usize>| o.end <= d.start && !coordinated(o.end..d.start);
        d.end <= h.start && (coordinated(d.end..h.start) || closed(d, h)) && hits.iter().any(first)
    };
    let spoken = |d: &DateSaid| {
        let from = d.tokens.start.saturating_sub(6).max(range.start);
        let verb = (from..d.tokens.start)
            .rev()
            .find(|k| lexicon.speech.contains(doc.low(*k)) && !hits.iter().any(|h| h.contains(k)));
        let cue = said.iter().any(|u| u.cue.as_ref().is_some_and(|c| Some(c.start) == verb));
        verb.is_some_and(|v| {
            (v + 1..d.tokens.start).all(|k| {
                matches!(
                    doc.low(k),
                    "on" | "late"
                        | "early"
                        | "reporters"
                        | "journalists"
                        | "this"
                        | "newspaper"
                        | "the"
                        | "by"
                        | "telephone"
                        | "phone"
                        | "about"
                        | "group"
                        | "press"
                ) || cue && doc.tokens[k].capital
            })
        }) || said.iter().any(|u| {
            u.cue.as_ref().is_some_and(|c| c.end <= d.tokens.start && d.tokens.start <= c.end + 9)
                && u.content.iter().all(|r| !r.contains(&d.tokens.start))
                && (u.covers(at.start))
        })
    };
    let nearest = |fits: &dyn Fn(&DateSaid) -> bool| {
        dates
            .iter()
            .enumerate()
            .filter(|(_, d)| {
                range.contains(&d.tokens.start)
                    && fits(d)
                    && (around(clauses, d.tokens.start) == clause || loose(d) || heads(d))
                    && doc.quote_at(d.tokens.start) == quote
                    && !spoken(d)
            })
            .filter(|(_, d)| {
                let own = distance(at, &d.tokens);
                own < 45
                    && !hits.iter().any(|h| {
                        h != at
                            && !of_the_first(h, &d.tokens)
                            && distance(h, &d.tokens) * 3 < own
                            && !shares(doc, h, at)
                    })
            })
            .min_by_key(|(_, d)| (of_the_first(at, &d.tokens), distance(at, &d.tokens)))
            .map(|(i, _)| i)
    };
    // "in May 2013", "in 1987": a month or a year is the date of an act where no day is said.
    let unit = |d: &DateSaid| {
        let value = d.when.edtf.as_ref().and_then(|e| e.parse().ok());
        let one = match value {
            Some(Edtf::Date(_)) => true,
            // "in early 2015", "in the third quarter"
            Some(Edtf::Interval(from, to)) => {
                d.kind == TimeKind::Date && d.grain.is_some() && from.is_some() && to.is_some()
            }
            None => false,
        };
        one && doc.low(d.tokens.start.wrapping_sub(1)) != "since"
    };
    nearest(&|d| !d.period).or_else(|| nearest(&|d| d.period && unit(d)))
}

/// "Seven people were taken on Sunday and could be sent back": what is still feared, planned or depends on something
/// does not have the day of what has happened. A fear about the past ("is feared to have been killed in May") does.
pub(super) fn nothing_ahead_is_past(
    doc: &Doc<'_>,
    dates: &[DateSaid],
    published: Option<Date>,
    deeds: &mut [Deed],
) {
    let Some(today) = published else { return };
    let past = |d: &DateSaid| {
        let edtf = d.when.edtf.as_ref().and_then(|e| e.parse::<Edtf>().ok());
        edtf.and_then(|e| e.bounds()).is_some_and(|(_, last)| last.is_some_and(|last| last < today))
    };
    let ahead = |d: &Deed| {
        let feared = matches!(d.modality, Modality::Feared | Modality::Planned | Modality::Conditional);
        let before = d.at.start.saturating_sub(3)..d.at.start;
        feared && !before.clone().any(|k| matches!(doc.low(k), "have" | "had" | "having" | "was" | "were"))
    };
    for deed in deeds.iter_mut().filter(|d| ahead(d)) {
        deed.when = deed.when.filter(|when| !past(&dates[*when]));
    }
}

/// Two triggers of one clause: "arrested in a raid".
fn shares(doc: &Doc<'_>, a: &Range<usize>, b: &Range<usize>) -> bool {
    // "seized … when police stormed a guesthouse in …": one scene, one place and day.
    let raid = |r: &Range<usize>| {
        r.clone().any(|k| {
            matches!(
                doc.low(k),
                "raid"
                    | "raided"
                    | "sweep"
                    | "stormed"
                    | "searched"
                    | "swoop"
                    | "broke"
                    | "burst"
                    | "raids"
                    | "swooped"
            )
        })
    };
    if raid(a) || raid(b) {
        return true;
    }

    let (first, second) = if a.start < b.start { (a, b) } else { (b, a) };
    !(first.end..second.start).any(|k| matches!(doc.low(k), "," | "and" | ";" | "who" | "after" | "before"))
}

/// Whether another clause stands between a trigger and a place: its place is not the act's.
fn parted(doc: &Doc<'_>, hits: &[Range<usize>], at: &Range<usize>, place: usize) -> bool {
    // "were arrested when police broke into a house in …": one scene.
    if hits.iter().any(|h| at.end <= h.start && h.end <= place && shares(doc, h, at)) {
        return false;
    }
    let own = |k: usize| {
        matches!(
            doc.low(k),
            "who"
                | "whom"
                | "whose"
                | "which"
                | "because"
                | "although"
                | "said"
                | "says"
                | "told"
                | ";"
                | "but"
        )
    };
    if place >= at.end {
        (at.end..place).any(|k| own(k) || matches!(doc.low(k), "where" | "that" | "until" | "when" | "while"))
    } else {
        (place..at.start).any(own)
    }
}

/// Places of the sentence that belong to this trigger, with their roles.
pub(super) fn places(
    doc: &Doc<'_>,
    cast: &Cast,
    at: &Range<usize>,
    range: &Range<usize>,
    hits: &[Range<usize>],
    act: &str,
) -> Vec<(Mention, &'static str)> {
    let mut out: Vec<(Mention, &'static str)> = Vec::new();
    let quote = doc.quote_at(at.start);
    for m in cast
        .within(range.clone())
        .filter(|m| cast.of(m).kind == EntityKind::Place && doc.quote_at(m.tokens.start) == quote)
    {
        let start = m.tokens.start;
        // Inside a longer site phrase already taken: the phrase carries it, the town is added for its co-ordinates.
        let mut k = start;
        while k > range.start
            && (matches!(
                doc.low(k - 1),
                "the"
                    | "a"
                    | "an"
                    | "city"
                    | "of"
                    | "town"
                    | "port"
                    | "suburb"
                    | "village"
                    | "chinese"
                    | "border"
                    | "central"
                    | "northern"
                    | "southern"
                    | "eastern"
                    | "western"
                    | "capital"
                    | "province"
                    | "his"
                    | "her"
            ) && start - k < 5)
        {
            k -= 1;
        }
        let prep = doc.low(k.wrapping_sub(1));
        let holder = k.wrapping_sub(2);
        // "the foreign ministry in Seoul", "a pastor in South Korea", "told this paper from Seoul": not the act's place.
        let describes_party = matches!(prep, "in" | "from" | "of" | "at")
            && cast.within(range.clone()).any(|p| {
                p.tokens.end == holder + 1
                    && p.member != m.member
                    && (cast.of(p).kind == EntityKind::Organisation
                        || cast.of(p).kind == EntityKind::Person && p.tokens.end > at.end)
            });
        let spoken = matches!(prep, "from" | "in" | "by")
            && matches!(
                doc.low(holder),
                "newspaper" | "reporters" | "radio" | "agency" | "said" | "told" | "telephone" | "phone"
            );
        let adverse = doc.low(m.tokens.end) == "'s" && !hits.iter().any(|h| h.start > m.tokens.end);
        // "born in Minsk", "who lives in Ankara", "registered at the camp": where somebody comes from or lives.
        let lives = matches!(
            doc.low(holder),
            "born"
                | "live"
                | "lives"
                | "lived"
                | "living"
                | "resident"
                | "based"
                | "registered"
                | "settled"
                | "raised"
                | "native"
                | "citizen"
                | "citizens"
                | "home"
        );
        if describes_party || spoken || adverse || lives || doc.low(m.tokens.end) == ":" {
            continue;
        }
        let moves = matches!(
            act,
            "forced_return" | "transfer" | "border_crossing" | "escape" | "abduction" | "smuggling"
        );
        // Only "in", "at", "near" and the like place an act; "to" and "from" where people are moved.
        let places_it = match prep {
            "in" | "at" | "near" | "outside" | "inside" | "across" | "over" | "off" | "through" | "via"
            | "on" | "around" | "behind" | "beside" | "above" | "below" | "along" | "into" | "beyond" => true,
            "to" | "towards" | "toward" | "onto" => moves || act == "detention",
            "from" => moves || matches!(act, "arrest" | "release") && start >= at.end,
            // "brought out of the police station at X", "had got as far as the gate outside X"
            "of" => matches!(
                doc.low(holder),
                "out" | "court" | "city" | "town" | "outskirts" | "suburbs" | "district"
            ),
            // "in Brest, Hrodna and Minsk": the list goes on.
            "," | "and" => out.last().is_some_and(|(p, _)| p.tokens.end == k - 1),
            "as" => doc.low(holder) == "far",
            "for" => false,
            // "Harare police arrested", "a Minsk court sentenced"
            _ if start < at.start => {
                matches!(
                    doc.low(m.tokens.end),
                    "police" | "court" | "courts" | "authorities" | "airport" | "jail"
                )
            }
            // "raided a church in Minsk"
            _ => start >= at.end && start <= at.end + 4,
        };
        // "held in a cell", "a rented room": a place with no name places nothing, but a raid has its target.
        let named = !cast.of(m).candidates.is_empty() || m.tokens.clone().any(|k| doc.tokens[k].capital);
        if !named && act != "raid" {
            continue;
        }
        if !places_it || parted(doc, hits, at, start) {
            continue;
        }
        let distance =
            |h: &Range<usize>| if start >= h.end { start - h.end } else { h.start - start.min(h.start) + 6 };
        let own = distance(at);
        let closer = hits.iter().any(|h| h != at && distance(h) + 4 < own && !shares(doc, h, at));
        if own > 26 || closer {
            continue;
        }
        let role = match (prep, act) {
            ("from", _) => "from",
            (
                "to" | "into" | "towards" | "toward" | "for",
                "forced_return" | "transfer" | "border_crossing" | "escape",
            ) => "to",
            ("over" | "across" | "through" | "via", _) => "through",
            _ => "at",
        };
        let country = cast.of(m).located.as_ref().is_some_and(|l| l.level == Level::Country);
        if country && matches!(role, "at") && !matches!(prep, "in" | "inside" | "across") {
            continue;
        }
        out.push((m.clone(), role));
    }
    out
}
