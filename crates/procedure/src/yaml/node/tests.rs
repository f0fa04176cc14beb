//! The tree against a second opinion: the same text read through `serde-saphyr`, which builds on the same parser but resolves values by
//! itself. Where both can read a text they must agree on every value and every place.

use std::fmt;

use proptest::prelude::*;
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_saphyr::Spanned;

use super::{MAX_DEPTH, Node, Value, parse};
use crate::fault::{Fault, Source};
use crate::yaml::Place;

const FILES: [&str; 7] = [
    include_str!("../../../../../cities/hinokuni/procedures/care-need.yaml"),
    include_str!("../../../../../cities/hinokuni/procedures/child-allowance.yaml"),
    include_str!("../../../../../cities/hinokuni/procedures/disclosure.yaml"),
    include_str!("../../../../../cities/hinokuni/procedures/road-use.yaml"),
    include_str!("../../../../../cities/hinokuni/letters/receipt.yaml"),
    include_str!("../../../../../cities/hinokuni/appeals.yaml"),
    include_str!("../../../../../cities/hinokuni/city.yaml"),
];

fn read(text: &str) -> Result<Node<'_>, Fault> {
    parse(Source { file: "a.yaml", text })
}

fn other(text: &str) -> Result<Node<'_>, String> {
    let options = serde_saphyr::options! { strict_booleans: true, leading_zero_numbers_as_strings: true, underscored_numbers_as_strings: true };
    let root =
        serde_saphyr::from_str_with_options::<Spanned<Bare>>(text, options).map_err(|error| error.to_string())?;
    Ok(placed(text, root))
}

fn placed(text: &str, bare: Spanned<Bare>) -> Node<'_> {
    let number = |value: u64| u32::try_from(value).unwrap_or(u32::MAX);
    let at = bare.referenced;
    let offset = at.span().byte_offset().map_or(0, |offset| u32::try_from(offset).unwrap_or(u32::MAX));
    let place = Place { line: number(at.line()), column: number(at.column()), offset };
    let rest = text.get(offset as usize..).unwrap_or_default();
    // A mapping stands where its first key stands, and that key may be quoted.
    let quoted = matches!(bare.value, Bare::Text(_)) && rest.starts_with(['\'', '"', '|', '>']);
    let value = match bare.value {
        Bare::Null => Value::Null,
        Bare::Bool(value) => Value::Bool(value),
        Bare::Int(value) => Value::Int(value),
        Bare::Float => {
            Value::Float(rest.split([',', '}', ']', ':', '\n', '\r', ' ']).next().unwrap_or_default().into())
        }
        Bare::Text(value) => Value::Text(value.into()),
        Bare::List(items) => Value::List(items.into_iter().map(|item| placed(text, item)).collect()),
        Bare::Map(pairs) => {
            Value::Map(pairs.into_iter().map(|(key, value)| (placed(text, key), placed(text, value))).collect())
        }
    };
    Node { place, quoted, value }
}

/// What the parser hands over; the places are added around it.
enum Bare {
    Null,
    Bool(bool),
    Int(i64),
    Float,
    Text(String),
    List(Vec<Spanned<Bare>>),
    Map(Vec<(Spanned<Bare>, Spanned<Bare>)>),
}

impl<'de> Deserialize<'de> for Bare {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(AnyValue)
    }
}

struct AnyValue;

impl<'de> Visitor<'de> for AnyValue {
    type Value = Bare;

    fn expecting(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str("a value")
    }
    fn visit_unit<E>(self) -> Result<Bare, E> {
        Ok(Bare::Null)
    }
    fn visit_none<E>(self) -> Result<Bare, E> {
        Ok(Bare::Null)
    }
    fn visit_some<D: Deserializer<'de>>(self, from: D) -> Result<Bare, D::Error> {
        from.deserialize_any(AnyValue)
    }
    fn visit_bool<E>(self, value: bool) -> Result<Bare, E> {
        Ok(Bare::Bool(value))
    }
    fn visit_i64<E>(self, value: i64) -> Result<Bare, E> {
        Ok(Bare::Int(value))
    }
    fn visit_u64<E>(self, value: u64) -> Result<Bare, E> {
        Ok(i64::try_from(value).map_or_else(|_| Bare::Text(value.to_string()), Bare::Int))
    }
    fn visit_i128<E>(self, value: i128) -> Result<Bare, E> {
        Ok(Bare::Text(value.to_string()))
    }
    fn visit_u128<E>(self, value: u128) -> Result<Bare, E> {
        Ok(Bare::Text(value.to_string()))
    }
    fn visit_f64<E>(self, _: f64) -> Result<Bare, E> {
        Ok(Bare::Float)
    }
    fn visit_str<E>(self, value: &str) -> Result<Bare, E> {
        Ok(Bare::Text(value.to_owned()))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Bare, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element()? {
            items.push(item);
        }
        Ok(Bare::List(items))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Bare, A::Error> {
        let mut pairs = Vec::new();
        while let Some(pair) = map.next_entry()? {
            pairs.push(pair);
        }
        Ok(Bare::Map(pairs))
    }
}

/// Both read it alike, or one of them has a reason of its own to refuse it.
fn agree(text: &str) -> Result<(), TestCaseError> {
    match (read(text), other(text)) {
        // Nothing stands nowhere in particular.
        (Ok(ours), Ok(theirs)) if ours.value == Value::Null && theirs.value == Value::Null => {}
        (Ok(ours), Ok(theirs)) => prop_assert!(blocks_unquoted(ours, text) == theirs, "{text:?}"),
        (Err(_), Err(_)) => {}
        (Err(fault), Ok(_)) => {
            let ours = ["a tag", "`<<`", "twice", "a second document", "inside one another"];
            prop_assert!(ours.iter().any(|words| fault.message.contains(words)), "{text:?}: {fault:?}");
        }
        (Ok(_), Err(error)) => {
            // It refuses numbers too great for a float.
            prop_assert!(error.contains("non-finite"), "{text:?}: {error}");
        }
    }
    Ok(())
}

