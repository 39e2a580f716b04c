//! Words for the kind of a place beside its name: "Jilin Province", "the city of Tumen", "온성군", "图们市".

use super::Level;

/// What such a word says about the place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A division of a country.
    Area,
    /// A settlement, or the district that is governed from it.
    Settlement,
    /// A crossing, port, station.
    Site,
}

impl Kind {
    /// Whether a place of this level is of this kind.
    pub(super) fn fits(self, level: Level) -> bool {
        match self {
            Kind::Area => matches!(level, Level::Region | Level::District),
            Kind::Settlement => matches!(level, Level::Town | Level::District),
            Kind::Site => matches!(level, Level::Site | Level::Town),
        }
    }
}

const AFTER: &[(&str, Kind)] = &[
    (" autonomous prefecture", Kind::Area),
    (" autonomous region", Kind::Area),
    (" autonomous county", Kind::Area),
    (" province", Kind::Area),
    (" prefecture", Kind::Area),
    (" governorate", Kind::Area),
    (" department", Kind::Area),
    (" municipality", Kind::Area),
    (" district", Kind::Area),
    (" borough", Kind::Area),
    (" parish", Kind::Area),
    (" county", Kind::Area),
    (" region", Kind::Area),
    (" oblast", Kind::Area),
    (" state", Kind::Area),
    (" krai", Kind::Area),
    (" sheng", Kind::Area),
    (" diqu", Kind::Area),
    (" gun", Kind::Area),
    (" kun", Kind::Area),
    (" do", Kind::Area),
    (" border crossing", Kind::Site),
    (" crossing", Kind::Site),
    (" township", Kind::Settlement),
    (" twp", Kind::Settlement),
    (" village", Kind::Settlement),
    (" town", Kind::Settlement),
    (" city", Kind::Settlement),
    (" shi", Kind::Settlement),
    (" xian", Kind::Settlement),
    (" zhen", Kind::Settlement),
    (" up", Kind::Settlement),
    (" si", Kind::Settlement),
    ("自治区", Kind::Area),
    ("自治州", Kind::Area),
    ("地区", Kind::Area),
    ("省", Kind::Area),
    ("州", Kind::Area),
    ("府", Kind::Area),
    ("郡", Kind::Area),
    ("县", Kind::Area),
    ("縣", Kind::Area),
    ("口岸", Kind::Site),
    ("市", Kind::Settlement),
    ("区", Kind::Settlement),
    ("區", Kind::Settlement),
    ("镇", Kind::Settlement),
    ("鎮", Kind::Settlement),
    ("乡", Kind::Settlement),
    ("村", Kind::Settlement),
    ("성", Kind::Area),
    ("도", Kind::Area),
    ("주", Kind::Area),
    ("군", Kind::Area),
    ("현", Kind::Area),
    ("시", Kind::Settlement),
    ("구", Kind::Settlement),
    ("진", Kind::Settlement),
    ("읍", Kind::Settlement),
    ("면", Kind::Settlement),
    ("리", Kind::Settlement),
];

const BEFORE: &[(&str, Kind)] = &[
    ("province of ", Kind::Area),
    ("state of ", Kind::Area),
    ("county of ", Kind::Area),
    ("district of ", Kind::Area),
    ("prefecture of ", Kind::Area),
    ("provincia de ", Kind::Area),
    ("province du ", Kind::Area),
    ("province de ", Kind::Area),
    ("departamento de ", Kind::Area),
    ("estado de ", Kind::Area),
    ("city of ", Kind::Settlement),
    ("town of ", Kind::Settlement),
    ("village of ", Kind::Settlement),
    ("ciudad de ", Kind::Settlement),
    ("ville de ", Kind::Settlement),
];

/// Whether a place of this level may be called by this English word for a kind of place ("province"); `None` for
/// other words, and for those that follow many names of towns ("district", "region").
pub(crate) fn fits(word: &str, level: Level) -> Option<bool> {
    const PLAIN: &[&str] =
        &["province", "prefecture", "governorate", "oblast", "county", "state", "city", "town", "village"];
    if !PLAIN.contains(&word) {
        return None;
    }
    let (_, kind) = AFTER.iter().find(|(after, _)| after.strip_prefix(' ') == Some(word))?;
    Some(kind.fits(level))
}

/// Splits a folded name into the name proper and the kind its words tell; `None` without such words.
pub(super) fn strip(folded: &str) -> Option<(&str, Kind)> {
    let name = folded.strip_prefix("the ").unwrap_or(folded);
    for &(word, kind) in BEFORE {
        if let Some(base) = name.strip_prefix(word) {
            return Some((base, kind));
        }
    }
    for &(word, kind) in AFTER {
        if let Some(base) = name.strip_suffix(word)
            && base.chars().count() >= 2
        {
            return Some((base.trim_end(), kind));
        }
    }
    None
}

/// Bytes of a word for a kind of place right at the start of Han text, as after a name; 0 when there is none. 府 is
/// left out: it is the end of 政府 more often than a prefecture.
pub(super) fn han_suffix(rest: &str) -> usize {
    AFTER
        .iter()
        .map(|(word, _)| *word)
        .filter(|word| !word.starts_with(' ') && !is_hangul(word) && *word != "府" && rest.starts_with(word))
        .map(str::len)
        .max()
        .unwrap_or(0)
}

fn is_hangul(word: &str) -> bool {
    word.starts_with(|c| matches!(c, '\u{ac00}'..='\u{d7a3}'))
}
