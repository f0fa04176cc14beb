//! What an officer at a desk does with the line. Each is one commit that expects the line as it was read; where somebody else was first it is
//! decided anew on the line as it is then, so that a second press calls the next citizen or nobody, never the same one.

use counter::line::{self, Act, Refused, State, Ticket};
use sea_orm::IntoActiveModel;
use serde_json::json;
use store::{Changes, NewEvent, Row, Update};
use uuid::Uuid;
use web::Problem;

use super::day::{Line, Today, on_line};
use super::records::{lobby_desk, lobby_ticket};
use super::rules;
use super::take::instead;
use crate::Hall;
use crate::hand::Hand;

/// One press of a button. What concerns a ticket names it: a page that is behind does nothing to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    Next,
    Again(Uuid),
    Start(Uuid),
    Park(Uuid),
    Absent(Uuid),
    Finish(Uuid),
    /// To another service, with the same ticket.
    Send(Uuid, String),
    /// One service more, after the present one.
    Add(Uuid, String),
    /// This one, to this desk: from beside the line, or out of turn with a reason.
    Call(Uuid),
    Back(Uuid),
    Leave(Uuid),
    Reissue(Uuid),
    Priority(Uuid, &'static str),
}

#[derive(Debug)]
pub enum NotDone {
    /// Nobody waits whom this desk can serve.
    Nobody,
    /// The desk has somebody already.
    Busy,
    /// The ticket is not where this can be done any more.
    Gone,
    /// The day is closed, or this desk is not of the office.
    Closed,
    Problem(Problem),
}

impl From<Problem> for NotDone {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

impl From<Refused> for NotDone {
    fn from(_: Refused) -> Self {
        Self::Gone
    }
}

/// What became of it, for the page: the ticket that is meant now.
pub async fn act(hall: &Hall, by: Hand<'_>, today: &Today, desk: u16, deed: &Deed) -> Result<Uuid, NotDone> {
    let decide = |line: &Line| {
        if line.closed.is_some() {
            return Err(NotDone::Closed);
        }
        let (ticket, changes) = decided(hall, by, line, desk, deed)?;
        Ok((ticket, Some(changes)))
    };
    Ok(on_line(hall, by, today, decide).await?.0)
}

fn decided(hall: &Hall, by: Hand<'_>, line: &Line, desk: u16, deed: &Deed) -> Result<(Uuid, Changes), NotDone> {
    let skills = line.today.skills(desk).ok_or(NotDone::Closed)?;
    let deeds = Deeds { hall, by, line, desk };
    let want = |service: &str, prepared| rules::want(&line.today.counters, service, prepared);
    match deed {
        Deed::Next => deeds.next(skills),
        Deed::Call(id) => deeds.call(*id),
        Deed::Again(id) => deeds.one(*id, Act::Again, "ticket-called-again"),
        Deed::Start(id) => deeds.one(*id, Act::Start, "ticket-started"),
        Deed::Park(id) => deeds.one(*id, Act::Park, "ticket-parked"),
        Deed::Absent(id) => deeds.one(*id, Act::Absent, "ticket-absent"),
        Deed::Finish(id) => deeds.one(*id, Act::Finish { desk: skills }, "ticket-finished"),
        Deed::Send(id, service) => deeds.one(*id, Act::Send { want: want(service, false) }, "ticket-sent-on"),
        Deed::Back(id) => deeds.one(*id, Act::Back, "ticket-back"),
        Deed::Leave(id) => deeds.one(*id, Act::Leave, "ticket-left"),
        Deed::Add(id, service) => deeds.add(*id, service),
        Deed::Reissue(id) => deeds.reissue(*id),
        Deed::Priority(id, reason) => deeds.priority(*id, reason),
    }
}

struct Deeds<'a> {
    hall: &'a Hall,
    by: Hand<'a>,
    line: &'a Line,
    desk: u16,
}

