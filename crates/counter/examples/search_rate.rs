//! How fast free times are found in a city of 60 offices, 200 services and 1,000 officers over 180 days that are 70 % full. Prints one JSON object.

use std::hint::black_box;
use std::time::Instant;

use civic::{Calendar, Chance, Millis, SeededChance, Text};
use counter::board::LOOK;
use counter::model::{Day as Weekday, Desk, Hours, Office, Rules, Sale, Service, Shift};
use counter::roster::OnDate;
use counter::{Board, Buyer, Counters, Part, Ticks, Wanted};
use jiff::ToSpan;
use jiff::civil::{date, time};

const OFFICES: usize = 60;
const DAYS: i64 = 180;
const SKILLS: usize = 40;
const SERVICES: usize = 200;
const WEEK: [Weekday; 5] = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri];

fn city(chance: &SeededChance) -> Counters {
    let small = |below: usize| usize::try_from(chance.below(below as u64)).unwrap_or(0);
    let service = |n: usize| {
        let minutes = 5 * (1 + u16::try_from(small(8)).unwrap_or(0));
        Service {
            id: format!("s{n}"),
            name: Text::default(),
            letter: 'A',
            skill: format!("k{}", n % SKILLS),
            minutes,
            prepared: minutes,
            preparation: 0,
            procedure: None,
            proxy: Text::default(),
            brings: Text::default(),
            always: false,
        }
    };
    let shift = |start, end| Shift { days: WEEK.into(), start, end, from: None, to: None };
    let desk = |no: u16| Desk {
        no,
        // An officer knows a third of what there is.
        skills: (0..SKILLS).filter(|_| small(3) == 0).map(|skill| format!("k{skill}")).collect(),
        sale: Sale::Public,
        shifts: if no.is_multiple_of(2) {
            vec![shift(time(8, 30, 0, 0), time(11, 45, 0, 0)), shift(time(12, 30, 0, 0), time(17, 15, 0, 0))]
        } else {
            vec![shift(time(8, 30, 0, 0), time(12, 30, 0, 0)), shift(time(13, 15, 0, 0), time(17, 15, 0, 0))]
        },
    };
    // 1,000 officers in 60 offices: sixteen or seventeen each.
    let office = |n: usize| Office {
        id: format!("o{n}"),
        place: Text::default(),
        capacity: 200,
        hours: vec![Hours {
            from: date(2020, 4, 1),
            to: None,
            days: WEEK.into(),
            open: time(8, 30, 0, 0),
            close: time(17, 15, 0, 0),
            reception_until: time(16, 30, 0, 0),
        }],
        special: Vec::new(),
        after_hours: Text::default(),
        desks: (1..=if n % 3 == 2 { 16 } else { 17 }).map(desk).collect(),
        absences: Vec::new(),
        edits: Vec::new(),
    };
    Counters {
        rules: Rules::default(),
        services: (0..SERVICES).map(service).collect(),
        offices: (0..OFFICES).map(office).collect(),
    }
}

fn bundle(counters: &Counters, chance: &SeededChance, services: usize) -> Wanted {
    let part = |_| {
        let at = usize::try_from(chance.below(SERVICES as u64)).unwrap_or(0);
        let service = &counters.services[at];
        Part { skills: counters.set_of([service.skill.as_str()]), ticks: counter::roster::ticks_for(service.minutes) }
    };
    Wanted { parts: (0..services).map(part).collect(), people: 1, buyer: Buyer::Citizen }
}

/// Filled until 70 % of its desks' time is sold.
fn filled(mut board: Board, counters: &Counters, chance: &SeededChance, id: &mut u128) -> Board {
    let whole: u32 = board.day.lanes.iter().map(|lane| lane.on.count()).sum();
    let (mut sold, mut refused) = (0u32, 0);
    while sold * 10 < whole * 7 && refused < 60 {
        let wanted = bundle(counters, chance, 1 + usize::try_from(chance.below(2)).unwrap_or(0));
        let free = board.free_starts(&wanted);
        let any = usize::try_from(chance.below(u64::from(free.count().max(1)))).unwrap_or(0);
        let Some(placement) = free.iter().nth(any).and_then(|start| Some((start, board.place(&wanted, start).ok()?)))
        else {
            refused += 1;
            continue;
        };
        sold += u32::from(wanted.ticks());
        *id += 1;
        board.take(*id, placement.0, wanted, &placement.1, None);
    }
    board
}

