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

    /// `操作`
    pub fn col_do(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-do", &[])
    }

    /// `名前`
    pub fn col_name(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-name", &[])
    }

    /// `できること`
    pub fn col_scopes(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-scopes", &[])
    }

    /// `課`
    pub fn col_sections(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-sections", &[])
    }

    /// `サーバー`
    pub fn col_server(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-server", &[])
    }

    /// `使える最後の日`
    pub fn col_until(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-until", &[])
    }

    /// `最後に使った日時`
    pub fn col_used(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-used", &[])
    }

    /// `終える`
    pub fn end(self) -> Cow<'static, str> {
        WORDS.say(self.0, "end", &[])
    }

    /// `終了`
    pub fn ended(self) -> Cow<'static, str> {
        WORDS.say(self.0, "ended", &[])
    }

    /// `名前を{most}字までで書いてください`
    pub fn fault_name(self, most: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-name", &[("most", most.into())])
    }

    /// `できることを1つ以上選んでください`
    pub fn fault_scope(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-scope", &[])
    }

    /// `課を1つ以上選んでください`
    pub fn fault_section(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-section", &[])
    }

    /// `きょうから1年先までの日を選んでください`
    pub fn fault_until(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-until", &[])
    }

    /// `送り先を https:// から書いてください`
    pub fn fault_url(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-url", &[])
    }

    /// `庁内のアドレスには送れません`
    pub fn fault_url_inside(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-url-inside", &[])
    }

    /// `https:// で始まる送り先にしてください`
    pub fn fault_url_secure(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-url-secure", &[])
    }

    /// `このサーバーの名前が見つかりません`
    pub fn fault_url_unknown(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-url-unknown", &[])
    }

    /// `入れる`
    pub fn hook_make_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "hook-make-button", &[])
    }

    /// `新しい相手`
    pub fn hook_make_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "hook-make-title", &[])
    }

    /// `知らせる相手を入れました`
    pub fn hook_shown_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "hook-shown-title", &[])
    }

    /// `選んだ課の案件に何かあると、ここに入れたサーバーへ知らせます。送るのは案件のID、出来事の種類、手続き、日時だけです。支援措置の案件は送りません。`
    pub fn hooks_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "hooks-lead", &[])
    }

    /// `知らせる相手はありません。`
    pub fn hooks_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "hooks-none", &[])
    }

    /// `知らせる相手（Webhook）`
    pub fn hooks_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "hooks-title", &[])
    }

    /// `トークンを持つプログラムは、選んだ課の案件を職員と同じきまりで扱います。見た記録と操作の記録には、ここで付けた名前が残ります。決裁はできません。支援措置の案件は見えません。`
    pub fn lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "lead", &[])
    }

    /// `{at}に{who}が作成`
    pub fn made_by(self, at: &str, who: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "made-by", &[("at", at.into()), ("who", who.into())])
    }

    /// `作る`
    pub fn make_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "make-button", &[])
    }

    /// `新しいトークン`
    pub fn make_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "make-title", &[])
    }

    /// `プログラムの名前です。市民が見る「誰が見たか」の記録には出ません。`
    pub fn name_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "name-hint", &[])
    }

    /// `まだ使っていません`
    pub fn never(self) -> Cow<'static, str> {
        WORDS.say(self.0, "never", &[])
    }

    /// `トークンはありません。`
    pub fn none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "none", &[])
    }

    /// `取り消す`
    pub fn revoke(self) -> Cow<'static, str> {
        WORDS.say(self.0, "revoke", &[])
    }

    /// `取り消し済み`
    pub fn revoked(self) -> Cow<'static, str> {
        WORDS.say(self.0, "revoked", &[])
    }

    /// `期限切れ`
    pub fn run_out(self) -> Cow<'static, str> {
        WORDS.say(self.0, "run-out", &[])
    }

    /// `案件を読む`
    pub fn scope_read(self) -> Cow<'static, str> {
        WORDS.say(self.0, "scope-read", &[])
    }

    /// `作業を引き受けて終える`
    pub fn scope_work(self) -> Cow<'static, str> {
        WORDS.say(self.0, "scope-work", &[])
    }

    /// `署名の秘密`
    pub fn secret_label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "secret-label", &[])
    }

    /// `いまだけ表示します。写して、プログラムの設定に入れてください。このページを離れると、もう見られません。`
    pub fn shown_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "shown-lead", &[])
    }

    /// `トークンを作りました`
    pub fn shown_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "shown-title", &[])
    }

    /// `連携するプログラム`
    pub fn title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "title", &[])
    }

    /// `トークン`
    pub fn token_label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "token-label", &[])
    }

    /// `1年先まで選べます。`
    pub fn until_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "until-hint", &[])
    }

    /// `https://で始まるアドレスです。庁内のアドレスには送れません。`
    pub fn url_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "url-hint", &[])
    }

    /// `送り先`
    pub fn url_label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "url-label", &[])
    }
}
