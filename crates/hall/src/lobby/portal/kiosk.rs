//! The kiosk: what for, which of it, what else, how many people, and one ticket. Each step is a page of its own with large buttons; nothing is typed.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use civic::Millis;
use counter::line::{Calling, Needs};
use counter::roster::OnDate;
use web::guard::Anyone;
use web::{Asked, Fields, Page, Problem, html, say, see_other};

use super::texts::T;
use super::{Device, not_a_device, words};
use crate::Hall;
use crate::hand::Hand;
use crate::lobby::alarms::{self, Raised};
use crate::lobby::day::{Line, Today, line};
use crate::lobby::records::lobby_device;
use crate::lobby::rules::{self, TALK};
use crate::lobby::take::{NewTicket, NotTaken, Source, take};
use crate::lobby::{devices, live};
use crate::status;

/// Services of one ticket; more than these are talked over at the desk.
const SERVICES: usize = 4;

/// People of one ticket who can be chosen; the last stands for that many and more.
const PEOPLE: u16 = 5;

/// Seconds between two reloads of a browser without script.
const RELOAD: u32 = 30;

struct Button {
    /// None: not served here now; `small` says why.
    href: Option<String>,
    label: String,
    small: String,
}

/// Why there is no ticket now, and where to go all the same.
struct Closed {
    body: String,
    always: String,
}

#[derive(Template)]
#[template(path = "lobby/portal/kiosk.html")]
struct KioskPage {
    page: Page,
    t: T,
    office: String,
    title: String,
    buttons: Vec<Button>,
    /// What a ticket is to be taken for: ids with commas between.
    service: Option<String>,
    /// Where one more is added.
    more: Option<String>,
    people: Vec<(u16, String)>,
    once: String,
    closed: Option<Closed>,
    /// Staff were called from here.
    called: bool,
    first: bool,
    at: i64,
    /// What is declared stands at this position.
    stands: i64,
    live: String,
}

pub async fn get(State(hall): State<Hall>, permit: Anyone<Device>, Asked(asked): Asked) -> Result<Response, Problem> {
    let Some((_, line)) = here(&hall, &permit).await? else { return not_a_device(&permit) };
    let t = T::new(permit.lang());
    let now = permit.now();
    let counters = hall.counters();
    let chosen = chosen(&hall, asked.get("s"));
    let choosing = chosen.is_empty() || asked.has("more") && chosen.len() < SERVICES;
    let letter = asked.get("g").chars().next().filter(|_| choosing);
    let of_letter = counters.services.iter().filter(|service| Some(service.letter) == letter).collect::<Vec<_>>();
    let offer = Offer { hall: &hall, t, line: &line, now, chosen: &chosen };
    let mut page = blank(&hall, &permit, &line);
    page.page.refresh = Some(RELOAD);
    page.called = asked.has("called");
    page.closed = closed(&hall, t, &line, now, asked.has("over"));
    if page.closed.is_some() {
        page.title = t.closed_title().into_owned();
    } else if !choosing {
        let names: Vec<String> = chosen.iter().map(|id| words::service(&hall, t, id)).collect();
        page.title = names.join(&t.and_between());
        let off = chosen.iter().find_map(|id| off(&hall, t, &line, id, now));
        page.closed = off.map(|body| Closed { body, always: String::new() });
        page.service = Some(chosen.join(","));
        page.more = (chosen.len() < SERVICES).then(|| format!("/kiosk?s={}&more", chosen.join(",")));
        page.people = (1..=PEOPLE).map(|n| (n, people(t, n))).collect();
        page.first = false;
    } else if of_letter.is_empty() {
        page.buttons = offer.groups();
        page.first = chosen.is_empty();
        if !page.first {
            page.title = t.kiosk_more_title().into_owned();
        }
    } else {
        page.title = t.kiosk_which().into_owned();
        page.buttons = of_letter.iter().filter_map(|service| offer.of_service(service)).collect();
        page.first = false;
    }
    page.page.title = page.title.clone();
    html(&page)
}

