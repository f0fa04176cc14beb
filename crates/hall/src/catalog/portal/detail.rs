//! The page of one procedure: who, how, what with, what it costs, by when, and what happens then. All from the rules that decide later.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use jiff::civil::Date;
use procedure::Procedure;
use procedure::answers::Answers;
use procedure::guide::{self, Guidance, Wanted};
use procedure::model::{Affairs, Dropped, Kind, Regime, Way};
use web::{Anyone, Link, Page, Problem, say};

use super::flow::{Drawn, drawn};
use super::lines::{Section, fee, period};
use super::ways::{Main, Other, main, others};
use super::{Find, Notice};
use crate::Hall;
use crate::catalog::texts::T;
use crate::catalog::{Halt, HaltKind};

#[derive(Template)]
#[template(path = "catalog/portal/detail.html")]
struct Detail {
    page: Page,
    t: T,
    id: String,
    events: Vec<Link>,
    name: String,
    who: String,
    notices: Vec<Notice>,
    at: i64,
    main: Main,
    others: Vec<Other>,
    section: Section,
    otherwise: String,
    papers: Papers,
    fee: String,
    fee_note: String,
    times: Times,
    criteria: String,
    drawn: Drawn,
    frame: Frame,
}

/// What has to be brought, and what no longer has.
struct Papers {
    wanted: Vec<PaperLine>,
    dropped: Vec<String>,
}

struct PaperLine {
    name: String,
    sometimes: bool,
    planned: bool,
}

/// The periods of both sides.
struct Times {
    /// One line for each period of the office, or why there is none.
    office: Vec<String>,
    extend: Option<String>,
    expected: Option<Expected>,
    /// When to apply, and what being late means.
    applicant: Option<(String, String)>,
}

/// The day an answer may come if it were sent today, opened to the days that make it.
struct Expected {
    words: String,
    sum: Vec<(String, String)>,
    note: String,
}

/// Law and version.
struct Frame {
    law: String,
    affairs: String,
    regime: String,
    issuer: String,
    grounds: Vec<String>,
    since: String,
    version: String,
}

pub async fn get(permit: Anyone<Find>, State(hall): State<Hall>, Path(id): Path<String>) -> Result<Response, Problem> {
    let (lang, today, shelf) = (permit.lang(), permit.today(), hall.library().shelf());
    let procedure = shelf.procedure(&id).ok_or(Problem::NotFound)?;
    let halt = hall.halt(&id, permit.now());
    let (t, guidance) = (T::new(lang), guide::guide(&procedure, &Answers::default(), today));
    let section = Section::of(&hall, &procedure, lang, today);
    let named = procedure.events.iter().filter_map(|id| hall.city().life_event(id));
    let events: Vec<Link> = named.map(|event| Link::new(event.name.get(lang), format!("/life/{}", event.id))).collect();
    let name = procedure.name.get(lang).to_owned();
    let mut page = permit.page(name.as_str()).crumb(t.crumb_home(), "/");
    if let Some(event) = events.first() {
        page = page.crumb(event.label.as_str(), event.href.as_str());
    }
    web::html(&Detail {
        page: page.crumb(name.as_str(), ""),
        t,
        events,
        name,
        who: procedure.who.get(lang).to_owned(),
        others: elsewhere(t, &hall, &procedure, &section, halt.as_ref()),
        notices: hall.notices_of(&id, lang, permit.now()),
        at: hall.standings().position(permit.now()),
        main: main(t, &procedure, halt.as_ref()),
        section,
        otherwise: procedure.guide.otherwise.get(lang).to_owned(),
        papers: papers(t, &guidance),
        fee: fee(&procedure, lang, today),
        fee_note: procedure.fee.as_ref().map_or_else(String::new, |fee| fee.note.get(lang).to_owned()),
        times: times(t, &hall, &procedure, &guidance, today),
        criteria: procedure
            .criteria
            .as_ref()
            .map_or_else(|| t.criteria_unset().into_owned(), |text| text.get(lang).to_owned()),
        drawn: drawn(t, hall.city(), &procedure),
        frame: frame(t, &procedure, shelf.since(&procedure.id).map(civic::Millis::date)),
        id,
    })
}

/// The other ways in; none into what has ended.
fn elsewhere(t: T, hall: &Hall, procedure: &Procedure, section: &Section, halt: Option<&Halt>) -> Vec<Other> {
    let ended = halt.is_some_and(|halt| halt.kind == HaltKind::End);
    if ended { Vec::new() } else { others(t, hall, procedure, section) }
}

