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

    /// `{day}まで（{basis}）`
    pub fn by_day(self, basis: &str, day: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "by-day", &[("basis", basis.into()), ("day", day.into())])
    }

    /// `{event}から{days}日のうち（{basis}）`
    pub fn by_days(self, basis: &str, days: &str, event: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "by-days", &[("basis", basis.into()), ("days", days.into()), ("event", event.into())])
    }

    /// `まとめて聞いた答え`
    pub fn check_common(self) -> Cow<'static, str> {
        WORDS.say(self.0, "check-common", &[])
    }

    /// `お知らせの受け取り方`
    pub fn check_contact(self) -> Cow<'static, str> {
        WORDS.say(self.0, "check-contact", &[])
    }

    /// `いまは受け付けを止めています。この手続きは、あとで出せます。`
    pub fn check_halted(self) -> Cow<'static, str> {
        WORDS.say(self.0, "check-halted", &[])
    }

    /// `まとめて聞いた答えから入れました: {asks}`
    pub fn check_taken(self, asks: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "check-taken", &[("asks", asks.into())])
    }

    /// `内容を確かめて、まとめて出してください`
    pub fn check_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "check-title", &[])
    }

    /// `押すと{n}件の手続きが市のシステムに届き、それぞれに受付番号が出ます。`
    pub fn check_what(self, n: i64) -> Cow<'static, str> {
        WORDS.say(self.0, "check-what", &[("n", n.into())])
    }

    /// `窓口で終わるもの`
    pub fn desk_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "desk-title", &[])
    }

    /// `いつまで`
    pub fn fact_by(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fact-by", &[])
    }

    /// `根拠`
    pub fn fact_law(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fact-law", &[])
    }

    /// `どこで`
    pub fn fact_place(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fact-place", &[])
    }

    /// `担当`
    pub fn fact_section(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fact-section", &[])
    }

    /// `だれが`
    pub fn fact_who(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fact-who", &[])
    }

    /// `続きを書く`
    pub fn go_on(self) -> Cow<'static, str> {
        WORDS.say(self.0, "go-on", &[])
    }

    /// `来なくても終わるもの`
    pub fn home_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "home-title", &[])
    }

    /// `いまは出さない`
    pub fn leave_out(self) -> Cow<'static, str> {
        WORDS.say(self.0, "leave-out", &[])
    }

    /// `いまは出さないものにしました。`
    pub fn left_out(self) -> Cow<'static, str> {
        WORDS.say(self.0, "left-out", &[])
    }

    /// `窓口にいる時間のめやす: ここで書いてから来ると{prepared}。何も書かずに来て全部を窓口でするときは{plain}。`
    pub fn minutes_line(self, plain: &str, prepared: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "minutes-line", &[("plain", plain.into()), ("prepared", prepared.into())])
    }

    /// `窓口に来る必要はありません。`
    pub fn minutes_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "minutes-none", &[])
    }

    /// `いまはまだ書けません。引っ越しなどのあとに、ここから書けます。`
    pub fn not_yet(self) -> Cow<'static, str> {
        WORDS.say(self.0, "not-yet", &[])
    }

    /// `使う手続き: {of}`
    pub fn paper_for(self, of: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "paper-for", &[("of", of.into())])
    }

    /// `（答えによって要ります）`
    pub fn paper_sometimes(self) -> Cow<'static, str> {
        WORDS.say(self.0, "paper-sometimes", &[])
    }

    /// `用意するもの`
    pub fn papers_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "papers-title", &[])
    }

    /// `このページはそのまま印刷できます。`
    pub fn print_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "print-hint", &[])
    }

    /// `まとめて出す`
    pub fn send_all(self) -> Cow<'static, str> {
        WORDS.say(self.0, "send-all", &[])
    }

    /// `{at} に市のシステムに届きました`
    pub fn sent_arrived(self, at: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "sent-arrived", &[("at", at.into())])
    }

    /// `確認コード`
    pub fn sent_code(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sent-code", &[])
    }

    /// `手続きごとに、番号とコードで、ログインしなくても状況を見られます。期限も結果も、手続きごとに別です。`
    pub fn sent_keep(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sent-keep", &[])
    }

    /// `受付番号`
    pub fn sent_number(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sent-number", &[])
    }

    /// `{n}件を受け付けました`
    pub fn sent_title(self, n: i64) -> Cow<'static, str> {
        WORDS.say(self.0, "sent-title", &[("n", n.into())])
    }

    /// `必要な手続きはありません`
    pub fn set_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "set-none", &[])
    }

    /// `この答えでは、市役所での手続きはありません。答えがちがうときは、下から変えてください。`
    pub fn set_none_body(self) -> Cow<'static, str> {
        WORDS.say(self.0, "set-none-body", &[])
    }

    /// `必要な手続きは{n}件です`
    pub fn set_title(self, n: i64) -> Cow<'static, str> {
        WORDS.say(self.0, "set-title", &[("n", n.into())])
    }

    /// `窓口のコード`
    pub fn sheet_code(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sheet-code", &[])
    }

    /// `窓口でこのコードを見せてください。書いた内容を職員が呼び出すので、もう一度書かずにすみます。`
    pub fn sheet_code_how(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sheet-code-how", &[])
    }

    /// `{day}に作りました`
    pub fn sheet_made(self, day: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "sheet-made", &[("day", day.into())])
    }

    /// `約{n}分`
    pub fn sheet_minutes(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "sheet-minutes", &[("n", n.into())])
    }

    /// `受付番号`
    pub fn sheet_numbers(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sheet-numbers", &[])
    }

    /// `窓口の順番（合わせて{minutes}くらい）`
    pub fn sheet_order(self, minutes: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "sheet-order", &[("minutes", minutes.into())])
    }

    /// `窓口のコードのQRコード`
    pub fn sheet_qr(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sheet-qr", &[])
    }

    /// `来庁シート`
    pub fn sheet_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sheet-title", &[])
    }

    /// `わかること`
    pub fn start_get(self) -> Cow<'static, str> {
        WORDS.say(self.0, "start-get", &[])
    }

    /// `必要な手続きの全部、いつまでに、どこで、持ち物`
    pub fn start_get_how(self) -> Cow<'static, str> {
        WORDS.say(self.0, "start-get-how", &[])
    }

    /// `質問に答える`
    pub fn start_go(self) -> Cow<'static, str> {
        WORDS.say(self.0, "start-go", &[])
    }

    /// `質問の数`
    pub fn start_length(self) -> Cow<'static, str> {
        WORDS.say(self.0, "start-length", &[])
    }

    /// `{few}個から{most}個。答えによって変わります`
    pub fn start_length_how(self, few: &str, most: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "start-length-how", &[("few", few.into()), ("most", most.into())])
    }

    /// `途中でやめるとき`
    pub fn start_pause(self) -> Cow<'static, str> {
        WORDS.say(self.0, "start-pause", &[])
    }

    /// `答えは1問ごとに保存されます。再開コードで、{days}日のあいだ続けられます`
    pub fn start_pause_how(self, days: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "start-pause-how", &[("days", days.into())])
    }

    /// `書きかけを、再開コードで続ける`
    pub fn start_resume(self) -> Cow<'static, str> {
        WORDS.say(self.0, "start-resume", &[])
    }

    /// `そのあと`
    pub fn start_then(self) -> Cow<'static, str> {
        WORDS.say(self.0, "start-then", &[])
    }

    /// `名前や住所は一度だけ書いて、まとめて申請できます`
    pub fn start_then_how(self) -> Cow<'static, str> {
        WORDS.say(self.0, "start-then-how", &[])
    }

    /// `出すものにもどす`
    pub fn take_in(self) -> Cow<'static, str> {
        WORDS.say(self.0, "take-in", &[])
    }

    /// `必要な手続きの一覧を見る`
    pub fn to_set(self) -> Cow<'static, str> {
        WORDS.say(self.0, "to-set", &[])
    }

    /// `来庁シートを見る`
    pub fn to_sheet(self) -> Cow<'static, str> {
        WORDS.say(self.0, "to-sheet", &[])
    }

    /// `ほかにすること`
    pub fn todo_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "todo-title", &[])
    }

    /// `書いた内容は残っています。ほかの手続きは届いています。`
    pub fn unsent_body(self) -> Cow<'static, str> {
        WORDS.say(self.0, "unsent-body", &[])
    }

    /// `残りを出す`
    pub fn unsent_go(self) -> Cow<'static, str> {
        WORDS.say(self.0, "unsent-go", &[])
    }

    /// `まだ届いていない手続きがあります`
    pub fn unsent_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "unsent-title", &[])
    }

    /// `窓口を予約する`
    pub fn visit_link(self) -> Cow<'static, str> {
        WORDS.say(self.0, "visit-link", &[])
    }

    /// `窓口が必要です`
    pub fn way_desk(self) -> Cow<'static, str> {
        WORDS.say(self.0, "way-desk", &[])
    }

    /// `オンラインで終わります`
    pub fn way_online(self) -> Cow<'static, str> {
        WORDS.say(self.0, "way-online", &[])
    }

    /// `市役所に来ないで終わります`
    pub fn way_online_elsewhere(self) -> Cow<'static, str> {
        WORDS.say(self.0, "way-online-elsewhere", &[])
    }

    /// `電話や勤務先などで終わります`
    pub fn way_phone(self) -> Cow<'static, str> {
        WORDS.say(self.0, "way-phone", &[])
    }

    /// `郵送で終わります`
    pub fn way_post(self) -> Cow<'static, str> {
        WORDS.say(self.0, "way-post", &[])
    }

    /// `ここで書いて、窓口で終わります`
    pub fn way_prepare(self) -> Cow<'static, str> {
        WORDS.say(self.0, "way-prepare", &[])
    }

    /// `まとめて書く`
    pub fn write(self) -> Cow<'static, str> {
        WORDS.say(self.0, "write", &[])
    }

    /// `名前や住所などは一度だけ聞きます。{n}件の申請を、一度に出せます。`
    pub fn write_how(self, n: i64) -> Cow<'static, str> {
        WORDS.say(self.0, "write-how", &[("n", n.into())])
    }

    /// `あなたの答えを見る・変える`
    pub fn your_answers(self) -> Cow<'static, str> {
        WORDS.say(self.0, "your-answers", &[])
    }
}