impl Deeds<'_> {
    fn row(&self, id: Uuid) -> Result<&lobby_ticket::Model, NotDone> {
        self.line.row(id).ok_or(NotDone::Gone)
    }

    /// The ticket, as long as it is in the line or at this desk: nobody else's citizen is touched.
    fn own(&self, id: Uuid) -> Result<(&lobby_ticket::Model, Ticket), NotDone> {
        let row = self.row(id)?;
        let ticket = rules::ticket(&self.line.today.counters, row);
        let elsewhere = matches!(ticket.state, State::Called { desk } | State::Serving { desk } if desk != self.desk);
        if elsewhere { Err(NotDone::Gone) } else { Ok((row, ticket)) }
    }

    fn event(&self, kind: &str, ticket: Uuid, more: &serde_json::Value) -> NewEvent {
        let body = json!({ "ticket": ticket, "desk": self.desk, "at": self.by.now().0, "more": more });
        NewEvent::new(self.line.today.stream(), kind, self.by.actor(), body)
    }

    /// The row as the ticket now is.
    fn moved(&self, row: &lobby_ticket::Model, ticket: &Ticket) -> Update {
        let (state, desk) = rules::state_word(ticket.state);
        let wants = ticket.wants.iter().map(|want| want.service.as_str()).collect::<Vec<_>>().join(" ");
        Update::new("lobby_ticket")
            .key("id", row.id)
            .set("state", state)
            .set("desk", i64::from(desk))
            .set("wants", wants)
            .set("done", i64::try_from(ticket.done).unwrap_or(0))
            .set("since", self.by.now().0)
    }

    fn one(&self, id: Uuid, act: Act, kind: &str) -> Result<(Uuid, Changes), NotDone> {
        let (row, mut ticket) = self.own(id)?;
        let again = act == Act::Again;
        ticket.act(act)?;
        let mut moved = self.moved(row, &ticket);
        if again {
            moved = moved.set("calls", row.calls + 1).set("called_at", self.by.now().0);
        }
        let to = rules::state_word(ticket.state).0;
        let more = json!({ "to": to, "service": ticket.want().map(|want| want.service.as_str()) });
        Ok((id, Changes::new().update(moved).event(self.event(kind, id, &more))))
    }

    fn called(&self, row: &lobby_ticket::Model, ticket: &Ticket, rule: &'static str) -> Update {
        let now = self.by.now().0;
        let moved = self.moved(row, ticket).set("calls", row.calls + 1).set("rule", rule);
        moved.set("called_at", now)
    }

    fn next(&self, skills: counter::Skills) -> Result<(Uuid, Changes), NotDone> {
        if self.line.at_desk(self.desk).is_some() {
            return Err(NotDone::Busy);
        }
        let mut tickets = self.line.tickets();
        let rules = &self.line.today.counters.rules;
        let pick = line::next(&tickets, skills, self.by.now(), rules).ok_or(NotDone::Nobody)?;
        line::call(&mut tickets, &pick, self.desk)?;
        let row_of = |serial: u32| self.line.rows.iter().find(|row| row.serial == i64::from(serial));
        let row = row_of(pick.serial).ok_or(NotDone::Gone)?;
        let ticket = tickets.iter().find(|ticket| ticket.serial == pick.serial).ok_or(NotDone::Gone)?;
        let rule = rules::rule_word(pick.rule);
        let passed: Vec<&lobby_ticket::Model> = pick.passed.iter().filter_map(|serial| row_of(*serial)).collect();
        let ids: Vec<Uuid> = passed.iter().map(|row| row.id).collect();
        let more = json!({ "rule": rule, "reason": row.reason, "passed": ids });
        let mut changes = Changes::new().update(self.called(row, ticket, rule));
        for other in passed {
            let one_more = Update::new("lobby_ticket").key("id", other.id).set("passed", other.passed + 1);
            changes = changes.update(one_more);
        }
        Ok((row.id, changes.event(self.event("ticket-called", row.id, &more))))
    }

    /// Back to the desk from beside the line. Out of the line nobody is picked by hand: that is what a priority with its reason is for.
    fn call(&self, id: Uuid) -> Result<(Uuid, Changes), NotDone> {
        if self.line.at_desk(self.desk).is_some() {
            return Err(NotDone::Busy);
        }
        let (row, mut ticket) = self.own(id)?;
        if ticket.state == State::Waiting {
            return Err(NotDone::Gone);
        }
        ticket.act(Act::Call { desk: self.desk })?;
        let more = json!({ "rule": "returned", "passed": [] });
        let changes = Changes::new().update(self.called(row, &ticket, "returned"));
        Ok((id, changes.event(self.event("ticket-called", id, &more))))
    }

    fn add(&self, id: Uuid, service: &str) -> Result<(Uuid, Changes), NotDone> {
        let (row, mut ticket) = self.own(id)?;
        if ticket.is_over() || ticket.wants.len() >= 8 {
            return Err(NotDone::Gone);
        }
        ticket.wants.push(rules::want(&self.line.today.counters, service, false));
        let event = self.event("ticket-service-added", id, &json!({ "service": service }));
        Ok((id, Changes::new().update(self.moved(row, &ticket).set("since", row.since)).event(event)))
    }

    fn reissue(&self, id: Uuid) -> Result<(Uuid, Changes), NotDone> {
        let (row, mut ticket) = self.own(id)?;
        let new = instead(self.hall, self.line, row);
        ticket.act(Act::Void)?;
        let old = self.moved(row, &ticket).set("outcome", "reissued");
        let more = json!({ "instead": new.id, "nth": new.nth });
        let ticket = new.id;
        let changes = Changes::new().update(old).insert(Row::of(new.into_active_model()));
        Ok((ticket, changes.event(self.event("ticket-reissued", id, &more))))
    }

    fn priority(&self, id: Uuid, reason: &'static str) -> Result<(Uuid, Changes), NotDone> {
        let row = self.row(id).ok().filter(|row| row.state == "waiting").ok_or(NotDone::Gone)?;
        let update = Update::new("lobby_ticket").key("id", row.id).set("reason", reason);
        let event = self.event("ticket-priority", id, &json!({ "reason": reason }));
        Ok((id, Changes::new().update(update).event(event)))
    }
}

