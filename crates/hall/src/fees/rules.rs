//! What can become of one fee, and when a day's sheet is in balance. Pure: amounts in, lines or a refusal out.
//!
//! Every movement of money is a line of its own, with its sign. A mistake is answered by a counter-entry, never by a change: a sum that was
//! once printed can always be made again. A part of a fee is not taken, and nobody gives money back alone.

use uuid::Uuid;

#[cfg(test)]
mod tests;

/// How the money came or went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    Cash,
    Cashless,
    Transfer,
}

impl Way {
    pub const ALL: [Self; 3] = [Self::Cash, Self::Cashless, Self::Transfer];

    pub fn word(self) -> &'static str {
        match self {
            Self::Cash => "cash",
            Self::Cashless => "cashless",
            Self::Transfer => "transfer",
        }
    }

    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.word() == word)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The fee itself; it has a receipt.
    Paid,
    /// What came beyond the fee; it has a receipt, and waits to be given back.
    Over,
    /// 減免: nothing is to be paid, on a named basis.
    Exempt,
    /// 還付.
    Refund,
    /// Takes a line back, with its sign turned.
    Counter,
}

impl Kind {
    const ALL: [Self; 5] = [Self::Paid, Self::Over, Self::Exempt, Self::Refund, Self::Counter];

    pub fn word(self) -> &'static str {
        match self {
            Self::Paid => "paid",
            Self::Over => "over",
            Self::Exempt => "exempt",
            Self::Refund => "refund",
            Self::Counter => "counter",
        }
    }

    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// Money was received for which somebody wants a receipt.
    pub fn has_receipt(self) -> bool {
        matches!(self, Self::Paid | Self::Over)
    }
}

/// A line as it stands on a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub id: Uuid,
    pub kind: Kind,
    pub way: Option<Way>,
    /// Into the house is positive, out of it negative.
    pub yen: i64,
    pub counter_of: Option<Uuid>,
}

/// A line that is to be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct New {
    pub kind: Kind,
    pub way: Option<Way>,
    pub yen: i64,
    pub counter_of: Option<Uuid>,
}

/// A refund that waits for its second officer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    pub yen: i64,
    pub way: Way,
    pub by: Uuid,
}

/// One fee of one case: what is due by the file, and what became of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fee {
    /// By the rule of the file; nothing while an answer is missing.
    pub due: Option<i64>,
    /// Oldest first.
    pub lines: Vec<Line>,
    pub asked: Option<Asked>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Due,
    Exempt,
    Paid(Way),
    /// More came than was due, by so much.
    Over(i64),
    RefundWaits(i64),
    Refunded,
}

/// Why nothing is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It is settled already.
    NotDue,
    /// 一部納付.
    Part {
        due: i64,
    },
    /// At the counter exactly the fee is taken.
    TooMuch {
        due: i64,
    },
    /// The rule of the file has no amount yet.
    Unknown,
    NothingPaid,
    /// Only so much can be given back.
    MoreThanPaid {
        most: i64,
    },
    /// A refund waits already.
    StillWaits,
    NothingWaits,
    /// The second officer must be another one.
    SamePerson,
    SameWay,
}

impl Fee {
    /// What the house holds of this fee.
    pub fn held(&self) -> i64 {
        self.lines.iter().map(|line| line.yen).sum()
    }

    /// Lines that no counter-entry took back, counter-entries left out.
    pub fn standing_lines(&self) -> impl Iterator<Item = &Line> {
        let gone = |line: &Line| self.lines.iter().any(|other| other.counter_of == Some(line.id));
        self.lines.iter().filter(move |line| line.kind != Kind::Counter && !gone(line))
    }

    /// The payment that stands.
    pub fn payment(&self) -> Option<&Line> {
        self.standing_lines().find(|line| line.kind == Kind::Paid)
    }

    pub fn standing(&self) -> Standing {
        let of = |kind: Kind| self.standing_lines().filter(move |line| line.kind == kind);
        if let Some(asked) = self.asked {
            return Standing::RefundWaits(asked.yen);
        }
        if of(Kind::Exempt).next().is_some() {
            return Standing::Exempt;
        }
        let Some(paid) = self.payment() else { return Standing::Due };
        let held = self.held();
        if held > paid.yen {
            return Standing::Over(held - paid.yen);
        }
        match paid.way {
            Some(way) if held == paid.yen => Standing::Paid(way),
            _ => Standing::Refunded,
        }
    }

