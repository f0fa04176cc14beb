//! Every procedure in one line: versions, running cases, what is planned, what is stopped, what waits for a second person.

use std::collections::{BTreeMap, HashMap};

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use civic::Millis;
use uuid::Uuid;
use web::parts::Pages;
use web::{Asked, Page, Permission, Problem, Staff, html, say};

use super::say::{kind, short, state};
use super::sections;
use super::texts::T;
use crate::Hall;
use crate::cases;
use crate::catalog::{Card, HaltKind, Shelf};
use crate::people::{self, EditProcedures, Publish};
use crate::publishing::change;
use crate::publishing::records::procedure_change;
use crate::publishing::rules::had_a_hand;

const ON_A_PAGE: usize = 50;

#[derive(Template)]
#[template(path = "publishing/desk/list.html")]
struct ListPage {
    page: Page,
    t: T,
    waiting: Vec<Waiting>,
    stops: Vec<Stop>,
    rows: Vec<Row>,
    query: String,
    all: bool,
    count: String,
    pages: Pages,
}

/// A change that is not over.
pub struct Waiting {
    pub href: String,
    pub title: String,
    pub procedure: String,
    pub kind: String,
    pub state: String,
    pub by: String,
    pub at: String,
    /// This officer may be the second person.
    pub mine: bool,
}

/// A maintenance somebody else has not seen yet.
struct Stop {
    href: String,
    name: String,
    by: String,
    until: String,
}

struct Row {
    id: String,
    name: String,
    section: String,
    rules: String,
    words: String,
    since: String,
    running: String,
    older: String,
    planned: String,
    changes: usize,
    state: &'static str,
}

pub async fn get(
    permit: Staff<EditProcedures>,
    State(hall): State<Hall>,
    Asked(asked): Asked,
) -> Result<Response, Problem> {
    let (t, shelf, now) = (T::new(permit.lang()), hall.library().shelf(), hall.now());
    let query = asked.get("q").trim().to_owned();
    let own = sections(&permit);
    let mine_exist = shelf.all().any(|card| own.contains(&card.section));
    let all = asked.get("all") == "1" || !mine_exist;
    let cards: Vec<&Card> =
        shelf.all().filter(|card| (all || own.contains(&card.section)) && fits(card, &query)).collect();
    let count = cards.len().div_ceil(ON_A_PAGE);
    let current = asked.get("page").parse().unwrap_or(1).clamp(1, count.max(1));
    let reads = permit.reads().await?;
    let open = change::open(&reads, None).await?;
    let counted = cases::running_by_rules(&reads).await?;
    drop(reads);
    let running = running(&counted);
    let shown = cards.iter().skip((current - 1) * ON_A_PAGE).take(ON_A_PAGE);
    let rows = shown.map(|card| row(&hall, t, (&shelf, now), card, &running, &open)).collect();
    let href = format!("/desk/procedures?{}q={}&page=", if all { "all=1&" } else { "" }, super::show::encode(&query));
    html(&ListPage {
        page: hall.desk_page(&permit, t.list_title()).await?,
        t,
        waiting: waiting(&hall, &permit, &open).await?,
        stops: stops(&hall, &permit, t, &shelf).await?,
        rows,
        query,
        all,
        count: say::number(i64::try_from(cards.len()).unwrap_or(i64::MAX)),
        pages: Pages { t: web::texts::T::new(permit.lang()), current, count, href },
    })
}

fn fits(card: &Card, query: &str) -> bool {
    let key = civic::kana::search_key(query);
    key.is_empty() || card.id.contains(query) || civic::kana::search_key(&card.name.ja).contains(&key) || {
        civic::kana::search_key(&card.name.en).contains(&key)
    }
}

/// Open cases by (procedure, rules).
fn running(rows: &[(String, String, i64)]) -> HashMap<&str, Vec<(&str, i64)>> {
    let mut found: HashMap<&str, Vec<(&str, i64)>> = HashMap::new();
    for (procedure, rules, count) in rows {
        found.entry(procedure).or_default().push((rules, *count));
    }
    found
}

