mail-subject = [{ $city }] You have a message
code-subject = [{ $city }] Your confirmation code
code-body =
    Your code is { $code }.
    Enter it on the application page within { $minutes } minutes.
    If you did not ask for it, delete this mail.
sign-in-subject = [{ $city }] Your sign-in email
sign-in-body =
    To go to your page, open this link in the browser where you asked for it.
    { $link }

    On another device, enter this code.
    { $code }

    It works once, within { $minutes } minutes. Do not tell the code to anyone.
    If you know nothing of this, delete this email.
