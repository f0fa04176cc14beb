//! The form of a declaration, complete without a script, and how its fields become one.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use civic::{Millis, Text};
use jiff::civil::{Date, DateTime};
use uuid::Uuid;
use web::{Asked, Errors, Fields, Page, Problem, Staff, html_with};

use super::board::state;
use super::texts::T;
use crate::Hall;
use crate::people::DeclareStatus;
use crate::status::rules::{Channel, Declaration, Fault, Scope, Set, State as Stand, faults};

/// The longest text of a declaration.
const LONGEST: usize = 400;

/// A box to tick: value, label, ticked.
type Tick = (String, String, bool);

#[derive(Template)]
#[template(path = "status/desk/form.html")]
struct FormPage {
    page: Page,
    t: T,
    errors: Errors,
    states: Vec<Tick>,
    subjects: Vec<Tick>,
    offices: Vec<Tick>,
    ways: Vec<Tick>,
    texts: Vec<Written>,
    typed: Fields,
}

struct Written {
    name: &'static str,
    label: String,
    value: String,
    lang: &'static str,
}

pub async fn get(
    State(hall): State<Hall>,
    staff: Staff<DeclareStatus>,
    Asked(asked): Asked,
) -> Result<Response, Problem> {
    let errors = Errors::none(web::texts::T::new(staff.lang()));
    let again = asked.get("again").parse::<Uuid>().ok();
    let held = hall.standings();
    let mut pairs = again.and_then(|id| held.find(id)).map(fields_of).unwrap_or_default();
    pairs.push(("decided".to_owned(), format!("{} {}", staff.officer().section, staff.officer().name)));
    draw(&hall, &staff, Fields::new(pairs), errors, StatusCode::OK).await
}

/// A declaration's scope, to be said anew with another state.
fn fields_of(of: &Declaration) -> Vec<(String, String)> {
    let pairs = |name: &str, prefix: &str, set: &Set| -> Vec<(String, String)> {
        match set {
            Set::All => vec![(name.to_owned(), "*".to_owned())],
            Set::Some(ids) => ids.iter().map(|id| (name.to_owned(), format!("{prefix}{id}"))).collect(),
        }
    };
    let mut all = vec![("state".to_owned(), Stand::Resumed.word().to_owned())];
    all.extend(pairs("what", "p:", &of.scope.procedures));
    all.extend(pairs("what", "s:", &of.scope.services));
    all.extend(pairs("where", "", &of.scope.offices));
    all.extend(pairs("way", "", &of.scope.channels));
    all
}

pub async fn draw(
    hall: &Hall,
    staff: &Staff<DeclareStatus>,
    typed: Fields,
    errors: Errors,
    code: StatusCode,
) -> Result<Response, Problem> {
    let t = T::new(staff.lang());
    let tick =
        |name: &str, value: &str, label: &str| (value.to_owned(), label.to_owned(), typed.all(name).contains(&value));
    let states = [Stand::Suspended, Stand::OnlineOnly, Stand::Reduced, Stand::Resumed, Stand::Normal];
    let offices = hall.city().offices.iter().map(|office| tick("where", &office.id, office.name.get(t.lang())));
    let words = crate::status::texts::T::new(t.lang());
    let ways = [
        (Channel::Online, words.way_online()),
        (Channel::Counter, words.way_counter()),
        (Channel::Phone, words.way_phone()),
        (Channel::Post, words.way_post()),
    ];
    let page = FormPage {
        page: hall
            .desk_page(staff, t.form_title())
            .await?
            .back(t.board_title(), "/desk/status")
            .erring(!errors.is_empty()),
        states: states.iter().map(|of| tick("state", of.word(), &state(t, *of))).collect(),
        subjects: std::iter::once(tick("what", "*", &t.what_all()))
            .chain(subjects(hall, t).into_iter().map(|(value, label)| tick("what", &value, &label)))
            .collect(),
        offices: std::iter::once(tick("where", "*", &t.where_all())).chain(offices).collect(),
        ways: std::iter::once(tick("way", "*", &t.ways_all()))
            .chain(ways.map(|(way, label)| tick("way", way.word(), &label)))
            .collect(),
        texts: written(t, &typed),
        typed,
        errors,
        t,
    };
    html_with(code, &page)
}

