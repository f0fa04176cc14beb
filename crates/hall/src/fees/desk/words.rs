//! Words for what rows keep as keys, and for what was refused.

use civic::Lang;
use web::parts::{Tag, TagKind};
use web::{Fields, KindFields, say};

use super::texts::T;
use crate::Hall;
use crate::fees::rules::{Kind, Refused, Standing, Unclosed, Way};
use crate::fees::{Not, sheet::Sheet};

/// Characters of a reason at most.
const LONGEST: usize = 2_000;

pub fn way(t: T, way: Way) -> String {
    match way {
        Way::Cash => t.way_cash(),
        Way::Cashless => t.way_cashless(),
        Way::Transfer => t.way_transfer(),
    }
    .into_owned()
}

/// As a row keeps it; nothing for an exemption.
pub fn way_of(t: T, word: Option<&str>) -> String {
    word.and_then(Way::of).map(|known| way(t, known)).unwrap_or_default()
}

pub fn kind(t: T, word: &str) -> String {
    match Kind::of(word) {
        Some(Kind::Paid) => t.kind_paid(),
        Some(Kind::Over) => t.kind_over(),
        Some(Kind::Exempt) => t.kind_exempt(),
        Some(Kind::Refund) => t.kind_refund(),
        Some(Kind::Counter) => t.kind_counter(),
        None => return word.to_owned(),
    }
    .into_owned()
}

pub fn standing(t: T, standing: Standing) -> Tag {
    let yen = |yen| say::yen(t.lang(), yen);
    match standing {
        Standing::Due => Tag::new(TagKind::Care, t.standing_due()),
        Standing::Exempt => Tag::new(TagKind::Ok, t.standing_exempt()),
        Standing::Paid(by) => Tag::new(TagKind::Ok, t.standing_paid(&way(t, by))),
        Standing::Over(over) => Tag::new(TagKind::Care, t.standing_over(&yen(over))),
        Standing::RefundWaits(asked) => Tag::new(TagKind::Care, t.standing_waits(&yen(asked))),
        Standing::Refunded => Tag::new(TagKind::Plain, t.standing_refunded()),
    }
}

pub fn sheet_state(t: T, state: &str) -> Tag {
    match state {
        "open" => Tag::new(TagKind::Go, t.sheet_state_open()),
        "counted" => Tag::new(TagKind::Care, t.sheet_state_counted()),
        "closed" => Tag::new(TagKind::Ok, t.sheet_state_closed()),
        _ => Tag::new(TagKind::Plain, t.sheet_state_none()),
    }
}

/// The field a refusal belongs to, and its words.
pub fn not(t: T, not: &Not) -> (&'static str, String) {
    match not {
        Not::Fee(why) => refused(t, *why),
        Not::Closed => ("deed", t.fault_closed().into()),
        Not::Case => ("deed", t.fault_case().into()),
        Not::Stale | Not::Problem(_) => ("deed", t.fault_stale().into()),
    }
}

fn refused(t: T, why: Refused) -> (&'static str, String) {
    let yen = |yen| say::yen(t.lang(), yen);
    match why {
        Refused::NotDue => ("deed", t.fault_settled().into()),
        Refused::Part { due } => ("yen", t.fault_part(&yen(due)).into()),
        Refused::TooMuch { due } => ("yen", t.fault_too_much(&yen(due)).into()),
        Refused::Unknown => ("deed", t.fault_unknown().into()),
        Refused::NothingPaid => ("deed", t.fault_nothing_paid().into()),
        Refused::MoreThanPaid { most } => ("refund", t.fault_more(&yen(most)).into()),
        Refused::StillWaits => ("deed", t.fault_still_waits().into()),
        Refused::NothingWaits => ("deed", t.fault_nothing_waits().into()),
        Refused::SamePerson => ("deed", t.fault_same_person().into()),
        Refused::SameWay => ("other", t.fault_same_way().into()),
    }
}

pub fn unclosed(t: T, why: Unclosed) -> (&'static str, String) {
    match why {
        Unclosed::Unexplained(yen) => ("explanation", t.fault_unexplained(&say::yen(t.lang(), yen)).into()),
        Unclosed::SamePerson => ("deed", t.fault_closer().into()),
        Unclosed::Moved => ("deed", t.fault_moved().into()),
    }
}

/// An amount as typed; the fault goes to its field.
pub fn yen(t: T, sent: &mut KindFields, name: &str) -> Option<i64> {
    let typed = sent.fields.get(name).parse::<civic::yen::Yen>().ok().filter(|yen| (0..1_000_000_000).contains(&yen.0));
    if typed.is_none() {
        sent.errors.add(name, t.fault_yen());
    }
    typed.map(|yen| yen.0)
}

/// A reason that must be there.
pub fn reason(t: T, sent: &mut KindFields, name: &str) -> Option<String> {
    let text = perhaps(t, sent, name)?;
    if text.is_empty() {
        sent.errors.add(name, t.fault_reason());
        return None;
    }
    Some(text)
}

/// A text that may be empty.
pub fn perhaps(t: T, sent: &mut KindFields, name: &str) -> Option<String> {
    let text = sent.fields.text(name).unwrap_or_default().to_owned();
    if text.chars().count() > LONGEST {
        sent.errors.add(name, t.fault_long());
        return None;
    }
    Some(text)
}

/// One of the ways of payment; the fault goes to its field.
pub fn chosen_way(t: T, sent: &mut KindFields, name: &str) -> Option<Way> {
    let way = Way::of(sent.fields.get(name));
    if way.is_none() {
        sent.errors.add(name, t.fault_way());
    }
    way
}

/// As typed, or this.
pub fn typed(fields: &Fields, name: &str, else_: impl std::fmt::Display) -> String {
    if fields.has(name) { fields.get(name).to_owned() } else { else_.to_string() }
}

pub fn section(hall: &Hall, lang: Lang, section: &str) -> String {
    hall.city().units.iter().find(|unit| unit.id == section).map_or(section, |unit| unit.name.get(lang)).to_owned()
}

pub fn sheet_href(sheet: &Sheet) -> String {
    format!("/desk/sheets/{}/{}", sheet.section, sheet.day)
}
