//! Whole sentences.

use amparo_model::Modality;
use amparo_protect::cleared::{PublicCount, PublicFact, PublicStatement};

use super::capitalised;
use super::date::{date, when};
use super::number::size;
use super::people::{list, victims};
use super::place::whereabouts;
use crate::words::{Arg, Words};

/// An act, worded by its modality: what is feared is never worded as done.
pub(crate) fn fact(fact: &PublicFact, words: &Words) -> String {
    let Some(modality) = modality(fact.modality) else { return String::new() };
    let who = victims(&fact.victims, fact.size, words);
    let actors = list(&fact.actors, words);
    let by = if actors.is_empty() { actors } else { words.t("by", &[("actors", (&actors).into())]) };
    let place = fact.place.as_ref().map(|p| whereabouts(p, words)).unwrap_or_default();
    let when = fact.when.as_deref().map(|w| when(w, words)).unwrap_or_default();
    // "in Liaoning, China, on 2 February"
    let place = if place.contains(", ") && when.starts_with(' ') { format!("{place},") } else { place };
    let act = words.label("acts", &fact.act);
    let id = format!("act-{}", fact.act);
    let number = || [("number", Arg::Number(who.number))];
    let form = |form| words.own(&id, Some(form), &number());
    let forms = (form("done"), form("base"), form("perfect"));
    let mut args: Vec<(&str, Arg<'_>)> = vec![
        ("act", (&act).into()),
        ("who", (&who.text).into()),
        ("by", (&by).into()),
        ("where", (&place).into()),
        ("when", (&when).into()),
        ("number", who.number.into()),
    ];
    if let (Some(done), Some(base), Some(perfect)) = &forms {
        args.extend([("done", done.into()), ("base", base.into()), ("perfect", perfect.into())]);
        if let Some(sentence) = words.own(&format!("frame-{modality}"), None, &args) {
            return capitalised(sentence.replace(",.", "."));
        }
    }
    capitalised(words.t(&format!("label-{modality}"), &args).replace(",.", "."))
}

fn modality(modality: Modality) -> Option<&'static str> {
    Some(match modality {
        Modality::Asserted => "asserted",
        Modality::Alleged => "alleged",
        Modality::Uncertain => "uncertain",
        Modality::Denied => "denied",
        Modality::Negated => "negated",
        Modality::Planned => "planned",
        Modality::Conditional => "conditional",
        Modality::Feared => "feared",
        Modality::Counterfactual | Modality::Generic => return None,
    })
}

/// A statement: who said what kind of thing to whom.
pub(crate) fn statement(said: &PublicStatement, words: &Words) -> String {
    let speaker = said.speaker.as_ref().map(|s| list(std::slice::from_ref(s), words));
    let speaker = speaker.unwrap_or_else(|| words.t("speaker-unknown", &[]));
    let addressees = list(&said.addressees, words);
    let to = |id| {
        if addressees.is_empty() {
            String::new()
        } else {
            words.t(id, &[("addressees", (&addressees).into())])
        }
    };
    let (to, of) = (to("said-to"), to("said-of"));
    let when = said.when.as_deref().map(|w| when(w, words)).unwrap_or_default();
    let kind = words.label("statements", &said.kind);
    let args = || -> [(&str, Arg<'_>); 5] {
        let (kind, speaker) = ((&kind).into(), (&speaker).into());
        [
            ("kind", kind),
            ("speaker", speaker),
            ("to", (&to).into()),
            ("of", (&of).into()),
            ("when", (&when).into()),
        ]
    };
    let own = words.own(&format!("said-{}", said.kind), None, &args());
    capitalised(own.unwrap_or_else(|| words.t("said-label", &args())))
}

/// A figure with its period and counter; what is missing is said to be missing.
pub(crate) fn figure(count: &PublicCount, words: &Words) -> String {
    let missing = || words.t("not-stated", &[]);
    let number = size(count.size, words);
    let unit =
        words.own(&format!("unit-{}", count.unit), None, &[]).unwrap_or_else(|| count.unit.replace('_', " "));
    let act = words.label("acts", &count.of);
    let period = count.period.as_deref().map_or_else(missing, |p| date(p, words));
    let counter = count.counter.as_ref().map_or_else(missing, |c| list(std::slice::from_ref(c), words));
    capitalised(words.t(
        "figure",
        &[
            ("number", (&number).into()),
            ("unit", (&unit).into()),
            ("act", (&act).into()),
            ("period", (&period).into()),
            ("counter", (&counter).into()),
        ],
    ))
}
