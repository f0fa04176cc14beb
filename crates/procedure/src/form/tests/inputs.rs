use jiff::civil::{Date, date};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::form::{FaultCode, Part, parse_page, show, to_fields};
use crate::model::{Bounds, Field};
use crate::sample::{options, question};

type Typed<'a> = &'a [(&'a str, &'a str)];

fn today() -> Date {
    date(2026, 9, 7)
}

fn parse(field: Field, typed: Typed<'_>) -> Result<Value, Vec<(&'static str, FaultCode)>> {
    let fields: Vec<(String, String)> =
        typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    parse_page(&question("q", field), &fields, today())
        .map_err(|faults| faults.into_iter().map(|fault| (fault.field, fault.code)).collect())
}

fn text(max: u16) -> Field {
    Field::Text { max, lines: false }
}

const ANY: Bounds = Bounds { min: None, max: None };

#[test]
fn dates_are_read_in_every_manner() {
    for typed in [
        [("era", "令和"), ("y", "8"), ("m", "8"), ("d", "14")],
        [("era", "令和"), ("y", "８"), ("m", "０８"), ("d", "14日")],
        [("era", "西暦"), ("y", "2026"), ("m", "8"), ("d", "14")],
        [("era", ""), ("y", "２０２６年"), ("m", "8月"), ("d", "１４")],
        [("era", ""), ("y", "令和8年8月14日"), ("m", ""), ("d", "")],
        [("era", ""), ("y", "R8.8.14"), ("m", ""), ("d", "")],
    ] {
        assert_eq!(parse(Field::Date(ANY), &typed), Ok(json!("2026-08-14")), "{typed:?}");
    }
    assert_eq!(
        parse(Field::Date(ANY), &[("era", "令和"), ("y", "元"), ("m", "5"), ("d", "1")]),
        Ok(json!("2019-05-01"))
    );
}

#[test]
fn a_wrong_date_names_the_input() {
    let wrong = |typed: Typed<'_>| parse(Field::Date(Bounds { min: None, max: Some(0) }), typed).unwrap_err();
    assert_eq!(
        wrong(&[("era", "令和"), ("y", "8"), ("m", "18"), ("d", "14")]),
        [("m", FaultCode::DatePart { part: Part::Month, min: 1, max: 12 })]
    );
    assert_eq!(wrong(&[("era", "令和"), ("y", "8"), ("m", "2"), ("d", "30")]), [("d", FaultCode::NoSuchDay)]);
    assert_eq!(wrong(&[("era", "令和"), ("y", "8"), ("m", ""), ("d", "x")]).len(), 2);
    assert_eq!(
        wrong(&[("era", "令和"), ("y", "8"), ("m", "9"), ("d", "8")]),
        [("y", FaultCode::TooLate { latest: today() })]
    );
    assert!(matches!(
        wrong(&[("era", "令和"), ("y", "1"), ("m", "4"), ("d", "30")])[..],
        [("y", FaultCode::OutsideEra { .. })]
    ));
    assert_eq!(wrong(&[("y", "")]), [("y", FaultCode::Empty)]);
    assert!(matches!(wrong(&[("y", "20260"), ("m", "1"), ("d", "1")])[..], [("y", FaultCode::DatePart { .. })]));
}

#[test]
fn a_date_may_be_known_in_part() {
    let partial = |typed: Typed<'_>| parse(Field::PartialDate, typed);
    assert_eq!(partial(&[("unknown", "1")]), Ok(json!("unknown")));
    assert_eq!(partial(&[("era", "昭和"), ("y", "15"), ("m", "3")]), Ok(json!("1940-03")));
    assert_eq!(partial(&[("y", "1940")]), Ok(json!("1940")));
    assert_eq!(
        partial(&[("y", "1940"), ("d", "3")]),
        Err(vec![("m", FaultCode::DatePartMissing { part: Part::Month })])
    );
    assert_eq!(partial(&[]), Err(vec![("y", FaultCode::Empty)]));
}

