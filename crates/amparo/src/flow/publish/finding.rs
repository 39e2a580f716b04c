//! What the gate found, as a message: one sentence and what to do, under the id of the flaw.

use amparo_protect::cleared::{Dimension, Finding};

use crate::say::Message;

/// The message of a finding.
pub(super) fn message(finding: &Finding) -> Message {
    let message = Message::new(format!("flaw-{}", finding.flaw.id().replace('_', "-")));
    let Some(values) = &finding.exposed else { return message };
    let message = message.value("n", values.fit).value("k", values.k);
    let shown = values.shown.iter().map(|d| Message::new(name(*d)));
    let steps = values.steps.iter().filter_map(|d| coarser(*d)).chain(["coarser-nobody"]).map(Message::new);
    message.messages("shown", "list-comma", shown).messages("steps", "list-semicolon", steps)
}

fn name(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::Sex => "dimension-sex",
        Dimension::Age => "dimension-age",
        Dimension::Nationality => "dimension-nationality",
        Dimension::Origin => "dimension-origin",
        Dimension::Kinship => "dimension-kinship",
        Dimension::Occupation => "dimension-occupation",
        Dimension::Time => "dimension-date",
        Dimension::Place => "dimension-place",
    }
}

/// Generalisation or suppression of it, as advice.
fn coarser(dimension: Dimension) -> Option<&'static str> {
    Some(match dimension {
        Dimension::Sex => return None,
        Dimension::Age => "coarser-age",
        Dimension::Nationality => "coarser-nationality",
        Dimension::Origin => "coarser-origin",
        Dimension::Kinship => "coarser-kinship",
        Dimension::Occupation => "coarser-occupation",
        Dimension::Time => "coarser-date",
        Dimension::Place => "coarser-place",
    })
}

#[cfg(test)]
mod tests {
    use amparo_protect::cleared::{Exposed, Flaw};

    use super::*;
    use crate::say::{LANGS, Say};

    fn finding(flaw: Flaw, fit: usize) -> Finding {
        use Dimension::{Age, Kinship, Nationality, Occupation, Origin, Place, Sex, Time};
        let all = vec![Sex, Age, Nationality, Origin, Kinship, Occupation, Time, Place];
        let exposed = matches!(flaw, Flaw::Combination | Flaw::RowCombination).then(|| Exposed {
            shown: all.clone(),
            fit,
            k: 5,
            steps: all,
        });
        Finding { rule: flaw.rule(), severity: flaw.severity(), about: "title".into(), flaw, exposed }
    }

    #[test]
    fn every_flaw_is_said_in_every_language_and_in_english_as_the_gate_says_it() {
        for flaw in Flaw::ALL {
            for fit in [1, 3] {
                let found = finding(flaw, fit);
                let said = message(&found);
                assert_eq!(said.to_string(), format!("{} {}", found.message(), found.remedy()));
                for lang in LANGS {
                    let words = said.in_words(Say::of(lang));
                    let bare = ["flaw-", "dimension-", "coarser-", "list-", "{$"];
                    assert!(bare.iter().all(|id| !words.contains(id)), "{lang:?}: {words}");
                }
            }
        }
    }
}
