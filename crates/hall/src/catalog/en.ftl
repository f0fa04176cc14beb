# Head and foot
nav-find = Find a service
nav-status = Check status
nav-resume = Continue a draft
nav-mypage = My page
foot-crowd = How busy it is
foot-open = What is open now
foot-figures = How the city hall does
foot-list = Criteria and standard periods
foot-accessibility = Accessibility
foot-privacy = Your personal data
foot-about = About this site
crumb-home = Home

# Home
home-title = City services
home-h1 = Your city hall starts here.
home-lead = Find a service, apply, check progress.
home-lead-count = { $n ->
    [one] One service can be done without coming to city hall.
   *[other] { $n } services can be done without coming to city hall.
}
search-label = Tell us what you want to do, in your own words
search-tries = For example
call-title = Ask by phone
call-body = You need not know the name of the service. Just tell us what you want to do. We answer in Japanese.
call-hours = Open
resume-title = Saved drafts
resume-body = Go on with an application you have saved.
resume-link = Continue a draft
events-title = Find by life event
event-count = { $n ->
    [one] 1 service
   *[other] { $n } services
}
top-title = Services
all-link = All services and their periods
status-title = Check the status of an application
status-number = Reception number
status-number-hint = Example: { $example }
status-code = Confirmation code
status-code-hint = On the second line of your receipt
status-button = Check status
ways-title = Without coming to city hall
ways-online = Online
ways-online-body = Apply from your phone at any hour. Save your answers and go on later.
ways-online-link = Services online ({ $n })
ways-visit = By booked visit
ways-visit-body = Book everything together, and one visit without a wait is enough.
ways-visit-link = Book a visit
ways-phone = Phone
ways-phone-body = An officer answers questions about services and forms, in Japanese.
ways-post = Post
ways-post-body = Send us your papers. The address is on the page of each service.
ways-post-link = Services by post ({ $n })
desks-crowd = How busy the counters are now, and how long the wait is
desks-title = When you come to a desk

# Search
search-title = Find a service
search-result = Services for “{ $query }”
search-result-title = Search results for “{ $query }”
search-count = { $n ->
    [one] 1 service
   *[other] { $n } services
}
search-all = All services
search-event = See everything for this life event
search-empty = No service matches “{ $query }”.
search-empty-do = Try other words or call us.
search-only = Show only
search-only-all = All
search-only-online = Online
search-only-post = By post

# One life event
event-lead = These services belong to this life event. Choose what applies to you.
bundle-line = Answer { $few } to { $most } questions to learn everything you need to do. You enter your name and address once.
bundle-go = Answer the questions
bundles-lead = Answer a few questions to learn everything you need to do:

# One line of a procedure
line-online = Apply online
line-online-post = Apply online or by post
line-prepare = Prepare at home, finish at the desk
line-desk = Apply at the desk
about-minutes = { $n ->
    [one] about 1 minute
   *[other] about { $n } minutes
}
fee-may = a fee may apply
fee-yen = fee { $amount }
fee-none = no fee

# Procedure page
apply-online = Apply online
apply-prepare = Prepare at home
apply-note = Open at any hour. Save your answers and go on later.
apply-mail = You need an e-mail address. We check that it reaches you before you apply.
apply-paper = You need a photo of an identity document.
prepare-title = Prepare at home, finish at the desk
online-closed-title = You cannot apply online
other-ways = Other ways
way-phone = Phone
way-phone-open = Call the { $section }. An officer types in what you say.
way-desk = Desk
way-desk-open = Apply at the desk of the { $section }.
way-desk-prepared = We check your identity at the desk of the { $section }, and it is done.
way-post = Post
way-post-open = Send it to { $section }, { $address }.
way-post-open-plain = Send it to the { $section }.
way-yes = Possible
way-no = Not possible
facts-title = About this service
fact-who = Who
fact-not = When it does not apply
fact-papers = What you need
papers-none = You need no papers.
papers-some = only if it applies to you
papers-planned = we plan to stop asking for this
papers-dropped = No longer needed
papers-questions = The questions tell you which of these you need.
fact-fee = Fee
fact-period = Time until the result
period-standard = { $period } (standard processing period)
period-legal = { $period } ({ $basis })
period-unset = No standard processing period is set.
period-finished = It is done when it arrives. Nothing is examined.
period-desk = We check it at the desk and finish on the same day.
period-extend = With good reason we may take { $period } more. We then tell you why.
period-days = { $n ->
    [one] 1 day
   *[other] { $n } days
}
period-business = { $n ->
    [one] 1 business day
   *[other] { $n } business days
}
period-weeks = { $n ->
    [one] 1 week
   *[other] { $n } weeks
}
period-months = { $n ->
    [one] 1 month
   *[other] { $n } months
}
expected = If you apply today ({ $today }): by about { $date }
expected-standard = (from the standard processing period)
expected-legal = (from the period set by law)
expected-why = Why this day
expected-why-note = Weekends, holidays and closed days are not counted. While we wait for your correction, the period stands still.
expected-why-calendar = Closed days are counted too. While we wait for your correction, the period stands still.
sum-period = Days counted
sum-weekend = Weekends
sum-holiday = Holidays
sum-closed = Other closed days
fact-criteria = Criteria
criteria-unset = Not set
fact-deadline = When to apply
deadline = Within { $days } days of: { $event } ({ $basis })
deadline-note = If the last day is a closed day, the next open day counts.
fact-where = Office
flow-title = What happens after you apply
flow-region = Drawing of the steps; it can be scrolled sideways
flow-list = Read the same steps as text
flow-minutes = { $n ->
    [one] about 1 minute
   *[other] about { $n } minutes
}
flow-beside = at the same time
flow-to = Then
flow-end = End
law-title = Law and version
law = Law
law-article = { $law } (article { $article })
affairs = Kind of affair
affairs-own = Own affairs of the city (自治事務)
affairs-delegated-one = Delegated affairs, class 1 (第1号法定受託事務)
affairs-delegated-two = Delegated affairs, class 2 (第2号法定受託事務)
regime = Rules of procedure
regime-act = Administrative Procedure Act (行政手続法)
regime-ordinance = City ordinance on procedure (行政手続条例)
regime-exempt = Outside the Administrative Procedure Act; this law's own rules apply
regime-guideline = City guideline (要綱)
grounds = Only on these grounds may it not be accepted
issuer = Who decides
version = Version of this page
version-line = Since { $date }
version-hash = rules { $rules } · words { $words }
print = Print

