//! What a procedure file says, once it has been read: the shape every other part of the hall asks.
//!
//! Plain data. Reading (and its errors) is `read`, judging is `check`, asking is `form` and `guide`. Nothing here opens a file.

mod people;
mod question;
mod stage;

pub use people::{Affairs, Assurance, Basis, Channels, Issuer, Kind, Proxy, Regime, Way};
pub use question::{Asks, Bounds, Choice, Field, Group, Item, Question, ROW_SEPARATOR};
pub use stage::{After, Approval, Batch, Exit, Next, Outcome, Place, SeatClass, Seats, Stage, StageKind, Task, Then};

use civic::Text;
use feel::Expr;
use indexmap::IndexMap;

use crate::model::people::Applicant;

/// A rule as it stands in the file: the expression and the words it was written in.
#[derive(Clone, Debug)]
pub struct Rule {
    pub expr: Expr,
    pub source: String,
}

/// One procedure (手続き) of one city.
#[derive(Clone, Debug)]
pub struct Procedure {
    /// Stable id, lower-case with hyphens: `child-allowance`.
    pub id: String,
    /// 記号 that begins a reception number: `JT` in `JT26-00412-3`.
    pub symbol: String,
    pub kind: Kind,
    pub regime: Regime,
    /// Who decides in law; with `basis` it chooses the appeal notice (教示).
    pub issuer: Issuer,
    /// Key of the organisation unit that handles it, e.g. `kodomo-shien`.
    pub section: String,
    pub name: Text,
    /// One sentence: who needs this.
    pub who: Text,
    pub basis: Basis,
    /// Life events that lead here: `birth`, `moving-in`.
    pub events: Vec<String>,
    /// Plain words a citizen may search by, beside the names: 引っ越し, ひっこし, 赤ちゃん.
    pub words: Vec<String>,
    pub clock: Clocks,
    pub applicant_period: Option<Applicant>,
    /// Whom letters go to; `None`: the applicant, a person.
    pub addressee: Option<Addressee>,
    /// 審査基準 in words; `None` is shown as 未設定.
    pub criteria: Option<Text>,
    pub channels: Channels,
    /// As what somebody may apply for another; empty: it is not asked for whom.
    pub proxies: Vec<Proxy>,
    pub fee: Option<Fee>,
    pub guide: Guide,
    pub items: Vec<Item>,
    /// In file order; the first is where an arrived case begins.
    pub stages: IndexMap<String, Stage>,
    /// By the end they belong to (`granted`), or by act (`extended`).
    pub letters: IndexMap<String, Letter>,
    pub examples: Vec<Example>,
    /// Where and how long it waits for the citizen: minutes the form takes.
    pub minutes: u16,
    /// Pins running cases: keys, types, FEEL, stages, clock, fee, letters' conditions. Hex SHA-256.
    pub rules_hash: String,
    /// Texts, translations and examples; the newest with the same rules is shown. Hex SHA-256.
    pub words_hash: String,
}

/// Whom the letters of a procedure go to, where that is not simply the applicant by name.
#[derive(Clone, Debug)]
pub struct Addressee {
    /// Key of the answer that names them.
    pub name: String,
    /// When this holds the name is an office's, a company's or another body's (御中), else a person's (様). `None`: always a body's.
    pub body: Option<Rule>,
}

/// The periods that run for the office.
#[derive(Clone, Debug, Default)]
pub struct Clocks {
    /// 標準処理期間: the city's own setting.
    pub standard: Option<civic::period::Period>,
    pub legal: Option<Legal>,
    /// The arrival day is the first counted day (some cities); the default is the day after.
    pub counts_arrival_day: bool,
}

/// A period the law sets, in calendar units, and how far it may be extended.
#[derive(Clone, Debug)]
pub struct Legal {
    pub period: civic::period::Period,
    pub extend: Option<civic::period::Period>,
    pub basis: String,
}

#[derive(Clone, Debug)]
pub struct Fee {
    /// Yields yen.
    pub amount: Rule,
    pub note: Text,
}

/// What the citizen is told before the first question.
#[derive(Clone, Debug, Default)]
pub struct Guide {
    /// Who may apply. Unknown keys in it are asked first.
    pub when: Option<Rule>,
    /// What to say to those for whom `when` is false, and what else they may do.
    pub otherwise: Text,
    pub papers: Vec<Paper>,
}

#[derive(Clone, Debug)]
pub struct Paper {
    pub id: String,
    pub name: Text,
    pub when: Option<Rule>,
    /// 添付撤廃: the city no longer wants it (`Done`) or will stop asking (`Planned`).
    pub dropped: Option<Dropped>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dropped {
    Planned,
    Done,
}

/// A letter of the office. The text stands in the city's `letters/` folder under `text`.
#[derive(Clone, Debug)]
pub struct Letter {
    /// Name of the letter text: `notice-granted`.
    pub text: String,
    /// What must be set before it can be drafted: `reason`, `clause`, `appeal`.
    pub needs: Vec<String>,
}

/// A worked case that the file itself proves.
#[derive(Clone, Debug)]
pub struct Example {
    pub name: String,
    /// The day it arrives: `today` in every rule. `None` where no rule of it reads the day.
    pub on: Option<jiff::civil::Date>,
    /// What the guide says: whether this person may apply. `None` is not checked.
    pub may: Option<bool>,
    /// Answers as written: nested objects, groups as lists.
    pub answers: serde_json::Value,
    /// (stage or task, act) in order: `check: accept`, `payee: ok`, `correction: sent`.
    pub acts: Vec<(String, String)>,
    /// The stages and the end passed, in order.
    pub expect: Vec<String>,
}

impl Asks for Procedure {
    fn items(&self) -> &[Item] {
        &self.items
    }
}

impl Procedure {
    /// Where an arrived case begins.
    pub fn first_stage(&self) -> Option<&str> {
        self.stages.keys().next().map(String::as_str)
    }

    /// Every question with the group it stands in, in file order.
    pub fn questions(&self) -> impl Iterator<Item = (Option<&Group>, &Question)> {
        self.items.iter().flat_map(|item| -> Box<dyn Iterator<Item = (Option<&Group>, &Question)> + '_> {
            match item {
                Item::Question(question) => Box::new(std::iter::once((None, question))),
                Item::Group(group) => Box::new(group.of.iter().map(move |question| (Some(group), question))),
            }
        })
    }

    /// A question by its full key (`children.birthdate` inside a group).
    pub fn question(&self, key: &str) -> Option<(Option<&Group>, &Question)> {
        self.questions().find(|(group, question)| match group {
            Some(group) => {
                key.strip_prefix(group.key.as_str()).and_then(|rest| rest.strip_prefix('.')) == Some(&question.key)
            }
            None => question.key == key,
        })
    }
}

pub use people::Applicant as ApplicantPeriod;
