//! An officer begins to type in what came by phone, on paper or at the desk: procedure, way, 収受 day, and the person's consent.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use civic::Lang;
use jiff::civil::Date;
use procedure::Procedure;
use procedure::form::{names, parse_page};
use procedure::model::{Bounds, Field, Question, Way};
use web::guard::Staff;
use web::{Errors, KindFields, Problem, say, see_other};

use super::fields::Sent;
use super::frame;
use super::question::pairs;
use super::texts::T;
use super::writer::{Shown, Stop};
use crate::Hall;
use crate::catalog::Shelf;
use crate::drafts::{self, Beginning};
use crate::people::TypeIn;
use crate::portal::inputs::{Control, DateInputs, Maker, fault};

#[derive(Template)]
#[template(path = "portal/apply/type_in.html")]
struct TypeInContent {
    t: T,
    errors: Errors,
    title: String,
    procedures: Vec<(String, String, bool)>,
    channels: Vec<(&'static str, String, bool)>,
    date: DateInputs,
    date_faults: Vec<(String, String)>,
    consent: bool,
    /// (address, procedure, saved).
    begun: Vec<(String, String, String)>,
}

/// The ways a paper or a voice comes in.
const CHANNELS: [&str; 3] = ["desk", "phone", "post"];

pub fn channel_word(t: T, channel: &str) -> String {
    match channel {
        "desk" => t.channel_desk(),
        "phone" => t.channel_phone(),
        "post" => t.channel_post(),
        _ => t.channel_online(),
    }
    .into_owned()
}

/// The procedures of the sections this officer works in.
fn mine(shelf: &Shelf, officer: &Staff<TypeIn>) -> Vec<(String, String)> {
    let scope: Vec<String> = officer.scopes().flat_map(str::split_whitespace).map(str::to_owned).collect();
    let mine = shelf.live().filter(|card| scope.contains(&card.section));
    mine.map(|card| (card.id.clone(), card.name.get(officer.lang()).to_owned())).collect()
}

fn way<'p>(procedure: &'p Procedure, channel: &str) -> &'p Way {
    match channel {
        "phone" => &procedure.channels.phone,
        "post" => &procedure.channels.post,
        _ => &procedure.channels.desk,
    }
}

/// One of those, parsed.
fn chosen(shelf: &Shelf, officer: &Staff<TypeIn>, id: &str) -> Option<Arc<Procedure>> {
    mine(shelf, officer).iter().find(|(known, _)| known == id).and_then(|(id, _)| shelf.procedure(id))
}

pub async fn get(State(hall): State<Hall>, officer: Staff<TypeIn>) -> Shown {
    let errors = Errors::none(web::texts::T::new(officer.lang()));
    let today = officer.today();
    let pairs = [
        ("channel", "desk".to_owned()),
        (names::ERA, names::WESTERN.to_owned()),
        (names::YEAR, today.year().to_string()),
        (names::MONTH, today.month().to_string()),
        (names::DAY, today.day().to_string()),
    ];
    let pairs: Vec<(String, String)> = pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    draw(&hall, &officer, &pairs, errors).await
}

pub async fn post(State(hall): State<Hall>, officer: Staff<TypeIn>, sent: KindFields) -> Shown {
    let mut errors = sent.errors.clone();
    let Some(chosen) = read(&hall, &officer, &sent, &mut errors) else {
        return draw(&hall, &officer, &pairs(&sent.fields), errors).await;
    };
    let reads = officer.reads().await?;
    let beginning = Beginning {
        procedure: &chosen.procedure,
        lang: Lang::Ja,
        channel: chosen.channel,
        owner: owner(&officer),
        typed_by: Some(officer.account()),
        received_on: Some(chosen.day),
        by: officer.actor(),
    };
    let (id, changes) = drafts::begin(&hall, &reads, &beginning).await?;
    drop(reads);
    officer.submit(changes).await.map_err(Problem::from)?;
    Ok(see_other(&format!("/desk/apply/{id}")))
}

/// What came in, how, and on which day it was received.
struct Chosen {
    procedure: Arc<Procedure>,
    channel: &'static str,
    day: Date,
}

