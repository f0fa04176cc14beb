//! Reads plain structs from the tree, noting every fault and going on: unknown keys, wrong types, unknown words.
//!
//! Three shapes of enum are known by their variants: words (`kind: application`), and the choice by form, whose variants are named
//! `word`, `list` and `fields` and are taken according to how the author wrote the value.

use std::cell::RefCell;
use std::fmt;

use serde::de::value::{BoolDeserializer, U32Deserializer};
use serde::de::{
    self, DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, MapAccess, SeqAccess, VariantAccess, Visitor,
};

use super::at::AT;
use super::node::{Node, Value};
use crate::fault::{Fault, Source, suggest};

/// Reads a `T`; faults go to the list. `None` when not even the outermost shape fits.
pub fn read<'de, T: de::Deserialize<'de>>(
    node: &'de Node<'de>,
    source: Source<'de>,
    faults: &mut Vec<Fault>,
) -> Option<T> {
    let noted = RefCell::new(Vec::new());
    let value = T::deserialize(Tree { node, source, noted: &noted });
    let value = value.map_err(|bad| noted.borrow_mut().push(bad.at(node, source))).ok();
    faults.append(&mut noted.into_inner());
    value
}

#[derive(Clone, Copy)]
struct Tree<'de, 'n> {
    node: &'de Node<'de>,
    source: Source<'de>,
    noted: &'n RefCell<Vec<Fault>>,
}

/// A fault on its way up; `noted` ones are in the list already.
#[derive(Debug)]
pub struct Bad {
    code: &'static str,
    message: String,
    fix: String,
}

const NOTED: &str = "\0noted";

impl Bad {
    fn new(code: &'static str, message: impl Into<String>, fix: impl Into<String>) -> Self {
        Self { code, message: message.into(), fix: fix.into() }
    }

    fn at(self, node: &Node<'_>, source: Source<'_>) -> Fault {
        source.fault(node.place, self.code, self.message, self.fix)
    }
}

impl fmt::Display for Bad {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.message)
    }
}
impl std::error::Error for Bad {}
impl de::Error for Bad {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::new("value", message.to_string(), "")
    }
    fn invalid_type(found: de::Unexpected, wanted: &dyn de::Expected) -> Self {
        Self::new("type", format!("this is {found}, but {wanted} is wanted here"), "")
    }
    fn invalid_value(found: de::Unexpected, wanted: &dyn de::Expected) -> Self {
        Self::new("value", format!("{found} does not fit; {wanted} is wanted here"), "")
    }
    fn unknown_variant(word: &str, known: &'static [&'static str]) -> Self {
        Self::new("unknown-word", format!("unknown word `{word}`"), suggest(word, known.iter().copied()))
    }
}

impl<'de> Tree<'de, '_> {
    fn child(self, node: &'de Node<'de>) -> Self {
        Self { node, ..self }
    }

    /// Notes the fault at this node unless it was noted deeper, and hands on a marker.
    fn note(self, bad: Bad) -> Bad {
        if bad.code != NOTED {
            self.noted.borrow_mut().push(bad.at(self.node, self.source));
        }
        Bad::new(NOTED, "", "")
    }

    fn what(self) -> &'static str {
        match &self.node.value {
            Value::Null => "nothing",
            Value::Bool(_) => "true or false",
            Value::Int(_) | Value::Float(_) => "a number",
            Value::Text(_) => "text",
            Value::List(_) => "a list",
            Value::Map(_) => "a mapping",
        }
    }

    fn wrong(self, wanted: &str) -> Bad {
        Bad::new("type", format!("{wanted} is wanted here, but this is {}", self.what()), "")
    }

    fn text(self) -> Result<std::borrow::Cow<'de, str>, Bad> {
        match &self.node.value {
            Value::Text(text) | Value::Float(text) => Ok(std::borrow::Cow::Borrowed(text)),
            Value::Int(number) => Ok(number.to_string().into()),
            Value::Bool(truth) => Ok(truth.to_string().into()),
            _ => Err(self.wrong("text")),
        }
    }
}

macro_rules! whole_numbers {
    ($($method:ident)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Bad> {
            match self.node.value {
                Value::Int(number) => visitor.visit_i64(number),
                _ => Err(self.wrong("a whole number")),
            }
        }
    )*};
}

impl<'de> Deserializer<'de> for Tree<'de, '_> {
    type Error = Bad;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Bad> {
        match &self.node.value {
            Value::Null => visitor.visit_unit(),
            Value::Bool(truth) => visitor.visit_bool(*truth),
            Value::Int(number) => visitor.visit_i64(*number),
            Value::Float(text) | Value::Text(text) => visitor.visit_borrowed_str(text),
            Value::List(items) => visitor.visit_seq(Items { tree: self, rest: items.iter() }),
            Value::Map(pairs) => visitor.visit_map(Fields { tree: self, rest: pairs.iter(), value: None, known: None }),
        }
    }

