# Signing in
sign-in-title = Sign in with your staff account
sign-in-login = Staff account
sign-in-password = Password
sign-in-button = Sign in
sign-in-login-empty = Enter your staff account
sign-in-password-empty = Enter your password
sign-in-wrong = The account or the password is not right. Check them and try again
sign-in-help = If you forgot your password, ask an administrator for a new one.
signed-out = You are signed out.
password-changed = Your password is changed. Sign in with the new one.

# Head
me = { $name } ({ $section })
nav-today = Today
nav-inbox = Inbox
nav-approvals = Approvals
nav-type-in = Type in
nav-calls = Calls
nav-sheets = Daily sheets
nav-visits = Visits
nav-open = Status
nav-schedules = Schedules
nav-post = Post room
nav-registers = Residents' register
nav-procedures = Procedures
nav-staff = Staff
nav-tokens = Programs
nav-audit = Records

# Inbox
inbox-title = Inbox
inbox-sum = Work you can do now { $all }, of it { $home } from home ({ $share }%)
inbox-caption = Tasks, nearest due day first
inbox-empty = Nothing to do now.
tabs-label = Range
tab-mine = Mine
tab-section = Section
tab-unassigned = Unassigned
tab-all = All
at-least = { $n } or more
filters-label = Filters
filter-button = Filter
all-procedures = All procedures
all-stages = All stages
all-places = All places
claim-button = Take it
assign-button = Assign
assign-to = Assign to
picked-count = { $n } picked
pick-row = Pick { $name } { $number }
col-pick = Pick
col-due = Due and clock
col-name = Applicant
col-procedure = Procedure
col-number = Number
col-stage = Stage
col-work = Next work
col-minutes = Time
col-place = Place
col-who = Officer
col-result = Result
col-arrived = Received
col-as = As
no-name = (no name)
group-over = Overdue
group-today = Due today
group-this-week = This week
group-next-week = Next week
group-later = Later
group-sum = { $count } open, { $minutes }
due-over = { $n ->
    [one] 1 day over
   *[other] { $n } days over
}
due-today = today
due-left = { $n ->
    [one] 1 day left
   *[other] { $n } days left
}
due-stopped = stopped
due-waiting = waiting for an answer
due-none = no due day
strip-note = The strip shows the days used of the standard period. Hatched days stood still, waiting for the applicant.
page-first = From the start
page-next = Next page
keys-label = Keys
key-move = next, previous
key-open = open
key-pick = pick
back-to-inbox = Back to the inbox

# My day
today-title = Today
today-plan = Planned { $all } of { $day }, { $share }% from home
today-over = What is due by today alone takes more than { $day }. Think of sharing it with your unit.
today-empty = Nothing to do today.
today-caption = Today's work, nearest due day first
today-rest = { $n } more are in the inbox
today-aside = Ahead
col-do = Do
start-button = Start
go-on = Go on
open-case = Open
ahead-title = Yours
ahead-none = You have no work of your own.
prepare-title = Visits to prepare for
prepare-line = { $office }, { $day }: { $count } visits, { $minutes } (by { $time })
unassigned-title = Unassigned in your section
unassigned-none = Nothing is unassigned.

# What is to be done
work-task = Check
work-correct = Correction by the applicant
work-wait = Record the outside answer
work-pay = Record the payment
work-visit = Record the visit
work-batch = Decide together
work-core-system = Record the entry in the core system
work-draft = Draft
work-approve = Approve
work-read-after = Read after
work-look = Look after it
place-anywhere = anywhere
place-paper = needs paper
place-counter = counter
place-field = in the field
state-ended = Finished
state-withdrawn = Withdrawn
state-revoked = Revoked

# Taking
take-sum = { $done } of { $all } done
take-done = Done
take-nothing = Pick a task
take-nobody = Choose whom to assign to
take-taken = Another officer took it first
take-role = You do not hold the role for this task
take-their-role = They do not hold the role for this task
take-gone = This task is already done
take-not-now = Not possible now. Open the case to see why
take-not-found = Not found

