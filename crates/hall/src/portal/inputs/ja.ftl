# Words at every input
no = いいえ
yes = はい
error-word = エラー:
optional = （任意）

# Hints
date-hint = 和暦でも西暦でも入れられます。例: 令和8年8月14日、2026年8月14日
name-hint = ふだん書いている字のままで入れてください
choices-hint = 当てはまるものを、すべて選んでください
phone-hint = ハイフンは、あってもなくてもかまいません
file-hint = 写真（JPEG、PNG、HEIC）かPDF。1つ{ $size }まで、{ $max }つまで

# Parts of answers
era = 元号
year = 年
month = 月
day = 日
western = 西暦
date-unknown = わからない（不詳）
yen-unit = 円
name-family = 氏
name-given = 名
name-family-kana = 氏の振り仮名
name-given-kana = 名の振り仮名
name-more = 旧氏・通称・ローマ字の名前がある方
name-former = 旧氏
name-alias = 通称
name-roman = ローマ字の名前
name-roman-hint = 在留カードなどのとおりに。これがあれば、名と振り仮名は入れなくてかまいません
address-kind = 住まい
address-home = 自宅
address-facility = 施設・病院
address-none = 決まった住まいがない
address-none-hint = 下の欄は入れなくてかまいません
address-abroad = 日本の外
address-postal = 郵便番号
address-fill = 郵便番号から町名を入れる
address-town = 市区町村・町名
address-town-hint = 例: 火の国市東区青葉町
address-block = 番地
address-block-hint = 例: 2丁目10番5号
address-building = 建物・部屋（方書）
address-building-hint = 施設・病院の方は、その名前
address-country = 国の名前
address-country-hint = 日本の外に住む方だけ
bank-name = 銀行の名前
bank-branch = 支店の名前
bank-kind = 口座の種類
bank-ordinary = 普通
bank-current = 当座
bank-number = 口座番号
bank-number-hint = 7けた。少ないときは前に0を付けます
bank-holder = 口座名義（カナ）
bank-holder-hint = 通帳のとおりにカタカナで。例: ヤマダ ハナコ

# Faults
fault-not-an-option = どれか一つ選び直してください
fault-not-kana = 「{ $label }」は、ひらがなかカタカナで入れてください（「{ $char }」は使えません）
fault-holder-kana = 口座名義に「{ $char }」は使えません。通帳のカナのとおりに入れてください
fault-not-a-number = 「{ $label }」は、数字で入れてください
fault-not-whole = 「{ $label }」は、小数点のない数字で入れてください
fault-at-least = 「{ $label }」は、{ $min }以上の数字で入れてください
fault-at-most = 「{ $label }」は、{ $max }までの数字で入れてください
fault-not-a-date = 日付として読めません。年・月・日を数字で入れてください
fault-no-such-day = その日はありません。日付を確かめてください
fault-outside-era = { $era }は{ $from }からです。{ $last }までの日付か確かめてください
fault-before-gregorian = 1873年より前の日付は、この欄では入れられません
fault-too-early = { $day }より前の日付は入れられません。日付を確かめてください
fault-too-late = { $day }より後の日付は入れられません。日付を確かめてください
fault-postal = 郵便番号は7けたの数字で入れてください。例: 860-9101
fault-phone = 電話番号として読めません。市外局番から入れてください。例: 096-000-2345
fault-email = メールアドレスの形になっていません。例: name@example.jp
fault-account-number = 口座番号は7けたまでの数字で入れてください
fault-my-number = マイナンバー（個人番号）は、ここには書かないでください。この手続きでは使いません。番号を消して、もう一度入れてください
