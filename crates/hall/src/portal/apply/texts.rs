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

    /// `変更する`
    pub fn change(self) -> Cow<'static, str> {
        WORDS.say(self.0, "change", &[])
    }

    /// `新しく聞くこと、もう一度聞くこと`
    pub fn changed_asked(self) -> Cow<'static, str> {
        WORDS.say(self.0, "changed-asked", &[])
    }

    /// `これまでの答えのうち{kept}個は、そのまま使えます。`
    pub fn changed_body(self, kept: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "changed-body", &[("kept", kept.into())])
    }

    /// `新しく聞くことはありません。`
    pub fn changed_nothing(self) -> Cow<'static, str> {
        WORDS.say(self.0, "changed-nothing", &[])
    }

    /// `書いているあいだに、質問が変わりました`
    pub fn changed_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "changed-title", &[])
    }

    /// `届き方`
    pub fn channel(self) -> Cow<'static, str> {
        WORDS.say(self.0, "channel", &[])
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

    /// `内容を確かめて、申請してください`
    pub fn check_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "check-title", &[])
    }

    /// `押すと市のシステムに届き、受付番号が出ます。`
    pub fn check_what_happens(self) -> Cow<'static, str> {
        WORDS.say(self.0, "check-what-happens", &[])
    }

    /// `当てはまるものを、すべて選んでください`
    pub fn choices_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "choices-hint", &[])
    }

    /// `もう一度送る`
    pub fn code_again(self) -> Cow<'static, str> {
        WORDS.say(self.0, "code-again", &[])
    }

    /// `メールアドレスを変える`
    pub fn code_change(self) -> Cow<'static, str> {
        WORDS.say(self.0, "code-change", &[])
    }

    /// `{address} に送りました。30分のあいだ使えます。届かないときは、迷惑メールも見てください`
    pub fn code_hint(self, address: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "code-hint", &[("address", address.into())])
    }

    /// `6けたの番号`
    pub fn code_label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "code-label", &[])
    }

    /// `この番号は、もう使えません。「もう一度送る」を押してください`
    pub fn code_spent(self) -> Cow<'static, str> {
        WORDS.say(self.0, "code-spent", &[])
    }

    /// `メールに届いた6けたの番号`
    pub fn code_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "code-title", &[])
    }

    /// `番号がちがいます。もう一度見てください（あと{left}回）`
    pub fn code_wrong(self, left: i64) -> Cow<'static, str> {
        WORDS.say(self.0, "code-wrong", &[("left", left.into())])
    }

    /// `いま保存されている答え: {stored}`
    pub fn conflict_stored(self, stored: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "conflict-stored", &[("stored", stored.into())])
    }

    /// `別の画面で、先に書きかえられています`
    pub fn conflict_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "conflict-title", &[])
    }

    /// `下は、この画面で入れた答えです。見比べて、よいほうを残してください。「続ける」を押すと、下の答えになります。`
    pub fn conflict_yours(self) -> Cow<'static, str> {
        WORDS.say(self.0, "conflict-yours", &[])
    }

    /// `本人（または代理の方）に内容を伝え、この内容で出すことに同意を得ました`
    pub fn consent(self) -> Cow<'static, str> {
        WORDS.say(self.0, "consent", &[])
    }

    /// `本人（または代理の方）から、代わりに入力することの同意を得ました`
    pub fn consent_begin(self) -> Cow<'static, str> {
        WORDS.say(self.0, "consent-begin", &[])
    }

    /// `同意を確かめて、印を付けてください`
    pub fn consent_missing(self) -> Cow<'static, str> {
        WORDS.say(self.0, "consent-missing", &[])
    }

    /// `続ける`
    pub fn continue_(self) -> Cow<'static, str> {
        WORDS.say(self.0, "continue", &[])
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

    /// `それでも続ける`
    pub fn exit_anyway(self) -> Cow<'static, str> {
        WORDS.say(self.0, "exit-anyway", &[])
    }

    /// `この答えから、そうなりました`
    pub fn exit_because(self) -> Cow<'static, str> {
        WORDS.say(self.0, "exit-because", &[])
    }

    /// `答えがちがうときは変更してください。申請することはできます。そのときは、市が審査して理由を付けてお答えします。`
    pub fn exit_right(self) -> Cow<'static, str> {
        WORDS.say(self.0, "exit-right", &[])
    }

    /// `この答えでは、対象になりません`
    pub fn exit_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "exit-title", &[])
    }

    /// `この手続きの対象: {who}`
    pub fn exit_who(self, who: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "exit-who", &[("who", who.into())])
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

    /// `✓ 受け取りました`
    pub fn file_checked(self) -> Cow<'static, str> {
        WORDS.say(self.0, "file-checked", &[])
    }

    /// `窓口で見せる`
    pub fn file_desk(self) -> Cow<'static, str> {
        WORDS.say(self.0, "file-desk", &[])
    }

    /// `写真（JPEG、PNG、HEIC）かPDF。1つ{size}まで、{max}つまで`
    pub fn file_hint(self, max: i64, size: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "file-hint", &[("max", max.into()), ("size", size.into())])
    }

    /// `あとで出す`
    pub fn file_later(self) -> Cow<'static, str> {
        WORDS.say(self.0, "file-later", &[])
    }

    /// `このファイルを送って、もう1つ選ぶ`
    pub fn file_more(self) -> Cow<'static, str> {
        WORDS.say(self.0, "file-more", &[])
    }

    /// `いま手元にないとき`
    pub fn file_not_now(self) -> Cow<'static, str> {
        WORDS.say(self.0, "file-not-now", &[])
    }

    /// `取り消す`
    pub fn file_remove(self) -> Cow<'static, str> {
        WORDS.say(self.0, "file-remove", &[])
    }

    /// `続きを書く`
    pub fn go_on(self) -> Cow<'static, str> {
        WORDS.say(self.0, "go-on", &[])
    }

    /// `{name}を追加する`
    pub fn group_add(self, name: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "group-add", &[("name", name.into())])
    }

    /// `{name}はいますか`
    pub fn group_none(self, name: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "group-none", &[("name", name.into())])
    }

    /// `取り消す`
    pub fn group_remove(self) -> Cow<'static, str> {
        WORDS.say(self.0, "group-remove", &[])
    }

    /// `{name}: {count}人`
    pub fn group_title(self, count: &str, name: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "group-title", &[("count", count.into()), ("name", name.into())])
    }

    /// `{name}を{min}人以上入れてください`
    pub fn group_too_few(self, min: &str, name: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "group-too-few", &[("min", min.into()), ("name", name.into())])
    }

    /// `わからないときは、{section}に電話してください。{phone}（{hours}）`
    pub fn help_line(self, hours: &str, phone: &str, section: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "help-line", &[("hours", hours.into()), ("phone", phone.into()), ("section", section.into())])
    }

    /// `6けたの番号を送って、届くか確かめます。メールには、お知らせがあることだけを書きます`
    pub fn mail_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "mail-hint", &[])
    }

    /// `メールアドレス`
    pub fn mail_label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "mail-label", &[])
    }

    /// `番号を送る`
    pub fn mail_send(self) -> Cow<'static, str> {
        WORDS.say(self.0, "mail-send", &[])
    }

    /// `お知らせを送るメールアドレス`
    pub fn mail_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "mail-title", &[])
    }

    /// `お知らせをメールで受け取りますか`
    pub fn mail_title_optional(self) -> Cow<'static, str> {
        WORDS.say(self.0, "mail-title-optional", &[])
    }

    /// `直していただくことや結果があるとき、すぐお伝えするため。ほかのことには使いません。`
    pub fn mail_why(self) -> Cow<'static, str> {
        WORDS.say(self.0, "mail-why", &[])
    }

    /// `メールなしで続ける`
    pub fn mail_without(self) -> Cow<'static, str> {
        WORDS.say(self.0, "mail-without", &[])
    }

    /// `{name} {born}生まれ`
    pub fn member(self, born: &str, name: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "member", &[("born", born.into()), ("name", name.into())])
    }

    /// `家族からえらぶ`
    pub fn members(self) -> Cow<'static, str> {
        WORDS.say(self.0, "members", &[])
    }

    /// `選ぶと、名前と生年月日が入ります。次のページで直せます。`
    pub fn members_note(self) -> Cow<'static, str> {
        WORDS.say(self.0, "members-note", &[])
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

    /// `受け取らない`
    pub fn no_mail(self) -> Cow<'static, str> {
        WORDS.say(self.0, "no-mail", &[])
    }

    /// `答えていません`
    pub fn not_answered(self) -> Cow<'static, str> {
        WORDS.say(self.0, "not-answered", &[])
    }

    /// `このサイトで受け取る（電子通知）`
    pub fn notice_electronic(self) -> Cow<'static, str> {
        WORDS.say(self.0, "notice-electronic", &[])
    }

    /// `受付番号と確認コードで読みます。紙の通知書は送りません。読めるようになった時に届いたことになります`
    pub fn notice_electronic_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "notice-electronic-hint", &[])
    }

    /// `通知書の受け取り方`
    pub fn notice_label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "notice-label", &[])
    }

    /// `郵便で受け取る`
    pub fn notice_post(self) -> Cow<'static, str> {
        WORDS.say(self.0, "notice-post", &[])
    }

    /// `書いた住所に送ります`
    pub fn notice_post_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "notice-post-hint", &[])
    }

    /// `結果の通知書を、どう受け取りますか`
    pub fn notice_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "notice-title", &[])
    }

    /// `電子での通知は、ご本人が望むときだけ行えるため（デジタル手続法7条）。この手続きだけの選択です。`
    pub fn notice_why(self) -> Cow<'static, str> {
        WORDS.say(self.0, "notice-why", &[])
    }

    /// `ちがいます`
    pub fn offer_differs(self) -> Cow<'static, str> {
        WORDS.say(self.0, "offer-differs", &[])
    }

    /// `「はい、同じです」を押すと、この答えを使います。あなたがマイページから出した申請の答えだけを出しています。`
    pub fn offer_note(self) -> Cow<'static, str> {
        WORDS.say(self.0, "offer-note", &[])
    }

    /// `はい、同じです`
    pub fn offer_same(self) -> Cow<'static, str> {
        WORDS.say(self.0, "offer-same", &[])
    }

    /// `前の申請（{day} {procedure}）では、こう答えました。`
    pub fn offer_source(self, day: &str, procedure: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "offer-source", &[("day", day.into()), ("procedure", procedure.into())])
    }

    /// `（任意）`
    pub fn optional(self) -> Cow<'static, str> {
        WORDS.say(self.0, "optional", &[])
    }

    /// `ハイフンは、あってもなくてもかまいません`
    pub fn phone_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "phone-hint", &[])
    }

    /// `前の質問にもどる`
    pub fn previous_question(self) -> Cow<'static, str> {
        WORDS.say(self.0, "previous-question", &[])
    }

    /// `{name} 質問 {now}／{of} {row}`
    pub fn question_of(self, name: &str, now: &str, of: &str, row: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "question-of", &[("name", name.into()), ("now", now.into()), ("of", of.into()), ("row", row.into())])
    }

    /// `{at} に市のシステムに届きました`
    pub fn receipt_arrived(self, at: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "receipt-arrived", &[("at", at.into())])
    }

    /// `確認コード`
    pub fn receipt_code(self) -> Cow<'static, str> {
        WORDS.say(self.0, "receipt-code", &[])
    }

    /// `窓口で終わる手続きです`
    pub fn receipt_come(self) -> Cow<'static, str> {
        WORDS.say(self.0, "receipt-come", &[])
    }

    /// `お問い合わせ: {section} {phone}`
    pub fn receipt_contact(self, phone: &str, section: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "receipt-contact", &[("phone", phone.into()), ("section", section.into())])
    }

    /// `この2つで、ログインしなくても状況を見られます。`
    pub fn receipt_keep(self) -> Cow<'static, str> {
        WORDS.say(self.0, "receipt-keep", &[])
    }

    /// `お知らせがあるときは、メールを送ります。`
    pub fn receipt_mailed(self) -> Cow<'static, str> {
        WORDS.say(self.0, "receipt-mailed", &[])
    }

    /// `これからのこと`
    pub fn receipt_next(self) -> Cow<'static, str> {
        WORDS.say(self.0, "receipt-next", &[])
    }

    /// `メールは送りません。状況のページでお知らせを見てください。`
    pub fn receipt_not_mailed(self) -> Cow<'static, str> {
        WORDS.say(self.0, "receipt-not-mailed", &[])
    }

    /// `受付番号`
    pub fn receipt_number(self) -> Cow<'static, str> {
        WORDS.say(self.0, "receipt-number", &[])
    }

    /// `このページはそのまま印刷できます`
    pub fn receipt_print(self) -> Cow<'static, str> {
        WORDS.say(self.0, "receipt-print", &[])
    }

    /// `状況を見るページのQRコード`
    pub fn receipt_qr(self) -> Cow<'static, str> {
        WORDS.say(self.0, "receipt-qr", &[])
    }

    /// `日の計算: {sum}`
    pub fn receipt_sum(self, sum: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "receipt-sum", &[("sum", sum.into())])
    }

    /// `受け付けました`
    pub fn receipt_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "receipt-title", &[])
    }

    /// `状況を見るページ`
    pub fn receipt_where(self) -> Cow<'static, str> {
        WORDS.say(self.0, "receipt-where", &[])
    }

    /// `紙が届いた日（収受印の日）。電話と窓口は、受けた日`
    pub fn received_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "received-hint", &[])
    }

    /// `収受日`
    pub fn received_on(self) -> Cow<'static, str> {
        WORDS.say(self.0, "received-on", &[])
    }

    /// `再開コード`
    pub fn resume_code(self) -> Cow<'static, str> {
        WORDS.say(self.0, "resume-code", &[])
    }

    /// `があれば、別の機器でも続けられます（{until}まで）。`
    pub fn resume_code_after(self, until: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "resume-code-after", &[("until", until.into())])
    }

    /// `再開コード`
    pub fn resume_code_before(self) -> Cow<'static, str> {
        WORDS.say(self.0, "resume-code-before", &[])
    }

    /// `再開コードは、数字とアルファベット8文字です。例: 7F2K-9WQD。最後に書いてから{days}日たつと消えます`
    pub fn resume_hint(self, days: i64) -> Cow<'static, str> {
        WORDS.say(self.0, "resume-hint", &[("days", days.into())])
    }

    /// `書きとめるか、写真に撮っておいてください。{until}まで使えます。コードを知っている人は続きを見られるので、人に見せないでください。`
    pub fn resume_how(self, until: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "resume-how", &[("until", until.into())])
    }

    /// `書きかけの申請を、再開コードで続ける`
    pub fn resume_link(self) -> Cow<'static, str> {
        WORDS.say(self.0, "resume-link", &[])
    }

    /// `書きかけの申請を続ける`
    pub fn resume_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "resume-title", &[])
    }

    /// `続きを書くときは:`
    pub fn resume_where_before(self) -> Cow<'static, str> {
        WORDS.say(self.0, "resume-where-before", &[])
    }

    /// `再開コードがちがうか、期限が過ぎています。もう一度見てください（あと{left}回）`
    pub fn resume_wrong(self, left: i64) -> Cow<'static, str> {
        WORDS.say(self.0, "resume-wrong", &[("left", left.into())])
    }

    /// `{n}件`
    pub fn row_count(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "row-count", &[("n", n.into())])
    }

    /// `{group} {n}人目`
    pub fn row_name(self, group: &str, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "row-name", &[("group", group.into()), ("n", n.into())])
    }

    /// `保存して、あとで続ける`
    pub fn save_later(self) -> Cow<'static, str> {
        WORDS.say(self.0, "save-later", &[])
    }

    /// `ここまでの答えは {at} に保存しました。`
    pub fn saved_at(self, at: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "saved-at", &[("at", at.into())])
    }

    /// `書きかけは「代理入力」の一覧から開けます。`
    pub fn saved_desk(self) -> Cow<'static, str> {
        WORDS.say(self.0, "saved-desk", &[])
    }

    /// `ここまで保存しました`
    pub fn saved_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "saved-title", &[])
    }

    /// `オンラインでは受け付けていません`
    pub fn start_closed(self) -> Cow<'static, str> {
        WORDS.say(self.0, "start-closed", &[])
    }

    /// `はじめる`
    pub fn start_go(self) -> Cow<'static, str> {
        WORDS.say(self.0, "start-go", &[])
    }

    /// `答えによって要ります`
    pub fn start_if_asked(self) -> Cow<'static, str> {
        WORDS.say(self.0, "start-if-asked", &[])
    }

    /// `質問の数と時間`
    pub fn start_length(self) -> Cow<'static, str> {
        WORDS.say(self.0, "start-length", &[])
    }

    /// `手元に用意するもの`
    pub fn start_needs(self) -> Cow<'static, str> {
        WORDS.say(self.0, "start-needs", &[])
    }

    /// `用意する書類はありません`
    pub fn start_nothing(self) -> Cow<'static, str> {
        WORDS.say(self.0, "start-nothing", &[])
    }

    /// `途中でやめるとき`
    pub fn start_pause(self) -> Cow<'static, str> {
        WORDS.say(self.0, "start-pause", &[])
    }

    /// `答えは1問ごとに保存されます。再開コードで、{days}日のあいだ続きを書けます`
    pub fn start_pause_how(self, days: i64) -> Cow<'static, str> {
        WORDS.say(self.0, "start-pause-how", &[("days", days.into())])
    }

    /// `家で書いて、窓口で終わる手続きです`
    pub fn start_prepare(self) -> Cow<'static, str> {
        WORDS.say(self.0, "start-prepare", &[])
    }

    /// `質問 約{questions}個、{minutes}くらい`
    pub fn start_questions(self, minutes: &str, questions: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "start-questions", &[("minutes", minutes.into()), ("questions", questions.into())])
    }

    /// `読む人`
    pub fn start_reader(self) -> Cow<'static, str> {
        WORDS.say(self.0, "start-reader", &[])
    }

    /// `{section}の担当が読みます。だれが見たかは、あとで確かめられます`
    pub fn start_reader_who(self, section: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "start-reader-who", &[("section", section.into())])
    }

    /// `対象にならない方`
    pub fn start_rule(self) -> Cow<'static, str> {
        WORDS.say(self.0, "start-rule", &[])
    }

    /// `書類を確かめます`
    pub fn step_check(self) -> Cow<'static, str> {
        WORDS.say(self.0, "step-check", &[])
    }

    /// `直していただくことがあれば、お知らせします`
    pub fn step_check_line(self) -> Cow<'static, str> {
        WORDS.say(self.0, "step-check-line", &[])
    }

    /// `担当が内容を確かめます`
    pub fn step_looked_at(self) -> Cow<'static, str> {
        WORDS.say(self.0, "step-looked-at", &[])
    }

    /// `お聞きすることがあれば、お知らせします`
    pub fn step_looked_at_line(self) -> Cow<'static, str> {
        WORDS.say(self.0, "step-looked-at-line", &[])
    }

    /// `届きました`
    pub fn step_received(self) -> Cow<'static, str> {
        WORDS.say(self.0, "step-received", &[])
    }

    /// `結果をお知らせします`
    pub fn step_result(self) -> Cow<'static, str> {
        WORDS.say(self.0, "step-result", &[])
    }

    /// `{day}ごろまで（標準処理期間から計算）`
    pub fn step_result_about(self, day: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "step-result-about", &[("day", day.into())])
    }

    /// `{day}まで（法律で決まった期間）`
    pub fn step_result_by(self, day: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "step-result-by", &[("day", day.into())])
    }

    /// `日は、決まりしだいお知らせします`
    pub fn step_result_open(self) -> Cow<'static, str> {
        WORDS.say(self.0, "step-result-open", &[])
    }

    /// `この内容で申請する`
    pub fn submit(self) -> Cow<'static, str> {
        WORDS.say(self.0, "submit", &[])
    }

    /// `閉庁日{n}日`
    pub fn sum_closed(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "sum-closed", &[("n", n.into())])
    }

    /// `祝日{n}日`
    pub fn sum_holiday(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "sum-holiday", &[("n", n.into())])
    }

    /// `法律の期間{n}日`
    pub fn sum_legal(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "sum-legal", &[("n", n.into())])
    }

    /// `標準処理期間{n}営業日`
    pub fn sum_standard(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "sum-standard", &[("n", n.into())])
    }

    /// `土日{n}日`
    pub fn sum_weekend(self, n: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "sum-weekend", &[("n", n.into())])
    }

    /// `続けて入力する`
    pub fn type_in_another(self) -> Cow<'static, str> {
        WORDS.say(self.0, "type-in-another", &[])
    }

    /// `書きかけ`
    pub fn type_in_begun(self) -> Cow<'static, str> {
        WORDS.say(self.0, "type-in-begun", &[])
    }

    /// `選んでください`
    pub fn type_in_choose(self) -> Cow<'static, str> {
        WORDS.say(self.0, "type-in-choose", &[])
    }

    /// `入力をはじめる`
    pub fn type_in_go(self) -> Cow<'static, str> {
        WORDS.say(self.0, "type-in-go", &[])
    }

    /// `どう届いたか選んでください`
    pub fn type_in_how(self) -> Cow<'static, str> {
        WORDS.say(self.0, "type-in-how", &[])
    }

    /// `手続き`
    pub fn type_in_procedure(self) -> Cow<'static, str> {
        WORDS.say(self.0, "type-in-procedure", &[])
    }

    /// `代理入力（窓口・電話・郵送）`
    pub fn type_in_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "type-in-title", &[])
    }

    /// `手続きを選んでください`
    pub fn type_in_which(self) -> Cow<'static, str> {
        WORDS.say(self.0, "type-in-which", &[])
    }

    /// `西暦`
    pub fn western(self) -> Cow<'static, str> {
        WORDS.say(self.0, "western", &[])
    }

    /// `代理の期間が終わったか、この手続きは代理できません。選び直してください。`
    pub fn whom_gone(self) -> Cow<'static, str> {
        WORDS.say(self.0, "whom-gone", &[])
    }

    /// `だれのための申請か`
    pub fn whom_label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "whom-label", &[])
    }

    /// `{name} さんのため`
    pub fn whom_other(self, name: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "whom-other", &[("name", name.into())])
    }

    /// `自分のため`
    pub fn whom_self(self) -> Cow<'static, str> {
        WORDS.say(self.0, "whom-self", &[])
    }

    /// `だれのための申請ですか`
    pub fn whom_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "whom-title", &[])
    }

    /// `{kind}・{until}まで`
    pub fn whom_until(self, kind: &str, until: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "whom-until", &[("kind", kind.into()), ("until", until.into())])
    }

    /// `本人と代理の方を、取りちがえないためです。お知らせの届け先も、これで決まります。`
    pub fn whom_why(self) -> Cow<'static, str> {
        WORDS.say(self.0, "whom-why", &[])
    }

    /// `なぜ聞くのですか`
    pub fn why(self) -> Cow<'static, str> {
        WORDS.say(self.0, "why", &[])
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
