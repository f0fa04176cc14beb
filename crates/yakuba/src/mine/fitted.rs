//! `--calibrate`: the twin's numbers of a procedure counted from the log, judged, and written as a scenario. What is not to be built on is not written.

use std::fs;
use std::path::Path;

use civic::{Lang, Text};
use fit::{Asked, Fitted, Judged, Lack, Measure, Reason};
use flow::Labels;
use indicatif::ProgressBar;
use mining::Log;
use twin::scenario::{Change, Scenario};

use super::facts::Model;
use super::texts::T;
use super::words::{count, day};
use crate::simulate::{Bar, Cores};
use crate::told::{Tell, Told};

/// The same log gives the same numbers.
const SEED: u64 = 1;
/// Runs of the twin.
const RUNS: u64 = 10;

pub struct Calibrated {
    pub fitted: Fitted,
    pub judged: Judged,
    procedure: String,
    names: Labels,
}

pub fn calibrated(log: &Log, model: &Model) -> Result<Calibrated, Told> {
    let label = |id: &str| model.label(log, id);
    let asked = Asked {
        procedure: &model.id,
        rules_hash: &model.rules_hash,
        graph: &model.graph,
        label: &label,
        calendar: &model.calendar,
        channels: None,
        seed: SEED,
    };
    let wrong = |fault: fit::Fault| Told::new(format!("no numbers for the twin: {fault}")).help("Nothing was written.");
    let fitted = fit::parameters(log, &asked).map_err(wrong)?;
    let bar = Bar(ProgressBar::new(RUNS));
    let judged = fit::judged(log, &asked, &Cores, &bar).map_err(wrong)?;
    bar.0.finish_and_clear();
    Ok(Calibrated { fitted, judged, procedure: model.name.clone(), names: model.names.clone() })
}

impl Calibrated {
    /// Writes the scenario, unless its numbers are not to be built on.
    pub fn write(&self, log: &str, path: &Path, anyway: bool) -> Result<(), Told> {
        let t = T::new(Lang::En);
        if !self.judged.advises && !anyway {
            let reasons: Vec<String> = self.judged.reasons.iter().map(|of| reason(t, of)).collect();
            return Err(Told::new(format!(
                "{} was not written. {}\n{}",
                path.display(),
                t.fit_no(),
                reasons.join("\n")
            ))
            .help("The report says more. --anyway writes it nevertheless."));
        }
        let scenario = self.scenario(log);
        let shown = path.display().to_string();
        let text = serde_saphyr::to_string(&scenario).tell(&shown)?;
        fs::write(path, text).tell(&shown)?;
        eprintln!("the numbers are in {shown}; try them: yakuba simulate CITY --scenario {shown}");
        Ok(())
    }

    fn scenario(&self, log: &str) -> Scenario {
        let both = |say: &dyn Fn(T) -> String| Text::new(say(T::new(Lang::Ja)), say(T::new(Lang::En)));
        Scenario {
            name: both(&|t| t.scenario_name(log, &self.procedure).into_owned()),
            about: both(&|t| t.scenario_about().into_owned()),
            basis: both(&|t| self.basis(t, log)),
            names: std::collections::BTreeMap::new(),
            as_is: self.fitted.parameters.clone(),
            to_be: Change::default(),
        }
    }

    /// What the numbers rest on: log, period, cases, and the error beside what chance makes.
    fn basis(&self, t: T, log: &str) -> String {
        let (fitted, judged) = (&self.fitted, &self.judged);
        let mut said = vec![if judged.advises { t.fit_yes().into_owned() } else { t.fit_no().into_owned() }];
        said.extend(judged.reasons.iter().map(|of| reason(t, of)));
        let between = if t.lang() == Lang::En { " " } else { "" };
        let errors: Vec<String> = judged
            .figures
            .iter()
            .map(|of| t.scenario_error(&decimals(of.error), &figure(t, of.measure), &decimals(of.floor)).into_owned())
            .collect();
        let (from, to) = (day(t.lang(), fitted.from), day(t.lang(), fitted.to));
        let cases = count(fitted.cases.into());
        t.scenario_basis(&cases, &errors.join(between), &from, log, &to, &said.join(between)).into_owned()
    }

    /// What the log did not say, in words.
    pub fn lack(&self, t: T, lack: &Lack) -> String {
        let node = |id: &str| self.names.node(id).to_owned();
        let said = match lack {
            Lack::NoEnabled => t.lack_no_enabled(),
            Lack::NoStart { node: id, without, of } => t.lack_no_start(&node(id), &count(*of), &count(*without)),
            Lack::FewWork { node: id, seen } => t.lack_few_work(&node(id), &count(*seen)),
            Lack::NoShares { node: id } => t.lack_no_shares(&node(id)),
            Lack::NoDelay { node: id } => t.lack_no_delay(&node(id)),
            Lack::FewHours { role } => {
                t.lack_few_hours(self.names.lanes.get(role).map_or(role.as_str(), String::as_str))
            }
            Lack::SharedPeople { people } => t.lack_shared_people(&count(u64::from(*people))),
            Lack::Ties { events } => t.lack_ties(&count(*events)),
            Lack::Timeless { events } => t.lack_timeless(&count(*events)),
            Lack::Unexplained { node: id, percent } => t.lack_unexplained(&node(id), &percent.to_string()),
        };
        said.into_owned()
    }
}

pub fn figure(t: T, measure: Measure) -> String {
    let said = match measure {
        Measure::CycleTime => t.figure_cycle_time(),
        Measure::ThreeGram => t.figure_three_gram(),
        Measure::RelativeEvent => t.figure_relative_event(),
        Measure::Circadian => t.figure_circadian(),
    };
    said.into_owned()
}

pub fn reason(t: T, reason: &Reason) -> String {
    let said = match reason {
        Reason::TooFew { held, needed } => t.reason_too_few(&count(u64::from(*held)), &count(u64::from(*needed))),
        Reason::TooFar(measure) => t.reason_too_far(&figure(t, *measure)),
        Reason::NotTheProcedure { fitness } => t.reason_not_the_procedure(&format!("{fitness:.2}")),
    };
    said.into_owned()
}

/// Three of them: the smallest figure is a share.
pub fn decimals(value: f64) -> String {
    format!("{value:.3}")
}
