//! A new edit: its kind first, then what this kind needs. Nothing holds before its plan is approved.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use civic::Text;
use counter::edits::{Edit, Fault, What};
use counter::model::{Day, SpecialHours};
use jiff::civil::{Date, Time};
use web::{Asked, Errors, Fields, KindFields, Page, Problem, Staff, html, html_with, see_other};

use super::office::desks;
use super::texts::T;
use super::words::{self, DAYS};
use crate::Hall;
use crate::people::EditSchedules;
use crate::schedules::decide::{self, Not};

const KINDS: [&str; 6] = ["closed", "hours", "special", "absence", "shift", "capacity"];
const REASON: usize = 100;

/// A field of the form: its name, label, kind of input and what was typed.
struct Field {
    name: &'static str,
    label: String,
    input: &'static str,
    value: String,
}

#[derive(Template)]
#[template(path = "schedules/desk/new.html")]
struct NewPage {
    page: Page,
    t: T,
    errors: Errors,
    action: String,
    kinds: Vec<(String, String, bool)>,
    kind: &'static str,
    hint: String,
    fields: Vec<Field>,
    weekdays: Vec<(&'static str, String, bool)>,
    desks: Vec<(String, String, bool)>,
    reason: String,
    reason_en: String,
}

pub async fn get(
    State(hall): State<Hall>,
    staff: Staff<EditSchedules>,
    Path(office): Path<String>,
    Asked(asked): Asked,
) -> Result<Response, Problem> {
    let errors = Errors::none(web::texts::T::new(staff.lang()));
    html(&drawn(&hall, &staff, &office, &asked, errors).await?)
}

pub async fn post(
    State(hall): State<Hall>,
    staff: Staff<EditSchedules>,
    Path(office): Path<String>,
    sent: KindFields,
) -> Result<Response, Problem> {
    let (t, KindFields { fields, mut errors }) = (T::new(staff.lang()), sent);
    hall.counters().office(&office).ok_or(Problem::NotFound)?;
    if let Some(edit) = read(&hall, t, &office, &fields, &mut errors) {
        match decide::draft(&hall, &staff, staff.account(), &edit).await {
            Ok(id) => return Ok(see_other(&format!("/desk/schedules/of/{id}"))),
            Err(Not::Problem(problem)) => return Err(problem),
            Err(Not::Fault(fault)) => refused(&hall, t, &edit, fault, &mut errors),
            Err(_) => errors.add("from", t.fault_past()),
        }
    }
    html_with(StatusCode::UNPROCESSABLE_ENTITY, &drawn(&hall, &staff, &office, &fields, errors).await?)
}

fn kind_of(fields: &Fields) -> &'static str {
    KINDS.into_iter().find(|kind| *kind == fields.get("kind")).unwrap_or(KINDS[0])
}

/// What was typed as an edit; where something is missing it is said.
fn read(hall: &Hall, t: T, office: &str, fields: &Fields, errors: &mut Errors) -> Option<Edit> {
    let date = |name: &str| fields.get(name).parse::<Date>().ok();
    let (from, to) = (date("from"), if fields.get("to").is_empty() { date("from") } else { date("to") });
    if from.is_none() {
        errors.add("from", t.fault_date());
    }
    if from.is_some() && to.is_none() {
        errors.add("to", t.fault_date());
    }
    let what = what(hall, t, office, fields, errors);
    let cut = |name: &str| fields.get(name).trim().to_owned();
    let reason = Text::new(cut("reason"), cut("reason_en"));
    if reason.ja.is_empty() || reason.ja.chars().count() > REASON || reason.en.chars().count() > REASON {
        errors.add("reason", t.fault_reason());
    }
    let edit = Edit { id: 0, office: office.to_owned(), from: from?, to: to?, what: what?, reason };
    errors.is_empty().then_some(edit)
}

fn what(hall: &Hall, t: T, office: &str, fields: &Fields, errors: &mut Errors) -> Option<What> {
    let time = |name: &str| fields.get(name).parse::<Time>().ok();
    let days: Vec<Day> =
        DAYS.iter().filter(|(_, word)| fields.all("day").contains(word)).map(|(day, _)| *day).collect();
    let hours =
        || Some(SpecialHours { open: time("open")?, close: time("close")?, reception_until: time("reception")? });
    let desk: Option<u16> = fields.get("desk").parse().ok().filter(|no| desks(&hall.counters(), office).contains(no));
    let kind = kind_of(fields);
    if matches!(kind, "hours" | "shift") && days.is_empty() {
        errors.add("day", t.fault_days());
    }
    if matches!(kind, "hours" | "special") && hours().is_none() {
        errors.add("open", t.fault_times());
    }
    if matches!(kind, "absence" | "shift") && desk.is_none() {
        errors.add("desk", t.fault_desk());
    }
    let half = fields.get("start").is_empty() != fields.get("end").is_empty();
    if (kind == "shift" && time("start").zip(time("end")).is_none()) || (kind == "absence" && half) {
        errors.add("start", t.fault_span());
    }
    let people: Option<u16> = fields.get("people").trim().parse().ok().filter(|people| *people > 0);
    if kind == "capacity" && people.is_none() {
        errors.add("people", t.fault_people());
    }
    match kind {
        "hours" => Some(What::Hours { days, hours: hours()? }),
        "special" => Some(What::Special { hours: hours()? }),
        "absence" => Some(What::Absence { desk: desk?, start: time("start"), end: time("end") }),
        "shift" => Some(What::Shift { desk: desk?, days, start: time("start")?, end: time("end")? }),
        "capacity" => Some(What::Capacity { people: people? }),
        _ => Some(What::Closed),
    }
}

