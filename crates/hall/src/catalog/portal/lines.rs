//! A procedure in one line, its periods and its section in words.

use civic::Lang;
use civic::period::Period;
use jiff::civil::Date;
use procedure::Procedure;
use procedure::answers::Answers;
use procedure::guide::{self, FeeNow};
use procedure::model::Way;

use crate::Hall;
use crate::catalog::finder::{Run, runs};
use crate::catalog::texts::T;

/// One row of a list of procedures.
pub struct Row {
    pub href: String,
    pub name: Vec<Run>,
    pub who: Vec<Run>,
    pub line: String,
}

impl Row {
    /// `query` is what was searched for; its words stand apart in the name.
    pub fn of(procedure: &Procedure, lang: Lang, today: Date, query: &str) -> Self {
        Self {
            href: href(&procedure.id),
            name: runs(procedure.name.get(lang), query),
            who: runs(procedure.who.get(lang), query),
            line: line(procedure, lang, today),
        }
    }
}

pub fn href(procedure: &str) -> String {
    format!("/p/{procedure}")
}

/// 「オンラインか郵送で申請・約8分・手数料なし」.
fn line(procedure: &Procedure, lang: Lang, today: Date) -> String {
    let t = T::new(lang);
    let way = match &procedure.channels.online {
        Way::Open { .. } if is_open(&procedure.channels.post) => t.line_online_post(),
        Way::Open { .. } => t.line_online(),
        Way::Prepare { .. } => t.line_prepare(),
        Way::Closed { .. } => t.line_desk(),
    };
    let minutes = t.about_minutes(i64::from(procedure.minutes));
    [way.as_ref(), minutes.as_ref(), fee(procedure, lang, today).as_str()].join(if lang == Lang::En {
        " · "
    } else {
        "・"
    })
}

pub fn is_open(way: &Way) -> bool {
    matches!(way, Way::Open { .. })
}

/// What it costs, as far as it can be told before the first answer.
pub fn fee(procedure: &Procedure, lang: Lang, today: Date) -> String {
    let t = T::new(lang);
    match guide::guide(procedure, &Answers::default(), today).fee {
        FeeNow::None => t.fee_none().into_owned(),
        FeeNow::Yen(yen) if yen.0 == 0 => t.fee_none().into_owned(),
        FeeNow::Yen(yen) => t.fee_yen(&web::say::yen(lang, yen.0)).into_owned(),
        FeeNow::Open => t.fee_may().into_owned(),
    }
}

pub fn period(t: T, period: Period) -> String {
    match period {
        Period::BusinessDays(n) => t.period_business(i64::from(n)),
        Period::Days(n) => t.period_days(i64::from(n)),
        Period::Weeks(n) => t.period_weeks(i64::from(n)),
        Period::Months(n) => t.period_months(i64::from(n)),
    }
    .into_owned()
}

/// The section that handles a procedure, and where it is called.
pub struct Section {
    pub name: String,
    pub phone: String,
}

impl Section {
    pub fn of(hall: &Hall, procedure: &Procedure, lang: Lang, today: Date) -> Self {
        let city = hall.city();
        let unit = city.unit_on(&procedure.section, today);
        let phone = unit.and_then(|unit| unit.phone.clone()).unwrap_or_else(|| city.phone.clone());
        Self { name: unit.map_or_else(String::new, |unit| unit.name.get(lang).to_owned()), phone }
    }
}
