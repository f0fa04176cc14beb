//! Whether the journal of every case folds to the shape its row has: the engine's part of `audit verify`.

use std::collections::HashMap;
use std::pin::Pin;

use engine::Case;
use sea_orm::{ColumnTrait, DbErr, QueryFilter, QueryOrder, QuerySelect};
use store::verify::ShapeCheck;
use store::{Event, Reads};
use uuid::Uuid;

use crate::cases::case_file;

/// The shapes as the events leave them.
#[derive(Default)]
pub struct Shapes {
    cases: HashMap<Uuid, Case>,
    unread: Vec<String>,
}

const CHUNK: u64 = 1_000;

impl ShapeCheck for Shapes {
    fn event(&mut self, event: &Event) {
        if event.stream_kind != "case" {
            return;
        }
        match serde_json::from_value::<engine::Event>(event.body.clone()) {
            Ok(known) => engine::apply(self.cases.entry(event.stream_id).or_insert_with(Case::blank), &known),
            Err(_) => self.unread.push(format!("events {}: not an event of the engine", event.position)),
        }
    }

    fn compare<'a>(
        &'a mut self,
        reads: &'a Reads,
    ) -> Pin<Box<dyn Future<Output = Result<Vec<String>, DbErr>> + Send + 'a>> {
        Box::pin(async move {
            let mut faults = std::mem::take(&mut self.unread);
            let mut after = Uuid::nil();
            loop {
                let select = reads.of::<case_file::Entity>().filter(case_file::Column::Id.gt(after));
                let rows = select.order_by_asc(case_file::Column::Id).limit(CHUNK).all(reads).await?;
                let Some(last) = rows.last() else { break };
                after = last.id;
                faults.extend(rows.iter().filter_map(|row| self.differs(row)));
            }
            faults.extend(self.cases.keys().map(|id| format!("case {id}: in the journal, but without a row")));
            Ok(faults)
        })
    }
}

impl Shapes {
    fn differs(&mut self, row: &case_file::Model) -> Option<String> {
        let Some(folded) = self.cases.remove(&row.id) else {
            return Some(format!("case {}: a row, but nothing in the journal", row.id));
        };
        let stored: Option<Case> = serde_json::from_str(&row.shape).ok();
        let same = stored.is_some_and(|stored| engine::shape_digest(&stored) == engine::shape_digest(&folded));
        (!same).then(|| format!("case {}: the row differs from what its events make", row.id))
    }
}
