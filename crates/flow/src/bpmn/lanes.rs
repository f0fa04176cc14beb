//! Who works where: the innermost lane that names a node, else the pool.

use std::collections::HashMap;

use crate::xml::Element;

/// Lanes of a process, with their names.
#[derive(Debug, Default)]
pub struct Lanes {
    /// By id of a flow node.
    of: HashMap<String, String>,
    /// Role and name, in the order of the file.
    pub names: Vec<(String, Option<String>)>,
}

impl Lanes {
    pub fn read(process: &Element) -> Self {
        let mut lanes = Self::default();
        for set in process.named("laneSet") {
            lanes.set(set);
        }
        lanes
    }

    fn set(&mut self, set: &Element) {
        for lane in set.named("lane") {
            let ours = lane.ours("role").is_some();
            // A lane nobody has named shows nothing; its id is no name.
            let name = lane.get("name").map(str::to_owned).or_else(|| (!ours).then(String::new));
            let id = lane.get("id").map_or_else(|| format!("lane-{}", lane.line), str::to_owned);
            let role = lane.ours("role").map_or(id, str::to_owned);
            for node in lane.named("flowNodeRef") {
                self.of.insert(local(&node.text()).to_owned(), role.clone());
            }
            // Lanes within come later: the innermost has the last word.
            self.names.push((role, name));
            lane.named("childLaneSet").for_each(|set| self.set(set));
        }
    }

    pub fn of(&self, node: &str) -> Option<&str> {
        self.of.get(node).map(String::as_str)
    }
}

/// A reference without the prefix that a QName may have.
pub fn local(reference: &str) -> &str {
    let reference = reference.trim();
    reference.rsplit_once(':').map_or(reference, |(_, local)| local)
}
