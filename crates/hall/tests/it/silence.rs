//! What the other party, and everybody without the grant, learns of a protected person: nothing. Every page, language and channel is asked
//! twice, once about the protected person and once about nobody, and the two answers must be the same bytes.

use std::time::Instant;

use serde_json::{Value, json};
use testkit::{Browser, CaseRef, Reply, TestHall};
use uuid::Uuid;
use web::Tier;

use crate::apply::{HOME, Walk, western};
use crate::hands::{child_allowance, faults, granted, owner, page};
use crate::protected::{father, mother, protect};
use crate::routes::{actors, all, plausible};

/// Stand in the protected family's words and nowhere else.
const MARKS: [&str; 4] = ["カナリヤ鳥", "カナリヤトリ", "かなりやとり", "080-5550-9731"];

#[tokio::test]
async fn no_page_shows_an_actor_without_the_grant_a_word_of_a_protected_family() {
    let test = TestHall::sqlite().await;
    let case = test.case_by("child-allowance", mother(), None, false).await;
    granted(&test, &case).await;
    test.clock.advance_ms(3_600_000);
    let other = test.case("child-allowance", child_allowance("中村", "陸")).await;
    register(&test).await;
    let id = protect(&test).await;
    let after = test.case("child-allowance", mother()).await;
    let his = test.case("child-allowance", father()).await;
    let letter = letter(&test, &case).await;
    let granted_to = ["protector", "confirmer", "handler"];
    let (mut asked, mut shown) = (0, 0);
    for actor in &actors(&test, &other).await {
        let mut browser = actor.browser.clone();
        let may = actor.roles.iter().any(|role| granted_to.contains(role));
        for path in paths(&[&case, &after, &his], id, letter) {
            let reply = ask(&mut browser, &path, &case).await;
            asked += 1;
            let text = reply.text();
            let told = MARKS.iter().find(|mark| text.contains(**mark));
            let told = told.copied().or_else(|| told_number(&path, &text, &[&case, &after]));
            shown += usize::from(told.is_some());
            // His own claim holds the child's name as he wrote it.
            let own_words = path.1.contains(&his.id.to_string());
            assert!(may || told.is_none() || own_words, "{} at {path:?}: {told:?}\n{}", actor.name, faults(&reply));
        }
    }
    assert!(asked > 1_500 && shown > 20, "the walk is deaf: {asked} asked, {shown} shown");
    // His claim, looked at by the clerk who has it, and compared with the register: the child is as unknown as nobody.
    let mut sato = test.officer("sato").await;
    let compared = sato.get(&format!("{}/compare", page(&his))).await;
    assert!(compared.has("△ 見つからない"), "{}", faults(&compared));
    assert!(!compared.has("隠れ家町"), "the register's address: {}", faults(&compared));
    let mut wada = test.officer("wada").await;
    assert!(!wada.get(&format!("{}/compare", page(&his))).await.has("隠れ家町"), "not even beside his own claim");
    let own = wada.get(&format!("{}/compare", page(&case))).await;
    assert!(own.has("隠れ家町"), "her own case is compared by who handles it: {}", faults(&own));
    println!("{asked} pages asked by {} actors; {shown} of them by officers with the grant showed her", 13);
}

