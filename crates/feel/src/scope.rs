//! The names a rule may read and their types.
use std::{collections::BTreeMap, sync::Arc};

use crate::types::Type;

/// Names and their types. Build it with [`Scope::with`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scope {
    names: BTreeMap<String, Type>,
}

impl Scope {
    /// No names (but `today`, which is always there).
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a name. A dotted name makes nested contexts; a part that already names a list of contexts
    /// adds the field to its rows. A later name replaces an earlier one.
    #[must_use]
    pub fn with(mut self, name: &str, ty: Type) -> Self {
        let parts: Vec<&str> = name.split('.').collect();
        insert(&mut self.names, &parts, ty);
        self
    }

    /// The type at a dotted path; a path through a list gives the type of one row's value.
    pub fn get(&self, path: &str) -> Option<&Type> {
        let mut parts = path.split('.');
        let mut ty = self.names.get(parts.next()?)?;
        for part in parts {
            while let Type::List(item) = ty {
                ty = item;
            }
            let Type::Context(fields) = ty else {
                return None;
            };
            ty = fields.get(part)?;
        }
        Some(ty)
    }

    /// The outermost names.
    pub fn names(&self) -> impl Iterator<Item = (&str, &Type)> {
        self.names.iter().map(|(name, ty)| (name.as_str(), ty))
    }
}

fn insert(names: &mut BTreeMap<String, Type>, parts: &[&str], ty: Type) {
    let Some((first, rest)) = parts.split_first() else {
        return;
    };
    if rest.is_empty() {
        names.insert((*first).to_owned(), ty);
        return;
    }
    let slot = names.entry((*first).to_owned()).or_insert_with(|| Type::context::<String>([]));
    nest(slot, rest, ty);
}

fn nest(slot: &mut Type, rest: &[&str], ty: Type) {
    match slot {
        Type::Context(fields) => insert(Arc::make_mut(fields), rest, ty),
        Type::List(item) => nest(item, rest, ty),
        other => {
            *other = Type::context::<String>([]);
            nest(other, rest, ty);
        }
    }
}
