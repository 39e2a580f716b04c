//! Whom an erasure is about: the names of a person, and where the person stands in each report.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use amparo_model::reading::{Entity, EntityKind};
use amparo_model::{RecordId, Said};
use amparo_protect::names::{Folded, Grade, Names};
use rusqlite::Connection;

use crate::claims::{claims_in, load};
use crate::words::{Kind, cut, index_text};
use crate::{Result, records};

/// A person to erase.
pub(super) struct Target {
    /// The record and those judged the same.
    pub(super) records: BTreeSet<RecordId>,
    /// Names that stand for the person wherever they appear, sorted.
    pub(super) names: Vec<String>,
    /// Report or entry → the local ids that are the person there.
    pub(super) locals: BTreeMap<String, BTreeSet<String>>,
    /// Names that stand for the person only there (a family name alone), by report or entry.
    pub(super) near: BTreeMap<String, BTreeSet<String>>,
}

impl Target {
    /// Gathers everything the store knows of a person's names.
    pub(super) fn gather(conn: &Connection, record: &RecordId, also: &[String]) -> Result<Self> {
        records::must_exist(conn, record)?;
        let records = records::same_records(conn, record)?;
        let mut locals = pointing(conn, &records)?;
        let mut printed: BTreeSet<String> = also.iter().cloned().collect();
        let persons = persons(conn)?;
        loop {
            follow_aliases(conn, &mut locals)?;
            for (scope, here) in &locals {
                for claim in
                    claims_in(conn, scope, Some("entity"))?.iter().filter(|c| here.contains(&c.claim.local))
                {
                    for said in [&claim.claim.said, claim.said()] {
                        printed.extend(entity_names(said));
                    }
                }
            }
            // The same name elsewhere, proposed or accepted, is the same person: erasing errs on that side.
            let whole: BTreeSet<String> =
                printed.iter().filter(|n| is_whole(n)).map(|n| index_text(n)).collect();
            let before = locals.values().map(BTreeSet::len).sum::<usize>();
            for (scope, local, name) in &persons {
                if whole.contains(&index_text(name)) {
                    locals.entry(scope.clone()).or_default().insert(local.clone());
                }
            }
            if locals.values().map(BTreeSet::len).sum::<usize>() == before {
                break;
            }
        }
        let known: BTreeSet<String> = persons.iter().map(|(_, _, name)| index_text(name)).collect();
        for id in &records {
            printed.extend(label_names(&records::record(conn, id)?.label, &known));
        }
        let mut names: Vec<String> = printed.iter().filter(|n| is_whole(n)).cloned().collect();
        if names.is_empty() {
            names = printed.iter().filter(|n| n.chars().count() > 1).cloned().collect(); // bears one word only
        }
        let mut near: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for (scope, here) in &locals {
            for claim in
                claims_in(conn, scope, Some("entity"))?.iter().filter(|c| here.contains(&c.claim.local))
            {
                let said = [&claim.claim.said, claim.said()].into_iter().flat_map(entity_names);
                near.entry(scope.clone()).or_default().extend(said.filter(|n| !names.contains(n)));
            }
        }
        Ok(Self { records, names, locals, near })
    }

    /// The names that stand for the person in one report or entry, ready for searching; `everywhere` where there
    /// are no more of them.
    pub(super) fn names_at<'a>(&self, scope: &str, everywhere: &'a Names) -> Cow<'a, Names> {
        match self.near.get(scope) {
            None => Cow::Borrowed(everywhere),
            Some(near) => Cow::Owned(Names::new(self.names.iter().chain(near).cloned())),
        }
    }

    /// Whether a claim is about the person as an entity.
    pub(super) fn is(&self, scope: &str, local: &str) -> bool {
        self.locals.get(scope).is_some_and(|here| here.contains(local))
    }
}

/// Where each decision that ever pointed to one of the records says the person stands.
fn pointing(conn: &Connection, records: &BTreeSet<RecordId>) -> Result<BTreeMap<String, BTreeSet<String>>> {
    let mut locals: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut statement = conn.prepare_cached(
        "select c.scope, c.local from decision d join claim c on c.id = d.claim where d.record = ?",
    )?;
    for record in records {
        let mut rows = statement.query([record.as_str()])?;
        while let Some(row) = rows.next()? {
            locals.entry(row.get(0)?).or_default().insert(row.get(1)?);
        }
    }
    Ok(locals)
}

