//! Writing a letter: the city's text, set with the facts of one case.

use civic::Lang;
use engine::{Case, Decision, Event, What};
use procedure::appeal;
use procedure::letter::{LetterText, Rendered, Seal, render};
use procedure::model::Outcome;
use sea_orm::ActiveValue::Set;
use serde::Deserialize;
use serde_json::json;
use store::{Changes, Row, Update};
use uuid::Uuid;
use web::say;

use super::desk;
use super::records::letter;
use crate::Hall;
use crate::cases::{Act, CaseFile, Happened, Words};

/// Rows of the letters these events ask for; those of an undone act are withdrawn.
pub fn follow(hall: &Hall, happened: &Happened<'_>, mut changes: Changes) -> Changes {
    let (Some((file, act)), events, shape) = (happened.acted, happened.events, happened.shape) else { return changes };
    let from = events.iter().find_map(|event| event.act?.undoable_until).unwrap_or_else(|| hall.now());
    for event in events {
        match &event.what {
            What::LetterDue { letter, end } => {
                let written = write(hall, file, act, events, shape, letter, end);
                let easy = easy(hall, file, act, events, shape, letter, end);
                let row = row(hall, file, shape, (letter, end), (&written, easy.as_ref()), from);
                changes = changes.insert(Row::of(row));
            }
            What::Undone { back_to, .. } => {
                for held in file
                    .letters
                    .iter()
                    .filter(|held| u64::try_from(held.act_version).is_ok_and(|version| version > *back_to))
                {
                    let row = letter::ActiveModel {
                        city: Set(held.city),
                        id: Set(held.id),
                        state: Set("undone".to_owned()),
                        ..Default::default()
                    };
                    changes = changes.update(Update::of(row));
                }
            }
            _ => {}
        }
    }
    changes
}

/// The letter of an end as this act, and the draft before it, would have it written; `None` where the procedure writes none.
pub fn preview(hall: &Hall, file: &CaseFile, act: &Act, end: &str) -> Option<Rendered> {
    let letter = file.procedure.letters.get(end)?;
    let decided = Event {
        at: hall.now(),
        by: act.actor.by(),
        act: None,
        what: What::Decided {
            number: 1,
            act: file.shape.revision.map_or(engine::DecisionAct::Original, |revision| revision.act),
            stage: file.shape.stage.clone(),
            end: end.to_owned(),
            outcome: Some(Outcome::Refused),
            on: hall.now().date(),
            supersedes: file.shape.revision.map(|revision| revision.of),
        },
    };
    Some(write(hall, file, act, &[decided], &file.shape, &letter.text, end))
}

/// The letter in easy words, as it lies beside the letter.
#[derive(Clone, Debug, Deserialize)]
pub struct Easy {
    pub title: String,
    pub paragraphs: Vec<String>,
}

/// What lies beside this letter, for whom it is written.
pub fn easy_words(letter: &letter::Model) -> Option<Easy> {
    serde_json::from_str(letter.easy.as_deref()?).ok()
}

/// Whether the addressee and the post room may see it: its act can no longer be undone, and was not.
pub fn visible(letter: &letter::Model, now: civic::Millis) -> bool {
    letter.state != "undone" && letter.visible_from <= now.0
}

fn row(
    hall: &Hall,
    file: &CaseFile,
    shape: &Case,
    of: (&str, &str),
    (written, easy): (&Rendered, Option<&Rendered>),
    from: civic::Millis,
) -> letter::ActiveModel {
    let (name, end) = of;
    let decision = shape.decisions.iter().rev().find(|decision| decision.end == end);
    letter::ActiveModel {
        city: Set(file.row.city),
        id: Set(hall.new_id()),
        case_id: Set(file.row.id),
        kind: Set(name.to_owned()),
        lang: Set(file.row.lang.clone()),
        title: Set(written.title.clone()),
        body: Set(serde_json::to_string(&written.paragraphs).unwrap_or_default()),
        easy: Set(easy.map(|easy| json!({ "title": easy.title, "paragraphs": easy.paragraphs }).to_string())),
        number: Set(decision.map(|decision| document_number(file, decision.number))),
        decision: Set(decision.map(|decision| i64::from(decision.number))),
        seal: Set(seal(hall, name).to_owned()),
        way: Set(if file.row.notice_electronic { "electronic" } else { "post" }.to_owned()),
        state: Set("made".to_owned()),
        made_at: Set(hall.now().0),
        visible_from: Set(from.0),
        act_version: Set(i64::try_from(shape.version).unwrap_or(i64::MAX)),
        posted_on: Set(None),
        delivered_on: Set(None),
        presumed: Set(false),
        read_at: Set(None),
        salt: Set(file.row.salt.clone()),
    }
}

