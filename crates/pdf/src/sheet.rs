//! What stands on a letter, ready to be drawn on paper.

use serde::Serialize;
use uuid::Uuid;

/// Whose letter it is: a request and what is made for it must name the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Subject {
    pub case: Uuid,
    pub letter: Uuid,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Size {
    /// 12 pt.
    #[default]
    Usual,
    /// 16 pt.
    Large,
}

/// One letter, in the order in which it is read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Sheet {
    pub subject: Subject,
    /// The letter's own language: `ja` or `en`.
    pub lang: String,
    /// 文書番号, or the case's number.
    pub number: String,
    pub date: String,
    /// Postal code and address, as the envelope's window shows them above the name.
    pub address: Vec<String>,
    /// With 様 or 御中.
    pub name: String,
    pub issuer: String,
    /// What stands where the seal goes: the word for it, or that it is left out.
    pub seal: String,
    pub seal_omitted: bool,
    pub title: String,
    /// Paragraphs; a line break in one stays.
    pub body: Vec<String>,
    pub appeal_title: String,
    /// 教示, in its box.
    pub appeal: Option<String>,
    /// Whom to ask.
    pub section: String,
}
