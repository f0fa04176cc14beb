# Before the questions
start-length = 質問の数
start-length-how = { $few }個から{ $most }個。答えによって変わります
start-get = わかること
start-get-how = 必要な手続きの全部、いつまでに、どこで、持ち物
start-then = そのあと
start-then-how = 名前や住所は一度だけ書いて、まとめて申請できます
start-pause = 途中でやめるとき
start-pause-how = 答えは1問ごとに保存されます。再開コードで、{ $days }日のあいだ続けられます
start-go = 質問に答える
start-resume = 書きかけを、再開コードで続ける

# Ways and facts of one line
way-online = オンラインで終わります
way-prepare = ここで書いて、窓口で終わります
way-desk = 窓口が必要です
way-phone = 電話や勤務先などで終わります
way-post = 郵送で終わります
way-online-elsewhere = 市役所に来ないで終わります
fact-who = だれが
fact-by = いつまで
fact-place = どこで
fact-law = 根拠
fact-section = 担当
by-days = { $event }から{ $days }日のうち（{ $basis }）
by-day = { $day }まで（{ $basis }）
not-yet = いまはまだ書けません。引っ越しなどのあとに、ここから書けます。
left-out = いまは出さないものにしました。

# The set
set-title = 必要な手続きは{ $n }件です
set-none = 必要な手続きはありません
set-none-body = この答えでは、市役所での手続きはありません。答えがちがうときは、下から変えてください。
home-title = 来なくても終わるもの
desk-title = 窓口で終わるもの
minutes-line = 窓口にいる時間のめやす: ここで書いてから来ると{ $prepared }。何も書かずに来て全部を窓口でするときは{ $plain }。
minutes-none = 窓口に来る必要はありません。
papers-title = 用意するもの
paper-for = 使う手続き: { $of }
paper-sometimes = （答えによって要ります）
write = まとめて書く
write-how = 名前や住所などは一度だけ聞きます。{ $n }件の申請を、一度に出せます。
go-on = 続きを書く
leave-out = いまは出さない
take-in = 出すものにもどす
visit-link = 窓口を予約する
your-answers = あなたの答えを見る・変える
print-hint = このページはそのまま印刷できます。

# Check
check-title = 内容を確かめて、まとめて出してください
check-common = まとめて聞いた答え
check-taken = まとめて聞いた答えから入れました: { $asks }
check-contact = お知らせの受け取り方
check-halted = いまは受け付けを止めています。この手続きは、あとで出せます。
check-what = 押すと{ $n }件の手続きが市のシステムに届き、それぞれに受付番号が出ます。
send-all = まとめて出す
to-set = 必要な手続きの一覧を見る
todo-title = ほかにすること

# Sent
sent-title = { $n }件を受け付けました
sent-number = 受付番号
sent-code = 確認コード
sent-arrived = { $at } に市のシステムに届きました
sent-keep = 手続きごとに、番号とコードで、ログインしなくても状況を見られます。期限も結果も、手続きごとに別です。
unsent-title = まだ届いていない手続きがあります
unsent-body = 書いた内容は残っています。ほかの手続きは届いています。
unsent-go = 残りを出す
to-sheet = 来庁シートを見る

# The sheet for the visit
sheet-title = 来庁シート
sheet-made = { $day }に作りました
sheet-code = 窓口のコード
sheet-code-how = 窓口でこのコードを見せてください。書いた内容を職員が呼び出すので、もう一度書かずにすみます。
sheet-qr = 窓口のコードのQRコード
sheet-order = 窓口の順番（合わせて{ $minutes }くらい）
sheet-minutes = 約{ $n }分
sheet-numbers = 受付番号
