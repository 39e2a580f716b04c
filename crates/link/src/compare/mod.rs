//! Reports beside each other: lineage, same event, origins, contradictions.
