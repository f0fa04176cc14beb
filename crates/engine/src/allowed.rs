//! What this person can do with this case now, so that a page shows no dead button.

use civic::Millis;
use procedure::Procedure;

use crate::guard::View;
use crate::{Actor, Case, CommandKind, Facts, TaskNo};

/// A command that would not be turned away for who asks, when and where; what it carries is judged when it comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Offer {
    pub kind: CommandKind,
    /// The task it is about, for commands about one.
    pub task: Option<TaskNo>,
}

/// The kinds of command, each once.
pub fn allowed(procedure: &Procedure, case: &Case, facts: &Facts, actor: &Actor, now: Millis) -> Vec<CommandKind> {
    let mut kinds: Vec<_> = offers(procedure, case, facts, actor, now).into_iter().map(|offer| offer.kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds
}

/// Each command with each task it may be about.
pub fn offers(procedure: &Procedure, case: &Case, facts: &Facts, actor: &Actor, now: Millis) -> Vec<Offer> {
    let view = View { procedure, case, facts, actor, now };
    let tasks = || std::iter::once(None).chain(case.tasks.iter().map(|task| Some(task.no)));
    let all = CommandKind::ALL.iter().flat_map(|kind| tasks().map(|task| Offer { kind: *kind, task }));
    all.filter(|offer| offer.kind.is_about_a_task() == offer.task.is_some())
        .filter(|offer| view.guard(offer.kind, offer.task).is_ok())
        .collect()
}
