//! `yakuba bpmn check`: every fault with the line of its element and the steps that lead to it, every element that does not run.

use std::fmt::Write as _;

use flow::{Step, Unsound, sound};
use serde_json::{Value, json};

use super::Files;
use super::source::{self, Process, Source};
use crate::config::counted;
use crate::told::Told;

/// Steps told of a way to a fault; of a longer one the last so many.
const STEPS: usize = 20;

#[derive(Default)]
struct Sum {
    files: usize,
    processes: usize,
    faults: usize,
    not_run: usize,
    told: Vec<Value>,
}

pub fn run(files: &Files, json: bool) -> Result<(), Told> {
    let mut sum = Sum::default();
    let refused = source::each(files, |source| {
        sum.take(&source, json);
        Ok(())
    })?;
    sum.faults += refused.len();
    if json {
        let told = json!({"files": sum.told, "refused": refused, "faults": sum.faults, "not_run": sum.not_run});
        println!("{told}");
    } else {
        for refused in &refused {
            println!("{refused}\n");
        }
        println!(
            "{}, {}: {}; {} not run as drawn",
            counted(sum.files + refused.len(), "file"),
            if sum.processes == 1 { "1 process".to_owned() } else { format!("{} processes", sum.processes) },
            if sum.faults == 0 { "no faults".to_owned() } else { counted(sum.faults, "fault") },
            counted(sum.not_run, "element"),
        );
    }
    if sum.faults == 0 { Ok(()) } else { Err(Told::new(counted(sum.faults, "fault"))) }
}

impl Sum {
    fn take(&mut self, source: &Source, json: bool) {
        let path = source.path.display();
        self.files += 1;
        self.processes += source.processes.len();
        let mut told = Vec::new();
        for remark in &source.remarks {
            told.push(("note", "file", remark.line, remark.says.clone(), Vec::new()));
        }
        for process in &source.processes {
            for fault in sound(&process.graph).err().unwrap_or_default() {
                self.faults += 1;
                told.push(fault_told(process, &fault));
            }
        }
        for it in source.processes.iter().flat_map(|process| &process.not_run).chain(&source.not_run) {
            self.not_run += 1;
            let place = if it.stands_in { "" } else { "left out: " };
            told.push((
                "note",
                "not-run",
                it.line,
                format!("<{}> {}: {place}{}", it.element, it.id, it.why),
                Vec::new(),
            ));
        }
        if json {
            let rows = told.into_iter().map(|(grade, kind, line, says, trace)| {
                json!({"grade": grade, "kind": kind, "line": line, "says": says, "trace": trace})
            });
            self.told.push(
                json!({"file": path.to_string(), "processes": source.processes.len(), "told": rows.collect::<Value>()}),
            );
            return;
        }
        for (grade, kind, line, says, trace) in told {
            let mut text = format!(
                "{grade}[{kind}]: {says}\n --> {path}{}",
                if line > 0 { format!(":{line}") } else { String::new() }
            );
            if !trace.is_empty() {
                let _ = write!(text, "\n  the way there: {}", trace.join(" → "));
            }
            println!("{text}\n");
        }
    }
}

type Row = (&'static str, &'static str, usize, String, Vec<String>);

fn fault_told(process: &Process, fault: &Unsound) -> Row {
    let names = |nodes: &[String]| nodes.iter().map(|node| name(process, node)).collect::<Vec<_>>().join(", ");
    let line = |node: Option<&String>| node.and_then(|node| process.lines.get(node)).copied().unwrap_or(0);
    let (kind, line, says, trace): (_, _, _, &[Step]) = match fault {
        Unsound::NoStart => ("no-start", 0, format!("the process {} has no start", process.id), &[]),
        Unsound::Deadlock { nodes, trace } => {
            // What is stuck is a join; an end that was reached meanwhile is none of it.
            let stuck: Vec<String> = nodes
                .iter()
                .filter(|node| process.graph.nodes.get(*node).is_none_or(|it| !it.kind.is_end()))
                .cloned()
                .collect();
            ("deadlock", line(stuck.first()), format!("nothing can go on at {}", names(&stuck)), trace)
        }
        Unsound::NoExit { nodes, trace } => {
            ("no-exit", line(nodes.first()), format!("no end can be reached any more from {}", names(nodes)), trace)
        }
        Unsound::Unsynchronised { node, trace } => (
            "unsynchronised",
            line(Some(node)),
            format!("{} may be reached twice at once: ways that run side by side are not joined", name(process, node)),
            trace,
        ),
        Unsound::Dead { node } => ("dead", line(Some(node)), format!("{} is never reached", name(process, node)), &[]),
        Unsound::NotKnown { states } => (
            "not-known",
            0,
            format!("{}: more than {states} states; whether it can get stuck is not known", process.id),
            &[],
        ),
    };
    ("error", kind, line, says, way(process, trace))
}

fn way(process: &Process, trace: &[Step]) -> Vec<String> {
    let mut told: Vec<String> = trace
        .iter()
        .skip(trace.len().saturating_sub(STEPS))
        .map(|step| {
            let exit = process.labels.exit(&step.node, &step.exit);
            let exit = if exit.is_empty() { step.exit.as_str() } else { exit };
            let node = name(process, &step.node);
            if exit.is_empty() { node } else { format!("{node} [{exit}]") }
        })
        .collect();
    if trace.len() > STEPS {
        told.insert(0, format!("({} more)", trace.len() - STEPS));
    }
    told
}

/// What a node is called, and its id.
fn name(process: &Process, node: &str) -> String {
    match process.labels.nodes.get(node).map(String::as_str) {
        None | Some("") => format!("`{node}`"),
        Some(text) => format!("「{text}」 `{node}`"),
    }
}
