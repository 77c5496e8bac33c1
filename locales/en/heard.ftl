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
# “In”, before the name of a country that is neither of the two.
inside-words = in, at, inside, now in, am at
# Where one of these stands in a text, a place in it may not be where it happens.
elsewhere-words = from, came from, come from, comes from, born in, home is, used to live, my home, originally, going to, to go to, go to, sent to, moving to, or, not in
# Longer words in which one of those stands by chance.
here-words = homework, indochina, indochina market, south china sea, chinatown

## At any question

# The person does not know: chosen where “Not sure” stands, else the question is passed over.
unsure-words = i do not know, i don't know, dont know, do not know, don't know yet, i do not know that, i don't know about that, not sure, i am not sure, i'm not sure, im not so sure, not really sure, unsure, no idea, i have no idea, idk, dunno, i dunno, maybe, maybe not, maybe yes, maybe no, might be, perhaps, probably, possibly, could be, can't tell, cannot tell, hard to say, hard to tell, who knows, i can't say, i can't remember, i forgot, i do not remember, unknown, not certain, yes and no, both, sometimes, depends, it depends, 🤷, no clue, don't know about it, who can know, i don't remember, i dont remember, how can i know, how would i know, how should i know
# Other spellings of an answer, and the spelling that it has in our lists behind `xx`.
spelled-words = yess xx yes, yesss xx yes, yas xx yes, nop xx no, noo xx no, its save xx it is safe, im save xx i am safe, 👌 xx 👍, 👍🏻 xx 👍, 👍🏼 xx 👍, 👍🏽 xx 👍, 👍🏾 xx 👍, 👍🏿 xx 👍, 🤷‍♀️ xx 🤷, 🤷‍♂️ xx 🤷, yez xx yes, yez me xx yes me, ya me xx yes me, yeh xx yes, yea xx yes, polise xx police
# A yes and a no at any question that has them, and “none”, where a command is none of these.
yes-words = yes, yes yes, yes of course, oh yes, yes sure, i guess so, i think so, 🙆
no-words = no, no no, no no no, oh no, no never, no not at all, no sorry, sorry no, 👎, nah, nah nah, absolutely not, certainly not, definitely not, hell no, no no never, nuh uh, not at all, 🙅, 🚫
none-words = none, none of these, none of them, none of this, nothing of this, nothing of these, nothing like this, nothing like that, no none, not one, nothing there
# The same where it is asked whether there is something; and a light yes, which answers nothing grave.
there-is-words = there is, there are, yes there is, yes there are, there is one, there are some, there is some, there was, it is true, true, all of it, all of this
there-is-none-words = there is none, there are none, there is not, there isn't, there are not, there aren't, none, nothing, nothing like that, nothing like this, not here, no nothing, there is nothing, there is nobody, there is no one, not that i know
light-yes-words = 👍, ok 👍, yes 👍, 👍👍, no problem, fine, its ok, it's ok, it is ok, it is fine, its fine
# Polite words, which say no more than that somebody reads: no permission to write.
polite-words = please
# At “is someone in danger right now?”: no yes, it only says that somebody reads.
ok-words = ok, okay, okey, okie, k, kk, alright, all right, fine, 👍, ok ok
# No more of several choices. The same words as an answer to nothing chosen yet pass over it.
done-words = done, i am done, i'm done, im done, that is all, that's all, thats all, that is it, that's it, thats it, all, no more, nothing more, nothing else, no others, none left, finish, finished, i finished, i have finished, complete, completed, end, ready, enough, that is enough, that's enough, only that, only those, only these, just that, just those, just these, all chosen, all of them chosen, i chose all, go on, continue, next, ok done, okay done, no that's all, no thats all, no that is all, no more thanks, nope that's all, nothing
# All of what was asked about, which says little by itself; and that it was said before.
all-words = all of them, all of these, all of those, them all, all, all of it, everything, every one, each of them, all the above, all of the above
said-already-words = i already said, i already said it, i already said that, i said already, i said it already, i already told you, i already told you that, i told you already, i told you that already, already said, already told you, already told, i told you, i said that, i said it, you already asked, you already asked that, you asked that already, you asked already, you asked me that, same question, the same question again
# What somebody says before their name, which nobody asked for.
name-openings = my name is, my name, my names, name is, i am called, im called, they call me, you can call me, call me by
# The person has nothing to say to a question that wants words.
nothing-words = no, none, nothing, nobody, no one, nothing to say, nothing here, n a, na, nil, not known, i know nothing, nope, nah, skip this, no comment, i have none, i have nothing, don't have, i don't have, there is nothing, no name, no place, can't say, i'd rather not say, rather not say, i don't want to say, don't want to say, do not want to say, secret, not telling, won't say, no word, i need no word, no need, no thanks, no thank you, not needed
# The next page of a list of choices, where there is one.
more-choices-words = more, more choices, more please, show more, see more, others, other, the others, other choices, the rest, next page, more answers
# Thanks, and nothing else.
thanks-words = thanks, thank, thank u, thanx, thx, tnx, ty, tysm, thank you, thank you so much, thank you very much, thank you a lot, thanks a lot, thanks so much, many thanks, big thanks, thanks again, thank you again, thank you all, thank you for help, thank you for your help, thanks for your help, thanks for helping, thank you for helping me, thank you for listening, thanks for listening, thank you for answering, thank you for everything, thank you friend, thank you sister, thank you brother, thank you sir, thank you madam, ok thanks, ok thank you, okay thanks, okay thank you, ok thank you so much, great thanks, great thank you, good thank you, much appreciated, appreciate it, i appreciate it, i am grateful, god bless, god bless you, bless you, khop khun, khop jai, khob jai
# Somebody says hello, or tries whether this works.
greeting-words = hi, hii, hiii, hello, helo, hallo, halo, hey, heya, hi there, hello there, hey there, yo, good morning, good afternoon, good evening, good night, good day, greetings, sawasdee, sawatdee, sawadee, sabaidee, sabai dee, hello everyone, hello sir, hello madam, hello sister, hello brother, hello friend, hi friend, hi sister, hi admin, hello admin, hello team, hello bot, hi bot, test, testing, start, begin, let's start, lets begin, i am here, im here, i'm back, i am back, here i am, hello dear, hello my dear, hi dear, hello son, hello my child, oi, sup, hello hello, hi hi
# Somebody asks whether anybody is there.
there-words = are you there, you there, are you still there, still there, are you here, anyone there, anybody there, anyone here, anybody here, is anyone there, is anybody there, is anyone here, is somebody there, is there anyone, is there somebody, someone there, somebody there, hello are you there, hello anyone there, hello is anyone there, can you see this, can you read this, can you hear me, do you read this, does anyone read this, is anyone reading, are you online, reply, reply me, reply please, please reply, answer me, please answer, why no answer, no answer, no reply, why don't you answer, did you get this, did you get my message, nobody came, nobody has come, nobody comes, nobody is coming, no one came, no one has come, no one is coming, nobody answers, no one answers, nobody answered, no one answered, still nobody, nobody is here yet, nobody yet, no one yet, has nobody come yet, 🙏, 🙏🙏, 🙏🙏🙏, why nobody answers, why does nobody answer, why is nobody answering, why no one answers, nobody is answering, why no reply, why are you not answering, why you not answer, anybody, admin, admin are you there, admin there, is admin there, is there an admin
# Somebody asks what they told before.
told-before-words = what did i tell you, what did i tell, what did i say, what i told you, what i told, what have i told you, what have i said, what did we talk about, what were we talking about, what we talked about, where were we, where did we stop, where did we leave off, what was i saying, show me what i told, show me what i told you, show what i told, show me what i said, show my answers, show me my answers, see my answers, see what i told, see what i told you, read what i told you, my answers, what did i write, what i wrote, what did i write before, see my old messages, show my old messages, show my messages, i lost my number, i lost the number, lost my number, lost the number, i forgot my number, i forgot the number, forgot my number, i lost my code, i lost the code, i need a new number, i want a new number, i had a report before, i reported before, i have reported before, i told you before, i wrote before, i wrote to you before, i already reported, i already told you
# A deletion that waits is not wanted after all.
keep-words = don't delete, dont delete, do not delete, please don't delete, please do not delete, please dont delete, don't erase, do not erase, never mind the deletion, cancel the deletion, cancel deleting, stop the deletion, stop deleting, undo the deletion, don't remove, dont remove, do not remove, i don't want to delete, i do not want to delete, don't want it deleted, keep all that i told, do not delete my report
# Somebody wants to report, or to ask for something, and has not said what yet.
report-words = report, report it, report something, report this, report a case, report a crime, report someone, report somebody, report a person, report a place, report trafficking, report human trafficking, make a report, send a report, file a report, give a report, give information, give a tip, a tip, tip, send a tip, tell you something, tell something, tell you, tell my story, tell you my story, talk about something, inform, inform you, share something, share information, say something, ask something, ask a question, ask you something, ask you, a question, question, have a question, get help, ask for help, get some help, have a problem, a problem, have something to tell you, have something to report, have information, have news, make a complaint about my boss, help someone, help somebody, help my friend, help a friend, help her, help him, help them, help my sister, help my brother, help a girl, know something, saw something, seen something
# Somebody is afraid, and says no more than that.
afraid-words = afraid, scared, so scared, very scared, really scared, so afraid, very afraid, frightened, terrified, in fear, fear, worried, very worried, nervous, panic, panicking, shaking, crying, confused, don't know what to do, do not know what to do, what should i do, what do i do, what can i do, afraid to talk, scared to talk, afraid to tell, scared to tell, afraid they see this, scared they will see, afraid of him, scared of him, afraid of them, scared of them, afraid of the boss, scared of my boss, i don't trust you, i dont trust you, i do not trust you, i don't trust this, i dont trust this, i don't trust anyone, i do not trust anyone, i dont trust anyone, 😭, 😭😭, 😭😭😭, 😢, 😢😢, 😰, 😨, 😱, 😓, 😔, 😞, 🥺, 🥺🥺, 💔, you will sell me out, i dont trust you you will sell me out, i don't trust you you will sell me out, i dont believe you, i don't believe you
going-words = i will go now, i go now, going, going now, i am going, i am going now, im going now, i have to go, i have to go now, i must go, i must go now, i need to go, i gotta go, gotta go, got to go, gtg, g2g, i am leaving now, im leaving now, good bye, bye for now, talk later, talk to you later, see you later, see you tomorrow, good night, goodnight, i will stop here

