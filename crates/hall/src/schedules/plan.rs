//! What an edit, or its undoing, does to everybody who is booked: computed on one snapshot, shown, and computed again when it is approved.
//!
//! Whom it touches is whoever the board seats before and not after. Holds among them end; bookings get a proposal. Nothing is written here.

use std::collections::{BTreeMap, HashMap, HashSet};

use civic::Millis;
use counter::edits::Edit;
use counter::resettle::{self, Boards, Moved, Pick, Place, When};
use counter::{Board, Counters};
use jiff::ToSpan;
use jiff::civil::Date;
use sha2::{Digest, Sha256};
use store::Reads;
use uuid::Uuid;
use web::Problem;

use super::edits::{approved, laid_of, lines};
use super::office_stream;
use super::records::schedule_line;
use super::rules::{Phase, Way};
use crate::Hall;
use crate::visits::{self, Slot, State, Visit};

/// Days before and behind an edit in which other times are looked for.
const BEFORE: i64 = 7;
const BEHIND: i64 = 14;
/// Minutes from now that a time earlier than the booked one lies ahead.
const NOTICE: i64 = 24 * 60;
/// Other proposals of a line.
const OTHERS: usize = 3;

/// One booking and what is to become of it.
pub struct Planned {
    pub visit: Visit,
    pub way: Way,
    pub to: Option<(Slot, Millis)>,
    /// What was chosen for it was no longer free.
    pub lost: bool,
    /// What else could be chosen.
    pub others: Vec<(Slot, Millis)>,
    /// Why it stays: `touched`, `taken` or `late`.
    pub why: &'static str,
}

pub struct Plan {
    /// The days of the edit on which anything can be booked.
    pub days: Vec<Date>,
    pub lines: Vec<Planned>,
    /// Times kept for somebody who has not said who they are.
    pub holds: Vec<Uuid>,
    /// The earlier edits about the same: the later one wins.
    pub meets: Vec<Edit>,
    /// What whoever approves has seen.
    pub seen: String,
}

/// The counters before and after, and where the search looks.
struct Stage<'a> {
    hall: &'a Hall,
    reads: &'a Reads,
    edit: &'a Edit,
    before: Counters,
    after: Counters,
    days: Vec<Date>,
}

pub async fn plan(hall: &Hall, reads: &Reads, edit: &Edit, phase: Phase) -> Result<Plan, Problem> {
    let version = reads.version(office_stream(&edit.office)).await?;
    let others: Vec<Edit> =
        approved(reads, hall.now()).await?.into_iter().filter(|other| other.id != edit.id).collect();
    let with: Vec<Edit> = others.iter().cloned().chain([edit.clone()]).collect();
    let file = &hall.city().counters;
    let (without, with) = (laid_of(file, others.clone()), laid_of(file, with));
    let (before, after) = if phase == Phase::Do { (without, with) } else { (with, without) };
    let days = sold_days(hall, edit.from, edit.to);
    let stage = Stage { hall, reads, edit, before, after, days };
    let own = lines(reads, Uuid::from_u128(edit.id), Phase::Do).await?;
    let (lines, holds) = stage.lines(phase, &own).await?;
    let seen = seen(edit, phase, version, &lines);
    let meets = others.into_iter().filter(|other| other.meets(edit)).collect();
    Ok(Plan { days: stage.days, lines, holds, meets, seen })
}

/// The days between these two on which anything can be booked now.
fn sold_days(hall: &Hall, from: Date, to: Date) -> Vec<Date> {
    let today = hall.now().date();
    let last = visits::last_day(&hall.counters().rules, hall.now(), true);
    let from = from.max(today);
    from.series(1.day()).take_while(|date| *date <= to.min(last)).collect()
}

