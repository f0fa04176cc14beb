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

    /// `すでに担当しています。`
    pub fn already_claimed(self) -> Cow<'static, str> {
        WORDS.say(self.0, "already-claimed", &[])
    }

    /// `到達はもう記録されています。`
    pub fn already_delivered(self) -> Cow<'static, str> {
        WORDS.say(self.0, "already-delivered", &[])
    }

    /// `延長は一度だけです。もう延長しています。`
    pub fn already_extended(self) -> Cow<'static, str> {
        WORDS.say(self.0, "already-extended", &[])
    }

    /// `催促はもう済んでいます。`
    pub fn already_reminded(self) -> Cow<'static, str> {
        WORDS.say(self.0, "already-reminded", &[])
    }

    /// `この決定はもう取り消されています。`
    pub fn already_revoked(self) -> Cow<'static, str> {
        WORDS.say(self.0, "already-revoked", &[])
    }

    /// `{time}に送られたため、もう取り消せません。`
    pub fn already_sent(self, time: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "already-sent", &[("time", time.into())])
    }

    /// `すでに始めています。`
    pub fn already_started(self) -> Cow<'static, str> {
        WORDS.say(self.0, "already-started", &[])
    }

    /// `新しい決定として起案と決裁に回します。前の決定は、新しい決定が出るまで効力をもちます。`
    pub fn amend_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "amend-lead", &[])
    }

    /// `決定を職権で変更する`
    pub fn amend_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "amend-title", &[])
    }

    /// `申請の答えと照合の結果`
    pub fn answers_caption(self) -> Cow<'static, str> {
        WORDS.say(self.0, "answers-caption", &[])
    }

    /// `申請`
    pub fn answers_own(self) -> Cow<'static, str> {
        WORDS.say(self.0, "answers-own", &[])
    }

    /// `基幹系に打ち直した項目: {n}`
    pub fn answers_retyped(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "answers-retyped", &[("n", n.into())])
    }

    /// `答え（{n}項目）`
    pub fn answers_title(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "answers-title", &[("n", n.into())])
    }

    /// `職員が入力した項目: {n}`
    pub fn answers_typed(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "answers-typed", &[("n", n.into())])
    }

    /// `教示の表に、この手続きの行がありません。手続きの管理者に、表に行を足すよう知らせてください。`
    pub fn appeal_missing(self) -> Cow<'static, str> {
        WORDS.say(self.0, "appeal-missing", &[])
    }

    /// `教示（表から自動で選びます）: {text}`
    pub fn appeal_row(self, text: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "appeal-row", &[("text", text.into())])
    }

    /// `{name} さん`
    pub fn applicant_name(self, name: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "applicant-name", &[("name", name.into())])
    }

    /// `決裁する`
    pub fn approve_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "approve-title", &[])
    }

    /// `この起案は、あなたがすでに一度承認しています。次の決裁者にお願いしてください。`
    pub fn approved_already(self) -> Cow<'static, str> {
        WORDS.say(self.0, "approved-already", &[])
    }

    /// `案件の資料`
    pub fn aside(self) -> Cow<'static, str> {
        WORDS.say(self.0, "aside", &[])
    }

    /// `「{task}」を割り当てる`
    pub fn assign_title(self, task: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "assign-title", &[("task", task.into())])
    }

    /// `だれに`
    pub fn assign_to(self) -> Cow<'static, str> {
        WORDS.say(self.0, "assign-to", &[])
    }

    /// `選んだ人は{section}の「{role}」の役割をもっていません。ほかの人を選んでください。`
    pub fn assignee_lacks_role(self, role: &str, section: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "assignee-lacks-role", &[("role", role.into()), ("section", section.into())])
    }

    /// `案件へもどる`
    pub fn back_to_case(self) -> Cow<'static, str> {
        WORDS.say(self.0, "back-to-case", &[])
    }

    /// `受信箱`
    pub fn back_to_inbox(self) -> Cow<'static, str> {
        WORDS.say(self.0, "back-to-inbox", &[])
    }

    /// `この案件の操作`
    pub fn bar_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "bar-title", &[])
    }

    /// `本人`
    pub fn by_citizen(self) -> Cow<'static, str> {
        WORDS.say(self.0, "by-citizen", &[])
    }

    /// `まで（法律で決まった期間）`
    pub fn by_law(self) -> Cow<'static, str> {
        WORDS.say(self.0, "by-law", &[])
    }

    /// `ごろまで（標準処理期間から計算）`
    pub fn by_standard(self) -> Cow<'static, str> {
        WORDS.say(self.0, "by-standard", &[])
    }

    /// `システム`
    pub fn by_system(self) -> Cow<'static, str> {
        WORDS.say(self.0, "by-system", &[])
    }

    /// `計算`
    pub fn calculation(self) -> Cow<'static, str> {
        WORDS.say(self.0, "calculation", &[])
    }

    /// `やめて案件へもどる`
    pub fn cancel(self) -> Cow<'static, str> {
        WORDS.say(self.0, "cancel", &[])
    }

    /// `番地か部屋番号が足りません。書き足してください。`
    pub fn canned_address(self) -> Cow<'static, str> {
        WORDS.say(self.0, "canned-address", &[])
    }

    /// `口座番号が通帳の写しとちがいます。確かめて直してください。`
    pub fn canned_bank(self) -> Cow<'static, str> {
        WORDS.say(self.0, "canned-bank", &[])
    }

    /// `確かめて、もう一度書いてください。`
    pub fn canned_check(self) -> Cow<'static, str> {
        WORDS.say(self.0, "canned-check", &[])
    }

    /// `日付が書類とちがいます。確かめて直してください。`
    pub fn canned_date(self) -> Cow<'static, str> {
        WORDS.say(self.0, "canned-date", &[])
    }

    /// `出された書類の内容とちがいます。確かめて直してください。`
    pub fn canned_differs(self) -> Cow<'static, str> {
        WORDS.say(self.0, "canned-differs", &[])
    }

    /// `口座の名義があなたの名前とちがいます。あなたの名義の口座を書いてください。`
    pub fn canned_holder(self) -> Cow<'static, str> {
        WORDS.say(self.0, "canned-holder", &[])
    }

    /// `書いてあることが足りません。くわしく書いてください。`
    pub fn canned_more(self) -> Cow<'static, str> {
        WORDS.say(self.0, "canned-more", &[])
    }

    /// `名前の字か読みが書類とちがいます。確かめて直してください。`
    pub fn canned_name(self) -> Cow<'static, str> {
        WORDS.say(self.0, "canned-name", &[])
    }

    /// `ちがう書類のようです。書類の名前を確かめて、もう一度選んでください。`
    pub fn canned_other_paper(self) -> Cow<'static, str> {
        WORDS.say(self.0, "canned-other-paper", &[])
    }

    /// `書類の一部が写っていません。全体が写るように撮って、もう一度選んでください。`
    pub fn canned_part_missing(self) -> Cow<'static, str> {
        WORDS.say(self.0, "canned-part-missing", &[])
    }

    /// `写真の字が読み取れません。明るい所で撮って、もう一度選んでください。`
    pub fn canned_unreadable(self) -> Cow<'static, str> {
        WORDS.say(self.0, "canned-unreadable", &[])
    }

    /// `この手続きでは、この決定はできません。`
    pub fn cannot_refuse(self) -> Cow<'static, str> {
        WORDS.say(self.0, "cannot-refuse", &[])
    }

    /// `つぎの案件`
    pub fn case_after(self) -> Cow<'static, str> {
        WORDS.say(self.0, "case-after", &[])
    }

    /// `前の案件`
    pub fn case_before(self) -> Cow<'static, str> {
        WORDS.say(self.0, "case-before", &[])
    }

    /// `この案件はもう終わっています。`
    pub fn case_ended(self) -> Cow<'static, str> {
        WORDS.say(self.0, "case-ended", &[])
    }

    /// `{at}／{of}`
    pub fn case_place(self, at: &str, of: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "case-place", &[("at", at.into()), ("of", of.into())])
    }

    /// `{channel}・{language}`
    pub fn channel_and_language(self, channel: &str, language: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "channel-and-language", &[("channel", channel.into()), ("language", language.into())])
    }

    /// `窓口`
    pub fn channel_desk(self) -> Cow<'static, str> {
        WORDS.say(self.0, "channel-desk", &[])
    }

    /// `取り込み`
    pub fn channel_import(self) -> Cow<'static, str> {
        WORDS.say(self.0, "channel-import", &[])
    }

    /// `オンライン`
    pub fn channel_online(self) -> Cow<'static, str> {
        WORDS.say(self.0, "channel-online", &[])
    }

    /// `電話`
    pub fn channel_phone(self) -> Cow<'static, str> {
        WORDS.say(self.0, "channel-phone", &[])
    }

    /// `郵送`
    pub fn channel_post(self) -> Cow<'static, str> {
        WORDS.say(self.0, "channel-post", &[])
    }

    /// `結果を選ぶ`
    pub fn choose_result(self) -> Cow<'static, str> {
        WORDS.say(self.0, "choose-result", &[])
    }

    /// `例 {law}○条○項`
    pub fn clause_hint(self, law: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "clause-hint", &[("law", law.into())])
    }

    /// `根拠の条項を書いてください。`
    pub fn clause_missing(self) -> Cow<'static, str> {
        WORDS.say(self.0, "clause-missing", &[])
    }

    /// `きょう再開すれば{date}`
    pub fn clock_if_today(self, date: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "clock-if-today", &[("date", date.into())])
    }

    /// `{days}日過ぎています`
    pub fn clock_late(self, days: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "clock-late", &[("days", days.into())])
    }

    /// `{arrived}に到達し、{used}日を使いました。`
    pub fn clock_lead(self, arrived: &str, used: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "clock-lead", &[("arrived", arrived.into()), ("used", used.into())])
    }

    /// `残り{days}日`
    pub fn clock_left(self, days: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "clock-left", &[("days", days.into())])
    }

    /// `停止中`
    pub fn clock_stopped(self) -> Cow<'static, str> {
        WORDS.say(self.0, "clock-stopped", &[])
    }

    /// `期限の時計は止まっています。きょう再開したときの日を出しています`
    pub fn clock_stopped_long(self) -> Cow<'static, str> {
        WORDS.say(self.0, "clock-stopped-long", &[])
    }

    /// `期限の計算`
    pub fn clock_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "clock-title", &[])
    }

    /// `今日まで`
    pub fn clock_today(self) -> Cow<'static, str> {
        WORDS.say(self.0, "clock-today", &[])
    }

    /// `{date}まで`
    pub fn clock_until(self, date: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "clock-until", &[("date", date.into())])
    }

    /// `{standard}日のうち{used}日目・停止{stopped}日`
    pub fn clock_used(self, standard: &str, stopped: &str, used: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "clock-used", &[("standard", standard.into()), ("stopped", stopped.into()), ("used", used.into())])
    }

    /// `{standard}日のうち{used}日目`
    pub fn clock_used_plain(self, standard: &str, used: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "clock-used-plain", &[("standard", standard.into()), ("used", used.into())])
    }

    /// `{date}まででした`
    pub fn clock_was(self, date: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "clock-was", &[("date", date.into())])
    }

    /// `答え`
    pub fn col_answer(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-answer", &[])
    }

    /// `照合`
    pub fn col_check(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-check", &[])
    }

    /// `補正`
    pub fn col_flag(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-flag", &[])
    }

    /// `項目`
    pub fn col_item(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-item", &[])
    }

    /// `出どころ`
    pub fn col_source(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-source", &[])
    }

    /// `住民記録と照合する`
    pub fn compare(self) -> Cow<'static, str> {
        WORDS.say(self.0, "compare", &[])
    }

    /// `回答までの日数`
    pub fn correct_days(self) -> Cow<'static, str> {
        WORDS.say(self.0, "correct-days", &[])
    }

    /// `きょうから数えた日数です。`
    pub fn correct_days_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "correct-days-hint", &[])
    }

    /// `送ると、期限の時計は本人の回答まで止まります。本人は、ここに挙げた項目だけを直せます。`
    pub fn correct_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "correct-lead", &[])
    }

    /// `補正を送ると、期限の時計は本人の回答まで止まります`
    pub fn correct_stops_clock(self) -> Cow<'static, str> {
        WORDS.say(self.0, "correct-stops-clock", &[])
    }

    /// `補正をお願いする（{n}項目）`
    pub fn correct_title(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "correct-title", &[("n", n.into())])
    }

    /// `どの仕事の結果として`
    pub fn correct_way(self) -> Cow<'static, str> {
        WORDS.say(self.0, "correct-way", &[])
    }

    /// `到達の日`
    pub fn day_arrival(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-arrival", &[])
    }

    /// `これから数える日`
    pub fn day_coming(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-coming", &[])
    }

    /// `{n}日目`
    pub fn day_counted(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "day-counted", &[("n", n.into())])
    }

    /// `期限の日`
    pub fn day_due(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-due", &[])
    }

    /// `土日（数えない）`
    pub fn day_weekend(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-weekend", &[])
    }

    /// `年末年始（数えない）`
    pub fn day_year_end(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-year-end", &[])
    }

    /// `不在の決裁者に代わって決めます。あとで本人が読む仕事（後閲）が残ります。`
    pub fn deputy_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "deputy-lead", &[])
    }

    /// `代決する`
    pub fn deputy_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "deputy-title", &[])
    }

    /// `まとめて決める`
    pub fn do_allocate(self) -> Cow<'static, str> {
        WORDS.say(self.0, "do-allocate", &[])
    }

    /// `職権変更`
    pub fn do_amend(self) -> Cow<'static, str> {
        WORDS.say(self.0, "do-amend", &[])
    }

    /// `職権変更を始める`
    pub fn do_amend_begin(self) -> Cow<'static, str> {
        WORDS.say(self.0, "do-amend-begin", &[])
    }

    /// `補正の回答を入れる`
    pub fn do_answer(self) -> Cow<'static, str> {
        WORDS.say(self.0, "do-answer", &[])
    }

    /// `承認する`
    pub fn do_approve(self) -> Cow<'static, str> {
        WORDS.say(self.0, "do-approve", &[])
    }

    /// `割り当てる`
    pub fn do_assign(self) -> Cow<'static, str> {
        WORDS.say(self.0, "do-assign", &[])
    }

    /// `自分が担当`
    pub fn do_claim(self) -> Cow<'static, str> {
        WORDS.say(self.0, "do-claim", &[])
    }

    /// `済みにする`
    pub fn do_complete(self) -> Cow<'static, str> {
        WORDS.say(self.0, "do-complete", &[])
    }

    /// `補正をお願いする`
    pub fn do_correct(self) -> Cow<'static, str> {
        WORDS.say(self.0, "do-correct", &[])
    }

    /// `到達を記録する`
    pub fn do_deliver(self) -> Cow<'static, str> {
        WORDS.say(self.0, "do-deliver", &[])
    }

    /// `代決する`
    pub fn do_deputy(self) -> Cow<'static, str> {
        WORDS.say(self.0, "do-deputy", &[])
    }

    /// `起案する`
    pub fn do_draft(self) -> Cow<'static, str> {
        WORDS.say(self.0, "do-draft", &[])
    }

    /// `延長する`
    pub fn do_extend(self) -> Cow<'static, str> {
        WORDS.say(self.0, "do-extend", &[])
    }

    /// `文書の戻りを記録する`
    pub fn do_letter_back(self) -> Cow<'static, str> {
        WORDS.say(self.0, "do-letter-back", &[])
    }

    /// `中断する`
    pub fn do_pause(self) -> Cow<'static, str> {
        WORDS.say(self.0, "do-pause", &[])
    }

    /// `後閲した`
    pub fn do_read_after(self) -> Cow<'static, str> {
        WORDS.say(self.0, "do-read-after", &[])
    }

    /// `基幹系への登録を記録する`
    pub fn do_record_handover(self) -> Cow<'static, str> {
        WORDS.say(self.0, "do-record-handover", &[])
    }

    /// `納付を記録する`
    pub fn do_record_payment(self) -> Cow<'static, str> {
        WORDS.say(self.0, "do-record-payment", &[])
    }

    /// `来庁・訪問を記録する`
    pub fn do_record_visit(self) -> Cow<'static, str> {
        WORDS.say(self.0, "do-record-visit", &[])
    }

    /// `回答を記録する`
    pub fn do_record_wait(self) -> Cow<'static, str> {
        WORDS.say(self.0, "do-record-wait", &[])
    }

    /// `担当をはずれる`
    pub fn do_release(self) -> Cow<'static, str> {
        WORDS.say(self.0, "do-release", &[])
    }

    /// `催促する`
    pub fn do_remind(self) -> Cow<'static, str> {
        WORDS.say(self.0, "do-remind", &[])
    }

    /// `差し戻す`
    pub fn do_return(self) -> Cow<'static, str> {
        WORDS.say(self.0, "do-return", &[])
    }

    /// `職権取消し`
    pub fn do_revoke(self) -> Cow<'static, str> {
        WORDS.say(self.0, "do-revoke", &[])
    }

    /// `職権取消しを始める`
    pub fn do_revoke_begin(self) -> Cow<'static, str> {
        WORDS.say(self.0, "do-revoke-begin", &[])
    }

    /// `始める`
    pub fn do_start(self) -> Cow<'static, str> {
        WORDS.say(self.0, "do-start", &[])
    }

    /// `引き継ぐ`
    pub fn do_transfer(self) -> Cow<'static, str> {
        WORDS.say(self.0, "do-transfer", &[])
    }

    /// `取り消す`
    pub fn do_undo(self) -> Cow<'static, str> {
        WORDS.say(self.0, "do-undo", &[])
    }

    /// `取下げを記録する`
    pub fn do_withdraw(self) -> Cow<'static, str> {
        WORDS.say(self.0, "do-withdraw", &[])
    }

    /// `根拠: {text}`
    pub fn draft_clause(self, text: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "draft-clause", &[("text", text.into())])
    }

    /// `決定の案`
    pub fn draft_exit(self) -> Cow<'static, str> {
        WORDS.say(self.0, "draft-exit", &[])
    }

    /// `事由: {text}`
    pub fn draft_ground(self, text: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "draft-ground", &[("text", text.into())])
    }

    /// `理由: {text}`
    pub fn draft_reason(self, text: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "draft-reason", &[("text", text.into())])
    }

    /// `認めないとき、一部だけ認めるとき、取り消すときは、かならず書きます。通知にこのまま載ります。読む人のことばで、事実から書いてください。`
    pub fn draft_reason_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "draft-reason-hint", &[])
    }

    /// `起案する`
    pub fn draft_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "draft-title", &[])
    }

    /// `{name}の起案: {proposal}`
    pub fn drafted_by(self, name: &str, proposal: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "drafted-by", &[("name", name.into()), ("proposal", proposal.into())])
    }

    /// `同じ人・同じ手続き`
    pub fn duplicates_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "duplicates-title", &[])
    }

    /// `承認すると決定になり、期限の時計は終わります`
    pub fn effect_decides(self) -> Cow<'static, str> {
        WORDS.say(self.0, "effect-decides", &[])
    }

    /// `承認すると次の段階に進みます`
    pub fn effect_goes_on(self) -> Cow<'static, str> {
        WORDS.say(self.0, "effect-goes-on", &[])
    }

    /// `押すと{role}の決裁に回ります。期限の時計は進みつづけます`
    pub fn effect_next(self, role: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "effect-next", &[("role", role.into())])
    }

    /// `職権取消し`
    pub fn ended_revoked(self) -> Cow<'static, str> {
        WORDS.say(self.0, "ended-revoked", &[])
    }

    /// `取下げ`
    pub fn ended_withdrawn(self) -> Cow<'static, str> {
        WORDS.say(self.0, "ended-withdrawn", &[])
    }

    /// `「{task}」をほかの案件とまとめて決めた`
    pub fn ev_allocated(self, task: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "ev-allocated", &[("task", task.into())])
    }

    /// `承認した（{role}）`
    pub fn ev_approved(self, role: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "ev-approved", &[("role", role.into())])
    }

    /// `代決した（{role}）`
    pub fn ev_approved_deputy(self, role: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "ev-approved-deputy", &[("role", role.into())])
    }

    /// `{date}に到達した`
    pub fn ev_arrived(self, date: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "ev-arrived", &[("date", date.into())])
    }

    /// `「{from}」から「{to}」へ`
    pub fn ev_branch(self, from: &str, to: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "ev-branch", &[("from", from.into()), ("to", to.into())])
    }

    /// `期限の時計を再開した`
    pub fn ev_clock_resumed(self) -> Cow<'static, str> {
        WORDS.say(self.0, "ev-clock-resumed", &[])
    }

    /// `期限の時計を止めた`
    pub fn ev_clock_stopped(self) -> Cow<'static, str> {
        WORDS.say(self.0, "ev-clock-stopped", &[])
    }

    /// `{n}項目を直した`
    pub fn ev_correction_answered(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "ev-correction-answered", &[("n", n.into())])
    }

    /// `{n}項目の補正をお願いした（{due}まで）`
    pub fn ev_correction_asked(self, due: &str, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "ev-correction-asked", &[("due", due.into()), ("n", n.into())])
    }

    /// `決定した（第{number}号・{outcome}）`
    pub fn ev_decided(self, number: &str, outcome: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "ev-decided", &[("number", number.into()), ("outcome", outcome.into())])
    }

    /// `{date}に窓口で渡した`
    pub fn ev_delivered_desk(self, date: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "ev-delivered-desk", &[("date", date.into())])
    }

    /// `{date}に電子で到達した`
    pub fn ev_delivered_electronic(self, date: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "ev-delivered-electronic", &[("date", date.into())])
    }

    /// `{date}に郵便で到達した`
    pub fn ev_delivered_post(self, date: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "ev-delivered-post", &[("date", date.into())])
    }

    /// `文書が{on}に戻りました。{was}に届いたとみなしたことは取り消しました`
    pub fn ev_delivery_back(self, on: &str, was: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "ev-delivery-back", &[("on", on.into()), ("was", was.into())])
    }

    /// `起案した（{exit}）`
    pub fn ev_drafted(self, exit: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "ev-drafted", &[("exit", exit.into())])
    }

    /// `終わった（{outcome}）`
    pub fn ev_ended(self, outcome: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "ev-ended", &[("outcome", outcome.into())])
    }

    /// `期限を延長した`
    pub fn ev_extended(self) -> Cow<'static, str> {
        WORDS.say(self.0, "ev-extended", &[])
    }

    /// `{n}項目に印を付けた`
    pub fn ev_flagged(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "ev-flagged", &[("n", n.into())])
    }

    /// `通知を作った`
    pub fn ev_letter(self) -> Cow<'static, str> {
        WORDS.say(self.0, "ev-letter", &[])
    }

    /// `新しい決まりに移した`
    pub fn ev_migrated(self) -> Cow<'static, str> {
        WORDS.say(self.0, "ev-migrated", &[])
    }

    /// `記録した`
    pub fn ev_other(self) -> Cow<'static, str> {
        WORDS.say(self.0, "ev-other", &[])
    }

    /// `「{task}」の記録を付けた`
    pub fn ev_recorded(self, task: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "ev-recorded", &[("task", task.into())])
    }

    /// `催促した`
    pub fn ev_reminded(self) -> Cow<'static, str> {
        WORDS.say(self.0, "ev-reminded", &[])
    }

    /// `差し戻した`
    pub fn ev_returned(self) -> Cow<'static, str> {
        WORDS.say(self.0, "ev-returned", &[])
    }

    /// `第{number}号の{act}を始めた`
    pub fn ev_revision(self, act: &str, number: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "ev-revision", &[("act", act.into()), ("number", number.into())])
    }

    /// `「{stage}」に進んだ`
    pub fn ev_stage(self, stage: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "ev-stage", &[("stage", stage.into())])
    }

    /// `「{task}」を{to}の担当にした`
    pub fn ev_task_assigned(self, task: &str, to: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "ev-task-assigned", &[("task", task.into()), ("to", to.into())])
    }

    /// `「{task}」は要らなくなった`
    pub fn ev_task_cancelled(self, task: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "ev-task-cancelled", &[("task", task.into())])
    }

    /// `新しい決まりでは「{task}」は要らなくなった`
    pub fn ev_task_cancelled_migrated(self, task: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "ev-task-cancelled-migrated", &[("task", task.into())])
    }

    /// `差戻しで「{task}」は要らなくなった`
    pub fn ev_task_cancelled_returned(self, task: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "ev-task-cancelled-returned", &[("task", task.into())])
    }

    /// `取下げで「{task}」は要らなくなった`
    pub fn ev_task_cancelled_withdrawn(self, task: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "ev-task-cancelled-withdrawn", &[("task", task.into())])
    }

    /// `「{task}」を済みにした（{result}）`
    pub fn ev_task_done(self, result: &str, task: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "ev-task-done", &[("result", result.into()), ("task", task.into())])
    }

    /// `仕事「{task}」ができた`
    pub fn ev_task_enabled(self, task: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "ev-task-enabled", &[("task", task.into())])
    }

    /// `「{task}」を中断した`
    pub fn ev_task_paused(self, task: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "ev-task-paused", &[("task", task.into())])
    }

    /// `「{task}」の担当をはずれた`
    pub fn ev_task_released(self, task: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "ev-task-released", &[("task", task.into())])
    }

    /// `「{task}」を始めた`
    pub fn ev_task_started(self, task: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "ev-task-started", &[("task", task.into())])
    }

    /// `{from}から{to}へ引き継いだ`
    pub fn ev_transferred(self, from: &str, to: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "ev-transferred", &[("from", from.into()), ("to", to.into())])
    }

    /// `直前の操作を取り消した`
    pub fn ev_undone(self) -> Cow<'static, str> {
        WORDS.say(self.0, "ev-undone", &[])
    }

    /// `取り下げた`
    pub fn ev_withdrawn(self) -> Cow<'static, str> {
        WORDS.say(self.0, "ev-withdrawn", &[])
    }

    /// `{who}: {what}`
    pub fn event_by(self, what: &str, who: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "event-by", &[("what", what.into()), ("who", who.into())])
    }

    /// `日`
    pub fn every_date(self) -> Cow<'static, str> {
        WORDS.say(self.0, "every-date", &[])
    }

    /// `すべての日（{n}日）`
    pub fn every_day(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "every-day", &[("n", n.into())])
    }

    /// `数え方`
    pub fn every_what(self) -> Cow<'static, str> {
        WORDS.say(self.0, "every-what", &[])
    }

    /// `認める`
    pub fn exit_approve(self) -> Cow<'static, str> {
        WORDS.say(self.0, "exit-approve", &[])
    }

    /// `一部認める`
    pub fn exit_partly(self) -> Cow<'static, str> {
        WORDS.say(self.0, "exit-partly", &[])
    }

    /// `認めない`
    pub fn exit_refuse(self) -> Cow<'static, str> {
        WORDS.say(self.0, "exit-refuse", &[])
    }

    /// `職権で取り消す`
    pub fn exit_revoke(self) -> Cow<'static, str> {
        WORDS.say(self.0, "exit-revoke", &[])
    }

    /// `延長通知にこのまま載ります。`
    pub fn extend_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "extend-hint", &[])
    }

    /// `延長は一度だけです（{basis}）。本人に延長通知が出ます。`
    pub fn extend_lead(self, basis: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "extend-lead", &[("basis", basis.into())])
    }

    /// `期限を延長する`
    pub fn extend_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "extend-title", &[])
    }

    /// `1から{most}までの日数を入れてください`
    pub fn fault_days(self, most: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-days", &[("most", most.into())])
    }

    /// `「{field}」を入れてください`
    pub fn fault_empty(self, field: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-empty", &[("field", field.into())])
    }

    /// `どれか一つ選んでください`
    pub fn fault_none_chosen(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-none-chosen", &[])
    }

    /// `{most}字までにしてください（いま{now}字）`
    pub fn fault_too_long(self, most: &str, now: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-too-long", &[("most", most.into()), ("now", now.into())])
    }

    /// `左の印を付けた項目だけを、本人が直せます`
    pub fn flag_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "flag-hint", &[])
    }

    /// `{field} の補正をお願いする`
    pub fn flag_this(self, field: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "flag-this", &[("field", field.into())])
    }

    /// `この結果では本人に補正をお願いします。直してほしい項目の左に印を付けて、「補正をお願いする」を押してください。`
    pub fn flags_needed(self) -> Cow<'static, str> {
        WORDS.say(self.0, "flags-needed", &[])
    }

    /// `不受理は、決められた{n}つの事由のどれかでだけできます。一つ選んでください。`
    pub fn ground_missing(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "ground-missing", &[("n", n.into())])
    }

    /// `{group} {n}`
    pub fn group_row(self, group: &str, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "group-row", &[("group", group.into()), ("n", n.into())])
    }

    /// `引き継ぐ`
    pub fn hand_over(self) -> Cow<'static, str> {
        WORDS.say(self.0, "hand-over", &[])
    }

    /// `基幹系への入れ方`
    pub fn handed(self) -> Cow<'static, str> {
        WORDS.say(self.0, "handed", &[])
    }

    /// `答えを打ち直した手間を数えるために聞きます。`
    pub fn handed_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "handed-hint", &[])
    }

    /// `ファイルやプログラムで渡した`
    pub fn handed_taken(self) -> Cow<'static, str> {
        WORDS.say(self.0, "handed-taken", &[])
    }

    /// `手で打ち直した`
    pub fn handed_typed(self) -> Cow<'static, str> {
        WORDS.say(self.0, "handed-typed", &[])
    }

    /// `登録番号、日時、エラーの内容など。本人には見えません。`
    pub fn handover_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "handover-hint", &[])
    }

    /// `基幹系の受付番号、または受け付けなかった理由`
    pub fn handover_note(self) -> Cow<'static, str> {
        WORDS.say(self.0, "handover-note", &[])
    }

    /// `{time}まで取り消せる操作があるため、まだできません。`
    pub fn held_until(self, time: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "held-until", &[("time", time.into())])
    }

    /// `支援措置の案件です。住所と連絡先を、画面でも電話でも本人以外に伝えないでください。メールは送られません。文書は「直接わたす文書」からわたします。`
    pub fn hidden_case(self) -> Cow<'static, str> {
        WORDS.say(self.0, "hidden-case", &[])
    }

    /// `すべての履歴（{n}件）`
    pub fn history_all(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "history-all", &[("n", n.into())])
    }

    /// `履歴`
    pub fn history_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "history-title", &[])
    }

    /// `同じ世帯の案件は、住民記録と照合すると出ます。`
    pub fn household_after_compare(self) -> Cow<'static, str> {
        WORDS.say(self.0, "household-after-compare", &[])
    }

    /// `日付は{from}から{to}までです。`
    pub fn impossible_day(self, from: &str, to: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "impossible-day", &[("from", from.into()), ("to", to.into())])
    }

    /// `根拠の条項`
    pub fn label_clause(self) -> Cow<'static, str> {
        WORDS.say(self.0, "label-clause", &[])
    }

    /// `不受理の事由`
    pub fn label_ground(self) -> Cow<'static, str> {
        WORDS.say(self.0, "label-ground", &[])
    }

    /// `理由`
    pub fn label_reason(self) -> Cow<'static, str> {
        WORDS.say(self.0, "label-reason", &[])
    }

    /// `差し戻す理由`
    pub fn label_return_reason(self) -> Cow<'static, str> {
        WORDS.say(self.0, "label-return-reason", &[])
    }

    /// `取下げ書`
    pub fn label_withdraw_paper(self) -> Cow<'static, str> {
        WORDS.say(self.0, "label-withdraw-paper", &[])
    }

    /// `英語`
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

    /// `法定の期限は{date}です。`
    pub fn legal_behind(self, date: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "legal-behind", &[("date", date.into())])
    }

    /// `電子で通知`
    pub fn letter_electronic(self) -> Cow<'static, str> {
        WORDS.say(self.0, "letter-electronic", &[])
    }

    /// `この決定（{end}）の通知が手続きにありません。手続きの管理者に知らせてください。`
    pub fn letter_missing(self, end: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "letter-missing", &[("end", end.into())])
    }

    /// `郵送`
    pub fn letter_post(self) -> Cow<'static, str> {
        WORDS.say(self.0, "letter-post", &[])
    }

    /// `取り消した`
    pub fn letter_undone(self) -> Cow<'static, str> {
        WORDS.say(self.0, "letter-undone", &[])
    }

    /// `通知（{n}）`
    pub fn letters_title(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "letters-title", &[("n", n.into())])
    }

    /// `この画面を開いたことは、目的「審査」として記録され、本人に見えます。書類を開くこと、照合することも、それぞれ記録されます。`
    pub fn looked_line(self) -> Cow<'static, str> {
        WORDS.say(self.0, "looked-line", &[])
    }

    /// `見た記録`
    pub fn looked_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "looked-title", &[])
    }

    /// `要綱による給付に教示は付けられません。`
    pub fn no_appeal_here(self) -> Cow<'static, str> {
        WORDS.say(self.0, "no-appeal-here", &[])
    }

    /// `この手続きには決裁がないため、職権の取消しや変更はできません。`
    pub fn no_approval_stage(self) -> Cow<'static, str> {
        WORDS.say(self.0, "no-approval-stage", &[])
    }

    /// `いまの段階では補正をお願いできません。`
    pub fn no_correction_here(self) -> Cow<'static, str> {
        WORDS.say(self.0, "no-correction-here", &[])
    }

    /// `まだ決定がありません。`
    pub fn no_decision(self) -> Cow<'static, str> {
        WORDS.say(self.0, "no-decision", &[])
    }

    /// `ほかの申請はありません。`
    pub fn no_duplicates(self) -> Cow<'static, str> {
        WORDS.say(self.0, "no-duplicates", &[])
    }

    /// `この手続きに、延長を認める法律はありません。`
    pub fn no_extension(self) -> Cow<'static, str> {
        WORDS.say(self.0, "no-extension", &[])
    }

    /// `担当なし`
    pub fn no_owner(self) -> Cow<'static, str> {
        WORDS.say(self.0, "no-owner", &[])
    }

    /// `書類はありません。`
    pub fn no_papers(self) -> Cow<'static, str> {
        WORDS.say(self.0, "no-papers", &[])
    }

    /// `期限なし`
    pub fn no_period(self) -> Cow<'static, str> {
        WORDS.say(self.0, "no-period", &[])
    }

    /// `この案件に、いま進んでいる期限はありません。`
    pub fn no_period_long(self) -> Cow<'static, str> {
        WORDS.say(self.0, "no-period-long", &[])
    }

    /// `この段階に催促はありません。`
    pub fn no_reminder_here(self) -> Cow<'static, str> {
        WORDS.say(self.0, "no-reminder-here", &[])
    }

    /// `この仕事はもう済んでいます。案件のいまの仕事を確かめてください。`
    pub fn no_such_task(self) -> Cow<'static, str> {
        WORDS.say(self.0, "no-such-task", &[])
    }

    /// `いま手をつける仕事はありません。`
    pub fn no_tasks(self) -> Cow<'static, str> {
        WORDS.say(self.0, "no-tasks", &[])
    }

    /// `決裁`
    pub fn node_approval(self) -> Cow<'static, str> {
        WORDS.say(self.0, "node-approval", &[])
    }

    /// `答えなし`
    pub fn not_answered(self) -> Cow<'static, str> {
        WORDS.say(self.0, "not-answered", &[])
    }

    /// `お願いしていない項目です: {fields}`
    pub fn not_asked(self, fields: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "not-asked", &[("fields", fields.into())])
    }

    /// `対象外`
    pub fn not_compared(self) -> Cow<'static, str> {
        WORDS.say(self.0, "not-compared", &[])
    }

    /// `あなたはいま、{section}の「{role}」の代決者ではありません。`
    pub fn not_deputy(self, role: &str, section: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "not-deputy", &[("role", role.into()), ("section", section.into())])
    }

    /// `届いたとみなした決定はありません`
    pub fn not_presumed(self) -> Cow<'static, str> {
        WORDS.say(self.0, "not-presumed", &[])
    }

    /// `いま効力のある決定は第{standing}号です。`
    pub fn not_standing(self, standing: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "not-standing", &[("standing", standing.into())])
    }

    /// `まだ始めていません。`
    pub fn not_started(self) -> Cow<'static, str> {
        WORDS.say(self.0, "not-started", &[])
    }

    /// `取り消せるのは、その操作をした人だけです。`
    pub fn not_your_act(self) -> Cow<'static, str> {
        WORDS.say(self.0, "not-your-act", &[])
    }

    /// `あなたの担当ではありません。`
    pub fn not_yours(self) -> Cow<'static, str> {
        WORDS.say(self.0, "not-yours", &[])
    }

    /// `いま、本人にお願いしている補正はありません。`
    pub fn nothing_asked(self) -> Cow<'static, str> {
        WORDS.say(self.0, "nothing-asked", &[])
    }

    /// `取り消せる操作がありません。`
    pub fn nothing_to_undo(self) -> Cow<'static, str> {
        WORDS.say(self.0, "nothing-to-undo", &[])
    }

    /// `これは本人だけができます。`
    pub fn only_citizen(self) -> Cow<'static, str> {
        WORDS.say(self.0, "only-citizen", &[])
    }

    /// `これは職員だけができます。`
    pub fn only_staff(self) -> Cow<'static, str> {
        WORDS.say(self.0, "only-staff", &[])
    }

    /// `これはシステムだけが行います。`
    pub fn only_system(self) -> Cow<'static, str> {
        WORDS.say(self.0, "only-system", &[])
    }

    /// `この案件は別の版の決まりで進んでいます。画面を開き直してください。`
    pub fn other_rules(self) -> Cow<'static, str> {
        WORDS.say(self.0, "other-rules", &[])
    }

    /// `この案件は{section}が担当しています。操作は{section}の職員にお願いしてください。`
    pub fn other_section(self, section: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "other-section", &[("section", section.into())])
    }

    /// `この仕事は「{act}」で終えます。`
    pub fn other_work(self, act: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "other-work", &[("act", act.into())])
    }

    /// `完結`
    pub fn outcome_done(self) -> Cow<'static, str> {
        WORDS.say(self.0, "outcome-done", &[])
    }

    /// `認める`
    pub fn outcome_granted(self) -> Cow<'static, str> {
        WORDS.say(self.0, "outcome-granted", &[])
    }

    /// `不受理`
    pub fn outcome_not_accepted(self) -> Cow<'static, str> {
        WORDS.say(self.0, "outcome-not-accepted", &[])
    }

    /// `一部認める`
    pub fn outcome_partly(self) -> Cow<'static, str> {
        WORDS.say(self.0, "outcome-partly", &[])
    }

    /// `認めない`
    pub fn outcome_refused(self) -> Cow<'static, str> {
        WORDS.say(self.0, "outcome-refused", &[])
    }

    /// `文書の番号、日付、条件など。本人には見えません。`
    pub fn outside_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "outside-hint", &[])
    }

    /// `回答の内容`
    pub fn outside_note(self) -> Cow<'static, str> {
        WORDS.say(self.0, "outside-note", &[])
    }

    /// `自分が代決したものは後閲できません。不在だった決裁者が読みます。`
    pub fn own_deputy_approval(self) -> Cow<'static, str> {
        WORDS.say(self.0, "own-deputy-approval", &[])
    }

    /// `自分の起案は承認できません。ほかの決裁者にお願いしてください。`
    pub fn own_draft(self) -> Cow<'static, str> {
        WORDS.say(self.0, "own-draft", &[])
    }

    /// `自分で書く`
    pub fn own_reason(self) -> Cow<'static, str> {
        WORDS.say(self.0, "own-reason", &[])
    }

    /// `自分で書くとき`
    pub fn own_reason_field(self) -> Cow<'static, str> {
        WORDS.say(self.0, "own-reason-field", &[])
    }

    /// `担当 {names}`
    pub fn owner(self, names: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "owner", &[("names", names.into())])
    }

    /// `本人の取下げ書が必要です。`
    pub fn paper_needed(self) -> Cow<'static, str> {
        WORDS.say(self.0, "paper-needed", &[])
    }

    /// `書類（{n}）`
    pub fn papers_title(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "papers-title", &[("n", n.into())])
    }

    /// `法定の期限を{days}日過ぎています。不作為についての審査請求ができる状態です（行政不服審査法3条）。`
    pub fn passed_legal(self, days: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "passed-legal", &[("days", days.into())])
    }

    /// `標準処理期間を{days}日過ぎています。審査の進み方を本人に説明できるようにしてください（行政手続法9条）。`
    pub fn passed_standard(self, days: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "passed-standard", &[("days", days.into())])
    }

    /// `本人の対応待ち`
    pub fn pause_applicant(self) -> Cow<'static, str> {
        WORDS.say(self.0, "pause-applicant", &[])
    }

    /// `補正の回答待ち`
    pub fn pause_correction(self) -> Cow<'static, str> {
        WORDS.say(self.0, "pause-correction", &[])
    }

    /// `停止`
    pub fn pause_other(self) -> Cow<'static, str> {
        WORDS.say(self.0, "pause-other", &[])
    }

    /// `外部の回答待ち`
    pub fn pause_outside(self) -> Cow<'static, str> {
        WORDS.say(self.0, "pause-outside", &[])
    }

    /// `納付待ち`
    pub fn pause_payment(self) -> Cow<'static, str> {
        WORDS.say(self.0, "pause-payment", &[])
    }

    /// `領収日、納付書の番号など。本人には見えません。`
    pub fn payment_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "payment-hint", &[])
    }

    /// `納付の記録`
    pub fn payment_note(self) -> Cow<'static, str> {
        WORDS.say(self.0, "payment-note", &[])
    }

    /// `法定の期限（{date}）を過ぎているため、延長できません。`
    pub fn period_over(self, date: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "period-over", &[("date", date.into())])
    }

    /// `回答までの日数は1日からです。`
    pub fn period_too_short(self) -> Cow<'static, str> {
        WORDS.say(self.0, "period-too-short", &[])
    }

    /// `どこでも`
    pub fn place_anywhere(self) -> Cow<'static, str> {
        WORDS.say(self.0, "place-anywhere", &[])
    }

    /// `窓口`
    pub fn place_counter(self) -> Cow<'static, str> {
        WORDS.say(self.0, "place-counter", &[])
    }

    /// `現地`
    pub fn place_field(self) -> Cow<'static, str> {
        WORDS.say(self.0, "place-field", &[])
    }

    /// `紙が必要`
    pub fn place_paper(self) -> Cow<'static, str> {
        WORDS.say(self.0, "place-paper", &[])
    }

    /// `本人に届く通知`
    pub fn preview_letter(self) -> Cow<'static, str> {
        WORDS.say(self.0, "preview-letter", &[])
    }

    /// `市民にはこう見えます`
    pub fn preview_request(self) -> Cow<'static, str> {
        WORDS.say(self.0, "preview-request", &[])
    }

    /// `「{field}」の理由`
    pub fn reason_for(self, field: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "reason-for", &[("field", field.into())])
    }

    /// `お願いする理由（市民にはこのまま見えます）`
    pub fn reason_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "reason-hint", &[])
    }

    /// `認めないとき、一部だけ認めるときは、理由を書いてください（行政手続法8条・14条）。`
    pub fn reason_missing(self) -> Cow<'static, str> {
        WORDS.say(self.0, "reason-missing", &[])
    }

    /// `記録する`
    pub fn record_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "record-button", &[])
    }

    /// `結果`
    pub fn record_result(self) -> Cow<'static, str> {
        WORDS.say(self.0, "record-result", &[])
    }

    /// `この操作は、いまはできません。画面を開き直してください。`
    pub fn refused_otherwise(self) -> Cow<'static, str> {
        WORDS.say(self.0, "refused-otherwise", &[])
    }

    /// `{n}か所、直してください`
    pub fn request_title(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "request-title", &[("n", n.into())])
    }

    /// `承認`
    pub fn result_approved(self) -> Cow<'static, str> {
        WORDS.say(self.0, "result-approved", &[])
    }

    /// `済み`
    pub fn result_done(self) -> Cow<'static, str> {
        WORDS.say(self.0, "result-done", &[])
    }

    /// `確かめた`
    pub fn result_looked(self) -> Cow<'static, str> {
        WORDS.say(self.0, "result-looked", &[])
    }

    /// `結果を選んでから「済みにする」を押してください。`
    pub fn result_needed(self) -> Cow<'static, str> {
        WORDS.say(self.0, "result-needed", &[])
    }

    /// `{task}の結果`
    pub fn result_of(self, task: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "result-of", &[("task", task.into())])
    }

    /// `読んだ`
    pub fn result_read(self) -> Cow<'static, str> {
        WORDS.say(self.0, "result-read", &[])
    }

    /// `差戻し`
    pub fn result_returned(self) -> Cow<'static, str> {
        WORDS.say(self.0, "result-returned", &[])
    }

    /// `回答`
    pub fn result_sent(self) -> Cow<'static, str> {
        WORDS.say(self.0, "result-sent", &[])
    }

    /// `起案者だけが読みます。どこをどう直すかを書いてください。`
    pub fn return_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "return-hint", &[])
    }

    /// `決裁は起案からやり直しになります。`
    pub fn return_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "return-lead", &[])
    }

    /// `起案者に差し戻す`
    pub fn return_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "return-title", &[])
    }

    /// `どの事実が、なぜ前の決定とちがうのかを書いてください。`
    pub fn revise_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "revise-hint", &[])
    }

    /// `職権取消しか変更の手続きが、もう進んでいます。`
    pub fn revision_under_way(self) -> Cow<'static, str> {
        WORDS.say(self.0, "revision-under-way", &[])
    }

    /// `新しい決定として起案と決裁に回します。前の決定は記録に残ります。`
    pub fn revoke_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "revoke-lead", &[])
    }

    /// `決定を職権で取り消す`
    pub fn revoke_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "revoke-title", &[])
    }

    /// `この仕事には{section}の「{role}」の役割が必要です。役割のある人に割り当ててください。`
    pub fn role_missing(self, role: &str, section: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "role-missing", &[("role", role.into()), ("section", section.into())])
    }

    /// `段階「{stage}」から先の決まりが見つかりません。手続きの管理者に知らせてください。何も記録されていません。`
    pub fn rules_lead_nowhere(self, stage: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "rules-lead-nowhere", &[("stage", stage.into())])
    }

    /// `同じ世帯の人の案件`
    pub fn same_household(self) -> Cow<'static, str> {
        WORDS.say(self.0, "same-household", &[])
    }

    /// `同じ人のほかの案件`
    pub fn same_person_other(self) -> Cow<'static, str> {
        WORDS.say(self.0, "same-person-other", &[])
    }

    /// `いまと同じ課です。ほかの課を選んでください。`
    pub fn same_section(self) -> Cow<'static, str> {
        WORDS.say(self.0, "same-section", &[])
    }

    /// `通知を見る`
    pub fn show_letter(self) -> Cow<'static, str> {
        WORDS.say(self.0, "show-letter", &[])
    }

    /// `市民の見え方を確かめる`
    pub fn show_request(self) -> Cow<'static, str> {
        WORDS.say(self.0, "show-request", &[])
    }

    /// `本人`
    pub fn source_citizen(self) -> Cow<'static, str> {
        WORDS.say(self.0, "source-citizen", &[])
    }

    /// `前の申請`
    pub fn source_earlier(self) -> Cow<'static, str> {
        WORDS.say(self.0, "source-earlier", &[])
    }

    /// `職員`
    pub fn source_officer(self) -> Cow<'static, str> {
        WORDS.say(self.0, "source-officer", &[])
    }

    /// `補正中（停止）`
    pub fn stage_correcting(self) -> Cow<'static, str> {
        WORDS.say(self.0, "stage-correcting", &[])
    }

    /// `{who}が{time}に先に更新しました。あなたの入力は下に残しています。見比べて、もう一度決めてください。`
    pub fn stale(self, time: &str, who: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "stale", &[("time", time.into()), ("who", who.into())])
    }

    /// `いまの案件を見る`
    pub fn stale_look(self) -> Cow<'static, str> {
        WORDS.say(self.0, "stale-look", &[])
    }

    /// `ほかの人が先に更新しました`
    pub fn stale_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "stale-title", &[])
    }

    /// `ほかの人が先に更新しました。あなたの入力は下に残しています。見比べて、もう一度決めてください。`
    pub fn stale_unknown(self) -> Cow<'static, str> {
        WORDS.say(self.0, "stale-unknown", &[])
    }

    /// `いまの決定は第{number}号（{date}）です。`
    pub fn standing_decision(self, date: &str, number: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "standing-decision", &[("date", date.into()), ("number", number.into())])
    }

    /// `完了`
    pub fn state_ended(self) -> Cow<'static, str> {
        WORDS.say(self.0, "state-ended", &[])
    }

    /// `進行中`
    pub fn state_open(self) -> Cow<'static, str> {
        WORDS.say(self.0, "state-open", &[])
    }

    /// `続いています`
    pub fn still_stopped(self) -> Cow<'static, str> {
        WORDS.say(self.0, "still-stopped", &[])
    }

    /// `まだ答えのない項目があります: {fields}`
    pub fn still_unanswered(self, fields: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "still-unanswered", &[("fields", fields.into())])
    }

    /// `始まり`
    pub fn stops_from(self) -> Cow<'static, str> {
        WORDS.say(self.0, "stops-from", &[])
    }

    /// `止まった期間`
    pub fn stops_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "stops-title", &[])
    }

    /// `終わり`
    pub fn stops_to(self) -> Cow<'static, str> {
        WORDS.say(self.0, "stops-to", &[])
    }

    /// `わけ`
    pub fn stops_why(self) -> Cow<'static, str> {
        WORDS.say(self.0, "stops-why", &[])
    }

    /// `年末年始・閉庁`
    pub fn sum_closed(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sum-closed", &[])
    }

    /// `{n}日`
    pub fn sum_days(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "sum-days", &[("n", n.into())])
    }

    /// `延長した法定の期間`
    pub fn sum_extended(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sum-extended", &[])
    }

    /// `祝日`
    pub fn sum_holiday(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sum-holiday", &[])
    }

    /// `法定の期間`
    pub fn sum_legal(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sum-legal", &[])
    }

    /// `標準処理期間`
    pub fn sum_standard(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sum-standard", &[])
    }

    /// `停止`
    pub fn sum_stopped(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sum-stopped", &[])
    }

    /// `土日`
    pub fn sum_weekend(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sum-weekend", &[])
    }

    /// `ほかの人が担当しています。担当を替えるには「割り当てる」を使ってください。`
    pub fn taken_by_another(self) -> Cow<'static, str> {
        WORDS.say(self.0, "taken-by-another", &[])
    }

    /// `決裁 {role}（{stage}）`
    pub fn task_approve(self, role: &str, stage: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "task-approve", &[("role", role.into()), ("stage", stage.into())])
    }

    /// `本人の補正`
    pub fn task_correct(self) -> Cow<'static, str> {
        WORDS.say(self.0, "task-correct", &[])
    }

    /// `起案（{stage}）`
    pub fn task_draft(self, stage: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "task-draft", &[("stage", stage.into())])
    }

    /// `{date}まで`
    pub fn task_due(self, date: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "task-due", &[("date", date.into())])
    }

    /// `ようすを確かめる`
    pub fn task_look(self) -> Cow<'static, str> {
        WORDS.say(self.0, "task-look", &[])
    }

    /// `担当者が決まっていません（{role}）。`
    pub fn task_open(self, role: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "task-open", &[("role", role.into())])
    }

    /// `{name}が中断しています。`
    pub fn task_paused(self, name: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "task-paused", &[("name", name.into())])
    }

    /// `後閲（{role}）`
    pub fn task_read_after(self, role: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "task-read-after", &[("role", role.into())])
    }

    /// `{name}が進めています。`
    pub fn task_started(self, name: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "task-started", &[("name", name.into())])
    }

    /// `{name}が担当です。`
    pub fn task_taken(self, name: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "task-taken", &[("name", name.into())])
    }

    /// `ほかの案件とまとめて決めます。この案件だけを済みにすることはできません。`
    pub fn task_together(self) -> Cow<'static, str> {
        WORDS.say(self.0, "task-together", &[])
    }

    /// `本人の回答を待っています。`
    pub fn task_waits_citizen(self) -> Cow<'static, str> {
        WORDS.say(self.0, "task-waits-citizen", &[])
    }

    /// `{party}の回答を待ちます。`
    pub fn task_waits_for(self, party: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "task-waits-for", &[("party", party.into())])
    }

    /// `いまの仕事（{n}つ）`
    pub fn tasks_title(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "tasks-title", &[("n", n.into())])
    }

    /// `催促は{date}からです。`
    pub fn too_early(self, date: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "too-early", &[("date", date.into())])
    }

    /// `引き継ぐと、開いている仕事もその課へ移ります。あなたの課からは見えなくなります。`
    pub fn transfer_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "transfer-lead", &[])
    }

    /// `ほかの課へ引き継ぐ`
    pub fn transfer_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "transfer-title", &[])
    }

    /// `引継ぎ先`
    pub fn transfer_to(self) -> Cow<'static, str> {
        WORDS.say(self.0, "transfer-to", &[])
    }

    /// `「{act}」を記録しました。あと{seconds}秒は取り消せます`
    pub fn undo_banner(self, act: &str, seconds: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "undo-banner", &[("act", act.into()), ("seconds", seconds.into())])
    }

    /// `「{field}」という項目はありません。`
    pub fn unknown_field(self, field: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "unknown-field", &[("field", field.into())])
    }

    /// `結果は次のどれかです: {results}`
    pub fn unknown_result(self, results: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "unknown-result", &[("results", results.into())])
    }

    /// `日時、確かめた書類など。本人には見えません。`
    pub fn visit_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "visit-hint", &[])
    }

    /// `来庁・訪問の記録`
    pub fn visit_note(self) -> Cow<'static, str> {
        WORDS.say(self.0, "visit-note", &[])
    }

    /// `差し戻しの理由: {reason}`
    pub fn was_returned(self, reason: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "was-returned", &[("reason", reason.into())])
    }

    /// `収受日、差出人、収受番号を書いてください。`
    pub fn withdraw_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "withdraw-hint", &[])
    }

    /// `本人が紙で取り下げたときだけ使います。記録すると、この案件は終わります。`
    pub fn withdraw_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "withdraw-lead", &[])
    }

    /// `取下げを記録する`
    pub fn withdraw_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "withdraw-title", &[])
    }
}
