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

    /// `アカウント`
    pub fn back(self) -> Cow<'static, str> {
        WORDS.say(self.0, "back", &[])
    }

    /// `「姓」を入れてください`
    pub fn fault_family(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-family", &[])
    }

    /// `「住所」を入れてください`
    pub fn fault_place(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-place", &[])
    }

    /// `{most}字までにしてください`
    pub fn fault_too_long(self, most: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-too-long", &[("most", most.into())])
    }

    /// `消す`
    pub fn forget(self) -> Cow<'static, str> {
        WORDS.say(self.0, "forget", &[])
    }

    /// `入れる`
    pub fn keep(self) -> Cow<'static, str> {
        WORDS.say(self.0, "keep", &[])
    }

    /// `入れ直す`
    pub fn keep_anew(self) -> Cow<'static, str> {
        WORDS.say(self.0, "keep-anew", &[])
    }

    /// `入れてあります。引っ越したときは、入れ直してください。`
    pub fn kept(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kept", &[])
    }

    /// `入れた文字は残しません。読みもどせない形に変えて比べます。ほかの職員にも、管理者にも見えません。知らせるだけで、何も止めません。`
    pub fn kept_how(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kept-how", &[])
    }

    /// `建物と部屋`
    pub fn label_building(self) -> Cow<'static, str> {
        WORDS.say(self.0, "label-building", &[])
    }

    /// `姓`
    pub fn label_family(self) -> Cow<'static, str> {
        WORDS.say(self.0, "label-family", &[])
    }

    /// `住所（町名と番地）`
    pub fn label_place(self) -> Cow<'static, str> {
        WORDS.say(self.0, "label-place", &[])
    }

    /// `自分や家族の案件を、知らずに担当しないためのものです。入れておくと、同じ住まいや、同じ住所で同じ姓の方の案件を開いたときに、あなただけに知らせます。`
    pub fn lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "lead", &[])
    }

    /// `自分の住まい（回避のため）`
    pub fn title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "title", &[])
    }

    /// `あなたの住まいと同じ住所の案件です。自分や家族の案件なら、担当せずに引き継いでください。これは、あなただけに見えています。`
    pub fn warning(self) -> Cow<'static, str> {
        WORDS.say(self.0, "warning", &[])
    }
}
