//! One small file that is right, and for each rule the smallest change that breaks it.

mod bundles;

use super::check;
use crate::folder::load;

const GOOD: &str = r#"
procedure: stay
symbol: ST
kind: application
regime: 行政手続法
issuer: 市長
section: kumin
name: { ja: 滞在, en: Stay }
who: { ja: 泊まる方, en: Guests }
basis: { law: 滞在法, article: "3", affairs: 自治事務 }
clock: { standard: { business_days: 5 } }
channels: { online: email, phone: { closed: { ja: 書類のため, en: Papers } }, desk: desk, post: none }
guide: { when: 'nights > 0', otherwise: { ja: 泊まらない方は要りません, en: Not needed } }
questions:
  - { key: nights, type: number, ask: { ja: 何泊, en: Nights }, why: { ja: 料金のため, en: For the fee } }
  - { key: kind, type: choice, options: { tent: { ja: テント, en: Tent }, hut: { ja: 小屋, en: Hut } }, ask: { ja: 種類, en: Kind }, why: { ja: 場所のため, en: For the place } }
  - { key: size, type: number, when: 'kind = "tent"', ask: { ja: 広さ, en: Size }, why: { ja: 場所のため, en: For the place } }
stages:
  check: { task: { role: clerk, minutes: 3 }, next: { accept: review, correct: correction } }
  correction: { citizen: fix-flagged-fields }
  review:
    tasks: { place: { role: clerk, minutes: 2, name: { ja: 場所, en: Place }, results: [ok, differs] } }
    next: [ { when: 'place = "ok"', to: decide }, { when: 'place = "differs"', to: correction } ]
  decide: { approval: [chief], draft: { role: clerk, minutes: 2 }, next: { approve: granted, refuse: refused } }
letters: { correction: fix, granted: yes-letter, refused: { text: no-letter, needs: [reason, clause, appeal] } }
examples:
  - { name: 小屋, on: 2026-09-07, may: true, answers: { nights: 2, kind: hut }, acts: [ check: accept, place: ok, decide: approve ], expect: [check, review, decide, granted] }
"#;

const LETTERS: [(&str, &str); 4] = [
    ("fix", "letter: fix\ntitle: { ja: 補正, en: Fix }\nparagraphs:\n  - { ja: '{due}', en: '{due}' }\n"),
    (
        "yes-letter",
        "letter: yes-letter\ntitle: { ja: 許可, en: Permit }\nparagraphs:\n  - { ja: '{nights}泊 {expected}', en: '{nights}' }\n  - { when: 'kind = \"tent\"', ja: '{size}', en: '{size}' }\n",
    ),
    (
        "no-letter",
        "letter: no-letter\ntitle: { ja: 不許可, en: No }\nparagraphs:\n  - { ja: '{reason} {clause} {appeal}', en: '{reason} {clause} {appeal}' }\n",
    ),
    (
        "revocation-notice",
        "letter: revocation-notice\ntitle: { ja: 取消し, en: Cancelled }\nparagraphs:\n  - { ja: '{former_on} {former_number} {reason} {clause} {appeal}', en: '{reason} {clause} {appeal}' }\n",
    ),
];

const APPEALS: &str = "appeals:\n  - { id: any, issuer: 市長, affairs: 自治事務, remedy: 審査請求, to: { ja: 市長, en: Mayor }, within: { months: 3 }, suit: { within: { months: 6 } }, text: { ja: 審査請求できます, en: You can appeal } }\n";

const CITY: &str =
    "units: [ { id: kumin } ]\nroles: { clerk: {}, chief: {} }\nlife_events: [ { id: birth } ]\nsymbols: [ST]\n";

/// All faults of the good files with one text put for another, `file` being where.
fn faults(file: &str, from: &str, to: &str) -> Vec<String> {
    let mut files = vec![
        ("procedures/stay.yaml".to_owned(), GOOD.to_owned()),
        ("appeals.yaml".to_owned(), APPEALS.to_owned()),
        ("city.yaml".to_owned(), CITY.to_owned()),
        ("bundles/trip.yaml".to_owned(), bundles::GOOD.to_owned()),
    ];
    files.extend(LETTERS.map(|(name, text)| (format!("letters/{name}.yaml"), text.to_owned())));
    if !from.is_empty() {
        let text = &mut files.iter_mut().find(|(name, _)| name.ends_with(file)).unwrap().1;
        assert!(text.contains(from), "`{from}` is not in {file}");
        *text = text.replacen(from, to, 1);
    }
    let found = match load(&files) {
        Ok(bundle) => check(&bundle),
        Err(faults) => faults,
    };
    assert!(found.iter().all(|fault| fault.line > 0), "{found:?}");
    found.iter().map(ToString::to_string).collect()
}

