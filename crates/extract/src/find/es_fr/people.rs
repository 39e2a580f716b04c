//! Groups with their numbers, single people, and the bodies of states and organisations.

use amparo_model::Size;
use amparo_model::reading::EntityKind;

use super::forms::Form;
use super::lexicon::{Cue, Hit, Lexicon, Sort, Tag};
use super::numbers::{self, Quantity};
use super::story::{Mark, Story};
use super::words::Words;
use crate::find::spans::cast::{Cast, Member, Mention};

/// A noun for people behind a number.
struct Noun {
    end: usize,
    sort: Sort,
    nation: Option<String>,
}

/// Groups, nouns for one person and agencies, into the cast; names must be there already.
pub(super) fn find(story: &Story<'_>, words: &Words, lexicon: &Lexicon, hits: &[Vec<Hit>], cast: &mut Cast) {
    for (sentence, hits) in story.sentences.iter().zip(hits) {
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            let Some(q) = numbers::at(story, words, lexicon, at) else {
                at += 1;
                continue;
            };
            at = q.end.max(at + 1);
            if let Some(noun) = noun(story, words, lexicon, hits, q.end) {
                at = noun.end;
                group(story, cast, &q, Some(noun));
            } else if counts_people(story, lexicon, hits, &q) {
                group(story, cast, &q, None);
            }
        }
        agencies(story, words, lexicon, hits, cast);
        singles(story, lexicon, hits, cast);
    }
}

/// The noun a number counts: "once ciudadanos norcoreanos", "quatre jeunes femmes".
fn noun(story: &Story<'_>, words: &Words, lexicon: &Lexicon, hits: &[Hit], from: usize) -> Option<Noun> {
    let mut at = from;
    if matches!(story.low(at), "de" | "d") {
        at += 1;
    }
    // An adjective that a noun follows.
    while lexicon.has("between", story.low(at))
        && (sort_at(hits, at + 1).is_some() || words.nation(story.low(at + 1)).is_some())
    {
        at += 1;
    }
    let nation_at = |i: usize| words.nation(story.low(i)).map(str::to_owned);
    if let Some((end, sort)) = sort_at(hits, at) {
        let after = nation_at(end).or_else(|| nation_at(end + 1).filter(|_| !story.tokens[end].capital));
        let end = match &after {
            Some(_) if nation_at(end).is_some() => end + 1,
            _ => end,
        };
        return Some(Noun { end, sort, nation: after });
    }
    let nation = nation_at(at)?;
    Some(Noun { end: at + 1, sort: Sort::People, nation: Some(nation) })
}

fn sort_at(hits: &[Hit], at: usize) -> Option<(usize, Sort)> {
    hits.iter()
        .filter(|h| h.tokens.start == at)
        .filter_map(|h| match h.tag {
            Tag::People(sort) => Some((h.tokens.end, sort)),
            _ => None,
        })
        .max_by_key(|(end, _)| *end)
}

/// "seis de ellos", "los once fueron": a number that stands for people named before.
fn counts_people(story: &Story<'_>, lexicon: &Lexicon, hits: &[Hit], q: &Quantity) -> bool {
    if q.size.value.is_none_or(|v| v < 2 || (1900..2100).contains(&v)) {
        return false;
    }
    if lexicon.starts(story, "of_them", q.end).is_some() {
        return true;
    }
    let verb = |at: usize| {
        hits.iter().any(|h| {
            h.tokens.start == at
                && matches!(
                    h.tag,
                    Tag::Be(_) | Tag::Have(_) | Tag::Stay(_) | Tag::Cue(Cue::Fear | Cue::Plan | Cue::Not)
                )
        })
    };
    q.start > 0 && lexicon.has("definite", story.low(q.start - 1)) && verb(q.end)
}

fn group(story: &Story<'_>, cast: &mut Cast, q: &Quantity, noun: Option<Noun>) {
    let end = noun.as_ref().map_or(q.end, |n| n.end);
    // "quelques" and "unos" are said with the number, the article of "une femme" is not cited apart.
    let at = story.span(&(q.start..end));
    if cast.taken(&at) {
        return;
    }
    let one = q.size == Size::exactly(1);
    let mut member = Member::new(if one { EntityKind::Person } else { EntityKind::Group }, at.clone());
    if let Some(noun) = &noun {
        match noun.sort {
            Sort::Women => member.state("sex", "female", at.clone()),
            Sort::Men => member.state("sex", "male", at.clone()),
            Sort::Children => {
                member.state("minor", "yes", at.clone());
                member.minor = true;
            }
            Sort::People => {}
        }
        if let Some(nation) = &noun.nation {
            member.state("nationality", nation.clone(), at.clone());
        }
    }
    if one {
        // A person without a noun is nobody: "una", "l'une".
        if noun.is_some() {
            cast.add(member);
        }
        return;
    }
    member.size = Some((q.size, at.clone()));
    member.keep = true;
    let known = cast.members.iter().position(|m| {
        let both = |p: &str| m.stated(p).map(|s| &s.value) == member.stated(p).map(|s| &s.value);
        m.kind == EntityKind::Group
            && m.size.as_ref().is_some_and(|(s, _)| s.value == q.size.value && s.value.is_some())
            && both("sex")
            && both("minor")
            && (both("nationality")
                || m.stated("nationality").is_none()
                || member.stated("nationality").is_none())
    });
    match known {
        Some(id) => {
            for s in member.stated.drain(..) {
                cast.members[id].state(s.name, s.value, s.at);
            }
            cast.again(id, at);
        }
        None => {
            cast.add(member);
        }
    }
}