#[test]
fn a_name_stays_as_typed() {
    let typed = [("family", "葛\u{e0100}城"), ("given", "花子"), ("family_kana", "カツラギ"), ("given_kana", "はなこ")];
    let named = parse(Field::Name, &typed).unwrap();
    assert_eq!(named["family"], "葛\u{e0100}城");
    assert!(
        parse(Field::Name, &[("family", "Smith"), ("roman", "John O'Neil-Smith")]).is_ok(),
        "not every name has a given name or kana"
    );
    assert_eq!(
        parse(Field::Name, &[("family", "髙﨑"), ("given", "𠮷"), ("family_kana", "高サキ"), ("given_kana", "ヨシ")]),
        Err(vec![("family_kana", FaultCode::NotKana { char: '高' })])
    );
    assert_eq!(parse(Field::Name, &[("family", "山田")]).unwrap_err().len(), 3);
}

#[test]
fn places_accounts_and_numbers() {
    let home = [("kind", "home"), ("postal", "〒８６０－０８０６"), ("town", "花畑町"), ("block", "９番５号")];
    assert_eq!(
        parse(Field::Address, &home).unwrap(),
        json!({ "kind": "home", "postal": "860-0806", "town": "花畑町", "block": "９番５号" })
    );
    assert_eq!(parse(Field::Address, &[("kind", "none"), ("town", "x")]), Ok(json!({ "kind": "none" })));
    assert_eq!(
        parse(Field::Address, &[("kind", "abroad"), ("town", "Paris"), ("country", "France")]).unwrap()["country"],
        "France"
    );
    assert_eq!(
        parse(Field::Address, &[("kind", "home"), ("postal", "86"), ("town", "a"), ("block", "b")]),
        Err(vec![("postal", FaultCode::Postal)])
    );
    assert_eq!(parse(Field::Address, &[("kind", "moon"), ("town", "a")]), Err(vec![("kind", FaultCode::NotAnOption)]));
    let bank = [
        ("bank", "肥後銀行"),
        ("branch", "本店"),
        ("kind", "普通"),
        ("number", "１２３４５"),
        ("holder", "やまだ　ハナコ"),
    ];
    let account = parse(Field::Bank, &bank).unwrap();
    assert_eq!((account["number"].as_str(), account["holder"].as_str()), (Some("0012345"), Some("ﾔﾏﾀﾞ ﾊﾅｺ")));
    let kanji = [&bank[..4], &[("holder", "山田")]].concat();
    assert_eq!(parse(Field::Bank, &kanji), Err(vec![("holder", FaultCode::HolderKana { char: '山' })]));
    assert_eq!(parse(Field::Yen(ANY), &[("value", "１，２００円")]), Ok(json!(1200)));
    assert_eq!(
        parse(Field::Yen(ANY), &[("value", "-5")]),
        Err(vec![("value", FaultCode::OutOfRange { min: Some(0), max: None })])
    );
    assert_eq!(parse(Field::Yen(ANY), &[("value", "1.5")]), Err(vec![("value", FaultCode::NotWhole)]));
    assert_eq!(
        parse(Field::Number(Bounds { min: Some(1), max: Some(10) }), &[("value", "２．５０")]),
        Ok(json!("2.5"))
    );
    assert_eq!(parse(Field::Number(ANY), &[("value", "1e9")]), Err(vec![("value", FaultCode::NotANumber)]));
    assert_eq!(parse(Field::Phone, &[("value", "０９６ー３２８ー２１１１")]), Ok(json!("096-328-2111")));
    assert_eq!(parse(Field::Email, &[("value", " Ｈanako@example.jp ")]), Ok(json!("Hanako@example.jp")));
    for bad in ["hanako", "a@b", "a@@b.jp", "a b@c.jp", "a@.jp", "<a@b.jp>"] {
        assert_eq!(parse(Field::Email, &[("value", bad)]), Err(vec![("value", FaultCode::Email)]), "{bad}");
    }
}

