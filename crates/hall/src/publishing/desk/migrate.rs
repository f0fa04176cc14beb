//! Moving running cases to the rules in force: the map of the stages, what would become of each case, and what became of them.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use engine::StageMap;
use store::Reads;
use uuid::Uuid;
use web::{Asked, Fields, Page, Permission, Problem, Staff, html_with, say, see_other};

use super::may;
use super::say::{hole, short, stage, stays, stays_stored};
use super::texts::T;
use crate::Hall;
use crate::cases;
use crate::people::{EditProcedures, Publish};
use crate::publishing::change::{self, Beginning, Change};
use crate::publishing::migration::{Plan, Preview, preview};
use crate::publishing::rules::{State as Stand, What};

#[derive(Template)]
#[template(path = "publishing/desk/migrate.html")]
struct MigratePage {
    page: Page,
    t: T,
    from: String,
    from_short: String,
    to_short: String,
    faults: Vec<String>,
    rows: Vec<Mapped>,
    /// Preview: nothing is missing in the map.
    tried: bool,
    all: String,
    looked_at: String,
    stay: Vec<(String, String)>,
}

/// One old stage and where its cases go on.
struct Mapped {
    id: String,
    name: String,
    running: String,
    movable: String,
    /// (id, name, chosen).
    to: Vec<(String, String, bool)>,
}

/// What became of the cases, drawn inside the page of the change.
#[derive(Template)]
#[template(path = "publishing/desk/migrated.html")]
pub struct Results {
    t: T,
    id: Uuid,
    map: Vec<(String, String)>,
    moved: String,
    kept: Vec<(String, String)>,
    left: i64,
    may_run: bool,
    done: bool,
    /// Before the approval: what would become of them.
    preview: Vec<(String, String)>,
    stays: Vec<(String, String)>,
}

pub async fn get(
    permit: Staff<EditProcedures>,
    State(hall): State<Hall>,
    Path(id): Path<String>,
    Asked(asked): Asked,
) -> Result<Response, Problem> {
    may(&hall, &permit, &id)?;
    draw(&hall, &permit, &id, &asked, false).await
}

pub async fn post(
    permit: Staff<EditProcedures>,
    State(hall): State<Hall>,
    Path(id): Path<String>,
    form: Fields,
) -> Result<Response, Problem> {
    may(&hall, &permit, &id)?;
    let plan = plan(&hall, &id, &form).ok_or(Problem::NotFound)?;
    if form.get("act") != "ask" || !engine::holes(&plan.old, &plan.new, &plan.stages).is_empty() {
        return draw(&hall, &permit, &id, &form, true).await;
    }
    let what = What::Migrate {
        from: plan.old.rules_hash.clone(),
        to: plan.new.rules_hash.clone(),
        stages: plan.stages.clone(),
    };
    let (change, changes) = change::begin(
        &hall,
        Beginning {
            procedure: id,
            title: T::new(permit.lang()).title_migrate().into_owned(),
            what,
            state: Stand::Asked,
            files: Vec::new(),
            staff: permit.account(),
            by: permit.actor(),
        },
    );
    permit.submit(changes).await?;
    Ok(see_other(&format!("/desk/procedures/change/{change}")))
}

/// From the chosen version to the one in force; without a choice a stage goes on under its own name, where there is one.
fn plan(hall: &Hall, id: &str, form: &Fields) -> Option<Plan> {
    let new = hall.library().shelf().procedure(id)?;
    let mut plan = Plan::new(hall, id, form.get("from"), &new.rules_hash, StageMap::new())?;
    for old in plan.old.stages.keys() {
        let name = format!("stage-{old}");
        let chosen = if form.has(&name) { form.get(&name) } else { old.as_str() };
        if plan.new.stages.contains_key(chosen) {
            plan.stages.insert(old.clone(), chosen.to_owned());
        }
    }
    Some(plan)
}

