//! What both forms ask alike: what the program is called, and the sections it is for.

use web::{Errors, Fields, Problem, Staff};

use super::texts::T;
use crate::people::{self, ManageStaff};

/// Value, label, chosen.
pub type Choice = (String, String, bool);

/// Characters of a name.
const LONGEST: usize = 60;

/// Sections in force today: id and name.
pub async fn all(staff: &Staff<ManageStaff>) -> Result<Vec<(String, String)>, Problem> {
    let organisation = people::organisation(&staff.reads().await?, staff.today()).await?;
    let sections = organisation.units().filter(|unit| unit.kind == "section");
    Ok(sections.map(|unit| (unit.id.clone(), organisation.path(&unit.id))).collect())
}

pub fn name(t: T, fields: &Fields, errors: &mut Errors) -> String {
    let name = fields.get("name").trim().to_owned();
    if name.is_empty() || name.chars().count() > LONGEST || name.chars().any(char::is_control) {
        errors.add("name", t.fault_name(&LONGEST.to_string()));
    }
    name
}

pub fn chosen(t: T, fields: &Fields, errors: &mut Errors, units: &[(String, String)]) -> Vec<String> {
    let chosen = fields.all("section");
    let known = units.iter().map(|(id, _)| id).filter(|id| chosen.contains(&id.as_str()));
    let sections: Vec<String> = known.cloned().collect();
    if sections.is_empty() {
        errors.add("section", t.fault_section());
    }
    sections
}

pub fn choices(units: &[(String, String)], typed: &Fields) -> Vec<Choice> {
    let picked = typed.all("section");
    units.iter().map(|(id, name)| (id.clone(), name.clone(), picked.contains(&id.as_str()))).collect()
}

/// Names of sections as a row keeps them.
pub fn said(units: &[(String, String)], sections: &str) -> String {
    let name = |id: &str| units.iter().find(|(known, _)| known == id).map_or(id, |(_, name)| name.as_str()).to_owned();
    sections.split(' ').map(name).collect::<Vec<_>>().join("、")
}
