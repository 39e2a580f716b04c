//! Every flaw a rule can find, in one table: its rule, how it stands in the way, one plain sentence and what to do.

use serde::{Deserialize, Serialize};

use super::policy::{Rule, Severity};

/// A flaw. Its serde word is its id: stable, for messages in other languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Flaw {
    /// The address of the page holds more than small letters, digits and hyphens.
    PageAddress,
    /// The address of a related page does.
    RelatedAddress,
    /// There is no public title.
    TitleMissing,
    /// The number of the release is used.
    VersionTaken,
    /// The as-of date is no whole day.
    AsOfNoDay,
    /// The date of a correction is no whole day.
    CorrectionNoDay,
    /// Any other date is not in EDTF.
    DateNotEdtf,
    /// Free text in place of an id or a language tag.
    WordNotId,
    /// A record that the draft does not describe.
    RecordUnknown,
    /// A row of a table is not as wide as its heading.
    RowWidth,
    /// A public role without role, person or reason.
    RoleUnsigned,
    /// Somebody with a public role asked not to be named.
    AnonymityAsked,
    /// A child has a public role.
    ChildUnnamed,
    /// Age, origin and date of a child stand together.
    ChildByAge,
    /// A sentence without words of a source.
    NoWords,
    /// A sentence on sealed sources alone.
    SealedAlone,
    /// A sealed source beside others.
    SealedLeftOut,
    /// A column of a table above internal handling.
    ColumnHandling,
    /// The source did not agree.
    NoConsent,
    /// Somebody the page speaks of did not agree.
    PersonRefused,
    /// Source or words are withheld.
    SourceWithheld,
    /// A rule, a habit, or what would have been.
    NotAFact,
    /// A place is shown coarser than it is known.
    PlaceCoarsened,
    /// A chosen text names a safe place.
    TextSafePlace,
    /// A cell does.
    CellSafePlace,
    /// A chosen text holds a contact detail.
    TextContact,
    /// A cell does.
    CellContact,
    /// A chosen text holds a protected name.
    TextName,
    /// A cell does.
    CellName,
    /// A chosen text holds a part of such a name.
    TextNamePart,
    /// A cell does.
    CellNamePart,
    /// A chosen text holds words that point to one protected person.
    TextIdentifying,
    /// A cell does.
    CellIdentifying,
    /// What is shown of an unnamed person fits too few people; has [`Exposed`](super::Exposed) values.
    Combination,
    /// A combination of quasi-identifiers stands on too few rows; has [`Exposed`](super::Exposed) values.
    RowCombination,
    /// Somebody was named earlier and is only described now.
    NamedBefore,
    /// A chosen text held characters that nobody sees.
    HiddenCharacters,
    /// The cleared page could not be searched once more.
    Unsearchable,
    /// The second look found something.
    StillThere,
}

