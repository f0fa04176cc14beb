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

    /// `住民記録（{day}現在）と照合しました`
    pub fn about(self, day: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "about", &[("day", day.into())])
    }

    /// `記録の日`
    pub fn col_day(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-day", &[])
    }

    /// `取込`
    pub fn col_imported(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-imported", &[])
    }

    /// `行`
    pub fn col_line(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-line", &[])
    }

    /// `人数`
    pub fn col_residents(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-residents", &[])
    }

    /// `状態`
    pub fn col_state(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-state", &[])
    }

    /// `わけ`
    pub fn col_why(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-why", &[])
    }

    /// `「いつの記録か」を、きょうまでの日付で入れてください（例 2026-09-07）`
    pub fn fault_day(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-day", &[])
    }

    /// `{n}か所に問題があるため、何も取り込んでいません。下の表の行を直して、もう一度選んでください`
    pub fn fault_lines(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-lines", &[("n", n.into())])
    }

    /// `「CSVファイル」を選んでください`
    pub fn fault_no_file(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-no-file", &[])
    }

    /// `直す行`
    pub fn faults_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "faults-title", &[])
    }

    /// `例 2026-09-07`
    pub fn hint_day(self) -> Cow<'static, str> {
        WORDS.say(self.0, "hint-day", &[])
    }

    /// `列は {columns}。文字コードはUTF-8かShift_JIS。40MBまで。`
    pub fn hint_file(self, columns: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "hint-file", &[("columns", columns.into())])
    }

    /// `取り込んだ記録`
    pub fn known_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "known-title", &[])
    }

    /// `いつの記録か`
    pub fn label_day(self) -> Cow<'static, str> {
        WORDS.say(self.0, "label-day", &[])
    }

    /// `CSVファイル`
    pub fn label_file(self) -> Cow<'static, str> {
        WORDS.say(self.0, "label-file", &[])
    }

    /// `取り込んだ記録は、案件の画面の「照合」だけで使います。市民の画面からは読めません。`
    pub fn lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "lead", &[])
    }

    /// `照合する住民記録がまだ取り込まれていません。管理者に「住民記録の取込」をお願いしてください。`
    pub fn no_snapshot(self) -> Cow<'static, str> {
        WORDS.say(self.0, "no-snapshot", &[])
    }

    /// `同じ名前や読みの人がいません`
    pub fn not_found_note(self) -> Cow<'static, str> {
        WORDS.say(self.0, "not-found-note", &[])
    }

    /// `住民記録: {text}`
    pub fn register_says(self, text: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "register-says", &[("text", text.into())])
    }

    /// `△ 確認`
    pub fn says_differs(self) -> Cow<'static, str> {
        WORDS.say(self.0, "says-differs", &[])
    }

    /// `✓ 一致`
    pub fn says_match(self) -> Cow<'static, str> {
        WORDS.say(self.0, "says-match", &[])
    }

    /// `△ 見つからない`
    pub fn says_not_found(self) -> Cow<'static, str> {
        WORDS.say(self.0, "says-not-found", &[])
    }

    /// `△ 候補{n}人`
    pub fn says_several(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "says-several", &[("n", n.into())])
    }

    /// `取り込む`
    pub fn send(self) -> Cow<'static, str> {
        WORDS.say(self.0, "send", &[])
    }

    /// `同じ名前や生年月日の人がいます。書類で確かめてください`
    pub fn several_note(self) -> Cow<'static, str> {
        WORDS.say(self.0, "several-note", &[])
    }

    /// `照合に使用中`
    pub fn state_current(self) -> Cow<'static, str> {
        WORDS.say(self.0, "state-current", &[])
    }

    /// `前の記録`
    pub fn state_old(self) -> Cow<'static, str> {
        WORDS.say(self.0, "state-old", &[])
    }

    /// `住民記録の取込`
    pub fn title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "title", &[])
    }

    /// `「{text}」という日付はありません（例 1994-03-02）`
    pub fn why_bad_date(self, text: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "why-bad-date", &[("text", text.into())])
    }

    /// `列の数が{found}です（見出しは{wanted}）`
    pub fn why_cells(self, found: &str, wanted: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "why-cells", &[("found", found.into()), ("wanted", wanted.into())])
    }

    /// `「{name}」が空です`
    pub fn why_empty(self, name: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "why-empty", &[("name", name.into())])
    }

    /// `見出しに「{name}」の列がありません`
    pub fn why_no_column(self, name: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "why-no-column", &[("name", name.into())])
    }

    /// `見出しのほかに行がありません`
    pub fn why_no_lines(self) -> Cow<'static, str> {
        WORDS.say(self.0, "why-no-lines", &[])
    }

    /// `「{text}」はかなではありません`
    pub fn why_not_kana(self, text: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "why-not-kana", &[("text", text.into())])
    }

    /// `UTF-8でもShift_JISでも読めません`
    pub fn why_not_text(self) -> Cow<'static, str> {
        WORDS.say(self.0, "why-not-text", &[])
    }

    /// `「{name}」が200字を超えています`
    pub fn why_too_long(self, name: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "why-too-long", &[("name", name.into())])
    }

    /// `「{person}」は前の行にもあります`
    pub fn why_twice(self, person: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "why-twice", &[("person", person.into())])
    }
}
