//! Calls: number and types of the arguments, type of the result.
use super::Checker;
use crate::{
    ast::{Kind, Node},
    builtin::{ANSWERED, Function, Shape},
    fault::{Fault, FaultKind, Span},
    types::Type,
};

impl Checker<'_> {
    pub(super) fn call(&mut self, function: &Function, arguments: &[Node], span: Span) -> Type {
        let (least, most) = function.arity();
        if arguments.len() < least || arguments.len() > most {
            let message = format!("`{}` cannot take {} arguments.", function.name, arguments.len());
            let fault = Fault::new(span, FaultKind::Arguments, message);
            self.faults.push(fault.hint(format!("write {}", function.signature())));
        }
        if function.name == ANSWERED
            && let Some(argument) = arguments.first()
            && !is_path(argument)
        {
            let hint = "write answered(payout)";
            self.types(argument.span, "Only an answer can be answered, not a calculation.", Some(hint));
        }
        // Several arguments in place of one list: min(a, b).
        let spread = function.repeats && matches!(function.name, "sum" | "min" | "max") && arguments.len() > 1;
        let types: Vec<Type> = arguments
            .iter()
            .enumerate()
            .map(|(at, argument)| {
                let last = function.parameters.last();
                let shape = function.parameters.get(at).or(last).map_or(Shape::Any, |(_, shape)| *shape);
                self.argument(argument, if spread { single(shape) } else { shape })
            })
            .collect();
        self.fit(function, arguments, &types, spread);
        result(function.result, &types, spread)
    }

    fn argument(&mut self, node: &Node, shape: Shape) -> Type {
        match shape {
            Shape::List => self.wants(node, &Type::list(Type::Any)),
            Shape::Numbers => self.wants(node, &Type::list(Type::Number)),
            _ => self.wants(node, &plain(shape)),
        }
    }

    /// What the single types cannot say: rows and values must fit, and what is ordered must have an order.
    fn fit(&mut self, function: &Function, arguments: &[Node], types: &[Type], spread: bool) {
        match (function.name, types) {
            ("list_contains" | "append", [Type::List(row), more @ ..]) => {
                for (ty, node) in more.iter().zip(arguments.iter().skip(1)) {
                    if row.meets(ty) {
                        self.option(row, node);
                    } else {
                        self.types(node.span, format!("The rows are {row}, but this is {ty}."), None);
                    }
                }
            }
            ("min" | "max", types) => {
                let rows = types.iter().map(|ty| match ty {
                    Type::List(row) if !spread => &**row,
                    ty => ty,
                });
                let mut first: Option<&Type> = None;
                for (row, node) in rows.zip(arguments) {
                    if !row.is_ordered() {
                        self.types(node.span, format!("There is no greatest or smallest here: it is {row}."), None);
                    } else if let Some(first) = first
                        && !first.meets(row)
                    {
                        self.types(node.span, format!("These have no common order: {first}, {row}."), None);
                    }
                    first.get_or_insert(row);
                }
            }
            _ => {}
        }
    }
}

fn is_path(node: &Node) -> bool {
    match &node.kind {
        Kind::Name(_) => true,
        Kind::Path(base, _) | Kind::Bracket(base, _) => is_path(base),
        _ => false,
    }
}

fn single(shape: Shape) -> Shape {
    match shape {
        Shape::Numbers => Shape::Number,
        Shape::List => Shape::Any,
        other => other,
    }
}

fn plain(shape: Shape) -> Type {
    match shape {
        Shape::Boolean => Type::Boolean,
        Shape::Number => Type::Number,
        Shape::Text => Type::Text,
        Shape::Date => Type::Date,
        Shape::Duration => Type::Duration,
        Shape::List => Type::list(Type::Any),
        Shape::Numbers => Type::list(Type::Number),
        Shape::Any | Shape::First | Shape::Row => Type::Any,
    }
}

fn result(shape: Shape, types: &[Type], spread: bool) -> Type {
    match (shape, types) {
        (Shape::Row, types) if spread => types.iter().cloned().reduce(Type::join).unwrap_or(Type::Any),
        (Shape::Row, [Type::List(row), ..]) => (**row).clone(),
        (Shape::First | Shape::Row, [first, ..]) => first.clone(),
        (shape, _) => plain(shape),
    }
}
