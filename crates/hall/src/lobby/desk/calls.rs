//! The call screen of one desk: who is here and since when, who comes next and why, who waits, what the other desks do. Every act is a
//! button, and each has its key.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use civic::Millis;
use counter::line;
use web::{Asked, Page, Problem, Staff, html, say};

use super::texts::T;
use super::words;
use crate::Hall;
use crate::lobby::day::{Line, Today, line as read};
use crate::lobby::portal::words as shared;
use crate::lobby::records::lobby_ticket;
use crate::lobby::{alarms, live, portal, rules};
use crate::people::CallTickets;

/// Rows of the line on the screen: a page of them stays within 50 kB.
const MOST: usize = 30;

/// The citizen at this desk.
struct Here {
    id: String,
    number: String,
    called: bool,
    service: String,
    facts: Vec<String>,
    kind: String,
    why: String,
    calls: i64,
    minutes: i64,
    since: i64,
    then: Vec<String>,
}

struct Next {
    number: String,
    service: String,
    facts: String,
    why: String,
    passed: String,
}

struct Row {
    id: String,
    number: String,
    service: String,
    kind: String,
    facts: String,
    state: String,
    minutes: i64,
    passed: i64,
}

struct Alarm {
    id: String,
    words: String,
    /// A kiosk's call is answered by going there.
    staff: bool,
}

#[derive(Template)]
#[template(path = "lobby/desk/calls.html")]
struct CallsPage {
    page: Page,
    t: T,
    office: String,
    desk: u16,
    path: String,
    live: String,
    at: i64,
    on: bool,
    closed: bool,
    said: Option<String>,
    summary: String,
    alarms: Vec<Alarm>,
    here: Option<Here>,
    next: Option<Next>,
    beside: Vec<Row>,
    waiting: Vec<Row>,
    more: usize,
    desks: Vec<String>,
    services: Vec<(String, String)>,
    reasons: Vec<(&'static str, String)>,
}

pub async fn get(
    State(hall): State<Hall>,
    staff: Staff<CallTickets>,
    Path((office, desk)): Path<(String, u16)>,
    Asked(asked): Asked,
) -> Result<Response, Problem> {
    let today = Today::of(&hall, &office, staff.now()).ok_or(Problem::NotFound)?;
    today.skills(desk).ok_or(Problem::NotFound)?;
    let line = read(&hall, &staff.reads().await?, today).await?;
    let t = T::new(staff.lang());
    let title = t.desk_of(&desk.to_string(), &shared::office(&hall, t.lang(), &office).0).into_owned();
    let page = hall.desk_page(&staff, title).await?.back(t.title(), "/desk/calls");
    let screen = Screen { hall: &hall, t, line: &line, desk, now: staff.now() };
    html(&screen.page(page, said(t, asked.get("said"))))
}

/// What became of the last press, where it was not what was meant.
fn said(t: T, word: &str) -> Option<String> {
    let said = match word {
        "nobody" => t.said_nobody(),
        "busy" => t.said_busy(),
        "gone" => t.said_gone(),
        "closed" => t.said_closed(),
        "alarm" => t.said_alarm(),
        "ended" => t.said_ended(),
        _ => return None,
    };
    Some(said.into_owned())
}

struct Screen<'a> {
    hall: &'a Hall,
    t: T,
    line: &'a Line,
    desk: u16,
    now: Millis,
}

