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

    /// `すべて`
    pub fn all_classes(self) -> Cow<'static, str> {
        WORDS.say(self.0, "all-classes", &[])
    }

    /// `席の数`
    pub fn all_places(self) -> Cow<'static, str> {
        WORDS.say(self.0, "all-places", &[])
    }

    /// `利用調整`
    pub fn beside_heading(self) -> Cow<'static, str> {
        WORDS.say(self.0, "beside-heading", &[])
    }

    /// `利用調整を開く`
    pub fn beside_open(self) -> Cow<'static, str> {
        WORDS.say(self.0, "beside-open", &[])
    }

    /// `結果を開く`
    pub fn beside_result(self) -> Cow<'static, str> {
        WORDS.say(self.0, "beside-result", &[])
    }

    /// `次の調整を待っています`
    pub fn beside_waiting(self) -> Cow<'static, str> {
        WORDS.say(self.0, "beside-waiting", &[])
    }

    /// `施設とクラスごとの席`
    pub fn cells_caption(self) -> Cow<'static, str> {
        WORDS.say(self.0, "cells-caption", &[])
    }

    /// `見ていた結果から変わりました。まだ何も確定していません。下の結果を見て、もう一度確定してください。`
    pub fn changed(self) -> Cow<'static, str> {
        WORDS.say(self.0, "changed", &[])
    }

    /// `クラス`
    pub fn col_class(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-class", &[])
    }

    /// `内定の最低点`
    pub fn col_cut_off(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-cut-off", &[])
    }

    /// `第1希望`
    pub fn col_first(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-first", &[])
    }

    /// `最後に確定した日`
    pub fn col_last(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-last", &[])
    }

    /// `残り`
    pub fn col_left(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-left", &[])
    }

    /// `申請者`
    pub fn col_name(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-name", &[])
    }

    /// `受付番号`
    pub fn col_number(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-number", &[])
    }

    /// `内定`
    pub fn col_offered(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-offered", &[])
    }

    /// `施設`
    pub fn col_place(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-place", &[])
    }

    /// `点数`
    pub fn col_points(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-points", &[])
    }

    /// `手続き`
    pub fn col_procedure(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-procedure", &[])
    }

    /// `順位`
    pub fn col_rank(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-rank", &[])
    }

    /// `結果`
    pub fn col_result(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-result", &[])
    }

    /// `席`
    pub fn col_seats(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-seats", &[])
    }

    /// `段階`
    pub fn col_stage(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-stage", &[])
    }

    /// `進み方`
    pub fn col_state(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-state", &[])
    }

    /// `待っている申込`
    pub fn col_waiting(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-waiting", &[])
    }

    /// `この結果で確定する`
    pub fn confirm_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "confirm-button", &[])
    }

    /// `席がある{offered}件は「{yes}」、ない{none}件は「{no}」として、それぞれの決裁へ進めます。確定した順位と席は、あとから変えられません。`
    pub fn confirm_lead(self, no: &str, none: &str, offered: &str, yes: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "confirm-lead", &[("no", no.into()), ("none", none.into()), ("offered", offered.into()), ("yes", yes.into())])
    }

    /// `待っている申込がないので、確定するものがありません。`
    pub fn confirm_nobody(self) -> Cow<'static, str> {
        WORDS.say(self.0, "confirm-nobody", &[])
    }

    /// `確定する`
    pub fn confirm_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "confirm-title", &[])
    }

    /// `この調整をやめる`
    pub fn drop_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "drop-button", &[])
    }

    /// `最初のページ`
    pub fn first_page(self) -> Cow<'static, str> {
        WORDS.say(self.0, "first-page", &[])
    }

    /// `あなたに見えない申込は、この調整に入りません。見られる職員が別に行います。`
    pub fn hidden_note(self) -> Cow<'static, str> {
        WORDS.say(self.0, "hidden-note", &[])
    }

    /// `点数の高い順です。同じ点数のときは、この手続きの決まりと、受付の早い順で並べています。`
    pub fn lines_order(self) -> Cow<'static, str> {
        WORDS.say(self.0, "lines-order", &[])
    }

    /// `順位（{n}件）`
    pub fn lines_title(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "lines-title", &[("n", n.into())])
    }

    /// `まとめて決める手続き`
    pub fn list_caption(self) -> Cow<'static, str> {
        WORDS.say(self.0, "list-caption", &[])
    }

    /// `席の数に限りがあり、そろった申込をまとめて見て決める手続きです。`
    pub fn list_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "list-lead", &[])
    }

    /// `あなたの課に、まとめて決める手続きはありません。`
    pub fn list_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "list-none", &[])
    }

    /// `まとめて決める`
    pub fn list_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "list-title", &[])
    }

    /// `{place}: 最低{points}点`
    pub fn missed_cut_off(self, place: &str, points: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "missed-cut-off", &[("place", place.into()), ("points", points.into())])
    }

    /// `{place}: 空きなし`
    pub fn missed_none(self, place: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "missed-none", &[("place", place.into())])
    }

    /// `{place}: 同点の順で届かず`
    pub fn missed_tie(self, place: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "missed-tie", &[("place", place.into())])
    }

    /// `まだありません`
    pub fn never(self) -> Cow<'static, str> {
        WORDS.say(self.0, "never", &[])
    }

    /// `次のページ`
    pub fn next_page(self) -> Cow<'static, str> {
        WORDS.say(self.0, "next-page", &[])
    }

    /// `ほかの職員が先に確定したか、やめました。席を入れて、もう一度試してください。`
    pub fn no_round(self) -> Cow<'static, str> {
        WORDS.say(self.0, "no-round", &[])
    }

    /// `当てはまるクラスがありません`
    pub fn odd_class(self) -> Cow<'static, str> {
        WORDS.say(self.0, "odd-class", &[])
    }

    /// `点数に要る回答がありません`
    pub fn odd_points(self) -> Cow<'static, str> {
        WORDS.say(self.0, "odd-points", &[])
    }

    /// `{from}–{to} / {all}`
    pub fn part(self, all: &str, from: &str, to: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "part", &[("all", all.into()), ("from", from.into()), ("to", to.into())])
    }

    /// `席の数を入れると、いま待っている申込をこの手続きの決まりで順に当てはめます。確定するまで、何も決まりません。`
    pub fn plan_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "plan-lead", &[])
    }

    /// `{stage}（{procedure}）`
    pub fn plan_title(self, procedure: &str, stage: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "plan-title", &[("procedure", procedure.into()), ("stage", stage.into())])
    }

    /// `{place}は、{points}点以上の方で席がうまりました。`
    pub fn reason_missed_cut_off(self, place: &str, points: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "reason-missed-cut-off", &[("place", place.into()), ("points", points.into())])
    }

    /// `{place}には空いている席がありませんでした。`
    pub fn reason_missed_none(self, place: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "reason-missed-none", &[("place", place.into())])
    }

    /// `{place}は、同じ点数の方のうち、定められた順で先の方まで席がうまりました。`
    pub fn reason_missed_tie(self, place: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "reason-missed-tie", &[("place", place.into())])
    }

    /// `希望した施設の{class}には、空いている席より多くの申込がありました。点数は{points}点です。`
    pub fn reason_none(self, class: &str, points: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "reason-none", &[("class", class.into()), ("points", points.into())])
    }

    /// `空いている席より多くの申込がありました。点数は{points}点です。`
    pub fn reason_none_one(self, points: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "reason-none-one", &[("points", points.into())])
    }

    /// `{place}（{class}）。点数は{points}点で、第{wish}希望の{place}に席がありました。`
    pub fn reason_offered(self, class: &str, place: &str, points: &str, wish: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "reason-offered", &[("class", class.into()), ("place", place.into()), ("points", points.into()), ("wish", wish.into())])
    }

    /// `点数は{points}点で、空いている席の数に入りました。`
    pub fn reason_offered_one(self, points: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "reason-offered-one", &[("points", points.into())])
    }

    /// `{all}件すべてを処理しました。`
    pub fn result_done(self, all: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "result-done", &[("all", all.into())])
    }

    /// `{who}が{when}に確定しました。締切 {until}。`
    pub fn result_lead(self, until: &str, when: &str, who: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "result-lead", &[("until", until.into()), ("when", when.into()), ("who", who.into())])
    }

    /// `{n}件は進めていません。「進み方」を見てください。待っているものは、次の調整に入ります。`
    pub fn result_left(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "result-left", &[("n", n.into())])
    }

    /// `席なし`
    pub fn result_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "result-none", &[])
    }

    /// `{place}（第{wish}希望）`
    pub fn result_offered(self, place: &str, wish: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "result-offered", &[("place", place.into()), ("wish", wish.into())])
    }

    /// `席あり`
    pub fn result_offered_one(self) -> Cow<'static, str> {
        WORDS.say(self.0, "result-offered-one", &[])
    }

    /// `案件を進めています。{all}件のうち{done}件が済みました。このページは自分で新しくなります。`
    pub fn result_running(self, all: &str, done: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "result-running", &[("all", all.into()), ("done", done.into())])
    }

    /// `利用調整の結果（{when}）`
    pub fn result_title(self, when: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "result-title", &[("when", when.into())])
    }

    /// `{when} 締切 {until}`
    pub fn round_line(self, until: &str, when: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "round-line", &[("until", until.into()), ("when", when.into())])
    }

    /// `確定した調整`
    pub fn rounds_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "rounds-title", &[])
    }

    /// `{where} の席は、0から{most}までの数で入れてください。`
    pub fn seats_bad(self, most: &str, where_: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "seats-bad", &[("most", most.into()), ("where", where_.into())])
    }

    /// `空きがないところは、0か空欄にしてください。`
    pub fn seats_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "seats-hint", &[])
    }

    /// `空いている席`
    pub fn seats_legend(self) -> Cow<'static, str> {
        WORDS.say(self.0, "seats-legend", &[])
    }

    /// `決裁へ`
    pub fn state_done(self) -> Cow<'static, str> {
        WORDS.say(self.0, "state-done", &[])
    }

    /// `確定のあとで内容が変わったため、進めていません`
    pub fn state_moved(self) -> Cow<'static, str> {
        WORDS.say(self.0, "state-moved", &[])
    }

    /// `権限がないため、進めていません`
    pub fn state_refused(self) -> Cow<'static, str> {
        WORDS.say(self.0, "state-refused", &[])
    }

    /// `進めています`
    pub fn state_waits(self) -> Cow<'static, str> {
        WORDS.say(self.0, "state-waits", &[])
    }

    /// `順位を付けられない申込が{n}件あります。下の表の最後にあります。この調整では進みません。`
    pub fn trial_odd(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "trial-odd", &[("n", n.into())])
    }

    /// `対象 {all}件のうち、席があるのは{offered}件、ないのは{none}件です。`
    pub fn trial_sum(self, all: &str, none: &str, offered: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "trial-sum", &[("all", all.into()), ("none", none.into()), ("offered", offered.into())])
    }

    /// `試した結果`
    pub fn trial_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "trial-title", &[])
    }

    /// `この席で試す`
    pub fn try_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "try-button", &[])
    }

    /// `日付を選んでください。先の日は選べません。`
    pub fn until_bad(self) -> Cow<'static, str> {
        WORDS.say(self.0, "until-bad", &[])
    }

    /// `この日までに受け付けた申込を対象にします。`
    pub fn until_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "until-hint", &[])
    }

    /// `受付の締切日`
    pub fn until_label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "until-label", &[])
    }

    /// `いま待っている申込 {n}件`
    pub fn waiting_now(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "waiting-now", &[("n", n.into())])
    }
}
