//! The shipped vocabularies keep their rules, and ids that are for ever are still there.

use std::collections::BTreeSet;

use amparo_model::vocab::{LANGUAGES, VocabularyError};
use amparo_model::{
    Credibility, Handling, Line, Modality, Qualifier, Reliability, Term, Vocabularies, Vocabulary,
};

/// Lists whose ids are fixed by the design, word for word.
const FIXED: [(&str, &str); 5] = [
    (
        "acts",
        "border_crossing denial_of_exit trafficking smuggling forced_marriage surveillance raid arrest detention
         detention_of_child incommunicado_detention enforced_disappearance transfer denial_of_asylum denial_of_review
         file_sharing forced_return threatened_return interrogation strip_search torture ill_treatment rape
         sexual_violence forced_abortion infanticide starvation denial_of_medical_care forced_labour unfair_trial
         imprisonment political_camp execution killing death_in_custody collective_punishment family_separation
         reprisal punishment_of_helper release escape rescue other
         abduction attack intimidation prosecution",
    ),
    (
        "modality",
        "asserted alleged uncertain denied negated planned conditional feared counterfactual generic",
    ),
    (
        "statements",
        "appeal demand condemnation denial non_comment no_response policy_line acknowledgement justification refusal
         promise threat disclosure estimate testimony hearsay correction retraction welcome other",
    ),
    (
        "qualifiers",
        "exactly about nearly at_least at_most more_than less_than between dozens hundreds thousands unknown",
    ),
    ("protection", "anonymity_request pseudonym minor unnamed_source safe_place contact_detail"),
];

fn ids<'a>(all: &'a Vocabularies, list: &str) -> BTreeSet<&'a str> {
    let list = all.list(list).unwrap_or_else(|| panic!("no list {list}"));
    list.terms.iter().map(|term| term.id.as_str()).collect()
}

/// Ids of one line of a list, without a prefix, read as variants of an enum of the model.
fn read_as<T: serde::de::DeserializeOwned>(list: &str, line: Option<&str>, prefix: &str) -> Vec<T> {
    let all = Vocabularies::builtin();
    let terms = all.list(list).expect("a list").terms.iter().filter(|term| term.line.as_deref() == line);
    let bare = terms.map(|term| term.id.strip_prefix(prefix).expect("the prefix of the line"));
    bare.map(|id| serde_json::from_value(id.into()).expect("a variant for the id")).collect()
}

#[test]
fn sixteen_lists_are_shipped_and_read() {
    let names: Vec<_> = Vocabularies::builtin().iter().map(|list| list.list.clone()).collect();
    assert_eq!(
        names.join(" "),
        "acts consent handling harms interventions modality outcomes places protection qualifiers relations roles \
         sources standards statements statuses"
    );
}

#[test]
fn every_term_is_complete() {
    for list in Vocabularies::builtin().iter() {
        let name = &list.list;
        let unique: BTreeSet<_> = list.terms.iter().map(|term| &term.id).collect();
        assert_eq!(unique.len(), list.terms.len(), "{name}: an id occurs twice");
        for term in &list.terms {
            let id = &term.id;
            let snake = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_';
            assert!(id.bytes().all(snake) && !id.is_empty(), "{name}/{id}: not snake case");
            let languages: BTreeSet<_> = term.labels.keys().map(String::as_str).collect();
            assert_eq!(languages, BTreeSet::from(LANGUAGES), "{name}/{id}: labels");
            assert!(term.labels.values().all(|label| !label.trim().is_empty()), "{name}/{id}: empty label");
            assert!(term.boundary.len() >= 40, "{name}/{id}: a boundary says what counts and what does not");
            let digits =
                |code: &String| !code.is_empty() && code.bytes().all(|b| b.is_ascii_digit() || b == b'x');
            assert!(term.codes.values().all(digits), "{name}/{id}: codes are digits and x");
        }
    }
}

#[test]
fn two_terms_of_a_line_never_look_the_same() {
    for list in Vocabularies::builtin().iter() {
        for language in LANGUAGES {
            let mut seen = BTreeSet::new();
            for term in &list.terms {
                let label = term.label(language);
                assert!(seen.insert((&term.line, label)), "{}: {language} `{label}` twice", list.list);
            }
        }
    }
}

