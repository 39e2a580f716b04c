//! What a picture shows, act by act: the rows of its table, numbered as the marks are.

use std::collections::BTreeSet;

use amparo_model::{ClaimId, Modality, ReportId};
use jiff::civil::Date;

use crate::say::{Lang, Say};
use crate::show::history::{Bounds, Told};
use crate::show::{claim, standing};
use crate::words;

/// One act of one person, or of a case: every claim that tells it the same way together.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Its number in picture and table.
    pub number: usize,
    /// Whom it was done to.
    pub who: String,
    /// Term of `vocab/acts.toml`.
    pub act: String,
    /// Its label.
    pub what: String,
    /// How surely it is said: the word, and its label.
    pub modality: (&'static str, String),
    /// Where somebody stands after it, in words; empty where it changes nothing or did not happen.
    pub stands: String,
    /// EDTF, or that the date is unknown.
    pub when: String,
    /// Where, every wording once.
    pub place: String,
    /// By whom, every wording once.
    pub holder: String,
    /// Who says so, and where.
    pub says: Vec<(String, Option<ReportId>, ClaimId)>,
    /// Every origin that tells it.
    pub(super) origins: BTreeSet<String>,
    pub(super) lang: Lang,
    pub(super) told: Told,
}

impl Entry {
    /// Tellings of one act with one date and one modality become one entry.
    pub(super) fn gather<'a>(told: impl IntoIterator<Item = (&'a Told, &'a str)>, say: &Say) -> Vec<Self> {
        let mut all: Vec<Self> = Vec::new();
        for (told, who) in told {
            let same = all.iter_mut().find(|e| {
                e.told.act == told.act
                    && e.told.when == told.when
                    && e.told.modality == told.modality
                    && e.who == who
            });
            let Some(entry) = same else {
                all.push(Self::new(told, who, say));
                continue;
            };
            join(&mut entry.place, told.place.as_deref());
            join(&mut entry.holder, told.holder.as_deref());
            let says = (told.says.clone(), told.report.clone(), told.claim.clone());
            if !entry.says.iter().any(|(words, report, _)| (words, report) == (&says.0, &says.1)) {
                entry.says.push(says);
            }
            entry.origins.insert(told.origin.clone());
            entry.told.said_on = entry.told.said_on.max(told.said_on);
        }
        all
    }

    fn new(told: &Told, who: &str, say: &Say) -> Self {
        let lang = say.lang();
        let modality = claim::modality_word(told.modality);
        let after = standing::after(&told.act).filter(|_| told.happened());
        Self {
            number: 0,
            who: who.to_owned(),
            act: told.act.clone(),
            what: words::label("acts", &told.act, lang),
            modality: (modality, words::label("modality", modality, lang)),
            stands: after.map(|s| say.t(s.id())).unwrap_or_default(),
            when: told.when.clone().unwrap_or_else(|| say.t("date-unknown")),
            place: told.place.clone().unwrap_or_default(),
            holder: told.holder.clone().unwrap_or_default(),
            says: vec![(told.says.clone(), told.report.clone(), told.claim.clone())],
            origins: BTreeSet::from([told.origin.clone()]),
            lang,
            told: told.clone(),
        }
    }

    /// The days it can mean.
    pub(super) fn bounds(&self) -> Option<Bounds> {
        self.told.bounds()
    }

    /// Whether it is told as having happened.
    pub fn happened(&self) -> bool {
        self.told.happened()
    }

    /// The day on which a fear or a plan without a date was told: there it is drawn.
    pub(super) fn fear_day(&self) -> Option<Date> {
        self.told.said_on.filter(|_| !self.happened() && self.bounds().is_none())
    }

    /// Every day it puts on the axis.
    pub(super) fn days(&self) -> impl Iterator<Item = Date> {
        let (first, last) = self.bounds().unwrap_or((None, None));
        [first, last, self.fear_day()].into_iter().flatten()
    }

    /// Whether it stands in the column of what has no date.
    pub(super) fn is_undated(&self) -> bool {
        self.bounds().is_none() && self.fear_day().is_none()
    }

    /// How it is drawn: what is not told as having happened never like what is.
    pub(super) fn class(&self) -> &'static str {
        match self.told.modality {
            Modality::Asserted => "asserted",
            Modality::Alleged => "alleged",
            Modality::Planned | Modality::Conditional => "planned",
            Modality::Denied | Modality::Negated => "denied",
            Modality::Feared | Modality::Uncertain | Modality::Counterfactual | Modality::Generic => "feared",
        }
    }

    /// `3. Arrest, alleged, 2018-10-07, Dong Khe`.
    pub(super) fn line(&self) -> String {
        let comma = Say::of(self.lang).t("list-comma");
        let mut parts = vec![self.what.clone()];
        if self.told.modality != Modality::Asserted {
            parts.push(self.modality.1.clone());
        }
        parts.push(super::isolated(&self.when));
        if !self.place.is_empty() {
            parts.push(super::isolated(&self.place));
        }
        format!("{}. {}", self.number, parts.join(&comma))
    }
}

fn join(all: &mut String, one: Option<&str>) {
    let Some(one) = one else { return };
    if all.is_empty() {
        all.push_str(one);
    } else if !all.split(" / ").any(|part| part == one) {
        all.push_str(" / ");
        all.push_str(one);
    }
}
