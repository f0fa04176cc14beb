//! A walk's stopwatch: which press comes next, and what the presses say.

/// What the walker presses at a desk, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Press {
    Arrived,
    Called,
    Left,
}

impl Press {
    pub const ALL: [Self; 3] = [Self::Arrived, Self::Called, Self::Left];

    pub fn word(self) -> &'static str {
        match self {
            Self::Arrived => "arrived",
            Self::Called => "called",
            Self::Left => "left",
        }
    }

    pub fn read(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|press| press.word() == word)
    }
}

/// A desk of the script and its moments, in ms.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Step {
    pub desk: String,
    pub arrived: Option<i64>,
    pub called: Option<i64>,
    pub left: Option<i64>,
    pub again: i64,
}

impl Step {
    fn next(&self) -> Option<Press> {
        match (self.arrived, self.called, self.left) {
            (None, ..) => Some(Press::Arrived),
            (_, None, _) => Some(Press::Called),
            (_, _, None) => Some(Press::Left),
            _ => None,
        }
    }
}

/// The place in the script and the press that comes next; nothing when the walk is over.
pub fn next(steps: &[Step]) -> Option<(usize, Press)> {
    steps.iter().enumerate().find_map(|(at, step)| step.next().map(|press| (at, press)))
}

/// What a desk took, in ms: on the way to it, until it called, and there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spent {
    pub walked: Option<i64>,
    pub waited: i64,
    pub served: i64,
}

/// Of a desk that was left; the first has no way to it.
pub fn spent(steps: &[Step], at: usize) -> Option<Spent> {
    let step = steps.get(at)?;
    let (arrived, called, left) = (step.arrived?, step.called?, step.left?);
    let before = at.checked_sub(1).and_then(|before| steps[before].left);
    Some(Spent { walked: before.map(|left| arrived - left), waited: called - arrived, served: left - called })
}

/// From the first arrival to the last leaving.
pub fn whole(steps: &[Step]) -> Option<i64> {
    Some(steps.last()?.left? - steps.first()?.arrived?)
}

/// The desks of a script as it was typed: a line each, empty ones left out.
pub fn desks(script: &str) -> Vec<String> {
    script.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// The middle of some, by rank.
pub fn middle(mut all: Vec<i64>) -> Option<i64> {
    all.sort_unstable();
    all.get(all.len().saturating_sub(1) / 2).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE: i64 = 60_000;

    fn step(moments: [Option<i64>; 3]) -> Step {
        let [arrived, called, left] = moments.map(|at| at.map(|minute| minute * MINUTE));
        Step { desk: "窓口".into(), arrived, called, left, again: 0 }
    }

    #[test]
    fn presses_come_in_their_order_desk_by_desk() {
        let mut steps = vec![step([None; 3]), step([None; 3])];
        let mut pressed = Vec::new();
        for minute in 0.. {
            let Some((at, press)) = next(&steps) else { break };
            pressed.push((at, press.word()));
            let moment = match press {
                Press::Arrived => &mut steps[at].arrived,
                Press::Called => &mut steps[at].called,
                Press::Left => &mut steps[at].left,
            };
            *moment = Some(minute);
        }
        let each = ["arrived", "called", "left"];
        assert_eq!(pressed, [0, 1].map(|at| each.map(|press| (at, press))).concat());
    }

    #[test]
    fn each_desk_says_way_wait_and_work() {
        let steps =
            [step([Some(0), Some(12), Some(20)]), step([Some(23), Some(25), Some(60)]), step([Some(61), None, None])];
        assert_eq!(spent(&steps, 0), Some(Spent { walked: None, waited: 12 * MINUTE, served: 8 * MINUTE }));
        assert_eq!(spent(&steps, 1), Some(Spent { walked: Some(3 * MINUTE), waited: 2 * MINUTE, served: 35 * MINUTE }));
        assert_eq!((spent(&steps, 2), whole(&steps)), (None, None));
        assert_eq!(whole(&steps[..2]), Some(60 * MINUTE));
    }

    #[test]
    fn a_script_is_a_desk_a_line() {
        assert_eq!(desks(" 総合案内\n\n住民異動 \r\n国保\n"), ["総合案内", "住民異動", "国保"]);
        assert_eq!((middle(vec![5, 1, 9]), middle(vec![4, 2]), middle(Vec::new())), (Some(5), Some(2), None));
    }
}
