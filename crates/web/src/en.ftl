# Layout
skip = Skip to main content
languages = Choose a language
main-nav = Main
work-nav = Work
keys-all = All keys
keys-list = Next row, previous row|Open|Back to the list|Pick, flag a field|Pick to here|Take it|Assign|Tabs (list), finish a task (case)|Ask for a correction|Draft|Approve, approve as deputy|Send back|Hand over|Messages|History|Today, inbox, approvals|Search|Close
where = You are here
back-nav = Back
about-site = About this site
digital-hall = Digital city hall
staff-side = { $city } staff
error-title = Error: { $title }
error-word = Error:
optional = (optional)
count-unit = items
phone-line = Phone { $phone }
fax-line = Fax { $fax }
page-nav = Pages
page-current = Page { $page }, current
page-number = Page { $page }
next-page = Next page
previous-page = Previous page
sign-out = Sign out
next-update = Next update { $time }
keys-title = List of keys

# Buttons
continue = Continue
save-later = Save and continue later
submit-application = Submit application
change = Change
book-time = Book this time
withdraw = Withdraw
send-correction = Send your correction
search = Search
see-status = Check status
back = Back
print = Print

# Error summary and the words of single errors
fix-count = { $n ->
    [one] Fix 1 thing
   *[other] Fix { $n } things
 }
empty = Enter { $field }
none-chosen = Choose one answer
number-range = { $field } must be a number from { $from } to { $to }
impossible-date = { $date } does not exist. Check the date
too-long = Use { $limit } characters or fewer (now { $now })
bad-character = "{ $character }" can't be used here. Choose another spelling
control-character = There is an invisible character. Delete it and enter the text again
file-too-large = { $name } is larger than { $limit } and was not received. Make it smaller and choose it again
file-kind = { $name } is not an image or PDF, so it was not received
file-empty = { $name } is empty, so it was not received
too-many-files = You can send { $limit ->
    [one] 1 file
   *[other] { $limit } files
 } at a time
key-wrong = The number or code is not right. Check your receipt ({ $left ->
    [one] 1 try
   *[other] { $left } tries
 } left)

# Status
status-draft = Not sent yet
status-arrived = Received
status-check = Checking your papers
status-correction = We need you to fix something
status-review = Under review
status-decide = Being decided
status-notice = Your result is ready
status-pay = Payment is needed
status-done = Finished
status-withdrawn = Withdrawn

# Promise calendar
promise-title = When we will tell you the result
promise-by = at about the latest (counted from the standard processing period)
promise-why = Why { $date }
promise-sum = How { $date } is counted
day-received = start
day-counted = day { $n }
day-stopped = stopped
day-weekend = off
day-holiday = off
day-closed = off
day-today = today
key-counted = counted
key-coming = coming
key-stopped = stopped
key-closed = off: not counted
key-today = today
weekday-mon = Mon
weekday-tue = Tue
weekday-wed = Wed
weekday-thu = Thu
weekday-fri = Fri
weekday-sat = Sat
weekday-sun = Sun

# Waits
minutes-within = within { $n ->
    [one] 1 minute
   *[other] { $n } minutes
 }
minutes = { $n ->
    [one] 1 minute
   *[other] { $n } minutes
 }
hours-minutes = { $hours } h { $minutes } min
hours = { $hours ->
    [one] 1 hour
   *[other] { $hours } hours
 }
days = { $n ->
    [one] 1 day
   *[other] { $n } days
 }
yen = { $amount } yen
no-fee = No fee

# Problems: what happened, whether it was received, what to do
problem-reference = Reference
problem-home = Go to the start page
problem-not-received = We have not received it.
problem-received = We have received it. You do not need to send it again.
problem-nothing-sent = Nothing was sent.
problem-unknown-received = We cannot yet tell if it arrived. Sending it again will not make a second one.
not-found-title = Page not found
not-found-body = The address is wrong, or the page is not one you can see.
not-found-do = Check the address, or search from the start page.
forbidden-title = You can't do this
forbidden-body = We could not tell where this was sent from, or you have no right to do it.
forbidden-do = Open the page before this one again and send it once more.
sign-in-title = Please sign in
sign-in-body = You need to sign in to see this page. After some time we sign you out.
sign-in-do = Sign in, then open it again.
right-gone-title = You have no right to do this
right-gone-body = Your right to this case has ended. Nothing was recorded.
right-gone-do = Ask the officer who took over, or the head of your unit.
stale-title = This was changed before you
stale-body = { $who } changed this at { $at }.
stale-body-plain = It was changed while you had it open.
stale-do = Open the new version, compare, and decide again.
too-large-title = Too large, so we did not take it
too-large-body = We can take up to { $limit } at a time.
too-large-do = Make the file smaller, or send it in parts.
slow-title = This took too long
slow-body = It did not end within its time.
slow-do = Check your connection and send it again.
too-many-title = Too many tries
too-many-body = There were too many tries in a short time, so we wait for a while.
too-many-do = Try again in about { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
 }. If it is urgent, call us.
only-reading-title = For now you can only read
only-reading-when = We are looking into a fault and will open again when it is mended
only-reading-still = You can read about services and see the status of what you sent. Nothing new is taken in right now.
only-reading-body = We are looking into a fault, so nothing is taken in right now.
only-reading-do = Your draft is kept. Send it again later. If it is urgent, call us.
unavailable-title = Not available right now
unavailable-body = For a reason on our side, nothing can be recorded now.
unavailable-do = Try again in a few minutes. If it is urgent, call us.
bad-input-title = We could not read what was sent
bad-input-do = Go back and check what you entered.
bad-input-utf8 = Some of it is not text.
bad-input-control = It has an invisible control character in it.
bad-input-count = There are too many fields.
bad-input-size = One field is longer than { $limit }.
bad-input-shape = It was not sent in the form we expect.
bad-input-method = This page does not take that kind of request.
broken-title = Something went wrong on our side
broken-body = Because of a fault on our side we could not finish.
broken-do = Try again in a few minutes. If it goes on, call us with the reference.
sent-twice-title = Already received
sent-twice-body = Already received at { $at } ({ $number }). It was not sent twice.
