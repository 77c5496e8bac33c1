# The questions of the interview (bot/data/interview.toml) and the short names of their
# answers. `.simple` is a kinder, simpler form, said when an answer was not understood.
# Labels: at most 20 letters and 24 code points. See locales/VOICE.md.
# The first line of a message may be read by the wrong person on a lock screen.

## The questions

ask-safe = Is it safe for you to chat now?
    .simple = Is this chat safe right now?
    .yes = Yes, safe
    .no = No, not safe
    .watched = Someone may see
# `yes` names nobody: then `danger-who` is asked.
ask-danger = Is anyone in danger right now?
    .simple = Could anyone be hurt right now?
    .yes = Yes
    .me = Yes, me
    .other = Yes, someone else
    .no = No
    .not_sure = Not sure
ask-country = Which country is it happening in?
    .simple = Is it in Thailand, in Laos, or somewhere else?
    .TH = Thailand
    .LA = Laos
    .other = Another country
ask-province = Which province? Choose, or type its name.
ask-landmark = What is nearby? A road, a shop, a boat's name, anything.
# Under it, where an app can send one.
landmark-place = You can also send a location.
ask-phone = Whose phone is this?
    .simple = Is this phone yours, or someone else's?
    .mine = Mine
    .borrowed = Borrowed
    .checked = Someone checks it
ask-write_back = May we write to you here later?
    .simple = Can we send you a message later?
    .yes = Yes
    .no = No, do not
# Consent. $agency and $country name who would be told; a name may hold a word that a
# lock screen must not show, so it never stands in the first line.
ask-tell_social =
    One more question.
    May we tell { $agency } ({ $country }) the place and what you tell us?
    A yes counts for half a year.
    .simple =
        One more question.
        Is it all right if we tell { $agency } ({ $country }) about this?
    .yes = Yes, tell them
    .no = No, do not tell
# The third answer, `official`, means no, and that an official is part of it.
ask-tell_police =
    One more question.
    May we tell { $agency } ({ $country }) the place, what is happening and who is doing it?
    If police or officials are part of it, choose 3. Then we do not tell them.
    A yes counts for half a year.
    .simple =
        One more question.
        Is it all right if we tell { $agency } ({ $country }) where, what and who?
        If police or officials are part of it, choose 3. Then we do not tell them.
    .yes = Yes, tell them
    .no = No, do not tell
    .official = Officials are in it
# Only after `official`: somebody who looks into officials, or the central office.
ask-tell_special =
    One more question.
    May we tell only { $agency } ({ $country }) the place, what is happening and who is doing it?
    A yes counts for half a year.
    .simple =
        One more question.
        May we tell only { $agency } ({ $country })?
    .yes = Yes, tell them
    .no = No, do not tell
# $code is the return code: 25 digits in groups, meant to look like the number on a
# top-up card. $word wakes the program after hiding; $duress makes it harmless.
ask-code =
    Keep this number:
    { $code }
    It looks like a phone top-up number. Do not show it to anyone.
    With it you can go on later, from any phone. Without it, what you told is not shown here again.
    After hiding, this program answers again when you write: { $word }
    If someone makes you write here, write: { $duress }
    The chat then looks harmless, and we know.
    .simple =
        Write this number down where nobody looks:
        { $code }
        Then choose 1. If you have no safe place for it, choose 2.
    .kept = I kept it
    .cannot = I cannot keep it
ask-enough = This is saved, and it is enough. If you can, tell a little more.
    .simple = Do you want to tell a little more?
    .more = Tell more
    .done = That is all
ask-about = Who is it about?
    .simple = Is it about you, or someone else?
    .me = Me
    .known = Someone I know
    .seen = Something I saw
    .question = Only a question
ask-minor = Is anyone in this under 18? You count too.
    .simple = Is there anyone younger than 18?
    .yes = Yes
    .no = No
    .not_sure = Not sure
# After “25”: the age of one says nothing of the others.
minor-others =
    Is anyone else in this under 18?
    If there is nobody else, answer no.
ask-sector = What is it about? Choose the nearest.
    .simple = Which word is nearest?
    .work = Work
    .boat = Work on a boat
    .sex = Forced sex
    .scam = Forced online scams
    .marriage = Forced marriage
    .other = Something else
