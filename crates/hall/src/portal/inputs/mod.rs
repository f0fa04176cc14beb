//! The inputs of one question, ready to be drawn: for an application, for a correction, for an officer who types in. Names are those of
//! `procedure::form` behind a prefix, so that several questions can stand on one page; each input's id is its name, so that the error summary
//! can point at it. Refuses to read or store anything: what stands in the inputs is handed in.

pub mod fault;
pub(super) mod texts;

use std::str::FromStr;

use askama::Template;
use askama::filters::HtmlSafe;
use civic::postal::PostalCode;
use civic::{Eras, Lang};
use procedure::form::names;
use procedure::model::{Choice, Field, Question};
use web::{Errors, say};

use crate::city::City;

use texts::T;

/// What a question is answered with. Its template draws the inputs alone; the page says the question, the hint and what is wrong.
#[derive(Template)]
#[template(path = "portal/inputs/parts/control.html")]
pub enum Control {
    Options(Options),
    Line(Input),
    Area(Area),
    Parts(Vec<Part>),
    Date(DateInputs),
    Files(Files),
}

impl Control {
    /// One input, labelled by the question itself; otherwise a group of inputs, each with a label of its own.
    pub fn is_one(&self) -> bool {
        matches!(self, Self::Line(_) | Self::Area(_) | Self::Files(_))
    }

    /// Several labelled parts, each with its fault at its own place.
    pub fn is_parts(&self) -> bool {
        matches!(self, Self::Parts(_))
    }
}

/// Radio buttons or check boxes.
#[derive(Template)]
#[template(path = "portal/inputs/parts/options.html")]
pub struct Options {
    pub name: String,
    pub many: bool,
    pub options: Vec<Opt>,
}

pub struct Opt {
    pub id: String,
    pub value: String,
    pub label: String,
    pub hint: String,
    pub on: bool,
}

/// A line of text.
#[derive(Template)]
#[template(path = "portal/inputs/parts/input.html")]
pub struct Input {
    t: T,
    pub name: String,
    /// Empty where the page's title is the label.
    pub label: String,
    pub hint: String,
    pub value: String,
    pub fault: Option<String>,
    pub class: &'static str,
    pub mode: &'static str,
    pub autocomplete: &'static str,
    pub optional: bool,
    /// What stands behind: 円.
    pub unit: String,
    /// Where a script finds the town of what is typed here.
    pub towns: String,
    /// The id of the question's hint, where hint and fault of the question belong to this input.
    pub described: String,
}

#[derive(Template)]
#[template(path = "portal/inputs/parts/area.html")]
pub struct Area {
    pub name: String,
    pub value: String,
    pub described: String,
    pub faulty: bool,
}

#[derive(Template)]
#[template(path = "portal/inputs/parts/files.html")]
pub struct Files {
    pub name: String,
    pub described: String,
    pub faulty: bool,
}

/// One part of a name, an address, an account.
pub enum Part {
    Input(Input),
    /// A choice within: its label, its fault.
    Choice {
        label: String,
        fault: Option<String>,
        /// Before the fault, for those who hear the page.
        word: String,
        options: Options,
    },
    /// The button that fills in the town: its name and its words.
    Fill {
        name: String,
        label: String,
    },
    /// Parts few people need, folded away unless one is filled.
    More {
        title: String,
        open: bool,
        inputs: Vec<Input>,
    },
}

#[derive(Template)]
#[template(path = "portal/inputs/parts/date.html")]
pub struct DateInputs {
    t: T,
    /// What every name and id begins with.
    pub prefix: String,
    /// (value, label, chosen).
    pub eras: Vec<(String, String, bool)>,
    pub parts: Vec<DatePart>,
    /// 不詳 may be ticked; ticked.
    pub unknown: Option<bool>,
}

pub struct DatePart {
    pub name: String,
    pub label: String,
    pub value: String,
    pub class: &'static str,
    pub autocomplete: &'static str,
    pub faulty: bool,
}

impl HtmlSafe for Control {}
impl HtmlSafe for Files {}
impl HtmlSafe for Options {}
impl HtmlSafe for Input {}
impl HtmlSafe for Area {}
impl HtmlSafe for DateInputs {}

