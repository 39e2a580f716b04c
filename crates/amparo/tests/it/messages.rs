//! Every message is there, in every language, with the same values in it; every id that is used exists.

use std::collections::{BTreeMap, BTreeSet};

use super::app::root;

const LANGS: [&str; 6] = ["en", "ko", "zh", "es", "fr", "ar"];

/// Id → the values its text uses.
fn messages(lang: &str) -> BTreeMap<String, BTreeSet<String>> {
    let read = |file: &str| {
        std::fs::read_to_string(root().join(format!("crates/amparo/locales/{lang}/{file}.ftl"))).unwrap()
    };
    let files = [
        "main", "problems", "findings", "beside", "accounts", "board", "sealed", "actions", "review", "api",
        "find", "see", "tour", "inbox",
    ];
    let text = files.map(read).concat();
    let parsed = fluent_bundle::FluentResource::try_new(text.clone());
    assert!(parsed.is_ok(), "{lang}: {:?}", parsed.err().map(|(_, errors)| errors));
    let mut all: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut current = String::new();
    for line in text.lines() {
        let head = line.split_once(" =").filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase()));
        if let Some((id, _)) = head {
            id.clone_into(&mut current);
            assert!(!all.contains_key(id), "{lang}: {id} stands twice");
            all.insert(current.clone(), BTreeSet::new());
        }
        if line.starts_with('#') {
            continue;
        }
        for part in line.split('$').skip(1) {
            let name: String = part.chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect();
            all.entry(current.clone()).or_default().insert(name);
        }
    }
    all
}

#[test]
fn every_language_says_everything() {
    let english = messages("en");
    for lang in LANGS {
        let here = messages(lang);
        let missing: Vec<_> = english.keys().filter(|id| !here.contains_key(*id)).collect();
        assert!(missing.is_empty(), "{lang} does not say: {missing:?}");
        let strange: Vec<_> = here.keys().filter(|id| !english.contains_key(*id)).collect();
        assert!(strange.is_empty(), "{lang} says what nobody asks: {strange:?}");
        for (id, values) in &english {
            assert!(here[id].is_subset(values), "{lang}: {id} uses values that are not given");
            let needed: BTreeSet<_> = values.iter().filter(|v| *v != "n").collect();
            assert!(needed.iter().all(|v| here[id].contains(*v)), "{lang}: {id} leaves out a value");
        }
    }
}

#[test]
fn every_message_that_is_used_exists() {
    let english = messages("en");
    let dir = root().join("crates/amparo");
    let mut files = super::tidy::sources(&dir.join("src"));
    files.extend(std::fs::read_dir(dir.join("templates")).unwrap().flatten().map(|e| e.path()));
    for file in files {
        let text = std::fs::read_to_string(&file).unwrap();
        for call in [".t(\"", ".n(\"", ".a(\"", ".with(\"", ".need(\"", ".add(\""] {
            for after in text.split(call).skip(1) {
                let id = after.split('"').next().unwrap();
                let is_id =
                    id.contains('-') && id.chars().all(|c| c.is_ascii_lowercase() || c == '-' || c == '_');
                assert!(!is_id || english.contains_key(id), "{id} in {} is not said", file.display());
            }
        }
    }
}

/// Where a message is made that is worded later: what is called, and how far the code goes that gives its values.
const MADE: [&str; 7] = [
    "Problem::refused(",
    "Problem::not_found(",
    "Problem::usage(",
    "Problem::bad_data(",
    "Problem::internal(",
    "Problem::new(",
    "Message::new(",
];

/// Every message that is made in a text: its id, where it is a literal, and the names of its values.
fn made(text: &str) -> Vec<(Option<String>, BTreeSet<String>)> {
    let code = text.split("#[cfg(test)]").next().unwrap();
    let mut starts: Vec<(usize, &str)> = MADE
        .iter()
        .flat_map(|call| code.match_indices(call).map(|(at, call)| (at + call.len(), call)))
        .collect();
    starts.sort_unstable();
    let ends = starts.iter().skip(1).map(|(at, call)| at - call.len()).chain([code.len()]);
    let one = |((start, call), end): (&(usize, &str), usize)| {
        let rest = &code[*start..end];
        let rest =
            if *call == "Problem::new(" { rest.split_once(", ").map_or("", |(_, id)| id) } else { rest };
        let id = rest.trim_start().strip_prefix('"').and_then(|r| r.split('"').next()).map(ToOwned::to_owned);
        let names = [".value(\"", ".because(\"", ".message(\"", ".messages(\""];
        let names = names.iter().flat_map(|call| rest.split(call).skip(1));
        (id, names.map(|after| after.split('"').next().unwrap().to_owned()).collect())
    };
    starts.iter().zip(ends).map(one).collect()
}

