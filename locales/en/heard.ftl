# What people type, never what they read: other ways to say a choice, words around an
# answer, and words that are no answer at all. Lists, parted by commas; capitals, signs,
# tone marks and polite words make no difference. A list may hold any word, also those that
# we do not say ourselves (avoid.toml is not for this file), in any letters that people of
# this language use. Nothing here is a yes to telling an agency, and nothing deletes.

## Around an answer

# Said before and behind an answer, and taken off it one after another. Never a “not”,
# and never a “maybe”: they change it.
around-before = yes, yeah, i, i am, im, i'm, i was, i have, we, we are, we have, they, they are, they have, he, he is, he has, she, she is, she has, you, it, it is, its, it's, it was, this is, this, that is, thats, there is, there are, the, a, an, is, are, my answer is, answer, about, for, i think, i think it is, i believe, i want, i want to, i wanna, i would like, i would like to, i'd like to, i need, i need to, can i, may i, could i, let me, please, so, well, just, from, with, also, and, of, to, in, on, at, by, some, still
around-behind = please, i think, here, now, right now, at the moment, today, myself, for me, to me, actually, really, too, also, there, thanks, thank you, sir, madam, bro, sis, lah, na, over here

# The same before the name of a country, and taken off it.
around-country = i am, im, i'm, we are, we're, were, it is, its, it's, he is, she is, they are, still, here, in, at, from, inside, the, now, country, side
# Where one of these stands in a text, a place in it may not be where it happens.
elsewhere-words = from, came from, come from, comes from, born in, home is, used to live, my home, originally, going to, to go to, go to, sent to, moving to, or, not in

## At any question

# The person does not know: chosen where “Not sure” stands, else the question is passed over.
unsure-words = i do not know, i don't know, dont know, do not know, don't know yet, i do not know that, i don't know about that, not sure, i am not sure, i'm not sure, im not so sure, not really sure, unsure, no idea, i have no idea, idk, dunno, i dunno, maybe, maybe not, maybe yes, maybe no, might be, perhaps, probably, possibly, could be, can't tell, cannot tell, hard to say, hard to tell, who knows, i can't say, i can't remember, i forgot, i do not remember, unknown, not certain, yes and no, both, sometimes, depends, it depends
# No more of several choices. The same words as an answer to nothing chosen yet pass over it.
done-words = done, i am done, i'm done, im done, that is all, that's all, thats all, that is it, that's it, thats it, all, no more, nothing more, nothing else, no others, none left, finish, finished, i finished, i have finished, complete, completed, end, ready, enough, that is enough, that's enough, only that, only those, only these, just that, just those, just these, all chosen, all of them chosen, i chose all, go on, continue, next, ok done, okay done, no that's all, no thats all, no that is all, no more thanks, nope that's all, nothing
# Somebody says hello, or tries whether this works.
greeting-words = hi, hii, hiii, hello, helo, hallo, halo, hey, heya, hi there, hello there, hey there, yo, good morning, good afternoon, good evening, good night, good day, morning, evening, greetings, sawasdee, sawatdee, sawadee, sabaidee, sabai dee, hello everyone, hello sir, hello madam, hello sister, hello brother, hello friend, hi friend, hi sister, hi admin, hello admin, hello team, hello bot, hi bot, test, testing, start, begin, let's start, lets begin, i am here, im here, i'm back, i am back, here i am, thanks, thank you, thank you so much, thanks a lot, ok thanks, ok thank you
# Somebody asks whether anybody is there.
there-words = are you there, you there, are you still there, still there, are you here, anyone there, anybody there, anyone here, anybody here, is anyone there, is anybody there, is anyone here, is somebody there, is there anyone, is there somebody, someone there, somebody there, hello are you there, hello anyone there, hello is anyone there, can you see this, can you read this, can you hear me, do you read this, does anyone read this, is anyone reading, are you real, are you online, reply, reply me, reply please, please reply, answer me, please answer, why no answer, no answer, no reply, why don't you answer, did you get this, did you get my message
# Somebody wants to report, or to ask for something, and has not said what yet.
report-words = report, report it, report something, report this, report a case, report a crime, report someone, report somebody, report a person, report a place, report trafficking, report human trafficking, make a report, send a report, file a report, give a report, give information, give a tip, a tip, tip, send a tip, tell you something, tell something, tell you, tell my story, tell you my story, talk about something, inform, inform you, share something, share information, say something, ask something, ask a question, ask you something, ask you, a question, question, have a question, get help, ask for help, get some help, have a problem, a problem, have something to tell you, have something to report, have information, have news, make a complaint about my boss, help someone, help somebody, help my friend, help a friend, help her, help him, help them, help my sister, help my brother, help a girl, know something, saw something, seen something
# Somebody is afraid, and says no more than that.
afraid-words = afraid, scared, so scared, very scared, really scared, so afraid, very afraid, frightened, terrified, in fear, fear, worried, very worried, nervous, panic, panicking, shaking, crying, confused, don't know what to do, do not know what to do, what should i do, what do i do, what can i do, afraid to talk, scared to talk, afraid to tell, scared to tell, afraid they see this, scared they will see, afraid of him, scared of him, afraid of them, scared of them, afraid of the boss, scared of my boss