/// Report or entry, local id and name of every person named in any claim.
fn persons(conn: &Connection) -> Result<Vec<(String, String, String)>> {
    let mut statement = conn.prepare_cached(
        "select scope, local, json_extract(said, '$.value.name') from claim
         where kind = 'entity' and json_extract(said, '$.value.kind') = 'person'
            and json_extract(said, '$.value.name') is not null",
    )?;
    let rows = statement.query_map([], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Follows pseudonyms and the like: whoever is said to be the person is the person.
fn follow_aliases(conn: &Connection, locals: &mut BTreeMap<String, BTreeSet<String>>) -> Result<()> {
    for (scope, here) in locals.iter_mut() {
        for claim in load(conn, "where c.scope = ? and c.kind = 'relation' order by c.seq", [scope.as_str()])?
        {
            let Said::Relation(relation) = claim.said() else { continue };
            let alias = matches!(relation.kind.as_str(), "same_as" | "pseudonym_of" | "alias_of");
            if alias && (here.contains(&relation.from) || here.contains(&relation.to)) {
                here.insert(relation.from.clone());
                here.insert(relation.to.clone());
            }
        }
    }
    Ok(())
}

/// Name and stated other names of an entity.
fn entity_names(said: &Said) -> Vec<String> {
    let Said::Entity(Entity { kind: EntityKind::Person, name, attributes, .. }) = said else {
        return Vec::new();
    };
    let other = |a: &&amparo_model::reading::Attribute| a.name.contains("name") || a.name.contains("alias");
    name.iter().cloned().chain(attributes.iter().filter(other).map(|a| a.value.clone())).collect()
}

/// Whether a name is more than a single word that thousands bear.
fn is_whole(name: &str) -> bool {
    let (mut words, mut pairs) = (0, 0);
    cut(name, |token| match token.kind {
        Kind::Word => words += 1,
        Kind::Pair => pairs += 1,
        Kind::Tail => {}
    });
    words > 1 || pairs > 0
}

/// Names in the label of a record: what is written like a name, or stands in a claim as one. `wife` is neither.
fn label_names(label: &str, known: &BTreeSet<String>) -> Vec<String> {
    let parts = label.split(['(', ')', '[', ']', '/', ',', ';', '（', '）', '、']).map(str::trim);
    let like_a_name = |part: &&str| {
        let capitals = part.split_whitespace().all(|w| w.chars().next().is_some_and(char::is_uppercase));
        let (mut words, mut pairs) = (0, 0);
        cut(part, |token| match token.kind {
            Kind::Word => words += 1,
            Kind::Pair => pairs += 1,
            Kind::Tail => {}
        });
        known.contains(&index_text(part))
            || (capitals && words > 1)
            || (words == 0 && (2..=4).contains(&pairs))
    };
    parts.filter(like_a_name).map(str::to_owned).collect()
}

/// Code points of a text where names stand whole.
pub(super) fn whole(names: &Names, text: &str) -> Vec<std::ops::Range<usize>> {
    let hits = names.find(&Folded::new(text));
    hits.into_iter().filter(|h| h.grade == Grade::Whole).map(|h| h.at).collect()
}

/// Code points of a text where names or parts of them stand.
pub(super) fn any(names: &Names, text: &str) -> Vec<std::ops::Range<usize>> {
    names.find(&Folded::new(text)).into_iter().map(|h| h.at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_a_name_only_if_it_looks_like_one() {
        let known = BTreeSet::from([index_text("한강")]);
        assert_eq!(label_names("Park Mi-na (박미나)", &known), ["Park Mi-na", "박미나"]);
        assert_eq!(label_names("the wife", &known), Vec::<String>::new());
        assert_eq!(label_names("아내", &known), Vec::<String>::new());
        assert_eq!(label_names("한강", &known), ["한강"]);
        assert!(!is_whole("Kim") && is_whole("Kim Yong-il") && is_whole("한강"));
    }
}
