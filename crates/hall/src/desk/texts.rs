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

    /// `入る`
    pub fn sign_in_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sign-in-button", &[])
    }

    /// `パスワードを忘れたときは、管理者に新しいパスワードを出してもらってください。`
    pub fn sign_in_help(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sign-in-help", &[])
    }

    /// `職員アカウント`
    pub fn sign_in_login(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sign-in-login", &[])
    }

    /// `「職員アカウント」を入れてください`
    pub fn sign_in_login_empty(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sign-in-login-empty", &[])
    }

    /// `パスワード`
    pub fn sign_in_password(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sign-in-password", &[])
    }

    /// `「パスワード」を入れてください`
    pub fn sign_in_password_empty(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sign-in-password-empty", &[])
    }

    /// `職員アカウントで入る`
    pub fn sign_in_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sign-in-title", &[])
    }

    /// `職員アカウントかパスワードがちがいます。確かめて、もう一度入れてください`
    pub fn sign_in_wrong(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sign-in-wrong", &[])
    }

    /// `サインアウトしました。`
    pub fn signed_out(self) -> Cow<'static, str> {
        WORDS.say(self.0, "signed-out", &[])
    }
}
