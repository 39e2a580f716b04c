//! What is stated about the lists, or should be.

use super::{About, Effect, Linkage, Ruling, ruling};
use crate::table::OverlapTable;

/// Lowest precision and recall of links for any total: one link in ten wrong moves an estimate by about a tenth.
const LINKS: f64 = 0.9;

pub(super) fn rulings(table: &OverlapTable, about: &About) -> Vec<Ruling> {
    let parts = [
        linkage(about.linkage),
        duplicates(about.deduplicated),
        copies(table, about),
        coverage(about),
        closed(about),
        conflicts(about.unresolved),
        shopping(about),
    ];
    parts.into_iter().flatten().collect()
}

fn linkage(linkage: Option<Linkage>) -> Option<Ruling> {
    let review =
        "review a random sample of pairs by hand and state `linkage` with precision, recall and sample";
    match linkage {
        None => Some(ruling(
            Effect::RangeOnly,
            "linkage_not_reviewed",
            "nobody states how many links between the lists are right and how many are missed; missed links make \
             every estimate too high"
                .to_owned(),
            review,
        )),
        Some(l) if !(l.precision >= LINKS && l.recall >= LINKS) || l.sample == 0 => Some(ruling(
            Effect::NoTotal,
            "linkage_too_poor",
            format!(
                "links have precision {:.2} and recall {:.2} in a sample of {}; at least {LINKS} of each is needed",
                l.precision, l.recall, l.sample
            ),
            "link again, or estimate over sampled partitions",
        )),
        Some(_) => None,
    }
}

fn duplicates(deduplicated: Option<bool>) -> Option<Ruling> {
    let lift = "find the people who stand twice on one list (`amparo link` on the list alone) and state \
                `deduplicated = true`";
    let (effect, reason) = match deduplicated {
        Some(true) => return None,
        Some(false) => {
            (Effect::NoTotal, "people stand more than once on a list, which makes every figure too high")
        }
        None => (Effect::RangeOnly, "nobody states that each person stands on each list only once"),
    };
    Some(ruling(effect, "lists_not_deduplicated", reason.to_owned(), lift))
}

fn copies(table: &OverlapTable, about: &About) -> Option<Ruling> {
    let Some(pairs) = &about.copies else {
        return Some(ruling(
            Effect::RangeOnly,
            "provenance_not_stated",
            format!(
                "nobody states for the {} pairs of lists whether one takes from the other; copying makes every \
                 estimate too low",
                table.k() * (table.k() - 1) / 2
            ),
            "ask where each list has its records from and state `copies` (empty where there are none)",
        ));
    };
    let told = pairs.iter().map(|c| format!("{} takes from {}", c.to, c.from)).collect::<Vec<_>>();
    (!told.is_empty()).then(|| {
        ruling(
            Effect::NoTotal,
            "list_copies_list",
            format!("{}; a copy is not a second list", told.join(", ")),
            "merge the two lists into one and run again",
        )
    })
}

fn coverage(about: &About) -> Option<Ruling> {
    about.apart.is_none().then(|| {
        ruling(
            Effect::RangeOnly,
            "coverage_not_stated",
            "nobody states which people a list could not see (another region, sex or time)".to_owned(),
            "state `apart`: pairs of lists that cannot share a person (empty where every list could see everybody)",
        )
    })
}

/// Windows must share a day, and the event must make a population that nobody leaves.
fn closed(about: &About) -> Option<Ruling> {
    let lift = "define the event (“detained at least once in the window”) as `event` and give every list's window; \
                cut the lists to a common period";
    if let Some(windows) = &about.windows {
        let last_start = windows.iter().max_by_key(|w| &w.from);
        let first_end = windows.iter().min_by_key(|w| &w.to);
        if let (Some(start), Some(end)) = (last_start, first_end)
            && start.from > end.to
        {
            let reason = format!(
                "list {} ends on {}, before list {} begins on {}; no period is covered by all",
                end.list, end.to, start.list, start.from
            );
            return Some(ruling(Effect::NoTotal, "windows_do_not_meet", reason, lift));
        }
    }
    (about.event.is_none() || about.windows.is_none()).then(|| {
        let reason = "nobody states the event that makes a person count and the period of each list; people who \
                      come and go make the population open";
        ruling(Effect::RangeOnly, "population_not_closed", reason.to_owned(), lift)
    })
}

fn conflicts(unresolved: u64) -> Option<Ruling> {
    (unresolved > 0).then(|| {
        ruling(
            Effect::NoTotal,
            "conflicting_strata",
            format!(
                "{unresolved} linked people have different values of a stratum and would be counted twice"
            ),
            "resolve them by a written rule, or impute the value and keep the imputations apart",
        )
    })
}

fn shopping(about: &About) -> Option<Ruling> {
    (about.runs_before > 0 && about.plan.is_none()).then(|| {
        ruling(
            Effect::RangeOnly,
            "no_plan_of_analysis",
            format!(
                "this table was run {} times before and no plan was put down before the first look; choosing among \
                 runs makes intervals too short",
                about.runs_before
            ),
            "report every run, and state `plan`: where the plan of analysis was put down",
        )
    })
}
