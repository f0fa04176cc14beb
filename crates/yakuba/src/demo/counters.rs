//! The counters of the demo: open whenever somebody looks, with a line that has been going since the doors opened.
//!
//! The line is played by the hall's own acts, one after the other at moments of this morning, and the same each time. It is played once for
//! a day; a demo that is started again goes on with it.

use civic::{Calendar, Lang, Millis};
use counter::line::{Calling, Needs};
use counter::model::{Day, Shift, Special, SpecialHours};
use counter::roster::OnDate;
use hall::Hall;
use hall::city::City;
use hall::hand::Hand;
use hall::lobby::{Deed, NewTicket, Source, Today, act, line, sit, take};
use jiff::civil::{Time, time};
use uuid::Uuid;
use web::Problem;

use crate::told::{Tell, Told};

/// What people come for, in the order in which they come; some several times.
const WANTS: [&str; 14] = [
    "moving-in",
    "certificates",
    "national-health",
    "certificates",
    "child-allowance",
    "card",
    "moving-in",
    "seal",
    "care",
    "certificates",
    "card-renewal",
    "moving-in",
    "tax",
    "child-medical",
];
/// Minutes before now at which the first one came, and between two of them.
const FIRST: i64 = 75;
const EACH: i64 = 5;
/// Who sat at the desks this morning.
const OFFICER: &str = "ogawa";
/// Desks that are open, in the order in which they were opened.
const DESKS: [u16; 4] = [1, 2, 4, 5];

/// The city with its counters open today, at whatever hour: a demo is looked at on Sundays and at night, too.
pub fn open_today(mut city: City, now: Millis) -> City {
    let (date, calendar) = (now.date(), Calendar::new(city.closures.clone()));
    let counters = city.counters.clone();
    for office in &mut city.counters.offices {
        let open = match counters.day(office, date, &calendar) {
            OnDate::Open(day) => day.tick_of(now).is_some_and(|tick| day.reception.has(tick)),
            OnDate::Closed(_) => false,
        };
        if open {
            continue;
        }
        let hour = now.local().hour();
        let from = time((hour - 2).max(0), 0, 0, 0);
        let to = if from.hour() < 14 { time(from.hour() + 10, 0, 0, 0) } else { time(23, 55, 0, 0) };
        let reason = civic::Text { ja: "デモ".into(), en: "demo".into(), ja_simple: String::new() };
        let hours = SpecialHours { open: from, close: to, reception_until: to };
        office.special.retain(|special| special.date != date);
        office.special.push(Special { date, reason, hours: Some(hours) });
        let shift =
            |start: Time, end: Time| Shift { days: vec![Day::of(date)], start, end, from: Some(date), to: Some(date) };
        for desk in &mut office.desks {
            desk.shifts.push(shift(from, to));
        }
    }
    city
}

/// Plays the morning of every office whose day has not begun.
pub async fn lines(hall: &Hall) -> Result<(), Told> {
    let counters = hall.counters();
    let reads = hall.db().reads().await.tell("the demo's database")?;
    let accounts = hall::people::accounts(&reads).await.tell("the demo's accounts")?;
    drop(reads);
    let Some(officer) = accounts.iter().find(|account| account.login == OFFICER).map(|account| account.id) else {
        return Ok(());
    };
    for (nth, office) in counters.offices.iter().enumerate() {
        let Some(today) = Today::of(hall, &office.id, hall.now()) else { continue };
        let reads = hall.db().reads().await.tell("the demo's database")?;
        let begun = line(hall, &reads, today.clone()).await.map_err(|problem| told(&problem))?.version > 0;
        drop(reads);
        if !begun {
            morning(hall, &today, officer, nth).await.map_err(|problem| told(&problem))?;
        }
    }
    Ok(())
}

fn told(problem: &Problem) -> Told {
    Told::new(format!("the demo's counters: {problem:?}"))
}

/// One office: people come, desks call and finish; `nth` shifts who comes when, so that no two offices are alike.
async fn morning(hall: &Hall, today: &Today, officer: Uuid, nth: usize) -> Result<(), Problem> {
    let begin = hall.now().plus_minutes(-FIRST);
    let desks = &DESKS[..DESKS.len() - nth % 2];
    for desk in desks {
        let _ = sit(hall, Hand::House(hall, begin), officer, today, *desk, true).await;
    }
    for at in 0..WANTS.len() {
        let now = begin.plus_minutes(EACH * i64::try_from(at).unwrap_or(0));
        let want = WANTS[(at + nth * 3) % WANTS.len()];
        let lang = if at % 6 == 4 { Lang::En } else { Lang::Ja };
        let new = NewTicket {
            services: vec![want.to_owned()],
            party: u16::try_from(1 + (at + nth) % 3).unwrap_or(1),
            needs: Needs { pram: want.starts_with("child"), wheelchair: at == 8 },
            calling: Calling::Screen,
            lang,
            once: format!("morning {at}"),
        };
        // A demo begun minutes before the end of its day gives no more tickets, and that is as it should be.
        let _ = take(hall, Hand::House(hall, now), today, &new, Source::Desk(officer)).await;
        if at % 2 == 1 {
            let desk = desks[(at / 2) % desks.len()];
            one_more(hall, today, desk, now).await?;
        }
    }
    Ok(())
}

/// The desk is done with whoever it has, and calls the next.
async fn one_more(hall: &Hall, today: &Today, desk: u16, now: Millis) -> Result<(), Problem> {
    let by = Hand::House(hall, now);
    let reads = hall.db().reads().await?;
    let here = line(hall, &reads, today.clone()).await?.at_desk(desk).map(|row| row.id);
    drop(reads);
    if let Some(id) = here {
        let _ = act(hall, by, today, desk, &Deed::Finish(id)).await;
    }
    if let Ok(id) = act(hall, by, today, desk, &Deed::Next).await {
        let _ = act(hall, Hand::House(hall, now.plus_minutes(1)), today, desk, &Deed::Start(id)).await;
    }
    Ok(())
}
