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

    /// `いまの待ち人数と、幅のある目安が出ます。3月28日の1日を1時間1分で見るには、yakuba demo --day 03-28 で始めます。`
    pub fn crowd_body(self) -> Cow<'static, str> {
        WORDS.say(self.0, "crowd-body", &[])
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

    /// `きょうの分と、どこでもできる仕事が分かれています。案件を開くと、1つの項目だけに印をつけて直しをお願いできます。`
    pub fn home_body(self) -> Cow<'static, str> {
        WORDS.say(self.0, "home-body", &[])
    }

    /// `家で働く職員の朝`
    pub fn home_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "home-title", &[])
    }

    /// `見本の市役所を、8か所で見ます。どれも本物のページで、いまの中身が出ます。スライドはありません。`
    pub fn lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "lead", &[])
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

    /// `職員が聞いた答えを、同じ質問のページに入れます。お知らせは大きい字の紙でも届きます。`
    pub fn phone_body(self) -> Cow<'static, str> {
        WORDS.say(self.0, "phone-body", &[])
    }

    /// `80歳の方からの電話`
    pub fn phone_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "phone-title", &[])
    }

    /// `このページは、A4の紙1枚に印刷できます。`
    pub fn print(self) -> Cow<'static, str> {
        WORDS.say(self.0, "print", &[])
    }

    /// `人、名前、件数、前の1か月の出来事は見本です。前の1か月は、本物と同じ仕組みで動かして作りました。`
    pub fn real_made(self) -> Cow<'static, str> {
        WORDS.say(self.0, "real-made", &[])
    }

    /// `速さなどの測った数は、READMEにあり、測った命令が書いてあります。`
    pub fn real_measured(self) -> Cow<'static, str> {
        WORDS.say(self.0, "real-measured", &[])
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

    /// `窓口を9時から16時30分にしたら`
    pub fn reform_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "reform-title", &[])
    }

    /// `デモを止め、データのフォルダーを消して、yakuba demo をもう一度始めます。見本の1か月が作り直されます。`
    pub fn reset_body(self) -> Cow<'static, str> {
        WORDS.say(self.0, "reset-body", &[])
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
