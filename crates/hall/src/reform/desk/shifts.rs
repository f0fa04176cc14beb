//! Part-time, leave and absence of a pool's people, beside their number: the fields, what was typed, and in words what is changed. Only pools whose
//! people are all alike today have them. Nobody's name stands here, and a day of leave lies in the weeks that the twin looks at.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::{Date, Time};
use twin::spec::{Parameters, Part};
use web::{Errors, Fields, say as words};

use super::changes::Changed;
use super::knobs::{Knob, clock, number, part, percent, shared};
use super::names::Names;
use super::texts::T;
use crate::reform::edits::{Edits, Leave, PartTime, alike};
use crate::reform::running::WEEKS;

/// One pool and its fields.
pub struct Line {
    pub name: String,
    pub fields: Vec<Knob>,
}

/// What stands in the fields of hours before anybody is part-time.
const MORNING: (Time, Time) = (Time::constant(9, 0, 0, 0), Time::constant(13, 0, 0, 0));

/// People, and the share of days on which they are away today.
fn pools(as_is: &Parameters) -> impl Iterator<Item = (&String, u16, f64)> {
    let closes = |hours: &String| as_is.hours.get(hours).is_some_and(|hours| !hours.always && !hours.week.is_empty());
    let pools = as_is.pools.iter().filter_map(|(name, pool)| Some((name, alike(pool)?)));
    pools.filter(move |(_, staff)| closes(&staff.hours)).map(|(name, staff)| (name, staff.count, staff.absent))
}

pub fn lines(t: T, as_is: &Parameters, names: &Names, edits: &Edits) -> Vec<Line> {
    let line = |(name, _, was): (&String, u16, f64)| {
        let part = edits.part_time.get(name);
        let (open, close) = part.map_or(MORNING, |part| (part.hours.open, part.hours.close));
        let leave = edits.leave.get(name);
        let day = |of: fn(&Leave) -> Date| leave.map_or_else(String::new, |leave| of(leave).to_string());
        let away = edits.absent.get(name).copied().unwrap_or(was);
        let typed = |what: &str, label: String, input: &'static str, value: String| Knob {
            id: format!("{what}.{name}"),
            label,
            input,
            was: String::new(),
            value,
            unit: String::new(),
            source: None,
        };
        let people =
            |what: &str, label: String, now: u16| number(format!("{what}.{name}"), label, 0, now, t.unit_people());
        let fields = vec![
            people("part", t.shift_part().into_owned(), part.map_or(0, |part| part.people)),
            typed("part-open", t.shift_open().into_owned(), "time", clock(open)),
            typed("part-close", t.shift_close().into_owned(), "time", clock(close)),
            people("leave", t.shift_leave().into_owned(), leave.map_or(0, |leave| leave.people)),
            typed("leave-first", t.shift_first().into_owned(), "date", day(|leave| leave.first)),
            typed("leave-last", t.shift_last().into_owned(), "date", day(|leave| leave.last)),
            shared(format!("absent.{name}"), t.shift_absent().into_owned(), was, away),
        ];
        Line { name: names.pool(t, name), fields }
    };
    pools(as_is).map(line).collect()
}

/// What was typed; hours and days of nobody are no change.
pub fn read(t: T, as_is: &Parameters, today: Date, fields: &Fields, errors: &mut Errors, edits: &mut Edits) {
    for (name, count, away) in pools(as_is) {
        let most = edits.people.get(name).copied().unwrap_or(count);
        let people = |what: &str, errors: &mut Errors| {
            let id = format!("{what}.{name}");
            let typed = fields.get(&id).trim();
            let people = if typed.is_empty() { Some(0) } else { typed.parse::<u16>().ok() };
            let people = people.filter(|people| *people <= most);
            if people.is_none() {
                errors.add(id, t.fault_some(&most.to_string()));
            }
            people.filter(|people| *people > 0)
        };
        if let Some(people) = people("part", errors) {
            let time = |what: &str| fields.get(&format!("{what}.{name}")).trim().parse::<Time>().ok();
            match time("part-open").zip(time("part-close")).filter(|(open, close)| open < close) {
                Some((open, close)) => {
                    edits.part_time.insert(name.clone(), PartTime { people, hours: Part { open, close } });
                }
                None => errors.add(format!("part-open.{name}"), t.fault_hours()),
            }
        }
        if let Some(people) = people("leave", errors) {
            let day = |what: &str| fields.get(&format!("{what}.{name}")).trim().parse::<Date>().ok();
            let end = today.checked_add((WEEKS * 7).days()).unwrap_or(today);
            let within = |(first, last): &(Date, Date)| today <= *first && first <= last && *last <= end;
            match day("leave-first").zip(day("leave-last")).filter(within) {
                Some((first, last)) => {
                    edits.leave.insert(name.clone(), Leave { people, first, last });
                }
                None => errors.add(format!("leave-first.{name}"), t.fault_leave(&WEEKS.to_string())),
            }
        }
        let mut shares = BTreeMap::new();
        part(fields, errors, &format!("absent.{name}"), away, t, name, &mut shares);
        edits.absent.append(&mut shares);
    }
}

/// Against today, a line each.
pub fn changed(t: T, as_is: &Parameters, names: &Names, edits: &Edits) -> Vec<Changed> {
    let mut all = Vec::new();
    let none = || t.changed_nobody().into_owned();
    for (name, _, away) in pools(as_is) {
        let pool = names.pool(t, name);
        if let Some(part) = edits.part_time.get(name) {
            let (open, close) = (clock(part.hours.open), clock(part.hours.close));
            let now = t.changed_part(&close, &open, &part.people.to_string()).into_owned();
            all.push(Changed { word: t.changed_of(&pool, &t.shift_part()).into_owned(), was: none(), now });
        }
        if let Some(leave) = edits.leave.get(name) {
            let day = |day: Date| words::date(t.lang(), day);
            let now = t.changed_leave(&day(leave.first), &day(leave.last), &leave.people.to_string()).into_owned();
            all.push(Changed { word: t.changed_of(&pool, &t.shift_leave()).into_owned(), was: none(), now });
        }
        if let Some(now) = edits.absent.get(name) {
            let [was, now] = [away, *now].map(|share| format!("{} %", percent(share)));
            all.push(Changed { word: t.changed_of(&pool, &t.shift_absent()).into_owned(), was, now });
        }
    }
    all
}
