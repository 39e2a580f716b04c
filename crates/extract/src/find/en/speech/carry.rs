//! Speakers that go on: "she added" after a quotation.

use std::collections::HashMap;

use amparo_model::reading::EntityKind;

use super::Utterance;
use crate::find::cast::{Cast, Mention};
use crate::find::doc::Doc;

/// How many statements back the last speaker is looked for.
const NEAR: usize = 60;

/// "she added" after a quotation is the speaker before, if the sex stated does not forbid it.
pub(super) fn last_speakers(doc: &Doc<'_>, cast: &Cast, out: &mut [Utterance]) {
    // Whom a pronoun has pointed to: "he" cannot go on as "she".
    let mut called: HashMap<usize, bool> = HashMap::new();
    for i in 0..out.len() {
        let Some(m) = out[i].speaker.clone().filter(|m| m.pronoun) else { continue };
        let female = match doc.low(m.tokens.start) {
            "she" => Some(true),
            "he" => Some(false),
            _ => None,
        };
        let here = doc.sentences[doc.sentence_of(m.tokens.start)].para;
        // The last speaker of that sex; one whose sex is not said only where there is none.
        let speaker = |known: bool| {
            out[..i].iter().rev().take(NEAR).find_map(|u| {
                let s = u.speaker.as_ref()?;
                let member = cast.of(s);
                let para = doc.sentences[doc.sentence_of(u.content[0].start)].para;
                let fits = member.kind == EntityKind::Person
                    && if known {
                        member.female == female
                    } else {
                        member.female.is_none() || female.is_none()
                    };
                let other = female.is_some_and(|f| called.get(&s.member).is_some_and(|c| *c != f));
                (fits && !other && para + 2 >= here).then_some(s.member)
            })
        };
        let previous = speaker(true).or_else(|| speaker(false));
        // Somebody newly named between the two is nearer than the last speaker.
        let newer = cast
            .within(doc.tokens.partition_point(|t| t.at.start < doc.paras[here].start)..m.tokens.start)
            .any(|p| {
                !p.pronoun
                    && doc.quote_at(p.tokens.start).is_none()
                    && cast.of(p).kind == EntityKind::Person
                    && cast.of(p).name.is_some()
                    && (cast.of(p).female.is_none() || cast.of(p).female == female)
            });
        if let (Some(member), false) = (previous, newer)
            && let Some(s) = &mut out[i].speaker
        {
            s.member = member;
        }
        let wrong = |m: &usize, f: bool| called.get(m).is_some_and(|c| *c != f);
        if let (Some(f), Some(s)) = (female, &mut out[i].speaker)
            && wrong(&s.member, f)
        {
            let fits = |p: &&Mention| {
                let member = cast.of(p);
                let sex = member.female.is_none_or(|x| x == f) && !wrong(&p.member, f);
                member.kind == EntityKind::Person && member.name.is_some() && !p.pronoun && sex
            };
            s.member = cast.within(0..s.tokens.start).rev().find(fits).map_or(s.member, |p| p.member);
        }
        if let (Some(f), Some(s)) = (female, &out[i].speaker) {
            called.entry(s.member).or_insert(f);
        }
    }
}
