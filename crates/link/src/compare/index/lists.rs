//! Lists from a number to the reports that have it, packed: most lists hold one report, and there are millions.

use std::collections::HashMap;

/// Lists by number.
#[derive(Clone, Debug, Default)]
pub(super) struct Lists {
    /// Last link and length.
    heads: HashMap<u64, (u32, u32)>,
    /// Report, and the link before.
    links: Vec<(u32, u32)>,
}

impl Lists {
    /// Adds a report to a list.
    pub(super) fn push(&mut self, number: u64, report: u32) {
        let (last, length) = self.heads.entry(number).or_insert((u32::MAX, 0));
        self.links.push((report, *last));
        (*last, *length) = (self.links.len() as u32 - 1, *length + 1);
    }

    /// How many reports a list holds.
    pub(super) fn len(&self, number: u64) -> usize {
        self.heads.get(&number).map_or(0, |h| h.1 as usize)
    }

    /// The reports of a list, youngest first.
    pub(super) fn of(&self, number: u64) -> impl Iterator<Item = u32> {
        let mut at = self.heads.get(&number).map_or(u32::MAX, |h| h.0);
        std::iter::from_fn(move || {
            let (report, before) = *self.links.get(at as usize)?;
            at = before;
            Some(report)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Lists;

    #[test]
    fn lists_keep_their_reports() {
        let mut lists = Lists::default();
        for (number, report) in [(5, 0), (9, 0), (5, 1), (5, 2)] {
            lists.push(number, report);
        }
        assert_eq!(lists.of(5).collect::<Vec<_>>(), [2, 1, 0]);
        assert_eq!((lists.len(5), lists.len(9), lists.len(7)), (3, 1, 0));
        assert_eq!(lists.of(7).count(), 0);
    }
}
