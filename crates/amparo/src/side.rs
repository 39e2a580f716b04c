//! Facts about a file that stand beside it, in `FILE.toml`.

use std::path::{Path, PathBuf};

use amparo_model::{CaseId, Consent, Handling, Reliability};
use serde::Deserialize;

use crate::engine::Facts;
use crate::flow::Arrival;
use crate::{Problem, Result, words};

/// What a side file may say about the source.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SourceFacts {
    pub(crate) kind: Option<String>,
    pub(crate) label: Option<String>,
    pub(crate) reliability: Option<Reliability>,
    pub(crate) handling: Option<Handling>,
    #[serde(default)]
    pub(crate) consent: Vec<Consent>,
}

impl SourceFacts {
    /// What is said about a file that arrives, with the usual values where nothing is.
    pub(crate) fn arrival(self, case: Option<CaseId>, who: &str) -> Result<Arrival> {
        let kind = self.kind.unwrap_or_else(|| "media".to_owned());
        if !words::source_kinds(crate::say::Lang::En).iter().any(|(id, _)| *id == kind) {
            return Err(Problem::usage("problem-no-term").value("typed", kind).value("list", "sources"));
        }
        Ok(Arrival {
            source_kind: kind,
            source: self.label,
            reliability: self.reliability.unwrap_or(Reliability::Unknown),
            handling: self.handling.unwrap_or(Handling::Internal),
            consent: self.consent,
            case,
            who: who.to_owned(),
        })
    }
}

/// Where the facts about a file stand.
pub(crate) fn path_beside(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".toml");
    PathBuf::from(name)
}

/// Reads `FILE.toml` beside a file, if it is there.
pub(crate) fn beside(file: &Path) -> Result<(Facts, SourceFacts)> {
    let path = path_beside(file);
    if !path.is_file() {
        return Ok(Default::default());
    }
    let text = std::fs::read_to_string(&path).map_err(|e| Problem::file(&path, &e))?;
    parse(&text)
        .map_err(|why| Problem::bad_data("problem-in-text").value("path", path.display()).value("why", why))
}

fn parse(text: &str) -> Result<(Facts, SourceFacts), String> {
    let mut table: toml::Table =
        text.parse().map_err(|e: toml::de::Error| e.to_string().trim_end().to_owned())?;
    let source = match table.remove("source") {
        Some(value) => value.try_into().map_err(|e: toml::de::Error| e.message().to_owned())?,
        None => SourceFacts::default(),
    };
    let side = amparo_extract::read::Side::from_toml(&table.to_string()).map_err(|e| e.to_string())?;
    let amparo_extract::read::Side { published, outlet, address, language, title } = side;
    Ok((Facts { published, outlet, address, language, title }, source))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_side_file_gives_facts_and_the_source() {
        let (facts, source) = parse(
            "published = 2018-10-09\noutlet = \"W\"\n[source]\nkind = \"witness\"\nhandling = \"sealed\"\n",
        )
        .unwrap();
        assert_eq!(facts.published.as_deref(), Some("2018-10-09"));
        assert_eq!(source.kind.as_deref(), Some("witness"));
        assert_eq!(source.handling, Some(Handling::Sealed));
        assert!(parse("publishd = 1").is_err());
    }
}
