//! A hall small enough to test the web with: four pages, two officers.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use askama::Template;
use axum::Router;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, Request, Response, StatusCode, header};
use axum::response::Response as Answer;
use civic::{FixedClock, Text};
use http_body_util::BodyExt;
use serde_json::json;
use store::testing::TestDb;
use store::{Changes, EngineKind, NewEvent, Reads, Stream};
use tower::ServiceExt;
use uuid::Uuid;

use crate::guard::ACCOUNT_STREAM;
use crate::{
    Action, Anyone, Assurance, CaseKey, Citizen, CityFace, Decision, Fields, Grant, HasSite, KindFields, Limits, May,
    Page, Permission, Policy, Problem, Purpose, Routes, Site, SiteLink, Staff, StaffActor, StaffDirectory, Upload,
    UploadLimits, html, html_with, see_other,
};

pub const CASE: Uuid = Uuid::from_u128(0xCA5E);
pub const SATO: Uuid = Uuid::from_u128(0x5A70);
pub const MORI: Uuid = Uuid::from_u128(0x0021);

#[derive(Clone)]
pub struct Hall {
    pub site: Arc<Site>,
    pub clock: Arc<FixedClock>,
    /// The version at which Sato's rights were read.
    pub rights: Arc<AtomicI64>,
    /// Ends with the last hall that holds it.
    _base: Arc<TestDb>,
}

impl HasSite for Hall {
    fn site(&self) -> &Arc<Site> {
        &self.site
    }
}

pub struct Guide;
impl Purpose for Guide {
    const NAME: &'static str = "reading the guide";
}
pub struct Check;
impl Permission for Check {
    const NAME: &'static str = "check";
}
pub struct See;
impl Action for See {
    const NAME: &'static str = "see";
}

impl StaffDirectory for Hall {
    async fn staff(&self, _: &Reads, account: Uuid) -> Result<Option<StaffActor>, Problem> {
        let grants = if account == SATO {
            vec![Grant { permission: "check".into(), scope: "child".into() }]
        } else {
            Vec::new()
        };
        let known = account == SATO || account == MORI;
        let actor = StaffActor {
            account,
            name: "佐藤".into(),
            section: "審査係".into(),
            grants,
            grant_version: self.rights.load(Ordering::SeqCst),
        };
        Ok(known.then_some(actor))
    }
}

#[derive(Template)]
#[template(
    source = r#"{% extends "citizen.html" %}{% block main %}{{ errors }}<h1>{{ page.title }}</h1><p>{{ said }}</p>{{ errors.fault("name") }}{% endblock %}"#,
    ext = "html"
)]
struct Show {
    page: Page,
    said: String,
    errors: crate::Errors,
}

fn show(page: Page, said: &str) -> Result<Answer, Problem> {
    let errors = crate::Errors::none(page.t);
    html(&Show { page, said: said.to_owned(), errors })
}

async fn home(permit: Anyone<Guide>) -> Result<Answer, Problem> {
    show(permit.page("手続き"), &permit.form_token("sign-in"))
}

async fn echo(permit: Anyone<Guide>, sent: KindFields) -> Result<Answer, Problem> {
    let page = permit.page("名前").erring(!sent.errors.is_empty());
    let status = if sent.errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    html_with(status, &Show { page, said: sent.fields.all("name").join("/"), errors: sent.errors })
}

async fn token(permit: Anyone<Guide>, fields: Fields) -> Result<Answer, Problem> {
    permit.check_form_token("sign-in", fields.get("token"))?;
    Ok(see_other("/"))
}

async fn open_case(mut citizen: Citizen) -> Result<Answer, Problem> {
    citizen.keep_case(CaseKey { case: CASE, assurance: Assurance::None, code: 1 }).await?;
    Ok(see_other("/case"))
}

async fn case(citizen: Citizen) -> Result<Answer, Problem> {
    let may: May<See, Uuid> =
        May::decide(Some(CASE), |case| Decision::by("has the key", citizen.assurance(*case).is_some()))?;
    show(citizen.page("状況"), may.rule())
}

async fn draft(mut citizen: Citizen) -> Result<Answer, Problem> {
    let id = citizen.new_id();
    citizen.keep_draft(id).await?;
    show(citizen.page("下書き"), &citizen.data().drafts.len().to_string())
}

async fn upload(permit: Anyone<Guide>, sent: Upload) -> Result<Answer, Problem> {
    let taken = sent.take(&permit, UploadLimits { files: 2, each: 100_000, ..UploadLimits::default() }).await?;
    let mut said = vec![taken.fields.get("note").to_owned()];
    let mut changes = Changes::new();
    for file in &taken.files {
        said.push(format!("{}={}:{}", file.name, file.kind, file.blob.len));
        changes = changes.insert(permit.blob_row(&file.blob));
    }
    permit.submit(changes).await?;
    html(&Show { page: permit.page("書類"), said: said.join("/"), errors: taken.errors })
}

async fn unguarded() -> &'static str {
    "data"
}

async fn wrong_guard(_: Citizen) -> &'static str {
    "data"
}

async fn panics(_: Anyone<Guide>) -> &'static str {
    panic!("as it should here")
}

async fn sign_in(permit: Anyone<Guide>, Path(account): Path<Uuid>) -> Result<Answer, Problem> {
    permit.sign_in_officer(account).await?;
    Ok(see_other("/inbox"))
}

