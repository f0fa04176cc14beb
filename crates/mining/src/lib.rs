//! Event logs: read from XES and CSV, kept in columns, measured, replayed on a model, counted for a simulation, compared, written again.
//!
//! Takes bytes and gives values. It opens no file, asks no clock, starts no thread, and knows no city: whoever has a log can use it. A log
//! with personal data is the caller's to guard; what leaves by [`write_xes`] carries pseudonyms.

mod calibrate;
mod csv;
mod distance;
mod fault;
mod fit;
mod lifecycle;
mod log;
mod measure;
mod names;
mod num;
mod replay;
mod source;
mod time;
mod xes;

pub use self::csv::{Column, CsvOptions, Guess, Why, guess_csv, read_csv};
pub use calibrate::{Arrivals, Calendar, Calibration, Delay, Duration, Fit, Share, calendar, calibrate};
pub use distance::{Distances, apart, circadian, cycle_time, distances, n_gram, n_gram_shares, relative_event};
pub use fault::{Fault, What};
pub use fit::law;
pub use log::{Builder, Event, Log, NEVER, Notes, Order, Transition};
pub use measure::bottleneck::{Bottleneck, bottlenecks};
pub use measure::dfg::{Arc, Dfg, dfg};
pub use measure::duration::{Spread, case_durations, spread};
pub use measure::handover::{Handover, Handovers, K, groups_by_main_activity, handovers};
pub use measure::heat::{Heat, heat};
pub use measure::live::LiveDfg;
pub use measure::rework::{FirstTime, Rework, first_time_right, rework};
pub use measure::variant::{Variant, Variants, variants};
pub use names::Names;
pub use replay::net::{Move, Net};
pub use replay::{Conformance, Deviation, Kind, Tokens, replay};
pub use source::packed;
pub use time::{DateForm, Moment, date_form, moment};
pub use xes::read::{XesOptions, read_xes};
pub use xes::write::{Pseudonyms, write_xes};

#[cfg(test)]
mod tests;
