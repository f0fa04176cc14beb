title = Daily mail
back = Account
lead = Once a day, a mail says how many cases came in, how much falls due today, how much is late, and how many messages citizens wrote. It names nobody and no number. There is none on days the office is closed or you are away with a deputy, and none when there is nothing to say.
is-on = It is on.
is-off = It is off.
label-mail = E-mail address
hint-mail = Use your address at work
label-hour = Hour
at = { $hour }:00
turn-on = Turn it on
change = Change
turn-off = Turn it off
fault-mail = Enter an e-mail address, such as name@example.jp
fault-hour = Choose an hour
mail-subject = { $city }: today's work
mail-foot = Turn this mail off on your account page.
line-late = { $n ->
    [one] One task is late
   *[other] { $n } tasks are late
 }
line-today = { $n ->
    [one] One task falls due today
   *[other] { $n } tasks fall due today
 }
line-new = { $n ->
    [one] One case came in
   *[other] { $n } cases came in
 }
line-answered = { $n ->
    [one] One message of a citizen is unread
   *[other] { $n } messages of citizens are unread
 }