ask-work_kind = What kind of work?
    .simple = Where is the work?
    .home = In a house
    .building = Building site
    .farm = Farm
    .factory = Factory
    .shop = Shop or restaurant
    .other_work = Other work
ask-other_kind = Is it one of these?
    .simple = Which one is nearest?
    .begging = Begging, selling
    .child_given = A child given away
    .organ = Taking an organ
    .other_thing = None of these
ask-story =
    What is happening? Tell as much or as little as you want.
    A voice message is fine too.
ask-time = When is it happening?
    .simple = Is it now, or was it before?
    .now = It goes on now
    .days = In the last days
    .before = Longer ago
    .not_sure = Not sure
ask-seen_self = Did you see it yourself?
    .simple = Did you see it, or hear of it?
    .yes = I saw it
    .no = I heard of it
ask-reach = Can they be reached safely?
    .simple = Can someone talk to them safely?
    .yes = Yes
    .no = No
    .not_sure = Not sure
ask-police_risk =
    One more question.
    If police come to the door, is it dangerous for the people there?
    .simple =
        One more question.
        Is it dangerous for the people there if police come?
    .yes = Dangerous
    .no = Not dangerous
    .not_sure = Not sure
ask-leave = If you or they want to leave, is it possible?
    .simple = Can you or they walk out of there?
    .yes = Can leave
    .no = Cannot leave
    .not_sure = Not sure
ask-papers = Does someone else hold your passport or papers?
    .simple = Does someone keep your papers?
    .yes = Yes
    .no = No
    .not_sure = Not sure
ask-threats = Is anyone hurting or threatening you?
    .simple = Does anyone make you afraid?
    .yes = Yes
    .no = No
    .not_sure = Not sure
ask-debt = Is someone not paying, or making you work for a debt?
    .simple = Is there trouble with pay or a debt?
    .yes = Yes
    .no = No
    .not_sure = Not sure
ask-sign_sex = Does any of this happen there?
    .simple = Which of these happen there?
    .chosen = Cannot refuse
    .taken = Money is taken
    .moved = Moved around
    .watched = Always watched
    .none = None of these
ask-sign_boat = Does any of this happen there?
    .simple = Which of these happen there?
    .months = Months at sea
    .no_shore = Cannot go ashore
    .papers_kept = Papers are kept
    .pay_late = Pay comes very late
    .no_doctor = Hurt, but no doctor
    .none = None of these
ask-sign_scam = Does any of this happen there?
    .simple = Which of these happen there?
    .passport = Passport is kept
    .punished = Hurt over targets
    .ransom = Must pay to leave
    .sold = Sold to others
    .none = None of these
ask-sign_marriage = Does any of this happen there?
    .simple = Which of these happen there?
    .fee = Family was paid
    .abroad = Taken abroad
    .no_choice = Cannot say no
    .none = None of these
ask-sign_home = Does any of this happen there?
    .simple = Which of these happen there?
    .not_out = Not let out
    .alone = No calls, no visits
    .no_room = No place to sleep
    .little_food = Too little food
    .none = None of these
ask-sign_site = Does any of this happen there?
    .simple = Which of these happen there?
    .live_in = Live at the site
    .no_gear = No safety gear
    .moved_night = Moved at night
    .shop_debt = Debt at their shop
    .papers_kept = Papers are kept
    .none = None of these
ask-sign_begging = Does any of this happen there?
    .simple = Which of these happen there?
    .child = There are children
    .quota = A sum every day
    .dropped = Dropped off by car
    .minder = Someone watches
    .none = None of these
ask-how_many = How many people are there?
    .simple = How many? Type a number.
    .one = One person
    .two = 2 people
    .three = 3 people
    .four = 4 people
    .five = 5 people
    .many = 6 or more
ask-wish = What would help you or them now?
    .simple = What would help most?
    .police = Police
    .safe_place = A safe place
    .doctor = A doctor
    .pay = Pay, a lawyer
    .home = To go home
    .talk = To talk to someone
    .start_again = School or new work
    .tell_only = Only to tell you
ask-who =
    Who is doing it? A name, a shop, a phone number, a page.
    Only what you know. Do not look for more.