# The phone is put down for a moment.
wait-words = wait, wait please, please wait, wait a moment, wait a minute, wait a bit, one moment, one moment please, one minute, one sec, one second, just a moment, just a minute, just a sec, give me a moment, give me a minute, hold on, hang on, moment, brb, be right back, i will be right back, back soon

# At “whose phone is this?”, behind one of those who find things out: they look into it.
phone-checks-words = check, checks, checking, is checking, always check, always checks, often checks, sometimes checks, can check, will check, look at, looks at, looks in, looks through, looking at, read, reads, is reading, watches, goes through, takes it, controls, knows the code, knows the password, knows my password, has the password, look, check, see it, sees it, see this, sees this, read it, read my messages, take it, open it, opens it, use it, uses it

## Ways to say a choice, by question

heard-safe =
    .yes = safe, i am safe, safe now, safe to chat, safe to talk, it is safe, alone, i am alone, alone now, nobody here, no one here, nobody is here, nobody sees, no one sees, nobody can see, i can talk, can talk, i can chat, can chat, free to chat, free to talk, we can talk, all good, fine, fine now, good, ok now, ok, okay, its ok, it's ok, it is ok, fine here, its fine, i'm alone here
    .no = not safe, unsafe, dangerous, not alone, i am not alone, cannot talk, can't talk, cannot chat, can't chat, i can not talk, not now, it is not safe, he is here, she is here, they are here, boss is here, someone is here, somebody is here, people are here, he is next to me, they are next to me, they are watching, he is watching
    .watched = someone may see, someone might see, somebody may see, somebody might see, someone could see, maybe someone sees, they may see, they might see, he may see, he might see, they can see, people around, there are people around, someone near, someone nearby, people nearby, not sure, i do not know, i don't know, dont know, maybe, a little, more or less, so so, half, they check my phone, he checks my phone, sometimes, for now, yes for now, safe for now, only for now, kind of, sort of, not long, only a minute, i have a minute, i have two minutes, a few minutes, safe for a few minutes, in the toilet, i am in the toilet, in the bathroom, in bathroom now, in the bathroom now, hiding in the toilet, hiding in the bathroom, there are people here, people here, at work, i am at work, there is a guard, there are guards, a guard is here, guards are here, guard is outside, the guard is outside
heard-danger =
    .me = me, myself, i am, it is me, just me, only me, i am in danger, me and my friend, me and my friends, me and others, me and my sister, me and my child, us, all of us, we are, we are in danger, everyone here, everybody here, everyone, everybody, we all are, us all, us here
    .other = someone else, somebody else, other, others, other person, another person, other people, my friend, a friend, friend, my sister, my brother, my daughter, my son, my child, my children, my wife, my husband, my mother, my cousin, my niece, my nephew, her, him, them, she is, he is, they are, a girl, a child, a woman, a man, a boy, the girls, the children, the workers, my coworker, my coworkers, my colleague, my neighbour
    .no = nobody, no one, not now, not right now, nothing now, no danger, not in danger, nobody is, no one is, everyone is safe, all safe, everybody is ok, nobody in danger, nobody is in danger, no one in danger, no one is in danger, no danger here, there is none, not rn, not at the moment, nobody right now, not today, nothing, nothing yet, not yet, nothing right now, safe, we are safe, safe now, everybody is safe
    .not_sure = i hope not
heard-country =
    .TH = thai, th, thailand, siam, in thai, kingdom of thailand, thai side, the thai side, thailand side, thai land, tailand, thailnd, 🇹🇭, thailandd, thialand, thiland, thai sea, thai waters, thai water, sea of thailand, in thai sea, in thai waters
    .LA = lao, la, laos, lao pdr, laos pdr, in lao, lao side, the lao side, pdr lao, laos side, loas, lao country, 🇱🇦
heard-phone =
    .mine = my, my phone, it is my phone, my own, my own phone, own, own phone, belongs to me, me, myself, my number, my mobile, mine only, my phone lol, it is mine, its mine, it's mine, mine lol
    .borrowed = borrow, i borrow it, i borrowed it, borrowed it, borrowed phone, not mine, not my phone, someone else's, somebody else's, someone elses, other's, someone else, somebody else, another person's, other person, a friend, friend, friend's, friends, my friend, my friend's, my friends phone, my friend's phone, a friend's phone, my sister, my sister's, my sister's phone, my brother's, my brother's phone, my mother's, my mother's phone, my mom's, my husband's, my husband's phone, my wife's, my coworker's, a coworker's, a neighbour's, a stranger's, shared, we share it, shared phone, internet cafe, a shop's, borrowed this, borrow this, borrowed the, have borrowed this, using a friends, using my friends, using somebody elses, lent to me, his, hers, theirs, his phone, her phone, barowd, borowed, borrowd, barrowed, from a friend, from frend, barowd from frend
    .checked = they check it, he checks it, she checks it, someone checks, they check, they check my phone, he checks my phone, boss checks it, my boss checks it, boss checks, the boss's, boss, my boss, boss's phone, my boss's phone, company phone, the company's, the company phone, work phone, they look at it, they read it, they read my messages, they watch it, monitored, watched, mine but they check it, mine but he checks it, he looks at it, she looks at it, looks at it, my boss looks at it, checked, it is checked, checked every day, it is checked every day, they check every day, he reads it, he checks, he knows the pin, she knows the pin, they know the pin, he knows my pin, he knows the password, he knows my password, she knows my password, they know my password, he knows the code, she knows the code, they know the code, he has the password, she has the password, they have the password, he has my password, boss knows the password, my boss knows the password, my husband knows the password, my wife knows the password
# A phone; and who else it may belong to, beside the people of “someone I know”.
phone-words = phone, mobile, cell, cellphone, cell phone, handset, number, device, telephone, smartphone, sim
# What a text begins with where a phone is lent.
borrowing-words = borrowed, i borrowed, i have borrowed, borrowing, i am borrowing, im borrowing
phone-owners = mum, my mum, mums, mom, my mom, mother, dad, my dad, father, my father, parents, my parents, grandma, my grandma, grandmother, my grandmother, grandfather, son, my son, daughter, my daughter, child, my child, roommate, my roommate, room mate, my room mate, flatmate, classmate, teacher, my teacher, neighbours, coworker, my coworker, co worker, my co worker, colleague, another girl, another worker, other girl, customer, a customer, stranger, somebody, someone, my girlfriend, my boyfriend, boyfriend, girlfriend, husband, wife, sister, brother, cousin, aunt, uncle, aunty, auntie, my aunty, my auntie, the neighbour, the neighbor, my neighbour, my neighbor, the shop, the hotel, friend, friends, a friend, my friend, my friends, the boat, boat, the captain, captain, the kitchen
phone-mine = my, own, my own, mine, my personal, personal, i own, me, myself
heard-write_back =
    .yes = you may, you can, you may write to me, you can write to me, can write to me, may write to me, you can write me, you may write me, you can write here, you may write here, you can text me, you may message me, yes write to me, you may write, you can write, write to me, write me, ok write, send it, you can send, you can message me, message me, text me, please write, please do, any time, anytime, text only, text only no call, message only
    .no = do not write, don't write, dont write, you may not, you cannot, you can't, no messages, no message, do not message, don't message me, don't text me, do not send, don't send, please don't, please do not, i will write, i will write you, i'll write, not here, never, dangerous, not safe, no dont write, no don't write, better not, rather not, please not, not safe here, no do not write, no please, don't, do not write to me, don't write to me, dont write to me, please do not write to me, do not contact me, don't contact me, do not text me, do not write to me anymore, don't write to me anymore, dont write to me anymore, stop writing to me, stop writing me, do not write me, don't write me, dont write me, do not write here, don't write here, dont write here, do not send me messages, don't send me messages, dont send me messages, don't send messages, do not send messages, you may not write to me, you can't write to me, you cannot write to me, no more messages, no need, no need to write, no need to write me, no dont rite, dont rite
heard-enough =
    .more = more, i tell more, tell more, go on, continue, i will tell more, i want to tell more, can tell more, ok more, i have more, there is more, ok, okay, 👍, i will, sure, yes, yes more, tell
    .done = done, enough, that is all, that's all, thats all, that's it, thats it, no more, nothing more, finish, finished, stop here, i have to go, have to go, must go, gotta go, later, not now, no time, nothing else
