//! The walk through the demo: every stop opens a page that is there, for whoever it says, and finds what the records hold; the demo is begun again
//! once, however often it is asked; a city's server has no such route.

use hall::tour::{Again, Peak};
use testkit::{Browser, Reply, TestHall};

use crate::file;
use crate::hands::{approve, draft, faults, owner, page, reviewed};

const LOGINS: [&str; 3] = ["sato", "oka", "tanaka"];

fn reader(test: &TestHall) -> Browser {
    Browser::new(hall::routes::demo_router(&test.hall, None, peak(test)))
}

fn peak(test: &TestHall) -> Peak {
    let scenario = include_str!("../../../../cities/hinokuni/scenarios/counter.yaml");
    Peak::new(serde_saphyr::from_str(scenario).expect("counter.yaml"), (*test.hall.counters()).clone())
}

/// Where the stop leads: the button first, then what else it names.
fn leads_to(stop: &Reply) -> Vec<String> {
    let text = stop.text();
    let new_tab = text.split("<a ").filter(|link| link.contains("target=\"_blank\""));
    new_tab.filter_map(|link| Some(link.split_once("href=\"")?.1.split('"').next()?.to_owned())).collect()
}

#[tokio::test]
async fn every_stop_opens_pages_that_are_there() {
    let test = TestHall::sqlite().await;
    assert_eq!(test.citizen().get("/tour").await.status, 404, "a city has none");
    let mut visitor = reader(&test);
    assert!(visitor.get("/tour").await.has("見て回る"));
    let mut stops = 0;
    for nth in 1.. {
        let stop = visitor.get(&format!("/tour/{nth}")).await;
        if stop.status == 404 {
            break;
        }
        stops += 1;
        let all = leads_to(&stop);
        let login = LOGINS.into_iter().find(|login| stop.has(&format!("ログイン名は {login}")));
        assert_eq!(login.is_some(), all.iter().any(|at| at.starts_with("/desk")), "{all:?}");
        for at in all {
            let mut there = match login {
                Some(login) if at.starts_with("/desk") => test.officer(login).await,
                _ => reader(&test),
            };
            let status = there.get(at.split('#').next().expect("a path")).await.status;
            assert!(status == 200 || at == "/desk" && status == 303, "{at}: {status}");
        }
    }
    assert_eq!(stops, 8);
    assert_eq!(visitor.get("/tour/0").await.status, 404);
    assert!(visitor.get("/tour?lang=en").await.has("Have a look round"));
}

#[tokio::test]
async fn the_officers_stop_is_the_newest_refusal_that_was_corrected_before() {
    let test = TestHall::sqlite().await;
    let case = test.case("child-allowance", file::answers()).await;
    let mut mother = owner(&test, &case).await;
    file::ask_correction(&test, &case).await;
    test.clock.advance_ms(61_000);
    let correct = format!("/case/{}/correct", case.id);
    let seen = mother.get(&correct).await.field("seen");
    let good = [("seen", seen.as_str()), ("f0.era", "西暦"), ("f0.y", "2023"), ("f0.m", "2"), ("f0.d", "12")];
    assert_eq!(mother.upload(&correct, &good, ("f9.value", "", b"")).await.status, 303);
    let mut reader = reader(&test);
    assert_eq!(leads_to(&reader.get("/tour/3").await), ["/desk"], "not decided yet");

    let mut sato = test.officer("sato").await;
    reviewed(&test, &mut sato, &case).await;
    let refusal = [("exit", "refuse"), ("reason", "父の所得が高いため。"), ("clause", "児童手当法4条3項")];
    draft(&test, &mut sato, &case, "decide", &refusal).await;
    approve(&test, &mut test.officer("tanaka").await, &case, "decide/approve1").await;
    approve(&test, &mut test.officer("yamada").await, &case, "decide/approve2").await;
    let stop = reader.get("/tour/3").await;
    let all = leads_to(&stop);
    assert_eq!(all[0], page(&case), "{}", faults(&stop));
    let case_page = sato.get(&all[0]).await;
    assert!(case_page.has("<del>") && case_page.has("<ins>"), "both answers stand there: {}", faults(&case_page));
    let letter = sato.get(&all[1]).await;
    assert!(letter.status == 200 && letter.has("paper__appeal"), "the 教示 stands in its box: {}", faults(&letter));
}

