//! What makes a city's counters unusable, told all at once when they are read: no day is sold on a file that contradicts itself.

use std::fmt;

use super::{Counters, Hours, Office};
use crate::{Skills, TICK, Ticks};

/// What is wrong, and where: `higashi-ku, desk 3`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub place: String,
    pub says: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.place, self.says)
    }
}

impl Counters {
    /// Every fault; none means that any day of these counters can be laid out.
    pub fn faults(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        let mut say = |place: &str, says: String| faults.push(Fault { place: place.to_owned(), says });
        if self.skills().len() > Skills::MOST {
            say("services", format!("more than {} skills", Skills::MOST));
        }
        if let Some(rush) = &self.rules.rush {
            if rush.pace == 0 {
                say("rules", "rush: pace: nobody is let in".into());
            }
            if rush.before > 240 {
                say("rules", "rush: before: at most 240 minutes".into());
            }
        }
        for (at, service) in self.services.iter().enumerate() {
            if self.services.iter().take(at).any(|other| other.id == service.id) {
                say(&service.id, "a second service of this name".into());
            }
            if !service.letter.is_ascii_uppercase() {
                say(&service.id, format!("letter: `{}` is not one of A to Z", service.letter));
            }
            let long = TICK * u16::from(Ticks::MOST);
            if service.minutes == 0 || service.minutes > long {
                say(&service.id, format!("minutes: 1 to {long}"));
            }
            if service.prepared == 0 || service.prepared > service.minutes {
                say(&service.id, "prepared: at least 1 and not more than minutes".into());
            }
        }
        for (at, office) in self.offices.iter().enumerate() {
            if self.offices.iter().take(at).any(|other| other.id == office.id) {
                say(&office.id, "a second office of this name".into());
            }
            self.of_office(office, &mut say);
        }
        faults
    }

    fn of_office(&self, office: &Office, say: &mut impl FnMut(&str, String)) {
        if office.capacity == 0 {
            say(&office.id, "capacity: nobody fits in".into());
        }
        for hours in &office.hours {
            of_hours(hours, &office.id, say);
        }
        for special in &office.special {
            if let Some(hours) = special.hours {
                let as_hours = Hours {
                    from: special.date,
                    to: None,
                    days: Vec::new(),
                    open: hours.open,
                    close: hours.close,
                    reception_until: hours.reception_until,
                };
                of_hours(&as_hours, &office.id, say);
            }
        }
        for (at, desk) in office.desks.iter().enumerate() {
            let place = format!("{}, desk {}", office.id, desk.no);
            if office.desks.iter().take(at).any(|other| other.no == desk.no) {
                say(&place, "a second desk of this number".into());
            }
            for skill in &desk.skills {
                if !self.services.iter().any(|service| service.skill == *skill) {
                    say(&place, format!("no service needs the skill `{skill}`"));
                }
            }
            for shift in desk.shifts.iter().filter(|shift| shift.start >= shift.end) {
                say(&place, format!("a shift ends at {} before it starts", shift.end));
            }
        }
        for absence in &office.absences {
            if !office.desks.iter().any(|desk| desk.no == absence.desk) {
                say(&office.id, format!("absences: there is no desk {}", absence.desk));
            }
        }
    }
}

fn of_hours(hours: &Hours, place: &str, say: &mut impl FnMut(&str, String)) {
    if let Some(says) = hours_fault(hours) {
        say(place, format!("{}: {says}", hours.from));
    }
}

/// What is wrong with the times of a day, whoever says them.
pub fn hours_fault(hours: &Hours) -> Option<String> {
    let most = u16::from(Ticks::MOST) * TICK;
    let minutes = hours.close.since(hours.open).map_or(0, |span| {
        // A day has 1,440 minutes.
        i64::from(span.get_hours()) * 60 + span.get_minutes()
    });
    if hours.open >= hours.reception_until || hours.reception_until > hours.close {
        return Some("open, then reception_until, then close".into());
    }
    (minutes > i64::from(most)).then(|| format!("a day is at most {most} minutes long"))
}
