//! The steps of a letter's way, carried out: posted, handed over, delivered, come back, sent again. Each is an entry of its own.
//!
//! What a step is to the case goes in the same commit: the day of delivery, or that a presumed one does not hold. A letter that came back a
//! second time is one more entry, never a fault.

use engine::{Actor, Command, DeliveryWay};
use jiff::civil::Date;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use serde_json::{Value, json};
use store::{Changes, DecideError, NewEvent, Reads, Row, Stream, Touched, Update};
use uuid::Uuid;
use web::{Permission, Permit, Problem, Staff};

use super::Room;
use crate::Hall;
use crate::cases::{self, Act, CaseFile, Unperformed, letter};
use crate::papers::records::letter_step;

/// Why a letter came back, as the post office says it: 宛所不明, 保管期間経過, 受取拒否.
pub const REASONS: [&str; 3] = ["unknown", "unclaimed", "refused"];

/// How a letter goes out.
#[derive(Clone, Debug, Default)]
pub struct Sending {
    /// 書留 number.
    pub registered: Option<String>,
    /// Another address than the application's, and where the officer has it from.
    pub corrected: Option<(Value, String)>,
}

#[derive(Clone, Debug)]
pub enum Step {
    Posted(Sending),
    Handed,
    Delivered { presumed: bool },
    Returned { why: &'static str },
}

impl Step {
    fn word(&self) -> &'static str {
        match self {
            Self::Posted(_) => "posted",
            Self::Handed => "handed",
            Self::Delivered { .. } => "delivered",
            Self::Returned { .. } => "returned",
        }
    }

    /// Whether a letter that stands so can take this step.
    pub fn fits(&self, letter: &letter::Model) -> bool {
        match self {
            Self::Posted(_) | Self::Handed => ["made", "returned"].contains(&letter.state.as_str()),
            Self::Delivered { .. } => letter.state == "posted",
            Self::Returned { .. } => match letter.state.as_str() {
                "posted" | "returned" => true,
                "delivered" => letter.presumed,
                _ => false,
            },
        }
    }
}

fn stream(letter: Uuid) -> Stream {
    Stream::new("letter", letter)
}

/// The way of a letter so far, oldest first.
pub async fn of(reads: &Reads, letter: Uuid) -> Result<Vec<letter_step::Model>, Problem> {
    let of = letter_step::Column::Letter.eq(letter);
    Ok(reads.of::<letter_step::Entity>().filter(of).order_by_asc(letter_step::Column::N).all(reads).await?)
}

/// The address a letter goes to, where an officer corrected it.
pub fn corrected(steps: &[letter_step::Model]) -> Option<Value> {
    steps.iter().rev().find_map(|step| serde_json::from_str(step.address.as_deref()?).ok())
}

/// Carries out one step on a day, on the letter and on its case.
pub async fn take<P: Permission>(
    staff: &Staff<P>,
    hall: &Hall,
    (room, id): (&Room, Uuid),
    on: Date,
    step: &Step,
) -> Result<(), Unperformed> {
    let (permit, account): (&Permit, Uuid) = (staff, staff.account());
    let now = permit.now();
    let decided = permit.decide(|reads| async move {
        let letter = super::letter(&reads, room, id, now).await.map_err(Problem::from)?.ok_or(Problem::NotFound)?;
        let version = reads.version(stream(id)).await.map_err(Problem::from)?;
        let known = of(&reads, id).await?;
        let file = cases::read(hall, &reads, letter.case_id).await?.ok_or(Problem::NotFound)?;
        drop(reads);
        if !step.fits(&letter) || on < civic::Millis(letter.made_at).date() {
            return Err(Unperformed::Problem(Problem::Stale { who: None, at: None }));
        }
        let changes = on_case(permit, hall, &file, &letter, on, step)?;
        let n = i64::try_from(known.len()).unwrap_or(i64::MAX).saturating_add(1);
        Ok(written((permit, account), hall, &letter, (n, on), step, changes.expect(stream(id), version)))
    });
    decided.await.map(|_| ()).map_err(|error| match error {
        DecideError::Decision(unperformed) => unperformed,
        DecideError::Refused(refused) => Unperformed::Problem(refused.into()),
        DecideError::Read(error) => Unperformed::Problem(error.into()),
    })
}

/// What the step is to the case: the day on which the letter's decision reached its addressee, also when a later one has taken its place; or
/// that it did not.
fn on_case(
    permit: &Permit,
    hall: &Hall,
    file: &CaseFile,
    letter: &letter::Model,
    on: Date,
    step: &Step,
) -> Result<Changes, Unperformed> {
    let Some(decision) = letter.decision.and_then(|decision| u32::try_from(decision).ok()) else {
        return Ok(Changes::new());
    };
    let command = match step {
        Step::Handed => Command::Deliver { decision, how: DeliveryWay::Desk, on, presumed: false },
        Step::Delivered { presumed } => Command::Deliver { decision, how: DeliveryWay::Post, on, presumed: *presumed },
        Step::Returned { .. } if letter.state == "delivered" => Command::LetterCameBack { decision, on },
        Step::Returned { .. } | Step::Posted(_) => return Ok(Changes::new()),
    };
    // The post room works for every section: its own permission stands where the engine would ask for the
    // case's section. The journal names the officer all the same.
    Ok(cases::decide(hall, file, &Act::new(Actor::System, permit.actor(), command))?.changes)
}

fn written(
    (permit, account): (&Permit, Uuid),
    hall: &Hall,
    letter: &letter::Model,
    (n, on): (i64, Date),
    step: &Step,
    changes: Changes,
) -> Changes {
    let row = Update::new("letter").key("id", letter.id);
    let (day, none) = (on.to_string(), None::<String>);
    let row = match step {
        Step::Posted(_) => row.set("state", "posted").set("posted_on", day.clone()),
        Step::Handed => row.set("state", "delivered").set("delivered_on", day.clone()).set("presumed", false),
        Step::Delivered { presumed } => {
            row.set("state", "delivered").set("delivered_on", day.clone()).set("presumed", *presumed)
        }
        Step::Returned { .. } => row.set("state", "returned").set("delivered_on", none).set("presumed", false),
    };
    let salt = hall.db().salt();
    let sending = if let Step::Posted(sending) = step { sending.clone() } else { Sending::default() };
    let why = if let Step::Returned { why } = step { Some((*why).to_owned()) } else { None };
    let (address, source) = sending.corrected.map(|(address, source)| (address.to_string(), source)).unzip();
    let body = json!({
        "on": day, "case": letter.case_id, "step": n, "why": why, "corrected": address.is_some(),
        "presumed": matches!(step, Step::Delivered { presumed: true }),
    });
    let mut event = NewEvent::new(stream(letter.id), format!("letter-{}", step.word()), permit.actor(), body);
    if let Some(address) = &address {
        event = event.touching(Touched::new("letter_step", letter.id, n, &salt, address.as_bytes()));
    }
    let entry = letter_step::ActiveModel {
        city: Set(letter.city),
        letter: Set(letter.id),
        n: Set(n),
        kind: Set(step.word().to_owned()),
        on_day: Set(day),
        registered: Set(sending.registered),
        reason: Set(why),
        address: Set(address),
        source: Set(source),
        salt: Set(salt.0),
        by_staff: Set(account),
        at: Set(hall.now().0),
    };
    changes.update(row).insert(Row::of(entry)).event(event)
}
