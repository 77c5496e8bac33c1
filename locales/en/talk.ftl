# What the bot says to a person. Voice: calm, short, plain; no blame, no promise.
# The first line of a message may be read by the wrong person on a lock screen.

## The beginning

# The very first line carries all languages and reveals nothing. The same in every file.
greeting-all = Hello · สวัสดี · ສະບາຍດີ
# The three languages by their own names; the same names in every file.
greeting-language = Write in any of these: English, ไทย, ລາວ.
greeting-intro =
    This is an automatic program, not a person.
    You can ask for a person at any time. No name needed.
# $word wakes the program after hiding.
greeting-hide =
    If someone comes, type 8: this program goes quiet.
    To call it back, write: { $word }
# The two limits of secrecy. Not the word "secret": it may be read on a lock screen.
greeting-secrecy =
    We keep what you tell private, with two exceptions: a life in danger, and someone under 18.
    Messaging apps keep their own copy of a chat.
greeting-training =
    This is a trial. Nobody reads what you write here.
    If you need help now:
# The first line when a talk goes on after a silence or after hiding; reveals nothing.
greeting-again = Hello.

# Typed shortcuts, under every question.
footer = 0 stop · 9 a person · 8 hide · 7 more

## Buttons that are always there

button-skip = Skip
button-back = Back
button-menu = More

## The questions

ask-safe = Is it safe for you to chat now?
    .yes = Yes, safe
    .no = No, not safe
    .watched = Someone may see
ask-danger = Is anyone in danger right now?
    .me = Yes, me
    .other = Yes, someone else
    .no = No
    .not_sure = Not sure
ask-country = Which country is it happening in?
    .TH = Thailand
    .LA = Laos
    .other = Another country
ask-province = Which province? Choose, or type its name.
ask-landmark =
    What is nearby? A road, a shop, a boat's name, anything.
    You can also send a location.
ask-phone = Whose phone is this?
    .mine = Mine
    .borrowed = Borrowed
    .checked = Someone checks it
ask-write_back = May we write to you here later?
    .yes = Yes
    .no = No, do not
# Consent. $agency and $country name who would be told; a name may hold a word that a
# lock screen must not show, so it never stands in the first line.
ask-tell_social =
    One more question.
    May we tell { $agency } ({ $country }) the place and what you tell us?
    .yes = Yes, tell them
    .no = No, do not tell
ask-tell_police =
    One more question.
    May we tell { $agency } ({ $country }) the place and who is doing it?
    .yes = Yes, tell them
    .no = No, do not tell
# $code is the return code: 25 digits in groups, meant to look like the number on a
# top-up card. $word wakes the program after hiding.
ask-code =
    Keep this number: { $code }
    It looks like a phone top-up number. Do not show it to anyone.
    With it you can go on later, from any phone. Without it, what you told is not shown here again.
    After hiding, this program answers again when you write: { $word }
    .kept = I kept it
ask-enough = This is saved, and it is enough. If you can, tell a little more.
    .more = Tell more
    .done = That is all
ask-about = Who is it about?
    .me = Me
    .known = Someone I know
    .seen = Something I saw
    .question = Only a question
ask-seen_self = Did you see it yourself?
    .yes = I saw it
    .no = I heard of it
ask-minor = Is anyone in this under 18? You count too.
    .yes = Yes
    .no = No
    .not_sure = Not sure
ask-sector = What is it about? Choose the nearest.
    .work = Work
    .boat = Work on a boat
    .sex = Forced sex
    .scam = Forced online scams
    .marriage = Forced marriage
    .other = Something else
ask-story =
    What is happening? Tell as much or as little as you want.
    A voice message is fine too.
ask-leave = If you or they want to leave, is it possible?
    .yes = Can leave
    .no = Cannot leave
    .not_sure = Not sure
ask-papers = Does someone else hold the passport or papers?
    .yes = Yes
    .no = No
    .not_sure = Not sure
ask-threats = Is anyone hurting or threatening them, or you?
    .yes = Yes
    .no = No
    .not_sure = Not sure
