# My page: signing in by mail, and where one is signed in
home = Home
back = Back
mypage = My page
sign-in-title = Go to my page
not-needed = You can do everything without a page of your own. To see where an application stands, use its number and code.
not-needed-status = Check by number and code
sign-in-lead = Enter your email address. We will send you a link and a code to sign in. It is the same if you are new. There is no password.
mail-label = Email address
mail-hint = For example: hana@example.jp
mail-fault = Check the email address. For example: hana@example.jp
mail-send = Send me the email
what-for = What my page is for
what-for-body = You see your applications, drafts and notices in one place. You can use your earlier name and address again, after you have checked them. If you write down your family, you can pick them when you apply. It is not linked to the residents' register or other records of the city.
sent-title = Check your email
sent-lead = We have sent a link and a code to the address you entered. Within { $minutes } minutes, open the link or type the code below. Either works once.
sent-again = We have sent it again. The link and the code are the same.
enough = We have already sent the email a few times. It can take some minutes to arrive. Look in your junk mail too. If the address is wrong, go back and enter it again.
enough-wait =
    We have already sent the email a few times. It can take some minutes to arrive. Look in your junk mail too. You can ask for another in { $minutes ->
        [one] { $minutes } minute.
       *[other] { $minutes } minutes.
    }
code-label = Code from the email
code-hint = 8 digits. Do not tell it to anyone. The city will never ask for it.
code-wrong =
    The code is not right. Check the email ({ $left ->
        [one] { $left } try
       *[other] { $left } tries
    } left)
code-spent = This code no longer works. Go back and ask for a new email
enter = Go to my page
send-again = Send the email again
not-arrived = If it does not arrive, look in your junk mail and check the spelling of the address.
back-to-sign-in = Enter another address
link-title = Do you want to sign in?
link-lead = Press the button to sign in. This link works once.
link-elsewhere = This is not the browser that asked for the email. If you asked for it yourself, enter the code from the email. If you know nothing of it, close this page.
link-shared = On a shared device, sign out when you have finished.
spent-title = This link no longer works
spent-lead = It has been used, or 30 minutes have passed. Ask for a new email to sign in.
spent-again = Send a new email
sessions-title = Where you are signed in
sessions-lead = These devices are signed in to your page. End any you do not know.
session-this = This device
session-since = Signed in
session-seen = Last used
session-end = End this one
session-ended = It has been ended.
sessions-end-all = Sign out on every device
sessions-limits = You are signed out after a day without use, and after thirty days at most.
sign-out = Sign out
device-iphone = iPhone
device-ipad = iPad
device-android = Android
device-windows = Windows computer
device-mac = Mac
device-chromebook = Chromebook
device-linux = Linux computer
device-other = Another device
