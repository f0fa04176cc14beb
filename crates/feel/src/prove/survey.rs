//! How a rule reads its answers: against which constants, in which loops, and whether in any other way.
use std::{collections::BTreeMap, sync::Arc};

use jiff::civil::date;

use crate::{
    ast::{Compare, Kind, Node, Test},
    builtin::ANSWERED,
    eval::{Env, Machine},
    keys::Reader,
    scope::Scope,
    types::Type,
    value::Value,
};

/// One answer (or one field of a list's rows; the row itself where it has no fields).
#[derive(Clone, Debug)]
pub(super) struct Slot {
    pub ty: Type,
    pub constants: Vec<Value>,
    /// Read in a way the constants do not cover.
    pub loose: bool,
    /// The rule asks whether it was answered.
    pub optional: bool,
}

/// One list whose rows are read.
#[derive(Clone, Debug, Default)]
pub(super) struct Rows {
    /// Fields by their path below the row; `""` is the row itself.
    pub fields: BTreeMap<String, Slot>,
    /// Loops over it: as many rows as loops are enough to show every pattern of their results.
    pub loops: usize,
    pub loose: bool,
    pub optional: bool,
}

#[derive(Debug, Default)]
pub(super) struct Survey {
    pub slots: BTreeMap<String, Slot>,
    pub lists: BTreeMap<String, Rows>,
    /// The rule reads something no case can be made for.
    pub impossible: bool,
}

/// What a name or path stands for.
struct Reference {
    key: String,
    /// The list it is a row (or a field of the rows) of.
    list: Option<String>,
    /// Through a loop's name, one row at a time; else all rows at once.
    by_row: bool,
}

pub(super) struct Surveyor<'a> {
    scope: &'a Scope,
    bound: Vec<(Arc<str>, Option<String>)>,
    pub found: Survey,
}

pub(super) fn survey(root: &Node, scope: &Scope) -> Survey {
    let mut surveyor = Surveyor { scope, bound: Vec::new(), found: Survey::default() };
    surveyor.node(root);
    surveyor.spread(root);
    surveyor.found
}