async fn sign_out(permit: Staff<Check>) -> Result<Answer, Problem> {
    permit.sign_out().await?;
    Ok(see_other("/"))
}

async fn inbox(permit: Staff<Check>) -> Result<Answer, Problem> {
    permit.look(vec![CASE], Some(CASE)).await?;
    show(permit.page("受信箱"), &permit.scopes().collect::<Vec<_>>().join(" "))
}

/// Does something; `state` lets a test take the right away while the officer decides.
async fn act(permit: Staff<Check>, State(hall): State<Hall>, fields: Fields) -> Result<Answer, Problem> {
    if fields.has("meanwhile") {
        hall.site.db.submit(right_changed()).await?;
    }
    let event = NewEvent::new(Stream::new("case", CASE), "checked", permit.actor(), json!({}));
    permit.submit(Changes::new().event(event)).await?;
    Ok(see_other("/inbox"))
}

pub fn right_changed() -> Changes {
    let actor = store::ActorRef::new("system", "test");
    Changes::new().event(NewEvent::new(Stream::new(ACCOUNT_STREAM, SATO), "changed", actor, json!({})))
}

pub fn citizen_routes() -> Routes<Hall> {
    let own = Routes::citizen("pages of a test")
        .get("/", Policy::anyone::<Guide>(), home)
        .post("/echo", Policy::anyone::<Guide>(), echo)
        .post("/token", Policy::anyone::<Guide>(), token)
        .post_within("/upload", Policy::anyone::<Guide>(), Limits { body: 1_000_000, ..Limits::FILES }, upload)
        .post("/open", Policy::citizen(), open_case)
        .get("/case", Policy::citizen(), case)
        .post("/draft", Policy::citizen(), draft);
    let bad = Routes::citizen("mistakes").get("/none", Policy::citizen(), unguarded).get(
        "/wrong",
        Policy::anyone::<Guide>(),
        wrong_guard,
    );
    crate::health::routes(own.nest("/bad", bad.get("/panic", Policy::anyone::<Guide>(), panics)))
}

pub fn desk_routes() -> Routes<Hall> {
    Routes::desk("the desk of a test")
        .post("/in/{account}", Policy::anyone::<Guide>(), sign_in)
        .post("/out", Policy::staff::<Check>(), sign_out)
        .get("/inbox", Policy::staff::<Check>(), inbox)
        .post("/act", Policy::staff::<Check>(), act)
}

/// SQLite always; PostgreSQL too where `YAKUBA_TEST_PG` names a server.
pub async fn halls() -> Vec<Hall> {
    let mut halls = Vec::new();
    for engine in [EngineKind::Sqlite, EngineKind::Postgres] {
        if let Some(base) = TestDb::open(engine, crate::session::migrations).await {
            halls.push(hall(base).await);
        }
    }
    halls
}

async fn hall(base: TestDb) -> Hall {
    base.db.submit(right_changed()).await.expect("the first right is given");
    let reads = base.db.reads().await.expect("a snapshot");
    let version = reads.version(Stream::new(ACCOUNT_STREAM, SATO)).await.expect("a version");
    let face = CityFace {
        name: Text::new("火の国市", "Hinokuni"),
        mark: "M1 1".into(),
        phone: "096-000-1234".into(),
        ..CityFace::default()
    };
    let mut site = Site::new(base.db.clone(), base.clock.clone(), base.chance.clone(), face, "http://127.0.0.1:8080");
    site.citizen_nav = vec![SiteLink { label: Text::new("さがす", "Search"), href: "/".into() }];
    site.blobs = Some(base.blobs());
    let clock = base.clock.clone();
    Hall { site: Arc::new(site), clock, rights: Arc::new(AtomicI64::new(version)), _base: Arc::new(base) }
}

/// A browser: keeps cookies and follows nothing.
pub struct Browser {
    router: Router,
    pub cookies: Vec<(String, String)>,
    pub headers: HeaderMap,
}

pub struct Got {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl Browser {
    pub fn new(router: Router) -> Self {
        Self { router, cookies: Vec::new(), headers: HeaderMap::new() }
    }

    pub async fn get(&mut self, path: &str) -> Got {
        let request = Request::get(path);
        self.send(request, Body::empty()).await
    }

    pub async fn post(&mut self, path: &str, body: impl Into<Body>) -> Got {
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin");
        self.send(request, body.into()).await
    }

    pub async fn send(&mut self, mut request: axum::http::request::Builder, body: Body) -> Got {
        let cookies: Vec<_> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        if !cookies.is_empty() {
            request = request.header(header::COOKIE, cookies.join("; "));
        }
        for (name, value) in &self.headers {
            request = request.header(name, value);
        }
        let request = request.body(body).expect("a request");
        let response: Response<Body> = self.router.clone().oneshot(request).await.expect("an answer");
        let (parts, body) = response.into_parts();
        for cookie in parts.headers.get_all(header::SET_COOKIE) {
            let pair = cookie.to_str().expect("ascii").split(';').next().unwrap_or_default();
            let (name, value) = pair.split_once('=').expect("a cookie");
            self.cookies.retain(|(known, _)| known != name);
            if !value.is_empty() {
                self.cookies.push((name.to_owned(), value.to_owned()));
            }
        }
        let body = body.collect().await.expect("a body").to_bytes();
        Got { status: parts.status, headers: parts.headers, body: String::from_utf8(body.to_vec()).expect("text") }
    }
}

impl Got {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }
}
