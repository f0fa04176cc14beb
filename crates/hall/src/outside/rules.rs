//! Where a request stands, decided from its row, its case and the time. No database and no clock; what is over is never opened again.

use civic::Millis;
use engine::{Case, TaskNo, Work};

use super::records::outside_request::Model;

/// Days a link and a code work.
pub const DAYS: i64 = 30;
/// Days until a party that has not answered is reminded, where the stage says nothing else.
pub const REMIND_AFTER: u16 = 7;
/// Reminders of one request.
pub const MOST_REMINDS: i64 = 5;
/// Requests of one case that are open or were ever made: beyond it somebody should telephone.
pub const MOST: usize = 30;
/// Characters of the addressee and of a free text.
pub const LONGEST_NAME: u16 = 80;
pub const LONGEST: u16 = 2_000;
/// Files sent along.
pub const FILES: usize = 3;

/// How it goes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Mail,
    Sheet,
}

impl Way {
    pub fn word(self) -> &'static str {
        match self {
            Self::Mail => "mail",
            Self::Sheet => "sheet",
        }
    }

    pub fn of(word: &str) -> Option<Self> {
        [Self::Mail, Self::Sheet].into_iter().find(|way| way.word() == word)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Waits for the party.
    Open,
    /// Answered, and not judged yet.
    Answered,
    /// The answer was accepted.
    Accepted,
    /// Asked again with a reason; another request took its place.
    Again,
    /// Another request took its place.
    Replaced,
    /// Taken back by the office.
    Revoked,
    /// Whoever opened it said that it is not for them.
    NotMine,
    /// Its days are over.
    Expired,
    /// The case does not wait for it any more, or may not be shown to whoever holds a link.
    Over,
}

impl Standing {
    /// The party has done its part.
    pub fn is_received(self) -> bool {
        matches!(self, Self::Answered | Self::Accepted)
    }
}

/// `over`: the case does not wait for it; see [`is_over`].
pub fn standing(row: &Model, over: bool, now: Millis) -> Standing {
    match row.state.as_str() {
        "answered" => Standing::Answered,
        "accepted" => Standing::Accepted,
        "again" => Standing::Again,
        "replaced" => Standing::Replaced,
        "revoked" => Standing::Revoked,
        "not-mine" => Standing::NotMine,
        _ if over => Standing::Over,
        _ if now.0 >= row.until => Standing::Expired,
        _ => Standing::Open,
    }
}

/// Whether the case waits for this request no more. A hidden case is opened by no mailed link: a mailbox may be shared.
pub fn is_over(row: &Model, shape: &Case, hidden: bool) -> bool {
    let task = u32::try_from(row.task).ok().and_then(|no| shape.task(TaskNo(no)));
    let waits = task.is_some_and(|task| task.work == Work::Wait && task.node == row.node);
    !shape.is_open() || !waits || (hidden && row.way == Way::Mail.word())
}

/// Whether it may be reminded by hand: by mail, once a day, a few times.
pub fn may_remind(row: &Model, standing: Standing, now: Millis) -> bool {
    const DAY: i64 = 86_400_000;
    standing == Standing::Open
        && row.way == Way::Mail.word()
        && row.reminds < MOST_REMINDS
        && now.0 - row.reminded_at.unwrap_or(row.made_at) >= DAY
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(state: &str) -> Model {
        let nil = uuid::Uuid::nil();
        Model {
            city: 1,
            id: nil,
            case_id: nil,
            task: 3,
            node: "evidence/opinion".into(),
            way: "mail".into(),
            addressee: String::new(),
            mail: String::new(),
            row: String::new(),
            mark: String::new(),
            state: state.into(),
            before: None,
            words: String::new(),
            due_on: "2026-09-21".into(),
            by_staff: nil,
            made_at: 0,
            until: 1_000,
            opened_at: None,
            ended_at: None,
            reminds: 0,
            reminded_at: None,
            salt: Vec::new(),
        }
    }

    #[test]
    fn time_and_the_case_end_an_open_request_and_nothing_else() {
        assert_eq!(standing(&row("open"), false, Millis(999)), Standing::Open);
        assert_eq!(standing(&row("open"), false, Millis(1_000)), Standing::Expired);
        assert_eq!(standing(&row("open"), true, Millis(0)), Standing::Over);
        assert_eq!(standing(&row("answered"), true, Millis(5_000)), Standing::Answered);
        assert_eq!(standing(&row("not-mine"), false, Millis(0)), Standing::NotMine);
    }

    #[test]
    fn a_party_is_reminded_once_a_day_and_five_times() {
        let day = Millis(86_400_000);
        let may = |row: &Model, now| may_remind(row, Standing::Open, now);
        assert!(!may(&row("open"), Millis(1)) && may(&row("open"), day));
        assert!(!may(&Model { reminds: MOST_REMINDS, ..row("open") }, day));
        assert!(!may(&Model { way: "sheet".into(), ..row("open") }, day));
        assert!(!may(&Model { reminded_at: Some(day.0), ..row("open") }, Millis(day.0 + 1)));
    }
}
