//! One story from an empty folder to an erased person, by the command line alone.

use super::app::{Place, REPORT};

/// Whether a word stands anywhere in the bytes of a folder.
fn stands_in(dir: &std::path::Path, word: &str) -> bool {
    std::fs::read_dir(dir).unwrap().flatten().any(|entry| {
        let path = entry.path();
        if path.is_dir() {
            return stands_in(&path, word);
        }
        let bytes = std::fs::read(&path).unwrap();
        bytes.windows(word.len()).any(|w| w == word.as_bytes())
    })
}

#[test]
fn from_a_file_to_a_page_and_back() {
    let place = Place::new();
    let file = place.write("courier.txt", REPORT);

    // A report arrives; the same bytes are said and not kept twice; a bad file does not stop the rest.
    place.run(&["case", "new", "Shenyang raid"]).good();
    let added = place.run(&["add", &file, &file, "missing.txt", "--case", "Shenyang raid", "--json"]);
    assert_eq!(added.code, 1, "{}", added.err);
    let files: serde_json::Value = serde_json::from_str(&added.out).unwrap();
    let outcomes: Vec<&str> =
        files["files"].as_array().unwrap().iter().map(|f| f["outcome"].as_str().unwrap()).collect();
    assert_eq!(outcomes, ["new", "same_bytes", "failed"]);
    let report = files["files"][0]["report"].as_str().unwrap().to_owned();

    let inbox = place.run(&["inbox", "--json"]).json();
    assert_eq!(inbox["reports"].as_array().unwrap().len(), 1);
    assert_eq!(inbox["reports"][0]["outlet"], "Harbour Courier");

    // Nothing is accepted by itself; everything is accepted by a person.
    let open = place.run(&["review", &report, "--json", "--list"]).json();
    let claims = open["claims"].as_array().unwrap();
    assert!(claims.iter().all(|c| c["state"] == "proposed"));
    assert!(claims.iter().any(|c| c["claim"]["said"]["value"]["act"] == "arrest"), "{claims:#?}");
    assert_eq!(place.run(&["review", &report, "--reject", "all"]).code, 2, "rejecting needs a reason");
    place.run(&["review", &report, "--accept", "all"]).good();
    let case = place.run(&["case", "show", "Shenyang raid", "--json"]).json();
    assert!(!case["records"].as_array().unwrap().is_empty());
    let shown = place.run(&["case", "show", "Shenyang raid"]).good();
    assert!(shown.contains("Arrest"), "{shown}");
    assert!(shown.contains("\u{2039}"), "cited words are marked: {shown}");

    // Found by its words.
    let hits = place.run(&["search", "Shenyang", "--json"]).json();
    assert!(hits["total"].as_u64().unwrap() >= 1);

    // Published without the name of anybody private.
    let out = place.path("site");
    let out = out.to_str().unwrap();
    let dry = place.run(&["publish", "Shenyang raid", "--title", "Nine people arrested", "--dry-run"]).good();
    assert!(dry.contains("sentence"), "{dry}");
    let published = place.run(&[
        "publish",
        "Shenyang raid",
        "--title",
        "Nine people arrested",
        "--page",
        "nine",
        "--out",
        out,
    ]);
    assert_eq!(published.code, 0, "{}\n{}", published.out, published.err);
    let html = std::fs::read_to_string(place.path("site/nine/index.html")).unwrap();
    assert!(
        html.contains("Nine people arrested") && !html.contains("Marandu") && !html.contains("<script"),
        "{html}"
    );

    // Taken back.
    place.run(&["withdraw", "Shenyang raid", "--why", "a partner asked", "--out", out]).good();
    let notice = std::fs::read_to_string(place.path("site/nine/index.html")).unwrap();
    assert!(!notice.contains("Nine people") && !notice.contains("partner asked"), "{notice}");

    // Erased: by the label, and only when it is typed.
    let people = case["records"].as_array().unwrap();
    let pell = people.iter().find(|p| p["record"]["label"].as_str().unwrap().contains("Marandu")).unwrap();
    let (id, label) = (pell["record"]["id"].as_str().unwrap(), pell["record"]["label"].as_str().unwrap());
    let wrong = place.run(&["erase", id, "--why", "asked for it", "--confirm", "somebody else"]);
    assert_eq!(wrong.code, 1, "{}", wrong.err);
    place.run(&["erase", id, "--why", "asked for it", "--confirm", label, "--original", "destroy"]).good();
    assert_eq!(place.run(&["search", "Marandu", "--json"]).json()["total"], 0);
    assert!(place.run(&["verify"]).good().contains("as it was written"));
    place.run(&["doctor"]).good();

    for secret in ["Marandu", "Lantern Society", "Shenyang", super::app::WORDS] {
        assert!(!stands_in(&place.path("store"), secret), "{secret} stands in the clear");
    }
}

