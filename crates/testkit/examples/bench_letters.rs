//! Ten thousand letters as the post room opens them: seconds, memory, and whether each is the letter that was asked for.
//!
//! `cargo xtask bench letters [LETTERS] [PDFS]`: `fill FILE COUNT` stores that many cases, each with a letter to post; `measure FILE COUNT PDFS` opens
//! the hall on them in a fresh process. Every letter goes through its whole route: the guard, the reading, the stored look. Then the maker is
//! stopped in the middle and begun anew, twenty times, with work left behind each time; what arrives is compared with what was asked for. With the
//! feature `pdf` the same is done with files, fewer of them, and the time of all is reckoned from those.

use std::sync::{Arc, Mutex};
use std::time::Instant;

use axum::Router;
use axum::body::Body;
use axum::http::{Request, header};
use civic::{Chance, Clock, FixedClock, Millis, SeededChance};
use hall::cases::{answer, case_file, letter};
use hall::keys::Keys;
use hall::{Hall, Parts};
use http_body_util::BodyExt;
use jiff::civil::date;
use pdf::{Artefact, Subject};
use sea_orm::ActiveModelTrait;
use serde_json::json;
use store::{Blobs, Changes, CityId, Db, DbConfig, Row};
use testkit::{Browser, PASSWORD};
use tokio::task::JoinSet;
use tower::ServiceExt;
use uuid::Uuid;

/// Letters in work at once.
const HANDS: usize = 16;
const RESTARTS: usize = 20;

#[tokio::main]
async fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let number = |word: &str| word.parse::<usize>().expect("a number");
    match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["fill", file, count] => fill(file, number(count)).await,
        ["measure", file, count, pdfs] => measure(file, number(count), number(pdfs)).await,
        _ => panic!("fill FILE COUNT, or measure FILE COUNT PDFS"),
    }
}

/// The letter that was asked for, and what must stand on it.
#[derive(Clone, Copy)]
struct Wanted(usize);

impl Wanted {
    fn subject(self) -> Subject {
        let id = |kind: u128| Uuid::from_u128((kind << 64) | self.0 as u128);
        Subject { case: id(1), letter: id(2) }
    }

    fn number(self) -> String {
        format!("JT26-{:06}-0", self.0)
    }

    fn name(self) -> String {
        format!("中村 咲{}番", self.0)
    }

    fn path(self, kind: Kind) -> String {
        let letter = self.subject().letter;
        match kind {
            Kind::Html => format!("/desk/post/{letter}"),
            Kind::Pdf => format!("/desk/post/{letter}/pdf"),
        }
    }

    /// Whether an answer is this letter: a page by its number and its addressee, a file by whose it says it is.
    fn is(self, kind: Kind, body: Vec<u8>) -> bool {
        match kind {
            Kind::Html => {
                let page = String::from_utf8_lossy(&body).into_owned();
                let numbers = page.matches("JT26-").count();
                numbers > 0
                    && numbers == page.matches(&self.number()).count()
                    && page.contains(&format!("<b>{} 様</b>", self.name()))
            }
            Kind::Pdf => Artefact::new(body).subject() == Some(self.subject()),
        }
    }
}

#[derive(Clone, Copy)]
enum Kind {
    Html,
    Pdf,
}

async fn open(file: &str, press: bool) -> Hall {
    let clock = Arc::new(FixedClock::at(Millis::from_local(date(2026, 9, 8).at(10, 0, 0, 0))));
    let chance = Arc::new(SeededChance::new(2));
    let mut config = DbConfig::new(format!("sqlite:{file}"), CityId(1), clock.clone(), chance.clone());
    config.format_number = hall::format_number;
    let db = Db::open(config).await.expect("a database");
    let city = testkit::city();
    let (site_clock, site_chance) = (clock as Arc<dyn Clock>, chance.clone() as Arc<dyn Chance>);
    let site = hall::site(db.clone(), site_clock, site_chance, &city, "http://127.0.0.1:8080");
    let blobs = Blobs::open(&std::env::temp_dir().join("bench_letters_blobs")).expect("a blob folder");
    let press = if press { typesetter() } else { None };
    let keys = Keys::new(&SeededChance::new(1));
    Hall::open(Parts { db, site, city, blobs, keys, press }).await.expect("a hall")
}

#[cfg(feature = "pdf")]
fn typesetter() -> Option<Arc<dyn pdf::Press>> {
    press::Typesetter::open(&[]).ok().map(|press| Arc::new(press) as _)
}