#[test]
fn text_is_counted_in_characters_and_refused_by_name() {
    assert_eq!(parse(text(3), &[("value", "𠮷野家")]), Ok(json!("𠮷野家")));
    assert_eq!(parse(text(3), &[("value", "𠮷野家だ")]), Err(vec![("value", FaultCode::TooLong { max: 3, now: 4 })]));
    assert_eq!(parse(text(9), &[("value", "a\0b")]), Err(vec![("value", FaultCode::Character { char: '\0' })]));
    assert_eq!(parse(text(9), &[("value", "a\nb")]), Err(vec![("value", FaultCode::Character { char: '\n' })]));
    assert_eq!(parse(Field::Text { max: 9, lines: true }, &[("value", "a\r\nb")]), Ok(json!("a\nb")));
    assert_eq!(
        parse(text(9), &[("value", "a\u{202e}b")]),
        Err(vec![("value", FaultCode::Character { char: '\u{202e}' })])
    );
    assert_eq!(parse(text(9), &[("value", " 　")]), Err(vec![("value", FaultCode::Empty)]));
    let huge = "あ".repeat(4_000_000);
    assert!(matches!(
        parse(text(9), &[("value", huge.as_str())]).unwrap_err()[..],
        [(_, FaultCode::TooLong { max: 9, .. })]
    ));
}

#[test]
fn a_my_number_is_refused_wherever_text_is_free() {
    // A number that passes the check digit: built here, so that no real one stands in the file.
    let number = (0..10)
        .map(|last| format!("12345678901{last}"))
        .find(|number| civic::checkdigit::is_my_number(number))
        .unwrap();
    let spaced = format!("番号は {} {} {} です", &number[..4], &number[4..8], &number[8..]);
    for typed in [number.as_str(), spaced.as_str()] {
        assert_eq!(parse(text(100), &[("value", typed)]), Err(vec![("value", FaultCode::MyNumber)]), "{typed}");
    }
    assert_eq!(parse(Field::Phone, &[("value", &number)]), Err(vec![("value", FaultCode::MyNumber)]));
    let place =
        [("kind", "home"), ("postal", "8600806"), ("town", "花畑町"), ("block", "1"), ("building", number.as_str())];
    assert_eq!(parse(Field::Address, &place), Err(vec![("building", FaultCode::MyNumber)]));
}

#[test]
fn choices_are_those_offered() {
    let field = || Field::Choices(options(&["a", "b", "c"]));
    assert_eq!(parse(field(), &[("value", "c"), ("value", "a"), ("value", "c")]), Ok(json!(["a", "c"])));
    assert_eq!(parse(field(), &[("value", "z")]), Err(vec![("value", FaultCode::NotAnOption)]));
    assert_eq!(parse(Field::YesNo, &[]), Err(vec![("value", FaultCode::ChooseOne)]));
    assert_eq!(
        parse(Field::File { max: 1 }, &[("value", "a1"), ("value", "b2")]),
        Err(vec![("value", FaultCode::TooManyFiles { max: 1 })])
    );
    assert_eq!(parse(Field::File { max: 1 }, &[("value", "../x")]), Err(vec![("value", FaultCode::NotAnOption)]));
}

#[test]
fn answers_are_shown_in_words() {
    use civic::Lang::{En, Ja};
    let shown = |field: Field, value: Value, lang| show(&question("q", field), &value, lang);
    assert_eq!(shown(Field::YesNo, json!(false), Ja), "いいえ");
    assert_eq!(shown(Field::Date(ANY), json!("2019-05-01"), Ja), "令和元年5月1日");
    assert_eq!(shown(Field::Choice(options(&["same"])), json!("same"), Ja), "sameのこと");
    assert_eq!(
        shown(
            Field::Name,
            json!({ "family": "山田", "given": "花子", "family_kana": "やまだ", "given_kana": "はなこ" }),
            Ja
        ),
        "山田 花子（やまだ はなこ）"
    );
    assert_eq!(
        shown(
            Field::Address,
            json!({ "kind": "home", "postal": "860-0806", "town": "花畑町", "block": "9-5", "building": "101" }),
            Ja
        ),
        "〒860-0806 花畑町9-5 101"
    );
    assert_eq!(
        shown(
            Field::Address,
            json!({ "kind": "abroad", "town": "Springfield", "block": "742 Evergreen Terrace", "country": "USA" }),
            En
        ),
        "Springfield 742 Evergreen Terrace USA"
    );
    assert_eq!(shown(Field::Yen(ANY), json!(1200), Ja), "1,200円");
    assert_eq!(shown(Field::File { max: 3 }, json!(["a", "b"]), En), "2 files");
    assert_eq!(shown(text(9), Value::Null, Ja), "");
}

