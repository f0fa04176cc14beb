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

    /// `名前、住所、生年月日など。なければ0です。`
    pub fn again_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "again-hint", &[])
    }

    /// `ここで、前に書いたことをまた書いた回数`
    pub fn again_label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "again-label", &[])
    }

    /// `成果`
    pub fn back(self) -> Cow<'static, str> {
        WORDS.say(self.0, "back", &[])
    }

    /// `窓口ごと`
    pub fn by_desk(self) -> Cow<'static, str> {
        WORDS.say(self.0, "by-desk", &[])
    }

    /// `過去1年の調査の、まん中の時間です。回数が少ないうちは、目安として読んでください。`
    pub fn by_desk_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "by-desk-lead", &[])
    }

    /// `また書いた回数`
    pub fn col_again(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-again", &[])
    }

    /// `着いた時刻`
    pub fn col_arrived(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-arrived", &[])
    }

    /// `計画した日`
    pub fn col_day(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-day", &[])
    }

    /// `窓口`
    pub fn col_desk(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-desk", &[])
    }

    /// `窓口の数`
    pub fn col_desks(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-desks", &[])
    }

    /// `市民の役`
    pub fn col_persona(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-persona", &[])
    }

    /// `手続き`
    pub fn col_served(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-served", &[])
    }

    /// `待ち`
    pub fn col_waited(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-waited", &[])
    }

    /// `移動`
    pub fn col_walked(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-walked", &[])
    }

    /// `調査の数`
    pub fn col_walks(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-walks", &[])
    }

    /// `はじめから終わりまで`
    pub fn col_whole(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-whole", &[])
    }

    /// `終わりました。はじめから終わりまで{whole}、窓口{desks}か所、また書いた回数{again}回です。`
    pub fn done(self, again: &str, desks: &str, whole: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "done", &[("again", again.into()), ("desks", desks.into()), ("whole", whole.into())])
    }

    /// `市民の役を{most}字までで書いてください。`
    pub fn fault_persona(self, most: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-persona", &[("most", most.into())])
    }

    /// `窓口を1行に1つ、{desks}行まで、1行{most}字までで書いてください。`
    pub fn fault_script(self, desks: &str, most: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-script", &[("desks", desks.into()), ("most", most.into())])
    }

    /// `途中`
    pub fn going(self) -> Cow<'static, str> {
        WORDS.say(self.0, "going", &[])
    }

    /// `職員が市民の役をして窓口を回り、かかった時間と、同じことをまた書いた回数を測ります。測るのは窓口で、職員ではありません。ここで測った時間は、「変えたらどうなるか」のいまの分数として…`
    pub fn lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "lead", &[])
    }

    /// `調査を計画する`
    pub fn new_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "new-title", &[])
    }

    /// `まだ調査がありません。`
    pub fn none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "none", &[])
    }

    /// `{nth}/{of} {desk}`
    pub fn now_at(self, desk: &str, nth: &str, of: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "now-at", &[("desk", desk.into()), ("nth", nth.into()), ("of", of.into())])
    }

    /// `そのときに押してください。時刻は市役所の時計で記録します。`
    pub fn now_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "now-lead", &[])
    }

    /// `例：転入・子ども2人。実在の方の名前は書かないでください。`
    pub fn persona_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "persona-hint", &[])
    }

    /// `計画する`
    pub fn plan(self) -> Cow<'static, str> {
        WORDS.say(self.0, "plan", &[])
    }

    /// `着いた`
    pub fn press_arrived(self) -> Cow<'static, str> {
        WORDS.say(self.0, "press-arrived", &[])
    }

    /// `呼ばれた`
    pub fn press_called(self) -> Cow<'static, str> {
        WORDS.say(self.0, "press-called", &[])
    }

    /// `終わった`
    pub fn press_left(self) -> Cow<'static, str> {
        WORDS.say(self.0, "press-left", &[])
    }

    /// `例：総合案内、住民異動、国民健康保険、児童手当`
    pub fn script_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "script-hint", &[])
    }

    /// `回る窓口（順番に、1行に1つ）`
    pub fn script_label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "script-label", &[])
    }

    /// `窓口体験調査`
    pub fn title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "title", &[])
    }
}
