//! Everything once more before it is sent, and the sending.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use civic::Lang;
use procedure::answers::{Answers, FieldPath};
use procedure::form::{PageKind, page_id, show};
use procedure::model::{Field, Group, Item, Question, Way};
use uuid::Uuid;
use web::parts::Fact;
use web::{Errors, Fields, say, see_other};

use super::saved::Saved;
use super::texts::T;
use super::writer::{Shown, Stop, Writer, find_in, open};
use super::{frame, way};
use crate::Hall;
use crate::catalog::HaltKind;
use crate::drafts::{self, Unsent, needs_mail};
use crate::drafts::{Draft, Later};

#[derive(Template)]
#[template(path = "portal/apply/check.html")]
struct CheckContent {
    t: T,
    errors: Errors,
    title: String,
    kicker: String,
    sections: Vec<Section>,
    prepare: Option<String>,
    /// Why it cannot be sent now, and that it is kept: title and lines.
    halted: Option<(String, Vec<String>)>,
    /// An officer vouches for the person's consent.
    consent: bool,
    /// For whom it is, when not for the writer: name and where to change it.
    whom: Option<(String, String)>,
    action: String,
    saved: Saved,
}

pub struct Section {
    pub title: String,
    pub facts: web::parts::Facts,
}

pub async fn get<W: Writer>(State(hall): State<Hall>, writer: W, Path(id): Path<Uuid>) -> Shown {
    let draft = open(&hall, &writer, id).await?;
    if !is_here::<W>(&hall, &draft) {
        return Ok(way::onward::<W>(&hall, &draft));
    }
    let whom = match writer.whom(&draft).await? {
        Some(Err(())) => return Ok(see_other(&way::step::<W>(&draft, "whom"))),
        whom => whom.and_then(Result::ok),
    };
    draw(&hall, &writer, &draft, whom, Errors::none(web::texts::T::new(writer.lang())))
}

/// All questions answered, and nothing else to be asked first.
fn is_here<W: Writer>(hall: &Hall, draft: &Draft) -> bool {
    way::rest::<W>(hall, draft) == way::check::<W>(draft)
}

pub async fn post<W: Writer>(State(hall): State<Hall>, mut writer: W, Path(id): Path<Uuid>, fields: Fields) -> Shown {
    // In line for the session before the snapshot: what the sending adds to it is decided on the same snapshot as the sending.
    let held = writer.hold().await;
    let reads = writer.reads().await?;
    let draft = match find_in(&hall, &writer, &reads, id).await {
        // Sent before, by this very browser: the receipt, and its key again.
        Err(Stop::Answer(receipt)) => {
            drop((held, reads));
            writer.sent(id, false).await?;
            return Ok(*receipt);
        }
        other => other?,
    };
    let keeping = writer.sending(held, &hall, &reads, &draft).await?;
    drop(reads);
    // All answered, nothing else asked first, the address reached where one is wanted: what `submit` asks again of a newer draft.
    if !is_here::<W>(&hall, &draft) {
        return Ok(way::onward::<W>(&hall, &draft));
    }
    let whom = match writer.whom(&draft).await? {
        Some(Err(())) => return Ok(see_other(&way::step::<W>(&draft, "whom"))),
        whom => whom.and_then(Result::ok),
    };
    if let Some(errors) = kept_back(&hall, &writer, &draft, &fields) {
        return draw(&hall, &writer, &draft, whom, errors);
    }
    let sent = drafts::submit(&hall, &writer, &draft, writer.officer(), keeping.as_ref()).await;
    drop(keeping);
    let case = match sent {
        Ok(case) => case,
        Err(Unsent::Sent(case)) => {
            writer.sent(id, draft.reached().is_some()).await?;
            case
        }
        Err(Unsent::NotReady) => return Ok(way::onward::<W>(&hall, &draft)),
        Err(Unsent::Problem(problem)) => return Err(problem.into()),
    };
    Ok(see_other(&format!("{}/receipt/{case}", W::BASE)))
}

/// Why it is not sent: consent nobody vouched for, or, with nothing wrong in the form, a halt.
fn kept_back<W: Writer>(hall: &Hall, writer: &W, draft: &Draft, fields: &Fields) -> Option<Errors> {
    let mut errors = Errors::none(web::texts::T::new(writer.lang()));
    if writer.officer().is_some() && fields.get("consent") != "1" {
        errors.add("consent", T::new(writer.lang()).consent_missing());
    }
    (!errors.is_empty() || drafts::halt(hall, draft).is_some()).then_some(errors)
}

/// Said before the button is pressed, and again when it was pressed too late.
fn halted(t: T, hall: &Hall, draft: &Draft) -> Option<(String, Vec<String>)> {
    let halt = drafts::halt(hall, draft)?;
    let ended = halt.kind == HaltKind::End;
    let title = if ended { t.halt_end_title() } else { t.halt_stop_title() };
    let lang = t.lang();
    let mut lines = vec![halt.reason(lang).to_owned()];
    lines.extend(halt.until.map(|until| t.halt_until(&say::date_time(lang, until)).into_owned()));
    lines.push(t.halt_kept(&say::date(lang, draft.until().date())).into_owned());
    Some((title.into_owned(), lines))
}

