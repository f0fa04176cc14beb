//! The steps of a protection as changes: entered, extended, ended; each asked by one officer and answered by another.
//!
//! The answer that brings a protection into force hides what it covers in the same commit, and issues anew the confirmation codes the other
//! party may know. Events hold ids, kinds and days; what was written stands in rows, with salted marks in the journal.

use std::collections::BTreeSet;

use jiff::civil::Date;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use serde_json::{Value, json};
use store::{ActorRef, Changes, Delete, NewEvent, NewJob, Reads, Row, Salt, Stream, Touched, Update};
use uuid::Uuid;
use web::Problem;

use super::records::{protected_person, protection, protection_step};
use super::rules::{self, Kind};
use crate::Hall;
use crate::cases::{
    self, AGAINST, Marker, PROTECTED, PROTECTIONS, SHIELD, Someone, hiding, protected_mark, shielded_case, speaking_of,
};

/// Somebody a protection names. Texts as written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    pub against: bool,
    pub name: String,
    pub kana: String,
    /// `YYYY-MM-DD`, or empty.
    pub born: String,
    /// `postal`, `town`, `block`, `building`; nothing when not known.
    pub address: Option<Value>,
}

/// What the first officer enters.
#[derive(Clone, Debug)]
pub struct Entry {
    pub section: String,
    pub basis: &'static str,
    pub papers: Vec<&'static str>,
    pub note: String,
    pub from: Date,
    pub until: Date,
    pub people: Vec<Person>,
}

/// A protection as one reading of the database.
#[derive(Clone, Debug)]
pub struct File {
    pub row: protection::Model,
    pub people: Vec<protected_person::Model>,
    /// Oldest first.
    pub steps: Vec<protection_step::Model>,
    pub version: i64,
}

/// Why a step cannot be asked for or answered now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unasked {
    /// The second officer must be another one.
    SamePerson,
    /// There is nothing to answer, or it was answered meanwhile.
    NothingWaits,
    /// Another step waits.
    StillWaits,
    NotInForce,
    Period,
}

fn stream(id: Uuid) -> Stream {
    Stream::new("protection", id)
}

impl File {
    /// The step that waits for a second officer.
    pub fn waits(&self) -> Option<&protection_step::Model> {
        self.steps.iter().find(|step| step.verdict.is_none())
    }

    pub fn until(&self) -> Date {
        self.row.until_day.parse().unwrap_or_default()
    }

    pub fn standing(&self, today: Date) -> rules::Standing {
        rules::standing(&self.row.state, self.until(), self.waits().is_some(), today)
    }
}

/// One protection of these sections.
pub async fn read(reads: &Reads, id: Uuid, sections: &[String]) -> Result<Option<File>, Problem> {
    let found = reads.of::<protection::Entity>().filter(protection::Column::Id.eq(id)).one(reads).await?;
    let Some(row) = found.filter(|row| sections.contains(&row.section)) else { return Ok(None) };
    Ok(Some(whole(reads, row).await?))
}

/// Every protection of these sections.
pub async fn of_sections(reads: &Reads, sections: &[String]) -> Result<Vec<File>, Problem> {
    let of = protection::Column::Section.is_in(sections.iter().map(String::as_str));
    let rows =
        reads.of::<protection::Entity>().filter(of).order_by_asc(protection::Column::UntilDay).all(reads).await?;
    let mut all = Vec::with_capacity(rows.len());
    for row in rows {
        all.push(whole(reads, row).await?);
    }
    Ok(all)
}

async fn whole(reads: &Reads, row: protection::Model) -> Result<File, Problem> {
    let of = protected_person::Column::Protection.eq(row.id);
    let people =
        reads.of::<protected_person::Entity>().filter(of).order_by_asc(protected_person::Column::N).all(reads).await?;
    let of = protection_step::Column::Protection.eq(row.id);
    let steps =
        reads.of::<protection_step::Entity>().filter(of).order_by_asc(protection_step::Column::N).all(reads).await?;
    let version = reads.version(stream(row.id)).await?;
    Ok(File { row, people, steps, version })
}

