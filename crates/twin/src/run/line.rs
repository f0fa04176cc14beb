//! Those who wait in one lane, in the order in which they are taken.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, VecDeque};

use crate::spec::Order;

/// Items of one lane that wait.
#[derive(Debug)]
pub(super) enum Line {
    FirstCome(VecDeque<(u32, u32)>),
    /// By date, then by order.
    EarliestDue(BinaryHeap<Reverse<(i64, u32, u32)>>),
}

impl Line {
    pub fn new(order: Order) -> Self {
        match order {
            // A counter keeps tickets instead.
            Order::FirstCome | Order::Counter { .. } => Self::FirstCome(VecDeque::new()),
            Order::EarliestDue => Self::EarliestDue(BinaryHeap::new()),
        }
    }

    pub fn push(&mut self, due: i64, order: u32, item: u32) {
        match self {
            Self::FirstCome(line) => line.push_back((order, item)),
            Self::EarliestDue(line) => line.push(Reverse((due, order, item))),
        }
    }

    /// Date (of those by date), order and item of the first.
    pub fn first(&self) -> Option<(i64, u32, u32)> {
        match self {
            Self::FirstCome(line) => line.front().map(|(order, item)| (0, *order, *item)),
            Self::EarliestDue(line) => line.peek().map(|first| first.0),
        }
    }

    /// The first of those that fit, by order and item. For the few who are left after closing: it looks at everybody.
    pub fn first_that(&self, fits: impl Fn(u32, u32) -> bool) -> Option<(i64, u32, u32)> {
        match self {
            Self::FirstCome(line) => {
                line.iter().find(|(order, item)| fits(*order, *item)).map(|(order, item)| (0, *order, *item))
            }
            Self::EarliestDue(line) => line.iter().map(|it| it.0).filter(|it| fits(it.1, it.2)).min(),
        }
    }

    pub fn drop_first(&mut self) {
        match self {
            Self::FirstCome(line) => drop(line.pop_front()),
            Self::EarliestDue(line) => drop(line.pop()),
        }
    }
}