/// The other looks for a sign where the value stands, and a block's text stands behind its `|`.
fn blocks_unquoted<'a>(mut node: Node<'a>, text: &str) -> Node<'a> {
    let rest = text.get(node.place.offset as usize..).unwrap_or_default();
    node.quoted &= rest.starts_with(['\'', '"', '|', '>']);
    node.value = match node.value {
        Value::List(items) => Value::List(items.into_iter().map(|item| blocks_unquoted(item, text)).collect()),
        Value::Map(pairs) => {
            let each = |(key, value)| (blocks_unquoted(key, text), blocks_unquoted(value, text));
            Value::Map(pairs.into_iter().map(each).collect())
        }
        plain => plain,
    };
    node
}

fn told(text: &str) -> (u32, u32, &'static str, String) {
    let fault = read(text).expect_err("refused");
    (fault.line, fault.column, fault.code, fault.message)
}

#[test]
fn the_city_s_files_are_the_same_trees() {
    for text in FILES {
        agree(text).unwrap();
    }
}

#[test]
fn values_are_what_they_look_like() {
    let text = "[1, -7, 0x1f, 0o17, 0b101, 0123, -01, 1_000, 1.50, .5, 9e9, 1e999, .inf, 99999999999999999999, ~, , null, true, True, yes, on, 2024-05-01, +5, '1', \"a\\tb\", +x, ., 葛\u{e0100}]";
    let text = text.replace(", ,", ",");
    let Value::List(items) = read(&text).unwrap().value else { panic!("a list") };
    let shown: Vec<String> = items
        .iter()
        .map(|item| match &item.value {
            Value::Float(text) => format!("float {text}"),
            Value::Text(text) => format!("{text:?}{}", if item.quoted { " quoted" } else { "" }),
            other => format!("{other:?}"),
        })
        .collect();
    insta::assert_snapshot!(shown.join("\n"));
}

#[test]
fn what_would_read_differently_is_refused_at_its_place() {
    let faults = [
        "a: 1\nb: 2\na: 3\n",
        "a: { x: 1, 'x': 2 }\n",
        "a: &x { b: 1 }\nc: { <<: *x }\n",
        "a: !!str 5\n",
        "a: 1\n---\nb: 2\n",
        "a: &x [1, *x]\n",
        "a: *nobody\n",
        "a: [1\nb: 2\n",
    ]
    .map(|text| {
        let (line, column, code, message) = told(text);
        format!("{line}:{column} {code}: {message}")
    });
    insta::assert_snapshot!(faults.join("\n"));
}

#[test]
fn twice_is_seen_among_many_keys() {
    let many: String = (0..40).map(|n| format!("k{n}: {n}\n")).collect();
    assert!(read(&many).is_ok());
    assert_eq!(told(&format!("{many}k7: 0\n")), (41, 1, "twice", "the key `k7` stands here twice".to_owned()));
}

#[test]
fn an_alias_is_a_copy_at_its_own_place() {
    let root = read("a: &x { n: '1' }\nb: *x\n").unwrap();
    let Value::Map(pairs) = root.value else { panic!("a mapping") };
    assert_eq!(pairs[0].1.value, pairs[1].1.value);
    assert_eq!((pairs[1].1.place.line, pairs[1].1.place.column), (2, 4));
}

#[test]
fn depth_and_bombs_are_refused() {
    let nest = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    assert!(read(&nest(MAX_DEPTH)).is_ok());
    assert!(told(&nest(MAX_DEPTH + 1)).3.contains("inside one another"));
    let mut bomb = "a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1]\n".to_owned();
    for n in 1..30 {
        bomb += &format!("a{n}: &a{n} [{}]\n", vec![format!("*a{}", n - 1); 9].join(", "));
    }
    assert!(told(&bomb).3.contains("values"));
    let mut deep = "a0: &a0 [1]\n".to_owned();
    for n in 1..100 {
        deep += &format!("a{n}: &a{n} [*a{}]\n", n - 1);
    }
    assert!(told(&deep).3.contains("inside one another"));
}

fn piece() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "a: ",
        "b: ",
        "c: ",
        "- ",
        "\n",
        "\n  ",
        "\n    ",
        "{",
        "}",
        "[",
        "]",
        ", ",
        "'x'",
        "\"y\"",
        "|\n",
        ">-\n",
        " # z",
        "1",
        "-1",
        "0x1f",
        "007",
        "1_0",
        "1.50",
        "1e3",
        "~",
        "true",
        "yes",
        "&x ",
        "*x",
        "葛\u{e0100}",
        "? ",
        ": ",
        "...",
        "---\n",
        "\u{feff}",
        "\r\n",
    ])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn any_pieces_are_read_alike(parts in prop::collection::vec(piece(), 0..24)) {
        agree(&parts.concat())?;
    }

    #[test]
    fn a_file_with_a_wound_is_read_alike(which in 0..FILES.len(), at in any::<prop::sample::Index>(), length in 0usize..20, new in prop::collection::vec(piece(), 0..3)) {
        let letters: Vec<char> = FILES[which].chars().collect();
        let start = at.index(letters.len());
        let end = (start + length).min(letters.len());
        let text: String = letters[..start].iter().copied().chain(new.concat().chars()).chain(letters[end..].iter().copied()).collect();
        agree(&text)?;
    }
}
