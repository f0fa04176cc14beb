//! The cases of a procedure that have ended, as pieces of work in the ledger's sense. It guesses nothing: what no record says is no work.

use std::collections::HashMap;
use std::ops::Range;

use civic::{Calendar, Millis};
use jiff::ToSpan;
use jiff::civil::Date;
use sea_orm::entity::prelude::*;
use store::Reads;
use twin::ledger::{Piece, Pieces};
use twin::spec::Cause;
use twin::{Hours, NOBODY};
use web::Problem;

use crate::cases::{case_file, task};

/// The office's day, in minutes: 8:30 to 17:15.
const OPEN: (i64, i64) = (510, 1_035);
const MINUTE: i64 = 60_000;

/// What is looked back on, in days.
const DAYS: i64 = 365;

/// The year up to now.
pub fn year_before(now: Millis) -> Range<Millis> {
    now.plus_days(-DAYS)..now.plus_days(1)
}

#[derive(Clone, Debug, DerivePartialModel)]
#[sea_orm(entity = "case_file::Entity")]
pub struct Ended {
    pub id: Uuid,
    pub arrived_at: i64,
    pub channel: String,
}

#[derive(Clone, Debug, DerivePartialModel)]
#[sea_orm(entity = "task::Entity")]
pub struct Done {
    pub case_id: Uuid,
    pub node: String,
    pub kind: String,
    pub role: String,
    pub section: String,
    pub assignee: Option<Uuid>,
    pub enabled_at: i64,
    pub started_at: Option<i64>,
    pub done_at: Option<i64>,
    pub result: Option<String>,
}

/// What is booked of a procedure.
pub struct Past {
    /// The node of each piece.
    pub nodes: Vec<String>,
    /// What each piece ended with; empty where it does not say.
    pub results: Vec<String>,
    pieces: Vec<Piece>,
    /// Arrival and end.
    cases: Vec<(i64, i64)>,
    open: Hours,
    always: Hours,
    teams: Vec<(String, String)>,
    /// By team, the people who did its work.
    able: Vec<Vec<u16>>,
}

/// Cases of a procedure that arrived between two moments and have ended; nobody's that is protected.
pub async fn read(reads: &Reads, procedure: &str, span: Range<Millis>, calendar: &Calendar) -> Result<Past, Problem> {
    let (ended, tasks) = records(reads, procedure, span).await?;
    Ok(Past::of(&ended, &tasks, calendar))
}

/// The same as they are kept.
pub async fn records(
    reads: &Reads,
    procedure: &str,
    Range { start: since, end: until }: Range<Millis>,
) -> Result<(Vec<Ended>, Vec<Done>), Problem> {
    use {case_file::Column as C, task::Column as K};
    let all = reads.of::<case_file::Entity>().filter(C::Procedure.eq(procedure)).filter(C::State.eq("ended"));
    let all = all.filter(C::ArrivedAt.gte(since.0)).filter(C::ArrivedAt.lt(until.0)).filter(C::Hidden.eq(false));
    let ended = all.into_partial_model::<Ended>().all(reads).await?;
    let tasks = reads.of::<task::Entity>().filter(K::Procedure.eq(procedure)).filter(K::EnabledAt.gte(since.0));
    let tasks = tasks.filter(K::DoneAt.is_not_null()).into_partial_model::<Done>().all(reads).await?;
    Ok((ended, tasks))
}

impl Past {
    pub fn of(ended: &[Ended], tasks: &[Done], calendar: &Calendar) -> Self {
        let base =
            ended.iter().map(|case| case.arrived_at).min().map_or(Millis(0), |at| Millis::start_of(Millis(at).date()));
        let last = tasks.iter().filter_map(|task| task.done_at).max().unwrap_or(base.0);
        let numbers: HashMap<Uuid, u32> = (0u32..).zip(ended).map(|(number, case)| (case.id, number)).collect();
        let mut past = Self {
            nodes: Vec::new(),
            results: Vec::new(),
            pieces: Vec::new(),
            cases: ended.iter().map(|case| (case.arrived_at - base.0, case.arrived_at - base.0)).collect(),
            open: office_hours(base.date(), Millis(last).date(), calendar),
            always: Hours::always(),
            teams: Vec::new(),
            able: Vec::new(),
        };
        let mut people: HashMap<(u32, Uuid), u16> = HashMap::new();
        for task in tasks {
            let Some(number) = numbers.get(&task.case_id) else { continue };
            past.book(*number, task, base, &mut people);
        }
        past
    }