impl Stage<'_> {
    async fn lines(&self, phase: Phase, own: &[schedule_line::Model]) -> Result<(Vec<Planned>, Vec<Uuid>), Problem> {
        let (mut touched, holds) = self.touched().await?;
        let mut lines = Vec::new();
        if touched.is_empty() && phase == Phase::Do {
            return Ok((lines, holds));
        }
        let mut boards = self.boards().await?;
        let when = self.when();
        if phase == Phase::Undo {
            self.take_back(&mut boards, own, &mut lines, when).await?;
            touched.retain(|visit| lines.iter().all(|line| line.visit.id != visit.id));
        }
        let moved: Vec<Moved> = touched.iter().filter_map(|visit| self.moved(visit)).collect();
        let picks = if phase == Phase::Do { self.picks(own) } else { BTreeMap::new() };
        let planned = resettle::plan(&mut boards, &moved, &picks, when);
        let mut visits: HashMap<u128, Visit> = touched.into_iter().map(|visit| (visit.id.as_u128(), visit)).collect();
        for line in planned {
            let one = moved.iter().find(|one| one.id == line.id);
            let (Some(visit), Some(one)) = (visits.remove(&line.id), one) else { continue };
            let here = resettle::nearest(&boards, one, when, |office| office == one.place.office, OTHERS);
            let there = resettle::nearest(&boards, one, when, |office| office != one.place.office, 1);
            let others = here.into_iter().chain(there).filter_map(|place| self.slot(&boards, place)).collect();
            let to = line.to.and_then(|place| self.slot(&boards, place));
            lines.push(Planned { visit, way: line.way.into(), to, lost: line.lost, others, why: "" });
        }
        Ok((lines, holds))
    }

    fn when(&self) -> When {
        When { now: self.hall.now(), lead: i64::from(self.after.rules.lead), notice: NOTICE }
    }

    /// Whom the board seats before and not after; and the holds among them.
    async fn touched(&self) -> Result<(Vec<Visit>, Vec<Uuid>), Problem> {
        let office = &self.edit.office;
        let before = visits::boards_of(self.hall, self.reads, &self.before, office, &self.days).await?;
        let after = visits::boards_of(self.hall, self.reads, &self.after, office, &self.days).await?;
        let (mut touched, mut holds) = (Vec::new(), Vec::new());
        for ((before, _), (after, booked)) in before.into_iter().zip(after) {
            let known: HashSet<u128> = before.unseated().into_iter().collect();
            let gone: HashSet<u128> = after.unseated().into_iter().filter(|id| !known.contains(id)).collect();
            for visit in booked.into_iter().filter(|visit| gone.contains(&visit.id.as_u128())) {
                match visit.state {
                    State::Booked if visit.at > self.hall.now() => touched.push(visit),
                    State::Held | State::Offered => holds.push(visit.id),
                    _ => {}
                }
            }
        }
        touched.sort_by_key(|visit| (visit.at, visit.id));
        Ok((touched, holds))
    }

    /// Every office on the days around the edit.
    async fn boards(&self) -> Result<Boards, Problem> {
        let first = self.edit.from.checked_add((-BEFORE).days()).unwrap_or(self.edit.from);
        let last = self.edit.to.checked_add(BEHIND.days()).unwrap_or(self.edit.to);
        let dates = sold_days(self.hall, first, last);
        let mut all = Boards::new();
        for (at, office) in self.after.offices.iter().enumerate() {
            let days = visits::boards_of(self.hall, self.reads, &self.after, &office.id, &dates).await?;
            all.extend(days.into_iter().map(|(board, _): (Board, _)| ((at, board.day.date), board)));
        }
        Ok(all)
    }

    fn place(&self, slot: &Slot) -> Option<Place> {
        let office = self.after.offices.iter().position(|office| office.id == slot.office)?;
        Some(Place { office, date: slot.date, tick: slot.tick })
    }

    fn slot(&self, boards: &Boards, place: Place) -> Option<(Slot, Millis)> {
        let office = self.after.offices.get(place.office)?.id.clone();
        let at = boards.get(&(place.office, place.date))?.day.at(place.tick);
        Some((Slot { office, date: place.date, tick: place.tick }, at))
    }

    fn moved(&self, visit: &Visit) -> Option<Moved> {
        let place = self.place(&visit.slot)?;
        Some(Moved { id: visit.id.as_u128(), place, at: visit.at, wanted: visit.wanted.clone() })
    }

    fn picks(&self, own: &[schedule_line::Model]) -> BTreeMap<u128, Pick> {
        let picked = own.iter().filter(|line| line.state == "picked");
        let each = picked.filter_map(|line| {
            let pick = match Slot::read(&line.goes) {
                Some(slot) => Pick::To(self.place(&slot)?),
                None => Pick::Call,
            };
            Some((line.booking.as_u128(), pick))
        });
        each.collect()
    }

    /// Whoever the edit moved and nobody has touched since goes back, where the first seat is free.
    async fn take_back(
        &self,
        boards: &mut Boards,
        own: &[schedule_line::Model],
        lines: &mut Vec<Planned>,
        when: When,
    ) -> Result<(), Problem> {
        let done: Vec<&schedule_line::Model> =
            own.iter().filter(|line| line.state == "done" && line.way != Way::Seat.word()).collect();
        let ids: Vec<Uuid> = done.iter().map(|line| line.booking).collect();
        let mut all = visits::visits(self.hall, self.reads, &ids).await?;
        for line in done {
            let Some(visit) = all.remove(&line.booking).filter(|visit| visit.state == State::Booked) else { continue };
            let was = Slot::read(&line.was);
            let (Some(was), Some(moved)) = (was, self.moved(&visit)) else { continue };
            let Some(place) = self.place(&was) else { continue };
            let at = Millis(line.was_at);
            let (way, why) = if line.after != Some(visit.sequence) {
                (Way::Stays, "touched")
            } else if at < when.now.plus_minutes(when.lead) {
                (Way::Stays, "late")
            } else if visit.slot == was {
                let seated = boards.get(&(place.office, place.date));
                let seated = seated.is_some_and(|board| !board.unseated().contains(&visit.id.as_u128()));
                if seated { (Way::Stands, "") } else { continue }
            } else if resettle::back(boards, &moved, place) {
                (Way::Back, "")
            } else {
                (Way::Stays, "taken")
            };
            let to = (way == Way::Back).then_some((was, at));
            lines.push(Planned { visit, way, to, lost: false, others: Vec::new(), why });
        }
        Ok(())
    }
}

