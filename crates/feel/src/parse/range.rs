//! `in`, `between` and unary tests: the places where ranges may stand.
use super::{Parser, compare, hold};
use crate::{
    ast::{Kind, Node, Test},
    fault::{Fault, FaultKind},
    lex::Word,
    unary::UnaryTests,
};

impl Parser {
    pub(super) fn between(&mut self, subject: Node) -> Kind {
        let low = self.expr(hold::ADD);
        self.expect("and");
        let high = self.expr(hold::ADD);
        Kind::Between(Box::new([subject, low, high]))
    }

    /// Behind `in`: one test, or several in parentheses.
    pub(super) fn within(&mut self, subject: Node) -> Kind {
        let tests = if self.is("(") && !self.is_range() {
            self.next();
            let tests = self.tests();
            self.expect(")");
            tests
        } else {
            vec![self.test(hold::ADD)]
        };
        Kind::In(Box::new(subject), tests)
    }

    pub(super) fn unary(&mut self) -> UnaryTests {
        if self.is("-") && matches!(self.tokens.get(self.at + 1).map(|token| &token.word), Some(Word::End)) {
            self.next();
            return UnaryTests { negated: false, tests: None };
        }
        let negated = self.is("not");
        if negated {
            self.next();
            self.expect("(");
        }
        let tests = self.tests();
        if negated {
            self.expect(")");
        }
        UnaryTests { negated, tests: Some(tests) }
    }

    fn tests(&mut self) -> Vec<Test> {
        let mut tests = vec![self.test(0)];
        while self.eat(",") {
            tests.push(self.test(0));
        }
        tests
    }

    fn test(&mut self, least: u8) -> Test {
        if let Word::Mark(mark) = *self.word()
            && let Some(op) = compare(mark)
        {
            self.next();
            return Test::Compare(op, self.expr(hold::ADD));
        }
        if (self.is("[") || self.is("(")) && self.is_range() { self.range() } else { Test::Value(self.expr(least)) }
    }

    fn range(&mut self) -> Test {
        let low_closed = self.is("[");
        self.next();
        let low = self.expr(hold::ADD);
        self.expect("..");
        let high = self.expr(hold::ADD);
        let high_closed = self.eat("]");
        if !high_closed && !self.eat(")") {
            let fault = Fault::new(self.span(), FaultKind::Syntax, "This range is not closed.");
            self.fault(fault.hint("`]` takes the end in, `)` leaves it out"));
        }
        Test::Range { low, low_closed, high, high_closed }
    }

    /// Whether the bracket here holds a range: `..` before it closes, outside inner brackets.
    fn is_range(&self) -> bool {
        let mut open = 0_usize;
        for token in &self.tokens[self.at..] {
            match token.word {
                Word::Mark("[" | "(") => open += 1,
                Word::Mark("]" | ")") if open <= 1 => return false,
                Word::Mark("]" | ")") => open -= 1,
                Word::Mark("..") if open == 1 => return true,
                _ => {}
            }
        }
        false
    }
}
