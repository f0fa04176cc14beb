//! The languages the hall speaks, and a text written in some of them.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A language of a page. `ja-simple` (やさしい日本語) is for citizens and falls back to `ja`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Lang {
    #[default]
    #[serde(rename = "ja")]
    Ja,
    #[serde(rename = "en")]
    En,
    #[serde(rename = "ja-simple")]
    JaSimple,
}

impl Lang {
    pub const ALL: [Self; 3] = [Self::Ja, Self::En, Self::JaSimple];

    /// The BCP 47 tag: `ja`, `en`, `ja-simple`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Ja => "ja",
            Self::En => "en",
            Self::JaSimple => "ja-simple",
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.tag())
    }
}

impl FromStr for Lang {
    type Err = UnknownLang;

    fn from_str(tag: &str) -> Result<Self, UnknownLang> {
        Self::ALL.into_iter().find(|lang| lang.tag() == tag).ok_or(UnknownLang)
    }
}

/// The tag is none of `ja`, `en`, `ja-simple`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownLang;

/// A text a city wrote, in Japanese and perhaps in more. Asking for a missing language gives Japanese.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    pub ja: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub en: String,
    #[serde(default, rename = "ja-simple", skip_serializing_if = "String::is_empty")]
    pub ja_simple: String,
}

impl Text {
    pub fn ja(text: impl Into<String>) -> Self {
        Self { ja: text.into(), ..Self::default() }
    }

    pub fn new(ja: impl Into<String>, en: impl Into<String>) -> Self {
        Self { ja: ja.into(), en: en.into(), ja_simple: String::new() }
    }

    /// The text in this language, or in Japanese where it was not written.
    pub fn get(&self, lang: Lang) -> &str {
        let wanted = match lang {
            Lang::Ja => &self.ja,
            Lang::En => &self.en,
            Lang::JaSimple => &self.ja_simple,
        };
        if wanted.is_empty() { &self.ja } else { wanted }
    }

    pub fn has(&self, lang: Lang) -> bool {
        match lang {
            Lang::Ja => !self.ja.is_empty(),
            Lang::En => !self.en.is_empty(),
            Lang::JaSimple => !self.ja_simple.is_empty(),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.ja.is_empty() && self.en.is_empty() && self.ja_simple.is_empty()
    }
}
