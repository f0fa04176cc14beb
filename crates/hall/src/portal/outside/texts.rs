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

    /// `もどる`
    pub fn back(self) -> Cow<'static, str> {
        WORDS.say(self.0, "back", &[])
    }

    /// `「{label}」は、どれか一つ選んでください`
    pub fn choose_one(self, label: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "choose-one", &[("label", label.into())])
    }

    /// `書いた内容はこのページに残っていますが、市には届いていません。写して使ってください。`
    pub fn closed_kept(self) -> Cow<'static, str> {
        WORDS.say(self.0, "closed-kept", &[])
    }

    /// `わからないときは、{section}（電話 {phone}）に聞いてください。`
    pub fn contact(self, phone: &str, section: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "contact", &[("phone", phone.into()), ("section", section.into())])
    }

    /// `次へ`
    pub fn door_go(self) -> Cow<'static, str> {
        WORDS.say(self.0, "door-go", &[])
    }

    /// `例 7KQ2-M9XD-4TBH 大文字と小文字は、どちらでもかまいません。`
    pub fn door_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "door-hint", &[])
    }

    /// `用紙の番号`
    pub fn door_label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "door-label", &[])
    }

    /// `市から受け取った用紙にある番号を入れてください。登録はいりません。`
    pub fn door_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "door-lead", &[])
    }

    /// `用紙の番号を入れる`
    pub fn door_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "door-title", &[])
    }

    /// `この番号は使えません。用紙を見て、もう一度入れてください。あと{left}回入れられます。`
    pub fn door_wrong(self, left: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "door-wrong", &[("left", left.into())])
    }

    /// `ファイルは、もう一度選んでください。`
    pub fn files_again(self) -> Cow<'static, str> {
        WORDS.say(self.0, "files-again", &[])
    }

    /// `PDFか写真を3個まで、1個{each}までです。`
    pub fn files_hint(self, each: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "files-hint", &[("each", each.into())])
    }

    /// `ファイル`
    pub fn files_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "files-title", &[])
    }

    /// `だれ・何についての回答か`
    pub fn form_about(self) -> Cow<'static, str> {
        WORDS.say(self.0, "form-about", &[])
    }

    /// `{due}までに答えてください。`
    pub fn form_due(self, due: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "form-due", &[("due", due.into())])
    }

    /// `送ると、このリンクと番号は使えなくなります。`
    pub fn form_once(self) -> Cow<'static, str> {
        WORDS.say(self.0, "form-once", &[])
    }

    /// `回答を送る`
    pub fn form_send(self) -> Cow<'static, str> {
        WORDS.say(self.0, "form-send", &[])
    }

    /// `期日`
    pub fn letter_due(self) -> Cow<'static, str> {
        WORDS.say(self.0, "letter-due", &[])
    }

    /// `お願いしている課`
    pub fn letter_from(self) -> Cow<'static, str> {
        WORDS.say(self.0, "letter-from", &[])
    }

    /// `市の手続きのために、回答をお願いします。登録はいりません。回答は一度だけ送れます。`
    pub fn letter_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "letter-lead", &[])
    }

    /// `これは自分あてではない`
    pub fn letter_not_mine(self) -> Cow<'static, str> {
        WORDS.say(self.0, "letter-not-mine", &[])
    }

    /// `回答のページを開く`
    pub fn letter_open(self) -> Cow<'static, str> {
        WORDS.say(self.0, "letter-open", &[])
    }

    /// `{what}についてのお願い`
    pub fn letter_title(self, what: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "letter-title", &[("what", what.into())])
    }

    /// `宛先`
    pub fn letter_to(self) -> Cow<'static, str> {
        WORDS.say(self.0, "letter-to", &[])
    }

    /// `市から伝えること`
    pub fn letter_words(self) -> Cow<'static, str> {
        WORDS.say(self.0, "letter-words", &[])
    }

    /// `自分あてなので、もどる`
    pub fn not_mine_back(self) -> Cow<'static, str> {
        WORDS.say(self.0, "not-mine-back", &[])
    }

    /// `自分あてではないと知らせる`
    pub fn not_mine_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "not-mine-button", &[])
    }

    /// `知らせると、このリンクはすぐに使えなくなり、市が宛先を直します。あなたのことは何も聞きません。`
    pub fn not_mine_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "not-mine-lead", &[])
    }

    /// `自分あてではないと知らせますか`
    pub fn not_mine_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "not-mine-title", &[])
    }

    /// `回答`
    pub fn note_answer(self) -> Cow<'static, str> {
        WORDS.say(self.0, "note-answer", &[])
    }

    /// `ほかに知らせたいこと`
    pub fn note_more(self) -> Cow<'static, str> {
        WORDS.say(self.0, "note-more", &[])
    }

    /// `回答を書くか、ファイルを選んでください。`
    pub fn nothing_sent(self) -> Cow<'static, str> {
        WORDS.say(self.0, "nothing-sent", &[])
    }

    /// `このお願いは終わりました。回答はもういりません。`
    pub fn over_ended(self) -> Cow<'static, str> {
        WORDS.say(self.0, "over-ended", &[])
    }

    /// `リンクが正しくないか、使える期間が終わりました。メールのリンクを確かめてください。`
    pub fn over_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "over-lead", &[])
    }

    /// `「自分あてではない」と知らせていただきました。ありがとうございました。`
    pub fn over_not_mine(self) -> Cow<'static, str> {
        WORDS.say(self.0, "over-not-mine", &[])
    }

    /// `市が新しいお願いを送りました。新しいメールか用紙を使ってください。`
    pub fn over_replaced(self) -> Cow<'static, str> {
        WORDS.say(self.0, "over-replaced", &[])
    }

    /// `このページは使えません`
    pub fn over_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "over-title", &[])
    }

    /// `このページは閉じてかまいません。直したいときは、下の電話に知らせてください。`
    pub fn received_close(self) -> Cow<'static, str> {
        WORDS.say(self.0, "received-close", &[])
    }

    /// `{when}に受け取りました。ありがとうございました。`
    pub fn received_lead(self, when: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "received-lead", &[("when", when.into())])
    }

    /// `回答を受け取りました`
    pub fn received_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "received-title", &[])
    }
}
