//! The inputs of one flagged field, several of which stand on one page: every name and id begins with the field's own prefix.

use askama::Template;
use askama::filters::HtmlSafe;
use civic::{Eras, Lang};
use procedure::form::{
    ADDRESS_KINDS, ADDRESS_PARTS, BANK_PARTS, FaultCode, FieldFault, Fields, NAME_PARTS, Part, names,
};
use procedure::model::{Choice, Field, Question};
use web::say;

use super::texts::T;

/// A line, an area, a choice or a file.
pub struct Input {
    pub id: String,
    pub label: String,
    pub value: String,
    /// (value, label, chosen), for radio buttons, check boxes and lists.
    pub options: Vec<(String, String, bool)>,
    pub shape: Shape,
    pub fault: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    Line,
    Digits,
    Area,
    Radio,
    Boxes,
    List,
    File,
}

/// The inputs of one question.
#[derive(Template)]
#[template(path = "portal/file/input.html")]
pub struct Inputs {
    pub is_date: bool,
    pub inputs: Vec<Input>,
}

impl HtmlSafe for Inputs {}

/// The pairs of one prefix, as `procedure::form` reads them.
pub struct Prefixed<'f> {
    pub fields: &'f web::Fields,
    pub prefix: &'f str,
}

impl Fields for Prefixed<'_> {
    fn all(&self, name: &str) -> Vec<&str> {
        self.fields.all(&format!("{}.{name}", self.prefix))
    }
}

/// Draws a question with what stands in it and what is wrong with it.
pub struct Maker<'m> {
    pub t: T,
    pub prefix: &'m str,
    pub pairs: &'m dyn Fields,
    pub faults: &'m [FieldFault],
}

impl Maker<'_> {
    pub fn of(&self, question: &Question) -> Inputs {
        let (t, title) = (self.t, question.ask.get(self.t.lang()));
        let one = |shape, options| vec![self.input(names::VALUE, title.to_owned(), shape, options)];
        let inputs = match &question.field {
            Field::YesNo => one(
                Shape::Radio,
                vec![(names::YES.into(), t.yes().into(), false), (names::NO.into(), t.no().into(), false)],
            ),
            Field::Choice(options) => one(Shape::Radio, self.options(options)),
            Field::Choices(options) => one(Shape::Boxes, self.options(options)),
            Field::Text { lines: true, .. } => one(Shape::Area, Vec::new()),
            Field::Text { .. } | Field::Email => one(Shape::Line, Vec::new()),
            Field::Number(_) | Field::Yen(_) | Field::Phone => one(Shape::Digits, Vec::new()),
            Field::Date(_) | Field::PartialDate => self.date(matches!(question.field, Field::PartialDate)),
            Field::Name => NAME_PARTS.iter().map(|part| self.part(part, Shape::Line)).collect(),
            Field::Address => ADDRESS_PARTS.iter().map(|part| self.part(part, Shape::Line)).collect(),
            Field::Bank => BANK_PARTS
                .iter()
                .map(|part| self.part(part, if *part == "number" { Shape::Digits } else { Shape::Line }))
                .collect(),
            Field::File { .. } => one(Shape::File, Vec::new()),
        };
        Inputs { is_date: matches!(question.field, Field::Date(_) | Field::PartialDate), inputs }
    }

    fn options(&self, options: &[Choice]) -> Vec<(String, String, bool)> {
        options.iter().map(|option| (option.value.clone(), option.label.get(self.t.lang()).to_owned(), false)).collect()
    }

    fn part(&self, name: &'static str, shape: Shape) -> Input {
        let t = self.t;
        if name == "kind" {
            let bank = !self.pairs.all("bank").is_empty() || !self.pairs.all("holder").is_empty();
            let words: Vec<(String, String, bool)> = if bank {
                vec![("普通".into(), t.bank_ordinary().into(), false), ("当座".into(), t.bank_current().into(), false)]
            } else {
                ADDRESS_KINDS.iter().map(|kind| ((*kind).to_owned(), address_kind(t, kind), false)).collect()
            };
            return self.input(
                name,
                if bank { t.bank_kind() } else { t.address_kind() }.into_owned(),
                Shape::Radio,
                words,
            );
        }
        self.input(name, part_label(t, name), shape, Vec::new())
    }

    fn date(&self, partial: bool) -> Vec<Input> {
        let (t, eras) = (self.t, Eras::default());
        let mut known: Vec<(String, String, bool)> = eras
            .iter()
            .map(|era| {
                (era.ja.to_string(), if t.lang() == Lang::En { era.en.to_string() } else { era.ja.to_string() }, false)
            })
            .collect();
        known.reverse();
        known.push((names::WESTERN.to_owned(), t.western().into_owned(), false));
        let mut inputs = vec![
            self.input(names::ERA, t.era().into_owned(), Shape::List, known),
            self.input(names::YEAR, t.year().into_owned(), Shape::Digits, Vec::new()),
            self.input(names::MONTH, t.month().into_owned(), Shape::Digits, Vec::new()),
            self.input(names::DAY, t.day().into_owned(), Shape::Digits, Vec::new()),
        ];
        if partial {
            inputs.push(self.input(
                names::UNKNOWN,
                String::new(),
                Shape::Boxes,
                vec![("1".into(), t.unknown().into_owned(), false)],
            ));
        }
        inputs
    }

    fn input(&self, name: &'static str, label: String, shape: Shape, options: Vec<(String, String, bool)>) -> Input {
        let given = self.pairs.all(name);
        let options = options
            .into_iter()
            .map(|(value, label, _)| (value.clone(), label, given.contains(&value.as_str())))
            .collect();
        let wrong = self.faults.iter().find(|fault| fault.field == name);
        Input {
            id: format!("{}.{name}", self.prefix),
            fault: wrong.map(|wrong| fault(self.t, &label, &wrong.code)),
            value: given.first().copied().unwrap_or_default().to_owned(),
            label,
            options,
            shape,
        }
    }
}

