//! How hot a step is: waiting, work, cost, whatever the caller measures. Never told by colour alone: a thicker border, the figure in the box, and the
//! same figures as rows of a table.

use std::collections::HashMap;
use std::hash::BuildHasher;

use crate::graph::Graph;
use crate::labels::Labels;

/// The ground of a box without heat, with half of it, and with all.
const GROUNDS: [[i32; 3]; 3] = [[0xff, 0xff, 0xff], [0xff, 0xee, 0xe2], [0xff, 0xc1, 0x99]];

/// One step's heat.
#[derive(Clone, Debug, PartialEq)]
pub struct Heat {
    /// From 0 to 1; what lies outside, or is no number, counts as the nearer end.
    pub value: f64,
    /// The figure, as it is written: 2.4日.
    pub text: String,
}

/// One row of the table that says the same as the colours.
#[derive(Clone, Debug, PartialEq)]
pub struct HeatRow {
    pub id: String,
    pub text: String,
    pub who: String,
    pub figure: String,
    pub value: f64,
}

impl Heat {
    /// In thousandths.
    #[expect(clippy::cast_possible_truncation, reason = "clamped to 0..=1000 before")]
    fn thousandths(&self) -> i32 {
        if self.value.is_nan() { 0 } else { (self.value.clamp(0.0, 1.0) * 1000.0) as i32 }
    }

    /// The colour of the ground.
    pub(crate) fn ground(&self) -> String {
        let at = self.thousandths();
        let (from, to, share) =
            if at < 500 { (GROUNDS[0], GROUNDS[1], at) } else { (GROUNDS[1], GROUNDS[2], at - 500) };
        let [red, green, blue] = [0, 1, 2].map(|part| from[part] + (to[part] - from[part]) * share / 500);
        format!("#{red:02x}{green:02x}{blue:02x}")
    }

    /// The width of the border in px, 1.5 to 4.
    pub(crate) fn border(&self) -> String {
        let hundredths = 150 + self.thousandths() / 4;
        format!("{}.{:02}", hundredths / 100, hundredths % 100)
    }
}

/// The steps that have a heat, hottest first; equal ones in the order of the graph.
pub fn heat_rows(graph: &Graph, labels: &Labels, heat: &HashMap<String, Heat, impl BuildHasher>) -> Vec<HeatRow> {
    let mut rows: Vec<HeatRow> = graph
        .nodes
        .iter()
        .filter_map(|(id, node)| {
            let heat = heat.get(id)?;
            Some(HeatRow {
                id: id.clone(),
                text: labels.node(id).to_owned(),
                who: node.kind.lane().map_or_else(String::new, |role| labels.lane(role).to_owned()),
                figure: heat.text.clone(),
                value: heat.value,
            })
        })
        .collect();
    rows.sort_by(|one, other| other.value.total_cmp(&one.value));
    rows
}
