# The console's shell: signing in, accounts, numbers, the opening, the audit log.
# Read by staff only.

console-name = Saiduan
console-skip = Skip to the page
console-nav = Menu
console-nav-queue = Queue
console-nav-referrals = Referrals
console-nav-people = Staff
console-nav-numbers = Numbers
console-nav-opening = Opening
console-nav-audit = Audit log
console-language = Language

console-day = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
# A day of another year. $day: “22 November”, $year: “2027”, counted from the birth of Christ.
console-day-year = { $day } { $year }
# At the foot of every page.
console-zone = Times are those of Thailand and Laos (UTC+7). A day without a year is in this year.
# $day: “22 November”, $clock: “14:30”.
console-moment = { $day }, { $clock }
console-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }

## On duty

console-duty-on = On duty
console-duty-off = Off duty
console-duty-begin = Go on duty
console-duty-leave = Go off duty
console-duty-ask =
    { $n ->
        [one] Are you still there? In 1 minute you go off duty.
       *[other] Are you still there? In { $n } minutes you go off duty.
    }
console-duty-here = I am here
console-duty-lapsed = Nobody touched this console for 30 minutes: you are off duty. An urgent case still sounds.
# What calls whoever has the console open. A notice says nothing of what it is.
console-calls-sound = Sound
console-calls-notices = Notices
console-calls-waits = It sounds once you have pressed something on this page.
console-calls-notice = Saiduan: something is new

## What went wrong

console-error-sign-in = Please sign in
    .more = You are not signed in, or your session has ended.
console-error-forbidden = This is not open to you
    .more = Your role may not do this, or the form is from an earlier session. Load the page again.
console-error-not-found = There is nothing here
    .more = The address is wrong, or what was here is gone.
console-error-conflict = Somebody was faster
    .more = Look at the page again before you go on.
console-error-unreadable = This could not be read
    .more = Something was missing or too long. Go back, and try again.
console-error-busy = Too much at once
    .more = Nothing was saved. Please try again in a moment.
console-error-unkept = Nothing can be saved now
    .more = Tell the administrator at once: the disk may be full, or the database does not answer. What people write now is not kept, or comes late. A case cannot be opened, because nobody could note who read it. If you talk with somebody in danger, these numbers help meanwhile:
console-error-failed = Something failed on our side
    .more = Please try again. If it fails again, tell your administrator the reference.
# $reference: eight letters and digits, as in the log.
console-error-reference = Reference { $reference }
console-error-home = To the first page
console-faults = Please look at this again

## Signing in

console-sign-in = Sign in
console-sign-in-late = Your session has ended. What you sent just now was not saved and not sent. After signing in you come back to that page.
console-sign-out = Sign out
console-login = User name
    .hint = Small letters a to z, digits, dot, hyphen. It cannot be changed later.
console-password = Password
    .hint = 12 characters or more, in any script. Several words that do not belong together are good.
console-password-again = The password once more
console-code = One-time code
    .hint = The 6 digits that your authenticator app shows now.
console-sign-in-wrong = That did not match. Check the user name, the password and a fresh code, and that the phone’s clock is right. After 5 failures an account rests for 15 minutes.
console-sign-in-help = No access, or a lost phone? An administrator can give you a new link.

## Accepting an invitation

console-invite = Set up your account
console-invite-lead = This link works once. You need a phone with an authenticator app.
console-invite-step-1 = 1. Your name and password
console-invite-step-2 = 2. Your authenticator
console-invite-step-3 = 3. Try it
console-invite-login-hint = You sign in with this.
console-invite-scan = Scan this with the authenticator app on your phone.
console-invite-qr = QR code for the authenticator app
console-invite-type = Or type this key into the app:
console-invite-accept = Set up and sign in
console-invite-code-wrong = The code did not match. Wait for the next one, and check that the phone’s clock is right.
console-invite-gone = This link no longer works
    .more = A link works once, for 72 hours. Ask your administrator for a new one.
console-member-name = Name
    .hint = Colleagues see it. It need not be your full name.
console-name-form = Give a name of up to 80 characters
console-login-form = Use 2 to 40 small letters a to z, digits, dots or hyphens
console-login-taken = Somebody has this user name already
console-password-short = The password needs 12 characters or more
console-password-long = The password can have 200 characters at most
console-password-plain = Use at least 5 different characters
console-password-differs = The two passwords are not the same

## Roles

console-role = Role
console-role-missing = Choose a role
console-role-operator = Operator
    .may = Works at the hotline: the queue, cases, talking with people.
console-role-supervisor = Supervisor
    .may = As an operator, and lowers priorities.
console-role-officer = Agency officer
    .may = Sees what was referred to their agency, and accepts or declines it.
console-role-manager = Agency manager
    .may = As an officer, for the whole agency.
