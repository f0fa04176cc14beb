# What citizens read of a declaration, everywhere
title-suspended = { $what }は 休みです（{ $where }）
title-reduced = { $what }は いつもより 少ないです（{ $where }）
title-online-only = { $what }は インターネットだけです（{ $where }は 休み）
title-normal = { $what }は いつもの とおりです（{ $where }）
title-resumed = { $what }は また はじまりました（{ $where }）
all-procedures = ぜんぶの ｜手続《てつづ》き
all-offices = ぜんぶの 区｜役《やく》所
more = ほか { $n }こ
between = 、
place-ways = { $place }の { $ways }
way-online = インターネット
way-counter = ｜窓口《まどぐち》
way-phone = 電話
way-post = ｜郵便《ゆうびん》
period = { $from }から { $until }まで
period-open = { $from }から。いつ はじまるか、わかったら ここに 書きます。
instead = かわりに：{ $text }
instead-link = かわりの やり方を 見る
extends = ｜期限《きげん》は { $day }までに なります。
drafts-kept = とちゅうの ものは なくなりません。さいごまで 書いて 送れます。
drafts-strict = とちゅうの ものは なくなりません。また はじまったら 送れます。
decided-by = ｜決《き》めた 人：{ $who }（{ $at }）

# The page
page-title = いま できること・休みのもの
page-lead = 休みの ものと、かわりの やり方です。｜変《か》わると、この ｜画面《がめん》も ｜変《か》わります。
page-now = いま
page-later = これから
page-none = 休みの ものは ありません。いつもの とおりです。
page-data = プログラムの ための データ（JSON）
page-as-of = { $time }
home-line = いま、休みの ものが あります
home-link = 休みの ものと、かわりの やり方を 見る
crumb-home = はじめ
