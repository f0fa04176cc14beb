//! JSON as a program may send it: every name once, not too deep, nothing behind it. What two readers could read differently is refused.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

/// Deeper than any body of ours.
const DEEPEST: usize = 12;
const TWICE: &str = "a name stands twice";
const DEEP: &str = "nested too deep";

/// Why a body is no JSON of ours, and where; nothing of what was sent is quoted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    pub why: &'static str,
    pub line: usize,
    pub column: usize,
}

/// The value, when it can be read in one way only.
pub fn parse(bytes: &[u8]) -> Result<Value, Unreadable> {
    let mut from = serde_json::Deserializer::from_slice(bytes);
    let read = Node { depth: 0 }.deserialize(&mut from).and_then(|value| from.end().map(|()| value));
    read.map_err(|error| {
        let told = error.to_string();
        let why = [TWICE, DEEP].into_iter().find(|why| told.starts_with(why)).unwrap_or("not JSON");
        Unreadable { why, line: error.line(), column: error.column() }
    })
}

struct Node {
    depth: usize,
}

impl Node {
    fn below<E: Error>(&self) -> Result<Self, E> {
        if self.depth >= DEEPEST { Err(E::custom(DEEP)) } else { Ok(Self { depth: self.depth + 1 }) }
    }
}

impl<'de> DeserializeSeed<'de> for Node {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Value, D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Node {
    type Value = Value;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(value) = from.next_element_seed(self.below()?)? {
            list.push(value);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Value, A::Error> {
        let mut map = Map::new();
        while let Some(name) = from.next_key::<String>()? {
            let value = from.next_value_seed(self.below()?)?;
            if map.insert(name, value).is_some() {
                return Err(A::Error::custom(TWICE));
            }
        }
        Ok(Value::Object(map))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_can_be_read_in_one_way_is_read() {
        let text = r#"{"a":[1,-2,2.5,"x",null,true],"b":{"c":18446744073709551615}}"#;
        assert_eq!(
            parse(text.as_bytes()),
            Ok(json!({ "a": [1, -2, 2.5, "x", null, true], "b": { "c": 18_446_744_073_709_551_615_u64 } }))
        );
    }

    #[test]
    fn the_rest_is_refused_by_its_place_and_never_quoted() {
        let why = |text: &[u8]| parse(text).map_err(|fault| fault.why);
        assert_eq!(why(br#"{"a":1,"a":1}"#), Err(TWICE));
        assert_eq!(why(br#"{"a":1,"\u0061":2}"#), Err(TWICE));
        assert_eq!(why("[".repeat(100_000).as_bytes()), Err(DEEP));
        assert_eq!(why(format!("{}{}", "[".repeat(12), "]".repeat(12)).as_bytes()).err(), None);
        for text in [&b""[..], b"{", b"{} {}", b"nul", b"\"\xff\"", b"\"\\ud800\"", b"1e999", b"[01]", b"'a'"] {
            assert_eq!(why(text), Err("not JSON"), "{}", String::from_utf8_lossy(text));
        }
        assert_eq!(parse(b"{\n  x").map_err(|fault| (fault.line, fault.column)), Err((2, 3)));
    }
}