console-role-administrator = Administrator
    .may = Looks after staff, numbers and the opening. Sees no cases.
console-role-auditor = Auditor
    .may = Reads the audit log only.
console-agency = Agency
    .hint = Only for agency officers and managers.
console-agency-none = No agency
console-agency-missing = Choose the agency

## Staff

console-people-complaints =
    { $n ->
        [one] 1 complaint waits that no supervisor may read: it concerns each of them, or there is none. Add a supervisor who has nothing to do with it.
       *[other] { $n } complaints wait that no supervisor may read: they concern each of them, or there is none. Add a supervisor who has nothing to do with them.
    }
console-people-back = Back to the staff
console-people-add = Add somebody
console-people-make = Make the account and its link
console-people-made = The account is made
    .more = The link for { $name } was shown once, on the first answer. If you did not see it, make a new one on the page of the account; the earlier link then stops.
console-standing-invited = Invited
console-standing-active = Active
console-standing-locked = Locked for 15 minutes
console-standing-disabled = Disabled
console-member-since = Account made
console-member-own = This is your own account. Another administrator can reset or disable it.
console-member-reset = Give a new link
    .means = The old password, authenticator and sessions stop at once.
    .sure = Yes, end the old ones and give a new link
console-member-disable = Disable the account
    .means = It is signed out everywhere at once. What was done with it stays in the audit log.
    .sure = Yes, disable the account
console-member-enable = Enable the account
    .means = It works again with the password and authenticator it had.
console-link = One-time link
    .hint = It is shown only now. It works once, for 72 hours.
console-link-for = A link for { $name }
console-link-copy = Copy the link
console-link-copied = Copied
console-link-send = Give it to this person yourself, in a way that nobody else reads.

## Numbers

console-numbers-lead = The public sees a number only when somebody dialled it within 90 days. The six national emergency and help numbers are always shown: dial them first.
console-number-dialled = I dialled it today and reached them
    .label = { $agency }: I dialled it today and reached them
console-number-undo = Undo: I did not dial it
    .label = { $agency }: undo, I did not dial it
console-number-saved = Saved.
console-number-undone = Undone. It stands as before.
console-number-verified = Dialled
console-number-old = Dial again
console-number-unverified = Not yet dialled
console-number-public = Shown to the public
console-number-hidden = Staff only
console-confidence-high = Well sourced
console-confidence-medium = Sourced, to be checked
console-confidence-low = Thinly sourced
console-numbers-silent = { $n ->
    [one] 1 agency has no number here.
   *[other] { $n } agencies have no number here.
}
console-numbers-source = Covers, and where the number is from
console-feedback = How it was for people
console-feedback-none = Nobody has said anything yet.
console-feedback-month = Month
console-feedback-good = It was good
console-feedback-not-good = Not so good

## The opening

console-training = This is a trial
    .means = Everything works, but every chat says that only people who are practising may read it, and nothing leaves for real agencies. What was said is wiped when the hotline opens.
console-open = The hotline is open to the public
    .without = What is marked below was accepted when it was opened, or is missing since then. The audit log has what was accepted.
console-missing = Missing
console-there = Done
console-opening-duty = Somebody is on duty
    .how = An operator or supervisor signs in and goes on duty.
console-opening-numbers = The national numbers were dialled within 90 days
    .how = Dial each of these, and note it under
console-opening-languages = A native reader has signed every language
    .how = Who read which language is noted in locales/REVIEW.md.
console-opening-signed = signed
console-opening-unsigned = not signed yet
console-opening-command = Open the hotline
    .how = On the machine that runs it, use this command. It asks about each thing that is still missing.

## The audit log

console-audit-back = Back to the audit log
console-audit-lead = Who read or changed what. Each entry is tied to the one before it.
console-audit-verify = Check the log
console-audit-about = Find entries about
    .hint = The reference of a case, or case:…, staff:…, referral:… with the id.
console-audit-find = Find entries
console-audit-chains = Writers
console-audit-empty = No entries.
console-audit-number = No.
console-audit-when = When
console-audit-who = Who
console-audit-what = What
console-audit-subject = About
console-audit-detail = Detail
console-audit-older = Older entries
console-audit-intact = The log is intact
console-audit-broken = { $n ->
    [one] The log has 1 fault
   *[other] The log has { $n } faults
}
console-audit-entries = { $n ->
    [one] 1 entry checked.
   *[other] { $n } entries checked.
}
console-audit-chain-count = { $n ->
    [one] 1 writer.
   *[other] { $n } writers.
}
# What was done, by whom, to what.
audit-audit = Log
    .checkpoint = Chains tied together
