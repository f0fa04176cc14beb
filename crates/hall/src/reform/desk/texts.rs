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

    /// `採用する`
    pub fn adopt(self) -> Cow<'static, str> {
        WORDS.say(self.0, "adopt", &[])
    }

    /// `この改善案は、ほかの課の手続きのファイルも変えます（{procedures}）。どの手続きも受け持つ人が採用してください。まだ採用していません。`
    pub fn adopt_foreign(self, procedures: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "adopt-foreign", &[("procedures", procedures.into())])
    }

    /// `いつから`
    pub fn adopt_from(self) -> Cow<'static, str> {
        WORDS.say(self.0, "adopt-from", &[])
    }

    /// `手続きのファイルの変更は案になり、二人目が公開します。時間と人の変更は、下に出る一覧から進めます。30日後と90日後に、この見込みと実際を並べて示します。`
    pub fn adopt_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "adopt-lead", &[])
    }

    /// `採用する`
    pub fn adopt_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "adopt-title", &[])
    }

    /// `仮想の市役所の答え`
    pub fn answer_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "answer-title", &[])
    }

    /// `点は差の平均、帯は95%の幅です。左は短く、右は長くなります（いまの時間に対する割合、端は{far}%）。`
    pub fn bars_key(self, far: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "bars-key", &[("far", far.into())])
    }

    /// `いまからの変化`
    pub fn bars_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "bars-title", &[])
    }

    /// `この市役所の記録から数えた数です。`
    pub fn basis_records(self) -> Cow<'static, str> {
        WORDS.say(self.0, "basis-records", &[])
    }

    /// `数のもと`
    pub fn basis_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "basis-title", &[])
    }

    /// `、`
    pub fn between(self) -> Cow<'static, str> {
        WORDS.say(self.0, "between", &[])
    }

    /// `{mean}（{low}〜{high}）`
    pub fn by_between(self, high: &str, low: &str, mean: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "by-between", &[("high", high.into()), ("low", low.into()), ("mean", mean.into())])
    }

    /// `見込みどおり`
    pub fn came_as_foretold(self) -> Cow<'static, str> {
        WORDS.say(self.0, "came-as-foretold", &[])
    }

    /// `見込みより短かった`
    pub fn came_better(self) -> Cow<'static, str> {
        WORDS.say(self.0, "came-better", &[])
    }

    /// `見込みより長かった`
    pub fn came_worse(self) -> Cow<'static, str> {
        WORDS.say(self.0, "came-worse", &[])
    }

    /// `別々`
    pub fn changed_apart(self) -> Cow<'static, str> {
        WORDS.say(self.0, "changed-apart", &[])
    }

    /// `シナリオのファイルに書かれた、そのほかの変更`
    pub fn changed_given(self) -> Cow<'static, str> {
        WORDS.say(self.0, "changed-given", &[])
    }

    /// `なくす`
    pub fn changed_gone(self) -> Cow<'static, str> {
        WORDS.say(self.0, "changed-gone", &[])
    }

    /// `{people}人（{first}から{last}）`
    pub fn changed_leave(self, first: &str, last: &str, people: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "changed-leave", &[("first", first.into()), ("last", last.into()), ("people", people.into())])
    }

    /// `いない`
    pub fn changed_nobody(self) -> Cow<'static, str> {
        WORDS.say(self.0, "changed-nobody", &[])
    }

    /// `{group}：{what}`
    pub fn changed_of(self, group: &str, what: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "changed-of", &[("group", group.into()), ("what", what.into())])
    }

    /// `{people}人（{open}–{close}）`
    pub fn changed_part(self, close: &str, open: &str, people: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "changed-part", &[("close", close.into()), ("open", open.into()), ("people", people.into())])
    }

    /// `一つ`
    pub fn changed_pooled(self) -> Cow<'static, str> {
        WORDS.say(self.0, "changed-pooled", &[])
    }

    /// `あり`
    pub fn changed_there(self) -> Cow<'static, str> {
        WORDS.say(self.0, "changed-there", &[])
    }

    /// `変えるところはありません。`
    pub fn changes_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "changes-none", &[])
    }

    /// `窓口`
    pub fn channel_desk(self) -> Cow<'static, str> {
        WORDS.say(self.0, "channel-desk", &[])
    }

    /// `オンライン`
    pub fn channel_online(self) -> Cow<'static, str> {
        WORDS.say(self.0, "channel-online", &[])
    }

    /// `電話`
    pub fn channel_phone(self) -> Cow<'static, str> {
        WORDS.say(self.0, "channel-phone", &[])
    }

    /// `郵送`
    pub fn channel_post(self) -> Cow<'static, str> {
        WORDS.say(self.0, "channel-post", &[])
    }

    /// `2回以上通った案件`
    pub fn col_again(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-again", &[])
    }

    /// `差（幅）`
    pub fn col_by(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-by", &[])
    }

    /// `実際`
    pub fn col_came(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-came", &[])
    }

    /// `件数`
    pub fn col_cases(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-cases", &[])
    }

    /// `記録との差`
    pub fn col_error(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-error", &[])
    }

    /// `数字`
    pub fn col_figure(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-figure", &[])
    }

    /// `偶然の差`
    pub fn col_floor(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-floor", &[])
    }

    /// `いちばん多いもの`
    pub fn col_head(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-head", &[])
    }

    /// `何に`
    pub fn col_head_name(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-head-name", &[])
    }

    /// `待ち全体に占める割合`
    pub fn col_idle(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-idle", &[])
    }

    /// `1件の平均`
    pub fn col_mean(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-mean", &[])
    }

    /// `くらべるもの`
    pub fn col_measure(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-measure", &[])
    }

    /// `終わるまで（中央）`
    pub fn col_middle(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-middle", &[])
    }

    /// `終わるまで（9割）`
    pub fn col_most(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-most", &[])
    }

    /// `手続き`
    pub fn col_procedure(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-procedure", &[])
    }

    /// `見込み`
    pub fn col_promise(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-promise", &[])
    }

    /// `改善案`
    pub fn col_proposal(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-proposal", &[])
    }

    /// `判定`
    pub fn col_says(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-says", &[])
    }

    /// `割合`
    pub fn col_share(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-share", &[])
    }

    /// `側`
    pub fn col_side(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-side", &[])
    }

    /// `いま`
    pub fn col_state(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-state", &[])
    }

    /// `段階`
    pub fn col_step(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-step", &[])
    }

    /// `回数`
    pub fn col_times(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-times", &[])
    }

    /// `倍`
    pub fn col_times_floor(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-times-floor", &[])
    }

    /// `処理（中央）`
    pub fn col_took(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-took", &[])
    }

    /// `処理（9割）`
    pub fn col_took_most(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-took-most", &[])
    }

    /// `待ち（中央）`
    pub fn col_waited(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-waited", &[])
    }

    /// `待ち（9割）`
    pub fn col_waited_most(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-waited-most", &[])
    }

    /// `だれが`
    pub fn col_who(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-who", &[])
    }

    /// `手を動かした割合`
    pub fn col_work(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-work", &[])
    }

    /// `から`
    pub fn day_from(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-from", &[])
    }

    /// `勤務時間のうち手がふさがっている割合（全員）。灰色：いま 青：変えた後`
    pub fn day_key(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-key", &[])
    }

    /// `半時間ごとの表`
    pub fn day_table(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-table", &[])
    }

    /// `半時間ごとの忙しさ`
    pub fn day_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-title", &[])
    }

    /// `{n}日`
    pub fn days(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "days", &[("n", n.into())])
    }

    /// `記録でためせた見込みは{tried}件です。{least}件になるまで、市民には見せません。`
    pub fn days_few(self, least: &str, tried: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "days-few", &[("least", least.into()), ("tried", tried.into())])
    }

    /// `まだ計算していません。サーバーが15分ごとに計算します。`
    pub fn days_not_yet(self) -> Cow<'static, str> {
        WORDS.say(self.0, "days-not-yet", &[])
    }

    /// `市民に見せる「終わりの見込み」`
    pub fn days_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "days-title", &[])
    }

    /// `記録でためすと、「{percent}%の見込みでこの日まで」は{tried}回のうち{kept}回が当たりました。いま{cases}件の申請のページに出ています。`
    pub fn days_told(self, cases: &str, kept: &str, percent: &str, tried: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "days-told", &[("cases", cases.into()), ("kept", kept.into()), ("percent", percent.into()), ("tried", tried.into())])
    }

    /// `上の数では見込みを出せないため、市民には見せません。`
    pub fn days_unfit(self) -> Cow<'static, str> {
        WORDS.say(self.0, "days-unfit", &[])
    }

    /// `記録でためすと、「{percent}%の見込みでこの日まで」が{tried}回のうち{kept}回しか当たりません。市民には見せません。`
    pub fn days_untrue(self, kept: &str, percent: &str, tried: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "days-untrue", &[("kept", kept.into()), ("percent", percent.into()), ("tried", tried.into())])
    }

    /// `{pool}で急に休む日を{percent} %とみて、応援を決める`
    pub fn do_absent(self, percent: &str, pool: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "do-absent", &[("percent", percent.into()), ("pool", pool.into())])
    }

    /// `予約で来る人を増やす（案内と、窓口の予約の枠）`
    pub fn do_booked(self) -> Cow<'static, str> {
        WORDS.say(self.0, "do-booked", &[])
    }

    /// `手続きの変更案を見て、承認を求める`
    pub fn do_change(self) -> Cow<'static, str> {
        WORDS.say(self.0, "do-change", &[])
    }

    /// `{procedure}の変更案を見て、承認を求める`
    pub fn do_change_of(self, procedure: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "do-change-of", &[("procedure", procedure.into())])
    }

    /// `{office}の窓口の予定を{open}–{close}にする`
    pub fn do_hours(self, close: &str, office: &str, open: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "do-hours", &[("close", close.into()), ("office", office.into()), ("open", open.into())])
    }

    /// `{pool}の{people}人の休みを、{first}から{last}に決める（休暇の計画）`
    pub fn do_leave(self, first: &str, last: &str, people: &str, pool: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "do-leave", &[("first", first.into()), ("last", last.into()), ("people", people.into()), ("pool", pool.into())])
    }

    /// `{pool}の{people}人を、{open}–{close}の短時間勤務にする（人事）`
    pub fn do_part(self, close: &str, open: &str, people: &str, pool: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "do-part", &[("close", close.into()), ("open", open.into()), ("people", people.into()), ("pool", pool.into())])
    }

    /// `{pool}を{count}人にする（人事）`
    pub fn do_people(self, count: &str, pool: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "do-people", &[("count", count.into()), ("pool", pool.into())])
    }

    /// `{pools}の仕事をまとめる（組織の規程）`
    pub fn do_pooled(self, pools: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "do-pooled", &[("pools", pools.into())])
    }

    /// `{hours}を{open}–{close}にする（勤務時間の規程）`
    pub fn do_staff_hours(self, close: &str, hours: &str, open: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "do-staff-hours", &[("close", close.into()), ("hours", hours.into()), ("open", open.into())])
    }

    /// `採用したあとにすること`
    pub fn do_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "do-title", &[])
    }

    /// `「{step}」を2回以上通った案件が{share} %あります。`
    pub fn ecrs_again(self, share: &str, step: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "ecrs-again", &[("share", share.into()), ("step", step.into())])
    }

    /// `「{step}」は、{n}件のうち一度も差し戻していません。`
    pub fn ecrs_approver(self, n: &str, step: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "ecrs-approver", &[("n", n.into()), ("step", step.into())])
    }

    /// `「{step}」のあと、同じ役の「{next}」に手がつくまで{wait}（中央）空いています。`
    pub fn ecrs_handover(self, next: &str, step: &str, wait: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "ecrs-handover", &[("next", next.into()), ("step", step.into()), ("wait", wait.into())])
    }

    /// `記録から見えることだけを並べます。なくすかどうかは、人が決めます。`
    pub fn ecrs_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "ecrs-lead", &[])
    }

    /// `記録からは見当たりません。`
    pub fn ecrs_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "ecrs-none", &[])
    }

    /// `順を変えられないか`
    pub fn ecrs_order(self) -> Cow<'static, str> {
        WORDS.say(self.0, "ecrs-order", &[])
    }

    /// `なくせないか`
    pub fn ecrs_out(self) -> Cow<'static, str> {
        WORDS.say(self.0, "ecrs-out", &[])
    }

    /// `持ってくる書類が{n}種あります：{papers}`
    pub fn ecrs_papers(self, n: &str, papers: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "ecrs-papers", &[("n", n.into()), ("papers", papers.into())])
    }

    /// `もっと簡単にできないか`
    pub fn ecrs_simpler(self) -> Cow<'static, str> {
        WORDS.say(self.0, "ecrs-simpler", &[])
    }

    /// `見直しの四つの問い`
    pub fn ecrs_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "ecrs-title", &[])
    }

    /// `いっしょにできないか`
    pub fn ecrs_together(self) -> Cow<'static, str> {
        WORDS.say(self.0, "ecrs-together", &[])
    }

    /// `「{step}」が、終わるまでの{share} %を占めます。届いたときすぐに始められませんか。`
    pub fn ecrs_waits(self, share: &str, step: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "ecrs-waits", &[("share", share.into()), ("step", step.into())])
    }

    /// `手を動かした時間の{share} %が「{step}」です。`
    pub fn ecrs_work(self, share: &str, step: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "ecrs-work", &[("share", share.into()), ("step", step.into())])
    }

    /// `この改善案をやめる`
    pub fn edit_drop(self) -> Cow<'static, str> {
        WORDS.say(self.0, "edit-drop", &[])
    }

    /// `このほかに、シナリオのファイルに書かれた変更も入っています。`
    pub fn edit_given(self) -> Cow<'static, str> {
        WORDS.say(self.0, "edit-given", &[])
    }

    /// `いまの値のままにしたところは、変わりません。`
    pub fn edit_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "edit-lead", &[])
    }

    /// `改善案の名前`
    pub fn edit_name(self) -> Cow<'static, str> {
        WORDS.say(self.0, "edit-name", &[])
    }

    /// `変えるところ`
    pub fn edit_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "edit-title", &[])
    }

    /// `この内容で試す`
    pub fn edit_try(self) -> Cow<'static, str> {
        WORDS.say(self.0, "edit-try", &[])
    }

    /// `決裁する人が、だれもいなくなります。`
    pub fn fault_approvers(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-approvers", &[])
    }

    /// `あした以後の日を入れてください。`
    pub fn fault_from(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-from", &[])
    }

    /// `はじまりとおわりを、はじまりが先になるように入れてください。`
    pub fn fault_hours(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-hours", &[])
    }

    /// `休みのはじめと終わりを、きょうから{weeks}週間のあいだで入れてください。`
    pub fn fault_leave(self, weeks: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-leave", &[("weeks", weeks.into())])
    }

    /// `分を1から600までの数で入れてください。`
    pub fn fault_minutes(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-minutes", &[])
    }

    /// `人数を1から200までの数で入れてください。`
    pub fn fault_people(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-people", &[])
    }

    /// `まとめるには、二つ以上を選んでください。`
    pub fn fault_pooled(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-pooled", &[])
    }

    /// `割合を0から100までの数で入れてください。`
    pub fn fault_share(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-share", &[])
    }

    /// `人数を0から{most}までの数で入れてください。`
    pub fn fault_some(self, most: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-some", &[("most", most.into())])
    }

    /// `1つから{most}つまで選んでください。`
    pub fn fault_teams(self, most: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-teams", &[("most", most.into())])
    }

    /// `名前を80字までで入れてください。`
    pub fn fault_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-title", &[])
    }

    /// `{n}件より少ないため、示さない手続き：`
    pub fn few(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "few", &[("n", n.into())])
    }

    /// `表をCSVで保存`
    pub fn file(self) -> Cow<'static, str> {
        WORDS.say(self.0, "file", &[])
    }

    /// `業務の実際-{id}.csv`
    pub fn file_name(self, id: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "file-name", &[("id", id.into())])
    }

    /// `まとめて決めるのを待った`
    pub fn head_batching(self) -> Cow<'static, str> {
        WORDS.say(self.0, "head-batching", &[])
    }

    /// `市民を待った`
    pub fn head_citizen(self) -> Cow<'static, str> {
        WORDS.say(self.0, "head-citizen", &[])
    }

    /// `閉庁（夜・休みの日）`
    pub fn head_closed(self) -> Cow<'static, str> {
        WORDS.say(self.0, "head-closed", &[])
    }

    /// `担当がほかの仕事をしていた`
    pub fn head_contention(self) -> Cow<'static, str> {
        WORDS.say(self.0, "head-contention", &[])
    }

    /// `市の外を待った`
    pub fn head_external(self) -> Cow<'static, str> {
        WORDS.say(self.0, "head-external", &[])
    }

    /// `ほかの部署・基幹系を待った`
    pub fn head_other_office(self) -> Cow<'static, str> {
        WORDS.say(self.0, "head-other-office", &[])
    }

    /// `だれの手にもなかった`
    pub fn head_pause(self) -> Cow<'static, str> {
        WORDS.say(self.0, "head-pause", &[])
    }

    /// `あとから来た案件が先になった`
    pub fn head_priority(self) -> Cow<'static, str> {
        WORDS.say(self.0, "head-priority", &[])
    }

    /// `{head} {percent} %`
    pub fn head_share(self, head: &str, percent: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "head-share", &[("head", head.into()), ("percent", percent.into())])
    }

    /// `手を動かした時間`
    pub fn head_work(self) -> Cow<'static, str> {
        WORDS.say(self.0, "head-work", &[])
    }

    /// `青：手を動かした 茶：順番を待った 灰色：閉庁・市民や外を待った`
    pub fn heads_key(self) -> Cow<'static, str> {
        WORDS.say(self.0, "heads-key", &[])
    }

    /// `到達から終わりまでを、最後に待っていたものからさかのぼって1秒も重ねず数えました。合計は終わるまでの時間と同じです。開庁は平日8:30–17:15とします。始めた時刻の記録がない仕…`
    pub fn heads_means(self) -> Cow<'static, str> {
        WORDS.say(self.0, "heads-means", &[])
    }

    /// `1件の時間は、どこへ行ったか`
    pub fn heads_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "heads-title", &[])
    }

    /// `窓口の受付`
    pub fn hours_counter(self) -> Cow<'static, str> {
        WORDS.say(self.0, "hours-counter", &[])
    }

    /// `職員の勤務`
    pub fn hours_staff(self) -> Cow<'static, str> {
        WORDS.say(self.0, "hours-staff", &[])
    }

    /// `{days}日後まで（実際、{cases}件）`
    pub fn kept_after(self, cases: &str, days: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "kept-after", &[("cases", cases.into()), ("days", days.into())])
    }

    /// `いまの見積もり`
    pub fn kept_as_is(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kept-as-is", &[])
    }

    /// `前の90日（実際）`
    pub fn kept_before(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kept-before", &[])
    }

    /// `{mean}（{low}〜{high}）`
    pub fn kept_between(self, high: &str, low: &str, mean: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "kept-between", &[("high", high.into()), ("low", low.into()), ("mean", mean.into())])
    }

    /// `5件より少ない`
    pub fn kept_few(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kept-few", &[])
    }

    /// `見込みは採用したときの答えのままです。実際は、この日から後に届いて終わった案件の記録です。`
    pub fn kept_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kept-lead", &[])
    }

    /// `かっこは95%の幅です。見込みが幅の中にあれば「見込みどおり」、なければ、外れたことをそのまま示します。まだ終わっていない案件は入っていません。`
    pub fn kept_means(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kept-means", &[])
    }

    /// `{day}にわかります`
    pub fn kept_not_yet(self, day: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "kept-not-yet", &[("day", day.into())])
    }

    /// `変えた後の見込み`
    pub fn kept_promise(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kept-promise", &[])
    }

    /// `{days}日後まで（途中、{cases}件）`
    pub fn kept_so_far(self, cases: &str, days: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "kept-so-far", &[("cases", cases.into()), ("days", days.into())])
    }

    /// `見込みと実際`
    pub fn kept_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kept-title", &[])
    }

    /// `直しをお願いする割合`
    pub fn knob_again(self) -> Cow<'static, str> {
        WORDS.say(self.0, "knob-again", &[])
    }

    /// `書類や質問を減らすと下がる割合です。どれだけ下がるかは、ここで決めてください。`
    pub fn knob_again_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "knob-again-hint", &[])
    }

    /// `{stage}：{role}の決裁`
    pub fn knob_approver(self, role: &str, stage: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "knob-approver", &[("role", role.into()), ("stage", stage.into())])
    }

    /// `時間を予約して来る人`
    pub fn knob_booked(self) -> Cow<'static, str> {
        WORDS.say(self.0, "knob-booked", &[])
    }

    /// `申請の方法の割合`
    pub fn knob_channels(self) -> Cow<'static, str> {
        WORDS.say(self.0, "knob-channels", &[])
    }

    /// `一つを変えると、ほかは同じ比で増減します。`
    pub fn knob_channels_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "knob-channels-hint", &[])
    }

    /// `{hours}：おわり`
    pub fn knob_close(self, hours: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "knob-close", &[("hours", hours.into())])
    }

    /// `なくすもの`
    pub fn knob_file(self) -> Cow<'static, str> {
        WORDS.say(self.0, "knob-file", &[])
    }

    /// `採用すると、手続きのファイルから消えます。決裁は、少なくとも一人が残ります。`
    pub fn knob_file_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "knob-file-hint", &[])
    }

    /// `時間`
    pub fn knob_hours(self) -> Cow<'static, str> {
        WORDS.say(self.0, "knob-hours", &[])
    }

    /// `受付を短くすると、その時間に来ていた人は、開いているほかの時間に来るとみます。`
    pub fn knob_hours_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "knob-hours-hint", &[])
    }

    /// `1件の時間`
    pub fn knob_minutes(self) -> Cow<'static, str> {
        WORDS.say(self.0, "knob-minutes", &[])
    }

    /// `採用すると、手続きのファイルの分も変わります。`
    pub fn knob_minutes_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "knob-minutes-hint", &[])
    }

    /// `{hours}：はじまり`
    pub fn knob_open(self, hours: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "knob-open", &[("hours", hours.into())])
    }

    /// `書類：{paper}`
    pub fn knob_paper(self, paper: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "knob-paper", &[("paper", paper.into())])
    }

    /// `人`
    pub fn knob_people(self) -> Cow<'static, str> {
        WORDS.say(self.0, "knob-people", &[])
    }

    /// `まとめると、選んだ人たちが一つのまとまり（総合行政事務センター）として、どの仕事もします。`
    pub fn knob_people_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "knob-people-hint", &[])
    }

    /// `{pool}をまとめる`
    pub fn knob_pool(self, pool: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "knob-pool", &[("pool", pool.into())])
    }

    /// `過去1年に終わった案件の記録から、時間がどこにかかったかを示します。時間はすべて暦の時間（夜と休みの日を含む）です。氏名や職員ごとの数字はありません。`
    pub fn lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "lead", &[])
    }

    /// `手続きごとの時間`
    pub fn list_table(self) -> Cow<'static, str> {
        WORDS.say(self.0, "list-table", &[])
    }

    /// `過去1年に終わった{cases}件。半分は{middle}以内、9割は{most}以内に終わりました。`
    pub fn map_lead(self, cases: &str, middle: &str, most: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "map-lead", &[("cases", cases.into()), ("middle", middle.into()), ("most", most.into())])
    }

    /// `{name}の実際`
    pub fn map_title(self, name: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "map-title", &[("name", name.into())])
    }

    /// `一日の中の時刻（時間）`
    pub fn measure_circadian(self) -> Cow<'static, str> {
        WORDS.say(self.0, "measure-circadian", &[])
    }

    /// `終わるまでの時間（時間）`
    pub fn measure_cycle(self) -> Cow<'static, str> {
        WORDS.say(self.0, "measure-cycle", &[])
    }

    /// `続けて通る三つの段階の割合`
    pub fn measure_grams(self) -> Cow<'static, str> {
        WORDS.say(self.0, "measure-grams", &[])
    }

    /// `届いてからの出来事の時刻（時間）`
    pub fn measure_relative(self) -> Cow<'static, str> {
        WORDS.say(self.0, "measure-relative", &[])
    }

    /// `まだ、5件以上終わった手続きがありません。`
    pub fn none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "none", &[])
    }

    /// `この数で改善案をつくれます。`
    pub fn numbers_advises(self) -> Cow<'static, str> {
        WORDS.say(self.0, "numbers-advises", &[])
    }

    /// `始めた時刻は、「始める」を押した時刻です。押さずに終えた仕事では、終えた人がその日に案件の画面を開いた時刻です。`
    pub fn numbers_begun(self) -> Cow<'static, str> {
        WORDS.say(self.0, "numbers-begun", &[])
    }

    /// `大きすぎる`
    pub fn numbers_far(self) -> Cow<'static, str> {
        WORDS.say(self.0, "numbers-far", &[])
    }

    /// `数えられませんでした：{fault}`
    pub fn numbers_fault(self, fault: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "numbers-fault", &[("fault", fault.into())])
    }

    /// `記録からわからず、ふつうの値にしたところが{n}あります。`
    pub fn numbers_lacks(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "numbers-lacks", &[("n", n.into())])
    }

    /// `過去1年の記録から、届き方、1件の時間、分かれ道の割合、人の数、待つ時間を数え、前半で数えた仮想の市役所を、後半の記録と比べます。`
    pub fn numbers_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "numbers-lead", &[])
    }

    /// `記録から、仮想の市役所の数を数える`
    pub fn numbers_link(self) -> Cow<'static, str> {
        WORDS.say(self.0, "numbers-link", &[])
    }

    /// `この数で改善案をつくる`
    pub fn numbers_make(self) -> Cow<'static, str> {
        WORDS.say(self.0, "numbers-make", &[])
    }

    /// `「偶然の差」は、同じ仮想の市役所を二度動かしたときの差です。記録との差がその2倍をこえると、助言しません。`
    pub fn numbers_means(self) -> Cow<'static, str> {
        WORDS.say(self.0, "numbers-means", &[])
    }

    /// `偶然の差の範囲`
    pub fn numbers_near(self) -> Cow<'static, str> {
        WORDS.say(self.0, "numbers-near", &[])
    }

    /// `いつ始めたかの記録がないため、1件の時間がわかりません。数えません。`
    pub fn numbers_no_starts(self) -> Cow<'static, str> {
        WORDS.say(self.0, "numbers-no-starts", &[])
    }

    /// `だれがしたかの記録がないため、人の数がわかりません。数えません。`
    pub fn numbers_nobody(self) -> Cow<'static, str> {
        WORDS.say(self.0, "numbers-nobody", &[])
    }

    /// `まだ、終わった案件の記録がありません。`
    pub fn numbers_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "numbers-none", &[])
    }

    /// `この数では、改善案の助言はしません。`
    pub fn numbers_refuses(self) -> Cow<'static, str> {
        WORDS.say(self.0, "numbers-refuses", &[])
    }

    /// `{cases}件（{from}から{to}に届いたもの）を数えました。`
    pub fn numbers_said(self, cases: &str, from: &str, to: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "numbers-said", &[("cases", cases.into()), ("from", from.into()), ("to", to.into())])
    }

    /// `記録の作業が、この手続きの段階のどれとも合いません。`
    pub fn numbers_strange(self) -> Cow<'static, str> {
        WORDS.say(self.0, "numbers-strange", &[])
    }

    /// `仮想の市役所と記録の差`
    pub fn numbers_table(self) -> Cow<'static, str> {
        WORDS.say(self.0, "numbers-table", &[])
    }

    /// `{name}：記録から数えた数`
    pub fn numbers_title(self, name: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "numbers-title", &[("name", name.into())])
    }

    /// `残業は、全員で1日{mean}減ります（幅：{near}〜{far}）。`
    pub fn overtime_less(self, far: &str, mean: &str, near: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "overtime-less", &[("far", far.into()), ("mean", mean.into()), ("near", near.into())])
    }

    /// `残業は、全員で1日{mean}増えます（幅：{near}〜{far}）。`
    pub fn overtime_more(self, far: &str, mean: &str, near: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "overtime-more", &[("far", far.into()), ("mean", mean.into()), ("near", near.into())])
    }

    /// `残業のちがいは見分けられません。`
    pub fn overtime_same(self) -> Cow<'static, str> {
        WORDS.say(self.0, "overtime-same", &[])
    }

    /// `総合行政事務センター`
    pub fn pool_center(self) -> Cow<'static, str> {
        WORDS.say(self.0, "pool-center", &[])
    }

    /// `改善案.csv`
    pub fn proposal_file_name(self) -> Cow<'static, str> {
        WORDS.say(self.0, "proposal-file-name", &[])
    }

    /// `もとにする数（シナリオ）`
    pub fn proposal_from(self) -> Cow<'static, str> {
        WORDS.say(self.0, "proposal-from", &[])
    }

    /// `改善案をつくる`
    pub fn proposal_make(self) -> Cow<'static, str> {
        WORDS.say(self.0, "proposal-make", &[])
    }

    /// `{procedure}の改善案`
    pub fn proposal_of(self, procedure: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "proposal-of", &[("procedure", procedure.into())])
    }

    /// `この手続きの改善案`
    pub fn proposals_here(self) -> Cow<'static, str> {
        WORDS.say(self.0, "proposals-here", &[])
    }

    /// `改善案と、その結果`
    pub fn proposals_table(self) -> Cow<'static, str> {
        WORDS.say(self.0, "proposals-table", &[])
    }

    /// `「{measure}」の差が、偶然の差の2倍をこえています。`
    pub fn reason_far(self, measure: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "reason-far", &[("measure", measure.into())])
    }

    /// `比べる案件が{held}件しかありません。{needed}件ほど必要です。`
    pub fn reason_few(self, held: &str, needed: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "reason-few", &[("held", held.into()), ("needed", needed.into())])
    }

    /// `記録のうち、手続きの流れのとおりに進んだのは{percent} %だけです。`
    pub fn reason_other(self, percent: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "reason-other", &[("percent", percent.into())])
    }

    /// `止める`
    pub fn run_cancel(self) -> Cow<'static, str> {
        WORDS.say(self.0, "run-cancel", &[])
    }

    /// `途中で止めました。`
    pub fn run_cancelled(self) -> Cow<'static, str> {
        WORDS.say(self.0, "run-cancelled", &[])
    }

    /// `進み`
    pub fn run_label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "run-label", &[])
    }

    /// `いまの進みを見る`
    pub fn run_look(self) -> Cow<'static, str> {
        WORDS.say(self.0, "run-look", &[])
    }

    /// `試しています：{of}回のうち{done}回が終わりました。`
    pub fn run_says(self, done: &str, of: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "run-says", &[("done", done.into()), ("of", of.into())])
    }

    /// `よくなる`
    pub fn says_better(self) -> Cow<'static, str> {
        WORDS.say(self.0, "says-better", &[])
    }

    /// `見分けられない`
    pub fn says_same(self) -> Cow<'static, str> {
        WORDS.say(self.0, "says-same", &[])
    }

    /// `わるくなる`
    pub fn says_worse(self) -> Cow<'static, str> {
        WORDS.say(self.0, "says-worse", &[])
    }

    /// `いまの流れを見る`
    pub fn see_map(self) -> Cow<'static, str> {
        WORDS.say(self.0, "see-map", &[])
    }

    /// `ファイルの変更（パッチ）`
    pub fn see_patch(self) -> Cow<'static, str> {
        WORDS.say(self.0, "see-patch", &[])
    }

    /// `会議のための1枚（A3）`
    pub fn see_sheet(self) -> Cow<'static, str> {
        WORDS.say(self.0, "see-sheet", &[])
    }

    /// `印刷すると、A3横の1枚になります（白黒でも読めます）。`
    pub fn sheet_how(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sheet-how", &[])
    }

    /// `（{day}作成）`
    pub fn sheet_made(self, day: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "sheet-made", &[("day", day.into())])
    }

    /// `ほかに{n}行あります（改善案のページにあります）。`
    pub fn sheet_more(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "sheet-more", &[("n", n.into())])
    }

    /// `{city} {procedure}`
    pub fn sheet_of(self, city: &str, procedure: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "sheet-of", &[("city", city.into()), ("procedure", procedure.into())])
    }

    /// `改善案：{title}`
    pub fn sheet_title(self, title: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "sheet-title", &[("title", title.into())])
    }

    /// `急に休む日`
    pub fn shift_absent(self) -> Cow<'static, str> {
        WORDS.say(self.0, "shift-absent", &[])
    }

    /// `おわり`
    pub fn shift_close(self) -> Cow<'static, str> {
        WORDS.say(self.0, "shift-close", &[])
    }

    /// `休みのはじめ`
    pub fn shift_first(self) -> Cow<'static, str> {
        WORDS.say(self.0, "shift-first", &[])
    }

    /// `何人かが一日の一部だけ働くとき、決まった日に休むとき、急に休む日があるときを試せます。決まった休みは、きょうから8週間のあいだで入れてください。短時間の人にも、残業の決まりは同じに…`
    pub fn shift_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "shift-hint", &[])
    }

    /// `休みの終わり`
    pub fn shift_last(self) -> Cow<'static, str> {
        WORDS.say(self.0, "shift-last", &[])
    }

    /// `休みをとる人`
    pub fn shift_leave(self) -> Cow<'static, str> {
        WORDS.say(self.0, "shift-leave", &[])
    }

    /// `はじまり`
    pub fn shift_open(self) -> Cow<'static, str> {
        WORDS.say(self.0, "shift-open", &[])
    }

    /// `短時間の人`
    pub fn shift_part(self) -> Cow<'static, str> {
        WORDS.say(self.0, "shift-part", &[])
    }

    /// `短時間勤務と休み`
    pub fn shift_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "shift-title", &[])
    }

    /// `いちばん少ない人数をさがす`
    pub fn staff_ask(self) -> Cow<'static, str> {
        WORDS.say(self.0, "staff-ask", &[])
    }

    /// `さがす`
    pub fn staff_go(self) -> Cow<'static, str> {
        WORDS.say(self.0, "staff-go", &[])
    }

    /// `職員がいる時間（年、時間）`
    pub fn staff_hours(self) -> Cow<'static, str> {
        WORDS.say(self.0, "staff-hours", &[])
    }

    /// `横は職員がいる時間（年）、縦は窓口で待つ時間（9割）です。線はさがした待ち時間、大きい点は答え、中くらいの点は、ほかのどれよりどちらかがよいもの。`
    pub fn staff_key(self) -> Cow<'static, str> {
        WORDS.say(self.0, "staff-key", &[])
    }

    /// `いまの人数から2人まで増やしても、10人に9人の待ちは{wish}までになりません。`
    pub fn staff_none(self, wish: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "staff-none", &[("wish", wish.into())])
    }

    /// `{team}{count}人`
    pub fn staff_of(self, count: &str, team: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "staff-of", &[("count", count.into()), ("team", team.into())])
    }

    /// `ほかのどれよりどちらかがよい人数`
    pub fn staff_table(self) -> Cow<'static, str> {
        WORDS.say(self.0, "staff-table", &[])
    }

    /// `窓口で待つ時間（10人に9人が、何分まで）`
    pub fn staff_target(self) -> Cow<'static, str> {
        WORDS.say(self.0, "staff-target", &[])
    }

    /// `人数を変えてみるまとまり（3つまで）`
    pub fn staff_teams(self) -> Cow<'static, str> {
        WORDS.say(self.0, "staff-teams", &[])
    }

    /// `いちばん少ない人数`
    pub fn staff_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "staff-title", &[])
    }

    /// `10人に9人の待ちを{wish}までにする、いちばん少ない人数は、{staff}です。`
    pub fn staff_winner(self, staff: &str, wish: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "staff-winner", &[("staff", staff.into()), ("wish", wish.into())])
    }

    /// `{day}から実施`
    pub fn state_adopted(self, day: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "state-adopted", &[("day", day.into())])
    }

    /// `やめました`
    pub fn state_dropped(self) -> Cow<'static, str> {
        WORDS.say(self.0, "state-dropped", &[])
    }

    /// `まだ試していません`
    pub fn state_open(self) -> Cow<'static, str> {
        WORDS.say(self.0, "state-open", &[])
    }

    /// `試しています`
    pub fn state_running(self) -> Cow<'static, str> {
        WORDS.say(self.0, "state-running", &[])
    }

    /// `試しました`
    pub fn state_tried(self) -> Cow<'static, str> {
        WORDS.say(self.0, "state-tried", &[])
    }

    /// `段階ごとの待ちと処理`
    pub fn steps_table(self) -> Cow<'static, str> {
        WORDS.say(self.0, "steps-table", &[])
    }

    /// `{n}回`
    pub fn times(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "times", &[("n", n.into())])
    }

    /// `業務の実際`
    pub fn title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "title", &[])
    }

    /// `過去1年に終わった案件が{n}件より少ないため、示しません。`
    pub fn too_few(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "too-few", &[("n", n.into())])
    }

    /// `いま`
    pub fn try_as_is(self) -> Cow<'static, str> {
        WORDS.say(self.0, "try-as-is", &[])
    }

    /// `家でもできる仕事の割合`
    pub fn try_at_home(self) -> Cow<'static, str> {
        WORDS.say(self.0, "try-at-home", &[])
    }

    /// `終わるまでの平均は、{mean}短くなります（幅：{near}〜{far}）。`
    pub fn try_better(self, far: &str, mean: &str, near: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "try-better", &[("far", far.into()), ("mean", mean.into()), ("near", near.into())])
    }

    /// `{pool}：手がふさがっている割合`
    pub fn try_busy_pool(self, pool: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "try-busy-pool", &[("pool", pool.into())])
    }

    /// `市民から見て`
    pub fn try_citizens(self) -> Cow<'static, str> {
        WORDS.say(self.0, "try-citizens", &[])
    }

    /// `変えた手続きのファイルに誤りがあります：{fault}`
    pub fn try_faulty(self, fault: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "try-faulty", &[("fault", fault.into())])
    }

    /// `参考（この市の結果ではありません）：熊本市は窓口の時間を短くして、年12,000時間×2,667円＝約3,200万円の超過勤務が減ると見込みました。`
    pub fn try_foreign(self) -> Cow<'static, str> {
        WORDS.say(self.0, "try-foreign", &[])
    }

    /// `残業（年）は、1日の残業×開庁日{days}日。金額は、その時間×{yen}円（この市の設定）。`
    pub fn try_formula(self, days: &str, yen: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "try-formula", &[("days", days.into()), ("yen", yen.into())])
    }

    /// `このシナリオを試す`
    pub fn try_go(self) -> Cow<'static, str> {
        WORDS.say(self.0, "try-go", &[])
    }

    /// `{weeks}週間に来る{cases}件を、{pairs}回ずつ。幅は95%です。`
    pub fn try_how(self, cases: &str, pairs: &str, weeks: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "try-how", &[("cases", cases.into()), ("pairs", pairs.into()), ("weeks", weeks.into())])
    }

    /// `期限までに終わった割合`
    pub fn try_kept(self) -> Cow<'static, str> {
        WORDS.say(self.0, "try-kept", &[])
    }

    /// `変えたらどうなるかを、仮想の市役所で「いま」と「変えた後」を同じ運で何度も動かして比べます。試しただけでは何も変わりません。`
    pub fn try_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "try-lead", &[])
    }

    /// `待てずに帰った割合`
    pub fn try_left(self) -> Cow<'static, str> {
        WORDS.say(self.0, "try-left", &[])
    }

    /// `数はシナリオのファイルに書かれたもので、実測でないものはそう書いてあります。`
    pub fn try_limits(self) -> Cow<'static, str> {
        WORDS.say(self.0, "try-limits", &[])
    }

    /// `終わるまで（平均）`
    pub fn try_mean(self) -> Cow<'static, str> {
        WORDS.say(self.0, "try-mean", &[])
    }

    /// `1件にかかる職員の分`
    pub fn try_minutes(self) -> Cow<'static, str> {
        WORDS.say(self.0, "try-minutes", &[])
    }

    /// `手続きのファイルに、書く場所がありません：{edit}`
    pub fn try_no_place(self, edit: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "try-no-place", &[("edit", edit.into())])
    }

    /// `予約して来なかった割合`
    pub fn try_no_show(self) -> Cow<'static, str> {
        WORDS.say(self.0, "try-no-show", &[])
    }

    /// `職員から見て`
    pub fn try_officers(self) -> Cow<'static, str> {
        WORDS.say(self.0, "try-officers", &[])
    }

    /// `残業（1日、全員で）`
    pub fn try_overtime(self) -> Cow<'static, str> {
        WORDS.say(self.0, "try-overtime", &[])
    }

    /// `残業（年、時間）`
    pub fn try_overtime_year(self) -> Cow<'static, str> {
        WORDS.say(self.0, "try-overtime-year", &[])
    }

    /// `残業（年、円）`
    pub fn try_overtime_yen(self) -> Cow<'static, str> {
        WORDS.say(self.0, "try-overtime-yen", &[])
    }

    /// `窓口で待つ時間（中央）`
    pub fn try_p50_wait(self) -> Cow<'static, str> {
        WORDS.say(self.0, "try-p50-wait", &[])
    }

    /// `窓口で待つ時間（9割）`
    pub fn try_p90_wait(self) -> Cow<'static, str> {
        WORDS.say(self.0, "try-p90-wait", &[])
    }

    /// `持ってくる書類（多いとき）`
    pub fn try_papers(self) -> Cow<'static, str> {
        WORDS.say(self.0, "try-papers", &[])
    }

    /// `ちがいは見分けられません（終わるまでの平均の差の幅：短くなる{low}から長くなる{high}まで）。`
    pub fn try_same(self, high: &str, low: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "try-same", &[("high", high.into()), ("low", low.into())])
    }

    /// `手続きが変わったので、このシナリオの数は使えません：{procedures}`
    pub fn try_stale(self, procedures: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "try-stale", &[("procedures", procedures.into())])
    }

    /// `{pool}：別の種類の仕事への切り替え（100件あたり）`
    pub fn try_switches(self, pool: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "try-switches", &[("pool", pool.into())])
    }

    /// `改善案`
    pub fn try_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "try-title", &[])
    }

    /// `変えた後`
    pub fn try_to_be(self) -> Cow<'static, str> {
        WORDS.say(self.0, "try-to-be", &[])
    }

    /// `混んでいて入れなかった割合`
    pub fn try_turned_away(self) -> Cow<'static, str> {
        WORDS.say(self.0, "try-turned-away", &[])
    }

    /// `窓口に来る回数（1件の平均）`
    pub fn try_visits(self) -> Cow<'static, str> {
        WORDS.say(self.0, "try-visits", &[])
    }

    /// `仕事に手がつくまで（平均）`
    pub fn try_wait(self) -> Cow<'static, str> {
        WORDS.say(self.0, "try-wait", &[])
    }

    /// `終わるまでの平均は、{mean}長くなります（幅：{near}〜{far}）。`
    pub fn try_worse(self, far: &str, mean: &str, near: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "try-worse", &[("far", far.into()), ("mean", mean.into()), ("near", near.into())])
    }

    /// `動かせませんでした：{fault}`
    pub fn try_wrong(self, fault: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "try-wrong", &[("fault", fault.into())])
    }

    /// `分`
    pub fn unit_minutes(self) -> Cow<'static, str> {
        WORDS.say(self.0, "unit-minutes", &[])
    }

    /// `人`
    pub fn unit_people(self) -> Cow<'static, str> {
        WORDS.say(self.0, "unit-people", &[])
    }

    /// `体験調査：{desk} {minutes}分（{n}回）`
    pub fn walked_desk(self, desk: &str, minutes: &str, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "walked-desk", &[("desk", desk.into()), ("minutes", minutes.into()), ("n", n.into())])
    }

    /// `体験調査：{desk} {minutes}分（{n}回だけ）`
    pub fn walked_few(self, desk: &str, minutes: &str, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "walked-few", &[("desk", desk.into()), ("minutes", minutes.into()), ("n", n.into())])
    }

    /// `選んだ窓口の分を入れる`
    pub fn walked_fill(self) -> Cow<'static, str> {
        WORDS.say(self.0, "walked-fill", &[])
    }

    /// `「{step}」のいまの分は、窓口体験調査の「{desk}」から取りました（{minutes}分、n={n}）。`
    pub fn walked_from(self, desk: &str, minutes: &str, n: &str, step: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "walked-from", &[("desk", desk.into()), ("minutes", minutes.into()), ("n", n.into()), ("step", step.into())])
    }

    /// `窓口の段では、窓口体験調査で測った分（まん中の値）を「いま」の分にできます。どの窓口がこの段かを選んでください。`
    pub fn walked_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "walked-hint", &[])
    }

    /// `「{step}」のいまの分：`
    pub fn walked_label(self, step: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "walked-label", &[("step", step.into())])
    }

    /// `体験調査を使わない`
    pub fn walked_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "walked-none", &[])
    }

    /// `箱の数字は、手がつくまでの待ち（中央）です。色と太い枠は、全体の待ちのうちその段階が占める割合が大きいことを示します。`
    pub fn way_key(self) -> Cow<'static, str> {
        WORDS.say(self.0, "way-key", &[])
    }

    /// `流れと待ち`
    pub fn way_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "way-title", &[])
    }

    /// `{fewest}件より少ないため、{n}つの段階は示しません。`
    pub fn withheld(self, fewest: &str, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "withheld", &[("fewest", fewest.into()), ("n", n.into())])
    }
}