/// What the table says of a flaw.
struct Entry(&'static str, Rule, Severity, &'static str, &'static str);

impl Flaw {
    /// Every flaw.
    pub const ALL: [Self; 39] = [
        Self::PageAddress,
        Self::RelatedAddress,
        Self::TitleMissing,
        Self::VersionTaken,
        Self::AsOfNoDay,
        Self::CorrectionNoDay,
        Self::DateNotEdtf,
        Self::WordNotId,
        Self::RecordUnknown,
        Self::RowWidth,
        Self::RoleUnsigned,
        Self::AnonymityAsked,
        Self::ChildUnnamed,
        Self::ChildByAge,
        Self::NoWords,
        Self::SealedAlone,
        Self::SealedLeftOut,
        Self::ColumnHandling,
        Self::NoConsent,
        Self::PersonRefused,
        Self::SourceWithheld,
        Self::NotAFact,
        Self::PlaceCoarsened,
        Self::TextSafePlace,
        Self::CellSafePlace,
        Self::TextContact,
        Self::CellContact,
        Self::TextName,
        Self::CellName,
        Self::TextNamePart,
        Self::CellNamePart,
        Self::TextIdentifying,
        Self::CellIdentifying,
        Self::Combination,
        Self::RowCombination,
        Self::NamedBefore,
        Self::HiddenCharacters,
        Self::Unsearchable,
        Self::StillThere,
    ];

    /// The stable id.
    pub fn id(self) -> &'static str {
        self.entry().0
    }

    /// The rule that finds it.
    pub fn rule(self) -> Rule {
        self.entry().1
    }

    /// How it stands in the way.
    pub fn severity(self) -> Severity {
        self.entry().2
    }

    /// The sentence, in English; values stand as `{k}`.
    pub(super) fn message(self) -> &'static str {
        self.entry().3
    }

    /// What to do, in English.
    pub(super) fn remedy(self) -> &'static str {
        self.entry().4
    }

    /// What a mark of a rule is when it stands in a cell of a table.
    pub(super) fn in_cell(rule: Rule) -> Self {
        match rule {
            Rule::NamePart => Self::CellNamePart,
            Rule::Contact => Self::CellContact,
            Rule::SafePlace => Self::CellSafePlace,
            Rule::IdentifyingWords => Self::CellIdentifying,
            _ => Self::CellName,
        }
    }

    #[rustfmt::skip] // one line a flaw
    fn entry(self) -> Entry {
        use Rule as R;
        use Severity::{Changed, NeedsReason, Stop};
        match self {
            Self::PageAddress => Entry("page_address", R::Form, Stop, "The address of the page is not plain.",
                "Use small letters, digits, hyphens."),
            Self::RelatedAddress => Entry("related_address", R::Form, Stop, "The address of a related page is not plain.",
                "Correct it."),
            Self::TitleMissing => Entry("title_missing", R::Form, Stop, "The page has no public title.",
                "Choose one that names nobody."),
            Self::VersionTaken => Entry("version_taken", R::Form, Stop, "A release with this number exists.",
                "Use the next number."),
            Self::AsOfNoDay => Entry("as_of_no_day", R::Form, Stop, "The as-of date is not a day.",
                "Write it like 2026-11-23."),
            Self::CorrectionNoDay => Entry("correction_no_day", R::Form, Stop, "The date of a correction is not a day.",
                "Write it like 2026-11-23."),
            Self::DateNotEdtf => Entry("date_not_edtf", R::Form, Stop, "A date is not in EDTF.",
                "Write it like 2016-03-12 or 2016-03."),
            Self::WordNotId => Entry("word_not_id", R::Form, Stop, "A word stands where an id or a language tag belongs.",
                "Correct it."),
            Self::RecordUnknown => Entry("record_unknown", R::Form, Stop, "A record is spoken of that the draft does not describe.",
                "Hand it over too."),
            Self::RowWidth => Entry("row_width", R::Form, Stop, "A row has more or fewer cells than the heading.",
                "Correct it."),
            Self::RoleUnsigned => Entry("role_unsigned", R::PublicRole, Stop, "A public role is marked without role, person or reason.",
                "Say which role, who decided and why, or make the record private."),
            Self::AnonymityAsked => Entry("anonymity_asked", R::Anonymity, Changed, "Somebody with a public role asked not to be named and is shown without a name.",
                "Nothing to do."),
            Self::ChildUnnamed => Entry("child_unnamed", R::Minor, Changed, "A child is shown without a name.",
                "Nothing to do."),
            Self::ChildByAge => Entry("child_by_age", R::Minor, Stop, "A child's age stands together with origin and date, on this page or with earlier versions.",
                "Leave out the age or the origin, or the child."),
            Self::NoWords => Entry("no_words", R::Basis, Stop, "A sentence rests on no words of a source.",
                "Cite the words of a source, or leave it out."),
            Self::SealedAlone => Entry("sealed_alone", R::SealedSource, Stop, "A sentence rests on sealed sources alone.",
                "Leave it out, or find another source."),
            Self::SealedLeftOut => Entry("sealed_left_out", R::SealedSource, Changed, "A sealed source is left out.",
                "Nothing to do."),
            Self::ColumnHandling => Entry("column_handling", R::SealedSource, Stop, "A confidential or sealed column cannot leave.",
                "Take it out."),
            Self::NoConsent => Entry("no_consent", R::Consent, Stop, "The source did not agree to publication.",
                "Ask, or leave out what it says."),
            Self::PersonRefused => Entry("person_refused", R::Consent, Stop, "Somebody the page speaks of refused publication, or the consent has ended.",
                "Leave out what is told of them, or ask again."),
            Self::SourceWithheld => Entry("source_withheld", R::SourceWithheld, Changed, "The source is given by kind and month, or its words are withheld.",
                "If the source may be shown, release it with a reason."),
            Self::NotAFact => Entry("not_a_fact", R::Modality, Stop, "An act is only a rule, a habit or imagined.",
                "Leave it out."),
            Self::PlaceCoarsened => Entry("place_coarsened", R::SafePlace, Changed, "A place is shown by the area around it.",
                "Nothing to do."),
            Self::TextSafePlace => Entry("text_safe_place", R::SafePlace, Stop, "A text names a safe place.",
                "Take it out."),
            Self::CellSafePlace => Entry("cell_safe_place", R::SafePlace, Stop, "A cell names a safe place.",
                "Take it out."),
            Self::TextContact => Entry("text_contact", R::Contact, Stop, "A text holds what looks like a contact detail.",
                "Take it out."),
            Self::CellContact => Entry("cell_contact", R::Contact, Stop, "A cell holds what looks like a contact detail.",
                "Take it out."),
            Self::TextName => Entry("text_name", R::Name, Stop, "A text names somebody who must not be named.",
                "Take the name out."),
            Self::CellName => Entry("cell_name", R::Name, Stop, "A cell names somebody who must not be named.",
                "Take the name out."),
            Self::TextNamePart => Entry("text_name_part", R::NamePart, NeedsReason, "A text holds a part of the name of somebody who must not be named, or something like it.",
                "Take it out, or say why it is somebody else."),
            Self::CellNamePart => Entry("cell_name_part", R::NamePart, NeedsReason, "A cell holds a part of a protected name, or something like it.",
                "Take it out, or say why it is somebody else."),
            Self::TextIdentifying => Entry("text_identifying", R::IdentifyingWords, Stop, "A text holds words that point to somebody who must not be known.",
                "Take them out."),
            Self::CellIdentifying => Entry("cell_identifying", R::IdentifyingWords, Stop, "A cell holds words that point to somebody who must not be known.",
                "Take them out."),
            Self::Combination => Entry("combination", R::Combination, Stop, "What the page and its earlier versions show of one person ({shown}) fits {fit} known, fewer than {k}.",
                "One of these: {steps}."),
            Self::RowCombination => Entry("row_combination", R::Combination, Stop, "A combination of quasi-identifiers stands on fewer than {k} rows.",
                "Show ages as bands, dates as months, places as regions, or leave a column out."),
            Self::NamedBefore => Entry("named_before", R::NamedBefore, NeedsReason, "An earlier version named somebody who is not named now; a reader can compare the two.",
                "Withdraw the page and publish under a new address, or say why this is safe."),
            Self::HiddenCharacters => Entry("hidden_characters", R::HiddenCharacters, Changed, "Hidden characters were taken out of a text.",
                "Nothing to do."),
            Self::Unsearchable => Entry("unsearchable", R::SecondLook, Stop, "The page could not be searched.",
                "Report this."),
            Self::StillThere => Entry("still_there", R::SecondLook, Stop, "Something that must not be seen is still there.",
                "Take it out where it comes from; nothing is published until then."),
        }
    }
}
