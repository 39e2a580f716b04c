//! Two names against each other: which hypotheses both may follow, and what each says.

use super::assign::{Pairing, assign};
use super::form::{Level, Weight};
use super::readings::{Origin, PRIOR, Readings, log_add};
use super::sounds::{Family, Laid, Part, lay};
use super::syllables::{Meeting, Met, Parse, Role, families, meet};

/// Nats that one part gives at most.
const PART: f32 = 6.0;
/// Nats against of a part that contradicts.
const APART: f32 = 6.0;
/// Nats against of a slip.
const SLIP: f32 = 1.5;
/// Nats against of a part that one name lacks; each further one counts twice.
const MISSING: f32 = 1.0;
/// Nats for two Slavic words that differ in the ending -a.
const ENDING: f32 = 0.2;
/// Nats against of another order.
const ORDER: f32 = 0.3;
/// Nats for and against of an initial.
const INITIAL: (f32, f32) = (1.0, -3.0);
/// Nats against of a given syllable that one name lacks.
const SYLLABLE: f32 = 4.0;
/// Chance that a pair of different persons who are asked about are kin.
const KIN: f32 = 0.05;
/// ln of the chance that a Korean name is met in its Chinese reading.
const ACROSS: f32 = -3.0;
/// ln of the chance of all common hypotheses together below which two names have none.
const UNLIKE: f32 = -5.0;
/// ln of the chance above which a name is taken for Korean or Chinese.
const SURE: f32 = -0.5;
/// Chance below which a hypothesis of sounds, and one of syllables, is not asked.
const ASKED: f32 = 0.08;
const HARDLY: f32 = 0.002;

/// What one hypothesis says, with what it rests on.
#[derive(Clone, Debug)]
pub(super) enum Ground {
    /// Readings of whole names.
    Syllables(Parse, Parse, Meeting),
    /// Parts laid beside each other.
    Parts(Family, Vec<Pairing>),
    /// Names that agree when run together.
    Joined,
    /// Nothing to rest on.
    Nothing,
}

/// The verdict of the likeliest hypothesis, with the weight blended over all.
pub(super) struct Verdict {
    pub(super) weight: Weight,
    pub(super) ground: Ground,
}

/// Compares two names: the same to the last bit whichever comes first.
pub(super) fn weigh(a: &Readings, b: &Readings) -> Verdict {
    let rank = |r: &Readings| (r.letters, r.parts.len(), r.parses.len());
    if rank(a) <= rank(b) {
        return ordered(a, b);
    }
    let mut verdict = ordered(b, a);
    verdict.ground = match verdict.ground {
        Ground::Syllables(x, y, met) => Ground::Syllables(y, x, met),
        Ground::Parts(family, mut pairs) => {
            pairs.iter_mut().for_each(|p| std::mem::swap(&mut p.left, &mut p.right));
            pairs.sort_by_key(|p| p.left);
            Ground::Parts(family, pairs)
        }
        other => other,
    };
    verdict
}

fn ordered(a: &Readings, b: &Readings) -> Verdict {
    if a.is_empty() || b.is_empty() {
        return Verdict { weight: Weight { weight: 0.0, level: Level::Unclear }, ground: Ground::Nothing };
    }
    let mut joint: Vec<(f32, Option<Origin>)> = super::readings::ORIGINS
        .into_iter()
        .enumerate()
        .map(|(i, origin)| (a.chances[i] + b.chances[i] - PRIOR[i], Some(origin)))
        .collect();
    let across = log_add(a.chances[0] + b.chances[1], a.chances[1] + b.chances[0]);
    joint.push((across + ACROSS, None));
    let all = joint.iter().map(|j| j.0).fold(-1.0e5, log_add);
    joint.iter_mut().for_each(|j| j.0 = (j.0 - all).exp());
    // Readings of syllables are strict: a match under an unlikely one is evidence for it, so they are summed as
    // chances. Sounds are generous: there each hypothesis counts by its own chance.
    let (mut shares, mut strict, mut weight) = (0.0, Vec::new(), 0.0);
    let mut first: Option<(f32, Said)> = None;
    let mut likelier = |rank: f32, said: Said| {
        if first.as_ref().is_none_or(|f| rank > f.0) {
            first = Some((rank, said));
        }
    };
    // One is surely Korean or Chinese, and the other fits no syllables of theirs: slips, or a rare syllable.
    let sure = |r: &Readings| r.chances[0].max(r.chances[1]) > SURE;
    let slipped = (sure(a) || a.familial && b.familial) && b.parses.is_empty()
        || (sure(b) || a.familial && b.familial) && a.parses.is_empty();
    for (chance, origin) in joint {
        let ways: &[(bool, bool)] = match origin {
            Some(Origin::Korean) => &[(true, true)],
            Some(Origin::Chinese) => &[(false, false)],
            None => &[(true, false), (false, true)],
            Some(Origin::Arabic | Origin::Slavic | Origin::Other) => &[],
        };
        if !ways.is_empty() && chance > HARDLY {
            strict.push((chance, syllables(a, b, ways)));
        } else if let Some(family) = origin.and_then(Origin::sounds).filter(|_| chance > ASKED) {
            let family = if slipped && family == Family::Other { Family::Syllabic } else { family };
            let said = sounds(a, b, family);
            weight += chance * said.0;
            shares += chance;
            likelier(chance, said);
        }
    }
    let chance: f32 = strict.iter().map(|s| s.0).sum();
    if chance > 0.0 {
        let sum = strict.iter().map(|(p, said)| (p / chance).ln() + said.0).fold(-1.0e4, log_add);
        weight += chance * sum;
        shares += chance;
        let best = strict.into_iter().reduce(|x, y| if y.0.ln() + y.1.0 > x.0.ln() + x.1.0 { y } else { x });
        if let Some((_, said)) = best {
            likelier(chance, said);
        }
    }
    weight /= f32::max(shares, 1.0e-6);
    let (_, mut level, ground) = first.map_or((0.0, Level::Unclear, Ground::Nothing), |f| f.1);
    // Characters against letters with no table between them: a difference says little.
    if a.dense != b.dense && !matches!(ground, Ground::Syllables(..)) && weight < 0.0 && all < UNLIKE {
        weight = weight.max(-2.0);
        level = Level::Unclear;
    }
    if a.letters == b.letters {
        level = Level::Exact;
        weight = weight.max(PART);
    }
    if a.scanned != b.scanned {
        level = level.max(Level::Near);
    }
    Verdict { weight: Weight { weight: f64::from(weight.clamp(-15.0, 25.0)), level }, ground }
}