# The number was written down, or cannot be.
heard-code =
    .kept = kept, kept it, keep it, i keep it, i kept, i kept the number, i have kept it, saved, saved it, save it, i saved it, i saved the number, i have saved it, written, written it down, have written it down, written down, writing it down, wrote, wrote it, wrote it down, i wrote, i wrote it, i wrote it down, i wrote it on paper, i wrote down the number, wrote down, write down, noted, noted it, note it, i noted it, noted down, memorised, memorized, i memorised it, i remember it, i will remember, i will remember it, i remember the number, copied, copied it, i copied it, screenshot, took a screenshot, i took a screenshot, screenshotted, photographed it, took a photo, took a picture, done, ok done, i did, did it, i have it, have it, i have the number, got it, i got it, got the number, ok kept, ok saved, number kept, number saved, it is saved, it is kept, yes, yes i did, yes done, yes kept, yes saved, ready, finished, hidden, i hid it, i put it away, in my notes, on paper, in my phone, in my head, 👍, ok 👍, got it 👍, i wrote it on my hand, i wrote it on my arm, ok i screenshot it, i screenshot it, ok screenshot, ok i kept it, ok i saved it, memorised it, memorized it, i memorized it, i remembered it, i keep, ok i keep, keep, ok keep, keep ok, ok i keep it, i keep already, already keep, i save, ok i save, i write already, already write, ok i write it down
    .cannot = cannot, can not, can't, cant, i cannot, i can't, i cannot keep it, i can't keep it, cannot keep it, can't keep it, cannot keep, can't keep, cannot save it, can't save it, cannot write it, can't write it, cannot write it down, can't write it down, cannot write down, no place, no safe place, i have no safe place, no paper, i have no paper, no pen, no pen no paper, nowhere, nowhere to keep it, nowhere to write it, not possible, impossible, not safe, not safe to keep, it is not safe, too dangerous, dangerous, they check my phone, they will find it, they would find it, too long, it is too long, no i didn't, no i didnt, no i did not, i didn't, i didnt, i did not, not really, no need, no need to keep it, don't need it, dont need it, i do not need it, i don't want it, i do not want it, not needed, he will find it, she will find it, can't they will find it, can't he will find it, no they will find it, no he will find it, they find it, i am afraid to keep it, afraid to keep it, scared to keep it
heard-about =
    .me = myself, about me, about myself, mine, my own, my case, my problem, my own problem, my story, it happened to me, happens to me, happened to me, only me, me and my friend, me and my friends, me and others, us, we, our, all of us, me too, me but also my cousin, me and my cousin, me and my sister, me and my brother, me and my family, my wife and me, both of us, both, my friend and me, my friends and me, my friend and i, me and friends
    .known = someone i know, somebody i know, friend, a friend, my friend, my friends, a friend of mine, my sister, my brother, my daughter, my son, my child, my children, my wife, my husband, my girlfriend, my boyfriend, my mother, my father, my cousin, my niece, my nephew, my aunt, my uncle, my family, family, relative, a relative, my relative, my neighbour, my neighbor, neighbour, my classmate, my coworker, my colleague, my student, my niece and her friend, her, him, them, someone else, somebody else, other person, another person, not me, a person i know, people i know, son, daughter
    .seen = i saw it, i saw something, i saw, saw it, saw something, seen something, something i see, i see something, i noticed something, i noticed, strangers, a stranger, people i do not know, people i don't know, someone i don't know, someone i do not know, don't know them, a girl i saw, a woman i saw, a man i saw, children i saw, a shop, a place, a bar, a boat, a house, my street, i heard something, heard something, news
    .question = a question, question, i have a question, ask, ask a question, to ask, want to ask, only asking, just asking, just a question, information, for information, information only, only information, curious, nothing, nobody, no one
heard-minor =
    .yes = under 18, below 18, less than 18, younger than 18, under age, underage, minor, a minor, minors, child, a child, children, kid, kids, a kid, a girl, girls, a boy, boys, teen, teenager, teenagers, baby, a baby, babies, there are children, there are kids, me, i am, student, students, almost 18, nearly 18, not yet 18, not 18 yet, turning 18, turning 18 soon, turning 18 next month, 18 soon, soon 18, too young
    .no = nobody, no one, no child, no children, no kids, all adults, adults, adult, only adults, all grown up, grown up, grown ups, over 18, above 18, all over 18, 18 and over, more than 18, older than 18, i am over 18, i am an adult, everyone is over 18, all of us are over 18, no one under 18, nobody under 18, no one is under 18, nobody is under 18, none under 18, none is under 18, not under 18, no one below 18, nobody below 18, no one younger than 18, nobody younger than 18, no one younger, nobody younger, nobody is younger, everyone is adult, everyone is an adult, everyone adult, everybody is adult, everybody is an adult, everybody adult, everybody is grown up, everyone is grown up, all grown ups, all are adults, all of us are adults, all of them are adults, we are adults, we are all adults, they are all adults, they are adults, i am adult, im an adult, no minors, no minor, no underage, not a child, not a minor, all above 18, everyone over 18, everybody over 18, everyone above 18, all of us over 18, we are all over 18, they are all over 18, older, all older, no kids here, no children here, there are no children, there are no kids
    .not_sure = they look young, she looks young, he looks young, looks young, very young, i don't know their age, dont know their age, don't know the age, i dont know her age, i dont know his age, no idea how old
# After a grown age, at “is anyone else under 18?”: there is nobody else.
alone-words = only me, just me, it is only me, its only me, me alone, i am alone, alone, only myself, just myself, nobody else, no one else, no others, me, only i, it's just me, its just me, it is just me, there is only me, just me alone, only me alone, it's only me
# Words that say of somebody that 18 is not reached yet.
nearly-grown-words = will be 18, i'll be 18, ill be 18, she'll be 18, he'll be 18, turn 18 in, turn 18 next, turning 18, turns 18 in, turns 18 next, almost 18, nearly 18, not 18 yet, not yet 18, 18 next month, 18 next year, only 17, still 17
# Words that make a number somebody’s age, wherever in a text it stands.
age-said-words = years old, year old, years of age, age, aged, yo, i am, i'm, im, she is, he is, shes, hes, they are
heard-sector =
    .work = job, a job, my job, work problem, working, normal work, general work, labour, labor, construction, factory, farm, farming, restaurant, shop, housework, maid, cleaning, domestic work, my boss, my employer, my work, wage, wages, salary, pay, unpaid work, forced work, forced labour, forced labor, forced to work, chat work, call center, call centre, factory work, restaurant work, construction work, farm work, house work, domestic worker, house maid, hotel work, massage work, shop work
    .boat = boat, a boat, on a boat, boats, boat work, fishing, fishing boat, fisherman, ship, a ship, on a ship, trawler, sea, at sea, seafood, fish
    .sex = sex, sex work, sexual, forced sex, sex trade, sexual abuse, rape, raped, prostitution, forced prostitution, prostitute, selling sex, sell sex, karaoke, bar, massage, brothel, customers, sleep with men, sleep with customers, serve men, serve customers, webcam, nude pictures
    .scam = scam, scams, scam center, scam centre, scam work, scamming, online scam, online scams, cyber scam, scam compound, call center gang, casino, online casino, gambling, online gambling, crypto, fraud, romance scam, compound, scamming people, scam people, scammer, cheating people online, cheat people online, fooling people online
    .marriage = marriage, marry, married, forced to marry, forced wedding, wedding, bride, made to marry, must marry, sold as a wife, sold as a bride, husband, wife, china husband
    .other = other, others, another thing, something else, else, different, not in the list, none of these, none, begging, beggar, beggars, child begging, organ, organs, adoption
heard-work_kind =
    .home = house, home, a house, in the house, housework, house work, maid, housemaid, domestic, domestic work, cleaner, cleaning, cleaning lady, nanny, babysitter, cook, caregiver, care for old people, helper, in a home, servant
    .building = building, construction, construction site, construction work, builder, building work, site, building houses, road work, roads, cement
    .farm = farm, farming, plantation, field, fields, garden, fruit, rubber, sugar cane, cassava, rice, vegetables, animals, pigs, chickens, chicken farm, agriculture, in the fields
    .factory = factory, a factory, in a factory, plant, sewing, garment, garments, clothes factory, packing, seafood factory, peeling shrimp, shrimp, warehouse, workshop, garment factory, clothing factory, fish factory, shrimp factory, factory work, factory worker
    .shop = shop, a shop, store, restaurant, a restaurant, cafe, coffee shop, noodle shop, market, market stall, bar, hotel, food shop, waitress, waiter, selling, massage shop, beauty salon, salon, car wash, karaoke
    .other_work = other, other job, something else, else, another, another job, another kind, different, none of these, driver, security guard
heard-other_kind =
    .begging = begging, beggar, beggars, beg, begging children, selling flowers, selling things, selling on the street, street selling, sell flowers, sell roses
    .child_given = child given away, child sold, sold a child, sell a child, selling a child, selling a baby, sell a baby, baby sold, adoption, adopted, child taken, baby, surrogate, surrogacy
    .organ = organ, organs, kidney, a kidney, selling a kidney, sell a kidney
    .other_thing = none, other, no, nothing, none of them, something else, else, another, not these, different
heard-time =
    .now = now, right now, still, still now, today, every day, everyday, every night, all the time, always, ongoing, going on, it is happening, happening, happens, happening now, still happening, at the moment, currently, tonight, this morning, until now, every week, each week, each night, each day, most nights, every weekend, i still work there, still working there, i am still there, still there
    .days = yesterday, last night, this week, last week, a few days ago, some days ago, two days ago, three days ago, days ago, a few days, recently, just recently, lately, last weekend, a week ago, last friday, last saturday, last sunday, last monday, last tuesday, last wednesday, last thursday, on friday, on saturday, on sunday, three nights ago, two nights ago
    .before = before, long ago, long time ago, a long time ago, last year, last month, months ago, a month ago, years ago, two years ago, some time ago, in the past, past, it is over, over, finished, already over, earlier, two weeks ago, 2 weeks ago, three weeks ago, 3 weeks ago, weeks ago, some weeks ago, many weeks ago, many months ago, several weeks ago, several months ago
