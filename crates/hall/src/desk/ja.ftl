# Signing in
sign-in-title = 職員アカウントで入る
sign-in-login = 職員アカウント
sign-in-password = パスワード
sign-in-button = 入る
sign-in-login-empty = 「職員アカウント」を入れてください
sign-in-password-empty = 「パスワード」を入れてください
sign-in-wrong = 職員アカウントかパスワードがちがいます。確かめて、もう一度入れてください
sign-in-help = パスワードを忘れたときは、管理者に新しいパスワードを出してもらってください。
signed-out = サインアウトしました。
password-changed = パスワードを変えました。新しいパスワードで入ってください。

# Head
me = { $name }（{ $section }）
nav-today = 今日
nav-inbox = 受信箱
nav-approvals = 決裁
nav-type-in = 受付（代行入力）
nav-sheets = 日計表
nav-post = 発送
nav-registers = 住民記録
nav-procedures = 手続き
nav-staff = 職員
nav-audit = 記録

# Inbox
inbox-title = 受信箱
inbox-sum = いま手をつけられる仕事 { $all }、うち自宅でできる仕事 { $home }（{ $share }％）
inbox-caption = 仕事の一覧。期限の近い順
inbox-empty = いま手をつけられる仕事はありません。
tabs-label = 範囲
tab-mine = 自分
tab-section = 係
tab-unassigned = 未割当
tab-all = すべて
at-least = { $n }以上
filters-label = しぼりこみ
filter-button = しぼりこむ
all-procedures = すべての手続き
all-stages = すべての段階
all-places = すべての場所
claim-button = 自分が担当
assign-button = 割り当てる
assign-to = 割り当てる相手
picked-count = { $n }件を選択中
pick-row = { $name } { $number } を選ぶ
col-pick = 選ぶ
col-due = 期限と経過
col-name = 申請者
col-procedure = 手続き
col-number = 受付番号
col-stage = 段階
col-work = 次の作業
col-minutes = 目安
col-place = 場所
col-who = 担当
col-result = 結果
col-arrived = 到達
col-as = 立場
no-name = （氏名なし）
group-over = 期限を過ぎています
group-today = 今日まで
group-this-week = 今週
group-next-week = 来週
group-later = それより先
group-sum = { $count }件・{ $minutes }
due-over = { $n }日超過
due-today = 今日まで
due-left = 残り{ $n }日
due-stopped = 停止中
due-waiting = 回答待ち
due-none = 期限なし
strip-note = 経過の棒は標準処理期間のうち使った日です。斜線は本人の回答を待って止まった日です。
page-first = はじめから
page-next = つぎのページ
keys-label = キー操作
key-move = 次・前
key-open = 開く
key-pick = 選ぶ
back-to-inbox = 受信箱にもどる

# My day
today-title = 今日
today-plan = 計画 { $all }／{ $day }、うち自宅でできる仕事 { $share }％
today-over = 期限が今日までの仕事だけで、{ $day }を超えています。係で分けることを考えてください。
today-empty = 今日する仕事はありません。
today-caption = 今日の仕事。期限の近い順
today-rest = ほかに{ $n }件が、受信箱にあります
today-aside = これから
col-do = 操作
start-button = 始める
go-on = つづける
open-case = ひらく
ahead-title = 自分の担当
ahead-none = 担当している仕事はありません。
unassigned-title = 係の未割当
unassigned-none = 未割当の仕事はありません。

# What is to be done
work-task = 確認
work-correct = 本人の直し
work-wait = 外部の回答を記録
work-pay = 納付を記録
work-visit = 来庁・調査を記録
work-batch = まとめて決める
work-core-system = 基幹系への登録を記録
work-draft = 起案
work-approve = 承認
work-read-after = 後閲
work-look = 様子を見る
place-anywhere = どこでも
place-paper = 紙が必要
place-counter = 窓口
place-field = 現地
state-ended = 完結
state-withdrawn = 取下げ
state-revoked = 職権取消し

# Taking
take-sum = { $all }件のうち{ $done }件、できました
take-done = できました
take-nothing = 仕事を選んでください
take-nobody = 割り当てる相手を選んでください
take-taken = ほかの職員が先に担当になりました
take-role = この仕事の役割を持っていません
take-their-role = 相手がこの仕事の役割を持っていません
take-gone = この仕事は、もう済んでいます
take-not-now = いまはできません。案件を開いて確かめてください
take-not-found = 見つかりません

# Search
search-title = 案件をさがす
search-label = 氏名・かな・受付番号でさがす
search-hint = 氏名・かな・受付番号
search-button = さがす
search-none = 合う案件は見つかりませんでした。氏名のはじめの数文字か、受付番号でさがしてください。
search-count = { $n }件
search-more = 新しいものから50件を表示しています。もう少し長くことばを入れると、しぼりこめます。

# Approvals
approvals-title = 決裁
approvals-empty = いま承認を待っている案はありません。
approvals-note = 承認は、案と根拠を開いて行います。未読の案は、まとめて承認できません。
col-proposed = 案
col-drafter = 起案
proposed-granted = 認める
proposed-partly = 一部認める
proposed-refused = 認めない
proposed-not-accepted = 不受理
proposed-revoked = 職権取消し
as-deputy = 代決

# Account
account-title = 自分のアカウント
account-name = 氏名
account-section = 所属
account-last = 前回入った日時
account-first-time = はじめてです
sign-out-button = サインアウトする
password-title = パスワードを変える
password-old = いまのパスワード
password-new = 新しいパスワード
password-again = 新しいパスワード（もう一度）
password-hint = 12文字以上。長い文がよく、記号はなくてもかまいません。
password-button = 変える
password-old-empty = 「いまのパスワード」を入れてください
password-old-wrong = いまのパスワードがちがいます
password-differs = 新しいパスワードが、二つの欄でちがいます
password-weak = 12文字以上200字までで、4種類以上の文字を使ってください
sessions-title = いま入っているところ
session-since = はじめ
session-seen = さいごの操作
session-this = この画面
session-end = 終わらせる
session-ended = 終わらせました。
nav-by-hand = 直接わたす文書
nav-protection = 支援措置
search-passing = 開けない案件を、どうしても見る必要があるとき
