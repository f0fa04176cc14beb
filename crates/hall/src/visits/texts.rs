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

    /// `確認番号は {code} です。{minutes}分以内に、予約のページに入れてください。 心当たりがないときは、このメールを捨ててください。`
    pub fn code_body(self, code: &str, minutes: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "code-body", &[("code", code.into()), ("minutes", minutes.into())])
    }

    /// `【{city}】確認番号`
    pub fn code_subject(self, city: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "code-subject", &[("city", city.into())])
    }

    /// `予定が元に戻ったため、予約も元の日時に戻りました。都合が悪いときは、リンクから時間を選び直すか、取り消してください。`
    pub fn mail_back(self) -> Cow<'static, str> {
        WORDS.say(self.0, "mail-back", &[])
    }

    /// `【{city}】来庁の予約は元の日時に戻りました`
    pub fn mail_back_subject(self, city: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "mail-back-subject", &[("city", city.into())])
    }

    /// `{when} {office} {place} 電話 {phone} 持ち物を見る、変える、取り消す: {link}`
    pub fn mail_body(self, link: &str, office: &str, phone: &str, place: &str, when: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "mail-body", &[("link", link.into()), ("office", office.into()), ("phone", phone.into()), ("place", place.into()), ("when", when.into())])
    }

    /// `来庁の予約を受け付けました。`
    pub fn mail_booked(self) -> Cow<'static, str> {
        WORDS.say(self.0, "mail-booked", &[])
    }

    /// `【{city}】来庁の予約を受け付けました`
    pub fn mail_booked_subject(self, city: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "mail-booked-subject", &[("city", city.into())])
    }

    /// `来庁の予約を取り消しました。次の時間には来ていただく必要がありません。`
    pub fn mail_cancelled(self) -> Cow<'static, str> {
        WORDS.say(self.0, "mail-cancelled", &[])
    }

    /// `【{city}】来庁の予約を取り消しました`
    pub fn mail_cancelled_subject(self, city: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "mail-cancelled-subject", &[("city", city.into())])
    }

    /// `来庁の予約を変えました。前の時間の予約は、もうありません。`
    pub fn mail_changed(self) -> Cow<'static, str> {
        WORDS.say(self.0, "mail-changed", &[])
    }

    /// `【{city}】来庁の予約を変えました`
    pub fn mail_changed_subject(self, city: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "mail-changed-subject", &[("city", city.into())])
    }

    /// `申し訳ありません。次の予約は受けられなくなりました。この時間には来ないでください。 予約：{was} {office} 理由：{reason} リンクから別の時間を選ぶか、取り消し…`
    pub fn mail_lost(self, office: &str, reason: &str, was: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "mail-lost", &[("office", office.into()), ("reason", reason.into()), ("was", was.into())])
    }

    /// `【{city}】来庁の予約の日時を選び直してください`
    pub fn mail_lost_subject(self, city: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "mail-lost-subject", &[("city", city.into())])
    }

    /// `申し訳ありません。次の予約を受けられなくなったため、下の日時に変えました。 前の予約：{was} {office} 理由：{reason} 都合が悪いときは、リンクから時間を選び直…`
    pub fn mail_moved(self, office: &str, reason: &str, was: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "mail-moved", &[("office", office.into()), ("reason", reason.into()), ("was", was.into())])
    }

    /// `【{city}】来庁の予約の日時が変わりました`
    pub fn mail_moved_subject(self, city: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "mail-moved-subject", &[("city", city.into())])
    }

    /// `待っていた早い時間に空きができました。次のページで、この時間にするかを決めてください。決めるまで、いまの予約はそのままです。`
    pub fn mail_offered(self) -> Cow<'static, str> {
        WORDS.say(self.0, "mail-offered", &[])
    }

    /// `【{city}】早い時間に空きができました`
    pub fn mail_offered_subject(self, city: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "mail-offered-subject", &[("city", city.into())])
    }

    /// `予約した日が近づきました。`
    pub fn mail_reminder(self) -> Cow<'static, str> {
        WORDS.say(self.0, "mail-reminder", &[])
    }

    /// `【{city}】来庁の予約のお知らせ`
    pub fn mail_reminder_subject(self, city: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "mail-reminder-subject", &[("city", city.into())])
    }

    /// `【{city}】来庁の予約を受け付けました。{when} {office}。変更・取消しは電話 {phone}`
    pub fn sms_booked(self, city: &str, office: &str, phone: &str, when: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "sms-booked", &[("city", city.into()), ("office", office.into()), ("phone", phone.into()), ("when", when.into())])
    }

    /// `【{city}】来庁の予約を取り消しました（{when} {office}）。来ていただく必要はありません。電話 {phone}`
    pub fn sms_cancelled(self, city: &str, office: &str, phone: &str, when: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "sms-cancelled", &[("city", city.into()), ("office", office.into()), ("phone", phone.into()), ("when", when.into())])
    }

    /// `【{city}】来庁の予約を変えました。{when} {office}。変更・取消しは電話 {phone}`
    pub fn sms_changed(self, city: &str, office: &str, phone: &str, when: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "sms-changed", &[("city", city.into()), ("office", office.into()), ("phone", phone.into()), ("when", when.into())])
    }

    /// `【{city}】予約した日が近づきました。{when} {office}。変更・取消しは電話 {phone}`
    pub fn sms_reminder(self, city: &str, office: &str, phone: &str, when: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "sms-reminder", &[("city", city.into()), ("office", office.into()), ("phone", phone.into()), ("when", when.into())])
    }
}
