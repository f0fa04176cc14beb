# The mail to somebody outside: no person's name, no procedure
mail-subject = A question to you from { $city }
mail-asks = Please answer on this page. You need no account.
mail-reminds = We asked you some days ago and have no answer yet. Please answer on this page. You need no account.
mail-body = { $link }

    By { $due }
    This link is for your answer only. Please do not forward it.
    If you do not know what this is about, open it and choose "This is not for me".

    { $city } { $section }
    Phone { $phone }