# All procedures
list-title = Criteria and standard periods
list-lead = Every service of the city, with the time until its result and its criteria, as articles 5 and 6 of the Administrative Procedure Act (行政手続法) ask.
list-standard = Standard period
list-legal = Period set by law
list-criteria = Criteria
list-section = Office
list-none = None (notification)

# Accessibility
acc-title = Accessibility
acc-lead = We build this site so that everybody can use it, on any device.
acc-goal-title = Our goal
acc-goal = Level AA of JIS X 8341-3:2016 and level AA of WCAG 2.2.
acc-done-title = What we do
acc-done-keyboard = Everything works with a keyboard alone.
acc-done-script = You can apply without JavaScript.
acc-done-zoom = You can read it with large letters, and on a screen 320 pixels wide.
acc-done-colour = Colour never stands alone: there is always a word.
acc-done-languages = You can read it in Japanese, English and plain Japanese.
acc-not-title = What is still missing
acc-not-test = No independent test has been made yet.
acc-not-person = Checks by people who use assistive technology are not finished.
acc-not-flow = On small screens the drawing of the steps must be scrolled sideways. The same steps stand below it as text.
acc-not-simple = Where a service has no English text, you see the Japanese one.
acc-tell-title = If something is hard to use
acc-tell = Call us or write to us. We will find another way for you.

# Privacy
pri-title = Your personal data
pri-lead = What is stored, who sees it, and how every look is recorded.
pri-stored-title = What is stored
pri-stored-answers = What you write in an application, the files you add and the messages. We use them for the service you apply for.
pri-stored-draft = Drafts. A draft that is not changed for { $days } days can no longer be opened.
pri-stored-photo = Photos, without the place and time at which they were taken.
pri-stored-mynumber = We do not ask for your My Number here. Please do not write it.
pri-who-title = Who sees it
pri-who-section = Only officers of the section that handles your application. Other sections cannot see it.
pri-who-post = Letters that go by post are also seen by the officers who send them.
pri-who-outside = If we must ask the police or your doctor, the drawing of the steps says so.
pri-looks-title = A record of every look
pri-looks = When an officer opens your application, the time, the section and the purpose are always recorded. You can read them on your status page.
pri-mail-title = E-mail
pri-mail = Our mail says only that a message is waiting. It never says what you applied for or what was decided.
pri-cookie-title = Cookies
pri-cookie = Only to go on with a draft and to remember your language. No advertising and no measuring by other companies.
pri-own-title = See your own records
pri-own = You can ask to see the records the city holds on you.
pri-own-link = Ask to see your records

# About
about-title = About this site
about-lead = Here you find services of { $city }, apply for them and check their status.
about-software-title = How it works
about-software = It runs on Yakuba (役場), software whose source is open.
about-one-title = One text for each service
about-one = The description, the questions, the period and the drawing of a service all come from one text. The officers' pages run on the same text.
about-period-title = About dates
about-period = “By about” dates are calculated from the standard processing period. If it takes longer, we tell you why.
about-facts-title = About figures and offices
about-contact-title = Contact
halt-stop-title = Online applications are stopped for now
halt-end-title = Applications for this procedure have ended
halt-until = We plan to start again on { $until }.
halt-elsewhere = You can still apply at the desk or by post, as always.
halt-declared = What you have begun is kept, and you can still finish and send it.
halt-barred = What you have begun is kept. You can send it when this opens again.
