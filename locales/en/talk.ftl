# What the bot says to a person. Voice: calm, short, plain; no blame, no promise.
# The first line of a message may be read by the wrong person on a lock screen.

## The beginning

# The very first line is the hello of each language (`language-hello`).
# $count languages: $languages, by their own names (`language.ftl`).
greeting-language = You can write in { $count } languages: { $languages }.
greeting-intro =
    This is an automatic program, not a person. No name needed.
    For a person, type 9.
# The same on our own page, where it was said before that no name is needed.
greeting-intro-page = This is an automatic program, not a person.
# $word wakes the program after hiding.
greeting-hide =
    If someone comes, type 8: the program goes quiet.
    To go on later, write: { $word }
# The two limits of secrecy. Not the word "secret": it may be read on a lock screen.
greeting-secrecy = We keep what you tell private, with two exceptions: a life in danger, and someone under 18.
# Where the talk is in a messaging app.
greeting-copies = Messaging apps keep their own copy.
greeting-training =
    This is a trial. Nobody who can help reads this, and nobody comes.
    Only people who are practising may read and answer.
    If you need help now:
# The first line when a talk goes on after a silence or after hiding; reveals nothing.
greeting-again = Hello.

# Typed shortcuts, under every question.
footer = 0 stop · 9 a person · 8 hide · 7 more
# The same where a number is asked for: 7, 8 and 9 are numbers there.
footer-number = 0 stop · or write: human · hide · menu

## Buttons that are always there

button-place = Send location
button-skip = Skip
button-back = Back
button-done = All chosen
button-more = More choices
button-human = Reach a person
button-go-on = Go on
button-menu = More

## Answers to what people do

saved = Got it. It is saved.
saved-more = Got it. It is saved. You can always write more.
not-understood =
    Sorry, this program did not understand. What you wrote is saved.
    Please choose, or type the number.
not-understood-twice =
    Sorry, this program still does not understand. What you wrote is saved.
    You can type 9 to reach a person.
# Somebody asks whether anybody is there; who is on duty follows.
still-here = This program is here. Everything you write is saved.
# Somebody thanks us.
thanks-heard = You are welcome. You can write here whenever you like.
# Somebody wants to tell something; the question follows.
report-heard = Good. You can tell it here, a little at a time.
wait-heard = All right. Write when you can.
# At “may we tell them?”, to a word that may only mean that somebody reads.
consent-how = To agree, choose 1. To say no, choose 2.
# “What is this number for?”
code-for =
    Good that you ask.
    This number opens this chat again, from any phone. That is all: it cannot top up a phone.
# It was quiet for somebody, and they have left.
left-heard = Good. This program is here.
# After a yes to telling somebody, “but not my name”.
name-left-out =
    Got it. Nobody needs your name.
    What you write yourself may be passed on as it is. To keep a name out, do not write it.
afraid-heard =
    Thank you for telling. You can go slowly, and stop at any time.
    If someone comes, type 8: this program goes quiet.
# To “I give up”, “nobody cares”.
weary-heard =
    Thank you for telling. What you write is kept, and a person reads it.
    To talk to a person, type 9.
ashamed-heard =
    Thank you for telling. What others did is not your fault.
    Tell as much or as little as you want.
# To somebody who reads or types little, or would rather speak.
speaking-heard =
    Thank you for telling. A few words are enough, in any spelling.
    A voice message is fine too: a person listens to it.
# To somebody who cannot hear or speak.
writing-is-enough =
    Thank you for telling.
    Writing is enough here. You never have to call.
# A digit where nothing can be chosen.
number-alone =
    That number means nothing here now.
    You can write in words, or type 7 to see what you can do.
# A question without an answer is left behind.
passed-over =
    Got it. It is saved, and we go on.
    To come back to the question, choose “Back”.
old-button = That button belongs to an earlier question. Here is the question now.
nothing-before = There is no question before this one.
# After 7, 8 or 9 where a number of people is asked for.
number-shortcut = Got it, as a number of people. If you meant the shortcut, type it again.
skip-not-here =
    Please answer this one. It is about your safety.
    You can also type 8 to hide, or 0 to stop.
watched-advice = A few words are enough. If someone comes, type 8: this program goes quiet.
language-changed = English now.
language-ask = Which language?
# A bare name that is a language and a country.
language-which = Do you mean the language, or the country?
    .yes = The language
    .no = The country
# $count languages: $languages, by their own names (`language.ftl`).
language-unknown =
    This program can read { $count } languages only: { $languages }.
    What you wrote is saved, and we are asking a person to look.

media-saved =
    Got it. It is saved.
    A program cannot understand it, so we are asking a person to look.
# Where a name was taken for a province, and where it is the name of several.
province-taken =
    Got it: { $province }.
    If that is wrong, choose “Back”.