    fn book(&mut self, case: u32, task: &Done, base: Millis, people: &mut HashMap<(u32, Uuid), u16>) {
        let (arrived, ended) = &mut self.cases[case as usize];
        let enabled = (task.enabled_at - base.0).max(*arrived);
        let done = (task.done_at.unwrap_or(task.enabled_at) - base.0).max(enabled);
        let started = task.started_at.map_or(done, |at| (at - base.0).clamp(enabled, done));
        *ended = (*ended).max(done);
        let cause = waits_for(&task.kind);
        let mut piece = Piece {
            case,
            team: None,
            person: NOBODY,
            enabled,
            ready: enabled,
            started,
            done,
            cause,
            on_duty: 0,
            paused: 0,
        };
        if cause.is_none() {
            let team = self.team(&task.section, &task.role);
            piece.team = Some(team);
            if let Some(who) = task.assignee {
                piece.person = self.person(team, who, people);
                // Who worked outside the office's day was on duty then.
                piece.on_duty = u16::from(!self.within(started) || !self.within(done));
            }
        } else {
            piece.ready = done;
            piece.started = done;
        }
        self.pieces.push(piece);
        self.nodes.push(task.node.clone());
        self.results.push(task.result.clone().unwrap_or_default());
    }

    /// A number within the team, and nothing else, is kept of whoever did it.
    fn person(&mut self, team: u32, who: Uuid, people: &mut HashMap<(u32, Uuid), u16>) -> u16 {
        let next = u16::try_from(people.len()).unwrap_or(NOBODY - 1).min(NOBODY - 1);
        let person = *people.entry((team, who)).or_insert(next);
        let able = &mut self.able[team as usize];
        if !able.contains(&person) {
            able.push(person);
        }
        person
    }

    fn within(&self, at: i64) -> bool {
        // An end of day is a moment of it.
        self.open.between(at - 1, at + 1) > 0
    }

    fn team(&mut self, section: &str, role: &str) -> u32 {
        let known = self.teams.iter().position(|(of, as_role)| of == section && as_role == role);
        let at = known.unwrap_or_else(|| {
            self.teams.push((section.to_owned(), role.to_owned()));
            self.able.push(Vec::new());
            self.teams.len() - 1
        });
        u32::try_from(at).unwrap_or(0)
    }
}

/// For whom a piece waits until it is done, where it is not work of ours.
pub fn waits_for(kind: &str) -> Option<Cause> {
    match kind {
        "correct" | "pay" | "visit" => Some(Cause::Citizen),
        "wait" => Some(Cause::External),
        "core-system" => Some(Cause::OtherOffice),
        "batch" => Some(Cause::Batching),
        _ => None,
    }
}

fn office_hours(from: Date, to: Date, calendar: &Calendar) -> Hours {
    let spans = |date: Date| {
        if calendar.is_open(date) { vec![(OPEN.0 * MINUTE, OPEN.1 * MINUTE)] } else { Vec::new() }
    };
    let days: Vec<_> = from.series(1.day()).take_while(|date| *date <= to).map(spans).collect();
    let whole = days.len().div_ceil(7) * 7;
    let days: Vec<_> = from.series(1.day()).take(whole).map(spans).collect();
    Hours::of(&days, &[])
}

impl Pieces for Past {
    fn len(&self) -> usize {
        self.pieces.len()
    }

    fn piece(&self, at: usize) -> Piece {
        self.pieces[at]
    }

    fn hours(&self, index: u16) -> &Hours {
        if index == 0 { &self.open } else { &self.always }
    }

    fn teams(&self) -> u32 {
        u32::try_from(self.teams.len()).unwrap_or(0)
    }

    fn pool(&self, team: u32) -> u32 {
        team
    }

    fn able(&self, team: u32, person: u16) -> bool {
        self.able[team as usize].contains(&person)
    }

    fn open(&self, _: u32) -> &Hours {
        &self.open
    }

    fn cases(&self) -> usize {
        self.cases.len()
    }

    fn case(&self, number: usize) -> Option<(i64, i64)> {
        self.cases.get(number).copied()
    }
}
