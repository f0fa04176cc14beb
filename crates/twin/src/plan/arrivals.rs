//! How cases come, made ready to draw.

use jiff::civil::{Date, DateTime};

use super::Setting;
use super::times::{Times, times};
use crate::dist::{Dist, Draw};
use crate::fault::Fault;
use crate::hours::{DAY, Hours};
use crate::spec::{Come, Parameters, Procedure};

/// Cases an hour, by the hour of the week that begins with the plan's first weekday.
pub(crate) type Rate = Box<[f64]>;

#[derive(Clone, Debug)]
pub(crate) enum Coming {
    Nobody,
    Renewal(Draw),
    Rates(Rate),
    /// In order.
    History(Box<[i64]>),
}

/// With the hours in which they come, and the bursts (begin, cases, length).
#[derive(Clone, Debug)]
pub(crate) struct Prepared {
    pub come: Coming,
    pub hours: Hours,
    pub bursts: Vec<(i64, u32, i64)>,
    pub booked: Option<Times>,
}

fn moment(from: Date, at: DateTime) -> i64 {
    let days = at.date().since(from).map_or(0, |span| i64::from(span.get_days()));
    let seconds = i64::from(at.hour()) * 3600 + i64::from(at.minute()) * 60 + i64::from(at.second());
    days * DAY + seconds * 1000 + i64::from(at.subsec_nanosecond() / 1_000_000)
}

pub(super) fn prepare(
    id: &str,
    of: &Procedure,
    parameters: &Parameters,
    setting: &Setting<'_>,
) -> Result<Prepared, Fault> {
    let bad = |what: &str| Fault::BadNumber(format!("{id}: {what}"));
    let hours = match &of.arrivals.hours {
        None => Hours::always(),
        Some(name) => parameters.hours.get(name).ok_or_else(|| Fault::UnknownHours(name.clone()))?.laid_out(
            setting.from,
            setting.weeks,
            setting.calendar,
            &[],
        ),
    };
    let come = match &of.arrivals.come {
        Come::Nobody => Coming::Nobody,
        Come::Renewal(dist) if dist.is_sound() => Coming::Renewal(dist.prepared()),
        Come::Renewal(_) => return Err(bad("arrivals")),
        Come::Rates(rates) => {
            let mut hourly = vec![0.0; 168];
            for (n, of_hour) in hourly.iter_mut().enumerate() {
                let date = setting.from.checked_add(jiff::Span::new().days(i32::try_from(n / 24).unwrap_or(0)));
                let day = counter::model::Day::of(date.unwrap_or(setting.from));
                let hour = u8::try_from(n % 24).unwrap_or(0);
                *of_hour = rates.iter().filter(|it| it.days.contains(&day)).filter_map(|it| it.hourly.get(&hour)).sum();
            }
            if hourly.iter().any(|rate: &f64| !(0.0..=1e7).contains(rate)) {
                return Err(bad("rates"));
            }
            if hourly.iter().all(|rate| *rate == 0.0) {
                return Err(Fault::NeverArrives(id.to_owned()));
            }
            Coming::Rates(hourly.into())
        }
        Come::History(moments) => {
            let mut at: Vec<i64> = moments.iter().map(|at| moment(setting.from, *at)).collect();
            at.sort_unstable();
            Coming::History(at.into())
        }
    };
    if matches!(come, Coming::Renewal(_) | Coming::Rates(_)) && !hours.ever_open() {
        return Err(Fault::NeverArrives(id.to_owned()));
    }
    let mut bursts = Vec::new();
    for burst in &of.arrivals.bursts {
        let over = Dist::Fixed(burst.over);
        if !over.is_sound() {
            return Err(bad("a burst"));
        }
        bursts.push((moment(setting.from, burst.at), burst.cases, over.prepared().by(0)));
    }
    let booked = match &of.arrivals.booked {
        None => None,
        Some(booked) => Some(times(booked).ok_or_else(|| bad("bookings"))?),
    };
    Ok(Prepared { come, hours, bursts, booked })
}