/// Draws what belongs to one question.
pub struct Maker<'m> {
    pub lang: Lang,
    /// Stands before every name and id; empty where the question has the page to itself.
    pub prefix: &'m str,
    /// What stands in the inputs, by names without the prefix.
    pub pairs: &'m [(String, String)],
    /// By ids, with the prefix.
    pub errors: &'m Errors,
    /// The answer is about the applicant, whose browser may know it.
    pub own: bool,
    /// Where a script asks for towns.
    pub towns: &'m str,
}

impl Maker<'_> {
    pub fn of(&self, question: &Question) -> Control {
        match &question.field {
            Field::YesNo => Control::Options(self.yes_no()),
            Field::Choice(options) => Control::Options(self.options(options, false)),
            Field::Choices(options) => Control::Options(self.options(options, true)),
            Field::Text { lines: false, .. } => Control::Line(self.line("w100", "text", "off", String::new())),
            Field::Text { lines: true, .. } => Control::Area(Area {
                name: self.id(names::VALUE),
                value: self.value(names::VALUE),
                described: self.id("hint"),
                faulty: self.has_fault(names::VALUE),
            }),
            Field::Number(_) => Control::Line(self.line("w9", "decimal", "off", String::new())),
            Field::Yen(_) => Control::Line(self.line("w13", "numeric", "off", self.t().yen_unit().into_owned())),
            Field::Phone => Control::Line(self.line("w13", "tel", self.auto("tel"), String::new())),
            Field::Email => Control::Line(self.line("w100", "email", self.auto("email"), String::new())),
            Field::Date(_) => Control::Date(self.date(false, question.key.ends_with("birthdate"))),
            Field::PartialDate => Control::Date(self.date(true, false)),
            Field::Name => Control::Parts(self.name()),
            Field::Address => Control::Parts(self.address()),
            Field::Bank => Control::Parts(self.bank()),
            Field::File { .. } => Control::Files(Files {
                name: self.id(names::VALUE),
                described: self.id("hint"),
                faulty: self.has_fault(names::VALUE),
            }),
        }
    }

    fn t(&self) -> T {
        T::new(self.lang)
    }

    fn id(&self, name: &str) -> String {
        format!("{}{name}", self.prefix)
    }

    fn value(&self, name: &str) -> String {
        value(self.pairs, name).to_owned()
    }

    fn has_fault(&self, name: &str) -> bool {
        self.errors.has(&self.id(name))
    }

    fn auto(&self, word: &'static str) -> &'static str {
        if self.own { word } else { "off" }
    }

    fn fault(&self, name: &str) -> Option<String> {
        self.errors.of(&self.id(name)).map(|error| error.message.clone())
    }

    fn line(&self, class: &'static str, mode: &'static str, autocomplete: &'static str, unit: String) -> Input {
        let mut input = self.input(names::VALUE, String::new(), class, autocomplete);
        input.mode = mode;
        input.unit = unit;
        input.described = self.id("hint");
        input
    }

    fn input(&self, name: &'static str, label: String, class: &'static str, autocomplete: &'static str) -> Input {
        Input {
            t: self.t(),
            name: self.id(name),
            label,
            hint: String::new(),
            value: self.value(name),
            fault: self.fault(name),
            class,
            mode: "text",
            autocomplete,
            optional: false,
            unit: String::new(),
            towns: String::new(),
            described: String::new(),
        }
    }

    fn chosen(&self, name: &str, option: &str) -> bool {
        self.pairs.iter().any(|(known, value)| known == name && value == option)
    }

    fn radio(&self, name: &'static str, options: Vec<(&str, String, String)>) -> Options {
        let option = |(at, (value, label, hint)): (usize, (&str, String, String))| Opt {
            // The first carries the name as its id: the summary points there.
            id: if at == 0 { self.id(name) } else { self.id(&format!("{name}-{value}")) },
            on: self.chosen(name, value),
            value: value.to_owned(),
            label,
            hint,
        };
        Options { name: self.id(name), many: false, options: options.into_iter().enumerate().map(option).collect() }
    }

    fn yes_no(&self) -> Options {
        let (yes, no) = (self.t().yes().into_owned(), self.t().no().into_owned());
        self.radio(names::VALUE, vec![(names::YES, yes, String::new()), (names::NO, no, String::new())])
    }

    fn options(&self, options: &[Choice], many: bool) -> Options {
        let lang = self.lang;
        let lines = options
            .iter()
            .map(|option| (option.value.as_str(), option.label.get(lang).to_owned(), option.hint.get(lang).to_owned()));
        Options { many, ..self.radio(names::VALUE, lines.collect()) }
    }

    fn date(&self, partial: bool, birth: bool) -> DateInputs {
        let (t, lang) = (self.t(), self.lang);
        let eras = Eras::default();
        let mut values: Vec<(String, String)> = eras
            .iter()
            .map(|era| (era.ja.to_string(), if lang == Lang::En { era.en.to_string() } else { era.ja.to_string() }))
            .collect();
        values.reverse();
        let western = (names::WESTERN.to_owned(), t.western().into_owned());
        if lang == Lang::En {
            values.insert(0, western);
        } else {
            values.push(western);
        }
        let eras =
            values.into_iter().map(|(value, label)| (value.clone(), label, self.chosen(names::ERA, &value))).collect();
        let own = |word: &'static str| if birth && self.own { word } else { "off" };
        let part = |name: &'static str, label: String, class, autocomplete| DatePart {
            name: self.id(name),
            label,
            value: self.value(name),
            class,
            autocomplete,
            faulty: self.has_fault(name),
        };
        let parts = vec![
            part(names::YEAR, t.year().into_owned(), "w4", own("bday-year")),
            part(names::MONTH, t.month().into_owned(), "w2", own("bday-month")),
            part(names::DAY, t.day().into_owned(), "w2", own("bday-day")),
        ];
        DateInputs {
            t,
            prefix: self.prefix.to_owned(),
            eras,
            parts,
            unknown: partial.then(|| self.chosen(names::UNKNOWN, "1")),
        }
    }

    fn choice(&self, label: String, options: Options) -> Part {
        Part::Choice { label, fault: self.fault("kind"), word: self.t().error_word().into_owned(), options }
    }

    fn name(&self) -> Vec<Part> {
        let t = self.t();
        let line = |name, label: String, auto| self.input(name, label, "w100", self.auto(auto));
        let mut more = vec![
            line("former", t.name_former().into_owned(), "off"),
            line("alias", t.name_alias().into_owned(), "off"),
            line("roman", t.name_roman().into_owned(), "off"),
        ];
        for input in &mut more {
            input.optional = true;
        }
        more[2].hint = t.name_roman_hint().into_owned();
        let open = more.iter().any(|input| !input.value.is_empty() || input.fault.is_some());
        vec![
            Part::Input(line("family", t.name_family().into_owned(), "family-name")),
            Part::Input(line("given", t.name_given().into_owned(), "given-name")),
            Part::Input(line("family_kana", t.name_family_kana().into_owned(), "off")),
            Part::Input(line("given_kana", t.name_given_kana().into_owned(), "off")),
            Part::More { title: t.name_more().into_owned(), open, inputs: more },
        ]
    }

    fn address(&self) -> Vec<Part> {
        let t = self.t();
        let kinds = vec![
            ("home", t.address_home().into_owned(), String::new()),
            ("facility", t.address_facility().into_owned(), String::new()),
            ("none", t.address_none().into_owned(), t.address_none_hint().into_owned()),
            ("abroad", t.address_abroad().into_owned(), String::new()),
        ];
        let mut kind = self.radio("kind", kinds);
        if !kind.options.iter().any(|option| option.on) && !self.has_fault("kind") {
            kind.options[0].on = true;
        }
        let line = |name, label: String, class, auto| self.input(name, label, class, self.auto(auto));
        let mut postal = line("postal", t.address_postal().into_owned(), "w9", "postal-code");
        postal.mode = "numeric";
        self.towns.clone_into(&mut postal.towns);
        let mut town = line("town", t.address_town().into_owned(), "w100", "address-level2");
        town.hint = t.address_town_hint().into_owned();
        let mut block = line("block", t.address_block().into_owned(), "w100", "off");
        block.hint = t.address_block_hint().into_owned();
        let mut building = line("building", t.address_building().into_owned(), "w100", "address-line2");
        building.hint = t.address_building_hint().into_owned();
        let mut country = line("country", t.address_country().into_owned(), "w100", "country-name");
        country.hint = t.address_country_hint().into_owned();
        vec![
            self.choice(t.address_kind().into_owned(), kind),
            Part::Input(postal),
            Part::Fill { name: self.id("fill"), label: t.address_fill().into_owned() },
            Part::Input(town),
            Part::Input(block),
            Part::Input(building),
            Part::Input(country),
        ]
    }

    fn bank(&self) -> Vec<Part> {
        let t = self.t();
        let line = |name, label: String, class| self.input(name, label, class, "off");
        let kinds = vec![
            ("普通", t.bank_ordinary().into_owned(), String::new()),
            ("当座", t.bank_current().into_owned(), String::new()),
        ];
        let mut kind = self.radio("kind", kinds);
        if !kind.options.iter().any(|option| option.on) && !self.has_fault("kind") {
            kind.options[0].on = true;
        }
        let mut number = line("number", t.bank_number().into_owned(), "w9");
        number.mode = "numeric";
        number.hint = t.bank_number_hint().into_owned();
        let mut holder = line("holder", t.bank_holder().into_owned(), "w100");
        holder.hint = t.bank_holder_hint().into_owned();
        vec![
            Part::Input(line("bank", t.bank_name().into_owned(), "w100")),
            Part::Input(line("branch", t.bank_branch().into_owned(), "w100")),
            self.choice(t.bank_kind().into_owned(), kind),
            Part::Input(number),
            Part::Input(holder),
        ]
    }
}

