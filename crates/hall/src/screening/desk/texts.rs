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

    /// `確認して、隔離を外す`
    pub fn agree_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "agree-button", &[])
    }

    /// `隔離を外すと、この案件の担当者がファイルをひらけるようになります。`
    pub fn agree_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "agree-lead", &[])
    }

    /// `隔離`
    pub fn apart(self) -> Cow<'static, str> {
        WORDS.say(self.0, "apart", &[])
    }

    /// `隔離を外すことを求める`
    pub fn ask_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "ask-button", &[])
    }

    /// `まちがって見つかったと確かめたときだけ、隔離を外してください。外すには、別の人の確認もいります。`
    pub fn ask_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "ask-lead", &[])
    }

    /// `外すことを求めた人`
    pub fn asked_by(self) -> Cow<'static, str> {
        WORDS.say(self.0, "asked-by", &[])
    }

    /// `もどる`
    pub fn cancel(self) -> Cow<'static, str> {
        WORDS.say(self.0, "cancel", &[])
    }

    /// `見つかったもの`
    pub fn col_find(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-find", &[])
    }

    /// `種類と大きさ`
    pub fn col_kind(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-kind", &[])
    }

    /// `しるし`
    pub fn col_sign(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-sign", &[])
    }

    /// `届いたとき`
    pub fn col_since(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-since", &[])
    }

    /// `状態`
    pub fn col_state(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-state", &[])
    }

    /// `「外す理由」を入れてください`
    pub fn fault_reason(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-reason", &[])
    }

    /// `{most}字までにしてください（いま{now}字）`
    pub fn fault_too_long(self, most: &str, now: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-too-long", &[("most", most.into()), ("now", now.into())])
    }

    /// `隔離を解除`
    pub fn freed(self) -> Cow<'static, str> {
        WORDS.say(self.0, "freed", &[])
    }

    /// `記録簿に残ります。氏名やファイルの中身は書かないでください。`
    pub fn hint_reason(self) -> Cow<'static, str> {
        WORDS.say(self.0, "hint-reason", &[])
    }

    /// `外す理由`
    pub fn label_reason(self) -> Cow<'static, str> {
        WORDS.say(self.0, "label-reason", &[])
    }

    /// `ウイルス検査で何かが見つかったファイルです。だれもひらけません。だれのファイルかは、ここには出ません。そのままにしておいてかまいません。`
    pub fn lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "lead", &[])
    }

    /// `隔離しているファイルはありません。`
    pub fn none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "none", &[])
    }

    /// `隔離したファイル {sign}`
    pub fn one_title(self, sign: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "one-title", &[("sign", sign.into())])
    }

    /// `もう1人の確認を待っています。自分では確認できません。`
    pub fn own_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "own-lead", &[])
    }

    /// `外さない`
    pub fn refuse_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "refuse-button", &[])
    }

    /// `隔離。もう1人の確認待ち`
    pub fn state_asked(self) -> Cow<'static, str> {
        WORDS.say(self.0, "state-asked", &[])
    }

    /// `求めるのをやめる`
    pub fn take_back(self) -> Cow<'static, str> {
        WORDS.say(self.0, "take-back", &[])
    }

    /// `隔離したファイル`
    pub fn title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "title", &[])
    }

    /// `求めた人とは別の人が確認してください。何も変わっていません。`
    pub fn told_own(self) -> Cow<'static, str> {
        WORDS.say(self.0, "told-own", &[])
    }

    /// `ほかの人が先に操作しました。いまの状態を確かめてください。`
    pub fn told_stale(self) -> Cow<'static, str> {
        WORDS.say(self.0, "told-stale", &[])
    }

    /// `このサーバーには、ウイルス検査の設定がありません。設定するまで、新しいファイルは検査されません。`
    pub fn unset(self) -> Cow<'static, str> {
        WORDS.say(self.0, "unset", &[])
    }

    /// `検査中`
    pub fn waiting(self) -> Cow<'static, str> {
        WORDS.say(self.0, "waiting", &[])
    }

    /// `{n}件のファイルが検査を待っています（いちばん古いもの: {since}）。検査が終わるまで、だれもひらけません。`
    pub fn waiting_now(self, n: i64, since: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "waiting-now", &[("n", n.into()), ("since", since.into())])
    }

    /// `ウイルス検査で「{find}」が見つかりました。ひらけません。補正かメッセージで、別のファイルをお願いしてください。しるし: {sign}`
    pub fn why_apart(self, find: &str, sign: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "why-apart", &[("find", find.into()), ("sign", sign.into())])
    }

    /// `「{find}」が見つかりましたが、2人が確かめて隔離を外しました。`
    pub fn why_freed(self, find: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "why-freed", &[("find", find.into())])
    }

    /// `ウイルス検査が終わるとひらけます。`
    pub fn why_waiting(self) -> Cow<'static, str> {
        WORDS.say(self.0, "why-waiting", &[])
    }
}