country-taken =
    Got it: { $country }.
    If that is wrong, choose “Back”.
# Once, before the number or the end, where the country is still unknown.
country-once-more =
    One more thing, if you can say it.
    Without the country we cannot ask you whom we may tell.
province-which = There are two or more of that name. Which one?
location-saved = Got it. The place is saved.
edited-saved = Got it. The new wording is saved beside the old one.
unsupported = Got it. This program cannot read that kind of message. Please write it in words.
# To somebody who telephoned over the app.
call-not-taken = Got it. Nobody can take a call here. You can write. A voice message is fine too.
slow-down = Got it. All of it is saved. Answers will come a little slower.
several-how = You can choose more than one.
# $chosen is a list of answers; it never stands in the first line.
several-more =
    Got it.
    So far: { $chosen }
    Is there more? If not, write: done
choice-line = { $n } · { $choice }
police-risk-heard = Got it. We note that it is dangerous. Our team sees that first.
# Said when someone under 18 is concerned: who reads, who may be told, and why.
minor-told =
    Got it. Our team reads what you write.
    If someone under 18 may be hurt, we may tell { $agency } ({ $country }), because they protect children.
    We try to tell you first. You do not have to answer everything.
minor-told-anywhere =
    Got it. Our team reads what you write.
    If someone under 18 may be hurt, we may tell people who protect children.
    We try to tell you first. You do not have to answer everything.

# Said when the person's words tell of an official who is part of it.
official-ask =
    Thank you for telling.
    Shall we leave the police out of this?
    .yes = Yes, leave them out
    .no = No, they may know
official-out = Got it. We do not tell them.
# Where only somebody who looks into officials is asked about next.
official-not-there = Got it. We will not tell anyone at that place.

## Danger

danger-heard = Got it. It is saved, and marked as very urgent.
urgent-heard = Got it. It is saved, and marked as urgent.
self-harm-heard =
    Thank you for telling.
    We would like a person to talk with you, and have asked for one. You can keep writing here.

numbers-intro = If you can call safely:
# To whoever cannot hear or speak.
numbers-by-other = If someone you trust can call for you safely:
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
number-th-1300-abroad = for Thais abroad
number-th-mfa = Thai consular department
number-la-emb-bkk = Lao embassy in Bangkok
number-la-lyu = for children and young people

# Not safe to chat: asks for the place, promises silence. $word wakes the program.
not-safe =
    Got it. Write only where you are.
    After that this program stays quiet. Everything you write is saved.
    To go on, write: { $word }
# A reader that may be wrong heard something urgent: one gentle question.
danger-check = Thank you for telling. Is someone in danger right now?
    .yes = Yes
    .no = No
# Someone may be coming, or this was only told: one question that says nothing.
quiet-check =
    Shall we be quiet now?
    To go on later, write: { $word }
    .yes = Be quiet
    .no = Go on
# Whoever spoke of dying may write on, before any other question.
listening = Write as much or as little as you want. All of it is kept, and a person reads it.
    .person = Talk to a person
    .go_on = Answer questions
listening-more =
    Thank you for telling. This program is still here.
    Write on whenever you want.
# After a yes that named nobody.
danger-who = Is it you, or someone else?
    .me = Me
    .other = Someone else
danger-not = Got it. You can go on.

## Menu

menu = What would you like?
    .numbers = Emergency numbers
    .job = Is this job safe?
    .rights = What I may do
    .report = My report
    .language = Language
menu-typed =
    You can also type 0 to stop, 9 to reach a person, 8 to hide.
    To complain about us, write: complaint

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
operator-asked = Got it. The person who writes with you can see that you are waiting.
# The operator went away without a word; neutral on a lock screen.
operator-away =
    New message.
    Nobody is writing here right now, so the program answers again. What you wrote is kept.

## Hide, stop, delete

# One harmless line, then silence. Must look like small talk.
hide-line = Is it raining there?
stopped =
    Stopped. What you told is saved.
    You can write here again at any time.
delete-ask = Delete everything you told here? It cannot be brought back.
    .yes = Yes, delete
    .no = No, keep it
# The same where it is not gone at once.
delete-ask-later =
    Delete everything you told here?
    Nobody else is told anything more from then on. It is deleted after 72 hours.
    Until then you can change your mind with the number, if you kept it.
delete-needs-code = Some time has passed. To delete, type the number you kept.
deleted = Deleted.
delete-later =
    We have stopped telling others what you told.
    Someone may be in danger, so it is deleted in 72 hours, not now.
    Until then you can change your mind with the number you kept.
# The same where they kept no number.
delete-later-no-number =
    We have stopped telling others what you told.
    Someone may be in danger, so it is deleted in 72 hours, not now.
    To be able to change your mind, ask for a number: type 7 and choose “My report”.
