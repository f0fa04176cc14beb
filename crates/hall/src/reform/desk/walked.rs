//! What walks through the counters measured, offered as today's minutes of a step: an officer says which desk stands for which step, because a walk's
//! desk is a name somebody typed. It guesses no desk, and shows of how many walks each number speaks.

use web::{Fields, Permission, Problem, Staff};

use super::map::labelled;
use super::texts::T;
use crate::Hall;
use crate::past::year_before;
use crate::reform::edits::{Turns, Walked};
use crate::reform::proposals::Proposal;
use crate::walks;

/// Fewer walks are said to be few.
const FEW: usize = 3;
const MINUTE: i64 = 60_000;

/// The choice of a desk, as a field.
pub struct Source {
    pub id: String,
    pub label: String,
    /// Its value, what it is called, and whether it is chosen.
    pub options: Vec<(String, String, bool)>,
}

/// Desks by name: as walks of the last year found them, or as the proposal took them where none has been since.
#[derive(Default)]
pub struct Desks(Vec<Walked>);

impl Desks {
    pub async fn of<P: Permission>(staff: &Staff<P>, proposal: &Proposal) -> Result<Self, Problem> {
        let found = walks::minutes(&staff.reads().await?, year_before(staff.now()).start).await?;
        let minutes = |ms: i64| u16::try_from((ms + MINUTE / 2) / MINUTE).unwrap_or(u16::MAX).clamp(1, 600);
        let walked = |one: walks::Measured| Walked { desk: one.desk, walks: one.walks, minutes: minutes(one.served) };
        let mut all: Vec<Walked> = found.into_iter().map(walked).collect();
        for taken in proposal.edits.turned("").flat_map(|(_, turns)| turns.walked.values()) {
            if all.iter().all(|known| known.desk != taken.desk) {
                all.push(taken.clone());
            }
        }
        Ok(Self(all))
    }

    /// What was chosen for a step.
    pub fn chosen(&self, fields: &Fields, prefix: &str, node: &str) -> Option<Walked> {
        let desk = fields.get(&field(prefix, node));
        self.0.iter().find(|known| known.desk == desk).cloned()
    }

    /// Nothing where nobody walked.
    pub fn source(&self, t: T, (prefix, node): (&str, &str), label: &str, turns: &Turns) -> Option<Source> {
        if self.0.is_empty() {
            return None;
        }
        let taken = turns.walked.get(node).map(|walked| walked.desk.as_str());
        let none = (String::new(), t.walked_none().into_owned(), taken.is_none());
        let option = |walked: &Walked| {
            let (minutes, n) = (walked.minutes.to_string(), walked.walks.to_string());
            let few = walked.walks < FEW;
            let word =
                if few { t.walked_few(&walked.desk, &minutes, &n) } else { t.walked_desk(&walked.desk, &minutes, &n) };
            (walked.desk.clone(), word.into_owned(), taken == Some(walked.desk.as_str()))
        };
        let options = std::iter::once(none).chain(self.0.iter().map(option)).collect();
        Some(Source { id: field(prefix, node), label: t.walked_label(label).into_owned(), options })
    }
}

fn field(prefix: &str, node: &str) -> String {
    format!("{prefix}walked.{node}")
}

/// Where the minutes of an answer came from, a sentence for each step.
pub fn told(hall: &Hall, t: T, proposal: &Proposal) -> Vec<String> {
    let shelf = hall.library().shelf();
    let mut all = Vec::new();
    for (id, turns) in proposal.edits.turned(&proposal.row.procedure) {
        let Some(procedure) = shelf.procedure(id) else { continue };
        let named = labelled(hall, t, &procedure);
        let told = |(node, walked): (&String, &Walked)| {
            let (minutes, n) = (walked.minutes.to_string(), walked.walks.to_string());
            t.walked_from(&walked.desk, &minutes, &n, named.node(node)).into_owned()
        };
        all.extend(turns.walked.iter().map(told));
    }
    all
}