#[test]
fn a_page_gives_the_address_of_its_source_and_points_to_related_pages() {
    let place = Place::new();
    let file = place.write("courier.txt", format!("Address: https://courier.example/nine\n{REPORT}"));
    let other = place.write("post.txt", REPORT.replace("nine North Koreans", "five North Koreans"));
    let out = place.path("site");
    let out = out.to_str().unwrap();
    for (case, file, page) in [("Nine", &file, "nine"), ("Five", &other, "five")] {
        place.run(&["case", "new", case]).good();
        let added = place.run(&["add", file, "--case", case, "--json"]).json();
        let report = added["files"][0]["report"].as_str().unwrap().to_owned();
        place.run(&["review", &report, "--accept", "all"]).good();
        let early = ["publish", case, "--title", "People arrested", "--related", case, "--dry-run"];
        assert_eq!(place.run(&early).code, 1, "a page does not point to itself");
        place.run(&["publish", case, "--title", "People arrested", "--page", page, "--out", out]).good();
    }
    let html = |page: &str| std::fs::read_to_string(place.path(&format!("site/{page}/index.html"))).unwrap();
    assert!(!html("nine").contains("https://courier.example"), "a page that names somebody is not linked");

    // The spokesman has a public role; the page that names him may be linked.
    let people = place.run(&["case", "show", "Nine", "--json"]).json();
    let of = |p: &&serde_json::Value| p["record"]["label"].as_str().unwrap().contains("Marandu");
    let id = people["records"].as_array().unwrap().iter().find(of).unwrap()["record"]["id"].clone();
    let id = id.as_str().unwrap();
    place
        .run(&["person", "public-role", id, "--role", "spokesman", "--why", "speaks for the society"])
        .good();
    place.run(&["publish", "Nine", "--related", "Five", "--out", out]).good();
    assert!(html("nine").contains("https://courier.example/nine"), "{}", html("nine"));
    assert!(html("nine").contains("../five/"), "{}", html("nine"));
    // The choice stays for the next version, and goes when the other page is taken back.
    place.run(&["publish", "Nine", "--out", out]).good();
    assert!(html("nine").contains("../five/"));
    place.run(&["withdraw", "Five", "--why", "a partner asked", "--out", out]).good();
    place.run(&["publish", "Nine", "--out", out]).good();
    assert!(!html("nine").contains("../five/"));
}

#[test]
fn a_backup_opens_again_and_a_new_passphrase_holds() {
    let place = Place::new();
    let file = place.write("courier.txt", REPORT);
    place.run(&["add", &file]).good();
    let copy = place.path("copy");
    place.run(&["backup", copy.to_str().unwrap()]).good();
    assert_eq!(place.run(&["backup", "--list", "--json"]).json()["backups"].as_array().unwrap().len(), 1);
    let new_key = place.write("new-key", "other plain words now");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(&new_key, std::fs::Permissions::from_mode(0o600)).unwrap();
    }
    place.run(&["passwd", "--new-key-file", &new_key]).good();
    assert_eq!(place.run(&["inbox"]).code, 1, "the old passphrase opens nothing");
    let (again, key) = (place.path("again"), place.path("key"));
    let restored = super::app::run(&[
        "restore",
        copy.to_str().unwrap(),
        "--data",
        again.to_str().unwrap(),
        "--key-file",
        key.to_str().unwrap(),
    ]);
    assert_eq!(restored.code, 0, "{}", restored.err);
    let inbox = super::app::run(&[
        "inbox",
        "--json",
        "--data",
        again.to_str().unwrap(),
        "--key-file",
        key.to_str().unwrap(),
    ]);
    assert_eq!(inbox.json()["reports"].as_array().unwrap().len(), 1);
}

#[test]
fn an_imported_table_accounts_for_every_row_and_an_export_runs_no_formula() {
    let place = Place::new();
    let table = place.write(
        "list.csv",
        "Name,Age,Date,Place\nHan One,34,2019-03-03,Shenyang\n=cmd(),,2019-03-04,Dandong\n,,,\n",
    );
    let map = place.write("map.toml", "[person]\nname = \"Name\"\nage = \"Age\"\n[event]\nact = \"arrest\"\ndate = \"Date\"\nplace = \"Place\"\n");
    place.run(&["case", "new", "List"]).good();
    let account = place
        .run(&["import", &table, "--map", &map, "--case", "List", "--source", "Lantern", "--json"])
        .json();
    assert_eq!(
        (account["rows"].as_u64(), account["read"].as_u64(), account["blank"].as_u64()),
        (Some(3), Some(2), Some(1))
    );
    let report = account["report"].as_str().unwrap().to_owned();
    place.run(&["review", &report, "--accept", "all"]).good();
    let csv = place.run(&["export", "List", "--what", "people", "--format", "csv"]).good();
    assert!(csv.contains("'=cmd()"), "{csv}");
    assert!(csv.lines().skip(1).all(|line| line.starts_with("INTERNAL: not for publication")), "{csv}");
    let lines = place.run(&["export", "List", "--what", "claims", "--format", "jsonl"]).good();
    assert!(lines.lines().all(|line| serde_json::from_str::<serde_json::Value>(line).is_ok()));
    let public = place.run(&["export", "List", "--what", "acts", "--public"]).good();
    assert!(!public.contains("Han One") && public.contains("arrest"), "{public}");
    assert_eq!(place.run(&["export", "List", "--what", "claims", "--public"]).code, 2);
}

#[test]
fn the_demonstration_prints_a_case_and_leaves_nothing() {
    let said = super::app::run(&["demo", "--no-serve", "--lang", "en"]);
    let out = said.good();
    for word in ["Equator Wire", "Request not to be named", "Feared", "\u{2039}"] {
        assert!(out.contains(word), "{word}\n{out}");
    }
    assert!(out.contains("Nothing is accepted: people decide."));
}