# The return code was given while the deletion waited.
delete-anyway =
    You had asked us to delete what you told. That is stopped now, because you came back.
    Nobody whom you let us tell sees it. Should it be deleted all the same?
    .yes = Delete anyway
    .no = Keep it
delete-kept = Kept. Nothing was deleted.
# Something urgent is told while the deletion waits. The words to write are among keep-words.
delete-stands =
    You asked us to delete this, so for now nobody else is told.
    To keep it after all, write: do not delete
# Words before words of distress that mean: put the phone away, and keep everything.
stop-words = stop, stop now, stop chat, exit, quit
# Phrases that say “I am made to write this”, separated by commas: two words each that can
# be said in passing and that nobody writes by chance. The same order in every file.
duress-words = purple balloon, warm pancake, striped kite, old typewriter
# What a chat says then, so that whoever reads along sees nothing.
duress-line = All right. Nothing more is needed today.
duress-more = All right.
# The word that the person chose, before anything else; and what is said when somebody
# answers without it.
knock = { $word }
wrong-number = Sorry, wrong number.
# What was typed in place of that word is none; and the word said back, once.
code-word-short =
    A short word is enough, one that is easy to remember.
    You can also skip it.
code-word-kept =
    Got it. If we write after a silence, this comes first:
    { $word }
deleted-chat-here =
    We ask the app to delete this chat too. It deletes only the last 48 hours.
    Please delete the rest on your phone.
deleted-chat-yours = The chat on your own phone is still there: delete it there too.
# On our own page in a browser; “Exit now” is its button.
deleted-chat-page = Press “Exit now”, and this page shows nothing of it any more.
deleted-not-elsewhere = What others were already told cannot be taken back.

## The return code

code-welcome = Hello again. You can go on where you were.
code-unknown = That number was not found. Look at it again, and type it once more.
code-wait =
    That was many tries. Wait an hour, then try again.
    You can still write here.
code-needed =
    Some time has passed. To see or change what you told, type the number you kept.
    You can go on without it.
code-none =
    Some time has passed. What you told before is not shown here.
    You can go on.
# Nobody kept a number: what can be done without one.
no-number =
    Some time has passed. We did not hear that you kept the number, so what you told is not shown here.
    If you did write one down, type it. If not, a person can change or delete it.
    .person = Ask a person
    .new = A new number
    .go_on = Go on
# They lost the number that they kept. The choices are those above.
number-lost =
    Without the number, what was told is not shown here.
    A person can change or delete it. If you find the number, type it.
code-not-kept =
    Got it. That number no longer works.
    You can still write here. After 10 quiet minutes, what you told before is not shown here.
    For another number, type 7 and choose “My report”.
# The number was shown twice, and the person goes on telling.
code-later =
    Got it. It is saved.
    If you kept the number, it still works. For another one, type 7 and choose “My report”.
code-new = The old number no longer works.
# The same, made after a silence: the other one stays good until somebody types it.
code-new-beside =
    If you kept a number before, it still works.
    The new one shows only what was told after the silence.

## My report

report = What would you like to do with what you told?
    .status = Where it stands
    .add = Add something
    .correct = Change an answer
    .consent = Who may know
    .new-code = A new number
    .delete = Delete what I told
report-needs-code =
    To see or change what was told, type the number you kept.
    Without it you can still write here.
report-add = Write what you want to add. A voice message is fine too.
standing-title = This is how it stands:
standing-waiting = It is saved. Nobody has read it yet.
standing-read = A person has read it.
standing-answered = A person has read it and answered.
standing-closed = We are done with it for now. You can write here again.
standing-offered =
    It was passed on, with no answer yet:
    { $agency }
standing-accepted =
    They have taken it on:
    { $agency }
standing-erasing = Hours until it is deleted: { $hours }.
correct = Which answer do you want to change?
correct-more = There are more.
correct-nothing = There is no answer to change yet.
corrected = Got it. It is changed.
withdraw = Whom should we stop telling?
withdraw-nothing = There is nobody to whom you said yes.
withdrawn =
    Got it. We stopped.
    From now on { $agency } sees nothing more. What they already know cannot be taken back.
# The same after a silence, where the message named nobody: somebody else may read the answer.
withdrawn-all =
    Got it. We stopped.
    From now on those you let us tell see nothing more. What they already know cannot be taken back.

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
# The same where they did not say that we may write.
end-question-look =
    Write your question here. We do not write to you first.
    Look here again later: when a person has answered, you see it here.
    Type 9 to ask for a person.
end-how = To go on later, type the number you kept. To delete, type 7.
# The same where they kept no number.
end-how-no-number = You can write here again at any time. To delete, type 7.
end-nobody = Nobody is on duty right now.

## Referral, in neutral words

