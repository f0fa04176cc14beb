//! `yakuba audit verify`: the database file, the journal's chain, the looks, the checkpoints, and that every case stands where its events
//! say.

use std::collections::BTreeMap;
use std::path::Path;
use std::pin::Pin;

use engine::Case;
use hall::cases::case_file;
use sea_orm::{ColumnTrait, DbErr, QueryFilter, QueryOrder, QuerySelect};
use store::verify::{Report, ShapeCheck, damage, verify_with};
use store::{Db, Event, Reads, Seal};
use uuid::Uuid;

use crate::config::{Config, counted};
use crate::told::{Tell, Told};
use crate::{demo, open};

pub async fn run(config: &Config) -> Result<(), Told> {
    let seal = match &config.checkpoints {
        Some(_) => open::seal(config, &open::keys(config)?),
        None => None,
    };
    verify(open::existing(config).await?, seal.as_ref()).await
}

/// A demo's folder, which has no settings.
pub async fn demo(data: &Path) -> Result<(), Told> {
    let file = data.join(demo::DATABASE);
    if !file.exists() {
        return Err(Told::new(format!("{} holds no demo.", data.display())));
    }
    verify(open::database(&format!("sqlite:{}", file.display())).await?, None).await
}

async fn verify(db: Db, seal: Option<&Seal>) -> Result<(), Told> {
    let mut shapes = Shapes::default();
    let report = verify_with(&db, seal, &mut [&mut shapes]).await;
    let damaged = damage(&db).await;
    db.close().await;
    let mut report = report.tell("the journal cannot be read")?;
    report.faults.extend(damaged.tell("the database file cannot be read")?);
    tell(&report, shapes.cases.len())
}

fn tell(report: &Report, cases: usize) -> Result<(), Told> {
    let walked = format!(
        "{} events, {} streams, {} looks, {} checkpoints, {} cases",
        report.events, report.streams, report.looks, report.checkpoints, cases
    );
    if report.is_sound() {
        println!("sound: {walked}");
        return Ok(());
    }
    let faults: Vec<String> =
        report.faults.iter().map(|fault| format!("error: {}: {}", fault.row, fault.what)).collect();
    Err(Told::plain(format!("{}\n\n{} in {walked}", faults.join("\n"), counted(faults.len(), "fault"))))
}

/// Every case folded from its events, to be held against its row.
#[derive(Default)]
struct Shapes {
    cases: BTreeMap<Uuid, Case>,
    unread: Vec<String>,
}

impl ShapeCheck for Shapes {
    fn event(&mut self, event: &Event) {
        if event.stream_kind != "case" {
            return;
        }
        match serde_json::from_value::<engine::Event>(event.body.clone()) {
            Ok(happened) => engine::apply(self.cases.entry(event.stream_id).or_insert_with(Case::blank), &happened),
            // What stands beside the engine's events in a case's stream moves nothing.
            Err(_) if event.body.get("what").is_none() => {}
            Err(_) => self.unread.push(format!("events {}: its body is no event of a case", event.position)),
        }
    }

    fn compare<'a>(
        &'a mut self,
        reads: &'a Reads,
    ) -> Pin<Box<dyn Future<Output = Result<Vec<String>, DbErr>> + Send + 'a>> {
        Box::pin(async move {
            let mut faults = std::mem::take(&mut self.unread);
            let mut seen = 0;
            let mut after = Uuid::nil();
            loop {
                let rows = reads.of::<case_file::Entity>().filter(case_file::Column::Id.gt(after));
                let rows = rows.order_by_asc(case_file::Column::Id).limit(500).all(reads).await?;
                let Some(last) = rows.last() else { break };
                after = last.id;
                seen += rows.len();
                faults.extend(rows.iter().filter_map(|row| self.fault(row)));
            }
            if seen != self.cases.len() {
                faults.push(format!("case_file: {seen} rows for {} cases in the journal", self.cases.len()));
            }
            Ok(faults)
        })
    }
}

impl Shapes {
    fn fault(&self, row: &case_file::Model) -> Option<String> {
        let name = format!("case_file {} ({})", row.id.simple(), row.number);
        let Some(folded) = self.cases.get(&row.id) else { return Some(format!("{name} has no events")) };
        let Ok(stored) = serde_json::from_str::<Case>(&row.shape) else {
            return Some(format!("{name}: its shape cannot be read"));
        };
        if engine::shape_digest(&stored) != engine::shape_digest(folded) {
            return Some(format!("{name}: its shape is not what its events leave"));
        }
        let columns = row.stage == folded.stage
            && row.section == folded.section
            && u64::try_from(row.version) == Ok(folded.version);
        let state = hall::cases::state_of(folded);
        let same = columns && row.state == state.0 && row.outcome == state.1;
        (!same).then(|| format!("{name}: section, stage, state, outcome or version differ from its events"))
    }
}
