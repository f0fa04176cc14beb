//! 再入力: how a case was handed over to a core system, and how many of its answers an officer typed again for that.
//!
//! Each hand-over is noted with two numbers, of the task and of the answers, and with nothing a person gave. A hand-over from before it was asked
//! has no such note: then the case says nothing rather than too little. One that was undone counts only once it is done again.

use std::collections::BTreeMap;

use engine::TaskNo;
use procedure::answers::FieldPath;
use procedure::model::Item;

use super::act::Words;
use super::file::CaseFile;
use crate::Hall;

/// What words about a hand-over are kept as: what the core system said, and how it was done.
pub const HANDOVER: &str = "handover";
pub const RETYPED: &str = "retyped";

/// How the answers came into the core system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handed {
    /// An officer typed them there.
    Typed,
    /// By a file or a program.
    Taken,
}

impl Handed {
    pub fn read(word: &str) -> Option<Self> {
        [Self::Typed, Self::Taken].into_iter().find(|handed| handed.word() == word)
    }

    pub fn word(self) -> &'static str {
        match self {
            Self::Typed => "typed",
            Self::Taken => "taken",
        }
    }

    /// The note of it, for the act that records the hand-over.
    pub fn note(self, hall: &Hall, file: &CaseFile, task: TaskNo) -> Words {
        let typed = if self == Self::Typed { answers(file) } else { 0 };
        Words::new(hall, RETYPED, format!("{} {typed}", task.0))
    }
}

/// The answers the case shows.
pub fn answers(file: &CaseFile) -> usize {
    let given = |path: &FieldPath| usize::from(file.answers.get(path).is_some());
    let of = |item: &Item| match item {
        Item::Question(question) => given(&FieldPath::single(&question.key)),
        Item::Group(group) => {
            let rows = file.answers.rows(&group.key);
            rows.flat_map(|id| group.of.iter().map(move |of| FieldPath::in_row(&group.key, id, &of.key)))
                .map(|path| given(&path))
                .sum()
        }
    };
    file.procedure.items.iter().map(of).sum()
}

/// Of a case, the answers typed again so far; nothing where nothing was handed over, or not every hand-over was noted.
pub fn retyped(file: &CaseFile) -> Option<u64> {
    let of_kind = |kind: &'static str| file.words.values().filter(move |words| words.kind == kind);
    let notes = || of_kind(RETYPED).map(|words| (words.at, words.body.as_str()));
    let all = notes().count() == of_kind(HANDOVER).count();
    all.then(|| sum(notes(), |task| file.shape.task(TaskNo(task)).is_some())).flatten()
}

/// Of each task the newest note; an open task was undone.
fn sum<'a>(notes: impl Iterator<Item = (i64, &'a str)>, is_open: impl Fn(u32) -> bool) -> Option<u64> {
    let mut of_task: BTreeMap<u32, (i64, u64)> = BTreeMap::new();
    for (at, body) in notes {
        let (task, typed) = body.split_once(' ')?;
        let (task, typed) = (task.parse().ok()?, typed.parse().ok()?);
        let newest = of_task.entry(task).or_insert((at, typed));
        if newest.0 <= at {
            *newest = (at, typed);
        }
    }
    let done: Vec<u64> = of_task.into_iter().filter(|(task, _)| !is_open(*task)).map(|(_, (_, typed))| typed).collect();
    (!done.is_empty()).then(|| done.iter().sum())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_task_counts_once_by_its_newest_note_and_not_while_it_is_open() {
        let count = |notes: &[(i64, &str)], open: &[u32]| sum(notes.iter().copied(), |task| open.contains(&task));
        assert_eq!(count(&[], &[]), None);
        assert_eq!(count(&[(1, "3 14")], &[]), Some(14));
        assert_eq!(count(&[(1, "3 0")], &[]), Some(0));
        assert_eq!(count(&[(1, "3 14")], &[3]), None, "undone, and not done again");
        assert_eq!(count(&[(9, "3 0"), (1, "3 14")], &[]), Some(0), "undone, and done in another way");
        assert_eq!(
            count(&[(1, "3 14"), (5, "7 14")], &[]),
            Some(28),
            "sent back by the core system, and typed once more"
        );
        assert_eq!(count(&[(1, "")], &[]), None, "erased");
    }
}
