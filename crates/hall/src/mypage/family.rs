//! The family as a person keeps it: offered where a form asks for children or other people, and nowhere else.
//!
//! It is a note of the person's own. No officer can open it, nobody named in it learns of it, and nothing of it comes from a register.

use procedure::form::{FieldFault, Fields, parse_page, show};
use procedure::model::{Bounds, Field, Question};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use serde_json::{Value, json};
use store::{Changes, Delete, NewEvent, Reads, Row, Update};
use uuid::Uuid;
use web::{Citizen, Problem};

use super::records::family_member;
use super::sign_in::stream;
use crate::Hall;

/// The most people of one page.
pub const MOST: usize = 20;
/// Relations a person may choose from.
pub const RELATIONS: [&str; 5] = ["child", "spouse", "parent", "sibling", "other"];

/// Somebody of the family.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    pub id: Uuid,
    /// As [`Field::Name`] keeps it.
    pub name: Value,
    /// `YYYY-MM-DD`.
    pub birthdate: String,
    pub relation: String,
}

impl Member {
    fn of(row: family_member::Model) -> Self {
        let name = serde_json::from_str(&row.name).unwrap_or_default();
        Self { id: row.id, name, birthdate: row.birthdate, relation: row.relation }
    }

    /// The name in words.
    pub fn shown(&self, lang: civic::Lang) -> String {
        show(&Question::plain("name", Field::Name), &self.name, lang)
    }

    /// The day of birth in words.
    pub fn born(&self, lang: civic::Lang) -> String {
        show(&Question::plain("birthdate", BIRTHDATE), &Value::from(self.birthdate.as_str()), lang)
    }
}

const BIRTHDATE: Field = Field::Date(Bounds { min: None, max: Some(0) });

/// What was typed, read as any form is.
#[derive(Clone, Debug, PartialEq)]
pub struct Typed {
    pub name: Value,
    pub birthdate: String,
}

/// Reads a name and a day of birth from one form; all faults at once.
pub fn parse(fields: &dyn Fields, today: jiff::civil::Date) -> Result<Typed, Vec<FieldFault>> {
    let name = parse_page(&Question::plain("name", Field::Name), fields, today);
    let birthdate = parse_page(&Question::plain("birthdate", BIRTHDATE), fields, today);
    match (name, birthdate) {
        (Ok(name), Ok(birthdate)) => Ok(Typed { name, birthdate: birthdate.as_str().unwrap_or_default().to_owned() }),
        (name, birthdate) => Err(name.err().into_iter().chain(birthdate.err()).flatten().collect()),
    }
}

/// The family of this page, in the order they were written down.
pub async fn members(reads: &Reads, person: Uuid) -> Result<Vec<Member>, Problem> {
    let own = reads.of::<family_member::Entity>().filter(family_member::Column::Citizen.eq(person));
    let rows =
        own.order_by_asc(family_member::Column::MadeAt).order_by_asc(family_member::Column::Id).all(reads).await?;
    Ok(rows.into_iter().map(Member::of).collect())
}

/// Adds somebody, or changes who is there. Nobody beyond [`MOST`], and only on one's own page.
pub async fn keep(
    hall: &Hall,
    permit: &Citizen,
    person: Uuid,
    member: Option<Uuid>,
    typed: &Typed,
    relation: &str,
) -> Result<bool, Problem> {
    let reads = permit.reads().await?;
    let (known, version) = (members(&reads, person).await?, reads.version(stream(person)).await?);
    drop(reads);
    let (id, what) = match member {
        Some(id) if known.iter().any(|known| known.id == id) => (id, "family-changed"),
        Some(_) => return Err(Problem::NotFound),
        None if known.len() >= MOST => return Ok(false),
        None => (hall.new_id(), "family-added"),
    };
    let event = NewEvent::new(stream(person), what, permit.actor(), json!({ "member": id }));
    let name = typed.name.to_string();
    let changes = if member.is_some() {
        let update = Update::new("family_member").key("id", id);
        let update = update.set("name", name).set("birthdate", typed.birthdate.clone()).set("relation", relation);
        Changes::new().update(update)
    } else {
        Changes::new().insert(Row::of(family_member::ActiveModel {
            city: Set(hall.db().city().0),
            id: Set(id),
            citizen: Set(person),
            name: Set(name),
            birthdate: Set(typed.birthdate.clone()),
            relation: Set(relation.to_owned()),
            made_at: Set(hall.now().0),
        }))
    };
    permit.submit(changes.expect(stream(person), version).event(event)).await?;
    Ok(true)
}

/// Takes somebody off the page. Answers given before keep what they say.
pub async fn remove(permit: &Citizen, person: Uuid, member: Uuid) -> Result<(), Problem> {
    let reads = permit.reads().await?;
    let (known, version) = (members(&reads, person).await?, reads.version(stream(person)).await?);
    drop(reads);
    if !known.iter().any(|known| known.id == member) {
        return Err(Problem::NotFound);
    }
    let event = NewEvent::new(stream(person), "family-removed", permit.actor(), json!({ "member": member }));
    let gone = Changes::new().expect(stream(person), version).delete(Delete::new("family_member").key("id", member));
    permit.submit(gone.event(event)).await?;
    Ok(())
}
