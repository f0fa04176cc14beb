//! The page of one's own.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use uuid::Uuid;
use web::{Asked, Citizen, Link, Page, Problem, say, see_other};

use super::lines::{self, CaseLine, NewsLine, TodoLine};
use super::texts::T;
use crate::Hall;
use crate::cases::case_file;
use crate::portal::file::looks::LookLine;
use crate::{drafts, mypage};

/// Cases on one page; each is read whole.
const A_PAGE: usize = 20;
/// Notices and looks shown; the rest is on the pages of the cases.
const NEWEST: usize = 5;

struct DraftLine {
    href: String,
    name: String,
    until: String,
}

#[derive(Template)]
#[template(path = "portal/mine/page.html")]
struct MyPage {
    page: Page,
    t: T,
    told: Option<String>,
    address: String,
    todos: Vec<TodoLine>,
    cases: Vec<CaseLine>,
    older: Option<String>,
    drafts: Vec<DraftLine>,
    messages: Vec<NewsLine>,
    letters: Vec<NewsLine>,
    /// (name of the procedure, look).
    looks: Vec<(String, LookLine)>,
    /// Opened on this device by number and code, and not on the page yet.
    here: Vec<(Uuid, String)>,
}

pub async fn get(State(hall): State<Hall>, citizen: Citizen, Asked(query): Asked) -> Result<Response, Problem> {
    let Some(person) = citizen.account() else { return Ok(see_other("/mypage/sign-in")) };
    let t = T::new(citizen.lang());
    let reads = citizen.reads().await?;
    let own = mypage::cases(&reads, person, None).await?;
    let from: usize = query.text("from").and_then(|from| from.parse().ok()).unwrap_or(0);
    let mut page = MyPage {
        page: citizen.page(t.title()).crumb(t.home(), "/").crumb(t.title(), "/mypage"),
        t,
        told: query.text("told").and_then(|word| told(t, word)),
        address: mypage::address(&reads, person).await?,
        todos: Vec::new(),
        cases: Vec::new(),
        older: (own.len() > from.saturating_add(A_PAGE)).then(|| format!("/mypage?from={}", from + A_PAGE)),
        drafts: drafts(&hall, &citizen, &reads, person).await?,
        messages: Vec::new(),
        letters: Vec::new(),
        looks: Vec::new(),
        here: here(&hall, &citizen, &reads, &own).await?,
    };
    drop(reads);
    page.tell(&hall, &citizen, own.iter().skip(from).take(A_PAGE)).await?;
    web::html(&page)
}

/// What has just been done, by the word in the address.
fn told(t: T, word: &str) -> Option<String> {
    let words = match word {
        "claimed" => t.told_claimed(),
        "let-go" => t.told_let_go(),
        _ => return None,
    };
    Some(words.into_owned())
}

/// Drafts of this person, and those begun in this browser before signing in.
async fn drafts(hall: &Hall, citizen: &Citizen, reads: &store::Reads, person: Uuid) -> Result<Vec<DraftLine>, Problem> {
    let mut rows = drafts::unsent_of(hall, reads, &mypage::owner(person)).await?;
    for id in &citizen.data().drafts {
        if rows.iter().any(|row| row.id == *id) {
            continue;
        }
        let begun = drafts::read(hall, reads, *id).await?;
        rows.extend(begun.map(|draft| draft.row).filter(|row| row.case_id.is_none() && row.typed_by.is_none()));
    }
    let shelf = hall.library().shelf();
    let lines = rows.iter().filter_map(|row| {
        let procedure = shelf.pinned(&row.procedure, &row.rules)?;
        Some(DraftLine {
            href: format!("/apply/{}", row.id),
            name: procedure.name.get(citizen.lang()).to_owned(),
            until: say::day(citizen.lang(), drafts::until(row).date()),
        })
    });
    Ok(lines.collect())
}

/// Cases this browser holds the key of that are not on the page.
async fn here(
    hall: &Hall,
    citizen: &Citizen,
    reads: &store::Reads,
    own: &[case_file::Model],
) -> Result<Vec<(Uuid, String)>, Problem> {
    let shelf = hall.library().shelf();
    let mut here = Vec::new();
    for key in &citizen.data().cases {
        if own.iter().any(|row| row.id == key.case) {
            continue;
        }
        let known = crate::cases::row(reads, key.case).await?;
        let Some(row) = known.filter(|row| citizen.holds(row.id, row.code())) else { continue };
        if let Some(procedure) = shelf.pinned(&row.procedure, &row.rules) {
            here.push((row.id, format!("{}　{}", procedure.name.get(citizen.lang()), row.number)));
        }
    }
    Ok(here)
}

impl MyPage {
    /// Puts these cases on the page.
    async fn tell(
        &mut self,
        hall: &Hall,
        citizen: &Citizen,
        rows: impl Iterator<Item = &case_file::Model>,
    ) -> Result<(), Problem> {
        let (mut letters, mut looks) = (Vec::new(), Vec::new());
        for row in rows {
            let Some(told) = lines::told(hall, citizen, row).await? else { continue };
            self.todos.extend(told.todo);
            if told.unread > 0 {
                self.messages.push(NewsLine {
                    href: format!("/case/{}/messages", row.id),
                    title: self.t.messages(i64::try_from(told.unread).unwrap_or(1)).into_owned(),
                    about: told.line.name.clone(),
                    since: String::new(),
                });
            }
            letters.extend(told.letters);
            looks.extend(told.looks.into_iter().map(|look| (told.line.name.clone(), look)));
            self.cases.push(told.line);
        }
        letters.sort_by_key(|(since, _)| std::cmp::Reverse(since.0));
        looks.sort_by(|(_, one), (_, other)| other.machine.cmp(&one.machine));
        self.letters = letters.into_iter().map(|(_, line)| line).take(NEWEST).collect();
        self.looks = looks.into_iter().take(NEWEST).collect();
        Ok(())
    }

    fn links(&self) -> [(Link, String); 3] {
        let t = self.t;
        [
            (Link::new(t.family(), "/mypage/family"), t.family_hint().into_owned()),
            (Link::new(t.proxies(), "/mypage/proxies"), t.proxies_hint().into_owned()),
            (Link::new(t.sessions(), "/mypage/sessions"), t.sessions_hint().into_owned()),
        ]
    }

    fn is_new(&self) -> bool {
        self.cases.is_empty() && self.drafts.is_empty()
    }
}