fn p99(mut times: Vec<f64>) -> (f64, f64) {
    times.sort_by(f64::total_cmp);
    let at = |share: usize| times.get(times.len() * share / 100).copied().unwrap_or(f64::NAN);
    (at(50), at(99))
}

fn timed<T>(rounds: usize, mut work: impl FnMut(usize) -> T) -> (f64, f64) {
    let each = (0..rounds).map(|round| {
        let start = Instant::now();
        black_box(work(round));
        start.elapsed().as_secs_f64() * 1_000.0
    });
    p99(each.collect())
}

fn main() {
    let chance = SeededChance::new(4);
    let counters = city(&chance);
    let calendar = Calendar::default();
    let first = date(2026, 9, 28);
    let mut id = 0;
    let mut boards: Vec<Vec<Board>> = Vec::new();
    for office in &counters.offices {
        let days = (0..DAYS).filter_map(|n| first.checked_add(n.days()).ok());
        let open = days.filter_map(|date| match counters.day(office, date, &calendar) {
            OnDate::Open(day) => Some(Board::new(day, [], Millis(0))),
            OnDate::Closed(_) => None,
        });
        boards.push(open.map(|board| filled(board, &counters, &chance, &mut id)).collect());
    }
    let (sold, whole) = boards.iter().flatten().fold((0u64, 0u64), |(sold, whole), board| {
        let taken: u64 = board.booked().iter().map(|placed| u64::from(placed.wanted.ticks())).sum();
        let on: u64 = board.day.lanes.iter().map(|lane| u64::from(lane.on.count())).sum();
        (sold + taken, whole + on)
    });
    let month = timed(3_000, |round| {
        let wanted = bundle(&counters, &chance, 1 + round % 3);
        boards[round % OFFICES].iter().take(22).map(|board| board.free_starts(&wanted).count()).sum::<u32>()
    });
    let everywhere = timed(1_000, |_| {
        let wanted = bundle(&counters, &chance, 3);
        let mut steps = LOOK;
        (0..boards[0].len()).find_map(|day| {
            // What is free anywhere bounds what is worth moving others for.
            let on = || boards.iter().filter_map(|office| office.get(day));
            let free = on().filter_map(|board| board.free_starts(&wanted).first()).min();
            let before = Ticks(u128::MAX).until(free.unwrap_or(Ticks::MOST));
            let made = on().find_map(|board| board.first_start(&wanted, before, &mut steps));
            made.or(free)
        })
    });
    let edited = timed(200, |round| {
        let office = &counters.offices[round % OFFICES];
        let days = (0..DAYS).filter_map(|n| first.checked_add(n.days()).ok());
        let laid = days.filter_map(|date| match counters.day(office, date, &calendar) {
            OnDate::Open(day) => boards[round % OFFICES]
                .iter()
                .find(|board| board.day.date == date)
                .map(|board| Board::new(day, board.booked().iter().cloned(), Millis(0))),
            OnDate::Closed(_) => None,
        });
        laid.map(|board| board.unseated().len()).sum::<usize>()
    });
    println!(
        "{{\"bookings\":{id},\"full_percent\":{},\"month_p50_ms\":{:.4},\"month_p99_ms\":{:.4},\"first_p50_ms\":{:.4},\"first_p99_ms\":{:.4},\"edited_p50_ms\":{:.4},\"edited_p99_ms\":{:.4}}}",
        sold * 100 / whole.max(1),
        month.0,
        month.1,
        everywhere.0,
        everywhere.1,
        edited.0,
        edited.1
    );
}