fn any_field() -> impl Strategy<Value = Field> {
    let bounds =
        (prop::option::of(any::<i64>()), prop::option::of(any::<i64>())).prop_map(|(min, max)| Bounds { min, max });
    prop_oneof![
        Just(Field::YesNo),
        Just(Field::Choice(options(&["a", "b"]))),
        Just(Field::Choices(options(&["a", "b"]))),
        (any::<u16>(), any::<bool>()).prop_map(|(max, lines)| Field::Text { max, lines }),
        bounds.clone().prop_map(Field::Number),
        bounds.clone().prop_map(Field::Yen),
        bounds.prop_map(Field::Date),
        Just(Field::PartialDate),
        Just(Field::Name),
        Just(Field::Address),
        Just(Field::Bank),
        Just(Field::Phone),
        Just(Field::Email),
        any::<u8>().prop_map(|max| Field::File { max }),
    ]
}

/// What people type, near enough to right to get through now and then.
fn any_input() -> impl Strategy<Value = (String, String)> {
    let names = [
        "value",
        "era",
        "y",
        "m",
        "d",
        "unknown",
        "family",
        "given",
        "family_kana",
        "given_kana",
        "former",
        "alias",
        "roman",
        "kind",
        "postal",
        "town",
        "block",
        "building",
        "country",
        "bank",
        "branch",
        "number",
        "holder",
    ];
    let values = prop_oneof![
        "\\PC{0,12}",
        any::<String>(),
        "[0-9０-９]{1,5}",
        "-?[0-9]{1,4}(\\.[0-9]{1,3})?",
        "[ァ-ヴー 　]{1,6}",
        prop::sample::select(vec![
            "a",
            "b",
            "yes",
            "no",
            "1",
            "12",
            "31",
            "元",
            "8",
            "2026",
            "令和",
            "昭和",
            "平成",
            "西暦",
            "home",
            "facility",
            "none",
            "abroad",
            "普通",
            "当座",
            "860-0806",
            "ヤマダ",
            "山田",
            "096-328-2111",
            "a@b.jp",
            "令和8年2月29日",
            "不詳",
            "昭和15年3月"
        ])
        .prop_map(str::to_owned),
    ];
    (prop::sample::select(names.to_vec()), values).prop_map(|(name, value)| (name.to_owned(), value))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    /// Any input gets an answer or a fault; an answer fills its inputs so that they read the same again, and can be shown.
    #[test]
    fn whatever_is_typed_is_answered_and_comes_back(field in any_field(), optional in any::<bool>(), fields in prop::collection::vec(any_input(), 0..16)) {
        let mut question = question("q", field);
        question.optional = optional;
        match parse_page(&question, &fields, today()) {
            Err(faults) => prop_assert!(!faults.is_empty()),
            Ok(value) => {
                let again = parse_page(&question, &to_fields(&question, &value), today());
                prop_assert_eq!(again, Ok(value.clone()));
                for lang in civic::Lang::ALL { show(&question, &value, lang); }
            }
        }
    }

    #[test]
    fn every_day_comes_back(days in 0..60_000_i64) {
        use jiff::ToSpan;
        let day = date(1868, 10, 23).checked_add(days.days()).unwrap();
        for field in [Field::Date(ANY), Field::PartialDate] {
            let question = question("q", field);
            let value = json!(day.to_string());
            if day <= today() {
                prop_assert_eq!(parse_page(&question, &to_fields(&question, &value), today()), Ok(value));
            }
        }
    }
}
