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

    /// `お問い合わせ`
    pub fn about_contact_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "about-contact-title", &[])
    }

    /// `数字と担当について`
    pub fn about_facts_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "about-facts-title", &[])
    }

    /// `{city}の手続きを、さがして、申請して、状況を見るためのサイトです。`
    pub fn about_lead(self, city: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "about-lead", &[("city", city.into())])
    }

    /// `約{n}分`
    pub fn about_minutes(self, n: i64) -> Cow<'static, str> {
        WORDS.say(self.0, "about-minutes", &[("n", n.into())])
    }

    /// `手続きの説明、質問、期間、流れの図は、手続きごとに一つの定めから作られます。職員の画面も同じ定めで動きます。`
    pub fn about_one(self) -> Cow<'static, str> {
        WORDS.say(self.0, "about-one", &[])
    }

    /// `ひとつの定め`
    pub fn about_one_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "about-one-title", &[])
    }

    /// `「ごろまで」と書いた日は、標準処理期間から計算した目安です。おそくなるときは、理由をお知らせします。`
    pub fn about_period(self) -> Cow<'static, str> {
        WORDS.say(self.0, "about-period", &[])
    }

    /// `期間について`
    pub fn about_period_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "about-period-title", &[])
    }

    /// `公開されているソフトウェア「役場（Yakuba）」で動いています。`
    pub fn about_software(self) -> Cow<'static, str> {
        WORDS.say(self.0, "about-software", &[])
    }

    /// `しくみ`
    pub fn about_software_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "about-software-title", &[])
    }

    /// `このサイトについて`
    pub fn about_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "about-title", &[])
    }

    /// `色だけで意味を伝えません。ことばを必ず添えています。`
    pub fn acc_done_colour(self) -> Cow<'static, str> {
        WORDS.say(self.0, "acc-done-colour", &[])
    }

    /// `すべての操作が、キーボードだけでできます。`
    pub fn acc_done_keyboard(self) -> Cow<'static, str> {
        WORDS.say(self.0, "acc-done-keyboard", &[])
    }

    /// `日本語、英語、やさしい日本語で読めます。`
    pub fn acc_done_languages(self) -> Cow<'static, str> {
        WORDS.say(self.0, "acc-done-languages", &[])
    }

    /// `JavaScriptが動かなくても、申請できます。`
    pub fn acc_done_script(self) -> Cow<'static, str> {
        WORDS.say(self.0, "acc-done-script", &[])
    }

    /// `していること`
    pub fn acc_done_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "acc-done-title", &[])
    }

    /// `文字を大きくしても、横幅320ピクセルでも読めます。`
    pub fn acc_done_zoom(self) -> Cow<'static, str> {
        WORDS.say(self.0, "acc-done-zoom", &[])
    }

    /// `JIS X 8341-3:2016 の適合レベルAAと、WCAG 2.2 のAAを目標にしています。`
    pub fn acc_goal(self) -> Cow<'static, str> {
        WORDS.say(self.0, "acc-goal", &[])
    }

    /// `目標`
    pub fn acc_goal_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "acc-goal-title", &[])
    }

    /// `だれでも、どの機器からでも使えるように作っています。`
    pub fn acc_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "acc-lead", &[])
    }

    /// `流れの図は、小さい画面では横に動かす必要があります。同じ内容を文字で添えています。`
    pub fn acc_not_flow(self) -> Cow<'static, str> {
        WORDS.say(self.0, "acc-not-flow", &[])
    }

    /// `支援技術を使う方による確認は、まだ終わっていません。`
    pub fn acc_not_person(self) -> Cow<'static, str> {
        WORDS.say(self.0, "acc-not-person", &[])
    }

    /// `やさしい日本語がない手続きは、ふつうの日本語で出ます。`
    pub fn acc_not_simple(self) -> Cow<'static, str> {
        WORDS.say(self.0, "acc-not-simple", &[])
    }

    /// `第三者の試験は、まだ受けていません。`
    pub fn acc_not_test(self) -> Cow<'static, str> {
        WORDS.say(self.0, "acc-not-test", &[])
    }

    /// `まだ足りないこと`
    pub fn acc_not_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "acc-not-title", &[])
    }

    /// `電話かメールで教えてください。ほかの方法で手続きできるようにします。`
    pub fn acc_tell(self) -> Cow<'static, str> {
        WORDS.say(self.0, "acc-tell", &[])
    }

    /// `使いにくいとき`
    pub fn acc_tell_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "acc-tell-title", &[])
    }

    /// `ウェブアクセシビリティ`
    pub fn acc_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "acc-title", &[])
    }

    /// `事務の区分`
    pub fn affairs(self) -> Cow<'static, str> {
        WORDS.say(self.0, "affairs", &[])
    }

    /// `第1号法定受託事務`
    pub fn affairs_delegated_one(self) -> Cow<'static, str> {
        WORDS.say(self.0, "affairs-delegated-one", &[])
    }

    /// `第2号法定受託事務`
    pub fn affairs_delegated_two(self) -> Cow<'static, str> {
        WORDS.say(self.0, "affairs-delegated-two", &[])
    }

    /// `自治事務`
    pub fn affairs_own(self) -> Cow<'static, str> {
        WORDS.say(self.0, "affairs-own", &[])
    }

    /// `すべての手続きと期間を見る`
    pub fn all_link(self) -> Cow<'static, str> {
        WORDS.say(self.0, "all-link", &[])
    }

    /// `メールアドレスが必要です。届くことを確かめてから申請します。`
    pub fn apply_mail(self) -> Cow<'static, str> {
        WORDS.say(self.0, "apply-mail", &[])
    }

    /// `24時間使えます。途中で保存して、あとで続けられます。`
    pub fn apply_note(self) -> Cow<'static, str> {
        WORDS.say(self.0, "apply-note", &[])
    }

    /// `オンラインで申請する`
    pub fn apply_online(self) -> Cow<'static, str> {
        WORDS.say(self.0, "apply-online", &[])
    }

    /// `本人を確かめる書類の写真が必要です。`
    pub fn apply_paper(self) -> Cow<'static, str> {
        WORDS.say(self.0, "apply-paper", &[])
    }

    /// `家で準備をはじめる`
    pub fn apply_prepare(self) -> Cow<'static, str> {
        WORDS.say(self.0, "apply-prepare", &[])
    }

    /// `質問に答える`
    pub fn bundle_go(self) -> Cow<'static, str> {
        WORDS.say(self.0, "bundle-go", &[])
    }

    /// `{few}個から{most}個の質問で、必要な手続きの全部がわかります。名前や住所は一度だけ書きます。`
    pub fn bundle_line(self, few: &str, most: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "bundle-line", &[("few", few.into()), ("most", most.into())])
    }

    /// `質問に答えて、必要な手続きの全部を知る:`
    pub fn bundles_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "bundles-lead", &[])
    }

    /// `手続きの名前がわからなくても、だいじょうぶです。したいことを話してください。`
    pub fn call_body(self) -> Cow<'static, str> {
        WORDS.say(self.0, "call-body", &[])
    }

    /// `受付時間`
    pub fn call_hours(self) -> Cow<'static, str> {
        WORDS.say(self.0, "call-hours", &[])
    }

    /// `電話で聞く`
    pub fn call_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "call-title", &[])
    }

    /// `未設定`
    pub fn criteria_unset(self) -> Cow<'static, str> {
        WORDS.say(self.0, "criteria-unset", &[])
    }

    /// `ホーム`
    pub fn crumb_home(self) -> Cow<'static, str> {
        WORDS.say(self.0, "crumb-home", &[])
    }

    /// `{event}から{days}日のうち（{basis}）`
    pub fn deadline(self, basis: &str, days: &str, event: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "deadline", &[("basis", basis.into()), ("days", days.into()), ("event", event.into())])
    }

    /// `最後の日が閉庁日のときは、つぎに開く日までです。`
    pub fn deadline_note(self) -> Cow<'static, str> {
        WORDS.say(self.0, "deadline-note", &[])
    }

    /// `窓口のいまの混みぐあいと待ち時間の目安`
    pub fn desks_crowd(self) -> Cow<'static, str> {
        WORDS.say(self.0, "desks-crowd", &[])
    }

    /// `窓口に来るとき`
    pub fn desks_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "desks-title", &[])
    }

    /// `手続き {n}件`
    pub fn event_count(self, n: i64) -> Cow<'static, str> {
        WORDS.say(self.0, "event-count", &[("n", n.into())])
    }

    /// `この出来事で必要になる手続きです。あてはまるものを選んでください。`
    pub fn event_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "event-lead", &[])
    }

    /// `くらしの出来事からさがす`
    pub fn events_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "events-title", &[])
    }

    /// `今日（{today}）申請すると、{date}ごろまで`
    pub fn expected(self, date: &str, today: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "expected", &[("date", date.into()), ("today", today.into())])
    }

    /// `（法律の期間から計算）`
    pub fn expected_legal(self) -> Cow<'static, str> {
        WORDS.say(self.0, "expected-legal", &[])
    }

    /// `（標準処理期間から計算）`
    pub fn expected_standard(self) -> Cow<'static, str> {
        WORDS.say(self.0, "expected-standard", &[])
    }

    /// `なぜこの日か`
    pub fn expected_why(self) -> Cow<'static, str> {
        WORDS.say(self.0, "expected-why", &[])
    }

    /// `休みの日も数えます。直しをお願いしている間は、期間が止まります。`
    pub fn expected_why_calendar(self) -> Cow<'static, str> {
        WORDS.say(self.0, "expected-why-calendar", &[])
    }

    /// `土日、祝日、閉庁日は数えません。直しをお願いしている間は、期間が止まります。`
    pub fn expected_why_note(self) -> Cow<'static, str> {
        WORDS.say(self.0, "expected-why-note", &[])
    }

    /// `審査基準`
    pub fn fact_criteria(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fact-criteria", &[])
    }

    /// `申請できる期間`
    pub fn fact_deadline(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fact-deadline", &[])
    }

    /// `手数料`
    pub fn fact_fee(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fact-fee", &[])
    }

    /// `対象にならないとき`
    pub fn fact_not(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fact-not", &[])
    }

    /// `いるもの`
    pub fn fact_papers(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fact-papers", &[])
    }

    /// `結果までの期間`
    pub fn fact_period(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fact-period", &[])
    }

    /// `担当`
    pub fn fact_where(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fact-where", &[])
    }

    /// `だれが`
    pub fn fact_who(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fact-who", &[])
    }

    /// `この手続きについて`
    pub fn facts_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "facts-title", &[])
    }

    /// `手数料がかかることがあります`
    pub fn fee_may(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fee-may", &[])
    }

    /// `手数料なし`
    pub fn fee_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fee-none", &[])
    }

    /// `手数料 {amount}`
    pub fn fee_yen(self, amount: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "fee-yen", &[("amount", amount.into())])
    }

    /// `同時に進みます`
    pub fn flow_beside(self) -> Cow<'static, str> {
        WORDS.say(self.0, "flow-beside", &[])
    }

    /// `終わり`
    pub fn flow_end(self) -> Cow<'static, str> {
        WORDS.say(self.0, "flow-end", &[])
    }

    /// `同じ流れを、文字で読む`
    pub fn flow_list(self) -> Cow<'static, str> {
        WORDS.say(self.0, "flow-list", &[])
    }

    /// `約{n}分`
    pub fn flow_minutes(self, n: i64) -> Cow<'static, str> {
        WORDS.say(self.0, "flow-minutes", &[("n", n.into())])
    }

    /// `流れの図。横に動かせます`
    pub fn flow_region(self) -> Cow<'static, str> {
        WORDS.say(self.0, "flow-region", &[])
    }

    /// `申請してからの流れ`
    pub fn flow_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "flow-title", &[])
    }

    /// `つぎ`
    pub fn flow_to(self) -> Cow<'static, str> {
        WORDS.say(self.0, "flow-to", &[])
    }

    /// `このサイトについて`
    pub fn foot_about(self) -> Cow<'static, str> {
        WORDS.say(self.0, "foot-about", &[])
    }

    /// `ウェブアクセシビリティ`
    pub fn foot_accessibility(self) -> Cow<'static, str> {
        WORDS.say(self.0, "foot-accessibility", &[])
    }

    /// `いまの混みぐあい`
    pub fn foot_crowd(self) -> Cow<'static, str> {
        WORDS.say(self.0, "foot-crowd", &[])
    }

    /// `市役所の成果`
    pub fn foot_figures(self) -> Cow<'static, str> {
        WORDS.say(self.0, "foot-figures", &[])
    }

    /// `審査基準と標準処理期間`
    pub fn foot_list(self) -> Cow<'static, str> {
        WORDS.say(self.0, "foot-list", &[])
    }

    /// `いまの受け付けの状況`
    pub fn foot_open(self) -> Cow<'static, str> {
        WORDS.say(self.0, "foot-open", &[])
    }

    /// `個人情報の取り扱い`
    pub fn foot_privacy(self) -> Cow<'static, str> {
        WORDS.say(self.0, "foot-privacy", &[])
    }

    /// `受理しないことがあるのは、つぎの場合だけです`
    pub fn grounds(self) -> Cow<'static, str> {
        WORDS.say(self.0, "grounds", &[])
    }

    /// `書きかけの申請は残っています。再開したあとに送ることができます。`
    pub fn halt_barred(self) -> Cow<'static, str> {
        WORDS.say(self.0, "halt-barred", &[])
    }

    /// `書きかけの申請は残っています。仕上げて送ることはできます。`
    pub fn halt_declared(self) -> Cow<'static, str> {
        WORDS.say(self.0, "halt-declared", &[])
    }

    /// `窓口や郵送では、いつものとおり受け付けています。`
    pub fn halt_elsewhere(self) -> Cow<'static, str> {
        WORDS.say(self.0, "halt-elsewhere", &[])
    }

    /// `この手続きの受け付けは、終わりました`
    pub fn halt_end_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "halt-end-title", &[])
    }

    /// `いまは、オンラインの受け付けを止めています`
    pub fn halt_stop_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "halt-stop-title", &[])
    }

    /// `{until}に、また始める予定です。`
    pub fn halt_until(self, until: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "halt-until", &[("until", until.into())])
    }

    /// `市役所の手続きを、ここから。`
    pub fn home_h1(self) -> Cow<'static, str> {
        WORDS.say(self.0, "home-h1", &[])
    }

    /// `さがす、申請する、状況を見る。`
    pub fn home_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "home-lead", &[])
    }

    /// `{n}件の手続きは、市役所に来なくても申請できます。`
    pub fn home_lead_count(self, n: i64) -> Cow<'static, str> {
        WORDS.say(self.0, "home-lead-count", &[("n", n.into())])
    }

    /// `市役所の手続き`
    pub fn home_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "home-title", &[])
    }

    /// `決める人`
    pub fn issuer(self) -> Cow<'static, str> {
        WORDS.say(self.0, "issuer", &[])
    }

    /// `法律`
    pub fn law(self) -> Cow<'static, str> {
        WORDS.say(self.0, "law", &[])
    }

    /// `{law} {article}`
    pub fn law_article(self, article: &str, law: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "law-article", &[("article", article.into()), ("law", law.into())])
    }

    /// `きまりと版`
    pub fn law_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "law-title", &[])
    }

    /// `窓口で申請`
    pub fn line_desk(self) -> Cow<'static, str> {
        WORDS.say(self.0, "line-desk", &[])
    }

    /// `オンラインで申請`
    pub fn line_online(self) -> Cow<'static, str> {
        WORDS.say(self.0, "line-online", &[])
    }

    /// `オンラインか郵送で申請`
    pub fn line_online_post(self) -> Cow<'static, str> {
        WORDS.say(self.0, "line-online-post", &[])
    }

    /// `家で準備して、窓口で終わります`
    pub fn line_prepare(self) -> Cow<'static, str> {
        WORDS.say(self.0, "line-prepare", &[])
    }

    /// `審査基準`
    pub fn list_criteria(self) -> Cow<'static, str> {
        WORDS.say(self.0, "list-criteria", &[])
    }

    /// `市のすべての手続きと、結果までの期間、審査基準です。行政手続法5条・6条によって公にしています。`
    pub fn list_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "list-lead", &[])
    }

    /// `法律の期間`
    pub fn list_legal(self) -> Cow<'static, str> {
        WORDS.say(self.0, "list-legal", &[])
    }

    /// `なし（届出）`
    pub fn list_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "list-none", &[])
    }

    /// `担当`
    pub fn list_section(self) -> Cow<'static, str> {
        WORDS.say(self.0, "list-section", &[])
    }

    /// `標準処理期間`
    pub fn list_standard(self) -> Cow<'static, str> {
        WORDS.say(self.0, "list-standard", &[])
    }

    /// `審査基準と標準処理期間`
    pub fn list_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "list-title", &[])
    }

    /// `手続きをさがす`
    pub fn nav_find(self) -> Cow<'static, str> {
        WORDS.say(self.0, "nav-find", &[])
    }

    /// `マイページ`
    pub fn nav_mypage(self) -> Cow<'static, str> {
        WORDS.say(self.0, "nav-mypage", &[])
    }

    /// `書きかけを続ける`
    pub fn nav_resume(self) -> Cow<'static, str> {
        WORDS.say(self.0, "nav-resume", &[])
    }

    /// `申請の状況を見る`
    pub fn nav_status(self) -> Cow<'static, str> {
        WORDS.say(self.0, "nav-status", &[])
    }

    /// `オンラインでは申請できません`
    pub fn online_closed_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "online-closed-title", &[])
    }

    /// `ほかの方法`
    pub fn other_ways(self) -> Cow<'static, str> {
        WORDS.say(self.0, "other-ways", &[])
    }

    /// `いらなくなりました`
    pub fn papers_dropped(self) -> Cow<'static, str> {
        WORDS.say(self.0, "papers-dropped", &[])
    }

    /// `書類はいりません。`
    pub fn papers_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "papers-none", &[])
    }

    /// `市は、この書類をなくす予定です`
    pub fn papers_planned(self) -> Cow<'static, str> {
        WORDS.say(self.0, "papers-planned", &[])
    }

    /// `どれがいるかは、質問に答えるとわかります。`
    pub fn papers_questions(self) -> Cow<'static, str> {
        WORDS.say(self.0, "papers-questions", &[])
    }

    /// `あてはまる方だけ`
    pub fn papers_some(self) -> Cow<'static, str> {
        WORDS.say(self.0, "papers-some", &[])
    }

    /// `{n}営業日`
    pub fn period_business(self, n: i64) -> Cow<'static, str> {
        WORDS.say(self.0, "period-business", &[("n", n.into())])
    }

    /// `{n}日`
    pub fn period_days(self, n: i64) -> Cow<'static, str> {
        WORDS.say(self.0, "period-days", &[("n", n.into())])
    }

    /// `窓口で確かめて、その日に終わります。`
    pub fn period_desk(self) -> Cow<'static, str> {
        WORDS.say(self.0, "period-desk", &[])
    }

    /// `理由があるときは、あと{period}のばすことがあります。そのときは、理由をお知らせします。`
    pub fn period_extend(self, period: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "period-extend", &[("period", period.into())])
    }

    /// `届いたら、手続きは終わりです。審査の期間はありません。`
    pub fn period_finished(self) -> Cow<'static, str> {
        WORDS.say(self.0, "period-finished", &[])
    }

    /// `{period}（{basis}）`
    pub fn period_legal(self, basis: &str, period: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "period-legal", &[("basis", basis.into()), ("period", period.into())])
    }

    /// `{n}か月`
    pub fn period_months(self, n: i64) -> Cow<'static, str> {
        WORDS.say(self.0, "period-months", &[("n", n.into())])
    }

    /// `{period}（標準処理期間）`
    pub fn period_standard(self, period: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "period-standard", &[("period", period.into())])
    }

    /// `標準処理期間は未設定です。`
    pub fn period_unset(self) -> Cow<'static, str> {
        WORDS.say(self.0, "period-unset", &[])
    }

    /// `{n}週間`
    pub fn period_weeks(self, n: i64) -> Cow<'static, str> {
        WORDS.say(self.0, "period-weeks", &[("n", n.into())])
    }

    /// `家で準備して、窓口で終わります`
    pub fn prepare_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "prepare-title", &[])
    }

    /// `書きかけの申請を続けるためと、ことばの設定のためだけに使います。広告や、ほかの会社の計測は使いません。`
    pub fn pri_cookie(self) -> Cow<'static, str> {
        WORDS.say(self.0, "pri-cookie", &[])
    }

    /// `クッキー`
    pub fn pri_cookie_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "pri-cookie-title", &[])
    }

    /// `何を保存し、だれが見て、その記録がどう残るかを書いています。`
    pub fn pri_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "pri-lead", &[])
    }

    /// `職員が申請を開くと、開いた時刻、課、目的が必ず残ります。申請の状況のページで、あなたも見られます。`
    pub fn pri_looks(self) -> Cow<'static, str> {
        WORDS.say(self.0, "pri-looks", &[])
    }

    /// `見た記録`
    pub fn pri_looks_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "pri-looks-title", &[])
    }

    /// `メールには、お知らせがあることだけを書きます。申請の内容と結果は書きません。`
    pub fn pri_mail(self) -> Cow<'static, str> {
        WORDS.say(self.0, "pri-mail", &[])
    }

    /// `メール`
    pub fn pri_mail_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "pri-mail-title", &[])
    }

    /// `市が持っている自分の記録は、開示の請求で見られます。`
    pub fn pri_own(self) -> Cow<'static, str> {
        WORDS.say(self.0, "pri-own", &[])
    }

    /// `開示の請求を見る`
    pub fn pri_own_link(self) -> Cow<'static, str> {
        WORDS.say(self.0, "pri-own-link", &[])
    }

    /// `自分の記録を見る`
    pub fn pri_own_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "pri-own-title", &[])
    }

    /// `申請に書いたこと、添えたファイル、やりとりしたことば。手続きのために使います。`
    pub fn pri_stored_answers(self) -> Cow<'static, str> {
        WORDS.say(self.0, "pri-stored-answers", &[])
    }

    /// `書きかけの申請。{days}日のあいだ変わらなければ、使えなくなります。`
    pub fn pri_stored_draft(self, days: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "pri-stored-draft", &[("days", days.into())])
    }

    /// `マイナンバーは、このサイトでは聞きません。書かないでください。`
    pub fn pri_stored_mynumber(self) -> Cow<'static, str> {
        WORDS.say(self.0, "pri-stored-mynumber", &[])
    }

    /// `写真からは、撮った場所と日時の情報を取り除いて保存します。`
    pub fn pri_stored_photo(self) -> Cow<'static, str> {
        WORDS.say(self.0, "pri-stored-photo", &[])
    }

    /// `保存するもの`
    pub fn pri_stored_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "pri-stored-title", &[])
    }

    /// `個人情報の取り扱い`
    pub fn pri_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "pri-title", &[])
    }

    /// `警察署や主治医に聞く手続きは、そのことを流れの図に書いています。`
    pub fn pri_who_outside(self) -> Cow<'static, str> {
        WORDS.say(self.0, "pri-who-outside", &[])
    }

    /// `郵送するお知らせは、送る係の職員も見ます。`
    pub fn pri_who_post(self) -> Cow<'static, str> {
        WORDS.say(self.0, "pri-who-post", &[])
    }

    /// `申請を担当する課の職員だけが見ます。ほかの課の職員には見えません。`
    pub fn pri_who_section(self) -> Cow<'static, str> {
        WORDS.say(self.0, "pri-who-section", &[])
    }

    /// `見る人`
    pub fn pri_who_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "pri-who-title", &[])
    }

    /// `印刷する`
    pub fn print(self) -> Cow<'static, str> {
        WORDS.say(self.0, "print", &[])
    }

    /// `手続きのきまり`
    pub fn regime(self) -> Cow<'static, str> {
        WORDS.say(self.0, "regime", &[])
    }

    /// `行政手続法`
    pub fn regime_act(self) -> Cow<'static, str> {
        WORDS.say(self.0, "regime-act", &[])
    }

    /// `行政手続法の適用除外（この法律の定めによる）`
    pub fn regime_exempt(self) -> Cow<'static, str> {
        WORDS.say(self.0, "regime-exempt", &[])
    }

    /// `要綱（市の定め）`
    pub fn regime_guideline(self) -> Cow<'static, str> {
        WORDS.say(self.0, "regime-guideline", &[])
    }

    /// `行政手続条例`
    pub fn regime_ordinance(self) -> Cow<'static, str> {
        WORDS.say(self.0, "regime-ordinance", &[])
    }

    /// `途中で保存した申請を、続きから書けます。`
    pub fn resume_body(self) -> Cow<'static, str> {
        WORDS.say(self.0, "resume-body", &[])
    }

    /// `書きかけを続ける`
    pub fn resume_link(self) -> Cow<'static, str> {
        WORDS.say(self.0, "resume-link", &[])
    }

    /// `書きかけの申請`
    pub fn resume_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "resume-title", &[])
    }

    /// `すべての手続き`
    pub fn search_all(self) -> Cow<'static, str> {
        WORDS.say(self.0, "search-all", &[])
    }

    /// `{n}件`
    pub fn search_count(self, n: i64) -> Cow<'static, str> {
        WORDS.say(self.0, "search-count", &[("n", n.into())])
    }

    /// `「{query}」に合う手続きは見つかりませんでした。`
    pub fn search_empty(self, query: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "search-empty", &[("query", query.into())])
    }

    /// `ほかのことばでさがすか、電話で聞いてください。`
    pub fn search_empty_do(self) -> Cow<'static, str> {
        WORDS.say(self.0, "search-empty-do", &[])
    }

    /// `この出来事の手続きを、まとめて見る`
    pub fn search_event(self) -> Cow<'static, str> {
        WORDS.say(self.0, "search-event", &[])
    }

    /// `したいことを、ふだんのことばで`
    pub fn search_label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "search-label", &[])
    }

    /// `しぼりこむ`
    pub fn search_only(self) -> Cow<'static, str> {
        WORDS.say(self.0, "search-only", &[])
    }

    /// `すべて`
    pub fn search_only_all(self) -> Cow<'static, str> {
        WORDS.say(self.0, "search-only-all", &[])
    }

    /// `オンライン`
    pub fn search_only_online(self) -> Cow<'static, str> {
        WORDS.say(self.0, "search-only-online", &[])
    }

    /// `郵送`
    pub fn search_only_post(self) -> Cow<'static, str> {
        WORDS.say(self.0, "search-only-post", &[])
    }

    /// `「{query}」の手続き`
    pub fn search_result(self, query: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "search-result", &[("query", query.into())])
    }

    /// `「{query}」の検索結果`
    pub fn search_result_title(self, query: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "search-result-title", &[("query", query.into())])
    }

    /// `手続きをさがす`
    pub fn search_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "search-title", &[])
    }

    /// `たとえば`
    pub fn search_tries(self) -> Cow<'static, str> {
        WORDS.say(self.0, "search-tries", &[])
    }

    /// `状況を見る`
    pub fn status_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "status-button", &[])
    }

    /// `確認コード`
    pub fn status_code(self) -> Cow<'static, str> {
        WORDS.say(self.0, "status-code", &[])
    }

    /// `受付票の2行目にあります`
    pub fn status_code_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "status-code-hint", &[])
    }

    /// `受付番号`
    pub fn status_number(self) -> Cow<'static, str> {
        WORDS.say(self.0, "status-number", &[])
    }

    /// `例: {example}`
    pub fn status_number_hint(self, example: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "status-number-hint", &[("example", example.into())])
    }

    /// `申請の状況を見る`
    pub fn status_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "status-title", &[])
    }

    /// `そのほかの閉庁日`
    pub fn sum_closed(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sum-closed", &[])
    }

    /// `祝日`
    pub fn sum_holiday(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sum-holiday", &[])
    }

    /// `数える日`
    pub fn sum_period(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sum-period", &[])
    }

    /// `土日`
    pub fn sum_weekend(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sum-weekend", &[])
    }

    /// `手続き`
    pub fn top_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "top-title", &[])
    }

    /// `この内容の版`
    pub fn version(self) -> Cow<'static, str> {
        WORDS.say(self.0, "version", &[])
    }

    /// `規則 {rules} ・ ことば {words}`
    pub fn version_hash(self, rules: &str, words: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "version-hash", &[("rules", rules.into()), ("words", words.into())])
    }

    /// `{date}から`
    pub fn version_line(self, date: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "version-line", &[("date", date.into())])
    }

    /// `窓口`
    pub fn way_desk(self) -> Cow<'static, str> {
        WORDS.say(self.0, "way-desk", &[])
    }

    /// `{section}の窓口で申請できます。`
    pub fn way_desk_open(self, section: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "way-desk-open", &[("section", section.into())])
    }

    /// `{section}の窓口で本人を確かめて終わります。`
    pub fn way_desk_prepared(self, section: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "way-desk-prepared", &[("section", section.into())])
    }

    /// `できません`
    pub fn way_no(self) -> Cow<'static, str> {
        WORDS.say(self.0, "way-no", &[])
    }

    /// `電話`
    pub fn way_phone(self) -> Cow<'static, str> {
        WORDS.say(self.0, "way-phone", &[])
    }

    /// `{section}に電話してください。職員が聞きながら入力します。`
    pub fn way_phone_open(self, section: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "way-phone-open", &[("section", section.into())])
    }

    /// `郵送`
    pub fn way_post(self) -> Cow<'static, str> {
        WORDS.say(self.0, "way-post", &[])
    }

    /// `{address} {section} あてに送ってください。`
    pub fn way_post_open(self, address: &str, section: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "way-post-open", &[("address", address.into()), ("section", section.into())])
    }

    /// `{section}あてに送ってください。`
    pub fn way_post_open_plain(self, section: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "way-post-open-plain", &[("section", section.into())])
    }

    /// `できます`
    pub fn way_yes(self) -> Cow<'static, str> {
        WORDS.say(self.0, "way-yes", &[])
    }

    /// `オンライン`
    pub fn ways_online(self) -> Cow<'static, str> {
        WORDS.say(self.0, "ways-online", &[])
    }

    /// `24時間、スマートフォンから申請できます。途中で保存して、あとで続けられます。`
    pub fn ways_online_body(self) -> Cow<'static, str> {
        WORDS.say(self.0, "ways-online-body", &[])
    }

    /// `オンラインでできる手続き（{n}件）`
    pub fn ways_online_link(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "ways-online-link", &[("n", n.into())])
    }

    /// `電話`
    pub fn ways_phone(self) -> Cow<'static, str> {
        WORDS.say(self.0, "ways-phone", &[])
    }

    /// `手続きや書き方を、職員がお答えします。`
    pub fn ways_phone_body(self) -> Cow<'static, str> {
        WORDS.say(self.0, "ways-phone-body", &[])
    }

    /// `郵送`
    pub fn ways_post(self) -> Cow<'static, str> {
        WORDS.say(self.0, "ways-post", &[])
    }

    /// `書類を送って申請できます。あて先は、手続きのページにあります。`
    pub fn ways_post_body(self) -> Cow<'static, str> {
        WORDS.say(self.0, "ways-post-body", &[])
    }

    /// `郵送でできる手続き（{n}件）`
    pub fn ways_post_link(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "ways-post-link", &[("n", n.into())])
    }

    /// `来なくていい窓口`
    pub fn ways_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "ways-title", &[])
    }

    /// `予約して来る`
    pub fn ways_visit(self) -> Cow<'static, str> {
        WORDS.say(self.0, "ways-visit", &[])
    }

    /// `用件をまとめて予約すると、待たずに一度で終わります。`
    pub fn ways_visit_body(self) -> Cow<'static, str> {
        WORDS.say(self.0, "ways-visit-body", &[])
    }

    /// `窓口の予約`
    pub fn ways_visit_link(self) -> Cow<'static, str> {
        WORDS.say(self.0, "ways-visit-link", &[])
    }
}
