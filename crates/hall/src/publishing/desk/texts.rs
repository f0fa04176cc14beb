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

    /// `すべての課`
    pub fn all_sections(self) -> Cow<'static, str> {
        WORDS.say(self.0, "all-sections", &[])
    }

    /// `承認して実行する`
    pub fn approve_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "approve-button", &[])
    }

    /// `{name}さんが {at} に承認しました`
    pub fn approved_by(self, at: &str, name: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "approved-by", &[("at", at.into()), ("name", name.into())])
    }

    /// `確認を求める`
    pub fn ask_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "ask-button", &[])
    }

    /// `{name}さんが {at} に確認を求めました`
    pub fn asked_by(self, at: &str, name: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "asked-by", &[("at", at.into()), ("name", name.into())])
    }

    /// `変更を始める`
    pub fn begin_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "begin-button", &[])
    }

    /// `公開した最新の版を読めないため、その前の版で受け付けています。新しい変更を公開すると直ります。`
    pub fn broken_told(self) -> Cow<'static, str> {
        WORDS.say(self.0, "broken-told", &[])
    }

    /// `取り消しを求める`
    pub fn call_off_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "call-off-button", &[])
    }

    /// `「{procedure}」の変更`
    pub fn change_heading(self, procedure: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "change-heading", &[("procedure", procedure.into())])
    }

    /// `選んでください`
    pub fn choose(self) -> Cow<'static, str> {
        WORDS.say(self.0, "choose", &[])
    }

    /// `市民のページ`
    pub fn citizens_page(self) -> Cow<'static, str> {
        WORDS.say(self.0, "citizens-page", &[])
    }

    /// `いつ`
    pub fn col_at(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-at", &[])
    }

    /// `だれが`
    pub fn col_by(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-by", &[])
    }

    /// `変更`
    pub fn col_change(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-change", &[])
    }

    /// `種類`
    pub fn col_kind(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-kind", &[])
    }

    /// `移せる件数`
    pub fn col_movable(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-movable", &[])
    }

    /// `後`
    pub fn col_new(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-new", &[])
    }

    /// `新しい段階`
    pub fn col_new_stage(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-new-stage", &[])
    }

    /// `前`
    pub fn col_old(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-old", &[])
    }

    /// `今までの段階`
    pub fn col_old_stage(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-old-stage", &[])
    }

    /// `次の予定`
    pub fn col_planned(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-planned", &[])
    }

    /// `手続き`
    pub fn col_procedure(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-procedure", &[])
    }

    /// `公開した日時`
    pub fn col_published(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-published", &[])
    }

    /// `決まり`
    pub fn col_rules(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-rules", &[])
    }

    /// `進行中`
    pub fn col_running(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-running", &[])
    }

    /// `課`
    pub fn col_section(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-section", &[])
    }

    /// `いつから`
    pub fn col_since(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-since", &[])
    }

    /// `状態`
    pub fn col_state(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-state", &[])
    }

    /// `変わるもの`
    pub fn col_touches(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-touches", &[])
    }

    /// `何を`
    pub fn col_what(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-what", &[])
    }

    /// `ことば`
    pub fn col_words(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-words", &[])
    }

    /// `保存されている文で続ける`
    pub fn conflict_go_on(self) -> Cow<'static, str> {
        WORDS.say(self.0, "conflict-go-on", &[])
    }

    /// `残した変更を開く`
    pub fn conflict_kept(self) -> Cow<'static, str> {
        WORDS.say(self.0, "conflict-kept", &[])
    }

    /// `{by}さんの文`
    pub fn conflict_theirs(self, by: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "conflict-theirs", &[("by", by.into())])
    }

    /// `{by}さんが先に保存しました`
    pub fn conflict_title(self, by: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "conflict-title", &[("by", by.into())])
    }

    /// `{title}（同時に書いた文）`
    pub fn conflict_title_kept(self, title: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "conflict-title-kept", &[("title", title.into())])
    }

    /// `あなたの文は、この変更には保存していません。なくならないように、別の変更として残しました。`
    pub fn conflict_told(self) -> Cow<'static, str> {
        WORDS.say(self.0, "conflict-told", &[])
    }

    /// `あなたの文`
    pub fn conflict_yours(self) -> Cow<'static, str> {
        WORDS.say(self.0, "conflict-yours", &[])
    }

    /// `{n}件`
    pub fn counted(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "counted", &[("n", n.into())])
    }

    /// `日付を確かめてください。過ぎた日は選べません`
    pub fn day_wrong(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-wrong", &[])
    }

    /// `二人目の確認`
    pub fn decide_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "decide-title", &[])
    }

    /// `{part}を加えました`
    pub fn diff_added(self, part: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "diff-added", &[("part", part.into())])
    }

    /// `{part}を変えました`
    pub fn diff_changed(self, part: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "diff-changed", &[("part", part.into())])
    }

    /// `{part}の順を変えました`
    pub fn diff_moved(self, part: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "diff-moved", &[("part", part.into())])
    }

    /// `新しいファイルを加えます`
    pub fn diff_new_file(self) -> Cow<'static, str> {
        WORDS.say(self.0, "diff-new-file", &[])
    }

    /// `中身は変わりません（注や空白だけの違いです）。`
    pub fn diff_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "diff-none", &[])
    }

    /// `{part}をなくしました`
    pub fn diff_removed(self, part: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "diff-removed", &[("part", part.into())])
    }

    /// `変わるところ: {file}`
    pub fn diff_title(self, file: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "diff-title", &[("file", file.into())])
    }

    /// `実行ずみの変更`
    pub fn done_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "done-title", &[])
    }

    /// `この変更をやめる`
    pub fn drop_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "drop-button", &[])
    }

    /// `確認を求める`
    pub fn end_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "end-button", &[])
    }

    /// `新しい申請は受け付けません。進行中の案件は最後まで続きます。`
    pub fn end_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "end-hint", &[])
    }

    /// `受付を終わらせる`
    pub fn end_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "end-title", &[])
    }

    /// `ちがう`
    pub fn example_bad(self) -> Cow<'static, str> {
        WORDS.say(self.0, "example-bad", &[])
    }

    /// `書いてある道:`
    pub fn example_expected(self) -> Cow<'static, str> {
        WORDS.say(self.0, "example-expected", &[])
    }

    /// `実際の道:`
    pub fn example_gone(self) -> Cow<'static, str> {
        WORDS.say(self.0, "example-gone", &[])
    }

    /// `そのとおり`
    pub fn example_good(self) -> Cow<'static, str> {
        WORDS.say(self.0, "example-good", &[])
    }

    /// `例 {n}件`
    pub fn examples_title(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "examples-title", &[("n", n.into())])
    }

    /// `全部を取り出す（ZIP）`
    pub fn export_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "export-button", &[])
    }

    /// `変更あり`
    pub fn file_changed(self) -> Cow<'static, str> {
        WORDS.say(self.0, "file-changed", &[])
    }

    /// `手続きか文書のファイル（.yaml）を選んでください`
    pub fn file_unknown(self) -> Cow<'static, str> {
        WORDS.say(self.0, "file-unknown", &[])
    }

    /// `ファイル`
    pub fn files_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "files-title", &[])
    }

    /// `直し方:`
    pub fn fix(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fix", &[])
    }

    /// `手続きと文書の全部を、ZIPで取り出せます。手元で直し、yakuba check で確かめてから、ここに入れてください。`
    pub fn folder_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "folder-lead", &[])
    }

    /// `フォルダーで出し入れする`
    pub fn folder_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "folder-title", &[])
    }

    /// `あなたの確認待ち`
    pub fn for_you(self) -> Cow<'static, str> {
        WORDS.say(self.0, "for-you", &[])
    }

    /// `受付の終了: {from} から`
    pub fn halt_end(self, from: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "halt-end", &[("from", from.into())])
    }

    /// `受付の停止: {from} から {until} まで`
    pub fn halt_stop(self, from: &str, until: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "halt-stop", &[("from", from.into()), ("until", until.into())])
    }

    /// `この日の0時に新しくなります。書きかけの申請には、決まりが変わったことを知らせます。`
    pub fn hint_from_day(self) -> Cow<'static, str> {
        WORDS.say(self.0, "hint-from-day", &[])
    }

    /// `procedures/ と letters/ の下の .yaml と appeals.yaml だけを読みます。変わったものだけが、一つの変更の下書きになります。`
    pub fn hint_pack(self) -> Cow<'static, str> {
        WORDS.say(self.0, "hint-pack", &[])
    }

    /// `二人目の職員が読みます。例: 振込先の説明をわかりやすくする`
    pub fn hint_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "hint-title", &[])
    }

    /// `{day} から`
    pub fn holds_from(self, day: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "holds-from", &[("day", day.into())])
    }

    /// `「{stage}」は「{to}」には移せません（市民の補正を待つ段階どうし、職員の段階どうしだけ移せます）`
    pub fn hole_kind(self, stage: &str, to: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "hole-kind", &[("stage", stage.into()), ("to", to.into())])
    }

    /// `「{stage}」の移り先 {to} は、今の決まりにありません`
    pub fn hole_unknown(self, stage: &str, to: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "hole-unknown", &[("stage", stage.into()), ("to", to.into())])
    }

    /// `「{stage}」の移り先が選ばれていません`
    pub fn hole_unmapped(self, stage: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "hole-unmapped", &[("stage", stage.into())])
    }

    /// `段階の対応が足りません`
    pub fn holes_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "holes-title", &[])
    }

    /// `読み込む`
    pub fn import_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "import-button", &[])
    }

    /// `{part}（英語）`
    pub fn in_english(self, part: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "in-english", &[("part", part.into())])
    }

    /// `{at} から今の内容です`
    pub fn in_force_since(self, at: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "in-force-since", &[("at", at.into())])
    }

    /// `{part}（やさしい日本語）`
    pub fn in_simple(self, part: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "in-simple", &[("part", part.into())])
    }

    /// `予定の取り消し`
    pub fn kind_call_off(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kind-call-off", &[])
    }

    /// `受付の終了`
    pub fn kind_end(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kind-end", &[])
    }

    /// `進行中の案件の移行`
    pub fn kind_migrate(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kind-migrate", &[])
    }

    /// `受付の再開`
    pub fn kind_reopen(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kind-reopen", &[])
    }

    /// `文の変更`
    pub fn kind_text(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kind-text", &[])
    }

    /// `受付が終わる日（この日から受け付けません）`
    pub fn label_end_from(self) -> Cow<'static, str> {
        WORDS.say(self.0, "label-end-from", &[])
    }

    /// `いつから`
    pub fn label_from(self) -> Cow<'static, str> {
        WORDS.say(self.0, "label-from", &[])
    }

    /// `いつから（空なら、承認したらすぐ）`
    pub fn label_from_day(self) -> Cow<'static, str> {
        WORDS.say(self.0, "label-from-day", &[])
    }

    /// `戻す理由`
    pub fn label_note(self) -> Cow<'static, str> {
        WORDS.say(self.0, "label-note", &[])
    }

    /// `ZIPを入れる`
    pub fn label_pack(self) -> Cow<'static, str> {
        WORDS.say(self.0, "label-pack", &[])
    }

    /// `市民に見せる理由`
    pub fn label_reason(self) -> Cow<'static, str> {
        WORDS.say(self.0, "label-reason", &[])
    }

    /// `理由（英語）`
    pub fn label_reason_en(self) -> Cow<'static, str> {
        WORDS.say(self.0, "label-reason-en", &[])
    }

    /// `何を、なぜ変えるか`
    pub fn label_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "label-title", &[])
    }

    /// `いつまで`
    pub fn label_until(self) -> Cow<'static, str> {
        WORDS.say(self.0, "label-until", &[])
    }

    /// `手元のファイルを使う`
    pub fn label_upload(self) -> Cow<'static, str> {
        WORDS.say(self.0, "label-upload", &[])
    }

    /// `あと {n}件あります。`
    pub fn left_told(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "left-told", &[("n", n.into())])
    }

    /// `停止を終わらせる`
    pub fn lift_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "lift-button", &[])
    }

    /// `見つかりませんでした。`
    pub fn list_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "list-none", &[])
    }

    /// `手続き`
    pub fn list_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "list-title", &[])
    }

    /// `{name}さんが {at} に始めました`
    pub fn made_by(self, at: &str, name: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "made-by", &[("at", at.into()), ("name", name.into())])
    }

    /// `段階の対応`
    pub fn map_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "map-title", &[])
    }

    /// `書きかけの申請には、決まりが変わったことを知らせ、合う答えはそのまま使います。`
    pub fn meaning_drafts(self) -> Cow<'static, str> {
        WORDS.say(self.0, "meaning-drafts", &[])
    }

    /// `決まりが変わります。進行中の {n}件は、始まったときの決まりのまま続きます。`
    pub fn meaning_rules(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "meaning-rules", &[("n", n.into())])
    }

    /// `だれに、どう影響するか`
    pub fn meaning_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "meaning-title", &[])
    }

    /// `ことばだけが変わります。進行中の案件でも、書きかけの申請でも、すぐに新しいことばになります。`
    pub fn meaning_words(self) -> Cow<'static, str> {
        WORDS.say(self.0, "meaning-words", &[])
    }

    /// `決まり {from} で進行中の {all}件を、今の決まり {to} に移します。今までの段階のすべてに、新しい段階を選んでください。`
    pub fn migrate_lead(self, all: &str, from: &str, to: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "migrate-lead", &[("all", all.into()), ("from", from.into()), ("to", to.into())])
    }

    /// `今の決まりに移す`
    pub fn migrate_link(self) -> Cow<'static, str> {
        WORDS.say(self.0, "migrate-link", &[])
    }

    /// `進行中の案件を今の決まりに移す`
    pub fn migrate_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "migrate-title", &[])
    }

    /// `{moved}件を移しました。{kept}件は移せませんでした。`
    pub fn moved_told(self, kept: &str, moved: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "moved-told", &[("kept", kept.into()), ("moved", moved.into())])
    }

    /// `題のない変更`
    pub fn no_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "no-title", &[])
    }

    /// `「戻す理由」を入れてください`
    pub fn note_missing(self) -> Cow<'static, str> {
        WORDS.say(self.0, "note-missing", &[])
    }

    /// `戻された理由`
    pub fn note_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "note-title", &[])
    }

    /// `前の決まり {n}`
    pub fn older(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "older", &[("n", n.into())])
    }

    /// `書き始めた後に、別の版が公開されました: {files}。今の版との違いを見て、書き直してください。`
    pub fn overtaken_told(self, files: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "overtaken-told", &[("files", files.into())])
    }

    /// `この変更に手を入れた人は、確認する人になれません。`
    pub fn own_told(self) -> Cow<'static, str> {
        WORDS.say(self.0, "own-told", &[])
    }

    /// `ZIPを選んでください`
    pub fn pack_missing(self) -> Cow<'static, str> {
        WORDS.say(self.0, "pack-missing", &[])
    }

    /// `{name} は文字のファイルではありません。何も取り込んでいません`
    pub fn pack_not_text(self, name: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "pack-not-text", &[("name", name.into())])
    }

    /// `ZIPとして読めませんでした。何も取り込んでいません`
    pub fn pack_not_zip(self) -> Cow<'static, str> {
        WORDS.say(self.0, "pack-not-zip", &[])
    }

    /// `手続きも文書も入っていません`
    pub fn pack_nothing(self) -> Cow<'static, str> {
        WORDS.say(self.0, "pack-nothing", &[])
    }

    /// `{name} はほかの課の手続きです。何も取り込んでいません`
    pub fn pack_other_section(self, name: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "pack-other-section", &[("name", name.into())])
    }

    /// `フォルダーの外を指す名前があります: {name}。何も取り込んでいません`
    pub fn pack_outside(self, name: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "pack-outside", &[("name", name.into())])
    }

    /// `{name} が大きすぎます（1MBまで）。何も取り込んでいません`
    pub fn pack_too_large(self, name: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "pack-too-large", &[("name", name.into())])
    }

    /// `ファイルが多すぎます。何も取り込んでいません`
    pub fn pack_too_many(self) -> Cow<'static, str> {
        WORDS.say(self.0, "pack-too-many", &[])
    }

    /// `{name} が二つあります。何も取り込んでいません`
    pub fn pack_twice(self, name: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "pack-twice", &[("name", name.into())])
    }

    /// `全部で大きすぎます。何も取り込んでいません`
    pub fn pack_whole_too_large(self) -> Cow<'static, str> {
        WORDS.say(self.0, "pack-whole-too-large", &[])
    }

    /// `宛先`
    pub fn part_addressee(self) -> Cow<'static, str> {
        WORDS.say(self.0, "part-addressee", &[])
    }

    /// `申請の期限`
    pub fn part_applicant_period(self) -> Cow<'static, str> {
        WORDS.say(self.0, "part-applicant-period", &[])
    }

    /// `根拠の法令`
    pub fn part_basis(self) -> Cow<'static, str> {
        WORDS.say(self.0, "part-basis", &[])
    }

    /// `受け付ける方法`
    pub fn part_channels(self) -> Cow<'static, str> {
        WORDS.say(self.0, "part-channels", &[])
    }

    /// `標準処理期間などの期間`
    pub fn part_clock(self) -> Cow<'static, str> {
        WORDS.say(self.0, "part-clock", &[])
    }

    /// `審査基準`
    pub fn part_criteria(self) -> Cow<'static, str> {
        WORDS.say(self.0, "part-criteria", &[])
    }

    /// `終わり方`
    pub fn part_ends(self) -> Cow<'static, str> {
        WORDS.say(self.0, "part-ends", &[])
    }

    /// `ライフイベント`
    pub fn part_events(self) -> Cow<'static, str> {
        WORDS.say(self.0, "part-events", &[])
    }

    /// `例「{name}」`
    pub fn part_example(self, name: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "part-example", &[("name", name.into())])
    }

    /// `手数料`
    pub fn part_fee(self) -> Cow<'static, str> {
        WORDS.say(self.0, "part-fee", &[])
    }

    /// `手数料の説明`
    pub fn part_fee_note(self) -> Cow<'static, str> {
        WORDS.say(self.0, "part-fee-note", &[])
    }

    /// `ファイル`
    pub fn part_file(self) -> Cow<'static, str> {
        WORDS.say(self.0, "part-file", &[])
    }

    /// `申請できない人への案内`
    pub fn part_guide_otherwise(self) -> Cow<'static, str> {
        WORDS.say(self.0, "part-guide-otherwise", &[])
    }

    /// `申請できる条件`
    pub fn part_guide_when(self) -> Cow<'static, str> {
        WORDS.say(self.0, "part-guide-when", &[])
    }

    /// `「{group}」の質問「{name}」`
    pub fn part_in_group(self, group: &str, name: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "part-in-group", &[("group", group.into()), ("name", name.into())])
    }

    /// `処分をする人`
    pub fn part_issuer(self) -> Cow<'static, str> {
        WORDS.say(self.0, "part-issuer", &[])
    }

    /// `手続きの種類`
    pub fn part_kind(self) -> Cow<'static, str> {
        WORDS.say(self.0, "part-kind", &[])
    }

    /// `文書「{name}」`
    pub fn part_letter(self, name: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "part-letter", &[("name", name.into())])
    }

    /// `申請にかかる分`
    pub fn part_minutes(self) -> Cow<'static, str> {
        WORDS.say(self.0, "part-minutes", &[])
    }

    /// `手続きの名前`
    pub fn part_name(self) -> Cow<'static, str> {
        WORDS.say(self.0, "part-name", &[])
    }

    /// `必要な書類「{name}」`
    pub fn part_paper(self, name: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "part-paper", &[("name", name.into())])
    }

    /// `{n}番目の段落`
    pub fn part_paragraph(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "part-paragraph", &[("n", n.into())])
    }

    /// `質問「{name}」`
    pub fn part_question(self, name: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "part-question", &[("name", name.into())])
    }

    /// `質問`
    pub fn part_questions(self) -> Cow<'static, str> {
        WORDS.say(self.0, "part-questions", &[])
    }

    /// `行政手続法などの区分`
    pub fn part_regime(self) -> Cow<'static, str> {
        WORDS.say(self.0, "part-regime", &[])
    }

    /// `公印`
    pub fn part_seal(self) -> Cow<'static, str> {
        WORDS.say(self.0, "part-seal", &[])
    }

    /// `担当する課`
    pub fn part_section(self) -> Cow<'static, str> {
        WORDS.say(self.0, "part-section", &[])
    }

    /// `{part}の{side}`
    pub fn part_side(self, part: &str, side: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "part-side", &[("part", part.into()), ("side", side.into())])
    }

    /// `段階「{name}」`
    pub fn part_stage(self, name: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "part-stage", &[("name", name.into())])
    }

    /// `段階`
    pub fn part_stages(self) -> Cow<'static, str> {
        WORDS.say(self.0, "part-stages", &[])
    }

    /// `受付番号の記号`
    pub fn part_symbol(self) -> Cow<'static, str> {
        WORDS.say(self.0, "part-symbol", &[])
    }

    /// `段階「{stage}」の作業「{task}」`
    pub fn part_task(self, stage: &str, task: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "part-task", &[("stage", stage.into()), ("task", task.into())])
    }

    /// `文書の題`
    pub fn part_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "part-title", &[])
    }

    /// `対象の人の説明`
    pub fn part_who(self) -> Cow<'static, str> {
        WORDS.say(self.0, "part-who", &[])
    }

    /// `検索のことば`
    pub fn part_words(self) -> Cow<'static, str> {
        WORDS.say(self.0, "part-words", &[])
    }

    /// `{file} は {from} に新しくなります`
    pub fn plan_line(self, file: &str, from: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "plan-line", &[("file", file.into()), ("from", from.into())])
    }

    /// `内容を見る`
    pub fn plan_look(self) -> Cow<'static, str> {
        WORDS.say(self.0, "plan-look", &[])
    }

    /// `決まっている予定`
    pub fn plans_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "plans-title", &[])
    }

    /// `試してみる`
    pub fn preview_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "preview-button", &[])
    }

    /// `{all}件のうち {movable}件を移せます`
    pub fn preview_line(self, all: &str, movable: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "preview-line", &[("all", all.into()), ("movable", movable.into())])
    }

    /// `{n}件を試しました。移せない案件は {stay}件です。`
    pub fn preview_told(self, n: &str, stay: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "preview-told", &[("n", n.into()), ("stay", stay.into())])
    }

    /// `「市民に見せる理由」を500字までで入れてください`
    pub fn reason_missing(self) -> Cow<'static, str> {
        WORDS.say(self.0, "reason-missing", &[])
    }

    /// `今の版との違いで続ける`
    pub fn rebase_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "rebase-button", &[])
    }

    /// `直すところが残っています。下の「確かめた結果」を見てください`
    pub fn refused_faulty(self) -> Cow<'static, str> {
        WORDS.say(self.0, "refused-faulty", &[])
    }

    /// `この変更は、もう確認を待っていません`
    pub fn refused_not_asked(self) -> Cow<'static, str> {
        WORDS.say(self.0, "refused-not-asked", &[])
    }

    /// `今の版と同じです。変わったところがありません`
    pub fn refused_nothing(self) -> Cow<'static, str> {
        WORDS.say(self.0, "refused-nothing", &[])
    }

    /// `書き始めた後に、別の版が公開されました: {files}`
    pub fn refused_overtaken(self, files: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "refused-overtaken", &[("files", files.into())])
    }

    /// `この変更に手を入れた人は、確認する人になれません`
    pub fn refused_own(self) -> Cow<'static, str> {
        WORDS.say(self.0, "refused-own", &[])
    }

    /// `「いつから」の日が過ぎています。戻して、日を直してください`
    pub fn refused_past(self) -> Cow<'static, str> {
        WORDS.say(self.0, "refused-past", &[])
    }

    /// `このファイルには、決まっている予定があります: {files}。先に予定を取り消してください`
    pub fn refused_planned(self, files: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "refused-planned", &[("files", files.into())])
    }

    /// `受付の再開を求める`
    pub fn reopen_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "reopen-button", &[])
    }

    /// `直すところが {n}か所あります。直すまで公開できません。`
    pub fn report_faults(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "report-faults", &[("n", n.into())])
    }

    /// `まちがいはありません。例 {n}件は、書いてあるとおりに進みます。`
    pub fn report_sound(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "report-sound", &[("n", n.into())])
    }

    /// `確かめた結果`
    pub fn report_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "report-title", &[])
    }

    /// `戻す`
    pub fn return_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "return-button", &[])
    }

    /// `{name}さんが {at} に戻しました`
    pub fn returned_by(self, at: &str, name: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "returned-by", &[("at", at.into()), ("name", name.into())])
    }

    /// `続ける`
    pub fn run_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "run-button", &[])
    }

    /// `保存して確かめる`
    pub fn save_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "save-button", &[])
    }

    /// `この予定を取り消します。`
    pub fn says_call_off(self) -> Cow<'static, str> {
        WORDS.say(self.0, "says-call-off", &[])
    }

    /// `{on} から、新しい申請を受け付けません。`
    pub fn says_end(self, on: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "says-end", &[("on", on.into())])
    }

    /// `承認すると、進行中の案件を一件ずつ今の決まりに移します。移せない案件は、理由とともに残ります。`
    pub fn says_migrate(self) -> Cow<'static, str> {
        WORDS.say(self.0, "says-migrate", &[])
    }

    /// `新しい申請を、また受け付けます。`
    pub fn says_reopen(self) -> Cow<'static, str> {
        WORDS.say(self.0, "says-reopen", &[])
    }

    /// `名前で探す`
    pub fn search_label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "search-label", &[])
    }

    /// `停止を確かめました`
    pub fn seen_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "seen-button", &[])
    }

    /// `確かめた人: {name}`
    pub fn seen_by(self, name: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "seen-by", &[("name", name.into())])
    }

    /// `表示する`
    pub fn show(self) -> Cow<'static, str> {
        WORDS.say(self.0, "show", &[])
    }

    /// `待つ日数`
    pub fn side_after(self) -> Cow<'static, str> {
        WORDS.say(self.0, "side-after", &[])
    }

    /// `ことば`
    pub fn side_ask(self) -> Cow<'static, str> {
        WORDS.say(self.0, "side-ask", &[])
    }

    /// `範囲`
    pub fn side_bounds(self) -> Cow<'static, str> {
        WORDS.say(self.0, "side-bounds", &[])
    }

    /// `添付をなくす予定`
    pub fn side_dropped(self) -> Cow<'static, str> {
        WORDS.say(self.0, "side-dropped", &[])
    }

    /// `説明`
    pub fn side_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "side-hint", &[])
    }

    /// `分`
    pub fn side_minutes(self) -> Cow<'static, str> {
        WORDS.say(self.0, "side-minutes", &[])
    }

    /// `名前`
    pub fn side_name(self) -> Cow<'static, str> {
        WORDS.say(self.0, "side-name", &[])
    }

    /// `必要な記載`
    pub fn side_needs(self) -> Cow<'static, str> {
        WORDS.say(self.0, "side-needs", &[])
    }

    /// `次の進み方`
    pub fn side_next(self) -> Cow<'static, str> {
        WORDS.say(self.0, "side-next", &[])
    }

    /// `必須かどうか`
    pub fn side_optional(self) -> Cow<'static, str> {
        WORDS.say(self.0, "side-optional", &[])
    }

    /// `選択肢`
    pub fn side_options(self) -> Cow<'static, str> {
        WORDS.say(self.0, "side-options", &[])
    }

    /// `結果の選択肢`
    pub fn side_results(self) -> Cow<'static, str> {
        WORDS.say(self.0, "side-results", &[])
    }

    /// `担当`
    pub fn side_role(self) -> Cow<'static, str> {
        WORDS.say(self.0, "side-role", &[])
    }

    /// `答え方`
    pub fn side_type(self) -> Cow<'static, str> {
        WORDS.say(self.0, "side-type", &[])
    }

    /// `条件`
    pub fn side_when(self) -> Cow<'static, str> {
        WORDS.say(self.0, "side-when", &[])
    }

    /// `聞くわけ`
    pub fn side_why(self) -> Cow<'static, str> {
        WORDS.say(self.0, "side-why", &[])
    }

    /// `二人目の確認待ち`
    pub fn state_asked(self) -> Cow<'static, str> {
        WORDS.say(self.0, "state-asked", &[])
    }

    /// `実行ずみ`
    pub fn state_done(self) -> Cow<'static, str> {
        WORDS.say(self.0, "state-done", &[])
    }

    /// `取り下げ`
    pub fn state_dropped(self) -> Cow<'static, str> {
        WORDS.say(self.0, "state-dropped", &[])
    }

    /// `下書き`
    pub fn state_editing(self) -> Cow<'static, str> {
        WORDS.say(self.0, "state-editing", &[])
    }

    /// `今の決まりで聞く答えがありません: {keys}`
    pub fn stays_answers(self, keys: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "stays-answers", &[("keys", keys.into())])
    }

    /// `もう終わっています`
    pub fn stays_ended(self) -> Cow<'static, str> {
        WORDS.say(self.0, "stays-ended", &[])
    }

    /// `補正を頼んだ項目が、今の決まりにありません: {keys}`
    pub fn stays_flag(self, keys: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "stays-flag", &[("keys", keys.into())])
    }

    /// `段階の対応が足りません`
    pub fn stays_hole(self) -> Cow<'static, str> {
        WORDS.say(self.0, "stays-hole", &[])
    }

    /// `もうこの決まりではありません`
    pub fn stays_other(self) -> Cow<'static, str> {
        WORDS.say(self.0, "stays-other", &[])
    }

    /// `処分の取消しや変更をしているところです`
    pub fn stays_revision(self) -> Cow<'static, str> {
        WORDS.say(self.0, "stays-revision", &[])
    }

    /// `移せない案件と理由`
    pub fn stays_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "stays-title", &[])
    }

    /// `止める`
    pub fn stop_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "stop-button", &[])
    }

    /// `すぐに止まります。下書きは残り、進行中の案件は続きます。もう一人の職員に知らせます。`
    pub fn stop_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "stop-hint", &[])
    }

    /// `見て、確かめる`
    pub fn stop_look(self) -> Cow<'static, str> {
        WORDS.say(self.0, "stop-look", &[])
    }

    /// `受付をしばらく止める`
    pub fn stop_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "stop-title", &[])
    }

    /// `{by}さんが「{name}」の受付を {until} まで止めました。`
    pub fn stop_told(self, by: &str, name: &str, until: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "stop-told", &[("by", by.into()), ("name", name.into()), ("until", until.into())])
    }

    /// `読めません`
    pub fn tag_broken(self) -> Cow<'static, str> {
        WORDS.say(self.0, "tag-broken", &[])
    }

    /// `変更 {n}`
    pub fn tag_changes(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "tag-changes", &[("n", n.into())])
    }

    /// `受付終了`
    pub fn tag_end(self) -> Cow<'static, str> {
        WORDS.say(self.0, "tag-end", &[])
    }

    /// `受付中`
    pub fn tag_open(self) -> Cow<'static, str> {
        WORDS.say(self.0, "tag-open", &[])
    }

    /// `停止中`
    pub fn tag_stop(self) -> Cow<'static, str> {
        WORDS.say(self.0, "tag-stop", &[])
    }

    /// `下書きに戻す`
    pub fn take_back_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "take-back-button", &[])
    }

    /// `文が長すぎます。60KBまでにしてください`
    pub fn text_too_long(self) -> Cow<'static, str> {
        WORDS.say(self.0, "text-too-long", &[])
    }

    /// `予定を取り消す`
    pub fn title_call_off(self) -> Cow<'static, str> {
        WORDS.say(self.0, "title-call-off", &[])
    }

    /// `受付を終わらせる`
    pub fn title_end(self) -> Cow<'static, str> {
        WORDS.say(self.0, "title-end", &[])
    }

    /// `フォルダーからの変更`
    pub fn title_folder(self) -> Cow<'static, str> {
        WORDS.say(self.0, "title-folder", &[])
    }

    /// `進行中の案件を今の決まりに移す`
    pub fn title_migrate(self) -> Cow<'static, str> {
        WORDS.say(self.0, "title-migrate", &[])
    }

    /// `「何を、なぜ変えるか」を入れてください`
    pub fn title_missing(self) -> Cow<'static, str> {
        WORDS.say(self.0, "title-missing", &[])
    }

    /// `受付を再開する`
    pub fn title_reopen(self) -> Cow<'static, str> {
        WORDS.say(self.0, "title-reopen", &[])
    }

    /// `決まり`
    pub fn touches_rules(self) -> Cow<'static, str> {
        WORDS.say(self.0, "touches-rules", &[])
    }

    /// `ことば`
    pub fn touches_words(self) -> Cow<'static, str> {
        WORDS.say(self.0, "touches-words", &[])
    }

    /// `「いつまで」は、「いつから」より後にしてください`
    pub fn until_wrong(self) -> Cow<'static, str> {
        WORDS.say(self.0, "until-wrong", &[])
    }

    /// `読み込む`
    pub fn upload_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "upload-button", &[])
    }

    /// `今の版`
    pub fn version_current(self) -> Cow<'static, str> {
        WORDS.say(self.0, "version-current", &[])
    }

    /// `版と進行中の案件`
    pub fn versions_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "versions-title", &[])
    }

    /// `終わっていない変更`
    pub fn waiting_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "waiting-title", &[])
    }

    /// `{n}円`
    pub fn yen(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "yen", &[("n", n.into())])
    }
}
