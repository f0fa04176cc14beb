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

    /// `から約{minutes}`
    pub fn about_minutes(self, minutes: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "about-minutes", &[("minutes", minutes.into())])
    }

    /// `ほかの時間からえらぶ`
    pub fn all_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "all-title", &[])
    }

    /// `同じ用件の予約は、一人一つです。メールの予約のリンクから、変えたり取り消したりできます。`
    pub fn already_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "already-lead", &[])
    }

    /// `この用件は、もう予約があります`
    pub fn already_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "already-title", &[])
    }

    /// `どこでもよい`
    pub fn anywhere(self) -> Cow<'static, str> {
        WORDS.say(self.0, "anywhere", &[])
    }

    /// `予約にもどる`
    pub fn back_to_booking(self) -> Cow<'static, str> {
        WORDS.say(self.0, "back-to-booking", &[])
    }

    /// `連絡先にもどる`
    pub fn back_to_contact(self) -> Cow<'static, str> {
        WORDS.say(self.0, "back-to-contact", &[])
    }

    /// `日時にもどる`
    pub fn back_to_times(self) -> Cow<'static, str> {
        WORDS.say(self.0, "back-to-times", &[])
    }

    /// `用件にもどる`
    pub fn back_to_what(self) -> Cow<'static, str> {
        WORDS.say(self.0, "back-to-what", &[])
    }

    /// `下の時間に来てください。待ち時間は、ほとんどありません。`
    pub fn booked_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "booked-lead", &[])
    }

    /// `予約できました`
    pub fn booked_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "booked-title", &[])
    }

    /// `持ち物: {what}`
    pub fn brings(self, what: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "brings", &[("what", what.into())])
    }

    /// `カレンダーに入れる（.ics）`
    pub fn calendar_link(self) -> Cow<'static, str> {
        WORDS.say(self.0, "calendar-link", &[])
    }

    /// `{office} 来庁の予約`
    pub fn calendar_summary(self, office: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "calendar-summary", &[("office", office.into())])
    }

    /// `来庁を受け付けました。`
    pub fn came_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "came-lead", &[])
    }

    /// `予約を取り消す`
    pub fn cancel_do(self) -> Cow<'static, str> {
        WORDS.say(self.0, "cancel-do", &[])
    }

    /// `取り消すと、この時間はほかの方が使えるようになります。元にはもどせません。`
    pub fn cancel_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "cancel-lead", &[])
    }

    /// `予約を取り消す`
    pub fn cancel_link(self) -> Cow<'static, str> {
        WORDS.say(self.0, "cancel-link", &[])
    }

    /// `取り消さない`
    pub fn cancel_not(self) -> Cow<'static, str> {
        WORDS.say(self.0, "cancel-not", &[])
    }

    /// `この予約を取り消しますか`
    pub fn cancel_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "cancel-title", &[])
    }

    /// `この時間に来る必要はありません。`
    pub fn cancelled_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "cancelled-lead", &[])
    }

    /// `予約は取り消されています`
    pub fn cancelled_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "cancelled-title", &[])
    }

    /// `確認コード`
    pub fn case_code(self) -> Cow<'static, str> {
        WORDS.say(self.0, "case-code", &[])
    }

    /// `この番号で予約する`
    pub fn case_go(self) -> Cow<'static, str> {
        WORDS.say(self.0, "case-go", &[])
    }

    /// `受付番号`
    pub fn case_number(self) -> Cow<'static, str> {
        WORDS.say(self.0, "case-number", &[])
    }

    /// `メールがないときは、申請の受付番号でも予約できます`
    pub fn case_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "case-title", &[])
    }

    /// `番号か確認コードがちがいます。受付票をもう一度見てください（あと{left}回）`
    pub fn case_wrong(self, left: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "case-wrong", &[("left", left.into())])
    }

    /// `日時を変える`
    pub fn change_link(self) -> Cow<'static, str> {
        WORDS.say(self.0, "change-link", &[])
    }

    /// `予約の時間が近いか、もう終わっています。いまの予約を見てください。`
    pub fn change_over_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "change-over-lead", &[])
    }

    /// `もう変えられません`
    pub fn change_over_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "change-over-title", &[])
    }

    /// `どの時間に変えますか`
    pub fn change_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "change-title", &[])
    }

    /// `日時をえらび直す`
    pub fn choose_again(self) -> Cow<'static, str> {
        WORDS.say(self.0, "choose-again", &[])
    }

    /// `日時をえらぶ`
    pub fn choose_go(self) -> Cow<'static, str> {
        WORDS.say(self.0, "choose-go", &[])
    }

    /// `用件をぜんぶ選ぶと、一度の来庁で終わる時間が見つかります。`
    pub fn choose_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "choose-lead", &[])
    }

    /// `窓口で約{minutes}`
    pub fn choose_minutes(self, minutes: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "choose-minutes", &[("minutes", minutes.into())])
    }

    /// `用件を一つ以上選んでください`
    pub fn choose_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "choose-none", &[])
    }

    /// `来る人数`
    pub fn choose_people(self) -> Cow<'static, str> {
        WORDS.say(self.0, "choose-people", &[])
    }

    /// `お子さんも数えてください`
    pub fn choose_people_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "choose-people-hint", &[])
    }

    /// `用件（いくつでも）`
    pub fn choose_services(self) -> Cow<'static, str> {
        WORDS.say(self.0, "choose-services", &[])
    }

    /// `どの用件で来ますか`
    pub fn choose_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "choose-title", &[])
    }

    /// `もう一度送る`
    pub fn code_again(self) -> Cow<'static, str> {
        WORDS.say(self.0, "code-again", &[])
    }

    /// `「6けたの番号」を入れてください`
    pub fn code_empty(self) -> Cow<'static, str> {
        WORDS.say(self.0, "code-empty", &[])
    }

    /// `この内容で予約する`
    pub fn code_go(self) -> Cow<'static, str> {
        WORDS.say(self.0, "code-go", &[])
    }

    /// `{mail} に送りました。届かないときは、迷惑メールの中も見てください。`
    pub fn code_hint(self, mail: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "code-hint", &[("mail", mail.into())])
    }

    /// `来庁コード`
    pub fn code_label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "code-label", &[])
    }

    /// `この番号は使えなくなりました。もう一度送ってください`
    pub fn code_spent(self) -> Cow<'static, str> {
        WORDS.say(self.0, "code-spent", &[])
    }

    /// `メールで届いた6けたの番号`
    pub fn code_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "code-title", &[])
    }

    /// `番号がちがいます（あと{left}回）`
    pub fn code_wrong(self, left: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "code-wrong", &[("left", left.into())])
    }

    /// `入口の発券機に、このコードを見せるか入れてください。予約の{early}前から受け付けます。{grace}を過ぎると、順番が後になります。`
    pub fn come_body(self, early: &str, grace: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "come-body", &[("early", early.into()), ("grace", grace.into())])
    }

    /// `来たら`
    pub fn come_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "come-title", &[])
    }

    /// `確認番号を送る`
    pub fn contact_go(self) -> Cow<'static, str> {
        WORDS.say(self.0, "contact-go", &[])
    }

    /// `だれが来ますか`
    pub fn contact_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "contact-title", &[])
    }

    /// `日時`
    pub fn date_time(self) -> Cow<'static, str> {
        WORDS.say(self.0, "date-time", &[])
    }

    /// `空きはありません`
    pub fn day_full(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-full", &[])
    }

    /// `次の4日`
    pub fn days_after(self) -> Cow<'static, str> {
        WORDS.say(self.0, "days-after", &[])
    }

    /// `前の4日`
    pub fn days_before(self) -> Cow<'static, str> {
        WORDS.say(self.0, "days-before", &[])
    }

    /// `しぼりこむ`
    pub fn filter_go(self) -> Cow<'static, str> {
        WORDS.say(self.0, "filter-go", &[])
    }

    /// `時間帯`
    pub fn filter_half(self) -> Cow<'static, str> {
        WORDS.say(self.0, "filter-half", &[])
    }

    /// `時間をしぼりこむ`
    pub fn filter_label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "filter-label", &[])
    }

    /// `区役所`
    pub fn filter_office(self) -> Cow<'static, str> {
        WORDS.say(self.0, "filter-office", &[])
    }

    /// `いちばん早く、一度で終わる時間`
    pub fn first_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "first-title", &[])
    }

    /// `用件`
    pub fn for_what(self) -> Cow<'static, str> {
        WORDS.say(self.0, "for-what", &[])
    }

    /// `午前`
    pub fn half_am(self) -> Cow<'static, str> {
        WORDS.say(self.0, "half-am", &[])
    }

    /// `いつでも`
    pub fn half_any(self) -> Cow<'static, str> {
        WORDS.say(self.0, "half-any", &[])
    }

    /// `午後`
    pub fn half_pm(self) -> Cow<'static, str> {
        WORDS.say(self.0, "half-pm", &[])
    }

    /// `もう少し取っておく`
    pub fn held_keep(self) -> Cow<'static, str> {
        WORDS.say(self.0, "held-keep", &[])
    }

    /// `取っておく時間が過ぎました。まだ空いていれば、このまま予約できます。`
    pub fn held_over(self) -> Cow<'static, str> {
        WORDS.say(self.0, "held-over", &[])
    }

    /// `この時間は {time} まで取ってあります。`
    pub fn held_until(self, time: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "held-until", &[("time", time.into())])
    }

    /// `予約はまだできていません。もう一度、時間を選んでください。`
    pub fn lapsed_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "lapsed-lead", &[])
    }

    /// `取っておく時間が終わりました`
    pub fn lapsed_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "lapsed-title", &[])
    }

    /// `残り{n}`
    pub fn left(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "left", &[("n", n.into())])
    }

    /// `いまの順番を見る`
    pub fn line_again(self) -> Cow<'static, str> {
        WORDS.say(self.0, "line-again", &[])
    }

    /// `あなたの前に、約{count}人`
    pub fn line_ahead(self, count: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "line-ahead", &[("count", count.into())])
    }

    /// `{time}に、新しい日の予約を始めます。{time}までに並んだ方の順番は、くじで決めます。早く来ても遅く来ても、同じです。`
    pub fn line_before(self, time: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "line-before", &[("time", time.into())])
    }

    /// `まもなく新しい日の予約が始まります`
    pub fn line_before_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "line-before-title", &[])
    }

    /// `この画面は自動で新しくなります。番が来ると、予約の画面に進みます。画面を閉じても、同じブラウザーで開けば順番は残っています。`
    pub fn line_how(self) -> Cow<'static, str> {
        WORDS.say(self.0, "line-how", &[])
    }

    /// `くじに入って待つ`
    pub fn line_join(self) -> Cow<'static, str> {
        WORDS.say(self.0, "line-join", &[])
    }

    /// `くじに入りました。このままお待ちください。`
    pub fn line_joined(self) -> Cow<'static, str> {
        WORDS.say(self.0, "line-joined", &[])
    }

    /// `{time}に新しい日の予約が始まります。順番を待つ`
    pub fn line_link(self, time: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "line-link", &[("time", time.into())])
    }

    /// `番が来るまで、およそ{minutes}`
    pub fn line_minutes(self, minutes: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "line-minutes", &[("minutes", minutes.into())])
    }

    /// `ほかの日の空きを見る`
    pub fn line_other_days(self) -> Cow<'static, str> {
        WORDS.say(self.0, "line-other-days", &[])
    }

    /// `順番をお待ちください`
    pub fn line_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "line-title", &[])
    }

    /// `「メールアドレス」を入れてください`
    pub fn mail_empty(self) -> Cow<'static, str> {
        WORDS.say(self.0, "mail-empty", &[])
    }

    /// `確認番号を送ります。変えるときと取り消すときのリンクも届きます。`
    pub fn mail_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "mail-hint", &[])
    }

    /// `メールアドレス`
    pub fn mail_label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "mail-label", &[])
    }

    /// `同じ内容をメールでも送りました。`
    pub fn mail_sent(self) -> Cow<'static, str> {
        WORDS.say(self.0, "mail-sent", &[])
    }

    /// `メールアドレスの形を確かめてください`
    pub fn mail_wrong(self) -> Cow<'static, str> {
        WORDS.say(self.0, "mail-wrong", &[])
    }

    /// `この時間には、来庁がありませんでした。`
    pub fn missed_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "missed-lead", &[])
    }

    /// `次の月`
    pub fn month_after(self) -> Cow<'static, str> {
        WORDS.say(self.0, "month-after", &[])
    }

    /// `前の月`
    pub fn month_before(self) -> Cow<'static, str> {
        WORDS.say(self.0, "month-before", &[])
    }

    /// `予約を受け付けない日`
    pub fn month_closed(self) -> Cow<'static, str> {
        WORDS.say(self.0, "month-closed", &[])
    }

    /// `{day} 空きがあります`
    pub fn month_free(self, day: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "month-free", &[("day", day.into())])
    }

    /// `満`
    pub fn month_full(self) -> Cow<'static, str> {
        WORDS.say(self.0, "month-full", &[])
    }

    /// `{year}年{month}月`
    pub fn month_of(self, month: &str, year: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "month-of", &[("month", month.into()), ("year", year.into())])
    }

    /// `空きのある日`
    pub fn month_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "month-title", &[])
    }

    /// `「呼びやすい名前」を入れてください`
    pub fn name_empty(self) -> Cow<'static, str> {
        WORDS.say(self.0, "name-empty", &[])
    }

    /// `窓口で、あなたの予約だと確かめるために使います。番号で呼ぶので、名前は呼びません。`
    pub fn name_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "name-hint", &[])
    }

    /// `呼びやすい名前`
    pub fn name_label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "name-label", &[])
    }

    /// `近い時間から選べます`
    pub fn nearest_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "nearest-title", &[])
    }

    /// `電話で予約できます。{phone}`
    pub fn no_mail_body(self, phone: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "no-mail-body", &[("phone", phone.into())])
    }

    /// `メールも受付番号もないとき`
    pub fn no_mail_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "no-mail-title", &[])
    }

    /// `いま予約できる時間がありません。区役所を「どこでもよい」にするか、電話で聞いてください。`
    pub fn no_times(self) -> Cow<'static, str> {
        WORDS.say(self.0, "no-times", &[])
    }

    /// `予約番号`
    pub fn number(self) -> Cow<'static, str> {
        WORDS.say(self.0, "number", &[])
    }

    /// `{until}まで、あなたのために取ってあります。この時間にすると、いまの予約は取り消されます。`
    pub fn offer_lead(self, until: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "offer-lead", &[("until", until.into())])
    }

    /// `何もしなければ、いまの予約のままです。`
    pub fn offer_leave(self) -> Cow<'static, str> {
        WORDS.say(self.0, "offer-leave", &[])
    }

    /// `時間が過ぎたため、次の方にお知らせしました。いまの予約はそのままです。`
    pub fn offer_over_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "offer-over-lead", &[])
    }

    /// `お知らせした時間は、もう取れません`
    pub fn offer_over_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "offer-over-title", &[])
    }

    /// `この時間に変える`
    pub fn offer_take(self) -> Cow<'static, str> {
        WORDS.say(self.0, "offer-take", &[])
    }

    /// `早い時間に空きができました`
    pub fn offer_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "offer-title", &[])
    }

    /// `{n}人`
    pub fn people(self, n: i64) -> Cow<'static, str> {
        WORDS.say(self.0, "people", &[("n", n.into())])
    }

    /// `人数`
    pub fn people_label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "people-label", &[])
    }

    /// `同じ空きからお取りします。家族や支援者の代わりの予約もできます。`
    pub fn phone_body(self) -> Cow<'static, str> {
        WORDS.say(self.0, "phone-body", &[])
    }

    /// `電話でも予約できます`
    pub fn phone_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "phone-title", &[])
    }

    /// `代わりの方: {what}`
    pub fn proxy(self, what: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "proxy", &[("what", what.into())])
    }

    /// `家族の用件（代わりに来る）`
    pub fn proxy_family(self) -> Cow<'static, str> {
        WORDS.say(self.0, "proxy-family", &[])
    }

    /// `だれの用件ですか`
    pub fn proxy_label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "proxy-label", &[])
    }

    /// `自分の用件`
    pub fn proxy_self(self) -> Cow<'static, str> {
        WORDS.say(self.0, "proxy-self", &[])
    }

    /// `ほかの方の用件（支援者など）`
    pub fn proxy_support(self) -> Cow<'static, str> {
        WORDS.say(self.0, "proxy-support", &[])
    }

    /// `来庁コードのQRコード`
    pub fn qr_label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "qr-label", &[])
    }

    /// `予約の内容`
    pub fn receipt_label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "receipt-label", &[])
    }

    /// `この時間にする`
    pub fn take_time(self) -> Cow<'static, str> {
        WORDS.say(self.0, "take-time", &[])
    }

    /// `{time}は、いま埋まりました。近い時間を用意しました`
    pub fn time_gone(self, time: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "time-gone", &[("time", time.into())])
    }

    /// `{time}は予約できない時間です。近い時間を用意しました`
    pub fn time_not_sold(self, time: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "time-not-sold", &[("time", time.into())])
    }

    /// `いつ、どこに来ますか`
    pub fn times_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "times-title", &[])
    }

    /// `変える時間は過ぎました。来られないときは、電話で知らせてください。{phone}`
    pub fn too_late(self, phone: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "too-late", &[("phone", phone.into())])
    }

    /// `一人が持てる予約は、{most}件までです。使わない予約を取り消すと、新しく取れます。`
    pub fn too_many_lead(self, most: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "too-many-lead", &[("most", most.into())])
    }

    /// `これより多くは予約できません`
    pub fn too_many_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "too-many-title", &[])
    }

    /// `予約の順番`
    pub fn trail(self) -> Cow<'static, str> {
        WORDS.say(self.0, "trail", &[])
    }

    /// `確認`
    pub fn trail_done(self) -> Cow<'static, str> {
        WORDS.say(self.0, "trail-done", &[])
    }

    /// `用件`
    pub fn trail_what(self) -> Cow<'static, str> {
        WORDS.say(self.0, "trail-what", &[])
    }

    /// `日時`
    pub fn trail_when(self) -> Cow<'static, str> {
        WORDS.say(self.0, "trail-when", &[])
    }

    /// `連絡先`
    pub fn trail_who(self) -> Cow<'static, str> {
        WORDS.say(self.0, "trail-who", &[])
    }

    /// `一覧`
    pub fn view_list(self) -> Cow<'static, str> {
        WORDS.say(self.0, "view-list", &[])
    }

    /// `月のカレンダー`
    pub fn view_month(self) -> Cow<'static, str> {
        WORDS.say(self.0, "view-month", &[])
    }

    /// `見かた`
    pub fn views(self) -> Cow<'static, str> {
        WORDS.say(self.0, "views", &[])
    }

    /// `ほかの区役所でもよい`
    pub fn wait_anywhere(self) -> Cow<'static, str> {
        WORDS.say(self.0, "wait-anywhere", &[])
    }

    /// `空いたらメールでお知らせし、2時間のあいだ、あなたのために取っておきます。いまの予約はそのままです。`
    pub fn wait_body(self) -> Cow<'static, str> {
        WORDS.say(self.0, "wait-body", &[])
    }

    /// `早い時間が空いたら、メールでお知らせします。`
    pub fn wait_on(self) -> Cow<'static, str> {
        WORDS.say(self.0, "wait-on", &[])
    }

    /// `空いたら知らせてもらう`
    pub fn wait_start(self) -> Cow<'static, str> {
        WORDS.say(self.0, "wait-start", &[])
    }

    /// `知らせをやめる`
    pub fn wait_stop(self) -> Cow<'static, str> {
        WORDS.say(self.0, "wait-stop", &[])
    }

    /// `もっと早い時間が空いたら`
    pub fn wait_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "wait-title", &[])
    }

    /// `用件を変える`
    pub fn what_change(self) -> Cow<'static, str> {
        WORDS.say(self.0, "what-change", &[])
    }

    /// `予約の内容`
    pub fn what_label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "what-label", &[])
    }

    /// `窓口の時間の目安`
    pub fn what_minutes(self) -> Cow<'static, str> {
        WORDS.say(self.0, "what-minutes", &[])
    }

    /// `先に質問に答えたので、{minutes}短くなりました。`
    pub fn what_spared(self, minutes: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "what-spared", &[("minutes", minutes.into())])
    }

    /// `{n}用件（{n}つを一度に）`
    pub fn what_title(self, n: i64) -> Cow<'static, str> {
        WORDS.say(self.0, "what-title", &[("n", n.into())])
    }

    /// `場所`
    pub fn where_(self) -> Cow<'static, str> {
        WORDS.say(self.0, "where", &[])
    }

    /// `来なくてもよい用件`
    pub fn without_label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "without-label", &[])
    }

    /// `来なくても、オンラインで終わるもの`
    pub fn without_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "without-title", &[])
    }
}