ask-debt = Is someone not paying, or making people work for a debt?
    .yes = Yes
    .no = No
    .not_sure = Not sure
ask-how_many = How many people are there?
    .one = One
    .few = 2 to 5
    .many = 6 or more
    .not_sure = Not sure
ask-wish = What do you want most?
    .police = Police
    .safe_place = A safe place
    .doctor = A doctor
    .pay = My pay, a lawyer
    .home = To go home
    .tell_only = Only to tell you
ask-who =
    Who is doing it? A name, a shop, a phone number, a page.
    Only what you know. Do not look for more.
ask-safe_contact =
    When is it safe to write to you?
    If you like, choose a word. We say it first, so that you know it is us.
ask-readback = Do you want to read what was saved?
    .yes = Yes, read it
    .no = No need

## The same, named in one or two words: for the read-back, and for staff

field-safe = Safe to chat
field-danger = In danger now
field-country = Country
field-province = Province
field-landmark = Place
field-phone = Phone
field-write_back = Write here
field-tell_social = May tell the help centre
field-tell_police = May tell the police
field-code = Number to go on
field-enough = Enough for now
field-about = About
field-seen_self = Saw or heard
field-minor = Under 18
field-sector = What it is
field-story = Own words
field-leave = Can leave
field-papers = Papers held
field-threats = Hurt or threatened
field-debt = Unpaid, or a debt
field-how_many = How many
field-wish = Wish
field-who = Who is doing it
field-safe_contact = When to write
field-readback = Read-back

## Answers to what people do

saved = Got it. It is saved.
saved-more = Got it. It is saved. You can always write more.
not-understood =
    Sorry, this program did not understand. What you wrote is saved.
    Please choose, or type the number.
not-understood-twice =
    Sorry, this program still does not understand. What you wrote is saved.
    You can type 9 to reach a person.
old-button = That button belongs to an earlier question. Here is the question now.
nothing-before = There is no question before this one.
skip-not-here =
    Please answer this one. It is about your safety.
    You can also type 8 to hide, or 0 to stop.
watched-advice = A few words are enough. If someone comes, type 8: this program goes quiet.
language-changed = English now.
language-ask = Which language?
language-unknown =
    This program can read English, Thai and Lao only.
    What you wrote is saved, and we are asking a person to look.

media-saved =
    Got it. It is saved.
    This program cannot open it yet, so we are asking a person to look.
location-saved = Got it. The place is saved.
edited-saved = Got it. The new wording is saved beside the old one.
unsupported = Got it. This program cannot read that kind of message. Please write it in words.
slow-down = Got it. All of it is saved. Answers will come a little slower.

## Danger

danger-heard = Got it. It is saved, and marked as very urgent.
urgent-heard = Got it. It is saved, and marked as urgent.
self-harm-heard =
    Thank you for telling.
    We would like a person to talk with you, and have asked for one. You can keep writing here.

numbers-intro = If you can call safely:
numbers-TH = In Thailand, call
numbers-LA = In Laos, call
numbers-other = In another country, call the emergency number there.
number-line = { $number } ({ $what })
number-th-191 = police
number-th-1669 = ambulance
number-th-1300 = social help centre, 24 hours
number-th-1323 = someone to talk to
number-la-1191 = police
number-la-1195 = ambulance
number-la-lwu = Lao Women's Union
number-la-lyu = for young people

# Not safe to chat: asks for the place, promises silence. $word wakes the program.
not-safe =
    Got it. Write only where you are.
    After that this program stays quiet. Everything you write is saved.
    To go on, write: { $word }

## Menu

menu = What would you like?
    .numbers = Emergency numbers
    .job = Is this job safe?
    .rights = What I may do
    .language = Language
    .code = I have a number
    .delete = Delete what I told
menu-typed = You can also type 0 to stop, 9 to reach a person, 8 to hide.

## A person

human-on-duty =
    Got it. We have asked for a person.
    Someone is on duty now and can see that you are waiting.
