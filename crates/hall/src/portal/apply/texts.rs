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

    /// `{date}から、決まりが変わりました。`
    pub fn changed_since(self, date: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "changed-since", &[("date", date.into())])
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

    /// `✓ 受け取りました`
    pub fn file_checked(self) -> Cow<'static, str> {
        WORDS.say(self.0, "file-checked", &[])
    }

    /// `窓口で見せる`
    pub fn file_desk(self) -> Cow<'static, str> {
        WORDS.say(self.0, "file-desk", &[])
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

    /// `この手続きの受け付けは、終わりました`
    pub fn halt_end_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "halt-end-title", &[])
    }

    /// `まだ送っていません。書いた内容は{until}まで残ります。`
    pub fn halt_kept(self, until: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "halt-kept", &[("until", until.into())])
    }

    /// `いまは、オンラインの受け付けを止めています`
    pub fn halt_stop_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "halt-stop-title", &[])
    }

    /// `{until}に、また始める予定です。`
    pub fn halt_until(self, until: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "halt-until", &[("until", until.into())])
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

    /// `電子での通知は、ご本人が望むときだけ行えるため（デジタル手続法7条）。いっしょに出す手続きすべての選択です。`
    pub fn notice_why_all(self) -> Cow<'static, str> {
        WORDS.say(self.0, "notice-why-all", &[])
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

    /// `前の質問にもどる`
    pub fn previous_question(self) -> Cow<'static, str> {
        WORDS.say(self.0, "previous-question", &[])
    }

    /// `{name} 質問 {now}\u2060／\u2060{of}{row}`
    pub fn question_of(self, name: &str, now: &str, of: &str, row: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "question-of", &[("name", name.into()), ("now", now.into()), ("of", of.into()), ("row", row.into())])
    }

    /// `{name}`
    pub fn question_row(self, name: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "question-row", &[("name", name.into())])
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
}
