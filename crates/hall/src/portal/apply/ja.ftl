# Words on every page
continue = 続ける
save-later = 保存して、あとで続ける
change = 変更する
submit = この内容で申請する
optional = （任意）
error-word = エラー:
previous-question = 前の質問にもどる
go-on = 続きを書く
why = なぜ聞くのですか
question-of = { $name }　質問 { $now }{"\u2060"}／{"\u2060"}{ $of }{ $row }
question-row = {"　"}{ $name }
row-name = { $group } { $n }人目
row-count = { $n }件
not-answered = 答えていません
saved-at = ここまでの答えは { $at } に保存しました。
resume-code-before = 再開コード
resume-code-after = があれば、別の機器でも続けられます（{ $until }まで）。
help-line = わからないときは、{ $section }に電話してください。{ $phone }（{ $hours }）
conflict-title = 別の画面で、先に書きかえられています
conflict-stored = いま保存されている答え: { $stored }
conflict-yours = 下は、この画面で入れた答えです。見比べて、よいほうを残してください。「続ける」を押すと、下の答えになります。

# Files
file-checked = ✓ 受け取りました
file-remove = 取り消す
file-more = このファイルを送って、もう1つ選ぶ
file-not-now = いま手元にないとき
file-later = あとで出す
file-desk = 窓口で見せる

# Groups
group-none = { $name }はいますか
group-title = { $name }: { $count }人
group-add = { $name }を追加する
group-remove = 取り消す
group-too-few = { $name }を{ $min }人以上入れてください

# Start
start-needs = 手元に用意するもの
start-nothing = 用意する書類はありません
start-if-asked = 答えによって要ります
start-length = 質問の数と時間
start-questions = 質問 約{ $questions }個、{ $minutes }くらい
start-pause = 途中でやめるとき
start-pause-how = 答えは1問ごとに保存されます。再開コードで、{ $days }日のあいだ続きを書けます
start-reader = 読む人
start-reader-who = { $section }の担当が読みます。だれが見たかは、あとで確かめられます
start-rule = 対象にならない方
start-prepare = 家で書いて、窓口で終わる手続きです
start-closed = オンラインでは受け付けていません
start-go = はじめる

# Saved and resumed
saved-title = ここまで保存しました
saved-desk = 書きかけは「代理入力」の一覧から開けます。
resume-code = 再開コード
resume-how = 書きとめるか、写真に撮っておいてください。{ $until }まで使えます。コードを知っている人は続きを見られるので、人に見せないでください。
resume-where-before = 続きを書くときは:
resume-link = 書きかけの申請を、再開コードで続ける
resume-title = 書きかけの申請を続ける
resume-hint = 再開コードは、数字とアルファベット8文字です。例: 7F2K-9WQD。最後に書いてから{ $days }日たつと消えます
resume-wrong = 再開コードがちがうか、期限が過ぎています。もう一度見てください（あと{ $left }回）

# Rules changed, rule says no
changed-title = 書いているあいだに、質問が変わりました
changed-body = これまでの答えのうち{ $kept }個は、そのまま使えます。
changed-nothing = 新しく聞くことはありません。
changed-asked = 新しく聞くこと、もう一度聞くこと
exit-title = この答えでは、対象になりません
exit-who = この手続きの対象: { $who }
exit-because = この答えから、そうなりました
exit-right = 答えがちがうときは変更してください。申請することはできます。そのときは、市が審査して理由を付けてお答えします。
exit-anyway = それでも続ける

# Mail
mail-label = メールアドレス
mail-title = お知らせを送るメールアドレス
mail-title-optional = お知らせをメールで受け取りますか
mail-hint = 6けたの番号を送って、届くか確かめます。メールには、お知らせがあることだけを書きます
mail-why = 直していただくことや結果があるとき、すぐお伝えするため。ほかのことには使いません。
mail-send = 番号を送る
mail-without = メールなしで続ける
no-mail = 受け取らない
code-title = メールに届いた6けたの番号
code-label = 6けたの番号
code-hint = { $address } に送りました。30分のあいだ使えます。届かないときは、迷惑メールも見てください
code-again = もう一度送る
code-change = メールアドレスを変える
code-wrong = 番号がちがいます。もう一度見てください（あと{ $left }回）
code-spent = この番号は、もう使えません。「もう一度送る」を押してください

