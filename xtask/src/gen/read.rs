//! Reads one Fluent file into the texts it defines and the arguments each of them takes.
//!
//! A number is an argument that selects between plural forms or exact numbers, or that stands in `NUMBER()`; everything
//! else is a string. What an argument is in one language it is in all.

use std::collections::BTreeMap;

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};

/// What is passed for an argument.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Text,
    Number,
}

/// One message or attribute.
#[derive(Clone, Debug, Default)]
pub struct Message {
    /// Argument names and kinds, in alphabetical order.
    pub args: BTreeMap<String, Kind>,
    /// The words as written, on one line, for the documentation of the method.
    pub words: String,
    refers: Vec<String>,
}

/// All texts of one file by id; an attribute is `message.attribute`, a term `-term`.
#[derive(Default)]
pub struct Catalog {
    pub texts: BTreeMap<String, Message>,
    terms: BTreeMap<String, Message>,
}

/// Parses a file; faults carry a line number.
pub fn catalog(source: &str) -> Result<Catalog, Vec<String>> {
    let resource = fluent_syntax::parser::parse(source).map_err(|(_, errors)| {
        errors.iter().map(|error| format!("line {}: {error}", line(source, error.pos.start))).collect::<Vec<_>>()
    })?;
    let mut found = Catalog::default();
    let mut faults = Vec::new();
    for entry in &resource.body {
        match entry {
            Entry::Message(message) => {
                let id = message.id.name;
                let parts = message
                    .value
                    .iter()
                    .map(|value| (id.to_owned(), value))
                    .chain(message.attributes.iter().map(|part| (format!("{id}.{}", part.id.name), &part.value)));
                for (id, value) in parts {
                    if found.texts.insert(id.clone(), read(value)).is_some() {
                        faults.push(format!("`{id}` is defined twice"));
                    }
                }
            }
            Entry::Term(term) => {
                found.terms.insert(format!("-{}", term.id.name), read(&term.value));
            }
            _ => {}
        }
    }
    faults.extend(found.resolve());
    if faults.is_empty() { Ok(found) } else { Err(faults) }
}

fn line(source: &str, at: usize) -> usize {
    source.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1
}

fn read(pattern: &Pattern<&str>) -> Message {
    let mut message = Message::default();
    message.pattern(pattern);
    message.words = message.words.split_whitespace().collect::<Vec<_>>().join(" ");
    message
}

impl Message {
    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.words.push_str(value),
                PatternElement::Placeable { expression } => self.expression(expression),
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline, Kind::Text),
            Expression::Select { selector, variants } => {
                self.inline(selector, if is_plural(variants) { Kind::Number } else { Kind::Text });
                // The documentation shows the default form; the arguments of all forms count.
                let words = std::mem::take(&mut self.words);
                let mut shown = String::new();
                for variant in variants {
                    self.words.clear();
                    self.pattern(&variant.value);
                    if variant.default {
                        shown.clone_from(&self.words);
                    }
                }
                self.words = words + &shown;
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>, kind: Kind) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.words.extend(["{", id.name, "}"]);
                let known = self.args.entry(id.name.to_owned()).or_insert(kind);
                *known = (*known).max(kind);
            }
            InlineExpression::FunctionReference { id, arguments } => {
                self.arguments(arguments, if id.name == "NUMBER" { Kind::Number } else { kind });
            }
            InlineExpression::MessageReference { id, attribute } => {
                let attribute = attribute.as_ref().map_or(String::new(), |part| format!(".{}", part.name));
                self.refers.push(format!("{}{attribute}", id.name));
            }
            InlineExpression::TermReference { id, .. } => self.refers.push(format!("-{}", id.name)),
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => {
                self.words.push_str(value);
            }
        }
    }

    fn arguments(&mut self, arguments: &CallArguments<&str>, kind: Kind) {
        for argument in &arguments.positional {
            self.inline(argument, kind);
        }
    }
}

/// Whether the variants are plural categories or exact numbers rather than words of ours.
fn is_plural(variants: &[Variant<&str>]) -> bool {
    variants.iter().all(|variant| match variant.key {
        VariantKey::NumberLiteral { .. } => true,
        VariantKey::Identifier { name } => matches!(name, "zero" | "one" | "two" | "few" | "many" | "other"),
    })
}

impl Catalog {
    /// A message that quotes another takes that one's arguments too; a quoted id must exist.
    fn resolve(&mut self) -> Vec<String> {
        let mut faults = Vec::new();
        let ids: Vec<_> = self.texts.keys().cloned().collect();
        for id in ids {
            let mut open = self.texts[&id].refers.clone();
            let mut seen = vec![id.clone()];
            while let Some(next) = open.pop() {
                if seen.contains(&next) {
                    if next == id {
                        faults.push(format!("`{id}` quotes itself"));
                    }
                    continue;
                }
                seen.push(next.clone());
                let Some(quoted) = self.texts.get(&next).or_else(|| self.terms.get(&next)).cloned() else {
                    faults.push(format!("`{id}` quotes `{next}`, which is not there"));
                    continue;
                };
                open.extend(quoted.refers);
                if !next.starts_with('-')
                    && let Some(message) = self.texts.get_mut(&id)
                {
                    message.args.extend(quoted.args);
                }
            }
        }
        faults
    }

    /// Checks another language against this one and takes over what it says about numbers. `whole`: every id must be there.
    pub fn join(&mut self, other: &Self, whole: bool) -> Vec<String> {
        let mut faults = Vec::new();
        for (id, message) in &mut self.texts {
            let Some(theirs) = other.texts.get(id) else {
                if whole {
                    faults.push(format!("`{id}` is missing"));
                }
                continue;
            };
            if !message.args.keys().eq(theirs.args.keys()) {
                let names = |of: &Message| of.args.keys().map(|name| format!("${name}")).collect::<Vec<_>>().join(", ");
                faults.push(format!("`{id}` takes ({}), in ja.ftl ({})", names(theirs), names(message)));
                continue;
            }
            for (name, kind) in &theirs.args {
                if let Some(known) = message.args.get_mut(name) {
                    *known = (*known).max(*kind);
                }
            }
        }
        faults.extend(
            other.texts.keys().filter(|id| !self.texts.contains_key(*id)).map(|id| format!("`{id}` is not in ja.ftl")),
        );
        faults
    }

    /// Two ids that would become one method.
    pub fn name_clashes(&self) -> Vec<String> {
        let mut by_name: BTreeMap<String, &str> = BTreeMap::new();
        let mut faults = Vec::new();
        for id in self.texts.keys() {
            if let Some(first) = by_name.insert(super::write::method(id), id) {
                faults.push(format!("`{first}` and `{id}` have the same method name"));
            }
        }
        faults
    }
}