#[test]
fn broader_terms_exist_and_end() {
    for list in Vocabularies::builtin().iter() {
        for term in &list.terms {
            let mut at = term;
            for _ in 0..list.terms.len() {
                let Some(broader) = &at.broader else { break };
                at = list.term(broader).unwrap_or_else(|| panic!("{}: {broader} is missing", list.list));
            }
            assert!(at.broader.is_none(), "{}/{}: a circle", list.list, term.id);
        }
    }
}

#[test]
fn ids_of_the_design_are_all_there_and_no_others() {
    let all = Vocabularies::builtin();
    for (list, wanted) in FIXED {
        assert_eq!(ids(&all, list), wanted.split_whitespace().collect(), "{list}");
    }
    let relations =
        "spouse_of child_of parent_of relative_of member_of same_as spokesperson_of officer_of pseudonym_of";
    assert!(relations.split(' ').all(|id| all.term("relations", id).is_some()));
}

#[test]
fn lists_and_types_of_the_model_say_the_same() {
    assert_eq!(read_as::<Modality>("modality", None, "").len(), 10);
    assert_eq!(read_as::<Qualifier>("qualifiers", None, "").len(), 12);
    assert_eq!(read_as::<Reliability>("sources", Some("reliability"), "reliability_").len(), 5);
    assert_eq!(read_as::<Credibility>("sources", Some("credibility"), "credibility_").len(), 5);
    assert!(read_as::<Handling>("handling", None, "").is_sorted(), "listed from open to closed");
    for term in &Vocabularies::builtin().list("statuses").expect("statuses").terms {
        let line = serde_json::to_value(&term.line).and_then(serde_json::from_value::<Line>);
        assert!(line.is_ok(), "statuses/{}: its line", term.id);
    }
}

#[test]
fn every_status_an_act_brings_about_is_a_term() {
    let all = Vocabularies::builtin();
    for act in ids(&all, "acts") {
        for status in
            [true, false].into_iter().filter_map(|known| amparo_model::status::liberty_after(act, known))
        {
            let line = all.term("statuses", status).and_then(|term| term.line.as_deref());
            assert_eq!(line, Some("liberty"), "{act} leads to `{status}`");
        }
    }
}

#[test]
fn neutral_acts_are_never_violations_and_every_act_has_its_counting_rule() {
    let all = Vocabularies::builtin();
    let acts = &all.list("acts").expect("acts").terms;
    let neutral: BTreeSet<_> =
        acts.iter().filter(|a| a.violation == Some(false)).map(|a| a.id.as_str()).collect();
    assert_eq!(
        neutral,
        BTreeSet::from(["border_crossing", "smuggling", "release", "escape", "rescue", "other"])
    );
    assert!(acts.iter().all(|act| act.counting.as_ref().is_some_and(|rule| !rule.is_empty())));
}

#[test]
fn feared_harms_are_acts_under_the_same_id_and_never_counted() {
    let all = Vocabularies::builtin();
    for harm in &all.list("harms").expect("harms").terms {
        let is_act = all.term("acts", &harm.id).is_some();
        let line = if is_act { "act" } else { "consequence" };
        assert_eq!(harm.line.as_deref(), Some(line), "{}", harm.id);
        assert_eq!(harm.counting.as_deref(), Some("Never counted as harm done."), "{}", harm.id);
    }
}

#[test]
fn a_label_falls_back_to_english() {
    let all = Vocabularies::builtin();
    let arrest = all.term("acts", "arrest").expect("a term");
    assert_eq!([arrest.label("ko"), arrest.label("zh-CN"), arrest.label("de")], ["체포", "逮捕", "Arrest"]);
}