## Ways to say a choice, by question

heard-safe =
    .yes = safe, i am safe, safe now, safe to chat, safe to talk, it is safe, alone, i am alone, alone now, nobody here, no one here, nobody is here, nobody sees, no one sees, nobody can see, i can talk, can talk, i can chat, can chat, free to chat, free to talk, we can talk, all good, fine, fine now, good, ok now
    .no = not safe, unsafe, dangerous, not alone, i am not alone, cannot talk, can't talk, cannot chat, can't chat, i can not talk, not now, it is not safe, he is here, she is here, they are here, boss is here, someone is here, somebody is here, people are here, he is next to me, they are next to me, they are watching, he is watching
    .watched = someone may see, someone might see, somebody may see, somebody might see, someone could see, maybe someone sees, they may see, they might see, he may see, he might see, they can see, people around, there are people around, someone near, someone nearby, people nearby, not sure, i do not know, i don't know, dont know, maybe, a little, more or less, so so, half, they check my phone, he checks my phone, sometimes
heard-danger =
    .me = me, myself, i am, it is me, just me, only me, i am in danger, me and my friend, me and my friends, me and others, me and my sister, me and my child, us, all of us, we are, we are in danger
    .other = someone else, somebody else, other, others, other person, another person, other people, my friend, a friend, friend, my sister, my brother, my daughter, my son, my child, my children, my wife, my husband, my mother, my cousin, my niece, my nephew, her, him, them, she is, he is, they are, a girl, a child, a woman, a man, a boy, the girls, the children, the workers, my coworker, my coworkers, my colleague, my neighbour
    .no = nobody, no one, not now, not right now, nothing now, no danger, not in danger, nobody is, no one is, everyone is safe, all safe, everybody is ok
    .not_sure = i hope not
heard-country =
    .TH = thai, th, thailand, siam, in thai, kingdom of thailand, thai side, the thai side
    .LA = lao, la, laos, lao pdr, laos pdr, in lao, lao side, the lao side, pdr lao
