//! From a question and what was typed to the inputs that are drawn. Everything it shows is handed in.

use civic::{Eras, Lang};
use procedure::form::names;
use procedure::model::{Choice, Field, Question};
use web::Errors;

use super::control::{Area, Control, DateInputs, DatePart, Files, Input, Opt, Options, Part};
use super::texts::T;
use super::town::value;

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

    /// The first is chosen where nothing is yet: what most people have.
    fn usual(&self, name: &'static str, options: Vec<(&str, String, String)>) -> Options {
        let mut options = self.radio(name, options);
        if !options.options.iter().any(|option| option.on)
            && !self.has_fault(name)
            && let Some(first) = options.options.first_mut()
        {
            first.on = true;
        }
        options
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
        let kind = self.usual("kind", kinds);
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
        let kind = self.usual("kind", kinds);
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
