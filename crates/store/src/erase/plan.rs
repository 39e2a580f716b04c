//! What an erasure would change: every row of every table is looked at, so that nothing depends on an index or on
//! somebody having linked the right things.

use std::collections::{BTreeMap, BTreeSet};

use amparo_model::reading::ReportHead;
use amparo_model::{MapRun, Said, SealedId, Text};
use amparo_protect::names::Names;
use rusqlite::{Connection, OptionalExtension};
use sha2::{Digest, Sha256};

use super::Original;
use super::blot::{blot, blot_all, blot_json, blot_names};
use super::names::{Target, any, whole};
use crate::claims::claims_in;
use crate::rows::{Stored, Value, each, json};
use crate::schema::{self, Table};
use crate::{Result, Store};

/// Rows to rewrite, and what goes with them.
#[derive(Default)]
pub(super) struct Plan {
    pub(super) changes: Vec<(&'static Table, Stored)>,
    /// Reports that name the person, with their blotted text, by id.
    pub(super) reports: BTreeMap<String, Text>,
    /// Ids of claims that change themselves or whose decisions do.
    pub(super) claims: BTreeSet<String>,
    /// Name of each original that is destroyed, and its report.
    pub(super) originals: Vec<(String, String)>,
    /// Sealed fields about the person.
    pub(super) sealed: Vec<SealedId>,
}

impl Store {
    /// Works out what an erasure would change.
    pub(super) fn plan(&self, conn: &Connection, target: &Target, how: Original) -> Result<Plan> {
        let mut plan = Plan::default();
        let names = Names::new(target.names.iter().cloned());
        self.plan_reports(conn, target, &names, how, &mut plan)?;
        each(conn, schema::ORIGINAL, |row| {
            if let Some(report) = row.values[1].text().filter(|r| plan.reports.contains_key(*r)) {
                plan.originals.push((row.id().to_owned(), report.to_owned()));
            }
            Ok(())
        })?;
        each(conn, schema::CLAIM, |row| plan_claim(row, target, &names, &mut plan))?;
        for table in [schema::DECISION, schema::CODING] {
            each(conn, table, |row| plan_decision(conn, table, row, target, &names, &mut plan))?;
        }
        for table in schema::ALL {
            let planned = [schema::REPORT, schema::BODY, schema::CLAIM, schema::DECISION, schema::CODING];
            let planned = planned.map(|t| t.number);
            if !planned.contains(&table.number) {
                each(conn, table, |row| plan_row(table, row, target, &names, &mut plan))?;
            }
        }
        for record in &target.records {
            plan.sealed.extend(crate::sealed::about(conn, record)?);
        }
        Ok(plan)
    }

