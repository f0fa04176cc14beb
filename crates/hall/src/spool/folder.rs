//! The folder packages come into. `in/*.zip` is taken by a rename, so that of two processes one has it; what a process left behind when it died is taken up
//! again; and whatever becomes of a package, the file stays: in `done` with a receipt, or in `quarantine` with the reason in words.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use civic::{Lang, Millis};
use sea_orm::ActiveValue::Set;
use serde_json::{Value, json};
use store::{ActorRef, Changes, NewEvent, Row, Stream};
use uuid::Uuid;
use web::{Problem, say};

use super::desk::{T, word};
use super::fault::Fault;
use super::import::{Outcome, import};
use super::mapping::Mapping;
use super::package::{LARGEST_PACKED, Label};
use super::records::refused;
use crate::Hall;

/// The folder and the mappings.
#[derive(Clone, Debug)]
pub struct Spool {
    pub folder: PathBuf,
    pub mappings: Vec<Mapping>,
}

/// Packages taken in one round.
const MOST: usize = 20;
/// After so long a package under work belongs to nobody any more: whoever had it died.
const LEASE_MINUTES: i64 = 10;

const PARTS: [&str; 4] = ["in", "work", "done", "quarantine"];

impl Spool {
    /// Makes the folders where they are missing.
    pub fn open(&self) -> std::io::Result<()> {
        PARTS.iter().try_for_each(|part| std::fs::create_dir_all(self.folder.join(part)))
    }

    fn part(&self, part: &str) -> PathBuf {
        self.folder.join(part)
    }

    /// Takes what lies there; how many packages were dealt with.
    pub async fn sweep(&self, hall: &Hall) -> std::io::Result<usize> {
        self.open()?;
        let mut dealt = 0;
        for path in self.waiting(hall.now())? {
            let id = hall.new_id();
            let mine = self.part("work").join(format!("{id}.zip"));
            // Taken by another process a moment before.
            if std::fs::rename(&path, &mine).is_err() {
                continue;
            }
            match self.deal(hall, id, &mine).await {
                Ok(()) => dealt += 1,
                Err(problem) => {
                    tracing::warn!(?problem, package = %id, "a package waits: it could not be stored");
                    return Ok(dealt);
                }
            }
        }
        Ok(dealt)
    }

    /// New packages, oldest name first, and those whose process has died.
    fn waiting(&self, now: Millis) -> std::io::Result<Vec<PathBuf>> {
        let zips = |part: &str| -> std::io::Result<Vec<PathBuf>> {
            let all = std::fs::read_dir(self.part(part))?.filter_map(|entry| Some(entry.ok()?.path()));
            let is_zip = |path: &PathBuf| {
                let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
                !hidden && path.extension().is_some_and(|end| end == "zip") && is_plain_file(path)
            };
            Ok(all.filter(is_zip).collect())
        };
        let left = zips("work")?.into_iter().filter(|path| {
            let id = path.file_stem().and_then(|name| name.to_string_lossy().parse::<Uuid>().ok());
            let taken = id.and_then(|id| id.get_timestamp()).map_or(0, |at| i64::try_from(at.to_unix().0).unwrap_or(0));
            Millis(taken * 1000).plus_minutes(LEASE_MINUTES) < now
        });
        let mut all: Vec<PathBuf> = left.chain(zips("in")?).collect();
        all.sort();
        all.truncate(MOST);
        Ok(all)
    }

    /// What becomes of one package: the database first, then the folder. Dying in between, it is read again and known.
    async fn deal(&self, hall: &Hall, id: Uuid, mine: &Path) -> Result<(), Problem> {
        let outcome = match bytes(mine) {
            Ok(Some(bytes)) => import(hall, &self.mappings, &bytes).await?,
            Ok(None) => Outcome::Refused(Label::default(), Fault::new("whole-too-large", "")),
            Err(_) => return Err(Problem::Unavailable),
        };
        let stored = match outcome {
            Outcome::Taken { package, case, number } => {
                self.done(mine, &package, id, &receipt(hall, &package, case, &number, hall.now(), false))
            }
            Outcome::Known { package, case, number, at } => {
                self.done(mine, &package, id, &receipt(hall, &package, case, &number, at, true))
            }
            Outcome::Refused(label, fault) => {
                note(hall, id, &label, &fault).await?;
                self.quarantine(mine, id, &reason(hall, &label, &fault))
            }
        };
        stored.map_err(|error| Problem::broken(&error))
    }

    fn done(&self, mine: &Path, package: &str, id: Uuid, receipt: &Value) -> std::io::Result<()> {
        let done = self.part("done");
        let again = receipt.get("again").and_then(Value::as_bool) == Some(true)
            && done.join(format!("{package}.json")).exists();
        let name = if again { format!("{package}.again-{id}") } else { package.to_owned() };
        written(&done, &format!("{name}.json"), format!("{receipt:#}\n").as_bytes())?;
        std::fs::rename(mine, done.join(format!("{name}.zip")))
    }

    fn quarantine(&self, mine: &Path, id: Uuid, reason: &str) -> std::io::Result<()> {
        let place = self.part("quarantine");
        written(&place, &format!("{id}.txt"), reason.as_bytes())?;
        std::fs::rename(mine, place.join(format!("{id}.zip")))
    }
}

/// A link in the folder is nobody's package.
fn is_plain_file(path: &Path) -> bool {
    std::fs::symlink_metadata(path).is_ok_and(|found| found.is_file())
}

fn bytes(path: &Path) -> std::io::Result<Option<Vec<u8>>> {
    let size = std::fs::metadata(path)?.len();
    if size > LARGEST_PACKED { Ok(None) } else { std::fs::read(path).map(Some) }
}

/// Whole or not at all.
fn written(folder: &Path, name: &str, bytes: &[u8]) -> std::io::Result<()> {
    let half = folder.join(format!(".{name}.half"));
    let mut file = std::fs::File::create(&half)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    std::fs::rename(&half, folder.join(name))
}

/// For the other system: what it got, without anybody's data.
fn receipt(hall: &Hall, package: &str, case: Uuid, number: &str, at: Millis, again: bool) -> Value {
    json!({
        "package": package, "received": true, "number": number, "case": case,
        "taken": say::iso_time(at), "city": hall.city().name.ja, "again": again,
    })
}

fn reason(hall: &Hall, label: &Label, fault: &Fault) -> String {
    let t = T::new(Lang::Ja);
    let or = |word: &str| if word.is_empty() { t.unknown().into_owned() } else { word.to_owned() };
    let (package, procedure) = (or(&label.package), or(&label.procedure));
    let when = say::date_time(Lang::Ja, hall.now());
    format!("{}\n", t.reason_file(&package, &procedure, &word(t, fault.word, &fault.place), &when))
}

/// The page of the administrators learns of it before the file moves.
async fn note(hall: &Hall, id: Uuid, label: &Label, fault: &Fault) -> Result<(), Problem> {
    let row = refused::ActiveModel {
        city: Set(hall.db().city().0),
        id: Set(id),
        package: Set(label.package.clone()),
        procedure: Set(label.procedure.clone()),
        fault: Set(fault.word.to_owned()),
        place: Set(fault.place.clone()),
        at: Set(hall.now().0),
    };
    let stream = Stream::new("import", id);
    let event =
        NewEvent::new(stream, "import-refused", ActorRef::new("system", "spool"), json!({ "fault": fault.word }));
    hall.db().submit(Changes::new().expect_new(stream).insert(Row::of(row)).event(event)).await?;
    Ok(())
}
