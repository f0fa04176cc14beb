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

    /// `支援措置の方への文書です。文書係の一覧には出ません。この一覧に宛先は出ません。文書を開いて印刷し、取扱者が本人にわたすか、取扱者が自分で郵送してください。`
    pub fn hand_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "hand-lead", &[])
    }

    /// `直接わたす文書（支援措置）`
    pub fn hand_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "hand-title", &[])
    }

    /// `発送日は、今日までの日にしてください`
    pub fn post_day_wrong(self) -> Cow<'static, str> {
        WORDS.say(self.0, "post-day-wrong", &[])
    }

    /// `届いた日を記録する`
    pub fn post_deliver(self) -> Cow<'static, str> {
        WORDS.say(self.0, "post-deliver", &[])
    }

    /// `届いた日`
    pub fn post_delivered_on(self) -> Cow<'static, str> {
        WORDS.say(self.0, "post-delivered-on", &[])
    }

    /// `届いた日は、発送日から今日までの日にしてください`
    pub fn post_delivered_wrong(self) -> Cow<'static, str> {
        WORDS.say(self.0, "post-delivered-wrong", &[])
    }

    /// `文書`
    pub fn post_letter(self) -> Cow<'static, str> {
        WORDS.say(self.0, "post-letter", &[])
    }

    /// `印刷して出す文書`
    pub fn post_made(self) -> Cow<'static, str> {
        WORDS.say(self.0, "post-made", &[])
    }

    /// `出す文書はありません。`
    pub fn post_made_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "post-made-none", &[])
    }

    /// `作成日`
    pub fn post_made_on(self) -> Cow<'static, str> {
        WORDS.say(self.0, "post-made-on", &[])
    }

    /// `選んだ文書を発送済みにする`
    pub fn post_mark(self) -> Cow<'static, str> {
        WORDS.say(self.0, "post-mark", &[])
    }

    /// `発送した文書を選んでください`
    pub fn post_nothing(self) -> Cow<'static, str> {
        WORDS.say(self.0, "post-nothing", &[])
    }

    /// `文書番号・受付番号`
    pub fn post_number(self) -> Cow<'static, str> {
        WORDS.say(self.0, "post-number", &[])
    }

    /// `発送日`
    pub fn post_on(self) -> Cow<'static, str> {
        WORDS.say(self.0, "post-on", &[])
    }

    /// `選ぶ`
    pub fn post_pick(self) -> Cow<'static, str> {
        WORDS.say(self.0, "post-pick", &[])
    }

    /// `出したあと、届いた日を待つ文書`
    pub fn post_posted(self) -> Cow<'static, str> {
        WORDS.say(self.0, "post-posted", &[])
    }

    /// `届いた日を待つ文書はありません。`
    pub fn post_posted_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "post-posted-none", &[])
    }

    /// `{day}に届いたとみなす`
    pub fn post_presume(self, day: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "post-presume", &[("day", day.into())])
    }

    /// `いまは記録できません。案件を開いて確かめてください`
    pub fn post_refused(self) -> Cow<'static, str> {
        WORDS.say(self.0, "post-refused", &[])
    }

    /// `発送`
    pub fn post_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "post-title", &[])
    }

    /// `印刷する`
    pub fn print(self) -> Cow<'static, str> {
        WORDS.say(self.0, "print", &[])
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
