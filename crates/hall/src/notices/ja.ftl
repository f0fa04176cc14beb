# Mail says that something is waiting, and where to read it. Never what, nor about which procedure.
mail-subject = 【{ $city }】お知らせがあります
code-subject = 【{ $city }】確認コード
code-body =
    確認コードは { $code } です。
    { $minutes }分のうちに、申請の画面に入れてください。
    心当たりのないときは、このメールを消してください。