async fn draw(
    hall: &Hall,
    permit: &Staff<EditProcedures>,
    id: &str,
    form: &Fields,
    sent: bool,
) -> Result<Response, Problem> {
    let t = T::new(permit.lang());
    let plan =
        plan(hall, id, form).filter(|plan| plan.old.rules_hash != plan.new.rules_hash).ok_or(Problem::NotFound)?;
    let holes = engine::holes(&plan.old, &plan.new, &plan.stages);
    let reads = permit.reads().await?;
    let found = tried(hall, &reads, &plan, holes.is_empty()).await?;
    drop(reads);
    let name = plan.new.name.get(t.lang()).to_owned();
    let erring = sent && !holes.is_empty();
    let page =
        hall.desk_page(permit, t.migrate_title()).await?.back(name, format!("/desk/procedures/of/{id}")).erring(erring);
    let status = if erring { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    html_with(
        status,
        &MigratePage {
            page,
            t,
            from: plan.old.rules_hash.clone(),
            from_short: short(&plan.old.rules_hash),
            to_short: short(&plan.new.rules_hash),
            faults: holes.iter().map(|one| hole(t, (&plan.old, &plan.new), one)).collect(),
            rows: plan.old.stages.keys().map(|old| mapped(t, &plan, &found.stages, old)).collect(),
            tried: holes.is_empty(),
            all: say::number(found.all),
            looked_at: say::number(i64::try_from(found.looked_at).unwrap_or(i64::MAX)),
            stay: found.stay.iter().map(|(number, why)| (number.clone(), stays(t, &plan.new, why))).collect(),
        },
    )
}

/// Every case tried, or only counted while the map has a hole.
async fn tried(hall: &Hall, reads: &Reads, plan: &Plan, whole: bool) -> Result<Preview, Problem> {
    if whole {
        return preview(hall, reads, plan).await;
    }
    let mut found = Preview::default();
    for (stage, count) in cases::running_by_stage(reads, &plan.old.id, &plan.old.rules_hash).await? {
        found.all += count;
        found.stages.insert(stage, (count, 0));
    }
    Ok(found)
}

fn mapped(t: T, plan: &Plan, counts: &BTreeMap<String, (i64, i64)>, old: &str) -> Mapped {
    let (running, movable) = counts.get(old).copied().unwrap_or_default();
    let chosen = plan.stages.get(old);
    let to = plan.new.stages.keys().map(|id| (id.clone(), stage(t, &plan.new, id), chosen == Some(id)));
    Mapped {
        id: old.to_owned(),
        name: stage(t, &plan.old, old),
        running: say::number(running),
        movable: say::number(movable),
        to: to.collect(),
    }
}

/// Drawn with a migration only.
pub async fn results<P: Permission>(
    hall: &Hall,
    permit: &Staff<P>,
    t: T,
    change: &Change,
) -> Result<Option<Results>, Problem> {
    let Some(plan) = Plan::of(hall, change) else { return Ok(None) };
    let reads = permit.reads().await?;
    let rows = change::migrated(&reads, change.row.id).await?;
    let running = cases::running_by_stage(&reads, &plan.old.id, &plan.old.rules_hash).await?;
    let open = change.state() == Stand::Asked;
    let found = if open { preview(hall, &reads, &plan).await? } else { Preview::default() };
    drop(reads);
    let kept: Vec<_> = rows.iter().filter(|row| row.result == "kept").collect();
    let left: i64 = running.iter().map(|(_, n)| n).sum::<i64>() - i64::try_from(kept.len()).unwrap_or(0);
    let why = |detail: &str| stays_stored(t, &plan.new, &serde_json::from_str(detail).unwrap_or_default());
    let name = |id: &str| stage(t, &plan.old, id);
    Ok(Some(Results {
        t,
        id: change.row.id,
        map: plan.stages.iter().map(|(old, new)| (name(old), stage(t, &plan.new, new))).collect(),
        moved: say::number(i64::try_from(rows.len() - kept.len()).unwrap_or(i64::MAX)),
        kept: kept.iter().map(|row| (row.number.clone(), why(&row.detail))).collect(),
        left: left.max(0),
        may_run: change.state() == Stand::Done && left > 0 && permit.has(Publish::NAME),
        done: change.state() == Stand::Done,
        preview: found
            .stages
            .iter()
            .map(|(id, (all, movable))| {
                (name(id), t.preview_line(&say::number(*all), &say::number(*movable)).into_owned())
            })
            .collect(),
        stays: found.stay.iter().map(|(number, why)| (number.clone(), stays(t, &plan.new, why))).collect(),
    }))
}
