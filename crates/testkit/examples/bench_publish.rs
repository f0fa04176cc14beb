//! A city of 4,500 procedures: how long the hall takes to open, what it holds in memory, how long a search takes.
//!
//! `cargo xtask bench publish [PROCEDURES]` runs it twice: `fill FILE COUNT` publishes procedures made from the shipped ones under other ids,
//! names and words; `measure FILE` opens the hall on them in a fresh process and searches.

use std::sync::Arc;
use std::time::Instant;

use civic::{Chance, Clock, FixedClock, Millis, SeededChance};
use hall::catalog::Card;
use hall::catalog::publish::{Checked, publish};
use hall::keys::Keys;
use hall::{Hall, Parts};
use jiff::civil::date;
use serde_json::json;
use store::{ActorRef, Blobs, CityId, Db, DbConfig};
use testkit::Browser;
use testkit::load::percentile;

/// What a city hall deals with, and what is done with it: 60 × 75 names.
const THINGS: [&str; 60] = [
    "児童手当",
    "保育所",
    "学童保育",
    "就学援助",
    "給食",
    "図書館",
    "公民館",
    "体育館",
    "市民農園",
    "墓地",
    "斎場",
    "市営住宅",
    "空き家",
    "耐震診断",
    "浄化槽",
    "下水道",
    "上水道",
    "道路占用",
    "私道舗装",
    "屋外広告物",
    "放置自転車",
    "駐輪場",
    "犬の登録",
    "ごみ集積所",
    "粗大ごみ",
    "太陽光発電",
    "緑地保全",
    "開発行為",
    "建築確認",
    "農地転用",
    "住民票",
    "戸籍",
    "印鑑登録",
    "マイナンバーカード",
    "転入",
    "転出",
    "国民健康保険",
    "後期高齢者医療",
    "介護保険",
    "要介護認定",
    "国民年金",
    "生活保護",
    "障害者手帳",
    "自立支援医療",
    "補装具",
    "予防接種",
    "母子手帳",
    "不妊治療",
    "がん検診",
    "飲食店営業",
    "理容所",
    "旅館業",
    "市民税",
    "固定資産税",
    "軽自動車税",
    "納税証明",
    "情報公開",
    "個人情報",
    "入札参加",
    "商店街補助",
];
const DEEDS: [&str; 15] = [
    "申請",
    "届出",
    "証明",
    "変更",
    "更新",
    "廃止",
    "再交付",
    "減免",
    "助成",
    "補助金",
    "使用許可",
    "相談予約",
    "登録",
    "取消",
    "継続",
];
const WARDS: [&str; 5] = ["", "中央区の", "東区の", "西区の", "北区の"];

#[tokio::main]
async fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["fill", file, count] => fill(file, count.parse().expect("a number")).await,
        ["measure", file] => measure(file).await,
        _ => panic!("fill FILE COUNT, or measure FILE"),
    }
}

async fn open(file: &str) -> (Db, Arc<FixedClock>, Arc<SeededChance>) {
    let clock = Arc::new(FixedClock::at(Millis::from_local(date(2026, 9, 7).at(10, 0, 0, 0))));
    let chance = Arc::new(SeededChance::new(1));
    let mut config = DbConfig::new(format!("sqlite:{file}"), CityId(1), clock.clone(), chance.clone());
    config.format_number = hall::format_number;
    let db = Db::open(config).await.expect("a database");
    db.migrate(hall::schema::migrations()).await.expect("tables");
    (db, clock, chance)
}

async fn fill(file: &str, count: usize) {
    let (db, ..) = open(file).await;
    let shipped = testkit::files();
    let (_, mut checked) = hall::catalog::folder::check(&shipped).expect("the demo city is sound");
    let texts: Vec<String> =
        checked.iter().filter(|file| file.kind == "procedure").map(|file| file.source.clone()).collect();
    checked.retain(|file| file.kind != "procedure");
    let made: Vec<Checked> = (0..count).map(|n| procedure(&texts[n % texts.len()], n)).collect();
    checked.extend(made);
    for some in checked.chunks(500) {
        let reads = db.reads().await.expect("reads");
        let by = ActorRef::new("system", "");
        let publication = publish(&reads, some, by, db.clock().now()).await.expect("a publication");
        drop(reads);
        db.submit(publication.changes).await.expect("published");
    }
    db.close().await;
    println!("{}", json!({ "filled": count }));
}