#[test]
fn every_problem_is_a_message_with_its_values() {
    let english = messages("en");
    let mut seen = 0;
    for file in super::tidy::sources(&root().join("crates/amparo/src")) {
        let name = file.to_string_lossy().replace('\\', "/");
        // Only what defines problems, and the findings with the ids of their flaws, may make one of a variable.
        let free = ["/src/problem.rs", "/say/message.rs", "/flow/publish/finding.rs"]
            .iter()
            .any(|f| name.ends_with(f));
        let mut text = std::fs::read_to_string(&file).unwrap();
        if name.contains("/src/problem") {
            text = text.replace("Self::", "Problem::");
        }
        for (id, values) in made(&text) {
            match id {
                None => {
                    assert!(free, "{name} makes a problem of something that is no id in the language files");
                }
                Some(id) => {
                    let needed =
                        english.get(&id).unwrap_or_else(|| panic!("{name}: no language says {id:?}"));
                    let missing: Vec<_> = needed.difference(&values).collect();
                    assert!(missing.is_empty() || free, "{name}: {id} lacks {missing:?}");
                    seen += 1;
                }
            }
        }
    }
    assert!(seen > 150, "only {seen} were found");
}

#[test]
fn a_sentence_is_no_id() {
    let found = made(
        "Err(Problem::usage(\"say why\")) Err(Problem::refused(format!(\"x\"))) Problem::new(kind, said)",
    );
    assert_eq!(found.iter().map(|(id, _)| id.as_deref()).collect::<Vec<_>>(), [Some("say why"), None, None]);
    assert!(!messages("en").contains_key("say why"));
}

#[test]
fn what_the_store_says_in_english_is_what_is_shown() {
    use amparo_store::{Error, Part, Reason, Refusal};
    let refusals = [
        Refusal::NoConsent,
        Refusal::NotAccepted,
        Refusal::OtherKind,
        Refusal::NoRecord,
        Refusal::NotTheSame,
        Refusal::Settled,
        Refusal::OtherCase,
        Refusal::TakenBack,
        Refusal::NameTaken,
        Refusal::BadName,
        Refusal::ManyPasskeys,
        Refusal::PasskeyTaken,
        Refusal::NotTheFirst,
        Refusal::FirstAdministers,
        Refusal::LastAdministrator,
        Refusal::Disabled,
        Refusal::KeyPending,
        Refusal::NoKey,
        Refusal::SealedLength,
        Refusal::SealedAlready,
        Refusal::NotOfCase,
        Refusal::SecondThere,
        Refusal::SecondDecided,
        Refusal::SecondNotThere,
        Refusal::Unlogged,
        Refusal::LogUnsigned,
        Refusal::LeafUnwritten,
        Refusal::Unstorable,
    ];
    let reasons = [
        Reason::Superseded,
        Reason::Corrected,
        Reason::Rejected,
        Reason::Withdrawn,
        Reason::Public,
        Reason::Same,
        Reason::Dropped,
        Reason::CalledOff,
    ];
    let parts = [
        Part::KeyFile,
        Part::Database("amparo.db".into()),
        Part::DatabaseCopy,
        Part::Lock("amparo.lock".into()),
        Part::Folder("blobs".into()),
        Part::File("x".into()),
        Part::InBackup("x".into()),
        Part::Backup { first: "claim c_1 was altered".into(), findings: 2 },
        Part::Copy,
        Part::Original("o_1".into()),
        Part::Originals,
        Part::LogEdge,
        Part::LogEntry,
        Part::Word,
        Part::Content { line: 1, column: 2 },
        Part::Unfinished,
        Part::LeftOver,
    ];
    let others = [
        || Error::WrongPassphrase,
        || Error::NoStore("dir".into()),
        || Error::NotEmpty("dir".into()),
        || Error::InUse("dir".into()),
        || Error::NewerFormat { found: 9, known: 2 },
        || Error::NotFound { kind: "report", id: "r_1".into() },
        || Error::OriginalDestroyed("r_1".into()),
        || Error::Stale { claim: "c_1".into() },
        || Error::BrokenCitation { field: "when".into(), start: 1, end: 2 },
        || Error::LocalIdTaken("p1".into()),
        || Error::Io { what: Part::KeyFile, source: std::io::Error::other("no") },
        || Error::Database("no".into()),
        || Error::Seal(amparo_store::SealError::Altered),
        || Error::Seal(amparo_store::SealError::KeyFile("it was cut")),
    ];
    let all = refusals
        .into_iter()
        .map(Error::Refused)
        .chain(reasons.into_iter().map(Error::WhyMissing))
        .chain(parts.into_iter().map(|what| Error::Damaged { what }))
        .chain(others.into_iter().map(|make| make()));
    for error in all {
        let english = error.to_string();
        let problem = amparo::Problem::from(error);
        assert_eq!(problem.to_string(), english);
        assert!(problem.id() != "problem-other", "{english} has no message of its own");
    }
}

#[test]
fn arabic_has_the_words_of_the_vocabularies() {
    let arabic = messages("ar");
    for list in amparo::words::lists() {
        for term in amparo::words::terms(list) {
            let id = format!("{list}-{}", term.id.replace('_', "-"));
            let labelled = term.labels.contains_key("ar") || arabic.contains_key(&id);
            assert!(labelled, "{list} {} has no Arabic label", term.id);
        }
    }
}
