mail-subject = [{ $city }] You have a message
code-subject = [{ $city }] Your confirmation code
code-body =
    Your code is { $code }.
    Enter it on the application page within { $minutes } minutes.
    If you did not ask for it, delete this mail.