/// What an input is called in its error: the part's own label, or the question.
pub fn label_of(lang: Lang, question: &Question, input: &str) -> String {
    let t = T::new(lang);
    let part = match (&question.field, input) {
        (Field::Name, "family") => t.name_family(),
        (Field::Name, "given") => t.name_given(),
        (Field::Name, "family_kana") => t.name_family_kana(),
        (Field::Name, "given_kana") => t.name_given_kana(),
        (Field::Name, "former") => t.name_former(),
        (Field::Name, "alias") => t.name_alias(),
        (Field::Name, "roman") => t.name_roman(),
        (Field::Address, "kind") => t.address_kind(),
        (Field::Address, "postal") => t.address_postal(),
        (Field::Address, "town") => t.address_town(),
        (Field::Address, "block") => t.address_block(),
        (Field::Address, "building") => t.address_building(),
        (Field::Address, "country") => t.address_country(),
        (Field::Bank, "bank") => t.bank_name(),
        (Field::Bank, "branch") => t.bank_branch(),
        (Field::Bank, "kind") => t.bank_kind(),
        (Field::Bank, "number") => t.bank_number(),
        (Field::Bank, "holder") => t.bank_holder(),
        _ => return question.ask.get(lang).to_owned(),
    };
    part.into_owned()
}