heard-seen_self =
    .yes = i saw, saw it, i saw it myself, saw it myself, myself, with my own eyes, my own eyes, i was there, i have seen it, seen it, i see it every day, i witnessed it
    .no = i heard, heard it, heard, i only heard, only heard, someone told me, somebody told me, my friend told me, she told me, he told me, they told me, told me, i was told, i read it, facebook, from facebook, online, from others, from someone, from a friend, i did not see it, did not see, didn't see, i didn't see it, did not see it myself, no i heard, heard from a friend, heard from someone, heard from others, a friend told me, did not see it, i did not see, not myself, not seen
heard-reach =
    .yes = can, they can, possible, it is possible, safely, she can, he can, i can reach them, i can call her, i can call him, has a phone, she has a phone, he has a phone
    .no = cannot, can't, they cannot, not possible, impossible, not safely, not safe, no phone, she has no phone, he has no phone, they have no phone, phone was taken, phone is taken, dangerous, too dangerous, it is dangerous, phone is off, her phone is off, his phone is off, phone off, no answer, does not answer, she does not answer, he does not answer, cannot get through, can't get through, i cannot reach her, i cannot reach him, i can't reach her, i can't reach him
heard-police_risk =
    .yes = danger, yes dangerous, it is dangerous, very dangerous, too dangerous, it would be dangerous, risky, they would be hurt, they get arrested, they will be hurt, afraid of police, no police, do not send police, don't send police, afraid, i am afraid, i am afraid so, afraid so, scared, i am scared
    .no = safe, it is safe, no danger, no problem, it is ok, ok, fine, not a problem, police is good, send police, please send police, not dangerous at all, it is not dangerous, not a danger, 👍
heard-leave =
    .yes = can, i can, we can, they can, she can, he can, possible, it is possible, free, i am free, free to go, can go, can go out, i can go out, can walk out, i can leave any time, i already left, already left, i left, i got out, i am out, escaped, i escaped
    .no = cannot, can't, i cannot, i can't, we cannot, we can't, they cannot, she cannot, he cannot, not possible, impossible, locked, locked in, i am locked in, not allowed, not free, cannot go, can't go, cannot go out, can't go out, can't leave, they don't let me, they do not let me, he doesn't let me, not allowed to leave, no way out, guards, the door is locked, door is locked, door locked, the gate is locked, gate is locked, gate locked
heard-papers =
    .yes = boss has it, the boss has it, my boss has it, boss keeps it, my boss keeps it, they have it, they keep it, they took it, he has it, he keeps it, he took it, she has it, she keeps it, company keeps it, the company has it, taken, they took my passport, they have my passport, agent has it, broker has it, employer has it
    .no = i have it, i keep it, i have my passport, with me, i have them, i keep them, mine is with me, i have my papers, nobody, no one, i have no passport, no passport, i don't have a passport, never had one, lost, i lost it, i keep my passport, i keep my papers, i keep mine, nobody has it, no one has it, nobody keeps it, nobody took it
heard-threats =
    .yes = both, they hit me, he hits me, he hit me, they hurt me, he hurts me, they threaten me, he threatens me, threaten, threats, threatened, hurt, beaten, i am beaten, sometimes, he shouts, they shout
    .no = nobody, no one, nobody hurts me, no one hurts me, not hurt, never
heard-debt =
    .yes = both, not paid, no pay, they do not pay, they don't pay, he doesn't pay, no money, no salary, no wage, unpaid, never paid, debt, a debt, i have a debt, i owe, i owe money, i must pay back, must pay, must pay first, we must pay, have to pay first, must pay money first, we must pay first, they say we owe, they say i owe, he says i owe, she says i owe, boss says i owe, we owe, we owe them
    .no = i am paid, they pay, they pay me, paid, no debt, i have no debt
heard-how_many =
    .many = a crowd
heard-wish =
    .police = police, call police, call the police, send police, arrest them, report to police, go to the police, police to come, police come
    .safe_place = safe place, a place to stay, place to stay, somewhere safe, shelter, a shelter, a room, a house, leave, leave here, get out, get out of here, escape, go away from here, out, move away, safety, be safe, rescue, help me get out, freedom
    .doctor = doctor, hospital, a hospital, medicine, nurse, go to hospital, see a doctor, treatment, medical, medical help, clinic
    .pay = pay, my money, my salary, salary, wages, my wages, wage, money, get paid, lawyer, a lawyer, my passport, passport, my passport back, my papers, my papers back, legal help, compensation, justice, my pay, the pay, my wage, the money they owe me
    .home = home, go home, go back home, my home, return home, back home, go to my country, my country, go back to my country, go to my family, my family, see my family, go to laos, go to thailand, back to laos, back to my country, to my country, return to my country, to my family, back to my family
    .talk = talk, someone to talk to, somebody to talk to, talk to someone, talk to somebody, talk to a person, talk to a human, speak to someone, advice, counsellor, counselor, psychologist, comfort, listen to me, a friend, to someone, with someone, talk with someone, somebody who listens, someone who listens, listen
    .start_again = school, go to school, back to school, to school, study, to study, study again, learn, learning, a new job, new job, new work, find work, find a job, a job, another job, other work, safe work, a safe job, good work, good job, decent work, training, job training, vocational training, skills, learn a skill, a trade, learn a trade, start again, to start again, start over, start new, a new start, new start, new life, a new life, rebuild my life, work
    .tell_only = only tell, only tell you, just tell, just tell you, just to tell, tell only, only report, just report, only to report, nothing, nothing else, only wanted to tell, just want you to know, you to know, wanted to tell, wanted to tell you, just wanted to tell, just wanted to tell you, to tell you, only to tell
heard-hours =
    .h06-12 = morning, in the morning, mornings, early, before noon, before lunch
    .h12-18 = afternoon, in the afternoon, afternoons, noon, after lunch, midday, daytime, day
    .h18-22 = evening, in the evening, evenings, after work, after dinner, after 6pm, after 6 pm, after 7pm, after 7 pm
    .h22-06 = night, at night, nights, late, late at night, midnight, after midnight, after 10pm, after 10 pm, after 8pm, after 8 pm, after 9pm, after 9 pm, after 11pm, after 11 pm, when everyone sleeps, when they sleep, when he sleeps, when she sleeps, nighttime, night time
    .any = anytime, any time is ok, always, all day, all the time, whenever, 24 hours, every time, whole day
heard-other_answers =
    .silent = silent, nothing, be silent, silence, quiet, stay quiet, be quiet, say nothing, no answer, do not answer, don't answer, stop, keep quiet, stay silent, keep silent, remain silent, don't say anything, do not say anything
    .small_talk = small talk, chat, talk normally, talk about weather, the weather, weather, something else, normal talk, chat normally, talk about the weather, about the weather, just chat
    .wrong_number = wrong number, wrong person, wrong, say wrong number, say it is wrong number, say it is the wrong number, say wrong person, it is a wrong number
heard-few_more =
    .yes = ask, ask me, you may ask, you can ask, go on, continue, please ask, more
    .no = enough, done, that's all, thats all, that is all, no more, finish, finished, no more questions, not now, later, no time, i am tired, im tired, tired, too tired, i don't want, no thanks, please no
heard-promised =
    .yes = different, not the same, it is different, very different, totally different, changed, it changed, they lied, lied, a lie, lies, less pay, less money, other work, not what they said
    .no = same, the same, as agreed, as promised, like they said, it is the same, no difference, not different, no difference at all, no change
heard-rest =
    .yes = must, i must, have to, i have to, no rest, very long, long hours, all day, day and night, no day off
    .no = enough rest, i can rest, not long, normal hours, normal
heard-readback =
    .yes = read, show, show me, i want to read, let me read, read it, i want to see, let me see
    .no = done, enough, no need, that's all, thats all, that is all, skip it, later, not needed, its fine, it's fine, it is fine, no thanks, fine

## Told before it was asked

# A country inside a sentence; and words before a place to which somebody is only going.
within-country =
    .TH = thailand, thai side
    .LA = laos, lao pdr, lao side
toward-words = to, into, towards, toward, from, leave for, leaving for, reach
# Whom a sentence is about: it begins so; or these words stand in it.
within-seen = i saw, i see, i have seen, i've seen, we saw, we see, we have seen, saw, i noticed, i witnessed, just saw, yesterday i saw, today i saw, i think i saw, i just saw
# Words for somebody that say nothing about whom where a sentence begins with them.
within-by-chance = her, him, them
within-me = locked me, lock me, locking me, let me go, let me leave, let me out, hit me, hits me, hitting me, beat me, beats me, beating me, hurt me, hurts me, threaten me, threatens me, threatened me, sold me, force me, forces me, forced me, forcing me, make me work, makes me work, pay me, paid me, i am locked, i'm locked, i am trapped, i'm trapped, i am held, i am kept, i cannot leave, i can't leave, i cannot go out, i can't go out, took my passport, has my passport, have my passport, keeps my passport, keep my passport, my passport was taken, they have us, locked us, lock us, let us go, beat us, force us
# The person themselves, as they stand in a sentence about others.
me-words = me, i, us, we, my, mine, our, myself, im, ive
# Words for being written to: only beside them a yes means that.
write-words = write, message, text, send, contact, writing, messages, messaging, texting
# What stands around an hour, where somebody says when we may write.
hours-around-words = yes, ok, okay, but, only, just, at, in, the, you, can, may, could, please, pls, me, to, to me, it is, its, it's, safe, here, when, fine, good, is, during, sure, if, then, a, best, better, should, when shes asleep, when she's asleep, when hes asleep, when he's asleep, when everyone is asleep, after
# In writing, and not by telephone: beside these a yes to being written to is one.
in-writing-words = only text, text only, only by text, no call, no calls, no phone, no phone call, no phone calls, dont call, do not call, not call, never call, dont phone, do not phone, cannot call, i cannot talk, message only, only message, only messages, only chat, chat only, no voice, no video, just text, just texts, just text no calls, only texts, just messages, just message, dont ring, no ringing, by message, texts only
# Somebody cannot hear, or cannot speak: nobody here needs to telephone.
cannot-hear-words = i am deaf, im deaf, i'm deaf, am deaf, because deaf, i cannot hear, i can't hear, i cant hear, cannot hear you, hard of hearing, i am mute, im mute, i'm mute, i am dumb and, i was born deaf, she is deaf, he is deaf, i cannot speak since, deaf person, deaf mute, sign language
# The name of a country that is no name of a language.
plain-countries = laos, thailand, lao pdr, in laos, in thailand, i am in laos, i am in thailand, im in laos, im in thailand, from inside laos
# Somebody wants another language.
speak-words =
    .en = speak english, in english please, english please, use english, change xx english, english language, phasa angkit, phasa anglit
    .th = speak thai, thai please, use thai, change xx thai, thai language, phasa thai, pasa thai, phut thai, pud thai, paasaa thai, want xx in thai, can xx in thai
    .lo = speak lao, lao please, use lao, change xx lao, lao language, phasa lao, pasa lao, paasaa lao, vao lao, wao lao, vao phasa lao, want xx in lao, can xx in lao, speak laotian, laotian please
