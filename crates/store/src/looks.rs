//! Looks: who saw whose data, for what. One row per request, with all its subjects, durable before the page shows.
//!
//! Looks have a chain and positions of their own: looking at a case does not change the case.

use civic::Millis;
use sea_orm::{DbErr, QueryResult};
use uuid::Uuid;

use crate::digest::Hasher;
use crate::{ActorRef, CityId};

/// One request's reading of personal data.
#[derive(Clone, Debug)]
pub struct Look {
    pub actor: ActorRef,
    /// The section the officer acted for: what the citizen is shown.
    pub section: String,
    pub purpose: String,
    pub subjects: Vec<Uuid>,
    pub case: Option<Uuid>,
}

/// A look as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Looked {
    /// Gap-free per city, apart from the events' positions.
    pub position: i64,
    pub at: Millis,
    pub actor: ActorRef,
    pub section: String,
    pub purpose: String,
    pub subjects: Vec<Uuid>,
    pub case: Option<Uuid>,
}

pub(crate) struct LookRow {
    pub(crate) position: i64,
    pub(crate) at: i64,
    pub(crate) actor_kind: String,
    pub(crate) actor_id: String,
    pub(crate) section: String,
    pub(crate) purpose: String,
    /// Simple hexadecimal ids with blanks between.
    pub(crate) subjects: String,
    pub(crate) case_id: Option<Uuid>,
    pub(crate) hash: Vec<u8>,
}

pub(crate) const LOOK_COLUMNS: [&str; 9] =
    ["position", "at", "actor_kind", "actor_id", "section", "purpose", "subjects", "case_id", "hash"];

impl LookRow {
    pub(crate) fn read(row: &QueryResult) -> Result<Self, DbErr> {
        Ok(Self {
            position: row.try_get_by_index(0)?,
            at: row.try_get_by_index(1)?,
            actor_kind: row.try_get_by_index(2)?,
            actor_id: row.try_get_by_index(3)?,
            section: row.try_get_by_index(4)?,
            purpose: row.try_get_by_index(5)?,
            subjects: row.try_get_by_index(6)?,
            case_id: row.try_get_by_index(7)?,
            hash: row.try_get_by_index(8)?,
        })
    }

    pub(crate) fn link(&self, city: CityId, previous: &[u8]) -> [u8; 32] {
        Hasher::new("look")
            .int(i64::from(city.0))
            .int(self.position)
            .int(self.at)
            .text(&self.actor_kind)
            .text(&self.actor_id)
            .text(&self.section)
            .text(&self.purpose)
            .text(&self.subjects)
            .bytes(self.case_id.as_ref().map_or(&[], |id| id.as_bytes().as_slice()))
            .bytes(previous)
            .done()
    }

    pub(crate) fn subject_ids(&self) -> Result<Vec<Uuid>, DbErr> {
        let bad = |_| DbErr::Custom(format!("look {}: its subjects cannot be read", self.position));
        self.subjects.split_whitespace().map(|id| Uuid::try_parse(id).map_err(bad)).collect()
    }

    pub(crate) fn looked(self) -> Result<Looked, DbErr> {
        Ok(Looked {
            subjects: self.subject_ids()?,
            position: self.position,
            at: Millis(self.at),
            actor: ActorRef { kind: self.actor_kind, id: self.actor_id },
            section: self.section,
            purpose: self.purpose,
            case: self.case_id,
        })
    }
}
