//! When a procedure takes no applications: for a while (maintenance), or from a day on (its end).
//!
//! A halt closes the door and touches nothing behind it: drafts are kept, running cases go on, every other way in stays as it is.

use civic::{Lang, Millis, Text};
use sea_orm::ActiveValue::Set;
use sea_orm::IntoActiveModel;
use serde_json::json;
use store::{ActorRef, Changes, NewEvent, Row, Update};
use uuid::Uuid;

use super::publish::STREAM;
use super::records::halt;

/// A halt that holds now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Halt {
    pub kind: HaltKind,
    pub reason: Text,
    pub from: Millis,
    /// When it is over by itself; an end has none.
    pub until: Option<Millis>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HaltKind {
    Maintenance,
    End,
    /// By a declaration of the service's status: nothing is begun, and what was begun can be sent.
    Declared,
    /// The same, and nothing is sent.
    Barred,
}

impl HaltKind {
    pub fn word(self) -> &'static str {
        match self {
            Self::Maintenance => "maintenance",
            Self::End => "end",
            Self::Declared => "declared",
            Self::Barred => "barred",
        }
    }

    fn read(word: &str) -> Self {
        if word == "end" { Self::End } else { Self::Maintenance }
    }
}

impl Halt {
    /// Of all halts of a procedure the one that matters now: an end before a maintenance, the longer before the shorter.
    pub(super) fn of<'a>(halts: impl Iterator<Item = &'a halt::Model>, now: Millis) -> Option<Self> {
        let holds = |row: &&halt::Model| {
            row.lifted_at.is_none() && row.from_at <= now.0 && row.until_at.is_none_or(|until| now.0 < until)
        };
        let row = halts.filter(holds).max_by_key(|row| row.until_at.unwrap_or(i64::MAX))?;
        Some(Self {
            kind: HaltKind::read(&row.kind),
            reason: Text::new(&row.reason_ja, &row.reason_en),
            from: Millis(row.from_at),
            until: row.until_at.map(Millis),
        })
    }

    pub fn reason(&self, lang: Lang) -> &str {
        self.reason.get(lang)
    }
}

/// A new halt.
pub struct NewHalt {
    pub id: Uuid,
    pub procedure: String,
    pub halt: Halt,
    pub staff: Uuid,
}

/// Lays out a halt. `seen_by` is the second person of an end; a maintenance is seen later.
pub fn begin(city: i16, new: &NewHalt, seen_by: Option<Uuid>, by: ActorRef, now: Millis, changes: Changes) -> Changes {
    let row = halt::ActiveModel {
        city: Set(city),
        id: Set(new.id),
        procedure: Set(new.procedure.clone()),
        kind: Set(new.halt.kind.word().to_owned()),
        reason_ja: Set(new.halt.reason.ja.clone()),
        reason_en: Set(new.halt.reason.en.clone()),
        from_at: Set(new.halt.from.0),
        until_at: Set(new.halt.until.map(|until| until.0)),
        by_staff: Set(new.staff),
        at: Set(now.0),
        seen_by: Set(seen_by),
        lifted_at: Set(None),
    };
    let body =
        json!({ "procedure": new.procedure, "halt": new.id, "kind": new.halt.kind.word(), "from": new.halt.from.0 });
    changes.insert(Row::of(row)).event(NewEvent::new(STREAM, "halted", by, body))
}

/// Somebody else has seen a maintenance.
pub fn seen(row: &halt::Model, staff: Uuid, by: ActorRef, changes: Changes) -> Changes {
    let mut set = row.clone().into_active_model();
    set.seen_by = Set(Some(staff));
    let body = json!({ "procedure": row.procedure, "halt": row.id });
    changes.update(Update::of(set)).event(NewEvent::new(STREAM, "halt-seen", by, body))
}

/// Applications are taken again.
pub fn lift(row: &halt::Model, by: ActorRef, now: Millis, changes: Changes) -> Changes {
    let mut set = row.clone().into_active_model();
    set.lifted_at = Set(Some(now.0));
    let body = json!({ "procedure": row.procedure, "halt": row.id });
    changes.update(Update::of(set)).event(NewEvent::new(STREAM, "halt-lifted", by, body))
}
