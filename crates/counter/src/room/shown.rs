//! Of the numbers the door has passed, how many somebody came back with. Counts numbers, never people, and only what was told in this process.

use std::collections::VecDeque;

use civic::Millis;

/// Somebody whose number was passed is waited for this long, in ms: longer than the page in front takes to ask again.
const COMES: i64 = 15_000;
/// What was passed longer ago than this says nothing about now, in ms.
const OLD: i64 = 75_000;
/// Fewer numbers than these say nothing.
const FEW: u32 = 20;
/// The door is never taken to be faster than ten times its pace.
const LEAST: u64 = 10;
/// Numbers above are not looked at: half a megabyte a set.
const MOST: u64 = 1 << 22;

#[derive(Clone, Debug, Default, PartialEq)]
struct Set(Vec<u64>);

impl Set {
    fn put(&mut self, number: u64) {
        let Some(word) = usize::try_from(number / 64).ok().filter(|_| number < MOST) else { return };
        if self.0.len() <= word {
            self.0.resize(word + 1, 0);
        }
        self.0[word] |= 1 << (number % 64);
    }

    /// How many of the numbers above `from` up to `to`.
    fn within(&self, from: u64, to: u64) -> u32 {
        let bits = |below: u64| {
            let (word, rest) = (usize::try_from(below / 64).unwrap_or(usize::MAX), below % 64);
            let whole: u32 = self.0.iter().take(word).map(|bits| bits.count_ones()).sum();
            whole + self.0.get(word).map_or(0, |bits| (bits & ((1 << rest) - 1)).count_ones())
        };
        bits(to + 1) - bits((from + 1).min(to + 1))
    }
}

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Shown {
    drawn: Set,
    came: Set,
    /// Where the door was, about once a second, oldest first.
    door: VecDeque<(Millis, u64)>,
    percent: u64,
}

impl Default for Shown {
    fn default() -> Self {
        Self { drawn: Set::default(), came: Set::default(), door: VecDeque::new(), percent: 100 }
    }
}

impl Shown {
    pub fn told(&mut self, number: u64, comes_in: bool) {
        self.drawn.put(number);
        if comes_in {
            self.came.put(number);
        }
    }

    /// The door is here now; once a second the share is counted anew.
    pub fn passed(&mut self, door: u64, now: Millis) {
        if self.door.back().is_some_and(|(at, _)| now.0 - at.0 < 1_000) {
            return;
        }
        self.door.push_back((now, door));
        while self.door.front().is_some_and(|(at, _)| now.0 - at.0 > OLD) {
            self.door.pop_front();
        }
        let from = self.door.front().map_or(0, |(_, door)| *door);
        let to = self.door.iter().take_while(|(at, _)| now.0 - at.0 >= COMES).last().map_or(from, |(_, door)| *door);
        let (drawn, came) = (self.drawn.within(from, to), self.came.within(from, to));
        self.percent = if drawn < FEW { 100 } else { (u64::from(came) * 100 / u64::from(drawn)).clamp(LEAST, 100) };
    }

    /// Of a hundred numbers that were told to somebody, those that came.
    pub fn percent(&self) -> u64 {
        self.percent
    }
}
