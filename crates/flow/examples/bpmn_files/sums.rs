//! What is counted: how much runs, what is at fault.

use std::collections::BTreeMap;

use flow::Unsound;
use flow::bpmn::Model;

#[derive(Default)]
pub struct Sums {
    pub bytes: usize,
    pub read: usize,
    pub refused: usize,
    pub remarked: usize,
    pub kept: usize,
    pub processes: usize,
    pub run_whole: usize,
    pub run_named: usize,
    pub left_out: usize,
    pub empty: usize,
    pub sound: usize,
    pub faulty: usize,
    pub unknown: usize,
    pub drawn: usize,
    pub why: BTreeMap<String, usize>,
    pub faults: BTreeMap<&'static str, usize>,
}

impl Sums {
    pub fn run(&mut self, model: &Model) {
        self.processes += model.processes.len();
        let not_run: Vec<_> = model.all_not_run().collect();
        for it in &not_run {
            *self.why.entry(format!("{}: {}", it.element, it.why)).or_default() += 1;
        }
        match (model.processes.iter().all(|process| process.graph.nodes.is_empty()), not_run.len()) {
            (true, _) => self.empty += 1,
            (_, 0) => self.run_whole += 1,
            _ if not_run.iter().all(|it| it.stands_in) => self.run_named += 1,
            _ => self.left_out += 1,
        }
    }

    pub fn judge(&mut self, model: &Model) {
        for process in &model.processes {
            match flow::sound(&process.graph) {
                Ok(()) => self.sound += 1,
                Err(faults) => {
                    let unknown = faults.iter().any(|fault| matches!(fault, Unsound::NotKnown { .. }));
                    *if unknown { &mut self.unknown } else { &mut self.faulty } += 1;
                    for fault in faults {
                        let kind = match fault {
                            Unsound::NoStart => "no_start",
                            Unsound::Deadlock { .. } => "deadlock",
                            Unsound::NoExit { .. } => "no_exit",
                            Unsound::Unsynchronised { .. } => "unsynchronised",
                            Unsound::Dead { .. } => "dead",
                            Unsound::NotKnown { .. } => "not_known",
                        };
                        *self.faults.entry(kind).or_default() += 1;
                    }
                }
            }
        }
    }

    /// What is not run and why, and the faults by kind.
    pub fn tell(&self) {
        for (why, count) in &self.why {
            println!("{count:>6}  {why}");
        }
        for (fault, count) in &self.faults {
            println!("{count:>6}  fault {fault}");
        }
    }
}
