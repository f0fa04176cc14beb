//! Functions over texts. Texts are compared as written: no folding of width, case or variants here.
use super::{Function, Shape};
use crate::{eval::whole, limits, value::Value};

pub(super) fn functions() -> [Function; 5] {
    const TEXT: (&str, Shape) = ("text", Shape::Text);
    [
        Function::new(
            "contains",
            &[TEXT, ("part", Shape::Text)],
            Shape::Boolean,
            "whether part stands in the text",
            |a| two(a, |text, part| text.contains(part)),
        ),
        Function::new(
            "starts_with",
            &[TEXT, ("part", Shape::Text)],
            Shape::Boolean,
            "whether the text begins with part",
            |a| two(a, |text, part| text.starts_with(part)),
        ),
        Function::new(
            "ends_with",
            &[TEXT, ("part", Shape::Text)],
            Shape::Boolean,
            "whether the text ends with part",
            |a| two(a, |text, part| text.ends_with(part)),
        ),
        Function::new(
            "length",
            &[TEXT],
            Shape::Number,
            "how many characters (code points) the text has",
            |a| match a {
                [Value::Text(text)] => i64::try_from(text.chars().count()).map_or(Value::Unknown, whole),
                _ => Value::Unknown,
            },
        )
        .whole(0, i64::MAX),
        Function::new("upper", &[TEXT], Shape::Text, "the text in capital letters", |a| match a {
            [Value::Text(text)] if text.len() <= limits::TEXT => Value::text(&text.to_uppercase()),
            _ => Value::Unknown,
        }),
    ]
}

fn two(arguments: &[Value], of: impl Fn(&str, &str) -> bool) -> Value {
    match arguments {
        [Value::Text(text), Value::Text(part)] => Value::Bool(of(text, part)),
        _ => Value::Unknown,
    }
}