/// The change brings this fault, told with these words.
#[track_caller]
fn brings(from: &str, to: &str, code: &str, words: &str) {
    in_file("stay.yaml", from, to, code, words);
}

#[track_caller]
fn in_file(file: &str, from: &str, to: &str, code: &str, words: &str) {
    let found = faults(file, from, to);
    let told = found.iter().any(|fault| fault.starts_with(&format!("error[{code}]")) && fault.contains(words));
    assert!(told, "wanted [{code}] {words}, found:\n{}", found.join("\n\n"));
}

#[test]
fn the_good_files_are_good() {
    assert_eq!(faults("", "", ""), Vec::<String>::new());
}

#[test]
fn a_fault_shows_its_line_and_its_remedy() {
    let found = faults("stay.yaml", "stages:", "stagse:");
    assert_eq!(
        found[0],
        "error[missing]: `stages` is missing\n --> procedures/stay.yaml:2:1\n  |\n2 | procedure: stay\n  | ^\n  fix: add `stages: …`"
    );
    assert!(
        found[1].contains("unknown key `stagse`") && found[1].ends_with("fix: did you mean `stages`?"),
        "{}",
        found[1]
    );
}

#[test]
fn all_faults_are_told_at_once() {
    let found = faults(
        "stay.yaml",
        "section: kumin\nname: { ja: 滞在, en: Stay }\nwho: { ja: 泊まる方, en: Guests }",
        "minutes: many\nname: { ja: 滞在 }\nwho: { ja: 泊まる方, en: Guests, fr: Hotes }",
    );
    let codes: Vec<_> = found.iter().map(|fault| &fault[..fault.find(']').unwrap()]).collect();
    assert_eq!(codes, ["error[missing", "error[type", "error[missing-language", "error[unknown-key"]);
}

#[test]
fn rules_stand_in_single_quotes() {
    brings("when: 'nights > 0'", "when: nights > 0", "bare-rule", "write 'nights > 0'");
    brings("when: 'kind = \"tent\"'", "when: kind in [\"tent\"]", "bare-rule", "single quotes");
    brings("'nights > 0'", "'nights > '", "rule", "");
}

#[test]
fn whom_a_proxy_may_act_for_is_one_of_four_words() {
    let with = |proxies: &str| format!("proxies: {proxies}\nguide:");
    assert_eq!(faults("stay.yaml", "guide:", &with("[legal, mandate, messenger, filing]")), Vec::<String>::new());
    brings("guide:", &with("[lawyer]"), "unknown-word", "known here: legal, mandate, messenger, filing");
    brings("guide:", &with("[legal, legal]"), "twice", "`legal` stands here twice");
}

#[test]
fn ways() {
    brings("accept: review,", "accept: decide,", "unreachable", "no way leads to the stage `review`");
    brings(
        "next: { approve: granted, refuse: refused }",
        "next: { approve: review }",
        "endless",
        "from the stage `check` no way leads to an end",
    );
    brings("accept: review,", "accept: revew,", "unknown-stage", "did you mean `review`?");
    brings(
        "  correction: {",
        "  turn: { name: { ja: 円, en: Turn }, auto: true, next: turn }\n  correction: {",
        "endless",
        "comes back to itself",
    );
    brings("letters: {", "ends: { lost: refused }\nletters: {", "unreachable", "no way leads to the end `lost`");
    brings("next: { accept: review, correct: correction } }\n", "}\n", "missing", "`next` is missing");
}

