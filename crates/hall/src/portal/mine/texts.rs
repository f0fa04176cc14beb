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

    /// `もどる`
    pub fn back(self) -> Cow<'static, str> {
        WORDS.say(self.0, "back", &[])
    }

    /// `生年月日`
    pub fn birthdate(self) -> Cow<'static, str> {
        WORDS.say(self.0, "birthdate", &[])
    }

    /// `{arrived}受付 受付番号 {number}`
    pub fn case_facts(self, arrived: &str, number: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "case-facts", &[("arrived", arrived.into()), ("number", number.into())])
    }

    /// `申請`
    pub fn cases(self) -> Cow<'static, str> {
        WORDS.say(self.0, "cases", &[])
    }

    /// `まだ申請はありません。入ったまま申請すると、ここに出ます。前に出した申請も、ここに入れられます。`
    pub fn cases_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "cases-none", &[])
    }

    /// `受付番号と確認コードで、申請をここに入れる`
    pub fn claim(self) -> Cow<'static, str> {
        WORDS.say(self.0, "claim", &[])
    }

    /// `マイページに入れる`
    pub fn claim_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "claim-button", &[])
    }

    /// `受付票の番号とコードを入れてください。ほかの人の申請は入れないでください。`
    pub fn claim_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "claim-lead", &[])
    }

    /// `申請をマイページに入れる`
    pub fn claim_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "claim-title", &[])
    }

    /// `確認コード`
    pub fn code(self) -> Cow<'static, str> {
        WORDS.say(self.0, "code", &[])
    }

    /// `{from}から {until}まで`
    pub fn days_between(self, from: &str, until: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "days-between", &[("from", from.into()), ("until", until.into())])
    }

    /// `{until}まで残ります`
    pub fn draft_until(self, until: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "draft-until", &[("until", until.into())])
    }

    /// `書きかけ`
    pub fn drafts(self) -> Cow<'static, str> {
        WORDS.say(self.0, "drafts", &[])
    }

    /// `家族`
    pub fn family(self) -> Cow<'static, str> {
        WORDS.say(self.0, "family", &[])
    }

    /// `家族を書く`
    pub fn family_add(self) -> Cow<'static, str> {
        WORDS.say(self.0, "family-add", &[])
    }

    /// `家族を直す`
    pub fn family_change(self) -> Cow<'static, str> {
        WORDS.say(self.0, "family-change", &[])
    }

    /// `{born}生まれ・{relation}`
    pub fn family_facts(self, born: &str, relation: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "family-facts", &[("born", born.into()), ("relation", relation.into())])
    }

    /// `20人まで書けます`
    pub fn family_full(self) -> Cow<'static, str> {
        WORDS.say(self.0, "family-full", &[])
    }

    /// `申請のときに選べます`
    pub fn family_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "family-hint", &[])
    }

    /// `ここに書いた人を、申請のときに選べます。入れる前に、あなたが確かめます。`
    pub fn family_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "family-lead", &[])
    }

    /// `家族を書く`
    pub fn family_new(self) -> Cow<'static, str> {
        WORDS.say(self.0, "family-new", &[])
    }

    /// `まだだれも書いていません。`
    pub fn family_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "family-none", &[])
    }

    /// `ここに書いたことは、あなただけが見られます。職員にも、書かれた人にも見えません。住民票とはつながっていません。`
    pub fn family_private(self) -> Cow<'static, str> {
        WORDS.say(self.0, "family-private", &[])
    }

    /// `この人を消す`
    pub fn family_remove(self) -> Cow<'static, str> {
        WORDS.say(self.0, "family-remove", &[])
    }

    /// `{name} さんのため`
    pub fn for_whom(self, name: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "for-whom", &[("name", name.into())])
    }

    /// `この機器で開いた申請です。マイページに入れますか。`
    pub fn here(self) -> Cow<'static, str> {
        WORDS.say(self.0, "here", &[])
    }

    /// `マイページに入れる`
    pub fn here_add(self) -> Cow<'static, str> {
        WORDS.say(self.0, "here-add", &[])
    }

    /// `ホーム`
    pub fn home(self) -> Cow<'static, str> {
        WORDS.say(self.0, "home", &[])
    }

    /// `自分で管理するもの`
    pub fn keep(self) -> Cow<'static, str> {
        WORDS.say(self.0, "keep", &[])
    }

    /// `この内容で残す`
    pub fn keep_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "keep-button", &[])
    }

    /// `代理の種類`
    pub fn kind(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kind", &[])
    }

    /// `申請代行（行政書士・施設など）`
    pub fn kind_filing(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kind-filing", &[])
    }

    /// `書いて出すことを頼まれた方。お知らせは本人に届き、あなたには見えません`
    pub fn kind_filing_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kind-filing-hint", &[])
    }

    /// `法定代理（親権者・後見人）`
    pub fn kind_legal(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kind-legal", &[])
    }

    /// `法律で本人を代理する方。お知らせは、あなたに届きます`
    pub fn kind_legal_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kind-legal-hint", &[])
    }

    /// `任意代理（委任状がある）`
    pub fn kind_mandate(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kind-mandate", &[])
    }

    /// `本人から委任された方。お知らせは、あなたに届きます`
    pub fn kind_mandate_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kind-mandate-hint", &[])
    }

    /// `使者（届けるだけ）`
    pub fn kind_messenger(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kind-messenger", &[])
    }

    /// `本人が書いた内容を届ける方。お知らせは本人に届き、あなたには見えません`
    pub fn kind_messenger_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "kind-messenger-hint", &[])
    }

    /// `マイページから外す`
    pub fn let_go(self) -> Cow<'static, str> {
        WORDS.say(self.0, "let-go", &[])
    }

    /// `外したあとは、この番号とコードで見られます。書きとめてください。`
    pub fn let_go_after(self) -> Cow<'static, str> {
        WORDS.say(self.0, "let-go-after", &[])
    }

    /// `マイページから外す`
    pub fn let_go_button(self) -> Cow<'static, str> {
        WORDS.say(self.0, "let-go-button", &[])
    }

    /// `「{name}」をマイページから外します。申請は、そのまま続きます。`
    pub fn let_go_lead(self, name: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "let-go-lead", &[("name", name.into())])
    }

    /// `外さない`
    pub fn let_go_not(self) -> Cow<'static, str> {
        WORDS.say(self.0, "let-go-not", &[])
    }

    /// `マイページから外しますか`
    pub fn let_go_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "let-go-title", &[])
    }

    /// `だれが私の情報を見たか`
    pub fn looks(self) -> Cow<'static, str> {
        WORDS.say(self.0, "looks", &[])
    }

    /// `申請を見た職員の記録。新しい順`
    pub fn looks_caption(self) -> Cow<'static, str> {
        WORDS.say(self.0, "looks-caption", &[])
    }

    /// `申請を見た職員はまだいません。`
    pub fn looks_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "looks-none", &[])
    }

    /// `申請`
    pub fn looks_what(self) -> Cow<'static, str> {
        WORDS.say(self.0, "looks-what", &[])
    }

    /// `日時`
    pub fn looks_when(self) -> Cow<'static, str> {
        WORDS.say(self.0, "looks-when", &[])
    }

    /// `見た人`
    pub fn looks_who(self) -> Cow<'static, str> {
        WORDS.say(self.0, "looks-who", &[])
    }

    /// `目的`
    pub fn looks_why(self) -> Cow<'static, str> {
        WORDS.say(self.0, "looks-why", &[])
    }

    /// `読んでいないメッセージが{n}件あります`
    pub fn messages(self, n: i64) -> Cow<'static, str> {
        WORDS.say(self.0, "messages", &[("n", n.into())])
    }

    /// `お知らせとメッセージ`
    pub fn news(self) -> Cow<'static, str> {
        WORDS.say(self.0, "news", &[])
    }

    /// `期限なし`
    pub fn no_end(self) -> Cow<'static, str> {
        WORDS.say(self.0, "no-end", &[])
    }

    /// `受付番号`
    pub fn number(self) -> Cow<'static, str> {
        WORDS.say(self.0, "number", &[])
    }

    /// `前の申請を見る`
    pub fn older(self) -> Cow<'static, str> {
        WORDS.say(self.0, "older", &[])
    }

    /// `（任意）`
    pub fn optional(self) -> Cow<'static, str> {
        WORDS.say(self.0, "optional", &[])
    }

    /// `期間`
    pub fn period(self) -> Cow<'static, str> {
        WORDS.say(self.0, "period", &[])
    }

    /// `戸籍、登記事項証明書、委任状など。JPEG・PNG・HEIC・PDF、10MBまで`
    pub fn proof_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "proof-hint", &[])
    }

    /// `証明する書類`
    pub fn proof_label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "proof-label", &[])
    }

    /// `書類を選ぶか、「窓口で見せる」に印をつけてください`
    pub fn proof_missing(self) -> Cow<'static, str> {
        WORDS.say(self.0, "proof-missing", &[])
    }

    /// `証明が認められませんでした`
    pub fn proof_refused(self) -> Cow<'static, str> {
        WORDS.say(self.0, "proof-refused", &[])
    }

    /// `証明を確認しました`
    pub fn proof_seen(self) -> Cow<'static, str> {
        WORDS.say(self.0, "proof-seen", &[])
    }

    /// `窓口で見せる`
    pub fn proof_shown(self) -> Cow<'static, str> {
        WORDS.say(self.0, "proof-shown", &[])
    }

    /// `申請のときに証明を確かめます`
    pub fn proof_unseen(self) -> Cow<'static, str> {
        WORDS.say(self.0, "proof-unseen", &[])
    }

    /// `代理`
    pub fn proxies(self) -> Cow<'static, str> {
        WORDS.say(self.0, "proxies", &[])
    }

    /// `だれかのために申請するとき`
    pub fn proxies_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "proxies-hint", &[])
    }

    /// `だれかのために申請する方は、ここに書きます。証明の書類は、申請を受けた課の職員が確かめます。`
    pub fn proxies_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "proxies-lead", &[])
    }

    /// `まだ何も書いていません。自分の申請には要りません。`
    pub fn proxies_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "proxies-none", &[])
    }

    /// `終わりにする`
    pub fn proxy_end(self) -> Cow<'static, str> {
        WORDS.say(self.0, "proxy-end", &[])
    }

    /// `終わりました`
    pub fn proxy_ended(self) -> Cow<'static, str> {
        WORDS.say(self.0, "proxy-ended", &[])
    }

    /// `期限が切れました`
    pub fn proxy_expired(self) -> Cow<'static, str> {
        WORDS.say(self.0, "proxy-expired", &[])
    }

    /// `本人に代わって申請できるのは、手続きと期間を決めたときだけです。本人のマイページや、ほかの申請は見られません。`
    pub fn proxy_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "proxy-lead", &[])
    }

    /// `代理を書く`
    pub fn proxy_new(self) -> Cow<'static, str> {
        WORDS.say(self.0, "proxy-new", &[])
    }

    /// `まだ始まっていません`
    pub fn proxy_not_yet(self) -> Cow<'static, str> {
        WORDS.say(self.0, "proxy-not-yet", &[])
    }

    /// `あなたから見た続柄`
    pub fn relation(self) -> Cow<'static, str> {
        WORDS.say(self.0, "relation", &[])
    }

    /// `子`
    pub fn relation_child(self) -> Cow<'static, str> {
        WORDS.say(self.0, "relation-child", &[])
    }

    /// `そのほか`
    pub fn relation_other(self) -> Cow<'static, str> {
        WORDS.say(self.0, "relation-other", &[])
    }

    /// `父・母`
    pub fn relation_parent(self) -> Cow<'static, str> {
        WORDS.say(self.0, "relation-parent", &[])
    }

    /// `きょうだい`
    pub fn relation_sibling(self) -> Cow<'static, str> {
        WORDS.say(self.0, "relation-sibling", &[])
    }

    /// `配偶者・パートナー`
    pub fn relation_spouse(self) -> Cow<'static, str> {
        WORDS.say(self.0, "relation-spouse", &[])
    }

    /// `できる手続き`
    pub fn scope(self) -> Cow<'static, str> {
        WORDS.say(self.0, "scope", &[])
    }

    /// `すべての手続き`
    pub fn scope_all(self) -> Cow<'static, str> {
        WORDS.say(self.0, "scope-all", &[])
    }

    /// `どの手続きで代理しますか`
    pub fn scope_label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "scope-label", &[])
    }

    /// `入っている機器`
    pub fn sessions(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sessions", &[])
    }

    /// `見る・終わりにする`
    pub fn sessions_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sessions-hint", &[])
    }

    /// `ログアウト`
    pub fn sign_out(self) -> Cow<'static, str> {
        WORDS.say(self.0, "sign-out", &[])
    }

    /// `{address} で入っています`
    pub fn signed_in_as(self, address: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "signed-in-as", &[("address", address.into())])
    }

    /// `マイページ`
    pub fn title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "title", &[])
    }

    /// `あなたがすること`
    pub fn todo(self) -> Cow<'static, str> {
        WORDS.say(self.0, "todo", &[])
    }

    /// `いま、あなたがすることはありません。`
    pub fn todo_none(self) -> Cow<'static, str> {
        WORDS.say(self.0, "todo-none", &[])
    }

    /// `マイページに入れました。`
    pub fn told_claimed(self) -> Cow<'static, str> {
        WORDS.say(self.0, "told-claimed", &[])
    }

    /// `マイページから外しました。受付番号と確認コードで、これからも見られます。`
    pub fn told_let_go(self) -> Cow<'static, str> {
        WORDS.say(self.0, "told-let-go", &[])
    }

    /// `委任状などに書いてある最後の日。今日から始まります。決まっていなければ、空のままにしてください`
    pub fn until_hint(self) -> Cow<'static, str> {
        WORDS.say(self.0, "until-hint", &[])
    }

    /// `いつまでですか（西暦）`
    pub fn until_label(self) -> Cow<'static, str> {
        WORDS.say(self.0, "until-label", &[])
    }

    /// `本人`
    pub fn whom(self) -> Cow<'static, str> {
        WORDS.say(self.0, "whom", &[])
    }
}
