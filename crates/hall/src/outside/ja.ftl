# The mail to somebody outside: no person's name, no procedure
mail-subject = { $city }から、回答のお願い
mail-asks = 次のページで答えてください。登録はいりません。
mail-reminds = 先日お願いした回答が、まだ届いていません。次のページで答えてください。登録はいりません。
mail-body = { $link }

    期日　{ $due }
    このリンクは、あなたの回答のためだけのものです。ほかの方に転送しないでください。
    心当たりがないときも、リンクを開いて「自分あてではない」を選んでください。

    { $city } { $section }
    電話 { $phone }
