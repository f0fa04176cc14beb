//! The legal frame: basis, clock, channels, fee, guide.

use civic::Text;

use super::pen::Pen;
use crate::model::{
    Addressee, Affairs, ApplicantPeriod, Assurance, Basis, Channels, Clocks, Dropped, Fee, Guide, Kind, Legal, Outcome,
    Paper, Proxy, Regime, Way,
};
use crate::raw::{
    RawAddressee, RawAffairs, RawApplicant, RawAssurance, RawBasis, RawChannels, RawClock, RawDropped, RawFee,
    RawGuide, RawKind, RawLegal, RawNotOpen, RawOutcome, RawPaper, RawProxy, RawRegime, RawWay,
};
use crate::yaml::At;

macro_rules! same_words {
    ($($raw:ident => $model:ident { $($word:ident),* })*) => {$(
        impl From<$raw> for $model {
            fn from(raw: $raw) -> Self {
                match raw { $($raw::$word => Self::$word),* }
            }
        }
    )*};
}

same_words! {
    RawKind => Kind { Application, Notification, Certificate, Reservation }
    RawRegime => Regime { Act, Ordinance, Exempt, Guideline }
    RawAffairs => Affairs { Own, Delegated1, Delegated2 }
    RawAssurance => Assurance { None, Email, Paper, Desk }
    RawDropped => Dropped { Planned, Done }
    RawProxy => Proxy { Legal, Mandate, Messenger, Filing }
    RawOutcome => Outcome { Granted, Partly, Refused, NotAccepted, Done }
}

pub fn basis(raw: Option<At<RawBasis>>, pen: &mut Pen<'_>) -> Option<Basis> {
    pen.must(raw, "basis", |raw, pen| {
        let (law, article) = (pen.need(raw.law, "basis.law"), pen.need(raw.article, "basis.article"));
        let affairs = pen.need(raw.affairs, "basis.affairs").map(Into::into);
        let mut refusal_grounds = Vec::new();
        for (index, ground) in raw.refusal_grounds.unwrap_or_default().into_iter().enumerate() {
            refusal_grounds.push(pen.text(Some(ground), &format!("basis.refusal_grounds.{index}")));
        }
        Some(Basis { law: law?, article: article?, affairs: affairs?, refusal_grounds })
    })
    .flatten()
}

pub fn clocks(raw: Option<At<RawClock>>, pen: &mut Pen<'_>) -> Clocks {
    let Some(raw) = raw else { return Clocks::default() };
    pen.inside(raw, "clock", |raw, pen| Clocks {
        standard: raw.standard.and_then(|period| pen.period(Some(period), "clock.standard")),
        legal: raw.legal.and_then(|legal| pen.inside(legal, "clock.legal", legal_period)).flatten(),
        counts_arrival_day: pen.optional(raw.counts_arrival_day, "clock.counts_arrival_day").unwrap_or_default(),
    })
    .unwrap_or_default()
}

fn legal_period(raw: RawLegal, pen: &mut Pen<'_>) -> Option<Legal> {
    let period = pen.period(raw.period, "clock.legal.period");
    let extend = raw.extend.and_then(|period| pen.period(Some(period), "clock.legal.extend"));
    let basis = pen.need(raw.basis, "clock.legal.basis");
    Some(Legal { period: period?, extend, basis: basis? })
}

pub fn applicant(raw: Option<At<RawApplicant>>, pen: &mut Pen<'_>) -> Option<ApplicantPeriod> {
    pen.inside(raw?, "applicant_period", |raw, pen| {
        let days = pen.need(raw.days, "applicant_period.days");
        let from = pen.need(raw.from, "applicant_period.from");
        let basis = pen.need(raw.basis, "applicant_period.basis");
        let late = pen.text(raw.late, "applicant_period.late");
        Some(ApplicantPeriod { days: days?, from: from?, basis: basis?, late })
    })
    .flatten()
}

pub fn addressee(raw: Option<At<RawAddressee>>, pen: &mut Pen<'_>) -> Option<Addressee> {
    pen.inside(raw?, "addressee", |raw, pen| {
        let name = pen.need(raw.name, "addressee.name");
        let body = pen.rule(raw.body, "addressee.body");
        Some(Addressee { name: name?, body })
    })
    .flatten()
}

