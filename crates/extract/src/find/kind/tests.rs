//! Invented sentences for each kind and language.

use super::*;