# The ids are the hours themselves, 06 to 12 and so on; the courier keeps to them.
ask-hours = When is it safe to write to you?
    .simple = Which part of the day is safe?
    .h06-12 = 6:00 to 12:00
    .h12-18 = 12:00 to 18:00
    .h18-22 = 18:00 to 22:00
    .h22-06 = 22:00 to 6:00
    .any = Any time
ask-code_word =
    You can choose a word. If we write after a silence, we first send only that word.
    When you answer with the same word, we go on. An everyday word is best.
ask-other_answers = If someone else answers, what should this program do?
    .simple = Someone else has the phone. What then?
    .silent = Say nothing
    .small_talk = Only small talk
    .wrong_number = Say: wrong number
ask-few_more =
    A few short questions help us understand. May we ask them?
    You can skip any of them.
    .simple = May we ask a few more questions?
    .yes = Yes, ask
    .no = That is all
ask-promised = Is the work or the pay different from what was agreed?
    .simple = Is it the same as they said before?
    .yes = Different
    .no = The same
    .not_sure = Not sure
ask-against = Does anyone use your papers, a debt or your family against you?
    .simple = Does anyone put pressure on you?
    .yes = Yes
    .no = No
    .not_sure = Not sure
ask-isolated = Does anyone keep you from the phone, your family or other people?
    .simple = Does anyone stop you from talking to others?
    .yes = Yes
    .no = No
    .not_sure = Not sure
ask-hurt =
    Has anyone hurt you?
    No need to tell more than yes or no.
    .simple = Has anyone hurt your body?
    .yes = Yes
    .no = No
    .not_sure = Not sure
ask-threatened = Has anyone threatened you or your family?
    .simple = Has anyone said they will harm you?
    .yes = Yes
    .no = No
    .not_sure = Not sure
ask-unpaid = Does anyone keep your pay from you?
    .simple = Is there pay that you did not get?
    .yes = Yes
    .no = No
    .not_sure = Not sure
ask-bound = Does anyone say that you must work to pay a debt?
    .simple = Must you work for a debt?
    .yes = Yes
    .no = No
    .not_sure = Not sure
ask-conditions = Is there danger at the place, or too little food, sleep or medicine?
    .simple = Is it bad for your health there?
    .yes = Yes
    .no = No
    .not_sure = Not sure
ask-rest = Must you work very long without rest?
    .simple = Is there too little rest?
    .yes = Yes
    .no = No
    .not_sure = Not sure
ask-readback = Do you want to read what was saved?
    .simple = Shall this program show what you told?
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
field-tell_social = Tell the help centre
field-tell_police = Tell the police
field-tell_special = Tell a central body
field-code = Number to go on
field-enough = Enough for now
field-about = About
field-minor = Under 18
field-sector = What it is
field-work_kind = Kind of work
field-other_kind = What else
field-story = Own words
field-time = When
field-seen_self = Saw or heard
field-reach = Can be reached
field-police_risk = If police come
field-leave = Can leave
field-papers = Papers held
field-threats = Hurt or threatened
field-debt = Unpaid, or a debt
field-sign_sex = Signs there
field-sign_boat = Signs there
field-sign_scam = Signs there
field-sign_marriage = Signs there
field-sign_home = Signs there
field-sign_site = Signs there
field-sign_begging = Signs there
field-how_many = How many
field-wish = Wish
field-who = Who is doing it
field-hours = When to write
field-code_word = Word before we write
field-other_answers = If another answers
field-few_more = More questions
field-promised = Not as agreed
field-against = Put under pressure
field-isolated = Kept from others
field-hurt = Hurt
field-threatened = Threatened
field-unpaid = Pay kept
field-bound = Works for a debt
field-conditions = Bad conditions
field-rest = No rest
field-readback = Read-back

## What was written beside the answers

# $field is the short name of a question.
told-beside = { $field }, as written
told-words = Other words
told-consent = Telling others

## The eleven signs of forced labour, for staff

sign-I01 = Abuse of weakness
sign-I02 = Deception
sign-I03 = Cannot move freely
sign-I04 = Isolation
sign-I05 = Hurt
sign-I06 = Threats
sign-I07 = Papers kept
sign-I08 = Pay kept
sign-I09 = Debt bondage
sign-I10 = Bad conditions
sign-I11 = Too much work
