//! From a package to a case, by the way every application takes: a draft, judged question by question, and its arrival, with a channel of its own.
//! A package's id becomes a case once; whoever brings it again gets the first answer.

use civic::{Lang, Millis};
use procedure::answers::{Answers, FieldPath};
use procedure::form::{Journey, fits};
use procedure::model::{Field, Way};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter};
use serde_json::json;
use store::{ActorRef, Changes, Reads, Refused, Row};
use uuid::Uuid;
use web::Problem;
use web::form::Received;
use web::form::sniff::image_or_pdf;

use super::fault::Fault;
use super::mapping::{Answered, Mapping};
use super::package::{Attachment, Label, Package, read};
use super::records::package;
use crate::Hall;
use crate::cases::NUMBER;
use crate::drafts::{self, Beginning, Draft, Unsent};
use crate::papers::{self, Clean, Place};

/// The channel of what came so.
pub const CHANNEL: &str = "import";
/// Whose the drafts on the way are: nobody's.
const OWNER: &str = "import";
/// How long ago another system may have received what it hands over.
const DAYS: i64 = 60;

/// What became of a package.
#[derive(Debug)]
pub enum Outcome {
    /// A case; its reception number is told to the other system.
    Taken {
        package: String,
        case: Uuid,
        number: String,
    },
    /// It was taken before: the first answer, and when.
    Known {
        package: String,
        case: Uuid,
        number: String,
        at: Millis,
    },
    Refused(Label, Fault),
}

enum Stop {
    Fault(Fault),
    Problem(Problem),
}