fn draw<W: Writer>(
    hall: &Hall,
    writer: &W,
    draft: &Draft,
    whom: Option<String>,
    errors: Errors,
) -> Result<Response, Stop> {
    let lang = writer.lang();
    let t = T::new(lang);
    let erring = !errors.is_empty();
    let title = t.check_title().into_owned();
    let prepare = match drafts::way(draft) {
        Way::Prepare { why } => Some(why.get(lang).to_owned()),
        _ => None,
    };
    let content = CheckContent {
        t,
        errors,
        kicker: draft.procedure.name.get(lang).to_owned(),
        sections: sections::<W>(hall, draft, lang),
        prepare,
        halted: halted(t, hall, draft),
        consent: writer.officer().is_some(),
        whom: whom.map(|name| (t.whom_other(&name).into_owned(), way::step::<W>(draft, "whom"))),
        action: format!("{}/apply/{}/submit", W::BASE, draft.id()),
        saved: Saved::new::<W>(hall, draft, lang),
        title: title.clone(),
    };
    let journey = way::journey(hall, draft);
    let last = journey.pages().last().map_or_else(String::new, |page| way::page_at::<W>(draft, &page.id, false));
    let page =
        frame::page(writer, &title, draft.procedure.name.get(lang)).back(t.previous_question(), last).erring(erring);
    Ok(frame::draw(frame::status(erring), page, &content)?)
}

fn sections<W: Writer>(hall: &Hall, draft: &Draft, lang: Lang) -> Vec<Section> {
    let t = T::new(lang);
    let answers = draft.answers.visible(&draft.procedure, draft.arrival(hall));
    let journey = way::journey(hall, draft);
    let mut sections = Vec::new();
    let mut facts = Vec::new();
    let close = |title: String, facts: &mut Vec<Fact>, sections: &mut Vec<Section>| {
        if !facts.is_empty() {
            let facts = web::parts::Facts { t: web::texts::T::new(lang), facts: std::mem::take(facts) };
            sections.push(Section { title, facts });
        }
    };
    for item in &draft.procedure.items {
        match item {
            Item::Question(question) => {
                facts.extend(fact::<W>(draft, &answers, question, &FieldPath::single(&question.key), lang));
            }
            Item::Group(group)
                if journey
                    .pages()
                    .iter()
                    .any(|page| matches!(&page.kind, PageKind::Group { group: here, .. } if here.key == group.key)) =>
            {
                close(String::new(), &mut facts, &mut sections);
                for (at, row) in answers.rows(&group.key).enumerate() {
                    let mut row_facts = row_facts::<W>(draft, &answers, group, row, lang);
                    let title = t.row_name(group.ask.get(lang), &(at + 1).to_string()).into_owned();
                    close(title, &mut row_facts, &mut sections);
                }
                let count = answers.row_count(&group.key).to_string();
                let list = Fact::new(group.ask.get(lang), t.row_count(&count))
                    .change(way::page_at::<W>(draft, &group.key, true));
                facts.push(list);
            }
            Item::Group(_) => {}
        }
    }
    facts.extend(contact::<W>(draft, t));
    close(String::new(), &mut facts, &mut sections);
    sections
}

pub fn row_facts<W: Writer>(draft: &Draft, answers: &Answers, group: &Group, row: &str, lang: Lang) -> Vec<Fact> {
    let paths = group.of.iter().map(|question| (FieldPath::in_row(&group.key, row, &question.key), question));
    paths.filter_map(|(path, question)| fact::<W>(draft, answers, question, &path, lang)).collect()
}

pub fn fact<W: Writer>(
    draft: &Draft,
    answers: &Answers,
    question: &Question,
    path: &FieldPath,
    lang: Lang,
) -> Option<Fact> {
    let t = T::new(lang);
    let value = answers.get(path)?;
    let shown = match (&question.field, draft.extra.later.get(&path.to_string())) {
        (Field::File { .. }, Some(Later::Later)) => t.file_later().into_owned(),
        (Field::File { .. }, Some(Later::Desk)) => t.file_desk().into_owned(),
        (Field::File { .. }, None) if !value.is_null() => {
            let names: Vec<&str> = draft
                .papers_of(&path.full_key(), path.row().unwrap_or_default())
                .map(|paper| paper.name.as_str())
                .collect();
            names.join("\n")
        }
        _ if value.is_null() => t.not_answered().into_owned(),
        _ => show(question, value, lang),
    };
    Some(Fact::new(question.ask.get(lang), shown).change(way::page_at::<W>(draft, &page_id(path), true)))
}

/// The address of mail and how notices come; for an officer the way it came in.
pub fn contact<W: Writer>(draft: &Draft, t: T) -> Vec<Fact> {
    if !W::BASE.is_empty() {
        let channel = super::type_in::channel_word(t, &draft.row.channel);
        let on = draft.row.received_on.as_deref().and_then(|day| day.parse().ok());
        let on = on.map_or_else(String::new, |day| web::say::full_date(t.lang(), day));
        return vec![Fact::new(t.channel(), channel), Fact::new(t.received_on(), on)];
    }
    let mail = draft.reached().map_or_else(|| t.no_mail().into_owned(), str::to_owned);
    let mut facts = vec![Fact::new(t.mail_label(), mail).change(way::step::<W>(draft, "mail"))];
    if draft.reached().is_some() {
        let way = if draft.extra.notice == Some(true) { t.notice_electronic() } else { t.notice_post() };
        facts.push(Fact::new(t.notice_label(), way).change(way::step::<W>(draft, "notice")));
    } else if needs_mail(draft) {
        facts.clear();
    }
    facts
}
