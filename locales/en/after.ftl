# What happened next, in neutral words; waiting for a person; the end, and complaints.
# The first line of a message may be read by the wrong person on a lock screen.

## Waiting for a person

human-next = You are next.
human-before =
    { $count ->
        [one] 1 person is before you.
       *[other] { $count } people are before you.
    }
# $day is one of the days below; $time is a time of day such as 08:00.
human-closed =
    Got it. We have asked for a person.
    Nobody is here now. People are here again { $day } at { $time }.
human-cannot-wait = If someone is in danger, do not wait for us.
# Said where somebody is on duty: they may be busy all the same.
human-if-nobody =
    If nobody answers, what you wrote waits for the next person on duty.
    If someone is in danger, do not wait for us.
# The same in one sentence, where a person was asked for already.
there-now = Someone is on duty now and can see what you write.
there-later = Nobody is here right now. People are here again { $day } at { $time }.
there-nobody = Nobody is on duty right now. Someone reads it when they come on duty.
day-today = today
day-tomorrow = tomorrow
day-mon = on Monday
day-tue = on Tuesday
day-wed = on Wednesday
day-thu = on Thursday
day-fri = on Friday
day-sat = on Saturday
day-sun = on Sunday

## News

someone-read =
    New message.
    A person has read what you wrote.
# Said only when a named member of staff says so.
on-the-way =
    New message.
    The team says that someone is on the way to you.

## Why it was closed

closed-helped = As we understand it, you have what you asked for.
closed-referred = The people you let us tell are looking after it now.
closed-no_contact = We could not reach you for some time.
closed-asked = You asked us to stop here.
closed-duplicate = What you told was added to something we are already looking at.
closed-out_of_scope = This is something we cannot help with. Others may know more than we do.

## Afterwards

after-safe = Are you safe now?
    .yes = Safe
    .no = Not safe
    .not_sure = Not sure
after-not-safe = Thank you for telling. We have asked a person to look again.
after-write = May we write to you here again?
    .yes = Yes
    .no = No, do not
after-feedback = How was this for you?
    .good = It was good
    .not_good = Not so good
    .complain = I want to complain
    .no = Rather not say
after-thanks = Thank you. That helps us do better.
after-no = That is all right.
# Words that ask to complain, separated by commas; the first stands in the menu.
complaint-words = complaint, complain, i want to complain, make a complaint, feedback, give feedback, i want to give feedback, i have feedback, i would like to give feedback, staff was rude, the staff was rude, staff were rude, the staff is rude
complaint-ask =
    Write what was not right.
    The people who talked with you do not read it. Someone else in the team does.
complaint-kept = Got it. It is kept apart, for someone else to read.
# Beside a person who writes.
complaint-next = To add to it, write “complaint” again. Anything else is read by the person who writes with you.
# Until they say no, what is written goes there too.
complaint-more = Is there more about this?
    .yes = Yes, more
    .no = No more
complaint-read =
    New message.
    The head of the team has read what you wrote about us.

## For staff

rule-not-safe-after = Said “not safe” when the case was closed
