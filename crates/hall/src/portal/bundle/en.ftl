# Before the questions
start-length = Number of questions
start-length-how = { $few } to { $most }, depending on your answers
start-get = What you learn
start-get-how = Everything you need to do, by when, where, and what to bring
start-then = After that
start-then-how = Enter your name and address once and send all applications together
start-pause = If you have to stop
start-pause-how = Each answer is saved. With the resume code you can go on for { $days } days
start-go = Answer the questions
start-resume = Continue with a resume code

# Ways and facts of one line
way-online = Finish online
way-prepare = Start here, finish at a desk
way-desk = Come to a desk
way-phone = By phone or your employer
way-post = Finish by post
way-online-elsewhere = No visit needed
fact-who = Who
fact-by = By when
fact-place = Where
fact-law = Law
fact-section = Section
by-days = Within { $days } days of: { $event } ({ $basis })
by-day = By { $day } ({ $basis })
not-yet = You can't fill this in yet. Come back here after the move.
left-out = You have left this out for now.

# The set
set-title = { $n ->
    [one] You need 1 procedure
   *[other] You need { $n } procedures
}
set-none = You need no procedure
set-none-body = With these answers there is nothing to do at city hall. If an answer is wrong, change it below.
home-title = Without coming to city hall
desk-title = At a desk
minutes-line = Time at the desks: about { $prepared } if you fill everything in here first. If you do everything at the desks, about { $plain }.
minutes-none = You do not need to come to a desk.
papers-title = What to have ready
paper-for = For: { $of }
paper-sometimes = (depends on your answers)
write = Fill in all together
write-how = { $n ->
    [one] We ask for your name and address once. You send 1 application.
   *[other] We ask for your name and address once. You send { $n } applications together.
}
go-on = Continue
leave-out = Leave out for now
take-in = Include again
visit-link = Book a visit
your-answers = See or change your answers
print-hint = You can print this page as it is.

# Check
check-title = Check your answers and send them all
check-common = Answers for all procedures
check-taken = Taken from your answers above: { $asks }
check-contact = How you receive messages
check-halted = We are not taking this at the moment. You can send it later.
check-what = { $n ->
    [one] Press the button and 1 application reaches the city's system. You get a reception number.
   *[other] Press the button and { $n } applications reach the city's system. Each gets its own reception number.
}
send-all = Send all
to-set = See everything you need to do
todo-title = Still to do

# Sent
sent-title = { $n ->
    [one] We have received 1 application
   *[other] We have received { $n } applications
}
sent-number = Reception number
sent-code = Confirmation code
sent-arrived = Reached the city's system at { $at }
sent-keep = Keep each number with its code: with them you can check progress without signing in. Each application has its own period and its own result.
unsent-title = Some have not arrived yet
unsent-body = What you entered is kept. The others have arrived.
unsent-go = Send the rest
to-sheet = Open your visit sheet

# The sheet for the visit
sheet-title = Visit sheet
sheet-made = Made on { $day }
sheet-code = Code for the desk
sheet-code-how = Show this code at the desk. The officer opens what you entered, so you need not write it again.
sheet-qr = QR code of the code for the desk
sheet-order = The desks in order (about { $minutes } in all)
sheet-minutes = about { $n } min
sheet-numbers = Reception numbers