fn written(t: T, typed: &Fields) -> Vec<Written> {
    let field = |name, label: std::borrow::Cow<'static, str>, lang| Written {
        name,
        label: label.into_owned(),
        value: typed.get(name).to_owned(),
        lang,
    };
    vec![
        field("reason", t.field_reason(), "ja"),
        field("instead", t.field_instead(), "ja"),
        field("reason-en", t.field_reason_en(), "en"),
        field("instead-en", t.field_instead_en(), "en"),
        field("reason-easy", t.field_reason_easy(), "ja"),
        field("instead-easy", t.field_instead_easy(), "ja"),
    ]
}

/// Procedures, and the services that belong to none of them.
fn subjects(hall: &Hall, t: T) -> Vec<(String, String)> {
    let (shelf, counters) = (hall.library().shelf(), hall.counters());
    let named = |card: &crate::catalog::Card| {
        let name = shelf.procedure(&card.id).map(|known| known.name.get(t.lang()).to_owned());
        (format!("p:{}", card.id), name.unwrap_or_else(|| card.id.clone()))
    };
    let mut all: Vec<(String, String)> = shelf.live().map(named).collect();
    let lone = counters
        .services
        .iter()
        .filter(|service| service.procedure.as_deref().is_none_or(|id| shelf.card(id).is_none()));
    all.extend(lone.map(|service| (format!("s:{}", service.id), service.name.get(t.lang()).to_owned())));
    all
}

/// The ids of one kind among the boxes; all of them when `*` is ticked.
fn set(typed: &Fields, name: &str, prefix: &str) -> Set {
    let ticked = typed.all(name);
    if ticked.contains(&"*") {
        return Set::All;
    }
    // An id holds no space: nothing that is typed by hand splits one.
    let ids = ticked
        .into_iter()
        .filter_map(|value| value.strip_prefix(prefix))
        .filter(|id| !id.is_empty() && !id.contains(char::is_whitespace));
    Set::Some(ids.map(str::to_owned).collect())
}

fn text(typed: &Fields, name: &str) -> Text {
    let one = |name: &str| typed.get(name).trim().chars().take(LONGEST).collect::<String>();
    Text { ja: one(name), en: one(&format!("{name}-en")), ja_simple: one(&format!("{name}-easy")) }
}

/// What the form says; faults are put beside their fields.
pub fn read(hall: &Hall, t: T, typed: &Fields, staff: Uuid, now: Millis, errors: &mut Errors) -> Option<Declaration> {
    let time = |name: &str| match typed.get(name) {
        "" => Some(None),
        text => text.parse::<DateTime>().ok().map(|at| Some(Millis::from_local(at))),
    };
    let state = Stand::of(typed.get("state"));
    if state.is_none() {
        errors.add("state", t.fault_state());
    }
    let (from, until) = (time("from"), time("until"));
    for (name, read) in [("from", from), ("until", until)] {
        if read.is_none() {
            errors.add(name, t.fault_time());
        }
    }
    let extends = typed.get("extends");
    let day = extends.parse::<Date>().ok();
    if !extends.is_empty() && day.is_none() {
        errors.add("extends", t.fault_time());
    }
    let new = Declaration {
        id: typed.get("id").parse().unwrap_or_else(|_| hall.new_id()),
        scope: Scope {
            procedures: set(typed, "what", "p:"),
            services: set(typed, "what", "s:"),
            offices: set(typed, "where", ""),
            channels: set(typed, "way", ""),
        },
        state: state?,
        from: from?.unwrap_or(now),
        until: until?,
        reason: text(typed, "reason"),
        instead: text(typed, "instead"),
        href: typed.get("href").trim().chars().take(LONGEST).collect(),
        extends_to: day,
        strict: typed.has("strict"),
        decided_by: typed.get("decided").trim().chars().take(LONGEST).collect(),
        staff: Some(staff),
        made_at: now,
        undone_at: None,
    };
    told(t, &faults(&new, &hall.counters().services), errors);
    // A way for the whole city cannot be closed in one office.
    let alone = new.scope.channels == Set::one(Channel::Online.word()) && new.scope.offices != Set::All;
    if alone && errors.is_empty() {
        errors.add("what", t.fault_scope());
    }
    errors.is_empty().then_some(new)
}

fn told(t: T, faults: &[Fault], errors: &mut Errors) {
    for fault in faults {
        let (field, words) = match fault {
            Fault::Scope => ("what", t.fault_scope()),
            Fault::Reason => ("reason", t.fault_reason()),
            Fault::Period => ("until", t.fault_period()),
            Fault::Always => ("instead", t.fault_always()),
            Fault::Href => ("href", t.fault_href()),
            Fault::DecidedBy => ("decided", t.fault_decided()),
        };
        errors.add(field, words);
    }
}
