# Before the questions
start-length = ｜質問《しつもん》の 数
start-length-how = { $few }から { $most }です。｜答《こた》えで かわります
start-get = わかる こと
start-get-how = する こと ぜんぶ、いつまで、どこで、いる もの
start-then = その あと
start-then-how = 名前や 住所は 1回だけ 書きます。ぜんぶ いっしょに 出せます
start-pause = ｜途中《とちゅう》で やめる とき
start-pause-how = ｜答《こた》えは のこります。コードで、{ $days }日の 間 つづけられます
start-go = ｜質問《しつもん》に ｜答《こた》える
start-resume = コードで つづきを 書く

# Ways and facts of one line
way-online = インターネットで おわります
way-prepare = ここで 書いて、｜窓口《まどぐち》で おわります
way-desk = ｜窓口《まどぐち》に 来て ください
way-phone = 電話や ｜会社《かいしゃ》で おわります
way-post = ｜手紙《てがみ》で おわります
way-online-elsewhere = 市｜役所《やくしょ》に 来なくても おわります
fact-who = だれが
fact-by = いつまで
fact-place = どこで
fact-law = きまり
fact-section = ｜担当《たんとう》
by-days = { $event }から { $days }日まで（{ $basis }）
by-day = { $day }まで（{ $basis }）
not-yet = まだ 書けません。引っ｜越《こ》した あとに、ここから 書けます。
left-out = いまは 出しません。

# The set
set-title = ｜手続《てつづ》きは { $n }つです
set-none = ｜手続《てつづ》きは ありません
set-none-body = する ことは ありません。｜答《こた》えが ちがう ときは、下で 直して ください。
home-title = 来なくても おわる もの
desk-title = ｜窓口《まどぐち》で おわる もの
minutes-line = ここで 書いてから 来ると、｜窓口《まどぐち》は { $prepared }くらいです。書かないで 来ると、{ $plain }くらいです。
minutes-none = 市｜役所《やくしょ》に 来なくても いいです。
papers-title = いる もの
paper-for = 使う ｜手続《てつづ》き: { $of }
paper-sometimes = （｜答《こた》えで かわります）
write = まとめて 書く
write-how = 名前や 住所は 1回だけ 書きます。{ $n }つを いっしょに 出せます。
go-on = つづきを 書く
leave-out = いまは 出さない
take-in = 出す ことに する
visit-link = ｜窓口《まどぐち》を ｜予約《よやく》する
your-answers = あなたの ｜答《こた》えを 見る・直す
print-hint = この ページは ｜印刷《いんさつ》できます。

# Check
check-title = 見てから、まとめて 出して ください
check-common = 1回だけ 聞いた こと
check-taken = 上の ｜答《こた》えを 使います: { $asks }
check-contact = お知らせの もらい方
check-halted = いまは 出せません。あとで 出して ください。
check-what = おすと、{ $n }つの ｜手続《てつづ》きが 市に とどきます。｜番号《ばんごう》が 出ます。
send-all = まとめて 出す
to-set = する ことを ぜんぶ 見る
todo-title = ほかに する こと

# Sent
sent-title = { $n }つ うけとりました
sent-number = ｜受付番号《うけつけばんごう》
sent-code = ｜確認《かくにん》コード
sent-arrived = { $at } に とどきました
sent-keep = ｜番号《ばんごう》と コードで、いま どうなっているか 見られます。一つずつ ちがいます。
unsent-title = まだ とどいていない ものが あります
unsent-body = 書いた ことは あります。ほかは とどきました。
unsent-go = のこりを 出す
to-sheet = 市｜役所《やくしょ》に もっていく 紙を 見る

# The sheet for the visit
sheet-title = 市｜役所《やくしょ》に もっていく 紙
sheet-made = { $day }に 作りました
sheet-code = ｜窓口《まどぐち》の コード
sheet-code-how = ｜窓口《まどぐち》で この コードを 見せて ください。2回 書かなくて いいです。
sheet-qr = ｜窓口《まどぐち》の コードの QRコード
sheet-order = ｜窓口《まどぐち》の じゅんばん（{ $minutes }くらい）
sheet-minutes = { $n }分くらい
sheet-numbers = ｜受付番号《うけつけばんごう》
