//! From graphs and parameters to a plan.

use std::collections::BTreeMap;

use flow::Graph;

use super::{Flow, Plan, Setting, arrivals, check, day, people, steps};
use crate::dist::sums;
use crate::fault::Fault;
use crate::num;
use crate::spec::Parameters;

impl Plan {
    /// Of all procedures of the parameters, when `graph` knows each by its id.
    pub fn of<'a>(
        graph: &dyn Fn(&str) -> Option<&'a Graph>,
        parameters: &Parameters,
        setting: &Setting<'_>,
    ) -> Result<Self, Fault> {
        let found = parameters.procedures.iter().map(|(key, procedure)| {
            let id = procedure.of.as_ref().unwrap_or(key);
            graph(id).map(|graph| (key.as_str(), graph)).ok_or_else(|| Fault::UnknownProcedure(id.clone()))
        });
        Self::compile(&found.collect::<Result<Vec<_>, Fault>>()?, parameters, setting)
    }

    /// `graphs`: each procedure's by its id. Every graph needs parameters and the other way round.
    pub fn compile(graphs: &[(&str, &Graph)], parameters: &Parameters, setting: &Setting<'_>) -> Result<Self, Fault> {
        let mut plan = Self {
            from: setting.from,
            flows: Vec::new(),
            stops: Vec::new(),
            ways: Vec::new(),
            draws: Vec::new(),
            shares: Vec::new(),
            hours: Vec::new(),
            pools: Vec::new(),
            lanes: Vec::new(),
            lane_of: Vec::new(),
            batches: Vec::new(),
            daily: Vec::new(),
            first_daily: 0,
            rooms: Vec::new(),
            shifts: BTreeMap::new(),
            days: i64::from(setting.weeks) * 7,
            stride: 0,
            joins: 0,
            feeds: Vec::new(),
            or_joins: Vec::new(),
            asks: false,
            names: Vec::new(),
            assumed: Vec::new(),
        };
        if let Some(unknown) = parameters.procedures.keys().find(|id| !graphs.iter().any(|(of, _)| of == id)) {
            return Err(Fault::UnknownProcedure(unknown.clone()));
        }
        let names = people::lay_out(&mut plan, parameters, setting)?;
        for (id, graph) in graphs {
            plan.add(id, graph, parameters, &names, setting)?;
        }
        day::lay_out(&mut plan, parameters, setting)?;
        people::lanes_open(&mut plan)?;
        people::shifts(&mut plan, parameters, setting)?;
        Ok(plan)
    }

    fn add(
        &mut self,
        id: &str,
        graph: &Graph,
        parameters: &Parameters,
        skills: &BTreeMap<String, u32>,
        setting: &Setting<'_>,
    ) -> Result<(), Fault> {
        let of = parameters.procedures.get(id).ok_or_else(|| Fault::UnknownProcedure(id.to_owned()))?;
        let start = graph.start().ok_or_else(|| Fault::NoStart(id.to_owned()))?;
        if let Some(unknown) = of.steps.keys().find(|node| !graph.nodes.contains_key(*node)) {
            return Err(Fault::UnknownNode(crate::fault::Spot { procedure: id.to_owned(), node: unknown.clone() }));
        }
        let alike = |shares: Vec<f64>, what: &str| {
            if shares.is_empty() {
                return Ok(vec![1.0]);
            }
            sums(&shares).filter(|sums| sums.len() <= 200).ok_or_else(|| Fault::BadNumber(format!("{id}: {what}")))
        };
        let classes = alike(of.classes.iter().map(|class| class.share).collect(), "shares of classes")?;
        let channels = alike(of.channels.iter().map(|channel| channel.share).collect(), "shares of channels")?;
        let priorities =
            if of.classes.is_empty() { vec![0] } else { of.classes.iter().map(|class| class.priority).collect() };
        let first = num::id(self.stops.len());
        let stages = steps::stages(graph);
        let flow = Flow {
            id: id.to_owned(),
            start: first + num::id(start),
            first,
            nodes: num::id(graph.nodes.len()),
            classes,
            priorities,
            channels,
            term: of.term.as_ref().map(|term| i64::from(term.days) * crate::hours::DAY),
            coming: arrivals::prepare(id, of, parameters, setting)?,
            asking: steps::asking(graph, &stages),
        };
        if self.flows.len() + 1 >= usize::from(u16::MAX) || graph.nodes.len() >= usize::from(u16::MAX) {
            return Err(Fault::TooLarge(id.to_owned()));
        }
        self.flows.push(flow);
        self.stride = self.stride.max(graph.nodes.len());
        steps::add(self, graph, of, skills, &stages)?;
        check::ends(self, self.flows.len() - 1)
    }
}
