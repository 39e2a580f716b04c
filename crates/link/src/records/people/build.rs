//! From columns of raw values to rows of codes.

use std::collections::BTreeMap;

use super::{FURTHER, Has, Kind, NamePart, Names, People, Row, Texts};
use crate::records::config::Config;
use crate::records::hash::FastMap;
use crate::records::load::columns::Role;
use crate::records::load::{Slot, Table};
use crate::records::value::date::{Day, Order, parse};
use crate::records::value::{fold, name};

/// A whole name taken apart: codes of given and family name and of all its words.
struct Whole {
    given: u32,
    family: u32,
    rest: Vec<u32>,
    words: Vec<u32>,
}

impl People {
    /// Normal forms and codes of a table. Every row of the table is a row here.
    pub(crate) fn build(mut table: Table, config: &Config) -> Self {
        let mut warnings = table.warnings();
        let slots = std::mem::take(&mut table.slots);
        let mut rows: Vec<Row> =
            table.list_of.iter().map(|list| Row { list: *list, ..Row::default() }).collect();
        let mut people = Self {
            rows: Vec::new(),
            once: table.lists.iter().map(|l| config.holds_once(l)).collect(),
            lists: table.lists,
            ids: table.ids,
            names: Names::default(),
            others: vec![Vec::new()],
            place: Texts::none(),
            district: Texts::none(),
            further: Vec::new(),
            whole_births: false,
            has: Has::default(),
            warnings: Vec::new(),
        };
        people.names.add("");
        names(&slots, &mut rows, &mut people);
        dates(&slots, &mut rows, config, &mut warnings);
        for slot in slots {
            people.text(slot, &mut rows, &mut warnings);
        }
        people.has = Has {
            given: rows.iter().any(|r| r.given != 0),
            family: rows.iter().any(|r| r.family != 0),
            father: rows.iter().any(|r| r.father != 0),
            others: rows.iter().any(|r| r.others != 0),
            sex: rows.iter().any(|r| r.sex != 0),
            birth: rows.iter().any(|r| !r.birth.is_missing()),
            event: rows.iter().any(|r| !r.event.is_missing()),
            place: rows.iter().any(|r| r.place != 0),
            district: rows.iter().any(|r| r.district != 0),
        };
        people.whole_births = rows.iter().any(|r| r.birth.is_whole());
        people.names.weigh(NamePart::Given, rows.iter().map(|r| r.given));
        people.names.weigh(NamePart::Family, rows.iter().map(|r| r.family));
        people.names.weigh(NamePart::Father, rows.iter().map(|r| r.father));
        people.names.spelling.freeze();
        people.rows = rows;
        people.warnings = warnings;
        people
    }

    /// Sex, places and further properties.
    fn text(&mut self, slot: Slot, rows: &mut [Row], warnings: &mut Vec<String>) {
        match slot.role {
            Role::Sex => {
                let codes = sexes(&slot);
                rows.iter_mut().zip(&slot.codes).for_each(|(r, c)| r.sex = codes[*c as usize]);
            }
            Role::Place | Role::District => {
                let (mut texts, codes) = Texts::of(Kind::Words, slot.values.values());
                texts.weigh(slot.codes.iter().map(|c| codes[*c as usize]));
                for (row, code) in rows.iter_mut().zip(&slot.codes) {
                    let code = codes[*code as usize];
                    if slot.role == Role::Place { row.place = code } else { row.district = code }
                }
                if slot.role == Role::Place { self.place = texts } else { self.district = texts }
            }
            Role::Code | Role::Text => {
                let at = self.further.len();
                if at == FURTHER {
                    warnings.push(format!(
                        "column {}: only {FURTHER} further properties are compared; not used",
                        slot.heading
                    ));
                    return;
                }
                let kind = if slot.role == Role::Code { Kind::Code } else { Kind::Words };
                let (mut texts, codes) = Texts::of(kind, slot.values.values());
                texts.weigh(slot.codes.iter().map(|c| codes[*c as usize]));
                rows.iter_mut().zip(&slot.codes).for_each(|(r, c)| r.further[at] = codes[*c as usize]);
                self.further.push((slot.heading, texts));
            }
            _ => {}
        }
    }
}

/// Sexes by their first letter or by the words of some languages; anything else is missing.
fn sexes(slot: &Slot) -> Vec<u8> {
    let known = |raw: &str| match fold::cell(raw).to_lowercase().as_str() {
        "m" | "male" | "man" | "boy" | "masculin" | "masculino" | "homme" | "hombre" | "男" | "남"
        | "남자" | "м" | "1" => 1,
        "f" | "female" | "woman" | "girl" | "w" | "féminin" | "femenino" | "femme" | "mujer" | "女"
        | "여" | "여자" | "ж" | "2" => 2,
        _ => 0,
    };
    slot.values.values().map(known).collect()
}

