//! Where somebody stands: by the latest dated act, and contested where origins disagree.
//!
//! An order in time is only claimed where the dates allow no other. Of acts that may have happened in any order, one
//! origin tells them in the order in which they can follow each other; two origins that end differently are contested.

use amparo_model::Modality;
use jiff::civil::Date;

use super::history::{Bounds, Told};

/// Where somebody stands, from the first stage to the last.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Standing {
    Unknown,
    Held,
    Transferred,
    Returned,
    Freed,
    Dead,
    Contested,
}

/// All, in the order they are offered.
pub const STANDINGS: [Standing; 7] = [
    Standing::Held,
    Standing::Transferred,
    Standing::Returned,
    Standing::Contested,
    Standing::Unknown,
    Standing::Freed,
    Standing::Dead,
];

impl Standing {
    /// The word in addresses and files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Held => "held",
            Self::Transferred => "transferred",
            Self::Returned => "returned",
            Self::Freed => "freed",
            Self::Dead => "dead",
            Self::Contested => "contested",
        }
    }

    /// Message id of its label.
    pub fn id(self) -> &'static str {
        match self {
            Self::Unknown => "standing-unknown",
            Self::Held => "standing-held",
            Self::Transferred => "standing-transferred",
            Self::Returned => "standing-returned",
            Self::Freed => "standing-freed",
            Self::Dead => "standing-dead",
            Self::Contested => "standing-contested",
        }
    }

    /// Whether somebody can still be helped out of it.
    pub fn at_risk(self) -> bool {
        !matches!(self, Self::Freed | Self::Dead)
    }
}

/// What an act makes of somebody's liberty; `None` where it changes nothing.
pub fn after(act: &str) -> Option<Standing> {
    Some(match act {
        "arrest"
        | "abduction"
        | "detention"
        | "detention_of_child"
        | "incommunicado_detention"
        | "enforced_disappearance"
        | "threatened_return"
        | "imprisonment"
        | "political_camp" => Standing::Held,
        "transfer" => Standing::Transferred,
        "forced_return" => Standing::Returned,
        "release" | "escape" | "rescue" => Standing::Freed,
        "execution" | "killing" | "death_in_custody" => Standing::Dead,
        _ => return None,
    })
}

/// Whether an act is a taking: whatever comes after it can follow from it.
fn takes(act: &str) -> bool {
    matches!(act, "arrest" | "abduction" | "transfer")
}

/// Whether an act says that somebody was taken or held: the clock of the board starts with it.
pub fn holds(act: &str) -> bool {
    act != "threatened_return" && after(act) == Some(Standing::Held)
}

/// Where somebody stands and who says so.
#[derive(Clone, Debug, PartialEq)]
pub struct Now<'a> {
    /// Where.
    pub standing: Standing,
    /// The acts it rests on; where it is contested, those of every side.
    pub by: Vec<&'a Told>,
    /// Acts without a date that say something else.
    pub undated: Vec<&'a Told>,
}

/// Where somebody stands by what is told.
pub fn now<'a>(told: impl IntoIterator<Item = &'a Told>) -> Now<'a> {
    let all: Vec<&Told> = told.into_iter().filter(|t| after(&t.act).is_some()).collect();
    let happened: Vec<&Told> = all.iter().copied().filter(|t| t.happened()).collect();
    let (dated, undated): (Vec<&Told>, Vec<&Told>) = happened.iter().partition(|t| t.bounds().is_some());
    let mut now = if dated.is_empty() { last(&undated) } else { last(&dated) };
    if !dated.is_empty() {
        let other = |t: &&Told| after(&t.act) != Some(now.standing) && !now.by.contains(t);
        // An arrest without a date may be the one that is dated elsewhere; what ends it may not be passed over.
        now.undated =
            undated.into_iter().filter(|t| other(t) && after(&t.act) > Some(Standing::Held)).collect();
    }
    let denied: Vec<&Told> = all.iter().copied().filter(|t| now.by.iter().any(|by| denies(t, by))).collect();
    if !denied.is_empty() {
        now.standing = Standing::Contested;
        now.by.extend(denied);
    }
    now
}

