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

    /// `{hour}時`
    pub fn at(self, hour: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "at", &[("hour", hour.into())])
    }

    /// `アカウント`
    pub fn back(self) -> Cow<'static, str> {
        WORDS.say(self.0, "back", &[])
    }

    /// `変える`
    pub fn change(self) -> Cow<'static, str> {
        WORDS.say(self.0, "change", &[])
    }

    /// `「送る時刻」を選んでください`
    pub fn fault_hour(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-hour", &[])
    }

    /// `「受け取るメールアドレス」を、例のように入れてください（例: name@example.jp）`
    pub fn fault_mail(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-mail", &[])
    }

    /// `職場のアドレスを入れてください`
    pub fn hint_mail(self) -> Cow<'static, str> {
        WORDS.say(self.0, "hint-mail", &[])
    }

    /// `いまは送っていません。`
    pub fn is_off(self) -> Cow<'static, str> {
        WORDS.say(self.0, "is-off", &[])
    }

    /// `いまは送っています。`
    pub fn is_on(self) -> Cow<'static, str> {
        WORDS.say(self.0, "is-on", &[])
    }

    /// `送る時刻`
    pub fn label_hour(self) -> Cow<'static, str> {
        WORDS.say(self.0, "label-hour", &[])
    }

    /// `受け取るメールアドレス`
    pub fn label_mail(self) -> Cow<'static, str> {
        WORDS.say(self.0, "label-mail", &[])
    }

    /// `新しい案件、今日が期限の仕事、期限を過ぎた仕事、市民からのメッセージの数を、1日に1回メールで送ります。氏名も受付番号も書きません。閉庁日と、代理を立てて休む日は送りません。何もな…`
    pub fn lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "lead", &[])
    }

    /// `読まれていない市民からのメッセージ: {n}件`
    pub fn line_answered(self, n: i64) -> Cow<'static, str> {
        WORDS.say(self.0, "line-answered", &[("n", n.into())])
    }

    /// `期限を過ぎた仕事: {n}件`
    pub fn line_late(self, n: i64) -> Cow<'static, str> {
        WORDS.say(self.0, "line-late", &[("n", n.into())])
    }

    /// `新しく届いた案件: {n}件`
    pub fn line_new(self, n: i64) -> Cow<'static, str> {
        WORDS.say(self.0, "line-new", &[("n", n.into())])
    }

    /// `今日が期限の仕事: {n}件`
    pub fn line_today(self, n: i64) -> Cow<'static, str> {
        WORDS.say(self.0, "line-today", &[("n", n.into())])
    }

    /// `このメールは、役場のアカウントのページでやめられます。`
    pub fn mail_foot(self) -> Cow<'static, str> {
        WORDS.say(self.0, "mail-foot", &[])
    }

    /// `【{city}】今日の仕事`
    pub fn mail_subject(self, city: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "mail-subject", &[("city", city.into())])
    }

    /// `1日1回のまとめメール`
    pub fn title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "title", &[])
    }

    /// `やめる`
    pub fn turn_off(self) -> Cow<'static, str> {
        WORDS.say(self.0, "turn-off", &[])
    }

    /// `送ってもらう`
    pub fn turn_on(self) -> Cow<'static, str> {
        WORDS.say(self.0, "turn-on", &[])
    }
}
