//! Times as they are offered: the first of all, four days in a list, and the nearest three when one has gone.

use std::sync::Arc;

use civic::{Lang, Millis};
use counter::{Board, Buyer, Ticks, Wanted};
use jiff::ToSpan;
use jiff::civil::Date;
use web::{Permit, Problem, say};

use super::texts::T;
use crate::Hall;
use crate::visits::book::Slot;
use crate::visits::rules::last_day;
use crate::visits::served::served;
use crate::visits::stock::Shown;

/// Days of one list.
const DAYS: usize = 4;
/// Times of one day beyond which a page grows long; every full quarter of an hour comes first.
const QUARTER: u8 = 3;

/// What is narrowed by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Empty: anywhere.
    pub office: String,
    pub half: Half,
    /// The first day of the list.
    pub from: Option<Date>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Half {
    #[default]
    Any,
    Morning,
    Afternoon,
}

impl Filter {
    pub fn read(fields: &web::Fields, hall: &Hall) -> Self {
        let office = fields.get("o");
        let office = if hall.counters().office(office).is_some() { office.to_owned() } else { String::new() };
        let half = match fields.get("t") {
            "am" => Half::Morning,
            "pm" => Half::Afternoon,
            _ => Half::Any,
        };
        Self { office, half, from: fields.get("d").parse().ok() }
    }

    pub fn half_word(&self) -> &'static str {
        match self.half {
            Half::Any => "",
            Half::Morning => "am",
            Half::Afternoon => "pm",
        }
    }

    /// The same list again.
    pub fn again(&self) -> String {
        self.query(self.from)
    }

    /// The list from another day on.
    pub fn query_from(&self, day: Date) -> String {
        self.query(Some(day))
    }

    /// As it stands in an address, behind an ask.
    pub fn query(&self, from: Option<Date>) -> String {
        let day = from.map_or_else(String::new, |day| format!("&d={day}"));
        format!("&o={}&t={}{day}", self.office, self.half_word())
    }
}

/// One button.
pub struct Time {
    pub slot: String,
    pub time: String,
    /// Where, when anywhere was asked for.
    pub office: String,
    pub left: String,
}

pub struct DayList {
    pub id: String,
    pub date: String,
    pub times: Vec<Time>,
}

pub struct First {
    pub slot: String,
    pub when: String,
    pub place: String,
}

pub struct Offers {
    pub first: Option<First>,
    pub days: Vec<DayList>,
    pub earlier: Option<Date>,
    pub later: Option<Date>,
}

/// What is looked for, and from when on.
pub struct Looking<'a> {
    pub wanted: &'a Wanted,
    pub services: &'a [String],
    pub filter: &'a Filter,
    pub earliest: Millis,
    pub lang: Lang,
}

/// The boards of the offices asked for, day by day.
async fn boards(
    hall: &Hall,
    permit: &Permit,
    filter: &Filter,
    buyer: Buyer,
) -> Result<Vec<(String, Vec<(Date, Shown)>)>, Problem> {
    let counters = hall.counters();
    let today = hall.now().date();
    let last = last_day(&counters.rules, hall.now(), buyer == Buyer::Officer);
    let dates: Vec<Date> = today.series(1.day()).take_while(|date| *date <= last).collect();
    let mut all = Vec::new();
    for office in counters.offices.iter().filter(|office| filter.office.is_empty() || office.id == filter.office) {
        let days = hall.stock().days(hall, permit, &office.id, &dates).await?;
        all.push((office.id.clone(), days));
    }
    Ok(all)
}