#[test]
fn rules() {
    brings("'place = \"ok\"'", "'place = \"okay\"'", "rule", "okay");
    brings("'nights > 0'", "'night > 0'", "rule", "did you mean `nights`?");
    brings("'nights > 0'", "'nights'", "rule", "");
    brings("'nights > 0'", "'place = \"ok\"'", "rule", "no answer named `place`");
    brings("'kind = \"tent\"', ask", "'kind = \"tent\" and kind = \"hut\"', ask", "never", "never true");
    brings("'kind = \"tent\"', ask", "'kind in [\"tent\", \"hut\"]', ask", "always", "always true");
    brings("'place = \"differs\"', to: correction }", "'place = \"ok\"', to: correction }", "not-total", "place");
    brings(
        "{ when: 'place = \"differs\"', to: correction }",
        "{ when: 'place != \"ok\"', to: correction }, { to: decide }",
        "never",
        "never taken",
    );
    brings("'place = \"ok\"'", "'decide = \"approve\"'", "rule", "no answer named `decide`");
}

#[test]
fn stages() {
    brings("task: { role: clerk, minutes: 3 }", "task: { minutes: 3 }", "no-role", "nobody is named");
    brings("role: clerk, minutes: 3", "role: clark, minutes: 3", "unknown-in-city", "did you mean `clerk`?");
    brings("approval: [chief]", "approval: []", "no-role", "at least one role");
    brings(
        "correction: { citizen: fix-flagged-fields }",
        "correction: { citizen: fix-flagged-fields, auto: true }",
        "stage-kind",
        "one kind",
    );
    brings("results: [ok, differs]", "results: [ok, weird]", "result-text", "`weird` has no text");
    brings("section: kumin", "section: kumi", "unknown-in-city", "did you mean `kumin`?");
}

#[test]
fn duties() {
    brings("clock: { standard: { business_days: 5 } }\n", "", "no-clock", "6条");
    brings("kind: application", "kind: notification", "notification-refused", "37条");
    brings("needs: [reason, clause, appeal]", "needs: [appeal]", "refusal-without-reason", "does not need `reason`");
    brings("needs: [reason, clause, appeal]", "needs: [reason, clause]", "appeal-missing", "教示");
    brings("issuer: 市長", "issuer: 区長", "appeal-missing", "no row for 区長");
    brings("regime: 行政手続法", "regime: 要綱", "appeal-without-decision", "no 処分");
    let closed = "{ closed: { ja: 書類のため, en: Papers } }";
    brings(
        &format!("online: email, phone: {closed}, desk: desk, post: none"),
        &format!("online: {closed}, phone: {closed}, desk: {closed}, post: {closed}"),
        "no-way-in",
        "nobody can apply",
    );
}

/// The same file as a 住基 届出 that may be 不受理.
fn residence(refusal: &str, grounds: &str) -> Vec<String> {
    let text = GOOD
        .replace("kind: application", "kind: notification")
        .replace("regime: 行政手続法", "regime: 適用除外")
        .replace("affairs: 自治事務 }", grounds);
    let text = text
        .replace("granted, refuse: refused", "done, refuse: not-accepted")
        .replace("granted ]", "done ]")
        .replace("decide, granted]", "decide, done]");
    let text =
        text.replace("granted: yes-letter, refused: { text: no-letter, needs: [reason, clause, appeal] }", refusal);
    faults("stay.yaml", GOOD, &text)
}

#[test]
fn not_accepted_has_a_ground_a_notice_and_an_appeal() {
    let (letter, ground) = (
        "not-accepted: { text: no-letter, needs: [reason, clause, appeal] }",
        "affairs: 自治事務, refusal_grounds: [ { ja: 住んでいない, en: Not living there } ] }",
    );
    let right = residence(letter, ground);
    assert!(right.len() == 1 && right[0].contains("yes-letter"), "{right:?}");
    assert!(residence(letter, "affairs: 自治事務 }").iter().any(|fault| fault.starts_with("error[no-ground]")));
    assert!(residence("", ground).iter().any(|fault| fault.starts_with("error[no-written-notice]")));
    assert!(
        residence("not-accepted: { text: no-letter, needs: [reason, clause] }", ground)
            .iter()
            .any(|fault| fault.contains("does not need `appeal`"))
    );
    brings("refuse: refused }", "refuse: not-accepted }", "not-accepted", "only a 住基・戸籍 届出");
}

#[test]
fn a_revocation_is_told_in_the_citys_words_unless_the_procedure_has_its_own() {
    in_file("revocation-notice.yaml", "letter: revocation-notice", "letter: other", "no-letter", "`revocation-notice`");
    in_file(
        "revocation-notice.yaml",
        "{clause} {appeal}'",
        "{clause}'",
        "letter-without-need",
        "`revoked` needs `appeal`",
    );
    in_file("yes-letter.yaml", "{expected}", "{former_on}", "letter-value", "only known in letters for revoked");
    let own =
        faults("stay.yaml", "letters: {", "letters: { revoked: { text: no-letter, needs: [reason, clause, appeal] },");
    assert!(own.len() == 1 && own[0].contains("no procedure sends the letter `revocation-notice`"), "{own:?}");
}

