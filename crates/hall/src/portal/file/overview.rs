//! The page of one case: what to do, the promised day, the way, and who looked.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use civic::Millis;
use engine::Case;
use uuid::Uuid;
use web::parts::{Promise, Step, StepState, Steps, Tag, TagKind};
use web::{Citizen, Link, Page, Problem, say};

use super::looks::{self, LookLine};
use super::own::{self, About, Section};
use super::promise::promise;
use super::rules::{self, Passed, Todo, Word};
use super::texts::T;
use super::{address, fee, how};
use crate::Hall;
use crate::cases::{self, CaseFile};
use crate::{outside, screening, status, talks};

/// A letter in the list: what it is about, and since when it is there.
struct LetterLine {
    href: String,
    title: String,
    since: String,
}

#[derive(Template)]
#[template(path = "portal/file/overview.html")]
struct Overview {
    page: Page,
    t: T,
    case: Uuid,
    number: String,
    title: String,
    tag: Tag,
    /// A proxy who may act no more is told so.
    blocked: bool,
    todo: String,
    button: Option<Link>,
    promise: Option<Promise>,
    /// By which day it will most likely be over, as busy as the office is.
    likely: Option<String>,
    /// Whether the address of mail can be changed, and whether mail does not reach it.
    mail: Option<bool>,
    /// Files the scanner keeps apart, by the names they were sent under.
    apart: Vec<String>,
    /// Whom outside the city waits for, and since when.
    waiting: Vec<String>,
    steps: Steps,
    letters: Vec<LetterLine>,
    looks: Vec<LookLine>,
    looks_count: usize,
    unread: usize,
    /// It is over, and one question about it was not answered yet.
    asks_how: bool,
    may_withdraw: bool,
    /// Where the procedure has a fee.
    fee: Option<Link>,
    /// How the decision will come, where that can be chosen: electronically or not.
    notice: Option<bool>,
    /// Whether letters come in large print, where that can still be chosen.
    large: Option<bool>,
    section: Section,
}

pub async fn get(State(hall): State<Hall>, citizen: Citizen, Path(case): Path<Uuid>) -> Result<Response, Problem> {
    let file = own::own(&hall, &citizen, case).await?.into_record();
    let (t, now) = (T::new(citizen.lang()), citizen.now());
    let shape = own::seen(&file.shape, now).clone();
    let events = own::journal(&citizen, &file, &shape).await?;
    let looks = looks::lines(&citizen, case, t).await?;
    let notice = own::notice(&file, now);
    let (todo, section) = (rules::todo(&file.procedure, &shape, notice), own::section(&hall, &shape, t.lang()));
    let title = file.procedure.name.get(citizen.lang()).to_owned();
    let acts = own::may_act(&citizen, case).await?;
    let teller = Teller { hall: &hall, file: &file, shape: &shape, section: &section, t, case };
    let page = Overview {
        page: framed(citizen.page(t.page_title(&title)), t, &title, case),
        case,
        number: file.row.number.clone(),
        tag: tag(rules::word(&file.procedure, &shape, notice), t),
        blocked: !acts,
        todo: teller.todo(todo),
        button: teller.button(todo),
        promise: promise(&hall, &file, &shape, &section, t).filter(|_| !rules::is_over(&shape)),
        likely: teller.likely(),
        steps: teller.steps(&events),
        waiting: teller.waiting(&citizen).await?,
        apart: apart(&citizen, case).await?,
        mail: if acts { address::standing(&hall, &citizen, &file).await? } else { None },
        letters: teller.letters(now),
        looks_count: looks.len(),
        looks: looks.into_iter().take(3).collect(),
        unread: unread(&citizen, case).await?,
        asks_how: how::asks(&hall, &citizen, &file).await?,
        fee: file.procedure.fee.as_ref().map(|_| Link::new(t.can_fee(), format!("/case/{case}/fee"))),
        may_withdraw: acts && !rules::is_over(&file.shape),
        notice: (acts && cases::may_choose_notice(&file)).then_some(file.row.notice_electronic),
        large: (acts && cases::may_choose_print(&file)).then_some(file.row.large_print),
        title,
        t,
        section,
    };
    web::html(&page)
}

/// Files that could not be accepted: the citizen is asked for others.
async fn apart(citizen: &Citizen, case: Uuid) -> Result<Vec<String>, Problem> {
    let papers = super::sent::papers(citizen, case).await?;
    let scans = screening::standing_of(&citizen.reads().await?, papers.iter().map(|paper| paper.blob)).await?;
    let is_apart = |blob: Uuid| matches!(scans.get(&blob), Some(screening::Standing::Quarantined(_)));
    Ok(papers.into_iter().filter(|paper| is_apart(paper.blob)).map(|paper| paper.name).collect())
}

