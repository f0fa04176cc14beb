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

    /// `全員同じ答え`
    pub fn alike(self) -> Cow<'static, str> {
        WORDS.say(self.0, "alike", &[])
    }

    /// `CSVで書き出す`
    pub fn as_file(self) -> Cow<'static, str> {
        WORDS.say(self.0, "as-file", &[])
    }

    /// `95％信頼区間（上）`
    pub fn col_high(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-high", &[])
    }

    /// `95％信頼区間`
    pub fn col_interval(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-interval", &[])
    }

    /// `95％信頼区間（下）`
    pub fn col_low(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-low", &[])
    }

    /// `平均`
    pub fn col_mean(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-mean", &[])
    }

    /// `答えの数`
    pub fn col_n(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-n", &[])
    }

    /// `手続き`
    pub fn col_procedure(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-procedure", &[])
    }

    /// `ほかに{n}の手続きに答えがありますが、少ないので出しません。`
    pub fn few(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "few", &[("n", n.into())])
    }

    /// `満足度-{year}年度.csv`
    pub fn file_name(self, year: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "file-name", &[("year", year.into())])
    }

    /// `手続きが終わった方に「この手続きはいかがでしたか」と1問だけ聞いた結果です。5がいちばんよく、1がいちばんよくない答えです。だれの答えかは残していません。{fewest}件たまるま…`
    pub fn lead(self, fewest: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "lead", &[("fewest", fewest.into())])
    }

    /// `よくなかった`
    pub fn mood_bad(self) -> Cow<'static, str> {
        WORDS.say(self.0, "mood-bad", &[])
    }

    /// `とてもよかった`
    pub fn mood_best(self) -> Cow<'static, str> {
        WORDS.say(self.0, "mood-best", &[])
    }

    /// `よかった`
    pub fn mood_good(self) -> Cow<'static, str> {
        WORDS.say(self.0, "mood-good", &[])
    }

    /// `残すのは、市全体で週ごとに数えた答えの数と、今週はもう聞かないという印だけで、だれの答えかは残しません。`
    pub fn mood_kept(self) -> Cow<'static, str> {
        WORDS.say(self.0, "mood-kept", &[])
    }

    /// `ふつう`
    pub fn mood_middle(self) -> Cow<'static, str> {
        WORDS.say(self.0, "mood-middle", &[])
    }

    /// `今週は答えない`
    pub fn mood_not(self) -> Cow<'static, str> {
        WORDS.say(self.0, "mood-not", &[])
    }

    /// `今週の仕事はどうでしたか`
    pub fn mood_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "mood-title", &[])
    }

    /// `つらかった`
    pub fn mood_worst(self) -> Cow<'static, str> {
        WORDS.say(self.0, "mood-worst", &[])
    }

    /// `この年度に出せる答えは、まだありません。`
    pub fn none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "none", &[])
    }

    /// `満足度`
    pub fn title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "title", &[])
    }

    /// `{year}年度`
    pub fn year_of(self, year: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "year-of", &[("year", year.into())])
    }
}
