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

    /// `もう一度ためす`
    pub fn again(self) -> Cow<'static, str> {
        WORDS.say(self.0, "again", &[])
    }

    /// `やめる`
    pub fn aside(self) -> Cow<'static, str> {
        WORDS.say(self.0, "aside", &[])
    }

    /// `やめる`
    pub fn aside_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "aside-button", &[])
    }

    /// `最近やめたもの`
    pub fn aside_lately(self) -> Cow<'static, str> {
        WORDS.say(self.0, "aside-lately", &[])
    }

    /// `やめると、もう行いません。本人に知らせるものなら、先に案件の課に伝えて、電話や郵便で知らせてください。`
    pub fn aside_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "aside-lead", &[])
    }

    /// `この送信・処理をやめる`
    pub fn aside_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "aside-title", &[])
    }

    /// `もどる`
    pub fn cancel(self) -> Cow<'static, str> {
        WORDS.say(self.0, "cancel", &[])
    }

    /// `できてから`
    pub fn col_age(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-age", &[])
    }

    /// `ためした回数`
    pub fn col_attempts(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-attempts", &[])
    }

    /// `操作`
    pub fn col_do(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-do", &[])
    }

    /// `最後のエラー`
    pub fn col_error(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-error", &[])
    }

    /// `種類`
    pub fn col_kind(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-kind", &[])
    }

    /// `氏名`
    pub fn col_name(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-name", &[])
    }

    /// `受付番号`
    pub fn col_number(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-number", &[])
    }

    /// `手続き`
    pub fn col_procedure(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-procedure", &[])
    }

    /// `案件の課`
    pub fn col_section(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-section", &[])
    }

    /// `わかったとき`
    pub fn col_since(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-since", &[])
    }

    /// `すること`
    pub fn col_what(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-what", &[])
    }

    /// `{n}日`
    pub fn days(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "days", &[("n", n.into())])
    }

    /// `「やめる理由」を入れてください`
    pub fn fault_reason(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-reason", &[])
    }

    /// `{most}字までにしてください（いま{now}字）`
    pub fn fault_too_long(self, most: &str, now: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-too-long", &[("most", most.into()), ("now", now.into())])
    }

    /// `記録簿に残ります。氏名やメールアドレスは書かないでください。`
    pub fn hint_reason(self) -> Cow<'static, str> {
        WORDS.say(self.0, "hint-reason", &[])
    }

    /// `{n}時間`
    pub fn hours(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "hours", &[("n", n.into())])
    }

    /// `利用調整を進めること`
    pub fn kind_allocation(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kind-allocation", &[])
    }

    /// `案件のお知らせメール`
    pub fn kind_case_mail(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kind-case-mail", &[])
    }

    /// `確認コードのメール`
    pub fn kind_code_mail(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kind-code-mail", &[])
    }

    /// `電子で届いたことの記録`
    pub fn kind_deliver(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kind-deliver", &[])
    }

    /// `職員のまとめメールの予定`
    pub fn kind_digest_due(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kind-digest-due", &[])
    }

    /// `職員のまとめメール`
    pub fn kind_digest_mail(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kind-digest-mail", &[])
    }

    /// `Webhookの知らせ`
    pub fn kind_hook(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kind-hook", &[])
    }

    /// `代理の期限の確認`
    pub fn kind_proxy_ended(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kind-proxy-ended", &[])
    }

    /// `本人への催促`
    pub fn kind_remind(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kind-remind", &[])
    }

    /// `ファイルのウイルス検査`
    pub fn kind_screen(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kind-screen", &[])
    }

    /// `支援措置の見直し`
    pub fn kind_shield(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kind-shield", &[])
    }

    /// `マイページに入るメール`
    pub fn kind_sign_in_mail(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kind-sign-in-mail", &[])
    }

    /// `やめる理由`
    pub fn label_reason(self) -> Cow<'static, str> {
        WORDS.say(self.0, "label-reason", &[])
    }

    /// `何度もためして、あきらめた送信と処理です。原因をなくしてから、もう一度ためしてください。あて先と内容は、ここには出ません。`
    pub fn lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "lead", &[])
    }

    /// `配送が遅れています。相手のサーバーが待たせています（{status}）`
    pub fn mail_delayed(self, status: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "mail-delayed", &[("status", status.into())])
    }

    /// `止まっているものはありません。`
    pub fn none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "none", &[])
    }

    /// `社外の宛先に届きません。用紙か別のアドレスで照会してください（{status}）`
    pub fn party_unreached(self, status: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "party-unreached", &[("status", status.into())])
    }

    /// `この方には電話か郵便で連絡してください（{status}）`
    pub fn person_unreached(self, status: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "person-unreached", &[("status", status.into())])
    }

    /// `止まった送信と処理`
    pub fn title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "title", &[])
    }

    /// `メールが届かない方の一覧`
    pub fn unreached_all(self) -> Cow<'static, str> {
        WORDS.say(self.0, "unreached-all", &[])
    }

    /// `今日`
    pub fn unreached_back(self) -> Cow<'static, str> {
        WORDS.say(self.0, "unreached-back", &[])
    }

    /// `メールが届きません`
    pub fn unreached_heading(self) -> Cow<'static, str> {
        WORDS.say(self.0, "unreached-heading", &[])
    }

    /// `お知らせのメールが戻ってきた方です。この方には、もうメールを送りません。電話か郵便で連絡してください。本人が新しいアドレスを入れると、ここから消えます。`
    pub fn unreached_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "unreached-lead", &[])
    }

    /// `メールが届かない方はいません。`
    pub fn unreached_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "unreached-none", &[])
    }

    /// `メールが届かない方`
    pub fn unreached_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "unreached-title", &[])
    }
}
