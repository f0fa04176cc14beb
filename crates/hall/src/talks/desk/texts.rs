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

    /// `やめる`
    pub fn cancel(self) -> Cow<'static, str> {
        WORDS.say(self.0, "cancel", &[])
    }

    /// `本人`
    pub fn citizen(self) -> Cow<'static, str> {
        WORDS.say(self.0, "citizen", &[])
    }

    /// `直した日時`
    pub fn col_changed(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-changed", &[])
    }

    /// `ことば`
    pub fn col_lang(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-lang", &[])
    }

    /// `名前`
    pub fn col_name(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-name", &[])
    }

    /// `課`
    pub fn col_section(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-section", &[])
    }

    /// `書き出し`
    pub fn col_text(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-text", &[])
    }

    /// `「本文」を入れてください。マイナンバーや使えない文字は書けません`
    pub fn fault_body(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-body", &[])
    }

    /// `「本人への連絡」を入れてください`
    pub fn fault_empty(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-empty", &[])
    }

    /// `1つの課の文例は{most}件までです。使わないものをやめてから加えてください`
    pub fn fault_full(self, most: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-full", &[("most", most.into())])
    }

    /// `「{wrong}」に入るものはありません。使えるのは {gaps} です`
    pub fn fault_gap(self, gaps: &str, wrong: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-gap", &[("gaps", gaps.into()), ("wrong", wrong.into())])
    }

    /// `「文例の名前」を入れてください`
    pub fn fault_name(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-name", &[])
    }

    /// `「課」を選んでください`
    pub fn fault_section(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-section", &[])
    }

    /// `ほかの職員が先に直しました。いまの内容を確かめて、もう一度保存してください`
    pub fn fault_stale(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-stale", &[])
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

    /// `{gaps} と書いた所には、手続きの名前、受付番号、送る日が入ります。`
    pub fn hint_body(self, gaps: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "hint-body", &[("gaps", gaps.into())])
    }

    /// `選ぶときに見えます。市民には見えません。`
    pub fn hint_name(self) -> Cow<'static, str> {
        WORDS.say(self.0, "hint-name", &[])
    }

    /// `この方にはメールが届きません。急ぐときは電話か郵便で知らせてください。`
    pub fn hint_no_mail(self) -> Cow<'static, str> {
        WORDS.say(self.0, "hint-no-mail", &[])
    }

    /// `本人への連絡`
    pub fn label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "label", &[])
    }

    /// `本文`
    pub fn label_body(self) -> Cow<'static, str> {
        WORDS.say(self.0, "label-body", &[])
    }

    /// `文例の名前`
    pub fn label_name(self) -> Cow<'static, str> {
        WORDS.say(self.0, "label-name", &[])
    }

    /// `English`
    pub fn lang_en(self) -> Cow<'static, str> {
        WORDS.say(self.0, "lang-en", &[])
    }

    /// `日本語`
    pub fn lang_ja(self) -> Cow<'static, str> {
        WORDS.say(self.0, "lang-ja", &[])
    }

    /// `やさしい日本語`
    pub fn lang_simple(self) -> Cow<'static, str> {
        WORDS.say(self.0, "lang-simple", &[])
    }

    /// `連絡はまだありません。`
    pub fn none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "none", &[])
    }

    /// `連絡を読む・送る`
    pub fn open(self) -> Cow<'static, str> {
        WORDS.say(self.0, "open", &[])
    }

    /// `文例`
    pub fn ready(self) -> Cow<'static, str> {
        WORDS.say(self.0, "ready", &[])
    }

    /// `選んでください`
    pub fn ready_choose(self) -> Cow<'static, str> {
        WORDS.say(self.0, "ready-choose", &[])
    }

    /// `本文に入れる`
    pub fn ready_fill(self) -> Cow<'static, str> {
        WORDS.say(self.0, "ready-fill", &[])
    }

    /// `課でよく送る文を、ここで決めておきます。「本人との連絡」で選ぶと本文に入り、送る前に直せます。`
    pub fn replies_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "replies-lead", &[])
    }

    /// `文例はまだありません。`
    pub fn replies_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "replies-none", &[])
    }

    /// `文例`
    pub fn replies_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "replies-title", &[])
    }

    /// `文例を直す`
    pub fn reply_change(self) -> Cow<'static, str> {
        WORDS.say(self.0, "reply-change", &[])
    }

    /// `文例を加える`
    pub fn reply_new(self) -> Cow<'static, str> {
        WORDS.say(self.0, "reply-new", &[])
    }

    /// `使うのをやめる`
    pub fn reply_remove(self) -> Cow<'static, str> {
        WORDS.say(self.0, "reply-remove", &[])
    }

    /// `保存する`
    pub fn reply_save(self) -> Cow<'static, str> {
        WORDS.say(self.0, "reply-save", &[])
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
