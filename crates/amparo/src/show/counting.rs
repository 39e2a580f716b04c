//! The rule of a figure in words, as it stands under it.

use amparo_estimate::counts::{Unit, Unknowns};

use crate::say::Say;

/// What is counted and what not, a sentence or a few of them each.
pub fn rule(unit: Unit, unknowns: Unknowns, say: &Say) -> Vec<String> {
    let of = match unit {
        Unit::Acts => "count-rule-acts",
        Unit::Victims => "count-rule-victims",
        Unit::VictimActs => "count-rule-victim-acts",
        Unit::Incidents => "count-rule-incidents",
    };
    let vague = match unknowns {
        Unknowns::Range => "count-rule-range",
        Unknowns::Exclude => "count-rule-exclude",
        Unknowns::Include => "count-rule-include",
    };
    [of, "count-rule-only", vague].into_iter().map(|id| say.t(id)).collect()
}

#[cfg(test)]
mod tests {
    use amparo_estimate::counts::{Filter, count};

    use super::*;
    use crate::say::Lang;

    /// The file says the rule in English; the terminal says the same where English is spoken.
    #[test]
    fn the_english_sentence_is_that_of_the_file() {
        for unit in [Unit::Acts, Unit::Victims, Unit::VictimActs, Unit::Incidents] {
            for unknowns in [Unknowns::Range, Unknowns::Exclude, Unknowns::Include] {
                let made = count(&[], unit, &Filter::default(), unknowns, "");
                assert_eq!(rule(unit, unknowns, Say::of(Lang::En)).join(" "), made.rule);
                assert_ne!(rule(unit, unknowns, Say::of(Lang::Ar)).join(" "), made.rule);
            }
        }
    }
}