type Said = (f32, Level, Ground);

/// Evidence of all parts together, against chance and against kin.
///
/// Two names that are asked about are often not met by chance: relatives share all parts but one. With w the weights of
/// the parts, the weight is -ln of (1 - KIN) exp(-sum of w) + KIN / n sum over the k that
/// may be free of exp(-w_k - sum over j≠k of
/// min(w_j, 0)): a mixture of "another person by chance" and "a relative whose k-th part is free". One contradiction
/// then outweighs any number of shared parts.
fn against_kin(weights: &[f32], free: std::ops::Range<usize>) -> f32 {
    let sum: f32 = weights.iter().sum();
    if weights.len() < 2 || free.is_empty() {
        return sum;
    }
    let below: f32 = weights.iter().map(|w| w.min(0.0)).sum();
    let n = free.len() as f32;
    let kin = weights[free].iter().map(|w| -(w + below - w.min(0.0))).fold(-1.0e4, log_add);
    -log_add((1.0 - KIN).ln() - sum, (KIN / n).ln() + kin)
}

fn syllables(a: &Readings, b: &Readings, ways: &[(bool, bool)]) -> Said {
    let mut best: Option<(f32, f32, Parse, Parse, Meeting)> = None;
    for &(ka, kb) in ways {
        let top = |r: &Readings, k: bool| r.under(k).next().map_or(0.0, |p| p.chance);
        let (top_a, top_b) = (top(a, ka), top(b, kb));
        for x in a.under(ka) {
            for y in b.under(kb) {
                let meeting = meet(x, y);
                let mut weight = against_kin(meeting.weights(), 1..meeting.weights().len())
                    - SYLLABLE * f32::from(meeting.missing);
                weight -= if x.last == y.last { 0.0 } else { ORDER };
                weight -= if x.extras == y.extras { 0.0 } else { ORDER };
                let found = weight + (x.chance - top_a) + (y.chance - top_b);
                if best.as_ref().is_none_or(|b| found > b.0) {
                    best = Some((found, weight, *x, *y, meeting));
                }
            }
        }
    }
    match best {
        Some((_, weight, x, y, meeting)) => {
            let level = syllable_level(&x, &y, &meeting);
            // Words may be cut otherwise than the tables cut them.
            let loose = level > Level::Near && !a.dense && !b.dense;
            match joined(a, b, Family::Syllabic).filter(|(w, slips)| loose && *slips == 0 && *w > weight) {
                Some((joined, _)) => (joined, Level::Near, Ground::Joined),
                None => (weight, level, Ground::Syllables(x, y, meeting)),
            }
        }
        None => (0.0, Level::Unclear, Ground::Nothing),
    }
}

fn syllable_level(a: &Parse, b: &Parse, met: &Meeting) -> Level {
    let all_apart = met.apart >= a.n.min(b.n);
    match (met.family, met.given) {
        (Met::Apart, Met::Apart) if all_apart => Level::Different,
        (Met::Apart, _) | (_, Met::Apart) => Level::Contradicting,
        _ if met.missing > 0 => Level::PartMissing,
        (Met::Near, _) | (_, Met::Near) => Level::Near,
        _ if a.last != b.last => Level::Swapped,
        _ if a.extras != b.extras => Level::PartMissing,
        _ => Level::SameReading,
    }
}

