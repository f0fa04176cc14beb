//! Faults of the form in words, each naming what to put right (ui.md §5).

use civic::Lang;
use procedure::form::{FaultCode, FieldFault, Part};
use web::say;

use super::texts::T;

/// `label` is what the input is called on the page.
pub fn word(lang: Lang, label: &str, fault: &FieldFault) -> String {
    let (t, w) = (T::new(lang), web::texts::T::new(lang));
    let text = match &fault.code {
        FaultCode::Empty => w.empty(label),
        FaultCode::ChooseOne => w.none_chosen(),
        FaultCode::NotAnOption => t.fault_not_an_option(),
        FaultCode::TooLong { max, now } => w.too_long(&max.to_string(), &now.to_string()),
        FaultCode::Character { char } => w.bad_character(&shown(*char)),
        FaultCode::NotKana { char } => t.fault_not_kana(&shown(*char), label),
        FaultCode::HolderKana { char } => t.fault_holder_kana(&shown(*char)),
        FaultCode::NotANumber | FaultCode::OutOfRange { min: None, max: None } => t.fault_not_a_number(label),
        FaultCode::NotWhole => t.fault_not_whole(label),
        FaultCode::OutOfRange { min: Some(min), max: Some(max) } => w.number_range(label, &number(*min), &number(*max)),
        FaultCode::OutOfRange { min: Some(min), max: None } => t.fault_at_least(label, &number(*min)),
        FaultCode::OutOfRange { min: None, max: Some(max) } => t.fault_at_most(label, &number(*max)),
        FaultCode::DatePart { part, min, max } => {
            w.number_range(&part_word(t, *part), &min.to_string(), &max.to_string())
        }
        FaultCode::DatePartMissing { part } => w.empty(&part_word(t, *part)),
        FaultCode::NotADate => t.fault_not_a_date(),
        FaultCode::NoSuchDay => t.fault_no_such_day(),
        FaultCode::OutsideEra { era, from, last } => {
            let from = say::full_date(t.lang(), *from);
            let last = last.map_or_else(String::new, |last| say::full_date(t.lang(), last));
            t.fault_outside_era(era, &from, &last)
        }
        FaultCode::BeforeGregorian => t.fault_before_gregorian(),
        FaultCode::TooEarly { earliest } => t.fault_too_early(&say::full_date(t.lang(), *earliest)),
        FaultCode::TooLate { latest } => t.fault_too_late(&say::full_date(t.lang(), *latest)),
        FaultCode::Postal => t.fault_postal(),
        FaultCode::Phone => t.fault_phone(),
        FaultCode::Email => t.fault_email(),
        FaultCode::AccountNumber => t.fault_account_number(),
        FaultCode::TooManyFiles { max } => w.too_many_files(i64::from(*max)),
        FaultCode::MyNumber => t.fault_my_number(),
    };
    text.into_owned()
}

fn number(n: i64) -> String {
    say::number(n)
}

fn part_word(t: T, part: Part) -> String {
    match part {
        Part::Year => t.year(),
        Part::Month => t.month(),
        Part::Day => t.day(),
    }
    .into_owned()
}

/// A sign nobody sees is named by its number.
fn shown(char: char) -> String {
    if char.is_control() || char.is_whitespace() { format!("U+{:04X}", u32::from(char)) } else { char.to_string() }
}
