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

    /// `{name} 様`
    pub fn addressee(self, name: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "addressee", &[("name", name.into())])
    }

    /// `{name} 御中`
    pub fn addressee_body(self, name: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "addressee-body", &[("name", name.into())])
    }

    /// `宛先が変わるときは、新しい宛先と、それがわかったもとを入れます。空けておくと、前の宛先に出します。`
    pub fn again_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "again-lead", &[])
    }

    /// `もう一度出す`
    pub fn again_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "again-title", &[])
    }

    /// `教示`
    pub fn appeal(self) -> Cow<'static, str> {
        WORDS.say(self.0, "appeal", &[])
    }

    /// `宛先の住所`
    pub fn at_address(self) -> Cow<'static, str> {
        WORDS.say(self.0, "at-address", &[])
    }

    /// `文書番号・日付`
    pub fn at_head(self) -> Cow<'static, str> {
        WORDS.say(self.0, "at-head", &[])
    }

    /// `発信者`
    pub fn at_issuer(self) -> Cow<'static, str> {
        WORDS.say(self.0, "at-issuer", &[])
    }

    /// `宛先の名前`
    pub fn at_name(self) -> Cow<'static, str> {
        WORDS.say(self.0, "at-name", &[])
    }

    /// `本文の{n}番目の段落`
    pub fn at_paragraph(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "at-paragraph", &[("n", n.into())])
    }

    /// `担当`
    pub fn at_section(self) -> Cow<'static, str> {
        WORDS.say(self.0, "at-section", &[])
    }

    /// `題名`
    pub fn at_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "at-title", &[])
    }

    /// `案件へもどる`
    pub fn back_to_case(self) -> Cow<'static, str> {
        WORDS.say(self.0, "back-to-case", &[])
    }

    /// `手渡しを記録する`
    pub fn button_hand(self) -> Cow<'static, str> {
        WORDS.say(self.0, "button-hand", &[])
    }

    /// `発送を記録する`
    pub fn button_post(self) -> Cow<'static, str> {
        WORDS.say(self.0, "button-post", &[])
    }

    /// `戻りを記録する`
    pub fn button_return(self) -> Cow<'static, str> {
        WORDS.say(self.0, "button-return", &[])
    }

    /// `日`
    pub fn col_day(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-day", &[])
    }

    /// `内容`
    pub fn col_facts(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-facts", &[])
    }

    /// `できごと`
    pub fn col_step(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-step", &[])
    }

    /// `職員`
    pub fn col_who(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-who", &[])
    }

    /// `町名と番地を入れてください`
    pub fn fault_address(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-address", &[])
    }

    /// `日は、文書を作った日・出した日から今日までにしてください`
    pub fn fault_day(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-day", &[])
    }

    /// `200字までにしてください`
    pub fn fault_long(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-long", &[])
    }

    /// `宛先がわかったもとを入れてください`
    pub fn fault_source(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-source", &[])
    }

    /// `戻ってきたわけを選んでください`
    pub fn fault_why(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-why", &[])
    }

    /// `支援措置の方への文書です。文書係の一覧には出ません。この一覧に宛先は出ません。文書を開いて印刷し、取扱者が本人にわたすか、取扱者が自分で郵送してください。`
    pub fn hand_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "hand-lead", &[])
    }

    /// `直接わたす文書（支援措置）`
    pub fn hand_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "hand-title", &[])
    }

    /// `出した日・手渡した日`
    pub fn label_on(self) -> Cow<'static, str> {
        WORDS.say(self.0, "label-on", &[])
    }

    /// `書留の番号`
    pub fn label_registered(self) -> Cow<'static, str> {
        WORDS.say(self.0, "label-registered", &[])
    }

    /// `戻ってきた日`
    pub fn label_returned_on(self) -> Cow<'static, str> {
        WORDS.say(self.0, "label-returned-on", &[])
    }

    /// `宛先がわかったもと`
    pub fn label_source(self) -> Cow<'static, str> {
        WORDS.say(self.0, "label-source", &[])
    }

    /// `戻ってきたわけ`
    pub fn label_why(self) -> Cow<'static, str> {
        WORDS.say(self.0, "label-why", &[])
    }

    /// `選んだ文書の宛名ラベル`
    pub fn labels_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "labels-button", &[])
    }

    /// `A4の12面ラベルに、倍率100％で印刷してください。`
    pub fn labels_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "labels-hint", &[])
    }

    /// `文書が選ばれていません。一覧にもどって選んでください。`
    pub fn labels_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "labels-none", &[])
    }

    /// `宛名ラベル`
    pub fn labels_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "labels-title", &[])
    }

    /// `大きな文字`
    pub fn large(self) -> Cow<'static, str> {
        WORDS.say(self.0, "large", &[])
    }

    /// `丁目・番地`
    pub fn part_block(self) -> Cow<'static, str> {
        WORDS.say(self.0, "part-block", &[])
    }

    /// `建物・部屋`
    pub fn part_building(self) -> Cow<'static, str> {
        WORDS.say(self.0, "part-building", &[])
    }

    /// `郵便番号`
    pub fn part_postal(self) -> Cow<'static, str> {
        WORDS.say(self.0, "part-postal", &[])
    }

    /// `町名まで`
    pub fn part_town(self) -> Cow<'static, str> {
        WORDS.say(self.0, "part-town", &[])
    }

    /// `PDF`
    pub fn pdf(self) -> Cow<'static, str> {
        WORDS.say(self.0, "pdf", &[])
    }

    /// `前のページ`
    pub fn post_before(self) -> Cow<'static, str> {
        WORDS.say(self.0, "post-before", &[])
    }

    /// `発送日は、今日までの日にしてください`
    pub fn post_day_wrong(self) -> Cow<'static, str> {
        WORDS.say(self.0, "post-day-wrong", &[])
    }

    /// `届いた日を記録する`
    pub fn post_deliver(self) -> Cow<'static, str> {
        WORDS.say(self.0, "post-deliver", &[])
    }

    /// `届いた日`
    pub fn post_delivered_on(self) -> Cow<'static, str> {
        WORDS.say(self.0, "post-delivered-on", &[])
    }

    /// `届いた日は、発送日から今日までの日にしてください`
    pub fn post_delivered_wrong(self) -> Cow<'static, str> {
        WORDS.say(self.0, "post-delivered-wrong", &[])
    }

    /// `文書`
    pub fn post_letter(self) -> Cow<'static, str> {
        WORDS.say(self.0, "post-letter", &[])
    }

    /// `印刷して出す文書`
    pub fn post_made(self) -> Cow<'static, str> {
        WORDS.say(self.0, "post-made", &[])
    }

    /// `出す文書はありません。`
    pub fn post_made_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "post-made-none", &[])
    }

    /// `作成日`
    pub fn post_made_on(self) -> Cow<'static, str> {
        WORDS.say(self.0, "post-made-on", &[])
    }

    /// `選んだ文書を発送済みにする`
    pub fn post_mark(self) -> Cow<'static, str> {
        WORDS.say(self.0, "post-mark", &[])
    }

    /// `次のページ`
    pub fn post_next(self) -> Cow<'static, str> {
        WORDS.say(self.0, "post-next", &[])
    }

    /// `発送した文書を選んでください`
    pub fn post_nothing(self) -> Cow<'static, str> {
        WORDS.say(self.0, "post-nothing", &[])
    }

    /// `文書番号・受付番号`
    pub fn post_number(self) -> Cow<'static, str> {
        WORDS.say(self.0, "post-number", &[])
    }

    /// `発送日`
    pub fn post_on(self) -> Cow<'static, str> {
        WORDS.say(self.0, "post-on", &[])
    }

    /// `選ぶ`
    pub fn post_pick(self) -> Cow<'static, str> {
        WORDS.say(self.0, "post-pick", &[])
    }

    /// `出したあと、届いた日を待つ文書`
    pub fn post_posted(self) -> Cow<'static, str> {
        WORDS.say(self.0, "post-posted", &[])
    }

    /// `届いた日を待つ文書はありません。`
    pub fn post_posted_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "post-posted-none", &[])
    }

    /// `{day}に届いたとみなす`
    pub fn post_presume(self, day: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "post-presume", &[("day", day.into())])
    }

    /// `いまは記録できません。案件を開いて確かめてください`
    pub fn post_refused(self) -> Cow<'static, str> {
        WORDS.say(self.0, "post-refused", &[])
    }

    /// `戻ってきた文書`
    pub fn post_returned(self) -> Cow<'static, str> {
        WORDS.say(self.0, "post-returned", &[])
    }

    /// `発送`
    pub fn post_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "post-title", &[])
    }

    /// `印刷する`
    pub fn print(self) -> Cow<'static, str> {
        WORDS.say(self.0, "print", &[])
    }

    /// `A4の紙に、倍率100％で印刷してください。宛名は窓あき封筒の位置に合わせてあります。`
    pub fn print_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "print-hint", &[])
    }

    /// `大きな文字（16ポイント）で印刷する`
    pub fn print_large(self) -> Cow<'static, str> {
        WORDS.say(self.0, "print-large", &[])
    }

    /// `ふつうの文字で印刷する`
    pub fn print_usual(self) -> Cow<'static, str> {
        WORDS.say(self.0, "print-usual", &[])
    }

    /// `書留 {number}`
    pub fn registered_is(self, number: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "registered-is", &[("number", number.into())])
    }

    /// `届いたとみなした日は取り消します。審査請求の期間も、次に届いた日から数えます。`
    pub fn return_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "return-lead", &[])
    }

    /// `戻ってきたとき`
    pub fn return_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "return-title", &[])
    }

    /// `公印`
    pub fn seal(self) -> Cow<'static, str> {
        WORDS.say(self.0, "seal", &[])
    }

    /// `（公印省略）`
    pub fn seal_omitted(self) -> Cow<'static, str> {
        WORDS.say(self.0, "seal-omitted", &[])
    }

    /// `出す`
    pub fn send_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "send-title", &[])
    }

    /// `例: 住民記録で確認、本人からの電話（9月12日）`
    pub fn source_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "source-hint", &[])
    }

    /// `もと: {source}`
    pub fn source_is(self, source: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "source-is", &[("source", source.into())])
    }

    /// `届きました`
    pub fn state_delivered(self) -> Cow<'static, str> {
        WORDS.say(self.0, "state-delivered", &[])
    }

    /// `これから出します`
    pub fn state_made(self) -> Cow<'static, str> {
        WORDS.say(self.0, "state-made", &[])
    }

    /// `届いた日を待っています`
    pub fn state_posted(self) -> Cow<'static, str> {
        WORDS.say(self.0, "state-posted", &[])
    }

    /// `届いたとみなしました`
    pub fn state_presumed(self) -> Cow<'static, str> {
        WORDS.say(self.0, "state-presumed", &[])
    }

    /// `戻ってきました`
    pub fn state_returned(self) -> Cow<'static, str> {
        WORDS.say(self.0, "state-returned", &[])
    }

    /// `届いた`
    pub fn step_delivered(self) -> Cow<'static, str> {
        WORDS.say(self.0, "step-delivered", &[])
    }

    /// `手渡し`
    pub fn step_handed(self) -> Cow<'static, str> {
        WORDS.say(self.0, "step-handed", &[])
    }

    /// `発送`
    pub fn step_posted(self) -> Cow<'static, str> {
        WORDS.say(self.0, "step-posted", &[])
    }

    /// `戻り`
    pub fn step_returned(self) -> Cow<'static, str> {
        WORDS.say(self.0, "step-returned", &[])
    }

    /// `この通知は取り消されました。送らないでください。`
    pub fn undone(self) -> Cow<'static, str> {
        WORDS.say(self.0, "undone", &[])
    }

    /// `文字の番号`
    pub fn unset_codes(self) -> Cow<'static, str> {
        WORDS.say(self.0, "unset-codes", &[])
    }

    /// `ブラウザからの印刷で文字が正しく出るか確かめるか、その文字のフォントを入れるよう管理者に伝えてください。`
    pub fn unset_do(self) -> Cow<'static, str> {
        WORDS.say(self.0, "unset-do", &[])
    }

    /// `つぎの文字を印刷できるフォントが、このサーバーにありません。文書は変わっていません。`
    pub fn unset_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "unset-lead", &[])
    }

    /// `場所`
    pub fn unset_place(self) -> Cow<'static, str> {
        WORDS.say(self.0, "unset-place", &[])
    }

    /// `文字`
    pub fn unset_sign(self) -> Cow<'static, str> {
        WORDS.say(self.0, "unset-sign", &[])
    }

    /// `PDFにできません`
    pub fn unset_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "unset-title", &[])
    }

    /// `宛先`
    pub fn way_address(self) -> Cow<'static, str> {
        WORDS.say(self.0, "way-address", &[])
    }

    /// `これまでの経過（{n}）`
    pub fn way_lines(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "way-lines", &[("n", n.into())])
    }

    /// `経過`
    pub fn way_link(self) -> Cow<'static, str> {
        WORDS.say(self.0, "way-link", &[])
    }

    /// `まだ出していません。`
    pub fn way_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "way-none", &[])
    }

    /// `文書を印刷する`
    pub fn way_sheet(self) -> Cow<'static, str> {
        WORDS.say(self.0, "way-sheet", &[])
    }

    /// `文書の状態が変わりました。いまの状態を確かめてください`
    pub fn way_stale(self) -> Cow<'static, str> {
        WORDS.say(self.0, "way-stale", &[])
    }

    /// `いまの状態`
    pub fn way_state(self) -> Cow<'static, str> {
        WORDS.say(self.0, "way-state", &[])
    }

    /// `文書の経過: {title}`
    pub fn way_title(self, title: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "way-title", &[("title", title.into())])
    }

    /// `受取拒否`
    pub fn why_refused(self) -> Cow<'static, str> {
        WORDS.say(self.0, "why-refused", &[])
    }

    /// `保管期間経過`
    pub fn why_unclaimed(self) -> Cow<'static, str> {
        WORDS.say(self.0, "why-unclaimed", &[])
    }

    /// `宛所不明`
    pub fn why_unknown(self) -> Cow<'static, str> {
        WORDS.say(self.0, "why-unknown", &[])
    }
}
