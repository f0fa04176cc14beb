//! What a procedure costs the citizen, in one number that falls when something is taken away. A measure for its authors, not a promise.
//!
//! **score = minutes + typical questions + 10 × papers + 5 × proof of identity + 60 × visits.** A paper must be found and copied; a visit
//! costs the way there. The numbers weigh, they do not measure: compare a procedure with itself, before and after a change.

use jiff::civil::{Date, date};
use serde::Serialize;

use crate::answers::Answers;
use crate::folder::Folder;
use crate::form::Journey;
use crate::guide::{Wanted, guide};
use crate::model::{Assurance, Item, Procedure, StageKind, Way};

/// The parts of the burden, and their sum.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Burden {
    pub procedure: String,
    /// Questions asked in the file's worked examples: the middle one.
    pub questions: usize,
    /// Questions there are, with one row of each group: nobody is asked more, but for further rows.
    pub questions_most: usize,
    /// Papers to bring in the worked examples: the middle one.
    pub papers: usize,
    /// Papers that may be asked for at all.
    pub papers_most: usize,
    /// 0 none, 1 an e-mail address, 2 identity papers, 3 to be seen at a desk; of the easiest way in.
    pub proof: u32,
    /// Times somebody has to come: where no way in works from home, and each stage with a visit.
    pub visits: usize,
    /// Minutes the form takes, as the file says.
    pub minutes: u16,
    pub score: u32,
}

/// The day for examples that name none; their rules do not read it.
const DAY: Date = date(2026, 9, 7);

pub fn burdens(folder: &Folder) -> Vec<Burden> {
    folder.procedures.iter().map(|sheet| burden(&sheet.value)).collect()
}

pub fn burden(procedure: &Procedure) -> Burden {
    let (mut questions, mut papers) = (Vec::new(), Vec::new());
    for example in &procedure.examples {
        let answers = Answers::from_nested(procedure, &example.answers);
        let today = example.on.unwrap_or(DAY);
        let pages = Journey::new(procedure, &answers, today);
        questions.push(pages.pages().iter().filter(|page| page.question().is_some()).count());
        let wanted = guide(procedure, &answers, today).papers;
        papers.push(wanted.iter().filter(|line| matches!(line.wanted, Wanted::Yes | Wanted::Open)).count());
    }
    let questions_most =
        procedure.items.iter().map(|item| if let Item::Group(group) = item { group.of.len() } else { 1 });
    let papers_most = procedure.guide.papers.iter().filter(|paper| paper.dropped != Some(crate::model::Dropped::Done));
    let (proof, comes) = way_in(procedure);
    let stages = procedure.stages.values().filter(|stage| matches!(stage.kind, StageKind::Visit(_))).count();
    let mut burden = Burden {
        procedure: procedure.id.clone(),
        questions_most: questions_most.sum(),
        papers_most: papers_most.count(),
        questions: 0,
        papers: 0,
        proof,
        visits: stages + usize::from(comes),
        minutes: procedure.minutes,
        score: 0,
    };
    burden.questions = middle(questions).unwrap_or(burden.questions_most);
    burden.papers = middle(papers).unwrap_or(burden.papers_most);
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    burden.score = u32::from(burden.minutes)
        .saturating_add(count(burden.questions))
        .saturating_add(count(burden.papers).saturating_mul(10))
        .saturating_add(burden.proof * 5)
        .saturating_add(count(burden.visits).saturating_mul(60));
    burden
}

/// The easiest way in: how far one must prove who one is, and whether one has to come.
fn way_in(procedure: &Procedure) -> (u32, bool) {
    let channels = &procedure.channels;
    let steps = |assurance: Assurance| match assurance {
        Assurance::None => 0,
        Assurance::Email => 1,
        Assurance::Paper => 2,
        Assurance::Desk => 3,
    };
    let from_home = [&channels.online, &channels.phone, &channels.post].into_iter().filter_map(|way| match way {
        Way::Open { assurance } => Some(steps(*assurance)),
        Way::Prepare { .. } | Way::Closed { .. } => None,
    });
    match from_home.min() {
        Some(proof) => (proof, proof == 3),
        None => (3, true),
    }
}

/// The middle of the values; of two middles the greater.
fn middle(mut values: Vec<usize>) -> Option<usize> {
    values.sort_unstable();
    values.get(values.len() / 2).copied()
}

#[cfg(test)]
mod tests {
    use super::{burden, middle};
    use crate::model::{Assurance, Way};

    #[test]
    fn less_asked_is_less_burden() {
        let heavy = crate::sample::allowance();
        let before = burden(&heavy);
        assert!(before.questions_most >= 2 && before.papers_most >= 1, "{before:?}");
        let mut light = heavy.clone();
        light.guide.papers.clear();
        light.items.pop();
        let after = burden(&light);
        assert!(after.score < before.score, "{before:?} {after:?}");
        assert_eq!((after.papers, after.papers_most), (0, 0));
        assert_eq!(after.questions_most, before.questions_most - 1);
    }

    #[test]
    fn whoever_has_no_way_from_home_has_to_come() {
        let mut procedure = crate::sample::allowance();
        let home = |assurance| Way::Open { assurance };
        procedure.channels.phone = home(Assurance::Desk);
        procedure.channels.post = home(Assurance::Desk);
        procedure.channels.online = home(Assurance::Email);
        let from_home = burden(&procedure);
        assert_eq!((from_home.proof, from_home.visits), (1, 0));
        procedure.channels.online = Way::Prepare { why: civic::Text::ja("法律のため") };
        let coming = burden(&procedure);
        assert_eq!((coming.proof, coming.visits), (3, 1));
        assert_eq!(coming.score, from_home.score + 60 + 10);
    }

    #[test]
    fn the_middle_of_none_is_none() {
        assert_eq!(
            (middle(vec![]), middle(vec![3]), middle(vec![9, 1]), middle(vec![5, 1, 3])),
            (None, Some(3), Some(9), Some(3))
        );
    }
}
