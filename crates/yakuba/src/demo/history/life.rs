//! One case of the history between two of its steps.

use std::collections::BTreeMap;

use civic::{Millis, SeededChance};
use engine::TaskNo;
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
    /// When each task that waits will be turned to.
    pub turns: BTreeMap<TaskNo, Turn>,
    /// The day written on a paper's stamp (収受).
    pub received_on: Option<Date>,
    /// Begun and never sent.
    pub abandoned: bool,
    pub chance: SeededChance,
}

/// When somebody turns to a task, of which they knew since.
#[derive(Clone, Copy, Debug)]
pub struct Turn {
    pub since: Millis,
    pub at: Millis,
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
