# A citizen's own case
home = Home
page-title = Your application: { $title }
number-is = Reception number { $number }
number-label = Reception number
number-hint = For example JT26-00412-3. You can leave out the hyphens
code-label = Confirmation code
code-hint = For example K7QM-3X9D. It is on your receipt
nth = { $name } { $n }
to-case = Back to your application
status-title = Your application
status-lead = See your progress with the number and the code, without signing in.
lost-code = If you do not have the number or the code, call us.
opened-title = Opened on this device
opened-hint = On a shared device, close the browser when you have finished.
todo-nothing = You need not do anything now.
todo-correct = { $fields ->
    [one] Please fix one thing by { $due }.
   *[other] Please fix { $fields } things by { $due }.
 }
todo-visit = { $section } agrees with you on a day and a place.
todo-read = Please read your notice.
todo-keep = You can read your notice here at any time.
todo-post = We will post your result to you.
todo-posted = We posted your result on { $day }.
todo-posted-plain = We posted your result.
todo-came-back = The notice we posted came back to us. Please tell { $section } (phone { $phone }) where to send it.
todo-finished = We have received it. The procedure is complete.
todo-withdrawn = You withdrew this application. You can apply again.
button-correct = See what to fix
button-read = Read the notice
unread = Messages from the section: { $n }
by-standard = or about then (from the standard processing period)
by-law = at the latest (from the period set by law)
business-days = { $n ->
    [one] { $n } working day
   *[other] { $n } working days
 }
days = { $n ->
    [one] { $n } day
   *[other] { $n } days
 }
part-standard = standard processing period
part-legal = period set by law ({ $basis })
part-stopped = waiting for your answer
part-weekend = Saturdays and Sundays
part-holiday = holidays
part-closed = other closed days
since-arrival = From receipt on { $day }
days-after = { $n ->
    [one] { $n } day later
   *[other] { $n } days later
 }
why = By { $day }: { $parts }.
lead-before = We tell you the result within { $period }.
lead = { $left ->
    [one] Today is day { NUMBER($used) }, and one more remains.
   *[other] Today is day { NUMBER($used) }, and { $left } more remain.
 }
if-answered = If you answer today, you hear from us by about { $day }.
passed-standard = { $days ->
    [one] We are one day later than planned. We are sorry. We are still working on it. You can ask { $section } (phone { $phone }).
   *[other] We are { $days } days later than planned. We are sorry. We are still working on it. You can ask { $section } (phone { $phone }).
 }
passed-legal = { $days ->
    [one] The period set by law ended yesterday. The delay is our fault. You can ask { $section } (phone { $phone }), and you can request a review of our inaction (Administrative Complaint Review Act, article 3).
   *[other] The period set by law ended { $days } days ago. The delay is our fault. You can ask { $section } (phone { $phone }), and you can request a review of our inaction (Administrative Complaint Review Act, article 3).
 }
extended-on = We extended the period on { $day }. The notice says why.
stopped = The clock is stopped (since { $day }).
stopped-for-you = The clock is stopped until you answer (since { $day }).
steps-title = So far, and what comes next
step-received = Received
step-correction = Your correction
step-approval = Decision
step-result = Notice of the result
step-end = Complete
step-withdrawn = Withdrawn
line-received = It reached the city's system.
line-received-paper = It reached the city.
line-asked = { $n ->
    [one] We asked you to fix one thing.
   *[other] We asked you to fix { $n } things.
 }
line-section = With { $section }
line-correct = We need you to fix something.
line-corrected = We received your answer.
line-approval = Decided by: { $role }.
line-electronic = You read it on this page. The mail says only that you have a message.
line-post = We post it to you.
line-end = This is a notification, so there is no decision to wait for.
letters-title = Notices
letter-receipt = Receipt
letter-correction = What to fix
letter-extended = More time is needed
letter-result = Your result
letter-new-decision = A new decision
looks-title = Who saw my data
looks-caption = Officers who looked at this application, latest first
looks-when = Time
looks-who = Section
looks-why = Purpose
looks-none = No officer has looked at this application yet.
looks-all = All records ({ $n }), and whom to ask if something looks wrong
looks-lead = The section and purpose of every officer who opened this application. Officers' names are not shown. Some records may not be shown by law.
looks-ask = If a record looks wrong, ask { $section } (phone { $phone }). Tell us the time and we will look into it.
looks-ask-plain = If anything is unclear, ask { $section } (phone { $phone }).
purpose-read = Reading the application
purpose-work = Checking and review
purpose-decide = Decision
purpose-type-in = Reception
purpose-post = Sending a notice
purpose-register = Comparing with the residents' register
purpose-audit = Inspection of records
purpose-passing = Opened a protected case with a second officer’s permission
purpose-export = Exporting a list
purpose-program = A program of the office
purpose-other = Work of the city
can-title = What you can do
can-message = Send a message
can-sent = See what you sent
can-sent-hint = You can print it
can-withdraw = Withdraw the application
can-withdraw-hint = Possible until the decision
section-title = Section
sent-title = What you sent
sent-arrived = Reached the city: { $at }
sent-print = Use your browser's print function to keep a copy.
unanswered = (not answered)
withdraw-title = Withdraw this application?
withdraw-lead = You withdraw your application "{ $title }". This cannot be undone.
withdraw-after = You can apply again later. The date of receipt will then be the new one.
withdraw-not = Do not withdraw
withdraw-late = This application can no longer be withdrawn. It has been decided or withdrawn already.
messages-title = Messages
messages-none = No messages yet.
messages-label = Your message to the section
messages-hint = Up to 2,000 characters. The section reads it on weekdays.
messages-mail = We mail you when there is an answer.
messages-send = Send message
messages-empty = Write a message
messages-enough = You have sent 20 messages today. If it is urgent, call us
messages-you = You
messages-section = The section
outcome-granted = Your application was granted.
outcome-partly = Your application was granted in part.
outcome-refused = Your application was not granted.
outcome-not-accepted = Your notification could not be accepted.
outcome-revoked = We cancelled the earlier decision.
easy-title = In easy Japanese
easy-lead = This explains the notice in easy words. The notice itself stands below it.
appeal-title = If you disagree (appeal)
notice-read = I have read this
notice-read-at = You read this on { $at }.
pdf = Save as PDF
pdf-large = Save as PDF (large print)
pdf-unset-title = We could not make a PDF
pdf-unset = This notice has characters that our PDF cannot show. You can still read and print the notice page itself. If you want it on paper, ask { $section } (phone { $phone }).
pdf-back = Back to the notice
notice-print = You can read and print this notice here at any time.
posted-why = You did not choose electronic notice, so its text is not shown here.
correct-title = { $n ->
    [one] We need one thing from you
   *[other] We need { $n } things from you
 }
