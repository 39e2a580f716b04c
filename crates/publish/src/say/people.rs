//! People as the page may show them.

use amparo_model::reading::EntityKind;
use amparo_model::{Qualifier, Size};
use amparo_protect::cleared::{Age, Description, Sex, Shown};

use super::number::{number, size};
use super::place::chain;
use super::{name, plain};
use crate::words::Words;

/// Words for people and whether they are one or many.
pub(super) struct Who {
    pub(super) text: String,
    pub(super) number: u64,
}

/// Those something was done to: "ten people, among them a woman and a child".
pub(super) fn victims(shown: &[Shown], stated: Option<Size>, words: &Words) -> Who {
    let (groups, members): (Vec<&Shown>, Vec<&Shown>) = shown.iter().partition(|s| is_group(s));
    let known = stated.or_else(|| groups.iter().find_map(|s| described(s)?.size));
    let one = known.is_some_and(|s| s.qualifier == Qualifier::Exactly && s.value == Some(1));
    let more = known.is_some_and(|s| s.bounds().1.is_none_or(|most| most > members.len() as u64));
    let inside = !groups.is_empty() || (more && !members.is_empty());
    if members.is_empty() || inside {
        let group = match known {
            Some(_) if one => words.t("who-person", &[("number", 1.into()), ("count", "1".into())]),
            Some(known) => words.t("who-size", &[("size", (&size(known, words)).into())]),
            None if groups.is_empty() => words.t("who-unknown", &[]),
            None => words.t("who-group", &[]),
        };
        if members.is_empty() {
            return Who { text: group, number: if one { 1 } else { 2 } };
        }
        let members = listed(&members, words, false);
        let text = words.t("who-among", &[("group", (&group).into()), ("members", (&members).into())]);
        return Who { text, number: 2 };
    }
    Who { text: listed(&members, words, true), number: members.len() as u64 }
}

/// A list of people: "Zhou Wen (spokeswoman) and an organisation"; alike ones are counted together.
pub(super) fn list(shown: &[Shown], words: &Words) -> String {
    listed(&shown.iter().collect::<Vec<_>>(), words, true)
}

fn listed(shown: &[&Shown], words: &Words, among: bool) -> String {
    let mut alike: Vec<(Kind<'_>, String, u64)> = Vec::new();
    for one in shown {
        let (kind, details) = match one {
            Shown::Named { name: n, role, kind } => {
                let role =
                    (*kind == EntityKind::Person).then(|| plain(role)).filter(|r| !r.trim().is_empty());
                (Kind::Named(n), role.unwrap_or_default())
            }
            Shown::Described(d) => (Kind::of(d), details(d, words, among)),
        };
        match alike.iter_mut().find(|(k, d, _)| *k == kind && *d == details) {
            Some((.., count)) if !matches!(kind, Kind::Named(_) | Kind::Group(_)) => *count += 1,
            _ => alike.push((kind, details, 1)),
        }
    }
    let mut texts = alike.iter().map(|(kind, details, count)| {
        let who = kind.text(*count, words);
        match (details.is_empty(), kind) {
            (true, _) => who,
            (_, Kind::Named(_)) => words.t("who-named", &[("name", (&who).into()), ("role", details.into())]),
            _ => words.t("who-details", &[("who", (&who).into()), ("details", details.into())]),
        }
    });
    let Some(mut text) = texts.next() else { return String::new() };
    let rest: Vec<String> = texts.collect();
    for (i, next) in rest.iter().enumerate() {
        let id = if i + 1 == rest.len() { "and" } else { "comma" };
        text = words.t(id, &[("list", (&text).into()), ("last", next.into())]);
    }
    text
}

/// What somebody is called for.
#[derive(Clone, Copy, PartialEq)]
enum Kind<'a> {
    Named(&'a str),
    Group(Option<Size>),
    One(&'static str),
}

impl Kind<'_> {
    fn of(d: &Description) -> Self {
        match (d.kind, d.minor, d.sex) {
            (EntityKind::Group, ..) => Self::Group(d.size),
            (EntityKind::Organisation | EntityKind::Place, ..) => Self::One("who-organisation"),
            (_, true, Some(Sex::Female)) => Self::One("who-girl"),
            (_, true, Some(Sex::Male)) => Self::One("who-boy"),
            (_, true, _) => Self::One("who-child"),
            (_, _, Some(Sex::Female)) => Self::One("who-woman"),
            (_, _, Some(Sex::Male)) => Self::One("who-man"),
            _ => Self::One("who-person"),
        }
    }

    fn text(self, count: u64, words: &Words) -> String {
        match self {
            Self::Named(text) => name(text),
            Self::Group(None) => words.t("who-group", &[]),
            Self::Group(Some(s)) => words.t("who-size", &[("size", (&size(s, words)).into())]),
            Self::One(id) => {
                words.t(id, &[("number", count.into()), ("count", (&number(count, words)).into())])
            }
        }
    }
}

/// "aged 30 to 44; from Ryanggang".
fn details(d: &Description, words: &Words, among: bool) -> String {
    let age = d.age.map(|age| match age {
        Age::Years(years) => words.t("age-years", &[("years", (&number(years.into(), words)).into())]),
        Age::Band(from, Some(to)) => {
            words.t("age-band", &[("from", (&from.to_string()).into()), ("to", (&to.to_string()).into())])
        }
        Age::Band(from, None) => words.t("age-over", &[("from", (&from.to_string()).into())]),
    });
    let origin = d.origin.as_ref().map(|o| words.t("from-origin", &[("place", (&chain(o, words)).into())]));
    let kinship = d
        .kinship
        .as_deref()
        .map(|kin| words.own(&format!("kin-{kin}"), None, &[]).unwrap_or_else(|| words.t("kin-other", &[])));
    let group = d.among.filter(|_| among).map(|s| words.t("among", &[("size", (&size(s, words)).into())]));
    let plain = |text: &Option<String>| text.as_deref().map(plain);
    let all = [age, plain(&d.nationality), origin, plain(&d.occupation), kinship, group];
    all.into_iter().flatten().collect::<Vec<_>>().join("; ")
}

fn described(shown: &Shown) -> Option<&Description> {
    match shown {
        Shown::Described(d) => Some(d),
        Shown::Named { .. } => None,
    }
}

fn is_group(shown: &Shown) -> bool {
    described(shown).is_some_and(|d| d.kind == EntityKind::Group)
}
