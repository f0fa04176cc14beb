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

    /// `次へ`
    pub fn after(self) -> Cow<'static, str> {
        WORDS.say(self.0, "after", &[])
    }

    /// `はじめから`
    pub fn again(self) -> Cow<'static, str> {
        WORDS.say(self.0, "again", &[])
    }

    /// `見本の1か月を作り直しています。5秒ほどかかります。終わると、案内のはじめにもどります。`
    pub fn again_body(self) -> Cow<'static, str> {
        WORDS.say(self.0, "again-body", &[])
    }

    /// `いまの中身は、そのまま残っています。デモを止め、データのフォルダーを消して、もう一度始めてください。`
    pub fn again_failed(self) -> Cow<'static, str> {
        WORDS.say(self.0, "again-failed", &[])
    }

    /// `もどせませんでした`
    pub fn again_failed_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "again-failed-title", &[])
    }

    /// `いますぐ見る`
    pub fn again_look(self) -> Cow<'static, str> {
        WORDS.say(self.0, "again-look", &[])
    }

    /// `もどしています`
    pub fn again_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "again-title", &[])
    }

    /// `職員のページです。ログイン名は {login}、パスワードは、デモを始めた画面に出ています。`
    pub fn as_officer(self, login: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "as-officer", &[("login", login.into())])
    }

    /// `前へ`
    pub fn before(self) -> Cow<'static, str> {
        WORDS.say(self.0, "before", &[])
    }

    /// `はじめる`
    pub fn begin(self) -> Cow<'static, str> {
        WORDS.say(self.0, "begin", &[])
    }

    /// `ほかに見られるページ`
    pub fn beside(self) -> Cow<'static, str> {
        WORDS.say(self.0, "beside", &[])
    }

    /// `帰った組`
    pub fn col_gave_up(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-gave-up", &[])
    }

    /// `最長`
    pub fn col_longest(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-longest", &[])
    }

    /// `{column}（{half}）`
    pub fn col_of(self, column: &str, half: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "col-of", &[("column", column.into()), ("half", half.into())])
    }

    /// `まん中`
    pub fn col_p50(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-p50", &[])
    }

    /// `9割`
    pub fn col_p90(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-p90", &[])
    }

    /// `待つ人`
    pub fn col_people(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-people", &[])
    }

    /// `済んだ組`
    pub fn col_served(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-served", &[])
    }

    /// `時刻`
    pub fn col_time(self) -> Cow<'static, str> {
        WORDS.say(self.0, "col-time", &[])
    }

    /// `予約して来る人がふえると、待つ時間と職員の忙しさがどう変わるか。引っ越しの重なる3月28日を、予約なしと予約ありで並べ、1時間を1分で見ます。`
    pub fn crowd_body(self) -> Cow<'static, str> {
        WORDS.say(self.0, "crowd-body", &[])
    }

    /// `いまの混みぐあい`
    pub fn crowd_now(self) -> Cow<'static, str> {
        WORDS.say(self.0, "crowd-now", &[])
    }

    /// `混んだ日の窓口`
    pub fn crowd_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "crowd-title", &[])
    }

    /// `予約で来る人を1割から5割にした試し（職員のページ。ログイン名は {login}）`
    pub fn crowd_tried(self, login: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "crowd-tried", &[("login", login.into())])
    }

    /// `ホーム`
    pub fn crumb_home(self) -> Cow<'static, str> {
        WORDS.say(self.0, "crumb-home", &[])
    }

    /// `窓口での応対（全部の窓口で）`
    pub fn day_at_desks(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-at-desks", &[])
    }

    /// `15分もどる`
    pub fn day_back(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-back", &[])
    }

    /// `市民には、予約ありがよい日でした。待ち時間の平均は、予約なし {without}、予約あり {with}。`
    pub fn day_citizens_less(self, with: &str, without: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "day-citizens-less", &[("with", with.into()), ("without", without.into())])
    }

    /// `市民には、予約なしがよい日でした。待ち時間の平均は、予約なし {without}、予約あり {with}。`
    pub fn day_citizens_more(self, with: &str, without: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "day-citizens-more", &[("with", with.into()), ("without", without.into())])
    }

    /// `市民の待ち時間の平均は、変わりませんでした（{without}と{with}）。`
    pub fn day_citizens_same(self, with: &str, without: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "day-citizens-same", &[("with", with.into()), ("without", without.into())])
    }

    /// `1日を15分ごとに CSV で`
    pub fn day_csv(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-csv", &[])
    }

    /// `3月28日の窓口.csv`
    pub fn day_file(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-file", &[])
    }

    /// `待てずに帰った組`
    pub fn day_gave_up(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-gave-up", &[])
    }

    /// `動かす`
    pub fn day_go(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-go", &[])
    }

    /// `{hour}時`
    pub fn day_hour(self, hour: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "day-hour", &[("hour", hour.into())])
    }

    /// `数え方`
    pub fn day_how(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-how", &[])
    }

    /// `予約した人の{share}%は質問に先に答えて来ると想定しています。そのぶん窓口は短くなり、職員は前もって準備します。`
    pub fn day_how_book(self, share: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "day-how-book", &[("share", share.into())])
    }

    /// `本物の番号札で同じ人たちを見るには、yakuba demo --day 03-28 に --booked 0 か --booked 60 をつけて始めます。`
    pub fn day_how_real(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-how-real", &[])
    }

    /// `人、用件、来たい時刻、窓口にかかる時間のくじは、左右で同じです。予約した人は、来たい時刻にいちばん近い空きに来ます。`
    pub fn day_how_same(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-how-same", &[])
    }

    /// `待ち時間は、来てから（早く来た予約の人は、その時刻から）呼ばれるまでです。まだ呼ばれない人の分は、まん中にも9割にも入りません。`
    pub fn day_how_wait(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-how-wait", &[])
    }

    /// `この時刻へ`
    pub fn day_jump(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-jump", &[])
    }

    /// `四角は窓口、丸は待っている人です。青くぬったのは予約の人と、予約の人に応対中の窓口。灰色の窓口は予約のない人に応対中、白は空き、二重の枠は呼んだ人が来ない窓口、点線は休みです。`
    pub fn day_key(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-key", &[])
    }

    /// `同じ人たちが、同じ用件で来る1日です。左はだれも予約できず、右は希望する人が予約できます。`
    pub fn day_lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-lead", &[])
    }

    /// `待てずに帰った組は、{without}と{with}です。`
    pub fn day_left(self, with: &str, without: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "day-left", &[("with", with.into()), ("without", without.into())])
    }

    /// `待っている人の数`
    pub fn day_lines(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-lines", &[])
    }

    /// `いま待つ人のうち、いちばん長く待った時間`
    pub fn day_longest(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-longest", &[])
    }

    /// `いちばん長く待った人`
    pub fn day_longest_all(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-longest-all", &[])
    }

    /// `見ているのは仮想の1日です。ここにいる人は、だれの記録でもありません。{date}の{office}に来る{visits}組を、市の想定（scenarios/counter.yam…`
    pub fn day_made(self, date: &str, office: &str, visits: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "day-made", &[("date", date.into()), ("office", office.into()), ("visits", visits.into())])
    }

    /// `待ち時間の平均`
    pub fn day_mean(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-mean", &[])
    }

    /// `1日の中の時刻`
    pub fn day_nav(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-nav", &[])
    }

    /// `{time} の数字`
    pub fn day_numbers(self, time: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "day-numbers", &[("time", time.into())])
    }

    /// `職員の手間も減りました。窓口での応対と前もっての準備を足すと、予約なし {without}、予約あり {with}。`
    pub fn day_officers_less(self, with: &str, without: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "day-officers-less", &[("with", with.into()), ("without", without.into())])
    }

    /// `職員の手間はふえました。窓口での応対と前もっての準備を足すと、予約なし {without}、予約あり {with}。`
    pub fn day_officers_more(self, with: &str, without: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "day-officers-more", &[("with", with.into()), ("without", without.into())])
    }

    /// `職員の手間は、変わりませんでした（窓口での応対と前もっての準備で {without}と{with}）。`
    pub fn day_officers_same(self, with: &str, without: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "day-officers-same", &[("with", with.into()), ("without", without.into())])
    }

    /// `15分進む`
    pub fn day_on(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-on", &[])
    }

    /// `1日の例で、証明ではありません。何日も動かした平均は、cargo xtask bench day で出ます。`
    pub fn day_one_day(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-one-day", &[])
    }

    /// `{time}に、最後の人の用が済みました`
    pub fn day_over(self, time: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "day-over", &[("time", time.into())])
    }

    /// `窓口の時間外`
    pub fn day_overtime(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-overtime", &[])
    }

    /// `呼ばれた人の待ち時間、まん中の人`
    pub fn day_p50(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-p50", &[])
    }

    /// `呼ばれた人の待ち時間、10人中9人はこれまで`
    pub fn day_p90(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-p90", &[])
    }

    /// `いま待っている人（連れも）`
    pub fn day_people(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-people", &[])
    }

    /// `{people}人`
    pub fn day_people_n(self, people: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "day-people-n", &[("people", people.into())])
    }

    /// `来る前の準備（職員）`
    pub fn day_prepared(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-prepared", &[])
    }

    /// `待っている人 {people}人（うち予約の人 {booked}人）`
    pub fn day_queue(self, booked: &str, people: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "day-queue", &[("booked", booked.into()), ("people", people.into())])
    }

    /// `{time} 待っている人は、予約なし {without}人、予約あり {with}人`
    pub fn day_says(self, time: &str, with: &str, without: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "day-says", &[("time", time.into()), ("with", with.into()), ("without", without.into())])
    }

    /// `用が済んだ組`
    pub fn day_served(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-served", &[])
    }

    /// `{times}倍の速さ`
    pub fn day_speed(self, times: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "day-speed", &[("times", times.into())])
    }

    /// `止める`
    pub fn day_stop(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-stop", &[])
    }

    /// `15分ごとの表`
    pub fn day_table(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-table", &[])
    }

    /// `3月28日の窓口を、予約なしと予約ありで`
    pub fn day_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-title", &[])
    }

    /// `この日の結果`
    pub fn day_verdict(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-verdict", &[])
    }

    /// `予約あり（希望する{share}%の人）`
    pub fn day_with(self, share: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "day-with", &[("share", share.into())])
    }

    /// `予約あり`
    pub fn day_with_short(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-with-short", &[])
    }

    /// `予約なし`
    pub fn day_without(self) -> Cow<'static, str> {
        WORDS.say(self.0, "day-without", &[])
    }

    /// `休み`
    pub fn desk_away(self) -> Cow<'static, str> {
        WORDS.say(self.0, "desk-away", &[])
    }

    /// `予約の人に応対中`
    pub fn desk_booked(self) -> Cow<'static, str> {
        WORDS.say(self.0, "desk-booked", &[])
    }

    /// `呼んだ人が来ない`
    pub fn desk_calls(self) -> Cow<'static, str> {
        WORDS.say(self.0, "desk-calls", &[])
    }

    /// `空いている`
    pub fn desk_free(self) -> Cow<'static, str> {
        WORDS.say(self.0, "desk-free", &[])
    }

    /// `予約のない人に応対中`
    pub fn desk_serves(self) -> Cow<'static, str> {
        WORDS.say(self.0, "desk-serves", &[])
    }

    /// `窓口`
    pub fn desks(self) -> Cow<'static, str> {
        WORDS.say(self.0, "desks", &[])
    }

    /// `市の仕事の結果を、6つの数字で見せます。数え方と幅がついています。5件より少ないものは、だれにも見せません。`
    pub fn figures_body(self) -> Cow<'static, str> {
        WORDS.say(self.0, "figures-body", &[])
    }

    /// `けさの成果の数字`
    pub fn figures_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "figures-title", &[])
    }

    /// `同じことをまた書いた回数（窓口体験調査）`
    pub fn home_again(self) -> Cow<'static, str> {
        WORDS.say(self.0, "home-again", &[])
    }

    /// `きょうの分と、どこでもできる仕事が分かれています。案件では、1つの項目だけに印をつけて、直しをお願いできます。`
    pub fn home_body(self) -> Cow<'static, str> {
        WORDS.say(self.0, "home-body", &[])
    }

    /// `開くのは、そうして直され、決まった案件です。前の答えと直した答えが並び、職員が打ち直した項目の数も出ています。決定の通知には、不服を申し立てる方法（教示）があります。`
    pub fn home_found(self) -> Cow<'static, str> {
        WORDS.say(self.0, "home-found", &[])
    }

    /// `決定の通知と教示`
    pub fn home_letter(self) -> Cow<'static, str> {
        WORDS.say(self.0, "home-letter", &[])
    }

    /// `基幹系にファイルで渡し、打ち直しが0の案件（ログイン名は {login}）`
    pub fn home_taken(self, login: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "home-taken", &[("login", login.into())])
    }

    /// `家で働く職員の朝`
    pub fn home_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "home-title", &[])
    }

    /// `佐藤さんの今日の仕事`
    pub fn home_today(self) -> Cow<'static, str> {
        WORDS.say(self.0, "home-today", &[])
    }

    /// `見本の市役所を、8か所で見ます。どれも本物のページで、いまの中身が出ます。スライドはありません。`
    pub fn lead(self) -> Cow<'static, str> {
        WORDS.say(self.0, "lead", &[])
    }

    /// `ブラウザーで確かめたこと、およそ {checks}。アクセシビリティの違反 0`
    pub fn measured_browser(self, checks: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "measured-browser", &[("checks", checks.into())])
    }

    /// `3月28日の窓口の模擬、平均の待ち時間。予約と準備がなければ {without}分、あれば {with}分`
    pub fn measured_day(self, with: &str, without: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "measured-day", &[("with", with.into()), ("without", without.into())])
    }

    /// `デモの最初の起動、見本の1か月も作って {seconds}秒`
    pub fn measured_start(self, seconds: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "measured-start", &[("seconds", seconds.into())])
    }

    /// `1秒に受け取れる申請 {count}件（目標 {goal}件）`
    pub fn measured_submit(self, count: &str, goal: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "measured-submit", &[("count", count.into()), ("goal", goal.into())])
    }

    /// `測った数と、測った命令（2コアの機械。ほかはREADMEに）`
    pub fn measured_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "measured-title", &[])
    }

    /// `待ち時間の80 %の幅に、本当の待ち時間が入った割合 {within} %`
    pub fn measured_wait(self, within: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "measured-wait", &[("within", within.into())])
    }

    /// `言葉は1つで足ります。必要な手続きがまとまって出て、同じことは一度だけ聞きます。市役所が閉まっていても申し込めます。`
    pub fn moving_body(self) -> Cow<'static, str> {
        WORDS.say(self.0, "moving-body", &[])
    }

    /// `夜10時半、2人の子の母が「引っ越し」と書く`
    pub fn moving_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "moving-title", &[])
    }

    /// `{nth}/{of}`
    pub fn nth(self, nth: &str, of: &str) -> Cow<'static, str> {
        WORDS.say(self.0, "nth", &[("nth", nth.into()), ("of", of.into())])
    }

    /// `このページを新しいタブで開く`
    pub fn open(self) -> Cow<'static, str> {
        WORDS.say(self.0, "open", &[])
    }

    /// `職員が聞いた答えを、同じ質問のページに入れます。お知らせは、大きい字の紙でも届きます。`
    pub fn phone_body(self) -> Cow<'static, str> {
        WORDS.say(self.0, "phone-body", &[])
    }

    /// `この方の案件`
    pub fn phone_case(self) -> Cow<'static, str> {
        WORDS.say(self.0, "phone-case", &[])
    }

    /// `開くのは、字の大きさに16ポイントを選んだ方への通知です。このまま印刷できます。`
    pub fn phone_found(self) -> Cow<'static, str> {
        WORDS.say(self.0, "phone-found", &[])
    }

    /// `通知のPDF`
    pub fn phone_pdf(self) -> Cow<'static, str> {
        WORDS.say(self.0, "phone-pdf", &[])
    }

    /// `80歳の方からの電話`
    pub fn phone_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "phone-title", &[])
    }

    /// `電話や紙の申請を入れるページ`
    pub fn phone_type_in(self) -> Cow<'static, str> {
        WORDS.say(self.0, "phone-type-in", &[])
    }

    /// `このページは、A4の紙1枚に印刷できます。`
    pub fn print(self) -> Cow<'static, str> {
        WORDS.say(self.0, "print", &[])
    }

    /// `人、名前、件数、前の1か月の出来事は見本です。前の1か月は、本物と同じ仕組みで動かして作りました。`
    pub fn real_made(self) -> Cow<'static, str> {
        WORDS.say(self.0, "real-made", &[])
    }

    /// `サーバー、データベース、ページ、期限の計算、手紙、記録は、市で使うものと同じです。`
    pub fn real_real(self) -> Cow<'static, str> {
        WORDS.say(self.0, "real-real", &[])
    }

    /// `見本と本物`
    pub fn real_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "real-title", &[])
    }

    /// `市民と職員の両方で、何がよくなり何が悪くなるかを、幅をつけて示します。わからないときは、わからないと書きます。前に立てた見込みが外れたことも、そのまま出ています。`
    pub fn reform_body(self) -> Cow<'static, str> {
        WORDS.say(self.0, "reform-body", &[])
    }

    /// `前に立てた見込みと、実際`
    pub fn reform_kept(self) -> Cow<'static, str> {
        WORDS.say(self.0, "reform-kept", &[])
    }

    /// `窓口を9時から16時30分にしたら`
    pub fn reform_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "reform-title", &[])
    }

    /// `これまでに入れたものを消し、見本の1か月を作り直します。5秒ほどかかります。ログインは、みな終わります。`
    pub fn reset_body(self) -> Cow<'static, str> {
        WORDS.say(self.0, "reset-body", &[])
    }

    /// `このデモは、止めてもう一度始めると、はじめにもどります。`
    pub fn reset_by_hand(self) -> Cow<'static, str> {
        WORDS.say(self.0, "reset-by-hand", &[])
    }

    /// `はじめにもどす`
    pub fn reset_go(self) -> Cow<'static, str> {
        WORDS.say(self.0, "reset-go", &[])
    }

    /// `はじめにもどす`
    pub fn reset_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "reset-title", &[])
    }

    /// `手続きは1つの文書です。直すと、例で試され、前とのちがいが言葉で出ます。2人で公開します。`
    pub fn rule_body(self) -> Cow<'static, str> {
        WORDS.say(self.0, "rule-body", &[])
    }

    /// `手続きを今日直す`
    pub fn rule_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "rule-title", &[])
    }

    /// `見て回る`
    pub fn title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "title", &[])
    }

    /// `閉める日を書くと、予約した方がどこへ移るかを先に見せます。2人目の職員が認めてから動き、元にもどせます。`
    pub fn ward_body(self) -> Cow<'static, str> {
        WORDS.say(self.0, "ward-body", &[])
    }

    /// `区役所が1日閉まる`
    pub fn ward_title(self) -> Cow<'static, str> {
        WORDS.say(self.0, "ward-title", &[])
    }
}
