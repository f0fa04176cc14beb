//! What people read of a declaration: one wording for every page, so that a kiosk and a procedure's page never say two things.

use std::borrow::Cow;

use civic::{Lang, Millis};
use web::{Link, say};

use super::rules::{Cell, Channel, Declaration, Seen, Set, State, seen, what as what_holds};
use super::texts::T;
use crate::Hall;
use crate::catalog::{Halt, HaltKind, Notice};

/// Names of what is covered that are read out; more are counted.
const NAMED: usize = 4;

/// A procedure with one of its services at the counters; a service may belong to none.
type Subject = (Option<String>, Option<String>);

fn offices(hall: &Hall) -> Vec<String> {
    hall.city().offices.iter().map(|office| office.id.clone()).collect()
}

/// The services of a procedure, or the procedure alone.
fn of_procedure(hall: &Hall, procedure: &str) -> Vec<Subject> {
    let counters = hall.counters();
    let own = counters.services.iter().filter(|service| service.procedure.as_deref() == Some(procedure));
    let own: Vec<Subject> = own.map(|service| (Some(procedure.to_owned()), Some(service.id.clone()))).collect();
    if own.is_empty() { vec![(Some(procedure.to_owned()), None)] } else { own }
}

fn of_service(hall: &Hall, service: &str) -> Subject {
    let counters = hall.counters();
    let procedure = counters.service(service).and_then(|service| service.procedure.clone());
    (procedure, Some(service.to_owned()))
}

/// Everything the city offers.
fn everything(hall: &Hall) -> Vec<Subject> {
    let (shelf, counters) = (hall.library().shelf(), hall.counters());
    let mut all: Vec<Subject> = shelf.live().flat_map(|card| of_procedure(hall, &card.id)).collect();
    all.extend(counters.services.iter().map(|service| of_service(hall, &service.id)));
    all
}

/// The cells of some subjects: online once, the others in each of these offices.
fn cells<'a>(
    subjects: &'a [Subject],
    offices: &'a [String],
    channels: &'a [Channel],
) -> impl Iterator<Item = Cell<'a>> {
    subjects.iter().flat_map(move |(procedure, service)| {
        let cell = move |office, channel| Cell {
            procedure: procedure.as_deref(),
            service: service.as_deref(),
            office,
            channel,
        };
        channels.iter().flat_map(move |channel| {
            let online = *channel == Channel::Online;
            let places: Vec<Option<&str>> =
                if online { vec![None] } else { offices.iter().map(|office| Some(office.as_str())).collect() };
            places.into_iter().map(move |office| cell(office, *channel))
        })
    })
}

/// What is to be told of a procedure, by every way and everywhere.
pub fn of_page(hall: &Hall, procedure: &str, lang: Lang, now: Millis) -> Vec<Notice> {
    let (all, offices, subjects) = (hall.standings(), offices(hall), of_procedure(hall, procedure));
    let found = seen(&all, cells(&subjects, &offices, &Channel::ALL), now);
    found.iter().map(|seen| notice(hall, seen, lang)).collect()
}

/// What is to be told at the counters of an office, or of all, of some services.
pub fn at_counters(hall: &Hall, services: &[String], office: &str, lang: Lang, now: Millis) -> Vec<Notice> {
    let all = hall.standings();
    let offices = if office.is_empty() { offices(hall) } else { vec![office.to_owned()] };
    let subjects: Vec<Subject> = services.iter().map(|service| of_service(hall, service)).collect();
    let found = seen(&all, cells(&subjects, &offices, &[Channel::Counter]), now);
    found.iter().map(|seen| notice(hall, seen, lang)).collect()
}

/// All that is to be told at an office's counters.
pub fn at_office(hall: &Hall, office: &str, lang: Lang, now: Millis) -> Vec<Notice> {
    let counters = hall.counters();
    let services: Vec<String> = counters.services.iter().map(|service| service.id.clone()).collect();
    at_counters(hall, &services, office, lang, now)
}

/// Why a service is not served at an office now, and what instead; nothing when it is.
pub fn closed(hall: &Hall, service: &str, office: &str, lang: Lang, now: Millis) -> Option<Notice> {
    if !super::standing(hall, service, office, now).closes(Channel::Counter) {
        return None;
    }
    at_counters(hall, &[service.to_owned()], office, lang, now).into_iter().next()
}

/// What holds anywhere now, with the places and ways where it does.
pub fn in_force(hall: &Hall, all: &super::Declarations, now: Millis) -> Vec<Seen> {
    seen(all, cells(&everything(hall), &offices(hall), &Channel::ALL), now)
}

/// A declaration as it will be read once it holds: over all it covers.
pub fn whole(hall: &Hall, of: &Declaration) -> Seen {
    let mut shown = Seen { of: of.clone(), offices: Vec::new(), channels: Vec::new() };
    let offices = offices(hall);
    for cell in cells(&everything(hall), &offices, &Channel::ALL).filter(|cell| of.scope.covers(cell)) {
        shown.add(&cell);
    }
    shown
}

/// One line for the first page when anything is closed.
pub fn home(hall: &Hall, lang: Lang, now: Millis) -> Vec<Notice> {
    let all = hall.standings();
    if !all.any(now) {
        return Vec::new();
    }
    // The first page of a bad day is read by everybody: it looks no further than the first that is closed.
    let (subjects, offices) = (everything(hall), offices(hall));
    if !cells(&subjects, &offices, &Channel::ALL).any(|cell| what_holds(&all, &cell, now).by.is_some()) {
        return Vec::new();
    }
    let t = T::new(lang);
    let link = Some(Link::new(t.home_link(), "/service-status"));
    vec![Notice { title: t.home_line().into_owned(), lines: Vec::new(), link }]
}

