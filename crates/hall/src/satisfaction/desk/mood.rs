//! The week's question, as one line on the page an officer begins the day with: five faces, or not this week. Whoever was asked is left in peace
//! until the next week.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use web::{BadInput, Fields, Permission, Problem, Staff, see_other};

use super::texts::T;
use crate::Hall;
use crate::people::SignedIn;
use crate::satisfaction::officers;
use crate::satisfaction::rules::Face;

struct Choice {
    value: &'static str,
    word: String,
    mouth: &'static str,
}

/// The question, as part of a page.
#[derive(Template)]
#[template(path = "satisfaction/desk/mood.html")]
pub struct Mood {
    t: T,
    choices: Vec<Choice>,
}

impl askama::filters::HtmlSafe for Mood {}

/// Nothing for who was asked this week.
pub async fn ask<P: Permission>(hall: &Hall, staff: &Staff<P>) -> Result<Option<Mood>, Problem> {
    let t = T::new(staff.lang());
    let asked = officers::asked(hall, &staff.reads().await?, staff.account(), staff.today()).await?;
    let choices = || Face::ALL.into_iter().map(|face| choice(t, face)).collect();
    Ok((!asked).then(|| Mood { t, choices: choices() }))
}

/// Answered before or just now: the page goes on either way, and does not tell which.
pub async fn post(staff: Staff<SignedIn>, State(hall): State<Hall>, sent: Fields) -> Result<Response, Problem> {
    let face = match sent.get("face") {
        "none" => None,
        word => Some(Face::read(word).ok_or(Problem::BadInput(BadInput::Shape))?),
    };
    officers::answer(&hall, &staff, face).await?;
    Ok(see_other("/desk"))
}

fn choice(t: T, face: Face) -> Choice {
    let word = match face {
        Face::Best => t.mood_best(),
        Face::Good => t.mood_good(),
        Face::Middle => t.mood_middle(),
        Face::Bad => t.mood_bad(),
        Face::Worst => t.mood_worst(),
    };
    Choice { value: face.word(), word: word.into_owned(), mouth: face.mouth() }
}