    /// Money comes in. At the counter exactly the fee; by transfer what is there is there, and the rest waits to be given back.
    pub fn pay(&self, way: Way, yen: i64) -> Result<Vec<New>, Refused> {
        let line = |kind, yen| New { kind, way: Some(way), yen, counter_of: None };
        if self.standing() != Standing::Due {
            let again = way == Way::Transfer && self.payment().is_some() && yen > 0;
            return if again { Ok(vec![line(Kind::Over, yen)]) } else { Err(Refused::NotDue) };
        }
        let due = self.due.ok_or(Refused::Unknown)?;
        if due == 0 {
            return Err(Refused::NotDue);
        }
        if yen < due {
            return Err(Refused::Part { due });
        }
        match yen - due {
            0 => Ok(vec![line(Kind::Paid, due)]),
            over if way == Way::Transfer => Ok(vec![line(Kind::Paid, due), line(Kind::Over, over)]),
            _ => Err(Refused::TooMuch { due }),
        }
    }

    pub fn exempt(&self) -> Result<Vec<New>, Refused> {
        if self.standing() != Standing::Due {
            return Err(Refused::NotDue);
        }
        Ok(vec![New { kind: Kind::Exempt, way: None, yen: 0, counter_of: None }])
    }

    /// Everything that stands is taken back, within the minute in which the act can be undone.
    pub fn undo(&self) -> Result<Vec<New>, Refused> {
        if self.asked.is_some() {
            return Err(Refused::StillWaits);
        }
        if self.standing_lines().any(|line| line.kind == Kind::Refund) {
            return Err(Refused::NotDue);
        }
        let back: Vec<New> = self.standing_lines().map(counter).collect();
        if back.is_empty() { Err(Refused::NothingPaid) } else { Ok(back) }
    }

    /// The payment came another way than was written: taken back, and written anew with a receipt of its own.
    pub fn other_way(&self, way: Way) -> Result<Vec<New>, Refused> {
        let Standing::Paid(now) = self.standing() else { return Err(Refused::NothingPaid) };
        if now == way {
            return Err(Refused::SameWay);
        }
        let paid = self.payment().ok_or(Refused::NothingPaid)?;
        Ok(vec![counter(paid), New { kind: Kind::Paid, way: Some(way), yen: paid.yen, counter_of: None }])
    }

    /// The first officer asks. What came beyond the fee, or all of it.
    pub fn ask_refund(&self, yen: i64) -> Result<(), Refused> {
        if self.asked.is_some() {
            return Err(Refused::StillWaits);
        }
        let most = self.held();
        match yen {
            _ if most == 0 => Err(Refused::NothingPaid),
            yen if yen < 1 || yen > most => Err(Refused::MoreThanPaid { most }),
            _ => Ok(()),
        }
    }

    /// The second officer answers.
    pub fn refund(&self, by: Uuid) -> Result<Vec<New>, Refused> {
        let asked = self.asked.ok_or(Refused::NothingWaits)?;
        if asked.by == by {
            return Err(Refused::SamePerson);
        }
        if asked.yen > self.held() {
            return Err(Refused::MoreThanPaid { most: self.held() });
        }
        Ok(vec![New { kind: Kind::Refund, way: Some(asked.way), yen: -asked.yen, counter_of: None }])
    }
}

fn counter(line: &Line) -> New {
    New { kind: Kind::Counter, way: line.way, yen: -line.yen, counter_of: Some(line.id) }
}

/// What a day's lines come to, by way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    pub cash: i64,
    pub cashless: i64,
    pub transfer: i64,
}

impl Totals {
    pub fn of(lines: impl IntoIterator<Item = (Option<Way>, i64)>) -> Self {
        lines.into_iter().fold(Self::default(), |mut sum, (way, yen)| {
            match way {
                Some(Way::Cash) => sum.cash += yen,
                Some(Way::Cashless) => sum.cashless += yen,
                Some(Way::Transfer) => sum.transfer += yen,
                None => {}
            }
            sum
        })
    }

    pub fn all(self) -> i64 {
        self.cash + self.cashless + self.transfer
    }

    /// What must lie in the drawer.
    pub fn drawer(self, opening: i64) -> i64 {
        opening + self.cash
    }
}

/// Why a sheet is not closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unclosed {
    /// The drawer differs by so much, and nobody says why.
    Unexplained(i64),
    /// Counting and countersigning are two people's.
    SamePerson,
    /// It stands otherwise by now.
    Moved,
}

/// The first officer counts; a difference needs its explanation.
pub fn count(opening: i64, totals: Totals, counted: i64, explained: bool) -> Result<i64, Unclosed> {
    let difference = counted - totals.drawer(opening);
    if difference != 0 && !explained { Err(Unclosed::Unexplained(difference)) } else { Ok(difference) }
}