    whole_numbers! { deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Bad> {
        match self.node.value {
            Value::Bool(truth) => visitor.visit_bool(truth),
            _ => Err(self.wrong("true or false")),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Bad> {
        visitor.visit_str(&self.text()?)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Bad> {
        visitor.visit_str(&self.text()?)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Bad> {
        match self.node.value {
            Value::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Bad> {
        match &self.node.value {
            Value::List(items) => visitor.visit_seq(Items { tree: self, rest: items.iter() }),
            _ => Err(self.wrong("a list")),
        }
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Bad> {
        match &self.node.value {
            Value::Map(pairs) => visitor.visit_map(Fields { tree: self, rest: pairs.iter(), value: None, known: None }),
            _ => Err(self.wrong("a mapping")),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        known: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Bad> {
        if name == AT {
            return visitor.visit_seq(Placed { tree: self, step: 0 });
        }
        match &self.node.value {
            Value::Map(pairs) => {
                visitor.visit_map(Fields { tree: self, rest: pairs.iter(), value: None, known: Some(known) })
            }
            _ => Err(self.wrong(&format!("a mapping with {}", known.join(", ")))),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        known: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Bad> {
        let forms = [("word", "text"), ("list", "a list"), ("fields", "a mapping")];
        if !known.iter().all(|variant| forms.iter().any(|(form, _)| form == variant)) {
            return visitor.visit_enum(Word { word: self.text()?.into_owned() });
        }
        let form = match &self.node.value {
            Value::List(_) => "list",
            Value::Map(_) => "fields",
            _ => "word",
        };
        if known.contains(&form) && !matches!(self.node.value, Value::Null) {
            return visitor.visit_enum(Form { tree: self, form });
        }
        let wanted: Vec<_> = forms.iter().filter(|(form, _)| known.contains(form)).map(|(_, words)| *words).collect();
        Err(self.wrong(&wanted.join(" or ")))
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Bad> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Bad> {
        visitor.visit_str(&self.text()?)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Bad> {
        visitor.visit_unit()
    }

    serde::forward_to_deserialize_any! { i128 u128 f32 f64 char bytes byte_buf unit unit_struct tuple tuple_struct }
}

struct Placed<'de, 'n> {
    tree: Tree<'de, 'n>,
    step: u8,
}

impl<'de> SeqAccess<'de> for Placed<'de, '_> {
    type Error = Bad;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Bad> {
        self.step += 1;
        let (node, place) = (self.tree.node, self.tree.node.place);
        let number = |value: u32| -> U32Deserializer<Bad> { value.into_deserializer() };
        match self.step {
            1 => seed.deserialize(number(place.line)),
            2 => seed.deserialize(number(place.column)),
            3 => seed.deserialize(number(place.offset)),
            4 => {
                let quoted: BoolDeserializer<Bad> = node.quoted.into_deserializer();
                seed.deserialize(quoted)
            }
            _ => seed.deserialize(self.tree).map_err(|bad| self.tree.note(bad)),
        }
        .map(Some)
    }
}

struct Items<'de, 'n> {
    tree: Tree<'de, 'n>,
    rest: std::slice::Iter<'de, Node<'de>>,
}

impl<'de> SeqAccess<'de> for Items<'de, '_> {
    type Error = Bad;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Bad> {
        let Some(node) = self.rest.next() else { return Ok(None) };
        let tree = self.tree.child(node);
        seed.deserialize(tree).map(Some).map_err(|bad| tree.note(bad))
    }
}

struct Fields<'de, 'n> {
    tree: Tree<'de, 'n>,
    rest: std::slice::Iter<'de, (Node<'de>, Node<'de>)>,
    value: Option<&'de Node<'de>>,
    /// The struct's keys; `None` for a free mapping.
    known: Option<&'static [&'static str]>,
}

impl<'de> MapAccess<'de> for Fields<'de, '_> {
    type Error = Bad;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Bad> {
        for (key, value) in self.rest.by_ref() {
            let tree = self.tree.child(key);
            if let Some(known) = self.known {
                let word = tree.text().map_err(|bad| tree.note(bad))?;
                if !known.contains(&word.as_ref()) {
                    tree.note(Bad::new(
                        "unknown-key",
                        format!("unknown key `{word}`"),
                        suggest(&word, known.iter().copied()),
                    ));
                    continue;
                }
            }
            self.value = Some(value);
            return seed.deserialize(tree).map(Some).map_err(|bad| tree.note(bad));
        }
        Ok(None)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Bad> {
        let tree = self.tree.child(self.value.take().unwrap_or(self.tree.node));
        seed.deserialize(tree).map_err(|bad| tree.note(bad))
    }
}

struct Word {
    word: String,
}

impl<'de> EnumAccess<'de> for Word {
    type Error = Bad;
    type Variant = UnitOnly;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, UnitOnly), Bad> {
        let word: de::value::StringDeserializer<Bad> = self.word.into_deserializer();
        Ok((seed.deserialize(word)?, UnitOnly))
    }
}

struct UnitOnly;

impl<'de> VariantAccess<'de> for UnitOnly {
    type Error = Bad;

    fn unit_variant(self) -> Result<(), Bad> {
        Ok(())
    }
    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, _: S) -> Result<S::Value, Bad> {
        Err(Bad::new("type", "a mapping is wanted here", ""))
    }
    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, Bad> {
        Err(Bad::new("type", "a list is wanted here", ""))
    }
    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], _: V) -> Result<V::Value, Bad> {
        Err(Bad::new("type", "a mapping is wanted here", ""))
    }
}

struct Form<'de, 'n> {
    tree: Tree<'de, 'n>,
    form: &'static str,
}

impl<'de, 'n> EnumAccess<'de> for Form<'de, 'n> {
    type Error = Bad;
    type Variant = Tree<'de, 'n>;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Tree<'de, 'n>), Bad> {
        let form: de::value::StrDeserializer<Bad> = self.form.into_deserializer();
        Ok((seed.deserialize(form)?, self.tree))
    }
}

impl<'de> VariantAccess<'de> for Tree<'de, '_> {
    type Error = Bad;

    fn unit_variant(self) -> Result<(), Bad> {
        Ok(())
    }
    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Bad> {
        seed.deserialize(self)
    }
    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Bad> {
        self.deserialize_seq(visitor)
    }
    fn struct_variant<V: Visitor<'de>>(self, known: &'static [&'static str], visitor: V) -> Result<V::Value, Bad> {
        self.deserialize_struct("", known, visitor)
    }
}