/// A protection is entered; it hides nothing until a second officer confirms it.
pub fn enter(hall: &Hall, by: &ActorRef, account: Uuid, entry: &Entry) -> (Uuid, Changes) {
    let (id, city, salt) = (hall.new_id(), hall.db().city().0, hall.db().salt());
    let row = protection::ActiveModel {
        city: Set(city),
        id: Set(id),
        section: Set(entry.section.clone()),
        state: Set("asked".to_owned()),
        basis: Set(entry.basis.to_owned()),
        from_day: Set(entry.from.to_string()),
        until_day: Set(entry.until.to_string()),
        made_at: Set(hall.now().0),
    };
    let mut changes = Changes::new().expect_new(stream(id)).insert(Row::of(row));
    let body = json!({ "basis": entry.basis, "from": entry.from, "until": entry.until, "people": entry.people.len() });
    let mut event = NewEvent::new(stream(id), "protection-entered", by.clone(), body);
    for (n, person) in (1_i64..).zip(&entry.people) {
        let row = person_row(city, id, n, person, &salt);
        let text = format!("{}{}{}", person.name, person.born, person.address.clone().unwrap_or_default());
        event = event.touching(Touched::new("protected_person", id, n, &salt, text.as_bytes()));
        changes = changes.insert(Row::of(row));
    }
    let step =
        step(hall, id, 1, Kind::Enter, account, &Asking { until: None, papers: &entry.papers, note: &entry.note });
    (id, changes.insert(Row::of(step)).event(event))
}

fn person_row(city: i16, id: Uuid, n: i64, person: &Person, salt: &Salt) -> protected_person::ActiveModel {
    protected_person::ActiveModel {
        city: Set(city),
        protection: Set(id),
        n: Set(n),
        part: Set(if person.against { AGAINST } else { PROTECTED }.to_owned()),
        name: Set(json!({ "name": person.name, "kana": person.kana }).to_string()),
        birthdate: Set(person.born.clone()),
        address: Set(person.address.clone().unwrap_or(Value::Null).to_string()),
        salt: Set(salt.0.clone()),
    }
}

/// What the asking officer adds to a step.
pub struct Asking<'a> {
    pub until: Option<Date>,
    pub papers: &'a [&'static str],
    pub note: &'a str,
}

fn step(hall: &Hall, id: Uuid, n: i64, kind: Kind, account: Uuid, asking: &Asking<'_>) -> protection_step::ActiveModel {
    protection_step::ActiveModel {
        city: Set(hall.db().city().0),
        protection: Set(id),
        n: Set(n),
        kind: Set(kind.word().to_owned()),
        until_day: Set(asking.until.map(|day| day.to_string())),
        papers: Set(asking.papers.join(" ")),
        note: Set(asking.note.to_owned()),
        salt: Set(hall.db().salt().0),
        asked_by: Set(account),
        asked_at: Set(hall.now().0),
        verdict: Set(None),
        answer: Set(None),
        decided_by: Set(None),
        decided_at: Set(None),
    }
}

/// A longer period or the end is asked for.
pub fn ask(
    hall: &Hall,
    file: &File,
    by: &ActorRef,
    account: Uuid,
    kind: Kind,
    asking: &Asking<'_>,
) -> Result<Changes, Unasked> {
    if file.row.state != "in-force" {
        return Err(Unasked::NotInForce);
    }
    if file.waits().is_some() {
        return Err(Unasked::StillWaits);
    }
    let longer = |until| rules::is_longer(file.until(), until, hall.now().date());
    if kind == Kind::Extend && !asking.until.is_some_and(longer) {
        return Err(Unasked::Period);
    }
    let id = file.row.id;
    let n = i64::try_from(file.steps.len()).unwrap_or(i64::MAX).saturating_add(1);
    let word = match kind {
        Kind::Extend => "protection-extension-asked",
        Kind::Enter | Kind::End => "protection-end-asked",
    };
    let event = NewEvent::new(stream(id), word, by.clone(), json!({ "step": n, "until": asking.until }));
    let row = step(hall, id, n, kind, account, asking);
    Ok(Changes::new().expect(stream(id), file.version).insert(Row::of(row)).event(event))
}