# With one of these it is no wish: it is told of somebody else, or not spoken.
speak-others = he, she, they, his, her, their, boss, boss's, owner, my friend, my friends, friends, husband, wife, mother, my sister, my brother, manager, interpreter, translator, people
speak-not = cannot, can't, cant, can not, do not, don't, dont, does not, doesn't, not, never
# Other languages than ours in letters that we read: Vietnamese, Khmer, Burmese and others.
other-language-words = toi la, toi ten, toi bi, toi khong, toi muon, giup toi, cuu toi, giup em, cuu em, em la nguoi, em bi, xin chao, nguoi viet, tieng viet, viet nam giup, khnhom, knhom, khnyom, chuoy, chuoy phong, suosdey, sousdey, suosdei, khmer te, mingalar, mingalaba, kya ma, kya naw, kyama ko, ku nyi, kunyi par, kuu nyi, myanmar lo, ni hao, jiu wo, bang wo, wo shi, wo bu, qing bang, tolong saya, saya butuh, tolong bantu, saya tidak, tulong po, tulungan, nisaidie, ayudame, mujhe, bachao, madad

## Beside the interview

heard-menu =
    .numbers = numbers, number, phone number, phone numbers, emergency number, emergency, call, who to call
    .job = job, work, a job, check a job, check job, job offer, is my job safe, job check, new job
    .rights = rights, my rights, right, what can i do, what may i do, law, the law
    .report = report, my report, status, my case, what i told, my story, my information, see what i told
    .language = language, languages, change language, other language, another language
heard-report =
    .status = status, stand, where, where it stands, where is it, progress, news, any news, update, any update, what happened, what is happening, how is it going, how far, has anyone read it, did someone read it, read, is it read, my status, case status, state, result, check, check status
    .add = add, add more, add something, add information, more, more information, write more, tell more, tell you more, something more, something else, continue, new information
    .correct = change, correct, correct it, correct something, edit, fix, change answer, change an answer, change answers, change something, wrong, mistake, a mistake, i made a mistake, something is wrong, update answer, modify
    .consent = consent, who, who knows, who may know, who can know, who can see, sharing, share, permission, permissions, stop sharing, take back, withdraw, agreement
    .new-code = number, new number, a number, another number, code, new code, a new code, another code, lost number, lost my number, i lost the number, lost the number, i lost it, forgot number
    .delete = erase, erase it, remove, remove it, delete what i told, delete it, delete everything, delete all
heard-no-number =
    .person = person, a person, human, talk to a person, talk to someone, ask someone, ask a human, someone, staff, operator, help me delete, change it, delete it
    .new = new, new number, a new one, new one, another, another number, another one, give me a new number, new code, a new code, i lost the number, lost the number, i lost it, lost it, lost, i lost my number, lost my number, i forgot it, forgot, forgot the number, i forgot the number, i don't have it, don't have it, i do not have it, do not have it, i have no number, no number, i don't have the number, i never kept it, did not keep it, didn't keep it, gone, it is gone, threw it away
    .go_on = go, go on, on, continue, next, just continue, without it, without, without number, skip, never mind, nevermind, no matter, doesn't matter
heard-after-safe =
    .yes = safe, i am safe, i'm safe, im safe, safe now, yes safe, i am ok, i'm ok, ok, okay, i am fine, i'm fine, fine, good, all good, i am home, i'm home, at home, home now, i am out, i'm out, out now
    .no = not safe, unsafe, i am not safe, i'm not safe, not yet, in danger, i am in danger, still in danger, still there, i am still there, still here, i am still here, not really, not at all, afraid, i am afraid, scared, i am scared
    .not_sure = not sure, unsure, maybe, i don't know, more or less, so so, a little, sometimes
# At “shall we leave the police out?”.
heard-official-ask =
    .yes = leave them out, leave it out, leave out, keep them out, yes leave them out, yes leave out, yes keep them out, leave the police out, without them, without police, don't tell them, dont tell them, do not tell them
    .no = they may know, they can know, let them know, tell them, it is ok if they know, you can tell them
heard-after-feedback =
    .good = good, very good, great, it was good, helpful, very helpful, it helped, helped, helped me, nice, kind, ok, okay, fine, well, excellent, thanks, thank you
    .not_good = not good, bad, very bad, not helpful, it was bad, no help, did not help, didn't help, not so good, slow, too slow, terrible, useless
    .complain = complain, complaint, i want to complain, make a complaint
    .no = no answer, skip, not now, later, nothing, no comment, i don't want to say, don't want to say, rather not say

## Questions to us

# What people ask of us: are you the police, what does it cost? `xx` stands between two parts of
# which the second follows the first, not far behind.

