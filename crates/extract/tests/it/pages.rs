//! Whole pages "as they come": the worked example of the design (where the data folder is at hand) and invented
//! pages of the same kind. One check, the same for all.

use std::path::{Path, PathBuf};

use amparo_model::Reading;
use amparo_model::reading::{Act, EntityKind, Quoted};
use serde::Deserialize;

/// What a correct reading of a page contains; see `pages/README.md`.
#[derive(Deserialize)]
struct Expected {
    page_date: Option<PageDate>,
    story_starts: String,
    not_story: Vec<String>,
    byline: String,
    dateline_place: String,
    group: Group,
    arrest: Arrest,
    kin: Vec<Kin>,
    anonymity_quote: String,
    feared: Vec<String>,
    never_asserted: Vec<String>,
    statements: Vec<Said>,
    count: Count,
    warnings: Vec<String>,
}
#[derive(Deserialize)]
struct PageDate {
    edtf: String,
}
#[derive(Deserialize)]
struct Group {
    size: u64,
}
#[derive(Deserialize)]
struct Arrest {
    edtf: String,
    place: String,
    target_quote: String,
}
#[derive(Deserialize)]
struct Kin {
    relation: String,
    quote: String,
    age: Option<u64>,
}
#[derive(Deserialize)]
struct Said {
    kind: String,
    content_starts: String,
    speaker_quote: String,
    #[serde(default)]
    addressees: Vec<String>,
}
#[derive(Deserialize)]
struct Count {
    qualifier: String,
    value: u64,
    of: String,
    period_quote: String,
    counter: bool,
}

/// Everything the reading lacks, in words.
fn misses(reading: &Reading, want: &Expected) -> Vec<String> {
    let mut out = Vec::new();
    let mut need = |ok: bool, what: String| {
        if !ok {
            out.push(what);
        }
    };
    let head = &reading.report;
    if let Some(date) = &want.page_date {
        need(
            head.published.as_ref().is_some_and(|p| p.edtf == date.edtf),
            format!("page date {}", date.edtf),
        );
    }
    let body: String = head.body.iter().map(|q| q.quote.as_str()).collect::<Vec<_>>().join("\n");
    need(body.contains(&want.story_starts), format!("story “{}”", want.story_starts));
    for words in &want.not_story {
        need(!body.contains(words.as_str()), format!("leftover “{words}” is in the story"));
    }
    need(head.byline.as_ref().is_some_and(|b| b.value == want.byline), format!("byline {}", want.byline));
    need(
        head.dateline.as_ref().is_some_and(|d| d.value.contains(&want.dateline_place)),
        format!("dateline {}", want.dateline_place),
    );
    let arrests: Vec<&Act> =
        reading.acts.iter().filter(|a| a.act == "arrest" && a.modality.countable()).collect();
    let sized = |value: u64| reading.entities.iter().any(|e| e.size.and_then(|s| s.value) == Some(value));
    need(sized(want.group.size), format!("group of {}", want.group.size));
    need(
        arrests
            .iter()
            .any(|a| a.when.as_ref().and_then(|w| w.edtf.as_deref()) == Some(want.arrest.edtf.as_str())),
        format!("arrest on {}", want.arrest.edtf),
    );
    let cited = |acts: &[&Act], field: &str, words: &str| {
        acts.iter().any(|a| a.cites.get(field).is_some_and(|q| q.iter().any(|q| q.quote.contains(words))))
    };
    need(cited(&arrests, "places", &want.arrest.place), format!("arrest at {}", want.arrest.place));
    let all: Vec<&Act> = reading.acts.iter().collect();
    need(
        cited(&all, "targets", &want.arrest.target_quote)
            || cited(&arrests, "places", &want.arrest.target_quote),
        format!("target “{}”", want.arrest.target_quote),
    );
    need(reading.acts.iter().any(|a| a.act == "border_crossing"), "a border crossing".into());
    for kin in &want.kin {
        let relation = reading.relations.iter().find(|r| {
            r.kind == kin.relation
                && reading.entities.iter().any(|e| {
                    e.id == r.from
                        && e.mentions
                            .iter()
                            .any(|m| m.quote.contains(&kin.quote) || kin.quote.contains(&m.quote))
                })
        });
        need(relation.is_some(), format!("{} “{}”", kin.relation, kin.quote));
        if let Some(age) = kin.age {
            let aged = reading
                .entities
                .iter()
                .any(|e| e.attributes.iter().any(|a| a.name == "age" && a.value == age.to_string()));
            need(aged, format!("age {age}"));
        }
    }
    let asked = reading
        .protection
        .iter()
        .filter(|p| p.kind == "anonymity_request")
        .flat_map(|p| p.cites.values().flatten())
        .any(|q| q.quote.contains(&want.anonymity_quote) || want.anonymity_quote.contains(&q.quote));
    need(asked, format!("request “{}”", want.anonymity_quote));
    need(
        reading.protection.first().is_some_and(|p| p.kind == "anonymity_request"),
        "the request first of all".into(),
    );
    for act in &want.feared {
        need(
            reading.acts.iter().any(|a| a.act == *act && a.modality == amparo_model::Modality::Feared),
            format!("feared {act}"),
        );
    }
    for act in &want.never_asserted {
        need(
            !reading.acts.iter().any(|a| a.act == *act && a.modality.countable()),
            format!("{act} asserted"),
        );
    }
    for said in &want.statements {
        let found = reading.statements.iter().find(|s| {
            s.cites["content"]
                .iter()
                .any(|q| q.quote.contains(&said.content_starts) || said.content_starts.contains(&q.quote))
        });
        let is = found.map_or("nothing", |s| s.kind.as_str());
        need(is == said.kind, format!("{} “{}”, is {is}", said.kind, said.content_starts));
        need(
            found.is_some_and(|s| s.speaker.is_some()),
            format!("speaker {} of “{}”", said.speaker_quote, said.content_starts),
        );
        for who in &said.addressees {
            let addressed = found.is_some_and(|s| {
                s.cites.get("addressees").is_some_and(|q| {
                    q.iter().any(|q| q.quote.contains(who.as_str()) || who.contains(&q.quote))
                })
            });
            need(addressed, format!("addressee {who} of “{}”", said.content_starts));
        }
    }
    let count =
        reading.counts.iter().find(|c| c.size.value == Some(want.count.value) && c.of == want.count.of);
    let qualifier = count.map(|c| serde_json::to_value(c.size.qualifier).unwrap());
    need(
        qualifier.as_ref().and_then(|q| q.as_str()) == Some(want.count.qualifier.as_str()),
        format!("count {} {}", want.count.qualifier, want.count.value),
    );
    if let Some(count) = count {
        let period = count.period.as_ref().map_or("", |p| p.text.as_str());
        need(
            !period.is_empty()
                && (want.count.period_quote.contains(period) || period.contains(&want.count.period_quote)),
            format!("period {}, is {period}", want.count.period_quote),
        );
        need(count.counter.is_some() == want.count.counter, "counter".into());
    }
    for code in &want.warnings {
        need(reading.warnings.iter().any(|w| w.code == *code), format!("warning {code}"));
    }
    let _ = (EntityKind::Person, Quoted::None);
    out
}

