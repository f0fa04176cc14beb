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
