//! Facts about a file from flags; they win over what stands beside it.

use crate::engine::Facts;
pub(super) use crate::side::{SourceFacts, beside};

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