pub async fn post(State(hall): State<Hall>, permit: Anyone<Device>, sent: Fields) -> Result<Response, Problem> {
    let Some((device, line)) = here(&hall, &permit).await? else { return not_a_device(&permit) };
    let new = NewTicket {
        services: chosen(&hall, sent.get("service")),
        party: sent.get("people").parse().unwrap_or(1),
        needs: Needs { pram: sent.has("pram"), wheelchair: sent.has("wheelchair") },
        calling: if sent.has("voice") { Calling::InPerson } else { Calling::Screen },
        lang: permit.lang(),
        once: sent.get("once").chars().take(64).collect(),
    };
    if new.once.is_empty() || new.services.is_empty() {
        return Ok(see_other("/kiosk"));
    }
    if new.services.iter().any(|id| off(&hall, T::new(permit.lang()), &line, id, permit.now()).is_some()) {
        return Ok(see_other(&format!("/kiosk?s={}", sent.get("service"))));
    }
    match take(&hall, Hand::Of(&permit), &line.today, &new, Source::Kiosk(device.id)).await {
        Ok(taken) => Ok(see_other(&format!("/kiosk/ticket/{}", taken.code))),
        Err(NotTaken::Closed) => Ok(see_other("/kiosk?over")),
        Err(NotTaken::Unknown) => Ok(see_other("/kiosk")),
        Err(NotTaken::Problem(problem)) => Err(problem),
    }
}

/// 職員を呼ぶ.
pub async fn staff(State(hall): State<Hall>, permit: Anyone<Device>) -> Result<Response, Problem> {
    let Some((_, line)) = here(&hall, &permit).await? else { return not_a_device(&permit) };
    let raised = Raised { kind: alarms::STAFF, desk: 0, by: None, ticket: None };
    alarms::raise(&hall, &permit, &line.today, &raised).await?;
    Ok(see_other("/kiosk?called"))
}

/// The kiosk this browser is, and the line of its office.
pub async fn here(hall: &Hall, permit: &Anyone<Device>) -> Result<Option<(lobby_device::Model, Line)>, Problem> {
    let Some(device) = devices::here(hall, permit, "kiosk").await? else { return Ok(None) };
    let Some(today) = Today::of(hall, &device.office, permit.now()) else { return Ok(None) };
    Ok(Some((device, line(hall, &permit.reads().await?, today).await?)))
}

fn blank(hall: &Hall, permit: &Anyone<Device>, line: &Line) -> KioskPage {
    let t = T::new(permit.lang());
    let title = t.kiosk_title().into_owned();
    KioskPage {
        page: permit.page(title.clone()),
        office: words::office(hall, t.lang(), &line.today.office).0,
        title,
        buttons: Vec::new(),
        service: None,
        more: None,
        people: Vec::new(),
        once: permit.new_id().simple().to_string(),
        closed: None,
        called: false,
        first: true,
        at: live::position(&line.today, line.version),
        live: format!("/live?topics={},{}", live::topic(&line.today.office), status::TOPIC),
        stands: hall.standings().position(permit.now()),
        t,
    }
}

fn people(t: T, n: u16) -> String {
    if n < PEOPLE { t.person(i64::from(n)) } else { t.person_more(&n.to_string()) }.into_owned()
}

/// Why a service is not served at this office now, with what instead.
fn off(hall: &Hall, t: T, line: &Line, service: &str, now: Millis) -> Option<String> {
    let notice = status::closed(hall, service, &line.today.office, t.lang(), now)?;
    Some(notice.lines.into_iter().take(2).collect::<Vec<_>>().join(" "))
}

/// Services by their ids with commas between, each once; what is none is left out.
fn chosen(hall: &Hall, ids: &str) -> Vec<String> {
    let counters = hall.counters();
    let mut chosen: Vec<String> = Vec::new();
    for id in ids.split(',').filter(|id| *id == TALK || counters.service(id).is_some()) {
        if chosen.len() < SERVICES && !chosen.iter().any(|known| known == id) {
            chosen.push(id.to_owned());
        }
    }
    chosen
}

