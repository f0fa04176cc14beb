//! The report of a small table, whole, in both languages and as JSON.

use std::path::Path;

use civic::Lang;

use flow::{Graph, Labels, NodeKind};

use super::facts::{Facts, Model};
use super::fitted::{Calibrated, calibrated};
use super::open::{self, Opened};
use super::{Order, Reading, beside, json, page, words};

fn reading() -> Reading {
    Reading {
        case: None,
        activity: None,
        end: None,
        start: None,
        enabled: None,
        resource: None,
        encoding: None,
        dates: None,
        order: Order::Time,
        offset: None,
        unpaired: false,
    }
}

fn opened(text: &str) -> Result<Opened, String> {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("窓口 <1>.csv");
    std::fs::write(&path, text).expect("room");
    open::open(&path, &reading()).map_err(|told| told.to_string())
}

const TABLE: &str = "受付番号,作業,完了日時,担当者\n1,受付,2026/4/1 9:00,山田\n1,<審査>,2026/4/1 11:30,佐藤\n1,<審査>,2026/4/2 9:00,佐藤\n2,受付,2026/4/2 10:00,山田\n";

fn facts(text: &str) -> Facts {
    Facts::of(opened(text).expect("a log"), &[], None).unwrap_or_else(|told| panic!("{told}"))
}

#[test]
fn the_page_tells_everything_and_loads_nothing() {
    let facts = facts(TABLE);
    for (lang, right) in [(Lang::Ja, "50.0 %（2件のうち1件）"), (Lang::En, "50.0 % (1 of 2)")] {
        let page = page::page(&facts, lang);
        assert!(page.contains(right), "{page}");
        assert!(page.contains("&lt;審査&gt;") && !page.contains("<審査>") && !page.contains("<1>"));
        assert!(
            ["<script", "src=", "href=\"http", "url(", "@import", " style="].iter().all(|word| !page.contains(word)),
            "nothing from outside"
        );
        assert!(!page.contains("山田"), "people are counted, not named");
        for id in ["figures", "map", "waits", "ways", "again", "lengths", "hours", "hands", "how"] {
            assert_eq!(page.matches(&format!("href=\"#{id}\"")).count(), 1);
            assert_eq!(page.matches(&format!("<h2 id=\"{id}\">")).count(), 1);
        }
    }
}

#[test]
fn the_json_has_names_and_no_people() {
    let said: serde_json::Value = serde_json::from_str(&json::json(&facts(TABLE))).expect("JSON");
    assert_eq!((&said["cases"], &said["events"], &said["people"]), (&2.into(), &4.into(), &serde_json::Value::Null));
    assert_eq!(said["arcs"][0]["from"], "受付");
    assert_eq!(said["ways"][0]["steps"][1], "<審査>");
    assert_eq!(said["hours"][2][9], 1, "nine o'clock of a Wednesday in Japan");
    assert!(!said.to_string().contains("山田"));
}

/// 受付, then 審査 once; the nodes have ids of their own.
fn model() -> Model {
    let mut graph = Graph::default();
    graph.node("start", "", NodeKind::Start);
    graph.node("end", "", NodeKind::End { outcome: "done".into() });
    let mut names = Labels::default();
    for (id, name) in [("take", "受付"), ("check", "<審査>")] {
        graph.node(id, "s", NodeKind::Task { role: "desk".into(), minutes: 5 });
        names.nodes.insert(id.into(), name.into());
    }
    for (from, to) in [("start", "take"), ("take", "check"), ("check", "end")] {
        graph.edge(from, to, "").expect("both ends");
    }
    Model {
        id: "todoke".into(),
        rules_hash: "hash".into(),
        name: "届出".into(),
        graph,
        names,
        calendar: civic::Calendar::default(),
    }
}

