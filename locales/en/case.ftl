# The console's queue, cases, referrals and packets. Read by staff only.

## Priority, time, place

case-priority-1 = Life in danger
case-priority-2 = Urgent
case-priority-3 = Active
case-priority-4 = Past, or little known
# A member of staff set the priority.
rule-named-person = Set by a member of staff; the reason is in the notes

case-minutes = { $n ->
    [one] 1 minute
   *[other] { $n } minutes
}
case-hours = { $n ->
    [one] 1 hour
   *[other] { $n } hours
}
case-days = { $n ->
    [one] 1 day
   *[other] { $n } days
}
# $time: “2 minutes”.
case-left = { $time } left
case-late = { $time } overdue
    .now = overdue now
case-answered = answered at { $clock }
case-place = { $province } ({ $country })
case-place-unknown = Place not known

case-kind-request = Request for help
case-kind-tip = Tip
case-kind-question = Question
case-channel-line = LINE
case-channel-messenger = Messenger
case-speaks-th = Thai
case-speaks-lo = Lao
case-speaks-en = English
case-channel-telegram = Telegram
case-channel-whatsapp = WhatsApp
case-channel-web = Web chat
case-age-minor = Under 18
case-age-adult = 18 or over
case-training = Trial

case-line-protection = Protection
case-line-suppression = Suppression
case-line-return = Return to one’s country
case-line-reintegration = Return to society
case-line-prevention = Prevention

case-group-triage = urgency, kind, country and province, age, language, wish
case-group-signs = signs (leaving, papers, threats, debts, pay)
case-group-place = exact place, when, how many
case-group-suspect = who is doing it
case-group-safe_contact = how to reach the person safely
case-group-identity = name and number
case-group-own_words = their own words
case-group-health = health
case-group-immigration = papers and stay
case-group-reporter = who reported it
case-group-hotline = for the hotline alone

## The queue

queue-title = Queue
queue-show-unclaimed = Nobody’s yet
queue-show-mine = Mine
queue-show-all = All open
# A long list shows its first cases only.
queue-cut = These are the { $shown } most urgent of { $all } cases. Any other opens by its reference, at the top of the page.
queue-find = Reference
    .open = Open
queue-not-found = There is no case with this reference. Look at the letters again: there is no I, L, O or U in them.
queue-keys = Keys: n or j next, k back, Enter open, c claim.
queue-reload = Load the list again
queue-empty-unclaimed = Nobody is waiting without an operator.
queue-empty-mine = You have no case now.
queue-empty-all = No case is open.
queue-empty-more = The list updates by itself.
queue-claim = Claim
    .label = Claim { $reference }
queue-mine = Yours
queue-with = With { $name }
queue-waiting = waiting { $time }
    .now = wrote just now
queue-silent = Silent for { $time }
queue-wants-human = Asked for a person
queue-hides = Hides: nothing can be sent now
queue-not-first = Do not write first
queue-blocked = Has blocked us
queue-held = Our answer waits until they write
queue-troubled = Messages that could not be worked on: { $count }. They are kept; whoever wrote may have begun anew. A supervisor or the administrator looks at them.
queue-complaints = { $n ->
    [one] 1 complaint about us waits to be read.
   *[other] { $n } complaints about us wait to be read.
}
queue-answered = Answered
queue-closed-but = Closed, but they wrote again
queue-referral-asking = Person is being asked
queue-referral-refused = Person said no to an agency
queue-referral-offered = Offered to an agency
queue-referral-accepted = Agency accepted
queue-referral-declined = Agency declined
queue-referral-expired = Agency did not decide in time
queue-referral-done = Agency is done
queue-referral-withdrawn = Referral taken back
# $what: what an agency last said came of the referral.
queue-step = Agency: { $what }
queue-asked = An agency asks something
# A withdrawal has to be told to an agency that was called. $number may be "No number is known".
queue-call-back = Call { $agency } · { $number }. The person of case { $reference } no longer agrees that they know. Since { $clock }.
queue-call-back-done = They have been told

## A case

