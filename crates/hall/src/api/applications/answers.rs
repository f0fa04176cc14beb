//! Answers as a program sends them, read by the very code that reads a page: each value is put into the inputs of its question and parsed
//! from there. All that is wrong is told at once, each by its pointer.

use civic::Lang;
use jiff::civil::Date;
use procedure::Procedure;
use procedure::answers::{Answers, FieldPath};
use procedure::form::{
    ADDRESS_PARTS, BANK_PARTS, FaultCode, FieldFault, Journey, NAME_PARTS, PageKind, names, parse_page, to_fields,
};
use procedure::model::{Field, Group, Item, Question};
use serde_json::{Map, Value};

use crate::api::answer::{Fault, step};
use crate::api::texts::T;
use crate::portal::{fault_word, label_of};

/// More faults than anybody reads at once.
const MOST: usize = 100;

/// The answers, or everything that is wrong with them.
pub fn read(procedure: &Procedure, given: &Map<String, Value>, today: Date, lang: Lang) -> Result<Answers, Vec<Fault>> {
    let mut reading =
        Reading { procedure, today, lang, answers: Answers::default(), faults: Vec::new(), given: Vec::new() };
    reading.items(given);
    let clean = reading.faults.is_empty();
    reading.missing();
    if clean {
        reading.not_asked();
    }
    reading.faults.truncate(MOST);
    if reading.faults.is_empty() { Ok(reading.answers) } else { Err(reading.faults) }
}

struct Reading<'p> {
    procedure: &'p Procedure,
    today: Date,
    lang: Lang,
    answers: Answers,
    faults: Vec<Fault>,
    /// What was sent, right or wrong, and where it stood.
    given: Vec<(FieldPath, String)>,
}

