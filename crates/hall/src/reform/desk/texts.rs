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

    /// `、`
    pub fn between(self) -> Cow<'static, str> {
        WORDS.say(self.0, "between", &[])
    }

    /// `2回以上通った案件`
    pub fn col_again(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-again", &[])
    }

    /// `件数`
    pub fn col_cases(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-cases", &[])
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

    /// `割合`
    pub fn col_share(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-share", &[])
    }

    /// `段階`
    pub fn col_step(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-step", &[])
    }

    /// `回数`
    pub fn col_times(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-times", &[])
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

    /// `{n}日`
    pub fn days(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "days", &[("n", n.into())])
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

    /// `担当がほかの案件にかかっていた`
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

    /// `まだ、5件以上終わった手続きがありません。`
    pub fn none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "none", &[])
    }

    /// `段階ごとの待ちと処理`
    pub fn steps_table(self) -> Cow<'static, str> {
        WORDS.say(self.0, "steps-table", &[])
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

    /// `終わるまでの平均は、{mean}短くなります（幅：{near}〜{far}）。`
    pub fn try_better(self, far: &str, mean: &str, near: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "try-better", &[("far", far.into()), ("mean", mean.into()), ("near", near.into())])
    }

    /// `いま、ほかの人が試しています。少し待って、もう一度押してください。`
    pub fn try_busy(self) -> Cow<'static, str> {
        WORDS.say(self.0, "try-busy", &[])
    }

    /// `{pool}：手がふさがっている割合`
    pub fn try_busy_pool(self, pool: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "try-busy-pool", &[("pool", pool.into())])
    }

    /// `市民から見て`
    pub fn try_citizens(self) -> Cow<'static, str> {
        WORDS.say(self.0, "try-citizens", &[])
    }

    /// `参考（この市の結果ではありません）：熊本市は窓口の時間を短くして、年12,000時間×2,667円＝約3,200万円の超過勤務が減ると見込みました。`
    pub fn try_foreign(self) -> Cow<'static, str> {
        WORDS.say(self.0, "try-foreign", &[])
    }

    /// `試す`
    pub fn try_go(self) -> Cow<'static, str> {
        WORDS.say(self.0, "try-go", &[])
    }

    /// `手続きごとに{cases}件を{pairs}回ずつ。幅は95%です。`
    pub fn try_how(self, cases: &str, pairs: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "try-how", &[("cases", cases.into()), ("pairs", pairs.into())])
    }

    /// `期限までに終わった割合`
    pub fn try_kept(self) -> Cow<'static, str> {
        WORDS.say(self.0, "try-kept", &[])
    }

    /// `市のフォルダーにあるシナリオを、仮想の市役所で「いま」と「変えた後」を同じ運で何度も動かして比べます。何も変わりません。`
    pub fn try_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "try-lead", &[])
    }

    /// `超過勤務、急な休み、窓口の予約は、まだ数えていません。数はシナリオのファイルに書かれたもので、実測でないものはそう書いてあります。`
    pub fn try_limits(self) -> Cow<'static, str> {
        WORDS.say(self.0, "try-limits", &[])
    }

    /// `20秒で終わりませんでした。シナリオを小さくしてください。`
    pub fn try_long(self) -> Cow<'static, str> {
        WORDS.say(self.0, "try-long", &[])
    }

    /// `終わるまで（平均）`
    pub fn try_mean(self) -> Cow<'static, str> {
        WORDS.say(self.0, "try-mean", &[])
    }

    /// `職員から見て`
    pub fn try_officers(self) -> Cow<'static, str> {
        WORDS.say(self.0, "try-officers", &[])
    }

    /// `ちがいは見分けられません（終わるまでの平均の差の幅：短くなる{low}から長くなる{high}まで）。`
    pub fn try_same(self, high: &str, low: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "try-same", &[("high", high.into()), ("low", low.into())])
    }

    /// `手続きが変わったので、このシナリオの数は使えません：{procedures}`
    pub fn try_stale(self, procedures: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "try-stale", &[("procedures", procedures.into())])
    }

    /// `変えたらどうなるか`
    pub fn try_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "try-title", &[])
    }

    /// `変えた後`
    pub fn try_to_be(self) -> Cow<'static, str> {
        WORDS.say(self.0, "try-to-be", &[])
    }

    /// `仕事に手がつくまで（平均）`
    pub fn try_wait(self) -> Cow<'static, str> {
        WORDS.say(self.0, "try-wait", &[])
    }

    /// `終わるまでの平均は、{mean}長くなります（幅：{near}〜{far}）。`
    pub fn try_worse(self, far: &str, mean: &str, near: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "try-worse", &[("far", far.into()), ("mean", mean.into()), ("near", near.into())])
    }

    /// `このシナリオは動かせません：{fault}`
    pub fn try_wrong(self, fault: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "try-wrong", &[("fault", fault.into())])
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
