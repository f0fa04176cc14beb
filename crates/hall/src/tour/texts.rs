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

    /// `次へ`
    pub fn after(self) -> Cow<'static, str> {
        WORDS.say(self.0, "after", &[])
    }

    /// `はじめから`
    pub fn again(self) -> Cow<'static, str> {
        WORDS.say(self.0, "again", &[])
    }

    /// `見本の1か月を作り直しています。5秒ほどかかります。終わると、案内のはじめにもどります。`
    pub fn again_body(self) -> Cow<'static, str> {
        WORDS.say(self.0, "again-body", &[])
    }

    /// `いまの中身は、そのまま残っています。デモを止め、データのフォルダーを消して、もう一度始めてください。`
    pub fn again_failed(self) -> Cow<'static, str> {
        WORDS.say(self.0, "again-failed", &[])
    }

    /// `もどせませんでした`
    pub fn again_failed_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "again-failed-title", &[])
    }

    /// `いますぐ見る`
    pub fn again_look(self) -> Cow<'static, str> {
        WORDS.say(self.0, "again-look", &[])
    }

    /// `もどしています`
    pub fn again_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "again-title", &[])
    }

    /// `職員のページです。ログイン名は {login}、パスワードは、デモを始めた画面に出ています。`
    pub fn as_officer(self, login: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "as-officer", &[("login", login.into())])
    }

    /// `前へ`
    pub fn before(self) -> Cow<'static, str> {
        WORDS.say(self.0, "before", &[])
    }

    /// `はじめる`
    pub fn begin(self) -> Cow<'static, str> {
        WORDS.say(self.0, "begin", &[])
    }

    /// `ほかに見られるページ`
    pub fn beside(self) -> Cow<'static, str> {
        WORDS.say(self.0, "beside", &[])
    }

    /// `予約して来る人がふえると、待つ時間と職員の忙しさがどう変わるか。3月28日の1日を1時間1分で見るには、yakuba demo --day 03-28 で始めます。--booked…`
    pub fn crowd_body(self) -> Cow<'static, str> {
        WORDS.say(self.0, "crowd-body", &[])
    }

    /// `開くのは、仮想の市役所で試した答えです。予約が1割のいまと、5割にした後が並んでいます。`
    pub fn crowd_found(self) -> Cow<'static, str> {
        WORDS.say(self.0, "crowd-found", &[])
    }

    /// `いまの混みぐあい`
    pub fn crowd_now(self) -> Cow<'static, str> {
        WORDS.say(self.0, "crowd-now", &[])
    }

    /// `混んだ日の窓口`
    pub fn crowd_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "crowd-title", &[])
    }

    /// `ホーム`
    pub fn crumb_home(self) -> Cow<'static, str> {
        WORDS.say(self.0, "crumb-home", &[])
    }

    /// `市の仕事の結果を、6つの数字で見せます。数え方と幅がついています。5件より少ないものは、だれにも見せません。`
    pub fn figures_body(self) -> Cow<'static, str> {
        WORDS.say(self.0, "figures-body", &[])
    }

    /// `けさの成果の数字`
    pub fn figures_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "figures-title", &[])
    }

    /// `同じことをまた書いた回数（窓口体験調査）`
    pub fn home_again(self) -> Cow<'static, str> {
        WORDS.say(self.0, "home-again", &[])
    }

    /// `きょうの分と、どこでもできる仕事が分かれています。案件では、1つの項目だけに印をつけて、直しをお願いできます。`
    pub fn home_body(self) -> Cow<'static, str> {
        WORDS.say(self.0, "home-body", &[])
    }

    /// `開くのは、そうして直され、決まった案件です。前の答えと直した答えが並び、職員が打ち直した項目の数も出ています。決定の通知には、不服を申し立てる方法（教示）があります。`
    pub fn home_found(self) -> Cow<'static, str> {
        WORDS.say(self.0, "home-found", &[])
    }

    /// `決定の通知と教示`
    pub fn home_letter(self) -> Cow<'static, str> {
        WORDS.say(self.0, "home-letter", &[])
    }

    /// `家で働く職員の朝`
    pub fn home_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "home-title", &[])
    }

    /// `佐藤さんの今日の仕事`
    pub fn home_today(self) -> Cow<'static, str> {
        WORDS.say(self.0, "home-today", &[])
    }

    /// `見本の市役所を、8か所で見ます。どれも本物のページで、いまの中身が出ます。スライドはありません。`
    pub fn lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "lead", &[])
    }

    /// `ブラウザーで確かめたこと、およそ {checks}。アクセシビリティの違反 0`
    pub fn measured_browser(self, checks: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "measured-browser", &[("checks", checks.into())])
    }

    /// `3月28日の窓口の模擬、平均の待ち時間。予約と準備がなければ {without}分、あれば {with}分`
    pub fn measured_day(self, with: &str, without: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "measured-day", &[("with", with.into()), ("without", without.into())])
    }

    /// `デモの最初の起動、見本の1か月も作って {seconds}秒`
    pub fn measured_start(self, seconds: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "measured-start", &[("seconds", seconds.into())])
    }

    /// `1秒に受け取れる申請 {count}件（目標 {goal}件）`
    pub fn measured_submit(self, count: &str, goal: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "measured-submit", &[("count", count.into()), ("goal", goal.into())])
    }

    /// `測った数と、測った命令（2コアの機械。ほかはREADMEに）`
    pub fn measured_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "measured-title", &[])
    }

    /// `待ち時間の80 %の幅に、本当の待ち時間が入った割合 {within} %`
    pub fn measured_wait(self, within: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "measured-wait", &[("within", within.into())])
    }

    /// `言葉は1つで足ります。必要な手続きがまとまって出て、同じことは一度だけ聞きます。市役所が閉まっていても申し込めます。`
    pub fn moving_body(self) -> Cow<'static, str> {
        WORDS.say(self.0, "moving-body", &[])
    }

    /// `夜10時半、2人の子の母が「引っ越し」と書く`
    pub fn moving_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "moving-title", &[])
    }

    /// `{nth}/{of}`
    pub fn nth(self, nth: &str, of: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "nth", &[("nth", nth.into()), ("of", of.into())])
    }

    /// `このページを新しいタブで開く`
    pub fn open(self) -> Cow<'static, str> {
        WORDS.say(self.0, "open", &[])
    }

    /// `職員が聞いた答えを、同じ質問のページに入れます。お知らせは、大きい字の紙でも届きます。`
    pub fn phone_body(self) -> Cow<'static, str> {
        WORDS.say(self.0, "phone-body", &[])
    }

    /// `この方の案件`
    pub fn phone_case(self) -> Cow<'static, str> {
        WORDS.say(self.0, "phone-case", &[])
    }

    /// `開くのは、字の大きさに16ポイントを選んだ方への通知です。このまま印刷できます。`
    pub fn phone_found(self) -> Cow<'static, str> {
        WORDS.say(self.0, "phone-found", &[])
    }

    /// `通知のPDF`
    pub fn phone_pdf(self) -> Cow<'static, str> {
        WORDS.say(self.0, "phone-pdf", &[])
    }

    /// `80歳の方からの電話`
    pub fn phone_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "phone-title", &[])
    }

    /// `電話や紙の申請を入れるページ`
    pub fn phone_type_in(self) -> Cow<'static, str> {
        WORDS.say(self.0, "phone-type-in", &[])
    }

    /// `このページは、A4の紙1枚に印刷できます。`
    pub fn print(self) -> Cow<'static, str> {
        WORDS.say(self.0, "print", &[])
    }

    /// `人、名前、件数、前の1か月の出来事は見本です。前の1か月は、本物と同じ仕組みで動かして作りました。`
    pub fn real_made(self) -> Cow<'static, str> {
        WORDS.say(self.0, "real-made", &[])
    }

    /// `サーバー、データベース、ページ、期限の計算、手紙、記録は、市で使うものと同じです。`
    pub fn real_real(self) -> Cow<'static, str> {
        WORDS.say(self.0, "real-real", &[])
    }

    /// `見本と本物`
    pub fn real_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "real-title", &[])
    }

    /// `市民と職員の両方で、何がよくなり何が悪くなるかを、幅をつけて示します。わからないときは、わからないと書きます。前に立てた見込みが外れたことも、そのまま出ています。`
    pub fn reform_body(self) -> Cow<'static, str> {
        WORDS.say(self.0, "reform-body", &[])
    }

    /// `前に立てた見込みと、実際`
    pub fn reform_kept(self) -> Cow<'static, str> {
        WORDS.say(self.0, "reform-kept", &[])
    }

    /// `窓口を9時から16時30分にしたら`
    pub fn reform_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "reform-title", &[])
    }

    /// `これまでに入れたものを消し、見本の1か月を作り直します。5秒ほどかかります。ログインは、みな終わります。`
    pub fn reset_body(self) -> Cow<'static, str> {
        WORDS.say(self.0, "reset-body", &[])
    }

    /// `このデモは、止めてもう一度始めると、はじめにもどります。`
    pub fn reset_by_hand(self) -> Cow<'static, str> {
        WORDS.say(self.0, "reset-by-hand", &[])
    }

    /// `はじめにもどす`
    pub fn reset_go(self) -> Cow<'static, str> {
        WORDS.say(self.0, "reset-go", &[])
    }

    /// `はじめにもどす`
    pub fn reset_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "reset-title", &[])
    }

    /// `手続きは1つの文書です。直すと、例で試され、前とのちがいが言葉で出ます。2人で公開します。`
    pub fn rule_body(self) -> Cow<'static, str> {
        WORDS.say(self.0, "rule-body", &[])
    }

    /// `手続きを今日直す`
    pub fn rule_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "rule-title", &[])
    }

    /// `見て回る`
    pub fn title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "title", &[])
    }

    /// `閉める日を書くと、予約した方がどこへ移るかを先に見せます。2人目の職員が認めてから動き、元にもどせます。`
    pub fn ward_body(self) -> Cow<'static, str> {
        WORDS.say(self.0, "ward-body", &[])
    }

    /// `区役所が1日閉まる`
    pub fn ward_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "ward-title", &[])
    }
}