# Questions begin so, or end so, or have such a word in them.
asking-before = but, so, and, ok, okay, hello, hi, sorry, excuse me, please, wait, first, well, sir, madam, tell me, please tell me, can you tell me, i want to know, i want to ask, i am afraid, i'm afraid, just, also, yes, no, hmm
asking-begins = are, r, is, am, will, would, do, does, did, can, could, may, who, whos, what, whats, how, hows, when, where, why, should, shall, have, has, must, if, u, you, which
asking-ends = right, or not, or no
asking-within = who is reading, how long, how much, is it real, is it safe, is it a scam, is it legit, is it true, should i take, what are my rights, is that my fault, is it my fault, will i go, will i be, will they arrest, will they send, will you tell, am i in trouble, krai, khrai, men phai, maen phai, are you even, are you real, are you a bot, are you human, are you a person, are you a real, is this a bot, is this real, or a robot, or robot, or a bot, or bot, r u real, u real, how do i know
# And what they ask about.
asks-numbers = police number, number of police, number of the police, number for police, number for the police, police phone, ambulance number, number of ambulance, number for ambulance, number for an ambulance, number of the ambulance, emergency number, emergency numbers, help number, hotline number, number xx to call, number xx can call, which number, who can i call, who should i call, whom can i call, where can i call, a number i can call, a number to call, give me the number, give me a number to call, number i can phone, phone number for help, number for help, do you have a number
asks-arrest = arrest, arrested, jail, prison, put me in, lock me up for, be caught by police, catch me, caught by the police, get in trouble, be in trouble, in trouble with, punish me, punished for, fine me, charge me with, go to court, be fined, get fined, a fine, penalty, be punished
asks-back = deport, deported, deportation, send me back, sent back, send us back, send me home, send us home, be sent home, send me away, kick me out, kicked out, make me go back, have to go back, force me to go back, immigration, no visa, no papers, visa is expired, visa expired, without papers, without passport, without a visa, i am illegal, being illegal
asks-police = you xx police, you xx cop, you xx cops, you xx officer, you xx government, you xx immigration, this xx police, it xx police, police here, talk to police now, you xx from the police, u xx police, u police, the police xx reading, police read, police see, police xx know, tell xx police, call xx police without, work with xx police, working with xx police, share xx police, you xx army, is this xx government
asks-reads = who reads, who is reading, who will read, who can read, who else reads, who sees, who will see, who can see, who is seeing, who gets, who will know, who knows about this, will anyone know, will anyone see, will anybody see, can anyone see, can anyone read, can anybody read, can others see, can others read, will they know, will they see, will they find out, find out, my boss see, my boss know, boss know, boss see, boss read, family know, tell my family, tell my parents, tell my boss, tell anyone, tell anybody, tell others, tell someone, confidential, anonymous, private, secret, safe to tell, safe to talk to you, safe to write here, trust you, trust this, can i trust, is this real, is it real, a scam, a trap, where does this go, who do you tell, whom do you tell, do you keep, keep my data, keep my words, keep my messages, keep my number, my data, tracked, track me, trace me, see my number, know my number, know who i am, know where i am, see where i am, tell my husband, tell my wife, tell my boyfriend, tell my mother, tell my mum, tell my mom, tell my father, tell my dad, tell my friends, tell my aunt, tell my uncle, my mom know, my mum know, my mother know, my dad know, my father know, my parents know, my parents find, my mom find, my mom see, my mum see, my husband know, my husband see, my wife know, my boyfriend know, my family see, my family find, my friends know, my teacher know, how do i know you are, how do i know this is, not them, sell me out, are you with them, do you work for, you work for him, you work for them, you work for my boss
asks-name = my name, my real name, need a name, give a name, give name, tell my name, say who i am, who i am, my id, show my passport, need my passport, need passport
asks-free = free, how much, cost, costs, pay for this, pay for help, pay for it, pay you, have to pay, need to pay, must pay, charge, charges, fee, fees, take money, want money, any money
asks-long = how long, how soon, how many minutes, how many hours, how many days, when will xx come, when will xx help, when will xx answer, when will xx write, when will xx reply, when will someone, when will somebody, when can xx come, when can xx help, when does xx come, when do you, when are you, when is help, how fast, come now, come today, come tonight, coming today, wait long, long to wait, do i have to wait, do i need to wait
asks-who = who are you, who r u, who is this, who am i talking, who am i writing, who do i talk, whom am i, what is this, what are you, are you a bot, are you bot, are you a robot, are you robot, are you a machine, are you ai, are you an ai, are you human, are you a human, are you a person, are you a real, real person, a robot, a computer, a machine, automatic, which organisation, which organization, what organisation, what organization, who runs this, who made this, where are you, where are you from, what is saiduan, is this a hotline, is this the hotline, is this hotline, what do you do, a bot or, bot or, human or bot, human or a bot, who r you, who dis, who tf is this, who the hell are you, r u a bot, r u real, are you real, is this real, is it a bot
asks-help = can you help, can u help, could you help, will you help, how can you help, how do you help, how will you help, what can you do, what can u do, what will you do, what do you do with, what happens if, what happens next, what happens now, what happens then, what happens after, what will happen, what next, will you come, can you come, can you get me out, can you save, will you save, can you send someone, will you send someone, can you rescue, will you rescue, is there help, can anyone help, can anybody help, can someone help, who can help, really help, truly help, actually help, will they come to my, will you come to my, will someone come to my, will anyone come to my, come to my house, come to our house, come to where i, what do i do first, what i do first, what should i do first, where do i start, how do i start
# The same, at “may we tell them?”, about those who would be told: as the whole of a message; and as
# a part of a longer question.
asks-them = who are they, who they are, who r they, who is that, who is it, who are those, who are these, who are these people, who are those people, who, who dat, what is that, what is it, what are they, what do they do, what do they do there, what is this office, are they police, are they the police, is it police, is that the police, is it the police, why, why them, why tell them, why should i, why do you ask me this, what for, for what, tell who, tell whom, which people, do you trust them, can i trust them, are they safe, are they good, who tf is that, who tf are they, who the hell is that, who the hell are they, wtf is that, which police, which police?, what police, who are the police, police where, the local police, local police, which cops, which police is that, which police are they
asks-of-them = who are they, who they are, what do they do, what would they do, what they do, are they police, are they the police, why tell them, why do you tell them, why do you want to tell, want to tell them, trust them, will they help, do they help, will they tell, tell them what
asks-erase = how xx delete, how xx erase, how xx remove, can i delete, can i erase, can i remove, can you delete, can you erase, can it be deleted, can this be deleted, will you delete, do you delete, be deleted, how long xx keep, how long xx stored
asks-must = have to answer, must i answer, need to answer, have to tell everything, have to say everything, can i stop, may i stop, can i leave this chat, can i skip, have to continue, have to go on, why do you ask, why are you asking, why do you need, why do you want, why so many questions, how many questions, how many more questions
# Said without asking, a short text with one of these wants no more questions.
asks-enough = stop asking, too many questions, so many questions, many questions, enough questions, no more questions, tired of questions, sick of questions, don't ask me, dont ask me, do not ask me, quit asking
# Somebody is asked for words, and does not know what for: no answer to keep.
puzzled-words = what, what?, what is that, what's that, whats that, what is this, what is that for, what is this for, what's this for, whats this for, what is it for, what for, what do you mean, what does that mean, what does it mean, what word, which word, what should i write, what do i write, what shall i write, why, why do you need that, why do you need this, do i have to, must i, do i need to, is it necessary, huh, i don't understand, i do not understand, i dont understand, don't understand, dont understand, i don't get it, i dont get it, explain, please explain, what number, which number, where, where to, why do i need it, why do i need this, why do i need a number, what do i do with it, how, i am confused by this, what now, how do i use it, how to use it, how do i use this, how does it work, what is the number for, what do i need it for, and then, why do you need to know, why do you want to know, why do you need my age, what are the choices, what will you send, what would you send, i don't understand the question, i dont understand the question, i do not understand the question, dont understand the question, don't understand the question, i don't understand your question, i dont understand your question, i don't understand this question, what do you want to know, what question
# Whether what happened is their own fault.
asks-fault = my fault, my own fault, our fault, am i to blame, i to blame, my mistake, did i do wrong, did i do something wrong, do i deserve, blame me, blame myself
# Somebody asks after somebody else; whoever looks for one who got away may ask so too.
asks-others = where is my sister, is my sister with you, is my sister there, did my sister, has my sister, find my sister, where is my brother, is my brother with you, is my brother there, did my brother, has my brother, find my brother, where is my wife, is my wife with you, is my wife there, did my wife, has my wife, find my wife, where is my husband, is my husband with you, is my husband there, did my husband, has my husband, find my husband, where is my daughter, is my daughter with you, is my daughter there, did my daughter, has my daughter, find my daughter, where is my son, is my son with you, is my son there, did my son, has my son, find my son, where is my child, is my child with you, is my child there, did my child, has my child, find my child, where is my children, is my children with you, is my children there, did my children, has my children, find my children, where is my kid, is my kid with you, is my kid there, did my kid, has my kid, find my kid, where is my kids, is my kids with you, is my kids there, did my kids, has my kids, find my kids, where is my mother, is my mother with you, is my mother there, did my mother, has my mother, find my mother, where is my mom, is my mom with you, is my mom there, did my mom, has my mom, find my mom, where is my mum, is my mum with you, is my mum there, did my mum, has my mum, find my mum, where is my father, is my father with you, is my father there, did my father, has my father, find my father, where is my friend, is my friend with you, is my friend there, did my friend, has my friend, find my friend, where is my girlfriend, is my girlfriend with you, is my girlfriend there, did my girlfriend, has my girlfriend, find my girlfriend, where is my boyfriend, is my boyfriend with you, is my boyfriend there, did my boyfriend, has my boyfriend, find my boyfriend, where is my girl, is my girl with you, is my girl there, did my girl, has my girl, find my girl, where is my girls, is my girls with you, is my girls there, did my girls, has my girls, find my girls, where is my niece, is my niece with you, is my niece there, did my niece, has my niece, find my niece, where is my nephew, is my nephew with you, is my nephew there, did my nephew, has my nephew, find my nephew, where is my cousin, is my cousin with you, is my cousin there, did my cousin, has my cousin, find my cousin, where is my worker, is my worker with you, is my worker there, did my worker, has my worker, find my worker, where is my workers, is my workers with you, is my workers there, did my workers, has my workers, find my workers, where is my maid, is my maid with you, is my maid there, did my maid, has my maid, find my maid, where is my employee, is my employee with you, is my employee there, did my employee, has my employee, find my employee, where are my workers, where are my children, where are my girls, where is she, where is he, where are they, wheres she, wheres he, is she with you, is he with you, are they with you, is she there, is he there, did she write, did he write, did they write, did she contact, did he contact, has she written, has he written, has she contacted, has he contacted, did she report, did he report, did she tell you, did he tell you, did she come to you, did he come to you, where did you take, where do you keep her, what did she say, what did he say, what did she tell, what did he tell, who told you about, who reported, who wrote to you, who complained, which shelter, what shelter, did you find her, did you find him, did you find them, have you found her, have you found him, have you found them, do you have her, do you have him, do you know where she, do you know where he, do you know where my, can you tell me where she, can you tell me where he, can you tell me where my
# Whether a program or a person answers: asked before who reads it.
asks-person = are you real, are you even real, r u real, u real, are you human, are you a human, are you a person, are you a real, are you a bot, are you bot, are you a robot, are you robot, are you a machine, are you ai, are you an ai, r u a bot, is this a bot, is it a bot, is this a robot, real person or, human or, bot or, person or a robot, person or robot, person or a bot, person or bot, person or program, is this a real person, is there a real person, am i talking to a bot, am i talking to a robot, am i talking to a machine, am i talking to a person
# What the guides answer: what an employer may do, and whether a job that is offered is safe. Their
# rights are also asked for by name, in a few words and without a question.
asks-rights = keep my passport, keep our passport, keep my papers, keep my id, keep my documents, hold my passport, take my passport, keeps my passport, boss xx not pay, boss xx doesn't pay, boss xx doesnt pay, boss xx pay me, employer xx not pay, employer xx pay me, not paid xx what can, pay the broker, pay xx broker, broker fee, broker's fee, pay xx agent, agency fee, agent fee, recruitment fee, my rights, our rights, what rights, rights do, rights in, allowed to keep my, can i quit, can i change jobs, can i change job, fire me
rights-words = my rights, our rights, worker rights, workers rights, rights of workers
asks-job = job xx scam, job xx real, job xx safe, job xx legit, job xx good, job xx true, job xx fake, job xx trust, job xx ok, work xx scam, work xx real, work xx legit, offer xx real, offer xx safe, offer xx scam, offer xx legit, offer xx good, offer xx true, take this job, take the job, take xx job, accept this job, accept the job, accept xx job, trust xx job, real job, safe job, offered me xx job, offers me xx job, offered xx a job, job offer, offered me work, job xx is it, job xx should i, should i go xx job, salary xx should i go, salary xx is it safe, free ticket xx job, hiring xx is it, hiring xx real

## In the guides