human-nobody =
    Got it. We have asked for a person.
    Nobody is on duty right now. Someone reads it when they come on duty.
human-write-ok = May we write to you here when someone is free?
    .yes = Yes
    .no = No, do not
human-will-write =
    Got it. We write here when someone is free.
    Until then you can go on with the questions.
human-will-not-write =
    Got it. We will not write first.
    Write here when you can. If there is an answer, you will see it.
operator-joined = A person is writing with you now, not the program.
operator-left = The program is answering again.

## Hide, stop, delete

# One harmless line, then silence. Must look like small talk.
hide-line = Is it raining there?
stopped =
    Stopped. What you told is saved.
    You can write here again at any time.
delete-ask = Delete everything you told here? It cannot be brought back.
    .yes = Yes, delete
    .no = No, keep it
delete-needs-code = Some time has passed. To delete, type the number you kept.
deleted =
    Deleted. The chat on your own phone is still there: delete it there too.
    What others were already told cannot be taken back.
delete-later =
    We have stopped telling others what you told.
    Someone may be in danger, so it is deleted in 72 hours, not now.
    Until then you can change your mind with the number you kept.
delete-kept = Kept. Nothing was deleted.

## The return code

code-ask = Type the number you kept.
code-welcome = Hello again. You can go on where you were.
code-unknown = That number was not found. Look at it again, and type it once more.
code-wait =
    That was many tries. Wait an hour, then try again.
    You can still write here.
code-needed =
    Some time has passed. To see or change what you told, type the number you kept.
    You can go on without it.

## The end

readback-title = This is saved:
readback-line = { $field }: { $answer }
end-request =
    Thank you for telling. A person reads this. The most urgent is read first.
    We cannot promise to solve it. We will tell you honestly what we can do.
end-tip =
    Thank you for telling. A person reads this.
    No need to go back, follow anyone or take pictures. Your safety comes first.
end-brief = Thank you for telling. It is saved as urgent. You can write more whenever you can.
end-question =
    Write your question here. A person answers when they can.
    Type 9 to ask for a person.
end-how = To go on later, type the number you kept. To delete, type 7.
end-nobody = Nobody is on duty right now.

## Referral, in neutral words

consent-ask =
    A question from the team.
    May we tell { $agency } ({ $country }) what you told us, so that they can try to help?
    .yes = Yes, tell them
    .no = No, do not tell
consent-yes =
    Got it. You said yes.
    You can change your mind at any time. What was already told cannot be taken back.
consent-no = Got it. We will not tell them.
referral-accepted =
    New message.
    { $agency } has taken this on. We will tell you the next step.
referral-declined =
    New message.
    { $agency } cannot take this on. We are looking for another way.
# Staff have closed it; the person may always write again.
closed-for-now = We are done for now. You can write here again at any time.
country-TH = Thailand
country-LA = Laos
country-other = another country

# Words that wake the program after hiding; everyday things, separated by commas.
resume-words = mango, umbrella, market, noodles, blue shirt, bicycle

## Rules of priority, for staff

rule-danger-now = Someone is in danger now
rule-not-safe-to-chat = Not safe to chat
rule-reachable-briefly = Borrowed or watched phone: reachable only briefly
rule-under-18 = Someone under 18
rule-cannot-leave = Cannot leave
rule-papers-and-threats = Papers held, and hurt or threatened
rule-ongoing-exploitation = Boat work, forced sex or forced scams, going on now
rule-indicators = Signs of exploitation
rule-words-p1 = Words of danger to life in a message
rule-words-p2 = Words of confinement or ongoing exploitation in a message
rule-words-some = Words of exploitation in a message
rule-self-harm = Words of self-harm in a message
rule-minor-words = Words about a child in a message
rule-first-words = A message outside the questions
rule-told = Something was told; no sign known yet
rule-wants-human = Asked for a person

## The app's own list of commands

command-help = Emergency numbers
command-human = Reach a person
command-hide = Hide
command-language = Language
command-stop = Stop
command-delete = Delete
