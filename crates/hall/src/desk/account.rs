//! The officer's own account: last sign-in, password, where one is signed in, signing out.
//!
//! A new password ends every session but keeps nobody out: this browser gets a new session at once through signing in again.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use civic::Millis;
use uuid::Uuid;
use web::{Asked, Errors, Fields, KindFields, Page, Permission, Problem, Staff, say};

use super::texts::T;
use crate::Hall;
use crate::people::{self, Unchanged};
use crate::people::{ReadCases, SignedIn};
use crate::satisfaction::{self, Mood};

struct OpenSession {
    id: Uuid,
    since: String,
    seen: String,
    this: bool,
}

#[derive(Template)]
#[template(path = "desk/account.html")]
struct AccountPage {
    page: Page,
    t: T,
    errors: Errors,
    name: String,
    section: String,
    login: String,
    last: String,
    sessions: Vec<OpenSession>,
    ended: bool,
    /// Reads cases, and may want to be warned of some.
    own_home: bool,
    /// The week's question, for who has no 今日.
    mood: Option<Mood>,
    fields: Vec<(&'static str, String, &'static str)>,
}

pub async fn get(permit: Staff<SignedIn>, State(hall): State<Hall>, Asked(asked): Asked) -> Result<Response, Problem> {
    let errors = Errors::none(web::texts::T::new(permit.lang()));
    web::html(&page(&hall, &permit, errors, asked.has("ended")).await?)
}

async fn page(hall: &Hall, permit: &Staff<SignedIn>, errors: Errors, ended: bool) -> Result<AccountPage, Problem> {
    let t = T::new(permit.lang());
    let reads = permit.reads().await?;
    let account = people::account(&reads, permit.account()).await?.ok_or(Problem::SignIn)?;
    drop(reads);
    let this = permit.session().map(|session| session.id);
    let moment = |at: Millis| say::date_time(t.lang(), at);
    let open = permit.site().sessions_of(permit.account()).await?;
    let sessions = open.into_iter().map(|session| OpenSession {
        id: session.id,
        since: moment(session.created),
        seen: moment(session.seen),
        this: Some(session.id) == this,
    });
    Ok(AccountPage {
        page: super::page(permit, t.account_title()).await?.erring(!errors.is_empty()),
        t,
        errors,
        name: account.name,
        login: account.login,
        section: permit.officer().section.clone(),
        last: account.signed_in_before.map_or_else(|| t.account_first_time().into_owned(), |at| moment(Millis(at))),
        sessions: sessions.collect(),
        fields: vec![
            ("old", t.password_old().into_owned(), "current-password"),
            ("new", t.password_new().into_owned(), "new-password"),
            ("again", t.password_again().into_owned(), "new-password"),
        ],
        own_home: permit.has(ReadCases::NAME),
        mood: if permit.has(ReadCases::NAME) { None } else { satisfaction::ask(hall, permit).await? },
        ended,
    })
}

pub async fn password(
    permit: Staff<SignedIn>,
    State(hall): State<Hall>,
    form: KindFields,
) -> Result<Response, Problem> {
    let t = T::new(permit.lang());
    let mut errors = form.errors;
    let (old, new, again) = (form.fields.get("old"), form.fields.get("new"), form.fields.get("again"));
    if let Err(limited) = hall.limits().sign_in.check(&("password", permit.account()), permit.now()) {
        return Err(Problem::TooMany { minutes: limited.minutes() });
    }
    if old.is_empty() {
        errors.add("old", t.password_old_empty());
    }
    if new != again {
        errors.add("again", t.password_differs());
    }
    if errors.is_empty() {
        match people::change_own_password(&permit, old, new).await? {
            Ok(()) => {
                permit.site().revoke_account(permit.account()).await?;
                permit.sign_out().await?;
                return Ok(web::see_other("/desk/sign-in?changed=1"));
            }
            Err(Unchanged::Wrong) => errors.add("old", t.password_old_wrong()),
            Err(Unchanged::Weak(_)) => errors.add("new", t.password_weak()),
        }
    }
    web::html_with(StatusCode::UNPROCESSABLE_ENTITY, &page(&hall, &permit, errors, false).await?)
}

/// Ends one of one's own sessions.
pub async fn end(permit: Staff<SignedIn>, form: Fields) -> Result<Response, Problem> {
    let wanted: Uuid = form.get("session").parse().map_err(|_| Problem::NotFound)?;
    let own = permit.site().sessions_of(permit.account()).await?;
    if !own.iter().any(|session| session.id == wanted) {
        return Err(Problem::NotFound);
    }
    permit.site().revoke_session(wanted).await?;
    Ok(web::see_other("/desk/account?ended=1"))
}

pub async fn sign_out(permit: Staff<SignedIn>) -> Result<Response, Problem> {
    permit.sign_out().await?;
    Ok(web::see_other("/desk/sign-in?out=1"))
}
