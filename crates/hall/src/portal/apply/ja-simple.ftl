# Words on every page
continue = つぎへ
save-later = とっておいて、あとで
change = 直す
submit = この｜内容《ないよう》で 出す
optional = （書かなくても いいです）
error-word = エラー:
previous-question = もどる
go-on = つづきを 書く
why = どうして 聞きますか
question-of = { $name }　しつもん { $now }{"\u2060"}／{"\u2060"}{ $of }{ $row }
question-row = {"　"}{ $name }
row-name = { $group } { $n }人目
row-count = { $n }
not-answered = 書いていません
saved-at = { $at } に ほぞんしました。
resume-code-before = つづきの コード
resume-code-after = で つづきが 書けます（{ $until }まで）。
help-line = わからないときは 電話してください。{ $section } { $phone }（{ $hours }）
conflict-title = ほかの ｜画面《がめん》で 先に 書きました
conflict-stored = いまの 答え: { $stored }
conflict-yours = 下は この｜画面《がめん》の 答えです。「つぎへ」を おすと 下の 答えに なります。

# Files
file-checked = ✓ うけとりました
file-remove = けす
file-more = もう1つ えらぶ
file-not-now = いま ないとき
file-later = あとで 出します
file-desk = ｜窓口《まどぐち》で 見せます

# Groups
group-none = { $name }は いますか
group-title = { $name }: { $count }人
group-add = { $name }を ふやす
group-remove = けす
group-too-few = { $name }を { $min }人 書いてください

# Start
start-needs = いるもの
start-nothing = いるものは ありません
start-if-asked = いらないことも あります
start-length = かかる 時間
start-questions = しつもん { $questions }こ、{ $minutes }ぐらい
start-pause = とちゅうで やめるとき
start-pause-how = { $days }日のあいだ つづきが 書けます
start-reader = 読む人
start-reader-who = { $section }の 人が 読みます
start-rule = 出せない人
start-prepare = 家で 書いて ｜窓口《まどぐち》で おわります
start-closed = インターネットでは できません
start-go = はじめる

# Saved and resumed
saved-title = ほぞんしました
saved-desk = 「｜代理入力《だいりにゅうりょく》」から 開けます。
resume-code = つづきの コード
resume-how = メモしてください。{ $until }まで つかえます。ほかの人に 見せないでください。
resume-where-before = つづきを 書くとき:
resume-link = つづきを 書く
resume-title = つづきを 書く
resume-hint = れい: 7F2K-9WQD。{ $days }日で きえます
resume-wrong = コードが ちがいます（あと { $left }回）

# Rules changed, rule says no
changed-title = しつもんが かわりました
changed-body = { $kept }この 答えは そのままです。
changed-nothing = あたらしい しつもんは ありません。
changed-asked = あたらしい しつもん
exit-title = この答えでは 出せません
exit-who = 出せる人: { $who }
exit-because = この 答えで きまりました
exit-right = 答えが ちがうときは 直してください。出すことは できます。市が 見て へんじします。
exit-anyway = それでも つづける

# Mail
mail-label = メールアドレス
mail-title = メールアドレスを 書いてください
mail-title-optional = メールで お知らせが いりますか
mail-hint = 6つの 数字を おくります
mail-why = お知らせを おくるためです。
mail-send = ｜番号《ばんごう》を おくる
mail-without = メールなしで つづける
no-mail = いりません
code-title = メールの 6つの 数字
code-label = 6つの 数字
code-hint = { $address } に おくりました。30分 つかえます
code-again = もう｜一度《いちど》 おくる
code-change = メールアドレスを かえる
code-wrong = ｜番号《ばんごう》が ちがいます（あと { $left }回）
code-spent = この｜番号《ばんごう》は つかえません。「もう｜一度《いちど》 おくる」を おしてください

# Notice
notice-title = けっかを どう うけとりますか
notice-label = うけとりかた
notice-post = ゆうびんで
notice-post-hint = 書いた 住所に おくります
notice-electronic = このサイトで
notice-electronic-hint = ｜番号《ばんごう》と コードで 読みます。紙は おくりません
notice-why = あなたが えらぶときだけ できます。
notice-why-all = あなたが ほしいと 言った ときだけ、ここに 出します。いっしょに 出す ｜手続《てつづ》き ぜんぶの ことです。

# Check and consent
check-title = 見て、出してください
check-what-happens = おすと 市に とどきます。｜番号《ばんごう》が 出ます。
consent = ほんにんが いいと 言いました
consent-begin = ほんにんが いいと 言いました
consent-missing = 同意を たしかめてください

# Receipt
receipt-title = うけとりました
receipt-number = ｜受付番号《うけつけばんごう》
receipt-code = コード
receipt-arrived = { $at } に とどきました
receipt-keep = この 2つで いまどうなっているか 見られます。
receipt-come = ｜窓口《まどぐち》に 来てください
receipt-next = これから
receipt-sum = 計算: { $sum }
receipt-mailed = お知らせが あると メールが 来ます。
receipt-not-mailed = メールは 来ません。いまどうなっているか 見てください。
receipt-where = 見るところ
receipt-qr = QRコード
receipt-contact = きくところ: { $section } { $phone }
receipt-print = この ページは ｜印刷《いんさつ》できます
step-received = とどきました
step-check = ｜書類《しょるい》を 見ます
step-check-line = 直すことが あれば 言います
step-result = けっかを 言います
step-result-about = { $day }ごろまで
step-result-by = { $day }まで
step-result-open = 日は あとで 言います
step-looked-at = ｜担当《たんとう》が 見ます
step-looked-at-line = きくことが あれば 言います
sum-standard = { $n }日
sum-legal = { $n }日
sum-weekend = 土曜・日曜 { $n }日
sum-holiday = 休みの日 { $n }日
sum-closed = しまる日 { $n }日

# Typing in
type-in-title = ｜代理入力《だいりにゅうりょく》
type-in-procedure = ｜手続《てつづ》き
type-in-choose = えらぶ
type-in-which = えらんでください
type-in-how = えらんでください
type-in-go = はじめる
type-in-begun = 書きかけ
type-in-another = つぎ
channel = とどきかた
channel-desk = ｜窓口《まどぐち》
channel-phone = 電話
channel-post = ゆうびん
channel-online = インターネット
received-on = うけとった日
received-hint = とどいた日
# マイページから
offer-source = 前に 出した とき（{ $day } { $procedure }）、こう 書きました。
offer-same = はい、おなじです
offer-differs = ちがいます
offer-note = 「はい」を おすと、この 答えを 使います。
members = 家族から えらぶ
members-note = えらぶと、名前と 生まれた 日が 入ります。あとで 直せます。
member = { $name } { $born }生まれ
whom-title = だれの ために 出しますか
whom-self = 自分の ため
whom-other = { $name } さんの ため
whom-until = { $kind }・{ $until }まで
whom-why = まちがえない ためです。お知らせを おくる 人も きまります。
whom-label = だれの ためか
whom-gone = かわりに 出す ことが できなく なりました。もう｜一度《いちど》 えらんでください。
halt-stop-title = いま、インターネットでは 出せません
halt-end-title = この ｜手続《てつづ》きは おわりました
halt-until = { $until }に、また はじめます。
halt-kept = まだ 送っていません。書いたことは { $until }まで のこります。
changed-since = { $date }から、きまりが かわりました。
