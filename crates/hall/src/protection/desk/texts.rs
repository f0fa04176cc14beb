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

    /// `資料と内容を確かめてください。確認すると、その場で効きます。`
    pub fn answer_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "answer-lead", &[])
    }

    /// `確認を頼む`
    pub fn ask_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "ask-button", &[])
    }

    /// `{when}に{who}が頼みました`
    pub fn asked_by(self, when: &str, who: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "asked-by", &[("when", when.into()), ("who", who.into())])
    }

    /// `児童虐待（児童虐待防止法）`
    pub fn basis_child(self) -> Cow<'static, str> {
        WORDS.say(self.0, "basis-child", &[])
    }

    /// `配偶者からの暴力（DV防止法）`
    pub fn basis_dv(self) -> Cow<'static, str> {
        WORDS.say(self.0, "basis-dv", &[])
    }

    /// `そのほか、これらに準じるもの`
    pub fn basis_other(self) -> Cow<'static, str> {
        WORDS.say(self.0, "basis-other", &[])
    }

    /// `ストーカー行為（ストーカー規制法）`
    pub fn basis_stalking(self) -> Cow<'static, str> {
        WORDS.say(self.0, "basis-stalking", &[])
    }

    /// `やめる`
    pub fn cancel(self) -> Cow<'static, str> {
        WORDS.say(self.0, "cancel", &[])
    }

    /// `変わっていません`
    pub fn code_same(self) -> Cow<'static, str> {
        WORDS.say(self.0, "code-same", &[])
    }

    /// `相手方`
    pub fn col_against(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-against", &[])
    }

    /// `返事`
    pub fn col_answer(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-answer", &[])
    }

    /// `日時`
    pub fn col_at(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-at", &[])
    }

    /// `理由`
    pub fn col_basis(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-basis", &[])
    }

    /// `職員`
    pub fn col_by(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-by", &[])
    }

    /// `確認コード`
    pub fn col_code(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-code", &[])
    }

    /// `立場`
    pub fn col_part(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-part", &[])
    }

    /// `期間`
    pub fn col_period(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-period", &[])
    }

    /// `手続き`
    pub fn col_procedure(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-procedure", &[])
    }

    /// `担当課`
    pub fn col_section(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-section", &[])
    }

    /// `状態`
    pub fn col_standing(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-standing", &[])
    }

    /// `できごと`
    pub fn col_what(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-what", &[])
    }

    /// `守る人`
    pub fn col_who(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-who", &[])
    }

    /// `もう1人の職員が確認すると、隠していた案件が、ほかの職員にも見えるようになります。本人の意思を必ず確かめてください。`
    pub fn end_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "end-lead", &[])
    }

    /// `終わらせる`
    pub fn end_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "end-title", &[])
    }

    /// `入れて、確認を頼む`
    pub fn enter_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "enter-button", &[])
    }

    /// `入れただけでは、まだ何も隠れません。もう1人の職員が確認すると、その場で隠れます。急ぐときは、確認する職員にすぐ声をかけてください。`
    pub fn enter_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "enter-lead", &[])
    }

    /// `支援措置を入れる`
    pub fn enter_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "enter-title", &[])
    }

    /// `延長も、もう1人の職員の確認で効きます。本人の申出と資料を確かめてください。`
    pub fn extend_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "extend-lead", &[])
    }

    /// `期間を延ばす`
    pub fn extend_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "extend-title", &[])
    }

    /// `町名と番地を入れてください`
    pub fn fault_address(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-address", &[])
    }

    /// `「理由」を選んでください`
    pub fn fault_basis(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-basis", &[])
    }

    /// `生年月日を入れてください。生年月日がないと、同じ人だと分かりません`
    pub fn fault_born(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-born", &[])
    }

    /// `長すぎます。短くしてください`
    pub fn fault_long(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-long", &[])
    }

    /// `新しい終わりの日は、いまの終わりの日より後で、1年以内にしてください`
    pub fn fault_longer(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-longer", &[])
    }

    /// `氏名を入れてください`
    pub fn fault_name(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-name", &[])
    }

    /// `この支援措置は、いま効いていません`
    pub fn fault_not_in_force(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-not-in-force", &[])
    }

    /// `確認を待つものはありません。ほかの職員が先に返事をしました`
    pub fn fault_nothing_waits(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-nothing-waits", &[])
    }

    /// `この番号の案件は見つかりません。番号を確かめるか、下に直接入れてください`
    pub fn fault_number(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-number", &[])
    }

    /// `「受付番号」を入れてください`
    pub fn fault_number_empty(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-number-empty", &[])
    }

    /// `「確かめた資料」を1つ以上選んでください`
    pub fn fault_papers(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-papers", &[])
    }

    /// `期間は、はじめの日から1年以内で入れてください`
    pub fn fault_period(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-period", &[])
    }

    /// `理由を書いてください`
    pub fn fault_reason(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-reason", &[])
    }

    /// `入れた職員と同じ人は確認できません。記録されていません。ほかの職員に頼んでください`
    pub fn fault_same_person(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-same-person", &[])
    }

    /// `ほかの手続きが、もう1人の確認を待っています。先にその返事をしてください`
    pub fn fault_still_waits(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-still-waits", &[])
    }

    /// `写す`
    pub fn fill_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fill-button", &[])
    }

    /// `隠している案件`
    pub fn hidden_caption(self) -> Cow<'static, str> {
        WORDS.say(self.0, "hidden-caption", &[])
    }

    /// `前の確認コードは使えなくなりました。新しい確認コードは、本人に直接伝えてください。案件を扱えるのは、担当課の支援措置取扱者だけです。`
    pub fn hidden_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "hidden-lead", &[])
    }

    /// `いま隠している案件はありません。これから届く案件は、届いたときから隠れます。`
    pub fn hidden_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "hidden-none", &[])
    }

    /// `隠している案件（{count}件）`
    pub fn hidden_title(self, count: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "hidden-title", &[("count", count.into())])
    }

    /// `住所`
    pub fn label_address(self) -> Cow<'static, str> {
        WORDS.say(self.0, "label-address", &[])
    }

    /// `番地`
    pub fn label_block(self) -> Cow<'static, str> {
        WORDS.say(self.0, "label-block", &[])
    }

    /// `生年月日`
    pub fn label_born(self) -> Cow<'static, str> {
        WORDS.say(self.0, "label-born", &[])
    }

    /// `建物と部屋`
    pub fn label_building(self) -> Cow<'static, str> {
        WORDS.say(self.0, "label-building", &[])
    }

    /// `はじめの日`
    pub fn label_from(self) -> Cow<'static, str> {
        WORDS.say(self.0, "label-from", &[])
    }

    /// `ふりがな`
    pub fn label_kana(self) -> Cow<'static, str> {
        WORDS.say(self.0, "label-kana", &[])
    }

    /// `氏名`
    pub fn label_name(self) -> Cow<'static, str> {
        WORDS.say(self.0, "label-name", &[])
    }

    /// `確認しないときの理由`
    pub fn label_no_reason(self) -> Cow<'static, str> {
        WORDS.say(self.0, "label-no-reason", &[])
    }

    /// `覚え書き`
    pub fn label_note(self) -> Cow<'static, str> {
        WORDS.say(self.0, "label-note", &[])
    }

    /// `確かめた資料`
    pub fn label_papers(self) -> Cow<'static, str> {
        WORDS.say(self.0, "label-papers", &[])
    }

    /// `郵便番号`
    pub fn label_postal(self) -> Cow<'static, str> {
        WORDS.say(self.0, "label-postal", &[])
    }

    /// `理由`
    pub fn label_reason(self) -> Cow<'static, str> {
        WORDS.say(self.0, "label-reason", &[])
    }

    /// `いま住んでいる町名`
    pub fn label_town(self) -> Cow<'static, str> {
        WORDS.say(self.0, "label-town", &[])
    }

    /// `終わりの日`
    pub fn label_until(self) -> Cow<'static, str> {
        WORDS.say(self.0, "label-until", &[])
    }

    /// `1時間だけ許す`
    pub fn let_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "let-button", &[])
    }

    /// `この課で受けた支援措置です。2人の職員がそろって、はじめて効きます。期間が過ぎても、2人で終わらせるまでは効いたままです。`
    pub fn list_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "list-lead", &[])
    }

    /// `支援措置はありません。`
    pub fn list_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "list-none", &[])
    }

    /// `確認しない`
    pub fn no_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "no-button", &[])
    }

    /// `あなたが見られる案件の番号を入れると、申請した人の氏名・生年月日・住所を下に写します。番号がなくても入れられます。`
    pub fn number_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "number-hint", &[])
    }

    /// `受付番号`
    pub fn number_label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "number-label", &[])
    }

    /// `支援措置の内容`
    pub fn one_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "one-title", &[])
    }

    /// `確認できる職員の返事を待っています。`
    pub fn other_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "other-lead", &[])
    }

    /// `あなたが頼んだものです。ほかの職員が返事をします。`
    pub fn own_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "own-lead", &[])
    }

    /// `児童相談所の意見`
    pub fn paper_child(self) -> Cow<'static, str> {
        WORDS.say(self.0, "paper-child", &[])
    }

    /// `保護命令などの決定書`
    pub fn paper_court(self) -> Cow<'static, str> {
        WORDS.say(self.0, "paper-court", &[])
    }

    /// `そのほか`
    pub fn paper_other(self) -> Cow<'static, str> {
        WORDS.say(self.0, "paper-other", &[])
    }

    /// `警察の意見`
    pub fn paper_police(self) -> Cow<'static, str> {
        WORDS.say(self.0, "paper-police", &[])
    }

    /// `支援団体・市の相談窓口の確認`
    pub fn paper_shelter(self) -> Cow<'static, str> {
        WORDS.say(self.0, "paper-shelter", &[])
    }

    /// `女性相談支援センターの意見`
    pub fn paper_women(self) -> Cow<'static, str> {
        WORDS.say(self.0, "paper-women", &[])
    }

    /// `相手方`
    pub fn part_against(self) -> Cow<'static, str> {
        WORDS.say(self.0, "part-against", &[])
    }

    /// `守る人`
    pub fn part_protected(self) -> Cow<'static, str> {
        WORDS.say(self.0, "part-protected", &[])
    }

    /// `許可を頼む`
    pub fn passing_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "passing-button", &[])
    }

    /// `許しました`
    pub fn passing_given(self) -> Cow<'static, str> {
        WORDS.say(self.0, "passing-given", &[])
    }

    /// `受付番号があるのに開けない案件を、どうしても見る必要があるときに使います。どの番号を入れても、この画面の答えは同じです。許可が出たときだけ、下に入り口が出ます。頼んだことと開いたこ…`
    pub fn passing_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "passing-lead", &[])
    }

    /// `許可は出ていません`
    pub fn passing_no_answer(self) -> Cow<'static, str> {
        WORDS.say(self.0, "passing-no-answer", &[])
    }

    /// `{until}まで見られます`
    pub fn passing_open(self, until: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "passing-open", &[("until", until.into())])
    }

    /// `頼んだもの`
    pub fn passing_own(self) -> Cow<'static, str> {
        WORDS.say(self.0, "passing-own", &[])
    }

    /// `許しませんでした`
    pub fn passing_refused(self) -> Cow<'static, str> {
        WORDS.say(self.0, "passing-refused", &[])
    }

    /// `開けない案件を見る許可`
    pub fn passing_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "passing-title", &[])
    }

    /// `開く許可を待つもの（{count}件）`
    pub fn passing_waiting(self, count: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "passing-waiting", &[("count", count.into())])
    }

    /// `頼みました: {what}`
    pub fn past_asked(self, what: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "past-asked", &[("what", what.into())])
    }

    /// `確認しませんでした: {what}`
    pub fn past_no(self, what: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "past-no", &[("what", what.into())])
    }

    /// `{number}を開きたいと頼まれました`
    pub fn past_passing_asked(self, number: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "past-passing-asked", &[("number", number.into())])
    }

    /// `{number}を1時間だけ開くことを許しました`
    pub fn past_passing_given(self, number: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "past-passing-given", &[("number", number.into())])
    }

    /// `{number}を開くことを許しませんでした`
    pub fn past_passing_refused(self, number: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "past-passing-refused", &[("number", number.into())])
    }

    /// `記録`
    pub fn past_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "past-title", &[])
    }

    /// `確認しました: {what}`
    pub fn past_yes(self, what: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "past-yes", &[("what", what.into())])
    }

    /// `守る人と相手方`
    pub fn people_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "people-title", &[])
    }

    /// `{from}から{until}まで`
    pub fn period(self, from: &str, until: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "period", &[("from", from.into()), ("until", until.into())])
    }

    /// `1年以内です。延長は1年ずつできます。`
    pub fn period_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "period-hint", &[])
    }

    /// `相手方`
    pub fn person_against(self) -> Cow<'static, str> {
        WORDS.say(self.0, "person-against", &[])
    }

    /// `相手方 2人目`
    pub fn person_against_also(self) -> Cow<'static, str> {
        WORDS.say(self.0, "person-against-also", &[])
    }

    /// `あわせて守る人 {n}`
    pub fn person_also(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "person-also", &[("n", n.into())])
    }

    /// `守る人（申出者）`
    pub fn person_main(self) -> Cow<'static, str> {
        WORDS.say(self.0, "person-main", &[])
    }

    /// `終わりました`
    pub fn standing_ended(self) -> Cow<'static, str> {
        WORDS.say(self.0, "standing-ended", &[])
    }

    /// `効いています`
    pub fn standing_in_force(self) -> Cow<'static, str> {
        WORDS.say(self.0, "standing-in-force", &[])
    }

    /// `確認されませんでした`
    pub fn standing_refused(self) -> Cow<'static, str> {
        WORDS.say(self.0, "standing-refused", &[])
    }

    /// `期間が過ぎています（効いています）`
    pub fn standing_run_out(self) -> Cow<'static, str> {
        WORDS.say(self.0, "standing-run-out", &[])
    }

    /// `まもなく期間が終わります`
    pub fn standing_soon(self) -> Cow<'static, str> {
        WORDS.say(self.0, "standing-soon", &[])
    }

    /// `もう1人の確認を待っています`
    pub fn standing_waits(self) -> Cow<'static, str> {
        WORDS.say(self.0, "standing-waits", &[])
    }

    /// `支援措置の終わり`
    pub fn step_end(self) -> Cow<'static, str> {
        WORDS.say(self.0, "step-end", &[])
    }

    /// `新しい支援措置`
    pub fn step_enter(self) -> Cow<'static, str> {
        WORDS.say(self.0, "step-enter", &[])
    }

    /// `期間の延長`
    pub fn step_extend(self) -> Cow<'static, str> {
        WORDS.say(self.0, "step-extend", &[])
    }

    /// `支援措置`
    pub fn title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "title", &[])
    }

    /// `{day}まで`
    pub fn until(self, day: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "until", &[("day", day.into())])
    }

    /// `支援措置取扱者ではない職員が、隠している案件を見たいと頼んでいます。許すと、その職員はその1件だけを1時間見られます。`
    pub fn waiting_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "waiting-lead", &[])
    }

    /// `待っているものはありません。`
    pub fn waiting_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "waiting-none", &[])
    }

    /// `隠している案件を開く許可`
    pub fn waiting_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "waiting-title", &[])
    }

    /// `確認を待っています: {what}`
    pub fn waits_title(self, what: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "waits-title", &[("what", what.into())])
    }

    /// `確認する（{what}）`
    pub fn yes_button(self, what: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "yes-button", &[("what", what.into())])
    }
}
