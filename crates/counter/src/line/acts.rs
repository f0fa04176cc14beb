//! What can be done with a ticket, and what it is afterwards. Anything else is refused: nobody is called from two desks, and what is over stays over.

use super::{State, Ticket, Want};
use crate::Skills;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// To this desk: from the line, or back from beside it.
    Call { desk: u16 },
    /// The number once more.
    Again,
    /// They stand at the desk.
    Start,
    /// Keep aside.
    Park,
    /// Nobody came.
    Absent,
    /// Into the line again, at the old place.
    Back,
    /// To another service with the same ticket; what was wanted now is done, or was not it.
    Send { want: Want },
    /// The service is done. Is there another, it goes on at this desk when that can serve it, else back into the line.
    Finish { desk: Skills },
    /// They go.
    Leave,
    /// The ticket is lost.
    Void,
}

/// The ticket is not where this can be done: somebody else was first, or it is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused;

impl Ticket {
    pub fn is_over(&self) -> bool {
        matches!(self.state, State::Done | State::Left | State::Void)
    }

    /// The desk that has it.
    pub fn desk(&self) -> Option<u16> {
        match self.state {
            State::Called { desk } | State::Serving { desk } | State::Parked { desk } => Some(desk),
            _ => None,
        }
    }

    pub fn act(&mut self, act: Act) -> Result<(), Refused> {
        use State::{Absent, Called, Done, Left, Parked, Serving, Void, Waiting};
        self.state = match (act, self.state) {
            (Act::Call { desk }, Waiting | Parked { .. } | Absent) | (Act::Again, Called { desk }) => Called { desk },
            (Act::Start, Called { desk }) => Serving { desk },
            (Act::Park, Called { desk } | Serving { desk }) => Parked { desk },
            (Act::Absent, Called { .. }) => Absent,
            (Act::Back, Parked { .. } | Absent) => Waiting,
            (Act::Send { want }, Called { .. } | Serving { .. }) => {
                self.done = (self.done + 1).min(self.wants.len());
                self.wants.insert(self.done, want);
                Waiting
            }
            (Act::Finish { desk: skills }, Called { desk } | Serving { desk }) => {
                self.done = (self.done + 1).min(self.wants.len());
                match self.want() {
                    None => Done,
                    Some(want) if skills.holds(want.skills) => Serving { desk },
                    Some(_) => Waiting,
                }
            }
            (Act::Leave, Waiting | Called { .. } | Parked { .. } | Absent) => Left,
            (Act::Void, state) if !matches!(state, Done | Left | Void) => Void,
            _ => return Err(Refused),
        };
        Ok(())
    }
}
