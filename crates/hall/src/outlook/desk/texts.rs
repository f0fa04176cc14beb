//! The texts of this folder, written from its `.ftl` files by `cargo xtask gen texts`. Never edited by hand.
#![cfg_attr(rustfmt, rustfmt_skip)]

use std::borrow::Cow;
use std::sync::LazyLock;

use civic::Lang;
use web::words::Words;

static WORDS: LazyLock<Words> =
    LazyLock::new(|| Words::new(include_str!("ja.ftl"), Some(include_str!("en.ftl")), None));

/// The texts in one language.
#[derive(Clone, Copy, Debug)]
pub struct T(Lang);

impl T {
    pub fn new(lang: Lang) -> Self {
        Self(lang)
    }

    #[allow(dead_code, reason = "not every folder asks")]
    pub fn lang(self) -> Lang {
        self.0
    }

    /// `終わりの見込み`
    pub fn heading(self) -> Cow<'static, str> {
        WORDS.say(self.0, "heading", &[])
    }

    /// `{day}までに終わる見込み（{percent}%）。約束の日ではありません`
    pub fn line(self, day: &str, percent: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "line", &[("day", day.into()), ("percent", percent.into())])
    }

    /// `見込みの根拠`
    pub fn why(self) -> Cow<'static, str> {
        WORDS.say(self.0, "why", &[])
    }
}