/// The question's own hint, or the one its kind of answer has.
pub fn hint(lang: Lang, question: &Question) -> String {
    let (t, own) = (T::new(lang), question.hint.get(lang));
    match &question.field {
        _ if !own.is_empty() => own.to_owned(),
        Field::Date(_) | Field::PartialDate => t.date_hint().into_owned(),
        Field::Name => t.name_hint().into_owned(),
        Field::Choices(_) => t.choices_hint().into_owned(),
        Field::Phone => t.phone_hint().into_owned(),
        Field::File { max } => t.file_hint(i64::from(*max), &say::bytes(crate::papers::EACH)).into_owned(),
        _ => String::new(),
    }
}

/// The first value of a name among refilled pairs.
pub fn value<'p>(pairs: &'p [(String, String)], name: &str) -> &'p str {
    pairs.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
}

/// City, ward and town of a postal code, as an address begins; nothing when the city's table has none.
pub fn town_of(city: &City, postal: &str) -> Option<String> {
    let code = PostalCode::from_str(postal).ok()?;
    let town = city.towns.iter().find(|town| PostalCode::from_str(&town.postal) == Ok(code))?;
    let ward =
        city.wards.iter().find(|ward| ward.id == town.ward).map(|ward| ward.name.ja.as_str()).unwrap_or_default();
    Some(format!("{}{ward}{}", city.name.ja, town.town))
}

/// The pairs with the town of their postal code, where the table knows it: what the button without script does.
pub fn filled(city: &City, mut pairs: Vec<(String, String)>) -> Vec<(String, String)> {
    if let Some(town) = town_of(city, value(&pairs, "postal")) {
        pairs.retain(|(name, _)| name != "town");
        pairs.push(("town".to_owned(), town));
    }
    pairs
}
