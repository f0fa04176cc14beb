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

    /// `このアドレスにする`
    pub fn address_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "address-button", &[])
    }

    /// `新しいアドレスに、確かめのメールをすぐに送ります。メールには、お知らせがあることだけを書きます`
    pub fn address_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "address-hint", &[])
    }

    /// `メールアドレス`
    pub fn address_label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "address-label", &[])
    }

    /// `変えない`
    pub fn address_not(self) -> Cow<'static, str> {
        WORDS.say(self.0, "address-not", &[])
    }

    /// `お知らせを受け取るメールアドレス`
    pub fn address_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "address-title", &[])
    }

    /// `いまのアドレスには届きませんでした。`
    pub fn address_unreached(self) -> Cow<'static, str> {
        WORDS.say(self.0, "address-unreached", &[])
    }

    /// `検査で、このファイルを安全にひらけないことがわかりました。申請は届いています。ほかのファイルを用意してください。担当から、出し方をお知らせします。急ぐときは、メッセージでお問い合わ…`
    pub fn apart_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "apart-lead", &[])
    }

    /// `ファイルを受け取れませんでした`
    pub fn apart_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "apart-title", &[])
    }

    /// `納得できないとき（教示）`
    pub fn appeal_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "appeal-title", &[])
    }

    /// `{n}営業日`
    pub fn business_days(self, n: i64) -> Cow<'static, str> {
        WORDS.say(self.0, "business-days", &[("n", n.into())])
    }

    /// `直すところを見る`
    pub fn button_correct(self) -> Cow<'static, str> {
        WORDS.say(self.0, "button-correct", &[])
    }

    /// `払い方を見る`
    pub fn button_pay(self) -> Cow<'static, str> {
        WORDS.say(self.0, "button-pay", &[])
    }

    /// `お知らせを読む`
    pub fn button_read(self) -> Cow<'static, str> {
        WORDS.say(self.0, "button-read", &[])
    }

    /// `まで（法律の期間から計算）`
    pub fn by_law(self) -> Cow<'static, str> {
        WORDS.say(self.0, "by-law", &[])
    }

    /// `ごろまで（標準処理期間から計算）`
    pub fn by_standard(self) -> Cow<'static, str> {
        WORDS.say(self.0, "by-standard", &[])
    }

    /// `メールアドレスを変える`
    pub fn can_address(self) -> Cow<'static, str> {
        WORDS.say(self.0, "can-address", &[])
    }

    /// `手数料を見る`
    pub fn can_fee(self) -> Cow<'static, str> {
        WORDS.say(self.0, "can-fee", &[])
    }

    /// `払い方と領収書`
    pub fn can_fee_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "can-fee-hint", &[])
    }

    /// `メッセージを送る`
    pub fn can_message(self) -> Cow<'static, str> {
        WORDS.say(self.0, "can-message", &[])
    }

    /// `出した内容を見る`
    pub fn can_sent(self) -> Cow<'static, str> {
        WORDS.say(self.0, "can-sent", &[])
    }

    /// `印刷できます`
    pub fn can_sent_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "can-sent-hint", &[])
    }

    /// `できること`
    pub fn can_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "can-title", &[])
    }

    /// `申請を取り下げる`
    pub fn can_withdraw(self) -> Cow<'static, str> {
        WORDS.say(self.0, "can-withdraw", &[])
    }

    /// `決裁の前までできます`
    pub fn can_withdraw_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "can-withdraw-hint", &[])
    }

    /// `例: K7QM-3X9D。受付票に書いてあります`
    pub fn code_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "code-hint", &[])
    }

    /// `確認コード`
    pub fn code_label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "code-label", &[])
    }

    /// `{day}までに送ってください。`
    pub fn correct_by(self, day: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "correct-by", &[("day", day.into())])
    }

    /// `開いている間に、お願いの内容が変わりました。もう一度、確かめてください。`
    pub fn correct_changed(self) -> Cow<'static, str> {
        WORDS.say(self.0, "correct-changed", &[])
    }

    /// `送ると、期限の時計がまた進みます。`
    pub fn correct_clock(self) -> Cow<'static, str> {
        WORDS.say(self.0, "correct-clock", &[])
    }

    /// `期限の{day}をすぎましたが、まだ送れます。`
    pub fn correct_late(self, day: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "correct-late", &[("day", day.into())])
    }

    /// `前の答え`
    pub fn correct_old(self) -> Cow<'static, str> {
        WORDS.say(self.0, "correct-old", &[])
    }

    /// `直していただくわけ`
    pub fn correct_reason(self) -> Cow<'static, str> {
        WORDS.say(self.0, "correct-reason", &[])
    }

    /// `{n}か所、直してください`
    pub fn correct_title(self, n: i64) -> Cow<'static, str> {
        WORDS.say(self.0, "correct-title", &[("n", n.into())])
    }

    /// `{n}日`
    pub fn days(self, n: i64) -> Cow<'static, str> {
        WORDS.say(self.0, "days", &[("n", n.into())])
    }

    /// `{n}日後`
    pub fn days_after(self, n: i64) -> Cow<'static, str> {
        WORDS.say(self.0, "days-after", &[("n", n.into())])
    }

    /// `この説明は、お知らせの内容をやさしく書いたものです。正式なお知らせは、その下にあります。`
    pub fn easy_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "easy-lead", &[])
    }

    /// `やさしい日本語での説明`
    pub fn easy_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "easy-title", &[])
    }

    /// `{day}に、期間を延ばしました。わけはお知らせに書いてあります。`
    pub fn extended_on(self, day: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "extended-on", &[("day", day.into())])
    }

    /// `振り込むとき`
    pub fn fee_account(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fee-account", &[])
    }

    /// `金額`
    pub fn fee_amount(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fee-amount", &[])
    }

    /// `{section}の窓口で、現金かキャッシュレスで払えます。{hours}`
    pub fn fee_desk(self, hours: &str, section: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "fee-desk", &[("hours", hours.into()), ("section", section.into())])
    }

    /// `手数料はかかりません（減免しました）。`
    pub fn fee_exempt(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fee-exempt", &[])
    }

    /// `払い方`
    pub fn fee_how(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fee-how", &[])
    }

    /// `振込の名義の前に、受付番号を入れてください。`
    pub fn fee_name(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fee-name", &[])
    }

    /// `いま払っていただく手数料はありません。`
    pub fn fee_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fee-none", &[])
    }

    /// `受付番号`
    pub fn fee_number(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fee-number", &[])
    }

    /// `多く受け取っています。お返しします。{section}からご連絡します。`
    pub fn fee_over(self, section: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "fee-over", &[("section", section.into())])
    }

    /// `手続き`
    pub fn fee_procedure(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fee-procedure", &[])
    }

    /// `手数料をお返ししました。`
    pub fn fee_refunded(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fee-refunded", &[])
    }

    /// `手数料`
    pub fn fee_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fee-title", &[])
    }

    /// `期限`
    pub fn fee_until(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fee-until", &[])
    }

    /// `お返しの手続きをしています。`
    pub fn fee_waits(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fee-waits", &[])
    }

    /// `手数料は、一度に全額を払ってください。`
    pub fn fee_whole(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fee-whole", &[])
    }

    /// `ホーム`
    pub fn home(self) -> Cow<'static, str> {
        WORDS.say(self.0, "home", &[])
    }

    /// `よくなかった`
    pub fn how_bad(self) -> Cow<'static, str> {
        WORDS.say(self.0, "how-bad", &[])
    }

    /// `とてもよかった`
    pub fn how_best(self) -> Cow<'static, str> {
        WORDS.say(self.0, "how-best", &[])
    }

    /// `答えは、手続きの名前、申し込みの方法、答えた週ごとの数だけを残します。だれの答えかは記録しません。結果にも関係しません。`
    pub fn how_blind(self) -> Cow<'static, str> {
        WORDS.say(self.0, "how-blind", &[])
    }

    /// `よかった`
    pub fn how_good(self) -> Cow<'static, str> {
        WORDS.say(self.0, "how-good", &[])
    }

    /// `この手続きはいかがでしたか（1問だけ）`
    pub fn how_link(self) -> Cow<'static, str> {
        WORDS.say(self.0, "how-link", &[])
    }

    /// `どちらでもない`
    pub fn how_middle(self) -> Cow<'static, str> {
        WORDS.say(self.0, "how-middle", &[])
    }

    /// `どれか1つを選んでください`
    pub fn how_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "how-none", &[])
    }

    /// `答えない`
    pub fn how_not(self) -> Cow<'static, str> {
        WORDS.say(self.0, "how-not", &[])
    }

    /// `答える`
    pub fn how_send(self) -> Cow<'static, str> {
        WORDS.say(self.0, "how-send", &[])
    }

    /// `ありがとうございました`
    pub fn how_thanks(self) -> Cow<'static, str> {
        WORDS.say(self.0, "how-thanks", &[])
    }

    /// `答えは、手続きをよくするために使います。`
    pub fn how_thanks_line(self) -> Cow<'static, str> {
        WORDS.say(self.0, "how-thanks-line", &[])
    }

    /// `この手続きはいかがでしたか`
    pub fn how_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "how-title", &[])
    }

    /// `とてもよくなかった`
    pub fn how_worst(self) -> Cow<'static, str> {
        WORDS.say(self.0, "how-worst", &[])
    }

    /// `今日お答えがあれば、{day}ごろまでです。`
    pub fn if_answered(self, day: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "if-answered", &[("day", day.into())])
    }

    /// `今日で{used}日目、あと{left}日です。`
    pub fn lead(self, left: i64, used: i64) -> Cow<'static, str> {
        WORDS.say(self.0, "lead", &[("left", left.into()), ("used", used.into())])
    }

    /// `{period}のうちに、結果をお知らせします。`
    pub fn lead_before(self, period: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "lead-before", &[("period", period.into())])
    }

    /// `直しのお願い`
    pub fn letter_correction(self) -> Cow<'static, str> {
        WORDS.say(self.0, "letter-correction", &[])
    }

    /// `期間を延ばすお知らせ`
    pub fn letter_extended(self) -> Cow<'static, str> {
        WORDS.say(self.0, "letter-extended", &[])
    }

    /// `新しい決定のお知らせ`
    pub fn letter_new_decision(self) -> Cow<'static, str> {
        WORDS.say(self.0, "letter-new-decision", &[])
    }

    /// `受付のお知らせ`
    pub fn letter_receipt(self) -> Cow<'static, str> {
        WORDS.say(self.0, "letter-receipt", &[])
    }

    /// `結果のお知らせ`
    pub fn letter_result(self) -> Cow<'static, str> {
        WORDS.say(self.0, "letter-result", &[])
    }

    /// `お知らせ`
    pub fn letters_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "letters-title", &[])
    }

    /// `いまの混みぐあいから計算すると、{percent}%の見込みで{day}までに終わります。約束の日ではありません。これまでの記録で{tried}回ためすと、{kept}回はその日ま…`
    pub fn likely(self, at: &str, day: &str, kept: &str, percent: &str, tried: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "likely", &[("at", at.into()), ("day", day.into()), ("kept", kept.into()), ("percent", percent.into()), ("tried", tried.into())])
    }

    /// `{role}が決めます。`
    pub fn line_approval(self, role: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "line-approval", &[("role", role.into())])
    }

    /// `{n}か所の直しをお願いしました。`
    pub fn line_asked(self, n: i64) -> Cow<'static, str> {
        WORDS.say(self.0, "line-asked", &[("n", n.into())])
    }

    /// `あなたの直しを待っています。`
    pub fn line_correct(self) -> Cow<'static, str> {
        WORDS.say(self.0, "line-correct", &[])
    }

    /// `お答えを受け取りました。`
    pub fn line_corrected(self) -> Cow<'static, str> {
        WORDS.say(self.0, "line-corrected", &[])
    }

    /// `このページでお知らせします。メールには「お知らせがあります」とだけ書きます。`
    pub fn line_electronic(self) -> Cow<'static, str> {
        WORDS.say(self.0, "line-electronic", &[])
    }

    /// `届出なので、決定のお知らせはありません。`
    pub fn line_end(self) -> Cow<'static, str> {
        WORDS.say(self.0, "line-end", &[])
    }

    /// `郵送でお知らせします。`
    pub fn line_post(self) -> Cow<'static, str> {
        WORDS.say(self.0, "line-post", &[])
    }

    /// `市のシステムに届きました。`
    pub fn line_received(self) -> Cow<'static, str> {
        WORDS.say(self.0, "line-received", &[])
    }

    /// `市に届きました。`
    pub fn line_received_paper(self) -> Cow<'static, str> {
        WORDS.say(self.0, "line-received-paper", &[])
    }

    /// `担当: {section}`
    pub fn line_section(self, section: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "line-section", &[("section", section.into())])
    }

    /// `すべての記録（{n}件）と、おかしいと思ったときの連絡先`
    pub fn looks_all(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "looks-all", &[("n", n.into())])
    }

    /// `心当たりのない記録があれば、{section}（電話 {phone}）に聞いてください。日時を伝えると、調べます。`
    pub fn looks_ask(self, phone: &str, section: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "looks-ask", &[("phone", phone.into()), ("section", section.into())])
    }

    /// `わからないことは、{section}（電話 {phone}）に聞いてください。`
    pub fn looks_ask_plain(self, phone: &str, section: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "looks-ask-plain", &[("phone", phone.into()), ("section", section.into())])
    }

    /// `この申請を見た職員の記録。新しい順`
    pub fn looks_caption(self) -> Cow<'static, str> {
        WORDS.say(self.0, "looks-caption", &[])
    }

    /// `この申請を開いた職員の、課と目的の記録です。職員の名前は出ません。法律により、知らせられない記録もあります。`
    pub fn looks_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "looks-lead", &[])
    }

    /// `この申請を見た職員はまだいません。`
    pub fn looks_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "looks-none", &[])
    }

    /// `だれが私の情報を見たか`
    pub fn looks_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "looks-title", &[])
    }

    /// `日時`
    pub fn looks_when(self) -> Cow<'static, str> {
        WORDS.say(self.0, "looks-when", &[])
    }

    /// `見た人`
    pub fn looks_who(self) -> Cow<'static, str> {
        WORDS.say(self.0, "looks-who", &[])
    }

    /// `目的`
    pub fn looks_why(self) -> Cow<'static, str> {
        WORDS.say(self.0, "looks-why", &[])
    }

    /// `番号やコードがわからないときは、電話で聞いてください。`
    pub fn lost_code(self) -> Cow<'static, str> {
        WORDS.say(self.0, "lost-code", &[])
    }

    /// `メッセージを書いてください`
    pub fn messages_empty(self) -> Cow<'static, str> {
        WORDS.say(self.0, "messages-empty", &[])
    }

    /// `今日は20件送りました。急ぐときは電話してください`
    pub fn messages_enough(self) -> Cow<'static, str> {
        WORDS.say(self.0, "messages-enough", &[])
    }

    /// `2,000字まで。平日に担当が読みます。`
    pub fn messages_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "messages-hint", &[])
    }

    /// `担当へのメッセージ`
    pub fn messages_label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "messages-label", &[])
    }

    /// `返事があると、メールでお知らせします。`
    pub fn messages_mail(self) -> Cow<'static, str> {
        WORDS.say(self.0, "messages-mail", &[])
    }

    /// `まだメッセージはありません。`
    pub fn messages_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "messages-none", &[])
    }

    /// `担当`
    pub fn messages_section(self) -> Cow<'static, str> {
        WORDS.say(self.0, "messages-section", &[])
    }

    /// `メッセージを送る`
    pub fn messages_send(self) -> Cow<'static, str> {
        WORDS.say(self.0, "messages-send", &[])
    }

    /// `メッセージ`
    pub fn messages_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "messages-title", &[])
    }

    /// `あなた`
    pub fn messages_you(self) -> Cow<'static, str> {
        WORDS.say(self.0, "messages-you", &[])
    }

    /// `直していただいた内容を受け取りました。もう一度送る必要はありません。`
    pub fn nothing_answered(self) -> Cow<'static, str> {
        WORDS.say(self.0, "nothing-answered", &[])
    }

    /// `直しのお願いはありません。前にお願いがあったときは、取り消されました。`
    pub fn nothing_asked(self) -> Cow<'static, str> {
        WORDS.say(self.0, "nothing-asked", &[])
    }

    /// `この申請は、もう終わっています。`
    pub fn nothing_ended(self) -> Cow<'static, str> {
        WORDS.say(self.0, "nothing-ended", &[])
    }

    /// `直すところはありません`
    pub fn nothing_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "nothing-title", &[])
    }

    /// `このお知らせは、いつでもここで読めます。印刷もできます。`
    pub fn notice_print(self) -> Cow<'static, str> {
        WORDS.say(self.0, "notice-print", &[])
    }

    /// `読みました`
    pub fn notice_read(self) -> Cow<'static, str> {
        WORDS.say(self.0, "notice-read", &[])
    }

    /// `{at} に読みました。`
    pub fn notice_read_at(self, at: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "notice-read-at", &[("at", at.into())])
    }

    /// `{name} {n}人目`
    pub fn nth(self, n: &str, name: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "nth", &[("n", n.into()), ("name", name.into())])
    }

    /// `例: JT26-00412-3。ハイフンはなくてもかまいません`
    pub fn number_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "number-hint", &[])
    }

    /// `受付番号 {number}`
    pub fn number_is(self, number: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "number-is", &[("number", number.into())])
    }

    /// `受付番号`
    pub fn number_label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "number-label", &[])
    }

    /// `共用の機器では、使い終わったらブラウザーを閉じてください。`
    pub fn opened_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "opened-hint", &[])
    }

    /// `この機器で開いた申請`
    pub fn opened_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "opened-title", &[])
    }

    /// `申請のとおりに認めました。`
    pub fn outcome_granted(self) -> Cow<'static, str> {
        WORDS.say(self.0, "outcome-granted", &[])
    }

    /// `届出を受け付けられませんでした。`
    pub fn outcome_not_accepted(self) -> Cow<'static, str> {
        WORDS.say(self.0, "outcome-not-accepted", &[])
    }

    /// `申請の一部を認めました。`
    pub fn outcome_partly(self) -> Cow<'static, str> {
        WORDS.say(self.0, "outcome-partly", &[])
    }

    /// `申請を認めませんでした。`
    pub fn outcome_refused(self) -> Cow<'static, str> {
        WORDS.say(self.0, "outcome-refused", &[])
    }

    /// `前の決定を取り消しました。`
    pub fn outcome_revoked(self) -> Cow<'static, str> {
        WORDS.say(self.0, "outcome-revoked", &[])
    }

    /// `申請の状況: {title}`
    pub fn page_title(self, title: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "page-title", &[("title", title.into())])
    }

    /// `そのほかの閉庁日`
    pub fn part_closed(self) -> Cow<'static, str> {
        WORDS.say(self.0, "part-closed", &[])
    }

    /// `祝日`
    pub fn part_holiday(self) -> Cow<'static, str> {
        WORDS.say(self.0, "part-holiday", &[])
    }

    /// `法律の期間（{basis}）`
    pub fn part_legal(self, basis: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "part-legal", &[("basis", basis.into())])
    }

    /// `標準処理期間`
    pub fn part_standard(self) -> Cow<'static, str> {
        WORDS.say(self.0, "part-standard", &[])
    }

    /// `回答を待った日`
    pub fn part_stopped(self) -> Cow<'static, str> {
        WORDS.say(self.0, "part-stopped", &[])
    }

    /// `土曜・日曜`
    pub fn part_weekend(self) -> Cow<'static, str> {
        WORDS.say(self.0, "part-weekend", &[])
    }

    /// `法律の期間を{days}日すぎました。遅れは市の責任です。{section}（電話 {phone}）に聞けます。決定がないことについて、審査請求もできます（行政不服審査法3条）。`
    pub fn passed_legal(self, days: i64, phone: &str, section: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "passed-legal", &[("days", days.into()), ("phone", phone.into()), ("section", section.into())])
    }

    /// `お知らせの予定を{days}日すぎました。お待たせしています。いまも進めています。{section}（電話 {phone}）に聞けます。`
    pub fn passed_standard(self, days: i64, phone: &str, section: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "passed-standard", &[("days", days.into()), ("phone", phone.into()), ("section", section.into())])
    }

    /// `PDFで保存する`
    pub fn pdf(self) -> Cow<'static, str> {
        WORDS.say(self.0, "pdf", &[])
    }

    /// `お知らせにもどる`
    pub fn pdf_back(self) -> Cow<'static, str> {
        WORDS.say(self.0, "pdf-back", &[])
    }

    /// `PDFで保存する（大きな文字）`
    pub fn pdf_large(self) -> Cow<'static, str> {
        WORDS.say(self.0, "pdf-large", &[])
    }

    /// `このお知らせには、PDFで表せない文字があります。お知らせのページは、そのまま読めて、印刷もできます。紙がほしいときは、{section}（電話 {phone}）に言ってください。`
    pub fn pdf_unset(self, phone: &str, section: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "pdf-unset", &[("phone", phone.into()), ("section", section.into())])
    }

    /// `PDFを作れませんでした`
    pub fn pdf_unset_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "pdf-unset-title", &[])
    }

    /// `電子的な通知を選んでいないため、内容はここには出ません。`
    pub fn posted_why(self) -> Cow<'static, str> {
        WORDS.say(self.0, "posted-why", &[])
    }

    /// `いまは、大きな文字（16ポイント）です。`
    pub fn print_large(self) -> Cow<'static, str> {
        WORDS.say(self.0, "print-large", &[])
    }

    /// `手紙の文字の大きさ`
    pub fn print_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "print-title", &[])
    }

    /// `大きな文字にする`
    pub fn print_to_large(self) -> Cow<'static, str> {
        WORDS.say(self.0, "print-to-large", &[])
    }

    /// `ふつうの大きさにもどす`
    pub fn print_to_usual(self) -> Cow<'static, str> {
        WORDS.say(self.0, "print-to-usual", &[])
    }

    /// `これから印刷する手紙に使います。この手続きだけの選択です。`
    pub fn print_until(self) -> Cow<'static, str> {
        WORDS.say(self.0, "print-until", &[])
    }

    /// `いまは、ふつうの大きさです。`
    pub fn print_usual(self) -> Cow<'static, str> {
        WORDS.say(self.0, "print-usual", &[])
    }

    /// `代理の期間が終わったか、証明が認められなかったため、この申請の操作はできません。本人は続けられます。わからないことは、{section}（電話 {phone}）に聞いてください。`
    pub fn proxy_blocked(self, phone: &str, section: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "proxy-blocked", &[("phone", phone.into()), ("section", section.into())])
    }

    /// `記録の点検`
    pub fn purpose_audit(self) -> Cow<'static, str> {
        WORDS.say(self.0, "purpose-audit", &[])
    }

    /// `決裁`
    pub fn purpose_decide(self) -> Cow<'static, str> {
        WORDS.say(self.0, "purpose-decide", &[])
    }

    /// `一覧を書き出すため`
    pub fn purpose_export(self) -> Cow<'static, str> {
        WORDS.say(self.0, "purpose-export", &[])
    }

    /// `市の事務`
    pub fn purpose_other(self) -> Cow<'static, str> {
        WORDS.say(self.0, "purpose-other", &[])
    }

    /// `支援措置の案件を、もう一人の職員の許可を受けて見ました`
    pub fn purpose_passing(self) -> Cow<'static, str> {
        WORDS.say(self.0, "purpose-passing", &[])
    }

    /// `お知らせの発送`
    pub fn purpose_post(self) -> Cow<'static, str> {
        WORDS.say(self.0, "purpose-post", &[])
    }

    /// `市の連携システムで確かめるため`
    pub fn purpose_program(self) -> Cow<'static, str> {
        WORDS.say(self.0, "purpose-program", &[])
    }

    /// `申請の内容の確認`
    pub fn purpose_read(self) -> Cow<'static, str> {
        WORDS.say(self.0, "purpose-read", &[])
    }

    /// `住民記録との照合`
    pub fn purpose_register(self) -> Cow<'static, str> {
        WORDS.say(self.0, "purpose-register", &[])
    }

    /// `受付`
    pub fn purpose_type_in(self) -> Cow<'static, str> {
        WORDS.say(self.0, "purpose-type-in", &[])
    }

    /// `書類の確認と審査`
    pub fn purpose_work(self) -> Cow<'static, str> {
        WORDS.say(self.0, "purpose-work", &[])
    }

    /// `領収した額`
    pub fn receipt_amount(self) -> Cow<'static, str> {
        WORDS.say(self.0, "receipt-amount", &[])
    }

    /// `領収日`
    pub fn receipt_day(self) -> Cow<'static, str> {
        WORDS.say(self.0, "receipt-day", &[])
    }

    /// `受け取ったところ`
    pub fn receipt_from(self) -> Cow<'static, str> {
        WORDS.say(self.0, "receipt-from", &[])
    }

    /// `{name} 様`
    pub fn receipt_name(self, name: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "receipt-name", &[("name", name.into())])
    }

    /// `領収番号`
    pub fn receipt_number(self) -> Cow<'static, str> {
        WORDS.say(self.0, "receipt-number", &[])
    }

    /// `ブラウザーの印刷で、紙に出せます。`
    pub fn receipt_print(self) -> Cow<'static, str> {
        WORDS.say(self.0, "receipt-print", &[])
    }

    /// `領収書`
    pub fn receipt_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "receipt-title", &[])
    }

    /// `宛名`
    pub fn receipt_to(self) -> Cow<'static, str> {
        WORDS.say(self.0, "receipt-to", &[])
    }

    /// `受け取り方`
    pub fn receipt_way(self) -> Cow<'static, str> {
        WORDS.say(self.0, "receipt-way", &[])
    }

    /// `担当`
    pub fn section_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "section-title", &[])
    }

    /// `{at} に市に届きました`
    pub fn sent_arrived(self, at: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "sent-arrived", &[("at", at.into())])
    }

    /// `ブラウザーの印刷で、紙に残せます。`
    pub fn sent_print(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sent-print", &[])
    }

    /// `出した内容`
    pub fn sent_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sent-title", &[])
    }

    /// `{day}の受付から`
    pub fn since_arrival(self, day: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "since-arrival", &[("day", day.into())])
    }

    /// `受付番号と確認コードで、ログインしなくても見られます。`
    pub fn status_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "status-lead", &[])
    }

    /// `申請の状況`
    pub fn status_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "status-title", &[])
    }

    /// `決裁`
    pub fn step_approval(self) -> Cow<'static, str> {
        WORDS.say(self.0, "step-approval", &[])
    }

    /// `直し（補正）`
    pub fn step_correction(self) -> Cow<'static, str> {
        WORDS.say(self.0, "step-correction", &[])
    }

    /// `手続きの終わり`
    pub fn step_end(self) -> Cow<'static, str> {
        WORDS.say(self.0, "step-end", &[])
    }

    /// `受付`
    pub fn step_received(self) -> Cow<'static, str> {
        WORDS.say(self.0, "step-received", &[])
    }

    /// `結果のお知らせ`
    pub fn step_result(self) -> Cow<'static, str> {
        WORDS.say(self.0, "step-result", &[])
    }

    /// `取下げ`
    pub fn step_withdrawn(self) -> Cow<'static, str> {
        WORDS.say(self.0, "step-withdrawn", &[])
    }

    /// `これまでと、これから`
    pub fn steps_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "steps-title", &[])
    }

    /// `期限を止めています（{day}から）。`
    pub fn stopped(self, day: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "stopped", &[("day", day.into())])
    }

    /// `あなたの回答を待って、期限を止めています（{day}から）。`
    pub fn stopped_for_you(self, day: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "stopped-for-you", &[("day", day.into())])
    }

    /// `申請の状況にもどる`
    pub fn to_case(self) -> Cow<'static, str> {
        WORDS.say(self.0, "to-case", &[])
    }

    /// `郵送したお知らせが戻ってきました。届け先を{section}（電話 {phone}）に知らせてください。`
    pub fn todo_came_back(self, phone: &str, section: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "todo-came-back", &[("phone", phone.into()), ("section", section.into())])
    }

    /// `{fields}か所、直してください。{due}までにお願いします。`
    pub fn todo_correct(self, due: &str, fields: i64) -> Cow<'static, str> {
        WORDS.say(self.0, "todo-correct", &[("due", due.into()), ("fields", fields.into())])
    }

    /// `届きました。これで手続きは終わりです。`
    pub fn todo_finished(self) -> Cow<'static, str> {
        WORDS.say(self.0, "todo-finished", &[])
    }

    /// `お知らせは、このページでいつでも読めます。`
    pub fn todo_keep(self) -> Cow<'static, str> {
        WORDS.say(self.0, "todo-keep", &[])
    }

    /// `いま、あなたにお願いすることはありません。`
    pub fn todo_nothing(self) -> Cow<'static, str> {
        WORDS.say(self.0, "todo-nothing", &[])
    }

    /// `手数料{yen}のお支払いをお待ちしています。`
    pub fn todo_pay(self, yen: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "todo-pay", &[("yen", yen.into())])
    }

    /// `手数料{yen}のお支払いをお待ちしています。{day}までにお願いします。`
    pub fn todo_pay_until(self, day: &str, yen: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "todo-pay-until", &[("day", day.into()), ("yen", yen.into())])
    }

    /// `結果のお知らせを、これから郵送します。`
    pub fn todo_post(self) -> Cow<'static, str> {
        WORDS.say(self.0, "todo-post", &[])
    }

    /// `結果のお知らせを、{day}に郵送しました。`
    pub fn todo_posted(self, day: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "todo-posted", &[("day", day.into())])
    }

    /// `結果のお知らせを郵送しました。`
    pub fn todo_posted_plain(self) -> Cow<'static, str> {
        WORDS.say(self.0, "todo-posted-plain", &[])
    }

    /// `お知らせを読んでください。`
    pub fn todo_read(self) -> Cow<'static, str> {
        WORDS.say(self.0, "todo-read", &[])
    }

    /// `{section}と、日と場所を決めます。`
    pub fn todo_visit(self, section: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "todo-visit", &[("section", section.into())])
    }

    /// `この申請は取り下げました。もう一度申請できます。`
    pub fn todo_withdrawn(self) -> Cow<'static, str> {
        WORDS.say(self.0, "todo-withdrawn", &[])
    }

    /// `（答えていません）`
    pub fn unanswered(self) -> Cow<'static, str> {
        WORDS.say(self.0, "unanswered", &[])
    }

    /// `お知らせのメールが戻ってきました。いまのアドレスには、もう送りません。新しいアドレスを入れてください。この申請のことは、このページでいつでも見られます。`
    pub fn unreached_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "unreached-lead", &[])
    }

    /// `メールが届きませんでした`
    pub fn unreached_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "unreached-title", &[])
    }

    /// `担当からのメッセージが{n}件あります`
    pub fn unread(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "unread", &[("n", n.into())])
    }

    /// `{party}の回答が届きました。いま、内容を確かめています。`
    pub fn waits_answered(self, party: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "waits-answered", &[("party", party.into())])
    }

    /// `{party}の回答を、{since}から待っています。`
    pub fn waits_for(self, party: &str, since: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "waits-for", &[("party", party.into()), ("since", since.into())])
    }

    /// `現金`
    pub fn way_cash(self) -> Cow<'static, str> {
        WORDS.say(self.0, "way-cash", &[])
    }

    /// `キャッシュレス`
    pub fn way_cashless(self) -> Cow<'static, str> {
        WORDS.say(self.0, "way-cashless", &[])
    }

    /// `いまは、このページです。紙は送りません。`
    pub fn way_electronic(self) -> Cow<'static, str> {
        WORDS.say(self.0, "way-electronic", &[])
    }

    /// `いまは、郵送です。`
    pub fn way_post(self) -> Cow<'static, str> {
        WORDS.say(self.0, "way-post", &[])
    }

    /// `結果の受け取り方`
    pub fn way_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "way-title", &[])
    }

    /// `このページで受け取る`
    pub fn way_to_electronic(self) -> Cow<'static, str> {
        WORDS.say(self.0, "way-to-electronic", &[])
    }

    /// `郵送にもどす`
    pub fn way_to_post(self) -> Cow<'static, str> {
        WORDS.say(self.0, "way-to-post", &[])
    }

    /// `振込`
    pub fn way_transfer(self) -> Cow<'static, str> {
        WORDS.say(self.0, "way-transfer", &[])
    }

    /// `決まるまで、何度でも変えられます。この手続きだけの選択です。`
    pub fn way_until(self) -> Cow<'static, str> {
        WORDS.say(self.0, "way-until", &[])
    }

    /// `{day}まで: {parts}。`
    pub fn why(self, day: &str, parts: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "why", &[("day", day.into()), ("parts", parts.into())])
    }

    /// `必要になったら、新しく申請できます。そのときの受付日は、新しい日になります。`
    pub fn withdraw_after(self) -> Cow<'static, str> {
        WORDS.say(self.0, "withdraw-after", &[])
    }

    /// `この申請は、もう取り下げられません。決まったか、取り下げたあとです。`
    pub fn withdraw_late(self) -> Cow<'static, str> {
        WORDS.say(self.0, "withdraw-late", &[])
    }

    /// `「{title}」の申請をやめます。取り下げると、元にもどせません。`
    pub fn withdraw_lead(self, title: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "withdraw-lead", &[("title", title.into())])
    }

    /// `取り下げない`
    pub fn withdraw_not(self) -> Cow<'static, str> {
        WORDS.say(self.0, "withdraw-not", &[])
    }

    /// `申請を取り下げますか`
    pub fn withdraw_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "withdraw-title", &[])
    }
}
