# The mails of a booking: time, place and a link; no service, no name
code-subject = 【{ $city }】確認番号
code-body = 確認番号は { $code } です。{ $minutes }分以内に、予約のページに入れてください。
    心当たりがないときは、このメールを捨ててください。
mail-booked-subject = 【{ $city }】来庁の予約を受け付けました
mail-booked = 来庁の予約を受け付けました。
mail-changed-subject = 【{ $city }】来庁の予約を変えました
mail-changed = 来庁の予約を変えました。前の時間の予約は、もうありません。
mail-cancelled-subject = 【{ $city }】来庁の予約を取り消しました
mail-cancelled = 来庁の予約を取り消しました。次の時間には来ていただく必要がありません。
mail-reminder-subject = 【{ $city }】来庁の予約のお知らせ
mail-reminder = 予約した日が近づきました。
mail-offered-subject = 【{ $city }】早い時間に空きができました
mail-offered = 待っていた早い時間に空きができました。次のページで、この時間にするかを決めてください。決めるまで、いまの予約はそのままです。
mail-moved-subject = 【{ $city }】来庁の予約の日時が変わりました
mail-moved = 申し訳ありません。次の予約を受けられなくなったため、下の日時に変えました。
    前の予約：{ $was } { $office }
    理由：{ $reason }
    都合が悪いときは、リンクから時間を選び直すか、取り消してください。

    新しい予約：
mail-lost-subject = 【{ $city }】来庁の予約の日時を選び直してください
mail-lost = 申し訳ありません。次の予約は受けられなくなりました。この時間には来ないでください。
    予約：{ $was } { $office }
    理由：{ $reason }
    リンクから別の時間を選ぶか、取り消してください。窓口からも連絡します。

    受けられなくなった予約：
mail-back-subject = 【{ $city }】来庁の予約は元の日時に戻りました
mail-back = 予定が元に戻ったため、予約も元の日時に戻りました。都合が悪いときは、リンクから時間を選び直すか、取り消してください。
mail-body = { $when }
    { $office } { $place }
    電話 { $phone }

    持ち物を見る、変える、取り消す:
    { $link }

# Short messages: one line, no link
sms-booked = 【{ $city }】来庁の予約を受け付けました。{ $when } { $office }。変更・取消しは電話 { $phone }
sms-changed = 【{ $city }】来庁の予約を変えました。{ $when } { $office }。変更・取消しは電話 { $phone }
sms-cancelled = 【{ $city }】来庁の予約を取り消しました（{ $when } { $office }）。来ていただく必要はありません。電話 { $phone }
sms-reminder = 【{ $city }】予約した日が近づきました。{ $when } { $office }。変更・取消しは電話 { $phone }
