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

    /// `パッケージ`
    pub fn col_package(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-package", &[])
    }

    /// `手続き`
    pub fn col_procedure(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-procedure", &[])
    }

    /// `理由とすること`
    pub fn col_reason(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-reason", &[])
    }

    /// `いつ`
    pub fn col_when(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-when", &[])
    }

    /// `取り込んだもの {taken}件、取り込めなかったもの {refused}件`
    pub fn counts(self, refused: &str, taken: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "counts", &[("refused", refused.into()), ("taken", taken.into())])
    }

    /// `manifest.json の{place}番目のファイルの中身が、sha256 と合いません。`
    pub fn fault_digest(self, place: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-digest", &[("place", place.into())])
    }

    /// `manifest.json に書かれていないファイルがあります（{place}）。`
    pub fn fault_extra(self, place: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-extra", &[("place", place.into())])
    }

    /// `添付ファイル（{place}）の行き先がないか、画像やPDFではないか、多すぎます。`
    pub fn fault_file(self, place: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-file", &[("place", place.into())])
    }

    /// `この手続きは、いま受け付けを止めています。`
    pub fn fault_halted(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-halted", &[])
    }

    /// `項目「{place}」の行き先が、対応表にありません。`
    pub fn fault_item(self, place: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-item", &[("place", place.into())])
    }

    /// `manifest.json に書かれた{place}番目のファイルがありません。`
    pub fn fault_missing(self, place: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-missing", &[("place", place.into())])
    }

    /// `application.json がないか、読めません（{place}）。`
    pub fn fault_no_application(self, place: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-no-application", &[("place", place.into())])
    }

    /// `manifest.json がないか、読めません（{place}）。`
    pub fn fault_no_manifest(self, place: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-no-manifest", &[("place", place.into())])
    }

    /// `手続き「{place}」の対応表（mappings）がありません。`
    pub fn fault_no_mapping(self, place: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-no-mapping", &[("place", place.into())])
    }

    /// `手続き「{place}」は公開されていないか、オンラインで受け付けていません。`
    pub fn fault_no_procedure(self, place: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-no-procedure", &[("place", place.into())])
    }

    /// `ZIPとして読めません。途中で切れていないか確かめてください。`
    pub fn fault_not_zip(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-not-zip", &[])
    }

    /// `質問「{place}」の答えがありません。`
    pub fn fault_open(self, place: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-open", &[("place", place.into())])
    }

    /// `{place}番目のファイルの名前が、外のフォルダーをさしています。`
    pub fn fault_outside(self, place: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-outside", &[("place", place.into())])
    }

    /// `受け取った日時が読めないか、先の日か、60日より前です。`
    pub fn fault_received(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-received", &[])
    }

    /// `{place}番目のファイルが大きすぎるか、ふくらみすぎます。1つ10 MBまでです。`
    pub fn fault_too_large(self, place: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-too-large", &[("place", place.into())])
    }

    /// `ファイルが多すぎます（{place}件）。60件までです。`
    pub fn fault_too_many(self, place: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-too-many", &[("place", place.into())])
    }

    /// `{place}番目のファイルと同じ名前のものが、もうあります。`
    pub fn fault_twice(self, place: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-twice", &[("place", place.into())])
    }

    /// `「{place}」の値が、この手続きの答えになりません。`
    pub fn fault_value(self, place: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-value", &[("place", place.into())])
    }

    /// `全体が大きすぎます。ZIPは60 MB、中身は80 MBまでです。`
    pub fn fault_whole_too_large(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-whole-too-large", &[])
    }

    /// `ほかのシステムから届いた申請のうち、取り込めなかったものです。受付はしていません。ファイルは取り込みフォルダーの quarantine に残っています。理由を直したものを、もう一度…`
    pub fn lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "lead", &[])
    }

    /// `取り込めなかったものはありません。`
    pub fn none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "none", &[])
    }

    /// `取り込めませんでした。 パッケージ: {package} 手続き: {procedure} いつ: {when} 理由: {reason} 受付: していません。申請した人には、ま…`
    pub fn reason_file(self, package: &str, procedure: &str, reason: &str, when: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "reason-file", &[("package", package.into()), ("procedure", procedure.into()), ("reason", reason.into()), ("when", when.into())])
    }

    /// `取り込めなかった申請`
    pub fn title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "title", &[])
    }

    /// `わかりません`
    pub fn unknown(self) -> Cow<'static, str> {
        WORDS.say(self.0, "unknown", &[])
    }
}
