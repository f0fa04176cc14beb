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

    /// `加える`
    pub fn add_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "add-button", &[])
    }

    /// `代決できる職員を加える`
    pub fn add_deputy(self) -> Cow<'static, str> {
        WORDS.say(self.0, "add-deputy", &[])
    }

    /// `職務を加える`
    pub fn add_post(self) -> Cow<'static, str> {
        WORDS.say(self.0, "add-post", &[])
    }

    /// `職員を加える`
    pub fn add_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "add-title", &[])
    }

    /// `最後に入った日時`
    pub fn col_last(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-last", &[])
    }

    /// `職員アカウント`
    pub fn col_login(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-login", &[])
    }

    /// `氏名`
    pub fn col_name(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-name", &[])
    }

    /// `状態`
    pub fn col_state(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-state", &[])
    }

    /// `終わりの日は、はじめの日より後にしてください`
    pub fn day_wrong(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-wrong", &[])
    }

    /// `代決できる職員は決まっていません。`
    pub fn deputies_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "deputies-none", &[])
    }

    /// `代決できる職員`
    pub fn deputies_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "deputies-title", &[])
    }

    /// `職員とはじめの日を確かめてください`
    pub fn deputy_wrong(self) -> Cow<'static, str> {
        WORDS.say(self.0, "deputy-wrong", &[])
    }

    /// `このアカウントを止める`
    pub fn disable_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "disable-button", &[])
    }

    /// `停止中`
    pub fn disabled(self) -> Cow<'static, str> {
        WORDS.say(self.0, "disabled", &[])
    }

    /// `使えるようにする`
    pub fn enable_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "enable-button", &[])
    }

    /// `使用中`
    pub fn enabled(self) -> Cow<'static, str> {
        WORDS.say(self.0, "enabled", &[])
    }

    /// `終わらせる`
    pub fn end_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "end-button", &[])
    }

    /// `新しいパスワード`
    pub fn first_password(self) -> Cow<'static, str> {
        WORDS.say(self.0, "first-password", &[])
    }

    /// `はじめの日`
    pub fn from(self) -> Cow<'static, str> {
        WORDS.say(self.0, "from", &[])
    }

    /// `種類`
    pub fn kind(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kind", &[])
    }

    /// `局`
    pub fn kind_bureau(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kind-bureau", &[])
    }

    /// `課`
    pub fn kind_section(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kind-section", &[])
    }

    /// `係`
    pub fn kind_unit(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kind-unit", &[])
    }

    /// `区`
    pub fn kind_ward(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kind-ward", &[])
    }

    /// `英小文字、数字、「.」「-」「_」`
    pub fn login_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "login-hint", &[])
    }

    /// `この職員アカウントは、もう使われています`
    pub fn login_taken(self) -> Cow<'static, str> {
        WORDS.say(self.0, "login-taken", &[])
    }

    /// `「職員アカウント」は、英小文字と数字で60字までにしてください`
    pub fn login_wrong(self) -> Cow<'static, str> {
        WORDS.say(self.0, "login-wrong", &[])
    }

    /// `「氏名」を100字までで入れてください`
    pub fn name_wrong(self) -> Cow<'static, str> {
        WORDS.say(self.0, "name-wrong", &[])
    }

    /// `まだありません`
    pub fn never(self) -> Cow<'static, str> {
        WORDS.say(self.0, "never", &[])
    }

    /// `自分のアカウントは止められません`
    pub fn not_yourself(self) -> Cow<'static, str> {
        WORDS.say(self.0, "not-yourself", &[])
    }

    /// `日付`
    pub fn on_day(self) -> Cow<'static, str> {
        WORDS.say(self.0, "on-day", &[])
    }

    /// `パスワードを出しなおす`
    pub fn password_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "password-button", &[])
    }

    /// `12文字以上200字までで、4種類以上の文字を使ってください`
    pub fn password_weak(self) -> Cow<'static, str> {
        WORDS.say(self.0, "password-weak", &[])
    }

    /// `所属と役割とはじめの日を確かめてください。その日にある所属だけを選べます`
    pub fn post_wrong(self) -> Cow<'static, str> {
        WORDS.say(self.0, "post-wrong", &[])
    }

    /// `職務`
    pub fn posts_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "posts-title", &[])
    }

    /// `役割`
    pub fn role(self) -> Cow<'static, str> {
        WORDS.say(self.0, "role", &[])
    }

    /// `表示する`
    pub fn show_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "show-button", &[])
    }

    /// `職員`
    pub fn staff_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "staff-title", &[])
    }

    /// `終わりの日`
    pub fn to(self) -> Cow<'static, str> {
        WORDS.say(self.0, "to", &[])
    }

    /// `所属`
    pub fn unit(self) -> Cow<'static, str> {
        WORDS.say(self.0, "unit", &[])
    }

    /// `組織`
    pub fn units_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "units-title", &[])
    }
}
