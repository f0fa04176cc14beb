title = Files kept apart
lead = The virus scanner found something in these files. Nobody can open them. Whose they are is not shown here. You may leave them as they are.
unset = No virus scanner is set for this server. Until one is, new files are not scanned.
waiting-now = { $n ->
    [one] One file waits to be scanned (since { $since }). Until then nobody can open it.
   *[other] { $n } files wait to be scanned (the oldest since { $since }). Until then nobody can open them.
 }
none = No file is kept apart.
col-sign = Sign
col-find = Found
col-kind = Kind and size
col-since = Came in
col-state = State
state-asked = Kept apart; waits for a second person
one-title = File kept apart { $sign }
asked-by = Who asked to set it free
ask-lead = Set a file free only when you have made sure that the find is a mistake. A second person has to agree.
agree-lead = Once it is free, the officers of the case can open the file.
own-lead = It waits for a second person. You cannot agree to your own request.
ask-button = Ask to set it free
agree-button = Agree and set it free
refuse-button = Leave it apart
take-back = Take the request back
label-reason = Reason
hint-reason = It stays in the journal. Do not write a name or what the file holds.
cancel = Back
fault-reason = Enter the reason
fault-too-long = Use { $most } characters or fewer (now { $now })
told-own = Somebody else than who asked has to agree. Nothing was changed.
told-stale = Somebody else was faster. Check how it stands now.
waiting = Being scanned
apart = Kept apart
freed = Set free
why-waiting = It can be opened once the virus scan is done.
why-apart = The virus scanner found “{ $find }”. It cannot be opened. Ask for another file by a correction or a message. Sign: { $sign }
why-freed = “{ $find }” was found, but two people made sure and set it free.
