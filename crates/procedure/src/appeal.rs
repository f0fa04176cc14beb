//! 教示: who can be asked to look again at a decision, within what time, and whether a court can be asked at once.
//!
//! Chosen by issuer × affairs × special law, never by the affairs alone. The rows are a city's own settings; the hall does not know law.

use civic::Text;
use civic::period::Period;

use crate::model::{Affairs, Issuer, Procedure, Regime};

#[derive(Clone, Debug, Default)]
pub struct Table {
    pub rows: Vec<Row>,
}

#[derive(Clone, Debug)]
pub struct Row {
    pub id: String,
    pub issuer: Issuer,
    pub affairs: Affairs,
    /// The special law; `None` is every law that has no row of its own.
    pub law: Option<String>,
    /// 審査請求, as the notice names it.
    pub remedy: String,
    pub to: Text,
    /// From the day after the decision became known.
    pub within: Period,
    /// 再審査請求: to whom.
    pub again_to: Option<Text>,
    pub suit: Suit,
    /// The city's own setting, to be checked before it is used.
    pub setting: bool,
    /// The notice as it stands in the letter.
    pub text: Text,
}

/// 取消訴訟.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Suit {
    pub within: Period,
    /// 審査請求前置: only after the ruling.
    pub only_after_ruling: bool,
}

/// The row for this procedure: the one of its law before the general one. `None` under 要綱, where no 処分 exists, and where the table is silent.
pub fn notice_for<'t>(procedure: &Procedure, table: &'t Table) -> Option<&'t Row> {
    if procedure.regime == Regime::Guideline {
        return None;
    }
    let fits = |row: &&Row| row.issuer == procedure.issuer && row.affairs == procedure.basis.affairs;
    let special = table.rows.iter().filter(fits).find(|row| row.law.as_deref() == Some(&procedure.basis.law));
    special.or_else(|| table.rows.iter().filter(fits).find(|row| row.law.is_none()))
}
