# What citizens read of a declaration, everywhere
title-suspended = Suspended: { $what } ({ $where })
title-reduced = Reduced service: { $what } ({ $where })
title-online-only = Online only: { $what } (closed: { $where })
title-normal = As usual: { $what } ({ $where })
title-resumed = Open again: { $what } ({ $where })
all-procedures = all procedures
all-offices = all ward offices
more = { $n } more
between = ,{" "}
place-ways = { $place }, { $ways }
way-online = online
way-counter = counter
way-phone = phone
way-post = post
period = From { $from } until { $until }
period-open = From { $from }. When it opens again will be shown here as soon as it is decided.
instead = Instead: { $text }
instead-link = See what to do instead
extends = Deadlines that fall in this time are extended to { $day }.
drafts-kept = Applications you have begun are kept, and you can still finish and send them.
drafts-strict = Applications you have begun are kept. You can send them when this service opens again.
decided-by = Decided by { $who } ({ $at })

# The page
page-title = What is open now
page-lead = Procedures and counters that are suspended, and what to do instead. This page changes when they do.
page-now = Now
page-later = Planned
page-none = Nothing is suspended. Everything is open as usual.
page-data = The same as data for programs (JSON)
page-as-of = As of { $time }
home-line = Some procedures or counters are suspended now
home-link = See what is open now
crumb-home = Home
