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

    /// `再開などを知らせる`
    pub fn again(self) -> Cow<'static, str> {
        WORDS.say(self.0, "again", &[])
    }

    /// `すべて`
    pub fn all_places(self) -> Cow<'static, str> {
        WORDS.say(self.0, "all-places", &[])
    }

    /// `これから出るもの`
    pub fn board_later(self) -> Cow<'static, str> {
        WORDS.say(self.0, "board-later", &[])
    }

    /// `ここで一度知らせると、手続きのページ、来庁予約、発券機、呼び出し画面、混雑のページ、データが同じ内容に変わります。`
    pub fn board_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "board-lead", &[])
    }

    /// `知らせました。すべての画面が変わります。`
    pub fn board_made(self) -> Cow<'static, str> {
        WORDS.say(self.0, "board-made", &[])
    }

    /// `新しく知らせる`
    pub fn board_new(self) -> Cow<'static, str> {
        WORDS.say(self.0, "board-new", &[])
    }

    /// `ありません`
    pub fn board_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "board-none", &[])
    }

    /// `いま出ているもの`
    pub fn board_now(self) -> Cow<'static, str> {
        WORDS.say(self.0, "board-now", &[])
    }

    /// `終わったもの`
    pub fn board_over(self) -> Cow<'static, str> {
        WORDS.say(self.0, "board-over", &[])
    }

    /// `サービスの状況`
    pub fn board_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "board-title", &[])
    }

    /// `取り消しました。前の状況に戻りました。`
    pub fn board_undone(self) -> Cow<'static, str> {
        WORDS.say(self.0, "board-undone", &[])
    }

    /// `この間の予約 {n}件`
    pub fn bookings(self, n: i64) -> Cow<'static, str> {
        WORDS.say(self.0, "bookings", &[("n", n.into())])
    }

    /// `予約は残ります。予約した方への連絡は、来庁予約の画面で行ってください。`
    pub fn bookings_stay(self) -> Cow<'static, str> {
        WORDS.say(self.0, "bookings-stay", &[])
    }

    /// `決めた人`
    pub fn col_decided(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-decided", &[])
    }

    /// `操作`
    pub fn col_do(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-do", &[])
    }

    /// `期間`
    pub fn col_period(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-period", &[])
    }

    /// `状況`
    pub fn col_state(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-state", &[])
    }

    /// `手続き・窓口`
    pub fn col_what(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-what", &[])
    }

    /// `場所・方法`
    pub fn col_where(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-where", &[])
    }

    /// `{n}件`
    pub fn count(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "count", &[("n", n.into())])
    }

    /// `役職と名前`
    pub fn decided_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "decided-hint", &[])
    }

    /// `この間に終わる期限を、この日まで延ばします`
    pub fn extends_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "extends-hint", &[])
    }

    /// `戸籍の届け出は、いつでも受け取らなければなりません。受け取る場所を「かわりの方法」に書いてください`
    pub fn fault_always(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-always", &[])
    }

    /// `決めた人を書いてください`
    pub fn fault_decided(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-decided", &[])
    }

    /// `このサイトの中のページを、/ から書いてください`
    pub fn fault_href(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-href", &[])
    }

    /// `もう一度、内容を確かめてください`
    pub fn fault_id(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-id", &[])
    }

    /// `終わりは、始まりよりあとの日時にしてください`
    pub fn fault_period(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-period", &[])
    }

    /// `理由を日本語で書いてください`
    pub fn fault_reason(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-reason", &[])
    }

    /// `手続き・場所・方法を、それぞれ一つ以上選んでください。オンラインだけの場合、場所は「すべて」です`
    pub fn fault_scope(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-scope", &[])
    }

    /// `状況を選んでください`
    pub fn fault_state(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-state", &[])
    }

    /// `日時を読み取れません`
    pub fn fault_time(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-time", &[])
    }

    /// `決めた人`
    pub fn field_decided(self) -> Cow<'static, str> {
        WORDS.say(self.0, "field-decided", &[])
    }

    /// `期限を延ばす日`
    pub fn field_extends(self) -> Cow<'static, str> {
        WORDS.say(self.0, "field-extends", &[])
    }

    /// `いつから`
    pub fn field_from(self) -> Cow<'static, str> {
        WORDS.say(self.0, "field-from", &[])
    }

    /// `かわりの方法のページ`
    pub fn field_href(self) -> Cow<'static, str> {
        WORDS.say(self.0, "field-href", &[])
    }

    /// `かわりの方法（日本語）`
    pub fn field_instead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "field-instead", &[])
    }

    /// `かわりの方法（やさしい日本語）`
    pub fn field_instead_easy(self) -> Cow<'static, str> {
        WORDS.say(self.0, "field-instead-easy", &[])
    }

    /// `かわりの方法（英語）`
    pub fn field_instead_en(self) -> Cow<'static, str> {
        WORDS.say(self.0, "field-instead-en", &[])
    }

    /// `理由（日本語）`
    pub fn field_reason(self) -> Cow<'static, str> {
        WORDS.say(self.0, "field-reason", &[])
    }

    /// `理由（やさしい日本語）`
    pub fn field_reason_easy(self) -> Cow<'static, str> {
        WORDS.say(self.0, "field-reason-easy", &[])
    }

    /// `理由（英語）`
    pub fn field_reason_en(self) -> Cow<'static, str> {
        WORDS.say(self.0, "field-reason-en", &[])
    }

    /// `状況`
    pub fn field_state(self) -> Cow<'static, str> {
        WORDS.say(self.0, "field-state", &[])
    }

    /// `いつまで`
    pub fn field_until(self) -> Cow<'static, str> {
        WORDS.say(self.0, "field-until", &[])
    }

    /// `方法`
    pub fn field_ways(self) -> Cow<'static, str> {
        WORDS.say(self.0, "field-ways", &[])
    }

    /// `手続き・窓口の業務`
    pub fn field_what(self) -> Cow<'static, str> {
        WORDS.say(self.0, "field-what", &[])
    }

    /// `場所`
    pub fn field_where(self) -> Cow<'static, str> {
        WORDS.say(self.0, "field-where", &[])
    }

    /// `つぎの画面で、市民が読む文と、かかわる件数を確かめられます。`
    pub fn form_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "form-lead", &[])
    }

    /// `サービスの状況を知らせる`
    pub fn form_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "form-title", &[])
    }

    /// `空のときは、いまから`
    pub fn from_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "from-hint", &[])
    }

    /// `ほかの言葉なし：{n}`
    pub fn hidden(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "hidden", &[("n", n.into())])
    }

    /// `このサイトの中のページ。例：/p/child-allowance`
    pub fn href_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "href-hint", &[])
    }

    /// `直す`
    pub fn preview_back(self) -> Cow<'static, str> {
        WORDS.say(self.0, "preview-back", &[])
    }

    /// `書かれていない言葉が{n}つあります。そこには日本語の文が出ます。`
    pub fn preview_fall(self, n: i64) -> Cow<'static, str> {
        WORDS.say(self.0, "preview-fall", &[("n", n.into())])
    }

    /// `この内容で知らせる`
    pub fn preview_go(self) -> Cow<'static, str> {
        WORDS.say(self.0, "preview-go", &[])
    }

    /// `市民が読む文です。`
    pub fn preview_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "preview-lead", &[])
    }

    /// `ほかの職員が、いま知らせを出しました。もう一度確かめてください。`
    pub fn preview_moved(self) -> Cow<'static, str> {
        WORDS.say(self.0, "preview-moved", &[])
    }

    /// `この内容で知らせますか`
    pub fn preview_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "preview-title", &[])
    }

    /// `かかわるもの`
    pub fn preview_touched(self) -> Cow<'static, str> {
        WORDS.say(self.0, "preview-touched", &[])
    }

    /// `新しい知らせに変わりました`
    pub fn shadowed(self) -> Cow<'static, str> {
        WORDS.say(self.0, "shadowed", &[])
    }

    /// `いつもどおり`
    pub fn state_normal(self) -> Cow<'static, str> {
        WORDS.say(self.0, "state-normal", &[])
    }

    /// `オンラインだけ`
    pub fn state_online_only(self) -> Cow<'static, str> {
        WORDS.say(self.0, "state-online-only", &[])
    }

    /// `縮小`
    pub fn state_reduced(self) -> Cow<'static, str> {
        WORDS.say(self.0, "state-reduced", &[])
    }

    /// `再開`
    pub fn state_resumed(self) -> Cow<'static, str> {
        WORDS.say(self.0, "state-resumed", &[])
    }

    /// `休止`
    pub fn state_suspended(self) -> Cow<'static, str> {
        WORDS.say(self.0, "state-suspended", &[])
    }

    /// `書きかけの申請も、送れないようにする`
    pub fn strict(self) -> Cow<'static, str> {
        WORDS.say(self.0, "strict", &[])
    }

    /// `空のときは、日本語の文が出ます`
    pub fn text_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "text-hint", &[])
    }

    /// `内容を確かめる`
    pub fn to_preview(self) -> Cow<'static, str> {
        WORDS.say(self.0, "to-preview", &[])
    }

    /// `この間の来庁予約`
    pub fn touched_bookings(self) -> Cow<'static, str> {
        WORDS.say(self.0, "touched-bookings", &[])
    }

    /// `書きかけの申請`
    pub fn touched_drafts(self) -> Cow<'static, str> {
        WORDS.say(self.0, "touched-drafts", &[])
    }

    /// `場所`
    pub fn touched_offices(self) -> Cow<'static, str> {
        WORDS.say(self.0, "touched-offices", &[])
    }

    /// `手続きのページ`
    pub fn touched_pages(self) -> Cow<'static, str> {
        WORDS.say(self.0, "touched-pages", &[])
    }

    /// `窓口の業務`
    pub fn touched_services(self) -> Cow<'static, str> {
        WORDS.say(self.0, "touched-services", &[])
    }

    /// `方法`
    pub fn touched_ways(self) -> Cow<'static, str> {
        WORDS.say(self.0, "touched-ways", &[])
    }

    /// `取り消す`
    pub fn undo(self) -> Cow<'static, str> {
        WORDS.say(self.0, "undo", &[])
    }

    /// `決まっていないときは空のまま`
    pub fn until_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "until-hint", &[])
    }

    /// `取り消し`
    pub fn was_undone(self) -> Cow<'static, str> {
        WORDS.say(self.0, "was-undone", &[])
    }

    /// `すべて`
    pub fn ways_all(self) -> Cow<'static, str> {
        WORDS.say(self.0, "ways-all", &[])
    }

    /// `オンラインは市全体で一つです。オンラインを休止するときは、場所に「すべて」を選んでください。`
    pub fn ways_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "ways-hint", &[])
    }

    /// `すべて`
    pub fn what_all(self) -> Cow<'static, str> {
        WORDS.say(self.0, "what-all", &[])
    }

    /// `すべての区役所と市全体`
    pub fn where_all(self) -> Cow<'static, str> {
        WORDS.say(self.0, "where-all", &[])
    }
}