heard-guide-job-found =
    .known = friend, a friend, my friend, from a friend, family, my family, relative, a relative, my sister, my brother, my cousin, my aunt, my uncle, neighbour, neighbor, my neighbour, someone i know, somebody i know, a person i know, my mother, parents, someone close, coworker, village, from my village
    .office = office, job office, agency, an agency, employment office, employment agency, job agency, government, labour office, labor office, recruitment agency, company, a company, the company, school, newspaper
    .online = online, internet, on the internet, facebook, fb, on facebook, from facebook, line, tiktok, tik tok, telegram, whatsapp, wechat, messenger, instagram, youtube, website, web, a website, an app, app, social media, group, facebook group, line group, ad, an ad, advertisement, post, a post, google, telegram group, a telegram group, friend on facebook, a facebook friend, facebook friend, friend online, an online friend, a friend online
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
    .yes = they keep it, they will keep it, boss keeps it, the boss keeps it, company keeps it, they will, he will, someone does, they take it, they keep, they keep my passport, they keep the passport, they hold it
    .no = nobody, no one, i keep it, i will keep it, i keep mine, i keep my passport, i will keep my passport, with me, myself, me
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
someone-comes-words = someone is coming, someone's coming, someones coming, someone coming, some one is coming, somebody is coming, somebody's coming, somebody coming, someone is coming now, people are coming, people coming, someone is here, somebody is here, someone is here now, someone came, somebody came, someone came in, somebody came in, someone just came, the boss is coming, boss is coming, boss coming, my boss is coming, boss is here, the boss is here, guard is coming, the guard is coming, guards are coming, they are coming, they're coming, theyre coming, they are coming now, he is coming now, she is coming now, he is here now, she is here now, i have to go someone is coming, gtg someone is coming, wait someone is coming, stop someone is coming, boss is back, the boss is back, my boss is back, boss comes, the boss comes, my boss comes, someone comes, somebody comes, my husband comes, husband comes, my husband is coming, husband is coming, shh, shhh, be quiet, quiet, quiet now, go quiet, don't reply, do not reply, don't reply now, do not answer now, don't answer now, stop writing now, stop replying, do not write now, say nothing now
# The same of one who was spoken of: beside an operator it may be an answer.
he-comes-words = he comes, she comes, they come, he comes now, he comes back, he is here, she is here, they are here, someone is with me, somebody is with me, he is with me, someone at the door, somebody at the door, someone is at the door, somebody is at the door, he is at the door, they are at the door
# Right behind it: what they came for, which is told and is not happening now. No word for what hurts,
# or for looking.
came-to-words = to collect the rent, to offer work, to offer us work, to offer me work, to work here, to live here, to visit us, to visit me

# What a yes begins with, where a sentence follows it: “yes he is hurting her”. And what, right
# behind it, makes it no yes.
leading-yes-words = yes, yeah, yea, yep, yup, yes please, yes there is, yes there are, right, correct, true, of course, sure, definitely, please yes, y, ya, i think so, think so, i guess so, i think yes
leading-yes-not = no, not, nobody, no one, but no, but not, maybe, or no, or not, but nobody, i am not sure, not sure, i don't know, i do not know, safe, we are safe, i am safe, it is safe, i am in my room, my phone, mine, you can, you may, you can write, write, tell them
# It is not safe to chat, said where something else is asked.
not-safe-words = not safe, unsafe, it is not safe, it's not safe, i am not safe, im not safe, i'm not safe, not safe here, not safe now, not safe to talk, not safe to chat, not safe for me, not a safe place, cannot chat, can't chat, cant chat, i cannot chat, i can't chat, i cannot talk, i can't talk, cannot talk, can't talk, cant talk, i can not talk, i can not chat, i cannot write, i can't write, cannot write, can't write, i cannot type, i can't type, cannot type, can't type, cannot talk here, cannot chat here, i am in danger here, someone is next to me, he is next to me, they are next to me, he is in the room, they are in the room, he is watching me, they are watching me

# At “is it safe to chat now?”, behind one of those who found something out: beside the person, or not far.
beside-me-words = here, is here, are here, here now, next to me, is next to me, are next to me, sits next to me, beside me, is beside me, with me, is with me, are with me, in the room, is in the room, are in the room, in this room, is in this room, behind me, is behind me, at home, is at home, is home
# Behind “I cannot talk”: they can, but not for long.
not-long-words = long, for long, too long, very long, much, too much, a lot
not-far-words = near, nearby, is near, is nearby, are near, are nearby, near me, is near me, around, is around, are around, close, is close, close by, not far, in the next room, is in the next room, outside, is outside, sleeps, is sleeping, is asleep, sleeps now, asleep

# At “shall we be quiet now?”
heard-quiet-check =
    .yes = quiet, be quiet, quiet please, yes quiet, silence, silent, hush, shh, stay quiet, keep quiet, hide, hide it, yes hide, stop, stop now, ok quiet, ok
    .no = go on, no go on, talk, keep talking, no need, we can talk, no it is ok, it is ok, i can talk, not yet

# What children call themselves, and the grown-up too: alone it says nothing of an age.
child-pronouns = nu, noo

# What a complaint about us begins with, and whom a complaint is about that is a report.
complaint-openings = complain about, complain that, complaint about, complaint that, complaint against, complaint because, complaint your, complaint the operator, complain your, i complain about, i want to complain, i want to complain about, i wish to complain, i would like to complain, i'd like to complain, i need to complain, i have to complain, can i complain, want to complain, wanna complain, i have a complaint, i got a complaint, my complaint is, this is a complaint, make a complaint, make a complaint about, i want to make a complaint, file a complaint, i am complaining
complaint-elsewhere = boss, my boss, employer, company, factory, owner, the owner, broker, agent, agency, police, husband, wife, manager, landlord, restaurant, shop, farm, salary, wages, my pay, working conditions, supervisor at work, recruiter
# What holds one of those that follow, and refuses nothing; and how somebody else's words begin, behind who
# says them: “he said don't tell the police”.
police-absent-words = no police came, no police come, no police comes, no police here, no police there, no police station, no police answered, no police helped, no police help, was not the police, wasn't the police, were not the police, is not the police, isn't the police, it's not the police, not the police who, police no longer, police no more, police no help, police no come, police no answer, police no good, police no listen
reported-words = said, says, say, told me, tells me, told us, tells us, warned me, warned us, warns me, ordered, orders me, that, to, forbids, forbid, always, keeps saying
# Anywhere in a message: the police shall not be told.
refuse-police-words = don't tell the police, dont tell the police, do not tell the police, don't tell police, dont tell police, do not tell police, never tell the police, please no police, no police, not the police, not to the police, don't call the police, dont call the police, do not call the police, don't call police, dont call police, don't inform the police, do not inform the police, don't want the police, dont want the police, do not want the police, don't want police, dont want police, do not want police, don't involve the police, do not involve the police, without the police, without police, keep the police out, don't let the police know, dont let the police know, do not let the police know, don't tell the cops, dont tell the cops, no cops, don't go to the police, do not go to the police, don't send the police, don't send police, do not send the police, stop telling the police, stop telling police, stop informing the police, no longer tell the police, the police must not know, police must not know, police no, no to the police, no to police, the police no

# Somebody tells that they have nobody.
nobody-words = nobody, no one, noone, no body