heard-phone =
    .mine = my, my phone, it is my phone, my own, my own phone, own, own phone, belongs to me, me, myself, my number, my mobile, mine only
    .borrowed = borrow, i borrow it, i borrowed it, borrowed it, borrowed phone, not mine, not my phone, someone else's, somebody else's, someone elses, other's, someone else, somebody else, another person's, other person, a friend, friend, friend's, friends, my friend, my friend's, my friends phone, my friend's phone, a friend's phone, my sister, my sister's, my sister's phone, my brother's, my brother's phone, my mother's, my mother's phone, my mom's, my husband's, my husband's phone, my wife's, my coworker's, a coworker's, a neighbour's, a stranger's, shared, we share it, shared phone, internet cafe, a shop's
    .checked = they check it, he checks it, she checks it, someone checks, they check, they check my phone, he checks my phone, boss checks it, my boss checks it, boss checks, the boss's, boss, my boss, boss's phone, my boss's phone, company phone, the company's, the company phone, work phone, they look at it, they read it, they read my messages, they watch it, monitored, watched, mine but they check it, mine but he checks it
heard-write_back =
    .yes = you may, you can, you may write, you can write, write to me, write me, ok write, send it, you can send, you can message me, message me, text me, please write, please do, any time, anytime
    .no = do not write, don't write, dont write, you may not, you cannot, you can't, no messages, no message, do not message, don't message me, don't text me, do not send, don't send, please don't, please do not, i will write, i will write you, i'll write, not here, never, dangerous, not safe
heard-enough =
    .more = more, i tell more, tell more, go on, continue, i will tell more, i want to tell more, can tell more, ok more, i have more, there is more
    .done = done, enough, that is all, that's all, thats all, that's it, thats it, no more, nothing more, finish, finished, stop here, i have to go, have to go, must go, gotta go, later, not now, no time, nothing else
heard-about =
    .me = myself, about me, about myself, mine, my own, my case, my problem, my own problem, my story, it happened to me, happens to me, happened to me, only me, me and my friend, me and my friends, me and others, us, we, our, all of us, me too
    .known = someone i know, somebody i know, friend, a friend, my friend, my friends, a friend of mine, my sister, my brother, my daughter, my son, my child, my children, my wife, my husband, my girlfriend, my boyfriend, my mother, my father, my cousin, my niece, my nephew, my aunt, my uncle, my family, family, relative, a relative, my relative, my neighbour, my neighbor, neighbour, my classmate, my coworker, my colleague, my student, my niece and her friend, her, him, them, someone else, somebody else, other person, another person, not me, a person i know, people i know
    .seen = i saw it, i saw something, i saw, saw it, saw something, seen something, something i see, i see something, i noticed something, i noticed, strangers, a stranger, people i do not know, people i don't know, someone i don't know, someone i do not know, don't know them, a girl i saw, a woman i saw, a man i saw, children i saw, a shop, a place, a bar, a boat, a house, my street, i heard something, heard something, news
    .question = a question, question, i have a question, ask, ask a question, to ask, want to ask, only asking, just asking, just a question, information, for information, information only, only information, curious, nothing, nobody, no one
heard-minor =
    .yes = under 18, below 18, less than 18, younger than 18, under age, underage, minor, a minor, minors, child, a child, children, kid, kids, a kid, a girl, girls, a boy, boys, teen, teenager, teenagers, baby, a baby, babies, there are children, there are kids, me, i am, student, students
    .no = nobody, no one, no child, no children, no kids, all adults, adults, adult, only adults, all grown up, grown up, grown ups, over 18, above 18, all over 18, 18 and over, more than 18, older than 18, i am over 18, i am an adult, everyone is over 18, all of us are over 18
    .not_sure = they look young, she looks young, he looks young, looks young, very young