/// One of the shipped procedures under another id and name, with other words.
fn procedure(text: &str, n: usize) -> Checked {
    let (thing, deed) = (THINGS[n % THINGS.len()], DEEDS[(n / THINGS.len()) % DEEDS.len()]);
    let ward = WARDS[(n / (THINGS.len() * DEEDS.len())) % WARDS.len()];
    let lines = text.lines().map(|line| {
        if line.starts_with("procedure: ") {
            format!("procedure: made-{n}")
        } else if line.starts_with("name: ") {
            format!("name: {{ ja: {ward}{thing} {deed}, en: Matter {n} }}")
        } else if line.starts_with("words: ") {
            format!("words: [{thing}, {deed}, {thing}{deed}, ことば{n}]")
        } else {
            line.to_owned()
        }
    });
    let source: String = lines.flat_map(|line| [line, "\n".to_owned()]).collect();
    let read = procedure::read("made", &source).unwrap_or_else(|faults| panic!("{}", faults[0]));
    Checked {
        kind: "procedure",
        id: read.id.clone(),
        rules: read.rules_hash.clone(),
        card: Some(Card::of(&read)),
        source,
    }
}

async fn measure(file: &str) {
    let begun = Instant::now();
    let (db, clock, chance) = open(file).await;
    let city = testkit::city();
    let site = hall::site(
        db.clone(),
        clock.clone() as Arc<dyn Clock>,
        chance.clone() as Arc<dyn Chance>,
        &city,
        "http://127.0.0.1:8080",
    );
    let folder = tempfile::tempdir().expect("a folder");
    let blobs = Blobs::open(&folder.path().join("blobs")).expect("a blob folder");
    let keys = Keys::new(chance.as_ref());
    let hall = Hall::open(Parts { db, site, city, blobs, keys, press: None }).await.expect("a hall");
    let start_s = begun.elapsed().as_secs_f64();
    let queries: Vec<String> = (0..1_000).map(query).collect();
    let shelf = hall.library().shelf();
    let procedures = shelf.live().count();
    let found = queries.iter().filter(|query| !shelf.finder().search(query).procedures.is_empty()).count();
    let search: Vec<f64> = queries.iter().map(|query| ms(|| drop(shelf.finder().search(query)))).collect();
    let mut browser = Browser::new(hall::routes::router(&hall));
    let mut page = Vec::new();
    for query in queries.iter().take(300) {
        let begun = Instant::now();
        let path: String = query.bytes().map(|byte| format!("%{byte:02X}")).collect();
        assert_eq!(browser.get(&format!("/search?q={path}")).await.status, 200);
        page.push(begun.elapsed().as_secs_f64() * 1000.0);
    }
    for card in shelf.live().step_by(10) {
        assert_eq!(browser.get(&format!("/p/{}", card.id)).await.status, 200);
    }
    let sorted = |mut all: Vec<f64>| {
        all.sort_by(f64::total_cmp);
        all
    };
    let (search, page) = (sorted(search), sorted(page));
    println!(
        "{}",
        json!({
            "procedures": procedures, "start_s": start_s, "found_ratio": f64::from(u32::try_from(found).unwrap_or(u32::MAX)) / 1_000.0,
            "search_p50_ms": percentile(&search, 0.5), "search_p99_ms": percentile(&search, 0.99),
            "page_p99_ms": percentile(&page, 0.99), "peak_mb": peak_mb(),
        })
    );
}

/// Words somebody might type: a thing, a thing and a deed, a deed, with a slip now and then.
fn query(n: usize) -> String {
    let (thing, deed) = (THINGS[n * 7 % THINGS.len()], DEEDS[n * 11 % DEEDS.len()]);
    match n % 4 {
        0 => thing.to_owned(),
        1 => format!("{thing} {deed}"),
        2 => deed.to_owned(),
        _ => format!("{thing}の{deed}をしたい"),
    }
}

fn ms(work: impl FnOnce()) -> f64 {
    let begun = Instant::now();
    work();
    begun.elapsed().as_secs_f64() * 1000.0
}

/// The most memory this process ever held.
fn peak_mb() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    line.trim().trim_end_matches(" kB").trim().parse::<f64>().unwrap_or(f64::NAN) / 1024.0
}
