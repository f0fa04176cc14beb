//! Kept filters: what an officer narrows the inbox by, under a name of their own. Nobody else sees them; they change nothing of a case.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
use serde_json::json;
use store::{Changes, Delete, NewEvent, Reads, Refused, Row, Stream};
use uuid::Uuid;
use web::{Asked, Errors, Fields, KindFields, Link, Page, Problem, Staff, html_with, see_other};

use super::inbox::{self, Asking};
use super::records::kept_filter;
use super::texts::T;
use crate::Hall;
use crate::people::ReadCases;

/// Filters of one officer.
pub const MOST: usize = 20;
/// Characters of a name.
const LONGEST: usize = 24;

struct Kept {
    id: Uuid,
    link: Link,
    what: String,
}

#[derive(Template)]
#[template(path = "desk/filters.html")]
struct FiltersPage {
    page: Page,
    t: T,
    errors: Errors,
    kept: Vec<Kept>,
    /// The filter that is to be kept, in words; nothing when none was brought along.
    now: Option<String>,
    hidden: Vec<(&'static str, String)>,
    name: String,
}

fn stream(account: Uuid) -> Stream {
    Stream::new("kept-filters", account)
}

/// An officer's filters, oldest first.
async fn of(reads: &Reads, account: Uuid) -> Result<Vec<kept_filter::Model>, Problem> {
    let own = reads.of::<kept_filter::Entity>().filter(kept_filter::Column::Account.eq(account));
    Ok(own.order_by_asc(kept_filter::Column::Id).all(reads).await?)
}

fn asking_of(row: &kept_filter::Model) -> Asking {
    let pairs = [("tab", &row.tab), ("p", &row.procedure), ("stage", &row.stage), ("place", &row.place)];
    inbox::asking(&Fields::new(pairs.map(|(name, value)| (name.to_owned(), value.clone())).into()))
}

/// The officer's filters as links of the inbox, and whether each is the one on view.
pub async fn links(reads: &Reads, account: Uuid, now: &Asking) -> Result<Vec<(Link, bool)>, Problem> {
    let here = now.place();
    let link = |row: &kept_filter::Model| {
        let href = asking_of(row).place();
        let current = href == here;
        (Link::new(row.name.clone(), href), current)
    };
    Ok(of(reads, account).await?.iter().map(link).collect())
}

pub async fn get(permit: Staff<ReadCases>, State(hall): State<Hall>, Asked(asked): Asked) -> Result<Response, Problem> {
    let errors = Errors::none(web::texts::T::new(permit.lang()));
    draw(&hall, &permit, &asked, errors, StatusCode::OK).await
}

pub async fn post(
    permit: Staff<ReadCases>,
    State(hall): State<Hall>,
    mut sent: KindFields,
) -> Result<Response, Problem> {
    if sent.fields.has("drop") {
        forget(&permit, &sent.fields).await?;
        return Ok(see_other("/desk/inbox/filters"));
    }
    let t = T::new(permit.lang());
    let asking = inbox::asking(&sent.fields);
    let name = sent.fields.get("name").trim().to_owned();
    let length = name.chars().count();
    if name.is_empty() {
        sent.errors.add("name", t.filter_name_empty());
    } else if length > LONGEST {
        sent.errors.add("name", t.filter_name_long(&LONGEST.to_string(), &length.to_string()));
    }
    if sent.errors.is_empty() {
        match keep(&hall, &permit, &asking, &name).await? {
            Ok(()) => return Ok(see_other(&asking.place())),
            Err(Unkept::Full) => sent.errors.add("name", t.filter_full(&MOST.to_string())),
            Err(Unkept::SameName) => sent.errors.add("name", t.filter_same(&name)),
        }
    }
    draw(&hall, &permit, &sent.fields, sent.errors, StatusCode::UNPROCESSABLE_ENTITY).await
}

enum Unkept {
    Full,
    SameName,
}

async fn keep(
    hall: &Hall,
    permit: &Staff<ReadCases>,
    asking: &Asking,
    name: &str,
) -> Result<Result<(), Unkept>, Problem> {
    let account = permit.account();
    let reads = permit.reads().await?;
    let kept = of(&reads, account).await?;
    let version = reads.version(stream(account)).await?;
    drop(reads);
    if kept.iter().any(|row| row.name == name) {
        return Ok(Err(Unkept::SameName));
    }
    if kept.len() >= MOST {
        return Ok(Err(Unkept::Full));
    }
    let id = hall.new_id();
    let row = kept_filter::ActiveModel {
        city: Set(hall.db().city().0),
        account: Set(account),
        id: Set(id),
        name: Set(name.to_owned()),
        tab: Set(asking.name.to_owned()),
        procedure: Set(asking.filter.procedure.clone()),
        stage: Set(asking.filter.stage.clone()),
        place: Set(asking.filter.place.clone()),
    };
    let event = NewEvent::new(stream(account), "filter-kept", permit.actor(), json!({ "filter": id }));
    let changes = Changes::new().expect(stream(account), version).insert(Row::of(row)).event(event);
    match permit.submit(changes).await {
        Ok(_) => Ok(Ok(())),
        // The same form sent twice: the first one stands under this name.
        Err(Refused::Stale(stream)) if stream.kind == "kept-filters" => Ok(Err(Unkept::SameName)),
        Err(refused) => Err(refused.into()),
    }
}

async fn forget(permit: &Staff<ReadCases>, fields: &Fields) -> Result<(), Problem> {
    let account = permit.account();
    let id: Uuid = fields.get("drop").parse().map_err(|_| Problem::NotFound)?;
    let reads = permit.reads().await?;
    let version = reads.version(stream(account)).await?;
    let known = of(&reads, account).await?.iter().any(|row| row.id == id);
    drop(reads);
    if !known {
        return Ok(());
    }
    let event = NewEvent::new(stream(account), "filter-dropped", permit.actor(), json!({ "filter": id }));
    let gone = Delete::new("kept_filter").key("account", account).key("id", id);
    permit.submit(Changes::new().expect(stream(account), version).delete(gone).event(event)).await?;
    Ok(())
}

async fn draw(
    hall: &Hall,
    permit: &Staff<ReadCases>,
    asked: &Fields,
    errors: Errors,
    status: StatusCode,
) -> Result<Response, Problem> {
    let t = T::new(permit.lang());
    let rows = of(&permit.reads().await?, permit.account()).await?;
    let asking = inbox::asking(asked);
    let brought = asked.has("tab").then_some(&asking);
    let kept = rows.into_iter().map(|row| {
        let of_row = asking_of(&row);
        Kept { id: row.id, what: in_words(hall, t, &of_row), link: Link::new(row.name, of_row.place()) }
    });
    let shown = FiltersPage {
        page: super::page(permit, t.filters_title())
            .await?
            .back(t.back_to_inbox(), "/desk/inbox")
            .erring(!errors.is_empty()),
        kept: kept.collect(),
        now: brought.map(|asking| in_words(hall, t, asking)),
        hidden: brought.map(Asking::pairs).unwrap_or_default(),
        name: asked.get("name").to_owned(),
        errors,
        t,
    };
    html_with(status, &shown)
}

/// 「未割当・児童手当 認定請求・審査」.
pub fn in_words(hall: &Hall, t: T, asking: &Asking) -> String {
    let chosen =
        |choices: Vec<inbox::Choice>| choices.into_iter().find(|(.., chosen)| *chosen).map(|(_, word, _)| word);
    let parts = [
        Some(inbox::tab_word(t, asking.name)),
        chosen(inbox::procedures(hall, t, &asking.filter.procedure)),
        chosen(inbox::stages(hall, t, &asking.filter)),
        chosen(inbox::places(t, &asking.filter.place)),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join("・")
}