case-back = Back to the queue
case-back-to = Back to { $reference }
case-stale = This part cannot be updated just now. It may be out of date.
# Beside something that somebody is writing in, when others have changed it meanwhile.
case-changed = There is something new here. It is shown once you send or clear what you are writing.
case-claim = Claim this case
case-yours = This case is yours.
case-release = Give it back to the queue
# An urgent case is given back where nothing is done for two minutes.
case-ending = This case goes back to the queue in { $n } s unless you go on.
case-ending-stay = Go on with it
case-ending-over = This case is not yours any more: nothing was done for two minutes, or somebody took it over. What you have written is still here.
case-take-over = Take this case over
case-taken = { $reference } is with { $name } since { $clock }.
case-closed-at = Closed at { $clock }: { $reason }
case-warning-self-harm = Words of self-harm. Stay with the person; never end the talk first.
case-warning-official = An official is suspected. Not the local police or that office.
case-warning-police-risk = The person says: police at the door would be dangerous. Talk first.
case-warning-erasing = The person asked for deletion. It will be erased at { $clock }.
case-warning-wrote-again = They wrote again at { $clock }, after the case was closed.
case-signs = Signs
case-signs-some = Some
case-signs-strong = Strong
case-holds-enough = Tip { $points } of 11: can be acted on
case-holds-some = Tip { $points } of 11: call back
case-holds-little = Tip { $points } of 11: too little yet, keep it
case-why = Why it is urgent
case-where = Where
case-wish = What the person wants
case-how = How to write back
case-not-said = Not said yet
case-write-yes = { $channel }: they allow us to write
case-write-no = { $channel }: do not write first
case-write-unasked = { $channel }: not asked yet; write only while they are here
case-write-gone = There is no way to write to them any more
case-silence = last wrote { $time } ago
    .now = wrote just now
case-silence-unknown = not known when they last wrote
case-report-of = Report of { $clock }
case-told = What was told
case-told-none = Nothing has been answered yet.
case-talk = The talk
case-talk-earlier = Earlier messages are not shown here.
case-talk-none = Nothing has been written yet.
case-from-person = Person
case-from-program = Program
case-state-queued = on its way
case-state-held = waits for the person to write again
case-state-hidden = they are hiding: waits until they come back
case-state-fetched = is shown when they open the web chat
case-state-failed = not sent
case-state-withdrawn = taken back before it was sent
case-held = { $n ->
    [one] 1 message waits for the person to write again. It stops no clock before it arrives.
   *[other] { $n } messages wait for the person to write again. They stop no clock before they arrive.
}
case-would-wait = They have been silent for ten minutes and have not allowed us to write first. What you write now waits until they write again.
case-hidden = They are hiding: nothing is sent to them until they come back. What you write waits.
case-talker-operator = An operator has the talk; the program asks nothing.
case-talker-program = The program is asking its questions. It falls silent when you write.
case-erased = What was told here has been erased.
case-write = Write to the person
case-send = Send
case-take-talk = Stop the program’s questions
case-hand-back = Let the program go on asking

## On a case: agencies

case-referrals = Agencies
case-referrals-none = Not referred to anybody.
case-refer = Refer to an agency
case-referral-asking = The person is being asked
case-referral-refused = The person said no
case-referral-offered = Waits for the agency’s decision
case-referral-accepted = Accepted
case-referral-declined = Declined
case-referral-expired = No decision in time
case-referral-done = Done
case-referral-withdrawn = Taken back
case-referral-withdrawn-person = The person took it back
case-referral-by = by { $name }, { $clock }
case-referral-decided = decided by { $name }, { $clock }
case-referral-ended = ended { $clock }
case-referral-ended-by = ended by { $name }, { $clock }
case-referral-override = without the person’s agreement
case-withdraw = Take it back
case-agreed = What the person agreed to
case-consent-yes = The person agreed, { $clock }
case-consent-no = The person said no, { $clock }
case-consent-withdrawn = The person took their agreement back, { $clock }
case-consent-over = The agreement ran out, { $clock }
case-consent-not-asked = Has not been asked
case-handover-by = { $agency }: called by { $name }, { $clock }
case-handover-taken-by = Call taken by

case-refer-title = Choose an agency
case-refer-find = Words or number
case-refer-country = Country
case-refer-area = Province
case-refer-any = All
case-refer-find-do = Find
case-refer-all = Show all
case-refer-none = No agency is found with this.
case-refer-fit = These fit the case
case-refer-others = Other agencies
case-refer-here = Decides here
case-refer-other = Another agency
case-refer-person = The person
case-refer-number = Number
# $key: what is pressed once the number answers.
case-number-then = { $number } press { $key }
case-refer-number-none = No number is known
case-refer-verified = dialled and reached
case-refer-unverified = not verified: nobody has dialled it lately
case-line = What for
case-offer = Offer the case
case-offer-sees = The agency will see only:
case-offer-do = Offer it
case-ask = Ask the person first
case-ask-hint = The person has not agreed to this yet, or what they agreed to is over. The program asks them in the chat. Nothing leaves before they say yes.
case-ask-do = Ask the person
case-override = Offer it without asking
case-override-hint = Only when a life or a child is in danger. Your name and your reason are kept. The agency sees only:
case-override-do = Offer it without asking
case-reason = Reason
case-no-officer = Nobody at this agency can sign in here. It cannot be sent anything, only called.
case-handover = Record a call to this agency
case-handover-hint = Tell them no more than they need.
case-handover-override = The person has not agreed. Call only when a life or a child is in danger. Your name and your reason are kept. Tell them only:
case-handover-ask = A call can be recorded once the person agrees that this agency is told.
case-handover-who = Who took the call
case-handover-line = What the call was for
case-handover-may = What may be told:
case-handover-told = What they were told
case-handover-do = Record the call

