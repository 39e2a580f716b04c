//! The rules, made from what the lists have: conjunctions of things that two records of one person often share.

use crate::records::hash::mix;
use crate::records::people::{FURTHER, Kind, People, Row};

/// Something two records can share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Atom {
    /// Skeletons of given and family name, in either order.
    Names,
    Given,
    Family,
    Father,
    /// First three letters of given and family name.
    Starts,
    Birth,
    BirthYear,
    /// Month and day of birth.
    Birthday,
    Event,
    Place,
    District,
    Further(usize),
    /// First half of a code.
    Start(usize),
    /// Everything that is compared.
    All,
}

/// A rule: records that share all atoms are a pair.
#[derive(Clone, Debug)]
pub(crate) struct Rule {
    pub(crate) name: String,
    pub(crate) atoms: Vec<Atom>,
}

/// The rules for these lists, the sharpest first.
pub(crate) fn rules(people: &People) -> Vec<Rule> {
    use Atom::{
        All, Birth, BirthYear, Birthday, District, Event, Family, Father, Further, Given, Names, Place,
        Start, Starts,
    };
    let has = people.has;
    let further: Vec<usize> = (0..people.further.len().min(FURTHER)).collect();
    let mut wanted: Vec<Vec<Atom>> = vec![
        vec![All],
        vec![Names, Birth],
        vec![Names, Event],
        vec![Names, Place],
        vec![Names, BirthYear],
        vec![Names, District],
        vec![Names, Father],
    ];
    wanted.extend(further.iter().map(|i| vec![Names, Further(*i)]));
    wanted.push(vec![Names]);
    wanted.extend(
        further.iter().filter(|i| people.further[**i].1.kind == Kind::Code).map(|i| vec![Further(*i)]),
    );
    wanted.extend([
        vec![Event, Place],
        vec![Given, Event],
        vec![Family, Event],
        vec![Given, Birth],
        vec![Family, Birth],
        vec![Birth, Place],
        vec![Given, Birthday],
        vec![Family, Birthday],
        vec![Event, District, BirthYear],
        vec![Given, Place, BirthYear],
        vec![Family, Place, BirthYear],
        vec![Starts, BirthYear],
        vec![Starts, District],
    ]);
    for i in further {
        wanted.extend([vec![Further(i), Birth], vec![Further(i), Given], vec![Further(i), Family]]);
        if people.further[i].1.kind == Kind::Code {
            wanted.extend([vec![Start(i), Birth], vec![Start(i), Given], vec![Start(i), Family]]);
        }
    }
    let there = |atom: &Atom| match atom {
        All => true,
        Names | Starts => has.given && has.family,
        Given => has.given,
        Family => has.family,
        Father => has.father,
        Birth | Birthday => people.whole_births,
        BirthYear => has.birth,
        Event => has.event,
        Place => has.place,
        District => has.district,
        Further(_) | Start(_) => true,
    };
    wanted.retain(|atoms| atoms.iter().all(there));
    wanted.into_iter().map(|atoms| Rule { name: named(&atoms, people), atoms }).collect()
}

/// Further ways in which two people come to be alike, beside those of the rules: kin taken together, kin of one place,
/// people taken together.
pub(crate) fn ways(people: &People) -> Vec<Rule> {
    use Atom::{District, Event, Family, Father, Place};
    let wanted = [
        vec![Family, Event, Place],
        vec![Family, Father, Event, Place],
        vec![Family, Father],
        vec![Family, Place],
        vec![Family, Event, District],
        vec![Event, District],
    ];
    let has = people.has;
    let there = |atom: &Atom| match atom {
        Family => has.family,
        Father => has.father,
        Event => has.event,
        Place => has.place,
        _ => has.district,
    };
    let kept = wanted.into_iter().filter(|atoms| atoms.iter().all(there));
    kept.map(|atoms| Rule { name: named(&atoms, people), atoms }).collect()
}