#[test]
fn what_is_not_as_the_procedure_says_is_named() {
    let facts = Facts::of(opened(TABLE).expect("a log"), &[], Some(model())).unwrap_or_else(|told| panic!("{told}"));
    let page = page::page(&facts, Lang::Ja);
    for said in [
        "手続き「届出」",
        "2件のうち0件",
        "順番ではないのに、した: &lt;審査&gt;",
        "する前に、記録が終わった: &lt;審査&gt;",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
    let said: serde_json::Value = serde_json::from_str(&json::json(&facts)).expect("JSON");
    assert_eq!(said["conformance"]["found"]["fitting"], 0);
    assert_eq!(said["conformance"]["found"]["deviations"][0]["count"], 1);
}

#[test]
fn a_log_without_events_is_told_too() {
    let page = page::page(&facts("case,activity,end\n"), Lang::En);
    assert!(page.contains("Nothing was recorded."));
}

#[test]
fn what_cannot_be_read_says_where_and_what_to_do() {
    let told = opened("受付番号,作業,完了日時\n1,受付,2026/4/1\n1,審査,いつか\n").err().expect("a fault");
    assert!(told.contains("line 3: `いつか` in 完了日時 is no date"), "{told}");
    let told = Facts::of(opened(TABLE).expect("a log"), &["補正".into()], None).err().expect("a fault");
    assert!(told.to_string().contains("There are: 受付, <審査>"), "{told}");
}

#[test]
fn small_things_are_written_as_people_read_them() {
    assert_eq!(
        (words::count(0), words::count(999), words::count(1_234_567)),
        ("0".into(), "999".into(), "1,234,567".into())
    );
    assert_eq!((open::offset("+09:00"), open::offset("-03:30")), (Ok(540), Ok(-210)));
    assert!(["9", "+9", "+25:00", "+09:60", "９:00", ""].iter().all(|text| open::offset(text).is_err()));
    assert_eq!(beside(Path::new("/a/b.xes.gz")), Path::new("b.html"));
}

/// Cases of a procedure, walked by the graph's own rules; each activity is a node's id. `None` where a walk comes to no end.
fn walked(graph: &Graph, seed: usize) -> Option<Vec<String>> {
    let (mut marking, mut draw, mut steps) = (flow::initial(graph), seed * 7919 + 1, Vec::new());
    for _ in 0..300 {
        if flow::finished(graph, &marking).is_some() {
            return Some(steps);
        }
        let open = flow::enabled(graph, &marking);
        draw = (draw * 1_103_515_245 + 12_345) % 2_147_483_648;
        let step = open.get(draw / 65_536 % open.len().max(1))?;
        if graph.nodes.get(&step.node).is_none_or(|node| !node.kind.is_silent()) {
            steps.push(step.node.clone());
        }
        marking = flow::fire(graph, &marking, step).ok()?;
    }
    None
}

#[test]
fn whatever_the_demo_citys_procedures_allow_fits_them() {
    let city = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../cities/hinokuni");
    let sound = crate::check::sound(&city).unwrap_or_else(|told| panic!("{told}"));
    for sheet in &sound.folder.procedures {
        let graph = procedure::compile::compile(&sheet.value);
        let mut builder = mining::Builder::default();
        for steps in (0..40).filter_map(|seed| walked(&graph, seed)) {
            for step in steps {
                let activity = builder.activity(step.as_bytes()).expect("a name");
                builder.event(mining::Event { activity, ..mining::Event::default() }).expect("room");
            }
            builder.end_case(None).expect("room");
        }
        let log = builder.finish(mining::Order::Document, true);
        let found = mining::replay(&mining::Net::of(&graph), &log, &mining::variants(&log), str::to_owned);
        assert!(found.cases > 20, "{}: {} walks ended", sheet.value.id, found.cases);
        assert_eq!(found.fitting, found.cases, "{}: {:?}", sheet.value.id, found.deviations);
    }
}

/// A log of the six-step hall with people enough, and the hall as the procedure it is held against.
fn hall(cases: u32) -> (mining::Log, Model) {
    let (graph, mut truth) = (twin::sample::hall6_graph(), twin::sample::hall6());
    truth.hours.get_mut("office").expect("hours").on_holidays = false;
    for (pool, people) in [("front", 7), ("back", 22), ("managers", 6)] {
        truth.pools.insert(pool.to_owned(), twin::spec::Pool::of(people, "office"));
    }
    let plan = twin::sample::compiled(&[("hall6", &graph)], &truth).expect("compiles");
    let mut run = twin::Log::default();
    twin::run(&plan, &twin::Go::cases(3, cases), &mut run).expect("runs");
    let monday = 20_549 * 86_400_000;
    let log = fit::log_of_run(&plan, &run, monday, &|node| Some(node.to_owned())).expect("a log");
    let model = Model { id: "hall6".into(), rules_hash: "hash".into(), name: "届出".into(), graph, ..model() };
    (log, model)
}

fn told(cases: u32) -> (Calibrated, Facts) {
    let (log, model) = hall(cases);
    let said = calibrated(&log, &model).unwrap_or_else(|told| panic!("{told}"));
    let again = calibrated(&log, &model).unwrap_or_else(|told| panic!("{told}"));
    let read = Opened { name: "log.xes".into(), log, guess: None };
    let facts = Facts::of(read, &[], Some(model)).unwrap_or_else(|told| panic!("{told}"));
    (again, Facts { fitted: Some(said), ..facts })
}

#[test]
fn the_twins_numbers_are_told_with_what_chance_makes_and_written() {
    let (fitted, facts) = told(6_000);
    assert!(fitted.judged.advises, "{:?}", fitted.judged);
    let page = page::page(&facts, Lang::Ja);
    for said in
        ["業務の双子のための数", "偶然の差", "この数は、変えたときの効果をためすのに使えます。", "案件の長さ（時間）"]
    {
        assert!(page.contains(said), "{said}");
    }
    assert!(page::page(&facts, Lang::En).contains("These numbers may be used to try changes."));
    let said: serde_json::Value = serde_json::from_str(&json::json(&facts)).expect("JSON");
    assert_eq!(said["calibration"]["judged"]["advises"], true);
    assert_eq!(said["calibration"]["judged"]["figures"].as_array().map(Vec::len), Some(4));
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("measured.yaml");
    fitted.write("log.xes", &file, false).unwrap_or_else(|told| panic!("{told}"));
    let text = std::fs::read_to_string(&file).expect("the scenario");
    let (_, scenario) = crate::folder::scenario("measured.yaml", &text).unwrap_or_else(|told| panic!("{told}\n{text}"));
    assert_eq!(scenario.as_is, fitted.fitted.parameters);
    assert_eq!(scenario.to_be, twin::scenario::Change::default());
    assert_eq!(scenario.as_is.procedures["hall6"].rules_hash, "hash");
    let basis = &scenario.basis;
    assert!(basis.en.contains("6,000 cases") && basis.en.contains("chance 0."), "{}", basis.en);
    assert!(basis.ja.contains("6,000件") && basis.ja.contains("偶然の差 0."), "{}", basis.ja);
}

#[test]
fn numbers_not_to_be_built_on_are_not_written_but_on_demand() {
    let (fitted, facts) = told(200);
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("measured.yaml");
    let refused = fitted.write("log.xes", &file, false).expect_err("refused").to_string();
    assert!(
        refused.contains("was not written") && refused.contains("about 100") && refused.contains("--anyway"),
        "{refused}"
    );
    assert!(!file.exists());
    assert!(page::page(&facts, Lang::Ja).contains("この数で判断しないでください。"));
    fitted.write("log.xes", &file, true).unwrap_or_else(|told| panic!("{told}"));
    let text = std::fs::read_to_string(&file).expect("the scenario");
    assert!(text.contains("Do not decide by these numbers."), "{text}");
}