fn sounds(a: &Readings, b: &Readings, family: Family) -> Said {
    let table: Vec<Vec<(f32, Level)>> =
        a.parts.iter().map(|p| b.parts.iter().map(|q| part(family, p, q)).collect()).collect();
    let pairs = assign(&table, b.parts.len());
    let missing = a.parts.len().abs_diff(b.parts.len());
    let turned = pairs.windows(2).any(|w| w[0].right > w[1].right);
    let weights: Vec<f32> = pairs.iter().map(|p| p.weight).collect();
    let mut weight = against_kin(&weights, 0..weights.len()) - MISSING * missing as f32;
    weight -= MISSING * missing.saturating_sub(1) as f32;
    weight -= if turned { ORDER } else { 0.0 };
    let has = |level: Level| pairs.iter().any(|p| p.level == level);
    let agrees = has(Level::SameReading) || has(Level::Near);
    let level = if has(Level::Contradicting) {
        if agrees { Level::Contradicting } else { Level::Different }
    } else if !agrees {
        if has(Level::Initial) { Level::Initial } else { Level::Unclear }
    } else if missing > 1 && !has(Level::SameReading) {
        // One part nearly agrees and two have no counterpart: that is no agreement.
        Level::Different
    } else if missing > 0 {
        Level::PartMissing
    } else if has(Level::Initial) {
        Level::Initial
    } else if has(Level::Near) {
        Level::Near
    } else if turned {
        Level::Swapped
    } else {
        Level::SameReading
    };
    if level > Level::Near
        && let Some((joined, _)) = joined(a, b, family).filter(|(w, _)| *w > weight)
    {
        return (joined, Level::Near, Ground::Joined);
    }
    (weight, level, Ground::Parts(family, pairs))
}

/// Two parts of names.
fn part(family: Family, a: &Part, b: &Part) -> (f32, Level) {
    let (x, y) = (a.heard(family), b.heard(family));
    if a.initial || b.initial {
        let same = x.first().zip(y.first()).is_some_and(|(p, q)| lay(family, &[*p], &[*q]).slips == 0);
        return if same { (INITIAL.0, Level::Initial) } else { (INITIAL.1, Level::Contradicting) };
    }
    if family == Family::Syllabic
        && let Some(weight) = family_name(a, b)
    {
        return (weight.min(PART), Level::SameReading);
    }
    let (short, long) = if x.len() < y.len() { (x, y) } else { (y, x) };
    if family == Family::Slavic && long.strip_prefix(short) == Some(b"a") {
        // One letter, and another name: Aleksandr, Aleksandra. Of families it says little (Orlov, Orlova).
        return (ENDING, Level::Near);
    }
    let most = a.most(family).min(b.most(family)).min(PART);
    let Laid { weight, share, slips } = lay(family, x, y);
    let long = a.letters.min(b.letters);
    let slip = SLIP * f32::from(slips);
    match slips {
        0 if share >= 0.5 => (weight.min(most), Level::SameReading),
        0 if share >= 0.3 => ((weight.min(most) - SLIP).max(0.2), Level::Near),
        1 if share >= 0.35 && long >= 4 || share >= 0.3 && long >= 5 || share >= 0.5 => {
            ((weight.min(most) - slip).max(0.2), Level::Near)
        }
        2 if share >= 0.6 && long >= 8 => ((weight.min(most) - slip).max(0.2), Level::Near),
        _ => (-APART * (1.0 - share.max(0.0)).clamp(0.4, 1.0), Level::Contradicting),
    }
}

/// Two parts as spellings of one family name (Ri, Yi, Lee).
fn family_name(a: &Part, b: &Part) -> Option<f32> {
    let ways = [(0, Role::KoreanFamily), (1, Role::ChineseFamily)];
    let found = ways.into_iter().filter_map(|(i, role)| {
        let (weight, met) = families(a.family[i]?, b.family[i]?, role as usize);
        (met == Met::Same).then_some(weight)
    });
    found.reduce(f32::max)
}

/// Names run together or cut otherwise: their letters in order agree but for a slip, with the family name at
/// the other end if need be. Gives the weight and the slips.
fn joined(a: &Readings, b: &Readings, family: Family) -> Option<(f32, u8)> {
    let run = |r: &Readings, from: usize| {
        let (head, tail) = r.parts.split_at(from);
        tail.iter().chain(head).flat_map(|p| p.heard(family)).copied().take(31).collect::<Vec<u8>>()
    };
    let x = run(a, 0);
    let turns = if family == Family::Syllabic { vec![0, 1, b.parts.len() - 1] } else { vec![0] };
    let parts = a.parts.len().max(b.parts.len()) as f32;
    let tried = turns.into_iter().filter_map(|from| {
        let y = run(b, from.min(b.parts.len()));
        if x.len().abs_diff(y.len()) > 2 || x.len().min(y.len()) < 6 {
            return None;
        }
        let laid = lay(family, &x, &y);
        let close = if laid.slips == 0 { 0.85 } else { 0.7 };
        let weight = laid.weight.min(PART * parts.min(2.0)) - SLIP;
        (laid.slips <= 1 && laid.share > close).then_some((weight, laid.slips))
    });
    tried.reduce(|x, y| if y.0 > x.0 { y } else { x })
}
