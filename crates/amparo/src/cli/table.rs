//! Tables in the terminal.

use comfy_table::presets::NOTHING;
use comfy_table::{Attribute, Cell, Color, ContentArrangement, Table};

use super::ui::{Paint, Ui};

/// A plain table without lines, as wide as the terminal.
pub(super) fn plain(ui: &Ui, heads: &[String]) -> Table {
    let mut table = Table::new();
    table.load_style(NOTHING).set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(u16::try_from(ui.width).unwrap_or(100));
    if ui.colour {
        table.enforce_styling();
    } else {
        table.force_no_tty();
    }
    table.set_header(heads.iter().map(|head| cell(Paint::Faint, head)));
    table
}

/// A cell in a colour; without colours it is plain.
pub(super) fn cell(paint: Paint, text: &str) -> Cell {
    let cell = Cell::new(text);
    match paint {
        Paint::Head => cell.add_attribute(Attribute::Bold),
        Paint::Faint => cell.add_attribute(Attribute::Dim),
        Paint::Good => cell.fg(Color::DarkGreen),
        Paint::Care => cell.fg(Color::DarkYellow),
        Paint::Alarm => cell.fg(Color::DarkRed).add_attribute(Attribute::Bold),
        Paint::Unreal => cell.fg(Color::DarkMagenta).add_attribute(Attribute::Italic),
        Paint::Words => cell.fg(Color::DarkCyan),
    }
}
