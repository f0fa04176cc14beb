//! The texts of this folder, written from its `.ftl` files by `cargo xtask gen texts`. Never edited by hand.
#![cfg_attr(rustfmt, rustfmt_skip)]

use std::borrow::Cow;
use std::sync::LazyLock;

use civic::Lang;
use web::words::Words;

static WORDS: LazyLock<Words> =
    LazyLock::new(|| Words::new(include_str!("ja.ftl"), Some(include_str!("en.ftl")), Some(include_str!("ja-simple.ftl"))));

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

    /// `確認コードは {code} です。 {minutes}分のうちに、申請の画面に入れてください。 心当たりのないときは、このメールを消してください。`
    pub fn code_body(self, code: &str, minutes: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "code-body", &[("code", code.into()), ("minutes", minutes.into())])
    }

    /// `【{city}】確認コード`
    pub fn code_subject(self, city: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "code-subject", &[("city", city.into())])
    }

    /// `【{city}】お知らせがあります`
    pub fn mail_subject(self, city: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "mail-subject", &[("city", city.into())])
    }

    /// `マイページに入るには、メールを頼んだブラウザーで、このリンクを開いてください。 {link} ほかの機器では、このコードを入れてください。 {code} {minutes}分のうち…`
    pub fn sign_in_body(self, code: &str, link: &str, minutes: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "sign-in-body", &[("code", code.into()), ("link", link.into()), ("minutes", minutes.into())])
    }

    /// `【{city}】マイページに入るためのメール`
    pub fn sign_in_subject(self, city: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "sign-in-subject", &[("city", city.into())])
    }
}