    fn plan_reports(
        &self,
        conn: &Connection,
        target: &Target,
        names: &Names,
        how: Original,
        plan: &mut Plan,
    ) -> Result<()> {
        // A title or a file's name can hold the name while the text does not.
        let mut titled = BTreeMap::new();
        each(conn, schema::REPORT, |mut report| {
            let id = report.id().to_owned();
            if blot_columns(&mut report, schema::REPORT, &target.names_at(&id, names), None)? {
                titled.insert(id, report);
            }
            Ok(())
        })?;
        let plan_body = |mut body: Stored, holds_one: bool, plan: &mut Plan| {
            let id = body.id().to_owned();
            let here = target.locals.contains_key(&id);
            let old = column(&body, schema::BODY, "text").to_owned();
            let mut ranges = whole(names, &old);
            if here {
                ranges.extend(ranges_here(conn, &id, &old, target)?);
            }
            let blotted = blot(&old, &ranges);
            let text = Text::new(blotted.clone().unwrap_or(old));
            let near = target.names_at(&id, names);
            let changed =
                blot_columns(&mut body, schema::BODY, &near, Some(&text))? || titled.contains_key(&id);
            // A file without text that somebody linked to the person (a photograph) is taken to show them.
            if blotted.is_none() && !changed && !holds_one && !(here && text.is_empty()) {
                return Ok(());
            }
            let kept = if how == Original::Redact { text.as_str() } else { "" };
            let map = if kept.is_empty() {
                Vec::new()
            } else {
                vec![MapRun { text_start: 0, text_end: text.len(), source_start: 0, source_end: text.len() }]
            };
            let head = head_of(&body, kept)?;
            set_column(&mut body, schema::BODY, "head", head);
            set_column(&mut body, schema::BODY, "source_map", json(&map)?);
            set_column(&mut body, schema::BODY, "text", text.as_str().into());
            plan.changes.push((schema::BODY, body));
            plan.reports.insert(id, text);
            Ok(())
        };
        each(conn, schema::BODY, |body| plan_body(body, false, plan))?;
        // The original of a mail holds its attachments: it goes where one of them names the person.
        let holders = holders(conn, &plan.reports)?;
        each(conn, schema::BODY, |body| {
            if holders.contains(body.id()) { plan_body(body, true, plan) } else { Ok(()) }
        })?;
        each(conn, schema::REPORT, |report| {
            if let Some(text) = plan.reports.get(report.id()) {
                let mut report = titled.remove(report.id()).unwrap_or(report);
                set_column(&mut report, schema::REPORT, "text_key", self.text_key(text.as_str()).into());
                plan.changes.push((schema::REPORT, report));
            }
            Ok(())
        })
    }
}

/// Reports that hold one of `named` inside themselves, at any depth, and are not among them.
fn holders(conn: &Connection, named: &BTreeMap<String, Text>) -> Result<BTreeSet<String>> {
    let mut statement =
        conn.prepare_cached("select inside from report where id = ? and inside is not null")?;
    let mut found = BTreeSet::new();
    let mut open: Vec<String> = named.keys().cloned().collect();
    while let Some(id) = open.pop() {
        let holder: Option<String> = statement.query_row([&id], |r| r.get(0)).optional()?;
        if let Some(holder) = holder.filter(|h| !named.contains_key(h) && found.insert(h.clone())) {
            open.push(holder);
        }
    }
    Ok(found)
}

/// What must go in a report that speaks of the person, beyond the whole name: parts of it where the person is
/// mentioned, a name that is theirs only here, and how to reach them.
fn ranges_here(
    conn: &Connection,
    scope: &str,
    text: &str,
    target: &Target,
) -> Result<Vec<std::ops::Range<usize>>> {
    let nowhere = Names::default();
    let near = target.names_at(scope, &nowhere);
    let mut ranges = whole(&near, text);
    for claim in claims_in(conn, scope, None)? {
        for said in [&claim.claim.said, claim.said()] {
            match said {
                Said::Entity(entity) if target.is(scope, &claim.claim.local) => {
                    for quote in entity.mentions.iter().chain(entity.cites.get("name").into_iter().flatten())
                    {
                        let inside = any(&near, &quote.quote).into_iter();
                        ranges.extend(inside.map(|r| quote.start + r.start..quote.start + r.end));
                    }
                    let reaching =
                        ["phone", "mail", "address", "contact", "passport", "number", "name", "alias"];
                    for attribute in
                        entity.attributes.iter().filter(|a| reaching.iter().any(|r| a.name.contains(r)))
                    {
                        ranges.extend(attribute.cites.iter().map(|q| q.start..q.end));
                    }
                }
                Said::Protection(p) if p.about.as_deref().is_some_and(|about| target.is(scope, about)) => {
                    if matches!(p.kind.as_str(), "contact_detail" | "safe_place") {
                        ranges.extend(p.cites.values().flatten().map(|q| q.start..q.end));
                    }
                }
                _ => {}
            }
        }
    }
    Ok(ranges)
}

/// The head of a report after its original became `kept` (nothing, if empty).
fn head_of(body: &Stored, kept: &str) -> Result<Value> {
    let mut head: ReportHead = serde_json::from_str(column(body, schema::BODY, "head"))?;
    head.bytes = kept.len() as u64;
    head.sha256 = if kept.is_empty() {
        String::new()
    } else {
        head.media_type = "text/plain".to_owned();
        Sha256::digest(kept).iter().map(|b| format!("{b:02x}")).collect()
    };
    json(&head)
}

fn plan_claim(mut row: Stored, target: &Target, names: &Names, plan: &mut Plan) -> Result<()> {
    let scope = column(&row, schema::CLAIM, "scope").to_owned();
    let local = column(&row, schema::CLAIM, "local").to_owned();
    let text = plan.reports.get(&scope);
    let mut changed = blot_columns(&mut row, schema::CLAIM, &target.names_at(&scope, names), text)?;
    if target.is(&scope, &local) {
        changed |= blot_person(&mut row, schema::CLAIM, "said")?;
    }
    if changed {
        plan.claims.insert(row.id().to_owned());
        plan.changes.push((schema::CLAIM, row));
    }
    Ok(())
}

/// A decision, or what a second reader said.
fn plan_decision(
    conn: &Connection,
    table: &'static Table,
    mut row: Stored,
    target: &Target,
    names: &Names,
    plan: &mut Plan,
) -> Result<()> {
    let claim = column(&row, table, "claim").to_owned();
    let (scope, local): (String, String) = conn
        .prepare_cached("select scope, local from claim where id = ?")?
        .query_row([&claim], |r| Ok((r.get(0)?, r.get(1)?)))?;
    let near = target.names_at(&scope, names);
    let mut changed = blot_columns(&mut row, table, &near, plan.reports.get(&scope))?;
    if target.is(&scope, &local) {
        changed |= blot_person(&mut row, table, "corrected")?;
    }
    if changed {
        plan.claims.insert(claim);
        plan.changes.push((table, row));
    }
    Ok(())
}

fn plan_row(
    table: &'static Table,
    mut row: Stored,
    target: &Target,
    names: &Names,
    plan: &mut Plan,
) -> Result<()> {
    let mut changed = blot_columns(&mut row, table, names, None)?;
    if table.number == schema::RECORD.number && target.records.iter().any(|r| r.as_str() == row.id()) {
        let label = blot_all(column(&row, table, "label"));
        set_column(&mut row, table, "label", label.into());
        changed = true;
    }
    if changed {
        plan.changes.push((table, row));
    }
    Ok(())
}

/// Blots out the name of the person and every attribute that could name, number or reach them.
fn blot_person(row: &mut Stored, table: &Table, name: &str) -> Result<bool> {
    if column(row, table, name).is_empty() {
        return Ok(false);
    }
    let mut said: Said = serde_json::from_str(column(row, table, name))?;
    let before = said.clone();
    let Said::Entity(entity) = &mut said else { return Ok(false) };
    entity.name = entity.name.as_deref().map(blot_all);
    let harmless =
        ["age", "sex", "nationality", "minor", "role", "title", "occupation", "ethnicity", "health"];
    for attribute in entity.attributes.iter_mut().filter(|a| !harmless.contains(&a.name.as_str())) {
        attribute.value = blot_all(&attribute.value);
    }
    set_column(row, table, name, json(&said)?);
    Ok(said != before)
}

/// Blots out names in every column of a row that can hold one.
fn blot_columns(row: &mut Stored, table: &Table, names: &Names, text: Option<&Text>) -> Result<bool> {
    let mut changed = false;
    for name in table.text {
        // The text of a report was blotted already, by spans.
        if table.number == schema::BODY.number {
            continue;
        }
        if let Some(blotted) = row.values[at(table, name)].text().and_then(|t| blot_names(t, names)) {
            set_column(row, table, name, blotted.into());
            changed = true;
        }
    }
    for name in table.json {
        let Some(content) = row.values[at(table, name)].text() else { continue };
        let mut content: serde_json::Value = serde_json::from_str(content)?;
        if blot_json(&mut content, names, text) {
            set_column(row, table, name, json(&content)?);
            changed = true;
        }
    }
    Ok(changed)
}

fn at(table: &Table, column: &str) -> usize {
    table.columns.iter().position(|c| *c == column).expect("the table has the column")
}

fn column<'a>(row: &'a Stored, table: &Table, name: &str) -> &'a str {
    row.values[at(table, name)].text().unwrap_or_default()
}

fn set_column(row: &mut Stored, table: &Table, name: &str, value: Value) {
    row.values[at(table, name)] = value;
}