/// Messages of the office that were not read yet.
async fn unread(citizen: &Citizen, case: Uuid) -> Result<usize, Problem> {
    let messages = talks::for_case(&citizen.reads().await?, case).await?;
    Ok(messages.iter().filter(|message| message.from_kind != "citizen" && message.read_at.is_none()).count())
}

fn framed(page: Page, t: T, title: &str, case: Uuid) -> Page {
    page.crumb(t.home(), "/").crumb(t.status_title(), "/status").crumb(title, format!("/case/{case}"))
}

/// The citizen's word in its box (ui.md §5).
pub fn tag(word: Word, t: T) -> Tag {
    let w = web::texts::T::new(t.lang());
    let (kind, text) = match word {
        Word::Arrived => (TagKind::Go, w.status_arrived()),
        Word::Check => (TagKind::Go, w.status_check()),
        Word::Correction => (TagKind::Care, w.status_correction()),
        Word::Review => (TagKind::Go, w.status_review()),
        Word::Decide => (TagKind::Go, w.status_decide()),
        Word::Notice => (TagKind::Care, w.status_notice()),
        Word::Pay => (TagKind::Care, w.status_pay()),
        Word::Done => (TagKind::Ok, w.status_done()),
        Word::Withdrawn => (TagKind::Plain, w.status_withdrawn()),
    };
    Tag::new(kind, text)
}

/// Words a case is told in.
pub struct Teller<'a> {
    pub hall: &'a Hall,
    pub file: &'a CaseFile,
    pub shape: &'a Case,
    pub section: &'a Section,
    pub t: T,
    pub case: Uuid,
}

