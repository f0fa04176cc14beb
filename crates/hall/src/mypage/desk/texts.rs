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

    /// `案件にもどる`
    pub fn back(self) -> Cow<'static, str> {
        WORDS.say(self.0, "back", &[])
    }

    /// `{from}から {until}`
    pub fn days_between(self, from: &str, until: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "days-between", &[("from", from.into()), ("until", until.into())])
    }

    /// `終了`
    pub fn ended(self) -> Cow<'static, str> {
        WORDS.say(self.0, "ended", &[])
    }

    /// `期限切れ`
    pub fn expired(self) -> Cow<'static, str> {
        WORDS.say(self.0, "expired", &[])
    }

    /// `{name} さんのため`
    pub fn for_whom(self, name: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "for-whom", &[("name", name.into())])
    }

    /// `代理`
    pub fn heading(self) -> Cow<'static, str> {
        WORDS.say(self.0, "heading", &[])
    }

    /// `証明書類をどう見ましたか`
    pub fn judge(self) -> Cow<'static, str> {
        WORDS.say(self.0, "judge", &[])
    }

    /// `記録する`
    pub fn judge_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "judge-button", &[])
    }

    /// `記録に残ります。「認めない」とすると、代理人はこの案件の操作ができなくなり、この案件に確認の仕事が立ちます。本人は続けられます。`
    pub fn judge_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "judge-hint", &[])
    }

    /// `認めない`
    pub fn judge_refused(self) -> Cow<'static, str> {
        WORDS.say(self.0, "judge-refused", &[])
    }

    /// `確認した`
    pub fn judge_seen(self) -> Cow<'static, str> {
        WORDS.say(self.0, "judge-seen", &[])
    }

    /// `確認`
    pub fn judged(self) -> Cow<'static, str> {
        WORDS.say(self.0, "judged", &[])
    }

    /// `{at} {officer}`
    pub fn judged_by(self, at: &str, officer: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "judged-by", &[("at", at.into()), ("officer", officer.into())])
    }

    /// `代理の種類`
    pub fn kind(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kind", &[])
    }

    /// `申請代行`
    pub fn kind_filing(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kind-filing", &[])
    }

    /// `法定代理`
    pub fn kind_legal(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kind-legal", &[])
    }

    /// `任意代理`
    pub fn kind_mandate(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kind-mandate", &[])
    }

    /// `使者`
    pub fn kind_messenger(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kind-messenger", &[])
    }

    /// `終わりの定めなし`
    pub fn no_end(self) -> Cow<'static, str> {
        WORDS.say(self.0, "no-end", &[])
    }

    /// `期間の前`
    pub fn not_yet(self) -> Cow<'static, str> {
        WORDS.say(self.0, "not-yet", &[])
    }

    /// `本人（代理人には内容を見せません）`
    pub fn notice_applicant(self) -> Cow<'static, str> {
        WORDS.say(self.0, "notice-applicant", &[])
    }

    /// `代理人`
    pub fn notice_proxy(self) -> Cow<'static, str> {
        WORDS.say(self.0, "notice-proxy", &[])
    }

    /// `通知の宛先`
    pub fn notice_to(self) -> Cow<'static, str> {
        WORDS.say(self.0, "notice-to", &[])
    }

    /// `証明を確かめる`
    pub fn open(self) -> Cow<'static, str> {
        WORDS.say(self.0, "open", &[])
    }

    /// `期間`
    pub fn period(self) -> Cow<'static, str> {
        WORDS.say(self.0, "period", &[])
    }

    /// `証明書類`
    pub fn proof(self) -> Cow<'static, str> {
        WORDS.say(self.0, "proof", &[])
    }

    /// `窓口で見せる`
    pub fn proof_desk(self) -> Cow<'static, str> {
        WORDS.say(self.0, "proof-desk", &[])
    }

    /// `ファイルで届いています`
    pub fn proof_file(self) -> Cow<'static, str> {
        WORDS.say(self.0, "proof-file", &[])
    }

    /// `証明を認めない`
    pub fn refused(self) -> Cow<'static, str> {
        WORDS.say(self.0, "refused", &[])
    }

    /// `範囲`
    pub fn scope(self) -> Cow<'static, str> {
        WORDS.say(self.0, "scope", &[])
    }

    /// `すべての手続き`
    pub fn scope_all(self) -> Cow<'static, str> {
        WORDS.say(self.0, "scope-all", &[])
    }

    /// `証明を確認済み`
    pub fn seen(self) -> Cow<'static, str> {
        WORDS.say(self.0, "seen", &[])
    }

    /// `代理と証明 {number}`
    pub fn title(self, number: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "title", &[("number", number.into())])
    }

    /// `証明が未確認`
    pub fn unseen(self) -> Cow<'static, str> {
        WORDS.say(self.0, "unseen", &[])
    }

    /// `{day}まで`
    pub fn until(self, day: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "until", &[("day", day.into())])
    }

    /// `申請者（本人）`
    pub fn whom(self) -> Cow<'static, str> {
        WORDS.say(self.0, "whom", &[])
    }
}