/// `known` lists what this page is known to lack: the test also fails when one of them is found, so that the list
/// stays true.
fn check(page: &Path, expected: &str, known: &[&str]) {
    let bytes = std::fs::read(page).unwrap();
    let reading = crate::cites::read(&bytes, page.file_name().and_then(|n| n.to_str()));
    crate::cites::hold(&reading);
    let missing = misses(&reading, &toml::from_str(expected).unwrap());
    assert_eq!(missing, known, "{}", page.display());
}

fn invented(name: &str, known: &[&str]) {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/it/pages");
    let expected = std::fs::read_to_string(folder.join(name).with_extension("toml")).unwrap();
    check(&folder.join(name), &expected, known);
}

#[test]
fn kassala() {
    invented("kassala-schoolteacher.txt", &[]);
}

#[test]
fn silifke() {
    invented("silifke-baker.txt", &[]);
}

#[test]
fn chiang_khan() {
    invented("chiang-khan-seamstress.txt", &[]);
}

#[test]
fn zhanaozen() {
    // Rough English: "are three from the ten" is not seen as being among those arrested, "turned to" not as an appeal.
    let known = [
        "addressee Kazakhstan's President Nursultan Nazarbayev of “Mister Presidents, I beg you”",
        "addressee French President François Hollande of “Mister Presidents, I beg you”",
        "warning free_and_detained",
    ];
    invented("zhanaozen-mechanic.txt", &known);
}

#[test]
fn saravena() {
    invented("saravena-nurse.html", &[]);
}

/// The page itself is press text and stays outside the repository; only what must be found in it stands here.
#[test]
fn worked_example() {
    let Some(data) = crate::cites::data() else { return };
    check(
        &data.join("reports/beijing-defectors.txt"),
        r#"
story_starts = "One of the group"
page_date = { edtf = "2024-05-18" }
not_story = ["Related Post", "Leave a Reply", "Required fields", "May 18th"]
byline = "Syeda Faiza Bukhari"
dateline_place = "Beijing"
group = { size = 10 }
arrest = { edtf = "XXXX-11-04", place = "Shenyang", target_quote = "safe house" }
kin = [{ relation = "spouse_of", quote = "his wife" }, { relation = "child_of", quote = "son", age = 4 }]
anonymity_quote = "requested not to expose his name"
feared = ["execution", "political_camp", "torture", "forced_labour", "sexual_violence"]
never_asserted = ["execution", "political_camp", "torture", "forced_labour", "sexual_violence", "imprisonment", "forced_return"]
statements = [
  { kind = "appeal", speaker_quote = "he", content_starts = "I wish", addressees = ["Xi Jinping", "Donald Trump"] },
  { kind = "non_comment", speaker_quote = "spokeswoman", content_starts = "I am unaware" },
  { kind = "policy_line", speaker_quote = "She", content_starts = "China consistently upholds" },
  { kind = "demand", speaker_quote = "deputy director", content_starts = "Governments around the world" },
]
count = { qualifier = "nearly", value = 49, of = "arrest", period_quote = "last three months", counter = false }
warnings = ["year_missing", "year_conflicts_with_page", "free_and_detained", "count_without_counter"]
"#,
        &[],
    );
}