correct-by = Please send it by { $day }.
correct-late = The date, { $day }, has passed, but you can still send it.
correct-clock = When you send it, the clock runs again.
correct-reason = Why we ask
correct-old = Your earlier answer
correct-changed = What we ask for changed while this page was open. Please check again.
nothing-title = There is nothing to fix
nothing-answered = We have received your correction. You need not send it again.
nothing-asked = We are not asking you to fix anything. An earlier request was taken back.
nothing-ended = This application has already ended.
proxy-blocked = You can no longer act on this application: your authority has ended or its proof was not accepted. The applicant can go on. Ask { $section } (phone { $phone }).
# How the decision comes
way-title = How you get the result
way-post = By post, for now.
way-electronic = On this page. We will not send paper.
way-to-electronic = Get it on this page
way-to-post = Get it by post again
way-until = You can change this until the decision is made. It counts for this procedure only.
print-title = Size of print in letters
print-usual = Usual size, for now.
print-large = Large print (16 point).
print-to-large = Send me large print
print-to-usual = Back to the usual size
print-until = It counts for letters that are not printed yet, in this procedure only.
likely = As busy as we are now, this is { $percent }% likely to be done by { $day }. It is a forecast, not a promise: tried { $tried } times on earlier cases, it came true { $kept } times (worked out on { $at }).
waits-for = We have been waiting for an answer since { $since }: { $party }.
waits-answered = The answer has come and we are looking at it: { $party }.

# One question at the end
how-link = How was this procedure? (one question)
how-title = How was this procedure?
how-blind = We keep only how often each answer was given, by procedure, way of applying and week. Whose answer it was is written down nowhere. It has no effect on any result.
how-best = Very good
how-good = Good
how-middle = Neither good nor bad
how-bad = Bad
how-worst = Very bad
how-send = Answer
how-not = Do not answer
how-none = Choose one of them
how-thanks = Thank you
how-thanks-line = Your answer is used to make the procedure better.

# Fee
fee-title = Fee
can-fee = See the fee
can-fee-hint = How to pay, and receipts
button-pay = See how to pay
todo-pay = We are waiting for the fee of { $yen }.
todo-pay-until = We are waiting for the fee of { $yen }. Please pay by { $day }.
fee-procedure = Procedure
fee-amount = Amount
fee-until = Pay by
fee-number = Case number
fee-how = How to pay
fee-desk = At the desk of { $section }, in cash or cashless. { $hours }
fee-account = By bank transfer
fee-name = Put the case number before the name of the payer.
fee-whole = Please pay the whole fee at once.
fee-none = You have no fee to pay now.
fee-exempt = You are exempt from the fee.
fee-over = We received too much and will pay it back. { $section } will contact you.
fee-waits = We are preparing your refund.
fee-refunded = The fee was refunded.
receipt-title = Receipt
receipt-amount = Amount received
receipt-number = Receipt number
receipt-day = Day of receipt
receipt-way = Way of payment
receipt-from = Received by
receipt-to = Received from
receipt-name = { $name }
receipt-print = You can print this page from your browser.
way-cash = Cash
way-cashless = Cashless
way-transfer = Bank transfer
apart-title = A file could not be accepted
apart-lead = Our check found that this file cannot be opened safely. Your application has arrived. Please have another file ready; the office will tell you how to send it. If it is urgent, write a message.
can-address = Change the e-mail address
unreached-title = Our mail did not arrive
unreached-lead = A mail to you came back. We send no more to that address. Please give another one. You can always read about your application on this page.
address-title = E-mail address for notices
address-label = E-mail address
address-unreached = Mail did not reach the present address.
address-hint = We send a first mail to the new address at once. Mails only say that there is a message
address-button = Use this address
address-not = Do not change it
