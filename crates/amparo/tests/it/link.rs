//! Linking lists as a user meets it.

use super::app::{Place, run};

const HOSPITAL: &str = "id,given name,family name,birth year,date,place\n\
    1,Emeka,Cela,1970,2014-03-05,Arbana\n2,Farid,Gashi,1981,2014-03-05,Arbana\n3,Goran,Hoxha,1990,2015-07-19,Bresta\n\
    4,Luan,Shala,1962,2013-01-30,Corova\n5,Besnik,Veliu,1955,2012-11-02,Drenas\n";
const PRESS: &str = "id,given name,family name,birth year,date,place\n\
    a,Emeka,Cela,1970,2014-03-05,Arbana\nb,Gashi,Farid,1981,2014-03-06,Arbana\nc,Omar,Prifti,1971,2010-02-11,Malina\n\
    d,Luan,Shala,1962,2013-01-30,\n";

#[test]
fn lists_are_linked_written_and_explained() {
    let place = Place::bare();
    let (hospital, press) =
        (place.write("hospital.csv", HOSPITAL.as_bytes()), place.write("news.csv", PRESS.as_bytes()));
    let out = place.path("linked").to_string_lossy().into_owned();
    let press = format!("press={press}");
    let link = ["link", &hospital, "--list", &press, "--once", "*", "--out", &out];
    let json = run(&[&link[..], &["--json"]].concat()).json();
    assert_eq!(json["schema"], "amparo.linkage/1");
    assert_eq!((json["rows_in"].as_u64(), json["rows_out"].as_u64()), (Some(9), Some(9)));
    assert!(json["candidates"].as_u64() >= Some(3) && json["bytes"].as_u64() > Some(0));
    assert!(run(&link).good().contains("9 records are proposed to be"));
    for file in ["edges.csv", "edges.parquet", "clusters.csv", "draws.parquet", "model.json"] {
        assert!(std::path::Path::new(&out).join(file).exists(), "{file}");
    }
    let pair = run(&["link", "--out", &out, "--explain", "hospital:1", "--explain", "press:a"]).good();
    assert!(pair.contains("name: given same") && pair.contains("One person"), "{pair}");
    let apart =
        run(&["link", "--out", &out, "--explain", "hospital:1", "--explain", "press:c", "--json"]).json();
    assert_eq!(apart["together"], false);
    let record = run(&["link", "--out", &out, "--explain", "press:a"]).good();
    assert!(record.contains("group of 2"), "{record}");
}

#[test]
fn mistakes_are_one_line_with_the_right_code() {
    let place = Place::bare();
    let out = place.path("linked").to_string_lossy().into_owned();
    let odd = place.write("odd.csv", b"shoe,hat\n1,2\n");
    let good = place.write("good.csv", HOSPITAL.as_bytes());
    let config = place.write("link.toml", b"once = 3\n");
    let cases: [(&[&str], u8, &str); 7] = [
        (&[], 2, "no list to link"),
        (&[&odd], 3, "row 1: none of the columns"),
        (&["no-such.csv"], 1, "no-such.csv"),
        (&[&good, "--list", "nameless"], 2, "is not NAME=FILE"),
        (&[&good, "--config", &config], 3, "line 1"),
        (&[&good, "--once", "morgue"], 1, "a list `morgue`"),
        (&["--explain", "a:1"], 1, "model.json"),
    ];
    for (args, code, expected) in cases {
        let said = run(&[&["link", "--out", &out], args].concat());
        assert_eq!(said.code, code, "{args:?}: {}", said.err);
        assert!(said.err.contains(expected) && said.err.trim_end().lines().count() == 1, "{}", said.err);
    }
}
