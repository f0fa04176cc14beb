mail-subject = 【{ $city }】お知らせが あります
code-subject = 【{ $city }】コード
code-body =
    コードは { $code } です。
    { $minutes }分の あいだに 書いて ください。
    知らない 人は、この メールを けして ください。
sign-in-subject = 【{ $city }】マイページに 入る メール
sign-in-body =
    マイページに 入ります。この リンクを おしてください。
    { $link }

    ほかの 機械では、この コードを 書いてください。
    { $code }

    { $minutes }分の あいだに、1回だけ 使えます。だれにも 教えないでください。
    知らない ときは、この メールを けしてください。