heard-sector =
    .work = job, a job, my job, work problem, working, normal work, general work, labour, labor, construction, factory, farm, farming, restaurant, shop, housework, maid, cleaning, domestic work, my boss, my employer, my work, wage, wages, salary, pay, unpaid work, forced work, forced labour, forced labor, forced to work
    .boat = boat, a boat, on a boat, boats, boat work, fishing, fishing boat, fisherman, ship, a ship, on a ship, trawler, sea, at sea, seafood, fish
    .sex = sex, sex work, sexual, forced sex, sex trade, sexual abuse, rape, raped, prostitution, forced prostitution, prostitute, selling sex, sell sex, karaoke, bar, massage, brothel, customers, sleep with men, sleep with customers, serve men, serve customers, webcam, nude pictures
    .scam = scam, scams, scam center, scam centre, scam work, scamming, online scam, online scams, cyber scam, scam compound, call center, call centre, call center gang, casino, online casino, gambling, online gambling, chat work, crypto, fraud, romance scam, compound
    .marriage = marriage, marry, married, forced to marry, forced wedding, wedding, bride, made to marry, must marry, sold as a wife, sold as a bride, husband, wife, china husband
    .other = other, others, another thing, something else, else, different, not in the list, none of these, none, begging, beggar, beggars, child begging, organ, organs, adoption
heard-work_kind =
    .home = house, home, a house, in the house, housework, house work, maid, housemaid, domestic, domestic work, cleaner, cleaning, cleaning lady, nanny, babysitter, cook, caregiver, care for old people, helper, in a home, servant
    .building = building, construction, construction site, construction work, builder, building work, site, building houses, road work, roads, cement
    .farm = farm, farming, plantation, field, fields, garden, fruit, rubber, sugar cane, cassava, rice, vegetables, animals, pigs, chickens, chicken farm, agriculture, in the fields
    .factory = factory, a factory, in a factory, plant, sewing, garment, garments, clothes factory, packing, seafood factory, peeling shrimp, shrimp, warehouse, workshop
    .shop = shop, a shop, store, restaurant, a restaurant, cafe, coffee shop, noodle shop, market, market stall, bar, hotel, food shop, waitress, waiter, selling, massage shop, beauty salon, salon, car wash, karaoke
    .other_work = other, other job, something else, else, another, another job, another kind, different, none of these, driver, security guard
heard-other_kind =
    .begging = begging, beggar, beggars, beg, begging children, selling flowers, selling things, selling on the street, street selling, sell flowers, sell roses
    .child_given = child given away, child sold, sold a child, sell a child, selling a child, selling a baby, sell a baby, baby sold, adoption, adopted, child taken, baby, surrogate, surrogacy
    .organ = organ, organs, kidney, a kidney, selling a kidney, sell a kidney
    .other_thing = none, other, no, nothing, none of them, something else, else, another, not these, different
heard-time =
    .now = now, right now, still, still now, today, every day, everyday, every night, all the time, always, ongoing, going on, it is happening, happening, happens, happening now, still happening, at the moment, currently, tonight, this morning, until now
    .days = yesterday, last night, this week, last week, a few days ago, some days ago, two days ago, three days ago, days ago, a few days, recently, just recently, lately, last weekend, a week ago
    .before = before, long ago, long time ago, a long time ago, last year, last month, months ago, a month ago, years ago, two years ago, some time ago, in the past, past, it is over, over, finished, already over, earlier
heard-seen_self =
    .yes = i saw, saw it, i saw it myself, saw it myself, myself, with my own eyes, my own eyes, i was there, i have seen it, seen it, i see it every day, i witnessed it
    .no = i heard, heard it, heard, i only heard, only heard, someone told me, somebody told me, my friend told me, she told me, he told me, they told me, told me, i was told, i read it, facebook, from facebook, online, from others, from someone, from a friend, i did not see it, did not see, didn't see, i didn't see it, did not see it myself, no i heard
heard-reach =
    .yes = can, they can, possible, it is possible, safely, she can, he can, i can reach them, i can call her, i can call him, has a phone, she has a phone, he has a phone
    .no = cannot, can't, they cannot, not possible, impossible, not safely, not safe, no phone, she has no phone, he has no phone, they have no phone, phone was taken, phone is taken, dangerous, too dangerous, it is dangerous
heard-police_risk =
    .yes = danger, yes dangerous, it is dangerous, very dangerous, too dangerous, it would be dangerous, risky, they would be hurt, they get arrested, they will be hurt, afraid of police, no police, do not send police, don't send police
    .no = safe, it is safe, no danger, no problem, it is ok, ok, fine, not a problem, police is good, send police, please send police
