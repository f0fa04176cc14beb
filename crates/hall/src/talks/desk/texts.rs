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

    /// `案件へもどる`
    pub fn back_to_case(self) -> Cow<'static, str> {
        WORDS.say(self.0, "back-to-case", &[])
    }

    /// `本人`
    pub fn citizen(self) -> Cow<'static, str> {
        WORDS.say(self.0, "citizen", &[])
    }

    /// `「本人への連絡」を入れてください`
    pub fn fault_empty(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-empty", &[])
    }

    /// `{most}字までにしてください（いま{now}字）`
    pub fn fault_too_long(self, most: &str, now: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-too-long", &[("most", most.into()), ("now", now.into())])
    }

    /// `連絡（{n}）`
    pub fn heading(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "heading", &[("n", n.into())])
    }

    /// `本人は受付番号と確認コードで読みます。メールには「お知らせがあります」とだけ書かれます。`
    pub fn hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "hint", &[])
    }

    /// `この方にはメールが届きません。急ぐときは電話か郵便で知らせてください。`
    pub fn hint_no_mail(self) -> Cow<'static, str> {
        WORDS.say(self.0, "hint-no-mail", &[])
    }

    /// `本人への連絡`
    pub fn label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "label", &[])
    }

    /// `連絡はまだありません。`
    pub fn none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "none", &[])
    }

    /// `連絡を読む・送る`
    pub fn open(self) -> Cow<'static, str> {
        WORDS.say(self.0, "open", &[])
    }

    /// `担当`
    pub fn section(self) -> Cow<'static, str> {
        WORDS.say(self.0, "section", &[])
    }

    /// `送る`
    pub fn send(self) -> Cow<'static, str> {
        WORDS.say(self.0, "send", &[])
    }

    /// `本人との連絡 {number}`
    pub fn title(self, number: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "title", &[("number", number.into())])
    }
}