fn named(atoms: &[Atom], people: &People) -> String {
    let one = |atom: &Atom| match atom {
        Atom::Names => "names".to_owned(),
        Atom::Given => "given".to_owned(),
        Atom::Family => "family".to_owned(),
        Atom::Father => "father".to_owned(),
        Atom::Starts => "starts of names".to_owned(),
        Atom::Birth => "birth date".to_owned(),
        Atom::BirthYear => "birth year".to_owned(),
        Atom::Birthday => "birthday".to_owned(),
        Atom::Event => "event date".to_owned(),
        Atom::Place => "place".to_owned(),
        Atom::District => "district".to_owned(),
        Atom::Further(i) => people.further[*i].0.clone(),
        Atom::Start(i) => format!("start of {}", people.further[*i].0),
        Atom::All => "everything".to_owned(),
    };
    atoms.iter().map(one).collect::<Vec<_>>().join(" + ")
}

impl Rule {
    /// Whether the rule asks for everything to be the same: no way in which two people come to be proposed.
    pub(crate) fn is_everything(&self) -> bool {
        self.atoms == [Atom::All]
    }

    /// The key of a record; 0 when the record lacks something the rule needs.
    pub(crate) fn key(&self, people: &People, row: &Row) -> u32 {
        key(&self.atoms, people, row)
    }
}

/// The key of a record under a conjunction of at most four atoms; 0 when it lacks one of them.
pub(crate) fn key(atoms: &[Atom], people: &People, row: &Row) -> u32 {
    let mut parts = [0_u64; 4];
    for (at, atom) in atoms.iter().enumerate() {
        let part = value(*atom, people, row);
        if part == 0 {
            return 0;
        }
        parts[at] = part;
    }
    (mix(&parts[..atoms.len()]) as u32).max(1)
}

impl Atom {
    /// Whether this is a part of what a comparison looks at.
    pub(crate) fn belongs(self, comparison: &str, people: &People) -> bool {
        match self {
            Self::Names | Self::Given | Self::Family | Self::Starts => comparison == "name",
            Self::Father => comparison == "father",
            Self::Birth | Self::BirthYear | Self::Birthday => comparison == "birth",
            Self::Event | Self::Place | Self::District => comparison == "event",
            Self::Further(i) | Self::Start(i) => comparison == people.further[i].0,
            Self::All => true,
        }
    }
}

fn value(atom: Atom, people: &People, row: &Row) -> u64 {
    let skeleton = |code: u32| u64::from(people.names.known[code as usize].skeleton);
    let start = |code: u32| {
        let spelling = people.names.spelling.get(code).as_bytes();
        spelling.iter().take(3).fold(1_u64, |n, b| n << 8 | u64::from(*b))
    };
    match atom {
        Atom::Names => {
            let (a, b) = (skeleton(row.given), skeleton(row.family));
            if a == 0 || b == 0 { 0 } else { a.min(b) << 32 | a.max(b) }
        }
        Atom::Given => skeleton(row.given),
        Atom::Family => skeleton(row.family),
        Atom::Father => skeleton(row.father),
        Atom::Starts => {
            if row.given == 0 || row.family == 0 {
                return 0;
            }
            let (a, b) = (start(row.given), start(row.family));
            a.min(b) << 32 | a.max(b)
        }
        Atom::Birth if row.birth.is_whole() => u64::from(row.birth.0),
        Atom::Birthday if row.birth.is_whole() => u64::from(row.birth.0 & 0x3fff),
        Atom::Birth | Atom::Birthday => 0,
        Atom::BirthYear => u64::from(row.birth.year()),
        Atom::Event if row.event.is_whole() => u64::from(row.event.0),
        Atom::Event => 0,
        Atom::Place => u64::from(row.place),
        Atom::District => u64::from(row.district),
        Atom::Further(i) => u64::from(row.further[i]),
        Atom::Start(i) => {
            let code = people.further[i].1.values.get(row.further[i]).as_bytes();
            let half = code.len().div_ceil(2);
            if half < 2 {
                0
            } else {
                code[..half].iter().fold(7, |n: u64, b| n.rotate_left(8) ^ u64::from(*b) ^ n << 3)
            }
        }
        Atom::All => {
            let parts = [
                u64::from(row.given) << 32 | u64::from(row.family),
                u64::from(row.father) << 32 | u64::from(row.others),
                u64::from(row.birth.0) << 32 | u64::from(row.event.0),
                u64::from(row.place) << 32 | u64::from(row.district),
                row.further.iter().fold(u64::from(row.sex), |n, f| mix(&[n, u64::from(*f)])),
            ];
            if row.given == 0 && row.family == 0 { 0 } else { mix(&parts).max(1) }
        }
    }
}