#[test]
fn a_list_may_be_replaced_but_no_id_dropped() {
    let mut all = Vocabularies::builtin();
    let mut list = all.list("protection").expect("a list").clone();
    list.terms[0].labels.insert("de".into(), "Bitte um Anonymität".into());
    let written = |list: &Vocabulary| toml::to_string(list).expect("TOML");
    all.override_with(&written(&list)).expect("taken");
    assert_eq!(
        all.term("protection", "anonymity_request").expect("a term").label("de"),
        "Bitte um Anonymität"
    );

    list.terms.pop();
    let error = all.override_with(&written(&list)).expect_err("an id is missing");
    assert_eq!(
        error.to_string(),
        "list `protection`, term `contact_detail`: it is missing from the replacement; put it back, ids are for ever"
    );
    assert!(all.term("protection", "contact_detail").is_some(), "nothing was changed");

    let error = all.override_with("list = \"protections\"").expect_err("a typing error");
    assert_eq!(error, VocabularyError::UnknownList { list: "protections".into() });
}

#[test]
fn a_bad_file_is_refused_with_list_term_and_remedy() {
    let refused = |text: &str| Vocabulary::from_toml(text).expect_err("refused").to_string();
    let term = |id: &str, rest: &str| {
        format!("[[term]]\nid = \"{id}\"\nlabels.en = \"A\"\nboundary = \"In.\"\n{rest}\n")
    };
    let list = |terms: &[String]| refused(&format!("list = \"x\"\n{}", terms.concat()));

    let broken = refused("list = \"x\"\n\n[[term]]\nid = ");
    assert!(broken.starts_with("list `x`: line 4 of its file cannot be read"), "{broken}");
    assert!(list(&[term("a", "colour = 1")]).contains("unknown field `colour`"));
    assert!(
        list(&[term("A b", "")]).starts_with("list `x`, term `A b`: its id is missing or not in snake case")
    );
    assert!(list(&["[[term]]\n".into()]).starts_with("list `x`, term `? 1`: its id is missing"));
    assert!(list(&["[[term]]\nid = \"a\"\nboundary = \"In.\"\n".into()]).contains("no English label"));
    assert!(list(&["[[term]]\nid = \"a\"\nlabels.en = \"A\"\n".into()]).contains("no boundary"));
    assert!(list(&[term("a", "labels.ko = \" \"")]).contains("labels is empty"));
    assert!(list(&[term("a", "codes.mt4 = \"01-02\"")]).contains("a code holds something else"));
    assert!(list(&[term("a", "violation = true")]).contains("stands in acts and only there"));
    assert!(list(&[term("a", ""), term("a", "")]).contains("its id occurs twice"));
    assert!(list(&[term("a", "broader = \"b\"")]).contains("its `broader` is not in the list"));
    let circle = [term("a", "broader = \"b\""), term("b", "broader = \"a\"")];
    assert!(list(&circle).contains("leads in a circle"));
}

/// The built-in translations of a kind, as they lie in the tree: language and text.
fn translations(kind: &str) -> Vec<(String, String)> {
    let dir = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../vocab").join(kind);
    let read = |file: std::io::Result<std::fs::DirEntry>| {
        let path = file.expect("a file").path();
        let language = path.file_stem().expect("a name").to_string_lossy().into_owned();
        (language, std::fs::read_to_string(&path).expect("a text"))
    };
    std::fs::read_dir(dir).expect("the folder of the texts").map(read).collect()
}

#[test]
fn every_translation_is_of_a_language_list_and_term_that_are_known() {
    let mut languages: BTreeSet<_> =
        translations("boundaries").into_iter().map(|(language, _)| language).collect();
    languages.insert("en".to_owned());
    assert_eq!(languages, LANGUAGES.map(ToOwned::to_owned).into());
    let mut all = Vocabularies::builtin();
    for (language, text) in translations("boundaries") {
        all.translate(&language, &text).unwrap_or_else(|e| panic!("{e}"));
    }
    for (language, text) in translations("labels") {
        all.name(&language, &text).unwrap_or_else(|e| panic!("{e}"));
    }
    assert!(all == Vocabularies::builtin(), "every file is compiled in");
}

#[test]
fn every_term_says_in_every_language_what_counts() {
    let all = Vocabularies::builtin();
    for language in LANGUAGES.into_iter().filter(|l| *l != "en") {
        let terms = || all.iter().flat_map(|list| list.terms.iter().map(|term| (&list.list, term)));
        let missing: Vec<_> = terms()
            .filter(|(_, term)| !term.boundaries.contains_key(language))
            .map(|(list, term)| format!("{list}/{}", term.id))
            .collect();
        let first = &missing[..missing.len().min(5)];
        assert!(missing.is_empty(), "{language}: {} have no boundary, first {first:?}", missing.len());
        for (list, term) in terms() {
            let text = term.boundary(language);
            assert_ne!(text, term.boundary, "{language} {list}/{}: still in English", term.id);
        }
    }
}