/// Reads the form; nothing when anything is missing or wrong, and then `errors` says what.
fn read(hall: &Hall, officer: &Staff<TypeIn>, sent: &KindFields, errors: &mut Errors) -> Option<Chosen> {
    let t = T::new(officer.lang());
    let shelf = hall.library().shelf();
    let procedure = chosen(&shelf, officer, sent.fields.get("procedure"));
    if procedure.is_none() {
        errors.add("procedure", t.type_in_which());
    }
    let channel = CHANNELS.into_iter().find(|channel| *channel == sent.fields.get("channel"));
    match (channel, &procedure) {
        (None, _) => errors.add("channel", t.type_in_how()),
        (Some(channel), Some(procedure)) => {
            if let Way::Closed { why } = way(procedure, channel) {
                errors.add("channel", why.get(t.lang()));
            }
        }
        _ => {}
    }
    let day = day(sent, officer.today(), t, errors);
    if sent.fields.get("consent") != "1" {
        errors.add("consent", t.consent_missing());
    }
    let chosen = Chosen { procedure: procedure?, channel: channel?, day: day? };
    errors.is_empty().then_some(chosen)
}

fn owner(officer: &Staff<TypeIn>) -> String {
    format!("officer:{}", officer.account().simple())
}

/// The 収受 day: not in the future.
fn day(sent: &KindFields, today: Date, t: T, errors: &mut Errors) -> Option<Date> {
    match parse_page(&received(t), &Sent(&sent.fields), today) {
        Ok(value) => value.as_str().and_then(|day| day.parse().ok()),
        Err(faults) => {
            for found in faults {
                errors.add(found.field, fault::word(t.lang(), &t.received_on(), &found));
            }
            None
        }
    }
}

fn received(t: T) -> Question {
    Question {
        key: "received".into(),
        field: Field::Date(Bounds { min: None, max: Some(0) }),
        ask: civic::Text::ja(t.received_on()),
        hint: civic::Text::default(),
        why: civic::Text::default(),
        when: None,
        optional: false,
    }
}

async fn draw(
    hall: &Hall,
    officer: &Staff<TypeIn>,
    pairs: &[(String, String)],
    errors: Errors,
) -> Result<Response, Stop> {
    let t = T::new(officer.lang());
    let reads = officer.reads().await?;
    let begun = drafts::unsent_of(hall, &reads, &owner(officer)).await?;
    drop(reads);
    let mut content = content(t, mine(&hall.library().shelf(), officer), pairs, errors)?;
    content.begun = begun.iter().map(|row| begun_line(hall, t.lang(), row)).collect();
    let erring = !content.errors.is_empty();
    let page = hall.desk_page(officer, content.title.clone()).await?.erring(erring);
    Ok(frame::draw(frame::status(erring), page, &content)?)
}

/// A draft begun before: where it goes on, its procedure, when it was saved.
fn begun_line(hall: &Hall, lang: Lang, row: &crate::cases::draft::Model) -> (String, String, String) {
    let shelf = hall.library().shelf();
    let name = shelf.procedure(&row.procedure).map(|procedure| procedure.name.get(lang).to_owned());
    let saved = say::date_time(lang, civic::Millis(row.updated_at));
    (format!("/desk/apply/{}", row.id), name.unwrap_or_default(), saved)
}

fn content(
    t: T,
    mine: Vec<(String, String)>,
    pairs: &[(String, String)],
    errors: Errors,
) -> Result<TypeInContent, Stop> {
    let chosen = |name: &str, value: &str| pairs.iter().any(|(known, given)| known == name && given == value);
    let maker = Maker { lang: t.lang(), prefix: "", pairs, errors: &errors, own: false, towns: "" };
    let Control::Date(date) = maker.of(&received(t)) else { return Err(Problem::Broken.into()) };
    let of_date = |field: &str| [names::YEAR, names::MONTH, names::DAY, names::ERA].contains(&field);
    let procedures = mine.into_iter().map(|(id, name)| {
        let is_chosen = chosen("procedure", &id);
        (id, name, is_chosen)
    });
    let channels = CHANNELS.into_iter().map(|channel| (channel, channel_word(t, channel), chosen("channel", channel)));
    let wrong = errors.list().iter().filter(|error| of_date(&error.field));
    Ok(TypeInContent {
        t,
        title: t.type_in_title().into_owned(),
        procedures: procedures.collect(),
        channels: channels.collect(),
        date,
        date_faults: wrong.map(|error| (error.field.clone(), error.message.clone())).collect(),
        consent: chosen("consent", "1"),
        begun: Vec::new(),
        errors,
    })
}
