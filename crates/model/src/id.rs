//! Typed identifiers: swapping a report for a person is a compile error, not a bug report.

/// Crockford's base 32 alphabet in lower case: no `i`, `l`, `o`, `u`, so ids survive being read aloud.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// Writes 128 bits as 26 letters; ids that begin with a time sort by it.
pub(crate) fn base32(bits: u128) -> String {
    (0..26).rev().map(|i| ALPHABET[((bits >> (i * 5)) & 31) as usize] as char).collect()
}

/// Defines an identifier type with a visible prefix, e.g. `r_01j…` for a report.
///
/// The model makes no random numbers: whoever creates a record passes milliseconds since 1970 (48 bits are
/// kept) and 80 random bits.
macro_rules! id {
    ($(#[$doc:meta])* $name:ident, $prefix:literal) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// What every id of this type begins with.
            pub const PREFIX: &'static str = concat!($prefix, "_");

            /// Makes an id from a time in milliseconds since 1970 and random bits (the lower 80 are used).
            pub fn new(millis: u64, random: u128) -> Self {
                let bits = (u128::from(millis) << 80) | (random & ((1 << 80) - 1));
                Self(format!("{}{}", Self::PREFIX, $crate::id::base32(bits)))
            }

            /// Reads an id back; `None` unless it has the prefix of this type and 26 letters after it.
            pub fn parse(text: &str) -> Option<Self> {
                let rest = text.strip_prefix(Self::PREFIX)?;
                let good = rest.len() == 26 && rest.bytes().all(|b| b.is_ascii_alphanumeric());
                good.then(|| Self(text.to_owned()))
            }

            /// The id as it is written in URLs and files.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({
                    "type": "string",
                    "pattern": concat!("^", $prefix, "_[0-9A-Za-z]{26}$"),
                })
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

id!(/// A received document.
    ReportId, "r");
id!(/// Who or what told us.
    SourceId, "s");
id!(/// Something a source says, at a place in its words.
    ClaimId, "c");
id!(/// What a person decided about a claim.
    DecisionId, "d");
id!(/// A person, group, organisation or place as the case knows it.
    RecordId, "p");
id!(/// A case: what the organisation follows up.
    CaseId, "k");
id!(/// One version of a published page.
    ReleaseId, "v");
id!(/// A judgement that two records are the same.
    LinkId, "l");
id!(/// A copy of the whole store.
    BackupId, "b");
id!(/// A sealed field.
    SealedId, "f");
id!(/// Somebody who signs in.
    AccountId, "a");
id!(/// What was done for somebody.
    InterventionId, "iv");
id!(/// What became of an intervention.
    OutcomeId, "oc");
id!(/// What must be done by a day.
    DeadlineId, "dl");
id!(/// An answer to a question of consent.
    ConsentId, "sc");
id!(/// One step of a review: what one key did, taken back as a whole.
    StepId, "w");
id!(/// That somebody reads a report a second time, without seeing what the first reader decided.
    SecondId, "e");
id!(/// What a program proves itself with.
    TokenId, "t");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_read_back_and_refuse_another_kind() {
        let id = ReportId::new(1_700_000_000_000, 7);
        assert_eq!(ReportId::parse(id.as_str()), Some(id.clone()));
        assert_eq!(ClaimId::parse(id.as_str()), None);
        assert!(ReportId::new(1, 0) < ReportId::new(2, 0), "ids sort by time");
    }
}
