# Words on every page
continue = Continue
save-later = Save and continue later
change = Change
submit = Submit application
optional = { " " }(optional)
error-word = Error:
previous-question = Back
go-on = Continue writing
why = Why we ask
question-of = { $name } · Question { $now } of { $of } { $row }
question-row = · { $name }
row-name = { $group } { $n }
row-count = { $n }
not-answered = Not answered
saved-at = Your answers were saved at { $at }.
resume-code-before = Your resume code is
resume-code-after = . With it you can continue on another device (until { $until }).
help-line = If you need help, call { $section }: { $phone } ({ $hours })
conflict-title = This was changed in another window
conflict-stored = Saved now: { $stored }
conflict-yours = Below is what you entered in this window. Compare the two. If you continue, the one below is kept.

# Files
file-checked = ✓ Received
file-remove = Remove
file-more = Send this file and choose another
file-not-now = If you don't have it now
file-later = I will send it later
file-desk = I will show it at a desk

# Groups
group-none = Do you want to add: { $name }?
group-title = { $name }: { $count }
group-add = Add: { $name }
group-remove = Remove
group-too-few = Add at least { $min }: { $name }

# Start
start-needs = What you need at hand
start-nothing = No papers needed
start-if-asked = Needed for some answers
start-length = How long it takes
start-questions = About { $questions } questions, { $minutes }
start-pause = If you stop halfway
start-pause-how = Each answer is saved. With your resume code you can go on for { $days ->
    [one] 1 day
   *[other] { $days } days
 }
start-reader = Who reads it
start-reader-who = The officers of { $section }. You can check later who looked
start-rule = Who cannot apply
start-prepare = You prepare this here and finish it at a desk
start-closed = This cannot be done online
start-go = Start

# Saved and resumed
saved-title = Your answers are saved
saved-desk = You find it in your list under "Type in".
resume-code = Resume code
resume-how = Write it down or take a photo. It works until { $until }. Whoever has it can see your answers, so keep it to yourself.
resume-where-before = To continue:
resume-link = Continue with a resume code
resume-title = Continue an application
resume-hint = The resume code has 8 letters and digits, e.g. 7F2K-9WQD. It ends { $days ->
    [one] 1 day
   *[other] { $days } days
 } after you last wrote
resume-wrong = The code is not right, or it has ended. Check it ({ $left ->
    [one] 1 try
   *[other] { $left } tries
 } left)

# Rules changed, rule says no
changed-title = The questions changed while you were writing
changed-body = { $kept } of your answers are kept.
changed-nothing = There is nothing new to answer.
changed-asked = New questions, and those we ask again
exit-title = With these answers you can't get this
exit-who = This is for: { $who }
exit-because = These answers decided it
exit-right = If an answer is wrong, change it. You may still apply; then we examine it and answer with reasons.
exit-anyway = Continue all the same

# Mail
mail-label = E-mail address
mail-title = Where can we e-mail you?
mail-title-optional = Do you want an e-mail when there is news?
mail-hint = We send a 6-digit code to check it. Mails only say that there is a message
mail-why = To tell you at once when something is to be fixed or decided. We use it for nothing else.
mail-send = Send the code
mail-without = Continue without e-mail
no-mail = None
code-title = The 6-digit code we e-mailed
code-label = 6-digit code
code-hint = Sent to { $address }. It works for 30 minutes. If it does not come, look in your spam folder
code-again = Send it again
code-change = Use another address
code-wrong = The code is not right. Check it ({ $left ->
    [one] 1 try
   *[other] { $left } tries
 } left)
code-spent = This code can no longer be used. Press "Send it again"

# Notice
notice-title = How do you want to receive the decision?
notice-label = How the decision comes
notice-post = By post
notice-post-hint = To the address you gave
notice-electronic = On this site (electronic notice)
notice-electronic-hint = You read it with your number and code. No paper is sent. It counts as delivered when you can read it
notice-why = We may notify electronically only if you wish (Digital Procedures Act, art. 7). The choice is for this application only.
notice-why-all = The law allows electronic notices only if you want them (Digital Procedures Act, art. 7). Your choice is for everything you send together now.

# Check and consent
check-title = Check your answers, then apply
check-what-happens = When you press this, it reaches our system and you get a number.
consent = I told the person (or the agent) the content and they agreed to send it
consent-begin = The person (or the agent) agreed that I type this in
consent-missing = Confirm the consent and tick the box

# Receipt
receipt-title = Received
receipt-number = Number
receipt-code = Code
receipt-arrived = It reached our system on { $at }
receipt-keep = Keep both numbers: with them you can check progress without signing in.
receipt-come = You finish this at a desk
receipt-next = What happens next
receipt-sum = How the day is counted: { $sum }
receipt-mailed = We e-mail you when there is news.
receipt-not-mailed = We don't e-mail you. Look at the status page for messages.
receipt-where = Where to check progress
receipt-qr = QR code of the status page
receipt-contact = Questions: { $section }, { $phone }
receipt-print = You can print this page as it is
step-received = Received
step-check = We check your papers
step-check-line = If something has to be fixed, we tell you
step-result = We tell you the result
step-result-about = By about { $day } (counted from the standard processing period)
step-result-by = By { $day } (the period set by law)
step-result-open = We tell you the day as soon as it is known
step-looked-at = We look through it
step-looked-at-line = If we have a question, we ask you
sum-standard = standard processing period { $n } business days
sum-legal = period set by law { $n } days
sum-weekend = weekends { $n } days
sum-holiday = holidays { $n } days
sum-closed = other closed days { $n }

# Typing in
type-in-title = Type in on behalf (desk, phone, post)
type-in-procedure = Procedure
type-in-choose = Choose
type-in-which = Choose a procedure
type-in-how = Choose how it came
type-in-go = Start typing
type-in-begun = Not sent yet
type-in-another = Type in another
channel = How it came
channel-desk = At a desk
channel-phone = By phone
channel-post = By post
channel-online = Online
received-on = Date received
received-hint = The day the paper came in (received stamp); for phone and desk, the day you took it
# What is offered to whoever has signed in
offer-source = In your earlier application ({ $day }, { $procedure }) you answered:
offer-same = Yes, the same
offer-differs = No, it is different
offer-note = If you press “Yes, the same”, this answer is used. Only answers you sent from your own page are shown.
members = Pick from your family
members-note = Name and date of birth are filled in. You can change them on the next pages.
member = { $name }, born { $born }
whom-title = Whom is this application for?
whom-self = For myself
whom-other = For { $name }
whom-until = { $kind }, until { $until }
whom-why = So that we do not mistake you for the person. It also decides who gets the notices.
whom-label = Whom it is for
whom-gone = Your authority has ended or does not cover this procedure. Choose again.
halt-stop-title = Online applications are stopped for now
halt-end-title = Applications for this procedure have ended
halt-until = We plan to start again on { $until }.
halt-kept = Nothing has been sent. What you wrote is kept until { $until }.
changed-since = The rules changed on { $date }.
