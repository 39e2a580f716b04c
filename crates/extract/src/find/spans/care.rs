//! What asks for care in every language: children, sources without a name, ways to reach somebody.

use std::ops::Range;

use amparo_model::reading::EntityKind;
use regex::Regex;

use super::cast::Cast;
use super::{Guard, Utterance};

/// Children, by their stated age or word; and people without a name who are quoted, unless they hold an office.
pub(crate) fn people(cast: &Cast, said: &[Utterance], out: &mut Vec<Guard>) {
    for (id, member) in cast.members.iter().enumerate().filter(|(_, m)| m.minor && m.keep) {
        let at = member
            .stated("age")
            .or_else(|| member.stated("minor"))
            .map_or(member.mentions[0].clone(), |s| s.at.clone());
        out.push(Guard { kind: "minor", about: Some(id), at });
    }
    for u in said {
        let Some((id, at)) = &u.speaker else { continue };
        let member = &cast.members[*id];
        let nameless = member.kind == EntityKind::Person && member.name.is_none() && !member.official;
        if nameless && !out.iter().any(|g| g.kind == "unnamed_source" && g.about == Some(*id)) {
            out.push(Guard { kind: "unnamed_source", about: Some(*id), at: at.clone() });
        }
    }
}

/// Telephone numbers, addresses of mail and the like.
pub(crate) fn contacts(text: &str, paras: &[Range<usize>], pattern: &Regex, out: &mut Vec<Guard>) {
    for para in paras {
        let found =
            pattern.find_iter(&text[para.clone()]).map(|m| para.start + m.start()..para.start + m.end());
        out.extend(found.map(|at| Guard { kind: "contact_detail", about: None, at }));
    }
}