pub fn channels(raw: Option<At<RawChannels>>, pen: &mut Pen<'_>) -> Option<Channels> {
    pen.must(raw, "channels", |raw, pen| {
        let online = way(raw.online, "channels.online", pen);
        let phone = way(raw.phone, "channels.phone", pen);
        let desk = way(raw.desk, "channels.desk", pen);
        let post = way(raw.post, "channels.post", pen);
        Some(Channels { online: online?, phone: phone?, desk: desk?, post: post? })
    })
    .flatten()
}

fn way(raw: Option<At<RawWay>>, path: &str, pen: &mut Pen<'_>) -> Option<Way> {
    pen.must(raw, path, |raw, pen| {
        let RawNotOpen { closed, prepare } = match raw {
            RawWay::Open(assurance) => return Some(Way::Open { assurance: assurance.value?.into() }),
            RawWay::Not(not) => *not,
        };
        match (closed, prepare) {
            (Some(why), None) => Some(Way::Closed { why: pen.text(Some(why), path) }),
            (None, Some(why)) => Some(Way::Prepare { why: pen.text(Some(why), path) }),
            _ => {
                pen.fault(
                    pen.here(),
                    "channel",
                    "a channel is open, closed, or only prepared",
                    "write `email`, { closed: { ja: …, en: … } } or { prepare: { ja: …, en: … } }",
                );
                None
            }
        }
    })
    .flatten()
}

pub fn proxies(raw: Option<At<Vec<At<RawProxy>>>>, pen: &mut Pen<'_>) -> Vec<Proxy> {
    let mut proxies = Vec::new();
    for (index, word) in pen.optional(raw, "proxies").unwrap_or_default().into_iter().enumerate() {
        let place = word.place;
        let Some(proxy) = pen.optional(Some(word), &format!("proxies.{index}")).map(Proxy::from) else { continue };
        if proxies.contains(&proxy) {
            let says = format!("`{}` stands here twice", proxy.word());
            pen.fault(place, "twice", says, "write each kind of proxy once");
        } else {
            proxies.push(proxy);
        }
    }
    proxies
}

pub fn fee(raw: Option<At<RawFee>>, pen: &mut Pen<'_>) -> Option<Fee> {
    pen.inside(raw?, "fee", |raw, pen| {
        if raw.amount.is_none() {
            pen.missing("fee.amount");
        }
        let (amount, note) = (pen.rule(raw.amount, "fee.amount"), pen.text(raw.note, "fee.note"));
        Some(Fee { amount: amount?, note })
    })
    .flatten()
}

pub fn guide(raw: Option<At<RawGuide>>, pen: &mut Pen<'_>) -> Guide {
    let Some(raw) = raw else { return Guide::default() };
    pen.inside(raw, "guide", |raw, pen| {
        let when = pen.rule(raw.when, "guide.when");
        let otherwise = if when.is_some() { pen.text(raw.otherwise, "guide.otherwise") } else { Text::default() };
        let mut papers: Vec<Paper> = Vec::new();
        for (index, raw) in raw.papers.unwrap_or_default().into_iter().enumerate() {
            let place = raw.place;
            let Some(Some(paper)) =
                pen.inside(raw, &format!("guide.papers.{index}"), |raw, pen| paper(raw, index, pen))
            else {
                continue;
            };
            if papers.iter().any(|other| other.id == paper.id) {
                pen.fault(
                    place,
                    "twice",
                    format!("the paper `{}` stands here twice", paper.id),
                    "give each paper its own id",
                );
            }
            papers.push(paper);
        }
        Guide { when, otherwise, papers }
    })
    .unwrap_or_default()
}

fn paper(raw: RawPaper, index: usize, pen: &mut Pen<'_>) -> Option<Paper> {
    let path = format!("guide.papers.{index}");
    let id = pen.id(raw.id, &format!("{path}.id"));
    let name = pen.text(raw.name, &format!("{path}.name"));
    let when = pen.rule(raw.when, &format!("{path}.when"));
    let dropped = pen.optional(raw.dropped, &format!("{path}.dropped")).map(Into::into);
    Some(Paper { id: id?, name, when, dropped })
}