heard-leave =
    .yes = can, i can, we can, they can, she can, he can, possible, it is possible, free, i am free, free to go, can go, can go out, i can go out, can walk out, i can leave any time, i already left, already left, i left, i got out, i am out, escaped, i escaped
    .no = cannot, can't, i cannot, i can't, we cannot, we can't, they cannot, she cannot, he cannot, not possible, impossible, locked, locked in, i am locked in, not allowed, not free, cannot go, can't go, cannot go out, can't go out, can't leave, they don't let me, they do not let me, he doesn't let me, not allowed to leave, no way out, guards
heard-papers =
    .yes = boss has it, the boss has it, my boss has it, boss keeps it, my boss keeps it, they have it, they keep it, they took it, he has it, he keeps it, he took it, she has it, she keeps it, company keeps it, the company has it, taken, they took my passport, they have my passport, agent has it, broker has it, employer has it
    .no = i have it, i keep it, i have my passport, with me, i have them, i keep them, mine is with me, i have my papers, nobody, no one, i have no passport, no passport, i don't have a passport, never had one, lost, i lost it
heard-threats =
    .yes = both, they hit me, he hits me, he hit me, they hurt me, he hurts me, they threaten me, he threatens me, threaten, threats, threatened, hurt, beaten, i am beaten, sometimes, he shouts, they shout
    .no = nobody, no one, nobody hurts me, no one hurts me, not hurt, never
heard-debt =
    .yes = both, not paid, no pay, they do not pay, they don't pay, he doesn't pay, no money, no salary, no wage, unpaid, never paid, debt, a debt, i have a debt, i owe, i owe money, i must pay back
    .no = i am paid, they pay, they pay me, paid, no debt, i have no debt
heard-how_many =
    .many = a crowd
heard-wish =
    .police = police, call police, call the police, send police, arrest them, report to police, go to the police, police to come, police come
    .safe_place = safe place, a place to stay, place to stay, somewhere safe, shelter, a shelter, a room, a house, leave, leave here, get out, get out of here, escape, go away from here, out, move away, safety, be safe, rescue, help me get out, freedom
    .doctor = doctor, hospital, a hospital, medicine, nurse, go to hospital, see a doctor, treatment, medical, medical help, clinic
    .pay = pay, my money, my salary, salary, wages, my wages, wage, money, get paid, lawyer, a lawyer, my passport, passport, my passport back, my papers, my papers back, legal help, compensation, justice
    .home = home, go home, go back home, my home, return home, back home, go to my country, my country, go back to my country, go to my family, my family, see my family, go to laos, go to thailand, back to laos
    .talk = talk, someone to talk to, somebody to talk to, talk to someone, talk to somebody, talk to a person, talk to a human, speak to someone, advice, counsellor, counselor, psychologist, comfort, listen to me, a friend
    .tell_only = only tell, only tell you, just tell, just tell you, just to tell, tell only, only report, just report, only to report, nothing, nothing else, only wanted to tell, just want you to know, you to know
heard-hours =
    .h06-12 = morning, in the morning, mornings, early, before noon, before lunch
    .h12-18 = afternoon, in the afternoon, afternoons, noon, after lunch, midday, daytime, day
    .h18-22 = evening, in the evening, evenings, after work, after dinner
    .h22-06 = night, at night, nights, late, late at night, midnight, after midnight
    .any = anytime, any time is ok, always, all day, all the time, whenever, 24 hours, every time, whole day
heard-other_answers =
    .silent = silent, nothing, be silent, silence, quiet, stay quiet, be quiet, say nothing, no answer, do not answer, don't answer, stop, keep quiet
    .small_talk = small talk, chat, talk normally, talk about weather, the weather, weather, something else, normal talk
    .wrong_number = wrong number, wrong person, wrong, say wrong number
