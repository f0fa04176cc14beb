//! The case this browser may see, as its citizen may see it now.
//!
//! An officer's act that can still be undone is not shown: until then the case stands as before. A browser that was shown a code
//! which has been issued anew since holds nothing.

use civic::Millis;
use engine::{By, Case, Event};
use jiff::civil::Date;
use sea_orm::ColumnTrait;
use uuid::Uuid;
use web::guard::{Action, Decision, May};
use web::{Citizen, Problem};

use super::rules::{self, Notice};
use crate::Hall;
use crate::cases::letter;
use crate::cases::{self, CaseFile};
use crate::{mypage, papers};

/// Reading one's own case.
pub enum Own {}

impl Action for Own {
    const NAME: &'static str = "case.own";
}

/// The case, when this browser holds its key; not found otherwise.
pub async fn own(hall: &Hall, citizen: &Citizen, case: Uuid) -> Result<May<Own, CaseFile>, Problem> {
    let reads = citizen.reads().await?;
    // A case that is hidden from this browser costs as much work as none.
    let known = cases::glance(&reads, cases::case_file::Column::Id.eq(case)).await?;
    let on_page = mypage::holds(&reads, citizen.account(), case, known.as_ref().map(cases::Glance::code)).await?;
    let held = known.filter(|known| on_page || citizen.holds(known.id, known.code()));
    let file = match held {
        Some(_) => cases::read(hall, &reads, case).await?,
        None => None,
    };
    May::decide(file, |_| Decision::Visible("holds-the-key"))
}

/// Whether this browser may act on the case it may see: a proxy whose 委任状 has run out, or was not accepted, may not; the applicant may.
pub async fn may_act(citizen: &Citizen, case: Uuid) -> Result<bool, Problem> {
    let reads = citizen.reads().await?;
    let standing = mypage::standing_for(&reads, citizen.account(), case, citizen.today()).await?;
    Ok(standing.is_none_or(|(_, standing)| standing.acts()))
}

/// Whether this browser may read what the office answers: a messenger and who only files may not.
pub async fn may_read_notice(citizen: &Citizen, case: Uuid) -> Result<bool, Problem> {
    let reads = citizen.reads().await?;
    let standing = mypage::standing_for(&reads, citizen.account(), case, citizen.today()).await?;
    Ok(standing.is_none_or(|(kind, standing)| kind.receives() && standing.acts()))
}

/// The shape before an act of an officer that may still be undone, else the shape as it is.
pub fn seen(shape: &Case, now: Millis) -> &Case {
    match &shape.last {
        Some(last) if last.until > now && last.by != By::Citizen => &last.before,
        _ => shape,
    }
}

/// The events behind what is seen.
pub async fn journal(citizen: &Citizen, file: &CaseFile, shape: &Case) -> Result<Vec<Event>, Problem> {
    let events = citizen.events(cases::stream(file.row.id)).await?;
    let read = events
        .into_iter()
        .filter_map(|event| Some((u64::try_from(event.seq).ok()?, serde_json::from_value(event.body).ok()?)));
    Ok(rules::holding(read.collect(), shape.version))
}

/// Letters the citizen may know of, oldest first.
pub fn letters(file: &CaseFile, now: Millis) -> Vec<&letter::Model> {
    file.letters.iter().filter(|letter| papers::visible(letter, now)).collect()
}

/// What a letter is about, without telling what it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    Receipt,
    Correction,
    Extended,
    Result,
    /// A decision that takes the place of an earlier one, or takes it back.
    NewDecision,
}

impl About {
    /// Whether it tells what was decided.
    pub fn decides(self) -> bool {
        matches!(self, Self::Result | Self::NewDecision)
    }
}

pub fn about(file: &CaseFile, letter: &letter::Model) -> About {
    let named = file.procedure.letters.iter().find(|(_, known)| known.text == letter.kind);
    match named.map(|(act, _)| act.as_str()) {
        Some("receipt") => About::Receipt,
        Some("correction") => About::Correction,
        Some("extended") => About::Extended,
        _ if letter.decision.is_some_and(|number| number > 1) => About::NewDecision,
        _ => About::Result,
    }
}

/// What became of the newest letter that says a result.
pub fn notice(file: &CaseFile, now: Millis) -> Notice {
    let all = letters(file, now);
    let Some(letter) = all.into_iter().rfind(|letter| about(file, letter).decides()) else {
        return Notice::None;
    };
    if letter.way == "electronic" {
        return if letter.read_at.is_some() { Notice::Read(letter.id) } else { Notice::Waiting(letter.id) };
    }
    if letter.state == "returned" {
        return Notice::CameBack;
    }
    match letter.posted_on.as_deref() {
        Some(day) => Notice::Posted(day.parse::<Date>().ok()),
        None => Notice::ByPost,
    }
}

/// The section that has the case, and its phone.
pub struct Section {
    pub name: String,
    pub phone: String,
    pub hours: String,
}

pub fn section(hall: &Hall, shape: &Case, lang: civic::Lang) -> Section {
    let city = hall.city();
    let unit = city.units.iter().find(|unit| unit.id == shape.section);
    Section {
        name: unit.map_or_else(|| shape.section.clone(), |unit| unit.name.get(lang).to_owned()),
        phone: unit.and_then(|unit| unit.phone.clone()).unwrap_or_else(|| city.phone.clone()),
        hours: city.hours.get(lang).to_owned(),
    }
}
