//! Tables in the terminal.

use comfy_table::presets::NOTHING;
use comfy_table::{ContentArrangement, Table};

use super::ui::Ui;

/// A plain table without lines, as wide as the terminal.
pub(super) fn plain(ui: &Ui, heads: &[String]) -> Table {
    let mut table = Table::new();
    table.load_preset(NOTHING).set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(u16::try_from(ui.width).unwrap_or(100));
    let heads: Vec<String> = heads.iter().map(|h| ui.paint(super::ui::Paint::Faint, h)).collect();
    table.set_header(heads);
    table
}
