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

    /// `受け入れる`
    pub fn accept(self) -> Cow<'static, str> {
        WORDS.say(self.0, "accept", &[])
    }

    /// `この仕事が終わり、案件が先に進みます。`
    pub fn accept_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "accept-lead", &[])
    }

    /// `回答を受け入れる`
    pub fn accept_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "accept-title", &[])
    }

    /// `理由を送って、もう一度頼む`
    pub fn again(self) -> Cow<'static, str> {
        WORDS.say(self.0, "again", &[])
    }

    /// `もう一度頼む`
    pub fn again_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "again-title", &[])
    }

    /// `届いた回答`
    pub fn answer_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "answer-title", &[])
    }

    /// `{what}を頼む`
    pub fn ask_for(self, what: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "ask-for", &[("what", what.into())])
    }

    /// `案件にもどる`
    pub fn back_to_case(self) -> Cow<'static, str> {
        WORDS.say(self.0, "back-to-case", &[])
    }

    /// `社外への依頼にもどる`
    pub fn back_to_list(self) -> Cow<'static, str> {
        WORDS.say(self.0, "back-to-list", &[])
    }

    /// `この依頼にもどる`
    pub fn back_to_request(self) -> Cow<'static, str> {
        WORDS.say(self.0, "back-to-request", &[])
    }

    /// `社外に頼む`
    pub fn beside_ask(self) -> Cow<'static, str> {
        WORDS.say(self.0, "beside-ask", &[])
    }

    /// `{state} {to}（{where}）`
    pub fn beside_line(self, state: &str, to: &str, where_: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "beside-line", &[("state", state.into()), ("to", to.into()), ("where", where_.into())])
    }

    /// `社外への依頼を見る`
    pub fn beside_see(self) -> Cow<'static, str> {
        WORDS.say(self.0, "beside-see", &[])
    }

    /// `{at} {officer}`
    pub fn by_officer(self, at: &str, officer: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "by-officer", &[("at", at.into()), ("officer", officer.into())])
    }

    /// `やめる`
    pub fn cancel(self) -> Cow<'static, str> {
        WORDS.say(self.0, "cancel", &[])
    }

    /// `宛先`
    pub fn col_addressee(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-addressee", &[])
    }

    /// `回答`
    pub fn col_answer(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-answer", &[])
    }

    /// `返事の期日`
    pub fn col_due(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-due", &[])
    }

    /// `項目`
    pub fn col_item(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-item", &[])
    }

    /// `頼んだ日`
    pub fn col_sent(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-sent", &[])
    }

    /// `出所`
    pub fn col_source(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-source", &[])
    }

    /// `状態`
    pub fn col_state(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-state", &[])
    }

    /// `送り方`
    pub fn col_way(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-way", &[])
    }

    /// `頼んだこと`
    pub fn col_what(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-what", &[])
    }

    /// `{days}日後（{on}まで）`
    pub fn days_until(self, days: &str, on: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "days-until", &[("days", days.into()), ("on", on.into())])
    }

    /// `回答・終了の日時`
    pub fn ended_at(self) -> Cow<'static, str> {
        WORDS.say(self.0, "ended-at", &[])
    }

    /// `{max}文字までで書いてください。`
    pub fn fault_long(self, max: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-long", &[("max", max.into())])
    }

    /// `メールアドレスを name@example.jp のように書いてください。`
    pub fn fault_mail(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-mail", &[])
    }

    /// `この案件は、いまこの回答を待っていません。案件を開き直してください。`
    pub fn fault_not_waiting(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-not-waiting", &[])
    }

    /// `同じことを頼んだ依頼が、まだ開いています。その依頼から送り直してください。`
    pub fn fault_one_is_open(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-one-is-open", &[])
    }

    /// `使えない文字か、マイナンバーが入っています。直してください。`
    pub fn fault_text(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-text", &[])
    }

    /// `この案件の依頼が30件になりました。電話で確かめてください。`
    pub fn fault_too_many(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-too-many", &[])
    }

    /// `届いたファイル`
    pub fn files(self) -> Cow<'static, str> {
        WORDS.say(self.0, "files", &[])
    }

    /// `社外への依頼`
    pub fn heading(self) -> Cow<'static, str> {
        WORDS.say(self.0, "heading", &[])
    }

    /// `この案件は保護の対象です。メールでは頼めません。用紙を使ってください。`
    pub fn hidden_no_mail(self) -> Cow<'static, str> {
        WORDS.say(self.0, "hidden-no-mail", &[])
    }

    /// `例 株式会社火の国製作所 人事課`
    pub fn hint_addressee(self) -> Cow<'static, str> {
        WORDS.say(self.0, "hint-addressee", &[])
    }

    /// `メールで送るときだけ書きます。`
    pub fn hint_mail(self) -> Cow<'static, str> {
        WORDS.say(self.0, "hint-mail", &[])
    }

    /// `相手がそのまま読みます。何を直してほしいか書いてください。`
    pub fn hint_reason(self) -> Cow<'static, str> {
        WORDS.say(self.0, "hint-reason", &[])
    }

    /// `相手に見えるのは、選んだ方の名前だけです。`
    pub fn hint_row(self) -> Cow<'static, str> {
        WORDS.say(self.0, "hint-row", &[])
    }

    /// `相手がそのまま読みます。手続きに質問がないときは、何を答えてもらうかを書いてください。`
    pub fn hint_words(self) -> Cow<'static, str> {
        WORDS.say(self.0, "hint-words", &[])
    }

    /// `送り直すと、前のリンクと番号はすぐに使えなくなります。`
    pub fn instead_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "instead-lead", &[])
    }

    /// `宛先`
    pub fn label_addressee(self) -> Cow<'static, str> {
        WORDS.say(self.0, "label-addressee", &[])
    }

    /// `返事の期日`
    pub fn label_days(self) -> Cow<'static, str> {
        WORDS.say(self.0, "label-days", &[])
    }

    /// `相手のメールアドレス`
    pub fn label_mail(self) -> Cow<'static, str> {
        WORDS.say(self.0, "label-mail", &[])
    }

    /// `理由`
    pub fn label_reason(self) -> Cow<'static, str> {
        WORDS.say(self.0, "label-reason", &[])
    }

    /// `結果`
    pub fn label_result(self) -> Cow<'static, str> {
        WORDS.say(self.0, "label-result", &[])
    }

    /// `だれについての依頼ですか`
    pub fn label_row(self) -> Cow<'static, str> {
        WORDS.say(self.0, "label-row", &[])
    }

    /// `送り方`
    pub fn label_way(self) -> Cow<'static, str> {
        WORDS.say(self.0, "label-way", &[])
    }

    /// `相手に伝えること`
    pub fn label_words(self) -> Cow<'static, str> {
        WORDS.say(self.0, "label-words", &[])
    }

    /// `勤務先、主治医、警察署などに答えてもらいます。相手に見えるのは、ここで頼んだことと、答えるのに要ることだけです。`
    pub fn lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "lead", &[])
    }

    /// `{what}（{party}）`
    pub fn named(self, party: &str, what: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "named", &[("party", party.into()), ("what", what.into())])
    }

    /// `送る前に、宛先を確かめてください。`
    pub fn new_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "new-lead", &[])
    }

    /// `{what}を頼む`
    pub fn new_title(self, what: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "new-title", &[("what", what.into())])
    }

    /// `まだ、だれにも頼んでいません。`
    pub fn none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "none", &[])
    }

    /// `この仕事を終える権限がないか、案件が先に進んでいます。`
    pub fn not_allowed(self) -> Cow<'static, str> {
        WORDS.say(self.0, "not-allowed", &[])
    }

    /// `いまはできません。状態が変わっていないか見てください。`
    pub fn not_now(self) -> Cow<'static, str> {
        WORDS.say(self.0, "not-now", &[])
    }

    /// `書きそえ`
    pub fn note(self) -> Cow<'static, str> {
        WORDS.say(self.0, "note", &[])
    }

    /// `{what}の依頼`
    pub fn one_title(self, what: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "one-title", &[("what", what.into())])
    }

    /// `相手が開いた日時`
    pub fn opened_at(self) -> Cow<'static, str> {
        WORDS.say(self.0, "opened-at", &[])
    }

    /// `印刷する`
    pub fn print(self) -> Cow<'static, str> {
        WORDS.say(self.0, "print", &[])
    }

    /// `用紙を印刷する`
    pub fn print_sheet(self) -> Cow<'static, str> {
        WORDS.say(self.0, "print-sheet", &[])
    }

    /// `催促する`
    pub fn remind(self) -> Cow<'static, str> {
        WORDS.say(self.0, "remind", &[])
    }

    /// `催促`
    pub fn reminded(self) -> Cow<'static, str> {
        WORDS.say(self.0, "reminded", &[])
    }

    /// `{times}回（最後は{at}）`
    pub fn reminded_times(self, at: &str, times: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "reminded-times", &[("at", at.into()), ("times", times.into())])
    }

    /// `送り直す`
    pub fn replace(self) -> Cow<'static, str> {
        WORDS.say(self.0, "replace", &[])
    }

    /// `催促は1日1回、5回までです。送り直すか取り消すと、前のリンクと番号はすぐに使えなくなります。`
    pub fn replace_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "replace-hint", &[])
    }

    /// `取り消す`
    pub fn revoke(self) -> Cow<'static, str> {
        WORDS.say(self.0, "revoke", &[])
    }

    /// `頼む`
    pub fn send(self) -> Cow<'static, str> {
        WORDS.say(self.0, "send", &[])
    }

    /// `ページを開きます`
    pub fn sheet_address(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sheet-address", &[])
    }

    /// `この番号を入れます`
    pub fn sheet_code(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sheet-code", &[])
    }

    /// `{section} 電話 {phone}`
    pub fn sheet_contact(self, phone: &str, section: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "sheet-contact", &[("phone", phone.into()), ("section", section.into())])
    }

    /// `{what}についてのお願い`
    pub fn sheet_heading(self, what: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "sheet-heading", &[("what", what.into())])
    }

    /// `A4で印刷してください。番号は、この紙を持つ人が回答を開くためのものです。`
    pub fn sheet_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sheet-hint", &[])
    }

    /// `答え方`
    pub fn sheet_how(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sheet-how", &[])
    }

    /// `下のことについて、{due}までに、次のページで答えてください。登録はいりません。`
    pub fn sheet_lead(self, due: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "sheet-lead", &[("due", due.into())])
    }

    /// `回答のページのQRコード`
    pub fn sheet_qr(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sheet-qr", &[])
    }

    /// `用紙 {to}`
    pub fn sheet_title(self, to: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "sheet-title", &[("to", to.into())])
    }

    /// `この番号は{until}まで、一度だけ使えます。`
    pub fn sheet_until(self, until: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "sheet-until", &[("until", until.into())])
    }

    /// `市から伝えること`
    pub fn sheet_words(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sheet-words", &[])
    }

    /// `心当たりがないときは、この紙を使わずに、下の電話に知らせてください。`
    pub fn sheet_wrong(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sheet-wrong", &[])
    }

    /// `社外: {party}`
    pub fn source(self, party: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "source", &[("party", party.into())])
    }

    /// `案件が先に変わりました。内容を見て、もう一度押してください。`
    pub fn stale(self) -> Cow<'static, str> {
        WORDS.say(self.0, "stale", &[])
    }

    /// `受け入れ済み`
    pub fn state_accepted(self) -> Cow<'static, str> {
        WORDS.say(self.0, "state-accepted", &[])
    }

    /// `もう一度頼んだ`
    pub fn state_again(self) -> Cow<'static, str> {
        WORDS.say(self.0, "state-again", &[])
    }

    /// `回答あり・確認待ち`
    pub fn state_answered(self) -> Cow<'static, str> {
        WORDS.say(self.0, "state-answered", &[])
    }

    /// `期限切れ`
    pub fn state_expired(self) -> Cow<'static, str> {
        WORDS.say(self.0, "state-expired", &[])
    }

    /// `宛先ちがい`
    pub fn state_not_mine(self) -> Cow<'static, str> {
        WORDS.say(self.0, "state-not-mine", &[])
    }

    /// `回答待ち`
    pub fn state_open(self) -> Cow<'static, str> {
        WORDS.say(self.0, "state-open", &[])
    }

    /// `開いた・回答待ち`
    pub fn state_opened(self) -> Cow<'static, str> {
        WORDS.say(self.0, "state-opened", &[])
    }

    /// `待っていない`
    pub fn state_over(self) -> Cow<'static, str> {
        WORDS.say(self.0, "state-over", &[])
    }

    /// `送り直した`
    pub fn state_replaced(self) -> Cow<'static, str> {
        WORDS.say(self.0, "state-replaced", &[])
    }

    /// `取り消した`
    pub fn state_revoked(self) -> Cow<'static, str> {
        WORDS.say(self.0, "state-revoked", &[])
    }

    /// `社外への依頼 {number}`
    pub fn title(self, number: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "title", &[("number", number.into())])
    }

    /// `メール`
    pub fn way_mail(self) -> Cow<'static, str> {
        WORDS.say(self.0, "way-mail", &[])
    }

    /// `一度だけ使えるリンクを送ります。30日使えます。`
    pub fn way_mail_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "way-mail-hint", &[])
    }

    /// `用紙`
    pub fn way_sheet(self) -> Cow<'static, str> {
        WORDS.say(self.0, "way-sheet", &[])
    }

    /// `番号とQRコードの入った用紙を印刷し、渡すか郵送します。`
    pub fn way_sheet_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "way-sheet-hint", &[])
    }

    /// `{source}の回答（{by}、{at}受付）`
    pub fn words(self, at: &str, by: &str, source: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "words", &[("at", at.into()), ("by", by.into()), ("source", source.into())])
    }

    /// `リンクと番号が使える日時`
    pub fn works_until(self) -> Cow<'static, str> {
        WORDS.say(self.0, "works-until", &[])
    }
}
