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

    /// `すべての区役所`
    pub fn all_offices(self) -> Cow<'static, str> {
        WORDS.say(self.0, "all-offices", &[])
    }

    /// `すべての手続き`
    pub fn all_procedures(self) -> Cow<'static, str> {
        WORDS.say(self.0, "all-procedures", &[])
    }

    /// `、`
    pub fn between(self) -> Cow<'static, str> {
        WORDS.say(self.0, "between", &[])
    }

    /// `ホーム`
    pub fn crumb_home(self) -> Cow<'static, str> {
        WORDS.say(self.0, "crumb-home", &[])
    }

    /// `決定：{who}（{at}）`
    pub fn decided_by(self, at: &str, who: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "decided-by", &[("at", at.into()), ("who", who.into())])
    }

    /// `書きかけの申請は消えません。書きかけを仕上げて送ることもできます。`
    pub fn drafts_kept(self) -> Cow<'static, str> {
        WORDS.say(self.0, "drafts-kept", &[])
    }

    /// `書きかけの申請は消えません。再開したあとに送ることができます。`
    pub fn drafts_strict(self) -> Cow<'static, str> {
        WORDS.say(self.0, "drafts-strict", &[])
    }

    /// `この間に終わる期限は、{day}まで延ばします。`
    pub fn extends(self, day: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "extends", &[("day", day.into())])
    }

    /// `いま、休止している手続きや窓口があります`
    pub fn home_line(self) -> Cow<'static, str> {
        WORDS.say(self.0, "home-line", &[])
    }

    /// `いまの受け付けの状況を見る`
    pub fn home_link(self) -> Cow<'static, str> {
        WORDS.say(self.0, "home-link", &[])
    }

    /// `かわりに：{text}`
    pub fn instead(self, text: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "instead", &[("text", text.into())])
    }

    /// `かわりの方法を見る`
    pub fn instead_link(self) -> Cow<'static, str> {
        WORDS.say(self.0, "instead-link", &[])
    }

    /// `ほか{n}件`
    pub fn more(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "more", &[("n", n.into())])
    }

    /// `{time} 現在`
    pub fn page_as_of(self, time: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "page-as-of", &[("time", time.into())])
    }

    /// `ほかのプログラムのためのデータ（JSON）`
    pub fn page_data(self) -> Cow<'static, str> {
        WORDS.say(self.0, "page-data", &[])
    }

    /// `これから`
    pub fn page_later(self) -> Cow<'static, str> {
        WORDS.say(self.0, "page-later", &[])
    }

    /// `休止している手続きや窓口と、かわりの方法です。変わると、この画面も変わります。`
    pub fn page_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "page-lead", &[])
    }

    /// `いま、休止しているものはありません。すべて、いつもどおり受け付けています。`
    pub fn page_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "page-none", &[])
    }

    /// `いま`
    pub fn page_now(self) -> Cow<'static, str> {
        WORDS.say(self.0, "page-now", &[])
    }

    /// `いまの受け付けの状況`
    pub fn page_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "page-title", &[])
    }

    /// `{from}から{until}まで`
    pub fn period(self, from: &str, until: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "period", &[("from", from.into()), ("until", until.into())])
    }

    /// `{from}から。再開の日時は、決まったらここに出します。`
    pub fn period_open(self, from: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "period-open", &[("from", from.into())])
    }

    /// `{place}の{ways}`
    pub fn place_ways(self, place: &str, ways: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "place-ways", &[("place", place.into()), ("ways", ways.into())])
    }

    /// `{what}は、いつもどおりです（{where}）`
    pub fn title_normal(self, what: &str, where_: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "title-normal", &[("what", what.into()), ("where", where_.into())])
    }

    /// `{what}はオンラインだけで受け付けています（{where}は休止）`
    pub fn title_online_only(self, what: &str, where_: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "title-online-only", &[("what", what.into()), ("where", where_.into())])
    }

    /// `{what}の受け付けを減らしています（{where}）`
    pub fn title_reduced(self, what: &str, where_: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "title-reduced", &[("what", what.into()), ("where", where_.into())])
    }

    /// `{what}を再開しました（{where}）`
    pub fn title_resumed(self, what: &str, where_: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "title-resumed", &[("what", what.into()), ("where", where_.into())])
    }

    /// `{what}を休止しています（{where}）`
    pub fn title_suspended(self, what: &str, where_: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "title-suspended", &[("what", what.into()), ("where", where_.into())])
    }

    /// `窓口`
    pub fn way_counter(self) -> Cow<'static, str> {
        WORDS.say(self.0, "way-counter", &[])
    }

    /// `オンライン`
    pub fn way_online(self) -> Cow<'static, str> {
        WORDS.say(self.0, "way-online", &[])
    }

    /// `電話`
    pub fn way_phone(self) -> Cow<'static, str> {
        WORDS.say(self.0, "way-phone", &[])
    }

    /// `郵送`
    pub fn way_post(self) -> Cow<'static, str> {
        WORDS.say(self.0, "way-post", &[])
    }
}