/// A page that was asked by number may say the number again; no other may.
fn told_number(path: &(&'static str, String), text: &str, cases: &[&CaseRef]) -> Option<&'static str> {
    if path.0 == "POST" || path.1.starts_with("/desk/passing") {
        return None;
    }
    cases.iter().any(|case| text.contains(&case.number)).then_some("her number")
}

/// Every route about each of these, once more with the protection, and with the letter.
fn paths(cases: &[&CaseRef], protection: Uuid, letter: Uuid) -> Vec<(&'static str, String)> {
    let mut all_paths = Vec::new();
    for entry in all() {
        if ["/sign-out", "/account/end", "/sign-in"].iter().any(|end| entry.path.ends_with(end)) {
            continue;
        }
        let method = if entry.method == "POST" { "POST" } else { "GET" };
        for case in cases {
            all_paths.push((method, plausible(&entry.path, entry.tier, case).0));
        }
        if entry.path.contains("{protection}") {
            let desk = if entry.path.starts_with("/desk") { "" } else { "/desk" };
            all_paths.push(("GET", format!("{desk}{}", entry.path.replace("{protection}", &protection.to_string()))));
        }
        if entry.path.contains("{letter}") {
            for case in cases {
                let path = entry.path.replace("{letter}", &letter.to_string());
                let path = path.replace("{id}", &case.id.to_string()).replace("{case}", &case.id.to_string());
                let desk = if entry.tier == Tier::Citizen || path.starts_with("/desk") { "" } else { "/desk" };
                all_paths.push(("GET", format!("{desk}{path}")));
            }
        }
    }
    for tab in ["mine", "section", "unassigned", "all"] {
        all_paths.push(("GET", format!("/desk/inbox?tab={tab}")));
    }
    for case in cases {
        all_paths.push(("POST", format!("/desk/search?q={}", case.number)));
    }
    all_paths.sort_unstable();
    all_paths.dedup();
    all_paths
}

async fn ask(browser: &mut Browser, (method, path): &(&'static str, String), case: &CaseRef) -> Reply {
    match *method {
        "GET" => browser.get(path).await,
        _ if path.starts_with("/desk/search") => {
            let (mut found, mut last) = (Vec::new(), None);
            for words in [case.number.as_str(), "カナリ", "かなりや"] {
                let reply = browser.post("/desk/search", &[("q", words)]).await;
                // What was typed stands in its field again; what was found follows it.
                found.extend(reply.text().split_once("</form>").map(|(_, rest)| rest.to_owned()));
                last = Some(reply);
            }
            let last = last.expect("a reply");
            Reply { body: found.concat().into_bytes(), ..last }
        }
        _ => browser.post(path, &[]).await,
    }
}

async fn letter(test: &TestHall, case: &CaseRef) -> Uuid {
    let reads = test.hall.db().reads().await.expect("reads");
    let file = hall::cases::read(&test.hall, &reads, case.id).await.expect("a read").expect("a case");
    file.letters.last().expect("a letter").id
}

/// The register knows where the child lives now.
async fn register(test: &TestHall) {
    let csv = "person,name,kana,alias,birthdate,postal,address,household,relation\n\
        1,カナリヤ鳥 咲,カナリヤトリ サキ,,1994-03-02,862-9201,火の国市東区隠れ家町9-9-9,H1,世帯主\n\
        2,カナリヤ鳥 陽葵カナリヤ鳥,カナリヤトリ ヒマリ,,2026-08-30,862-9201,火の国市東区隠れ家町9-9-9,H1,子\n\
        3,鷲尾 剛,ワシオ ゴウ,,1990-01-15,861-9401,火の国市南区富合町405番地,H2,世帯主\n";
    let mut kanri = test.officer("kanri").await;
    let taken = kanri.upload("/desk/registers", &[("taken_on", "2026-09-01")], ("file", "a.csv", csv.as_bytes())).await;
    assert_eq!(taken.status, 303, "{}", faults(&taken));
}

/// Two answers to one question, with what they may differ in: what each asker typed, and numbers made for each request.
struct Pairs {
    lengths: Vec<(usize, usize)>,
    micros: [Vec<u128>; 2],
}

/// Who is asked about: the words of each side that the asker wrote into the question.
type Typed<'t> = &'t [(&'t str, &'t str)];

impl Pairs {
    fn compare(&mut self, what: &str, typed: Typed<'_>, [one, other]: [&Reply; 2]) {
        let seen = |reply: &Reply, side: usize| {
            let mut text = normal(&reply.text());
            let mut place = reply.location.clone().unwrap_or_default();
            for pair in typed {
                let own = [pair.0, pair.1][side];
                text = text.replace(own, "·");
                place = place.replace(own, "·");
            }
            (reply.status, place, text)
        };
        let (protected, nobody) = (seen(one, 0), seen(other, 1));
        let differs = protected.2.lines().zip(nobody.2.lines()).find(|(one, other)| one != other);
        assert!(
            protected == nobody,
            "{what}: {} {:?} and {} {:?} differ: {differs:?}",
            one.status,
            one.location,
            other.status,
            other.location
        );
        let same_kind = |reply: &Reply| {
            let fixed = reply.headers.iter().filter(|(name, _)| !["set-cookie", "location"].contains(&name.as_str()));
            fixed
                .map(|(name, value)| {
                    (name.clone(), if name == "content-length" { String::new() } else { value.clone() })
                })
                .collect::<Vec<_>>()
        };
        assert_eq!(same_kind(one), same_kind(other), "{what}: headers");
        self.lengths.push((protected.2.len(), nobody.2.len()));
    }

    /// Asks both sides, in turns the one or the other first: whoever comes first pays for what is cold.
    async fn get(&mut self, browser: &Browser, what: &str, typed: Typed<'_>, paths: [String; 2]) {
        let mut replies = [None, None];
        for side in self.order() {
            let mut one = browser.clone();
            replies[side] = Some(self.timed(side, one.get(&paths[side])).await);
        }
        let [Some(first), Some(second)] = &replies else { return };
        self.compare(&format!("{what} GET {}", paths[0]), typed, [first, second]);
    }

    async fn post(&mut self, browser: &Browser, what: &str, typed: Typed<'_>, sends: [(String, Vec<(&str, &str)>); 2]) {
        let mut replies = [None, None];
        for side in self.order() {
            let mut one = browser.clone();
            replies[side] = Some(self.timed(side, one.post(&sends[side].0, &sends[side].1)).await);
        }
        let [Some(first), Some(second)] = &replies else { return };
        self.compare(&format!("{what} POST {}", sends[0].0), typed, [first, second]);
    }

    fn order(&self) -> [usize; 2] {
        if self.lengths.len().is_multiple_of(2) { [0, 1] } else { [1, 0] }
    }

    async fn timed(&mut self, side: usize, reply: impl Future<Output = Reply>) -> Reply {
        let begun = Instant::now();
        let reply = reply.await;
        self.micros[side].push(begun.elapsed().as_micros());
        reply
    }

    fn print(&self) {
        let row = |name: &str, of: Vec<u128>| {
            let mut sorted = of;
            sorted.sort_unstable();
            let at = |share: usize| sorted.get(sorted.len() * share / 100).copied().unwrap_or_default();
            println!("{name:24} n={:4} p10={:7} p50={:7} p90={:7}", sorted.len(), at(10), at(50), at(90));
        };
        row("bytes, protected", self.lengths.iter().map(|pair| pair.0 as u128).collect());
        row("bytes, nobody", self.lengths.iter().map(|pair| pair.1 as u128).collect());
        row("microseconds, protected", self.micros[0].clone());
        row("microseconds, nobody", self.micros[1].clone());
        // Printed, not judged: a busy machine would make it fail for nothing.
        let later = self.micros[0].iter().zip(&self.micros[1]).filter(|(one, other)| one > other).count();
        println!("protected took longer in {later} of {} pairs", self.micros[0].len().min(self.micros[1].len()));
    }
}

/// Without what is made anew for each request (its reference, tokens, ids of forms), and without seconds: the two are asked one after the other.
fn normal(text: &str) -> String {
    let mut out = text.to_owned();
    for (start, end) in [
        ("<b class=\"num nowrap\">", "</b>"),
        ("urn:yakuba:reference:", "\""),
        ("name=\"token\" value=\"", "\""),
        ("name=\"once\" value=\"", "\""),
        ("datetime=\"", "\""),
    ] {
        let mut rest = std::mem::take(&mut out);
        while let Some(at) = rest.find(start) {
            let (head, tail) = rest.split_at(at + start.len());
            out.push_str(head);
            rest = tail.find(end).map_or_else(String::new, |at| tail[at..].to_owned());
        }
        out.push_str(&rest);
    }
    out
}

const LANGS: [&str; 3] = ["ja", "en", "ja-simple"];

#[tokio::test]
async fn the_other_party_learns_nothing() {
    let test = TestHall::sqlite().await;
    let before = test.case("child-allowance", mother()).await;
    // At home they once looked together: this browser holds number, code and the case itself.
    let home = owner(&test, &before).await;
    register(&test).await;
    protect(&test).await;
    let hers = test.case("child-allowance", mother()).await;
    let his = test.case("child-allowance", father()).await;
    let his_browser = owner(&test, &his).await;
    let mut pairs = Pairs { lengths: Vec::new(), micros: [Vec::new(), Vec::new()] };
    let nobody = CaseRef { id: test.hall.new_id(), number: free_number(&hers.number), code: hers.code.clone() };
    let askers = [("anonymous", test.citizen()), ("the other party", his_browser), ("the browser at home", home)];
    for (name, browser) in &askers {
        for lang in LANGS {
            citizens_pages(&test, &mut pairs, (name, browser, lang), [&before, &hers], &nobody).await;
        }
    }
    claims(&test, &mut pairs).await;
    officers_pages(&test, &mut pairs, [&before, &hers], &nobody).await;
    pairs.print();
    assert!(pairs.lengths.len() >= 300, "only {} attempts", pairs.lengths.len());
}

/// The next serial of the series that nobody has yet, with its right check digit.
fn free_number(number: &str) -> String {
    let (symbol, rest) = number.split_once("26-").expect("a number");
    assert!(rest.len() > 5, "{number}");
    civic::Reception::new(symbol, 2026, 77_777).expect("a number").to_string()
}

/// Every citizens' page that names a case, and number with codes as somebody would guess them.
async fn citizens_pages(
    test: &TestHall,
    pairs: &mut Pairs,
    (name, browser, lang): (&str, &Browser, &'static str),
    cases: [&CaseRef; 2],
    nobody: &CaseRef,
) {
    let mut browser = browser.clone();
    browser.lang = lang;
    let with = |path: &str| if lang == "ja-simple" { format!("{path}?lang=ja-simple") } else { path.to_owned() };
    for case in cases {
        let (id, none) = (case.id.to_string(), nobody.id.to_string());
        let typed = [(id.as_str(), none.as_str())];
        for entry in all().into_iter().filter(|entry| entry.tier == Tier::Citizen) {
            let (path, about) = plausible(&entry.path, entry.tier, case);
            if !about || !path.contains(&id) {
                continue;
            }
            let paths = [with(&path), with(&path.replace(&id, &none))];
            let what = format!("{name} {lang}");
            if entry.method == "POST" {
                let [one, other] = paths;
                pairs.post(&browser, &what, &typed, [(one, Vec::new()), (other, Vec::new())]).await;
            } else {
                pairs.get(&browser, &what, &typed, paths).await;
            }
        }
        // The first code of a case that was hidden later is as wrong as any other.
        let old = if case.id == cases[0].id { case.code.as_str() } else { "AAAA-AAAA-AAAA" };
        for code in [old, "AAAA-AAAA-AAAA", "", "おぼえていません"] {
            let mut replies = [None, None];
            for side in pairs.order() {
                // Tries are counted: a quarter of an hour between two.
                test.clock.advance_ms(16 * 60_000);
                let number = [&case.number, &nobody.number][side];
                let (to, fields) = (with("/status"), [("number", number.as_str()), ("code", code)]);
                let mut one = browser.clone();
                replies[side] = Some(pairs.timed(side, one.post(&to, &fields)).await);
            }
            let [Some(hers), Some(theirs)] = &replies else { continue };
            let typed = [(case.number.as_str(), nobody.number.as_str())];
            let what = format!("{name} {lang} {code:?} POST /status");
            pairs.compare(&what, &typed, [hers, theirs]);
        }
    }
}

/// A claim that names the protected child, and one that names a child nobody knows: every page from the start to the receipt.
async fn claims(test: &TestHall, pairs: &mut Pairs) {
    for lang in LANGS {
        let (mut one, mut other) =
            (Walk::start(test, "child-allowance").await, Walk::start(test, "child-allowance").await);
        one.browser.lang = lang;
        other.browser.lang = lang;
        let (id, none) = (one.id().to_string(), other.id().to_string());
        let typed = [(id.as_str(), none.as_str()), ("カナリヤ鳥", "スズメノ子"), ("カナリヤトリ", "スズメノコエ")];
        let name = [("family", "鷲尾"), ("given", "剛"), ("family_kana", "わしお"), ("given_kana", "ごう")];
        let child = |family, given, kana| {
            [("family", family), ("given", given), ("family_kana", kana), ("given_kana", "ヒマリ")]
        };
        let born = western("1990", "1", "15");
        let event = western("2026", "8", "30");
        let steps: Vec<[Vec<(&str, &str)>; 2]> = vec![
            [name.to_vec(), name.to_vec()],
            [born.to_vec(), born.to_vec()],
            [HOME.to_vec(), HOME.to_vec()],
            [vec![("value", "")], vec![("value", "")]],
            [vec![("value", "no")], vec![("value", "no")]],
            [vec![("value", "birth")], vec![("value", "birth")]],
            [event.to_vec(), event.to_vec()],
            [
                child("カナリヤ鳥", "陽葵カナリヤ鳥", "カナリヤトリ").to_vec(),
                child("スズメノ子", "陽葵スズメノ子", "スズメノコエ").to_vec(),
            ],
            [event.to_vec(), event.to_vec()],
            [vec![("value", "yes")], vec![("value", "yes")]],
        ];
        for [hers, nobodys] in steps {
            one.go(&hers).await;
            other.go(&nobodys).await;
            let drawn = [one.settle().await, other.settle().await];
            pairs.compare(&format!("claim {lang} {}", one.at), &typed, [&drawn[0], &drawn[1]]);
        }
        for walk in [&mut one, &mut other] {
            walk.rows(&[("go", "1")]).await;
            walk.go(&[("value", "same")]).await;
            walk.mail(test, "washio@example.jp").await;
            walk.go(&[("value", "post")]).await;
        }
        let checks = [one.settle().await, other.settle().await];
        pairs.compare(&format!("check {lang}"), &typed, [&checks[0], &checks[1]]);
        let begun = Instant::now();
        let first = one.submit().await;
        pairs.micros[0].push(begun.elapsed().as_micros());
        let begun = Instant::now();
        let second = other.submit().await;
        pairs.micros[1].push(begun.elapsed().as_micros());
        pairs.compare(&format!("submit {lang}"), &typed, [&first, &second]);
        let receipts =
            [one.browser.get(&format!("/receipt/{id}")).await, other.browser.get(&format!("/receipt/{none}")).await];
        let own = [number_and_code(test, &id).await, number_and_code(test, &none).await];
        let mut typed = typed.to_vec();
        typed.extend([(own[0].0.as_str(), own[1].0.as_str()), (own[0].1.as_str(), own[1].1.as_str())]);
        let strip = |reply: &Reply| Reply { body: without_qr(&reply.text()).into_bytes(), ..reply.clone() };
        pairs.compare(&format!("receipt {lang}"), &typed, [&strip(&receipts[0]), &strip(&receipts[1])]);
    }
}

/// The picture of the code differs with the code.
fn without_qr(text: &str) -> String {
    let Some((head, rest)) = text.split_once("<svg role=\"img\"") else { return text.to_owned() };
    format!("{head}{}", rest.split_once("</svg>").map_or("", |(_, tail)| tail))
}

async fn number_and_code(test: &TestHall, case: &str) -> (String, String) {
    let id: Uuid = case.parse().expect("an id");
    let reads = test.hall.db().reads().await.expect("reads");
    let row = hall::cases::row(&reads, id).await.expect("a read").expect("a case");
    (row.number, hall::cases::code(&test.hall, id, &row.secret))
}

/// What an officer without the grant can ask on behalf of somebody at the counter or on the phone.
async fn officers_pages(test: &TestHall, pairs: &mut Pairs, cases: [&CaseRef; 2], nobody: &CaseRef) {
    for login in ["sato", "hayashi", "yamada"] {
        let mut officer = test.officer(login).await;
        for lang in ["ja", "en"] {
            officer.lang = lang;
            for case in cases {
                let (id, none) = (case.id.to_string(), nobody.id.to_string());
                for entry in all().into_iter().filter(|entry| entry.tier == Tier::Desk && entry.method == "GET") {
                    let (path, _) = plausible(&entry.path, entry.tier, case);
                    if !path.contains(&id) {
                        continue;
                    }
                    let paths = [path.clone(), path.replace(&id, &none)];
                    pairs.get(&officer, &format!("{login} {lang}"), &[(&id, &none)], paths).await;
                }
                for (hers, other) in [
                    (case.number.as_str(), nobody.number.as_str()),
                    ("カナリヤ鳥", "スズメノ子"),
                    ("かなりやとり", "すずめのここ"),
                ] {
                    let sends = [
                        ("/desk/search".to_owned(), vec![("q", hers)]),
                        ("/desk/search".to_owned(), vec![("q", other)]),
                    ];
                    pairs.post(&officer, &format!("{login} {lang} search"), &[(hers, other)], sends).await;
                    let asks = [hers, other]
                        .map(|number| ("/desk/passing".to_owned(), vec![("number", number), ("reason", "x")]));
                    pairs.post(&officer, &format!("{login} {lang} passing"), &[(hers, other)], asks).await;
                }
            }
        }
    }
    compared(test, pairs).await;
}

/// The comparison with the register, of two claims alike but for the child.
async fn compared(test: &TestHall, pairs: &mut Pairs) {
    let mut sparrow: Value = father();
    sparrow["children"][0]["name"]["family"] = json!("スズメノ子");
    sparrow["children"][0]["name"]["given"] = json!("陽葵スズメノ子");
    sparrow["children"][0]["name"]["family_kana"] = json!("スズメノコエ");
    // One after the other, so that lists have one order.
    test.clock.advance_ms(1_000);
    let one = test.case("child-allowance", father()).await;
    test.clock.advance_ms(1_000);
    let other = test.case("child-allowance", sparrow).await;
    let (first, second) = (one.id.to_string(), other.id.to_string());
    let typed = [
        (first.as_str(), second.as_str()),
        (one.number.as_str(), other.number.as_str()),
        ("カナリヤ鳥", "スズメノ子"),
        ("カナリヤトリ", "スズメノコエ"),
    ];
    let mut sato = test.officer("sato").await;
    for path in ["", "/compare", "/clock"] {
        let paths = [format!("{}{path}", page(&one)), format!("{}{path}", page(&other))];
        let replies = [sato.get(&paths[0]).await, sato.get(&paths[1]).await];
        let strip = |reply: &Reply, own: &CaseRef, not: &CaseRef| {
            // Each names the other among the same applicant's cases, in its own order.
            let text = reply.text().replace(&not.number, &own.number);
            Reply { body: text.replace(&not.id.to_string(), &own.id.to_string()).into_bytes(), ..reply.clone() }
        };
        let replies = [strip(&replies[0], &one, &other), strip(&replies[1], &other, &one)];
        pairs.compare(&format!("his claim {path}"), &typed, [&replies[0], &replies[1]]);
    }
}
