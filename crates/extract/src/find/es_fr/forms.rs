//! Verb forms of Spanish and French, made from the infinitive; what is irregular stands in the word lists.

use std::collections::BTreeMap;

use super::Lang;

/// What a form of a verb says by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Form {
    Participle,
    /// Preterite, passé simple, imperfect.
    Past,
    Present,
    Future,
    Conditional,
    Subjunctive,
    /// "fueran", "détuviese": also told as done behind "después de que".
    PastSubjunctive,
    Infinitive,
    Gerund,
}

use Form::{
    Conditional, Future, Gerund, Infinitive, Participle, Past, PastSubjunctive, Present, Subjunctive,
};

/// Forms of a verb in the third person and the infinite ones. `special` holds `key word word…` for what is irregular:
/// `part`, `past`, `pres`, `subj`, `fut` (the stem), `ger`.
pub(super) fn of(lang: Lang, infinitive: &str, special: Option<&str>) -> Vec<(String, Form)> {
    let mut out = match lang {
        Lang::Es => spanish(infinitive),
        Lang::Fr => french(infinitive),
    };
    let mut given: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for part in special.unwrap_or("").split(';') {
        let mut words = part.split_whitespace();
        if let Some(key) = words.next() {
            given.insert(key, words.collect());
        }
    }
    for (key, words) in given {
        let forms: &[Form] = match key {
            "part" => &[Participle],
            "past" => &[Past],
            "pres" => &[Present],
            "subj" => &[Subjunctive],
            "ger" => &[Gerund],
            _ => &[Future, Conditional],
        };
        out.retain(|(_, f)| !forms.contains(f) && !(key == "past" && *f == PastSubjunctive));
        for word in words {
            match (key, lang) {
                ("part", _) => participle(lang, word, &mut out),
                ("fut", _) => future(lang, word, &mut out),
                ("past", Lang::Es) => {
                    out.push((word.to_owned(), Past));
                    // "detuvieron" gives "detuvieran"; the imperfect is regular.
                    if let Some(stem) = word.strip_suffix("ron") {
                        out.extend(
                            ["ra", "ran", "se", "sen"].map(|e| (format!("{stem}{e}"), PastSubjunctive)),
                        );
                    }
                }
                _ => out.push((word.to_owned(), forms[0])),
            }
        }
    }
    out.sort();
    out.dedup();
    out
}

fn participle(lang: Lang, word: &str, out: &mut Vec<(String, Form)>) {
    match lang {
        Lang::Es => {
            let stem = word.strip_suffix('o').unwrap_or(word);
            out.extend(["o", "a", "os", "as"].map(|e| (format!("{stem}{e}"), Participle)));
        }
        Lang::Fr => {
            let many = if word.ends_with('s') { "" } else { "s" };
            out.extend(["", "e", many, "es"].map(|e| (format!("{word}{e}"), Participle)));
        }
    }
}

fn future(lang: Lang, stem: &str, out: &mut Vec<(String, Form)>) {
    let (future, conditional) = match lang {
        Lang::Es => (["á", "án"], ["ía", "ían"]),
        Lang::Fr => (["a", "ont"], ["ait", "aient"]),
    };
    out.extend(future.map(|e| (format!("{stem}{e}"), Future)));
    out.extend(conditional.map(|e| (format!("{stem}{e}"), Conditional)));
}