/// Where the acts end that no other act is surely later than.
fn last<'a>(acts: &[&'a Told]) -> Now<'a> {
    let open: Vec<&Told> =
        acts.iter().copied().filter(|a| !acts.iter().any(|b| surely_before(a, b))).collect();
    let Some(top) = open.iter().copied().max_by_key(|t| after(&t.act)) else {
        return Now { standing: Standing::Unknown, by: Vec::new(), undated: Vec::new() };
    };
    let sides: Vec<&Told> =
        open.iter().copied().filter(|a| open.iter().any(|b| disagree(a, b, acts))).collect();
    if !sides.is_empty() {
        return Now { standing: Standing::Contested, by: sides, undated: Vec::new() };
    }
    // One telling that frees and returns without an order in time tells no end.
    if open.iter().any(|a| open.iter().any(|b| a.origin == b.origin && excludes(a, b))) {
        return Now { standing: Standing::Unknown, by: open, undated: Vec::new() };
    }
    let by = open.into_iter().filter(|t| after(&t.act) == after(&top.act)).collect();
    Now { standing: after(&top.act).unwrap_or(Standing::Unknown), by, undated: Vec::new() }
}

/// Whether two acts of different origins cannot both be where somebody stands. `all`: what else is told beside them.
fn disagree(a: &Told, b: &Told, all: &[&Told]) -> bool {
    // Who tells of the holding and of its end does not stand against one who only knew of the holding.
    let knew = |one: &Told, other: &Told| {
        all.iter()
            .any(|t| t.origin == one.origin && after(&t.act) == after(&other.act) && unordered(t, other))
    };
    a.origin != b.origin && clash(a, b) && !knew(a, b) && !knew(b, a)
}

/// Whether two tellings contradict each other, anywhere in the history.
pub fn contradict(a: &Told, b: &Told, all: &[&Told]) -> bool {
    let dated = a.bounds().is_some() && b.bounds().is_some();
    let both = a.happened() && b.happened();
    (both && dated && unordered(a, b) && disagree(a, b, all)) || denies(a, b) || denies(b, a)
}

/// Two ends that exclude each other, or being free on a day on which somebody is said to be held.
fn clash(a: &Told, b: &Told) -> bool {
    let (Some(one), Some(other)) = (after(&a.act), after(&b.act)) else { return false };
    let kept = |t: &Told| after(&t.act) == Some(Standing::Held) && !takes(&t.act);
    excludes(a, b) || (one == Standing::Freed && kept(b)) || (other == Standing::Freed && kept(a))
}

/// Free and returned, free and dead: not both at once.
fn excludes(a: &Told, b: &Told) -> bool {
    let ends = [after(&a.act), after(&b.act)];
    ends.contains(&Some(Standing::Freed))
        && (ends.contains(&Some(Standing::Returned)) || ends.contains(&Some(Standing::Dead)))
}

/// Somebody says that it did not happen. A report's own "not" does not stand against its own "yes".
fn denies(no: &Told, yes: &Told) -> bool {
    let says_no = match no.modality {
        Modality::Denied => true,
        Modality::Negated => no.origin != yes.origin,
        _ => false,
    };
    says_no && yes.happened() && after(&no.act) == after(&yes.act) && unordered(no, yes)
}

/// Whether every day the one can mean lies before every day of the other.
fn surely_before(a: &Told, b: &Told) -> bool {
    let (Some((_, Some(end))), Some((Some(start), _))) = (a.bounds(), b.bounds()) else { return false };
    end < start
}

fn unordered(a: &Told, b: &Told) -> bool {
    !surely_before(a, b) && !surely_before(b, a)
}

/// Days from the latest known arrest or holding to a day: at least, and at most (`None`: no limit).
pub fn days<'a>(told: impl IntoIterator<Item = &'a Told>, today: Date) -> Option<(i64, Option<i64>)> {
    let taken = told.into_iter().filter(|t| t.happened() && holds(&t.act)).filter_map(Told::bounds);
    let latest = taken.max_by_key(|(first, last)| (last.or(*first), *first))?;
    Some(since(latest, today))
}

/// Days from a date to a day: at least and at most.
pub fn since((first, last): Bounds, today: Date) -> (i64, Option<i64>) {
    let days = |day: Date| i64::from((today - day).get_days()).max(0);
    (last.map_or(0, days), first.map(days))
}

