//! A table of people and events becomes a report whose claims cite their cells. Every row is accounted for: read,
//! blank, or not read with the reason.

mod mapping;
mod sheet;

use std::collections::BTreeMap;

use amparo_model::reading::{
    Act, Attribute, Attribution, Cites, Entity, EntityKind, PlaceRole, Published, PublishedStatus, Stated,
};
use amparo_model::{Edtf, Modality, Quote, Reading, Score, When};

use crate::engine::{Engine, Incoming};
use crate::say::Message;
use crate::{Result, words};

pub use mapping::Mapping;
pub use sheet::{Rows, rows};

/// Where every row went.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Account {
    /// Rows under the heading.
    pub rows: usize,
    /// Rows that became claims.
    pub read: usize,
    /// Rows without any content.
    pub blank: usize,
    /// Rows that were not read, with the reason; numbered as in the table.
    pub wrong: Vec<(usize, Message)>,
}

/// Who proposes what is read from a table.
const BY: &str = "import";

/// Makes the claims of a table.
pub fn reading(incoming: &Incoming, rows: &Rows, mapping: &Mapping) -> Result<(Reading, Account)> {
    let columns = mapping.columns(&rows.heads)?;
    let mut reading = Engine::silent(incoming);
    let mut account = Account { rows: rows.lines.len(), ..Account::default() };
    let mut text = Page::default();
    for (index, line) in rows.lines.iter().enumerate() {
        let number = index + 2; // as a spreadsheet counts, the heading being 1
        if line.iter().all(|cell| cell.trim().is_empty()) {
            account.blank += 1;
            continue;
        }
        let cells = text.write(number, &rows.heads, line);
        let row = Row { number, cells, columns: &columns };
        match row.claims(mapping, &mut reading) {
            Ok(()) => account.read += 1,
            Err(why) => account.wrong.push((number, why)),
        }
    }
    reading.report.title = Some(Stated { value: incoming.name.clone(), cites: Vec::new() });
    if let Some(date) = &incoming.facts.published {
        reading.report.published =
            Some(Published { edtf: date.clone(), status: PublishedStatus::Given, cites: Vec::new() });
    }
    reading.report.body = vec![Quote { start: 0, end: text.points, quote: text.text.clone() }];
    reading.text = text.text;
    Ok((reading, account))
}

/// The text of the report: one line per row, every cell with its heading.
#[derive(Default)]
struct Page {
    text: String,
    points: usize,
}

impl Page {
    fn push(&mut self, words: &str) {
        self.text.push_str(words);
        self.points += words.chars().count();
    }

    /// Writes a row and says where each cell stands.
    fn write(&mut self, number: usize, heads: &[String], line: &[String]) -> Vec<Option<Quote>> {
        self.push(&format!("{number}."));
        let mut cells = Vec::with_capacity(heads.len());
        for (column, head) in heads.iter().enumerate() {
            let cell = line.get(column).map_or("", |c| c.trim()).replace(['\n', '\r'], " ");
            if cell.is_empty() {
                cells.push(None);
                continue;
            }
            self.push(&format!(" {head}: "));
            let start = self.points;
            self.push(&cell);
            cells.push(Some(Quote { start, end: self.points, quote: cell }));
            self.push(";");
        }
        self.push("\n");
        cells
    }
}

struct Row<'a> {
    number: usize,
    cells: Vec<Option<Quote>>,
    columns: &'a BTreeMap<&'static str, usize>,
}

