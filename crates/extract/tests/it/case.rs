//! The safety figures on the invented case: a feared harm never becomes a fact.

use amparo_model::Modality;

/// Acts that nobody in the case is said to have suffered.
const NEVER: &[&str] = &[
    "execution",
    "torture",
    "forced_labour",
    "political_camp",
    "rape",
    "sexual_violence",
    "infanticide",
    "forced_abortion",
    "starvation",
];

#[test]
fn feared_harms_are_never_asserted() {
    let Some(data) = crate::cites::data() else { return };
    let mut files: Vec<_> = std::fs::read_dir(data.join("cases/tumen-invented/reports"))
        .unwrap()
        .map(|f| f.unwrap().path())
        .collect();
    files.sort();
    let mut feared = 0;
    for file in files {
        // Report 28 says as a fact what the others fear: that is what it says, and what the reader must report.
        if file.file_name().and_then(|n| n.to_str()).is_some_and(|n| n.starts_with("28-")) {
            continue;
        }
        let reading =
            crate::cites::read(&std::fs::read(&file).unwrap(), file.file_name().and_then(|n| n.to_str()));
        for act in reading.acts.iter().filter(|a| NEVER.contains(&a.act.as_str())) {
            assert!(!act.modality.countable(), "{}: {} is {:?}", file.display(), act.act, act.modality);
            feared += usize::from(act.modality == Modality::Feared);
        }
    }
    assert!(feared >= 10, "only {feared} feared harms found");
}