/// What the counters cannot carry, beside the field it is about.
fn refused(hall: &Hall, t: T, edit: &Edit, fault: Fault, errors: &mut Errors) {
    let opens = hall.city().counters.office(&edit.office);
    let opens = opens.and_then(|office| office.hours.iter().map(|hours| hours.open).min());
    match fault {
        Fault::Days => errors.add("to", t.fault_order()),
        Fault::NoWeekday => errors.add("day", t.fault_days()),
        Fault::Times if matches!(edit.what, What::Absence { .. } | What::Shift { .. }) => {
            errors.add("start", t.fault_span());
        }
        Fault::Times => errors.add("open", t.fault_times()),
        Fault::Early => errors.add("open", t.fault_early(&opens.map_or_else(String::new, words::time))),
        Fault::Late => errors.add("open", t.fault_late()),
        Fault::NobodyFits => errors.add("people", t.fault_people()),
        Fault::NoDesk | Fault::NoOffice => errors.add("desk", t.fault_desk()),
    }
}

fn kind_words(t: T, kind: &str) -> (String, String) {
    let (name, hint) = match kind {
        "hours" => (t.kind_hours(), t.hint_hours()),
        "special" => (t.kind_special(), t.hint_special()),
        "absence" => (t.kind_absence(), t.hint_absence()),
        "shift" => (t.kind_shift(), t.hint_shift()),
        "capacity" => (t.kind_capacity(), t.hint_capacity()),
        _ => (t.kind_closed(), t.hint_closed()),
    };
    (name.into_owned(), hint.into_owned())
}

fn fields_of(t: T, kind: &str, typed: &Fields) -> Vec<Field> {
    let field = |name, label: std::borrow::Cow<'static, str>, input| Field {
        name,
        label: label.into_owned(),
        input,
        value: typed.get(name).to_owned(),
    };
    let mut all = vec![field("from", t.first_day_label(), "date"), field("to", t.last_day_label(), "date")];
    match kind {
        "hours" | "special" => all.extend([
            field("open", t.open_label(), "time"),
            field("reception", t.reception_label(), "time"),
            field("close", t.close_label(), "time"),
        ]),
        "absence" | "shift" => {
            all.extend([field("start", t.start_label(), "time"), field("end", t.end_label(), "time")]);
        }
        "capacity" => all.push(field("people", t.people_label(), "text")),
        _ => {}
    }
    all
}

async fn drawn(
    hall: &Hall,
    staff: &Staff<EditSchedules>,
    office: &str,
    typed: &Fields,
    errors: Errors,
) -> Result<NewPage, Problem> {
    let t = T::new(staff.lang());
    let counters = hall.counters();
    let known = counters.office(office).ok_or(Problem::NotFound)?;
    let (kind, action) = (kind_of(typed), format!("/desk/schedules/{}/new", known.id));
    let name = words::office(hall, t.lang(), office);
    let with_desk = matches!(kind, "absence" | "shift");
    let desk = |no: u16| {
        let word = no.to_string();
        let chosen = typed.get("desk") == word;
        (word.clone(), t.desk_no(&word).into_owned(), chosen)
    };
    let weekday =
        |(day, word): &(Day, &'static str)| (*word, words::weekday(t.lang(), *day), typed.all("day").contains(word));
    let page = hall.desk_page(staff, t.new_title(&name)).await?;
    Ok(NewPage {
        page: page.back(t.office_title(&name), format!("/desk/schedules/{office}")).erring(!errors.is_empty()),
        kinds: KINDS.map(|each| (format!("{action}?kind={each}"), kind_words(t, each).0, each == kind)).into(),
        hint: kind_words(t, kind).1,
        fields: fields_of(t, kind, typed),
        weekdays: if matches!(kind, "hours" | "shift") { DAYS.iter().map(weekday).collect() } else { Vec::new() },
        desks: if with_desk { desks(&counters, office).into_iter().map(desk).collect() } else { Vec::new() },
        reason: typed.get("reason").to_owned(),
        reason_en: typed.get("reason_en").to_owned(),
        kind,
        action,
        errors,
        t,
    })
}
