//! What this officer can do with this case now. Nothing else is drawn: no button here is dead.

use engine::{CommandKind, Facts, Offer, TaskNo};
use web::Permission;

use super::open::Opened;
use crate::Hall;

/// The engine's offers to one officer.
pub struct Offers(Vec<Offer>);

impl Offers {
    /// Asked again for each page: rights and the clock move. Without the permission for acts there are none.
    pub fn of<P: Permission>(hall: &Hall, staff: &web::Staff<P>, opened: &Opened) -> Self {
        if !staff.has(crate::people::WorkTasks::NAME) || opened.passing {
            return Self(Vec::new());
        }
        let file = &*opened.file;
        let answers = file.answers.to_feel(&file.procedure);
        let facts = Facts { answers: &answers, calendar: hall.calendar(), today: staff.today() };
        Self(engine::offers(&file.procedure, &file.shape, &facts, &opened.officer.actor(), hall.now()))
    }

    pub fn has(&self, kind: CommandKind) -> bool {
        self.0.iter().any(|offer| offer.kind == kind)
    }

    pub fn on(&self, kind: CommandKind, task: TaskNo) -> bool {
        self.0.iter().any(|offer| offer.kind == kind && offer.task == Some(task))
    }

    /// The tasks a command may be about.
    pub fn tasks(&self, kind: CommandKind) -> Vec<TaskNo> {
        self.0.iter().filter(|offer| offer.kind == kind).filter_map(|offer| offer.task).collect()
    }
}
