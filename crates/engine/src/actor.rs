//! Who acts, with the roles that hold at this moment. The hall works them out (posts, dates, deputies); the engine only compares.

use civic::Id;
use serde::{Deserialize, Serialize};

/// Names the id of an officer; never a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StaffMember {}

pub type StaffId = Id<StaffMember>;

/// Names the id of a record the hall keeps (a reason, a paper, a payment); never a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Record {}

/// Names the id of a batch: the cases that were decided together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Batch {}

pub type BatchId = Id<Batch>;

/// A text or paper of the hall at one revision. The engine asks only that it is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordRef {
    pub id: Id<Record>,
    pub revision: u32,
}

/// A role held in a section: `clerk` in `kodomo-shien`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grant {
    pub section: String,
    pub role: String,
}

impl Grant {
    pub fn new(section: impl Into<String>, role: impl Into<String>) -> Self {
        Self { section: section.into(), role: role.into() }
    }
}

/// An officer with the roles in force now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Staff {
    pub id: StaffId,
    pub grants: Vec<Grant>,
    /// Roles this officer may stand in for today (代決), because their holder is absent.
    pub deputy_for: Vec<Grant>,
}

impl Staff {
    pub fn holds(&self, section: &str, role: &str) -> bool {
        self.grants.iter().any(|grant| grant.section == section && grant.role == role)
    }

    pub fn deputises(&self, section: &str, role: &str) -> bool {
        self.deputy_for.iter().any(|grant| grant.section == section && grant.role == role)
    }

    pub fn works_in(&self, section: &str) -> bool {
        self.grants.iter().any(|grant| grant.section == section)
    }
}

/// Who gives the command. That this citizen is this case's applicant is the hall's permit to prove.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    Citizen,
    Staff(Staff),
    /// Timers and the electronic delivery.
    System,
}

impl Actor {
    pub fn by(&self) -> By {
        match self {
            Self::Citizen => By::Citizen,
            Self::Staff(staff) => By::Staff(staff.id),
            Self::System => By::System,
        }
    }
}

/// Who acted, as the journal keeps it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum By {
    Citizen,
    Staff(StaffId),
    System,
}

impl By {
    pub fn staff(self) -> Option<StaffId> {
        match self {
            Self::Staff(id) => Some(id),
            Self::Citizen | Self::System => None,
        }
    }
}