## On a case: notes and changes

case-notes = Notes
case-note-new = New note, for the hotline only
case-note-save = Add the note
# Heads of notes, by kind.
case-note-note = { $name }, { $clock }
case-note-call = { $name } called the person, { $clock }
case-note-priority = { $name } changed the priority, { $clock }
case-note-close = { $name } closed the case, { $clock }
case-note-change = from “{ $from }” to “{ $to }”
case-called = I called the person
case-called-what = What came of the call
case-called-save = Record the call
case-files = Attachments
case-file = { $kind }, { $clock }
# Opens it without what the camera wrote into it (place, time, phone).
case-file-look = Look or listen
case-file-save = Save as received
case-file-state-not_fetched = On its way
case-file-state-too_large = Not kept: over 20 MB
case-file-state-wrong_type = Not kept: a kind of file that could do harm
case-file-state-gone = Lost: the platform does not give it out. The person is told that they may send it again
case-file-state-withdrawn = The person took it back
case-file-photo = Photo
case-file-voice = Voice message
case-file-audio = Sound
case-file-video = Video
case-file-document = File
case-more = More
case-set-priority = Change the priority
case-priority = Priority
case-priority-hint = Anyone on duty may raise it. Only a supervisor may lower it.
case-set-work = Change the kind of work
case-sector = What it is about
case-sector-none = Not known
case-save = Save
case-close = Close the case
case-close-why = Why
case-close-note = Note
case-close-hint = The person is told that we are done for now, and that they can always write again.
case-close-do = Close the case
case-close-helped = The person got what they needed
case-close-referred = An agency has taken it on
case-close-no_contact = The person cannot be reached
case-close-asked = The person asked us to stop
case-close-duplicate = The same as another case
case-close-out_of_scope = Not a matter for this hotline
case-reopen = Open the case again

## What could not be done

# Above what somebody wrote in a form that was not taken.
case-unsaved = This was not saved. Your words are still here:
case-fault-reason-missing = Nothing was saved: some words are needed.
case-fault-empty = Nothing was sent: the message is empty.
case-fault-too-long = Nothing was sent: the message is too long. Split it in two.
case-fault-not-sent = Not sent: the database cannot save just now. Your words are still below; try again.
case-fault-gone = Not sent: what was told here has been erased.
case-fault-not-supervisor = Nothing was changed: only a supervisor may lower a priority.
case-fault-cross-border = Not offered: across the border only life in danger, or the return to one’s country.
case-fault-official-suspected = Not offered: the person says that an official is part of it. Ask them, or choose another agency.
case-fault-override-not-allowed = Not offered: without agreement only when a life or a child is in danger.
case-fault-not-agreed = Not recorded: the person has not agreed that this agency is told. Ask them first.
case-fault-not-claimed = Not recorded: the case is somebody else’s by now.
case-fault-nobody-to-ask = Nobody can be asked: what was told here has been erased.
case-fault-no-officer = Not offered: nobody at this agency can sign in. Call them.
case-fault-already = This agency has the case already.
case-fault-asked-later = It is kept, and the person will be asked in a moment.
case-fault-not-open = The case is closed already.
case-fault-not-answered = Not sent: the agency may not be told any more, or the question was answered already.
case-fault-not-closed = The case is open already.
case-fault-not-told = The case is closed, but the person could not be told.

## For officers: referrals and packets

referral-title = Referrals
referral-empty = Nothing has been referred to your agency.
referral-state-offered = Waits for your decision
referral-state-accepted = Accepted
referral-state-declined = Declined
referral-state-expired = No decision in time
referral-state-done = Done
referral-state-withdrawn = Taken back by the hotline
referral-state-consent-expired = The person’s agreement has run out
referral-state-consent-withdrawn = The person took their agreement back
referral-accept = Accept
referral-accept-hint = The person hears that your agency has taken this on.
referral-decline = Decline
referral-decline-why = Why
referral-decline-text = More, if it helps the hotline
referral-decline-hint = The hotline reads this. The person hears only that another way is being looked for.
referral-decline-do = Decline this referral
referral-reason-not_ours = Not a matter for us
referral-reason-other_area = Another area
referral-reason-no_capacity = No place or no staff now
referral-reason-language = Nobody speaks the language
referral-reason-too_little = Too little is known
referral-reason-other = Another reason
referral-fault-reason-missing = Nothing was saved: “Another reason” needs a few words.
referral-fault-day-missing = Nothing was saved: choose the day on which it happened.
referral-fault-day-ahead = Nothing was saved: that day has not come yet.
referral-fault-agency-missing = Nothing was saved: name the agency that has taken it on.
referral-fault-words-missing = Nothing was sent: write what you would like to know.
referral-fault-over = Nothing was saved: this referral is over.
# Somebody else was faster.
referral-already = Not saved. It stands already: { $state }.
referral-already-by = Not saved. { $name } was faster: { $state }.

