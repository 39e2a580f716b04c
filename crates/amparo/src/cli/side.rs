//! Facts about a file: from flags, and from a side file `FILE.toml`.

use std::path::{Path, PathBuf};

use amparo_model::{Consent, Handling, Reliability};
use serde::Deserialize;

use crate::engine::Facts;
use crate::{Problem, Result};

/// Flags that give facts.
#[derive(Clone, Debug, Default, clap::Args)]
pub(super) struct FactFlags {
    /// When it was published, as EDTF: 2018-10-09, 2018-10
    #[arg(long, value_name = "DATE")]
    published: Option<String>,
    /// Who published it
    #[arg(long, value_name = "NAME")]
    outlet: Option<String>,
    /// Where it was published: its web address (kept, never opened)
    #[arg(long, value_name = "URL")]
    address: Option<String>,
}

impl FactFlags {
    /// A flag wins over the side file.
    pub(super) fn over(&self, beside: Facts) -> Facts {
        Facts {
            published: self.published.clone().or(beside.published),
            outlet: self.outlet.clone().or(beside.outlet),
            address: self.address.clone().or(beside.address),
            ..beside
        }
    }
}

/// What a side file may say about the source.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SourceFacts {
    pub(super) kind: Option<String>,
    pub(super) label: Option<String>,
    pub(super) reliability: Option<Reliability>,
    pub(super) handling: Option<Handling>,
    #[serde(default)]
    pub(super) consent: Vec<Consent>,
}

/// Reads `FILE.toml` beside a file, if it is there.
pub(super) fn beside(file: &Path) -> Result<(Facts, SourceFacts)> {
    let mut name = file.as_os_str().to_owned();
    name.push(".toml");
    let path = PathBuf::from(name);
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