fn spanish(infinitive: &str) -> Vec<(String, Form)> {
    let mut out = vec![(infinitive.to_owned(), Infinitive)];
    let cut = infinitive.len().saturating_sub(if infinitive.ends_with("ír") { 3 } else { 2 });
    let stem = &infinitive[..cut];
    let mut put = |form: Form, ends: &[&str], stem: &str| {
        out.extend(ends.iter().map(|e| (format!("{stem}{e}"), form)));
    };
    if infinitive.ends_with("ar") {
        put(Past, &["ó", "aron", "aba", "aban"], stem);
        put(Present, &["a", "an"], stem);
        // c, g, z before e.
        let soft = match stem.chars().next_back() {
            Some('c') => format!("{}qu", &stem[..stem.len() - 1]),
            Some('g') => format!("{stem}u"),
            Some('z') => format!("{}c", &stem[..stem.len() - 1]),
            _ => stem.to_owned(),
        };
        put(Subjunctive, &["e", "en"], &soft);
        put(PastSubjunctive, &["ara", "aran", "ase", "asen"], stem);
        put(Gerund, &["ando"], stem);
        participle(Lang::Es, &format!("{stem}ado"), &mut out);
    } else {
        put(Past, &["ió", "ieron", "ía", "ían"], stem);
        put(Present, &["e", "en"], stem);
        let hard = match stem.strip_suffix('g') {
            Some(head) => format!("{head}j"),
            None => stem.to_owned(),
        };
        put(Subjunctive, &["a", "an"], &hard);
        put(PastSubjunctive, &["iera", "ieran", "iese", "iesen"], stem);
        put(Gerund, &["iendo"], stem);
        participle(Lang::Es, &format!("{stem}ido"), &mut out);
    }
    future(Lang::Es, &infinitive.replace("ír", "ir"), &mut out);
    out
}

fn french(infinitive: &str) -> Vec<(String, Form)> {
    let mut out = vec![(infinitive.to_owned(), Infinitive)];
    let (stem, ending) = infinitive.split_at(infinitive.len().saturating_sub(2));
    let mut put = |form: Form, ends: &[&str], stem: &str| {
        out.extend(ends.iter().map(|e| (format!("{stem}{e}"), form)));
    };
    match ending {
        "er" => {
            // g keeps its sound before a: "interrogea", "incarcéra".
            let soft = if stem.ends_with('g') { format!("{stem}e") } else { stem.to_owned() };
            put(Past, &["a", "ait", "aient"], &soft);
            put(Past, &["èrent"], stem);
            put(Present, &["e", "ent"], stem);
            put(Gerund, &["ant"], &soft);
            participle(Lang::Fr, &format!("{stem}é"), &mut out);
            future(Lang::Fr, infinitive, &mut out);
        }
        "ir" => {
            put(Past, &["it", "irent", "issait", "issaient"], stem);
            put(Present, &["issent"], stem);
            put(Gerund, &["issant"], stem);
            participle(Lang::Fr, &format!("{stem}i"), &mut out);
            future(Lang::Fr, infinitive, &mut out);
        }
        _ => {
            put(Past, &["it", "irent", "ait", "aient"], stem);
            put(Present, &["", "ent"], stem);
            put(Gerund, &["ant"], stem);
            participle(Lang::Fr, &format!("{stem}u"), &mut out);
            future(Lang::Fr, infinitive.strip_suffix('e').unwrap_or(infinitive), &mut out);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_both_languages() {
        let has = |lang, verb: &str, special: Option<&str>, word: &str, form: Form| {
            assert!(of(lang, verb, special).contains(&(word.to_owned(), form)), "{verb}: {word} {form:?}");
        };
        has(Lang::Es, "arrestar", None, "arrestadas", Participle);
        has(Lang::Es, "entregar", None, "entreguen", Subjunctive);
        has(Lang::Es, "detener", Some("past detuvo detuvieron"), "detuvieran", PastSubjunctive);
        has(Lang::Es, "devolver", Some("part devuelto"), "devueltas", Participle);
        has(Lang::Es, "deportar", None, "deportarían", Conditional);
        has(Lang::Fr, "arrêter", None, "arrêtées", Participle);
        has(Lang::Fr, "interroger", None, "interrogea", Past);
        has(Lang::Fr, "renvoyer", Some("fut renverr"), "renverrait", Conditional);
        has(Lang::Fr, "remettre", Some("part remis"), "remise", Participle);
        assert!(!of(Lang::Es, "devolver", Some("part devuelto")).iter().any(|(w, _)| w == "devolvido"));
    }
}
