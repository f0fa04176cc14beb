code-subject = [{ $city }] Your confirmation number
code-body = Your confirmation number is { $code }. Enter it on the booking page within { $minutes } minutes.
    If you did not ask for it, please delete this mail.
mail-booked-subject = [{ $city }] Your visit is booked
mail-booked = Your visit is booked.
mail-changed-subject = [{ $city }] Your visit was changed
mail-changed = Your visit was changed. The earlier time is no longer booked.
mail-cancelled-subject = [{ $city }] Your visit was cancelled
mail-cancelled = Your visit was cancelled. You need not come at this time.
mail-reminder-subject = [{ $city }] Your visit is coming up
mail-reminder = The day of your visit is near.
mail-offered-subject = [{ $city }] An earlier time is free
mail-offered = An earlier time you asked for is free. Decide on the page below whether to take it. Until you do, your booking stays as it is.
mail-moved-subject = [{ $city }] The time of your visit has changed
mail-moved = We are sorry. We cannot receive you at the time you booked, and have kept the time below for you instead.
    You had booked: { $was }, { $office }
    Reason: { $reason }
    If it does not suit you, choose another time or cancel with the link.

    Your new booking:
mail-lost-subject = [{ $city }] Please choose another time for your visit
mail-lost = We are sorry. We cannot receive you at the time you booked. Please do not come then.
    You had booked: { $was }, { $office }
    Reason: { $reason }
    Choose another time or cancel with the link. The counter will also contact you.

    The booking that cannot be kept:
mail-back-subject = [{ $city }] Your visit is back at its first time
mail-back = The change has been taken back, and your booking is at its first time again. If it does not suit you, choose another time or cancel with the link.
mail-body = { $when }
    { $office } { $place }
    Phone { $phone }

    What to bring, change or cancel:
    { $link }

# Short messages: one line, no link
sms-booked = [{ $city }] Your visit is booked: { $when }, { $office }. To change or cancel, call { $phone }
sms-changed = [{ $city }] Your visit was changed: { $when }, { $office }. To change or cancel, call { $phone }
sms-cancelled = [{ $city }] Your visit on { $when }, { $office }, was cancelled. You need not come. Phone { $phone }
sms-reminder = [{ $city }] The day of your visit is near: { $when }, { $office }. To change or cancel, call { $phone }