heard-few_more =
    .yes = ask, ask me, you may ask, you can ask, go on, continue, please ask, more
    .no = enough, done, that's all, thats all, that is all, no more, finish, finished, no more questions, not now, later, no time
heard-promised =
    .yes = different, not the same, it is different, very different, totally different, changed, it changed, they lied, lied, a lie, lies, less pay, less money, other work, not what they said
    .no = same, the same, as agreed, as promised, like they said, it is the same, no difference
heard-rest =
    .yes = must, i must, have to, i have to, no rest, very long, long hours, all day, day and night, no day off
    .no = enough rest, i can rest, not long, normal hours, normal
heard-readback =
    .yes = read, show, show me, i want to read, let me read, read it, i want to see, let me see
    .no = done, enough, no need, that's all, thats all, that is all, skip it, later

## In the guides

heard-guide-job-found =
    .known = friend, a friend, my friend, from a friend, family, my family, relative, a relative, my sister, my brother, my cousin, my aunt, my uncle, neighbour, neighbor, my neighbour, someone i know, somebody i know, a person i know, my mother, parents, someone close, coworker, village, from my village
    .office = office, job office, agency, an agency, employment office, employment agency, job agency, government, labour office, labor office, recruitment agency, company, a company, the company, school, newspaper
    .online = online, internet, on the internet, facebook, fb, on facebook, from facebook, line, tiktok, tik tok, telegram, whatsapp, wechat, messenger, instagram, youtube, website, web, a website, an app, app, social media, group, facebook group, line group, ad, an ad, advertisement, post, a post, google
    .stranger = stranger, a stranger, new person, somebody new, someone new, someone i don't know, someone i do not know, don't know them, unknown person, broker, a broker, agent, an agent, a man, a woman, middleman, someone called me, a phone call, phone call, someone wrote to me
heard-guide-job-place =
    .yes = i know where, i know it, i know the place, know
    .no = do not know, don't know, dont know, i don't know, i do not know, no idea, they did not say, they didn't tell me, not told, he will not say, secret
heard-guide-job-pay =
    .yes = more, much more, a lot more, very high, high, too much, a lot, very good pay, double, twice, higher
    .no = same, the same, about the same, normal, less, similar, equal, usual, not more, average
heard-guide-job-owe =
    .yes = must, must pay, have to pay, have to, i have to pay, i must pay, i pay first, pay first, borrow, i borrow, a fee, fee, deposit, yes pay
    .no = nothing, no pay, free, it is free, not pay, no fee, don't have to, do not have to, nothing to pay, no money
heard-guide-job-papers =
    .yes = they keep it, they will keep it, boss keeps it, the boss keeps it, company keeps it, they will, he will, someone does, they take it
    .no = nobody, no one, i keep it, i will keep it, i keep mine, with me, myself, me
heard-guide-job-phone =
    .yes = can, i can keep it, keep it, allowed, yes allowed
    .no = cannot, can't, not allowed, they take it, they keep it, no phone, forbidden
heard-guide-job-border =
    .yes = must, have to, i have to, by boat, by river, across the river, cross the river, at night, through the forest, no checkpoint, they say so
    .no = no border, same country, in my country, in thailand, in laos, by bridge, by the bridge, at the bridge, with checkpoint, with passport, by plane, airport, not cross, checkpoint
heard-guide-job-adult =
    .yes = over 18, above 18, older, older than 18, adult, i am an adult, grown up, more than 18, i am older
    .no = younger, under 18, below 18, less than 18, child, i am a child, not yet, not yet 18, still a student, minor
heard-guide-rights-topic =
    .papers = passport, papers, my passport, documents, document, id, visa, work permit, border pass
    .pay = pay, money, salary, wage, wages, my pay, my money
    .leave = leave, leaving, quit, leave work, quit the job, leave the job, change job, resign
    .doctor = doctor, hospital, sick, ill, medicine, health
    .help = help, ask for help, how to get help, where to get help, who helps
    .enough = enough, done, that's all, thats all, that is all, no more, finish, finished, nothing, nothing else, no thanks
