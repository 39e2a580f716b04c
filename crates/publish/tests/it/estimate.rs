//! The report of an estimate: self-contained, every chart with its table, small counts withheld.

use amparo_publish::estimate::{Model, Posterior, Refused, Repeated, Row, Sheet, estimate};

/// Invented lists and figures.
fn sheet() -> Sheet {
    let row = |label: &str, n_hat, low, high| Row {
        label: label.to_owned(),
        n_hat,
        low: Some(low),
        high,
        note: format!("what {label} assumes"),
    };
    let model = |name: &str, n_hat, delta| Model { name: name.to_owned(), n_hat, delta };
    Sheet {
        title: "Detained in 2016 <script>".to_owned(),
        day: "2026-11-24".to_owned(),
        documented: 4400,
        headline: vec![
            "4400 people are documented.".to_owned(),
            "Methods run from 8591 to 12595.".to_owned(),
        ],
        refused: vec![Refused { reason: "nobody states it".to_owned(), lifted_by: "state it".to_owned() }],
        families: vec![row("loglinear", 10356.5, 8994.0, Some(12110.0)), row("lcm", 22000.0, 9000.0, None)],
        cloud: vec![
            model("[12,13]", 10356.5, 0.0),
            model("[12]", 18393.3, 0.93),
            model("[1]", 30000.0, 44.0),
        ],
        posteriors: vec![Posterior {
            label: "dga".to_owned(),
            bins: vec![(9000.0, 12000.0, 0.25), (12000.0, 15000.0, 0.75)],
        }],
        sensitivity: vec![row("delta 1", 4617.0, 4408.0, Some(6860.0))],
        changes: vec![Repeated {
            family: "dga".to_owned(),
            rows: vec![
                row("without A", 9100.0, 3900.0, Some(9900.0)),
                row("B+C merged", 12000.0, 9000.0, None),
            ],
        }],
        known: vec![Repeated {
            family: "dga".to_owned(),
            rows: vec![row("A", 82.0, 70.0, Some(96.0)), row("B", 104.0, 95.0, Some(120.0))],
        }],
        lists: ["A", "B", "C"].map(str::to_owned).to_vec(),
        overlap: vec![vec![1131, 300, 3], vec![300, 845, 0], vec![3, 0, 1277]],
        log: vec![("seed".to_owned(), "1".to_owned())],
    }
}

#[test]
fn it_is_one_file_without_script_or_outside_addresses() {
    let html = estimate(&sheet()).unwrap();
    assert!(html.contains("Detained in 2016 &#60;script&#62;"), "text is escaped");
    for outside in ["<script", "src=", "href=", "http://", "https://", "url(", "@import", "NaN", "inf\""] {
        assert!(!html.contains(outside), "{outside}");
    }
}

#[test]
fn every_chart_is_described_and_has_its_table() {
    let html = estimate(&sheet()).unwrap();
    let charts = html.matches("<svg").count();
    assert_eq!(charts, 7);
    assert_eq!(html.matches("role=\"img\"").count(), charts);
    assert_eq!(html.matches("<figcaption id=").count(), charts);
    assert_eq!(html.matches("as a table</caption>").count(), charts);
    for id in html.split("aria-describedby=\"").skip(1).map(|rest| rest.split('"').next().unwrap()) {
        assert!(html.contains(&format!("<figcaption id=\"{id}\"")), "{id}");
    }
    assert!(html.contains("2 of 3 models lie within 10 BIC units"));
    assert!(html.contains("no finite limit"));
}

#[test]
fn small_counts_are_withheld_in_picture_table_and_shade() {
    let html = estimate(&sheet()).unwrap();
    assert_eq!(html.matches("<td>&#60;5</td>").count(), 2);
    assert!(!html.contains("<td>3</td>") && !html.contains(">3</text>\n        <rect"));
    assert!(html.contains("One count from 1 to 4 is withheld"));
    let two = Sheet { lists: sheet().lists[..2].to_vec(), overlap: vec![vec![9, 3], vec![3, 8]], ..sheet() };
    assert!(!estimate(&two).unwrap().contains("Overlap of lists"), "with two lists a small overlap follows");
    assert!(estimate(&Sheet { documented: 4, ..sheet() }).is_err());
}

#[test]
fn what_is_no_number_is_not_drawn() {
    let mut bad = sheet();
    bad.families[0].n_hat = f64::NAN;
    assert!(estimate(&bad).is_err());
    let none = Sheet {
        headline: Vec::new(),
        families: Vec::new(),
        cloud: Vec::new(),
        posteriors: Vec::new(),
        sensitivity: Vec::new(),
        ..sheet()
    };
    let html = estimate(&none).unwrap();
    assert!(html.contains("No total is given") && html.contains("4\u{202f}400 people are documented"));
}

/// Writes the file for looking at: `AMPARO_LOOK=/tmp/x.html cargo test -p amparo-publish look`.
#[test]
fn look() {
    if let Some(path) = std::env::var_os("AMPARO_LOOK") {
        std::fs::write(path, estimate(&sheet()).unwrap()).unwrap();
    }
}
