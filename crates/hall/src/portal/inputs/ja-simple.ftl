# Words at every input
no = いいえ
yes = はい
error-word = エラー:
optional = （書かなくても いいです）

# Hints
date-hint = れい: 2026年 8月 14日
name-hint = いつもの 字で 書いてください
choices-hint = あてはまるものを ぜんぶ えらんでください
phone-hint = れい: 090-1234-5678
file-hint = 写真か PDF。1つ { $size }まで、{ $max }つまで

# Parts of answers
era = ｜元号《げんごう》
year = 年
month = 月
day = 日
western = ｜西暦《せいれき》
date-unknown = わかりません
yen-unit = 円
name-family = みょうじ
name-given = なまえ
name-family-kana = みょうじの かな
name-given-kana = なまえの かな
name-more = ローマ字の 名前・ほかの 名前が ある人
name-former = まえの みょうじ
name-alias = ｜通称《つうしょう》
name-roman = ローマ字の 名前
name-roman-hint = ｜在留《ざいりゅう》カードと おなじに 書いてください
address-kind = すまい
address-home = じぶんの 家
address-facility = しせつ・病院
address-none = きまった 家が ない
address-none-hint = 下は 書かなくて いいです
address-abroad = 日本の 外
address-postal = ｜郵便番号《ゆうびんばんごう》
address-fill = ｜郵便番号《ゆうびんばんごう》から 町を 入れる
address-town = 市・区・町
address-town-hint = れい: 火の｜国市東区青葉町《くにしひがしくあおばまち》
address-block = 番地
address-block-hint = れい: 2-10-5
address-building = たてもの・へや
address-building-hint = しせつ・病院の 人は その名前
address-country = 国の 名前
address-country-hint = 日本の 外に 住む人だけ
bank-name = ｜銀行《ぎんこう》の 名前
bank-branch = ｜支店《してん》の 名前
bank-kind = ｜口座《こうざ》の しゅるい
bank-ordinary = ｜普通《ふつう》
bank-current = ｜当座《とうざ》
bank-number = ｜口座番号《こうざばんごう》
bank-number-hint = 7けた
bank-holder = ｜名義《めいぎ》（カナ）
bank-holder-hint = つうちょうと おなじ カタカナで

# Faults
fault-not-an-option = もう｜一度《いちど》 えらんでください
fault-not-kana = 「{ $label }」は ひらがなか カタカナで 書いてください（「{ $char }」は だめです）
fault-holder-kana = 「{ $char }」は つかえません。つうちょうと おなじに 書いてください
fault-not-a-number = 「{ $label }」は 数字で 書いてください
fault-not-whole = 「{ $label }」は 点の ない 数字で 書いてください
fault-at-least = 「{ $label }」は { $min }より 大きい 数字です
fault-at-most = 「{ $label }」は { $max }までの 数字です
fault-not-a-date = 年・月・日を 数字で 書いてください
fault-no-such-day = その日は ありません。もう｜一度《いちど》 見てください
fault-outside-era = { $era }は { $from }からです。{ $last } もう｜一度《いちど》 見てください
fault-before-gregorian = 1873年より 前は 書けません
fault-too-early = { $day }より 前は 書けません
fault-too-late = { $day }より 後は 書けません
fault-postal = ｜郵便番号《ゆうびんばんごう》は 7けたです
fault-phone = ｜電話番号《でんわばんごう》を もう｜一度《いちど》 見てください
fault-email = メールアドレスを もう｜一度《いちど》 見てください
fault-account-number = ｜口座番号《こうざばんごう》は 7けたまでの 数字です
fault-my-number = マイナンバーは 書かないでください。けして もう｜一度《いちど》 書いてください