heard-guide-after =
    .tell = tell, tell you, tell something, tell you something, report, tell my story
    .person = person, a person, human, talk, someone, talk to someone, operator
    .numbers = numbers, number, phone numbers, phone number, call, telephone
    .done = done, enough, nothing, nothing else, finish, finished, no, no more, that's all, thats all, that is it, that's it, bye

# Somebody is coming, and nothing else is said: as good as “hide” also beside an operator.
someone-comes-words = someone is coming, someone's coming, someones coming, someone coming, some one is coming, somebody is coming, somebody's coming, somebody coming, someone is coming now, people are coming, people coming, someone is here, somebody is here, someone is here now, someone came, somebody came, someone came in, somebody came in, someone just came, the boss is coming, boss is coming, boss coming, my boss is coming, boss is here, the boss is here, guard is coming, the guard is coming, guards are coming, they are coming, they're coming, theyre coming, they are coming now, he is coming now, she is coming now, he is here now, she is here now, i have to go someone is coming, gtg someone is coming, wait someone is coming, stop someone is coming

# What a yes begins with, where a sentence follows it: “yes he is hurting her”. And what, right
# behind it, makes it no yes.
leading-yes-words = yes, yeah, yea, yep, yup, yes please, yes there is, yes there are, right, correct, true, of course, sure, definitely, please yes, y, ya
leading-yes-not = no, not, nobody, no one, but no, but not, maybe, or no, or not, but nobody, i am not sure, not sure, i don't know, i do not know
# It is not safe to chat, said where something else is asked.
not-safe-words = not safe, unsafe, it is not safe, it's not safe, i am not safe, im not safe, i'm not safe, not safe here, not safe now, not safe to talk, not safe to chat, not safe for me, not a safe place, cannot chat, can't chat, cant chat, i cannot chat, i can't chat, i cannot talk, i can't talk, cannot talk, can't talk, cant talk, i can not talk, i can not chat, i cannot write, i can't write, cannot write, can't write, i cannot type, i can't type, cannot type, can't type, cannot talk here, cannot chat here, i am in danger here, someone is next to me, he is next to me, they are next to me, he is in the room, they are in the room, he is watching me, they are watching me

# What children call themselves, and the grown-up too: alone it says nothing of an age.
child-pronouns = nu, noo

# What a complaint about us begins with, and whom a complaint is about that is a report.
complaint-openings = complain about, complain that, complaint about, complaint that, complaint against, complaint because, complaint your, complaint the operator, complain your, i complain about, i want to complain, i want to complain about, i wish to complain, i would like to complain, i'd like to complain, i need to complain, i have to complain, can i complain, want to complain, wanna complain, i have a complaint, i got a complaint, my complaint is, this is a complaint, make a complaint, make a complaint about, i want to make a complaint, file a complaint, i am complaining
complaint-elsewhere = boss, my boss, employer, company, factory, owner, the owner, broker, agent, agency, police, husband, wife, manager, landlord, restaurant, shop, farm, salary, wages, my pay, working conditions, supervisor at work, recruiter
# Anywhere in a message: the police shall not be told.
refuse-police-words = don't tell the police, dont tell the police, do not tell the police, don't tell police, dont tell police, do not tell police, never tell the police, please no police, no police, not the police, not to the police, don't call the police, dont call the police, do not call the police, don't call police, dont call police, don't inform the police, do not inform the police, don't want the police, dont want the police, do not want the police, don't want police, dont want police, do not want police, don't involve the police, do not involve the police, without the police, without police, keep the police out, don't let the police know, dont let the police know, do not let the police know, don't tell the cops, dont tell the cops, no cops, don't go to the police, do not go to the police, don't send the police, don't send police, do not send the police
