wait-none = No estimate right now
wait-within = Within { $most }
wait-minutes = About { $low } to { $high } minutes
wait-hours = About { $low } to { $high }
wait-long = Over { $least }
as-of = As of { $time }
person = { $n ->
    [one] 1 person
   *[other] { $n } people
}
person-more = { $n } or more
groups = { $n ->
    [one] 1 ticket
   *[other] { $n } tickets
}
and-between = {", "}
talk = Not sure, talk to us
talk-small = Someone will ask you
kiosk-title = Which service do you need?
kiosk-which = Which of these?
kiosk-people = How many of you are there?
kiosk-needs = Choose what we can help with (optional)
need-pram = Pram
need-wheelchair = Wheelchair
need-voice = Please come and call me
kiosk-take = Take a ticket
kiosk-back = Back to the start
kiosk-staff = Call an officer
staff-called = An officer has been called. Please wait here.
idle-warning = This screen goes back to the start in 15 seconds. Touch it to go on.
closed-title = No tickets are given out now
closed-today = The counters are closed today.
closed-hours = Tickets are given out from { $open } to { $until }. On busy days they may end earlier.
slip-title = Please take your ticket
slip-scan = Code to see your place in line
slip-outside = You can wait outside. Scan the code to see your place.
slip-print = Print again
slip-done = Done
kind-kiosk = kiosk
kind-display = call display
device-title = This screen is not registered
device-body = This works only on devices the city has registered. If you see this on a device of city hall, please tell an officer.
device-open-title = Register this device
device-open-body = It will be registered as the { $kind } “{ $label }” of { $office }. This link works once.
device-open-button = Register this device
device-gone-title = This link cannot be used
device-gone-body = It was used before, or an hour has passed. Ask for a new one.
now-calling = Now calling
nobody-called = No number is being called right now.
counter = Counter
next-numbers = Next
waits-title = Estimated wait
col-service = Service
col-wait = Estimated wait
updated = As of { $time }
missed = Missed your number? Please tell an officer at a counter. Your place is kept.
stale-title = The screen is not up to date.
stale-body = Please listen for your number at the counters.
own-title = Ticket { $number }
own-h1 = Your ticket
own-next = You are next
own-before = { $n ->
    [one] 1 ticket before you
   *[other] { $n } tickets before you
}
own-called = { $number }, please come to counter { $desk }
own-serving = You are being served at counter { $desk }
own-parked = Counter { $desk } is working on it. Please wait until you are called
own-absent = We called you, but nobody came. Please tell an officer at a counter. Your place is kept
own-done = Finished
own-left = This ticket has ended
own-void = This ticket is not valid. Please use the new one
own-back = Please be back by about { $time }
own-where = Place
own-live = This page renews itself. If nothing changes, reload it.
own-leave = Give up my place
spoken = Your number is { $letter } { $n }.
leave-title = Give up the place of { $number }?
leave-body = This number will not be called any more. To wait again, take a new ticket.
leave-button = Give up my place
leave-not = Keep it
crowd-title = How busy it is now
crowd-of = How busy it is: { $name }
crowd-lead = People at the counters, and the estimated wait if you take a ticket now.
crowd-none = No counter shows how busy it is.
crowd-shut = No tickets are given out now
crowd-how = Estimates rest on the planned minutes of those before you and the number of open counters. The real time may differ.
crowd-data = The same as data (JSON)
people-of = { $people } people (room for { $capacity })
booked-title = I have a booking
booked-small = Scan your visit code
booked-lead = Hold your visit code to the reader below, or type it.
booked-code = Visit code
booked-go = Check in
booked-unknown = There is no booking with this code today. Check the code, or call staff
booked-elsewhere = This booking is for { $office }
booked-early = This booking is for { $when }. Please scan it again a little later
booked-closed = Reception is over for today. Please call staff
