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

    /// `作業の種類`
    pub fn activities(self) -> Cow<'static, str> {
        WORDS.say(self.0, "activities", &[])
    }

    /// `やり直し`
    pub fn again(self) -> Cow<'static, str> {
        WORDS.say(self.0, "again", &[])
    }

    /// `一つの案件の中で、同じ作業を二度以上したところです。`
    pub fn again_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "again-lead", &[])
    }

    /// `同じ作業を二度した案件はありません。`
    pub fn again_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "again-none", &[])
    }

    /// `進み方の一覧`
    pub fn arcs_table(self) -> Cow<'static, str> {
        WORDS.say(self.0, "arcs-table", &[])
    }

    /// `表で見る: {name}`
    pub fn as_table(self, name: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "as-table", &[("name", name.into())])
    }

    /// `（案件の初め）`
    pub fn at_start(self) -> Cow<'static, str> {
        WORDS.say(self.0, "at-start", &[])
    }

    /// `案件`
    pub fn cases(self) -> Cow<'static, str> {
        WORDS.say(self.0, "cases", &[])
    }

    /// `作業`
    pub fn col_activity(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-activity", &[])
    }

    /// `直前の作業`
    pub fn col_after(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-after", &[])
    }

    /// `件数`
    pub fn col_cases(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-cases", &[])
    }

    /// `二度以上した案件`
    pub fn col_cases_again(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-cases-again", &[])
    }

    /// `その作業のある案件`
    pub fn col_cases_with(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-cases-with", &[])
    }

    /// `ファイルの列`
    pub fn col_column(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-column", &[])
    }

    /// `回数`
    pub fn col_count(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-count", &[])
    }

    /// `違い`
    pub fn col_deviation(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-deviation", &[])
    }

    /// `違い`
    pub fn col_error(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-error", &[])
    }

    /// `項目`
    pub fn col_figure(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-figure", &[])
    }

    /// `偶然の差`
    pub fn col_floor(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-floor", &[])
    }

    /// `前の作業`
    pub fn col_from(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-from", &[])
    }

    /// `長さ`
    pub fn col_length(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-length", &[])
    }

    /// `中央値`
    pub fn col_p50(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-p50", &[])
    }

    /// `10回のうち9回はこれ以内`
    pub fn col_p90(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-p90", &[])
    }

    /// `やり直しの回数`
    pub fn col_repeats(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-repeats", &[])
    }

    /// `何として`
    pub fn col_role(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-role", &[])
    }

    /// `割合`
    pub fn col_share(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-share", &[])
    }

    /// `倍`
    pub fn col_times(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-times", &[])
    }

    /// `次の作業`
    pub fn col_to(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-to", &[])
    }

    /// `合計`
    pub fn col_total(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-total", &[])
    }

    /// `進み方`
    pub fn col_way(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-way", &[])
    }

    /// `曜日`
    pub fn col_weekday(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-weekday", &[])
    }

    /// `理由`
    pub fn col_why(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-why", &[])
    }

    /// `このページの中`
    pub fn contents(self) -> Cow<'static, str> {
        WORDS.say(self.0, "contents", &[])
    }

    /// `月`
    pub fn day_0(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-0", &[])
    }

    /// `火`
    pub fn day_1(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-1", &[])
    }

    /// `水`
    pub fn day_2(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-2", &[])
    }

    /// `木`
    pub fn day_3(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-3", &[])
    }

    /// `金`
    pub fn day_4(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-4", &[])
    }

    /// `土`
    pub fn day_5(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-5", &[])
    }

    /// `日`
    pub fn day_6(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-6", &[])
    }

    /// `作業の記録`
    pub fn events(self) -> Cow<'static, str> {
        WORDS.say(self.0, "events", &[])
    }

    /// `一日の中の時刻（時間）`
    pub fn figure_circadian(self) -> Cow<'static, str> {
        WORDS.say(self.0, "figure-circadian", &[])
    }

    /// `案件の長さ（時間）`
    pub fn figure_cycle_time(self) -> Cow<'static, str> {
        WORDS.say(self.0, "figure-cycle-time", &[])
    }

    /// `受付からの時刻（時間）`
    pub fn figure_relative_event(self) -> Cow<'static, str> {
        WORDS.say(self.0, "figure-relative-event", &[])
    }

    /// `続けてする三つの作業（違う割合）`
    pub fn figure_three_gram(self) -> Cow<'static, str> {
        WORDS.say(self.0, "figure-three-gram", &[])
    }

    /// `主な数字`
    pub fn figures(self) -> Cow<'static, str> {
        WORDS.say(self.0, "figures", &[])
    }

    /// `ファイル`
    pub fn file(self) -> Cow<'static, str> {
        WORDS.say(self.0, "file", &[])
    }

    /// `業務の双子のための数と、その確かさ`
    pub fn fit(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fit", &[])
    }

    /// `前の部分は{trained}件、後の部分は{held}件です。比べるには足りません。`
    pub fn fit_few(self, held: &str, trained: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "fit-few", &[("held", held.into()), ("trained", trained.into())])
    }

    /// `記録の前の部分（{trained}件）から数を求めました。後の部分（{split} から、{held}件）は、双子で{runs}回くり返し、記録と比べました。「偶然の差」は、同じ数…`
    pub fn fit_lead(self, held: &str, runs: &str, split: &str, trained: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "fit-lead", &[("held", held.into()), ("runs", runs.into()), ("split", split.into()), ("trained", trained.into())])
    }

    /// `この数で判断しないでください。`
    pub fn fit_no(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fit-no", &[])
    }

    /// `この数は、変えたときの効果をためすのに使えます。`
    pub fn fit_yes(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fit-yes", &[])
    }

    /// `日付は、日・月・年の順として読みました。違うときは --dates month を付けてください。`
    pub fn form_dates_day_first(self) -> Cow<'static, str> {
        WORDS.say(self.0, "form-dates-day_first", &[])
    }

    /// `日付は、月・日・年の順として読みました。違うときは --dates day を付けてください。`
    pub fn form_dates_month_first(self) -> Cow<'static, str> {
        WORDS.say(self.0, "form-dates-month_first", &[])
    }

    /// `日付は、1970年からの秒またはミリ秒として読みました。`
    pub fn form_dates_number(self) -> Cow<'static, str> {
        WORDS.say(self.0, "form-dates-number", &[])
    }

    /// `日付は、表計算の通し番号として読みました。`
    pub fn form_dates_serial(self) -> Cow<'static, str> {
        WORDS.say(self.0, "form-dates-serial", &[])
    }

    /// `日付は、年・月・日の順として読みました。`
    pub fn form_dates_year_first(self) -> Cow<'static, str> {
        WORDS.say(self.0, "form-dates-year_first", &[])
    }

    /// `文字コードは {encoding}、区切りは「{delimiter}」として読みました。`
    pub fn form_file(self, delimiter: &str, encoding: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "form-file", &[("delimiter", delimiter.into()), ("encoding", encoding.into())])
    }

    /// `引きつぎ`
    pub fn hands(self) -> Cow<'static, str> {
        WORDS.say(self.0, "hands", &[])
    }

    /// `担当者が替わった回数です。主にする作業が同じ人を、一つの集まりとしました。5人より少ない集まりは出しません。`
    pub fn hands_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "hands-lead", &[])
    }

    /// `出せる引きつぎはありません。`
    pub fn hands_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "hands-none", &[])
    }

    /// `{name}（{people}人）`
    pub fn hands_people(self, name: &str, people: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "hands-people", &[("name", name.into()), ("people", people.into())])
    }

    /// `5人より少ない集まり（{groups}つ）の引きつぎ {count}回は、出していません。`
    pub fn hands_withheld(self, count: &str, groups: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "hands-withheld", &[("count", count.into()), ("groups", groups.into())])
    }

    /// `仕事のある時間`
    pub fn hours(self) -> Cow<'static, str> {
        WORDS.say(self.0, "hours", &[])
    }

    /// `作業が終わった時刻です。色のこいところほど多くなります。`
    pub fn hours_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "hours-lead", &[])
    }

    /// `読み方`
    pub fn how(self) -> Cow<'static, str> {
        WORDS.say(self.0, "how", &[])
    }

    /// `列の読み方`
    pub fn how_columns(self) -> Cow<'static, str> {
        WORDS.say(self.0, "how-columns", &[])
    }

    /// `する前に、記録が終わった: {what}`
    pub fn kind_left_open(self, what: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "kind-left-open", &[("what", what.into())])
    }

    /// `順番ではないのに、した: {what}`
    pub fn kind_out_of_turn(self, what: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "kind-out-of-turn", &[("what", what.into())])
    }

    /// `流れにない作業をした: {what}`
    pub fn kind_unknown(self, what: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "kind-unknown", &[("what", what.into())])
    }

    /// `{role}: 作業が少なく、働く時間帯が分かりません。全体の時間帯としました。`
    pub fn lack_few_hours(self, role: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "lack-few-hours", &[("role", role.into())])
    }

    /// `{node}: 始めと終わりの分かる作業が{seen}件だけです。手続きに書いてある分数のままにしました。`
    pub fn lack_few_work(self, node: &str, seen: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "lack-few-work", &[("node", node.into()), ("seen", seen.into())])
    }

    /// `{node}: 相手を待つ時間が分かりません。ふつうの時間としました。`
    pub fn lack_no_delay(self, node: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "lack-no-delay", &[("node", node.into())])
    }

    /// `作業ができるようになった時刻。到達は最初の時刻とし、待ち時間は前の作業からの時間としました。`
    pub fn lack_no_enabled(self) -> Cow<'static, str> {
        WORDS.say(self.0, "lack-no-enabled", &[])
    }

    /// `{node}: ここで進み方を選んだ案件がありません。どの進み方も同じ割合としました。`
    pub fn lack_no_shares(self, node: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "lack-no-shares", &[("node", node.into())])
    }

    /// `{node}: {of}件のうち{without}件に、始めた時刻がありません。ほかの件から求めました。`
    pub fn lack_no_start(self, node: &str, of: &str, without: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "lack-no-start", &[("node", node.into()), ("of", of.into()), ("without", without.into())])
    }

    /// `{people}人は二つ以上の役割で働いています。それぞれに数えました。`
    pub fn lack_shared_people(self, people: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "lack-shared-people", &[("people", people.into())])
    }

    /// `直前と同じ時刻の記録が{events}件あります。順番はファイルのとおりです。`
    pub fn lack_ties(self, events: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "lack-ties", &[("events", events.into())])
    }

    /// `時刻のない記録{events}件は、数えていません。`
    pub fn lack_timeless(self, events: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "lack-timeless", &[("events", events.into())])
    }

    /// `{node}: {percent} % の案件で、手の空いた人がいるのに始まっていません。記録にないほかの仕事をしていたものとして、勤務時間で数えます。`
    pub fn lack_unexplained(self, node: &str, percent: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "lack-unexplained", &[("node", node.into()), ("percent", percent.into())])
    }

    /// `記録になかったこと`
    pub fn lacks(self) -> Cow<'static, str> {
        WORDS.say(self.0, "lacks", &[])
    }

    /// `仕事の記録（イベントログ）から、流れ、待ち、やり直し、仕事のある時間を数えました。数えたのは、このファイルに書いてあることだけです。`
    pub fn lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "lead", &[])
    }

    /// `{from} 以上`
    pub fn length_above(self, from: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "length-above", &[("from", from.into())])
    }

    /// `{to} 未満`
    pub fn length_below(self, to: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "length-below", &[("to", to.into())])
    }

    /// `{from} 以上 {to} 未満`
    pub fn length_between(self, from: &str, to: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "length-between", &[("from", from.into()), ("to", to.into())])
    }

    /// `{days}日 {hours}時間`
    pub fn length_days(self, days: &str, hours: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "length-days", &[("days", days.into()), ("hours", hours.into())])
    }

    /// `{hours}時間 {minutes}分`
    pub fn length_hours(self, hours: &str, minutes: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "length-hours", &[("hours", hours.into()), ("minutes", minutes.into())])
    }

    /// `{minutes}分`
    pub fn length_minutes(self, minutes: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "length-minutes", &[("minutes", minutes.into())])
    }

    /// `{seconds}秒`
    pub fn length_seconds(self, seconds: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "length-seconds", &[("seconds", seconds.into())])
    }

    /// `案件の長さ`
    pub fn lengths(self) -> Cow<'static, str> {
        WORDS.say(self.0, "lengths", &[])
    }

    /// `案件の長さごとの件数を表した棒グラフです。同じ内容が、下の表にあります。`
    pub fn lengths_desc(self) -> Cow<'static, str> {
        WORDS.say(self.0, "lengths-desc", &[])
    }

    /// `yakuba mine で作りました。スクリプトも、外から読みこむものもありません。`
    pub fn made_by(self) -> Cow<'static, str> {
        WORDS.say(self.0, "made-by", &[])
    }

    /// `流れの図`
    pub fn map(self) -> Cow<'static, str> {
        WORDS.say(self.0, "map", &[])
    }

    /// `作業を箱、次の作業への進み方を矢印で表した図です。同じ内容が、下の表にあります。`
    pub fn map_desc(self) -> Cow<'static, str> {
        WORDS.say(self.0, "map-desc", &[])
    }

    /// `終わり`
    pub fn map_end(self) -> Cow<'static, str> {
        WORDS.say(self.0, "map-end", &[])
    }

    /// `いちばん待つ`
    pub fn map_here(self) -> Cow<'static, str> {
        WORDS.say(self.0, "map-here", &[])
    }

    /// `作業`
    pub fn map_lane(self) -> Cow<'static, str> {
        WORDS.say(self.0, "map-lane", &[])
    }

    /// `矢印の数字は、進んだ回数と、その間の時間の中央値です。同じ作業が続くところは、表にだけあります。`
    pub fn map_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "map-lead", &[])
    }

    /// `図は、{all}種類の作業のうち{shown}種類、{arcs-all}本の進み方のうち{arcs}本だけです。表にはすべてあります。`
    pub fn map_part(self, all: &str, arcs: &str, arcs_all: &str, shown: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "map-part", &[("all", all.into()), ("arcs", arcs.into()), ("arcs-all", arcs_all.into()), ("shown", shown.into())])
    }

    /// `始まり`
    pub fn map_start(self) -> Cow<'static, str> {
        WORDS.say(self.0, "map-start", &[])
    }

    /// `{count}回`
    pub fn map_times(self, count: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "map-times", &[("count", count.into())])
    }

    /// `案件の長さ（中央値）`
    pub fn median(self) -> Cow<'static, str> {
        WORDS.say(self.0, "median", &[])
    }

    /// `手続きの流れとの違い`
    pub fn model(self) -> Cow<'static, str> {
        WORDS.say(self.0, "model", &[])
    }

    /// `手続き「{name}」の流れと比べました。一致の度合いは {fitness} です（1が完全な一致）。{cases}件のうち{fitting}件は、流れのとおりです。`
    pub fn model_lead(self, cases: &str, fitness: &str, fitting: &str, name: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "model-lead", &[("cases", cases.into()), ("fitness", fitness.into()), ("fitting", fitting.into()), ("name", name.into())])
    }

    /// `違いはありません。`
    pub fn model_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "model-none", &[])
    }

    /// `（名前なし）`
    pub fn no_name(self) -> Cow<'static, str> {
        WORDS.say(self.0, "no-name", &[])
    }

    /// `作業を始めた時刻がないので、待ち時間には作業の時間もふくまれます。`
    pub fn no_starts(self) -> Cow<'static, str> {
        WORDS.say(self.0, "no-starts", &[])
    }

    /// `作業の名前のない記録: {count}`
    pub fn note_nameless(self, count: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "note-nameless", &[("count", count.into())])
    }

    /// `案件の番号がない行または案件: {count}`
    pub fn note_nameless_cases(self, count: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "note-nameless-cases", &[("count", count.into())])
    }

    /// `時差の書いていない日時は、UTC{offset} として読みました。`
    pub fn note_offset(self, offset: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "note-offset", &[("offset", offset.into())])
    }

    /// `中断、再開などの記録（数えていません）: {count}`
    pub fn note_passed_over(self, count: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "note-passed-over", &[("count", count.into())])
    }

    /// `ファイルの順と時刻の順が違った案件: {count}`
    pub fn note_reordered(self, count: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "note-reordered", &[("count", count.into())])
    }

    /// `直前と同じ時刻の記録: {count}`
    pub fn note_ties(self, count: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "note-ties", &[("count", count.into())])
    }

    /// `時刻のない記録: {count}`
    pub fn note_timeless(self, count: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "note-timeless", &[("count", count.into())])
    }

    /// `始まりだけで、終わりのない作業: {count}`
    pub fn note_unfinished(self, count: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "note-unfinished", &[("count", count.into())])
    }

    /// `案件の中は、ファイルの順のままです。`
    pub fn order_document(self) -> Cow<'static, str> {
        WORDS.say(self.0, "order-document", &[])
    }

    /// `案件の中は、時刻の順にならべました。時刻が同じときは、ファイルの順です。`
    pub fn order_time(self) -> Cow<'static, str> {
        WORDS.say(self.0, "order-time", &[])
    }

    /// `案件の長さ（10件のうち9件はこれ以内）`
    pub fn p90(self) -> Cow<'static, str> {
        WORDS.say(self.0, "p90", &[])
    }

    /// `作業した人`
    pub fn people(self) -> Cow<'static, str> {
        WORDS.say(self.0, "people", &[])
    }

    /// `5人未満`
    pub fn people_few(self) -> Cow<'static, str> {
        WORDS.say(self.0, "people-few", &[])
    }

    /// `期間`
    pub fn period(self) -> Cow<'static, str> {
        WORDS.say(self.0, "period", &[])
    }

    /// `{from} から {to} まで`
    pub fn period_of(self, from: &str, to: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "period-of", &[("from", from.into()), ("to", to.into())])
    }

    /// `記録の進み方が、手続きの流れと違いすぎます（一致の度合い {fitness}）。`
    pub fn reason_not_the_procedure(self, fitness: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "reason-not-the-procedure", &[("fitness", fitness.into())])
    }

    /// `「{figure}」の違いが、偶然の差の2倍をこえています。`
    pub fn reason_too_far(self, figure: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "reason-too-far", &[("figure", figure.into())])
    }

    /// `比べる案件が{held}件しかありません。{needed}件ほど必要です。`
    pub fn reason_too_few(self, held: &str, needed: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "reason-too-few", &[("held", held.into()), ("needed", needed.into())])
    }

    /// `一度ですんだ案件`
    pub fn right(self) -> Cow<'static, str> {
        WORDS.say(self.0, "right", &[])
    }

    /// `{share}（{cases}件のうち{right}件）`
    pub fn right_of(self, cases: &str, right: &str, share: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "right-of", &[("cases", cases.into()), ("right", right.into()), ("share", share.into())])
    }

    /// `同じ作業を二度しなかった案件です。`
    pub fn right_what_any(self) -> Cow<'static, str> {
        WORDS.say(self.0, "right-what-any", &[])
    }

    /// `補正などの作業がなく、やり直しもなかった案件です。`
    pub fn right_what_corrections(self) -> Cow<'static, str> {
        WORDS.say(self.0, "right-what-corrections", &[])
    }

    /// `作業`
    pub fn role_activity(self) -> Cow<'static, str> {
        WORDS.say(self.0, "role-activity", &[])
    }

    /// `案件`
    pub fn role_case(self) -> Cow<'static, str> {
        WORDS.say(self.0, "role-case", &[])
    }

    /// `始められた日時`
    pub fn role_enabled(self) -> Cow<'static, str> {
        WORDS.say(self.0, "role-enabled", &[])
    }

    /// `終わった日時`
    pub fn role_end(self) -> Cow<'static, str> {
        WORDS.say(self.0, "role-end", &[])
    }

    /// `作業の状態`
    pub fn role_lifecycle(self) -> Cow<'static, str> {
        WORDS.say(self.0, "role-lifecycle", &[])
    }

    /// `担当者`
    pub fn role_resource(self) -> Cow<'static, str> {
        WORDS.say(self.0, "role-resource", &[])
    }

    /// `始めた日時`
    pub fn role_start(self) -> Cow<'static, str> {
        WORDS.say(self.0, "role-start", &[])
    }

    /// `記録から求めた、今の業務の進み方です。まだ何も変えていません。変えることは to_be に書きます。`
    pub fn scenario_about(self) -> Cow<'static, str> {
        WORDS.say(self.0, "scenario-about", &[])
    }

    /// `{log} から求めました。{from} から {to} までに届いた{cases}件です。{verdict}{errors}`
    pub fn scenario_basis(self, cases: &str, errors: &str, from: &str, log: &str, to: &str, verdict: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "scenario-basis", &[("cases", cases.into()), ("errors", errors.into()), ("from", from.into()), ("log", log.into()), ("to", to.into()), ("verdict", verdict.into())])
    }

    /// `{figure}の違い {error}、偶然の差 {floor}。`
    pub fn scenario_error(self, error: &str, figure: &str, floor: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "scenario-error", &[("error", error.into()), ("figure", figure.into()), ("floor", floor.into())])
    }

    /// `{procedure}：{log} から求めた数`
    pub fn scenario_name(self, log: &str, procedure: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "scenario-name", &[("log", log.into()), ("procedure", procedure.into())])
    }

    /// `記録がありません。`
    pub fn table_empty(self) -> Cow<'static, str> {
        WORDS.say(self.0, "table-empty", &[])
    }

    /// `記録の分析`
    pub fn title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "title", &[])
    }

    /// `待ちの多いところ`
    pub fn waits(self) -> Cow<'static, str> {
        WORDS.say(self.0, "waits", &[])
    }

    /// `合計の待ち時間が長い順です。`
    pub fn waits_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "waits-lead", &[])
    }

    /// `進み方の種類`
    pub fn ways(self) -> Cow<'static, str> {
        WORDS.say(self.0, "ways", &[])
    }

    /// `案件の進み方は{all}種類ありました。多い順に{shown}種類です。`
    pub fn ways_lead(self, all: &str, shown: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "ways-lead", &[("all", all.into()), ("shown", shown.into())])
    }

    /// `中身が日時だから`
    pub fn why_dates(self) -> Cow<'static, str> {
        WORDS.say(self.0, "why-dates", &[])
    }

    /// `言葉の種類がいちばん少ないから`
    pub fn why_few_words(self) -> Cow<'static, str> {
        WORDS.say(self.0, "why-few-words", &[])
    }

    /// `指定されました`
    pub fn why_given(self) -> Cow<'static, str> {
        WORDS.say(self.0, "why-given", &[])
    }

    /// `列の見出しから`
    pub fn why_heading(self) -> Cow<'static, str> {
        WORDS.say(self.0, "why-heading", &[])
    }

    /// `同じ値が何行にも出て、種類がいちばん多いから`
    pub fn why_repeats(self) -> Cow<'static, str> {
        WORDS.say(self.0, "why-repeats", &[])
    }
}
