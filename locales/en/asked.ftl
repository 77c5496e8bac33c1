# Answers to what people ask of us before they tell: honest, and no promise. The first line may
# be read by the wrong person on a lock screen.

asked-police =
    This is an automatic program, and a team reads along.
    We are not the police. We tell them nothing unless you say yes, with two exceptions: a life in danger, and someone under 18.
# To whoever asks after somebody: it may be their mother, and it may be the one they fled from.
asked-others =
    Good that you ask.
    We never say who writes here, or where anyone is, to whoever asks.
    If you worry about someone, tell it here. People of our team read it.
asked-arrest =
    Good that you ask.
    We are not the police, and cannot promise what they do. We tell them nothing unless you say yes.
    Two exceptions: a life in danger, and someone under 18.
    To ask a person about it, type 9.
asked-back =
    Good that you ask.
    This program sends nobody anywhere, and does not ask whether you have papers. What an office decides, we cannot promise.
    We tell an office nothing unless you say yes, with two exceptions: a life in danger, and someone under 18.
asked-reads =
    Our own team reads what you write here.
    We tell others only if you say yes, with two exceptions: a life in danger, and someone under 18.
    Your phone and the app keep a copy too. If someone comes, type 8: this program goes quiet.
asked-name =
    No name needed, and no papers.
    You can write here without saying who you are.
asked-free =
    Writing here costs nothing.
    We never ask for money. The phone company may charge for the internet.
asked-long =
    We cannot say a time.
    A person reads this. The most urgent is read first.
# Whether somebody comes. Whom one can call now stands below it.
asked-come =
    We cannot promise that anyone comes.
    We tell nobody unless you say yes, with two exceptions: a life in danger, and someone under 18.
asked-who =
    This is an automatic program, not a person.
    A team of people reads what you write. For a person, type 9.
asked-help =
    A person reads what you tell here.
    We cannot promise to solve it. We will tell you honestly what we can do.
    If you say yes, we tell an office that may help. You can stop at any time.
# The word to type is the command of this language.
asked-erase =
    You can ask at any time to delete what you told.
    Write: delete
    What others were already told cannot be taken back.
asked-must =
    You need not answer.
    Skip what you do not want to say, and stop at any time.
asked-fault =
    Good that you ask.
    What others did to you is not your fault.
    Tell as much or as little as you want. To ask a person, type 9.
# At “may we tell them?”: may I say no, and will they tell others?
asked-refuse =
    You may say no.
    Then we do not tell them, with two exceptions: a life in danger, and someone under 18.
asked-pass-on =
    Good that you ask.
    We tell neither your boss nor your family. What others do, we cannot promise.
    You may say no. To ask a person, type 9.
# At “may we tell them?”: who they are, and what they do, which stands inside it.
agency-who =
    Good that you ask.
    { $agency } ({ $country }). { $does }
    You may say no, or change your mind later. What was already told cannot be taken back.
agency-does-social = They help with a place to stay, a doctor and advice. They are not the police.
agency-does-police = They are police. They look into who is doing this.
agency-does-special = They look into grave cases, and who is doing it. They belong to the Ministry of Justice, not to the police.
agency-does-papers = They are police who look at visas and papers.
agency-does-emergency = They are for emergencies.
agency-does-sea = They are officers who look after boats at sea.
agency-does-law = They work on questions of law, such as who did it, or what money is owed.
agency-does-officials = They look into officials who do wrong. They are not the police.
agency-does-work = They look after pay and conditions at work. They are not the police.
agency-does-listens = They listen and give advice. They are not the police.
agency-does-group = They are an organisation that helps people. They are not part of the state, and not the police.
agency-does-abroad = They help people of their own country abroad, with papers and the way home. They are not the police.
agency-does-house = It is a house where people can stay for a time. The police do not run it.
agency-does-state = It is an office of the state that deals with this.
# To a witness: like what stands at the end of a tip.
asked-picture =
    Good that you ask.
    No need to take pictures. A few words are enough, and your safety comes first.
asked-go-there =
    Good that you ask.
    No need to go there, follow anyone or speak to them. It can be dangerous for you and for others.
    Tell here what you saw. Your safety comes first.
# To “should I run?”: nobody pushes. The numbers stand below it.
asked-run =
    Good that you ask.
    What is best, this program cannot know. You decide, and you need not decide alone.
    To think it over with a person, type 9.
asked-bring =
    Good that you ask.
    Tell us that a child is with you. We ask for a place where you can stay together, and cannot promise one.
asked-woman =
    Got it. Our team reads that you would like to talk to a woman.
    We cannot promise that one is there. To talk to a person, type 9.
asked-money =
    Good that you ask.
    We cannot give or lend money, or pay for what is told.
    You can tell here what happened. People of our team read it.
# To an office, a group, a newspaper.
asked-office =
    Thank you for saying so.
    In this chat nobody is shown what others told, or who wrote.
    To reach our team, type 9. If you want to tell of something yourself, write it here.
not-meant =
    That is all right. You may stop here.
    If you want to tell something after all, you can write at any time.
# To something about themselves that took courage to say.
told-of-self =
    Thank you for telling.
    It is saved. A person reads it, and you are not judged here.
little-time =
    Got it. A few words are enough, and all that you write is saved.
    You can skip any question.
# “Did you delete it?”, where nothing is here.
asked-erased =
    Good that you ask.
    Nothing that was told is kept here now.
    What others were already told cannot be taken back.