#[cfg(not(feature = "pdf"))]
fn typesetter() -> Option<Arc<dyn pdf::Press>> {
    None
}

/// One real case, and as many like it as there are letters.
async fn fill(file: &str, count: usize) {
    let test = testkit::TestHall::on(&format!("sqlite:{file}")).await;
    let first = test.case("child-allowance", testkit::load::whole_answers()).await;
    let reads = test.hall.db().reads().await.expect("reads");
    let read = hall::cases::read(&test.hall, &reads, first.id).await.expect("a read").expect("a case");
    drop(reads);
    for from in (0..count).step_by(500) {
        let rows = (from..count.min(from + 500)).flat_map(|n| rows(&read, Wanted(n)));
        test.hall.db().submit(rows.fold(Changes::new(), Changes::insert)).await.expect("stored");
    }
    println!("{}", json!({ "filled": count }));
    test.end().await;
}

fn rows(like: &hall::cases::CaseFile, wanted: Wanted) -> Vec<Row> {
    let Subject { case, letter } = wanted.subject();
    let (number, name) = (wanted.number(), wanted.name());
    let row = case_file::Model { id: case, number, applicant: name.clone(), person: None, ..like.row.clone() };
    let row: case_file::ActiveModel = row.into();
    let mut rows = vec![Row::of(row.reset_all())];
    for given in &like.revisions {
        let given: answer::ActiveModel = answer::Model { case_id: case, ..given.clone() }.into();
        rows.push(Row::of(given.reset_all()));
    }
    let body = json!([
        format!("{name} 様"),
        "2026年9月1日に受け付けた児童手当の認定請求を、2026年9月7日に認定しました。",
        "手当は、公金受取口座に振り込みます。",
        "お子さんと別に住むことになったときや、市の外に引っ越すときは、14日のうちにお知らせください。",
        format!(
            "わからないことは、こども支援課（電話 096-555-0210）に聞いてください。受付番号は {} です。",
            wanted.number()
        ),
    ]);
    let model = letter::Model {
        city: like.row.city,
        id: letter,
        case_id: case,
        kind: "child-allowance-granted".into(),
        lang: "ja".into(),
        easy: None,
        title: "児童手当 認定通知書".into(),
        body: body.to_string(),
        number: Some(wanted.number()),
        decision: None,
        way: "post".into(),
        seal: "place".into(),
        state: "made".into(),
        made_at: 0,
        visible_from: 0,
        act_version: 1,
        posted_on: None,
        delivered_on: None,
        presumed: false,
        read_at: None,
        salt: like.row.salt.clone(),
    };
    let row: letter::ActiveModel = model.into();
    rows.push(Row::of(row.reset_all()));
    rows
}

/// What is still to be made, and what came out.
struct Work {
    kind: Kind,
    cookie: String,
    waiting: Mutex<Vec<usize>>,
    made: Mutex<Made>,
}

#[derive(Clone, Copy, Default)]
struct Made {
    right: usize,
    wrong: usize,
}

impl Work {
    fn new(kind: Kind, cookie: &str, count: usize) -> Arc<Self> {
        let waiting = Mutex::new((0..count).rev().collect());
        Arc::new(Self { kind, cookie: cookie.to_owned(), waiting, made: Mutex::new(Made::default()) })
    }

    fn made(&self) -> Made {
        *self.made.lock().expect("whole")
    }

    fn next(&self) -> Option<usize> {
        self.waiting.lock().expect("whole").pop()
    }
}

/// Puts a letter back that was not finished.
struct InHand {
    work: Arc<Work>,
    of: Option<usize>,
}

impl Drop for InHand {
    fn drop(&mut self) {
        if let Some(n) = self.of {
            self.work.waiting.lock().expect("whole").push(n);
        }
    }
}

/// One pair of hands: takes letters until none waits or it is stopped.
async fn hands(router: Router, work: Arc<Work>) {
    while let Some(n) = work.next() {
        let mut in_hand = InHand { work: work.clone(), of: Some(n) };
        let wanted = Wanted(n);
        let request = Request::get(wanted.path(work.kind)).header(header::HOST, "127.0.0.1:8080");
        let request = request.header(header::COOKIE, &work.cookie).body(Body::empty()).expect("a request");
        let response = router.clone().oneshot(request).await.expect("an answer");
        let status = response.status();
        let body = response.into_body().collect().await.expect("whole").to_bytes().to_vec();
        assert_eq!(status, 200, "{}", String::from_utf8_lossy(&body));
        let right = wanted.is(work.kind, body);
        in_hand.of = None;
        let mut made = work.made.lock().expect("whole");
        if right {
            made.right += 1;
        } else {
            made.wrong += 1;
        }
    }
}

