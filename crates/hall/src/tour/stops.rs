//! The stops: what each says, as whom an officer's page is opened, and where it leads. Where the records hold what the stop is about, to that very
//! page; else to the page on which such a thing begins.

use std::borrow::Cow;

use store::Reads;
use web::{Link, Problem};

use super::found::{corrected, large_print, taken_over};
use super::peak;
use super::texts::T;
use crate::Hall;
use crate::reform;

pub const COUNT: usize = 8;

/// The scenario that books, and the one with shorter hours.
const BOOKING: &str = "booking";
const HOURS: &str = "hours";

pub struct Stop {
    pub nth: usize,
    pub title: String,
    pub body: String,
    /// About what was found; empty where the page is the one such things begin on.
    pub note: Cow<'static, str>,
    /// The account; nothing for a citizen's page.
    pub login: &'static str,
    pub href: String,
    pub beside: Vec<Link>,
}

/// Where a stop leads.
struct Way {
    login: &'static str,
    note: Cow<'static, str>,
    href: String,
    beside: Vec<Link>,
}

impl Way {
    fn new(login: &'static str, href: impl Into<String>) -> Self {
        Self { login, note: Cow::default(), href: href.into(), beside: Vec::new() }
    }
}

/// Title and body, as they also stand in the list.
pub fn words(t: T, nth: usize) -> Option<(String, String)> {
    let (title, body) = match nth {
        1 => (t.figures_title(), t.figures_body()),
        2 => (t.moving_title(), t.moving_body()),
        3 => (t.home_title(), t.home_body()),
        4 => (t.phone_title(), t.phone_body()),
        5 => (t.crowd_title(), t.crowd_body()),
        6 => (t.reform_title(), t.reform_body()),
        7 => (t.ward_title(), t.ward_body()),
        8 => (t.rule_title(), t.rule_body()),
        _ => return None,
    };
    Some((title.into_owned(), body.into_owned()))
}

pub async fn stop(hall: &Hall, reads: &Reads, t: T, nth: usize) -> Result<Stop, Problem> {
    let (title, body) = words(t, nth).ok_or(Problem::NotFound)?;
    let way = match nth {
        1 => Way::new("", "/figures"),
        2 => Way::new("", "/search?q=引っ越し"),
        3 => home(reads, t).await?,
        4 => phone(hall, reads, t).await?,
        5 => crowd(reads, t).await?,
        6 => hours(reads, t).await?,
        7 => Way::new("tanaka", "/desk/schedules"),
        _ => Way::new("tanaka", "/desk/procedures/of/child-allowance"),
    };
    let Way { login, note, href, beside } = way;
    Ok(Stop { nth, title, body, note, login, href, beside })
}

/// One field flagged and sent again, and the decision with its 教示.
async fn home(reads: &Reads, t: T) -> Result<Way, Problem> {
    let today = Link::new(t.home_today(), "/desk");
    let Some(case) = corrected(reads, "child-allowance").await? else { return Ok(Way::new("sato", "/desk")) };
    let letter = Link::new(t.home_letter(), case.letter_href());
    let again = Link::new(t.home_again(), "/desk/walks");
    let taken = taken_over(reads).await?.map(|case| Link::new(t.home_taken("noda"), format!("/desk/case/{case}")));
    let beside = [letter, today].into_iter().chain(taken).chain([again]).collect();
    Ok(Way { note: t.home_found(), beside, ..Way::new("sato", case.href()) })
}

/// What was typed in for somebody, and the letter in 16 pt.
async fn phone(hall: &Hall, reads: &Reads, t: T) -> Result<Way, Problem> {
    let Some(found) = large_print(reads, "care-need").await? else { return Ok(Way::new("oka", "/desk/type-in")) };
    let mut beside = vec![Link::new(t.phone_type_in(), "/desk/type-in"), Link::new(t.phone_case(), found.href())];
    if hall.press().is_some() {
        beside.push(Link::new(t.phone_pdf(), format!("{}/pdf", found.letter_href())));
    }
    Ok(Way { note: t.phone_found(), beside, ..Way::new("oka", found.letter_href()) })
}

/// 28 March without and with bookings; and what the twin answered for a counter where few and where many book.
async fn crowd(reads: &Reads, t: T) -> Result<Way, Problem> {
    let tried = reform::newest(reads, BOOKING, false).await?;
    let tried = tried.map_or_else(|| format!("#try-{BOOKING}"), |id| format!("/{id}"));
    let tried = Link::new(t.crowd_tried("sato"), format!("/desk/reform/proposals{tried}"));
    Ok(Way { beside: vec![tried, Link::new(t.crowd_now(), "/crowd")], ..Way::new("", peak::HERE) })
}

/// Shorter hours to be tried, and what came of an earlier promise.
async fn hours(reads: &Reads, t: T) -> Result<Way, Problem> {
    let kept = reform::newest(reads, HOURS, true).await?;
    let kept = kept.map(|id| Link::new(t.reform_kept(), format!("/desk/reform/proposals/{id}")));
    let beside = kept.into_iter().collect();
    Ok(Way { beside, ..Way::new("sato", format!("/desk/reform/proposals#try-{HOURS}")) })
}
