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

    /// `このサイトについて`
    pub fn about_site(self) -> Cow<'static, str> {
        WORDS.say(self.0, "about-site", &[])
    }

    /// `もどる`
    pub fn back(self) -> Cow<'static, str> {
        WORDS.say(self.0, "back", &[])
    }

    /// `もどる`
    pub fn back_nav(self) -> Cow<'static, str> {
        WORDS.say(self.0, "back-nav", &[])
    }

    /// `「{character}」は、この欄では使えません。ほかの書き方を選んでください`
    pub fn bad_character(self, character: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "bad-character", &[("character", character.into())])
    }

    /// `見えない文字（制御文字）が入っていました。`
    pub fn bad_input_control(self) -> Cow<'static, str> {
        WORDS.say(self.0, "bad-input-control", &[])
    }

    /// `項目の数が多すぎます。`
    pub fn bad_input_count(self) -> Cow<'static, str> {
        WORDS.say(self.0, "bad-input-count", &[])
    }

    /// `前のページにもどって、入力を確かめてください。`
    pub fn bad_input_do(self) -> Cow<'static, str> {
        WORDS.say(self.0, "bad-input-do", &[])
    }

    /// `このページは、その送り方を受け付けていません。`
    pub fn bad_input_method(self) -> Cow<'static, str> {
        WORDS.say(self.0, "bad-input-method", &[])
    }

    /// `決められた形で送られていませんでした。`
    pub fn bad_input_shape(self) -> Cow<'static, str> {
        WORDS.say(self.0, "bad-input-shape", &[])
    }

    /// `{limit}より長い項目がありました。`
    pub fn bad_input_size(self, limit: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "bad-input-size", &[("limit", limit.into())])
    }

    /// `読み取れない入力がありました`
    pub fn bad_input_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "bad-input-title", &[])
    }

    /// `文字として読めないデータが入っていました。`
    pub fn bad_input_utf8(self) -> Cow<'static, str> {
        WORDS.say(self.0, "bad-input-utf8", &[])
    }

    /// `この時間にする`
    pub fn book_time(self) -> Cow<'static, str> {
        WORDS.say(self.0, "book-time", &[])
    }

    /// `こちらの不具合で、終えられませんでした。`
    pub fn broken_body(self) -> Cow<'static, str> {
        WORDS.say(self.0, "broken-body", &[])
    }

    /// `数分後に、もう一度ためしてください。続くときは、記録番号を電話で知らせてください。`
    pub fn broken_do(self) -> Cow<'static, str> {
        WORDS.say(self.0, "broken-do", &[])
    }

    /// `こちらの不具合です`
    pub fn broken_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "broken-title", &[])
    }

    /// `変更する`
    pub fn change(self) -> Cow<'static, str> {
        WORDS.say(self.0, "change", &[])
    }

    /// `続ける`
    pub fn continue_(self) -> Cow<'static, str> {
        WORDS.say(self.0, "continue", &[])
    }

    /// `見えない文字が入っています。その文字を消して、もう一度入れてください`
    pub fn control_character(self) -> Cow<'static, str> {
        WORDS.say(self.0, "control-character", &[])
    }

    /// `件`
    pub fn count_unit(self) -> Cow<'static, str> {
        WORDS.say(self.0, "count-unit", &[])
    }

    /// `閉庁`
    pub fn day_closed(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-closed", &[])
    }

    /// `{n}日目`
    pub fn day_counted(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "day-counted", &[("n", n.into())])
    }

    /// `祝日`
    pub fn day_holiday(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-holiday", &[])
    }

    /// `受付`
    pub fn day_received(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-received", &[])
    }

    /// `停止`
    pub fn day_stopped(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-stopped", &[])
    }

    /// `今日`
    pub fn day_today(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-today", &[])
    }

    /// `休み`
    pub fn day_weekend(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-weekend", &[])
    }

    /// `{n}日`
    pub fn days(self, n: i64) -> Cow<'static, str> {
        WORDS.say(self.0, "days", &[("n", n.into())])
    }

    /// `デジタル市役所`
    pub fn digital_hall(self) -> Cow<'static, str> {
        WORDS.say(self.0, "digital-hall", &[])
    }

    /// `「{field}」を入れてください`
    pub fn empty(self, field: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "empty", &[("field", field.into())])
    }

    /// `エラー: {title}`
    pub fn error_title(self, title: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "error-title", &[("title", title.into())])
    }

    /// `エラー:`
    pub fn error_word(self) -> Cow<'static, str> {
        WORDS.say(self.0, "error-word", &[])
    }

    /// `FAX {fax}`
    pub fn fax_line(self, fax: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "fax-line", &[("fax", fax.into())])
    }

    /// `{name}は中身がないため、受け取れませんでした`
    pub fn file_empty(self, name: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "file-empty", &[("name", name.into())])
    }

    /// `{name}は中身が画像やPDFではないため、受け取れませんでした`
    pub fn file_kind(self, name: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "file-kind", &[("name", name.into())])
    }

    /// `{name}は{limit}より大きいため、受け取れませんでした。写真なら小さくして、もう一度選んでください`
    pub fn file_too_large(self, limit: &str, name: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "file-too-large", &[("limit", limit.into()), ("name", name.into())])
    }

    /// `{n}か所、直してください`
    pub fn fix_count(self, n: i64) -> Cow<'static, str> {
        WORDS.say(self.0, "fix-count", &[("n", n.into())])
    }

    /// `送信元を確かめられなかったか、この操作の権限がありません。`
    pub fn forbidden_body(self) -> Cow<'static, str> {
        WORDS.say(self.0, "forbidden-body", &[])
    }

    /// `前のページを開き直して、もう一度送ってください。`
    pub fn forbidden_do(self) -> Cow<'static, str> {
        WORDS.say(self.0, "forbidden-do", &[])
    }

    /// `この操作はできません`
    pub fn forbidden_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "forbidden-title", &[])
    }

    /// `{hours}時間`
    pub fn hours(self, hours: i64) -> Cow<'static, str> {
        WORDS.say(self.0, "hours", &[("hours", hours.into())])
    }

    /// `{hours}時間{minutes}分`
    pub fn hours_minutes(self, hours: &str, minutes: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "hours-minutes", &[("hours", hours.into()), ("minutes", minutes.into())])
    }

    /// `{date}はありません。日付を確かめてください`
    pub fn impossible_date(self, date: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "impossible-date", &[("date", date.into())])
    }

    /// `数えない日`
    pub fn key_closed(self) -> Cow<'static, str> {
        WORDS.say(self.0, "key-closed", &[])
    }

    /// `これから`
    pub fn key_coming(self) -> Cow<'static, str> {
        WORDS.say(self.0, "key-coming", &[])
    }

    /// `数えた日`
    pub fn key_counted(self) -> Cow<'static, str> {
        WORDS.say(self.0, "key-counted", &[])
    }

    /// `止まった日`
    pub fn key_stopped(self) -> Cow<'static, str> {
        WORDS.say(self.0, "key-stopped", &[])
    }

    /// `今日`
    pub fn key_today(self) -> Cow<'static, str> {
        WORDS.say(self.0, "key-today", &[])
    }

    /// `番号か確認コードがちがいます。受付票をもう一度見てください（あと{left}回）`
    pub fn key_wrong(self, left: i64) -> Cow<'static, str> {
        WORDS.say(self.0, "key-wrong", &[("left", left.into())])
    }

    /// `キー操作の一覧`
    pub fn keys_all(self) -> Cow<'static, str> {
        WORDS.say(self.0, "keys-all", &[])
    }

    /// `次の行、前の行|開く|一覧にもどる|選ぶ、項目に印を付ける|ここまで選ぶ|自分が担当|割り当てる|範囲（一覧）、仕事を済みにする（案件）|補正をお願いする|起案へ|承認する、代決す…`
    pub fn keys_list(self) -> Cow<'static, str> {
        WORDS.say(self.0, "keys-list", &[])
    }

    /// `キーの一覧`
    pub fn keys_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "keys-title", &[])
    }

    /// `ことばを選ぶ`
    pub fn languages(self) -> Cow<'static, str> {
        WORDS.say(self.0, "languages", &[])
    }

    /// `主な案内`
    pub fn main_nav(self) -> Cow<'static, str> {
        WORDS.say(self.0, "main-nav", &[])
    }

    /// `{n}分`
    pub fn minutes(self, n: i64) -> Cow<'static, str> {
        WORDS.say(self.0, "minutes", &[("n", n.into())])
    }

    /// `{n}分以内`
    pub fn minutes_within(self, n: i64) -> Cow<'static, str> {
        WORDS.say(self.0, "minutes-within", &[("n", n.into())])
    }

    /// `次のページ`
    pub fn next_page(self) -> Cow<'static, str> {
        WORDS.say(self.0, "next-page", &[])
    }

    /// `つぎの更新 {time}`
    pub fn next_update(self, time: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "next-update", &[("time", time.into())])
    }

    /// `手数料なし`
    pub fn no_fee(self) -> Cow<'static, str> {
        WORDS.say(self.0, "no-fee", &[])
    }

    /// `どれか一つ選んでください`
    pub fn none_chosen(self) -> Cow<'static, str> {
        WORDS.say(self.0, "none-chosen", &[])
    }

    /// `アドレスがちがうか、あなたが見られるページではありません。`
    pub fn not_found_body(self) -> Cow<'static, str> {
        WORDS.say(self.0, "not-found-body", &[])
    }

    /// `アドレスを確かめるか、ホームからさがしてください。`
    pub fn not_found_do(self) -> Cow<'static, str> {
        WORDS.say(self.0, "not-found-do", &[])
    }

    /// `ページが見つかりません`
    pub fn not_found_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "not-found-title", &[])
    }

    /// `「{field}」は、{from}から{to}までの数字で入れてください`
    pub fn number_range(self, field: &str, from: &str, to: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "number-range", &[("field", field.into()), ("from", from.into()), ("to", to.into())])
    }

    /// `係が不具合を調べているため、いまは受け付けを止めています。`
    pub fn only_reading_body(self) -> Cow<'static, str> {
        WORDS.say(self.0, "only-reading-body", &[])
    }

    /// `書きかけは残っています。しばらくしてから、もう一度送ってください。急ぐときは電話してください。`
    pub fn only_reading_do(self) -> Cow<'static, str> {
        WORDS.say(self.0, "only-reading-do", &[])
    }

    /// `手続きの案内と、出した申請の状況は見られます。申請や操作は、いま受け付けていません。`
    pub fn only_reading_still(self) -> Cow<'static, str> {
        WORDS.say(self.0, "only-reading-still", &[])
    }

    /// `ただいま、見ることだけできます`
    pub fn only_reading_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "only-reading-title", &[])
    }

    /// `係が調べています。終わりしだい、もとにもどします`
    pub fn only_reading_when(self) -> Cow<'static, str> {
        WORDS.say(self.0, "only-reading-when", &[])
    }

    /// `（任意）`
    pub fn optional(self) -> Cow<'static, str> {
        WORDS.say(self.0, "optional", &[])
    }

    /// `{page}ページ目`
    pub fn page_current(self, page: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "page-current", &[("page", page.into())])
    }

    /// `ページ`
    pub fn page_nav(self) -> Cow<'static, str> {
        WORDS.say(self.0, "page-nav", &[])
    }

    /// `{page}ページ`
    pub fn page_number(self, page: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "page-number", &[("page", page.into())])
    }

    /// `電話 {phone}`
    pub fn phone_line(self, phone: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "phone-line", &[("phone", phone.into())])
    }

    /// `前のページ`
    pub fn previous_page(self) -> Cow<'static, str> {
        WORDS.say(self.0, "previous-page", &[])
    }

    /// `印刷する`
    pub fn print(self) -> Cow<'static, str> {
        WORDS.say(self.0, "print", &[])
    }

    /// `ホームにもどる`
    pub fn problem_home(self) -> Cow<'static, str> {
        WORDS.say(self.0, "problem-home", &[])
    }

    /// `こちらには届いていません。`
    pub fn problem_not_received(self) -> Cow<'static, str> {
        WORDS.say(self.0, "problem-not-received", &[])
    }

    /// `送られたものはありません。`
    pub fn problem_nothing_sent(self) -> Cow<'static, str> {
        WORDS.say(self.0, "problem-nothing-sent", &[])
    }

    /// `こちらに届いています。もう一度送る必要はありません。`
    pub fn problem_received(self) -> Cow<'static, str> {
        WORDS.say(self.0, "problem-received", &[])
    }

    /// `記録番号`
    pub fn problem_reference(self) -> Cow<'static, str> {
        WORDS.say(self.0, "problem-reference", &[])
    }

    /// `届いたかどうかを、こちらではまだ確かめられません。もう一度送っても、二重にはなりません。`
    pub fn problem_unknown_received(self) -> Cow<'static, str> {
        WORDS.say(self.0, "problem-unknown-received", &[])
    }

    /// `ごろまで（標準処理期間から計算）`
    pub fn promise_by(self) -> Cow<'static, str> {
        WORDS.say(self.0, "promise-by", &[])
    }

    /// `{date}の計算`
    pub fn promise_sum(self, date: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "promise-sum", &[("date", date.into())])
    }

    /// `結果をお知らせする日`
    pub fn promise_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "promise-title", &[])
    }

    /// `なぜ{date}なのか`
    pub fn promise_why(self, date: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "promise-why", &[("date", date.into())])
    }

    /// `この案件の権限が外れています。操作は記録されていません。`
    pub fn right_gone_body(self) -> Cow<'static, str> {
        WORDS.say(self.0, "right-gone-body", &[])
    }

    /// `引き継いだ担当か、係の長に確かめてください。`
    pub fn right_gone_do(self) -> Cow<'static, str> {
        WORDS.say(self.0, "right-gone-do", &[])
    }

    /// `この操作の権限がありません`
    pub fn right_gone_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "right-gone-title", &[])
    }

    /// `保存して、あとで続ける`
    pub fn save_later(self) -> Cow<'static, str> {
        WORDS.say(self.0, "save-later", &[])
    }

    /// `さがす`
    pub fn search(self) -> Cow<'static, str> {
        WORDS.say(self.0, "search", &[])
    }

    /// `状況を見る`
    pub fn see_status(self) -> Cow<'static, str> {
        WORDS.say(self.0, "see-status", &[])
    }

    /// `直して送る`
    pub fn send_correction(self) -> Cow<'static, str> {
        WORDS.say(self.0, "send-correction", &[])
    }

    /// `この申請は{at}に受け付け済みです（{number}）。二重にはなっていません。`
    pub fn sent_twice_body(self, at: &str, number: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "sent-twice-body", &[("at", at.into()), ("number", number.into())])
    }

    /// `受け付け済みです`
    pub fn sent_twice_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sent-twice-title", &[])
    }

    /// `このページを見るには、ログインが必要です。時間がたつと、自動でログアウトします。`
    pub fn sign_in_body(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sign-in-body", &[])
    }

    /// `ログインしてから、もう一度開いてください。`
    pub fn sign_in_do(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sign-in-do", &[])
    }

    /// `ログインしてください`
    pub fn sign_in_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sign-in-title", &[])
    }

    /// `ログアウト`
    pub fn sign_out(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sign-out", &[])
    }

    /// `本文へ進む`
    pub fn skip(self) -> Cow<'static, str> {
        WORDS.say(self.0, "skip", &[])
    }

    /// `決まった時間の中で終わりませんでした。`
    pub fn slow_body(self) -> Cow<'static, str> {
        WORDS.say(self.0, "slow-body", &[])
    }

    /// `通信の状態を確かめて、もう一度送ってください。`
    pub fn slow_do(self) -> Cow<'static, str> {
        WORDS.say(self.0, "slow-do", &[])
    }

    /// `時間がかかりすぎました`
    pub fn slow_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "slow-title", &[])
    }

    /// `{city} 職員`
    pub fn staff_side(self, city: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "staff-side", &[("city", city.into())])
    }

    /// `{who}が{at}に先に更新しました。`
    pub fn stale_body(self, at: &str, who: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "stale-body", &[("at", at.into()), ("who", who.into())])
    }

    /// `開いている間に、先に更新されました。`
    pub fn stale_body_plain(self) -> Cow<'static, str> {
        WORDS.say(self.0, "stale-body-plain", &[])
    }

    /// `新しい内容を開いて、見比べて、もう一度決めてください。`
    pub fn stale_do(self) -> Cow<'static, str> {
        WORDS.say(self.0, "stale-do", &[])
    }

    /// `先に更新されています`
    pub fn stale_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "stale-title", &[])
    }

    /// `受け付けました`
    pub fn status_arrived(self) -> Cow<'static, str> {
        WORDS.say(self.0, "status-arrived", &[])
    }

    /// `書類を確かめています`
    pub fn status_check(self) -> Cow<'static, str> {
        WORDS.say(self.0, "status-check", &[])
    }

    /// `あなたの直しを待っています`
    pub fn status_correction(self) -> Cow<'static, str> {
        WORDS.say(self.0, "status-correction", &[])
    }

    /// `決める手続きをしています`
    pub fn status_decide(self) -> Cow<'static, str> {
        WORDS.say(self.0, "status-decide", &[])
    }

    /// `終わりました`
    pub fn status_done(self) -> Cow<'static, str> {
        WORDS.say(self.0, "status-done", &[])
    }

    /// `書きかけです`
    pub fn status_draft(self) -> Cow<'static, str> {
        WORDS.say(self.0, "status-draft", &[])
    }

    /// `結果のお知らせがあります`
    pub fn status_notice(self) -> Cow<'static, str> {
        WORDS.say(self.0, "status-notice", &[])
    }

    /// `お支払いをお待ちしています`
    pub fn status_pay(self) -> Cow<'static, str> {
        WORDS.say(self.0, "status-pay", &[])
    }

    /// `審査しています`
    pub fn status_review(self) -> Cow<'static, str> {
        WORDS.say(self.0, "status-review", &[])
    }

    /// `取り下げました`
    pub fn status_withdrawn(self) -> Cow<'static, str> {
        WORDS.say(self.0, "status-withdrawn", &[])
    }

    /// `この内容で申請する`
    pub fn submit_application(self) -> Cow<'static, str> {
        WORDS.say(self.0, "submit-application", &[])
    }

    /// `一度に受け取れる大きさは{limit}までです。`
    pub fn too_large_body(self, limit: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "too-large-body", &[("limit", limit.into())])
    }

    /// `ファイルを小さくするか、分けて送ってください。`
    pub fn too_large_do(self) -> Cow<'static, str> {
        WORDS.say(self.0, "too-large-do", &[])
    }

    /// `大きすぎるため、受け取れませんでした`
    pub fn too_large_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "too-large-title", &[])
    }

    /// `{limit}字までにしてください（いま{now}字）`
    pub fn too_long(self, limit: &str, now: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "too-long", &[("limit", limit.into()), ("now", now.into())])
    }

    /// `短い間に何度も試されたため、しばらく受け付けません。`
    pub fn too_many_body(self) -> Cow<'static, str> {
        WORDS.say(self.0, "too-many-body", &[])
    }

    /// `{minutes}分ほどたってから、もう一度ためしてください。急ぐときは電話してください。`
    pub fn too_many_do(self, minutes: i64) -> Cow<'static, str> {
        WORDS.say(self.0, "too-many-do", &[("minutes", minutes.into())])
    }

    /// `一度に送れるのは{limit}つまでです`
    pub fn too_many_files(self, limit: i64) -> Cow<'static, str> {
        WORDS.say(self.0, "too-many-files", &[("limit", limit.into())])
    }

    /// `回数が多すぎます`
    pub fn too_many_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "too-many-title", &[])
    }

    /// `こちらの都合で、いま記録できません。`
    pub fn unavailable_body(self) -> Cow<'static, str> {
        WORDS.say(self.0, "unavailable-body", &[])
    }

    /// `数分後に、もう一度ためしてください。急ぐときは電話してください。`
    pub fn unavailable_do(self) -> Cow<'static, str> {
        WORDS.say(self.0, "unavailable-do", &[])
    }

    /// `ただいま使えません`
    pub fn unavailable_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "unavailable-title", &[])
    }

    /// `金`
    pub fn weekday_fri(self) -> Cow<'static, str> {
        WORDS.say(self.0, "weekday-fri", &[])
    }

    /// `月`
    pub fn weekday_mon(self) -> Cow<'static, str> {
        WORDS.say(self.0, "weekday-mon", &[])
    }

    /// `土`
    pub fn weekday_sat(self) -> Cow<'static, str> {
        WORDS.say(self.0, "weekday-sat", &[])
    }

    /// `日`
    pub fn weekday_sun(self) -> Cow<'static, str> {
        WORDS.say(self.0, "weekday-sun", &[])
    }

    /// `木`
    pub fn weekday_thu(self) -> Cow<'static, str> {
        WORDS.say(self.0, "weekday-thu", &[])
    }

    /// `火`
    pub fn weekday_tue(self) -> Cow<'static, str> {
        WORDS.say(self.0, "weekday-tue", &[])
    }

    /// `水`
    pub fn weekday_wed(self) -> Cow<'static, str> {
        WORDS.say(self.0, "weekday-wed", &[])
    }

    /// `現在の場所`
    pub fn where_(self) -> Cow<'static, str> {
        WORDS.say(self.0, "where", &[])
    }

    /// `取り下げる`
    pub fn withdraw(self) -> Cow<'static, str> {
        WORDS.say(self.0, "withdraw", &[])
    }

    /// `仕事`
    pub fn work_nav(self) -> Cow<'static, str> {
        WORDS.say(self.0, "work-nav", &[])
    }

    /// `{amount}円`
    pub fn yen(self, amount: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "yen", &[("amount", amount.into())])
    }
}
