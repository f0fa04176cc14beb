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

    /// `この手続きは、いまこの方法では受け付けていません`
    pub fn closed(self) -> Cow<'static, str> {
        WORDS.say(self.0, "closed", &[])
    }

    /// `このコードはもう使えません。新しいキーで申請を送ると、新しいコードが届きます`
    pub fn code_spent(self) -> Cow<'static, str> {
        WORDS.say(self.0, "code-spent", &[])
    }

    /// `コードが違います。あと{left}回入力できます`
    pub fn code_wrong(self, left: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "code-wrong", &[("left", left.into())])
    }

    /// `{words} のどれかにしてください`
    pub fn fault_among(self, words: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-among", &[("words", words.into())])
    }

    /// `ファイルはここでは出せません。手続きのページから申請してください`
    pub fn fault_file(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-file", &[])
    }

    /// `値の種類が違います`
    pub fn fault_kind(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-kind", &[])
    }

    /// `この手続きには、届くメールアドレスが要ります`
    pub fn fault_mail(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-mail", &[])
    }

    /// `電子的な通知には、届くメールアドレスが要ります`
    pub fn fault_mail_for_notice(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-mail-for-notice", &[])
    }

    /// `必要な項目です`
    pub fn fault_missing(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-missing", &[])
    }

    /// `ほかの答えから、この質問はありません。取りのぞいてください`
    pub fn fault_not_asked(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-not-asked", &[])
    }

    /// `この名前の手続きはありません`
    pub fn fault_procedure(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-procedure", &[])
    }

    /// `{min}件から{max}件で書いてください`
    pub fn fault_rows(self, max: &str, min: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-rows", &[("max", max.into()), ("min", min.into())])
    }

    /// `この名前の項目はありません`
    pub fn fault_unknown(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-unknown", &[])
    }

    /// `内容に直すところがあります`
    pub fn invalid(self) -> Cow<'static, str> {
        WORDS.say(self.0, "invalid", &[])
    }

    /// `申請は受け付けていません。{count}か所を直して、もう一度送ってください。場所は errors にあります。`
    pub fn invalid_do(self, count: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "invalid-do", &[("count", count.into())])
    }

    /// `Idempotency-Key がありません`
    pub fn key(self) -> Cow<'static, str> {
        WORDS.say(self.0, "key", &[])
    }

    /// `何も受け取っていません。申請ごとに新しい、推測されない言葉（16〜255字の英数字と記号。UUIDなど）を付けてください。`
    pub fn key_do(self) -> Cow<'static, str> {
        WORDS.say(self.0, "key-do", &[])
    }

    /// `このキーは別の内容で使われています`
    pub fn key_reused(self) -> Cow<'static, str> {
        WORDS.say(self.0, "key-reused", &[])
    }

    /// `今回の内容は受け付けていません。別の申請なら、新しいキーを付けてください。`
    pub fn key_reused_do(self) -> Cow<'static, str> {
        WORDS.say(self.0, "key-reused-do", &[])
    }

    /// `メールアドレス`
    pub fn mail_label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "mail-label", &[])
    }

    /// `本文の種類が違います`
    pub fn media_type(self) -> Cow<'static, str> {
        WORDS.say(self.0, "media-type", &[])
    }

    /// `何も受け取っていません。本文は application/json（UTF-8）で送ってください。`
    pub fn media_type_do(self) -> Cow<'static, str> {
        WORDS.say(self.0, "media-type-do", &[])
    }

    /// `番号かコードが違います`
    pub fn no_case(self) -> Cow<'static, str> {
        WORDS.say(self.0, "no-case", &[])
    }

    /// `あと{left}回入力できます。`
    pub fn no_case_do(self, left: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "no-case-do", &[("left", left.into())])
    }

    /// `本文をJSONとして読めません`
    pub fn not_json(self) -> Cow<'static, str> {
        WORDS.say(self.0, "not-json", &[])
    }

    /// `何も受け取っていません。{line}行目の{column}字目を確かめてください。同じ名前を2回書いたもの、深く重なったものも受け付けません。`
    pub fn not_json_do(self, column: &str, line: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "not-json-do", &[("column", column.into()), ("line", line.into())])
    }

    /// `いまはできません`
    pub fn not_now(self) -> Cow<'static, str> {
        WORDS.say(self.0, "not-now", &[])
    }

    /// `このキーの申請は、もう続けられません`
    pub fn over(self) -> Cow<'static, str> {
        WORDS.say(self.0, "over", &[])
    }

    /// `今回は受け付けていません。30日を過ぎたか、申請にならずに終わりました。新しいキーで送ってください。`
    pub fn over_do(self) -> Cow<'static, str> {
        WORDS.say(self.0, "over-do", &[])
    }

    /// `確認コードは新しくなりました`
    pub fn reissued(self) -> Cow<'static, str> {
        WORDS.say(self.0, "reissued", &[])
    }

    /// `申請は届いています。新しいコードは窓口で渡しました。ここには出ません。`
    pub fn reissued_do(self) -> Cow<'static, str> {
        WORDS.say(self.0, "reissued-do", &[])
    }

    /// `手続きの内容が変わりました`
    pub fn rules_changed(self) -> Cow<'static, str> {
        WORDS.say(self.0, "rules-changed", &[])
    }

    /// `申請は受け付けていません。質問を読み直して、新しいキーで送ってください。`
    pub fn rules_changed_do(self) -> Cow<'static, str> {
        WORDS.say(self.0, "rules-changed-do", &[])
    }

    /// `もう申請になっています`
    pub fn sent(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sent", &[])
    }

    /// `番号とコードは、はじめの申請を同じキーと同じ内容で送ると、もう一度わかります。`
    pub fn sent_do(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sent-do", &[])
    }

    /// `ほかの人が先に更新しました`
    pub fn stale(self) -> Cow<'static, str> {
        WORDS.say(self.0, "stale", &[])
    }

    /// `今回の操作は記録していません。案件を読み直してください。`
    pub fn stale_do(self) -> Cow<'static, str> {
        WORDS.say(self.0, "stale-do", &[])
    }
}