/// Opens a desk for this officer, or closes it.
pub async fn sit(hall: &Hall, by: Hand<'_>, officer: Uuid, today: &Today, desk: u16, on: bool) -> Result<(), NotDone> {
    today.skills(desk).ok_or(NotDone::Closed)?;
    on_line(hall, by, today, |line| Ok::<_, NotDone>(((), seated(hall, by, line, officer, desk, on)))).await?;
    Ok(())
}

fn seated(hall: &Hall, by: Hand<'_>, line: &Line, officer: Uuid, desk: u16, on: bool) -> Option<Changes> {
    let (state, desk) = (if on { "on" } else { "off" }, i64::from(desk));
    let before = line.desks.iter().find(|known| known.desk == desk);
    if before.map_or(!on, |known| known.state == state && (known.by_staff == officer || !on)) {
        return None;
    }
    let row = lobby_desk::Model {
        city: hall.db().city().0,
        day_id: line.today.id,
        desk,
        by_staff: officer,
        state: state.to_owned(),
        since: by.now().0,
    };
    let kind = if on { "desk-opened" } else { "desk-closed" };
    let event = NewEvent::new(line.today.stream(), kind, by.actor(), json!({ "desk": desk }));
    let changes = Changes::new().event(event);
    if before.is_none() {
        return Some(changes.insert(Row::of(row.into_active_model())));
    }
    let update = Update::new("lobby_desk").key("day_id", row.day_id).key("desk", desk);
    Some(changes.update(update.set("state", state).set("by_staff", officer).set("since", row.since)))
}

/// Somebody gives up their own place, by the page of their ticket. A ticket that is over, or at a desk, stays as it is.
pub async fn leave_own(hall: &Hall, by: Hand<'_>, today: &Today, ticket: Uuid) -> Result<(), Problem> {
    let decide = |line: &Line| {
        let Some(row) = line.row(ticket).filter(|row| row.state == "waiting") else { return Ok(((), None)) };
        let left = Update::new("lobby_ticket").key("id", row.id).set("state", "left").set("outcome", "left");
        let body = json!({ "ticket": ticket, "own": true });
        let event = NewEvent::new(today.stream(), "ticket-left", by.actor(), body);
        Ok::<_, Problem>(((), Some(Changes::new().event(event).update(left.set("since", by.now().0)))))
    };
    on_line(hall, by, today, decide).await?;
    Ok(())
}
