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

    /// `全員同じ答え`
    pub fn alike(self) -> Cow<'static, str> {
        WORDS.say(self.0, "alike", &[])
    }

    /// `窓口ごと`
    pub fn by_office(self) -> Cow<'static, str> {
        WORDS.say(self.0, "by-office", &[])
    }

    /// `手続きごと`
    pub fn by_procedure(self) -> Cow<'static, str> {
        WORDS.say(self.0, "by-procedure", &[])
    }

    /// `課ごと`
    pub fn by_section(self) -> Cow<'static, str> {
        WORDS.say(self.0, "by-section", &[])
    }

    /// `週ごと`
    pub fn by_week(self) -> Cow<'static, str> {
        WORDS.say(self.0, "by-week", &[])
    }

    /// `週ごとの棒グラフ。線は幅です。同じ数字は表にあります。`
    pub fn chart(self) -> Cow<'static, str> {
        WORDS.say(self.0, "chart", &[])
    }

    /// `数字`
    pub fn col_figure(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-figure", &[])
    }

    /// `はじめの日`
    pub fn col_from(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-from", &[])
    }

    /// `95％信頼区間（上）`
    pub fn col_high(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-high", &[])
    }

    /// `幅`
    pub fn col_interval(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-interval", &[])
    }

    /// `範囲`
    pub fn col_level(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-level", &[])
    }

    /// `95％信頼区間（下）`
    pub fn col_low(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-low", &[])
    }

    /// `件数`
    pub fn col_n(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-n", &[])
    }

    /// `名前`
    pub fn col_name(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-name", &[])
    }

    /// `終わりの日`
    pub fn col_to(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-to", &[])
    }

    /// `値`
    pub fn col_value(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-value", &[])
    }

    /// `週`
    pub fn col_week(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-week", &[])
    }

    /// `単位`
    pub fn col_what(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-what", &[])
    }

    /// `ホーム`
    pub fn crumb_home(self) -> Cow<'static, str> {
        WORDS.say(self.0, "crumb-home", &[])
    }

    /// `CSVで書き出す`
    pub fn file(self) -> Cow<'static, str> {
        WORDS.say(self.0, "file", &[])
    }

    /// `成果-{span}.csv`
    pub fn file_name(self, span: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "file-name", &[("span", span.into())])
    }

    /// `終わった手続きのうち、市から一度も直し（補正）をお願いしなかったものの割合です。`
    pub fn first_means(self) -> Cow<'static, str> {
        WORDS.say(self.0, "first-means", &[])
    }

    /// `直しのなかった手続き`
    pub fn first_name(self) -> Cow<'static, str> {
        WORDS.say(self.0, "first-name", &[])
    }

    /// `{n}時間`
    pub fn hours(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "hours", &[("n", n.into())])
    }

    /// `来なくてすんだ手続きの数に、1回の往復{minutes}分をかけた時間です。{minutes}分は仮定です。もと：{source}`
    pub fn hours_means(self, minutes: &str, source: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "hours-means", &[("minutes", minutes.into()), ("source", source.into())])
    }

    /// `来なくてすんだ手続きの数に、1回の往復にかかる時間をかけたものです。`
    pub fn hours_means_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "hours-means-none", &[])
    }

    /// `かからなかった往復の時間`
    pub fn hours_name(self) -> Cow<'static, str> {
        WORDS.say(self.0, "hours-name", &[])
    }

    /// `「幅」は95％信頼区間です。件数が少ないほど広くなります。割合はウィルソンの方法、待ち時間は順序統計量、満足度はt分布で計算しています。「?」は、件数が少なくて端がわからないことを…`
    pub fn how_interval(self) -> Cow<'static, str> {
        WORDS.say(self.0, "how-interval", &[])
    }

    /// `取り下げた申請と、支援措置で守られている方の申請は入っていません。`
    pub fn how_out(self) -> Cow<'static, str> {
        WORDS.say(self.0, "how-out", &[])
    }

    /// `数え方`
    pub fn how_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "how-title", &[])
    }

    /// `毎晩、終わった手続きを数えます。出すのは、終わった週だけです。5件より少ない週は、5件になるまで次の週とまとめます。`
    pub fn how_weeks(self) -> Cow<'static, str> {
        WORDS.say(self.0, "how-weeks", &[])
    }

    /// `終わった手続きのうち、お知らせした日までに答えが出たものの割合です。直しを待った日は数えません。市の都合で延ばしたときは、延ばす前の日で見ます。日を約束していない手続きは入っていま…`
    pub fn kept_means(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kept-means", &[])
    }

    /// `約束の日を守った手続き`
    pub fn kept_name(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kept-name", &[])
    }

    /// `6つの数字を、市の記録から毎週計算しています。数え方と、どこまで確かかも、いっしょに出します。`
    pub fn lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "lead", &[])
    }

    /// `全体`
    pub fn level_city(self) -> Cow<'static, str> {
        WORDS.say(self.0, "level-city", &[])
    }

    /// `窓口`
    pub fn level_office(self) -> Cow<'static, str> {
        WORDS.say(self.0, "level-office", &[])
    }

    /// `手続き`
    pub fn level_procedure(self) -> Cow<'static, str> {
        WORDS.say(self.0, "level-procedure", &[])
    }

    /// `課`
    pub fn level_section(self) -> Cow<'static, str> {
        WORDS.say(self.0, "level-section", &[])
    }

    /// `週`
    pub fn level_week(self) -> Cow<'static, str> {
        WORDS.say(self.0, "level-week", &[])
    }

    /// `{day}に作成`
    pub fn made_on(self, day: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "made-on", &[("day", day.into())])
    }

    /// `{n}分`
    pub fn minutes(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "minutes", &[("n", n.into())])
    }

    /// `{name}をくわしく見る`
    pub fn more_of(self, name: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "more-of", &[("name", name.into())])
    }

    /// `ほかの{n}行は、CSVにあります。`
    pub fn more_rows(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "more-rows", &[("n", n.into())])
    }

    /// `{from}から{to}まで（終わった{weeks}週）`
    pub fn period(self, from: &str, to: &str, weeks: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "period", &[("from", from.into()), ("to", to.into()), ("weeks", weeks.into())])
    }

    /// `市民が見るページ`
    pub fn public(self) -> Cow<'static, str> {
        WORDS.say(self.0, "public", &[])
    }

    /// `手続きが終わった方に「この手続きはいかがでしたか」、市の職員に週に1度「今週の仕事はどうでしたか」と聞いた答えの平均です。5がいちばんよく、1がいちばんよくない答えです。だれの答え…`
    pub fn satisfaction_means(self) -> Cow<'static, str> {
        WORDS.say(self.0, "satisfaction-means", &[])
    }

    /// `満足度`
    pub fn satisfaction_name(self) -> Cow<'static, str> {
        WORDS.say(self.0, "satisfaction-name", &[])
    }

    /// `すべての課です。{fewest}件より少ないものは出しません。待ち時間は窓口ごと、市民の満足度は手続きごと、職員の満足度は市全体だけで数えています。`
    pub fn sections_all(self, fewest: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "sections-all", &[("fewest", fewest.into())])
    }

    /// `この期間に出せる課はありません。`
    pub fn sections_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sections-none", &[])
    }

    /// `あなたの課だけです。{fewest}件より少ないものは出しません。待ち時間は窓口ごと、市民の満足度は手続きごと、職員の満足度は市全体だけで数えています。`
    pub fn sections_own(self, fewest: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "sections-own", &[("fewest", fewest.into())])
    }

    /// `A3の1枚で印刷する`
    pub fn sheet(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sheet", &[])
    }

    /// `A3横の1枚に収まります。ブラウザーの印刷で「A3」を選んでください。白黒でも読めます。`
    pub fn sheet_how(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sheet-how", &[])
    }

    /// `{city}の成果：6つの数字`
    pub fn sheet_title(self, city: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "sheet-title", &[("city", city.into())])
    }

    /// `市民`
    pub fn side_citizens(self) -> Cow<'static, str> {
        WORDS.say(self.0, "side-citizens", &[])
    }

    /// `{name}（{who}）`
    pub fn side_name(self, name: &str, who: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "side-name", &[("name", name.into()), ("who", who.into())])
    }

    /// `職員`
    pub fn side_officers(self) -> Cow<'static, str> {
        WORDS.say(self.0, "side-officers", &[])
    }

    /// `4週`
    pub fn span_month(self) -> Cow<'static, str> {
        WORDS.say(self.0, "span-month", &[])
    }

    /// `13週`
    pub fn span_quarter(self) -> Cow<'static, str> {
        WORDS.say(self.0, "span-quarter", &[])
    }

    /// `52週`
    pub fn span_year(self) -> Cow<'static, str> {
        WORDS.say(self.0, "span-year", &[])
    }

    /// `市役所の成果`
    pub fn title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "title", &[])
    }

    /// `時間`
    pub fn unit_hours(self) -> Cow<'static, str> {
        WORDS.say(self.0, "unit-hours", &[])
    }

    /// `1〜5の平均`
    pub fn unit_mean(self) -> Cow<'static, str> {
        WORDS.say(self.0, "unit-mean", &[])
    }

    /// `分（半分の人）`
    pub fn unit_middle(self) -> Cow<'static, str> {
        WORDS.say(self.0, "unit-middle", &[])
    }

    /// `分（10人のうち9人）`
    pub fn unit_most(self) -> Cow<'static, str> {
        WORDS.say(self.0, "unit-most", &[])
    }

    /// `％`
    pub fn unit_percent(self) -> Cow<'static, str> {
        WORDS.say(self.0, "unit-percent", &[])
    }

    /// `終わった手続きのうち、一度も窓口に来なくてすんだものの割合です。電話・郵便・オンラインで申し込み、窓口での面談や本人確認もなかったものを数えます。`
    pub fn visits_means(self) -> Cow<'static, str> {
        WORDS.say(self.0, "visits-means", &[])
    }

    /// `来なくてすんだ手続き`
    pub fn visits_name(self) -> Cow<'static, str> {
        WORDS.say(self.0, "visits-name", &[])
    }

    /// `{middle}・{most}`
    pub fn waits_interval(self, middle: &str, most: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "waits-interval", &[("middle", middle.into()), ("most", most.into())])
    }

    /// `番号札をとってから、はじめて呼ばれるまでの時間です。前の数字は、半分の人が待った時間の上限です。後の数字は、10人のうち9人が待った時間の上限です。1分に満たない待ちは0分です。呼…`
    pub fn waits_means(self) -> Cow<'static, str> {
        WORDS.say(self.0, "waits-means", &[])
    }

    /// `窓口の待ち時間`
    pub fn waits_name(self) -> Cow<'static, str> {
        WORDS.say(self.0, "waits-name", &[])
    }

    /// `{middle}分・{most}分`
    pub fn waits_value(self, middle: &str, most: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "waits-value", &[("middle", middle.into()), ("most", most.into())])
    }

    /// `窓口体験調査`
    pub fn walks(self) -> Cow<'static, str> {
        WORDS.say(self.0, "walks", &[])
    }

    /// `{from}〜{to}`
    pub fn week_of(self, from: &str, to: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "week-of", &[("from", from.into()), ("to", to.into())])
    }

    /// `市の全体`
    pub fn whole(self) -> Cow<'static, str> {
        WORDS.say(self.0, "whole", &[])
    }

    /// `この期間は5件より少ないため、出しません。`
    pub fn why_few(self) -> Cow<'static, str> {
        WORDS.say(self.0, "why-few", &[])
    }

    /// `まだ数字がありません。毎晩数え、1週間が終わると出します。`
    pub fn why_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "why-none", &[])
    }

    /// `往復にかかる時間を市が決めていないため、計算できません。`
    pub fn why_road(self) -> Cow<'static, str> {
        WORDS.say(self.0, "why-road", &[])
    }

    /// `幅 {interval}（{n}件）`
    pub fn with_interval(self, interval: &str, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "with-interval", &[("interval", interval.into()), ("n", n.into())])
    }

    /// `{fewest}件より少ないもの、または少ないものがわかってしまうもの{n}行は、出していません。`
    pub fn withheld(self, fewest: &str, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "withheld", &[("fewest", fewest.into()), ("n", n.into())])
    }
}