/// What can be pressed, beside what is chosen already.
struct Offer<'a> {
    hall: &'a Hall,
    t: T,
    line: &'a Line,
    now: Millis,
    chosen: &'a [String],
}

impl Offer<'_> {
    fn href(&self, id: &str) -> String {
        let all: Vec<&str> = self.chosen.iter().map(String::as_str).chain([id]).collect();
        format!("/kiosk?s={}", all.join(","))
    }

    /// The page of a letter's services.
    fn letter(&self, letter: char) -> String {
        if self.chosen.is_empty() {
            return format!("/kiosk?g={letter}");
        }
        format!("/kiosk?s={}&more&g={letter}", self.chosen.join(","))
    }

    fn is_chosen(&self, id: &str) -> bool {
        self.chosen.iter().any(|known| known == id)
    }

    fn off(&self, service: &str) -> Option<String> {
        off(self.hall, self.t, self.line, service, self.now)
    }

    fn of_service(&self, service: &counter::Service) -> Option<Button> {
        let off = self.off(&service.id);
        (!self.is_chosen(&service.id)).then(|| Button {
            href: off.is_none().then(|| self.href(&service.id)),
            label: service.name.get(self.t.lang()).to_owned(),
            small: off
                .unwrap_or_else(|| words::range(self.t, self.line.waits(self.hall, self.now).newcomer(&service.id))),
        })
    }

    /// One button for each letter of the city's services, and one for whoever does not know.
    fn groups(&self) -> Vec<Button> {
        let (counters, foretold) = (self.hall.counters(), self.line.waits(self.hall, self.now));
        let mut letters: Vec<char> = Vec::new();
        for service in counters.services.iter().filter(|service| !self.is_chosen(&service.id)) {
            if !letters.contains(&service.letter) {
                letters.push(service.letter);
            }
        }
        let button = |letter: char| {
            let open = |service: &&counter::Service| service.letter == letter && !self.is_chosen(&service.id);
            let of_letter: Vec<_> = counters.services.iter().filter(open).collect();
            let names: Vec<&str> = of_letter.iter().map(|service| service.name.get(self.t.lang())).collect();
            let label = names.join(&self.t.and_between());
            let off = of_letter.iter().map(|service| self.off(&service.id));
            if let Some(why) = off.collect::<Option<Vec<String>>>().and_then(|why| why.into_iter().next()) {
                return Button { href: None, label, small: why };
            }
            let href = match of_letter.as_slice() {
                [only] => self.href(&only.id),
                _ => self.letter(letter),
            };
            let first = of_letter.first().map_or(TALK, |service| service.id.as_str());
            Button { href: Some(href), label, small: words::range(self.t, foretold.newcomer(first)) }
        };
        let mut buttons: Vec<Button> = letters.into_iter().map(button).collect();
        if !self.is_chosen(TALK) {
            buttons.push(Button {
                href: Some(self.href(TALK)),
                label: self.t.talk().into_owned(),
                small: self.t.talk_small().into_owned(),
            });
        }
        buttons
    }
}

fn closed(hall: &Hall, t: T, line: &Line, now: Millis, over: bool) -> Option<Closed> {
    let place = line.today.place()?;
    let always = place.after_hours.get(t.lang()).to_owned();
    let OnDate::Open(day) = line.today.counters.day(place, line.today.date, hall.calendar()) else {
        return Some(Closed { body: t.closed_today().into_owned(), always });
    };
    let wait = line.waits(hall, now).newcomer(TALK);
    if line.closed.is_none() && !over && rules::gives_tickets(&day, now, wait) {
        return None;
    }
    let (opens, ends) = day.reception_minutes().unwrap_or((day.base, day.base));
    let at = |minute: u16| say::time(Millis::start_of(day.date).plus_minutes(i64::from(minute)));
    let body = t.closed_hours(&at(opens), &at(ends)).into_owned();
    Some(Closed { body, always })
}