impl Teller<'_> {
    fn date(&self, day: jiff::civil::Date) -> String {
        say::date(self.t.lang(), day)
    }

    pub fn todo(&self, todo: Todo) -> String {
        let t = self.t;
        match todo {
            Todo::Nothing => t.todo_nothing(),
            Todo::Correct { fields, due } => {
                let due = status::last_day(self.hall, &self.file.row.procedure, due);
                t.todo_correct(&self.date(due), i64::try_from(fields).unwrap_or(1))
            }
            Todo::Pay => return self.pay(),
            Todo::Visit => t.todo_visit(&self.section.name),
            Todo::Read(_) => t.todo_read(),
            Todo::Keep(_) => t.todo_keep(),
            Todo::WaitForPost => t.todo_post(),
            Todo::Posted(Some(day)) => t.todo_posted(&self.date(day)),
            Todo::Posted(None) => t.todo_posted_plain(),
            Todo::TellAddress => t.todo_came_back(self.section.phone.as_str(), &self.section.name),
            Todo::Finished => t.todo_finished(),
            Todo::Withdrawn => t.todo_withdrawn(),
        }
        .into_owned()
    }

    pub fn button(&self, todo: Todo) -> Option<Link> {
        let case = self.case;
        match todo {
            Todo::Correct { .. } => Some(Link::new(self.t.button_correct(), format!("/case/{case}/correct"))),
            Todo::Read(letter) => Some(Link::new(self.t.button_read(), format!("/case/{case}/notice/{letter}"))),
            Todo::Pay => Some(Link::new(self.t.button_pay(), format!("/case/{case}/fee"))),
            _ => None,
        }
    }

    /// Only while the turn is the office's.
    fn likely(&self) -> Option<String> {
        let ours = self.shape.correction.is_none() && !rules::is_over(self.shape);
        let of = |file: &CaseFile| self.hall.outlook().of(&file.row.procedure, file.row.id, self.hall.now().date());
        let likely = of(self.file).filter(|_| ours && !self.file.row.hidden)?;
        let (lang, foretold) = (self.t.lang(), likely.foretold);
        let [percent, kept, tried] = [foretold.percent, foretold.kept, foretold.tried].map(|n| n.to_string());
        let (at, day) = (say::date_time(lang, likely.at), say::date(lang, likely.day));
        Some(self.t.likely(&at, &day, &kept, &percent, &tried).into_owned())
    }

    async fn waiting(&self, citizen: &Citizen) -> Result<Vec<String>, Problem> {
        let waiting = outside::waiting(&citizen.reads().await?, self.file, self.shape, self.t.lang()).await?;
        let line = |waiting: outside::Waiting| {
            let (party, since) = (waiting.party.as_str(), self.date(waiting.since.date()));
            if waiting.answered { self.t.waits_answered(party) } else { self.t.waits_for(party, &since) }.into_owned()
        };
        Ok(waiting.into_iter().map(line).collect())
    }

    /// How much, and until when.
    fn pay(&self) -> String {
        let yen = fee::due(self.file, self.shape).map_or_else(String::new, |yen| say::yen(self.t.lang(), yen));
        match crate::fees::until(self.file, self.shape) {
            Some(day) => self.t.todo_pay_until(&self.date(day), &yen),
            None => self.t.todo_pay(&yen),
        }
        .into_owned()
    }

    fn letters(&self, now: Millis) -> Vec<LetterLine> {
        let line = |letter: &crate::cases::letter::Model| LetterLine {
            href: format!("/case/{}/notice/{}", self.case, letter.id),
            title: about_title(own::about(self.file, letter), self.t),
            since: self.date(Millis(letter.visible_from).date()),
        };
        own::letters(self.file, now).into_iter().rev().map(line).collect()
    }

    fn steps(&self, events: &[engine::Event]) -> Steps {
        let walked = rules::steps(&self.file.procedure, events, self.shape);
        Steps { steps: walked.iter().map(|step| self.step(step)).collect() }
    }

    fn step(&self, walked: &rules::Walked) -> Step {
        let t = self.t;
        let state = match walked.state {
            rules::StepState::Done => StepState::Done,
            rules::StepState::Now => StepState::Now,
            rules::StepState::Coming => StepState::Coming,
        };
        let exact = walked.what == Passed::Received;
        let moment = |at: Millis| {
            if exact {
                (say::iso_time(at), say::date_time(t.lang(), at))
            } else {
                (say::iso(at.date()), say::date(t.lang(), at.date()))
            }
        };
        let at = walked.at.filter(|_| state == StepState::Done).map(moment);
        Step { state, title: self.step_title(&walked.what), at, line: self.step_line(&walked.what, state) }
    }

    fn step_title(&self, what: &Passed) -> String {
        let t = self.t;
        match what {
            Passed::Received => t.step_received(),
            Passed::Correction => t.step_correction(),
            Passed::Approval => t.step_approval(),
            Passed::Withdrawn => t.step_withdrawn(),
            Passed::Result if self.is_notification() => t.step_end(),
            Passed::Result => t.step_result(),
            Passed::Work { stage, .. } => {
                let stage = self.file.procedure.stages.get(stage);
                return stage.map_or_else(String::new, |stage| stage.name.get(t.lang()).to_owned());
            }
        }
        .into_owned()
    }

    fn is_notification(&self) -> bool {
        self.file.procedure.kind == procedure::model::Kind::Notification && self.shape.decisions.is_empty()
    }

    fn step_line(&self, what: &Passed, state: StepState) -> String {
        let (t, file) = (self.t, self.file);
        match (what, state) {
            (Passed::Received, _) if file.row.channel == "online" => t.line_received(),
            (Passed::Received, _) => t.line_received_paper(),
            (Passed::Work { asked, .. }, StepState::Done) if *asked > 0 => {
                t.line_asked(i64::try_from(*asked).unwrap_or(1))
            }
            (Passed::Work { .. }, StepState::Now) => t.line_section(&self.section.name),
            (Passed::Correction, StepState::Now) => t.line_correct(),
            (Passed::Correction, _) => t.line_corrected(),
            (Passed::Approval, StepState::Coming | StepState::Now) => self.line_approval(),
            (Passed::Result, StepState::Coming) if self.is_notification() => t.line_end(),
            (Passed::Result, StepState::Coming) if file.row.notice_electronic => t.line_electronic(),
            (Passed::Result, StepState::Coming) => t.line_post(),
            _ => return String::new(),
        }
        .into_owned()
    }

    /// 「課長が決めます。」: the last of the chain.
    fn line_approval(&self) -> std::borrow::Cow<'static, str> {
        let chains = self.file.procedure.stages.values().filter_map(|stage| match &stage.kind {
            procedure::model::StageKind::Approval(approval) => approval.chain.last(),
            _ => None,
        });
        let role = chains
            .map(|role| self.hall.city().roles.get(role).map_or(role.as_str(), |name| name.get(self.t.lang())))
            .next();
        self.t.line_approval(role.unwrap_or_default())
    }
}

pub fn about_title(about: About, t: T) -> String {
    match about {
        About::Receipt => t.letter_receipt(),
        About::Correction => t.letter_correction(),
        About::Extended => t.letter_extended(),
        About::Result => t.letter_result(),
        About::NewDecision => t.letter_new_decision(),
    }
    .into_owned()
}
