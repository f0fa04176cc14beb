//! What will happen to one case, as far as people decide it: chosen once, from the case's own chance.

use civic::Chance;

/// The answers people will give along the way.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is one thing that may happen, and any of them together")]
pub struct Plan {
    /// Everything at the office takes so many times as long (in halves: 2 is usual); `None`: each thing as it comes, see [`pace`].
    pub pace: Option<i64>,
    /// The first check finds something to correct.
    pub correct_at_check: bool,
    /// So does a later stage.
    pub correct_at_review: bool,
    /// Days until the citizen answers; `None` never does.
    pub answers_in: Option<i64>,
    /// The case ends badly for the applicant.
    pub refuse: bool,
    /// 差戻し: the first draft comes back.
    pub send_back: bool,
    /// 代決: the deputy decides.
    pub by_deputy: bool,
    /// The citizen takes it back after so many days.
    pub withdraws_in: Option<i64>,
    pub extend: bool,
    /// The board, the police or the third party does not make it easy.
    pub hard: bool,
    /// Decided, it lies in the post room for the visitor to post.
    pub unposted: bool,
    /// Letters in 16 pt, as the applicant chooses once the case is there.
    pub large_print: bool,
}

impl Plan {
    /// A case as most are.
    pub fn plain() -> Self {
        Self {
            pace: Some(2),
            correct_at_check: false,
            correct_at_review: false,
            answers_in: Some(2),
            refuse: false,
            send_back: false,
            by_deputy: false,
            withdraws_in: None,
            extend: false,
            hard: false,
            unposted: false,
            large_print: false,
        }
    }

    /// A case as it comes. Two in five need a correction, as where forms are written without the office behind them.
    pub fn drawn(chance: &dyn Chance) -> Self {
        let in_hundred = |share: u64| chance.below(100) < share;
        Self {
            pace: None,
            correct_at_check: in_hundred(24),
            correct_at_review: in_hundred(10),
            answers_in: (!in_hundred(16)).then(|| super::hours::below(chance, 9)),
            refuse: in_hundred(6),
            send_back: in_hundred(8),
            by_deputy: in_hundred(18),
            withdraws_in: in_hundred(4).then(|| 1 + super::hours::below(chance, 9)),
            extend: in_hundred(25),
            hard: in_hundred(15),
            unposted: in_hundred(10),
            large_print: false,
        }
    }
}

/// Most things lie as long as they usually do, some twice, a few more than four times as long.
pub fn pace(chance: &dyn Chance) -> i64 {
    match chance.below(100) {
        0..10 => 9,
        10..30 => 4,
        _ => 2,
    }
}
