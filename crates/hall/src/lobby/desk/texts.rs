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

    /// `窓口{desk}で緊急の呼び出しです（{time}）`
    pub fn alarm_at(self, desk: &str, time: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "alarm-at", &[("desk", desk.into()), ("time", time.into())])
    }

    /// `終わりにして、そのあとを記録する`
    pub fn alarm_end_link(self) -> Cow<'static, str> {
        WORDS.say(self.0, "alarm-end-link", &[])
    }

    /// `音は出ません。ほかの窓口の画面に、この窓口の番号と時刻が出ます。`
    pub fn alarm_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "alarm-lead", &[])
    }

    /// `記録して終わりにする`
    pub fn alarm_over(self) -> Cow<'static, str> {
        WORDS.say(self.0, "alarm-over", &[])
    }

    /// `緊急の呼び出し…`
    pub fn alarm_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "alarm-title", &[])
    }

    /// `窓口からの緊急の呼び出しと、そのあとの対応です。何が起き、だれがどうしたかを書くと、呼び出しが終わります。`
    pub fn alarms_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "alarms-lead", &[])
    }

    /// `呼び出しはありません。`
    pub fn alarms_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "alarms-none", &[])
    }

    /// `緊急の呼び出しの記録`
    pub fn alarms_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "alarms-title", &[])
    }

    /// `予定と記録{n}件`
    pub fn basis_few(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "basis-few", &[("n", n.into())])
    }

    /// `記録{n}件`
    pub fn basis_learned(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "basis-learned", &[("n", n.into())])
    }

    /// `予定の時間だけ`
    pub fn basis_stated(self) -> Cow<'static, str> {
        WORDS.say(self.0, "basis-stated", &[])
    }

    /// `保留・不在`
    pub fn beside_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "beside-title", &[])
    }

    /// `発券機で職員を呼んでいます（{time}）`
    pub fn called_staff(self, time: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "called-staff", &[("time", time.into())])
    }

    /// `{n}回お呼びしました`
    pub fn called_times(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "called-times", &[("n", n.into())])
    }

    /// `お呼びしています`
    pub fn calling_now(self) -> Cow<'static, str> {
        WORDS.say(self.0, "calling-now", &[])
    }

    /// `優先・札の出し直し・帰られた方`
    pub fn change_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "change-title", &[])
    }

    /// `自分が座る窓口を選んでください。●は、いま開いている窓口です。`
    pub fn choose_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "choose-lead", &[])
    }

    /// `終わっていない番号はありません。`
    pub fn close_all_done(self) -> Cow<'static, str> {
        WORDS.say(self.0, "close-all-done", &[])
    }

    /// `きょうの窓口を締める`
    pub fn close_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "close-button", &[])
    }

    /// `まだ終わっていない番号がどうなったかを選び、つぎの日に引き継ぐことを書いてください。締めると、番号札も呼び出しもきょうは終わりです。`
    pub fn close_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "close-lead", &[])
    }

    /// `一日を締める`
    pub fn close_link(self) -> Cow<'static, str> {
        WORDS.say(self.0, "close-link", &[])
    }

    /// `締めるあいだに番号が増えました。もう一度見てください`
    pub fn close_more(self) -> Cow<'static, str> {
        WORDS.say(self.0, "close-more", &[])
    }

    /// `引き継ぎ`
    pub fn close_note(self) -> Cow<'static, str> {
        WORDS.say(self.0, "close-note", &[])
    }

    /// `約束したことと、つぎの日に必要なことを書いてください。来庁者の名前は書かないでください。（任意）`
    pub fn close_note_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "close-note-hint", &[])
    }

    /// `終わっていない番号`
    pub fn close_open(self) -> Cow<'static, str> {
        WORDS.say(self.0, "close-open", &[])
    }

    /// `一日の締め`
    pub fn close_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "close-title", &[])
    }

    /// `{when}に{who}が締めました`
    pub fn closed_by(self, when: &str, who: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "closed-by", &[("when", when.into()), ("who", who.into())])
    }

    /// `応対 {served}・約束 {promised}・引き継ぎ {handed}・来られなかった {no_shows}・帰られた {left}`
    pub fn closed_counts(self, handed: &str, left: &str, no_shows: &str, promised: &str, served: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "closed-counts", &[("handed", handed.into()), ("left", left.into()), ("no_shows", no_shows.into()), ("promised", promised.into()), ("served", served.into())])
    }

    /// `受け付け`
    pub fn col_arrived(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-arrived", &[])
    }

    /// `もとにしたもの`
    pub fn col_basis(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-basis", &[])
    }

    /// `伝えた言葉より遅い（%）`
    pub fn col_broken(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-broken", &[])
    }

    /// `一日`
    pub fn col_day(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-day", &[])
    }

    /// `記録の日数`
    pub fn col_days(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-days", &[])
    }

    /// `窓口`
    pub fn col_desks(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-desks", &[])
    }

    /// `機械`
    pub fn col_device(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-device", &[])
    }

    /// `すること`
    pub fn col_do(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-do", &[])
    }

    /// `幅より早い（%）`
    pub fn col_early(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-early", &[])
    }

    /// `印`
    pub fn col_hand(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-hand", &[])
    }

    /// `伝えた言葉のとおり（%）`
    pub fn col_kept(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-kept", &[])
    }

    /// `予約・優先・人数`
    pub fn col_kind(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-kind", &[])
    }

    /// `置き場所`
    pub fn col_label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-label", &[])
    }

    /// `幅より遅い（%）`
    pub fn col_late(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-late", &[])
    }

    /// `待ち（分）`
    pub fn col_minutes(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-minutes", &[])
    }

    /// `番号`
    pub fn col_number(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-number", &[])
    }

    /// `偏り（分）`
    pub fn col_off(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-off", &[])
    }

    /// `差の平均（分）`
    pub fn col_off_by(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-off-by", &[])
    }

    /// `役所`
    pub fn col_office(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-office", &[])
    }

    /// `どうなったか`
    pub fn col_outcome(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-outcome", &[])
    }

    /// `追い越し（回）`
    pub fn col_passed(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-passed", &[])
    }

    /// `準備ありの真ん中（分）`
    pub fn col_prepared(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-prepared", &[])
    }

    /// `用件`
    pub fn col_service(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-service", &[])
    }

    /// `いま`
    pub fn col_state(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-state", &[])
    }

    /// `予定（分）`
    pub fn col_stated(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-stated", &[])
    }

    /// `準備ありの予定（分）`
    pub fn col_stated_prepared(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-stated-prepared", &[])
    }

    /// `実際の真ん中（分）`
    pub fn col_takes(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-takes", &[])
    }

    /// `伝えた件数`
    pub fn col_told(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-told", &[])
    }

    /// `待ち`
    pub fn col_waiting(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-waiting", &[])
    }

    /// `幅の中（%）`
    pub fn col_within(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-within", &[])
    }

    /// `きょうの窓口は締めました。`
    pub fn day_closed(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-closed", &[])
    }

    /// `窓口{no}`
    pub fn desk(self, no: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "desk", &[("no", no.into())])
    }

    /// `この窓口を休みにする`
    pub fn desk_close(self) -> Cow<'static, str> {
        WORDS.say(self.0, "desk-close", &[])
    }

    /// `この窓口は休みです。`
    pub fn desk_is_off(self) -> Cow<'static, str> {
        WORDS.say(self.0, "desk-is-off", &[])
    }

    /// `窓口{no} {office}`
    pub fn desk_of(self, no: &str, office: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "desk-of", &[("no", no.into()), ("office", office.into())])
    }

    /// `開いています`
    pub fn desk_on(self) -> Cow<'static, str> {
        WORDS.say(self.0, "desk-on", &[])
    }

    /// `この窓口を開ける`
    pub fn desk_open(self) -> Cow<'static, str> {
        WORDS.say(self.0, "desk-open", &[])
    }

    /// `呼び出し画面`
    pub fn device_display(self) -> Cow<'static, str> {
        WORDS.say(self.0, "device-display", &[])
    }

    /// `発券機`
    pub fn device_kiosk(self) -> Cow<'static, str> {
        WORDS.say(self.0, "device-kiosk", &[])
    }

    /// `リンクの時間がすぎました`
    pub fn device_late(self) -> Cow<'static, str> {
        WORDS.say(self.0, "device-late", &[])
    }

    /// `{time}までにリンクを開いてください`
    pub fn device_made(self, time: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "device-made", &[("time", time.into())])
    }

    /// `登録してリンクを出す`
    pub fn device_make(self) -> Cow<'static, str> {
        WORDS.say(self.0, "device-make", &[])
    }

    /// `機械を登録する`
    pub fn device_new(self) -> Cow<'static, str> {
        WORDS.say(self.0, "device-new", &[])
    }

    /// `{at}から使っています`
    pub fn device_open(self, at: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "device-open", &[("at", at.into())])
    }

    /// `取り消す`
    pub fn device_revoke(self) -> Cow<'static, str> {
        WORDS.say(self.0, "device-revoke", &[])
    }

    /// `{at}に取り消しました`
    pub fn device_revoked(self, at: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "device-revoked", &[("at", at.into())])
    }

    /// `登録すると、一度だけ使えるリンクが出ます。その機械のブラウザで開くと、使えるようになります。取り消すと、すぐ使えなくなります。`
    pub fn devices_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "devices-lead", &[])
    }

    /// `登録した機械はまだありません。`
    pub fn devices_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "devices-none", &[])
    }

    /// `発券機と呼び出し画面`
    pub fn devices_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "devices-title", &[])
    }

    /// `不在`
    pub fn do_absent(self) -> Cow<'static, str> {
        WORDS.say(self.0, "do-absent", &[])
    }

    /// `終わったあとに足す`
    pub fn do_add(self) -> Cow<'static, str> {
        WORDS.say(self.0, "do-add", &[])
    }

    /// `もう一度呼ぶ`
    pub fn do_again(self) -> Cow<'static, str> {
        WORDS.say(self.0, "do-again", &[])
    }

    /// `ほかの窓口に知らせる`
    pub fn do_alarm(self) -> Cow<'static, str> {
        WORDS.say(self.0, "do-alarm", &[])
    }

    /// `列にもどす`
    pub fn do_back(self) -> Cow<'static, str> {
        WORDS.say(self.0, "do-back", &[])
    }

    /// `ここに呼ぶ`
    pub fn do_call(self) -> Cow<'static, str> {
        WORDS.say(self.0, "do-call", &[])
    }

    /// `終わる`
    pub fn do_finish(self) -> Cow<'static, str> {
        WORDS.say(self.0, "do-finish", &[])
    }

    /// `番号札を出す`
    pub fn do_give(self) -> Cow<'static, str> {
        WORDS.say(self.0, "do-give", &[])
    }

    /// `帰られた`
    pub fn do_leave(self) -> Cow<'static, str> {
        WORDS.say(self.0, "do-leave", &[])
    }

    /// `つぎの方を呼ぶ`
    pub fn do_next(self) -> Cow<'static, str> {
        WORDS.say(self.0, "do-next", &[])
    }

    /// `保留`
    pub fn do_park(self) -> Cow<'static, str> {
        WORDS.say(self.0, "do-park", &[])
    }

    /// `優先にする`
    pub fn do_priority(self) -> Cow<'static, str> {
        WORDS.say(self.0, "do-priority", &[])
    }

    /// `なくした札を出し直す`
    pub fn do_reissue(self) -> Cow<'static, str> {
        WORDS.say(self.0, "do-reissue", &[])
    }

    /// `この用件へ回す`
    pub fn do_send(self) -> Cow<'static, str> {
        WORDS.say(self.0, "do-send", &[])
    }

    /// `来られました`
    pub fn do_start(self) -> Cow<'static, str> {
        WORDS.say(self.0, "do-start", &[])
    }

    /// `終わり: {what}`
    pub fn ended_by(self, what: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "ended-by", &[("what", what.into())])
    }

    /// `使えない文字「{char}」があります。消してください`
    pub fn fault_character(self, char: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-character", &[("char", char.into())])
    }

    /// `「そのあと」を入れてください`
    pub fn fault_empty(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-empty", &[])
    }

    /// `置き場所を40字までで入れてください`
    pub fn fault_label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-label", &[])
    }

    /// `マイナンバーと見られる12けたの数字があります。消してください`
    pub fn fault_my_number(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-my-number", &[])
    }

    /// `{most}字までにしてください（いま{now}字）`
    pub fn fault_too_long(self, most: &str, now: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-too-long", &[("most", most.into()), ("now", now.into())])
    }

    /// `そのあと`
    pub fn followed(self) -> Cow<'static, str> {
        WORDS.say(self.0, "followed", &[])
    }

    /// `事実と、とった対応だけを書いてください。来庁者の名前は書かないでください。`
    pub fn followed_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "followed-hint", &[])
    }

    /// `番号札を持たない方に出す`
    pub fn give_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "give-title", &[])
    }

    /// `予約 {time}`
    pub fn kind_booked(self, time: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "kind-booked", &[("time", time.into())])
    }

    /// `優先（{reason}）`
    pub fn kind_priority(self, reason: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "kind-priority", &[("reason", reason.into())])
    }

    /// `見てわかる名前。たとえば「1階入口」`
    pub fn label_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "label-hint", &[])
    }

    /// `英語`
    pub fn lang_en(self) -> Cow<'static, str> {
        WORDS.say(self.0, "lang-en", &[])
    }

    /// `やさしい日本語`
    pub fn lang_simple(self) -> Cow<'static, str> {
        WORDS.say(self.0, "lang-simple", &[])
    }

    /// `待っている方`
    pub fn line_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "line-title", &[])
    }

    /// `、`
    pub fn list_between(self) -> Cow<'static, str> {
        WORDS.say(self.0, "list-between", &[])
    }

    /// `{n}分経過`
    pub fn minutes_passed(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "minutes-passed", &[("n", n.into())])
    }

    /// `ほかに{n}組`
    pub fn more(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "more", &[("n", n.into())])
    }

    /// `ベビーカー`
    pub fn need_pram(self) -> Cow<'static, str> {
        WORDS.say(self.0, "need-pram", &[])
    }

    /// `声をかけて呼ぶ`
    pub fn need_voice(self) -> Cow<'static, str> {
        WORDS.say(self.0, "need-voice", &[])
    }

    /// `車いす`
    pub fn need_wheelchair(self) -> Cow<'static, str> {
        WORDS.say(self.0, "need-wheelchair", &[])
    }

    /// `つぎの方`
    pub fn next_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "next-title", &[])
    }

    /// `この市には窓口の設定（counters.yaml）がありません。`
    pub fn no_counters(self) -> Cow<'static, str> {
        WORDS.say(self.0, "no-counters", &[])
    }

    /// `いま待っている方はいません。`
    pub fn nobody_waits(self) -> Cow<'static, str> {
        WORDS.say(self.0, "nobody-waits", &[])
    }

    /// `{no}: 応対 {number}`
    pub fn other_busy(self, no: &str, number: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "other-busy", &[("no", no.into()), ("number", number.into())])
    }

    /// `{no}: 空き`
    pub fn other_free(self, no: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "other-free", &[("no", no.into())])
    }

    /// `{no}: 休み`
    pub fn other_off(self, no: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "other-off", &[("no", no.into())])
    }

    /// `ほかの窓口`
    pub fn others_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "others-title", &[])
    }

    /// `つぎの日に引き継ぐ`
    pub fn outcome_handed(self) -> Cow<'static, str> {
        WORDS.say(self.0, "outcome-handed", &[])
    }

    /// `帰られた`
    pub fn outcome_left(self) -> Cow<'static, str> {
        WORDS.say(self.0, "outcome-left", &[])
    }

    /// `呼んだが来られなかった`
    pub fn outcome_no_show(self) -> Cow<'static, str> {
        WORDS.say(self.0, "outcome-no-show", &[])
    }

    /// `別の日を約束した`
    pub fn outcome_promised(self) -> Cow<'static, str> {
        WORDS.say(self.0, "outcome-promised", &[])
    }

    /// `追い越されるのは{numbers}`
    pub fn passes(self, numbers: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "passes", &[("numbers", numbers.into())])
    }

    /// `追い越しはありません`
    pub fn passes_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "passes-none", &[])
    }

    /// `{n}{n}人`
    pub fn people(self, n: i64) -> Cow<'static, str> {
        WORDS.say(self.0, "people", &[("n", n.into())])
    }

    /// `準備済み`
    pub fn prepared(self) -> Cow<'static, str> {
        WORDS.say(self.0, "prepared", &[])
    }

    /// `印刷する`
    pub fn print(self) -> Cow<'static, str> {
        WORDS.say(self.0, "print", &[])
    }

    /// `呼んだ人: {name}`
    pub fn raised_by(self, name: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "raised-by", &[("name", name.into())])
    }

    /// `乳児`
    pub fn reason_infant(self) -> Cow<'static, str> {
        WORDS.say(self.0, "reason-infant", &[])
    }

    /// `優先のわけ`
    pub fn reason_label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "reason-label", &[])
    }

    /// `職員判断`
    pub fn reason_officer(self) -> Cow<'static, str> {
        WORDS.say(self.0, "reason-officer", &[])
    }

    /// `高齢・障害`
    pub fn reason_old_or_disabled(self) -> Cow<'static, str> {
        WORDS.say(self.0, "reason-old-or-disabled", &[])
    }

    /// `体調`
    pub fn reason_unwell(self) -> Cow<'static, str> {
        WORDS.say(self.0, "reason-unwell", &[])
    }

    /// `来られた順です`
    pub fn rule_arrival(self) -> Cow<'static, str> {
        WORDS.say(self.0, "rule-arrival", &[])
    }

    /// `予約の時刻（{time}）になりました。番号札より先です`
    pub fn rule_booked(self, time: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "rule-booked", &[("time", time.into())])
    }

    /// `{n}回追い越されたので、これより後の方より先です`
    pub fn rule_bound(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "rule-bound", &[("n", n.into())])
    }

    /// `予約の時刻（{time}）の前ですが、ほかに待つ方がいません`
    pub fn rule_early(self, time: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "rule-early", &[("time", time.into())])
    }

    /// `前の用件が終わりました。元の順番でつづきます`
    pub fn rule_onward(self) -> Cow<'static, str> {
        WORDS.say(self.0, "rule-onward", &[])
    }

    /// `優先（{reason}）です`
    pub fn rule_priority(self, reason: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "rule-priority", &[("reason", reason.into())])
    }

    /// `保留か不在から呼びもどしました`
    pub fn rule_returned(self) -> Cow<'static, str> {
        WORDS.say(self.0, "rule-returned", &[])
    }

    /// `ほかの窓口に知らせました。`
    pub fn said_alarm(self) -> Cow<'static, str> {
        WORDS.say(self.0, "said-alarm", &[])
    }

    /// `この窓口では、もう応対している方がいます。終わりにするか保留にしてから、つぎの方を呼んでください。`
    pub fn said_busy(self) -> Cow<'static, str> {
        WORDS.say(self.0, "said-busy", &[])
    }

    /// `きょうの受け付けは終わっています。何も変えていません。`
    pub fn said_closed(self) -> Cow<'static, str> {
        WORDS.say(self.0, "said-closed", &[])
    }

    /// `記録しました。`
    pub fn said_ended(self) -> Cow<'static, str> {
        WORDS.say(self.0, "said-ended", &[])
    }

    /// `その番号は、もう別のところにあります。何も変えていません。いまの状態を見てください。`
    pub fn said_gone(self) -> Cow<'static, str> {
        WORDS.say(self.0, "said-gone", &[])
    }

    /// `この窓口でお呼びできる方は、いまいません。`
    pub fn said_nobody(self) -> Cow<'static, str> {
        WORDS.say(self.0, "said-nobody", &[])
    }

    /// `ほかの窓口へ`
    pub fn send_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "send-title", &[])
    }

    /// `用件`
    pub fn send_to(self) -> Cow<'static, str> {
        WORDS.say(self.0, "send-to", &[])
    }

    /// `応対中`
    pub fn serving_now(self) -> Cow<'static, str> {
        WORDS.say(self.0, "serving-now", &[])
    }

    /// `{n}終わった番号 {n}`
    pub fn sheet_done(self, n: i64) -> Cow<'static, str> {
        WORDS.say(self.0, "sheet-done", &[("n", n.into())])
    }

    /// `画面が使えないときは、この紙で順に呼び、終わった番号に印をつけてください。新しい番号は、最後の番号のつづきから手で書いてください。`
    pub fn sheet_how(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sheet-how", &[])
    }

    /// `最後に出した番号:`
    pub fn sheet_last(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sheet-last", &[])
    }

    /// `紙の一覧`
    pub fn sheet_link(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sheet-link", &[])
    }

    /// `きょうの番号の一覧（停電のとき）`
    pub fn sheet_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sheet-title", &[])
    }

    /// `リンク`
    pub fn shown_label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "shown-label", &[])
    }

    /// `このリンクを、1時間のうちに、その機械で開いてください。リンクはここで一度だけ見られます。`
    pub fn shown_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "shown-lead", &[])
    }

    /// `登録しました`
    pub fn shown_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "shown-title", &[])
    }

    /// `行きます`
    pub fn staff_went(self) -> Cow<'static, str> {
        WORDS.say(self.0, "staff-went", &[])
    }

    /// `不在`
    pub fn state_absent(self) -> Cow<'static, str> {
        WORDS.say(self.0, "state-absent", &[])
    }

    /// `窓口{desk}へ呼び出し中`
    pub fn state_called(self, desk: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "state-called", &[("desk", desk.into())])
    }

    /// `終わり`
    pub fn state_done(self) -> Cow<'static, str> {
        WORDS.say(self.0, "state-done", &[])
    }

    /// `窓口{desk}で保留`
    pub fn state_parked(self, desk: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "state-parked", &[("desk", desk.into())])
    }

    /// `窓口{desk}で応対中`
    pub fn state_serving(self, desk: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "state-serving", &[("desk", desk.into())])
    }

    /// `無効`
    pub fn state_void(self) -> Cow<'static, str> {
        WORDS.say(self.0, "state-void", &[])
    }

    /// `待っています`
    pub fn state_waiting(self) -> Cow<'static, str> {
        WORDS.say(self.0, "state-waiting", &[])
    }

    /// `窓口でかかる時間：{office}`
    pub fn takes_title(self, office: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "takes-title", &[("office", office.into())])
    }

    /// `つづけて: {services}`
    pub fn then_also(self, services: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "then-also", &[("services", services.into())])
    }

    /// `呼び出し`
    pub fn title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "title", &[])
    }

    /// `{n}待ち {n}組`
    pub fn waiting(self, n: i64) -> Cow<'static, str> {
        WORDS.say(self.0, "waiting", &[("n", n.into())])
    }

    /// `区役所ごとの、幅に入った割合`
    pub fn waits_chart(self) -> Cow<'static, str> {
        WORDS.say(self.0, "waits-chart", &[])
    }

    /// `左から、幅より早い・幅の中・幅より遅い`
    pub fn waits_key(self) -> Cow<'static, str> {
        WORDS.say(self.0, "waits-key", &[])
    }

    /// `番号札を取った方に伝えた目安と、実際に呼ばれるまでの時間を比べています。10回のうち8回が幅に入るのが目標です。`
    pub fn waits_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "waits-lead", &[])
    }

    /// `「幅」は10回に1回しか下回らない時間から、10回に1回しか上回らない時間まで。「伝えた言葉のとおり」は、5分刻みに丸めて伝えた幅に入った割合。予約の方は含みません。60日分の記録…`
    pub fn waits_means(self) -> Cow<'static, str> {
        WORDS.say(self.0, "waits-means", &[])
    }

    /// `まだ記録がありません`
    pub fn waits_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "waits-none", &[])
    }

    /// `幅の中 {share}%`
    pub fn waits_share(self, share: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "waits-share", &[("share", share.into())])
    }

    /// `目安と実際の差`
    pub fn waits_table(self) -> Cow<'static, str> {
        WORDS.say(self.0, "waits-table", &[])
    }

    /// `待ち時間の目安の確かさ`
    pub fn waits_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "waits-title", &[])
    }

    /// `わけ:`
    pub fn why(self) -> Cow<'static, str> {
        WORDS.say(self.0, "why", &[])
    }
}
