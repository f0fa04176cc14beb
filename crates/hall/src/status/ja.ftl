# What citizens read of a declaration, everywhere
title-suspended = { $what }を休止しています（{ $where }）
title-reduced = { $what }の受け付けを減らしています（{ $where }）
title-online-only = { $what }はオンラインだけで受け付けています（{ $where }は休止）
title-normal = { $what }は、いつもどおりです（{ $where }）
title-resumed = { $what }を再開しました（{ $where }）
all-procedures = すべての手続き
all-offices = すべての区役所
more = ほか{ $n }件
between = 、
place-ways = { $place }の{ $ways }
way-online = オンライン
way-counter = 窓口
way-phone = 電話
way-post = 郵送
period = { $from }から{ $until }まで
period-open = { $from }から。再開の日時は、決まったらここに出します。
instead = かわりに：{ $text }
instead-link = かわりの方法を見る
extends = この間に終わる期限は、{ $day }まで延ばします。
drafts-kept = 書きかけの申請は消えません。書きかけを仕上げて送ることもできます。
drafts-strict = 書きかけの申請は消えません。再開したあとに送ることができます。
decided-by = 決定：{ $who }（{ $at }）

# The page
page-title = いまの受け付けの状況
page-lead = 休止している手続きや窓口と、かわりの方法です。変わると、この画面も変わります。
page-now = いま
page-later = これから
page-none = いま、休止しているものはありません。すべて、いつもどおり受け付けています。
page-data = ほかのプログラムのためのデータ（JSON）
page-as-of = { $time } 現在
home-line = いま、休止している手続きや窓口があります
home-link = いまの受け付けの状況を見る
crumb-home = ホーム