fn begin(hall: &Hall, work: &Arc<Work>) -> JoinSet<()> {
    let router = hall::routes::router(hall);
    (0..HANDS).map(|_| hands(router.clone(), work.clone())).collect()
}

/// All of it at a stretch: seconds, and how many were another's.
async fn at_a_stretch(hall: &Hall, kind: Kind, cookie: &str, count: usize) -> (f64, usize) {
    let (begun, work) = (Instant::now(), Work::new(kind, cookie, count));
    begin(hall, &work).join_all().await;
    let made = work.made();
    assert_eq!(made.right + made.wrong, count);
    (begun.elapsed().as_secs_f64(), made.wrong)
}

/// The same, the maker stopped in the middle and begun anew again and again.
async fn with_restarts(file: &str, kind: Kind, cookie: &str, count: usize) -> (usize, usize) {
    let work = Work::new(kind, cookie, count);
    let mut restarts = 0;
    let mut hall = open(file, matches!(kind, Kind::Pdf)).await;
    let mut at_work = begin(&hall, &work);
    while restarts < RESTARTS {
        let until = count * (restarts + 1) / (RESTARTS + 1);
        while work.made().right + work.made().wrong < until {
            tokio::time::sleep(std::time::Duration::from_millis(1)).await;
        }
        at_work.shutdown().await;
        hall.db().close().await;
        hall = open(file, matches!(kind, Kind::Pdf)).await;
        at_work = begin(&hall, &work);
        restarts += 1;
    }
    at_work.join_all().await;
    let made = work.made();
    assert_eq!(made.right + made.wrong, count, "each was made, once");
    hall.db().close().await;
    (restarts, made.wrong)
}

async fn measure(file: &str, count: usize, pdfs: usize) {
    let hall = open(file, pdfs > 0).await;
    let mut browser = Browser::new(hall::routes::router(&hall));
    let token = browser.get("/desk/sign-in").await.field("token");
    let sent = [("token", token.as_str()), ("login", "post"), ("password", PASSWORD)];
    assert_eq!(browser.post("/desk/sign-in", &sent).await.status, 303);
    let cookie = browser.cookie_line();
    std::fs::write("/proc/self/clear_refs", "5").expect("Linux counts memory");
    let (html_s, mut mismatches) = at_a_stretch(&hall, Kind::Html, &cookie, count).await;
    let html_peak = mb("VmHWM:");
    let mut said = json!({
        "letters": count, "html_s": html_s, "per_second": share(count, html_s), "html_peak_mb": html_peak,
    });
    if pdfs > 0 {
        assert!(hall.press().is_some(), "this build has no press: --features pdf, and Japanese fonts");
        let (seconds, wrong) = at_a_stretch(&hall, Kind::Pdf, &cookie, pdfs).await;
        mismatches += wrong;
        said["pdfs"] = json!(pdfs);
        said["pdf_s"] = json!(seconds);
        said["pdf_per_second"] = json!(share(pdfs, seconds));
        said["pdf_s_for_all_reckoned"] = json!(share(count, share(pdfs, seconds)));
        said["pdf_peak_mb"] = json!(mb("VmHWM:"));
    }
    hall.db().close().await;
    let (mut restarts, wrong) = with_restarts(file, Kind::Html, &cookie, count.min(2_000)).await;
    mismatches += wrong;
    if pdfs > 0 {
        let (more, wrong) = with_restarts(file, Kind::Pdf, &cookie, pdfs).await;
        (restarts, mismatches) = (restarts + more, mismatches + wrong);
    }
    said["restarts"] = json!(restarts);
    said["mismatches"] = json!(mismatches);
    println!("{said}");
}

#[expect(clippy::cast_precision_loss, reason = "far below 2^52")]
fn share(count: usize, by: f64) -> f64 {
    count as f64 / by
}

fn mb(key: &str) -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(key)).unwrap_or_default();
    line.trim().trim_end_matches(" kB").trim().parse::<f64>().unwrap_or(f64::NAN) * 1024.0 / 1e6
}
