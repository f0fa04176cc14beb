//! What an edit and its lines can become, and the words of their rows. Pure.

use civic::Text;
use counter::edits::Edit;
use jiff::civil::Date;

use super::records::schedule_edit;

/// Where an edit stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Draft,
    Approved,
    Undone,
    /// Given up before it held.
    Dropped,
}

impl State {
    pub fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Approved => "approved",
            Self::Undone => "undone",
            Self::Dropped => "dropped",
        }
    }

    pub fn of(word: &str) -> Option<Self> {
        [Self::Draft, Self::Approved, Self::Undone, Self::Dropped].into_iter().find(|state| state.word() == word)
    }
}

/// An edit is carried out, and perhaps taken back: each with its own lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    Do,
    Undo,
}

impl Phase {
    pub fn word(self) -> &'static str {
        match self {
            Self::Do => "do",
            Self::Undo => "undo",
        }
    }

    pub fn of(word: &str) -> Option<Self> {
        [Self::Do, Self::Undo].into_iter().find(|phase| phase.word() == word)
    }
}

/// How a booking is seen to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Seat,
    Time,
    Office,
    Call,
    /// Undone: back to its first time.
    Back,
    /// Undone: it never left, and its person is told so.
    Stands,
    /// Undone: it stays where it is, and why.
    Stays,
}

impl Way {
    pub fn word(self) -> &'static str {
        match self {
            Self::Seat => "seat",
            Self::Time => "time",
            Self::Office => "office",
            Self::Call => "call",
            Self::Back => "back",
            Self::Stands => "stands",
            Self::Stays => "stays",
        }
    }

    pub fn of(word: &str) -> Option<Self> {
        let all = [Self::Seat, Self::Time, Self::Office, Self::Call, Self::Back, Self::Stands, Self::Stays];
        all.into_iter().find(|way| way.word() == word)
    }

    /// The mail's kind.
    pub fn news(self) -> &'static str {
        match self {
            Self::Call => "lost",
            Self::Back | Self::Stands => "back",
            _ => "moved",
        }
    }

    /// Whether its person notices anything.
    pub fn is_news(self) -> bool {
        !matches!(self, Self::Seat | Self::Stays)
    }
}

impl From<counter::resettle::Way> for Way {
    fn from(way: counter::resettle::Way) -> Self {
        match way {
            counter::resettle::Way::Seat => Self::Seat,
            counter::resettle::Way::Time => Self::Time,
            counter::resettle::Way::Office => Self::Office,
            counter::resettle::Way::Call => Self::Call,
        }
    }
}

/// A row as the kernel lays it over counters; nothing for one that cannot be read.
pub fn edit_of(row: &schedule_edit::Model) -> Option<Edit> {
    Some(Edit {
        id: row.id.as_u128(),
        office: row.office.clone(),
        from: row.from_day.parse().ok()?,
        to: row.to_day.parse().ok()?,
        what: serde_json::from_str(&row.what).ok()?,
        reason: Text::new(row.reason_ja.clone(), row.reason_en.clone()),
    })
}

/// Whether anything of it still lies ahead.
pub fn lies_ahead(edit: &Edit, today: Date) -> bool {
    edit.to >= today
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_read_back() {
        for state in [State::Draft, State::Approved, State::Undone, State::Dropped] {
            assert_eq!(State::of(state.word()), Some(state));
        }
        for way in [Way::Seat, Way::Time, Way::Office, Way::Call, Way::Back, Way::Stands, Way::Stays] {
            assert_eq!(Way::of(way.word()), Some(way));
        }
        assert_eq!((Phase::of("undo"), Phase::of("again"), Way::of("")), (Some(Phase::Undo), None, None));
    }

    #[test]
    fn another_desk_is_nobodys_news() {
        assert!(!Way::Seat.is_news() && Way::Call.is_news() && Way::Back.is_news());
    }
}
