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

    pub fn lang(self) -> Lang {
        self.0
    }

    /// `{name} 様`
    pub fn addressee(self, name: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "addressee", &[("name", name.into())])
    }

    /// `教示`
    pub fn appeal(self) -> Cow<'static, str> {
        WORDS.say(self.0, "appeal", &[])
    }

    /// `案件へもどる`
    pub fn back_to_case(self) -> Cow<'static, str> {
        WORDS.say(self.0, "back-to-case", &[])
    }

    /// `A4の紙に、倍率100％で印刷してください。宛名は窓あき封筒の位置に合わせてあります。`
    pub fn print_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "print-hint", &[])
    }

    /// `公印`
    pub fn seal(self) -> Cow<'static, str> {
        WORDS.say(self.0, "seal", &[])
    }

    /// `この通知は取り消されました。送らないでください。`
    pub fn undone(self) -> Cow<'static, str> {
        WORDS.say(self.0, "undone", &[])
    }
}
