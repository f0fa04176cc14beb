# Words at every input
no = No
yes = Yes
error-word = Error:
optional = { " " }(optional)

# Hints
date-hint = You can use the western or the Japanese calendar. Example: 14 August 2026
name-hint = Write your name as you usually do
choices-hint = Choose all that apply
phone-hint = With or without hyphens
file-hint = A photo (JPEG, PNG, HEIC) or PDF. Up to { $max ->
    [one] 1 file
   *[other] { $max } files
 }, { $size } each

# Parts of answers
era = Era
year = Year
month = Month
day = Day
western = Western
date-unknown = I don't know
yen-unit = yen
name-family = Family name
name-given = Given name
name-family-kana = Family name in kana
name-given-kana = Given name in kana
name-more = Former name, alias or name in Roman letters
name-former = Former family name
name-alias = Alias (tsusho)
name-roman = Name in Roman letters
name-roman-hint = As on your residence card. With it, given name and kana may be left out
address-kind = Where you live
address-home = At home
address-facility = In a facility or hospital
address-none = No fixed address
address-none-hint = Leave the fields below empty
address-abroad = Outside Japan
address-postal = Postal code
address-fill = Fill in the town from the postal code
address-town = City, ward and town
address-town-hint = Example: 火の国市東区青葉町
address-block = Block and number
address-block-hint = Example: 2-10-5
address-building = Building and room
address-building-hint = In a facility or hospital: its name
address-country = Country
address-country-hint = Only if you live outside Japan
bank-name = Bank
bank-branch = Branch
bank-kind = Kind of account
bank-ordinary = Ordinary (futsu)
bank-current = Current (toza)
bank-number = Account number
bank-number-hint = 7 digits; shorter numbers get zeros in front
bank-holder = Account holder in katakana
bank-holder-hint = In katakana as in your bankbook. Example: ヤマダ ハナコ

# Faults
fault-not-an-option = Choose one of the answers
fault-not-kana = { $label } must be in kana ("{ $char }" can't be used)
fault-holder-kana = "{ $char }" can't be used in an account holder's name. Enter it as in your bankbook
fault-not-a-number = { $label } must be a number
fault-not-whole = { $label } must be a whole number
fault-at-least = { $label } must be { $min } or more
fault-at-most = { $label } must be { $max } or less
fault-not-a-date = We can't read this as a date. Enter year, month and day in numbers
fault-no-such-day = That day does not exist. Check the date
fault-outside-era = { $era } began on { $from }. Check the date { $last }
fault-before-gregorian = Dates before 1873 can't be entered here
fault-too-early = The date can't be before { $day }. Check it
fault-too-late = The date can't be after { $day }. Check it
fault-postal = A postal code has 7 digits. Example: 860-9101
fault-phone = We can't read this as a phone number. Enter it with the area code. Example: 096-000-2345
fault-email = This is not an e-mail address. Example: name@example.jp
fault-account-number = An account number has up to 7 digits
fault-my-number = Do not enter your My Number here; we don't use it for this. Delete it and enter the text again
