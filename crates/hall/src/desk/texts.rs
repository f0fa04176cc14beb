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

    /// `1日1回のまとめメール`
    pub fn account_digest(self) -> Cow<'static, str> {
        WORDS.say(self.0, "account-digest", &[])
    }

    /// `はじめてです`
    pub fn account_first_time(self) -> Cow<'static, str> {
        WORDS.say(self.0, "account-first-time", &[])
    }

    /// `自分の住まい（回避のため）`
    pub fn account_home(self) -> Cow<'static, str> {
        WORDS.say(self.0, "account-home", &[])
    }

    /// `前回入った日時`
    pub fn account_last(self) -> Cow<'static, str> {
        WORDS.say(self.0, "account-last", &[])
    }

    /// `氏名`
    pub fn account_name(self) -> Cow<'static, str> {
        WORDS.say(self.0, "account-name", &[])
    }

    /// `所属`
    pub fn account_section(self) -> Cow<'static, str> {
        WORDS.say(self.0, "account-section", &[])
    }

    /// `自分のアカウント`
    pub fn account_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "account-title", &[])
    }

    /// `担当している仕事はありません。`
    pub fn ahead_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "ahead-none", &[])
    }

    /// `自分の担当`
    pub fn ahead_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "ahead-title", &[])
    }

    /// `すべての場所`
    pub fn all_places(self) -> Cow<'static, str> {
        WORDS.say(self.0, "all-places", &[])
    }

    /// `すべての手続き`
    pub fn all_procedures(self) -> Cow<'static, str> {
        WORDS.say(self.0, "all-procedures", &[])
    }

    /// `すべての段階`
    pub fn all_stages(self) -> Cow<'static, str> {
        WORDS.say(self.0, "all-stages", &[])
    }

    /// `いま承認を待っている案はありません。`
    pub fn approvals_empty(self) -> Cow<'static, str> {
        WORDS.say(self.0, "approvals-empty", &[])
    }

    /// `承認は、案と根拠を開いて行います。未読の案は、まとめて承認できません。`
    pub fn approvals_note(self) -> Cow<'static, str> {
        WORDS.say(self.0, "approvals-note", &[])
    }

    /// `決裁`
    pub fn approvals_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "approvals-title", &[])
    }

    /// `代決`
    pub fn as_deputy(self) -> Cow<'static, str> {
        WORDS.say(self.0, "as-deputy", &[])
    }

    /// `割り当てる`
    pub fn assign_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "assign-button", &[])
    }

    /// `割り当てる相手`
    pub fn assign_to(self) -> Cow<'static, str> {
        WORDS.say(self.0, "assign-to", &[])
    }

    /// `{n}以上`
    pub fn at_least(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "at-least", &[("n", n.into())])
    }

    /// `受信箱にもどる`
    pub fn back_to_inbox(self) -> Cow<'static, str> {
        WORDS.say(self.0, "back-to-inbox", &[])
    }

    /// `まとめて決める`
    pub fn batches_link(self) -> Cow<'static, str> {
        WORDS.say(self.0, "batches-link", &[])
    }

    /// `自分が担当`
    pub fn claim_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "claim-button", &[])
    }

    /// `到達`
    pub fn col_arrived(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-arrived", &[])
    }

    /// `立場`
    pub fn col_as(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-as", &[])
    }

    /// `操作`
    pub fn col_do(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-do", &[])
    }

    /// `起案`
    pub fn col_drafter(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-drafter", &[])
    }

    /// `期限と経過`
    pub fn col_due(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-due", &[])
    }

    /// `目安`
    pub fn col_minutes(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-minutes", &[])
    }

    /// `申請者`
    pub fn col_name(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-name", &[])
    }

    /// `受付番号`
    pub fn col_number(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-number", &[])
    }

    /// `選ぶ`
    pub fn col_pick(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-pick", &[])
    }

    /// `場所`
    pub fn col_place(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-place", &[])
    }

    /// `手続き`
    pub fn col_procedure(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-procedure", &[])
    }

    /// `案`
    pub fn col_proposed(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-proposed", &[])
    }

    /// `結果`
    pub fn col_result(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-result", &[])
    }

    /// `段階`
    pub fn col_stage(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-stage", &[])
    }

    /// `担当`
    pub fn col_who(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-who", &[])
    }

    /// `次の作業`
    pub fn col_work(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-work", &[])
    }

    /// `残り{n}日`
    pub fn due_left(self, n: i64) -> Cow<'static, str> {
        WORDS.say(self.0, "due-left", &[("n", n.into())])
    }

    /// `期限なし`
    pub fn due_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "due-none", &[])
    }

    /// `{n}日超過`
    pub fn due_over(self, n: i64) -> Cow<'static, str> {
        WORDS.say(self.0, "due-over", &[("n", n.into())])
    }

    /// `停止中`
    pub fn due_stopped(self) -> Cow<'static, str> {
        WORDS.say(self.0, "due-stopped", &[])
    }

    /// `今日まで`
    pub fn due_today(self) -> Cow<'static, str> {
        WORDS.say(self.0, "due-today", &[])
    }

    /// `回答待ち`
    pub fn due_waiting(self) -> Cow<'static, str> {
        WORDS.say(self.0, "due-waiting", &[])
    }

    /// `書き出す`
    pub fn export_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "export-button", &[])
    }

    /// `{rows}行のすべての文字を、そのまま書けます。`
    pub fn export_clean(self, rows: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "export-clean", &[("rows", rows.into())])
    }

    /// `列`
    pub fn export_column(self) -> Cow<'static, str> {
        WORDS.say(self.0, "export-column", &[])
    }

    /// `{n}か所: {why}`
    pub fn export_count(self, n: &str, why: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "export-count", &[("n", n.into()), ("why", why.into())])
    }

    /// `期限`
    pub fn export_due(self) -> Cow<'static, str> {
        WORDS.say(self.0, "export-due", &[])
    }

    /// `文字コード`
    pub fn export_encoding(self) -> Cow<'static, str> {
        WORDS.say(self.0, "export-encoding", &[])
    }

    /// `受信箱-{day}.csv`
    pub fn export_file(self, day: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "export-file", &[("day", day.into())])
    }

    /// `監査や議会などの照会に答える`
    pub fn export_inquiry(self) -> Cow<'static, str> {
        WORDS.say(self.0, "export-inquiry", &[])
    }

    /// `いま見ている一覧を、CSVのファイルにします。支援措置で隠している案件は入りません。`
    pub fn export_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "export-lead", &[])
    }

    /// `行`
    pub fn export_line(self) -> Cow<'static, str> {
        WORDS.say(self.0, "export-line", &[])
    }

    /// `CSVで書き出す`
    pub fn export_link(self) -> Cow<'static, str> {
        WORDS.say(self.0, "export-link", &[])
    }

    /// `文字がないため「〓」に置きかえます`
    pub fn export_lost(self) -> Cow<'static, str> {
        WORDS.say(self.0, "export-lost", &[])
    }

    /// `目安（分）`
    pub fn export_minutes(self) -> Cow<'static, str> {
        WORDS.say(self.0, "export-minutes", &[])
    }

    /// `はじめの{n}か所を示しています。`
    pub fn export_more(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "export-more", &[("n", n.into())])
    }

    /// `書き出す文字`
    pub fn export_now(self) -> Cow<'static, str> {
        WORDS.say(self.0, "export-now", &[])
    }

    /// `{rows}行のうち、そのまま書けない所があります。`
    pub fn export_odd(self, rows: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "export-odd", &[("rows", rows.into())])
    }

    /// `件数や進み具合を確かめる`
    pub fn export_progress(self) -> Cow<'static, str> {
        WORDS.say(self.0, "export-progress", &[])
    }

    /// `何のためですか`
    pub fn export_purpose(self) -> Cow<'static, str> {
        WORDS.say(self.0, "export-purpose", &[])
    }

    /// `書き出した案件のすべてに、閲覧の記録として残ります。本人は「一覧を書き出すため」と見ることができます。`
    pub fn export_purpose_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "export-purpose-hint", &[])
    }

    /// `「何のためですか」を選んでください`
    pub fn export_purpose_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "export-purpose-none", &[])
    }

    /// `Shift_JISで書けない文字`
    pub fn export_report_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "export-report-title", &[])
    }

    /// `字の形の区別がなくなります`
    pub fn export_shape(self) -> Cow<'static, str> {
        WORDS.say(self.0, "export-shape", &[])
    }

    /// `係の中で仕事を分ける`
    pub fn export_sharing(self) -> Cow<'static, str> {
        WORDS.say(self.0, "export-sharing", &[])
    }

    /// `Shift_JIS（古いシステム用。書けない文字を先に確かめます）`
    pub fn export_sjis(self) -> Cow<'static, str> {
        WORDS.say(self.0, "export-sjis", &[])
    }

    /// `ほかのシステムに渡す`
    pub fn export_system(self) -> Cow<'static, str> {
        WORDS.say(self.0, "export-system", &[])
    }

    /// `Shift_JISで受け取る`
    pub fn export_take_sjis(self) -> Cow<'static, str> {
        WORDS.say(self.0, "export-take-sjis", &[])
    }

    /// `UTF-8で受け取る`
    pub fn export_take_utf8(self) -> Cow<'static, str> {
        WORDS.say(self.0, "export-take-utf8", &[])
    }

    /// `一覧を書き出す`
    pub fn export_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "export-title", &[])
    }

    /// `UTF-8（すべての文字を書けます）`
    pub fn export_utf8(self) -> Cow<'static, str> {
        WORDS.say(self.0, "export-utf8", &[])
    }

    /// `元の文字`
    pub fn export_was(self) -> Cow<'static, str> {
        WORDS.say(self.0, "export-was", &[])
    }

    /// `変わる点`
    pub fn export_why(self) -> Cow<'static, str> {
        WORDS.say(self.0, "export-why", &[])
    }

    /// `そのまま書きますが、Windows以外では読めないことがあります`
    pub fn export_windows(self) -> Cow<'static, str> {
        WORDS.say(self.0, "export-windows", &[])
    }

    /// `しぼりこむ`
    pub fn filter_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "filter-button", &[])
    }

    /// `消す`
    pub fn filter_drop(self) -> Cow<'static, str> {
        WORDS.say(self.0, "filter-drop", &[])
    }

    /// `保存できるのは{most}件までです。使わないものを消してください`
    pub fn filter_full(self, most: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "filter-full", &[("most", most.into())])
    }

    /// `保存する`
    pub fn filter_keep(self) -> Cow<'static, str> {
        WORDS.say(self.0, "filter-keep", &[])
    }

    /// `このしぼりこみを保存`
    pub fn filter_keep_this(self) -> Cow<'static, str> {
        WORDS.say(self.0, "filter-keep-this", &[])
    }

    /// `名前`
    pub fn filter_name(self) -> Cow<'static, str> {
        WORDS.say(self.0, "filter-name", &[])
    }

    /// `「名前」を入れてください`
    pub fn filter_name_empty(self) -> Cow<'static, str> {
        WORDS.say(self.0, "filter-name-empty", &[])
    }

    /// `{most}字までにしてください（いま{now}字）`
    pub fn filter_name_long(self, most: &str, now: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "filter-name-long", &[("most", most.into()), ("now", now.into())])
    }

    /// `いまのしぼりこみ:`
    pub fn filter_now(self) -> Cow<'static, str> {
        WORDS.say(self.0, "filter-now", &[])
    }

    /// `「{name}」は、もうあります。別の名前にしてください`
    pub fn filter_same(self, name: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "filter-same", &[("name", name.into())])
    }

    /// `整理する`
    pub fn filters_edit(self) -> Cow<'static, str> {
        WORDS.say(self.0, "filters-edit", &[])
    }

    /// `しぼりこみ`
    pub fn filters_label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "filters-label", &[])
    }

    /// `保存したしぼりこみはありません。`
    pub fn filters_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "filters-none", &[])
    }

    /// `保存したしぼりこみ`
    pub fn filters_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "filters-title", &[])
    }

    /// `つづける`
    pub fn go_on(self) -> Cow<'static, str> {
        WORDS.say(self.0, "go-on", &[])
    }

    /// `それより先`
    pub fn group_later(self) -> Cow<'static, str> {
        WORDS.say(self.0, "group-later", &[])
    }

    /// `来週`
    pub fn group_next_week(self) -> Cow<'static, str> {
        WORDS.say(self.0, "group-next-week", &[])
    }

    /// `期限を過ぎています`
    pub fn group_over(self) -> Cow<'static, str> {
        WORDS.say(self.0, "group-over", &[])
    }

    /// `{count}件・{minutes}`
    pub fn group_sum(self, count: &str, minutes: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "group-sum", &[("count", count.into()), ("minutes", minutes.into())])
    }

    /// `今週`
    pub fn group_this_week(self) -> Cow<'static, str> {
        WORDS.say(self.0, "group-this-week", &[])
    }

    /// `今日まで`
    pub fn group_today(self) -> Cow<'static, str> {
        WORDS.say(self.0, "group-today", &[])
    }

    /// `仕事の一覧。期限の近い順`
    pub fn inbox_caption(self) -> Cow<'static, str> {
        WORDS.say(self.0, "inbox-caption", &[])
    }

    /// `いま手をつけられる仕事はありません。`
    pub fn inbox_empty(self) -> Cow<'static, str> {
        WORDS.say(self.0, "inbox-empty", &[])
    }

    /// `いま手をつけられる仕事 {all}、うち自宅でできる仕事 {home}（{share}％）`
    pub fn inbox_sum(self, all: &str, home: &str, share: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "inbox-sum", &[("all", all.into()), ("home", home.into()), ("share", share.into())])
    }

    /// `受信箱`
    pub fn inbox_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "inbox-title", &[])
    }

    /// `次・前`
    pub fn key_move(self) -> Cow<'static, str> {
        WORDS.say(self.0, "key-move", &[])
    }

    /// `開く`
    pub fn key_open(self) -> Cow<'static, str> {
        WORDS.say(self.0, "key-open", &[])
    }

    /// `選ぶ`
    pub fn key_pick(self) -> Cow<'static, str> {
        WORDS.say(self.0, "key-pick", &[])
    }

    /// `キー操作`
    pub fn keys_label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "keys-label", &[])
    }

    /// `{name}（{section}）`
    pub fn me(self, name: &str, section: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "me", &[("name", name.into()), ("section", section.into())])
    }

    /// `決裁`
    pub fn nav_approvals(self) -> Cow<'static, str> {
        WORDS.say(self.0, "nav-approvals", &[])
    }

    /// `記録`
    pub fn nav_audit(self) -> Cow<'static, str> {
        WORDS.say(self.0, "nav-audit", &[])
    }

    /// `直接わたす文書`
    pub fn nav_by_hand(self) -> Cow<'static, str> {
        WORDS.say(self.0, "nav-by-hand", &[])
    }

    /// `呼び出し`
    pub fn nav_calls(self) -> Cow<'static, str> {
        WORDS.say(self.0, "nav-calls", &[])
    }

    /// `成果`
    pub fn nav_figures(self) -> Cow<'static, str> {
        WORDS.say(self.0, "nav-figures", &[])
    }

    /// `止まった送信`
    pub fn nav_given_up(self) -> Cow<'static, str> {
        WORDS.say(self.0, "nav-given-up", &[])
    }

    /// `取り込み`
    pub fn nav_imports(self) -> Cow<'static, str> {
        WORDS.say(self.0, "nav-imports", &[])
    }

    /// `受信箱`
    pub fn nav_inbox(self) -> Cow<'static, str> {
        WORDS.say(self.0, "nav-inbox", &[])
    }

    /// `サービスの状況`
    pub fn nav_open(self) -> Cow<'static, str> {
        WORDS.say(self.0, "nav-open", &[])
    }

    /// `発送`
    pub fn nav_post(self) -> Cow<'static, str> {
        WORDS.say(self.0, "nav-post", &[])
    }

    /// `手続き`
    pub fn nav_procedures(self) -> Cow<'static, str> {
        WORDS.say(self.0, "nav-procedures", &[])
    }

    /// `支援措置`
    pub fn nav_protection(self) -> Cow<'static, str> {
        WORDS.say(self.0, "nav-protection", &[])
    }

    /// `業務の実際`
    pub fn nav_reform(self) -> Cow<'static, str> {
        WORDS.say(self.0, "nav-reform", &[])
    }

    /// `住民記録`
    pub fn nav_registers(self) -> Cow<'static, str> {
        WORDS.say(self.0, "nav-registers", &[])
    }

    /// `文例`
    pub fn nav_replies(self) -> Cow<'static, str> {
        WORDS.say(self.0, "nav-replies", &[])
    }

    /// `満足度`
    pub fn nav_satisfaction(self) -> Cow<'static, str> {
        WORDS.say(self.0, "nav-satisfaction", &[])
    }

    /// `窓口の予定`
    pub fn nav_schedules(self) -> Cow<'static, str> {
        WORDS.say(self.0, "nav-schedules", &[])
    }

    /// `隔離したファイル`
    pub fn nav_screening(self) -> Cow<'static, str> {
        WORDS.say(self.0, "nav-screening", &[])
    }

    /// `日計表`
    pub fn nav_sheets(self) -> Cow<'static, str> {
        WORDS.say(self.0, "nav-sheets", &[])
    }

    /// `職員`
    pub fn nav_staff(self) -> Cow<'static, str> {
        WORDS.say(self.0, "nav-staff", &[])
    }

    /// `今日`
    pub fn nav_today(self) -> Cow<'static, str> {
        WORDS.say(self.0, "nav-today", &[])
    }

    /// `連携`
    pub fn nav_tokens(self) -> Cow<'static, str> {
        WORDS.say(self.0, "nav-tokens", &[])
    }

    /// `受付（代行入力）`
    pub fn nav_type_in(self) -> Cow<'static, str> {
        WORDS.say(self.0, "nav-type-in", &[])
    }

    /// `来庁予約`
    pub fn nav_visits(self) -> Cow<'static, str> {
        WORDS.say(self.0, "nav-visits", &[])
    }

    /// `（氏名なし）`
    pub fn no_name(self) -> Cow<'static, str> {
        WORDS.say(self.0, "no-name", &[])
    }

    /// `ひらく`
    pub fn open_case(self) -> Cow<'static, str> {
        WORDS.say(self.0, "open-case", &[])
    }

    /// `はじめから`
    pub fn page_first(self) -> Cow<'static, str> {
        WORDS.say(self.0, "page-first", &[])
    }

    /// `つぎのページ`
    pub fn page_next(self) -> Cow<'static, str> {
        WORDS.say(self.0, "page-next", &[])
    }

    /// `新しいパスワード（もう一度）`
    pub fn password_again(self) -> Cow<'static, str> {
        WORDS.say(self.0, "password-again", &[])
    }

    /// `変える`
    pub fn password_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "password-button", &[])
    }

    /// `パスワードを変えました。新しいパスワードで入ってください。`
    pub fn password_changed(self) -> Cow<'static, str> {
        WORDS.say(self.0, "password-changed", &[])
    }

    /// `新しいパスワードが、二つの欄でちがいます`
    pub fn password_differs(self) -> Cow<'static, str> {
        WORDS.say(self.0, "password-differs", &[])
    }

    /// `12文字以上。長い文がよく、記号はなくてもかまいません。`
    pub fn password_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "password-hint", &[])
    }

    /// `新しいパスワード`
    pub fn password_new(self) -> Cow<'static, str> {
        WORDS.say(self.0, "password-new", &[])
    }

    /// `いまのパスワード`
    pub fn password_old(self) -> Cow<'static, str> {
        WORDS.say(self.0, "password-old", &[])
    }

    /// `「いまのパスワード」を入れてください`
    pub fn password_old_empty(self) -> Cow<'static, str> {
        WORDS.say(self.0, "password-old-empty", &[])
    }

    /// `いまのパスワードがちがいます`
    pub fn password_old_wrong(self) -> Cow<'static, str> {
        WORDS.say(self.0, "password-old-wrong", &[])
    }

    /// `パスワードを変える`
    pub fn password_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "password-title", &[])
    }

    /// `12文字以上200字までで、4種類以上の文字を使ってください`
    pub fn password_weak(self) -> Cow<'static, str> {
        WORDS.say(self.0, "password-weak", &[])
    }

    /// `{name} {number} を選ぶ`
    pub fn pick_row(self, name: &str, number: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "pick-row", &[("name", name.into()), ("number", number.into())])
    }

    /// `{n}件を選択中`
    pub fn picked_count(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "picked-count", &[("n", n.into())])
    }

    /// `どこでも`
    pub fn place_anywhere(self) -> Cow<'static, str> {
        WORDS.say(self.0, "place-anywhere", &[])
    }

    /// `窓口`
    pub fn place_counter(self) -> Cow<'static, str> {
        WORDS.say(self.0, "place-counter", &[])
    }

    /// `現地`
    pub fn place_field(self) -> Cow<'static, str> {
        WORDS.say(self.0, "place-field", &[])
    }

    /// `紙が必要`
    pub fn place_paper(self) -> Cow<'static, str> {
        WORDS.say(self.0, "place-paper", &[])
    }

    /// `{office} {day}：{count}件・{minutes}（{time}まで）`
    pub fn prepare_line(self, count: &str, day: &str, minutes: &str, office: &str, time: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "prepare-line", &[("count", count.into()), ("day", day.into()), ("minutes", minutes.into()), ("office", office.into()), ("time", time.into())])
    }

    /// `来庁の準備`
    pub fn prepare_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "prepare-title", &[])
    }

    /// `認める`
    pub fn proposed_granted(self) -> Cow<'static, str> {
        WORDS.say(self.0, "proposed-granted", &[])
    }

    /// `不受理`
    pub fn proposed_not_accepted(self) -> Cow<'static, str> {
        WORDS.say(self.0, "proposed-not-accepted", &[])
    }

    /// `一部認める`
    pub fn proposed_partly(self) -> Cow<'static, str> {
        WORDS.say(self.0, "proposed-partly", &[])
    }

    /// `認めない`
    pub fn proposed_refused(self) -> Cow<'static, str> {
        WORDS.say(self.0, "proposed-refused", &[])
    }

    /// `職権取消し`
    pub fn proposed_revoked(self) -> Cow<'static, str> {
        WORDS.say(self.0, "proposed-revoked", &[])
    }

    /// `担当をはずれる`
    pub fn release_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "release-button", &[])
    }

    /// `さがす`
    pub fn search_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "search-button", &[])
    }

    /// `{n}件`
    pub fn search_count(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "search-count", &[("n", n.into())])
    }

    /// `氏名・かな・受付番号`
    pub fn search_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "search-hint", &[])
    }

    /// `氏名・かな・受付番号でさがす`
    pub fn search_label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "search-label", &[])
    }

    /// `新しいものから50件を表示しています。もう少し長くことばを入れると、しぼりこめます。`
    pub fn search_more(self) -> Cow<'static, str> {
        WORDS.say(self.0, "search-more", &[])
    }

    /// `合う案件は見つかりませんでした。氏名のはじめの数文字か、受付番号でさがしてください。`
    pub fn search_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "search-none", &[])
    }

    /// `開けない案件を、どうしても見る必要があるとき`
    pub fn search_passing(self) -> Cow<'static, str> {
        WORDS.say(self.0, "search-passing", &[])
    }

    /// `案件をさがす`
    pub fn search_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "search-title", &[])
    }

    /// `終わらせる`
    pub fn session_end(self) -> Cow<'static, str> {
        WORDS.say(self.0, "session-end", &[])
    }

    /// `終わらせました。`
    pub fn session_ended(self) -> Cow<'static, str> {
        WORDS.say(self.0, "session-ended", &[])
    }

    /// `さいごの操作`
    pub fn session_seen(self) -> Cow<'static, str> {
        WORDS.say(self.0, "session-seen", &[])
    }

    /// `はじめ`
    pub fn session_since(self) -> Cow<'static, str> {
        WORDS.say(self.0, "session-since", &[])
    }

    /// `この画面`
    pub fn session_this(self) -> Cow<'static, str> {
        WORDS.say(self.0, "session-this", &[])
    }

    /// `いま入っているところ`
    pub fn sessions_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sessions-title", &[])
    }

    /// `入る`
    pub fn sign_in_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sign-in-button", &[])
    }

    /// `パスワードを忘れたときは、管理者に新しいパスワードを出してもらってください。`
    pub fn sign_in_help(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sign-in-help", &[])
    }

    /// `職員アカウント`
    pub fn sign_in_login(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sign-in-login", &[])
    }

    /// `「職員アカウント」を入れてください`
    pub fn sign_in_login_empty(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sign-in-login-empty", &[])
    }

    /// `パスワード`
    pub fn sign_in_password(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sign-in-password", &[])
    }

    /// `「パスワード」を入れてください`
    pub fn sign_in_password_empty(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sign-in-password-empty", &[])
    }

    /// `職員アカウントで入る`
    pub fn sign_in_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sign-in-title", &[])
    }

    /// `職員アカウントかパスワードがちがいます。確かめて、もう一度入れてください`
    pub fn sign_in_wrong(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sign-in-wrong", &[])
    }

    /// `サインアウトする`
    pub fn sign_out_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sign-out-button", &[])
    }

    /// `サインアウトしました。`
    pub fn signed_out(self) -> Cow<'static, str> {
        WORDS.say(self.0, "signed-out", &[])
    }

    /// `始める`
    pub fn start_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "start-button", &[])
    }

    /// `完結`
    pub fn state_ended(self) -> Cow<'static, str> {
        WORDS.say(self.0, "state-ended", &[])
    }

    /// `職権取消し`
    pub fn state_revoked(self) -> Cow<'static, str> {
        WORDS.say(self.0, "state-revoked", &[])
    }

    /// `取下げ`
    pub fn state_withdrawn(self) -> Cow<'static, str> {
        WORDS.say(self.0, "state-withdrawn", &[])
    }

    /// `経過の棒は標準処理期間のうち使った日です。斜線は本人の回答を待って止まった日です。`
    pub fn strip_note(self) -> Cow<'static, str> {
        WORDS.say(self.0, "strip-note", &[])
    }

    /// `すべて`
    pub fn tab_all(self) -> Cow<'static, str> {
        WORDS.say(self.0, "tab-all", &[])
    }

    /// `自分`
    pub fn tab_mine(self) -> Cow<'static, str> {
        WORDS.say(self.0, "tab-mine", &[])
    }

    /// `係`
    pub fn tab_section(self) -> Cow<'static, str> {
        WORDS.say(self.0, "tab-section", &[])
    }

    /// `未割当`
    pub fn tab_unassigned(self) -> Cow<'static, str> {
        WORDS.say(self.0, "tab-unassigned", &[])
    }

    /// `範囲`
    pub fn tabs_label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "tabs-label", &[])
    }

    /// `できました`
    pub fn take_done(self) -> Cow<'static, str> {
        WORDS.say(self.0, "take-done", &[])
    }

    /// `この仕事は、もう済んでいます`
    pub fn take_gone(self) -> Cow<'static, str> {
        WORDS.say(self.0, "take-gone", &[])
    }

    /// `できました。あなたの住まいと同じ住所の案件です。開いて確かめてください`
    pub fn take_home(self) -> Cow<'static, str> {
        WORDS.say(self.0, "take-home", &[])
    }

    /// `割り当てる相手を選んでください`
    pub fn take_nobody(self) -> Cow<'static, str> {
        WORDS.say(self.0, "take-nobody", &[])
    }

    /// `見つかりません`
    pub fn take_not_found(self) -> Cow<'static, str> {
        WORDS.say(self.0, "take-not-found", &[])
    }

    /// `いまはできません。案件を開いて確かめてください`
    pub fn take_not_now(self) -> Cow<'static, str> {
        WORDS.say(self.0, "take-not-now", &[])
    }

    /// `保存できませんでした。もう一度選んでください`
    pub fn take_not_stored(self) -> Cow<'static, str> {
        WORDS.say(self.0, "take-not-stored", &[])
    }

    /// `前の仕事が保存できなかったので、行いませんでした`
    pub fn take_not_tried(self) -> Cow<'static, str> {
        WORDS.say(self.0, "take-not-tried", &[])
    }

    /// `あなたの担当ではありません`
    pub fn take_not_yours(self) -> Cow<'static, str> {
        WORDS.say(self.0, "take-not-yours", &[])
    }

    /// `仕事を選んでください`
    pub fn take_nothing(self) -> Cow<'static, str> {
        WORDS.say(self.0, "take-nothing", &[])
    }

    /// `この操作の権限がなくなりました`
    pub fn take_right_gone(self) -> Cow<'static, str> {
        WORDS.say(self.0, "take-right-gone", &[])
    }

    /// `この仕事の役割を持っていません`
    pub fn take_role(self) -> Cow<'static, str> {
        WORDS.say(self.0, "take-role", &[])
    }

    /// `{all}件のうち{done}件、できました`
    pub fn take_sum(self, all: &str, done: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "take-sum", &[("all", all.into()), ("done", done.into())])
    }

    /// `ほかの職員が先に担当になりました`
    pub fn take_taken(self) -> Cow<'static, str> {
        WORDS.say(self.0, "take-taken", &[])
    }

    /// `相手がこの仕事の役割を持っていません`
    pub fn take_their_role(self) -> Cow<'static, str> {
        WORDS.say(self.0, "take-their-role", &[])
    }

    /// `保存できたかどうか、わかりません。案件を開いて確かめてください`
    pub fn take_unknown(self) -> Cow<'static, str> {
        WORDS.say(self.0, "take-unknown", &[])
    }

    /// `これから`
    pub fn today_aside(self) -> Cow<'static, str> {
        WORDS.say(self.0, "today-aside", &[])
    }

    /// `今日の仕事。期限の近い順`
    pub fn today_caption(self) -> Cow<'static, str> {
        WORDS.say(self.0, "today-caption", &[])
    }

    /// `今日する仕事はありません。`
    pub fn today_empty(self) -> Cow<'static, str> {
        WORDS.say(self.0, "today-empty", &[])
    }

    /// `期限が今日までの仕事だけで、{day}を超えています。係で分けることを考えてください。`
    pub fn today_over(self, day: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "today-over", &[("day", day.into())])
    }

    /// `計画 {all}／{day}、うち自宅でできる仕事 {share}％`
    pub fn today_plan(self, all: &str, day: &str, share: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "today-plan", &[("all", all.into()), ("day", day.into()), ("share", share.into())])
    }

    /// `ほかに{n}件が、受信箱にあります`
    pub fn today_rest(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "today-rest", &[("n", n.into())])
    }

    /// `今日`
    pub fn today_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "today-title", &[])
    }

    /// `未割当の仕事はありません。`
    pub fn unassigned_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "unassigned-none", &[])
    }

    /// `係の未割当`
    pub fn unassigned_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "unassigned-title", &[])
    }

    /// `{n}人。電話か郵便で連絡してください`
    pub fn unreached_count(self, n: i64) -> Cow<'static, str> {
        WORDS.say(self.0, "unreached-count", &[("n", n.into())])
    }

    /// `メールが届かない方`
    pub fn unreached_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "unreached-title", &[])
    }

    /// `承認`
    pub fn work_approve(self) -> Cow<'static, str> {
        WORDS.say(self.0, "work-approve", &[])
    }

    /// `まとめて決める`
    pub fn work_batch(self) -> Cow<'static, str> {
        WORDS.say(self.0, "work-batch", &[])
    }

    /// `基幹系への登録を記録`
    pub fn work_core_system(self) -> Cow<'static, str> {
        WORDS.say(self.0, "work-core-system", &[])
    }

    /// `本人の直し`
    pub fn work_correct(self) -> Cow<'static, str> {
        WORDS.say(self.0, "work-correct", &[])
    }

    /// `起案`
    pub fn work_draft(self) -> Cow<'static, str> {
        WORDS.say(self.0, "work-draft", &[])
    }

    /// `様子を見る`
    pub fn work_look(self) -> Cow<'static, str> {
        WORDS.say(self.0, "work-look", &[])
    }

    /// `納付を記録`
    pub fn work_pay(self) -> Cow<'static, str> {
        WORDS.say(self.0, "work-pay", &[])
    }

    /// `後閲`
    pub fn work_read_after(self) -> Cow<'static, str> {
        WORDS.say(self.0, "work-read-after", &[])
    }

    /// `確認`
    pub fn work_task(self) -> Cow<'static, str> {
        WORDS.say(self.0, "work-task", &[])
    }

    /// `来庁・調査を記録`
    pub fn work_visit(self) -> Cow<'static, str> {
        WORDS.say(self.0, "work-visit", &[])
    }

    /// `外部の回答を記録`
    pub fn work_wait(self) -> Cow<'static, str> {
        WORDS.say(self.0, "work-wait", &[])
    }
}