fn papers(t: T, guidance: &Guidance<'_>) -> Papers {
    let name = |line: &guide::PaperLine<'_>| line.paper.name.get(t.lang()).to_owned();
    let (dropped, wanted): (Vec<_>, Vec<_>) = guidance.papers.iter().partition(|line| line.wanted == Wanted::Dropped);
    let line = |line: &guide::PaperLine<'_>| PaperLine {
        name: name(line),
        sometimes: line.paper.when.is_some(),
        planned: line.paper.dropped == Some(Dropped::Planned),
    };
    Papers { wanted: wanted.into_iter().map(line).collect(), dropped: dropped.into_iter().map(name).collect() }
}

fn times(t: T, hall: &Hall, procedure: &Procedure, guidance: &Guidance<'_>, today: Date) -> Times {
    let clock = &procedure.clock;
    let mut office: Vec<String> =
        clock.standard.iter().map(|standard| t.period_standard(&period(t, *standard)).into_owned()).collect();
    if let Some(legal) = &clock.legal {
        office.push(t.period_legal(&legal.basis, &period(t, legal.period)).into_owned());
    }
    if clock.standard.is_none() && procedure.kind != Kind::Notification {
        office.push(t.period_unset().into_owned());
    } else if office.is_empty() {
        let at_desk = matches!(procedure.channels.online, Way::Prepare { .. });
        office.push(if at_desk { t.period_desk() } else { t.period_finished() }.into_owned());
    }
    let extend = clock.legal.as_ref().and_then(|legal| legal.extend);
    Times {
        office,
        extend: extend.map(|extend| t.period_extend(&period(t, extend)).into_owned()),
        expected: expected(t, hall, procedure, guidance, today),
        applicant: applicant(t, procedure),
    }
}

fn expected(t: T, hall: &Hall, procedure: &Procedure, guidance: &Guidance<'_>, today: Date) -> Option<Expected> {
    let due = guidance.expected(today, hall.calendar())?;
    let (lang, sum) = (t.lang(), due.breakdown);
    let from = if procedure.clock.standard.is_some() { t.expected_standard() } else { t.expected_legal() };
    let words = format!(
        "{}{}{from}",
        t.expected(&say::date(lang, due.date?), &say::day(lang, today)),
        if lang == civic::Lang::En { " " } else { "" }
    );
    let parts = [
        (t.sum_period(), sum.standard),
        (t.sum_weekend(), sum.weekend),
        (t.sum_holiday(), sum.holiday),
        (t.sum_closed(), sum.other_closed),
    ];
    let days = |n: u16| t.period_days(i64::from(n)).into_owned();
    let open_days = guidance.period.is_some_and(civic::period::Period::counts_only_open_days);
    Some(Expected {
        words,
        sum: parts.into_iter().filter(|(_, n)| *n > 0).map(|(word, n)| (word.into_owned(), days(n))).collect(),
        note: if open_days { t.expected_why_note() } else { t.expected_why_calendar() }.into_owned(),
    })
}

fn applicant(t: T, procedure: &Procedure) -> Option<(String, String)> {
    let period = procedure.applicant_period.as_ref()?;
    let (_, question) = procedure.question(&period.from)?;
    let words = t.deadline(&period.basis, &period.days.to_string(), question.ask.get(t.lang()));
    Some((words.into_owned(), period.late.get(t.lang()).to_owned()))
}

fn frame(t: T, procedure: &Procedure, since: Option<Date>) -> Frame {
    let basis = &procedure.basis;
    let article = if t.lang() == civic::Lang::En { basis.article.clone() } else { basis.numbered() };
    let short = |hash: &str| hash.chars().take(8).collect::<String>();
    let affairs = match basis.affairs {
        Affairs::Own => t.affairs_own(),
        Affairs::Delegated1 => t.affairs_delegated_one(),
        Affairs::Delegated2 => t.affairs_delegated_two(),
    };
    let regime = match procedure.regime {
        Regime::Act => t.regime_act(),
        Regime::Ordinance => t.regime_ordinance(),
        Regime::Exempt => t.regime_exempt(),
        Regime::Guideline => t.regime_guideline(),
    };
    Frame {
        law: t.law_article(&article, &basis.law).into_owned(),
        affairs: affairs.into_owned(),
        regime: regime.into_owned(),
        issuer: procedure.issuer.0.clone(),
        grounds: basis.refusal_grounds.iter().map(|ground| ground.get(t.lang()).to_owned()).collect(),
        since: since.map_or_else(String::new, |day| t.version_line(&say::full_date(t.lang(), day)).into_owned()),
        version: t.version_hash(&short(&procedure.rules_hash), &short(&procedure.words_hash)).into_owned(),
    }
}
