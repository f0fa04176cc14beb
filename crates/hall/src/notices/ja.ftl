# Mail says that something is waiting, and where to read it. Never what, nor about which procedure.
mail-subject = 【{ $city }】お知らせがあります
code-subject = 【{ $city }】確認コード
code-body =
    確認コードは { $code } です。
    { $minutes }分のうちに、申請の画面に入れてください。
    心当たりのないときは、このメールを消してください。
sign-in-subject = 【{ $city }】マイページに入るためのメール
sign-in-body =
    マイページに入るには、メールを頼んだブラウザーで、このリンクを開いてください。
    { $link }

    ほかの機器では、このコードを入れてください。
    { $code }

    { $minutes }分のうちに、1回だけ使えます。コードはだれにも教えないでください。
    心当たりのないときは、このメールを消してください。