# Search
search-title = Find a case
search-label = Search by name, kana or number
search-hint = Name, kana or number
search-button = Search
search-none = No case matches. Try the first letters of the name, or the number.
search-count = { $n } found
search-more = The newest 50 are shown. Type more of the name to narrow it down.

# Approvals
approvals-title = Approvals
approvals-empty = No draft waits for your approval.
approvals-note = You approve with draft and evidence open. Unread drafts can't be approved together.
col-proposed = Draft
col-drafter = By
proposed-granted = grant
proposed-partly = grant in part
proposed-refused = refuse
proposed-not-accepted = not accept
proposed-revoked = revoke
as-deputy = as deputy

# Account
account-title = Your account
account-name = Name
account-section = Section
account-last = Last sign-in before this
account-first-time = This is the first
sign-out-button = Sign out
password-title = Change your password
password-old = Present password
password-new = New password
password-again = New password, again
password-hint = 12 characters or more. A long sentence is good; symbols are not needed.
password-button = Change
password-old-empty = Enter your present password
password-old-wrong = The present password is not right
password-differs = The two new passwords differ
password-weak = Use 12 to 200 characters, at least 4 different ones
sessions-title = Where you are signed in
session-since = Since
session-seen = Last used
session-this = This browser
session-end = End it
session-ended = It is ended.
nav-by-hand = Letters by hand
nav-protection = Protected persons
search-passing = When you must see a case that does not open
nav-replies = Ready wording
nav-given-up = Given up
nav-satisfaction = Satisfaction
nav-reform = How work goes
nav-figures = Six figures

# Giving back, and kept filters
release-button = Give it back
take-not-yours = It is not yours
take-right-gone = You no longer hold the right for this
take-unknown = It is not known whether this was stored. Open the case to see
take-not-stored = Not stored. Pick it again
take-not-tried = Not tried, because the one before could not be stored
filters-title = Kept filters
filters-edit = Tidy up
filters-none = No filter is kept.
filter-keep-this = Keep this filter
filter-now = The filter now:
filter-name = Name
filter-keep = Keep
filter-drop = Remove
filter-name-empty = Enter a name
filter-name-long = Use { $most } characters or fewer (now { $now })
filter-full = You can keep { $most }. Remove one you do not use
filter-same = “{ $name }” exists already. Choose another name

# Writing a list out
batches-link = Decide together
export-link = Export as CSV
export-title = Export the list
export-lead = The list on view becomes a CSV file. Cases hidden for protection are not in it.
export-purpose = What is it for?
export-purpose-hint = This stands in the record of looks of every case in the file. The person reads “to export a list”.
export-purpose-none = Choose what it is for
export-progress = To check numbers and progress
export-sharing = To share out work in the unit
export-inquiry = To answer an audit, the assembly or another inquiry
export-system = To hand over to another system
export-encoding = Encoding
export-utf8 = UTF-8 (carries every character)
export-sjis = Shift_JIS (for older systems; shows first what it cannot carry)
export-button = Export
export-file = inbox-{ $day }.csv
export-due = Due
export-minutes = Minutes
export-report-title = What Shift_JIS cannot carry
export-clean = Every character of the { $rows } rows can be written as it is.
export-odd = Of { $rows } rows, some cannot be written as they are.
export-count = { $n } cells: { $why }
export-lost = no such character; “〓” stands in its place
export-shape = the choice of the character's shape is lost
export-windows = written as it is, but perhaps unreadable outside Windows
export-take-sjis = Get Shift_JIS
export-take-utf8 = Get UTF-8
export-line = Line
export-column = Column
export-was = As it stands
export-now = As written
export-why = What changes
export-more = The first { $n } are shown.
account-home = My own home (for standing aside)
take-home = Done. The case is from your own address. Open it and see
nav-screening = Files kept apart
unreached-title = Not reached by mail
unreached-count = { $n ->
    [one] One person: phone or write
   *[other] { $n } people: phone or write
 }
account-digest = Daily mail
nav-imports = Imports