#[test]
fn letters() {
    in_file("yes-letter.yaml", "{expected}", "{size}", "letter-value", "is asked only when kind = \"tent\"");
    in_file("yes-letter.yaml", "{expected}", "{nigths}", "letter-value", "did you mean `nights`?");
    in_file("yes-letter.yaml", "{expected}", "{reason}", "letter-value", "not among the letter's needs");
    in_file("yes-letter.yaml", "{expected}", "{due}", "letter-value", "only known in letters for correction");
    in_file("yes-letter.yaml", "{expected}", "{expected", "placeholder", "no placeholder");
    in_file("yes-letter.yaml", "kind = \"tent\"", "kind = \"tint\"", "rule", "tint");
    in_file("no-letter.yaml", "{appeal}", "審査請求できます", "appeal-own-words", "may differ from the table");
    in_file("no-letter.yaml", "en: '{reason} {clause} {appeal}'", "en: 'No'", "letter-without-need", "both ja and en");
    brings("granted: yes-letter,", "", "no-letter", "no letter is named for `granted`");
    brings("granted: yes-letter", "granted: yes-leter", "no-letter", "did you mean `yes-letter`?");
    brings("correction: fix, granted", "correctoin: fix, granted", "unknown-letter", "did you mean `correction`?");
    brings("granted: yes-letter", "granted: fix", "unused-letter", "no procedure sends the letter `yes-letter`");
}

#[test]
fn a_seal_has_a_place_or_is_left_out() {
    let with = |seal: &str| faults("fix.yaml", "letter: fix\n", &format!("letter: fix\nseal: {seal}\n"));
    assert!(with("omitted").is_empty() && with("place").is_empty());
    assert!(with("maybe").iter().any(|fault| fault.contains("known here: place, omitted")), "{:?}", with("maybe"));
}

#[test]
fn letters_go_to_whom_everybody_names() {
    let asked = "questions:\n  - { key: camp, type: text, max: 20, ask: { ja: 名, en: Name }, why: { ja: 宛名, en: Letters } }\n";
    let with = |to: &str| {
        let text = GOOD.replace("questions:\n", &format!("addressee: {to}\n{asked}"));
        faults("stay.yaml", GOOD, &text)
    };
    assert_eq!(with("{ name: camp, body: 'kind = \"hut\"' }"), Vec::<String>::new());
    assert_eq!(with("{ name: camp }"), Vec::<String>::new());
    for (to, why) in [
        ("{ name: tent }", "no question has this key"),
        ("{ name: size }", "it is not always asked"),
        ("{ name: nights }", "it is no name"),
        ("{ name: camp, body: 'nights' }", "must be yes or no"),
        ("{ body: 'true' }", "`name` is missing"),
    ] {
        assert!(with(to).iter().any(|fault| fault.contains(why)), "{to}: {:?}", with(to));
    }
    in_file("yes-letter.yaml", "{expected}", "{addresee}", "letter-value", "did you mean `addressee`");
}

#[test]
fn questions() {
    brings("key: kind,", "key: nights,", "twice", "`nights` stands here twice");
    brings("key: kind,", "key: nights.kind,", "twice", "one stands inside the other");
    brings("key: kind,", "key: Kind,", "bad-name", "`Kind` is no name");
    brings("- { key: nights,", "- { group: Rooms, of: [] }\n  - { key: nights,", "bad-name", "`Rooms` is no name");
    brings("type: number, ask", "type: numbr, ask", "unknown-word", "did you mean `number`?");
    brings("type: number, ask", "type: number, min: 5, max: 2, ask", "bounds", "min 5 is above max 2");
    brings("type: number, ask", "type: text, max: 100000, ask", "bounds", "use 1 to 4000");
    brings("type: number, ask: { ja: 何泊", "type: phone, max: 3, ask: { ja: 何泊", "bounds", "no `max`");
    brings(", why: { ja: 料金のため, en: For the fee }", "", "missing", "`why` is missing");
    brings("en: For the fee", "en: ''", "missing-language", "no text in `en`");
    brings(
        "when: 'kind = \"tent\"', ask",
        "when: 'nights < 0', ask",
        "unused-question",
        "never asked of anyone who may apply",
    );
}