/// Why nobody begins a procedure online now.
pub fn halt(hall: &Hall, procedure: &str, now: Millis) -> Option<Halt> {
    let all = hall.standings();
    let subjects = of_procedure(hall, procedure);
    let found = seen(&all, cells(&subjects, &[], &[Channel::Online]), now);
    let by = found.into_iter().map(|seen| seen.of).find(|of| of.state.closes(Channel::Online))?;
    let mut reason = by.reason.clone();
    for (lang, text) in
        [(Lang::Ja, &mut reason.ja), (Lang::En, &mut reason.en), (Lang::JaSimple, &mut reason.ja_simple)]
    {
        if text.is_empty() {
            by.reason.get(lang).clone_into(text);
        }
        if !by.instead.ja.is_empty() {
            *text = format!("{text} {}", T::new(lang).instead(by.instead.get(lang)));
        }
    }
    let kind = if by.strict { HaltKind::Barred } else { HaltKind::Declared };
    Some(Halt { kind, reason, from: by.from, until: by.until })
}

/// The later day to which a period of a procedure is extended, where one that ends on `day` is.
fn extended(hall: &Hall, procedure: &str, day: jiff::civil::Date, now: Millis) -> Option<jiff::civil::Date> {
    let all = hall.standings();
    let (subjects, offices) = (of_procedure(hall, procedure), offices(hall));
    let found = seen(&all, cells(&subjects, &offices, &Channel::ALL), now);
    let from = |of: &Declaration| of.from.date() <= day;
    found.into_iter().filter(|seen| from(&seen.of)).filter_map(|seen| seen.of.extends_to).filter(|to| *to > day).max()
}

/// The day until which something of a procedure may be brought that is asked for until `day`: the same, or the later one that was declared.
pub fn last_day(hall: &Hall, procedure: &str, day: jiff::civil::Date) -> jiff::civil::Date {
    extended(hall, procedure, day, hall.now()).unwrap_or(day)
}

pub fn state(t: T, state: State, what: &str, place: &str) -> Cow<'static, str> {
    match state {
        State::Normal => t.title_normal(what, place),
        State::Reduced => t.title_reduced(what, place),
        State::OnlineOnly => t.title_online_only(what, place),
        State::Suspended => t.title_suspended(what, place),
        State::Resumed => t.title_resumed(what, place),
    }
}

/// A declaration in the reader's words.
pub fn notice(hall: &Hall, seen: &Seen, lang: Lang) -> Notice {
    let (t, of) = (T::new(lang), &seen.of);
    let mut lines = vec![of.reason.get(lang).to_owned()];
    if !of.instead.ja.is_empty() {
        lines.push(t.instead(of.instead.get(lang)).into_owned());
    }
    lines.push(period(t, of));
    lines.extend(of.extends_to.map(|day| t.extends(&say::date(lang, day)).into_owned()));
    if of.state == State::Suspended && seen.channels.contains(&Channel::Online) {
        lines.push(if of.strict { t.drafts_strict() } else { t.drafts_kept() }.into_owned());
    }
    lines.retain(|line| !line.is_empty());
    let link = (!of.href.is_empty()).then(|| Link::new(t.instead_link(), of.href.as_str()));
    Notice { title: state(t, of.state, &what(hall, t, of), &place(hall, t, seen)).into_owned(), lines, link }
}

pub fn period(t: T, of: &Declaration) -> String {
    let at = |at| say::date_time(t.lang(), at);
    let said = match of.until {
        Some(until) => t.period(&at(of.from), &at(until)),
        None if of.state.is_normal() => return at(of.from),
        None => t.period_open(&at(of.from)),
    };
    said.into_owned()
}

/// The names of what it is about.
pub fn what(hall: &Hall, t: T, of: &Declaration) -> String {
    let (Set::Some(procedures), Set::Some(services)) = (&of.scope.procedures, &of.scope.services) else {
        return t.all_procedures().into_owned();
    };
    let (shelf, counters, lang) = (hall.library().shelf(), hall.counters(), t.lang());
    let mut names: Vec<String> = Vec::new();
    let named = procedures
        .iter()
        .map(|id| shelf.procedure(id).map_or_else(|| id.clone(), |known| known.name.get(lang).to_owned()));
    let served = services
        .iter()
        .map(|id| counters.service(id).map_or_else(|| id.clone(), |known| known.name.get(lang).to_owned()));
    for name in named.chain(served) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    if names.len() > NAMED {
        let more = names.split_off(NAMED - 1).len();
        names.push(t.more(&more.to_string()).into_owned());
    }
    names.join(&t.between())
}

/// Where, and by which ways.
pub fn place(hall: &Hall, t: T, seen: &Seen) -> String {
    let way = |channel: Channel| {
        match channel {
            Channel::Online => t.way_online(),
            Channel::Counter => t.way_counter(),
            Channel::Phone => t.way_phone(),
            Channel::Post => t.way_post(),
        }
        .into_owned()
    };
    let city = &hall.city().offices;
    let all = city.iter().all(|office| seen.offices.contains(&office.id));
    let named = city.iter().filter(|office| seen.offices.contains(&office.id)).map(|office| office.name.get(t.lang()));
    let places =
        if all && city.len() > 1 { t.all_offices().into_owned() } else { named.collect::<Vec<_>>().join(&t.between()) };
    let ways: Vec<String> =
        Channel::ALL.into_iter().filter(|of| *of != Channel::Online && seen.channels.contains(of)).map(way).collect();
    let mut parts = Vec::new();
    if seen.channels.contains(&Channel::Online) {
        parts.push(way(Channel::Online));
    }
    if !ways.is_empty() {
        parts.push(t.place_ways(&places, &ways.join(&t.between())).into_owned());
    }
    parts.join(&t.between())
}
