//! The encoder's word on the acts of a reading, for the models that weigh it.

use amparo_model::Text;
use amparo_model::reading::Reading;

use super::Found;
use crate::weigh::Seen;

/// Probabilities by the ids of a reading, whoever proposed its acts.
pub(crate) fn seen(reading: &Reading, found: &Found) -> Seen {
    let text = Text::new(reading.text.clone());
    let mut out = Seen::default();
    for act in &reading.acts {
        let Some(words) = act.cites.get("trigger").and_then(|w| w.first()) else { continue };
        let at = text.byte(words.start)..text.byte(words.end);
        out.acts.insert(act.id.clone(), found.act_at(at.clone()));
        let Some(run) = found.acts.iter().find(|f| f.at.start < at.end && at.start < f.at.end) else {
            continue;
        };
        if run.act == act.act {
            out.kinds.insert(act.id.clone(), run.kind_chance);
        }
        for entity in &reading.entities {
            let named = |m: &amparo_model::Quote| {
                let m = text.byte(m.start)..text.byte(m.end);
                run.victims
                    .iter()
                    .filter(|(v, _)| v.start < m.end && m.start < v.end)
                    .map(|(_, p)| *p)
                    .fold(0.0, f64::max)
            };
            let most = entity.mentions.iter().map(named).fold(0.0, f64::max);
            if most > 0.0 {
                out.victims.insert((act.id.clone(), entity.id.clone()), most);
            }
        }
    }
    out
}
