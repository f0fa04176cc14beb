//! Before the first question: may I apply, what do I need, what does it cost, by when. All from the same rules that decide later.
//!
//! Gives data, no sentences; keeps nothing. It says "not known" rather than turning anyone away on an answer that is missing.

use civic::{Calendar, Due, Period, PeriodClock, yen::Yen};
use feel::{Env, Explanation};
use jiff::civil::Date;

use crate::answers::{Answers, FieldPath};
use crate::model::{ApplicantPeriod, Dropped, Paper, Procedure, Rule};

/// Whether this person may apply.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    Eligible,
    /// With the rule's own words and the answers that made it false.
    NotEligible {
        explanation: Explanation,
    },
    /// This question (full key) decides and is still open.
    Ask {
        key: String,
    },
    /// Everything was asked, and it cannot be told here: an officer looks.
    Unclear,
}

/// Whether a paper is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    Yes,
    No,
    /// An answer still open decides.
    Open,
    /// No longer (`Done`); `Planned` is still wanted.
    Dropped,
}

#[derive(Clone, Debug)]
pub struct PaperLine<'p> {
    pub paper: &'p Paper,
    pub wanted: Wanted,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FeeNow {
    /// No fee exists.
    None,
    Yen(Yen),
    /// An answer still open decides, or the rule gives no whole amount.
    Open,
}

/// The applicant's own period (15日特例).
#[derive(Clone, Debug)]
pub struct Deadline<'p> {
    pub period: &'p ApplicantPeriod,
    /// The day of the event, once answered.
    pub event: Option<Date>,
}

#[derive(Clone, Debug)]
pub struct Guidance<'p> {
    pub verdict: Verdict,
    pub papers: Vec<PaperLine<'p>>,
    pub fee: FeeNow,
    pub deadline: Option<Deadline<'p>>,
    /// 標準処理期間, else the legal period: what an expected date is reckoned from.
    pub period: Option<Period>,
    counts_arrival_day: bool,
}

/// What can be told from the answers so far. Answers to questions no longer asked are ignored.
pub fn guide<'p>(procedure: &'p Procedure, answers: &Answers, today: Date) -> Guidance<'p> {
    let answers = answers.visible(procedure, today);
    let values = answers.to_feel(procedure);
    let env = Env { values: &values, today };
    Guidance {
        verdict: verdict(procedure, &answers, &env),
        papers: procedure.guide.papers.iter().map(|paper| PaperLine { paper, wanted: wanted(paper, &env) }).collect(),
        fee: procedure.fee.as_ref().map_or(FeeNow::None, |fee| amount(&fee.amount, &env)),
        deadline: procedure
            .applicant_period
            .as_ref()
            .map(|period| Deadline { period, event: event(procedure, &answers, &period.from) }),
        period: procedure.clock.standard.or(procedure.clock.legal.as_ref().map(|legal| legal.period)),
        counts_arrival_day: procedure.clock.counts_arrival_day,
    }
}

impl Guidance<'_> {
    /// When an answer may be expected if it arrived on this day, with the days counted.
    pub fn expected(&self, arrival: Date, calendar: &Calendar) -> Option<Due> {
        let day = if self.counts_arrival_day { civic::ArrivalDay::Counted } else { civic::ArrivalDay::NotCounted };
        self.period.map(|period| PeriodClock::new(period, day, arrival).due(calendar, arrival))
    }
}

impl Deadline<'_> {
    /// The last day to apply; moves off closed days.
    pub fn last_day(&self, calendar: &Calendar) -> Option<Date> {
        self.event.map(|event| civic::ApplicantPeriod(Period::Days(self.period.days)).last_day(event, calendar))
    }
}

fn verdict(procedure: &Procedure, answers: &Answers, env: &Env<'_>) -> Verdict {
    let Some(rule) = &procedure.guide.when else { return Verdict::Eligible };
    match feel::eval(&rule.expr, env).as_bool() {
        Some(true) => Verdict::Eligible,
        Some(false) => Verdict::NotEligible { explanation: feel::explain(&rule.expr, env) },
        None => {
            let open = feel::missing(&rule.expr, env).into_iter().find(|key| is_open(procedure, answers, key));
            open.map_or(Verdict::Unclear, |key| Verdict::Ask { key })
        }
    }
}

/// Whether asking this could still help: it was not asked, in some row or at all.
fn is_open(procedure: &Procedure, answers: &Answers, key: &str) -> bool {
    match procedure.question(key) {
        Some((None, question)) => answers.get(&FieldPath::single(&question.key)).is_none(),
        Some((Some(group), question)) => {
            let rows: Vec<&str> = answers.rows(&group.key).collect();
            let none_yet = rows.is_empty() && !answers.is_closed(&group.key);
            none_yet
                || rows.iter().any(|row| answers.get(&FieldPath::in_row(&group.key, *row, &question.key)).is_none())
        }
        // The group itself, or a part of a name or an address: open until its first answer.
        None => {
            let group_open =
                procedure.items.iter().any(|item| matches!(item, crate::model::Item::Group(group) if group.key == key))
                    && answers.row_count(key) == 0
                    && !answers.is_closed(key);
            let parent = key.rsplit_once('.').map(|(parent, _)| parent);
            group_open || parent.is_some_and(|parent| is_open(procedure, answers, parent))
        }
    }
}

fn wanted(paper: &Paper, env: &Env<'_>) -> Wanted {
    if paper.dropped == Some(Dropped::Done) {
        return Wanted::Dropped;
    }
    match paper.when.as_ref().map(|rule| feel::eval(&rule.expr, env).as_bool()) {
        None | Some(Some(true)) => Wanted::Yes,
        Some(Some(false)) => Wanted::No,
        Some(None) => Wanted::Open,
    }
}

fn amount(rule: &Rule, env: &Env<'_>) -> FeeNow {
    match feel::eval(&rule.expr, env) {
        feel::Value::Number(amount) => Yen::from_decimal(amount).map_or(FeeNow::Open, FeeNow::Yen),
        _ => FeeNow::Open,
    }
}

/// The date a period runs from. In a group the earliest row counts: no row may miss its own last day.
fn event(procedure: &Procedure, answers: &Answers, key: &str) -> Option<Date> {
    let date =
        |path: &FieldPath| answers.get(path).and_then(serde_json::Value::as_str).and_then(|text| text.parse().ok());
    match procedure.question(key)? {
        (None, question) => date(&FieldPath::single(&question.key)),
        (Some(group), question) => {
            answers.rows(&group.key).filter_map(|row| date(&FieldPath::in_row(&group.key, row, &question.key))).min()
        }
    }
}

#[cfg(test)]
mod tests;
