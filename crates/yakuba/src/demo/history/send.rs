//! A draft, its files, and the moment it is sent: the same rows a citizen's browser leaves.

use hall::Hall;
use hall::cases::{Arriving, NUMBER, Shield, arrive, draft_stream};
use hall::cases::{draft, paper};
use procedure::answers::{Answers, FieldPath};
use sea_orm::IntoActiveModel;
use serde_json::json;
use store::{ActorRef, Changes, NewEvent, Row};
use uuid::Uuid;

use super::World;
use super::life::{At, Channel, Life};
use crate::told::{Tell, Told};

/// A picture of no paper in particular: grey lines on white.
const SAMPLE: &[u8] = include_bytes!("sample.png");

/// Puts the draft on the server, with its files.
pub async fn begin(world: &World, life: &mut Life) -> Result<(), Told> {
    let hall = &world.hall;
    let id = hall.new_id();
    let typed_by = clerk(world, life);
    let row = row(hall, life, id, typed_by);
    let by = actor(life, id, typed_by);
    let event = NewEvent::new(
        draft_stream(id),
        "draft-begun",
        by,
        json!({ "procedure": life.procedure, "channel": life.channel.word() }),
    );
    let mut changes =
        Changes::new().expect_new(draft_stream(id)).insert(Row::of(row.clone().into_active_model())).event(event);
    let mut papers = Vec::new();
    if life.channel == Channel::Online && !life.abandoned {
        for key in &life.application.files {
            let (paper, blob) = file(hall, id, key).await?;
            changes = changes.insert(blob).insert(Row::of(paper.clone().into_active_model()));
            papers.push(paper);
        }
    }
    hall.db().submit(changes).await.tell("a draft of the demo")?;
    life.stands = At::Written(Box::new(row), papers);
    Ok(())
}

/// Sends the draft; it is a case from now on.
pub async fn send(world: &World, life: &mut Life) -> Result<Uuid, Told> {
    let hall = &world.hall;
    let At::Written(row, papers) = &life.stands else {
        return Err(Told::new("the demo sends a draft that was never begun"));
    };
    let shelf = hall.library().shelf();
    let procedure =
        shelf.procedure(life.procedure).ok_or_else(|| Told::new(format!("{} is not published", life.procedure)))?;
    let mut answers = Answers::from_nested(&procedure, &life.application.answers);
    for paper in papers {
        // A single question's answer is set whether it was there or not.
        let _ = answers.set(&FieldPath::single(paper.key.clone()), json!([paper.id]));
    }
    let reads = hall.db().reads().await.tell("an arrival of the demo")?;
    let shield = Shield::over(hall, &reads, &procedure, &answers).await.tell("an arrival of the demo")?;
    drop(reads);
    let arriving = Arriving {
        draft: row,
        procedure: &procedure,
        answers,
        papers: papers.clone(),
        earlier: std::collections::BTreeSet::new(),
        by: actor(life, row.id, row.typed_by),
        officer: row.typed_by,
        on: life.received_on.unwrap_or_else(|| hall.now().date()),
        notice_electronic: life.notice_electronic,
        mail: life.mail.clone(),
        shield,
    };
    let changes = arrive(hall, &arriving)
        .map_err(|problem| Told::new(format!("{} does not arrive: {problem:?}", life.procedure)))?;
    let committed = hall.db().submit(changes).await.tell("an arrival of the demo")?;
    debug_assert!(committed.numbers.contains_key(&NUMBER));
    Ok(row.id)
}

/// Who types it in, where it did not come online.
fn clerk(world: &World, life: &Life) -> Option<Uuid> {
    if life.channel == Channel::Online {
        return None;
    }
    let shelf = world.hall.library().shelf();
    let section = &shelf.procedure(life.procedure)?.section;
    let takes = |officer: &&hall::people::Officer| {
        officer.grants.iter().any(|grant| grant.section == *section && grant.role == "reception")
    };
    world.officers.iter().find(takes).map(|officer| officer.account)
}

fn actor(life: &Life, draft: Uuid, typed_by: Option<Uuid>) -> ActorRef {
    match (life.channel, typed_by) {
        (Channel::Online, _) | (_, None) => ActorRef::new("citizen", draft.simple().to_string()),
        (_, Some(officer)) => ActorRef::new("officer", officer.simple().to_string()),
    }
}

fn row(hall: &Hall, life: &Life, id: Uuid, typed_by: Option<Uuid>) -> draft::Model {
    let now = hall.now();
    let rules = hall.library().shelf().procedure(life.procedure).map(|procedure| procedure.rules_hash.clone());
    let assurance = match (life.channel, &life.mail) {
        (Channel::Online, Some(_)) => "email",
        (Channel::Online, None) => "none",
        (Channel::Desk, _) => "desk",
        (Channel::Post, _) => "paper",
    };
    draft::Model {
        city: hall.db().city().0,
        id,
        // Nobody's browser holds these: whoever wrote them has closed it.
        owner: hall.new_id().simple().to_string(),
        resume: hall.new_id().simple().to_string(),
        procedure: life.procedure.to_owned(),
        rules: rules.unwrap_or_default(),
        lang: life.lang.to_owned(),
        channel: life.channel.word().to_owned(),
        assurance: assurance.to_owned(),
        answers: "{}".to_owned(),
        extra: "{}".to_owned(),
        revision: 1,
        created_at: now.0,
        updated_at: now.0,
        typed_by,
        received_on: life.received_on.map(|day| day.to_string()),
        case_id: None,
    }
}

async fn file(hall: &Hall, draft: Uuid, key: &str) -> Result<(paper::Model, Row), Told> {
    use std::fmt::Write;
    let blob = hall.blobs().put_stream(hall.db(), SAMPLE, 1 << 20).await.tell("a file of the demo")?;
    let digest = blob.digest.iter().fold(String::with_capacity(64), |mut out, byte| {
        // Writing to a string cannot fail.
        let _ = write!(out, "{byte:02x}");
        out
    });
    let paper = paper::Model {
        city: hall.db().city().0,
        id: blob.id,
        draft_id: Some(draft),
        case_id: None,
        key: key.to_owned(),
        row: String::new(),
        name: "見本.png".to_owned(),
        media: "image/png".to_owned(),
        size: i64::try_from(blob.len).unwrap_or(0),
        blob: blob.id,
        digest,
        at: hall.now().0,
        removed: false,
    };
    Ok((paper, blob.row(hall.db())))
}
