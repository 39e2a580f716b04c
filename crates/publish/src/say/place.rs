//! Places with the areas they lie in.

use amparo_protect::cleared::{Level, PublicPlace};

use super::name;
use crate::words::Words;

/// "Shenyang, Liaoning, China"; from far to near where the language writes so.
pub(super) fn chain(place: &PublicPlace, words: &Words) -> String {
    let mut parts: Vec<String> =
        [&place.name].into_iter().chain(&place.within).map(|part| name(part)).collect();
    if words.t("place-order", &[]) == "far" {
        parts.reverse();
        return parts.join(" ");
    }
    parts.join(", ")
}

/// " in Shenyang, Liaoning, China".
pub(super) fn whereabouts(place: &PublicPlace, words: &Words) -> String {
    let id = if place.level == Level::Site { "at-place" } else { "in-place" };
    words.t(id, &[("place", (&chain(place, words)).into())])
}
