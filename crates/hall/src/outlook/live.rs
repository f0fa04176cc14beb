//! The cases of a procedure that are under way, as the twin begins with them.

use std::collections::HashMap;

use civic::Millis;
use fit::{Stood, Who, standing};
use flow::Graph;
use jiff::civil::Date;
use sea_orm::QueryOrder;
use sea_orm::entity::prelude::*;
use store::Reads;
use twin::UnderWay;
use web::Problem;

use crate::cases::{case_file, task};
use crate::past::{Done, waits_for};

/// Cases whose tasks are asked for at once.
const AT_ONCE: usize = 500;

#[derive(Clone, Debug, DerivePartialModel)]
#[sea_orm(entity = "case_file::Entity")]
pub struct Open {
    pub id: Uuid,
    pub channel: String,
}

/// Cases that stand somewhere, and the day on which the first of them began.
pub struct Live {
    pub cases: Vec<Uuid>,
    pub under_way: Vec<UnderWay>,
    pub first: Date,
}

/// Open cases by these rules, and all their tasks in their order; nobody's that is hidden.
pub async fn read(reads: &Reads, procedure: &str, rules: &str) -> Result<(Vec<Open>, Vec<Done>), Problem> {
    use {case_file::Column as C, task::Column as K};
    let open = reads.of::<case_file::Entity>().filter(C::Procedure.eq(procedure)).filter(C::Rules.eq(rules));
    let open = open.filter(C::State.ne("ended")).filter(C::Hidden.eq(false)).order_by_asc(C::ArrivedAt);
    let open = open.order_by_asc(C::Id).into_partial_model::<Open>().all(reads).await?;
    let mut tasks = Vec::new();
    for some in open.chunks(AT_ONCE) {
        let of = reads.of::<task::Entity>().filter(K::CaseId.is_in(some.iter().map(|case| case.id)));
        let of = of.order_by_asc(K::CaseId).order_by_asc(K::No);
        tasks.extend(of.into_partial_model::<Done>().all(reads).await?);
    }
    Ok((open, tasks))
}

/// Where they stand. `channels` are the twin's, in its order; one it does not know is its first.
pub fn live(graph: &Graph, procedure: &str, channels: &[String], open: &[Open], tasks: &[Done]) -> Live {
    let first = Millis(tasks.iter().map(|task| task.enabled_at).min().unwrap_or(0)).date();
    let base = Millis::start_of(first);
    let at = |ms: i64| ms - base.0;
    let mut pieces: HashMap<Uuid, Vec<Stood<'_>>> = HashMap::new();
    for task in tasks {
        // What only waits for others is begun by nobody of ours.
        let started = task.started_at.filter(|_| waits_for(&task.kind).is_none());
        let stood = Stood {
            node: &task.node,
            enabled: at(task.enabled_at),
            started: started.map(at),
            done: task.done_at.map(at),
        };
        pieces.entry(task.case_id).or_default().push(stood);
    }
    let mut live = Live { cases: Vec::new(), under_way: Vec::new(), first };
    for case in open {
        let channel = channels.iter().position(|name| *name == case.channel).unwrap_or(0);
        let (number, _) = case.id.as_u64_pair();
        let who = Who { procedure, case: number, channel: u8::try_from(channel).unwrap_or(0) };
        let stands = pieces.get(&case.id).and_then(|pieces| standing(graph, &who, pieces));
        if let Some(under_way) = stands {
            live.cases.push(case.id);
            live.under_way.push(under_way);
        }
    }
    live
}
