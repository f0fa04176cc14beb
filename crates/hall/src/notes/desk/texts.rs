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

    /// `市民のページには出ません。ただし、開示請求の対象になります。事実と、そう考えた理由だけを書いてください。`
    pub fn disclosed(self) -> Cow<'static, str> {
        WORDS.say(self.0, "disclosed", &[])
    }

    /// `使えない文字「{char}」があります。消してください`
    pub fn fault_character(self, char: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-character", &[("char", char.into())])
    }

    /// `「メモ」を入れてください`
    pub fn fault_empty(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-empty", &[])
    }

    /// `マイナンバーと見られる12けたの数字があります。消してください`
    pub fn fault_my_number(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-my-number", &[])
    }

    /// `{most}字までにしてください（いま{now}字）`
    pub fn fault_too_long(self, most: &str, now: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-too-long", &[("most", most.into()), ("now", now.into())])
    }

    /// `内部のメモ（{n}）`
    pub fn heading(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "heading", &[("n", n.into())])
    }

    /// `あとから直したり消したりはできません。書いた人の名前と時刻が残ります。`
    pub fn hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "hint", &[])
    }

    /// `メモを残す`
    pub fn keep(self) -> Cow<'static, str> {
        WORDS.say(self.0, "keep", &[])
    }

    /// `メモ`
    pub fn label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "label", &[])
    }

    /// `メモはまだありません。`
    pub fn none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "none", &[])
    }

    /// `メモを読む・書く`
    pub fn open(self) -> Cow<'static, str> {
        WORDS.say(self.0, "open", &[])
    }

    /// `内部のメモ {number}`
    pub fn title(self, number: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "title", &[("number", number.into())])
    }
}