# “Delete it all, he saw”: what it begins with, what may stand between, who, and what they do.
# Together they mean: hide now, and keep everything.
found-out-openings = delete everything, delete all of it, delete it all, delete all, delete it, delete this, delete my chat, delete the chat, delete chat, delete messages, delete my messages, delete now, delete please, delete quick, delete fast, delete, erase everything, erase it all, erase it, erase this, erase, remove everything, remove it, stop everything, stop it, stop now, stop this, stop, quit, bye, end, close it, close the chat, please delete everything, please delete it, please delete, pls delete, please stop, quick delete, quickly delete
found-out-between = delete, now, please, pls, quick, quickly, fast, right now, all, everything, because, cause, bc, cuz, i think, maybe, oh no, hurry
found-out-who = he, she, they, boss, the boss, my boss, husband, my husband, my boyfriend, boyfriend, guard, the guard, someone, somebody, the owner, owner, madam, the manager, hes, shes, theyre, uncle, my uncle, guards, the guards, someone else
found-out-does = found, has found, have found, finds, just found, saw, has seen, sees, just saw, knows, know, knew, now knows, is checking, are checking, checking, checks, check, will check, wants to check, is looking at, are looking at, looking at my, looks at my, is reading, reading, reads, read, will see, will read, is watching, watching, has my phone, took my phone, takes my phone, is taking my phone, wants my phone, want my phone, caught me, suspects, is asking, asks who, found out
# Somebody may no longer be told: nobody at all, or it is asked who. A text begins so.
withdraw-all-words = don't tell anyone, dont tell anyone, do not tell anyone, don't tell anybody, dont tell anybody, do not tell anybody, tell nobody, tell no one, stop telling anyone, stop telling everyone, stop telling people, don't share my information, dont share my information, do not share my information, don't share anything, do not share anything, dont share anything, stop sharing, nobody may know, i don't want anyone to know, i dont want anyone to know, i do not want anyone to know
withdraw-words = take back my consent, i take back my consent, i want to take back my consent, withdraw my consent, i withdraw my consent, i want to withdraw my consent, withdraw consent, i withdraw, cancel my consent, i take back my yes, take back my yes, stop telling, i changed my mind about telling, i no longer agree, i don't agree anymore, i do not agree anymore, i dont agree anymore, i do not agree any more, i don't agree any more, i dont agree any more, i no longer consent, i do not consent anymore, i don't consent anymore, i dont consent anymore, i do not consent any more, i don't consent any more, not agree anymore, no longer agree, i do not allow it anymore, i don't allow it anymore, i changed my mind don't tell
# The same of whoever is asked about; before the name of an agency; and what is said before all of these.
withdraw-them-words = don't tell them, dont tell them, do not tell them, not them anymore, not them any more, no longer tell them, stop telling them
withdraw-named-words = don't tell, dont tell, do not tell, stop telling, no longer tell, never tell, don't share, dont share, do not share, not 1300, not 1362, not the help, not the social, not the women, not the police, not to
# The words of which a sentence about telling consists, in any order: what makes a no of it and takes
# that no back, to tell, to know, a may, what stands around them, and nobody in particular. A sentence
# in which anything else stands is none.
telling-not-words = dont, don't, do not, not, never, stop, cancel, undo, remove, take back, withdraw, without, no longer, leave out, no to, not to, please no
telling-on-words = dont stop, do not stop, never stop, dont cancel, do not cancel, dont take back, dont remove, dont withdraw, do not withdraw, not stop, not let me, dont let me, never let me, not let us, dont let us, never let us, dont know anyone, do not know anyone, dont know anybody, do not know anybody, want to talk to anyone, want to talk to anybody
telling-words = tell, telling, let, inform, informing, share, sharing, share with, sharing with, report to, say to, talk to
telling-know-words = know, to know, knows, see, to see
telling-may-words = can, may, could, you, you can, you may, you could, we can, ok, okay, yes, fine, sure, alright, allow, allowed, agree, consent, to come, come, come now, help, to help, help me, help us, to help me
telling-around-words = i, i want, want, you, you to, to, too, also, the, a, my, me, about, about me, about it, about this, this, it, that, please, pls, yet, now, any more, anymore, any longer, again, anything, actually, wait, sorry, no, and, but, so, with, of, for, must, yes, consent, permission, agreement, changed my mind, i changed my mind, i made a mistake, by mistake, call, contact, involve, send, them, after all, what i said, what i told, my story, my name, my case, from me, all, at all, really, then, just, think, where i am, where we are, what happened, what happens, everything, about us, us
telling-anyone-words = anyone, anybody, nobody, no one, noone, anyone else, anybody else, other people, others, someone else
# The person’s own name, or that it was they: beside a yes to telling somebody, what shall be left out.
own-name-words = name, my name, real name, my real name, names, its me, it's me, it is me, its from me, it's from me, it was me, that its me, that it was me, who i am, who told, who said it, who told you, say, mention, give, use
# And what stands around that.
name-around-words = please, pls, to, them, anyone, anybody, that, so, just, do, you, my, it, was, the, me, sure, but, with, they, ok, using, telling, from
# All whom we might ask about.
telling-everyone-words = everyone, everybody, all of them, them all, anyone who can help, anybody who can help, everyone who can help, whoever can help, anyone you want, whoever you want, whoever, both, both of them, every one
# What others may do, or was done: no leave to tell everyone.
telling-theirs-words = he, she, they, his, will, would, already, told, going to, gonna
# Whom nobody of us tells: somebody of their own.
telling-family-words = my mother, my mom, my mum, mom, mum, mother, mama, my father, my dad, dad, father, papa, my parents, parents, my family, family, my husband, husband, my wife, wife, my boyfriend, boyfriend, my brother, my sister, my aunt, my uncle, my friend, my friends, my teacher, teacher, my boss, boss, the boss, madam, my employer, my stepmother, stepmother, my stepmom, stepmom, my stepfather, stepfather, my stepdad, stepdad, my grandmother, my grandma, my grandfather, my cousin, my girlfriend, the owner, my manager, the manager, mama san, mamasan
# The words of which a wish to delete consists, in any order: to delete, and what stands around it.
deleting-words = delete, erase, remove, wipe
deleting-around-words = please, pls, can you, could you, would you, i want, i want to, want to, i wish to, you, to, all, all of, everything, it, this, that, the, chat, chats, chat history, history, conversation, message, messages, info, information, data, record, records, me, my, mine, what, i told, i said, i wrote, told you, told, said, you, here, now, for me, from here, report, story, account, of, and, again, quick, quickly, ok, forever, completely, what i told you, what i said, what i wrote
# A deletion that is asked for, which is then asked about; and a wish for a human. The whole of a message.
delete-asked-words = delete what i told you, delete what i told, delete all of it, delete all my messages, please delete, please delete it, please delete all, please delete my messages, delete my story, delete my words, delete everything i said, delete everything i told you, erase my messages, erase what i told you
human-asked-words = can i talk to a person, can i talk to a human, can i talk to someone, can i talk to somebody, may i talk to a person, can i speak to a person, can i speak with a person, can i speak to someone, can i talk with a person, can i talk with someone, could i talk to a person, can i chat with a person, can i write with a person, i want to talk with a person, i want a real person, i want to speak to a person, is there a person i can talk to, let me talk to a person, i want to talk to a real person, i want a human, a real person, real person please, i do not want to talk to a bot, i don't want to talk to a bot, i dont want to talk to a bot, not a bot, no bot, get me a human, give me a human, call me, please call me, call me back, please call me back, call me please, call me on, call me at, phone me, ring me, can someone call me, can somebody call me, can you phone me, i want to talk, i want to talk please, i need to talk, i want someone to call me, i want a person, a person, a person please, want a person, i need a person, i want somebody to talk to, i want someone to talk to, i need someone to talk to, can you just talk to me, can u just talk to me, just talk to me, please talk to me, pls talk to me, talk to me, talk to me please, can you talk to me, can u talk to me, i want to talk to someone real, i want to talk to a real human, can someone talk to me, can somebody talk to me, i just want to talk, i just want someone to talk to, please just call me, just call me, human pls, human please, human pls no bot, human not bot, a human not a bot, i want human, want human, want a human, give me person, real human please, real human, real human pls, can i talk to real people, can i talk to real person, can i talk to a real person, can i talk to real people not robot, can i talk to a real human, i want real person, admin please, admin pls, i want to talk to admin, let me talk to someone, let me talk to somebody, let me speak to someone
changed-mind-words = i changed my mind, i've changed my mind, ive changed my mind, changed my mind, i have changed my mind, actually, wait, no wait, no, sorry, oh, and, but, please, on second thought, i take it back
# What people call an agency, wherever they name it.
agency-words =
    .th-1300 = 1300, help centre, help center, social assistance, social centre, social center, assistance centre, assistance center
    .th-1300-abroad = 1300, help centre, help center, social assistance, assistance centre, assistance center
    .th-ahtd = ahtd, anti trafficking police, trafficking police
    .th-dsi = dsi, special investigation
    .la-lwu = 1362, women's union, womens union, women union, lwu
    .la-atd = atd, anti trafficking police, trafficking police
# At “may we tell the police?”: who is meant, and that they be told.
official-words = police, policeman, policemen, policewoman, police officer, cop, cops, official, officials, officer, officers, soldier, soldiers, immigration, the authorities, government
police-words = police, the police
tell-police-words = tell the police, tell police, call the police, call police, inform the police, want the police, want police, need the police, need police, to the police

# Several answers in one message: words that say which question a part of it answers, and what
# stands between two choices.
topic-safe = safe, safely
topic-danger = danger, dangerous
joining-words = and, also, plus, then
# Words that part one sentence from the next, in Latin letters; a no that a sentence follows, and how that
# sentence begins (“no he locks it”, and not “no money”); a no to a consent that comes first.
parting-words = but, because, cause, bcoz, coz, becuase, although, except, only that
# What takes back what stands before it, where a sentence follows; and what explains it.
but-words = but, except, unless, although, though, only if, only when, even though, well, if, until, only
because-words = because, cause, bcoz, coz, becuase, since, as
leading-no-words = no, nope, nah, no please, no sorry, sorry no, not
leading-no-next = he, she, they, we, i, it, the, my, our, his, her, their, this, that, because, please, sorry, thank, thanks, there, only, just, dont, cannot, cant, can, is, its, im, ive, hes, shes, theyre, someone, somebody, boss, still, all, everyone, everybody, now, never, safe, mom, mum, mama, mother, dad, father, uncle, aunt, husband, wife, sister, brother, madam, manager, owner, who, so, but
refusing-words = no, no please, please no, never, no way, do not, dont, no no, not them, i refuse, no thanks, no sorry, nah, nope, absolutely not, certainly not, definitely not, not yet, no need, not now, better not, rather not, i would rather not, i'd rather not, never ever, no polise, no police
# At “is someone in danger right now?”: yes.
danger-now-words = now, right now, now please, yes now, already, at this moment
# “Dangerous”, where it is asked whether somebody is in danger: a yes, and not that the chat is not safe.
danger-said-words = danger, dangerous, in danger, very dangerous, big danger, it is dangerous, its dangerous, so dangerous
# “Not me, my sister”, at the same question.
not-me-words = not me, no not me, no its not me, it is not me, its not me, not myself, its not about me, not for me

# What was told is taken back. A text begins so.
mistake-words = i made a mistake, sorry i was wrong, sorry that was wrong, sorry wrong, sorry mistake, sorry my mistake, made a mistake, a mistake, mistake, my mistake, sorry i made a mistake, i was wrong, that was wrong, that is wrong, that's wrong, thats wrong, wrong country, wrong province, wrong place, wrong answer, wrong, i meant, i mean, correction, sorry i meant, no sorry it is, no sorry it's, no sorry its, sorry it is, sorry it's, sorry its, sorry i am in, sorry im in, sorry not, actually it is, actually it's, actually its, actually i am in, actually im in, actually in, no actually, oh sorry it is, oh sorry it's, oh sorry its, oops, no wait it is, no wait its, no wait it's, wait it is, wait its, wait it's, wait no it is, wait no its, no wait i am in, no wait im in, wait i am in, oh no it is, oh no its, i meant it is, not there, no wait, wait no, no no, no i mean, no sorry, oh no, no no it is
not-words = no not, it is not, its not, it's not, i am not in, im not in, i'm not in, not in, not
change-answer-words = change my answer, change my answers, i want to change my answer, i want to change an answer, change an answer, correct my answer, i want to correct my answer, i want to correct, edit my answer
# The same, before the name that an answer has in the list of what was told.
change-words = change, change my, change the, correct, correct my, correct the, fix, fix my, fix the, edit, edit my, edit the
