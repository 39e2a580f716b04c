//! Ages: "de 9 años", "âgée de 34 ans", "(45 años)", and the person they are said of.

use amparo_model::reading::EntityKind;

use super::lexicon::Lexicon;
use super::numbers;
use super::story::Story;
use super::words::Words;
use crate::find::spans::cast::Cast;

/// Ages, stated of the person named right before. A number of years that is said of nobody is no age.
pub(super) fn find(story: &Story<'_>, words: &Words, lexicon: &Lexicon, cast: &mut Cast) {
    for sentence in &story.sentences {
        for token in sentence.tokens.clone() {
            let Some((years, end)) = numbers::number(story, words, lexicon, token) else { continue };
            let Some(unit_end) = lexicon.starts(story, "years_old", end) else { continue };
            let led = token > sentence.tokens.start && matches!(story.low(token - 1), "de" | "d");
            let lead = token - usize::from(led);
            let barred = |list: &str, at: usize| lexicon.ends(story, list, at).is_some();
            if !(1..=115).contains(&years)
                || lexicon.starts(story, "age_not_after", unit_end).is_some()
                || barred("age_not_before", token) && !(led || age_verb(story, token))
                || barred("age_or_less", token)
                || led && barred("age_not_before", lead)
            {
                continue;
            }
            let at = story.span(&(token..unit_end));
            let owner = cast
                .mentions
                .iter()
                .filter(|m| m.at.end <= at.start && m.at.start >= sentence.at.start)
                .max_by_key(|m| m.at.end)
                .filter(|m| {
                    let member = cast.of(m);
                    let gap = story.token_at(at.start) - story.token_at(m.at.end).min(token);
                    member.human()
                        && (member.size.is_none() || member.kind == EntityKind::Person)
                        && (gap <= 3 || gap <= 5 && age_verb(story, token))
                })
                .map(|m| (m.member, m.at.clone()));
            let Some((id, mention)) = owner else { continue };
            // The noun and the age are cited together where they stand together.
            let cite = if led { mention.start..at.end } else { at };
            let member = &mut cast.members[id];
            member.kind = EntityKind::Person;
            member.pronoun = false;
            member.state("age", years.to_string(), cite.clone());
            if years < 18 {
                member.state("minor", "yes", cite);
                member.minor = true;
            }
            member.keep = true;
        }
    }
}

/// "tiene 16 años", "a 16 ans".
fn age_verb(story: &Story<'_>, token: usize) -> bool {
    token > 0 && matches!(story.low(token - 1), "tiene" | "tenía" | "cumplió" | "a" | "avait")
}
