//! Numbers whose rules have moved are said to be stale, before anything is made of them.

use super::Scenario;
use crate::spec::Procedure;

/// Numbers written for rules that are not in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stale {
    /// The key in the file.
    pub key: String,
    pub procedure: String,
    pub written_for: String,
    /// The rules in force; `None` if there is no such procedure.
    pub in_force: Option<String>,
}

impl Scenario {
    /// What is stale, when `rules` tells the hash of the rules in force of a procedure.
    pub fn stale(&self, rules: &dyn Fn(&str) -> Option<String>) -> Vec<Stale> {
        let of = |(key, procedure): (&String, &Procedure)| {
            let id = procedure.of.as_ref().unwrap_or(key);
            let in_force = rules(id);
            (in_force.as_ref() != Some(&procedure.rules_hash)).then(|| Stale {
                key: key.clone(),
                procedure: id.clone(),
                written_for: procedure.rules_hash.clone(),
                in_force,
            })
        };
        self.as_is.procedures.iter().filter_map(of).collect()
    }
}