fn address_kind(t: T, kind: &str) -> String {
    match kind {
        "home" => t.address_home(),
        "facility" => t.address_facility(),
        "none" => t.address_none(),
        _ => t.address_abroad(),
    }
    .into_owned()
}

fn part_label(t: T, name: &str) -> String {
    match name {
        "family" => t.name_family(),
        "given" => t.name_given(),
        "family_kana" => t.name_family_kana(),
        "given_kana" => t.name_given_kana(),
        "former" => t.name_former(),
        "alias" => t.name_alias(),
        "roman" => t.name_roman(),
        "postal" => t.address_postal(),
        "town" => t.address_town(),
        "block" => t.address_block(),
        "building" => t.address_building(),
        "country" => t.address_country(),
        "bank" => t.bank_bank(),
        "branch" => t.bank_branch(),
        "number" => t.bank_number(),
        "holder" => t.bank_holder(),
        _ => return name.to_owned(),
    }
    .into_owned()
}

/// A fault in the reader's words (ui.md §5).
pub fn fault(t: T, label: &str, code: &FaultCode) -> String {
    let w = web::texts::T::new(t.lang());
    match code {
        FaultCode::Empty => w.empty(label),
        FaultCode::ChooseOne | FaultCode::NotAnOption => w.none_chosen(),
        FaultCode::TooLong { max, now } => w.too_long(&max.to_string(), &now.to_string()),
        FaultCode::Character { char } | FaultCode::NotKana { char } | FaultCode::HolderKana { char } => {
            w.bad_character(&char.to_string())
        }
        FaultCode::DatePart { part, min, max } => {
            w.number_range(&date_part(t, *part), &min.to_string(), &max.to_string())
        }
        FaultCode::DatePartMissing { part } => w.empty(&date_part(t, *part)),
        FaultCode::OutOfRange { min: Some(min), max: Some(max) } => {
            w.number_range(label, &min.to_string(), &max.to_string())
        }
        FaultCode::NotANumber | FaultCode::NotWhole | FaultCode::OutOfRange { .. } => t.fault_number(label),
        FaultCode::TooEarly { earliest } => t.fault_early(&say::full_date(t.lang(), *earliest)),
        FaultCode::TooLate { latest } => t.fault_late(&say::full_date(t.lang(), *latest)),
        FaultCode::NotADate | FaultCode::NoSuchDay | FaultCode::OutsideEra { .. } | FaultCode::BeforeGregorian => {
            t.fault_date()
        }
        FaultCode::Postal => t.fault_postal(),
        FaultCode::Phone => t.fault_phone(),
        FaultCode::Email => t.fault_email(),
        FaultCode::AccountNumber => t.fault_account(),
        FaultCode::TooManyFiles { max } => w.too_many_files(i64::from(*max)),
        FaultCode::MyNumber => t.fault_my_number(),
    }
    .into_owned()
}

fn date_part(t: T, part: Part) -> String {
    match part {
        Part::Year => t.year(),
        Part::Month => t.month(),
        Part::Day => t.day(),
    }
    .into_owned()
}