#[test]
fn a_question_no_rule_letter_or_officer_reads_is_unused() {
    let start = GOOD.find("stages:").unwrap();
    let text =
        format!("{}stages: {{ file: {{ name: {{ ja: 受付, en: File }}, auto: true, next: done }} }}\n", &GOOD[..start])
            .replace("kind: application", "kind: notification");
    let found = faults("stay.yaml", GOOD, &(text + "letters: {}\n" + &GOOD[GOOD.find("examples:").unwrap()..]));
    let unused: Vec<_> = found.iter().filter(|fault| fault.starts_with("error[unused-question]")).collect();
    assert_eq!(unused.len(), 1, "{unused:?}");
    assert!(unused[0].contains("reads `size`"));
}

#[test]
fn examples() {
    brings("acts: [ check: accept", "acts: [ chek: accept", "example", "did you mean `check`?");
    brings("place: ok, decide: approve", "place: fine, decide: approve", "example", "`fine` is no result of `place`");
    brings(
        "[check, review, decide, granted]",
        "[check, decide, granted]",
        "example",
        "no way leads from `check` to `decide`",
    );
    brings("nights: 2, kind: hut", "nights: 2, kinds: hut", "example", "nobody asks for `kinds`");
    brings("nights: 2, kind", "nights: 0, kind", "example", "the guide says false");
    brings("on: 2026-09-07", "on: 2026-02-30", "value", "this is no day");
}

#[test]
fn ids_stand_once() {
    in_file("fix.yaml", "letter: fix", "letter: no-letter", "twice", "`no-letter` stands in");
    brings("procedure: stay", "procedure: stays", "file-name", "name it stays.yaml");
    in_file(
        "appeals.yaml",
        "  - { id: any,",
        "  - { id: any, issuer: 市長, affairs: 自治事務, remedy: 審査請求, to: { ja: 市長, en: Mayor }, within: { months: 3 }, suit: { within: { months: 6 } }, text: { ja: a, en: a } }\n  - { id: any,",
        "twice",
        "one row for each",
    );
}

/// The good file with a batch and a hand-over behind the review.
fn nursery(from: &str, to: &str) -> (String, String) {
    let stages = r#"  allocate:
    batch: { role: clerk, minutes: 3, name: { ja: 抽選, en: Allocation }, results: [offered, waiting], points: 'if kind = "hut" then 40 else nights' }
    next: { offered: register, waiting: decide }
  register:
    core-system: { role: clerk, minutes: 2, system: { ja: 宿泊台帳, en: Register }, name: { ja: 台帳への登録, en: Registration } }
    next: { done: decide, rejected: check }
  decide:"#;
    let acts = "[ check: accept, place: ok, allocate: offered, register: done, decide: approve ]";
    let good = GOOD
        .replace("'place = \"ok\"', to: decide", "'place = \"ok\"', to: allocate")
        .replace("  decide:", stages)
        .replace("[ check: accept, place: ok, decide: approve ]", acts)
        .replace("[check, review, decide, granted]", "[check, review, allocate, register, decide, granted]");
    assert!(good.contains(from), "`{from}` is not in the file");
    (GOOD.to_owned(), good.replacen(from, to, 1))
}

#[test]
fn a_batch_and_a_hand_over_are_read() {
    let (good, with) = nursery("", "");
    assert_eq!(faults("stay.yaml", &good, &with), Vec::<String>::new());
    let procedure = crate::read("stay.yaml", &with).unwrap();
    let (batch, register) = (&procedure.stages["allocate"], &procedure.stages["register"]);
    assert_eq!((batch.name.ja.as_str(), register.name.ja.as_str()), ("抽選", "台帳への登録"));
    assert_eq!(batch.kind.own_task().unwrap().results, ["offered", "waiting"]);
    assert_eq!(register.kind.own_task().unwrap().results, ["done", "rejected"]);
    assert!(matches!(&register.kind, crate::model::StageKind::CoreSystem { system, .. } if system.ja == "宿泊台帳"));
}

