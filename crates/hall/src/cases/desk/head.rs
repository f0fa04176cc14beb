//! The head of every page of a case: number, stage, channel, owner, and the clock on one line.

use civic::DayMark;
use engine::{Phase, Work};
use jiff::civil::Date;
use web::parts::{Day, DayKind, Strip, Tag, TagKind};
use web::say;

use super::tasks;
use super::texts::T;
use crate::Hall;
use crate::cases::CaseFile;

pub struct Head {
    pub number: String,
    pub stage: Tag,
    pub channel: String,
    pub owner: String,
    pub applicant: String,
    pub procedure: String,
    pub strip: Option<Strip>,
    /// 「残り7日」, 「停止中」, 「3日過ぎています」.
    pub left: String,
    pub until: String,
    /// 「15営業日のうち8日目・停止3日」.
    pub used: String,
    pub clock_href: String,
    /// What whoever handles a hidden case must mind.
    pub hidden: Option<String>,
}

impl Head {
    pub fn of(hall: &Hall, t: T, file: &CaseFile, today: Date) -> Self {
        let lang = t.lang();
        let channel = match file.row.channel.as_str() {
            "phone" => t.channel_phone(),
            "desk" => t.channel_desk(),
            "post" => t.channel_post(),
            "import" => t.channel_import(),
            _ => t.channel_online(),
        };
        let language = match file.row.lang.as_str() {
            "en" => t.lang_en(),
            "ja-simple" => t.lang_simple(),
            _ => t.lang_ja(),
        };
        let mut head = Self {
            number: file.row.number.clone(),
            stage: stage(t, file),
            channel: t.channel_and_language(&channel, &language).into(),
            owner: String::new(),
            applicant: t.applicant_name(&file.row.applicant).into(),
            procedure: file.procedure.name.get(lang).to_owned(),
            strip: None,
            left: t.no_period().into(),
            until: String::new(),
            used: String::new(),
            clock_href: format!("/desk/case/{}/clock", file.row.id),
            hidden: file.row.hidden.then(|| t.hidden_case().into()),
        };
        head.clock(hall, t, file, today);
        head
    }

    /// Names who has the open tasks.
    #[must_use]
    pub fn owned_by(mut self, t: T, names: &[String]) -> Self {
        self.owner = if names.is_empty() { t.no_owner().into() } else { t.owner(&names.join("・")).into() };
        self
    }

    fn clock(&mut self, hall: &Hall, t: T, file: &CaseFile, today: Date) {
        let lang = t.lang();
        if !file.shape.is_open() {
            self.left = ended(t, file);
            return;
        }
        let Some(expected) = engine::expected(&file.procedure, &file.shape, hall.calendar(), today) else { return };
        let marks = engine::promise_calendar(&file.procedure, &file.shape, hall.calendar(), today);
        let days = days(&marks);
        let number = |n: u16| n.to_string();
        let (standard, stopped) = (number(expected.parts.standard), expected.parts.stopped);
        self.used = match stopped {
            0 => t.clock_used_plain(&standard, &number(expected.used)),
            stopped => t.clock_used(&standard, &number(stopped), &number(expected.used)),
        }
        .into();
        let state = match expected.date {
            None => {
                self.left = t.clock_stopped().into();
                self.until = expected
                    .if_answered_today
                    .map_or_else(String::new, |day| t.clock_if_today(&say::date(lang, day)).into());
                ""
            }
            Some(date) if date < today => {
                let late = i64::from((today - date).get_days());
                self.left = t.clock_late(&late.to_string()).into();
                self.until = t.clock_was(&say::date(lang, date)).into();
                "late"
            }
            Some(date) if date == today => {
                self.left = t.clock_today().into();
                self.until = say::date(lang, date);
                "care"
            }
            Some(date) => {
                let left =
                    days.iter().filter(|day| day.date > today && matches!(day.kind, DayKind::Counted(_))).count();
                self.left = t.clock_left(&left.to_string()).into();
                self.until = t.clock_until(&say::date(lang, date)).into();
                if left <= 3 { "care" } else { "" }
            }
        };
        // A strip longer than a quarter of a year says nothing on one line.
        self.strip = Some(Strip { state, today, days }).filter(|strip| strip.days.len() <= 92);
    }
}

/// The stage as the officer's word, coloured by who is waited for.
fn stage(t: T, file: &CaseFile) -> Tag {
    match &file.shape.phase {
        Phase::Open => {
            let name = file.procedure.stages.get(&file.shape.stage).map_or("", |stage| stage.name.get(t.lang()));
            if let Some(revision) = file.shape.revision {
                return Tag::new(TagKind::Care, tasks::revision_word(t, revision.act));
            }
            if file.shape.tasks.iter().any(|task| task.work == Work::Correct) {
                return Tag::new(TagKind::Care, t.stage_correcting());
            }
            let kind = if file.shape.is_stopped() { TagKind::Care } else { TagKind::Go };
            Tag::new(kind, if name.is_empty() { &file.shape.stage } else { name })
        }
        _ => Tag::new(TagKind::Plain, ended(t, file)),
    }
}

fn ended(t: T, file: &CaseFile) -> String {
    match &file.shape.phase {
        Phase::Open => String::new(),
        Phase::Ended { outcome, .. } => tasks::outcome_word(t, *outcome),
        Phase::Withdrawn => t.ended_withdrawn().into(),
        Phase::Revoked => t.ended_revoked().into(),
    }
}

/// The engine's days as the parts draw them: a coming day is counted on.
pub fn days(marks: &[DayMark]) -> Vec<Day> {
    let mut counted = 0;
    let drawn = marks.iter().map(|mark| {
        let kind = match &mark.kind {
            civic::DayKind::Arrival => DayKind::Received,
            civic::DayKind::Counted(n) => {
                counted = i64::from(*n);
                DayKind::Counted(counted)
            }
            civic::DayKind::Coming | civic::DayKind::Due => {
                counted += 1;
                DayKind::Counted(counted)
            }
            civic::DayKind::Stopped(_) => DayKind::Stopped,
            civic::DayKind::Closed(civic::Closed::Weekend) => DayKind::Weekend,
            civic::DayKind::Closed(civic::Closed::Holiday(_)) => DayKind::Holiday,
            civic::DayKind::Closed(_) => DayKind::Closed,
        };
        Day { date: mark.date, kind }
    });
    drawn.collect()
}