#[tokio::test]
async fn the_demo_is_begun_again_once_however_often_it_is_asked() {
    let test = TestHall::sqlite().await;
    let mut without = reader(&test);
    assert_eq!(without.post("/tour/again", &[]).await.status, 405, "nobody is there to do it");
    assert!(!without.get("/tour").await.has("/tour/again"));

    let again = Again::default();
    let mut reader = Browser::new(hall::routes::demo_router(&test.hall, Some(again.clone()), peak(&test)));
    assert!(reader.get("/tour").await.has("action=\"/tour/again\""));
    assert_eq!(reader.get("/tour/again").await.location.as_deref(), Some("/tour"), "nobody has asked");
    for _ in 0..2 {
        assert_eq!(reader.post("/tour/again", &[]).await.location.as_deref(), Some("/tour/again"));
    }
    again.asked().await;
    let meanwhile = reader.get("/tour/again").await;
    assert!(meanwhile.has("もどしています") && meanwhile.has("http-equiv=\"refresh\""), "{}", meanwhile.text());
    again.failed();
    let failed = reader.get("/tour/again").await;
    assert!(failed.has("もどせませんでした") && !failed.has("http-equiv=\"refresh\""), "{}", failed.text());
}

#[tokio::test]
async fn measured_numbers_are_those_of_the_readme() {
    let test = TestHall::sqlite().await;
    let page = reader(&test).get("/tour").await;
    let readme = include_str!("../../../../README.md");
    for (command, numbers) in hall::tour::MEASURED {
        assert!(page.has(&format!("<code>{command}</code>")), "{command}: {}", faults(&page));
        let line = readme.lines().find(|line| line.contains(&format!("`{command}`"))).expect(command);
        for number in numbers {
            assert!(line.contains(number) && page.has(number), "{command}: {number}");
        }
    }
}

/// The cells of a row of the day's table.
fn row(page: &Reply, name: &str) -> Vec<String> {
    let text = page.text();
    let row = text.split_once(&format!("<th scope=\"row\">{name}</th>")).expect(name).1;
    let cells = row.split("</tr>").next().expect("a row").split("<td class=\"n\">").skip(1);
    cells.map(|cell| cell.split('<').next().expect("words").to_owned()).collect()
}

#[tokio::test]
async fn march_28_is_played_twice_and_stands_at_the_moment_that_is_asked_for() {
    let test = TestHall::sqlite().await;
    assert_eq!(test.citizen().get("/tour/march-28").await.status, 404, "a city has none");
    let mut reader = reader(&test);
    let opens = reader.get("/tour/march-28").await;
    assert!(opens.has("8:30 の数字") && opens.text().len() < 50_000, "{}", faults(&opens));
    assert!(opens.text().contains("data-step=\"back\" hidden"), "nothing is before the day");
    assert_eq!(row(&opens, "用が済んだ組"), ["0", "0"]);

    let noon = reader.get("/tour/march-28?at=1200").await;
    assert_eq!(noon.text(), reader.get("/tour/march-28?at=1200").await.text(), "the same moment, the same hall");
    assert!(noon.has("?at=1145") && noon.has("?at=1215"), "a quarter back, a quarter on");
    let waiting: Vec<u32> = row(&noon, "いま待っている人（連れも）")
        .iter()
        .map(|cell| cell.trim_end_matches('人').parse().expect("people"))
        .collect();
    assert!(waiting[0] > waiting[1], "{waiting:?}");
    let text = noon.text();
    let marks = |path: &str| {
        let begins = format!("class=\"{path}\" d=\"");
        let drawn = text.split(begins.as_str()).skip(1);
        drawn.map(|path| path.split('"').next().expect("a path").matches('M').count()).collect::<Vec<_>>()
    };
    let all: Vec<usize> =
        marks("q-in").iter().zip(marks("q-booked")).map(|(walk_in, booked)| walk_in + booked).collect();
    assert_eq!(all, [waiting[0] as usize, waiting[1] as usize], "everybody who waits has a mark");
    assert!(!noon.has("この日の結果"), "the day is not over");

    let over = reader.get("/tour/march-28?at=2359").await;
    assert!(over.has("この日の結果") && over.text().len() < 50_000, "{} bytes", over.text().len());
    assert_eq!(row(&over, "いま待っている人（連れも）"), ["0人", "0人"]);
    for odd in ["x", "9999", "-1", "1260", "", "12:00"] {
        assert!(reader.get(&format!("/tour/march-28?at={odd}")).await.has("8:30 の数字"), "{odd}");
    }
    assert!(reader.get("/tour/march-28?at=1200&lang=en").await.has("The figures at 12:00"));
}

#[tokio::test]
async fn the_file_of_march_28_has_every_quarter_of_the_page() {
    let test = TestHall::sqlite().await;
    let mut reader = reader(&test);
    let file = reader.get("/tour/march-28.csv").await;
    let text = file.text();
    let lines: Vec<Vec<&str>> = text.lines().map(|line| line.split(',').collect()).collect();
    assert!(lines.iter().all(|line| line.len() == 13) && lines.len() > 35, "{text}");
    let noon = lines.iter().find(|line| line[0].trim_matches('"') == "12:00").expect("noon");
    let page = reader.get("/tour/march-28?at=1200").await;
    let served = [noon[5], noon[11]].map(|cell| cell.trim_matches('"').to_owned());
    assert_eq!(row(&page, "用が済んだ組"), served);
}