fn names(slots: &[Slot], rows: &mut [Row], people: &mut People) {
    let slot = |role: Role| slots.iter().find(|s| s.role == role);
    let names = &mut people.names;
    let mut part = |role: Role| {
        slot(role).map(|s| {
            let codes: Vec<u32> = s.values.values().map(|v| names.add(&fold::words(fold::cell(v)))).collect();
            (s, codes)
        })
    };
    let (given, family, father) = (part(Role::Given), part(Role::Family), part(Role::Father));
    let whole: Option<(&Slot, Vec<Whole>)> = slot(Role::FullName).map(|s| {
        let apart = s.values.values().map(|v| {
            let (given, family, rest) = name::split(fold::cell(v));
            let words = fold::words(fold::cell(v));
            Whole {
                given: names.add(&fold::words(&given)),
                family: names.add(&fold::words(&family)),
                rest: rest.iter().map(|r| names.add(&fold::words(r))).filter(|c| *c != 0).collect(),
                words: words.split(' ').filter(|w| !w.is_empty()).map(|w| names.add(w)).collect(),
            }
        });
        (s, apart.collect())
    });
    let more: Vec<(&Slot, Vec<Vec<u32>>)> = slots
        .iter()
        .filter(|s| s.role == Role::Other)
        .map(|s| {
            let split = |v: &str| {
                let words = fold::words(fold::cell(v));
                words.split(' ').filter(|w| !w.is_empty()).map(|w| names.add(w)).collect()
            };
            (s, s.values.values().map(split).collect())
        })
        .collect();
    let mut sets: FastMap<Vec<u32>, u32> = FastMap::default();
    for (at, row) in rows.iter_mut().enumerate() {
        let code =
            |part: &Option<(&Slot, Vec<u32>)>| part.as_ref().map_or(0, |(s, c)| c[s.codes[at] as usize]);
        (row.given, row.family, row.father) = (code(&given), code(&family), code(&father));
        let mut others: Vec<u32> = Vec::new();
        if let Some((s, apart)) = &whole {
            let found = &apart[s.codes[at] as usize];
            if row.given == 0 && row.family == 0 {
                (row.given, row.family) = (found.given, found.family);
                others.extend(&found.rest);
            } else {
                others.extend(found.words.iter().filter(|w| **w != row.given && **w != row.family));
            }
        }
        more.iter().for_each(|(s, sets)| others.extend(&sets[s.codes[at] as usize]));
        if !others.is_empty() {
            others.sort_unstable();
            others.dedup();
            let next = people.others.len() as u32;
            row.others = *sets.entry(others).or_insert_with_key(|set| {
                people.others.push(set.clone());
                next
            });
        }
    }
}

fn dates(slots: &[Slot], rows: &mut [Row], config: &Config, warnings: &mut Vec<String>) {
    let mut parts: BTreeMap<Role, (&Slot, Vec<u32>)> = BTreeMap::new();
    for slot in slots {
        let whole = matches!(slot.role, Role::BirthDate | Role::EventDate);
        let birthdays = slot.role == Role::BirthDay && slot.values.values().any(|v| v.len() > 4);
        if whole || birthdays {
            let order = Order::of(slot.values.values(), config.dates);
            if order.is_guess() {
                warnings.push(format!(
                    "column {}: {} values leave open which number is the day; read day first{}; set `dates` in a configuration file to be sure",
                    slot.heading,
                    order.seen.2,
                    if order.seen.0 > 0 { ", but the column mixes both orders" } else { "" }
                ));
            }
            let days: Vec<Option<Day>> =
                slot.values.values().map(|v| parse(fold::cell(v), order.settled())).collect();
            let unread = slot.codes.iter().enumerate().filter(|(_, c)| {
                days[**c as usize].is_none() && !fold::cell(slot.values.get(**c)).is_empty()
            });
            let unread: Vec<(usize, u32)> = unread.map(|(r, c)| (r, *c)).collect();
            if let Some((row, code)) = unread.first() {
                warnings.push(format!(
                    "column {}: {} values are no date, the first is `{}` in record {}; taken as missing",
                    slot.heading,
                    unread.len(),
                    slot.values.get(*code),
                    row + 1
                ));
            }
            for (row, code) in rows.iter_mut().zip(&slot.codes) {
                let day = days[*code as usize].unwrap_or_default();
                if slot.role == Role::EventDate { row.event = day } else { row.birth = day }
            }
        } else if matches!(slot.role, Role::BirthYear | Role::BirthMonth | Role::BirthDay | Role::Age) {
            // `1967` and `1967.0`
            let number =
                |v: &str| v.split('.').next().and_then(|v| v.trim().parse::<u32>().ok()).unwrap_or(0);
            parts.insert(slot.role, (slot, slot.values.values().map(number).collect()));
        }
    }
    if parts.is_empty() {
        return;
    }
    let (mut from_age, mut unplaced) = (0_usize, 0_usize);
    for (at, row) in rows.iter_mut().enumerate() {
        let value = |role: Role| parts.get(&role).map_or(0, |(s, values)| values[s.codes[at] as usize]);
        let year = if row.birth.year() > 0 { row.birth.year() } else { value(Role::BirthYear) };
        let month = if row.birth.month() > 0 { row.birth.month() } else { value(Role::BirthMonth) };
        let day = if row.birth.day() > 0 { row.birth.day() } else { value(Role::BirthDay) };
        row.birth = Day::new(year, month, day);
        let age = value(Role::Age);
        if year == 0 && (1..=120).contains(&age) {
            let told = if row.event.is_missing() {
                u32::from(config.age_year.unwrap_or(0))
            } else {
                row.event.year()
            };
            if told > age {
                row.birth = Day::new(told - age, 0, 0);
                from_age += 1;
            } else {
                unplaced += 1;
            }
        }
    }
    if from_age > 0 {
        warnings.push(format!("{from_age} records give an age and no birth date; the birth year was taken from the year of the event, give or take one"));
    }
    if unplaced > 0 {
        warnings.push(format!("{unplaced} records give an age but no date to count back from; set `age_year` in a configuration file to use them"));
    }
}
