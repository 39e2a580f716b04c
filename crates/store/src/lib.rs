//! The encrypted case store: reports, claims, decisions, search and the append-only log.
