//! The canonical text of a tree: reading it again gives the same tree, with the fewest parentheses.
use std::fmt::{self, Formatter, Result};

use crate::{
    ast::{Calc, Compare, Expr, Kind, Node, Test},
    parse::hold,
    unary::UnaryTests,
    value::Value,
};

impl fmt::Display for Expr {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write(f, &self.root, 0)
    }
}

impl fmt::Display for UnaryTests {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let Some(tests) = &self.tests else {
            return f.write_str("-");
        };
        f.write_str(if self.negated { "not(" } else { "" })?;
        several(f, tests)?;
        f.write_str(if self.negated { ")" } else { "" })
    }
}

impl fmt::Display for Compare {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_str(match self {
            Self::Eq => "=",
            Self::Ne => "!=",
            Self::Lt => "<",
            Self::Le => "<=",
            Self::Gt => ">",
            Self::Ge => ">=",
        })
    }
}

impl fmt::Display for Calc {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_str(match self {
            Self::Add => "+",
            Self::Sub => "-",
            Self::Mul => "*",
            Self::Div => "/",
        })
    }
}

fn holds(kind: &Kind) -> u8 {
    match kind {
        Kind::If(_) | Kind::Quantified(_) => 0,
        Kind::Any(_) => hold::ANY,
        Kind::All(_) => hold::ALL,
        Kind::Compare(..) | Kind::Between(_) | Kind::In(..) => hold::COMPARE,
        Kind::Calc(Calc::Add | Calc::Sub, ..) => hold::ADD,
        Kind::Calc(..) => hold::MUL,
        Kind::Neg(_) => hold::SIGN,
        Kind::Literal(Value::Number(n)) if n.is_sign_negative() => hold::SIGN,
        _ => hold::POSTFIX,
    }
}

fn write(f: &mut Formatter<'_>, node: &Node, least: u8) -> Result {
    if holds(&node.kind) < least {
        f.write_str("(")?;
        bare(f, node)?;
        return f.write_str(")");
    }
    bare(f, node)
}

fn bare(f: &mut Formatter<'_>, node: &Node) -> Result {
    match &node.kind {
        Kind::Literal(value) => write!(f, "{value}"),
        Kind::Today => f.write_str("today"),
        Kind::Name(name) => f.write_str(name),
        Kind::List(items) => {
            f.write_str("[")?;
            joined(f, items, ", ", 0)?;
            f.write_str("]")
        }
        Kind::Call(function, arguments) => {
            write!(f, "{}(", function.name)?;
            joined(f, arguments, ", ", 0)?;
            f.write_str(")")
        }
        Kind::Path(base, name) => {
            write(f, base, hold::POSTFIX)?;
            write!(f, ".{name}")
        }
        Kind::Bracket(base, by) => {
            write(f, base, hold::POSTFIX)?;
            f.write_str("[")?;
            write(f, by, 0)?;
            f.write_str("]")
        }
        Kind::Neg(inner) => {
            f.write_str("-")?;
            write(f, inner, hold::SIGN)
        }
        Kind::Not(inner) => {
            f.write_str("not(")?;
            write(f, inner, 0)?;
            f.write_str(")")
        }
        _ => compound(f, node),
    }
}

fn compound(f: &mut Formatter<'_>, node: &Node) -> Result {
    match &node.kind {
        Kind::All(parts) => joined(f, parts, " and ", hold::ALL + 1),
        Kind::Any(parts) => joined(f, parts, " or ", hold::ANY + 1),
        Kind::Compare(op, a, b) => {
            write(f, a, hold::ADD)?;
            write!(f, " {op} ")?;
            write(f, b, hold::ADD)
        }
        Kind::Calc(op, a, b) => {
            let power = holds(&node.kind);
            write(f, a, power)?;
            write!(f, " {op} ")?;
            write(f, b, power + 1)
        }
        Kind::Between(parts) => {
            write(f, &parts[0], hold::ADD)?;
            f.write_str(" between ")?;
            write(f, &parts[1], hold::ADD)?;
            f.write_str(" and ")?;
            write(f, &parts[2], hold::ADD)
        }
        Kind::In(subject, tests) => {
            write(f, subject, hold::ADD)?;
            f.write_str(" in ")?;
            if let [one] = tests.as_slice()
                && stands_alone(one)
            {
                return test(f, one);
            }
            f.write_str("(")?;
            several(f, tests)?;
            f.write_str(")")
        }
        Kind::If(parts) => {
            f.write_str("if ")?;
            write(f, &parts[0], 0)?;
            f.write_str(" then ")?;
            write(f, &parts[1], 0)?;
            f.write_str(" else ")?;
            write(f, &parts[2], 0)
        }
        Kind::Quantified(q) => {
            write!(f, "{} {} in ", if q.every { "every" } else { "some" }, q.name)?;
            write(f, &q.list, 0)?;
            f.write_str(" satisfies ")?;
            write(f, &q.body, 0)
        }
        _ => Ok(()),
    }
}

fn joined(f: &mut Formatter<'_>, nodes: &[Node], between: &str, least: u8) -> Result {
    for (i, node) in nodes.iter().enumerate() {
        f.write_str(if i == 0 { "" } else { between })?;
        write(f, node, least)?;
    }
    Ok(())
}

fn several(f: &mut Formatter<'_>, tests: &[Test]) -> Result {
    for (i, one) in tests.iter().enumerate() {
        f.write_str(if i == 0 { "" } else { ", " })?;
        test(f, one)?;
    }
    Ok(())
}

fn test(f: &mut Formatter<'_>, test: &Test) -> Result {
    match test {
        Test::Value(node) => write(f, node, 0),
        Test::Compare(op, node) => {
            write!(f, "{op} ")?;
            write(f, node, hold::ADD)
        }
        Test::Range { low, low_closed, high, high_closed } => {
            f.write_str(if *low_closed { "[" } else { "(" })?;
            write(f, low, hold::ADD)?;
            f.write_str("..")?;
            write(f, high, hold::ADD)?;
            f.write_str(if *high_closed { "]" } else { ")" })
        }
    }
}

/// Whether a single test behind `in` needs no parentheses: it must not begin with one itself.
fn stands_alone(test: &Test) -> bool {
    fn plain(node: &Node) -> bool {
        match &node.kind {
            Kind::List(_) | Kind::Name(_) | Kind::Today | Kind::Call(..) | Kind::Literal(_) => true,
            Kind::Path(base, _) | Kind::Bracket(base, _) => plain(base) && holds(&base.kind) >= hold::POSTFIX,
            _ => false,
        }
    }
    match test {
        Test::Value(node) => plain(node),
        _ => true,
    }
}
