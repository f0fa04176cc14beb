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

    /// `・`
    pub fn and_between(self) -> Cow<'static, str> {
        WORDS.say(self.0, "and-between", &[])
    }

    /// `{time} 現在`
    pub fn as_of(self, time: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "as-of", &[("time", time.into())])
    }

    /// `今日の受付は終わりました。職員を呼んでください`
    pub fn booked_closed(self) -> Cow<'static, str> {
        WORDS.say(self.0, "booked-closed", &[])
    }

    /// `来庁コード`
    pub fn booked_code(self) -> Cow<'static, str> {
        WORDS.say(self.0, "booked-code", &[])
    }

    /// `この予約は{when}です。もう少しあとで、もう一度かざしてください`
    pub fn booked_early(self, when: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "booked-early", &[("when", when.into())])
    }

    /// `この予約は{office}の予約です`
    pub fn booked_elsewhere(self, office: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "booked-elsewhere", &[("office", office.into())])
    }

    /// `受け付ける`
    pub fn booked_go(self) -> Cow<'static, str> {
        WORDS.say(self.0, "booked-go", &[])
    }

    /// `来庁コードを下の読み取り口にかざすか、入れてください。`
    pub fn booked_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "booked-lead", &[])
    }

    /// `来庁コードを読み取る`
    pub fn booked_small(self) -> Cow<'static, str> {
        WORDS.say(self.0, "booked-small", &[])
    }

    /// `予約のある方`
    pub fn booked_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "booked-title", &[])
    }

    /// `この番号の予約は、今日はありません。コードを確かめるか、職員を呼んでください`
    pub fn booked_unknown(self) -> Cow<'static, str> {
        WORDS.say(self.0, "booked-unknown", &[])
    }

    /// `番号札を出すのは{open}から{until}までです。混んでいる日は、早く終わることがあります。`
    pub fn closed_hours(self, open: &str, until: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "closed-hours", &[("open", open.into()), ("until", until.into())])
    }

    /// `いまは番号札を出していません`
    pub fn closed_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "closed-title", &[])
    }

    /// `きょうは窓口を開けていません。`
    pub fn closed_today(self) -> Cow<'static, str> {
        WORDS.say(self.0, "closed-today", &[])
    }

    /// `用件`
    pub fn col_service(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-service", &[])
    }

    /// `待ち時間の目安`
    pub fn col_wait(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-wait", &[])
    }

    /// `窓口`
    pub fn counter(self) -> Cow<'static, str> {
        WORDS.say(self.0, "counter", &[])
    }

    /// `同じ内容のデータ（JSON）`
    pub fn crowd_data(self) -> Cow<'static, str> {
        WORDS.say(self.0, "crowd-data", &[])
    }

    /// `予約できる次の時間：{when}`
    pub fn crowd_free(self, when: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "crowd-free", &[("when", when.into())])
    }

    /// `目安は、いま待っている方と開いている窓口、この役所のこれまでの記録から計算しています。10回のうち8回ほどは、この幅に入ります。`
    pub fn crowd_how(self) -> Cow<'static, str> {
        WORDS.say(self.0, "crowd-how", &[])
    }

    /// `窓口にいる人の数と、いま番号札を取った方の待ち時間の目安です。`
    pub fn crowd_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "crowd-lead", &[])
    }

    /// `混みぐあいを出している窓口はありません。`
    pub fn crowd_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "crowd-none", &[])
    }

    /// `{name}の混みぐあい`
    pub fn crowd_of(self, name: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "crowd-of", &[("name", name.into())])
    }

    /// `いまは番号札を出していません`
    pub fn crowd_shut(self) -> Cow<'static, str> {
        WORDS.say(self.0, "crowd-shut", &[])
    }

    /// `いまの混みぐあい`
    pub fn crowd_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "crowd-title", &[])
    }

    /// `市役所が登録した機械だけで使えます。市役所の機械でこの画面が出たときは、職員に知らせてください。`
    pub fn device_body(self) -> Cow<'static, str> {
        WORDS.say(self.0, "device-body", &[])
    }

    /// `もう使われたか、1時間がすぎています。新しいリンクを出してもらってください。`
    pub fn device_gone_body(self) -> Cow<'static, str> {
        WORDS.say(self.0, "device-gone-body", &[])
    }

    /// `このリンクは使えません`
    pub fn device_gone_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "device-gone-title", &[])
    }

    /// `{office}の{kind}「{label}」として登録します。このリンクは一度だけ使えます。`
    pub fn device_open_body(self, kind: &str, label: &str, office: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "device-open-body", &[("kind", kind.into()), ("label", label.into()), ("office", office.into())])
    }

    /// `この機械を登録する`
    pub fn device_open_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "device-open-button", &[])
    }

    /// `この機械を登録します`
    pub fn device_open_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "device-open-title", &[])
    }

    /// `この画面は登録されていません`
    pub fn device_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "device-title", &[])
    }

    /// `{n}{n}組`
    pub fn groups(self, n: i64) -> Cow<'static, str> {
        WORDS.say(self.0, "groups", &[("n", n.into())])
    }

    /// `あと15秒で、はじめの画面にもどります。画面にさわると続けられます。`
    pub fn idle_warning(self) -> Cow<'static, str> {
        WORDS.say(self.0, "idle-warning", &[])
    }

    /// `呼び出し画面`
    pub fn kind_display(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kind-display", &[])
    }

    /// `発券機`
    pub fn kind_kiosk(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kind-kiosk", &[])
    }

    /// `はじめにもどる`
    pub fn kiosk_back(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kiosk-back", &[])
    }

    /// `ほかの用件も足す`
    pub fn kiosk_more(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kiosk-more", &[])
    }

    /// `ほかの用件を選んでください`
    pub fn kiosk_more_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kiosk-more-title", &[])
    }

    /// `手伝えることを選んでください（任意）`
    pub fn kiosk_needs(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kiosk-needs", &[])
    }

    /// `何人で来ましたか`
    pub fn kiosk_people(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kiosk-people", &[])
    }

    /// `職員を呼ぶ`
    pub fn kiosk_staff(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kiosk-staff", &[])
    }

    /// `番号札をとる`
    pub fn kiosk_take(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kiosk-take", &[])
    }

    /// `ご用件はどれですか`
    pub fn kiosk_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kiosk-title", &[])
    }

    /// `どの手続きですか`
    pub fn kiosk_which(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kiosk-which", &[])
    }

    /// `やめると、この番号ではお呼びしません。もう一度待つときは、新しい番号札をとってください。`
    pub fn leave_body(self) -> Cow<'static, str> {
        WORDS.say(self.0, "leave-body", &[])
    }

    /// `順番をやめる`
    pub fn leave_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "leave-button", &[])
    }

    /// `やめない`
    pub fn leave_not(self) -> Cow<'static, str> {
        WORDS.say(self.0, "leave-not", &[])
    }

    /// `{number}の順番をやめますか`
    pub fn leave_title(self, number: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "leave-title", &[("number", number.into())])
    }

    /// `番号を過ぎた方は、窓口の職員に声をかけてください。順番は残っています。`
    pub fn missed(self) -> Cow<'static, str> {
        WORDS.say(self.0, "missed", &[])
    }

    /// `ベビーカー`
    pub fn need_pram(self) -> Cow<'static, str> {
        WORDS.say(self.0, "need-pram", &[])
    }

    /// `声をかけて呼んでほしい`
    pub fn need_voice(self) -> Cow<'static, str> {
        WORDS.say(self.0, "need-voice", &[])
    }

    /// `車いす`
    pub fn need_wheelchair(self) -> Cow<'static, str> {
        WORDS.say(self.0, "need-wheelchair", &[])
    }

    /// `つぎにお呼びします`
    pub fn next_numbers(self) -> Cow<'static, str> {
        WORDS.say(self.0, "next-numbers", &[])
    }

    /// `いまお呼びしている番号はありません。`
    pub fn nobody_called(self) -> Cow<'static, str> {
        WORDS.say(self.0, "nobody-called", &[])
    }

    /// `お呼びしています`
    pub fn now_calling(self) -> Cow<'static, str> {
        WORDS.say(self.0, "now-calling", &[])
    }

    /// `お呼びしましたが、いらっしゃいませんでした。窓口の職員に声をかけてください。順番は残っています`
    pub fn own_absent(self) -> Cow<'static, str> {
        WORDS.say(self.0, "own-absent", &[])
    }

    /// `{time}ごろまでにおもどりください`
    pub fn own_back(self, time: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "own-back", &[("time", time.into())])
    }

    /// `{n}あなたの前に{n}組`
    pub fn own_before(self, n: i64) -> Cow<'static, str> {
        WORDS.say(self.0, "own-before", &[("n", n.into())])
    }

    /// `{number}の方、窓口{desk}へどうぞ`
    pub fn own_called(self, desk: &str, number: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "own-called", &[("desk", desk.into()), ("number", number.into())])
    }

    /// `終わりました`
    pub fn own_done(self) -> Cow<'static, str> {
        WORDS.say(self.0, "own-done", &[])
    }

    /// `あなたの番号札`
    pub fn own_h1(self) -> Cow<'static, str> {
        WORDS.say(self.0, "own-h1", &[])
    }

    /// `順番をやめる`
    pub fn own_leave(self) -> Cow<'static, str> {
        WORDS.say(self.0, "own-leave", &[])
    }

    /// `この番号札は終わりました`
    pub fn own_left(self) -> Cow<'static, str> {
        WORDS.say(self.0, "own-left", &[])
    }

    /// `この画面はひとりでに新しくなります。変わらないときは、読み込み直してください。`
    pub fn own_live(self) -> Cow<'static, str> {
        WORDS.say(self.0, "own-live", &[])
    }

    /// `つぎにお呼びします`
    pub fn own_next(self) -> Cow<'static, str> {
        WORDS.say(self.0, "own-next", &[])
    }

    /// `窓口{desk}でお預かりしています。お呼びするまでお待ちください`
    pub fn own_parked(self, desk: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "own-parked", &[("desk", desk.into())])
    }

    /// `窓口{desk}で応対しています`
    pub fn own_serving(self, desk: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "own-serving", &[("desk", desk.into())])
    }

    /// `番号札 {number}`
    pub fn own_title(self, number: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "own-title", &[("number", number.into())])
    }

    /// `この番号札は使えません。新しい番号札を使ってください`
    pub fn own_void(self) -> Cow<'static, str> {
        WORDS.say(self.0, "own-void", &[])
    }

    /// `場所`
    pub fn own_where(self) -> Cow<'static, str> {
        WORDS.say(self.0, "own-where", &[])
    }

    /// `{people}人（定員{capacity}人）`
    pub fn people_of(self, capacity: &str, people: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "people-of", &[("capacity", capacity.into()), ("people", people.into())])
    }

    /// `{n}{n}人`
    pub fn person(self, n: i64) -> Cow<'static, str> {
        WORDS.say(self.0, "person", &[("n", n.into())])
    }

    /// `{n}人以上`
    pub fn person_more(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "person-more", &[("n", n.into())])
    }

    /// `終わる`
    pub fn slip_done(self) -> Cow<'static, str> {
        WORDS.say(self.0, "slip-done", &[])
    }

    /// `外で待てます。コードを読むと、いまの順番がわかります。`
    pub fn slip_outside(self) -> Cow<'static, str> {
        WORDS.say(self.0, "slip-outside", &[])
    }

    /// `もう一度印刷する`
    pub fn slip_print(self) -> Cow<'static, str> {
        WORDS.say(self.0, "slip-print", &[])
    }

    /// `この番号の順番を見るためのコード`
    pub fn slip_scan(self) -> Cow<'static, str> {
        WORDS.say(self.0, "slip-scan", &[])
    }

    /// `番号札をお取りください`
    pub fn slip_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "slip-title", &[])
    }

    /// `番号は、{letter}の{n}番です。`
    pub fn spoken(self, letter: &str, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "spoken", &[("letter", letter.into()), ("n", n.into())])
    }

    /// `職員を呼びました。ここでお待ちください。`
    pub fn staff_called(self) -> Cow<'static, str> {
        WORDS.say(self.0, "staff-called", &[])
    }

    /// `番号は窓口でお呼びします。`
    pub fn stale_body(self) -> Cow<'static, str> {
        WORDS.say(self.0, "stale-body", &[])
    }

    /// `ただいま表示を更新できません。`
    pub fn stale_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "stale-title", &[])
    }

    /// `わからない・話したい`
    pub fn talk(self) -> Cow<'static, str> {
        WORDS.say(self.0, "talk", &[])
    }

    /// `職員がお聞きします`
    pub fn talk_small(self) -> Cow<'static, str> {
        WORDS.say(self.0, "talk-small", &[])
    }

    /// `{time} 現在`
    pub fn updated(self, time: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "updated", &[("time", time.into())])
    }

    /// `約{low}–{high}`
    pub fn wait_hours(self, high: &str, low: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "wait-hours", &[("high", high.into()), ("low", low.into())])
    }

    /// `{least}以上`
    pub fn wait_long(self, least: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "wait-long", &[("least", least.into())])
    }

    /// `約{low}–{high}分`
    pub fn wait_minutes(self, high: &str, low: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "wait-minutes", &[("high", high.into()), ("low", low.into())])
    }

    /// `いまは目安を出せません`
    pub fn wait_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "wait-none", &[])
    }

    /// `{most}以内`
    pub fn wait_within(self, most: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "wait-within", &[("most", most.into())])
    }

    /// `いま番号札を取った方の目安`
    pub fn waits_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "waits-title", &[])
    }
}
