//! Suppression of names: everybody is described but those with a public role.

use std::collections::BTreeMap;

use amparo_model::{Publicity, RecordId};

use super::draft::{Level, PersonRef, Show};
use super::place::place;
use super::policy::key;
use super::public::{Age, Description, Shown};
use crate::names::strip_controls;

/// The people of a draft by id.
pub(crate) struct People<'a>(BTreeMap<&'a RecordId, &'a PersonRef>);

impl<'a> People<'a> {
    pub(crate) fn new(people: &'a [PersonRef]) -> Self {
        Self(people.iter().map(|p| (&p.id, p)).collect())
    }

    pub(crate) fn get(&self, id: &RecordId) -> Option<&'a PersonRef> {
        self.0.get(id).copied()
    }

    /// The person with an id in words.
    pub(crate) fn find(&self, id: &str) -> Option<&'a PersonRef> {
        self.0.values().copied().find(|p| p.id.as_str() == id)
    }

    /// How these people may be shown; unknown ids are left out (a rule has stopped the draft for them).
    pub(crate) fn shown(&self, ids: &[RecordId]) -> Vec<Shown> {
        ids.iter().filter_map(|id| self.get(id)).map(|person| self.one(person)).collect()
    }

    fn one(&self, person: &PersonRef) -> Shown {
        if let (Publicity::PublicRole { role, .. }, true) = (&person.publicity, person.may_be_named()) {
            let name = person.names.iter().find(|name| !name.trim().is_empty());
            if let Some(name) = name {
                return Shown::Named {
                    name: strip_controls(name),
                    role: strip_controls(role),
                    kind: person.kind,
                };
            }
        }
        Shown::Described(self.described(person))
    }

    fn described(&self, person: &PersonRef) -> Description {
        let shows = |show| person.show.contains(&show);
        let minor = person.is_minor();
        let origin_to = if shows(Show::Origin) { Level::Town } else { Level::Region };
        Description {
            key: key(&person.id),
            kind: person.kind,
            minor,
            sex: person.sex.filter(|_| !minor || shows(Show::Sex)),
            age: person.age.and_then(|years| match (shows(Show::Age), shows(Show::AgeBand)) {
                (true, _) => Some(Age::Years(years)),
                (_, true) => Some(Age::band(years)),
                _ => None,
            }),
            nationality: person
                .nationality
                .as_deref()
                .filter(|_| shows(Show::Nationality))
                .map(strip_controls),
            origin: person
                .origin
                .as_ref()
                .filter(|_| shows(Show::Origin) || shows(Show::OriginRegion))
                .and_then(|origin| place(origin, origin_to)),
            kinship: person.kinship.clone().filter(|_| shows(Show::Kinship)),
            occupation: person.occupation.as_deref().filter(|_| shows(Show::Occupation)).map(strip_controls),
            among: person.member_of.as_ref().and_then(|group| self.get(group)).and_then(|group| group.size),
            size: person.size,
        }
    }
}