packet-back = Back to all referrals
packet-basis-consent = The person agreed that your agency may see this.
packet-basis-override = The person has not agreed to this. It comes because a life or a child is in danger. Only the minimum is here.
packet-police-danger = If police come to the door, it is dangerous for the people there. Speak with the hotline before anybody goes.
packet-line = What for
packet-why = Why it is urgent
packet-place = Where
packet-kind = Kind
packet-language = Language of the person
packet-sector = What it is about
packet-age = Age
packet-only = This is all that your agency may see. Contact with the person goes through the hotline.
packet-withdrawn = The person has taken their agreement back. There is nothing to see any more.
packet-withdrawn-more = Please stop using what you saw earlier.
packet-expired = The person’s agreement has run out. There is nothing to see until they agree again.
packet-expired-more = The hotline can ask them.
packet-over = This referral is over. There is nothing to see any more.
steps = What became of it
step-reached = Reached the person
step-safe = The person is safe
step-service = Help was given
step-not_reached = Could not reach the person
step-not_found = Went there and did not find the person
step-handed_on = Handed to another agency
step-closed = Closed by the agency
step-question = Question of the agency
step-answer-given = Answer of the hotline
step-by = { $name }, { $clock }
step-open = not answered yet
step-outcome = Record what came of it
step-to = If handed on: to which agency
step-day = Day on which it happened
step-text = Short note for the hotline
step-hint = The hotline reads this. If you could not reach or find the person, they hear once a day, in neutral words, that your agency has tried.
step-save = Record it
step-ask = Ask the hotline something
step-ask-text = What would you like to know
step-ask-hint = Whoever has the case at the hotline reads it and answers here. They can tell only what the person agreed to.
step-ask-do = Send the question
step-answer = Your answer to the agency
step-answer-hint = It leaves the hotline. The agency may know only:
step-answer-do = Send the answer
step-lay-aside = Lay it aside without an answer
step-no-answer-over = The person’s agreement has run out: the agency can see nothing now, and no answer. Ask the person again first.
step-no-answer-back = The person took their agreement back: the agency can see nothing now, and no answer.
step-no-answer-ended = This referral is over: the agency gets no answer any more.

## What channels tell of messages

case-state-delivered = Delivered
case-state-read = Read
# The platform lets us write only for a while after the person's last message.
case-state-window = Cannot be delivered until the person writes again
case-state-untold = Cannot be delivered until the person writes again. They could not be told that something waits
case-state-not-arrived = Not delivered: the person must write again
case-state-quota = This month’s messages are used up: sent when the person writes again
case-state-blocked = Not sent: the person has blocked us
case-state-not-there = Not sent: the app cannot reach them. They have blocked us or are no longer there
case-state-held-blocked = The person has blocked us: sent when they write again
case-state-held-not-there = The app cannot reach them. They have blocked us or are no longer there: sent when they write again
# $why is one of the sentences below, $code the platform’s own word for it.
case-refused = { $why } ({ $code })
case-refused-gone = Not sent: the app no longer knows this chat. Another way to the person is needed
case-refused-gave-up = Not sent: it was tried for a day and never taken
case-refused-advertising = Held back: WhatsApp takes it for advertising. The person has not blocked us; try again tomorrow
case-refused-shape = Not taken: write it again, shorter, and tell an administrator if that fails too
case-refused-template = Not sent: the template is not approved. Tell an administrator
case-refused-account = Not sent: our account may not write there. Tell an administrator
case-refused-off = Not sent: this channel is not set up here any more. Another way to the person is needed
case-refused-other = Not sent, and the app does not say why. Tell an administrator
case-plan = { $used } of { $limit } messages of this month used
case-line-withdrawn = The person took this message back
case-line-withdrawal = The person took a message back
case-line-edited = Changed later
case-line-joined = Another case of the same person, as the app tells
case-line-moved = The person changed their number
case-line-reaction = Reaction
case-line-sticker = Sticker
case-line-called = The person called over the app, where nobody can take a call
case-line-unsupported = Something that the program cannot read
case-answers = In answer to
case-answers-without-words = In answer to a message without words
case-answers-withdrawn = In answer to a message that the person took back
case-answers-unknown = In answer to an earlier message that is not shown here
case-passed-on = Passed on from elsewhere: it may not be the person’s own words

## What the person hears

case-on-the-way = Say that someone is on the way
case-on-the-way-hint = Only when you know that somebody has set out. They read: “The team says that someone is on the way to you.”
case-on-the-way-do = Say it
