mail-subject = 【{ $city }】お知らせが あります
code-subject = 【{ $city }】コード
code-body =
    コードは { $code } です。
    { $minutes }分の あいだに 書いて ください。
    知らない 人は、この メールを けして ください。