impl Surveyor<'_> {
    fn node(&mut self, node: &Node) {
        if let Some(reference) = self.reference(node) {
            self.slot(&reference, |slot| slot.loose = true);
            return;
        }
        match &node.kind {
            Kind::Compare(op, a, b) => self.compared(*op, a, b),
            Kind::Between(parts) => self.against(&parts[0], &[&parts[1], &parts[2]], true),
            Kind::In(subject, tests) => {
                let ordered = tests.iter().any(|test| match test {
                    Test::Compare(op, _) => !matches!(op, Compare::Eq | Compare::Ne),
                    Test::Range { .. } => true,
                    Test::Value(_) => false,
                });
                let nodes: Vec<&Node> = tests.iter().flat_map(Test::nodes).collect();
                self.against(subject, &nodes, ordered);
            }
            Kind::Quantified(q) => self.looped(&q.list, &q.name, &q.body),
            Kind::Bracket(base, by) => {
                self.node(base);
                let key = self.reader().key(base);
                self.bound.push(("item".into(), key));
                self.node(by);
                self.bound.pop();
                // Which row is picked hangs on more than the rows' kinds.
                self.found.lists.values_mut().for_each(|rows| rows.loose = true);
            }
            Kind::Call(function, arguments) if function.name == ANSWERED => self.asked(arguments),
            Kind::Call(function, arguments) if function.name == "list_contains" => self.contains(arguments),
            _ => node.children().into_iter().for_each(|child| self.node(child)),
        }
    }

    fn reader(&self) -> Reader {
        let bound = self.bound.iter().map(|(name, key)| (name.to_string(), key.clone())).collect();
        Reader { bound, found: Vec::new() }
    }

    fn reference(&self, node: &Node) -> Option<Reference> {
        let mut base = node;
        while let Kind::Path(inner, _) = &base.kind {
            base = inner;
        }
        let name = match &base.kind {
            Kind::Today => {
                return Some(Reference { key: "today".to_owned(), list: None, by_row: false });
            }
            Kind::Name(name) => name,
            _ => return None,
        };
        let key = self.reader().key(node);
        if let Some((_, list)) = self.bound.iter().rev().find(|(bound, _)| bound == name) {
            let key = key.unwrap_or_default();
            return Some(Reference { key, list: list.clone(), by_row: true });
        }
        let key = key?;
        let ends = key.match_indices('.').map(|(at, _)| at).chain([key.len()]);
        let list = ends.map(|end| &key[..end]).find(|prefix| matches!(self.scope.get(prefix), Some(Type::List(_))));
        Some(Reference { list: list.map(str::to_owned), key, by_row: false })
    }

    /// Makes the slot of a reference known and changes it.
    fn slot(&mut self, to: &Reference, change: impl FnOnce(&mut Slot)) {
        let Some(list) = &to.list else {
            if to.by_row {
                // A row of a list written in the rule: what it holds was surveyed there, as loose.
                return;
            }
            let ty = if to.key == "today" { Some(Type::Date) } else { self.scope.get(&to.key).cloned() };
            return match ty {
                Some(ty) if fills(&ty) => change(entry(&mut self.found.slots, &to.key, ty)),
                _ => self.found.impossible = true,
            };
        };
        let rows = self.found.lists.entry(list.clone()).or_default();
        rows.loose |= !to.by_row;
        let field = to.key.strip_prefix(list.as_str()).unwrap_or_default().trim_start_matches('.');
        let Some(Type::List(row)) = self.scope.get(list) else {
            self.found.impossible = true;
            return;
        };
        let ty = if field.is_empty() { Some(&**row) } else { self.scope.get(&to.key) };
        match ty {
            Some(ty) if fills(ty) => change(entry(&mut rows.fields, field, ty.clone())),
            // All rows at once, and no field of them: rows without fields will do.
            Some(Type::Context(_)) if field.is_empty() => rows.loose = true,
            _ => self.found.impossible = true,
        }
    }

    fn compared(&mut self, op: Compare, a: &Node, b: &Node) {
        let ordered = !matches!(op, Compare::Eq | Compare::Ne);
        if self.reference(a).is_some() { self.against(a, &[b], ordered) } else { self.against(b, &[a], ordered) }
    }

    /// A comparison of `subject` with constants, or of anything with anything.
    fn against(&mut self, subject: &Node, others: &[&Node], ordered: bool) {
        let constants: Option<Vec<Value>> = others.iter().map(|node| constant(node)).collect();
        let (Some(reference), Some(constants)) = (self.reference(subject), constants) else {
            self.node(subject);
            return others.iter().for_each(|node| self.node(node));
        };
        self.slot(&reference, |slot| {
            slot.loose |= ordered && matches!(slot.ty, Type::Text | Type::Choice(_));
            for value in constants {
                match value {
                    Value::List(items) => slot.constants.extend(items.iter().cloned()),
                    value => slot.constants.push(value),
                }
            }
        });
    }

    fn asked(&mut self, arguments: &[Node]) {
        for argument in arguments {
            match self.reference(argument) {
                Some(reference) if reference.list.is_none() => self.slot(&reference, |slot| slot.optional = true),
                Some(reference) => {
                    self.slot(&reference, |slot| slot.optional = true);
                    let rows = reference.list.and_then(|list| self.found.lists.get_mut(&list));
                    if let Some(rows) = rows.filter(|_| !reference.by_row) {
                        rows.optional = true;
                    }
                }
                None => self.node(argument),
            }
        }
    }

    /// A list read row by row; `false` where it is read otherwise (it has been surveyed then).
    fn walk(&mut self, list: &Node) -> Option<String> {
        let reference = self.reference(list)?;
        let key = reference.list.filter(|key| *key == reference.key && !reference.by_row)?;
        // A loop in a loop is run once for every row outside: the count of loops says nothing then.
        let nested = !self.bound.is_empty();
        let rows = self.found.lists.entry(key.clone()).or_default();
        rows.loops += 1;
        rows.loose |= nested;
        Some(key)
    }

    fn looped(&mut self, list: &Node, name: &Arc<str>, body: &Node) {
        let mut key = self.walk(list);
        if key.is_none() {
            let rows = self.reader().key(list);
            key = rows.filter(|key| matches!(self.scope.get(key), Some(Type::List(_))));
            self.node(list);
            self.found.lists.values_mut().for_each(|rows| rows.loose = true);
        }
        self.bound.push((name.clone(), key));
        self.node(body);
        self.bound.pop();
    }

    /// `list_contains(list, constant)` is `some x in list satisfies x = constant`.
    fn contains(&mut self, arguments: &[Node]) {
        if let [list, x] = arguments
            && let Some(value) = constant(x)
            && let Some(key) = self.walk(list)
        {
            let row = Reference { list: Some(key.clone()), key, by_row: true };
            return self.slot(&row, |slot| slot.constants.push(value));
        }
        for argument in arguments {
            self.node(argument);
        }
    }

    /// Loose answers are tried with every constant of the rule, wherever it stands.
    fn spread(&mut self, root: &Node) {
        let mut all = Vec::new();
        root.walk(&mut |node| {
            if let Kind::Literal(value) = &node.kind {
                all.push(value.clone());
            }
        });
        let fields = self.found.lists.values_mut().flat_map(|rows| rows.fields.values_mut());
        for slot in self.found.slots.values_mut().chain(fields).filter(|slot| slot.loose) {
            slot.constants.extend(all.iter().cloned());
        }
    }
}

impl Slot {
    /// Whether the values it is tried with stand for all values it can have.
    pub fn is_exact(&self) -> bool {
        !self.loose || matches!(self.ty, Type::Boolean | Type::Choice(_))
    }
}

fn entry<'m>(slots: &'m mut BTreeMap<String, Slot>, key: &str, ty: Type) -> &'m mut Slot {
    slots.entry(key.to_owned()).or_insert(Slot { ty, constants: Vec::new(), loose: false, optional: false })
}

fn fills(ty: &Type) -> bool {
    !matches!(ty, Type::Any | Type::Context(_) | Type::List(_))
}

/// The value of an expression that reads nothing.
fn constant(node: &Node) -> Option<Value> {
    let mut reads = false;
    node.walk(&mut |part| reads |= matches!(part.kind, Kind::Name(_) | Kind::Today));
    if reads {
        return None;
    }
    let empty = Value::context::<String>([]);
    // Nothing is read, so that any day will do.
    let value = Machine::new(&Env { values: &empty, today: date(2000, 1, 1) }).node(node);
    (!value.is_incomplete()).then_some(value)
}
