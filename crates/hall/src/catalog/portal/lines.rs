//! A procedure in one line, its periods and its section in words.

use civic::Lang;
use civic::period::Period;
use jiff::civil::Date;
use procedure::Procedure;
use procedure::answers::Answers;
use procedure::guide::{self, FeeNow};

use crate::Hall;
use crate::catalog::finder::{Run, runs};
use crate::catalog::texts::T;
use crate::catalog::{Card, Door};

/// One row of a list of procedures.
pub struct Row {
    pub href: String,
    pub name: Vec<Run>,
    pub who: Vec<Run>,
    pub line: String,
}

impl Row {
    /// `query` is what was searched for; its words stand apart in the name.
    pub fn of(card: &Card, lang: Lang, today: Date, query: &str) -> Self {
        Self {
            href: href(&card.id),
            name: runs(card.name.get(lang), query),
            who: runs(card.who.get(lang), query),
            line: line(card, lang, today),
        }
    }
}

pub fn href(procedure: &str) -> String {
    format!("/p/{procedure}")
}

/// 「オンラインか郵送で申請・約8分・手数料なし」.
fn line(card: &Card, lang: Lang, today: Date) -> String {
    let t = T::new(lang);
    let way = match card.online {
        Door::Open if card.post => t.line_online_post(),
        Door::Open => t.line_online(),
        Door::Prepare => t.line_prepare(),
        Door::Closed => t.line_desk(),
    };
    let minutes = t.about_minutes(i64::from(card.minutes));
    [way.as_ref(), minutes.as_ref(), fee_line(card, lang, today).as_str()].join(if lang == Lang::En {
        " · "
    } else {
        "・"
    })
}

/// The same as [`fee`], from the rule alone: nothing is answered on a list.
fn fee_line(card: &Card, lang: Lang, today: Date) -> String {
    let Some(rule) = &card.fee else { return fee_words(T::new(lang), FeeNow::None) };
    let nothing = feel::Value::context::<String>([]);
    let amount = feel::parse(rule).ok().map(|rule| feel::eval(&rule, &feel::Env { values: &nothing, today }));
    let yen = match amount {
        Some(feel::Value::Number(amount)) => civic::yen::Yen::from_decimal(amount),
        _ => None,
    };
    fee_words(T::new(lang), yen.map_or(FeeNow::Open, FeeNow::Yen))
}

/// What it costs, as far as it can be told before the first answer.
pub fn fee(procedure: &Procedure, lang: Lang, today: Date) -> String {
    fee_words(T::new(lang), guide::guide(procedure, &Answers::default(), today).fee)
}

fn fee_words(t: T, fee: FeeNow) -> String {
    match fee {
        FeeNow::None => t.fee_none().into_owned(),
        FeeNow::Yen(yen) if yen.0 == 0 => t.fee_none().into_owned(),
        FeeNow::Yen(yen) => t.fee_yen(&web::say::yen(t.lang(), yen.0)).into_owned(),
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
