//! Questions, groups and the kinds of field: what an answer may be.

use civic::Text;

use super::Rule;

/// Separates group, row and key in the name of a form field and a flag: `children/r1/birthdate`.
pub const ROW_SEPARATOR: char = '/';

#[derive(Clone, Debug)]
pub enum Item {
    Question(Question),
    Group(Group),
}

impl Item {
    pub fn key(&self) -> &str {
        match self {
            Self::Question(question) => &question.key,
            Self::Group(group) => &group.key,
        }
    }

    pub fn when(&self) -> Option<&Rule> {
        match self {
            Self::Question(question) => question.when.as_ref(),
            Self::Group(group) => group.when.as_ref(),
        }
    }
}

/// Whatever asks questions in an order: a procedure, a bundle, a list of questions.
pub trait Asks {
    fn items(&self) -> &[Item];
}

impl Asks for [Item] {
    fn items(&self) -> &[Item] {
        self
    }
}

impl Asks for Vec<Item> {
    fn items(&self) -> &[Item] {
        self
    }
}

impl<A: Asks + ?Sized> Asks for &A {
    fn items(&self) -> &[Item] {
        (**self).items()
    }
}

impl<A: Asks + ?Sized> Asks for std::sync::Arc<A> {
    fn items(&self) -> &[Item] {
        (**self).items()
    }
}

/// Questions asked once for each row; each row is correctable alone and has a stable id (`r1`, `r2`, …).
#[derive(Clone, Debug)]
pub struct Group {
    pub key: String,
    /// What one row is called: お子さん.
    pub ask: Text,
    pub min: u16,
    pub max: u16,
    pub when: Option<Rule>,
    /// Keys without the group's prefix.
    pub of: Vec<Question>,
}

#[derive(Clone, Debug)]
pub struct Question {
    /// Dotted: `applicant.public_servant`. Inside a group relative to the row.
    pub key: String,
    pub field: Field,
    pub ask: Text,
    pub hint: Text,
    /// Why the office asks; required.
    pub why: Text,
    pub when: Option<Rule>,
    pub optional: bool,
}

impl Question {
    /// A question no procedure file asks: its words stand on the page.
    pub fn plain(key: &str, field: Field) -> Self {
        let none = Text::default;
        Self { key: key.into(), field, ask: none(), hint: none(), why: none(), when: None, optional: false }
    }
}

#[derive(Clone, Debug)]
pub struct Choice {
    pub value: String,
    pub label: Text,
    pub hint: Text,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bounds {
    pub min: Option<i64>,
    pub max: Option<i64>,
}

/// The kinds of field. In comments: the file word, and the JSON in which the answer is stored.
#[derive(Clone, Debug)]
pub enum Field {
    /// `yes-no`: `true` / `false`.
    YesNo,
    /// `choice`: the option's value.
    Choice(Vec<Choice>),
    /// `choices`: a list of option values.
    Choices(Vec<Choice>),
    /// `text` (one line) and `long-text`: a string of at most `max` characters.
    Text { max: u16, lines: bool },
    /// `number`: a decimal string.
    Number(Bounds),
    /// `yen`: a whole number.
    Yen(Bounds),
    /// `date`: `YYYY-MM-DD`; a bound is days from today (`max: 0` is "not in the future").
    Date(Bounds),
    /// `partial-date`: as [`civic::partial`] writes it.
    PartialDate,
    /// `name`: `{family, given, family_kana, given_kana, former, alias, roman}`; kept as typed.
    Name,
    /// `address`: `{kind: home|facility|none|abroad, postal, town, block, building, country}`.
    Address,
    /// `bank`: `{bank, branch, kind: 普通|当座, number, holder}`; holder in 全銀 kana.
    Bank,
    /// `phone`: digits with hyphens.
    Phone,
    /// `email`.
    Email,
    /// `file`: a list of blob ids; at most `max` files of 10 MB.
    File { max: u8 },
}
