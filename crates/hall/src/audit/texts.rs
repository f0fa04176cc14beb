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

    /// `記録はありません。`
    pub fn audit_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "audit-none", &[])
    }

    /// `古い記録を見る`
    pub fn audit_older(self) -> Cow<'static, str> {
        WORDS.say(self.0, "audit-older", &[])
    }

    /// `記録の種類`
    pub fn audit_tabs(self) -> Cow<'static, str> {
        WORDS.say(self.0, "audit-tabs", &[])
    }

    /// `日時`
    pub fn col_at(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-at", &[])
    }

    /// `だれが`
    pub fn col_by(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-by", &[])
    }

    /// `種類`
    pub fn col_kind(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-kind", &[])
    }

    /// `位置`
    pub fn col_position(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-position", &[])
    }

    /// `目的`
    pub fn col_purpose(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-purpose", &[])
    }

    /// `所属`
    pub fn col_section(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-section", &[])
    }

    /// `連番`
    pub fn col_seq(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-seq", &[])
    }

    /// `対象`
    pub fn col_stream(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-stream", &[])
    }

    /// `件数`
    pub fn col_subjects(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-subjects", &[])
    }

    /// `しぼりこむ`
    pub fn filter_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "filter-button", &[])
    }

    /// `記録`
    pub fn journal_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "journal-title", &[])
    }

    /// `閲覧の記録`
    pub fn looks_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "looks-title", &[])
    }

    /// `一致しないところがあります。`
    pub fn verify_broken(self) -> Cow<'static, str> {
        WORDS.say(self.0, "verify-broken", &[])
    }

    /// `記録を検証する`
    pub fn verify_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "verify-button", &[])
    }

    /// `記録 {events}件、閲覧 {looks}件、検証点 {checkpoints}件をたどりました。`
    pub fn verify_counted(self, checkpoints: &str, events: &str, looks: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "verify-counted", &[("checkpoints", checkpoints.into()), ("events", events.into()), ("looks", looks.into())])
    }

    /// `すべて一致しました。書きかえや欠けはありません。`
    pub fn verify_sound(self) -> Cow<'static, str> {
        WORDS.say(self.0, "verify-sound", &[])
    }

    /// `記録の検証`
    pub fn verify_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "verify-title", &[])
    }
}
