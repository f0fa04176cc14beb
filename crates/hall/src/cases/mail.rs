//! Why a mail about a case goes out: words that stand in the outbox. The sending is `notices`; it never says more than that something waits.

/// Why a mail goes out. The word stands in the outbox; the texts are chosen by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MailKind {
    Received,
    Correction,
    Reminder,
    Extended,
    Result,
    Message,
}

impl MailKind {
    pub fn word(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Correction => "correction",
            Self::Reminder => "reminder",
            Self::Extended => "extended",
            Self::Result => "result",
            Self::Message => "message",
        }
    }
}

/// The effect kind of mail about a case.
pub const CASE_MAIL: &str = "case-mail";