/// The same plan gives the same word; another office version, person or time another one.
fn seen(edit: &Edit, phase: Phase, version: i64, lines: &[Planned]) -> String {
    let mut digest = Sha256::new();
    digest.update(format!("{} {} {version}", edit.id, phase.word()));
    for line in lines {
        let to = line.to.as_ref().map_or_else(String::new, |(slot, _)| slot.text());
        digest.update(format!("\n{} {} {} {to}", line.visit.id, line.visit.sequence, line.way.word()));
    }
    crate::keys::hex(&digest.finalize()[..16])
}

/// New proposals for some bookings whose planned seat was taken, on the counters as they hold now.
pub async fn anew(hall: &Hall, reads: &Reads, edit: &Edit, ids: &[Uuid]) -> Result<Vec<Planned>, Problem> {
    let counters = laid_of(&hall.city().counters, approved(reads, hall.now()).await?);
    let days = sold_days(hall, edit.from, edit.to);
    let stage = Stage { hall, reads, edit, before: counters.clone(), after: counters, days };
    let (mut boards, when) = (stage.boards().await?, stage.when());
    let mut visits = visits::visits(hall, reads, ids).await?;
    let moved: Vec<Moved> = visits.values().filter_map(|visit| stage.moved(visit)).collect();
    let planned = resettle::plan(&mut boards, &moved, &BTreeMap::new(), when);
    let lines = planned.into_iter().filter_map(|line| {
        let visit = visits.remove(&Uuid::from_u128(line.id))?;
        let to = line.to.and_then(|place| stage.slot(&boards, place));
        Some(Planned { visit, way: line.way.into(), to, lost: false, others: Vec::new(), why: "" })
    });
    Ok(lines.collect())
}
