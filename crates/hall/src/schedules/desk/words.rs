//! An edit, its days and a time in words.

use civic::{Lang, Millis};
use counter::edits::{Edit, What};
use counter::model::Day;
use jiff::civil::{Date, Time};
use web::say;

use super::texts::T;
use crate::Hall;
use crate::schedules::records::schedule_edit;
use crate::schedules::rules::{State, Way, lies_ahead};

/// The weekdays in their order, with the word of forms.
pub const DAYS: [(Day, &str); 7] = [
    (Day::Mon, "mon"),
    (Day::Tue, "tue"),
    (Day::Wed, "wed"),
    (Day::Thu, "thu"),
    (Day::Fri, "fri"),
    (Day::Sat, "sat"),
    (Day::Sun, "sun"),
];

pub fn office(hall: &Hall, lang: Lang, id: &str) -> String {
    let known = hall.city().offices.iter().find(|known| known.id == id);
    known.map_or_else(|| id.to_owned(), |known| known.name.get(lang).to_owned())
}

pub fn weekday(lang: Lang, of: Day) -> String {
    let monday = jiff::civil::date(2026, 9, 28);
    let all = monday.series(jiff::Span::new().days(1)).take(7);
    all.filter(|date| Day::of(*date) == of).map(|date| say::weekday(lang, date)).collect()
}

/// `8:30`.
pub fn time(at: Time) -> String {
    format!("{}:{:02}", at.hour(), at.minute())
}

pub fn what(t: T, edit: &Edit) -> String {
    let days = |days: &[Day]| {
        let names: Vec<String> = days.iter().map(|day| weekday(t.lang(), *day)).collect();
        names.join(&t.list_comma())
    };
    match &edit.what {
        What::Closed => t.say_closed().into_owned(),
        What::Hours { days: on, hours } => {
            t.say_hours(&time(hours.close), &days(on), &time(hours.open), &time(hours.reception_until)).into_owned()
        }
        What::Special { hours } => {
            t.say_special(&time(hours.close), &time(hours.open), &time(hours.reception_until)).into_owned()
        }
        What::Absence { desk, start: None, end: None } => t.say_absence(&desk.to_string()).into_owned(),
        What::Absence { desk, start, end } => {
            let word = |at: &Option<Time>| at.map_or_else(String::new, time);
            t.say_absence_times(&desk.to_string(), &word(end), &word(start)).into_owned()
        }
        What::Shift { desk, days: on, start, end } => {
            t.say_shift(&days(on), &desk.to_string(), &time(*end), &time(*start)).into_owned()
        }
        What::Capacity { people } => t.say_capacity(&people.to_string()).into_owned(),
    }
}

pub fn days(lang: Lang, edit: &Edit) -> String {
    if edit.from == edit.to {
        return say::date(lang, edit.from);
    }
    format!("{} – {}", say::date(lang, edit.from), say::date(lang, edit.to))
}

pub fn when(lang: Lang, at: Millis) -> String {
    format!("{} {}", say::date(lang, at.date()), say::time(at))
}

pub fn state(t: T, state: State) -> String {
    match state {
        State::Draft => t.state_draft(),
        State::Approved => t.state_approved(),
        State::Undone => t.state_undone(),
        State::Dropped => t.state_dropped(),
    }
    .into_owned()
}

/// Where somebody goes; `elsewhere` is the name of another office.
pub fn goes(t: T, way: Way, at: Option<Millis>, elsewhere: &str, was: Millis) -> String {
    let when_of = |at: Millis| {
        let when = when(t.lang(), at);
        if elsewhere.is_empty() { when } else { format!("{when} {elsewhere}") }
    };
    match (way, at) {
        (Way::Seat, _) => t.goes_seat().into_owned(),
        (Way::Stands, _) => t.goes_stands().into_owned(),
        (Way::Stays, _) => t.goes_stays(&when(t.lang(), was)).into_owned(),
        (_, Some(at)) => when_of(at),
        (_, None) => t.goes_call().into_owned(),
    }
}

/// One line of a list of edits.
pub struct Line {
    pub href: String,
    pub office: String,
    pub what: String,
    pub days: String,
    pub state: String,
    pub live: bool,
}

pub fn line(hall: &Hall, t: T, row: &schedule_edit::Model, edit: &Edit, today: Date) -> Line {
    let state_of = State::of(&row.state).unwrap_or(State::Dropped);
    Line {
        href: format!("/desk/schedules/of/{}", row.id),
        office: office(hall, t.lang(), &row.office),
        what: what(t, edit),
        days: days(t.lang(), edit),
        state: state(t, state_of),
        live: state_of == State::Approved && lies_ahead(edit, today),
    }
}
