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

    /// `アドレスを入れ直す`
    pub fn back_to_sign_in(self) -> Cow<'static, str> {
        WORDS.say(self.0, "back-to-sign-in", &[])
    }

    /// `8けたの数字です。だれにも教えないでください。市から聞くことはありません。`
    pub fn code_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "code-hint", &[])
    }

    /// `メールのコード`
    pub fn code_label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "code-label", &[])
    }

    /// `このコードはもう使えません。前のページで、メールをもう一度送ってください`
    pub fn code_spent(self) -> Cow<'static, str> {
        WORDS.say(self.0, "code-spent", &[])
    }

    /// `コードがちがいます。メールをもう一度見てください（あと{left}回）`
    pub fn code_wrong(self, left: i64) -> Cow<'static, str> {
        WORDS.say(self.0, "code-wrong", &[("left", left.into())])
    }

    /// `Android`
    pub fn device_android(self) -> Cow<'static, str> {
        WORDS.say(self.0, "device-android", &[])
    }

    /// `Chromebook`
    pub fn device_chromebook(self) -> Cow<'static, str> {
        WORDS.say(self.0, "device-chromebook", &[])
    }

    /// `iPad`
    pub fn device_ipad(self) -> Cow<'static, str> {
        WORDS.say(self.0, "device-ipad", &[])
    }

    /// `iPhone`
    pub fn device_iphone(self) -> Cow<'static, str> {
        WORDS.say(self.0, "device-iphone", &[])
    }

    /// `Linux パソコン`
    pub fn device_linux(self) -> Cow<'static, str> {
        WORDS.say(self.0, "device-linux", &[])
    }

    /// `Mac`
    pub fn device_mac(self) -> Cow<'static, str> {
        WORDS.say(self.0, "device-mac", &[])
    }

    /// `そのほかの機器`
    pub fn device_other(self) -> Cow<'static, str> {
        WORDS.say(self.0, "device-other", &[])
    }

    /// `Windows パソコン`
    pub fn device_windows(self) -> Cow<'static, str> {
        WORDS.say(self.0, "device-windows", &[])
    }

    /// `メールは、もう何度か送りました。届くまで数分かかることがあります。迷惑メールの中も見てください。アドレスがちがうときは、前のページで入れ直せます。`
    pub fn enough(self) -> Cow<'static, str> {
        WORDS.say(self.0, "enough", &[])
    }

    /// `メールは、もう何度か送りました。届くまで数分かかることがあります。迷惑メールの中も見てください。あと{minutes}分で、また送れます。`
    pub fn enough_wait(self, minutes: i64) -> Cow<'static, str> {
        WORDS.say(self.0, "enough-wait", &[("minutes", minutes.into())])
    }

    /// `マイページに入る`
    pub fn enter(self) -> Cow<'static, str> {
        WORDS.say(self.0, "enter", &[])
    }

    /// `ホーム`
    pub fn home(self) -> Cow<'static, str> {
        WORDS.say(self.0, "home", &[])
    }

    /// `このブラウザーは、メールを頼んだブラウザーとちがいます。あなたが頼んだメールなら、メールに書いてあるコードを入れてください。心当たりのないときは、このページを閉じてください。`
    pub fn link_elsewhere(self) -> Cow<'static, str> {
        WORDS.say(self.0, "link-elsewhere", &[])
    }

    /// `ボタンを押すと入ります。このリンクは1回だけ使えます。`
    pub fn link_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "link-lead", &[])
    }

    /// `共用の機器では、使い終わったら「ログアウト」を押してください。`
    pub fn link_shared(self) -> Cow<'static, str> {
        WORDS.say(self.0, "link-shared", &[])
    }

    /// `マイページに入りますか`
    pub fn link_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "link-title", &[])
    }

    /// `メールアドレスを確かめてください。例: hana@example.jp`
    pub fn mail_fault(self) -> Cow<'static, str> {
        WORDS.say(self.0, "mail-fault", &[])
    }

    /// `例: hana@example.jp`
    pub fn mail_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "mail-hint", &[])
    }

    /// `メールアドレス`
    pub fn mail_label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "mail-label", &[])
    }

    /// `メールを送る`
    pub fn mail_send(self) -> Cow<'static, str> {
        WORDS.say(self.0, "mail-send", &[])
    }

    /// `マイページ`
    pub fn mypage(self) -> Cow<'static, str> {
        WORDS.say(self.0, "mypage", &[])
    }

    /// `届かないときは、迷惑メールの中と、アドレスのつづりを確かめてください。`
    pub fn not_arrived(self) -> Cow<'static, str> {
        WORDS.say(self.0, "not-arrived", &[])
    }

    /// `マイページがなくても、すべての手続きができます。申請の状況は、受付番号と確認コードで見られます。`
    pub fn not_needed(self) -> Cow<'static, str> {
        WORDS.say(self.0, "not-needed", &[])
    }

    /// `番号とコードで状況を見る`
    pub fn not_needed_status(self) -> Cow<'static, str> {
        WORDS.say(self.0, "not-needed-status", &[])
    }

    /// `メールをもう一度送る`
    pub fn send_again(self) -> Cow<'static, str> {
        WORDS.say(self.0, "send-again", &[])
    }

    /// `もう一度送りました。リンクとコードは同じです。`
    pub fn sent_again(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sent-again", &[])
    }

    /// `入れたアドレスに、リンクとコードを送りました。{minutes}分のうちに、リンクを開くか、コードを下に入れてください。どちらも1回だけ使えます。`
    pub fn sent_lead(self, minutes: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "sent-lead", &[("minutes", minutes.into())])
    }

    /// `メールを見てください`
    pub fn sent_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sent-title", &[])
    }

    /// `この機器を終わりにする`
    pub fn session_end(self) -> Cow<'static, str> {
        WORDS.say(self.0, "session-end", &[])
    }

    /// `終わりにしました。`
    pub fn session_ended(self) -> Cow<'static, str> {
        WORDS.say(self.0, "session-ended", &[])
    }

    /// `最後に使った日時`
    pub fn session_seen(self) -> Cow<'static, str> {
        WORDS.say(self.0, "session-seen", &[])
    }

    /// `入った日時`
    pub fn session_since(self) -> Cow<'static, str> {
        WORDS.say(self.0, "session-since", &[])
    }

    /// `この機器`
    pub fn session_this(self) -> Cow<'static, str> {
        WORDS.say(self.0, "session-this", &[])
    }

    /// `すべての機器でログアウトする`
    pub fn sessions_end_all(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sessions-end-all", &[])
    }

    /// `マイページに入ったままの機器です。心当たりのないものは、終わりにしてください。`
    pub fn sessions_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sessions-lead", &[])
    }

    /// `1日使わないか、30日たつと、自動でログアウトします。`
    pub fn sessions_limits(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sessions-limits", &[])
    }

    /// `入っている機器`
    pub fn sessions_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sessions-title", &[])
    }

    /// `メールアドレスを入れてください。入るためのリンクとコードを送ります。はじめての方も同じです。パスワードはありません。`
    pub fn sign_in_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sign-in-lead", &[])
    }

    /// `マイページに入る`
    pub fn sign_in_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sign-in-title", &[])
    }

    /// `ログアウト`
    pub fn sign_out(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sign-out", &[])
    }

    /// `新しいメールを送る`
    pub fn spent_again(self) -> Cow<'static, str> {
        WORDS.say(self.0, "spent-again", &[])
    }

    /// `もう使ったか、30分を過ぎました。新しいメールを送ると、また入れます。`
    pub fn spent_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "spent-lead", &[])
    }

    /// `このリンクは使えません`
    pub fn spent_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "spent-title", &[])
    }

    /// `マイページでできること`
    pub fn what_for(self) -> Cow<'static, str> {
        WORDS.say(self.0, "what-for", &[])
    }

    /// `自分の申請、書きかけ、お知らせを一か所で見られます。前に答えた名前や住所を、確かめてから使えます。家族の名前を書いておくと、申請のときに選べます。住民票などの市の記録とは、つながっ…`
    pub fn what_for_body(self) -> Cow<'static, str> {
        WORDS.say(self.0, "what-for-body", &[])
    }
}