/// As the letter's file says on the day it is written.
fn seal(hall: &Hall, name: &str) -> &'static str {
    match hall.library().shelf().letter(name).map(|text| text.seal) {
        Some(Seal::Omitted) => "omitted",
        Some(Seal::Place) | None => "place",
    }
}

/// 文書番号 of a decision: `JT26-00412-3第1号`.
fn document_number(file: &CaseFile, decision: u32) -> String {
    format!("{}第{decision}号", file.row.number)
}

/// The decision that a new one takes the place of.
fn former<'a>(shape: &'a Case, events: &[Event]) -> Option<&'a Decision> {
    let of = events.iter().find_map(|event| match &event.what {
        What::Decided { supersedes, .. } => *supersedes,
        _ => None,
    })?;
    shape.decisions.iter().find(|decision| decision.number == of)
}

/// The letter itself: in the language of the case, and in Japanese for whom it is in easy words.
fn write(hall: &Hall, file: &CaseFile, act: &Act, events: &[Event], shape: &Case, name: &str, end: &str) -> Rendered {
    let lang: Lang = file.row.lang.parse().unwrap_or_default();
    let lang = if lang == Lang::JaSimple { Lang::Ja } else { lang };
    written_in(lang, (hall, file, act), events, shape, (name, end))
}

/// What is laid beside the letter for whom the case is in やさしい日本語.
fn easy(
    hall: &Hall,
    file: &CaseFile,
    act: &Act,
    events: &[Event],
    shape: &Case,
    name: &str,
    end: &str,
) -> Option<Rendered> {
    let wanted = file.row.lang.parse().ok().filter(|lang| *lang == Lang::JaSimple)?;
    let shelf = hall.library().shelf();
    let has = !shelf.letter(name)?.title.ja_simple.is_empty();
    has.then(|| written_in(wanted, (hall, file, act), events, shape, (name, end)))
}

fn written_in(
    lang: Lang,
    (hall, file, act): (&Hall, &CaseFile, &Act),
    events: &[Event],
    shape: &Case,
    (name, end): (&str, &str),
) -> Rendered {
    let shelf = hall.library().shelf();
    let facts = Facts::gather(hall, file, act, events, shape, end, lang);
    let answers = file.answers.to_feel(&file.procedure);
    let env = feel::Env { values: &answers, today: shape.arrived };
    let holds = |rule: &procedure::model::Rule| feel::eval(&rule.expr, &env) == feel::Value::Bool(true);
    let value = |key: &str| facts.value(file, key);
    let set = |text: &LetterText| render(text, lang, &value, &holds);
    match shelf.letter(name).map(set) {
        Some(Ok(rendered)) => rendered,
        // The check proves that every letter of a published procedure can be set; should one fail all the same, the office
        // sees the gap on the letter instead of the citizen getting half of one.
        Some(Err(missing)) => Rendered { title: name.to_owned(), paragraphs: vec![format!("［{}］", missing.0)] },
        None => Rendered { title: name.to_owned(), paragraphs: vec![format!("［{name}］")] },
    }
}

/// What a letter may name beside the answers.
struct Facts {
    lang: Lang,
    number: String,
    arrived: String,
    decided_on: String,
    expected: Option<String>,
    reason: Option<String>,
    clause: Option<String>,
    appeal: Option<String>,
    issuer: String,
    section: String,
    phone: String,
    city: String,
    procedure: String,
    applicant: String,
    addressee: String,
    law: String,
    due: Option<String>,
    /// Day and number of the decision that this one takes the place of.
    former: Option<(String, String)>,
}