/// The second officer answers the step that waits.
pub async fn decide(
    hall: &Hall,
    reads: &Reads,
    file: &File,
    by: &ActorRef,
    account: Uuid,
    yes: Option<&str>,
) -> Result<Result<Changes, Unasked>, Problem> {
    let Some(step) = file.waits() else { return Ok(Err(Unasked::NothingWaits)) };
    if !rules::may_decide(step.asked_by, account) {
        return Ok(Err(Unasked::SamePerson));
    }
    let Some(kind) = Kind::of(&step.kind) else { return Err(Problem::broken(&"a step of an unknown kind")) };
    let id = file.row.id;
    let answered = Update::new("protection_step")
        .key("protection", id)
        .key("n", step.n)
        .set("verdict", if yes.is_none() { "yes" } else { "no" })
        .set("answer", yes.map(str::to_owned))
        .set("decided_by", account)
        .set("decided_at", hall.now().0);
    let mut changes = Changes::new().expect(stream(id), file.version).update(answered);
    let row = Update::new("protection").key("id", id);
    let word = match (kind, yes) {
        (Kind::Enter, None) => {
            changes = into_force(hall, reads, file, by, changes.update(row.set("state", "in-force"))).await?;
            "protection-confirmed"
        }
        (Kind::Enter, Some(_)) => {
            changes = changes.update(row.set("state", "refused"));
            "protection-refused"
        }
        (Kind::Extend, None) => {
            changes = changes.update(row.set("until_day", step.until_day.clone().unwrap_or_default()));
            "protection-extended"
        }
        (Kind::End, None) => {
            changes = out_of_force(hall, reads, id, by, changes.update(row.set("state", "ended"))).await?;
            "protection-ended"
        }
        (Kind::Extend | Kind::End, Some(_)) => "protection-step-refused",
    };
    let body = json!({ "step": step.n, "until": step.until_day });
    Ok(Ok(changes.event(NewEvent::new(stream(id), word, by.clone(), body))))
}

/// The marks of everybody a protection names: (part, mark), each once.
fn marks(hall: &Hall, people: &[protected_person::Model]) -> BTreeSet<(&'static str, String)> {
    let marker = Marker::of(hall);
    let mut all = BTreeSet::new();
    for person in people {
        let part = if person.part == AGAINST { AGAINST } else { PROTECTED };
        let name: Value = serde_json::from_str(&person.name).unwrap_or_default();
        let text = |key: &str| name.get(key).and_then(Value::as_str).unwrap_or_default();
        let someone = Someone { name: text("name"), kana: text("kana"), born: &person.birthdate };
        all.extend(marker.person(&someone).into_iter().map(|mark| (part, mark)));
        if part == PROTECTED {
            let address: Value = serde_json::from_str(&person.address).unwrap_or_default();
            all.extend(marker.protected_address(&address).into_iter().map(|mark| (part, mark)));
        }
    }
    all
}

async fn into_force(
    hall: &Hall,
    reads: &Reads,
    file: &File,
    by: &ActorRef,
    mut changes: Changes,
) -> Result<Changes, Problem> {
    let id = file.row.id;
    let marks = marks(hall, &file.people);
    for (part, mark) in &marks {
        changes = changes.insert(Row::of(protected_mark::ActiveModel {
            city: Set(file.row.city),
            protection: Set(id),
            part: Set((*part).to_owned()),
            mark: Set(mark.clone()),
        }));
    }
    let known: Vec<(Uuid, &str, &str)> = marks.iter().map(|(part, mark)| (id, *part, mark.as_str())).collect();
    let covered: BTreeSet<String> =
        marks.iter().filter(|(part, _)| *part == PROTECTED).map(|(_, mark)| mark.clone()).collect();
    let marker = Marker::of(hall);
    for case in speaking_of(reads, &covered).await? {
        let Some(found) = cases::read(hall, reads, case).await? else { continue };
        if hiding(&known, &marker.answers(&found.procedure, &found.answers)).is_empty() {
            continue;
        }
        changes = cases::hide(hall, &found.row, id, true, by, changes);
    }
    // A case that was on its way in while this was decided is looked for once more.
    let again = NewJob::new(hall.new_id(), SHIELD, json!({ "protection": id }), hall.now());
    Ok(changes.job(again).event(moved(id, by)))
}

async fn out_of_force(
    hall: &Hall,
    reads: &Reads,
    id: Uuid,
    by: &ActorRef,
    changes: Changes,
) -> Result<Changes, Problem> {
    let mut changes = changes.delete(Delete::new("protected_mark").key("protection", id)).event(moved(id, by));
    let of = shielded_case::Column::Protection.eq(id);
    let hidden = reads.of::<shielded_case::Entity>().filter(of).filter(shielded_case::Column::LiftedAt.is_null());
    for hidden in hidden.all(reads).await? {
        changes = cases::lift(hall, reads, hidden.case_id, id, by, changes).await?;
    }
    Ok(changes)
}

fn moved(id: Uuid, by: &ActorRef) -> NewEvent {
    NewEvent::new(PROTECTIONS, "protections-changed", by.clone(), json!({ "protection": id }))
}