/// "la policía fronteriza", "les gardes-frontières chinois", "la policía del Norte".
fn agencies(story: &Story<'_>, words: &Words, lexicon: &Lexicon, hits: &[Hit], cast: &mut Cast) {
    for h in hits {
        let Tag::Agency(n) = h.tag else { continue };
        let mut end = h.tokens.end;
        if words.nation(story.low(end)).is_some() {
            end += 1;
        } else if matches!(story.low(end), "de" | "del" | "du" | "d")
            && story.tokens.get(end + 1).is_some_and(|t| t.capital)
        {
            end += 2;
        }
        let first = h.tokens.start
            + usize::from(lexicon.has("articles", story.low(h.tokens.start)) && h.tokens.len() > 1);
        let at = story.span(&(first..end));
        // "la organización Casa Abierta": the name is the body.
        let named = story.tokens.get(h.tokens.end).is_some_and(|t| {
            cast.mentions
                .iter()
                .any(|m| m.at.start == t.at.start && cast.of(m).kind == EntityKind::Organisation)
        });
        if named || cast.taken_by_actor(&at) {
            continue;
        }
        let low = story.words(&at).to_lowercase();
        let same = cast.members.iter().position(|m| {
            m.kind == EntityKind::Organisation
                && m.mentions.first().is_some_and(|f| story.words(f).to_lowercase() == low)
        });
        if let Some(id) = same {
            cast.again(id, at);
            continue;
        }
        let (kind, power) = &lexicon.agencies[n];
        let mut member = Member::new(EntityKind::Organisation, at.clone());
        member.name = Some(story.words(&at).to_owned());
        member.state("agency", kind.clone(), at);
        member.official = crate::find::tables::Tables::state_body(kind) && kind != "church_organisation";
        member.power = *power;
        member.score = 0.6;
        cast.add(member);
    }
}

/// Nouns for one person, and plural nouns without a number.
fn singles(story: &Story<'_>, lexicon: &Lexicon, hits: &[Hit], cast: &mut Cast) {
    for h in hits {
        let (Tag::Person(_) | Tag::People(_)) = h.tag else { continue };
        // "Arrêtés le 21 février": a participle, unless an article makes it a noun.
        let led =
            h.tokens.start.checked_sub(1).is_some_and(|i| {
                lexicon.has("articles", story.low(i)) || lexicon.has("definite", story.low(i))
            });
        let participle =
            hits.iter().any(|o| o.tokens == h.tokens && matches!(o.tag, Tag::Verb(_, Form::Participle)));
        if participle && !led {
            continue;
        }
        let longer = hits.iter().any(|o| {
            matches!(o.tag, Tag::Person(_) | Tag::People(_))
                && o.tokens.start <= h.tokens.start
                && h.tokens.end <= o.tokens.end
                && o.tokens.len() > h.tokens.len()
        });
        let at = story.span(&h.tokens);
        if longer || cast.taken(&at) {
            continue;
        }
        let before = h.tokens.start.checked_sub(1).map_or("", |i| story.low(i));
        match h.tag {
            Tag::Person(n) => {
                let word = &lexicon.persons[n];
                // "su abogado, Kemal Aydin": the name that follows is the same person.
                let name = story.tokens.get(h.tokens.end).and_then(|t| {
                    let same = |m: &&Mention| {
                        m.at.start == t.at.start && cast.of(m).name.is_some() && cast.of(m).human()
                    };
                    (t.mark != Mark::Strong && t.mark != Mark::Start)
                        .then(|| cast.mentions.iter().find(same))?
                });
                if let Some(id) = name.map(|m| m.member) {
                    describe(&mut cast.members[id], word, &at);
                    cast.again(id, at);
                    continue;
                }
                let new = lexicon.has("indefinite", before);
                // "la sœur" again: the same person, unless a new one is brought in.
                let known = cast.members.iter().rposition(|m| {
                    !new && m.kind == EntityKind::Person
                        && m.mentions.iter().any(|at| {
                            story
                                .words(at)
                                .to_lowercase()
                                .split_whitespace()
                                .any(|w| w == story.low(h.tokens.start))
                        })
                });
                if let Some(id) = known {
                    cast.again(id, at);
                    continue;
                }
                let mut member = Member::new(EntityKind::Person, at.clone());
                describe(&mut member, word, &at);
                member.score = 0.6;
                cast.add(member);
            }
            Tag::People(sort) => {
                let mut member = Member::new(EntityKind::Group, at.clone());
                member.pronoun = lexicon.has("definite", before) && sort == Sort::People;
                match sort {
                    Sort::Women => member.state("sex", "female", at),
                    Sort::Men => member.state("sex", "male", at),
                    Sort::Children => member.state("minor", "yes", at),
                    Sort::People => {}
                }
                member.score = 0.5;
                cast.add(member);
            }
            _ => {}
        }
    }
}

/// What a noun says about the person it names.
pub(super) fn describe(member: &mut Member, word: &super::words::PersonWord, at: &std::ops::Range<usize>) {
    if let Some(sex) = &word.sex {
        member.state("sex", sex.clone(), at.clone());
    }
    if let Some(role) = &word.role {
        member.state("role", role.clone(), at.clone());
    }
    if word.minor {
        member.state("minor", "yes", at.clone());
        member.minor = true;
        member.keep = true;
    }
    member.source |= word.source;
    member.official |= word.official;
}
