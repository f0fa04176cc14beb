//! The way of an application through the hall, drawn from the very graph that is executed, and the same steps as text.

use std::collections::HashMap;

use flow::DrawOptions;
use procedure::Procedure;
use procedure::compile::{FlowWords, compile, labels};

use crate::catalog::texts::T;
use crate::city::City;

/// The drawing and its list.
pub struct Drawn {
    /// SVG whose texts are escaped by the one that draws it.
    pub svg: String,
    pub steps: Vec<StepLine>,
}

/// One step in words.
pub struct StepLine {
    pub text: String,
    pub who: String,
    pub minutes: Option<String>,
    /// Steps that run at the same time.
    pub beside: String,
    /// Where it leads: (by what, to which step).
    pub next: Vec<(String, String)>,
    pub is_end: bool,
}

pub fn drawn(t: T, city: &City, procedure: &Procedure) -> Drawn {
    let lang = t.lang();
    let role = |role: &str| city.roles.get(role).map_or_else(|| role.to_owned(), |name| name.get(lang).to_owned());
    let graph = compile(procedure);
    let labels = labels(procedure, &graph, &FlowWords::standard(lang), &role);
    let options = DrawOptions { id: "p".into(), minutes: true, ..DrawOptions::default() };
    let steps = flow::steps_text(&graph, &labels, &[]);
    let names: HashMap<&str, &str> = steps.iter().map(|step| (step.id.as_str(), step.text.as_str())).collect();
    let beside =
        |ids: &[String]| ids.iter().filter_map(|id| names.get(id.as_str()).copied()).collect::<Vec<_>>().join("・");
    let line = |step: &flow::StepText| StepLine {
        text: step.text.clone(),
        who: step.who.clone(),
        minutes: step.minutes.map(|minutes| t.flow_minutes(i64::from(minutes)).into_owned()),
        beside: beside(&step.beside),
        next: step.next.iter().map(|way| (way.by.clone(), way.text.clone())).collect(),
        is_end: step.is_end,
    };
    Drawn { svg: flow::draw(&graph, &labels, &options), steps: steps.iter().map(line).collect() }
}