impl Screen<'_> {
    fn page(&self, page: Page, said: Option<String>) -> CallsPage {
        let (t, line, office) = (self.t, self.line, self.line.today.office.clone());
        let of_state = |states: &[&str]| line.rows.iter().filter(|row| states.contains(&row.state.as_str())).collect();
        let mut waiting: Vec<&lobby_ticket::Model> = of_state(&["waiting"]);
        let more = waiting.len().saturating_sub(MOST);
        waiting.truncate(MOST);
        let beside: Vec<&lobby_ticket::Model> = of_state(&["parked", "absent"]);
        let here = line.at_desk(self.desk).map(|row| self.here(row));
        let services = line.today.counters.services.iter();
        CallsPage {
            page,
            desk: self.desk,
            path: format!("/desk/calls/{office}/{}", self.desk),
            live: format!("/desk/live?topics={}", live::topic(&office)),
            at: live::position(&line.today, line.version),
            on: line.desks.iter().any(|desk| desk.desk == i64::from(self.desk) && desk.state == "on"),
            closed: line.closed.is_some(),
            said,
            summary: self.summary(),
            alarms: self.alarms(),
            next: if here.is_some() { None } else { self.next() },
            here,
            beside: beside.into_iter().map(|row| self.row(row)).collect(),
            waiting: waiting.into_iter().map(|row| self.row(row)).collect(),
            more,
            desks: self.desks(),
            services: services.map(|service| (service.id.clone(), service.name.get(t.lang()).to_owned())).collect(),
            reasons: words::reasons(t),
            office,
            t,
        }
    }

    fn summary(&self) -> String {
        let shared_t = portal::texts::T::new(self.t.lang());
        let waiting = self.t.waiting(i64::try_from(self.line.waiting()).unwrap_or(0));
        let range = shared::range(shared_t, self.line.waits(self.hall, self.now).newcomer(rules::TALK));
        format!("{waiting}　{range}　{}", say::time(self.now))
    }

    fn service(&self, id: &str) -> String {
        shared::service(self.hall, portal::texts::T::new(self.t.lang()), id)
    }

    fn minutes(&self, since: i64) -> i64 {
        (self.now.0 - since).max(0) / 60_000
    }

    fn why(&self, rule: &str, row: &lobby_ticket::Model) -> String {
        words::rule(self.t, rule, row, self.line.today.counters.rules.overtakes)
    }

    fn here(&self, row: &lobby_ticket::Model) -> Here {
        let then = usize::try_from(row.done).unwrap_or(0) + 1;
        Here {
            id: row.id.to_string(),
            number: shared::number(row),
            called: row.state == "called",
            service: self.service(rules::wanted(row)),
            facts: words::facts(self.t, row),
            kind: words::kind(self.t, row),
            why: self.why(&row.rule, row),
            calls: row.calls,
            minutes: self.minutes(row.since),
            since: row.since,
            then: row.wants.split(' ').skip(then).map(|id| self.service(id)).collect(),
        }
    }

    /// Whom the button would call, by which rule, and whom that passes.
    fn next(&self) -> Option<Next> {
        let skills = self.line.today.skills(self.desk)?;
        let pick = line::next(&self.line.tickets(), skills, self.now, &self.line.today.counters.rules)?;
        let of = |serial: u32| self.line.rows.iter().find(|row| row.serial == i64::from(serial));
        let row = of(pick.serial)?;
        let passed: Vec<String> = pick.passed.iter().filter_map(|serial| of(*serial)).map(shared::number).collect();
        let kind = words::kind(self.t, row);
        Some(Next {
            number: shared::number(row),
            service: self.service(rules::wanted(row)),
            facts: [words::facts(self.t, row).join("・"), kind].join("　").trim_end().to_owned(),
            why: self.why(rules::rule_word(pick.rule), row),
            passed: match passed.as_slice() {
                [] => self.t.passes_none().into_owned(),
                some => self.t.passes(&some.join(&self.t.list_between())).into_owned(),
            },
        })
    }

    fn row(&self, row: &lobby_ticket::Model) -> Row {
        Row {
            id: row.id.to_string(),
            number: shared::number(row),
            service: self.service(rules::wanted(row)),
            kind: words::kind(self.t, row),
            facts: words::facts(self.t, row).join("・"),
            state: words::state(self.t, row),
            minutes: self.minutes(row.arrived),
            passed: row.passed,
        }
    }

    fn alarms(&self) -> Vec<Alarm> {
        let open = self.line.alarms.iter().filter(|alarm| alarm.ended_at.is_none());
        let words = |alarm: &crate::lobby::records::lobby_alarm::Model| {
            let at = say::time(Millis(alarm.at));
            let staff = alarm.kind == alarms::STAFF;
            let words = if staff { self.t.called_staff(&at) } else { self.t.alarm_at(&alarm.desk.to_string(), &at) };
            Alarm { id: alarm.id.to_string(), words: words.into_owned(), staff }
        };
        open.map(words).collect()
    }

    /// What each other desk does, in a few words.
    fn desks(&self) -> Vec<String> {
        let place = self.line.today.place();
        let others = place.iter().flat_map(|office| &office.desks).filter(|desk| desk.no != self.desk);
        let told = |no: u16| {
            let on = self.line.desks.iter().any(|desk| desk.desk == i64::from(no) && desk.state == "on");
            let no_word = no.to_string();
            match self.line.at_desk(no) {
                Some(row) => self.t.other_busy(&no_word, &shared::number(row)),
                None if on => self.t.other_free(&no_word),
                None => self.t.other_off(&no_word),
            }
            .into_owned()
        };
        others.map(|desk| told(desk.no)).collect()
    }
}
