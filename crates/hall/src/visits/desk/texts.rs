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

    /// `この予約には、もうできません。何も変えていません`
    pub fn act_over(self) -> Cow<'static, str> {
        WORDS.say(self.0, "act-over", &[])
    }

    /// `この方には、同じ用件の予約があります（{id}）`
    pub fn already(self, id: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "already", &[("id", id.into())])
    }

    /// `この日の一覧`
    pub fn back_to_day(self) -> Cow<'static, str> {
        WORDS.say(self.0, "back-to-day", &[])
    }

    /// `この時間で予約する`
    pub fn book(self) -> Cow<'static, str> {
        WORDS.say(self.0, "book", &[])
    }

    /// `申請の受付番号で予約`
    pub fn by_case(self) -> Cow<'static, str> {
        WORDS.say(self.0, "by-case", &[])
    }

    /// `かけ直す`
    pub fn call_again(self) -> Cow<'static, str> {
        WORDS.say(self.0, "call-again", &[])
    }

    /// `電話番号だけの方には、SMSが自動で届きます。ここには、ほかにお知らせの方法がない方が出ます。`
    pub fn call_by_gateway(self) -> Cow<'static, str> {
        WORDS.say(self.0, "call-by-gateway", &[])
    }

    /// `話せた`
    pub fn call_called(self) -> Cow<'static, str> {
        WORDS.say(self.0, "call-called", &[])
    }

    /// `{at} {outcome}（{name}）`
    pub fn call_last(self, at: &str, name: &str, outcome: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "call-last", &[("at", at.into()), ("name", name.into()), ("outcome", outcome.into())])
    }

    /// `メールのない方です。予約の前の日に、日時と持ち物を電話でお知らせします。`
    pub fn call_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "call-lead", &[])
    }

    /// `電話の一覧`
    pub fn call_link(self) -> Cow<'static, str> {
        WORDS.say(self.0, "call-link", &[])
    }

    /// `出なかった`
    pub fn call_missed(self) -> Cow<'static, str> {
        WORDS.say(self.0, "call-missed", &[])
    }

    /// `電話する方はいません。`
    pub fn call_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "call-none", &[])
    }

    /// `{count}人、まだ {open}人`
    pub fn call_sum(self, count: &str, open: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "call-sum", &[("count", count.into()), ("open", open.into())])
    }

    /// `前の日に電話する方`
    pub fn call_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "call-title", &[])
    }

    /// `日時を変える`
    pub fn change_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "change-title", &[])
    }

    /// `来庁コード`
    pub fn code_word(self) -> Cow<'static, str> {
        WORDS.say(self.0, "code-word", &[])
    }

    /// `電話の結果`
    pub fn col_call(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-call", &[])
    }

    /// `日`
    pub fn col_day(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-day", &[])
    }

    /// `窓口`
    pub fn col_desk(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-desk", &[])
    }

    /// `前の電話`
    pub fn col_last(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-last", &[])
    }

    /// `名前`
    pub fn col_name(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-name", &[])
    }

    /// `予約番号`
    pub fn col_number(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-number", &[])
    }

    /// `区役所`
    pub fn col_office(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-office", &[])
    }

    /// `人数`
    pub fn col_people(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-people", &[])
    }

    /// `準備`
    pub fn col_prepare(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-prepare", &[])
    }

    /// `用件`
    pub fn col_services(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-services", &[])
    }

    /// `状態`
    pub fn col_state(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-state", &[])
    }

    /// `時刻`
    pub fn col_time(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-time", &[])
    }

    /// `連絡先`
    pub fn contact_label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "contact-label", &[])
    }

    /// `次の日`
    pub fn day_after(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-after", &[])
    }

    /// `前の日`
    pub fn day_before(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-before", &[])
    }

    /// `この日から`
    pub fn day_from(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-from", &[])
    }

    /// `空きなし`
    pub fn day_full(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-full", &[])
    }

    /// `この日の予約はありません。`
    pub fn day_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-none", &[])
    }

    /// `{count}件、{people}人、これから準備 {minutes}`
    pub fn day_sum(self, count: &str, minutes: &str, people: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "day-sum", &[("count", count.into()), ("minutes", minutes.into()), ("people", people.into())])
    }

    /// `来庁の予約`
    pub fn day_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-title", &[])
    }

    /// `取り消す`
    pub fn do_cancel(self) -> Cow<'static, str> {
        WORDS.say(self.0, "do-cancel", &[])
    }

    /// `この時刻に変える`
    pub fn do_change(self) -> Cow<'static, str> {
        WORDS.say(self.0, "do-change", &[])
    }

    /// `来庁がなかった`
    pub fn do_missed(self) -> Cow<'static, str> {
        WORDS.say(self.0, "do-missed", &[])
    }

    /// `準備を済みにする`
    pub fn do_prepared(self) -> Cow<'static, str> {
        WORDS.say(self.0, "do-prepared", &[])
    }

    /// `アドレス`
    pub fn feed_address(self) -> Cow<'static, str> {
        WORDS.say(self.0, "feed-address", &[])
    }

    /// `やめる`
    pub fn feed_end(self) -> Cow<'static, str> {
        WORDS.say(self.0, "feed-end", &[])
    }

    /// `この窓口の予約を、ご自分の予定表（カレンダー）で見るためのアドレスです。時刻、用件、窓口の番号だけが出ます。名前と電話番号は出ません。アドレスを知る人はだれでも見られます。いらなく…`
    pub fn feed_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "feed-lead", &[])
    }

    /// `予定表のアドレス`
    pub fn feed_link(self) -> Cow<'static, str> {
        WORDS.say(self.0, "feed-link", &[])
    }

    /// `{at} {name} が作成`
    pub fn feed_made(self, at: &str, name: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "feed-made", &[("at", at.into()), ("name", name.into())])
    }

    /// `アドレスを作る`
    pub fn feed_make(self) -> Cow<'static, str> {
        WORDS.say(self.0, "feed-make", &[])
    }

    /// `いま使えるアドレスはありません。`
    pub fn feed_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "feed-none", &[])
    }

    /// `このアドレスは、いま一度だけ出ます。予定表の「URLで追加」に入れてください。`
    pub fn feed_shown_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "feed-shown-lead", &[])
    }

    /// `アドレスを作りました`
    pub fn feed_shown_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "feed-shown-title", &[])
    }

    /// `窓口{desks} {services}（{people}人）`
    pub fn feed_summary(self, desks: &str, people: &str, services: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "feed-summary", &[("desks", desks.into()), ("people", people.into()), ("services", services.into())])
    }

    /// `予定表のアドレス`
    pub fn feed_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "feed-title", &[])
    }

    /// `空きをさがす`
    pub fn find_times(self) -> Cow<'static, str> {
        WORDS.say(self.0, "find-times", &[])
    }

    /// `、`
    pub fn list_comma(self) -> Cow<'static, str> {
        WORDS.say(self.0, "list-comma", &[])
    }

    /// `メールアドレス`
    pub fn mail_label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "mail-label", &[])
    }

    /// `「名前」を入れてください`
    pub fn name_empty(self) -> Cow<'static, str> {
        WORDS.say(self.0, "name-empty", &[])
    }

    /// `予約を取る`
    pub fn new_link(self) -> Cow<'static, str> {
        WORDS.say(self.0, "new-link", &[])
    }

    /// `予約を取る`
    pub fn new_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "new-title", &[])
    }

    /// `名前なし`
    pub fn no_name(self) -> Cow<'static, str> {
        WORDS.say(self.0, "no-name", &[])
    }

    /// `窓口への引き継ぎ`
    pub fn note_label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "note-label", &[])
    }

    /// `来庁の予約`
    pub fn one_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "one-title", &[])
    }

    /// `「電話番号」か「メールアドレス」を入れてください`
    pub fn phone_empty(self) -> Cow<'static, str> {
        WORDS.say(self.0, "phone-empty", &[])
    }

    /// `メールがない方には、前の日に電話でお知らせします（電話の一覧に出ます）`
    pub fn phone_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "phone-hint", &[])
    }

    /// `電話番号`
    pub fn phone_label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "phone-label", &[])
    }

    /// `{minutes}（{when}まで）`
    pub fn prepare_due(self, minutes: &str, when: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "prepare-due", &[("minutes", minutes.into()), ("when", when.into())])
    }

    /// `準備済み`
    pub fn prepared(self) -> Cow<'static, str> {
        WORDS.say(self.0, "prepared", &[])
    }

    /// `家族の代わり`
    pub fn proxy_family(self) -> Cow<'static, str> {
        WORDS.say(self.0, "proxy-family", &[])
    }

    /// `支援者など、ほかの方の代わり`
    pub fn proxy_support(self) -> Cow<'static, str> {
        WORDS.say(self.0, "proxy-support", &[])
    }

    /// `見る`
    pub fn show(self) -> Cow<'static, str> {
        WORDS.say(self.0, "show", &[])
    }

    /// `時刻を一つ選んでください`
    pub fn slot_empty(self) -> Cow<'static, str> {
        WORDS.say(self.0, "slot-empty", &[])
    }

    /// `その時刻は、いま埋まりました。ほかの時刻を選んでください`
    pub fn slot_gone(self) -> Cow<'static, str> {
        WORDS.say(self.0, "slot-gone", &[])
    }

    /// `予約`
    pub fn state_booked(self) -> Cow<'static, str> {
        WORDS.say(self.0, "state-booked", &[])
    }

    /// `来庁`
    pub fn state_came(self) -> Cow<'static, str> {
        WORDS.say(self.0, "state-came", &[])
    }

    /// `取消し`
    pub fn state_cancelled(self) -> Cow<'static, str> {
        WORDS.say(self.0, "state-cancelled", &[])
    }

    /// `仮押さえ`
    pub fn state_held(self) -> Cow<'static, str> {
        WORDS.say(self.0, "state-held", &[])
    }

    /// `期限切れ`
    pub fn state_lapsed(self) -> Cow<'static, str> {
        WORDS.say(self.0, "state-lapsed", &[])
    }

    /// `来庁なし`
    pub fn state_missed(self) -> Cow<'static, str> {
        WORDS.say(self.0, "state-missed", &[])
    }

    /// `空きのお知らせ中`
    pub fn state_offered(self) -> Cow<'static, str> {
        WORDS.say(self.0, "state-offered", &[])
    }

    /// `用件`
    pub fn step_what(self) -> Cow<'static, str> {
        WORDS.say(self.0, "step-what", &[])
    }

    /// `日時`
    pub fn step_when(self) -> Cow<'static, str> {
        WORDS.say(self.0, "step-when", &[])
    }

    /// `電話の方、来ている方`
    pub fn step_who(self) -> Cow<'static, str> {
        WORDS.say(self.0, "step-who", &[])
    }

    /// `この方の予約は、市の決めた件数に達しています`
    pub fn too_many(self) -> Cow<'static, str> {
        WORDS.say(self.0, "too-many", &[])
    }
}
