//! What an officer does with a fee: paid, exempted, put right, given back. One press, one commit; what was typed is never lost.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use engine::Command;
use store::{Changes, Reads};
use uuid::Uuid;
use web::{KindFields, Problem, Staff, see_other};

use super::texts::T;
use super::{fee, words};
use crate::Hall;
use crate::cases::{self, CaseFile, Opened, Scope, open};
use crate::fees::ledger::{self, Known, Not, Writing};
use crate::fees::rules::{Standing, Way};
use crate::people::WorkTasks;

enum Deed {
    Pay { way: Way, yen: i64 },
    Exempt { reason: String },
    OtherWay { way: Way, reason: String },
    Ask { yen: i64, way: Way, reason: String },
    Answer { yes: bool },
    Undo,
}

pub async fn post(
    State(hall): State<Hall>,
    staff: Staff<WorkTasks>,
    Path((id, no)): Path<(Uuid, u32)>,
    mut sent: KindFields,
) -> Result<Response, Problem> {
    let opened = open(&hall, &staff, id).await?;
    let deed = read(T::new(staff.lang()), &mut sent)?;
    answer(&hall, &staff, (&opened, no), sent, deed).await
}

/// The record of this officer's last minute is taken back, on the sheet and in the case.
pub async fn undo(
    State(hall): State<Hall>,
    staff: Staff<WorkTasks>,
    Path((id, no)): Path<(Uuid, u32)>,
    sent: KindFields,
) -> Result<Response, Problem> {
    let opened = open(&hall, &staff, id).await?;
    answer(&hall, &staff, (&opened, no), sent, Some(Deed::Undo)).await
}

fn read(t: T, sent: &mut KindFields) -> Result<Option<Deed>, Problem> {
    let deed = match sent.fields.get("do") {
        "pay" => {
            words::chosen_way(t, sent, "way").zip(words::yen(t, sent, "yen")).map(|(way, yen)| Deed::Pay { way, yen })
        }
        "again" => words::yen(t, sent, "again").map(|yen| Deed::Pay { way: Way::Transfer, yen }),
        "exempt" => words::reason(t, sent, "basis").map(|reason| Deed::Exempt { reason }),
        "other" => words::chosen_way(t, sent, "other")
            .zip(words::reason(t, sent, "other-reason"))
            .map(|(way, reason)| Deed::OtherWay { way, reason }),
        "ask" => {
            let (yen, way) = (words::yen(t, sent, "refund"), words::chosen_way(t, sent, "refund-way"));
            let reason = words::reason(t, sent, "refund-reason");
            yen.zip(way).zip(reason).map(|((yen, way), reason)| Deed::Ask { yen, way, reason })
        }
        "yes" => Some(Deed::Answer { yes: true }),
        "no" => Some(Deed::Answer { yes: false }),
        _ => return Err(Problem::BadInput(web::BadInput::Shape)),
    };
    Ok(deed)
}

async fn answer(
    hall: &Hall,
    staff: &Staff<WorkTasks>,
    (opened, no): (&Opened, u32),
    mut sent: KindFields,
    deed: Option<Deed>,
) -> Result<Response, Problem> {
    let Some(deed) = deed.filter(|_| sent.errors.is_empty()) else {
        return fee::draw(hall, staff, opened, no, sent, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let seen = sent.fields.get("seen").parse().unwrap_or(-1);
    let not = match carry_out(hall, staff, (opened, no), seen, &deed).await {
        Ok(()) => return Ok(see_other(&format!("{}/fee/{no}", opened.href()))),
        Err(Not::Problem(problem)) => return Err(problem),
        Err(not) => not,
    };
    let (field, says) = words::not(T::new(staff.lang()), &not);
    sent.errors.add(field, says);
    let status = if matches!(not, Not::Stale) { StatusCode::CONFLICT } else { StatusCode::UNPROCESSABLE_ENTITY };
    let fresh = open(hall, staff, opened.id()).await?;
    fee::draw(hall, staff, &fresh, no, sent, status).await
}

/// Decided on the fee as the officer saw it, or not at all.
async fn carry_out(
    hall: &Hall,
    staff: &Staff<WorkTasks>,
    (opened, no): (&Opened, u32),
    seen: i64,
    deed: &Deed,
) -> Result<(), Not> {
    let scope = Scope::of(&opened.officer);
    let (scope, case) = (&scope, opened.id());
    let done = staff.decide(|reads| async move {
        let file = cases::read(hall, &reads, case).await?.filter(|file| scope.sees(&file.row));
        let file = file.ok_or(Problem::NotFound)?;
        let known = ledger::of_case(&reads, &file).await?.into_iter().find(|known| known.task == no);
        let known = known.ok_or(Problem::NotFound)?;
        if known.version != seen {
            return Err(Not::Stale);
        }
        let by = Writing { by: staff.actor(), account: staff.account(), reason: reason_of(deed), first: None };
        let one = One { hall, file: &file, known: &known, officer: opened, by };
        one.changes(&reads, deed).await
    });
    done.await?;
    Ok(())
}

fn reason_of(deed: &Deed) -> Option<&str> {
    match deed {
        Deed::Exempt { reason } | Deed::OtherWay { reason, .. } | Deed::Ask { reason, .. } => Some(reason),
        Deed::Pay { .. } | Deed::Answer { .. } | Deed::Undo => None,
    }
}

struct One<'a> {
    hall: &'a Hall,
    file: &'a CaseFile,
    known: &'a Known,
    officer: &'a Opened,
    by: Writing<'a>,
}

impl One<'_> {
    async fn changes(&self, reads: &Reads, deed: &Deed) -> Result<Changes, Not> {
        let first = self.hall.new_id();
        let fee = &self.known.fee;
        let (new, base) = match deed {
            Deed::Pay { way, yen } => {
                let new = fee.pay(*way, *yen)?;
                let settles = fee.standing() == Standing::Due;
                (new, if settles { self.settle(false, first)? } else { Changes::new() })
            }
            Deed::Exempt { .. } => (fee.exempt()?, self.settle(true, first)?),
            Deed::OtherWay { way, .. } => (fee.other_way(*way)?, Changes::new()),
            Deed::Undo => {
                if !ledger::may_undo(self.file, self.by.account, self.hall.now()) {
                    return Err(Not::Case);
                }
                (fee.undo()?, self.act(Command::Undo)?)
            }
            Deed::Ask { yen, way, .. } => {
                return ledger::ask(self.hall, self.file, self.known, (*yen, *way), &self.by);
            }
            Deed::Answer { yes } => {
                return ledger::answer((self.hall, reads), (self.file, self.known), *yes, &self.by).await;
            }
        };
        ledger::write((self.hall, reads), (self.file, self.known), (&new, first), &self.by, base).await
    }

    /// The stage waits for this fee no longer.
    fn settle(&self, exempt: bool, line: Uuid) -> Result<Changes, Not> {
        let command = ledger::settled(self.file, self.known.task, exempt, line).ok_or(Not::Case)?;
        self.act(command)
    }

    fn act(&self, command: Command) -> Result<Changes, Not> {
        ledger::on_case(self.hall, self.file, self.officer.officer.actor(), self.by.by.clone(), command)
    }
}
