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

    /// `過納として記録する`
    pub fn again_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "again-button", &[])
    }

    /// `口座に入っているお金は、納付済みでも記録します。多い分は還付の対象になります。`
    pub fn again_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "again-lead", &[])
    }

    /// `振込がもう一度あった`
    pub fn again_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "again-title", &[])
    }

    /// `まだ決まりません（額を決める回答が足りません）`
    pub fn amount_unknown(self) -> Cow<'static, str> {
        WORDS.say(self.0, "amount-unknown", &[])
    }

    /// `案件へもどる`
    pub fn back_to_case(self) -> Cow<'static, str> {
        WORDS.say(self.0, "back-to-case", &[])
    }

    /// `明細と現金を確かめてから締めます。締めたあとの直しは、次の日の日計表に反対の額で載せます。`
    pub fn close_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "close-lead", &[])
    }

    /// `数え直しに戻す`
    pub fn close_no(self) -> Cow<'static, str> {
        WORDS.say(self.0, "close-no", &[])
    }

    /// `あなたが数えました。ほかの職員が確認して締めます。`
    pub fn close_own(self) -> Cow<'static, str> {
        WORDS.say(self.0, "close-own", &[])
    }

    /// `二人目の確認`
    pub fn close_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "close-title", &[])
    }

    /// `確認して締める`
    pub fn close_yes(self) -> Cow<'static, str> {
        WORDS.say(self.0, "close-yes", &[])
    }

    /// `{who}が{when}に確認して締めました`
    pub fn closed_by(self, when: &str, who: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "closed-by", &[("when", when.into()), ("who", who.into())])
    }

    /// `受付番号`
    pub fn col_case(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-case", &[])
    }

    /// `数えた現金`
    pub fn col_counted(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-counted", &[])
    }

    /// `日`
    pub fn col_day(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-day", &[])
    }

    /// `担当`
    pub fn col_desk(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-desk", &[])
    }

    /// `過不足`
    pub fn col_difference(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-difference", &[])
    }

    /// `種類`
    pub fn col_kind(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-kind", &[])
    }

    /// `朝の現金`
    pub fn col_opening(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-opening", &[])
    }

    /// `手続き`
    pub fn col_procedure(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-procedure", &[])
    }

    /// `わけ`
    pub fn col_reason(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-reason", &[])
    }

    /// `領収番号`
    pub fn col_receipt(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-receipt", &[])
    }

    /// `状態`
    pub fn col_state(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-state", &[])
    }

    /// `時刻`
    pub fn col_time(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-time", &[])
    }

    /// `受け取り方`
    pub fn col_way(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-way", &[])
    }

    /// `職員`
    pub fn col_who(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-who", &[])
    }

    /// `金額`
    pub fn col_yen(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-yen", &[])
    }

    /// `数え終えた`
    pub fn count_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "count-button", &[])
    }

    /// `過不足のわけ`
    pub fn count_explanation(self) -> Cow<'static, str> {
        WORDS.say(self.0, "count-explanation", &[])
    }

    /// `引き出しの現金を数えて入れます。合わないときは、わけを書かないと締められません。このあと、別の職員が確認します。`
    pub fn count_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "count-lead", &[])
    }

    /// `数えて締める`
    pub fn count_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "count-title", &[])
    }

    /// `数えた現金（円）`
    pub fn count_yen(self) -> Cow<'static, str> {
        WORDS.say(self.0, "count-yen", &[])
    }

    /// `{who}が{when}に数えました`
    pub fn counted_by(self, when: &str, who: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "counted-by", &[("when", when.into()), ("who", who.into())])
    }

    /// `振込先`
    pub fn demand_account(self) -> Cow<'static, str> {
        WORDS.say(self.0, "demand-account", &[])
    }

    /// `窓口でも、現金かキャッシュレスで納められます。`
    pub fn demand_desk(self) -> Cow<'static, str> {
        WORDS.say(self.0, "demand-desk", &[])
    }

    /// `次の手数料を、期限までに納めてください。`
    pub fn demand_line(self) -> Cow<'static, str> {
        WORDS.say(self.0, "demand-line", &[])
    }

    /// `納入通知書を印刷する`
    pub fn demand_link(self) -> Cow<'static, str> {
        WORDS.say(self.0, "demand-link", &[])
    }

    /// `振込の名義の前に、受付番号を入れてください。`
    pub fn demand_name(self) -> Cow<'static, str> {
        WORDS.say(self.0, "demand-name", &[])
    }

    /// `納入通知書`
    pub fn demand_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "demand-title", &[])
    }

    /// `減免して進める`
    pub fn exempt_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "exempt-button", &[])
    }

    /// `条例の条項と、当てはまる事情`
    pub fn exempt_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "exempt-hint", &[])
    }

    /// `手数料を取らずに、案件を次に進めます。`
    pub fn exempt_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "exempt-lead", &[])
    }

    /// `減免の根拠`
    pub fn exempt_reason(self) -> Cow<'static, str> {
        WORDS.say(self.0, "exempt-reason", &[])
    }

    /// `減免する`
    pub fn exempt_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "exempt-title", &[])
    }

    /// `いまは記録できません。案件を開いて確かめてください`
    pub fn fault_case(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-case", &[])
    }

    /// `今日の日計表は、もう数え終えています。記録していません。日計表を数え直しに戻すか、次の開庁日に記録してください`
    pub fn fault_closed(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-closed", &[])
    }

    /// `数えた人とは別の職員が確認してください`
    pub fn fault_closer(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-closer", &[])
    }

    /// `2,000字までにしてください`
    pub fn fault_long(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-long", &[])
    }

    /// `還付できるのは{yen}までです`
    pub fn fault_more(self, yen: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-more", &[("yen", yen.into())])
    }

    /// `日計表の状態が変わりました。いまの状態を確かめてください`
    pub fn fault_moved(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-moved", &[])
    }

    /// `受け取った手数料がありません`
    pub fn fault_nothing_paid(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-nothing-paid", &[])
    }

    /// `確認を待つ還付はありません`
    pub fn fault_nothing_waits(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-nothing-waits", &[])
    }

    /// `一部だけの納付は受け取れません。{yen}ちょうどを受け取ってください`
    pub fn fault_part(self, yen: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-part", &[("yen", yen.into())])
    }

    /// `わけを入れてください`
    pub fn fault_reason(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-reason", &[])
    }

    /// `求めた人とは別の職員が確認してください`
    pub fn fault_same_person(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-same-person", &[])
    }

    /// `受け取り方がいまと同じです`
    pub fn fault_same_way(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-same-way", &[])
    }

    /// `もう済んでいます。重ねて受け取らないでください`
    pub fn fault_settled(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-settled", &[])
    }

    /// `ほかの人が先に記録しました。何も記録していません。いまの状態を確かめてください`
    pub fn fault_stale(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-stale", &[])
    }

    /// `還付の確認が、まだ済んでいません`
    pub fn fault_still_waits(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-still-waits", &[])
    }

    /// `窓口で受け取るのは{yen}ちょうどです`
    pub fn fault_too_much(self, yen: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-too-much", &[("yen", yen.into())])
    }

    /// `現金が{yen}合いません。わけを書いてください`
    pub fn fault_unexplained(self, yen: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-unexplained", &[("yen", yen.into())])
    }

    /// `額を決める回答が足りないため、受け取れません`
    pub fn fault_unknown(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-unknown", &[])
    }

    /// `受け取り方を選んでください`
    pub fn fault_way(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-way", &[])
    }

    /// `金額を、円の数字で入れてください`
    pub fn fault_yen(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-yen", &[])
    }

    /// `手数料`
    pub fn fee_heading(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fee-heading", &[])
    }

    /// `手数料 {number}`
    pub fn fee_title(self, number: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "fee-title", &[("number", number.into())])
    }

    /// `最初の明細`
    pub fn first_page(self) -> Cow<'static, str> {
        WORDS.say(self.0, "first-page", &[])
    }

    /// `非表示`
    pub fn hidden_case(self) -> Cow<'static, str> {
        WORDS.say(self.0, "hidden-case", &[])
    }

    /// `取消し`
    pub fn kind_counter(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kind-counter", &[])
    }

    /// `減免`
    pub fn kind_exempt(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kind-exempt", &[])
    }

    /// `過納`
    pub fn kind_over(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kind-over", &[])
    }

    /// `納付`
    pub fn kind_paid(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kind-paid", &[])
    }

    /// `還付`
    pub fn kind_refund(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kind-refund", &[])
    }

    /// `金額`
    pub fn label_amount(self) -> Cow<'static, str> {
        WORDS.say(self.0, "label-amount", &[])
    }

    /// `受付番号`
    pub fn label_case(self) -> Cow<'static, str> {
        WORDS.say(self.0, "label-case", &[])
    }

    /// `手続き`
    pub fn label_procedure(self) -> Cow<'static, str> {
        WORDS.say(self.0, "label-procedure", &[])
    }

    /// `納める期限`
    pub fn label_until(self) -> Cow<'static, str> {
        WORDS.say(self.0, "label-until", &[])
    }

    /// `まだ記録はありません。`
    pub fn lines_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "lines-none", &[])
    }

    /// `お金の記録（{n}）`
    pub fn lines_title(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "lines-title", &[("n", n.into())])
    }

    /// `次の明細`
    pub fn next_page(self) -> Cow<'static, str> {
        WORDS.say(self.0, "next-page", &[])
    }

    /// `朝の現金を記録する`
    pub fn open_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "open-button", &[])
    }

    /// `手数料を開く`
    pub fn open_fee(self) -> Cow<'static, str> {
        WORDS.say(self.0, "open-fee", &[])
    }

    /// `つり銭として引き出しに入っている現金を数えて入れます。`
    pub fn open_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "open-lead", &[])
    }

    /// `朝の現金`
    pub fn open_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "open-title", &[])
    }

    /// `朝の現金（円）`
    pub fn open_yen(self) -> Cow<'static, str> {
        WORDS.say(self.0, "open-yen", &[])
    }

    /// `受け取り方を直す`
    pub fn other_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "other-button", &[])
    }

    /// `いまの記録を反対の額で取り消し、新しい領収番号で記録し直します。前の領収書は回収してください。`
    pub fn other_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "other-lead", &[])
    }

    /// `直すわけ`
    pub fn other_reason(self) -> Cow<'static, str> {
        WORDS.say(self.0, "other-reason", &[])
    }

    /// `納付されなかったとき`
    pub fn other_results(self) -> Cow<'static, str> {
        WORDS.say(self.0, "other-results", &[])
    }

    /// `受け取り方を直す`
    pub fn other_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "other-title", &[])
    }

    /// `納付を記録する`
    pub fn pay_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "pay-button", &[])
    }

    /// `振込で多く入っていたときは、入っていた額を入れてください。多い分は還付の対象になります。`
    pub fn pay_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "pay-hint", &[])
    }

    /// `手数料は全額を一度に受け取ります。記録すると領収番号が付き、案件は次に進みます。`
    pub fn pay_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "pay-lead", &[])
    }

    /// `納付を記録する`
    pub fn pay_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "pay-title", &[])
    }

    /// `受け取り方`
    pub fn pay_way(self) -> Cow<'static, str> {
        WORDS.say(self.0, "pay-way", &[])
    }

    /// `受け取った額（円）`
    pub fn pay_yen(self) -> Cow<'static, str> {
        WORDS.say(self.0, "pay-yen", &[])
    }

    /// `印刷する`
    pub fn print(self) -> Cow<'static, str> {
        WORDS.say(self.0, "print", &[])
    }

    /// `A4の紙に、倍率100％で印刷してください。`
    pub fn print_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "print-hint", &[])
    }

    /// `ただし、{procedure}の手数料として`
    pub fn receipt_for(self, procedure: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "receipt-for", &[("procedure", procedure.into())])
    }

    /// `上記の金額を領収しました。`
    pub fn receipt_line(self) -> Cow<'static, str> {
        WORDS.say(self.0, "receipt-line", &[])
    }

    /// `領収書 {number}`
    pub fn receipt_of(self, number: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "receipt-of", &[("number", number.into())])
    }

    /// `領収印`
    pub fn receipt_seal(self) -> Cow<'static, str> {
        WORDS.say(self.0, "receipt-seal", &[])
    }

    /// `領収書`
    pub fn receipt_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "receipt-title", &[])
    }

    /// `この領収書は取り消されました。`
    pub fn receipt_void(self) -> Cow<'static, str> {
        WORDS.say(self.0, "receipt-void", &[])
    }

    /// `還付を求める`
    pub fn refund_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "refund-button", &[])
    }

    /// `二人目の職員が確認したときに、日計表に載ります。`
    pub fn refund_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "refund-lead", &[])
    }

    /// `還付のわけ`
    pub fn refund_reason(self) -> Cow<'static, str> {
        WORDS.say(self.0, "refund-reason", &[])
    }

    /// `還付を求める`
    pub fn refund_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "refund-title", &[])
    }

    /// `返し方`
    pub fn refund_way(self) -> Cow<'static, str> {
        WORDS.say(self.0, "refund-way", &[])
    }

    /// `還付する額（円）`
    pub fn refund_yen(self) -> Cow<'static, str> {
        WORDS.say(self.0, "refund-yen", &[])
    }

    /// `確認を待つ還付（{n}）`
    pub fn refunds_title(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "refunds-title", &[("n", n.into())])
    }

    /// `明細（{n}）`
    pub fn sheet_lines(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "sheet-lines", &[("n", n.into())])
    }

    /// `この日の記録はありません。`
    pub fn sheet_lines_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sheet-lines-none", &[])
    }

    /// `明細 {from}～{to}（全{n}）`
    pub fn sheet_page(self, from: &str, n: &str, to: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "sheet-page", &[("from", from.into()), ("n", n.into()), ("to", to.into())])
    }

    /// `締めました`
    pub fn sheet_state_closed(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sheet-state-closed", &[])
    }

    /// `二人目の確認待ち`
    pub fn sheet_state_counted(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sheet-state-counted", &[])
    }

    /// `まだ始めていません`
    pub fn sheet_state_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sheet-state-none", &[])
    }

    /// `受付中`
    pub fn sheet_state_open(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sheet-state-open", &[])
    }

    /// `日計表 {desk} {day}`
    pub fn sheet_title(self, day: &str, desk: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "sheet-title", &[("day", day.into()), ("desk", desk.into())])
    }

    /// `窓口のお金は、一日ずつ、二人で締めます。`
    pub fn sheets_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sheets-lead", &[])
    }

    /// `日計表はまだありません。`
    pub fn sheets_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sheets-none", &[])
    }

    /// `これまでの日計表`
    pub fn sheets_past(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sheets-past", &[])
    }

    /// `日計表`
    pub fn sheets_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sheets-title", &[])
    }

    /// `今日の日計表`
    pub fn sheets_today(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sheets-today", &[])
    }

    /// `納付を待っています`
    pub fn standing_due(self) -> Cow<'static, str> {
        WORDS.say(self.0, "standing-due", &[])
    }

    /// `減免しました`
    pub fn standing_exempt(self) -> Cow<'static, str> {
        WORDS.say(self.0, "standing-exempt", &[])
    }

    /// `{yen}の過納`
    pub fn standing_over(self, yen: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "standing-over", &[("yen", yen.into())])
    }

    /// `納付済み（{way}）`
    pub fn standing_paid(self, way: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "standing-paid", &[("way", way.into())])
    }

    /// `還付しました`
    pub fn standing_refunded(self) -> Cow<'static, str> {
        WORDS.say(self.0, "standing-refunded", &[])
    }

    /// `還付{yen}の確認待ち`
    pub fn standing_waits(self, yen: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "standing-waits", &[("yen", yen.into())])
    }

    /// `計`
    pub fn total_all(self) -> Cow<'static, str> {
        WORDS.say(self.0, "total-all", &[])
    }

    /// `引き出しにあるはずの現金`
    pub fn total_drawer(self) -> Cow<'static, str> {
        WORDS.say(self.0, "total-drawer", &[])
    }

    /// `合計`
    pub fn totals_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "totals-title", &[])
    }

    /// `記録を取り消す`
    pub fn undo_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "undo-button", &[])
    }

    /// `いまの記録を取り消せます（あと{seconds}秒）。領収書を渡したあとは、回収してから取り消してください。`
    pub fn undo_lead(self, seconds: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "undo-lead", &[("seconds", seconds.into())])
    }

    /// `{who}が{when}に求めました: {yen}（{way}）`
    pub fn waits_line(self, way: &str, when: &str, who: &str, yen: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "waits-line", &[("way", way.into()), ("when", when.into()), ("who", who.into()), ("yen", yen.into())])
    }

    /// `還付しない`
    pub fn waits_no(self) -> Cow<'static, str> {
        WORDS.say(self.0, "waits-no", &[])
    }

    /// `あなたが求めた還付です。ほかの職員が確認します。`
    pub fn waits_own(self) -> Cow<'static, str> {
        WORDS.say(self.0, "waits-own", &[])
    }

    /// `還付の確認`
    pub fn waits_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "waits-title", &[])
    }

    /// `確認して還付する`
    pub fn waits_yes(self) -> Cow<'static, str> {
        WORDS.say(self.0, "waits-yes", &[])
    }

    /// `現金`
    pub fn way_cash(self) -> Cow<'static, str> {
        WORDS.say(self.0, "way-cash", &[])
    }

    /// `キャッシュレス`
    pub fn way_cashless(self) -> Cow<'static, str> {
        WORDS.say(self.0, "way-cashless", &[])
    }

    /// `振込`
    pub fn way_transfer(self) -> Cow<'static, str> {
        WORDS.say(self.0, "way-transfer", &[])
    }
}