impl Row<'_> {
    fn cell(&self, field: &str) -> Option<&Quote> {
        self.cells.get(*self.columns.get(field)?)?.as_ref()
    }

    fn claims(&self, mapping: &Mapping, reading: &mut Reading) -> Result<(), Message> {
        let name = self.cell("name");
        let act = self.act(mapping)?;
        if name.is_none() && act.is_none() {
            return Err(Message::new("row-no-value"));
        }
        let person = self.person(name);
        let (number, victim) = (self.number, person.id.clone());
        reading.entities.push(person);
        let Some((term, cited)) = act else { return Ok(()) };
        let mut cites = Cites::new();
        let mut cite = |field: &str, quote: Option<&Quote>| {
            if let Some(quote) = quote {
                cites.insert(field.to_owned(), vec![quote.clone()]);
            }
        };
        cite("trigger", cited.as_ref().or(name));
        cite("victims", name);
        cite("when", self.cell("date"));
        cite("places", self.cell("place"));
        cite("actors", self.cell("by"));
        let place = self.cell("place").map(|cell| entity(format!("l{number}"), EntityKind::Place, cell));
        let actor = self.cell("by").map(|cell| entity(format!("o{number}"), EntityKind::Organisation, cell));
        let when = self.cell("date").map(|cell| When {
            edtf: cell.quote.parse::<Edtf>().ok().map(|date| date.to_string()),
            text: cell.quote.clone(),
            ..When::default()
        });
        let role = |place: &Entity| PlaceRole { id: place.id.clone(), role: "at".to_owned() };
        reading.acts.push(Act {
            id: format!("a{number}"),
            act: term,
            modality: mapping.modality.unwrap_or(Modality::Alleged),
            victims: vec![victim],
            actors: actor.iter().map(|e| e.id.clone()).collect(),
            size: None,
            when,
            places: place.iter().map(role).collect(),
            means: Vec::new(),
            targets: Vec::new(),
            sources: Vec::new(),
            attribution: Attribution::None,
            event: None,
            score: Score::new(1.0),
            by: BY.to_owned(),
            cites,
        });
        reading.entities.extend(place);
        reading.entities.extend(actor);
        Ok(())
    }

    /// The term of the act and the cell that says so.
    fn act(&self, mapping: &Mapping) -> Result<Option<(String, Option<Quote>)>, Message> {
        if let Some(term) = &mapping.act {
            return Ok(Some((term.clone(), None)));
        }
        let Some(cell) = self.cell("act") else { return Ok(None) };
        let folded = cell.quote.to_lowercase();
        let term = mapping.terms.get(&folded).cloned().unwrap_or_else(|| folded.replace([' ', '-'], "_"));
        if words::has("acts", &term) {
            return Ok(Some((term, Some(cell.clone()))));
        }
        Err(Message::new("row-no-act").value("term", &cell.quote))
    }

    fn person(&self, name: Option<&Quote>) -> Entity {
        let id = format!("p{}", self.number);
        let mut person = match name {
            Some(cell) => entity(id, EntityKind::Person, cell),
            None => bare(id, EntityKind::Person),
        };
        for field in ["age", "sex", "nationality", "role"] {
            if let Some(cell) = self.cell(field) {
                let value = if field == "sex" { sex(&cell.quote) } else { cell.quote.clone() };
                person.cites.insert(field.to_owned(), vec![cell.clone()]);
                person.attributes.push(Attribute {
                    name: field.to_owned(),
                    value,
                    cites: vec![cell.clone()],
                });
            }
        }
        person
    }
}

fn bare(id: String, kind: EntityKind) -> Entity {
    Entity {
        id,
        kind,
        name: None,
        size: None,
        attributes: Vec::new(),
        place: None,
        mentions: Vec::new(),
        score: Score::new(1.0),
        by: BY.to_owned(),
        cites: Cites::new(),
    }
}

fn entity(id: String, kind: EntityKind, cell: &Quote) -> Entity {
    let mut entity = bare(id, kind);
    entity.name = Some(cell.quote.clone());
    entity.mentions = vec![cell.clone()];
    entity.cites.insert("name".to_owned(), vec![cell.clone()]);
    entity
}

/// Letters that lists use; anything else stays as it is written.
fn sex(cell: &str) -> String {
    match cell.trim().to_lowercase().as_str() {
        "f" | "female" | "w" | "woman" => "female".to_owned(),
        "m" | "male" | "man" => "male".to_owned(),
        other => other.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Facts;

    #[test]
    fn every_row_is_accounted_for_and_cites_its_cells() {
        let table = "Name,Age,Date,Act\nPark One,34,2018-10-07,arrest\n,,,\nPark Two,,,dancing\n";
        let incoming = Incoming { bytes: table.into(), name: "list.csv".to_owned(), facts: Facts::default() };
        let mapping = Mapping::from_toml(
            "[person]\nname = \"Name\"\nage = \"Age\"\n[event]\ncolumn = \"Act\"\ndate = \"Date\"\n",
        )
        .unwrap();
        let rows = rows(&incoming, None).unwrap();
        let (reading, account) = reading(&incoming, &rows, &mapping).unwrap();
        assert_eq!((account.rows, account.read, account.blank, account.wrong.len()), (3, 1, 1, 1));
        let text = amparo_model::Text::new(reading.text.clone());
        for quote in reading.acts[0].cites.values().chain(reading.entities[0].cites.values()).flatten() {
            assert!(text.holds(quote), "{quote:?}");
        }
        assert_eq!(reading.acts[0].when.as_ref().unwrap().edtf.as_deref(), Some("2018-10-07"));
    }
}