/// A small telling for tests: act, date, origin.
#[cfg(test)]
pub(crate) fn tells(act: &str, when: &str, origin: &str) -> Told {
    Told {
        claim: amparo_model::ClaimId::new(1, 1),
        report: None,
        act: act.to_owned(),
        modality: Modality::Asserted,
        reviewed: true,
        when: Some(when.to_owned()).filter(|when| !when.is_empty()),
        days: super::history::bounds(when),
        place: None,
        countries: std::collections::BTreeSet::new(),
        holder: None,
        origin: origin.to_owned(),
        says: origin.to_owned(),
        said_on: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stands(told: &[Told]) -> Standing {
        now(told).standing
    }

    #[test]
    fn the_latest_dated_act_says_where_somebody_stands() {
        let mut told = vec![tells("arrest", "2018-10-07", "A"), tells("transfer", "2018-10-09", "A")];
        assert_eq!(stands(&told), Standing::Transferred);
        told.push(tells("forced_return", "2018-10-20", "B"));
        assert_eq!(stands(&told), Standing::Returned);
        assert_eq!(now(&told).by, [&told[2]]);
        assert_eq!(stands(&[]), Standing::Unknown);
        assert_eq!(stands(&[tells("interrogation", "2018-10-07", "A")]), Standing::Unknown);
    }

    #[test]
    fn somebody_freed_and_taken_again_is_held_and_the_clock_starts_anew() {
        let told = [
            tells("arrest", "2018-03-01", "A"),
            tells("release", "2018-05-02", "A"),
            tells("arrest", "2019-01", "B"),
        ];
        assert_eq!(stands(&told), Standing::Held);
        let today = "2019-02-10".parse().unwrap();
        assert_eq!(days(&told, today), Some((10, Some(40))));
        assert_eq!(stands(&told[..2]), Standing::Freed);
    }

    #[test]
    fn fear_and_plans_move_nobody() {
        let mut feared = tells("forced_return", "2018-11-01", "A");
        for modality in [Modality::Feared, Modality::Planned, Modality::Uncertain, Modality::Conditional] {
            feared.modality = modality;
            let told = [tells("arrest", "2018-10-07", "A"), feared.clone()];
            assert_eq!(stands(&told), Standing::Held, "{modality:?}");
            assert_eq!(days(&[feared.clone()], "2019-01-01".parse().unwrap()), None);
        }
    }

    #[test]
    fn origins_that_end_differently_are_contested_and_one_that_only_knew_less_is_not() {
        let freed = tells("release", "2018-11", "A");
        let returned = tells("forced_return", "2018-11-20", "B");
        let told = [freed.clone(), returned.clone()];
        let now_ = now(&told);
        assert_eq!(now_.standing, Standing::Contested);
        assert_eq!(now_.by.len(), 2, "both sides are shown");
        // Later news that both could know settles it: time moves on.
        let later = [freed.clone(), returned, tells("imprisonment", "2019-02-01", "C")];
        assert_eq!(stands(&later), Standing::Held);
        // One knew of the arrest only, the other of arrest and release.
        let less = [
            tells("detention", "2018-10", "B"),
            tells("arrest", "2018-10-07", "A"),
            tells("release", "2018-10-30", "A"),
        ];
        assert_eq!(stands(&less), Standing::Freed);
        // Held in the month in which another says she was free, who tells of no holding.
        assert_eq!(stands(&[tells("detention", "2018-11", "B"), freed]), Standing::Contested);
        // An arrest can be followed by anything.
        assert_eq!(
            stands(&[tells("arrest", "2018-11", "B"), tells("release", "2018-11", "A")]),
            Standing::Freed
        );
    }

    #[test]
    fn a_denial_contests_and_a_single_telling_without_order_has_no_end() {
        let mut denied = tells("arrest", "", "A");
        denied.modality = Modality::Denied;
        assert_eq!(stands(&[tells("arrest", "2018-10-07", "A"), denied.clone()]), Standing::Contested);
        denied.modality = Modality::Negated;
        assert_eq!(stands(&[tells("arrest", "2018-10-07", "A"), denied.clone()]), Standing::Held);
        assert_eq!(stands(&[tells("arrest", "2018-10-07", "B"), denied]), Standing::Contested);
        let both = [tells("release", "2018-11", "A"), tells("forced_return", "2018-11", "A")];
        assert_eq!(stands(&both), Standing::Unknown);
    }

    #[test]
    fn a_date_without_a_year_orders_nothing_and_is_kept_beside() {
        let told = [tells("arrest", "2018-10-07", "A"), tells("forced_return", "XXXX-11-04", "B")];
        let now_ = now(&told);
        assert_eq!((now_.standing, now_.undated), (Standing::Held, vec![&told[1]]));
        assert_eq!(stands(&[tells("forced_return", "", "A"), tells("arrest", "", "A")]), Standing::Returned);
        assert_eq!(days(&[tells("arrest", "XXXX-11-04", "A")], "2019-01-01".parse().unwrap()), None);
    }

    #[test]
    fn an_interval_gives_a_range_of_days() {
        let today = "2018-12-01".parse().unwrap();
        assert_eq!(days(&[tells("arrest", "2018-10-01/2018-10-31", "A")], today), Some((31, Some(61))));
        assert_eq!(days(&[tells("arrest", "../2018-10-31", "A")], today), Some((31, None)));
        assert_eq!(days(&[tells("arrest", "2018-11-15/..", "A")], today), Some((0, Some(16))));
        assert_eq!(days(&[tells("arrest", "2019-01-01", "A")], today), Some((0, Some(0))), "never negative");
    }
}
