//! What is wrong with what was typed: a code with its arguments, worded by the hall.

use jiff::civil::Date;

/// One fault at one input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldFault {
    /// The name of the input to put right; see [`super::names`].
    pub field: &'static str,
    pub code: FaultCode,
}

/// A part of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Year,
    Month,
    Day,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FaultCode {
    /// Nothing was entered.
    Empty,
    /// None of the choices was taken.
    ChooseOne,
    /// The choice is none of those offered (an old page, or a forged one).
    NotAnOption,
    TooLong {
        max: usize,
        now: usize,
    },
    /// A character that cannot be used here.
    Character {
        char: char,
    },
    NotKana {
        char: char,
    },
    /// 口座名義 that a bank's tape cannot carry.
    HolderKana {
        char: char,
    },
    NotANumber,
    NotWhole,
    OutOfRange {
        min: Option<i64>,
        max: Option<i64>,
    },
    /// The year, month or day alone is out of range.
    DatePart {
        part: Part,
        min: i16,
        max: i16,
    },
    /// This part of the date is missing.
    DatePartMissing {
        part: Part,
    },
    NotADate,
    NoSuchDay,
    OutsideEra {
        era: String,
        from: Date,
        last: Option<Date>,
    },
    BeforeGregorian,
    TooEarly {
        earliest: Date,
    },
    TooLate {
        latest: Date,
    },
    Postal,
    Phone,
    Email,
    /// An account number has up to seven digits.
    AccountNumber,
    TooManyFiles {
        max: u8,
    },
    /// It contains a valid My Number, which this office must not take here.
    MyNumber,
}

impl FaultCode {
    /// The key under which the hall words it.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Empty => "fault-empty",
            Self::ChooseOne => "fault-choose-one",
            Self::NotAnOption => "fault-not-an-option",
            Self::TooLong { .. } => "fault-too-long",
            Self::Character { .. } => "fault-character",
            Self::NotKana { .. } => "fault-not-kana",
            Self::HolderKana { .. } => "fault-holder-kana",
            Self::NotANumber => "fault-not-a-number",
            Self::NotWhole => "fault-not-whole",
            Self::OutOfRange { .. } => "fault-out-of-range",
            Self::DatePart { .. } => "fault-date-part",
            Self::DatePartMissing { .. } => "fault-date-part-missing",
            Self::NotADate => "fault-not-a-date",
            Self::NoSuchDay => "fault-no-such-day",
            Self::OutsideEra { .. } => "fault-outside-era",
            Self::BeforeGregorian => "fault-before-gregorian",
            Self::TooEarly { .. } => "fault-too-early",
            Self::TooLate { .. } => "fault-too-late",
            Self::Postal => "fault-postal",
            Self::Phone => "fault-phone",
            Self::Email => "fault-email",
            Self::AccountNumber => "fault-account-number",
            Self::TooManyFiles { .. } => "fault-too-many-files",
            Self::MyNumber => "fault-my-number",
        }
    }
}

pub(super) fn at(field: &'static str, code: FaultCode) -> FieldFault {
    FieldFault { field, code }
}

pub(super) type Faults = Vec<FieldFault>;
