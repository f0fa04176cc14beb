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

    /// `日本の外`
    pub fn address_abroad(self) -> Cow<'static, str> {
        WORDS.say(self.0, "address-abroad", &[])
    }

    /// `番地`
    pub fn address_block(self) -> Cow<'static, str> {
        WORDS.say(self.0, "address-block", &[])
    }

    /// `例: 2丁目10番5号`
    pub fn address_block_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "address-block-hint", &[])
    }

    /// `建物・部屋（方書）`
    pub fn address_building(self) -> Cow<'static, str> {
        WORDS.say(self.0, "address-building", &[])
    }

    /// `施設・病院の方は、その名前`
    pub fn address_building_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "address-building-hint", &[])
    }

    /// `国の名前`
    pub fn address_country(self) -> Cow<'static, str> {
        WORDS.say(self.0, "address-country", &[])
    }

    /// `日本の外に住む方だけ`
    pub fn address_country_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "address-country-hint", &[])
    }

    /// `施設・病院`
    pub fn address_facility(self) -> Cow<'static, str> {
        WORDS.say(self.0, "address-facility", &[])
    }

    /// `郵便番号から町名を入れる`
    pub fn address_fill(self) -> Cow<'static, str> {
        WORDS.say(self.0, "address-fill", &[])
    }

    /// `自宅`
    pub fn address_home(self) -> Cow<'static, str> {
        WORDS.say(self.0, "address-home", &[])
    }

    /// `住まい`
    pub fn address_kind(self) -> Cow<'static, str> {
        WORDS.say(self.0, "address-kind", &[])
    }

    /// `決まった住まいがない`
    pub fn address_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "address-none", &[])
    }

    /// `下の欄は入れなくてかまいません`
    pub fn address_none_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "address-none-hint", &[])
    }

    /// `郵便番号`
    pub fn address_postal(self) -> Cow<'static, str> {
        WORDS.say(self.0, "address-postal", &[])
    }

    /// `市区町村・町名`
    pub fn address_town(self) -> Cow<'static, str> {
        WORDS.say(self.0, "address-town", &[])
    }

    /// `例: 火の国市東区青葉町`
    pub fn address_town_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "address-town-hint", &[])
    }

    /// `支店の名前`
    pub fn bank_branch(self) -> Cow<'static, str> {
        WORDS.say(self.0, "bank-branch", &[])
    }

    /// `当座`
    pub fn bank_current(self) -> Cow<'static, str> {
        WORDS.say(self.0, "bank-current", &[])
    }

    /// `口座名義（カナ）`
    pub fn bank_holder(self) -> Cow<'static, str> {
        WORDS.say(self.0, "bank-holder", &[])
    }

    /// `通帳のとおりにカタカナで。例: ヤマダ ハナコ`
    pub fn bank_holder_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "bank-holder-hint", &[])
    }

    /// `口座の種類`
    pub fn bank_kind(self) -> Cow<'static, str> {
        WORDS.say(self.0, "bank-kind", &[])
    }

    /// `銀行の名前`
    pub fn bank_name(self) -> Cow<'static, str> {
        WORDS.say(self.0, "bank-name", &[])
    }

    /// `口座番号`
    pub fn bank_number(self) -> Cow<'static, str> {
        WORDS.say(self.0, "bank-number", &[])
    }

    /// `7けた。少ないときは前に0を付けます`
    pub fn bank_number_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "bank-number-hint", &[])
    }

    /// `普通`
    pub fn bank_ordinary(self) -> Cow<'static, str> {
        WORDS.say(self.0, "bank-ordinary", &[])
    }

    /// `当てはまるものを、すべて選んでください`
    pub fn choices_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "choices-hint", &[])
    }

    /// `和暦でも西暦でも入れられます。例: 令和8年8月14日、2026年8月14日`
    pub fn date_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "date-hint", &[])
    }

    /// `わからない（不詳）`
    pub fn date_unknown(self) -> Cow<'static, str> {
        WORDS.say(self.0, "date-unknown", &[])
    }

    /// `日`
    pub fn day(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day", &[])
    }

    /// `元号`
    pub fn era(self) -> Cow<'static, str> {
        WORDS.say(self.0, "era", &[])
    }

    /// `エラー:`
    pub fn error_word(self) -> Cow<'static, str> {
        WORDS.say(self.0, "error-word", &[])
    }

    /// `口座番号は7けたまでの数字で入れてください`
    pub fn fault_account_number(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-account-number", &[])
    }

    /// `「{label}」は、{min}以上の数字で入れてください`
    pub fn fault_at_least(self, label: &str, min: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-at-least", &[("label", label.into()), ("min", min.into())])
    }

    /// `「{label}」は、{max}までの数字で入れてください`
    pub fn fault_at_most(self, label: &str, max: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-at-most", &[("label", label.into()), ("max", max.into())])
    }

    /// `1873年より前の日付は、この欄では入れられません`
    pub fn fault_before_gregorian(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-before-gregorian", &[])
    }

    /// `メールアドレスの形になっていません。例: name@example.jp`
    pub fn fault_email(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-email", &[])
    }

    /// `口座名義に「{char}」は使えません。通帳のカナのとおりに入れてください`
    pub fn fault_holder_kana(self, char: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-holder-kana", &[("char", char.into())])
    }

    /// `マイナンバー（個人番号）は、ここには書かないでください。この手続きでは使いません。番号を消して、もう一度入れてください`
    pub fn fault_my_number(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-my-number", &[])
    }

    /// `その日はありません。日付を確かめてください`
    pub fn fault_no_such_day(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-no-such-day", &[])
    }

    /// `日付として読めません。年・月・日を数字で入れてください`
    pub fn fault_not_a_date(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-not-a-date", &[])
    }

    /// `「{label}」は、数字で入れてください`
    pub fn fault_not_a_number(self, label: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-not-a-number", &[("label", label.into())])
    }

    /// `どれか一つ選び直してください`
    pub fn fault_not_an_option(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-not-an-option", &[])
    }

    /// `「{label}」は、ひらがなかカタカナで入れてください（「{char}」は使えません）`
    pub fn fault_not_kana(self, char: &str, label: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-not-kana", &[("char", char.into()), ("label", label.into())])
    }

    /// `「{label}」は、小数点のない数字で入れてください`
    pub fn fault_not_whole(self, label: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-not-whole", &[("label", label.into())])
    }

    /// `{era}は{from}からです。{last}までの日付か確かめてください`
    pub fn fault_outside_era(self, era: &str, from: &str, last: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-outside-era", &[("era", era.into()), ("from", from.into()), ("last", last.into())])
    }

    /// `電話番号として読めません。市外局番から入れてください。例: 096-000-2345`
    pub fn fault_phone(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-phone", &[])
    }

    /// `郵便番号は7けたの数字で入れてください。例: 860-9101`
    pub fn fault_postal(self) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-postal", &[])
    }

    /// `{day}より前の日付は入れられません。日付を確かめてください`
    pub fn fault_too_early(self, day: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-too-early", &[("day", day.into())])
    }

    /// `{day}より後の日付は入れられません。日付を確かめてください`
    pub fn fault_too_late(self, day: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "fault-too-late", &[("day", day.into())])
    }

    /// `写真（JPEG、PNG、HEIC）かPDF。1つ{size}まで、{max}つまで`
    pub fn file_hint(self, max: i64, size: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "file-hint", &[("max", max.into()), ("size", size.into())])
    }

    /// `月`
    pub fn month(self) -> Cow<'static, str> {
        WORDS.say(self.0, "month", &[])
    }

    /// `通称`
    pub fn name_alias(self) -> Cow<'static, str> {
        WORDS.say(self.0, "name-alias", &[])
    }

    /// `氏`
    pub fn name_family(self) -> Cow<'static, str> {
        WORDS.say(self.0, "name-family", &[])
    }

    /// `氏の振り仮名`
    pub fn name_family_kana(self) -> Cow<'static, str> {
        WORDS.say(self.0, "name-family-kana", &[])
    }

    /// `旧氏`
    pub fn name_former(self) -> Cow<'static, str> {
        WORDS.say(self.0, "name-former", &[])
    }

    /// `名`
    pub fn name_given(self) -> Cow<'static, str> {
        WORDS.say(self.0, "name-given", &[])
    }

    /// `名の振り仮名`
    pub fn name_given_kana(self) -> Cow<'static, str> {
        WORDS.say(self.0, "name-given-kana", &[])
    }

    /// `ふだん書いている字のままで入れてください`
    pub fn name_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "name-hint", &[])
    }

    /// `旧氏・通称・ローマ字の名前がある方`
    pub fn name_more(self) -> Cow<'static, str> {
        WORDS.say(self.0, "name-more", &[])
    }

    /// `ローマ字の名前`
    pub fn name_roman(self) -> Cow<'static, str> {
        WORDS.say(self.0, "name-roman", &[])
    }

    /// `在留カードなどのとおりに。これがあれば、名と振り仮名は入れなくてかまいません`
    pub fn name_roman_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "name-roman-hint", &[])
    }

    /// `いいえ`
    pub fn no(self) -> Cow<'static, str> {
        WORDS.say(self.0, "no", &[])
    }

    /// `（任意）`
    pub fn optional(self) -> Cow<'static, str> {
        WORDS.say(self.0, "optional", &[])
    }

    /// `ハイフンは、あってもなくてもかまいません`
    pub fn phone_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "phone-hint", &[])
    }

    /// `西暦`
    pub fn western(self) -> Cow<'static, str> {
        WORDS.say(self.0, "western", &[])
    }

    /// `年`
    pub fn year(self) -> Cow<'static, str> {
        WORDS.say(self.0, "year", &[])
    }

    /// `円`
    pub fn yen_unit(self) -> Cow<'static, str> {
        WORDS.say(self.0, "yen-unit", &[])
    }

    /// `はい`
    pub fn yes(self) -> Cow<'static, str> {
        WORDS.say(self.0, "yes", &[])
    }
}
