//! Record linkage on small invented lists: what is read, what is said about it, what comes out.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use amparo_link::records::{Config, Job, Problem, Source, Summary, Unwatched, open, run};
use parquet::file::reader::{FileReader, SerializedFileReader};

/// A folder of its own for each test, removed at its end.
struct Place(PathBuf);

impl Place {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("amparo-link-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&path);
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> Source {
        let path = self.0.join(name);
        std::fs::write(&path, bytes).unwrap();
        Source { list: None, path }
    }

    fn link(&self, sources: &[Source], config: &str, shards: usize) -> Result<Summary, Problem> {
        let config = Config::parse(config).unwrap();
        run(&Job { sources: sources.to_vec(), config, shards, out: self.out() }, &Unwatched)
    }

    fn out(&self) -> PathBuf {
        self.0.join("out")
    }

    /// (list, record) → cluster.
    fn clusters(&self) -> BTreeMap<(String, String), String> {
        let mut csv = csv::Reader::from_path(self.out().join("clusters.csv")).unwrap();
        csv.records()
            .map(|r| r.unwrap())
            .map(|r| ((r[0].to_owned(), r[1].to_owned()), r[2].to_owned()))
            .collect()
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

const GIVEN: [&str; 24] = [
    "Bora", "Dinu", "Emeka", "Farid", "Goran", "Hamid", "Ilir", "Jovan", "Karim", "Luan", "Marko", "Nadim",
    "Omar", "Petru", "Rashid", "Samir", "Tomas", "Usman", "Viktor", "Wasim", "Yusuf", "Zoran", "Adel",
    "Besnik",
];
const FAMILY: [&str; 23] = [
    "Abazi", "Berisha", "Cela", "Dervishi", "Elmazi", "Fetahu", "Gashi", "Hoxha", "Ismaili", "Jashari",
    "Krasniqi", "Lleshi", "Morina", "Nushi", "Osmani", "Prifti", "Qerimi", "Rexha", "Shala", "Thaci", "Ukaj",
    "Veliu", "Zeka",
];
const PLACE: [&str; 17] = [
    "Arbana", "Bresta", "Corova", "Drenas", "Elbasi", "Fushan", "Gjelan", "Hanova", "Ibrica", "Jezera",
    "Kodrina", "Lumasi", "Malina", "Novosel", "Orahov", "Podgor", "Rudina",
];

/// The person with a number: given and family name, year of birth, date and place of the event.
fn person(i: usize) -> [String; 5] {
    let date = format!("{}-{:02}-{:02}", 2010 + i % 7, 1 + i * 5 % 12, 1 + i * 11 % 28);
    let text = |words: &[&str], at: usize| words[at % words.len()].to_owned();
    [
        text(&GIVEN, i * 7),
        text(&FAMILY, i * 5 + i / 23),
        (1940 + i * 13 % 60).to_string(),
        date,
        text(&PLACE, i * 3),
    ]
}

/// A list of the people `from..to`; every third name has a slip, every fifth year is missing.
fn list(from: usize, to: usize, slips: bool) -> String {
    let mut out = String::from("id,given name,family name,birth year,date,place\n");
    for i in from..to {
        let [mut given, family, mut year, date, place] = person(i);
        if slips && i % 3 == 0 {
            given.remove(2);
        }
        if slips && i % 5 == 0 {
            year.clear();
        }
        out.push_str(&format!("{i},{given},{family},{year},{date},{place}\n"));
    }
    out
}

fn two_lists(place: &Place) -> Vec<Source> {
    vec![place.write("church.csv", list(0, 300, false)), place.write("press.csv", list(200, 500, true))]
}

#[test]
fn two_lists_of_one_event_are_linked() {
    let place = Place::new("two");
    let summary = place.link(&two_lists(&place), "", 1).unwrap();
    assert_eq!((summary.rows_in, summary.rows_out), (600, 600));
    let clusters = place.clusters();
    assert_eq!(clusters.len(), 600);
    let same = |i: usize, j: usize| {
        clusters[&("church".to_owned(), i.to_string())] == clusters[&("press".to_owned(), j.to_string())]
    };
    let found = (200..300).filter(|i| same(*i, *i)).count();
    assert!(found >= 95, "{found} of 100 found");
    assert!(summary.clusters >= 500, "{} clusters", summary.clusters);
    // every edge names records that are there, and a probability
    let mut csv = csv::Reader::from_path(place.out().join("edges.csv")).unwrap();
    let heads: Vec<String> = csv.headers().unwrap().iter().map(str::to_owned).collect();
    assert_eq!(heads, ["left_list", "left", "right_list", "right", "probability", "levels", "rule"]);
    let edges: Vec<csv::StringRecord> = csv.records().map(|r| r.unwrap()).collect();
    assert_eq!(edges.len(), summary.pairs_kept);
    for edge in &edges {
        assert!(clusters.contains_key(&(edge[0].to_owned(), edge[1].to_owned())));
        let p: f64 = edge[4].parse().unwrap();
        assert!((0.2..=1.0).contains(&p) && edge[5].contains("name: ") && !edge[6].is_empty());
    }
}

#[test]
fn threads_and_shards_do_not_change_a_byte() {
    let place = Place::new("bytes");
    let sources = two_lists(&place);
    let files = ["edges.csv", "edges.parquet", "clusters.csv", "draws.parquet", "model.json"];
    let read = || files.map(|f| std::fs::read(place.out().join(f)).unwrap());
    let mut seen = Vec::new();
    for (threads, shards) in [(1, 1), (4, 1), (4, 3)] {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| place.link(&sources, "", shards)).unwrap();
        seen.push(read());
    }
    for (at, file) in files.iter().enumerate() {
        assert!(seen[0][at] == seen[1][at], "{file} differs with the threads");
        assert!(seen[0][at] == seen[2][at], "{file} differs with the shards");
    }
    let left = std::fs::read_dir(place.out()).unwrap().count();
    assert_eq!(left, files.len(), "the files of the shards are gone");
}

#[test]
fn a_list_that_holds_a_person_once_keeps_its_records_apart() {
    let place = Place::new("once");
    let twice = list(0, 200, false)
        + list(150, 200, true).split_once('\n').unwrap().1.replace("\n1", "\nb1").as_str();
    let source = [place.write("hospital.csv", twice.replace("\n150,", "\nb150,"))];
    let free = place.link(&source, "", 1).unwrap();
    assert!(free.clusters < 210, "{} clusters", free.clusters);
    let bound = place.link(&source, "once = [\"hospital\"]", 1).unwrap();
    assert_eq!((bound.clusters, bound.candidates), (250, 0));
}

#[test]
fn every_draw_holds_every_record_once() {
    let place = Place::new("draws");
    place.link(&two_lists(&place), "draws = 4", 1).unwrap();
    let draws = rows_of(&place.out().join("draws.parquet"));
    let mut by_draw: BTreeMap<String, BTreeSet<(String, String)>> = BTreeMap::new();
    for row in &draws {
        assert!(
            by_draw.entry(row[0].clone()).or_default().insert((row[1].clone(), row[2].clone())),
            "{row:?} twice"
        );
    }
    assert_eq!(by_draw.keys().map(String::as_str).collect::<Vec<_>>(), ["1", "2", "3", "4"]);
    let all: BTreeSet<(String, String)> = place.clusters().into_keys().collect();
    assert!(by_draw.values().all(|records| *records == all));
}

fn rows_of(path: &Path) -> Vec<Vec<String>> {
    let reader = SerializedFileReader::new(std::fs::File::open(path).unwrap()).unwrap();
    let text = |field: &parquet::record::Field| field.to_string().trim_matches('"').to_owned();
    let rows = reader.get_row_iter(None).unwrap();
    rows.map(|row| row.unwrap().get_column_iter().map(|(_, f)| text(f)).collect()).collect()
}

#[test]
fn edges_and_non_edges_are_explained() {
    let place = Place::new("explain");
    place.link(&two_lists(&place), "", 1).unwrap();
    let linkage = open(&place.out(), &Unwatched).unwrap();
    let at = |name: &str| linkage.find(name).unwrap();
    let same = linkage.explain_pair(at("church:250"), at("press:250"));
    assert!(same.together && same.probability >= same.cut && same.rule.is_some(), "{same:?}");
    assert!(same.findings.iter().any(|f| f.comparison == "name" && f.weight > 0.0), "{same:?}");
    let apart = linkage.explain_pair(at("church:3"), at("press:401"));
    assert!(!apart.together && apart.reason.starts_with("Apart"), "{apart:?}");
    assert!(apart.findings.iter().any(|f| f.weight < 0.0), "{apart:?}");
    let record = linkage.explain_record(at("press:250"));
    assert!(record.members.contains(&"church:250".to_owned()) && record.weakest.is_some(), "{record:?}");
    assert!(linkage.find("press:9999").is_err());
    // lists that changed since are noticed
    place.write("press.csv", list(200, 450, true));
    assert!(open(&place.out(), &Unwatched).err().unwrap().to_string().contains("changed since"));
}

#[test]
fn bad_rows_are_kept_and_said() {
    let place = Place::new("bad");
    let mut bytes = list(0, 40, false).into_bytes();
    bytes.extend_from_slice(b"40,Jos\xe9,Pe\xf1a,1970,2011-02-03,Arbana\n");
    bytes.extend_from_slice(b"41,Anton\n");
    bytes.extend_from_slice(b"42,Anton,Gashi,1970,2011-02-03,Arbana,surplus\n");
    bytes.extend_from_slice(b"5,Anton,Gashi,1970,someday,Arbana\n");
    let summary = place.link(&[place.write("mixed.csv", bytes)], "", 1).unwrap();
    assert_eq!((summary.rows_in, summary.rows_out), (44, 44));
    let said = summary.warnings.join("\n");
    for expected in [
        "row 42: column given name is not UTF-8",
        "row 43: fewer cells",
        "row 44: more cells",
        "row 45: the id",
        "no date",
    ] {
        assert!(said.contains(expected), "`{expected}` is not in:\n{said}");
    }
    assert!(place.clusters().contains_key(&("mixed".to_owned(), "5#2".to_owned())));
}

#[test]
fn dates_in_four_formats_and_ages_are_one() {
    let place = Place::new("dates");
    let form = |i: usize, [given, family, year, date, at]: [String; 5]| {
        let (y, m, d) = (&date[..4], &date[5..7], &date[8..]);
        let date = match i % 4 {
            0 => date.clone(),
            1 => format!("{d}/{m}/{y}"),
            2 => format!("{d}.{m}.{y}"),
            _ => format!("{y}{m}{d}"),
        };
        let age = y.parse::<i32>().unwrap() - year.parse::<i32>().unwrap();
        format!("{i},{given} {family},{age},{date},{at}\n")
    };
    let rows: String = (0..200).map(|i| form(i, person(i))).collect();
    let ages = place.write("ages.csv", format!("no,name,age,date of arrest,village\n{rows}"));
    let years = place.write("years.csv", list(0, 200, false));
    let summary = place.link(&[ages, years], "once = [\"*\"]", 1).unwrap();
    assert!(summary.warnings.iter().any(|w| w.contains("give an age")), "{:?}", summary.warnings);
    let clusters = place.clusters();
    let joined = |i: &usize| {
        clusters[&("ages".to_owned(), i.to_string())] == clusters[&("years".to_owned(), i.to_string())]
    };
    let found = (0..200).filter(joined).count();
    assert!(found >= 195, "{found} of 200 found");
}

#[test]
fn what_says_nothing_is_left_out_and_said() {
    let place = Place::new("nothing");
    let text = list(0, 50, false).replace("family name", "family name,country").replace(",19", ",,19");
    let constant: String = text
        .lines()
        .enumerate()
        .map(
            |(i, line)| {
                if i == 0 { format!("{line},district,remarks\n") } else { format!("{line},North,x\n") }
            },
        )
        .collect();
    let empty = place.write("empty.csv", "id,given name,family name\n");
    let void = place.write("void.csv", "");
    let summary = place.link(&[place.write("a.csv", constant), empty, void], "", 1).unwrap();
    assert_eq!(summary.rows_out, 50);
    let said = summary.warnings.join("\n");
    assert!(said.contains("district: every record has `North`"), "{said}");
    assert_eq!(said.matches("holds no record").count(), 2, "{said}");
    assert!(summary.unused_columns.contains(&"remarks".to_owned()));
}

#[test]
fn ten_thousand_identical_names_end_and_are_counted() {
    let place = Place::new("same");
    let rows: String = (0..10_000).map(|i| format!("{i},Kim,Yong,{}\n", 1930 + i % 70)).collect();
    let others = list(0, 400, false).split_once('\n').unwrap().1.to_owned();
    let others: String = others
        .lines()
        .map(|l| l.split(',').collect::<Vec<_>>())
        .map(|c| format!("b{},{},{},{}\n", c[0], c[2], c[1], c[3]))
        .collect();
    let source = place.write("same.csv", format!("id,family name,given name,birth year\n{rows}{others}"));
    let summary = place.link(&[source], "", 1).unwrap();
    assert_eq!(summary.rows_out, 10_400);
    assert!(summary.candidates < 1_000_000, "{} candidates", summary.candidates);
    assert!(
        summary.left_out.iter().any(|l| l.rule == "names" && l.largest_block == 10_000),
        "{:?}",
        summary.left_out
    );
}

#[test]
fn files_that_cannot_be_used_are_one_sentence() {
    let place = Place::new("unusable");
    let cases = [
        (place.write("odd.csv", "shoe,hat\n1,2\n"), "", "none of the columns (shoe, hat) is known"),
        (place.write("ok.csv", list(0, 5, false)), "[columns]\ngiven = \"vorname\"", "a column `vorname`"),
        (place.write("ok.csv", list(0, 5, false)), "once = [\"morgue\"]", "a list `morgue`"),
        (
            place.write("open.csv", "id,name,date\n1,\"Ann Bee,2014-01-01\n2,Bo Cee,2014-01-02\n"),
            "",
            "row 2, column name: a quotation",
        ),
        (
            place.write("last.csv", "id,name,date\n1,Ann,\"2014\n2,Bo Cee,2014-01-02\n"),
            "",
            "row 2, column date: a quotation",
        ),
        (place.write("broken.parquet", "PAR1 no"), "", "not a readable Parquet file"),
        (Source { list: None, path: place.0.join("absent.csv") }, "", "absent.csv"),
    ];
    for (source, config, expected) in cases {
        let said = place.link(&[source], config, 1).err().unwrap().to_string();
        assert!(said.contains(expected) && said.lines().count() == 1, "{said}");
    }
    assert!(Config::parse("once = 3").is_err_and(|e| e.starts_with("line 1")));
}

#[test]
fn parquet_reads_like_csv() {
    let place = Place::new("parquet");
    place.link(&two_lists(&place), "draws = 1", 1).unwrap();
    let before = place.clusters();
    // the draws of a linkage are themselves a table of records: list and record are recognised, nothing is lost
    let source = Source { list: None, path: place.out().join("draws.parquet") };
    let other = Place::new("parquet-again");
    let error = other.link(&[source], "", 1).err().unwrap().to_string();
    assert!(error.contains("none of the columns"), "{error}");
    assert_eq!(before.len(), 600);
}
