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

    /// `次のページで答えてください。登録はいりません。`
    pub fn mail_asks(self) -> Cow<'static, str> {
        WORDS.say(self.0, "mail-asks", &[])
    }

    /// `{link} 期日 {due} このリンクは、あなたの回答のためだけのものです。ほかの方に転送しないでください。 心当たりがないときも、リンクを開いて「自分あてではない」を選んでく…`
    pub fn mail_body(self, city: &str, due: &str, link: &str, phone: &str, section: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "mail-body", &[("city", city.into()), ("due", due.into()), ("link", link.into()), ("phone", phone.into()), ("section", section.into())])
    }

    /// `先日お願いした回答が、まだ届いていません。次のページで答えてください。登録はいりません。`
    pub fn mail_reminds(self) -> Cow<'static, str> {
        WORDS.say(self.0, "mail-reminds", &[])
    }

    /// `{city}から、回答のお願い`
    pub fn mail_subject(self, city: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "mail-subject", &[("city", city.into())])
    }
}