impl Reading<'_> {
    fn items(&mut self, given: &Map<String, Value>) {
        let procedure = self.procedure;
        for item in &procedure.items {
            match item {
                Item::Question(question) => {
                    if let Some(value) = given.get(&question.key) {
                        let pointer = format!("/answers{}", step(&question.key));
                        self.value(question, &FieldPath::single(&question.key), &pointer, value);
                    }
                }
                Item::Group(group) => self.group(group, given.get(&group.key)),
            }
        }
        let known = |key: &String| {
            procedure.items.iter().any(|item| match item {
                Item::Question(question) => question.key == *key,
                Item::Group(group) => group.key == *key,
            })
        };
        for key in given.keys().filter(|key| !known(key)) {
            self.unknown(format!("/answers{}", step(key)));
        }
    }

    fn t(&self) -> T {
        T::new(self.lang)
    }

    fn unknown(&mut self, pointer: String) {
        let detail = self.t().fault_unknown();
        self.faults.push(Fault::new(pointer, "unknown", detail));
    }

    fn wrong_kind(&mut self, pointer: &str) {
        let detail = self.t().fault_kind();
        self.faults.push(Fault::new(pointer, "kind", detail));
    }

    /// No rows sent is no rows: nobody goes on from a list of them here.
    fn group(&mut self, group: &Group, given: Option<&Value>) {
        let base = format!("/answers{}", step(&group.key));
        let none = Vec::new();
        let rows = match given {
            None => &none,
            Some(Value::Array(rows)) => rows,
            Some(_) => return self.wrong_kind(&base),
        };
        for (at, row) in rows.iter().enumerate() {
            let pointer = format!("{base}/{at}");
            let Value::Object(row) = row else {
                self.wrong_kind(&pointer);
                continue;
            };
            let Ok(id) = self.answers.add_row(&group.key) else {
                self.count(group, &base);
                return;
            };
            for question in &group.of {
                if let Some(value) = row.get(&question.key) {
                    let path = FieldPath::in_row(&group.key, &id, &question.key);
                    self.value(question, &path, &format!("{pointer}{}", step(&question.key)), value);
                }
            }
            for key in row.keys().filter(|key| !group.of.iter().any(|question| question.key == **key)) {
                self.unknown(format!("{pointer}{}", step(key)));
            }
        }
        self.answers.close_group(&group.key);
    }

    fn count(&mut self, group: &Group, pointer: &str) {
        let detail = self.t().fault_rows(&group.min.to_string(), &group.max.to_string());
        self.faults.push(Fault::new(pointer, "rows", detail));
    }

    fn value(&mut self, question: &Question, path: &FieldPath, pointer: &str, value: &Value) {
        self.given.push((path.clone(), pointer.to_owned()));
        if matches!(question.field, Field::File { .. }) && !value.is_null() {
            let detail = self.t().fault_file();
            return self.faults.push(Fault::new(pointer, "file", detail));
        }
        if !value.is_null() && !is_shaped(&question.field, value) {
            return self.wrong_kind(pointer);
        }
        let fields = to_fields(question, value);
        let dated = matches!(question.field, Field::Date(_) | Field::PartialDate);
        let read = if dated && fields.is_empty() && value.as_str().is_some_and(|text| !text.trim().is_empty()) {
            Err(vec![FieldFault { field: names::YEAR, code: FaultCode::NotADate }])
        } else {
            parse_page(question, &fields, self.today)
        };
        match read {
            // The row was added before its answers.
            Ok(value) => {
                let _ = self.answers.set(path, value);
            }
            Err(found) => found.iter().for_each(|found| self.fault(question, pointer, found)),
        }
    }

    fn fault(&mut self, question: &Question, pointer: &str, found: &FieldFault) {
        let of_parts = matches!(question.field, Field::Name | Field::Address | Field::Bank);
        let pointer = if of_parts { format!("{pointer}{}", step(found.field)) } else { pointer.to_owned() };
        let label = label_of(self.lang, question, found.field);
        let code = found.code.key().trim_start_matches("fault-");
        self.faults.push(Fault::new(pointer, code, fault_word(self.lang, &label, found)));
    }

    /// What is asked of these answers and was not sent at all.
    fn missing(&mut self) {
        let journey = Journey::new(self.procedure, &self.answers, self.today);
        let open: Vec<_> = journey.pages().iter().filter(|page| !page.answered).cloned().collect();
        for page in open {
            match &page.kind {
                PageKind::Group { group, .. } => self.count(group, &format!("/answers{}", step(&group.key))),
                PageKind::Question(question) => {
                    let pointer = format!("/answers{}", step(&question.key));
                    self.empty(question, &FieldPath::single(&question.key), &pointer);
                }
                PageKind::InRow { group, row, number, question } => {
                    let at = number.saturating_sub(1);
                    let pointer = format!("/answers{}/{at}{}", step(&group.key), step(&question.key));
                    self.empty(question, &FieldPath::in_row(&group.key, row, &question.key), &pointer);
                }
            }
        }
    }

    fn empty(&mut self, question: &Question, path: &FieldPath, pointer: &str) {
        if self.given.iter().any(|(given, _)| given == path) {
            return;
        }
        if question.optional {
            // Left out is left empty.
            let _ = self.answers.set(path, Value::Null);
            return;
        }
        if matches!(question.field, Field::File { .. }) {
            let detail = self.t().fault_file();
            return self.faults.push(Fault::new(pointer, "file", detail));
        }
        let nothing: Vec<(String, String)> = Vec::new();
        for found in parse_page(question, &nothing, self.today).err().unwrap_or_default() {
            let label = question.ask.get(self.lang).to_owned();
            let code = found.code.key().trim_start_matches("fault-");
            self.faults.push(Fault::new(pointer, code, fault_word(self.lang, &label, &found)));
        }
    }

    /// What was sent although nobody asks for it.
    fn not_asked(&mut self) {
        let asked = self.answers.visible(self.procedure, self.today);
        let given = std::mem::take(&mut self.given);
        for (_, pointer) in given.iter().filter(|(path, _)| asked.get(path).is_none()) {
            let detail = self.t().fault_not_asked();
            self.faults.push(Fault::new(pointer.as_str(), "not-asked", detail));
        }
    }
}

/// Whether a value is of the kind its question takes.
fn is_shaped(field: &Field, value: &Value) -> bool {
    let texts = |parts: &[&str]| {
        value
            .as_object()
            .is_some_and(|map| map.iter().all(|(name, value)| parts.contains(&name.as_str()) && value.is_string()))
    };
    match field {
        Field::YesNo => value.is_boolean(),
        Field::Yen(_) => value.is_i64(),
        Field::Choices(_) => value.as_array().is_some_and(|list| list.iter().all(Value::is_string)),
        Field::Name => texts(&NAME_PARTS),
        Field::Address => texts(&ADDRESS_PARTS),
        Field::Bank => texts(&BANK_PARTS),
        Field::File { .. } => value.is_null(),
        Field::Choice(_)
        | Field::Text { .. }
        | Field::Number(_)
        | Field::Date(_)
        | Field::PartialDate
        | Field::Phone
        | Field::Email => value.is_string(),
    }
}
