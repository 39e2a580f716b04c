//! Public pages, feeds and tables, from Cleared values only.
