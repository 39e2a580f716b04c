//! The nouns of Amparo. No file is opened here, no clock read, no random number drawn.
//!
//! Read in this order: [`text`] (citations), [`reading`] (what one report says), [`claim`] (claims and
//! decisions), [`record`] (what a case knows).

pub mod claim;
pub mod count;
pub mod handling;
mod id;
pub mod modality;
pub mod reading;
pub mod record;
pub mod report;
pub mod source;
pub mod status;
pub mod text;
pub mod vocab;
pub mod when;

pub use claim::{Claim, ClaimState, Decision, Reviewed, Said, Verdict};
pub use count::{Qualifier, Size};
pub use handling::Handling;
pub use id::{
    AccountId, BackupId, CaseId, ClaimId, ConsentId, DeadlineId, DecisionId, InterventionId, LinkId,
    OutcomeId, RecordId, ReleaseId, ReportId, SealedId, SecondId, SourceId, StepId, TokenId,
};
pub use modality::Modality;
pub use reading::{Reading, Score};
pub use record::{Case, Publicity, Record};
pub use report::Report;
pub use source::{Consent, Credibility, Reliability, Source};
pub use status::{Line, StatusInterval};
pub use text::{MapRun, Quote, Span, Text};
pub use vocab::{Term, Vocabularies, Vocabulary};
pub use when::{Edtf, EdtfDate, When};
