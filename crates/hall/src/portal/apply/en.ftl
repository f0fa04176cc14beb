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
yes = Yes
no = No
question-of = { $name } · Question { $now } of { $of }   { $row }
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

# Hints
date-hint = You can use the western or the Japanese calendar. Example: 14 August 2026
name-hint = Write your name as you usually do
choices-hint = Choose all that apply
phone-hint = With or without hyphens
file-hint = A photo (JPEG, PNG, HEIC) or PDF. Up to { $max ->
    [one] 1 file
   *[other] { $max } files
 }, { $size } each
file-checked = ✓ Received
file-remove = Remove
file-more = Send this file and choose another
file-not-now = If you don't have it now
file-later = I will send it later
file-desk = I will show it at a desk

# Parts of answers
era = Era
year = Year
month = Month
day = Day
western = Western
date-unknown = I don't know
yen-unit = yen
name-family = Family name
name-given = Given name
name-family-kana = Family name in kana
name-given-kana = Given name in kana
name-more = Former name, alias or name in Roman letters
name-former = Former family name
name-alias = Alias (tsusho)
name-roman = Name in Roman letters
name-roman-hint = As on your residence card. With it, given name and kana may be left out
address-kind = Where you live
address-home = At home
address-facility = In a facility or hospital
address-none = No fixed address
address-none-hint = Leave the fields below empty
address-abroad = Outside Japan
address-postal = Postal code
address-fill = Fill in the town from the postal code
address-town = City, ward and town
address-town-hint = Example: 火の国市東区青葉町
address-block = Block and number
address-block-hint = Example: 2-10-5
address-building = Building and room
address-building-hint = In a facility or hospital: its name
address-country = Country
address-country-hint = Only if you live outside Japan
bank-name = Bank
bank-branch = Branch
bank-kind = Kind of account
bank-ordinary = Ordinary (futsu)
bank-current = Current (toza)
bank-number = Account number
bank-number-hint = 7 digits; shorter numbers get zeros in front
bank-holder = Account holder in katakana
bank-holder-hint = In katakana as in your bankbook. Example: ヤマダ ハナコ

# Faults
fault-not-an-option = Choose one of the answers
fault-not-kana = { $label } must be in kana ("{ $char }" can't be used)
fault-holder-kana = "{ $char }" can't be used in an account holder's name. Enter it as in your bankbook
fault-not-a-number = { $label } must be a number
fault-not-whole = { $label } must be a whole number
fault-at-least = { $label } must be { $min } or more
fault-at-most = { $label } must be { $max } or less
fault-not-a-date = We can't read this as a date. Enter year, month and day in numbers
fault-no-such-day = That day does not exist. Check the date
fault-outside-era = { $era } began on { $from }. Check the date { $last }
fault-before-gregorian = Dates before 1873 can't be entered here
fault-too-early = The date can't be before { $day }. Check it
fault-too-late = The date can't be after { $day }. Check it
fault-postal = A postal code has 7 digits. Example: 860-9101
fault-phone = We can't read this as a phone number. Enter it with the area code. Example: 096-000-2345
fault-email = This is not an e-mail address. Example: name@example.jp
fault-account-number = An account number has up to 7 digits
fault-my-number = Do not enter your My Number here; we don't use it for this. Delete it and enter the text again

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
