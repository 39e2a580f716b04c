//! Text wrapped at a fixed width (mails, old files): its lines are parts of sentences and must not be taken
//! for labels.

use super::Seen;

/// Shorter lines are not wrapped, they end.
const FULL: usize = 45;

/// Marks the lines that go on in the next one or go on from the last.
pub(super) fn mark(lines: &mut [Seen], text: &str) {
    let near = |two: &[Seen]| {
        let between = &text[two[0].range.end..two[1].range.start];
        let open = two[0].shape.points >= FULL && !two[0].shape.ends && two[0].kind.is_none();
        open && between.matches('\n').count() == 1
    };
    let small = |line: &Seen| line.words.starts_with(|c: char| c.is_lowercase() || c == ',' || c == ';');
    let sure =
        lines.windows(2).filter(|two| near(two) && two[0].shape.points <= 100 && small(&two[1])).count();
    for i in 1..lines.len() {
        if near(&lines[i - 1..=i]) && (small(&lines[i]) || sure >= 3) {
            lines[i - 1].running = true;
            lines[i].running = true;
        }
    }
}