#[test]
fn a_batch_and_a_hand_over_need_what_makes_them_one() {
    let breaks = |from: &str, to: &str, code: &str, words: &str| {
        let (good, bad) = nursery(from, to);
        brings(&good, &bad, code, words);
    };
    breaks(", points: 'if kind = \"hut\" then 40 else nights'", "", "batch", "needs points");
    breaks("'if kind = \"hut\" then 40 else nights'", "'kind = \"hut\"'", "rule", "number");
    breaks("'if kind = \"hut\" then 40 else nights'", "40", "bare-rule", "single quotes");
    breaks("results: [offered, waiting]", "results: [offered]", "batch", "at least two results");
    breaks(" system: { ja: 宿泊台帳, en: Register },", "", "missing", "`system` is missing");
    breaks("waiting: decide }", "later: decide }", "next", "no result here");
    breaks("batch: { role: clerk", "batch: { role: kennel", "unknown-in-city", "kennel");
    breaks("core-system: { role: clerk", "core-system: { role: kennel", "unknown-in-city", "kennel");
    breaks("allocate: offered", "allocate: perhaps", "example", "perhaps");
}

#[test]
fn the_seats_of_a_batch_are_wished_for_by_choices_of_the_same_places() {
    let seats = "points: 'nights', seats: { wishes: [kind], ties: ['nights'], classes: [ { id: few, name: { ja: 少, en: Few }, when: 'nights < 3' }, { id: rest, name: { ja: 他, en: Rest } } ] } }";
    let (good, with) = nursery("", "");
    let with = with.replace("points: 'if kind = \"hut\" then 40 else nights' }", seats);
    assert_eq!(faults("stay.yaml", &good, &with), Vec::<String>::new());
    let procedure = crate::read("stay.yaml", &with).unwrap();
    let crate::model::StageKind::Batch(batch) = &procedure.stages["allocate"].kind else { panic!("a batch") };
    let classes = &batch.seats.as_ref().expect("seats").classes;
    assert_eq!(classes.iter().map(|class| class.id.as_str()).collect::<Vec<_>>(), ["few", "rest"]);
    let breaks = |from: &str, to: &str, code: &str, words: &str| {
        assert!(with.contains(from), "`{from}` is not in the file");
        brings(&good, &with.replace(from, to), code, words);
    };
    breaks("wishes: [kind]", "wishes: [nights]", "wish", "no choice");
    breaks("wishes: [kind]", "wishes: [knid]", "wish", "no question has the key");
    breaks("wishes: [kind], ", "", "missing", "`wishes` is missing");
    breaks("ties: ['nights']", "ties: ['nights > 1']", "rule", "number");
    breaks("when: 'nights < 3'", "when: 'nights'", "rule", "");
    breaks("id: rest", "id: few", "twice", "`few` stands here twice");
    breaks(", when: 'nights < 3' }", " }", "never", "takes the rest");
    let three = with.replace("offered, waiting]", "offered, waiting, ok]");
    let three = three.replace("waiting: decide }", "waiting: decide, ok: decide }");
    brings(&good, &three, "batch", "two results");
}

#[test]
fn what_somebody_outside_is_asked() {
    let (from, party) = ("results: [ok, differs] }", "party: { ja: 地主, en: The owner }, ");
    let with = |more: &str| format!("{party}{more}, {from}");
    let ask = "{ key: free, type: yes-no, ask: { ja: 空いていますか, en: Is it free? }, why: { ja: 場所のため, en: For the place } }";
    assert_eq!(
        faults("stay.yaml", from, &with(&format!("about: [nights, kind], asks: [{ask}]"))),
        Vec::<String>::new()
    );
    brings(from, &format!("asks: [{ask}], {from}"), "no-party", "nobody outside is waited for");
    brings(from, &format!("about: [nights], {from}"), "no-party", "nobody outside is waited for");
    brings(from, &with("asks: []"), "asks", "nothing is asked");
    brings(from, &with(&format!("asks: [{ask}, {ask}]")), "twice", "`free` stands here twice");
    brings(from, &with(&format!("asks: [{}]", ask.replace("yes-no", "file"))), "asks", "a file needs no question");
    brings(
        from,
        &with(&format!("asks: [{}]", ask.replace("ask:", "when: 'nights > 1', ask:"))),
        "asks",
        "asked of everybody",
    );
    brings(from, &with("about: [night]"), "about", "did you mean `nights`?");
}