# Notice
notice-title = 結果の通知書を、どう受け取りますか
notice-label = 通知書の受け取り方
notice-post = 郵便で受け取る
notice-post-hint = 書いた住所に送ります
notice-electronic = このサイトで受け取る（電子通知）
notice-electronic-hint = 受付番号と確認コードで読みます。紙の通知書は送りません。読めるようになった時に届いたことになります
notice-why = 電子での通知は、ご本人が望むときだけ行えるため（デジタル手続法7条）。この手続きだけの選択です。
notice-why-all = 電子での通知は、ご本人が望むときだけ行えるため（デジタル手続法7条）。いっしょに出す手続きすべての選択です。

# Check and consent
check-title = 内容を確かめて、申請してください
check-what-happens = 押すと市のシステムに届き、受付番号が出ます。
consent = 本人（または代理の方）に内容を伝え、この内容で出すことに同意を得ました
consent-begin = 本人（または代理の方）から、代わりに入力することの同意を得ました
consent-missing = 同意を確かめて、印を付けてください

# Receipt
receipt-title = 受け付けました
receipt-number = 受付番号
receipt-code = 確認コード
receipt-arrived = { $at } に市のシステムに届きました
receipt-keep = この2つで、ログインしなくても状況を見られます。
receipt-come = 窓口で終わる手続きです
receipt-next = これからのこと
receipt-sum = 日の計算: { $sum }
receipt-mailed = お知らせがあるときは、メールを送ります。
receipt-not-mailed = メールは送りません。状況のページでお知らせを見てください。
receipt-where = 状況を見るページ
receipt-qr = 状況を見るページのQRコード
receipt-contact = お問い合わせ: { $section } { $phone }
receipt-print = このページはそのまま印刷できます
step-received = 届きました
step-check = 書類を確かめます
step-check-line = 直していただくことがあれば、お知らせします
step-result = 結果をお知らせします
step-result-about = { $day }ごろまで（標準処理期間から計算）
step-result-by = { $day }まで（法律で決まった期間）
step-result-open = 日は、決まりしだいお知らせします
step-looked-at = 担当が内容を確かめます
step-looked-at-line = お聞きすることがあれば、お知らせします
sum-standard = 標準処理期間{ $n }営業日
sum-legal = 法律の期間{ $n }日
sum-weekend = 土日{ $n }日
sum-holiday = 祝日{ $n }日
sum-closed = 閉庁日{ $n }日

# Typing in
type-in-title = 代理入力（窓口・電話・郵送）
type-in-procedure = 手続き
type-in-choose = 選んでください
type-in-which = 手続きを選んでください
type-in-how = どう届いたか選んでください
type-in-go = 入力をはじめる
type-in-begun = 書きかけ
type-in-another = 続けて入力する
channel = 届き方
channel-desk = 窓口
channel-phone = 電話
channel-post = 郵送
channel-online = オンライン
received-on = 収受日
received-hint = 紙が届いた日（収受印の日）。電話と窓口は、受けた日
# What is offered to whoever has signed in
offer-source = 前の申請（{ $day } { $procedure }）では、こう答えました。
offer-same = はい、同じです
offer-differs = ちがいます
offer-note = 「はい、同じです」を押すと、この答えを使います。あなたがマイページから出した申請の答えだけを出しています。
members = 家族からえらぶ
members-note = 選ぶと、名前と生年月日が入ります。次のページで直せます。
member = { $name } { $born }生まれ
whom-title = だれのための申請ですか
whom-self = 自分のため
whom-other = { $name } さんのため
whom-until = { $kind }・{ $until }まで
whom-why = 本人と代理の方を、取りちがえないためです。お知らせの届け先も、これで決まります。
whom-label = だれのための申請か
whom-gone = 代理の期間が終わったか、この手続きは代理できません。選び直してください。
halt-stop-title = いまは、オンラインの受け付けを止めています
halt-end-title = この手続きの受け付けは、終わりました
halt-until = { $until }に、また始める予定です。
halt-kept = まだ送っていません。書いた内容は{ $until }まで残ります。
changed-since = { $date }から、決まりが変わりました。
