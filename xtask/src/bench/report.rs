//! What a bench says: a table, then one JSON object on the last line.
use std::fmt;

use serde_json::{Map, Number, Value};

/// Which side of the goal is the good one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Goal {
    AtLeast(f64),
    AtMost(f64),
}

impl Goal {
    fn met(self, value: f64) -> bool {
        match self {
            Self::AtLeast(goal) => value >= goal,
            Self::AtMost(goal) => value <= goal,
        }
    }
}

/// Figures of one bench. A figure's key carries its unit: `per_second`, `p99_ms`, `peak_mb`, `ratio_to_…`.
#[derive(Debug, Clone)]
pub struct Report {
    name: &'static str,
    figures: Vec<(String, f64, Option<Goal>)>,
    notes: Vec<(String, String)>,
}

impl Report {
    pub const fn new(name: &'static str) -> Self {
        Self { name, figures: Vec::new(), notes: Vec::new() }
    }

    pub fn figure(&mut self, key: &str, value: f64) -> &mut Self {
        self.figures.push((key.to_owned(), value, None));
        self
    }

    pub fn held_against(&mut self, key: &str, value: f64, goal: Goal) -> &mut Self {
        self.figures.push((key.to_owned(), value, Some(goal)));
        self
    }

    /// Something that is no number: a seed, a version, a file system.
    pub fn note(&mut self, key: &str, text: impl fmt::Display) -> &mut Self {
        self.notes.push((key.to_owned(), text.to_string()));
        self
    }

    /// Whether every goal was met. A figure that is not a number meets none.
    pub fn ok(&self) -> bool {
        self.figures.iter().all(|(_, value, goal)| goal.is_none_or(|goal| goal.met(*value)))
    }

    fn json(&self) -> Value {
        let number =
            |value: f64| Number::from_f64((value * 1000.0).round() / 1000.0).map_or(Value::Null, Value::Number);
        let mut object = Map::new();
        object.insert("name".into(), self.name.into());
        for (key, value, _) in &self.figures {
            object.insert(key.clone(), number(*value));
        }
        for (key, text) in &self.notes {
            object.insert(key.clone(), text.as_str().into());
        }
        let mut goals = Map::new();
        for (key, _, goal) in &self.figures {
            let (side, goal) = match goal {
                Some(Goal::AtLeast(goal)) => ("at_least", goal),
                Some(Goal::AtMost(goal)) => ("at_most", goal),
                None => continue,
            };
            goals.insert(key.clone(), Value::Object(Map::from_iter([(side.to_owned(), number(*goal))])));
        }
        object.insert("goals".into(), goals.into());
        object.insert("ok".into(), self.ok().into());
        Value::Object(object)
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (key, text) in &self.notes {
            writeln!(f, "{key:<34} {text:>14}")?;
        }
        for (key, value, goal) in &self.figures {
            let verdict = match goal {
                Some(Goal::AtLeast(least)) => format!("≥ {least} {}", mark(Goal::AtLeast(*least).met(*value))),
                Some(Goal::AtMost(most)) => format!("≤ {most} {}", mark(Goal::AtMost(*most).met(*value))),
                None => String::new(),
            };
            writeln!(f, "{key:<34} {value:>14.3}  {verdict}")?;
        }
        write!(f, "{}", self.json())
    }
}

const fn mark(met: bool) -> &'static str {
    if met { "met" } else { "MISSED" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_line_is_one_object_with_its_goals() {
        let mut report = Report::new("submit");
        report.note("seed", 7).figure("ratio_to_loop", 0.5).held_against("per_second", 2600.0, Goal::AtLeast(2500.0));
        report.held_against("p99_ms", 61.5, Goal::AtMost(50.0));
        assert!(!report.ok());
        let text = report.to_string();
        let json: Value = serde_json::from_str(text.lines().last().expect("a last line")).expect("it is JSON");
        assert_eq!(json["name"], "submit");
        assert_eq!(json["goals"]["p99_ms"]["at_most"], 50.0);
        assert_eq!((&json["ok"], &json["seed"]), (&Value::Bool(false), &Value::from("7")));
        assert!(text.contains("MISSED") && text.contains("met"));
    }

    #[test]
    fn no_number_meets_no_goal() {
        assert!(!Report::new("x").held_against("p99_ms", f64::NAN, Goal::AtMost(50.0)).ok());
    }
}
