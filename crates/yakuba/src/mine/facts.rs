//! Everything a report tells, counted once; the page and the JSON only say it.

use civic::Calendar;
use flow::{Graph, Labels};
use mining::{Conformance, Dfg, FirstTime, Guess, Handovers, Heat, K, Log, NEVER, Net, Rework, Spread, Variants};

use super::fitted::Calibrated;
use super::open::Opened;
use crate::told::Told;

/// Columns of the histogram of lengths.
const COLUMNS: usize = 20;

/// A procedure to hold the log against.
pub struct Model {
    pub id: String,
    pub rules_hash: String,
    pub name: String,
    pub graph: Graph,
    pub names: Labels,
    pub calendar: Calendar,
}

impl Model {
    /// A node is called by its id where the log does so, else by its Japanese name.
    pub fn label(&self, log: &Log, id: &str) -> String {
        if log.activities.find(id).is_some() { id.to_owned() } else { self.names.node(id).to_owned() }
    }
}

/// What was found.
pub struct Facts {
    pub name: String,
    pub log: Log,
    pub guess: Option<Guess>,
    pub ways: Variants,
    pub graph: Dfg,
    pub again: Vec<Rework>,
    pub right: FirstTime,
    /// Whether corrections were named.
    pub corrections: bool,
    pub lengths: Spread,
    pub heat: Heat,
    pub hands: Handovers,
    /// The procedure's name and what came of it.
    pub model: Option<(String, Conformance)>,
    /// The twin's numbers, where they were asked for.
    pub fitted: Option<Calibrated>,
    /// People, if at least five.
    pub people: Option<usize>,
    /// First and last moment, with their wall clocks.
    pub period: Option<((i64, i16), (i64, i16))>,
}

impl Facts {
    pub fn of(read: Opened, corrections: &[String], model: Option<Model>) -> Result<Self, Told> {
        let Opened { name, log, guess } = read;
        let mut numbers = Vec::new();
        for wanted in corrections {
            let number = log.activities.find(wanted).and_then(|number| u16::try_from(number).ok());
            numbers.push(number.ok_or_else(|| {
                let known: Vec<&str> = log.activities.iter().take(30).collect();
                Told::new(format!("No activity of the log is called `{wanted}`."))
                    .help(format!("There are: {}", known.join(", ")))
            })?);
        }
        let ways = mining::variants(&log);
        let model = model.map(|model| (model.name.clone(), held(&model, &log, &ways)));
        let groups = mining::groups_by_main_activity(&log);
        let people = groups.iter().flatten().count();
        let moments = || log.done.iter().copied().zip(log.offset.iter().copied()).filter(|(at, _)| *at != NEVER);
        Ok(Self {
            graph: mining::dfg(&log),
            again: mining::rework(&log, &ways),
            right: mining::first_time_right(&log, &ways, &numbers, &[]),
            corrections: !numbers.is_empty(),
            lengths: mining::spread(mining::case_durations(&log), COLUMNS),
            heat: mining::heat(&log),
            hands: mining::handovers(&log, &groups),
            people: Some(people).filter(|people| *people == 0 || *people >= K as usize),
            period: moments().min().zip(moments().max()),
            model,
            fitted: None,
            name,
            guess,
            ways,
            log,
        })
    }

    /// The name of an activity as the log has it.
    pub fn activity(&self, number: u16) -> &str {
        self.log.activities.get(usize::from(number))
    }
}

fn held(model: &Model, log: &Log, ways: &Variants) -> Conformance {
    let mut found = mining::replay(&Net::of(&model.graph), log, ways, |id| model.label(log, id));
    for deviation in found.deviations.iter_mut().filter(|deviation| deviation.kind == mining::Kind::LeftOpen) {
        deviation.what = model.names.node(&deviation.what).to_owned();
    }
    found
}