#[test]
fn no_boundary_or_rule_is_longer_than_a_tooltip() {
    for list in Vocabularies::builtin().iter() {
        for term in &list.terms {
            let texts = [&term.boundary].into_iter().chain(&term.counting);
            for text in texts.chain(term.boundaries.values()).chain(term.countings.values()) {
                let long = text.chars().count();
                assert!(long <= 400, "{}/{}: {long} characters: {text}", list.list, term.id);
            }
        }
    }
}

#[test]
fn a_boundary_falls_back_to_english() {
    let mut all = Vocabularies::builtin();
    let arrest = all.term("acts", "arrest").expect("a term");
    assert_eq!([arrest.boundary("en"), arrest.boundary("de")], [arrest.boundary.as_str(); 2]);
    assert_eq!(arrest.boundary("zh-CN"), arrest.boundaries["zh"]);
    let rule = arrest.counting.clone();
    assert_eq!(arrest.counting("de"), rule.as_deref());
    all.translate("fr", "[counting.acts]\narrest = \"Une par personne.\"").expect("taken");
    let arrest = all.term("acts", "arrest").expect("a term");
    assert_eq!([arrest.counting("fr"), arrest.counting("en")], [Some("Une par personne."), rule.as_deref()]);
    assert_eq!(all.term("handling", "public").expect("a term").counting("fr"), None);
}

#[test]
fn a_translation_that_belongs_to_nothing_is_refused_and_changes_nothing() {
    let mut all = Vocabularies::builtin();
    let mut refused = |language: &str, text: &str| {
        let before = all.clone();
        let error = all.translate(language, text).expect_err("refused").to_string();
        assert!(all == before, "{error}");
        error
    };
    let unknown = refused("ko", "[acts]\narrest = \"체포\"\narest = \"체포\"");
    assert_eq!(
        unknown,
        "texts in `ko`, `acts.arest`: the list has no such term; correct the id or remove it"
    );
    assert!(refused("ko", "[act]\narrest = \"체포\"").contains("`ko`, `act`: there is no list"));
    assert!(refused("ko", "[counting.act]\narrest = \"1\"").contains("there is no list of that name"));
    assert!(refused("ko", "[acts]\narrest = \" \"").contains("the text is empty"));
    assert!(refused("ko", "[acts]\narrest = 1").contains("cannot be read"));
    assert!(refused("xx", "").contains("no language to translate into"));
    assert!(refused("en", "").contains("no language to translate into"));
}

#[test]
fn a_replaced_list_keeps_the_translations_of_what_was_not_reworded() {
    let mut all = Vocabularies::builtin();
    let mut list = all.list("protection").expect("a list").clone();
    for term in &mut list.terms {
        term.boundaries.clear();
    }
    list.terms[0].boundary =
        "In: whoever asks us not to be named. Out: everybody else whom we do not name.".into();
    list.terms[1].boundaries.insert("ko".into(), "우리 단체의 기준입니다.".into());
    let more = Term { id: "our_own".into(), ..list.terms[2].clone() };
    list.terms.push(more);
    let builtin = all.list("protection").expect("a list").clone();
    all.override_with(&toml::to_string(&list).expect("TOML")).expect("taken");
    let now = all.list("protection").expect("a list");
    assert_eq!(
        now.terms[0].boundary("ko"),
        list.terms[0].boundary,
        "reworded: no translation of the old words"
    );
    assert_eq!(now.terms[1].boundary("ko"), "우리 단체의 기준입니다.");
    assert_eq!(now.terms[1].boundary("fr"), builtin.terms[1].boundary("fr"));
    assert_eq!(now.terms[2], builtin.terms[2], "nothing was changed in it");
    let own = now.term("our_own").expect("a term");
    assert_eq!(own.boundary("ar"), own.boundary, "a term of their own is shown as they wrote it");
}