impl From<Fault> for Stop {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl From<Problem> for Stop {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

impl From<sea_orm::DbErr> for Stop {
    fn from(error: sea_orm::DbErr) -> Self {
        Self::Problem(error.into())
    }
}

/// Takes one package. A problem is no answer: it is tried again.
pub async fn import(hall: &Hall, mappings: &[Mapping], bytes: &[u8]) -> Result<Outcome, Problem> {
    let package = match read(bytes) {
        Ok(package) => package,
        Err((label, fault)) => return Ok(Outcome::Refused(label, fault)),
    };
    let label = Label { package: package.id.clone(), procedure: package.procedure.clone() };
    if let Some(known) = known(hall, &package.id).await? {
        return Ok(known);
    }
    let taken = match laid(hall, mappings, &package).await {
        Ok(draft) => arrived(hall, &package, draft).await,
        Err(stop) => Err(stop),
    };
    match taken {
        Ok(outcome) => Ok(outcome),
        Err(Stop::Fault(fault)) => Ok(Outcome::Refused(label, fault)),
        Err(Stop::Problem(problem)) => Err(problem),
    }
}

/// The first answer to a package that was taken before.
async fn known(hall: &Hall, id: &str) -> Result<Option<Outcome>, Problem> {
    let reads = hall.db().reads().await?;
    let row = reads.of::<package::Entity>().filter(package::Column::Package.eq(id)).one(&reads).await?;
    let Some(row) = row else { return Ok(None) };
    let number = crate::cases::row(&reads, row.case_id).await?.map(|case| case.number).unwrap_or_default();
    Ok(Some(Outcome::Known { package: row.package, case: row.case_id, number, at: Millis(row.at) }))
}

/// A draft with everything the package holds, judged and stored.
async fn laid(hall: &Hall, mappings: &[Mapping], package: &Package) -> Result<Uuid, Stop> {
    let name = package.procedure.as_str();
    let mapping = mappings.iter().find(|mapping| mapping.procedure == name);
    let mapping = mapping.ok_or_else(|| Fault::new("no-mapping", name))?;
    let procedure = hall.library().shelf().procedure(name).ok_or_else(|| Fault::new("no-procedure", name))?;
    if matches!(procedure.channels.online, Way::Closed { .. }) {
        return Err(Fault::new("no-procedure", name).into());
    }
    let received = Millis(package.received.as_millisecond());
    if received > hall.now() || received.plus_days(DAYS) < hall.now() {
        return Err(Fault::new("received", "").into());
    }
    let answered = mapping.apply(&procedure, &package.items, &package.files)?;
    let answers = Answers::from_nested(&procedure, &answered.nested);
    for given in answers.iter() {
        let question = procedure.question(&given.key).map(|(_, question)| question);
        if !question.is_some_and(|question| fits(question, given.value, received.date())) {
            return Err(Fault::new("value", given.key).into());
        }
    }
    let reads = hall.db().reads().await?;
    let beginning = Beginning {
        procedure: &procedure,
        lang: Lang::Ja,
        channel: CHANNEL,
        owner: OWNER.to_owned(),
        typed_by: None,
        received_on: Some(received.date()),
        by: by(),
    };
    let (id, begun) = drafts::begin(hall, &reads, &beginning).await?;
    drop(reads);
    let clean = files(hall, &package.files).await?;
    hall.db().submit(begun).await.map_err(Problem::from)?;
    filled(hall, id, answers, (&answered, clean)).await?;
    Ok(id)
}

fn by() -> ActorRef {
    ActorRef::new("system", "spool")
}

/// Every attachment on disk, judged by its first bytes and cleaned as an upload is.
async fn files(hall: &Hall, files: &[Attachment]) -> Result<Vec<Clean>, Stop> {
    let mut all = Vec::new();
    for file in files {
        let refused = || Fault::new("file", format!("#{}", file.number));
        let kind = image_or_pdf(&file.bytes).ok_or_else(refused)?;
        let blob = hall.blobs().put_stream(hall.db(), file.bytes.as_slice(), papers::EACH).await;
        let blob = blob.map_err(|error| Problem::broken(&error))?;
        let received = Received { field: String::new(), name: file.name.clone(), kind, blob };
        all.push(papers::clean(hall, received).await?.ok_or_else(refused)?);
    }
    Ok(all)
}

/// Answers and files into the draft, in one commit.
async fn filled(
    hall: &Hall,
    id: Uuid,
    answers: Answers,
    (answered, clean): (&Answered, Vec<Clean>),
) -> Result<(), Stop> {
    let mut draft = found(hall, &hall.db().reads().await?, id).await?;
    draft.answers = answers;
    let mut changes = Changes::new();
    let mut of_key: std::collections::BTreeMap<&str, Vec<Uuid>> = std::collections::BTreeMap::new();
    for (key, file) in answered.files.iter().zip(&clean) {
        let place = Place { draft: id, case: None, key: key.clone(), row: String::new() };
        changes = papers::insert(hall, &place, file, changes);
        of_key.entry(key).or_default().push(file.blob());
    }
    for (key, blobs) in of_key {
        let most = draft.procedure.question(key).map(|(_, question)| &question.field);
        if !matches!(most, Some(Field::File { max }) if blobs.len() <= usize::from(*max)) {
            return Err(Fault::new("file", key).into());
        }
        // A question outside a group takes any answer.
        let _ = draft.answers.set(&FieldPath::single(key), json!(blobs));
    }
    hall.db().submit(draft.save(hall, "draft-saved", "import", by(), changes)).await.map_err(Problem::from)?;
    Ok(())
}

async fn found(hall: &Hall, reads: &Reads, id: Uuid) -> Result<Draft, Problem> {
    drafts::read(hall, reads, id).await?.ok_or(Problem::NotFound)
}

/// The draft becomes a case, if this package has not become one meanwhile.
async fn arrived(hall: &Hall, package: &Package, id: Uuid) -> Result<Outcome, Stop> {
    let reads = hall.db().reads().await?;
    let draft = found(hall, &reads, id).await?;
    let changes = match drafts::lay_out_import(hall, &reads, &draft, by()).await {
        Ok(changes) => changes,
        Err(Unsent::Problem(problem)) => return Err(problem.into()),
        Err(Unsent::Sent(_) | Unsent::NotReady) => return Err(Fault::new("open", open(hall, &draft)).into()),
    };
    drop(reads);
    let row = package::ActiveModel {
        city: Set(hall.db().city().0),
        package: Set(package.id.clone()),
        case_id: Set(id),
        procedure: Set(package.procedure.clone()),
        at: Set(hall.now().0),
    };
    match hall.db().submit(changes.claim(Row::of(row), "import-package")).await {
        Ok(done) => {
            let number = done.numbers.get(&NUMBER).cloned().unwrap_or_default();
            Ok(Outcome::Taken { package: package.id.clone(), case: id, number })
        }
        // Another process was faster with the same package: its answer is the first.
        Err(Refused::Taken(_)) => known(hall, &package.id).await?.ok_or(Problem::Unavailable).map_err(Stop::Problem),
        Err(refused) => Err(Stop::Problem(refused.into())),
    }
}

/// The key of the first question that is still open; empty when it is something else (the procedure takes nothing at the moment).
fn open(hall: &Hall, draft: &Draft) -> String {
    let journey = Journey::new(&draft.procedure, &draft.answers, draft.arrival(hall));
    let page = journey.first_unanswered().and_then(procedure::form::Page::path);
    page.map_or_else(String::new, |path| path.full_key())
}