audit-case = Case
    .alert = Urgent case announced: nobody had answered
    .call = Called the person
    .claim = Claimed the case
    .close = Closed the case
    .erase = Erased a case
    .hand-over = Called an agency about the case
    .join = Found to be another case of the same person
    .open = Case opened
    .read = Read the case
    .release = Gave the case back
    .reopen = Opened the case again
    .return = Left idle: back to the queue
    .take-over = Took the case over
    .tell_closed = Person told that it is closed
    .tell_on_the_way = Person told that someone is on the way
    .tell_read = Person told that somebody reads it
    .work = Changed the kind of work
audit-complaint = Complaint
    .open = Read a complaint
    .read = Marked a complaint as read
    .tell_read = Person told that the complaint was read
audit-consent = Agreement
    .ask = Asked the person whether an agency may be told
    .call-back = Told an agency by telephone that the person no longer agrees
    .withdrawn = Person took their agreement back
audit-contact = Address
    .forget = Address forgotten: nothing else is kept of this person
audit-duty = Duty
    .begin = Went on duty
    .end = Went off duty
audit-file = File
    .read = Opened a file
    .tell_not_kept = Person told that a file was not kept
audit-hotline = Hotline
    .open = Opened the hotline to the public
audit-message = Message
    .write = Wrote to the person
audit-note = Note
    .add = Added a note
audit-number = Number
    .dialled = Dialled a number
    .not-dialled = Took back that a number was dialled
audit-packet = Packet
    .read = Read a packet
audit-priority = Priority
    .lower = Lowered the priority
    .raise = Raised the priority
audit-referral = Referral
    .accept = Accepted a referral
    .agreed = Person agreed to a referral
    .answer = Answered an agency
    .ask = Asked for a referral
    .ask-hotline = Asked the hotline
    .decline = Declined a referral
    .expire = Referral not decided in time
    .lay-aside = Laid a question aside
    .offer = Offered the case to an agency
    .outcome = Recorded what came of a referral
    .override = Offered the case without asking
    .refused = Person said no to a referral
    .tell_accepted = Person told that an agency accepted
    .tell_declined = Person told that an agency declined
    .tell_tried = Person told that an agency has tried to reach them
    .withdraw = Took a referral back
    .withdrawn = Person took their agreement back
audit-report = Report
    .erase = Erased a report
audit-staff = Account
    .accept = Set up the account
    .add = Made an account
    .disable = Disabled an account
    .enable = Enabled an account
    .invite = Made an invitation
    .locked = Account locked after wrong tries
    .reset = Reset an account
    .sign-in = Signed in
    .sign-in-failed = Could not sign in
    .sign-out = Signed out
audit-talk = Talk
    .hand_back = Let the program go on asking
    .take_over = Stopped the program’s questions
audit-agency = Agency
audit-trouble = Message not worked on
    .read = Read a message that could not be worked on
    .seen = Marked it as seen
audit-chain-console = Console
audit-chain-checkpoints = Chains tied together
# Those that take in what people write; there are several.
audit-chain-desk = Messages coming in, { $n }
audit-chain-program = Program
audit-by-person = The person
audit-by-program = The program
audit-by-rule = By rule: { $rule }
audit-rule-idle-claim = nothing was done for two minutes
audit-rule-holder-gone = whoever had it is not there, and somebody waits
audit-rule-account-closed = the account of whoever had it is closed
audit-rule-unanswered-p1 = an urgent case without an answer
audit-rule-referral-clock = the time to decide is over
audit-rule-same-person = the app says that it is one person
audit-rule-erase-due = the time to delete it has come
audit-rule-erased-before = it was erased before, and a backup brought it back
audit-rule-forget = nothing else is kept of this person
audit-rule-retention = it was kept for long enough
audit-rule-untouched = nobody touched the console for 30 minutes
audit-detail-from = from
audit-detail-to = to

## Messages that could not be worked on

console-nav-trouble = Not worked on
console-trouble-lead = The program failed over these messages and kept them. Whoever wrote has perhaps had no answer.
console-trouble-empty = Every message could be worked on.
console-trouble-open = Read what came
console-trouble-open-hint = The log keeps that you have read it.
console-trouble-said = What came
console-trouble-seen = I have seen it
console-trouble-was-seen = Seen
console-trouble-case = The case of whoever wrote

## Complaints about the service

console-nav-complaints = Complaints
console-complaints-lead = What people say about us. Whoever had the case does not see it: you see none that concern you.
console-complaints-empty = No complaints.
console-complaints-mark = I have read it
console-complaints-mark-hint = The person is told that it was read.
console-complaints-read = Read
console-complaints-no-case = No case
console-complaints-others =
    { $n ->
        [one] 1 complaint concerns you. A supervisor whom it does not concern reads it; where there is none, the administrator is told to add one.
       *[other] { $n } complaints concern you. A supervisor whom they do not concern reads them; where there is none, the administrator is told to add one.
    }
