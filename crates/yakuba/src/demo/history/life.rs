//! One case of the history between two of its steps.

use civic::{Millis, SeededChance};
use hall::cases::draft;
use jiff::civil::Date;
use uuid::Uuid;

use super::answers::Application;
use super::plan::Plan;

/// Where a case stands.
#[derive(Clone, Debug)]
pub enum At {
    /// Nothing is written yet.
    Ahead,
    /// A draft lies on the server.
    Written(Box<draft::Model>, Vec<hall::cases::paper::Model>),
    Arrived(Uuid),
}

/// A case, its plan and its next moment.
pub struct Life {
    pub at: Millis,
    pub procedure: &'static str,
    pub application: Application,
    pub channel: Channel,
    pub lang: &'static str,
    pub mail: Option<String>,
    pub notice_electronic: bool,
    pub plan: Plan,
    pub stands: At,
    pub arrived: Option<Millis>,
    /// The step before.
    pub since: Millis,
    /// The day written on a paper's stamp (収受).
    pub received_on: Option<Date>,
    /// Begun and never sent.
    pub abandoned: bool,
    pub chance: SeededChance,
}

/// How it came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Channel {
    Online,
    Desk,
    Post,
}

impl Channel {
    pub fn word(self) -> &'static str {
        match self {
            Self::Online => "online",
            Self::Desk => "desk",
            Self::Post => "post",
        }
    }
}