fn row(
    hall: &Hall,
    t: T,
    (shelf, now): (&Shelf, Millis),
    card: &Card,
    running: &HashMap<&str, Vec<(&str, i64)>>,
    open: &[procedure_change::Model],
) -> Row {
    let of = running.get(card.id.as_str()).map_or(&[][..], Vec::as_slice);
    let sum =
        |current: bool| of.iter().filter(|(rules, _)| (*rules == card.rules_hash) == current).map(|(_, n)| n).sum();
    let older: i64 = sum(false);
    let unit = hall.city().unit_on(&card.section, now.date());
    let planned = shelf.planned("procedure", &card.id, now);
    Row {
        id: card.id.clone(),
        name: card.name.get(t.lang()).to_owned(),
        section: unit.map_or_else(|| card.section.clone(), |unit| unit.name.get(t.lang()).to_owned()),
        rules: short(&card.rules_hash),
        words: short(&card.words_hash),
        since: shelf.since(&card.id).map_or_else(String::new, |at| say::full_date(t.lang(), at.date())),
        running: say::number(sum(true)),
        older: if older == 0 { String::new() } else { say::number(older) },
        planned: planned.first().map_or_else(String::new, |row| say::date(t.lang(), Millis(row.from_at).date())),
        changes: open.iter().filter(|change| change.procedure == card.id).count(),
        state: match shelf.halt(&card.id, now) {
            _ if shelf.is_broken(&card.id) => "broken",
            Some(halt) if halt.kind == HaltKind::End => "end",
            Some(_) => "stop",
            None => "",
        },
    }
}

/// The changes that are not over, those this officer may decide first.
pub async fn waiting<P: Permission>(
    hall: &Hall,
    permit: &Staff<P>,
    open: &[procedure_change::Model],
) -> Result<Vec<Waiting>, Problem> {
    let (t, shelf) = (T::new(permit.lang()), hall.library().shelf());
    let ids: Vec<Uuid> = open.iter().map(|change| change.asked_by.unwrap_or(change.made_by)).collect();
    let names: BTreeMap<Uuid, String> = people::names(&permit.reads().await?, &ids).await?;
    let line = |change: &procedure_change::Model| {
        let by = change.asked_by.unwrap_or(change.made_by);
        let card = shelf.card(&change.procedure);
        let mine = change.state == "asked"
            && permit.has(Publish::NAME)
            && !had_a_hand(&change.editors, permit.account())
            && card.is_none_or(|card| super::looks_after(permit, &card.section));
        Waiting {
            href: format!("/desk/procedures/change/{}", change.id),
            title: if change.title.is_empty() { t.no_title().into_owned() } else { change.title.clone() },
            procedure: card.map_or_else(|| change.procedure.clone(), |card| card.name.get(t.lang()).to_owned()),
            kind: kind(t, &change.kind),
            state: state(t, &change.state),
            by: names.get(&by).cloned().unwrap_or_default(),
            at: say::date_time(t.lang(), Millis(change.asked_at.unwrap_or(change.made_at))),
            mine,
        }
    };
    let mut found: Vec<Waiting> = open.iter().map(line).collect();
    found.sort_by_key(|waiting| !waiting.mine);
    Ok(found)
}

async fn stops(hall: &Hall, permit: &Staff<EditProcedures>, t: T, shelf: &Shelf) -> Result<Vec<Stop>, Problem> {
    let now = hall.now();
    let unseen: Vec<_> = shelf
        .all()
        .filter(|card| super::looks_after(permit, &card.section))
        .flat_map(|card| shelf.halts(&card.id).map(move |halt| (card, halt)))
        .filter(|(_, halt)| halt.kind == "maintenance" && halt.seen_by.is_none() && halt.by_staff != permit.account())
        .filter(|(_, halt)| halt.until_at.is_none_or(|until| now.0 < until))
        .collect();
    let ids: Vec<Uuid> = unseen.iter().map(|(_, halt)| halt.by_staff).collect();
    let names = people::names(&permit.reads().await?, &ids).await?;
    let stop = |(card, halt): &(&Card, &crate::catalog::halt::Model)| Stop {
        href: format!("/desk/procedures/of/{}", card.id),
        name: card.name.get(t.lang()).to_owned(),
        by: names.get(&halt.by_staff).cloned().unwrap_or_default(),
        until: halt.until_at.map_or_else(String::new, |until| say::date_time(t.lang(), Millis(until))),
    };
    Ok(unseen.iter().map(stop).collect())
}