impl Facts {
    fn gather(hall: &Hall, file: &CaseFile, act: &Act, events: &[Event], shape: &Case, end: &str, lang: Lang) -> Self {
        let today = hall.now().date();
        let shelf = hall.library().shelf();
        let drafted = file.decisions.last();
        let word = |kind: &str, id: Option<Uuid>| {
            let now = act.words.iter().find(|words: &&Words| words.kind == kind).map(|words| words.body.clone());
            now.or_else(|| file.words.get(&id?).map(|text| text.body.clone()))
        };
        let unit = hall.city().units.iter().find(|unit| unit.id == shape.section);
        let decided = events.iter().any(|event| matches!(&event.what, What::Decided { end: of, outcome, .. } if of == end && *outcome != Some(Outcome::Done)));
        let needs_appeal = decided || shape.decisions.iter().any(|decision| decision.end == end);
        let row = appeal::notice_for(&file.procedure, shelf.appeals()).filter(|_| needs_appeal);
        // The period is lengthened by the law that sets it, not by the one the application is made under.
        let extended = events.iter().any(|event| matches!(event.what, What::Extended { .. }));
        let asked = events.iter().find_map(|event| match &event.what {
            What::CorrectionAsked { due, .. } => Some(say::full_date(lang, *due)),
            _ => None,
        });
        Self {
            lang,
            number: file.row.number.clone(),
            arrived: say::full_date(lang, shape.arrived),
            decided_on: say::full_date(lang, today),
            expected: engine::expected(&file.procedure, shape, hall.calendar(), today)
                .and_then(|expected| expected.date)
                .map(|date| say::full_date(lang, date)),
            // Each notice carries the words of its own act: a draft that waits or was returned is nobody else's business.
            reason: word("extension", None)
                .or_else(|| word("correction", None))
                .or_else(|| word("reason", drafted.and_then(|row| row.reason))),
            clause: word("clause", drafted.and_then(|row| row.clause)),
            appeal: row.map(|row| row.text.get(lang).to_owned()),
            issuer: format!("{}{}", hall.city().name.get(lang), file.procedure.issuer.0),
            section: unit.map_or_else(|| shape.section.clone(), |unit| unit.name.get(lang).to_owned()),
            phone: unit.and_then(|unit| unit.phone.clone()).unwrap_or_else(|| hall.city().phone.clone()),
            city: hall.city().name.get(lang).to_owned(),
            procedure: file.procedure.name.get(lang).to_owned(),
            applicant: file.row.applicant.clone(),
            addressee: desk::addressee(lang, file),
            law: if extended {
                file.procedure.clock.legal.as_ref().map(|legal| legal.basis.clone()).unwrap_or_default()
            } else {
                format!("{}第{}", file.procedure.basis.law, file.procedure.basis.numbered())
            },
            due: asked,
            former: former(shape, events)
                .map(|former| (say::full_date(lang, former.decided), document_number(file, former.number))),
        }
    }

    fn value(&self, file: &CaseFile, key: &str) -> Option<String> {
        Some(match key {
            "number" => self.number.clone(),
            "arrived" => self.arrived.clone(),
            "decided_on" => self.decided_on.clone(),
            "expected" => self.expected.clone()?,
            "due" => self.due.clone()?,
            "former_on" => self.former.clone()?.0,
            "former_number" => self.former.clone()?.1,
            "reason" => self.reason.clone()?,
            "clause" => self.clause.clone()?,
            "appeal" => self.appeal.clone()?,
            "issuer" => self.issuer.clone(),
            "section" => self.section.clone(),
            "phone" => self.phone.clone(),
            "city" => self.city.clone(),
            "procedure" => self.procedure.clone(),
            "law" => self.law.clone(),
            "addressee" => self.addressee.clone(),
            "applicant.name" | "applicant" => self.applicant.clone(),
            key => {
                let (_, question) = file.procedure.question(key)?;
                let value = file.answers.get(&procedure::answers::FieldPath::single(key))?;
                procedure::form::show(question, value, self.lang)
            }
        })
    }
}