impl Looking<'_> {
    /// The boards of the offices asked for, without what is suspended there.
    pub async fn boards(&self, hall: &Hall, permit: &Permit) -> Result<Vec<(String, Vec<(Date, Shown)>)>, Problem> {
        let mut all = boards(hall, permit, self.filter, self.wanted.buyer).await?;
        for (office, days) in &mut all {
            for board in days.iter_mut().filter_map(|(_, shown)| shown.as_mut()) {
                let served = served(hall, self.services.iter().map(String::as_str), office, &board.day);
                let starts = served.starts_of(self.wanted.ticks());
                // Most days nothing is: a board is copied only where something is.
                if !starts.holds(board.day.reception) {
                    let open = Arc::make_mut(board);
                    open.day.reception = open.day.reception & starts;
                }
            }
        }
        Ok(all)
    }

    /// The ticks of a board that may be offered.
    pub fn starts(&self, board: &Board) -> Ticks {
        board.starts(self.wanted) & self.within(board)
    }

    /// The first of them; `steps` are shared by all boards of one look.
    pub fn first(&self, board: &Board, steps: &mut u32) -> Option<u8> {
        board.first_start(self.wanted, self.within(board), steps)
    }

    /// Not too soon, and in the half of the day that was asked for.
    fn within(&self, board: &Board) -> Ticks {
        let noon = board.day.tick_from(Millis::start_of(board.day.date).plus_minutes(12 * 60));
        let all = Ticks(u128::MAX).since(board.day.tick_from(self.earliest));
        match self.filter.half {
            Half::Any => all,
            Half::Morning => all.until(noon),
            Half::Afternoon => all.since(noon),
        }
    }

    /// Every quarter of an hour, and what else there is where that is little.
    fn shown(&self, board: &Board) -> Vec<u8> {
        let all = self.starts(board);
        let quarters: Vec<u8> = all.iter().filter(|tick| tick % QUARTER == 0).collect();
        if quarters.len() >= 2 { quarters } else { all.iter().take(4).collect() }
    }

    fn time(&self, hall: &Hall, office: &str, board: &Board, tick: u8) -> Time {
        let slot = Slot { office: office.to_owned(), date: board.day.date, tick };
        let named =
            if self.filter.office.is_empty() { hall.city().office_name(office, self.lang) } else { String::new() };
        Time {
            slot: slot.text(),
            time: say::time(board.day.at(tick)),
            office: named,
            left: board.left(self.wanted, tick).to_string(),
        }
    }

    pub async fn offers(&self, hall: &Hall, permit: &Permit) -> Result<Offers, Problem> {
        let boards = self.boards(hall, permit).await?;
        let dates: Vec<Date> =
            boards.first().map(|(_, days)| days.iter().map(|(date, _)| *date).collect()).unwrap_or_default();
        let on = |date: &Date| {
            let of = boards.iter().filter_map(|(office, days)| {
                let (_, board) = days.iter().find(|(known, _)| known == date)?;
                board.as_ref().map(|board| (office.as_str(), board))
            });
            of.collect::<Vec<_>>()
        };
        let mut steps = counter::board::LOOK;
        let first = dates.iter().find_map(|date| {
            let starts = on(date)
                .into_iter()
                .filter_map(|(office, board)| Some((self.first(board, &mut steps)?, office, board)));
            starts.min_by_key(|(tick, _, board)| board.day.at(*tick))
        });
        let first = first.map(|(tick, office, board)| First {
            slot: Slot { office: office.to_owned(), date: board.day.date, tick }.text(),
            when: format!("{} {}", say::date(self.lang, board.day.date), say::time(board.day.at(tick))),
            place: place(hall, office, self.lang),
        });
        let open: Vec<&Date> = dates.iter().filter(|date| !on(date).is_empty()).collect();
        let start = self.filter.from.map_or(0, |from| open.iter().position(|date| **date >= from).unwrap_or(0));
        let listed = open.iter().skip(start).take(DAYS);
        let days = listed.map(|date| self.day(hall, **date, &on(date))).collect();
        Ok(Offers {
            first,
            days,
            earlier: (start > 0).then(|| *open[start.saturating_sub(DAYS)]),
            later: open.get(start + DAYS).map(|date| **date),
        })
    }

    fn day(&self, hall: &Hall, date: Date, boards: &[(&str, &Arc<Board>)]) -> DayList {
        let mut times: Vec<(Millis, Time)> = Vec::new();
        for (office, board) in boards {
            // Anywhere: the first few of each place, so that the page stays one page.
            let most = if self.filter.office.is_empty() { 3 } else { 40 };
            let shown = self.shown(board).into_iter().take(most);
            times.extend(shown.map(|tick| (board.day.at(tick), self.time(hall, office, board, tick))));
        }
        times.sort_by_key(|(at, time)| (*at, time.office.clone()));
        let times = times.into_iter().map(|(_, time)| time).collect();
        DayList { id: date.to_string(), date: say::date(self.lang, date), times }
    }

    /// The nearest three to a time that has gone, of the same office and day first.
    pub async fn nearest(&self, hall: &Hall, permit: &Permit, gone: &Slot) -> Result<Vec<Time>, Problem> {
        let filter = Filter { office: gone.office.clone(), ..Filter::default() };
        let looking = Looking { filter: &filter, ..*self };
        let mut found: Vec<(i64, Time)> = Vec::new();
        for (office, days) in looking.boards(hall, permit).await? {
            for (_, board) in days.into_iter().filter(|(date, _)| *date >= gone.date) {
                let Some(board) = board else { continue };
                let at = Millis::start_of(gone.date).plus_minutes(i64::from(board.day.minute_of(gone.tick)));
                for tick in looking.starts(&board).iter() {
                    let mut time = looking.time(hall, &office, &board, tick);
                    time.time = format!("{} {}", say::day(self.lang, board.day.date), time.time);
                    found.push(((board.day.at(tick).0 - at.0).abs(), time));
                }
                if found.len() >= 3 {
                    break;
                }
            }
        }
        found.sort_by_key(|(away, _)| *away);
        Ok(found.into_iter().take(3).map(|(_, time)| time).collect())
    }
}

/// The office and where in the house.
pub fn place(hall: &Hall, office: &str, lang: Lang) -> String {
    let counters = hall.counters();
    let inside = counters.office(office).map_or("", |office| office.place.get(lang));
    format!("{} {inside}", hall.city().office_name(office, lang))
}

/// The offices a form offers, with anywhere first: id, name, chosen.
pub fn offices(hall: &Hall, t: T, chosen: &str) -> Vec<(String, String, bool)> {
    let anywhere = (String::new(), t.anywhere().into_owned(), chosen.is_empty());
    let each = hall
        .counters()
        .offices
        .iter()
        .map(|office| (office.id.clone(), hall.city().office_name(&office.id, t.lang()), office.id == chosen))
        .collect::<Vec<_>>();
    std::iter::once(anywhere).chain(each).collect()
}
