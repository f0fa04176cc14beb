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

    /// `空いている一番近い時間で、もう一度`
    pub fn again(self) -> Cow<'static, str> {
        WORDS.say(self.0, "again", &[])
    }

    /// `この案で決める`
    pub fn approve(self) -> Cow<'static, str> {
        WORDS.say(self.0, "approve", &[])
    }

    /// `決めると、その席はすぐに予約できなくなります。予約の方は一件ずつ移り、メールでお知らせが届きます。メールのない方は、電話の一覧に出ます。`
    pub fn approve_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "approve-lead", &[])
    }

    /// `決める`
    pub fn approve_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "approve-title", &[])
    }

    /// `{who}が {when} に決めました。`
    pub fn approved_line(self, when: &str, who: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "approved-line", &[("when", when.into()), ("who", who.into())])
    }

    /// `別の時間を一緒に選ぶ`
    pub fn calls_call(self) -> Cow<'static, str> {
        WORDS.say(self.0, "calls-call", &[])
    }

    /// `メールのない方と、行き先が決まらなかった方です。`
    pub fn calls_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "calls-lead", &[])
    }

    /// `電話で伝える方`
    pub fn calls_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "calls-title", &[])
    }

    /// `見ている間に予約か予定が変わりました。新しい案を確かめて、もう一度決めてください`
    pub fn changed(self) -> Cow<'static, str> {
        WORDS.say(self.0, "changed", &[])
    }

    /// `閉じる時刻`
    pub fn close_label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "close-label", &[])
    }

    /// `休み`
    pub fn closed(self) -> Cow<'static, str> {
        WORDS.say(self.0, "closed", &[])
    }

    /// `ほかの区役所の窓口かオンラインで手続きできます。`
    pub fn closed_instead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "closed-instead", &[])
    }

    /// `休み（{reason}）`
    pub fn closed_why(self, reason: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "closed-why", &[("reason", reason.into())])
    }

    /// `変更`
    pub fn col_change(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-change", &[])
    }

    /// `日`
    pub fn col_day(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-day", &[])
    }

    /// `期間`
    pub fn col_days(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-days", &[])
    }

    /// `行き先`
    pub fn col_goes(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-goes", &[])
    }

    /// `区役所`
    pub fn col_office(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-office", &[])
    }

    /// `開庁`
    pub fn col_open(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-open", &[])
    }

    /// `電話`
    pub fn col_phone(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-phone", &[])
    }

    /// `受付終了`
    pub fn col_reception(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-reception", &[])
    }

    /// `状態`
    pub fn col_state(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-state", &[])
    }

    /// `今日`
    pub fn col_today(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-today", &[])
    }

    /// `いまの予約`
    pub fn col_was(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-was", &[])
    }

    /// `用件`
    pub fn col_what(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-what", &[])
    }

    /// `予約の方`
    pub fn col_who(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-who", &[])
    }

    /// `これから14日の開庁時間と、時間ごとの窓口の数`
    pub fn days_caption(self) -> Cow<'static, str> {
        WORDS.say(self.0, "days-caption", &[])
    }

    /// `数字は、その時間に係員がいる窓口の数（いちばん少ないとき）です。`
    pub fn days_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "days-hint", &[])
    }

    /// `曜日`
    pub fn days_label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "days-label", &[])
    }

    /// `窓口`
    pub fn desk_label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "desk-label", &[])
    }

    /// `{no}番`
    pub fn desk_no(self, no: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "desk-no", &[("no", no.into())])
    }

    /// `下書きをやめる`
    pub fn drop(self) -> Cow<'static, str> {
        WORDS.say(self.0, "drop", &[])
    }

    /// `変更はありません。いつもの予定どおりです。`
    pub fn edits_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "edits-none", &[])
    }

    /// `変更の一覧`
    pub fn edits_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "edits-title", &[])
    }

    /// `何時まで`
    pub fn end_label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "end-label", &[])
    }

    /// `日付を入れてください`
    pub fn fault_date(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-date", &[])
    }

    /// `曜日を一つ以上選んでください`
    pub fn fault_days(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-days", &[])
    }

    /// `窓口を選んでください`
    pub fn fault_desk(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-desk", &[])
    }

    /// `{time}より早くは開けられません`
    pub fn fault_early(self, time: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-early", &[("time", time.into())])
    }

    /// `開いてから10時間40分より後には閉じられません`
    pub fn fault_late(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-late", &[])
    }

    /// `終わりの日は、始まりの日と同じか後にしてください。一度に変えられるのは366日までです`
    pub fn fault_order(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-order", &[])
    }

    /// `過ぎた日の予定は変えられません。今日から後の日を入れてください`
    pub fn fault_past(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-past", &[])
    }

    /// `1人以上の数を入れてください`
    pub fn fault_people(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-people", &[])
    }

    /// `理由を入れてください（100字まで）`
    pub fn fault_reason(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-reason", &[])
    }

    /// `始まりより後の、終わりの時刻を入れてください`
    pub fn fault_span(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-span", &[])
    }

    /// `開く、受付を終える、閉じるの順に時刻を入れてください`
    pub fn fault_times(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-times", &[])
    }

    /// `{all}件すべて終わりました。`
    pub fn finished(self, all: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "finished", &[("all", all.into())])
    }

    /// `いつから`
    pub fn first_day_label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "first-day-label", &[])
    }

    /// `最初の40件`
    pub fn first_page(self) -> Cow<'static, str> {
        WORDS.say(self.0, "first-page", &[])
    }

    /// `電話で連絡する`
    pub fn goes_call(self) -> Cow<'static, str> {
        WORDS.say(self.0, "goes-call", &[])
    }

    /// `同じ時間（席だけ変わる）`
    pub fn goes_seat(self) -> Cow<'static, str> {
        WORDS.say(self.0, "goes-seat", &[])
    }

    /// `元の時間のまま`
    pub fn goes_stands(self) -> Cow<'static, str> {
        WORDS.say(self.0, "goes-stands", &[])
    }

    /// `{when} のまま`
    pub fn goes_stays(self, when: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "goes-stays", &[("when", when.into())])
    }

    /// `席が先に埋まって移せなかった予約が{count}件あります。`
    pub fn gone_note(self, count: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "gone-note", &[("count", count.into())])
    }

    /// `時刻を空けると、一日じゅうの不在です。`
    pub fn hint_absence(self) -> Cow<'static, str> {
        WORDS.say(self.0, "hint-absence", &[])
    }

    /// `待合に入れる人数です。`
    pub fn hint_capacity(self) -> Cow<'static, str> {
        WORDS.say(self.0, "hint-capacity", &[])
    }

    /// `その日は予約も受付もしません。戸籍の届け出は夜間の窓口で受け取ります。`
    pub fn hint_closed(self) -> Cow<'static, str> {
        WORDS.say(self.0, "hint-closed", &[])
    }

    /// `選んだ曜日の時間を変えます。休みの日はそのままです。`
    pub fn hint_hours(self) -> Cow<'static, str> {
        WORDS.say(self.0, "hint-hours", &[])
    }

    /// `昼の交代や日曜の開庁で、係員がその窓口に座る時間です。`
    pub fn hint_shift(self) -> Cow<'static, str> {
        WORDS.say(self.0, "hint-shift", &[])
    }

    /// `日曜や祝日に開ける、または一日だけ時間を変えるときに使います。窓口の担当は「窓口に入る」で別に加えます。`
    pub fn hint_special(self) -> Cow<'static, str> {
        WORDS.say(self.0, "hint-special", &[])
    }

    /// `窓口の不在`
    pub fn kind_absence(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kind-absence", &[])
    }

    /// `待合の定員`
    pub fn kind_capacity(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kind-capacity", &[])
    }

    /// `休みにする`
    pub fn kind_closed(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kind-closed", &[])
    }

    /// `開庁時間を変える`
    pub fn kind_hours(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kind-hours", &[])
    }

    /// `窓口に入る`
    pub fn kind_shift(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kind-shift", &[])
    }

    /// `特別に開ける`
    pub fn kind_special(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kind-special", &[])
    }

    /// `変更の種類`
    pub fn kinds_label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kinds-label", &[])
    }

    /// `いつまで（その日も）`
    pub fn last_day_label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "last-day-label", &[])
    }

    /// `開庁時間、休み、窓口の担当を、期間を決めて変えます。決める前に、予約している方への影響と案を見せます。`
    pub fn lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "lead", &[])
    }

    /// `ご本人が先に変えたか取り消したため、そのままにした予約が{count}件あります。`
    pub fn left_note(self, count: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "left-note", &[("count", count.into())])
    }

    /// `済み`
    pub fn line_done(self) -> Cow<'static, str> {
        WORDS.say(self.0, "line-done", &[])
    }

    /// `席が埋まった`
    pub fn line_gone(self) -> Cow<'static, str> {
        WORDS.say(self.0, "line-gone", &[])
    }

    /// `ご本人が変更`
    pub fn line_left(self) -> Cow<'static, str> {
        WORDS.say(self.0, "line-left", &[])
    }

    /// `待っています`
    pub fn line_waits(self) -> Cow<'static, str> {
        WORDS.say(self.0, "line-waits", &[])
    }

    /// `予約ごとの行き先`
    pub fn lines_caption(self) -> Cow<'static, str> {
        WORDS.say(self.0, "lines-caption", &[])
    }

    /// `、`
    pub fn list_comma(self) -> Cow<'static, str> {
        WORDS.say(self.0, "list-comma", &[])
    }

    /// `選んだ時間は埋まりました`
    pub fn lost_note(self) -> Cow<'static, str> {
        WORDS.say(self.0, "lost-note", &[])
    }

    /// `影響を確かめる`
    pub fn make(self) -> Cow<'static, str> {
        WORDS.say(self.0, "make", &[])
    }

    /// `後から決めた変更が優先します。休みと特別な日は、開庁時間より優先します。`
    pub fn meets_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "meets-lead", &[])
    }

    /// `同じ日の変更があります`
    pub fn meets_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "meets-title", &[])
    }

    /// `先に種類を選びます。次のページで影響を確かめるまで、何も変わりません。`
    pub fn new_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "new-lead", &[])
    }

    /// `予定を変える`
    pub fn new_link(self) -> Cow<'static, str> {
        WORDS.say(self.0, "new-link", &[])
    }

    /// `{office}の予定を変える`
    pub fn new_title(self, office: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "new-title", &[("office", office.into())])
    }

    /// `次の40件`
    pub fn next_page(self) -> Cow<'static, str> {
        WORDS.say(self.0, "next-page", &[])
    }

    /// `番号なし`
    pub fn no_phone(self) -> Cow<'static, str> {
        WORDS.say(self.0, "no-phone", &[])
    }

    /// `いまの窓口の設定に合わないため、決められません。新しい変更を作ってください`
    pub fn not_fit(self) -> Cow<'static, str> {
        WORDS.say(self.0, "not-fit", &[])
    }

    /// `{office}の予定`
    pub fn office_title(self, office: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "office-title", &[("office", office.into())])
    }

    /// `区役所と今日の開庁時間`
    pub fn offices_caption(self) -> Cow<'static, str> {
        WORDS.say(self.0, "offices-caption", &[])
    }

    /// `{office} {what}`
    pub fn one_of(self, office: &str, what: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "one-of", &[("office", office.into()), ("what", what.into())])
    }

    /// `開く時刻`
    pub fn open_label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "open-label", &[])
    }

    /// `この変更は、もう別の状態になっています。いまの状態を見てください`
    pub fn over(self) -> Cow<'static, str> {
        WORDS.say(self.0, "over", &[])
    }

    /// `{all}件のうち{from}件目から{to}件目`
    pub fn part(self, all: &str, from: &str, to: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "part", &[("all", all.into()), ("from", from.into()), ("to", to.into())])
    }

    /// `この変更の日は過ぎたため、決められません。新しい変更を作ってください`
    pub fn past(self) -> Cow<'static, str> {
        WORDS.say(self.0, "past", &[])
    }

    /// `人数`
    pub fn people_label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "people-label", &[])
    }

    /// `案を作り直す`
    pub fn pick(self) -> Cow<'static, str> {
        WORDS.say(self.0, "pick", &[])
    }

    /// `行き先を変えたいときは、選んでから「案を作り直す」を押してください。`
    pub fn pick_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "pick-hint", &[])
    }

    /// `名前を入れている途中の時間が{count}件あり、その方は別の時間を選び直すことになります。`
    pub fn plan_holds(self, count: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "plan-holds", &[("count", count.into())])
    }

    /// `影響を受ける予約はありません。`
    pub fn plan_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "plan-none", &[])
    }

    /// `{all}件：席だけ変わる {seat}件、時間が変わる {time}件、別の区役所 {office}件、電話で連絡 {call}件`
    pub fn plan_sum(self, all: &str, call: &str, office: &str, seat: &str, time: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "plan-sum", &[("all", all.into()), ("call", call.into()), ("office", office.into()), ("seat", seat.into()), ("time", time.into())])
    }

    /// `影響を受ける予約`
    pub fn plan_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "plan-title", &[])
    }

    /// `理由（英語）`
    pub fn reason_en_label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "reason-en-label", &[])
    }

    /// `お知らせのメールにそのまま載ります。例：台風のため`
    pub fn reason_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "reason-hint", &[])
    }

    /// `理由`
    pub fn reason_label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "reason-label", &[])
    }

    /// `理由：{reason}`
    pub fn reason_line(self, reason: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "reason-line", &[("reason", reason.into())])
    }

    /// `受付を終える時刻`
    pub fn reception_label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "reception-label", &[])
    }

    /// `{all}件のうち{done}件が終わりました。続けています。`
    pub fn running(self, all: &str, done: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "running", &[("all", all.into()), ("done", done.into())])
    }

    /// `{desk}番窓口の不在`
    pub fn say_absence(self, desk: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "say-absence", &[("desk", desk.into())])
    }

    /// `{desk}番窓口の不在 {start}–{end}`
    pub fn say_absence_times(self, desk: &str, end: &str, start: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "say-absence-times", &[("desk", desk.into()), ("end", end.into()), ("start", start.into())])
    }

    /// `待合の定員 {people}人`
    pub fn say_capacity(self, people: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "say-capacity", &[("people", people.into())])
    }

    /// `休み`
    pub fn say_closed(self) -> Cow<'static, str> {
        WORDS.say(self.0, "say-closed", &[])
    }

    /// `{days} {open}–{close}（受付は{reception}まで）`
    pub fn say_hours(self, close: &str, days: &str, open: &str, reception: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "say-hours", &[("close", close.into()), ("days", days.into()), ("open", open.into()), ("reception", reception.into())])
    }

    /// `{desk}番窓口に入る {days} {start}–{end}`
    pub fn say_shift(self, days: &str, desk: &str, end: &str, start: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "say-shift", &[("days", days.into()), ("desk", desk.into()), ("end", end.into()), ("start", start.into())])
    }

    /// `特別に開ける {open}–{close}（受付は{reception}まで）`
    pub fn say_special(self, close: &str, open: &str, reception: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "say-special", &[("close", close.into()), ("open", open.into()), ("reception", reception.into())])
    }

    /// `何時から`
    pub fn start_label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "start-label", &[])
    }

    /// `決定`
    pub fn state_approved(self) -> Cow<'static, str> {
        WORDS.say(self.0, "state-approved", &[])
    }

    /// `下書き`
    pub fn state_draft(self) -> Cow<'static, str> {
        WORDS.say(self.0, "state-draft", &[])
    }

    /// `やめた下書き`
    pub fn state_dropped(self) -> Cow<'static, str> {
        WORDS.say(self.0, "state-dropped", &[])
    }

    /// `取り消し済み`
    pub fn state_undone(self) -> Cow<'static, str> {
        WORDS.say(self.0, "state-undone", &[])
    }

    /// `窓口の予定`
    pub fn title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "title", &[])
    }

    /// `伝えた`
    pub fn told(self) -> Cow<'static, str> {
        WORDS.say(self.0, "told", &[])
    }

    /// `{when} に伝えた`
    pub fn told_at(self, when: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "told-at", &[("when", when.into())])
    }

    /// `取り消して元に戻す`
    pub fn undo(self) -> Cow<'static, str> {
        WORDS.say(self.0, "undo", &[])
    }

    /// `取り消さない`
    pub fn undo_back(self) -> Cow<'static, str> {
        WORDS.say(self.0, "undo-back", &[])
    }

    /// `動かした予約のうち、ご本人がその後に触れていないものは、元の席が空いていれば元の時間に戻り、お知らせが届きます。`
    pub fn undo_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "undo-lead", &[])
    }

    /// `この変更を取り消す`
    pub fn undo_link(self) -> Cow<'static, str> {
        WORDS.say(self.0, "undo-link", &[])
    }

    /// `{all}件：元の時間に戻る {back}件、いまの時間のまま {stays}件、新しく案内 {other}件`
    pub fn undo_sum(self, all: &str, back: &str, other: &str, stays: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "undo-sum", &[("all", all.into()), ("back", back.into()), ("other", other.into()), ("stays", stays.into())])
    }

    /// `取り消すとどうなるか`
    pub fn undo_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "undo-title", &[])
    }

    /// `{who}が {when} に取り消しました。`
    pub fn undone_line(self, when: &str, who: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "undone-line", &[("when", when.into()), ("who", who.into())])
    }

    /// `元の時間が過ぎた`
    pub fn why_late(self) -> Cow<'static, str> {
        WORDS.say(self.0, "why-late", &[])
    }

    /// `元の席が埋まった`
    pub fn why_taken(self) -> Cow<'static, str> {
        WORDS.say(self.0, "why-taken", &[])
    }

    /// `その後にご本人が変えた`
    pub fn why_touched(self) -> Cow<'static, str> {
        WORDS.say(self.0, "why-touched", &[])
    }
}