consent-ask =
    A question from the team.
    May we tell { $agency } ({ $country }), so that they can { $purpose }?
    We would tell them only this: { $what }.
    A yes counts for half a year.
    .yes = Yes, tell them
    .no = No, do not tell
# What an agency would be told ($what), and what for ($purpose), inside that question.
share-triage = how urgent it is, what it is about, for you or someone else, the country and province, the age group, your language, what help is wanted, if it would be dangerous when police come
share-signs = if it is possible to leave, and about papers, hurting or threats, debts, pay, and what happens there
share-place = the exact place, when it was, how many people
share-suspect = who is doing it
share-safe_contact = how you can be reached safely
share-own_words = what you wrote in your own words
purpose-protection = try to help and keep you safe
purpose-suppression = look into who is doing this
purpose-return = try to help with the way home
purpose-reintegration = try to help once you are home
purpose-prevention = warn others
# The same in few words, after something else came between. Its answers are those above.
consent-again =
    There is a question from the team.
    May we tell { $agency } ({ $country })?
consent-yes =
    Got it. You said yes.
    You can change your mind at any time. What was already told cannot be taken back.
consent-no = Got it. We will not tell them.
consent-not-asked =
    New message.
    The team asked whether we may tell someone. You need not answer that any more.
referral-overridden =
    New message.
    Someone may be in danger, or is under 18. So we have told { $agency }, although you have not said yes.
    We told them only the least that is needed.
referral-accepted =
    New message.
    { $agency } has taken this on. We will tell you the next step.
referral-declined =
    New message.
    { $agency } cannot take this on. We are looking for another way.
referral-tried =
    New message.
    { $agency } has tried to reach you, and could not. You can tell us here when it is a good time, or that you would rather not.
# Staff have closed it; the person may always write again.
closed-for-now = We are done for now. You can write here again at any time.
country-TH = Thailand
country-LA = Laos
country-other = another country

# Full words of a yes to telling an agency, and of deleting, as people type them. Not
# polite words, and not "ok": they may only mean that somebody listens.
agree-words = yes, yes please, yes you may, yes tell them, yes please tell them, yes tell them please, yes you can tell them, please tell them, you may tell them, i agree, agree, i consent, you can tell them, tell them, ok tell them, yes you can tell them please
delete-words = delete, delete it, delete everything, delete all, yes delete, yes delete it
# Other countries, as people write them, in this language's letters.
other-countries = Myanmar, Burma, Cambodia, Vietnam, China, Malaysia, Singapore, Indonesia, Philippines, Taiwan, Hong Kong, Japan, Korea, South Korea, India, Bangladesh, Nepal, Sri Lanka, Brunei, Dubai, UAE, United Arab Emirates, Saudi Arabia, Qatar, Kuwait, Oman, Bahrain, Israel, Turkey, Russia, Australia, New Zealand, USA, America, England, UK, Germany, France, Sweden, Finland, Norway, Denmark, Switzerland, Africa, Europe, Poipet, Sihanoukville, Bavet, Phnom Penh, Koh Kong, O Smach, Myawaddy, Myawadi, Shwe Kokko, Shwekokko, KK Park, Tachileik, Tachilek, Laukkaing, Laukkai, Mong La, Yangon, Mandalay, Hanoi, Saigon, Ho Chi Minh, Kunming

# Words that wake the program after hiding, separated by commas: easy to keep in mind, and
# nothing that somebody writes who says where they are or what happens (no place, no colour
# of clothes). The same things in the same order in every file: whoever changes the language
# keeps their word.
resume-words = mango, umbrella, papaya, pineapple, sunflower, butterfly

## Rules of priority, for staff

rule-danger-now = Someone is in danger now
rule-not-safe-to-chat = Not safe to chat
rule-reachable-briefly = Borrowed or watched phone: reachable only briefly
rule-under-18 = Someone under 18
rule-cannot-leave = Cannot leave
rule-papers-and-threats = Papers held, and hurt or threatened
rule-ongoing-exploitation = Boat work, forced sex or forced scams, going on now
rule-ransom-or-sold = Must pay to leave, or was sold
rule-child-begging = Children who beg
rule-told-about = Tells about a person
rule-words-p1 = Words of danger to life in a message
rule-words-p2 = Words of confinement or ongoing exploitation in a message
rule-words-some = Words of exploitation in a message
rule-duress = Wrote the word for being forced to write
rule-words-unsure = A message that may be urgent; the program is not sure
rule-words-second = A message that may be urgent; the second reader heard it and is not sure
rule-minor-words = Words about a child in a message
rule-first-words = A message outside the questions
rule-told-hidden = Hid the chat, and told something afterwards
rule-told = Something was told; no sign known yet
rule-wants-human = Asked for a person

## The app's own list of commands

command-help = Emergency numbers
command-human = Reach a person
command-hide = Hide
command-language = Language
command-stop = Stop
command-delete = Delete
